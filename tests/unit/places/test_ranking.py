"""Ranking: scores that follow the evidence and reasons that tell it."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from est_walks_plugin.engine.light.lighting import Lamps, gaps
from est_walks_plugin.engine.places.proposals import Observations, PlaceCandidate, Points
from est_walks_plugin.engine.places.ranking import RankedPlace, Weights, rank
from est_walks_plugin.engine.ranking import reason_text, reasons_text
from est_walks_plugin.model.errors import ParameterError
from est_walks_plugin.model.wording.place_names import given as named
from est_walks_plugin.model.wording.reasons import Reason


def place(identity: str, x: float) -> PlaceCandidate:
    return PlaceCandidate(identity, x, 0.0, "path", named(identity), "own")


A, B = place("a", 0.0), place("b", 1000.0)


def by_id(ranked: list[RankedPlace]) -> dict[str, RankedPlace]:
    return {entry.place_id: entry for entry in ranked}


def codes(entry: RankedPlace) -> list[tuple[str, int]]:
    return [(reason.code, round(reason.value)) for reason in entry.reasons]


def test_respondents_count_not_pins():
    xy = np.array([(0, 0)] * 6 + [(1000, 0)] * 3, float)
    found = rank([A, B], Observations(xy, respondent=["same"] * 6 + ["x", "y", "z"]))
    assert [entry.place_id for entry in found] == ["b", "a"]
    assert codes(found[0]) == [("respondents", 3)]
    assert codes(found[1]) == [("respondents", 1)]


def test_an_observation_counts_at_its_nearest_place_only():
    near_a, near_b = place("near a", 0.0), place("near b", 40.0)
    lamps = Lamps(np.array([(5, 0), (35, 0)], float), ["out", "out"])
    found = by_id(rank([near_a, near_b], Observations(np.array([(2, 0), (30, 0), (39, 0)], float)), lamps=lamps))
    assert dict(codes(found["near a"])) == {"respondents": 1, "lamps_out": 1}
    assert dict(codes(found["near b"])) == {"respondents": 2, "lamps_out": 1}


def test_the_reasons_of_a_place_in_plain_words():
    xy = np.array([(x, 0) for x in range(14)] + [(5, 5)] * 3, float)
    observations = Observations(
        xy,
        kind=["survey"] * 14 + ["case"] * 3,
        category=["dark_spot"] * 14 + ["shrubbery"] * 3,
        respondent=[f"r{row}" for row in range(14)] + [""] * 3,
    )
    dark = gaps([np.array([(-31, 10), (31, 10)], float)], None, lit=["no"])
    school = Points(np.array([(0, 50)], float), ["school"], ["Hagnässkolan"])
    entry = by_id(rank([A, B], observations, gaps=dark, landmarks=school))["a"]
    assert reasons_text(entry.reasons) == "14 respondents, 3 open cases, 62 m without light, near a school"
    assert reasons_text(entry.reasons, 9).endswith("mostly dark_spot")
    assert by_id(rank([A, B], observations))["b"].score == 0


def test_closed_cases_weigh_less_and_are_called_closed():
    xy = np.array([(0, 0), (0, 1), (1000, 0), (1000, 1)], float)
    found = by_id(rank([A, B], Observations(xy, kind=["case"] * 4, open=[True, True, False, False])))
    assert found["a"].score > found["b"].score > 0
    assert codes(found["b"]) == [("cases_closed", 2)]


def test_lamps_out_est_reports_children_partners_and_feeling():
    observations = Observations(
        np.zeros((4, 2)),
        kind=["est_report", "school_view", "survey", "partner"],
        feeling=[np.nan, np.nan, 0, np.nan],
        respondent=["", "c", "r", ""],
    )
    lamps = Lamps(np.array([(5, 0), (9, 0), (500, 0)], float), ["out", "working", "out"])
    entry = rank([A], observations, lamps=lamps)[0]
    assert set(codes(entry)) == {
        ("lamps_out", 1),
        ("est_reports", 1),
        ("school_view", 1),
        ("partners", 1),
        ("feeling", 3),
        ("respondents", 2),
    }


def test_a_rising_place_says_so():
    days = ["2024-01-10", "2024-02-10", "2024-11-01", "2024-11-02", "2024-11-03", "2024-12-01"]
    xy = np.array([(0, 0), (1000, 0), (0, 0), (0, 1), (0, 2), (1000, 0)], float)
    observations = Observations(xy, respondent=list("abcdef"), date=np.array(days, dtype="datetime64[D]"))
    found = by_id(rank([A, B], observations, date_from=date(2024, 1, 1), date_to=date(2024, 12, 31)))
    assert ("trend", 2) in codes(found["a"])
    assert "trend" not in dict(codes(found["b"]))
    assert "rising: 2 more than before" in reasons_text(found["a"].reasons, 9)


def test_only_observations_of_the_period_count():
    xy = np.zeros((3, 2))
    observations = Observations(
        xy, respondent=list("abc"), date=np.array(["2024-01-01", "2025-01-01", "NaT"], dtype="datetime64[D]")
    )
    assert codes(rank([A], observations)[0])[0] == ("respondents", 3)
    assert codes(rank([A], observations, date_from=date(2024, 6, 1))[0])[0] == ("respondents", 1)
    assert codes(rank([A], observations, date_to=date(2024, 1, 1))[0])[0] == ("respondents", 1)


def test_weights_steer_the_order_and_weight_zero_silences_a_reason():
    xy = np.array([(0, 0)] * 5 + [(1000, 0)] * 4, float)
    observations = Observations(xy, kind=["survey"] * 5 + ["case"] * 4, respondent=list("abcde") + [""] * 4)
    people, cases = Weights(cases=0), Weights(respondents=0, recency=0)
    assert rank([A, B], observations, weights=people)[0].place_id == "a"
    assert rank([A, B], observations, weights=cases)[0].place_id == "b"
    assert codes(by_id(rank([A, B], observations, weights=people))["b"]) == []
    silent = Weights(**dict.fromkeys(Weights().to_json_dict(), 0))
    assert [entry.score for entry in rank([A, B], observations, weights=silent)] == [0, 0]
    assert rank([A, B], observations, weights={"cases": 0}) == rank([A, B], observations, weights=people)


def test_weights_are_plain_data_and_bad_ones_are_refused():
    weights = Weights(cases=2.0)
    assert Weights.from_dict(weights.to_json_dict()) == weights
    assert Weights.from_dict({}) == Weights()
    for bad in ({"cases": -1}, {"cases": float("nan")}, {"cases": "much"}, {"magic": 1}):
        with pytest.raises(ParameterError):
            Weights.from_dict(bad)
    with pytest.raises(ParameterError):
        rank([A], Observations(np.empty((0, 2))), radius_m=0)


def test_no_places_and_no_evidence():
    assert rank([], Observations(np.empty((0, 2)))) == []
    entry = rank([A], Observations(np.empty((0, 2))))[0]
    assert (entry.score, entry.reasons) == (0, ())


def test_every_reason_has_words():
    for code in (
        "respondents",
        "cases_open",
        "cases_closed",
        "est_reports",
        "school_view",
        "partners",
        "lamps_out",
        "recency",
    ):
        assert reason_text(Reason(code, 1)).startswith("1 ")
        assert reason_text(Reason(code, 7)).startswith("7 ")
    assert reason_text(Reason("feeling", 2.4)) == "feels very unsafe"
    assert reason_text(Reason("feeling", 1.6)) == "feels unsafe"
    assert reason_text(Reason("vulnerable", 1, "share", "elderly")) == "near elderly care"
    assert reason_text(Reason("category", 3, "", "own_code")) == "mostly own_code"


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**31), st.integers(1, 40))
def test_scores_are_bounded_and_one_more_respondent_never_lowers_a_place(seed, count):
    rng = np.random.default_rng(seed)
    xy = rng.uniform(-60, 1060, (count, 2)) * [1, 0.05]
    kinds = rng.choice(["survey", "case", "est", "school"], count)
    respondents = rng.integers(0, 8, count).astype(str)
    before = by_id(rank([A, B], Observations(xy, kind=kinds, respondent=respondents)))
    more = Observations(np.vstack([xy, [0, 0]]), kind=[*kinds, "survey"], respondent=[*respondents, "new"])
    after = by_id(rank([A, B], more))
    assert all(0 <= entry.score <= 100 for entry in after.values())
    assert after["a"].score >= before["a"].score - 1e-6


def test_only_the_proportions_of_weights_matter_up_to_the_windows_top_and_beyond():
    observations = Observations(
        np.array([(0, 0)] * 3 + [(1000, 0)] * 2, float),
        kind=["survey"] * 3 + ["case"] * 2,
        respondent=["a", "b", "c", "", ""],
    )
    standard = rank([A, B], observations)
    for times in (0.5, 2.0, 7.0):
        scaled = {name: times * weight for name, weight in Weights().to_json_dict().items()}
        assert rank([A, B], observations, weights=scaled) == standard


def test_a_weight_of_two_counts_twice_a_weight_of_one():
    observations = Observations(
        np.array([(0, 0)] * 5 + [(1000, 0)] * 3, float),
        kind=["survey"] * 5 + ["case"] * 3,
        respondent=[*"abcde", "", "", ""],
    )
    none = dict.fromkeys(Weights().to_json_dict(), 0.0)
    found = by_id(rank([A, B], observations, weights={**none, "respondents": 2.0, "cases": 1.0}))
    assert found["a"].score == pytest.approx(100 * 2 / 3, abs=0.01)  # both parts are full: 5 voices, 3 cases
    assert found["b"].score == pytest.approx(100 * 1 / 3, abs=0.01)


@pytest.mark.parametrize(
    ("kind", "weight"), [("est_report", "est_reports"), ("school_view", "school_view"), ("partner", "partners")]
)
def test_two_reports_are_enough_for_a_full_part(kind: str, weight: str):
    def score(count: int) -> float:
        none = dict.fromkeys(Weights().to_json_dict(), 0.0)
        observations = Observations(np.zeros((count, 2)), kind=[kind] * count, respondent=[*"abc"][:count])
        return rank([A], observations, weights={**none, weight: 2.0})[0].score

    assert score(1) == pytest.approx(100 * np.log(2) / np.log(3), abs=0.01)
    assert score(2) == 100


def test_the_bounds_of_feeling_belong_to_what_they_begin():
    def told(feeling: float) -> list[str]:
        return [reason.code for reason in rank([A], Observations(np.zeros((1, 2)), feeling=[feeling]))[0].reasons]

    assert "feeling" in told(1.5)
    assert "feeling" not in told(1.51)
    assert reason_text(Reason("feeling", 2.0)) == "feels very unsafe"
    assert reason_text(Reason("feeling", 1.99)) == "feels unsafe"


@pytest.mark.parametrize(("voices", "told"), [(2, False), (3, True)])
def test_two_voices_more_are_no_trend(voices: int, told: bool):
    xy = np.zeros((voices + 1, 2))
    xy[-1] = (1000, 0)
    when = np.array(["2026-06-01"] * voices + ["2025-01-01"], dtype="datetime64[D]")
    found = by_id(rank([A, B], Observations(xy, respondent=[f"r{row}" for row in range(voices + 1)], date=when)))
    assert ("trend" in {reason.code for reason in found["a"].reasons}) is told
