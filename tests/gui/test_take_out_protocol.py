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

CHOSEN = Chosen("w", "Kväll (2)")
TWO = Groups(2, 2, "Kväll")


@pytest.mark.on_map
def test_the_menu_prints_the_protocol_and_says_where_it_is(walk_page: Any, wait: Any, tmp_path: Path) -> None:
    walk_page.parts.take_out.press("protocol")
    dialog = walk_page.context.beside.find(ProtocolDialog)
    assert not dialog.isModal()
    assert dialog.groups.isHidden()
    dialog.file.setFilePath(str(tmp_path / "kväll"))
    dialog.parts["roles"].setChecked(False)
    dialog.paper.setCurrentIndex(dialog.paper.findData("A5"))
    dialog.ok.click()
    wait(lambda: walk_page.parts.printed.notes(), 60)
    file = tmp_path / "kväll.pdf"
    assert walk_page.parts.printed.notes()[0].action == f"open:{file}"
    pages = PdfReader(file).pages
    assert {round(float(one.mediabox.width)) for one in pages} == {420}
    assert walk_page.parts.printed.notes()[0].text.startswith(f"kväll.pdf: {len(pages)} ")
    assert not QgsProject.instance().isDirty()


def test_the_choice_is_checked_and_remembered(walk_page: Any, tmp_path: Path) -> None:
    def made(groups: Groups = TWO, *, has_findings: bool = True) -> ProtocolDialog:
        return ProtocolDialog(CHOSEN, walk_page.context.window, groups=groups, has_findings=has_findings)

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


def test_what_could_not_be_printed_is_one_note(walk_page: Any, wait: Any, tmp_path: Path) -> None:
    chosen = Chosen(walk_page.editor.walk, "Kväll")
    print_protocol(chosen, walk_page.out, ProtocolWish(str(tmp_path / "a.pdf"), parts=("meeting",)))
    wait(lambda: walk_page.parts.printed.notes(), 60)
    (note,) = walk_page.parts.printed.notes()
    assert note.icon == "warning"
    assert not (tmp_path / "a.pdf").exists()
