"""Reads a walking network from any line layer: municipal GC-nät, NVDB, CAD exports. Lines come as they are, un-noded.

Splitting at crossings is the operation's work (engine.noding), because a bridge must not be joined to what it passes.
"""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..i18n import tr
from ..model.codes import PositionMethod, SourceKind
from ..model.errors import InputError
from ..model.feedback import Feedback
from ..model.receipt import CrsChoice
from ..model.records import Path
from .coded import MetValue, values_of
from .formats.registry import open_table
from .formats.table import Batch, ReadOptions, Refused, Table
from .formats.unpack import unpacked
from .line_cells import are_rounded, lines_of, parts_of, vertices_of
from .line_meanings import CODED, LineMeanings, LinesTold
from .meaning.columns import Plan, make_plan
from .meaning.coordinates import decide
from .meaning.headers import load_words
from .meaning.subjects import Subject
from .meaning.territory import Territory
from .meaning.values import to_ids, to_text
from .notes import counted
from .nvdb.layers import open_joined
from .osm import access as osm_access
from .osm import layer as osm_layer
from .osm import tags as osm_tags
from .osm.frame import Frame
from .osm.geometry import has_length, have_length
from .osm.restrictions import Restrictions
from .position.placing import Decision
from .position.shaped import with_shapes
from .position.systems import is_degrees
from .record_columns import Texts
from .unmapped import safe_value

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_Remembered = Callable[[Table], Mapping[str, Any]]
MAX_LINES = 1_000_000
_SAMPLE = 2_000


def _words() -> Mapping[str, tuple[str, ...]]:
    return load_words("network_words.json")


SUBJECT = Subject(
    SourceKind.NETWORK,
    ("external_id", "name", "class", "lit", "stairs", "tunnel", "bridge", "construction", "level", "surface", "width",
     "incline", "foot", "status", "keeper"),
    words=_words,
    allowed=frozenset({"name"}),
    located=False,
)  # fmt: skip


@dataclass
class LineData(LinesTold):
    """Lines of a layer in the work CRS; `paths` walked, others counted. `unknown_classes` are codes not understood.

    `values` are the words met in its columns of codes, with what each was taken for. `is_osm` says that its columns are
    OpenStreetMap's, `is_part` that the service which gave the file has more, `is_nvdb` that they are the national road database's; `restrictions` are put on the paths when
    they are noded.
    """

    paths: list[Path] = field(default_factory=list)
    rejected: list[Refused] = field(default_factory=list)
    lines: int = 0
    outside_area: int = 0
    values: list[MetValue] = field(default_factory=list)
    plan: Plan | None = None
    mapping: dict[str, str] = field(default_factory=dict)
    crs_choice: CrsChoice | None = None
    encoding: str = ""
    notes: list[str] = field(default_factory=list)
    is_osm: bool = False
    is_part: bool = False
    is_nvdb: bool = False
    busways: int = 0
    restrictions: Restrictions = field(default_factory=Restrictions)


def read(
    path: str | os.PathLike[str],
    territory: Territory,
    *,
    area: Any = None,
    options: ReadOptions | None = None,
    feedback: Feedback | None = None,
    remembered: _Remembered | None = None,
    opener: Callable[[str, ReadOptions], Table] = open_table,
) -> LineData:
    """Read the lines of a layer into paths in `territory.crs`; with `area` (shapely) only those that touch it.

    `remembered` gives what the planner said before of the words of a table; `opener` opens the file, and says which of
    several layers is meant. Raises InputError, AmbiguousInputError (two coordinate systems fit), ParameterError, Cancelled.
    """
    feedback = feedback or Feedback()
    options = options or ReadOptions()
    with unpacked(path) as plain:
        opened = open_joined(plain, options, open_table) or opener(plain, options)
        return _read(opened, territory, options, area, feedback, remembered or (lambda table: {}))


