"""The plan of an import: what was decided about a table before its rows are read in earnest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from ...model.errors import AmbiguousInputError
from ..formats.table import Batch, Choice, Table
from ..position.placing import Decision
from ..words.categories import CategoryWords
from ..words.own import OwnWords
from .dates import DateFormat
from .filled import Filling
from .headers import plain
from .subjects import Subject
from .values import to_text

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from .territory import Territory

#: A rank from here on is a guess: the header only begins like a known one.
GUESSED = 1_000


@dataclass(frozen=True)
class Question:
    """Something two answers fit equally well: what, in words, the answers, and the parameter that decides."""

    question: str
    text: str
    choices: tuple[str, ...]
    parameter: str


@dataclass
class Located:
    """Positions of a batch in the work CRS: NaN where there is none, `shapes` as WKB in the work CRS for drawn shapes.

    `unreadable` rows hold something in their coordinate cells that is no coordinate. `coarse_m` is how coarse a row's
    coordinates are (m, 0 = fine enough); `otherwise` rows were read in the other system the planner named.
    """

    xy: NDArray[np.float64]
    zero: NDArray[np.bool_]
    turned: NDArray[np.bool_]
    unreadable: NDArray[np.bool_]
    coarse_m: NDArray[np.float64]
    otherwise: NDArray[np.bool_]
    shapes: list[str | None] | None = None


@dataclass
class Fineness:
    """What was met of coarse and foreign positions while the rows were read; points are counted in whole metres.

    `first` is the number of the row that was read first: when it comes again, the count begins anew.
    """

    first: int | None = None
    rows: int = 0
    worst_m: float = 0.0
    points: set[tuple[int, int]] = field(default_factory=set)
    otherwise: int = 0
    fitting: Counter[str] = field(default_factory=Counter)


@dataclass
class Plan:
    """What was decided about a table: `mapping` (our field -> header), the CRS, the date format, dropped columns.

    `sample` are its first rows, `skipped` the fields that the planner left out; `strict`: what two answers fit is asked.
    `cells_crs` is the system most cells tell themselves (EWKT, links of maps); `other_crs` that of rows of another
    origin, when the planner named one; `is_forced`: the CRS is the planner's.
    """

    table: Table
    subject: Subject
    territory: Territory
    sample: Batch
    strict: bool = True
    mapping: dict[str, str] = field(default_factory=dict)
    reasons: dict[str, Choice] = field(default_factory=dict)
    dropped: dict[str, str] = field(default_factory=dict)
    skipped: frozenset[str] = frozenset()
    position: str = ""
    decision: Decision | None = None
    dates: DateFormat = field(default_factory=DateFormat)
    choices: list[Choice] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    on_purpose: frozenset[str] = frozenset()
    cells_crs: str = ""
    other_crs: str = ""
    is_forced: bool = False
    fineness: Fineness = field(default_factory=Fineness)
    categories: CategoryWords = field(default_factory=CategoryWords)
    own: OwnWords = field(default_factory=OwnWords)
    filling: Filling = field(init=False)

    def __post_init__(self) -> None:
        self.filling = Filling(self.table.headers, self.sample)

    def take(self, name: str, header: str, reason: str, others: Sequence[str] = ()) -> None:
        """Read a field from a column, and say why."""
        self.mapping[name] = header
        self.reasons[name] = Choice(name, header, reason, tuple(others))

    def give_up(self, *names: str) -> None:
        """Take fields back from their columns."""
        for name in names:
            self.mapping.pop(name, None)
            self.reasons.pop(name, None)

    def left(self, loose: Collection[str | None] = ()) -> list[str]:
        """Return the columns that hold no people and that no field is read from; `loose` ones are left all the same."""
        taken = set(self.mapping.values()).difference(loose)
        return [header for header in self.table.headers if header not in self.dropped and header not in taken]

    def ask(self, question: Question) -> None:
        """Raise AmbiguousInputError with the question, or where the plan is not strict list it."""
        if self.strict:
            raise AmbiguousInputError(
                question.text, question=question.question, choices=question.choices, parameter=question.parameter
            )
        self.questions.append(question)

    @property
    def unused(self) -> list[str]:
        """The columns with something in them that nothing is read from, beside those that hold people."""
        return list(self.filling.unused(self.mapping.values(), self.dropped))

    def column(self, batch: Batch, name: str) -> Sequence[Any] | None:
        """Return the cells of one of our fields, None when no column holds it."""
        header = self.mapping.get(name)
        return None if header is None else batch.columns[self.table.headers.index(header)]

    def date_format(self, name: str) -> DateFormat:
        """Return how the column of one of our fields writes dates; a header that says UTC is believed."""
        return replace(self.dates, zone="UTC") if self.says_utc(name) else self.dates

    def says_utc(self, name: str) -> bool:
        """Return whether the header of one of our fields names world time: "Inkom (UTC)", "created_utc"."""
        return not {"utc", "gmt", "zulu"}.isdisjoint(plain(self.mapping.get(name, "")).split())

    def texts(self, batch: Batch, name: str) -> list[str | None]:
        """Return the cells of one of our fields as texts; all None when no column holds it."""
        cells = self.column(batch, name)
        return [None] * len(batch) if cells is None else to_text(cells)


def rank_of(header_plain: str, header: str, words: Sequence[str]) -> int | None:
    """Return how well a header matches known words (0 best), None when not: exact, cut to ten letters, or longer."""
    if header_plain in words:
        return words.index(header_plain)
    joined = header_plain.replace(" ", "")
    for index, word in enumerate(words):
        squeezed = word.replace(" ", "")
        if joined == squeezed:
            return index
        if len(header) in (9, 10) and len(squeezed) > len(joined) >= 9 and squeezed.startswith(joined):
            return index + GUESSED // 2
    for index, word in enumerate(words):
        if len(word) >= 4 and (header_plain.startswith(word + " ") or header_plain.endswith(" " + word)):
            return index + GUESSED
    return None
