"""The map of a situation report: hot spots hatched and numbered over the store's own map. Any thread."""

from __future__ import annotations

from dataclasses import dataclass

from ...engine.situation.report import SpotTold
from ...model.feedback import Feedback
from ...project.palette import PAPER
from ...project.roles import Role
from ..quick import marks
from ..quick.canvas import STRONG, Box, Canvas
from ..quick.maps import Frame, MapLayers, fitted, merged
from ..words import Words

_SHOWN = (Role.LANDMARK, Role.BASE_LINE, Role.BASE_PATH, Role.BASE_AREA)
_EDGE, _HATCH_MM = "#1A1A1A", 1.6
_CLOSEST, _FARTHEST = 4000.0, 15000.0
_NAME_MM, _BETWEEN_MM = 6.0, 4.0


@dataclass(frozen=True)
class Ground:
    """The store whose map lies under the hot spots."""

    store_path: str
    crs: str

    def frame(self, spots: tuple[SpotTold, ...], box: Box) -> Frame:
        """Return the frame that shows all hot spots in a box."""
        return fitted(
            merged(shape_of(spot).bounds for spot in spots), box, margin=min(12.0, box.height * 0.09), largest=_CLOSEST
        )


def shape_of(spot: SpotTold):  # type: ignore[no-untyped-def]
    """Return the polygon of a hot spot, a shapely shape in the work CRS."""
    from shapely import wkb

    return wkb.loads(spot.wkb)


def draw_map(
    canvas: Canvas,
    box: Box,
    spots: tuple[SpotTold, ...],
    ground: Ground,
    words: Words,
    feedback: Feedback | None = None,
) -> None:
    """Draw the map into a box; towns too far apart to be seen in one have maps of their own. Raises StoreError, Cancelled."""
    layers = MapLayers(ground.store_path, ground.crs, PAPER)
    towns: dict[str, list[SpotTold]] = {}
    for spot in spots:
        towns.setdefault(spot.area_name, []).append(spot)
    if len(towns) < 2 or ground.frame(spots, box).scale <= _FARTHEST:
        _map(canvas, box, spots, ground, layers, words, feedback or Feedback())
        return
    for (name, those), part in zip(towns.items(), _parts(box, len(towns))):
        canvas.text(part.x, part.y, name, STRONG)
        inside = Box(part.x, part.y + _NAME_MM, part.width, part.height - _NAME_MM)
        _map(canvas, inside, tuple(those), ground, layers, words, feedback or Feedback())


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
    canvas: Canvas,
    box: Box,
    spots: tuple[SpotTold, ...],
    ground: Ground,
    layers: MapLayers,
    words: Words,
    feedback: Feedback,
) -> None:
    frame = ground.frame(spots, box)
    at = marks.spread([frame.to_paper(*spot.xy) for spot in spots], box)
    taken = [Box(x - 4.0, y - 4.0, 8.0, 8.0) for x, y in at]
    taken += [marks.scale_bar_box(canvas.type, frame, words), marks.north_arrow_box(frame)]
    layers.draw(canvas, frame, [layers.layer(role) for role in _SHOWN], feedback, taken=taken)
    canvas.painter.save()
    canvas.clip(box)
    for spot in spots:
        _hatched(canvas, spot, frame)
    for spot, (x, y) in zip(spots, at):
        marks.disc(canvas, x, y, str(spot.number), layers.palette)
    marks.scale_bar(canvas, frame, words)
    marks.north_arrow(canvas, frame, words)
    canvas.painter.restore()
    canvas.box(box, edge="#404040", width=0.25)


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
