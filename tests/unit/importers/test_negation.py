"""Negation, half truths and plans turn the word, in every list of words and every language (issue 8, K4)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from est_walks_plugin.importers.words import cases, lighting, network
from est_walks_plugin.importers.words.answers import time_of_day
from est_walks_plugin.importers.words.categories import CategoryWords
from est_walks_plugin.importers.words.negation import Cell, Stand

CASES = Path(__file__).resolve().parents[2] / "data" / "cases"
CATEGORIES = CategoryWords()


def line_is(text: str) -> str | None:
    """Return whether a line is there in the words of its status, None in doubt."""
    told = network.status(text)
    return told.being.value if told.being else None


#: list -> (reader, what yes is, what no is, what cannot be told, word by language)
LISTS: dict[str, tuple[Callable[[str], Any], str, Any, Any, dict[str, tuple[str, ...]]]] = {
    "lamp status": (
        lambda text: getattr(lighting.status(text), "value", None), "working", "out", None,
        {"sv": ("i drift", "i funktion", "tänd", "hel", "OK"), "no": ("i drift", "i funksjon", "tent"), "nn": ("i drift",),
         "da": ("i drift", "tændt"), "fi": ("kunnossa", "käytössä", "toimi"), "en": ("working", "in service", "functioning")},
    ),
    "lamp fault": (
        lambda text: getattr(lighting.status(text), "value", None), "out", "working", None,
        {"sv": ("trasig", "släckt", "nedsläckt", "ur funktion", "ur drift", "felanmäld"), "no": ("defekt", "slukket", "ute av drift"),
         "nn": ("defekt",), "da": ("defekt", "slukket"), "fi": ("rikki", "viallinen"), "en": ("broken", "faulty", "out of order")},
    ),
    "case status": (
        cases.status, "closed", "open", "unknown",
        {"sv": ("åtgärdad", "avslutad", "löst", "klar", "stängd", "besvarad", "utförd"), "no": ("løst", "avsluttet", "lukket", "ferdig"),
         "nn": ("lukka", "løyst"), "da": ("løst", "afsluttet", "lukket", "besvaret"), "fi": ("ratkaistu", "korjattu", "suljettu"),
         "en": ("fixed", "closed", "resolved", "done", "completed")},
    ),
    "lit": (
        lambda text: network.lit(text).value, "yes", "no", "unknown",
        {"sv": ("belyst", "upplyst"), "no": ("belyst", "opplyst"), "nn": ("belyst", "opplyst"), "da": ("belyst",),
         "fi": ("valaistu",), "en": ("lit", "lighted", "illuminated")},
    ),
    "network status": (
        line_is, "there", "not_built", None,
        {"sv": ("byggd", "genomförd", "utbyggd", "färdig", "i drift", "öppen"), "no": ("bygd", "ferdig", "gjennomført"),
         "nn": ("bygd",), "da": ("etableret", "i drift"), "fi": ("rakennettu", "valmis"), "en": ("built", "completed", "in use")},
    ),
    "foot": (
        network.foot, True, False, None,
        {"sv": ("tillåtet", "tillåten"), "no": ("tillatt",), "nn": ("tillate",), "da": ("tilladt",), "fi": ("sallittu",),
         "en": ("allowed", "permitted")},
    ),
}  # fmt: skip
NOT = {
    "sv": ("ej", "inte", "icke", "ännu ej", "inte längre", "Icke-", "aldrig"), "no": ("ikke", "ikke lenger", "Ikke"),
    "nn": ("ikkje", "ikkje lenger"), "da": ("ikke", "ej", "ikke længere"), "fi": ("ei", "ei enää"),
    "en": ("not", "not yet", "no longer", "never", "non-", "isn't"),
}  # fmt: skip
PARTLY = {
    "sv": ("delvis", "till viss del", "inte helt", "bitvis"), "no": ("delvis", "ikke helt"), "nn": ("delvis",),
    "da": ("delvist", "ikke helt"), "fi": ("osittain",), "en": ("partly", "partially", "not fully"),
}  # fmt: skip
ROWS = [
    (name, language, word) for name, (*_, words) in LISTS.items() for language, told in words.items() for word in told
]


def joined(first: str, word: str) -> str:
    return first + word if first.endswith("-") else f"{first} {word}"


@pytest.mark.parametrize(("name", "language", "word"), ROWS)
def test_a_word_its_negation_and_half_of_it(name: str, language: str, word: str) -> None:
    read, yes, no, unknown, _ = LISTS[name]
    assert read(word) == yes
    assert read(word.upper()) == read(f"  {word}. ") == yes
    for negator in NOT[language]:
        assert read(joined(negator, word)) == no, joined(negator, word)
        assert read(joined(negator, word)) != read(word)
        twice = (
            f"{negator} {NOT[language][0]} {word}"
            if not negator.endswith("-")
            else f"{NOT[language][0]} {negator}{word}"
        )
        assert read(twice) == yes, twice
    for part in PARTLY[language]:
        assert read(f"{part} {word}") == unknown, f"{part} {word}"
        assert read(f"{word} {part}") in (unknown, no) if "inte" in part or "ikke" in part or "not" in part else True


@pytest.mark.parametrize("text", [
    "Belysning saknas", "Ingen belysning", "Ej upplyst", "Obelyst", "utan belysning", "uten belysning", "uden belysning",
    "utan lys", "no street lighting", "without lights", "unlit", "ubelyst", "uopplyst", "mangler belysning", "valaistus puuttuu",
    "ilman valaistusta", "valaisematon", "ei valaistusta", "valoton", "inga lampor", "Belysning: saknas", "Belysning (saknas)",
    "Belyst: nej", "Nej, obelyst", "Saknas", "finns ej", "finns inte", "Belysning finns ej", "belysning ej byggd",
    "Belysning planeras", "framtida belysning", "suunniteltu valaistus", "planlagt belysning", "proposed lighting", "ska belysas",
    "varken belyst eller asfalterad", "brist på belysning", "Nedsläckt",
])  # fmt: skip
def test_not_lit(text: str) -> None:
    assert network.lit(text).value == "no"


@pytest.mark.parametrize(("text", "expected"), [
    ("ej obelyst", "yes"), ("not unlit", "yes"), ("inte utan belysning", "yes"), ("Ja, belyst", "yes"), ("Ej belyst, ej asfalterad", "no"),
    ("Belyst och asfalterad", "yes"), ("belyst (ej kommunal)", "yes"), ("Delvis belyst", "unknown"), ("Belyst, delvis", "unknown"),
    ("ja/nej", "unknown"), ("ej planerad belysning", "unknown"), ("ingen fast belysning", "no"), ("Nej (belyst 2020)", "unknown"), ("okänt", "unknown"), ("ej inventerad", "unknown"),
    ("Uppgift saknas", "unknown"), ("Belysning trasig", "unknown"), ("ej släckt", "yes"), ("dålig belysning", "yes"),
])  # fmt: skip
def test_light_in_other_words(text: str, expected: str) -> None:
    assert network.lit(text).value == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("Ej åtgärdad", "open"), ("Olöst", "open"), ("Oåtgärdad", "open"), ("obesvarad", "open"), ("unresolved", "open"),
    ("uløst", "open"), ("uafsluttet", "open"), ("ratkaisematon", "open"), ("käsittelemättä", "open"), ("notFixed", "open"),
    ("Avslutad - ej åtgärdad", "closed"), ("Avslutad utan åtgärd", "closed"), ("Åtgärdad, ej avslutad", "open"),
    ("Åtgärdad? Nej", "open"), ("Åtgärd planeras", "open"), ("to be fixed", "open"), ("Ej olöst", "closed"),
    ("Under handläggning, ej avslutad", "open"), ("Återöppnad", "open"), ("Väntar på avslut", "open"),
    ("Delvis åtgärdad", "unknown"), ("Oklar", "unknown"), ("Underkänd", "unknown"), ("Klar för åtgärd", "unknown"),
    ("Vidarebefordrat", "unknown"), ("Vidarebefordrad till entreprenör", "unknown"), ("Skickad vidare", "unknown"),
    ("Öppen, avslutad", "unknown"), ("Inte öppen", "unknown"), ("Inaktiv", "unknown"), ("Ärende avslutat ej åtgärdat", "unknown"), ("Åtgärdad?", "unknown"),
    ("fixed soon", "open"), ("Ouppklarad", "unknown"),
])  # fmt: skip
def test_states_of_cases(text: str, expected: str) -> None:
    assert cases.status(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("Ej trasig", "working"), ("inga fel", "working"), ("utan fel", "working"), ("no faults", "working"), ("ei vikaa", "working"),
    ("lyser inte", "out"), ("fungerar ej", "out"), ("virker ikke", "out"), ("doesn't work", "out"), ("ei pala", "out"),
    ("non-functional", "out"), ("inactive", "out"), ("inoperative", "out"), ("Ej åtgärdad", "out"), ("Nattsläckt", "dimmed"),
    ("Fungerar inte alltid", None), ("Trasig, åtgärdad 2024", None), ("ej dimmad", None), ("ingen sensor", None),
    ("I drift (ej dimmad)", "working"), ("Delvis i drift", None), ("Planerat byte", None), ("Lampa saknas", None),
])  # fmt: skip
def test_states_of_lamps(text: str, expected: str | None) -> None:
    assert getattr(lighting.status(text), "value", None) == expected


@pytest.mark.parametrize(("header", "yes", "no"), [
    ("I drift", "working", "out"), ("Working", "working", "out"), ("Felstatus", "out", "working"), ("Trasig", "out", "working"),
    ("Status", "working", None),
])  # fmt: skip
def test_yes_and_no_answer_the_header(header: str, yes: str, no: str | None) -> None:
    assert getattr(lighting.status("Ja", header), "value", None) == yes
    assert getattr(lighting.status("Nej", header), "value", None) == no


@pytest.mark.parametrize("text", [
    "Planerad", "planerad 2027", "Ej byggd", "ej monterad", "under byggnad", "framtida", "suunniteltu", "planlagt", "proposed",
    "not installed", "ska monteras", "blivande",
])  # fmt: skip
def test_a_planned_lamp_is_not_there(text: str) -> None:
    assert lighting.is_not_built(text)


@pytest.mark.parametrize(
    "text", ["I drift", "Monterad", "Planerat byte", "planerad för utbyte till LED", "Ej i drift", "okänd", ""]
)
def test_a_lamp_that_is_there(text: str) -> None:
    assert not lighting.is_not_built(text)


@pytest.mark.parametrize("text", [
    "Ej genomförd", "Framtida", "Ej byggd", "Planerad", "planeras", "blivande", "under byggnad", "Pågående", "Ej påbörjad", "obyggd",
    "unbuilt", "under construction", "Utredning", "Förslag", "Ska byggas", "suunniteltu", "rakenteilla", "Under bygging", "Klar 2099",
    "to be built", "ikke bygget", "rakentamatta",
])  # fmt: skip
def test_lines_that_are_not_built(text: str) -> None:
    assert line_is(text) == "not_built"


@pytest.mark.parametrize(("text", "expected"), [
    ("Befintlig", "there"), ("Befintlig - ombyggnad planeras", "there"), ("Ej avstängd", "there"), ("Klar 2019", "there"),
    ("Avstängd", "closed"), ("Rivd", "closed"), ("Ej planerad", None), ("Delvis byggd", None), ("qwerty", None), ("okänd", None),
])  # fmt: skip
def test_lines_that_are_there_closed_or_in_doubt(text: str, expected: str | None) -> None:
    assert line_is(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("Otrygg plats", None), ("Unsafe place", None), ("Ej trygg plats", None), ("Delvis trygg plats", None), ("Trygg plats", "positive"),
    ("Inget klotter", None), ("No graffiti", None), ("ei roskaa", None), ("ikke hærverk", None), ("Ej mörkt", None),
    ("Obelyst", "lighting_weak"), ("no street lights", "lighting_weak"), ("ikke belyst", "lighting_weak"),
    ("Belysning saknas", "lighting_weak"), ("Lampan lyser inte", "lighting_out"), ("Skylt saknas", "signage"),
    ("Ej snöröjt", "maintenance"), ("Papperskorg saknas", "litter"), ("Ej tillgänglig", "accessibility"),
])  # fmt: skip
def test_categories(text: str, expected: str | None) -> None:
    assert CATEGORIES.code_of(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("ej kväll", "unknown"), ("dagtid (ej kväll)", "day"), ("Ibland på kvällen", "evening"), ("not at night", "unknown"),
])  # fmt: skip
def test_times_of_day(text: str, expected: str) -> None:
    assert time_of_day(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("ej LED", None), ("LED planeras", None), ("non-LED", None), ("HQL byts till LED", None), ("LED, ersätter kvicksilver", "led"),
])  # fmt: skip
def test_light_sources(text: str, expected: str | None) -> None:
    assert getattr(lighting.light_source(text), "value", None) == expected


def test_dimming() -> None:
    yes, no = (
        ("ja", "22-05", "50 %", "dimbar"),
        ("nej", "0", "ej dimbar", "inte dimmad", "dimring planeras", "0 %", "saknas", "delvis"),
    )
    assert [lighting.is_dimmed(text) for text in (*yes, *no)] == [True] * len(yes) + [False] * len(no)


@pytest.mark.parametrize(
    "text", ["ej " * 200 + "belyst", "(" * 400, "inte, " * 100, "delvis\n" * 60, "o" * 5_000, "\u00ad" * 50]
)
def test_odd_cells_are_read_without_trouble(text: str) -> None:
    assert isinstance(Cell(text).stand(0, 1), Stand)
    network.lit(text), cases.status(text), lighting.status(text), network.status(text)
