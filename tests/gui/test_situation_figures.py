"""When and how much on page Lägesbild: the figures of a period, and what is chosen in them in list and map alike."""

from __future__ import annotations

import shutil
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QDate, Qt
from qgis.PyQt.QtTest import QTest
from shapely.geometry import LineString

from est_walks_plugin.model.localtime import local
from est_walks_plugin.project import own_layers
from est_walks_plugin.store import Store
from tests.gui.small_store import E, N
from tests.made_once import made_once
from tests.tongues import qgis_in

ZONE = "Europe/Stockholm"
FAR = LineString([(E + 9000, N), (E + 9040, N)])
FRIDAYS = [datetime(2025, 5, 9, 20, 15, tzinfo=timezone.utc) + timedelta(days=7 * n, minutes=n) for n in range(9)]
"""Friday evenings, 22-23 in summer."""
OTHERS = [
    datetime(year, 1, 7, 9, 30, tzinfo=timezone.utc) + timedelta(days=9 * n, hours=n % 7, minutes=n)
    for year in (2023, 2024)
    for n in range(39)
] + [
    datetime(2025, 1, 5, 8, 20, tzinfo=timezone.utc) + timedelta(days=8 * n, hours=n % 5, minutes=n) for n in range(29)
]


def tell(store: Store) -> None:
    """Add reports: on Friday evenings at place 1, at other times at place 5; one of them nowhere."""
    source = store.insert(
        "source",
        [{"kind": "case", "name": "E-tjänst", "period_from": date(2023, 1, 1), "period_to": date(2025, 8, 31)}],
    )[0]
    area = next(row for row in store.rows("area") if row["name"] == "Kungsängen")["uuid"]

    def row(at: datetime, category: str, geometry: Any) -> dict[str, Any]:
        return {
            "source": source,
            "kind": "case",
            "category": category,
            "observed_at": at,
            "status": "open",
            "area": area,
            "geometry": geometry,
        }

    rows = [row(at, "disorder", (E + 50 + n, N + n)) for n, at in enumerate(FRIDAYS)]
    rows += [row(at, "litter", (E + 250, N + n % 9)) for n, at in enumerate(OTHERS)]
    rows += [row(FRIDAYS[0] + timedelta(minutes=5), "disorder", None)]
    store.insert("observation", rows)


@pytest.fixture(scope="session")
def told_store(tmp_path_factory: pytest.TempPathFactory, small_store: str) -> Path:
    """The small store with the reports; never written to."""

    def make(path: Path) -> None:
        with Store.open(str(shutil.copy2(small_store, path))) as store:
            tell(store)

    return made_once(tmp_path_factory, "told_of.gpkg", make)


@pytest.fixture
def store_path(told_store: Path, tmp_path: Path) -> str:
    """A copy that a test may change."""
    return str(shutil.copy2(told_store, tmp_path / "liten.gpkg"))


@pytest.fixture
def shell(as_marked: Any) -> Any:
    """With the store's layers only for the tests that look at the map."""
    return as_marked.shell


@pytest.fixture
def page(shell: Any, window: Any, wait: Any) -> Any:
    """The page where there is room, with the figures of May to August 2025."""
    window.dock.setFloating(True)
    window.dock.resize(1340, 800)
    shell.show_page("situation")
    shown = shell.pages["situation"]
    wait(lambda: shown.figures.picture is not None and not shown.figures.is_busy)
    return shown


def settle(page: Any, wait: Any) -> None:
    wait(lambda: not page.context.runner.busy and not page.context.map_shows.is_busy)


def click(chart: Any, key: str) -> None:
    mark = next(mark for mark in chart.marks() if key in mark.key.split())
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, mark.boxes[0].center().toPoint())


def on_map(role: str) -> int:
    layer = own_layers.find_layer(QgsProject.instance(), role)
    assert layer is not None
    return sum(feature.hasGeometry() for feature in layer.getFeatures())


def on_layer(role: str) -> int:
    layer = own_layers.find_layer(QgsProject.instance(), role)
    return sum(1 for _feature in layer.getFeatures())


