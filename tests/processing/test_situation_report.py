"""situationreport: for three audiences in three formats, versions, what earlier reports told, and what it refuses."""

from __future__ import annotations

import csv
import io
import shutil
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from shapely.geometry import Point

from est_walks_plugin.model.est.reports import KeptReport
from est_walks_plugin.store import Store

from .. import town
from .contract import RefusedError, run
from .printed_pages import archive_problems

INTERNAL, PARTNERS, OPEN = 0, 1, 2
SMALL = range(1, 5)
"""Below the smallest count."""


def rows_of(file: Path) -> dict[str, list[list[str]]]:
    """Return the tables of a file by their key, without caption and titles."""
    found: dict[str, list[list[str]]] = {}
    for row in csv.reader(io.StringIO(file.read_text(encoding="utf-8-sig")), delimiter=";"):
        if row:
            found.setdefault(row[0], []).append(row[1:])
    return {key: rows[2:] for key, rows in found.items()}


def observation(number: int, day: date, category: str, x: float, y: float, **values: Any) -> dict[str, Any]:
    at = datetime(day.year, day.month, day.day, 19, 30, tzinfo=timezone.utc)
    return {
        "external_id": f"made-{number}",
        "kind": "case",
        "category": category,
        "observed_at": at,
        "title": "Hos Karin",
        "text": "Ring Karin Andersson",
        "status": "closed",
        "geometry": Point(town.at(x, y)),
        **values,
    }


@pytest.fixture
def store_file(town_file: Path, tmp_path: Path) -> Path:
    """The town with three years of cases: 4 to 12 a month of two categories, a few of a third."""
    path = tmp_path / "town.gpkg"
    shutil.copy(town_file, path)
    with Store.open(str(path)) as store:
        source = store.insert(
            "source",
            [
                {
                    "kind": "case",
                    "name": "Felanmälan",
                    "period_from": date(2023, 1, 1),
                    "period_to": date(2026, 9, 30),
                    "imported_at": datetime(2026, 10, 1, tzinfo=timezone.utc),
                }
            ],
        )[0]
        rows: list[dict[str, Any]] = []
        for year in (2023, 2024, 2025, 2026):
            for month in range(1, 13 if year < 2026 else 10):
                for category, count in (("lighting_out", 4 + month % 4), ("vegetation", month % 5), ("graffiti", 9)):
                    for number in range(count):
                        day = date(year, month, 1 + (7 * number + month) % 27)
                        rows.append(
                            observation(
                                len(rows), day, category, 100 + 60 * (number % 9), 100 + 50 * month, source=source
                            )
                        )
        store.insert("observation", rows)
        meeting, coming = store.insert(
            "est_meeting",
            [
                {"kind": "month", "period_from": date(2026, 7, 1), "period_to": date(2026, 7, 31)},
                {"kind": "month", "period_from": date(2026, 8, 1), "period_to": date(2026, 8, 31)},
            ],
        )
        store.insert(
            "est_decision",
            [
                {
                    "meeting": meeting,
                    "kind": "priority",
                    "state": "done",
                    "text": "Röj vid stigen",
                    "measure": "prune",
                    "owner": "parks",
                    "review": "clear",
                },
                {
                    "meeting": meeting,
                    "kind": "priority",
                    "state": "open",
                    "text": "Prata med Hemligson",
                    "review": "doubtful",
                    "category": "graffiti",
                },
                {
                    "meeting": coming,
                    "kind": "priority",
                    "state": "open",
                    "text": "Fler vuxna ute",
                    "due": date(2026, 10, 15),
                    "needed": 9,
                    "review": "clear",
                },
            ],
        )
        store.insert(
            "commitment",
            [
                {
                    "title": "Vi går en vandring",
                    "target_count": 2,
                    "date_from": date(2026, 1, 1),
                    "date_to": date(2026, 12, 31),
                }
            ],
        )
    return path


def report(store: Path, output: Path, **values: Any) -> dict[str, Any]:
    return run(
        "situationreport",
        {"STORE": str(store), "OUTPUT": str(output), "PERIOD": "month", "DATE": "2026-08-15", **values},
    )


