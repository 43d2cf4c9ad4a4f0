"""The walk through a layout template: what it says, to whom, whose template, in which files, and what is refused."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import date, datetime, timezone
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsExpression,
    QgsExpressionContext,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutUtils,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsTextRenderer,
)
from qgis.PyQt.QtCore import QCoreApplication, QMetaType, QRectF, QThread
from qgis.PyQt.QtGui import QImage

from est_walks_plugin import paths
from est_walks_plugin.model.catalogue import load_catalogue
from est_walks_plugin.model.codes import Audience
from est_walks_plugin.model.errors import Cancelled, EstWalksError, InputError, ParameterError
from est_walks_plugin.model.feedback import CallbackFeedback
from est_walks_plugin.model.walk import PlanResult
from est_walks_plugin.printing.layouts import fields, html_labels, templates, variables
from est_walks_plugin.printing.layouts.content import collect
from est_walks_plugin.printing.layouts.in_project import into_project
from est_walks_plugin.printing.layouts.pages import PAGE_VARIABLE
from est_walks_plugin.printing.layouts.walk_layout import export_walk_layout
from est_walks_plugin.printing.quick.pdf_bytes import stable
from est_walks_plugin.printing.words import Words
from est_walks_plugin.project import layers
from est_walks_plugin.project.own_layers import find_layer
from est_walks_plugin.project.roles import Role
from est_walks_plugin.store import Store

from .test_print_walk_map import SECRET, pictures, pixels, text_of

DAY = date(2026, 10, 1)
WHO = "Anmälaren bor på"


@pytest.fixture
def walk(town_store: Store, planned: PlanResult) -> str:
    """A walk with notes that residents must not read, and reasons with small counts."""
    uuid = planned.walks[0].id
    stop = town_store.rows("stop", {"walk": uuid}, order_by=("seq",))[0]
    reasons = [{"code": "respondents", "value": 3, "unit": ""}, {"code": "dark_gap", "value": 62, "unit": "m"}]
    town_store.update("stop", stop["uuid"], {"note": SECRET, "name": "Flyttad äng 100 % | ÅÄÖ", "reasons": reasons})
    town_store.update("walk", uuid, {"note": SECRET + " (vandring)"})
    return uuid


def own_template(path: Path, *labels: str, maps: int = 1, picture: str = "", font: str = "") -> str:
    """Save a template as a municipality might draw it: a map, labels and perhaps a picture."""
    project = QgsProject()
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    for number in range(maps):
        item = QgsLayoutItemMap(layout)
        item.attemptSetSceneRect(QRectF(10, 20 + 5 * number, 150, 150))
        layout.addLayoutItem(item)
    for number, text in enumerate(labels):
        label = QgsLayoutItemLabel(layout)
        label.setText(text)
        label.attemptSetSceneRect(QRectF(170, 20 + 10 * number, 120, 9))
        layout.addLayoutItem(label)
    if picture:
        drawn = QgsLayoutItemPicture(layout)
        drawn.setPicturePath(picture)
        drawn.attemptSetSceneRect(QRectF(170, 180, 20, 20))
        layout.addLayoutItem(drawn)
    assert layout.saveAsTemplate(str(path), QgsReadWriteContext())
    if font:
        path.write_text(path.read_text(encoding="utf-8").replace('fontFamily="', f'fontFamily="{font}', 1), "utf-8")
    return str(path)


def stops_of(store: Store, walk: str) -> int:
    return store.count("stop", {"walk": walk})


@pytest.mark.parametrize(("paper", "width"), [("A4", 595), ("A3", 842)])
def test_the_shipped_template_prints_cover_table_and_a_page_a_stop(
    town_store: Store, walk: str, tmp_path: Path, paper: str, width: int
) -> None:
    result = export_walk_layout(town_store, walk, str(tmp_path / "v.pdf"), paper=paper, printed_on=DAY)
    stops = stops_of(town_store, walk)
    assert result.pages == 3 + stops
    assert not result.messages
    cover = text_of(result.path, page=1)
    for told in ("Byvandring", "15 oktober 2026", "18.30", "Torget", "Internt arbetsmaterial", "1:", "EPSG:3011"):
        assert told in cover, told
    everything = text_of(result.path)
    assert "Flyttad äng 100 % | ÅÄÖ" in everything
    assert SECRET in everything
    for page in range(1, result.pages + 1):
        told = text_of(result.path, page=page)
        assert f"Sida {page} av {result.pages}" in told, page
        assert "OpenStreetMap contributors" in told, page
    opened = gdal.Open(result.path)
    assert opened is not None
    assert str(width).encode() in Path(result.path).read_bytes()


def test_the_words_follow_the_language_and_the_template_is_one(town_store: Store, walk: str, tmp_path: Path) -> None:
    told = {}
    for language in ("sv", "en"):
        export_walk_layout(town_store, walk, str(tmp_path / "v.pdf"), language=language, printed_on=DAY)
        told[language] = text_of(tmp_path / "v.pdf")
    for swedish, english in (
        ("Varför vi stannar", "Why we stop"),
        ("Teckenförklaring", "Legend"),
        ("Lampa, ", "Lamp, "),
    ):
        assert swedish in told["sv"]
        assert english not in told["sv"]
        assert english in told["en"]
        assert swedish not in told["en"]


@pytest.mark.parametrize("paper", ["A4", "A3"])
def test_a_stop_is_scored_once_by_day_and_once_in_the_dark_as_on_the_protocol(
    town_store: Store, walk: str, tmp_path: Path, paper: str
) -> None:
    result = export_walk_layout(town_store, walk, str(tmp_path / "v.pdf"), paper=paper, printed_on=DAY)
    words = " ".join(text_of(result.path, page=result.pages).split())
    (scored,) = re.findall(r"Ringa in poäng: 0 skrämmande … 3 bra(.*)Vad vi ser", words)
    assert scored.count("Dagsljus") == scored.count("Mörker") == 1
    assert sorted(re.findall(r"\d", scored)) == list("00112233"), "a row by day and one in the dark, of the whole stop"
    assert "För helheten: belysning, öppenhet" in scored


@pytest.mark.parametrize("ending", ["pdf", "png", "svg"])
def test_residents_get_no_notes_whatever_a_template_asks_for(
    town_store: Store, walk: str, tmp_path: Path, ending: str
) -> None:
    asked = (
        '[% "note" %]',
        "[% @est_note %]",
        "[% @est_beside %]",
        "[% attribute(get_feature_by_id('stop', 1), 'note') %]",
        "[% aggregate('walk', 'concatenate', \"note\") %]",
        "[% layer_property('stop', 'source') %]",
    )
    template = own_template(tmp_path / "fritt.qpt", *asked)
    for name in ("", template):
        folder = tmp_path / (Path(name).stem or "egen")
        result = export_walk_layout(
            town_store, walk, str(folder / f"v.{ending}"), template=name, audience=Audience.PUBLIC, printed_on=DAY
        )
        assert result.pages
        written = [file.read_bytes() for file in folder.iterdir()]
        for content in written:
            for word in (SECRET, WHO, "Provgatan 7"):
                assert word.encode("utf-8") not in content
        if ending == "pdf":
            told = text_of(result.path)
            assert "Publik" in told
            assert WHO not in told
            assert "3 svarande" not in told
            assert "Samtalsledare" not in told
        if ending == "svg":
            assert any("Publik" in content.decode("utf-8") for content in written)


def test_residents_get_nothing_from_a_template_that_opens_files_itself(
    town_store: Store, walk: str, tmp_path: Path
) -> None:
    template = own_template(
        tmp_path / "laser.qpt",
        f"[% aggregate(load_layer('{town_store.path}|layername=stop', 'ogr'), 'concatenate', \"note\") %]",
    )
    with pytest.raises(InputError, match=r"laser\.qpt.*load_layer"):
        export_walk_layout(
            town_store, walk, str(tmp_path / "v.pdf"), template=template, audience=Audience.PUBLIC, printed_on=DAY
        )
    assert not (tmp_path / "v.pdf").exists()


def test_a_template_without_our_items_prints_what_it_has_and_says_so(
    town_store: Store, walk: str, tmp_path: Path
) -> None:
    template = own_template(
        tmp_path / "kommun.qpt", "Vandring i [% @est_area %]", picture=str(tmp_path / "borta.png"), font="Kommunsans"
    )
    result = export_walk_layout(town_store, walk, str(tmp_path / "v.pdf"), template=template, printed_on=DAY)
    told = text_of(result.path)
    assert "Vandring i Byn" in told
    assert "Internt arbetsmaterial" in told
    assert "OpenStreetMap contributors" in told
    assert [
        name for name in ("kommun", "borta.png", "Kommunsans", "1") if not any(name in m for m in result.messages)
    ] == []
    assert len(result.messages) == 4


def _newer(text: str) -> str:
    return text.replace('type="65639"', 'type="70001"', 1)


@pytest.mark.parametrize(
    ("made", "says"),
    [
        (lambda text: text[: len(text) // 2], "trasig.qpt"),
        (lambda text: "<qgis><title/></qgis>", "trasig.qpt"),
        (lambda text: "inte alls XML", "trasig.qpt"),
        (lambda text: "", "trasig.qpt"),
        (_newer, "70001"),
        (lambda text: text.replace('type="65639"', 'type="65643"'), "trasig.qpt"),
    ],
    ids=["half", "project", "text", "empty", "newer", "no map"],
)
def test_what_is_no_template_is_refused_in_one_sentence(
    town_store: Store, walk: str, tmp_path: Path, made, says: str
) -> None:
    path = tmp_path / "trasig.qpt"
    own_template(path, "x")
    path.write_text(made(path.read_text(encoding="utf-8")), encoding="utf-8")
    target = tmp_path / "v.pdf"
    target.write_bytes(b"as it was")
    with pytest.raises(InputError) as refused:
        export_walk_layout(town_store, walk, str(target), template=str(path), printed_on=DAY)
    assert says in refused.value.message
    assert "\n" not in refused.value.message
    assert target.read_bytes() == b"as it was"


def test_templates_lie_beside_the_store_and_are_found_by_name(town_store: Store, walk: str, tmp_path: Path) -> None:
    folder = Path(town_store.path).parent / "layouts"
    folder.mkdir()
    own_template(folder / "Kommunens karta.qpt", "Egen karta över [% @est_municipality %]")
    assert "Kommunens karta" in [one.name for one in templates.available(town_store.path)]
    export_walk_layout(town_store, walk, str(tmp_path / "v.pdf"), template="kommunens karta", printed_on=DAY)
    assert "Egen karta över" in text_of(tmp_path / "v.pdf")
    with pytest.raises(InputError, match="Kommunens karta"):
        export_walk_layout(town_store, walk, str(tmp_path / "v.pdf"), template="finns inte", printed_on=DAY)


def test_the_same_walk_gives_the_same_bytes(town_store: Store, walk: str, tmp_path: Path) -> None:
    for ending in ("pdf", "png", "svg"):
        first, second = tmp_path / f"a.{ending}", tmp_path / f"b.{ending}"
        for path in (first, second):
            export_walk_layout(town_store, walk, str(path), printed_on=DAY)
        assert first.read_bytes() == second.read_bytes(), ending


def test_a_cancelled_print_leaves_what_was_there(town_store: Store, walk: str, tmp_path: Path) -> None:
    target = tmp_path / "v.pdf"
    target.write_bytes(b"as it was")
    done = [0.0]
    feedback = CallbackFeedback(on_progress=lambda share, _text: done.append(share), cancelled=lambda: done[-1] > 0.5)
    with pytest.raises(Cancelled):
        export_walk_layout(town_store, walk, str(target), printed_on=DAY, feedback=feedback)
    assert target.read_bytes() == b"as it was"
    assert [file.name for file in tmp_path.glob("v*")] == ["v.pdf"]


def test_asked_from_a_worker_the_pages_are_drawn_on_the_main_thread_one_a_turn(
    town_store: Store, walk: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from est_walks_plugin.printing.layouts import walk_layout, writers

    loaded_on: list[QThread] = []
    drawn_on, turns, outcome = [], [0], []
    drawn = writers.PdfWriter.draw

    def draw(self, layout, page) -> None:
        drawn_on.append((QThread.currentThread(), turns[0]))
        drawn(self, layout, page)

    loaded = walk_layout.LayoutJob.load

    def load(self) -> Iterator[tuple[float, str]]:
        loaded_on.append(QThread.currentThread())
        yield from loaded(self)

    monkeypatch.setattr(writers.PdfWriter, "draw", draw)
    monkeypatch.setattr(walk_layout.LayoutJob, "load", load)

    def work() -> None:
        try:
            with Store.open(town_store.path, readonly=True) as store:
                outcome.append(export_walk_layout(store, walk, str(tmp_path / "v.pdf"), printed_on=DAY))
        except EstWalksError as error:
            outcome.append(error)

    worker = threading.Thread(target=work)
    worker.start()
    while worker.is_alive():
        turns[0] += 1
        QCoreApplication.processEvents()
        worker.join(0.005)
    QCoreApplication.processEvents()
    assert outcome[0].pages == len(drawn_on) > 3
    main = QCoreApplication.instance().thread()
    assert {thread for thread, _ in drawn_on} == {main} == set(loaded_on)
    assert len({turn for _, turn in drawn_on}) == len(drawn_on)


def test_printing_leaves_the_project_as_it_was(town_store: Store, walk: str, tmp_path: Path) -> None:
    project = QgsProject.instance()
    project.setDirty(False)
    before = (set(project.mapLayers()), project.layoutManager().layouts())
    export_walk_layout(town_store, walk, str(tmp_path / "v.pdf"), printed_on=DAY)
    assert (set(project.mapLayers()), project.layoutManager().layouts()) == before
    assert not project.isDirty()


def test_grey_archive_and_geospatial(town_store: Store, walk: str, tmp_path: Path) -> None:
    export_walk_layout(town_store, walk, str(tmp_path / "g.png"), grey=True, printed_on=DAY)
    assert QImage(str(tmp_path / "g.png")).isGrayscale()
    export_walk_layout(town_store, walk, str(tmp_path / "a.pdf"), archive=True, printed_on=DAY)
    archived = (tmp_path / "a.pdf").read_bytes()
    assert b"/GTS_PDFA1" in archived
    assert b"/OutputIntents" in archived
    plain = str(tmp_path / "plain.pdf")
    export_walk_layout(town_store, walk, plain, printed_on=DAY)
    cover, copy = (pictures(Path(file), tmp_path / Path(file).stem)[0] for file in (plain, str(tmp_path / "a.pdf")))
    assert np.abs(pixels(cover).mean() - pixels(copy).mean()) < 4, "what has no colour is black"
    export_walk_layout(town_store, walk, str(tmp_path / "k.pdf"), geospatial=True, printed_on=DAY)
    placed = gdal.Open(str(tmp_path / "k.pdf"))
    assert placed is not None
    assert placed.GetGeoTransform(can_return_null=True) is not None
    export_walk_layout(town_store, walk, str(tmp_path / "l.pdf"), geospatial=True, printed_on=DAY)
    again, there = (tmp_path / "l.pdf").read_bytes(), (tmp_path / "k.pdf").read_bytes()
    assert again == there
    tags = re.findall(rb"/FontName /([A-Z]{6})_", there)
    assert len(tags) > 1
    by_chance = there
    for number, tag in enumerate(tags):  # Qt gives them in the order of a hash table, new in every process
        by_chance = by_chance.replace(b"/FontName /" + tag, b"/FontName /Q%cZZZZ" % (90 - number))
    changed = datetime(2026, 10, 1, tzinfo=timezone.utc)
    assert stable(by_chance, changed) == stable(there, changed) == there
    assert b"(D:" + datetime.now(timezone.utc).strftime("%Y%m%d").encode() not in there, "no date of the clock"
    with pytest.raises(ParameterError, match=r"k\.png"):
        export_walk_layout(town_store, walk, str(tmp_path / "k.png"), geospatial=True, printed_on=DAY)
    with pytest.raises(ParameterError, match=r"k\.txt"):
        export_walk_layout(town_store, walk, str(tmp_path / "k.txt"), printed_on=DAY)


def test_a_layout_in_the_project_shows_its_own_walk_with_the_projects_layers(
    town_store: Store, walk: str, tmp_path: Path
) -> None:
    project = QgsProject.instance()
    project.clear()
    layers.add_store(project, town_store.path, walk=walk)
    project.setDirty(False)
    content = collect(town_store, walk, Audience.INTERNAL, language="sv", printed_on=DAY)
    broken = tmp_path / "trasig.qpt"
    broken.write_text("<Layout", encoding="utf-8")
    known = set(project.mapLayers())
    with pytest.raises(InputError):
        into_project(project, content, templates.Template(str(broken), "trasig"))
    assert set(project.mapLayers()) == known
    assert not project.isDirty()
    first, messages = into_project(project, content, templates.shipped("A4"))
    second, _ = into_project(project, content, templates.shipped("A3"))
    assert not messages
    assert project.isDirty()
    assert [one.name() for one in (first, second)] == ["Byvandring", "Byvandring 2"]
    shown = next(item for item in first.items() if isinstance(item, QgsLayoutItemMap) and item.id() == "overview")
    assert find_layer(project, Role.BASE_PATH) in shown.layers()
    layers_before = len(project.mapLayers())
    layers.show_walk(project, None)  # the window shows another walk; the layout does not
    assert first.atlas().coverageLayer().featureCount() == stops_of(town_store, walk)
    assert not project.layerTreeRoot().findLayer(first.atlas().coverageLayer().id())
    saved = str(tmp_path / "projekt.qgz")
    assert project.write(saved)
    assert project.read(saved)
    again = project.layoutManager().layoutByName("Byvandring")
    assert again.atlas().coverageLayer().featureCount() == stops_of(town_store, walk)
    project.layoutManager().removeLayout(project.layoutManager().layoutByName("Byvandring 2"))
    into_project(project, content, templates.shipped("A4"))
    assert len(project.mapLayers()) == layers_before
    project.clear()


def test_the_docs_list_what_is_declared() -> None:
    english, swedish = (variables.words_of(Words(code, load_catalogue())) for code in ("en", "sv"))
    declared = [(f"@{one.name}", one.about, one.om) for one in variables.FACTS]
    declared += [(f"@est_word_{key}", text, swedish[key]) for key, text in english.items()]
    declared += [(one.name, one.about, one.om) for one in fields.STOP_FIELDS]
    declared += [(name, *about) for name, about in fields.WAY_FIELDS.items()]
    page = (paths.PACKAGE.parent / "docs" / "templates.md").read_text(encoding="utf-8")
    listed = [tuple(line.strip("| ").split(" | ")) for line in page.splitlines() if line.startswith("| `")]
    assert listed == [(f"`{name}`", *about) for name, *about in declared]


@pytest.mark.skipif(Qgis.QGIS_VERSION_INT // 100 != 340, reason="another QGIS writes other XML")
def test_the_shipped_templates_are_what_the_script_makes(tmp_path: Path) -> None:
    script = paths.PACKAGE.parent / ".ci" / "build_layouts.py"
    command = [sys.executable, str(script), str(tmp_path)]
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    for paper in ("a4", "a3"):
        shipped = paths.resources() / "layouts" / f"walk_{paper}.qpt"
        assert (tmp_path / shipped.name).read_bytes() == shipped.read_bytes()


@pytest.mark.parametrize("paper", ["A4", "A3"])
def test_the_sources_of_three_years_have_room_over_the_foot(example_file: Path, paper: str) -> None:
    with Store.open(str(example_file), readonly=True) as store:
        walk = store.rows("walk", {"name": "Kungsängen höst 2026"})[0]["uuid"]
        content = collect(store, walk, Audience.INTERNAL, language="sv", printed_on=DAY)
    project = QgsProject()
    layout, _messages = into_project(project, content, templates.find("", str(example_file), paper))
    sources = layout.itemById("sources")
    assert "Trygghetsenkät 2024" in sources.currentText()
    assert sources.sizeForText().height() <= sources.rect().height()


@pytest.mark.parametrize("paper", ["A4", "A3"])
def test_what_is_left_out_has_room_over_who_writes_what_down(example_file: Path, paper: str) -> None:
    with Store.open(str(example_file), readonly=True) as store:
        walk = store.rows("walk", {"name": "Brunna höst 2023"})[0]["uuid"]
        content = collect(store, walk, Audience.INTERNAL, language="sv", printed_on=DAY)
    project = QgsProject()
    layout, _messages = into_project(project, content, templates.find("", str(example_file), paper))
    beside, below = layout.itemById("beside"), layout.itemById("led_by")
    context = QgsLayoutUtils.createRenderContextForLayout(layout, None, 300)
    text = beside.currentText()
    assert "Inte med i vandringen" in text
    wide = context.convertToPainterUnits(beside.rect().width() - 2 * beside.marginX(), Qgis.RenderUnit.Millimeters)
    rectangle, wrap = Qgis.TextLayoutMode.Rectangle, Qgis.TextRendererFlag.WrapLines
    lines = text.split("\n")
    high = QgsTextRenderer.textHeight(context, beside.textFormat(), lines, rectangle, None, wrap, wide)
    assert high <= context.convertToPainterUnits(beside.rect().height(), Qgis.RenderUnit.Millimeters)
    assert beside.pos().y() + beside.rect().height() <= below.pos().y()


def test_every_variable_of_the_shipped_templates_is_declared() -> None:
    known = {one.name for one in variables.FACTS} | {PAGE_VARIABLE}
    known |= {f"est_word_{key}" for key in variables.words_of(Words("en", load_catalogue()))}
    for paper in ("A4", "A3"):
        text = Path(templates.shipped(paper).path).read_text(encoding="utf-8")
        assert set(re.findall(r"@(est_\w{1,40})", text)) <= known


ODD = "<b>Åkes & Söner</b> <script>"


@pytest.mark.parametrize("is_html", [True, False])
def test_names_are_text_in_labels_that_read_html(town_store: Store, walk: str, tmp_path: Path, is_html: bool) -> None:
    """Whatever a walk is called: our variables are no markup in an HTML label."""
    town_store.update("walk", walk, {"name": f"Kväll {ODD}"})
    path = own_template(tmp_path / "html.qpt", "[% @est_title %] · [% @est_mark %] [% @est_attribution %]")
    text = Path(path).read_text(encoding="utf-8")
    assert 'htmlState="0"' in text
    Path(path).write_text(text.replace('htmlState="0"', f'htmlState="{is_html:d}"'), encoding="utf-8")
    project = QgsProject()
    layout, _ = into_project(project, collect(town_store, walk, Audience.INTERNAL), templates.Template(path, "html"))
    (label,) = [item for item in layout.items() if isinstance(item, QgsLayoutItemLabel) and "est_title" in item.text()]
    safe = "&lt;b&gt;Åkes &amp; Söner&lt;/b&gt; &lt;script&gt;"
    assert label.currentText().startswith(f"Kväll {safe if is_html else ODD} · ")


def test_fields_of_stops_are_text_in_labels_that_read_html(qgis_app: object) -> None:
    layout = QgsPrintLayout(QgsProject.instance())
    written = "<p>[% \"name\" || ' 100 %' %]</p> name [% 'name' %] [% \"reason_list\" %]"
    labels = {mode: QgsLayoutItemLabel(layout) for mode in (QgsLayoutItemLabel.ModeHtml, QgsLayoutItemLabel.ModeFont)}
    for mode, label in labels.items():
        label.setMode(mode)
        label.setText(written)
        layout.addLayoutItem(label)
    html_labels.prepare(layout)
    feature = QgsFeature(QgsFields())
    given = QgsFields()
    for name in ("name", "reason_list"):
        given.append(QgsField(name, QMetaType.Type.QString))
    feature.setFields(given, True)
    feature["name"], feature["reason_list"] = ODD, "a\nb"
    context = QgsExpressionContext()
    context.setFeature(feature)
    told = {mode: QgsExpression.replaceExpressionText(label.text(), context) for mode, label in labels.items()}
    safe = "&lt;b&gt;Åkes &amp; Söner&lt;/b&gt; &lt;script&gt;"
    assert told[QgsLayoutItemLabel.ModeHtml] == f"<p>{safe} 100 %</p> name name a<br>b"
    assert told[QgsLayoutItemLabel.ModeFont] == f"<p>{ODD} 100 %</p> name name a\nb"
