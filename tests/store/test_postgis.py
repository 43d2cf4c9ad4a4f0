"""The same store code on PostGIS; skipped, and says so, where no server can be started."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from qgis.core import QgsVectorLayer
from shapely.geometry import LineString, MultiLineString, box

from est_walks_plugin.exporting.field_package.base_maps import MapWish
from est_walks_plugin.model.codes import KeptValue, SourceKind
from est_walks_plugin.model.errors import ConflictError, NotFoundError, StoreBusyError, StoreError, StoreVersionError
from est_walks_plugin.model.localtime import clock_shifts, local
from est_walks_plugin.operations.field.decisions import decide
from est_walks_plugin.operations.field.merge_return import read_package
from est_walks_plugin.operations.field.send_out import send_out
from est_walks_plugin.operations.importing.files import ImportOptions, import_file
from est_walks_plugin.operations.privacy_review import purge
from est_walks_plugin.operations.situation.by_light import told_apart
from est_walks_plugin.operations.undoing import recorded, take_back
from est_walks_plugin.store import (
    AtClock,
    AtLeast,
    Inside,
    Store,
    creation,
    facts,
    looks_like_store,
    migrate,
    migrations,
    needs_migration,
    writing,
)
from est_walks_plugin.store.backends import postgis
from est_walks_plugin.store.roles import audit
from est_walks_plugin.store.schema import BY_NAME, SCHEMA_VERSION, TABLES

from ..field.evening import Evening, everything
from ..field_phone import SqlitePhone
from ..gui.walked import ORIGIN, add_walk
from ..made_stores import new_store
from ..planted_key import holding
from ..town import at
from .test_at_clock import moments as clock_moments

NOON = dt.datetime(2026, 10, 15, 10, 0, 0, 123000, tzinfo=dt.timezone.utc)


@pytest.fixture
def address(pg_address):
    """The connection string of an empty database."""
    return pg_address


@pytest.fixture
def store(pg_server, address):
    """An open, new store."""
    with new_store(Store.create, address, pg_server, municipality="Håbo") as opened:
        yield opened


def test_a_store_is_made_and_opened_again(store, address):
    assert (store.municipality, store.crs, store.count("category")) == ("Håbo", "EPSG:3011", 15)
    with pytest.raises(StoreError, match="already"):
        Store.create(address)
    with Store.open(address, readonly=True) as again:
        for table in TABLES:
            assert again.backend.has_layer(table.name)
        assert again.meta("salt") == store.meta("salt")


def test_rows_round_trip(store):
    row = {
        "title": "O'Brien \\ \" å % $1",
        "state": "new",
        "due": dt.date(2026, 2, 28),
        "done_at": NOON,
        "geometry": (135973.25, 6595977.5),
    }
    (uuid,) = store.insert("task", [row])
    found = store.get("task", uuid)
    assert {name: found[name] for name in ("title", "state", "due", "done_at")} == {
        name: row[name] for name in ("title", "state", "due", "done_at")
    }
    assert found["geometry"].coords[0] == row["geometry"]
    (ranking,) = store.insert("ranking", [{"weights": {"mörkt": [1, 2.5, None]}, "radius_m": 0.1 + 0.2}])
    assert store.get("ranking", ranking)["weights"] == {"mörkt": [1, 2.5, None]}
    assert store.get("ranking", ranking)["radius_m"] == 0.1 + 0.2
    (photo,) = store.insert("photo", [{"data": bytes(range(256))}])
    assert store.get("photo", photo)["data"] == bytes(range(256))
    store.insert("dark_gap", [{"geometry": MultiLineString([[(0, 0), (1, 1)], [(2, 2), (3, 3)]])}])
    assert len(store.lines("dark_gap", [])[0]) == 2
    store.insert("area", [{"name": "Bro", "geometry": box(0, 0, 1, 1)}])
    assert store.rows("area")[0]["geometry"].geom_type == "MultiPolygon"


def test_filters_and_arrays(store):
    store.bulk_insert(
        "observation",
        ["kind", "feeling", "observed_at", "outside_area"],
        [[("survey", i % 4, NOON + dt.timedelta(minutes=i), i % 2 == 0, 100.0 * i, 5.0) for i in range(300)]],
    )
    store.insert("observation", [{"kind": "case"}])
    assert store.count("observation", {"kind": "survey", "feeling": [1, 2]}) == 150
    assert store.count("observation", {"observed_at": AtLeast(NOON + dt.timedelta(minutes=290))}) == 10
    assert store.count("observation", {"outside_area": True}) == 150
    found = store.arrays("observation", ["x", "y", "kind", "feeling"])
    assert np.isnan(found["x"][-1])
    assert found["x"][:3].tolist() == [0, 100, 200]
    assert len(store.rows("observation", bbox=(50, 0, 250, 10))) == 2
    assert store.rows("observation", order_by=("-observed_at",), limit=1)[0]["geometry"].x == 29900


@pytest.mark.usefixtures("qgis_app")
def test_what_lies_inside_a_border(store):
    points = [(x, y) for x in (5.5, 15.5, 25.5) for y in (5.5, 15.5)]
    store.insert("observation", [{"kind": "case", "geometry": xy} for xy in points] + [{"kind": "case"}])
    border = box(0, 0, 20, 20).difference(box(10, 10, 20, 20))
    where = {"kind": "case", "geometry": Inside(border)}
    found = {row["geometry"].coords[0] for row in store.rows("observation", where)}
    assert found == {(5.5, 5.5), (5.5, 15.5), (15.5, 5.5)}
    from est_walks_plugin.project.opening import open_layer

    layer = open_layer(store.layer_uri("observation", where=where), "cases")
    assert layer.isValid()
    assert len(list(layer.getFeatures())) == 3


def test_what_came_at_an_hour_by_the_wall_clock(store):
    """The same rows as in a file, also where the clocks were turned."""
    walls = [local(one, "Europe/Stockholm") for one in clock_moments()]
    store.insert("observation", [{"kind": "case", "observed_at": one, "geometry": (0, 0)} for one in clock_moments()])
    told = Counter((wall.weekday(), wall.hour) for wall in walls if wall.time() != dt.time(0))
    shifts = clock_shifts(dt.date(2024, 12, 1), dt.date(2026, 1, 31), "Europe/Stockholm")
    for hour in told:
        where = {"observed_at": AtClock(frozenset({hour}), shifts)}
        assert store.count("observation", where) == told[hour], hour
    uri = store.layer_uri("observation", where={"observed_at": AtClock(frozenset({(6, 2)}), shifts)})
    layer = QgsVectorLayer(uri.source, "sundays", uri.provider)
    assert layer.isValid()
    assert sum(1 for _feature in layer.getFeatures()) == told[6, 2] > 0


def test_keys_told_by_some_of_their_letters(store):
    keys = store.insert("task", [{"title": str(number)} for number in range(40)])
    where = {"uuid": told_apart(np.array(keys), np.arange(40) % 4 == 0)}
    assert {row["uuid"] for row in store.rows("task", where)} == set(keys[::4])
    uri = store.layer_uri("task", where=where)
    assert sum(1 for _feature in QgsVectorLayer(uri.source, "some", uri.provider).getFeatures()) == 10


def test_versions_transactions_and_deletes(store, address):
    (uuid,) = store.insert("task", [{"title": "a"}])
    with Store.open(address) as other:
        assert other.update("task", uuid, {"title": "b"}, expected_version=1) == 2
    with pytest.raises(ConflictError):
        store.update("task", uuid, {"title": "c"}, expected_version=1)
    with pytest.raises(ZeroDivisionError), store.transaction():  # noqa: PT012
        store.update("task", uuid, {"title": "d"})
        1 / 0  # noqa: B018
    assert store.get("task", uuid)["title"] == "b"
    assert store.update_many("task", {uuid: {"title": "e"}}) == 1
    assert store.delete("task", [uuid]) == 1
    with pytest.raises(NotFoundError):
        store.get("task", uuid)


def test_a_writer_waits_for_another_and_says_so(store, address, monkeypatch):
    monkeypatch.setattr(postgis, "LOCK_TIMEOUT_MS", 50)
    with Store.open(address) as other, store.transaction():
        store.insert("lamp", [{"pole": "a"}])
        with pytest.raises(StoreBusyError):
            other.insert("lamp", [{"pole": "b"}])
    assert store.count("lamp") == 1


def test_styles_are_stored(store):
    found = store.backend.execute("SELECT count(*) FROM layer_styles")
    assert int(found[0][0]) == len(TABLES)


def test_no_password_in_messages():
    with pytest.raises(StoreError) as caught:
        Store.open("PG:host=/nowhere user=est password=hemlig dbname=est")
    assert "hemlig" not in str(caught.value) + caught.value.details
    with pytest.raises(StoreError) as caught:
        Store.open("postgresql://est:hemlig@localhost:1/est")  # pragma: allowlist secret
    assert "hemlig" not in str(caught.value) + caught.value.details


@pytest.fixture
def guarded(pg_server, address):
    """The same database by a role that needs a password: address without it, and the password."""
    if not pg_server.run_sql("SELECT 1 FROM pg_roles WHERE rolname = 'guarded'"):
        pg_server.run_sql("CREATE ROLE guarded SUPERUSER LOGIN PASSWORD 'hem lig'")
    pg_server.require_password("guarded")
    return address.replace("user=est", "user=guarded"), "hem lig"


@pytest.mark.usefixtures("qgis_app")
def test_qgis_opens_every_table_by_the_address(store):
    from est_walks_plugin.project.opening import open_layer

    store.insert("lamp", [{"pole": f"a{i}", "status": s, "geometry": (i, 5)} for i, s in enumerate(("ok", "out"))])
    for table in TABLES:
        layer = open_layer(store.layer_uri(table.name), table.name)
        assert layer.isValid(), (table.name, layer.error().message())
        assert layer.isSpatial() == (table.geometry.value != "None")
    lamps = open_layer(store.layer_uri("lamp", where={"status": "out"}), "lamp")
    assert [row["pole"] for row in lamps.getFeatures()] == ["a1"]
    assert lamps.crs().authid() == "EPSG:3011"


@pytest.mark.usefixtures("qgis_app")
def test_qgis_is_given_the_password_beside_the_source(store, guarded):
    from qgis.core import QgsProject

    from est_walks_plugin.project import layers, own_layers

    bare, password = guarded
    project = QgsProject()
    found = layers.add_store(project, f"{bare} password='{password}'")
    assert all(layer.isValid() for layer in found.layers.values())
    assert own_layers.store_path_of(project) == bare
    project.setFileName("")
    for layer in found.layers.values():
        assert password not in layer.source() + layer.publicSource() + str(layer.customProperties().keys())
        assert password not in str([layer.customProperty(key) for key in layer.customPropertyKeys()])


@pytest.mark.usefixtures("qgis_app")
def test_an_authentication_that_qgis_keeps(store, guarded):
    from qgis.core import QgsApplication, QgsAuthMethodConfig

    from est_walks_plugin.project.opening import open_layer

    bare, password = guarded
    manager = QgsApplication.authManager()
    if manager.isDisabled() or not manager.setMasterPassword("bara-i-test", True):  # pragma: allowlist secret
        pytest.skip("this QGIS has no authentication database")
    config = QgsAuthMethodConfig("Basic")
    config.setName("est")
    config.setConfigMap({"username": "guarded", "password": password})
    assert manager.storeAuthenticationConfig(config)
    path = bare.replace("user=guarded", f"authcfg={config[0] if isinstance(config, tuple) else config.id()}")
    with Store.open(path) as other:
        assert other.path == path
        assert other.count("category") == store.count("category")
        layer = open_layer(other.layer_uri("category"), "category")
        assert layer.isValid()
        assert config.id() in layer.source()
        assert password not in layer.source()


def test_looks_like_a_store(store, address):
    assert looks_like_store(address)
    assert not looks_like_store(address + "x")


def _of_schema(address, version):
    """Make a store as it was in an older schema, with a walk, in a database."""
    backend = postgis.PostgisBackend(address)
    backend.connect(readonly=False)
    backend.begin_plain()
    creation.create_tables(backend, "EPSG:3011", "sv", schema_version=version)
    creation.add_rows(backend, facts.new("Håbo", "EPSG:3011", "sv", False, version))
    (walk,) = writing.insert(backend, BY_NAME["walk"], [{"name": "Brunna höst 2025", "length_m": 2450.5}])
    backend.commit()
    backend.close()
    return walk


@pytest.mark.parametrize("version", range(1, SCHEMA_VERSION))
def test_an_older_schema_is_migrated(address, version, monkeypatch, documents):
    walk = _of_schema(address, version)
    assert needs_migration(address)
    with pytest.raises(StoreVersionError):
        Store.open(address)
    step = migrations.STEPS[SCHEMA_VERSION - 1]

    def broken(store):
        step(store)
        raise RuntimeError("half way")

    monkeypatch.setitem(migrations.STEPS, SCHEMA_VERSION - 1, broken)
    with pytest.raises(RuntimeError):
        migrate(address)
    assert needs_migration(address)
    monkeypatch.undo()
    assert list(documents.iterdir()) == []
    backup = migrate(address)
    assert Path(backup).parent == documents
    assert f"schema {version}" in Path(backup).name
    with Store.open(address) as migrated:
        assert audit.is_kept(migrated.backend), "with the triggers that a new one has"
    assert not needs_migration(address)
    with Store.open(address) as store:
        assert (store.get("walk", walk)["name"], store.get("walk", walk)["length_m"]) == ("Brunna höst 2025", 2450.5)
        for table in TABLES:
            definition = store.backend.layer(table).GetLayerDefn()
            assert [name for name in table.names if definition.GetFieldIndex(name) < 0] == [], table.name
        assert store.update("walk", walk, {"repeats": walk}) == 2
    assert needs_migration(backup), "the tables as they were"
    migrate(backup)
    with Store.open(backup) as store:
        assert store.get("walk", walk)["name"] == "Brunna höst 2025"


@pytest.mark.usefixtures("qgis_app")
def test_qgis_finds_forms_and_aliases_in_the_database(store):
    from est_walks_plugin.project.opening import open_layer

    for name in ("finding", "task"):
        layer = open_layer(store.layer_uri(name), name)
        table = BY_NAME[name]
        for column in table.all_columns:
            index = layer.fields().indexOf(column.name)
            assert layer.attributeDisplayName(index) == column.alias_in("sv"), (name, column.name)
        setup = layer.editorWidgetSetup(layer.fields().indexOf("category"))
        assert setup.type() == "ValueMap"
        assert {"Klotter": "graffiti"} in setup.config()["map"]


def _holding(server, *words: bytes) -> list[Path]:
    """Return the server's files that hold one of the words."""
    found = []
    for file in (server.folder / "data" / "base").rglob("*"):
        try:
            found += [file] if any(word in file.read_bytes() for word in words) else []
        except (FileNotFoundError, IsADirectoryError):  # the server tidies up meanwhile
            continue
    return found


