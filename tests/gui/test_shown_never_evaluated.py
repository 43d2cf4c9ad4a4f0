"""What a file says is shown as it stands: no expression, HTML or formula in it is ever evaluated. Through real rendering."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date, datetime, timezone
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    Qgis,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QTextDocument
from qgis.PyQt.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QTextBrowser, QWidget
from shapely.geometry import LineString, MultiLineString, MultiPolygon, box

from est_walks_plugin.gui.dialogs.duplicates import DuplicatesDialog
from est_walks_plugin.gui.dialogs.import_dialog.dialog import ImportDialog
from est_walks_plugin.gui.dialogs.positions import PositionsDialog
from est_walks_plugin.gui.dialogs.receipt import ReceiptDialog
from est_walks_plugin.gui.dialogs.review import ReviewDialog
from est_walks_plugin.gui.dialogs.store_properties import StorePropertiesDialog
from est_walks_plugin.gui.message import Messages
from est_walks_plugin.gui.models.rows_model import ListColumn, RowsModel
from est_walks_plugin.gui.pages.tasks.choices import choices
from est_walks_plugin.gui.pages.tasks.duplicates import DuplicatesDialog as TaskDuplicatesDialog
from est_walks_plugin.gui.pages.tasks.editor import TaskEditor
from est_walks_plugin.gui.theme import plain_action, plain_tip
from est_walks_plugin.model.errors import InputError
from est_walks_plugin.model.receipt import CrsChoice, Receipt, SourceFile
from est_walks_plugin.model.task import Task, TaskEvent
from est_walks_plugin.operations.tasks.hints import DuplicateHint
from est_walks_plugin.project import layers
from est_walks_plugin.project.own_layers import extent_of
from est_walks_plugin.store import Store, schema

from .. import town

EVIL = (
    "<b>fet</b> <img src=x onerror=alert(1)> &lt;i&gt; &amp; "
    "[% 6*7 %] [% now() %] [% upper('evaluated') %] [%\"uuid\"%] [% env('HOME') %] {kind} {name} {by} {street} =cmd() +1 @sum"
)
MADE = "Gränd {by} {kind} <b>[% 6*7 %]</b>"
FORMULAS = ("=cmd()", "+1+1", "@sum", "-1+1", "\t=1", "＝1+1", "[% 6*7 %]", "<b>x</b>", "&lt;b&gt;", '=HYPERLINK("x")')
CODES = frozenset({"kind", "state", "status", "light", "lane", "profile", "review", "position_method", "place_type"})


def _evil_texts(table: str) -> dict[str, Any]:
    """Return the evil text for every text column of `table` that is no code, key or reference."""
    found = schema.BY_NAME[table]
    return {
        column.name: EVIL
        for column in found.columns
        if column.type is schema.Type.TEXT
        and not (column.values or column.reference or column.unique_with or column.name in CODES)
    }


def _fill(store: Store) -> None:
    line = [town.at(100, 100), town.at(300, 100), town.at(500, 120)]
    square = MultiPolygon([box(*town.at(90, 90), *town.at(700, 700))])
    whole = MultiLineString([line])
    walk = store.insert("walk", [{"name": "v", "geometry": whole, "start_x": line[0][0], "start_y": line[0][1]}])[0]
    source = store.insert("source", [{"kind": "case", "name": "k"}])[0]
    ranking = store.insert("ranking", [{"area_name": town.AREA}])[0]
    place, other, third = store.insert("place", [{"name": "p", "active": True, "geometry": xy} for xy in line])
    rows: dict[str, list[dict[str, Any]]] = {
        "area": [{"name": "a", "kind": "district", "geometry": square}],
        "observation": [
            {"source": source, "kind": kind, "category": "dark_spot", "geometry": town.at(150 + 40 * n, 260)}
            for n, kind in enumerate(("survey", "case", "est_report", "school_view"))
        ],
        "lamp": [{"status": "working", "geometry": town.at(200, 330)}],
        "path": [{"highway": "residential", "name": "n", "geometry": LineString(line)}],
        "landmark": [{"kind": "school", "name": "n", "geometry": town.at(220, 500)}],
        "base_area": [{"kind": "green", "name": "n", "geometry": square}],
        "base_line": [{"kind": "road", "name": "n", "geometry": LineString(line)}],
        "stop": [{"walk": walk, "seq": 1, "name": "s", "place": place, "geometry": line[1]}],
        "leg": [{"walk": walk, "seq": 1, "light": "whole", "geometry": whole}],
        "finding": [{"category": "graffiti", "text": "t", "geometry": town.at(420, 520)}],
        "task": [{"title": "t", "state": "new", "geometry": town.at(330, 580)}],
        "ranking_item": [
            {"ranking": ranking, "place": other, "position": 1, "score": 90.0, "name": "r", "geometry": line[2]}
        ],
        "dark_gap": [{"name": "d", "state": "dark", "length_m": 200.0, "geometry": whole}],
    }
    for table, values in rows.items():
        store.insert(table, values)
    for table in (*rows, "walk", "source", "place"):
        evil = _evil_texts(table)
        for row in store.rows(table, columns=("uuid",)):
            store.update(table, row["uuid"], evil)
    made = {"naming": {"code": "proper_by", "name": MADE, "by": "{name}"}, "name": None}
    store.insert("stop", [{"walk": walk, "seq": 2, **made, "geometry": line[2]}])
    store.insert("ranking_item", [{"ranking": ranking, "place": third, "position": 2, **made, "geometry": line[0]}])


@pytest.fixture(scope="module")
def evil_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store whose every text is an attack, written past the importers, which would have cleaned it."""
    path = tmp_path_factory.mktemp("evil") / "evil.gpkg"
    store = town.build(path)
    with store.transaction():
        _fill(store)
    store.close()
    return path


