"""An evening with photos: a walk of three stops, a track along it, files as cameras write them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from est_walks_plugin.model.crs import transform
from est_walks_plugin.model.field.track import Track
from est_walks_plugin.operations.field.track_rows import row_of
from est_walks_plugin.store import Store
from tests import camera
from tests.gui.walked import ORIGIN, add_walk

STARTS = datetime(2026, 10, 15, 16, tzinfo=timezone.utc)
"""18:00 by the clocks of Sweden."""


@dataclass
class Evening:
    """A store with a walk, its stops (keys, in order), and a folder to put photos in."""

    store: Store
    walk: str
    stops: list[str]
    folder: Path
    made: int = 0
    known: dict[str, Any] = field(default_factory=dict)

    def at(self, minutes: float) -> tuple[float, float]:
        """Where the group is so many minutes after the start: 5 at a stop, 2 between them (100 m)."""
        x, y = ORIGIN
        moments, along = [0, 5, 7, 12, 14, 19], [0, 0, 100, 100, 200, 200]
        return x + float(np.interp(minutes, moments, along)), y + 50

    def photo(
        self,
        name: str,
        minutes: float | None = None,
        *,
        error_s: float = 0,
        at: tuple[float, float] | None = None,
        tagged: bool = False,
        folder: str = "",
        **tags: Any,
    ) -> Path:
        """Write a photo; `minutes` after the start by a clock that is `error_s` fast, `tagged` with where the group was."""
        self.made += 1
        if minutes is not None:
            local = STARTS.replace(tzinfo=None) + timedelta(hours=2, minutes=minutes, seconds=error_s)
            tags.setdefault("taken", local)
            at = self.at(minutes) if tagged else at
        if at is not None:
            lonlat = transform(np.array([at]), self.store.crs, "EPSG:4326")[0]
            tags["lonlat"] = (float(lonlat[0]), float(lonlat[1]))
        content = camera.jpeg(40 + self.made % 50, 30 + self.made // 50, f"#{self.made * 7919 % 0xFFFFFF:06x}")
        path = self.folder / folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(camera.with_exif(content, **tags))
        return path

    def record_track(self) -> None:
        """Keep a track of the walk, a point every ten seconds for 19 minutes."""
        minutes = np.arange(0, 19.01, 1 / 6)
        xy = np.array([self.at(one) for one in minutes])
        track = Track(STARTS.timestamp() + minutes * 60, xy, np.array([0]))
        self.store.insert("track", [row_of(self.store, self.walk, track, length_m=200)])

    def rows(self) -> dict[str, dict[str, Any]]:
        """The photos that are stored, by the name of their file."""
        return {row["field_name"]: row for row in self.store.rows("photo")}

    def stop_of(self, name: str) -> int | None:
        """The number of the stop a photo lies at."""
        stop = self.rows()[name]["stop"]
        return self.stops.index(stop) + 1 if stop else None


@pytest.fixture(scope="session")
def walked_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from est_walks_plugin.operations.create_store import create_store

    path = tmp_path_factory.mktemp("evening") / "kväll.gpkg"
    with create_store(str(path)) as store:
        walk = add_walk(store)
        stops = store.rows("stop", {"walk": walk}, order_by=("seq",))
        store.update_many(
            "stop", {row["uuid"]: {"arrive": STARTS + timedelta(minutes=7 * n)} for n, row in enumerate(stops)}
        )
    return path


@pytest.fixture
def evening(walked_store: Path, tmp_path: Path) -> Iterator[Evening]:
    folder = tmp_path / "foton"
    folder.mkdir()
    with Store.open(shutil.copy2(walked_store, tmp_path / "kväll.gpkg")) as store:
        walk = store.rows("walk")[0]["uuid"]
        stops = [row["uuid"] for row in store.rows("stop", {"walk": walk}, order_by=("seq",))]
        yield Evening(store, walk, stops, folder)
