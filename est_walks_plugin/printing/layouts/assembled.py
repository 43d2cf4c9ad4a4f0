"""A template filled with a walk: its items found by role, its variables set. Main thread."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Iterable, Iterator, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsExpression,
    QgsExpressionContextScope,
    QgsExpressionContextUtils,
    QgsLayoutItem,
    QgsLayoutItemAttributeTable,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutObject,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapLayer,
    QgsMapLayerLegendUtils,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsRectangle,
)
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtXml import QDomDocument

from ...i18n import tr
from ...model.codes import Code
from ...model.errors import InputError
from ..quick.canvas import Box
from ..quick.maps import XY, Bounds, Frame
from . import html_labels
from .clear_frame import clear_frame
from .explained import signs
from .fields import WAY_FIELDS
from .ground import Ground
from .templates import Template
from .variables import Values
from .walk_layers import Scales, WalkLayers

ROLE_PROPERTY = "est_walks/role"
STOP_SCALE = 1500.0
_STOP_SCALES = (100.0, 20_000.0)
_MOST_COVERED = 0.25
"""What covers more of the large map than this is a frame or a ground, not something that lies on it."""


class ItemRole(Code):
    """What an item of a template is for: its id, or its custom property `est_walks/role`."""

    OVERVIEW = "overview"
    STOP_MAP = "stop_map"
    INSET = "inset"
    LEGEND = "legend"
    LOGO = "logo"
    STOP_TABLE = "stop_table"
    WAY_TABLE = "way_table"


@dataclass
class WalkLayout:
    """A layout made from a template, and its items by role. `missing` are the roles it has no item for."""

    layout: QgsPrintLayout
    template: Template
    overview: QgsLayoutItemMap
    stop_maps: list[QgsLayoutItemMap] = field(default_factory=list)
    insets: list[QgsLayoutItemMap] = field(default_factory=list)
    legends: list[QgsLayoutItemLegend] = field(default_factory=list)
    logos: list[QgsLayoutItemPicture] = field(default_factory=list)
    tables: dict[QgsLayoutItemAttributeTable, ItemRole] = field(default_factory=dict)

    def scales(self, bounds: Bounds, points: Sequence[XY]) -> Scales:
        """Return how large the maps show the ground of a walk within `bounds`: no point of `points` under what lies on it."""
        near = [_near_scale(one) for one in self.stop_maps]
        frame = clear_frame(bounds, points, self.overview_box(), [*_lying_on(self.layout, self.overview)])
        return Scales(frame, near[0] if near else STOP_SCALE)

    def overview_box(self) -> Box:
        """Return the large map's size in mm, as a box at the corner of the page."""
        rect = self.overview.rect()
        return Box(0.0, 0.0, rect.width(), rect.height())


@dataclass(frozen=True)
class Shown:
    """What a layout shows: the walk, or its groups together, the ground under it, and a background for the large map."""

    ground: Ground
    walk: WalkLayers
    background: QgsMapLayer | None = None


def load(project: QgsProject, template: Template, document: QDomDocument) -> WalkLayout:
    """Return a layout of `project`, not added to its list, as the template draws it. Raises InputError."""
    layout = QgsPrintLayout(project)
    html_labels.hold_back(document)
    loaded = layout.loadFromTemplate(document, QgsReadWriteContext())
    if not loaded[1]:
        raise InputError(tr("The template {file} cannot be opened as a layout.").format(file=template.path))
    maps = [item for item in layout.items() if isinstance(item, QgsLayoutItemMap)]
    if not maps:
        raise InputError(
            tr("The template {file} has no map; put one on it in the layout designer.").format(file=template.name)
        )
    html_labels.prepare(layout)
    stop_maps = [one for one in maps if _role(one) is ItemRole.STOP_MAP or (_role(one) is None and one.atlasDriven())]
    insets = [one for one in maps if _role(one) is ItemRole.INSET]
    large = [one for one in maps if _role(one) is ItemRole.OVERVIEW]
    large += sorted(
        (one for one in maps if one not in [*stop_maps, *insets, *large]), key=lambda one: (-_size(one), one.uuid())
    )
    return WalkLayout(
        layout=layout,
        template=template,
        overview=(large or maps)[0],
        stop_maps=stop_maps if large else stop_maps[1:],
        insets=insets,
        legends=[item for item in layout.items() if isinstance(item, QgsLayoutItemLegend)],
        logos=[
            item for item in layout.items() if isinstance(item, QgsLayoutItemPicture) and _role(item) is ItemRole.LOGO
        ],
        tables={
            table: _table_role(table)
            for table in layout.multiFrames()
            if isinstance(table, QgsLayoutItemAttributeTable)
        },
    )