def test_what_is_due_leaves_nothing_in_the_tables(store, pg_server, tmp_path):
    path = tmp_path / "cases.csv"
    path.write_text("Ärendenummer;Inkom;Beskrivning\nA1;i går sa Ypsilander;Släckt hos Xantippa\n", encoding="utf-8")
    import_file(store, SourceKind.CASE, path, ImportOptions(delete_after_months=1))
    purge(store, dt.date(2400, 1, 1))
    assert store.rows("observation")[0]["text"] is None
    assert store.rows("mapping") == []
    store.backend.execute("CHECKPOINT")
    assert _holding(pg_server, b"Xantippa", b"Ypsilander") == []


@pytest.mark.parametrize("kept", [True, False], ids=["rows left", "table empty"])
def test_the_server_knows_no_words_of_what_was_deleted(store, pg_server, tmp_path, kept):
    """The commonest words of a column stand in pg_statistic, also those of rows that are gone."""
    path = tmp_path / "cases.csv"
    told = "\n".join(f"A{number};i går sa Ypsilander;Släckt hos Xantippa" for number in range(40))
    path.write_text(f"Ärendenummer;Inkom;Beskrivning\n{told}\n", encoding="utf-8")
    import_file(store, SourceKind.CASE, path, ImportOptions(delete_after_months=1))
    store.backend.execute("ANALYZE")
    words = "SELECT tablename FROM pg_stats WHERE schemaname = 'public' AND (most_common_vals::text ~ 'Xantippa|Ypsilander')"
    assert {name for (name,) in store.backend.execute(words)} >= {"observation"}
    if not kept:
        store.delete("observation", [row["uuid"] for row in store.rows("observation")])
    purge(store, dt.date(2400, 1, 1))
    assert list(store.backend.execute(words)) == []
    store.backend.execute("CHECKPOINT")
    assert _holding(pg_server, b"Xantippa", b"Ypsilander") == []


