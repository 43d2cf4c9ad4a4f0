"""The walk, or all its groups in one document, printed through a layout template: to a file, page by page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Iterator, Sequence

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsProject, QgsRasterLayer
from qgis.PyQt.QtXml import QDomDocument

from ...backgrounds.addresses import of_text
from ...backgrounds.background import Background
from ...files import scratch_folder
from ...i18n import tr
from ...model.codes import Audience
from ...model.feedback import Feedback
from ...project import palette as palettes
from ..quick.maps import Bounds, MapLayers, merged
from ..quick.walk_map import PrintResult, lost_background
from ..sources import sources
from . import assembled, ground, told, writers
from . import templates as all_templates
from .content import WalkContent, collect
from .pages import number_pages, planned_pages, printed_pages, settle_legends, tell_number
from .stepping import later_on_main_thread, on_main_thread
from .templates import Template
from .walk_layers import Scales, walk_layers

if TYPE_CHECKING:
    from ...store import Store

_BEYOND_M = 300.0
"""So far beyond the large map those of the stops may reach."""


def export_walk_layout(
    store: Store,
    walks: str | Sequence[str],
    output: str,
    *,
    template: str = "",
    paper: str = "A4",
    grey: bool = False,
    audience: Audience = Audience.INTERNAL,
    background: Background | str | None = None,
    language: str | None = None,
    printed_on: date | None = None,
    archive: bool = False,
    geospatial: bool = False,
    feedback: Feedback | None = None,
) -> PrintResult:
    """Print a walk (uuid), or all groups of an evening, through `template` to a .pdf, .png or .svg.

    `template` is a file or a name, "" the shipped one for `paper`. Several groups get the page of the template's large
    map with all their routes, then each all pages. Runs on any thread; the layout is made and drawn on the main one, a
    page a turn, in a project of its own. `archive` makes the PDF an archive copy (PDF/A-1b), `geospatial` one page with
    the map's place on the ground.
    Raises InputError for what is no template, NotFoundError, ParameterError and Cancelled; then nothing is written.
    """
    feedback = feedback or Feedback()
    feedback.progress(0.0, tr("Collecting the walk"))
    chosen = all_templates.find(template, store.path, paper)
    document = all_templates.read(chosen)
    if Audience(audience) is Audience.PUBLIC:
        all_templates.refuse_reading(document, chosen.path)
    content = collect(store, walks, audience, language=language, printed_on=printed_on)
    source = of_text(background) if isinstance(background, str) else background
    title = f"{content.facts.name} · {content.words.day(content.facts.starts)}"
    looks = writers.Looks(title, content.changed, grey=grey, archive=archive)
    layers = MapLayers(store.path, store.crs, palettes.GREY if grey else palettes.PAPER)
    with scratch_folder() as folder:
        writer = writers.for_path(output, looks, str(folder), geospatial=geospatial)
        job = LayoutJob(content, chosen, document, layers, writer)
        try:
            on_main_thread(job.load, feedback.part(0.02, 0.06))
            job.know(store)
            if source is not None:
                feedback.progress(0.06, tr("Fetching the background map"))
                job.take_backgrounds(source, feedback.part(0.06, 0.2), folder)
            on_main_thread(job.draw, feedback.part(0.2, 0.98))
            scale, has_background = job.parts[0].scales.frame.scale, job.has_background
        finally:
            later_on_main_thread(job.forget)
        writer.close()
    feedback.progress(1.0)
    messages = tuple(dict.fromkeys(job.messages))
    return PrintResult(output, writer.pages, scale, has_background, messages)


@dataclass
class _Part:
    """A walk, or the groups `together` on their cover, in a layout of its own; `pages` are those printed, in order."""

    content: WalkContent
    made: assembled.WalkLayout
    scales: Scales
    picture: str = ""
    pages: tuple[int, ...] = ()

    def plan(self) -> None:
        """Find the pages: all of the template for a walk, of the groups together only the cover."""
        pages = planned_pages(self.made)
        if len(self.content.walks) > 1:
            cover = int(self.made.overview.page())
            pages = [cover] if pages.count(cover) == 1 else []
        self.pages = tuple(pages)

    def printed(self) -> Iterator[int]:
        """Set the layout to each stop and give the pages that are drawn then."""
        left = list(self.pages)
        for page in printed_pages(self.made) if left else ():
            if page == left[0]:
                yield left.pop(0)
                settle_legends(self.made, left)
            if not left:
                return


class LayoutJob:
    """One printing. What it holds of QGIS is made, used and let go on the main thread."""

    def __init__(
        self,
        content: WalkContent,
        template: Template,
        document: QDomDocument,
        layers: MapLayers,
        writer: writers.Writer,
    ) -> None:
        self._content, self._template, self._layers, self._writer = content, template, layers, writer
        self._document = document
        self.messages: list[str] = []
        self.parts: list[_Part] = []
        self._project: QgsProject | None = None
        self._ground: ground.Ground | None = None

    @property
    def bounds(self) -> Bounds:
        """The ground that the maps of walks and stops show."""
        west, south, east, north = merged(part.scales.frame.bounds for part in self.parts)
        return west - _BEYOND_M, south - _BEYOND_M, east + _BEYOND_M, north + _BEYOND_M

    @property
    def has_background(self) -> bool:
        """Whether a background came for one of the large maps."""
        return any(part.picture for part in self.parts)

    def load(self) -> Iterator[tuple[float, str]]:
        """Open the template for each part, so that the sizes of its maps are known."""
        yield 0.1, tr("Opening the template")
        self._project = QgsProject()
        self._project.setCrs(QgsCoordinateReferenceSystem(self._content.facts.crs))
        document = all_templates.of_this_computer(self._template, self._document)
        self.messages += told.missing_fonts(document)
        parts = self._content.parts()
        for number, content in enumerate(parts, 1):
            made = assembled.load(self._project, self._template, document)
            self.parts.append(_Part(content, made, made.scales(content.bounds, content.points)))
            yield number / len(parts), ""

    def know(self, store: Store) -> None:
        """Name the sources of the ground that the pages show; of all, where an inset shows everywhere. Any thread."""
        everywhere = any(part.made.insets for part in self.parts) and not store.count("area")
        named = sources(store, None if everywhere else self.bounds)
        for part in self.parts:
            part.content = part.content.of_sources(named)

    def take_backgrounds(self, source: Background, feedback: Feedback, folder: Path) -> None:
        """Fetch the backgrounds of the large maps as pictures: no page waits for a server. Any thread.

        One that is lost for the first is not asked for again.
        """
        for number, part in enumerate(self.parts, 1):
            found = self._layers.background(source, part.scales.frame, feedback)
            if not found.whole and not (found.image is not None and source.leaves_ground):
                part.content = replace(part.content, messages=(lost_background(source, found, part.content.words),))
                self.messages += part.content.messages
            if found.image is None:
                for other in self.parts:
                    other.content = replace(other.content, messages=part.content.messages)
                return
            part.content = replace(part.content, background=found.attribution)
            file = folder / f"background_{number}.png"
            found.image.save(str(file), "PNG")
            west, _, east, north = found.ground
            step = (east - west) / found.image.width()
            corner = (step, 0.0, 0.0, -step, west + step / 2, north - step / 2)
            file.with_suffix(".pgw").write_text("\n".join(f"{value:.10f}" for value in corner), encoding="ascii")
            part.picture = str(file)

    def draw(self) -> Iterator[tuple[float, str]]:
        """Fill the layouts, count their pages, and draw them."""
        yield 0.0, tr("Drawing the pages")
        yield from self._open()
        for part in self.parts:
            yield from self._fill(part)
            part.plan()
            yield 0.15, ""
        total = sum(len(part.pages) for part in self.parts)
        try:
            for number in self._drawn(total):
                yield 0.15 + 0.85 * number / max(total, 1), tr("Drawing the pages")
        finally:
            self._writer.stop()

    def _drawn(self, total: int) -> Iterator[int]:
        """Draw a page a step, numbered through; give how many there are."""
        number = 0
        for part in self.parts:
            layout = part.made.layout
            front = number + number_pages(part.made, part.pages)
            assembled.set_variables(layout, part.content.values(front, total))
            yield number
            for page in part.printed():
                number += 1
                tell_number(part.made, page, number)
                self._writer.draw(layout, page)
                yield number
                if isinstance(self._writer, writers.GeospatialWriter):
                    return

    def _open(self) -> Iterator[tuple[float, str]]:
        if self._project is None:
            return
        content = self._content
        opening = ground.opening(
            self._project, content.facts, self._layers, content.words, bounds=self.bounds, done=self._take_ground
        )
        for number, _ in enumerate(opening, 1):
            yield min(0.1, number * 0.01), ""

    def _take_ground(self, found: ground.Ground) -> None:
        self._ground = found

    def _fill(self, part: _Part) -> Iterator[tuple[float, str]]:
        if self._ground is None or self._project is None:
            return
        content, made = part.content, part.made
        walk = walk_layers(content, self._layers.palette, part.scales)
        background = self._raster(part.picture)
        own = [*walk.all, *([background] if background is not None else [])]
        self._project.addMapLayers(own, False)
        yield 0.11, ""
        made.layout.renderContext().setTextRenderFormat(Qgis.TextRenderFormat.AlwaysText)
        made.layout.renderContext().setDpi(writers.PDF_DPI)
        shown = assembled.Shown(self._ground, walk, background)
        assembled.fill(made, shown, part.scales.frame, content.facts.crs, content.values())
        yield 0.12, ""
        self.messages += told.missing_items(made)
        self.messages += told.missing_pictures(made)
        if not self._template.shipped:
            self.messages += told.add_feet(made)
        yield 0.14, ""

    def _raster(self, picture: str) -> QgsRasterLayer | None:
        if not picture:
            return None
        layer = QgsRasterLayer(picture, "background", "gdal")
        layer.setCrs(QgsCoordinateReferenceSystem(self._content.facts.crs))
        return layer if layer.isValid() else None

    def forget(self) -> Iterator[tuple[float, str]]:
        """Let go of everything of QGIS's."""
        self._writer.stop()
        self.parts = []
        self._ground = None
        self._layers.forget()
        self._project = None
        yield 1.0, ""