def test_the_figures_begin_with_the_last_days_told_of(page: Any) -> None:
    assert page.figures.period.period.label == "2025-T2"
    assert "Tertial 2 2025: " in page.figures.note.text()
    assert "2023–2024" in page.figures.note.text()
    assert page.figures.note.text().endswith(". List and map are of the days of the filter.")
    assert "E-tjänst" in page.figures.sources.text()
    whole = next(mark.text for mark in page.figures.changes.marks() if mark.key == "a:")
    assert str(page.figures.picture.changes[0].now) in whole
    assert page.pictures.is_shown


def test_they_are_made_when_they_are_seen(shell: Any, window: Any, wait: Any) -> None:
    window.dock.setFloating(True)
    window.dock.resize(340, 760)
    shell.show_page("situation")
    QCoreApplication.processEvents()
    page = shell.pages["situation"]
    wait(lambda: not page.context.runner.busy)
    assert page.figures.picture is None
    head = page.pictures.section.head
    assert head.text() == "When and how much"
    QTest.mouseClick(head, Qt.MouseButton.LeftButton)
    wait(lambda: page.figures.picture is not None)
    charts = [chart for chart in page.figures.charts if chart.isVisible()]
    assert len(charts) >= 5
    assert all(chart.width() <= 340 for chart in charts)


@pytest.mark.on_map
def test_a_click_on_an_hour_shows_its_reports_in_map_and_list(page: Any, wait: Any) -> None:
    project = QgsProject.instance()
    project.setDirty(False)
    settle(page, wait)
    before = on_map("case"), on_map("survey"), len(page.places.shown_rows())
    assert before[1] > 0
    click(page.figures.week, "h:4-22")
    wait(lambda: page.marking.marked is not None)
    settle(page, wait)
    assert on_map("case") == len(FRIDAYS), "those of this tertial that have a position"
    assert on_map("survey") == 0, "pins are no reports"
    assert on_map("heatmap") == len(FRIDAYS)
    assert [row.name for row in page.places.shown_rows()] == ["Plats 1"]
    told = page.marking.line.label.text()
    assert "friday 2" in told
    assert f"{len(FRIDAYS) + 1} report(s)" in told
    assert "1 of them without a position" in told
    assert "count for 1 of the ranked places" in told
    assert page.tabs.tabText(0) == "Places (1)"
    assert page.marking.line.isVisible()
    places = own_layers.find_layer(project, "place")
    assert {feature["position"] for feature in places.getFeatures()} == {1}
    click(page.figures.week, "h:4-22")
    settle(page, wait)
    assert (on_map("case"), on_map("survey"), len(page.places.shown_rows())) == before
    assert not page.marking.line.isVisible()
    assert not project.isDirty()


@pytest.mark.on_map
def test_months_and_categories_are_chosen_by_keys_and_all_taken_off_at_once(page: Any, wait: Any) -> None:
    chart = page.figures.months
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    wait(chart.hasFocus)
    QTest.keyClick(chart, Qt.Key.Key_Home)
    while chart.current != "m:2025-06":
        QTest.keyClick(chart, Qt.Key.Key_Right)
    QTest.keyClick(chart, Qt.Key.Key_Return)
    settle(page, wait)
    june = [at for at in (*FRIDAYS, *OTHERS) if local(at, ZONE).strftime("%Y-%m") == "2025-06"]
    assert on_map("case") == len(june)
    QTest.keyClick(chart, Qt.Key.Key_Right)
    QTest.keyClick(chart, Qt.Key.Key_Space)
    settle(page, wait)
    assert page.marking.keys == {"m:2025-06", "m:2025-07"}
    while chart.current != "c:litter":
        QTest.keyClick(chart, Qt.Key.Key_Right)
    QTest.keyClick(chart, Qt.Key.Key_Return)
    settle(page, wait)
    two = [at for at in OTHERS if local(at, ZONE).strftime("%Y-%m") in ("2025-06", "2025-07")]
    assert on_map("case") == len(two) > 0
    assert "june 2025, july 2025" in page.marking.line.label.text()
    assert chart.chosen == page.figures.years.chosen == page.marking.keys
    QTest.mouseClick(page.marking.line.off, Qt.MouseButton.LeftButton)
    settle(page, wait)
    assert page.marking.keys == frozenset()
    assert on_map("survey") == 20


