"""Decisions as JSON gives them: new ones, and what became of earlier ones; each fault in one sentence that names the entry."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from ...i18n import tr
from ...model.codes import DecisionKind, DecisionState
from ...model.errors import ParameterError
from ...model.localtime import parse_local
from ..areas import resolve_area
from ..named_rows import key_of
from .decide import NewDecision

if TYPE_CHECKING:
    from ...store import Store

NEW = ("kind", "text", "area", "category", "place", "measure", "owner", "due", "needed", "starts", "ends", "effort")
EARLIER = ("decision", "state", "outcome")
_NO_TEXT = {"needed"}


@dataclass(frozen=True)
class Became:
    """What became of an earlier decision (key); None leaves what there is."""

    decision: str
    state: DecisionState | None = None
    outcome: str | None = None


def decisions_from(store: Store, given: Any) -> list[NewDecision | Became]:
    """Return what is decided: a list of {"kind", "text", "owner", "due" ...} and of {"decision", "state", "outcome"}.

    Places and areas may be named. Raises ParameterError, NotFoundError.
    """
    if given is None:
        return []
    entries = [given] if isinstance(given, (dict, str)) else given
    if not isinstance(entries, list):
        raise ParameterError(tr("{name} is a list in JSON, with an entry for each.").format(name="DECISIONS"))
    return [_one(store, entry, number) for number, entry in enumerate(entries, 1)]


def _one(store: Store, entry: Any, number: int) -> NewDecision | Became:
    told = {"kind": DecisionKind.OTHER.value, "text": entry} if isinstance(entry, str) else entry
    if not isinstance(told, dict):
        raise ParameterError(
            tr("{name}, entry {number} is no text and no object in JSON.").format(name="DECISIONS", number=number)
        )
    known = EARLIER if "decision" in told else NEW
    for field, value in told.items():
        if field not in known:
            raise ParameterError(
                tr("{name}, entry {number}: “{field}” is not known; there are: {known}.").format(
                    name="DECISIONS", number=number, field=field, known=", ".join(known)
                )
            )
        if field not in _NO_TEXT and not isinstance(value, (str, type(None))):
            raise ParameterError(
                tr("{name}, entry {number}: “{field}” is no text.").format(name="DECISIONS", number=number, field=field)
            )
    texts = {field: str(value or "").strip() for field, value in told.items() if field not in _NO_TEXT}
    if "decision" in told:
        state = _code(DecisionState, texts["state"], number) if texts.get("state") else None
        return Became(texts["decision"], state, texts.get("outcome"))
    return _new(store, texts, told.get("needed"), number)


def _new(store: Store, texts: dict[str, str], needed: Any, number: int) -> NewDecision:
    if needed is not None and (not isinstance(needed, int) or isinstance(needed, bool) or needed < 0):
        raise ParameterError(
            tr("{name}, entry {number}: “needed” is a whole number from 0.").format(name="DECISIONS", number=number)
        )
    return NewDecision(
        kind=_code(DecisionKind, texts.get("kind") or DecisionKind.OTHER.value, number),
        text=texts.get("text", ""),
        area=resolve_area(store, texts["area"]).uuid if texts.get("area") else None,
        category=texts.get("category") or None,
        place=key_of(store, "place", texts["place"]) if texts.get("place") else None,
        measure=texts.get("measure", ""),
        owner=texts.get("owner", ""),
        due=_day(texts.get("due", ""), number),
        needed=needed,
        starts=_moment(texts.get("starts", ""), store),
        ends=_moment(texts.get("ends", ""), store),
        effort=texts.get("effort") or None,
    )


def _code(codes: Any, word: str, number: int) -> Any:
    known = {one.value: one for one in codes}
    if word.lower() not in known:
        raise ParameterError(
            tr("DECISIONS, entry {number}: “{word}” is not known; choose one of: {known}.").format(
                number=number, word=word, known=", ".join(known)
            )
        )
    return known[word.lower()]


def _moment(text: str, store: Store) -> datetime | None:
    return parse_local(text, store.time_zone) if text else None


def _day(text: str, number: int) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise ParameterError(
            tr("{name}, entry {number}: “{text}” is no date; write it as for example 2026-10-15.").format(
                name="DECISIONS", number=number, text=text
            )
        ) from error
