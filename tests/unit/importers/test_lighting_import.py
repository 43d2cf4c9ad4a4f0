"""Reading lighting inventories: words of three languages, units, several luminaires a pole, real files."""

from __future__ import annotations

import gzip
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from est_walks_plugin.importers import lighting
from est_walks_plugin.importers.formats.registry import open_table
from est_walks_plugin.importers.formats.table import ReadOptions
from est_walks_plugin.importers.formats.unpack import unpacked
from est_walks_plugin.importers.lighting import LampData
from est_walks_plugin.importers.meaning.columns import make_plan
from est_walks_plugin.importers.meaning.territory import Territory
from est_walks_plugin.importers.words import lighting as lamp_words
from est_walks_plugin.model.codes import LampStatus, LightSource
from est_walks_plugin.model.errors import AmbiguousInputError, EstWalksError, InputError
from est_walks_plugin.model.records import Lamp

UPPLANDS_BRO = Territory("Upplands-Bro", "EPSG:3011", (123_244.0, 6_591_220.0, 140_506.0, 6_615_135.0))
LILLEHAMMER = Territory("Lillehammer", "EPSG:25833", (246_000.0, 6_773_000.0, 260_000.0, 6_796_000.0))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("LED", LightSource.LED), ("Led 4000K", LightSource.LED), ("ljusdiod", LightSource.LED), ("LED34W", LightSource.LED),
        ("Högtrycksnatrium", LightSource.HIGH_PRESSURE_SODIUM), ("høytrykksnatrium", LightSource.HIGH_PRESSURE_SODIUM),
        ("natrium_Høytrykk", LightSource.HIGH_PRESSURE_SODIUM), ("high_pressure_sodium", LightSource.HIGH_PRESSURE_SODIUM),
        ("HPS", LightSource.HIGH_PRESSURE_SODIUM), ("HPS70W", LightSource.HIGH_PRESSURE_SODIUM),
        ("SON", LightSource.HIGH_PRESSURE_SODIUM), ("SON-T 100", LightSource.HIGH_PRESSURE_SODIUM),
        ("Na", LightSource.HIGH_PRESSURE_SODIUM), ("Na 70 W", LightSource.HIGH_PRESSURE_SODIUM),
        ("NAV-T", LightSource.HIGH_PRESSURE_SODIUM), ("Natrium", LightSource.HIGH_PRESSURE_SODIUM),
        ("Metallhalogen", LightSource.METAL_HALIDE), ("metal_halide", LightSource.METAL_HALIDE),
        ("MH", LightSource.METAL_HALIDE), ("HQI-T 70", LightSource.METAL_HALIDE), ("CDM-T", LightSource.METAL_HALIDE),
        ("CDO-TT", LightSource.METAL_HALIDE), ("Keramisk metallhalogen", LightSource.METAL_HALIDE),
        ("Kvicksilver", LightSource.MERCURY), ("kvikksølv", LightSource.MERCURY), ("Hg", LightSource.MERCURY),
        ("HQL 125", LightSource.MERCURY), ("mercury vapour", LightSource.MERCURY),
        ("Lysrör", LightSource.FLUORESCENT), ("lysstoffrør", LightSource.FLUORESCENT), ("LR", LightSource.FLUORESCENT),
        ("T5", LightSource.FLUORESCENT), ("2x36 PL-L", LightSource.FLUORESCENT), ("fluorescent", LightSource.FLUORESCENT),
        ("okänd", LightSource.UNKNOWN), ("ukjent", LightSource.UNKNOWN), ("-", LightSource.UNKNOWN), ("", LightSource.UNKNOWN),
        ("Lågtrycksnatrium SOX", LightSource.UNKNOWN), ("low_pressure_sodium", LightSource.UNKNOWN),
        ("glödlampa", LightSource.UNKNOWN), ("halogen", LightSource.UNKNOWN),
        ("3752", None), ("X17", None), ("Sonata", None), ("Halmstad", None), ("Sonett", None),
    ],
)  # fmt: skip
def test_light_sources(text: str, expected: LightSource | None) -> None:
    assert lamp_words.light_source(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I drift", LampStatus.WORKING), ("OK", LampStatus.WORKING), ("i funksjon", LampStatus.WORKING),
        ("working", LampStatus.WORKING), ("tänd", LampStatus.WORKING), ("lyser", LampStatus.WORKING),
        ("Ur funktion", LampStatus.OUT), ("Ej i funktion", LampStatus.OUT), ("ikke i drift", LampStatus.OUT),
        ("släckt", LampStatus.OUT), ("slukket", LampStatus.OUT), ("Trasig", LampStatus.OUT), ("out of order", LampStatus.OUT),
        ("lyser inte", LampStatus.OUT), ("not working", LampStatus.OUT), ("fel anmält", LampStatus.OUT),
        ("Nattsänkt", LampStatus.DIMMED), ("dimmad 22-05", LampStatus.DIMMED), ("redusert", LampStatus.DIMMED),
        ("dimmed", LampStatus.DIMMED), ("Närvarostyrd", LampStatus.SENSOR), ("bevegelsessensor", LampStatus.SENSOR),
        ("", LampStatus.UNKNOWN), ("okänt", LampStatus.UNKNOWN), ("qwerty", None), ("7", None),
    ],
)  # fmt: skip
def test_off_is_not_broken(text: str, expected: LampStatus | None) -> None:
    assert lamp_words.status(text) is expected


