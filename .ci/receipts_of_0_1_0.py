"""Writes tests/data/receipts/example_0_1_0.json: what 0.1.0 tells of the example's files, by its own code.

    QT_QPA_PLATFORM=offscreen .venv/bin/python .ci/receipts_of_0_1_0.py <checkout of 85670f3> [folder of files] [target]

To be run when the example's files change, never because the code did.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
sys.path[:] = [sys.argv[1], *sys.path[1:]]

from est_walks_plugin.model.codes import SourceKind  # noqa: E402
from est_walks_plugin.operations.create_store import create_store  # noqa: E402
from est_walks_plugin.operations.import_data import import_file  # noqa: E402
from est_walks_plugin.operations.import_lighting import import_lighting  # noqa: E402
from est_walks_plugin.operations.import_network import import_network  # noqa: E402

KINDS = {
    "gangnat": SourceKind.NETWORK,
    "belysning": SourceKind.LIGHTING,
    "trygghetsenkat": SourceKind.SURVEY,
    "felanmalan": SourceKind.CASE,
    "est": SourceKind.EST_REPORT,
    "barnens": SourceKind.SCHOOL_VIEW,
    "trygghetsmatning": SourceKind.SURVEY_SHARE,
}
IMPORTS = {SourceKind.NETWORK: import_network, SourceKind.LIGHTING: import_lighting}


def main() -> None:
    folder = Path(sys.argv[2]) if len(sys.argv) > 2 else REPOSITORY / "resources" / "example"
    target = REPOSITORY / "tests" / "data" / "receipts" / "example_0_1_0.json"
    target = Path(sys.argv[3]) if len(sys.argv) > 3 else target
    found = {}
    files = [file for start in KINDS for file in sorted(folder.glob(f"{start}_*"))]
    with tempfile.TemporaryDirectory() as work, create_store(str(Path(work) / "store.gpkg"), language="en") as store:
        for file in files:
            kind = KINDS[file.name.split("_")[0]]
            for turn in ("first", "again"):
                run = IMPORTS.get(kind)
                receipt = run(store, str(file)) if run else import_file(store, kind, str(file))
                told = receipt.to_dict()
                for own in ("seconds", "source_uuid"):
                    del told[own]
                del told["source"]["sha256"]
                found[f"{file.name} {turn}"] = told
    target.write_text(json.dumps(found, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
