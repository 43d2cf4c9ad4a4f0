"""*Take out* on page Vandring: the field package asked for, written in a task, told with links."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProject

from est_walks_plugin.gui.pages.walk.take_out.entry import Chosen
from est_walks_plugin.gui.pages.walk.take_out.field_package import FieldPackageDialog, PackageWish, take_package
from est_walks_plugin.gui.pages.walk.take_out.gpx import GpxWish, take_gpx
from est_walks_plugin.gui.pages.walk.take_out.out_dialog import Groups
from est_walks_plugin.model.field.package import MANIFEST


def dialog_of(page: Any) -> FieldPackageDialog:
    """Press the menu and return the dialog that it opens."""
    page.parts.take_out.press("field_package")
    (shown,) = page.context.window.findChildren(FieldPackageDialog)
    return shown


@pytest.mark.on_map
def test_the_menu_takes_a_package_out_and_says_where_it_is(walk_page: Any, wait: Any, tmp_path: Path) -> None:
    file = tmp_path / "kväll.zip"
    dialog = dialog_of(walk_page)
    assert "MB" in dialog.size_told.text()
    dialog.file.setFilePath(str(file))
    dialog.detail.setCurrentIndex(dialog.detail.findData(15))
    dialog.ok.click()
    wait(lambda: walk_page.parts.printed.notes(), 60)
    notes = walk_page.parts.printed.notes()
    assert notes[0].action == f"open:{file}"
    assert f"folder:{file}" in {note.action for note in notes}
    assert "MB" in notes[0].text
    with zipfile.ZipFile(file) as packed:
        assert MANIFEST in packed.namelist()
    store = walk_page.context.session.store
    assert store.count("field_package") == 1
    assert not QgsProject.instance().isDirty()


def test_the_dialog_says_why_it_cannot(walk_page: Any, tmp_path: Path) -> None:
    dialog = dialog_of(walk_page)
    dialog.file.setFilePath("")
    assert not dialog.ok.isEnabled()
    dialog.file.setFilePath(str(tmp_path / "saknas" / "a.zip"))
    assert not dialog.ok.isEnabled()
    assert "saknas" in dialog.reason.text()
    dialog.file.setFilePath(str(tmp_path / "a"))
    assert dialog.ok.isEnabled()
    assert dialog.value().path.endswith("a.zip")
    before = dialog.size_told.text()
    dialog.detail.setCurrentIndex(dialog.detail.findData(19))
    assert dialog.size_told.text() != before
    dialog.reject()


def test_the_groups_are_chosen_and_remembered(walk_page: Any, tmp_path: Path) -> None:
    chosen = Chosen(walk_page.editor.walk, "Kväll (2)")
    store = walk_page.context.session.store

    def made() -> FieldPackageDialog:
        return FieldPackageDialog(chosen, store, None, walk_page.context.window, groups=Groups(2, 2, "Kväll"))

    dialog = made()
    assert dialog.value().all_groups
    assert Path(dialog.value().path).name == "Kväll.zip"
    dialog.groups.setCurrentIndex(1)
    assert Path(dialog.value().path).name == "Kväll 2.zip"
    dialog.accept()
    again = made()
    assert not again.value().all_groups
    alone = FieldPackageDialog(chosen, store, None, walk_page.context.window)
    assert alone.groups.isHidden()
    assert not alone.value().all_groups


def test_what_could_not_be_written_is_one_note(walk_page: Any, wait: Any, tmp_path: Path) -> None:
    chosen = Chosen(walk_page.editor.walk, "Kväll")
    take_package(chosen, walk_page.out, PackageWish(str(tmp_path / "saknas" / "a.zip"), zoom=14))
    wait(lambda: walk_page.parts.printed.notes(), 60)
    (note,) = walk_page.parts.printed.notes()
    assert note.icon == "warning"
    assert "saknas" in note.text


def test_what_else_is_taken_out_meanwhile_does_not_give_the_package_up(
    walk_page: Any, wait: Any, tmp_path: Path
) -> None:
    chosen = Chosen(walk_page.editor.walk, "Kväll")
    take_package(chosen, walk_page.out, PackageWish(str(tmp_path / "a.zip"), zoom=16))
    take_gpx(chosen, walk_page.out, GpxWish(str(tmp_path / "a.gpx")))
    wait(lambda: not walk_page.context.runner.busy, 60)
    assert {path.name for path in tmp_path.glob("a.*")} == {"a.zip", "a.gpx"}
    opened = {note.action for note in walk_page.parts.printed.notes() if note.action.startswith("open:")}
    assert opened == {f"open:{tmp_path / 'a.zip'}", f"open:{tmp_path / 'a.gpx'}"}, "both are told"
    take_gpx(chosen, walk_page.out, GpxWish(str(tmp_path / "b.gpx")))
    wait(lambda: walk_page.parts.printed.notes() and not walk_page.context.runner.busy, 60)
    opened = {note.action for note in walk_page.parts.printed.notes() if note.action.startswith("open:")}
    assert opened == {f"open:{tmp_path / 'b.gpx'}"}, "what was told of before makes room"


def test_only_what_writes_the_same_file_takes_the_place_of_the_first(walk_page: Any, wait: Any, tmp_path: Path) -> None:
    chosen = Chosen(walk_page.editor.walk, "Kväll")
    for name, zoom in (("a.zip", 16), ("b.zip", 14), ("b.zip", 15)):
        take_package(chosen, walk_page.out, PackageWish(str(tmp_path / name), zoom=zoom))
    wait(lambda: not walk_page.context.runner.busy, 60)
    assert sorted(path.name for path in tmp_path.glob("*.zip")) == ["a.zip", "b.zip"], "one may be of another group"
    assert walk_page.context.session.store.count("field_package") == 2


def test_cancelled_it_tells_nothing_and_leaves_nothing(walk_page: Any, wait: Any, tmp_path: Path) -> None:
    chosen = Chosen(walk_page.editor.walk, "Kväll")
    take_package(chosen, walk_page.out, PackageWish(str(tmp_path / "a.zip"), zoom=18))
    walk_page.context.runner.cancel_current()
    wait(lambda: not walk_page.context.runner.busy, 60)
    assert walk_page.parts.printed.notes() == []
    assert list(tmp_path.glob("*.zip")) == []
    assert walk_page.context.session.store.count("field_package") == 0
