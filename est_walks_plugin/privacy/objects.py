"""Finding e-mail addresses, number plates and door numbers, and protecting what only looks personal."""

from __future__ import annotations

import re

from .kinds import DOOR_NUMBER, EMAIL, PLATE, POSSIBLE_HANDLE, POSSIBLE_PLATE, Ledger
from .names import is_place_like
from .words import (
    CASE_WORDS,
    CODED_ENDINGS,
    LAMP_CODES,
    PLACE_WORDS,
    PLATE_CODES,
    PLATE_WORDS,
    POLE_WORDS,
    SERIES_WORDS,
    UNITS,
)

_CONTEXT = 28


def _any(words: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


# --- e-mail -----------------------------------------------------------------------------------------

_LOCAL_PART = re.compile(r"[\w.+'\-]{1,64}\Z")
_PLAIN_DOMAIN = re.compile(r"[^\W\d_][\w\-]{0,62}(?:\.[^\W_][\w\-]{0,62}){0,5}")
_TOP_DOMAIN = "se|nu|com|net|org|fi|no|dk|eu|info|io|me|uk|de|edu|gov"
_SPELT_OUT = re.compile(
    r"(?<![\w.])[^\W_][\w.+\-]{1,63} ?(?:[(\[{<] ?(?:at|a|@|snabel-?a|snabela) ?[)\]}>]| snabel-?a ) ?"
    r"[^\W_][\w\-]{1,62}(?: ?(?:\.|[(\[{<] ?(?:dot|punkt|\.) ?[)\]}>]| punkt | dot ) ?[^\W_][\w\-]{0,62}){0,4}",
    re.IGNORECASE,
)
_WORD_AT = re.compile(
    rf"(?<![\w.])[^\W_][\w.+\-]{{1,63}} at [^\W_][\w\-]{{1,62}}(?:\.| dot | punkt )(?:{_TOP_DOMAIN})(?!\w)",
    re.IGNORECASE,
)
_PROFILE = re.compile(r"(?:facebook|instagram|linkedin|twitter|tiktok)\.com/[^\s,;)]{2,80}", re.IGNORECASE)
_PROFILE_ANCHORS = ("facebook.com/", "instagram.com/", "linkedin.com/", "twitter.com/", "tiktok.com/")
_SPACED_TOP = re.compile(rf" ?\. ?(?:{_TOP_DOMAIN})(?!\w)", re.IGNORECASE)
_SPACED_DOMAIN = re.compile(
    rf"@ ?[^\W_][\w\-]{{1,62}}(?: ?\. ?[^\W_][\w\-]{{1,62}}){{0,3}} ?\. ?(?:{_TOP_DOMAIN})(?!\w)", re.IGNORECASE
)


def find_emails(ledger: Ledger) -> None:
    """Claim e-mail addresses, also with blanks round the @, "(at)", "[dot]" and without a top domain."""
    text = ledger.text
    position, done = text.find("@"), 0
    while position >= 0:
        ledger.steps += 1
        found = _email_at(text, position, done)
        if found is not None:
            kind, start, end = found
            ledger.claim(kind, start, end)
            done = end
        position = text.find("@", max(position + 1, done))
    ledger.settle()
    for match in _SPELT_OUT.finditer(ledger.text):
        if "(a)" not in match.group().lower() or "." in match.group():
            ledger.claim(EMAIL, match.start(), match.end())
    for match in _WORD_AT.finditer(ledger.text):
        ledger.claim(EMAIL, match.start(), match.end())
    for match in ledger.matches(_PROFILE, _PROFILE_ANCHORS):
        ledger.doubt(POSSIBLE_HANDLE, match.start(), match.end())
    ledger.settle()


def _email_at(text: str, position: int, done: int) -> tuple[str, int, int] | None:
    """Return (kind, start, end) of the address or account name round the @ at `position`."""
    floor = max(done, position - 64)
    local = _LOCAL_PART.search(text[floor:position])
    domain = _PLAIN_DOMAIN.match(text, position + 1)
    if local is not None and domain is not None:
        start = floor + local.start() + len(local.group()) - len(local.group().lstrip(".'-+"))
        end = domain.end()
        spaced = _SPACED_TOP.match(text, end)
        if spaced is not None and "." not in domain.group():
            end = spaced.end()
        return (EMAIL, start, end) if start < position else None
    spaced = _SPACED_DOMAIN.match(text, position)
    if spaced is not None:
        head = text[max(done, position - 65) : position].rstrip(" ")
        local = _LOCAL_PART.search(head)
        if local is not None:
            return EMAIL, max(done, position - 65) + local.start(), spaced.end()
    if (
        local is None
        and domain is not None
        and len(domain.group()) > 2
        and text[max(0, position - 1) : position] != "/"
    ):
        return POSSIBLE_HANDLE, position, domain.end()
    return None


# --- protection ---------------------------------------------------------------------------------------

_DAY, _MONTH = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])"
_PROTECTED = re.compile(
    "|".join(
        (
            r"(?<!\d)(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}(?:[ T]\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)?(?!\d)",
            rf"(?<!\d){_DAY}[-/.]{_MONTH}[-/. ](?:19|20)\d{{2}}(?:[ T]\d{{1,2}}[:.]\d{{2}})?(?!\d)",
            rf"(?<!\d){_DAY}(?P<s>[-/.]){_MONTH}(?P=s)\d{{2}}(?!\d)(?!(?P=s)\d)",
            r"(?<![\d.])\d{1,2}[.:]\d{2} ?[-–] ?\d{1,2}[.:]\d{2}(?!\d)",
            # metres: northing and easting in either order, with N/E/X/Y words, comma, semicolon, slash
            r"(?<!\d)[67]\d{6}(?:[.,]\d{1,6})?[ ,;/EÖXYey:=]{1,8}[1-9]\d{5,6}(?:[.,]\d{1,6})?(?!\d)",
            r"(?<!\d)[1-9]\d{5,6}(?:[.,]\d{1,6})?[ ,;/NXYnx:=]{1,8}[67]\d{6}(?:[.,]\d{1,6})?(?!\d)",
            # degrees with at least three decimals
            r"(?<![\d.,])-?(?:[1-9]\d{0,2}|0)[.,]\d{3,15}(?![\d])",
        )
    )
)


