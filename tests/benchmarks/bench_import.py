"""Import beside ogr2ogr without any checks, the two in turn in one run.

`python tests/benchmarks/bench_import.py [--json FILE] [--small] [--only rows,text,...]`: 100 000 rows without and
with free text, 1 000 000 rows, the 100 000 again unchanged and with two thirds changed, 100 000 lamps, a network of
100 000 edges, a zip of 2 000 cases of an e-service. Each work has a process of its own, so that its memory is its own:
what is printed is beyond what the process held after a first small import. `--small` takes a tenth of everything. Every
run checks that all rows are in the store.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from est_walks_plugin.model.receipt import Receipt

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(REPOSITORY), str(Path(__file__).parent)]

import pairs  # noqa: E402

PEER = "ogr2ogr, no checks"
CATEGORIES = ("Belysning", "Klotter", "Nedskräpning", "Buskage", "Skadegörelse", "Trafik")
TEXTS = (
    "Klotter på elskåpet bredvid skolan, ring 070-174 06 35 för mer information",
    "Lampan vid gångvägen har varit trasig i två veckor och det är mörkt",
    "Buskarna växer ut över gångbanan vid Hagnäsvägen 12",
    "Mycket skräp runt papperskorgen i parken sedan i helgen",
)
CASE = """<?xml version="1.0" encoding="UTF-8"?>
<FlowInstance xmlns="http://www.oeplatform.org/schemas/flowinstance">
  <Header>
    <Flow><FlowID>17</FlowID><Name>Felanmälan gata och park</Name><FlowType><Name>Gata</Name></FlowType></Flow>
    <FlowInstanceID>{number}</FlowInstanceID>
    <Status><Name>{status}</Name><ContentType>{content}</ContentType></Status>
    <Posted>{moment}</Posted>
  </Header>
  <Values>
    <VadGallerDet><QueryID>1</QueryID><Name>Vad gäller felet?</Name><Value>{category}</Value></VadGallerDet>
    <Beskrivning><QueryID>2</QueryID><Name>Beskriv felet</Name><Value>{text}</Value></Beskrivning>
    <Plats><QueryID>3</QueryID><Name>Var?</Name><Epsg>3011</Epsg><Geometry>POINT({east} {north})</Geometry></Plats>
  </Values>
