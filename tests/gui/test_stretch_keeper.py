"""Dark stretches come by themselves: in any order of lamps and network, told once, on the map, and undo is left alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProject, QgsRectangle
from shapely.geometry import LineString

from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.operations.importing.files import ImportOptions
from est_walks_plugin.project import own_layers
from est_walks_plugin.project.roles import Role

from .small_store import E, N


@pytest.fixture
def page(window: Any, tmp_path: Path, wait: Any) -> Any:
    """Page Underlag of a new store."""
    path = tmp_path / "ny.gpkg"
    create_store(str(path), "Nowhere", "EPSG:3011", []).close()
    shell = window.shell
    shell.flow.open(str(path))
    wait(lambda: shell.context.session.path == str(path) and not shell.flow.adding_layers)
    shell.show_page("sources")
    return shell.pages["sources"]


def _network(page: Any, wait: Any) -> None:
    """A path of 300 m."""
    store = page.context.session.store
    line = LineString([(E, N), (E + 300, N)])
    store.insert("path", [{"highway": "footway", "name": "Parkstigen", "foot": True, "geometry": line}])
    page.context.session.changed("path")
    wait(lambda: not page.context.runner.busy)


def _lamps(page: Any, path: Path, wait: Any) -> None:
    """Lamps at the first half of it, from a file."""
    rows = "\n".join(f"L{number};{E + 20 * number};{N + 3}" for number in range(8))
    path.write_text(f"Stolpnummer;E;N\n{rows}\n", encoding="utf-8")
    page.run_import(SourceKind.LIGHTING, str(path), ImportOptions(crs="EPSG:3011"), None)
    wait(lambda: page.last is not None)
    wait(lambda: not page.context.runner.busy)


def _told(iface: Any) -> list[str]:
    return [text for text in iface.texts() if "dark stretch" in text]


@pytest.mark.parametrize("lamps_first", [False, True], ids=["network then lamps", "lamps then network"])
def test_they_come_when_both_are_there(page: Any, iface: Any, tmp_path: Path, wait: Any, lamps_first: bool) -> None:
    store, undo = page.context.session.store, page.context.undo
    if lamps_first:
        _lamps(page, tmp_path / "lampor.csv", wait)
        assert not store.count("dark_gap")
        _network(page, wait)
    else:
        _network(page, wait)
        assert not store.count("dark_gap")
        _lamps(page, tmp_path / "lampor.csv", wait)
    wait(lambda: store.count("dark_gap"))
    wait(lambda: _told(iface))
    assert len(_told(iface)) == 1
    assert undo.stack.count() == 1, "finding them is no step of the planner's"
    assert "lampor.csv" in undo.stack.undoText()
    assert own_layers.node_of(QgsProject.instance(), Role.DARK_GAP).itemVisibilityChecked()
    assert not QgsProject.instance().isDirty()


def test_nothing_is_found_again_when_nothing_changed_and_undo_brings_them_up_to_date(
    page: Any, iface: Any, tmp_path: Path, wait: Any
) -> None:
    context = page.context
    store = context.session.store
    _network(page, wait)
    _lamps(page, tmp_path / "lampor.csv", wait)
    wait(lambda: store.count("dark_gap"))
    wait(lambda: not context.runner.busy)
    before = [row["uuid"] for row in store.rows("dark_gap")]
    context.session.changed("lamp", "path")  # told of a change that was none
    wait(lambda: not context.runner.busy)
    assert [row["uuid"] for row in store.rows("dark_gap")] == before
    context.undo.take_back()
    wait(lambda: not store.count("lamp"))
    wait(lambda: not store.count("dark_gap"))


def test_they_are_shown_where_none_is_in_view_but_not_while_the_planner_draws(
    page: Any, iface: Any, tmp_path: Path, wait: Any
) -> None:
    canvas, context = iface.mapCanvas(), page.context
    _lamps(page, tmp_path / "lampor.csv", wait)
    away = QgsRectangle(E - 9_000, N - 9_000, E - 8_000, N - 8_000)
    canvas.setExtent(away)
    context.draw_area()
    before = canvas.extent()
    _network(page, wait)
    wait(lambda: _told(iface))
    assert canvas.extent() == before
    canvas.unsetMapTool(canvas.mapTool())
    store = context.session.store
    store.update("path", store.rows("path")[0]["uuid"], {"lit": "no"})
    context.session.changed("path")
    wait(lambda: canvas.extent().contains(QgsRectangle(E + 200, N - 1, E + 300, N + 1)))
