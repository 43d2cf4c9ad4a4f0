"""Reads a lighting inventory from any table: columns by their headers, cells by their words, one lamp a pole.

Rows that share a pole number and stand within `SAME_POLE_M` are luminaires of one pole. What cannot be decoded keeps
its text and is counted, never guessed.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np

from ..i18n import tr
from ..model.codes import Code, LampStatus, LightSource, PositionMethod, SourceKind
from ..model.feedback import Feedback
from ..model.records import Lamp, is_geometry
from .coded import decoder
from .drawings import Drawing
from .each_once import EachOnce
from .formats.table import Batch, Refused
from .meaning.headers import load_words
from .meaning.plan import Located, Plan
from .meaning.subjects import POSITION, Subject
from .meaning.values import to_ids, to_text
from .notes import counted
from .position.reading import locate, told_of_positions
from .record_columns import RecordColumns, Texts
from .unmapped import Unmapped
from .words import lighting as words

if TYPE_CHECKING:
    from numpy.typing import NDArray

SAME_POLE_M = 3.0
#: How an id begins that is made of where the lamp stands.
MADE_ID = "at "


def _words() -> Mapping[str, tuple[str, ...]]:
    return load_words("lighting_words.json")


_FIELDS = (
    "external_id", "pole", "light_source", "power", "height", "luminaire", "luminaires", "colour_temperature",
    "installed", "owner", "status", "control", "dimming", "status_date", "street",
)  # fmt: skip
#: Cases and pins have a day and a street too; with nothing else a file may be another than the inventory.
_OF_LAMPS = frozenset(_FIELDS) - {"status_date", "street"}
SUBJECT = Subject(
    SourceKind.LIGHTING,
    (*_FIELDS, *POSITION),
    words=_words,
    allowed=frozenset({"owner", "street", "luminaire", "light_source", "pole"}),
)


def _none() -> RecordColumns:
    columns: dict[str, Any] = {item.name: [] for item in fields(Lamp) if not is_geometry(item.name)}
    return RecordColumns(Lamp, [], columns["external_id"], columns, np.zeros((0, 2)), weights=[])


@dataclass
class LampData:
    """Lamps of a file in the work CRS, each with its first row and how many it has; `unmapped` counts words per field."""

    lamps: RecordColumns = field(default_factory=_none)
    read: int = 0
    rejected: list[Refused] = field(default_factory=list)
    outside_rows: list[int] = field(default_factory=list)
    unmapped: Unmapped = field(default_factory=Unmapped)
    without_id: int = 0
    without_status: int = 0
    filled: Counter[str] = field(default_factory=Counter)
    not_built: int = 0
    unread_dates: int = 0
    notes: list[str] = field(default_factory=list)

    @property
    def shared_poles(self) -> int:
        """How many poles hold several rows of the file."""
        weights = self.lamps.weights or []
        return len(weights) - weights.count(1)


def read_lamps(plan: Plan, feedback: Feedback | None = None) -> LampData:
    """Read the lamps of a planned table (CSV, XLSX, ODS, any OGR source) into records in the work CRS. Raises Cancelled."""
    feedback = feedback or Feedback()
    reader = _Reader(plan)
    for batch in plan.table.batches(20_000):
        feedback.check()
        reader.take(batch)
        feedback.progress(min(0.99, reader.data.read / max(1, plan.table.row_estimate)), tr("Reading lamps"))
    return reader.finished()


class _Reader:
    """Turns batches of rows into lamps, column by column, and lamps with one pole number into one."""

    def __init__(self, plan: Plan) -> None:
        self.plan, self.data = plan, LampData()
        self.drawing = Drawing.of(plan)
        self._poles: dict[str, list[int]] = {}
        self._x, self._y = array("d"), array("d")
        self._ids: Counter[str] = Counter()
        day = partial(words.day, zone_name=plan.territory.zone, order=plan.dates.order)
        self._built = EachOnce(words.is_not_built)
        self._meanings = {
            "status": EachOnce(_coded(LampStatus, decoder(plan, "status"))),
            "light_source": EachOnce(_coded(LightSource, decoder(plan, "light_source"))),
            "power": EachOnce(words.power_w),
            "height": EachOnce(partial(words.height_m, header=plan.mapping.get("height", ""))),
            "luminaires": EachOnce(words.number),
            "colour_temperature": EachOnce(words.colour_temperature_k),
            "installed": EachOnce(words.year),
            "control": EachOnce(_coded(LampStatus, words.status)),
            "dimming": EachOnce(words.is_dimmed),
            "status_date": EachOnce(day),
        }

    def take(self, batch: Batch) -> None:
        """Add the rows of a batch."""
        self.data.rejected += batch.refused
        self.data.read += len(batch) + len(batch.refused)
        if not len(batch):
            return
        located = locate(self.plan, batch)
        texts = {name: self._texts(batch, name) for name in _FIELDS}
        refused = self._refused(batch, located, texts["status"])
        for row in sorted(refused):
            blamed = texts["pole"][row] or texts["external_id"][row] or ""
            self.data.rejected.append(Refused(batch.numbers[row], refused[row], blamed))
        keep = [row for row in range(len(batch)) if row not in refused] if refused else range(len(batch))
        if refused:
            texts = {name: [column[row] for row in keep] for name, column in texts.items()}
        numbers, xy = [batch.numbers[row] for row in keep], located.xy[keep]
        outside = self.plan.territory.outside(located.xy)[keep]
        self.data.outside_rows += [numbers[row] for row in np.flatnonzero(outside).tolist()]
        found = RecordColumns(Lamp, numbers, [], self._columns(texts, xy), xy, weights=[1] * len(numbers))
        rounded = PositionMethod.ROUNDED.value
        found.columns["position_method"] = [rounded if one > 0 else None for one in located.coarse_m[keep].tolist()]
        found.ids = found.columns["external_id"]
        self._add(found)

    def _texts(self, batch: Batch, name: str) -> Texts:
        column = self.plan.column(batch, name)
        if column is None:
            return [None] * len(batch)
        return to_ids(column) if name in ("external_id", "pole") else to_text(column)

    def _refused(self, batch: Batch, located: Located, statuses: Texts) -> dict[int, str]:
        """Return which rows of a batch are no lamps, and why; the first reason counts."""
        shapes, drawing = located.shapes, self.drawing
        left_out = [row for row in range(len(batch)) if not drawing.takes(batch, row)] if drawing is not None else []
        lines = [row for row, shape in enumerate(shapes) if _is_line(shape)] if shapes is not None else []
        reasons: dict[int, str] = {}
        for rows, reason in (
            (left_out, tr("the row is in a layer of the drawing without lamps")),
            (lines, tr("the row is a line, not a lamp")),
            (np.flatnonzero(located.zero).tolist(), tr("the position is (0, 0)")),
            (np.flatnonzero(located.unreadable).tolist(), tr("the position cannot be read")),
            (np.flatnonzero(np.isnan(located.xy).any(axis=1)).tolist(), tr("the row has no position")),
        ):
            reasons.update({row: reason for row in rows if row not in reasons})
        planned = [row for row, is_so in enumerate(self._built.of(statuses)) if is_so and row not in reasons]
        self.data.not_built += len(planned)
        return {**reasons, **dict.fromkeys(planned, tr("the lamp is planned or not built yet"))}

    # -- what the cells say -------------------------------------------------------------------------------------------

    def _columns(self, texts: Mapping[str, Texts], xy: NDArray[np.float64]) -> dict[str, Any]:
        """Return the columns of lamps, named as the fields of `Lamp`, from their cells by our names; count what is told."""
        data, meant = self.data, {name: meaning.of(texts[name]) for name, meaning in self._meanings.items()}
        for name, column in texts.items():
            if filled := len(column) - column.count(None):
                data.filled[name] += filled
        for name in ("status", "light_source"):
            for text, rows in self._meanings[name].silent(texts[name]).items():
                data.unmapped.add(name, text, rows)
        unread = self._meanings["status_date"].silent(texts["status_date"])
        data.unread_dates += sum(rows for text, rows in unread.items() if not words.is_nothing(text))
        own, poles = texts["external_id"], texts["pole"]
        data.without_id += sum(not (identity or pole) for identity, pole in zip(own, poles))
        states = _statuses(meant["status"], meant["control"], meant["dimming"])
        data.without_status += states.count(LampStatus.UNKNOWN.value)
        unknown = LightSource.UNKNOWN.value
        powers = meant["power"]
        return {
            "external_id": [
                identity or pole or f"{MADE_ID}{x:.1f} {y:.1f}"
                for identity, pole, (x, y) in zip(own, poles, xy.tolist())
            ],
            "pole": poles,
            "light_source": [source or unknown for source in meant["light_source"]],
            "light_source_text": texts["light_source"],
            "power_w": self._watts(powers, texts["light_source"]),
            "height_m": meant["height"],
            "luminaire": texts["luminaire"],
            "luminaires": [
                int(told) if told and 1 <= told <= 50 else (power and power[1]) or 1
                for told, power in zip(meant["luminaires"], powers)
            ],
            "colour_temperature_k": meant["colour_temperature"],
            "installed_year": meant["installed"],
            "owner": texts["owner"],
            "status": states,
            "status_text": texts["status"],
            "control": [control or dimming for control, dimming in zip(texts["control"], texts["dimming"])],
            "status_date": meant["status_date"],
            "street": texts["street"],
        }

    def _watts(self, powers: Sequence[Any], sources: Texts) -> list[float | None]:
        """Return the power of one luminaire; where its column does not tell it, what the light source says of it ("LED 28W")."""
        own = [power and power[0] for power in powers]
        told = [text if watts is None and text and "w" in text.lower() else None for watts, text in zip(own, sources)]
        named = self._meanings["power"].of(told)
        return [power[0] if power else watts for watts, power in zip(own, named)]

    # -- rows of one pole ---------------------------------------------------------------------------------------------

    def _add(self, found: RecordColumns) -> None:
        """Keep lamps, each under an id of its own; a row of a pole that has its lamp is put to that."""
        lamps, points = self.data.lamps, found.xy.tolist()
        first = len(lamps)
        fresh: list[int] = []
        others: list[tuple[int, int]] = []
        for row, (pole, (x, y)) in enumerate(zip(found.columns["pole"], points)):
            at = self._on_pole(pole, x, y) if pole in self._poles else None
            if at is not None:
                others.append((at, row))
                continue
            if pole:
                self._poles.setdefault(pole, []).append(first + len(fresh))
            fresh.append(row)
            self._x.append(x)
            self._y.append(y)
        new = found if len(fresh) == len(found) else found.select(fresh)
        new.columns["external_id"] = self._numbered(new.ids)
        lamps.numbers += new.numbers
        for name, column in lamps.columns.items():
            column += new.columns[name]
        lamps.weights = [*(lamps.weights or ()), *(new.weights or ())]
        for at, row in others:
            lamps.weights[at] += 1
            for name, value in _joined(lamps, at, found, row):
                lamps.columns[name][at] = value

    def _on_pole(self, pole: str, x: float, y: float) -> int | None:
        """Return the lamp of a pole number that stands here."""
        for at in self._poles[pole]:
            if abs(self._x[at] - x) <= SAME_POLE_M and abs(self._y[at] - y) <= SAME_POLE_M:
                return at
        return None

    def _numbered(self, ids: Texts) -> Texts:
        """Return ids, numbered where the file has one again."""
        if len(set(ids)) == len(ids) and self._ids.keys().isdisjoint(ids):
            self._ids.update(filter(None, ids))
            return ids
        told: Texts = []
        for one in map(str, ids):
            self._ids[one] += 1
            told.append(one if self._ids[one] == 1 else f"{one}/{self._ids[one]}")
        return told

    # -- the end ------------------------------------------------------------------------------------------------------

    def finished(self) -> LampData:
        """Return all lamps that were read, with what the planner should know."""
        self.data.lamps.ids = self.data.lamps.columns["external_id"]
        self.data.lamps.geometry = np.column_stack([self._x, self._y])
        self.data.notes = self.notes()
        return self.data

    def notes(self) -> list[str]:
        """Return what the planner should know, in plain words."""
        data = self.data
        notes: list[str] = told_of_positions(self.plan)
        if len(data.lamps) and self.drawing is None and not _OF_LAMPS & self.plan.mapping.keys():
            notes.append(
                tr(
                    "No column tells of lamps: every row with a position was taken for a lamp that is lit. "
                    "If the file is another one, undo and import it as what it is."
                )
            )
        notes += data.unmapped.notes(self.plan)
        notes += self.drawing.notes() if self.drawing is not None else []
        notes += counted(
            (data.not_built, tr("Lamps that are planned or not built yet and were left out: {count}.")),
            (
                data.without_status,
                tr("Lamps without a status that tells whether they light: {count}; they count as lit."),
            ),
            (data.without_id, tr("Lamps without an id or pole number, known by their position: {count}.")),
            (data.unread_dates, tr("Dates in “{column}” that cannot be read: {count}.")),
            (
                data.shared_poles,
                tr("{count} poles hold several luminaires; each pole is one lamp.", None, data.shared_poles),
            ),
            column=self.plan.mapping.get("status_date", ""),
        )
        rows = data.read - len(data.rejected)
        for name in ("light_source", "power", "height", "status"):
            if name in self.plan.mapping and rows:
                share = round(100 * data.filled[name] / rows)
                if share < 90:
                    notes.append(
                        tr("“{column}” is filled in for {share} % of the lamps.").format(
                            column=self.plan.mapping[name], share=share
                        )
                    )
        return notes


def _is_line(shape: str | None) -> bool:
    """Return whether a drawn shape is a stretch of road: a lit stretch says where light is, not where a lamp stands."""
    return shape is not None and "LINESTRING" in shape[:20]


def _coded(codes: type[Code], decode: Callable[[str], Any]) -> Callable[[str], str | None]:
    """Return what reads a cell as the plain value of one of the codes, None where nothing tells."""
    return lambda text: None if (found := decode(text)) is None else codes(found or "unknown").value


_OUT, _DIMMED, _SENSOR = LampStatus.OUT.value, LampStatus.DIMMED.value, LampStatus.SENSOR.value
_SURE = frozenset({_OUT, _DIMMED, _SENSOR})


def _statuses(statuses: Sequence[Any], controls: Sequence[Any], dimmed: Sequence[Any]) -> list[str]:
    """Return the codes of lamps from those of their status and control columns and whether they are dimmed."""
    unknown = LampStatus.UNKNOWN.value
    return [
        status if status in _SURE else _SENSOR if control == _SENSOR else _DIMMED if is_dimmed else status or unknown
        for status, control, is_dimmed in zip(statuses, controls, dimmed)
    ]


_FIRST_TOLD = ("height_m", "luminaire", "colour_temperature_k", "installed_year", "owner")
_GIVES_LIGHT = tuple(
    status.value
    for status in (LampStatus.WORKING, LampStatus.DIMMED, LampStatus.SENSOR, LampStatus.UNKNOWN, LampStatus.OUT)
)


def _joined(lamps: RecordColumns, at: int, others: RecordColumns, row: int) -> Iterator[tuple[str, Any]]:
    """Yield what changes of a lamp when another row is of its pole: luminaires add up, it gives light while one of them does.

    Power is that of one luminaire; the higher of two. Where the rows differ in light source the text keeps both.
    """

    def both(name: str) -> tuple[Any, Any]:
        return lamps.columns[name][at], others.columns[name][row]

    unknown = LightSource.UNKNOWN.value
    lights = set(both("light_source")) - {unknown}
    yield "light_source", lights.pop() if len(lights) == 1 else unknown
    for name in ("light_source_text", "status_text"):
        yield name, " + ".join(dict.fromkeys(filter(None, both(name)))) or None
    yield "power_w", max((watts for watts in both("power_w") if watts is not None), default=None)
    yield "luminaires", sum(both("luminaires"))
    yield "status", min(both("status"), key=_GIVES_LIGHT.index)
    for name in _FIRST_TOLD:
        first, second = both(name)
        yield name, first or second
