"""Maps on a page: the store's layers drawn straight into the PDF at an exact scale, with searchable names.

QGIS print layouts live on a QGraphicsScene and therefore on the main thread, where a page of map would stop the
window. The renderer itself may run on any thread, so the pages are composed here and drawn by QgsMapRendererJob.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Any, Collection, Iterable, Sequence

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsGeometry,
    QgsLabelBlockingRegion,
    QgsLabelingEngineSettings,
    QgsLabelPosition,
    QgsMapRendererCustomPainterJob,
    QgsMapSettings,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from ...backgrounds import rendering
from ...backgrounds.background import Background, attribution_of
from ...backgrounds.opening import opened
from ...i18n import tr
from ...model.errors import InputError, StoreError
from ...model.feedback import Feedback
from ...project import roles
from ...project.opening import ALONE, OpenLayers, open_layer
from ...project.palette import Palette
from ...project.roles import Role
from ...project.styles import base, dress, lighting, style_for
from ...project.styles import walk as walk_styles
from ...project.styles.symbols import LayerStyle
from ...store import LayerUri, layer_uri
from ..shown import STILL_THERE, Lamp
from .canvas import PX_PER_MM, Box, Canvas
from .held_layers import HeldLayers, lamp_layer
from .sketch import ClearSketch, Sketch

if TYPE_CHECKING:
    from ...store import Store, Where

MAP_DPI = 300
_FEW = (Role.STOP, Role.LEG, Role.AREA)
"""Tables of which a document has all rows in memory."""
_NEAR_M = 200.0
"""So far around a walk the maps of its stops reach, and some more."""
LAMP_MM, LAMP_GROUND_M = 1.7, 6.5  # smaller lamps cannot be told apart under a torch
SCALES = (
    500, 750, 1000, 1250, 1500, 2000, 2500, 3000, 4000, 5000, 6000, 7500, 10000, 12500, 15000, 20000, 25000, 30000,
    40000, 50000, 75000, 100000, 150000, 200000, 250000, 300000, 400000, 500000,
)  # fmt: skip
XY = tuple[float, float]
Bounds = tuple[float, float, float, float]


@dataclass(frozen=True)
class Frame:
    """A map frame on paper: `box` in mm, the ground point in its middle, and the scale 1:`scale`."""

    box: Box
    centre: XY
    scale: float

    @property
    def bounds(self) -> Bounds:
        """Ground shown: xmin, ymin, xmax, ymax in metres."""
        half_width = self.box.width * self.scale / 2000
        half_height = self.box.height * self.scale / 2000
        x, y = self.centre
        return x - half_width, y - half_height, x + half_width, y + half_height

    def to_ground(self, x: float, y: float) -> XY:
        """Return the ground point at a place on the page, mm."""
        left, bottom, _, _ = self.bounds
        metres = self.scale / 1000
        return left + (x - self.box.x) * metres, bottom + (self.box.bottom - y) * metres

    def to_paper(self, x: float, y: float) -> XY:
        """Return where a ground point lies on the page, mm."""
        left, bottom, _, _ = self.bounds
        metres = self.scale / 1000
        return self.box.x + (x - left) / metres, self.box.bottom - (y - bottom) / metres

    def box_of(self, bounds: Bounds) -> Box:
        """Return where some ground lies on the page, mm."""
        left, top = self.to_paper(bounds[0], bounds[3])
        right, bottom = self.to_paper(bounds[2], bounds[1])
        return Box(left, top, right - left, bottom - top)


@dataclass(frozen=True)
class PlacedName:
    """A name on a map and the corners of its text on paper, mm."""

    text: str
    corners: tuple[XY, ...]


def merged(bounds: Iterable[Bounds]) -> Bounds:
    """Return the bounds around all of `bounds`."""
    columns = list(zip(*bounds))
    return min(columns[0]), min(columns[1]), max(columns[2]), max(columns[3])


def round_scale(bounds: Bounds, box: Box, *, margin: float = 9.0, largest: float = 1000.0) -> float:
    """Return the largest round scale at which `bounds` fit into `box` with `margin` mm around.

    `largest` keeps a short walk from being blown up beyond 1:`largest`.
    """
    width = max(bounds[2] - bounds[0], 1.0)
    height = max(bounds[3] - bounds[1], 1.0)
    need = max(width / (box.width - 2 * margin), height / (box.height - 2 * margin)) * 1000
    for scale in SCALES:
        if scale >= need and scale >= largest:
            return float(scale)
    return float(math.ceil(need / 100000) * 100000)


def fitted(bounds: Bounds, box: Box, *, margin: float = 9.0, largest: float = 1000.0) -> Frame:
    """Return the frame that shows `bounds` in the middle of `box` at a round scale."""
    centre = ((bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2)
    return Frame(box, centre, round_scale(bounds, box, margin=margin, largest=largest))


@dataclass
class MapLayers:
    """The store's layers for one document, on the thread that draws it. Touches no project."""

    store_path: str
    crs: str
    palette: Palette
    walks: tuple[str, ...] = ()
    groups: tuple[int, ...] = ()
    held: HeldLayers | None = None
    """The layers on maps, read once for all of them; without it QGIS opens each table and reads it for each map."""
    _open: OpenLayers = field(default_factory=OpenLayers)
    _begun: list[Sketch] = field(default_factory=list)
    _lying: dict[tuple[str, Bounds], list[QgsRectangle]] = field(default_factory=dict)

    @classmethod
    def reading(cls, store: Store, palette: Palette) -> MapLayers:
        """Return the layers of an open store, each read once for all maps of a document."""
        return cls(store.path, store.crs, palette, held=HeldLayers(store))

    def of(self, walks: Sequence[str], groups: Sequence[int]) -> MapLayers:
        """Return the same layers, opened once, with the routes of these walks (uuids), those of these groups."""
        return replace(self, walks=tuple(walks), groups=tuple(groups))

    def layer(
        self, role: Role, style: LayerStyle | None = None, *, key: str = "", within: Bounds | None = None
    ) -> QgsVectorLayer:
        """Return the layer of `role`, read-only, dressed in the document's palette or in `style` kept as `key`.

        For a map of the ground `within` it may hold no more than what lies there and not far around it.
        """
        name = key or " ".join((str(role), *self._walks_of(role)))
        if self.held is not None and (within is not None or role in _FEW):
            return self._held(self.held, name, role, style, None if role in _FEW else within)
        if name not in self._open:
            layer = open_layer(self._uri(role), str(role), _options())
            if not layer.isValid():
                raise StoreError(
                    tr("The table “{table}” cannot be drawn; open the store again.").format(
                        table=roles.BY_ROLE[role].table
                    ),
                    details=layer.error().message(),
                )
            dress(layer, style or style_on_paper(role, self.palette, self.groups, _states(role, layer)))
            self._open[name] = layer
        return self._open[name]

    def _held(
        self, held: HeldLayers, name: str, role: Role, style: LayerStyle | None, within: Bounds | None
    ) -> QgsVectorLayer:
        """Return the layer in memory."""
        made = partial(style_on_paper, role, self.palette, self.groups) if style is None else lambda: style
        table, where = roles.BY_ROLE[role].table, self._where(role)
        return held.layer(name, table, made, where=where, within=within, title=str(role))

    def has_any(self, role: Role, bounds: Bounds, around: Bounds) -> bool:
        """Return whether anything of `role` may lie inside `bounds`, which lie not far outside `around`.

        All that lies `around` is read once, so it is not for layers full of things.
        """
        layer = self.layer(role, within=bounds)
        key = (layer.id(), around)
        if key not in self._lying:
            request = QgsFeatureRequest(QgsRectangle(*around).buffered(_NEAR_M)).setNoAttributes()
            self._lying[key] = [feature.geometry().boundingBox() for feature in layer.getFeatures(request)]
        if not QgsRectangle(*around).buffered(_NEAR_M - 1.0).contains(QgsRectangle(*bounds)):
            return True
        wanted = QgsRectangle(*bounds).buffered(1.0)
        return any(wanted.intersects(one) for one in self._lying[key])

    def forget(self) -> None:
        """Let go of the layers; those that were given to a project stay there."""
        self._open.let_go()
        if self.held is not None:
            self.held.forget()

    def close(self) -> None:
        """Stop what nobody will put on a page any more, and let go of the layers when nobody draws them."""
        for sketch in self._begun:
            sketch.stop()
        for sketch in self._begun:
            sketch.let_go()
        self._begun.clear()
        self.forget()

    def _walks_of(self, role: Role) -> tuple[str, ...]:
        return self.walks if role in (Role.STOP, Role.LEG) else ()

    def _where(self, role: Role) -> Where | None:
        of_walks: Where | None = {"walk": list(self.walks) or [""]} if role in (Role.STOP, Role.LEG) else None
        return STILL_THERE if role is Role.LAMP else of_walks

    def _uri(self, role: Role) -> LayerUri:
        return layer_uri(self.store_path, roles.BY_ROLE[role].table, where=self._where(role))

    def begin(
        self,
        frame: Frame,
        layers: Sequence[QgsVectorLayer],
        *,
        labels: bool = True,
        taken: Sequence[Box] = (),
        ground: bool = True,
    ) -> Sketch:
        """Begin to draw `layers` (uppermost first) as `frame` shows them, on another thread; wherever `frame` will lie.

        No name stands on what is `taken` (on paper, mm) by what is drawn over the map. Without `ground` what is on the
        page already shows through. Whoever begins a map puts it on a page or closes the layers.
        """
        settings = self.settings(frame, layers, labels=labels)
        settings.setLabelBlockingRegions([_blocked(frame, box) for box in taken])
        if ground:
            settings.setBackgroundColor(QColor(self.palette.land))
        sketch = Sketch(settings) if ground else ClearSketch(settings)
        self._begun.append(sketch)
        return sketch

    def put(
        self,
        canvas: Canvas,
        frame: Frame,
        sketch: Sketch,
        feedback: Feedback,
        *,
        under: rendering.Picture | None = None,
    ) -> list[PlacedName]:
        """Put a map that was begun into its `frame`, over the picture `under` if there is one.

        Returns the names that found a place. Raises Cancelled.
        """
        feedback.check()
        painter = canvas.painter
        painter.save()
        if not isinstance(sketch, ClearSketch):
            canvas.box(frame.box, fill=self.palette.land, edge="")
        canvas.clip(frame.box)
        if under is not None and under.image is not None:
            canvas.image(frame.box_of(under.ground), under.image)
        painter.translate(frame.box.x * PX_PER_MM, frame.box.y * PX_PER_MM)
        labels = sketch.put(painter)
        self._begun.remove(sketch)
        painter.restore()
        feedback.check()
        return [_placed(label, frame) for label in labels]

    def draw(
        self, canvas: Canvas, frame: Frame, layers: Sequence[QgsVectorLayer], feedback: Feedback, **begun: Any
    ) -> list[PlacedName]:
        """Draw `layers` (uppermost first) into `frame`; see `begin` and `put`."""
        feedback.check()
        sketch = self.begin(frame, layers, **begun)
        try:
            return self.put(canvas, frame, sketch, feedback)
        finally:
            sketch.let_go()

    def filled(self, picture: rendering.Picture, frame: Frame, layers: Sequence[QgsVectorLayer]) -> rendering.Picture:
        """Return a background with `layers` drawn where parts of it did not come: nothing shows through it any more."""
        if picture.image is None:
            return picture
        settings = self.settings(frame, layers, labels=False)
        settings.setOutputSize(picture.image.size())
        settings.setExtent(QgsRectangle(*picture.ground), False)
        whole = QImage(picture.image.size(), QImage.Format.Format_RGB32)
        whole.fill(QColor(self.palette.land))
        painter = QPainter(whole)
        QgsMapRendererCustomPainterJob(settings, painter).renderSynchronously()
        painter.drawImage(0, 0, picture.image)
        painter.end()
        return replace(picture, image=whole)

    def lamps(self, lamps: Sequence[Lamp]) -> QgsVectorLayer:
        """Return a layer of these lamps alone, dressed as all lamps are."""
        return lamp_layer(lamps, self.crs, style_on_paper(Role.LAMP, self.palette))

    def settings(self, frame: Frame, layers: Sequence[object], *, labels: bool = True) -> QgsMapSettings:
        """Return the renderer's settings for `frame`."""
        settings = QgsMapSettings()
        settings.setTransformContext(QgsCoordinateTransformContext())
        settings.setDestinationCrs(QgsCoordinateReferenceSystem(self.crs))
        settings.setLayers(list(layers))
        settings.setOutputDpi(MAP_DPI)
        per_mm = MAP_DPI / 25.4
        width, height = round(frame.box.width * per_mm), round(frame.box.height * per_mm)
        settings.setOutputSize(QSize(width, height))
        # The pixels are whole numbers; the ground they show follows them, so that the scale stays exact.
        half = frame.scale / 1000 / per_mm / 2
        left, _, _, top = frame.bounds
        settings.setExtent(QgsRectangle(left, top - 2 * half * height, left + 2 * half * width, top), False)
        settings.setBackgroundColor(QColor(0, 0, 0, 0))
        settings.setLabelingEngineSettings(_labeling())
        settings.setTextRenderFormat(Qgis.TextRenderFormat.AlwaysText)
        for flag, on in (
            (Qgis.MapSettingsFlag.ForceVectorOutput, True),
            (Qgis.MapSettingsFlag.Antialiasing, True),
            (Qgis.MapSettingsFlag.UseAdvancedEffects, False),
            (Qgis.MapSettingsFlag.DrawLabeling, labels),
            (Qgis.MapSettingsFlag.HighQualityImageTransforms, True),
        ):
            settings.setFlag(flag, on)
        return settings

    def background(self, source: Background, frame: Frame, feedback: Feedback) -> rendering.Picture:
        """Return the background for `frame` as a picture, or why there is none."""
        try:
            layer = opened(source, feedback)
        except InputError as error:
            return rendering.Picture(None, error.message.rstrip("."))
        picture = rendering.render([layer], self.settings(frame, [layer]), feedback, said=source.said)
        if picture.image is None:
            return picture
        return replace(picture, attribution=attribution_of(source, layer), ground=frame.bounds)


