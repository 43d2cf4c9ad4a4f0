"""Every state of every button can be read in QGIS's themes: the contrast is measured in the picture that is drawn."""

from __future__ import annotations

from collections import Counter
from typing import Any, Iterator

import pytest
from qgis.core import QgsApplication
from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRect, Qt
from qgis.PyQt.QtGui import QColor, QHoverEvent, QPalette
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QDockWidget,
    QLabel,
    QMainWindow,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from est_walks_plugin.gui.pages.tasks.form_parts import TextBox
from est_walks_plugin.gui.theme import QuietLabel, contrast, legible, link_button, primary_button
from est_walks_plugin.gui.widgets.legible import FAINT, READ, Legible

THEMES = ("default", "Night Mapping", "Blend of Gray")
ICON_ONLY = Qt.ToolButtonStyle.ToolButtonIconOnly
ROUNDED = 0.05
"""Colours are whole numbers, and the measured one may be a step off."""


@pytest.fixture(params=THEMES)
def theme(request: pytest.FixtureRequest, qgis_app: QgsApplication) -> Iterator[str]:
    """One of QGIS's themes, as its options set it."""
    usual = QPalette(QApplication.palette())
    QgsApplication.setUITheme(request.param)
    yield request.param
    back_to(usual)


def back_to(usual: QPalette) -> None:
    """Leave a theme: QGIS's default one has no palette of its own, so the one before it would stay until a restart."""
    QgsApplication.setUITheme("default")
    QApplication.setPalette(usual)


def measured(widget: QWidget) -> float:
    """Return the contrast of what is written on a widget to what it is written on, as its window draws it."""
    window = widget.window()
    box = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()).adjusted(3, 3, -3, -3)
    image = window.grab(box).toImage()
    seen = Counter(image.pixel(x, y) for x in range(image.width()) for y in range(image.height()))
    ground = QColor(seen.most_common(1)[0][0])
    return max(contrast(QColor(pixel), ground) for pixel, count in seen.items() if count >= 2)


def states(button: QAbstractButton) -> Iterator[str]:
    """Bring a button into each of its states, one after another."""
    yield "usual"
    button.setFocus(Qt.FocusReason.TabFocusReason)
    yield "focused"
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, True)
    QCoreApplication.sendEvent(button, QHoverEvent(QEvent.Type.HoverEnter, QPointF(5, 5), QPointF(-1, -1)))
    yield "under the mouse"
    button.setDown(True)
    yield "pressed"
    button.setDown(False)
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    button.setEnabled(False)
    yield "disabled"


def test_every_state_of_a_button_can_be_read(theme: str, qtbot: Any) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    dock, root = QDockWidget(window), QWidget()
    Legible(root)
    layout = QVBoxLayout(root)
    buttons = [primary_button("Propose a walk"), link_button("Import"), QPushButton("Cancel"), QCheckBox("No stairs")]
    labels = [QLabel("Walk"), QuietLabel("12 stops")]
    for widget in [*buttons, *labels]:
        layout.addWidget(widget)
    dock.setWidget(root)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    window.resize(500, 500)
    window.show()
    QCoreApplication.processEvents()
    for button in buttons:
        for state in states(button):
            least = FAINT if state == "disabled" else READ
            assert measured(button) >= least - ROUNDED, f"{theme}: {button.text()} {state}"
    for label in labels:
        assert measured(label) >= READ - ROUNDED, f"{theme}: {label.text()}"


def test_a_hint_in_a_text_box_can_be_read_and_is_no_typed_text(theme: str, qtbot: Any) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    root = QWidget()
    Legible(root)
    layout = QVBoxLayout(root)
    empty, typed = TextBox("The meeting's note, without names", ""), TextBox("", "The meeting's note, without names")
    for box in (empty, typed):
        box.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # a cursor is drawn as what is typed
        layout.addWidget(box)
    window.setCentralWidget(root)
    window.show()
    QCoreApplication.processEvents()
    hint = measured(empty.viewport())
    assert READ - ROUNDED <= hint < measured(typed.viewport()) - 1


def test_what_cannot_be_pressed_is_fainter(theme: str, qtbot: Any) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    root = QWidget()
    Legible(root)
    layout = QVBoxLayout(root)
    pair = [link_button("Import"), link_button("Import")]
    pair[1].setEnabled(False)
    for button in pair:
        layout.addWidget(button)
    window.setCentralWidget(root)
    window.show()
    QCoreApplication.processEvents()
    assert measured(pair[1]) < measured(pair[0]) - 1


def test_every_page_can_be_read(theme: str, opened: Any, qtbot: Any) -> None:
    shell = opened.shell
    main = shell.window()
    main.resize(1100, 760)
    main.show()
    qtbot.wait(300)
    faint = []
    for page_id in shell.specs:
        shell.show_page(page_id)
        for _turn in range(3):
            QCoreApplication.processEvents()
        for button in shell.findChildren(QAbstractButton):
            whole = button.visibleRegion().boundingRect().contains(button.rect())
            told = button.text() or not button.icon().isNull()
            is_ours = not isinstance(button.parent(), QgsFilterLineEdit)  # its sign to clear it is QGIS's own
            if not told or not is_ours or not button.isVisible() or not whole:
                continue
            words = not isinstance(button, QToolButton) or button.toolButtonStyle() != ICON_ONLY
            least = READ if button.isEnabled() and words else FAINT  # 3 is enough for a picture
            if measured(button) < least - ROUNDED:
                faint.append(f"{page_id}: {button.text() or button.toolTip()} {measured(button):.1f}")
    assert faint == []


def test_a_change_of_theme_is_followed(qtbot: Any, qgis_app: QgsApplication) -> None:
    root = QWidget()
    qtbot.addWidget(root)
    Legible(root)
    layout = QVBoxLayout(root)
    button = link_button("Import")
    layout.addWidget(button)
    root.resize(200, 60)
    root.show()
    QCoreApplication.processEvents()
    usual = QPalette(QApplication.palette())
    try:
        for theme in THEMES[1:]:
            QgsApplication.setUITheme(theme)
            QCoreApplication.processEvents()
            assert measured(button) >= READ - ROUNDED, theme
    finally:
        back_to(usual)


@pytest.mark.parametrize("ground", ["#000000", "#323232", "#727272", "#929292", "#efefef", "#ffffff", "#d7801a"])
@pytest.mark.parametrize("colour", ["#0e0e0e", "#aaaaaa", "#ffffff", "#308cc6"])
def test_a_colour_is_changed_only_where_it_is_too_faint(ground: str, colour: str) -> None:
    made = legible(QColor(colour), QColor(ground), READ)
    assert contrast(made, QColor(ground)) >= READ
    if contrast(QColor(colour), QColor(ground)) >= READ:
        assert made == QColor(colour)


def test_contrast_is_that_of_wcag() -> None:
    assert contrast(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21.0)
    assert contrast(QColor("#777777"), QColor("#ffffff")) == pytest.approx(4.48, abs=0.005)
