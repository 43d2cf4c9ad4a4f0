"""Build tests/data/store/store_v1.gpkg: a store as schema 1 was, with rows, for the tests of the migrations.

The file is committed and is not to be rebuilt when the schema changes: it stands for files that planners have.
"""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[0] = str(ROOT)

from est_walks_plugin.store import creation, facts, writing  # noqa: E402
from est_walks_plugin.store.schema import BY_NAME  # noqa: E402

TARGET = ROOT / "tests" / "data" / "store" / "store_v1.gpkg"
STAMP = dt.datetime(2025, 10, 2, 18, 0, tzinfo=dt.timezone.utc)


def main() -> None:
    """Write the fixture."""
    backend = creation.new_file(str(TARGET))
    creation.create_tables(backend, "EPSG:3011", "sv", schema_version=1)
    told = {**facts.new("Upplands-Bro", "EPSG:3011", "sv", False, 1), "salt": "0" * 64}
    creation.add_rows(backend, told)
    keys = {name: f"00000000-0000-7000-8000-00000000000{i}" for i, name in enumerate(("walk", "leg", "stop", "obs"), 1)}
    same = {"created": STAMP, "changed": STAMP}
    writing.insert(
        backend,
        BY_NAME["walk"],
        [{**same, "uuid": keys["walk"], "name": "Brunna höst 2025", "starts_at": STAMP, "length_m": 2450.5}],
    )
    line = [(134990.0, 6598399.0), (135040.0, 6598420.0)]
    from shapely.geometry import LineString

    writing.insert(
        backend,
        BY_NAME["leg"],
        [{**same, "uuid": keys["leg"], "walk": keys["walk"], "seq": 1, "geometry": LineString(line)}],
    )
    writing.insert(
        backend,
        BY_NAME["stop"],
        [{**same, "uuid": keys["stop"], "walk": keys["walk"], "seq": 1, "name": "Stråkstigen", "geometry": line[1]}],
    )
    writing.insert(
        backend,
        BY_NAME["observation"],
        [{**same, "uuid": keys["obs"], "kind": "survey", "text": "Mörkt vid tunneln", "geometry": line[0]}],
    )
    backend.commit()
    backend.execute("VACUUM")
    backend.close()


if __name__ == "__main__":
    main()
