"""Dates in every dress are read or told: the scanner, the order of day and month, and text made to hold it up."""

from __future__ import annotations

import resource
import subprocess
import sys
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from est_walks_plugin.importers.meaning.content import date_share, left_out_dates
from est_walks_plugin.importers.meaning.date_orders import OrderEvidence, date_order
from est_walks_plugin.importers.meaning.date_text import is_week, read_date
from est_walks_plugin.importers.meaning.dates import DateFormat, Instants
from est_walks_plugin.importers.observations import ObservationReader
from est_walks_plugin.model.errors import AmbiguousInputError

SWEREF = "6595977;135973"
UTC = timezone.utc
SV_MONTHS = "januari februari mars april maj juni juli augusti september oktober november december".split()  # noqa: SIM905
EN_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()  # noqa: SIM905

#: How a moment is written -> (text, the order the column has). Aware dresses are written from UTC.
DRESSES = {
    "iso": lambda m: f"{m:%Y-%m-%d %H:%M:%S}Z",
    "parts of a second": lambda m: f"{m:%Y-%m-%dT%H:%M:%S}.1234567Z",
    "two-digit offset": lambda m: f"{m:%Y/%m/%d %H:%M:%S}+00",
    "offset": lambda m: f"{m + timedelta(hours=2):%Y-%m-%d %H:%M:%S} +02:00",
    "CEST": lambda m: f"{m + timedelta(hours=2):%Y-%m-%d %H:%M:%S} CEST",
    "CET": lambda m: f"{m + timedelta(hours=1):%Y-%m-%d %H:%M:%S} CET",
    "RFC 2822": lambda m: f"Thu, {m.day:02} {EN_MONTHS[m.month - 1]} {m.year} {m:%H:%M:%S} +0000",
    "RFC 822": lambda m: f"{m.day} {EN_MONTHS[m.month - 1]} {m.year} {m:%H:%M:%S} GMT",
    "ctime": lambda m: f"Thu {EN_MONTHS[m.month - 1]} {m.day:2} {m:%H:%M:%S} UTC {m.year}",
    "JavaScript": lambda m: f"Thu {EN_MONTHS[m.month - 1]} {m.day:02} {m.year} {m:%H:%M:%S} GMT+0000 (UTC)",
    "epoch s": lambda m: f"{int(m.timestamp())}",
    "epoch ms": lambda m: f"{int(m.timestamp()) * 1000}",
    ".NET": lambda m: f"/Date({int(m.timestamp()) * 1000})/",
    "Swedish": lambda m: f"den {m.day} {SV_MONTHS[m.month - 1]} {m.year} kl. {m:%H.%M.%S} UTC",
    "dots": lambda m: f"{m:%d.%m.%Y %H.%M.%S} UTC",
    "12 hours": lambda m: f"{m.day} {EN_MONTHS[m.month - 1]} {m.year} {m:%I:%M:%S %p} UTC",
    "packed": lambda m: f"{m:%Y%m%dT%H%M%S}Z",
    "epoch us": lambda m: f"{int(m.timestamp())}000000",
    "epoch ns": lambda m: f"{int(m.timestamp())}000000000",
    "JavaScript source": lambda m: f"new Date({int(m.timestamp()) * 1000})",
    "clock first": lambda m: f"{m:%H:%M:%S}, den {m.day} {SV_MONTHS[m.month - 1]} {m.year}",
    "clock first, spoken": lambda m: f"kl. {m:%H.%M.%S} {m:%Y-%m-%d}",
    "Danish": lambda m: f"tirsdag d. {m.day}. {EN_MONTHS[m.month - 1]} {m.year} kl. {m:%H:%M:%S}",
    "German": lambda m: f"{m:%d.%m.%Y, %H:%M:%S} Uhr",
}
#: The same without a zone: wall-clock time, here of a store in UTC.
LOCAL = {
    "ctime": lambda m: f"Thu {EN_MONTHS[m.month - 1]} {m.day:02} {m:%H:%M:%S} {m.year}",
    "day first": lambda m: f"{m:%d/%m/%Y %H:%M:%S}",
    "two-digit year, named": lambda m: f"{m.day}-{EN_MONTHS[m.month - 1]}-{m:%y %H:%M:%S}",
    "packed": lambda m: f"{m:%Y%m%d%H%M%S}",
}
moments = st.datetimes(datetime(2001, 10, 1), datetime(2059, 12, 31)).map(
    lambda moment: moment.replace(microsecond=0, tzinfo=UTC)
)