def protect_plain_numbers(ledger: Ledger) -> None:
    """Keep dates, times and coordinates away from the later patterns."""
    for match in _PROTECTED.finditer(ledger.text):
        ledger.steps += 1
        ledger.protect(match.start(), match.end())
    ledger.settle()


# --- number plates --------------------------------------------------------------------------------------

_LETTER = "[A-HJ-PR-UW-Za-hj-pr-uw-z]"
_PLATE = re.compile(
    rf"(?<![\w\-:.@])(?P<letters>{_LETTER}{{3}})(?P<gap>[ \-]?)(?P<digits>\d{{2}}(?:\d|[A-HJ-NPR-UW-Za-hj-npr-uw-z]))(?![\w@])(?![\-:.]\w)(?![/,](?!{_LETTER}{{3}} ?\d{{2}})\w)"
)
_PLATE_WORD = re.compile(
    r"(?:\breg\b|\bregnr|registrerings|\bskylt|bilnummer|nummerplåt|plåt|\bplate|\bbil(?:en|ar|arna)?\b|fordon|volvo|saab|\baudi\b|bmw|toyota|skoda|"
    r"mercedes|\bkia\b|tesla|renault|peugeot|\bford\b|passat|\bgolf\b|moped|\bmc\b|motorcykel|lastbil|skåpbil|släp|husvagn|husbil|"
    r"parkera|personbil|\bvw\b|volkswagen|\bcar\b|epa|a-traktor|taxi)",
    re.IGNORECASE,
)
_VEHICLE_BEFORE = re.compile(
    r"(?<!\w)(?:bil|bilen|fordon|fordonet|volvo|volvon|saab|audi|bmw|toyota|skoda|kia|tesla|vw|passat|golf|moped|mopeden|mopedbil|"
    r"mopedbilen|skåpbil|skåpbilen|lastbil|lastbilen|epa|epan|epatraktor|epatraktorn|släp|släpet|car|van)[ ,:]{1,2}\Z",
    re.IGNORECASE,
)
_PLATE_LABEL = re.compile(
    r"(?:\breg(?:istrerings)?[ .\-]{0,2}(?:nr|nummer|nummret|skylt|plåt)?|nummerplåt|skylt|bilnummer|plate)[ .:]{0,3}(?:nr|är|med)?[ .:]{0,2}\Z",
    re.IGNORECASE,
)
_DIGIT_PAIR = re.compile(r"\d\d")
_THING_BEFORE = re.compile(
    rf"(?<!\w)(?:{_any((*CASE_WORDS, *POLE_WORDS, *SERIES_WORDS))})[ .:#]{{0,3}}(?:(?:nr|nummer|id|är|med nummer)[ .:#]{{1,3}})?"
    r"(?:[\w/\-]{1,9}(?: ?[,&/] ?| och | samt | till ))?\Z",
    re.IGNORECASE,
)
_WORD_BEFORE = re.compile(r"(?<![^\W\d_])([^\W\d_]{2,40})[ .:#]{1,3}(?:(?:nr|nummer|id)[ .:#]{1,3})?\Z", re.IGNORECASE)
# Codes of things that stand at places: cameras, machines to pay at.
_PLACE_CODES = frozenset(("cam", "kam", "pay", "bet", "ent", "gar", "stn", "cyk", "bus", "wcs", "ptp", "ala", "lar"))
_UNIT_AFTER = re.compile(rf"[ ]?(?:{_any(UNITS)})(?!\w)|[ ]?[%°]", re.IGNORECASE)


