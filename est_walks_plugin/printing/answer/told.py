"""The answer to residents in words: what page and archive copy both say, section by section, in the answer's language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from ...model.answers.answer import Answer, Change, HeldWalk, Point, PublicPhoto, PublicState
from ...model.catalogue import Catalogue
from ...model.codes import Code
from ..words import Words


class Cell(Enum):
    """What a column of a section tells; WHAT has the place, the matter and the photos."""

    NUMBER = "number"
    WHAT = "what"
    STATE = "state"
    WHEN = "when"
    WHO = "who"
    WHY = "why"


class SectionKind(Code):
    """The sections that list points, in the order they are told."""

    DONE = "done"
    WILL_DO = "will-do"
    WILL_NOT = "will-not"
    NOT_DECIDED = "not-decided"
    GOOD = "good"


COLUMNS = {
    SectionKind.DONE: (Cell.NUMBER, Cell.WHAT, Cell.WHEN, Cell.WHO),
    SectionKind.WILL_DO: (Cell.NUMBER, Cell.WHAT, Cell.STATE, Cell.WHEN, Cell.WHO),
    SectionKind.WILL_NOT: (Cell.NUMBER, Cell.WHAT, Cell.WHY, Cell.WHO),
    SectionKind.NOT_DECIDED: (Cell.NUMBER, Cell.WHAT, Cell.WHEN, Cell.WHO),
    SectionKind.GOOD: (Cell.NUMBER, Cell.WHAT),
}


@dataclass(frozen=True)
class Line:
    """A point in words: `where` and `what` it is about, what is `told` of it, the other cells by what they tell."""

    number: int
    where: str
    what: str
    told: str
    cells: dict[Cell, str]
    photos: tuple[PublicPhoto, ...] = ()
    day: date | None = None


@dataclass(frozen=True)
class Section:
    """A section of points: `empty` is said where there are none; nothing is said where that is ""."""

    kind: SectionKind
    heading: str
    lead: str
    caption: str
    empty: str
    columns: tuple[tuple[Cell, str], ...]
    rows: tuple[Line, ...]


@dataclass(frozen=True)
class Told:
    """All the texts of an answer but those of its map, which are its own."""

    words: Words
    answer: Answer
    title: str
    lead: str
    version: str
    in_short: tuple[tuple[str, int], ...]
    said_heading: str
    said_lead: str
    said: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    next_heading: str
    next_text: str
    more_heading: str
    more: tuple[str, ...]
    changes_heading: str
    changes: tuple[str, ...]
    about_heading: str
    about: tuple[str, ...]
    example: str


def told(answer: Answer) -> Told:
    """Return an answer in the words of its language."""
    words = Words(answer.language, Catalogue())
    tr = words.tr
    return Told(
        words=words,
        answer=answer,
        title=answer.title,
        lead=_lead(answer, words),
        version=tr("Updated {date}, version {version}").format(
            date=words.day(answer.published), version=answer.version
        ),
        in_short=_in_short(answer, words),
        said_heading=tr("What you told us") if answer.walks else tr("What was noted"),
        said_lead=_said_lead(answer, words),
        said=tuple((one.category, words.number(one.points)) for one in answer.said),
        sections=_sections(answer, words),
        next_heading=tr("Next follow-up"),
        next_text=_next(answer, words),
        more_heading=tr("Tell us more"),
        more=_more(answer, words),
        changes_heading=tr("Changed since version {version}").format(version=answer.version - 1),
        changes=tuple(_change(one, words) for one in answer.changes) or _unchanged(answer, words),
        about_heading=tr("About this page"),
        about=_about(answer, words),
        example=tr("Example data: the places are made up.") if answer.is_example else "",
    )


def walk_line(walk: HeldWalk, words: Words) -> str:
    """Return a walk in one line: name, day, stops and length."""
    tr = words.tr
    parts = [
        words.day(walk.day, weekday=True) if walk.day else "",
        tr("%n stop(s)", None, walk.stops) if walk.stops else "",
        words.metres(walk.length_m) if walk.length_m else "",
    ]
    return f"{walk.name}: " + ", ".join(part for part in parts if part) if any(parts) else walk.name


def _lead(answer: Answer, words: Words) -> str:
    tr = words.tr
    about = ""
    if answer.period is not None:
        about = words.period(*answer.period)
    elif len(answer.walks) == 1 and answer.walks[0].day:
        about = words.day(answer.walks[0].day)
    where = answer.area or answer.municipality
    walks = tr("%n safety walk(s)", None, len(answer.walks)) if len(answer.walks) > 1 else tr("Safety walk")
    walks = walks if answer.walks else ""
    return " · ".join(part for part in (walks, where, about) if part)


def _in_short(answer: Answer, words: Words) -> tuple[tuple[str, int], ...]:
    tr = words.tr
    counted = (
        (tr("done"), len(answer.done)),
        (tr("will be done"), len(answer.will_do)),
        (tr("will not be done"), len(answer.will_not)),
        (tr("not decided yet"), len(answer.not_decided)),
        (tr("good as it is"), len(answer.good)),
    )
    return tuple(one for one in counted if one[1])


def _said_lead(answer: Answer, words: Words) -> str:
    tr = words.tr
    if not answer.points_made:
        return tr("No points have been noted yet.")
    told, on_walks = [], answer.points_made - answer.beside_walks
    if on_walks:
        told.append(tr("You who walked with us made %n point(s).", None, on_walks))
    if answer.beside_walks:
        told.append(tr("%n point(s) were noted on no walk.", None, answer.beside_walks))
    for one in answer.reports:
        text = tr("Reported before by residents ({count} or more): {category}.")
        told.append(text.format(count=words.number(one.points), category=one.category))
    return " ".join(told)


def _sections(answer: Answer, words: Words) -> tuple[Section, ...]:
    tr = words.tr
    known = (
        (
            SectionKind.DONE,
            tr("What is done"),
            "",
            tr("Done: when and by whom; the numbers stand on the map"),
            tr("Nothing is done yet."),
            answer.done,
        ),
        (
            SectionKind.WILL_DO,
            tr("What will be done"),
            "",
            tr("Will be done: when and by whom; the numbers stand on the map"),
            tr("Nothing more is planned."),
            answer.will_do,
        ),
        (
            SectionKind.WILL_NOT,
            tr("What will not be done, and why"),
            "",
            tr("Will not be done, and why; the numbers stand on the map"),
            tr("Nothing has been declined."),
            answer.will_not,
        ),
        (
            SectionKind.NOT_DECIDED,
            tr("What is not decided yet"),
            tr("Nobody has decided on these points yet, so nothing is promised. What is decided will be told here."),
            tr("Not decided yet; the numbers stand on the map"),
            "",
            answer.not_decided,
        ),
        (
            SectionKind.GOOD,
            tr("What was good"),
            tr("This is to be kept."),
            tr("Good as it is; the numbers stand on the map"),
            tr("Nothing was noted as good."),
            answer.good,
        ),
    )
    nothing = not any(points for *_texts, points in known)
    return tuple(
        Section(kind, heading, lead, caption, empty, _columns(kind, words), tuple(_row(one, words) for one in points))
        for kind, heading, lead, caption, empty, points in known
        if points or (empty and not nothing)
    )


def _columns(kind: SectionKind, words: Words) -> tuple[tuple[Cell, str], ...]:
    tr = words.tr
    titles = {
        Cell.NUMBER: tr("No."),
        Cell.WHAT: tr("Where and what"),
        Cell.STATE: tr("State"),
        Cell.WHEN: tr("When"),
        Cell.WHO: tr("Who"),
        Cell.WHY: tr("Why"),
    }
    return tuple((cell, titles[cell]) for cell in COLUMNS[kind])


def _row(point: Point, words: Words) -> Line:
    what = " – ".join(part for part in (point.category, point.measure) if part)
    cells = {
        Cell.NUMBER: words.number(point.number) if point.number else "–",
        Cell.STATE: words.code("PublicState", point.state) if point.state else "",
        Cell.WHEN: _when(point, words),
        Cell.WHO: point.owner or "–",
        Cell.WHY: point.why,
    }
    return Line(
        point.number, point.where[:1].upper() + point.where[1:], what, point.told, cells, point.photos, point.when
    )


def _when(point: Point, words: Words) -> str:
    tr = words.tr
    if point.state == PublicState.DONE:
        return words.day(point.when) if point.when else tr("Done")
    if point.state is None:
        return tr("Aim: {date}").format(date=words.day(point.when)) if point.when else "–"
    if point.when is None:
        return tr("The date is not set yet")
    return tr("{date} at the latest").format(date=words.day(point.when))


def _next(answer: Answer, words: Words) -> str:
    tr = words.tr
    if answer.next_day is None:
        return tr("The day of the next follow-up is not set yet.")
    return tr("We follow up {date}, and tell here what has become of it.").format(date=words.day(answer.next_day))


def _more(answer: Answer, words: Words) -> tuple[str, ...]:
    tr = words.tr
    last = (tr("Is anybody in danger right now? Call 112."),)
    return (answer.contact, *last) if answer.contact else last


def _change(change: Change, words: Words) -> str:
    tr = words.tr
    sentences = {
        "added": tr("New: {what}"),
        "removed": tr("No longer told: {what}"),
        "joined": tr("{what}: told together with “{after}” now"),
        "state": tr("{what}: {after}, before {before}"),
        "date": tr("{what}: new date {after}, before {before}"),
        "text": tr("{what}: the text is changed"),
        "next": tr("Next follow-up: {after}, before {before}"),
    }
    sentence = sentences.get(change.kind, tr("{what}: changed"))
    return sentence.format(
        what=change.what[:1].upper() + change.what[1:], before=change.before or "–", after=change.after or "–"
    )


def _unchanged(answer: Answer, words: Words) -> tuple[str, ...]:
    tr = words.tr
    return (tr("Nothing is changed since the version before."),) if answer.version > 1 else ()


def _about(answer: Answer, words: Words) -> tuple[str, ...]:
    tr = words.tr
    states = "; ".join(
        f"{words.code('PublicState', state)}: {meaning}"
        for state, meaning in (
            (PublicState.IN_PROGRESS, tr("the work has begun")),
            (PublicState.PLANNED, tr("it is decided, and has a date or gets one")),
            (PublicState.OTHER_OWNER, tr("it is decided by somebody else than the municipality, who is named")),
        )
    )
    lines = [
        tr("How to read the tables: each point has a number, which stands at its place on the map. {states}.").format(
            states=states
        ),
        tr("No names and no residents' own words stand here; photos are shown after somebody has looked through them."),
        tr("Sources: {sources}.").format(sources="; ".join(answer.sources)) if answer.sources else "",
    ]
    return tuple(line for line in lines if line)
