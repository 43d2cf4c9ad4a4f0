"""Finding names by the phrases that introduce them; the rest can only be doubted (METHOD 6)."""

from __future__ import annotations

import re

from .kinds import NAME_PHRASE, POSSIBLE_NAME, Ledger
from .offices import DEPARTMENTS, is_organisation
from .words import (
    FIRST_NAMES,
    LOCALITIES,
    NOT_NAMES,
    PERSON_WORDS,
    PLACE_ENDINGS,
    PLACE_WORDS,
    SURNAME_ENDINGS,
    word_list,
)

WORD = re.compile(r"[^\W\d_]{1,40}(?:[-'’][^\W\d_]{1,40}){0,3}")
NEXT_WORD = re.compile(r"[ ]{1,2}([^\W\d_]{1,40}(?:[-'’][^\W\d_]{1,40}){0,3})")
_INITIAL = re.compile(r"[ ]{1,2}([A-ZÅÄÖ])(?:\.|(?![\w:/-]))")
_PARTICLES = frozenset({"von", "af", "de", "la", "el", "al", "bin", "ibn", "van", "der", "den", "di", "da", "del"})
_MAX_WORDS = 4

_VERB = re.compile(r"(?<!\w)(?:heter|hette|hedder|kallas|named|called)[ :]{1,2}", re.IGNORECASE)
_NAME_IS = re.compile(
    r"(?P<word>namn(?:et)?|name|navn|nimeni|nimi)(?P<is> ?:| är:?| is:?|'s| er| on)?[ ]{0,2}", re.IGNORECASE
)
_OWN_BEFORE = re.compile(r"(?<!\w)(?P<whose>mitt|my|mit|vid)[ ]{1,2}(?:för|efter)?\Z", re.IGNORECASE)
_LABEL_BEFORE = re.compile(r"(?:\A|[^\w]|(?<!\w)för|(?<!\w)efter|(?<!\w)ditt )\Z", re.IGNORECASE)
_LABEL = re.compile(
    r"(?<!\w)(?:(?:anmälare|kontaktperson|kontakt|avsändare|uppgiftslämnare|handläggare|boende|granne|vittne|signatur|hyresgäst|från) ?:|"
    r"(?:undertecknad|undertecknat|signerat|signed)(?: av| by)?[ :,]{0,2}|(?:jag|undertecknad) \()[ ]{0,2}",
    re.IGNORECASE,
)
SURNAME_LOW = re.compile(r" [a-zåäöéü]{2,30}(?:-[a-zåäöéü]{2,30})?(?=[,;.]|\n|\Z)")
_GREETING = re.compile(
    r"(?<!\w)(?:mvh|m\.?v\.?h\.?|vh|hälsning(?:ar)?|hälsn\.?|bästa|vänligen|hälsar|tack på förhand|tack för hjälpen|förhand tack|"
    r"kram|kramar|allt gott|hilsen|terveisin|regards|sincerely|truly|br|cheers)"
    r"(?P<gap>[ ,.:!/*\-]{0,4}\n{0,3}[ /\-*]{0,4})(?P<from>från |av |fr )?",
    re.IGNORECASE,
)
_WEAK_GREETINGS = ("vänligen", "bästa", "hälsar", "tack", "förhand", "kram", "allt", "br", "vh", "cheers", "truly")
_SLASH = re.compile(r"/{1,2} ?(?=[^\W\d_])")
ENDS = re.compile(r"[ .!,:)]{0,6}(?:[\n\x1e]|\Z|\]|\d|\+|tel|tfn|mob)", re.IGNORECASE)

# What the patterns above begin with, in small letters.
_VERB_ANCHORS = word_list("heter hette hedder kallas named called")
_NAME_ANCHORS = word_list("namn name navn nimeni nimi:")
_LABEL_ANCHORS = (
    *word_list("anmälare kontakt avsändare uppgiftslämnare handläggare underteckna signerat signed signatur hyresgäst"),
    *("boende:", "granne:", "vittne:", "från:", "jag ("),
)
_GREETING_ANCHORS = (
    *word_list(
        "mvh m.v.h mv.h vh hälsn bästa vänligen hälsar förhand hilsen terveisin regards sincerely truly cheers kram"
    ),
    "allt gott",
    "tack för",
    "tack på",
    "br\n",
    "br,",
)

# One of these stands in every text that holds one of the anchors; those of the second kind need a colon.
PHRASE_SIGNS = (
    *word_list(
        "heter hette hedder kallas called nam navn nime nimi: underteckna sign vh v.h häls bästa vänligen förhand"
    ),
    *word_list("hilsen terveisin regards sincerely truly cheers kram"),
    "allt gott",
    *("jag (", "tack ", "br\n", "br,"),
)
LABEL_SIGNS = word_list("anmälare kontakt avsändare uppgiftsl handläggare boende granne vittne hyresgäst från")


