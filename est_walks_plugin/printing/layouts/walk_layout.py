"""The walk printed through a layout template: to a file, page by page, or into the planner's own project."""

from __future__ import annotations

import tempfile
from base64 import b64encode
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Iterator, Sequence

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsLayoutItemAttributeTable,
    QgsLayoutItemMap,
    QgsPrintLayout,
    QgsProject,
    QgsRasterLayer,
)
from qgis.PyQt.QtXml import QDomDocument

from ...backgrounds.addresses import of_text
from ...backgrounds.background import Background
from ...i18n import tr
from ...model.attribution import names_of
from ...model.codes import Audience
from ...model.feedback import Feedback
from ...project import fonts
from ...project import palette as palettes
from ...store.address import HeldFeature
from .. import facts as walk_facts
from ..quick.maps import Bounds, Frame, MapLayers, fitted
from ..quick.walk_map import PrintResult, lost_background
from ..sources import sources
from ..words import Words
from . import assembled, fields, ground, told, variables, writers
from . import templates as all_templates
from .pages import number_pages, printed_pages
from .stepping import later_on_main_thread, on_main_thread
from .templates import Template

if TYPE_CHECKING:
    from ...store import Store

_BEYOND_M = 300.0
"""So far beyond the large map those of the stops may reach."""
SHIPPED_FONT = "Open Sans"


@dataclass(frozen=True)
class WalkContent:
    """All that a layout tells of a walk, as plain data: collected on any thread, put on pages on the main one."""

    facts: walk_facts.WalkFacts
    words: Words
    lines: Sequence[HeldFeature]
    day: date
    address_line: str = ""
    logo: str = ""
    messages: tuple[str, ...] = ()
    background: str = ""

    def values(self, front_count: int = 0, page_count: int = 0) -> variables.Values:
        """Return the layout variables."""
        return variables.values(
            variables.Printed(
                self.facts,
                self.words,
                self.day,
                messages=self.messages,
                background=self.background,
                address_line=self.address_line,
                logo=self.logo,
                front_count=front_count,
                page_count=page_count,
            )
        )


def collect(
    store: Store,
    walk_uuid: str,
    audience: Audience,
    *,
    language: str | None = None,
    printed_on: date | None = None,
) -> WalkContent:
    """Return what a layout of the walk tells. Any thread. Raises NotFoundError, ParameterError (no stops)."""
    words = Words(language or store.language, store.catalogue, store.time_zone)
    facts = walk_facts.collect(store, walk_uuid, Audience(audience), words)
    own = store.municipal_settings
    logo = "base64:" + b64encode(own.logo).decode("ascii") if own.logo else ""
    lines = fields.route_lines(store, walk_uuid)
    return WalkContent(facts, words, lines, printed_on or store.today, address_line=own.address_line, logo=logo)


