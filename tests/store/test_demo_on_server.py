"""The loop of `make demo` in a database as in a file: read in, rank, plan, print, write down, follow up, take out."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

import pytest

from ..processing.printed_pages import text_of
from ..same_on_both import comparable

pytestmark = pytest.mark.usefixtures("qgis_app")
AREA = "Brunna"


@pytest.fixture(scope="module")
def demo() -> Any:
    scripts = str(Path(__file__).resolve().parents[2] / ".ci")
    sys.path.insert(0, scripts)
    try:
        import demo

        yield demo
    finally:
        sys.path.remove(scripts)


def _text(path: Path) -> str:
    """Return the text of a file, of a printed map its words in their order: where lines end follows a stamp's digits."""
    if path.suffix == ".pdf":
        return " ".join(text_of(path).split())
    return re.sub(r";[0-9a-f]{8}\b", ";CHECK", path.read_text("utf-8"))  # made of the row's key


def _told(demo: Any, address: str, folder: Path, printed: pytest.CaptureFixture[str]) -> dict[str, Any]:
    """Run the loop of one area; what it says of how long it took is left out."""
    folder.mkdir()
    lines = demo.example(address, folder, only=(AREA,))
    receipts = [line for line in printed.readouterr().out.splitlines() if " read = " in line]
    files = {path.name: _text(path) for path in folder.iterdir()}
    return comparable(address, folder, {"said": lines, "receipts": receipts}, files)


def test_the_loop_is_the_same(demo: Any, pg_address: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = _told(demo, str(tmp_path / "exempel.gpkg"), tmp_path / "a", capsys)
    server = _told(demo, pg_address, tmp_path / "b", capsys)
    for what in ("receipts", "files"):
        assert server[what].keys() == file[what].keys()
        for name, told in file[what].items():
            assert server[what][name] == told, name
    assert len(file["receipts"]["receipts"]) > 5
    assert {"vandring_Brunna.pdf", "atgarder.csv", "atgarder.geojson"} <= file["files"].keys()
    assert server["tables"].keys() == file["tables"].keys()
    assert {"ranking", "ranking_item", "place", "walk", "stop", "finding", "task", "observation"} <= file[
        "tables"
    ].keys()
    for table, rows in file["tables"].items():
        assert server["tables"][table] == rows, table
