"""Goes through every page in docks of several widths and at the bottom of the window; tells what does not fit."""

import os

import tools
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAction,
    QComboBox,
    QHeaderView,
    QLabel,
    QScrollArea,
    QToolButton,
    QWidget,
)


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
        if widget.mapTo(page, QPoint(widget.width(), 0)).x() > page.width() and not _in_view(widget, page):
            told.append(f"beyond: {type(widget).__name__} {widget.objectName()}")
        told += _cut_titles(widget) if isinstance(widget, QHeaderView) else _cut(widget)
    return told


def _cut(widget):
    """Return the words of a label, button or box that do not fit and are told nowhere."""
    text = ""
    if isinstance(widget, QLabel) and widget.wordWrap():
        need = widget.heightForWidth(widget.width())
        return [f"cut below: {widget.text()} ({need} > {widget.height()})"] if need > widget.height() + 2 else []
    if isinstance(widget, (QLabel, QAbstractButton)):
        text = widget.text() if not isinstance(widget, QLabel) or widget.textFormat() != Qt.TextFormat.RichText else ""
    elif isinstance(widget, QComboBox) and not widget.isEditable():
        text = "" if hasattr(widget, "shown_text") else widget.currentText()
    icon_only = isinstance(widget, QToolButton) and widget.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
    if not text or icon_only:
        return []
    need = max(widget.fontMetrics().horizontalAdvance(line) for line in text.replace("&&", "&").split("\n"))
    return [f"cut: {text} ({need} > {widget.width()})"] if need > widget.width() and not widget.toolTip() else []


def _cut_titles(header):
    """Return the titles of columns that are cut."""
    model, told = header.model(), []
    for number in range(header.count()):
        title = model.headerData(number, Qt.Orientation.Horizontal) if model is not None else ""
        if header.orientation() == Qt.Orientation.Horizontal and title and not header.isSectionHidden(number):
            need = header.fontMetrics().horizontalAdvance(str(title))
            if header.isVisible() and need + 4 > header.sectionSize(number):
                told.append(f"title cut: {title} ({need} > {header.sectionSize(number)})")
    return told


def settle(shell):
    """Let the page in view come to rest."""
    page = shell.pages[shell.current]
    editor = getattr(page, "editor", None)
    tools.settle(
        shell, lambda: shell.context.runner.busy or (editor is not None and editor.is_busy), what=shell.current
    )


def out_of_sight(shell):
    """Return which parts of the foot of page Vandring are not in sight, its form folded and unfolded, or too few stops."""
    page, frame, told = shell.pages["walk"], shell.stack.currentWidget(), []
    was = page.parts.section.head.isChecked()
    for is_open in (False, True):
        page.parts.section.head.setChecked(is_open)
        settle(shell)
        for name in ("bar", "totals", "print_button"):
            widget = getattr(page.parts, name)
            top = widget.mapTo(frame, QPoint(0, 0)).y()
            if not widget.isVisible() or top < 0 or top + widget.height() > frame.height():
                told.append(f"{name} is out of sight, form {'unfolded' if is_open else 'folded'}")
        tree = page.parts.stops.tree
        if not is_open and tree.viewport().height() < 1.5 * tree.sizeHintForRow(0):
            told.append(f"of the stops {tree.viewport().height()} pixels are in sight")
    page.parts.section.head.setChecked(was)
    return told


def _in_view(widget, page):
    """Whether a list or scroll area around it shows it by scrolling."""
    parent = widget.parentWidget()
    while parent is not None and parent is not page:
        if parent.metaObject().className() == "QWidget" and parent.objectName() == "qt_scrollarea_viewport":
            return not isinstance(parent.parentWidget(), QScrollArea)
        parent = parent.parentWidget()
    return False


def shared_shortcuts(window, main_window):
    """Return the keys of the plugin that another action of QGIS has too."""
    mine = {
        id(action): action.shortcut().toString() for action in window.actions.values() if action.shortcut().toString()
    }
    others = [action for action in main_window.findChildren(QAction) if action not in list(window.actions.values())]
    taken = {action.shortcut().toString() for action in others}
    return sorted(set(mine.values()) & taken)


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
    shared = shared_shortcuts(window, main_window)
    watch = tools.StallWatch()
    stalls = {}
    for width in request["widths"]:
        if width == "bottom":
            watch.reset()
            window.actions["wide"].trigger()
            tools.spin(1.0)
            stalls["wide"] = watch.longest_work
        elif isinstance(width, list):
            window.dock.setFloating(True)
            window.dock.resize(*width)
        else:
            main_window.resizeDocks([window.dock], [width], Qt.Orientation.Horizontal)
        tools.spin(0.5)
        for page_id in shell.specs:
            shell.show_page(page_id)
            settle(shell)
            prepare(shell, page_id)
            files[f"{page_id}_{width}"] = picture(
                window.dock if isinstance(width, list) else main_window, folder, f"{page_id}_{width}"
            )
            wrong[f"{page_id}_{width}"] = misfits(shell.stack.currentWidget())
            if page_id == "walk":
                wrong[f"{page_id}_{width}"] += out_of_sight(shell)
        widths[str(width)] = window.dock.width()
    return {
        "files": files,
        "wrong": {key: value for key, value in wrong.items() if value},
        "widths": widths,
        "stalls": stalls,
        "shared": shared,
    }


def prepare(shell, page_id):
    """Choose the first row of the page's list, as a planner would."""
    page = shell.pages[page_id]
    for name in ("view", "places"):
        view = getattr(page, name, None)
        if hasattr(view, "shown_rows") and view.shown_rows():
            view.select([getattr(view.shown_rows()[0], view.model.key)])
            settle(shell)
