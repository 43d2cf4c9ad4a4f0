"""A place in another country by mouse and keys: name, coordinate system, network, an area drawn on the map and fitted to its houses."""

import tools
from own_municipality import Newcomer, import_network, show_the_dock
from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsProject
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QPoint


def main(iface, request):
    planner = Newcomer(iface, request)
    planner.middle = QgsPointXY(*request["middle"])
    show_the_dock(planner)
    _place(planner, request["name"], request["crs"], request["zone"])
    import_network(planner, request["network"], planner.middle)
    _area(planner, request["name"], request["side"])
    _follow(planner)
    return {"did": planner.did, "wrong": planner.wrong, "facts": planner.facts}


def _place(planner, name, crs, zone):
    def work(dialog):
        planner.did.append("new_store")
        planner.write("name", name)
        planner.expect(
            asks_for_the_system="coordinate system" in dialog.reason.text()
            or "koordinatsystem" in dialog.reason.text(),
            not_yet=not dialog.ok.isEnabled(),
        )
        planner.facts["asked"] = dialog.reason.text()
        dialog.crs.setCrs(QgsCoordinateReferenceSystem("EPSG:3011"))  # as QGIS's own dialog, which is not ours, does
        planner.did.append("system_of_another_country")
        planner.facts["swedish_system"] = dialog.reason.text() or dialog.why.text()
        planner.expect()
        dialog.crs.setCrs(QgsCoordinateReferenceSystem(crs))
        planner.did.append("system")
        planner.expect(
            zone=dialog.zone.currentText() == zone,
            areas_are_drawn_later=dialog.areas.currentData() == "none",
            no_list=not dialog.ready.isVisible(),
            ok_filled=dialog.ok.isEnabled(),
            ok_seen=planner.is_seen(dialog.ok),
        )
        planner.press("make", dialog.ok)
        if not sip.isdeleted(dialog) and dialog.isVisible():
            planner.press("make_again", dialog.ok)

    button = planner.shell.welcome.state.button
    planner.hands.in_dialog(lambda: planner.hands.click(button), work)
    tools.wait(lambda: planner.shell.context.session.info is not None, 60, "the store")
    planner.settle("the layers")
    extent, start = planner.canvas.extent(), planner.page("start")
    planner.facts["view_m"] = (extent.width(), extent.height())
    planner.facts["next"] = [str(step) for step, line in start.lines.items() if line.button.property("primary")]
    planner.expect(
        in_view=extent.contains(planner.middle),
        system=QgsProject.instance().crs().authid() == crs,
        clean=not QgsProject.instance().isDirty(),
    )


def _area(planner, name, side):
    """From page Start: the corners are clicked on the map, Enter closes them, the name is written."""
    planner.press("page_start", planner.shell.bar.button("start"))
    line, canvas = planner.page("start").lines["area"], planner.canvas
    planner.expect(area_is_next=bool(line.button.property("primary")), seen=planner.is_seen(line.button))
    planner.press("draw", line.button)
    x, y = planner.middle.x(), planner.middle.y()
    for dx, dy in ((-side, -side), (side, -side), (side, side), (-side, side)):
        spot = canvas.getCoordinateTransform().transform(QgsPointXY(x + dx, y + dy))
        planner.press("corner", canvas.viewport(), QPoint(int(spot.x()), int(spot.y())))
    planner.hands.key("Return")
    ask = planner.shell.context.ask
    planner.did.append("closed")
    planner.expect(asked=ask.isVisible(), focus=ask.name.hasFocus(), ok_seen=planner.is_seen(ask.ok))
    planner.write("area_name", name)
    planner.hands.key("Return")
    planner.settle("the area")
    session = planner.shell.context.session
    planner.expect(chosen=session.area is not None and session.area.name == name)
    planner.facts["area_km2"] = session.area.geometry.area / 1e6


def _follow(planner):
    """The border is fitted to the houses from the menu beside the chooser, shown, and taken."""
    session, ask = planner.shell.context.session, planner.shell.context.ask
    planner.shell.flow.areas.follow()  # an entry of the menu, which the tests of the window press
    tools.wait(lambda: ask.isVisible(), 60, "the proposal")
    planner.did.append("followed")
    planner.facts["proposed"] = ask.text.text()
    canvas = planner.canvas
    planner.expect(marked=planner.shell.context.map_link.marked == 1, ok_seen=planner.is_seen(ask.ok))
    planner.press("take", ask.ok)
    planner.settle("the border")
    planner.facts["border_km2"] = session.area.geometry.area / 1e6
    bounds = session.area.geometry.bounds
    planner.expect(
        corners_in_view=canvas.extent().contains(QgsPointXY(*bounds[:2]))
        and canvas.extent().contains(QgsPointXY(*bounds[2:])),
        clean=not QgsProject.instance().isDirty(),
    )