</FlowInstance>
"""


def write_table(path: Path, rows: int, *, text: bool, changed: bool = False) -> None:
    """Write a table as a Swedish case system does: semicolons, decimal commas, local time.

    With `changed` two rows in three have another status than without: cases that were closed meanwhile.
    """
    rng = np.random.default_rng(7)
    east, north = 130_000 + rng.random(rows) * 9_000, 6_595_000 + rng.random(rows) * 9_000
    seconds = rng.integers(0, 5 * 365 * 86_400, rows)
    start = datetime(2020, 1, 1)
    with open(path, "w", encoding="utf-8", newline="") as stream:
        stream.write("Ärendenummer;Inkom;Kategori;Status;N;E" + (";Beskrivning" if text else "") + "\r\n")
        for i in range(rows):
            moment = start + timedelta(seconds=int(seconds[i]))
            cells = [
                f"2024-{i:07d}",
                f"{moment:%Y-%m-%d %H:%M}",
                CATEGORIES[i % len(CATEGORIES)],
                "Avslutad" if bool(i % 3) is not (changed and i % 3 < 2) else "Pågående",
                f"{north[i]:.2f}".replace(".", ","),
                f"{east[i]:.2f}".replace(".", ","),
            ]
            if text:
                # One text in fifty holds a telephone number.
                cells.append(f"{TEXTS[0 if i % 50 == 0 else 1 + i % 3]} nr {i}")
            stream.write(";".join(cells) + "\r\n")


def write_lamps(path: Path, count: int) -> None:
    """Write a lighting inventory as a contractor sends it."""
    rng = np.random.default_rng(8)
    east, north = 130_000 + rng.random(count) * 9_000, 6_595_000 + rng.random(count) * 9_000
    with open(path, "w", encoding="utf-8", newline="") as stream:
        stream.write("Anläggnings-ID;Stolpnummer;Ljuskälla;Effekt (W);Höjd (m);Ägare;Driftstatus;Gata;N;E\r\n")
        for i in range(count):
            source, watts = (("LED", 28), ("Natrium", 70), ("Kvicksilver", 125))[i % 3]
            cells = [
                f"BEL-{i:06d}",
                f"S{i:06d}",
                source,
                str(watts),
                ("4,5", "6", "8")[i % 3],
                "Kommunen",
                "Trasig" if i % 40 == 0 else "I drift",
                f"Gata {i // 60}",
                f"{north[i]:.2f}".replace(".", ","),
                f"{east[i]:.2f}".replace(".", ","),
            ]
            stream.write(";".join(cells) + "\r\n")


def write_network(path: Path, edges: int) -> None:
    """Write the streets of a lattice, from crossing to crossing, as a GeoPackage of lines."""
    from osgeo import ogr, osr

    side = int((edges / 2) ** 0.5) + 1
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(3011)
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = dataset.CreateLayer("vagar", reference, ogr.wkbLineString)
    for name in ("id", "gatunamn", "vagtyp", "belysning"):
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    rng = np.random.default_rng(9)
    xy = np.stack(np.meshgrid(np.arange(side + 1), np.arange(side + 1), indexing="ij"), axis=-1) * 40.0
    xy += rng.uniform(-10, 10, xy.shape) + np.array([130_000.0, 6_595_000.0])
    dataset.StartTransaction()
    written = 0
    for i in range(side + 1):
        for j in range(side + 1):
            for di, dj in ((1, 0), (0, 1)):
                if i + di > side or j + dj > side or written == edges:
                    continue
                (x, y), (u, v) = xy[i, j], xy[i + di, j + dj]
                feature = ogr.Feature(layer.GetLayerDefn())
                feature.SetField(0, f"v{written}")
                feature.SetField(1, f"Gata {i if di == 0 else 1000 + j}")
                feature.SetField(2, ("Gångväg", "Bilväg", "Cykelväg")[written % 3])
                feature.SetField(3, "Ja" if written % 4 else "Nej")
                feature.SetGeometry(ogr.CreateGeometryFromWkt(f"LINESTRING({x:.2f} {y:.2f},{u:.2f} {v:.2f})"))
                layer.CreateFeature(feature)
                written += 1
    dataset.CommitTransaction()


def write_cases(path: Path, count: int) -> None:
    """Write cases of an e-service as its archive holds them: one XML file each, in a zip."""
    rng = np.random.default_rng(10)
    east, north = 130_000 + rng.random(count) * 9_000, 6_595_000 + rng.random(count) * 9_000
    start = datetime(2024, 1, 1)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for i in range(count):
            told = CASE.format(
                number=10_000 + i,
                status="Avslutad" if i % 3 else "Pågående",
                content="ARCHIVED" if i % 3 else "SUBMITTED",
                moment=f"{start + timedelta(minutes=37 * i):%Y-%m-%d %H:%M}",
                category=CATEGORIES[i % len(CATEGORIES)],
                text=f"{TEXTS[0 if i % 50 == 0 else 1 + i % 3]} nr {i}",
                east=f"{east[i]:.2f}",
                north=f"{north[i]:.2f}",
            )
            archive.writestr(f"arende-{10_000 + i}.xml", told)


@dataclass(frozen=True)
class Work:
    """One line: the file (and the one it is imported over), its kind, how many rows, what ogr2ogr is told, what to reach."""

    name: str
    kind: str
    rows: int
    write: Callable[[Path, int], None]
    reach: str
    file: str = "table.csv"
    before: Callable[[Path, int], None] | None = None
    is_expected: Callable[[Receipt, int], bool] = lambda receipt, rows: receipt.stored == rows
    peer: tuple[str, ...] = ("-a_srs", "EPSG:3011", "-oo", "X_POSSIBLE_NAMES=E", "-oo", "Y_POSSIBLE_NAMES=N")
    has_peer: bool = True


def _plain(path: Path, rows: int) -> None:
    write_table(path, rows, text=False)


def _with_text(path: Path, rows: int) -> None:
    write_table(path, rows, text=True)


def _changed(path: Path, rows: int) -> None:
    write_table(path, rows, text=False, changed=True)


def _two_thirds(receipt: Receipt, rows: int) -> bool:
    """Return whether all rows were found again, two in three of them as others."""
    return receipt.updated == rows - rows // 3 and receipt.unchanged == rows // 3


WORKS = {
    "rows": Work("100 000 rows", "CASE", 100_000, _plain, "1 x, 150 MB"),
    "text": Work("100 000 rows with screened text", "CASE", 100_000, _with_text, "1.2 x"),
    "million": Work("1 000 000 rows", "CASE", 1_000_000, _plain, "1 x, 150 MB"),
    "unchanged": Work(
        "100 000 rows again, unchanged", "CASE", 100_000, _plain, "2 s",
        before=_plain, is_expected=lambda receipt, rows: receipt.unchanged == rows,
    ),
    "changed": Work(
        "100 000 rows again, 66 000 changed", "CASE", 100_000, _changed, "4 s",
        before=_plain, is_expected=_two_thirds,
    ),
    "lamps": Work("100 000 lamps", "LIGHTING", 100_000, write_lamps, "2 s"),
    "network": Work("network of 100 000 edges", "NETWORK", 100_000, write_network, "1 s", file="lines.gpkg", peer=()),
    "zip": Work("zip of 2 000 e-service cases", "CASE", 2_000, write_cases, "2 s", file="cases.zip", has_peer=False),
}  # fmt: skip


def memory_mb() -> float:
    """Return the most memory this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def peers_run(work: Work, source: Path, folder: Path) -> pairs.Spent:
    """Let ogr2ogr put the file into a new GeoPackage with a spatial index."""
    target = folder / "peer.gpkg"
    target.unlink(missing_ok=True)
    command = ["ogr2ogr", "-f", "GPKG", str(target), str(source), *work.peer]
    return pairs.spent(lambda: subprocess.run(command, check=True, capture_output=True))[0]


