"""Areas, photos, sources, places and meeting points that somebody else changed meanwhile are not deleted unseen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.PyQt.QtCore import QCoreApplication

from est_walks_plugin.gui.dialogs.settings.dialog import SettingsDialog
from est_walks_plugin.operations.municipality.meeting_points import add_meeting_point
from est_walks_plugin.operations.own_places import add_own_place
from est_walks_plugin.operations.photos import photos_of
from est_walks_plugin.operations.record_findings import record_finding
from est_walks_plugin.store import Store
from tests.gui.small_store import E, N
from tests.gui.test_photos import picture
from tests.gui.walked import add_walk

Deleting = tuple[str, str, str, Callable[[], None]]
"""A table, the key of a row, a column that somebody else writes, and the planner's steps that delete the row as it is shown."""


@pytest.fixture
def opened(off_map: Any) -> Any:
    """Nothing here looks at the layers of the store."""
    return off_map


@pytest.fixture
def other(opened: Any, store_path: str) -> Iterator[Store]:
    """Somebody else's connection to the store that is open."""
    with Store.open(store_path) as store:
        yield store


@pytest.fixture
def store(opened: Any) -> Store:
    made: Store = opened.shell.context.session.store
    return made


def settle(opened: Any, wait: Any) -> None:
    """Let what is under way end."""
    QCoreApplication.processEvents()
    wait(lambda: not opened.shell.context.runner.busy and not opened.shell.context.undo.is_busy)


def said(opened: Any) -> list[str]:
    """Return what the bar says, and the line of a window that is open."""
    dialog = opened.shell.context.beside.find(SettingsDialog)
    return opened.shell.context.iface.texts() + ([dialog.trouble.text()] if dialog is not None else [])


def the_area(opened: Any, store: Store, wait: Any, _folder: Path) -> Deleting:
    session, flow = opened.shell.context.session, opened.shell.flow.areas
    area = next(one for one in session.areas() if one.name == "Kungsängen")
    session.set_area(area.uuid)
    settle(opened, wait)

    def delete() -> None:
        if not flow.bar.isVisible():
            flow.remove()
        flow.bar.accept()

    flow.remove()  # what belongs to it is told, and she is asked

    return "area", str(area.uuid), "population", delete


def the_photo(opened: Any, store: Store, wait: Any, folder: Path) -> Deleting:
    finding = record_finding(
        store, add_walk(store), category="litter", text="Skräp", stop=1, photos=[picture(folder, "1.jpg")]
    )
    opened.shell.context.session.changed("walk", "stop", "finding", "photo")
    opened.shell.show_page("findings")
    page = opened.shell.pages["findings"]
    wait(page.view.rows)
    page.view.select([finding])
    wait(lambda: page.photos.strip.count() == 1)
    (photo,) = photos_of(store, [finding])
    return "photo", photo.uuid, "caption", lambda: page.photos.remove([photo.uuid])


def the_source(opened: Any, store: Store, wait: Any, _folder: Path) -> Deleting:
    opened.shell.show_page("sources")
    page = opened.shell.pages["sources"]
    wait(page.view.rows)
    key = next(row.uuid for row in page.view.rows() if row.kind == "case")
    return "source", key, "name", lambda: page.remove([row for row in page.view.rows() if row.uuid == key])


def the_place(opened: Any, store: Store, wait: Any, _folder: Path) -> Deleting:
    key = add_own_place(store, "Bakom torget", (E, N))
    opened.shell.show_page("situation")
    page = opened.shell.pages["situation"]
    wait(page.places.rows)
    store.update("ranking_item", page.places.rows()[0].uuid, {"place": key})
    opened.shell.context.session.changed("place", "ranking_item")
    wait(lambda: page.places.rows()[0].place == key)
    return "place", key, "name", lambda: page.own_places.remove([row for row in page.places.rows() if row.place == key])


def the_meeting_point(opened: Any, store: Store, wait: Any, _folder: Path) -> Deleting:
    opened.actions["settings"].trigger()
    QCoreApplication.processEvents()
    points = opened.shell.context.beside.find(SettingsDialog).points
    key = add_meeting_point(store, "Torget", (E, N))
    points.refresh(key)

    return "landmark", key, "name", points.remove


@pytest.mark.parametrize("shown", [the_area, the_photo, the_source, the_place, the_meeting_point])
def test_it_is_not_deleted_and_shown_as_they_wrote_it(opened, store, other, wait, tmp_path, shown):
    table, key, column, delete = shown(opened, store, wait, tmp_path)
    theirs = 1234 if column == "population" else "Deras"
    other.update(table, key, {column: theirs})
    delete()
    settle(opened, wait)
    texts = said(opened)
    assert [text for text in texts if "is not deleted; look at it again" in text], texts
    assert store.get(table, key)[column] == theirs
    settle(opened, wait)
    delete()  # now it is shown as they wrote it
    settle(opened, wait)
    assert store.count(table, {"uuid": key}) == 0
