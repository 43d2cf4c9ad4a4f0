"""The field package: what a phone finds in it, wherever it is unzipped, and what the store remembers of it."""

from __future__ import annotations

import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal
from pypdf import PdfReader
from qgis.core import Qgis, QgsLayoutExporter, QgsProject, QgsVectorLayer, QgsWkbTypes

from est_walks_plugin.backgrounds.addresses import ServiceLayer, of_service
from est_walks_plugin.exporting.field_package import base_maps, forms
from est_walks_plugin.exporting.field_package.base_maps import MapWish
from est_walks_plugin.exporting.field_package.tables import id_of
from est_walks_plugin.files import FileWriteError
from est_walks_plugin.model.codes import Review
from est_walks_plugin.model.errors import Cancelled
from est_walks_plugin.model.feedback import CallbackFeedback
from est_walks_plugin.model.field.package import BY_NAME, FORMAT, LAYERS, METADATA
from est_walks_plugin.model.stored_walk import StoredWalk
from est_walks_plugin.model.walk import PlanResult, WalkRequest
from est_walks_plugin.operations.field.cells import cell
from est_walks_plugin.operations.field.old_findings import record_seen
from est_walks_plugin.operations.field.record_stop import TypedStop, record_stop
from est_walks_plugin.operations.field.send_out import SentOut, planned_maps, send_out
from est_walks_plugin.operations.record_findings import record_finding
from est_walks_plugin.operations.walks.find_walk import find_stop
from est_walks_plugin.operations.walks.plan_walk import plan_walk
from est_walks_plugin.project.own_layers import DARK_STYLE, LIGHT_STYLE
from est_walks_plugin.store import Store
from est_walks_plugin.store.walks.old_findings import old_findings

from ..field_phone import QgisPhone, SqlitePhone
from ..map_server import MapServer
from ..planted_key import forms_of, holding
from .contract import RefusedError, run

REPOSITORY = Path(__file__).resolve().parents[2]
SMALL = MapWish(zoom=14)
PHONE = "070-174 06 58"  # of the numbers that nobody has


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
        ("litter", f"Ringde {PHONE}"),
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
    folder = tmp_path / "ut"
    folder.mkdir()
    (made,) = send_out(town_store, [walk.uuid], str(folder / "kväll 1.zip"), maps=SMALL, language="sv")
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
    phone = QgisPhone.on(unpacked)
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


# what the phone is told ---------------------------------------------------------------------------------------------


def test_the_photo_is_kept_as_qfield_wants_it(project: QgsProject) -> None:
    photo = layers_of(project)["photo"]
    setup = photo.editorWidgetSetup(photo.fields().indexOf("path"))
    assert setup.type() == "ExternalResource"
    wanted = {"DocumentViewer": 1, "RelativeStorage": 1, "StorageMode": 0, "FileWidget": True, "UseLink": False}
    assert {name: setup.config()[name] for name in wanted} == wanted
    for name in ("attachment_naming", "photo_naming"):
        naming = json.loads(photo.customProperty(f"QFieldSync/{name}"))
        assert set(naming) == {"path"}
        assert naming["path"].startswith("'DCIM/'")
        assert "{extension}" in naming["path"]
    assert not project.presetHomePath()


@pytest.mark.parametrize(
    ("layer", "locked"),
    [
        ("stop", {"addition", "geometry", "deletion"}),
        ("oldfinding", {"addition", "geometry", "deletion"}),
        ("route", {"addition", "attribute", "geometry", "deletion"}),
        ("finding", set()),
        ("photo", set()),
        ("track", set()),
    ],
)
def test_only_what_the_contract_allows_can_be_done(project: QgsProject, layer: str, locked: set[str]) -> None:
    found = layers_of(project)[layer]
    names = {
        "addition": "is_feature_addition_locked",
        "attribute": "is_attribute_editing_locked",
        "geometry": "is_geometry_editing_locked",
        "deletion": "is_feature_deletion_locked",
    }
    assert {key for key, name in names.items() if found.customProperty(f"QFieldSync/{name}")} == locked
    assert found.customProperty("QFieldSync/action") == "copy"
    assert found.customProperty("QFieldSync/cloud_action") == "no_action"
    tracks = layer == "track"
    assert bool(found.customProperty("QFieldSync/tracking_session_active")) is tracks
    if tracks:
        assert found.customProperty("QFieldSync/tracking_time_requirement_active")
        assert found.customProperty("QFieldSync/tracking_time_requirement_interval_seconds") == 10
        assert QgsWkbTypes.hasZ(found.wkbType())
        assert QgsWkbTypes.hasM(found.wkbType())