def test_numbers_with_units() -> None:
    assert lamp_words.power_w("70W") == (70.0, None)
    assert lamp_words.power_w("2x36 W") == (36.0, 2)
    assert lamp_words.power_w("0,15 kW") == (150.0, None)
    assert lamp_words.power_w("99999") == (None, None)
    assert lamp_words.power_w("") == (None, None)
    assert lamp_words.height_m("4,5") == 4.5
    assert lamp_words.height_m("6 m") == 6.0
    assert lamp_words.height_m("450 cm") == 4.5
    assert lamp_words.height_m("6000 mm") == 6.0
    assert lamp_words.height_m("0") is None
    assert lamp_words.height_m("-99999") is None
    assert lamp_words.year("2014-05-01") == 2014
    assert lamp_words.year("2014.0") == 2014
    assert lamp_words.year("5/10 2014") == 2014
    assert lamp_words.year("0") is None
    assert lamp_words.colour_temperature_k("3000 K") == 3000
    assert lamp_words.colour_temperature_k("830") == 3000
    assert lamp_words.colour_temperature_k("70") is None
    assert lamp_words.day("2024-09-28") == date(2024, 9, 28)
    assert lamp_words.day("5/10 2023") == date(2023, 10, 5)
    assert lamp_words.day("31.12.2023 10:00") == date(2023, 12, 31)
    assert lamp_words.day("2023-02-31") is None
    assert lamp_words.day("den 5 okt. 2023") == date(2023, 10, 5)
    assert lamp_words.day("1696518180000") == date(2023, 10, 5)
    assert lamp_words.day("05-10-23") is None
    assert lamp_words.day("201205") is None
    assert lamp_words.day("2014-05-01 (byte)") == date(2014, 5, 1)


def written(folder: Path, text: str, encoding: str = "utf-8", name: str = "belysning.csv") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


SWEDISH = (
    "Stolpnummer;Ljuskälla;Effekt;Stolphöjd;Installerad;Ägare;Status;N;E\r\n"
    "K0001;Na;70W;6,0;1994;Kommunen;I drift;6595736,62;136062,34\r\n"
    "K0002;3752;;;;;Ur funktion;6595738,71;136027,72\r\n"
    "K0003;LED;2x18 W;4,5;2021;;Nattsänkt;6595740,03;135990,80\r\n"
    "K0003;LED;18 W;4,5;2021;;I drift;6595740,03;135990,80\r\n"
    "K0004;HQL;125;8;1985;;;;\r\n"
    "K0005;Hg;80;6;;;okänd;0;0\r\n"
)


def read(path: Path, territory: Territory = UPPLANDS_BRO, options: ReadOptions | None = None) -> LampData:
    options = options or ReadOptions()
    with unpacked(path) as plain:
        table = open_table(plain, options)
        try:
            return lighting.read_lamps(make_plan(table, lighting.SUBJECT, territory, options))
        finally:
            table.close()


