"""A GPX file comes back from a walk: tracks, findings, what is told of it, and that twice is once."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path

import numpy as np
import pytest

from est_walks_plugin.model.codes import ReturnKind
from est_walks_plugin.model.errors import InputError, NotFoundError, OtherWalkError, ParameterError
from est_walks_plugin.model.field.returned import Returned
from est_walks_plugin.model.localtime import months_later
from est_walks_plugin.model.walk import PlanResult
from est_walks_plugin.operations.deletions import delete_findings, delete_walk
from est_walks_plugin.operations.field.tracks import read_gpx, stored_tracks
from est_walks_plugin.operations.tasks.create import create_tasks
from est_walks_plugin.operations.undoing import recorded, take_back
from est_walks_plugin.operations.walks.find_walk import stops_of
from est_walks_plugin.printing.facts import Earlier
from est_walks_plugin.store import Store

from .. import town
from . import field_gpx as gpx


@pytest.fixture
def walk(planned: PlanResult) -> str:
    return planned.walks[0].id


def state(store: Store) -> dict[str, list[object]]:
    """Everything a return may write."""
    return {
        table: [{name: str(value) for name, value in row.items()} for row in store.rows(table, order_by=("uuid",))]
        for table in ("track", "finding", "field_return", "walk", "stop")
    }


def told(returned: Returned) -> tuple[int, int, int, int, int]:
    receipt = returned.receipt
    assert receipt.balances
    return receipt.read, receipt.stored, receipt.updated, receipt.unchanged, receipt.rejected_count


def test_track_and_waypoints_of_an_evening_come_in(tmp_path: Path, town_store: Store, walk: str) -> None:
    points = gpx.along_stops(town_store, walk)
    stop = stops_of(town_store, walk)[1]
    assert stop.xy is not None
    near = (stop.xy[0] + 10, stop.xy[1])
    path = gpx.write(
        tmp_path,
        gpx.waypoint(near, "Klotter", "på elskåpet", points[100][2]),
        gpx.waypoint(near, "Ring Eva 070-174 06 05", "trasig lampa", points[101][2]),
        gpx.waypoint((near[0] + 3, near[1]), "007"),
        gpx.track(points, "Kvällen i Byn"),
    )
    returned = read_gpx(town_store, walk, path)
    assert (returned.kind, returned.file, returned.walk) == (ReturnKind.GPX, "kväll.gpx", walk)
    assert told(returned) == (4, 4, 0, 0, 0)
    (track,) = stored_tracks(town_store, walk)
    assert track.name == "Kvällen i Byn"
    assert len(track.times) == pytest.approx(len(points), abs=2)
    assert np.abs(track.xy[0] - np.array(points[0][:2])).max() < 0.02
    (row,) = town_store.rows("track")
    months = town_store.municipal_settings.deletion_months
    assert row["delete_after"] == months_later(town_store.today, months)
    assert row["length_m"] == pytest.approx(town_store.get("walk", walk)["length_m"], rel=0.1)
    found = {row["text"]: row for row in town_store.rows("finding")}
    graffiti = found["Klotter: på elskåpet"]
    assert (graffiti["category"], graffiti["stop"], graffiti["place"]) == ("graffiti", stop.uuid, stop.place)
    assert graffiti["found_at"] == datetime.fromtimestamp(points[100][2], timezone.utc).replace(microsecond=0)
    assert graffiti["geometry"].distance(town_store.get("stop", stop.uuid)["geometry"]) == pytest.approx(10, abs=0.1)
    masked = next(text for text in found if "lampa" in text)
    assert "070" not in masked
    assert found[masked]["review"] != "clear"
    assert sum(returned.receipt.masked.values()) >= 1
    assert (found["007"]["category"], found["007"]["found_at"]) == (None, None)
    guessed = returned.receipt.extra["guessed"]
    assert [(one["row"], one["value"]) for one in guessed] == [(1, "graffiti"), (2, "lighting_out"), (3, "")]
    assert all(one["why"] for one in guessed)
    assert "choose" in guessed[2]["why"]


def test_twice_is_once(tmp_path: Path, town_store: Store, walk: str) -> None:
    points = gpx.along_stops(town_store, walk)
    mark = gpx.waypoint(points[50][:2], "Klotter", "", points[50][2])
    path = gpx.write(tmp_path, mark, mark, gpx.track(points), gpx.track(points))
    first = read_gpx(town_store, walk, path)
    assert told(first) == (4, 2, 0, 2, 0)
    before = state(town_store)
    again = read_gpx(town_store, walk, path)
    assert told(again) == (4, 0, 0, 4, 0)
    assert (state(town_store), again.return_uuid) == (before, "")
    assert first.return_uuid


def test_what_was_changed_or_deleted_here_stays_so(tmp_path: Path, town_store: Store, walk: str) -> None:
    points = gpx.along_stops(town_store, walk)
    one, two = (gpx.waypoint(points[at][:2], f"Klotter {at}", "", points[at][2]) for at in (50, 90))
    read_gpx(town_store, walk, gpx.write(tmp_path, one, two))
    findings = {row["text"]: row["uuid"] for row in town_store.rows("finding")}
    town_store.update("finding", findings["Klotter 50"], {"text": "Sanerat", "category": "litter"})
    delete_findings(town_store, [findings["Klotter 90"]])
    before = state(town_store)
    again = read_gpx(town_store, walk, gpx.write(tmp_path, one, two))
    assert told(again) == (2, 0, 0, 2, 0)
    assert state(town_store) == before
    assert any("Klotter 90" in note for note in again.receipt.notes)
    changed = one.replace("</wpt>", "<desc>större nu</desc></wpt>")
    later = read_gpx(town_store, walk, gpx.write(tmp_path, changed))
    assert (told(later), state(town_store)) == ((1, 0, 0, 1, 0), before)
    assert any("stays as it is" in note for note in later.receipt.notes)


def test_a_waypoint_with_more_words_and_a_longer_copy_of_a_track_take_the_place_of_the_first(
    tmp_path: Path, town_store: Store, walk: str
) -> None:
    points = gpx.along_stops(town_store, walk)
    where, when = points[50][:2], points[50][2]
    read_gpx(town_store, walk, gpx.write(tmp_path, gpx.waypoint(where, "A", "", when), gpx.track(points[:200])))
    later = read_gpx(town_store, walk, gpx.write(tmp_path, gpx.waypoint(where, "A", "mer", when), gpx.track(points)))
    assert told(later) == (2, 0, 2, 0, 0)
    assert [row["text"] for row in town_store.rows("finding")] == ["A: mer"]
    (track,) = stored_tracks(town_store, walk)
    assert len(track.times) > 200


def test_a_return_is_taken_back_and_comes_in_again(tmp_path: Path, town_store: Store, walk: str) -> None:
    points = gpx.along_stops(town_store, walk)
    path = gpx.write(tmp_path, gpx.waypoint(points[50][:2], "Klotter"), gpx.track(points))
    before = state(town_store)
    with recorded(town_store) as record:
        read_gpx(town_store, walk, path)
    take_back(town_store, record.changes)
    assert state(town_store) == before
    assert told(read_gpx(town_store, walk, path)) == (2, 2, 0, 0, 0)


def test_the_way_home_is_nobodys_business(tmp_path: Path, town_store: Store, walk: str) -> None:
    points = gpx.along_stops(town_store, walk)
    (x, y, began), (_, _, ended) = points[0], points[-1]
    from_home = [(x - 3000 + n * 5, y, began - 3000 + n * 5) for n in range(600)]
    home = [(points[-1][0], points[-1][1] - n * 5, ended + n * 5) for n in range(1, 800)]
    pin = gpx.waypoint((x - 3000, y), "Hemma", "", began - 3000)
    returned = read_gpx(town_store, walk, gpx.write(tmp_path, pin, gpx.track([*from_home, *points, *home])))
    assert told(returned) == (2, 1, 0, 0, 1)
    assert "3000 m" in returned.receipt.rejected[0].reason
    (track,) = stored_tracks(town_store, walk)
    assert track.xy[:, 0].min() >= x - 301
    assert track.times[0] >= began - 305


def test_two_days_in_one_file_only_the_evening_counts(tmp_path: Path, town_store: Store, walk: str) -> None:
    points = gpx.along_stops(town_store, walk)
    day_before = [(x, y, t - 86_400) for x, y, t in points]
    old = gpx.waypoint(points[20][:2], "Gammal", "", points[20][2] - 86_400)
    returned = read_gpx(town_store, walk, gpx.write(tmp_path, old, gpx.track([*day_before, *points])))
    assert told(returned) == (3, 1, 0, 0, 2)
    assert all("2026-10-14" in one.reason for one in returned.receipt.rejected)
    (track,) = stored_tracks(town_store, walk)
    assert track.times[0] == pytest.approx(points[0][2], abs=1)


def test_a_walk_that_was_moved_to_another_day_is_told_and_kept(tmp_path: Path, town_store: Store, walk: str) -> None:
    points = [(x, y, t + 7 * 86_400) for x, y, t in gpx.along_stops(town_store, walk)]
    mark = gpx.waypoint(points[50][:2], "Klotter", "", points[50][2])
    returned = read_gpx(town_store, walk, gpx.write(tmp_path, mark, gpx.track(points)))
    assert told(returned) == (2, 2, 0, 0, 0)
    assert any("2026-10-22" in note for note in returned.receipt.notes)


def test_a_track_without_times_is_a_line_with_a_length_and_that_is_told(
    tmp_path: Path, town_store: Store, walk: str
) -> None:
    points = [(x + 3, y + 3, None) for x, y, _ in gpx.along_stops(town_store, walk)]
    path = gpx.write(tmp_path, gpx.track(points))
    returned = read_gpx(town_store, walk, path)
    assert told(returned) == (1, 1, 0, 0, 0)
    assert any("without times" in note for note in returned.receipt.notes)
    (row,) = town_store.rows("track")
    assert (row["started_at"], row["points"]) == (None, None)
    assert row["geometry"].length > 500
    assert row["length_m"] == pytest.approx(town_store.get("walk", walk)["length_m"], rel=0.1)
    assert stored_tracks(town_store, walk) == []
    assert told(read_gpx(town_store, walk, path)) == (1, 0, 0, 1, 0)


def test_what_went_out_with_the_walk_is_no_finding(tmp_path: Path, town_store: Store, walk: str) -> None:
    stop = stops_of(town_store, walk)[0]
    assert stop.xy is not None
    from est_walks_plugin.model.field.gpx import END_TYPE, STOP_TYPE, stop_title
    from est_walks_plugin.model.wording.place_names import place_name

    name = stop_title(stop.seq, place_name(stop.name, town_store.reader("sv")))
    path = gpx.write(
        tmp_path,
        gpx.waypoint(stop.xy, "byter namn", more=f"<type>{STOP_TYPE}</type>"),
        gpx.waypoint(town.START, "Torget", more=f"<type>{END_TYPE}</type>"),
        gpx.waypoint((stop.xy[0] + 5, stop.xy[1]), name),
        gpx.waypoint((stop.xy[0] + 60, stop.xy[1]), name),
    )
    returned = read_gpx(town_store, walk, path)
    assert told(returned) == (1, 1, 0, 0, 0)
    assert any(note.startswith("3 ") for note in returned.receipt.notes)


def test_faults_of_the_receiver_are_told(tmp_path: Path, town_store: Store, walk: str) -> None:
    points = gpx.along_stops(town_store, walk)
    leap = list(points)
    leap[30] = (points[30][0] + 900, points[30][1], points[30][2])
    backwards = gpx.track(leap[::-1]).replace("</trkseg>", '<trkpt lat="0" lon="0"/></trkseg>')
    returned = read_gpx(town_store, walk, gpx.write(tmp_path, backwards, '<wpt lat="0" lon="0"/>'))
    assert told(returned) == (2, 1, 0, 0, 1)
    notes = " ".join(returned.receipt.notes)
    for said in ("sorted", "made up", "position on earth"):
        assert said in notes
    (track,) = stored_tracks(town_store, walk)
    assert (np.diff(track.times) > 0).all()


@pytest.mark.parametrize("named", ["uuid", "name", "none"])
def test_the_walk_is_the_one_that_is_said_or_the_one_that_was_held(
    tmp_path: Path, town_store: Store, walk: str, named: str
) -> None:
    said = {"uuid": walk, "name": "Byvandring", "none": None}[named]
    path = gpx.write(tmp_path, gpx.track(gpx.along_stops(town_store, walk)))
    assert read_gpx(town_store, said, path).walk == walk


def test_of_two_groups_it_is_the_one_whose_way_it_is(tmp_path: Path, town_store: Store, request_90) -> None:  # type: ignore[no-untyped-def]
    from dataclasses import replace

    from est_walks_plugin.operations.walks.plan_walk import plan_walk

    first, second = plan_walk(town_store, replace(request_90, groups=2, duration_min=60)).walks
    for group in (first, second):
        path = gpx.write(tmp_path, gpx.track(gpx.along_stops(town_store, group.id)), name=f"{group.group_no}.gpx")
        assert read_gpx(town_store, "Byvandring", path).walk == group.id
        assert town_store.count("track", {"walk": group.id}) == 1
        assert read_gpx(town_store, None, path).walk == group.id


def test_of_the_groups_of_another_walk_the_one_whose_way_it_is_is_named(
    tmp_path: Path, town_store: Store, request_90
) -> None:  # type: ignore[no-untyped-def]
    from dataclasses import replace

    from est_walks_plugin.operations.walks.plan_walk import plan_walk

    [other] = town_store.insert("walk", [{"name": "Bortom ån"}])
    town_store.insert("stop", [{"walk": other, "seq": 1, "geometry": (190_000.0, 6_600_000.0)}])
    for group in plan_walk(town_store, replace(request_90, groups=2, duration_min=60)).walks:
        path = gpx.write(tmp_path, gpx.track(gpx.along_stops(town_store, group.id)), name=f"{group.group_no}.gpx")
        with pytest.raises(OtherWalkError) as refused:
            read_gpx(town_store, other, path)
        assert refused.value.walks == (group.id,)


def test_without_a_walk_that_fits_or_with_several_it_is_asked(
    tmp_path: Path, town_store: Store, request_90, walk: str
) -> None:  # type: ignore[no-untyped-def]
    from dataclasses import replace

    from est_walks_plugin.operations.walks.plan_walk import plan_walk

    points = gpx.along_stops(town_store, walk)
    elsewhen = gpx.write(tmp_path, gpx.track([(x, y, t - 30 * 86_400) for x, y, t in points]), name="annan.gpx")
    with pytest.raises(ParameterError, match=r"annan\.gpx"):
        read_gpx(town_store, None, elsewhen)
    plan_walk(town_store, replace(request_90, name="Den andra"))
    with pytest.raises(ParameterError, match=r"Byvandring, Den andra|Den andra, Byvandring"):
        read_gpx(town_store, None, gpx.write(tmp_path, gpx.track(points)))


def test_a_file_of_another_walk_names_the_one_it_belongs_to(tmp_path: Path, town_store: Store, walk: str) -> None:
    [other] = town_store.insert("walk", [{"name": "Bortom ån"}])
    here = stops_of(town_store, walk)[0].xy
    assert here is not None
    town_store.insert("stop", [{"walk": other, "seq": 1, "geometry": (here[0] + 40_000, here[1])}])
    path = gpx.write(tmp_path, gpx.track(gpx.along_stops(town_store, walk)))
    before = state(town_store)
    with pytest.raises(OtherWalkError, match="40 km from the walk “Bortom ån”") as refused:
        read_gpx(town_store, other, path)
    assert refused.value.walks == (walk,)
    assert state(town_store) == before


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (gpx.track([(150_000.0 + n, 6_600_000.0, 1.79e9 + n) for n in range(50)]), "km from the walk"),
        ('<wpt lat="0" lon="0"/>', "no position"),
        ('<rte><rtept lat="59" lon="17"/></rte>', "planned route only"),
        ("", "nothing was recorded"),
        ("<trk>", "not complete"),
    ],
)
def test_what_cannot_be_used_is_one_sentence_and_nothing_changes(
    tmp_path: Path, town_store: Store, walk: str, body: str, said: str
) -> None:
    before = state(town_store)
    with pytest.raises(InputError) as refused:
        read_gpx(town_store, walk, gpx.write(tmp_path, body))
    assert said in refused.value.message
    assert "kväll.gpx" in refused.value.message
    assert state(town_store) == before


def test_files_of_other_places_change_nothing(town_store: Store, walk: str, shared_data: Path) -> None:
    before = state(town_store)
    for path in sorted((shared_data / "gpx").glob("*.gpx")):
        with pytest.raises(InputError) as refused:
            read_gpx(town_store, walk, str(path))
        assert path.name in refused.value.message
    assert state(town_store) == before
    with pytest.raises(NotFoundError):
        read_gpx(town_store, "ingen", str(shared_data / "gpx" / "unicode.gpx"))


def test_a_deleted_walk_takes_its_tracks_along(tmp_path: Path, town_store: Store, walk: str) -> None:
    read_gpx(town_store, walk, gpx.write(tmp_path, gpx.track(gpx.along_stops(town_store, walk))))
    delete_walk(town_store, walk)
    assert (town_store.count("track"), town_store.count("field_return")) == (0, 0)


def test_nothing_personal_of_a_file_is_kept(tmp_path: Path, town_store: Store, walk: str) -> None:
    points = gpx.along_stops(town_store, walk)
    path = gpx.write(
        tmp_path,
        "<metadata><author><name>Eva Testsson</name><email id='eva' domain='x.se'/></author></metadata>",
        gpx.waypoint(points[50][:2], "Eva 19811218-9876", "mejla eva.testsson@example.org"),
        gpx.track(points, "Evas mobil 0701740605"),
        name="0701740605.gpx",
    )
    returned = read_gpx(town_store, walk, path)
    town_store.close()
    content = b"".join(file.read_bytes() for file in tmp_path.glob("town.gpkg*"))
    for planted in (b"0701740605", b"19811218", b"eva.testsson", b"Testsson"):
        assert planted not in content
    assert "0701740605" not in f"{returned}"


def test_a_finding_without_a_category_becomes_a_task_and_is_asked_about_again(
    tmp_path: Path, town_store: Store, walk: str
) -> None:
    points = gpx.along_stops(town_store, walk)
    read_gpx(town_store, walk, gpx.write(tmp_path, gpx.waypoint(points[50][:2], "008", "", points[50][2])))
    (finding,) = town_store.rows("finding")
    (task,) = create_tasks(town_store, findings=[finding["uuid"]]).tasks
    assert (town_store.get("task", task)["measure"], town_store.get("task", task)["category"]) == ("other", None)
    assert Earlier("", "008").told == "008"
    assert Earlier("Klotter", "på\nväggen").told == "Klotter: på väggen"
    assert Earlier("Klotter", "").told == "Klotter"


def test_the_receipt_tells_when_the_group_was_at_each_stop(tmp_path: Path, town_store: Store, walk: str) -> None:
    path = gpx.write(tmp_path, gpx.track(gpx.along_stops(town_store, walk)))
    (told_of,) = read_gpx(town_store, walk, path).receipt.extra["along"]
    stops = stops_of(town_store, walk)
    assert [one["seq"] for one in told_of["stops"]] == [stop.seq for stop in stops]
    assert {one["visit"] for one in told_of["stops"]} == {"stopped"}
    for one, stop in zip(told_of["stops"], stops):
        assert stop.arrive is not None
        assert abs((datetime.fromisoformat(one["arrive"]) - stop.arrive).total_seconds()) < 75
    assert told_of["length_m"] == pytest.approx(town_store.get("walk", walk)["length_m"], rel=0.1)
