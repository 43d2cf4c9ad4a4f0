"""Small OpenStreetMap files written for the tests."""

from __future__ import annotations

import gzip
from pathlib import Path

#: A street with a bridge over it, a tunnel, a private road, a square, a pond with an island, a school and two lamps.
TOWN = """<?xml version="1.0" encoding="UTF-8"?>
<osm version="0.6" generator="test">
<meta osm_base="2026-05-04T10:00:00Z"/>
<node id="1" lat="59.4780000" lon="17.7500000"/>
<node id="2" lat="59.4780000" lon="17.7520000"/>
<node id="3" lat="59.4780000" lon="17.7540000"/>
<node id="4" lat="59.4770000" lon="17.7520000"/>
<node id="5" lat="59.4790000" lon="17.7520000"/>
<node id="6" lat="59.4775000" lon="17.7510000"/>
<node id="7" lat="59.4785000" lon="17.7510000"/>
<node id="10" lat="59.4782000" lon="17.7522000"/>
<node id="11" lat="59.4782000" lon="17.7526000"/>
<node id="12" lat="59.4784000" lon="17.7526000"/>
<node id="13" lat="59.4784000" lon="17.7522000"/>
<node id="20" lat="59.4790000" lon="17.7530000"/>
<node id="21" lat="59.4790000" lon="17.7540000"/>
<node id="22" lat="59.4795000" lon="17.7540000"/>
<node id="23" lat="59.4795000" lon="17.7530000"/>
<node id="24" lat="59.4792000" lon="17.7534000"/>
<node id="25" lat="59.4792000" lon="17.7536000"/>
<node id="26" lat="59.4793000" lon="17.7536000"/>
<node id="27" lat="59.4793000" lon="17.7534000"/>
<node id="30" lat="59.4781000" lon="17.7505000">
  <tag k="highway" v="street_lamp"/><tag k="ref" v="K 17"/><tag k="light:method" v="high_pressure_sodium"/>
  <tag k="height" v="6 m"/><tag k="light:count" v="2"/><tag k="lamp_mount" v="bent_mast"/><tag k="power" v="70 W"/>
</node>
<node id="31" lat="59.4781000" lon="17.7515000"><tag k="highway" v="street_lamp"/></node>
<node id="32" lat="59.4783000" lon="17.7524000"><tag k="amenity" v="school"/><tag k="name" v="Ängskolan"/></node>
<node id="33" lat="59.4779000" lon="17.7501000"><tag k="highway" v="bus_stop"/><tag k="name" v="Torget"/></node>
<node id="34" lat="59.4779500" lon="17.7503000"><tag k="highway" v="bus_stop"/><tag k="name" v="Torget"/></node>
<way id="100"><nd ref="1"/><nd ref="2"/><nd ref="3"/>
  <tag k="highway" v="residential"/><tag k="name" v="Storgatan"/><tag k="name:sv" v="Stora gatan"/>
  <tag k="lit" v="yes"/><tag k="surface" v="asphalt"/><tag k="width" v="5,5 m"/></way>
<way id="101"><nd ref="4"/><nd ref="2"/><nd ref="5"/><tag k="highway" v="footway"/><tag k="lit" v="no"/></way>
<way id="102"><nd ref="6"/><nd ref="7"/><tag k="highway" v="footway"/><tag k="tunnel" v="yes"/></way>
<way id="103"><nd ref="1"/><nd ref="6"/><tag k="highway" v="service"/><tag k="access" v="private"/></way>
<way id="104"><nd ref="3"/><nd ref="5"/><tag k="highway" v="construction"/></way>
<way id="105"><nd ref="10"/><nd ref="11"/><nd ref="12"/><nd ref="13"/><nd ref="10"/>
  <tag k="highway" v="pedestrian"/><tag k="area" v="yes"/><tag k="name" v="Torget"/></way>
<way id="106"><nd ref="2"/><nd ref="10"/><tag k="highway" v="steps"/><tag k="incline" v="up"/></way>
<way id="110"><nd ref="20"/><nd ref="21"/><nd ref="22"/><nd ref="23"/><nd ref="20"/></way>
<way id="111"><nd ref="24"/><nd ref="25"/><nd ref="26"/><nd ref="27"/><nd ref="24"/></way>
<way id="112"><nd ref="10"/><nd ref="11"/><nd ref="12"/><nd ref="13"/><nd ref="10"/><tag k="amenity" v="school"/></way>
<way id="113"><nd ref="1"/><nd ref="20"/><tag k="railway" v="rail"/></way>
<relation id="200"><member type="way" ref="110" role="outer"/><member type="way" ref="111" role="inner"/>
  <tag k="type" v="multipolygon"/><tag k="natural" v="water"/><tag k="name" v="Dammen"/></relation>
</osm>
"""


def town(folder: Path, *, packed: bool = False, text: str = TOWN) -> Path:
    """Write the town into `folder`."""
    if packed:
        path = folder / "town.osm.gz"
        path.write_bytes(gzip.compress(text.encode("utf-8")))
        return path
    path = folder / "town.osm"
    path.write_text(text, encoding="utf-8")
    return path
