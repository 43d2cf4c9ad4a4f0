"""The print layout "Protocol" of a package: the walk on a map, its stops and what was found, as the phone has them. Main thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, Mapping, Sequence

from qgis.core import (
    Qgis,
    QgsLayoutFrame,
    QgsLayoutItemAttributeTable,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLayoutTableColumn,
    QgsPrintLayout,
    QgsTextFormat,
)
from qgis.PyQt.QtCore import QRectF

from ...model.field import package as contract
from ...project import fonts
from .tables import id_of

if TYPE_CHECKING:
    from qgis.core import QgsLayoutItem, QgsProject, QgsRectangle, QgsVectorLayer

    from .content import PackageContent

_WIDTH, _HEIGHT, _MARGIN = 210.0, 297.0, 12.0
_INNER = _WIDTH - 2 * _MARGIN
_MAP_TOP, _MAP_HEIGHT = 30.0, 240.0
_STOPS_HEIGHT = 105.0
_SCORE = 'represent_value("{0}")'


def add_protocol(
    project: QgsProject, content: PackageContent, layers: Mapping[str, QgsVectorLayer], theme: str, extent: QgsRectangle
) -> None:
    """Put the layout into `project`; its map shows `theme` over `extent`."""
    tr = content.words.tr
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName(tr("Protocol"))
    layout.pageCollection().page(0).setPageSize("A4", QgsLayoutItemPage.Orientation.Portrait)
    second = QgsLayoutItemPage(layout)
    second.setPageSize("A4", QgsLayoutItemPage.Orientation.Portrait)
    layout.pageCollection().addPage(second)
    _text(layout, content.title, 16.0, (_MARGIN, _MARGIN, _INNER, 9.0), bold=True)
    about = " · ".join(part for part in (content.walk.starts_text, content.walk.start_name) if part)
    _text(layout, about, 10.0, (_MARGIN, 21.0, _INNER, 7.0))
    shown = QgsLayoutItemMap(layout)
    shown.attemptSetSceneRect(QRectF(_MARGIN, _MAP_TOP, _INNER, _MAP_HEIGHT))
    shown.setFollowVisibilityPreset(True)
    shown.setFollowVisibilityPresetName(theme)
    shown.setFrameEnabled(True)
    layout.addLayoutItem(shown)
    shown.zoomToExtent(extent)
    bar = QgsLayoutItemScaleBar(layout)
    bar.setStyle("Single Box")
    bar.setLinkedMap(shown)
    bar.applyDefaultSize(Qgis.DistanceUnit.Meters)
    bar.setTextFormat(_form(8.0))
    layout.addLayoutItem(bar)
    bar.attemptMove(QgsLayoutPoint(_MARGIN, _MAP_TOP + _MAP_HEIGHT + 2.0))
    _text(layout, credits_of(content), 7.5, (_MARGIN, 285.0, _INNER, 6.0))
    _tables(layout, content, layers)
    project.layoutManager().addLayout(layout)


def credits_of(content: PackageContent) -> str:
    """Return whom the maps name, on one line."""
    return " · ".join(content.credits)


def _tables(layout: QgsPrintLayout, content: PackageContent, layers: Mapping[str, QgsVectorLayer]) -> None:
    tr = content.words.tr
    top = _HEIGHT + 10.0 + _MARGIN  # pages lie 10 mm apart
    _text(layout, tr("Stops"), 12.0, (_MARGIN, top, _INNER, 7.0), bold=True)
    stops = (
        (tr("No."), '"seq"', 8.0),
        (tr("Name"), '"name"', 58.0),
        (tr("By day"), _SCORE.format("score_day"), 24.0),
        (tr("In the dark"), _SCORE.format("score_dark"), 24.0),
        (tr("Note"), '"note"', 58.0),
    )
    _table(layout, layers[contract.STOP.name], stops, (_MARGIN, top + 8.0, _INNER, _STOPS_HEIGHT))
    below = top + 8.0 + _STOPS_HEIGHT + 6.0
    _text(layout, tr("Findings"), 12.0, (_MARGIN, below, _INNER, 7.0), bold=True)
    number = f"attribute(get_feature('{id_of(contract.STOP.name)}', 'uuid', \"stop_uuid\"), 'seq')"
    findings = (
        (tr("Stop"), number, 10.0),
        (tr("Category"), 'represent_value("category")', 40.0),
        (tr("What you see"), '"text"', 76.0),
        (tr("How serious"), 'represent_value("severity")', 22.0),
        (tr("Who"), 'represent_value("owner")', 24.0),
    )
    room = _HEIGHT + 10.0 + _HEIGHT - _MARGIN - (below + 8.0)
    _table(layout, layers[contract.FINDING.name], findings, (_MARGIN, below + 8.0, _INNER, room))


def _table(
    layout: QgsPrintLayout,
    layer: QgsVectorLayer,
    columns: Sequence[tuple[str, str, float]],
    box: tuple[float, float, float, float],
) -> None:
    table = QgsLayoutItemAttributeTable.create(layout)
    table.setVectorLayer(layer)
    told = []
    for title, expression, width in columns:
        column = QgsLayoutTableColumn(title)
        column.setAttribute(expression)
        column.setWidth(width)
        told.append(column)
    table.setColumns(told)
    table.setMaximumNumberOfFeatures(200)
    table.setWrapBehavior(QgsLayoutItemAttributeTable.WrapBehavior.WrapText)
    table.setHeaderTextFormat(_form(8.5, bold=True))
    table.setContentTextFormat(_form(8.5))
    table.setResizeMode(QgsLayoutItemAttributeTable.ResizeMode.ExtendToNextPage)
    layout.addMultiFrame(table)
    frame = QgsLayoutFrame(layout, table)
    frame.attemptSetSceneRect(QRectF(*box))
    table.addFrame(frame)


def _text(
    layout: QgsPrintLayout, text: str, size: float, box: tuple[float, float, float, float], *, bold: bool = False
) -> QgsLayoutItem:
    label = QgsLayoutItemLabel(layout)
    # A label evaluates what stands in "[% %]"; a walk may be called so.
    label.setText(text.replace("[%", "[\u200b%"))
    label.setTextFormat(_form(size, bold=bold))
    layout.addLayoutItem(label)
    label.attemptMove(QgsLayoutPoint(box[0], box[1]))
    label.attemptResize(QgsLayoutSize(box[2], box[3]))
    return label


def _form(size: float, *, bold: bool = False) -> QgsTextFormat:
    form = QgsTextFormat()
    form.setFont(fonts.font(size, bold=bold))
    form.setFamilies(list(fonts.CANDIDATES))
    form.setSize(size)
    form.setSizeUnit(Qgis.RenderUnit.Points)
    form.setNamedStyle("Bold" if bold else "Regular")
    return form