@pytest.mark.on_map
def test_what_the_filter_leaves_out_stays_out(page: Any, wait: Any) -> None:
    box = page.filters.categories
    box.setCheckedItems([box.itemText(box.findData("disorder"))])
    click(page.figures.months, "m:2025-06")
    wait(lambda: page.marking.marked is not None)
    settle(page, wait)
    june = [at for at in FRIDAYS if local(at, ZONE).month == 6]
    wait(lambda: on_map("case") == len(june))


@pytest.mark.on_map
def test_a_line_of_change_shows_its_area_and_category(page: Any, wait: Any) -> None:
    figures = page.figures
    if figures.more.isVisible():
        figures.more.click()
    key = next(mark.key for mark in figures.changes.marks() if mark.key.endswith("c:disorder") and len(mark.key) > 14)
    mark = next(mark for mark in figures.changes.marks() if mark.key == key)
    where = mark.boxes[0].center().toPoint()
    QTest.mouseClick(figures.changes, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)
    settle(page, wait)
    assert "Kungsängen" in page.marking.line.label.text()
    assert on_map("case") == len(FRIDAYS)
    click(figures.week, "h:4-22")
    settle(page, wait)
    assert not any(one.startswith("a:") for one in page.marking.keys), "another chart begins anew"


def test_another_period_or_area_begins_anew(page: Any, wait: Any) -> None:
    click(page.figures.week, "h:4-22")
    wait(lambda: page.marking.marked is not None)
    page.figures.period.back.click()
    wait(lambda: page.figures.picture.period.label == "2025-T1")
    assert page.marking.keys == frozenset()
    page.figures.period.kind.setCurrentIndex(page.figures.period.kind.findData("year"))
    wait(lambda: page.figures.picture.period.label == "2025")
    page.figures.period.edit.setDate(QDate(2024, 3, 3))
    wait(lambda: page.figures.picture.period.label == "2024")
    session = page.context.session
    session.set_area(next(area.uuid for area in session.areas() if area.name == "Bro"))
    wait(lambda: not page.figures.is_busy and page.figures.picture.changes[0].now == 0)
    assert page.figures.lacks.text()
    assert not page.figures.week.isVisible(), "nothing is drawn of nothing"


@pytest.mark.on_map
def test_new_reports_are_counted_in_what_is_chosen(page: Any, wait: Any) -> None:
    click(page.figures.week, "h:4-22")
    wait(lambda: page.marking.marked is not None)
    session = page.context.session
    source = session.store.rows("source", {"name": "E-tjänst"})[0]["uuid"]
    at = FRIDAYS[3] + timedelta(minutes=11)
    session.store.insert(
        "observation",
        [{"kind": "case", "category": "litter", "source": source, "observed_at": at, "geometry": (E, N)}],
    )
    session.changed("observation")
    wait(lambda: page.marking.marked is not None and page.marking.marked.count == len(FRIDAYS) + 2)
    settle(page, wait)
    assert on_map("case") == len(FRIDAYS) + 1


def test_places_ranked_anew_are_narrowed_too(page: Any, wait: Any) -> None:
    page.marking.press("c:disorder")
    wait(lambda: page.marking.marked is not None)
    before = page.ranking.uuid
    page.rank()
    wait(lambda: page.ranking.uuid != before)
    settle(page, wait)
    wait(lambda: page.marking.marked is not None and page.places.shown_rows())
    shown = {row.uuid for row in page.places.shown_rows()}
    assert shown == page.marking.marked.items & {row.uuid for row in page.places.rows()} != set()


