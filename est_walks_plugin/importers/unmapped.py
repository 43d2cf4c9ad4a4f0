"""What no list of words could tell: counted per field and value, so that the planner can say what it means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..i18n import tr
from ..privacy import screen

if TYPE_CHECKING:
    from .meaning.plan import Plan

_MOST_VALUES = 300
_MOST_NAMED = 8
_LONGEST = 80
#: What stands for a value that may hold a person.
HIDDEN = "•••"


@dataclass
class Unmapped:
    """Values that tell nothing, by our field: value -> rows. Values are kept as they stand and screened when told."""

    counts: dict[str, Counter[str]] = field(default_factory=dict)
    beyond: Counter[str] = field(default_factory=Counter)

    def add(self, name: str, text: str, rows: int = 1) -> None:
        """Count rows of a value; of very many different ones only how many rows they have."""
        counts = self.counts.setdefault(name, Counter())
        if text in counts or len(counts) < _MOST_VALUES:
            counts[text] += rows
        else:
            self.beyond[name] += rows

    def rows(self, name: str) -> int:
        """Return how many rows a field tells nothing in."""
        return sum(self.counts.get(name, Counter()).values()) + self.beyond[name]

    def told(self) -> dict[str, dict[str, int]]:
        """Return field -> value -> rows for the receipt, screened, most frequent first."""
        return {name: _screened(counts) for name, counts in sorted(self.counts.items()) if counts}

    def notes(self, plan: Plan) -> Iterator[str]:
        """Yield a sentence for every column with values that tell nothing, with the way to say what they mean."""
        for name, values in self.told().items():
            listed = ", ".join(f"{value} ({count})" for value, count in list(values.items())[:_MOST_NAMED])
            text = tr("Words in “{column}” that decide nothing: {values}; rows in all: {count}.")
            remedy = tr("VALUES can say what they mean.")
            yield f"{text} {remedy}".format(column=plan.mapping.get(name, name), count=self.rows(name), values=listed)


def safe_value(text: str) -> str:
    """Return a value for lists and receipts; one that may hold a person is hidden whole: nobody maps it."""
    clean, findings = screen(text)
    return HIDDEN if findings else clean[:_LONGEST]


def _screened(counts: Mapping[str, int]) -> dict[str, int]:
    found: Counter[str] = Counter()
    for text, count in counts.items():
        found[safe_value(text)] += count
    return dict(found.most_common())
