"""Writing rows through OGR, inside the transaction that the caller holds."""

from __future__ import annotations

from typing import Any, Callable, Iterable, Iterator, Mapping, Optional, Sequence

from ..i18n import tr
from ..model.errors import ConflictError, NotFoundError, StoreError
from .access import check_last, checked, ogr_calls
from .backends import Backend
from .backends.features import Changes, ToWrite, no_such_geometry
from .filters import attribute_filter, column, split_long_lists
from .keys import new_uuids
from .roles.rights import Right
from .schema import Geometry, Row, Table
from .values import now

_FILLED_IN = ("uuid", "created", "changed", "row_version")


def insert(backend: Backend, table: Table, rows: Iterable[Mapping[str, Any]]) -> list[str]:
    """See Store.insert."""
    listed = list(rows)
    stamp = now()
    uuids = [row.get("uuid") or key for row, key in zip(listed, new_uuids(len(listed)))]
    _touched(backend, table, Right.ADD)
    filled = {"created": stamp, "changed": stamp, "row_version": 1}
    given = (
        {name: value for name, value in row.items() if value is not None or name not in _FILLED_IN} for row in listed
    )
    backend.add_rows(table, [ToWrite({**filled, **row, "uuid": uuid}) for uuid, row in zip(uuids, given)])
    return uuids


def bulk_insert(
    backend: Backend,
    table: Table,
    columns: Sequence[str],
    batches: Iterable[Sequence[tuple]],
    geometry: Optional[str],
    constants: Mapping[str, Any],
    check: Optional[Callable[[], None]],
) -> int:
    """See Store.bulk_insert."""
    if geometry not in (None, "xy", "wkb") or (geometry and table.geometry is Geometry.NONE):
        raise no_such_geometry(table, str(geometry))
    named = [column(table, name) for name in columns]
    stamp = now()
    filled = {"created": stamp, "changed": stamp, "row_version": 1, **constants}
    fixed = {column(table, name).name: value for name, value in filled.items() if name not in columns}
    width = len(columns) + {"xy": 2, "wkb": 1, None: 0}[geometry]
    _touched(backend, table, Right.ADD)
    backend.check = check or _no_check
    try:
        return backend.bulk_insert(table, named, fixed, _of_width(batches, width), geometry)
    finally:
        backend.check = _no_check


def update(
    backend: Backend,
    table: Table,
    uuid: str,
    values: Mapping[str, Any],
    expected_version: Optional[int],
    language: str,
) -> int:
    """See Store.update; `language` is that of the table's name in errors."""
    layer = _touched(backend, table, Right.CHANGE)
    features = _features(backend, table, layer, [uuid])
    if not features:
        raise not_found(backend, table, uuid, language)
    version = features[0].GetField("row_version") or 0
    if expected_version is not None and version != expected_version:
        raise ConflictError(
            tr(
                "This row of “{table}” was changed by somebody else since you opened it; look at the new values "
                "and make your change again."
            ).format(table=table.title_in(language)),
            details=f"{uuid}: expected version {expected_version}, found {version}",
        )
    backend.change_rows(table, [ToWrite({**_filled(values, now()), "row_version": version + 1}, features[0])])
    return int(version) + 1


def update_many(backend: Backend, table: Table, changes: Mapping[str, Mapping[str, Any]], language: str) -> int:
    """See Store.update_many."""
    layer = _touched(backend, table, Right.CHANGE)
    features = _features(backend, table, layer, list(changes))
    if len(features) != len(changes):
        known = {feature.GetField("uuid") for feature in features}
        raise not_found(backend, table, next(uuid for uuid in changes if uuid not in known), language)
    versions = ((feature.GetField("row_version") or 0) + 1 for feature in features)
    rows = [
        ToWrite({**_filled(changes[feature.GetField("uuid")], now()), "row_version": version}, feature)
        for feature, version in zip(features, versions)
    ]
    backend.change_rows(table, rows)
    return len(features)


def bulk_update(
    backend: Backend,
    table: Table,
    parts: Iterable[Changes],
    language: str,
    check: Optional[Callable[[], None]],
) -> int:
    """See Store.bulk_update."""
    _touched(backend, table, Right.CHANGE)
    stamp = now()

    backend.check = check or _no_check
    try:
        done = backend.bulk_update(
            table, ({key: _filled(values, stamp) for key, values in part.items()} for part in parts)
        )
    finally:
        backend.check = _no_check
    if done is None:
        return sum(update_many(backend, table, part, language) for part in parts)
    if isinstance(done, str):
        raise not_found(backend, table, done, language)
    return done


def delete(backend: Backend, table: Table, uuids: Iterable[str]) -> int:
    """See Store.delete."""
    layer = _touched(backend, table, Right.REMOVE)
    fids = [feature.GetFID() for feature in _features(backend, table, layer, list(dict.fromkeys(uuids)))]
    backend.delete_rows(table, fids)
    return len(fids)


def not_found(backend: Backend, table: Table, uuid: str, language: str) -> NotFoundError:
    """Return the error about a row that is not there."""
    return NotFoundError(
        tr("“{store}” has no row {uuid} in “{table}”; it may have been deleted.").format(
            store=backend.label, uuid=uuid, table=table.title_in(language)
        ),
        details=uuid,
    )


def _touched(backend: Backend, table: Table, right: Right) -> Any:
    """Return the OGR layer of `table`, which is to be changed. Raises RightsError where the login may not."""
    backend.require(table, right)
    layer = backend.layer(table)
    backend.touched.add(table)
    return layer


def _features(backend: Backend, table: Table, layer: Any, uuids: Sequence[str]) -> list[Any]:
    """Return the OGR features of the rows with these uuids that exist."""
    features: list[Any] = []
    with ogr_calls(backend.label):
        for part in split_long_lists({"uuid": list(uuids)}):
            chosen = attribute_filter(table, part)
            backend.hold_rows(table, chosen)
            checked(backend.label, layer.SetAttributeFilter(chosen))
            layer.ResetReading()
            features.extend(layer)
            check_last(backend.label)
        layer.SetAttributeFilter(None)
    return features


def _filled(values: Mapping[str, Any], stamp: Any) -> Row:
    """Return what is to be written of a row that is changed; its version is set by who knows it."""
    filled = {"changed": stamp, **values}
    for name in ("uuid", "row_version"):
        filled.pop(name, None)
    return filled


def _no_check() -> None:
    """Let a long step go on."""


def _of_width(batches: Iterable[Sequence[tuple]], width: int) -> Iterator[Sequence[tuple]]:
    """Yield the batches, each row checked for its length."""
    for batch in batches:
        for found in set(map(len, batch)) - {width}:
            raise StoreError(
                tr("A row has {found} values where {wanted} were announced.").format(found=found, wanted=width)
            )
        yield batch
