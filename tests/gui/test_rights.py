"""What the login of a store on a server may not do is disabled in the window and says why and who can; a file asks nothing."""

from __future__ import annotations

from typing import Any

import pytest
from qgis.PyQt.QtWidgets import QAbstractButton, QMenu

from est_walks_plugin.gui.pages.walk.stops import StopRow
from est_walks_plugin.model.finding import Photo
from est_walks_plugin.operations.tasks import TaskChange, update_task

from ..store.server_logins import Town, made_town


@pytest.fixture(scope="module")
def town(pg_server: Any) -> Town:
    return made_town(pg_server, pg_server.new_database())


def open_store(window: Any, address: str, wait: Any) -> Any:
    shell = window.shell
    shell.flow.open(address)
    wait(lambda: shell.context.session.path == address and not shell.flow.adding_layers)
    for page in shell.specs:
        shell.show_page(page)
        wait(lambda: not shell.context.runner.busy)
    return shell


def buttons(shell: Any) -> dict[str, QAbstractButton]:
    """The buttons of the pages that stand for a verb, by page and name."""
    found = {}
    for page_id, page in shell.pages.items():
        for name, one in vars(page).items():
            if isinstance(one, QAbstractButton):
                found[f"{page_id}.{name}"] = one
    parts = shell.pages["walk"].parts
    return found | {f"walk.{name}": one for name, one in vars(parts).items() if isinstance(one, QAbstractButton)}


WRITERS = {
    "sources.import_button", "sources.osm_button", "sources.observe_button", "sources.settings_button",
    "situation.rank_button", "situation.light_button", "situation.own_button", "situation.add_button",
    "situation.task_button", "walk.propose_button", "walk.recalculate_button", "walk.new_button", "walk.delete_button",
    "walk.lock_button", "walk.remove_button", "tasks.create_button", "tasks.edit_button", "follow_up.repeat_button",
    "follow_up.verify_button", "follow_up.publish_button",
}  # fmt: skip


def test_a_viewer_presses_no_button_that_writes(window: Any, wait: Any, town: Town) -> None:
    shell = open_store(window, town.as_login("viewer"), wait)
    found = buttons(shell)
    assert found.keys() >= WRITERS
    assert [name for name in WRITERS if found[name].isEnabled()] == []
    told = "the role “Viewer”, which does not do this; Planner or Administrator can."
    assert [name for name in WRITERS if told not in found[name].toolTip()] == []
    for name in ("import", "propose", "observe", "mark", "settings"):
        assert not window.actions[name].isEnabled()
        assert "Planner" in window.actions[name].toolTip()
    assert "Field, Planner or Administrator can" in window.actions["mark"].toolTip()
    assert window.actions["print"].isEnabled(), "it only reads"
    assert "which does not do this" in shell.pages["findings"].form.save_button.toolTip()
    for page in ("sources", "situation", "walk"):
        empty = shell.pages[page].stack.empty
        assert not [one.text() for one in empty.findChildren(QAbstractButton) if one.isEnabled()], page


def test_a_field_login_is_shown_what_it_may_read(window: Any, iface: Any, wait: Any, town: Town) -> None:
    shell = window.shell
    address = town.as_login("field")
    shell.flow.open(address)
    wait(lambda: shell.context.session.path == address and not shell.flow.adding_layers)
    assert shell.current == "findings"
    for page in shell.specs:
        assert shell.bar.button(page).isEnabled() == (page in ("walk", "findings", "tasks")), page
    assert "Planner or Administrator" in shell.bar.button("situation").toolTip()
    shell.show_page("situation")
    assert shell.current == "findings"
    assert "the role “Field”" in iface.texts()[-1] or "the role “Field”" in iface.texts()[0]
    shell.command("sources", "import")
    shell.show_page("walk")
    wait(lambda: not shell.context.runner.busy)
    assert not shell.pages["walk"].parts.propose_button.isEnabled()
    assert window.actions["mark"].isEnabled()
    assert not window.actions["import"].isEnabled()
    assert "which does not do this" not in shell.pages["findings"].form.save_button.toolTip()
    assert not [text for text in iface.texts() if "does not read" in text], "nothing was asked in vain"


def test_a_field_login_reads_the_tasks_and_changes_none(window: Any, iface: Any, wait: Any, town: Town) -> None:
    with town.open("planner") as store:
        (task,) = store.insert("task", [{"title": "Laga", "state": "new", "geometry": (135_900, 6_595_900)}])
        update_task(store, task, state="planned", note="Ringt")
    shell = window.shell
    address = town.as_login("field")
    shell.flow.open(address)
    wait(lambda: shell.context.session.path == address and not shell.flow.adding_layers)
    shell.show_page("tasks")
    assert shell.current == "tasks"
    page = shell.pages["tasks"]
    wait(lambda: any(row.uuid == task for row in page.view.rows()) and not shell.context.runner.busy)
    page.view.select([task])
    page.edit(page.view.selected())
    editor = page.desk.editor
    assert editor is not None
    editor.contact.setText("Driftcentralen")
    assert not editor.ok.isEnabled()
    assert "the role “Field”" in editor.ok.toolTip()
    for button in (page.create_button, page.edit_button):
        assert not button.isEnabled()
        assert "the role “Field”" in button.toolTip()
    assert not [text for text in iface.texts() if "does not read" in text], "nothing was asked in vain"


