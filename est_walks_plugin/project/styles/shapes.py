"""The map's own marker shapes as SVG text, kept inside the style so that it also works in plain QGIS and QField."""

from __future__ import annotations

import base64

_FILL = 'fill="param(fill) #888888"'
_EDGE = 'stroke="param(outline) #222222" stroke-width="param(outline-width) 1"'
_ROUND = 'stroke-linejoin="round" stroke-linecap="round"'
_RAYS = (
    "M12 1.6v3M12 19.4v3M1.6 12h3M19.4 12h3M4.65 4.65l2.1 2.1M17.25 17.25l2.1 2.1M4.65 19.35l2.1-2.1M17.25 6.75l2.1-2.1"
)
_TICKET = "M2 5.5h20v4a2.5 2.5 0 0 0 0 5v4H2v-4a2.5 2.5 0 0 0 0-5z"


def _filled_to(width: float) -> str:
    """Return a ticket that is filled from the left to `width` of its 20 units."""
    return (
        f'<path d="{_TICKET}" fill="#FFFFFF"/><path d="M2 5.5h{width}v13H2v-4a2.5 2.5 0 0 0 0-5z" {_FILL}/>'
        f'<path d="{_TICKET}" fill="none" {_EDGE} {_ROUND}/>'
    )


_BODIES: dict[str, str] = {
    # The tip of the drop and the foot of the flag are the position; see ANCHORS.
    "drop": f'<path d="M12 23C8 17 4.5 13.5 4.5 9a7.5 7.5 0 0 1 15 0c0 4.5-3.5 8-7.5 14z" {_FILL} {_EDGE} {_ROUND}/>',
    "drop_hole": (
        f'<path d="M12 23C8 17 4.5 13.5 4.5 9a7.5 7.5 0 0 1 15 0c0 4.5-3.5 8-7.5 14z" {_FILL} {_EDGE} {_ROUND}/>'
        '<circle cx="12" cy="9" r="3" fill="#FFFFFF"/>'
    ),
    "flag": (
        f'<path d="M6.5 2.5L20 6.8 6.5 12z" {_FILL} {_EDGE} {_ROUND}/>'
        '<path d="M6.5 2v21" fill="none" stroke="param(outline) #222222" stroke-width="2.2" stroke-linecap="round"/>'
    ),
    "house": (
        f'<path d="M12 2.2L22 11h-2.8v10.4H4.8V11H2z" {_FILL} {_EDGE} {_ROUND}/>'
        '<path d="M9.8 21.2v-6.4h4.4v6.4z" fill="param(outline) #222222"/>'
    ),
    "lamp": (
        f'<path d="{_RAYS}" fill="none" stroke="param(outline) #222222" stroke-width="1.7" stroke-linecap="round"/>'
        f'<circle cx="12" cy="12" r="5.2" {_FILL} {_EDGE}/>'
    ),
    "lamp_out": f'<circle cx="12" cy="12" r="6.4" fill="param(fill) #FFFFFF" {_EDGE}/>',
    "lamp_dimmed": (
        f'<path d="M12 1.6v3M12 19.4v3M1.6 12h3M4.65 4.65l2.1 2.1M4.65 19.35l2.1-2.1" fill="none" '
        'stroke="param(outline) #222222" stroke-width="1.7" stroke-linecap="round"/>'
        '<circle cx="12" cy="12" r="5.2" fill="#FFFFFF"/>'
        f'<path d="M12 6.8a5.2 5.2 0 0 0 0 10.4z" {_FILL}/>'
        f'<circle cx="12" cy="12" r="5.2" fill="none" {_EDGE}/>'
    ),
    "lamp_sensor": (
        f'<path d="{_RAYS}" fill="none" stroke="param(outline) #222222" stroke-width="1.7" stroke-linecap="round"/>'
        f'<circle cx="12" cy="12" r="5.2" {_FILL} {_EDGE}/>'
        '<circle cx="12" cy="12" r="1.9" fill="param(outline) #222222"/>'
    ),
    "lamp_unknown": (
        f'<circle cx="12" cy="12" r="8" {_FILL} {_EDGE}/>'
        '<path d="M9.3 9.9a2.7 2.7 0 1 1 3.9 2.4c-.8.4-1.2.8-1.2 1.8" fill="none" stroke="#FFFFFF" '
        'stroke-width="1.9" stroke-linecap="round"/><circle cx="12" cy="16.6" r="1.2" fill="#FFFFFF"/>'
    ),
    "ticket": f'<path d="{_TICKET}" {_FILL} {_EDGE} {_ROUND}/>',
    "ticket_part": _filled_to(6),
    "ticket_half": _filled_to(10),
    "ticket_most": _filled_to(14),
    "ticket_done": (
        f'<path d="{_TICKET}" {_FILL} {_EDGE} {_ROUND}/>'
        '<path d="M7.2 12.2l3.2 3.2 6.2-6.6" fill="none" stroke="#FFFFFF" stroke-width="2.4" stroke-linecap="round"/>'
    ),
    "ticket_verified": (
        f'<path d="{_TICKET}" {_FILL} {_EDGE} {_ROUND}/>'
        '<path d="M5.4 12.2l2.9 3.2 4.6-6M10.6 13.8l1.5 1.6 5.9-6.6" fill="none" stroke="#FFFFFF" '
        'stroke-width="2" stroke-linecap="round"/>'
    ),
    "ticket_declined": (
        f'<path d="{_TICKET}" fill="#FFFFFF" {_EDGE} {_ROUND}/>'
        f'<path d="M8.5 8.8l7 6.6M15.5 8.8l-7 6.6" fill="none" stroke="param(fill) #666666" stroke-width="2.4" '
        'stroke-linecap="round"/>'
    ),
    "ticket_same": (
        f'<path d="{_TICKET}" fill="#FFFFFF" {_EDGE} {_ROUND}/>'
        f'<path d="M7.5 10.3h9M7.5 13.9h9" fill="none" stroke="param(fill) #666666" stroke-width="2" stroke-linecap="round"/>'
    ),
    "ring_whole": (
        '<circle cx="12" cy="12" r="10.2" fill="none" stroke="param(outline) #FFFFFF" stroke-width="3.4"/>'
        '<circle cx="12" cy="12" r="10.2" fill="none" stroke="param(fill) #222222" stroke-width="1.8"/>'
    ),
    "ring": (
        '<circle cx="12" cy="12" r="11" fill="none" stroke="param(fill) #222222" stroke-width="1.4" '
        'stroke-dasharray="4.2 2.7"/>'
    ),
    "school": (
        f'<path d="M12 4L1.5 9.2 12 14.4l10.5-5.2z" {_FILL} {_EDGE} {_ROUND}/>'
        f'<path d="M5.5 12.2v4.6c3.6 3 9.4 3 13 0v-4.6L12 15.6z" {_FILL} {_EDGE} {_ROUND}/>'
    ),
    "bus": (
        f'<rect x="4" y="3" width="16" height="15.5" rx="2.4" {_FILL} {_EDGE}/>'
        '<path d="M6.4 6h11.2v5.2H6.4z" fill="#FFFFFF"/><circle cx="8" cy="20" r="1.9" fill="param(outline) #222222"/>'
        '<circle cx="16" cy="20" r="1.9" fill="param(outline) #222222"/>'
    ),
    "station": (
        f'<rect x="5" y="1.8" width="14" height="15.4" rx="3.4" {_FILL} {_EDGE}/>'
        '<path d="M7.4 5.4h9.2v4.8H7.4z" fill="#FFFFFF"/><path d="M8.6 17.6l-3 4.6M15.4 17.6l3 4.6M7 20h10" '
        'fill="none" stroke="param(outline) #222222" stroke-width="1.7" stroke-linecap="round"/>'
    ),
}

ANCHORS: dict[str, str] = {"drop": "bottom", "drop_hole": "bottom", "flag": "bottom"}
NAMES = tuple(_BODIES)


def svg(name: str) -> str:
    """Return the SVG text of shape `name`, 24 x 24 units."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24">{_BODIES[name]}</svg>'


def inline(name: str) -> str:
    """Return shape `name` as the "base64:" path that QGIS keeps inside the style."""
    return "base64:" + base64.b64encode(svg(name).encode("utf-8")).decode("ascii")
