"""Dialogs of the shell and of page Underlag: reasons beside OK, values handed on, nothing sent without a yes."""

from __future__ import annotations

from datetime import date, datetime, timezone
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import QCoreApplication, Qt, QTimer
from qgis.PyQt.QtWidgets import QApplication, QLabel
from shapely.geometry import box

from est_walks_plugin.backgrounds import in_project as bg
from est_walks_plugin.backgrounds import remembered as kept
from est_walks_plugin.backgrounds.background import Background
from est_walks_plugin.gui.dialogs.confirm import confirm
from est_walks_plugin.gui.dialogs.duplicates import DuplicatesDialog
from est_walks_plugin.gui.dialogs.new_store import NewStoreDialog
from est_walks_plugin.gui.dialogs.osm_dialog import OsmDialog
from est_walks_plugin.gui.dialogs.review import ReviewDialog
from est_walks_plugin.gui.dialogs.store_properties import StorePropertiesDialog
from est_walks_plugin.gui.dialogs.web_map import WebMapDialog
from est_walks_plugin.model.errors import InputError, StoreError
from est_walks_plugin.model.feedback import Feedback
from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.operations.field.record_stop import TypedStop, record_stop
from est_walks_plugin.operations.privacy_review import review_list
from est_walks_plugin.operations.walks.find_walk import find_stop
from est_walks_plugin.store import Store
from tests.gui.walked import add_walk

from .small_store import E, N


@pytest.fixture
def opened(as_marked: Any) -> Any:
    """With the store's layers only for the tests that look at the map."""
    return as_marked


@pytest.fixture
def new_store(iface: Any, qtbot: Any, tmp_path: Path) -> NewStoreDialog:
    dialog = NewStoreDialog(str(tmp_path))
    qtbot.addWidget(dialog)
    dialog.municipality.setText("Upplands-Bro")
    return dialog


def test_a_new_store_begins_with_an_empty_name_and_what_to_do(iface: Any, qtbot: Any, tmp_path: Path) -> None:
    dialog = NewStoreDialog(str(tmp_path))
    qtbot.addWidget(dialog)
    assert dialog.municipality.text() == ""
    assert dialog.municipality.placeholderText()
    assert not dialog.ok.isEnabled()


@pytest.mark.parametrize(
    ("typed", "crs", "area"),
    [("Kumla", "EPSG:3009", "Kumla"), ("2584", "EPSG:3016", "Kiruna"), ("gotland", "EPSG:3015", "Visby")],
)
def test_a_municipality_brings_its_system_and_areas(
    iface: Any, qtbot: Any, tmp_path: Path, typed: str, crs: str, area: str
) -> None:
    dialog = NewStoreDialog(str(tmp_path))
    qtbot.addWidget(dialog)
    qtbot.keyClicks(dialog.municipality, typed)
    assert dialog.ok.isEnabled(), dialog.reason.text()
    assert dialog.crs.crs().authid() == crs
    assert "SWEREF 99" in dialog.why.text()
    wish = dialog.wish()
    assert area in wish.ready
    info = wish.create(None, Feedback())
    assert info.crs == crs
    with Store.open(info.path, readonly=True) as store:
        names = {row["name"] for row in store.rows("area", {"kind": "district"})}
    assert names == set(wish.ready)


@pytest.mark.parametrize("name", ["Helsingfors", "Kum", "Upplands"])
def test_a_name_that_is_none_does_not_keep_the_system_of_the_one_before(
    iface: Any, qtbot: Any, tmp_path: Path, name: str
) -> None:
    dialog = NewStoreDialog(str(tmp_path))
    qtbot.addWidget(dialog)
    dialog.municipality.setText("Kumla")
    dialog.municipality.setText(name)
    assert not dialog.crs.crs().isValid()
    assert not dialog.ok.isEnabled()
    assert name in dialog.reason.text()
    dialog.crs.setCrs(QgsCoordinateReferenceSystem("EPSG:3879"))
    assert dialog.ok.isEnabled(), dialog.reason.text()
    assert dialog.zone.currentText() == "Europe/Helsinki"
    dialog.municipality.setText("Kumla")
    assert not dialog.ok.isEnabled(), "a system of Finland"
    assert "EPSG:3009" in dialog.reason.text()


