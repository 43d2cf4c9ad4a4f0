"""Ctrl+Z really pressed (X's own key events) with focus on the map, in a text field and beside a layer being edited."""

import tools
from hands import Hands
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAction, QApplication


def main(iface, request):
    window = iface.mainWindow()
    before = tools.inventory(iface)
    plugin = tools.load()
    plugin.open_store(request["store"])
    tools.wait(lambda: plugin.window.shell is not None, 30, "the dock")
    shell = plugin.window.shell
    context = shell.context
    tools.wait(lambda: context.session.info is not None, 30, "the store")
    tools.wait(lambda: not shell.flow.adding_layers, 60, "the layers")
    window.activateWindow()
    tools.spin(0.5)
    keyboard, undo, store = Hands(), context.undo, context.session.store
    qgis_undo = window.findChild(QAction, "mActionUndo")
    shell.show_page("tasks")
    tools.spin(0.5)
    page = shell.pages["tasks"]

    def count():
        return store.count("task")

    def idle():
        return not undo.is_busy and not context.runner.busy

    def focus(widget):
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        tools.spin(0.1)
        return QApplication.focusWidget() is widget

    told = {"active": window.isActiveWindow()}
    start = count()
    rows = page.view.rows()[:2]
    page.remove(rows)
    tools.wait(lambda: idle() and undo.last is not None, 30, "the deletion")
    told["deleted"] = start - count()
    told["menu"] = plugin.window.actions["undo"].text()
    told["map_has_focus"] = focus(iface.mapCanvas())
    press(keyboard, "ctrl", "z")
    tools.wait(idle, 30, "undo")
    told["undone_on_the_map"] = count() == start
    press(keyboard, "ctrl", "y")
    tools.wait(idle, 30, "redo")
    told["made_again"] = count() == start - len(rows)
    press(keyboard, "ctrl", "z")
    tools.wait(idle, 30, "undo")
    press(keyboard, "ctrl", "shift", "z")
    tools.wait(idle, 30, "redo")
    told["made_again_with_shift"] = count() == start - len(rows)

    told["an_import_is_taken_back"] = import_taken_back(iface, shell, request["file"], keyboard, idle, focus)
    shell.show_page("tasks")
    window.activateWindow()  # as a window manager does when a dialog is closed; none runs here
    tools.spin(0.5)

    layer = QgsVectorLayer("Point?crs=EPSG:3006", "mine", "memory")
    QgsProject.instance().addMapLayer(layer)
    iface.setActiveLayer(layer)
    layer.startEditing()
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(1, 1)))
    layer.beginEditCommand("point")
    layer.addFeature(feature)
    layer.endEditCommand()
    tools.spin(0.2)
    focus(iface.mapCanvas())
    told["qgis_can_undo"] = qgis_undo.isEnabled()
    press(keyboard, "ctrl", "z")
    tools.wait(idle, 30, "QGIS's undo")
    told["the_layers_edit_is_undone_first"] = layer.featureCount() == 0 and count() == start - len(rows)
    press(keyboard, "ctrl", "z")
    tools.wait(idle, 30, "undo")
    told["then_the_plugins"] = count() == start
    layer.beginEditCommand("point")
    layer.addFeature(feature)
    layer.endEditCommand()
    page.remove(rows)
    tools.wait(lambda: idle() and count() < start, 30, "the deletion")
    focus(iface.mapCanvas())
    told["both_can"] = qgis_undo.isEnabled() and undo.last is not None
    press(keyboard, "ctrl", "z")
    tools.wait(idle, 30, "undo")
    told["the_plugins_first"] = count() == start and layer.featureCount() == 1

    page.remove(rows)
    tools.wait(lambda: idle() and count() < start, 30, "the deletion")
    shell.show_page("findings")
    tools.spin(0.5)
    text = shell.pages["findings"].form.text
    told["field_has_focus"] = focus(text)
    text.insertPlainText("abc")
    press(keyboard, "ctrl", "z")
    tools.wait(idle, 30, "the field's undo")
    told["a_text_field_keeps_its_own"] = text.toPlainText() == "" and count() == start - len(rows)
    plugin.window.dock.setUserVisible(False)
    tools.spin(0.2)
    focus(iface.mapCanvas())
    press(keyboard, "ctrl", "z")
    tools.spin(0.4)
    told["a_closed_dock_leaves_the_key"] = layer.featureCount() == 0 and count() == start - len(rows)

    layer.rollBack()  # else QGIS asks, and a test that fails would wait for ever
    QgsProject.instance().removeMapLayer(layer.id())
    tools.unload()
    iface.newProject(False)
    tools.spin(0.3)
    after = tools.inventory(iface)
    told["actions_left"] = after["actions"] - before["actions"]
    told["menus_left"] = after["menus"] - before["menus"]
    return told


def press(keyboard, *keys):
    """Press the keys; what they ask for begins when the window has shown what was done before."""
    keyboard.key(*keys)
    tools.spin(0.3)


def import_taken_back(iface, shell, file, keyboard, idle, focus):
    """Import a file, press Ctrl+Z with focus on the map, Ctrl+Y and Ctrl+Z; return whether the store was as told each time."""
    store, undo = shell.context.session.store, shell.context.undo
    before = store.count("observation"), store.count("source")
    shell.show_page("sources")
    tools.spin(0.3)
    page, step = shell.pages["sources"], undo.last
    page.import_files([file])
    dialog = page.import_dialog
    tools.wait(lambda: dialog.state.is_read and dialog.ok.isEnabled(), 30, "the file")
    dialog.accept()
    tools.wait(lambda: idle() and undo.last is not step and page.last is not None, 60, "the import")
    if page.receipt_dialog is not None:
        page.receipt_dialog.close()
    after = store.count("observation"), store.count("source")
    focus(iface.mapCanvas())
    seen = []
    for key in "zyz":
        press(keyboard, "ctrl", key)
        tools.wait(idle, 30, "undo")
        seen.append((store.count("observation"), store.count("source")))
    return after == (before[0] + 2, before[1] + 1) and seen == [before, after, before]
