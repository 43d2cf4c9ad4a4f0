"""Takes the pictures of the README: the window with a walk of the example planned, on the light map and the dark one."""

import os

import tools


def main(iface, request):
    plugin = tools.load()
    window = plugin.window
    window.dock.setUserVisible(True)
    tools.spin(0.5)
    iface.newProject(False)
    shell = window.shell
    shell.flow.open(request["store"])
    session = shell.context.session
    tools.wait(lambda: session.info is not None, 90, "the store")
    tools.wait(lambda: not shell.flow.adding_layers and not shell.context.runner.busy, 60, "the layers")
    for name in ("Browser", "Layers"):
        for dock in iface.mainWindow().findChildren(type(window.dock).__mro__[1]):
            if dock.objectName() == name:
                dock.hide()
    iface.mainWindow().resizeDocks([window.dock], [420], 1)
    iface.mainWindow().resize(*request["size"])
    area = next(one for one in session.areas() if one.name == request["area"])
    session.set_area(area.uuid)
    shell.show_page("situation")
    tools.spin(0.5)
    shell.show_page("walk")
    tools.wait(lambda: not shell.context.runner.busy, 60, "the walk")
    tools.spin(1.0)
    store = session.store
    walk = store.rows("walk", {"area": area.uuid}, order_by=("-starts_at",), limit=1)[0]
    shell.context.map_link.zoom(walk["geometry"])
    iface.messageBar().clearWidgets()
    tools.spin(4.0)
    files = []
    for page, theme in (("walk", "oversikt"), ("situation", "morker")):
        shell.show_page(page)
        shell.pages["situation"].show_theme(theme)
        tools.wait(lambda: not shell.context.runner.busy, 60, "the page")
        tools.spin(5.0)
        path = os.path.join(request["folder"], f"window_{page}.png")
        iface.mainWindow().grab().save(path)
        files.append(path)
    return {"files": files}
