"""The walk map on paper: what it says, to whom, that it is real text, the same bytes, and survives a lost background."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import date, datetime, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import numpy as np
import pytest
from qgis.core import QgsApplication, QgsProject, QgsRasterLayer, QgsTask
from qgis.PyQt.QtCore import QBuffer, QCoreApplication
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from est_walks_plugin.backgrounds.addresses import of_text
from est_walks_plugin.backgrounds.background import Background, of_layer
from est_walks_plugin.files import FileWriteError
from est_walks_plugin.model.catalogue import load_catalogue
from est_walks_plugin.model.codes import Audience
from est_walks_plugin.model.errors import Cancelled, NotFoundError, ParameterError
from est_walks_plugin.model.feedback import CallbackFeedback
from est_walks_plugin.model.walk import PlanResult
from est_walks_plugin.model.wording.place_names import PlaceName, place_name
from est_walks_plugin.printing.quick import cover
from est_walks_plugin.printing.quick.pdf_bytes import stable
from est_walks_plugin.printing.quick.walk_map import PrintResult, export_walk_map
from est_walks_plugin.printing.words import Words
from est_walks_plugin.store import Store

from .printed_pages import pictures, pixels, raster, run, text_of

SECRET = "Anmälaren bor på Provgatan 7"  # pragma: allowlist secret
DAY = date(2026, 10, 1)


@pytest.fixture
def walk(town_store: Store, planned: PlanResult) -> str:
    """A planned walk whose first stop has a note that residents must not read, and reasons with small counts."""
    uuid = planned.walks[0].id
    stop = town_store.rows("stop", {"walk": uuid}, order_by=("seq",))[0]
    reasons = [
        {"code": "respondents", "value": 3, "unit": ""},
        {"code": "recency", "value": 2, "unit": ""},
        {"code": "dark_gap", "value": 62, "unit": "m"},
    ]
    town_store.update("stop", stop["uuid"], {"note": SECRET, "name": "Räksmörgåsvägen ÅÄÖ", "reasons": reasons})
    town_store.update("walk", uuid, {"note": SECRET + " (vandring)"})
    return uuid


@pytest.fixture
def printed(town_store: Store, walk: str, tmp_path: Path) -> PrintResult:
    return export_walk_map(town_store, walk, str(tmp_path / "karta.pdf"), printed_on=DAY)


def test_the_cover_says_where_when_and_on_what(printed: PrintResult, town_store: Store, walk: str) -> None:
    words = Words("sv", load_catalogue())
    tr = words.tr
    told = text_of(printed.path, page=1)
    for part in (
        "Byvandring",
        "torsdag 15 oktober 2026",
        "18.30",
        "Torget",
        tr("Internal working material"),
        tr("Sunset"),
        "17.4",
        "EPSG:3011",
        "2026-10-01",
        "OpenStreetMap contributors",
        "Enkät 2026",
        words.scale(printed.scale).replace("\u00a0", " "),
        "3,5 km/h",
    ):
        assert part in told, part
    assert re.search(r"\b1 av \d+|Page 1 of \d+", told)
    assert "Barnens bild" in told  # what is missing is told


def test_every_stop_is_listed_with_arrival_and_reasons(printed: PrintResult, town_store: Store, walk: str) -> None:
    told = " ".join(text_of(printed.path, page=2).split())
    words = Words("sv", load_catalogue())
    for stop in town_store.rows("stop", {"walk": walk}):
        assert words.clock(stop["arrive"]) in told
        assert place_name(PlaceName.from_row(stop), words).split()[0] in told
    assert "Räksmörgåsvägen ÅÄÖ" in told
    assert "62 m utan ljus" in told


def test_the_protocol_has_a_block_for_every_stop(printed: PrintResult, town_store: Store, walk: str) -> None:
    told = text_of(printed.path)
    stops = town_store.count("stop", {"walk": walk})
    captions = re.findall(r"Stopp (\d+) · \d+\.\d{5}, \d+\.\d{5}", told)
    assert captions == [str(number) for number in range(1, stops + 1)]
    assert told.count("1:1 500") == stops
    assert told.count("orienterbarhet") == -(-stops // 2)  # what a score weighs, once a page
    assert printed.pages >= 2 + -(-stops // 2)
    assert len(re.findall(r"(?:Sida|Page) \d+ (?:av|of) " + str(printed.pages), told)) == printed.pages


def test_text_is_real_and_fonts_are_embedded_from_one_family(printed: PrintResult) -> None:
    rows = run("pdffonts", printed.path).splitlines()[2:]
    assert rows
    families = set()
    for row in rows:
        embedded, _, unicode_ = row.split()[-5:-2]
        assert (embedded, unicode_) == ("yes", "yes"), row
        families.add(re.sub(r"^[A-Z]{6}\+", "", row.split()[0]).split("-")[0])
    assert len(families) == 1, families


def test_the_same_walk_gives_the_same_bytes(town_store: Store, walk: str, tmp_path: Path) -> None:
    files = [tmp_path / f"{number}.pdf" for number in range(3)]
    for file, day in zip(files, (DAY, DAY, date(2026, 10, 2))):
        export_walk_map(town_store, walk, str(file), printed_on=day)
    first, second, later = (file.read_bytes() for file in files)
    assert first == second
    assert first != later


_PRINT = """
import sys
import threading
from collections.abc import Iterator
from datetime import date
from qgis.core import QgsApplication
application = QgsApplication([], True)
application.initQgis()
from est_walks_plugin.printing.quick.pdf_bytes import stable
from est_walks_plugin.printing.quick.walk_map import export_walk_map
from est_walks_plugin.store import Store
with Store.open(sys.argv[1], readonly=True) as store:
    export_walk_map(store, sys.argv[2], sys.argv[3], printed_on=date(2026, 10, 1))
