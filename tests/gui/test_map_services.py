"""Map services from a real server (QGIS Server on the loopback): WMS, WMTS, WFS, slow, failing, private."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from qgis.core import (
    QgsApplication,
    QgsAuthMethodConfig,
    QgsCoordinateReferenceSystem,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QTimer

from est_walks_plugin.backgrounds.addresses import ServiceLayer, of_service
from est_walks_plugin.backgrounds.capabilities import offered
from est_walks_plugin.backgrounds.offers import epsg
from est_walks_plugin.backgrounds.presets import EXAMPLE_HOST, MUNICIPAL, OSM_TILES
from est_walks_plugin.backgrounds.trial import around, try_out
from est_walks_plugin.gui.dialogs.web_map import WebMapDialog
from est_walks_plugin.model.errors import InputError
from est_walks_plugin.model.feedback import Feedback

from .. import town
from ..map_server import PASSWORD, USER, MapServer

KEY = "3f9a1c7e5b2d4f6a8c0e"  # pragma: allowlist secret
CRS = "EPSG:3011"
BOUNDS = around((*town.at(0, 0), *town.at(town.SIDE, town.SIDE)))


@pytest.fixture
def server(map_server: MapServer) -> str:
    """The address of a server of the made-up town."""
    return map_server.address


@pytest.fixture
def login() -> Iterator[str]:
    """The id of an authentication configuration, as the planner makes it in QGIS's own dialog."""
    manager = QgsApplication.authManager()
    if not manager.masterPasswordIsSet():
        manager.setMasterPassword("bara-i-test", False)  # pragma: allowlist secret
    config = QgsAuthMethodConfig("Basic")
    config.setName("Kartor")
    config.setConfig("username", USER)
    config.setConfig("password", PASSWORD)
    assert manager.storeAuthenticationConfig(config)[0]
    yield config.id()
    manager.removeAuthenticationConfig(config.id())


@pytest.mark.parametrize("kind", ["wms", "wmts", "wfs"])
def test_a_service_lists_its_layers(server: str, kind: str) -> None:
    found = {one.name: one for one in offered(kind, f"{server}/ows?", "", Feedback())}
    assert {"vagar", "mark", "belysning"} <= set(found)
    roads = found["vagar"]
    assert roads.best_system(CRS) == ("EPSG:3857" if kind == "wmts" else CRS)
    if kind == "wms":
        assert found["mark"].attribution == "Provstads kommun"
        assert {CRS, "EPSG:3006", "EPSG:3857"} <= set(roads.systems)
        assert roads.best_format == "image/png"
    if kind == "wmts":
        assert roads.matrix_sets["EPSG:3857"]


@pytest.mark.parametrize("kind", ["wms", "wmts", "wfs"])
def test_a_layer_that_comes_is_told_to_come(server: str, kind: str) -> None:
    one = next(layer for layer in offered(kind, f"{server}/ows", "", Feedback()) if layer.name == "vagar")
    crs = one.best_system(CRS)
    asked = ServiceLayer(kind, f"{server}/ows", "vagar", crs, "Vägar", matrix_set=one.matrix_sets.get(crs, ""))
    trial = try_out(of_service(asked), BOUNDS, CRS, Feedback())
    assert trial.came, trial.problem
    assert trial.picture is not None
    assert bool(trial.notes) == (kind == "wmts"), "only what is moved to another system is told to be less sharp"


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("broken/ows", "500"),
        ("html/ows", "web page"),
        ("exception/ows", "Tjansten ar stangd"),
        ("private/ows", "401"),
        (f"keyed/ows?apikey={KEY}x", "403"),
        ("token/wrong-key-12345/ows", "403"),
    ],
)
@pytest.mark.parametrize("kind", ["wms", "wmts", "wfs"])
def test_what_is_no_list_of_layers_is_one_sentence(server: str, path: str, words: str, kind: str) -> None:
    with pytest.raises(InputError) as refused:
        offered(kind, f"{server}/{path}", "", Feedback())
    told = refused.value.message + (refused.value.details or "")
    assert words in refused.value.message
    assert "127.0.0.1" in refused.value.message
    assert KEY not in told


@pytest.mark.parametrize("path", ["broken/ows", "html/ows", "exception/ows", "blank/ows", "private/ows"])
def test_a_map_that_does_not_come_is_told_with_the_reason(server: str, path: str) -> None:
    trial = try_out(of_service(ServiceLayer("wms", f"{server}/{path}", "vagar", CRS)), BOUNDS, CRS, Feedback())
    assert not trial.came
    assert trial.problem
    assert trial.sentence().endswith(".")


def test_clear_ground_between_lines_is_not_told_as_lost(server: str) -> None:
    """A WMS gives a whole, clear picture of roads; a copy of it lacks nothing."""
    roads = of_service(ServiceLayer("wms", f"{server}/ows", "vagar", CRS))
    trial = try_out(roads, BOUNDS, CRS, Feedback())
    assert trial.picture is not None
    assert trial.picture.hasAlphaChannel()
    assert trial.missing == 0.0
    assert "100 %" in trial.sentence()
    assert roads.leaves_ground
    assert not of_service(ServiceLayer("wms", f"{server}/ows", "vagar", CRS, image_format="image/jpeg")).leaves_ground
    assert not of_service(ServiceLayer("wmts", f"{server}/ows", "vagar", CRS, matrix_set=CRS)).leaves_ground
    assert not of_service(ServiceLayer("xyz", OSM_TILES)).leaves_ground


def test_a_server_that_is_not_there(server: str) -> None:
    with pytest.raises(InputError, match="cannot be reached"):
        offered("wms", "http://127.0.0.1:9/ows", "", Feedback())


