"""How much more the stops of another walk could be worth, and for which walks that is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .....engine.walks.model import WalkModel
    from .....engine.walks.session import WalkSession
    from .....model.walk import WalkRequest

FIELDS = (
    "start_xy",
    "end_xy",
    "starts_at",
    "duration_min",
    "pace_kmh",
    "stop_min",
    "profile",
    "max_stops",
    "gather_before_min",
    "gather_after_min",
    "dwell_min",
    "type_dwell_min",
)
"""What of a request the bound was worked out for."""


@dataclass(frozen=True)
class Bound:
    """The most that the stops of any walk are worth (`score`) that is `asked` for, has the `required` and only known `places`."""

    score: float
    asked: tuple[Any, ...]
    required: frozenset[str]
    places: frozenset[str | None]

    @classmethod
    def of(cls, score: float, request: WalkRequest, model: WalkModel) -> Bound:
        """Return the bound that a search found for a request among the candidates of a model."""
        required = frozenset((*request.required, *request.order))
        places = frozenset(one.place for one in model.candidates) - set(request.forbidden)
        return cls(score, _asked(request), required, places)

    def holds_for(self, session: WalkSession) -> bool:
        """Whether the walk in work is one of those it was worked out for."""
        stops = session.plan.stops
        locked = {stop.place for stop in stops if stop.locked}
        return (
            self.asked == _asked(session.request)
            and self.required <= locked
            and all(stop.place is None or stop.place in self.places for stop in stops)
        )


def _asked(request: WalkRequest) -> tuple[Any, ...]:
    return tuple(getattr(request, name) for name in FIELDS)
