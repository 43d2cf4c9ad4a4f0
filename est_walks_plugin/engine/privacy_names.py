"""Finding names by the phrases that introduce them; the rest can only be doubted (METHOD 6)."""

from __future__ import annotations

import re

from .privacy_kinds import NAME_PHRASE, POSSIBLE_NAME, Ledger
from .privacy_words import FIRST_NAMES, LOCALITIES, NOT_NAMES, PERSON_WORDS, PLACE_ENDINGS, PLACE_WORDS

_WORD = re.compile(r"[^\W\d_]{1,40}(?:[-'’][^\W\d_]{1,40}){0,3}")
_NEXT_WORD = re.compile(r"[ ]{1,2}([^\W\d_]{1,40}(?:[-'’][^\W\d_]{1,40}){0,3})")
_INITIAL = re.compile(r"[ ]{1,2}([A-ZÅÄÖ])(?:\.|(?![\w:/-]))")
_PARTICLES = frozenset({"von", "af", "de", "la", "el", "al", "bin", "ibn", "van", "der", "den", "di", "da", "del"})
_MAX_WORDS = 4

_INTRO = re.compile(
    r"(?<!\w)(?:(?P<verb>heter|hette|hedder|vid namn|kallas|named|called)|"
    r"(?P<own>mitt namn(?: är|:)?|namnet är|mitt förnamn är|mitt efternamn är|my name is|my name's|i am called|i'm called|mitt navn er|"
    r"mit navn er|nimeni on|nimi:)|(?P<label>(?:för-? ?och efter)?namn ?:|för- och efternamn ?:?|förnamn ?:|efternamn ?:|name ?:|navn ?:|anmälare ?:|kontaktperson ?:|avsändare ?:|"
    r"uppgiftslämnare ?:|handläggare ?:|undertecknat?d? ?(?:av)?:?|signed(?: by)?:?))[ ]{0,2}",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"(?<!\w)(?:mvh|m\.?v\.?h\.?|vh|med (?:vänlig|vänliga|bästa|varma|många) hälsning(?:ar)?|(?:vänlig|vänliga|bästa|många|varma) "
    r"hälsning(?:ar)?|hälsning(?:ar)?|hälsn\.?|bästa|vänligen|hälsar|tack på förhand|tack för hjälpen|på förhand tack|"
    r"hilsen|med vennlig hilsen|venlig hilsen|terveisin|ystävällisin terveisin|"
    r"(?:best|kind|warm|with kind|with best) regards|regards|sincerely|yours truly|br|cheers)"
    r"(?P<gap>[ ,.:!/*\-–]{0,4}\n{0,3}[ /\-–*]{0,4})(?P<from>från |av |fr )?",
    re.IGNORECASE,
)
_WEAK_GREETINGS = ("vänligen", "bästa", "hälsar", "tack", "på förhand", "br", "vh", "cheers")
_SLASH = re.compile(r"(?:(?<=[ \n.!?,)\]])|\A)/{1,2} ?(?=[^\W\d_])")
_ENDS = re.compile(r"[ .!,:)]{0,6}(?:[\n\x1e]|\Z|\]|\d|\+|tel|tfn|mob)", re.IGNORECASE)
_I_AM = re.compile(r"(?<!\w)(?:jag är|här är|det är|this is|i am|i'm|jeg er|undertecknad,?)[ ]{1,2}", re.IGNORECASE)
_RELATION = re.compile(
    r"(?<!\w)(?:(?:min|mitt|vår|hans|hennes|deras|my) )?(?P<word>granne|grannen|son|sonen|dotter|dottern|man|fru|make|maka|sambo|bror|syster|"
    r"barnbarn|kompis|vän|mamma|pappa|herr|fru|fröken|familjen|kontakta|kontaktperson|handläggaren|handläggare|vaktmästaren|rektor|rektorn|"
    r"neighbour|neighbor|husband|wife|daughter|contact|kollega|läraren|tränaren|pratat med|talat med|hälsa|mannen|kvinnan|killen|tjejen|pojken|flickan)"
    r"[ ]{1,2}(?=[A-ZÅÄÖÉ])",
    re.IGNORECASE,
)
_STRONG_RELATION = re.compile(r"(?:min|mitt|vår|hans|hennes|deras|my) ", re.IGNORECASE)
_PAIR = re.compile(
    r"(?<![\w\-])[A-ZÅÄÖÉ][a-zåäöéüøæ]{1,20}(?:-[A-ZÅÄÖ][a-zåäöé]{1,20})?(?= {1,2}[A-ZÅÄÖÉØ][a-zåäöéüøæ]{1,25})"
)
_STREET_AFTER = re.compile(
    r"[ ](?:väg|vägen|gata|gatan|gränd|torg|plats|park|stig|allé|backe|skola|gård|plan|katu|tie|gate|vei|street|road|school|square|ab)\b",
    re.IGNORECASE,
)
_LAST_LINE = re.compile(r"\n[ ]{0,3}(?=[A-ZÅÄÖÉ][^\n\d]{1,40}\s*\Z)")


