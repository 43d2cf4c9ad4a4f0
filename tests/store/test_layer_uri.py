"""QGIS is told in one place what a store's layers are opened with, and never with a password."""

from __future__ import annotations

import ast
import datetime as dt
import re
import shutil
from pathlib import Path

import pytest
from qgis.core import QgsFeatureRequest, QgsProject, QgsRectangle, QgsVectorLayer
from shapely import affinity
from shapely.geometry import MultiPolygon, Point, Polygon, box

from est_walks_plugin.model.errors import StoreError
from est_walks_plugin.project.opening import open_layer
from est_walks_plugin.store import AtLeast, Inside, NoneOf, Store, Within, address, layer_uri, looks_like_store
from est_walks_plugin.store.schema import TABLES

pytestmark = pytest.mark.usefixtures("qgis_app")
PACKAGE = Path(__file__).resolve().parents[2] / "est_walks_plugin"
SYNTAX = re.compile(r"\|\s*(layername|layerid|subset)\s*=|^PG:|postgres(ql)?://|dbname=")
OWNERS = ("store/address.py", "importers/formats/", "model/server/spelling.py")  # the last says it in a sentence
NOON = dt.datetime(2026, 5, 1, 12, tzinfo=dt.timezone.utc)


def _docstrings(tree: ast.AST) -> set[int]:
    bodies = [node.body for node in ast.walk(tree) if hasattr(node, "body") and isinstance(node.body, list)]
    return {id(body[0].value) for body in bodies if body and isinstance(body[0], ast.Expr)}


def test_no_source_is_put_together_elsewhere():
    """Stores' own sources are made in `store/address`, those of planners' files in the importers' formats."""
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).as_posix()
        tree = ast.parse(path.read_text(encoding="utf-8"))
        skipped = _docstrings(tree)
        for node in ast.walk(tree):
            text = node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
            if SYNTAX.search(text) and id(node) not in skipped and not name.startswith(OWNERS):
                found.append(f"{name}:{node.lineno}: {text}")
    assert found == []


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_table_opens(store_path, store, table):
    layer = open_layer(store.layer_uri(table.name), table.name)
    assert layer.isValid()
    assert layer.isSpatial() == (table.geometry.value != "None")
    assert store.layer_uri(table.name) == layer_uri(str(store_path), table.name)


def test_the_filter_is_part_of_the_source(store):
    lamps = [
        {"pole": f"a{i}", "status": status, "power_w": 40.0 + i} for i, status in enumerate(("ok", "out", "out", None))
    ]
    store.insert("lamp", lamps)

    def poles(where):
        return sorted(row["pole"] for row in open_layer(store.layer_uri("lamp", where=where), "lamp").getFeatures())

    for where in (
        None,
        {"status": "out"},
        {"status": None},
        {"status": ["ok", None]},
        {"status": []},
        {"status": NoneOf(["ok"])},
        {"status": NoneOf([])},
        {"status": "out", "power_w": AtLeast(42.0)},
        {"power_w": Within(41.0, 43.0)},
        {"power_w": Within(None, 42.0)},
        {"power_w": Within(None, None)},
        {"pole": 'it\'s "x"'},
    ):
        assert poles(where) == sorted(row["pole"] for row in store.rows("lamp", where)), where
    assert poles({"power_w": Within(41.0, 43.0)}) == ["a1", "a2"]
    assert poles({"status": NoneOf(["ok"])}) == ["a1", "a2"]
    assert poles({"status": []}) == []
    with pytest.raises(StoreError, match="no column"):
        store.layer_uri("lamp", where={"colour": 1})
    with pytest.raises(StoreError, match="no table"):
        store.layer_uri("lamps")


ROUND = Point(135_950, 6_596_050).buffer(60)
BORDERS = {
    "box": box(135_920, 6_596_010, 135_980, 6_596_090),
    "round with a hole": ROUND.difference(Point(135_950, 6_596_050).buffer(25)),
    "star": Polygon(
        [
            (135_950 + r * dx, 6_596_050 + r * dy)
            for r, dx, dy in (
                (95, 0, 1),
                (20, 0.6, 0.6),
                (90, 1, 0),
                (20, 0.6, -0.6),
                (95, 0, -1),
                (20, -0.6, -0.6),
                (90, -1, 0),
            )
        ]
    ),
    "two parts, one within the other's hole": MultiPolygon(
        [ROUND.difference(Point(135_950, 6_596_050).buffer(40)), Point(135_950, 6_596_050).buffer(20)]
    ),
    "turned": affinity.rotate(box(135_930, 6_596_000, 135_960, 6_596_100), 33),
    "three dimensions": Polygon([(135_900, 6_596_000, 3), (136_000, 6_596_000, 3), (135_950, 6_596_100, 3)]),
    "elsewhere": box(0, 0, 10, 10),
    "empty": Polygon(),
    "none": None,
}


def grid_of_cases(store):
    """Points every seventh metre, off every border above, and one row without a position."""
    points = [(135_900.37 + 7 * x, 6_596_000.61 + 7 * y) for x in range(15) for y in range(15)]
    store.insert("observation", [{"kind": "case", "geometry": xy} for xy in points])
    store.insert("observation", [{"kind": "case"}, {"kind": "survey", "geometry": points[112]}])