def _size(item: QgsLayoutItem) -> float:
    return float(item.rect().width() * item.rect().height())


def _role(item: QgsLayoutItem) -> ItemRole | None:
    told = str(item.customProperty(ROLE_PROPERTY) or item.id() or "").strip().casefold()
    return ItemRole(told) if told in {role.value for role in ItemRole} else None


def _table_role(table: QgsLayoutItemAttributeTable) -> ItemRole:
    """Return what a table lists: as it or one of its frames says, else as its columns tell."""
    told = [table.customProperty(ROLE_PROPERTY), *(frame.id() for frame in table.frames())]
    for text in told:
        if str(text or "") in (ItemRole.STOP_TABLE.value, ItemRole.WAY_TABLE.value):
            return ItemRole(str(text))
    columns = {column.attribute().strip('"') for column in table.columns()}
    return ItemRole.WAY_TABLE if columns & {"from_to", "leg"} and columns <= set(WAY_FIELDS) else ItemRole.STOP_TABLE


def fill(made: WalkLayout, shown: Shown, frame: Frame, crs: str, values: Values) -> None:
    """Put the walk into the layout: variables, layers, extents, tables, legend and atlas."""
    layout, ground, walk = made.layout, shown.ground, shown.walk
    set_variables(layout, values)
    system = QgsCoordinateReferenceSystem(crs)
    _show(made.overview, ground.overview(walk, shown.background), ground, system)
    made.overview.zoomToExtent(QgsRectangle(*frame.bounds))
    made.overview.setScale(frame.scale)
    for one in made.stop_maps:
        scale = _near_scale(one)
        _show(one, ground.near(walk), ground, system)
        one.setAtlasDriven(True)
        one.setAtlasScalingMode(QgsLayoutItemMap.AtlasScalingMode.Fixed)
        first = next(walk.stops.getFeatures(), None)
        middle = first.geometry().asPoint() if first is not None else made.overview.extent().center()
        one.zoomToExtent(QgsRectangle(middle.x() - 50, middle.y() - 50, middle.x() + 50, middle.y() + 50))
        one.setScale(scale)
    for one in made.insets:
        _inset(one, ground, system)
    for one in (made.overview, *made.stop_maps):
        _keep_clear(layout, one)
    for legend in made.legends:
        _explain(legend, made.overview, shown)
    told = str(dict(values)["est_logo"])
    for logo in made.logos:
        logo.setPicturePath(told)
        logo.setVisibility(bool(told))
    for table, role in made.tables.items():
        _list(table, walk.ways if role is ItemRole.WAY_TABLE else walk.stops)
    atlas = layout.atlas()
    if atlas.enabled() or made.stop_maps:
        atlas.setCoverageLayer(walk.stops)
        atlas.setSortFeatures(True)
        atlas.setSortExpression('"number"')
        atlas.setSortAscending(True)
        atlas.setHideCoverage(False)
        atlas.setEnabled(True)


def _near_scale(item: QgsLayoutItemMap) -> float:
    """Return the scale of a map of a stop: that of the template where it is one for a stop."""
    scale = float(item.scale())
    return scale if _STOP_SCALES[0] <= scale <= _STOP_SCALES[1] else STOP_SCALE


def set_variables(layout: QgsPrintLayout, values: Values) -> None:
    """Set our variables; those of the template's own stay."""
    for name, value in values:
        QgsExpressionContextUtils.setLayoutVariable(layout, name, value)
    html_labels.set_variables(layout, values)


def _show(item: QgsLayoutItemMap, layers: Iterable[QgsMapLayer], ground: Ground, crs: object) -> None:
    item.setFollowVisibilityPreset(False)
    item.setLayers(list(layers))
    item.setKeepLayerSet(True)
    if ground.styles:
        item.setLayerStyleOverrides(
            {layer.id(): ground.styles[layer.id()] for layer in layers if layer.id() in ground.styles}
        )
        item.setKeepLayerStyles(True)
    item.setCrs(crs)
    item.setBackgroundColor(QColor(ground.palette.land))


