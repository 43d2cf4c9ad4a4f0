"""Import damaged files one after another in this process and tell of each: `python -m tests.fuzz.child FOLDER FIRST LAST`.

A line of JSON a file on standard output, before ("begin") and after ("end") its import.
"""

from __future__ import annotations

import json
import shutil
import sys
import traceback
from pathlib import Path

from qgis.core import QgsApplication

REPOSITORY = Path(__file__).resolve().parents[2]
EXAMPLE = REPOSITORY / "resources" / "example"
CASES = REPOSITORY / "tests" / "data" / "cases"
#: Ending or name -> the algorithm that takes such a file.
OTHER = {"belysning_exempel.csv": "importlighting", "gangnat_exempel.osm.gz": "importnetwork"}


def corpus() -> list[tuple[str, Path]]:
    """Return (algorithm, file) of all files that are damaged."""
    found: list[tuple[str, Path]] = []
    for path in sorted(EXAMPLE.iterdir()):
        if path.name != "README.md":
            found.append((OTHER.get(path.name, "importsurvey" if "enkat" in path.name else "importreports"), path))
    for path in sorted(file for file in CASES.rglob("*") if file.is_file() and file.name != "README.md"):
        if path.suffix in (".cpg", ".prj", ".shx", ".dbf"):
            continue
        folder = path.relative_to(CASES).parts[0]
        found.append(("importnetwork" if folder.startswith("N") else "importreports", path))
    return found


def one(number: int, folder: Path, empty: Path) -> dict[str, object]:
    """Import damaged file `number` and return what came of it."""
    from est_walks_plugin.store import Store
    from tests.fuzz.mutations import mutate
    from tests.processing.contract import RefusedError, run_with_receipt

    files = corpus()
    algorithm, original = files[number % len(files)]
    done, data = mutate(original, number)
    work = folder / str(number)
    work.mkdir()
    damaged = work / original.name
    if original.suffix == ".shp":
        for sibling in original.parent.glob(original.stem + ".*"):
            shutil.copyfile(sibling, work / sibling.name)
    damaged.write_bytes(data)
    store = work / "store.gpkg"
    shutil.copyfile(empty, store)
    told: dict[str, object] = {"number": number, "file": original.name, "mutation": done, "algorithm": algorithm}
    try:
        receipt = run_with_receipt(algorithm, work / "receipt.json", {"STORE": str(store), "INPUT": str(damaged)})
    except RefusedError as refused:
        told["refused"] = str(refused)
        with Store.open(str(store), readonly=True) as opened:
            told["left"] = sum(opened.count(name) for name in ("observation", "lamp", "path", "source"))
    except Exception:  # noqa: BLE001 - whatever it is, it is told
        told["traceback"] = traceback.format_exc()
    else:
        rejected = receipt.get("rejected_count", len(receipt["rejected"]))
        told["sum"] = receipt["read"] - receipt["stored"] - receipt["updated"] - receipt["unchanged"] - rejected
        told["read"] = receipt["read"]
        if algorithm in ("importreports", "importsurvey"):
            with Store.open(str(store), readonly=True) as opened:
                told["kept"] = opened.count("observation") + opened.count("survey_share")
            told["stored"] = receipt["stored"]
    shutil.rmtree(work)
    told["rss_mb"] = most_memory_mb()
    return told


def most_memory_mb() -> int:
    """Return the most memory this process has had; getrusage would tell that of the process that started it, too."""
    status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
    return int(status.split("VmHWM:")[1].split()[0]) // 1024


def main(folder: Path, first: int, last: int) -> int:
    """Import the damaged files `first` to `last`."""
    application = QgsApplication([], False)
    application.initQgis()
    from est_walks_plugin.operations.create_store import create_store

    empty = folder / "empty.gpkg"
    if not empty.exists():
        create_store(str(empty)).close()
    for number in range(first, last):
        print(json.dumps({"begin": number}), flush=True)
        print(json.dumps({"end": number, **one(number, folder, empty)}), flush=True)
    application.exitQgis()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])))
