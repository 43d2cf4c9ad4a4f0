"""A walk again: what was asked for last time, with the places that still have something to look at as required stops."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from ...i18n import tr
from ...model.codes import TaskState
from ...model.errors import ParameterError
from ...store.tasks.links import tasks_of
from .find_walk import find_walk
from .stored_request import request_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...model.stored_walk import StoredWalk
    from ...model.task import Task
    from ...model.walk import WalkRequest
    from ...store import Store


def repeat_walk(store: Store, walk: str, starts_at: datetime, name: str | None = None) -> WalkRequest:
    """Return the request of a walk (uuid or name) again: last time's places with open findings are required stops.

    Raises NotFoundError, and ParameterError when last time's walk has nothing left to look at.
    """
    last = find_walk(store, walk)
    findings = store.rows("finding", {"walk": last.uuid, "positive": False}, columns=("uuid", "place"))
    tasks = tasks_of(store, [row["uuid"] for row in findings], columns=("state",))
    mended = {finding for finding, made in tasks.items() if _is_mended(made)}
    places = dict.fromkeys(row["place"] for row in findings if row["place"] and row["uuid"] not in mended)
    if not places:
        raise ParameterError(
            tr("The walk “{name}” has no findings left to look at; plan a new walk instead.").format(name=last.name)
        )
    return asked_again(last, store.time_zone, starts_at, tuple(places), name)


def _is_mended(tasks: Sequence[Task]) -> bool:
    """Return whether every task of a finding is verified; a duplicate is told by the task it doubles."""
    standing = [task.state for task in tasks if task.state != TaskState.DUPLICATE]
    return bool(standing) and all(state == TaskState.VERIFIED for state in standing)


def asked_again(
    last: StoredWalk, zone: str, starts_at: datetime, required: Sequence[str], name: str | None = None
) -> WalkRequest:
    """Return the request of a stored walk again, with other places (uuids) that must be stops.

    Last time's order holds for those that are still required; none of them is forbidden, and all may be stops.
    """
    request = request_of(last, zone)
    most = request.max_stops
    return replace(
        request,
        name=name or tr("{name} again").format(name=request.name),
        starts_at=starts_at,
        required=tuple(required),
        forbidden=tuple(place for place in request.forbidden if place not in required),
        order=tuple(place for place in request.order if place in required),
        max_stops=None if most is None else max(most, len(required)),
        repeats=last.uuid,
    )
