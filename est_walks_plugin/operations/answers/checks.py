"""What stands in the way of telling residents: each thing that must be answered, reviewed or written first."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Iterable

from ...i18n import tr
from ...model.codes import Code, Review
from ...model.errors import EstWalksError
from ...privacy import MASKS, screen
from ...privacy.kinds import MASKED_BY_HAND

if TYPE_CHECKING:
    from ...model.task import Task

_MASKS = (*MASKS.values(), MASKED_BY_HAND)


class BlockerKind(Code):
    """Why an answer is not fit to be published."""

    OVERDUE = "overdue"
    """Late, and nobody has said when instead: a new date, or another state."""
    NO_REASON = "no_reason"
    REVIEW = "review"
    """A text waits for a person's eye, or may name somebody."""
    MASKED = "masked"
    """A mask stands where personal data was: the text is written anew."""
    PHOTO = "photo"
    """A photo was ticked that nobody has looked through, or whose picture is gone."""
    NOTHING = "nothing"
    """Nothing was found that could be told."""


@dataclass(frozen=True)
class Blocker:
    """One thing that stands in the way: a row of `table`, called `what` in words without a person's text.

    `column` says which of its texts it is, "" where it is none.
    """

    kind: BlockerKind
    table: str = ""
    uuid: str = ""
    what: str = ""
    column: str = ""

    @property
    def key(self) -> str:
        """What the list for privacy review calls it."""
        return f"{self.table}/{self.uuid}"

    @property
    def hides(self) -> bool:
        """Whether a text or photo may be seen by nobody outside until it is answered, not even before publishing."""
        return self.kind in (BlockerKind.REVIEW, BlockerKind.MASKED, BlockerKind.PHOTO)


class NotReadyError(EstWalksError):
    """An answer cannot be published yet; `blockers` say what must be done first."""

    def __init__(self, blockers: tuple[Blocker, ...]) -> None:
        self.blockers = blockers
        super().__init__(told(blockers))


def told(blockers: Iterable[Blocker]) -> str:
    """Return one sentence that says what must be done before an answer is published."""
    counts = Counter(one.kind for one in blockers)
    parts = [words.format(count=count) for kind, count in counts.items() for words in [_words(kind, count)]]
    return tr("The answer is not published: {parts}.").format(parts="; ".join(parts))


def _words(kind: BlockerKind, count: int) -> str:
    return {
        BlockerKind.OVERDUE: tr("%n late task(s) need a new date or another state", None, count),
        BlockerKind.NO_REASON: tr("%n declined task(s) lack a reason", None, count),
        BlockerKind.REVIEW: tr("%n text(s) wait for privacy review", None, count),
        BlockerKind.MASKED: tr("%n text(s) hold a mask and must be written anew", None, count),
        BlockerKind.PHOTO: tr("%n photo(s) are not reviewed, or their picture is gone", None, count),
        BlockerKind.NOTHING: tr("no findings have been recorded"),
    }[kind]


def fault(text: str, review: str) -> BlockerKind | None:
    """Return why a text may not be told, None where it may; `review` is that of its row."""
    if not text:
        return None
    masked, found = screen(text)
    if masked != text or any(mask in text for mask in _MASKS):
        return BlockerKind.MASKED
    if review == Review.DOUBTFUL or (found and review != Review.APPROVED):
        return BlockerKind.REVIEW
    return None


def is_plain(text: str) -> bool:
    """Return whether a name that nobody has reviewed may be told: no rule finds or doubts anything in it."""
    return fault(text, "") is None


def blockers_of(task: Task, what: str, today_late: int) -> list[Blocker]:
    """Return what stands in the way of telling a task that is so many days late."""
    found = [Blocker(BlockerKind.OVERDUE, "task", task.uuid, what)] if today_late else []
    if task.state == "declined" and not task.reason.strip():
        found.append(Blocker(BlockerKind.NO_REASON, "task", task.uuid, what))
    texts = {"feedback": task.feedback, "reason": task.reason if task.state == "declined" else ""}
    faults = [(fault(text, task.review), column) for column, text in texts.items()]
    return [*found, *(Blocker(kind, "task", task.uuid, what, column) for kind, column in faults if kind is not None)]