def test_the_project_opens_ready_to_note_findings_and_follows_nobody(project: QgsProject) -> None:
    text = {name: project.readEntry("qfieldsync", f"/{name}")[0] for name in ("initialActiveLayer", "initialMapMode")}
    assert text == {"initialActiveLayer": id_of("finding"), "initialMapMode": "digitize"}
    assert project.readNumEntry("qfieldsync", "/maximumImageWidthHeight")[0] == 1600
    for name in ("geofencingIsActive", "geofencingShouldPreventDigitizing", "featureFormWizardModeEnabled"):
        assert project.readBoolEntry("qfieldsync", f"/{name}") == (False, True)
    assert project.readEntry("qfieldsync", "/geofencingLayer")[0] == ""
    active = json.loads(project.readEntry("qfieldsync", "/mapThemesActiveLayers")[0])
    assert active == {"Översikt": id_of("finding"), "Mörker": id_of("finding")}
    assert project.readEntry("Mergin", "PositionTracking/TrackingLayer")[0] == id_of("track")
    assert project.readBoolEntry("Mergin", "PositionTracking/Enabled")[0]
    assert project.readEntry("Mergin", f"PhotoNaming/{id_of('photo')}/path")[0]
    assert project.transactionMode() == Qgis.TransactionMode.Disabled
    assert not project.viewSettings().fullExtent().isEmpty()


def test_the_form_offers_the_commonest_categories_first_as_buttons(project: QgsProject, town_store: Store) -> None:
    finding = layers_of(project)["finding"]

    def offered(column: str) -> list[str]:
        entries = finding.editorWidgetSetup(finding.fields().indexOf(column)).config()["map"]
        return [next(iter(entry.values())) for entry in entries]

    counted: Counter[str] = Counter()
    for table in ("finding", "observation"):
        counted.update(row["category"] for row in town_store.rows(table, columns=("category",)))
    codes = offered("category")
    own = [entry.code for entry in town_store.catalogue.categories if entry.active]
    assert codes == sorted(own, key=lambda code: -counted[code]) != own
    assert finding.customProperty("QFieldSync/value_map_button_interface_threshold") >= len(codes)
    assert offered("severity") == ["3", "2", "1", forms.NULL]
    assert offered("score_dark") == ["3", "2", "1", "0", forms.NULL]
    assert offered("owner") == [*town_store.catalogue.labels("owner", "sv", active=True), forms.NULL]
    old = layers_of(project)["oldfinding"]
    asked = old.editorWidgetSetup(old.fields().indexOf("seen")).config()["map"]
    assert [next(iter(entry)) for entry in asked][:3] == ["Ja", "Nej", "Vet ej"]
    for layer in layers_of(project).values():
        (tab,) = layer.editFormConfig().tabs()
        assert tab.children()


def test_what_is_offered_no_more_is_still_called_by_its_name(
    town_store: Store, walk: StoredWalk, tmp_path: Path
) -> None:
    for table, column in (("category", "category"), ("owner", "owner")):
        entry = town_store.catalogue.entries(table)[0]
        row = town_store.rows(table, {"code": entry.code})[0]
        town_store.update(table, row["uuid"], {"active": False})
        (finding,) = town_store.rows("finding", {"walk": walk.uuid})
        town_store.update("finding", finding["uuid"], {column: entry.code})
    (made,) = send_out(town_store, [walk.uuid], str(tmp_path / "a.zip"), maps=SMALL, language="en")
    project = QgsProject()
    assert project.read(str(SqlitePhone(Path(made.path), tmp_path / "t").project))
    finding = layers_of(project)["finding"]
    for table in ("category", "owner"):
        entry = town_store.catalogue.entries(table)[0]
        words = finding.editorWidgetSetup(finding.fields().indexOf(table)).config()["map"]
        assert {entry.en: entry.code} in words
    assert set(project.mapThemeCollection().mapThemes()) == {"Overview", "Darkness"}
    project.clear()


