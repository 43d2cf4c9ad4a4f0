"""The paper protocol as PDF: for each group the way and a block for every stop; sheets for the roles; the list for the third meeting."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Sequence

from ....i18n import tr
from ....model.codes import Audience
from ....model.errors import ParameterError
from ....model.feedback import Feedback
from ....project import palette as palettes
from ... import facts as walk_facts
from ...facts import WalkFacts
from ...map_links import MapLinks, map_links
from ...meeting import Meeting, meeting_of
from ...words import Words
from .. import cover as covers
from ..document import Document, Furniture, Paper
from ..furnishing import check_output, evening_title, furniture, walk_title
from ..maps import MapLayers
from .block import Common
from .meeting_list import add_meeting_list
from .pages import add_stops
from .role_sheets import add_role_sheets
from .route_page import add_route

if TYPE_CHECKING:
    from ....store import Store

PAPERS = ("A4", "A5")


class Part(Enum):
    """What may be printed, in the order of the pages."""

    PROTOCOL = "protocol"
    ROLES = "roles"
    MEETING = "meeting"


@dataclass(frozen=True)
class ProtocolResult:
    """A printed document: where, how many pages, for how many stops, and what the reader must be told."""

    path: str
    pages: int
    stops: int
    messages: tuple[str, ...] = ()


def export_protocol(
    store: Store,
    walks: str | Sequence[str],
    output: str,
    *,
    parts: Sequence[Part] = (Part.PROTOCOL, Part.ROLES),
    paper: str = "A4",
    grey: bool = False,
    audience: Audience = Audience.INTERNAL,
    archive: bool = False,
    language: str | None = None,
    printed_on: date | None = None,
    feedback: Feedback | None = None,
) -> ProtocolResult:
    """Print the paper protocol of a walk (uuid), or of all groups of an evening, to the PDF `output`.

    Everybody in the group reads it: counts of fewer people than the municipality's smallest are not in it, whatever
    `audience`; PUBLIC also leaves out the planner's notes, what was found last time and the texts of findings. Runs on any thread and touches no
    project; the same walk printed on the same day gives the same bytes. `language` defaults to the store's.
    Raises NotFoundError, ParameterError (no stops, no findings for the meeting, unknown paper) and Cancelled.
    """
    feedback = feedback or Feedback()
    check_output(output)
    wanted = tuple(part for part in Part if part in tuple(parts))
    if not wanted:
        raise ParameterError(tr("Nothing is chosen to be printed; choose at least one part."))
    words = Words(language or store.language, store.catalogue, store.time_zone)
    feedback.progress(0.0, tr("Collecting the walk"))
    uuids = (walks,) if isinstance(walks, str) else tuple(walks)
    groups = [walk_facts.collect(store, uuid, Audience(audience), words) for uuid in uuids]
    meeting = _meeting(store, groups, words) if Part.MEETING in wanted else None
    longest = max(groups, key=lambda facts: len(walk_title(facts, words)))
    document = Document(
        Paper.named(paper, PAPERS),
        words,
        _with_sources(furniture([longest], words), longest, words),
        max(facts.changed for facts in groups),
        grey=grey,
        archive=archive,
    )
    feedback.progress(0.05, tr("Drawing the pages"))
    drawing = feedback.part(0.05, 1.0)
    links = map_links(store.municipal_settings, words)
    titles = [walk_title(facts, words) for facts in groups]
    evening = evening_title(groups[0], words) if len(groups) > 1 else titles[0]
    with (
        closing(MapLayers.reading(store, palettes.GREY if grey else palettes.PAPER)) as layers,
        closing(document),
    ):
        if Part.PROTOCOL in wanted:
            for facts in groups:
                _add_protocol(document, facts, store, layers, links, printed_on or store.today, drawing)
        if Part.ROLES in wanted:
            add_role_sheets(document, groups, titles, evening)
        if meeting is not None:
            add_meeting_list(document, meeting, groups[0], layers.palette, evening)
        pages = document.save(str(output), drawing)
    feedback.progress(1.0)
    messages = (links.message,) if links.message and Part.PROTOCOL in wanted else ()
    return ProtocolResult(str(output), pages, sum(len(facts.stops) for facts in groups), messages)


def _meeting(store: Store, groups: Sequence[WalkFacts], words: Words) -> Meeting:
    """Return what the third meeting talks about. Raises ParameterError when nothing was found."""
    found = meeting_of(store, [facts.uuid for facts in groups], groups[0].audience, words)
    if not found.rows:
        raise ParameterError(
            tr(
                "The walk “{name}” has no findings yet; register them before the list for the third meeting is printed."
            ).format(name=groups[0].name)
        )
    return found


def _add_protocol(
    document: Document,
    facts: WalkFacts,
    store: Store,
    layers: MapLayers,
    links: MapLinks,
    day: date,
    feedback: Feedback,
) -> None:
    own = layers.of([facts.uuid], [facts.group])
    common = Common(facts, own, own.palette, document.words, links, feedback)
    title = walk_title(facts, document.words)
    add_route(document, common, store, title, covers.small_print(facts, document.words, day))
    add_stops(document, common, title)


def _with_sources(made: Furniture, facts: WalkFacts, words: Words) -> Furniture:
    """Return what every page carries, with the sources named in short: each sheet may be the only one somebody keeps."""
    tr = words.tr
    kinds = ", ".join(dict.fromkeys(words.code("SourceKind", source.kind) for source in facts.sources))
    told = [tr("Sources: {list}.").format(list=kinds)] if kinds else []
    if made.attribution:
        told.append(tr("Map data: {names}").format(names=made.attribution))
    return replace(made, attribution=" ".join(told))
