"""*Take out*: the protocol as a table to fill in, and filled in, dropped on page Fynd."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QFileDialog


@pytest.mark.parametrize(("kind", "ending"), [("Excel (*.xlsx)", ".xlsx"), ("CSV (*.csv)", ".csv")])
def test_the_menu_gives_an_empty_protocol_and_tells_where_it_is(
    planned_page: Any, wait: Any, tmp_path: Path, monkeypatch: Any, kind: str, ending: str
) -> None:
    chosen = str(tmp_path / "kväll")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (chosen, kind))
    planned_page.parts.take_out.press("protocol_table")
    wait(lambda: planned_page.parts.printed.notes())
    assert planned_page.parts.printed.notes()[0].action == f"open:{chosen}{ending}"
    assert "to fill in" in planned_page.parts.printed.notes()[0].text
    assert Path(chosen + ending).stat().st_size > 500


def test_given_up_it_writes_nothing(planned_page: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: ("", ""))
    planned_page.parts.take_out.press("protocol_table")
    assert planned_page.parts.printed.notes() == []


def test_the_filled_table_is_read_in_on_page_fynd(
    window: Any, planned_page: Any, wait: Any, tmp_path: Path, monkeypatch: Any
) -> None:
    path = tmp_path / "kväll.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), "CSV (*.csv)"))
    planned_page.parts.take_out.press("protocol_table")
    wait(lambda: planned_page.parts.printed.notes())
    rows = list(csv.reader(path.read_text("utf-8-sig").splitlines(), delimiter=";"))
    rows[2][rows[0].index("What")], rows[2][rows[0].index("Text")] = "Litter", "Skräp"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    window.shell.show_page("findings")
    QCoreApplication.processEvents()
    store = planned_page.context.session.store
    window.shell.pages["findings"].drop([str(path)])
    wait(lambda: [row["text"] for row in store.rows("finding")] == ["Skräp"])