def lamps_of(data: LampData) -> list[Lamp]:
    """Return the lamps as records, with enums for their codes."""
    columns, enums = data.lamps.columns, {"status": LampStatus, "light_source": LightSource}
    rows = [dict(zip(columns, row)) for row in zip(*columns.values())]
    told = [{name: enums[name](value) if name in enums else value for name, value in row.items()} for row in rows]
    return [Lamp(xy=(x, y), **values) for values, (x, y) in zip(told, data.lamps.xy.tolist())]


def test_a_swedish_inventory(tmp_path: Path) -> None:
    data = read(written(tmp_path, SWEDISH, "cp1252"))
    lamps = {lamp.pole: lamp for lamp in lamps_of(data)}
    assert set(lamps) == {"K0001", "K0002", "K0003"}
    first = lamps["K0001"]
    assert first.xy == pytest.approx((136062.34, 6595736.62), abs=0.01)
    assert (first.light_source, first.power_w, first.height_m) == (LightSource.HIGH_PRESSURE_SODIUM, 70.0, 6.0)
    assert (first.installed_year, first.owner, first.status) == (1994, "Kommunen", LampStatus.WORKING)
    assert lamps["K0002"].status is LampStatus.OUT


def test_undecoded_codes_are_kept_and_reported(tmp_path: Path) -> None:
    data = read(written(tmp_path, SWEDISH))
    lamp = next(lamp for lamp in lamps_of(data) if lamp.pole == "K0002")
    assert lamp.light_source is LightSource.UNKNOWN
    assert lamp.light_source_text == "3752"
    assert data.unmapped.counts["light_source"] == {"3752": 1}
    assert any("3752 (1)" in note for note in data.notes)


def test_several_luminaires_of_a_pole_are_one_lamp(tmp_path: Path) -> None:
    data = read(written(tmp_path, SWEDISH))
    pole = next(lamp for lamp in lamps_of(data) if lamp.pole == "K0003")
    assert pole.luminaires == 3
    assert pole.status is LampStatus.WORKING, "it gives light while one of them does"
    assert pole.status_text == "Nattsänkt + I drift"
    assert data.shared_poles == 1
    assert data.lamps.rows + len(data.rejected) == data.read == 6


def test_equal_pole_numbers_far_apart_are_two_lamps(tmp_path: Path) -> None:
    text = "Stolpnummer;N;E\n12;6595736;136062\n12;6600285;129433\n13;6600290;129440\n"
    data = read(written(tmp_path, text))
    assert sorted(lamp.external_id for lamp in lamps_of(data)) == ["12", "12/2", "13"]


def test_rows_without_position_are_listed(tmp_path: Path) -> None:
    data = read(written(tmp_path, SWEDISH))
    assert {refused.row: refused.text for refused in data.rejected} == {6: "K0004", 7: "K0005"}
    assert "(0, 0)" in next(refused.reason for refused in data.rejected if refused.row == 7)


def test_pole_numbers_that_look_like_plates_are_pole_numbers(tmp_path: Path) -> None:
    rows = "".join(f"KUN{i:03d};LED;{6595700 + i};{136000 + i}\n" for i in range(30))
    data = read(written(tmp_path, "Stolpnummer;Ljuskälla;N;E\n" + rows))
    assert lamps_of(data)[7].pole == "KUN007"


def test_dimming_and_sensors_come_from_their_columns(tmp_path: Path) -> None:
    text = (
        "Id;Dimming;Styrning;Status;N;E\na;ja;;I drift;6595736;136062\nb;nei;;I drift;6595746;136062\n"
        "c;;Närvarosensor;I drift;6595756;136062\nd;ja;;Ur funktion;6595766;136062\n"
    )
    states = {lamp.external_id: lamp.status for lamp in lamps_of(read(written(tmp_path, text)))}
    expected = {"a": LampStatus.DIMMED, "b": LampStatus.WORKING, "c": LampStatus.SENSOR, "d": LampStatus.OUT}
    assert states == expected


def test_swapped_axes_and_a_wrong_name(tmp_path: Path) -> None:
    text = "Stolpnummer;X;Y\n1;6595736;136062\n2;6595738;136027\n3;6600285;129433\n"
    lamps = lamps_of(read(written(tmp_path, text)))
    assert lamps[0].xy == pytest.approx((136062, 6595736))


