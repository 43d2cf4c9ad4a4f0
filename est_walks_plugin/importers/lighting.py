"""Reads a lighting inventory from any table: columns by their headers, cells by their words, one lamp a pole.

Rows that share a pole number and stand within `SAME_POLE_M` are luminaires of one pole. What cannot be decoded keeps
its text and is counted, never guessed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import Any

from ..i18n import tr
from ..model.codes import LampStatus, LightSource, PositionMethod, SourceKind
from ..model.feedback import Feedback
from ..model.records import XY, Lamp
from .coded import decoder
from .drawings import Drawing
from .formats.table import Batch, Refused
from .meaning.headers import load_words
from .meaning.plan import Plan
from .meaning.subjects import POSITION, Subject
from .meaning.values import to_ids, to_text
from .notes import counted
from .position.reading import locate, told_of_positions
from .unmapped import Unmapped
from .words import lighting as words

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


@dataclass
class LampData:
    """Lamps of a file in the work CRS, each with the numbers of its rows; `unmapped` counts words per field."""

    lamps: list[Lamp] = field(default_factory=list)
    rows: list[list[int]] = field(default_factory=list)
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
        return sum(len(rows) > 1 for rows in self.rows)


def read_lamps(plan: Plan, feedback: Feedback | None = None) -> LampData:
    """Read the lamps of a planned table (CSV, XLSX, ODS, any OGR source) into records in the work CRS. Raises Cancelled."""
    feedback = feedback or Feedback()
    reader = _Reader(plan)
    for batch in plan.table.batches(20_000):
        feedback.check()
        reader.take(batch)
        feedback.progress(min(0.99, reader.data.read / max(1, plan.table.row_estimate)), tr("Reading lamps"))
    reader.data.notes = reader.notes()
    return reader.data


class _Reader:
    """Turns rows into lamps, and lamps with one pole number into one."""

    def __init__(self, plan: Plan) -> None:
        self.plan, self.data = plan, LampData()
        self._day = partial(words.day, zone_name=plan.territory.zone, order=plan.dates.order)
        self.drawing = Drawing.of(plan)
        self.poles: dict[str, list[int]] = {}
        self.ids: Counter[str] = Counter()
        self._decoders = {name: decoder(plan, name) for name in ("status", "light_source")}
        self._meanings: dict[tuple[Callable[[str], Any], str], Any] = {}

    def take(self, batch: Batch) -> None:
        """Add the rows of a batch."""
        self.data.rejected += batch.refused
        self.data.read += len(batch) + len(batch.refused)
        if not len(batch):
            return
        located = locate(self.plan, batch)
        outside = self.plan.territory.outside(located.xy)
        columns = {name: found for name in _FIELDS if (found := self._cells(batch, name)) is not None}
        for index, row in enumerate(batch.numbers):
            cells: dict[str, str] = {name: text for name, column in columns.items() if (text := column[index])}
            x, y = located.xy[index].tolist()
            if self.drawing is not None and not self.drawing.takes(batch, index):
                self._reject(row, tr("the row is in a layer of the drawing without lamps"), cells)
            elif located.shapes is not None and _is_line(located.shapes[index]):
                self._reject(row, tr("the row is a line, not a lamp"), cells)
            elif located.zero[index]:
                self._reject(row, tr("the position is (0, 0)"), cells)
            elif located.unreadable[index]:
                self._reject(row, tr("the position cannot be read"), cells)
            elif x != x or y != y:
                self._reject(row, tr("the row has no position"), cells)
            elif words.is_not_built(cells.get("status", "")):
                self.data.not_built += 1
                self._reject(row, tr("the lamp is planned or not built yet"), cells)
            else:
                if outside[index]:
                    self.data.outside_rows.append(row)
                rounded = PositionMethod.ROUNDED if located.coarse_m[index] > 0 else None
                self._add(row, self._lamp(cells, (x, y), rounded))

    def _cells(self, batch: Batch, name: str) -> Sequence[str | None] | None:
        column = self.plan.column(batch, name)
        if column is None:
            return None
        return to_ids(column) if name in ("external_id", "pole") else to_text(column)

    def _reject(self, row: int, reason: str, cells: Mapping[str, str]) -> None:
        self.data.rejected.append(Refused(row, reason, cells.get("pole") or cells.get("external_id") or ""))

    def _add(self, row: int, lamp: Lamp) -> None:
        """Keep a lamp, or put it to the pole it shares."""
        data = self.data
        for index in self.poles.get(lamp.pole or "", ()):
            other = data.lamps[index]
            if abs(other.xy[0] - lamp.xy[0]) <= SAME_POLE_M and abs(other.xy[1] - lamp.xy[1]) <= SAME_POLE_M:
                data.lamps[index] = joined(other, lamp)
                data.rows[index].append(row)
                return
        if lamp.pole:
            self.poles.setdefault(lamp.pole, []).append(len(data.lamps))
        self.ids[lamp.external_id] += 1
        again = self.ids[lamp.external_id]
        data.lamps.append(lamp if again == 1 else replace(lamp, external_id=f"{lamp.external_id}/{again}"))
        data.rows.append([row])

    def _meaning(self, decode: Callable[[str], Any], text: str | None) -> Any:
        """Return what `decode` makes of a cell; inventories repeat the same few words in every row."""
        if not text:
            return None
        key = (decode, text)
        if key not in self._meanings:
            self._meanings[key] = decode(text)
        return self._meanings[key]

    def _lamp(self, cells: Mapping[str, str], xy: XY, rounded: PositionMethod | None) -> Lamp:
        text, meaning = cells.get, self._meaning
        self._count(cells)
        watts, count = meaning(words.power_w, text("power")) or (None, None)
        told = meaning(words.number, text("luminaires"))
        source_text, status_text = text("light_source"), text("status")
        source = self._decoded("light_source", source_text)
        status = self._status(status_text, text("dimming"), text("control"))
        self.data.without_status += status is LampStatus.UNKNOWN
        self.data.without_id += not (text("external_id") or text("pole"))
        if watts is None and source_text and "w" in source_text.lower():
            watts = meaning(words.power_w, source_text)[0]
        pole = text("pole")
        return Lamp(
            external_id=text("external_id") or pole or f"{MADE_ID}{xy[0]:.1f} {xy[1]:.1f}",
            xy=xy,
            pole=pole,
            light_source=LightSource(source or LightSource.UNKNOWN),
            light_source_text=source_text,
            power_w=watts,
            height_m=meaning(self._height, text("height")),
            luminaire=text("luminaire"),
            luminaires=int(told) if told and 1 <= told <= 50 else count or 1,
            colour_temperature_k=meaning(words.colour_temperature_k, text("colour_temperature")),
            installed_year=meaning(words.year, text("installed")),
            owner=text("owner"),
            status=status,
            status_text=status_text,
            control=text("control") or text("dimming"),
            status_date=self._status_date(text("status_date")),
            street=text("street"),
            position_method=rounded,
        )

    def _status_date(self, text: str | None) -> date | None:
        found: date | None = self._meaning(self._day, text)
        self.data.unread_dates += found is None and text is not None and not words.is_nothing(text)
        return found

    def _count(self, cells: Mapping[str, str]) -> None:
        filled = self.data.filled
        for name in cells:
            filled[name] += 1

    def _decoded(self, name: str, text: str | None) -> Any:
        """Return what a word means, the planner's own word first; a word that means nothing to us is counted."""
        if not text:
            return None
        found = self._meaning(self._decoders[name], text)
        if found is None:
            self.data.unmapped.add(name, text)
        return found

    def _status(self, text: str | None, dimming: str | None, control: str | None) -> LampStatus:
        status = LampStatus(self._decoded("status", text) or LampStatus.UNKNOWN)
        if status in (LampStatus.OUT, LampStatus.DIMMED, LampStatus.SENSOR):
            return status
        if self._meaning(words.status, control) is LampStatus.SENSOR:
            return LampStatus.SENSOR
        return LampStatus.DIMMED if self._meaning(words.is_dimmed, dimming) else status

    def _height(self, text: str) -> float | None:
        return words.height_m(text, self.plan.mapping.get("height", ""))

    def notes(self) -> list[str]:
        """Return what the planner should know, in plain words."""
        data = self.data
        notes: list[str] = told_of_positions(self.plan)
        if data.lamps and self.drawing is None and not _OF_LAMPS & self.plan.mapping.keys():
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


