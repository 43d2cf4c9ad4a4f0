"""Where a table's positions come from: the format's own shapes, two columns, one cell, or WKT; and in which CRS."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ...i18n import tr
from ...model.errors import AmbiguousInputError
from ..formats.geometry import points_of_wkt, shapes_in
from ..formats.table import Batch, Choice, ReadOptions
from . import content
from .coordinate_cells import pairs
from .coordinates import decide, place
from .headers import plain
from .plan import Located, Plan, Question, ask, rank_of
from .values import decimal_sign, to_numbers, to_text

if TYPE_CHECKING:
    from numpy.typing import NDArray


def find_position(plan: Plan, sample: Batch, options: ReadOptions, skipped: set[str], strict: bool) -> None:
    """Decide where positions come from: the format's geometry, x and y, one cell, or WKT; then the CRS."""
    name = Path(plan.table.path).name
    table = plan.table
    by_hand = {"x", "y", "coordinate", "wkt"} & plan.on_purpose
    if table.has_geometry and not by_hand:
        for unused in ("x", "y", "coordinate", "wkt"):
            plan.mapping.pop(unused, None)
            plan.reasons.pop(unused, None)
        plan.position = "geometry"
        x, y = _numbers(plan, sample)
        _decide(plan, x, y, options, strict, ("", ""), name)
        return
    if "x" not in plan.mapping and "y" not in plan.mapping and not {"coordinate", "wkt"} & plan.on_purpose:
        _pair_by_header(plan, sample, skipped)
        if "x" not in plan.mapping:
            _cell_by_header(plan, sample, skipped)
    if "x" in plan.mapping and "y" in plan.mapping:
        plan.position = "xy"
    elif "coordinate" in plan.mapping and _readable(plan, sample, "coordinate"):
        plan.position = "coordinate"
    elif "wkt" in plan.mapping and _readable(plan, sample, "wkt"):
        plan.position = "wkt"
    elif not _position_by_content(plan, sample, skipped, strict):
        for unused in ("x", "y", "coordinate", "wkt"):
            plan.mapping.pop(unused, None)
            plan.reasons.pop(unused, None)
        plan.notes.append(tr("No column holds positions; rows are placed by pole number, address or place name."))
        return
    for unused in {"xy": ("coordinate", "wkt"), "coordinate": ("x", "y", "wkt"), "wkt": ("x", "y", "coordinate")}[
        plan.position
    ]:
        plan.mapping.pop(unused, None)
        plan.reasons.pop(unused, None)
    x, y = _numbers(plan, sample)
    first, second = plan.mapping.get("x", ""), plan.mapping.get("y", "")
    if plan.position == "xy":
        decimal = decimal_sign(plan.column(sample, "x") or ())
        if decimal is not None:
            plan.choices.append(decimal)
    _decide(plan, x, y, options, strict, (first, second), name)


def _decide(
    plan: Plan,
    x: NDArray[np.float64],
    y: NDArray[np.float64],
    options: ReadOptions,
    strict: bool,
    names: tuple[str, str],
    file: str,
) -> None:
    try:
        decision = decide(x, y, plan.territory, declared=plan.table.crs, forced=options.crs, file=file, names=names)
    except AmbiguousInputError as error:
        if strict:
            raise
        plan.questions.append(Question(error.question, error.message, error.choices, error.parameter))
        decision = decide(x, y, plan.territory, forced=error.choices[0], file=file, names=names)
    plan.decision = decision
    plan.choices.append(decision.choice)
    if plan.position != "geometry":
        plan.choices.append(decision.axes)


