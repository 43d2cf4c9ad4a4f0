"""Change a stored walk: open it, add places of the store to it, and write it back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ...engine.walks.session import WalkSession
from ...model.feedback import Feedback
from .find_walk import find_walk, groups_of, stops_of
from .read_model import read_candidate, read_model
from .store_walk import WalkKeeper, WalkRead
from .stored_request import request_of_one

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...engine.walks.model import Candidate
    from ...model.stored_walk import StoredStop, StoredWalk
    from ...model.walk import WalkPlan
    from ...store import Store


@dataclass(frozen=True)
class OpenWalk:
    """A stored walk made ready for changes: `keeper` writes them, and `walk` is how it was stored."""

    walk: StoredWalk
    session: WalkSession
    keeper: WalkKeeper

    def save(self, store: Store) -> None:
        """Write the walk as it stands now. Raises ConflictError, NotFoundError; then nothing is written."""
        self.keeper.save(store, self.session.model, self.session.plan)


def open_walk(
    store: Store, walk: str, *, feedback: Feedback | None = None, stops: Sequence[StoredStop] | None = None
) -> OpenWalk:
    """Return a stored walk (uuid or name) ready for changes, with its own stops, or others in their stead.

    Raises NotFoundError, ParameterError.
    """
    stored = find_walk(store, walk)
    stops = stops_of(store, stored.uuid) if stops is None else stops
    request = request_of_one(stored, store.time_zone)
    required = tuple(dict.fromkeys([*request.required, *(stop.place for stop in stops if stop.place)]))
    viewpoints = {stop.place: stop.xy for stop in stops if stop.place and stop.xy}
    stood = replace(request, required=required, forbidden=())  # a stop may be what was to be left out at first
    model = read_model(store, stood, feedback or Feedback(), viewpoints=viewpoints)
    model.request = request
    model.others = _stops_of_others(store, stored)
    session = WalkSession(model, [0, model.end], walk_id=stored.uuid, group_no=stored.group_no)
    session.load(stops)
    read = WalkRead(session.request, tuple(session.plan.stops))
    return OpenWalk(stored, session, WalkKeeper(stored.uuid, stored.row_version, read=read))


def _stops_of_others(store: Store, walk: StoredWalk) -> dict[str, int]:
    """Return the groups that were planned with this walk and stop at a place, by the place."""
    groups = {other.uuid: other.group_no for other in groups_of(store, walk) if other.uuid != walk.uuid}
    stops = store.rows("stop", {"walk": list(groups)}, columns=("walk", "place")) if groups else []
    return {row["place"]: groups[row["walk"]] for row in stops if row["place"]}


def add_place(store: Store, session: WalkSession, place: str, position: int | None = None) -> WalkPlan:
    """Add a place of the store (uuid), where it costs least or at a position. Raises NotFoundError, ParameterError."""
    return session.add_place(_candidate(store, session, place), position)


def exchange_place(store: Store, session: WalkSession, position: int, place: str) -> WalkPlan:
    """Let a place of the store (uuid) take the position of a stop. Raises NotFoundError, ParameterError."""
    return session.exchange(position, _candidate(store, session, place))


def _candidate(store: Store, session: WalkSession, place: str) -> Candidate:
    node = session.model.node_of(place)
    return read_candidate(store, place) if node is None else session.model.candidates[node - 1]
