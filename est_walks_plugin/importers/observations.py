"""Rows of a planned table -> observations, a batch at a time and column by column.

Everything personal is gone when a `Block` leaves this module: texts are screened, respondents salted, and the content
hash is made of what is left.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from ..i18n import tr
from ..model.codes import CaseStatus, PositionMethod, Review
from ..privacy import MASKED_KINDS, count_kinds, screen_many
from ..privacy.keys import salted_key
from .formats.table import Batch, Refused
from .meaning import words
from .meaning.headers import plain
from .meaning.plan import Located, Plan
from .meaning.values import NOTHING, Instants, Moments, to_ids, to_text

if TYPE_CHECKING:
    from numpy.typing import NDArray

Texts = list["str | None"]


@dataclass
class Problem:
    """A row that was kept but deserves a look: the row, why, and the (screened) text of the cell."""

    row: int
    reason: str
    text: str = ""


@dataclass
class Block:
    """Some observations as columns, in the order of `numbers`; `ids` None where the source has no number of its own.

    `instants` holds the columns of times that could be read at once, as arrays beside their datetimes.
    """

    numbers: list[int]
    ids: Texts
    columns: dict[str, Any]
    xy: NDArray[np.float64]
    hashes: list[str]
    poles: Texts
    areas: Texts
    masked: Counter[str] = field(default_factory=Counter)
    refused: list[Refused] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    masked_rows: frozenset[int] = frozenset()
    instants: dict[str, NDArray[np.datetime64]] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.numbers)


class ObservationReader:
    """Turns the batches of a plan into blocks. One per import: it remembers texts it has seen."""

    def __init__(self, plan: Plan, salt: bytes, system: str) -> None:
        self._plan = plan
        self._salt = salt
        self._system = system
        self._instants = Instants(plan.dates)
        self._screened: dict[str, tuple[str, bool, tuple[str, ...]]] = {}
        self._codes: dict[Any, tuple[str | None, str | None]] = {}
        self._keys: dict[str, str] = {}
        self._feeling = words.feeling_scale(plan)
        self._hash_key = salt[:64]
        decision = plan.decision
        layout = ";".join(f"{name}={header}" for name, header in sorted(plan.mapping.items()))
        where = f"{decision.crs} {decision.swapped}" if decision else ""
        self._layout = f"{layout}|{where}|{plan.position}|{plan.dates.order}"

    def block(self, batch: Batch) -> Block:
        """Return the observations of a batch; empty rows are refused."""
        batch, refused = self._without_empty(batch)
        plan = self._plan
        count = len(batch)
        located = plan.positions(batch)
        block = Block(list(batch.numbers), [None] * count, {}, located.xy, [], [None] * count, [None] * count)
        block.refused = [*batch.refused, *refused]
        block.ids = self._ids(batch)
        self._texts(batch, block)
        self._times(batch, block)
        self._rest(batch, block)
        self._position_columns(located, block, batch)
        block.hashes = self._hashes(batch, block)
        return block

    # -- rows ---------------------------------------------------------------------------------------------------------

    def _without_empty(self, batch: Batch) -> tuple[Batch, list[Refused]]:
        """Return the batch without rows in which nothing that is used is filled in."""
        used = [batch.columns[self._plan.table.headers.index(h)] for h in dict.fromkeys(self._plan.mapping.values())]
        has_own = self._plan.position == "geometry" and batch.xy is not None
        if not used and not has_own:
            return batch, []
        if any(_all_filled(column) for column in used):
            return batch, []
        filled = np.zeros(len(batch), dtype=bool)
        if has_own and batch.xy is not None:
            filled |= np.isfinite(batch.xy).all(axis=1)
        for column in used:
            if filled.all():
                break
            filled |= np.array(
                [cell is not None and cell != "" and not (type(cell) is str and cell.isspace()) for cell in column],
                dtype=bool,
            )
        if filled.all():
            return batch, []
        reason = tr("nothing that is used is filled in")
        keep = np.nonzero(filled)[0].tolist()
        refused = [Refused(batch.numbers[index], reason) for index in np.nonzero(~filled)[0].tolist()]
        return _subset(batch, keep), refused

    def _ids(self, batch: Batch) -> Texts:
        cells = self._plan.column(batch, "external_id")
        return [None] * len(batch) if cells is None else to_ids(cells)

    # -- texts --------------------------------------------------------------------------------------------------------

    def _texts(self, batch: Batch, block: Block) -> None:
        count = len(batch)
        masked = [0] * count
        doubtful = [False] * count
        for name in ("title", "text", "address", "place_name"):
            cells = self._plan.column(batch, name)
            if cells is None:
                block.columns[name] = [None] * count
                continue
            texts = _meaningful(to_text(cells))
            block.columns[name] = self._screen(texts, name, masked, doubtful, block)
        self._category(batch, block, masked, doubtful)
        block.columns["masked"] = masked
        on_purpose = self._plan.on_purpose & {name for name in self._plan.mapping if self._held_people(name)}
        clear, doubt, hidden = Review.CLEAR.value, Review.DOUBTFUL.value, Review.MASKED.value
        block.columns["review"] = [
            doubt if unsure or on_purpose else hidden if hits else clear for hits, unsure in zip(masked, doubtful)
        ]
        block.masked_rows = frozenset(number for number, hits in zip(block.numbers, masked) if hits)
        pole = self._plan.column(batch, "pole")
        block.poles = [None] * count if pole is None else to_ids(pole)
        if pole is not None:
            # The pole number is kept as the place, so that lamps imported later can still place the row.
            places = block.columns["place_name"]
            block.columns["place_name"] = [
                place or (f"stolpe {number}" if number else None) for place, number in zip(places, block.poles)
            ]
        area = self._plan.column(batch, "area_name")
        block.areas = [None] * count if area is None else to_text(area)

    def _held_people(self, name: str) -> bool:
        from ..privacy import is_personal_column

        return name != "respondent" and bool(is_personal_column(self._plan.mapping.get(name, "")))

    def _screen(self, texts: Texts, name: str, masked: list[int], doubtful: list[bool], block: Block) -> Texts:
        """Return screened texts, counting what was masked per row and per kind."""
        if name in ("address", "place_name"):
            return self._screen_repeated(texts, masked, doubtful, block)
        result: Texts = []
        for index, (text, findings) in enumerate(screen_many(texts)):
            result.append(text or None)
            if findings:
                hits = _add_masked(count_kinds(findings), block.masked)
                masked[index] += hits
                doubtful[index] = doubtful[index] or hits < len(findings)
        return result

    def _screen_repeated(self, texts: Texts, masked: list[int], doubtful: list[bool], block: Block) -> Texts:
        """Screen texts that repeat (addresses, places) once each."""
        seen = self._screened
        new = [text for text in set(texts).difference(seen) if text is not None]
        if len(seen) > 50_000:
            seen.clear()
            new = [text for text in set(texts) if text is not None]
        for raw, (clean, findings) in zip(new, screen_many(new)):
            kinds = tuple(finding.kind for finding in findings if finding.kind in MASKED_KINDS)
            seen[raw] = (clean, len(kinds) < len(findings), kinds)
        found = {text for text in set(texts) if text is not None and (seen[text][1] or seen[text][2])}
        if not found:
            return [None if text is None else seen[text][0] or None for text in texts]
        result: Texts = []
        for index, text in enumerate(texts):
            if text not in found or text is None:
                result.append(None if text is None else seen[text][0] or None)
                continue
            clean, unsure, kinds = seen[text]
            result.append(clean or None)
            if kinds:
                masked[index] += len(kinds)
                block.masked.update(kinds)
            if unsure and not _is_plain_address(clean):
                doubtful[index] = True
        return result

    def _category(self, batch: Batch, block: Block, masked: list[int], doubtful: list[bool]) -> None:
        """Fill in category_text and category; each different pair of cells is looked at once."""
        main: Sequence[Any] = self._plan.column(batch, "category") or [None] * len(batch)
        sub = self._plan.column(batch, "subcategory")
        if len(self._codes) > 50_000:
            self._codes.clear()
        codes = self._codes
        keys: Sequence[Any] = main if sub is None else list(zip(main, sub))
        for key in set(keys).difference(codes):
            codes[key] = self._one_category(*_meaningful(to_text(key if sub is not None else (key, None))))
        block.columns["category"] = [codes[key][1] for key in keys]
        texts = [codes[key][0] for key in keys]
        block.columns["category_text"] = self._screen_repeated(texts, masked, doubtful, block)

    def _one_category(self, main: str | None, sub: str | None) -> tuple[str | None, str | None]:
        """Return the category in their words and its code; the particular word counts before the general one."""
        code = self._plan.categories.code_of(main, sub)
        if plain(self._plan.mapping.get("subcategory", "")) == "service code":
            # A number means little to people, but systems know the case's kind by it.
            return (f"{main} ({sub})" if main and sub else main or sub), code
        text = main if sub is None or sub == main else sub if main is None else f"{main} / {sub}"
        return text, code

    # -- times and codes ----------------------------------------------------------------------------------------------

    def _times(self, batch: Batch, block: Block) -> None:
        count = len(batch)
        for name in ("observed_at", "closed_at"):
            cells = self._plan.column(batch, name)
            if cells is None:
                block.columns[name] = [None] * count
                continue
            if name == "observed_at":
                cells = self._with_clock(batch, cells)
            quick = self._instants.array(cells)
            if quick is not None:
                block.instants[name] = quick
            values, bad = self._instants.column(cells) if quick is None else (Moments(quick), [])
            block.columns[name] = values
            header = self._plan.mapping[name]
            for index in bad:
                reason = tr("the date in “{column}” cannot be read; the row is kept without it").format(column=header)
                block.problems.append(Problem(block.numbers[index], reason, safe_cell(cells[index])))

    def _with_clock(self, batch: Batch, cells: Sequence[Any]) -> Sequence[Any]:
        """Join a date column and a clock column when times have a column of their own."""
        clock = self._plan.column(batch, "observed_time")
        if clock is None:
            return cells
        times = to_text(clock)
        return [
            f"{day.strip()} {time}" if time and isinstance(day, str) and ":" not in day and day.strip() else day
            for day, time in zip(cells, times)
        ]

    def _rest(self, batch: Batch, block: Block) -> None:
        plan, count = self._plan, len(batch)
        status = plan.column(batch, "status")
        closed = block.columns["closed_at"]
        if status is not None:
            known = {cell: _status(cell) for cell in set(status)}
            block.columns["status"] = [
                known[cell] or (CaseStatus.CLOSED.value if end else CaseStatus.UNKNOWN.value)
                for cell, end in zip(status, closed)
            ]
        else:
            block.columns["status"] = [CaseStatus.CLOSED.value if end else CaseStatus.UNKNOWN.value for end in closed]
        told = plan.column(batch, "time_of_day")
        block.columns["time_of_day"] = (
            [words.time_of_day(text) for text in to_text(told)] if told is not None else ["unknown"] * count
        )
        feeling = plan.column(batch, "feeling")
        block.columns["feeling"] = [self._feeling(cell) for cell in feeling] if feeling is not None else [None] * count
        block.columns["respondent"] = self._respondents(batch)

    def _respondents(self, batch: Batch) -> Texts:
        cells = self._plan.column(batch, "respondent")
        if cells is None:
            return [None] * len(batch)
        keys = self._keys
        result: Texts = []
        for raw in to_ids(cells):
            if raw is None:
                result.append(None)
                continue
            key = keys.get(raw)
            if key is None:
                key = salted_key(self._salt, self._system, raw)
                if len(keys) < 100_000:
                    keys[raw] = key
            result.append(key)
        return result

    # -- position -----------------------------------------------------------------------------------------------------

    def _position_columns(self, located: Located, block: Block, batch: Batch) -> None:
        territory = self._plan.territory
        xy = located.xy
        known = np.isfinite(xy).all(axis=1)
        outside = territory.outside(xy)
        exact, none = PositionMethod.EXACT.value, PositionMethod.NONE.value
        block.columns["position_method"] = [exact if here else none for here in known.tolist()]
        notes: Texts = [None] * len(block)
        block.columns["position_note"] = notes
        block.columns["outside_area"] = outside.tolist()
        block.columns["area"] = territory.area_of(xy)
        block.columns["shape_wkt"] = list(located.shapes) if located.shapes else [None] * len(block)
        turned = tr("N and E were swapped in this row and have been turned")
        for index in np.nonzero(located.turned)[0].tolist():
            notes[index] = turned
            block.problems.append(Problem(block.numbers[index], turned))
        for index in np.nonzero(located.zero)[0].tolist():
            block.problems.append(Problem(block.numbers[index], tr("the position is (0, 0), which means none")))
        unreadable = tr("the coordinates cannot be read; the row is kept without position")
        for index in np.nonzero(located.unreadable)[0].tolist():
            block.problems.append(Problem(block.numbers[index], unreadable, self._raw_position(batch, index)))

    def _raw_position(self, batch: Batch, index: int) -> str:
        names = ("x", "y") if self._plan.position == "xy" else (self._plan.position,)
        cells = [self._plan.column(batch, name) for name in names]
        return safe_cell(", ".join(str(column[index]) for column in cells if column is not None))

    # -- hash ---------------------------------------------------------------------------------------------------------

    def _hashes(self, batch: Batch, block: Block) -> list[str]:
        """Return what tells a changed row from an unchanged one: a keyed hash of the screened fields and coordinates."""
        columns: list[Sequence[str]] = []
        told: dict[str, Texts] = {
            name: block.columns[name] for name in ("title", "text", "address", "place_name", "respondent")
        }
        told.update(category=block.columns["category_text"], subcategory=[], pole=block.poles, area_name=block.areas)
        for name, column in told.items():
            if column and (name in self._plan.mapping or (name == "category" and "subcategory" in self._plan.mapping)):
                columns.append([value or "" for value in column])
        for name in (
            "observed_at",
            "observed_time",
            "closed_at",
            "status",
            "time_of_day",
            "feeling",
            "x",
            "y",
            "coordinate",
            "wkt",
        ):
            cells = self._plan.column(batch, name)
            if cells is not None:
                columns.append(
                    cells
                    if set(map(type, cells)) == {str}
                    else [cell if type(cell) is str else "" if cell is None else repr(cell) for cell in cells]
                )
        if self._plan.position == "geometry" and batch.xy is not None:
            columns.append([f"{x:.7f} {y:.7f}" for x, y in batch.xy.tolist()])
            if batch.wkb is not None:
                columns.append([wkb.hex() if wkb else "" for wkb in batch.wkb])
        base = hashlib.blake2b(self._layout.encode("utf-8", "replace"), digest_size=12, key=self._hash_key)
        result: list[str] = []
        if not columns:
            return [base.hexdigest()] * len(block)
        for text in map("\x1f".join, zip(*columns)):
            one = base.copy()
            one.update(text.encode("utf-8", "replace"))
            result.append(one.hexdigest())
        return result


def _all_filled(column: Sequence[Any]) -> bool:
    """Return whether all cells are texts with something in them."""
    return set(map(type, column)) == {str} and all(map(str.strip, column))


def _status(cell: Any) -> str | None:
    text = to_text([cell])[0]
    return words.status(text) if text else None


def _subset(batch: Batch, keep: list[int]) -> Batch:
    return Batch(
        [batch.numbers[index] for index in keep],
        [[column[index] for index in keep] for column in batch.columns],
        None if batch.wkb is None else [batch.wkb[index] for index in keep],
        None if batch.xy is None else batch.xy[keep],
        batch.refused,
    )


def subset(block: Block, keep: Sequence[int]) -> Block:
    """Return the rows `keep` of a block; counts, refusals and problems stay with the original."""
    return Block(
        [block.numbers[index] for index in keep],
        [block.ids[index] for index in keep],
        {name: [values[index] for index in keep] for name, values in block.columns.items()},
        block.xy[list(keep)],
        [block.hashes[index] for index in keep],
        [block.poles[index] for index in keep],
        [block.areas[index] for index in keep],
        instants={name: moments[list(keep)] for name, moments in block.instants.items()},
    )


def _meaningful(texts: Texts) -> Texts:
    """Return texts without the words for "nothing"."""
    return [text if text is None or len(text) > 14 or text.lower() not in NOTHING else None for text in texts]


def _add_masked(kinds: dict[str, int], total: Counter[str]) -> int:
    hits = 0
    for kind, count in kinds.items():
        if kind in MASKED_KINDS:
            total[kind] += count
            hits += count
    return hits


def _is_plain_address(text: str) -> bool:
    """Return whether a text is a street and a number: a name in it is a street's."""
    return len(text) < 60 and any(letter.isdigit() for letter in text)


def safe_cell(cell: Any) -> str:
    """Return a cell for the receipt: short and screened."""
    text = "" if cell is None else str(cell)[:400]
    # Screened before it is cut, so that no part of a number is left at the end.
    return screen_many([text])[0][0][:80]
