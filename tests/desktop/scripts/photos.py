"""Photos on page Fynd in a real QGIS: shown before they are stored, a clock put right, one masked; pictures of all of it."""

import os

import tools
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication


def picture(folder, name):
    tools.spin(0.4)
    QApplication.primaryScreen().grabWindow(0).save(os.path.join(folder, f"{name}.png"))


def main(iface, request):
    from est_walks_plugin.gui.dialogs.blur.dialog import BlurDialog
    from est_walks_plugin.gui.dialogs.photos.dialog import PhotosDialog

    iface.newProject(False)
    empty = tools.inventory(iface)["rubber_bands"]
    window = tools.load().window
    window.dock.setUserVisible(True)
    iface.mainWindow().showMaximized()
    tools.spin(0.5)
    shell, folder = window.shell, request["folder"]
    context = shell.context
    shell.flow.open(request["store"])
    tools.wait(lambda: context.session.info is not None, 60, "the store")
    tools.wait(lambda: not shell.flow.adding_layers and not context.runner.busy, 90, "the layers")
    shell.show_page("findings")
    page = shell.pages["findings"]
    tools.wait(lambda: page.walks.count() == 1, 30, "the walk")
    store = context.session.store
    watch = tools.StallWatch()
    page.drop([request["photos"]])
    tools.wait(lambda: context.beside.find(PhotosDialog) is not None, 30, "the dialog")
    dialog = context.beside.find(PhotosDialog)
    tools.wait(lambda: not context.runner.busy, 60, "the small pictures")
    told = {"counts": [dialog.counts.text()], "fits": dialog.width() <= 1366 and dialog.height() <= 740}
    picture(folder, "before")
    dialog.strip.choose([2])
    for seconds in range(0, -601, -60):
        dialog.clock.slider.setValue(seconds)
        tools.spin(0.02)
    told["counts"].append(dialog.counts.text())
    picture(folder, "clock")
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    tools.wait(lambda: store.count("photo") > 0 and not context.runner.busy, 60, "the photos")
    tools.wait(lambda: page.photos.strip.count() > 0 and not context.runner.busy, 30, "the strip")
    tools.spin(1)
    picture(folder, "stored")
    QTest.mouseClick(page.returns.panel.places_button, Qt.MouseButton.LeftButton)
    tools.wait(lambda: context.beside.find(PhotosDialog) is not None, 30, "the dialog of stored photos")
    tools.wait(lambda: not context.runner.busy, 60, "their small pictures")
    stored = context.beside.find(PhotosDialog)
    told["again"] = stored.counts.text()
    picture(folder, "again")
    stored.reject()
    page.returns.panel.closed.emit()
    picture(folder, "strip")
    told["stored"] = store.count("photo")
    page.photos.mask(store.rows("photo", order_by=("field_name",))[0]["uuid"])
    tools.wait(lambda: context.beside.find(BlurDialog) is not None, 30, "the photo")
    blur = context.beside.find(BlurDialog)
    blur.canvas.add(QRectF(330, 180, 150, 170))
    blur.canvas.add(QRectF(760, 420, 160, 60))
    picture(folder, "mask")
    blur.reviewed.setChecked(True)
    QTest.mouseClick(blur.ok, Qt.MouseButton.LeftButton)
    tools.wait(lambda: store.count("photo") > told["stored"] and not context.runner.busy, 60, "the copy")
    tools.spin(1)
    picture(folder, "masked")
    told["copies"] = len([row for row in store.rows("photo", columns=("copy_of",)) if row["copy_of"]])
    told["stall"] = watch.longest_work
    tools.unload()
    told["bands_left"] = tools.inventory(iface)["rubber_bands"] - empty
    return told
