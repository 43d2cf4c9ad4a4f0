"""What a store holds, to be compared with a copy of it: everything, in a form that tells every bit."""

from __future__ import annotations

from typing import Any

from est_walks_plugin.store import Store
from est_walks_plugin.store.schema import FID, TABLES


def contents(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of every table: number, key, values and the bytes of the shape, in the order of their numbers."""
    found = {}
    for table in TABLES:
        layer = store.backend.layer(table)
        numbers = {feature.GetField("uuid"): feature.GetFID() for feature in layer}
        rows = [
            (numbers[row["uuid"]], *((name, _exact(row[name])) for name in (*table.names, "geometry")))
            for row in store.rows(table.name)
        ]
        found[table.name] = sorted(rows, key=lambda row: row[0])
    return found


def styles(store: Store) -> list[tuple[Any, ...]]:
    """Return the styles that the store keeps of its tables."""
    columns = "f_table_name, f_geometry_column, styleName, styleQML, owner"
    return sorted(map(tuple, store.backend.execute(f"SELECT {columns} FROM layer_styles")), key=str)


def numbers_go_on(store: Store) -> bool:
    """Return whether a new row gets a number that no other has."""
    (key,) = store.insert("area", [{"name": "goes on"}])
    numbers = [feature.GetFID() for feature in store.backend.layer(next(t for t in TABLES if t.name == "area"))]
    store.delete("area", [key])
    return len(numbers) == len(set(numbers)) and FID == "fid"


def _exact(value: Any) -> Any:
    return value.wkb.hex() if hasattr(value, "wkb") else value.hex() if isinstance(value, (float, bytes)) else value