def test_a_mapping_overrules(tmp_path: Path) -> None:
    text = "A;B;N;E\n17;70;6595736;136062\n"
    data = read(written(tmp_path, text), options=ReadOptions(mapping={"pole": "A", "power": "B"}))
    assert (lamps_of(data)[0].pole, lamps_of(data)[0].power_w) == ("17", 70.0)


def test_a_file_of_cases_taken_for_lamps_says_so(tmp_path: Path) -> None:
    """Each place residents told of would become a lamp that is lit: nothing false without a word."""
    told = (
        "No column tells of lamps: every row with a position was taken for a lamp that is lit. "
        "If the file is another one, undo and import it as what it is."
    )
    cases = "Ärende;Datum;Latitud;Longitud;Text\nA1;2026-03-04;59,51612;17,65013;Mörkt\n"
    assert told in read(written(tmp_path, cases)).notes
    assert told not in read(written(tmp_path, SWEDISH, "cp1252")).notes


def test_a_file_of_nothing(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        read(written(tmp_path, "hej\n"))


def test_a_packed_file_is_unpacked_elsewhere(tmp_path: Path) -> None:
    path = tmp_path / "belysning.csv.gz"
    path.write_bytes(gzip.compress(SWEDISH.encode()))
    assert len(lamps_of(read(path))) == 3
    assert [file.name for file in tmp_path.iterdir()] == ["belysning.csv.gz"]


def test_a_packed_bomb_and_a_packed_stump(tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.csv.gz"
    with gzip.open(bomb, "wb", 6) as stream:
        for _ in range(80):
            stream.write(b"a;b\n" * 250_000)
    with pytest.raises(InputError, match="unpacks to far more"):
        read(bomb)
    stump = tmp_path / "stump.csv.gz"
    stump.write_bytes(gzip.compress(SWEDISH.encode())[:-20])
    with pytest.raises(InputError, match="damaged or cut off"):
        read(stump)


@pytest.mark.parametrize("ending", ["wgs84.csv", None])
def test_lillehammer_luminaires(shared_data: Path, ending: str | None) -> None:
    name = "no_lillehammer_lysarmatur" + ("_wgs84.csv" if ending else ".gml.gz")
    data = read(shared_data / "lighting" / name, LILLEHAMMER)
    assert (data.read, len(lamps_of(data)), data.rejected) == (2477, 2477, [])
    sources = [lamp.light_source for lamp in lamps_of(data)]
    assert sources.count(LightSource.HIGH_PRESSURE_SODIUM) == 390
    assert sources.count(LightSource.LED) == 90
    assert sources.count(LightSource.METAL_HALIDE) == 4
    assert sources.count(LightSource.MERCURY) == 1
    assert data.unmapped.counts["light_source"] == {"3752": 32}
    assert sum(lamp.power_w is not None for lamp in lamps_of(data)) == 1821
    assert sum(lamp.height_m is not None for lamp in lamps_of(data)) == 1189
    assert sum(lamp.luminaires for lamp in lamps_of(data)) == 2477 + 7 + 2 * 1 + 3 * 2
    assert sum(lamp.status is LampStatus.DIMMED for lamp in lamps_of(data)) == 59
    assert not data.outside_rows


def test_lillehammer_csv_and_gml_agree(shared_data: Path) -> None:
    folder = shared_data / "lighting"
    one = {lamp.external_id: lamp for lamp in lamps_of(read(folder / "no_lillehammer_lysmast_wgs84.csv", LILLEHAMMER))}
    other = {lamp.external_id: lamp for lamp in lamps_of(read(folder / "no_lillehammer_lysmast.gml.gz", LILLEHAMMER))}
    assert set(one) == set(other)
    assert len(one) == 1542
    for key, lamp in one.items():
        assert lamp.xy == pytest.approx(other[key].xy, abs=0.05), key
        assert lamp.height_m == other[key].height_m


def test_lit_stretches_are_no_lamps(shared_data: Path) -> None:
    data = read(shared_data / "lighting" / "no_lillehammer_belysningsstrekning.gml.gz", LILLEHAMMER)
    assert (data.read, len(data.lamps), len(data.rejected)) == (138, 0, 138)
    assert {refused.reason for refused in data.rejected} == {"the row is a line, not a lamp"}


CELL = st.text(st.characters(min_codepoint=32, max_codepoint=0x2FF, blacklist_characters=";"), max_size=12)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(CELL, CELL, CELL, CELL, CELL, CELL), max_size=6),
    st.sampled_from(["6595736;136062", "6595736,62;136062,34", "0;0", ";", "59,478;17,75", "1e400;nan", "x;y"]),
)
def test_whatever_the_cells_hold_every_row_is_accounted_for(
    tmp_path: Path, rows: list[tuple[str, ...]], position: str
) -> None:
    lines = ["Stolpnummer;Ljuskälla;Effekt;Stolphöjd;Installerad;Status;N;E"]
    lines += [";".join(row) + ";" + position for row in rows]
    lines.append("K1;LED;30;6;2020;I drift;6595736;136062")
    try:
        data = read(written(tmp_path, "\n".join(lines) + "\n"))
    except EstWalksError as error:
        message = error.message
    else:
        message = ""
        assert data.lamps.rows + len(data.rejected) == data.read
        assert all(0 < (lamp.power_w or 1) <= 3000 for lamp in lamps_of(data))
    assert "\n" not in message


