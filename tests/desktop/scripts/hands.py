"""A planner's hands: mouse and keys through the X server, where a planner sees and presses them."""

import ctypes
from contextlib import contextmanager
from pathlib import Path

import tools
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEvent, QMimeData, QPoint, Qt, QTimer, QUrl
from qgis.PyQt.QtGui import QDrag, QKeyEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QDialog, QLabel, QMenu, QScrollArea

KEYSYMS = {"ctrl": "Control_L", "shift": "Shift_L", "alt": "Alt_L"}


class Xserver:
    """Fake input as the X test extension makes it: for programs it is a real mouse and keyboard."""

    def __init__(self):
        self._x = ctypes.CDLL("libX11.so.6")
        self._test = ctypes.CDLL("libXtst.so.6")
        pointer, number, delay = ctypes.c_void_p, ctypes.c_int, ctypes.c_ulong
        self._x.XOpenDisplay.restype = pointer
        self._x.XStringToKeysym.restype = ctypes.c_ulong
        self._x.XKeysymToKeycode.argtypes = [pointer, ctypes.c_ulong]
        self._x.XFlush.argtypes = [pointer]
        self._test.XTestFakeKeyEvent.argtypes = [pointer, ctypes.c_uint, number, delay]
        self._test.XTestFakeMotionEvent.argtypes = [pointer, number, number, number, delay]
        self._test.XTestFakeButtonEvent.argtypes = [pointer, ctypes.c_uint, number, delay]
        self._display = self._x.XOpenDisplay(None)

    def move(self, x, y):
        self._test.XTestFakeMotionEvent(self._display, -1, x, y, 0)
        self._x.XFlush(self._display)

    def button(self, down):
        self._test.XTestFakeButtonEvent(self._display, 1, int(down), 0)
        self._x.XFlush(self._display)

    def key(self, name, down):
        symbol = self._x.XStringToKeysym(KEYSYMS.get(name, name).encode())
        self._test.XTestFakeKeyEvent(self._display, self._x.XKeysymToKeycode(self._display, symbol), int(down), 0)
        self._x.XFlush(self._display)


