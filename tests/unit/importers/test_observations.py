"""Rows become observations without anything personal."""

from __future__ import annotations

import numpy as np
import pytest

from est_walks_plugin.importers.observations import ObservationReader
from est_walks_plugin.importers.words.answers import time_of_day
from est_walks_plugin.importers.words.cases import status
from est_walks_plugin.importers.words.categories import CategoryWords
from est_walks_plugin.model.catalogue import load_catalogue
from est_walks_plugin.model.codes import SourceKind

from .conftest import SALT

SWEREF = "6595977;135973"


def table(header: str, *rows: str) -> str:
    return "\r\n".join([header, *rows]) + "\r\n"


def test_texts_are_screened_every_match(write, read) -> None:
    text = "Ring 070-123 45 67 eller 070-765 43 21, mejla anna@example.com. Personnr 19811218-9876."
    _, block = read(
        write(
            table(
                "Id;Rubrik;Beskrivning;N;E", f"1;Ring 08-123 456 78;{text};{SWEREF}", f"2;;Stolpe 4711 släckt;{SWEREF}"
            )
        )
    )
    masked = block.columns["text"][0]
    for secret in ("070", "anna@", "9876", "765"):
        assert secret not in masked
    assert "08-123" not in block.columns["title"][0]
    assert block.masked["phone"] == 3
    assert block.masked["email"] == 1
    assert block.masked["personnummer"] == 1
    assert block.columns["masked"] == [5, 0]
    assert block.columns["review"] == ["masked", "clear"]
    assert block.columns["text"][1] == "Stolpe 4711 släckt"


def test_addresses_lose_door_numbers_and_keep_streets(write, read) -> None:
    _, block = read(write(table("Id;Adress;N;E", f"1;Torget 4 lgh 1102;{SWEREF}", f"2;Anders väg 12;{SWEREF}")))
    assert "1102" not in block.columns["address"][0]
    assert block.columns["address"][1] == "Anders väg 12"
    assert block.columns["review"][1] == "clear"


def test_respondents_are_salted_and_counted(write, read) -> None:
    path = write(table("Id;Respondent;Kommentar;N;E", *[f"{n};user{n % 2};Mörkt {n};{SWEREF}" for n in range(4)]))
    plan, block = read(path, SourceKind.SURVEY)
    keys = block.columns["respondent"]
    assert len(set(keys)) == 2
    assert keys[0] == keys[2]
    assert not any("user" in key for key in keys)
    other = ObservationReader(plan, b"another salt of sixteen bytes", "test").columns(plan.table.sample(10))
    assert not set(other.columns["respondent"]) & set(keys)


def test_hash_ignores_nothing_that_is_stored_and_is_keyed(write, read) -> None:
    base = "1;2023-10-05;Klotter;Öppen;Text;6595977;135973"
    header = "Id;Inkom;Kategori;Status;Beskrivning;N;E"
    _, first = read(write(table(header, base), "a.csv"))
    _, again = read(write(table(header, base), "b.csv"))
    assert first.hashes == again.hashes
    for changed in (
        "1;2023-10-06;Klotter;Öppen;Text;6595977;135973",
        "1;2023-10-05;Belysning;Öppen;Text;6595977;135973",
        "1;2023-10-05;Klotter;Avslutad;Text;6595977;135973",
        "1;2023-10-05;Klotter;Öppen;Text 2;6595977;135973",
        "1;2023-10-05;Klotter;Öppen;Text;6595978;135973",
    ):
        _, other = read(write(table(header, changed), "c.csv"))
        assert other.hashes != first.hashes
    plan, _ = read(write(table(header, base), "d.csv"))
    salted = ObservationReader(plan, SALT + b"x", "test").columns(plan.table.sample(5))
    assert salted.hashes != first.hashes


def test_problems_are_listed_and_rows_kept(write, read) -> None:
    rows = [
        f"1;2023-10-05;Klotter;a;{SWEREF}",
        f"2;31/13 2023;Klotter;b;{SWEREF}",
        "3;2023-10-05;Klotter;c;0;0",
        "4;2023-10-05;Klotter;d;okänd;okänd",
        "5;2023-10-05;Klotter;e;norr;öster",
        "6;2023-10-05;Klotter;f;6398000;319000",
        "7;2023-10-05;Klotter;g;135973;6595977",
    ]
    _, block = read(write(table("Id;Inkom;Kategori;Beskrivning;N;E", *rows)))
    assert block.ids == ["1", "2", "3", "4", "5", "6", "7"]
    assert np.isnan(block.xy[:, 0]).tolist() == [False, False, True, True, True, False, False]
    reasons = {problem.row: problem.reason for problem in block.problems}
    assert "date" in reasons[3]
    assert "(0, 0)" in reasons[4]
    assert 5 not in reasons
    assert "cannot be read" in reasons[6]
    assert "swapped" in reasons[8]
    assert block.columns["outside_area"] == [False, False, False, False, False, True, False]
    assert block.columns["observed_at"][1] is None
    assert block.columns["position_method"][2] == "none"
    assert block.columns["position_notes"][6]


