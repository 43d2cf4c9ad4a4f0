"""Opens a store, goes through every page and takes a picture of the whole window and of the dock."""

import os

import tools


def picture(widget, folder, name):
    """Save what a widget looks like and return the file."""
    path = os.path.join(folder, f"{name}.png")
    widget.grab().save(path)
    return path


def main(iface, request):
    plugin = tools.load()
    window = plugin.window
    window.dock.setUserVisible(True)
    tools.spin(0.5)
    iface.newProject(False)
    tools.spin(0.5)
    folder, files = request["folder"], {}
    shell = window.shell
    files["welcome"] = picture(iface.mainWindow(), folder, "welcome")
    if request.get("store"):
        shell.flow.open(request["store"])
    else:
        shell.flow.example()
    tools.wait(lambda: shell.context.session.info is not None, 90, "the store")
    tools.wait(lambda: not shell.flow.adding_layers and not shell.context.runner.busy, 60, "the layers")
    tools.spin(1.5)
    widths = {}
    iface.mainWindow().resizeDocks([window.dock], [request.get("dock", 400)], 1)
    iface.mainWindow().resize(*request["size"])
    if request.get("area"):
        areas = shell.top.areas
        areas.setCurrentIndex(areas.findText(request["area"]))
        areas.activated.emit(areas.currentIndex())
        tools.spin(1.0)
    for page_id in shell.specs:
        shell.show_page(page_id)
        tools.spin(0.8)
        if page_id == "situation" and request.get("rank", True):
            shell.pages[page_id].rank()
            tools.wait(lambda: not shell.context.runner.busy, 60, "the ranking")
            tools.spin(1)
        files[page_id] = picture(iface.mainWindow(), folder, page_id)
        widths[page_id] = shell.stack.currentWidget().widget().minimumSizeHint().width()
    return {
        "files": files,
        "widths": widths,
        "dock": window.dock.width(),
        "min": window.dock.minimumWidth(),
        "window": [iface.mainWindow().width(), iface.mainWindow().height()],
    }
