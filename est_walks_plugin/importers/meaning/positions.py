"""Where a table's positions come from: the format's own shapes, two columns, one cell, or WKT; and in which CRS."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ...i18n import tr
from ...model.crs import normalise
from ...model.errors import AmbiguousInputError
from ..formats.table import ReadOptions
from ..position.cells import spot, spots
from ..position.placing import place
from ..position.reading import axis, one_text, read
from . import content
from .coordinates import decide
from .filled import SHARE
from .headers import plain
from .plan import GUESSED, Plan, Question, rank_of
from .subjects import POSITION
from .values import decimal_sign, to_text

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .territory import Territory


#: What a column may be called that holds positions all the same: "Plats", "Läge".
_SHARED = ("place_name", "address", "area_name", "status")
_TEXTS = ("text", "title")


def find_position(plan: Plan, options: ReadOptions) -> None:
    """Decide where positions come from: the format's geometry, x and y, one cell, or WKT; then the CRS."""
    plan.is_forced = bool(options.crs)
    plan.other_crs = normalise(options.other_crs) if options.other_crs else ""
    by_hand = plan.on_purpose.intersection(POSITION)
    if plan.table.has_geometry and not by_hand and not _columns_know_more(plan):
        plan.give_up(*POSITION)
        plan.position = "geometry"
        _decide(plan, options)
        return
    if "x" not in plan.mapping and "y" not in plan.mapping and not {"coordinate", "wkt"} & plan.on_purpose:
        _pair_by_header(plan)
        if "x" not in plan.mapping:
            _cell_by_header(plan)
        else:
            _prefer_filled_cell(plan)
    if "x" in plan.mapping and "y" in plan.mapping:
        plan.position = "xy"
    elif "coordinate" in plan.mapping and _readable(plan, "coordinate"):
        plan.position = "coordinate"
    elif "wkt" in plan.mapping and _readable(plan, "wkt"):
        plan.position = "wkt"
    elif not _position_by_content(plan):
        plan.give_up(*POSITION)
        plan.notes.append(tr("No column holds positions; rows are placed by pole number, address or place name."))
        _tell_unreadable(plan)
        return
    kept = {"xy": ("x", "y")}.get(plan.position, (plan.position,))
    plan.give_up(*(name for name in POSITION if name not in kept))
    if plan.position == "xy":
        decimal = decimal_sign(plan.column(plan.sample, "x") or ())
        if decimal is not None:
            plan.choices.append(decimal)
    _decide(plan, options)
    _tell_unreadable(plan)


def _columns_know_more(plan: Plan) -> bool:
    """Return whether the format's own shapes are as good as empty while columns of the table hold positions."""
    sample = plan.sample
    drawn = 0 if sample.xy is None else int(np.isfinite(sample.xy).all(axis=1).sum())
    if not len(sample) or drawn >= SHARE * len(sample):
        return False
    _pair_by_header(plan)
    held = _pairs_filled(plan)
    if not held:
        plan.give_up("x", "y")
        _cell_by_header(plan)
        held = max(
            (plan.filling.of("", plan.mapping[name]) for name in ("coordinate", "wkt") if name in plan.mapping),
            default=0,
        )
    better = held > 0 and drawn < SHARE * held
    if not better:
        plan.give_up(*POSITION)
    return better


def _pairs_filled(plan: Plan) -> int:
    if "x" not in plan.mapping or "y" not in plan.mapping:
        return 0
    x, y = (_cells(plan, plan.mapping[name]) for name in ("x", "y"))
    return int((np.isfinite(x) & np.isfinite(y)).sum())


def _prefer_filled_cell(plan: Plan) -> None:
    """Give up a pair of columns with less than a third of the rows of a column that holds both, or a shape."""
    filled = _pairs_filled(plan)
    if filled >= SHARE * len(plan.sample):
        return
    kept = [plan.reasons[name] for name in ("x", "y") if name in plan.mapping]
    plan.give_up("x", "y")
    _cell_by_header(plan)
    if not {"coordinate", "wkt"} & set(plan.mapping):
        _position_by_content(plan, may_ask=False)
    found = [plan.filling.of("", plan.mapping[name]) for name in POSITION if name in plan.mapping]
    if found and filled < SHARE * max(found):
        return
    plan.give_up(*POSITION)
    for choice in kept:
        plan.take(choice.what, choice.value, choice.reason, choice.alternatives)


