"""Masked copies of photos lie where their originals do."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ....store import Store

PLACED = ("walk", "stop", "finding", "taken_at", "easting", "northing", "position_from", "clock_offset_s")
"""Columns that say where and when a photo was taken."""


def let_copies_follow(store: Store, originals: Collection[str]) -> None:
    """Put the masked copies of photos (keys) where these are stored now: also where somebody else's place of them was kept."""
    if not originals:
        return
    columns = ("uuid", "copy_of", *PLACED)
    copies = store.rows("photo", {"copy_of": list(originals)}, columns=columns)
    followed = [str(copy["copy_of"]) for copy in copies]
    rows = store.rows("photo", {"uuid": followed}, columns=("uuid", *PLACED)) if followed else []
    lies = {row["uuid"]: {name: row[name] for name in PLACED} for row in rows}
    changes = {copy["uuid"]: lies[copy["copy_of"]] for copy in copies if copy["copy_of"] in lies}
    moved = {copy["uuid"] for copy in copies if changes.get(copy["uuid"]) != {name: copy[name] for name in PLACED}}
    store.update_many("photo", {key: values for key, values in changes.items() if key in moved})
