"""Degrees, minutes and seconds, and numbers with a compass letter: 59°28'41.8"N, N 59 28.697, 17,758 Ö, 6596000 N.

A scanner, no pattern: tokens are numbers, marks, letters and signs, each looked at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LONGEST = 200
_MARKS = {
    **dict.fromkeys("°º˚∘⁰", "°"),
    **dict.fromkeys("'’′‘´`ʹʼ＇‛", "'"),
    **dict.fromkeys('"”″“ʺ„‟＂', '"'),
    **dict.fromkeys("−–—‐‑", "-"),
    **dict.fromkeys("\u00a0\u2007\u2009\u202f\t\u200a", " "),
}
_NORMAL = str.maketrans(_MARKS)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_GROUPS = re.compile(r"(?<![\d.,])\d{1,3}(?: \d{3}){1,2}(?![\d])")
_LETTERS = re.compile(r"(\d{1,3})d ?(\d{1,2})m ?(\d{1,2}(?:[.,]\d{1,9})?)s(?![^\W\d_])")
_WORD = re.compile(r"[^\W\d_]+")
_WORDS = {
    **dict.fromkeys(("n", "nord", "norr", "north", "northing", "nordlig", "nb", "nbr"), ("lat", 1)),
    **dict.fromkeys(("lat", "latitude", "latitud", "breddgrad", "breddegrad", "bredd"), ("lat", 1)),
    **dict.fromkeys(("s", "syd", "soder", "söder", "south", "sydlig"), ("lat", -1)),
    **dict.fromkeys(
        ("e", "ö", "ø", "o", "öst", "ost", "øst", "öster", "oster", "east", "easting", "östlig", "ostlig"), ("lon", 1)
    ),
    **dict.fromkeys(("lon", "long", "lng", "longitude", "longitud", "längdgrad", "lengdegrad", "ol", "öl"), ("lon", 1)),
    **dict.fromkeys(("w", "v", "väst", "vast", "west", "väster", "vest", "västlig"), ("lon", -1)),
}
_MARK_WORDS = {
    **dict.fromkeys(("deg", "grader", "grad", "degrees", "degree"), "°"),
    **dict.fromkeys(("min", "minuter", "minutes", "minut"), "'"),
    **dict.fromkeys(("sek", "sec", "sekunder", "seconds", "sekund"), '"'),
}


@dataclass
class Degrees:
    """One coordinate: its value, its axis ("lat", "lon" or "" when not told), how fine it is written (degrees, 0 = open).

    `marked` says that it was written with a degree mark.
    """

    value: float
    axis: str = ""
    step: float = 0.0
    marked: bool = False


@dataclass
class _Parts:
    """The parts of a coordinate while it is scanned, as they were written."""

    numbers: list[str]
    axis: str = ""
    sign: int = 1
    minus: bool = False
    marked: bool = False
    last: int = 0

    def made(self) -> Degrees | None:
        values = [float(text.replace(",", ".")) for text in self.numbers]
        if any("." in text or "," in text for text in self.numbers[:-1]):
            return None
        if any(value >= 60.0 + (index == 1) * 1e-9 for index, value in enumerate(values[1:])):
            return None
        if len(values) == 1 and self.axis and not self.marked:
            packed = _packed(self.numbers[0], self.axis)
            if packed is not None:
                return Degrees(packed.value * self._turn(), self.axis, packed.step, True)
        value = sum(part / 60**index for index, part in enumerate(values))
        if len(values) > 1 and value > 180.0:
            return None
        step = 0.0
        if len(values) > 1:
            decimals = len(self.numbers[-1].replace(",", ".").partition(".")[2])
            step = 10.0**-decimals / 60 ** (len(values) - 1)
        elif self.marked and not ("." in self.numbers[0] or "," in self.numbers[0]):
            step = 1.0
        return Degrees(value * self._turn(), self.axis, step, self.marked or len(values) > 1)

    def _turn(self) -> int:
        return -1 if self.minus or self.sign < 0 else 1


def _packed(text: str, axis: str) -> Degrees | None:
    """Return what 592841.8 (DDMMSS) or 5928.697 (DDMM, as receivers write) beside a letter mean, None when neither."""
    whole, _, decimals = text.replace(",", ".").partition(".")
    wide = 2 if axis == "lat" else 3
    rest = len(whole) - wide
    if axis == "lon" and whole[:1] != "0":
        # Eastings in metres have as many digits; degrees packed so begin with a nought this far west.
        return None
    if rest == 4:
        parts = (whole[:wide], whole[wide : wide + 2], f"{whole[wide + 2 :]}.{decimals or 0}")
    elif rest == 2 and decimals:
        parts = (whole[:wide], f"{whole[wide:]}.{decimals}", "")
    else:
        return None
    degrees, minutes, seconds = int(parts[0]), float(parts[1]), float(parts[2] or 0)
    if minutes >= 60 or seconds >= 60 or degrees > (90 if axis == "lat" else 180):
        return None
    step = 10.0 ** -len(decimals) / (3600 if rest == 4 else 60)
    return Degrees(degrees + minutes / 60 + seconds / 3600, axis, step, True)


def coordinates(text: str) -> list[Degrees]:
    """Return the coordinates written in a text; none when it holds anything that is no coordinate.

    With degree marks other words and numbers beside them are passed over ("Storgatan 5, 59°28'41"N ...").
    """
    if not text or len(text) > _LONGEST:
        return []
    text = text.translate(_NORMAL).replace("''", '"').replace("&deg;", "°")
    text = _LETTERS.sub(r"\1°\2'\3" + '"', _GROUPS.sub(_joined, text))
    found = _scanned(text, has_marks="°" in text or any(word in text.lower() for word in ("deg", "grad")))
    return found


def _joined(match: re.Match[str]) -> str:
    """Join the digits of a number in groups of three; minutes and seconds have two."""
    return match.group().replace(" ", "")


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    at = 0
    while at < len(text):
        number = _NUMBER.match(text, at)
        word = None if number else _WORD.match(text, at)
        if number:
            yield "number", number.group()
            at = number.end()
        elif word:
            yield "word", word.group().lower()
            at = word.end()
        else:
            yield "sign", text[at]
            at += 1


def _scanned(text: str, has_marks: bool) -> list[Degrees]:
    parts: list[_Parts] = []
    waiting: tuple[str, int] | None = None
    prefixed: bool | None = None
    minus, before = False, ""
    for kind, piece in _tokens(text):
        before, previous = kind, before
        mark = piece if kind == "sign" and piece in "°'\"" else _MARK_WORDS.get(piece, "") if kind == "word" else ""
        if kind == "number":
            now = parts[-1] if parts else None
            if now is None or waiting or minus or now.last >= 3 or (now.axis and not prefixed):
                now = _Parts([], minus=minus)
                parts.append(now)
                if waiting:
                    now.axis, now.sign = waiting
            now.numbers.append(piece)
            now.last = len(now.numbers)
            waiting, minus = None, False
        elif mark:
            if parts and not _marked(parts, mark):
                return []
        elif kind == "word" and piece in _WORDS:
            prefixed = not parts if prefixed is None else prefixed
            if prefixed:
                waiting = _WORDS[piece]
            elif parts and not parts[-1].axis:
                parts[-1].axis, parts[-1].sign = _WORDS[piece]
            elif piece not in ("o", "e", "s", "v"):
                return []
        elif kind == "word":
            if not has_marks:
                return []
            minus = False
        elif piece == "-":
            minus = previous != "number"
        elif piece in ",;/|" and parts and not waiting:
            parts[-1].last = 3
        elif piece not in " .,;:/|()[]=+" and not has_marks:
            return []
    if has_marks and sum(part.marked for part in parts) < len(parts):
        parts = [part for part in parts if part.marked]
    made = [part.made() for part in parts]
    return [] if any(one is None for one in made) else [one for one in made if one is not None]


def _marked(parts: list[_Parts], mark: str) -> bool:
    """Give the last number its mark; a degree mark begins a coordinate of its own. Returns whether it fits there."""
    now = parts[-1]
    if mark == "°":
        if len(now.numbers) > 1:
            begun = _Parts([now.numbers.pop()], marked=True, last=1)
            parts.append(begun)
        now = parts[-1]
        now.marked = True
        return True
    wanted = 2 if mark == "'" else 3
    if len(now.numbers) == wanted:
        if wanted == 3:
            now.last = 3
        return True
    if mark == "'" and len(now.numbers) == 3:
        return True
    return mark == '"' and len(now.numbers) == 2 and now.marked and _seconds_only(now)


def _seconds_only(now: _Parts) -> bool:
    now.numbers.insert(1, "0")
    now.last = 3
    return True