def find_plates(ledger: Ledger) -> None:
    """Claim number plates (ABC123, ABC 12D; without I, Q, V, Å, Ä, Ö); doubt the unclear ones."""
    text = ledger.text
    done = 0
    for digits in _DIGIT_PAIR.finditer(text):
        start = digits.start()
        gap = text[start - 1 : start] in (" ", "-")
        if not text[start - 1 - gap : start - gap].isalpha():
            continue
        start -= 3 + gap
        if start < done:
            continue
        match = _PLATE.match(text, start)
        if match is None:
            continue
        ledger.steps += 1
        if text[start - 1 : start] == "/" and start - 1 != done:
            continue
        done = match.end()
        kind = _plate_kind(text, match)
        if kind is not None:
            ledger.claim(kind, match.start(), match.end())
    ledger.settle()


def _plate_kind(text: str, match: re.Match[str]) -> str | None:
    before = text[max(0, match.start() - 3 * _CONTEXT // 2) : match.start()]
    after = text[match.end() : match.end() + _CONTEXT]
    labelled = _PLATE_LABEL.search(before) is not None
    if labelled:
        return PLATE
    if _THING_BEFORE.search(before) is not None or _UNIT_AFTER.match(after) is not None:
        return None
    context = _PLATE_WORD.search(before) is not None or _PLATE_WORD.search(after) is not None
    letters = match["letters"]
    upper = letters.isupper()
    loud = upper and _shouting(text, match)
    if _is_code(match["letters"].lower(), match["digits"], plain=upper and not loud, context=context):
        return None
    if not context and _at_place(before):
        return None if letters.lower() in _PLACE_CODES and match["digits"].isdigit() else POSSIBLE_PLATE
    gap = match["gap"]
    if upper and gap != "-":
        return POSSIBLE_PLATE if gap == " " and loud and not context else PLATE
    if gap == "" or (gap == "-" and upper):
        return PLATE if context else POSSIBLE_PLATE
    return PLATE if gap and _VEHICLE_BEFORE.search(before) is not None else None


def _at_place(before: str) -> bool:
    """Return whether the word before is a place or a thing there, whose code the letters and digits may be."""
    match = _WORD_BEFORE.search(before)
    if match is None:
        return False
    word = match.group(1).casefold()
    return word in PLACE_WORDS or word.endswith(CODED_ENDINGS) or is_place_like(word)


def _is_code(letters: str, digits: str, *, plain: bool, context: bool) -> bool:
    """Whether the letters are a lamp's or another code or a word, so that the whole is no number plate.

    `plain`: capitals among small letters, where a word would not be in capitals."""
    if letters in LAMP_CODES:
        return not context or (not digits.isdigit() and digits[-1] in "WwKkVv")
    if letters in PLATE_CODES:
        return digits.isdigit() and not context
    return letters in PLATE_WORDS and not plain


def _shouting(text: str, match: re.Match[str]) -> bool:
    """Whether the words round the match are in capitals too, so that capitals tell nothing."""
    around = text[max(0, match.start() - 40) : match.start()] + text[match.end() : match.end() + 40]
    upper = sum(character.isupper() for character in around)
    lower = sum(character.islower() for character in around)
    return upper > 2 * lower and upper > 6


# --- doors ------------------------------------------------------------------------------------------------

_DOOR = re.compile(
    r"(?<!\w)(?:lgh|lght|lgt|lägenhet(?:en)?|lägenhets?-?(?:nummer|numret|nr)|apartment|apt|flat|dörr(?:en)?|dörrnummer|door|"
    r"leilighet|lejlighed|bolignr|asunto)(?:[ .:#]{0,3}(?:nr|nummer|no|är)\b)?[ .:#\-]{0,3}"
    r"(?:[A-Za-z]{1,2}[ \-]?)?\d{1,5}[A-Za-z]?(?:[\-/]\d{1,5})?(?:(?:, ?| och | & )(?!19|20)\d{4}(?![\w:]|[,.\-/]\d)){0,4}(?!\w)(?![:,.\-/]\d)(?!:[ae]\b)",
    re.IGNORECASE,
)
_DOOR_CODE = re.compile(
    r"(?<!\w)(?:port|dörr|entré|door|gate|grind)[ \-]?kod(?:en)?(?: till (?:porten|dörren|trappan))?[ .:]{0,3}(?:är|is)?[ .:]{0,2}[*#]?\d{3,6}[*#]?(?!\w)",
    re.IGNORECASE,
)
_ROOMS_AFTER = re.compile(
    r" ?(?:rum|rok|r\.? ?o\.? ?k|rkv|rk|kvm|m2|m²|st|kr|kronor|procent|%|personer|trappor|:[ae])(?!\w)", re.IGNORECASE
)


_DOOR_ANCHORS = (
    "lgh",
    "lght",
    "lgt",
    "lägenh",
    "apartment",
    "apt",
    "flat",
    "dörr",
    "door",
    "leilighet",
    "lejlighed",
    "bolignr",
    "asunto",
)
DOOR_SIGNS = (*_DOOR_ANCHORS, "kod", "code")
_CODE_ANCHORS = ("port", "dörr", "entré", "door", "gate", "grind")


def find_doors(ledger: Ledger) -> None:
    """Claim flat and door numbers ("lgh 1102", "lägenhet nr 12", "dörr 3") and door codes, word and number."""
    if not ledger.has_any(DOOR_SIGNS):
        return
    for match in ledger.matches(_DOOR, _DOOR_ANCHORS):
        ledger.steps += 1
        if _ROOMS_AFTER.match(ledger.text, match.end()) is None:
            ledger.claim(DOOR_NUMBER, match.start(), match.end())
    ledger.settle()
    for match in ledger.matches(_DOOR_CODE, _CODE_ANCHORS):
        ledger.claim(DOOR_NUMBER, match.start(), match.end())
    ledger.settle()