@pytest.mark.parametrize("dark", [False, True])
def test_a_walk_after_dusk_starts_in_the_dark(town_store: Store, walk: StoredWalk, tmp_path: Path, dark: bool) -> None:
    assert walk.starts_at is not None
    town_store.update("walk", walk.uuid, {"civil_dusk": walk.starts_at + timedelta(minutes=-5 if dark else 5)})
    (made,) = send_out(town_store, [walk.uuid], str(tmp_path / "a.zip"), maps=SMALL, language="sv")
    project = QgsProject()
    assert project.read(str(SqlitePhone(Path(made.path), tmp_path / "t").project))
    root = project.layerTreeRoot()
    shown = {node.layerId() for node in root.findLayers() if node.isVisible()}
    assert ("basemap_dark" in shown, "basemap_light" in shown) == (dark, not dark)
    assert (project.backgroundColor().lightness() < 128) is dark
    styles = {layer.styleManager().currentStyle() for layer in layers_of(project).values()}
    assert styles == {DARK_STYLE if dark else LIGHT_STYLE}
    for theme, ending in (("Översikt", "light"), ("Mörker", "dark")):
        visible = project.mapThemeCollection().mapThemeVisibleLayerIds(theme)
        assert f"basemap_{ending}" in visible
        assert id_of("finding") in visible
        assert len([name for name in visible if name.startswith("basemap_")]) == 1
    project.clear()


def test_the_protocol_can_be_printed_on_the_phone(project: QgsProject, tmp_path: Path) -> None:
    (layout,) = project.layoutManager().printLayouts()
    file = tmp_path / "protokoll.pdf"
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    QgsLayoutExporter(layout).exportToPdf(str(file), settings)
    text = "\n".join(" ".join(page.extract_text().split()) for page in PdfReader(str(file)).pages)
    assert "Byvandring" in text
    assert "Skräp vid bänken" in text
    assert "Stopp" in text


# what goes out, and what stays --------------------------------------------------------------------------------------


def test_earlier_findings_go_out_and_what_is_good_or_doubtful_stays(
    unpacked: SqlitePhone, sent: SentOut, tmp_path: Path
) -> None:
    texts = {row["text"] for row in unpacked.rows("oldfinding").values()}
    assert "Lampan är släckt" in texts
    assert "Fin belysning" not in texts
    told = [row["category"] for row in unpacked.rows("oldfinding").values()]
    assert len(told) == len(texts)
    assert holding(unpacked.folder, [PHONE.encode(), PHONE.replace("-", "").replace(" ", "").encode()]) == []


def test_a_doubtful_text_stays_at_the_desk_and_is_empty_on_both_sides(
    town_store: Store, walk: StoredWalk, tmp_path: Path
) -> None:
    (finding,) = town_store.rows("finding", {"walk": walk.uuid})
    town_store.update("finding", finding["uuid"], {"text": "Kim sitter ofta här", "review": str(Review.DOUBTFUL)})
    (made,) = send_out(town_store, [walk.uuid], str(tmp_path / "a.zip"), maps=SMALL)
    phone = SqlitePhone(Path(made.path), tmp_path / "t")
    assert phone.rows("finding")[finding["uuid"]]["text"] is None
    (kept,) = town_store.rows("field_package")
    assert kept["snapshot"]["finding"][finding["uuid"]]["text"] is None
    assert holding(phone.folder, [b"Kim sitter"]) == []


def test_doubtful_notes_on_stops_and_on_earlier_findings_stay_at_the_desk(
    town_store: Store, walk: StoredWalk, tmp_path: Path
) -> None:
    stop = find_stop(town_store, walk.uuid, 1)
    record_stop(town_store, stop, TypedStop(note="Anna Andersson sitter ofta här"))
    old = old_findings(town_store, walk)[0].finding.uuid
    record_seen(town_store, walk.uuid, old, "no", "Anna Andersson säger nej")
    assert "Anna" in find_stop(town_store, walk.uuid, 1).field_note, "it is doubtful, and not masked"
    (made,) = send_out(town_store, [walk.uuid], str(tmp_path / "a.zip"), maps=SMALL)
    phone = SqlitePhone(Path(made.path), tmp_path / "t")
    (kept,) = town_store.rows("field_package")
    for layer, uuid in (("stop", stop.uuid), ("oldfinding", old)):
        assert phone.rows(layer)[uuid]["note"] is None
        assert kept["snapshot"][layer][uuid]["note"] is None
    assert phone.rows("oldfinding")[old]["seen"] == "no"
    assert holding(phone.folder, [b"Andersson"]) == []


