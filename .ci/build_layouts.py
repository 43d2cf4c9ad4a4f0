"""Have QGIS write the layout templates that ship, A4 and A3, to resources/layouts. `make layouts`.

They are ordinary templates: what is drawn here can be opened, changed and saved in the layout designer.
"""

from __future__ import annotations

import os
import re
import sys
import uuid
from base64 import b64encode
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if os.environ.get("QT_HASH_SEED") != "0":  # Qt writes attributes in the order of a hash table: the same every time
    os.environ["QT_HASH_SEED"] = "0"
    os.execv(sys.executable, [sys.executable, *sys.argv])

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsFillSymbol,
    QgsLayoutFrame,
    QgsLayoutItem,
    QgsLayoutItemAttributeTable,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemMapOverview,
    QgsLayoutItemPage,
    QgsLayoutItemPicture,
    QgsLayoutItemPolyline,
    QgsLayoutItemScaleBar,
    QgsLayoutItemShape,
    QgsLayoutMeasurement,
    QgsLayoutMultiFrame,
    QgsLayoutObject,
    QgsLayoutSize,
    QgsLayoutTable,
    QgsLayoutTableColumn,
    QgsLegendStyle,
    QgsLineSymbol,
    QgsPrintLayout,
    QgsProject,
    QgsProperty,
    QgsReadWriteContext,
    QgsRectangle,
    QgsTextFormat,
)
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QPolygonF

REPOSITORY = Path(__file__).resolve().parents[1]
TARGET = Path(sys.argv[1]) if len(sys.argv) > 1 else REPOSITORY / "resources" / "layouts"
FONT = "Open Sans"
INK, QUIET = "#1A1A1A", "#606060"
MARGIN = 12.0
CELL = 1.1
SHEETS = {"A4": (210.0, 297.0, 1.0), "A3": (297.0, 420.0, 1.2)}
ROLE = "est_walks/role"
NORTH = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="100" viewBox="0 0 60 100">'
    '<path d="M30 0 L54 96 L30 72 Z" fill="#ffffff" stroke="#1a1a1a" stroke-width="3"/>'
    '<path d="M30 0 L6 96 L30 72 Z" fill="#1a1a1a" stroke="#1a1a1a" stroke-width="3"/></svg>'
)
PAGE_NUMBER = "coalesce(nullif(@est_page, ''), @est_front_count + coalesce(@atlas_featurenumber, 1))"
Property = QgsLayoutObject.DataDefinedProperty


def text_format(
    size: float, *, bold: bool = False, italic: bool = False, colour: str = INK, leading: float = 1.15
) -> QgsTextFormat:
    """Return a text format; the letters stand a trace apart, or "fl" would become one sign that nobody can search for."""
    font = QFont(FONT)
    font.setBold(bold)
    font.setItalic(italic)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 1 / 64)
    form = QgsTextFormat()
    form.setFont(font)
    form.setNamedStyle({(0, 0): "Regular", (1, 0): "Bold", (0, 1): "Italic", (1, 1): "Bold Italic"}[bold, italic])
    form.setSize(size)
    form.setSizeUnit(Qgis.RenderUnit.Points)
    form.setColor(QColor(colour))
    form.setLineHeight(leading)
    return form


