"""What a situation report says of itself: who may read it, what its words mean, what is hidden, how its numbers are made again."""

from __future__ import annotations

from ...engine.situation.report import SituationReport
from ...model.codes import ReportAudience
from ..words import Words
from .lacks import lack_texts


def about(report: SituationReport, words: Words) -> tuple[str, ...]:
    """Return the paragraphs, those on what lacks first."""
    lacks = lack_texts(report.missing, report.smallest, words, is_internal=report.is_internal)
    lines = (
        " ".join(lacks),
        _readers(report, words),
        _hidden(report, words),
        _definitions(report, words),
        stamp(report, words),
    )
    return tuple(line for line in lines if line)


def _readers(report: SituationReport, words: Words) -> str:
    tr = words.tr
    return {
        ReportAudience.INTERNAL: tr(
            "Who may read: the EST group. Every number stands as it is; no resident's text is told."
        ),
        ReportAudience.PARTNERS: tr(
            "Who may read: those who work with the municipality for safety. No texts, no people, no single reports."
        ),
        ReportAudience.OPEN: tr("Who may read: everybody. No texts, no people, no single reports."),
    }[report.audience]


def _hidden(report: SituationReport, words: Words) -> str:
    tr, numbers = words.tr, report.numbers
    if report.is_internal:
        return tr("Internal numbers can be below {count}: hand on the partners' or the open version instead.").format(
            count=words.number(report.smallest)
        )
    text = tr(
        "Counts are told in steps of {count}: “at least 20” is 20 or a few more. Fewer than {count}, and none, are not told. "
        "Nothing below {count} can be reckoned from this report together with earlier ones: {few} numbers are too few, {guarded} would give one away."
    )
    return text.format(
        count=words.number(report.smallest),
        few=words.number(numbers.few),
        guarded=words.number(numbers.guarded),
    )


def _definitions(report: SituationReport, words: Words) -> str:
    tr = words.tr
    return " ".join(
        (
            tr(
                "Reports are cases, reports of the EST group and of partners; what people marked in a survey is never counted among them."
            ),
            tr("“Usually” is the mean of the same period in earlier years."),
            tr(
                "“May be a change” is said of about one in twenty where nothing happened, “a clear change” of three in a thousand."
            ),
            tr("Counts vary {times} times as much as chance alone would give; that is reckoned in.").format(
                times=words.number(report.dispersion, 1)
            ),
        )
    )


def stamp(report: SituationReport, words: Words) -> str:
    """Return how the numbers can be made again."""
    tr, made = words.tr, report.stamp
    rows = sum(made.rows.values())
    counted = tr("%n row(s)", None, rows) if report.is_internal else ""
    told = [
        tr("Query stamp {digest}").format(digest=made.digest[:12] or "–"),
        counted,
        tr("numbers {digest}").format(digest=made.numbers[:12]) if made.numbers else "",
        tr("plugin {version}").format(version=made.plugin),
        tr("schema {version}").format(version=made.schema),
    ]
    return (
        ", ".join(part for part in told if part)
        + ". "
        + tr("The same rows give the same numbers; the list of reports says whether these still hold.")
    )


def decided_before(report: SituationReport, words: Words) -> tuple[str, ...]:
    """Return by which meetings was decided what the report tells the end of, and how much of it is not told."""
    tr = words.tr
    if not report.before:
        return (
            tr(
                "Neither the meeting about the period before nor meetings held within the period decided on priorities."
            ),
        )
    lines = [
        tr("Decided by the meeting about the period before and by meetings held within the period, the last first.")
    ]
    if report.before_left_out:
        lines.append(tr("%n more decision(s) are not told one by one.", None, report.before_left_out))
    return tuple(lines)
