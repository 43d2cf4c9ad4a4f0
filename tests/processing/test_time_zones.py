"""One clock, the municipality's, in everything that is read, narrowed, counted, told and printed."""

from __future__ import annotations

import csv
import subprocess
import time
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Iterator
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from osgeo import ogr
from shapely.geometry import box

from est_walks_plugin.engine.light import sun
from est_walks_plugin.engine.light.time_of_day import sun_heights, times_of_day
from est_walks_plugin.engine.walks.light_advice import LightWishes, light_warnings
from est_walks_plugin.engine.walks.stop_time import StopTime
from est_walks_plugin.gui import format as fmt
from est_walks_plugin.importers.formats.table import ReadOptions
from est_walks_plugin.model.catalogue import load_catalogue
from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.model.crs import transform
from est_walks_plugin.model.localtime import local_days, midnight, parse_local
from est_walks_plugin.model.time_zones import known_zones, suggested_zone
from est_walks_plugin.model.walk import WalkRequest
from est_walks_plugin.model.wording.walk_warnings import warning_text
from est_walks_plugin.operations import follow_up
from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.operations.importing.files import import_file
from est_walks_plugin.operations.scene import period, read_observations
from est_walks_plugin.operations.tasks import update_task
from est_walks_plugin.operations.tasks.export import export_tasks
from est_walks_plugin.operations.walks.plan_walk import plan_walk
from est_walks_plugin.printing.quick.walk_map import export_walk_map
from est_walks_plugin.printing.words import Words
from est_walks_plugin.store import Store

PLACES = {
    "Europe/Helsinki": ("EPSG:3067", (24.94, 60.17)),
    "America/New_York": ("EPSG:32618", (-73.97, 40.78)),
    "Europe/Stockholm": ("EPSG:3011", (17.75, 59.48)),
}
UTC = timezone.utc


