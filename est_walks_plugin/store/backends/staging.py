"""Many rows into a GeoPackage fast, inside OGR's own transaction.

Feature by feature, OGR's Python binding costs more than SQLite itself. So the rows are first written, values bound, to
a scratch SQLite file of ours; OGR's connection then attaches it and takes them over with one INSERT ... SELECT in the
transaction that is running. Nothing but OGR's connection ever touches the store, so its locks, and atomicity when the
process is killed, are as for any other write. What the triggers would have done row by row is done at once: the
R-tree is filled, the counts and extents are set, and the indices of a table that was nearly empty are built at the end.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
import time
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Iterable, Mapping, Optional, Sequence

from ..filters import quote_name, sql
from ..schema import FID, Column, Geometry, Table
from ..values import encode_column, to_wkb

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FOLDER_PREFIX = "est-walks-"
STALE_AFTER_S = 3600
PAGE_BYTES = 32_768
"""Rows are only ever written and read in order: large pages take fewer calls."""


class Scratch:
    """A scratch SQLite file in a folder of its own, for rows on their way into a store."""

    def __init__(self) -> None:
        _sweep()
        self._folder = Path(tempfile.mkdtemp(prefix=f"{FOLDER_PREFIX}{os.getpid()}-"))
        self.path = self._folder / "rows.sqlite"

    def opened(self) -> closing[sqlite3.Connection]:
        """Return the file, open to be filled: nobody else reads it before it is closed, and a crash may lose it."""
        scratch = sqlite3.connect(self.path, isolation_level=None)
        scratch.execute(f"PRAGMA page_size = {PAGE_BYTES:d}")
        scratch.execute("PRAGMA journal_mode = OFF")
        scratch.execute("PRAGMA synchronous = OFF")
        scratch.execute("PRAGMA locking_mode = EXCLUSIVE")
        return closing(scratch)

    def drop(self) -> None:
        """Delete the scratch file."""
        shutil.rmtree(self._folder, ignore_errors=True)


@dataclass(frozen=True)
class Encoder:
    """Puts rows into what a GeoPackage keeps: `columns` in order, then `geometry` ("xy", "wkb" or None) as a blob."""

    table: Table
    columns: Sequence[Column]
    geometry: Optional[str]
    srs_id: int

    def encoded(self, batch: Sequence[tuple]) -> Iterable[tuple]:
        """Return rows encoded. Raises StoreError for a value that does not fit its column."""
        if not batch:
            return ()
        by_column = list(zip(*batch))
        width = len(self.columns)
        encoded = [encode_column(self.table, column, by_column[i]) for i, column in enumerate(self.columns)]
        if self.geometry == "xy":
            encoded.append(self._points(by_column[width], by_column[width + 1]))
        elif self.geometry == "wkb":
            encoded.append(self._shapes(by_column[width]))
        return zip(*encoded)

    def _points(self, xs: Sequence[Any], ys: Sequence[Any]) -> list[Optional[bytes]]:
        """Return GeoPackage blobs of points; a blob is header, SRS id and little-endian WKB."""
        import numpy as np

        if self.table.geometry is not Geometry.POINT:
            return self._shapes(list(zip(xs, ys)))
        x = np.array(xs, dtype=np.float64)  # None becomes NaN
        y = np.array(ys, dtype=np.float64)
        known = np.isfinite(x) & np.isfinite(y)
        blob = np.zeros(
            len(x), dtype=[("head", "S4"), ("srs", "<i4"), ("order", "u1"), ("kind", "<u4"), ("x", "<f8"), ("y", "<f8")]
        )
        blob["head"] = b"GP\x00\x01"
        blob["srs"], blob["order"], blob["kind"], blob["x"], blob["y"] = self.srs_id, 1, 1, x, y
        size = blob.dtype.itemsize
        everything = blob.tobytes()
        return [everything[i * size : (i + 1) * size] if there else None for i, there in enumerate(known.tolist())]

    def _shapes(self, values: Sequence[Any]) -> list[Optional[bytes]]:
        wkbs = [to_wkb(self.table, value) for value in values]
        if self.table.geometry is Geometry.POINT:
            head = b"GP\x00\x01" + self.srs_id.to_bytes(4, "little", signed=True)
            return [head + wkb if wkb is not None else None for wkb in wkbs]
        known = [i for i, wkb in enumerate(wkbs) if wkb is not None]
        boxes = boxes_of([wkbs[i] or b"" for i in known])
        head = b"GP\x00\x03" + self.srs_id.to_bytes(4, "little", signed=True)
        envelopes = boxes.astype("<f8").tobytes()
        blobs: list[Optional[bytes]] = [None] * len(wkbs)
        for n, i in enumerate(known):
            blobs[i] = head + envelopes[32 * n : 32 * n + 32] + (wkbs[i] or b"")
        return blobs


class Staging(Scratch):
    """The scratch file of one bulk insert."""

    def __init__(
        self,
        table: Table,
        columns: Sequence[Column],
        fixed: Mapping[str, Any],
        geometry: Optional[str],
        srs_id: int,
    ) -> None:
        """`columns` are those of the rows; `fixed` holds the values of the columns that are the same in all rows."""
        super().__init__()
        self.table = table
        self.columns = columns
        self.fixed = fixed
        self.geometry = geometry
        self.count = 0
        self.numbered = any(column.name == FID for column in columns)
        """Whether the rows come with the fids they are to have."""
        self._encoder = Encoder(table, columns, geometry, srs_id)

    def fill(self, batches: Iterable[Sequence[tuple]]) -> None:
        """Write all batches to the scratch file. Raises StoreError for a value that does not fit its column."""
        names = [quote_name(column.name) for column in self.columns] + (["geom"] if self.geometry else [])
        marks = ", ".join("?" * len(names))
        with self.opened() as scratch:
            scratch.execute(sql("CREATE TABLE fresh (id INTEGER PRIMARY KEY,", ", ".join(names) + ")"))
            same = [quote_name(name) for name in self.fixed]
            scratch.execute(sql("CREATE TABLE same (one,", ", ".join([*same, "last"]) + ")"))
            scratch.execute(
                sql("INSERT INTO", "same", "VALUES", "(" + ", ".join("?" * (len(same) + 2)) + ")"),
                [1, *self._encoded_fixed(), None],
            )
            insert = sql("INSERT INTO", "fresh", "(" + ", ".join(names) + ")", "VALUES", "(" + marks + ")")
            for batch in batches:
                scratch.execute("BEGIN")
                scratch.executemany(insert, self._encoder.encoded(batch))
                scratch.execute("COMMIT")
                self.count += len(batch)

    def _encoded_fixed(self) -> list[Any]:
        known = {column.name: column for column in self.table.all_columns}
        return [encode_column(self.table, known[name], [value])[0] for name, value in self.fixed.items()]


def _sweep() -> None:
    """Delete scratch files that a process that was killed has left behind."""
    for folder in Path(tempfile.gettempdir()).glob(FOLDER_PREFIX + "*"):
        with suppress(OSError):
            if _is_abandoned(folder):
                shutil.rmtree(folder, ignore_errors=True)


def _is_abandoned(folder: Path) -> bool:
    """Return whether the process named in the folder's name is gone; where that cannot be asked, go by age."""
    owner = folder.name[len(FOLDER_PREFIX) :].partition("-")[0]
    if os.name != "posix" or not owner.isdigit():
        return time.time() - folder.stat().st_mtime > STALE_AFTER_S
    try:
        os.kill(int(owner), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False


def boxes_of(wkbs: Sequence[bytes]) -> NDArray[np.float64]:
    """Return minx, maxx, miny, maxy (n, 4) of 2D little-endian WKB; those of lines are looked for in all of them at once."""
    import numpy as np

    if not wkbs or any(wkb[1] != 2 for wkb in wkbs):
        return np.array([bounds_of(wkb) for wkb in wkbs], dtype=np.float64).reshape(-1, 4)
    points = np.frombuffer(b"".join([wkb[9:] for wkb in wkbs]), "<f8").reshape(-1, 2)
    starts = np.cumsum([0, *((len(wkb) - 9) // 16 for wkb in wkbs[:-1])])
    low, high = np.minimum.reduceat(points, starts), np.maximum.reduceat(points, starts)
    return np.column_stack([low[:, 0], high[:, 0], low[:, 1], high[:, 1]])


def bounds_of(wkb: bytes) -> tuple[float, float, float, float]:
    """Return minx, maxx, miny, maxy of 2D little-endian WKB."""
    import numpy as np

    kind = wkb[1]
    if kind in (1, 2):
        points = np.frombuffer(wkb, "<f8", offset=5 if kind == 1 else 9).reshape(-1, 2)
        low, high = points.min(axis=0), points.max(axis=0)
        return low[0], high[0], low[1], high[1]
    import shapely.wkb

    minx, miny, maxx, maxy = shapely.wkb.loads(wkb).bounds
    return minx, maxx, miny, maxy
