"""An effect in words: absolute numbers first, then what may be said of them, and what would be needed to say more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...engine.statistics import Change
from ...engine.statistics.verdict import PERCENT_FROM
from ...i18n import decimal, language, tr
from ...model.code_words import code_word
from ...model.wording import change_words
from ...model.wording.reader import plain_reader
from .asking import CONTROL_ALL, CONTROL_NONE, CONTROL_PLACES, CONTROL_SAME_TYPE
from .months import Month, SameMonths, TrimCode
from .result import BUFFER_M

if TYPE_CHECKING:
    from .result import CountEffect, DarkEffect, Effect, ScoreEffect, SurveyEffect


LARGE_CONTROL = 5.0
"""A control so many times as large as the treated hides little (RESEARCH 5: as large as the treated it finds a third of the
halvings from 30, twenty times as large four of five)."""


def number(value: float) -> str:
    """Return 12 or 12,5."""
    return decimal(value, 0 if round(value, 1) == round(value) else 1).replace("-", "\N{MINUS SIGN}")


def change_word(change: Change) -> str:
    """Return what may be said of a change, to who sits at QGIS."""
    return change_words.change_word(change, plain_reader())


def kind_word(kind: str) -> str:
    """Return what is counted."""
    return tr("EST reports") if kind == "est_report" else tr("Cases")


def verdict(told: CountEffect) -> str:
    """Return the one thing to say of counts, in a short line."""
    if told.compared is None:
        return tr("no data for the same months before and after")
    word = change_word(told.compared.change)
    if told.compared.change in (Change.MAYBE_FEWER, Change.CLEARLY_FEWER):
        return tr("fewer than expected: {word}").format(word=word)
    if told.compared.change in (Change.MAYBE_MORE, Change.CLEARLY_MORE):
        return tr("more than expected: {word}").format(word=word)
    return word


def count_lines(told: CountEffect, control: str) -> list[str]:
    """Return the sentences of what was counted; `control` is what `control_word` says."""
    kind = kind_word(told.kind)
    if told.treated is None or told.compared is None:
        return [
            tr("{kind}: no import tells of the same months before and after. What is missing is not zero.").format(
                kind=kind
            )
        ]
    before, after = told.treated
    months = told.months
    lines = [
        tr("{kind}: {before} before ({before_when}), {after} after ({after_when}).").format(
            kind=kind, before=before, before_when=when(months, 0), after=after, after_when=when(months, 1)
        )
    ]
    if months.years != (1, 1) and told.per_year is not None:
        lines.append(
            tr("In equally long times: {before} before, {after} after.").format(
                before=number(told.per_year[0]), after=number(told.per_year[1])
            )
        )
    word = verdict(told)
    lines += [_control_line(told, control), f"{word[:1].upper()}{word[1:]}."]
    lines += [_difference_line(told), needed_line(told), _percent_line(told), _small_control(told), _spread(told)]
    return [line for line in lines if line]


def _control_line(told: CountEffect, control: str) -> str:
    compared = told.compared
    if told.control is None or compared is None:
        return tr("Compared with nothing: what came to the whole town is in it too.")
    if compared.weight is None:
        return tr("{control}: {before} before, {after} after, too few to compare with.").format(
            control=control, before=told.control[0], after=told.control[1]
        )
    return tr("{control}: {before} before, {after} after. Had it gone here as there, {expected} were expected.").format(
        control=control, before=told.control[0], after=told.control[1], expected=number(compared.expected)
    )


def _small_control(told: CountEffect) -> str:
    weight = told.compared.weight if told.compared is not None else None
    if weight is None or weight >= LARGE_CONTROL:
        return ""
    return tr(
        "The control is small ({times} times as many before): compared with all other places more could be seen."
    ).format(times=number(weight))


def _difference_line(told: CountEffect) -> str:
    compared = told.compared
    if compared is None or compared.change == Change.TOO_FEW:
        return ""
    found = compared.difference
    text = (
        tr("{count} fewer than expected in as long a time (95 %: {low} to {high}).")
        if found.estimate < 0
        else tr("{count} more than expected in as long a time (95 %: {low} to {high}).")
    )
    return text.format(count=number(abs(found.estimate)), low=number(found.low), high=number(found.high))


def needed_line(told: CountEffect) -> str:
    """Return what would be needed to say that it has become less."""
    if told.compared is None or told.compared.change in (Change.MAYBE_FEWER, Change.CLEARLY_FEWER):
        return ""
    if told.compared.needed is None:
        return tr("Even none after could not tell a decrease: the counts are too few, here or in the control.")
    return tr("To say that it has decreased there must be {count} after, or fewer.").format(count=told.compared.needed)


def _percent_line(told: CountEffect) -> str:
    """Return the change in per cent, only where both counts are large enough to be told so."""
    if told.treated is None or told.per_year is None or min(told.treated) < PERCENT_FROM:
        return ""
    share = 100 * (told.per_year[1] / told.per_year[0] - 1)
    return tr("That is {share} %.").format(share=("+" if share > 0 else "") + number(round(share)))


def _spread(told: CountEffect) -> str:
    if told.compared is None or told.compared.change == Change.TOO_FEW:
        return ""
    if told.dispersion_known and told.dispersion > 1.05:
        return tr(
            "The places vary {times} times as much from year to year as chance alone would; that is reckoned in."
        ).format(times=number(told.dispersion))
    if not told.dispersion_known:
        return tr(
            "How much the places vary from year to year cannot be told: at least two years before and ten places are needed."
        )
    return ""


def control_word(effect: Effect) -> str:
    """Return what the treated is compared with."""
    control = effect.control
    if control.kind == CONTROL_NONE:
        return tr("No control")
    if control.kind in (CONTROL_ALL, CONTROL_PLACES):
        return tr("%n other place(s)", None, control.places)
    if control.kind == CONTROL_SAME_TYPE and not control.types:
        return tr("No other place of the same type")
    if control.kind == CONTROL_SAME_TYPE:
        types = ", ".join(code_word("PlaceType", one, language()).lower() for one in control.types)
        return tr("%n other place(s) of the same type ({types})", None, control.places).format(types=types)
    return tr("%n other place(s) in {area}", None, control.places).format(area=control.kind)


def when(months: SameMonths, side: int) -> str:
    """Return the months of a side (0 before, 1 after), such as "12 months, 2024-10 to 2025-09"."""
    used = (months.before, months.after)[side]
    return tr("%n month(s), {first} to {last}", None, len(used)).format(
        first=month_text(used[0]), last=month_text(used[-1])
    )


def month_text(month: Month) -> str:
    """Return 2025-09."""
    return f"{month[0]}-{month[1]:02d}"


def trim_lines(told: CountEffect) -> list[str]:
    """Return what was left out so that the periods can be compared."""
    texts = {
        ("before", TrimCode.PART): tr("Before: {months} not counted, only a part of them lies in the period."),
        ("before", TrimCode.NOT_COVERED): tr("Before: {months} not counted, no import tells of them."),
        ("before", TrimCode.NOT_SAME_MONTHS): tr("Before: {months} not counted, they have no match after."),
        ("after", TrimCode.PART): tr("After: {months} not counted, only a part of them lies in the period."),
        ("after", TrimCode.NOT_COVERED): tr("After: {months} not counted, no import tells of them."),
        ("after", TrimCode.NOT_SAME_MONTHS): tr("After: {months} not counted, they have no match before."),
    }
    lines = [texts[trim.side, trim.code].format(months=_listed(trim.months)) for trim in told.months.trims]
    if told.sources[0] and told.sources[1] and set(told.sources[0]) != set(told.sources[1]):
        lines.append(
            tr(
                "Other sources tell of after ({after}) than of before ({before}): a part of the change may be theirs."
            ).format(before=", ".join(told.sources[0]), after=", ".join(told.sources[1]))
        )
    return lines


def _listed(months: tuple[Month, ...]) -> str:
    """Return months as runs: 2024-01 to 2024-03, 2024-06."""
    runs: list[list[Month]] = []
    for month in months:
        if runs and _number(month) == _number(runs[-1][-1]) + 1:
            runs[-1].append(month)
        else:
            runs.append([month])
    return ", ".join(
        month_text(run[0])
        if len(run) == 1
        else tr("{first} to {last}").format(first=month_text(run[0]), last=month_text(run[-1]))
        for run in runs
    )


def _number(month: Month) -> int:
    return month[0] * 12 + month[1]


def survey_lines(told: SurveyEffect) -> list[str]:
    """Return the sentences of the surveys; they are no sample."""
    lines = []
    if told.hidden:
        lines.append(tr("Survey: fewer than the smallest number that is shown pointed here, before or after."))
    for side, text, none in (
        (
            0,
            tr("Survey before ({survey}): of {all} who answered {here} pointed here."),
            tr("No survey is imported for the time before."),
        ),
        (
            1,
            tr("Survey after ({survey}): of {all} who answered {here} pointed here."),
            tr("No survey is imported for the time after."),
        ),
    ):
        if told.all[side] is None:
            lines.append(none)
        elif not told.hidden:
            lines.append(text.format(survey=told.surveys[side], here=told.here[side], all=told.all[side]))
    if any(count is not None for count in told.here):
        lines.append(tr("It shows where those who answered have pointed, not how common it is."))
    return lines


def score_line(told: ScoreEffect) -> str:
    """Return the sentence of the scores by day or in the dark."""
    day = told.part == "day"
    if told.mean is None:
        if told.one_side:
            text = (
                tr("Score by daylight: given on one side only at %n place(s).", None, told.one_side)
                if day
                else tr("Score in the dark: given on one side only at %n place(s).", None, told.one_side)
            )
            return text
        return tr("Score by daylight: none was given.") if day else tr("Score in the dark: none was given.")
    text = (
        tr("Score by daylight (0-3): {before} before, {after} after, at %n place(s).", None, told.n)
        if day
        else tr("Score in the dark (0-3): {before} before, {after} after, at %n place(s).", None, told.n)
    )
    return text.format(before=number(told.mean[0]), after=number(told.mean[1]))


def dark_line(told: DarkEffect) -> str:
    """Return the sentence of the dark metres: what is known of them, and of when."""
    before, after = told.metres
    if told.n and before is not None and after is not None:
        return tr("Dark stretch: {before} m before (known {day}), {after} m after (known {later}).").format(
            before=round(before), after=round(after), day=told.known[0], later=told.known[1]
        )
    if after is not None:
        return tr("Dark stretch: not known before, {after} m after (known {later}).").format(
            after=round(after), later=told.known[1]
        )
    if before is not None:
        return tr("Dark stretch: {before} m before (known {day}), not known after.").format(
            before=round(before), day=told.known[0]
        )
    return tr("Dark stretch: not known, neither before nor after.")


def task_lines(effect: Effect) -> list[str]:
    """Return what was done, and which done tasks are not counted."""
    days = sorted({task: day for place in effect.treated for task, day in zip(place.tasks, place.done)}.values())
    lines = []
    if effect.area:
        lines.append(tr("Only what was done in {area} is counted.").format(area=effect.area))
    if days:
        first, last = days[0].isoformat(), days[-1].isoformat()
        text = tr("%n done task(s), {when}.", None, len(days))
        span = first if first == last else tr("{first} to {last}").format(first=first, last=last)
        lines.append(text.format(when=span))
    else:
        lines.append(tr("No task here is done in the periods."))
    during = sum(effect.before.holds(day) or effect.after.holds(day) for day in days)
    if during and not effect.is_guessed:
        lines.append(tr("%n of them done inside the periods: what came of it shows less.", None, during))
    if effect.left_out:
        lines.append(tr("%n other done task(s) lie outside the periods.", None, len(effect.left_out)))
    if effect.is_guessed:
        lines.append(
            tr("The periods follow from the days of the tasks: {before} and {after}.").format(
                before=effect.before, after=effect.after
            )
        )
    if effect.control.kind != CONTROL_NONE and not effect.control.places:
        lines.append(
            tr(
                "No place is left to compare with: there is none of the kind asked for {metres} m or more from what was done."
            ).format(metres=round(BUFFER_M))
        )
    lines.append(tr("Places are chosen when they are at their worst: a part of a decrease comes by itself."))
    return lines
