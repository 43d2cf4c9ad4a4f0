"""Who answered beside who lives there: which genders and ages are fewer, or more, than chance alone would make them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Sequence

from ...model.municipality.population import Population
from ...model.survey.who_answered import AGE_BANDS, GENDER, GENDERS, KINDS, TOLD_FROM, WhoAnswered, years_of
from ..statistics.release import Hidden, Told
from ..statistics.shares import share_chances

_NONE = Told(0)
FAMILY = 0.05
"""So often, with all groups together, chance alone would put one of them beyond."""


class Beside(Enum):
    """A group among those who answered, beside its part of the population."""

    FEWER = "fewer"
    MORE = "more"
    WITHIN = "within"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class GroupTold:
    """A gender or a band of ages: how many answered, and its share (0-1) of them and of the population, None not told."""

    kind: str
    group: str
    count: Told
    share: float | None = None
    population: float | None = None
    beside: Beside = Beside.UNKNOWN


@dataclass(frozen=True)
class KindTold:
    """Gender or age: of how many it is known. `has_column`: a file told it; `has_population`: the municipality gave it."""

    kind: str
    known: Told = _NONE
    has_column: bool = False
    has_population: bool = False
    is_few: bool = False
    groups: tuple[GroupTold, ...] = ()
    otherwise: int = 0


@dataclass(frozen=True)
class WhoTold:
    """Those who answered, by gender and by age, and whose numbers the population is."""

    kinds: tuple[KindTold, ...] = ()
    source: str = ""

    @property
    def groups(self) -> tuple[GroupTold, ...]:
        """All groups, in their order."""
        return tuple(group for kind in self.kinds for group in kind.groups)

    def beyond(self, beside: Beside) -> tuple[GroupTold, ...]:
        """Return the groups that are fewer, or more, than chance makes them."""
        return tuple(group for group in self.groups if group.beside is beside)


@dataclass(frozen=True)
class _Count:
    """The least and the most that a count may be, for those who are told it in steps."""

    least: int = 0
    most: int = 0

    @property
    def middle(self) -> float:
        return (self.least + self.most) / 2

    def __add__(self, other: _Count) -> _Count:
        return _Count(self.least + other.least, self.most + other.most)


def who_told(surveys: Sequence[WhoAnswered], population: Population, smallest: int, *, inside: bool) -> WhoTold:
    """Return who answered some surveys, for the group (`inside`) or for others, who are told counts in steps of `smallest`.

    Others hear only of surveys that many answered, as they were when many had come or gone. A count below `smallest` and
    shares of fewer than `TOLD_FROM` are told to nobody.
    """
    heard = list(surveys) if inside else [one.outside for one in surveys if one.outside is not None]
    step = 1 if inside else max(1, smallest)
    kinds = [_kind(kind, heard, population, step, smallest) for kind in KINDS]
    tested = sum(group.population is not None and group.share is not None for one in kinds for group in one.groups)
    return WhoTold(tuple(_judged(one, heard, step, tested) for one in kinds), population.source)


def _kind(kind: str, heard: Sequence[WhoAnswered], population: Population, step: int, smallest: int) -> KindTold:
    told = [one for one in heard if one.counts(kind) is not None]
    fitting, otherwise = _fitting(kind, told)
    known = _sum([_counted(one.known(kind), step) for one in fitting])
    counts = _of_groups(kind, fitting, step)
    has_population = bool(population.parts(kind))
    if known.least < TOLD_FROM:
        return KindTold(kind, _told(known, smallest), bool(told), has_population, bool(told))
    groups = tuple(
        GroupTold(
            kind,
            name,
            _told(count, smallest),
            count.middle / known.middle if count.least >= smallest else None,
            population.share_of(kind, name),
        )
        for name, count in counts.items()
    )
    return KindTold(kind, _told(known, smallest), True, has_population, groups=groups, otherwise=otherwise)


def _judged(one: KindTold, heard: Sequence[WhoAnswered], step: int, tested: int) -> KindTold:
    """Return a kind with what may be said of each of its groups: by the count that speaks least for it."""
    if not one.groups:
        return one
    fitting, _otherwise = _fitting(one.kind, [who for who in heard if who.counts(one.kind) is not None])
    counts = _of_groups(one.kind, fitting, step)
    known = _sum([_counted(who.known(one.kind), step) for who in fitting])
    limit = FAMILY / 2 / max(1, tested)
    groups = tuple(
        GroupTold(
            group.kind,
            group.group,
            group.count,
            group.share,
            group.population,
            _beside(counts[group.group], known, group, limit),
        )
        for group in one.groups
    )
    return KindTold(one.kind, one.known, one.has_column, one.has_population, False, groups, one.otherwise)


def _beside(count: _Count, known: _Count, group: GroupTold, limit: float) -> Beside:
    if group.population is None:
        return Beside.UNKNOWN
    most = group.count.hidden is Hidden.FEW  # not told: the most that it may be has to speak for itself
    at_most, _least = share_chances(min(count.most, known.least), known.least, group.population)
    if at_most <= limit:
        return Beside.FEWER
    _most, at_least = share_chances(min(count.least, known.most), known.most, group.population)
    if at_least <= limit:
        return Beside.MORE
    return Beside.WITHIN if group.share is not None or most else Beside.UNKNOWN


def _fitting(kind: str, told: Sequence[WhoAnswered]) -> tuple[list[WhoAnswered], int]:
    """Return the surveys whose groups can be added up, most people first, and how many people the others know of."""
    if kind == GENDER:
        return list(told), 0
    kept: list[WhoAnswered] = []
    held: set[str] = set()
    otherwise = 0
    for one in sorted(told, key=lambda one: -one.known(kind)):
        names = {name for name, _count in one.counts(kind) or ()}
        if any(_overlap(name, other) for name in names for other in held):
            otherwise += one.known(kind)
            continue
        held |= names
        kept.append(one)
    return kept, otherwise


def _overlap(one: str, other: str) -> bool:
    if one == other:
        return False
    (first, last), (start, end) = years_of(one), years_of(other)
    return (end is None or first <= end) and (last is None or start <= last)


def _of_groups(kind: str, fitting: Sequence[WhoAnswered], step: int) -> dict[str, _Count]:
    """Return the counts of all groups in their order, also of those of which nobody answered."""
    names = dict.fromkeys(name for one in fitting for name, _count in one.counts(kind) or ())
    wanted = [name for name in GENDERS if name in names or name != GENDERS[-1]] if kind == GENDER else _bands(names)
    return {
        name: _sum([_counted(dict(one.counts(kind) or ()).get(name, 0), step) for one in fitting]) for name in wanted
    }


def _bands(names: dict[str, None]) -> list[str]:
    """Return bands of ages in their order, with those of ours that lie between and that nobody is of."""
    free = [band for band in AGE_BANDS if not any(_overlap(band, name) for name in names)]
    return sorted({*names, *free}, key=lambda name: (years_of(name)[0], years_of(name)[1] or 999))


def _counted(count: int, step: int) -> _Count:
    least = count // step * step
    return _Count(least, least + step - 1)


def _sum(counts: Sequence[_Count]) -> _Count:
    return sum(counts, _Count())


def _told(count: _Count, smallest: int) -> Told:
    """Return a count as it is told: never one below the smallest, in steps where it is not known to the reader."""
    if count.least >= max(1, smallest):
        return Told(count.least, at_least=count.most > count.least)
    return Told(None, hidden=Hidden.FEW if count.most < smallest else Hidden.GUARD)
