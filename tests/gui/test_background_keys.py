"""Keys of map services: told apart from the address, in no project, profile, message or source that is kept."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from qgis.core import QgsApplication, QgsProject, QgsRasterLayer

from est_walks_plugin.backgrounds import in_project, secrets
from est_walks_plugin.backgrounds.addresses import ServiceLayer, of_service, of_text
from est_walks_plugin.backgrounds.background import of_layer
from est_walks_plugin.model.errors import InputError

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
        assert KEY not in json.dumps(made.__dict__)
        assert made.secret
        assert KEY in secrets.filled(made.uri, made.secret)
    assert KEY not in secrets.redacted(f"Failed to download {address}")


@pytest.mark.parametrize("address", PLAIN)
def test_an_address_without_a_key_stays_as_it_is(address: str) -> None:
    assert secrets.split(address) == (address, ())
    assert secrets.redacted(address) == address


def test_a_source_of_a_loaded_layer_is_kept_without_its_key() -> None:
    for url in (f"https%3A%2F%2Fapi.example.se%2Fwms%3Fapikey%3D{KEY}", f"https://api.example.se/token/{KEY}/wms"):
        source = f"crs=EPSG:3006&format=image/png&layers=a&styles=&url={url}"
        layer = QgsRasterLayer(source, "Karta", "wms")
        made = of_layer(layer)
        assert KEY not in made.uri
        assert secrets.filled(made.uri, made.secret) == layer.source()
        assert KEY not in of_text(source).uri


@pytest.mark.parametrize("ending", ["qgz", "qgs"])
def test_no_saved_project_holds_a_key(opened: Any, tmp_path: Path, ending: str) -> None:
    project = QgsProject.instance()
    address = "https://api.example.se/token/" + KEY + "/{z}/{x}/{y}.png"
    made = of_service(ServiceLayer("xyz", address, title="Karta"))
    layer = in_project.show(project, made)
    assert KEY in layer.source()
    path = tmp_path / f"projekt.{ending}"
    assert project.write(str(path))
    if ending == "qgz":
        with zipfile.ZipFile(path) as archive:
            held = b"".join(archive.read(name) for name in archive.namelist())
    else:
        held = path.read_bytes()
    assert b"api.example.se" in held
    assert KEY.encode() not in held
    assert KEY in layer.source(), "the layer in the window goes on working"
    in_project.remember("Upplands-Bro", made)
    assert KEY not in json.dumps(in_project.remembered("Upplands-Bro").__dict__)
    in_project.show(project, None)


def test_no_message_tells_a_key(opened: Any) -> None:
    address = f"https://127.0.0.1:9/wms?apikey={KEY}"
    made = of_service(ServiceLayer("wfs", address, "lager", "EPSG:3006", title="Karta"))
    with pytest.raises(InputError) as refused:
        in_project.show(QgsProject.instance(), made)
    assert KEY not in refused.value.message + (refused.value.details or "")


def test_a_layer_of_the_planners_own_keeps_its_key(opened: Any, tmp_path: Path, wait: Any) -> None:
    """What the planner put into the project is not ours to change (HOUSE 5.4), however often the list is made."""
    project = QgsProject.instance()
    own = QgsRasterLayer(
        f"type=xyz&zmin=0&zmax=19&url=https://egen.example.se/token/{KEY}/%7Bz%7D/%7Bx%7D/%7By%7D.png", "Egen", "wms"
    )
    project.addMapLayer(own)
    opened.shell.show_page("sources")
    line = opened.shell.pages["sources"].background
    line.refresh()
    assert line.choice.findText("Egen") >= 0
    in_project.show(
        project,
        of_service(ServiceLayer("xyz", "https://api.example.se/token/" + KEY + "/{z}/{x}/{y}.png", title="Vår")),
    )
    path = tmp_path / "projekt.qgs"
    assert project.write(str(path))
    held = path.read_text(encoding="utf-8")
    assert f"egen.example.se/token/{KEY}" in held
    assert f"api.example.se/token/{KEY}" not in held
    assert "api.example.se/token/***" in held
    in_project.show(project, None)


def test_our_background_has_its_key_again_when_the_project_is_read(opened: Any, tmp_path: Path) -> None:
    project = QgsProject.instance()
    made = of_service(ServiceLayer("xyz", "https://api.example.se/token/" + KEY + "/{z}/{x}/{y}.png", title="Vår"))
    in_project.show(project, made)
    path = str(tmp_path / "projekt.qgs")
    assert project.write(path)
    project.clear()
    assert project.read(path)
    (again,) = [layer for layer in project.mapLayers().values() if in_project.is_background(layer)]
    assert f"/token/{KEY}/" in again.source()
    assert not project.isDirty()
    secrets.forget()  # QGIS was started again, without its master password
    project.clear()
    assert project.read(path)
    assert not [layer for layer in project.mapLayers().values() if in_project.is_background(layer)]


def test_a_key_is_kept_encrypted_when_its_map_is_chosen_and_not_before(opened: Any) -> None:
    manager = QgsApplication.authManager()
    if not manager.masterPasswordIsSet():
        manager.setMasterPassword("bara-i-test", False)  # pragma: allowlist secret
    key = uuid4().hex  # one no other test has chosen a map with
    layer = ServiceLayer("wms", f"https://api.example.se/token/{key}/wms", "lager", "EPSG:3006")
    made = of_service(layer)
    assert key not in made.uri
    secrets.forget()
    assert not secrets.is_kept(made.secret), "a map that was only tried leaves nothing"
    made = of_service(layer)
    in_project.remember("Upplands-Bro", made)
    secrets.forget()
    assert secrets.is_kept(made.secret)
    assert key in secrets.filled(made.uri, made.secret)
    in_project.remember("Upplands-Bro", None)
