"""How much light a lamp gives and what an LED luminaire in its place draws: pairs that a municipality may set for itself."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Mapping, Sequence

from ...i18n import tr
from .. import defaults
from ..codes import LightSource
from ..errors import ParameterError

Pairs = tuple[tuple[float, float], ...]
MOST_PAIRS = 20
LARGEST = 1_000_000.0
#: The kinds of lamps whose light is known by their watts, in the order in which they are told.
REPLACED = (
    LightSource.MERCURY,
    LightSource.HIGH_PRESSURE_SODIUM,
    LightSource.METAL_HALIDE,
    LightSource.FLUORESCENT,
)
LED, SHARE = "led", "share"
NAMES = (LED, *(source.value for source in REPLACED), SHARE)


@dataclass(frozen=True)
class LedTable:
    """`led` are (lumen, W) of LED luminaires, the others (W, lumen) of lamps as their makers state them; both rise.

    `share` of the light of an old lamp leaves its luminaire downwards: so many lumens an LED luminaire has to give.
    Between pairs is straight, beyond the first and the last in proportion to it.
    """

    led: Pairs = defaults.LED_WATTS
    hg: Pairs = defaults.LAMP_LUMENS["hg"]
    hps: Pairs = defaults.LAMP_LUMENS["hps"]
    mh: Pairs = defaults.LAMP_LUMENS["mh"]
    fluorescent: Pairs = defaults.LAMP_LUMENS["fluorescent"]
    share: float = defaults.LED_SHARE

    def pairs(self, name: str) -> Pairs:
        """Return the pairs of "led" (lumen, W), or of a code of `LightSource` that is replaced (W, lumen)."""
        found: Pairs = getattr(self, str(name))
        return found

    @classmethod
    def from_stored(cls, value: Any) -> LedTable:
        """Return the table of the stored JSON; what is missing or makes no sense there is the default."""
        if not isinstance(value, Mapping):
            return cls()
        given: dict[str, Any] = {}
        for name in NAMES:
            if name in value:
                try:
                    given[name] = _share(value[name]) if name == SHARE else checked_pairs(name, value[name])
                except (ParameterError, TypeError, ValueError):
                    continue
        return cls(**given)

    def to_stored(self) -> dict[str, Any]:
        """Return what is kept as JSON."""
        pairs = {name: [list(pair) for pair in self.pairs(name)] for name in NAMES if name != SHARE}
        return {**pairs, SHARE: self.share}

    def changed(self, typed: str) -> LedTable:
        """Return the table with what is typed: `led 1000:9 2000:17 hps 70:6600 150:17500 share 0.6`.

        A name is followed by its pairs; what is not named stays. Raises ParameterError.
        """
        given: dict[str, list[str]] = {}
        name = ""
        for word in _words_of(typed):
            word = word.strip(",")
            if word.casefold() in NAMES:
                name = word.casefold()
                given[name] = []
            elif word:
                if not name:
                    raise ParameterError(
                        tr("“{text}” stands before a name; begin with one of {names}.").format(
                            text=word[:40], names=", ".join(NAMES)
                        )
                    )
                given[name].append(word)
        values: dict[str, Any] = {}
        for one, words in given.items():
            values[one] = _share(" ".join(words)) if one == SHARE else pairs_of(one, " ".join(words))
        return replace(self, **values)


#: What is offered to everybody.
OFFERED = LedTable()


def text_of(pairs: Pairs) -> str:
    """Return pairs as they are typed: "1000:9 2000:17"."""
    return " ".join(f"{first:g}:{second:g}" for first, second in pairs)


def _words_of(typed: str) -> list[str]:
    """Return the words of a table, each pair as one: "1000:9"."""
    return ":".join(part.strip() for part in typed.replace(";", " ").replace("=", ":").split(":")).split()


def pairs_of(name: str, typed: str) -> Pairs:
    """Return typed pairs, "1000:9 2000:17,5", of one of `NAMES`. Raises ParameterError."""
    rows = []
    for word in _words_of(typed):
        parts = word.strip(",").split(":")
        if len(parts) != 2:
            raise _not_understood(name, word)
        rows.append(parts)
    return checked_pairs(name, rows)


def checked_pairs(name: str, rows: Sequence[Sequence[Any]]) -> Pairs:
    """Return pairs that rise in both numbers. Raises ParameterError."""
    found = []
    for row in rows:
        pair = [_number(cell) for cell in row]
        if len(pair) != 2 or not all(0 < number <= LARGEST for number in pair):
            raise _not_understood(name, ":".join(str(cell) for cell in row))
        found.append((pair[0], pair[1]))
    if not 1 <= len(found) <= MOST_PAIRS:
        raise ParameterError(
            tr("“{name}” needs pairs such as {example}, at least one and at most {most}; it has {count}.").format(
                name=name, count=len(found), most=MOST_PAIRS, example=_example(name)
            )
        )
    for before, after in zip(found, found[1:]):
        if after[0] <= before[0] or after[1] <= before[1]:
            raise ParameterError(
                tr(
                    "In “{name}” {pair} comes after {before}: more watts give more light; write the pairs rising."
                ).format(name=name, pair=text_of((after,)), before=text_of((before,)))
            )
    return tuple(found)


def _share(value: Any) -> float:
    share = _number(value)
    if not 0.1 <= share <= 1.0:
        raise ParameterError(
            tr("A share of light of {value} is out of bounds; choose from 0.1 to 1.").format(value=str(value)[:20])
        )
    return share


def _number(cell: Any) -> float:
    try:
        return float(str(cell).strip().replace(",", "."))
    except ValueError:
        return float("nan")


def _example(name: str) -> str:
    return "1000:9" if name == LED else "70:6600"


def _not_understood(name: str, word: str) -> ParameterError:
    form = tr("lumen:watt") if name == LED else tr("watt:lumen")
    return ParameterError(
        tr("“{text}” in “{name}” is no pair {form}; write for example {example}.").format(
            text=word[:40], name=name, form=form, example=_example(name)
        )
    )
