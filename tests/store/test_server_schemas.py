"""A store beside others in one database: in a schema of its own, whatever it is called, and PostGIS in another than public."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProject, QgsVectorLayer
from shapely.geometry import box

from est_walks_plugin.model.errors import RightsError, StoreError
from est_walks_plugin.operations.copying.copy_store import copy_store
from est_walks_plugin.operations.server_roles.grant import grant_roles
from est_walks_plugin.printing.quick.walk_map import export_walk_map
from est_walks_plugin.project import layers, own_layers
from est_walks_plugin.project.opening import open_layer
from est_walks_plugin.store import Inside, Store, address
from est_walks_plugin.store.filters import quote_name, quote_text
from est_walks_plugin.store.schema import TABLES

from ..gui.walked import ORIGIN, add_walk
from ..postgres import PostgresServer
from .copied import contents, styles

pytestmark = pytest.mark.usefixtures("qgis_app", "documents")

PLACES = {
    "PostGIS elsewhere": ("postgis", "public"),
    "store elsewhere": ("public", "EST Håbo å's"),
    "both elsewhere": ("Post GIS å", 'Trygg "Bo"'),
}
"""The schemas of PostGIS and of the store."""


def _database(server: PostgresServer, postgis: str, schema: str, *, found: bool = True) -> str:
    """Return the address of a schema that is not there yet in a database with PostGIS in a schema, `found` by QGIS."""
    made = server.new_database(postgis=False)
    name, quoted = made.rpartition("=")[2], quote_name(postgis)
    server.run_sql(f"CREATE SCHEMA IF NOT EXISTS {quoted}; CREATE EXTENSION postgis SCHEMA {quoted}", name)
    if found and postgis != "public":
        server.run_sql(f'ALTER DATABASE {name} SET search_path = "$user", public, {quoted}')
    return made if schema == "public" else address.with_named(made, active_schema=schema)


@pytest.fixture(params=PLACES)
def place(request: Any, pg_server: PostgresServer) -> Iterator[str]:
    """The address of a store in an odd place, with a walk."""
    found = _database(pg_server, *PLACES[request.param])
    with Store.create(found, municipality="Håbo") as store:
        add_walk(store)
        store.insert("task", [{"title": "Lampa", "category": "graffiti", "geometry": ORIGIN}])
        store.bulk_insert("lamp", ["pole"], [[("a", ORIGIN[0] + 1 / 3, ORIGIN[1])]])
    yield found
    pg_server.drop_database(address.with_named(found, active_schema=""))


def test_everything_works_there(place: str, tmp_path: Path) -> None:
    with Store.open(place) as store:
        inside = {"geometry": Inside(box(ORIGIN[0] - 5, ORIGIN[1] - 5, ORIGIN[0] + 5, ORIGIN[1] + 5))}
        assert store.count("lamp", inside) == store.count("task", inside) == 1
        assert store.arrays("lamp", ["x"])["x"].tolist() == [ORIGIN[0] + 1 / 3]
        assert len(store.rows("task", bbox=(*ORIGIN, *ORIGIN))) == 1
        for table in TABLES:
            layer = open_layer(store.layer_uri(table.name), table.name)
            assert layer.isValid(), (table.name, layer.error().message())
            assert layer.isSpatial() == (table.geometry.value != "None")
            assert not layer.isSpatial() or layer.crs().authid() == "EPSG:3011"
        assert open_layer(store.layer_uri("lamp", where=inside), "near").featureCount() == 1
        walk = store.rows("walk")[0]["uuid"]
        assert export_walk_map(store, walk, str(tmp_path / "v.pdf")).pages > 1


def test_the_project_and_the_forms_of_plain_qgis(place: str, pg_server: PostgresServer) -> None:
    """As the handbook has it for a schema of one of its own: where the search path names it, QGIS finds the forms in it."""
    schema, name = address.schema_of(place), address.parameters(place)["dbname"]
    path = pg_server.run_sql("SHOW search_path", name)
    pg_server.run_sql(f"ALTER DATABASE {name} SET search_path = {quote_name(schema)}, {path}")
    project = QgsProject()
    shown = layers.add_store(project, place).layers
    assert len(shown) > 10
    assert all(layer.isValid() for layer in shown.values())
    assert own_layers.store_path_of(project) == place
    with Store.open(place) as store:
        uri = store.layer_uri("task")
        layer = QgsVectorLayer(uri.source, "task", uri.provider)
        assert layer.attributeDisplayName(layer.fields().indexOf("title")) == "Rubrik"
        assert layer.startEditing()
        (feature,) = layer.getFeatures()
        layer.changeAttributeValue(feature.id(), layer.fields().indexOf("title"), "Ändrad i formuläret")
        assert layer.commitChanges(), layer.commitErrors()
        (row,) = store.rows("task")
        assert (row["title"], row["row_version"]) == ("Ändrad i formuläret", 2)


def test_copied_out_and_into_another_schema(place: str, tmp_path: Path) -> None:
    out, again = str(tmp_path / "ut.gpkg"), address.with_named(place, active_schema="Kopia av å")
    copy_store(place, out)
    copy_store(out, again)
    with Store.open(place) as first, Store.open(out) as file, Store.open(again) as second:
        assert contents(first) == contents(file) == contents(second)
        assert len(styles(second)) == len(styles(first)) == len(TABLES)


def test_roles_are_granted_there(place: str, pg_server: PostgresServer) -> None:
    name = address.parameters(place)["dbname"]
    logins = [f"{role}_{name}" for role in ("planner", "viewer", "police")]
    for login in logins:
        pg_server.run_sql(f"CREATE ROLE {login} LOGIN")
    with Store.open(place) as store:
        wanted = "planner={}; viewer={}; partner:police={}".format(*logins)
        assert grant_roles(store, wanted).changed
    with Store.open(address.with_named(place, user=logins[0])) as store:
        store.insert("task", [{"title": "Ny", "owner": "police", "state": "assigned", "geometry": ORIGIN}])
        assert open_layer(store.layer_uri("task"), "task").featureCount() == 2
    with Store.open(address.with_named(place, user=logins[1])) as store:
        assert store.count("task") == 2
        with pytest.raises(RightsError):
            store.insert("task", [{"title": "Ny"}])
    schema = address.schema_of(place)
    sees = f"SELECT title FROM {quote_name(schema)}.partner_task"
    assert pg_server.run_sql(sees, name, logins[2]) == "Ny"
    held = f"SELECT count(*) FROM pg_class WHERE relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = {quote_text(schema)}) "
    assert pg_server.run_sql(held + "AND relkind = 'r' AND relname = 'task' AND relowner <> 10", name) == "1"


def test_where_qgis_does_not_find_postgis_nothing_is_made(pg_server: PostgresServer, empty_store: Path) -> None:
    hidden = _database(pg_server, "Dold å", "Håbo", found=False)
    name = address.parameters(hidden)["dbname"]
    for work in (lambda: Store.create(hidden), lambda: copy_store(str(empty_store), hidden)):
        with pytest.raises(StoreError) as caught:
            work()
        remedy = caught.value.message.partition("run ")[2].partition(" and open")[0]
        assert remedy == f'ALTER DATABASE "{name}" SET search_path = "$user", public, "Dold å"'
    assert pg_server.run_sql("SELECT count(*) FROM pg_namespace WHERE nspname = 'Håbo'", name) == "0"
    pg_server.run_sql(remedy)
    Store.create(hidden).close()
    pg_server.run_sql(f"ALTER DATABASE {name} RESET search_path")
    with pytest.raises(StoreError, match="QGIS does not find PostGIS"):
        Store.open(hidden)


def test_who_may_not_use_the_schema_of_postgis(pg_server: PostgresServer) -> None:
    hidden = _database(pg_server, "postgis", "public")
    name = address.parameters(hidden)["dbname"]
    Store.create(hidden).close()
    login = f"guest_{name}"
    pg_server.run_sql(f"CREATE ROLE {login} LOGIN; GRANT SELECT ON ALL TABLES IN SCHEMA public TO {login}", name)
    with pytest.raises(RightsError) as caught:
        Store.open(address.with_named(hidden, user=login))
    assert 'GRANT USAGE ON SCHEMA "postgis" TO PUBLIC' in caught.value.message
    pg_server.run_sql('GRANT USAGE ON SCHEMA "postgis" TO PUBLIC', name)
    Store.open(address.with_named(hidden, user=login)).close()