def export_walk_layout(
    store: Store,
    walk_uuid: str,
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
    """Print the walk through `template` (a file or a name, "" the shipped one for `paper`) to a .pdf, .png or .svg.

    Runs on any thread; the layout is made and drawn on the main one, a page a turn, in a project of its own.
    `archive` makes the PDF an archive copy (PDF/A-1b), `geospatial` one page with the map's place on the ground.
    Raises InputError for what is no template, NotFoundError, ParameterError and Cancelled; then nothing is written.
    """
    feedback = feedback or Feedback()
    feedback.progress(0.0, tr("Collecting the walk"))
    chosen = all_templates.find(template, store.path, paper)
    document = all_templates.read(chosen)
    if Audience(audience) is Audience.PUBLIC:
        all_templates.refuse_reading(document, chosen.path)
    content = collect(store, walk_uuid, audience, language=language, printed_on=printed_on)
    source = of_text(background) if isinstance(background, str) else background
    title = f"{content.facts.name} · {content.words.day(content.facts.starts)}"
    looks = writers.Looks(title, content.facts.changed, grey=grey, archive=archive)
    layers = MapLayers(store.path, store.crs, palettes.GREY if grey else palettes.PAPER)
    with tempfile.TemporaryDirectory(prefix="est-walks-", ignore_cleanup_errors=True) as folder:
        writer = writers.for_path(output, looks, folder, geospatial=geospatial)
        job = LayoutJob(content, chosen, document, layers, writer)
        try:
            on_main_thread(job.load, feedback.part(0.02, 0.06))
            job.content = _known(store, job)
            if source is not None:
                feedback.progress(0.06, tr("Fetching the background map"))
                job.take_background(source, feedback, Path(folder))
            on_main_thread(job.draw, feedback.part(0.2, 0.98))
        finally:
            later_on_main_thread(job.forget)
        writer.close()
    feedback.progress(1.0)
    return PrintResult(output, writer.pages, job.frame.scale, bool(job.picture), tuple(job.messages))


def _known(store: Store, job: LayoutJob) -> WalkContent:
    """Return the content with the sources of the ground that the pages show; of all, where an inset shows everywhere."""
    everywhere = job.has_inset and not store.count("area")
    bounds = None if everywhere else job.bounds
    return replace(job.content, facts=replace(job.content.facts, sources=sources(store, bounds)))


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
        self.content, self.template, self.layers, self.writer = content, template, layers, writer
        self._document = document
        self.messages: list[str] = []
        self.frame: Frame
        self.has_inset = False
        self.picture: str = ""
        self._project: QgsProject | None = None
        self._made: assembled.WalkLayout | None = None
        self._ground: ground.Ground | None = None

    @property
    def bounds(self) -> Bounds:
        """The ground that the maps of walk and stops show."""
        west, south, east, north = self.frame.bounds
        return west - _BEYOND_M, south - _BEYOND_M, east + _BEYOND_M, north + _BEYOND_M

    def load(self) -> Iterator[tuple[float, str]]:
        """Open the template, so that the size of its map is known."""
        yield 0.1, tr("Opening the template")
        self._project = QgsProject()
        self._project.setCrs(QgsCoordinateReferenceSystem(self.content.facts.crs))
        document = with_own_font(self._document) if self.template.shipped else self._document
        self.messages += told.missing_fonts(document)
        self._made = assembled.load(self._project, self.template, document)
        self.frame = fitted(self.content.facts.bounds, self._made.overview_box())
        self.has_inset = bool(self._made.insets)
        yield 1.0, ""

    def take_background(self, source: Background, feedback: Feedback, folder: Path) -> None:
        """Fetch the background of the large map as a picture: no page waits for a server. Any thread."""
        found = self.layers.background(source, self.frame, feedback)
        if not found.whole:
            self.content = replace(self.content, messages=(lost_background(source, found, self.content.words),))
            self.messages += self.content.messages
        if found.image is None:
            return
        self.content = replace(self.content, background=found.attribution)
        file = folder / "background.png"
        found.image.save(str(file), "PNG")
        west, _, east, north = found.ground
        step = (east - west) / found.image.width()
        corner = (step, 0.0, 0.0, -step, west + step / 2, north - step / 2)
        file.with_suffix(".pgw").write_text("\n".join(f"{value:.10f}" for value in corner), encoding="ascii")
        self.picture = str(file)

    def draw(self) -> Iterator[tuple[float, str]]:
        """Fill the layout and draw its pages."""
        made, project = self._made, self._project
        if made is None or project is None:
            return
        yield 0.0, tr("Drawing the pages")
        for number, _ in enumerate(self._open(project), 1):
            yield min(0.1, number * 0.01), ""
        yield from self._fill(made)
        pages = []
        for page in printed_pages(made):
            pages.append(page)
            yield 0.14, ""
        front = number_pages(made, pages)
        assembled.set_variables(made.layout, self.content.values(front, len(pages)))
        yield 0.15, ""
        once = isinstance(self.writer, writers.GeospatialWriter)
        try:
            for number, page in enumerate(printed_pages(made), 1):
                self.writer.draw(made.layout, page)
                yield 0.15 + 0.85 * number / max(len(pages), 1), tr("Drawing the pages")
                if once:
                    break
        finally:
            self.writer.stop()

    def _open(self, project: QgsProject) -> Iterator[None]:
        background = self._raster()
        yield from ground.opening(
            project,
            self.content.facts,
            self.content.lines,
            self.layers,
            self.content.words,
            bounds=self.bounds,
            background=background,
            done=self._take_ground,
        )

    def _take_ground(self, found: ground.Ground) -> None:
        self._ground = found

    def _raster(self) -> QgsRasterLayer | None:
        if not self.picture:
            return None
        layer = QgsRasterLayer(self.picture, "background", "gdal")
        layer.setCrs(QgsCoordinateReferenceSystem(self.content.facts.crs))
        return layer if layer.isValid() else None

    def _fill(self, made: assembled.WalkLayout) -> Iterator[tuple[float, str]]:
        if self._ground is None:
            return
        made.layout.renderContext().setTextRenderFormat(Qgis.TextRenderFormat.AlwaysText)
        made.layout.renderContext().setDpi(writers.PDF_DPI)
        assembled.fill(made, self._ground, self.frame, self.content.facts.crs, self.content.values())
        yield 0.12, ""
        self.messages += told.missing_items(made)
        self.messages += told.missing_pictures(made)
        if not self.template.shipped:
            self.messages += told.add_feet(made)
        yield 0.14, ""

    def forget(self) -> Iterator[tuple[float, str]]:
        """Let go of everything of QGIS's."""
        self.writer.stop()
        self._made = self._ground = None
        self.layers.forget()
        self._project = None
        yield 1.0, ""


def into_project(project: QgsProject, content: WalkContent, template: Template) -> tuple[QgsPrintLayout, list[str]]:
    """Put the walk into `project` as a layout under a free name; return it and what the planner must be told.

    The maps show the project's own layers; the walk itself goes in as layers of the layout, which the layer tree does
    not show, so that it stays this walk whatever the window shows. The project is changed by it. Main thread. Raises
    InputError for what is no template; then nothing is changed.
    """
    document = all_templates.read(template)
    if template.shipped:
        document = with_own_font(document)
    made = assembled.load(project, template, document)
    _forget_unused(project)
    found = ground.of_project(project, content.facts, content.lines, palettes.PAPER, content.words)
    whose = [text for layer in [*found.overview, *found.near] for text in layer.metadata().rights()]
    content = replace(content, background=", ".join(names_of([content.background, *whose])))
    frame = fitted(content.facts.bounds, made.overview_box())
    made.layout.renderContext().setTextRenderFormat(Qgis.TextRenderFormat.AlwaysText)
    assembled.fill(made, found, frame, content.facts.crs, content.values())
    messages = [*told.missing_fonts(document), *told.missing_items(made), *told.missing_pictures(made)]
    if not template.shipped:
        messages += told.add_feet(made)
    pages = list(printed_pages(made))
    assembled.set_variables(made.layout, content.values(number_pages(made, pages), len(pages)))
    made.layout.atlas().first()
    made.layout.setName(_free_name(project, content.facts.name))
    project.layoutManager().addLayout(made.layout)
    return made.layout, messages


def _free_name(project: QgsProject, name: str) -> str:
    taken = {layout.name() for layout in project.layoutManager().layouts()}
    numbered = (f"{name} {number}" for number in range(2, len(taken) + 3))
    return next(one for one in (name, *numbered) if one not in taken)


def _forget_unused(project: QgsProject) -> None:
    """Take the walks of layouts that are gone out of the project."""
    used = set()
    for layout in project.layoutManager().printLayouts():
        coverage = layout.atlas().coverageLayer()
        used |= {coverage.id()} if coverage is not None else set()
        for item in layout.items():
            if isinstance(item, QgsLayoutItemMap):
                used |= {layer.id() for layer in item.layers()}
        for table in layout.multiFrames():
            if isinstance(table, QgsLayoutItemAttributeTable) and table.vectorLayer() is not None:
                used.add(table.vectorLayer().id())
    ours = [key for key, layer in project.mapLayers().items() if layer.customProperty(ground.LAYOUT_PROPERTY)]
    project.removeMapLayers([key for key in ours if key not in used])


def with_own_font(document: QDomDocument) -> QDomDocument:
    """Return a shipped template in the typeface of the maps, where this computer lacks that of the template."""
    family = fonts.family()
    if family == SHIPPED_FONT:
        return document
    own = QDomDocument()
    own.setContent(document.toString().replace(SHIPPED_FONT, family))
    return own
