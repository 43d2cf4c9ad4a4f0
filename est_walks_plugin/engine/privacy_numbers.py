"""Finding numbers that belong to people: personnummer, samordningsnummer, Nordic relatives and telephones.

Every pattern has a bounded width, and every search goes on after the match or one character later, so
the work grows linearly with the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .privacy_kinds import (
    PERSONNUMMER,
    PHONE,
    POSSIBLE_BIRTH_DATE,
    POSSIBLE_PERSONNUMMER,
    POSSIBLE_PHONE,
    SAMORDNINGSNUMMER,
    Ledger,
)
from .privacy_words import CASE_WORDS, POLE_WORDS

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_CONTEXT = 28

_IDENTITY = re.compile(
    r"(?<![0-9])(?<![0-9][-.+])"
    r"(?:(?P<century>18|19|20)[ -]?)?"
    r"(?:(?P<date>\d{6})|(?P<yy>\d{2})(?P<in>[-./ ])(?P<mm>\d{2})(?P=in)(?P<dd>\d{2}))"
    r"(?P<sep> ?[-+/]{1,2} ?|[ .])?"
    r"(?P<last>\d{4})(?!\d)"
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
_HETU_CHECK = "0123456789ABCDEFHJKLMNPRSTUVWXY"


def _before(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern for text that ends with one of the words and at most "nr", "id" after it."""
    listed = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    return re.compile(
        rf"(?<!\w)(?:{listed})[ .:#]{{0,3}}(?:(?:nr|nummer|id|är|med nummer)[ .:#]{{0,3}})?\Z", re.IGNORECASE
    )


# "Mätpunktnr 0300456789": the number of something that is no telephone.
_SOME_NUMBER = re.compile(
    r"(?<!\w)(?!tele|tel|tfn|mobil|mob|fax|jour|växel|kontakt|hem|arbets|mitt|vårt|nr|nummer)\w{1,20}(?:nr|nummer|-id)[ .:#]{0,3}\Z",
    re.IGNORECASE,
)
_POLE_NUMBER_WORDS = (
    "stolpe",
    "stolpen",
    "stolpnr",
    "stolpnummer",
    "lampnr",
    "lampnummer",
    "objekt",
    "objektid",
    "pole",
)
_POLE_BEFORE = _before(_POLE_NUMBER_WORDS)
_CASE_BEFORE = _before((*CASE_WORDS, *_POLE_NUMBER_WORDS))
_ID_BEFORE = _before((*CASE_WORDS, *POLE_WORDS))

