"""Shares in words: numbers of people first, then what may be said of them, and what is missing."""

from __future__ import annotations

from ...engine.statistics import Change
from ...i18n import decimal, tr
from ...model.wording.change_words import share_change_word
from ...model.wording.reader import plain_reader
from .shares import SharePoint, Shares, Told, YearsCompared

MINUS, DASH = "\N{MINUS SIGN}", "–"


def percent(share: float) -> str:
    """Return 36 %, or 36,4 % where the share says so."""
    value = share * 100
    text = decimal(value, 0 if abs(value - round(value)) < 0.05 else 1)
    return tr("{share} %").format(share=text.replace("-", MINUS))


def interval_text(point: SharePoint) -> str:
    """Return "28–44 %", "" where there is none."""
    if not point.interval:
        return ""
    low, high = (decimal(bound * 100, 0) for bound in point.interval)
    return tr("{low}–{high} %").format(low=low, high=high)


def point_text(point: SharePoint, smallest: int) -> str:
    """Return a year in words."""
    if point.told is Told.WITHHELD:
        return tr("{year}: fewer than {count} answers, not shown").format(year=point.year, count=smallest)
    share = percent(point.share or 0.0)
    if point.told is Told.WITHOUT_N:
        return tr("{year}: {share}, published without the number of answers: no interval").format(
            year=point.year, share=share
        )
    if point.told is Told.FEW:
        return tr("{year}: few answers, about {count} of {n} ({interval})").format(
            year=point.year, count=point.answers, n=point.n, interval=interval_text(point)
        )
    return tr("{year}: {share}, about {count} of {n} who answered (95 %: {interval})").format(
        year=point.year, share=share, count=point.answers, n=point.n, interval=interval_text(point)
    )


def cells(point: SharePoint, smallest: int) -> tuple[str, str, str, str]:
    """Return a year's row of a table: share, how many gave the answer, answers, interval."""
    if point.told is Told.WITHHELD:
        return (tr("not shown"), DASH, tr("fewer than {count}").format(count=smallest), DASH)
    share = DASH if point.told is Told.FEW else percent(point.share or 0.0)
    answers = DASH if point.answers is None else str(point.answers)
    n = tr("not published") if point.n is None else str(point.n)
    return (share, answers, n, interval_text(point) or DASH)


def change_text(area: str, compared: YearsCompared) -> str:
    """Return two years of an area in words: people first, then what may be said."""
    before, after, found = compared.before, compared.after, compared.found
    counts = tr("{area}: about {count} of {n} in {year}, about {earlier} of {earlier_n} in {earlier_year}").format(
        area=area, count=found.answers[1], n=after.n, year=after.year,
        earlier=found.answers[0], earlier_n=before.n, earlier_year=before.year,
    )  # fmt: skip
    return f"{counts}: {_told(compared)}."


def _since_text(compared: YearsCompared) -> str:
    """Return what may be said since an earlier year, behind the sentence of `change_text`."""
    before = compared.before
    since = tr("Since {year}, about {count} of {n}").format(
        year=before.year, count=compared.found.answers[0], n=before.n
    )
    return f"{since}: {_told(compared)}."


def _told(compared: YearsCompared) -> str:
    found = compared.found
    word = share_change_word(found.change, plain_reader())
    if found.change is Change.TOO_FEW:
        return word
    low, high = (decimal(bound * 100, 0).replace("-", MINUS) for bound in (found.low, found.high))
    points = decimal(found.difference * 100, 0).replace("-", MINUS)
    told = tr("{difference} percentage points (95 %: {low} to {high})").format(difference=points, low=low, high=high)
    return f"{told}, {word}"


def notes(shares: Shares) -> list[str]:
    """Return what the reader must know of the lines."""
    told = [tr("Shows those who answered, not everybody who lives here.")]
    missing = shares.without_survey
    if missing:
        years = ", ".join(map(str, missing))
        told.append(tr("No survey in {years}: the lines stop there.").format(years=years))
    if shares.to_come:
        told.append(
            tr("Not shown, for the years are still to come: {years}.").format(years=", ".join(map(str, shares.to_come)))
        )
    points = [point for line in shares.lines for point in line.points]
    if len(shares.years) == 1:
        told.append(tr("One year alone: there is nothing to compare with."))
    if any(point.told is Told.WITHOUT_N for point in points):
        told.append(
            tr("Where the number of answers is not published no interval is drawn, and nothing is said of change.")
        )
    if any(point.told is Told.FEW for point in points):
        told.append(tr("Hollow: few answers."))
    if any(point.told is Told.WITHHELD for point in points):
        told.append(tr("×: fewer than {count} answers, not shown.").format(count=shares.smallest_count))
    if shares.twice:
        listed = ", ".join(f"{area} {year}" for area, year in shares.twice)
        told.append(tr("Files disagree; the one imported last is shown: {list}.").format(list=listed))
    if any(point.interval for point in points):
        told.append(tr("The intervals are as if those asked were drawn by chance; who does not answer is not in them."))
    return told


def change_lines(shares: Shares) -> list[str]:
    """Return what may be said of the years, a line for each area."""
    return [
        " ".join([change_text(line.area, line.changes[0]), *map(_since_text, line.changes[1:])])
        for line in shares.lines
        if line.changes
    ]
