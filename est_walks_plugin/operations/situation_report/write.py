"""Write a situation report: its file and its version, whole or not at all."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Sequence

from ...exporting.situation_report.files import check_ending, write_report
from ...exporting.situation_report.worded import Ground
from ...files import check_writable, whole_file
from ...i18n import tr
from ...model.codes import ReportAudience
from ...model.errors import Cancelled, EstWalksError
from ...model.est.reports import KeptReport
from ...model.feedback import Feedback
from ...store.values import now
from ..situation.check import Held, check_stamp
from ..situation.stamp import stamp_from_json, stamp_to_json
from .gather import Draft

if TYPE_CHECKING:
    from ...store import Store


@dataclass(frozen=True)
class Written:
    """A report that is written: its file, its version, and whether it is a new one."""

    path: str
    version: int
    is_new: bool


def write(store: Store, draft: Draft, output: str, feedback: Feedback | None = None) -> Written:
    """Write a report to a file (.pdf, .html, .csv) and keep it as the next version; one that says the same keeps its version.

    What is told outside the group is kept before its file is there: no later report forgets it. Raises ParameterError for
    another ending, FileWriteError, StoreError, Cancelled.
    """
    feedback = feedback or Feedback()
    check_ending(output)
    check_writable(output)
    with whole_file(output) as partial:
        write_report(draft.told, partial, Ground(store.path, store.crs), feedback.part(0.1, 0.9))
        feedback.check()
        if draft.is_changed:
            digest = hashlib.sha256(partial.read_bytes()).hexdigest()
            with store.transaction(feedback):
                store.insert("situation_report", [_row(draft, Path(output).name, digest)])
    feedback.progress(1.0)
    return Written(output, draft.report.version, draft.is_changed)


def _row(draft: Draft, name: str, digest: str) -> dict[str, Any]:
    report = draft.report
    return {
        "kind": report.kind,
        "period_from": report.period.start,
        "period_to": report.period.last,
        "area": draft.area.uuid,
        "audience": report.audience.value,
        "version": report.version,
        "made_at": now(),
        "language": report.language,
        "file_name": name,
        "sha256": digest,
        "stamp": stamp_to_json(report.stamp),
        "shown": draft.shown.to_json(),
    }


def kept_reports(store: Store, audience: ReportAudience | None = None) -> list[KeptReport]:
    """Return the reports that are kept, the latest made first."""
    rows = store.rows("situation_report", {"audience": audience.value} if audience else None)
    found = [KeptReport.from_row(row) for row in rows]
    return sorted(
        found, key=lambda one: ((one.made_at is not None and one.made_at.timestamp()) or 0.0, one.version), reverse=True
    )


def still_hold(store: Store, keys: Sequence[str], feedback: Feedback | None = None) -> dict[str, str]:
    """Return of reports (keys) whether their numbers still hold, in words: they are made again by their stamps."""
    feedback = feedback or Feedback()
    told: dict[str, str] = {}
    rows = store.rows("situation_report", {"uuid": list(keys)}) if keys else []
    for row in rows:
        feedback.check()
        try:
            held = check_stamp(store, stamp_from_json(row["stamp"]), feedback.part(0.0, 1.0)).held
        except EstWalksError as error:
            if isinstance(error, Cancelled):
                raise
            told[row["uuid"]] = tr("cannot be made again")
            continue
        still = held in (Held.HOLDS, Held.SAME_NUMBERS)
        told[row["uuid"]] = tr("still hold") if still else tr("have changed")
    return told