_GROUPS = r"(?:(?:\)[ -]?| ?[-/.–] ?| )\d{1,9}){0,5}"
_PHONE = re.compile(r"(?<!\d)(?<!\d[-.:])\(?0[1-9]\d{0,9}" + _GROUPS)
_SPACED_MOBILE = re.compile(r"(?<![\w.,])0[ -]7[ -][02369](?:[ -]\d){7}(?!\d)(?! \d(?!\d))")
_INTERNATIONAL = re.compile(
    r"(?<!\d)(?<!\d[-.,])(?:\+ ?|(?<![\w])(?<!\d[\-./(])00 ?)[1-9]\d{0,14}(?:(?: ?\(0\)[ -]?|\)[ ]?| ?[-/.(] ?| )\d{1,10}){0,7}"
)
_BARE_46 = re.compile(r"(?<![\w.,/+-])46[ -]?(?:\(0\)|0)?[ -]?7[02369](?:[ -]?\d){7}(?!\d)")
_LOCAL = re.compile(
    r"(?<!\w)(?:tele(?:fon(?:en)?)?(?:nummer|numret|nr)?|tel|tfn|tlf|mobil(?:nummer|numret|nr|telefon)?|mob|mobile|phone|"
    r"ring(?:a|er|t)?|sms(?:a|:a)?|swish(?:a|nummer|nr)?|puh|nås på|nå mig på|nummer|call)\b[ .:,-]{0,3}"
    r"(?:(?:mig|oss|på|är|nr|nummer|gärna|till|me|at|on|is|hem|arbete)[ .:,-]{1,3}){0,3}"
    r"(?P<number>\d{1,10}(?:[ -]\d{1,10}){0,5})(?![\d])(?![.,:/]\d)",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d{1,20}")

# Country codes with the digits of a national number (shortest, longest); others take 7 to 11.
_COUNTRIES: dict[str, tuple[int, int]] = {
    "46": (7, 9),
    "47": (8, 8),
    "45": (8, 8),
    "358": (6, 11),
    "354": (7, 7),
    "298": (6, 6),
    "44": (9, 10),
    "49": (7, 11),
    "48": (9, 9),
    "33": (9, 9),
    "34": (9, 9),
    "31": (9, 9),
    "32": (8, 9),
    "39": (8, 11),
    "41": (9, 9),
    "43": (7, 11),
    "351": (9, 9),
    "353": (8, 9),
    "370": (8, 8),
    "371": (8, 8),
    "372": (7, 8),
    "380": (9, 9),
    "90": (10, 10),
    "98": (10, 10),
    "93": (9, 9),
    "964": (9, 10),
    "963": (8, 9),
    "252": (7, 9),
    "251": (9, 9),
    "291": (7, 7),
    "40": (9, 9),
    "420": (9, 9),
    "36": (8, 9),
    "30": (10, 10),
    "381": (8, 9),
    "385": (8, 9),
    "387": (8, 8),
    "91": (10, 10),
    "86": (10, 11),
    "66": (8, 9),
    "61": (9, 9),
    "1": (10, 10),
    "7": (10, 10),
}


# A number of a person has at least eight digits, with at most three other signs between two of them.
_RUN = re.compile(r"\d(?:[^\d\n]{0,3}\d){7,}")
_PLAIN_RUN = re.compile(
    r"(?:(?:19|20)\d\d-[01]\d-[0-3]\d(?:[T ,]{1,2}(?:kl )?[0-2]\d[:.][0-5]\d(?:[:.][0-5]\d)?)?"
    r"|[67]\d{6}[, ]{1,2}[1-9]\d{5}|[1-9]\d[.,]\d{3,9}, ?[1-9]\d[.,]\d{3,9})\Z"
)
_IDENTITY_ANCHORS = ("person", "pnr", "p.nr", "samordn")
_BIRTH_ANCHORS = ("föd", "born", "date of birth")
_DATE_ANCHORS = (*_IDENTITY_ANCHORS, *_BIRTH_ANCHORS)
_ZERO_START = re.compile(r"0(?<!\d0)(?<!\d[-.:]0)[1-9]")
_LOCAL_ANCHORS = (
    "tel",
    "tfn",
    "tlf",
    "mob",
    "phone",
    "ring",
    "sms",
    "swish",
    "puh",
    "nås på",
    "nå mig på",
    "nummer",
    "call",
)

_MOBILE = ("070", "072", "073", "076", "079")

Window = tuple[int, int]


def number_windows(text: str) -> list[Window]:
    """Return the ranges of `text` that could hold a number of a person; plain dates and coordinates
    that stand alone are left out."""
    windows: list[Window] = []
    for match in _RUN.finditer(text):
        start, end = match.span()
        if _PLAIN_RUN.match(match.group()) is not None and not text[end : end + 1].isdigit():
            continue
        if windows and windows[-1][1] > start - 3:
            windows[-1] = (windows[-1][0], start)
        windows.append((max(0, start - 3), end + 3))
    return windows


def _search(pattern: re.Pattern[str], text: str, windows: list[Window]) -> Iterator[_Candidate]:
    """Yield the candidates of a pattern in the windows. After a candidate that was taken (`end` set) the
    search goes on behind it, otherwise one character after its start."""
    for first, last in windows:
        position = first
        while True:
            match = pattern.search(text, position, last)
            if match is None:
                break
            candidate = _Candidate(match)
            yield candidate
            position = candidate.end if candidate.end > match.start() else match.start() + 1


class _Candidate:
    """A match under examination; `end` is set where it is taken."""

    __slots__ = ("end", "match")

    def __init__(self, match: re.Match[str]) -> None:
        self.match = match
        self.end = -1


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


def _glued(text: str, start: int, words: tuple[str, ...]) -> bool:
    """Whether the character before `start` is a letter or underscore that is not the end of one of `words`."""
    if start == 0:
        return False
    before = text[start - 1]
    if not (before.isalnum() or before == "_"):
        return False
    return not text[max(0, start - 14) : start].lower().endswith(words)


_NUMBER_WORDS = (
    "pnr",
    "personnummer",
    "personnr",
    "nummer",
    "tel",
    "tfn",
    "mobil",
    "mob",
    "telefon",
    "tlf",
    "phone",
    "sms",
    "ring",
)


def find_identity_numbers(ledger: Ledger, windows: list[Window]) -> None:
    """Claim Swedish personnummer and samordningsnummer (checksum), Finnish and Norwegian ones; doubt the rest."""
    text = ledger.text
    for candidate in _search(_IDENTITY, text, windows):
        ledger.steps += 1
        match = candidate.match
        kind = _identity_kind(text, match)
        if kind is not None:
            ledger.claim(kind, match.start(), match.end())
            candidate.end = match.end()
    ledger.settle()
    _find_nordic(ledger, windows)


def find_birth_dates(ledger: Ledger) -> None:
    """Claim a date after "personnummer", doubt a date after "född"."""
    if not ledger.has_any(_DATE_ANCHORS):
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
    before = text[max(0, match.start() - _CONTEXT) : match.start()]
    named = _IDENTITY_WORD.search(before) is not None
    kind = SAMORDNINGSNUMMER if coordination else PERSONNUMMER
    if named:
        return kind
    if match["century"] is None and separator == "" and match["date"] is not None and match["date"][:3] in _MOBILE:
        return None  # ten unbroken digits from 070, 072, 073, 076, 079 are a mobile number
    plainly = separator.strip() in ("-", "+", "--")
    if not _date_valid(yy, mm, day) or _in_something_longer(text, match, plainly):
        return None
    valid = luhn_valid(f"{yy:02d}{mm:02d}{dd:02d}{last}")
    bare = separator.strip() == ""
    recent = match["century"] == "20" and yy >= 10
    if bare and recent and _clock(last) and not coordination:
        return POSSIBLE_PERSONNUMMER if valid and match["in"] is None else None
    in_case = _CASE_BEFORE.search(before) is not None
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
    return in_list or goes_on or after[:1].isalpha() or _glued(text, start, _NUMBER_WORDS)


def _date_of(match: re.Match[str]) -> tuple[int, int, int]:
    compact = match["date"]
    if compact is not None:
        return int(compact[:2]), int(compact[2:4]), int(compact[4:])
    return int(match["yy"]), int(match["mm"]), int(match["dd"])


def _find_nordic(ledger: Ledger, windows: list[Window]) -> None:
    """Claim Finnish henkilötunnus (modulo 31, with a letter) and Norwegian fødselsnummer (two modulo 11)."""
    for candidate in _search(_HETU, ledger.text, windows):
        match = candidate.match
        found = match.group()
        number = int(found[:6] + found[7:10])
        lettered = found[-1].isalpha() or found[6].isalpha()
        if lettered and int(match[1]) <= 31 and int(match[2]) <= 12 and _HETU_CHECK[number % 31] == found[-1]:
            ledger.claim(PERSONNUMMER, match.start(), match.end())
            candidate.end = match.end()
    for candidate in _search(_NORWEGIAN, ledger.text, windows):
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


def has_leading_zero(text: str) -> bool:
    """Return whether some number begins with 0 and another digit, as national telephone numbers do."""
    return _ZERO_START.search(text) is not None


def has_local_words(ledger: Ledger) -> bool:
    """Return whether a word such as "tel" or "ring" stands in the text."""
    return ledger.has_any(_LOCAL_ANCHORS)


def find_international_phones(ledger: Ledger, windows: list[Window]) -> None:
    """Claim numbers with a country code: +46, 0046, +358 ..., also "(0)" and a bare 46 before a mobile number."""
    text = ledger.text
    if "+" not in text and "00" not in text and "46" not in text and "0 7" not in text and "0-7" not in text:
        return
    for candidate in _search(_INTERNATIONAL, text, windows):
        ledger.steps += 1
        match = candidate.match
        end = _international_end(match)
        if end is not None:
            opened = text[match.start() - 1 : match.start()] == "(" and text.find(")", match.start(), end) > 0
            ledger.claim(PHONE, match.start() - opened, end)
            candidate.end = end
    ledger.settle()
    for pattern in (_BARE_46, _SPACED_MOBILE):
        for candidate in _search(pattern, ledger.text, windows):
            ledger.claim(PHONE, candidate.match.start(), candidate.match.end())
            candidate.end = candidate.match.end()
        ledger.settle()


def _international_end(match: re.Match[str]) -> int | None:
    """Return where the number ends, dropping groups from the right that are too many, or None."""
    found = match.group()
    groups = list(_DIGITS.finditer(found))
    plus = found[0] == "+"
    if not plus:
        head = groups[0].group()
        if head == "00":
            groups = groups[1:]
        elif not head[2:].startswith(tuple(_COUNTRIES)):
            return None  # "004 12" is the middle of another number
    elif len(groups) == 2 and found[groups[0].end() : groups[1].start()] == ".":
        return None  # a decimal number with its sign
    for count in range(len(groups), 0, -1):
        end = groups[count - 1].end()
        if match.end() == match.start() + end and match.string[match.end() : match.end() + 1].isdigit():
            continue
        digits = "".join(g.group() for g in groups[:count])
        if not plus and digits.startswith("00"):
            digits = digits[2:]
        if _national_fits(digits, plus=plus):
            return match.start() + end
    return None


def _national_fits(digits: str, *, plus: bool) -> bool:
    for length in (3, 2, 1):
        code = digits[:length]
        limits = _COUNTRIES.get(code)
        if limits is not None:
            national = digits[length:]
            if national.startswith("0") and code in ("46", "358", "44", "49", "47", "45"):
                national = national[1:]
            return limits[0] <= len(national) <= limits[1] and not national.startswith("0")
    return plus and 9 <= len(digits) <= 13 and digits[2] != "0"


def find_national_phones(ledger: Ledger, windows: list[Window], *, mobiles: bool) -> None:
    """Claim Swedish numbers with a leading 0. `mobiles` takes 07x numbers only (they go before the
    protection of dates, coordinates and case numbers), otherwise all others."""
    text = ledger.text
    for candidate in _search(_PHONE, text, windows):
        ledger.steps += 1
        match = candidate.match
        mobile = text[match.start() : match.start() + 3].lstrip("(").startswith("07")
        if mobile is not mobiles or _glued(text, match.start(), _NUMBER_WORDS):
            continue
        found = _national_end(match)
        if found is None:
            continue
        if text[match.start() - 1 : match.start()] in ("/", ",") and not _follows_claim(ledger, match.start() - 1):
            continue
        kind, end = found
        candidate.end = end
        before = text[max(0, match.start() - _CONTEXT) : match.start()]
        if (kind != PHONE or end - match.start() <= 10) and _looks_like_id(before, mobile):
            continue
        if not mobile and _POLE_BEFORE.search(before) is not None:
            continue
        ledger.claim(kind, match.start(), end)
    ledger.settle()


def _follows_claim(ledger: Ledger, slash: int) -> bool:
    """Whether the slash or comma stands behind another number ("070-174 06 05/070-174 06 06") or behind no digit."""
    if slash == 0 or not ledger.text[slash - 1].isdigit():
        return True
    return bool(ledger.claims) and ledger.claims[-1][1] == slash


def _looks_like_id(before: str, mobile: bool) -> bool:
    """Whether an unbroken run of digits is the tail of an id ("ÄR-0231188123", "stolpe 0123456789")."""
    if len(before) >= 2 and before[-1] in "-/_" and before[-2].isupper():
        return True
    if mobile:
        return False
    return _ID_BEFORE.search(before) is not None or _SOME_NUMBER.search(before) is not None


def _national_end(match: re.Match[str]) -> tuple[str, int] | None:
    """Return (kind, end) of the longest reading as a Swedish number of 8 to 10 digits, or None."""
    found = match.group()
    groups = list(_DIGITS.finditer(found))
    if match.string[match.end() : match.end() + 1].isdigit():
        groups.pop()
    doubtful: tuple[str, int] | None = None
    for count in range(len(groups), 0, -1):
        taken = groups[:count]
        gaps = [found[a.end() : b.start()].strip(" ") for a, b in zip(taken, taken[1:])]
        sizes = [g.end() - g.start() for g in taken]
        kind = _shape(taken, sizes, gaps)
        if kind is None:
            continue
        end = match.start() + taken[-1].end()
        if count == 1 and sizes[0] < 10 and _goes_on(match.string[end : end + 2]):
            return None
        if kind == PHONE:
            return kind, end
        doubtful = doubtful or (kind, end)
    return doubtful


def _goes_on(after: str) -> bool:
    """Whether an unbroken run of digits is part of something longer (a decimal number, an id)."""
    return after[:1].isalpha() or (len(after) == 2 and after[0] in ".,:-" and after[1].isdigit())


def _shape(groups: list[re.Match[str]], sizes: list[int], gaps: list[str]) -> str | None:
    """Return the kind for one way to group the digits: PHONE, POSSIBLE_PHONE or None."""
    total, first = sum(sizes), groups[0].group()
    if total in (9, 11) and first[:3] in _MOBILE and len(groups) > 1 and not gaps[-1].strip("-"):
        return POSSIBLE_PHONE  # a mobile number with a digit too few or too many
    if not 8 <= total <= 10:
        return None
    if len(groups) == 1:
        if total > 8:
            return PHONE
        return None if _date_like(first) else POSSIBLE_PHONE
    rest = [g.group() for g in groups[1:]]
    if any(gap in ("/", ")") for gap in gaps[1:]) or _has_year(rest):
        return None
    mixed = len(set(gaps[1:])) > 1
    if first == "07":
        return PHONE if total == 10 and set(sizes) == {2} and rest[0][0] in "02369" and not mixed else None
    if mixed and not (sizes[0] in (3, 4) and total == 10):
        return None
    if sizes[0] == 2:
        ranged = gaps[0] == "." or (gaps[0] == "-" and "-" in gaps[1:] and sizes[1:] == [2, 2])
        return PHONE if first == "08" and not ranged and min(sizes[1:]) >= 2 else None
    if first.startswith("07") and total < 9:
        return None
    if sizes[0] == 4 and total < 9:
        return None
    if sizes.count(1) > (1 if total == 10 else 0):
        return None
    return PHONE


def _has_year(groups: list[str]) -> bool:
    """Whether a group is a year after a day or month ("10 2023")."""
    return any(len(b) == 4 and b[:2] in ("19", "20") and len(a) == 2 and a <= "31" for a, b in zip(groups, groups[1:]))


def _date_like(digits: str) -> bool:
    return digits[:2] <= "31" and digits[2:4] <= "12" and digits[4:6] in ("19", "20")


def find_local_phones(ledger: Ledger) -> None:
    """Claim numbers without a leading 0 right after "tel", "ring", "swish" and the like (6 to 10 digits)."""
    for match in ledger.matches(_LOCAL, _LOCAL_ANCHORS):
        ledger.steps += 1
        groups = list(_DIGITS.finditer(match["number"]))
        for count in range(len(groups), 0, -1):
            total = sum(g.end() - g.start() for g in groups[:count])
            if 6 <= total <= 10:
                start = match.start("number")
                ledger.claim(PHONE, start, start + groups[count - 1].end())
                break
    ledger.settle()