def is_place_like(word: str) -> bool:
    """Return whether a word is a locality or ends as Swedish street and place names do."""
    low = word.casefold()
    if low in LOCALITIES:
        return True
    return len(low) > 5 and low.endswith(PLACE_ENDINGS) and low not in FIRST_NAMES


def _is_name_word(word: str, *, first: bool, lower: bool) -> bool:
    low = word.casefold()
    if low in NOT_NAMES or low in LOCALITIES or (first and low in PERSON_WORDS):
        return False
    if low in FIRST_NAMES:
        return True
    if (
        len(word) < 2 or is_place_like(word) or low.removesuffix("s") in PLACE_WORDS
        if hasattr(low, "removesuffix")
        else False
    ):
        return False
    return word[0].isupper() or lower


def name_end(text: str, start: int, *, lower: bool = False) -> int:
    """Return where the name that begins at `start` ends, or `start` when there is none.

    Up to four words: capitalised ones, particles between them, an initial; `lower` accepts a first word
    in small letters. Stops before street names and words that are no names.
    """
    match = _WORD.match(text, start)
    if match is None or not _is_name_word(match.group(), first=True, lower=lower):
        return start
    end = match.end()
    taken = 1
    while taken < _MAX_WORDS:
        initial = _INITIAL.match(text, end)
        if initial is not None:
            end = initial.end()
            taken += 1
            continue
        following = _NEXT_WORD.match(text, end)
        if following is None:
            break
        word = following.group(1)
        if word.casefold() in _PARTICLES:
            beyond = _NEXT_WORD.match(text, following.end())
            if beyond is None or not beyond.group(1)[0].isupper():
                break
            following, word = beyond, beyond.group(1)
        if not word[0].isupper() or not _is_name_word(word, first=False, lower=False):
            break
        end = following.end()
        taken += 1
    return end


def find_name_phrases(ledger: Ledger) -> None:
    """Claim names after "heter", "mitt namn är", greetings and signing slashes."""
    _find_introductions(ledger)
    ledger.settle()
    _find_greetings(ledger)
    _find_slashes(ledger)
    ledger.settle()
    _find_i_am(ledger)
    ledger.settle()


def _find_introductions(ledger: Ledger) -> None:
    text = ledger.text
    for match in _INTRO.finditer(text):
        ledger.steps += 1
        start = match.end()
        person = True
        if match["verb"] is not None:
            person = _subject_is_person(text, match.start())
            if not person and _subject_is_place(text, match.start()):
                continue
        strong = person or match["own"] is not None
        end = name_end(text, start, lower=strong and match["label"] is None)
        if end == start:
            continue
        if match["verb"] is not None and not person and text[start : start + 1].islower():
            continue
        ledger.claim(NAME_PHRASE, start, end)


_BEFORE = re.compile(r"([^\W\d_]{1,40})(?: {1,2}(?:som|då|också|faktiskt|själv|bara|även|nu|ju|who|is))?[ ,]{1,3}\Z")


