"""What a look at a file told, in one or two lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....i18n import tr
from ....importers.formats.table import Choice
from ... import format as fmt
from . import words

if TYPE_CHECKING:
    from ....model.receipt import Receipt
    from ....operations.importing.preview import Preview
    from .reading import Look


MOST_NOTES = 4


def of(seen: Look | None) -> str:
    """Return the summary, empty when nothing was looked at."""
    if seen is None:
        return ""
    if seen.preview is not None:
        return _of_preview(seen.preview)
    return of_receipt(seen.receipt) if seen.receipt is not None else ""


def masked(counts: dict[str, int]) -> str:
    """Return "masked: 3 phone numbers, 1 e-mail", or nothing."""
    told = [words.masked_count(kind, count) for kind, count in sorted(counts.items()) if count]
    return tr("masked: {what}").format(what=", ".join(told)) if told else ""


def decided(receipt: Receipt) -> list[Choice]:
    """Return what a receipt says was decided."""
    told = receipt.extra.get("choices")
    if told:
        return [Choice(one["what"], one["value"], one["reason"], tuple(one["alternatives"])) for one in told]
    choices = []
    if receipt.crs is not None:
        choices.append(Choice("crs", receipt.crs.chosen, receipt.crs.reason, receipt.crs.alternatives))
    if receipt.encoding:
        choices.append(Choice("encoding", receipt.encoding, ""))
    return choices + [Choice(name, column, "") for name, column in receipt.mapping.items()]


def of_receipt(receipt: Receipt) -> str:
    """Return what an import did, or a dry run would do."""
    parts = [
        tr("{count} read", None, receipt.read).format(count=fmt.number(receipt.read)),
        tr("{count} new", None, receipt.stored).format(count=fmt.number(receipt.stored)),
    ]
    for count, text in (
        (receipt.updated, tr("{count} updated", None, receipt.updated)),
        (receipt.unchanged, tr("{count} unchanged", None, receipt.unchanged)),
        (receipt.rejected_count, tr("{count} rejected", None, receipt.rejected_count)),
        (receipt.without_position, tr("{count} without position")),
        (receipt.outside_area, tr("{count} outside the area")),
        (receipt.vanished, tr("{count} gone from the source")),
        (receipt.suspected_duplicates, tr("{count} suspected duplicates", None, receipt.suspected_duplicates)),
    ):
        if count:
            parts.append(text.format(count=fmt.number(count)))
    hidden = masked(dict(receipt.masked))
    if hidden:
        parts.append(hidden)
    return " · ".join(parts) + _notes(receipt.notes)


def _of_preview(preview: Preview) -> str:
    rows = len(preview.rows)
    located = int((preview.points[:, 0] == preview.points[:, 0]).sum()) if len(preview.points) else 0
    about = fmt.number(preview.row_estimate)
    parts = [
        preview.format.upper(),
        tr("{count} rows", None, preview.row_estimate).format(
            count=about if preview.rows_exact else tr("about {count}").format(count=about)
        ),
        tr("{located} of the first {rows} have a position", None, located).format(located=located, rows=rows),
    ]
    problems = sum(bool(row.problems) for row in preview.rows)
    if problems:
        parts.append(tr("{count} of them deserve a look", None, problems).format(count=problems))
    hidden = masked(preview.masked)
    if hidden:
        parts.append(hidden)
    return " · ".join(parts) + _notes(preview.notes)


def _notes(notes: list[str]) -> str:
    """Return the first notes a line each, and how many more there are."""
    told = words.in_window(notes)
    if len(told) > MOST_NOTES:
        more = tr("and {count} more, with the pointer here").format(count=fmt.number(len(told) - MOST_NOTES))
        told = [*told[:MOST_NOTES], more]
    return "".join(f"\n{note}" for note in told)


def all_notes(seen: Look | None) -> str:
    """Return every note, for a tip; nothing where the summary tells them all."""
    told = None if seen is None else seen.preview or seen.receipt
    notes = told.notes if told is not None else []
    return "\n".join(words.in_window(notes)) if len(notes) > MOST_NOTES else ""
