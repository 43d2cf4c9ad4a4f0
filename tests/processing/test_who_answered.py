"""Who answered a survey: counted at the import, kept of nobody, and set beside the population in the situation report."""

from __future__ import annotations

import csv
import io
import shutil
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from est_walks_plugin.store import Store

from .. import town
from .contract import RefusedError, all_bytes, run, run_with_receipt, table

INTERNAL, PARTNERS, OPEN = 0, 1, 2
POPULATION = "kvinnor 50 män 50 0-15 20 16-24 12 25-44 26 45-64 24 65-79 13 80+ 5"
SOURCE = "SCB, 31 december 2025"


@pytest.fixture
def store(town_file: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(town_file, tmp_path / "town.gpkg"))


def people(women: int, men: int, first: int = 0, day: str = "2026-09-03") -> list[list[str]]:
    """Return two marks of each person, with a respondent, a gender and an age from 30 to 69."""
    rows = []
    for number in range(women + men):
        who = [f"svar-{first + number}", "Kvinna" if number < women else "Man", str(30 + number % 40)]
        for mark in range(2):
            x, y = town.at(50 + 9 * (number % 60), 60 + 10 * mark + number % 30)
            rows.append([*who, day, f"mörkt {first + number} {mark}", f"{x:.1f}", f"{y:.1f}"])
    return rows


def survey(folder: Path, rows: list[list[str]], name: str = "enkat.csv", headers: str = "Svarsnr;Kön;Ålder") -> Path:
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=";")
    writer.writerow([*headers.split(";"), "Datum", "Kommentar", "E", "N"])
    writer.writerows(rows)
    (folder / name).write_text(stream.getvalue(), encoding="utf-8")
    return folder / name


def take(store: Path, file: Path, **more: Any) -> dict[str, Any]:
    return run_with_receipt("importsurvey", store.parent / "r.json", {"STORE": str(store), "INPUT": str(file), **more})


def settings(store: Path, **more: Any) -> dict[str, Any]:
    return run_with_receipt("editsettings", store.parent / "s.json", {"STORE": str(store), **more})


def reported(store: Path, folder: Path, audience: int, **more: Any) -> tuple[str, str, list[list[str]]]:
    """Return the words of the PDF and of the page, and the rows of the table of who answered."""
    files = {ending: folder / f"{audience}.{ending}" for ending in ("pdf", "html", "csv")}
    for file in files.values():
        chosen = {
            "STORE": str(store),
            "PERIOD": "year",
            "DATE": "2026-09-10",
            "AUDIENCE": audience,
            "OUTPUT": str(file),
        }
        run("situationreport", {**chosen, **more})
    paper = " ".join(" ".join(page.extract_text().split()) for page in PdfReader(str(files["pdf"])).pages)
    rows = list(csv.reader(io.StringIO(files["csv"].read_text("utf-8-sig")), delimiter=";"))
    return paper, files["html"].read_text("utf-8"), [row[1:] for row in rows if row[:1] == ["who_answered"]]


def test_people_are_counted_and_nothing_is_kept_of_one(store: Path, tmp_path: Path) -> None:
    rows = people(40, 20)
    rows[0][1], rows[1][1] = "zebrakvinna", "zebrakvinna"
    rows[4][2], rows[5][2] = "1931-07-17", "1931-07-17"
    receipt = take(store, survey(tmp_path, rows))
    told = receipt["who_answered"]
    assert told["people"] == receipt["respondents"] == 60, "people, not marks"
    assert told["gender"] == {"women": 39, "men": 20}
    assert told["age"] == {"25-44": 29, "45-64": 25, "65-79": 5, "80+": 1}
    assert sum("zebra" in note for note in receipt["notes"]) == 0, "a word of one person could be somebody's own"
    assert any("unknown (1)" in note and "Kön" in note for note in receipt["notes"])
    assert not any("Kön" in column or "Ålder" in column for column in receipt["unused_columns"])
    (tmp_path / "enkat.csv").unlink()
    kept = all_bytes(store)
    assert b"zebra" not in kept
    assert b"1931-07" not in kept, "the year alone can stand in an id by chance"
    assert b"Kvinna" not in kept
    seen = [
        row
        for row in table(store, "observation")
        if row["kind"] == "survey" and (row["text"] or "").startswith("mörkt")
    ]
    assert len(seen) == 120
    values = {str(value) for row in seen for name, value in row.items() if name != "fid"}
    assert {"women", "men", "Man", "25-44", "30", "69"} & values == set()


