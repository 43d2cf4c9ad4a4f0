"""A store open in the window without its layers: for tests that do not look at the map.

Opening two dozen layers takes longer than most of those tests do. It is what a planner has who took the plugin's group out of
the project: every page goes on working.
"""

from __future__ import annotations

from typing import Any

import pytest

from est_walks_plugin.gui.store_info import probe


def open_off_map(window: Any, path: str) -> None:
    """Open a store in the window as its flow does, but put none of its layers into the project."""
    info = probe(path)
    assert info is not None
    window.shell.context.session.open(info)


def open_as_marked(window: Any, path: str, request: pytest.FixtureRequest, wait: Any) -> None:
    """Open a store with its layers for a test that is marked `on_map`, and without them for one that is not."""
    if request.node.get_closest_marker("on_map") is None:
        open_off_map(window, path)
        return
    window.shell.flow.open(path)
    wait(lambda: window.shell.context.session.info is not None and not window.shell.flow.adding_layers)
