"""The pages of a filled layout in their order: those of the walk once, those of the atlas for each stop. Main thread."""

from __future__ import annotations

from typing import Iterator, Sequence

from qgis.core import (
    QgsExpressionContextScope,
    QgsExpressionContextUtils,
    QgsFeatureRequest,
    QgsLayoutItemLabel,
    QgsPrintLayout,
)

from .assembled import WalkLayout, is_printed

PAGE_VARIABLE = "est_page"


def printed_pages(made: WalkLayout) -> Iterator[int]:
    """Set the layout to each stop and give the pages (0 is the first) that are to be drawn then."""
    layout = made.layout
    atlas, count = layout.atlas(), layout.pageCollection().pageCount()
    if not atlas.enabled() or atlas.coverageLayer() is None:
        yield from (page for page in range(count) if is_printed(layout, page))
        return
    atlas.beginRender()
    try:
        while atlas.next():
            yield from (page for page in range(count) if is_printed(layout, page))
    finally:
        atlas.endRender()


def planned_pages(made: WalkLayout) -> list[int]:
    """Return the pages that will be drawn, in their order, without turning the atlas: each turn refreshes every item."""
    layout = made.layout
    atlas, pages = layout.atlas(), range(layout.pageCollection().pageCount())
    if not atlas.enabled() or atlas.coverageLayer() is None:
        return [page for page in pages if is_printed(layout, page)]
    scopes = _scopes(layout)
    return [page for scope in scopes for page in pages if is_printed(layout, page, scope)]


def _scopes(layout: QgsPrintLayout) -> Iterator[QgsExpressionContextScope]:
    """Give what expressions know of each feature of the atlas, as QGIS names it."""
    atlas = layout.atlas()
    layer = atlas.coverageLayer()
    request = QgsFeatureRequest()
    if atlas.filterFeatures() and atlas.filterExpression():
        request.setFilterExpression(atlas.filterExpression())
    if atlas.sortFeatures():
        request.addOrderBy(atlas.sortExpression(), atlas.sortAscending())
    features = list(layer.getFeatures(request))
    for number, feature in enumerate(features, 1):
        scope = QgsExpressionContextScope()
        scope.setFields(layer.fields())
        scope.setFeature(feature)
        for name, value in (
            ("atlas_featurenumber", number),
            ("atlas_totalfeatures", len(features)),
            ("atlas_feature", feature),
            ("atlas_featureid", feature.id()),
            ("atlas_geometry", feature.geometry()),
        ):
            scope.setVariable(name, value, True)
        yield scope


def settle_legends(made: WalkLayout, pages: Sequence[int]) -> None:
    """Let legends on pages that are drawn look at the map no more, once for each stop that is left; `pages` are to come."""
    for legend in made.legends:
        if legend.page() not in pages and legend.legendFilterByMapEnabled():
            legend.setLegendFilterByMapEnabled(False)


def tell_number(made: WalkLayout, page: int, number: int) -> None:
    """Tell each label of a page which number it has among those that are printed."""
    for item in made.layout.items():
        if isinstance(item, QgsLayoutItemLabel) and item.page() == page:
            QgsExpressionContextUtils.setLayoutItemVariable(item, PAGE_VARIABLE, str(number))


def number_pages(made: WalkLayout, pages: Sequence[int]) -> int:
    """Tell each label of a page that comes once which number it has; return how many such pages are printed.

    `pages` are the printed ones in their order (0 is the first). QGIS's own `@layout_page` counts the pages of the template or,
    in later versions and only while printing, those that are not left out (QGIS pull request 63118).
    """
    often = {page for page in pages if pages.count(page) > 1}
    often |= {one.page() for one in made.stop_maps}  # a walk of one stop
    once = sorted({page for page in pages if page not in often})
    for item in made.layout.items():
        if isinstance(item, QgsLayoutItemLabel):
            number = str(once.index(item.page()) + 1) if item.page() in once else ""
            QgsExpressionContextUtils.setLayoutItemVariable(item, PAGE_VARIABLE, number)
    return len(once)
