"""Work lists as PDF, A4: each owner's on pages of their own, a block a task, in the order and with the numbers of the sheet."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timezone
from functools import partial
from typing import TYPE_CHECKING

from ....files import check_writable
from ....i18n import tr as window_tr
from ....model.errors import ParameterError
from ....project import palette as palettes
from .. import cover
from ..canvas import BODY, TITLE, Box, Canvas, Type
from ..document import Document, Furniture, Painter, Paper
from ..furnishing import check_output
from ..maps import MapLayers
from ..sketch import Sketch
from .block import Block, Shared

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ....model.feedback import Feedback
    from ....model.partners.work_list import WorkList
    from ....store import Store
    from ...words import Words

_BETWEEN_MM = 4.0


def print_work_list(store: Store, listed: WorkList, path: str, words: Words, feedback: Feedback) -> int:
    """Print a list to the PDF `path` and return its pages. Runs on any thread and touches no project.

    The same list printed on the same day gives the same bytes. Raises ParameterError for a list without tasks,
    FileWriteError, Cancelled.
    """
    check_output(path)
    if not listed.items:
        raise ParameterError(window_tr("No task is open for the list; choose another owner or state."))
    check_writable(path)
    document = Document(
        Paper.named("A4", ("A4", "A3")),
        words,
        _furniture(listed, words),
        datetime(listed.made.year, listed.made.month, listed.made.day, tzinfo=timezone.utc),
    )
    with closing(MapLayers(store.path, store.crs, palettes.PAPER)) as layers, closing(document):
        shared = Shared(layers, words, feedback)
        for owner, items in listed.of_each_owner():
            _add_owner(document, Head(owner, listed, len(items), words), [Block(item, shared) for item in items])
        return document.save(path, feedback)


def _furniture(listed: WorkList, words: Words) -> Furniture:
    tr = words.tr
    warning = cover.EXAMPLE if listed.example else ""
    names = [name for name in listed.sources if not (warning and "OpenStreetMap" in name)]  # the warning names it
    named = tr("Map data: {names}").format(names=", ".join(names)) if names else ""
    return Furniture(_title(listed.owner, words), tr("Internal working material"), warning, named, listed.address)


def _title(owner: str, words: Words) -> str:
    tr = words.tr
    return tr("Work list for {owner}").format(owner=owner) if owner else tr("Work list")


@dataclass(frozen=True)
class Head:
    """What stands above the first block of an owner."""

    owner: str
    listed: WorkList
    tasks: int
    words: Words

    def lines(self) -> list[str]:
        """Return the lines under the title."""
        tr, words = self.words.tr, self.words
        whence = tr("From {sender}, {day}. {count} tasks.", None, self.tasks).format(
            sender=self.listed.sender or tr("the municipality"),
            day=words.day(self.listed.made),
            count=words.number(self.tasks),
        )
        return [
            whence,
            tr("Write your answer under each task, or in the sheet with the same numbers, and send it back."),
            tr("A reason is published to residents: write no names.")
            + " "
            + tr("Coordinates: N and E in {crs}; latitude and longitude in WGS 84.").format(
                crs=cover.crs_name(self.listed.crs)
            ),
        ]

    def height(self, type_: Type, width: float) -> float:
        """Return the mm it takes."""
        lines = sum(type_.height(line, BODY, width) for line in self.lines())
        return type_.height(_title(self.owner, self.words), TITLE, width) + lines + 5.0

    def draw(self, canvas: Canvas, box: Box) -> None:
        """Draw it into the top of a box."""
        y = box.y + canvas.text(box.x, box.y, _title(self.owner, self.words), TITLE, width=box.width) + 1.0
        for line in self.lines():
            y += canvas.text(box.x, y, line, BODY, width=box.width)


def _add_owner(document: Document, head: Head, blocks: Sequence[Block]) -> None:
    """Add the pages of an owner; no block is parted."""
    body, title = document.body, _title(head.owner, head.words)
    left, waiting, above = body.height - head.height(document.type, body.width), list[tuple[Block, float]](), True
    for block in blocks:
        high = block.height(document.type, body.width)
        if waiting and high > left:
            document.add_begun(partial(_begin, body, head if above else None, tuple(waiting)), title)
            left, waiting, above = body.height, [], False
        waiting.append((block, high))
        left -= high + _BETWEEN_MM
    document.add_begun(partial(_begin, body, head if above else None, tuple(waiting)), title)


def _begin(body: Box, head: Head | None, blocks: Sequence[tuple[Block, float]]) -> Painter:
    """Begin the maps of a page."""
    maps = [block.begin_map() for block, _ in blocks]
    return partial(_page, body=body, head=head, blocks=blocks, maps=maps)


def _page(
    canvas: Canvas,
    body: Box,
    head: Head | None,
    blocks: Sequence[tuple[Block, float]],
    maps: Sequence[Sketch | None],
) -> None:
    y = body.y
    if head is not None:
        head.draw(canvas, body)
        y += head.height(canvas.type, body.width)
    for number, ((block, high), sketch) in enumerate(zip(blocks, maps)):
        block.draw(canvas, Box(body.x, y, body.width, high), sketch)
        y += high + _BETWEEN_MM
        if number + 1 < len(blocks):
            canvas.line(body.x, y - 2.0, body.right, y - 2.0, "#8A8A8A", 0.2, (1.0, 1.0))