class Maker:
    """Builds one template."""

    def __init__(self, paper: str) -> None:
        self.width, self.height, self.grown = SHEETS[paper]
        self.paper = paper
        self.project = QgsProject()
        self.layout = QgsPrintLayout(self.project)
        self.page = -1

    # --- parts ---------------------------------------------------------------------------------------------------

    def begin(self, *, left_out: str = "") -> None:
        """Begin a page; `left_out` is the expression that says when it is not printed."""
        item = QgsLayoutItemPage(self.layout)
        item.setPageSize(QgsLayoutSize(self.width, self.height))
        if left_out:
            item.dataDefinedProperties().setProperty(Property.ExcludeFromExports, QgsProperty.fromExpression(left_out))
        self.layout.pageCollection().addPage(item)
        self.page += 1

    def put(self, item: Any, name: str, x: float, y: float, width: float, height: float, *, shown: str = "") -> Any:
        """Place an item on the page, mm; `shown` is the expression that says when it is drawn."""
        item.setId(name)
        top = self.page * (self.height + self.layout.pageCollection().spaceBetweenPages())
        item.attemptSetSceneRect(QRectF(x, y + top, width, height))
        if shown:
            left_out = QgsProperty.fromExpression(f"NOT coalesce({shown}, false)")
            item.dataDefinedProperties().setProperty(Property.ExcludeFromExports, left_out)
        if not isinstance(item, QgsLayoutFrame):
            self.layout.addLayoutItem(item)
        return item

    def label(
        self,
        name: str,
        text: str,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        size: float = 9.0,
        bold: bool = False,
        italic: bool = False,
        colour: str = INK,
        right: bool = False,
        centre: bool = False,
        middle: bool = False,
        bottom: bool = False,
        leading: float = 1.15,
        shown: str = "",
    ) -> QgsLayoutItemLabel:
        item = QgsLayoutItemLabel(self.layout)
        item.setText(text)
        item.setTextFormat(text_format(size * self.grown, bold=bold, italic=italic, colour=colour, leading=leading))
        item.setMarginX(0)
        item.setMarginY(0)
        flag = Qt.AlignmentFlag
        item.setHAlign(flag.AlignRight if right else flag.AlignHCenter if centre else flag.AlignLeft)
        item.setVAlign(flag.AlignVCenter if middle else flag.AlignBottom if bottom else flag.AlignTop)
        return self.put(item, name, x, y, width, height, shown=shown)

    def line(self, x1: float, y1: float, x2: float, y2: float, colour: str = INK, width: float = 0.3) -> None:
        top = self.page * (self.height + self.layout.pageCollection().spaceBetweenPages())
        item = QgsLayoutItemPolyline(QPolygonF([QPointF(x1, y1 + top), QPointF(x2, y2 + top)]), self.layout)
        item.setSymbol(QgsLineSymbol.createSimple({"line_color": colour, "line_width": str(width), "capstyle": "flat"}))
        item.setId("line")
        self.layout.addLayoutItem(item)

    def box(self, name: str, x: float, y: float, width: float, height: float, **look: Any) -> QgsLayoutItemShape:
        shape = QgsLayoutItemShape(self.layout)
        kinds = QgsLayoutItemShape.Shape
        shape.setShapeType(kinds.Ellipse if look.get("round") else kinds.Rectangle)
        style = {
            "color": look.get("fill", "255,255,255,0"),
            "outline_color": look.get("edge", INK),
            "outline_width": str(look.get("line", 0.3)),
            "outline_style": "no" if look.get("edge") == "" else "solid",
        }
        shape.setSymbol(QgsFillSymbol.createSimple(style))
        return self.put(shape, name, x, y, width, height, shown=look.get("shown", ""))

    def map(self, role: str, x: float, y: float, width: float, height: float, scale: float) -> QgsLayoutItemMap:
        item = QgsLayoutItemMap(self.layout)
        item.setCustomProperty(ROLE, role)
        self.put(item, role, x, y, width, height)
        item.setExtent(QgsRectangle(0, 0, width * scale / 1000, height * scale / 1000))
        item.setFrameEnabled(True)
        item.setFrameStrokeWidth(QgsLayoutMeasurement(0.3))
        return item

    def table(self, role: str, columns: list[tuple[str, str, float, bool]], title: str) -> QgsLayoutItemAttributeTable:
        table = QgsLayoutItemAttributeTable.create(self.layout)
        self.layout.addMultiFrame(table)
        table.setCustomProperty(ROLE, role)
        table.setContentTextFormat(text_format(9 * self.grown))
        table.setHeaderTextFormat(text_format(9 * self.grown, bold=True))
        table.setCellMargin(CELL)
        table.setShowGrid(True)
        table.setVerticalGrid(False)
        table.setGridColor(QColor("#9A9A9A"))
        table.setGridStrokeWidth(0.15)
        table.setBackgroundColor(QColor(255, 255, 255, 0))
        table.setWrapBehavior(QgsLayoutTable.WrapBehavior.WrapText)
        table.setHeaderMode(QgsLayoutTable.HeaderMode.AllFrames)
        table.setEmptyTableBehavior(QgsLayoutTable.EmptyTableMode.HideTable)
        table.setResizeMode(QgsLayoutMultiFrame.ResizeMode.UseExistingFrames)
        made = []
        for field, heading, width, centred in columns:
            column = QgsLayoutTableColumn()
            column.setAttribute(field)
            column.setHeading(heading)
            column.setWidth(width - 2 * CELL - 0.2)
            if centred:
                column.setHAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.setVAlignment(Qt.AlignmentFlag.AlignTop)
            made.append(column)
        table.setColumns(made)
        return table

    def frame(self, table: QgsLayoutItemAttributeTable, name: str, y: float, height: float, *, goes: bool) -> None:
        frame = QgsLayoutFrame(self.layout, table)
        self.put(frame, name, MARGIN, y, self.width - 2 * MARGIN, height)
        frame.setHidePageIfEmpty(goes)
        frame.setHideBackgroundIfEmpty(True)
        table.addFrame(frame, False)

    def foot(self) -> None:
        """Put what every page carries at its foot."""
        right, top = self.width - MARGIN, self.height - 18.5
        self.line(MARGIN, top, right, top, "#808080", 0.15)
        self.label("mark", "[% @est_mark %]", MARGIN, top + 1, 62, 4, size=7.5, bold=True)
        self.label(
            "title of the document",
            "[% @est_title || ' · ' || @est_date %]",
            MARGIN + 62,
            top + 1,
            right - MARGIN - 62 - 30,
            4,
            size=7.5,
            centre=True,
        )
        page = f"replace(@est_word_page, map('{{number}}', {PAGE_NUMBER}, '{{total}}', @est_page_count))"
        self.label("page number", f"[% {page} %]", right - 30, top + 1, 30, 4, size=7.5, right=True)
        named = "array_to_string(array_filter(array(@est_example, @est_attribution), @element <> ''), ', ')"
        self.label("attribution", f"[% {named} %]", MARGIN, top + 5, right - MARGIN, 9, size=7.5)

    # --- pages ---------------------------------------------------------------------------------------------------

    def cover(self) -> None:
        self.begin(left_out="@atlas_featurenumber > 1")
        g, wide = self.grown, self.width - 2 * MARGIN
        right = self.width - MARGIN
        self.label("title", "[% @est_title %]", MARGIN, 11, wide - 38 * g, 8.5 * g, size=17, bold=True)
        self.label("title line", "[% @est_title_line %]", MARGIN, 11 + 9.3 * g, wide - 40 * g, 10.5 * g, size=10.5)
        logo = QgsLayoutItemPicture(self.layout)
        logo.setCustomProperty(ROLE, "logo")
        logo.setResizeMode(QgsLayoutItemPicture.ResizeMode.Zoom)
        logo.setPictureAnchor(QgsLayoutItem.ReferencePoint.UpperRight)
        self.put(logo, "logo", right - 36 * g, 11, 36 * g, 18 * g)
        y = 11 + 20 * g
        self.label("whom for", "[% @est_mark %]", MARGIN, y, 50 * g, 6 * g, size=10, bold=True, middle=True)
        self.label(
            "group", "[% @est_group %]", MARGIN + 52 * g, y, 34 * g, 6 * g, size=10, bold=True, middle=True,
            shown="@est_group <> ''",
        )  # fmt: skip
        self.label(
            "address line", "[% @est_address_line %]", MARGIN + 88 * g, y, wide - 88 * g, 6 * g, size=9, right=True,
            middle=True,
        )  # fmt: skip
        warning_y = y + 6.8 * g
        self.box("example", MARGIN, warning_y, wide, 6 * g, fill="#FFF3C4", shown="@est_example <> ''")
        self.label(
            "example warning", "[% @est_example %]", MARGIN, warning_y, wide, 6 * g, bold=True, centre=True,
            middle=True, shown="@est_example <> ''",
        )  # fmt: skip
        map_y = warning_y + 7.5 * g
        sources_h, under_h = 26.0 * g, 54.0 * g  # seven lines: three years of sources, their dates, system and day
        sources_y = self.height - 19.5 - sources_h
        under_y = sources_y - under_h - 1.5
        map_h = under_y - 3 - map_y
        overview = self.map("overview", MARGIN, map_y, wide, map_h, 5000)
        self._inset(overview, right, map_y + map_h)
        self._scale(overview, map_y + map_h)
        self._north(overview, right - 12 * g, map_y + 2)
        self._facts(under_y, under_h)
        self._legend(overview, under_y, under_h)
        self.label("sources", "[% @est_sources %]", MARGIN, sources_y, wide, sources_h, size=7)
        self.foot()

    def _inset(self, overview: QgsLayoutItemMap, right: float, bottom: float) -> None:
        size = 34 * self.grown
        inset = self.map("inset", right - size, bottom - size, size, size, 100_000)
        window = QgsLayoutItemMapOverview("overview", inset)
        window.setLinkedMap(overview)
        window.setFrameSymbol(
            QgsFillSymbol.createSimple({"style": "no", "outline_color": "#B3261E", "outline_width": "0.6"})
        )
        inset.overviews().addOverview(window)

    def _scale(self, overview: QgsLayoutItemMap, bottom: float) -> None:
        g = self.grown
        self.box("scale ground", MARGIN + 1.5, bottom - 11.5 * g, 72 * g, 10 * g, fill="255,255,255,225", edge="")
        bar = QgsLayoutItemScaleBar(self.layout)
        bar.setStyle("Single Box")
        bar.setLinkedMap(overview)
        bar.setUnits(Qgis.DistanceUnit.Meters)
        bar.setMapUnitsPerScaleBarUnit(1)
        bar.setUnitLabel("m")
        bar.setNumberOfSegments(2)
        bar.setNumberOfSegmentsLeft(0)
        bar.setSegmentSizeMode(Qgis.ScaleBarSegmentSizeMode.FitWidth)
        bar.setMinimumBarWidth(18 * g)
        bar.setMaximumBarWidth(42 * g)
        bar.setHeight(1.3 * g)
        bar.setLabelBarSpace(1.0)
        bar.setBoxContentSpace(0.5)
        bar.setTextFormat(text_format(7.5 * g))
        self.put(bar, "scale bar", MARGIN + 3, bottom - 10.5 * g, 56 * g, 8 * g)
        scale = "'1:' || replace(format_number(map_get(item_variables('overview'), 'map_scale'), 0, 'en'), ',', ' ')"
        self.label(
            "scale", f"[% {scale} %]", MARGIN + 50 * g, bottom - 10.5 * g, 21 * g, 8 * g, size=8.5, bold=True,
            right=True, middle=True,
        )  # fmt: skip

    def _north(self, overview: QgsLayoutItemMap, x: float, y: float) -> None:
        g = self.grown
        self.box("north ground", x, y, 10 * g, 16 * g, fill="255,255,255,225", edge="")
        arrow = QgsLayoutItemPicture(self.layout)
        arrow.setMode(Qgis.PictureFormat.SVG)
        arrow.setPicturePath("base64:" + b64encode(NORTH.encode()).decode(), Qgis.PictureFormat.SVG)
        arrow.setLinkedMap(overview)
        arrow.setNorthMode(QgsLayoutItemPicture.NorthMode.GridNorth)
        self.put(arrow, "north arrow", x + 2 * g, y + 1 * g, 6 * g, 10 * g)
        self.label("north", "[% @est_word_north %]", x, y + 11 * g, 10 * g, 4.5 * g, size=9, bold=True, centre=True)

    def _facts(self, y: float, high: float) -> None:
        g = self.grown
        wide = 64 * g
        self.box("facts ground", MARGIN, y, wide, high, fill="#F5F3EE", edge="#808080", line=0.2)
        self.label("facts heading", "[% @est_word_facts %]", MARGIN + 2.5, y + 1.5, wide - 5, 5 * g, bold=True)
        self.label(
            "facts names",
            "[% @est_facts_names %]",
            MARGIN + 2.5,
            y + 6.5 * g,
            36 * g,
            high - 7 * g,
            size=7.5,
            leading=0.97,
        )
        self.label(
            "facts values", "[% @est_facts_values %]", MARGIN + 24 * g, y + 6.5 * g, wide - 26.5 * g, high - 7 * g,
            size=7.5, bold=True, right=True, leading=0.97,
        )  # fmt: skip

    def _legend(self, overview: QgsLayoutItemMap, y: float, high: float) -> None:
        g = self.grown
        x = MARGIN + 68 * g
        wide = self.width - MARGIN - x
        self.label("legend heading", "[% @est_word_legend %]", x, y + 1.5, wide, 5 * g, bold=True)
        legend = QgsLayoutItemLegend(self.layout)
        legend.setCustomProperty(ROLE, "legend")
        self.put(legend, "legend", x, y + 6 * g, wide, high - 6 * g)
        legend.setLinkedMap(overview)
        legend.setAutoUpdateModel(False)
        legend.model().rootGroup().removeAllChildren()
        legend.setResizeToContents(False)
        legend.setColumnCount(2)
        legend.setSplitLayer(True)
        legend.setEqualColumnWidth(True)
        legend.setBoxSpace(0)
        legend.setColumnSpace(4)
        legend.setSymbolWidth(9 * g)
        legend.setSymbolHeight(4.2 * g)
        legend.setMaximumSymbolSize(4.6 * g)
        legend.setBackgroundEnabled(False)
        for component in (QgsLegendStyle.Style.SymbolLabel, QgsLegendStyle.Style.Subgroup, QgsLegendStyle.Style.Group):
            style = legend.style(component)
            style.setTextFormat(text_format(8 * g))
            legend.setStyle(component, style)
        style = legend.style(QgsLegendStyle.Style.Symbol)
        style.setMargin(QgsLegendStyle.Side.Top, 0.9 * g)
        legend.setStyle(QgsLegendStyle.Style.Symbol, style)

    def stops(self) -> None:
        """The pages of stops and times; the second is printed where the first does not do."""
        g, wide = self.grown, self.width - 2 * MARGIN
        columns = [
            ("number", "", 9 * g, True),
            ("name", "[% @est_word_place %]", 0.27 * wide, False),
            ("arrival", "[% @est_word_arrival %]", 17 * g, True),
            ("light", "[% @est_word_light %]", 19 * g, False),
            ("minutes", "[% @est_word_minutes %]", 16.5 * g, True),
        ]
        used = sum(column[2] for column in columns)
        columns.append(("reasons", "[% @est_word_why %]", wide - used, False))
        table = self.table("stop_table", columns, "stops")
        self.begin(left_out="@atlas_featurenumber > 1")
        self.label("stops heading", "[% @est_word_stops %]", MARGIN, 11, wide, 8 * g, size=13, bold=True)
        self.label(
            "warnings", "[% @est_warnings %]", MARGIN, 11 + 8 * g, wide, 12 * g, bold=True, shown="@est_warnings <> ''"
        )
        beside_h = 64.0 * g  # eleven lines, and what is filled in
        table_y = 11 + 21 * g
        bottom = self.height - 20.5
        self.frame(table, "stop_table", table_y, bottom - beside_h - 3 - table_y, goes=False)
        beside = "array_to_string(array_filter(array(@est_note, @est_beside), @element <> ''), '\\n')"
        self.label("beside", f"[% {beside} %]", MARGIN, bottom - beside_h, wide, beside_h - 18 * g, size=8.5)
        self._roles(bottom - 16 * g)
        self.foot()
        self.begin(left_out="@atlas_featurenumber > 1")
        self.label("stops heading 2", "[% @est_word_stops %]", MARGIN, 11, wide, 8 * g, size=13, bold=True)
        self.frame(table, "stop_table 2", 11 + 10 * g, bottom - 11 - 10 * g, goes=True)
        self.foot()

    def _roles(self, y: float) -> None:
        g, half = self.grown, (self.width - 2 * MARGIN - 6) / 2
        for number, key in enumerate(("led_by", "notes_by", "photos_by", "taking_part")):
            x, top = MARGIN + (number % 2) * (half + 6), y + (number // 2) * 8 * g
            self.label(key, f"[% @est_word_{key} %]", x, top, half, 6 * g, bottom=True, shown="@est_public = 0")
            self.box(
                f"{key} line",
                x + 38 * g,
                top + 6 * g,
                half - 38 * g,
                0.15,
                fill=QUIET,
                edge="",
                shown="@est_public = 0",
            )

    def ways(self) -> None:
        """The pages of the way between the stops."""
        g, wide = self.grown, self.width - 2 * MARGIN
        columns = [
            ("leg", "[% @est_word_leg %]", 14 * g, True),
            ("from_to", "[% @est_word_from_to %]", 0.28 * wide, False),
            ("length", "[% @est_word_length %]", 17 * g, True),
            ("minutes", "[% @est_word_time %]", 16 * g, True),
        ]
        used = sum(column[2] for column in columns)
        columns.append(("way", "[% @est_word_way %]", wide - used, False))
        table = self.table("way_table", columns, "ways")
        bottom, y = self.height - 20.5, 11 + 10 * g
        for number, name in enumerate(("way_table", "way_table 2")):
            self.begin(left_out="@atlas_featurenumber > 1")
            self.label(f"{name} heading", "[% @est_word_ways %]", MARGIN, 11, wide, 8 * g, size=13, bold=True)
            self.frame(table, name, y, bottom - y, goes=number > 0)
            self.foot()

    def stop(self) -> None:
        """The page of one stop, to fill in there."""
        self.begin(left_out="@est_public")
        g, wide, right = self.grown, self.width - 2 * MARGIN, self.width - MARGIN
        disc = 12 * g
        self.box("disc", MARGIN, 11, disc, disc, fill="#14213D", edge="#14213D", round=True)
        self.label(
            "number",
            '[% "number" %]',
            MARGIN,
            11,
            disc,
            disc,
            size=17,
            bold=True,
            colour="#FFFFFF",
            centre=True,
            middle=True,
        )
        self.label("name", '[% "name" %]', MARGIN + disc + 3, 10.5, wide - disc - 3, 7.5 * g, size=15, bold=True)
        line = (
            'array_to_string(array_filter(array(@est_word_arrival || \' \' || "arrival", "light", '
            "\"minutes\" || ' min', \"kind\"), @element <> ''), ' · ')"
        )
        self.label("arrival", f"[% {line} %]", MARGIN + disc + 3, 10.5 + 7.7 * g, wide - disc - 3, 6 * g, size=10)
        y = 13 + disc
        self.line(MARGIN, y, right, y)
        y += 3
        side = 88 * g
        self._near(MARGIN, y, side)
        x, room = MARGIN + side + 5, wide - side - 5
        self.label("why heading", "[% @est_word_why %]", x, y, room, 5 * g, bold=True)
        self.label("why", '[% "reason_list" %]', x, y + 5.2 * g, room, 40 * g, size=8.5)
        self.label("note", '[% "note" %]', x, y + 46 * g, room, 14 * g, size=8.5, italic=True)
        self.label(
            "earlier heading", "[% @est_word_earlier %]", x, y + 61 * g, room, 5 * g, bold=True,
            shown="\"earlier\" <> ''",
        )  # fmt: skip
        self.label("earlier", '[% "earlier" %]', x, y + 66.2 * g, room, 22 * g, size=8.5)
        y += side + 4
        y = self._ticks(y, wide)
        y = self._scores(y, wide)
        self._write(y, wide)
        self.foot()

    def _near(self, x: float, y: float, side: float) -> None:
        g = self.grown
        item = self.map("stop_map", x, y, side, side, 1250)
        item.setAtlasDriven(True)
        item.setAtlasScalingMode(QgsLayoutItemMap.AtlasScalingMode.Fixed)
        self.box(
            "stop scale ground", x + side - 17 * g, y + side - 5.5 * g, 16.5 * g, 5 * g, fill="255,255,255,225", edge=""
        )
        scale = "'1:' || replace(format_number(map_get(item_variables('stop_map'), 'map_scale'), 0, 'en'), ',', ' ')"
        self.label(
            "stop scale", f"[% {scale} %]", x + side - 17 * g, y + side - 5.5 * g, 16 * g, 5 * g, size=7.5, right=True,
            middle=True,
        )  # fmt: skip

    def _ticks(self, y: float, wide: float) -> float:
        g = self.grown
        third = wide / 3
        self.label("look for heading", "[% @est_word_look_for %]", MARGIN, y, third, 5 * g, bold=True)
        self.label("look for", '[% "checklist" %]', MARGIN, y + 5.5 * g, third - 3, 40 * g, size=8.5)
        self.label("found heading", "[% @est_word_found_here %]", MARGIN + third, y, third * 2, 5 * g, bold=True)
        every = "string_to_array(@est_findings, '\\n')"
        half = f"to_int(ceil(array_length({every}) / 2.0))"
        for number, part in enumerate((f"0, {half} - 1", f"{half}, 99")):
            one = f"array_to_string(array_foreach(array_slice({every}, {part}), '\u2610 ' || @element), '\\n')"
            self.label(
                f"found {number + 1}",
                f"[% {one} %]",
                MARGIN + third * (1 + number),
                y + 5.5 * g,
                third - 2,
                40 * g,
                size=8.5,
            )
        return y + 46 * g

    def _scores(self, y: float, wide: float) -> float:
        """The scores of the whole stop, as the paper protocol has them: they are registered for the stop."""
        g, half = self.grown, wide / 2
        self.label("score heading", "[% @est_word_score %]", MARGIN, y, wide, 5 * g, bold=True)
        for row, light in enumerate(("daylight", "darkness")):
            top = y + (5.5 + 7 * row) * g
            self.label(light, f"[% @est_word_{light} %]", MARGIN, top, 24 * g, 7 * g, middle=True)
            for digit in range(4):
                left = MARGIN + (25 + 11 * digit) * g
                self.label("score", str(digit), left, top, 11 * g, 7 * g, size=11, centre=True, middle=True)
        self.label("together", "[% @est_word_together %]", MARGIN + half, y + 6.8 * g, half, 13 * g, size=8.5)
        return y + 22.5 * g

    def _write(self, y: float, wide: float) -> None:
        g, right = self.grown, self.width - MARGIN
        self.label("write heading", "[% @est_word_write %]", MARGIN, y, wide, 5 * g, bold=True)
        last = self.height - 20.5 - 7 * g
        line = y + 12 * g
        while line <= last - 3:
            self.line(MARGIN, line, right, line, "#909090", 0.15)
            line += 7.2 * g
        self.label("owner", "[% @est_word_owner %]", MARGIN, last, 20 * g, 5 * g, bottom=True)
        self.line(MARGIN + 18 * g, last + 5 * g, MARGIN + 66 * g, last + 5 * g, QUIET, 0.2)
        lanes = "array_to_string(array_foreach(string_to_array(@est_lanes, '\\n'), '\u2610 ' || @element), '     ')"
        self.label("lanes", f"[% {lanes} %]", MARGIN + 69 * g, last, 76 * g, 5 * g, bottom=True)
        self.label("photo", "[% @est_word_photo %]", right - 38 * g, last, 18 * g, 5 * g, bottom=True)
        self.line(right - 20 * g, last + 5 * g, right, last + 5 * g, QUIET, 0.2)

    # --- file ----------------------------------------------------------------------------------------------------

    def save(self) -> str:
        """Return the template as text, with keys of its own instead of chance."""
        self.cover()
        self.stops()
        self.ways()
        self.stop()
        self.layout.setName(f"est_walks walk {self.paper}")
        self.layout.atlas().setEnabled(True)
        file = TARGET / f"walk_{self.paper.lower()}.qpt"
        if not self.layout.saveAsTemplate(str(file), QgsReadWriteContext()):
            raise SystemExit(f"{file} could not be written")
        text = file.read_text(encoding="utf-8")
        keys: dict[str, str] = {}
        for found in re.findall(r"\{[0-9a-f]{8}-[0-9a-f-]{27}\}", text):
            keys.setdefault(
                found, "{" + str(uuid.uuid5(uuid.NAMESPACE_URL, f"est-walks/{self.paper}/{len(keys)}")) + "}"
            )
        for old, new in keys.items():
            text = text.replace(old, new)
        text = re.sub(r'fontFamily="[^"]*"', f'fontFamily="{FONT}"', text)
        file.write_text(text.lstrip(), encoding="utf-8")
        return str(file)


def main() -> None:
    application = QgsApplication([], True)
    application.initQgis()
    TARGET.mkdir(exist_ok=True)
    for paper in SHEETS:
        print(Maker(paper).save())


if __name__ == "__main__":
    main()
