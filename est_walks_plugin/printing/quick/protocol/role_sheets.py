"""A sheet for each role of the evening: what to do before, at each stop, and after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Sequence

from ...facts import WalkFacts
from ...words import Words
from ..canvas import HEADING, TITLE, Canvas, Style, Type
from ..cover import title_line
from ..key_facts import group_text
from ..page_parts import Drawn, Flow, Gap, PagePart, Paragraph

if TYPE_CHECKING:
    from ..canvas import Box
    from ..document import Document

_ROOMY_MM = 170.0  # from this width on the text is larger
_TICK_MM = 5.4
_LINE_MM = 8.5
_LEAST_LINES_MM = 20.0


@dataclass(frozen=True)
class RoleSheet:
    """What somebody does. `of_group` roles are held in each group, the others once an evening."""

    title: str
    task: str
    before: tuple[str, ...]
    at_stops: tuple[str, ...]
    after: tuple[str, ...]
    of_group: bool = True


@dataclass(frozen=True)
class Steps:
    """A title and what to do, each with a box to tick or, as it comes again and again, a dot."""

    title: str
    items: tuple[str, ...]
    style: Style
    ticked: bool = True

    def height(self, type_: Type, width: float) -> float:
        rows = (type_.height(item, self.style, width - _TICK_MM) + 1.2 for item in self.items)
        return type_.line_height(HEADING) + 1.0 + sum(rows) + 3.0

    def draw(self, canvas: Canvas, x: float, y: float, width: float) -> None:
        y += canvas.text(x, y, self.title, HEADING) + 1.0
        middle = canvas.type.line_height(self.style) / 2
        for item in self.items:
            if self.ticked:
                canvas.tick_box(x, y + middle - 1.6)
            else:
                canvas.circle(x + 1.6, y + middle, 0.7, fill="#1A1A1A", edge="")
            y += canvas.text(x + _TICK_MM, y, item, self.style, width=width - _TICK_MM) + 1.2


def add_role_sheets(document: Document, groups: Sequence[WalkFacts], titles: Sequence[str], evening: str) -> None:
    """Add a page for each role: those held once for the `evening`, then those of each group under its title."""
    words = document.words
    sheets = role_sheets(groups, words)
    for sheet in sheets:
        if not sheet.of_group:
            _add(document, sheet, groups[0], "", evening)
    for facts, title in zip(groups, titles):
        for sheet in sheets:
            if sheet.of_group:
                _add(document, sheet, facts, group_text(facts, words), title)


def _add(document: Document, sheet: RoleSheet, facts: WalkFacts, group: str, title: str) -> None:
    tr, body, type_ = document.words.tr, document.body, document.type
    style = Style(11.0 if body.width >= _ROOMY_MM else 10.0)
    name = f"{facts.name} · {group}" if group else facts.name
    parts: list[PagePart] = [
        Paragraph(sheet.title, TITLE, after=0.5),
        Paragraph(name, HEADING, after=0.5),
        Paragraph(title_line(facts, document.words), style, after=2.0),
        Paragraph(sheet.task, Style(style.size, italic=True), after=3.0),
        Steps(tr("Before the walk"), sheet.before, style),
        Steps(tr("At each stop"), sheet.at_stops, style, ticked=False),
        Steps(tr("After the walk"), sheet.after, style),
    ]
    room = body.height - sum(part.height(type_, body.width) for part in parts) - 1.0
    if room >= _LEAST_LINES_MM:
        parts += [Gap(1.0), Drawn(room - 1.0, lambda canvas, box: _lines(canvas, box, tr("Own notes")))]
    flow = Flow(document, title)
    flow.add(*parts)
    flow.finish()


def _lines(canvas: Canvas, box: Box, label: str) -> None:
    y = box.y + canvas.text(box.x, box.y, label, HEADING) + _LINE_MM
    while y <= box.bottom:
        canvas.line(box.x, y, box.right, y, "#606060", 0.2)
        y += _LINE_MM


def role_sheets(groups: Sequence[WalkFacts], words: Words) -> tuple[RoleSheet, ...]:
    """Return the sheets after the national guide: who arranges, leads the talk, takes notes, takes photos, keeps the places.

    What the roles of a group do is the same in all of them.
    """
    return (_organiser(groups, words), _keeper(words), _leader(words), _notes(words), _photos(words))


def _keep_time(groups: Sequence[WalkFacts], words: Words) -> str:
    """Return when the group, or each of them, leaves and is back."""
    tr = words.tr
    if len(groups) == 1:
        return tr("Keep the time: the group leaves at {start} and is back about {end}.").format(
            start=words.clock(groups[0].leaves), end=words.clock(groups[0].ends)
        )
    out = tr("group {number} leaves at {start} and is back about {end}")
    told = [
        out.format(number=facts.group, start=words.clock(facts.leaves), end=words.clock(facts.ends)) for facts in groups
    ]
    return tr("Keep the time: {groups}.").format(groups="; ".join(told))


def _organiser(groups: Sequence[WalkFacts], words: Words) -> RoleSheet:
    tr = words.tr
    return RoleSheet(
        tr("Organiser"),
        tr("Answers for the evening: that it is prepared, that it keeps to time, and that something comes of it."),
        (
            tr("Walk the way yourself first, once in daylight and once in the dark, and mend the plan."),
            tr("Invite at most 20 people in groups of 8-10, and those who keep the places."),
            tr("Hold the first meeting two or three weeks before: why we walk, the way, who does what."),
            tr("Bring protocols for all groups, pens, hard boards, torches and reflective vests."),
            tr("Settle the date of the third meeting, and tell it this evening."),
        ),
        (
            _keep_time(groups, words),
            tr("Walk last: nobody is left behind, and crossings and stairs are taken together."),
        ),
        (
            tr("Collect all sheets and photos the same evening; walk, group and page number stand on each sheet."),
            tr("Register the protocol and read in the photos within a week."),
            tr("Hand the findings to those who keep the places, and hold the third meeting in two or three weeks."),
            tr("Plan the repeat walk, some months from now."),
        ),
        of_group=False,
    )


def _keeper(words: Words) -> RoleSheet:
    tr = words.tr
    return RoleSheet(
        tr("Keeper of the places"),
        tr("Knows what can be done, and takes what is found home to those who do it."),
        (
            tr("Find out what is planned already for the stops: lighting, pruning, building, maintenance."),
            tr("Find out who owns and keeps the ground where it is not the municipality."),
        ),
        (
            tr("Say whose the place is, what is quickly mended and what is a larger project."),
            tr("Listen first: what feels unsafe is true for the one who feels it."),
            tr("Promise nothing that you do not decide yourself."),
        ),
        (
            tr("Answer each finding that is yours before the third meeting: what is done, when, or why not."),
            tr("Word a no so that it can be published: residents read the reason."),
            tr("Say when something is done: then it can be looked at on the repeat walk."),
        ),
        of_group=False,
    )


def _leader(words: Words) -> RoleSheet:
    tr = words.tr
    return RoleSheet(
        tr("Discussion leader"),
        tr("Sees to it that everybody is heard and that each stop ends with something to write down."),
        (
            tr("Read the sheets of the stops: what is known already, and what to look for."),
            tr("Agree with the note-taker and the photographer how you work together."),
            tr("Tell the group at the start: we look at places and not at people, and no names are written down."),
        ),
        (
            tr("Say the number of the stop aloud: it is the same on all papers."),
            tr("A minute of silence: look, listen, and turn round once."),
            tr("Ask in turn, the quiet ones and children first. What feels safe, what does not, and why?"),
            tr("Ask what works well too: it is to be kept."),
            tr("Go through the list Look for, and what was found last time: is it mended?"),
            tr("What should be done, who does it, and how serious is it?"),
            tr("Agree on one score by day and one in the dark for the whole stop."),
        ),
        (
            tr("Sum up at the end: the three most important things, and what was good."),
            tr("Tell when the third meeting is and how the answers will be told. Thank everybody."),
        ),
    )


def _notes(words: Words) -> RoleSheet:
    tr = words.tr
    return RoleSheet(
        tr("Note-taker"),
        tr("Writes down what the group sees, so that somebody who was not there finds it and can mend it."),
        (
            tr("Two pens, a hard board and a torch. Check that a sheet for every stop is there."),
            tr("Write how many took part on the first sheet; no names."),
        ),
        (
            tr("Tick what you have looked for, and Yes, No or Don't know for what was found last time."),
            tr("One row for each finding. What: “lamp out”, “shrubs hide the path”."),
            tr("Where: so that it is found in daylight too; the number on the pole, left of the entrance."),
            tr("Who: who is to mend it. Ring 1-3 for how serious. Ask the photographer for the photo number."),
            tr("What works well gets a row too; write + in front."),
            tr("More than three? Go on on the back, with the number of the stop."),
            tr(
                "Ring 0-3 for the whole stop, by day and in the dark: 0 frightening, 3 good. Leave out what you cannot judge."
            ),
            tr("Write no names, phone numbers or number plates: what was said, not who said it."),
        ),
        (
            tr("Read through with the photographer: each photo number stands in the right row."),
            tr("Give the sheets to the organiser the same evening."),
        ),
    )


def _photos(words: Words) -> RoleSheet:
    tr = words.tr
    return RoleSheet(
        tr("Photographer"),
        tr("Shows what the group found, and never who was there."),
        (
            tr("Charge the phone. Let the camera save the location, and the phone set its time by itself."),
            tr(
                "Take the first photo of a clock that shows the seconds, on another phone: it tells how wrong the time is."
            ),
        ),
        (
            tr(
                "First a photo of the stop's number on the protocol, then one from afar and one close by of each finding."
            ),
            tr("Tell the note-taker the photo number: the last four digits of the file's name."),
            tr("No faces, no number plates, no windows of homes. Wait until people have passed."),
            tr("In the dark: no flash, hold the phone still against something, one photo as the eye sees it."),
            tr("Has something been photographed before? Stand where that photo was taken."),
        ),
        (
            tr("Hand over the original files: chat programs take away time and place."),
            tr("Delete the photos from your phone when the organiser has them."),
        ),
    )
