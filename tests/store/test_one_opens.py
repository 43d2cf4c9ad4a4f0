"""Layers of a store are opened and closed by one thread at a time: QGIS's own locks wait for each other for ever."""

from __future__ import annotations

import threading
import time
from pathlib import Path

from qgis.core import QgsVectorLayer

from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.project import opening
from est_walks_plugin.store import layer_uri


class _Watched(QgsVectorLayer):
    """A layer that tells when two are opened at once."""

    inside, most = 0, 0

    def __init__(self, *told: object) -> None:
        type(self).inside += 1
        _Watched.most = max(_Watched.most, _Watched.inside)
        time.sleep(0.02)
        super().__init__(*told)
        type(self).inside -= 1


def test_no_two_threads_open_layers_at_once(tmp_path: Path, monkeypatch) -> None:
    path = str(tmp_path / "store.gpkg")
    create_store(path).close()
    monkeypatch.setattr(opening, "QgsVectorLayer", _Watched)
    valid = []

    def work() -> None:
        layers = opening.OpenLayers()
        for table in ("area", "lamp", "path"):
            layers[table] = opening.open_layer(layer_uri(path, table), table)
        valid.extend(layer.isValid() for layer in layers.values())

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert valid == [True] * 9
    assert _Watched.most == 1


def test_layers_are_closed_while_nobody_opens_one(tmp_path: Path) -> None:
    path = str(tmp_path / "store.gpkg")
    create_store(path).close()
    layers = opening.OpenLayers({"area": opening.open_layer(layer_uri(path, "area"), "area")})
    held, gone, kept = threading.Event(), threading.Event(), []

    def opens() -> None:
        with opening.ALONE:
            held.set()
            gone.wait(0.3)
            kept.append(len(layers))  # not let go while this one opens

    thread = threading.Thread(target=opens)
    thread.start()
    assert held.wait(10)
    layers.let_go()
    gone.set()
    thread.join(10)
    assert kept == [1]
    assert not layers
