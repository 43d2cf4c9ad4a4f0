"""The maps of a PDF are drawn on Qt's threads while its pages are written: once each, the same bytes, nothing left behind."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from qgis.core import QgsFeatureRequest, QgsMapSettings, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import QThreadPool

from est_walks_plugin.model.errors import Cancelled, StoreError
from est_walks_plugin.model.feedback import CallbackFeedback, Feedback
from est_walks_plugin.model.walk import PlanResult
from est_walks_plugin.printing.quick import held_layers, maps
from est_walks_plugin.printing.quick.canvas import Box
from est_walks_plugin.printing.quick.document import Document
from est_walks_plugin.printing.quick.maps import MapLayers
from est_walks_plugin.printing.quick.protocol.book import export_protocol
from est_walks_plugin.printing.quick.sketch import Sketch
from est_walks_plugin.printing.quick.walk_map import export_walk_map
from est_walks_plugin.project import palette
from est_walks_plugin.project.opening import open_layer
from est_walks_plugin.project.roles import Role
from est_walks_plugin.store import Store, layer_uri

from .printed_pages import raster

DAY = date(2026, 10, 1)


@pytest.fixture
def walk(planned: PlanResult) -> str:
    return planned.walks[0].id


@pytest.fixture
def pool() -> Iterator[QThreadPool]:
    """The threads that draw; as many as before afterwards."""
    threads = QThreadPool.globalInstance()
    usual = threads.maxThreadCount()
    yield threads
    threads.setMaxThreadCount(usual)


def _printed(store: Store, walk: str, target: Path, **how: object) -> bytes:
    export_walk_map(store, walk, str(target), printed_on=DAY, **how)
    return target.read_bytes()


@pytest.mark.parametrize("how", [{}, {"grey": True, "archive": True, "paper": "A3"}], ids=["plain", "archive"])
def test_the_bytes_are_the_same_however_many_threads_draw(
    town_store: Store, walk: str, pool: QThreadPool, tmp_path: Path, how: dict
) -> None:
    made = []
    for count in (1, 2, 4):
        pool.setMaxThreadCount(count)
        made.append(_printed(town_store, walk, tmp_path / f"{count}.pdf", **how))
    assert made[1:] == made[:1] * 2


def test_who_waits_for_a_map_that_no_thread_takes_up_draws_it(
    town_store: Store, walk: str, pool: QThreadPool, tmp_path: Path
) -> None:
    before = _printed(town_store, walk, tmp_path / "a.pdf")
    busy = pool.maxThreadCount()
    for _ in range(busy):
        pool.reserveThread()
    try:
        assert _printed(town_store, walk, tmp_path / "b.pdf") == before
    finally:
        for _ in range(busy):
            pool.releaseThread()


class _Counted(Sketch):
    """Counts the maps begun and those put on a page; `began` are the names of their layers."""

    began: list[list[str]] = []
    put_down = 0

    def __init__(self, settings: QgsMapSettings) -> None:
        super().__init__(settings)
        self.began.append([layer.name() for layer in settings.layers()])

    def put(self, painter: object) -> list:
        type(self).put_down += 1
        return super().put(painter)


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> type[_Counted]:
    monkeypatch.setattr(maps, "Sketch", _Counted)
    monkeypatch.setattr(_Counted, "began", [])
    monkeypatch.setattr(_Counted, "put_down", 0)
    return _Counted


def test_each_map_is_drawn_once_and_put_on_one_page(
    town_store: Store, walk: str, counted: type[_Counted], tmp_path: Path
) -> None:
    stops = town_store.count("stop", {"walk": walk})
    _printed(town_store, walk, tmp_path / "a.pdf")
    assert stops + 1 <= len(counted.began) == counted.put_down <= stops + 2, (
        "a stop's each, the cover's, and the small one"
    )


def test_the_map_of_a_stop_leaves_out_a_layer_that_has_nothing_there(
    town_store: Store, walk: str, counted: type[_Counted], tmp_path: Path
) -> None:
    _printed(town_store, walk, tmp_path / "a.pdf")
    of_stops = [names for names in counted.began if "leg" in names and "landmark" not in names]
    assert of_stops, "the way lies on the maps of the stops"
    lines = town_store.count("base_line")
    assert lines or not any("base_line" in names for names in of_stops), "nothing to draw, nothing prepared"
    assert all({"base_path", "base_area"} <= set(names) for names in of_stops)


def test_what_lies_on_a_map_is_told_as_the_layer_tells_it(town_store: Store, walk: str) -> None:
    layers = MapLayers(town_store.path, town_store.crs, palette.PAPER).of([walk], [1])
    extent = layers.layer(Role.LEG).extent()
    around = west, south, east, north = extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()
    found = set()
    for column in range(8):
        for row in range(8):
            x, y = west + column * (east - west) / 8, south + row * (north - south) / 8
            bounds = (x, y, x + 40.0, y + 40.0)
            said = layers.has_any(Role.LEG, bounds, around)
            drawn = list(layers.layer(Role.LEG).getFeatures(QgsFeatureRequest(QgsRectangle(*bounds))))
            assert said or not drawn, "what QGIS would draw is never left out"
            found.add(said)
    assert found == {True, False}
    assert layers.has_any(Role.LEG, (west - 900.0, south, west - 800.0, south + 10.0), around), (
        "out there nobody looked"
    )


@pytest.mark.parametrize("after", [3, 5, 8, 12])
def test_cancel_leaves_nobody_drawing_and_no_file(
    town_store: Store, walk: str, pool: QThreadPool, tmp_path: Path, after: int
) -> None:
    target, asked = tmp_path / "walk.pdf", [0]

    def cancelled() -> bool:
        asked[0] += 1
        return asked[0] > after

    with pytest.raises(Cancelled):
        export_walk_map(town_store, walk, str(target), feedback=CallbackFeedback(cancelled=cancelled))
    assert asked[0] == after + 1, "heard at once"
    assert pool.waitForDone(60_000)
    assert not target.exists()


def test_a_map_that_cannot_be_drawn_is_told_and_leaves_nobody_drawing(
    town_store: Store, walk: str, pool: QThreadPool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = held_layers.held_layer

    def broken(store: Store, table: str, *rest: object, **how: object) -> QgsVectorLayer:
        if table == "lamp":  # first asked for by the page of a stop, when the cover is being drawn
            raise StoreError("lamp")
        return usual(store, table, *rest, **how)

    monkeypatch.setattr(held_layers, "held_layer", broken)
    with pytest.raises(StoreError, match="lamp"):
        _printed(town_store, walk, tmp_path / "a.pdf")
    assert pool.waitForDone(60_000)
    assert not (tmp_path / "a.pdf").exists()


@pytest.mark.parametrize("cancel", [None, 12], ids=["whole", "cancelled"])
def test_nothing_of_a_print_is_left_for_pythons_collector(
    town_store: Store, walk: str, tmp_path: Path, cancel: int | None
) -> None:
    """It frees what it finds on whichever thread it runs: painters and layers of another thread end the process."""
    asked = [0]

    def cancelled() -> bool:
        asked[0] += 1
        return cancel is not None and asked[0] > cancel

    gc.collect()
    gc.disable()
    try:
        before = {id(one) for one in gc.get_objects() if isinstance(one, (Sketch, Document, QgsVectorLayer))}
        try:
            export_walk_map(town_store, walk, str(tmp_path / "a.pdf"), feedback=CallbackFeedback(cancelled=cancelled))
        except Cancelled:
            assert cancel is not None
        left = [one for one in gc.get_objects() if isinstance(one, (Sketch, Document, QgsVectorLayer))]
        assert [one for one in left if id(one) not in before] == []
    finally:
        gc.enable()


def test_a_map_that_is_put_on_no_page_is_stopped_with_its_layers(town_store: Store, pool: QThreadPool) -> None:
    layers = MapLayers(town_store.path, town_store.crs, palette.PAPER)
    paths = layers.layer(Role.BASE_PATH)
    frame = maps.Frame(Box(0, 0, 180, 180), (paths.extent().center().x(), paths.extent().center().y()), 5000)
    sketch = layers.begin(frame, [paths])
    kept = weakref.ref(paths)
    del paths
    layers.close()
    assert kept() is None
    assert pool.waitForDone(60_000)
    with pytest.raises(ValueError, match="one page"):
        sketch.put(None)


def test_two_prints_at_once_beside_a_window_that_opens_layers_give_the_same_bytes(
    town_store: Store, walk: str, tmp_path: Path
) -> None:
    path, uri = town_store.path, layer_uri(town_store.path, "path")
    half = raster(tmp_path / "half.tif", half=True)

    def book(store: Store, target: Path) -> None:
        export_walk_map(store, walk, str(target), printed_on=DAY, background=half, feedback=Feedback())

    def protocol(store: Store, target: Path) -> None:
        export_protocol(store, walk, str(target), printed_on=DAY, paper="A5")

    def work(what: object, target: Path) -> None:
        with Store.open(path, readonly=True) as store:
            what(store, target)

    for what in (book, protocol):
        work(what, tmp_path / f"{what.__name__}.pdf")
    for turn in range(3):
        threads = [
            threading.Thread(target=work, args=(what, tmp_path / f"{what.__name__}{turn}.pdf"), daemon=True)
            for what in (book, protocol)
        ]
        for thread in threads:
            thread.start()
        while any(thread.is_alive() for thread in threads):
            layers = maps.OpenLayers({"window": open_layer(uri, "window")})
            layers.let_go()
        for what in (book, protocol):
            one = (tmp_path / f"{what.__name__}.pdf").read_bytes()
            assert (tmp_path / f"{what.__name__}{turn}.pdf").read_bytes() == one
