"""*Take out*: the paper protocol asked for beside the page, printed in a task, told with a link."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from qgis.core import QgsProject

from est_walks_plugin.gui.pages.walk.take_out.entry import Chosen
from est_walks_plugin.gui.pages.walk.take_out.out_dialog import Groups
from est_walks_plugin.gui.pages.walk.take_out.protocol import ProtocolDialog, ProtocolWish, print_protocol
from est_walks_plugin.store import Store

from .walked import add_walk

CHOSEN = Chosen("w", "Kväll (2)")
TWO = Groups(2, 2, "Kväll")


@pytest.fixture
def page(window: Any, store_path: str, wait: Any) -> Any:
    """Page Vandring with a walk of three stops."""
    with Store.open(store_path) as store:
        add_walk(store)
    shell = window.shell
    shell.flow.open(store_path)
    wait(lambda: shell.context.session.info is not None)
    wait(lambda: not shell.flow.adding_layers)
    shell.show_page("walk")
    found = shell.pages["walk"]
    wait(lambda: found.parts.stops.rows())
    return found


def test_the_menu_prints_the_protocol_and_says_where_it_is(page: Any, wait: Any, tmp_path: Path) -> None:
    page.parts.take_out.press("protocol")
    dialog = page.context.beside.find(ProtocolDialog)
    assert not dialog.isModal()
    assert dialog.groups.isHidden()
    dialog.file.setFilePath(str(tmp_path / "kväll"))
    dialog.parts["roles"].setChecked(False)
    dialog.paper.setCurrentIndex(dialog.paper.findData("A5"))
    dialog.ok.click()
    wait(lambda: page.parts.printed.notes(), 60)
    file = tmp_path / "kväll.pdf"
    assert page.parts.printed.notes()[0].action == f"open:{file}"
    pages = PdfReader(file).pages
    assert {round(float(one.mediabox.width)) for one in pages} == {420}
    assert page.parts.printed.notes()[0].text.startswith(f"kväll.pdf: {len(pages)} ")
    assert not QgsProject.instance().isDirty()


def test_the_choice_is_checked_and_remembered(page: Any, tmp_path: Path) -> None:
    def made(groups: Groups = TWO, *, has_findings: bool = True) -> ProtocolDialog:
        return ProtocolDialog(CHOSEN, page.context.window, groups=groups, has_findings=has_findings)

    dialog = made()
    assert dialog.value().parts == ("protocol", "roles")
    assert dialog.value().all_groups
    assert Path(dialog.value().path).name.startswith("Kväll p")
    dialog.groups.setCurrentIndex(1)
    assert Path(dialog.value().path).name.startswith("Kväll 2 p")
    for box in dialog.parts.values():
        box.setChecked(False)
    assert not dialog.ok.isEnabled()
    assert dialog.reason.text()
    dialog.parts["meeting"].setChecked(True)
    assert dialog.ok.isEnabled()
    dialog.file.setFilePath(str(tmp_path / "saknas" / "a.pdf"))
    assert "saknas" in dialog.reason.text()
    dialog.file.setFilePath(str(tmp_path / "a"))
    dialog.grey.setChecked(True)
    dialog.accept()
    again = made()
    assert (again.value().parts, again.value().grey, again.value().all_groups) == (("meeting",), True, False)
    without = made(Groups(), has_findings=False)
    assert not without.parts["meeting"].isEnabled()
    assert without.value().parts == ()
    without.parts["protocol"].setChecked(True)
    without.accept()
    assert made().value().parts == ("protocol", "meeting"), "what could not be chosen stays as it was"


def test_what_could_not_be_printed_is_one_note(page: Any, wait: Any, tmp_path: Path) -> None:
    chosen = Chosen(page.editor.walk, "Kväll")
    print_protocol(chosen, page.out, ProtocolWish(str(tmp_path / "a.pdf"), parts=("meeting",)))
    wait(lambda: page.parts.printed.notes(), 60)
    (note,) = page.parts.printed.notes()
    assert note.icon == "warning"
    assert not (tmp_path / "a.pdf").exists()
