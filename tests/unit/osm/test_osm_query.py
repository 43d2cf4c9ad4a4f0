"""The question put to Overpass: the outline of the area, simplified, and nothing else."""

from __future__ import annotations

import re

import numpy as np
import pytest
from shapely.geometry import MultiPolygon, Point, Polygon

from est_walks_plugin.model import defaults
from est_walks_plugin.model.crs import transform
from est_walks_plugin.model.errors import ParameterError
from est_walks_plugin.operations.importing import overpass

CENTRE = Point(135_973, 6_595_977)


def outline(text: str) -> Polygon:
    """Return the outline that was asked for, back in EPSG:3011."""
    numbers = [float(word) for word in re.findall(r'poly:"([^"]+)"', text)[0].split()]
    lat_lon = np.array(numbers).reshape(-1, 2)
    return Polygon(transform(lat_lon[:, ::-1], "EPSG:4326", "EPSG:3011"))


def test_the_outline_holds_the_area_with_few_corners() -> None:
    angles = np.linspace(0, 2 * np.pi, 700, endpoint=False)
    radius = 1_200 + 60 * np.sin(40 * angles)
    area = Polygon(np.column_stack([CENTRE.x + radius * np.cos(angles), CENTRE.y + radius * np.sin(angles)]))
    asked = outline(overpass.query(area, "EPSG:3011"))
    assert len(asked.exterior.coords) - 1 <= overpass.MAX_CORNERS
    assert asked.intersection(area).area > 0.98 * area.area
    assert asked.area < 1.3 * area.area


def test_an_area_in_two_parts_is_asked_for_as_one() -> None:
    area = MultiPolygon([CENTRE.buffer(300), Point(CENTRE.x + 2_000, CENTRE.y).buffer(300)])
    assert outline(overpass.query(area, "EPSG:3011")).contains(area)


def test_what_is_asked_for() -> None:
    text = overpass.query(CENTRE.buffer(500), "EPSG:3011", timeout_s=33)
    assert text.startswith("[out:xml][timeout:33]")
    assert text.endswith(");(._;>;);out body;")
    for wanted in ("street_lamp", '["highway"]', "kindergarten", "coastline", '["building"]', "station"):
        assert wanted in text
    assert len(set(re.findall(r'poly:"[^"]+"', text))) == 1
    assert text.count("(") == text.count(")")


@pytest.mark.parametrize("address", ["ftp://x/y", "file:///etc/passwd", "overpass", "https://", "javascript:alert(1)"])
def test_only_web_addresses(address: str) -> None:
    with pytest.raises(ParameterError, match="Overpass"):
        overpass.check_endpoint(address)


def test_an_empty_address_is_the_usual_server() -> None:
    assert overpass.check_endpoint("  ") == defaults.OVERPASS_ENDPOINT


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("overpass.example/api/interpreter", "https://overpass.example/api/interpreter"),
        ("overpass.example:8443", "https://overpass.example:8443"),
        ("http://overpass.example/api", "http://overpass.example/api"),
        ("https://overpass.example/api", "https://overpass.example/api"),
    ],
)
def test_an_address_without_its_beginning_is_asked_by_https(typed: str, asked: str) -> None:
    assert overpass.check_endpoint(typed) == asked


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("https://overpass.example/api", ""),
        ("http://overpass.example/api", "unencrypted"),
        ("http://127.0.0.1.example/api", "unencrypted"),
        ("http://127.0.0.1:8080/api", "on this computer"),
        ("http://localhost/api", "on this computer"),
        ("http://[::1]:80/api", "on this computer"),
    ],
)
def test_what_goes_unencrypted_is_said(address: str, said: str) -> None:
    assert said in overpass.said_in_the_open(address)
    assert bool(overpass.said_in_the_open(address)) == bool(said)


def test_an_address_is_told_without_what_opens_it() -> None:
    told = overpass.without_login("https://anna:hemligt@overpass.example:1/api?key=hemligt#x")
    assert told == "https://overpass.example:1/api"
