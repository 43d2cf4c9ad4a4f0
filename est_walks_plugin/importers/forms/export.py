"""Exports of KoBoToolbox and ODK Central (CSV, XLSX) as plain tables: without groups, technical columns and ticks apart.

KoBo: `group/question`, `question/choice` with 0 and 1 beside or instead of `question`, `_question_latitude` beside the
geopoint, `_id`, `_uuid`, `_submission_time` (world time). ODK Central: `group-question`, `question-Latitude`, `KEY`,
`SubmissionDate`. What their documentation calls so: support.kobotoolbox.org/export_download.html,
docs.getodk.org/central-submissions. Cells stay as they are, and what holds people is left for the plan to leave out and tell.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ...i18n import tr
from ..formats.table import Batch, Table
from ..meaning.headers import plain
from .repeats import ANSWER

_KOBO, _ODK = {"_uuid", "_submission_time", "_id"}, {"key", "submissiondate", "meta-instanceid"}
_TECHNICAL = frozenset(
    [
        "_id",
        "_index",
        "_status",
        "_validation_status",
        "_notes",
        "_tags",
        "__version__",
        "_attachments",
        "_xform_id_string",
        "_bamboo_dataset_id",
        "rootuuid",
        "background-audio",
        "_duration",
        "formhub/uuid",
        "meta/rootuuid",
        "meta/instanceid",
        "meta/deprecatedid",
        "meta-instanceid",
        "meta-instancename",
        "meta-entity",
        "audit",
        "attachmentspresent",
        "attachmentsexpected",
        "reviewstate",
        "devicename",
        "edits",
        "formversion",
        "end",
        "today",
        "instanceid",
    ]
)
_PARTS = re.compile(r"^_?(.+?)[_-](latitude|longitude|altitude|precision|accuracy)$", re.IGNORECASE)
_POINT = re.compile(r"^\[?\s*(-?\d{1,3}\.\d+)[ ,]{1,2}(-?\d{1,3}\.\d+)(?:[ ,].{0,60})?\]?$")
_GEOPOINT = re.compile(r"-?\d{1,2}\.\d{1,15} -?\d{1,3}\.\d{1,15} -?\d{1,5}(?:\.\d{1,9})? \d{1,6}(?:\.\d{1,9})?")
_YES = frozenset({"1", "1.0", "true", "yes", "ja"})
_TICKS = frozenset({"", "0", "0.0", "false", "no", "nej", "n/a", "none", *_YES})
_SAMPLE = 400
_WHERE_BEGUN = "start-geopoint"
"""Where the telephone was when the form was begun: of who answers, not of the place; never read."""
LATITUDE, LONGITUDE = "Latitude", "Longitude"
SENT = "_submission_time (UTC)"

#: Makes the cells of a column of a batch: given all columns by the headers of the file.
_Cells = Callable[[Mapping[str, Sequence[Any]]], Sequence[Any]]


@dataclass(frozen=True)
class _Kept:
    """A column of the plain table: its header, the columns of the file it is made of, and how."""

    header: str
    made_of: tuple[str, ...]
    cells: _Cells


def as_plain_table(table: Table) -> Table:
    """Return the table of an export of a form without its dress; any other table as it is."""
    folded = {header.strip().casefold() for header in table.headers}
    is_odk = len(_ODK & folded) >= 2
    if not is_odk and len(_KOBO & folded) < 2:
        return table
    sample = dict(zip(table.headers, table.sample(_SAMPLE).columns))
    kept = _kept(table.headers, sample, "-" if is_odk else "/")
    renamed = {kept_one.made_of[0]: kept_one.header for kept_one in kept if len(kept_one.made_of) == 1}
    left = sorted(set(table.headers) - {name for one in kept for name in one.made_of})
    notes = [*table.notes, tr("An export of a form (KoBo or ODK): groups are taken off the headings.")]
    if left:
        notes.append(tr("Technical columns of the form are not read: {columns}.").format(columns=", ".join(left)))
    return replace(
        table,
        headers=tuple(one.header for one in kept),
        batches=lambda size: _batches(table, kept, size),
        fixed={**_identity(kept), **_moment(kept, sample), **table.fixed},
        notes=notes,
        renamed=renamed,
    )


def _identity(kept: Sequence[_Kept]) -> dict[str, str]:
    """Return what a row is known by; of the rows of a repeated group also the answer: they are one person's."""
    named = {one.header.casefold(): one.header for one in kept}
    identity = next((named[name] for name in ("_uuid", "key") if name in named), "")
    told = {"external_id": identity, "respondent": named.get(ANSWER, "")}
    return {name: header for name, header in told.items() if header}


def _batches(table: Table, kept: Sequence[_Kept], size: int) -> Iterator[Batch]:
    for batch in table.batches(size):
        columns = dict(zip(table.headers, batch.columns))
        yield replace(batch, columns=[one.cells(columns) for one in kept])


def _kept(headers: Sequence[str], sample: Mapping[str, Sequence[Any]], between: str) -> list[_Kept]:
    """Return the columns of the plain table, in the order of the file."""
    parts, points = _parts_of_points(headers, between)
    points = points or ([] if parts else _whole_points(headers, sample))
    ticks = _ticks(headers, sample)
    ticked = {name for names in ticks.values() for name in names}
    found: list[_Kept] = []
    taken: set[str] = set()
    for header in headers:
        if header in parts.values() or header in points or _is_technical(header) or header in ticked:
            continue
        found.append(_column(_free(_called(header, between), header, taken), header))
    for question, names in ticks.items():
        if question not in headers:
            found.append(_Kept(_free(_called(question, between), question, taken), tuple(names), _joined(names)))
    if parts:
        found += [_column(LATITUDE, parts[LATITUDE]), _column(LONGITUDE, parts[LONGITUDE])]
    elif points:
        found += [_Kept(name, (points[0],), _of_point(points[0], at)) for at, name in enumerate((LATITUDE, LONGITUDE))]
    return found