def _pair_by_header(plan: Plan, sample: Batch, skipped: set[str]) -> None:
    """Choose the columns of easting and northing among those whose headers say so: the pair that falls in place."""
    if {"x", "y"} & skipped:
        return
    words = plan.subject.words()
    headers = [h for h in plan.table.headers if h not in plan.dropped and h not in plan.mapping.values()]
    offers: dict[str, list[tuple[int, str]]] = {"x": [], "y": []}
    for name, found in offers.items():
        for header in headers:
            rank = rank_of(plain(header), header, words.get(name, ()))
            if rank is not None and _has_numbers(plan, sample, header):
                found.append((rank, header))
        found.sort()
    best: tuple[tuple[float, int], str, str] | None = None
    for rank_x, header_x in offers["x"]:
        for rank_y, header_y in offers["y"]:
            if header_x == header_y or _family(header_x) != _family(header_y):
                continue
            x, y = _cells(plan, sample, header_x), _cells(plan, sample, header_y)
            filled = float(np.mean(np.isfinite(x) & np.isfinite(y))) if len(x) else 0.0
            key = (-round(filled, 1), rank_x + rank_y)
            if best is None or key < best[0]:
                best = (key, header_x, header_y)
    if best is None:
        return
    others = tuple(h for _, h in offers["x"] + offers["y"] if h not in best[1:])
    for name, header in (("x", best[1]), ("y", best[2])):
        plan.mapping[name] = header
        plan.reasons[name] = Choice(name, header, tr("the header says so, and the cells are numbers"), others)


def _cell_by_header(plan: Plan, sample: Batch, skipped: set[str]) -> None:
    """Look for a column whose header says it holds both coordinates or a shape, and whose cells do."""
    words = plan.subject.words()
    free = [h for h in plan.table.headers if h not in plan.dropped and h not in plan.mapping.values()]
    for name in ("coordinate", "wkt"):
        ranked = [(rank_of(plain(header), header, words.get(name, ())), header) for header in free]
        for _, header in sorted((rank, header) for rank, header in ranked if rank is not None):
            if name in skipped or name in plan.mapping:
                break
            cells = sample.columns[plan.table.headers.index(header)]
            if content.looks_like_pair(cells) if name == "coordinate" else content.looks_like_wkt(cells):
                plan.mapping[name] = header
                plan.reasons[name] = Choice(name, header, tr("the header says so, and the cells agree"))


def _family(header: str) -> tuple[str, tuple[str, ...]]:
    """Return what sort of axis a header names and the words beside it, so that pairs are not mixed."""
    families = {
        "degrees": ("lat", "lon", "long", "lng", "latitude", "longitude", "latitud", "longitud"),
        "named": ("n", "e", "nord", "norr", "ost", "north", "east", "northing", "easting", "nordlig", "ostlig"),
        "letters": ("x", "y", "xkoord", "ykoord"),
    }
    words = plain(header).split()
    for family, known in families.items():
        hit = [word for word in words if word in known]
        if hit:
            return family, tuple(word for word in words if word not in known)
    return "letters", ()


def _cells(plan: Plan, sample: Batch, header: str) -> NDArray[np.float64]:
    return to_numbers(sample.columns[plan.table.headers.index(header)])


def _has_numbers(plan: Plan, sample: Batch, header: str) -> bool:
    cells = sample.columns[plan.table.headers.index(header)]
    filled = [text for text in to_text(cells) if text]
    if not filled:
        return True
    return float(np.mean(np.isfinite(to_numbers(filled)))) >= 0.5


def _readable(plan: Plan, sample: Batch, name: str) -> bool:
    """Return whether most filled cells of a coordinate or WKT column can be read."""
    cells = plan.column(sample, name) or ()
    filled = [text for text in to_text(cells) if text]
    if not filled:
        return name in plan.on_purpose
    x, _ = pairs(filled) if name == "coordinate" else points_of_wkt(filled)[:2]
    return bool(np.mean(np.isfinite(x)) >= 0.5) or name in plan.on_purpose


def _position_by_content(plan: Plan, sample: Batch, skipped: set[str], strict: bool) -> bool:
    """Look for coordinates under headers nobody knows: one cell with both, WKT, or two columns that fall in place."""
    if {"x", "y", "coordinate", "wkt"} <= skipped or not len(sample):
        return False
    # A column called "Plats" may well hold coordinates.
    loose = {plan.mapping.get(name) for name in ("place_name", "address", "area_name") if name not in plan.on_purpose}
    taken = set(plan.mapping.values()) - loose
    left = [h for h in plan.table.headers if h not in plan.dropped and h not in taken]
    wkt = [h for h in left if content.looks_like_wkt(sample.columns[plan.table.headers.index(h)])]
    if wkt:
        _release(plan, wkt[0])
        plan.mapping["wkt"], plan.position = wkt[0], "wkt"
        plan.reasons["wkt"] = Choice("wkt", wkt[0], tr("its cells are shapes written as WKT"), tuple(wkt[1:]))
        return True
    both = [h for h in left if content.looks_like_pair(sample.columns[plan.table.headers.index(h)])]
    if both:
        _release(plan, both[0])
        plan.mapping["coordinate"], plan.position = both[0], "coordinate"
        plan.reasons["coordinate"] = Choice(
            "coordinate", both[0], tr("its cells hold two numbers each"), tuple(both[1:])
        )
        return True
    return _two_columns(plan, sample, [h for h in left if h not in loose], strict)


