"""Finding telephone numbers: Swedish ones, those with a country code, and local ones after a word."""

from __future__ import annotations

import re

from .kinds import PHONE, POSSIBLE_PHONE, Ledger
from .numbers import CONTEXT, ID_BEFORE, MOBILE, NUMBER_WORDS, POLE_BEFORE, Window, candidates, glued

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
#: Not glued to letters, as in IMG_0701740605, and no file with an ending.
_UNDERSCORED = re.compile(
    r"(?<![\w.,-])(?:(?:tele(?:fon)?|tel|tfn|tlf|mobil|mob|phone|sms|ring|nr|nummer)_)?"
    r"(?P<number>(?:\+ ?[1-9]|\(?0)\d{0,10}\)?(?:[_ -]{1,2}\(?\d{1,9}\)?){1,6})(?![\w(])(?![.,]\w)(?!-\w)",
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
_ZERO_START = re.compile(r"0(?<!\d0)(?<!\d[-.:]0)[1-9]")
LOCAL_ANCHORS = (
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
# "Mätpunktnr 0300456789": the number of something that is no telephone.
_SOME_NUMBER = re.compile(
    r"(?<!\w)(?!tele|tel|tfn|mobil|mob|fax|jour|växel|kontakt|hem|arbets|mitt|vårt|nr|nummer)\w{1,20}(?:nr|nummer|-id)[ .:#]{0,3}\Z",
    re.IGNORECASE,
)


def has_leading_zero(text: str) -> bool:
    """Return whether some number begins with 0 and another digit, as national telephone numbers do."""
    return _ZERO_START.search(text) is not None


def has_local_words(ledger: Ledger) -> bool:
    """Return whether a word such as "tel" or "ring" stands in the text."""
    return ledger.has_any(LOCAL_ANCHORS)


def find_international_phones(ledger: Ledger, windows: list[Window]) -> None:
    """Claim numbers with a country code: +46, 0046, +358 ..., also "(0)" and a bare 46 before a mobile number."""
    text = ledger.text
    if "+" not in text and "00" not in text and "46" not in text and "0 7" not in text and "0-7" not in text:
        return
    for candidate in candidates(_INTERNATIONAL, text, windows):
        ledger.steps += 1
        match = candidate.match
        end = _international_end(match)
        if end is not None:
            opened = text[match.start() - 1 : match.start()] == "(" and text.find(")", match.start(), end) > 0
            ledger.claim(PHONE, match.start() - opened, end)
            candidate.end = end
    ledger.settle()
    for pattern in (_BARE_46, _SPACED_MOBILE):
        for candidate in candidates(pattern, ledger.text, windows):
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
    for candidate in candidates(_PHONE, text, windows):
        ledger.steps += 1
        match = candidate.match
        mobile = text[match.start() : match.start() + 3].lstrip("(").startswith("07")
        if mobile is not mobiles or glued(text, match.start(), NUMBER_WORDS):
            continue
        found = _national_end(match)
        if found is None:
            continue
        if text[match.start() - 1 : match.start()] in ("/", ",") and not _follows_claim(ledger, match.start() - 1):
            continue
        kind, end = found
        candidate.end = end
        before = text[max(0, match.start() - CONTEXT) : match.start()]
        if (kind != PHONE or end - match.start() <= 10) and _looks_like_id(before, mobile):
            continue
        if not mobile and POLE_BEFORE.search(before) is not None:
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
    return ID_BEFORE.search(before) is not None or _SOME_NUMBER.search(before) is not None


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
    if total in (9, 11) and first[:3] in MOBILE and len(groups) > 1 and not gaps[-1].strip("-"):
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
        return PHONE if first == "08" and not ranged and min(sizes[1:-1], default=2) >= 2 else None
    if first.startswith("07") and total < 9:
        return None
    if sizes[0] == 4 and total < 9:
        return None
    if sizes.count(1) > (1 if total == 10 or (total == 9 and sizes[-1] == 1) else 0):
        return None
    return PHONE


def _has_year(groups: list[str]) -> bool:
    """Whether a group is a year after a day or month ("10 2023")."""
    return any(len(b) == 4 and b[:2] in ("19", "20") and len(a) == 2 and a <= "31" for a, b in zip(groups, groups[1:]))


def _date_like(digits: str) -> bool:
    return digits[:2] <= "31" and digits[2:4] <= "12" and digits[4:6] in ("19", "20")


def find_underscored_phones(ledger: Ledger) -> None:
    """Claim numbers whose groups are parted by "_" (070_174_06_05); a name of a file or an id in which digits stand is none."""
    text = ledger.text
    if "_" not in text:
        return
    for match in _UNDERSCORED.finditer(text):
        ledger.steps += 1
        if "_" not in match.group():
            continue
        plain = match["number"].replace("_", "-")
        far = _INTERNATIONAL.match(plain) if plain[0] == "+" or plain.startswith("00") else None
        near = None if far else _PHONE.match(plain)
        if far is not None:
            end = _international_end(far)
            found = (PHONE, end) if end is not None else None
        else:
            found = _national_end(near) if near is not None else None
        if found is not None and found[1] == len(plain):
            ledger.claim(found[0], match.start("number"), match.end())
    ledger.settle()


def find_local_phones(ledger: Ledger) -> None:
    """Claim numbers without a leading 0 right after "tel", "ring", "swish" and the like (6 to 10 digits)."""
    for match in ledger.matches(_LOCAL, LOCAL_ANCHORS):
        ledger.steps += 1
        groups = list(_DIGITS.finditer(match["number"]))
        for count in range(len(groups), 0, -1):
            total = sum(g.end() - g.start() for g in groups[:count])
            if 6 <= total <= 10:
                start = match.start("number")
                ledger.claim(PHONE, start, start + groups[count - 1].end())
                break
    ledger.settle()
