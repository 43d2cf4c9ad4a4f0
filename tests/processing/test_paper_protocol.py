"""The paper protocol: what a group reads and writes on, on A4 and A5, and codes that a phone can read."""

from __future__ import annotations

import re
import subprocess
from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from pypdf import PdfReader

from est_walks_plugin.model.codes import Audience
from est_walks_plugin.model.crs import to_lon_lat
from est_walks_plugin.model.errors import ParameterError
from est_walks_plugin.model.stored_walk import StoredStop
from est_walks_plugin.model.walk import PlanResult
from est_walks_plugin.operations.municipality.settings import SettingsChange, change_settings
from est_walks_plugin.printing.quick.protocol.book import Part, ProtocolResult, export_protocol
from est_walks_plugin.store import Store

from .contract import run
from .printed_pages import archive_problems, text_of
from .printed_pages import run as tool

DAY = date(2026, 10, 1)


@pytest.fixture
def walk(planned: PlanResult) -> str:
    return planned.walks[0].id


def printed(store: Store, walk: str | list[str], path: Path, **asked: object) -> ProtocolResult:
    return export_protocol(store, walk, str(path), printed_on=DAY, **asked)  # type: ignore[arg-type]


def stops_of(store: Store, walk: str) -> list[StoredStop]:
    return [StoredStop.from_row(row) for row in store.rows("stop", {"walk": walk}, order_by=("seq",))]


def decoded(path: Path, folder: Path, dpi: int) -> list[str]:
    """Return what a decoder reads from grey pictures of all pages, in their order."""
    folder.mkdir()
    tool("pdftoppm", "-r", str(dpi), "-gray", "-png", str(path), str(folder / "page"))
    found = []
    for picture in sorted(folder.glob("*.png")):
        done = subprocess.run(["zbarimg", "-q", "--raw", str(picture)], capture_output=True, text=True)
        assert done.returncode in (0, 4), done.stderr  # 4: no code on this page
        found += done.stdout.splitlines()
    return found


@pytest.mark.parametrize("dpi", [120, 200])
@pytest.mark.parametrize("paper", ["A4", "A5"])
@pytest.mark.parametrize("archive", [False, True], ids=["plain", "archive"])
def test_every_code_is_read_from_a_grey_raster_and_leads_to_its_stop(
    town_store: Store, walk: str, tmp_path: Path, paper: str, dpi: int, archive: bool
) -> None:
    path = tmp_path / "p.pdf"
    printed(town_store, walk, path, paper=paper, archive=archive, grey=True)
    links = decoded(path, tmp_path / "pages", dpi)
    stops = stops_of(town_store, walk)
    assert len(links) == len(stops)
    told = text_of(path)
    places = set()
    for link in links:
        assert urlsplit(link)[:2] == ("https", "www.openstreetmap.org")
        asked = parse_qs(urlsplit(link).query)
        places.add((asked["mlat"][0], asked["mlon"][0]))
        assert urlsplit(link).fragment.startswith("map=19/")
    for stop in stops:
        longitude, latitude = to_lon_lat(*stop.xy, town_store.crs)
        place = (f"{latitude:.5f}", f"{longitude:.5f}")
        assert place in places
        assert f"Stopp {stop.seq} · {place[0]}, {place[1]}" in told
    if archive:
        assert archive_problems(str(path)) == []


def test_the_municipality_s_own_map_is_linked_to_and_never_a_key(town_store: Store, walk: str, tmp_path: Path) -> None:
    own = "https://karta.example.se/?n={lat}&e={lon}&z={zoom}"
    change_settings(town_store, SettingsChange(web_map_template=own))
    assert printed(town_store, walk, tmp_path / "a.pdf").messages == ()
    links = decoded(tmp_path / "a.pdf", tmp_path / "a", 120)
    assert links
    assert all(re.fullmatch(r"https://karta\.example\.se/\?n=\d+\.\d{5}&e=\d+\.\d{5}&z=19", link) for link in links)
    refused = {
        "key": "https://karta.example.se/?api_key=abcdef123456&n={lat}&e={lon}",  # pragma: allowlist secret
        "long": "https://karta.example.se/" + "mycket/lang/vag/" * 20 + "?n={lat}&e={lon}",
    }
    for name, template in refused.items():
        change_settings(town_store, SettingsChange(web_map_template=template))
        result = printed(town_store, walk, tmp_path / f"{name}.pdf")
        assert len(result.messages) == 1
        assert "OpenStreetMap" in result.messages[0]
        links = decoded(tmp_path / f"{name}.pdf", tmp_path / name, 120)
        assert links
        assert all(link.startswith("https://www.openstreetmap.org/?mlat=") for link in links)