def _subject_is_person(text: str, position: int) -> bool:
    match = _BEFORE.search(text[max(0, position - 60) : position])
    return match is not None and match[1].casefold() in PERSON_WORDS


def _subject_is_place(text: str, position: int) -> bool:
    match = _BEFORE.search(text[max(0, position - 60) : position])
    if match is None:
        return False
    word = match[1].casefold()
    return word in PLACE_WORDS or is_place_like(word)


def _find_greetings(ledger: Ledger) -> None:
    text = ledger.text
    for match in _GREETING.finditer(text):
        ledger.steps += 1
        start = match.end()
        if match.end("gap") == match.start("gap"):
            continue
        word = _WORD.match(text, start)
        if word is None:
            continue
        weak = match.group().lower().startswith(_WEAK_GREETINGS)
        known = word.group().casefold() in FIRST_NAMES
        broken = "\n" in match["gap"] or "," in match["gap"] or "/" in match["gap"] or "!" in match["gap"]
        if weak and not (broken or known):
            continue
        end = name_end(text, start, lower=not weak)
        if end == start:
            continue
        final = _ENDS.match(text, end) is not None
        if not known and (word.group()[0].islower() or weak or match["from"] is not None) and not final:
            continue
        ledger.claim(NAME_PHRASE, start, end)


def _find_slashes(ledger: Ledger) -> None:
    text = ledger.text
    for match in _SLASH.finditer(text):
        ledger.steps += 1
        end = name_end(text, match.end())
        if end > match.end() and _ENDS.match(text, end) is not None:
            ledger.claim(NAME_PHRASE, match.end(), end)


def _find_i_am(ledger: Ledger) -> None:
    """Claim "jag är Anna" with a known first name, doubt "jag är Xxxx Yyyy", claim "min son Elias"."""
    text = ledger.text
    for match in _I_AM.finditer(text):
        ledger.steps += 1
        end = name_end(text, match.end())
        word = _WORD.match(text, match.end())
        if end > match.end() and word is not None:
            known = word.group().casefold() in FIRST_NAMES
            if known and word.group()[0].isupper():
                ledger.claim(NAME_PHRASE, match.end(), end)
            elif " " in text[match.end() : end]:
                ledger.doubt(POSSIBLE_NAME, match.end(), end)


def find_possible_names(ledger: Ledger) -> None:
    """Doubt names after relations and roles, pairs that begin with a common first name or end in -sson,
    and a last line that reads like a signature."""
    text = ledger.text
    for match in _RELATION.finditer(text):
        ledger.steps += 1
        end = name_end(text, match.end())
        word = _WORD.match(text, match.end())
        if end == match.end() or word is None or not word.group()[0].isupper():
            continue
        strong = _STRONG_RELATION.match(match.group()) is not None and word.group().casefold() in FIRST_NAMES
        ledger.claim(NAME_PHRASE if strong else POSSIBLE_NAME, match.end(), end)
    ledger.settle()
    text = ledger.text
    for match in _PAIR.finditer(text):
        first = match.group().casefold()
        following = _NEXT_WORD.match(text, match.end())
        if following is None:
            continue
        second = following.group(1)
        likely = first in FIRST_NAMES or (second.endswith("sson") and first not in NOT_NAMES)
        if not likely or is_place_like(second) or second.casefold() in NOT_NAMES:
            continue
        if _STREET_AFTER.match(text, following.end()) is None:
            ledger.doubt(POSSIBLE_NAME, match.start(), following.end())
    ledger.settle()
    for match in _LAST_LINE.finditer(ledger.text):
        end = name_end(ledger.text, match.end())
        if end > match.end() and not ledger.text[end:].strip(" .!\n"):
            word = _WORD.match(ledger.text, match.end())
            known = word is not None and word.group().casefold() in FIRST_NAMES
            ledger.claim(NAME_PHRASE if known else POSSIBLE_NAME, match.end(), end)
    ledger.settle()
