"""A store on a database server: chosen by QGIS's connection, service or login, opened and made through the window."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import Qgis, QgsApplication, QgsAuthMethodConfig, QgsProject, QgsSettings

from est_walks_plugin import settings
from est_walks_plugin.gui.dialogs.new_store import NewStoreDialog
from est_walks_plugin.gui.dialogs.server import ServerDialog
from est_walks_plugin.project.own_layers import find_layer
from est_walks_plugin.store import Store

from ..postgres import PostgresServer

SECRET = "hemligt ord"  # pragma: allowlist secret
CONNECTION = "PostgreSQL/connections/Kommunens databas"


@pytest.fixture
def logged(qgis_app: Any) -> Iterator[list[str]]:
    """All that is said in QGIS's log."""
    said: list[str] = []

    def hear(text: str, _tag: str, _level: Qgis.MessageLevel) -> None:
        said.append(text)

    QgsApplication.messageLog().messageReceived.connect(hear)
    yield said
    QgsApplication.messageLog().messageReceived.disconnect(hear)


@pytest.fixture
def guarded(pg_server: PostgresServer, pg_address: str) -> str:
    """A database whose user needs a password; the address says neither."""
    if not pg_server.run_sql("SELECT 1 FROM pg_roles WHERE rolname = 'dorr'"):
        pg_server.run_sql(f"CREATE ROLE dorr LOGIN PASSWORD '{SECRET}'")
    pg_server.require_password("dorr")
    database = pg_address.partition("dbname=")[2]
    pg_server.run_sql(f"ALTER DATABASE {database} OWNER TO dorr; GRANT ALL ON SCHEMA public TO dorr", database)
    pg_server.run_sql("GRANT ALL ON SCHEMA public TO dorr", database)
    return pg_address.replace("user=est ", "")


@pytest.fixture
def connection(pg_server: PostgresServer, guarded: str) -> Iterator[str]:
    """A connection in QGIS with its password saved as plain text."""
    kept = QgsSettings()
    database = guarded.partition("dbname=")[2]
    told = {
        "host": str(pg_server.folder),
        "database": database,
        "username": "dorr",
        "password": SECRET,  # pragma: allowlist secret
        "saveUsername": "true",
        "savePassword": "true",  # pragma: allowlist secret
    }
    for name, value in told.items():
        kept.setValue(f"{CONNECTION}/{name}", value)
    yield "Kommunens databas"
    kept.remove(CONNECTION)


def door(shell: Any) -> ServerDialog:
    """Choose the line of the menu and return what it opens."""
    menu = shell.top.menu
    menu.aboutToShow.emit()
    next(line for line in menu.actions() if line.text() == "Open on a server …").trigger()
    found = shell.context.beside.find(ServerDialog)
    assert found is not None
    return found


def choose(box: Any, text: str) -> None:
    """Choose a line of a box as a planner does."""
    at = next(row for row in range(box.count()) if text in box.itemText(row))
    box.setCurrentIndex(at)
    box.activated.emit(at)


def open_at(shell: Any, typed: str) -> None:
    """Write an address and press Open."""
    dialog = door(shell)
    dialog.address.setText(typed)
    dialog.ok.click()


def kept() -> str:
    """All that the profile keeps of the plugin."""
    found = QgsSettings()
    real = {key: str(found.value(key)) for key in found.allKeys() if key.startswith(settings.GROUP)}
    names = ("recent", "areas", "store_folder", "task_filters", "answer", "dialog_sizes")
    return json.dumps([real, {name: settings.get(name) for name in names}])


def test_it_is_opened_by_its_address(opened: Any, pg_address: str, wait: Any) -> None:
    shell, session = opened.shell, opened.shell.context.session
    with Store.create(pg_address, municipality="Håbo") as store:
        store.insert("task", [{"title": "Städa", "state": "new", "geometry": (135_900, 6_595_900)}])
        name = store.backend.label
    folder = settings.get("store_folder", "")
    open_at(shell, pg_address.removeprefix("PG:"))
    wait(lambda: session.path == pg_address and not shell.flow.adding_layers)
    assert shell.top.store.name == session.info.name == name, "not its address"
    layer = find_layer(QgsProject.instance(), "task")
    assert (layer.providerType(), layer.featureCount()) == ("postgres", 1)
    assert settings.get("store_folder", "") == folder, "files are still looked for where they were"
    assert session.beside("uppgifter.csv") == str(Path(folder) / "uppgifter.csv"), "and put there"
    shell.flow.close()
    assert name in shell.welcome.state.button.text()
    shell.welcome.state.button.click()
    wait(lambda: session.path == pg_address and not shell.flow.adding_layers)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (f"PG:host=db dbname=est user=anna password='{SECRET}'", "No password in the address"),
        (f"postgresql://anna:{SECRET.replace(' ', '%20')}@db/est", "No password in the address"),
        ("trygghet", "An address begins with PG:"),
        ("PG:service=", "An address begins with PG:"),
    ],
)
def test_what_is_no_address_or_holds_a_password_is_not_opened(opened: Any, typed: str, told: str) -> None:
    shell = opened.shell
    was = shell.context.session.path
    dialog = door(shell)
    dialog.address.setText(typed)
    assert told in dialog.reason.text()
    assert not dialog.ok.isEnabled()
    assert not dialog.test.isEnabled()
    dialog.reject()
    assert shell.context.session.path == was
    assert SECRET not in kept()


