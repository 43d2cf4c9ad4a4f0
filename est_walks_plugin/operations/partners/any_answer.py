"""What came back from who does the work, told by what is in it: a list that was answered, or a partner's package."""

from __future__ import annotations

from typing import TYPE_CHECKING, Collection, Union

from ...model.feedback import Feedback
from ..owners import read_answer
from ..owners.read_answer import LookedAt
from . import returned, take_in
from .came import holds_package
from .returned import PartnerAnswer

if TYPE_CHECKING:
    from ...model.receipt import Receipt
    from ...store import Store

AnyAnswer = Union[LookedAt, PartnerAnswer]


def look_at_answer(store: Store, path: str, feedback: Feedback | None = None) -> AnyAnswer:
    """Read what came back and compare it with what is stored; nothing is written.

    Raises InputError in one sentence for what is neither a list nor a package of this database, or damaged; Cancelled.
    """
    feedback = feedback or Feedback()
    if holds_package(path, feedback.part(0.0, 0.2)):
        return returned.look_at(store, path, feedback.part(0.2, 1.0))
    return read_answer.look_at(store, path, feedback=feedback.part(0.2, 1.0))


def take_in_answer(
    store: Store, looked: AnyAnswer, owners: Collection[tuple[str, str]] = (), feedback: Feedback | None = None
) -> Receipt:
    """Take in what was looked at, all of it or nothing, and return its receipt.

    The owner's values stand in the conflicts `owners` (task, field), the desk's in the others. Raises ConflictError when
    somebody changed a task in between.
    """
    if isinstance(looked, LookedAt):
        return read_answer.take_in(store, looked, owners=owners).receipt
    return take_in.take_in(store, looked, looked.proposal.settled(owners), feedback=feedback).receipt