def _release(plan: Plan, header: str) -> None:
    """Take a column back from the field it was given to."""
    for name in [name for name, taken in plan.mapping.items() if taken == header]:
        del plan.mapping[name]
        plan.reasons.pop(name, None)


def _two_columns(plan: Plan, sample: Batch, left: Sequence[str], strict: bool) -> bool:
    """Try every pair of number columns; take the one that falls in place, ask when two do."""
    numbers = {}
    for header in left:
        values = _cells(plan, sample, header)
        if np.isfinite(values).mean() >= 0.5 and np.nanstd(values) > 0:
            numbers[header] = values
    found: list[tuple[str, str]] = []
    names = list(numbers)[:12]
    for i, first in enumerate(names):
        for second in names[i + 1 :]:
            if content.falls_in_place(numbers[first], numbers[second], plan.territory):
                found.append((first, second))
    if not found:
        return False
    if len(found) > 1:
        listed = tuple(f"{a} + {b}" for a, b in found)
        text = tr("Both “{first}” and “{second}” in “{file}” could be the position; say which with MAPPING.").format(
            first=listed[0], second=listed[1], file=Path(plan.table.path).name
        )
        ask(plan, Question("mapping", text, listed, "MAPPING"), strict)
    plan.position = "xy"
    for name, header in zip(("x", "y"), found[0]):
        plan.mapping[name] = header
        plan.reasons[name] = Choice(name, header, tr("its numbers fall in place as coordinates"))
    return True


def _numbers(plan: Plan, batch: Batch) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the raw coordinates of a batch: first thought easting, second northing."""
    if plan.position == "geometry":
        xy = batch.xy if batch.xy is not None else np.full((len(batch), 2), np.nan)
        return xy[:, 0], xy[:, 1]
    if plan.position == "xy":
        return to_numbers(plan.column(batch, "x") or ()), to_numbers(plan.column(batch, "y") or ())
    if plan.position == "coordinate":
        return pairs(plan.column(batch, "coordinate") or ())
    if plan.position == "wkt":
        return points_of_wkt(plan.column(batch, "wkt") or ())[:2]
    return np.full(len(batch), np.nan), np.full(len(batch), np.nan)


def locate(plan: Plan, batch: Batch) -> Located:
    """Return where the rows of a batch lie, as the plan says."""
    count = len(batch)
    never = np.zeros(count, dtype=bool)
    if not plan.position or plan.decision is None or count == 0:
        return Located(np.full((count, 2), np.nan), never, never, never)
    wkb: Sequence[bytes | None] | None = batch.wkb if plan.position == "geometry" else None
    if plan.position == "wkt":
        x, y, wkb = points_of_wkt(plan.column(batch, "wkt") or ())
    else:
        x, y = _numbers(plan, batch)
    found = place(x, y, plan.decision, plan.territory)
    missing = ~np.isfinite(found.xy).all(axis=1) & ~found.zero
    unreadable = never.copy()
    if missing.any() and plan.position != "geometry":
        for name in {"xy": ("x", "y")}.get(plan.position, (plan.position,)):
            texts = to_text(plan.column(batch, name) or ())
            for index in np.nonzero(missing)[0].tolist():
                unreadable[index] |= content.is_something(texts[index])
    shapes = None
    if wkb is not None and any(wkb):
        shapes = shapes_in(wkb, plan.decision.crs, plan.decision.swapped, plan.territory.crs)
    return Located(found.xy, found.zero, found.turned, unreadable, shapes)