def test_no_script_opens_an_address_with_a_password(opened: Any, iface: Any, wait: Any) -> None:
    shell = opened.shell
    wait(lambda: not shell.context.runner.busy)  # what the store that is open had read
    shell.flow.open(f"PG:host=db dbname=est password='{SECRET}'")
    assert not shell.context.runner.busy
    assert any("No password in the address" in text for text in iface.texts())
    assert SECRET not in kept()


def test_what_is_there_is_said_and_chosen(window: Any, pg_server: PostgresServer, pg_address: str, wait: Any) -> None:
    shell, session = window.shell, window.shell.context.session
    database = pg_address.partition("dbname=")[2]
    pg_server.run_sql("CREATE SCHEMA tomt", database)
    Store.create(f"{pg_address} active_schema=kumla", municipality="Kumla").close()
    dialog = door(shell)
    dialog.address.setText(pg_address.partition(" dbname=")[0])
    dialog.test.click()
    wait(lambda: dialog.database.count())
    assert dialog.told.text().endswith("choose one of its databases.")
    assert "Choose a database." in dialog.reason.text()
    choose(dialog.database, database)
    wait(lambda: dialog.schema.count())
    assert dialog.told.text().endswith(f"the database “{database}” holds a store for Kumla.")
    assert [dialog.schema.itemText(row) for row in range(3)] == [
        "kumla: the store of Kumla",
        "public: no store",
        "tomt: no store",
    ]
    assert [dialog.schema.model().item(row).isEnabled() for row in range(3)] == [True, False, False]
    assert dialog.ok.isEnabled(), "the only store is chosen by itself"
    dialog.ok.click()
    wait(lambda: session.info is not None and not shell.flow.adding_layers)
    assert session.path == f"{pg_address} active_schema=kumla"
    assert shell.top.store.name == f"{database} (kumla)"
    assert find_layer(QgsProject.instance(), "task").isValid()


@pytest.mark.parametrize(
    ("way", "told"),
    [("nobody", "does not answer"), ("postgis", "has no PostGIS"), ("empty", "holds no store yet")],
)
def test_why_there_is_none_is_one_sentence(
    window: Any, pg_server: PostgresServer, pg_address: str, wait: Any, way: str, told: str
) -> None:
    dialog = door(window.shell)
    dialog.address.setText(
        {
            "nobody": "PG:host=/nowhere user=est dbname=est",
            "postgis": pg_server.new_database(postgis=False),
            "empty": pg_address,
        }[way]
    )
    dialog.test.click()
    wait(lambda: told in dialog.told.text())
    assert ". " not in dialog.told.text()
    assert dialog.ok.isEnabled() == (way == "nobody"), "an address nobody answered at may be tried again"
    dialog.reject()


