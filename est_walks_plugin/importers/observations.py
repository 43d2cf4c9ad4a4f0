"""Rows of a planned table -> observations, a batch at a time and column by column.

Everything personal is gone when `ObservationColumns` leave this module: texts are screened, respondents salted, and the
content hash is made of what is left.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

import numpy as np

from ..i18n import tr
from ..model.codes import CaseStatus, PositionMethod, TimeOfDay
from ..model.records import Observation
from ..model.wording.position_notes import PositionCode, PositionNote, position_words, told_in
from ..model.wording.reader import plain_reader
from ..privacy.ids import KeptIds, kept_cell
from ..privacy.keys import salted_key
from .coded import Decoder, decoder, is_said
from .each_once import EachOnce
from .formats.table import Batch, Refused
from .meaning.date_text import clock_cell
from .meaning.dates import Instants, Moments, serial_day, stored_instants
from .meaning.plan import Located, Plan
from .meaning.subjects import COUNTED
from .meaning.values import to_ids, to_text
from .observation_texts import ScreenedTexts
from .people.tally import WhoAnsweredTally
from .position.reading import locate
from .record_columns import Problem, RecordColumns, Texts
from .unmapped import Unmapped

if TYPE_CHECKING:
    from numpy.typing import NDArray

#: What a row's content is: changed text here makes a row a changed one.
_TEXTS_TOLD = ("title", "text", "address", "place_name", "role", "respondent")
_CELLS_TOLD = (
    "observed_at", "observed_time", "closed_at", "status", "time_of_day", "feeling", "help", "x", "y", "coordinate", "wkt",
)  # fmt: skip
_MOST_KEYS = 1_000_000
#: Fields whose values are codes, beside the category.
CODED = ("status", "time_of_day", "feeling")


@dataclass
class ObservationColumns(RecordColumns):
    """Columns named after the fields of `Observation`; `ids` None where the source has no number of its own.

    `poles` and `areas` are what the file says of them. `instants` holds the columns of times that could be read at
    once, as arrays beside their datetimes.
    """

    poles: Texts = field(default_factory=list)
    areas: Texts = field(default_factory=list)
    masked_rows: frozenset[int] = frozenset()
    instants: dict[str, NDArray[np.datetime64]] = field(default_factory=dict)
    rounded: frozenset[int] = frozenset()

    def stored_column(self, name: str) -> Sequence[Any]:
        """Return a column as the store takes it; moments at once as texts."""
        return stored_instants(self.instants[name]) if name in self.instants else super().stored_column(name)

    def _selected(self, keep: list[int]) -> dict[str, Any]:
        return {
            **super()._selected(keep),
            "poles": [self.poles[index] for index in keep],
            "areas": [self.areas[index] for index in keep],
            "instants": {name: moments[keep] for name, moments in self.instants.items()},
        }


class ObservationReader:
    """Turns the batches of a plan into observations. One per import: it remembers texts it has seen."""

    def __init__(self, plan: Plan, salt: bytes, system: str, year: int | None = None) -> None:
        self._plan = plan
        self._salt = salt
        self._system = system
        self._instants = {name: Instants(plan.date_format(name)) for name in ("observed_at", "closed_at")}
        self._clocks: dict[str, str | None] = {}
        self.unmapped = Unmapped()
        self.who = WhoAnsweredTally(plan, year or date.today().year)
        self._texts = ScreenedTexts(plan, self.unmapped)
        self._kept_ids, self._kept_poles = KeptIds(salt, system), KeptIds(salt, system)
        self._keys: dict[str, str] = {}
        self._decoders = {name: EachOnce(_said(decoder(plan, name))) for name in CODED if name in plan.mapping}
        self._hash_key = salt[:64]
        decision = plan.decision
        layout = ";".join(f"{name}={header}" for name, header in sorted(plan.mapping.items()) if name not in COUNTED)
        where = f"{decision.crs} {decision.swapped}" if decision else ""
        where += f" {plan.other_crs}" if plan.other_crs else ""
        self._layout = f"{layout}|{where}|{plan.position}|{plan.dates.order}"
        self._layout += "".join(f"|{name} UTC" for name in self._instants if plan.says_utc(name))

    def columns(self, batch: Batch) -> ObservationColumns:
        """Return the observations of a batch; empty rows are refused."""
        batch, refused = self._without_empty(batch)
        located = locate(self._plan, batch)
        found = ObservationColumns(Observation, list(batch.numbers), self._ids(batch), {}, located.xy)
        found.refused = [*batch.refused, *refused]
        self._texts_and_places(batch, found)
        self._times(batch, found)
        self._rest(batch, found)
        self._position_columns(located, found, batch)
        found.hashes = self._hashes(batch, found)
        self.who.add(batch, found.columns["respondent"], found.ids)
        return found

    def ids(self, batch: Batch) -> Texts:
        """Return the ids that the rows of a batch have of their own, None for none, and read nothing else of them."""
        return self._ids(self._without_empty(batch)[0])

    # -- rows ---------------------------------------------------------------------------------------------------------

    def _without_empty(self, batch: Batch) -> tuple[Batch, list[Refused]]:
        """Return the batch without rows in which nothing that is used is filled in."""
        told = [header for name, header in self._plan.mapping.items() if name not in COUNTED]
        used = [batch.columns[self._plan.table.headers.index(h)] for h in dict.fromkeys(told)]
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
        return [None] * len(batch) if cells is None else self._kept_ids.of(to_ids(cells))

    # -- texts --------------------------------------------------------------------------------------------------------

    def _texts_and_places(self, batch: Batch, found: ObservationColumns) -> None:
        """Fill in the screened texts, and the pole number and area the file tells."""
        count = len(batch)
        self._texts.fill(batch, found)
        found.masked_rows = frozenset(number for number, hits in zip(found.numbers, found.columns["masked"]) if hits)
        pole = self._plan.column(batch, "pole")
        found.poles = [None] * count if pole is None else self._kept_poles.of(to_ids(pole))
        if pole is not None:
            # The pole number is kept as the place, so that lamps imported later can still place the row.
            places = found.columns["place_name"]
            found.columns["place_name"] = [
                place or (f"stolpe {number}" if number else None) for place, number in zip(places, found.poles)
            ]
        area = self._plan.column(batch, "area_name")
        found.areas = [None] * count if area is None else to_text(area)

    # -- times and codes ----------------------------------------------------------------------------------------------

    def _times(self, batch: Batch, found: ObservationColumns) -> None:
        count = len(batch)
        for name in ("observed_at", "closed_at"):
            cells = self._plan.column(batch, name)
            if cells is None:
                found.columns[name] = [None] * count
                continue
            if name == "observed_at":
                cells = self._with_clock(batch, cells, found)
            instants = self._instants[name]
            quick = instants.array(cells)
            if quick is not None:
                found.instants[name] = quick
            values, bad = instants.column(cells) if quick is None else (Moments(quick), [])
            found.columns[name] = values
            header = self._plan.mapping[name]
            for index in bad:
                reason = tr("the date in “{column}” cannot be read; the row is kept without it").format(column=header)
                found.problems.append(Problem(found.numbers[index], reason, kept_cell(cells[index])))

    def _with_clock(self, batch: Batch, cells: Sequence[Any], found: ObservationColumns) -> Sequence[Any]:
        """Join a date column and a clock column when times have a column of their own; a clock nobody reads is told."""
        column = self._plan.column(batch, "observed_time")
        if column is None:
            return cells
        joined: list[Any] = []
        for index, (cell, clock_text) in enumerate(zip(cells, to_text(column))):
            day = serial_day(cell, self._plan.dates) or _day_alone(cell)
            if not clock_text or not day:
                joined.append(cell)
                continue
            if clock_text not in self._clocks:
                self._clocks[clock_text] = clock_cell(clock_text)
            clock = self._clocks[clock_text]
            if clock is None:
                reason = tr("the time of day in “{column}” cannot be read; the row is kept with its day")
                told = reason.format(column=self._plan.mapping["observed_time"])
                found.problems.append(Problem(found.numbers[index], told, kept_cell(clock_text)))
            joined.append(f"{day} {clock}" if clock else cell)
        return joined

    def _rest(self, batch: Batch, found: ObservationColumns) -> None:
        closed = found.columns["closed_at"]
        done, unknown, any_time = CaseStatus.CLOSED.value, CaseStatus.UNKNOWN.value, TimeOfDay.UNKNOWN.value
        found.columns["status"] = [
            code or (done if end else unknown) for code, end in zip(self._codes(batch, "status"), closed)
        ]
        found.columns["time_of_day"] = [code or any_time for code in self._codes(batch, "time_of_day")]
        found.columns["feeling"] = [None if code is None else int(code) for code in self._codes(batch, "feeling")]
        found.columns["respondent"] = self._respondents(batch)

    def _codes(self, batch: Batch, name: str) -> Texts:
        """Return the codes of a column, None where nothing tells; each different cell is looked at once."""
        cells = self._plan.column(batch, name)
        if cells is None:
            return [None] * len(batch)
        texts = to_text(cells)
        for text, count in self._decoders[name].silent(texts).items():
            if is_said(text):
                self.unmapped.add(name, text, count)
        return self._decoders[name].of(texts)

    @property
    def respondents(self) -> int:
        """How many different people have answered in the rows read so far."""
        return len(self._keys)

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
                if len(keys) < _MOST_KEYS:
                    keys[raw] = key
            result.append(key)
        return result

    # -- position -----------------------------------------------------------------------------------------------------

    def _position_columns(self, located: Located, found: ObservationColumns, batch: Batch) -> None:
        territory = self._plan.territory
        xy = located.xy
        known = np.isfinite(xy).all(axis=1)
        outside = territory.outside(xy)
        exact, none = PositionMethod.EXACT.value, PositionMethod.NONE.value
        rounded = PositionMethod.ROUNDED.value
        found.columns["position_method"] = [
            (rounded if coarse else exact) if here else none
            for here, coarse in zip(known.tolist(), (located.coarse_m > 0).tolist())
        ]
        found.columns["outside_area"] = outside.tolist()
        found.columns["area"] = territory.area_of(xy)
        found.columns["shape_wkt"] = list(located.shapes) if located.shapes else [None] * len(found)
        found.columns["position_note"] = [None] * len(found)
        found.columns["position_notes"] = self._position_notes(located, found)
        for index in np.nonzero(located.zero)[0].tolist():
            found.problems.append(Problem(found.numbers[index], tr("the position is (0, 0), which means none")))
        unreadable = tr("the coordinates cannot be read; the row is kept without position")
        for index in np.nonzero(located.unreadable)[0].tolist():
            found.problems.append(Problem(found.numbers[index], unreadable, self._raw_position(batch, index)))

    def _position_notes(self, located: Located, found: ObservationColumns) -> list[list[dict[str, str]] | None]:
        """Return what a position is told with, and list the rows as problems."""
        noted: dict[int, list[PositionNote]] = {}
        for index in np.nonzero(located.coarse_m > 0)[0].tolist():
            metres = f"{max(100.0, round(float(located.coarse_m[index]), -2)):,.0f}".replace(",", " ")
            noted[index] = [PositionNote(PositionCode.ROUNDED, metres)]
        found.rounded = frozenset(noted)
        for index in np.nonzero(located.otherwise)[0].tolist():
            noted.setdefault(index, []).append(PositionNote(PositionCode.OTHER_CRS, self._plan.other_crs or ""))
        for index in np.nonzero(located.turned)[0].tolist():
            noted.setdefault(index, []).append(PositionNote(PositionCode.SWAPPED))
        words = position_words(plain_reader())
        for index, notes in sorted(noted.items()):
            found.problems += [Problem(found.numbers[index], told_in(words, [note])) for note in notes]
        return [[note.to_json() for note in noted[row]] if row in noted else None for row in range(len(found))]

    def _raw_position(self, batch: Batch, index: int) -> str:
        names = ("x", "y") if self._plan.position == "xy" else (self._plan.position,)
        cells = [self._plan.column(batch, name) for name in names]
        return kept_cell(", ".join(str(column[index]) for column in cells if column is not None))

    # -- hash ---------------------------------------------------------------------------------------------------------

    def _hashes(self, batch: Batch, found: ObservationColumns) -> list[str]:
        """Return what tells a changed row from an unchanged one: a keyed hash of the screened fields and coordinates."""
        columns = self._told(batch, found)
        base = hashlib.blake2b(self._layout.encode("utf-8", "replace"), digest_size=12, key=self._hash_key)
        if not columns:
            return [base.hexdigest()] * len(found)
        result: list[str] = []
        for index, text in enumerate(map("\x1f".join, zip(*columns))):
            one = base.copy()
            one.update(text.encode("utf-8", "replace"))
            if index in found.rounded:
                # Stored as exact by 0.1.0: a changed row, so that the next import mends it.
                one.update(b"\x1frounded")
            result.append(one.hexdigest())
        return result

    def _told(self, batch: Batch, found: ObservationColumns) -> list[Sequence[str]]:
        """Return the columns that make up a row's content, as texts."""
        mapping = self._plan.mapping
        columns: list[Sequence[str]] = []
        told: dict[str, Texts] = {name: found.columns[name] for name in _TEXTS_TOLD}
        told.update(category=found.columns["category_text"], pole=found.poles, area_name=found.areas)
        for name, column in told.items():
            if name in mapping or (name == "category" and "subcategory" in mapping):
                columns.append([value or "" for value in column])
        for name in _CELLS_TOLD:
            cells = self._plan.column(batch, name)
            if cells is not None:
                columns.append(cells if set(map(type, cells)) == {str} else list(map(_cell_text, cells)))
        if self._plan.position == "geometry" and batch.xy is not None:
            columns.append([f"{x:.7f} {y:.7f}" for x, y in batch.xy.tolist()])
            if batch.wkb is not None:
                columns.append([wkb.hex() if wkb else "" for wkb in batch.wkb])
        return columns


def _day_alone(cell: Any) -> str:
    """Return a cell that holds a day without a clock as a text, "" for others."""
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d}" if cell.time() == time() and cell.tzinfo is None else ""
    if isinstance(cell, date):
        return cell.isoformat()
    return cell.strip() if isinstance(cell, str) and ":" not in cell else ""


def _cell_text(cell: Any) -> str:
    return cell if type(cell) is str else "" if cell is None else repr(cell)


def _said(decode: Decoder) -> Decoder:
    """Return what reads a cell as a code where it says something at all."""
    return lambda text: decode(text) if is_said(text) else None


def _all_filled(column: Sequence[Any]) -> bool:
    """Return whether all cells are texts with something in them."""
    return set(map(type, column)) == {str} and all(map(str.strip, column))


def _subset(batch: Batch, keep: list[int]) -> Batch:
    return Batch(
        [batch.numbers[index] for index in keep],
        [[column[index] for index in keep] for column in batch.columns],
        None if batch.wkb is None else [batch.wkb[index] for index in keep],
        None if batch.xy is None else batch.xy[keep],
        batch.refused,
    )
