"""Goes through every page in docks of several widths and at the bottom of the window; tells what does not fit."""

import os

import tools
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtWidgets import QAbstractButton, QLabel, QScrollArea, QWidget


def picture(widget, folder, name):
    """Save what a widget looks like and return the file."""
    path = os.path.join(folder, f"{name}.png")
    widget.grab().save(path)
    return path


def misfits(page):
    """Return what is seen of a page beyond its right edge, and words that are cut without a way to read them."""
    told = []
    for widget in page.findChildren(QWidget):
        if not widget.isVisibleTo(page) or widget.width() == 0:
            continue
        frame = widget.parentWidget()
        if widget.mapTo(page, QPoint(widget.width(), 0)).x() > page.width() and not _in_view(widget, page):
            told.append(f"beyond: {type(widget).__name__} {widget.objectName()} {frame and type(frame).__name__}")
        text = widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else ""
        if not text or (
            isinstance(widget, QLabel) and (widget.wordWrap() or widget.textFormat() == Qt.TextFormat.RichText)
        ):
            continue
        need = widget.fontMetrics().horizontalAdvance(text.replace("&&", "&"))
        if need > widget.width() and not widget.toolTip():
            told.append(f"cut: {text} ({need} > {widget.width()})")
    return told


def _in_view(widget, page):
    """Whether a list or scroll area around it shows it by scrolling."""
    parent = widget.parentWidget()
    while parent is not None and parent is not page:
        if parent.metaObject().className() == "QWidget" and parent.objectName() == "qt_scrollarea_viewport":
            return not isinstance(parent.parentWidget(), QScrollArea)
        parent = parent.parentWidget()
    return False


def main(iface, request):
    plugin = tools.load()
    window = plugin.window
    main_window = iface.mainWindow()
    window.dock.setUserVisible(True)
    tools.spin(0.5)
    iface.newProject(False)
    main_window.resize(*request["size"])
    tools.spin(0.5)
    folder, files, wrong, widths = request["folder"], {}, {}, {}
    shell = window.shell
    shell.flow.open(request["store"])
    tools.wait(lambda: shell.context.session.info is not None, 90, "the store")
    tools.wait(lambda: not shell.flow.adding_layers and not shell.context.runner.busy, 60, "the layers")
    tools.spin(1.5)
    watch = tools.StallWatch()
    stalls = {}
    for width in request["widths"]:
        if width == "bottom":
            watch.reset()
            window.actions["wide"].trigger()
            tools.spin(1.0)
            stalls["wide"] = watch.longest_work
        else:
            main_window.resizeDocks([window.dock], [width], Qt.Orientation.Horizontal)
        tools.spin(0.5)
        for page_id in shell.specs:
            shell.show_page(page_id)
            tools.spin(0.6)
            prepare(shell, page_id)
            files[f"{page_id}_{width}"] = picture(main_window, folder, f"{page_id}_{width}")
            wrong[f"{page_id}_{width}"] = misfits(shell.stack.currentWidget())
        widths[str(width)] = window.dock.width()
    return {
        "files": files,
        "wrong": {key: value for key, value in wrong.items() if value},
        "widths": widths,
        "stalls": stalls,
    }


def prepare(shell, page_id):
    """Choose the first row of the page's list, as a planner would."""
    page = shell.pages[page_id]
    for name in ("view", "places"):
        view = getattr(page, name, None)
        if hasattr(view, "shown_rows") and view.shown_rows():
            view.select([getattr(view.shown_rows()[0], view.model.key)])
            tools.spin(0.4)
