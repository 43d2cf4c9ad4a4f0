"""Indicative light along paths: hand-checked in the made-up town, worded as a range, never as a class that is met."""

from __future__ import annotations

import math
import re
from pathlib import Path

import numpy as np
import pytest
from qgis.core import QgsVectorLayer

from est_walks_plugin.engine.light.photometry import lambert, street
from est_walks_plugin.model.errors import EstWalksError
from est_walks_plugin.model.wording.lux_words import LuxRange, lux_text
from est_walks_plugin.model.wording.reader import plain_reader
from est_walks_plugin.operations.light.keep import find_all
from est_walks_plugin.operations.light.lux import (
    LampsLit,
    assumptions,
    indicative_lux,
    lux_along,
    lux_of_stretch,
    read_lit,
)
from est_walks_plugin.operations.municipality.settings import SettingsChange, change_settings
from est_walks_plugin.store import Store
from tests import town

from ..unit.importers.test_luminaires import ies, ldt
from .contract import RefusedError, run_with_receipt

REPOSITORY = Path(__file__).resolve().parents[2]
FORBIDDEN = "uppfyller"


def one_lamp(lumen: float, mended: float, pieces: float = 1.0) -> LampsLit:
    return LampsLit(np.zeros((1, 2)), np.array([6.0]), np.array([lumen]), np.array([mended]), np.array([pieces]), 0, 0)


SHORT = [np.array([[-0.5, 0.0], [0.5, 0.0]])]


def test_below_one_lamp() -> None:
    """1 m of path under 3 000 lm at 6 m: 1000/pi x 3 / 36 lx new, 0.6 of it from 7 m and 0.9 from 5 m."""
    (lit,) = lux_along(SHORT, one_lamp(3000, 3000), lambert())
    assert lit.least == pytest.approx(0.8 * 3000 / math.pi / 36, rel=1e-3)
    assert lit.low == pytest.approx(0.6 * 3000 / math.pi / 49, rel=1e-3)
    assert lit.high == pytest.approx(0.9 * 3000 / math.pi / 25, rel=1e-3)
    assert lit.p_class == "P1"


def test_a_lamp_that_is_out_shines_when_it_is_mended() -> None:
    lamps = one_lamp(0, 3000)
    assert lux_along(SHORT, lamps, lambert())[0].high == 0
    assert lux_along(SHORT, lamps, lambert(), mended=True)[0].high > 10


def test_a_file_tells_its_own_light_and_each_piece_on_a_pole_gives_it() -> None:
    from est_walks_plugin.importers.photometry import read_luminaire

    absolute = read_luminaire(ies([0], [[100, 100, 100]]), "x.ies")  # 200 cd everywhere
    (lit,) = lux_along(SHORT, one_lamp(50, 50, pieces=2), absolute)
    assert lit.least == pytest.approx(0.8 * 2 * 200 / 36, rel=1e-2)
    (dimmed,) = lux_along(SHORT, one_lamp(25, 50, pieces=2), absolute)
    assert dimmed.least == pytest.approx(lit.least / 2)
    relative = read_luminaire(ldt(1, 4, 3, np.array([100.0, 100, 100])), "x.ldt")  # 3 500 lm of 100 cd per klm
    assert lux_along(SHORT, one_lamp(50, 50), relative)[0].least == pytest.approx(0.8 * 350 / 36, rel=1e-2)


def test_a_luminaire_looks_at_the_path() -> None:
    """C90 lit alone: a lamp north of the path lights it, whichever side it stands on."""
    from est_walks_plugin.importers.photometry import read_luminaire

    table = read_luminaire(ldt(0, 4, 3, np.array([0.0, 0, 0, 300, 300, 300, 0, 0, 0, 0, 0, 0])), "x.ldt")
    path = [np.array([[-0.5, 0.0], [0.5, 0.0]])]
    north, south = (
        LampsLit(np.array([[0.0, y]]), np.array([6.0]), np.array([1.0]), np.array([1.0]), np.ones(1), 0, 0)
        for y in (4.0, -4.0)
    )
    assert lux_along(path, north, table)[0].least == pytest.approx(lux_along(path, south, table)[0].least)
    assert lux_along(path, north, table)[0].least > lux_along(path, north, table.turned_round())[0].least * 2


