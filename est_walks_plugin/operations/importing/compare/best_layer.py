"""Which of several layers, sheets or files is meant: the one whose shapes, columns and name fit the kind of source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from ....i18n import tr
from ....importers.formats.registry import open_table
from ....importers.formats.table import Batch, Choice, ReadOptions, Table, several_layers
from ....importers.formats.vector import split_source
from ....importers.meaning.columns import make_plan
from ....importers.meaning.headers import plain
from ....importers.meaning.plan import GUESSED, Plan, rank_of
from ....importers.meaning.subjects import POSITION, Subject
from ....importers.position.shaped import with_shapes
from ....model.codes import SourceKind
from ....model.errors import AmbiguousInputError, InputError, ParameterError
from ..kinds import KINDS, ImportKind
from ..territory import territory_of

if TYPE_CHECKING:
    from ....importers.meaning.territory import Territory
    from ....store import Store

_MOST_JUDGED, _SAMPLE = 60, 50
#: How well shapes fit a network and a kind of points.
_OF_LINES: Mapping[str, float] = {"LineString": 1.0, "MultiLineString": 1.0}
_OF_POINTS: Mapping[str, float] = {"Point": 1.0, "MultiPoint": 1.0, "LineString": 0.3, "MultiLineString": 0.3}
_OF_AREAS = 0.4
_FITS = 0.6
"""From how well the shapes or places of a layer fit on it may be the one that is meant."""


@dataclass(frozen=True)
class _Fit:
    """Whether a layer's shapes or places fit, whether its columns are rather another kind's, its worth among others,
    and how many fields its headers name."""

    shaped: bool = False
    is_others: bool = True
    worth: float = float("-inf")
    known: int = 0


def open_fitting(path: str, options: ReadOptions, kind: ImportKind, store: Store) -> Table:
    """Open a file as a table for a kind of source; of several layers, sheets or files the only one that fits.

    Where the reader of the file takes one by itself (the best known headers), it is asked whether another fits the kind
    better; where the reader would ask, only what is drawn decides: lines for a network, else points.

    Raises InputError, and AmbiguousInputError with the layers, the best first, when several could be meant.
    """
    table: Table | None = None
    parameter = "MAPPING"
    try:
        table = open_table(path, options)
        choices = () if options.layer or split_source(path)[1] else _offered(table)
    except AmbiguousInputError as error:
        if error.question != "layer":
            raise
        choices, parameter = error.choices, error.parameter
    if table is not None and not choices:
        return table
    territory = territory_of(store)
    fits = {name: _fit_of(path, name, options, kind, territory) for name in choices[:_MOST_JUDGED]}
    order = sorted(choices, key=lambda name: -fits.get(name, _Fit()).worth)
    chosen = _chosen(fits, order, choices[0] if table is not None else "")
    if table is not None and chosen == choices[0]:
        return table
    if table is not None:
        table.close()
    if not chosen:
        raise several_layers(Path(split_source(path)[0]).name, tuple(order), parameter)
    table = open_table(path, replace(options, layer=chosen))
    others = tuple(name for name in order if name != chosen)
    reason = tr("it is the only one that fits what is imported")
    told = tr("Read “{layer}”, the only one that fits; the file also holds: {others}.")
    table.notes.append(told.format(layer=chosen, others=", ".join(others)))
    table.choices = [*(one for one in table.choices if one.what != "layer"), Choice("layer", chosen, reason, others)]
    return table


def _offered(table: Table) -> tuple[str, ...]:
    """Return the layer that the reader took by itself and those it left."""
    taken = next((choice for choice in table.choices if choice.what == "layer"), None)
    return (taken.value, *taken.alternatives) if taken is not None and taken.alternatives else ()


def _chosen(fits: Mapping[str, _Fit], order: Sequence[str], default: str) -> str:
    """Return the layer that is meant, "" when the planner must say."""
    may = [name for name, fit in fits.items() if fit.shaped and not (default and fit.is_others)]
    if len(may) == 1 and not fits[may[0]].is_others:
        return may[0]
    others = [fits[name].known for name in may if name != default]
    is_clear = default == order[0] and default in may and all(2 * known <= fits[default].known for known in others)
    return default if is_clear else ""


def _fit_of(path: str, layer: str, options: ReadOptions, kind: ImportKind, territory: Territory) -> _Fit:
    """Open a layer and say how well it fits: nothing fits worse than one that cannot be read."""
    own = replace(options, layer=layer)
    try:
        opened = open_table(path, own)
    except AmbiguousInputError:
        return _Fit(True, False, 0.0)  # a map file or workbook in an archive, with several layers of its own
    except InputError:
        return _Fit()
    try:
        table = with_shapes(opened, options.crs or "") if kind.kind is SourceKind.NETWORK else opened
        plan = make_plan(table, kind.subject, territory, own, strict=False)
        return _fit(layer, table, plan, kind)
    except (InputError, ParameterError):
        return _Fit()
    finally:
        opened.close()


def _fit(layer: str, table: Table, plan: Plan, kind: ImportKind) -> _Fit:
    shaped = _shaped(table, table.sample(_SAMPLE), plan, kind)
    known = _known(table, kind.subject)
    rival = max(_known(table, other.subject) for other in KINDS if other is not kind)
    named = _named(layer, kind) - max(_named(layer, other) for other in KINDS if other is not kind)
    worth = 3.0 * shaped + 2.0 * named + known - 0.75 * rival + 0.2 * len(plan.mapping)
    is_others = rival > known + 1 and named <= 0
    return _Fit(shaped >= _FITS or (not table.has_geometry and known > 2), is_others, worth, known)


def _known(table: Table, subject: Subject) -> int:
    """Return how many fields of a kind, besides its position, the headers of a table name."""
    words = subject.words()
    headers = [(plain(header), header) for header in table.headers]

    def is_told(name: str) -> bool:
        ranks = (rank_of(simple, header, words.get(name, ())) for simple, header in headers)
        return any(rank is not None and rank < GUESSED for rank in ranks)

    return sum(1 for name in subject.fields if name not in POSITION and is_told(name))


def _named(layer: str, kind: ImportKind) -> int:
    """Return 1 when the name of a layer tells the kind."""
    name = plain(layer)
    return int(any(plain(word) in name for word in kind.file_words))


def _shaped(table: Table, sample: Batch, plan: Plan, kind: ImportKind) -> float:
    """Return how well what is drawn, or else told of places, fits a kind: 0 to 1."""
    drawn = _first_shape(sample) if table.has_geometry else ""
    if kind.kind is SourceKind.NETWORK:
        return _OF_LINES.get(drawn, 0.0)
    if not plan.subject.located:
        return 0.5 if table.has_geometry else 1.0
    if drawn:
        return _OF_POINTS.get(drawn, _OF_AREAS)
    if plan.position:
        return 1.0
    return _FITS if {"address", "place_name", "pole", "street"} & set(plan.mapping) else 0.0


def _first_shape(sample: Batch) -> str:
    from shapely import wkb
    from shapely.errors import ShapelyError

    for index in range(len(sample)):
        shape = sample.wkb[index] if sample.wkb is not None else None
        if shape is not None:
            try:
                return str(wkb.loads(bytes(shape)).geom_type)
            except (ShapelyError, ValueError):
                continue
        if sample.xy is not None and not (sample.xy[index] != sample.xy[index]).any():
            return "Point"
    return ""