class Hands:
    """Clicks on widgets, rows and map points, drags files, presses keys."""

    def __init__(self):
        self._server = Xserver()

    # --- the mouse -----------------------------------------------------------------------------------------------

    def click(self, widget, at=None):
        """Press a widget in its middle, or at a point of it; it must be there to be pressed."""
        if not widget.isVisible() or not widget.isEnabled():
            raise AssertionError(f"{widget.accessibleName() or widget.objectName() or widget} cannot be pressed")
        spot = at if at is not None else widget.rect().center()
        if not widget.visibleRegion().contains(spot):
            _scroll_to(widget)
        place = widget.mapToGlobal(spot)
        self.press(place.x(), place.y())

    def press(self, x, y):
        """Move the mouse to a point of the screen and press once."""
        self._server.move(x, y)
        tools.spin(0.05)
        for down in (True, False):
            self._server.button(down)
            tools.spin(0.05)
        tools.spin(0.05)

    def double_click(self, widget, at):
        """Press twice at a point, quickly."""
        spot = widget.mapToGlobal(at)
        self._server.move(spot.x(), spot.y())
        tools.spin(0.5)
        for down in (True, False, True, False):
            self._server.button(down)
            tools.spin(0.03)
        tools.spin(0.1)

    def row(self, view, key, *, more=False):
        """Press a row of a list; `more` takes it to those that are chosen."""
        index = view.proxy.mapFromSource(view.model.index(view.model.row_of(key), 0))
        view.tree.scrollTo(index)
        tools.spin(0.1)
        box, port = view.tree.visualRect(index), view.tree.viewport()
        with self.held("ctrl") if more else _nothing():
            self.click(port, QPoint(min(box.left() + 30, port.width() - 5), box.center().y()))
        if key not in [getattr(row, view.model.key) for row in view.selected()]:
            raise AssertionError(f"pressing row {key} did not choose it")

    def pick(self, combo, *datas):
        """Open a list box, press entries, and shut it when it stays open (one whose entries are ticked)."""
        self.click(combo)
        view = combo.view()
        tools.wait(lambda: view.isVisible(), 5, "the list box to open")
        tools.spin(0.3)  # Qt ignores what comes at once after the press that opened it
        for data in datas:
            index = combo.model().index(combo.findData(data), combo.modelColumn())
            if not index.isValid():
                raise AssertionError(f"{data} is not offered")
            view.scrollTo(index)
            tools.spin(0.05)
            self.click(view.viewport(), view.visualRect(index).center())
        if not _is_gone(view):
            self.key("Escape")
        tools.wait(lambda: _is_gone(view), 5, "the list box to shut")

    def menu(self, button, name):
        """Open the menu of a button and press the entry called `name`."""
        errors = []

        def press():
            menu = QApplication.activePopupWidget()
            if not isinstance(menu, QMenu):
                return
            timer.stop()
            self._server.button(False)  # the press that opened it waits for the menu to shut
            tools.spin(0.3)  # Qt ignores what comes at once after it
            action = next((one for one in menu.actions() if one.objectName() == name), None)
            if action is None or not action.isEnabled():
                errors.append(AssertionError(f"{name} is not offered"))
            else:
                self.click(menu, menu.actionGeometry(action).center())
            if menu.isVisible():
                errors.append(AssertionError(f"pressing {name} does not shut the menu"))
                menu.close()

        timer = QTimer()
        timer.timeout.connect(press)
        timer.start(50)
        self.click(button)
        tools.wait(lambda: not timer.isActive(), 10, "the menu")
        if errors:
            raise errors[0]

    def drop(self, path, target):
        """Drag a file from a file manager's window onto a widget, step by step, and let it go there."""
        source = QLabel(Path(path).name)
        source.setWindowFlags(Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint)
        source.setGeometry(60, 300, 160, 30)
        dropped = []

        def begin(_event):
            data = QMimeData()
            data.setUrls([QUrl.fromLocalFile(path)])
            drag = QDrag(source)
            drag.setMimeData(data)
            goal = target.mapToGlobal(target.rect().center())
            steps = [QPoint(60 + (goal.x() - 60) * step // 8, 300 + (goal.y() - 300) * step // 8) for step in range(9)]
            timer = QTimer(source)

            def on():
                if steps:
                    spot = steps.pop(0)
                    self._server.move(spot.x(), spot.y())
                else:
                    timer.stop()
                    self._server.button(False)

            timer.timeout.connect(on)
            timer.start(40)
            dropped.append(drag.exec(Qt.DropAction.CopyAction))

        source.mousePressEvent = begin
        source.show()
        tools.spin(0.2)
        spot = source.mapToGlobal(source.rect().center())
        self._server.move(spot.x(), spot.y())
        tools.spin(0.1)
        self._server.button(True)
        tools.wait(lambda: bool(dropped), 20, "the file to be dropped")
        source.hide()
        source.deleteLater()
        if dropped[0] == Qt.DropAction.IgnoreAction:
            raise AssertionError("the file was not taken")

    # --- the keys ------------------------------------------------------------------------------------------------

    def key(self, *names):
        """Press keys together, as "ctrl", "z", and let them go."""
        for name in names:
            self._server.key(name, True)
        for name in reversed(names):
            self._server.key(name, False)
        tools.spin(0.25)

    @contextmanager
    def held(self, name):
        """Hold a key down meanwhile."""
        self._server.key(name, True)
        tools.spin(0.05)
        try:
            yield
        finally:
            self._server.key(name, False)
            tools.spin(0.05)

    def choose(self, combo: QComboBox, data):
        """Choose an entry of a list box by keyboard, as one does who knows the list."""
        at = combo.findData(data)
        if at < 0:
            raise AssertionError(f"{data} is not offered")
        combo.setFocus(Qt.FocusReason.TabFocusReason)
        while combo.currentIndex() != at:
            before = combo.currentIndex()
            QTest.keyClick(combo, Qt.Key.Key_Down if before < at else Qt.Key.Key_Up)
            if combo.currentIndex() == before:
                raise AssertionError("the list box does not move")
        tools.spin(0.1)

    def type(self, text, field=None):
        """Type a text where the focus is, or into a field instead of what it says."""
        if field is not None:
            self.click(field)
            self.key("ctrl", "a")
        for letter in text:  # the X server's keyboard has no å, ä and ö
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(QApplication.focusWidget(), event)
        tools.spin(0.1)

    # --- dialogs -------------------------------------------------------------------------------------------------

    def in_dialog(self, opens, work):
        """Do what opens a dialog, and in the dialog, when it is there, `work(dialog)`; it must end it."""
        errors, done = [], []
        there = _dialogs()

        def look():
            dialog = next((one for one in _dialogs() if one not in there), None)
            if dialog is None or done:
                return
            done.append(dialog)
            timer.stop()
            dialog.activateWindow()  # as a window manager does
            tools.spin(0.3)
            try:
                work(dialog)
            except Exception as error:  # noqa: BLE001 - raised again where the dialog was asked for
                errors.append(error)
            if is_open(dialog):
                errors.append(AssertionError("the dialog stays open"))
                dialog.reject()

        timer = QTimer()
        timer.timeout.connect(look)
        timer.start(50)
        opens()
        tools.wait(lambda: bool(done), 20, "a dialog")
        timer.stop()
        if errors:
            raise errors[0]


def _scroll_to(widget):
    """Bring a widget into view, as a planner does with the wheel."""
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    if around is not None:
        around.ensureWidgetVisible(widget)
        tools.spin(0.1)


def _is_gone(view):
    """Whether a list box is shut; one that stood in a cell goes with what was chosen."""
    return sip.isdeleted(view) or not view.isVisible()


@contextmanager
def _nothing():
    yield


def is_open(dialog):
    """Whether a dialog is still seen; one that stays beside the map is deleted when it closes."""
    return not sip.isdeleted(dialog) and dialog.isVisible()


def _dialogs():
    """Return the dialogs that are seen, whether the window waits for them or not."""
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
