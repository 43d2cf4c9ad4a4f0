"""Text tables in all the shapes Swedish systems write them."""

from __future__ import annotations

import pytest

from est_walks_plugin.importers.formats.registry import open_table
from est_walks_plugin.importers.formats.table import ReadOptions
from est_walks_plugin.model.errors import InputError

HEADER = ["Ärendenummer", "Inkom", "Kategori", "Beskrivning", "N", "E"]
ROWS = [
    ["1", "2023-10-05 17:03", "Belysning", "Mörkt vid tunneln på Hagnäsvägen", "6595977", "135973"],
    ["2", "2023-10-06 08:00", "Klotter", "Elskåp på Rumbastigen är nedklottrat åäö", "6600285", "129433"],
    ["3", "2023-10-07 09:30", "Nedskräpning", "Skräp i parken", "6598399", "134990"],
]


def text_of(delimiter: str, header: list[str] = HEADER, rows: list[list[str]] = ROWS, end: str = "\r\n") -> str:
    return end.join(delimiter.join(row) for row in [header, *rows]) + end


def choice(table, what: str):
    return next(c for c in table.choices if c.what == what)


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_delimiters(write, delimiter) -> None:
    table = open_table(write(text_of(delimiter)))
    assert table.delimiter == delimiter
    assert table.headers == tuple(HEADER)
    assert next(iter(table.sample(10).columns[3])) == ROWS[0][3]


@pytest.mark.parametrize(
    ("codec", "named"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("cp1252", "cp1252"),
        ("utf-16", "utf-16"),
        ("cp850", "cp850"),
        ("mac_roman", "mac_roman"),
    ],
)
def test_encodings(write, codec, named) -> None:
    table = open_table(write(text_of(";"), encoding=codec))
    assert choice(table, "encoding").value == named
    assert choice(table, "encoding").reason
    assert table.headers[0] == "Ärendenummer"
    assert table.sample(5).columns[3][1].endswith("åäö")


def test_first_special_letter_far_down(write) -> None:
    """The encoding is told from the whole file, not its first block."""
    rows = [[str(n), "2023-10-05", "Klotter", "plain text " * 8, "6595977", "135973"] for n in range(20_000)]
    rows.append(["20001", "2023-10-05", "Klotter", "nedklottrad bänk", "6595977", "135973"])
    header = ["Arendenummer", *HEADER[1:]]
    table = open_table(write(text_of(";", header, rows), encoding="cp1252"))
    assert table.encoding == "cp1252"
    last = list(table.batches(30_000))[-1]
    assert last.columns[3][-1] == "nedklottrad bänk"


def test_utf8_encoded_twice_is_repaired(write) -> None:
    twice = text_of(";").encode("utf-8").decode("cp1252").encode("utf-8")
    table = open_table(write(twice))
    assert table.encoding == "utf-8 (twice)"
    assert table.headers[0] == "Ärendenummer"
    assert table.sample(5).columns[3][0] == "Mörkt vid tunneln på Hagnäsvägen"


def test_few_broken_bytes_in_utf8(write) -> None:
    text = text_of(";", rows=ROWS * 20).encode(
        "utf-8"
    ) + "4;2023-10-08;Belysning;Släckt lampa;6595977;135973\r\n".encode("cp1252")
    table = open_table(write(text))
    assert table.encoding == "utf-8"
    assert table.sample(100).columns[3][-1] == "Släckt lampa"


def test_planner_overrules_encoding_and_delimiter(write) -> None:
    path = write(text_of(";"), encoding="cp1252")
    table = open_table(path, ReadOptions(encoding="latin-1", delimiter="semicolon"))
    assert choice(table, "encoding").value == "cp1252"
    assert choice(table, "delimiter").reason == "chosen by you"
    with pytest.raises(InputError, match="not a known text encoding"):
        open_table(path, ReadOptions(encoding="klingon"))
    with pytest.raises(InputError, match="cannot separate columns"):
        open_table(path, ReadOptions(delimiter="::"))


def test_quoted_line_breaks_and_delimiters(write) -> None:
    text = 'Id;Beskrivning;N;E\r\n1;"Rad ett\r\nRad två; med semikolon och ""citat""";6595977;135973\r\n2;Kort;6600285;129433\r\n'
    batch = open_table(write(text)).sample(10)
    assert list(batch.numbers) == [2, 3]
    assert batch.columns[1][0] == 'Rad ett\r\nRad två; med semikolon och "citat"'


def test_comma_in_text_does_not_make_comma_the_delimiter(write) -> None:
    rows = [[str(n), "2023-10-05", "Klotter", "Här, där, och överallt, ja", "6595977,5", "135973,5"] for n in range(30)]
    assert open_table(write(text_of(";", rows=rows))).delimiter == ";"


