"""Cells that stand in ' or `, and JSON that says one key twice: nothing is kept wrongly, nothing lost without a word."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from est_walks_plugin.importers.formats.registry import open_table
from est_walks_plugin.importers.formats.table import ReadOptions, Table
from est_walks_plugin.model.errors import InputError

ROWS = [
    ("A1", "Trasig lampa", "Belysning"),
    ("A2", "Skräp, glas; burkar", "Nedskräpning"),
    ("A3", "It's dark", "Mörkt"),
]
HEADERS = ("Ärendenummer", "Beskrivning", "Kategori")


def cells(table: Table) -> list[tuple[str, ...]]:
    return [row for batch in table.batches(100) for row in zip(*batch.columns)]


def opened(folder: Path, name: str, text: str) -> Table:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return open_table(str(path), ReadOptions())


def written(quote: str, delimiter: str, *, header: bool = True) -> str:
    def dressed(cell: str) -> str:
        return quote + cell.replace(quote, quote * 2) + quote

    top = delimiter.join(map(dressed, HEADERS) if header else HEADERS)
    return "\n".join([top, *(delimiter.join(map(dressed, row)) for row in ROWS)]) + "\n"


@pytest.mark.parametrize("quote", ["'", "`"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@pytest.mark.parametrize("header", [True, False])
def test_cells_in_other_quotes_are_read_without_them(tmp_path: Path, quote: str, delimiter: str, header: bool) -> None:
    text = written(quote, delimiter, header=header)
    if not header and delimiter in ";,":  # a delimiter inside a quoted text must not decide what the quotes are
        text += "".join(
            f"{quote}B{n}{quote}{delimiter}{quote}Klotter{quote}{delimiter}{quote}x{quote}\n" for n in range(9)
        )
    table = opened(tmp_path, "arenden.csv", text)
    assert table.headers == HEADERS
    assert cells(table)[: len(ROWS)] == ROWS
    assert any(f"{quote}…{quote}" in note for note in table.notes)


@pytest.mark.parametrize(
    "row",
    [
        "A1;'s-Gravenhage;Mörkt",
        "A1;'t is mörkt' sa hon;Mörkt",
        "A1;`kod` i text;Mörkt",
        "A1;Stolpe 4';Mörkt",
        "A1;''Mörkt'';Mörkt",
    ],
)
def test_an_apostrophe_in_a_text_is_part_of_it(tmp_path: Path, row: str) -> None:
    table = opened(
        tmp_path, "arenden.csv", "Ärendenummer;Beskrivning;Kategori\n" + row + "\nA2;Lampa ur;Ljus\nA3;Bro;Ljus\n"
    )
    assert cells(table)[0] == tuple(row.split(";"))
    assert table.notes == () or not any("…" in note for note in table.notes)


def test_numbers_and_nothing_may_stand_bare_beside_them(tmp_path: Path) -> None:
    text = "id,text,x,y\n" + "".join(f"{n},'Mörkt {n}',17.6{n},59.5{n}\n" for n in range(5)) + "9,'Slut',NULL,\n"
    rows = cells(opened(tmp_path, "export.csv", text))
    assert rows[0] == ("0", "Mörkt 0", "17.60", "59.50")
    assert rows[-1][1] == "Slut"


REQUEST = {"service_request_id": "1", "description": "Mörkt", "lat": 59.5, "long": 17.6}


def feature(number: int) -> dict[str, object]:
    place = {"type": "Point", "coordinates": [17.6, 59.5]}
    return {"type": "Feature", "geometry": place, "properties": {"id": number, "text": "Mörkt"}}


def twice(key: str, first: object, second: object, before: str = "") -> str:
    return "{" + before + f'"{key}": {json.dumps(first)}, "{key}": {json.dumps(second)}' + "}"


@pytest.mark.parametrize(
    ("name", "text", "key"),
    [
        ("svar.json", twice("records", [REQUEST], [{**REQUEST, "service_request_id": "2"}]), "records"),
        ("svar.json", '{"result": ' + twice("records", [REQUEST], []) + "}", "records"),
        (
            "svar.json",
            "[" + twice("description", "Mörkt", "Ljust", '"service_request_id": "1", ') + "]",
            "description",
        ),
        (
            "punkter.geojson",
            twice("features", [feature(1)], [feature(2)], '"type": "FeatureCollection", '),
            "features",
        ),
        ("rader.jsonl", '{"id": 1, "text": "a"}\n' + twice("text", "b", "c", '"id": 2, '), "text"),
    ],
)
def test_a_key_that_is_said_twice_with_other_values_is_refused(tmp_path: Path, name: str, text: str, key: str) -> None:
    with pytest.raises(InputError) as refused:
        list(opened(tmp_path, name, text).batches(10))
    assert f"“{key}”" in refused.value.message
    assert name in refused.value.message


def test_a_key_that_is_said_twice_with_the_same_value_is_read(tmp_path: Path) -> None:
    rows = [{**REQUEST, "service_request_id": str(n)} for n in range(3)]
    assert len(cells(opened(tmp_path, "svar.json", twice("requests", rows, rows)))) == 3