@pytest.mark.on_map
def test_the_heat_map_comes_with_the_hot_spots_that_hold(page: Any, wait: Any) -> None:
    project = QgsProject.instance()
    project.setDirty(False)
    page.themes.heat.click()
    settle(page, wait)
    spots = page.figures.picture.hot_spots
    assert spots, "a place where most gathers"
    for role in ("heatmap", "hot_spot"):
        assert own_layers.node_of(project, role).itemVisibilityChecked()
    assert page.themes.hot.isChecked()
    assert on_map("hot_spot") == len(spots)
    page.legend_section.head.setChecked(True)
    wait(lambda: page.legend.isVisible() and not page.legend.is_drawing)
    texts = [page.legend.list.item(row).text() for row in range(page.legend.list.count())]
    assert any("check for chance (FDR)" in text for text in texts)
    assert "FDR" in page.legend.notes.text()
    page.themes.hot.click()
    assert page.themes.heat.isChecked()
    assert not own_layers.node_of(project, "hot_spot").itemVisibilityChecked()
    page.themes.hot.click()
    page.figures.period.back.click()
    wait(lambda: page.figures.picture.period.label == "2025-T1")
    settle(page, wait)
    assert on_map("hot_spot") == len(page.figures.picture.hot_spots)
    assert not project.isDirty()


def test_words_are_swedish(page: Any, wait: Any) -> None:
    with qgis_in("sv"):
        page.figures.period.back.click()
        wait(lambda: page.figures.picture.period.label == "2025-T1")
        page.figures.period.forward.click()
        wait(lambda: page.figures.picture.period.label == "2025-T2")
        told = page.figures.changes.accessibleDescription()
        assert "tydlig förändring" in told or "inom vad som brukar variera" in told or "kan vara en förändring" in told
        assert "fredag" in page.figures.week.accessibleDescription()
        assert "Tertial 2 2025" in page.figures.note.text()


