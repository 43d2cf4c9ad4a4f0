"""Places outside Sweden in a real QGIS: name, coordinate system, network, an own area drawn and fitted to its houses."""

from __future__ import annotations

import ctypes.util
import shutil
from pathlib import Path

import pytest

from . import harness

pytestmark = pytest.mark.desktop

if not shutil.which("xvfb-run") or not shutil.which("qgis") or not ctypes.util.find_library("Xtst"):
    pytest.skip("needs QGIS, Xvfb and XTest", allow_module_level=True)

#: Extract, system, time zone that is proposed (that of Denmark's clocks), middle, half a side of the area drawn.
PLACES = {
    "Lyngby-Taarbæk": ("dk_lyngby_2022-11.osm.gz", "EPSG:25832", "Europe/Stockholm", (720_900, 6_188_000), 900),
    "Helsingfors": ("fi_helsinki_centre_2019-04.osm.pbf", "EPSG:3879", "Europe/Helsinki", (25_496_900, 6_673_200), 300),
}


@pytest.mark.parametrize("name", PLACES)
def test_a_place_in_another_country(tmp_path: Path, shared_data: Path, name: str) -> None:
    file, crs, zone, middle, side = PLACES[name]
    arguments = {"name": name, "crs": crs, "zone": zone, "middle": middle, "side": side}
    arguments["network"] = str(shared_data / "osm" / file)
    outcome = harness.run("elsewhere", tmp_path / "qgis", arguments=arguments)
    assert not outcome.error, outcome.error + outcome.log[-2000:]
    told = outcome.result
    print(told["facts"])
    assert told["wrong"] == {}
    assert told["facts"]["next"] == ["network"], "until the network is there nothing shows where to draw"
    assert told["facts"]["area_km2"] == pytest.approx((2 * side) ** 2 / 1e6, rel=0.1)
    assert told["facts"]["border_km2"] > 0.3
    assert told["facts"]["border_km2"] != pytest.approx(told["facts"]["area_km2"], rel=1e-3)