@pytest.mark.parametrize("dress", [*DRESSES, *(f"local {name}" for name in LOCAL)])
@settings(max_examples=60, deadline=None)
@given(moment=moments)
def test_any_moment_in_any_dress_reads_back(dress: str, moment: datetime) -> None:
    write = LOCAL[dress[6:]] if dress.startswith("local ") else DRESSES[dress]
    values, bad = Instants(DateFormat(zone="UTC")).column([write(moment)])
    assert (values, bad) == ([moment], [])


@settings(max_examples=60, deadline=None)
@given(moment=moments)
def test_days_read_back(moment: datetime) -> None:
    day = moment.replace(hour=0, minute=0, second=0)
    for order, form in (("ymd", "%y-%m-%d"), ("ymd", "%y%m%d"), ("dmy", "%d/%m/%y"), ("mdy", "%m/%d/%Y")):
        assert Instants(DateFormat(order, "UTC", packed=True)).column([day.strftime(form)])[0] == [day]


@pytest.mark.parametrize(
    "text",
    [
        "v. 40 2023", "vecka 40, 2023", "2023-W40", "2023-W40-4", "2023 v 40", "uke 40 2023", "oktober 2023", "2023", "2023-10",
        "5 oktober", "före 5 oktober 2023", "231005-1234", "2026-03-13 1O:00", "31/02/2026", "2023-10-05 17:03 IST",
        "2023-10-05 17-03", "2023-10-05_17-03", "20231005-1703", "2023-10-05517:03", "1900-01-01", "1970-01-01 01:00", "igår",
        "Q3 2023", "2023-10-05 - 2023-10-07", "2023-10-05 kväll", "ca 2023-10-05", "2023-278", "1,69652E+12", "########", "20201312",
        "2023-10-05 25:00", "0023-10-05", "12", "2023-13-05", "5/10", "x" * 200,
    ],
)  # fmt: skip
def test_what_is_no_day_never_becomes_one(text: str) -> None:
    assert Instants(DateFormat()).column([text]) == ([None], [0])


def test_six_digits_beside_other_dates_are_year_month_day() -> None:
    cells = ["5.10.2023", "16/10/2023", "231005", "231016"]
    evidence = OrderEvidence()
    evidence.add(cells)
    choice = evidence.choice()
    assert choice is not None
    assert choice.value == "dmy"
    form = DateFormat(choice.value, packed=evidence.is_packed)
    assert [f"{value:%m-%d}" for value in Instants(form).column(cells)[0]] == ["10-04", "10-15", "10-04", "10-15"]


def test_a_week_is_known_as_one() -> None:
    assert all(map(is_week, ["v. 40 2023", "V40", "2023-W40", "vecka 40"]))
    assert not any(map(is_week, ["5 oktober 2023", "v. 60 2023", "2023-10-05", ""]))


def test_the_whole_column_decides_the_order(plan, write) -> None:
    rows = [f"{index};{5 + index % 8:02}/10/2023;{SWEREF}" for index in range(2_500)]
    path = write("\n".join(["Id;Datum;N;E", *rows]))
    with pytest.raises(AmbiguousInputError) as asked:
        plan(path)
    assert (asked.value.question, asked.value.choices) == ("date_order", ("dmy", "mdy"))
    assert [question.question for question in plan(path, strict=False).questions] == ["date_order"]
    assert plan(path, date_order="mdy").dates.order == "mdy"
    assert plan(write("\n".join(["Id;Datum;N;E", *rows, f"9999;16/10/2023;{SWEREF}"]), "b.csv")).dates.order == "dmy"
    assert plan(write("\n".join(["Id;Datum;N;E", *rows, f"9999;10/16/2023;{SWEREF}"]), "c.csv")).dates.order == "mdy"


@pytest.mark.parametrize(
    ("cells", "order"),
    [
        ([f"23-10-{day:02}" for day in range(5, 17)], "ymd"),
        ([f"{day:02}-10-23" for day in range(5, 17)], "dmy"),
        ([f"{day:02}.10.23" for day in range(5, 17)], "dmy"),
        (["31/10/23", "01/10/23"], "dmy"),
        (["10/31/23", "10/01/23"], "mdy"),
        (["5/10 2023", "05/10/2023"], "dmy"),
        (["05.10.2023"], "dmy"),
        (["05/05/2023"], "dmy"),
        (["231005"], "ymd"),
        (["231005", "231006"], "ymd"),
        ([f"{year:02}{month:02}{7 * year % 28 + 1:02}" for year in range(10, 25) for month in (1, 6, 12)], "ymd"),
        (["051023", "151023", "311023"], "dmy"),
        ([f"{day:02}1023" for day in range(1, 29)], "dmy"),
        (["100523", "101323", "103123"], "mdy"),
        (["05102023", "15102023"], "dmy"),
        (["10052023", "10132023"], "mdy"),
        ([231005, 231019], "ymd"),
    ],
)
def test_orders(cells: list[str], order: str) -> None:
    choice = date_order(cells)
    assert choice is not None
    assert choice.value == order