def joined(one: Lamp, other: Lamp) -> Lamp:
    """Return one pole of two rows: luminaires add up, the pole gives light while one of them does.

    Power is that of one luminaire; the higher of two. Where the rows differ in light source the text keeps both.
    """
    texts = [text for text in (one.light_source_text, other.light_source_text) if text]
    lights = {one.light_source, other.light_source} - {LightSource.UNKNOWN}
    powers = [watts for watts in (one.power_w, other.power_w) if watts is not None]
    status = _joined_status(one, other)
    return replace(
        one,
        light_source=lights.pop() if len(lights) == 1 else LightSource.UNKNOWN,
        light_source_text=" + ".join(dict.fromkeys(texts)) or None,
        power_w=max(powers) if powers else None,
        height_m=one.height_m or other.height_m,
        luminaire=one.luminaire or other.luminaire,
        luminaires=one.luminaires + other.luminaires,
        colour_temperature_k=one.colour_temperature_k or other.colour_temperature_k,
        installed_year=one.installed_year or other.installed_year,
        owner=one.owner or other.owner,
        status=status,
        status_text=" + ".join(dict.fromkeys(t for t in (one.status_text, other.status_text) if t)) or None,
    )


_GIVES_LIGHT = (LampStatus.WORKING, LampStatus.DIMMED, LampStatus.SENSOR, LampStatus.UNKNOWN, LampStatus.OUT)


def _joined_status(one: Lamp, other: Lamp) -> LampStatus:
    return min(one.status, other.status, key=_GIVES_LIGHT.index)