def is_place_like(word: str) -> bool:
    """Return whether a word is a locality or ends as Swedish street and place names do."""
    low = word.casefold()
    if low in LOCALITIES:
        return True
    return len(low) > 5 and low.endswith((*PLACE_ENDINGS, *SURNAME_ENDINGS)) and low not in FIRST_NAMES


def _is_of_office(word: str) -> bool:
    return is_organisation(word) or word.casefold() in DEPARTMENTS


def person_at(text: str, start: int) -> tuple[int, int]:
    """Return where the name behind a label begins and ends; both the same when an office or a post stands there alone.

    "Gatu Kontoret", "Customer Service" and "Teknik och fritid" are told by their words; a known first name is a person.
    """
    begin = start
    word = WORD.match(text, start)
    for _ in range(_MAX_WORDS):
        if word is None or is_first_name(word.group()) or not _is_of_office(word.group()):
            break
        following = NEXT_WORD.match(text, word.end())
        if following is None:
            return begin, begin
        start, word = following.start(1), WORD.match(text, following.start(1))
    if start > begin and (word is None or not is_first_name(word.group()) or word.group()[0].islower()):
        return begin, begin
    end = name_end(text, start)
    if end == start or word is None or is_first_name(word.group()):
        return start, end
    following = NEXT_WORD.match(text, end)
    if following is not None and (is_organisation(following.group(1)) or is_street_like(following.group(1))):
        return start, start
    return start, end


def is_street_like(word: str) -> bool:
    """Return whether a word behind a first name is a place all the same ("Anna Hagnäsvägen")."""
    low = word.casefold()
    return low in LOCALITIES or (is_place_like(word) and not low.endswith(SURNAME_ENDINGS))


def is_first_name(word: str) -> bool:
    """Return whether a word, or its part before a hyphen, is one of the common first names."""
    low = word.casefold()
    return low in FIRST_NAMES or ("-" in low and low.split("-", 1)[0] in FIRST_NAMES)


def _is_name_word(word: str, *, first: bool, lower: bool) -> bool:
    low = word.casefold()
    if word[0].isupper() and is_first_name(word):
        return True
    if is_organisation(word):
        return False
    if low in NOT_NAMES or low in LOCALITIES or (first and low in PERSON_WORDS):
        return False
    if low in FIRST_NAMES:
        return True
    if len(word) < 2 or low in PLACE_WORDS or low.removesuffix("s") in PLACE_WORDS:
        return False
    if is_place_like(word) if first else is_street_like(word):
        return False
    return word[0].isupper() or lower


def name_end(text: str, start: int, *, lower: bool = False) -> int:
    """Return where the name that begins at `start` ends, or `start` when there is none.

    Up to four words: capitalised ones, particles between them, an initial; `lower` accepts a first word
    in small letters. Stops before street names and words that are no names.
    """
    match = WORD.match(text, start)
    if match is not None and len(match.group()) == 1 and match.group().isupper():
        return _after_initial(text, start)
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
        following = NEXT_WORD.match(text, end)
        if following is None:
            break
        word = following.group(1)
        if word.casefold() in _PARTICLES:
            beyond = NEXT_WORD.match(text, following.end())
            if beyond is None or not beyond.group(1)[0].isupper():
                break
            following, word = beyond, beyond.group(1)
        if not word[0].isupper() or not _is_name_word(word, first=False, lower=False):
            break
        if text[following.end() : following.end() + 1] == ":":
            break  # the label of what comes next
        end = following.end()
        taken += 1
    return end


def _after_initial(text: str, start: int) -> int:
    """Return the end of "A. Svensson" or "A Svensson", or `start`."""
    position = start + 1 + (text[start + 1 : start + 2] == ".")
    following = NEXT_WORD.match(text, position)
    if following is None or not following.group(1)[0].isupper() or len(following.group(1)) < 3:
        return start
    return following.end() if _is_name_word(following.group(1), first=True, lower=False) else start


_AND = re.compile(r" (?:och|o|&|and) (?=[A-ZÅÄÖÉ])")


def _with_second_name(text: str, end: int) -> int:
    """Return the end of "Olof och Karin" when `end` is that of "Olof"."""
    match = _AND.match(text, end)
    if match is None:
        return end
    word = WORD.match(text, match.end())
    if word is None or not is_first_name(word.group()):
        return end
    return max(end, name_end(text, match.end()))


def find_name_phrases(ledger: Ledger) -> None:
    """Claim names after "heter", "mitt namn är", "Namn:", greetings and signing slashes."""
    if ledger.has_any(PHRASE_SIGNS) or (":" in ledger.low and ledger.has_any(LABEL_SIGNS)):
        _find_phrases(ledger)
    if "/" in ledger.text:
        _find_slashes(ledger)
        ledger.settle()


