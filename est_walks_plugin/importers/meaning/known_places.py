"""Where poles, addresses and places are, found again although people spell them in their own way.

Names are compared by Damerau's and Levenshtein's distance (Damerau 1964, optimal string alignment): one slip
at most, where `street_names` allows it. Two different names that are equally near are no match, nor is the name of a
street that is known: never guess.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from ...model.codes import PositionMethod
from .headers import plain
from .street_names import may_be_a_slip, written_out

if TYPE_CHECKING:
    from numpy.typing import NDArray

XY = tuple[float, float]
_ADDRESS = re.compile(
    r"^\s{0,20}(?P<street>.{0,200}?[^\d\s,])[\s,]{1,20}(?P<number>\d{1,4})\s{0,9}(?P<letter>[a-zA-Z](?![a-zA-Z]))?\b"
)
_POSTAL = re.compile(r"\b\d{3}\s?\d{2}\b.*$")
_POLE = re.compile(r"[^0-9a-z]+")
_MENTIONED = re.compile(
    r"\b(?:lykt|belysnings|gatu|lamp)?(?:stolpe|stolpen|stolpnr|stolpnummer|pole|lamp ?post)\b\.?\s{0,5}"
    r"(?:nr|nummer|no|number)?\.?\s{0,5}[:#]?\s{0,5}([A-ZÅÄÖ]{0,4}[- ]?\d[\w-]*)",
    re.IGNORECASE,
)
_FILLER = re.compile(
    r"^(?:vid|pa|i|bakom|utanfor|nara|intill|mittemot|korsningen|hornet av|hornet|mellan|langs|under|the|at|near|by) "
)
_SPREAD_M = 150.0


@dataclass(frozen=True)
class Found:
    """A position and how it was found; `asked` is what the file said, `name` what the store calls it, `number` the one not known."""

    xy: XY
    method: PositionMethod
    name: str
    asked: str
    spelt_differently: bool = False
    street_only: bool = False
    number: str = ""


def distance(a: str, b: str, limit: int) -> int:
    """Return the slips (insert, drop, change, swap neighbours) between two words, or limit + 1 when there are more."""
    if abs(len(a) - len(b)) > limit:
        return limit + 1
    before: list[int] = []
    last = list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        row = [i] + [0] * len(b)
        for j, other in enumerate(b, 1):
            row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == b[j - 2] and a[i - 2] == other:
                row[j] = min(row[j], before[j - 2] + 1)
        if min(row) > limit:
            return limit + 1
        before, last = last, row
    return min(last[-1], limit + 1)


def slips_allowed(name: str) -> int:
    """Return how many slips a name of this length may have: one at most."""
    return int(len(name.replace(" ", "")) >= 5)


class Names:
    """Names with positions; finds the nearest spelling through shared letter pairs."""

    def __init__(self) -> None:
        self._points: dict[str, list[XY]] = defaultdict(list)
        self._shown: dict[str, str] = {}
        self._pairs: dict[str, list[str]] = defaultdict(list)
        self._joined: dict[str, list[str]] = defaultdict(list)
        self._answers: dict[str, tuple[str, int] | None] = {}

    def __bool__(self) -> bool:
        return bool(self._points)

    def add(self, name: str, x: float, y: float) -> None:
        """Remember that `name` is (also) here."""
        key = plain(name)
        if len(key) < 2 or not (np.isfinite(x) and np.isfinite(y)):
            return
        if key not in self._points:
            self._shown[key] = name.strip()
            self._joined[key.replace(" ", "")].append(key)
            for pair in _letter_pairs(key):
                self._pairs[pair].append(key)
        self._points[key].append((x, y))

    def find(self, name: str, *, exact: bool = False) -> tuple[XY, str, bool] | None:
        """Return (position, name as known, spelt differently), None when it is unknown, ambiguous or in many places."""
        key = plain(name)
        if not key or (exact and key not in self._points):
            return None
        if key not in self._answers:
            self._answers[key] = self._nearest(key)
        answer = self._answers[key]
        if answer is None:
            return None
        middle = _one_place(self._points[answer[0]])
        return None if middle is None else (middle, self._shown[answer[0]], answer[1] > 0)

    def _nearest(self, key: str) -> tuple[str, int] | None:
        if key in self._points:
            return key, 0
        whole = {known for form in written_out(key) for known in self._joined.get(form.replace(" ", ""), ())}
        if whole:
            return (whole.pop(), 1) if len(whole) == 1 else None
        limit = slips_allowed(key)
        if not limit:
            return None
        shared: dict[str, int] = defaultdict(int)
        asked = _letter_pairs(key)
        for pair in asked:
            for candidate in self._pairs.get(pair, ()):
                shared[candidate] += 1
        # One slip touches at most three letter pairs.
        enough = max(1, len(asked) - 3 * limit)
        best: list[str] = []
        nearest = limit
        for candidate, count in shared.items():
            if count < enough or not may_be_a_slip(key, candidate):
                continue
            slips = distance(key, candidate, nearest)
            if slips < nearest or (slips == nearest and not best):
                best, nearest = [candidate], slips
            elif slips == nearest:
                best.append(candidate)
        return (best[0], nearest) if len(best) == 1 else None


def _letter_pairs(key: str) -> set[str]:
    padded = f" {key} "
    return {padded[index : index + 2] for index in range(len(padded) - 1)}


def _one_place(points: list[XY]) -> XY | None:
    """Return the middle of points that are one place, None when they lie apart."""
    array = np.array(points)
    middle = np.median(array, axis=0)
    if len(array) > 1 and np.hypot(*(array - middle).T).max() > _SPREAD_M:
        return None
    return float(middle[0]), float(middle[1])


@dataclass
class KnownPlaces:
    """Poles, addresses, streets and places with their positions in the work CRS."""

    poles: dict[str, list[XY]] = field(default_factory=lambda: defaultdict(list))
    addresses: Names = field(default_factory=Names)
    streets: Names = field(default_factory=Names)
    places: Names = field(default_factory=Names)
    street_names: set[str] = field(default_factory=set)
    _lines: dict[str, tuple[str, list[Any]]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.poles) or bool(self.addresses) or bool(self.streets) or bool(self.places)

    def add_poles(self, poles: Iterable[tuple[str | None, float, float]]) -> None:
        """Remember lamps by pole number."""
        for pole, x, y in poles:
            key = _POLE.sub("", plain(pole)) if pole else ""
            if key and np.isfinite(x):
                self.poles[key].append((x, y))

    def add_place(self, name: str | None, x: float, y: float) -> None:
        """Remember a place people know by name."""
        if name:
            self.places.add(name, x, y)

    def add_address(self, address: str | None, x: float, y: float) -> None:
        """Remember a street address with its number."""
        if not address:
            return
        split = split_address(address)
        if split is not None:
            self.street_names.add(plain(split[0]))
        if split is not None and split[1]:
            self.addresses.add(f"{split[0]} {split[1]}", x, y)

    def add_streets(self, lines: Iterable[tuple[str | None, NDArray[np.float64]]]) -> None:
        """Remember streets by the lines that carry their name; `finish` finds their middles."""
        for name, line in lines:
            if name:
                self.street_names.add(plain(name))
                self._lines.setdefault(plain(name), (name, []))[1].append(line)

    def finish(self) -> None:
        """Find the middle of every street: the point on it nearest to the mean of its points."""
        for name, lines in self._lines.values():
            points = np.concatenate(lines)
            middle = points.mean(axis=0)
            nearest = points[np.argmin(((points - middle) ** 2).sum(axis=1))]
            self.streets.add(name, float(nearest[0]), float(nearest[1]))
        self._lines.clear()

    def find(self, pole: str | None, address: str | None, place: str | None) -> Found | None:
        """Return where a row is: by pole number, then address, then place name; None rather than a guess."""
        for number in (pole, mentioned_pole(place), mentioned_pole(address)):
            points = self.poles.get(_POLE.sub("", plain(number))) if number else None
            middle = _one_place(points) if points else None
            if number and middle is not None:
                return Found(middle, PositionMethod.POLE, number, number)
        for text in (address, place):
            found = self._by_address(text) if text else None
            if found is not None:
                return found
        for text in (place, address):
            found = self._by_name(text) if text else None
            if found is not None:
                return found
        return None

    def _by_address(self, text: str) -> Found | None:
        split = split_address(text)
        if split is None:
            return None
        street, number = split
        is_known = plain(street) in self.street_names
        if number:
            hit = self.addresses.find(f"{street} {number}", exact=is_known)
            if hit is not None:
                return Found(hit[0], PositionMethod.ADDRESS, hit[1], text, hit[2])
        hit = self.streets.find(street, exact=is_known)
        if hit is not None:
            return Found(hit[0], PositionMethod.ADDRESS, hit[1], text, hit[2], street_only=True, number=number)
        return None

    def _by_name(self, text: str) -> Found | None:
        for wanted in dict.fromkeys((text, _FILLER.sub("", plain(text)), text.split(",")[0])):
            hit = self.places.find(wanted)
            if hit is not None:
                return Found(hit[0], PositionMethod.PLACE_NAME, hit[1], text, hit[2])
        return None


def mentioned_pole(text: str | None) -> str | None:
    """Return the pole number in "stolpe K-4711", "lyktstolpe nr 12" or "pole 12", None when there is none."""
    match = _MENTIONED.search(text) if text else None
    return match.group(1) if match else None


def split_address(text: str) -> tuple[str, str] | None:
    """Return (street, number with letter) of "Storgatan 5 B, 196 30 Kungsängen"; the number may be empty."""
    first = _POSTAL.sub("", text.split("\n")[0]).strip(" ,")
    match = _ADDRESS.match(first)
    if match:
        return match.group("street").strip(" ,"), match.group("number") + (match.group("letter") or "").lower()
    street = first.split(",")[0].strip()
    return (street, "") if len(street) >= 3 else None
