"""A small town of two streets as an .osm file: short way G of 200 m through (100, 0), long way round of 600 m."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.model.crs import transform
from est_walks_plugin.model.errors import InfeasibleError
from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.operations.importing.files import import_file
from est_walks_plugin.operations.scene import read_paths
from est_walks_plugin.store import Store

from ..made_stores import new_store

LAT, LON = 59.4780, 17.7520


def degrees(x: float, y: float) -> tuple[float, float]:
    """Return lon, lat of metres from the corner of the README of the cases."""
    return LON + x / (111320 * 0.508), LAT + y / 111320


def tags(given: str) -> str:
    """Return the tags of "barrier=gate access=no"; "·" stands for a space in a value."""
    pairs = (one.split("=", 1) for one in given.split(" ") if one)
    return "".join(f'<tag k="{key}" v="{value.replace("·", " ")}"/>' for key, value in pairs)


def node(number: int, x: float, y: float, given: str = "") -> str:
    lon, lat = degrees(x, y)
    return f'<node id="{number}" version="1" lat="{lat:.7f}" lon="{lon:.7f}">{tags(given)}</node>'


def way(number: int, refs: list[int], given: str, head: str = "") -> str:
    nds = "".join(f'<nd ref="{ref}"/>' for ref in refs)
    return f'<way id="{number}" version="1" {head}>{nds}{tags(given)}</way>'


LONG_WAY = way(11, [1, 4, 5, 3], "highway=residential name=Storgatan")


def osm(*, at_middle: str = "", short: str = "highway=footway name=Gången", more: str = "", nodes: str = "") -> str:
    """Return the town; `at_middle` are the tags of the node in the middle of the short way, `short` those of the way."""
    base = [node(1, 0, 0), node(2, 100, 0, at_middle), node(3, 200, 0), node(4, 0, 200), node(5, 200, 200)]
    body = "".join(base) + nodes + way(10, [1, 2, 3], short) + LONG_WAY + more
    return f'<?xml version="1.0" encoding="UTF-8"?><osm version="0.6" generator="test">{body}</osm>'


@contextmanager
def imported(folder: Path, text: str | Path, name: str = "town.osm", **kept: Any) -> Iterator[tuple[Store, Any]]:
    """Yield a new store with the network of a text or file in it, and the receipt."""
    file = text if isinstance(text, Path) else folder / name
    if isinstance(text, str):
        file.write_text(text, encoding="utf-8")
    with new_store(create_store, tempfile.mkdtemp(dir=folder) + "/town.gpkg") as store:
        yield store, import_file(store, SourceKind.NETWORK, file, **kept)


def metres(store: Store, start: tuple[float, float] = (0, 0), end: tuple[float, float] = (200, 0)) -> float | None:
    """Return the metres of the shortest way in the store's network, None where there is none."""
    network = read_paths(store).network()
    points = transform(np.array([degrees(*start), degrees(*end)]), "EPSG:4326", store.crs)
    first, last = (network.snap(tuple(point), 50.0) for point in points)
    try:
        return float(network.route(first, last).length_m)
    except InfeasibleError:
        return None