@pytest.mark.parametrize("audience", [INTERNAL, PARTNERS, OPEN])
def test_every_audience_in_every_format(store_file: Path, tmp_path: Path, audience: int) -> None:
    for ending in ("pdf", "html", "csv"):
        output = tmp_path / f"rapport.{ending}"
        done = report(store_file, output, AUDIENCE=audience)
        assert done["VERSION"] == 1, "it says the same in every format"
        content = output.read_bytes()
        assert b"Hemligson" not in content
        assert b"Karin" not in content
        again = tmp_path / f"igen.{ending}"
        report(store_file, again, AUDIENCE=audience)
        assert again.read_bytes() == content, "the same bytes for the same input"
    assert archive_problems(str(tmp_path / "rapport.pdf")) == []
    text = "".join(page.extract_text() for page in PdfReader(tmp_path / "rapport.pdf").pages)
    page = (tmp_path / "rapport.html").read_text(encoding="utf-8")
    tables = rows_of(tmp_path / "rapport.csv")
    assert "Vi går en vandring" in page
    assert "Vigårenvandring" in "".join(text.split()), "searchable, with å"
    assert tables["promises"][0][2] == "0"
    assert ("Fler vuxna ute" in page) is (audience != OPEN), "the words of the group are not for everybody"
    whole = tables["areas"][0]
    assert whole[1] == ("16" if audience == INTERNAL else "15")
    with Store.open(str(store_file), readonly=True) as store:
        kept = store.rows("situation_report")
    assert [(row["version"], row["kind"]) for row in kept] == [(1, "month")]


def counted(tables: dict[str, list[list[str]]]) -> list[int]:
    """Return the counts of reports that an open file tells."""
    columns = {"areas": (1,), "cells": (2,), "months": (1,)}
    cells = [row[at] for key, found in columns.items() for row in tables.get(key, []) for at in found]
    week = [cell for row in tables.get("week", []) for cell in row[1::2]]
    return [int(cell) for cell in (*cells, *week) if cell.isdigit()]


def test_consecutive_reports_and_late_data_give_no_small_number_away(store_file: Path, tmp_path: Path) -> None:
    """A week in a month, months in a quarter and tertial, an area in the town, and the same month after two cases more."""
    asked = [
        ("week", "2026-08-12", "all"),
        ("month", "2026-07-01", "all"),
        ("month", "2026-08-15", "all"),
        ("month", "2026-08-15", town.AREA),
        ("month", "2026-09-15", "all"),
        ("quarter", "2026-08-15", "all"),
        ("tertial", "2026-08-15", "all"),
    ]
    told: list[int] = []
    for number, (kind, day, area) in enumerate(asked):
        output = tmp_path / f"{number}.csv"
        report(store_file, output, PERIOD=kind, DATE=day, AREA=area, AUDIENCE=OPEN)
        told += counted(rows_of(output))
    with Store.open(str(store_file)) as store:
        store.insert(
            "observation", [observation(90_000 + n, date(2026, 8, 20), "graffiti", 300, 300) for n in range(2)]
        )
    late = tmp_path / "late.csv"
    assert report(store_file, late, AUDIENCE=OPEN)["REPORT_COUNT"] in (15, 0)
    told += counted(rows_of(late))
    assert any(told)
    assert not {one for one in told if one in SMALL}
    assert not {abs(a - b) for a in told for b in told} & set(SMALL)


def test_what_is_told_again_is_the_same(store_file: Path, tmp_path: Path) -> None:
    """Other reports between do not change what has been told."""
    first, last = tmp_path / "first.csv", tmp_path / "last.csv"
    report(store_file, first, AUDIENCE=OPEN)
    report(store_file, tmp_path / "q.csv", AUDIENCE=OPEN, PERIOD="quarter")
    assert report(store_file, last, AUDIENCE=OPEN)["VERSION"] == 1
    assert first.read_bytes() == last.read_bytes()


def test_all_that_was_told_is_kept_for_later_reports(store_file: Path, tmp_path: Path) -> None:
    """Categories, months and earlier years by kinds, parts of the week, light, what is open long: nothing told is forgotten."""
    report(store_file, tmp_path / "r.csv", AUDIENCE=OPEN)
    with Store.open(str(store_file), readonly=True) as store:
        (kept,) = map(KeptReport.from_row, store.rows("situation_report"))
    cells = kept.numbers.cells  # type: ignore[union-attr]
    parts = {cell.part for cell in cells}
    assert {"", "-", "dark", "light", "open", "0-18"} <= parts
    july = [cell for cell in cells if cell.kinds == ("case",) and cell.first.year in (2023, 2024, 2025)]
    assert {cell.first for cell in july} >= {date(2023, 8, 1), date(2024, 3, 1)}, "what means are made of"
    assert all(cell.high is None or cell.high - cell.low <= 4 for cell in cells)