def test_the_planners_project_is_not_touched(town_store: Store, walk: StoredWalk, tmp_path: Path) -> None:
    own = QgsProject.instance()
    own.clear()
    send_out(town_store, [walk.uuid], str(tmp_path / "a.zip"), maps=SMALL)
    assert not own.isDirty()
    assert not own.mapLayers()
    assert not own.layoutManager().layouts()
    assert sorted(path.name for path in tmp_path.glob("*.zip")) == ["a.zip"]


def test_each_group_gets_a_package_of_its_own(town_store: Store, request_90: WalkRequest, tmp_path: Path) -> None:
    planned = plan_walk(town_store, replace(request_90, groups=2, duration_min=60))
    outputs = run(
        "exportfieldpackage",
        {"STORE": town_store.path, "WALK": "Byvandring", "OUTPUT": str(tmp_path / "ut.zip"), "ZOOM": 14},
    )
    assert outputs["PACKAGES"] == 2
    phones = [SqlitePhone(tmp_path / f"ut_{number}.zip", tmp_path / f"t{number}") for number in (1, 2)]
    assert [phone.manifest["walk"] for phone in phones] == [walk.id for walk in planned.walks]
    assert len({phone.manifest["package"] for phone in phones}) == 2
    assert {row["uuid"] for row in town_store.rows("field_package")} == {phone.manifest["package"] for phone in phones}
    one = planned.walks[1].id
    (alone,) = send_out(town_store, [one], str(tmp_path / "b.zip"), maps=SMALL)
    assert (alone.walk, alone.group, Path(alone.path).name) == (one, 2, "b.zip")


def test_each_time_it_is_a_package_of_its_own(town_store: Store, walk: StoredWalk, tmp_path: Path) -> None:
    keys = [send_out(town_store, [walk.uuid], str(tmp_path / "a.zip"), maps=SMALL)[0].package for _ in range(2)]
    assert len({row["uuid"] for row in town_store.rows("field_package")} & set(keys)) == 2


def test_a_chosen_map_goes_out_without_its_key(
    town_store: Store, walk: StoredWalk, tmp_path: Path, map_server: MapServer
) -> None:
    address = f"{map_server.address}/token/{map_server.key}/ows"
    chosen = of_service(ServiceLayer("wms", address, "vagar", town_store.crs))
    assert chosen.keys.values
    (made,) = send_out(town_store, [walk.uuid], str(tmp_path / "a.zip"), maps=MapWish(chosen, 14))
    phone = SqlitePhone(Path(made.path), tmp_path / "t")
    assert holding(tmp_path, list(forms_of(map_server.key))) == []
    picture = gdal.Open(str(phone.folder / "basemap_light.mbtiles"))
    assert len(np.unique(picture.GetRasterBand(4).ReadAsArray())) > 1


def test_maps_that_turn_out_too_large_are_drawn_in_less_detail(
    town_store: Store, walk: StoredWalk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = planned_maps(town_store, walk.uuid)
    assert expected.zoom == 18
    assert expected.megabytes < 30
    monkeypatch.setattr(base_maps, "LARGEST_BYTES", 400_000)
    (made,) = send_out(town_store, [walk.uuid], str(tmp_path / "a.zip"))
    assert made.zoom < 18
    assert made.size < 30e6


# what cannot be done ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"WALK": "Ingen sådan"}, "Ingen sådan"),
        ({"WALK": "Förra"}, "Förra"),
        ({"OUTPUT": "paket.pdf"}, ".zip"),
        ({"OUTPUT": "saknas/paket.zip"}, "saknas"),
        ({"ZOOM": 20}, "zoom"),
    ],
)
def test_bad_input_is_one_sentence_and_nothing_is_written(
    town_store: Store, walk: StoredWalk, tmp_path: Path, given: dict[str, Any], said: str
) -> None:
    before = sorted(tmp_path.rglob("*"))
    asked = {"WALK": walk.uuid, "OUTPUT": "paket.zip", **given}
    asked["OUTPUT"] = str(tmp_path / asked["OUTPUT"])
    if "ZOOM" in given:
        town_store.update(
            "stop", town_store.rows("stop", {"walk": walk.uuid})[0]["uuid"], {"geometry": (180_000.0, 6_640_000.0)}
        )
    with pytest.raises(RefusedError) as refused:
        run("exportfieldpackage", {"STORE": town_store.path, **asked})
    assert said in str(refused.value)
    assert str(refused.value).count("\n") == 0
    assert sorted(tmp_path.rglob("*")) == before
    assert town_store.count("field_package") == 0


