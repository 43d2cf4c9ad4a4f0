"""Give a store the clocks of another time zone: moments stay what they are, and are told by the new clock."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..i18n import tr
from ..model.errors import ParameterError
from ..model.localtime import clock, local, zone
from ..store.merging import Part, RowsRead
from ..store.recorder import RowState

if TYPE_CHECKING:
    from ..store import Store

TABLE, TIME_ZONE = "meta", "time_zone"


@dataclass(frozen=True)
class TimeZoneChange:
    """What is told by the new clock: walks, and observations whose times were read from files by the old one."""

    before: str
    after: str
    walks: int
    observations: int


def set_time_zone(store: Store, name: str) -> TimeZoneChange:
    """Let a store's clocks be those of the zone `name` ("Europe/Helsinki"); moments stay, their texts follow.

    Times that files gave without a zone were read by the old clock: import those files again. Raises ParameterError for
    a zone nobody knows, or the one it has. Within `together.merging` one that somebody else chose since is asked about.
    """
    zone(name)
    with store.transaction():
        before = store.meta(TIME_ZONE) or store.time_zone  # as it is now: somebody else may have changed it
        if name == before:
            raise ParameterError(tr("The store's clocks are those of {zone} already.").format(zone=name))
        if not _is_kept(store, name):
            return TimeZoneChange(before, before, 0, 0)
        return _set(store, before, name)


def zone_read(store: Store) -> RowsRead:
    """Return the zone that `store` tells its clocks by, whatever somebody else chose since: see `Store.reread_facts`."""
    rows = store.rows(TABLE, {"key": TIME_ZONE}, columns=("uuid",))
    return RowsRead.of(TABLE, [{**row, "value": store.time_zone, "row_version": 0} for row in rows])


def _is_kept(store: Store, name: str) -> bool:
    """Return whether the zone is to be `name`: not where somebody else's is kept, nor before it is decided."""
    merger = store.merger
    found = store.rows(TABLE, {"key": TIME_ZONE}, limit=1)
    if merger is None or not found or not merger.knows(TABLE, [found[0]["uuid"]]):
        return True
    was, now = merger.read.row(TABLE, found[0]["uuid"]).values["value"], found[0]["value"]
    kept = merger.kept_parts(TABLE, RowState(found[0]), [Part(TIME_ZONE, was, now, name, (was, now, name))])
    return bool(kept)


def _set(store: Store, before: str, name: str) -> TimeZoneChange:
    walks = {
        row["uuid"]: {"starts_text": local(row["starts_at"], name).strftime("%Y-%m-%d %H:%M")}
        for row in store.rows("walk", columns=("uuid", "starts_at"))
        if row["starts_at"] is not None
    }
    stops = {
        row["uuid"]: {"arrive_text": clock(row["arrive"], name)}
        for row in store.rows("stop", columns=("uuid", "arrive"))
        if row["arrive"] is not None
    }
    store.update_many("walk", walks)
    store.update_many("stop", stops)
    store.set_meta(TIME_ZONE, name)
    observations = store.count("observation") - store.count("observation", {"observed_at": None})
    return TimeZoneChange(before, name, len(walks), observations)
