"""The task list as files: what a colleague opens, and what a spreadsheet must not run."""

from __future__ import annotations

import csv
import json
import zipfile
from datetime import date
from pathlib import Path

import pytest
from osgeo import ogr

from est_walks_plugin.exporting.tables import ExportError
from est_walks_plugin.model.errors import ParameterError
from est_walks_plugin.operations.record_findings import record_finding
from est_walks_plugin.operations.tasks import create_tasks, update_task
from est_walks_plugin.operations.tasks.export import export_tasks
from est_walks_plugin.store import Store

from .. import town


@pytest.fixture
def two_tasks(town_store: Store) -> Store:
    for category, text in (("lighting_out", "=HYPERLINK(1)"), ("shrubbery", "Buskar åäö")):
        finding = record_finding(town_store, None, category=category, text=text, point=town.at(100, 200))
        create_tasks(town_store, [finding], today=date(2026, 10, 16))
    first = town_store.rows("task", {"category": "lighting_out"})[0]
    update_task(town_store, first["uuid"], state="done")
    return town_store


def test_csv_opens_in_swedish_excel_and_runs_no_formula(two_tasks: Store, tmp_path: Path) -> None:
    path = tmp_path / "åtgärder.csv"
    assert export_tasks(two_tasks, str(path)).rows == 2
    raw = path.read_bytes()
    rows = list(csv.reader(raw.decode("utf-8-sig").splitlines(), delimiter=";"))
    assert raw.startswith(b"\xef\xbb\xbf")
    assert len(rows) == 3
    assert not any(cell.startswith(("=", "+", "@")) for row in rows for cell in row)
    assert any("Buskar åäö" in cell for row in rows for cell in row)
    assert rows[1][-2:] == ["6595700", "135600"]


def test_geojson_is_lon_lat_and_complete(two_tasks: Store, tmp_path: Path) -> None:
    path = tmp_path / "tasks.geojson"
    export_tasks(two_tasks, str(path))
    collection = json.loads(path.read_text(encoding="utf-8"))
    lon, lat = collection["features"][0]["geometry"]["coordinates"]
    assert 17 < lon < 18.5
    assert 59 < lat < 60
    assert "OpenStreetMap" in collection["attribution"], "the town's network is of OpenStreetMap"


def test_a_file_names_the_sources_of_the_store_and_no_others(two_tasks: Store, tmp_path: Path) -> None:
    path = tmp_path / "tasks.geojson"
    for row in two_tasks.rows("source"):
        two_tasks.update("source", row["uuid"], {"attribution": None})
    export_tasks(two_tasks, str(path))
    assert "attribution" not in json.loads(path.read_text(encoding="utf-8"))
    for attribution, named in (
        ("© Lantmäteriet", "© Lantmäteriet"),
        ("© OpenStreetMap contributors", "© OpenStreetMap contributors, © Lantmäteriet"),
    ):
        two_tasks.insert("source", [{"kind": "network", "name": named, "attribution": attribution}])
        export_tasks(two_tasks, str(path))
        assert json.loads(path.read_text(encoding="utf-8"))["attribution"] == named


@pytest.mark.parametrize("ending", ["xlsx", "gpkg"])
def test_other_formats_open_with_all_rows(two_tasks: Store, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"tasks.{ending}"
    export_tasks(two_tasks, str(path))
    dataset = ogr.Open(str(path))
    assert dataset.GetLayer(0).GetFeatureCount() == 2


def test_owner_and_state_narrow_the_list(two_tasks: Store, tmp_path: Path) -> None:
    assert export_tasks(two_tasks, str(tmp_path / "a.csv"), state="done").rows == 1
    assert export_tasks(two_tasks, str(tmp_path / "b.csv"), owner="park").rows == 1


@pytest.mark.parametrize(
    ("name", "arguments", "said"),
    [
        ("tasks.docx", {}, "docx"),
        ("tasks.csv", {"state": "finished"}, "finished"),
        ("tasks.csv", {"owner": "kungen"}, "kungen"),
    ],
)
def test_what_cannot_be_exported_is_said(
    two_tasks: Store, tmp_path: Path, name: str, arguments: dict, said: str
) -> None:
    with pytest.raises(ParameterError, match=said):
        export_tasks(two_tasks, str(tmp_path / name), **arguments)
    assert list(tmp_path.glob("tasks*")) == []


def test_a_folder_that_is_not_there_leaves_nothing_behind(two_tasks: Store, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="could not be written"):
        export_tasks(two_tasks, str(tmp_path / "none" / "tasks.csv"))


@pytest.mark.parametrize(
    "text",
    ["=cmd()", "+1+1", "@sum", "-1+1", "＝1+1", "  =1+1", '=HYPERLINK("http://x")', "=cmd|' /C calc'!A0", "[% 6*7 %]"],
)
def test_no_cell_of_any_table_is_a_formula(two_tasks: Store, tmp_path: Path, text: str) -> None:
    for row in two_tasks.rows("task"):
        changes = dict.fromkeys(("title", "text", "reason", "feedback", "season"), text)
        two_tasks.update("task", row["uuid"], {**changes, "review": "clear", "naming": None})
    paper = tmp_path / "tasks.xlsx"
    export_tasks(two_tasks, str(paper))
    with zipfile.ZipFile(paper) as parts:
        assert not [name for name in parts.namelist() if b"<f>" in parts.read(name) or b"<f " in parts.read(name)]
    sheet = tmp_path / "tasks.csv"
    export_tasks(two_tasks, str(sheet))
    cells = [cell for row in csv.reader(sheet.read_text("utf-8-sig").splitlines(), delimiter=";") for cell in row]
    assert any(text.strip() in cell for cell in cells)
    assert not [cell for cell in cells if cell.lstrip().startswith(("=", "+", "@", "-1+", "＝"))]