def test_a_month_is_of_the_same_reports_for_everybody(store_file: Path, tmp_path: Path) -> None:
    """Partners' observations without earlier years beside them are counted in no month, for the group or for others."""
    with Store.open(str(store_file)) as store:
        source = {
            "kind": "partner",
            "name": "Samverkan",
            "period_from": date(2026, 1, 1),
            "period_to": date(2026, 9, 30),
        }
        (key,) = store.insert("source", [{**source, "imported_at": datetime(2026, 10, 1, tzinfo=timezone.utc)}])
        more = [observation(80_000 + n, date(2026, 8, 10), "graffiti", 300, 300) for n in range(9)]
        store.insert("observation", [{**one, "kind": "partner", "source": key} for one in more])
    months = []
    for audience in (INTERNAL, OPEN):
        output = tmp_path / f"{audience}.csv"
        report(store_file, output, AUDIENCE=audience)
        months.append({row[0]: row[1] for row in rows_of(output)["months"]}["2026-08"])
    assert months == ["16", "15"]
    assert "Minst 5 rapporter i perioden är av slaget" in (tmp_path / f"{OPEN}.csv").read_text(encoding="utf-8-sig")


def test_measures_of_the_period_are_numbered_and_where_guards_will_be_is_not_for_everybody(
    store_file: Path, tmp_path: Path
) -> None:
    """Done in the period or planned to the end of the next; the same at the same place is one; no text of a task."""
    here, there = Point(town.at(300, 300)), Point(town.at(600, 600))
    august, july = datetime(2026, 8, 7, 12, tzinfo=timezone.utc), datetime(2026, 7, 7, 12, tzinfo=timezone.utc)
    with Store.open(str(store_file)) as store:
        task = {"measure": "prune", "title": "Röj hos Karin", "state": "done", "geometry": here}
        store.insert(
            "task",
            [
                {**task, "done_at": august},
                {**task, "done_at": august + timedelta(days=4)},
                {**task, "done_at": july, "measure": "repaint"},
                {**task, "state": "planned", "due": date(2026, 9, 3), "geometry": there},
                {**task, "state": "declined", "due": date(2026, 8, 3)},
                {**task, "state": "planned", "due": date(2026, 10, 3)},
            ],
        )
        effort = {"measure": "guard_round", "state": "planned", "geometry": there}
        store.insert("presence_effort", [{**effort, "starts_at": datetime(2026, 9, 4, 19, tzinfo=timezone.utc)}])
    for audience in (INTERNAL, PARTNERS, OPEN):
        output = tmp_path / f"{audience}.csv"
        report(store_file, output, AUDIENCE=audience)
        found = rows_of(output)["measures"]
        assert [row[0] for row in found] == [f"Å{n}" for n in range(1, len(found) + 1)]
        assert found[0][3:] == ["gjord", "2", "2026-08-07 – 2026-08-11"]
        coming = [row[5] for row in found if row[3] == "planerad"]
        assert coming == ([] if audience == OPEN else ["2026-09-03", "2026-09-04"])
        assert "Karin" not in output.read_text(encoding="utf-8-sig")


def test_last_measure_and_promises_are_those_of_the_period(store_file: Path, tmp_path: Path) -> None:
    with Store.open(str(store_file)) as store:
        done = {"measure": "prune", "state": "done", "geometry": Point(town.at(300, 300))}
        store.insert("task", [{**done, "done_at": datetime(2026, 9, 7, 12, tzinfo=timezone.utc)}])
        store.insert("commitment", [{"title": "Förra våren", "target_count": 1, "date_to": date(2026, 5, 31)}])
    output = tmp_path / "r.csv"
    report(store_file, output)
    tables = rows_of(output)
    assert tables["areas"][0][-1] == "–", "what was done afterwards is not the last of the period"
    assert [row[0] for row in tables["promises"]] == ["Vi går en vandring"]