def our_run(work: Work, source: Path, folder: Path, rows: int) -> pairs.Spent:
    """Import the file into a new store, or over what an earlier export left there; all rows must be in the receipt."""
    from est_walks_plugin.model.codes import SourceKind
    from est_walks_plugin.operations.create_store import create_store
    from est_walks_plugin.operations.importing.files import import_file
    from est_walks_plugin.store import Store

    kind, target, made = SourceKind[work.kind], folder / "store.gpkg", folder / "made.gpkg"
    if not made.exists():
        with create_store(str(made)) as store:
            if work.before is not None:
                work.before(folder / "before.csv", rows)
                import_file(store, kind, str(folder / "before.csv"))
    shutil.copyfile(made, target)
    with Store.open(target) as store:
        took, receipt = pairs.spent(lambda: import_file(store, kind, str(source)))
    if not work.is_expected(receipt, rows):
        raise SystemExit(
            f"{work.name}: stored {receipt.stored}, updated {receipt.updated}, unchanged {receipt.unchanged}"
        )
    return took


def bench(work: Work, *, small: bool, folder: Path) -> dict[str, Any]:
    """Return the figures of one work, ours and the peer's runs in turn."""
    rows = work.rows // 10 if small else work.rows
    source = folder / work.file
    work.write(source, rows)
    peers = {PEER: lambda: peers_run(work, source, folder)} if work.has_peer and shutil.which("ogr2ogr") else {}
    before = memory_mb()
    (row,) = pairs.beside(f"import {work.name}", lambda: our_run(work, source, folder, rows), peers, reach=work.reach)
    return {**row, "memory_mb": round(memory_mb() - before)}


def warm(folder: Path) -> None:
    """Load the libraries QGIS itself has loaded, so that memory counts the import alone."""
    first = folder / "warm.csv"
    write_table(first, 50, text=True)
    our_run(WORKS["text"], first, folder, 50)
    (folder / "made.gpkg").unlink()


def one(name: str, chosen: argparse.Namespace) -> None:
    """Measure one work in this process and write its row."""
    folder = Path(tempfile.mkdtemp(prefix="bench_import_"))
    try:
        warm(folder)
        row = bench(WORKS[name], small=chosen.small, folder=folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    Path(chosen.json).write_text(json.dumps(row), encoding="utf-8")


def main() -> None:
    """Print the table of figures."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--json")
    arguments.add_argument("--small", action="store_true")
    arguments.add_argument("--only", default=",".join(WORKS), help="names with commas between: " + ", ".join(WORKS))
    arguments.add_argument("--one", choices=list(WORKS), help=argparse.SUPPRESS)
    chosen = arguments.parse_args()
    if chosen.one:
        return one(chosen.one, chosen)
    rows = []
    print(f"{'work':44} {'s':>7} {'ogr2ogr':>8} {'ratio':>6} {'reach':>12} {'own ratio':>9} {'MB':>5}", flush=True)
    small = ["--small"] if chosen.small else []
    for name in chosen.only.split(","):
        with tempfile.TemporaryDirectory() as folder:
            told = Path(folder) / "row.json"
            command = [sys.executable, __file__, "--one", name, "--json", str(told), *small]
            subprocess.run(command, check=True)
            row = json.loads(told.read_text(encoding="utf-8"))
        rows.append(row)
        print(
            f"{row['work']:44} {row['ours_s']:7.2f} {row['peer_s'] or '-':>8} {row['ratio'] or '-':>6} "
            f"{row['reach']:>12} {row['own_ratio'] or '-':>9} {row['memory_mb']:>5}",
            flush=True,
        )
    if chosen.json:
        Path(chosen.json).write_text(json.dumps(rows, indent=1), encoding="utf-8")


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main()
