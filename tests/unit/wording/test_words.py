"""Every code that can be stored has words in both languages, and comes back from the store as it was."""

from __future__ import annotations

import math
from datetime import datetime, timezone
from typing import Any, Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from est_walks_plugin.model.catalogue import load_catalogue
from est_walks_plugin.model.code_words import code_words
from est_walks_plugin.model.codes import PlaceType
from est_walks_plugin.model.wording.gap_reasons import GapReason, gap_reason_text
from est_walks_plugin.model.wording.place_names import (
    NameCode,
    PlaceName,
    name_columns,
    place_name,
)
from est_walks_plugin.model.wording.reader import Reader
from est_walks_plugin.model.wording.reasons import (
    VULNERABLE_KINDS,
    Reason,
    ReasonCode,
    reason_columns,
    reason_text,
)
from est_walks_plugin.model.wording.turns import Turn, TurnKind, turn_text
from est_walks_plugin.model.wording.walk_warnings import (
    Unreached,
    WalkWarning,
    WarningCode,
    unreached_text,
    warning_text,
)

ENGLISH, SWEDISH = (Reader(language, load_catalogue()) for language in ("en", "sv"))
LATER = datetime(2026, 10, 15, 18, 30, tzinfo=timezone.utc)


def a_turn(kind: TurnKind = TurnKind.LEFT, **values: Any) -> Turn:
    default: dict[str, Any] = {
        "name": "",
        "highway": "footway",
        "same_name": False,
        "length_m": 120.0,
        "tunnel": False,
        "bridge": False,
        "stairs": "",
        "unlit_m": 0.0,
        "heading": 90.0,
        "x": 1.0,
        "y": 2.0,
        "at_m": 0.0,
    }
    return Turn(kind, **{**default, **values})


def turns() -> Iterator[Turn]:
    for kind in TurnKind:
        if kind is not TurnKind.WRITTEN:
            yield a_turn(kind)
            yield a_turn(kind, name="Parkstigen", same_name=True)
    for heading in range(0, 360, 45):
        yield a_turn(TurnKind.START, heading=float(heading))
        yield a_turn(TurnKind.START, heading=float(heading), length_m=4.0)
    for highway in ("footway", "steps", "pedestrian", "residential"):
        yield a_turn(highway=highway)
    for passed in ({"tunnel": True}, {"tunnel": True, "still_in_tunnel": True}, {"bridge": True}):
        yield a_turn(**passed)
    for stairs in ("up", "down", "level"):
        for highway, flights in (("footway", 1), ("footway", 2), ("steps", 1)):
            yield a_turn(stairs=stairs, highway=highway, flights=flights)


def reasons() -> Iterator[Reason]:
    for code in ReasonCode:
        if code is ReasonCode.VULNERABLE:
            yield from (Reason(code, 0.5, "share", kind) for kind in VULNERABLE_KINDS)
        elif code is ReasonCode.CATEGORY:
            yield from (Reason(code, 3, "", category.code) for category in load_catalogue().categories)
        elif code is not ReasonCode.WRITTEN:
            yield from (Reason(code, value) for value in (1.0, 1.6, 7.0))


def names() -> Iterator[PlaceName]:
    own_words = (NameCode.GIVEN, NameCode.PROPER)
    for code in NameCode:
        if code not in own_words:
            yield PlaceName(code, kind=PlaceType.STAIRS.value, name="Parkstigen", by="Byskolan", near="Hagen")


def warnings() -> Iterator[WalkWarning]:
    for code in WarningCode:
        if code is not WarningCode.WRITTEN:
            yield from (WalkWarning(code, (2, 3), 12, better) for better in (LATER, None))


def told(items: Iterator[Any], tell: Callable[[Any, Reader], str]) -> list[tuple[str, str]]:
    return [(tell(item, ENGLISH), tell(item, SWEDISH)) for item in items]


@pytest.mark.parametrize(
    "pairs",
    [
        pytest.param(lambda: told(reasons(), reason_text), id="reasons"),
        pytest.param(lambda: told(turns(), turn_text), id="turns"),
        pytest.param(lambda: told(warnings(), warning_text), id="warnings"),
        pytest.param(lambda: told(iter(GapReason), gap_reason_text), id="dark stretches"),
        pytest.param(lambda: told(iter(Unreached), lambda code, to: unreached_text(code, 70.0, to)), id="out of reach"),
    ],
)
def test_every_code_has_words_in_both_languages(pairs: Callable[[], list[tuple[str, str]]]) -> None:
    for english, swedish in pairs():
        assert english
        assert swedish
        assert english.lower() != swedish.lower()
        assert not {"{", "}", "%"} & {*english, *swedish}


