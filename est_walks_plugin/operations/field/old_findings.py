"""Earlier findings of a walk, and whether the group saw that they are mended: *Klart? Ja, nej, vet ej*."""

from __future__ import annotations

import math
from collections import Counter
from datetime import datetime, timezone
from typing import TYPE_CHECKING, Any

from ...i18n import tr
from ...model.codes import SeenAgain, TaskState
from ...model.errors import NotFoundError, ParameterError
from ...model.field.old_finding import OldFinding, SeenBy
from ...model.finding import Finding
from ...model.stored_walk import StoredStop
from ..typed_text import typed_text
from ..walks.find_walk import NEAR_STOP_M, group_walks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...model.stored_walk import StoredWalk
    from ...store import Store


def old_findings(store: Store, walk: StoredWalk) -> list[OldFinding]:
    """Return what a walk looks at again: findings of the walk it repeats, and of any earlier one at its places.

    What is good, or verified as mended, is not asked about. In the order they were found.
    """
    stops = [StoredStop.from_row(row) for row in store.rows("stop", {"walk": walk.uuid}, order_by=("seq",))]
    found = {one.uuid: one for one in _earlier(store, walk, stops)}
    tasks = store.rows("task", {"finding": list(found)}, order_by=("created",)) if found else []
    states = {row["finding"]: row["state"] for row in tasks}
    seen = {row["finding"]: row for row in store.rows("seen_again", {"walk": walk.uuid})}
    return [
        OldFinding(
            finding=one,
            stop=_stop_of(one, stops),
            seen=(seen.get(one.uuid) or {}).get("seen") or "",
            note=(seen.get(one.uuid) or {}).get("note") or "",
            state=states.get(one.uuid, ""),
        )
        for one in found.values()
        if states.get(one.uuid) != TaskState.VERIFIED
    ]


def record_seen(
    store: Store, walk: str, finding: str, seen: str | None, note: str = "", at: datetime | None = None
) -> str:
    """Keep what was answered about an earlier finding (uuids) on a walk, and return the key of the answer.

    No answer and no note takes back what was answered before; then the key is empty. Raises ParameterError, NotFoundError.
    """
    if seen and seen not in {str(code) for code in SeenAgain}:
        raise ParameterError(
            tr("“{seen}” is no answer to whether it is mended; the answers are: {known}.").format(
                seen=seen, known=", ".join(str(code) for code in SeenAgain)
            )
        )
    if not store.count("finding", {"uuid": finding}):
        raise NotFoundError(tr("There is no finding {uuid} in the store.").format(uuid=finding))
    said = {"seen": seen or None, "note": typed_text(note)[0].strip() or None}
    kept = store.rows("seen_again", {"walk": walk, "finding": finding}, limit=1)
    if not any(said.values()):
        store.delete("seen_again", [row["uuid"] for row in kept])
        return ""
    if kept:
        row = kept[0]
        if any((row[name] or None) != value for name, value in said.items()):
            store.update("seen_again", row["uuid"], {**said, "at": _moment(at)}, expected_version=row["row_version"])
        return str(row["uuid"])
    return store.insert("seen_again", [{"walk": walk, "finding": finding, **said, "at": _moment(at)}])[0]


def _moment(at: datetime | None) -> datetime:
    return at or datetime.now(timezone.utc).replace(microsecond=0)


def _earlier(store: Store, walk: StoredWalk, stops: Sequence[StoredStop]) -> list[Finding]:
    places = list(dict.fromkeys(stop.place for stop in stops if stop.place))
    wanted: list[dict[str, Any]] = [{"place": places, "positive": False}] if places else []
    if walk.repeats:
        wanted.append({"walk": walk.repeats, "positive": False})
    rows = {row["uuid"]: row for where in wanted for row in store.rows("finding", where, order_by=("created",))}
    ours = {walk.uuid, *group_walks(store, walk.uuid)}
    found = [Finding.from_row(row) for row in rows.values() if row["walk"] not in ours]
    return sorted(
        (one for one in found if one.found_at is None or one.found_at < walk.ends or one.walk == walk.repeats),
        key=lambda one: (one.found_at is not None, one.found_at or walk.starts, one.uuid),
    )


def _stop_of(finding: Finding, stops: Sequence[StoredStop]) -> str | None:
    """Return the stop at a finding's place, else the nearest within sight of the group."""
    at_place = next((stop.uuid for stop in stops if finding.place and stop.place == finding.place), None)
    if at_place is not None or finding.geometry is None:
        return at_place
    lying = [(stop.geometry.distance(finding.geometry), stop.uuid) for stop in stops if stop.geometry is not None]
    metres, nearest = min(lying, default=(math.inf, None))
    return nearest if metres <= NEAR_STOP_M else None


def seen_by(store: Store, findings: Sequence[str]) -> dict[str, SeenBy]:
    """Return the latest answer about each finding (uuids) of which there is one."""
    if not findings:
        return {}
    rows = store.rows("seen_again", {"finding": list(findings)}, order_by=("at", "created"))
    names = {row["uuid"]: row["name"] or "" for row in store.rows("walk", columns=("uuid", "name"))} if rows else {}
    return {
        row["finding"]: SeenBy(
            row["seen"], row["note"] or "", row["at"], row["walk"] or "", names.get(row["walk"] or "", "")
        )
        for row in rows
        if row["seen"]
    }


def answered_of(store: Store, walk: str) -> dict[str, int]:
    """Return the earlier walks (uuids) whose findings were answered about on a walk (uuid), with how many, the most first."""
    rows = store.rows("seen_again", {"walk": walk}, columns=("finding", "seen"))
    keys = [row["finding"] for row in rows if row["seen"]]
    found = store.rows("finding", {"uuid": keys}, columns=("uuid", "walk")) if keys else []
    return dict(Counter(row["walk"] for row in found if row["walk"]).most_common())
