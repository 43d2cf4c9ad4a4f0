"""Situation pictures and reports of the made-up town, of the kinds that a municipality meets, without counting anything."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timezone

from shapely.geometry import Point

from est_walks_plugin.engine.situation import release_picture as released
from est_walks_plugin.engine.situation import told_cells
from est_walks_plugin.engine.situation.picture import (
    ChangeRow,
    CountTable,
    DarkShare,
    HotSpot,
    Lack,
    LastMeasure,
    Missing,
    NearRepeat,
    Picture,
    QueryStamp,
    SourceUsed,
    SurveyBox,
    SurveyShare,
)
from est_walks_plugin.engine.situation.report import MeasureTold, Priority, PromiseTold, SituationReport
from est_walks_plugin.engine.statistics import Change
from est_walks_plugin.engine.statistics.small_counts import period_of
from est_walks_plugin.model.codes import ReportAudience

from .town import at

AREAS = (("a1", "Kungsängens centrum"), ("a2", "Bro"), ("a3", "Brunna"), ("a4", "Råby"))
CATEGORIES = ("lighting_out", "vegetation", "graffiti", "litter", "speeding")
KINDS = ("full", "empty", "one", "no_baseline", "all_small")
DAY = date(2026, 9, 14)
_COUNTS = {
    "full": ((21, 9, 4, 12, 3), (14, 0, 27, 6, 2), (5, 3, 1, 8, 0), (2, 1, 0, 4, 1)),
    "empty": ((0,) * 5,) * 4,
    "one": ((1, 0, 0, 0, 0), *((0,) * 5,) * 3),
    "no_baseline": ((21, 9, 4, 12, 3), (14, 0, 27, 6, 2), (5, 3, 1, 8, 0), (2, 1, 0, 4, 1)),
    "all_small": ((4,) * 5,) * 4,
}
_ODD = {("a2", "graffiti"): (Change.CLEARLY_MORE, 4.1), ("a1", "vegetation"): (Change.MAYBE_FEWER, -2.3)}


def counts(kind: str) -> dict[tuple[str, str], int]:
    """Return how many reports each area and category has."""
    return {
        (area, category): _COUNTS[kind][row][column]
        for row, (area, _name) in enumerate(AREAS)
        for column, category in enumerate(CATEGORIES)
    }


def _row(kind: str, area: str, name: str, category: str) -> ChangeRow:
    now = sum(count for (a, c), count in counts(kind).items() if area in ("", a) and category in ("", c))
    change, z = _ODD.get((area, category), (Change.WITHIN if now >= 5 else Change.TOO_FEW, 0.4))
    baseline = (
        tuple(max(0, now + step) for step in (-2, 1, 3))
        if change is Change.WITHIN
        else (now // 2, now // 2 + 1, now // 2)
    )
    if kind in ("no_baseline", "empty"):
        return ChangeRow(area, name, category, now, now, change=Change.NO_BASELINE)
    mean = sum(baseline) / 3
    return ChangeRow(
        area,
        name,
        category,
        now,
        max(0, now - 2),
        baseline,
        mean,
        now - mean,
        z=z,
        change=change,
        needed=max(0, now // 2),
        rate=round(now / 7.3, 2) if area != "a4" else None,
        open_over_60=now // 6,
        hot_spots=1 if area in ("a1", "a2") and not category else 0,
        near_repeat=area == "a2",
        dark=now // 3,
        dark_known=now,
        last_measure=LastMeasure("prune", date(2026, 6, 3)) if area == "a1" else None,
    )


def picture(kind: str = "full") -> Picture:
    """Return a picture of tertial 2 of 2026."""
    period = period_of(date(2026, 6, 1), "tertial")
    total = sum(counts(kind).values())
    pairs = (("", ""), *AREAS)
    rows = tuple(_row(kind, area, name, category) for area, name in pairs for category in ("", *CATEGORIES))
    hours = tuple(tuple((total * (day + 2) * (1 + hour % 7)) // 1900 for hour in range(24)) for day in range(7))
    marked = tuple(tuple(day == 4 and hour in (20, 22) and total > 50 for hour in range(24)) for day in range(7))
    spots = (
        HotSpot(1, "a1", AREAS[0][1], "lighting_out", 21, 6, 4.4, Point(at(430, 440)).buffer(60).wkb, at(430, 440)),
        HotSpot(2, "a2", AREAS[1][1], "graffiti", 14, 4, 3.9, Point(at(120, 620)).buffer(45).wkb, at(120, 620)),
        HotSpot(3, "a3", AREAS[2][1], "", 4, 2, 3.6, Point(at(650, 160)).buffer(30).wkb, at(650, 160)),
    )
    months = CountTable(
        (2023, 2024, 2025, 2026),
        tuple(range(1, 13)),
        tuple(
            tuple(
                None if year == 2026 and month > 8 else (total * (6 + month % 5)) // 44 + year - 2023
                for month in range(1, 13)
            )
            for year in range(2023, 2027)
        ),
    )
    return Picture(
        period=period,
        asked_baselines=3,
        baselines=()
        if kind in ("no_baseline", "empty")
        else tuple(period_of(date(year, 6, 1), "tertial") for year in (2025, 2024, 2023)),
        dispersion=1.3,
        changes=rows,
        areas=tuple(row for row in rows if row.area and not row.category),
        week=CountTable(tuple(range(7)), tuple(range(24)), hours, (), (), marked, left_out=3)
        if total
        else CountTable(),
        months=months if total else CountTable(),
        by_category=(),
        season=(),
        dark=DarkShare(total // 3, total - total // 3, 3),
        hot_spots=spots if total > 50 else (),
        near_repeats=(NearRepeat("a2", 12, 6.1, 0.02, 100.0, 7.0),),
        survey=SurveyBox(412, 655, date(2026, 5, 4), date(2026, 5, 29), shares("Bro")) if total > 1 else SurveyBox(),
        sources=(
            SourceUsed(
                "s1",
                "case",
                "Felanmälan 2023–2026",
                date(2023, 1, 1),
                date(2026, 8, 31),
                date(2026, 9, 1),
                1180,
                ("2024-07",),
            ),
            SourceUsed("s2", "est_report", "EST-rapporter", date(2025, 1, 1), date(2026, 8, 31), None, 214),
        )
        if total
        else (),
        missing=(
            Missing(Lack.MISSING_MONTHS, ("Felanmälan 2023–2026", "2024-07")),
            Missing(Lack.NO_POPULATION, ("Råby",)),
            Missing(Lack.WITHOUT_TIME, (3,)),
        )
        if total > 1
        else (Missing(Lack.NO_DATA),)
        if not total
        else (Missing(Lack.ONE_CASE),),
        stamp=QueryStamp(
            datetime(2026, 9, 14, 8, 0, tzinfo=timezone.utc),
            "0.2.0",
            3,
            {"area": "all"},
            {"observation": total},
            "5f" * 32,
            "a7" * 32,
        ),
        last=date(2026, 8, 31),
        kinds=("case", "est_report"),
    )


def shares(area: str) -> tuple[SurveyShare, ...]:
    """Return the published series 36-32-31."""
    question = "Känner sig otrygg ute ensam sent på kvällen"
    return tuple(
        SurveyShare(area, year, question, share, 400) for year, share in ((2024, 0.36), (2025, 0.32), (2026, 0.31))
    )


def ways(kind: str) -> list[told_cells.Atoms]:
    """Return what a picture counts as atoms, by categories, parts of the week, light, what is open, and people asked."""
    made = picture(kind)
    return [_by_category(made, kind), _week(made), _light(made), _open(made), _people(made)]


def _by_category(made: Picture, kind: str) -> told_cells.Atoms:
    """Return an atom for each area and category now, and one for each other cell by itself."""
    keys = list(counts(kind))
    values = [counts(kind)[key] for key in keys]
    alone = {cell: count or 0 for year in made.months.rows for cell, count in told_cells.year_of(made, year)}
    for row in made.changes:
        alone.update(zip(told_cells.earlier_cells(made, row), row.baseline))
    alone.update({told_cells.spot_cell(made, spot): spot.count for spot in made.hot_spots})
    of_cell: dict[told_cells.Cell, frozenset[int]] = {}
    for cell in told_cells.cells_of(made):
        if cell in alone:
            of_cell[cell] = frozenset([len(values)])
            values.append(alone[cell])
        else:
            of_cell[cell] = frozenset(
                n for n, (a, c) in enumerate(keys) if cell.area in ("", a) and cell.category in ("", c)
            )
    return told_cells.Atoms(tuple(values), of_cell)


def _parted(cells: list[told_cells.Cell], values: list[int]) -> told_cells.Atoms:
    """Return atoms of cells, each by itself but the first, which holds all."""
    of_cell = {cell: frozenset([n]) if n else frozenset(range(len(values))) for n, cell in enumerate(cells)}
    return told_cells.Atoms(tuple(values), of_cell)


def _week(made: Picture) -> told_cells.Atoms:
    cells = told_cells.week_cells(made)
    if not cells:
        return told_cells.Atoms()
    values = [0]
    for cell in cells[1:-1]:
        day, start = map(int, cell.part.split("-"))
        values.append(sum(made.week.counts[day][start : start + 6]))
    return _parted(cells, [*values, made.week.left_out])


def _light(made: Picture) -> told_cells.Atoms:
    rows = {row.area: row for row in made.changes if not row.category}
    values: list[int] = []
    of_cell: dict[told_cells.Cell, frozenset[int]] = {}
    for cell in told_cells.light_cells(made):
        if cell.part:
            row = rows[cell.area]
            of_cell[cell] = frozenset([len(values)])
            values.append(row.dark if cell.part == "dark" else row.dark_known - row.dark)
    return told_cells.Atoms(tuple(values), of_cell)


def _open(made: Picture) -> told_cells.Atoms:
    rows = {row.area: row.open_over_60 for row in made.changes if not row.category}
    cells = told_cells.open_cells(made, made.period.last)
    values = [max(0, rows[""] - sum(rows[cell.area] for cell in cells[1:])), *(rows[cell.area] for cell in cells[1:])]
    return _parted(cells, values)


def _people(made: Picture) -> told_cells.Atoms:
    return _parted(told_cells.survey_cells(made), [made.survey.answers] if made.survey.answers else [])


def measures(planned: bool) -> tuple[MeasureTold, ...]:
    """Return two measures on the map, one planned, and one that has no place."""
    june, october = date(2026, 6, 3), date(2026, 10, 5)
    done = (
        MeasureTold(1, "prune", "Bro", june, date(2026, 8, 9), True, at(160, 600), 3),
        MeasureTold(2, "prune", "Råby", june, june, True, at(600, 300)),
    )
    coming = (MeasureTold(3, "replace_lamp", "Bro", october, october, False, at(300, 500)),) if planned else ()
    return (*done, *coming, MeasureTold(9, "prune", "", june, june, True, None, on_map=False))


def report(
    kind: str = "full", audience: ReportAudience = ReportAudience.INTERNAL, language: str = "sv"
) -> SituationReport:
    """Return a report of the made-up town for an audience."""
    made = picture(kind)
    inside = audience is ReportAudience.INTERNAL
    numbers = released.all_numbers(made, 5) if inside else released.open_numbers(made, 5, ways(kind))[0]
    changed = released.larger_than_chance(numbers)
    priority = Priority(
        "Fler vuxna vid stationen på fredagskvällar" if inside else "",
        "Bro",
        "Klotter",
        "Klottersanering",
        "Gata",
        date(2026, 10, 15),
        9,
    )
    done = replace(priority, state="done", outcome="Sanerat tre gånger", effect="inom vad som brukar variera")
    full = kind == "full"
    return SituationReport(
        period=made.period,
        last=made.last,
        baselines=made.baselines,
        dispersion=made.dispersion,
        area="Upplands-Bro",
        audience=audience,
        language=language,
        municipality="Upplands-Bro kommun",
        made=DAY,
        version=2,
        smallest=5,
        numbers=numbers,
        changed=changed,
        named=released.often_named(numbers, changed),
        before=(done, replace(priority, state="open", measure="", effect="för få för att säga")) if full else (),
        promises=(
            PromiseTold(
                "Vi går en trygghetsvandring i varje tätort",
                "",
                "Säkerhet",
                3,
                4,
                date(2026, 1, 1),
                date(2026, 12, 31),
                "on_its_way",
            ),
        )
        if full
        else (),
        coming=(priority, replace(priority, area="Brunna", category="Nedskräpning", needed=3)) if full else (),
        sources=made.sources,
        missing=made.missing,
        stamp=made.stamp,
        measures=measures(inside) if full else (),
        attribution="Karta: © OpenStreetMap contributors",
        address="Upplands-Bro kommun, 196 81 Kungsängen",
    )
