"""Texts of many rows of which few differ, as numbers: compared, chosen and counted without a look at each text again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Collection

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True)
class Texts:
    """Texts (n,): `told` are the different ones, perhaps some that no row has, `number` (n,) which of them each row has."""

    told: tuple[str, ...]
    number: NDArray[np.int64]

    @classmethod
    def of(cls, values: NDArray[Any], default: str) -> Texts:
        """Return the texts of an array of objects (n,), `default` for what is none or empty."""
        listed = values.tolist()
        text = {value: str(value) if value else default for value in dict.fromkeys(listed)}
        told = tuple(dict.fromkeys(text.values()))
        at = {one: number for number, one in enumerate(told)}
        number = {value: at[one] for value, one in text.items()}
        return cls(told, np.fromiter(map(number.__getitem__, listed), dtype=np.int64, count=len(listed)))

    def at(self, rows: NDArray[Any]) -> Texts:
        """Return those of some rows: a mask (n,) or row numbers."""
        return Texts(self.told, self.number[rows])

    def among(self, wanted: Collection[str]) -> NDArray[np.bool_]:
        """Return which rows (n,) have one of the texts wanted."""
        found = np.array([one in wanted for one in self.told], dtype=bool)
        return found[self.number]

    def where(self, kept: NDArray[np.bool_], other: Texts) -> Texts:
        """Return these texts in the rows `kept` (n,), those of another in the rest."""
        told = tuple(dict.fromkeys((*self.told, *other.told)))
        at = {one: number for number, one in enumerate(told)}
        mine, others = (np.array([at[one] for one in texts.told], dtype=np.int64) for texts in (self, other))
        return Texts(told, np.where(kept, mine[self.number], others[other.number]))

    def counts(self) -> dict[str, int]:
        """Return how many rows have each text, of those that any has, in the order of the alphabet."""
        count = np.bincount(self.number, minlength=len(self.told)).tolist()
        return {one: times for one, times in sorted(zip(self.told, count)) if times}

    def array(self) -> NDArray[np.str_]:
        """Return the texts (n,), each of as many letters as the longest."""
        return np.array(self.told or ("",), dtype=str)[self.number]
