"""The walk map as PDF: for each group a cover, stops and directions, and the pages to fill in along the way."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Sequence

from ...backgrounds.addresses import of_text
from ...backgrounds.background import Background
from ...backgrounds.rendering import Picture
from ...i18n import tr
from ...model.codes import Audience
from ...model.feedback import Feedback
from ...project import palette as palettes
from .. import facts as walk_facts
from ..facts import WalkFacts
from ..map_links import MapLinks, map_links
from ..shown import Shown, shown
from ..sources import sources
from ..words import Words
from . import cover as covers
from . import stop_list
from .document import Document, Painter, Paper
from .furnishing import check_output, evening_title, furniture, walk_title
from .maps import Bounds, MapLayers
from .page_parts import Flow
from .protocol.block import Common
from .protocol.pages import add_stops

if TYPE_CHECKING:
    from ...store import Store

_BEYOND_M = 100.0
"""So far beyond the cover's map the maps of the stops reach, and what a stop is called after."""


@dataclass(frozen=True)
class PrintResult:
    """A printed document: where, how many pages, the first cover's scale 1:`scale`, and what the reader must be told."""

    path: str
    pages: int
    scale: float
    background_used: bool = False
    messages: tuple[str, ...] = ()


def export_walk_map(
    store: Store,
    walks: str | Sequence[str],
    output: str,
    *,
    paper: str = "A4",
    grey: bool = False,
    audience: Audience = Audience.INTERNAL,
    background: Background | str | None = None,
    archive: bool = False,
    language: str | None = None,
    printed_on: date | None = None,
    feedback: Feedback | None = None,
) -> PrintResult:
    """Print the walk map of a walk (uuid), or of all groups of an evening, to the PDF `output`.

    Several groups get a cover with all their routes, then each its own pages. Runs on any thread and touches no
    project. The same walk printed on the same day gives the same bytes. `audience` PUBLIC leaves out notes, texts and
    small counts, and the pages to fill in. A background that does not come is replaced by the local map, and the page
    and `messages` say so. An `archive` copy is PDF/A-1b. `language` defaults to the store's.
    Raises NotFoundError, ParameterError (no stops, unknown paper, output not writable) and Cancelled.
    """
    feedback = feedback or Feedback()
    check_output(output)
    words = Words(language or store.language, store.catalogue, store.time_zone)
    feedback.progress(0.0, tr("Collecting the walk"))
    uuids = (walks,) if isinstance(walks, str) else tuple(walks)
    groups = [walk_facts.collect(store, uuid, Audience(audience), words) for uuid in uuids]
    longest = max(groups, key=lambda facts: len(walk_title(facts, words)))
    document = Document(
        Paper.named(paper),
        words,
        furniture([longest], words),
        max(facts.changed for facts in groups),
        grey=grey,
        archive=archive,
    )
    source = of_text(background) if isinstance(background, str) else background
    links = map_links(store.municipal_settings, words)
    parts = [groups, *([facts] for facts in groups)] if len(groups) > 1 else [groups]
    with (
        closing(MapLayers.reading(store, palettes.GREY if grey else palettes.PAPER)) as layers,
        closing(document),
    ):
        book = _Book(store, document, layers, source, links, printed_on or store.today, feedback.part(0.0, 0.3))
        planned = [book.cover(part) for part in parts]
        document.furniture = furniture([facts for cover in planned for facts in cover.walks], words)
        feedback.progress(0.3, tr("Drawing the pages"))
        drawing = feedback.part(0.3, 1.0)
        for cover in planned:
            book.add(cover, drawing, alone=len(planned) == 1)
        pages = document.save(str(output), drawing)
    feedback.progress(1.0)
    messages = [*book.messages, *([links.message] if links.message and audience is not Audience.PUBLIC else [])]
    return PrintResult(str(output), pages, planned[0].frame.scale, bool(book.pictures), tuple(messages))


