"""The catalogue: categories of findings, measures, owners and checklists, in the words of the municipality.

It is the store's: `Store.catalogue` reads it, everybody else is handed it. What ships (`resources/catalogue`) is given
to a new store as rows; a code that is shipped later is added to older stores when they are opened.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, Mapping, Optional, Sequence, TypeVar

from .codes import Lane
from .errors import InputError, NotFoundError
from .names import folded

TABLES = ("category", "measure", "owner", "checklist")
E = TypeVar("E", bound="Entry")
PRESENCE_PREFIX = "presence_"
"""Shipped measures of presence have codes that begin with it; of its own the municipality says so."""
_DIGITS, _DIGIT_OF_GOOD = "123456789", "0"


@dataclass(frozen=True)
class Entry:
    """A code with its Swedish and English name. One that is not `active` is offered no more, but still named."""

    code: str
    sv: str
    en: str
    active: bool = True

    def label(self, language: str) -> str:
        """Return the name in `language` ("sv..." is Swedish, anything else English), else the other, else the code."""
        first, second = (self.sv, self.en) if language.startswith("sv") else (self.en, self.sv)
        return first or second or self.code

    @classmethod
    def from_row(cls: type[E], row: Mapping[str, Any]) -> E:
        """Return the entry of a row of its table; what a row of plain QGIS lacks is as in a new entry."""
        active = row["active"] is None or bool(row["active"])
        return cls(row["code"], row["name_sv"] or "", row["name_en"] or "", active)


@dataclass(frozen=True)
class Category(Entry):
    """A finding category. `owner` is who sees to such findings where the measure names nobody."""

    positive: bool = False
    owner: str = ""

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> Category:
        """Return the category of a row."""
        return replace(super().from_row(row), positive=bool(row["positive"]), owner=row["owner"] or "")


@dataclass(frozen=True)
class Owner(Entry):
    """Who is responsible; a role, never a person."""

    municipal: bool = True

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> Owner:
        """Return the owner of a row."""
        return replace(super().from_row(row), municipal=bool(row["municipal"]))


@dataclass(frozen=True)
class Measure(Entry):
    """What can be done about a finding.

    `season_from` and `season_to` are "MM-DD" and both belong to the season, which may pass New Year; empty
    means all year. `deadline_days` counts from the day the task is made, None is no deadline. `categories` are those
    it suits, the likeliest first. `cost` is what one such task usually costs in kronor, None where nobody has said.
    One of `presence` is held at an hour by people who are there: it is planned as a presence effort.
    """

    lane: Lane = Lane.QUICK
    owner: str = ""
    season_from: str = ""
    season_to: str = ""
    deadline_days: Optional[int] = 90
    categories: tuple[str, ...] = ()
    cost: Optional[float] = None
    presence: bool = False

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> Measure:
        """Return the measure of a row."""
        return replace(
            super().from_row(row),
            lane=Lane.PROJECT if row["lane"] == Lane.PROJECT else Lane.QUICK,
            owner=row["owner"] or "",
            season_from=row["season_from"] or "",
            season_to=row["season_to"] or "",
            deadline_days=row["deadline_days"],
            categories=tuple(str(code) for code in row["categories"] or ()),
            cost=row.get("cost"),
            presence=_is_presence(row["code"], row.get("presence")),
        )


@dataclass(frozen=True)
class Question(Entry):
    """What to look for at a type of place (code of PlaceType); at any other place where that is empty."""

    place_type: str = ""

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> Question:
        """Return the question of a row."""
        return replace(super().from_row(row), place_type=row["place_type"] or "")


@dataclass(frozen=True)
class Catalogue:
    """Categories, measures, owners and the questions of the checklists, each in the municipality's own order."""

    categories: tuple[Category, ...] = ()
    measures: tuple[Measure, ...] = ()
    owners: tuple[Owner, ...] = ()
    questions: tuple[Question, ...] = ()

    def entries(self, table: str) -> tuple[Entry, ...]:
        """Return the entries of one of `TABLES`. Raises NotFoundError."""
        tables: dict[str, tuple[Entry, ...]] = {
            "category": self.categories,
            "measure": self.measures,
            "owner": self.owners,
            "checklist": self.questions,
        }
        if table not in tables:
            raise NotFoundError(f"The catalogue has no table called “{table}”.")
        return tables[table]

    def category(self, code: str) -> Category:
        """Return the category called `code`. Raises NotFoundError."""
        return _one(self.categories, code, "category")

    def measure(self, code: str) -> Measure:
        """Return the measure called `code`. Raises NotFoundError."""
        return _one(self.measures, code, "measure")

    def owner(self, code: str) -> Owner:
        """Return the owner role called `code`. Raises NotFoundError."""
        return _one(self.owners, code, "owner")

    def checklist(self, place_type: str | None, language: str) -> list[str]:
        """Return what to look for at a type of place; where nothing in use is asked of it, what is asked of any other."""
        used = [question for question in self.questions if question.active]
        asked = [question for question in used if question.place_type == (place_type or "")]
        return [one.label(language) for one in asked or [question for question in used if not question.place_type]]

    def find(self, table: str, word: str) -> Entry | None:
        """Return the entry with this code, or with this name in Swedish or English; None when there is none."""
        entries = self.entries(table)
        by_code = next((entry for entry in entries if entry.code == word), None)
        if by_code is not None or not word:
            return by_code
        return next((entry for entry in entries if folded(word) in {folded(entry.sv), folded(entry.en)}), None)

    def label(self, table: str, code: str | None, language: str) -> str:
        """Return the name of an entry: "" for no code, the code itself where the catalogue has it no more."""
        if not code:
            return ""
        entry = self._by_code.get((table, code))
        return entry.label(language) if entry else code

    def labels(self, table: str, language: str, *, active: bool = False) -> dict[str, str]:
        """Return code -> name of a table in its order; with `active` only what is in use. Raises NotFoundError."""
        return {entry.code: entry.label(language) for entry in self.entries(table) if entry.active or not active}

    def measures_for(self, category: str | None) -> list[Measure]:
        """Return the measures in use that suit `category`, the likeliest first."""
        suited = [measure for measure in self.measures if measure.active and category in measure.categories]
        return sorted(suited, key=lambda measure: measure.categories.index(str(category)))

    def keyed_categories(self) -> list[tuple[str, Category]]:
        """Return the digit and the category in use for each key: the first nine 1-9, the first good one 0."""
        used = [category for category in self.categories if category.active]
        good = [category for category in used if category.positive][:1]
        return [*zip(_DIGITS, [one for one in used if not one.positive]), *((_DIGIT_OF_GOOD, one) for one in good)]

    def keyed_owners(self) -> list[tuple[str, Owner]]:
        """Return the digit and the owner in use for each key, the first nine."""
        return list(zip(_DIGITS, [owner for owner in self.owners if owner.active]))

    @staticmethod
    def from_rows(rows: Mapping[str, Sequence[Mapping[str, Any]]]) -> Catalogue:
        """Return the catalogue that the rows of its tables are, in their order; one of plain QGIS may lack a code."""
        coded = {table: [row for row in rows[table] if row["code"]] for table in TABLES}
        return Catalogue(
            tuple(map(Category.from_row, coded["category"])),
            tuple(map(Measure.from_row, coded["measure"])),
            tuple(map(Owner.from_row, coded["owner"])),
            tuple(map(Question.from_row, coded["checklist"])),
        )

    @cached_property
    def _by_code(self) -> dict[tuple[str, str], Entry]:
        return {(table, entry.code): entry for table in TABLES for entry in self.entries(table)}


def _is_presence(code: str, told: Any) -> bool:
    """Return whether a measure is one of presence: as somebody has said, else by its code."""
    return code.startswith(PRESENCE_PREFIX) if told is None else bool(told)


def _one(entries: tuple[E, ...], code: str, kind: str) -> E:
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
    """Return the catalogue that ships, for the creation of stores and for codes shipped later. Raises InputError."""
    if folder is None:
        from ..paths import resources

        folder = resources() / "catalogue"
    return _load(Path(folder))


@lru_cache(maxsize=4)
def _load(folder: Path) -> Catalogue:
    categories = tuple(Category(**entry) for entry in _read(folder / "categories.json"))
    owners = tuple(Owner(**entry) for entry in _read(folder / "owners.json"))
    measures = tuple(
        Measure(
            **{
                **entry,
                "lane": Lane(entry["lane"]),
                "categories": tuple(entry["categories"]),
                "presence": _is_presence(entry["code"], entry.get("presence")),
            }
        )
        for entry in _read(folder / "measures.json")
    )
    questions = tuple(Question(**entry) for entry in _read(folder / "checklists.json"))
    return Catalogue(categories, measures, owners, questions)
