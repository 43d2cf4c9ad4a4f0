"""The line over the map that says whose data it is."""

from __future__ import annotations

from typing import Any


def test_the_attribution_of_the_sources_stands_on_the_map(opened: Any) -> None:
    session = opened.shell.context.session
    mark = opened.map_mark
    session.store.insert("source", [{"kind": "network", "name": "OSM", "attribution": "© OpenStreetMap contributors"}])
    session.changed("source")
    assert "© OpenStreetMap contributors" in mark.label.text()
    assert not mark.label.isHidden()


def test_example_data_is_marked_on_the_map(opened: Any) -> None:
    session = opened.shell.context.session
    session.store.set_meta("example", "1")
    session.store.set_meta("attribution", "Exempeldata - flyttad geometri")
    session.changed("source")
    assert opened.map_mark.label.text() == "Exempeldata - flyttad geometri"


def test_nothing_stands_there_without_a_store(window: Any) -> None:
    assert window.map_mark.label.isHidden()
