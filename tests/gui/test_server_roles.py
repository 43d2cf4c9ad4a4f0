"""The panel of roles of a store on a server: who has which, made and given by mouse and keys, tried first, or as a script."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QFileDialog

from est_walks_plugin.gui.dialogs.server.roles import RolesDialog
from est_walks_plugin.store import Store

from ..store.server_logins import Town, made_town


def open_as(window: Any, address: str, wait: Any) -> Any:
    """Open a store on a server, and the panel by the store's menu."""
    shell = window.shell
    shell.flow.open(address)
    wait(lambda: shell.context.session.path == address and not shell.flow.adding_layers)
    shell.top.menu.aboutToShow.emit()
    next(line for line in shell.top.menu.actions() if line.text() == "Roles …").trigger()
    panel = shell.context.beside.find(RolesDialog)
    wait(lambda: panel.view.rows() and not shell.context.runner.busy)
    return panel


def members(server: Any, login: str) -> str:
    return server.run_sql(
        "SELECT string_agg(g.rolname, ',') FROM pg_auth_members a JOIN pg_roles g ON g.oid = a.roleid "
        f"JOIN pg_roles m ON m.oid = a.member WHERE m.rolname = '{login}'"
    )


def mark(panel: Any, login: str, role: str) -> None:
    """Choose a role for a login in the list by keys."""
    panel.view.select([login])
    at = panel.role.findData(role)
    panel.role.setFocus()
    QTest.keyClick(panel.role, Qt.Key.Key_Home)
    for _step in range(at):
        QTest.keyClick(panel.role, Qt.Key.Key_Down)
    assert panel.role.currentData() == role
    QTest.keyClick(panel.choose, Qt.Key.Key_Space)


def press(button: Any) -> None:
    assert button.isEnabled(), button.toolTip()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_roles_are_tried_made_and_given(window: Any, wait: Any, pg_server: Any, pg_address: str) -> None:
    Store.create(pg_address).close()
    name = pg_address.partition("dbname=")[2]
    anna = f"anna_{name}"
    pg_server.run_sql(f"CREATE ROLE {anna} LOGIN")
    panel = open_as(window, pg_address, wait)
    runner = window.shell.context.runner
    assert "No roles are made yet" in panel.made.text()
    assert ": Administrator." in panel.mine.text()
    assert panel.give.text() == "Make 15 role(s)"
    mark(panel, anna, "partner:police")
    assert [row.becomes for row in panel.view.rows() if row.login == anna] == ["partner:police"]
    assert panel.give.text() == "Give 1 login(s) a role"
    press(panel.dry)
    wait(lambda: not runner.busy)
    assert "15 role(s) made" in panel.told.text()
    assert f"{anna}: no role → Partner: Police" in panel.told.text()
    assert panel.told.text().endswith("Nothing is changed.")
    assert members(pg_server, anna) == ""
    press(panel.give)
    wait(lambda: not runner.busy and panel.give.text() == "Renew the roles")
    assert members(pg_server, anna) == f"est_{name}_public_partner_police"
    assert panel.made.text() == "All 15 role(s) are made."
    assert panel.told.text().startswith("Done: 15 role(s) made")
    assert [row.role for row in panel.view.rows() if row.login == anna] == ["partner:police"]
    mark(panel, anna, "none")
    QTest.keyClick(panel.give, Qt.Key.Key_Space)
    wait(lambda: not runner.busy and members(pg_server, anna) == "")
    press(panel.give)
    wait(lambda: "renewed" in panel.told.text())


@pytest.fixture(scope="module")
def town(pg_server: Any) -> Town:
    return made_town(pg_server, pg_server.new_database())


def test_who_may_not_make_roles_saves_the_script(
    window: Any, wait: Any, town: Town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = open_as(window, town.as_login("administrator"), wait)
    runner = window.shell.context.runner
    lacking = "let the database's administrator run it"
    assert lacking in panel.mine.text()
    assert not panel.give.isEnabled()
    assert not panel.dry.isEnabled()
    assert lacking.replace("'", "&#x27;") in panel.give.toolTip()
    extra, script = town.login("extra"), tmp_path / "roller.sql"
    town.server.run_sql(f'CREATE ROLE "{extra}" LOGIN')
    panel.look()
    wait(lambda: not runner.busy)
    mark(panel, extra, "field")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given, **_named: (str(tmp_path / "roller"), ""))
    press(panel.script)
    wait(lambda: script.exists() and not runner.busy)
    assert "nothing is changed yet" in panel.told.text()
    assert str(script) in panel.told.text()
    assert members(town.server, extra) == ""
    town.server.run_sql(script.read_text(encoding="utf-8"), town.database)
    assert members(town.server, extra) == f"est_{town.database}_public_field"
    let_make_roles(town, town.login("administrator"))
    panel.look()
    wait(lambda: panel.give.isEnabled())
    assert "may make and give roles" in panel.mine.text()
    mark(panel, town.login("administrator"), "viewer")
    press(panel.give)
    wait(lambda: "nobody takes the role of administrator from himself" in panel.told.text())


def let_make_roles(town: Town, login: str) -> None:
    """Let a login make roles; from PostgreSQL 16 on it gives those of others only where it was given them to give."""
    server = town.server
    server.run_sql(f'ALTER ROLE "{login}" CREATEROLE')
    if int(server.run_sql("SHOW server_version_num")) >= 160_000:
        groups = f"SELECT rolname FROM pg_roles WHERE rolname LIKE 'est\\_{town.database}\\_public\\_%'"
        for group in server.run_sql(groups).splitlines():
            alone = "" if group.endswith("_administrator") else ", INHERIT FALSE, SET FALSE"
            server.run_sql(f'GRANT "{group}" TO "{login}" WITH ADMIN TRUE{alone}')


@pytest.mark.parametrize(
    ("role", "said"), [("viewer", "changes nothing"), ("field", "records findings"), ("planner", "but roles")]
)
def test_each_login_reads_what_it_may(window: Any, wait: Any, town: Town, role: str, said: str) -> None:
    panel = open_as(window, town.as_login(role), wait)
    assert said in panel.mine.text()
    assert "given by an administrator" in panel.mine.text()
    assert not panel.give.isEnabled()
    roles = {row.login: row.role for row in panel.view.rows()}
    assert roles[town.login("park")] == "partner:park"
    window.shell.flow.close()
    assert window.shell.context.beside.find(RolesDialog) is None


def test_a_file_has_none(opened: Any) -> None:
    menu = opened.shell.top.menu
    menu.aboutToShow.emit()
    assert "Roles …" not in [line.text() for line in menu.actions()]
