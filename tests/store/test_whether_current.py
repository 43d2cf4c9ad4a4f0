"""Whether dark stretches and homes still hold is asked of the database each time data change: it reads no row for it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from est_walks_plugin.operations.homes import keep as homes
from est_walks_plugin.operations.light import keep as light
from est_walks_plugin.store import Store

from .. import town


def test_no_path_lamp_or_building_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with town.build(tmp_path / "town.gpkg") as store:
        light.bring_up_to_date(store)
        homes.bring_up_to_date(store)
        read: list[str] = []
        as_it_is = Store.rows

        def rows(self: Store, table: str, *given: Any, **named: Any) -> Any:
            read.append(table)
            return as_it_is(self, table, *given, **named)

        monkeypatch.setattr(Store, "rows", rows)
        assert light.are_current(store)
        homes.are_current(store)
        assert not {"path", "lamp", "base_area", "landmark"} & set(read)
        store.insert("lamp", [{"pole": "new", "geometry": town.START}])
        assert not light.are_current(store)