@pytest.mark.on_map
def test_every_chart_is_pressed_by_mouse_and_by_keys(page: Any, wait: Any) -> None:
    settle(page, wait)
    whole = on_map("case")
    for chart in page.figures.charts:
        mark = next(mark for mark in chart.marks() if chart.can_press(mark.key))
        middle = mark.boxes[0].center().toPoint()
        QTest.mouseClick(chart, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
        wait(lambda: page.marking.marked is not None)
        settle(page, wait)
        found = page.marking.marked
        assert on_map("case") == found.count - found.unplaced < whole, chart.title
        assert set(mark.key.split()) == page.marking.keys
        assert page.marking.line.isVisible()
        QTest.mouseClick(chart, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
        settle(page, wait)
        assert (on_map("case"), page.marking.keys) == (whole, frozenset()), chart.title
        chart.setFocus(Qt.FocusReason.TabFocusReason)
        wait(chart.hasFocus)
        QTest.keyClick(chart, Qt.Key.Key_Home)
        while chart.current != mark.key:
            QTest.keyClick(chart, Qt.Key.Key_Right)
        QTest.keyClick(chart, Qt.Key.Key_Return)
        wait(lambda: page.marking.marked is not None)
        settle(page, wait)
        assert page.marking.marked == found, chart.title
        QTest.keyClick(chart, Qt.Key.Key_Space)
        settle(page, wait)
        assert page.marking.keys == frozenset(), chart.title


@pytest.mark.on_map
def test_what_came_in_the_dark_is_shown_and_the_dark_stretches_that_it_lies_along(page: Any, wait: Any) -> None:
    store, figures = page.context.session.store, page.figures
    settle(page, wait)
    line = [(E + 40, N - 20), (E + 70, N - 20)]
    along = {"name": "Along", "length_m": 30.0, "state": "dark", "geometry": LineString(line)}
    there = store.rows("dark_gap")[0]
    store.update("dark_gap", there["uuid"], {"geometry": FAR})
    store.insert("dark_gap", [{**along, "area": there["area"]}])
    page.context.session.changed("dark_gap")
    wait(lambda: len(page.gaps.rows()) == 4)
    dark = figures.picture.dark
    assert dark.dark > 0 < dark.unknown == 1, "the one without a position"
    click(figures.dark, "d:dark")
    wait(lambda: page.marking.marked is not None)
    settle(page, wait)
    assert on_map("case") == dark.dark
    assert figures.dark.chosen == {"d:dark"}
    told = page.marking.line.label.text()
    assert "while it was dark, tertial 2 2025" in told.lower()
    shown = page.gaps.shown_rows()
    assert "Along" in [row.name for row in shown]
    assert len(shown) == len(page.marking.marked.stretches) < 4
    assert f"along {len(shown)} of the dark stretches" in told
    assert page.tabs.tabText(1) == f"Dark stretches ({len(shown)})"
    assert on_layer("dark_gap") == len(shown), "the map has those of the list"
    click(figures.dark, "d:unknown")
    settle(page, wait)
    assert page.marking.marked.count == dark.dark + 1
    QTest.mouseClick(page.marking.line.off, Qt.MouseButton.LeftButton)
    settle(page, wait)
    assert len(page.gaps.shown_rows()) == on_layer("dark_gap") == 4
    assert page.tabs.tabText(1) == "Dark stretches (4)"


def test_a_list_of_no_dark_stretch_says_why(page: Any, wait: Any) -> None:
    store = page.context.session.store
    store.update_many("dark_gap", {row["uuid"]: {"geometry": FAR} for row in store.rows("dark_gap")})
    page.context.session.changed("dark_gap")
    page.tabs.setCurrentIndex(1)
    settle(page, wait)
    assert page.note.text() == ""
    click(page.figures.week, "h:4-22")
    wait(lambda: page.marking.marked is not None)
    settle(page, wait)
    assert page.gaps.shown_rows() == []
    assert page.note.text() == "None of what is chosen lies along a dark stretch."


def test_a_ranking_made_while_something_is_chosen_says_that_it_counts_all(page: Any, wait: Any, iface: Any) -> None:
    said = "The ranking counts all that the filter lets through, not only what is chosen in the charts."
    settle(page, wait)
    assert said not in page.note.text()
    click(page.figures.week, "h:4-22")
    wait(lambda: said in page.note.text())
    before = page.ranking.uuid
    page.rank()
    wait(lambda: page.ranking.uuid != before)
    settle(page, wait)
    assert any("ranked" in text and said in text for text in iface.texts())
    narrowed = {row.uuid for row in page.places.shown_rows()}
    assert narrowed == page.marking.marked.items & {row.uuid for row in page.places.rows()}
    page.marking.clear()
    settle(page, wait)
    assert said not in page.note.text()


def test_shares_of_the_survey_stand_by_themselves_below_the_figures(page: Any, wait: Any) -> None:
    figures, session = page.figures, page.context.session
    assert not figures.shares.isVisible(), "nothing to show"
    assert figures.shares.view is None
    told = ((2020, 0.39, 160), (2021, 0.36, 173), (2023, 0.25, 12))
    rows = [
        {
            "external_id": f"{year}{question}",
            "area_name": "Bro",
            "year": year,
            "share": share,
            "n": n,
            "question": question,
        }
        for year, share, n in told
        for question in ("Otrygg", "Går inte ut")
    ]
    session.store.insert("survey_share", rows)
    session.changed("survey_share")
    wait(figures.shares.isVisible)
    view = figures.shares.view
    assert view.question.count() == 2
    (line,) = view.chart.lines
    assert [(point.year, point.hollow) for point in line.points] == [(2020, False), (2021, False), (2023, True)]
    assert "few answers" in line.points[-1].text, "a small number of answers is marked"
    assert line.points[0].interval
    assert view.chart not in figures.charts, "a share lies nowhere on the map"
    assert not view.chart.can_press("Bro 2020")
    store = session.store
    store.delete("survey_share", [row["uuid"] for row in store.rows("survey_share", columns=("uuid",))])
    session.changed("survey_share")
    wait(lambda: not figures.shares.isVisible())
