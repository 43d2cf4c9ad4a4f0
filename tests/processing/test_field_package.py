"""The field package: what a phone finds in it, wherever it is unzipped, and what the store remembers of it."""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
import zipfile
from collections.abc import Iterator
from datetime import datetime, timezone
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsVectorLayer

from est_walks_plugin.exporting.field_package.base_maps import MapWish
from est_walks_plugin.exporting.field_package.tables import id_of
from est_walks_plugin.model.field.package import BY_NAME, FORMAT, LAYERS, METADATA
from est_walks_plugin.model.stored_walk import StoredWalk
from est_walks_plugin.model.walk import PlanResult
from est_walks_plugin.operations.field.cells import cell
from est_walks_plugin.operations.field.send_out import SentOut, send_out
from est_walks_plugin.operations.record_findings import record_finding
from est_walks_plugin.store import Store

from ..field_phone import QgisPhone, SqlitePhone

ENTRY_OF_ALL = "/initialMapMode"


@pytest.fixture
def walk(town_store: Store, planned: PlanResult) -> StoredWalk:
    """A walk that repeats an older one, with a finding of each."""
    uuid = planned.walks[0].id
    old = town_store.insert("walk", [{"name": "Förra", "starts_at": datetime(2025, 10, 16, 16, tzinfo=timezone.utc)}])[
        0
    ]
    town_store.update("walk", uuid, {"repeats": old})
    stop = town_store.rows("stop", {"walk": uuid}, order_by=("seq",))[0]
    at = (stop["geometry"].x, stop["geometry"].y)
    record_finding(town_store, uuid, category="litter", text="Skräp vid bänken", stop=1, score_dark=1)
    for category, text in (
        ("lighting_out", "Lampan är släckt"),
        ("positive", "Fin belysning"),
        ("litter", "Ringde 070-174 06 58"),
    ):
        town_store.insert(
            "finding",
            [
                {
                    "walk": old,
                    "category": category,
                    "text": text,
                    "geometry": at,
                    "positive": category == "positive",
                    "review": "clear",
                }
            ],
        )
    return StoredWalk.from_row(town_store.get("walk", uuid))


@pytest.fixture
def sent(town_store: Store, walk: StoredWalk, tmp_path: Path) -> SentOut:
    """The package of `walk`, small."""
    (made,) = send_out(
        town_store,
        [walk.uuid],
        str(tmp_path / "ut" / "kväll 1.zip") if (tmp_path / "ut").mkdir() is None else "",
        maps=MapWish(zoom=14),
        language="sv",
    )
    return made


@pytest.fixture
def unpacked(sent: SentOut, tmp_path: Path) -> Iterator[SqlitePhone]:
    """The package on a phone, the zip moved away."""
    phone = SqlitePhone(Path(sent.path), tmp_path / "telefon")
    shutil.move(sent.path, tmp_path / "elsewhere.zip")
    return phone


@pytest.fixture
def project(unpacked: SqlitePhone) -> Iterator[QgsProject]:
    """The package's project, read afresh."""
    fresh = QgsProject()
    assert fresh.read(str(unpacked.project)), fresh.error()
    yield fresh
    fresh.clear()


def layers_of(project: QgsProject) -> dict[str, QgsVectorLayer]:
    return {layer.name: project.mapLayer(id_of(layer.name)) for layer in LAYERS}


def test_every_layer_is_valid_where_it_was_unzipped(project: QgsProject, unpacked: SqlitePhone, sent: SentOut) -> None:
    for layer in project.mapLayers().values():
        assert layer.isValid(), layer.name()
        assert Path(layer.source().split("|")[0]).parent == unpacked.folder
    for name, layer in layers_of(project).items():
        assert layer.featureCount() == sent.rows[name]
        if name != "route":
            assert layer.startEditing()
            assert layer.rollBack()
    assert sent.rows["stop"] >= 3
    assert sent.rows["finding"] == 1
    assert sent.rows["route"] >= 3
    assert {relation.isValid() for relation in project.relationManager().relations().values()} == {True}
    assert set(project.relationManager().relations()) == {"finding_photo", "stop_photo", "stop_finding"}
    assert set(project.mapThemeCollection().mapThemes()) == {"Översikt", "Mörker"}
    assert [layout.name() for layout in project.layoutManager().layouts()] == ["Protokoll"]