def _read(
    opened: Table, territory: Territory, options: ReadOptions, area: Any, feedback: Feedback, remembered: _Remembered
) -> LineData:
    file = os.path.basename(opened.path)
    table = with_shapes(opened, options.crs or "")
    try:
        if not table.has_geometry:
            text = tr("{file} holds no lines; choose a line layer or an OpenStreetMap file.")
            raise InputError(text.format(file=file))
        plan = make_plan(table, SUBJECT, territory, options, remembered_values=remembered(table))
        decision = _decide(table, territory, options, file)
        data = LineData(mapping=dict(plan.mapping), encoding=table.encoding, plan=plan, notes=[*plan.notes])
        data.is_part, data.is_nvdb = table.is_part, table.is_nvdb
        data.crs_choice = CrsChoice(decision.crs, decision.choice.reason, decision.choice.alternatives)
        sample = table.sample(_SAMPLE)
        layer = osm_layer.layer_of(table.headers, sample.columns, options.mapping)
        kept = (plan, decision, territory, area, data)
        reader = _Reader(*kept) if layer is None else _OsmReader(*kept, layer)
        for batch in table.batches(5_000):
            feedback.check()
            reader.take(batch)
            feedback.progress(min(0.99, data.lines / max(1, table.row_estimate)), tr("Reading lines"))
        reader.finish()
        return data
    finally:
        opened.close()


def _decide(table: Table, territory: Territory, options: ReadOptions, file: str) -> Decision:
    """Return the CRS and axis order, from the vertices of the first lines."""
    import numpy as np

    sample = table.sample(_SAMPLE)
    vertices = [vertices_of(wkb) for wkb in sample.wkb or () if wkb]
    xy = np.concatenate([v for v in vertices if len(v)] or [np.empty((0, 2))])
    return decide(
        xy[:, 0], xy[:, 1], territory, declared=table.crs, forced=options.crs, file=file, implied=table.crs_implied
    )


class _Reader:
    """Turns batches into paths."""

    def __init__(self, plan: Plan, decision: Decision, territory: Territory, area: Any, data: LineData) -> None:
        self.plan, self.decision, self.crs, self.data = plan, decision, territory.crs, data
        self.frame = Frame(area)
        self.ids: Counter[str] = Counter()
        self.met: dict[str, Counter[str | None]] = {name: Counter() for name in CODED if name in plan.mapping}
        self.meanings = LineMeanings(plan)

    def take(self, batch: Batch) -> None:
        """Add the lines of one batch."""
        self.data.rejected += batch.refused
        self.data.lines += len(set(batch.numbers)) + len(batch.refused)
        if self.data.lines > MAX_LINES:
            raise InputError(tr("The layer holds more than {limit} lines; cut it first.").format(limit=MAX_LINES))
        self._read(batch)

    def _read(self, batch: Batch) -> None:
        cells = {name: self._cells(batch, name) for name in SUBJECT.fields}
        for name, met in self.met.items():
            met.update(cells[name])
        drawn = [lines_of(wkb) if wkb else [] for wkb in batch.wkb or [None] * len(batch)]
        rounded = are_rounded(drawn, is_degrees(self.decision.crs))
        moved = list(self._all_moved(drawn))
        rows = [row for row, parts in enumerate(moved) if parts]
        for row, parts in enumerate(moved):
            if not parts:
                reason = tr("the row has no line")
                self.data.rejected.append(Refused(batch.numbers[row], reason, cells["external_id"][row] or ""))
        told = self.meanings.of({name: [column[row] for row in rows] for name, column in cells.items()}, self.data)
        for row, fields in zip(rows, told):
            if fields is None:
                continue
            inside = [part for part in moved[row] if self.frame.touches(part)]
            self.data.outside_area += not inside
            method = PositionMethod.ROUNDED if rounded[row] else None
            for part in inside:
                identity = self._id(cells["external_id"][row], part)
                self.data.paths.append(Path(identity, part, **fields, position_method=method))

    def _cells(self, batch: Batch, name: str) -> Texts:
        column = self.plan.column(batch, name)
        if column is None:
            return [None] * len(batch)
        return to_ids(column) if name == "external_id" else to_text(column)

    def _all_moved(self, drawn: Sequence[list[NDArray[np.float64]]]) -> Iterator[list[NDArray[np.float64]]]:
        """Yield the parts that have a length of each row, in our system; all are transformed at once."""
        import numpy as np

        flat = [part for parts in drawn for part in parts]
        ends = np.cumsum([len(part) for part in flat])
        (moved,) = self._moved([np.concatenate(flat)]) if flat else (np.empty((0, 2)),)
        images = [moved[start:end] for start, end in zip([0, *ends.tolist()], ends.tolist())]
        waiting = zip(images, have_length(images).tolist())
        for parts in drawn:
            yield [image for image, is_one in (next(waiting) for _ in parts) if is_one]

    def _moved(self, parts: list[NDArray[np.float64]]) -> Iterator[NDArray[np.float64]]:
        from ..model.crs import transform

        for part in parts:
            turned = part[:, ::-1] if self.decision.swapped else part
            yield transform(turned, self.decision.crs, self.crs)

    def _id(self, base: str | None, part: NDArray[np.float64]) -> str:
        """Return their id, or one made of where the line runs, so that a later export finds it again."""
        import numpy as np

        if not base:
            rounded = np.round(part * 10).astype("<i8").tobytes()
            base = "line-" + hashlib.blake2b(rounded, digest_size=8).hexdigest()
        self.ids[base] += 1
        return base if self.ids[base] == 1 else f"{base}/{self.ids[base]}"

    def finish(self) -> None:
        """Put what the planner should know into the notes."""
        data = self.data
        data.values = values_of(
            self.plan,
            {name: Counter({(text, None): rows for text, rows in met.items()}) for name, met in self.met.items()},
        )
        if data.unknown_classes:
            data.notes.append(tr("Lines whose class decides nothing were taken as paths."))
        self._tell_left_out()
        data.notes += data.unmapped.notes(self.plan)
        if not self.plan.mapping:
            data.notes.append(tr("No column was recognised; all lines are taken as paths without names."))

    def _tell_left_out(self) -> None:
        text = tr(
            "{count} lines are closed to walkers or not built and were left out.",
            None,
            sum(self.data.left_out.values()),
        )
        self.data.notes += counted((sum(self.data.left_out.values()), text))


