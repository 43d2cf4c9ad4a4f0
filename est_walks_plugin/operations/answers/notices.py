"""A notice for whoever reported: what became of a case, by its number in its own system, without a person. As CSV."""

from __future__ import annotations

import csv
import io
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ...engine.pairs import near_pairs
from ...files import write_whole
from ...i18n import tr
from ...model.answers.answer import Point
from ...model.codes import ObservationKind
from ...model.errors import ParameterError
from ...privacy.safe_text import neutralise_formula
from ...store.tasks.links import cases_of
from .checks import NotReadyError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...model.wording.reader import Reader
    from ...store import Store
    from .gather import Draft

NEAR_M = 30.0
"""A case of the same category this near may be about the same: it is only suggested."""


@dataclass(frozen=True)
class Notice:
    """A line: `case_id` in `system`; `metres` where it is only suggested, None where the planner said so."""

    case_id: str
    system: str
    case_category: str
    metres: int | None
    point: Point


def notices(store: Store, draft: Draft, reader: Reader) -> list[Notice]:
    """Return what to tell those who reported: cases that tasks answer, then those that may be about the same."""
    told = {one.task.uuid: one.point for one in draft.tasks}
    points = {point.key: point for point in draft.answer.points}
    by = {key: one.task.uuid for one in draft.tasks for key in one.tasks}
    linked: dict[str, list[str]] = {}
    for key, cases in cases_of(store, list(by)).items():
        known = linked.setdefault(by[key], [])
        known += [case for case in cases if case not in known]
    columns = ("uuid", "external_id", "source", "category", "geometry", "kind")
    rows = {
        row["uuid"]: row for row in store.rows("observation", {"kind": ObservationKind.CASE.value}, columns=columns)
    }
    systems = {row["uuid"]: row["system"] or row["name"] or "" for row in store.rows("source")}
    sure = [(task, case, None) for task, cases in linked.items() for case in cases if case in rows]
    taken = {case for _task, case, _metres in sure}
    maybe = _near(
        draft,
        [
            (key, row["category"], (row["geometry"].x, row["geometry"].y))
            for key, row in rows.items()
            if key not in taken and row["category"] and row["geometry"] is not None
        ],
    )
    return [
        Notice(
            rows[case]["external_id"] or "",
            systems.get(rows[case]["source"] or "", ""),
            reader.category(rows[case]["category"] or ""),
            metres,
            points.get(task, told[task]),
        )
        for task, case, metres in [*sure, *sorted(maybe, key=lambda one: (one[2], one[1]))]
    ]


def _near(draft: Draft, cases: Sequence[tuple[str, str, tuple[float, float]]]) -> list[tuple[str, str, int]]:
    """Return (task, case, metres) of `cases` (key, category, position) of a task's category near it, in the order of tasks and cases."""
    asked = [one for one in draft.tasks if one.point.position is not None and one.task.category]
    xy = np.array([place for _key, _category, place in cases]).reshape(-1, 2)
    at = np.array([one.point.position for one in asked], dtype=float).reshape(-1, 2)
    found = []
    for number, which, _metres in zip(*near_pairs(at, xy, NEAR_M * (1.0 + 1e-9))):
        key, category, (x, y) = cases[which]
        metres = math.hypot(x - at[number][0], y - at[number][1])
        if category == asked[number].task.category and metres <= NEAR_M:
            found.append((asked[number].task.uuid, key, round(metres)))
    return found


def write_notices(store: Store, draft: Draft, output: str) -> int:
    """Write the notices to a CSV file (UTF-8 with a mark, semicolons, as Excel reads it); return how many there are.

    Raises NotReadyError with what must be done first, ParameterError for a name that is none of a CSV, FileWriteError.
    """
    check_notices(output)
    if draft.blockers:
        raise NotReadyError(draft.blockers)
    content, told = notices_csv(store, draft)
    write_whole(output, content)
    return told


def notices_csv(store: Store, draft: Draft) -> tuple[bytes, int]:
    """Return the notices as the bytes of their file, and how many there are."""
    reader = store.reader(draft.answer.language)
    found = notices(store, draft, reader)
    text = io.StringIO(newline="")
    table = csv.writer(text, delimiter=";", lineterminator="\r\n")
    table.writerow(_titles(reader))
    for one in found:
        table.writerow([neutralise_formula(cell) for cell in _cells(one, reader)])
    return b"\xef\xbb\xbf" + text.getvalue().encode("utf-8"), len(found)


def check_notices(output: str) -> None:
    """Raise ParameterError for a name that is none of a CSV."""
    if not output.lower().endswith(".csv"):
        raise ParameterError(tr("{file} is no CSV file; let its name end in .csv.").format(file=output))


def _titles(reader: Reader) -> list[str]:
    tr = reader.tr
    return [
        tr("Case"),
        tr("System"),
        tr("Category"),
        tr("Suggested, metres away"),
        tr("Place"),
        tr("Measure"),
        tr("State"),
        tr("When"),
        tr("Who"),
        tr("Text"),
    ]


def _cells(notice: Notice, reader: Reader) -> list[str]:
    """Return the cells of a line. What nobody has decided has no day: its aim would be read as a promise."""
    point, tr = notice.point, reader.tr
    state = reader.code("PublicState", point.state.value) if point.state else tr("Not decided yet")
    return [
        notice.case_id,
        notice.system,
        notice.case_category,
        "" if notice.metres is None else str(notice.metres),
        point.where,
        point.measure,
        state,
        point.when.isoformat() if point.when and point.state else "",
        point.owner,
        " ".join(part for part in (point.why, point.told) if part),
    ]