@pytest.mark.parametrize(
    ("cells", "open_"),
    [
        (["23-10-05"], ("dmy", "ymd")),
        (["23-10-05"] * 3, ("dmy", "ymd")),
        (["05-10-23"], ("dmy", "mdy", "ymd")),
        (["051023", "061023", "071023"], ("dmy", "mdy")),
        ([f"{day:02}06{year}" for day, year in ((1, 13), (2, 16), (28, 23))], ("dmy", "ymd")),
        (["05102023", "06102023"], ("dmy", "mdy")),
        (["05/10/2023", "06/10/2023"], ("dmy", "mdy")),
        (["05-10-23", "06-10-23", "07-10-23"], ("dmy", "mdy")),
        (["5/10 2023", "5.10.2023", "2023-10-05"], ()),
    ],
)
def test_what_nobody_can_tell_apart_is_open(cells: list[str], open_: tuple[str, ...]) -> None:
    evidence = OrderEvidence()
    evidence.add(cells)
    assert evidence.open() == open_


def test_a_column_that_contradicts_itself_is_asked_and_one_slip_is_not(plan, write) -> None:
    def rows(*days: str) -> str:
        return "\n".join(["Id;Datum;N;E", *(f"{index};{day};{SWEREF}" for index, day in enumerate(days))])

    with pytest.raises(AmbiguousInputError):
        plan(write(rows(*["25/10/2023"] * 10, *["10/26/2023"] * 9, "01/02/2023")))
    assert plan(write(rows(*["25/10/2023"] * 60, "10/26/2023", "01/02/2023"), "b.csv")).dates.order == "dmy"


def test_dates_found_by_content_and_dates_left_out(plan, write) -> None:
    rows = [f"{index};23100{index};v. {30 + index} 2023;{2 + index}/10 2023;a{index};{SWEREF}" for index in range(1, 8)]
    made = plan(write("\n".join(["Id;Opened;Vecka;Handlagd dag;Kod;N;E", *rows])))
    assert made.mapping["observed_at"] == "Handlagd dag"
    told = "\n".join(made.notes)
    assert "“Opened” looks like dates" in told
    assert "“Vecka” tells weeks" in told


def test_numbers_are_not_taken_for_dates_by_their_looks() -> None:
    assert date_share(["45204", "45205", "45206"]) == 0
    assert date_share(["131005", "133977", "130101"]) == 0
    assert date_share([1, 2, 3]) == 0
    assert date_share(["0701234567", "0701234568"]) == 0
    assert date_share([1696518180000, 1696604580000]) == 1
    assert list(left_out_dates({"N": ["6595977", "6600285"], "E": ["135973", "129433"]})) == []


#: Text made to hold a reader up: 100 kB in which nearly everything fits, and the wrong sign last.
HOSTILE = (
    "\n".join(f"2026-03-{day:02} 10:00" for day in range(10, 30)) * 300,
    "2026-03-13 " * 9_000 + "1O:00",
    "2026-03-13T10:00" * 6_250 + "O",
    " " * 100_000 + "x",
    "1" * 100_000 + "x",
    "1-" * 50_000,
    "1 " * 50_000,
    "5 okt. " * 14_000,
    "kl. " * 25_000,
    "a" * 100_000,
    "(" * 100_000,
    "/Date(" + "1" * 100_000,
    "å\u0308" * 50_000,
)


def test_hostile_cells_cost_next_to_nothing() -> None:
    """Counted in calls of Python, not in time: each function's work is bounded by the length that is looked at."""
    calls = 0

    def count(_frame, event, _argument) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    reader = Instants(DateFormat())
    for text in HOSTILE:
        for cell in (text, text[:100], text[-100:], text[:399]):
            sys.setprofile(count)
            reader.column([cell])
            read_date(cell)
            sys.setprofile(None)
    assert calls < 4_000 * len(HOSTILE)


def limited() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (60, 60))


