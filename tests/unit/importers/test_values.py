"""Cells to values."""

from __future__ import annotations

from datetime import date, datetime, timezone

import numpy as np
import pytest

from est_walks_plugin.importers.meaning.date_orders import date_order
from est_walks_plugin.importers.meaning.dates import DateFormat, Instants
from est_walks_plugin.importers.meaning.values import decimal_sign, number, to_ids, to_numbers, to_text


def instant(text, **form) -> datetime | None:
    return Instants(DateFormat(**form)).column([text])[0][0]


@pytest.mark.parametrize(
    ("text", "local"),
    [
        ("2023-10-05 17:03", "2023-10-05T15:03:00+00:00"),
        ("2023-10-05 17:03:09", "2023-10-05T15:03:09+00:00"),
        ("2023-12-05T17:03", "2023-12-05T16:03:00+00:00"),
        ("2023-10-05", "2023-10-04T22:00:00+00:00"),
        ("5/10 2023", "2023-10-04T22:00:00+00:00"),
        ("5/10 2023 17:03", "2023-10-05T15:03:00+00:00"),
        ("05/10/2023", "2023-10-04T22:00:00+00:00"),
        ("5.10.2023 kl. 17.03", "2023-10-05T15:03:00+00:00"),
        ("5 oktober 2023", "2023-10-04T22:00:00+00:00"),
        ("torsdag den 5 okt 2023 17:03", "2023-10-05T15:03:00+00:00"),
        ("October 5, 2023", "2023-10-04T22:00:00+00:00"),
        ("2023-10-05T17:03:00Z", "2023-10-05T17:03:00+00:00"),
        ("2015-03-20T05:10:41.818Z", "2015-03-20T05:10:41+00:00"),
        ("2010-04-14T06:37:38-08:00", "2010-04-14T14:37:38+00:00"),
        ("2023/10/05 17:03:00", "2023-10-05T15:03:00+00:00"),
        ("20231005", "2023-10-04T22:00:00+00:00"),
        ("231005", "2023-10-04T22:00:00+00:00"),
        ("45204", "2023-10-04T22:00:00+00:00"),
        ("45204.71041666667", "2023-10-05T15:03:00+00:00"),
        ("5/10/2023 5:03 PM", "2023-10-05T15:03:00+00:00"),
        ("31/13 2023", None),
        ("2023-02-30", None),
        ("imorgon", None),
        ("0001-01-01", None),
    ],
)
def test_dates(text, local) -> None:
    value = instant(text)
    assert (None if value is None else value.isoformat()) == local


def test_month_first_when_told() -> None:
    assert instant("10/05/2023", order="mdy").isoformat() == "2023-10-04T22:00:00+00:00"


def test_typed_dates_of_spreadsheets_and_map_files() -> None:
    values, bad = Instants(DateFormat()).column(
        [date(2023, 10, 5), datetime(2023, 10, 5, 17, 3), 45204, 45204.5, None, True]
    )
    assert [value and value.isoformat() for value in values] == [
        "2023-10-04T22:00:00+00:00",
        "2023-10-05T15:03:00+00:00",
        "2023-10-04T22:00:00+00:00",
        "2023-10-05T10:00:00+00:00",
        None,
        None,
    ]
    assert bad == [5]


@pytest.mark.parametrize(
    "form", ["%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d", "%Y-%m-%dT%H:%M:%SZ", "%Y-%m-%dT%H:%M:%S.123Z"]
)
def test_whole_columns_give_the_same_as_cells(form) -> None:
    """The quick way for ISO columns must agree with the slow one, also around the change of clocks."""
    moments = [
        datetime(2023, month, day, hour, minute)
        for month, day in ((10, 29), (3, 26), (7, 1))
        for hour in range(24)
        for minute in (0, 59)
    ]
    texts = [moment.strftime(form) for moment in moments]
    quick, bad = Instants(DateFormat()).column(texts)
    assert quick == [Instants(DateFormat()).column([text])[0][0] for text in texts]
    assert bad == []
    assert None not in quick


def test_one_bad_cell_in_a_whole_column() -> None:
    texts = ["2023-10-05 17:03"] * 30 + ["2023-10-05 17:73", ""]
    values, bad = Instants(DateFormat()).column(texts)
    assert values[30:] == [None, None]
    assert bad == [30]
    assert values[0].isoformat() == "2023-10-05T15:03:00+00:00"
    values, bad = Instants(DateFormat()).column(["2023-10-05"] * 30 + ["1066-10-14"])
    assert bad == [30]


def test_words_for_nothing_are_no_problem() -> None:
    values, bad = Instants(DateFormat()).column(["", None, "-", "NULL", "saknas", "okänt"])
    assert values == [None] * 6
    assert bad == []


def test_time_zone_of_the_store() -> None:
    assert instant("2015-03-04 14:40", zone="Europe/Helsinki") == datetime(2015, 3, 4, 12, 40, tzinfo=timezone.utc)


def test_date_order_by_what_occurs() -> None:
    assert date_order(["5/10 2023", "25/10 2023"]).value == "dmy"
    assert date_order(["10/5/2023", "10/25/2023"]).value == "mdy"
    assert date_order(["5/10 2023"]).value == "dmy"
    assert date_order(["2023-10-05"]) is None
    assert date_order(["5/10 2023"], "mdy").value == "mdy"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("59,4775", 59.4775),
        ("59.4775", 59.4775),
        ("6 595 977", 6595977),
        ("6\u00a0595\u00a0977,25", 6595977.25),
        ("1.234.567,8", 1234567.8),
        ("1,234,567.8", 1234567.8),
        ("-12", -12),
        ("−12", -12),
        ("45 %", 45),
        (100234.0, 100234),
        ("1e400", float("nan")),
        ("inf", float("nan")),
        ("nan", float("nan")),
        ("", float("nan")),
        ("abc", float("nan")),
        (None, float("nan")),
        (True, float("nan")),
    ],
)
def test_numbers(text, value) -> None:
    np.testing.assert_equal(number(text), float(value))


def test_number_columns_agree_with_cells() -> None:
    for column in (
        ["1,5", "", "2 000,25"],
        ["1.5", "x"],
        ["1.234,5", "2,5"],
        [1, None, 2.5],
        ["12", "13"],
        [],
        ["1e99"],
    ):
        np.testing.assert_array_equal(to_numbers(column), [number(cell) for cell in column])


def test_ids_keep_their_zeros_and_lose_a_spreadsheets_decimals() -> None:
    assert to_ids(["006", "0139-12", " 7 "]) == ["006", "0139-12", "7"]
    assert to_ids([100234.0, 100235.0, None]) == ["100234", "100235", None]
    assert to_ids(["100234.0", "100235.0"]) == ["100234", "100235"]
    assert to_ids(["1.0", "1.1"]) == ["1.0", "1.1"]
    assert to_ids(["-", "NULL", ""]) == [None, None, None]


def test_text_is_cleaned() -> None:
    assert to_text(["  a\r\nb\x07 ", "", "\ud800x", None]) == ["a\nb", None, "x", None]


def test_decimal_sign_says_why() -> None:
    found = decimal_sign(["135973,5", "129433,25", "1"])
    assert found.value == ","
    assert "2 numbers" in found.reason
    assert decimal_sign(["1", "2"]) is None
