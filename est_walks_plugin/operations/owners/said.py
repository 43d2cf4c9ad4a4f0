"""One cell of an owner's answer: what it means, or why it means nothing, in a sentence."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from ...i18n import language, tr
from ...importers.meaning.date_text import Written, read_date
from ...importers.meaning.dates import DateFormat, serial_day
from ...importers.meaning.values import number
from ...importers.words.negation import fold
from ...model.code_words import code_words
from ...model.codes import Review, TaskState
from ...model.errors import ParameterError
from ...model.wording.told import screened
from ...privacy import DOUBTFUL_KINDS, screen
from ...privacy.kinds import MASKED_BY_HAND, POSSIBLE_NAME
from ..field.protocol.cells import is_formula
from ..typed_text import typed_line, typed_text

MOST_KR = 1e10
_SHOWN = 40
_STATES = {
    TaskState.NEW: ("ny", "new", "ej påbörjad", "inte påbörjad", "not started"),
    TaskState.ASSESSED: ("bedömd", "bedömt", "assessed"),
    TaskState.ASSIGNED: ("tilldelad", "tilldelat", "mottagen", "mottaget", "assigned", "received"),
    TaskState.PLANNED: ("planerad", "planerat", "planeras", "inplanerad", "inplanerat", "planned", "scheduled"),
    TaskState.IN_PROGRESS: (
        *("pågår", "pågående", "påbörjad", "påbörjat", "under arbete", "in progress", "ongoing", "started"),
    ),
    TaskState.DONE: (
        *("klar", "klart", "färdig", "färdigt", "åtgärdad", "åtgärdat", "utförd", "utfört", "gjord", "gjort"),
        *("lagad", "lagat", "done", "finished", "complete", "completed", "fixed", "mended"),
    ),
    TaskState.VERIFIED: ("verifierad", "verifierat", "verified"),
    TaskState.DECLINED: (
        *("görs inte", "görs ej", "gör inte", "gör ej", "görs icke", "åtgärdas inte", "åtgärdas ej", "utförs inte"),
        *("utförs ej", "avslag", "avslås", "avslagen", "avböjd", "avböjs", "nekad", "declined", "rejected"),
        *("won't do", "wont do", "will not be done", "not to be done"),
    ),
    TaskState.DUPLICATE: ("dubblett", "dublett", "duplicate"),
}
_STATE_OF = {
    **{fold(word): state for state, words in _STATES.items() for word in words},
    **{fold(state.value): state for state in TaskState},
    **{fold(word): TaskState(code) for lang in ("sv", "en") for code, word in code_words("TaskState", lang).items()},
}
_BLANKS = re.compile(r"[\s\u00a0\u2009\u202f]+")
_KRONOR = re.compile(r"(?:kr|kronor|sek|:-)\.?$|^(?:kr|sek)\.?", re.IGNORECASE)
_THOUSANDS = re.compile(r"(?:tkr|kkr|ksek)\.?$", re.IGNORECASE)
_AMOUNT = re.compile(
    r"[-−]?(?:(?:\d{1,12}|\d{1,3}(?:'\d{3}){1,3})(?:[.,]\d{1,9})?"
    r"|\d{1,3}(?:\.\d{3}){2,3}|\d{1,3}(?:,\d{3}){2,3}|\d{1,3}(?:\.\d{3}){1,3},\d{1,2}|\d{1,3}(?:,\d{3}){1,3}\.\d{1,2})"
)
"""What can be read as one amount alone; `number` reads more, and guesses."""
_UNCLEAR = re.compile(r"[-−]?[1-9]\d{0,2}[.,]\d{3}")
_WHOLE = re.compile(r"\d{1,20}\.0+")


def is_empty(cell: Any) -> bool:
    """Return whether a cell says nothing."""
    return cell is None or (isinstance(cell, float) and math.isnan(cell)) or not str(cell).strip()


def state(cell: Any) -> TaskState:
    """Return a state by its code or a word for it, Swedish or English. Raises ParameterError."""
    text = _text(cell, tr("The state"))
    found = _STATE_OF.get(fold(text))
    if found is None:
        known = ", ".join(code_words("TaskState", language()).values())
        raise ParameterError(
            tr("“{value}” is no state of a task; write one of: {known}.").format(value=text[:_SHOWN], known=known)
        )
    return found


def day(cell: Any) -> date:
    """Return a whole day: a date, ISO, as written in Sweden (5/10 2026, 5 oktober 2026), or a workbook's serial day.

    Raises ParameterError for a week, a month, a day without its year, and 03/04/2026, which may be March or April.
    """
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    text = _text(cell, tr("The date"))
    serial = serial_day(text, DateFormat())
    if serial:
        return date.fromisoformat(serial)
    written = read_date(text)
    found = None if written is None else _day_of(written)
    if found is None:
        raise ParameterError(
            tr("“{value}” is no whole date; write it with year, month and day, as 2026-10-05.").format(
                value=text[:_SHOWN]
            )
        )
    return found


def _day_of(written: Written) -> date | None:
    if written.instant is not None:
        return None
    orders = ("ymd",) if written.packed else written.fitting()
    try:
        days = {written.day(order) for order in (orders[:1] if written.sure else orders)}
    except ValueError:
        return None
    return days.pop().date() if len(days) == 1 else None


def kronor(cell: Any) -> float:
    """Return a cost: 12500, "12 500 kr", "12 500,00", "12,5 tkr". Raises ParameterError; 12.500 may be either."""
    text = _text(cell, tr("The cost"))
    bare = _BLANKS.sub("", text)
    thousands = _THOUSANDS.search(bare) is not None
    bare = _KRONOR.sub("", _THOUSANDS.sub("", bare)).rstrip(":-")
    if bare and not isinstance(cell, (int, float)) and _UNCLEAR.fullmatch(bare) and not thousands:
        raise ParameterError(
            tr("The cost “{value}” may be thousands or decimals; write it without the mark, as 12500.").format(
                value=text[:_SHOWN]
            )
        )
    value = (number(bare.replace("'", "")) if _AMOUNT.fullmatch(bare) else math.nan) * (1000 if thousands else 1)
    if math.isnan(value) or value > MOST_KR:
        raise ParameterError(tr("“{value}” is no cost; write kronor as digits, as 12500.").format(value=text[:_SHOWN]))
    if value < 0:
        raise ParameterError(
            tr("The cost {value} is below zero; write what it costs, or leave the cell empty.").format(
                value=text[:_SHOWN]
            )
        )
    return round(value, 2)


def note(cell: Any) -> str:
    """Return a note, screened, what is doubtful masked too: a history has no review. Raises ParameterError for a formula."""
    return _without_doubt(*typed_text(_text(cell, tr("The note"))))


def reason(cell: Any) -> tuple[str, Review]:
    """Return a reason, screened, and whether it waits for a person's eye. Raises ParameterError as `note`."""
    return typed_text(_text(cell, tr("The reason")))


