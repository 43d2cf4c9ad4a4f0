"""A walk's protocol as it lies on the table: its stops in order, each with what is recorded and what was found before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ....model.field.old_finding import OldFinding
from ....model.finding import Finding
from ....model.stored_walk import StoredStop, StoredWalk
from ....store.walks.old_findings import old_findings
from ...walks.find_walk import find_walk, stops_of

if TYPE_CHECKING:
    from ....store import Store


@dataclass(frozen=True)
class ProtocolStop:
    """A stop with the findings recorded there, in the order they were, and earlier ones to look at again.

    `stop` is None for earlier findings on the way between the stops.
    """

    stop: StoredStop | None
    findings: tuple[Finding, ...] = ()
    earlier: tuple[OldFinding, ...] = ()


@dataclass(frozen=True)
class Protocol:
    """The protocol of a walk of one group; what was found between the stops does not stand on it."""

    walk: StoredWalk
    stops: tuple[ProtocolStop, ...]


def protocol_of(store: Store, walk: str) -> Protocol:
    """Return the protocol of a walk (uuid or name). Raises NotFoundError."""
    stored = find_walk(store, walk)
    found = [
        Finding.from_row(row) for row in store.rows("finding", {"walk": stored.uuid}, order_by=("created", "uuid"))
    ]
    walked = stops_of(store, stored.uuid)
    earlier = old_findings(store, stored)
    stops = [
        ProtocolStop(
            stop,
            tuple(one for one in found if one.stop == stop.uuid),
            tuple(one for one in earlier if one.stop == stop.uuid),
        )
        for stop in walked
    ]
    on_the_way = tuple(one for one in earlier if one.stop is None)
    return Protocol(stored, (*stops, *([ProtocolStop(None, earlier=on_the_way)] if on_the_way else ())))