def _decide(plan: Plan, options: ReadOptions) -> None:
    file = Path(plan.table.path).name
    forced = options.crs and normalise(options.crs)
    names = (plan.mapping.get("x", ""), plan.mapping.get("y", ""))
    raw = read(plan, plan.sample, forced or "")
    plan.cells_crs = forced or raw.crs
    declared, implied = raw.crs or plan.table.crs, plan.table.crs_implied and not raw.crs
    x, y = raw.x, raw.y
    try:
        decision = decide(
            x, y, plan.territory, declared=declared, forced=forced, file=file, names=names, implied=implied,
            ordered=raw.ordered,
        )  # fmt: skip
    except AmbiguousInputError as error:
        if plan.strict:
            raise
        plan.ask(Question(error.question, error.message, error.choices, error.parameter))
        decision = decide(x, y, plan.territory, forced=error.choices[0], file=file, names=names, ordered=raw.ordered)
    plan.decision = decision
    plan.territory = _centred(plan.territory, place(x, y, decision, plan.territory).xy)
    plan.choices.append(decision.choice)
    if plan.position != "geometry":
        plan.choices.append(decision.axes)


def _centred(territory: Territory, xy: NDArray[np.float64]) -> Territory:
    """Return a territory of which nothing is known with the middle of the file's first points as its centre."""
    known = xy[np.isfinite(xy).all(axis=1)]
    if territory.exact or not len(known):
        return territory
    x, y = np.median(known, axis=0).tolist()
    return replace(territory, centre=(x, y))


def _tell_unreadable(plan: Plan) -> None:
    """Note the columns whose headers promise positions and whose cells hold none."""
    words = plan.subject.words()
    names = [name for name in POSITION if name not in plan.skipped]
    for header in plan.left():
        ranks = [rank_of(plain(header), header, words.get(name, ())) for name in names]
        if not any(rank is not None and rank < GUESSED for rank in ranks):
            continue
        filled = [cell for cell in plan.filling.cells(header) if content.is_something(one_text(cell))]
        known = int(np.sum(np.isfinite(axis(filled)[0]) | np.isfinite(spots(filled).x))) if filled else 0
        if filled and known < 0.5 * len(filled):
            plan.notes.append(
                tr(
                    "“{column}” should hold positions by its header, but {count} of its {filled} filled cells cannot be read as such."
                ).format(column=header, count=len(filled) - known, filled=len(filled))
            )


def _pair_by_header(plan: Plan) -> None:
    """Choose the columns of easting and northing among those whose headers say so: the pair that falls in place."""
    if plan.skipped & {"x", "y"}:
        return
    words, headers = plan.subject.words(), plan.left()
    offers: dict[str, list[tuple[int, str]]] = {"x": [], "y": []}
    for name, found in offers.items():
        for header in headers:
            rank = rank_of(plain(header), header, words.get(name, ()))
            if rank is not None and _has_numbers(plan, header):
                found.append((rank, header))
        found.sort()
    best: tuple[tuple[float, int], str, str] | None = None
    for rank_x, header_x in offers["x"]:
        for rank_y, header_y in offers["y"]:
            if header_x == header_y or _family(header_x) != _family(header_y):
                continue
            x, y = _cells(plan, header_x), _cells(plan, header_y)
            filled = float(np.mean(np.isfinite(x) & np.isfinite(y))) if len(x) else 0.0
            key = (-round(filled, 1), rank_x + rank_y)
            if best is None or key < best[0]:
                best = (key, header_x, header_y)
    if best is None:
        return
    others = tuple(h for _, h in offers["x"] + offers["y"] if h not in best[1:])
    for name, header in (("x", best[1]), ("y", best[2])):
        plan.take(name, header, tr("the header says so, and the cells are numbers"), others)