class _OsmReader(_Reader):
    """Turns the rows of a layer with OpenStreetMap's columns into paths by OpenStreetMap's rules; gates, walls and parks count."""

    def __init__(
        self, plan: Plan, decision: Decision, territory: Territory, area: Any, data: LineData, layer: osm_layer.OsmLayer
    ) -> None:
        super().__init__(plan, decision, territory, area, data)
        self.layer, self.language = layer, "sv"
        data.is_osm = True

    def _read(self, batch: Batch) -> None:
        shapes = batch.wkb or [None] * len(batch)
        for index, (name, tags) in enumerate(self.layer.rows(batch.columns, len(batch))):
            wkb = shapes[index]
            point, rings = parts_of(wkb)
            if wkb is None and batch.xy is not None:
                point = batch.xy[index : index + 1]
            self._object(batch.numbers[index], wkb, (point, rings), (name, tags))

    def _object(self, row: int, wkb: bytes | None, shape: Any, known: tuple[str, dict[str, str]]) -> None:
        (point, rings), (name, tags) = shape, known
        found = self.data.restrictions
        if point is not None:
            ((x, y),) = next(self._moved([point])).tolist()
            found.add_node((x, y), osm_access.passage(tags), osm_access.lets_pass(tags))
            return
        lines = lines_of(wkb) if wkb and not rings else []
        parts = [part for part in self._moved(lines) if has_length(part)]
        around = [part for part in self._moved(rings) if has_length(part)]
        rules, blocking = osm_access.area_rules(tags), osm_access.blocking_line(tags)
        if around and rules:
            found.add_area([around], rules)
        if blocking is not None and "highway" not in tags:
            for part in (*parts, *around):
                found.add_line(part, osm_tags.level(tags), blocking)
        if not parts and not around:
            self.data.rejected.append(Refused(row, tr("the row has no line"), name))
        elif parts or tags.get("highway") or osm_tags.is_platform(tags):
            self._way(parts, around, name, tags)

    def _way(
        self, parts: list[NDArray[np.float64]], around: list[NDArray[np.float64]], name: str, tags: dict[str, str]
    ) -> None:
        verdict, fields = osm_access.walked(tags, self.language)
        if fields is None:
            if tags.get("highway"):
                self.data.left_out[verdict.value] += 1
                if verdict is osm_tags.Walkability.NOT_A_WAY:
                    self.data.unknown_classes[tags["highway"]] += 1
            return
        inside = [part for part in (*parts, *around) if self.frame.touches(part)]
        self.data.outside_area += not inside
        self.data.busways += tags.get("highway") == osm_tags.BUSWAY
        for part in inside:
            edge = "#edge" if around else ""
            self.data.paths.append(Path(self._id(name and name + edge, part), part, **fields))

    def finish(self) -> None:
        """Put what the planner should know into the notes."""
        data = self.data
        if data.unknown_classes:
            listed = ", ".join(f"{safe_value(code)} ({rows})" for code, rows in data.unknown_classes.most_common(8))
            data.notes.append(
                tr("Classes that nobody walks on, or no list knows, were left out: {codes}.").format(codes=listed)
            )
        self._tell_left_out()
        data.notes.append(tr("The columns are OpenStreetMap's: its rules say what is walked."))
