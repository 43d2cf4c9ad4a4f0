"""Tracks of a walk: read of a file in the work CRS, kept, and read again as they were."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from est_walks_plugin.model.crs import transform
from est_walks_plugin.model.field.track import Track
from est_walks_plugin.model.walk import PlanResult
from est_walks_plugin.operations.field.track_rows import key_of, row_of, row_of_line
from est_walks_plugin.operations.field.tracks import stored_tracks, tracks_of_file
from est_walks_plugin.store import Store

from .. import town


@pytest.fixture
def walk(planned: PlanResult) -> str:
    return planned.walks[0].id


def test_a_file_is_read_in_the_work_crs_without_points_that_have_no_time(tmp_path: Path) -> None:
    xy = np.array([town.at(0, 0), town.at(30, 0), town.at(60, 0)])
    lonlat = transform(xy, "EPSG:3011", "EPSG:4326").tolist()
    times = ["<time>2026-10-15T16:30:00Z</time>", "", "<time>2026-10-15T18:31:00.5+02:00</time>"]
    points = "".join(f'<trkpt lat="{lat}" lon="{lon}">{time}</trkpt>' for (lon, lat), time in zip(lonlat, times))
    path = tmp_path / "t.gpx"
    path.write_text(
        f"<gpx><trk><trkseg>{points}</trkseg></trk><trk><trkseg>{points[:60]}</trkpt></trkseg></trk></gpx>".replace(
            points[:60] + "</trkpt>", '<trkpt lat="59" lon="17"/>'
        ),
        encoding="utf-8",
    )
    (track,) = tracks_of_file(str(path), "EPSG:3011")
    assert track.xy == pytest.approx(xy[[0, 2]], abs=0.01)
    assert (track.times - track.times[0]).tolist() == [0, 60.5]
    assert track.starts.tolist() == [0]


def test_a_stored_track_is_read_as_it_was(town_store: Store, walk: str) -> None:
    times = np.array([1.8e9 + 0.25, 1.8e9 + 1, 1.8e9 + 2, 1.8e9 + 90, 1.8e9 + 91])
    xy = np.array([town.at(0, 0), town.at(1.5, 0), town.at(3, 0), town.at(90, 7), town.at(91, 7)])
    later = Track(times, xy, np.array([0, 3]), "kvällen")
    earlier = Track(times[:2] - 3600, xy[:2], np.array([0]))
    town_store.insert("track", [row_of(town_store, walk, one, length_m=4, external_id="x") for one in (later, earlier)])
    town_store.insert("track", [row_of_line(town_store, walk, xy, np.array([0, 3, 4]), "", length_m=4)])
    first, second = stored_tracks(town_store, walk)
    assert (first.name, second.name) == ("", "kvällen")
    assert second.times == pytest.approx(times, abs=1e-3)
    assert second.xy == pytest.approx(xy)
    assert second.starts.tolist() == [0, 3]
    rows = town_store.rows("track", {"walk": walk}, order_by=("created",))
    shapes = [sorted(len(part.coords) for part in row["geometry"].geoms) for row in rows]
    assert sorted(shapes) == [[2], [2, 3], [3]]
    assert {row["delete_after"] > town_store.today for row in rows} == {True}


def test_a_track_has_a_key_of_its_own_and_a_longer_copy_begins_alike() -> None:
    times, xy = np.arange(4.0), np.arange(8.0).reshape(4, 2)
    whole, shorter, other = key_of(times, xy), key_of(times[:3], xy[:3]), key_of(times + 1, xy)
    assert len({whole, shorter, other}) == 3
    assert whole.split(":")[:2] == shorter.split(":")[:2] != other.split(":")[:2]
    assert key_of(np.array([]), xy) != key_of(np.array([]), xy[:3])