def test_every_way_to_name_a_place_has_words() -> None:
    pairs = told(names(), place_name)
    assert all(english and english != swedish for english, swedish in pairs), pairs
    for kind in PlaceType:
        told_kind = place_name(PlaceName(NameCode.KIND, kind=kind.value), SWEDISH)
        assert told_kind == code_words("PlaceType", "sv")[kind.value]
    assert ("Stairs by Parkstigen", "Trappa vid Parkstigen") in pairs


def test_what_a_person_wrote_and_proper_names_are_the_same_in_every_language() -> None:
    for name in (PlaceName(NameCode.GIVEN, name="Svackan"), PlaceName(NameCode.PROPER, name="Byskolan", number=2)):
        assert place_name(name, ENGLISH) == place_name(name, SWEDISH)
    assert reason_text(Reason(ReasonCode.WRITTEN, ref="mycket folk"), ENGLISH) == "mycket folk"
    assert turn_text(a_turn(TurnKind.WRITTEN, written="genom porten"), ENGLISH) == "genom porten"


def test_a_name_that_a_person_wrote_wins_over_what_the_name_is_made_of() -> None:
    made = name_columns(PlaceName(NameCode.KIND_BY, kind="tunnel", name="Parkstigen"), SWEDISH)
    assert made["name"] is None
    assert made["shown_name"] == "Tunnel vid Parkstigen"
    assert place_name(PlaceName.from_row({**made, "name": "Svackan"}), ENGLISH) == "Svackan"
    assert place_name(PlaceName.from_row(made), ENGLISH) == "Tunnel by Parkstigen"


def test_a_category_is_called_as_the_catalogue_of_the_store_has_it() -> None:
    from dataclasses import replace

    from est_walks_plugin.model.catalogue import Category

    catalogue = load_catalogue()
    own = replace(catalogue, categories=(*catalogue.categories, Category("own_7", "Trasig bänk", "Broken bench")))
    reason = Reason(ReasonCode.CATEGORY, 3, "", "own_7")
    assert reason_text(reason, Reader("sv", own)) == "mest trasig bänk"
    assert reason_text(reason, Reader("en", own)) == "mostly broken bench"


TEXT = st.text(max_size=12)
KINDS = st.sampled_from([kind.value for kind in PlaceType])


@given(
    st.lists(
        st.builds(
            Reason,
            st.sampled_from(list(ReasonCode)),
            st.floats(0, 1e6),
            st.sampled_from(["", "m", "share"]),
            TEXT,
        )
    )
)
def test_reasons_come_back_from_the_store(kept: list[Reason]) -> None:
    assert list(Reason.all_from_json(reason_columns(kept, SWEDISH)["reasons"])) == kept


@given(
    st.sampled_from([code for code in NameCode if code is not NameCode.GIVEN]), KINDS, TEXT, TEXT, st.integers(1, 99)
)
def test_names_come_back_from_the_store(code: NameCode, kind: str, name: str, by: str, number: int) -> None:
    kept = PlaceName(code, kind, name, by, number, "station", "school", by, "shop", "north", number)
    assert PlaceName.from_row(name_columns(kept, SWEDISH)) == kept


@given(st.sampled_from(list(WarningCode)), st.lists(st.integers(1, 30)), st.integers(0, 300), st.booleans(), TEXT)
def test_warnings_come_back_from_the_store(
    code: WarningCode, stops: list[int], minutes: int, has_better: bool, written: str
) -> None:
    kept = WalkWarning(code, tuple(stops), minutes, LATER if has_better else None, written)
    assert WalkWarning.from_json(kept.to_json()) == kept


@pytest.mark.parametrize("turn", list(turns()), ids=lambda turn: turn_text(turn, ENGLISH))
def test_turns_are_said_the_same_before_and_after_the_store(turn: Turn) -> None:
    again = Turn.from_json(turn.to_json())
    assert turn_text(again, SWEDISH) == turn_text(turn, SWEDISH)
    assert (again.kind, again.x, again.y) == (turn.kind, turn.x, turn.y)


def test_an_arrival_has_no_heading() -> None:
    assert "heading" not in a_turn(TurnKind.ARRIVE, heading=math.nan).to_json()


def test_an_unknown_code_of_a_newer_plugin_is_shown_as_it_is() -> None:
    assert [reason_text(reason, SWEDISH) for reason in Reason.all_from_json([{"code": "moonlight", "value": 3}])] == [
        "moonlight"
    ]
