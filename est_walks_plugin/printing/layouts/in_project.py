"""A walk as a layout of the planner's own project, to be changed by hand in the layout designer. Main thread."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import Qgis, QgsLayoutItemAttributeTable, QgsLayoutItemMap, QgsMapLayer, QgsPrintLayout, QgsProject

from ...model.attribution import names_of
from ...project import palette as palettes
from ...project.credits import name_sources
from . import assembled, ground, told
from . import templates as all_templates
from .content import WalkContent
from .pages import number_pages, planned_pages
from .templates import Template
from .walk_layers import walk_layers

LAYOUT_PROPERTY = "est_walks/of_layout"


def into_project(project: QgsProject, content: WalkContent, template: Template) -> tuple[QgsPrintLayout, list[str]]:
    """Put the walk into `project` as a layout under a free name; return it and what the planner must be told.

    The maps show the project's own layers; the walk itself goes in as layers of the layout, which the layer tree does
    not show, so that it stays this walk whatever the window shows. The project is changed by it. Raises InputError for
    what is no template; then nothing is changed.
    """
    document = all_templates.of_this_computer(template, all_templates.read(template))
    made = assembled.load(project, template, document)
    _forget_unused(project)
    scales = made.scales(content.bounds, content.points)
    walk = walk_layers(content, palettes.PAPER, scales)
    for layer in walk.all:
        layer.setFlags(layer.flags() | QgsMapLayer.LayerFlag.Private)
        layer.setCustomProperty(LAYOUT_PROPERTY, True)
    project.addMapLayers(list(walk.all), False)
    shown = assembled.Shown(ground.of_project(project, palettes.PAPER), walk, ground.background_of(project))
    drawn = [*shown.ground.overview(walk, shown.background), *shown.ground.near(walk)]
    name_sources(project)  # a window that has just opened the store is still about to
    whose = [text for layer in drawn for text in layer.metadata().rights()]
    content = replace(content, background=", ".join(names_of([content.background, *whose])))
    made.layout.renderContext().setTextRenderFormat(Qgis.TextRenderFormat.AlwaysText)
    assembled.fill(made, shown, scales.frame, content.facts.crs, content.values())
    messages = [*told.missing_fonts(document), *told.missing_items(made), *told.missing_pictures(made)]
    if not template.shipped:
        messages += told.add_feet(made)
    pages = planned_pages(made)
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
    ours = [key for key, layer in project.mapLayers().items() if layer.customProperty(LAYOUT_PROPERTY)]
    project.removeMapLayers([key for key in ours if key not in used])