def test_a_service_is_offered(
    window: Any, pg_server: PostgresServer, pg_address: str, wait: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Store.create(pg_address, municipality="Kumla").close()
    database = pg_address.partition("dbname=")[2]
    file = tmp_path / "tjänster.conf"
    file.write_text(f"# vår\n[trygghet]\nhost={pg_server.folder}\ndbname={database}\nuser=est\n", encoding="utf-8")
    monkeypatch.setenv("PGSERVICEFILE", str(file))
    dialog = door(window.shell)
    choose(dialog.server, "Service trygghet")
    assert dialog.address.text() == "PG:service=trygghet"
    wait(lambda: "a store for Kumla" in dialog.told.text())
    dialog.ok.click()
    session = window.shell.context.session
    wait(lambda: session.info is not None and not window.shell.flow.adding_layers)
    assert (session.path, session.info.name) == ("PG:service=trygghet", "trygghet")


def in_project(folder: Path) -> bytes:
    """Save the project as both kinds of file, and return all their bytes."""
    project = QgsProject.instance()
    found = b""
    for name in ("kväll.qgs", "kväll.qgz"):
        assert project.write(str(folder / name))
        data = (folder / name).read_bytes()
        found += data
        if name.endswith("z"):
            with zipfile.ZipFile(folder / name) as packed:
                found += b"".join(packed.read(one) for one in packed.namelist())
    return found


def test_a_connection_with_its_password_saved(
    window: Any, iface: Any, guarded: str, connection: str, wait: Any, tmp_path: Path, logged: list[str]
) -> None:
    """QGIS is asked for the password each time; nothing of ours holds it."""
    shell, session = window.shell, window.shell.context.session
    Store.create(f"{guarded} user=dorr password='{SECRET}'", municipality="Kumla").close()
    dialog = door(shell)
    choose(dialog.server, connection)
    wait(lambda: "a store for Kumla" in dialog.told.text())
    answered = dialog.told.text()
    assert "dorr" in answered
    assert "password" not in dialog.address.text()
    dialog.ok.click()
    wait(lambda: session.info is not None and not shell.flow.adding_layers)
    layer = find_layer(QgsProject.instance(), "task")
    assert layer.isValid()
    session.store.insert("task", [{"title": "Städa", "state": "new", "geometry": (135_900, 6_595_900)}])
    assert len(list(layer.getFeatures())) == 1
    told = [answered, session.path, *iface.texts(), *logged, kept()]
    assert not [text for text in told if SECRET in text]
    assert SECRET.encode() not in in_project(tmp_path)


def test_a_login_that_qgis_keeps(window: Any, guarded: str, wait: Any, tmp_path: Path, logged: list[str]) -> None:
    shell, session = window.shell, window.shell.context.session
    Store.create(f"{guarded} user=dorr password='{SECRET}'", municipality="Kumla").close()
    manager = QgsApplication.authManager()
    if manager.isDisabled() or not manager.setMasterPassword("bara-i-test", True):  # pragma: allowlist secret
        pytest.skip("this QGIS has no authentication database")
    config = QgsAuthMethodConfig("Basic")
    config.setName("Kommunens")
    config.setConfigMap({"username": "dorr", "password": SECRET})
    stored = manager.storeAuthenticationConfig(config)
    identity = stored[1].id() if isinstance(stored, tuple) else config.id()
    dialog = door(shell)
    dialog.address.setText(guarded)
    dialog.login.setConfigId(identity)
    assert dialog.address.text() == f"{guarded} authcfg={identity}"
    dialog.test.click()
    wait(lambda: "a store for Kumla" in dialog.told.text())
    dialog.ok.click()
    wait(lambda: session.info is not None and not shell.flow.adding_layers)
    assert find_layer(QgsProject.instance(), "task").isValid()
    assert SECRET not in "".join([kept(), session.path, *logged])
    assert SECRET.encode() not in in_project(tmp_path)
    manager.removeAuthenticationConfig(identity)


def test_a_store_is_made_in_a_schema_of_its_own(window: Any, pg_address: str, wait: Any) -> None:
    shell, session = window.shell, window.shell.context.session
    Store.create(pg_address, municipality="Kumla").close()
    shell.welcome.new_asked.emit()
    dialog = shell.context.beside.find(NewStoreDialog)
    dialog.municipality.setText("Håbo")
    choose(dialog.where, "In a database on a server")
    dialog.where.setCurrentIndex(1)
    assert dialog.reason.text() == "Choose the database."
    assert not dialog.file.isVisible()
    dialog.choose_place.click()
    place = shell.context.beside.find(ServerDialog)
    place.address.setText(pg_address)
    place.test.click()
    wait(lambda: place.schema.count())
    assert "holds a store; choose another, or write a new name" in place.reason.text()
    assert not place.ok.isEnabled()
    place.schema.lineEdit().selectAll()
    for text in ("h", "hå", "håbo"):
        place.schema.setEditText(text)
        place.schema.lineEdit().textEdited.emit(text)
    assert place.ok.isEnabled(), place.reason.text()
    place.ok.click()
    assert dialog.place.text().endswith("(håbo)")
    assert dialog.ok.isEnabled(), dialog.reason.text()
    dialog.ok.click()
    wait(lambda: session.info is not None and not shell.flow.adding_layers)
    assert session.path == f"{pg_address} active_schema=håbo"
    assert session.info.municipality == "Håbo"
    assert len(session.areas()) >= 1
    with Store.open(pg_address, readonly=True) as other:
        assert other.municipality == "Kumla", "the other store of the database is as it was"


def test_giving_up_waits_for_no_server(window: Any, wait: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from threading import Event

    from est_walks_plugin.store.backends.postgis import PostgisBackend

    answers, asked = Event(), Event()

    def hangs(self: PostgisBackend, *, readonly: bool) -> None:
        asked.set()
        answers.wait(30)

    monkeypatch.setattr(PostgisBackend, "connect", hangs)
    dialog = door(window.shell)
    dialog.address.setText("PG:host=db.kumla.se dbname=est")
    dialog.test.click()
    wait(asked.is_set)
    assert window.shell.context.runner.busy
    dialog.reject()
    wait(lambda: not window.shell.context.runner.busy)
    assert not answers.is_set(), "it still hangs, and the window does not"
    answers.set()