def test_a_word_that_many_use_is_listed_and_codes_are_no_ages(store: Path, tmp_path: Path) -> None:
    rows = [
        [who, {"Kvinna": "1", "Man": "2"}[gender], str(int(age) % 5 + 1), *rest]
        for who, gender, age, *rest in people(20, 20)
    ]
    receipt = take(store, survey(tmp_path, rows))
    assert receipt["who_answered"]["gender"] == receipt["who_answered"]["age"] == {}
    notes = " ".join(receipt["notes"])
    assert "“1”" in notes
    assert "holds codes and no ages" in notes


def test_mapping_says_which_columns_and_that_none_is_one(store: Path, tmp_path: Path) -> None:
    file = survey(tmp_path, people(20, 10), headers="Svarsnr;Q7;Födelsedatum")
    assert "who_answered" not in take(store, file, DRY_RUN=True)
    mapped = take(store, file, DRY_RUN=True, MAPPING='{"respondent_gender": "Q7", "respondent_age": "Födelsedatum"}')
    assert mapped["who_answered"]["gender"] == {"women": 20, "men": 10}
    assert mapped["who_answered"]["age"] != {}
    file = survey(tmp_path, people(20, 10))
    assert "who_answered" not in take(
        store, file, DRY_RUN=True, MAPPING='{"respondent_gender": "", "respondent_age": ""}'
    )


def test_a_newer_export_replaces_and_a_part_adds_those_who_are_new(store: Path, tmp_path: Path) -> None:
    first = people(30, 10)
    take(store, survey(tmp_path, first))
    assert take(store, survey(tmp_path, first))["who_answered"]["people"] == 40, "the same again is the same"
    again = take(store, survey(tmp_path, [*first, *people(5, 5, first=100)]))
    assert (again["stored"], again["who_answered"]["people"]) == (20, 50)
    part = take(store, survey(tmp_path, [*first[:4], *people(0, 9, first=200)]), COVERS="part")
    assert part["who_answered"]["gender"] == {"women": 35, "men": 24}
    assert part["who_answered"]["outside"]["people"] == 40, "others hear of it when many have come"


def test_a_file_imported_before_with_the_columns_unused_is_unchanged_now(store: Path, tmp_path: Path) -> None:
    rows = people(20, 10)
    plain = take(store, survey(tmp_path, rows), MAPPING='{"respondent_gender": "", "respondent_age": ""}')
    now = take(store, survey(tmp_path, rows))
    assert (plain["stored"], now["unchanged"], now["updated"], now["stored"]) == (60, 60, 0, 0)
    assert now["who_answered"]["people"] == 30


def test_the_population_is_set_with_its_source_and_refused_in_a_sentence(store: Path) -> None:
    told = settings(store, POPULATION=POPULATION, POPULATION_SOURCE=SOURCE)
    assert told["after"]["population"].startswith("women 50 men 50 0-15 20")
    assert told["after"]["population_source"] == SOURCE
    for wrong, word in (
        ({"POPULATION": "kvinnor 50"}, "women and men"),
        ({"POPULATION_SOURCE": "SCB"}, "which year"),
        ({"POPULATION_SOURCE": "Anna Svensson 0701234567, 2025"}, "personal data"),
    ):
        with pytest.raises(RefusedError, match=word):
            run("editsettings", {"STORE": str(store), "SMALLEST_COUNT": 9, **wrong})
    assert settings(store, SMALLEST_COUNT=6)["after"]["population_source"] == SOURCE
    after = settings(store, POPULATION="-")["after"]
    assert (after["population"], after["population_source"]) == (None, None)


