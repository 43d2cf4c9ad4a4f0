"""GPX as it really comes: every file of ../shared/data/gpx, and traps of our own."""

from __future__ import annotations

import math
from datetime import datetime, timezone
from pathlib import Path

import gpxpy
import numpy as np
import pytest

from est_walks_plugin.importers.gpx import GpxFile, read_file
from est_walks_plugin.model.errors import InputError

NOTHING_RECORDED = "default_schema_locations.gpx"


def gpx(body: str, *, head: str = '<gpx version="1.1" creator="t" xmlns="http://www.topografix.com/GPX/1/1">') -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?>{head}{body}</gpx>'


def point(lat: float | str, lon: float | str, time: str = "") -> str:
    return f'<trkpt lat="{lat}" lon="{lon}">{f"<time>{time}</time>" if time else ""}</trkpt>'


def track(*points: str) -> str:
    return f"<trk><trkseg>{''.join(points)}</trkseg></trk>"


def read(folder: Path, content: str | bytes) -> GpxFile:
    path = folder / "spår.gpx"
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return read_file(str(path))


def test_files_of_others_are_read_to_their_last_point_as_a_peer_reads_them(shared_data: Path) -> None:
    files = sorted((shared_data / "gpx").glob("*.gpx"))
    assert len(files) == 15
    for path in files:
        if path.name == NOTHING_RECORDED:
            continue
        found, peer = read_file(str(path)), gpxpy.parse(path.read_text(encoding="utf-8-sig"))
        segments = [[one.points for one in track.segments if one.points] for track in peer.tracks]
        segments = [track for track in segments if track]
        assert [np.diff([*one.starts, len(one.times)]).tolist() for one in found.tracks] == [
            [len(points) for points in track] for track in segments
        ], path.name
        theirs = [point for track in segments for points in track for point in points]
        ours = [place for one in found.tracks for place in one.lonlat.tolist()]
        assert ours == [[point.longitude, point.latitude] for point in theirs], path.name
        for seconds, point in zip([time for one in found.tracks for time in one.times.tolist()], theirs):
            if point.time is None or point.time.year < 1980:
                assert math.isnan(seconds), path.name
            else:
                assert seconds == pytest.approx(point.time.timestamp(), abs=1e-3), path.name
        assert [(one.lat, one.lon, one.name) for one in found.waypoints] == [
            (one.latitude, one.longitude, one.name or "") for one in peer.waypoints
        ], path.name


def test_a_file_in_which_nothing_was_recorded_is_refused(shared_data: Path) -> None:
    with pytest.raises(InputError, match="nothing was recorded"):
        read_file(str(shared_data / "gpx" / NOTHING_RECORDED))


def test_names_in_other_letters_come_through(shared_data: Path) -> None:
    found = read_file(str(shared_data / "gpx" / "unicode.gpx"))
    assert (found.waypoints[0].name, found.waypoints[0].text) == ("šđčćž", "BACK TO THE ROOTS")


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-10-15T16:30:00Z", datetime(2026, 10, 15, 16, 30)),
        ("2026-10-15T18:30:00+02:00", datetime(2026, 10, 15, 16, 30)),
        ("2026-10-15T18:30:00+0200", datetime(2026, 10, 15, 16, 30)),
        ("2026-10-15T18:30:00.000+02", datetime(2026, 10, 15, 16, 30)),
        ("2026-10-15T11:00:00-05:30", datetime(2026, 10, 15, 16, 30)),
        ("2026-10-15T16:30:00.2073437Z", datetime(2026, 10, 15, 16, 30, 0, 207344)),
        ("2026-10-15T16:30:00,5Z", datetime(2026, 10, 15, 16, 30, 0, 500000)),
        ("2026-10-15T16:30:00", datetime(2026, 10, 15, 16, 30)),
        ("2026-12-31T23:59:60Z", datetime(2027, 1, 1)),
        ("1901-12-13T20:45:52.207Z", None),
        ("1970-01-01T00:00:00Z", None),
        ("2026-13-15T16:30:00Z", None),
        ("0000-00-00T00:00:00Z", None),
        ("yesterday", None),
        ("2026-10-15", None),
        ("9" * 4000, None),
    ],
)
def test_a_time_is_a_moment_in_utc_or_none(tmp_path: Path, text: str, moment: datetime | None) -> None:
    (one,) = read(tmp_path, gpx(track(point(59.5, 17.6, text)))).tracks
    if moment is None:
        assert math.isnan(one.times[0])
    else:
        assert one.times[0] == pytest.approx(moment.replace(tzinfo=timezone.utc).timestamp(), abs=1e-3)


@pytest.mark.parametrize("place", [(0, 0), ("0.000", "-0.0"), (91, 17), (59, 181), ("nan", 17), ("", ""), ("inf", 1)])
def test_a_point_without_a_place_on_earth_is_counted_and_left_out(tmp_path: Path, place: tuple[object, object]) -> None:
    body = f'<wpt lat="{place[0]}" lon="{place[1]}"/>' + track(point(59.5, 17.6), point(*place))  # type: ignore[arg-type]
    found = read(tmp_path, gpx(body))
    assert (found.bad_points, found.bad_waypoints, len(found.tracks[0].lonlat)) == (1, [1], 1)


def test_segments_stay_apart_and_empty_ones_are_none(tmp_path: Path) -> None:
    seg = "<trkseg>{}</trkseg>".format
    body = f"<trk><name>a</name>{seg('')}{seg(point(1, 2) + point(1, 3))}{seg('')}{seg(point(1, 4))}{seg('')}</trk>"
    (one,) = read(tmp_path, gpx(body)).tracks
    assert one.starts.tolist() == [0, 2]
    assert one.lonlat.tolist() == [[2, 1], [3, 1], [4, 1]]


def test_a_name_is_that_of_the_track_and_of_nothing_beside_it(tmp_path: Path) -> None:
    body = "<metadata><name>fil</name></metadata><rte><name>rutt</name></rte>" + track(point(1, 2))
    body += "<trk><name>kväll</name><trkseg>" + point(1, 2) + "</trkseg></trk>"
    assert [one.name for one in read(tmp_path, gpx(body)).tracks] == ["", "kväll"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (gpx(track(point(1, 2)))[:-30], "not complete"),
        (b"", "empty"),
        (b"<html><body>Log in</body></html>", "spår.gpx"),
        ("<kml><Placemark/></kml>", "no GPX"),
        (
            '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><gpx><wpt lat="1" lon="2"><name>&b;</name></wpt></gpx>',
            "refused",
        ),
        (gpx('<wpt lat="1" lon="2"><name>' + "<a>" * 100 + "</a>" * 100 + "</name></wpt>"), "deeper"),
        (gpx('<wpt lat="1" lon="2"><name>' + "x" * 4_100_000 + "</name></wpt>"), "refused"),
        (gpx('<rte><rtept lat="1" lon="2"/></rte>'), "planned route only"),
        (gpx("<trk><trkseg/></trk>"), "nothing was recorded"),
        ("lat;lon\n1;2\n", "no GPX"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_sentence(tmp_path: Path, content: str | bytes, said: str) -> None:
    with pytest.raises(InputError) as refused:
        read(tmp_path, content)
    assert said in refused.value.message
    assert "spår.gpx" in refused.value.message
