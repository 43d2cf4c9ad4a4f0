"""What each column means, and why."""

from __future__ import annotations

import pytest

from est_walks_plugin.importers.position.placing import place
from est_walks_plugin.importers.position.reading import locate
from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.model.errors import AmbiguousInputError, InputError, ParameterError

from .conftest import points_in

SWEREF = "6595977;135973"


def table(header: str, *rows: str) -> str:
    return "\r\n".join([header, *rows]) + "\r\n"


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (
            "Ärendenummer;Inkom;Ärendetyp;Rubrik;Meddelande;Adress;Status;Avslutad datum",
            ["external_id", "observed_at", "category", "title", "text", "address", "status", "closed_at"],
        ),
        (
            "Ärende-ID;Registrerad;Kategori;Underkategori;Beskrivning;Plats;Status",
            ["external_id", "observed_at", "category", "subcategory", "text", "place_name", "status"],
        ),
        (
            "Case ID;Created at;Category;Description;Street address;State;Closed at",
            ["external_id", "observed_at", "category", "text", "address", "status", "closed_at"],
        ),
    ],
)
def test_headers_of_swedish_and_english_systems(write, plan, header, expected) -> None:
    cells = ";".join(["1", "2023-10-05", "Klotter", "x", "y", "z", "Öppen", ""][: header.count(";") + 1])
    made = plan(write(table(header, cells)))
    names = dict(zip(header.split(";"), expected))
    assert {column: field for field, column in made.mapping.items()} == names


@pytest.mark.parametrize(
    "pair",
    ["X;Y", "N;E", "Nord;Öst", "Northing;Easting", "X-koordinat;Y-koordinat", "SWEREF N;SWEREF E", "Latitud;Longitud"],
)
def test_swedish_order_of_axes_is_told_by_the_values(write, plan, territory, pair) -> None:
    rows = ["1;6595977;135973", "2;6600285;129433"]
    if pair.startswith("Lat"):
        rows = [f"{n};{y:.6f};{x:.6f}" for n, (x, y) in enumerate(points_in("EPSG:4326")[:2])]
    made = plan(write(table(f"Id;{pair}", *rows)))
    located = locate(made, made.table.sample(10))
    assert abs(located.xy[0] - [135973, 6595977]).max() < 0.2
    assert "axes" in {choice.what for choice in made.choices}


def test_decimal_comma_and_both_pairs_present(write, plan) -> None:
    lon, lat = points_in("EPSG:4326")[0]
    text = table(
        "Id;N;E;Lat;Long",
        f"1;6595977,25;135973,75;{lat:.6f};{lon:.6f}".replace(".", ","),
    )
    made = plan(write(text))
    assert {made.mapping["x"], made.mapping["y"]} == {"N", "E"} or {made.mapping["x"], made.mapping["y"]} == {
        "Lat",
        "Long",
    }
    xy = locate(made, made.table.sample(10)).xy[0]
    assert abs(xy - [135973.75, 6595977.25]).max() < 1.0
    assert any(choice.what == "decimal" and choice.value == "," for choice in made.choices)


def test_pairs_are_never_mixed(write, plan) -> None:
    """An empty N/E pair beside a filled Lat/Long pair: N must not be joined with Long."""
    lon, lat = points_in("EPSG:4326")[0]
    made = plan(write(table("Id;N;E;Lat;Long", f"1;;;{lat};{lon}", f"2;;;{lat};{lon}")))
    assert {made.mapping["x"], made.mapping["y"]} == {"Lat", "Long"}


def test_coordinates_in_one_cell(write, plan) -> None:
    made = plan(write(table("Id;Koordinat", '1;"6595977, 135973"', '2;"6600285, 129433"')))
    assert made.position == "coordinate"
    assert locate(made, made.table.sample(5)).xy[1].round().tolist() == [129433, 6600285]


def test_coordinates_in_one_cell_under_an_unknown_header(write, plan) -> None:
    made = plan(write(table("Id;Zzz", '1;"6595977, 135973"', '2;"6600285, 129433"')))
    assert made.mapping["coordinate"] == "Zzz"


