"""The store's menu copies all of it to a server and to a file, backs it up and restores it; a lost connection is mended."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QFileDialog, QPushButton

from est_walks_plugin.project.own_layers import find_layer
from est_walks_plugin.store import Store, creation, facts, needs_migration, writing
from est_walks_plugin.store.backends import PostgisBackend
from est_walks_plugin.store.schema import BY_NAME
from tests.postgres import PostgresServer, running
from tests.store.copied import contents

pytestmark = pytest.mark.usefixtures("documents")


def choose(shell: Any, text: str) -> None:
    """Choose a line of the store's menu."""
    shell.top.menu.aboutToShow.emit()
    next(line for line in shell.top.menu.actions() if line.text() == text).trigger()


def said(iface: Any, words: str) -> Any:
    """Return the line of the message bar that has these words, None for none."""
    return next((item for item in iface.messageBar().items() if words in item.text()), None)


def press(item: Any, label: str) -> None:
    next(button for button in item.findChildren(QPushButton) if button.text() == label).click()


def whole(path: str) -> dict[str, Any]:
    with Store.open(path, readonly=True) as store:
        return contents(store)


def idle(shell: Any) -> bool:
    return not shell.context.runner.busy and not shell.flow.adding_layers


def test_to_a_server_and_home_again(
    opened: Any, iface: Any, wait: Any, pg_address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell, session = opened.shell, opened.shell.context.session
    before = whole(session.path)
    choose(shell, "Copy to a server …")
    from est_walks_plugin.gui.dialogs.server import ServerDialog

    assert shell.context.beside.find(ServerDialog) is not None
    shell.flow.copies.to_address(pg_address)
    wait(lambda: said(iface, "Copied "))
    press(said(iface, "Copied "), "Open it")
    wait(lambda: session.path == pg_address and idle(shell))
    assert find_layer(QgsProject.instance(), "task").providerType() == "postgres"
    assert whole(pg_address) == before
    home = tmp_path / "hem.gpkg"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given, **_named: (str(home), ""))
    iface.messageBar().clearWidgets()
    choose(shell, "Copy to a file …")
    wait(lambda: said(iface, "Copied "))
    assert whole(str(home)) == before
    iface.messageBar().clearWidgets()
    choose(shell, "Copy to a file …")
    wait(lambda: said(iface, "exists already"))
    assert whole(str(home)) == before


@pytest.mark.parametrize("on_server", [False, True], ids=["a file", "a database"])
def test_backed_up_and_restored(
    opened: Any,
    iface: Any,
    wait: Any,
    pg_server: PostgresServer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    on_server: bool,
) -> None:
    shell, session = opened.shell, opened.shell.context.session
    if on_server:
        address = pg_server.new_database()
        shell.flow.copies.to_address(address)
        wait(lambda: said(iface, "Copied "))
        shell.flow.open(address)
        wait(lambda: session.path == address and idle(shell))
    before, copy = whole(session.path), tmp_path / "kopia.gpkg"
    path = session.path
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given, **_named: (str(copy), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_given, **_named: (str(copy), ""))
    choose(shell, "Back up …")
    wait(lambda: said(iface, "Backed up as"))
    session.store.insert("task", [{"title": "Kom efter kopian", "state": "new"}])
    later = whole(path)
    choose(shell, "Restore from a copy …")
    wait(lambda: shell.context.ask.is_asking)
    text = shell.context.ask.text.text()
    assert f"{len(before['task'])} task" in text.partition("In the copy")[2]
    assert f"{len(later['task'])} task" in text.partition("In the copy")[0]
    assert whole(path) == later, "nothing is done before the answer"
    shell.context.ask.accept()
    wait(lambda: said(iface, "Restored; what was there is kept as") and idle(shell))
    assert session.path == path
    assert whole(path) == before
    press(said(iface, "Restored; what was there is kept as"), "Take it back")
    wait(lambda: idle(shell) and session.path == path and whole(path) == later)


def test_a_copy_that_is_none_leaves_the_store(opened: Any, iface: Any, wait: Any, tmp_path: Path) -> None:
    shell = opened.shell
    before = whole(shell.context.session.path)
    broken = tmp_path / "trasig.gpkg"
    broken.write_bytes(b"SQLite format 3\x00 och sedan inget")
    shell.flow.copies.restore_from(str(broken))
    wait(lambda: said(iface, "trasig.gpkg") and idle(shell))
    assert not shell.context.ask.is_asking
    assert whole(shell.context.session.path) == before


def test_a_database_of_schema_1_is_upgraded_with_its_backup(
    window: Any, iface: Any, wait: Any, pg_address: str, documents: Path
) -> None:
    backend = PostgisBackend(pg_address)
    backend.connect(readonly=False)
    backend.begin_plain()
    creation.create_tables(backend, "EPSG:3011", "sv", schema_version=1)
    creation.add_rows(backend, facts.new("Håbo", "EPSG:3011", "sv", False, 1))
    writing.insert(backend, BY_NAME["walk"], [{"name": "Brunna höst 2025", "length_m": 2450.5}])
    backend.commit()
    backend.close()
    shell = window.shell
    shell.flow.open(pg_address)
    wait(lambda: shell.context.ask.is_asking)
    assert "among your documents" in shell.context.ask.text.text()
    shell.context.ask.accept()
    wait(lambda: shell.context.session.path == pg_address and idle(shell))
    (backup,) = documents.iterdir()
    assert said(iface, str(backup)), "told by its name"
    assert needs_migration(backup)
    assert [row["name"] for row in shell.context.session.store.rows("walk")] == ["Brunna höst 2025"]


def test_a_server_that_was_away_is_tried_again(window: Any, iface: Any, wait: Any) -> None:
    """What was being written when its machine lost power is not kept; the planner goes on after one press."""
    with running() as server:
        address = server.new_database()
        with Store.create(address) as store:
            store.insert("task", [{"title": "Sparad", "state": "new", "geometry": (135_900, 6_595_900)}])
        shell, session = window.shell, window.shell.context.session
        shell.flow.open(address)
        wait(lambda: session.path == address and idle(shell))

        def save() -> None:
            with session.store.transaction():
                session.store.insert("task", [{"title": "Halv", "state": "new"}])
                server.stop()
                session.store.insert("task", [{"title": "Halv", "state": "new"}])

        shell.context.attempt(save, None)
        line = said(iface, "does not answer")
        assert line, iface.texts()
        press(line, "Try again")
        wait(lambda: idle(shell) and said(iface, "does not answer"))
        server.start()
        press(said(iface, "does not answer"), "Try again")
        wait(lambda: idle(shell) and said(iface, "is open"))
        assert [row["title"] for row in session.store.rows("task")] == ["Sparad"]
        session.store.insert("task", [{"title": "Ny", "state": "new"}])
        layer = find_layer(QgsProject.instance(), "task")
        wait(lambda: sum(1 for _feature in layer.getFeatures()) == 2)
        shell.flow.close()
