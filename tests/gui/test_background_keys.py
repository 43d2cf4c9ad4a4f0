"""Keys of map services: told apart from the address, in no project, profile, message or source that is kept."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any
from urllib.parse import quote
from uuid import uuid4

import pytest
from qgis.core import QgsApplication, QgsProject, QgsRasterLayer

from est_walks_plugin.backgrounds import in_project, remembered, secrets
from est_walks_plugin.backgrounds.addresses import ServiceLayer, of_service, of_text
from est_walks_plugin.backgrounds.background import Background, of_layer
from est_walks_plugin.model.errors import InputError

from ..map_server import MapServer

KEY = "8d1f7c2e-4b6a-4c1d-9e3f-7a5b2c9d0e1f"  # planted

ADDRESSES = [
    f"https://api.example.se/topowebb/wms/v1/token/{KEY}/?",
    f"https://api.example.se/wms?apikey={KEY}",
    f"https://api.example.se/wms?map=x&api_key={KEY}&b=c",
    f"https://api.example.se/wms?TOKEN={KEY}",
    f"https://api.example.se/wms?Ocp-Apim-Subscription-Key={KEY}",
    f"https://planerare:{KEY}@api.example.se/wms?",
    f"https://api.example.se/{KEY}/wms?",
    f"https://api.example.se/apikey/{KEY}/wms",
    f"https://api.example.se/wms?behorighet={KEY}&b=c",
]
PLAIN = [
    "https://karta.example.se/wms?",
    "https://karta.example.se/geoserver/trygghet/wms?map=/data/ortofoto_2023.map",
    "https://tile.openstreetmap.org/{z}/{x}/{y}.png",
    "https://karta.example.se/arcgis/services/Primarkarta_Upplands_Bro_2024/MapServer/WMSServer?",
    "https://karta.example.se/wms?language=swe&keyword=natur",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_key_is_cut_out_and_put_back(address: str) -> None:
    for kind in ("wms", "wmts", "wfs", "xyz"):
        made = of_service(ServiceLayer(kind, address, "lager", "EPSG:3006"))
        assert KEY not in made.uri + repr(made) + json.dumps(made.kept())
        assert KEY in made.keys.filled(made.uri)
    for told in (f"Failed to download {address}", f"url={quote(address, safe='')}", f"a=b&url={quote(address)}&c=d"):
        assert KEY not in secrets.redacted(told)
        assert "api.example.se" in secrets.redacted(told)


@pytest.mark.parametrize("address", PLAIN)
def test_an_address_without_a_key_stays_as_it_is(address: str) -> None:
    assert secrets.split(address) == (address, secrets.NO_KEYS)
    assert secrets.redacted(address) == address


def test_a_source_of_a_loaded_layer_is_kept_without_its_key() -> None:
    for url in (f"https%3A%2F%2Fapi.example.se%2Fwms%3Fapikey%3D{KEY}", f"https://api.example.se/token/{KEY}/wms"):
        source = f"crs=EPSG:3006&format=image/png&layers=a&styles=&url={url}"
        layer = QgsRasterLayer(source, "Karta", "wms")
        made = of_layer(layer)
        assert KEY not in made.uri
        assert made.keys.filled(made.uri) == layer.source()
        assert KEY not in of_text(source).uri


def _tiles(title: str = "Vår", host: str = "api.example.se") -> Background:
    return of_service(ServiceLayer("xyz", f"https://{host}/token/{KEY}" + "/{z}/{x}/{y}.png", title=title))


def _held(path: Path) -> bytes:
    """Return all that a project holds."""
    if path.suffix == ".qgs":
        return path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        return b"".join(archive.read(name) for name in archive.namelist())


@pytest.mark.parametrize("ending", ["qgz", "qgs"])
def test_no_saved_project_holds_a_key(opened: Any, tmp_path: Path, ending: str) -> None:
    maps, made = opened.shell.context.backgrounds, _tiles()
    layer = maps.show(made)
    assert KEY in layer.source()
    path = tmp_path / f"projekt.{ending}"
    assert QgsProject.instance().write(str(path))
    held = _held(path)
    assert b"api.example.se" in held
    assert KEY.encode() not in held
    assert KEY in layer.source(), "the layer in the window goes on working"
    maps.choose("Upplands-Bro", made)
    assert KEY not in json.dumps(remembered.remembered("Upplands-Bro").kept())
    maps.choose("Upplands-Bro", None)


def test_no_message_tells_a_key(opened: Any) -> None:
    address = f"https://127.0.0.1:9/wms?apikey={KEY}"
    made = of_service(ServiceLayer("wfs", address, "lager", "EPSG:3006", title="Karta"))
    with pytest.raises(InputError) as refused:
        opened.shell.context.backgrounds.show(made)
    assert KEY not in refused.value.message + (refused.value.details or "")


def test_a_layer_of_the_planners_own_keeps_its_key(opened: Any, tmp_path: Path, wait: Any) -> None:
    """What the planner put into the project is not ours to change (HOUSE 5.4), however often the list is made."""
    project, maps = QgsProject.instance(), opened.shell.context.backgrounds
    project.addMapLayer(_tiles("Egen", "egen.example.se").open())
    opened.shell.show_page("sources")
    line = opened.shell.pages["sources"].background
    line.refresh()
    assert line.choice.findText("Egen") >= 0
    maps.show(_tiles())
    path = tmp_path / "projekt.qgs"
    assert project.write(str(path))
    held = path.read_text(encoding="utf-8")
    assert f"egen.example.se/token/{KEY}" in held
    assert f"api.example.se/token/{KEY}" not in held
    assert "api.example.se/token/***" in held
    maps.show(None)


def test_an_own_layer_with_a_key_works_as_the_background_again(opened: Any, wait: Any) -> None:
    """The planner loads a keyed map herself, chooses it, and starts a new project: it comes by what was remembered."""
    project, context = QgsProject.instance(), opened.shell.context
    own = _tiles("Egen", "egen.example.se").open()
    project.addMapLayer(own)
    opened.shell.show_page("sources")
    line = opened.shell.pages["sources"].background
    line.refresh()
    line.choice.setCurrentIndex(line.choice.findText("Egen"))
    line.take_choice(line.choice.currentIndex())
    municipality = context.session.info.municipality
    kept = context.backgrounds.of(municipality)
    assert kept.title == "Egen"
    assert KEY not in json.dumps(kept.kept())
    project.removeMapLayer(own.id())
    line.refresh()
    line.choice.setCurrentIndex(line.choice.findText("Egen"))
    line.take_choice(line.choice.currentIndex())
    wait(lambda: any(map(in_project.is_background, project.mapLayers().values())))
    (ours,) = [layer for layer in project.mapLayers().values() if in_project.is_background(layer)]
    assert f"/token/{KEY}/" in ours.source()
    context.backgrounds.choose(municipality, None)


KINDS = {
    "xyz": lambda address: ServiceLayer("xyz", address + "/{z}/{x}/{y}.png", title="Vår"),
    "wms": lambda address: ServiceLayer("wms", address, "vagar", "EPSG:3011", title="Vår"),
    "wfs": lambda address: ServiceLayer("wfs", address, "vagar", "EPSG:3011", title="Vår"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_our_background_has_its_key_again_when_the_project_is_read(
    opened: Any, tmp_path: Path, kind: str, map_server: MapServer
) -> None:
    """QGIS finds nothing to complain of in the project, whether the key is at hand or not."""
    project, maps = QgsProject.instance(), opened.shell.context.backgrounds
    made = of_service(KINDS[kind](f"{map_server.address}/token/{map_server.key}/ows"))
    layer = maps.show(made)
    layer.setOpacity(0.5)
    key, path = layer.id(), str(tmp_path / "projekt.qgs")
    assert project.write(path)
    assert map_server.key.encode() not in _held(Path(path))
    project.clear()
    assert project.read(path)
    again = project.mapLayer(key)
    assert again.isValid()
    assert map_server.key in again.source()
    assert again.opacity() == 0.5
    assert again.providerType() == made.provider
    assert not project.isDirty()
    missing: list[str] = []
    maps.key_missing.connect(missing.append)
    maps.met.clear()  # QGIS was started again, without its master password
    project.clear()
    assert project.read(path)
    assert missing == ["Vår"]
    assert project.mapLayer(key).isValid()
    assert project.write(path)
    project.clear()
    maps.show(made)  # the key is met again: what was saved without it is whole
    maps.show(None)
    assert project.read(path)
    assert map_server.key in project.mapLayer(key).source()
    maps.show(None)


def test_no_layer_has_a_key_when_the_plugin_is_gone(window: Any, store_path: str, wait: Any) -> None:
    project = QgsProject.instance()
    maps = window.shell.context.backgrounds
    layer = maps.show(_tiles())
    maps.unload()
    assert layer.isValid()
    assert KEY not in layer.source()
    from est_walks_plugin.backgrounds.in_project import Backgrounds

    again = Backgrounds(project)
    assert KEY not in layer.source(), "nobody has the key any more"
    window.shell.context.backgrounds = again


def test_a_key_is_kept_encrypted_when_its_map_is_chosen_and_not_before(opened: Any) -> None:
    manager = QgsApplication.authManager()
    if not manager.masterPasswordIsSet():
        manager.setMasterPassword("bara-i-test", False)  # pragma: allowlist secret
    key = uuid4().hex  # one no other test has chosen a map with
    layer = ServiceLayer("xyz", f"https://api.example.se/token/{key}" + "/{z}/{x}/{y}.png", title="Karta")
    made = of_service(layer)
    assert key not in made.uri
    assert not secrets.kept(made.keys.name).values, "a map that was only tried leaves nothing"
    assert opened.shell.context.backgrounds.choose("Upplands-Bro", made)
    assert secrets.kept(made.keys.name).values == (key,)
    again = remembered.named("karta")
    assert key in again.keys.filled(again.uri)
    opened.shell.context.backgrounds.choose("Upplands-Bro", None)
    assert not secrets.kept(made.keys.name).values, "a map that nobody has any more leaves nothing"
