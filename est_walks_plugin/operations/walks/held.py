"""Whether walks were held: what shows it, or what the planner has said. Promises, checks and the yearly wheel ask here."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Sequence

from ...i18n import tr
from ...model.codes import WalkState
from ...model.errors import ParameterError
from ...model.field.held import HeldBy, HeldState
from ...model.stored_walk import StoredWalk
from ...store.merging import RowsRead
from .find_walk import find_groups

if TYPE_CHECKING:
    from ...store import Store

_SHOWN_BY = (
    (HeldBy.FINDINGS, "finding"),
    (HeldBy.TRACK, "track"),
    (HeldBy.PHOTOS, "photo"),
    (HeldBy.SEEN_AGAIN, "seen_again"),
    (HeldBy.RETURN, "field_return"),
)
"""What a group brings home, by the table whose rows name their walk."""
_MARKED = (WalkState.WALKED.value, WalkState.CLOSED.value)


@dataclass(frozen=True)
class WalkHeld:
    """Whether a walk was held: `shown` says by what it is known. `day` is by the municipality's clock."""

    state: HeldState
    day: date | None = None
    shown: tuple[HeldBy, ...] = ()

    @property
    def is_held(self) -> bool:
        """Whether it was held for certain."""
        return self.state is HeldState.HELD

    @property
    def is_asked(self) -> bool:
        """Whether its day has passed, and nothing shows that it was held."""
        return self.state is HeldState.ASKED


def held_walks(store: Store, today: date | None = None) -> dict[str, WalkHeld]:
    """Return for each walk (key) whether it was held by a day. What one group brought home, or was said of it, tells of all."""
    day = today or store.today
    columns = ("uuid", "series", "state", "starts_at")
    walks = [StoredWalk.from_row(row) for row in store.rows("walk", columns=columns)]
    shown = _shown(store, walks) if walks else {}
    return {walk.uuid: _held(walk, store.local_day(walk.starts_at), shown, day) for walk in walks}


def _shown(store: Store, walks: Sequence[StoredWalk]) -> dict[str, set[HeldBy]]:
    """Return for each walk or series (key) what shows that it was held."""
    series = {walk.uuid: _key(walk) for walk in walks}
    found: defaultdict[str, set[HeldBy]] = defaultdict(set)
    for walk in walks:
        if walk.state in _MARKED:
            found[_key(walk)].add(HeldBy.MARKED)
    for by, table in _SHOWN_BY:
        for walk_of_row in store.counts(table, "walk"):
            if walk_of_row in series:
                found[series[walk_of_row]].add(by)
    for row in store.rows("stop", columns=("walk", "score_day", "score_dark", "field_note")):
        said = row["score_day"] is not None or row["score_dark"] is not None or bool(row["field_note"])
        if said and row["walk"] in series:
            found[series[row["walk"]]].add(HeldBy.STOPS)
    return found


def _key(walk: StoredWalk) -> str:
    return walk.series or walk.uuid


def _held(walk: StoredWalk, day: date | None, shown: dict[str, set[HeldBy]], today: date) -> WalkHeld:
    if walk.state == WalkState.CANCELLED:
        return WalkHeld(HeldState.CALLED_OFF, day)
    if day is None or walk.starts_at is None or day > today:
        return WalkHeld(HeldState.TO_COME, day)
    by = shown.get(_key(walk), set())
    if by and walk.starts_at <= datetime.now(walk.starts_at.tzinfo):
        return WalkHeld(HeldState.HELD, day, tuple(one for one in HeldBy if one in by))
    return WalkHeld(HeldState.ASKED if day < today else HeldState.TO_COME, day)


def held_read(store: Store, walks: Sequence[str]) -> RowsRead:
    """Return the state of walks (uuid or name; of a series all its groups) as it is when it is asked about. Raises NotFoundError."""
    keys = list(dict.fromkeys(one.uuid for name in walks for one in find_groups(store, name)))
    columns = ("uuid", "name", "state", "row_version")
    return RowsRead.of("walk", store.rows("walk", {"uuid": keys}, columns=columns) if keys else ())


def say_held(store: Store, walks: Sequence[str], held: bool | None) -> int:
    """Keep of walks (uuid or name; of a series all its groups) that they were held, called off (False), or nothing (None).

    Return how many walks it changed. Raises ParameterError for one that has not begun but is to have been held, NotFoundError.
    """
    state = {True: WalkState.WALKED, False: WalkState.CANCELLED, None: WalkState.PLANNED}[held].value
    with store.transaction():
        found = {one.uuid: one for name in walks for one in find_groups(store, name)}
        for one in found.values():
            if held and (one.starts_at is None or one.starts_at > datetime.now(one.starts_at.tzinfo)):
                raise ParameterError(
                    tr("The walk “{name}” has not begun yet, so it cannot have been held; say so when it has.").format(
                        name=one.name
                    )
                )
        changes = {key: {"state": state} for key, one in found.items() if one.state != state}
        return store.update_many("walk", changes) if changes else 0
