"""What was asked for <-> the row it is kept in: every field of a request, there and back; and the walk again."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from est_walks_plugin.model import defaults
from est_walks_plugin.model.codes import Profile
from est_walks_plugin.model.errors import NotFoundError, ParameterError
from est_walks_plugin.model.localtime import parse_local
from est_walks_plugin.model.stored_walk import StoredWalk
from est_walks_plugin.model.walk import PlanResult, WalkRequest
from est_walks_plugin.operations.record_findings import record_finding
from est_walks_plugin.operations.walks.find_walk import find_walk, stops_of
from est_walks_plugin.operations.walks.plan_walk import plan_walk
from est_walks_plugin.operations.walks.repeat_walk import repeat_walk
from est_walks_plugin.operations.walks.stored_request import request_of, row_of
from est_walks_plugin.store import Store

from .. import town

NAMES = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=12)
NUMBERS = st.floats(0, 600)
POINTS = st.tuples(st.floats(1e5, 9e5), st.floats(6e6, 7e6))
KEYS = st.lists(st.uuids().map(str), max_size=3, unique=True).map(tuple)
MINUTES = st.dictionaries(st.uuids().map(str), NUMBERS, max_size=3)
#: How each field is made up. A new field of WalkRequest fails here first, and then, unmapped, in the test below.
MADE_UP: dict[str, st.SearchStrategy[Any]] = {
    "name": NAMES,
    "start_xy": POINTS,
    "starts_at": st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=st.just(timezone.utc)),
    "area": st.none() | st.uuids().map(str),
    "end_xy": st.none() | POINTS,
    "start_name": NAMES,
    "end_name": NAMES,
    "duration_min": NUMBERS,
    "pace_kmh": NUMBERS,
    "stop_min": NUMBERS,
    "profile": st.sampled_from(Profile),
    "groups": st.integers(1, 8),
    "required": KEYS,
    "forbidden": KEYS,
    "order": KEYS,
    "max_stops": st.none() | st.integers(1, 30),
    "every_kind": st.booleans(),
    "gather_before_min": NUMBERS,
    "gather_after_min": NUMBERS,
    "dwell_min": MINUTES,
    "type_dwell_min": MINUTES,
    "follow_light": st.booleans(),
    "repeats": st.none() | st.uuids().map(str),
    "ranking": st.none() | st.uuids().map(str),
    "seed": st.integers(0, 10**6),
    "time_limit_s": NUMBERS,
}


def test_every_field_of_a_request_is_made_up() -> None:
    assert set(MADE_UP) == {field.name for field in fields(WalkRequest)}


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # the first draws load tables
@given(st.builds(WalkRequest, **MADE_UP), st.integers(1, 8))
def test_a_request_comes_back_as_it_was_asked(request: WalkRequest, group: int) -> None:
    row = json.loads(json.dumps(row_of(request, group), default=lambda moment: moment.isoformat()))
    row["starts_at"] = datetime.fromisoformat(row["starts_at"])
    assert request_of(StoredWalk.from_row({"uuid": "w", **row})) == request


def test_a_planned_walk_keeps_all_that_was_asked_for(town_store: Store, request_90: WalkRequest) -> None:
    first = plan_walk(town_store, request_90).walks[0]
    places = [stop.place or "" for stop in first.stops]
    request = replace(
        request_90,
        area=town_store.rows("area")[0]["uuid"],
        end_xy=town.at(100, 0),
        end_name="Hörnet",
        profile=Profile.STEP_FREE,
        required=(places[0],),
        forbidden=(places[1],),
        order=(places[2],),
        max_stops=4,
        every_kind=False,
        gather_before_min=10.0,
        gather_after_min=5.0,
        dwell_min={places[0]: 7.0},
        type_dwell_min={"tunnel": 8.0},
        follow_light=False,
        repeats=first.id,
        ranking=find_walk(town_store, first.id).ranking,
        seed=7,
        time_limit_s=1.5,
    )
    again = plan_walk(town_store, request).walks[0]
    assert request_of(find_walk(town_store, again.id), town_store.time_zone) == request


def test_a_walk_of_an_older_plugin_has_the_defaults() -> None:
    asked = request_of(StoredWalk("w", "Gammal", starts_at=parse_local("2024-10-15 18:00"), start_x=1.0, start_y=2.0))
    assert asked == WalkRequest("Gammal", (1.0, 2.0), parse_local("2024-10-15 18:00"))
    assert (asked.duration_min, asked.pace_kmh, asked.stop_min) == (
        defaults.DURATION_MIN,
        defaults.PACE_KMH,
        defaults.STOP_MIN,
    )


def test_a_repeat_walk_forgets_nothing_that_was_asked_for(town_store: Store, request_90: WalkRequest) -> None:
    request = replace(
        request_90,
        area=town_store.rows("area")[0]["uuid"],
        gather_before_min=10.0,
        gather_after_min=5.0,
        max_stops=3,
        type_dwell_min={"tunnel": 9.0},
        every_kind=True,
        seed=3,
    )
    walk = plan_walk(town_store, request).walks[0]
    record_finding(town_store, walk.id, category="lighting_out", stop=1)
    starts = parse_local("2027-03-15 18:00")
    again = repeat_walk(town_store, walk.id, starts)
    assert again == replace(
        request_of(find_walk(town_store, walk.id), town_store.time_zone),
        name="Byvandring again",
        starts_at=starts,
        required=(walk.stops[0].place,),
        repeats=walk.id,
    )
    for name in ("area", "gather_before_min", "gather_after_min", "max_stops", "type_dwell_min", "every_kind", "seed"):
        assert getattr(again, name) == getattr(request, name), name


def test_a_repeat_walk_lets_all_places_with_findings_be_stops(town_store: Store, request_90: WalkRequest) -> None:
    walk = plan_walk(town_store, request_90).walks[0]
    for number in (1, 2, 3):
        record_finding(town_store, walk.id, category="lighting_out", stop=number)
    places = [stop.place or "" for stop in stops_of(town_store, walk.id)]
    settings = dict(find_walk(town_store, walk.id).settings)
    strict = {"max_stops": 2, "order": [places[0], places[-1]], "forbidden": [places[1], "elsewhere"]}
    town_store.update("walk", walk.id, {"settings": {**settings, **strict}})
    again = repeat_walk(town_store, walk.id, parse_local("2027-03-15 18:00"), "Uppföljning")
    assert (again.name, again.max_stops) == ("Uppföljning", 3)
    assert again.order == (places[0],)
    assert again.forbidden == ("elsewhere",)


def test_a_repeat_walk_needs_something_left_to_look_at(town_store: Store, planned: PlanResult) -> None:
    walk, starts = planned.walks[0].id, parse_local("2027-03-15 18:00") + timedelta(days=1)
    record_finding(town_store, walk, category="positive", stop=1)
    with pytest.raises(ParameterError, match="no findings left"):
        repeat_walk(town_store, walk, starts)
    with pytest.raises(NotFoundError, match="Byvandring"):
        repeat_walk(town_store, "Någon annan", starts)
