"""The EST year on PostGIS, by Processing alone: what it tells, writes and keeps is what it is on a GeoPackage."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from ..processing.est_year import the_year


@pytest.fixture
def both(pg_address: str, tmp_path: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    return the_year(str(tmp_path / "town.gpkg"), tmp_path / "a"), the_year(pg_address, tmp_path / "b")


def test_the_year_is_the_same_on_both(both: Any) -> None:
    file, server_side = both
    assert server_side["receipts"].keys() == file["receipts"].keys()
    for name, told in file["receipts"].items():
        assert server_side["receipts"][name] == told, name
    for name, text in file["files"].items():
        assert server_side["files"][name] == text, name
    assert server_side["tables"].keys() == file["tables"].keys()
    for table, rows in file["tables"].items():
        assert server_side["tables"][table] == rows, table
    kept = {"est_meeting", "est_decision", "cause_analysis", "analysis_link", "presence_effort", "commitment", "task",
            "situation_report", "hot_spot", "homes_passing", "survey_share", "calendar_entry"}  # fmt: skip
    assert kept <= set(file["tables"]), "the year leaves something in each of its tables"
    answers = {row["external_id"]: row for row in server_side["tables"]["observation"] if row["kind"] == "survey"}
    assert answers["1"]["position_note"].startswith("ungefärligt: vid stopp 1 "), "an answer lies at the stop it names"
    assert answers["2"]["text"] == "Ring Kajsa [telefon]"
    assert answers["3"]["geometry"] is None
