"""Who lives in the municipality, by gender and age: what those who answered a survey are set beside."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Optional

from ...i18n import tr
from ..errors import ParameterError
from ..survey.who_answered import GENDER, MEN, WOMEN, band_of, years_of

Parts = tuple[tuple[str, float], ...]
EXAMPLE_AGES = "0-15 20 16-24 10 25-44 27 45-64 24 65-79 14 80+ 5"
LARGEST = 100_000_000.0
_WORDS = {"kvinnor": WOMEN, "kvinna": WOMEN, "women": WOMEN, "woman": WOMEN, "män": MEN, "man": MEN, "men": MEN}
_PART = re.compile(
    r"(?P<name>[^\W\d_]+|\d{1,3}\s*[-\u2013\u2014]\s*\d{1,3}|\d{1,3}\s*\+|\d{1,3}\s*-)(?:\s+(?:år|years?)\b)?(?:\s*[:=])?\s*"
    r"(?P<number>\d+(?:[.,]\d+)?)(?![\d+\u2013-])(?:\s*%)?(?:\s*[;,]\s*|\s+|$)"
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_PER_CENT = (99.0, 101.0)


@dataclass(frozen=True)
class Population:
    """How many are women and men, and of each band of ages (from 0, one after the other, the last open): persons or per cent.

    `source` says whose numbers they are and of which year. Empty where nobody gave them.
    """

    gender: Parts = ()
    age: Parts = ()
    source: str = ""

    @classmethod
    def typed(cls, text: str, source: str) -> Population:
        """Return what is typed, "women 50 men 50 0-15 20 16-24 10 ... 80+ 5". Raises ParameterError."""
        gender: list[tuple[str, float]] = []
        age: list[tuple[str, float]] = []
        rest = text.strip()
        while rest:
            found = _PART.match(rest)
            name = "" if found is None else _name(found["name"])
            if found is None or not name:
                raise ParameterError(
                    tr("“{text}” in the population is not understood; write for example {example}.").format(
                        text=rest[:40], example=f"{gender_text(((WOMEN, 50), (MEN, 50)))} {EXAMPLE_AGES}"
                    )
                )
            (gender if name in (WOMEN, MEN) else age).append((name, float(found["number"].replace(",", "."))))
            rest = rest[found.end() :].lstrip(" ;,\n\t")
        _check_genders(gender)
        _check_ages(age)
        for numbers in (gender, age):
            _check_sum(numbers)
        if (gender or age) and not _YEAR.search(source):
            raise ParameterError(
                tr("Say whose numbers the population is and of which year, for example: Statistics Sweden, 2025.")
            )
        return cls(tuple(gender), tuple(age), source if gender or age else "")

    @classmethod
    def from_stored(cls, text: Any, source: Any) -> Population:
        """Return what the store keeps; what plain QGIS made senseless is none."""
        try:
            return cls.typed(str(text or ""), str(source or ""))
        except ParameterError:
            return cls()

    @property
    def text(self) -> str:
        """As it is typed and kept."""
        return " ".join(f"{name} {number:.10g}" for name, number in (*self.gender, *self.age))

    def parts(self, kind: str) -> Parts:
        """Return the numbers of gender or age."""
        return self.gender if kind == GENDER else self.age

    def share_of(self, kind: str, name: str) -> Optional[float]:
        """Return the share (0-1) of a gender, or of a band of ages that some of ours make up exactly; else None."""
        parts = self.parts(kind)
        total = sum(number for _name, number in parts)
        if kind == GENDER:
            return dict(parts)[name] / total if name in dict(parts) else None
        first, last = years_of(name)
        held = [(years_of(band), number) for band, number in parts]
        inside = [
            (years, number)
            for years, number in held
            if years[0] >= first and (last is None or (years[1] is not None and years[1] <= last))
        ]
        if not inside or inside[0][0][0] != first or inside[-1][0][1] != last:
            return None
        return sum(number for _years, number in inside) / total


def gender_text(gender: Parts) -> str:
    """Return the numbers of women and men as they are typed in the planner's language."""
    words = {WOMEN: tr("women"), MEN: tr("men")}
    return " ".join(f"{words[name]} {number:.10g}" for name, number in gender)


def _name(typed: str) -> str:
    """Return a gender or a band of ages, "" for neither."""
    word = typed.strip().casefold()
    if not word[0].isdigit():
        return _WORDS.get(word, "")
    numbers = [int(number) for number in re.findall(r"\d+", word)]
    return band_of(numbers[0], numbers[1] if len(numbers) > 1 else None)


def _check_genders(gender: list[tuple[str, float]]) -> None:
    if gender and sorted(name for name, _number in gender) != [MEN, WOMEN]:
        raise ParameterError(tr("The population needs women and men, each once; write both, or neither."))


def _check_ages(age: list[tuple[str, float]]) -> None:
    """Raise ParameterError unless bands go from 0 without a gap, and the last is open."""
    expected: int | None = 0
    for band, _number in age:
        first, last = years_of(band)
        if first != expected or (last is not None and last < first):
            text = tr(
                "In the population “{band}” does not go on where the ages before it end; write bands from 0 to an open one, such as 80+."
            )
            raise ParameterError(text.format(band=band))
        expected = None if last is None else last + 1
    if age and expected is not None:
        raise ParameterError(
            tr("The ages of the population end at {last}; let the last band be open, such as {open}.").format(
                last=expected - 1, open=band_of(expected, None)
            )
        )


def _check_sum(numbers: list[tuple[str, float]]) -> None:
    """Raise ParameterError for numbers that are neither persons nor per cent of a whole."""
    total = sum(number for _name, number in numbers)
    if not numbers or _PER_CENT[0] <= total <= _PER_CENT[1] or 1000 <= total <= LARGEST:
        return
    raise ParameterError(
        tr(
            "The numbers {names} of the population add up to {total}; write per cent that make 100, or numbers of people."
        ).format(names=", ".join(name for name, _number in numbers), total=f"{total:.10g}")
    )
