"""The handbook from the window: the chapter of the page, F1 in dock and dialogs, and what is said when nothing opens it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QPushButton, QWhatsThis

from est_walks_plugin import handbook
from est_walks_plugin.gui.dialogs.new_store import NewStoreDialog
from est_walks_plugin.gui.dialogs.osm_dialog import OsmDialog
from est_walks_plugin.gui.dialogs.review import ReviewDialog
from est_walks_plugin.gui.dialogs.settings.dialog import SettingsDialog
from est_walks_plugin.gui.dialogs.store_properties import StorePropertiesDialog
from est_walks_plugin.gui.pages import PAGES


@pytest.fixture
def opened(off_map: Any) -> Any:
    """Nothing here looks at the layers of the store."""
    return off_map


@pytest.fixture
def browser(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """The chapters that a browser was asked for; the pages are there, as in the zip."""
    asked: list[str] = []

    def page(chapter: str, language: str = "") -> Path:
        file = tmp_path / "handbok å" / f"{chapter}.html"
        file.parent.mkdir(exist_ok=True)
        file.touch()
        return file

    def open_url(url: QUrl) -> bool:
        assert url.isLocalFile()
        assert Path(url.toLocalFile()).is_file()
        asked.append(Path(url.toLocalFile()).stem)
        return True

    monkeypatch.setattr(handbook, "page", page)
    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return asked


def test_every_page_opens_its_chapter(opened: Any, browser: list[str]) -> None:
    for spec in PAGES:
        opened.shell.show_page(spec.id)
        opened.shell.top.help.click()
    assert browser == [handbook.OF_PAGE[spec.id] for spec in PAGES]
    opened.actions["handbook"].trigger()
    assert browser[-1] == handbook.OF_PAGE[PAGES[-1].id]


def test_the_half_of_the_page_that_is_in_front_opens_its_chapter(opened: Any, browser: list[str]) -> None:
    opened.shell.show_page("follow_up")
    halves = opened.shell.pages["follow_up"].halves
    halves.show_year("presence")
    opened.shell.top.help.click()
    opened.actions["handbook"].trigger()
    halves.show_walks()
    opened.shell.top.help.click()
    halves.show_year("report")
    opened.shell.show_page("tasks")
    opened.shell.top.help.click()
    assert browser == ["est_year", "est_year", "follow_up", "tasks"]


def test_without_a_store_it_is_the_beginning_and_without_a_dock_the_contents(window: Any, browser: list[str]) -> None:
    window.shell.show_page("walk")
    window.actions["handbook"].trigger()
    window.dock.hide()
    window.actions["handbook"].trigger()
    assert browser == ["start", handbook.CONTENTS]


def test_f1_is_ours_in_the_dock_and_qgis_own_outside(opened: Any, iface: Any, browser: list[str], wait: Any) -> None:
    opened.shell.show_page("findings")
    main = iface.mainWindow()
    main.activateWindow()
    field = opened.shell.pages["findings"].form.text
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_F1)
    wait(lambda: browser == ["evening"])
    QTest.keyClick(iface.mapCanvas(), Qt.Key.Key_F1)
    QTest.keyClick(field, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    QTest.qWait(50)
    assert browser == ["evening"]


def test_dialogs_open_theirs_by_button_and_key(opened: Any, qtbot: Any, tmp_path: Path, browser: list[str]) -> None:
    context = opened.shell.context
    dialogs = [
        NewStoreDialog(str(tmp_path)),
        OsmDialog(context),
        ReviewDialog(context),
        StorePropertiesDialog(context),
        SettingsDialog(context),
    ]
    for dialog in dialogs:
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        assert QTest.qWaitForWindowActive(dialog)
        button = next(one for one in dialog.findChildren(QPushButton) if one.text() in ("Help", "Hjälp"))
        button.click()
        QTest.keyClick(dialog, Qt.Key.Key_F1)
        dialog.reject()
    expected = ["start", "import", "privacy", "start", "settings"]
    assert browser == [chapter for chapter in expected for _ in range(2)]


def test_what_no_browser_opens_is_told_with_its_place(
    window: Any, browser: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QWhatsThis, "showText", lambda _at, text, _widget: told.append(text))
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    window.shell.top.help.click()
    monkeypatch.setattr(handbook, "page", lambda chapter: tmp_path / "gone" / f"{chapter}.html")
    window.shell.top.help.click()
    assert len(told) == 2
    assert str(tmp_path / "handbok å" / "start.html") in told[0]
    assert str(tmp_path / "gone" / "start.html") in told[1]


def test_processing_opens_the_chapter_of_an_algorithm(qgis_app: QgsApplication, browser: list[str]) -> None:
    from est_walks_plugin.processing.walk.planwalk import PlanWalk

    algorithm = PlanWalk()
    assert QUrl(algorithm.helpUrl()).toLocalFile().endswith("walk.html")