@pytest.fixture
def evil(evil_file: Path, tmp_path: Path, qgis_app: Any) -> Iterator[tuple[QgsProject, layers.LayerSet, str]]:
    path = tmp_path / "evil.gpkg"
    path.write_bytes(evil_file.read_bytes())
    project = QgsProject()
    with Store.open(path, readonly=True) as store:
        walk, ranking = store.rows("walk")[0]["uuid"], store.rows("ranking_item")[0]["ranking"]
    found = layers.add_store(project, str(path), walk=walk, ranking=ranking)
    yield project, found, str(path)
    project.clear()


def _context(project: QgsProject, layer: QgsVectorLayer) -> QgsExpressionContext:
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.globalScope())
    context.appendScope(QgsExpressionContextUtils.projectScope(project))
    context.appendScope(QgsExpressionContextUtils.layerScope(layer))
    return context


def _tip(layer: QgsVectorLayer, context: QgsExpressionContext) -> str:
    """Return a map tip as QGIS makes it: without a template, of the display name, which it does not escape."""
    if layer.mapTipTemplate():
        return str(QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context))
    return str(QgsExpression(layer.displayExpression()).evaluate(context) or "")


def _nothing_evaluated(text: str) -> None:
    assert "EVALUATED" not in text
    if "fet" in text or "Gränd" in text:
        assert str(date.today().year) not in text
        assert os.environ["HOME"] not in text
        assert "42" not in text


def test_every_map_tip_shows_the_text_as_it_stands(evil: Any) -> None:
    project, found, _path = evil
    seen = set()
    for role, layer in found.layers.items():
        for feature in layer.getFeatures():
            context = _context(project, layer)
            context.setFeature(feature)
            tip = _tip(layer, context)
            _nothing_evaluated(tip)
            assert not [tag for tag in ("<img", "<i>", "<b>fet") if tag in tip], role
            assert QgsExpression.replaceExpressionText(tip, context) == tip, f"{role}: a second reading changes it"
            document = QTextDocument()
            document.setHtml(tip)
            shown = document.toPlainText().replace("\u200b", "").replace("\xa0", " ")
            if "fet" in shown:
                assert EVIL in shown, role
                seen.add(role)
            if "Gränd" in shown:
                assert MADE in shown, role
                assert "{name}" in shown, role
                seen.add(f"made {role}")
    wanted = {"stop", "walk", "finding", "task", "survey", "case", "est_report", "school_view", "lamp", "landmark"}
    wanted |= {"place", "dark_gap", "heatmap", "area", "base_line", "base_path", "base_area", "made stop", "made place"}
    assert wanted <= seen


