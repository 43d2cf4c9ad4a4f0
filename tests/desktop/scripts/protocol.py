"""The paper protocol over page Fynd in a real QGIS, narrow and at the bottom of the window: typed in, told, taken back."""

import tools
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from wide import misfits, picture


def main(iface, request):
    window = tools.load().window
    main_window = iface.mainWindow()
    window.dock.setUserVisible(True)
    tools.spin(0.5)
    iface.newProject(False)
    main_window.resize(*request["size"])
    shell = window.shell
    shell.flow.open(request["store"])
    tools.wait(lambda: shell.context.session.info is not None, 90, "the store")
    tools.wait(lambda: not shell.flow.adding_layers and not shell.context.runner.busy, 60, "the layers")
    main_window.resizeDocks([window.dock], [340], Qt.Orientation.Horizontal)
    shell.show_page("findings")
    tools.spin(1.0)
    page, folder = shell.pages["findings"], request["folder"]
    store = shell.context.session.store
    if request["walk"]:
        page.show_walk(request["walk"])
        tools.spin(0.5)
    before = store.count("finding")
    files = {"page": picture(main_window, folder, "page")}
    watch = tools.StallWatch()
    watch.reset()
    main_window.activateWindow()
    page.protocol.open()
    tools.spin(1.0)
    told = {"open_s": watch.longest_work, "stops": len(page.protocol.panel.sheet.blocks)}
    sheet = page.protocol.panel.sheet
    wrong = {"narrow": misfits(shell.stack.currentWidget())}
    widths = window.dock.width()
    row = next(line for line in sheet.rows() if line.is_blank and len(line.cells) == 6)
    row.what.setFocus()
    tools.spin(0.2)
    watch.reset()
    press(Qt.Key.Key_4)
    QTest.keyClicks(QApplication.focusWidget(), "Buskar skymmer lampan")
    press(Qt.Key.Key_Tab)
    QTest.keyClicks(QApplication.focusWidget(), "vid trappan")
    press(Qt.Key.Key_Tab, Qt.Key.Key_2, Qt.Key.Key_3)
    QTest.keyClicks(QApplication.focusWidget(), "7, 8")
    press(Qt.Key.Key_Return)
    tools.spin(1.0)
    told["row_s"] = watch.longest_work
    told["typed"] = store.count("finding") - before
    press(Qt.Key.Key_Tab)
    QTest.keyClicks(QApplication.focusWidget(), "Utan kategori")
    press(Qt.Key.Key_Return)
    files["narrow"] = picture(main_window, folder, "protocol_narrow")
    window.actions["wide"].trigger()
    tools.spin(1.5)
    wrong["wide"] = misfits(shell.stack.currentWidget())
    files["wide"] = picture(main_window, folder, "protocol_wide")
    stuck = next(line for line in sheet.rows() if line.is_changed)
    told["said"] = stuck.told.text()
    stuck.show_written(*[""] * len(stuck.cells))
    stuck.say("")
    QApplication.focusWidget().setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    tools.wait(lambda: store.count("finding") == before, 20, "the row to be taken back")
    page.protocol.close()
    tools.spin(0.5)
    told["closed"] = page.protocol.panel is None
    window.actions["wide"].trigger()
    return {"files": files, "wrong": {key: one for key, one in wrong.items() if one}, "width": widths, **told}


def press(*keys):
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key)
        tools.spin(0.05)
