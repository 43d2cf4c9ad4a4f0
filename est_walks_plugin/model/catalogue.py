"""The catalogue of finding categories, measures and owners, and the words of every stored code.

It is data (`resources/catalogue/*.json`): a new store gets it as rows, and the municipality edits its own copy there.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, Mapping, Optional

from .codes import Lane
from .errors import InputError, NotFoundError

LANGUAGES = ("sv", "en")


@dataclass(frozen=True)
class Entry:
    """A code with its Swedish and English word."""

    code: str
    sv: str
    en: str

    def label(self, language: str) -> str:
        """Return the word in `language` ("sv..." is Swedish, anything else English)."""
        return self.sv if language.startswith("sv") else self.en


@dataclass(frozen=True)
class Category(Entry):
    """A finding category."""

    positive: bool = False


@dataclass(frozen=True)
class Owner(Entry):
    """Who is responsible; a role, never a person."""

    municipal: bool = True


@dataclass(frozen=True)
class Measure(Entry):
    """What can be done about a finding.

    `season_from` and `season_to` are "MM-DD" and both belong to the season, which may pass New Year; empty
    means all year. `deadline_days` counts from the day the task is made. `categories` are those it suits.
    """

    lane: Lane = Lane.QUICK
    owner: str = ""
    season_from: str = ""
    season_to: str = ""
    deadline_days: int = 90
    categories: tuple[str, ...] = ()


@dataclass(frozen=True)
class Catalogue:
    """Everything the catalogue folder holds; `codes` is enum name -> code -> language -> word."""

    categories: tuple[Category, ...]
    measures: tuple[Measure, ...]
    owners: tuple[Owner, ...]
    codes: Mapping[str, Mapping[str, Mapping[str, str]]] = field(default_factory=dict)

    def category(self, code: str) -> Category:
        """Return the category called `code`. Raises NotFoundError."""
        return _find(self.categories, code, "category")

    def measure(self, code: str) -> Measure:
        """Return the measure called `code`. Raises NotFoundError."""
        return _find(self.measures, code, "measure")

    def owner(self, code: str) -> Owner:
        """Return the owner role called `code`. Raises NotFoundError."""
        return _find(self.owners, code, "owner")

    def label(self, code: str, language: str) -> str:
        """Return the word for a category, measure or owner code; the code itself when it is unknown."""
        for entry in (*self.categories, *self.measures, *self.owners):
            if entry.code == code:
                return entry.label(language)
        return code

    def code_labels(self, enum_name: str, language: str) -> dict[str, str]:
        """Return code -> word, in working order, of the enum of `model.codes` called `enum_name`.

        Also takes the catalogue tables "category", "measure" and "owner". Raises NotFoundError.
        """
        tables: dict[str, tuple[Entry, ...]] = {
            "category": self.categories,
            "measure": self.measures,
            "owner": self.owners,
        }
        if enum_name in tables:
            return {entry.code: entry.label(language) for entry in tables[enum_name]}
        if enum_name not in self.codes:
            raise NotFoundError(f"The catalogue has no list of codes called “{enum_name}”.")
        key = "sv" if language.startswith("sv") else "en"
        return {code: words[key] for code, words in self.codes[enum_name].items()}

    def measures_for(self, category: str) -> list[Measure]:
        """Return the measures that suit `category`, the likeliest first."""
        suited = [measure for measure in self.measures if category in measure.categories]
        return sorted(suited, key=lambda measure: measure.categories.index(category))


def _find(entries: tuple[Any, ...], code: str, kind: str) -> Any:
    for entry in entries:
        if entry.code == code:
            return entry
    raise NotFoundError(f"The catalogue has no {kind} called “{code}”.")


def _read(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(
            f"The catalogue file {path.name} cannot be read; install the plugin again.", details=str(error)
        ) from error
    except ValueError as error:
        raise InputError(f"The catalogue file {path.name} is not valid JSON: {error}.", details=str(path)) from error


def load_catalogue(folder: Optional[Path] = None) -> Catalogue:
    """Return the catalogue in `folder` (default: the one that ships). Raises InputError."""
    if folder is None:
        from ..paths import resources

        folder = resources() / "catalogue"
    return _load(Path(folder))


@lru_cache(maxsize=4)
def _load(folder: Path) -> Catalogue:
    categories = tuple(Category(**entry) for entry in _read(folder / "categories.json"))
    owners = tuple(Owner(**entry) for entry in _read(folder / "owners.json"))
    measures = tuple(
        Measure(**{**entry, "lane": Lane(entry["lane"]), "categories": tuple(entry["categories"])})
        for entry in _read(folder / "measures.json")
    )
    return Catalogue(categories, measures, owners, _read(folder / "codes.json"))
