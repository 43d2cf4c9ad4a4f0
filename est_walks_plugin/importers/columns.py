"""Which column means what: the planner's word first, then last time's, then known headers, then what the cells hold.

The result is a `Plan`: everything decided about a table before its rows are read in earnest, each decision with its
reason. Personal columns are never taken unless the planner maps them on purpose.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ..engine.privacy import is_personal_column, personal_content
from ..i18n import tr
from ..model.errors import AmbiguousInputError, InputError, ParameterError
from . import content
from .coordinates import Decision, decide, pairs, place
from .geometry import points_of_wkt
from .headers import plain
from .subjects import ALIASES, POSITION, Subject
from .table import Batch, Choice, ReadOptions, Table
from .values import DateFormat, date_order, decimal_sign, to_numbers, to_text

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .territory import Territory

SAMPLE_ROWS = 1_000
_CERTAIN = 1_000
_LOOSE_IDS = frozenset(
    {"id", "nr", "nummer", "number", "objectid", "fid", "mark", "referens", "reference", "lopnummer"}
)


@dataclass(frozen=True)
class Question:
    """Something two answers fit equally well: what, in words, the answers, and the parameter that decides."""

    question: str
    text: str
    choices: tuple[str, ...]
    parameter: str


@dataclass
class Located:
    """Positions of a batch in the work CRS: NaN where there is none, `shapes` as WKB in the work CRS for drawn shapes.

    `unreadable` rows hold something in their coordinate cells that is no coordinate.
    """

    xy: NDArray[np.float64]
    zero: NDArray[np.bool_]
    turned: NDArray[np.bool_]
    unreadable: NDArray[np.bool_]
    shapes: list[str | None] | None = None


@dataclass
class Plan:
    """What was decided about a table: `mapping` (our field -> header), the CRS, the date format, dropped columns."""

    table: Table
    subject: Subject
    territory: Territory
    mapping: dict[str, str]
    reasons: dict[str, Choice]
    dropped: dict[str, str]
    position: str = ""
    decision: Decision | None = None
    dates: DateFormat = field(default_factory=DateFormat)
    choices: list[Choice] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    sample: Batch | None = None
    on_purpose: frozenset[str] = frozenset()

    def column(self, batch: Batch, name: str) -> Sequence[Any] | None:
        """Return the cells of one of our fields, None when no column holds it."""
        header = self.mapping.get(name)
        return None if header is None else batch.columns[self.table.headers.index(header)]

    def positions(self, batch: Batch) -> Located:
        """Return where the rows of a batch lie, in the work CRS."""
        return _locate(self, batch)


def signature(kind: str, table: Table) -> str:
    """Return the key of a system's layout: the kind of source, the format and its headers in any order."""
    text = "\x1f".join([kind, table.format, *sorted(plain(header) for header in table.headers)])
    return hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=12).hexdigest()


def make_plan(
    table: Table,
    subject: Subject,
    territory: Territory,
    options: ReadOptions,
    remembered: Mapping[str, str] | None = None,
    *,
    strict: bool = True,
) -> Plan:
    """Return the plan for a table.

    Raises AmbiguousInputError when two answers fit equally well (with `strict` False the question is listed in the
    plan and the first answer taken), InputError when nothing can be made of the table, ParameterError for a mapping
    that names unknown columns or fields.
    """
    sample = table.sample(SAMPLE_ROWS)
    plan = Plan(table, subject, territory, {}, {}, {}, sample=sample, notes=list(table.notes))
    forced = _forced(options.mapping or {}, table, subject)
    plan.on_purpose = frozenset(name for name, header in forced.items() if header)
    free = _free_columns(plan, sample, forced)
    _take(plan, {name: header for name, header in forced.items() if header}, tr("chosen by you"))
    _take(
        plan,
        {name: table.fixed[name] for name in table.fixed if name in subject.fields and name not in forced},
        tr("the format says so"),
    )
    if remembered:
        known = {name: header for name, header in remembered.items() if header in free and name in subject.fields}
        _take(
            plan,
            {name: header for name, header in known.items() if name not in forced},
            tr("as last time for this system"),
        )
    skipped = {name for name, header in forced.items() if not header}
    _by_header(plan, free, skipped)
    _check_ids(plan, sample)
    _by_content(plan, sample, free, skipped, strict)
    plan.choices = [*table.choices]
    _dates(plan, sample, options)
    if subject.located:
        _position(plan, sample, options, skipped, strict)
    _check_personal(plan, sample)
    plan.choices += [plan.reasons[name] for name in subject.fields if name in plan.reasons]
    if not plan.mapping and not table.has_geometry:
        raise InputError(
            tr("No column of “{file}” is recognised ({columns}); say with MAPPING which column is which.").format(
                file=Path(table.path).name, columns=", ".join(table.headers[:8])
            )
        )
    return plan


