"""The pages of a filled layout in their order: those of the walk once, those of the atlas for each stop. Main thread."""

from __future__ import annotations

from typing import Iterator, Sequence

from .assembled import WalkLayout, is_printed


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


def count_pages(made: WalkLayout, pages: Sequence[int]) -> tuple[list[int], int]:
    """Return which of the printed pages come once (1 is the first), and how many there are in all."""
    often = {page for page in pages if pages.count(page) > 1}
    often |= {one.page() for one in made.stop_maps}  # a walk of one stop
    return sorted({page + 1 for page in pages if page not in often}), len(pages)
