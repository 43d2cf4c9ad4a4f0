"""Where a table's positions come from: the format's own shapes, two columns, one cell, or WKT; and in which CRS."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ...i18n import tr
from ...model.crs import normalise
from ...model.errors import AmbiguousInputError
from ..formats.table import Batch, Choice, ReadOptions
from ..position.cells import spot, spots
from ..position.reading import axis, one_text, read
from . import content
from .coordinates import decide
from .filled import SHARE
from .headers import plain
from .plan import GUESSED, Plan, Question, ask, rank_of
from .subjects import POSITION
from .values import decimal_sign, to_text

if TYPE_CHECKING:
    from numpy.typing import NDArray


#: What a column may be called that holds positions all the same: "Plats", "Läge".
_SHARED = ("place_name", "address", "area_name", "status")
_TEXTS = ("text", "title")


def find_position(plan: Plan, sample: Batch, options: ReadOptions, skipped: set[str], strict: bool) -> None:
    """Decide where positions come from: the format's geometry, x and y, one cell, or WKT; then the CRS."""
    table = plan.table
    plan.is_forced = bool(options.crs)
    plan.other_crs = normalise(options.other_crs) if options.other_crs else ""
    by_hand = {"x", "y", "coordinate", "wkt"} & plan.on_purpose
    if table.has_geometry and not by_hand and not _columns_know_more(plan, sample, skipped):
        _forget(plan, ("x", "y", "coordinate", "wkt"))
        plan.position = "geometry"
        _decide(plan, sample, options, strict)
        return
    if "x" not in plan.mapping and "y" not in plan.mapping and not {"coordinate", "wkt"} & plan.on_purpose:
        _pair_by_header(plan, sample, skipped)
        if "x" not in plan.mapping:
            _cell_by_header(plan, sample, skipped)
        else:
            _prefer_filled_cell(plan, sample, skipped)
    if "x" in plan.mapping and "y" in plan.mapping:
        plan.position = "xy"
    elif "coordinate" in plan.mapping and _readable(plan, sample, "coordinate"):
        plan.position = "coordinate"
    elif "wkt" in plan.mapping and _readable(plan, sample, "wkt"):
        plan.position = "wkt"
    elif not _position_by_content(plan, sample, skipped, strict):
        _forget(plan, ("x", "y", "coordinate", "wkt"))
        plan.notes.append(tr("No column holds positions; rows are placed by pole number, address or place name."))
        _tell_unreadable(plan, sample, skipped)
        return
    _forget(plan, {"xy": ("coordinate", "wkt"), "coordinate": ("x", "y", "wkt"), "wkt": ("x", "y", "coordinate")}[
        plan.position
    ])  # fmt: skip
    if plan.position == "xy":
        decimal = decimal_sign(plan.column(sample, "x") or ())
        if decimal is not None:
            plan.choices.append(decimal)
    _decide(plan, sample, options, strict)
    _tell_unreadable(plan, sample, skipped)


def _columns_know_more(plan: Plan, sample: Batch, skipped: set[str]) -> bool:
    """Return whether the format's own shapes are as good as empty while columns of the table hold positions."""
    drawn = 0 if sample.xy is None else int(np.isfinite(sample.xy).all(axis=1).sum())
    if not len(sample) or drawn >= SHARE * len(sample):
        return False
    _pair_by_header(plan, sample, skipped)
    held = _pairs_filled(plan, sample)
    if not held:
        _forget(plan, ("x", "y"))
        _cell_by_header(plan, sample, skipped)
        held = max(
            (plan.filling.of("", plan.mapping[name]) for name in ("coordinate", "wkt") if name in plan.mapping),
            default=0,
        )
    better = held > 0 and drawn < SHARE * held
    if not better:
        _forget(plan, ("x", "y", "coordinate", "wkt"))
    return better


def _pairs_filled(plan: Plan, sample: Batch) -> int:
    if "x" not in plan.mapping or "y" not in plan.mapping:
        return 0
    x, y = (_cells(plan, sample, plan.mapping[name]) for name in ("x", "y"))
    return int((np.isfinite(x) & np.isfinite(y)).sum())


def _prefer_filled_cell(plan: Plan, sample: Batch, skipped: set[str]) -> None:
    """Give up a pair of columns with less than a third of the rows of a column that holds both, or a shape."""
    filled = _pairs_filled(plan, sample)
    if filled >= SHARE * len(sample):
        return
    kept = {name: (plan.mapping[name], plan.reasons[name]) for name in ("x", "y") if name in plan.mapping}
    _forget(plan, ("x", "y"))
    _cell_by_header(plan, sample, skipped)
    if not {"coordinate", "wkt"} & set(plan.mapping):
        _position_by_content(plan, sample, skipped, strict=False)
    found = [plan.filling.of("", plan.mapping[name]) for name in POSITION if name in plan.mapping]
    if found and filled < SHARE * max(found):
        return
    _forget(plan, POSITION)
    for name, (header, reason) in kept.items():
        plan.mapping[name], plan.reasons[name] = header, reason


def _forget(plan: Plan, names: Sequence[str]) -> None:
    for unused in names:
        plan.mapping.pop(unused, None)
        plan.reasons.pop(unused, None)


