"""Gather the answer to residents from tasks and findings, with what stands in the way of publishing it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from ...i18n import tr
from ...model.answers.answer import Answer, HeldWalk, Point, PublicState, Theme
from ...model.codes import LegPart
from ...model.errors import ParameterError
from ...model.stored_walk import StoredLeg, StoredWalk
from ...model.wording.reader import Reader
from ...model.wording.turns import turn_texts
from ...store.credits import names_within
from .about import About, Ground, ground
from .changes import changes_between
from .checks import Blocker, BlockerKind, blockers_of, is_plain
from .contact import checked_contact
from .counts import reports
from .photos import with_photos
from .places import Places
from .points import Sorted, ToldTask, numbered, sort_out
from .versions import versions

if TYPE_CHECKING:
    from ...model.answers.published import PublishedAnswer
    from ...store import Store


@dataclass(frozen=True)
class Wish:
    """What the planner asks for: what the answer is about, and what no task tells. `photos` are keys that were ticked.

    `is_office` says that a number or mailbox in `contact` is an office's and nobody's own, where no rule can tell.
    """

    about: About
    language: str | None = None
    next_day: date | None = None
    contact: str = ""
    photos: tuple[str, ...] = ()
    is_office: bool = False


@dataclass(frozen=True)
class Draft:
    """An answer before it is published, without its map. `tasks` are those it tells, `earlier` its versions, the last first.

    `elsewhere` are photos (keys) that were ticked and are of no finding it tells: they are not shown.
    """

    wish: Wish
    today: date
    answer: Answer
    blockers: tuple[Blocker, ...]
    tasks: tuple[ToldTask, ...]
    earlier: tuple[PublishedAnswer, ...]
    elsewhere: tuple[str, ...] = ()


def gather(store: Store, wish: Wish, today: date | None = None) -> Draft:
    """Return the answer as it would be published now, and what stands in the way.

    Raises NotFoundError (the walk, the area), ParameterError (the period, a next day that has passed, a contact that is a
    person's), UnsureContactError.
    """
    today = today or store.today
    if wish.next_day is not None and wish.next_day < today:
        raise ParameterError(
            tr("The next follow-up, {day}, has passed; give a day to come, or none.").format(
                day=wish.next_day.isoformat()
            )
        )
    found = ground(store, wish.about)
    reader = store.reader(wish.language or store.language)
    places = Places.of(store, found, reader)
    sorted_out = sort_out(store, found, places, today)
    points, blockers, elsewhere = _points(store, sorted_out, wish, reader)
    if not found.findings and not sorted_out.tasks:
        blockers.insert(0, Blocker(BlockerKind.NOTHING))
    earlier = tuple(versions(store, found, reader.language))
    answer = _answer(store, found, wish, today, reader, points, sorted_out)
    answer = replace(answer, walks=tuple(_walk(store, one, places, reader) for one in found.walks))
    if earlier:
        answer = replace(answer, version=earlier[0].version + 1)
        if earlier[0].said is not None:
            answer = replace(answer, changes=changes_between(earlier[0].said.answer, answer, reader))
    return Draft(wish, today, answer, tuple(blockers), sorted_out.tasks, earlier, elsewhere)


def _points(
    store: Store, sorted_out: Sorted, wish: Wish, reader: Reader
) -> tuple[dict[str, tuple[Point, ...]], list[Blocker], tuple[str, ...]]:
    """Return the numbered points by the part of the answer they stand in, what stands in the way, and photos of elsewhere."""
    blockers = [blocker for one in sorted_out.tasks for blocker in blockers_of(one.task, _what(one.point), one.late)]
    told = [one.point for one in sorted_out.tasks]
    parts = {
        "done": [one for one in told if one.state is PublicState.DONE],
        "will_do": [one for one in told if one.state not in (PublicState.DONE, PublicState.WILL_NOT, None)],
        "will_not": [one for one in told if one.state is PublicState.WILL_NOT],
        "not_decided": [*(one for one in told if one.state is None), *sorted_out.not_decided],
        "good": list(sorted_out.good),
    }
    shown = with_photos(store, [point for part in parts.values() for point in part], wish.photos, reader)
    known = {point.key: point for point in shown.points}
    lists = numbered([[known[point.key] for point in part] for part in parts.values()])
    return dict(zip(parts, lists)), [*blockers, *shown.blockers], shown.elsewhere


def _answer(
    store: Store,
    found: Ground,
    wish: Wish,
    today: date,
    reader: Reader,
    points: dict[str, tuple[Point, ...]],
    sorted_out: Sorted,
) -> Answer:
    tr = reader.tr
    name = found.walks[0].shared_name if found.period is None else found.area.name
    if not name or not is_plain(name):
        name = store.municipality if found.period is not None else ""
    themes = Counter(one.category for one in found.findings)
    return Answer(
        title=_title(name, found, reader),
        language=reader.language,
        municipality=store.municipality,
        area=found.area.name if is_plain(found.area.name) else "",
        period=found.period,
        walks=(),
        said=tuple(
            Theme(reader.category(code) or tr("Other"), count)
            for code, count in sorted(themes.items(), key=lambda one: (-one[1], one[0]))
        ),
        points_made=len(found.findings),
        beside_walks=sum(one.walk is None for one in found.findings),
        next_day=wish.next_day,
        contact=checked_contact(wish.contact, is_office=wish.is_office) or store.municipal_settings.address_line,
        version=1,
        published=today,
        sources=tuple(names_within(store, None)),
        is_example=store.is_example,
        reports=reports(store, sorted_out.tasks, reader),
        done=points["done"],
        will_do=points["will_do"],
        will_not=points["will_not"],
        not_decided=points["not_decided"],
        good=points["good"],
    )


def _title(name: str, found: Ground, reader: Reader) -> str:
    """Return the title; where nobody walked, nobody has said anything."""
    tr = reader.tr
    if found.walks:
        return tr("{name}: you said – we do").format(name=name or tr("Safety walk"))
    return tr("{name}: safer places").format(name=name) if name else tr("Safer places")


def _walk(store: Store, walk: StoredWalk, places: Places, reader: Reader) -> HeldWalk:
    """Return a walk with its route in words, a line to each stop."""
    tr = reader.tr
    stops = {stop.seq: stop for stop in places.stops.values() if stop.walk == walk.uuid}
    legs = [StoredLeg.from_row(row) for row in store.rows("leg", {"walk": walk.uuid}, order_by=("seq",))]
    route = []
    for leg in legs:
        if leg.light != LegPart.WHOLE or not leg.turns:
            continue
        stop = stops.get(leg.seq)
        words = "; ".join(turn_texts(leg.turns, reader))
        if stop is None:
            route.append(tr("Back: {turns}").format(turns=words))
        else:
            route.append(
                tr("To stop {number}, {name}: {turns}").format(
                    number=stop.seq, name=places.stop_words(stop), turns=words
                )
            )
    name = walk.name if is_plain(walk.name) else tr("Safety walk")
    day = store.local_day(walk.starts_at)
    return HeldWalk(walk.uuid, name, day, len(stops), round(walk.length_m or 0.0, 1), tuple(route))


def _what(point: Point) -> str:
    """Return a task as blockers call it: the catalogue's words and a place, nothing a person wrote of it."""
    return " – ".join(part for part in (point.measure or point.category, point.where) if part)
