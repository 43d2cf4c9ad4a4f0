"""What a partner is shown of its tasks: by the whitelist of the contract, reviewed, in the words of the store's language."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, Callable, Mapping, Sequence

from ...model.codes import Review
from ...model.finding import Finding, Photo
from ...model.stored_walk import StoredStop
from ...model.task import Task
from ...model.tasks.choice import OPEN_STATES
from ...model.wording.place_names import PlaceName, place_name
from ...model.wording.task_titles import task_title
from ...printing.words import Words
from ...store.tasks.links import findings_of
from ..field_package.content import told
from .content import OutgoingPhoto, OutgoingTask

if TYPE_CHECKING:
    from ...store import Store

Pictures = Callable[[str], bytes]
"""Gives the picture of a photo (key), JPEG without metadata; nothing for what is no picture."""
_PHOTO = tuple(one.name for one in fields(Photo))


@dataclass(frozen=True)
class Gathered:
    """What goes out, and how much stays at home until it is reviewed."""

    tasks: tuple[OutgoingTask, ...]
    photos: tuple[OutgoingPhoto, ...]
    unreviewed_texts: int
    unreviewed_photos: int


def tasks_of_owner(store: Store, owner: str) -> list[Task]:
    """Return the open tasks of an owner (code), those due first first."""
    rows = store.rows("task", {"owner": owner, "state": list(OPEN_STATES)}, order_by=("due", "created", "uuid"))
    return [Task.from_row(row) for row in rows]


def gather(store: Store, tasks: Sequence[Task], pictures: Pictures) -> Gathered:
    """Return what goes out of tasks."""
    around = _Around.of(store, tasks)
    outgoing = {task.uuid: _task(task, around) for task in tasks}
    of_finding = _photos_of(store, {key for task in tasks for key in around.findings_of[task.uuid]})
    photos, unreviewed = [], set[str]()
    for task in tasks:
        for finding in around.findings_of[task.uuid]:
            for photo in of_finding.get(finding, ()):
                if photo.is_reviewed:
                    caption = told(photo.caption, Review.CLEAR)
                    outgoing_photo = OutgoingPhoto(
                        photo.uuid, outgoing[task.uuid], caption, partial(pictures, photo.uuid)
                    )
                    photos.append(outgoing_photo)
                elif _waits(photo):
                    unreviewed.add(photo.uuid)
    waiting = sum(task.waits_for_review and bool(task.text) for task in tasks)
    return Gathered(tuple(outgoing.values()), tuple(photos), waiting, len(unreviewed))


def waiting_photos(store: Store, tasks: Sequence[Task]) -> dict[str, frozenset[str]]:
    """Return task (key) -> its photos (keys) that stay at home until somebody has looked at them."""
    seen = findings_of(store, tasks)
    photos = _photos_of(store, {key for keys in seen.values() for key in keys})
    return {
        task: frozenset(photo.uuid for key in keys for photo in photos.get(key, ()) if _waits(photo))
        for task, keys in seen.items()
    }


def _waits(photo: Photo) -> bool:
    return photo.has_come and photo.review == Review.DOUBTFUL


@dataclass(frozen=True)
class _Around:
    """What is told of tasks beside their own rows."""

    words: Words
    findings_of: Mapping[str, tuple[str, ...]]
    findings: Mapping[str, Finding]
    stops: Mapping[str, StoredStop]
    places: Mapping[str, PlaceName]
    poles: Mapping[str, str] = field(default_factory=dict)

    @staticmethod
    def of(store: Store, tasks: Sequence[Task]) -> _Around:
        """Read it for tasks."""
        seen = findings_of(store, tasks)
        findings = {
            row["uuid"]: Finding.from_row(row) for row in _rows(store, "finding", {k for s in seen.values() for k in s})
        }
        stops = [StoredStop.from_row(row) for row in _rows(store, "stop", {one.stop for one in findings.values()})]
        places = _rows(store, "place", {task.place for task in tasks})
        lamps = _rows(store, "lamp", {task.lamp for task in tasks})
        return _Around(
            words=Words(store.language, store.catalogue, store.time_zone),
            findings_of=seen,
            findings=findings,
            stops={stop.uuid: stop for stop in stops},
            places={row["uuid"]: PlaceName.from_row(row) for row in places},
            poles={row["uuid"]: row["pole"] or "" for row in lamps},
        )

    def where(self, task: Task) -> str:
        """Return where a task is: the stops of its findings, else the place, and where at them, as they are told."""
        findings = [self.findings[key] for key in self.findings_of[task.uuid] if key in self.findings]
        stops = [self.stops[one.stop] for one in findings if one.stop in self.stops]
        names = [stop.name for stop in stops] or [name for name in [self.places.get(task.place or "")] if name]
        where = [place_name(name, self.words) for name in names] or [task.street]
        spots = [told(one.spot, one.review) for one in findings]
        return ", ".join(dict.fromkeys(part for part in (*where, *spots) if part))


def _rows(store: Store, table: str, keys: set[Any]) -> list[dict[str, Any]]:
    known = sorted(key for key in keys if key)
    return store.rows(table, {"uuid": known}) if known else []


def _photos_of(store: Store, findings: set[str]) -> dict[str, list[Photo]]:
    found: dict[str, list[Photo]] = {}
    if not findings:
        return found
    for row in store.rows("photo", {"finding": sorted(findings)}, order_by=("created", "uuid"), columns=_PHOTO):
        found.setdefault(row["finding"], []).append(Photo.from_row(row))
    return found


def _task(task: Task, around: _Around) -> OutgoingTask:
    words = around.words
    values = {
        "uuid": task.uuid,
        "row_version": task.row_version,
        "title": _title(task, words),
        "place": around.where(task),
        "pole": around.poles.get(task.lamp or "", "") if task.lamp_guess_m is None else "",
        "category": words.category(task.category) if task.category else "",
        "measure": words.catalogue.label("measure", task.measure, words.language),
        "lane": task.lane,
        "due": task.due,
        "season": season(task.season, words),
        "text": told(task.text, task.review),
        "state": task.state,
        "cost": task.cost,
        "work_order": task.work_order,
    }
    xy = (float(task.geometry.x), float(task.geometry.y)) if task.geometry is not None else None
    return OutgoingTask(values, xy, task.uuid)


def _title(task: Task, words: Words) -> str:
    """Return what a task is called; of a name that a person wrote, and that waits for its review, the measure alone."""
    if task.naming or not task.waits_for_review:
        return task_title(task, words)
    return words.catalogue.label("measure", task.measure, words.language)


def season(stored: str, words: Words) -> str:
    """Return a season ("MM-DD/MM-DD") as "1 augusti – 31 mars"; "" for any time."""
    first, _slash, last = stored.partition("/")
    return f"{_day(first, words)} – {_day(last, words)}" if first and last else ""


def _day(text: str, words: Words) -> str:
    try:
        month, number = (int(part) for part in text.split("-"))
        return words.day(date(2000, month, number), year=False)
    except ValueError:  # somebody wrote it in plain QGIS
        return text
