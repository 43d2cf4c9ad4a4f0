"""Build the example store at the path given."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from qgis.core import QgsApplication

from est_walks_plugin import i18n
from est_walks_plugin.operations.example import open_example


def main() -> int:
    application = QgsApplication([], False)
    application.initQgis()
    translator = i18n.install("sv")
    print("Building the example ...")
    open_example(sys.argv[1], language="sv")
    del translator
    application.exitQgis()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
