"""A store on a database server: opened from the window by its address, which holds no password; called by its database's name."""

from __future__ import annotations

import json
from typing import Any

import pytest
from qgis.core import QgsProject, QgsSettings

from est_walks_plugin import settings
from est_walks_plugin.project.own_layers import find_layer
from est_walks_plugin.store import Store

SECRET = "hemligt-ord"  # pragma: allowlist secret


def open_at(shell: Any, typed: str) -> None:
    """Choose the line of the menu, write an address and press Enter."""
    menu = shell.top.menu
    menu.aboutToShow.emit()
    next(line for line in menu.actions() if line.text() == "Open on a server …").trigger()
    ask = shell.context.ask
    assert ask.name.text() == "PG:service="
    ask.name.setText(typed)
    ask.accept()


def kept() -> str:
    """All that the profile keeps of the plugin."""
    found = QgsSettings()
    return json.dumps({key: str(found.value(key)) for key in found.allKeys() if key.startswith(settings.GROUP)})


def test_it_is_opened_by_its_address(opened: Any, pg_address: str, wait: Any) -> None:
    shell, session = opened.shell, opened.shell.context.session
    with Store.create(pg_address, municipality="Håbo") as store:
        store.insert("task", [{"title": "Städa", "state": "new", "geometry": (135_900, 6_595_900)}])
        name = store.backend.label
    folder = settings.get("store_folder", "")
    open_at(shell, pg_address)
    wait(lambda: session.path == pg_address and not shell.flow.adding_layers)
    assert shell.top.store.name == session.info.name == name, "not its address"
    layer = find_layer(QgsProject.instance(), "task")
    assert (layer.providerType(), layer.featureCount()) == ("postgres", 1)
    assert settings.get("store_folder", "") == folder, "files are still looked for where they were"
    shell.flow.close()
    assert name in shell.welcome.state.button.text()


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (f"PG:host=db dbname=est user=anna password={SECRET}", "No password in the address"),
        (f"postgresql://anna:{SECRET}@db/est", "No password in the address"),
        ("trygghet", "An address begins with PG:"),
    ],
)
def test_what_is_no_address_or_holds_a_password_is_not_opened(opened: Any, iface: Any, typed: str, told: str) -> None:
    shell = opened.shell
    was = shell.context.session.path
    open_at(shell, typed)
    assert not shell.context.runner.busy
    assert any(told in one.text() for one in iface.messageBar().items())
    assert shell.context.session.path == was
    assert SECRET not in kept()
