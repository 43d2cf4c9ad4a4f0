"""Reading OpenStreetMap files: what comes out, and what hostile and broken files get."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from osgeo import gdal
from shapely.geometry import Point, box

from est_walks_plugin.importers.origin import origin_of
from est_walks_plugin.importers.osm import file as osm_file
from est_walks_plugin.importers.osm import reader as osm
from est_walks_plugin.model.codes import BaseAreaKind, LandmarkKind, LightSource, Lit
from est_walks_plugin.model.crs import transform
from est_walks_plugin.model.errors import Cancelled, InputError
from est_walks_plugin.model.feedback import CallbackFeedback

from .osm_samples import TOWN, town

CRS = "EPSG:3011"


@pytest.mark.parametrize("packed", [False, True])
def test_a_small_town(tmp_path: Path, packed: bool) -> None:
    data = osm.read(town(tmp_path, packed=packed), CRS)
    paths = {path.external_id: path for path in data.paths}
    assert set(paths) == {"way/100", "way/101", "way/102", "way/105#edge0", "way/106"}
    street = paths["way/100"]
    assert (street.name, street.lit, street.surface, street.width_m) == ("Stora gatan", Lit.YES, "asphalt", 5.5)
    assert paths["way/101"].lit is Lit.NO
    assert paths["way/102"].tunnel
    assert paths["way/102"].level == -1
    assert paths["way/106"].stairs
    assert data.left_out == {"private": 1, "not_built": 1}
    assert origin_of(town(tmp_path, packed=packed)).day == date(2026, 5, 4)
    expected = transform(np.array([[17.75, 59.478]]), "EPSG:4326", CRS)[0]
    assert np.allclose(street.coordinates[0], expected, atol=1e-6)


def test_joints_of_streets_stay_joints(tmp_path: Path) -> None:
    paths = {path.external_id: path for path in osm.read(town(tmp_path), CRS).paths}
    assert (paths["way/100"].coordinates[1] == paths["way/101"].coordinates[1]).all()
    assert (paths["way/106"].coordinates[1] == paths["way/105#edge0"].coordinates).all(axis=1).any()


def test_base_map_and_landmarks(tmp_path: Path) -> None:
    data = osm.read(town(tmp_path), CRS)
    water = next(area for area in data.areas if area.kind is BaseAreaKind.WATER)
    assert water.external_id == "relation/200"
    assert len(water.polygons) == 1
    assert len(water.polygons[0]) == 2, "the island is a hole"
    kinds = sorted(mark.kind.value for mark in data.landmarks)
    assert kinds == ["bus_stop", "bus_stop", "school", "square"], "the school is mapped twice but is one"
    assert {mark.name for mark in data.landmarks if mark.kind is LandmarkKind.BUS_STOP} == {"Torget"}
    assert {(line.kind.value, line.class_) for line in data.lines} == {("rail", "rail"), ("road", "service")}


def test_lamps(tmp_path: Path) -> None:
    lamps = {lamp.external_id: lamp for lamp in osm.read_lamps(town(tmp_path), CRS)}
    lamp = lamps["node/30"]
    assert (lamp.pole, lamp.light_source, lamp.height_m, lamp.power_w) == (
        "K 17",
        LightSource.HIGH_PRESSURE_SODIUM,
        6,
        70,
    )
    assert (lamp.luminaires, lamp.luminaire) == (2, "bent_mast")
    assert lamps["node/31"].light_source is LightSource.UNKNOWN


def test_cut_to_an_area_keeps_ways_whole_and_cuts_the_base_map(tmp_path: Path) -> None:
    whole = osm.read(town(tmp_path), CRS)
    street = next(path for path in whole.paths if path.external_id == "way/100")
    (x, y), (x2, _y2) = street.coordinates[0], street.coordinates[1]
    area = box(x - 20, y - 20, (x + x2) / 2, y + 20)
    cut = osm.read(town(tmp_path), CRS, area=area)
    kept = {path.external_id: path for path in cut.paths}
    assert set(kept) == {"way/100", "way/102"}, "both touch the area"
    assert len(kept["way/100"].coordinates) == 3
    assert cut.sticking_out == 2
    for line in cut.lines:
        assert area.buffer(0.01).contains(Point(line.coordinates[0]))
        assert area.buffer(0.01).contains(Point(line.coordinates[-1]))
    assert len(osm.read_lamps(town(tmp_path), CRS, area=area)) == 1


def test_no_file_is_left_beside_a_packed_extract(tmp_path: Path) -> None:
    osm.read(town(tmp_path, packed=True), CRS)
    assert [file.name for file in tmp_path.iterdir()] == ["town.osm.gz"]


def test_unsorted_nodes_are_read_all_the_same(tmp_path: Path) -> None:
    lines = TOWN.splitlines(keepends=True)
    first = next(i for i, line in enumerate(lines) if line.startswith('<node id="1"'))
    lines.insert(first + 5, lines.pop(first))
    data = osm.read(town(tmp_path, text="".join(lines)), CRS)
    assert len(data.paths) == 5


BOMB = (
    '<?xml version="1.0"?><!DOCTYPE osm [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    '<osm version="0.6"><node id="1" lat="1" lon="1"><tag k="name" v="&b;"/></node></osm>'
)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (BOMB, "XML entities"),
        ('<?xml version="1.0"?><!DOCTYPE osm SYSTEM "http://127.0.0.1/x.dtd"><osm/>', "XML entities"),
        ("<!DOCTYPE html><html><body>Too many requests</body></html>", "web page"),
        ("<osmChange version='0.6'></osmChange>", "changes only"),
        ("id;namn\n1;a\n", "not an OpenStreetMap file"),
        ("", "not an OpenStreetMap file"),
        (TOWN[: len(TOWN) // 2], "damaged or cut off"),
    ],
)
def test_bad_files_get_one_sentence(tmp_path: Path, content: str, words: str) -> None:
    path = tmp_path / "bad.osm"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        osm.read(path, CRS)
    assert words in caught.value.message
    assert "bad.osm" in caught.value.message
    assert "\n" not in caught.value.message


def test_a_cut_off_archive(tmp_path: Path) -> None:
    path = town(tmp_path, packed=True)
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(InputError, match="damaged or cut off"):
        osm.read(path, CRS)


def test_a_cut_off_pbf(tmp_path: Path, shared_data: Path) -> None:
    whole = (shared_data / "osm" / "fi_helsinki_centre_2019-04.osm.pbf").read_bytes()
    path = tmp_path / "half.osm.pbf"
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(InputError, match=r"half\.osm\.pbf is damaged"):
        osm.read(path, "EPSG:3879")


def test_an_archive_bomb_is_not_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "bomb.osm.gz"
    with gzip.open(path, "wb", 6) as stream:
        stream.write(b'<?xml version="1.0"?><osm version="0.6">\n')
        for _ in range(80):
            stream.write(b" " * 1_000_000)
        stream.write(b"</osm>")
    with pytest.raises(InputError, match="unpacks to far more"):
        osm.read(path, CRS)


@pytest.fixture(params=[False, True], ids=["gdal_quiet", "gdal_raises"])
def exceptions(request: pytest.FixtureRequest) -> Iterator[bool]:
    """GDAL as it comes, and as another plugin may have left it."""
    before = gdal.GetUseExceptions()
    gdal.UseExceptions() if request.param else gdal.DontUseExceptions()
    yield request.param
    gdal.UseExceptions() if before else gdal.DontUseExceptions()


def test_gdals_exceptions_change_nothing(tmp_path: Path, exceptions: bool) -> None:
    assert len(osm.read(town(tmp_path), CRS).paths) == 5
    assert gdal.GetUseExceptions() == exceptions
    broken = tmp_path / "broken.osm"
    broken.write_text(TOWN.replace("</osm>", ""), encoding="utf-8")
    with pytest.raises(InputError, match="damaged or cut off"):
        osm.read(broken, CRS)
    unsorted = TOWN.replace('<node id="1" ', '<node id="900" ', 1).replace('<nd ref="1"/>', '<nd ref="900"/>')
    assert len(osm.read(town(tmp_path, text=unsorted), CRS).paths) == 5


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(
            st.integers(0, len(TOWN) - 1), st.text(st.characters(min_codepoint=32, max_codepoint=0x17F), max_size=4)
        ),
        min_size=1,
        max_size=6,
    )
)
def test_any_change_of_a_file_gives_data_or_one_sentence(tmp_path: Path, changes: list[tuple[int, str]]) -> None:
    text = TOWN
    for at, put in changes:
        text = text[:at] + put + text[at + len(put) :]
    message, paths = "", []
    try:
        paths = osm.read(town(tmp_path, text=text), CRS).paths
    except InputError as error:
        message = error.message
    assert "\n" not in message
    assert bool(message) or all(np.isfinite(path.coordinates).all() for path in paths)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=400), st.sampled_from([b"", b"\x1f\x8b", b"\x00\x00\x00\x0d\x0a\x09OSMHeader", b"<osm>"]))
def test_any_bytes_give_one_sentence_or_nothing(tmp_path: Path, data: bytes, start: bytes) -> None:
    path = tmp_path / "any.osm"
    path.write_bytes(start + data)
    message, found = "", 0
    try:
        read = osm.read(path, CRS)
        found = len(read.paths) + len(read.areas) + len(read.lamps) + len(read.landmarks) + len(read.lines)
    except InputError as error:
        message = error.message
    assert found == 0
    assert "\n" not in message


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="does not exist"):
        osm.read(tmp_path / "none.osm", CRS)


def test_cancel(tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        osm.read(town(tmp_path), CRS, feedback=CallbackFeedback(cancelled=lambda: True))


def test_what_looks_like_osm(tmp_path: Path) -> None:
    odd = tmp_path / "extract.bin"
    odd.write_bytes(town(tmp_path, packed=True).read_bytes())
    assert osm_file.looks_like_osm(odd)
    text = tmp_path / "a.csv"
    text.write_text("a;b\n")
    assert not osm_file.looks_like_osm(text)
    assert not osm_file.looks_like_osm(tmp_path / "missing")


def test_helsinki(shared_data: Path) -> None:
    data = osm.read(shared_data / "osm" / "fi_helsinki_centre_2019-04.osm.pbf", "EPSG:3879")
    assert len(data.paths) > 2000
    assert len(data.lamps) == 586
    lit = sum(path.lit is Lit.YES for path in data.paths) / len(data.paths)
    assert 0.55 < lit < 0.7
    assert "Brunnsgatan" in {path.name for path in data.paths}, "names are in Swedish where tagged"


def test_lyngby_tells_tunnels_from_passages(shared_data: Path) -> None:
    data = osm.read(shared_data / "osm" / "dk_lyngby_2022-11.osm.gz", "EPSG:25832")
    assert (sum(path.tunnel for path in data.paths), sum(path.passage for path in data.paths)) == (11, 28)
    assert sum(area.kind is BaseAreaKind.BUILDING for area in data.areas) > 5000


def test_swedish_pieces_hardly_say_what_is_lit(shared_data: Path) -> None:
    for name in ("se_fruangen_2020-11", "se_kth_campus_2020-10", "se_hagersten_villa_2020-06"):
        data = osm.read(shared_data / "osm" / f"{name}.osm.gz", CRS)
        unknown = sum(path.lit is Lit.UNKNOWN for path in data.paths) / len(data.paths)
        assert unknown > 0.6, name
        assert not data.lamps


def test_too_many_objects_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(osm, "MAX_OBJECTS", 5)
    with pytest.raises(InputError, match="more than 5 objects"):
        osm.read(town(tmp_path), CRS)


def test_the_size_of_the_portions_does_not_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = osm.read(town(tmp_path), CRS)
    monkeypatch.setattr(osm, "AT_ONCE", 2)
    parts = osm.read(town(tmp_path), CRS)
    for one, other in ((whole.paths, parts.paths), (whole.areas, parts.areas), (whole.lines, parts.lines)):
        assert [record.external_id for record in one] == [record.external_id for record in other]
    assert sorted(whole.landmarks, key=str) == sorted(parts.landmarks, key=str)


def test_a_file_saved_from_an_editor_with_negative_ids(tmp_path: Path) -> None:
    text = re.sub(r'(<(?:node|way|relation) id="|ref=")(\d+)"', r'\1-\2"', TOWN)
    data = osm.read(town(tmp_path, text=text), CRS)
    assert len(data.paths) == 5
    assert "way/-100" in {path.external_id for path in data.paths}
