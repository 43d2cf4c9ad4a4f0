"""A walk in Kiruna under the midnight sun and in the polar night: plan, paper and window say what is so there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from est_walks_plugin.engine.light import sun
from est_walks_plugin.gui.pages.walk.form import sun_text
from est_walks_plugin.model.catalogue import load_catalogue
from est_walks_plugin.model.codes import Audience
from est_walks_plugin.model.localtime import zone
from est_walks_plugin.model.walk import PlanResult
from est_walks_plugin.printing.facts import WalkFacts, collect
from est_walks_plugin.printing.quick import key_facts
from est_walks_plugin.printing.quick.stop_list import phase_edges
from est_walks_plugin.printing.words import Words
from est_walks_plugin.store import Store

KIRUNA = (20.2253, 67.8558)
ZONE = "Europe/Stockholm"


def facts_at(facts: WalkFacts, start: str) -> WalkFacts:
    """Return the facts of the same walk as if it were in Kiruna."""
    starts = datetime.fromisoformat(start).replace(tzinfo=zone(ZONE))
    of_day = sun.times(starts.date(), *KIRUNA, ZONE)
    return replace(facts, starts=starts, sun=of_day, sunset=of_day.sunset, dusk=of_day.civil_dusk)


@pytest.mark.parametrize(
    ("start", "told", "phases"),
    [
        ("2026-06-21 21:00", ("solen går inte ner", "blir inte mörkt"), ["day"]),
        ("2026-12-21 10:00", ("solen går inte upp", "14.18"), ["dusk"]),
        ("2026-12-21 18:00", ("solen går inte upp", "14.18"), ["dark"]),
        ("2026-12-21 08:30", ("solen går inte upp", "14.18"), ["dark", "dusk"]),
        ("2026-03-20 17:30", ("17.55", "18.51"), ["day", "dusk"]),
        ("2026-03-20 04:35", ("17.55", "18.51"), ["dark", "dusk", "day"]),
    ],
)
def test_the_paper_tells_the_light_there_is(
    planned: PlanResult, town_store: Store, start: str, told: tuple[str, str], phases: list[str]
) -> None:
    words = Words("sv", load_catalogue())
    facts = facts_at(collect(town_store, planned.walks[0].id, Audience.INTERNAL, words), start)
    pairs: dict[str, Any] = dict(key_facts.pairs_of(facts, words))
    assert (pairs["Solnedgång"], pairs["Mörkt från"]) == told
    assert [phase for _, _, phase in phase_edges(facts, facts.ends)] == phases


def test_the_paper_has_the_sun_of_the_walks_own_place(planned: PlanResult, town_store: Store) -> None:
    facts = collect(town_store, planned.walks[0].id, Audience.INTERNAL, Words("sv", load_catalogue()))
    assert (facts.sunset, facts.dusk) == (planned.sunset, planned.civil_dusk)
    assert phase_edges(facts, facts.ends)[-1][2] == "dark"


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2026-06-21", "the sun does not set · never dark"),
        ("2026-05-27", "the sun does not set · never dark"),
        ("2026-12-21", "the sun does not rise · dark 14:18"),
        ("2026-03-20", "sunset 17:55 · dark 18:51"),
    ],
)
def test_the_form_says_the_same(day: str, told: str) -> None:
    of_day = sun.times(date.fromisoformat(day), *KIRUNA, ZONE)
    starts = datetime.fromisoformat(f"{day} 18:00").replace(tzinfo=zone(ZONE))
    assert sun_text(of_day, starts, ZONE).partition(" · ")[2] == told
