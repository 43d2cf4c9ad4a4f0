"""The walk as it was walked, on page Vandring and on the map: picture, words, numbers, and only that walk's track."""

from __future__ import annotations

import math
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QPoint, Qt
from qgis.PyQt.QtTest import QTest

from est_walks_plugin.model.localtime import local
from est_walks_plugin.operations.field.gpx.walked import tracks_along
from est_walks_plugin.operations.field.tracks import read_gpx
from est_walks_plugin.project import themes
from est_walks_plugin.project.own_layers import find_layer
from est_walks_plugin.project.roles import Role, Theme
from est_walks_plugin.store import Store
from tests.processing import field_gpx as gpx


def read_in(page: Any, wait: Any, path: str, walk: str = "") -> None:
    """Read a file in as page Fynd does, to be undone in one step."""
    chosen = walk or page.editor.walk
    page.context.undo.run(
        "Reading in",
        lambda store, feedback: read_gpx(store, chosen, path, feedback),
        "read in",
        tables=("track", "finding", "field_return"),
        makes_one=False,
    )
    wait(lambda: not page.context.undo.is_busy)
    QCoreApplication.processEvents()


def around(at: tuple[float, float], stop: tuple[float, float], seconds: float) -> tuple[float, float, float]:
    """Return a point moved out of a circle of 60 m around a stop."""
    away = math.dist(at, stop)
    if away >= 60:
        return *at, seconds
    to = ((at[0] - stop[0]) / away, (at[1] - stop[1]) / away) if away > 1 else (0.0, 1.0)
    return stop[0] + 60 * to[0], stop[1] + 60 * to[1], seconds


def recording(page: Any, *, skip: int | None = None, late: int = 10) -> list[Any]:
    with Store.open(page.context.session.path) as store:
        points = gpx.along_stops(store, page.editor.walk, late=timedelta(minutes=late))
        if skip is not None:
            stop = store.rows("stop", {"walk": page.editor.walk, "seq": skip})[0]["geometry"]
            points = [around((x, y), (stop.x, stop.y), t) for x, y, t in points]
    return points


def test_a_track_is_told_beside_the_plan(planned_page: Any, wait: Any, tmp_path: Path) -> None:
    walked = planned_page.parts.walked
    assert walked.isHidden()
    read_in(planned_page, wait, gpx.write(tmp_path, gpx.track(recording(planned_page), "Antecknarens")))
    wait(lambda: walked.tracks)
    assert not walked.isHidden()
    assert walked.choice.isHidden()
    count = len(planned_page.parts.stops.rows())
    numbers = walked.chart.numbers()
    assert len(numbers.rows) == count
    assert {row[4] for row in numbers.rows} == {"Stopped there"}
    late = [(stop.arrive - stop.planned).total_seconds() / 60 for stop in walked.tracks[0].stops]
    assert late == pytest.approx([10] * count, abs=1)
    assert "Walked" in walked.told.text()
    assert "Skipped" not in walked.told.text()
    marks = walked.chart.marks()
    assert [mark.key for mark in marks] == [str(number) for number in range(1, count + 1)]
    assert walked.chart.accessibleDescription().count("\n") == count - 1
    assert walked.chart.height() > 40


def test_a_walk_on_another_day_than_planned_is_told_so_and_drawn_without_the_plan(
    planned_page: Any, wait: Any, tmp_path: Path
) -> None:
    walked = planned_page.parts.walked
    week = 7 * 24 * 60
    read_in(planned_page, wait, gpx.write(tmp_path, gpx.track(recording(planned_page, late=week))))
    wait(lambda: walked.tracks)
    day = local(walked.tracks[0].started, planned_page.context.session.store.time_zone).date()
    assert f"Recorded on {day}, another day" in walked.told.text()
    boxes = [box for mark in walked.chart.marks() for box in mark.boxes]
    assert len(boxes) == len(planned_page.parts.stops.rows()), "the plan, a week before, is not on the same axis"
    assert max(box.width() for box in boxes) > 3, "the visits are wide enough to be told apart"
    read_in(planned_page, wait, gpx.write(tmp_path, gpx.track(recording(planned_page))))
    wait(lambda: len(walked.tracks) == 2)
    walked.choice.setCurrentIndex(next(n for n, one in enumerate(walked.tracks) if not one.on_another_day))
    assert "another day" not in walked.told.text()


