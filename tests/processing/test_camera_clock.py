"""setcameraclock by its id, as a script calls it."""

from __future__ import annotations

import shutil
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from est_walks_plugin.store import Store
from tests.processing.contract import RefusedError, run
from tests.town import at

STARTS = datetime(2026, 10, 15, 16, tzinfo=timezone.utc)


@pytest.fixture
def photographed(town_file: Path, tmp_path: Path) -> tuple[str, list[str]]:
    """A walk of two stops, ten minutes apart, and a photo of each of two cameras at the second."""
    path = tmp_path / "town.gpkg"
    shutil.copy2(town_file, path)
    with Store.open(path) as store:
        (walk,) = store.insert("walk", [{"name": "Kvällen", "starts_at": STARTS, "groups": 1, "total_min": 60.0}])
        stops = store.insert(
            "stop",
            [
                {
                    "walk": walk,
                    "seq": number,
                    "geometry": at(100 * number, 100),
                    "arrive": STARTS + timedelta(minutes=10 * number),
                    "dwell_min": 5,
                }
                for number in (1, 2)
            ],
        )
        taken = {"taken_at": STARTS + timedelta(minutes=22), "clock_offset_s": 0.0, "walk": walk}
        lying = {**taken, "stop": stops[1], "position_from": "stop_time", "sha256": "x"}
        store.insert("photo", [{**lying, "camera": camera, "field_name": camera} for camera in ("A", "B")])
    return str(path), stops


def lie(path: str, stops: list[str]) -> dict[str, int]:
    with Store.open(path) as store:
        return {row["camera"]: stops.index(row["stop"]) + 1 for row in store.rows("photo")}


def test_the_clock_of_one_camera_or_all(photographed: tuple[str, list[str]]) -> None:
    path, stops = photographed
    told = {"STORE": path, "WALK": "Kvällen", "CLOCK_OFFSET_S": -600}
    assert run("setcameraclock", {**told, "CAMERA": "A"})["MOVED"] == 1
    assert lie(path, stops) == {"A": 1, "B": 2}
    assert run("setcameraclock", told)["MOVED"] == 1
    assert lie(path, stops) == {"A": 1, "B": 1}
    assert run("setcameraclock", {"STORE": path, "WALK": "Kvällen"})["MOVED"] == 0


def test_a_camera_that_took_none(photographed: tuple[str, list[str]]) -> None:
    path, _ = photographed
    with pytest.raises(RefusedError, match="“C”; those of the walk are of: A, B"):
        run("setcameraclock", {"STORE": path, "WALK": "Kvällen", "CAMERA": "C", "CLOCK_OFFSET_S": 1})
