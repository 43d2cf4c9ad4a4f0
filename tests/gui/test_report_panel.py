"""Tab *Report* of the EST year: choose, see what is not told, write, and whether kept numbers still hold."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication, QFileDialog
from shapely.geometry import Point

from est_walks_plugin import settings
from est_walks_plugin.gui.pages.follow_up.year.report.panel import ReportPanel
from tests.gui.small_store import E, N


@pytest.fixture
def opened(off_map: Any) -> Any:
    """Nothing here looks at the layers of the store."""
    return off_map


def wait(panel: ReportPanel, qtbot: Any) -> None:
    qtbot.waitUntil(lambda: not panel.is_busy and not panel.context.runner.busy, timeout=20_000)
    QApplication.processEvents()


@pytest.fixture
def panel(opened: Any, qtbot: Any) -> Any:
    shell = opened.shell
    store = shell.context.session.store
    today = shell.context.session.today
    day = today.replace(day=1) - timedelta(days=10)
    source = store.insert(
        "source",
        [{"kind": "case", "name": "Felanmälan", "period_from": day - timedelta(days=900), "period_to": today}],
    )[0]
    rows = [
        {
            "source": source,
            "external_id": f"r{number}",
            "kind": "case",
            "category": "graffiti" if number < 9 else "litter",
            "observed_at": datetime(day.year, day.month, day.day, 18, tzinfo=timezone.utc),
            "geometry": Point(E + number, N),
        }
        for number in range(11)
    ]
    store.insert("observation", rows)
    shell.context.session.changed("observation", "source")
    settings.put("report_cycle", "month")
    settings.put("report_audience", "internal")
    shell.show_page("follow_up")
    QApplication.processEvents()
    shell.pages["follow_up"].command("year report")
    qtbot.waitUntil(lambda: isinstance(shell.pages["follow_up"].halves.year.current, ReportPanel), timeout=5000)
    made = shell.pages["follow_up"].halves.year.current
    wait(made, qtbot)
    yield made
    settings.put("report_cycle", "month")
    settings.put("report_audience", "internal")


def choose(box: Any, data: Any) -> None:
    box.setCurrentIndex(box.findData(data))


def test_the_last_month_that_is_over_is_shown_at_once(panel: ReportPanel) -> None:
    assert panel.draft is not None
    assert panel.draft.report.period.last < panel.context.session.today
    assert panel.sentence.text() == panel.draft.told.sentence
    assert panel.sentence.text().startswith("11 "), panel.said.text()
    assert panel.write_button.isEnabled()
    assert not panel.hidden.isVisible(), "the group sees every number"


def test_what_is_not_told_is_listed_with_why(panel: ReportPanel, qtbot: Any) -> None:
    choose(panel.audience, "open")
    wait(panel, qtbot)
    assert panel.sentence.text().startswith("Minst 10 "), "in the words of the report"
    rows = panel.hidden.rows()
    assert panel.hidden.isVisible()
    assert rows
    assert all(row.why for row in rows)
    assert not any(letter in row.what for row in rows for letter in "0123456789"), "what it is, not how many"
    assert settings.get("report_audience") == "open"


def test_it_is_written_in_a_click_and_a_file(
    panel: ReportPanel, qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def answer(_parent: Any, _title: str, start: str, kinds: str) -> tuple[str, str]:
        asked.append(start)
        return str(tmp_path / "rapport"), kinds

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    for button, ending in ((panel.write_button, "pdf"), (panel.page_button, "html"), (panel.table_button, "csv")):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        wait(panel, qtbot)
        assert (tmp_path / f"rapport.{ending}").stat().st_size > 500
        assert asked[-1].endswith(f".{ending}")
    rows = panel.kept.rows()
    assert len(rows) == 1, "the same report in three formats is one version"
    assert rows[0].report.version == 1
    assert rows[0].holds == "still hold"


def test_numbers_that_have_changed_are_said_to_have(panel: ReportPanel, qtbot: Any, tmp_path: Path) -> None:
    panel.write_to(str(tmp_path / "a.csv"))
    wait(panel, qtbot)
    session = panel.context.session
    first = session.store.rows("observation", {"external_id": "r0"})[0]
    session.store.delete("observation", [first["uuid"]])
    session.changed("observation")
    QApplication.processEvents()
    wait(panel, qtbot)
    assert [row.holds for row in panel.kept.rows()] == ["have changed"]
    assert "2" in panel.said.text(), "it becomes version 2"


def test_another_cycle_offers_its_periods(panel: ReportPanel, qtbot: Any) -> None:
    choose(panel.cycle, "year")
    wait(panel, qtbot)
    assert panel.draft is not None, panel.said.text()
    assert panel.draft.report.period.label == str(panel.context.session.today.year - 1)
    assert settings.get("report_cycle") == "year"
    assert "not over" in panel.period.itemText(1)


def test_a_fault_is_told_beside_the_choice(panel: ReportPanel, qtbot: Any, tmp_path: Path) -> None:
    panel.write_to(str(tmp_path / "no" / "folder.pdf"))
    wait(panel, qtbot)
    assert panel.kept.rows() == []