def test_a_mistyped_cell_among_iso_dates_freezes_nothing() -> None:
    """In a process of its own that is killed when it computes on and on; 26 rows took 22 s, each row more twice that."""
    code = (
        "from est_walks_plugin.importers.meaning.dates import *\n"
        "for form in ('2026-03-%02d 10:00', '2026-03-%02d', '2026-03-%02dT10:00:00'):\n"
        "    good = [form % (1 + i % 28) for i in range(20_000)]\n"
        "    for wrong in ('2026-03-13 1O:00', '2026-03-1O', '2026-03-13T1O:00:00', '2026-03-13\\n'):\n"
        "        values, bad = Instants(DateFormat()).column(good[:-1] + [wrong])\n"
        "        assert bad in ([], [19_999]), bad\n"
        "        assert None not in values[:-1]\n"
        "    assert Instants(DateFormat()).array(good) is not None\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, preexec_fn=limited, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("cell", "clock"),
    [
        ("17:03", "15:03"), ("17.03", "15:03"), ("1703", "15:03"), ("17", "15:00"), ("5:03 PM", "15:03"), ("kl 17.03", "15:03"),
        ("17h03", "15:03"), ("PT17H03M00S", "15:03"), ("0,7104167", "15:03"), (".5", "10:00"), ("17:03:00.000", "15:03"), ("15:03 UTC", "15:03"),
        ("-", "22:00"), ("", "22:00"), ("eftermiddag", "22:00"), ("17:3", "22:00"), ("25:00", "22:00"), ("1799", "22:00"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("header", ["Klockslag", "Tid"])
def test_a_clock_beside_a_day(plan, write, header: str, cell: str, clock: str) -> None:
    others = "" if header == "Klockslag" else "".join(f"{index};2023-10-05;17:03;{SWEREF}\n" for index in range(20))
    made = plan(write(f"Id;Datum;{header};N;E\n{others}99;2023-10-05;{cell};{SWEREF}\n"))
    found = ObservationReader(made, b"salt", "s").columns(made.sample)
    assert f"{found.columns['observed_at'][-1]:%H:%M}" == clock
    unread = cell in ("eftermiddag", "17:3", "25:00", "1799")
    assert any("time of day" in problem.reason for problem in found.problems) == unread


@pytest.mark.parametrize(
    ("header", "hour"), [("Inkom (UTC)", 17), ("created_utc", 17), ("Inkom", 15), ("Inkom GMT", 17)]
)
def test_a_header_that_says_utc_is_believed_and_told(plan, write, header: str, hour: int) -> None:
    made = plan(
        write(f"Id;{header};N;E\n1;2023-10-05 17:03;{SWEREF}\n2;2023-10-05 17:03+02:00;{SWEREF}\n"),
        mapping={"observed_at": header},
    )
    found = ObservationReader(made, b"salt", "s").columns(made.sample)
    assert [moment.hour for moment in found.columns["observed_at"]] == [hour, 15]
    assert any("UTC" in note for note in made.notes) == (hour == 17)


@pytest.mark.parametrize("day", ["45204", "45204.0", "2023-10-05", "5/10 2023", "231005", "20231005"])
@pytest.mark.parametrize("clock", ["0.7104166667", "17:03", "1703", "PT17H03M00S"])
def test_a_day_in_any_dress_takes_its_clock(plan, write, day: str, clock: str) -> None:
    made = plan(write(f"Id;Datum;Klockslag;N;E\n1;{day};{clock};{SWEREF}\n"))
    found = ObservationReader(made, b"salt", "s").columns(made.sample)
    assert f"{found.columns['observed_at'][0]:%Y-%m-%d %H:%M}" == "2023-10-05 15:03"


@pytest.mark.parametrize(
    ("header", "cell", "told"),
    [
        ("Tidszon", "UTC", True), ("TZ", "+00:00", True), ("Timezone", "Europe/Helsinki", True), ("Tidszon", "Europe/Stockholm", False),
        ("Tidszon", "Brunna", False), ("Zon", "3", False), ("Not", "UTC", False),
    ],
)  # fmt: skip
def test_a_column_of_time_zones_that_is_not_used_is_told(plan, write, header: str, cell: str, told: bool) -> None:
    rows = "".join(f"{index};2023-10-0{index} 17:03;{cell};{SWEREF}\n" for index in range(1, 5))
    made = plan(write(f"Id;Datum;{header};N;E\n{rows}"))
    assert any("names a time zone" in note for note in made.notes) == told


def test_a_moment_of_net_after_the_year_3000_is_read() -> None:
    """Windows knows none by its own means, and would end the import."""
    told = read_date("/Date(99999999999999)/")
    assert told is not None
    assert told.instant == datetime(5138, 11, 16, 9, 46, 39, tzinfo=timezone.utc)
