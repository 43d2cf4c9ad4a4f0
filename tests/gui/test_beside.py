"""Dialogs stay beside the map: the window goes on, one of a kind is open, and they go with their store."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QApplication, QDialog


@pytest.fixture
def opened(off_map: Any) -> Any:
    """Nothing here looks at the layers of the store."""
    return off_map


def seen() -> list[QDialog]:
    """Return the dialogs that are open."""
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]


OPENED = {
    "new_store": lambda shell: shell.flow.new(),
    "store_properties": lambda shell: shell.flow.properties(),
    "review": lambda shell: shell.pages["sources"].review(),
    "duplicates": lambda shell: shell.pages["sources"].confirm_duplicates(),
    "web_map": lambda shell: shell.pages["sources"].background.ask_address(),
    "import": lambda shell: shell.pages["sources"].import_files([]),
    "osm": lambda shell: shell.pages["sources"].fetch_osm(),
    "positions": lambda shell: shell.pages["sources"].show_positions(),
    "settings": lambda shell: shell.flow.settings(),
    "receipt": lambda shell: shell.pages["sources"].show_receipt(shell.pages["sources"].view.rows()[0]),
}


@pytest.mark.parametrize("name", OPENED)
def test_a_dialog_leaves_the_window_alone_and_goes_with_its_store(opened: Any, wait: Any, name: str) -> None:
    shell = opened.shell
    shell.show_page("sources")
    QCoreApplication.processEvents()
    before = len(seen())
    OPENED[name](shell)  # would not return while the dialog is open if it were waited for
    assert len(seen()) == before + 1
    assert not seen()[-1].isModal()
    OPENED[name](shell)
    assert len(seen()) == before + 1
    shell.flow.close()
    assert len(seen()) == before


def test_what_is_chosen_in_a_dialog_is_done_when_it_is_accepted(opened: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    beside = opened.shell.context.beside
    dialog = beside.show("test", QDialog, lambda shown: done.append(type(shown).__name__))
    assert done == []
    dialog.accept()
    assert done == ["QDialog"]
    other = beside.show("test", QDialog, lambda _shown: done.append("no"))
    other.reject()
    assert done == ["QDialog"]


def test_unload_closes_what_is_open(iface: Any, wait: Any) -> None:
    from est_walks_plugin.gui.window import Window

    window = Window(iface)
    window.load()
    window.dock.ensure_filled()
    window.shell.flow.new()
    assert seen()
    window.unload()
    assert not seen()


def test_files_that_wait_for_their_import_are_not_read_for_another_store(opened: Any, tmp_path: Path) -> None:
    page = opened.shell.show_page("sources") or opened.shell.pages["sources"]
    page.import_files([str(tmp_path / "a.missing"), str(tmp_path / "b.missing")])
    assert page.import_dialog is not None
    opened.shell.flow.close()
    QCoreApplication.processEvents()
    assert page.import_dialog is None
    assert not seen()


def test_settings_that_are_not_saved_hold_no_store_open(opened: Any) -> None:
    from est_walks_plugin.gui.dialogs.settings.dialog import SettingsDialog

    opened.shell.flow.settings()
    dialog = opened.shell.context.beside.find(SettingsDialog)
    dialog.general.count.setValue(9)
    opened.shell.flow.close()
    assert not seen()
