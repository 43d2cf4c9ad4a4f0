"""The same picture by two ways: photos that came before what was recorded of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from ....model.codes import PhotoPosition
from ....model.finding import Photo
from ...photos import photos_with

if TYPE_CHECKING:
    from ....store import Store

_WHERE = ("finding", "stop", "easting", "northing", "position_from")


def join_doubles(store: Store, walk: str, records: Iterable[str]) -> int:
    """Let recorded photos (keys) that have their pictures take the place of the same pictures that came alone before.

    What a person did to the earlier one (reviewed, masked, captioned, placed by hand) stays; only a finding that was
    recorded goes before a place by hand that names none. Returns how many were joined.
    """
    keys = set(records)
    rows = store.rows("photo", {"walk": walk}, columns=("uuid", "sha256")) if keys else []
    hashes = {row["uuid"]: row["sha256"] for row in rows if row["sha256"]}
    came = {hashes[key]: key for key in sorted(keys & hashes.keys())}
    others = [key for key, told in hashes.items() if told in came and key not in keys]
    recorded = {row.sha256: row for row in photos_with(store, "uuid", list(came.values()) if others else [])}
    alone = [
        row for row in photos_with(store, "uuid", others) if row.clock_offset_s is not None and row.copy_of is None
    ]
    for row in alone:
        _join(store, recorded[row.sha256], row)
    if alone:
        store.delete("photo", [row.uuid for row in alone])
    return len(alone)


def _join(store: Store, record: Photo, alone: Photo) -> None:
    """Give a record, and the masked copies of the photo that came alone, what is known of that and not of the record."""
    is_by_hand = alone.position_from == PhotoPosition.HAND and (alone.finding or not record.finding)
    where = {name: getattr(alone if is_by_hand else record, name) or getattr(alone, name) for name in _WHERE}
    values: dict[str, Any] = {
        **where,
        "taken_at": record.taken_at or alone.taken_at,
        "caption": record.caption or alone.caption,
    }
    values = {name: None if value == "" else value for name, value in values.items()}
    copies = [copy.uuid for copy in photos_with(store, "copy_of", [alone.uuid])]
    store.update("photo", record.uuid, {**values, "review": alone.review})
    store.update_many("photo", {key: {**values, "copy_of": record.uuid} for key in copies})
