"""What is written by hand, row by row, is bit for bit the same in a file and on a server, and stays so when a row is changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from shapely.geometry import LineString, MultiPolygon, Point, Polygon

from est_walks_plugin.model.errors import LateConflictError, RightsError, StoreError
from est_walks_plugin.store import Store

from ..postgres import PostgresServer
from .copied import contents
from .server_logins import made_town

ODD = (0.1 + 0.2, 1 / 3, 6595977.123456789, 135973.98765432101, 5e-324, 1.7976931348623157e308, -0.0, 2.0**53 + 2)
LINE = LineString([(1 / 3, 2 / 3), (135973.98765432101, 6595977.123456789)])


def _written(store: Store) -> dict[str, Any]:
    """Write rows of several kinds by hand, change some twice, and return what is there then, but for keys and times."""
    keys = store.insert(
        "task",
        [{"title": str(n), "cost": n, "geometry": (x, 6595977.123456789)} for n, x in enumerate(ODD[:4])]
        + [{"title": "utan plats"}, {"title": "punkt", "geometry": Point(1 / 3, 1 / 7)}],
    )
    (walk,) = store.insert("walk", [{"name": "Bro", "length_m": ODD[2], "geometry": LINE}])
    rankings = store.insert("ranking", [{"radius_m": one, "weights": {"a": one}} for one in ODD])
    store.insert(
        "area", [{"name": "Bro", "geometry": MultiPolygon([Polygon([(0, 0), (1 / 3, 0), (0.1 + 0.2, 2 / 3)])])}]
    )
    store.update("walk", walk, {"name": "Bro höst"})
    store.update("task", keys[1], {"geometry": (0.1 + 0.2, 1e-7), "state": "assigned"}, expected_version=1)
    store.update("task", keys[2], {"geometry": None})
    store.update_many("ranking", {key: {"radius_m": ODD[at] / 3} for at, key in enumerate(rankings[::2])})
    store.update_many("task", {keys[3]: {"title": "ny"}, keys[4]: {"geometry": (1 / 9, 2 / 9), "cost": 7}})
    left_out = {"uuid", "created", "changed"}
    return {
        table: [(number, *(pair for pair in pairs if pair[0] not in left_out)) for number, *pairs in rows]
        for table, rows in contents(store).items()
        if table in ("task", "walk", "ranking", "area")
    }


def test_the_same_rows_by_hand(store_path: Path, pg_address: str) -> None:
    with Store.open(store_path) as file, Store.create(pg_address) as server:
        ours, theirs = _written(file), _written(server)
        assert theirs == ours
        assert [value for name, value in theirs["ranking"][1][1:] if name == "radius_m"] == [(1 / 3).hex()]
        assert server.count("task", {"state": "assigned"}) == 1


@pytest.mark.parametrize(
    "wrong",
    [
        lambda store: store.insert("task", [{"titel": "x"}]),
        lambda store: store.insert("ranking", [{"geometry": (1, 2)}]),
        lambda store: store.insert("task", [{"geometry": LINE}]),
        lambda store: store.insert("task", [{"due": "i morgon"}]),
        lambda store: store.update("task", store.rows("task")[0]["uuid"], {"cost": "mycket"}),
        lambda store: store.update("task", store.rows("task")[0]["uuid"], {"titel": "x"}),
    ],
    ids=["column", "shape of none", "shape", "date", "number", "column of a change"],
)
def test_the_same_refusals(store_path: Path, pg_address: str, wrong: Callable[[Store], object]) -> None:
    told = []
    for path in (store_path, pg_address):
        with Store.open(path) if path is store_path else Store.create(path) as store:
            store.insert("task", [{"title": "a"}])
            with pytest.raises(StoreError) as caught:
                wrong(store)
            told.append(caught.value.message)
            (row,) = store.rows("task")
            assert (row["title"], row["row_version"]) == ("a", 1)
    assert told[0] == told[1]


def test_a_change_that_a_policy_drops_is_told(pg_server: PostgresServer, pg_address: str) -> None:
    """PostgreSQL leaves out the rows that a policy hides from UPDATE, and says that all went well."""
    town = made_town(pg_server, pg_address)
    with town.open("planner") as store:
        keys = store.insert("task", [{"title": "en"}, {"title": "två"}])
        town.sql("ALTER TABLE task ENABLE ROW LEVEL SECURITY; CREATE POLICY seen ON task FOR SELECT USING (true)")
        town.sql("CREATE POLICY mine ON task FOR UPDATE USING (true) WITH CHECK (true)")
        store.update("task", keys[0], {"title": "ett"})
        town.sql("DROP POLICY mine ON task; CREATE POLICY mine ON task FOR UPDATE USING (title = 'två')")
        for work in (
            lambda: store.update("task", keys[0], {"title": "ettan"}),
            lambda: store.update_many("task", {key: {"state": "assigned"} for key in keys}),
        ):
            with pytest.raises((LateConflictError, RightsError)):
                work()
    with Store.open(pg_address) as store:
        assert [(row["title"], row["state"]) for row in store.rows("task", order_by=("-title",))] == [
            ("två", None),
            ("ett", None),
        ]
