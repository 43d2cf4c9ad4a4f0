"""Finding personnummer, samordningsnummer and their Nordic relatives, and dates of birth."""

from __future__ import annotations

import re

from .kinds import PERSONNUMMER, POSSIBLE_BIRTH_DATE, POSSIBLE_PERSONNUMMER, SAMORDNINGSNUMMER, Ledger
from .numbers import CASE_BEFORE, CONTEXT, MOBILE, NUMBER_WORDS, Window, candidates, glued

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_IDENTITY = re.compile(
    r"(?<![0-9])(?<![0-9][-.+])"
    r"(?:(?P<century>18|19|20)[ -]?)?"
    r"(?:(?P<date>\d{6})|(?P<yy>\d{2})(?P<in>[-./ ])(?P<mm>\d{2})(?P=in)(?P<dd>\d{2}))"
    r"(?P<sep> ?[-+/]{1,2} ?|[ .])?"
    r"(?P<last>\d{4})(?!\d)"
)
_UNDERSCORED = re.compile(
    r"(?<![\w.,-])(?P<century>18|19|20)?_?(?P<date>\d{6})_(?P<last>\d{4})(?![\w])(?![.,]\w)(?!-\w)"
)
_IDENTITY_WORD = re.compile(
    r"(?:person(?:nummer|numret|nr|\.? ?nr)|p\.?nr|p-nr|persnr|samordnings(?:nummer|nr)|ssn|personal number|personal id|"
    r"född|föddes|cpr(?:-?nr|-nummer)?|fødselsnummer|fnr)[^\w\n\[\]]{0,4}(?:(?:är|nr|is|er)[^\w\n\[\]]{1,3})?\Z",
    re.IGNORECASE,
)
_IDENTITY_DATE = re.compile(
    r"(?:personnummer|personnumret|personnr|person nr|p\.?nr|samordningsnummer)[^\w\n\[\]]{1,4}(?:är )?"
    r"(?P<date>(?:(?:18|19|20)?\d{6}|(?:(?:18|19|20)\d{2}|\d{2})-\d{2}-\d{2}))(?![\d])(?![-+]\d)",
    re.IGNORECASE,
)
_BIRTH = re.compile(
    r"(?<!\w)(?:född|föddes|födelsedatum|födelsedag|born|date of birth)(?: den| år)?[^\w\n\[\]]{1,4}"
    r"(?P<date>(?:19|20)?\d{6}|(?:19|20)\d{2}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[-/. ](?:19|20)?\d{2}|"
    r"\d{1,2} (?:jan|feb|mars|april|maj|juni|juli|aug|sep|okt|nov|dec)[a-z]{0,6} (?:19|20)\d{2})(?!\d)",
    re.IGNORECASE,
)
_HETU = re.compile(r"(?<!\w)(\d{2})(\d{2})\d{2}[-+A-FU-Y]\d{3}[0-9A-FHJ-NPR-Y](?!\w)")
_NORWEGIAN = re.compile(r"(?<![\w.,/-])(\d{2})(\d{2})(\d{2}) ?(\d{5})(?![\w])(?![.,]\d)")
_HETU_CHECK = "0123456789ABCDEFHJKLMNPRSTUVWXY"  # pragma: allowlist secret
_IDENTITY_ANCHORS = ("person", "pnr", "p.nr", "samordn")
_BIRTH_ANCHORS = ("föd", "born", "date of birth")
DATE_ANCHORS = (*_IDENTITY_ANCHORS, *_BIRTH_ANCHORS)


def luhn_valid(digits: str) -> bool:
    """Return whether the last digit is the Luhn check digit of the others (SKV 704, ISO/IEC 7812-1)."""
    total = 0
    for index, character in enumerate(reversed(digits)):
        value = int(character)
        if index % 2:
            value = value * 2 - 9 if value > 4 else value * 2
        total += value
    return total % 10 == 0


def _date_valid(yy: int, mm: int, dd: int) -> bool:
    return 1 <= mm <= 12 and 1 <= dd <= _DAYS[mm - 1] and not (mm == 2 and dd == 29 and yy % 4)


def _clock(last: str) -> bool:
    return last[:2] < "24" and last[2:] < "60"


def find_identity_numbers(ledger: Ledger, windows: list[Window]) -> None:
    """Claim Swedish personnummer and samordningsnummer (checksum), Finnish and Norwegian ones; doubt the rest."""
    text = ledger.text
    for candidate in candidates(_IDENTITY, text, windows):
        ledger.steps += 1
        match = candidate.match
        kind = _identity_kind(text, match)
        if kind is not None:
            ledger.claim(kind, match.start(), match.end())
            candidate.end = match.end()
    ledger.settle()
    _find_nordic(ledger, windows)