def test_decisions_of_meetings_held_within_the_period_are_told_of(store_file: Path, tmp_path: Path) -> None:
    """A tertial said that nothing was decided, though its weekly meetings had decided every week."""
    with Store.open(str(store_file)) as store:
        weeks = [
            {"kind": "week", "period_from": first, "period_to": first + timedelta(days=6), "held_on": held}
            for first, held in (
                (date(2026, 8, 3), date(2026, 8, 10)),
                (date(2026, 8, 24), date(2026, 8, 31)),
                (date(2026, 8, 31), date(2026, 9, 7)),
            )
        ]
        keys = store.insert("est_meeting", weeks)
        texts = ["Rond vid torget", "Lampor i Bro", "Efter perioden"]
        decided = [
            {"meeting": key, "kind": "priority", "state": "done", "text": text, "review": "clear"}
            for key, text in zip(keys, texts)
        ]
        store.insert("est_decision", decided)
        store.insert("est_decision", [{**decided[0], "text": f"Sak {number}"} for number in range(12)])

    def of(**more: Any) -> list[list[str]]:
        output = tmp_path / "r.csv"
        report(store_file, output, **more)
        read = csv.reader(io.StringIO(output.read_text(encoding="utf-8-sig")), delimiter=";")
        return [row for row in read if row and row[0] == "before"]

    told = [row[1] for row in of()]
    assert told[4] == "Lampor i Bro", "behind what the meeting about the period before decided"
    assert len(told) == 2 + 10
    assert "Efter perioden" not in told
    output = tmp_path / "r.html"
    report(store_file, output)
    assert "6 beslut till redovisas inte ett för ett." in output.read_text(encoding="utf-8")
    assert "Lampor i Bro" in [row[1] for row in of(PERIOD="tertial")]
    outside = [row[1] for row in of(AUDIENCE=OPEN)]
    assert "Lampor i Bro" not in outside, "texts are the group's"
    assert "–" not in outside, "and nothing is left of a decision without them"


def test_changed_data_is_a_new_version(store_file: Path, tmp_path: Path) -> None:
    receipt = tmp_path / "kvitto.json"
    assert report(store_file, tmp_path / "a.html", RECEIPT=str(receipt))["VERSION"] == 1
    with Store.open(str(store_file)) as store:
        store.insert("observation", [observation(90_000, date(2026, 8, 20), "graffiti", 300, 300)])
    assert report(store_file, tmp_path / "a.html", RECEIPT=str(receipt))["VERSION"] == 2
    import json

    told = json.loads(receipt.read_text(encoding="utf-8"))
    assert told["version"] == 2
    assert told["is_new"] is True
    assert told["stamp"]["digest"]
    assert told["hidden"] == {"too_few": 0, "would_give_away": 0}
    assert told["tables"]["areas"] >= 1


def test_a_period_without_data_says_so(store_file: Path, tmp_path: Path) -> None:
    output = tmp_path / "tom.html"
    done = report(store_file, output, DATE="2019-05-01")
    assert done["REPORT_COUNT"] == 0
    assert "Ingen källa berättar om" in output.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"PERIOD": "fortnight"}, "fortnight"),
        ({"DATE": "2031-05-01"}, "2031-05-01"),
        ({"DATE": "i går"}, "i går"),
        ({"AREA": "Ingenstans"}, "Ingenstans"),
        ({"OUTPUT": "rapport.docx"}, "rapport.docx"),
        ({"AUDIENCE": 7}, "AUDIENCE"),
        (
            {"AUDIENCE": OPEN, "AREA": "POLYGON((135500 6595500, 135900 6595500, 135900 6595900, 135500 6595500))"},
            "area of the store",
        ),
    ],
)
def test_bad_input_is_refused_in_a_sentence(
    store_file: Path, tmp_path: Path, values: dict[str, Any], sentence: str
) -> None:
    before = store_file.read_bytes()
    given = {**values}
    if "OUTPUT" in given:
        given["OUTPUT"] = str(tmp_path / given["OUTPUT"])
    with pytest.raises(RefusedError, match=sentence):
        run(
            "situationreport",
            {
                "STORE": str(store_file),
                "OUTPUT": str(tmp_path / "r.pdf"),
                "PERIOD": "month",
                "DATE": "2026-08-15",
                **given,
            },
        )
    assert not list(tmp_path.glob("r*.*"))
    with Store.open(str(store_file), readonly=True) as store:
        assert store.count("situation_report") == 0
    assert len(before) == len(store_file.read_bytes())


def test_a_polygon_from_elsewhere_is_for_the_group(store_file: Path, tmp_path: Path) -> None:
    wkt = "POLYGON((135500 6595500, 136000 6595500, 136000 6596300, 135500 6596300, 135500 6595500))"
    done = report(store_file, tmp_path / "p.csv", AREA=wkt)
    assert done["VERSION"] == 1
    assert done["REPORT_COUNT"] > 0


def test_the_last_period_that_is_over_is_asked_for_by_itself(store_file: Path, tmp_path: Path) -> None:
    with Store.open(str(store_file), readonly=True) as store:
        today = store.today
    month = (today.replace(day=1) - timedelta(days=1)).strftime("%Y-%m")
    output = tmp_path / "r.csv"
    run("situationreport", {"STORE": str(store_file), "OUTPUT": str(output)})
    with Store.open(str(store_file), readonly=True) as store:
        assert store.rows("situation_report")[0]["period_from"].strftime("%Y-%m") == month
