"""Tab *Did it help?* of page Uppföljning: pictures of known counts, periods and control by mouse, photos, and what is not known."""

from __future__ import annotations

import shutil
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from qgis.PyQt.QtCore import QCoreApplication, QDate, QRectF, Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtTest import QTest

from est_walks_plugin.gui.widgets.charts.before_after import FILLS, Pair, PairBars
from est_walks_plugin.gui.widgets.charts.fills import Inks, paint_fill
from est_walks_plugin.gui.widgets.charts.score_pairs import ScorePair, ScorePairs
from est_walks_plugin.store import Store
from tests.camera import jpeg
from tests.gui.off_map import open_off_map
from tests.gui.test_charts import grey
from tests.made_once import made_once
from tests.treated_store import build, moment


@pytest.fixture
def told(window: Any, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The window with the store of known counts open."""
    made = made_once(tmp_path_factory, "effect.gpkg", build)
    path = shutil.copy2(made, tmp_path / "effect.gpkg")
    with Store.open(str(path)) as store:
        place = store.rows("place", {"name": "here"})[0]
        far = store.rows("place", {"name": "far 1"})[0]
        walk = store.insert("walk", [{"name": "Höst 2024", "starts_at": moment(date(2024, 10, 10), 17)}])[0]
        for category, where, day in (
            ("lighting_out", place, date(2024, 10, 10)),
            ("positive", place, date(2025, 10, 10)),
            ("litter", far, date(2024, 10, 10)),
        ):
            store.insert(
                "finding",
                [
                    {
                        "walk": walk,
                        "place": where["uuid"],
                        "category": category,
                        "found_at": moment(day, 17),
                        "score_dark": 1 if day.year == 2024 else 3,
                        "geometry": where["geometry"],
                        "positive": False,
                    }
                ],
            )
        finding = store.rows("finding", {"category": "lighting_out"})[0]["uuid"]
        content = jpeg()
        photo = {"finding": finding, "file_name": "a.jpg", "sha256": "0" * 64, "data": content, "review": "doubtful"}
        store.insert("photo", [photo])
    shell = window.shell
    open_off_map(window, str(path))
    shell.show_page("follow_up")
    QCoreApplication.processEvents()
    return window


@pytest.fixture
def page(told: Any) -> Any:
    return told.shell.pages["follow_up"]


def seen(page: Any, wait: Any) -> Any:
    """Bring the tab to the front and return it when it has reckoned."""
    page.tabs.setCurrentIndex(page.tabs.count() - 1)
    QCoreApplication.processEvents()
    reckoned(page.effect, wait)
    return page.effect


def reckoned(panel: Any, wait: Any) -> None:
    wait(lambda: not panel.is_busy)
    QCoreApplication.processEvents()


def chosen(panel: Any, data: str, wait: Any) -> None:
    box = panel.form.subject
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())
    reckoned(panel, wait)


def test_nothing_is_reckoned_before_it_is_seen(page: Any) -> None:
    assert page.effect.form.subject.count() == 0
    assert page.effect.body.currentWidget() is page.effect.said


def test_the_measure_is_told_by_pictures_words_and_numbers(page: Any, wait: Any) -> None:
    panel = seen(page, wait)
    assert panel.form.subject.currentText().startswith("Measure: Repair lamp")
    here, control = panel.pictures.cases.pairs
    assert here.values[1] == pytest.approx(10, abs=1)
    assert here.values[0] == pytest.approx(30, abs=2)
    assert (here.pale, control.pale) == (False, True)
    assert here.spans[0][0] < here.values[0] < here.spans[0][1]
    assert control.values[0] == pytest.approx(here.values[0])
    assert "a clear change" in panel.pictures.verdict.text()
    assert "samma" not in panel.pictures.counted.text()
    assert "11 other" in panel.pictures.counted.text()
    chart = panel.pictures.cases
    assert chart.accessibleDescription().count("95 %") == 4
    assert [row[0] for row in chart.numbers().rows] == [here.title, control.title]


def test_a_place_other_periods_and_no_control(page: Any, wait: Any, qtbot: Any) -> None:
    panel = seen(page, wait)
    key = page.context.session.store.rows("place", {"name": "here"})[0]["uuid"]
    chosen(panel, f"place {key}", wait)
    form = panel.form
    form.section.head.setChecked(True)
    for edit, day in zip(form.days, ((2024, 1, 1), (2024, 12, 31), (2025, 1, 1), (2025, 12, 31))):
        edit.setDate(QDate(*day))
    QTest.mouseClick(form.compare, Qt.MouseButton.LeftButton)
    reckoned(panel, wait)
    assert panel.pictures.cases.pairs[0].values == (30, 10)
    form.control.setCurrentIndex(form.control.findData("none"))
    form.control.activated.emit(form.control.currentIndex())
    reckoned(panel, wait)
    assert len(panel.pictures.cases.pairs) == 1
    assert "Compared with nothing" in panel.pictures.counted.text()
    form.days[1].setDate(QDate(2025, 6, 1))
    assert not form.compare.isEnabled()
    assert form.reason.text()
    QTest.mouseClick(form.usual, Qt.MouseButton.LeftButton)
    reckoned(panel, wait)
    assert form.days[1].date() == QDate(2025, 1, 19)
    assert form.compare.isEnabled()


def test_photos_and_scores_of_before_and_after_stand_side_by_side(page: Any, wait: Any) -> None:
    panel = seen(page, wait)
    pictures = panel.pictures
    before, after = pictures.photos.shelves
    assert before.strip.count() == 1
    assert before.widget.isVisible()
    assert not after.widget.isVisible()
    assert pictures.photos.none[1].isVisible()
    assert not pictures.photos.none[0].isVisible()
    assert [(pair.key, pair.before, pair.after) for pair in pictures.scores.pairs] == [("dark", 1.0, 3.0)]
    assert "none was given" in pictures.seen.text()
    assert "not known" in pictures.seen.text()


def test_photos_of_both_sides_are_seen_as_they_come(page: Any, wait: Any) -> None:
    panel = seen(page, wait)
    session = page.context.session
    after = session.store.rows("finding", {"category": "positive"})[0]["uuid"]
    content = jpeg(colour="#d0a020")
    photo = {"finding": after, "file_name": "b.jpg", "sha256": "1" * 64, "data": content, "review": "approved"}
    session.store.insert("photo", [photo])
    session.changed("photo")
    QCoreApplication.processEvents()
    reckoned(panel, wait)
    photos = panel.pictures.photos
    assert [shelf.strip.count() for shelf in photos.shelves] == [1, 1]
    assert all(shelf.widget.isVisible() for shelf in photos.shelves)
    assert not any(none.isVisible() for none in photos.none)
    left, right = (shelf.widget.mapTo(photos, shelf.widget.rect().topLeft()) for shelf in photos.shelves)
    assert left.x() < right.x()
    assert left.y() == right.y()


def test_a_measure_follows_the_area_that_is_chosen(page: Any, wait: Any) -> None:
    panel, session = seen(page, wait), page.context.session
    far = session.store.rows("place", {"name": "far 1"})[0]
    made = [{"name": "Borta", "geometry": far["geometry"].buffer(90)}]
    (area,) = session.store.insert("area", made)
    done = {"measure": "repair_lamp", "state": "done", "title": "Laga", "done_at": moment(date(2025, 1, 20))}
    session.store.insert("task", [{**done, "place": far["uuid"], "geometry": far["geometry"]}])
    session.changed("area", "task")
    QCoreApplication.processEvents()
    reckoned(panel, wait)
    chosen(panel, "measure repair_lamp", wait)
    assert panel.form.subject.currentText().endswith("(2 done)")
    assert panel.pictures.left_out.text().startswith("2 done task")
    session.set_area(area)
    QCoreApplication.processEvents()
    reckoned(panel, wait)
    assert panel.form.subject.currentText().endswith("(1 done)")
    assert panel.pictures.left_out.text().startswith("Only what was done in Borta is counted.\n1 done task")


def test_a_finding_leads_to_its_place(page: Any, wait: Any) -> None:
    page.findings.select([page.findings.rows()[0].uuid])
    lit = next(row for row in page.findings.rows() if row.finding.category == "lighting_out")
    page.did_it_help(lit.finding.place)
    reckoned(page.effect, wait)
    assert page.lists.currentWidget().isAncestorOf(page.effect)
    assert page.effect.form.subject.currentText().startswith("Place: here")


def test_a_place_where_nothing_is_done_says_so_in_place_of_a_picture(page: Any, wait: Any) -> None:
    key = page.context.session.store.rows("place", {"name": "far 2"})[0]["uuid"]
    page.did_it_help(key)
    reckoned(page.effect, wait)
    assert page.effect.body.currentWidget() is page.effect.said
    assert "far 2" in page.effect.said.text()


def test_what_lies_nowhere_is_said(page: Any, told: Any) -> None:
    at = page.tabs.currentIndex()
    page.did_it_help(None)
    assert page.tabs.currentIndex() == at


def test_a_change_is_reckoned_anew_and_none_done_is_told(page: Any, wait: Any) -> None:
    panel = seen(page, wait)
    session = page.context.session
    task = session.store.rows("task", {"state": "done"})[0]
    session.store.update("task", task["uuid"], {"state": "planned", "done_at": None})
    session.changed("task")
    QCoreApplication.processEvents()
    wait(lambda: panel.body.currentWidget() is panel.said)
    assert "when the first task" in panel.said.text()


# --- the charts -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("ground", ["#ffffff", "#2b2b2b"])
def test_the_columns_can_be_told_apart_without_colour(qgis_app: Any, ground: str) -> None:
    text = QColor("#000000" if ground == "#ffffff" else "#ffffff")
    inks = Inks(QColor(ground), text, text)
    box = QRectF(0, 0, 60, 18)
    drawn = {key: grey(lambda painter, fill=fill: paint_fill(painter, box, fill, inks)) for key, fill in FILLS.items()}
    for one, other in combinations(drawn, 2):
        assert np.abs(drawn[one] - drawn[other]).mean() > 8, (one, other)


def test_columns_are_as_high_as_their_numbers(qtbot: Any) -> None:
    chart = PairBars("Cases")
    qtbot.addWidget(chart)
    chart.resize(300, 200)
    chart.set_pairs(
        [Pair("here", "Here", (40.0, 10.0), ((28.0, 54.0), (4.8, 18.4))), Pair("o", "O", (40.0, 20.0), pale=True)]
    )
    name = chart.fontMetrics().height() + 1
    heights = [mark.boxes[0].height() - name for mark in chart.marks()]
    assert heights[0] == pytest.approx(4 * heights[1], abs=2)
    assert heights[2] == pytest.approx(heights[0])
    assert [mark.key for mark in chart.marks()] == ["here 0", "here 1", "o 0", "o 1"]
    assert all(box.left() >= 0 and box.right() <= 300 for mark in chart.marks() for box in mark.boxes)
    chart.set_pairs([])
    assert chart.height_for(300) == 0
    assert chart.text()


def test_scores_lie_on_one_scale(qtbot: Any) -> None:
    chart = ScorePairs("Scores")
    qtbot.addWidget(chart)
    chart.resize(300, 100)
    chart.set_pairs([ScorePair("dark", "Darkness", 0.5, 3.0, 4)])
    assert [mark.key for mark in chart.marks()] == ["dark"]
    assert "0.5 before, 3.0 after" in chart.text()
    assert chart.numbers().rows == (("Darkness", "0.5", "3.0", "4"),)
