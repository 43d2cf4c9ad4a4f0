"""The contract of a field package holds together: names that every system takes, columns that the store has."""

from __future__ import annotations

import re

import pytest

from est_walks_plugin.model.codes import ReturnKind
from est_walks_plugin.model.field import package
from est_walks_plugin.model.field.conflict import Conflict
from est_walks_plugin.model.field.package import BY_NAME, LAYERS, FieldLayer
from est_walks_plugin.model.field.returned import MissingPhoto, Returned
from est_walks_plugin.store.schema import table


@pytest.mark.parametrize("layer", LAYERS, ids=lambda layer: layer.name)
def test_a_layer_is_called_what_every_system_takes(layer: FieldLayer) -> None:
    assert re.fullmatch(r"[a-z]+", layer.name)
    assert BY_NAME[layer.name] is layer
    assert not set(layer.columns) & set(layer.shown)
    assert table(layer.table).name == layer.table


def test_the_manifest_is_no_layer() -> None:
    assert package.MANIFEST.removesuffix(".json") not in BY_NAME
    assert package.METADATA not in BY_NAME


def test_nothing_came_back_yet() -> None:
    returned = Returned(ReturnKind.PACKAGE, "paket.zip", "walk")
    assert returned.receipt.balances
    returned.conflicts.append(Conflict("finding", "f", "text", "a", "b", "c"))
    returned.missing_photos.append(MissingPhoto("p", "DCIM/1.jpg"))
    assert Returned(ReturnKind.PACKAGE, "paket.zip", "walk").conflicts == []
