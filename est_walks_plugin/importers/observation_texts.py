"""The texts of observations: screened for people, and categories told by their words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from ..i18n import tr
from ..model.codes import Review
from ..privacy import MASKED_KINDS, count_kinds, is_personal_column, screen_many
from .coded import category_of, is_said
from .formats.table import Batch
from .formats.text_files.containers import SIGNS, is_container
from .forms.answers import told_with
from .meaning.headers import plain
from .meaning.plan import Plan
from .meaning.values import NOTHING, to_text
from .record_columns import Problem, RecordColumns, Texts
from .unmapped import Unmapped

_MOST_REMEMBERED = 50_000


@dataclass
class Hits:
    """What screening found in a batch: how often something was masked in each row, and which rows are doubtful."""

    records: RecordColumns
    masked: list[int] = field(init=False)
    doubtful: list[bool] = field(init=False)

    def __post_init__(self) -> None:
        self.masked = [0] * len(self.records)
        self.doubtful = [False] * len(self.records)


class _Screened(NamedTuple):
    """A text that has been screened before: what is left, whether it is doubtful, and the kinds that were masked."""

    text: str
    unsure: bool
    kinds: tuple[str, ...]


class ScreenedTexts:
    """Fills in the text columns of batches. One per import: it remembers texts and categories it has seen."""

    def __init__(self, plan: Plan, unmapped: Unmapped) -> None:
        self._plan, self._unmapped = plan, unmapped
        self._screened: dict[str, _Screened] = {}
        self._codes: dict[Any, tuple[str | None, str | None]] = {}

    def fill(self, batch: Batch, records: RecordColumns) -> None:
        """Fill in title, text, address, place name, role, category, and what was masked in them."""
        hits = Hits(records)
        for name in ("title", "text", "address", "place_name", "role"):
            cells = told_with(self._plan, batch, name)
            if cells is None:
                records.columns[name] = [None] * len(records)
                continue
            texts = _meaningful(to_text(cells))
            self._tell_containers(name, cells, records)
            repeats = name in ("address", "place_name", "role")
            records.columns[name] = self._screen_repeated(texts, hits) if repeats else _screen(texts, hits)
        self._category(batch, hits)
        records.columns["masked"] = hits.masked
        on_purpose = self._plan.on_purpose & {name for name in self._plan.mapping if self._held_people(name)}
        clear, doubt, hidden = Review.CLEAR.value, Review.DOUBTFUL.value, Review.MASKED.value
        records.columns["review"] = [
            doubt if unsure or on_purpose else hidden if count else clear
            for count, unsure in zip(hits.masked, hits.doubtful)
        ]

    def _tell_containers(self, name: str, cells: Sequence[Any], records: RecordColumns) -> None:
        """Note the cells of JSON or markup, which are left out."""
        reason = tr("the cell of “{column}” holds JSON or markup, no text; it is left out")
        for index, cell in enumerate(cells):
            if isinstance(cell, str) and not SIGNS.isdisjoint(cell.lstrip()[:1]) and is_container(cell):
                told = reason.format(column=self._plan.mapping.get(name, ""))
                records.problems.append(Problem(records.numbers[index], told))

    def _held_people(self, name: str) -> bool:
        return name != "respondent" and bool(is_personal_column(self._plan.mapping.get(name, "")))

    def _screen_repeated(self, texts: Texts, hits: Hits) -> Texts:
        """Screen texts that repeat (addresses, places, roles, categories) once each."""
        seen = self._remember(texts)
        found = {text for text in set(texts) if text is not None and (seen[text].unsure or seen[text].kinds)}
        if not found:
            return [None if text is None else seen[text].text or None for text in texts]
        result: Texts = []
        for index, text in enumerate(texts):
            if text is None:
                result.append(None)
                continue
            one = seen[text]
            result.append(one.text or None)
            if one.kinds:
                hits.masked[index] += len(one.kinds)
                hits.records.masked.update(one.kinds)
            if one.unsure and not _is_plain_address(one.text):
                hits.doubtful[index] = True
        return result

    def _remember(self, texts: Texts) -> dict[str, _Screened]:
        """Screen the texts that are new, and return all that are known."""
        seen = self._screened
        if len(seen) > _MOST_REMEMBERED:
            seen.clear()
        new = [text for text in set(texts).difference(seen) if text is not None]
        for raw, (clean, findings) in zip(new, screen_many(new)):
            kinds = tuple(finding.kind for finding in findings if finding.kind in MASKED_KINDS)
            seen[raw] = _Screened(clean, len(kinds) < len(findings), kinds)
        return seen

    def _category(self, batch: Batch, hits: Hits) -> None:
        """Fill in category_text and category; each different pair of cells is looked at once."""
        main: Sequence[Any] = self._plan.column(batch, "category") or [None] * len(batch)
        sub = self._plan.column(batch, "subcategory")
        for name, cells in (("category", main), ("subcategory", sub or ())):
            self._tell_containers(name, cells, hits.records)
        if len(self._codes) > _MOST_REMEMBERED:
            self._codes.clear()
        codes = self._codes
        keys: Sequence[Any] = main if sub is None else list(zip(main, sub))
        for key in set(keys).difference(codes):
            codes[key] = self._one_category(*_meaningful(to_text(key if sub is not None else (key, None))))
        hits.records.columns["category"] = [codes[key][1] for key in keys]
        texts = [codes[key][0] for key in keys]
        for text, count in Counter(codes[key][0] for key in keys if codes[key][1] is None).items():
            if text and is_said(text):
                self._unmapped.add("category", text, count)
        hits.records.columns["category_text"] = self._screen_repeated(texts, hits)

    def _one_category(self, main: str | None, sub: str | None) -> tuple[str | None, str | None]:
        """Return the category in their words and its code; the particular word counts before the general one."""
        code = category_of(self._plan, main, sub)
        if plain(self._plan.mapping.get("subcategory", "")) == "service code":
            # A number means little to people, but systems know the case's kind by it.
            return (f"{main} ({sub})" if main and sub else main or sub), code
        text = main if sub is None or sub == main else sub if main is None else f"{main} / {sub}"
        return text, code


def _screen(texts: Texts, hits: Hits) -> Texts:
    """Return screened texts, counting what was masked per row and per kind."""
    result: Texts = []
    for index, (text, findings) in enumerate(screen_many(texts)):
        result.append(text or None)
        if findings:
            masked = {kind: count for kind, count in count_kinds(findings).items() if kind in MASKED_KINDS}
            hits.records.masked.update(masked)
            count = sum(masked.values())
            hits.masked[index] += count
            hits.doubtful[index] = hits.doubtful[index] or count < len(findings)
    return result


def _meaningful(texts: Texts) -> Texts:
    """Return texts without the words for "nothing"."""
    return [text if text is None or len(text) > 14 or text.lower() not in NOTHING else None for text in texts]


def _is_plain_address(text: str) -> bool:
    """Return whether a text is a street and a number: a name in it is a street's."""
    return len(text) < 60 and any(letter.isdigit() for letter in text)