def test_a_return_from_the_field(store, tmp_path):
    """The merge speaks to the store alone: rows, photos, deletion, conflicts and a second reading, as in a file."""
    evening = Evening(store, tmp_path)
    phone = evening.phone()
    new = phone.add("finding", at(405, 402), text="Trasig lampa", category="lighting_out", severity=2)
    photo = phone.photo(finding_uuid=new)
    phone.photo(finding_uuid=new, file=False)
    phone.edit("stop", evening.stops[0], score_dark=0, note="Läskigt")
    phone.edit("oldfinding", evening.old[0], seen="no")
    phone.edit("finding", evening.findings[0], text="Fältets ord")
    phone.delete("finding", evening.findings[1])
    track = phone.track([(*at(100, 100), 1.8e9), (*at(200, 100), 1.8e9 + 60)])
    store.update("finding", evening.findings[0], {"text": "Skrivbordets ord"})
    file = evening.home(phone)
    with recorded(store) as record:
        returned = read_package(store, evening.walk, file)
    assert returned.receipt.balances
    assert (store.get("finding", new)["stop"], store.get("finding", new)["severity"]) == (evening.stops[1], 2)
    assert len(store.get("photo", photo)["data"]) > 100
    assert len(returned.missing_photos) == 1
    assert store.get("stop", evening.stops[0])["field_note"] == "Läskigt"
    assert store.count("finding", {"uuid": evening.findings[1]}) == 0
    assert store.get("track", track)["points"][-1][0] == 60
    (conflict,) = returned.conflicts
    assert (conflict.base, conflict.desk, conflict.field) == ("Lampan är trasig", "Skrivbordets ord", "Fältets ord")
    before = everything(store)
    assert read_package(store, None, file).return_uuid == ""
    assert everything(store) == before
    take_back(store, record.changes)
    assert (store.count("field_return"), store.count("photo"), store.count("finding")) == (0, 0, 3)
    again = read_package(store, None, file)
    assert decide(store, evening.walk, again.conflicts, KeptValue.FIELD) == 1
    assert store.get("finding", evening.findings[0])["text"] == "Fältets ord"
    assert read_package(store, None, file).conflicts == []


@pytest.mark.usefixtures("qgis_app")
def test_a_field_package_goes_out_of_a_database_without_its_password(store, guarded, tmp_path):
    walk = add_walk(store)
    x, y = ORIGIN
    store.insert(
        "path", [{"highway": "residential", "name": "Gatan", "geometry": LineString([(x, y), (x + 300, y + 60)])}]
    )
    bare, password = guarded
    with Store.open(f"{bare} password='{password}'") as opened:
        (sent,) = send_out(opened, [walk], str(tmp_path / "ut.zip"), maps=MapWish(zoom=15))
    phone = SqlitePhone(Path(sent.path), tmp_path / "t")
    assert len(phone.rows("stop")) == 3
    assert [row["uuid"] for row in store.rows("field_package")] == [sent.package]
    assert holding(tmp_path, [password.encode(), b"user=guarded"]) == []