@pytest.fixture(autouse=True)
def the_machine_is_elsewhere(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the machine's clocks be fourteen hours before UTC: another day than anywhere in the table for most of it."""
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture(params=PLACES)
def zone_name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def store(zone_name: str, tmp_path: Path) -> Iterator[Store]:
    """A store whose time zone is suggested by its place."""
    crs, here = PLACES[zone_name]
    x, y = transform([here], "EPSG:4326", crs)[0]
    area = box(x - 3000, y - 3000, x + 3000, y + 3000)
    with create_store(str(tmp_path / "s.gpkg"), "Orten", crs, [("Centrum", area)]) as made:
        yield made


def cases(store: Store, zone_name: str, tmp_path: Path, times: list[str], name: str = "fall.csv") -> Path:
    """Write a file of cases, one at each local time."""
    (x, y) = transform([PLACES[zone_name][1]], "EPSG:4326", store.crs)[0]
    file = tmp_path / name
    with file.open("w", newline="", encoding="utf-8") as target:
        writer = csv.writer(target, delimiter=";")
        writer.writerow(["Ärendenummer", "Kategori", "Datum", "E", "N"])
        for number, told in enumerate(times):
            writer.writerow([f"A-{number}", "Klotter", told, round(x + 20 * number, 1), round(y, 1)])
    return file


def read(store: Store, file: Path) -> dict:
    receipt = import_file(store, SourceKind.CASE, file, ReadOptions(crs=store.crs))
    return receipt.to_dict()


def test_the_place_suggests_the_zone_and_the_store_keeps_it(store: Store, zone_name: str) -> None:
    assert store.time_zone == zone_name
    assert store.meta("time_zone") == zone_name


@pytest.mark.parametrize(
    ("crs", "told"),
    [
        ("EPSG:3006", "Europe/Stockholm"),
        ("EPSG:3021", "Europe/Stockholm"),
        ("EPSG:3879", "Europe/Helsinki"),
        ("EPSG:3880", "Europe/Helsinki"),
        ("EPSG:25835", "Europe/Helsinki"),
        ("EPSG:5972", "Europe/Oslo"),
        ("EPSG:25832", "Europe/Stockholm"),
        ("EPSG:32633", "Europe/Stockholm"),
        ("EPSG:27700", "Europe/London"),
        ("EPSG:3057", "Atlantic/Reykjavik"),
        ("EPSG:26915", "America/Chicago"),
        ("EPSG:26911", "America/Los_Angeles"),
    ],
)
def test_suggestions(crs: str, told: str) -> None:
    assert suggested_zone(crs) == told


def test_what_is_offered_begins_near() -> None:
    assert known_zones()[0] == "Europe/Stockholm"
    assert {"Europe/Helsinki", "America/New_York"} <= set(known_zones())


def test_a_file_of_the_first_of_may_is_of_may(store: Store, zone_name: str, tmp_path: Path) -> None:
    receipt = read(store, cases(store, zone_name, tmp_path, ["2026-05-01 00:10", "2026-05-01 23:50"]))
    day = date(2026, 5, 1)
    (source,) = store.rows("source", {"kind": "case"})
    assert (source["period_from"], source["period_to"]) == (day, day)
    assert (receipt["source"]["period_from"], receipt["source"]["period_to"]) == ("2026-05-01", "2026-05-01")
    assert fmt.period(source["period_from"], source["period_to"]).endswith("2026")
    assert "–" not in fmt.period(source["period_from"], source["period_to"])
    assert Words("sv", load_catalogue()).period(source["period_from"], source["period_to"]) == "maj 2026"


def test_a_dry_run_tells_the_period_too(store: Store, zone_name: str, tmp_path: Path) -> None:
    file = cases(store, zone_name, tmp_path, ["2026-05-01 00:10", "2026-05-31 23:50"])
    told = import_file(store, SourceKind.CASE, file, ReadOptions(crs=store.crs), dry_run=True).to_dict()["source"]
    assert (told["period_from"], told["period_to"]) == ("2026-05-01", "2026-05-31")


def test_days_are_the_municipalitys_in_filters_and_ranking(store: Store, zone_name: str, tmp_path: Path) -> None:
    times = ["2026-04-30 23:50", "2026-05-01 00:10", "2026-05-01 23:59", "2026-05-02 00:01"]
    read(store, cases(store, zone_name, tmp_path, times))
    first = date(2026, 5, 1)
    found = read_observations(store, first=first, last=first)
    assert len(found.xy) == 2
    assert set(found.date.tolist()) == {first}
    assert store.count("observation", {"observed_at": period(store, first, None)}) == 3
    assert store.count("observation", {"observed_at": period(store, None, first)}) == 3
    assert period(store, None, None) is None
    everything = read_observations(store)
    assert sorted(everything.date.tolist()) == [date(2026, 4, 30), first, first, date(2026, 5, 2)]


@pytest.mark.parametrize("day", [date(2026, 3, 29), date(2026, 10, 25), date(2026, 3, 8), date(2026, 11, 1)])
def test_days_when_clocks_change_have_no_gap_and_no_overlap(zone_name: str, day: date) -> None:
    start, end = midnight(day, zone_name), midnight(date.fromordinal(day.toordinal() + 1), zone_name)
    seconds = np.arange(
        np.datetime64(start.replace(tzinfo=None), "s"), np.datetime64(end.replace(tzinfo=None), "s"), 300
    )
    assert set(local_days(seconds, zone_name).tolist()) == {day}
    around = np.array([seconds[0] - np.timedelta64(1, "s"), seconds[-1] + np.timedelta64(300, "s")])
    assert day not in local_days(around, zone_name).tolist()
    assert np.isnat(local_days(np.array(["NaT"], dtype="datetime64[s]"), zone_name)).all()


def test_a_walk_late_in_the_evening_was_held_that_day(store: Store) -> None:
    evening = midnight(date(2026, 5, 2), store.time_zone).timestamp() - 1800
    store.insert("walk", [{"name": "Sen", "starts_at": datetime.fromtimestamp(evening, UTC), "group_no": 1}])
    (check,) = follow_up.walk_checks(store, date(2026, 6, 1))
    assert check.walked == date(2026, 5, 1)


def test_before_and_after_divide_at_local_midnight(store: Store, zone_name: str, tmp_path: Path) -> None:
    read(store, cases(store, zone_name, tmp_path, ["2026-04-30 23:50", "2026-05-01 00:10", "2026-05-01 12:00"]))
    days = np.asarray(read_observations(store).date, dtype="datetime64[D]")
    assert sorted(days.tolist()) == [date(2026, 4, 30), date(2026, 5, 1), date(2026, 5, 1)]


def test_the_list_of_tasks_tells_local_time(store: Store, tmp_path: Path) -> None:
    task = store.insert("task", [{"title": "Laga", "state": "new", "measure": "repair", "owner": "gata"}])[0]
    update_task(store, task, state="done")
    late = midnight(date(2026, 5, 2), store.time_zone).timestamp() - 600
    store.update("task", task, {"done_at": datetime.fromtimestamp(late, UTC)})
    for ending in (".csv", ".geojson"):
        export_tasks(store, str(tmp_path / f"t{ending}"))
        assert "2026-05-01 23:50" in (tmp_path / f"t{ending}").read_text(encoding="utf-8-sig")
    export_tasks(store, str(tmp_path / "t.xlsx"))
    data = ogr.Open(str(tmp_path / "t.xlsx"))
    row = list(data.GetLayer(0))[-1]
    assert any(
        str(row.GetField(n)).replace("/", "-").startswith("2026-05-01 23:50") for n in range(row.GetFieldCount())
    )


def test_paper_tells_the_time_of_the_zone(zone_name: str) -> None:
    words = Words("sv", load_catalogue(), zone_name)
    moment = midnight(date(2026, 5, 1), zone_name)
    assert (words.clock(moment), words.short_day(moment)) == ("00.00", "2026-05-01")
    assert words.day(moment) == "1 maj 2026"


def test_today_is_the_municipalitys(store: Store, zone_name: str) -> None:
    from zoneinfo import ZoneInfo

    assert store.today in {datetime.now(ZoneInfo(zone_name)).date()}


# --- time of day -----------------------------------------------------------------------------------------------------


def test_time_of_day_comes_from_clock_and_sun(store: Store, zone_name: str, tmp_path: Path) -> None:
    told = {
        "2026-06-20 12:00": "day",
        "2026-06-20 19:30": "day",
        "2026-12-20 19:30": "evening",
        "2026-12-20 23:10": "night",
        "2026-12-20 03:00": "night",
        "2026-12-20 12:15": "day",
        "2026-12-20 00:00": "unknown",
        "": "unknown",
    }
    receipt = read(store, cases(store, zone_name, tmp_path, list(told)))
    assert receipt["stored"] == len(told)
    rows = store.rows("observation", order_by=("external_id",))
    assert [row["time_of_day"] for row in rows] == list(told.values())


def test_a_file_without_clocks_tells_no_time_of_day(store: Store, zone_name: str, tmp_path: Path) -> None:
    days = [f"2026-05-{day:02d}" for day in range(1, 9)]
    read(store, cases(store, zone_name, tmp_path, days))
    assert store.count("observation", {"time_of_day": "unknown"}) == 8


@pytest.mark.parametrize("clock", ["12:00", "08:00", "23:59:59"])
def test_one_clock_for_a_whole_file_is_none(store: Store, zone_name: str, tmp_path: Path, clock: str) -> None:
    read(store, cases(store, zone_name, tmp_path, [f"2026-05-{day:02d} {clock}" for day in range(1, 9)]))
    assert store.count("observation", {"time_of_day": "unknown"}) == 8


def test_what_the_source_says_goes_before_clock_and_sun(tmp_path: Path) -> None:
    with create_store(str(tmp_path / "s.gpkg")) as store:
        file = tmp_path / "pins.csv"
        file.write_text(
            "Id;Kommentar;Datum;Tid på dygnet;E;N\n"
            "1;Mörkt;2026-06-01 12:00;Kväll;135900;6595900\n2;Mörkt;2026-06-01 12:05;;135920;6595900\n",
            encoding="utf-8",
        )
        import_file(store, SourceKind.SURVEY, file, ReadOptions(crs="EPSG:3011"))
        rows = store.rows("observation", order_by=("external_id",))
        assert [row["time_of_day"] for row in rows] == ["evening", "day"]


def test_the_quick_sun_is_the_sun() -> None:
    rng = np.random.default_rng(4)
    seconds = rng.integers(946_684_800, 2_050_000_000, 400).astype("datetime64[s]")
    for lon, lat in ((17.75, 59.48), (20.2, 67.9), (-73.97, 40.78)):
        exact = [sun.altitude(one.replace(tzinfo=UTC), lon, lat) for one in seconds.tolist()]
        assert np.abs(sun_heights(seconds, lon, lat) - exact).max() < 0.02


def test_polar_night_and_midnight_sun() -> None:
    noon_in_january = np.array(["2026-01-02T13:00:00"], dtype="datetime64[s]")
    late_in_june = np.array(["2026-06-20T22:30:00"], dtype="datetime64[s]")
    kiruna = (20.2, 67.9, "Europe/Stockholm")
    assert times_of_day(noon_in_january, *kiruna).tolist() == ["evening"]
    assert times_of_day(late_in_june, *kiruna).tolist() == ["day"]


def test_another_time_zone_tells_walks_anew(store: Store, zone_name: str) -> None:
    from est_walks_plugin.model.errors import ParameterError
    from est_walks_plugin.operations.time_zone import set_time_zone
    from est_walks_plugin.operations.undoing import recorded, take_back

    starts = datetime(2026, 6, 1, 3, tzinfo=UTC)
    walk = store.insert("walk", [{"name": "A", "starts_at": starts, "starts_text": "?", "group_no": 1}])[0]
    store.insert("stop", [{"walk": walk, "seq": 1, "arrive": starts, "arrive_text": "?", "geometry": (1.0, 1.0)}])
    with recorded(store) as record:
        change = set_time_zone(store, "Asia/Tokyo")
    assert (change.before, change.after, change.walks) == (zone_name, "Asia/Tokyo", 1)
    assert store.time_zone == "Asia/Tokyo"
    assert store.get("walk", walk)["starts_text"] == "2026-06-01 12:00"
    assert store.rows("stop")[0]["arrive_text"] == "12:00"
    for wrong in ("Asia/Tokyo", "Mars/Olympus", ""):
        with pytest.raises(ParameterError):
            set_time_zone(store, wrong)
    take_back(store, record.changes)
    store.reread_facts()
    assert store.time_zone == zone_name
    assert store.get("walk", walk)["starts_text"] == "?"


# --- a walk ----------------------------------------------------------------------------------------------------------


@pytest.fixture(params=("Europe/Helsinki", "America/New_York"))
def elsewhere(request: pytest.FixtureRequest, town_store: Store) -> Store:
    """The town, with the clocks of another place."""
    town_store.set_meta("time_zone", request.param)
    return town_store


WRITTEN = ("2026-10-15 18:30", "{utc}Z", "{utc}+00:00", "{auckland}")


@pytest.mark.parametrize("written", WRITTEN)
def test_a_start_is_the_same_moment_however_it_is_written(
    elsewhere: Store, request_90: WalkRequest, tmp_path: Path, written: str
) -> None:
    here = ZoneInfo(elsewhere.time_zone)
    moment = datetime(2026, 10, 15, 18, 30, tzinfo=here)
    told = written.format(
        utc=moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M"),
        auckland=moment.astimezone(ZoneInfo("Pacific/Auckland")).isoformat(),
    )
    starts = parse_local(told, elsewhere.time_zone)
    assert (starts, starts.hour, starts.minute) == (moment, 18, 30)
    result = plan_walk(elsewhere, replace(request_90, starts_at=starts, max_stops=3))
    (walk,) = result.walks
    row = elsewhere.get("walk", walk.id)
    assert row["starts_text"] == "2026-10-15 18:30"
    assert all(stop["arrive_text"] >= "18:30" for stop in elsewhere.rows("stop", {"walk": walk.id}))
    export_walk_map(elsewhere, walk.id, str(tmp_path / "w.pdf"))
    done = subprocess.run(["pdftotext", str(tmp_path / "w.pdf"), "-"], capture_output=True, text=True, check=True)
    page = " ".join(done.stdout.split())
    assert "torsdag 15 oktober 2026 kl. 18.30" in page
    assert f"Utskriven {datetime.now(here).date().isoformat()}" in page


def test_advice_on_light_is_by_the_municipalitys_clock(elsewhere: Store) -> None:
    here = ZoneInfo(elsewhere.time_zone)
    gather = datetime(2026, 10, 15, 15, 0, tzinfo=here)
    lon, lat = PLACES[elsewhere.time_zone][1]
    times = sun.times(gather.date(), lon, lat, elsewhere.time_zone)
    arrive = gather + timedelta(minutes=10)
    stops = [StopTime(1, arrive, arrive + timedelta(minutes=5), "day", 5.0)]
    wishes = LightWishes([True], [False], [()])
    reader = Words("sv", load_catalogue(), elsewhere.time_zone)
    said = [
        [warning_text(one, reader) for one in light_warnings(when, stops, times, wishes)]
        for when in (gather, gather.astimezone(UTC), gather.astimezone(ZoneInfo("Pacific/Auckland")))
    ]
    assert said[0]
    assert said[0] == said[1] == said[2]


def test_files_and_stamps_are_of_the_municipalitys_day(elsewhere: Store) -> None:
    assert elsewhere.today == datetime.now(ZoneInfo(elsewhere.time_zone)).date()
    task = elsewhere.insert("task", [{"title": "Laga", "state": "new", "measure": "repair", "due": elsewhere.today}])[0]
    assert [one.uuid for one in follow_up.overdue(elsewhere)] == []
    elsewhere.update("task", task, {"due": elsewhere.today - timedelta(days=1)})
    assert [one.uuid for one in follow_up.overdue(elsewhere)] == [task]
