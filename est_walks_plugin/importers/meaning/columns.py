"""Which column means what: the planner's word first, then last time's, then known headers, then what the cells hold.

The result is a `Plan`: everything decided about a table before its rows are read in earnest, each decision with its
reason. Personal columns are never taken unless the planner maps them on purpose.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from ...i18n import tr
from ...model.catalogue import Catalogue
from ...model.codes import SourceKind
from ...model.errors import InputError, ParameterError
from ...privacy import is_personal_column, personal_content
from ..formats.table import ReadOptions, Table
from ..words.categories import CategoryWords
from ..words.own import OwnWords, codes_of
from . import content
from .date_columns import SAMPLE_ROWS, decide_dates, find_clock, tell_left_dates
from .filled import is_of_respondent
from .headers import plain
from .plan import GUESSED, Plan, Question, rank_of
from .positions import find_position
from .subjects import ALIASES, COUNTED, POSITION, Subject
from .values import to_text

if TYPE_CHECKING:
    from .territory import Territory

__all__ = ["Plan", "Question", "make_plan", "rank_of", "signature"]

_LOOSE_IDS = frozenset(
    {"id", "nr", "nummer", "number", "objectid", "fid", "mark", "referens", "reference", "lopnummer"}
)


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
    catalogue: Catalogue | None = None,
    remembered_values: Any = None,
) -> Plan:
    """Return the plan for a table; its categories are those of `catalogue`.

    Raises AmbiguousInputError when two answers fit equally well (with `strict` False the question is listed in the
    plan and the first answer taken), InputError when nothing can be made of the table, ParameterError for a mapping
    that names unknown columns or fields.
    """
    if table.not_places and subject.kind is not SourceKind.NETWORK:
        raise InputError(table.not_places)
    plan = Plan(table, subject, territory, table.sample(SAMPLE_ROWS), strict, notes=list(table.notes))
    plan.categories = CategoryWords(catalogue)
    codes = codes_of(subject.kind, subject.fields, catalogue)
    plan.own = OwnWords.of(options.values, codes, OwnWords.remembered(remembered_values, codes))
    forced = _forced(options.mapping or {}, table, subject)
    plan.on_purpose = frozenset(name for name, header in forced.items() if header)
    plan.skipped = frozenset(name for name, header in forced.items() if not header)
    free = _free_columns(plan, forced)
    offers = _offers(plan, free)
    _take_known(plan, free, forced, remembered or {}, offers)
    _by_header(plan, offers)
    _check_ids(plan, offers)
    _find_respondent(plan, free)
    _by_content(plan, free)
    find_clock(plan, free)
    plan.choices = [*table.choices]
    decide_dates(plan, options)
    if subject.located:
        find_position(plan, options)
    tell_left_dates(plan, free)
    _check_personal(plan)
    plan.choices += [plan.reasons[name] for name in subject.fields if name in plan.reasons]
    _check_readable(plan)
    return plan


def _take_known(
    plan: Plan,
    free: Sequence[str],
    forced: Mapping[str, str],
    remembered: Mapping[str, str],
    offers: Sequence[_Offer],
) -> None:
    """Hand out the columns that need no guess: chosen by the planner, fixed by the format, used last time.

    A column that is as good as empty is given up when another could fill the field, unless the planner chose it.
    """
    fields, fixed = plan.subject.fields, plan.table.fixed
    _take(plan, {name: header for name, header in forced.items() if header}, tr("chosen by you"))
    told = {name: fixed[name] for name in fixed if name in fields and name not in forced}
    _take(plan, {n: h for n, h in told.items() if not _is_beaten(plan, n, h, offers)}, tr("the format says so"))
    known = {name: header for name, header in remembered.items() if header in free and name in fields}
    again = {n: h for n, h in known.items() if n not in forced and not _is_beaten(plan, n, h, offers)}
    _take(plan, again, tr("as last time for this system"))


def _is_beaten(plan: Plan, name: str, header: str, offers: Sequence[_Offer]) -> bool:
    """Return whether a column has less than a third of the filled cells of another whose header says the same.

    A column that only begins like a known one is a rival of empty columns alone.
    """
    empty = not plan.filling.of(name, header)
    rivals = [o.header for o in offers if o.name == name and o.header != header and (empty or o.rank < GUESSED)]
    return plan.filling.is_beaten(name, header, rivals)


def _check_readable(plan: Plan) -> None:
    """Raise InputError when nothing can be made of the table."""
    table = plan.table
    if table.has_geometry:
        return
    if not table.headers:
        raise InputError(tr("“{file}” has no rows.").format(file=Path(table.path).name))
    if not plan.mapping:
        raise InputError(
            tr("No column of “{file}” is recognised ({columns}); say with MAPPING which column is which.").format(
                file=Path(table.path).name, columns=", ".join(table.headers[:8])
            )
        )


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
        text = "" if wanted is None else table.renamed.get(str(wanted), str(wanted))
        header = text if text in table.headers else by_plain.get(plain(text), "")
        if text.strip() and not header:
            raise ParameterError(
                tr("“{file}” has no column “{column}”; its columns are: {columns}.").format(
                    file=Path(table.path).name, column=text, columns=", ".join(table.headers[:40])
                )
            )
        result[field_name] = header if text.strip() else ""
    return result


def _free_columns(plan: Plan, forced: Mapping[str, str]) -> list[str]:
    """Return the headers that may be taken, listing the personal ones as dropped."""
    free = []
    wanted = set(forced.values())
    fixed = set(plan.table.fixed.values())
    words = plan.subject.words()
    allowed = {word for name in plan.subject.allowed for word in words.get(name, ())}
    for header in plan.table.headers:
        kind = is_personal_column(header)
        if kind and plain(header) in allowed:
            kind = None
        if header in wanted or header in fixed:
            free.append(header)
        elif kind:
            plan.dropped[header] = kind
        else:
            kind = _holds_people(plan, header)
            if kind:
                plan.dropped[header] = kind
            else:
                free.append(header)
    return free


def _holds_people(plan: Plan, header: str) -> str | None:
    """Return the kind of personal data that the cells of a column hold, None for none."""
    cells = [text for text in to_text(plan.filling.cells(header)[:80]) if text]
    return personal_content(cells) if cells else None


def _take(plan: Plan, wanted: Mapping[str, str], reason: str) -> None:
    for name, header in wanted.items():
        if name in plan.mapping:
            continue
        plan.take(name, header, reason)


class _Offer(NamedTuple):
    """A column whose header says that it holds a field; the lowest rank first."""

    rank: int
    order: int
    place: int
    name: str
    header: str


def _offers(plan: Plan, free: Sequence[str]) -> list[_Offer]:
    """Return which columns could hold which fields by their headers: exact words before beginnings, better words first."""
    words = plan.subject.words()
    offers = []
    plains = {header: plain(header) for header in free}
    for order, name in enumerate(plan.subject.fields):
        if name in plan.skipped or name in POSITION:
            continue
        for index, header in enumerate(free):
            rank = rank_of(plains[header], header, words.get(name, ()))
            if rank is not None and (rank < GUESSED or name not in COUNTED):
                offers.append(_Offer(rank, order, index, name, header))
    return sorted(offers)


def _by_header(plan: Plan, offers: Sequence[_Offer]) -> None:
    """Hand out columns by their headers; those that are as good as empty only where no other is left."""
    beaten = {offer for offer in offers if _is_beaten(plan, offer.name, offer.header, offers)}
    for offer in [*(o for o in offers if o not in beaten), *(o for o in offers if o in beaten)]:
        if offer.name in plan.mapping or offer.header in plan.mapping.values():
            continue
        if offer in beaten and not plan.filling.of(offer.name, offer.header):
            continue
        others = tuple(o.header for o in offers if o.name == offer.name and o.header != offer.header)
        reason = tr("the header says so") if offer.rank < GUESSED else tr("the header begins like a known one")
        if any(o in beaten and o.rank < offer.rank for o in offers if o.name == offer.name):
            reason = tr("the header says so, and the cells are filled in")
        plan.take(offer.name, offer.header, reason, tuple(dict.fromkeys(others)))


def _check_ids(plan: Plan, offers: Sequence[_Offer]) -> None:
    """Give up a column as the id when its values repeat: it identifies something else; the next that does not is taken."""
    if "external_id" not in plan.mapping or "external_id" in plan.on_purpose:
        return
    header = plan.mapping["external_id"]
    if not _repeats_too_often(plan, header):
        return
    plan.give_up("external_id")
    used = set(plan.mapping.values())
    for offer in offers:
        if offer.name != "external_id" or offer.rank >= GUESSED or offer.header in (header, *used):
            continue
        if plan.filling.of("external_id", offer.header) and not plan.filling.repeats(offer.header):
            plan.take("external_id", offer.header, tr("the header says so, and no value repeats"))
            return
    if not (is_of_respondent(header) and "respondent" in plan.subject.fields):
        text = tr("“{column}” repeats, so it cannot be the rows' own number; rows are recognised by their content.")
        plan.notes.append(text.format(column=header))


def _repeats_too_often(plan: Plan, header: str) -> bool:
    texts = [text for text in to_text(plan.filling.cells(header)) if text]
    repeated = len(texts) - len(set(texts))
    if is_of_respondent(header) and "respondent" in plan.subject.fields:
        return repeated > 0
    # "Ärendenummer" may stand on a few rows twice, "ID" or "Nr" may number anything, in a survey also who answered.
    limit = 0.05 if plain(header) in _LOOSE_IDS or "respondent" in plan.subject.fields else 0.5
    return len(plan.sample) >= 5 and repeated > max(2.0, limit * len(texts))


def _find_respondent(plan: Plan, free: Sequence[str]) -> None:
    """Find who answered: a column called so whose values repeat. Without one every mark counts as one person, and is told."""
    if "respondent" not in plan.subject.fields or "respondent" in plan.skipped:
        return
    used = set(plan.mapping.values())
    kin = [
        header
        for header in (*free, *plan.dropped)
        if is_of_respondent(header) and plan.filling.of("respondent", header) and not _holds_people(plan, header)
    ]
    repeating = [h for h in kin if plan.filling.repeats(h) and not plan.filling.is_one_value(h)]
    held = plan.mapping.get("respondent", "")
    if "respondent" not in plan.on_purpose and (not held or not plan.filling.repeats(held)):
        for header in repeating:
            if header not in used:
                plan.take("respondent", header, tr("the header names who answered, and values repeat"), repeating[1:])
                plan.dropped.pop(header, None)
                return
    told = plan.filling.of("respondent", held) > 0 if held else plan.mapping.get("external_id") in kin
    if not told:
        plan.notes.append(
            tr("No column tells who answered: every mark counts as one person. MAPPING can say which does.")
        )


def _by_content(plan: Plan, free: Sequence[str]) -> None:
    """Find columns that no header told, by what their cells hold."""
    for name in plan.subject.by_content:
        held = plan.mapping.get(name)
        if name in plan.skipped or name in plan.on_purpose:
            continue
        taken = set(plan.mapping.values())
        left = {header: plan.filling.cells(header) for header in free if header not in taken}
        if held is not None:
            left = {h: cells for h, cells in left.items() if plan.filling.is_beaten(name, held, [h])}
        found = content.find(name, left, plan.categories) if left else []
        if not found:
            continue
        if len(found) > 1 and held is None:
            text = tr("Both “{first}” and “{second}” in “{file}” could be {field}; say which with MAPPING.").format(
                first=found[0], second=found[1], file=Path(plan.table.path).name, field=name
            )
            plan.ask(Question("mapping", text, tuple(found), "MAPPING"))
        plan.take(name, found[0], content.reason(name), found[1:])


def _check_personal(plan: Plan) -> None:
    """Note the columns that were left out because they hold people."""
    if plan.dropped:
        plan.notes.append(
            tr("Left out because they hold people: {columns}.").format(columns=", ".join(sorted(plan.dropped)))
        )
    for name in sorted(plan.on_purpose):
        header = plan.mapping.get(name, "")
        if header and is_personal_column(header) and name not in plan.subject.allowed | {"respondent", *COUNTED}:
            plan.notes.append(
                tr(
                    "“{column}” looks like it holds people and was mapped on purpose; its rows wait for the privacy review."
                ).format(column=header)
            )
