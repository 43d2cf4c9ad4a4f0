"""Change a stored walk by its stops' numbers, as by hand in the window: every change is planned anew and saved."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any, Mapping

from ...i18n import tr
from ...model.errors import NotFoundError, ParameterError
from ...model.feedback import Feedback
from ..typed_text import typed_name
from .edit_walk import add_place, exchange_place, open_walk

if TYPE_CHECKING:
    from ...engine.walks.session import WalkSession
    from ...model.walk import WalkPlan
    from ...store import Store


@dataclass(frozen=True)
class WalkChange:
    """What is to become of a walk. Numbers are those its stops have before the change, from 1.

    `order` names every stop that stays, once; `add` are places (uuids), put where they cost least; `minutes` are stop
    number -> minutes, `stand` where to stand instead (work CRS), `exchange` another place (uuid). `recalculate` chooses the stops that are not locked anew.
    """

    remove: tuple[int, ...] = ()
    order: tuple[int, ...] = ()
    add: tuple[str, ...] = ()
    lock: tuple[int, ...] = ()
    unlock: tuple[int, ...] = ()
    minutes: Mapping[int, float] = field(default_factory=dict)
    stand: Mapping[int, tuple[float, float]] = field(default_factory=dict)
    exchange: Mapping[int, str] = field(default_factory=dict)
    name: str = ""
    starts_at: datetime | None = None
    start_xy: tuple[float, float] | None = None
    end_xy: tuple[float, float] | None = None
    duration_min: float | None = None
    pace_kmh: float | None = None
    stop_min: float | None = None
    recalculate: bool = False

    @property
    def numbers(self) -> tuple[int, ...]:
        """The stops that are spoken of."""
        return (*self.remove, *self.order, *self.lock, *self.unlock, *self.minutes, *self.stand, *self.exchange)

    @property
    def wishes(self) -> dict[str, Any]:
        """The fields of the walk's request that change."""
        told: dict[str, Any] = {
            "name": typed_name(self.name) if self.name else None,
            "starts_at": self.starts_at,
            "duration_min": self.duration_min,
            "pace_kmh": self.pace_kmh,
            "stop_min": self.stop_min,
        }
        return {name: value for name, value in told.items() if value is not None}


def change_walk(store: Store, walk: str, change: WalkChange, feedback: Feedback | None = None) -> WalkPlan:
    """Change a walk (uuid or name), save it and return it as it stands.

    Raises NotFoundError for a stop or place that is not there, ParameterError, InfeasibleError, ConflictError; then the
    walk is as it was.
    """
    if change == WalkChange():
        raise ParameterError(tr("Nothing to change was given for the walk; give stops, an order, a time or a name."))
    feedback = feedback or Feedback()
    opened = open_walk(store, walk, feedback=feedback.part(0.0, 0.6))
    session = opened.session
    _check_numbers(change, opened.walk.name, len(session.plan.stops))
    for number, minutes in change.minutes.items():
        session.set_dwell(number - 1, minutes)
    for number, xy in change.stand.items():
        session.drag(number - 1, xy)
    for number, place in change.exchange.items():
        exchange_place(store, session, number - 1, place)
    for number in change.lock:
        session.lock(number - 1)
    for number in change.unlock:
        session.lock(number - 1, False)
    _remove_and_order(session, change)
    for place in change.add:
        add_place(store, session, place)
    if change.start_xy is not None:
        session.set_start(change.start_xy)
    if change.end_xy is not None:
        session.set_end(change.end_xy)
    if change.wishes:
        session.set_request(**change.wishes)
    if change.recalculate:
        session.recalculate(feedback=feedback.part(0.6, 0.9))
    feedback.check()
    opened.save(store)
    return session.plan


def _check_numbers(change: WalkChange, name: str, last: int) -> None:
    for number in change.numbers:
        if not 1 <= number <= last:
            raise NotFoundError(
                tr("The walk “{name}” has no stop {number}; it has stops 1 to {last}.").format(
                    name=name, number=number, last=last
                )
            )
    staying = sorted(set(range(1, last + 1)) - set(change.remove))
    if change.order and sorted(change.order) != staying:
        raise ParameterError(
            tr("The order must name every stop that stays once: {numbers}.").format(
                numbers=", ".join(str(number) for number in staying)
            )
        )


def _remove_and_order(session: WalkSession, change: WalkChange) -> None:
    numbers = list(range(1, len(session.plan.stops) + 1))
    for number in sorted(set(change.remove)):
        session.remove(numbers.index(number))
        numbers.remove(number)
    for position, number in enumerate(change.order):
        here = numbers.index(number)
        if here != position:
            session.move(here, position)
            numbers.insert(position, numbers.pop(here))
