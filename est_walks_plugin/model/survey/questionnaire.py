"""The dialogue questionnaire of the walks, told once: the paper form, the XLSForm, the table to type into, and its answers back."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Iterator, Mapping

from ... import paths
from ..catalogue import Catalogue
from ..codes import Code


class QuestionKind(Code):
    """How a question is answered: a day, a point on the map, a line or lines of text, one or several of its choices."""

    DATE = "date"
    POINT = "point"
    TEXT = "text"
    LONG = "long"
    ONE = "one"
    MANY = "many"


@dataclass(frozen=True)
class Words:
    """A text in both languages."""

    sv: str
    en: str

    @classmethod
    def from_json(cls, told: Mapping[str, str]) -> Words:
        """Return the text of an entry of the file."""
        return cls(told["sv"], told["en"])

    def in_language(self, language: str) -> str:
        """Return the text in "sv" or "en"."""
        return self.sv if language.startswith("sv") else self.en


@dataclass(frozen=True)
class Choice:
    """An answer that may be ticked."""

    code: str
    words: Words


@dataclass(frozen=True)
class Asked:
    """A question: `name` is that of the form, `field` ours (`importers.meaning.subjects`), "help" what would help."""

    name: str
    field: str
    kind: QuestionKind
    words: Words
    choices: tuple[Choice, ...] = ()
    required: bool = False
    catalogue: str = ""
    without_stops: Words | None = None
    """What is asked where there is no walk whose stops have numbers."""

    @classmethod
    def from_json(cls, told: Mapping[str, Any]) -> Asked:
        """Return the question of an entry of the file."""
        return cls(
            told["name"],
            told["field"],
            QuestionKind(told["kind"]),
            Words.from_json(told),
            tuple(Choice(one["code"], Words.from_json(one)) for one in told.get("choices", ())),
            bool(told.get("required", False)),
            told.get("catalogue", ""),
            Words.from_json(told["without_stops"]) if "without_stops" in told else None,
        )

    def choice(self, told: str) -> Choice | None:
        """Return the choice that a cell names, by its code or its words in either language."""
        wanted = told.strip().casefold()
        names = ((one, (one.code, one.words.sv, one.words.en)) for one in self.choices)
        return next((one for one, called in names if wanted in map(str.casefold, called)), None)


@dataclass(frozen=True)
class Questionnaire:
    """All of it."""

    title: Words
    intro: Words
    privacy: Words
    questions: tuple[Asked, ...]

    def of(self, field: str) -> Asked:
        """Return the question that fills a field of ours."""
        return next(asked for asked in self.questions if asked.field == field)

    def headers(self, field: str) -> Iterator[str]:
        """Yield what the column of a field may be called: the question's name, its words in both languages."""
        for asked in self.questions:
            if asked.field == field:
                for words in (asked.words, asked.without_stops or asked.words):
                    yield from (asked.name, words.sv, words.en)


@lru_cache(maxsize=1)
def questionnaire() -> Questionnaire:
    """Return the questionnaire that ships; the categories are still to be filled in (`with_categories`)."""
    told = json.loads((paths.resources() / "catalogue" / "questionnaire.json").read_text(encoding="utf-8"))
    title, intro, privacy = (Words.from_json(told[name]) for name in ("title", "intro", "privacy"))
    return Questionnaire(title, intro, privacy, tuple(map(Asked.from_json, told["questions"])))


def with_categories(catalogue: Catalogue) -> Questionnaire:
    """Return the questionnaire with the categories that the municipality uses, in its order."""
    plain = questionnaire()
    listed = tuple(
        Choice(category.code, Words(category.label("sv"), category.label("en")))
        for category in catalogue.categories
        if category.active
    )
    filled = (replace(one, choices=listed) if one.catalogue == "category" else one for one in plain.questions)
    return replace(plain, questions=tuple(filled))