def test_an_older_file_of_the_name_stays_when_a_folder_stands_in_the_way(
    town_store: Store, walk: StoredWalk, tmp_path: Path
) -> None:
    (tmp_path / "a.zip").mkdir()
    with pytest.raises(FileWriteError):
        send_out(town_store, [walk.uuid], str(tmp_path / "a.zip"), maps=SMALL)
    assert town_store.count("field_package") == 0


@pytest.mark.parametrize("share", [0.0, 0.3, 0.86, 0.95])
def test_cancel_leaves_the_old_file_and_the_store(
    town_store: Store, walk: StoredWalk, tmp_path: Path, share: float
) -> None:
    target = tmp_path / "a.zip"
    target.write_bytes(b"gammal")
    done = [0.0]

    def progressed(fraction: float, _text: str) -> None:
        done[0] = max(done[0], fraction)

    with pytest.raises(Cancelled):
        send_out(
            town_store,
            [walk.uuid],
            str(target),
            maps=SMALL,
            feedback=CallbackFeedback(progressed, lambda: done[0] >= share),
        )
    assert target.read_bytes() == b"gammal"
    assert [path.name for path in tmp_path.iterdir() if ".part" in path.name] == []
    assert town_store.count("field_package") == 0


CHILD = """
import os, signal, sys, resource
sys.path.insert(0, sys.argv[1])
from qgis.core import QgsApplication
application = QgsApplication([], False)
application.initQgis()
from est_walks_plugin.exporting.field_package.base_maps import MapWish
from est_walks_plugin.model.errors import EstWalksError
from est_walks_plugin.model.feedback import CallbackFeedback
from est_walks_plugin.operations.field.send_out import send_out
from est_walks_plugin.store import Store

store, walk, output, how = sys.argv[2:]
killed = lambda fraction, text: os.kill(os.getpid(), signal.SIGKILL) if how == "kill" and fraction > 0.9 else None
with Store.open(store) as opened:
    if how.isdigit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(how), resource.RLIM_INFINITY))
    try:
        send_out(opened, [walk], output, maps=MapWish(zoom=14), feedback=CallbackFeedback(killed))
    except EstWalksError as error:
        print(error.message)
    sys.stdout.flush()
    os._exit(0)
"""


@pytest.mark.parametrize("how", ["kill", "2000", "60000", "110000", "250000"])
def test_killed_or_on_a_full_disk_nothing_half_is_left(
    town_store: Store, walk: StoredWalk, tmp_path: Path, how: str
) -> None:
    target = tmp_path / "ut" / "a.zip"
    target.parent.mkdir()
    target.write_bytes(b"gammal")
    ended = subprocess.run(
        [sys.executable, "-c", CHILD, str(REPOSITORY), town_store.path, walk.uuid, str(target), how],
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert target.read_bytes() == b"gammal"
    if how == "kill":
        assert ended.returncode == -9
        send_out(town_store, [walk.uuid], str(tmp_path / "ut" / "b.zip"), maps=SMALL)
        assert sorted(path.name for path in target.parent.iterdir()) == ["a.zip", "b.zip"]
    else:
        assert ended.stdout.count("\n") == 1, ended.stdout + ended.stderr
        assert str(target) in ended.stdout
        assert [path.name for path in target.parent.iterdir()] == ["a.zip"]
        assert town_store.count("field_package") == 0


def test_an_edit_in_the_field_changes_nothing_else_of_the_row(unpacked: SqlitePhone, town_store: Store) -> None:
    phone = QgisPhone.on(unpacked)
    (finding,) = unpacked.rows("finding")

    def cells() -> dict[str, Any]:
        row = unpacked.rows("finding")[finding]
        return {column: cell(column, row[column], town_store.time_zone) for column in BY_NAME["finding"].columns}

    before = cells()
    phone.edit("finding", finding, text="Skräp och glas")
    assert cells() == {**before, "text": "Skräp och glas"}
