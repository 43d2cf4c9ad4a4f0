"""The map of a situation report: hot spots hatched and numbered over the store's own map. Any thread."""

from __future__ import annotations

from dataclasses import dataclass

from ...engine.situation.report import MeasureTold, SituationReport, SpotTold
from ...model.feedback import Feedback
from ...project.palette import PAPER
from ...project.roles import Role
from ..quick import marks
from ..quick.canvas import STRONG, Box, Canvas, Style
from ..quick.maps import Frame, MapLayers, fitted, merged
from ..words import Words
from .map_tables import MOST_SPOTS, measure_number

_SHOWN = (Role.LANDMARK, Role.BASE_LINE, Role.BASE_PATH, Role.BASE_AREA)
_EDGE, _HATCH_MM = "#1A1A1A", 1.6
_CLOSEST, _FARTHEST = 4000.0, 15000.0
_NAME_MM, _BETWEEN_MM = 6.0, 4.0


@dataclass(frozen=True)
class Ground:
    """The store whose map lies under the hot spots."""

    store_path: str
    crs: str

    def frame(self, shown: Shown, box: Box) -> Frame:
        """Return the frame that shows all hot spots and measures in a box, with room for scale bar and discs below and beside."""
        bounds = [shape_of(spot).bounds for spot in shown.spots]
        bounds += [(*one.xy, *one.xy) for one in shown.measures if one.xy is not None]
        return fitted(merged(bounds), box, margin=min(16.0, box.height * 0.12), largest=_CLOSEST)


@dataclass(frozen=True)
class Shown:
    """What stands on a map: hot spots, and measures that have a place."""

    spots: tuple[SpotTold, ...]
    measures: tuple[MeasureTold, ...] = ()

    @classmethod
    def of(cls, report: SituationReport) -> Shown:
        """Return what stands on the map of a report."""
        return cls(report.numbers.spots[:MOST_SPOTS], tuple(one for one in report.measures if one.on_map))

    def by_town(self) -> dict[str, Shown]:
        """Return it by the name of its area; what lies in none by itself."""
        names = dict.fromkeys(one.area_name for one in (*self.spots, *self.measures))
        return {
            name: Shown(
                tuple(one for one in self.spots if one.area_name == name),
                tuple(one for one in self.measures if one.area_name == name),
            )
            for name in names
        }


def shape_of(spot: SpotTold):  # type: ignore[no-untyped-def]
    """Return the polygon of a hot spot, a shapely shape in the work CRS."""
    from shapely import wkb

    return wkb.loads(spot.wkb)


def draw_map(
    canvas: Canvas, box: Box, shown: Shown, ground: Ground, words: Words, feedback: Feedback | None = None
) -> None:
    """Draw the map into a box; towns too far apart to be seen in one have maps of their own. Raises StoreError, Cancelled."""
    layers, feedback = MapLayers(ground.store_path, ground.crs, PAPER), feedback or Feedback()
    towns = shown.by_town()
    if len(towns) < 2 or ground.frame(shown, box).scale <= _FARTHEST:
        _map(canvas, box, shown, ground, layers, words, feedback)
        return
    for (name, those), part in zip(towns.items(), _parts(box, len(towns))):
        canvas.text(part.x, part.y, name or words.tr("Outside the areas"), STRONG)
        inside = Box(part.x, part.y + _NAME_MM, part.width, part.height - _NAME_MM)
        _map(canvas, inside, those, ground, layers, words, feedback)