def test_a_server_that_says_nothing_can_be_given_up(server: str) -> None:
    from est_walks_plugin.model.errors import Cancelled

    class Impatient(Feedback):
        asked = 0

        def is_cancelled(self) -> bool:
            self.asked += 1
            return self.asked > 4

    with pytest.raises(Cancelled):
        offered("wms", f"{server}/silent/ows", "", Impatient())


@pytest.mark.parametrize("kind", ["wms", "wfs"])
def test_a_private_service_is_let_in_by_the_configs_id(server: str, login: str, kind: str) -> None:
    assert offered(kind, f"{server}/private/ows", login, Feedback())
    made = of_service(ServiceLayer(kind, f"{server}/private/ows", "vagar", CRS, authcfg=login))
    assert login in made.uri
    assert PASSWORD not in repr(made)
    assert try_out(made, BOUNDS, CRS, Feedback()).came


@pytest.mark.parametrize("path", [f"token/{KEY}/ows", f"keyed/ows?apikey={KEY}"])
def test_a_key_opens_the_service_and_is_told_nowhere(server: str, path: str) -> None:
    assert offered("wms", f"{server}/{path}", "", Feedback())
    made = of_service(ServiceLayer("wms", f"{server}/{path}", "vagar", CRS))
    trial = try_out(made, BOUNDS, CRS, Feedback())
    assert trial.came, trial.problem
    assert KEY not in repr(made) + trial.sentence()


def test_a_planner_chooses_a_layer_tries_it_and_uses_it(opened: Any, server: str, qtbot: Any, wait: Any) -> None:
    dialog = WebMapDialog(opened.shell.context)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.kind.setCurrentIndex(dialog.kind.findData("wms"))
    dialog.address.setText(f"{server}/ows")
    assert not dialog.ok.isEnabled()
    dialog.ask.click()
    wait(lambda: dialog.layer.count() >= 3)
    dialog.layer.setCurrentIndex(dialog.layer.findData("mark"))
    assert dialog.crs.text() == CRS
    assert dialog.attribution.text() == "Provstads kommun"
    assert dialog.ok.isEnabled()
    dialog.try_button.click()
    wait(lambda: not dialog.picture.isHidden() or "did not come" in dialog.told.text())
    assert dialog.background().attribution == "Provstads kommun"
    dialog.address.setText(f"{server}/html/ows")
    dialog.ask.click()
    wait(lambda: "web page" in dialog.told.text())
    assert dialog.layer.count() == 0
    dialog.reject()


def test_a_slow_service_never_stands_in_the_windows_way(opened: Any, server: str, qtbot: Any, wait: Any) -> None:
    canvas = opened.shell.context.canvas
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem(CRS))
    canvas.setExtent(QgsRectangle(*BOUNDS))
    dialog = WebMapDialog(opened.shell.context)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.kind.setCurrentIndex(dialog.kind.findData("wms"))
    dialog.address.setText(f"{server}/slow/ows")
    dialog.layer.setEditText("vagar")
    beats: list[int] = []
    heart = QTimer()
    heart.timeout.connect(lambda: beats.append(1))
    heart.start(20)
    dialog.try_button.click()
    wait(lambda: not dialog.picture.isHidden(), 30)
    heart.stop()
    assert len(beats) > 20, "the window's loop turned while the picture was waited for"
    dialog.reject()


def test_a_wfs_is_a_background_of_features(opened: Any, server: str) -> None:
    maps = opened.shell.context.backgrounds
    made = of_service(ServiceLayer("wfs", f"{server}/ows", "vagar", CRS, "Vägar", "© Provstads kommun"))
    layer = maps.show(made)
    assert layer.isValid()
    assert layer.metadata().rights() == ["© Provstads kommun"]
    assert layer.featureCount() != 0
    maps.show(None)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("EPSG:3006", "EPSG:3006"),
        ("urn:ogc:def:crs:EPSG::3011", "EPSG:3011"),
        ("urn:ogc:def:crs:EPSG:6.9:3857", "EPSG:3857"),
        ("http://www.opengis.net/def/crs/EPSG/0/3006", "EPSG:3006"),
        ("http://www.opengis.net/gml/srs/epsg.xml#3006", ""),
        ("CRS:84", ""),
        ("urn:ogc:def:crs:OGC:1.3:CRS84", ""),
    ],
)
def test_systems_are_read_in_every_dress(written: str, code: str) -> None:
    assert epsg(written) in (code, f"EPSG:{written[-4:]}" if "#" in written else code)


def test_a_preset_says_what_is_to_be_done_first(opened: Any, qtbot: Any) -> None:
    dialog = WebMapDialog(opened.shell.context)
    qtbot.addWidget(dialog)
    told = {}
    for index in range(1, dialog.preset.count()):
        dialog.preset.setCurrentIndex(index)
        dialog.take_preset(index)
        told[dialog.preset.currentText()] = dialog.address.text()
        if dialog.address.text().startswith("https://maps.lantmateriet.se/"):
            assert "Geotorget" in dialog.hint.text()
            assert "login" in dialog.hint.text()
            assert dialog.attribution.text() == "© Lantmäteriet"
            assert dialog.layer.currentText()
            assert dialog.ok.isEnabled()
        elif EXAMPLE_HOST in dialog.address.text():
            assert EXAMPLE_HOST in dialog.reason.text()
            assert not dialog.ok.isEnabled()
            assert not dialog.ask.isEnabled(), "nobody is asked at an address that is only a pattern"
            dialog.address.setText(dialog.address.text().replace(EXAMPLE_HOST, "karta.kumla.se"))
            assert dialog.ask.isEnabled()
    assert sum("lantmateriet" in address for address in told.values()) >= 3
    assert sum(EXAMPLE_HOST in address for address in told.values()) == len(MUNICIPAL)
    assert OSM_TILES in told.values()
