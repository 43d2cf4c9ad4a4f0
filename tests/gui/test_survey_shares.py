"""The tab of survey shares: the published line with its gap, intervals only where answers are counted, few answers marked."""

from __future__ import annotations

import zipfile
from typing import Any

import pytest
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtTest import QTest

from est_walks_plugin.gui.widgets.charts.line_signs import SIGNS
from est_walks_plugin.gui.widgets.charts.year_lines import YearLines

UNSAFE = "Otrygg utomhus sena kvällar"
TOWN = ((2020, 0.36, None), (2021, 0.32, None), (2023, 0.31, None))
BRO = ((2020, 0.39, 160), (2021, 0.36, 173), (2023, 0.20, 186))
SMALL = ((2020, 0.25, 12), (2021, 0.5, 4))


@pytest.fixture
def opened(off_map: Any) -> Any:
    """Nothing here looks at the layers of the store."""
    return off_map


def put(store: Any, area: str, told: Any, question: str = UNSAFE) -> None:
    rows = [
        {"external_id": f"{area}{year}{question}", "area_name": area, "year": year, "share": share, "n": n,
         "question": question}
        for year, share, n in told
    ]  # fmt: skip
    store.insert("survey_share", rows)


@pytest.fixture
def panel(opened: Any) -> Any:
    store = opened.shell.context.session.store
    put(store, "Upplands-Bro", TOWN)
    put(store, "Bro", BRO)
    put(store, "Råby", SMALL)
    put(store, "Bro", ((2023, 0.5, 100),), "Går inte ut ensam")
    opened.shell.show_page("follow_up")
    opened.shell.pages["follow_up"].command("year shares")
    for _ in range(5):
        QCoreApplication.processEvents()
    half = opened.shell.pages["follow_up"].halves.year
    assert half.current is not None
    return half.current


@pytest.fixture
def view(panel: Any) -> Any:
    return panel.view


def test_the_published_line_breaks_where_nobody_was_asked(view: Any) -> None:
    chart: YearLines = view.chart
    town = next(line for line in chart.lines if line.name == "Upplands-Bro")
    assert [(point.year, point.value, point.interval) for point in town.points] == [
        (2020, 0.36, ()), (2021, 0.32, ()), (2023, 0.31, ()),
    ]  # fmt: skip
    assert town.runs == ((2020, 2021), (2023,))
    assert chart.gaps == (2022,)
    assert "2022: no survey" in chart.text()
    assert "36 %, published without the number of answers: no interval" in chart.text()
    assert "No survey in 2022" in view.notes.text()
    assert "those who answered" in view.notes.text()


def test_people_come_before_points_and_only_where_both_years_are_counted(view: Any) -> None:
    told = view.changes.text().splitlines()
    assert told[0] == (
        "Bro: about 37 of 186 in 2023, about 62 of 173 in 2021: −16 percentage points (95 %: −25 to −7), a clear change. "
        "Since 2020, about 62 of 160: −19 percentage points (95 %: −28 to −9), a clear change."
    )
    assert len([line for line in told if line.startswith("Bro")]) == 1, "a line for each area"
    assert not any(line.startswith("Upplands-Bro") for line in told)


def test_few_answers_are_hollow_and_fewer_than_the_smallest_are_withheld(view: Any) -> None:
    small = next(line for line in view.chart.lines if line.name == "Råby")
    few, withheld = small.points
    assert few.hollow
    assert "few answers, about 3 of 12" in few.text
    assert withheld.value is None
    assert withheld.interval == ()
    assert "50" not in " ".join(withheld.cells)
    rows = [row for row in view.chart.numbers().rows if row[0] == "Råby"]
    assert [row[1] for row in rows] == ["2020", "2021", "2022", "2023"]
    assert rows[1][2:] == ("not shown", "–", "fewer than 5", "–")
    assert rows[2][2] == "no survey"


def test_question_and_areas_are_chosen(view: Any) -> None:
    assert view.question.count() == 2
    view.areas.deselectAllOptions()
    assert view.chart.lines == ()
    assert view.notes.text() == "Choose an area."
    view.areas.setCheckedItems(["Bro"])
    assert [line.name for line in view.chart.lines] == ["Bro"]
    view.question.setCurrentIndex(view.question.findData("Går inte ut ensam"))
    assert [len(line.points) for line in view.chart.lines] == [1]
    view.question.setCurrentIndex(view.question.findData(UNSAFE))
    assert [line.name for line in view.chart.lines] == ["Bro"], "the choice of areas is kept by question"


def test_keys_go_from_year_to_year(view: Any, qtbot: Any) -> None:
    chart = view.chart
    chart.setFocus(Qt.FocusReason.OtherFocusReason)
    QTest.keyClick(chart, Qt.Key.Key_End)
    assert chart.current == "gap 2022"
    QTest.keyClick(chart, Qt.Key.Key_Home)
    assert chart.current == "Bro 2020"
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert "Bro, 2021: 36 %" in chart.accessibleName()


def test_a_smallest_count_that_is_raised_withholds_more(panel: Any, view: Any, opened: Any) -> None:
    store = opened.shell.context.session.store
    store.update("municipal_settings", store.rows("municipal_settings")[0]["uuid"], {"smallest_count": 13})
    panel.refresh()
    small = next(line for line in view.chart.lines if line.name == "Råby")
    assert [point.value for point in small.points] == [None, None]
    assert "×: fewer than 13 answers, not shown." in view.notes.text()


def test_the_questionnaire_is_taken_out_beside_the_shares(panel: Any, opened: Any, tmp_path: Any, wait: Any) -> None:
    button = panel.form_button
    texts = [action.text() for action in button.menu().actions()]
    assert len([text for text in texts if text.endswith("…")]) == 3
    button.write(str(tmp_path / "form.xlsx"))
    wait(lambda: (tmp_path / "form.xlsx").is_file())


def test_the_questionnaire_of_a_walk_has_its_stops(panel: Any, opened: Any, tmp_path: Any, wait: Any) -> None:
    """The walks of the chosen area are offered; a form of one sends its name along, so that answers lie at its stops."""
    session, button = opened.shell.context.session, panel.form_button
    button.menu().aboutToShow.emit()
    assert button.walks.isEnabled() == bool(session.store.count("walk"))
    session.store.insert("walk", [{"name": "Höst & mörker", "area": session.area_uuid}])
    button.menu().aboutToShow.emit()
    (action,) = [one for one in button.walks.actions() if one.text() == "Höst && mörker"]
    action.trigger()
    button.menu().aboutToShow.emit()
    assert [one.text() for one in button.walks.actions() if one.isChecked()] == ["Höst && mörker"]
    button.write(str(tmp_path / "form.xlsx"))
    wait(lambda: (tmp_path / "form.xlsx").is_file())
    with zipfile.ZipFile(tmp_path / "form.xlsx") as archive:
        assert "'Höst &amp; mörker'" in archive.read("xl/sharedStrings.xml").decode()


def test_lines_differ_without_colour() -> None:
    assert len({sign.shape for sign in SIGNS}) == len({sign.dashes for sign in SIGNS}) == len(SIGNS)