def _column(called: str, header: str) -> _Kept:
    return _Kept(called, (header,), lambda columns: columns[header])


def _called(header: str, between: str) -> str:
    """Return what a question is called without its groups; the world time of a server says so."""
    leaf = header.rsplit(between, 1)[-1].strip() if between in header else header
    return SENT if leaf.casefold() in ("_submission_time", "submissiondate") else leaf or header


def _free(called: str, header: str, taken: set[str]) -> str:
    """Return a heading that no column has yet."""
    name = called if called.casefold() not in taken else header
    taken.add(name.casefold())
    return name


def _is_technical(header: str) -> bool:
    name = header.strip().casefold()
    return (
        name in _TECHNICAL
        or name == "_geolocation"
        or _WHERE_BEGUN in name
        or name.rsplit("/", 1)[-1] in ("__version__", "instanceid", "rootuuid")
    )


def _parts_of_points(headers: Sequence[str], between: str) -> tuple[dict[str, str], list[str]]:
    """Return the columns of latitude and longitude of the first point, and the columns that only repeat points."""
    of_question: dict[str, dict[str, str]] = {}
    repeated: list[str] = []
    for header in headers:
        leaf = header if between == "-" else header.rsplit("/", 1)[-1]
        match = _PARTS.match(leaf)
        if match:
            if match.group(1).casefold() != _WHERE_BEGUN:
                of_question.setdefault(match.group(1), {})[match.group(2).casefold()] = header
            repeated.append(header)
    whole = {name: parts for name, parts in of_question.items() if {"latitude", "longitude"} <= set(parts)}
    if not whole:
        return {}, [header for header in headers if header.casefold() == "_geolocation" and not _was_begun(headers)]
    first = next(iter(whole.values()))
    repeated += [h for h in headers if h.rsplit("/", 1)[-1] in whole or h.casefold() == "_geolocation"]
    return {LATITUDE: first["latitude"], LONGITUDE: first["longitude"]}, repeated


def _whole_points(headers: Sequence[str], sample: Mapping[str, Sequence[Any]]) -> list[str]:
    """Return the columns of points that were not split: latitude, longitude, altitude and precision in a cell."""

    def is_point(header: str) -> bool:
        texts = {_text(cell) for cell in sample.get(header, ())} - {""}
        return bool(texts) and all(map(_GEOPOINT.fullmatch, texts))

    return [header for header in headers if not _is_technical(header) and is_point(header)]


def _was_begun(headers: Sequence[str]) -> bool:
    """Return whether `_geolocation`, the first point of an answer, is where the form was begun."""
    return any(_WHERE_BEGUN in header.casefold() for header in headers)


def _ticks(headers: Sequence[str], sample: Mapping[str, Sequence[Any]]) -> dict[str, list[str]]:
    """Return question -> its columns of ticks, two or more that hold nothing but 0 and 1.

    Without a column of the question itself all below it must be ticks: else it is a group of questions.
    """
    below: dict[str, list[str]] = {}
    for header in headers:
        question, slash, choice = header.rpartition("/")
        if slash and question and choice:
            below.setdefault(question, []).append(header)
    found = {}
    for question, names in below.items():
        ticked = [name for name in names if _is_ticked(sample.get(name, ()))]
        if len(ticked) > 1 and (question in headers or len(ticked) == len(names)):
            found[question] = ticked
    return found


def _is_ticked(cells: Sequence[Any]) -> bool:
    texts = {_text(cell) for cell in cells}
    return texts <= _TICKS and bool(texts - {""})


def _text(cell: Any) -> str:
    return "" if cell is None else str(cell).strip().casefold()


def _joined(names: Sequence[str]) -> _Cells:
    """Return what puts the ticked choices of a row into one cell, with blanks between, as the form itself does."""
    choices = [name.rpartition("/")[2] for name in names]
    mark = " " if all(" " not in choice for choice in choices) else ", "

    def cells(columns: Mapping[str, Sequence[Any]]) -> Sequence[Any]:
        rows = zip(*(columns[name] for name in names))
        told = (mark.join(c for c, cell in zip(choices, row) if _text(cell) in _YES) for row in rows)
        return [text or None for text in told]

    return cells


def _of_point(name: str, at: int) -> _Cells:
    def cells(columns: Mapping[str, Sequence[Any]]) -> Sequence[Any]:
        matches = (_POINT.match(str(cell)) if cell is not None else None for cell in columns[name])
        return [match.group(at + 1) if match else None for match in matches]

    return cells


def _moment(kept: Sequence[_Kept], sample: Mapping[str, Sequence[Any]]) -> dict[str, str]:
    """Return when it was answered, where the form asks for no day of its own: when it was begun, else when it was sent."""
    from ..meaning.headers import synonyms

    called = {plain(one.header) for one in kept}
    if called & set(synonyms()["observed_at"]) - {"start"}:
        return {}
    for wanted in ("start", SENT.casefold()):
        for one in kept:
            if one.header.casefold() == wanted and any(_text(cell) for cell in sample.get(one.made_of[0], ())):
                return {"observed_at": one.header}
    return {}
