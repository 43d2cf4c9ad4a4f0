"""QGIS's temporal controller slides over the plugin's layers, and is given back as it was."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

import pytest
from qgis.core import (
    Qgis,
    QgsDateTimeRange,
    QgsFeatureRequest,
    QgsProject,
    QgsTemporalNavigationObject,
    QgsVectorLayer,
    QgsVectorLayerTemporalContext,
)
from qgis.PyQt.QtCore import QDateTime, Qt
from qgis.PyQt.QtWidgets import QDockWidget

from est_walks_plugin.project import own_layers, shown_rows
from est_walks_plugin.project.temporal import MOMENTS, range_of

OFF, ANIMATED = Qgis.TemporalNavigationMode.Disabled, Qgis.TemporalNavigationMode.Animated


@pytest.fixture
def controller(iface: Any) -> QgsTemporalNavigationObject:
    """A controller with its dock, as QGIS's window has it."""
    made = QgsTemporalNavigationObject(iface.mainWindow())
    iface.mapCanvas().setTemporalController(made)
    dock = QDockWidget("Temporal Controller", iface.mainWindow())
    dock.setObjectName("Temporal Controller")
    iface.mainWindow().addDockWidget(Qt.DockWidgetArea.TopDockWidgetArea, dock)
    dock.hide()
    return made


def dock_of(iface: Any) -> QDockWidget:
    return iface.mainWindow().findChild(QDockWidget, "Temporal Controller")  # type: ignore[no-any-return]


@pytest.fixture
def page(opened: Any, wait: Any) -> Any:
    opened.shell.show_page("situation")
    wait(lambda: opened.shell.pages["situation"].places.rows())
    return opened.shell.pages["situation"]


def utc(day: int) -> QDateTime:
    return QDateTime.fromMSecsSinceEpoch(int(datetime(2025, 3, day, tzinfo=timezone.utc).timestamp() * 1000), Qt.UTC)


def seen(layer: QgsVectorLayer, days: QgsDateTimeRange) -> int:
    """Return how many rows of a layer the map draws of some days."""
    context = QgsVectorLayerTemporalContext()
    context.setLayer(layer)
    condition = layer.temporalProperties().createFilterString(context, days)
    return sum(1 for _feature in layer.getFeatures(QgsFeatureRequest().setFilterExpression(condition)))


def test_layers_tell_their_time_and_keep_it_when_their_rows_change(page: Any, wait: Any) -> None:
    project = QgsProject.instance()
    survey = own_layers.find_layer(project, "survey")
    week = QgsDateTimeRange(utc(3), utc(10))
    assert seen(survey, week) == 7
    wait(lambda: not page.context.map_shows.is_busy)
    shown_rows.set_filter(survey, {"kind": "survey", "time_of_day": "evening"})
    assert seen(survey, week) in (3, 4)
    slid = {role for role, layer in own_layers.layers_of(project).items() if layer.temporalProperties().isActive()}
    assert {"survey", "case", "est_report", "school_view", "partner", "finding", "task", "heatmap"} <= slid
    assert not slid & {"place", "lamp", "area", "stop", "land", "hot_spot", "dark_gap"}
    assert set(MOMENTS) >= {"observation", "finding", "task", "presence_effort"}


def test_the_button_opens_the_controller_over_the_days_told_of(
    controller: QgsTemporalNavigationObject, page: Any, iface: Any
) -> None:
    project = QgsProject.instance()
    own = QgsVectorLayer("Point?crs=EPSG:3006&field=when:date", "the user's own", "memory")
    project.addMapLayer(own)
    project.setDirty(False)
    assert controller.navigationMode() == OFF
    page.themes.time.click()
    days = controller.temporalExtents()
    assert (days.begin().date().toPyDate().isoformat(), days.end().date().toPyDate().isoformat()) == (
        "2025-03-01",
        "2025-03-20",
    )
    assert controller.navigationMode() == ANIMATED
    assert dock_of(iface).isVisible()
    assert page.themes.time.isChecked()
    assert not own.temporalProperties().isActive()
    assert not project.isDirty()
    page.themes.time.click()
    assert controller.navigationMode() == OFF
    assert not dock_of(iface).isVisible()
    assert not project.isDirty()


def test_it_is_given_back_when_the_plugin_goes(
    controller: QgsTemporalNavigationObject, page: Any, opened: Any, iface: Any
) -> None:
    mine = QgsDateTimeRange(utc(1), utc(2))
    controller.setTemporalExtents(mine)
    page.themes.time.click()
    assert controller.temporalExtents() != mine
    opened.unload()
    assert controller.navigationMode() == OFF
    assert controller.temporalExtents() == mine
    assert not dock_of(iface).isVisible()


def test_with_nothing_to_slide_over_it_says_so(
    controller: QgsTemporalNavigationObject, page: Any, wait: Any, iface: Any
) -> None:
    store = page.context.session.store
    store.delete("observation", [row["uuid"] for row in store.rows("observation", columns=("uuid",))])
    page.context.session.changed("observation")
    wait(lambda: range_of(QgsProject.instance()) is None)
    page.themes.time.click()
    assert controller.navigationMode() == OFF
    assert not page.themes.time.isChecked()
    assert any("nothing to slide over" in text for text in iface.texts())