def test_empty_rows_are_refused(write, read) -> None:
    _, block = read(write(table("Id;Beskrivning;N;E;Annat", f"1;Mörkt;{SWEREF};x", ";;;;bara här")))
    assert len(block) == 1
    assert [(r.row, r.reason) for r in block.refused] == [(3, "nothing that is used is filled in")]


def test_time_in_a_column_of_its_own(write, read) -> None:
    _, block = read(write(table("Id;Datum;Klockslag;N;E", f"1;2023-10-05;17:03;{SWEREF}", f"2;2023-10-05;;{SWEREF}")))
    assert block.columns["observed_at"][0].isoformat() == "2023-10-05T15:03:00+00:00"
    assert block.columns["observed_at"][1].isoformat() == "2023-10-04T22:00:00+00:00"


def test_text_is_never_evaluated(write, read) -> None:
    """Expressions and formulas are only text, their neutralising belongs to where they are shown; tags are gone."""
    evil = "[% $now %] <b>x</b> =1+1"
    _, block = read(write(table("Id;Beskrivning;N;E", f"1;{evil};{SWEREF}")))
    assert block.columns["text"][0] == "[% $now %] x =1+1"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Belysning", "lighting_out"), ("Gatubelysning", "lighting_out"), ("Trasig gatlampa", "lighting_out"),
        ("Dålig belysning", "lighting_weak"), ("Saknas belysning", "lighting_weak"), ("Mörkt", "dark_spot"),
        ("Klotter", "graffiti"), ("Graffiti removal", "graffiti"), ("Töhryjen poisto", "graffiti"),
        ("Nedskräpning", "litter"), ("Sanitation violation", "litter"), ("Roskaaminen", "litter"),
        ("Skymmande växtlighet", "shrubbery"), ("Buskage", "shrubbery"), ("Skymd sikt", "sightline"),
        ("Skadegörelse", "damage"), ("Vandalism", "damage"), ("Ilkivalta", "damage"),
        ("Trafik", "traffic"), ("Traffic signs", "signage"), ("Liikennemerkit", "signage"), ("Skyltning", "signage"),
        ("Tillgänglighet", "accessibility"), ("Ordningsstörning", "disorder"), ("Ödsligt", "isolation"),
        ("Potholes", "maintenance"), ("Katujen kunto", "maintenance"), ("Leikki- ja liikuntapuistot", "maintenance"),
        ("Positiv plats", "positive"), ("lighting_weak", "lighting_weak"), ("svag belysning", "lighting_weak"),
        ("xyz", None), ("", None),
    ],
)  # fmt: skip
def test_category_words(text, code) -> None:
    assert CategoryWords(load_catalogue()).code_of(text) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Avslutad", "closed"), ("Stängt", "closed"), ("closed", "closed"), ("Åtgärdad", "closed"), ("fixed - council", "closed"),
        ("Öppen", "open"), ("Pågående", "open"), ("Under handläggning", "open"), ("open", "open"), ("Ny", "open"),
        ("PROCESSED,PUBLIC_WORKS_COMPLETED", "closed"), ("IN_PROCESS", "open"), ("?", "unknown"),
    ],
)  # fmt: skip
def test_status_words(text, code) -> None:
    assert status(text) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [("Kväll", "evening"), ("På natten", "night"), ("dagtid", "day"), ("Kväll och natt", "night"), ("Dygnet runt", "day"),
     ("Efter mörkrets inbrott", "evening"), (None, "unknown"), ("alltid", "unknown")],
)  # fmt: skip
def test_time_of_day_words(text, code) -> None:
    assert time_of_day(text) == code


def test_feeling_scales(write, read) -> None:
    rows = [f"{n};{value};{SWEREF}" for n, value in enumerate([1, 2, 3, 4, 5])]
    plan, block = read(write(table("Id;Hur trygg;N;E", *rows)), SourceKind.SURVEY)
    assert block.columns["feeling"] == [0, 1, 2, 2, 3]
    assert any(choice.what == "feeling" for choice in plan.choices)
    rows = [f"{n};{value};{SWEREF}" for n, value in enumerate(["0", "3", "mycket otrygg", "Mycket trygg", ""])]
    _, block = read(write(table("Id;Trygghet;N;E", *rows)), SourceKind.SURVEY)
    assert block.columns["feeling"] == [0, 3, 0, 3, None]


def test_service_code_is_kept_as_text_beside_the_name(write, read) -> None:
    header = "service_request_id,service_code,service_name,lat,long"
    _, block = read(write(f"{header}\n1,006,Graffiti,59.4775,17.75\n2,007,,59.4775,17.75\n"))
    assert block.columns["category_text"] == ["Graffiti (006)", "007"]
