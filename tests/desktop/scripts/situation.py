"""Page Lägesbild by hand: every chart pressed by mouse and by key, map themes with heat, the time slider, the EST year's tabs."""

import os
from datetime import date

import tools
from hands import Hands
from qgis.core import QgsDateTimeRange, QgsFeatureRequest, QgsProject, QgsVectorLayerTemporalContext
from qgis.PyQt.QtCore import QDateTime, Qt
from qgis.PyQt.QtWidgets import QDockWidget
from shapely.geometry import Point

SPOT = "Kungsängen"
SCALES = (2500, 15000)


class Stage:
    """The window with the example open, its dock wide."""

    def __init__(self, iface, request):
        self.iface, self.folder, self.hands = iface, request["folder"], Hands()
        self.main = iface.mainWindow()
        self.window = tools.load().window
        self.window.dock.setUserVisible(True)
        tools.spin(0.5)
        iface.newProject(False)
        for dock in self.main.findChildren(QDockWidget):
            if dock.objectName() in ("Browser", "Layers"):
                dock.hide()
        self.main.resize(*request["size"])
        self.shell, self.context = self.window.shell, self.window.shell.context
        self.shell.flow.open(request["store"])
        tools.wait(lambda: self.context.session.info is not None, 90, "the store")
        self.width(420)

    def width(self, width):
        self.main.resizeDocks([self.window.dock], [width], Qt.Orientation.Horizontal)
        self.rest()

    def rest(self):
        tools.settle(
            self.shell,
            lambda: self.context.runner.busy or self.shell.flow.adding_layers or self.context.map_shows.is_busy,
            120,
        )
        tools.wait(lambda: not self.iface.mapCanvas().isDrawing(), 90, "the map")

    def picture(self, name):
        self.rest()
        self.iface.messageBar().clearWidgets()
        tools.spin(0.2)
        self.main.grab().save(os.path.join(self.folder, f"{name}.png"))


def on_map(role):
    from est_walks_plugin.project import own_layers

    layer = own_layers.find_layer(QgsProject.instance(), role)
    return sum(feature.hasGeometry() for feature in layer.getFeatures())


def cases():
    return sum(on_map(role) for role in ("case", "est_report", "partner"))


def main(iface, request):
    stage = Stage(iface, request)
    told = {"left_dirty": []}
    stage.shell.show_page("situation")
    stage.rest()
    page = stage.shell.pages["situation"]
    if request.get("charts", True):
        stage.window.actions["wide"].trigger()
        stage.rest()
        tools.wait(lambda: page.figures.picture is not None and not page.figures.is_busy, 90, "the figures")
        stage.picture("lagesbild_wide")
        told["charts"] = {chart.title: pressed(stage, page, chart) for chart in page.figures.charts}
        bar = page.pictures.scroll.verticalScrollBar()
        for number, share in enumerate((0.33, 0.66, 1.0)):
            bar.setValue(round(bar.maximum() * share))
            stage.picture(f"lagesbild_wide_{number}")
        told["slider"] = slid(stage, page)
        stage.window.actions["wide"].trigger()
        stage.rest()
    told["themes"] = themes(stage, page, request)
    told["year"] = year(stage)
    told["dirty"] = QgsProject.instance().isDirty()
    return told


def pressed(stage, page, chart):
    """Press a mark of a chart by mouse and by key; return what map and lists showed then, and afterwards."""
    whole = (cases(), len(page.places.shown_rows()), len(page.gaps.shown_rows()))
    marks = [mark for mark in chart.marks() if chart.can_press(mark.key)]
    mark = max(marks, key=lambda one: (not one.key.startswith("a: "), one.boxes[0].width()))
    found = {}
    for how in ("mouse", "key"):
        if how == "mouse":
            act = lambda: stage.hands.click(chart, seen_spot(page, chart, mark.key))  # noqa: E731
        else:
            chart.setFocus(Qt.FocusReason.TabFocusReason)
            tools.spin(0.2)
            stage.hands.key("Home")
            for _ in range(400):
                if chart.current == mark.key:
                    break
                stage.hands.key("Right")
            act = lambda: stage.hands.key("Return")  # noqa: E731
        act()
        tools.wait(lambda: page.marking.marked is not None, 30, f"{chart.title} by {how}")
        stage.rest()
        marked = page.marking.marked
        found[how] = {
            "keys": sorted(page.marking.keys),
            "map": cases() == marked.count - marked.unplaced,
            "fewer": cases() < whole[0],
            "places": {row.uuid for row in page.places.shown_rows()}
            == {row.uuid for row in page.places.rows() if row.uuid in marked.items},
            "stretches": {row.uuid for row in page.gaps.shown_rows()} == set(marked.stretches),
            "line": page.marking.line.label.text(),
        }
        if how == "mouse":
            stage.picture(f"pressed_{page.figures.charts.index(chart)}")
        act()
        tools.wait(lambda: not page.marking.keys, 30, f"{chart.title} again by {how}")
        stage.rest()
        found[how]["back"] = (cases(), len(page.places.shown_rows()), len(page.gaps.shown_rows())) == whole
    return found