def _find_phrases(ledger: Ledger) -> None:
    for match in ledger.matches(_VERB, _VERB_ANCHORS):
        _claim_after_verb(ledger, match.start(), match.end())
    for match in ledger.matches(_NAME_IS, _NAME_ANCHORS):
        _claim_after_name(ledger, match)
    for match in ledger.matches(_LABEL, _LABEL_ANCHORS):
        start, end = person_at(ledger.text, match.end())
        if end > start:
            low = SURNAME_LOW.match(ledger.text, end) if ledger.text[start].islower() else None
            ledger.claim(NAME_PHRASE, start, low.end() if low is not None else end)
    ledger.settle()
    _find_greetings(ledger)
    ledger.settle()


_BEFORE = re.compile(
    r"([^\W\d_]{1,40})(?: {1,2}(?:som|då|också|faktiskt|själv|bara|även|nu|ju|who|is|was|blir))?[ ,]{1,3}\Z"
)


_INVERTED = re.compile(r"(?<![^\W_])([A-ZÅÄÖÉ][^\W\d_]{1,30}(?: [A-ZÅÄÖÉ][^\W\d_]{1,30}){0,2}) \Z")
_PRONOUN = re.compile(r"(?:jag|han|hon|hen)(?!\w)", re.IGNORECASE)


def _claim_after_verb(ledger: Ledger, start: int, position: int) -> None:
    """Claim the name after "heter" unless its subject is a place ("gatan heter Hagnäsvägen")."""
    text = ledger.text
    match = _BEFORE.search(text[max(0, start - 60) : start])
    subject = match[1].casefold() if match is not None else ""
    person = subject in PERSON_WORDS
    end = name_end(text, position, lower=person)
    if not person and (subject in PLACE_WORDS or is_place_like(subject)):
        word = WORD.match(text, position)
        if end > position and word is not None and is_first_name(word.group()):
            ledger.claim(NAME_PHRASE if subject in ("det", "den", "nu", "där", "vad") else POSSIBLE_NAME, position, end)
        return
    if end > position:
        ledger.claim(NAME_PHRASE, position, end)
        return
    inverted = _INVERTED.search(text[max(0, start - 60) : start])
    if inverted is not None and _PRONOUN.match(text, position) is not None:
        begin = max(0, start - 60) + inverted.start(1)
        if name_end(text, begin) == start - 1:
            ledger.claim(NAME_PHRASE, begin, start - 1)


def _claim_after_name(ledger: Ledger, match: re.Match[str]) -> None:
    """Claim the name after "mitt namn är", "vid namn" and a "Namn:" that stands alone."""
    text = ledger.text
    before = text[max(0, match.start() - 16) : match.start()]
    own = _OWN_BEFORE.search(before)
    position = match.end()
    if own is not None or match["word"].lower() == "nimeni":
        if match["is"] is None and (own is None or own["whose"].lower() != "vid"):
            return
        end = name_end(text, position, lower=own is not None and own["whose"].lower() != "vid")
    elif match["is"] is not None and match["is"].endswith(":") and _LABEL_BEFORE.search(before) is not None:
        end = name_end(text, position)
    elif (
        match.end() > match.end("word")
        and (match["is"] is None or match["is"].strip(" :") in ("är", "is"))
        and _LABEL_BEFORE.search(before) is not None
    ):
        word = WORD.match(text, position)
        if word is None or not word.group()[0].isupper() or not is_first_name(word.group()):
            return
        end = name_end(text, position)
    else:
        return
    if end > position:
        ledger.claim(NAME_PHRASE, position, end)


def _find_greetings(ledger: Ledger) -> None:
    text = ledger.text
    for match in ledger.matches(_GREETING, _GREETING_ANCHORS):
        start = match.end()
        if match.end("gap") == match.start("gap"):
            continue
        word = WORD.match(text, start)
        if word is None:
            continue
        weak = match.group().lower().startswith(_WEAK_GREETINGS)
        known = is_first_name(word.group())
        broken = any(sign in match["gap"] for sign in "\n,/!")
        if weak and not (broken or known):
            continue
        end = name_end(text, start, lower=not weak)
        if end == start:
            continue
        end = _with_second_name(text, end)
        final = ENDS.match(text, end) is not None
        if not known and (word.group()[0].islower() or weak or match["from"] is not None) and not final:
            continue
        ledger.claim(NAME_PHRASE, start, end)


def _find_slashes(ledger: Ledger) -> None:
    """Claim the name after a signing slash at the end of a line ("/Anna Svensson")."""
    text = ledger.text
    for match in _SLASH.finditer(text):
        ledger.steps += 1
        end = name_end(text, match.end())
        if end == match.end():
            continue
        word = WORD.match(text, match.end())
        known = word is not None and word.group()[0].isupper() and is_first_name(word.group())
        end = _with_second_name(text, end)
        final = ENDS.match(text, end) is not None
        free = match.start() == 0 or text[match.start() - 1] in " \n.!?,)]"
        if (known or final) if free else (known and final):
            ledger.claim(NAME_PHRASE, match.end(), end)