def test_empty_and_duplicate_headers(write) -> None:
    header = ["Id", "", "Datum", "Datum", "Kategori", ""]
    rows = [["1", "x", "2023-10-05", "2023-10-06", "Klotter", "y"]]
    table = open_table(write(text_of(";", header, rows)))
    assert table.headers == ("Id", "Column 2", "Datum", "Datum (2)", "Kategori", "Column 6")
    assert len(table.notes) == 2


def test_titles_above_the_header(write) -> None:
    text = "Ärendelista Upplands-Bro;;;;;\r\nUttagen 2024-01-01;;;;;\r\n;;;;;\r\n" + text_of(";")
    table = open_table(write(text))
    assert table.headers == tuple(HEADER)
    assert choice(table, "header").value == "4"
    batch = table.sample(10)
    assert list(batch.numbers) == [5, 6, 7]


def test_no_header(write) -> None:
    table = open_table(write("\n".join(";".join(row) for row in ROWS)))
    assert table.headers == tuple(f"Column {n}" for n in range(1, 7))
    assert len(table.sample(10)) == 3


def test_trailing_totals_row_is_refused_with_reason(write) -> None:
    table = open_table(write(text_of(";") + "Summa;3;;;;\r\n"))
    batch = table.sample(10)
    assert len(batch) == 3
    assert [(r.row, r.reason) for r in batch.refused] == [(5, "a row of totals, not a record")]


def test_a_case_that_begins_with_total_is_kept(write) -> None:
    rows = [["Total mörker vid skolan", "2023-10-05", "Belysning", "Totalt mörkt", "6595977", "135973"]]
    batch = open_table(write(text_of(";", ["Rubrik", *HEADER[1:]], rows))).sample(10)
    assert len(batch) == 1
    assert not batch.refused


def test_rows_of_wrong_width(write) -> None:
    text = (
        text_of(";")
        + "4;2023-10-08;Klotter;fel; semikolon;6595977;135973\r\n5\r\n6;2023-10-09;Klotter;kort\r\n;;;;;\r\n\r\n"
    )
    batch = open_table(write(text)).sample(10)
    assert [r.row for r in batch.refused] == [5, 6]
    assert "7 cells where the header has 6" in batch.refused[0].reason
    assert batch.columns[0][-1] == "6"
    assert batch.columns[5][-1] == ""


def test_trailing_delimiter_on_every_row(write) -> None:
    text = "\r\n".join(";".join(row) + ";" for row in [HEADER, *ROWS])
    table = open_table(write(text))
    assert table.headers == tuple(HEADER)
    assert len(table.sample(10)) == 3


def test_sep_line_of_excel(write) -> None:
    table = open_table(write("sep=|\r\n" + text_of("|")))
    assert table.delimiter == "|"
    assert table.headers == tuple(HEADER)
    assert list(table.sample(10).numbers) == [3, 4, 5]


def test_zero_bytes_inside_are_ignored(write) -> None:
    table = open_table(
        write(text_of(";") + "4;2023-10-08;Klotter;a\x00b;6595977;135973\r\n"), ReadOptions(encoding="utf-8")
    )
    assert table.sample(10).columns[3][-1] == "ab"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b"\r\n \r\n", "is empty"),
        (b"\x00\x01\x02binary", "is not a text table"),
        (b"%PDF-1.4 ...", "is a PDF"),
        (b"\xd0\xcf\x11\xe0old", "old Excel"),
        (b"\x1f\x8b\x08packed", "packed with gzip"),
    ],
)
def test_files_that_are_no_tables(write, content, words) -> None:
    with pytest.raises(InputError, match=words):
        open_table(write(content))


def test_quote_never_closed_names_the_row(write) -> None:
    rows = "".join(f"{n};text;6595977;135973\r\n" for n in range(20_000))
    text = 'Id;Beskrivning;N;E\r\n1;"öppnat citat;6595977;135973\r\n' + rows
    table = open_table(write(text))
    with pytest.raises(InputError, match=r"never closed"):
        list(table.batches(1_000))


def test_missing_file_is_one_sentence(tmp_path) -> None:
    with pytest.raises(InputError, match="There is no file"):
        open_table(str(tmp_path / "saknas.csv"))


def test_row_estimate_is_near(write) -> None:
    rows = [[str(n), "2023-10-05", "Klotter", "text " * (n % 9), "6595977", "135973"] for n in range(30_000)]
    table = open_table(write(text_of(";", rows=rows)))
    assert 27_000 < table.row_estimate < 33_000


def test_batches_start_over_each_time(write) -> None:
    table = open_table(write(text_of(";", rows=ROWS * 10)))
    assert [len(b) for b in table.batches(7)] == [7, 7, 7, 7, 2]
    assert [len(b) for b in table.batches(30)] == [30]