def test_every_label_on_the_map_is_the_text_itself(evil: Any, qtbot: Any) -> None:
    project, found, _path = evil
    settings = QgsMapSettings()
    shown = [layer for role, layer in found.layers.items() if role != "heatmap"]
    settings.setLayers(shown)
    settings.setDestinationCrs(shown[0].crs())
    settings.setOutputSize(QSize(1800, 1800))
    settings.setOutputDpi(96)
    extent = extent_of(project, "area")
    assert extent is not None
    seen: set[str] = set()
    texts: list[str] = []
    settings.setFlag(QgsMapSettings.Flag.DrawLabeling, True)
    labeling = settings.labelingEngineSettings()
    labeling.setFlag(Qgis.LabelingFlag.UseAllLabels, True)
    settings.setLabelingEngineSettings(labeling)
    for layer in shown:
        if not layer.labelsEnabled():
            continue
        settings.setLayers([layer])
        centre = layer.extent().center()
        settings.setExtent(extent)
        settings.setExtent(_around(centre, 60.0 if layer.geometryType() == 0 else 400.0))
        context = QgsExpressionContext()
        context.appendScopes(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
        context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
        settings.setExpressionContext(context)
        job = QgsMapRendererParallelJob(settings)
        job.start()
        job.waitForFinished()
        results = job.takeLabelingResults()
        for label in results.allLabels() if results is not None else []:
            texts.append(label.labelText)
            if "fet" in label.labelText:
                seen.add(layer.name())
                assert "[% 6*7 %]" in " ".join(label.labelText.split()), layer.name()
    assert seen, "labels were drawn"
    for text in texts:
        _nothing_evaluated(text)


def _around(centre: Any, half: float) -> Any:
    from qgis.core import QgsRectangle

    return QgsRectangle(centre.x() - half, centre.y() - half, centre.x() + half, centre.y() + half)


def test_the_name_a_form_or_list_shows_of_a_row_is_the_text_itself(evil: Any) -> None:
    _project, found, _path = evil
    shown = set()
    for role, layer in found.layers.items():
        for feature in layer.getFeatures():
            name = QgsVectorLayerUtils.getFeatureDisplayString(layer, feature)
            _nothing_evaluated(name)
            if "fet" in name:
                assert name == EVIL, role
                shown.add(role)
        for number in range(layer.fields().count()):
            widget = layer.editorWidgetSetup(number)
            assert not widget.config().get("UseHtml"), f"{role}: a field is edited as HTML"
            assert "[%" not in layer.defaultValueDefinition(number).expression()
    assert {"task", "finding", "survey", "area", "lamp", "landmark"} <= shown


def test_lists_escape_their_tooltips(qgis_app: Any) -> None:
    for text in (EVIL, *FORMULAS):
        model = RowsModel([ListColumn("name", "Namn", lambda row: row["name"])])
        model.set_rows([{"uuid": "1", "name": text}])
        index = model.index(0, 0)
        assert model.data(index, int(Qt.ItemDataRole.DisplayRole)) == text
        document = QTextDocument()
        document.setHtml(model.data(index, int(Qt.ItemDataRole.ToolTipRole)))
        assert document.toPlainText().split() == text.split()
        assert "<img" not in model.data(index, int(Qt.ItemDataRole.ToolTipRole))


def test_no_label_of_the_window_reads_what_a_file_says_as_html(opened: Any, wait: Any) -> None:
    session = opened.shell.context.session
    store = session.store
    for table in ("source", "area", "place", "observation", "ranking_item"):
        evil = _evil_texts(table)
        for row in store.rows(table, columns=("uuid",)):
            store.update(table, row["uuid"], evil)
    store.insert("source", [{"kind": "case", "name": "[% 6*7 %]", "attribution": EVIL}])
    for table in ("source", "area", "place", "observation", "ranking_item"):
        session.changed(table)
    assert EVIL in opened.map_mark.label.text()
    checked = 0
    for root in (opened.dock, opened.map_mark.label):
        for label in [root] if isinstance(root, QLabel) else root.findChildren(QLabel):
            if "fet" in label.text():
                rich = label.textFormat() != Qt.TextFormat.PlainText
                assert not rich or ("<b>fet" not in label.text() and "&lt;b&gt;fet" in label.text()), label.text()
                checked += 1
    assert checked
    assert opened.map_mark.label.width() <= opened.map_mark.label.parent().width()


def test_a_long_attribution_is_whole_on_the_map(opened: Any) -> None:
    session = opened.shell.context.session
    mark = opened.map_mark
    rows = [{"kind": "network", "name": f"N{n}", "attribution": f"© Kommunförbundet nummer {n}"} for n in range(30)]
    session.store.insert("source", rows)
    session.changed("source")
    assert mark.label.height() >= 2 * mark.label.fontMetrics().height()
    assert mark.label.width() <= mark.label.parent().width()
    assert mark.label.y() >= 0


def test_a_layer_names_whose_data_it_shows_and_nothing_in_it_is_read(evil: Any) -> None:
    project, found, path = evil
    with Store.open(path) as store:
        for row in store.rows("source"):
            store.update("source", row["uuid"], {"attribution": None})
        network, cases = store.insert(
            "source",
            [
                {"kind": "network", "name": "n", "attribution": "(c) OpenStreetMap contributors"},
                {"kind": "case", "name": "c", "attribution": "<b>Bygden</b> & [% 6*7 %] &lt;"},
            ],
        )
        for row in store.rows("path"):
            store.update("path", row["uuid"], {"source": network})
        for row in store.rows("observation", {"kind": "case"}):
            store.update("observation", row["uuid"], {"source": cases})
    layers.refresh(project, ["source"])
    assert found["base_path"].metadata().rights() == ["© OpenStreetMap contributors"]
    assert found["lamp"].metadata().rights() == []
    (said,) = found["case"].metadata().rights()
    document = QTextDocument()
    document.setHtml(QgsExpression.replaceExpressionText(said, _context(project, found["case"])))
    assert document.toPlainText().replace("\u200b", "") == "‹b›Bygden‹/b› & [% 6*7 %] &lt;"
    layers.show_walk(project, None)
    assert len(found["stop"].metadata().rights()) == 2, "a walk is made of everything; a filter leaves it"


# --- the window ------------------------------------------------------------------------------------------------------

SAID = (EVIL, "a & b", "&lt;b&gt;fet&lt;/b&gt;", "<b>fet</b>", "x < 3 & y > 2", "rad ett\nrad två", "[% 6*7 %]", "R&D")


def _read_as_html(text: str) -> str:
    document = QTextDocument()
    document.setHtml(text)
    return " ".join(document.toPlainText().split())


@pytest.mark.parametrize("text", SAID)
def test_the_message_bar_says_a_text_as_it_stands(text: str, iface: Any) -> None:
    messages = Messages(iface)
    for say in (messages.info, messages.warn, lambda said: messages.error(InputError(said))):
        say(text)
        item = iface.messageBar().items()[0]
        (browser,) = item.findChildren(QTextBrowser)
        assert " ".join(browser.toPlainText().split()) == " ".join(text.replace("<", "‹").replace(">", "›").split())
        messages.clear()


@pytest.mark.parametrize("text", SAID)
def test_a_tooltip_and_an_action_tell_a_text_as_it_stands(text: str) -> None:
    assert _read_as_html(plain_tip(text)) == " ".join(text.split())
    assert plain_action(text).replace("&&", "&") == text
    assert "&" not in plain_action(text).replace("&&", "")


def _checked(root: QWidget) -> int:
    """Return how many widgets show the evil text; each shows it as it stands, in its text and in its tooltip."""
    seen = 0
    for widget in [root, *root.findChildren(QWidget)]:
        tip = widget.toolTip()
        if "fet" in tip:
            assert tip.startswith("<qt>"), tip
            assert "<b>" not in tip, tip
            seen += 1
        if isinstance(widget, QLabel) and "fet" in widget.text():
            is_plain = widget.textFormat() == Qt.TextFormat.PlainText
            assert is_plain or "<b>fet" not in widget.text(), widget.text()
            seen += 1
        if isinstance(widget, QAbstractButton) and "fet" in widget.text():
            assert "&" not in widget.text().replace("&&", ""), widget.text()
            seen += 1
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            seen += _cells(widget)
    return seen


def _cells(view: QAbstractItemView) -> int:
    model, seen = view.model(), 0
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            index = model.index(row, column)
            tip = str(index.data(int(Qt.ItemDataRole.ToolTipRole)) or "")
            if "fet" in tip:
                assert tip.startswith("<qt>"), tip
                assert "<b>" not in tip, tip
                seen += 1
    for section in range(model.columnCount()):
        tip = str(model.headerData(section, Qt.Orientation.Horizontal, int(Qt.ItemDataRole.ToolTipRole)) or "")
        assert "<b>" not in tip, tip
    return seen


def test_the_import_dialog_shows_a_file_as_it_stands(opened: Any, wait: Any, qtbot: Any, tmp_path: Path) -> None:
    path = tmp_path / "R&D [% 6*7 %] ärenden.csv"
    east, north = (round(value) for value in town.at(300, 300))
    rows = [f"A{n};<b>fet</b> & [% 6*7 %] {n};<b>fet</b> & mer;Pågår;{east + n};{north}" for n in range(12)]
    path.write_text(
        "Ärendenummer;Beskrivning <b>fet</b> & mer;Kategori;Status;E;N\n" + "\n".join(rows) + "\n", encoding="utf-8"
    )
    dialog = ImportDialog(opened.shell.context, str(path))
    qtbot.addWidget(dialog)
    dialog.show()
    wait(lambda: dialog.state.is_read)
    assert _checked(dialog) >= 12
    dialog.reject()


def test_every_dialog_and_page_shows_what_is_stored_as_it_stands(opened: Any, qtbot: Any) -> None:
    context = opened.shell.context
    session, store = context.session, context.session.store
    store.insert("finding", [{"category": "graffiti", "text": "t", "geometry": town.at(420, 520)}])
    store.insert(
        "task", [{"title": "t", "state": "new", "measure": "repair", "owner": "gata", "geometry": town.at(1, 1)}]
    )
    for table in ("area", "observation", "finding", "task", "source", "place", "ranking_item"):
        for row in store.rows(table, columns=("uuid",)):
            changes = {**_evil_texts(table), **({"review": "doubtful"} if table == "observation" else {})}
            store.update(table, row["uuid"], changes)
        session.changed(table)
    seen = _checked(opened.dock)
    store.insert(
        "observation", [{"kind": "case", "category": "graffiti", **_evil_texts("observation")}]
    )  # placed nowhere
    first, second, *_rest = store.rows("observation", columns=("uuid",))
    store.insert("duplicate_pair", [{"first": first["uuid"], "second": second["uuid"], "state": "suspected"}])
    task = Task.from_row(store.rows("task")[0])
    moment = datetime(2026, 3, 1, 18, 0, tzinfo=timezone.utc)
    event = TaskEvent("e", task.uuid, moment, "note", role=EVIL, old=EVIL, new=EVIL, note=EVIL)
    hint = DuplicateHint(task.uuid, first["uuid"], "observation", 3.0, EVIL)
    dialogs = [
        *(made(context) for made in (ReviewDialog, StorePropertiesDialog, PositionsDialog, DuplicatesDialog)),
        ReceiptDialog(context, _evil_receipt(), EVIL),
        TaskEditor([task], choices(store), [event]),
        TaskDuplicatesDialog([hint], store, context),
    ]
    for dialog in dialogs:
        qtbot.addWidget(dialog)
        dialog.show()
        found = _checked(dialog)
        assert found or isinstance(dialog, StorePropertiesDialog), type(dialog).__name__
        seen += found
    assert seen >= 20


def _evil_receipt() -> Receipt:
    """Return a receipt in which every text is an attack."""
    receipt = Receipt(read=1, encoding=EVIL, delimiter=EVIL, mapping={EVIL: EVIL}, notes=[EVIL])
    receipt.reject(1, EVIL, EVIL)
    receipt.crs = CrsChoice(chosen=EVIL, reason=EVIL, alternatives=(EVIL,))
    receipt.source = SourceFile(file=EVIL, sha256="", kind="case")
    receipt.extra = {"unmapped_values": {EVIL: {EVIL: 1}}, "unused_columns": [EVIL]}
    return receipt
