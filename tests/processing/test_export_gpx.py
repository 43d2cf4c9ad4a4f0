"""A walk as GPX: valid by the schema's rules, the same in OGR and gpxpy, and known again when it comes back."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path

import gpxpy
import numpy as np
import pytest
from defusedxml import ElementTree
from osgeo import ogr

from est_walks_plugin.files import FileWriteError
from est_walks_plugin.model.crs import transform
from est_walks_plugin.model.errors import NotFoundError, ParameterError
from est_walks_plugin.model.walk import PlanResult, WalkRequest
from est_walks_plugin.operations.field.export_gpx import export_gpx
from est_walks_plugin.operations.field.tracks import read_gpx
from est_walks_plugin.operations.walks.find_walk import stops_of
from est_walks_plugin.operations.walks.plan_walk import plan_walk
from est_walks_plugin.store import Store

NS = "{http://www.topografix.com/GPX/1/1}"
#: The order of children in the schema (gpx.xsd), of those that may come.
ORDER = {
    "gpx": ("metadata", "wpt", "rte", "trk", "extensions"),
    "metadata": ("name", "desc", "author", "copyright", "link", "time", "keywords", "bounds", "extensions"),
    "wpt": ("ele", "time", "magvar", "geoidheight", "name", "cmt", "desc", "src", "link", "sym", "type", "extensions"),
    "rte": ("name", "cmt", "desc", "src", "link", "number", "type", "extensions", "rtept"),
    "trk": ("name", "cmt", "desc", "src", "link", "number", "type", "extensions", "trkseg"),
    "trkseg": ("trkpt", "extensions"),
    "copyright": ("year", "license"),
    "bounds": (),
}
ORDER["rtept"] = ORDER["trkpt"] = ORDER["wpt"]
ATTRIBUTES = {
    "gpx": {"version", "creator", "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"},
    "bounds": {"minlat", "minlon", "maxlat", "maxlon"},
    "copyright": {"author"},
    **{name: {"lat", "lon"} for name in ("wpt", "rtept", "trkpt")},
}
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def check_schema(path: str) -> None:
    """Check a file against what the schema of GPX 1.1 asks."""
    root = ElementTree.parse(path).getroot()
    assert root.get("version") == "1.1"
    for element in root.iter():
        assert element.tag.startswith(NS), element.tag
        tag = element.tag.removeprefix(NS)
        assert set(element.attrib) == ATTRIBUTES.get(tag, set()), tag
        places = [ORDER[tag].index(child.tag.removeprefix(NS)) for child in element]
        assert places == sorted(places), tag
        if tag in ("wpt", "rtept", "trkpt"):
            assert -90 <= float(element.attrib["lat"]) <= 90
            assert -180 <= float(element.attrib["lon"]) < 180
        if tag == "time":
            assert MOMENT.fullmatch(element.text or "")
        if tag == "number":
            assert int(element.text or "") >= 0
        if len(element) == 0 and tag not in ("gpx", "bounds", "trkpt", "copyright"):
            assert element.text


@pytest.fixture
def walk(planned: PlanResult) -> str:
    return planned.walks[0].id


@pytest.fixture
def groups(town_store: Store, request_90: WalkRequest) -> PlanResult:
    return plan_walk(town_store, replace(request_90, groups=2, duration_min=60))


def test_the_file_is_valid_and_two_others_read_the_walk_in_it(tmp_path: Path, town_store: Store, walk: str) -> None:
    path = str(tmp_path / "vandring.gpx")
    town_store.update("stop", stops_of(town_store, walk)[0].uuid, {"name": "Gångvägen vid Åsen <Ö> & bron"})
    written = export_gpx(town_store, walk, path)
    stops = stops_of(town_store, walk)
    assert (written.paths, written.walks, written.stops) == ((path,), 1, len(stops))
    check_schema(path)
    peer = gpxpy.parse(Path(path).read_text(encoding="utf-8"))
    assert peer.creator == "Trygghetsvandring for QGIS"
    (route,), (track,) = peer.routes, peer.tracks
    assert len(peer.waypoints) == len(stops) + 1  # it ends where it starts
    assert peer.waypoints[0].name == "Start och mål: Torget"
    named = peer.waypoints[1:]
    assert named[0].name == "1 Gångvägen vid Åsen <Ö> & bron"
    assert [one.time.replace(tzinfo=timezone.utc) for one in named] == [
        stop.arrive.replace(microsecond=0) for stop in stops
    ]
    lonlat = [(one.longitude, one.latitude) for one in named]
    assert transform(lonlat, "EPSG:4326", "EPSG:3011") == pytest.approx(np.array([stop.xy for stop in stops]), abs=0.05)
    assert all(re.match(r"\d\d\.\d\d · (Dagsljus|Skymning|Mörkt)", one.description or "") for one in named)
    assert [point.name for point in route.points][1:-1] == [one.name for one in named]
    assert track.length_2d() == pytest.approx(town_store.get("walk", walk)["length_m"], rel=0.01)
    assert peer.copyright_author == "© OpenStreetMap contributors"

    theirs = ogr.GetDriverByName("GPX").Open(path)
    assert theirs.GetLayerByName("waypoints").GetFeatureCount() == len(stops) + 1
    assert [feature["name"] for feature in theirs.GetLayerByName("waypoints")][1:] == [one.name for one in named]
    assert theirs.GetLayerByName("routes").GetFeatureCount() == 1
    assert theirs.GetLayerByName("tracks").GetFeatureCount() == 1


def test_the_same_walk_gives_the_same_bytes(tmp_path: Path, town_store: Store, walk: str) -> None:
    paths = [tmp_path / name for name in ("a.gpx", "b.gpx")]
    for path in paths:
        export_gpx(town_store, walk, str(path))
    assert paths[0].read_bytes() == paths[1].read_bytes()


def test_what_went_out_and_comes_back_is_the_walk_and_nothing_new(tmp_path: Path, town_store: Store, walk: str) -> None:
    path = str(tmp_path / "vandring.gpx")
    export_gpx(town_store, walk, path)
    returned = read_gpx(town_store, walk, path)
    assert town_store.count("finding") == 0
    assert (town_store.count("track"), returned.receipt.read, returned.return_uuid) == (0, 0, "")
    assert any("planned way" in note for note in returned.receipt.notes)
    assert any("own stops" in note or "of the walk itself" in note for note in returned.receipt.notes)


def test_groups_go_into_one_file_or_into_one_each(tmp_path: Path, town_store: Store, groups: PlanResult) -> None:
    path = str(tmp_path / "alla.gpx")
    both = export_gpx(town_store, "Byvandring", path)
    check_schema(path)
    peer = gpxpy.parse(Path(path).read_text(encoding="utf-8"))
    assert (both.walks, len(peer.routes), len(peer.tracks)) == (2, 2, 2)
    assert [route.name for route in peer.routes] == ["Byvandring, grupp 1 av 2", "Byvandring, grupp 2 av 2"]
    assert {one.name.partition(":")[0] for one in peer.waypoints} == {"Grupp 1", "Grupp 2"}
    each = export_gpx(town_store, "Byvandring", path, one_a_group=True)
    assert [Path(file).name for file in each.paths] == ["alla (1).gpx", "alla (2).gpx"]
    for file, group in zip(each.paths, groups.walks):
        check_schema(file)
        told = gpxpy.parse(Path(file).read_text(encoding="utf-8"))
        assert len(told.waypoints) == len(group.stops) + 1
        assert not any(one.name.startswith("Grupp") for one in told.waypoints)
    alone = export_gpx(town_store, groups.walks[1].id, path, one_a_group=True)
    assert alone.paths == (path,)
    returned = read_gpx(town_store, groups.walks[0].id, str(tmp_path / "alla (1).gpx"))
    assert town_store.count("finding") == 0
    assert returned.receipt.balances


def test_of_the_files_of_groups_all_are_written_or_none(tmp_path: Path, town_store: Store, groups: PlanResult) -> None:
    (tmp_path / "alla (2).gpx").mkdir()
    with pytest.raises(FileWriteError, match=r"alla \(2\)\.gpx"):
        export_gpx(town_store, "Byvandring", str(tmp_path / "alla.gpx"), one_a_group=True)
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".gpx"] == ["alla (2).gpx"]
    assert groups


def test_nothing_internal_goes_out(tmp_path: Path, town_store: Store, walk: str) -> None:
    stop = stops_of(town_store, walk)[0]
    town_store.update("stop", stop.uuid, {"note": "Ring grannen", "field_note": "Hemlig"})
    town_store.update("walk", walk, {"note": "Ordförande kommer"})
    path = tmp_path / "v.gpx"
    export_gpx(town_store, walk, str(path))
    content = path.read_text(encoding="utf-8")
    for hidden in ("grannen", "Hemlig", "Ordförande", walk, stop.uuid, str(tmp_path)):
        assert hidden not in content


@pytest.mark.parametrize(
    ("walk_name", "file", "error", "said"),
    [
        ("Ingen", "a.gpx", NotFoundError, "Ingen"),
        ("Byvandring", "a.kml", ParameterError, ".gpx"),
        ("Tom", "a.gpx", ParameterError, "Tom"),
    ],
)
def test_what_cannot_go_out_is_one_sentence_and_no_file(
    tmp_path: Path, town_store: Store, walk: str, walk_name: str, file: str, error: type[Exception], said: str
) -> None:
    town_store.insert("walk", [{"name": "Tom", "starts_at": datetime(2026, 10, 1, 16, tzinfo=timezone.utc)}])
    with pytest.raises(error, match=re.escape(said)):
        export_gpx(town_store, walk_name, str(tmp_path / file))
    assert not (tmp_path / file).exists()
    assert walk
