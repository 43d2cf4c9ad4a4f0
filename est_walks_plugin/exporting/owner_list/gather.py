"""Gather the work list of an owner, or of all: what the tasks say, where they are, what may be shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Callable

from ...model.codes import Review, TaskState
from ...model.crs import transform
from ...model.finding import Finding
from ...model.localtime import local
from ...model.partners.work_list import XY, WorkItem, WorkList
from ...model.task import Task
from ...printing.map_links import web_links
from ...printing.words import Words
from ...store.credits import names_around
from ...store.tasks.links import findings_of, walks_of
from ..partner_package.gather import Pictures, gather

if TYPE_CHECKING:
    from ...store import Store

_CHOSEN = (TaskState.PLANNED, TaskState.IN_PROGRESS, TaskState.DONE, TaskState.DECLINED)
"""What an owner chooses from; another state may be written."""


def gather_list(
    store: Store, tasks: Sequence[Task], owner: str, pictures: Pictures, mark: Callable[[Task], str]
) -> WorkList:
    """Return the list of tasks, by owner and in the order given. `owner` is the code of the one it is for, "" for several.

    `pictures` gives the pictures of reviewed photos, `mark` what comes back with an answer.
    """
    words = Words(store.language, store.catalogue, store.time_zone)
    label = store.catalogue.label
    tasks = sorted(tasks, key=lambda task: label("owner", task.owner, words.language))
    gathered = gather(store, tasks, pictures)
    photos: dict[str, list[Any]] = {}
    for photo in gathered.photos:
        photos.setdefault(photo.task.uuid, []).append(photo.picture)
    lamps = _rows(store, "lamp", [task.lamp for task in tasks if task.lamp_guess_m is None])
    seen = findings_of(store, tasks)
    rows = _rows(store, "finding", [key for found in seen.values() for key in found])
    findings = {key: Finding.from_row(row) for key, row in rows.items()}
    on = walks_of(store, tasks)
    walks = _rows(store, "walk", [walk for found in on.values() for walk in found])
    where = _lat_lon(store, tasks)
    links = web_links(store.municipal_settings, words)
    items = []
    for number, (task, out) in enumerate(zip(tasks, gathered.tasks), 1):
        told, at = out.values, where.get(task.uuid)
        lamp = lamps.get(task.lamp or "", {})
        items.append(
            WorkItem(
                number=number,
                task=task.uuid,
                title=told["title"],
                owner=label("owner", task.owner, words.language),
                place=told["place"],
                measure=told["measure"],
                category=told["category"],
                state=words.code("TaskState", task.state),
                due=task.due,
                season=told["season"],
                text=_text(task, told["text"], words),
                walk="; ".join(sorted(walks[walk]["name"] or "" for walk in on[task.uuid] if walk in walks)),
                pole=told["pole"],
                lamp=_lamp(lamp.get("light_source"), lamp.get("power_w"), words),
                photo_no=_photo_numbers([findings[key] for key in seen[task.uuid] if key in findings]),
                work_order=task.work_order,
                cost=task.cost,
                check=mark(task),
                xy=out.xy,
                lat_lon=at,
                link=links.to(*at) if at else "",
                done=local(task.done_at, store.time_zone).strftime("%Y-%m-%d %H:%M") if task.done_at else "",
                photos=tuple(photos.get(task.uuid, ())),
            )
        )
    places = [(*item.xy, *item.xy) for item in items if item.xy]
    return WorkList(
        owner=label("owner", owner, words.language) if owner else "",
        sender=store.municipality,
        made=store.today,
        crs=store.crs,
        language=words.language,
        items=tuple(items),
        states=tuple(words.code("TaskState", state.value) for state in _CHOSEN),
        sources=tuple(names_around(store, places if len(places) == len(items) else ())),
        example=store.is_example,
        address=store.municipal_settings.address_line,
        unreviewed_texts=gathered.unreviewed_texts,
        unreviewed_photos=gathered.unreviewed_photos,
    )


def _photo_numbers(findings: Sequence[Finding]) -> str:
    """Return what the walk wrote down of its photos, each once, unless somebody has still to look at it."""
    told = [one.photo_no for one in findings if one.photo_no and one.review != Review.DOUBTFUL]
    return ", ".join(dict.fromkeys(told))


def _text(task: Task, told: str, words: Words) -> str:
    tr = words.tr
    return tr("(waits for privacy review)") if task.text and not told else told


def _lamp(source: str | None, power_w: float | None, words: Words) -> str:
    """Return light source and watts of a lamp, as far as they are known."""
    told = words.code("LightSource", source) if source and source != "unknown" else ""
    power = f"{words.number(power_w)} W" if power_w else ""
    return ", ".join(part for part in (told, power) if part)


def _rows(store: Store, table: str, keys: Sequence[str | None]) -> dict[str, dict[str, Any]]:
    known = sorted({key for key in keys if key})
    return {row["uuid"]: row for row in store.rows(table, {"uuid": known})} if known else {}


def _lat_lon(store: Store, tasks: Sequence[Task]) -> dict[str, XY]:
    placed = [task for task in tasks if task.geometry is not None]
    if not placed:
        return {}
    degrees = transform([(task.geometry.x, task.geometry.y) for task in placed], store.crs, "EPSG:4326")
    return {task.uuid: (round(float(lat), 5), round(float(lon), 5)) for task, (lon, lat) in zip(placed, degrees)}