"""


def test_every_process_gives_the_same_bytes(
    town_store: Store, walk: str, printed: PrintResult, tmp_path: Path, repository: Path
) -> None:
    """Qt orders a PDF's fonts by a hash table with another seed in every process, and writes the date of the clock's zone."""
    for seed, zone in (("1", "UTC"), ("7919", "Europe/Stockholm"), ("20261015", "America/St_Johns")):
        target = tmp_path / f"{seed}.pdf"
        environment = {
            **os.environ,
            "QT_HASH_SEED": seed,
            "TZ": zone,
            "PYTHONPATH": str(repository),
            "QT_QPA_PLATFORM": "offscreen",
        }
        command = [sys.executable, "-c", _PRINT, town_store.path, walk, str(target)]
        subprocess.run(command, check=True, capture_output=True, env=environment)
        assert target.read_bytes() == Path(printed.path).read_bytes(), seed


def test_the_rewritten_file_is_whole(printed: PrintResult) -> None:
    content = Path(printed.path).read_bytes()
    assert stable(content, datetime(2026, 1, 1, tzinfo=timezone.utc)) != content  # another date
    again = stable(content, datetime(2026, 1, 1, tzinfo=timezone.utc))
    assert stable(again, datetime(2026, 1, 1, tzinfo=timezone.utc)) == again
    assert len(again) == len(content)
    table = int(content.rsplit(b"startxref", 1)[1].split()[0])
    lines = content[table:].split(b"\n")
    count = int(lines[1].split()[1])
    for number, line in enumerate(lines[3 : 2 + count], 1):
        offset = int(line[:10])
        assert content[offset:].startswith(b"%d 0 obj" % number)
        assert len(line) == 19  # with its line end twenty bytes, as the format asks
    assert "rror" not in run("pdftotext", printed.path, "-")
    assert stable(b"no PDF", datetime(2026, 1, 1, tzinfo=timezone.utc)) == b"no PDF"


def test_grey_pages_hold_no_colour_and_colour_pages_do(
    town_store: Store, walk: str, printed: PrintResult, tmp_path: Path
) -> None:
    grey = export_walk_map(town_store, walk, str(tmp_path / "grey.pdf"), grey=True, printed_on=DAY)
    for page in pictures(Path(grey.path), tmp_path / "grey"):
        spread = np.ptp(pixels(page).astype(int), axis=2)
        assert spread.max() <= 2
    coloured = pixels(pictures(Path(printed.path), tmp_path / "colour")[0]).astype(int)
    assert np.ptp(coloured, axis=2).max() > 60


def test_residents_read_no_notes_and_no_small_counts(town_store: Store, walk: str, tmp_path: Path) -> None:
    public = export_walk_map(town_store, walk, str(tmp_path / "p.pdf"), audience=Audience.PUBLIC, printed_on=DAY)
    internal = export_walk_map(town_store, walk, str(tmp_path / "i.pdf"), printed_on=DAY)
    told, whole = text_of(public.path), text_of(internal.path)
    assert "Provgatan" not in told
    assert "Provgatan" in whole
    assert "3 svarande" not in told
    assert "3 svarande" in whole
    assert "senaste året" not in told
    assert "62 m" in told
    assert Words("sv", load_catalogue()).tr("Public") in told
    assert public.pages < internal.pages


def test_example_data_is_marked_on_every_page(town_store: Store, walk: str, tmp_path: Path) -> None:
    town_store.set_meta("example", "1")
    result = export_walk_map(town_store, walk, str(tmp_path / "e.pdf"), printed_on=DAY)
    for page in range(1, result.pages + 1):
        assert cover.EXAMPLE in text_of(result.path, page=page)


def test_text_from_files_is_printed_as_it_is(town_store: Store, walk: str, tmp_path: Path) -> None:
    stop = town_store.rows("stop", {"walk": walk}, order_by=("seq",))[0]
    town_store.update("stop", stop["uuid"], {"name": "[% 40000 + 321 %] <b>fet</b>"})
    town_store.update("path", town_store.rows("path", limit=1)[0]["uuid"], {"name": "[% 1 + 1 %]"})
    told = text_of(export_walk_map(town_store, walk, str(tmp_path / "x.pdf")).path)
    assert "[% 40000 + 321 %] <b>fet</b>" in told
    assert "40321" not in told.replace(" ", "")


def test_a_background_is_drawn_also_in_grey(town_store: Store, walk: str, printed: PrintResult, tmp_path: Path) -> None:
    file = raster(tmp_path / "bg.tif")
    result = export_walk_map(town_store, walk, str(tmp_path / "b.pdf"), background=file, grey=True, printed_on=DAY)
    assert result.background_used
    assert result.messages == ()
    with_it = pixels(pictures(Path(result.path), tmp_path / "with")[0]).astype(int)
    assert np.ptp(with_it, axis=2).max() <= 2
    plain = export_walk_map(town_store, walk, str(tmp_path / "c.pdf"), grey=True, printed_on=DAY)
    without = pixels(pictures(Path(plain.path), tmp_path / "without")[0]).astype(int)
    assert np.abs(with_it - without).mean() > 5


def test_street_names_on_the_map_can_be_searched_for(printed: PrintResult) -> None:
    told = text_of(printed.path, page=1)
    assert len(re.findall(r"(?:Tvärgatan|Långgatan) \d", told)) >= 6


@pytest.mark.parametrize(
    "lost",
    [
        Background("type=xyz&url=http://127.0.0.1:9/%7Bz%7D/%7Bx%7D/%7By%7D.png", "wms", "Stadskartan"),
        Background(
            "contextualWMSLegend=0&crs=EPSG:3011&format=image/png&layers=x&styles=&url=http://127.0.0.1:9/",
            "wms",
            "Stadskartan",
        ),
    ],
    ids=["tiles", "wms"],
)
def test_a_lost_background_is_replaced_and_told(lost: Background, town_store: Store, walk: str, tmp_path: Path) -> None:
    result = export_walk_map(town_store, walk, str(tmp_path / "l.pdf"), background=lost, printed_on=DAY)
    assert not result.background_used
    assert len(result.messages) == 1
    assert "Stadskartan" in result.messages[0]
    assert "Stadskartan" in text_of(result.path, page=1)
    assert "Tvärgatan" in text_of(result.path, page=1)


def test_a_loaded_layer_keeps_its_style_and_attribution_as_background(
    town_store: Store, walk: str, tmp_path: Path
) -> None:
    layer = QgsRasterLayer(raster(tmp_path / "bg.tif"), "Ortofoto", "gdal")
    metadata = layer.metadata()
    metadata.setRights(["© Provstads kommun"])
    layer.setMetadata(metadata)
    layer.brightnessFilter().setBrightness(-120)
    source = of_layer(layer, styled=True)
    assert (source.provider, source.title, source.attribution) == ("gdal", "Ortofoto", "© Provstads kommun")
    dark = export_walk_map(town_store, walk, str(tmp_path / "d.pdf"), background=source, printed_on=DAY)
    plain = export_walk_map(town_store, walk, str(tmp_path / "e.pdf"), background=layer.source(), printed_on=DAY)
    assert dark.background_used
    assert plain.background_used
    assert "© Provstads kommun" in text_of(dark.path, page=1)
    middle = [
        pixels(pictures(Path(r.path), tmp_path / name)[0])[150:250].mean() for r, name in ((dark, "d"), (plain, "p"))
    ]
    assert middle[0] < middle[1] - 20


@pytest.fixture
def tiles() -> Iterator[tuple[str, list[str]]]:
    """A server of map tiles on this machine: its address, and what was asked for. Paths with "half" miss every other."""
    asked: list[str] = []
    tile = QImage(256, 256, QImage.Format.Format_RGB32)
    tile.fill(QColor("#88AA66"))
    painter = QPainter(tile)
    painter.fillRect(0, 0, 128, 128, QColor("#6688AA"))
    painter.end()
    buffer = QBuffer()
    tile.save(buffer, "PNG")
    picture = bytes(buffer.data())

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            missing = "half" in self.path and int(self.path.split("/")[-2]) % 2 == 0
            self.send_response(404 if missing else 200)
            self.send_header("Content-Type", "image/png")
            self.send_header("Content-Length", "0" if missing else str(len(picture)))
            self.end_headers()
            if not missing:
                self.wfile.write(picture)

        def log_message(self, *_: object) -> None:
            return None

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}", asked
    server.shutdown()


def test_map_tiles_are_fetched(tiles: tuple[str, list[str]], town_store: Store, walk: str, tmp_path: Path) -> None:
    address, asked = tiles
    background = address + "/{z}/{x}/{y}.png?key=a&style=b"
    result = export_walk_map(town_store, walk, str(tmp_path / "t.pdf"), background=background, printed_on=DAY)
    assert result.background_used
    assert result.messages == ()
    assert asked
    assert Words("sv", load_catalogue()).tr("School, pre-school") not in text_of(
        result.path, page=1
    )  # the tiles hide our signs
    assert all(path.endswith("?key=a&style=b") for path in asked)


def test_where_tiles_are_missing_the_local_map_shows_and_the_page_says_so(
    tiles: tuple[str, list[str]], town_store: Store, walk: str, tmp_path: Path
) -> None:
    address, _ = tiles
    background = address + "/half/{z}/{x}/{y}.png"
    result = export_walk_map(town_store, walk, str(tmp_path / "t.pdf"), background=background, printed_on=DAY)
    assert result.background_used
    assert len(result.messages) == 1
    share = int(re.search(r"(\d+) %", result.messages[0])[1])
    assert 20 <= share <= 80
    assert f"{share} %" in text_of(result.path, page=1)


def test_an_empty_picture_is_no_background(town_store: Store, walk: str, tmp_path: Path) -> None:
    file = raster(tmp_path / "blank.tif", blank=True)
    result = export_walk_map(town_store, walk, str(tmp_path / "l.pdf"), background=file)
    assert not result.background_used
    assert result.messages


def test_a_background_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ParameterError, match=r"nowhere\.tif"):
        of_text(str(tmp_path / "nowhere.tif"))


def test_cancel_leaves_the_old_file(town_store: Store, walk: str, printed: PrintResult) -> None:
    before = Path(printed.path).read_bytes()
    calls = []

    def cancelled() -> bool:
        calls.append(1)
        return len(calls) > 4

    with pytest.raises(Cancelled):
        export_walk_map(town_store, walk, printed.path, feedback=CallbackFeedback(cancelled=cancelled))
    assert Path(printed.path).read_bytes() == before
    assert [file.name for file in Path(printed.path).parent.glob(".*")] == []


def test_progress_runs_from_nothing_to_all(town_store: Store, walk: str, tmp_path: Path) -> None:
    shares: list[float] = []
    feedback = CallbackFeedback(lambda share, _text: shares.append(share))
    export_walk_map(town_store, walk, str(tmp_path / "p.pdf"), feedback=feedback)
    assert shares == sorted(shares)
    assert shares[0] == 0
    assert shares[-1] == 1


def test_a_worker_thread_prints_the_same_and_the_project_stays_as_it_was(
    town_store: Store, walk: str, printed: PrintResult, tmp_path: Path
) -> None:
    project = QgsProject.instance()
    project.setDirty(False)
    layers = set(project.mapLayers())
    target, source = str(tmp_path / "worker.pdf"), town_store.path
    ended: list[object] = []

    class Print(QgsTask):
        def run(self) -> bool:
            with Store.open(source, readonly=True) as store:
                ended.append(export_walk_map(store, walk, target, printed_on=DAY))
            return True

    task = Print("print")
    QgsApplication.taskManager().addTask(task)
    while task.status() not in (QgsTask.TaskStatus.Complete, QgsTask.TaskStatus.Terminated):
        QCoreApplication.processEvents()
    assert ended
    assert Path(target).read_bytes() == Path(printed.path).read_bytes()
    assert not project.isDirty()
    assert set(project.mapLayers()) == layers


def test_a3_shows_the_walk_larger(town_store: Store, walk: str, printed: PrintResult, tmp_path: Path) -> None:
    result = export_walk_map(town_store, walk, str(tmp_path / "a3.pdf"), paper="A3")
    assert result.scale < printed.scale
    assert "841.89 x 1190.55" in run("pdfinfo", result.path) or "842 x 1191" in run("pdfinfo", result.path)


def test_what_cannot_be_printed_is_said_in_a_sentence(town_store: Store, walk: str, tmp_path: Path) -> None:
    target = str(tmp_path / "x.pdf")
    with pytest.raises(NotFoundError):
        export_walk_map(town_store, "no-such-walk", target)
    with pytest.raises(ParameterError, match="A5"):
        export_walk_map(town_store, walk, target, paper="A5")
    with pytest.raises(ParameterError, match=r"\.pdf"):
        export_walk_map(town_store, walk, str(tmp_path / "x.png"))
    empty = town_store.insert("walk", [{"name": "Tom"}])[0]
    with pytest.raises(ParameterError, match="Tom"):
        export_walk_map(town_store, empty, target)
    (tmp_path / "file").write_text("")
    with pytest.raises(FileWriteError, match=r"x\.pdf"):
        export_walk_map(town_store, walk, str(tmp_path / "file" / "x.pdf"))
    assert not Path(target).exists()


def test_the_legend_explains_only_what_is_shown(town_store: Store, walk: str, tmp_path: Path) -> None:
    tr = Words("sv", load_catalogue()).tr
    with_lamps = text_of(export_walk_map(town_store, walk, str(tmp_path / "a.pdf")).path, page=1)
    town_store.delete("lamp", [row["uuid"] for row in town_store.rows("lamp", columns=("uuid",))])
    without = text_of(export_walk_map(town_store, walk, str(tmp_path / "b.pdf")).path, page=1)
    assert tr("Lamp, working") in with_lamps
    assert tr("School, pre-school") in with_lamps
    assert tr("Lamp, working") not in without
    assert tr("Lamp, dimmed on purpose") not in with_lamps


def test_a_repeated_walk_carries_last_times_findings(town_store: Store, walk: str, tmp_path: Path) -> None:
    stop = town_store.rows("stop", {"walk": walk}, order_by=("seq",))[0]
    old = town_store.insert("walk", [{"name": "Förra"}])[0]
    finding = {"walk": old, "category": "graffiti", "text": "Klotter på elskåpet", "geometry": stop["geometry"]}
    town_store.insert("finding", [finding])
    town_store.update("walk", walk, {"repeats": old})
    result = export_walk_map(town_store, walk, str(tmp_path / "r.pdf"))
    assert "Klotter på elskåpet" in text_of(result.path)
    public = export_walk_map(town_store, walk, str(tmp_path / "p.pdf"), audience=Audience.PUBLIC)
    assert "elskåpet" not in text_of(public.path)


def test_english_documents_are_english(town_store: Store, walk: str, tmp_path: Path) -> None:
    told = text_of(export_walk_map(town_store, walk, str(tmp_path / "en.pdf"), language="en").path)
    assert "Internal working material" in told
    assert "Thursday 15 October 2026" in told
    assert "18:30" in told
    assert "3.5 km/h" in told