def test_a_longer_link_gets_a_larger_code(town_store: Store, walk: str, tmp_path: Path) -> None:
    template = "https://kartor.nagonkommun.example.se/trygghet/oversikt/index.html?mittpunkt_n={lat}&mittpunkt_e={lon}&niva={zoom}"
    change_settings(town_store, SettingsChange(web_map_template=template))
    for paper in ("A4", "A5"):
        path = tmp_path / f"{paper}.pdf"
        assert printed(town_store, walk, path, paper=paper).messages == ()
        assert len(decoded(path, tmp_path / paper, 120)) == len(stops_of(town_store, walk))


def test_only_counts_that_everybody_may_read_are_known(town_store: Store, walk: str, tmp_path: Path) -> None:
    first, second = stops_of(town_store, walk)[:2]
    for stop, count in ((first, 3), (second, 14)):
        reasons = [{"code": "respondents", "value": count, "unit": ""}, {"code": "dark_gap", "value": 62, "unit": "m"}]
        town_store.update("stop", stop.uuid, {"reasons": reasons, "note": "Titta bakom skjulet"})
    for paper in ("A4", "A5"):
        printed(town_store, walk, tmp_path / "p.pdf", paper=paper)
        told = text_of(tmp_path / "p.pdf")
        assert "3 svarande" not in told
        assert "14 svarande" in told
        assert told.count("62 m utan ljus") == 2
        assert told.count("Titta bakom skjulet") == 2
    printed(town_store, walk, tmp_path / "p.pdf", audience=Audience.PUBLIC)
    assert "skjulet" not in text_of(tmp_path / "p.pdf")


@pytest.mark.parametrize(("paper", "width"), [("A4", 595), ("A5", 420)])
def test_every_page_says_which_walk_it_is_of_and_what_it_is_made_from(
    town_store: Store, walk: str, tmp_path: Path, paper: str, width: int
) -> None:
    result = printed(town_store, walk, tmp_path / "p.pdf", paper=paper)
    reader = PdfReader(tmp_path / "p.pdf")
    assert {round(float(page.mediabox.width)) for page in reader.pages} == {width}
    assert len(reader.pages) == result.pages
    for number in range(1, result.pages + 1):
        told = " ".join(text_of(tmp_path / "p.pdf", page=number).split())
        for part in ("Byvandring · 15 oktober 2026", f"Sida {number} av {result.pages}", "Källor: ", "OpenStreetMap"):
            assert part in told, (number, part)


def test_the_first_page_has_the_order_of_the_stops(town_store: Store, walk: str, tmp_path: Path) -> None:
    printed(town_store, walk, tmp_path / "p.pdf")
    told = text_of(tmp_path / "p.pdf", page=1)
    order = [told.index(stop.arrive_text[-5:].replace(":", ".")) for stop in stops_of(town_store, walk)]
    assert order == sorted(order)
    for word in ("Mörkt", "Vägen dit", "Ankomst", "Solnedgång"):
        assert word in told


def test_the_algorithm_prints_the_same_and_tells_what_is_wrong(town_store: Store, walk: str, tmp_path: Path) -> None:
    asked = {"STORE": town_store.path, "WALK": "Byvandring", "OUTPUT": str(tmp_path / "p.pdf"), "PAPER": "A5"}
    outputs = run("exportprotocol", {**asked, "RECEIPT": str(tmp_path / "r.json")})
    assert outputs["STOP_COUNT"] == len(stops_of(town_store, walk))
    assert outputs["PAGES"] == len(PdfReader(tmp_path / "p.pdf").pages)
    with pytest.raises(ParameterError, match="A4 eller A5|A4 or A5"):
        printed(town_store, walk, tmp_path / "x.pdf", paper="A3")
    with pytest.raises(ParameterError, match=r"\.pdf"):
        printed(town_store, walk, tmp_path / "x.doc")
    with pytest.raises(ParameterError):
        printed(town_store, walk, tmp_path / "x.pdf", parts=())
    assert not (tmp_path / "x.pdf").exists()


def test_the_same_walk_gives_the_same_bytes(town_store: Store, walk: str, tmp_path: Path) -> None:
    for name in ("a", "b"):
        printed(town_store, walk, tmp_path / f"{name}.pdf", parts=tuple(Part))
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