def _decide(plan: Plan, sample: Batch, options: ReadOptions, strict: bool) -> None:
    file = Path(plan.table.path).name
    forced = options.crs and normalise(options.crs)
    names = (plan.mapping.get("x", ""), plan.mapping.get("y", ""))
    raw = read(plan, sample, forced or "")
    plan.cells_crs = forced or raw.crs
    declared, implied = raw.crs or plan.table.crs, plan.table.crs_implied and not raw.crs
    x, y = raw.x, raw.y
    try:
        decision = decide(
            x, y, plan.territory, declared=declared, forced=forced, file=file, names=names, implied=implied,
            ordered=raw.ordered,
        )  # fmt: skip
    except AmbiguousInputError as error:
        if strict:
            raise
        plan.questions.append(Question(error.question, error.message, error.choices, error.parameter))
        decision = decide(x, y, plan.territory, forced=error.choices[0], file=file, names=names, ordered=raw.ordered)
    plan.decision = decision
    plan.choices.append(decision.choice)
    if plan.position != "geometry":
        plan.choices.append(decision.axes)


def _tell_unreadable(plan: Plan, sample: Batch, skipped: set[str]) -> None:
    """Note the columns whose headers promise positions and whose cells hold none."""
    words = plan.subject.words()
    used = set(plan.mapping.values())
    for header in plan.table.headers:
        if header in used or header in plan.dropped:
            continue
        ranks = [
            rank_of(plain(header), header, words.get(name, ())) for name in ("x", "y", "coordinate", "wkt")
            if name not in skipped
        ]  # fmt: skip
        if not any(rank is not None and rank < GUESSED for rank in ranks):
            continue
        cells = sample.columns[plan.table.headers.index(header)] if len(sample) else ()
        filled = [cell for cell in cells if content.is_something(one_text(cell))]
        known = int(np.sum(np.isfinite(axis(filled)[0]) | np.isfinite(spots(filled).x))) if filled else 0
        if filled and known < 0.5 * len(filled):
            plan.notes.append(
                tr(
                    "“{column}” should hold positions by its header, but {count} of its {filled} filled cells cannot be read as such."
                ).format(column=header, count=len(filled) - known, filled=len(filled))
            )


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
            if name in skipped or {"coordinate", "wkt"} & set(plan.mapping):
                break
            cells = sample.columns[plan.table.headers.index(header)]
            found = "wkt" if content.looks_like_wkt(cells) else "coordinate" if content.looks_like_pair(cells) else ""
            if found:
                plan.mapping[found] = header
                plan.reasons[found] = Choice(found, header, tr("the header says so, and the cells agree"))


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
    return axis(sample.columns[plan.table.headers.index(header)])[0]


def _has_numbers(plan: Plan, sample: Batch, header: str) -> bool:
    cells = sample.columns[plan.table.headers.index(header)]
    filled = [text for text in to_text(cells) if text]
    if not filled:
        return True
    return float(np.mean(np.isfinite(axis(filled)[0]))) >= 0.5


def _readable(plan: Plan, sample: Batch, name: str) -> bool:
    """Return whether most filled cells of a coordinate or WKT column can be read."""
    cells = plan.column(sample, name) or ()
    filled = [cell for cell in cells if isinstance(cell, str) and cell.strip()]
    if not filled:
        return name in plan.on_purpose
    return bool(np.mean(np.isfinite(spots(filled).x)) >= 0.5) or name in plan.on_purpose


def _position_by_content(plan: Plan, sample: Batch, skipped: set[str], strict: bool) -> bool:
    """Look for coordinates under headers nobody knows: one cell with both, WKT, or two columns that fall in place."""
    if {"x", "y", "coordinate", "wkt"} <= skipped or not len(sample):
        return False
    # A column called "Plats" may well hold coordinates.
    loose = {plan.mapping.get(name) for name in _SHARED if name not in plan.on_purpose}
    taken = set(plan.mapping.values()) - loose
    left = [h for h in plan.table.headers if h not in plan.dropped and h not in taken]
    at = plan.table.headers.index
    shapes = [h for h in left if "wkt" not in skipped and content.looks_like_wkt(sample.columns[at(h)])]
    if shapes:
        return _take_cell(plan, "wkt", shapes, tr("its cells are shapes written as text"))
    both = [h for h in left if content.looks_like_pair(sample.columns[at(h)])]
    if both:
        return _take_cell(plan, "coordinate", both, tr("its cells hold a position each"), sample)
    if _two_columns(plan, sample, [h for h in left if h not in loose], strict):
        return True
    told = [plan.mapping.get(name) for name in (*_SHARED, *_TEXTS)]
    mixed = [h for h in dict.fromkeys([*left, *told]) if h and content.holds_positions(sample.columns[at(h)])]
    if not mixed:
        return False
    plan.mapping["coordinate"], plan.position = mixed[0], "coordinate"
    reason = tr("many of its cells hold a position among other words")
    plan.reasons["coordinate"] = Choice("coordinate", mixed[0], reason, tuple(mixed[1:]))
    return True


def _take_cell(plan: Plan, name: str, found: list[str], reason: str, sample: Batch | None = None) -> bool:
    """Take the first column found; a column that holds an address too stays the address."""
    header = found[0]
    cells = sample.columns[plan.table.headers.index(header)] if sample is not None else ()
    if not sum(_has_words(cell) for cell in cells) >= 0.5 * max(1, len(cells)):
        _release(plan, header)
    plan.mapping[name], plan.position = header, name
    plan.reasons[name] = Choice(name, header, reason, tuple(found[1:]))
    return True


def _has_words(cell: object) -> bool:
    found = spot(cell)
    return found is not None and found.has_more


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
