"""What becomes of dark stretches when lamps are mended: hand-checked in the made-up town, where three lamps of a street are out.

Lamps stand every 25 m and reach 20 m; at 325, 350 and 375 they are out, so 320-380 is dark.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from shapely.geometry import LineString

from est_walks_plugin.model.errors import ParameterError
from est_walks_plugin.operations.assess_lighting import assess_lighting
from est_walks_plugin.operations.light.what_if import Fate, Prepared, chosen_lamps, prepare, what_if
from est_walks_plugin.store import Store
from tests import town

from .contract import RefusedError, run, run_with_receipt

STREET = "Tvärgatan 4"


@pytest.fixture
def prepared(town_store: Store) -> Prepared:
    return prepare(town_store, town.AREA)


def key(store: Store, x: int, y: int = 300) -> str:
    (row,) = store.rows("lamp", {"external_id": f"{x}-{y}"}, columns=("uuid",))
    return str(row["uuid"])


@pytest.mark.parametrize(
    ("mended", "left", "fate"),
    [
        ((), 60.0, Fate.SAME),
        ((325,), 35.0, Fate.SHORTER),
        ((350,), 0.0, Fate.GONE),  # 10 m are left on either side: no stretch
        ((325, 375), 0.0, Fate.GONE),
        ((325, 350, 375), 0.0, Fate.GONE),
        ((300,), 60.0, Fate.SAME),
    ],
)
def test_metres_before_and_after(
    town_store: Store, prepared: Prepared, mended: tuple[int, ...], left: float, fate: Fate
) -> None:
    found = what_if(prepared, [key(town_store, x) for x in mended])
    (one,) = [stretch for stretch in found.stretches if stretch.street == STREET]
    assert (one.length_m, one.left_m) == pytest.approx((60.0, left), abs=1e-6)
    assert one.fate is fate
    assert found.by_street()[STREET] == pytest.approx((60.0, left), abs=1e-6)
    assert found.before_m - found.after_m == pytest.approx(60.0 - left, abs=1e-6)
    assert sum(LineString(line).length for line in found.then) == pytest.approx(found.after_m, abs=1e-6)
    assert found.broken == len([x for x in mended if x != 300])


def test_it_says_what_assesslighting_says_once_the_lamps_work(town_store: Store, prepared: Prepared) -> None:
    every = chosen_lamps(prepared, ["all"])
    found = what_if(prepared, every)
    broken = town_store.rows("lamp", {"status": "out"}, columns=("uuid",))
    assert found.broken == len(broken) == 3
    assert found.before_m == pytest.approx(assess_lighting(town_store, town.AREA).dark_m)
    for row in broken:
        town_store.update("lamp", row["uuid"], {"status": "working"})
    assert found.after_m == pytest.approx(assess_lighting(town_store, town.AREA).dark_m)
    assert found.count(Fate.GONE) == 1
    assert found.count(Fate.SAME) == len(found.stretches) - 1


def test_the_shortest_length_is_that_of_the_stored_stretches(town_store: Store) -> None:
    assess_lighting(town_store, town.AREA, 50)
    own = prepare(town_store, town.AREA)
    (one,) = [one for one in what_if(own, [key(town_store, 325)]).stretches if one.street == STREET]
    assert one.fate is Fate.GONE
    assert prepare(town_store, town.AREA, 20).ground.min_gap_m == 20


def test_streets_are_meant_by_name_and_nothing_else_is(town_store: Store) -> None:
    for x in (325, 350):
        town_store.update("lamp", key(town_store, x), {"street": "Tvärgatan  4"})
    prepared = prepare(town_store, None)
    assert chosen_lamps(prepared, ["tvärgatan 4"]) == {key(town_store, 325), key(town_store, 350)}
    assert chosen_lamps(prepared, [key(town_store, 0, 0), STREET]) >= {key(town_store, 0, 0)}
    for wrong in ("Storgatan", "", " "):
        with pytest.raises(ParameterError):
            chosen_lamps(prepared, [wrong])


def test_nothing_is_written(town_file: Path, tmp_path: Path) -> None:
    path = tmp_path / "town.gpkg"
    path.write_bytes(town_file.read_bytes())
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    with Store.open(path, readonly=True) as store:
        what_if(prepare(store, None), [key(store, 350)])
    assert hashlib.sha256(path.read_bytes()).hexdigest() == before


def test_no_network_is_one_sentence(town_store: Store) -> None:
    town_store.delete("path", [row["uuid"] for row in town_store.rows("path", columns=("uuid",))])
    with pytest.raises(ParameterError, match="network"):
        prepare(town_store, None)


def test_by_the_algorithm(town_file: Path, tmp_path: Path) -> None:
    from qgis.core import QgsVectorLayer

    path = tmp_path / "town.gpkg"
    path.write_bytes(town_file.read_bytes())
    with Store.open(path, readonly=True) as store:
        middle = key(store, 350)
    out = tmp_path / "then.gpkg"
    values = {"STORE": str(path), "AREA": town.AREA, "MIN_GAP_M": 30, "MENDED": middle, "OUTPUT": str(out)}
    told = run_with_receipt("assesslighting", tmp_path / "receipt.json", values)
    assert (told["lamps"], told["lamps_out"], told["gone"], told["shorter"]) == (1, 1, 1, 0)
    assert told["dark_before_m"] - told["dark_after_m"] == pytest.approx(60, abs=0.11)
    rows = list(QgsVectorLayer(str(out)).getFeatures())
    assert [row["left_m"] for row in rows if row["fate"] == "gone"] == [0.0]
    assert len(rows) == told["gone"] + told["same"]
    with Store.open(path, readonly=True) as store:
        assert store.count("dark_gap") == 0
    with pytest.raises(RefusedError, match="Storgatan"):
        run("assesslighting", {"STORE": str(path), "MENDED": "Storgatan"})