def test_lumen_follow_the_settings_and_what_is_guessed_is_told(town_store: Store) -> None:
    before = read_lit(town_store, None)
    assert (before.heights_guessed, before.watts_guessed) == (0, 0)
    assert np.count_nonzero(before.lumen == 0) == 3
    assert np.unique(before.mended) == pytest.approx([3960.0, np.interp(70, [63, 92], [8000, 12000])])
    change_settings(town_store, SettingsChange(led_watts="hps 70:5000 share 0.5"))
    assert read_lit(town_store, None).mended.min() == pytest.approx(2500)
    key = town_store.rows("lamp", limit=1)[0]["uuid"]
    town_store.update("lamp", key, {"height_m": None, "power_w": None})
    guessed = read_lit(town_store, None)
    assert (guessed.heights_guessed, guessed.watts_guessed) == (1, 1)
    told = " ".join(assumptions(guessed, street()))
    assert "6 m" in told
    assert len(assumptions(guessed, street())) == len(assumptions(before, street())) + 2


def test_along_an_area_and_a_dark_stretch(town_store: Store) -> None:
    found = indicative_lux(town_store, town.AREA)
    assert found.paths[0].name in ("Parkstigen", "Trappan")
    assert [one.lit.high for one in found.paths] == sorted(one.lit.high for one in found.paths)
    lit_street = next(one for one in found.paths if one.name == "Tvärgatan 1")
    assert lit_street.lit.p_class == "P4"
    assert 0 < lit_street.lit.low < lit_street.lit.high
    find_all(town_store)
    (row,) = town_store.rows("dark_gap", {"lamps_out": 3})
    stretch = lux_of_stretch(town_store, row["uuid"])
    assert stretch.mended.low > stretch.now.high
    with pytest.raises(EstWalksError):
        lux_of_stretch(town_store, "gone")


def test_along_a_walk_leg_by_leg(town_store: Store, planned: object) -> None:
    (walk,) = town_store.rows("walk")
    found = indicative_lux(town_store, walk=walk["name"])
    legs = town_store.rows("leg", {"walk": walk["uuid"], "light": "whole"})
    assert len(found.paths) == len(legs)
    assert sum(one.length_m for one in found.paths) == pytest.approx(sum(leg["length_m"] for leg in legs), rel=0.01)
    with pytest.raises(EstWalksError, match="Ingen"):
        indicative_lux(town_store, walk="Ingen vandring")


def test_by_the_algorithm(town_file: Path, tmp_path: Path) -> None:
    path = tmp_path / "town.gpkg"
    path.write_bytes(town_file.read_bytes())
    luminaire = tmp_path / "stigen.ldt"
    luminaire.write_bytes(ldt(1, 4, 3, np.array([300.0, 200, 0])))
    values = {"STORE": str(path), "AREA": town.AREA, "MIN_GAP_M": 30, "LUX": str(tmp_path / "lux.gpkg")}
    told = run_with_receipt("assesslighting", tmp_path / "r.json", values)
    rows = list(QgsVectorLayer(str(tmp_path / "lux.gpkg")).getFeatures())
    assert len(rows) == told["lux"]["paths"] > 10
    assert all(row["lux_low"] <= row["lux_high"] for row in rows)
    assert len(told["lux"]["assumed"]) == 2
    assert told["gaps"]
    other = {**values, "LUX": str(tmp_path / "other.csv"), "LUMINAIRE": str(luminaire)}
    again = run_with_receipt("assesslighting", tmp_path / "r2.json", other)
    assert "Stigen 30" in " ".join(again["lux"]["assumed"])
    assert (tmp_path / "other.csv").read_text(encoding="utf-8").count("\n") > 10
    luminaire.write_bytes(b"PK\x03\x04")
    with pytest.raises(RefusedError, match=r"stigen\.ldt"):
        run_with_receipt("assesslighting", tmp_path / "r3.json", other)


@pytest.mark.parametrize(
    ("lit", "words"),
    [
        (LuxRange(4.2, 7.4, 1.1, "P4"), ("4–7 lx", "P4")),
        (LuxRange(0.4, 1.2, 0.0, ""), ("0.4–1.2 lx",)),
        (LuxRange(3.0, 6.0, 0.1, ""), ("3–6 lx", "dark")),
        (LuxRange(0.0, 0.01, 0.0, ""), ("no light",)),
    ],
)
def test_words(lit: LuxRange, words: tuple[str, ...]) -> None:
    told = lux_text(lit, plain_reader())
    for word in words:
        assert word in told


def test_nothing_is_ever_said_to_meet_a_class() -> None:
    """RESEARCH 7: the word never appears, in no text, resource or code."""
    texts = [
        path
        for folder in ("est_walks_plugin", "resources", "docs")
        for path in (REPOSITORY / folder).rglob("*")
        if path.suffix in {".py", ".ts", ".json", ".html", ".md", ".ui", ".css", ".svg", ".qml"}
    ]
    assert len(texts) > 500
    said = [str(path) for path in texts if re.search(FORBIDDEN, path.read_text(encoding="utf-8"), re.IGNORECASE)]
    assert said == []