def test_the_zip_is_flat_and_nothing_in_it_knows_where_it_was_made(sent: SentOut, tmp_path: Path) -> None:
    with zipfile.ZipFile(sent.path) as packed:
        names = packed.namelist()
        contents = {name: packed.read(name) for name in names}
    assert all(re.fullmatch(r"[a-z0-9_]+\.[a-z]+", name) for name in names), names
    assert sorted(name.rpartition(".")[2] for name in names) == ["gpkg"] * 6 + ["json"] + ["mbtiles"] * 2 + ["qgz"]
    (qgz,) = (name for name in names if name.endswith(".qgz"))
    (tmp_path / "p.qgz").write_bytes(contents[qgz])
    with zipfile.ZipFile(tmp_path / "p.qgz") as inner:
        (text,) = (inner.read(name).decode() for name in inner.namelist() if name.endswith(".qgs"))
    assert "est-walks-" not in text
    assert str(tmp_path) not in text
    assert not re.search(r'(?:source|path|Source)="(?:/|[A-Za-z]:)', text)
    assert not re.search(r"<datasource>(?:/|[A-Za-z]:)", text)
    assert "saveUser" not in text
    for name in names:
        if name.endswith(".gpkg"):
            assert contents[name][18:20] == b"\x01\x01", f"{name} is in WAL mode"


def test_the_package_says_what_it_is_in_every_file(unpacked: SqlitePhone, sent: SentOut, walk: StoredWalk) -> None:
    manifest = unpacked.manifest
    assert manifest["package"] == sent.package
    assert manifest["walk"] == walk.uuid
    assert manifest["format"] == FORMAT
    assert set(manifest["layers"]) == set(BY_NAME)
    for layer in LAYERS:
        with sqlite3.connect(unpacked.file(layer.name)) as opened:
            (described,) = opened.execute(
                "SELECT description FROM gpkg_contents WHERE table_name = ?", (layer.name,)
            ).fetchone()
            columns = {row[1]: row for row in opened.execute(f"PRAGMA table_info({layer.name})")}
        alone = json.loads(described)[METADATA]
        assert alone == {key: value for key, value in manifest.items() if key != "layers"}
        assert {"fid", "uuid", *layer.columns, *layer.shown} <= set(columns)
        assert columns["uuid"][3] == 1  # NOT NULL


def test_the_store_remembers_what_the_layers_read_back(
    unpacked: SqlitePhone, sent: SentOut, town_store: Store, walk: StoredWalk
) -> None:
    (kept,) = town_store.rows("field_package")
    assert (kept["uuid"], kept["walk"], kept["format"]) == (sent.package, walk.uuid, FORMAT)
    for layer in LAYERS:
        rows = unpacked.rows(layer.name)
        assert set(kept["snapshot"][layer.name]) == set(rows)
        for uuid, remembered in kept["snapshot"][layer.name].items():
            read = {column: cell(column, rows[uuid][column], town_store.time_zone) for column in layer.columns}
            if layer.moves:
                read["geometry"] = cell("geometry", unpacked.xy(layer.name, uuid), town_store.time_zone)
            assert remembered == read


def test_a_feature_made_in_the_field_has_its_key_and_its_moment(unpacked: SqlitePhone, sent: SentOut) -> None:
    phone = QgisPhone.__new__(QgisPhone)
    phone.__dict__ = unpacked.__dict__
    stop = next(iter(unpacked.rows("stop")))
    finding = phone.add("finding", unpacked.xy("stop", stop), category="litter")
    photo = phone.add("photo", finding_uuid=finding, path="DCIM/1.jpg")
    row = unpacked.rows("finding")[finding]
    assert len(finding) == 36
    assert row["created_at"]
    assert row["stop_uuid"] == stop
    assert unpacked.rows("photo")[photo]["taken_at"]
    before = set(unpacked.rows("finding"))
    other = unpacked.add("finding", (1.0, 2.0), category="litter", text="rått")
    assert set(unpacked.rows("finding")) == before | {other}
    unpacked.edit("stop", stop, score_dark=2)
    assert unpacked.rows("stop")[stop]["score_dark"] == 2
