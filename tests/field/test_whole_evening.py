"""Two phones, a paper, a track and a camera come home through the one door, by the readers themselves; headless too."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsApplication

from est_walks_plugin.model.codes import KeptValue
from est_walks_plugin.model.crs import transform
from est_walks_plugin.model.errors import EstWalksError
from est_walks_plugin.operations.field.back.readers import ReadOptions
from est_walks_plugin.operations.field.read_in import TABLES, read_in
from est_walks_plugin.store import Store
from tests.processing.contract import RefusedError, run

from ..field_phone import jpeg
from ..town import at
from .evening import STOPS, Evening

START = datetime(2026, 11, 28, 17, 5, tzinfo=timezone.utc)


def gpx(path: Path, crs: str) -> Path:
    """Write the way from stop to stop, a point every half minute."""
    import numpy as np

    points = np.array([at(x, y) for x, y in STOPS])
    way = np.concatenate([np.linspace(a, b, 20) for a, b in zip(points, points[1:])])
    lonlat = transform(way, crs, "EPSG:4326")
    lines = [
        f'<trkpt lat="{lat:.7f}" lon="{lon:.7f}"><time>{(START + timedelta(seconds=30 * n)):%Y-%m-%dT%H:%M:%SZ}</time></trkpt>'
        for n, (lon, lat) in enumerate(lonlat)
    ]
    head = '<?xml version="1.0"?><gpx version="1.1" creator="t" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>'
    path.write_text(head + "".join(lines) + "</trkseg></trk></gpx>", encoding="utf-8")
    return path


def everything(store: Store) -> dict[str, list[dict[str, Any]]]:
    return {table: store.rows(table, order_by=("uuid",)) for table in TABLES}


@pytest.fixture
def home(evening: Evening, tmp_path: Path) -> Path:
    """A folder of all that came: two phones as zips, a protocol, a track, a letter, and pictures of a camera."""
    folder = tmp_path / "hem"
    folder.mkdir()
    one, two = evening.phone("telefon1"), evening.phone("telefon2")
    first, old = evening.findings[0], evening.old[0]
    found = one.add("finding", at(101, 102), stop_uuid=evening.stops[0], category="litter", text="Skräp")
    one.photo(finding_uuid=found)
    one.photo(finding_uuid=found, file=False)
    one.edit("finding", first, text="Lampan blinkar")
    one.edit("oldfinding", old, seen="yes", note="Klippt")
    two.add("finding", at(400, 401), stop_uuid=evening.stops[1], category="graffiti", text="Klotter")
    two.edit("stop", evening.stops[2], score_dark=0)
    one.zip_back(folder / "telefon 1.zip", inner="vandring")
    two.zip_back(folder / "telefon 2.zip")
    (folder / "protokoll.csv").write_text(
        "Stopp;Rad;Vad;Text;Dagsljus;Mörker\n3;1;Skymmande växtlighet;Buskar vid bänken;;\n2;Stopp;;;3;1\n",
        encoding="utf-8-sig",
    )
    gpx(folder / "tur.gpx", evening.store.crs)
    (folder / "brev.txt~").write_bytes(b"\x00\x01")
    store = evening.store
    store.update("finding", evening.findings[0], {"text": "Lampan är trasig sedan i våras"})
    return folder


def test_a_folder_of_a_whole_evening_is_read_in_once(evening: Evening, home: Path) -> None:
    store = evening.store
    done = read_in(store, None, [str(home)])
    assert done.walk == evening.walk
    assert [str(part.kind) for part in done.parts] == ["package", "protocol", "gpx"]
    assert done.receipt.balances
    texts = {row["text"] for row in store.rows("finding", {"walk": evening.walk})}
    assert texts == {"Lampan är trasig sedan i våras", "Mörkt hörn", "Skräp", "Klotter", "Buskar vid bänken"}
    scores = {row["seq"]: (row["score_day"], row["score_dark"]) for row in store.rows("stop", {"walk": evening.walk})}
    assert scores == {1: (None, None), 2: (3, 1), 3: (None, 0)}
    assert store.count("track", {"walk": evening.walk}) == 1
    assert [row["seen"] for row in store.rows("seen_again")] == ["yes"]
    assert [(one.base, one.desk, one.field) for one in done.conflicts] == [
        ("Lampan är trasig", "Lampan är trasig sedan i våras", "Lampan blinkar")
    ]
    assert [(one.stop, one.finding) for one in done.missing_photos] == [(1, "Skräp")]
    assert any("brev.txt~" in note for note in done.notes)
    before = everything(store)
    again = read_in(store, evening.walk, [str(home)])
    assert everything(store) == before, "the same again changes nothing"
    assert (again.receipt.stored, again.receipt.updated) == (0, 0)
    assert len(again.conflicts) == 1, "what is not decided still waits"


def test_the_order_in_which_things_come_is_no_matter(evening: Evening, home: Path) -> None:
    for name in ("tur.gpx", "telefon 2.zip", "protokoll.csv", "telefon 1.zip"):
        read_in(evening.store, evening.walk, [str(home / name)])
    texts = {row["text"] for row in evening.store.rows("finding", {"walk": evening.walk})}
    assert texts == {"Lampan är trasig sedan i våras", "Mörkt hörn", "Skräp", "Klotter", "Buskar vid bänken"}
    assert evening.store.count("field_return") == 4


def test_a_trial_run_tells_the_same_and_keeps_nothing(evening: Evening, home: Path) -> None:
    before = everything(evening.store)
    trial = read_in(evening.store, None, [str(home)], options=ReadOptions(dry_run=True))
    assert everything(evening.store) == before
    done = read_in(evening.store, None, [str(home)])
    told, real = trial.to_dict(), done.to_dict()
    for counted in ("read", "stored", "updated", "unchanged", "rejected_count"):
        assert told[counted] == real[counted], counted
    assert len(told["conflicts"]) == len(real["conflicts"]) == 1


def test_conflicts_can_be_decided_at_once(evening: Evening, home: Path) -> None:
    done = read_in(evening.store, None, [str(home)], options=ReadOptions(keep=KeptValue.FIELD))
    assert done.conflicts == []
    assert evening.store.get("finding", evening.findings[0])["text"] == "Lampan blinkar"
    assert read_in(evening.store, None, [str(home)]).conflicts == []


def test_a_picture_that_comes_later_finds_its_record(evening: Evening, home: Path, tmp_path: Path) -> None:
    read_in(evening.store, None, [str(home / "telefon 1.zip")])
    (row,) = evening.store.rows("photo", {"sha256": None})
    file = tmp_path / Path(row["field_name"]).name
    file.write_bytes(jpeg("#aa3355"))
    done = read_in(evening.store, evening.walk, [str(file)])
    assert evening.store.count("photo", {"sha256": None}) == 0
    assert (done.receipt.updated, done.receipt.stored) == (1, 0)


def test_headless_reads_lists_and_settles(
    qgis_app: QgsApplication, evening: Evening, home: Path, tmp_path: Path
) -> None:
    path = evening.store.path
    evening.store.close()
    receipt = tmp_path / "kvitto.json"
    common = {"STORE": path, "RECEIPT": str(receipt)}
    inputs = [str(home / name) for name in ("telefon 1.zip", "telefon 2.zip")]
    trial = run("importfindings", {**common, "INPUT": inputs, "DRY_RUN": True})
    assert (trial["STORED"], json.loads(receipt.read_text())["dry_run"]) == (4, True)
    out = run("importfindings", {**common, "INPUT": inputs})
    told = json.loads(receipt.read_text())
    assert out["READ"] == out["STORED"] + out["UPDATED"] + out["UNCHANGED"] + out["REJECTED"] == told["read"]
    assert (out["STORED"], out["CONFLICTS_LEFT"], out["MISSING_PHOTOS"], out["WALK"]) == (4, 1, 1, evening.walk)
    assert [(one["base"], one["desk"], one["field"]) for one in told["conflicts"]] == [
        ("Lampan är trasig", "Lampan är trasig sedan i våras", "Lampan blinkar")
    ]
    assert [part["kind"] for part in told["parts"]] == ["package", "package"]
    listed = run("settleconflicts", {**common, "WALK": "Byn, kväll"})
    (row,) = json.loads(receipt.read_text())["conflicts"]
    assert (listed["LEFT"], listed["SETTLED"]) == (1, 0)
    with pytest.raises(RefusedError, match="no conflict"):
        run("settleconflicts", {**common, "WALK": evening.walk, "KEEP": "field", "ROWS": "finding/x/text"})
    done = run("settleconflicts", {**common, "WALK": evening.walk, "KEEP": "field", "ROWS": row["row"]})
    assert (done["SETTLED"], done["CHANGED"], done["LEFT"]) == (1, 1, 0)
    again = run("importfindings", {**common, "WALK": evening.walk, "INPUT": str(home)})
    assert again["CONFLICTS_LEFT"] == 0
    (tmp_path / "hem2").mkdir()
    with pytest.raises(RefusedError, match="“hem2”"):
        run("importfindings", {**common, "WALK": evening.walk, "INPUT": str(tmp_path / "hem2")})
    with pytest.raises(RefusedError, match="CONFLICTS"):
        run("importfindings", {**common, "INPUT": str(home), "CONFLICTS": "nobody"})


def test_another_walks_package_is_refused_by_the_name_of_both(evening: Evening, home: Path) -> None:
    before = everything(evening.store)
    with pytest.raises(EstWalksError, match=r"“telefon 1\.zip”.*“Byn, kväll”.*“Byn, kväll i fjol”"):
        read_in(evening.store, evening.other, [str(home / "telefon 1.zip")])
    assert everything(evening.store) == before