def _parts(box: Box, count: int) -> list[Box]:
    """Return so many boxes in two columns, one below the other where there are two."""
    across = 1 if count == 2 else 2
    down = -(-count // across)
    wide, high = (box.width - _BETWEEN_MM * (across - 1)) / across, (box.height - _BETWEEN_MM * (down - 1)) / down
    return [
        Box(box.x + (n % across) * (wide + _BETWEEN_MM), box.y + (n // across) * (high + _BETWEEN_MM), wide, high)
        for n in range(count)
    ]


def _map(
    canvas: Canvas, box: Box, shown: Shown, ground: Ground, layers: MapLayers, words: Words, feedback: Feedback
) -> None:
    frame = ground.frame(shown, box)
    wanted = [_beside(spot, frame) for spot in shown.spots] + [
        frame.to_paper(*one.xy) for one in shown.measures if one.xy
    ]
    at = marks.spread(wanted, box)
    taken = [Box(x - 4.0, y - 4.0, 8.0, 8.0) for x, y in at]
    taken += [marks.scale_bar_box(canvas.type, frame, words), marks.north_arrow_box(frame)]
    layers.draw(canvas, frame, [layers.layer(role) for role in _SHOWN], feedback, taken=taken)
    canvas.painter.save()
    canvas.clip(box)
    for spot in shown.spots:
        _drawn(canvas, spot, frame)
    for spot, (x, y) in zip(shown.spots, at):
        marks.disc(canvas, x, y, str(spot.number), layers.palette)
    for measure, (x, y) in zip(shown.measures, at[len(shown.spots) :]):
        _square(canvas, x, y, measure_number(measure.number, words), is_done=measure.is_done)
    marks.scale_bar(canvas, frame, words)
    marks.north_arrow(canvas, frame, words)
    canvas.painter.restore()
    canvas.box(box, edge="#404040", width=0.25)


def _beside(spot: SpotTold, frame: Frame) -> tuple[float, float]:
    """Return where the number of a hot spot wants to stand: at its upper right corner, off what it names."""
    x, y = frame.to_paper(*shape_of(spot).bounds[2:])
    return x + marks.DISC_MM * 0.7, y - marks.DISC_MM * 0.7


def _square(canvas: Canvas, x: float, y: float, text: str, *, is_done: bool) -> None:
    """Draw the number of a measure in a white square, with a solid edge where it is done and a dashed one where it is planned."""
    half = marks.DISC_MM
    box = Box(x - half, y - half * 0.8, 2 * half, 1.6 * half)
    canvas.box(box, fill="#FFFFFF", edge="#FFFFFF", width=1.0)
    if is_done:
        canvas.box(box, fill="#FFFFFF", edge=_EDGE, width=0.6)
    else:
        corners = [(box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom)]
        for (x1, y1), (x2, y2) in zip(corners, (*corners[1:], corners[0])):
            canvas.line(x1, y1, x2, y2, _EDGE, 0.4, (1.4, 0.9))
    canvas.centred(x, y, text, Style(7.0 if len(text) < 3 else 6.5, bold=True, colour=_EDGE))


def _drawn(canvas: Canvas, spot: SpotTold, frame: Frame) -> None:
    """Draw a hot spot: hatched that of all categories, an outline that of one."""
    if not spot.category:
        _hatched(canvas, spot, frame)
        return
    for ring in _rings(shape_of(spot)):
        points = [frame.to_paper(x, y) for x, y in ring]
        canvas.polygon(points, edge="#FFFFFF", width=1.6)
        canvas.polygon(points, edge=_EDGE, width=0.9)


def _hatched(canvas: Canvas, spot: SpotTold, frame: Frame) -> None:
    """Draw the outline of a hot spot and slanting lines in it: they are seen on every ground and in grey."""
    from shapely.geometry import LineString

    shape = shape_of(spot)
    for ring in _rings(shape):
        points = [frame.to_paper(x, y) for x, y in ring]
        canvas.polygon(points, edge="#FFFFFF", width=1.0)
        canvas.polygon(points, edge=_EDGE, width=0.5)
    step = _HATCH_MM * 1.4142 * frame.scale / 1000
    xmin, ymin, xmax, ymax = shape.bounds
    high, count = ymax - ymin, int((xmax - xmin + ymax - ymin) / step) + 1
    for number in range(1, count + 1):
        start = xmin - high + number * step
        line = LineString([(start, ymin), (start + high, ymax)]).intersection(shape)
        for part in getattr(line, "geoms", (line,)):
            if part.geom_type == "LineString" and not part.is_empty:
                ends = [frame.to_paper(*point[:2]) for point in part.coords]
                canvas.line(*ends[0], *ends[-1], _EDGE, 0.25)


def _rings(shape):  # type: ignore[no-untyped-def]
    for part in getattr(shape, "geoms", (shape,)):
        if part.geom_type == "Polygon":
            yield [point[:2] for point in part.exterior.coords]
            for inner in part.interiors:
                yield [point[:2] for point in inner.coords]
