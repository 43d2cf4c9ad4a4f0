"""Doubting what may be a name: capitalised words after relations and roles, pairs, and lone words at the end (METHOD 6)."""

from __future__ import annotations

import re

from .kinds import NAME_PHRASE, POSSIBLE_NAME, Ledger
from .names import NEXT_WORD, WORD, is_first_name, is_place_like, is_street_like, name_end
from .words import NOT_NAMES, word_list

_STREET_AFTER = re.compile(
    r"[ ](?:väg|vägen|gata|gatan|gränd|torg|plats|park|stig|allé|backe|skola|gård|plan|katu|tie|gate|vei|street|road|school|square|ab)\b",
    re.IGNORECASE,
)
_CAPITALISED = re.compile(r"[A-ZÅÄÖÉØ][a-zåäöéüøæ]{1,30}(?:-[A-ZÅÄÖ][a-zåäöé]{1,20})?")
_LAST_WORDS = re.compile(r"(?P<break>\n|[.!?] )[ ]{0,3}(?=[A-ZÅÄÖÉ][^\n\d.!?]{1,40}[.!]?\s{0,9}\Z)")
_HERE = re.compile(r" här(?=[,.!])")

# The word before a capitalised one; with "min", "vår" ... before it, a known first name is masked.
_RELATIONS = frozenset(
    word_list(
        """
        granne grannen son sonen dotter dottern man fru make maka sambo bror syster barnbarn kompis vän mamma pappa herr fröken
        familjen kontakta kontaktperson handläggaren handläggare vaktmästaren rektor rektorn neighbour neighbor husband wife
        daughter contact kollega läraren tränaren hälsa mannen kvinnan killen tjejen pojken flickan med grannarna svärmor svärfar
        sambon frun mormor morfar farmor farfar kompisen vännen brodern systern barnet
        """
    )
)
_OWNERS = frozenset(word_list("min mitt mina vår våra vårt hans hennes deras my our her his"))
_TALKED = frozenset(word_list("pratat talat pratade talade snackat snackade tala prata kontakt"))
_VERBS_OF_BEING = frozenset(("är", "is", "am", "er"))
_I_AM = frozenset(("jag är", "här är", "this is", "i am", "jeg er", "det är"))


def find_possible_names(ledger: Ledger) -> None:
    """Go through the capitalised words: claim "min son Elias" and "jag är Anna" with a known first name,
    doubt names after relations and roles, pairs that begin with a first name or end in -sson, and a last
    line that reads like a signature."""
    _find_last_words(ledger)
    text = ledger.text
    done = 0
    for match in _CAPITALISED.finditer(text):
        start = match.start()
        if start < done or (start and (text[start - 1].isalnum() or text[start - 1] in "-_/@.")):
            continue
        ledger.steps += 1
        kind, end = _judge_capitalised(text, match)
        done = end
        if kind is not None:
            ledger.claim(kind, start, end)
    ledger.settle()


def _word_before(text: str, position: int) -> str:
    """Return the word before the blank before `position`, in small letters, or an empty string."""
    if position < 2 or text[position - 1] != " ":
        return ""
    return text[text.rfind(" ", max(0, position - 30), position - 1) + 1 : position - 1].casefold()


def _judge_capitalised(text: str, match: re.Match[str]) -> tuple[str | None, int]:
    """Return (kind or None, end) for the name that may begin with a capitalised word."""
    start = match.start()
    first = match.group().casefold()
    known = is_first_name(first)
    relation = _word_before(text, start)
    if relation in _VERBS_OF_BEING or relation in _RELATIONS:
        owner = _word_before(text, start - len(relation) - 1)
        if relation in _VERBS_OF_BEING and f"{owner} {relation}" in _I_AM:
            end = name_end(text, start)
            if known and owner != "det":
                return NAME_PHRASE, end
            if end > start and (known or " " in text[start:end]):
                return POSSIBLE_NAME, end
        if relation in _RELATIONS and (relation != "med" or owner in _TALKED):
            end = name_end(text, start)
            if end > start:
                return (NAME_PHRASE if owner in _OWNERS else POSSIBLE_NAME), end
    if known and _HERE.match(text, match.end()) is not None:
        return NAME_PHRASE, match.end()
    following = NEXT_WORD.match(text, match.end())
    second = following.group(1) if following is not None else ""
    if following is None or not second[0].isupper():
        return (POSSIBLE_NAME, match.end()) if _is_lone_name(text, match) else (None, start)
    if first in NOT_NAMES or (not known and (not second.endswith("sson") or is_place_like(first))):
        return None, start
    if is_street_like(second) or second.casefold() in NOT_NAMES:
        return None, start
    if _STREET_AFTER.match(text, following.end()) is not None:
        return None, following.end()
    return POSSIBLE_NAME, following.end()


def _is_lone_name(text: str, match: re.Match[str]) -> bool:
    """Whether a first name stands inside a sentence ("det är Kevins hund") and is no part of a street's name."""
    start, low = match.start(), match.group().casefold()
    if start < 2 or text[start - 1] != " " or text[start - 2] in ".!?:" or low in NOT_NAMES:
        return False
    known = is_first_name(low) or (low.endswith("s") and is_first_name(low[:-1]) and low[:-1] not in NOT_NAMES)
    return known and _STREET_AFTER.match(text, max(match.end(), name_end(text, start))) is None


def _find_last_words(ledger: Ledger) -> None:
    """Claim a name that stands alone at the end, after a full stop or on its own line; doubt two unknown
    capitalised words on a line of their own."""
    start = max(0, len(ledger.text.rstrip()) - 60)
    for match in _LAST_WORDS.finditer(ledger.text, start):
        end = name_end(ledger.text, match.end())
        if end > match.end() and not ledger.text[end:].strip(" .!\n"):
            word = WORD.match(ledger.text, match.end())
            known = word is not None and is_first_name(word.group())
            if known or (match["break"] == "\n" and " " in ledger.text[match.end() : end]):
                ledger.claim(NAME_PHRASE if known else POSSIBLE_NAME, match.end(), end)
                break
    ledger.settle()
