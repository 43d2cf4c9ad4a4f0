"""Who is missing among those who answered: by the exact binomial, and so that no small number and nobody is told."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from est_walks_plugin.engine.situation.who_missing import Beside, WhoTold, who_told
from est_walks_plugin.engine.statistics.release import Hidden
from est_walks_plugin.engine.statistics.shares import share_chances
from est_walks_plugin.model.errors import ParameterError
from est_walks_plugin.model.municipality.population import Population
from est_walks_plugin.model.survey.who_answered import AGE_BANDS, WhoAnswered

TOWN = Population.typed("kvinnor 50 män 50 0-15 20 16-24 12 25-44 26 45-64 24 65-79 13 80+ 5", "SCB 2025")


def answered(women: int, men: int, *ages: int, other: int = 0) -> WhoAnswered:
    gender = (("women", women), ("men", men), *((("other", other),) if other else ()))
    age = tuple((band, count) for band, count in zip(AGE_BANDS, ages) if count) if ages else None
    return WhoAnswered(women + men + other, gender, age).with_outside(None)


def said(told: WhoTold) -> dict[str, Beside]:
    return {group.group: group.beside for group in told.groups}


@pytest.mark.parametrize(
    ("count", "n", "share"), [(3, 62, 0.12), (0, 20, 0.06), (400, 5000, 0.1), (62, 62, 0.5), (7, 9, 0.9)]
)
def test_chances_are_those_of_scipy(count: int, n: int, share: float) -> None:
    assert share_chances(count, n, share) == pytest.approx(
        (stats.binom.cdf(count, n, share), stats.binom.sf(count - 1, n, share)), abs=1e-9
    )
    assert share_chances(0, 5, 0.0) == (1.0, 1.0)
    assert share_chances(4, 5, 1.0) == (0.0, 1.0)
    with pytest.raises(ParameterError):
        share_chances(6, 5, 0.5)


def test_who_is_missing_and_who_is_many_by_more_than_chance() -> None:
    told = who_told([answered(250, 150, 4, 16, 130, 140, 90, 20)], TOWN, 5, inside=True)
    found = said(told)
    assert (found["women"], found["men"]) == (Beside.MORE, Beside.FEWER)
    assert (found["0-15"], found["16-24"], found["80+"]) == (Beside.FEWER, Beside.FEWER, Beside.WITHIN)
    few = next(group for group in told.groups if group.group == "0-15")
    assert (few.count.value, few.count.hidden, few.share) == (None, Hidden.FEW, None), (
        "told to nobody, missing all the same"
    )
    assert next(group for group in told.groups if group.group == "16-24").share == pytest.approx(0.04)
    assert told.source == "SCB 2025"


def test_chance_is_not_sold_as_absence() -> None:
    assert Beside.FEWER not in said(who_told([answered(36, 26, 0, 0, 0, 0, 0, 0)], TOWN, 5, inside=True)).values()
    few = who_told([answered(34, 28, 8, 3, 20, 18, 10, 3)], TOWN, 5, inside=True)
    assert set(said(few).values()) == {Beside.WITHIN}, (
        "3 of 62 where 12 % live is 1 in 20, and nine groups are looked at"
    )
    drawn = np.random.default_rng(5)
    false = 0
    shares = [0.2, 0.12, 0.26, 0.24, 0.13, 0.05]
    for _ in range(400):
        ages, women = drawn.multinomial(120, shares), int(drawn.binomial(120, 0.5))
        found = said(who_told([answered(women, 120 - women, *map(int, ages))], TOWN, 5, inside=True))
        false += bool({Beside.FEWER, Beside.MORE} & set(found.values()))
    assert false <= 0.06 * 400


def test_fewer_than_twenty_are_told_no_share() -> None:
    told = who_told([answered(19, 0, 0, 0, 19)], TOWN, 5, inside=True)
    assert told.groups == ()
    assert [one.is_few for one in told.kinds] == [True, True]


def test_outside_the_group_all_is_made_of_steps() -> None:
    one, other = answered(83, 21, 0, 14, 20, 20, 16, 4), answered(81, 23, 2, 12, 22, 21, 15, 2)
    assert who_told([one], TOWN, 5, inside=False) == who_told([other], TOWN, 5, inside=False)
    told = who_told([one], TOWN, 5, inside=False)
    assert [(group.group, group.count.value) for group in told.groups][:2] == [("women", 80), ("men", 20)]
    assert all(group.count.at_least or group.count.hidden for group in told.groups)
    assert said(told)["men"] is Beside.FEWER
    assert who_told([WhoAnswered(19, (("women", 19),), None)], TOWN, 5, inside=False).groups == ()


def test_several_surveys_are_added_up_where_their_ages_can_be() -> None:
    years = answered(30, 30, 0, 10, 20, 20, 10, 0)
    grouped = WhoAnswered(25, None, (("18-29", 10), ("30-64", 15))).with_outside(None)
    told = who_told([years, years, grouped], TOWN, 5, inside=True)
    assert [kind.known.value for kind in told.kinds] == [120, 120]
    assert told.kinds[1].otherwise == 25
    alone = who_told([grouped], TOWN, 5, inside=True).kinds[1]
    assert {group.group: group.population for group in alone.groups if group.count.value} == {
        "18-29": None,
        "30-64": None,
    }
    wide = Population.typed("0-17 22 18-29 16 30-64 44 65+ 18", "SCB 2025")
    fitting = who_told([grouped], wide, 5, inside=True).kinds[1]
    assert next(group for group in fitting.groups if group.group == "18-29").population == pytest.approx(0.16)


def test_what_is_not_known_is_said_and_not_reckoned() -> None:
    told = who_told([answered(30, 30)], Population(), 5, inside=True)
    assert [(one.kind, one.has_column, one.has_population) for one in told.kinds] == [
        ("gender", True, False),
        ("age", False, False),
    ]
    assert set(said(told).values()) == {Beside.UNKNOWN}
    assert who_told([], TOWN, 5, inside=True).groups == ()


@pytest.mark.parametrize(
    ("text", "source", "word"),
    [
        ("kvinnor 50", "SCB 2025", "women and men"),
        ("0-15 20 17-80 80", "SCB 2025", "17-80"),
        ("0-15 50 16-80 50", "SCB 2025", "81+"),
        ("0-15 12 16-24 30 25+ 20", "SCB 2025", "62"),
        ("hej 3", "SCB 2025", "hej 3"),
        ("women 50 men 50", "SCB", "which year"),
    ],
)
def test_a_population_that_makes_no_sense_is_refused_in_a_sentence(text: str, source: str, word: str) -> None:
    with pytest.raises(ParameterError, match=word):
        Population.typed(text, source)


def test_a_population_is_people_or_per_cent_and_kept_as_typed() -> None:
    people = Population.typed("kvinnor: 12345; män=11655\n0–15 år 4800, 16-24 2400 25+ 16800", "SCB 31 december 2025")
    assert people.share_of("gender", "women") == pytest.approx(12345 / 24000)
    assert (people.share_of("age", "0-24"), people.share_of("age", "65+")) == (pytest.approx(0.3), None)
    assert Population.typed(people.text, people.source) == people
    assert Population.from_stored("strunt", "SCB 2025") == Population.from_stored(None, None) == Population()
