"""A planner's hands: the mouse really moved and pressed through the X server, keys typed where the focus is."""

import ctypes

import tools
from qgis.PyQt.QtCore import QEvent, QPoint, Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QComboBox


class Hands:
    """Clicks on widgets, rows and map points where a planner sees them."""

    def __init__(self):
        self._x = ctypes.CDLL("libX11.so.6")
        self._test = ctypes.CDLL("libXtst.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XFlush.argtypes = [ctypes.c_void_p]
        self._test.XTestFakeMotionEvent.argtypes = [
            ctypes.c_void_p,
            ctypes.c_int,
            ctypes.c_int,
            ctypes.c_int,
            ctypes.c_ulong,
        ]
        self._test.XTestFakeButtonEvent.argtypes = [ctypes.c_void_p, ctypes.c_uint, ctypes.c_int, ctypes.c_ulong]
        self._display = self._x.XOpenDisplay(None)

    def click(self, widget, at=None):
        """Press a widget in its middle, or at a point of it; it must be there to be pressed."""
        if not widget.isVisible() or not widget.isEnabled():
            raise AssertionError(f"{widget.accessibleName() or widget.objectName() or widget} cannot be pressed")
        spot = widget.mapToGlobal(at if at is not None else widget.rect().center())
        self.press(spot.x(), spot.y())

    def press(self, x, y):
        """Move the mouse to a point of the screen and press once."""
        self._test.XTestFakeMotionEvent(self._display, -1, x, y, 0)
        self._x.XFlush(self._display)
        tools.spin(0.05)
        for down in (1, 0):
            self._test.XTestFakeButtonEvent(self._display, 1, down, 0)
            self._x.XFlush(self._display)
            tools.spin(0.05)
        tools.spin(0.2)

    def row(self, view, key):
        """Press a row of a list."""
        index = view.proxy.mapFromSource(view.model.index(view.model.row_of(key), 0))
        view.tree.scrollTo(index)
        tools.spin(0.1)
        box = view.tree.visualRect(index)
        self.click(
            view.tree.viewport(), QPoint(min(box.left() + 30, view.tree.viewport().width() - 5), box.center().y())
        )

    def choose(self, combo: QComboBox, data):
        """Choose an entry of a list box by keyboard, as one does who knows the list."""
        at = combo.findData(data)
        if at < 0:
            raise AssertionError(f"{data} is not offered")
        combo.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(combo, Qt.Key.Key_Home)
        while combo.currentIndex() < at:
            before = combo.currentIndex()
            QTest.keyClick(combo, Qt.Key.Key_Down)
            if combo.currentIndex() == before:
                raise AssertionError("the list box does not move")
        tools.spin(0.3)

    def type(self, text):
        """Type a text where the focus is."""
        for letter in text:  # QTest knows no å, ä and ö
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(QApplication.focusWidget(), event)
        tools.spin(0.1)

    def key(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        """Press a key where the focus is."""
        QTest.keyClick(QApplication.focusWidget(), key, modifiers)
        tools.spin(0.2)