def _keep_clear(layout: QgsPrintLayout, item: QgsLayoutItemMap) -> None:
    """Let no name stand under what lies over a map: scale bar, north arrow, a small map, a text."""
    for other in _over(layout, item):
        item.addLabelBlockingItem(other)


def _over(layout: QgsPrintLayout, item: QgsLayoutItemMap) -> list[QgsLayoutItem]:
    whole = item.sceneBoundingRect()
    others = [one for one in layout.items() if isinstance(one, QgsLayoutItem) and one is not item]
    return [
        one
        for one in others
        if one.page() == item.page() and one.zValue() > item.zValue() and one.sceneBoundingRect().intersects(whole)
    ]


def _lying_on(layout: QgsPrintLayout, item: QgsLayoutItemMap) -> Iterator[Box]:
    """Give what lies on a map and not all over it, mm from its corner."""
    whole = item.sceneBoundingRect()
    for one in _over(layout, item):
        rect = one.sceneBoundingRect().intersected(whole)
        if rect.width() * rect.height() < _MOST_COVERED * whole.width() * whole.height():
            yield Box(rect.x() - whole.x(), rect.y() - whole.y(), rect.width(), rect.height())


def _inset(item: QgsLayoutItemMap, ground: Ground, crs: object) -> None:
    """Show where in the municipality the large map lies; hidden where that tells nothing."""
    extent = QgsRectangle()
    for layer in ground.inset:
        extent.combineExtentWith(layer.extent())
    if extent.isNull() or extent.isEmpty():
        item.setVisibility(False)
        return
    _show(item, ground.everywhere, ground, crs)
    item.zoomToExtent(extent.buffered(extent.width() * 0.03))


def _explain(legend: QgsLayoutItemLegend, overview: QgsLayoutItemMap, shown: Shown) -> None:
    """Let the legend explain what the large map shows, and nothing else."""
    if legend.linkedMap() is None:
        legend.setLinkedMap(overview)
    legend.setAutoUpdateModel(False)
    root = legend.model().rootGroup()
    root.removeAllChildren()
    for layer in shown.ground.explained(shown.walk):
        node = root.addLayer(layer)
        QgsLegendRenderer.setNodeLegendStyle(node, QgsLegendStyle.Style.Hidden)
        for number, sign in enumerate(signs(layer, shown.ground.palette)):
            QgsMapLayerLegendUtils.setLegendNodeCustomSymbol(node, number, sign)
        legend.model().refreshLayerLegend(node)
    legend.setLegendFilterByMapEnabled(True)


def _list(table: QgsLayoutItemAttributeTable, layer: QgsMapLayer) -> None:
    """Let a table list the rows of `layer`; what a heading says in [% %] is put into it."""
    columns = table.columns()
    table.setVectorLayer(layer)
    context = table.createExpressionContext()
    for column in columns:
        column.setHeading(_replaced(column.heading(), context))
    table.setColumns(columns)
    table.setMaximumNumberOfFeatures(1000)
    table.refreshAttributes()
    table.recalculateFrameSizes()


def _replaced(text: str, context: object) -> str:
    return str(QgsExpression.replaceExpressionText(text, context)) if "[%" in text else text


def labels_on(layout: QgsPrintLayout, page: int) -> str:
    """Return all that the labels of a page are made of."""
    items = [item for item in layout.items() if isinstance(item, QgsLayoutItemLabel) and item.page() == page]
    return "\n".join(item.text() for item in items)


def is_printed(layout: QgsPrintLayout, page: int, scope: QgsExpressionContextScope | None = None) -> bool:
    """Return whether a page is printed for the current feature of the atlas, or for the one that `scope` knows.

    QGIS's own answer (`shouldExportPage`) holds for a page left out by an expression only while it exports.
    """
    pages = layout.pageCollection()
    item = pages.page(page)
    wanted = QgsLayoutObject.DataDefinedProperty.ExcludeFromExports
    context = item.createExpressionContext()
    if scope is not None:
        context.appendScope(QgsExpressionContextScope(scope))
    left_out, _ = item.dataDefinedProperties().valueAsBool(wanted, context, item.excludeFromExports())
    return bool(pages.shouldExportPage(page)) and not left_out
