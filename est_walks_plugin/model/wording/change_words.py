"""What may be said of a change in words (RESEARCH 5): the only place that has them, for window, paper, page and receipt."""

from __future__ import annotations

from ..est.change import FEWER, MORE, Change
from .reader import Reader


def change_word(change: Change, reader: Reader) -> str:
    """Return what may be said of a change, without its direction."""
    tr = reader.tr
    maybe, clear = tr("may be a change, follow it up"), tr("a clear change")
    return {
        Change.TOO_FEW: tr("too few to say"),
        Change.WITHIN: tr("within what usually varies"),
        Change.MAYBE_FEWER: maybe,
        Change.MAYBE_MORE: maybe,
        Change.CLEARLY_FEWER: clear,
        Change.CLEARLY_MORE: clear,
        Change.NO_BASELINE: tr("no earlier period to compare with"),
        Change.NO_DATA: tr("no data from the period"),
    }[change]


def change_text(change: Change | None, reader: Reader) -> str:
    """Return it with its direction, such as "more: may be a change, follow it up"; "" where nothing was compared."""
    tr = reader.tr
    if change is None:
        return ""
    word = change_word(change, reader)
    if change in MORE:
        return tr("more: {word}").format(word=word)
    return tr("fewer: {word}").format(word=word) if change in FEWER else word


def count_change_text(change: Change | None, reader: Reader) -> str:
    """Return `change_text` of a count beside those of earlier periods, of which too few are fewer than 5."""
    tr = reader.tr
    return tr("fewer than 5") if change is Change.TOO_FEW else change_text(change, reader)


def share_change_word(change: Change, reader: Reader) -> str:
    """Return what may be said of two shares of people asked: what varies between them is whom chance drew."""
    tr = reader.tr
    return tr("within what chance alone may give") if change is Change.WITHIN else change_word(change, reader)
