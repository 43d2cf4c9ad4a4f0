"""Which counts may be told beside all that has been told before, so that no number below the smallest can be reckoned out.

A count is told in steps: "at least" the next lower multiple of the smallest count, "too few" below it. A reader who knows this
rule knows an interval for each number told; several of them together (parts and their sum, a week in a month, an area in the
town, an earlier report and this one) may close around a small count. So each small count, and each small difference of two
counts told, needs a witness: other counts, with none or with enough in it, of which every report would say the very same.
Where none is found, larger counts of the new report are told a step lower, in the end not at all, until one is. A witness is proof;
that none is found is none, so at times more is hidden than need be. What has been told once may be told again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from math import inf


class Hidden(str, Enum):
    """Why a number is not told."""

    FEW = "few"
    GUARD = "guard"  # it would give away another one, here or in an earlier report

    def __str__(self) -> str:
        return str(self.value)


@dataclass(frozen=True)
class Told:
    """A count as it is told: exactly, "at least", or not at all and why. A hidden count has no value.

    A `loose` one was lowered: it may be more than a step larger.
    """

    value: int | None
    at_least: bool = False
    hidden: Hidden | None = None
    loose: bool = False


@dataclass(frozen=True)
class Known:
    """What an earlier report has told of a group: `atoms` that it counts, and the bounds that a reader knows."""

    atoms: frozenset[int]
    low: int
    high: float


def in_steps(count: int, minimum: int) -> Told:
    """Return a count told by itself: the next lower multiple of `minimum`, too few below it (none is as few as any)."""
    least = max(1, minimum)
    value = count // least * least
    return Told(value, at_least=least > 1) if value else Told(None, hidden=Hidden.FEW)


def bounds_of(told: Told, minimum: int) -> tuple[int, float]:
    """Return the least and the most that a reader knows of a count told."""
    if told.hidden is Hidden.GUARD or told.loose:
        return told.value or 0, inf
    if told.value is None:
        return 0, max(0, minimum - 1)
    return told.value, told.value + (max(1, minimum) - 1 if told.at_least else 0)


def release(
    counts: Sequence[int], groups: Sequence[frozenset[int]], minimum: int, known: Sequence[Known] = ()
) -> list[Told]:
    """Return how each group is told. `counts` (n,) are those of atoms, that no report tells apart further; `groups` are sets of them.

    `known` are what earlier reports told of the same atoms; one that the counts contradict, as data came in late, is passed over.
    """
    board, again = _Board(list(counts), minimum), dict[frozenset[int], Known]()
    for one in known:
        if one.low <= board.sum(one.atoms) <= one.high:
            told = again.setdefault(one.atoms, one)
            again[one.atoms] = Known(one.atoms, max(told.low, one.low), min(told.high, one.high))
    for one in again.values():  # each group once, however many reports told it
        board.add(one.atoms, one.low, one.high, is_new=False)
    first = len(board.claims)
    for group in groups:
        low, high = bounds_of(in_steps(board.sum(group), minimum), minimum)
        before = again.get(group)
        if before is not None:
            low, high = before.low, before.high
        board.add(group, low, high, is_new=before is None)
    for target in _targets(board, minimum):
        board.guard(target)
    return [board.told(number) for number in range(first, len(board.claims))]


def _targets(board: _Board, minimum: int) -> list[frozenset[int]]:
    """Return the small groups: those told, and the differences of two told of which one holds the other.

    Also those of two that earlier reports told: what is told now may close around what their readers could not reckon then.
    """
    found: dict[frozenset[int], None] = {}
    for number, one in enumerate(board.claims):
        if 0 < board.totals[number] < minimum:
            found[one.atoms] = None
    for number, one in enumerate(board.claims):
        for other in board.holding(number):
            if 0 < board.totals[other] - board.totals[number] < minimum:
                found[board.claims[other].atoms - one.atoms] = None
    return sorted(found, key=lambda atoms: (len(atoms), sorted(atoms)))


@dataclass
class _Claim:
    """A count told of a group, and the bounds that a reader knows of it."""

    atoms: frozenset[int]
    low: int
    high: float
    is_new: bool

    def lower(self, step: int) -> None:
        self.low, self.high = max(0, self.low - step), inf


@dataclass
class _Board:
    """All that is told, with the true counts beside it."""

    counts: list[int]
    minimum: int
    claims: list[_Claim] = field(default_factory=list)
    totals: list[int] = field(default_factory=list)
    of_atom: dict[int, list[int]] = field(default_factory=dict)

    def sum(self, atoms: Iterable[int]) -> int:
        return sum(self.counts[atom] for atom in atoms)

    def add(self, atoms: frozenset[int], low: int, high: float, *, is_new: bool) -> None:
        for atom in atoms:
            self.of_atom.setdefault(atom, []).append(len(self.claims))
        self.claims.append(_Claim(atoms, low, high, is_new))
        self.totals.append(self.sum(atoms))

    def holding(self, number: int) -> list[int]:
        """Return the claims that count all of a claim, and more."""
        atoms = self.claims[number].atoms
        among = min((self.of_atom[atom] for atom in atoms), key=len, default=[])
        return [other for other in among if atoms < self.claims[other].atoms]

    def told(self, number: int) -> Told:
        """Return how a claim is told in the end."""
        one = self.claims[number]
        if one.low:
            return Told(one.low, at_least=self.minimum > 1, loose=one.high == inf)
        return Told(None, hidden=Hidden.GUARD if one.high == inf else Hidden.FEW)

    def guard(self, target: frozenset[int]) -> None:
        """Lower new claims, the widest first, until a small group has a witness or nothing new is left to lower."""
        while True:
            in_way = self._emptied(target)
            if not in_way or not self._filled(target):
                return
            new = [number for number in in_way if self._can_give(number)]
            if not new:
                new = [number for number in self._filled(target) if self._can_give(number)]
            if not new:
                return
            self.claims[max(new, key=lambda n: (len(self.claims[n].atoms), -n))].lower(max(1, self.minimum))

    def _can_give(self, number: int) -> bool:
        one = self.claims[number]
        return one.is_new and (one.low > 0 or one.high < inf)

    def _emptied(self, target: frozenset[int]) -> list[int]:
        """Return the claims that would tell otherwise if a group were empty and its people were elsewhere; [] is a witness."""
        moved = {atom: -self.counts[atom] for atom in target if self.counts[atom]}
        sums = self._sums(moved)
        while True:
            short = [n for n, total in sums.items() if total < self.claims[n].low]
            if not short:
                return []
            narrow = min(short, key=lambda n: (len(self.claims[n].atoms), n))
            atom = self._helping(self.claims[narrow].atoms - target, sums, set(short))
            if atom is None:
                return short
            for number in self.of_atom[atom]:
                sums[number] = sums.get(number, self.totals[number]) + 1

    def _filled(self, target: frozenset[int]) -> list[int]:
        """Return the claims that would tell otherwise if as many as may be told were in a group; [] is a witness."""
        sums: dict[int, int] = {}
        for _ in range(self.minimum - self.sum(target)):
            atom = self._helping(target, sums, set())
            if atom is None:
                at_most = [n for a in target for n in self.of_atom.get(a, ()) if self._is_full(n, sums)]
                return sorted(set(at_most))
            for number in self.of_atom.get(atom, ()):
                sums[number] = sums.get(number, self.totals[number]) + 1
        return []

    def _sums(self, moved: dict[int, int]) -> dict[int, int]:
        sums: dict[int, int] = {}
        for atom, by in moved.items():
            for number in self.of_atom.get(atom, ()):
                sums[number] = sums.get(number, self.totals[number]) + by
        return sums

    def _is_full(self, number: int, sums: dict[int, int]) -> bool:
        return sums.get(number, self.totals[number]) + 1 > self.claims[number].high

    def _helping(self, atoms: Iterable[int], sums: dict[int, int], short: set[int]) -> int | None:
        """Return the atom that may hold one more, and that lifts the most of the claims that are short."""
        best, most = None, -1
        for atom in sorted(atoms):
            claims = self.of_atom.get(atom, [])
            if any(self._is_full(number, sums) for number in claims):
                continue
            helped = len(short.intersection(claims))
            if helped > most:
                best, most = atom, helped
        return best
