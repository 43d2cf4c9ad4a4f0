"""The pages of a filled layout in their order: those of the walk once, those of the atlas for each stop. Main thread."""

from __future__ import annotations

from typing import Iterator, Sequence

from qgis.core import QgsExpressionContextUtils, QgsLayoutItemLabel

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