def test_the_box_says_who_is_missing_to_three_audiences(store: Path, tmp_path: Path) -> None:
    take(store, survey(tmp_path, people(66, 22)))
    settings(store, POPULATION=POPULATION, POPULATION_SOURCE=SOURCE)
    paper, page, rows = reported(store, tmp_path, INTERNAL)
    for text in (paper, page.replace("\N{NO-BREAK SPACE}", " ")):
        text = text.replace("\N{NO-BREAK SPACE}", " ")
        assert "män (25 % av svaren mot 50 % av befolkningen)" in text
        assert "0–15 år (färre än 5 svarade; 20 % av befolkningen)" in text
        assert "Fler än sin del, mer än slumpen kan förklara: kvinnor (75 % av svaren mot 50 % av befolkningen)" in text
        assert f"Befolkning: {SOURCE}" in text
    assert ["kvinnor", "66"] in [row[:2] for row in rows]
    for audience in (PARTNERS, OPEN):
        paper, page, rows = reported(store, tmp_path, audience)
        for text in (paper, page):
            text = text.replace("\N{NO-BREAK SPACE}", " ")
            assert "av svaren mot 50 % av befolkningen)" in text
            assert "män (omkring" in text
            assert "25 % av svaren" not in text
        assert not {"66", "22"} & {cell for row in rows for cell in row}
    told = run_with_receipt(
        "situation", tmp_path / "x.json", {"STORE": str(store), "PERIOD": "year", "DATE": "2026-09-10"}
    )["survey"]["who_answered"]
    assert told["population_source"] == SOURCE
    assert told["gender"]["groups"][1] == {
        "group": "men",
        "answers": 22,
        "share": 0.25,
        "population": 0.5,
        "beside": "fewer",
    }


def test_one_who_came_between_two_reports_is_told_by_neither(store: Path, tmp_path: Path) -> None:
    rows = people(66, 22)
    take(store, survey(tmp_path, rows))
    settings(store, POPULATION=POPULATION, POPULATION_SOURCE=SOURCE)
    before = reported(store, tmp_path, OPEN)[2]
    take(store, survey(tmp_path, [*rows, *people(0, 3, first=900)]))
    assert reported(store, tmp_path, OPEN)[2] == before
    assert ["män", "25"] in [row[:2] for row in reported(store, tmp_path, INTERNAL)[2]]


def test_what_is_not_known_is_said_with_how_to_give_it(store: Path, tmp_path: Path) -> None:
    take(store, survey(tmp_path, people(20, 10)))
    inside = reported(store, tmp_path, INTERNAL)[0].replace("\N{NO-BREAK SPACE}", " ")
    assert "Det är inte känt vilka som saknas. Befolkningen är inte angiven (kön, ålder)." in inside
    assert "Inställningar för kommunen" in inside
    assert "Inställningar för kommunen" not in reported(store, tmp_path, OPEN)[1]
    take(store, survey(tmp_path, people(5, 3, first=500, day="2026-02-03"), "liten.csv"))
    few = reported(store, tmp_path, INTERNAL, DATE="2026-02-10", PERIOD="month")[0]
    assert "Av färre än 20 personer redovisas inga andelar (kön, ålder)." in few


def test_several_surveys_of_a_period_are_told_together(store: Path, tmp_path: Path) -> None:
    take(store, survey(tmp_path, people(30, 10)))
    take(store, survey(tmp_path, people(10, 30, first=700), "other.csv", "Respondent;Gender;Age group"))
    settings(store, POPULATION=POPULATION, POPULATION_SOURCE=SOURCE)
    rows = reported(store, tmp_path, INTERNAL)[2]
    assert [row[:2] for row in rows if row[0] in ("kvinnor", "män")] == [["kvinnor", "40"], ["män", "40"]]
    with Store.open(str(store)) as opened:
        assert opened.count("source", {"kind": "survey"}) >= 2


def test_a_stamp_holds_whatever_is_known_of_those_who_answered(store: Path, tmp_path: Path) -> None:
    take(store, survey(tmp_path, people(30, 10)), MAPPING='{"respondent_gender": "", "respondent_age": ""}')
    asked = {"STORE": str(store), "PERIOD": "year", "DATE": "2026-09-10"}
    before = run_with_receipt("situation", tmp_path / "a.json", asked)["stamp"]
    take(store, survey(tmp_path, people(30, 10)))
    settings(store, POPULATION=POPULATION, POPULATION_SOURCE=SOURCE)
    after = run_with_receipt("situation", tmp_path / "b.json", asked)
    assert after["survey"]["who_answered"]["gender"]["known"] == 40
    assert (before["numbers"], before["digest"]) == (after["stamp"]["numbers"], after["stamp"]["digest"])