def _blocked(frame: Frame, box: Box) -> QgsLabelBlockingRegion:
    (left, top), (right, bottom) = frame.to_ground(box.x, box.y), frame.to_ground(box.right, box.bottom)
    return QgsLabelBlockingRegion(QgsGeometry.fromRect(QgsRectangle(left, bottom, right, top)))


def style_on_paper(
    role: Role, palette: Palette, groups: Sequence[int] = (), states: Collection[str] = ()
) -> LayerStyle:
    """Return how a layer is drawn on paper: of the routes those of `groups`, of the lamps those in `states`, or all.

    The renderer is copied for each map, symbols that nothing is drawn with too.
    """
    if role is Role.LEG:
        return walk_styles.leg(palette, groups)
    if role is Role.LAMP:
        return lighting.lamp(palette, smallest_mm=LAMP_MM, ground_m=LAMP_GROUND_M, states=states)
    if role is Role.LANDMARK:
        return base.landmark(palette, on_paper=True)
    if role is Role.BASE_PATH:
        return base.base_path(palette, on_paper=True)
    if role is Role.BASE_AREA:
        return base.base_area(palette, on_paper=True)
    return style_for(role, palette)


def _placed(label: QgsLabelPosition, frame: Frame) -> PlacedName:
    return PlacedName(label.labelText, tuple(frame.to_paper(point.x(), point.y()) for point in label.cornerPoints))


def _states(role: Role, layer: QgsVectorLayer) -> set[str]:
    """Return the states of the lamps that `layer` has; nothing for what are no lamps."""
    if role is not Role.LAMP:
        return set()
    with ALONE:  # QGIS opens and closes a layer of its own to answer
        return {str(state) for state in layer.uniqueValues(layer.fields().lookupField("status"))}


def _labeling() -> QgsLabelingEngineSettings:
    """Return label settings that try fewer positions than QGIS does: half the time, and no name the fewer."""
    settings = QgsLabelingEngineSettings()
    settings.setMaximumLineCandidatesPerCm(1.5)
    settings.setMaximumPolygonCandidatesPerCmSquared(0.3)
    settings.setFlag(Qgis.LabelingFlag.UsePartialCandidates, False)  # no half names at the edge
    return settings


def _options() -> QgsVectorLayer.LayerOptions:
    options = QgsVectorLayer.LayerOptions(QgsCoordinateTransformContext())
    options.loadDefaultStyle = False
    options.forceReadOnly = True
    return options