def _forced(mapping: Mapping[str, str], table: Table, subject: Subject) -> dict[str, str]:
    """Return the planner's own mapping with our field names and their headers as they stand in the file."""
    by_plain = {plain(header): header for header in reversed(table.headers)}
    result: dict[str, str] = {}
    for name, wanted in mapping.items():
        field_name = name if name in subject.fields else ALIASES.get(name.strip().lower(), name.strip().lower())
        if field_name not in subject.fields and name.strip().lower() == "n" and "y" in subject.fields:
            field_name = "y"
        if field_name not in subject.fields:
            raise ParameterError(
                tr("“{field}” in MAPPING is not a field of this kind of source; choose from: {fields}.").format(
                    field=name, fields=", ".join(subject.fields)
                )
            )
        text = "" if wanted is None else str(wanted)
        header = text if text in table.headers else by_plain.get(plain(text), "")
        if text.strip() and not header:
            raise ParameterError(
                tr("“{file}” has no column “{column}”; its columns are: {columns}.").format(
                    file=Path(table.path).name, column=text, columns=", ".join(table.headers[:40])
                )
            )
        result[field_name] = header if text.strip() else ""
    return result


def _free_columns(plan: Plan, sample: Batch, forced: Mapping[str, str]) -> list[str]:
    """Return the headers that may be taken, listing the personal ones as dropped."""
    free = []
    wanted = set(forced.values())
    fixed = set(plan.table.fixed.values())
    words = plan.subject.words()
    allowed = {word for name in plan.subject.allowed for word in words.get(name, ())}
    for index, header in enumerate(plan.table.headers):
        kind = is_personal_column(header)
        if kind and plain(header) in allowed:
            kind = None
        if header in wanted or header in fixed:
            free.append(header)
        elif kind:
            plan.dropped[header] = kind
        else:
            cells = [text for text in to_text(sample.columns[index][:80]) if text] if len(sample) else []
            kind = personal_content(cells) if cells else None
            if kind:
                plan.dropped[header] = kind
            else:
                free.append(header)
    return free


def _take(plan: Plan, wanted: Mapping[str, str], reason: str) -> None:
    for name, header in wanted.items():
        if name in plan.mapping:
            continue
        plan.mapping[name] = header
        plan.reasons[name] = Choice(name, header, reason)


def _by_header(plan: Plan, free: Sequence[str], skipped: set[str]) -> None:
    """Hand out columns by their headers: exact words before beginnings, better words before worse."""
    words = plan.subject.words()
    offers: list[tuple[int, int, int, str, str]] = []
    plains = {header: plain(header) for header in free}
    for order, name in enumerate(plan.subject.fields):
        if name in plan.mapping or name in skipped or name in POSITION:
            continue
        for index, header in enumerate(free):
            rank = rank_of(plains[header], header, words.get(name, ()))
            if rank is not None:
                offers.append((rank, order, index, name, header))
    taken = set(plan.mapping.values())
    for rank, _, _, name, header in sorted(offers):
        if name in plan.mapping or header in taken:
            continue
        others = tuple(offer[4] for offer in sorted(offers) if offer[3] == name and offer[4] != header)
        plan.mapping[name] = header
        reason = tr("the header says so") if rank < _CERTAIN else tr("the header begins like a known one")
        plan.reasons[name] = Choice(name, header, reason, tuple(dict.fromkeys(others)))
        taken.add(header)


