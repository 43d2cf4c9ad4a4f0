"""The doors to a database server in a real QGIS, with pictures: open by QGIS's connection, make in a schema of its own."""

import os

import tools
from qgis.core import QgsProject, QgsSettings
from qgis.PyQt.QtWidgets import QApplication


def main(iface, request):
    for name, value in request["connection"].items():
        QgsSettings().setValue(f"PostgreSQL/connections/Kommunens databas/{name}", value)
    iface.newProject(False)
    plugin = tools.load()
    plugin.window.dock.setUserVisible(True)
    tools.spin(0.5)
    shell = plugin.window.shell
    context = shell.context
    from est_walks_plugin.gui.dialogs.new_store import NewStoreDialog
    from est_walks_plugin.gui.dialogs.server import ServerDialog

    told = {"sizes": {}, "screen": None}

    def shoot(name, dialog):
        tools.spin(0.5)
        dialog.grab().save(os.path.join(request["folder"], f"{name}.png"))
        room = dialog.screen().availableGeometry()
        told["screen"] = [room.width(), room.height()]
        told["sizes"][name] = [dialog.width(), dialog.height()]

    def choose(box, text):
        at = next(row for row in range(box.count()) if text in box.itemText(row))
        box.setCurrentIndex(at)
        box.activated.emit(at)

    shell.grab().save(os.path.join(request["folder"], "welcome.png"))
    shell.top.menu.popup(shell.top.store.mapToGlobal(shell.top.store.rect().bottomLeft()))
    tools.spin(0.3)
    shell.top.menu.grab().save(os.path.join(request["folder"], "menu.png"))
    shell.top.menu.hide()

    shell.flow.open_server()
    door = context.beside.find(ServerDialog)
    shoot("open_begins", door)
    choose(door.server, "Kommunens databas")
    tools.wait(lambda: door.schema.count(), 60, "the server")
    told["said"] = door.told.text()
    shoot("open", door)
    door.schema.showPopup()
    tools.spin(0.3)
    QApplication.activePopupWidget().grab().save(os.path.join(request["folder"], "schemas.png"))
    door.schema.hidePopup()
    door.address.setText("PG:host=/nowhere dbname=trygghetsvandring")
    door.ask()
    tools.wait(lambda: not context.runner.busy, 60, "nobody")
    told["refused"] = door.told.text()
    shoot("open_refused", door)
    door.reject()

    shell.flow.new()
    made = context.beside.find(NewStoreDialog)
    made.municipality.setText("Kumla")
    shoot("new_file", made)
    choose(made.where, made.where.itemText(1))
    shoot("new_server", made)
    made.choose_place.click()
    place = context.beside.find(ServerDialog)
    choose(place.server, "Kommunens databas")
    tools.wait(lambda: place.schema.count(), 60, "the server")
    place.schema.setEditText("kumla")
    place.schema.lineEdit().textEdited.emit("kumla")
    shoot("place", place)
    place.ok.click()
    shoot("new_placed", made)
    watch = tools.StallWatch()
    made.ok.click()
    tools.wait(lambda: context.session.info is not None and not shell.flow.adding_layers, 120, "the store")
    tools.wait(lambda: not iface.mapCanvas().isDrawing(), 60, "the map")
    told["stall"] = watch.longest_work
    tools.spin(1.0)
    told["path"] = context.session.path
    told["top"] = shell.top.store.name
    told["layers"] = {
        layer.name(): [layer.isValid(), layer.providerType()] for layer in QgsProject.instance().mapLayers().values()
    }
    iface.mainWindow().grab().save(os.path.join(request["folder"], "opened.png"))
    project = os.path.join(request["folder"], "kväll.qgz")
    QgsProject.instance().write(project)
    shell.flow.close()
    told["welcome"] = shell.welcome.state.button.text()
    tools.spin(0.3)
    shell.grab().save(os.path.join(request["folder"], "welcome_again.png"))
    QgsProject.instance().setDirty(False)
    return told
