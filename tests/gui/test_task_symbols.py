"""Tasks on the map: the state by shape and filling, the lane by a second ticket, a ring about what is late today."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from qgis.core import (
    QgsExpressionContextUtils,
    QgsFeature,
    QgsGeometry,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsPointXY,
    QgsRectangle,
    QgsRenderContext,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QRect, QSize
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from est_walks_plugin.model.code_words import code_word
from est_walks_plugin.model.codes import CLOSED_TASK_STATES, Lane, TaskState
from est_walks_plugin.project import palette, theme_legend
from est_walks_plugin.project.roles import Role, Theme
from est_walks_plugin.project.styles import style_for
from est_walks_plugin.project.styles.findings import APART, late_ring, ticket, two_tickets
from tests.tongues import qgis_in


def drawn(symbol: QgsSymbol) -> QImage:
    """Return a symbol on white, in grey: nothing may hang on its colour."""
    picture = QImage(QSize(60, 60), QImage.Format.Format_ARGB32)
    picture.fill(0xFFFFFFFF)
    painter = QPainter(picture)
    painter.drawImage(0, 0, symbol.asImage(QSize(60, 60)))
    painter.end()
    return picture.convertToFormat(QImage.Format.Format_Grayscale8)


def apart(first: QImage, second: QImage) -> int:
    """Return how many pixels of two pictures differ clearly."""
    pairs = ((x, y) for x in range(first.width()) for y in range(first.height()))
    return sum(abs(first.pixelColor(x, y).red() - second.pixelColor(x, y).red()) > 60 for x, y in pairs)


@pytest.mark.parametrize("colours", [palette.LIGHT, palette.DARK], ids=["light", "dark"])
def test_every_state_has_its_own_sign_in_grey_too(colours: Any) -> None:
    signs = {state: drawn(ticket(state, colours)) for state in TaskState}
    for number, first in enumerate(TaskState):
        for second in list(TaskState)[number + 1 :]:
            assert apart(signs[first], signs[second]) > 8, f"{first} {second}"


@pytest.mark.parametrize("colours", [palette.LIGHT, palette.DARK], ids=["light", "dark"])
def test_ring_and_second_ticket_are_seen_in_grey(colours: Any) -> None:
    plain = drawn(ticket(TaskState.PLANNED, colours))
    assert apart(plain, drawn(late_ring(colours))) > 40
    assert apart(plain, drawn(two_tickets(colours))) > 20


def rules_for(**values: Any) -> set[str]:
    """Return the labels of the rules that draw a task with these values."""
    layer = QgsVectorLayer("Point?field=state:string&field=lane:string&field=due:date", "t", "memory")
    renderer = style_for(Role.TASK, palette.LIGHT).renderer
    context = QgsRenderContext()
    context.expressionContext().setFields(layer.fields())
    renderer.startRender(context, layer.fields())
    feature = QgsFeature(layer.fields())
    for name, value in values.items():
        feature[name] = value
    context.expressionContext().setFeature(feature)
    keys = renderer.legendKeysForFeature(feature, context)
    renderer.stopRender(context)
    return {renderer.rootRule().findRuleByKey(key).label() for key in keys} - {""}


def day(days: int) -> QDate:
    on = date.today() + timedelta(days=days)
    return QDate(on.year, on.month, on.day)


def test_the_ring_follows_today_and_only_open_tasks_have_it() -> None:
    with qgis_in("en"):
        assert "Late" in rules_for(state="planned", due=day(-1))
        assert "Late" not in rules_for(state="planned", due=day(0))
        assert "Late" not in rules_for(state="planned", due=day(30))
        assert "Late" not in rules_for(state="planned")
        for state in CLOSED_TASK_STATES:
            assert "Late" not in rules_for(state=state.value, due=day(-90)), state


def test_state_and_lane_are_both_drawn() -> None:
    with qgis_in("en"):
        project, quick = (code_word("Lane", lane.value, "en") for lane in (Lane.PROJECT, Lane.QUICK))
        told = rules_for(state="assigned", lane="project", due=day(-3))
        assert told == {"Late", project, code_word("TaskState", "assigned", "en")}
        assert rules_for(state="assigned", lane="quick") == {code_word("TaskState", "assigned", "en")}
        assert quick not in rules_for(state="new", lane="quick")


@pytest.mark.parametrize("colours", [palette.LIGHT, palette.DARK], ids=["light", "dark"])
@pytest.mark.parametrize("scale", [500, 15_000])
def test_tasks_at_one_point_are_both_seen_with_ring_and_lane(colours: Any, scale: int) -> None:
    layer = QgsVectorLayer(
        "Point?crs=EPSG:3011&field=uuid:string&field=state:string&field=lane:string&field=due:date", "t", "memory"
    )
    rows = []
    for key, state, lane, due in (("a" * 36, "planned", "quick", day(-9)), ("b" * 36, "done", "project", day(9))):
        row = QgsFeature(layer.fields())
        row.setAttributes([key, state, lane, due])
        row.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(100, 100)))
        rows.append(row)
    layer.setRenderer(style_for(Role.TASK, colours).renderer)

    def picture(shown: list[QgsFeature], apart_told: str = "") -> QImage:
        layer.dataProvider().truncate()
        layer.dataProvider().addFeatures(shown)
        QgsExpressionContextUtils.setLayerVariable(layer, APART, apart_told)
        settings = QgsMapSettings()
        settings.setLayers([layer])
        settings.setOutputSize(QSize(160, 160))
        settings.setOutputDpi(96)
        half = scale * 0.0254 / 96 * 80
        settings.setExtent(QgsRectangle(100 - half, 100 - half, 100 + half, 100 + half))
        settings.setBackgroundColor(QColor("#ffffff"))
        job = QgsMapRendererSequentialJob(settings)
        job.start()
        job.waitForFinished()
        return job.renderedImage().convertToFormat(QImage.Format.Format_Grayscale8)

    first, second = picture(rows[:1]), picture(rows[1:])
    both = picture(rows, f"{'b' * 36}:1;")
    step = round(6.8 / 25.4 * 96)
    alone = QRect(80 - 10, 80 + step - 7, 20, 14)
    where = QRect(80 - 10, 80 - 7, 20, 14)
    assert apart(both.copy(where), first.copy(where)) == 0
    assert apart(both.copy(alone), second.copy(where)) <= 40, "the second, as it looks alone, stands below"
    assert apart(both.copy(alone), first.copy(alone)) > 40
    ring = QRect(80 - 20, 80 - 20, 40, 20)
    assert apart(both.copy(ring), first.copy(ring)) <= 12


def test_the_legend_tells_every_sign_of_a_task() -> None:
    with qgis_in("sv"):
        signs = [sign.text for sign in theme_legend.signs(str(Theme.CASES), QSize(24, 24))]
        told = [code_word("TaskState", state.value, "sv") for state in TaskState]
        told += [code_word("Lane", "project", "sv"), "Försenade"]
        assert set(told) <= set(signs)