def seen_spot(page, chart, key):
    """Return where a mark of a chart is, scrolled into view."""
    area = page.pictures.scroll
    spot = next(one for one in chart.marks() if one.key == key).boxes[0].center().toPoint()
    place = chart.mapTo(area.widget(), spot)
    area.ensureVisible(place.x(), place.y(), 30, 30)
    tools.spin(0.3)
    return next(one for one in chart.marks() if one.key == key).boxes[0].center().toPoint()


def drawn(month):
    """Return how many cases, reports and observations the map draws of a month (2026-03) under the controller."""
    from est_walks_plugin.project import own_layers

    first = QDateTime.fromString(f"{month}-01T00:00:00", Qt.DateFormat.ISODate)
    found = 0
    for role in ("case", "est_report", "partner"):
        layer = own_layers.find_layer(QgsProject.instance(), role)
        context = QgsVectorLayerTemporalContext()
        context.setLayer(layer)
        days = QgsDateTimeRange(first.addDays(-1), first.addMonths(1).addDays(1))
        condition = layer.temporalProperties().createFilterString(context, days)
        rows = layer.getFeatures(QgsFeatureRequest().setFilterExpression(condition))
        found += sum(row.hasGeometry() for row in rows)
    return found


def slid(stage, page):
    """Slide over time after a press in a chart, and give the controller back."""
    from qgis.core import Qgis

    controller = stage.iface.mapCanvas().temporalController()
    before = controller.navigationMode(), controller.temporalExtents(), controller.frameDuration()
    chart = page.figures.months
    month = next(mark for mark in chart.marks() if mark.key.startswith("m:"))
    page.marking.press(month.key)
    tools.wait(lambda: page.marking.marked is not None, 30, "the month")
    stage.rest()
    page.themes.buttons["arenden"].click()
    stage.rest()
    page.themes.time.click()
    stage.rest()
    days = controller.temporalExtents()
    told = {
        "animated": controller.navigationMode() == Qgis.TemporalNavigationMode.Animated,
        "month": [days.begin().date().toString("yyyy-MM"), month.key[2:], days.end().date().toString("yyyy-MM")],
        "drawn": [cases(), drawn(month.key[2:]), drawn("2020-01")],
    }
    stage.picture("slider")
    page.marking.clear()
    stage.rest()
    told["all_again"] = controller.navigationMode() == Qgis.TemporalNavigationMode.Animated and cases() > 0
    page.themes.time.click()
    stage.rest()
    after = controller.navigationMode(), controller.temporalExtents(), controller.frameDuration()
    told["given_back"] = before == after
    page.themes.buttons["oversikt"].click()
    stage.rest()
    return told


def themes(stage, page, request):
    """Show heat, hot spots and homes in two themes at two scales; return which were on in each."""
    from est_walks_plugin.project import own_layers

    project, canvas = QgsProject.instance(), stage.iface.mapCanvas()
    area = next(one for one in stage.context.session.areas() if one.name == SPOT)
    for button in (page.themes.heat, page.themes.homes):
        button.click()
        stage.rest()
    tools.wait(lambda: page.figures.picture is not None, 90, "the hot spots")
    stage.rest()
    at = Point(max(page.figures.picture.hot_spots, key=lambda spot: spot.count).xy)
    told = {}
    for theme in ("oversikt", "morker", "enkat"):
        page.themes.buttons[theme].click()
        stage.rest()
        on = [
            own_layers.node_of(project, role).itemVisibilityChecked()
            for role in ("heatmap", "hot_spot", "homes_passing")
        ]
        told[theme] = {"on": on, "heat": on_map("heatmap")}
        for scale in SCALES:
            stage.context.map_link.zoom(at)
            canvas.zoomScale(scale)
            stage.picture(f"map_{theme}_{scale}")
    told["counts"] = {kind: on_map(kind) for kind in ("survey", "case", "est_report", "partner")}
    told["area"] = area.name
    for button in (page.themes.heat, page.themes.hot, page.themes.homes):
        if button.isChecked():
            button.click()
    page.themes.buttons["oversikt"].click()
    stage.rest()
    return told


def year(stage):
    """Open the meeting, the areas and the shares, narrow and wide."""
    stage.shell.show_page("follow_up")
    page, told = stage.shell.pages["follow_up"], {}
    for is_wide in (False, True):
        if is_wide:
            stage.window.actions["wide"].trigger()
        for panel in ("meeting", "areas", "shares"):
            page.command(f"year {panel}")
            tools.wait(lambda: page.halves.year.current is not None, 30, panel)
            shown = page.halves.year.current
            tools.wait(lambda shown=shown: not getattr(getattr(shown, "reading", None), "is_busy", False), 90, panel)
            stage.rest()
            for name in ("matters", "view"):
                rows = getattr(shown, name, None)
                if is_wide and hasattr(rows, "rows") and rows.rows():
                    rows.select([getattr(rows.shown_rows()[0], rows.model.key)])
            stage.picture(f"year_{panel}_{'wide' if is_wide else 'narrow'}")
    meeting = page.halves.year.made["meeting"]
    told["meeting"] = [meeting.bar.period.label, meeting.bar.told.text(), str(date.today())]
    return told