@pytest.mark.parametrize("name", BORDERS)
def test_only_what_lies_inside_a_border_is_given(store, name):
    grid_of_cases(store)
    border = BORDERS[name]
    wanted = {
        row["uuid"]
        for row in store.rows("observation", {"kind": "case"})
        if border is not None and row["geometry"] is not None and border.contains(row["geometry"])
    }
    where = {"kind": "case", "geometry": Inside(border)}
    assert {row["uuid"] for row in store.rows("observation", where)} == wanted
    assert store.count("observation", where) == len(wanted)
    assert set(store.arrays("observation", ("uuid",), where)["uuid"]) == wanted
    layer = open_layer(store.layer_uri("observation", where=where), "cases")
    assert {row["uuid"] for row in layer.getFeatures()} == wanted
    assert layer.featureCount() == len(wanted)


def test_only_points_lie_inside_a_border(store):
    with pytest.raises(StoreError, match="no points"):
        store.layer_uri("path", where={"geometry": Inside(ROUND)})


def test_another_filter_takes_the_place_of_the_first(store):
    store.insert("observation", [{"title": t, "observed_at": NOON + dt.timedelta(days=i)} for i, t in enumerate("abc")])
    first = store.layer_uri("observation", where={"title": "a"})
    source = address.refiltered(first.source, first.provider, "observation", {"observed_at": Within(NOON, None)})
    assert source == store.layer_uri("observation", where={"observed_at": Within(NOON, None)}).source
    assert address.refiltered(source, first.provider, "observation", None) == store.layer_uri("observation").source


def test_a_rectangle_lies_in_the_source_and_nothing_is_printed(capfd):
    options = QgsVectorLayer.LayerOptions()
    options.forceReadOnly = True
    layer = open_layer(address.rectangle_uri((0, 0, 100, 50.5), 3011), "land", options)
    request = QgsFeatureRequest().setFilterRect(QgsRectangle(1, 1, 2, 2))
    for rows in (layer.getFeatures(), layer.getFeatures(request), layer.getFeatures(QgsFeatureRequest(1))):
        assert [row.geometry().area() for row in rows] == [5050]
    assert (layer.crs().authid(), layer.featureCount()) == ("EPSG:3011", 1)
    assert "ERROR" not in "".join(capfd.readouterr())


def test_looks_like_a_store(store_path, tmp_path):
    other = tmp_path / "other.gpkg"
    shutil.copy(store_path, other)
    assert looks_like_store(store_path)
    assert looks_like_store(str(other))
    wrong = tmp_path / "wrong.gpkg"
    wrong.write_bytes(b"no store at all")
    renamed = tmp_path / "store.txt"
    shutil.copy(store_path, renamed)
    for path in (wrong, renamed, tmp_path, tmp_path / "none.gpkg", "", "PG:host=/nowhere dbname=est"):
        assert not looks_like_store(path), path
    old = Path(__file__).parents[1] / "data" / "store" / "store_v1.gpkg"
    assert looks_like_store(old)  # a store of an older schema is one too


@pytest.mark.parametrize(
    "path",
    [
        "PG:host=db.kommun.se port=5433 user=est password='hem \\'lig' dbname=trygg active_schema=est",  # pragma: allowlist secret
        "PG:host=db.kommun.se port=5433 user=est dbname=trygg active_schema=est password=hemlig",
        "postgresql://est:hemlig@db.kommun.se:5433/trygg?active_schema=est",  # pragma: allowlist secret
    ],
)
def test_a_password_is_in_no_text(path):
    uri = layer_uri(path, "stop", where={"walk": "it's"})
    assert uri.provider == "postgres"
    assert uri.password in ("hemlig", "hem 'lig")
    assert "lig" not in uri.source + repr(uri) + address.public(path)
    assert address.layer_uri(address.public(path), "stop", where={"walk": "it's"}).source == uri.source
    assert "dbname='trygg' host='db.kommun.se' port='5433' user='est'" in uri.source
    assert uri.source.endswith("""table="est"."stop" (geom) sql="walk" = 'it''s'""")
    assert address.label(path) == "trygg (est)", "several stores share a database"
    assert "lig" not in address.masked(f"cannot connect to {path}: password=hemlig", path)


def test_an_authentication_of_qgis_stays_an_id():
    uri = layer_uri("PG:service=trygg authcfg=abc1234", "meta")
    assert uri.source == "service='trygg' authcfg='abc1234' key='fid' table=\"public\".\"meta\""
    assert (uri.user, uri.password) == ("", "")
    assert address.label("PG:service=trygg authcfg=abc1234") == "trygg"


def test_an_authentication_that_is_not_kept_is_said():
    with pytest.raises(StoreError, match="abc1234"):
        Store.open("PG:host=/nowhere dbname=est authcfg=abc1234")


def test_the_project_names_the_store_without_its_password(store_path):
    from est_walks_plugin.project import layers, own_layers

    project = QgsProject()
    found = layers.add_store(project, str(store_path))
    assert own_layers.store_path_of(project) == str(store_path)
    assert all("|layername=" in layer.source() for role, layer in found.layers.items() if role != "land")
