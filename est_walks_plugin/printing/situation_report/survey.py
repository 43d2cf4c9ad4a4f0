"""The survey's box of a situation report: how many answered, who they were beside who lives there, and who is missing."""

from __future__ import annotations

from ...engine.situation.report import SituationReport
from ...engine.situation.who_missing import Beside, GroupTold, KindTold
from ...model.survey.who_answered import AGE, GENDER, MEN, OTHER, TOLD_FROM, WOMEN, years_of
from ..words import HARD, Words
from .said import count_text
from .tables import ColumnTold, Field, TableTold, built


def answered(report: SituationReport, words: Words) -> list[str]:
    """Return the box in sentences."""
    tr, survey = words.tr, report.numbers.survey
    lines = []
    if survey.first is not None:
        text = tr("Answered: {count} ({period}). It shows where those who answered pointed, not how common it is.")
        lines.append(
            text.format(
                count=count_text(survey.answers, report.smallest, words),
                period=words.period(survey.first, survey.last),
            )
        )
        lines += who_is_missing(report, words)
    elif survey.shares:
        lines.append(tr("It is not known who is missing: published shares tell no ages and no genders."))
    if survey.shares and not report.is_internal:
        lines.append(tr("Shares of few answers, or of a number that is not published, are not told."))
    return lines


def who_is_missing(report: SituationReport, words: Words) -> list[str]:
    """Return who is fewer or more than chance makes them, of whom it is known, and what is not known."""
    tr, who = words.tr, report.numbers.survey.who
    compared = [group for group in who.groups if group.population is not None]
    lacks = _lacks(report, words)
    if not compared:
        return [" ".join((tr("It is not known who is missing."), *lacks))]
    fewer, more = (
        ", ".join(_beside(group, report, words) for group in who.beyond(word)) for word in (Beside.FEWER, Beside.MORE)
    )
    found = []
    if fewer:
        found.append(tr("Missing by more than chance: {groups}.").format(groups=fewer))
    if more:
        found.append(tr("More than their part, by more than chance: {groups}.").format(groups=more))
    if not found:
        found.append(tr("No gender and no age differs from the population by more than chance."))
    known = {kind.kind: count_text(kind.known, report.smallest, words) for kind in who.kinds if kind.groups}
    told = [
        text.format(count=known[kind])
        for kind, text in ((GENDER, tr("gender of {count}")), (AGE, tr("age of {count}")))
        if kind in known
    ]
    scope = tr(
        "Counted for each survey as a whole, also outside the area and the period: {known}. Population: {source}."
    )
    return [" ".join(found), " ".join((scope.format(known=", ".join(told), source=who.source), *lacks))]


def _beside(group: GroupTold, report: SituationReport, words: Words) -> str:
    tr = words.tr
    named = {"group": group_name(group, words), "population": _percent(group.population, words, whole=True)}
    if group.share is None:
        count = count_text(group.count, report.smallest, words)
        return tr("{group} ({count} answered; {population} of the population)").format(count=count, **named)
    share = _percent(group.share, words, whole=report.is_internal)
    return tr("{group} ({share} of the answers against {population} of the population)").format(share=share, **named)


def _lacks(report: SituationReport, words: Words) -> list[str]:
    """Return what is not known; the group is told how to give it."""
    tr, kinds = words.tr, report.numbers.survey.who.kinds
    lines = []
    unknown = [kind.kind for kind in kinds if not kind.has_column]
    unread = {
        (GENDER,): tr("The gender of those who answered is not known."),
        (AGE,): tr("The age of those who answered is not known."),
    }
    if unknown:
        both = tr("Gender and age of those who answered are not known.")
        lines.append(unread.get(tuple(unknown), both))
        if report.is_internal:
            lines.append(
                tr("A survey may be imported with columns for them: they are only counted, and kept of nobody.")
            )
    few = [kind for kind in kinds if kind.is_few]
    if few:
        text = tr("Of fewer than {least} people no shares are told ({kinds}).")
        lines.append(text.format(least=TOLD_FROM, kinds=", ".join(_kind_name(one, words) for one in few)))
    without = [kind for kind in kinds if not kind.has_population]
    if without:
        text = tr("The population is not given ({kinds}).")
        lines.append(text.format(kinds=", ".join(_kind_name(one, words) for one in without)))
        if report.is_internal:
            lines.append(tr("It can be given under Settings of the municipality, Population."))
    return [*lines, *_unfitting(report, words)]


def _unfitting(report: SituationReport, words: Words) -> list[str]:
    """Return which groups of ages cannot be set beside others."""
    tr, lines = words.tr, []
    for kind in report.numbers.survey.who.kinds:
        loose = [group for group in kind.groups if group.population is None and group.group != OTHER]
        if kind.has_population and loose:
            text = tr("The bands of the population do not make up {groups}.")
            lines.append(text.format(groups=", ".join(group_name(one, words) for one in loose)))
        if kind.otherwise:
            lines.append(tr("Surveys with other groups of ages are left out."))
    return lines


def _kind_name(kind: KindTold, words: Words) -> str:
    tr = words.tr
    return tr("gender") if kind.kind == GENDER else tr("age")


def group_name(group: GroupTold, words: Words) -> str:
    """Return a gender or a band of ages in words."""
    tr = words.tr
    if group.kind == GENDER:
        return {WOMEN: tr("women"), MEN: tr("men"), OTHER: tr("other gender")}[group.group]
    first, last = years_of(group.group)
    if last is None:
        return tr("{age} years and older").format(age=first)
    return tr("{first}–{last} years").format(first=first, last=last)


def _percent(share: float | None, words: Words, *, whole: bool) -> str:
    """Return a share; outside the group that of answers is told in tens."""
    tr = words.tr
    if share is None:
        return "–"
    if whole:
        return f"{words.number(round(100 * share))}{HARD}%"
    tens = round(10 * share) * 10
    if tens in (0, 100):
        return tr("under 10 %") if not tens else tr("over 90 %")
    return tr("about {share}").format(share=f"{words.number(tens)}{HARD}%")


def who_answered(report: SituationReport, words: Words) -> TableTold | None:
    """Return the table of all groups, None where none is told."""
    tr, groups = words.tr, report.numbers.survey.who.groups
    said = {
        Beside.FEWER: tr("missing: fewer than chance makes them"),
        Beside.MORE: tr("more than chance makes them"),
        Beside.WITHIN: tr("within what chance makes"),
        Beside.UNKNOWN: tr("not compared"),
    }
    rows = [
        [
            Field(ColumnTold("group", tr("Group"), share=2.0), group_name(one, words), one.group),
            Field(ColumnTold("answers", tr("Answers"), True), count_text(one.count, report.smallest, words), one.count.value),
            Field(ColumnTold("share", tr("Of the answers"), True), *_cell(one.share, words, whole=report.is_internal)),
            Field(ColumnTold("population", tr("Of the population"), True), *_cell(one.population, words, whole=True)),
            Field(ColumnTold("beside", tr("Said of it"), share=2.4), said[one.beside], one.beside.value),
        ]
        for one in groups
    ]  # fmt: skip
    return built("who_answered", tr("Who answered, and who lives here"), rows) if rows else None


def _cell(share: float | None, words: Words, *, whole: bool) -> tuple[str, float | None]:
    value = None if share is None else round(share, 2 if whole else 1)
    return _percent(share, words, whole=whole), value