def find_underscored_identity_numbers(ledger: Ledger) -> None:
    """Claim numbers whose parts are parted by "_" and whose check digit holds.

    A photo is called so by its day and time (20230501_1234): what may be one is doubtful, and one within a longer name
    (IMG_20230501_1234, 20230501_1234.jpg) is none.
    """
    if "_" not in ledger.text:
        return
    for match in _UNDERSCORED.finditer(ledger.text):
        ledger.steps += 1
        century, date, last = match["century"] or "", match["date"], match["last"]
        yy, mm, dd = (int(date[at : at + 2]) for at in (0, 2, 4))
        coordination = 60 < dd <= 91
        if not _date_valid(yy, mm, dd - 60 if coordination else dd) or not luhn_valid(date + last):
            continue
        named = _IDENTITY_WORD.search(ledger.text[max(0, match.start() - CONTEXT) : match.start()]) is not None
        of_a_photo = (century == "20" and yy >= 10 and _clock(last)) or (not century and yy <= 40)
        told = named or not of_a_photo
        kind = SAMORDNINGSNUMMER if coordination else PERSONNUMMER
        if told:
            ledger.claim(kind, match.start(), match.end())
        else:
            ledger.doubt(POSSIBLE_PERSONNUMMER, match.start(), match.end())
    ledger.settle()


def find_birth_dates(ledger: Ledger) -> None:
    """Claim a date after "personnummer", doubt a date after "född"."""
    if not ledger.has_any(DATE_ANCHORS):
        return
    for match in ledger.matches(_IDENTITY_DATE, _IDENTITY_ANCHORS):
        ledger.claim(PERSONNUMMER, match.start("date"), match.end("date"))
    ledger.settle()
    for match in ledger.matches(_BIRTH, _BIRTH_ANCHORS):
        ledger.doubt(POSSIBLE_BIRTH_DATE, match.start("date"), match.end("date"))
    ledger.settle()


def _identity_kind(text: str, match: re.Match[str]) -> str | None:
    """Return the kind of a personnummer-shaped match, or None when it is something else."""
    yy, mm, dd = _date_of(match)
    separator, last = match["sep"] or "", match["last"]
    coordination = 60 < dd <= 91
    day = dd - 60 if coordination else dd
    before = text[max(0, match.start() - CONTEXT) : match.start()]
    named = _IDENTITY_WORD.search(before) is not None
    kind = SAMORDNINGSNUMMER if coordination else PERSONNUMMER
    if named:
        return kind
    if match["century"] is None and separator == "" and match["date"] is not None and match["date"][:3] in MOBILE:
        return None  # ten unbroken digits from 070, 072, 073, 076, 079 are a mobile number
    plainly = separator.strip() in ("-", "+", "--")
    if not _date_valid(yy, mm, day) or _in_something_longer(text, match, plainly):
        return None
    valid = luhn_valid(f"{yy:02d}{mm:02d}{dd:02d}{last}")
    bare = separator.strip() == ""
    recent = match["century"] == "20" and yy >= 10
    if bare and recent and _clock(last) and not coordination:
        return POSSIBLE_PERSONNUMMER if valid and match["in"] is None else None
    in_case = CASE_BEFORE.search(before) is not None
    if valid:
        return POSSIBLE_PERSONNUMMER if in_case and not plainly and match["century"] in (None, "20") else kind
    doubtful = plainly or (separator == "" and match["in"] is None)
    if not doubtful or in_case or (recent and _clock(last)):
        return None
    return POSSIBLE_PERSONNUMMER


def _in_something_longer(text: str, match: re.Match[str], plainly: bool) -> bool:
    """Whether the digits are part of an id or a decimal number; `plainly` written ones (with a dash) may
    stand glued to small letters and in lists without blanks."""
    start, end = match.span()
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    if (
        before[-1:] == "_"
        or after[:1] == "_"
        or (len(after) == 2 and after[0] in "-/" and after[1].isdigit() and not plainly)
    ):
        return True
    if plainly:
        return before[-1:].isupper() or (len(after) == 2 and after[0] == "-" and after[1].isdigit())
    in_list = len(before) == 2 and before[0].isdigit() and before[1] in ",/:"
    goes_on = len(after) == 2 and after[0] in ".,:" and after[1].isdigit()
    return in_list or goes_on or after[:1].isalpha() or glued(text, start, NUMBER_WORDS)


def _date_of(match: re.Match[str]) -> tuple[int, int, int]:
    compact = match["date"]
    if compact is not None:
        return int(compact[:2]), int(compact[2:4]), int(compact[4:])
    return int(match["yy"]), int(match["mm"]), int(match["dd"])


def _find_nordic(ledger: Ledger, windows: list[Window]) -> None:
    """Claim Finnish henkilötunnus (modulo 31, with a letter) and Norwegian fødselsnummer (two modulo 11)."""
    for candidate in candidates(_HETU, ledger.text, windows):
        match = candidate.match
        found = match.group()
        number = int(found[:6] + found[7:10])
        lettered = found[-1].isalpha() or found[6].isalpha()
        if lettered and int(match[1]) <= 31 and int(match[2]) <= 12 and _HETU_CHECK[number % 31] == found[-1]:
            ledger.claim(PERSONNUMMER, match.start(), match.end())
            candidate.end = match.end()
    for candidate in candidates(_NORWEGIAN, ledger.text, windows):
        match = candidate.match
        digits = match.group().replace(" ", "")
        if int(match[1]) <= 31 and 1 <= int(match[2]) <= 12 and _norwegian_valid(digits):
            ledger.claim(PERSONNUMMER, match.start(), match.end())
    ledger.settle()


def _norwegian_valid(digits: str) -> bool:
    values = [int(digit) for digit in digits]
    first = sum(w * v for w, v in zip((3, 7, 6, 1, 8, 9, 4, 5, 2, 1), values))
    second = sum(w * v for w, v in zip((5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1), values))
    return first % 11 == 0 and second % 11 == 0
