"""The walk map as PDF: cover, stops and directions, and the pages to fill in along the way."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Sequence

from ...i18n import tr
from ...model.codes import Audience
from ...model.errors import ParameterError
from ...model.feedback import Feedback
from ...project import palette as palettes
from .. import facts as walk_facts
from ..sources import sources
from ..words import Words
from . import background as backgrounds
from . import cover as covers
from . import stop_list
from .document import Document, Furniture, Paper
from .maps import Bounds, MapLayers
from .page_parts import Flow
from .protocol import Protocol

if TYPE_CHECKING:
    from ...store import Store

_BEYOND_M = 100.0
"""So far beyond the cover's map the maps of the stops reach, and what a stop is called after."""


@dataclass(frozen=True)
class PrintResult:
    """A printed document: where, how many pages, the cover's scale 1:`scale`, and what the reader must be told."""

    path: str
    pages: int
    scale: float
    background_used: bool = False
    messages: tuple[str, ...] = ()


def export_walk_map(
    store: Store,
    walk_uuid: str,
    output: str,
    *,
    paper: str = "A4",
    grey: bool = False,
    audience: Audience = Audience.INTERNAL,
    background: backgrounds.BackgroundSource | str | None = None,
    language: str | None = None,
    printed_on: date | None = None,
    feedback: Feedback | None = None,
) -> PrintResult:
    """Print the walk map of `walk_uuid` to the PDF `output`.

    Runs on any thread and touches no project. The same walk printed on the same day gives the same bytes.
    `audience` PUBLIC leaves out notes, texts and small counts, and the pages to fill in. A background that does not
    come is replaced by the local map, and the page and `messages` say so. `language` defaults to the store's.
    Raises NotFoundError, ParameterError (no stops, unknown paper, output not writable) and Cancelled.
    """
    feedback = feedback or Feedback()
    _check(output)
    words = Words(language or store.language, store.catalogue, store.time_zone)
    feedback.progress(0.0, tr("Collecting the walk"))
    facts = walk_facts.collect(store, walk_uuid, Audience(audience), words)
    palette = palettes.GREY if grey else palettes.PAPER
    document = Document(Paper.named(paper), words, _furniture(facts, words), facts.changed, grey=grey)
    layers = MapLayers(store.path, store.crs, palette, walk_uuid)
    day = printed_on or store.today
    cover, picture, messages = _cover(store, document, facts, layers, background, day, feedback)
    document.furniture = _furniture(cover.facts, words)
    feedback.progress(0.3, tr("Drawing the pages"))
    drawing = feedback.part(0.3, 1.0)
    document.add(lambda canvas: covers.draw(canvas, cover, layers, drawing, picture))
    flow = Flow(document)
    flow.add(*stop_list.parts_of(facts, palette, words))
    flow.add(*stop_list.directions(facts, words))
    flow.finish()
    if not facts.public:
        Protocol(facts, layers, palette, words, drawing).add_to(document)
    pages = document.save(str(output), drawing)
    feedback.progress(1.0)
    return PrintResult(str(output), pages, cover.frame.scale, picture is not None, messages)


def _cover(
    store: Store,
    document: Document,
    facts: walk_facts.WalkFacts,
    layers: MapLayers,
    background: backgrounds.BackgroundSource | str | None,
    day: date,
    feedback: Feedback,
) -> tuple[covers.Cover, backgrounds.Picture | None, tuple[str, ...]]:
    """Measure the cover and fetch its background: the cover, the picture, and what went wrong with it."""
    source = backgrounds.from_text(background) if isinstance(background, str) else background

    def measured(messages: Sequence[str] = (), *, under: str = "") -> covers.Cover:
        lines = covers.small_print(facts, document.words, day, messages=messages, background=under)
        return covers.plan(document, facts, layers.palette, lambda bounds: walk_facts.shown(store, bounds), lines)

    cover = measured(under=source.attribution if source is not None else "")
    facts = replace(facts, sources=sources(store, _ground(store, cover)))
    if source is None:
        return (cover if facts.sources == cover.facts.sources else measured()), None, ()
    feedback.check()
    feedback.progress(0.05, tr("Fetching the background map"))
    found = layers.background(source, cover.frame, feedback, grey=document.grey)
    messages = () if found.whole else (_lost_background(source, found, document.words),)
    if found.image is None:
        return measured(messages), None, messages
    cover = measured(messages, under=found.attribution)
    return (covers.over_background(cover) if found.whole else cover), found, messages


def _ground(store: Store, cover: covers.Cover) -> Bounds | None:
    """Return the ground that the pages show; None where the small map shows the streets of everywhere."""
    if not store.count("area"):
        return None
    west, south, east, north = cover.frame.bounds
    return west - _BEYOND_M, south - _BEYOND_M, east + _BEYOND_M, north + _BEYOND_M


def _lost_background(source: backgrounds.BackgroundSource, found: backgrounds.Picture, words: Words) -> str:
    tr = words.tr
    name = source.title or tr("background")
    if found.image is not None:
        return tr("{percent} % of the background map “{name}” did not come; the local map shows there.").format(
            percent=max(1, round(100 * found.holes)), name=name
        )
    return tr("The background map “{name}” could not be drawn ({problem}); the local map is shown instead.").format(
        name=name, problem=found.problem
    )


def _check(output: str) -> None:
    if not str(output).lower().endswith(".pdf"):
        raise ParameterError(tr("The output {output} must end in .pdf.").format(output=output))


def _furniture(facts: walk_facts.WalkFacts, words: Words) -> Furniture:
    title = f"{facts.name} · {words.day(facts.starts)}"
    warning = covers.EXAMPLE if facts.example else ""
    names = [name for name in covers.named(facts) if not (warning and name == covers.OSM)]  # the warning names it
    return Furniture(title, covers.mark(facts, words), warning, ", ".join(names))