def work_order(cell: Any) -> str:
    """Return a number of the owner's own system, screened as a note; "4711.0" of a spreadsheet is 4711. Raises ParameterError."""
    text = _text(cell, tr("The work order"))
    return _without_doubt(*typed_line(text.split(".")[0] if _WHOLE.fullmatch(text) else text), of=(POSSIBLE_NAME,))


def safe(text: str) -> str:
    """Return a text that may be shown: personal data masked, and what may be such."""
    return screened(text, lambda told: _without_doubt(screen(told)[0], Review.DOUBTFUL))


def _without_doubt(masked: str, review: Review, of: Sequence[str] = DOUBTFUL_KINDS) -> str:
    """Return a screened text with the words that a person would have to judge masked, where they are of these kinds."""
    found = screen(masked)[1] if review is Review.DOUBTFUL else ()
    for one in reversed(found):
        if one.kind in of:
            masked = masked[: one.start] + MASKED_BY_HAND + masked[one.end :]
    return masked


def _text(cell: Any, what: str) -> str:
    """Return a cell as text. Raises ParameterError for a formula."""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        cell = int(cell)
    text = str(cell).strip()
    if is_formula(text):
        raise ParameterError(formula_told(what, text))
    return text[1:] if text.startswith("'") and is_formula(text[1:]) else text


def formula_told(what: str, text: str) -> str:
    """Return why a cell with a formula is refused; `what` is its column."""
    return tr("{what} is a formula, “{value}”; write it as text or digits.").format(what=what, value=text[:20])
