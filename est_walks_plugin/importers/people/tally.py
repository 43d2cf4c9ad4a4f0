"""Counts who answered while a survey is read: people, not marks; what one person said is gone when the file is read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ...i18n import tr
from ...model.survey.who_answered import AGE, GENDER, WhoAnswered, ordered
from ...privacy.ids import kept_cell
from ..meaning.subjects import COUNTED
from ..meaning.values import to_text
from .cells import OLDEST, age_band_of, gender_of, is_said, number_in

if TYPE_CHECKING:
    from ..formats.table import Batch
    from ..meaning.plan import Plan
    from ..record_columns import Texts

FIELDS = dict(zip((GENDER, AGE), COUNTED))
LISTED_FROM = 5
"""A word that is not understood is told from so many people; one of fewer could be somebody's own."""
_MOST_GROUPS = 20
_CODES_UP_TO = 12
"""Where no number is larger, a form has told its groups of ages as codes: nobody in a survey is that young alone."""


@dataclass
class _Person:
    gender: str | None = None
    age: str | None = None
    unread: dict[str, str] = field(default_factory=dict)


class WhoAnsweredTally:
    """One per import. The first that a person tells of age and gender counts."""

    def __init__(self, plan: Plan, year: int) -> None:
        self._plan, self._year = plan, year
        self._kinds = [kind for kind, name in FIELDS.items() if name in plan.mapping]
        self._people: dict[str, _Person] = {}
        self._of_row: dict[int, str] = {}
        self._largest = 0

    @property
    def is_told(self) -> bool:
        """Whether a column tells who answered."""
        return bool(self._kinds)

    def add(self, batch: Batch, respondents: Texts, ids: Texts) -> None:
        """Count the rows of a batch; `respondents` and `ids` (n,) are as they are kept."""
        if not self._kinds:
            return
        people = []
        for number, respondent, identity in zip(batch.numbers, respondents, ids):
            key = f"who {respondent}" if respondent else f"id {identity}" if identity else f"row {number}"
            self._of_row[int(number)] = key
            people.append(self._people.setdefault(key, _Person()))
        for kind in self._kinds:
            cells = self._plan.column(batch, FIELDS[kind]) or ()
            self._tell(kind, people, cells)

    def _tell(self, kind: str, people: Sequence[_Person], cells: Sequence[Any]) -> None:
        for person, cell, text in zip(people, cells, to_text(cells)):
            if not text or getattr(person, kind):
                continue
            found = gender_of(text) if kind == GENDER else age_band_of(cell, self._year)
            if kind == AGE and found:
                number = number_in(cell)
                self._largest = max(self._largest, OLDEST if number is None else number)
            if found:
                setattr(person, kind, found)
            elif is_said(text):
                person.unread.setdefault(kind, text)

    def counted(self, rows: Collection[int] | None = None, known: Collection[str] = ()) -> WhoAnswered:
        """Return the counts: of all, or of the people of some rows (by number) whose respondent is not `known`."""
        keys = self._people if rows is None else {self._of_row[row] for row in rows if row in self._of_row}
        left = {f"who {one}" for one in known}
        people = [self._people[key] for key in keys if key not in left]
        return WhoAnswered(len(people), self._counts(GENDER, people), self._counts(AGE, people))

    def _counts(self, kind: str, people: Sequence[_Person]) -> tuple[tuple[str, int], ...] | None:
        if kind not in self._kinds:
            return None
        if kind == AGE and self._are_codes:
            return ()
        found = Counter(told for person in people if (told := getattr(person, kind)))
        return ordered(kind, dict(found.most_common(_MOST_GROUPS)))

    @property
    def _are_codes(self) -> bool:
        return 0 < self._largest <= _CODES_UP_TO

    def notes(self) -> list[str]:
        """Return what a receipt says of it: how many told, and which words were not understood."""
        if not self._kinds:
            return []
        told = [
            tr(
                "Gender and age are counted for the whole survey and kept of nobody: {people} answered, {genders} told a gender, {ages} an age."
            ).format(
                people=len(self._people),
                genders=sum(1 for one in self._people.values() if one.gender),
                ages=self.counted().known(AGE),
            )
        ]
        if self._are_codes:
            text = tr("“{column}” holds codes and no ages; have the form export its words (“16–24”), and import again.")
            told.append(text.format(column=self._plan.mapping[FIELDS[AGE]]))
        for kind in self._kinds:
            unread = Counter(
                one.unread[kind] for one in self._people.values() if kind in one.unread and not getattr(one, kind)
            )
            if unread:
                told.append(self._unread(kind, unread))
        return told

    def _unread(self, kind: str, unread: Counter[str]) -> str:
        common = [kept_cell(word) for word, count in unread.most_common(10) if count >= LISTED_FROM]
        header, people = self._plan.mapping[FIELDS[kind]], sum(unread.values())
        if not common:
            return tr("“{column}” is not understood for some who answered, who count as unknown ({people}).").format(
                column=header, people=people
            )
        return tr(
            "“{column}” is not understood for some who answered, who count as unknown ({people}): {words}."
        ).format(column=header, people=people, words=", ".join(f"“{word}”" for word in common))