def test_coordinates_under_unknown_headers_by_content(write, plan) -> None:
    made = plan(write(table("Id;Alfa;Beta;Antal", "1;6595977;135973;3", "2;6600285;129433;5", "3;6598399;134990;1")))
    assert {made.mapping["x"], made.mapping["y"]} == {"Alfa", "Beta"}
    assert "fall in place" in made.reasons["x"].reason


def test_coordinates_under_a_place_header(write, plan) -> None:
    made = plan(write(table("Id;Plats", '1;"59.4775, 17.7503"', '2;"59.4776, 17.7504"')))
    assert made.mapping["coordinate"] == "Plats"
    assert "place_name" not in made.mapping


def test_two_position_pairs_are_asked(write, plan) -> None:
    rows = ["1;6595977;135973;6600285;129433", "2;6596000;135900;6600300;129400", "3;6596100;135800;6600400;129300"]
    path = write(table("Id;A1;A2;B1;B2", *rows))
    with pytest.raises(AmbiguousInputError) as caught:
        plan(path)
    assert caught.value.parameter == "MAPPING"
    assert "A1 + A2" in caught.value.message
    loose = plan(path, strict=False)
    assert loose.questions[0].parameter == "MAPPING"
    told = plan(path, mapping={"x": "B2", "y": "B1"})
    assert locate(told, told.table.sample(5)).xy[0].round().tolist() == [129433, 6600285]


def test_wkt_column(write, plan) -> None:
    made = plan(write(table("Id;WKT", "1;POINT (135973 6595977)", "2;LINESTRING (135973 6595977, 135993 6595977)")))
    located = locate(made, made.table.sample(5))
    assert located.xy[1].round().tolist() == [135983, 6595977]
    assert located.shapes[0] is None
    assert located.shapes[1].startswith("LINESTRING")


def test_people_are_left_out(write, plan) -> None:
    header = "Ärendenummer;Namn;E-post;Telefon;Personnummer;Handläggare;Anmälare;User Name;Beskrivning;N;E"
    made = plan(write(table(header, f"1;Anna Ek;a@b.se;070-1234567;19900101-0017;Bo;Cia;dd;Mörkt;{SWEREF}")))
    assert set(made.dropped) == {"Namn", "E-post", "Telefon", "Personnummer", "Handläggare", "Anmälare", "User Name"}
    assert not set(made.dropped) & set(made.mapping.values())
    assert any("hold people" in note for note in made.notes)


def test_people_under_an_innocent_header_are_left_out(write, plan) -> None:
    rows = [f"{n};person{n}@example.com;Klotter;{SWEREF}" for n in range(6)]
    made = plan(write(table("Id;Plats;Kategori;N;E", *rows)))
    assert "Plats" in made.dropped
    assert "place_name" not in made.mapping


def test_free_text_under_an_unknown_header(write, plan) -> None:
    rows = [f"{n};Det är väldigt mörkt på vägen nummer {n};Klotter;{SWEREF}" for n in range(6)]
    made = plan(write(table("Id;Svar på fråga 7;Kategori;N;E", *rows)))
    assert made.mapping["text"] == "Svar på fråga 7"


def test_two_equally_likely_texts_are_asked(write, plan) -> None:
    rows = [
        f"{n};Det är väldigt mörkt på vägen nummer {n};Buskarna är alldeles för höga nummer {n};{SWEREF}"
        for n in range(6)
    ]
    with pytest.raises(AmbiguousInputError, match="MAPPING") as caught:
        plan(write(table("Id;q7;q8;N;E", *rows)))
    assert set(caught.value.choices) == {"q7", "q8"}


def test_dates_and_categories_by_content(write, plan) -> None:
    rows = [f"{n};2023-10-{n + 1:02d} 12:00;{'Klotter' if n % 2 else 'Belysning'};{SWEREF}" for n in range(8)]
    made = plan(write(table("Id;aa;bb;N;E", *rows)))
    assert made.mapping["observed_at"] == "aa"
    assert made.mapping["category"] == "bb"
    assert made.reasons["observed_at"].reason == "its cells are dates"


