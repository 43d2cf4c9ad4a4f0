"""A process killed while it reads a GPX file in, or takes a calendar out, leaves the store old or new, and no half file."""

from __future__ import annotations

import shutil
from pathlib import Path

import icalendar
import pytest

from est_walks_plugin.model.walk import PlanResult
from est_walks_plugin.operations.field.export_calendar import export_calendar
from est_walks_plugin.store import Store

from ..killed import run
from . import field_gpx as gpx

READ = """
from est_walks_plugin.operations.field.tracks import read_gpx
store = Store.open(sys.argv[1])
print("begin", flush=True)
read_gpx(store, None, sys.argv[2])
store.close()
"""
OUT = """
from est_walks_plugin.operations.field.export_calendar import export_calendar
store = Store.open(sys.argv[1])
print("begin", flush=True)
export_calendar(store, "Byvandring", sys.argv[2])
store.close()
"""


@pytest.fixture
def files(tmp_path: Path, town_store: Store, planned: PlanResult) -> tuple[Path, Path]:
    """The store, closed, and a GPX file of its walk with two hundred waypoints."""
    points = gpx.along_stops(town_store, planned.walks[0].id)
    marks = [gpx.waypoint(points[n * 2][:2], f"Klotter {n}", "", points[n * 2][2]) for n in range(200)]
    file = Path(gpx.write(tmp_path, *marks, gpx.track(points)))
    path = Path(town_store.path)
    town_store.close()
    return path, file


def test_a_reading_that_is_killed_leaves_the_store_old_or_new(files: tuple[Path, Path], tmp_path: Path) -> None:
    store, file = files
    whole = tmp_path / "whole.gpkg"
    shutil.copy(store, whole)
    took, _ = run(READ, whole, file)
    seen = set()
    for number in range(9):
        trial = tmp_path / f"{number}.gpkg"
        shutil.copy(store, trial)
        run(READ, trial, file, kill_after=took * (number + 1) / 9)
        with Store.open(trial) as opened:
            seen.add(tuple(opened.count(table) for table in ("track", "finding", "field_return")))
        run(READ, trial, file)
        with Store.open(trial) as opened:
            assert tuple(opened.count(table) for table in ("track", "finding", "field_return")) == (1, 200, 1)
    assert seen <= {(0, 0, 0), (1, 200, 1)}
    assert (0, 0, 0) in seen


def test_a_calendar_that_is_killed_never_says_more_than_the_store_knows(
    files: tuple[Path, Path], tmp_path: Path
) -> None:
    store, _ = files
    file = tmp_path / "v.ics"
    with Store.open(store) as opened:
        export_calendar(opened, "Byvandring", str(file))
        opened.update("walk", opened.rows("walk")[0]["uuid"], {"start_name": "Skolan"})
    trial, out = tmp_path / "whole.gpkg", tmp_path / "w.ics"
    shutil.copy(store, trial)
    took, _ = run(OUT, trial, out)
    for number in range(6):
        trial, out = tmp_path / f"{number}.gpkg", tmp_path / f"{number}.ics"
        shutil.copy(store, trial)
        shutil.copy(file, out)
        run(OUT, trial, out, kill_after=took * (number + 1) / 6)
        (event,) = icalendar.Calendar.from_ical(out.read_bytes()).walk("VEVENT")
        with Store.open(trial) as opened:
            known = opened.rows("calendar_entry")[0]["sequence"]
            assert event["SEQUENCE"] <= known <= 1
            export_calendar(opened, "Byvandring", str(out))
        (event,) = icalendar.Calendar.from_ical(out.read_bytes()).walk("VEVENT")
        assert (event["SEQUENCE"], str(event["LOCATION"])) == (1, "Skolan")