def _cell_by_header(plan: Plan) -> None:
    """Look for a column whose header says it holds both coordinates or a shape, and whose cells do."""
    words, free = plan.subject.words(), plan.left()
    for name in ("coordinate", "wkt"):
        ranked = [(rank_of(plain(header), header, words.get(name, ())), header) for header in free]
        for _, header in sorted((rank, header) for rank, header in ranked if rank is not None):
            if name in plan.skipped or {"coordinate", "wkt"} & set(plan.mapping):
                break
            cells = plan.filling.cells(header)
            found = "wkt" if content.looks_like_wkt(cells) else "coordinate" if content.looks_like_pair(cells) else ""
            if found:
                plan.take(found, header, tr("the header says so, and the cells agree"))


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


def _cells(plan: Plan, header: str) -> NDArray[np.float64]:
    return axis(plan.filling.cells(header))[0]


def _has_numbers(plan: Plan, header: str) -> bool:
    filled = [text for text in to_text(plan.filling.cells(header)) if text]
    if not filled:
        return True
    return float(np.mean(np.isfinite(axis(filled)[0]))) >= 0.5


def _readable(plan: Plan, name: str) -> bool:
    """Return whether most filled cells of a coordinate or WKT column can be read."""
    cells = plan.column(plan.sample, name) or ()
    filled = [cell for cell in cells if isinstance(cell, str) and cell.strip()]
    if not filled:
        return name in plan.on_purpose
    return bool(np.mean(np.isfinite(spots(filled).x)) >= 0.5) or name in plan.on_purpose


def _position_by_content(plan: Plan, *, may_ask: bool = True) -> bool:
    """Look for coordinates under headers nobody knows: one cell with both, WKT, or two columns that fall in place."""
    if plan.skipped.issuperset(POSITION) or not len(plan.sample):
        return False
    # A column called "Plats" may well hold coordinates.
    loose = {plan.mapping.get(name) for name in _SHARED if name not in plan.on_purpose}
    left, cells = plan.left(loose), plan.filling.cells
    shapes = [h for h in left if "wkt" not in plan.skipped and content.looks_like_wkt(cells(h))]
    if shapes:
        return _take_cell(plan, "wkt", shapes, tr("its cells are shapes written as text"))
    both = [h for h in left if content.looks_like_pair(cells(h))]
    if both:
        return _take_cell(plan, "coordinate", both, tr("its cells hold a position each"))
    if _two_columns(plan, [h for h in left if h not in loose], may_ask):
        return True
    told = [plan.mapping.get(name) for name in (*_SHARED, *_TEXTS)]
    mixed = [h for h in dict.fromkeys([*left, *told]) if h and content.holds_positions(cells(h))]
    if not mixed:
        return False
    plan.position = "coordinate"
    plan.take("coordinate", mixed[0], tr("many of its cells hold a position among other words"), mixed[1:])
    return True


def _take_cell(plan: Plan, name: str, found: list[str], reason: str) -> bool:
    """Take the first column found; a column that holds an address too stays the address."""
    cells = plan.filling.cells(found[0])
    if sum(_has_words(cell) for cell in cells) < 0.5 * max(1, len(cells)):
        plan.give_up(*[field for field, header in plan.mapping.items() if header == found[0]])
    plan.position = name
    plan.take(name, found[0], reason, found[1:])
    return True


def _has_words(cell: object) -> bool:
    found = spot(cell)
    return found is not None and found.has_more


def _two_columns(plan: Plan, left: Sequence[str], may_ask: bool) -> bool:
    """Try every pair of number columns; take the one that falls in place, ask when two do."""
    numbers = {}
    for header in left:
        values = _cells(plan, header)
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
    if len(found) > 1 and may_ask:
        listed = tuple(f"{a} + {b}" for a, b in found)
        text = tr("Both “{first}” and “{second}” in “{file}” could be the position; say which with MAPPING.").format(
            first=listed[0], second=listed[1], file=Path(plan.table.path).name
        )
        plan.ask(Question("mapping", text, listed, "MAPPING"))
    plan.position = "xy"
    for name, header in zip(("x", "y"), found[0]):
        plan.take(name, header, tr("its numbers fall in place as coordinates"))
    return True