def test_two_dates_take_the_one_that_always_comes_first(write, plan) -> None:
    rows = [f"{n};2023-10-{n + 5:02d};2023-10-{n + 1:02d};{SWEREF}" for n in range(8)]
    made = plan(write(table("Id;late;early;N;E", *rows)))
    assert made.mapping["observed_at"] == "early"


def test_id_that_repeats_is_no_id(write, plan) -> None:
    rows = [f"{n % 2};2023-10-05;Klotter;{SWEREF}" for n in range(10)]
    made = plan(write(table("ID;Datum;Kategori;N;E", *rows)))
    assert "external_id" not in made.mapping
    assert any("repeats" in note for note in made.notes)


def test_mapping_rules(write, plan) -> None:
    path = write(table("Nr;Fritext;Kommentar;X;Y", "1;Klotter;Mörkt i tunneln;6595977;135973"))
    made = plan(path, mapping={"text": "Kommentar", "category": "fritext", "north": "X", "east": "Y", "title": ""})
    assert made.mapping["text"] == "Kommentar"
    assert made.mapping["category"] == "Fritext"
    assert "title" not in made.mapping
    assert made.reasons["text"].reason == "chosen by you"
    assert locate(made, made.table.sample(2)).xy[0].round().tolist() == [135973, 6595977]
    with pytest.raises(ParameterError, match="no column “Saknas”"):
        plan(path, mapping={"text": "Saknas"})
    with pytest.raises(ParameterError, match="is not a field"):
        plan(path, mapping={"colour": "Nr"})


def test_mapped_the_wrong_way_round_is_turned(write, plan) -> None:
    path = write(table("Nr;X;Y", "1;6595977;135973", "2;6600285;129433"))
    made = plan(path, mapping={"x": "X", "y": "Y"})
    assert locate(made, made.table.sample(2)).xy[0].round().tolist() == [135973, 6595977]


def test_file_without_positions_says_so(write, plan) -> None:
    made = plan(write(table("Id;Beskrivning;Adress", "1;Mörkt;Torget 4")))
    assert made.position == ""
    assert any("placed by pole number" in note for note in made.notes)


def test_nothing_recognised_is_one_sentence(write, plan) -> None:
    with pytest.raises(InputError, match=r"No column of .* is recognised"):
        plan(write(table("a1;b2", "1;2", "3;4")))


def test_school_view_and_survey_fields(write, plan) -> None:
    header = "Svar-ID;Respondent ID;Tid på dygnet;Hur trygg känner du dig;Berätta mer;Lat;Long"
    lon, lat = points_in("EPSG:4326")[0]
    rows = [f"{n};r{n % 3};Kväll;{n % 5 + 1};Det är mörkt;{lat};{lon}" for n in range(9)]
    made = plan(write(table(header, *rows)), SourceKind.SURVEY)
    assert made.mapping["respondent"] == "Respondent ID"
    assert made.mapping["time_of_day"] == "Tid på dygnet"
    assert made.mapping["feeling"] == "Hur trygg känner du dig"


def test_headers_cut_to_ten_letters(write, plan) -> None:
    header = "respondent;beskrivnin;kategori"
    made = plan(write(table(header, "r1;Mörkt vid skolan;Belysning")), SourceKind.SURVEY)
    assert made.mapping["text"] == "beskrivnin"
    assert made.mapping["respondent"] == "respondent"


def test_month_first_is_told(write, plan) -> None:
    made = plan(write(table("Id;Datum;N;E", f"1;10/25/2023;{SWEREF}", f"2;10/05/2023;{SWEREF}")))
    assert made.dates.order == "mdy"
    with pytest.raises(ParameterError, match="no order of dates"):
        plan(write(table("Id;Datum;N;E", f"1;10/25/2023;{SWEREF}")), date_order="dym")


def test_no_points_give_no_positions(territory) -> None:
    """`place` of nothing is nothing."""
    import numpy as np

    from est_walks_plugin.importers.meaning.coordinates import decide

    none = np.zeros(0)
    found = decide(none, none, territory)
    assert place(none, none, found, territory).xy.shape == (0, 2)