@dataclass
class _Book:
    """The document of a walk while it is put together; `pictures` are the backgrounds that came, by their covers."""

    store: Store
    document: Document
    layers: MapLayers
    background: Background | None
    links: MapLinks
    day: date
    feedback: Feedback
    pictures: dict[tuple[str, ...], Picture] = field(default_factory=dict)
    messages: list[str] = field(default_factory=list)
    seen: dict[tuple[tuple[str, ...], Bounds], Shown] = field(default_factory=dict)

    def cover(self, groups: Sequence[WalkFacts]) -> covers.Cover:
        """Measure the cover for `groups` and fetch its background; one that was lost once is not asked for again."""
        source, words = self.background, self.document.words
        cover = self._measured(groups, under=source.attribution if source is not None else "")
        named = sources(self.store, self._ground(cover))
        if source is None and all(facts.sources == named for facts in groups):
            return cover
        groups = [replace(facts, sources=named) for facts in groups]
        if source is None or (self.messages and not self.pictures):
            return self._measured(groups, self.messages)
        self.feedback.check()
        self.feedback.progress(0.2, tr("Fetching the background map"))
        found = self.layers.background(source, cover.frame, self.feedback)
        is_all = found.whole or (found.image is not None and source.leaves_ground)
        lost = [] if is_all else [lost_background(source, found, words)]
        self.messages += [text for text in lost if text not in self.messages]
        if found.image is None:
            return self._measured(groups, lost)
        self.pictures[_key(groups)] = found
        cover = self._measured(groups, lost, under=found.attribution)
        return covers.over_background(cover) if found.whole else cover

    def _measured(self, groups: Sequence[WalkFacts], messages: Sequence[str] = (), *, under: str = "") -> covers.Cover:
        document, ways = self.document, [facts.way for facts in groups]
        lines = covers.small_print(groups[0], document.words, self.day, messages=messages, background=under)
        layers = self.layers.of([facts.uuid for facts in groups], [facts.group for facts in groups])

        def look(bounds: Bounds) -> Shown:
            key = (_key(groups), bounds)
            if key not in self.seen:
                self.seen[key] = shown(self.store, bounds, ways)
            return self.seen[key]

        return covers.plan(document, groups, layers, look, lines)

    def _ground(self, cover: covers.Cover) -> Bounds | None:
        """Return the ground that the pages show; None where the small map shows the streets of everywhere."""
        if not self.store.count("area"):
            return None
        west, south, east, north = cover.frame.bounds
        return west - _BEYOND_M, south - _BEYOND_M, east + _BEYOND_M, north + _BEYOND_M

    def add(self, cover: covers.Cover, drawing: Feedback, *, alone: bool) -> None:
        """Add the cover to the document and, where it is a group's own, the group's pages."""
        document, words = self.document, self.document.words
        picture = self.pictures.get(_key(cover.walks))
        title = walk_title(cover.facts, words) if alone or len(cover.walks) == 1 else evening_title(cover.facts, words)

        def begin() -> Painter:
            return partial(covers.begin(document.type, cover, picture).draw, feedback=drawing)

        document.add_begun(begin, title)
        if len(cover.walks) > 1:
            return
        facts, layers = cover.facts, cover.layers
        flow = Flow(document, title)
        flow.add(*stop_list.parts_of(facts, layers.palette, words))
        flow.add(*stop_list.directions(facts, words))
        flow.finish()
        if not facts.public:
            add_stops(document, Common(facts, layers, layers.palette, words, self.links, drawing), title)


def _key(groups: Sequence[WalkFacts]) -> tuple[str, ...]:
    return tuple(facts.uuid for facts in groups)


def lost_background(source: Background, found: Picture, words: Words) -> str:
    """Return what the pages say of a background that did not come, or not whole."""
    tr = words.tr
    name = source.title or tr("background")
    if found.image is not None:
        return tr("{percent} % of the background map “{name}” did not come; the local map shows there.").format(
            percent=max(1, round(100 * found.holes)), name=name
        )
    return tr("The background map “{name}” could not be drawn ({problem}); the local map is shown instead.").format(
        name=name, problem=found.problem
    )
