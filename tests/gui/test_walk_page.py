"""Page Vandring: propose, compare, change, undo, keep, print."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from qgis.PyQt.QtCore import QCoreApplication

from est_walks_plugin.store import Store
from tests import town


@pytest.fixture(scope="module")
def town_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made-up town, ranked; never written to."""
    from est_walks_plugin.operations.rank_places import rank_places

    path = tmp_path_factory.mktemp("town") / "town.gpkg"
    with town.build(path) as store:
        rank_places(store, town.AREA)
    return path


@pytest.fixture
def store(town_file: Path, tmp_path: Path) -> Any:
    path = tmp_path / "town.gpkg"
    path.write_bytes(town_file.read_bytes())
    with Store.open(str(path)) as opened:
        yield opened


@pytest.fixture
def shell(window: Any, store: Store, wait: Any) -> Any:
    shell = window.shell
    shell.flow.open(store.path)
    wait(lambda: shell.context.session.info is not None and not shell.flow.adding_layers)
    session = shell.context.session
    session.set_area(session.areas()[0]["uuid"])
    return shell


@pytest.fixture
def page(shell: Any) -> Any:
    shell.show_page("walk")
    QCoreApplication.processEvents()
    return shell.pages["walk"]


def propose(page: Any, wait: Any) -> None:
    page.parts.propose_button.click()
    wait(lambda: not page.editor.is_busy and page.editor.plan is not None)
    wait(lambda: page.editor.is_saved)


def test_a_walk_is_proposed_and_stored(page: Any, wait: Any, store: Store) -> None:
    assert page.form.start.name() == "Torget"
    page.form.name.setText("Kvällsrundan")
    propose(page, wait)
    walk = store.rows("walk")[0]
    assert walk["name"] == "Kvällsrundan"
    stops = store.rows("stop", {"walk": walk["uuid"]}, order_by=("seq",))
    assert [row["name"] for row in page.parts.stops.rows()] == [stop["name"] for stop in stops]
    assert len(stops) >= 3
    assert page.parts.walks.currentData() == walk["uuid"]
    assert page.parts.totals.text().startswith(f"{len(stops)} ")
