"""A municipality, points in it, and small files to read."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest

from est_walks_plugin.importers.formats.registry import open_table
from est_walks_plugin.importers.formats.table import ReadOptions
from est_walks_plugin.importers.meaning.columns import Plan, make_plan
from est_walks_plugin.importers.meaning.subjects import BY_KIND
from est_walks_plugin.importers.meaning.territory import Territory
from est_walks_plugin.importers.observations import ObservationColumns, ObservationReader
from est_walks_plugin.model.catalogue import load_catalogue
from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.model.crs import transform
from est_walks_plugin.model.municipality.known import find
from est_walks_plugin.model.municipality.ready_areas import border_of, ready_areas

SALT = b"a salt of at least sixteen bytes"
#: Points in Kungsängen, Bro and Brunna (E, N in EPSG:3011).
POINTS = np.array([[135973.0, 6595977.0], [129433.0, 6600285.0], [134990.0, 6598399.0], [135500.0, 6596500.0]])


@pytest.fixture(scope="session")
def territory() -> Territory:
    """Upplands-Bro with its border and three areas, in EPSG:3011."""
    place = find("0139")
    assert place is not None
    border = border_of(place, "EPSG:3011")
    rings = tuple(np.array(part.exterior.coords) for part in border.geoms)
    areas = tuple(
        (area.name.lower(), area.name, tuple(np.array(part.exterior.coords) for part in area.shape.geoms))
        for area in ready_areas(place, "EPSG:3011")
        if area.proposed
    )
    low, high = border.bounds[:2], border.bounds[2:]
    return Territory("Upplands-Bro", "EPSG:3011", (*map(float, low), *map(float, high)), rings, areas)


def points_in(crs: str) -> np.ndarray:
    """Return POINTS in another CRS, E first."""
    return transform(POINTS, "EPSG:3011", crs)


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., str]:
    """Write a file and return its path."""

    def written(content: str | bytes, name: str = "ärenden.csv", encoding: str = "utf-8") -> str:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
        return str(path)

    return written


@pytest.fixture
def plan(territory: Territory) -> Callable[..., Plan]:
    """Open a file and plan it."""

    def planned(path: str, kind: SourceKind = SourceKind.CASE, strict: bool = True, **options: Any) -> Plan:
        chosen = ReadOptions(**options)
        return make_plan(
            open_table(path, chosen), BY_KIND[kind], territory, chosen, strict=strict, catalogue=load_catalogue()
        )

    return planned


@pytest.fixture
def read(plan: Callable[..., Plan]) -> Callable[..., tuple[Plan, ObservationColumns]]:
    """Open, plan and read the first batch of a file."""

    def done(path: str, kind: SourceKind = SourceKind.CASE, **options: Any) -> tuple[Plan, ObservationColumns]:
        made = plan(path, kind, **options)
        batches = list(made.table.batches(10_000))
        assert len(batches) == 1
        return made, ObservationReader(made, SALT, "test").columns(batches[0])

    return done