def test_a_planner_a_file_and_the_next_store_are_as_before(window: Any, wait: Any, town: Town, store_path: str) -> None:
    shell = open_store(window, town.as_login("viewer"), wait)
    found = buttons(shell)
    tips = {name: "“" in one.toolTip() and "does not do this" in one.toolTip() for name, one in found.items()}
    assert sum(tips.values()) >= len(WRITERS)
    for address in (town.as_login("planner"), store_path):
        open_store(window, address, wait)
        assert [name for name, one in found.items() if "does not do this" in one.toolTip()] == []
        assert found["sources.import_button"].isEnabled()
        assert "dragged here" in found["sources.import_button"].toolTip(), "its own tooltip again"
        assert found["walk.propose_button"].isEnabled() or address != store_path
        assert all(window.actions[name].isEnabled() for name in ("import", "propose", "mark", "observe", "settings"))
    open_store(window, town.as_login("viewer"), wait)
    found["sources.import_button"].setEnabled(True)
    found["sources.import_button"].setToolTip("Others' words")
    assert not found["sources.import_button"].isEnabled(), "whoever enables it meanwhile"
    shell.flow.close()
    assert found["sources.import_button"].isEnabled()
    assert found["sources.import_button"].toolTip() == "Others' words"


def test_menus_say_it_too(window: Any, wait: Any, town: Town) -> None:
    with town.open("planner") as store:
        store.insert("source", [{"name": "E-tjänsten", "kind": "case"}])
    shell = open_store(window, town.as_login("viewer"), wait)
    page, menu = shell.pages["sources"], QMenu()
    shell.show_page("sources")
    wait(lambda: page.view.rows())
    page.row_menu(page.view.rows()[:1], menu)
    told = {line.text(): line.isEnabled() for line in menu.actions()}
    assert told == {"Show the receipt": True, "Import a newer file …": False, "Remove": False}
    assert menu.toolTipsVisible()
    shell.top.menu.aboutToShow.emit()
    lines = {line.text(): line for line in shell.top.menu.actions()}
    assert not lines["Back up …"].isEnabled()
    assert "Planner or Administrator" in lines["Copy to a file …"].toolTip()
    assert lines["Roles …"].isEnabled()
    shell.top.change_menu.aboutToShow.emit()
    assert not shell.top.change_menu.actions()[0].isEnabled()


def test_a_refused_write_is_still_told_where_a_key_does_it(window: Any, iface: Any, wait: Any, town: Town) -> None:
    with town.open("planner") as store:
        (task,) = store.insert("task", [{"title": "Städa", "state": "new", "geometry": (135_900, 6_595_900)}])
    shell = open_store(window, town.as_login("viewer"), wait)
    page = shell.pages["tasks"]
    shell.show_page("tasks")
    wait(lambda: page.view.rows())
    page.change(page.view.rows(), TaskChange(state="planned"))
    assert any("role “Viewer” in" in text and "changes nothing" in text for text in iface.texts())
    assert town.sql(f"SELECT state FROM task WHERE uuid = '{task}'") == "new"


def test_a_partner_presses_nothing_of_the_municipalitys(window: Any, wait: Any, town: Town, store_path: str) -> None:
    shell = window.shell
    shell.flow.open(town.as_login("police"))
    wait(lambda: not shell.context.runner.busy and not window.actions["import"].isEnabled())
    for name in ("import", "propose", "mark", "observe", "settings", "print"):
        assert not window.actions[name].isEnabled()
        assert "a partner" in window.actions[name].toolTip()
    open_store(window, store_path, wait)
    assert all(
        window.actions[name].isEnabled() for name in ("import", "propose", "mark", "observe", "settings", "print")
    )


def test_the_menus_of_photos_stops_and_owners_say_it_too(window: Any, wait: Any, town: Town) -> None:
    shell = open_store(window, town.as_login("viewer"), wait)
    strip = shell.pages["findings"].photos.strip
    photo = Photo("a", sha256="x")
    strip.set_photos([photo], {})
    menu = QMenu()
    strip.fill_menu(menu, ["a"])
    told = {line.text(): line.isEnabled() for line in menu.actions() if not line.isSeparator()}
    assert told.pop("Open")
    assert {"Mask …", "Reviewed: may be shown", "Delete"} <= told.keys()
    assert not any(told.values())
    stops = shell.pages["walk"].parts.stops
    menu = QMenu()
    stops.fill_menu([StopRow("a", 1, None, "Torget", "", None, "", 5.0, (), False, None)], menu)
    told = {line.text(): line.isEnabled() for line in menu.actions() if not line.isSeparator()}
    assert told.pop("Show on the map")
    assert {"Lock", "Move up", "Remove"} <= told.keys()
    assert not any(told.values())
    lines = {line.objectName(): line for line in shell.pages["tasks"].owners_button.menu().actions()}
    assert not lines["send_package"].isEnabled()
    assert "Planner or Administrator" in lines["read_answer"].toolTip()
    assert lines["send_work_lists"].isEnabled(), "it only reads"