def rank_of(header_plain: str, header: str, words: Sequence[str]) -> int | None:
    """Return how well a header matches known words (0 best), None when not: exact, cut to ten letters, or longer."""
    if header_plain in words:
        return words.index(header_plain)
    joined = header_plain.replace(" ", "")
    for index, word in enumerate(words):
        squeezed = word.replace(" ", "")
        if joined == squeezed:
            return index
        if len(header) in (9, 10) and len(squeezed) > len(joined) >= 9 and squeezed.startswith(joined):
            return index + _CERTAIN // 2
    for index, word in enumerate(words):
        if len(word) >= 4 and (header_plain.startswith(word + " ") or header_plain.endswith(" " + word)):
            return index + _CERTAIN
    return None


def _check_ids(plan: Plan, sample: Batch) -> None:
    """Give up a column as the id when its values repeat: it identifies something else."""
    cells = plan.column(sample, "external_id")
    if cells is None or "external_id" in plan.on_purpose or len(sample) < 5:
        return
    texts = [text for text in to_text(cells) if text]
    repeated = len(texts) - len(set(texts))
    header = plan.mapping["external_id"]
    # "Ärendenummer" may stand on a few rows twice, "ID" or "Nr" may number anything.
    limit = 0.05 if plain(header) in _LOOSE_IDS else 0.5
    if repeated > max(2.0, limit * len(texts)):
        del plan.mapping["external_id"]
        plan.reasons.pop("external_id", None)
        plan.notes.append(
            tr(
                "“{column}” repeats, so it cannot be the rows' own number; rows are recognised by their content."
            ).format(column=header)
        )


def _by_content(plan: Plan, sample: Batch, free: Sequence[str], skipped: set[str], strict: bool) -> None:
    """Find columns that no header told, by what their cells hold."""
    for name in plan.subject.by_content:
        if name in plan.mapping or name in skipped:
            continue
        taken = set(plan.mapping.values())
        left = {h: sample.columns[plan.table.headers.index(h)] for h in free if h not in taken}
        found = content.find(name, left)
        if not found:
            continue
        if len(found) > 1:
            text = tr("Both “{first}” and “{second}” in “{file}” could be {field}; say which with MAPPING.").format(
                first=found[0], second=found[1], file=Path(plan.table.path).name, field=name
            )
            _ask(plan, Question("mapping", text, tuple(found), "MAPPING"), strict)
        plan.mapping[name] = found[0]
        plan.reasons[name] = Choice(name, found[0], content.reason(name), tuple(found[1:]))


def _ask(plan: Plan, question: Question, strict: bool) -> None:
    if strict:
        raise AmbiguousInputError(
            question.text, question=question.question, choices=question.choices, parameter=question.parameter
        )
    plan.questions.append(question)


def _dates(plan: Plan, sample: Batch, options: ReadOptions) -> None:
    cells = plan.column(sample, "observed_at")
    choice = date_order(cells or (), options.date_order)
    if choice is not None:
        if choice.value not in ("dmy", "mdy"):
            raise ParameterError(tr("“{value}” is no order of dates; write dmy or mdy.").format(value=choice.value))
        plan.choices.append(choice)
    plan.dates = DateFormat(choice.value if choice else "dmy", plan.territory.zone)


def _check_personal(plan: Plan, sample: Batch) -> None:
    """Note the columns that were left out because they hold people."""
    if plan.dropped:
        plan.notes.append(
            tr("Left out because they hold people: {columns}.").format(columns=", ".join(sorted(plan.dropped)))
        )
    for name in sorted(plan.on_purpose):
        header = plan.mapping.get(name, "")
        if header and is_personal_column(header) and name not in plan.subject.allowed | {"respondent"}:
            plan.notes.append(
                tr(
                    "“{column}” looks like it holds people and was mapped on purpose; its rows wait for the privacy review."
                ).format(column=header)
            )


# --- position --------------------------------------------------------------------------------------------------------


def _position(plan: Plan, sample: Batch, options: ReadOptions, skipped: set[str], strict: bool) -> None:
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
        _ask(plan, Question("mapping", text, listed, "MAPPING"), strict)
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


def _locate(plan: Plan, batch: Batch) -> Located:
    from .geometry import shapes_in

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
        shapes = shapes_in(wkb, plan.decision, plan.territory.crs)
    return Located(found.xy, found.zero, found.turned, unreadable, shapes)
