"""Give a store the clocks of another time zone: moments stay what they are, and are told by the new clock."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..i18n import tr
from ..model.errors import ParameterError
from ..model.localtime import clock, local, zone

if TYPE_CHECKING:
    from ..store import Store

TIME_ZONE = "time_zone"


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
    a zone nobody knows, or the one it has.
    """
    zone(name)
    before = store.time_zone
    if name == before:
        raise ParameterError(tr("The store's clocks are those of {zone} already.").format(zone=name))
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
    with store.transaction():
        store.update_many("walk", walks)
        store.update_many("stop", stops)
        store.set_meta(TIME_ZONE, name)
    observations = store.count("observation") - store.count("observation", {"observed_at": None})
    return TimeZoneChange(before, name, len(walks), observations)