def test_what_was_skipped_is_said_and_a_press_shows_the_stop(planned_page: Any, wait: Any, tmp_path: Path) -> None:
    walked = planned_page.parts.walked
    read_in(planned_page, wait, gpx.write(tmp_path, gpx.track(recording(planned_page, skip=2))))
    wait(lambda: walked.tracks)
    assert "Skipped: 2." in walked.told.text()
    second = walked.chart.numbers().rows[1]
    assert second[2:4] == ("–", "–")
    assert second[4].startswith("Skipped, nearest ")
    planned_page.parts.pictures.section.head.setChecked(True)
    QCoreApplication.processEvents()
    (box,) = walked.chart.marks()[1].boxes
    QTest.mouseClick(
        walked.chart, Qt.MouseButton.LeftButton, pos=QPoint(round(box.center().x()), round(box.center().y()))
    )
    assert [row.seq for row in planned_page.parts.stops.selected()] == [2]


def test_two_tracks_are_chosen_between_and_one_without_times_has_only_its_length(
    planned_page: Any, wait: Any, tmp_path: Path
) -> None:
    walked = planned_page.parts.walked
    points = recording(planned_page)
    bare = gpx.track([(x + 4, y, None) for x, y, _ in points], "Klockan")
    read_in(
        planned_page,
        wait,
        gpx.write(tmp_path, bare, gpx.track(points[60:180], "Kort"), gpx.track(points, "Hel"), name="a.gpx"),
    )
    wait(lambda: len(walked.tracks) == 3)
    names = [walked.choice.itemText(number) for number in range(walked.choice.count())]
    assert names[-1] == "Klockan (without times)"
    assert not walked.choice.isHidden()
    walked.choice.setCurrentIndex(walked.choice.count() - 1)
    assert "no times" in walked.told.text()
    assert walked.row.isHidden()
    walked.choice.setCurrentIndex(0)
    assert not walked.row.isHidden()


def test_undo_takes_the_track_away_again(planned_page: Any, wait: Any, tmp_path: Path) -> None:
    walked = planned_page.parts.walked
    read_in(planned_page, wait, gpx.write(tmp_path, gpx.track(recording(planned_page))))
    wait(lambda: walked.tracks)
    planned_page.context.undo.take_back()
    wait(lambda: not walked.tracks)
    assert walked.isHidden()


@pytest.mark.on_map
def test_the_map_shows_the_track_of_this_walk_in_both_themes(planned_page: Any, wait: Any, tmp_path: Path) -> None:
    from est_walks_plugin.operations.walks.plan_walk import plan_walk

    read_in(planned_page, wait, gpx.write(tmp_path, gpx.track(recording(planned_page))))
    wait(lambda: planned_page.parts.walked.tracks)
    project = QgsProject.instance()
    layer = find_layer(project, Role.TRACK)
    wait(lambda: layer.featureCount() == 1)
    (feature,) = layer.getFeatures()
    legs = find_layer(project, Role.LEG).extent()
    legs.grow(5)
    assert legs.contains(feature.geometry().boundingBox())
    node = project.layerTreeRoot().findLayer(layer.id())
    colours = []
    for theme in (Theme.OVERVIEW, Theme.DARK):
        themes.apply(project, str(theme))
        assert node.isVisible(), theme
        colours.append([part.color().name() for part in layer.renderer().symbol().symbolLayers()])
    assert colours[0] != colours[1], "light dots on a dark ground, dark ones on a light"
    other = plan_walk(planned_page.context.session.store, planned_page.form.value()).walks[0].id
    planned_page.open_walk(other)
    wait(lambda: layer.featureCount() == 0)
    assert tracks_along(planned_page.context.session.store, other) == []