def test_a_layer_of_areas_that_lie_nowhere_is_told_of_and_makes_nothing(new_store: NewStoreDialog) -> None:
    from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsVectorLayer

    layer = QgsVectorLayer("Polygon?crs=EPSG:4326&field=namn:string", "Stadsdelar", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes(["Norr"])
    feature.setGeometry(QgsGeometry.fromWkt("POLYGON ((1e6 1e6, 2e6 1e6, 2e6 2e6, 1e6 1e6))"))
    layer.dataProvider().addFeatures([feature])
    QgsProject.instance().addMapLayer(layer)
    try:
        new_store.areas.setCurrentIndex(new_store.areas.findData("layer"))
        new_store.layer.setLayer(layer)
        new_store.accept()
        assert "“Norr” has no place in the work coordinate system" in new_store.reason.text()
        assert new_store.result() == 0
    finally:
        QgsProject.instance().removeMapLayer(layer)


def test_areas_can_be_left_out_and_the_system_changed(new_store: NewStoreDialog) -> None:
    assert set(new_store.wish().ready) == {"Kungsängen", "Bro", "Brunna"}
    item = next(item for item in new_store.ready_items() if item.data(Qt.ItemDataRole.UserRole) == "Bro")
    item.setCheckState(Qt.CheckState.Unchecked)
    assert "Bro" not in new_store.wish().ready
    new_store.crs.setCrs(QgsCoordinateReferenceSystem("EPSG:3006"))
    new_store.municipality.setText("Kumla")
    assert new_store.crs.crs().authid() == "EPSG:3006", "what the planner chose stays"
    new_store.crs.setCrs(QgsCoordinateReferenceSystem("EPSG:3879"))
    assert not new_store.ok.isEnabled()
    assert "EPSG:3009" in new_store.reason.text()


def test_a_place_elsewhere_needs_a_system_and_nothing_else(iface: Any, qtbot: Any, tmp_path: Path) -> None:
    dialog = NewStoreDialog(str(tmp_path))
    qtbot.addWidget(dialog)
    dialog.municipality.setText("Helsingfors")
    assert not dialog.ok.isEnabled()
    dialog.crs.setCrs(QgsCoordinateReferenceSystem("EPSG:3879"))
    assert dialog.ok.isEnabled(), dialog.reason.text()
    assert dialog.zone.currentText() == "Europe/Helsinki"
    dialog.crs.setCrs(QgsCoordinateReferenceSystem("EPSG:3009"))
    dialog.municipality.setText("Kumlaa")
    assert "Kumla (1881)" in dialog.reason.text()


def test_new_store_starts_with_what_upplands_bro_needs(new_store: NewStoreDialog, tmp_path: Path) -> None:
    assert new_store.ok.isEnabled()
    wish = new_store.wish()
    assert (wish.municipality, wish.crs, wish.areas) == ("Upplands-Bro", "EPSG:3011", None)
    assert set(wish.ready) == {"Bro", "Brunna", "Kungsängen"}
    assert wish.path == str(tmp_path / "Upplands-Bro.gpkg")
    info = wish.create(None, Feedback())
    assert info.crs == "EPSG:3011"
    assert Path(info.path).is_file()


def test_new_store_proposes_a_free_name(iface: Any, qtbot: Any, tmp_path: Path) -> None:
    for name in ("Upplands-Bro.gpkg", "Upplands-Bro 2.gpkg", "Bro-Kungsängen.gpkg"):
        (tmp_path / name).write_bytes(b"someone's")
    dialog = NewStoreDialog(str(tmp_path))
    qtbot.addWidget(dialog)
    dialog.municipality.setText("Upplands-Bro")
    assert dialog.wish().path == str(tmp_path / "Upplands-Bro 3.gpkg")
    dialog.municipality.setText("Bro/Kungsängen")
    dialog.crs.setCrs(QgsCoordinateReferenceSystem("EPSG:3011"))
    assert dialog.wish().path == str(tmp_path / "Bro-Kungsängen 2.gpkg")


def answering(qtbot: Any, key: Any, seen: list[str]) -> None:
    """Press a key in the question that comes up."""

    def press() -> None:
        question = QApplication.activeModalWidget()
        seen.extend(label.text() for label in question.findChildren(QLabel))
        qtbot.keyClick(question.focusWidget() or question, key)

    QTimer.singleShot(200, press)


@pytest.mark.parametrize("typed", ["Bro.gpkg", "Bro"])
def test_enter_never_replaces_a_store(iface: Any, qtbot: Any, tmp_path: Path, typed: str) -> None:
    (tmp_path / "Bro.gpkg").write_bytes(b"someone's")
    dialog = NewStoreDialog(str(tmp_path))
    qtbot.addWidget(dialog)
    dialog.municipality.setText("Upplands-Bro")
    dialog.show()
    dialog.file.setFilePath(str(tmp_path / typed))
    seen: list[str] = []
    answering(qtbot, Qt.Key.Key_Return, seen)
    qtbot.keyClick(dialog.municipality, Qt.Key.Key_Return)
    assert any("Bro.gpkg" in text for text in seen)
    assert dialog.isVisible()
    assert dialog.result() == 0
    assert not dialog.wish().replace
    with pytest.raises(StoreError, match=r"Bro\.gpkg"):
        dialog.wish().create(None, Feedback())
    assert (tmp_path / "Bro.gpkg").read_bytes() == b"someone's"


def test_a_yes_replaces_a_store_and_keeps_a_copy(iface: Any, qtbot: Any, tmp_path: Path) -> None:
    (tmp_path / "Bro.gpkg").write_bytes(b"someone's")
    dialog = NewStoreDialog(str(tmp_path))
    qtbot.addWidget(dialog)
    dialog.municipality.setText("Upplands-Bro")
    dialog.show()
    dialog.file.setFilePath(str(tmp_path / "Bro.gpkg"))

    def press() -> None:
        question = QApplication.activeModalWidget()
        qtbot.mouseClick(question.ok, Qt.MouseButton.LeftButton)

    QTimer.singleShot(200, press)
    qtbot.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    assert dialog.result() == 1
    assert dialog.wish().replace
    info = dialog.wish().create(None, Feedback())
    assert Path(info.path).stat().st_size > 100_000
    (copy,) = tmp_path.glob("Bro (replaced*.gpkg")
    assert copy.read_bytes() == b"someone's"


def test_the_open_store_cannot_be_replaced(iface: Any, qtbot: Any, tmp_path: Path) -> None:
    dialog = NewStoreDialog(str(tmp_path), open_path=str(tmp_path / "Bro.gpkg"))
    qtbot.addWidget(dialog)
    dialog.municipality.setText("Upplands-Bro")
    dialog.file.setFilePath(str(tmp_path / "Bro"))
    assert not dialog.ok.isEnabled()
    assert "Bro.gpkg" in dialog.reason.text()


def test_new_store_refuses_degrees_and_missing_folders(new_store: NewStoreDialog) -> None:
    new_store.crs.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    assert not new_store.ok.isEnabled()
    assert "EPSG:3011" in new_store.reason.text()
    new_store.crs.setCrs(QgsCoordinateReferenceSystem("EPSG:3006"))
    assert new_store.ok.isEnabled()
    new_store.file.setFilePath("/no/such/folder/x.gpkg")
    assert not new_store.ok.isEnabled()
    assert "/no/such/folder" in new_store.reason.text()
    new_store.municipality.setText("")
    assert not new_store.ok.isEnabled()


def test_new_store_takes_areas_from_a_layer_in_another_crs(iface: Any, qtbot: Any, tmp_path: Path) -> None:
    layer = QgsVectorLayer("Polygon?crs=EPSG:3006&field=namn:string", "områden", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes(["Norra"])
    feature.setGeometry(
        QgsGeometry.fromWkt("Polygon((650000 6600000, 651000 6600000, 651000 6601000, 650000 6600000))")
    )
    layer.dataProvider().addFeatures([feature])
    QgsProject.instance().addMapLayer(layer)
    dialog = NewStoreDialog(str(tmp_path))
    qtbot.addWidget(dialog)
    dialog.crs.setCrs(QgsCoordinateReferenceSystem("EPSG:3011"))
    dialog.municipality.setText("Grannkommunen")
    dialog.areas.setCurrentIndex(dialog.areas.findData("layer"))
    dialog.layer.setLayer(layer)
    areas = dialog.wish().areas
    assert [name for name, _shape in areas] == ["Norra"]
    shape = QgsGeometry()
    shape.fromWkb(areas[0][1])
    assert 100_000 < shape.boundingBox().xMinimum() < 160_000


def test_nothing_is_fetched_without_a_yes(opened: Any, qtbot: Any) -> None:
    dialog = OsmDialog(opened.shell.context)
    qtbot.addWidget(dialog)
    assert not dialog.ok.isEnabled()
    host = dialog.endpoint.text().partition("//")[2].partition("/")[0]
    assert host in dialog.sent.text()
    assert "km²" in dialog.sent.text()
    dialog.consent.setChecked(True)
    assert dialog.ok.isEnabled()
    dialog.endpoint.setText("ftp://somewhere")
    assert not dialog.ok.isEnabled()


def test_what_the_map_shows_can_be_fetched_where_there_is_no_area(
    window: Any, iface: Any, qtbot: Any, tmp_path: Path, wait: Any
) -> None:
    path = str(tmp_path / "utland.gpkg")
    with create_store(path, "Helsingfors", "EPSG:3879", areas=[]):
        pass
    window.shell.flow.open(path)
    wait(lambda: window.shell.context.session.info is not None)
    wait(lambda: not window.shell.flow.adding_layers)
    canvas = iface.mapCanvas()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3879"))
    canvas.setExtent(QgsRectangle(25_496_000, 6_672_000, 25_498_000, 6_673_500))
    dialog = OsmDialog(window.shell.context)
    qtbot.addWidget(dialog)
    dialog.consent.setChecked(True)
    assert dialog.area.count() == 1
    assert dialog.ok.isEnabled(), dialog.reason.text()
    assert "km²" in dialog.sent.text()
    assert 2.5e6 < dialog.ground().geometry.area < 10e6
    canvas.setExtent(QgsRectangle(25_400_000, 6_600_000, 25_600_000, 6_700_000))
    wide = OsmDialog(window.shell.context)
    qtbot.addWidget(wide)
    wide.consent.setChecked(True)
    assert not wide.ok.isEnabled()
    assert "150" in wide.reason.text()


def test_fetch_hands_area_and_address_to_the_operation(
    opened: Any, qtbot: Any, wait: Any, monkeypatch: pytest.MonkeyPatch, iface: Any
) -> None:
    from est_walks_plugin.model.receipt import Receipt
    from est_walks_plugin.operations.importing import fetch_osm

    asked: list[Any] = []

    def stub(_store: Any, area: str, endpoint: str, feedback: Any = None) -> Receipt:
        asked.append((area, endpoint))
        return Receipt(read=3, stored=3)

    monkeypatch.setattr(fetch_osm, "fetch_osm", stub)
    dialog = OsmDialog(opened.shell.context)
    qtbot.addWidget(dialog)
    dialog.endpoint.setText("https://example.org/api")
    dialog.start()
    wait(lambda: asked and not opened.shell.context.runner.busy)
    assert [(area.uuid, address) for area, address in asked] == [(dialog.ground().uuid, "https://example.org/api")]


def test_an_address_without_encryption_is_said_before_it_is_asked(opened: Any, qtbot: Any) -> None:
    dialog = OsmDialog(opened.shell.context)
    qtbot.addWidget(dialog)
    assert "http://" not in dialog.sent.text()
    for typed, host, is_said in [
        ("http://anna:hemligt@overpass.example/api", "overpass.example", True),  # pragma: allowlist secret
        ("overpass.example:81/api", "overpass.example:81", False),
        ("https://overpass.example", "overpass.example", False),
    ]:
        dialog.endpoint.setText(typed)
        assert f" {host} " in dialog.sent.text()
        assert ("http://" in dialog.sent.text()) == is_said
        assert "hemligt" not in dialog.sent.text()


@pytest.mark.on_map
def test_the_view_that_is_fetched_follows_the_map_and_a_walk_can_be_fetched_around(
    opened: Any, qtbot: Any, iface: Any
) -> None:
    context, canvas = opened.shell.context, iface.mapCanvas()
    store = context.session.store
    walk = store.insert("walk", [{"name": "Kvällen", "starts_at": datetime(2026, 10, 15, tzinfo=timezone.utc)}])[0]
    store.insert("stop", [{"walk": walk, "seq": 1, "geometry": (136_000.0, 6_596_000.0)}])
    dialog = OsmDialog(context)
    qtbot.addWidget(dialog)
    assert "Kvällen" in dialog.area.itemText(dialog.area.findData(walk))
    dialog.area.setCurrentIndex(dialog.area.findData(walk))
    assert dialog.ground().polygon.area == pytest.approx(500.0**2)
    dialog.area.setCurrentIndex(dialog.area.findData("view"))
    canvas.setExtent(QgsRectangle(135_000, 6_595_000, 137_000, 6_596_500))
    before = dialog.ground().polygon.area
    canvas.setExtent(QgsRectangle(135_000, 6_595_000, 136_000, 6_595_750))
    assert dialog.ground().polygon.area == pytest.approx(before / 4, rel=0.01)
    dialog.reject()


@pytest.mark.on_map
def test_zooming_in_chooses_what_the_map_shows_where_the_area_is_too_large(
    opened: Any, qtbot: Any, iface: Any, wait: Any
) -> None:
    context, canvas = opened.shell.context, iface.mapCanvas()
    wide = box(100_000, 6_560_000, 140_000, 6_600_000)
    key = context.session.store.insert("area", [{"name": "Hela länet", "kind": "own", "geometry": wide}])[0]
    context.session.changed("area")
    dialog = OsmDialog(context)
    qtbot.addWidget(dialog)
    dialog.consent.setChecked(True)
    dialog.area.setCurrentIndex(dialog.area.findData(key))
    assert "150" in dialog.reason.text()
    canvas.setExtent(QgsRectangle(135_000, 6_595_000, 137_000, 6_596_500))
    assert dialog.area.currentData() == "view"
    assert dialog.ok.isEnabled(), dialog.reason.text()
    dialog.reject()


@pytest.mark.on_map
def test_a_drawn_area_is_kept_when_it_is_named_and_the_name_must_be_free(
    opened: Any, qtbot: Any, wait: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from est_walks_plugin.gui.maptools.draw_area import AreaTool
    from est_walks_plugin.model.receipt import Receipt
    from est_walks_plugin.operations.importing import fetch_osm

    context = opened.shell.context
    shape = box(136_000, 6_596_000, 136_300, 6_596_300)
    monkeypatch.setattr(fetch_osm, "fetch_osm", lambda *_args, **_more: Receipt(read=1, stored=1))
    monkeypatch.setattr(AreaTool, "start", lambda _tool, drawn: drawn(shape.wkb))
    dialog = OsmDialog(context)
    qtbot.addWidget(dialog)
    assert not dialog.name.isVisibleTo(dialog), "only what is drawn is given a name"
    dialog.draw()
    dialog.consent.setChecked(True)
    assert dialog.name.isVisibleTo(dialog)
    dialog.name.setText(context.session.areas()[0].name.upper())
    assert not dialog.ok.isEnabled()
    assert "already" in dialog.reason.text()
    dialog.name.setText("Parken")
    assert dialog.ok.isEnabled(), dialog.reason.text()
    dialog.start()
    wait(lambda: context.session.area is not None and context.session.area.name == "Parken")
    assert context.session.area.geometry.symmetric_difference(shape).area < 1
    dialog.reject()


def test_the_plugin_can_be_unloaded_while_the_area_to_fetch_is_drawn(
    window: Any, iface: Any, store_path: str, wait: Any
) -> None:
    shell, canvas = window.shell, iface.mapCanvas()
    shell.flow.open(store_path)
    wait(lambda: shell.context.session.info is not None and not shell.flow.adding_layers)
    before = type(canvas.mapTool()).__name__
    shell.command("sources", "osm")
    dialog = shell.pages["sources"].osm_dialog
    dialog.draw()
    assert not dialog.isVisible()
    window.unload()
    assert type(canvas.mapTool()).__name__ == before
    assert not [item for item in canvas.scene().items() if isinstance(item, QgsRubberBand)]
    window.load()  # the fixture unloads it once more
    window.dock.ensure_filled()


def test_the_osm_dialog_goes_with_its_store(opened: Any, qtbot: Any, wait: Any) -> None:
    shell = opened.shell
    shell.command("sources", "osm")
    page = shell.pages["sources"]
    first = page.osm_dialog
    assert not first.isModal()
    shell.command("sources", "osm")
    assert page.osm_dialog is first, "it is opened once"
    shell.flow.close()
    assert page.osm_dialog is None


def test_review_approves_one_after_the_other_and_keeps_mended_text(opened: Any, qtbot: Any) -> None:
    context = opened.shell.context
    store = context.session.store
    other = review_list(store)[-1]
    store.update(other.table, other.uuid, {"text": "En annan text"})
    dialog = ReviewDialog(context)
    qtbot.addWidget(dialog)
    assert len(dialog.view.rows()) == 2
    first = dialog.view.selected()[0]
    dialog.editors["text"].setPlainText("Utan namn")
    dialog.approve()
    row = store.get(first.table, first.uuid)
    assert row["text"] == "Utan namn"
    assert row["review"] == "approved"
    assert [row.uuid != first.uuid for row in dialog.view.rows()] == [True]
    dialog.approve()
    assert dialog.view.rows() == []
    assert not dialog.approve_button.isEnabled()


def test_after_the_last_text_of_the_list_the_one_before_is_next(opened: Any, qtbot: Any) -> None:
    store = opened.shell.context.session.store
    other = review_list(store)[-1]
    store.update(other.table, other.uuid, {"text": "En annan text"})
    dialog = ReviewDialog(opened.shell.context)
    qtbot.addWidget(dialog)
    first, last = dialog.view.shown_rows()
    dialog.view.select([last.key])
    dialog.approve()
    assert [row.key for row in dialog.view.selected()] == [first.key]
    dialog.approve()
    assert dialog.view.rows() == []


@pytest.mark.on_map
def test_mended_text_leaves_no_copy_in_the_undo(opened: Any, qtbot: Any, wait: Any) -> None:
    shell = opened.shell
    context = shell.context
    shell.show_page("sources")
    QCoreApplication.processEvents()
    page = shell.pages["sources"]
    page.remove([row for row in page.view.rows() if row.kind == "case"])
    wait(lambda: context.undo.last is not None)
    dialog = ReviewDialog(context)
    qtbot.addWidget(dialog)
    dialog.editors["text"].setPlainText("Utan namn, ring 070-174 06 35")
    row = dialog.view.selected()[0]
    dialog.approve()
    assert "070" not in context.session.store.get(row.table, row.uuid)["text"]
    assert context.undo.last is None


def test_duplicates_are_decided_never_merged(opened: Any, qtbot: Any) -> None:
    context = opened.shell.context
    store = context.session.store
    survey, case = (store.rows("observation", {"external_id": key})[0]["uuid"] for key in ("survey-1", "case-1"))
    store.insert(
        "duplicate_pair", [{"first": survey, "second": case, "distance_m": 3.0, "days": 1.0, "state": "suspected"}]
    )
    before = store.count("observation")
    dialog = DuplicatesDialog(context)
    qtbot.addWidget(dialog)
    assert len(dialog.view.rows()) == 1
    dialog.decide(True)
    assert store.rows("duplicate_pair")[0]["state"] == "confirmed"
    assert dialog.view.rows() == []
    assert store.count("observation") == before


def test_purge_says_how_much_and_deletes_only_after_a_yes(opened: Any, wait: Any, qtbot: Any) -> None:
    from est_walks_plugin.gui.pages.sources.purge import purge

    context = opened.shell.context
    store = context.session.store
    purge(context)
    assert "5" in context.ask.text.text()
    qtbot.keyClick(context.ask.cancel, Qt.Key.Key_Return)
    assert context.ask.isHidden()
    assert store.count("observation", {"review": "purged"}) == 0
    purge(context)
    qtbot.keyClick(context.ask.cancel, Qt.Key.Key_Escape)
    assert store.count("observation", {"review": "purged"}) == 0
    purge(context)
    context.ask.ok.click()
    wait(lambda: not context.runner.busy)
    assert store.count("observation", {"review": "purged"}) == 5
    assert all(row["text"] is None for row in store.rows("observation", {"review": "purged"}))
    assert store.rows("purge_log")
    assert date.today().year >= 2025


def test_properties_tell_what_the_store_holds(opened: Any, qtbot: Any) -> None:
    from qgis.PyQt.QtWidgets import QLabel

    dialog = StorePropertiesDialog(opened.shell.context)
    qtbot.addWidget(dialog)
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert "EPSG:3011" in texts
    assert "25" in texts
    assert opened.shell.context.session.path in texts


def test_web_map_address_needs_its_parts(opened: Any, qtbot: Any) -> None:
    dialog = WebMapDialog(opened.shell.context)
    qtbot.addWidget(dialog)
    assert not dialog.ok.isEnabled()
    dialog.address.setText("https://tiles.example.org/a.png")
    assert "{z}" in dialog.reason.text()
    dialog.address.setText("https://tiles.example.org/{z}/{x}/{y}.png?key=a&b=c")
    assert dialog.ok.isEnabled()
    background = dialog.background()
    layer = QgsRasterLayer(background.uri, "x", background.provider)
    assert layer.isValid()
    dialog.kind.setCurrentIndex(dialog.kind.findData("wms"))
    assert not dialog.ok.isEnabled()


@pytest.mark.on_map
def test_background_file_goes_under_everything_and_is_remembered(opened: Any, tmp_path: Path) -> None:
    project, maps = QgsProject.instance(), opened.shell.context.backgrounds
    path = tmp_path / "karta.geojson"
    path.write_text(
        '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":'
        '{"type":"Point","coordinates":[17.6,59.4]}}]}'
    )
    background = Background(str(path), "ogr", "karta", "© Någon")
    layer = maps.show(background)
    assert project.layerTreeRoot().layerOrder()[-1] is layer
    assert layer.metadata().rights() == ["© Någon"]
    kept.remember("Upplands-Bro", background)
    assert kept.remembered("Upplands-Bro") == background
    assert kept.remembered("Håbo") is None
    with pytest.raises(InputError):
        maps.show(Background(str(tmp_path / "missing.tif"), "gdal", "borta"))
    assert project.mapLayer(layer.id()) is not None
    maps.show(None)
    assert not [one for one in project.mapLayers().values() if one.customProperty(bg.ROLE_PROPERTY)]
    kept.remember("Upplands-Bro", None)
    assert kept.remembered("Upplands-Bro") is None


def test_confirm_is_no_when_cancelled(iface: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from est_walks_plugin.gui.dialogs.base import FormDialog

    monkeypatch.setattr(FormDialog, "exec", lambda self: self.buttons.rejected.emit() or self.result())
    assert confirm(None, "Title", "What will happen to 5 rows.", "Delete") is False


def test_dropped_store_is_opened_and_other_files_wait_for_a_store(
    window: Any, iface: Any, store_path: str, wait: Any, tmp_path: Path
) -> None:
    other = tmp_path / "x.csv"
    other.write_text("a;b\n1;2\n")
    window.shell.drop([str(other)])
    assert "Open or make a store first; then drop the file again to import it." in iface.texts()
    assert window.shell.context.session.info is None
    window.shell.drop([store_path])
    wait(lambda: window.shell.context.session.info is not None)
    wait(lambda: not window.shell.flow.adding_layers)


@pytest.mark.on_map
def test_a_task_that_changes_the_store_refreshes_page_and_map(opened: Any, wait: Any) -> None:
    from est_walks_plugin.project import own_layers

    context = opened.shell.context
    opened.shell.show_page("sources")
    survey = own_layers.find_layer(QgsProject.instance(), "survey")
    before = survey.featureCount()
    row = {"kind": "survey", "title": "ny", "position_method": "exact", "geometry": (E, N)}
    context.runner.run(
        "insert",
        lambda store, _feedback: store.insert("observation", [row]),
        store_path=context.session.path,
        changes=("observation",),
    )
    wait(lambda: survey.featureCount() == before + 1)


def test_a_refusal_of_the_store_is_one_line(opened: Any, iface: Any) -> None:
    from est_walks_plugin.model.errors import StoreBusyError

    def busy() -> bool:
        raise StoreBusyError("Somebody else holds the store; try again.")

    assert opened.shell.context.attempt(busy, False) is False
    assert "Somebody else holds the store; try again." in iface.texts()


@pytest.mark.on_map
def test_imported_words_are_never_read_as_html(opened: Any, iface: Any) -> None:
    from qgis.PyQt.QtCore import Qt

    context = opened.shell.context
    context.messages.warn("<img src=x> finns")
    assert not any("<" in text for text in iface.texts())
    store = context.session.store
    source = store.rows("source", {"kind": "survey"})[0]
    store.update("source", source["uuid"], {"name": "<b>Enkät</b>"})
    context.session.changed("source")
    opened.shell.show_page("sources")
    QCoreApplication.processEvents()
    page = opened.shell.pages["sources"]
    page.refresh()
    tips = [page.view.proxy.index(row, 0).data(int(Qt.ItemDataRole.ToolTipRole)) for row in range(2)]
    assert any("&lt;b&gt;Enkät" in tip for tip in tips)
    assert not any("<b>" in tip for tip in tips)


@pytest.mark.on_map
def test_layers_come_into_a_new_project(opened: Any, wait: Any) -> None:
    from est_walks_plugin.project import own_layers

    QgsProject.instance().clear()
    assert own_layers.store_path_of(QgsProject.instance()) is None
    opened.shell.flow.show_layers()
    wait(lambda: not opened.shell.flow.adding_layers)
    assert own_layers.store_path_of(QgsProject.instance()) == opened.shell.context.session.path


def test_a_store_without_areas_shows_what_it_holds(window: Any, iface: Any, tmp_path: Path, wait: Any) -> None:
    from est_walks_plugin.operations.create_store import create_store

    path = str(tmp_path / "utan.gpkg")
    with create_store(path, "Grannkommunen", "EPSG:3006", areas=[]) as store:
        spots = [(600_000.0, 6_500_000.0), (600_500.0, 6_500_500.0)]
        store.insert("observation", [{"kind": "case", "position_method": "exact", "geometry": xy} for xy in spots])
    window.shell.flow.open(path)
    wait(lambda: window.shell.context.session.info is not None)
    wait(lambda: not window.shell.flow.adding_layers)
    assert window.shell.top.areas.findText("Kungsängen") < 0
    centre = iface.mapCanvas().extent().center()
    assert abs(centre.x() - 600_250) < 50
    assert abs(centre.y() - 6_500_250) < 50


def test_a_note_from_the_walk_is_counted_listed_and_mended(opened: Any, qtbot: Any) -> None:
    shell = opened.shell
    session = shell.context.session
    shell.show_page("sources")
    QCoreApplication.processEvents()
    todo, count = shell.pages["sources"].todo, len(review_list(session.store))
    assert todo.review.text().startswith(str(count))
    stop = find_stop(session.store, add_walk(session.store), 1)
    record_stop(session.store, stop, TypedStop(note="Vid Kevins hus"))
    session.changed("stop")
    qtbot.waitUntil(lambda: todo.review.text().startswith(str(count + 1)))
    dialog = ReviewDialog(shell.context)
    qtbot.addWidget(dialog)
    [row] = [row for row in dialog.view.shown_rows() if row.table == "stop"]
    dialog.view.select([row.key])
    dialog.editors["field_note"].setPlainText("Vid huset")
    dialog.approve()
    kept = session.store.get("stop", stop.uuid)
    assert (kept["field_note"], kept["review"]) == ("Vid huset", "approved")
    qtbot.waitUntil(lambda: todo.review.text().startswith(str(count)))


def test_review_marks_doubts_masks_what_is_marked_and_decides_identical_texts_once(opened: Any, qtbot: Any) -> None:
    context = opened.shell.context
    store = context.session.store
    store.update_many(
        "observation", {row.uuid: {"review": "approved"} for row in review_list(store) if row.table == "observation"}
    )
    text = "Lampan är trasig, fråga grannen Anna Provander om det."
    same = store.insert("observation", [{"text": text, "review": "doubtful", "kind": "case"} for _ in range(3)])
    store.insert("observation", [{"text": text + " Nu.", "review": "doubtful", "kind": "case"}])
    dialog = ReviewDialog(context)
    qtbot.addWidget(dialog)
    row = next(row for row in dialog.view.shown_rows() if row.uuid == same[1])
    dialog.view.select([row.key])
    editor = dialog.editors["text"]
    marked = [mark.cursor.selectedText() for mark in editor.extraSelections()]
    assert marked == ["Anna Provander"]
    assert "2" in dialog.same_label.text()
    dialog.approve()
    assert [store.get("observation", uuid)["review"] for uuid in same] == ["approved"] * 3
    assert [row.uuid in same for row in dialog.view.rows()].count(True) == 0
    context.undo.take_back()
    qtbot.waitUntil(lambda: store.get("observation", same[0])["review"] == "doubtful")
    dialog.refresh()
    dialog.view.select([row.key])
    editor = dialog.editors["text"]
    assert not dialog.mask_button.isEnabled()
    cursor = editor.textCursor()
    cursor.setPosition(text.index("Anna"))
    cursor.setPosition(text.index(" om det"), cursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    assert dialog.mask_button.isEnabled()
    dialog.mask_button.click()
    assert editor.toPlainText() == "Lampan är trasig, fråga grannen [maskat] om det."
    editor.undo()
    assert editor.toPlainText() == text
    editor.redo()
    dialog.approve()
    assert {store.get("observation", uuid)["text"] for uuid in same} == {
        "Lampan är trasig, fråga grannen [maskat] om det."
    }