REGISTERS = {
    "US": (
        "Facility ID;Pole Number;Lamp Type;Wattage;Mounting Height (ft);Install Date;Lumens;Status;Latitude;Longitude",
        "17;P-1;HPS;150;25;1999-05-01;16000;Active;59.478284;17.758250",
        {"external_id": "17", "pole": "P-1", "light_source": LightSource.HIGH_PRESSURE_SODIUM, "power_w": 150.0, "height_m": 7.62,
         "installed_year": 1999, "status": LampStatus.WORKING}, ["Lumens"],
    ),
    "US, units in the cells": (
        "Asset ID;Pole ID;Bulb Type;Lamp Wattage;Pole Height;Fixture Type;Operational;Lat;Lon",
        "18;77;MH;250 W;16 ft;Cobrahead;No;59.478284;17.758250",
        {"light_source": LightSource.METAL_HALIDE, "power_w": 250.0, "height_m": 4.8768, "luminaire": "Cobrahead",
         "status": LampStatus.OUT}, [],
    ),
    "English": (
        "Column Number;Lamp;Watts;Column Height;Lantern Type;Last Inspected;Status;Easting;Northing",
        "C9;LED;36;6;Lantern 5;2023-10-05;Not working;135973;6595977",
        {"pole": "C9", "light_source": LightSource.LED, "power_w": 36.0, "height_m": 6.0, "status": LampStatus.OUT}, [],
    ),
    "Danish": (
        "Mastnr;Lystype;Effekt;Mastehøjde;Armaturtype;Ejer;Opsat;Driftstilstand;E;N",
        "M4;LED;42;5;Copenhagen;Kommunen;2019;Ikke i drift;135973;6595977",
        {"pole": "M4", "light_source": LightSource.LED, "power_w": 42.0, "height_m": 5.0, "luminaire": "Copenhagen",
         "owner": "Kommunen", "installed_year": 2019, "status": LampStatus.OUT}, [],
    ),
    "Norwegian": (
        "Mastnummer;Lystype;Effekt;Masthøyde;Armaturtype;Eier;Montert;Driftstilstand;Øst;Nord",
        "7;Høytrykksnatrium;70;8;X1;Kommunen;1998;Ikke defekt;135973;6595977",
        {"pole": "7", "light_source": LightSource.HIGH_PRESSURE_SODIUM, "power_w": 70.0, "height_m": 8.0, "owner": "Kommunen",
         "installed_year": 1998, "status": LampStatus.WORKING}, [],
    ),
    "Finnish": (
        "Pylväs;Lamppu;Teho;Pylvään korkeus;Valaisintyyppi;Omistaja;Asennusvuosi;Kunto;Itä;Pohjoinen;Kaapeli",
        "P5;LED;30;6;Malli;Kaupunki;2020;Ei toimi;135973;6595977;AXMK",
        {"pole": "P5", "light_source": LightSource.LED, "power_w": 30.0, "height_m": 6.0, "luminaire": "Malli", "owner": "Kaupunki",
         "installed_year": 2020, "status": LampStatus.OUT}, ["Kaapeli"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", REGISTERS)
def test_registers_in_other_words_are_mapped_or_their_columns_listed(tmp_path: Path, name: str) -> None:
    header, row, told, unused = REGISTERS[name]
    path = written(tmp_path, f"{header}\n{row}\n")
    lamp = lamps_of(read(path))[0]
    assert {field: getattr(lamp, field) for field in told} == pytest.approx(told)
    table = open_table(str(path), ReadOptions())
    try:
        assert make_plan(table, lighting.SUBJECT, UPPLANDS_BRO, ReadOptions()).unused == unused
    finally:
        table.close()


@pytest.mark.parametrize(("text", "header", "metres"), [
    ("16 ft", "", 4.8768), ("16'", "", 4.8768), ("16' 6\"", "", 5.0292), ("25", "Mounting height (ft)", 7.62),
    ("25", "pole_height_ft", 7.62), ("600", "Høyde cm", 6.0), ("6", "Stolphöjd (m)", 6.0), ("6 m", "Height ft", 6.0),
    ("16 feet", "", 4.8768), ("16", "", 16.0),
])  # fmt: skip
def test_heights_in_feet(text: str, header: str, metres: float) -> None:
    assert lamp_words.height_m(text, header) == pytest.approx(metres)


@pytest.mark.parametrize(
    ("cells", "days"),
    [
        (["05.10.2023", "06.10.2023"], ["2023-10-05", "2023-10-06"]),
        (["05/10/2023", "10/16/2023"], ["2023-05-10", "2023-10-16"]),
        (["05-10-23", "16-10-23", "17-10-23"], ["2023-10-05", "2023-10-16", "2023-10-17"]),
        (["23-10-05", "23-10-06", "23-10-07"], ["2023-10-05", "2023-10-06", "2023-10-07"]),
        (["201405", "2023-10-05"], [None, "2023-10-05"]),
        (["v. 40 2023", "2023-10-05"], [None, "2023-10-05"]),
    ],
)
def test_the_whole_column_decides_the_order_of_days(tmp_path: Path, cells: list[str], days: list[str | None]) -> None:
    data = dated(tmp_path, cells)
    found = [lamp.status_date and lamp.status_date.isoformat() for lamp in lamps_of(data)]
    assert found == days
    assert any("cannot be read: 1" in note for note in data.notes) == (None in days)


def test_an_order_nobody_can_tell_is_asked(tmp_path: Path) -> None:
    with pytest.raises(AmbiguousInputError, match="date_order"):
        dated(tmp_path, ["05/10/2023", "06/10/2023"])


def dated(tmp_path: Path, cells: list[str]) -> LampData:
    rows = [f"S{index};trasig;{cell};13597{index};6595977" for index, cell in enumerate(cells)]
    path = tmp_path / "lampor.csv"
    path.write_text("\n".join(["stolpnr;status;statusdatum;E;N", *rows]), "utf-8")
    return read(path)


@pytest.mark.parametrize("rows", [60, 600])
def test_each_different_cell_is_read_once_however_many_rows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rows: int
) -> None:
    """Rows travel as columns: no lamp is an object, and a word that stands in every row is looked at once."""
    asked: list[str] = []
    made: list[str] = []
    for name in ("status", "light_source", "power_w", "height_m", "is_not_built"):
        real = getattr(lamp_words, name)

        def counting(text: str, *told: str, _name: str = name, _real: Any = real, **named: str) -> Any:
            asked.append(_name)
            return _real(text, *told, **named)

        monkeypatch.setattr(lamp_words, name, counting)
    monkeypatch.setattr(Lamp, "__init__", lambda self, *args, **named: made.append("lamp"))
    text = "Stolpnummer;Ljuskälla;Effekt;Stolphöjd;Status;N;E\r\n" + "".join(
        f"K{i};{('LED', 'Na', '')[i % 3]};{(28, 70)[i % 2]};6;I drift;{6595736 + i},5;136062,5\r\n" for i in range(rows)
    )
    data = read(written(tmp_path, text))
    assert (len(data.lamps), data.lamps.rows, made) == (rows, rows, [])
    assert set(data.lamps.columns["light_source"]) == {"led", "hps", "unknown"}
    assert {name: asked.count(name) for name in set(asked)} == {
        "status": 1, "light_source": 2, "power_w": 2, "height_m": 1, "is_not_built": 1,
    }  # fmt: skip
