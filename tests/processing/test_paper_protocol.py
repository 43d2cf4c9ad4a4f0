"""The paper protocol: what a group reads and writes on, on A4 and A5, and codes that a phone can read."""

from __future__ import annotations

import math
import re
import subprocess
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from pypdf import PageObject, PdfReader

from est_walks_plugin.model.codes import Audience
from est_walks_plugin.model.crs import to_lon_lat
from est_walks_plugin.model.errors import ParameterError
from est_walks_plugin.model.localtime import local, parse_local
from est_walks_plugin.model.stored_walk import StoredStop, StoredWalk
from est_walks_plugin.model.walk import PlanResult, WalkRequest
from est_walks_plugin.operations.municipality.settings import SettingsChange, change_settings
from est_walks_plugin.operations.walks.plan_walk import plan_walk
from est_walks_plugin.operations.walks.repeat_walk import repeat_walk
from est_walks_plugin.printing.quick.protocol.book import Part, ProtocolResult, export_protocol
from est_walks_plugin.store import Store

from .. import town
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
    town_store.update("walk", walk, {"note": "Samling vid skjulet"})
    for paper in ("A4", "A5"):
        printed(town_store, walk, tmp_path / "p.pdf", paper=paper)
        told = text_of(tmp_path / "p.pdf")
        assert "3 svarande" not in told
        assert "14 svarande" in told
        assert told.count("62 m utan ljus") == 2
        assert told.count("Titta bakom skjulet") == 2
        assert told.count("Samling vid skjulet") == 1
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


@pytest.mark.parametrize(("language", "foot"), [("sv", "Siffran räcker"), ("en", "The number is enough")])
def test_two_stops_share_a_page_in_either_language(
    town_store: Store, walk: str, tmp_path: Path, language: str, foot: str
) -> None:
    result = printed(town_store, walk, tmp_path / "p.pdf", language=language)
    pages = [" ".join(text_of(tmp_path / "p.pdf", page=page).split()) for page in range(1, result.pages + 1)]
    assert sum(foot in page for page in pages) == math.ceil(len(stops_of(town_store, walk)) / 2)


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
    with pytest.raises(ParameterError, match=r"A4 (eller|or) A5"):
        printed(town_store, walk, tmp_path / "x.pdf", paper="A3")
    with pytest.raises(ParameterError, match=r"\.pdf"):
        printed(town_store, walk, tmp_path / "x.doc")
    with pytest.raises(ParameterError):
        printed(town_store, walk, tmp_path / "x.pdf", parts=())
    assert not (tmp_path / "x.pdf").exists()


def test_the_same_walk_gives_the_same_bytes(town_store: Store, walk: str, tmp_path: Path) -> None:
    for name in ("a", "b"):
        printed(town_store, walk, tmp_path / f"{name}.pdf", parts=tuple(Part)[:2])
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


@pytest.fixture
def again(town_store: Store, walk: str) -> str:
    """A walk that repeats `walk`, where a broken lamp, a hedge that is verified and a good place were found at its first stop."""
    stop = stops_of(town_store, walk)[0]
    shared = {"walk": walk, "stop": stop.uuid, "place": stop.place, "geometry": stop.geometry}
    texts = (("lighting_out", "Lampan vid skjulet", False), ("shrubbery", "Häcken", False), ("positive", "Fint", True))
    rows = [{**shared, "category": category, "text": text, "positive": good} for category, text, good in texts]
    keys = town_store.insert("finding", rows)
    town_store.insert("task", [{"finding": keys[1], "walk": walk, "measure": "prune", "state": "verified"}])
    request = repeat_walk(town_store, walk, parse_local("2027-10-14 18:30"))
    return plan_walk(town_store, request).walks[0].id


@pytest.mark.parametrize("paper", ["A4", "A5"])
def test_a_repeat_walk_asks_about_what_is_not_verified(
    town_store: Store, again: str, tmp_path: Path, paper: str
) -> None:
    printed(town_store, again, tmp_path / "p.pdf", paper=paper)
    told = text_of(tmp_path / "p.pdf")
    assert told.count("Belysning ur funktion: Lampan vid skjulet") == 1
    assert "Häcken" not in told
    assert "Fint" not in told
    assert re.search(r"Ja\s+Nej\s+Vet ej", told)
    assert "Klart?" in told
    printed(town_store, again, tmp_path / "p.pdf", paper=paper, audience=Audience.PUBLIC)
    assert "Lampan" not in text_of(tmp_path / "p.pdf")


@pytest.mark.parametrize("paper", ["A4", "A5"])
def test_the_map_stands_below_the_title_however_long_the_list_of_stops_is(
    town_store: Store, walk: str, tmp_path: Path, paper: str
) -> None:
    stops = stops_of(town_store, walk)
    for lines in range(1, 9):
        for stop in stops:
            town_store.update("stop", stop.uuid, {"name": " ".join(["Trappan vid torget"] * lines)})
        printed(town_store, walk, tmp_path / "p.pdf", paper=paper, parts=[Part.PROTOCOL])
        first = text_of(tmp_path / "p.pdf", page=1)
        assert "Byvandring" in first
        assert re.search(r"1:\d", first), f"the scale of the map, {lines} lines a stop"


@pytest.mark.parametrize("paper", ["A4", "A5"])
def test_what_finds_no_room_stands_on_a_page_of_its_own_whole(
    town_store: Store, again: str, walk: str, tmp_path: Path, paper: str
) -> None:
    stop = stops_of(town_store, walk)[0]
    texts = [f"Fynd nummer {number}: lyktan flimrar och ingen vet hur länge det har varit så" for number in range(40)]
    shared = {"walk": walk, "stop": stop.uuid, "place": stop.place, "geometry": stop.geometry}
    town_store.insert("finding", [{**shared, "category": "lighting_weak", "text": text} for text in texts])
    far = {"walk": walk, "category": "litter", "text": "Skräp långt ifrån alla stopp", "geometry": town.at(-900, -900)}
    town_store.insert("finding", [far])
    note = "Titta särskilt på det här. " * 60
    (own,) = (one for one in stops_of(town_store, again) if one.place == stop.place)
    town_store.update("stop", own.uuid, {"note": note})
    result = printed(town_store, again, tmp_path / "p.pdf", paper=paper)
    pages = [
        " ".join(tool("pdftotext", "-raw", "-f", str(page), "-l", str(page), str(tmp_path / "p.pdf"), "-").split())
        for page in range(1, result.pages + 1)
    ]
    told = " ".join(pages)
    assert told.count("Titta särskilt på det här.") == 60
    assert sum(told.count(f"Fynd nummer {number}:") for number in range(40)) == 40
    block = next(page for page in pages if f"Stopp {own.seq} · 59" in page)
    assert "se nästa sida" in block
    assert len(re.findall(r"\d+c ", block)) >= 1, "the rows are there"
    assert any("På vägen mellan stoppen" in page and "Skräp långt ifrån" in page for page in pages)


@pytest.mark.parametrize("paper", ["A4", "A5"])
def test_each_role_has_a_sheet_of_one_page(town_store: Store, walk: str, tmp_path: Path, paper: str) -> None:
    result = printed(town_store, walk, tmp_path / "p.pdf", parts=[Part.ROLES], paper=paper)
    assert result.pages == 5
    pages = [text_of(tmp_path / "p.pdf", page=page) for page in range(1, 6)]
    roles = ("Arrangör", "Ansvarig förvaltare", "Samtalsledare", "Antecknare", "Fotograf")
    for page, role in zip(pages, roles):
        assert page.strip().startswith(role)
        for heading in ("Före vandringen", "Vid varje stopp", "Efter vandringen"):
            assert heading in page
    assert "visar sekunder" in pages[4]
    assert "Inga ansikten" in pages[4]


def test_every_group_has_its_own_sheets_and_those_of_the_evening_come_once(
    town_store: Store, request_90: WalkRequest, tmp_path: Path
) -> None:
    walks = [one.id for one in plan_walk(town_store, replace(request_90, groups=3, max_stops=3)).walks]
    result = printed(town_store, walks, tmp_path / "p.pdf", parts=tuple(Part)[:2])
    pages = [" ".join(text_of(tmp_path / "p.pdf", page=page).split()) for page in range(1, result.pages + 1)]
    assert sum(page.startswith("Fotograf") for page in pages) == 3
    assert sum(page.startswith("Arrangör") for page in pages) == 1
    for group in (1, 2, 3):
        own = [page for page in pages if f"Byvandring · Grupp {group} av 3 · 15 oktober 2026" in page]
        assert len(own) >= 3 + 2
    assert len(decoded(tmp_path / "p.pdf", tmp_path / "pages", 120)) == result.stops


def test_the_organiser_is_told_when_each_group_leaves_and_is_back(
    town_store: Store, request_90: WalkRequest, tmp_path: Path
) -> None:
    walks = [one.id for one in plan_walk(town_store, replace(request_90, groups=2, max_stops=3)).walks]
    later = town_store.get("walk", walks[1])["starts_at"] + timedelta(minutes=25)
    town_store.update("walk", walks[1], {"starts_at": later, "total_min": 50.0})
    printed(town_store, walks, tmp_path / "p.pdf", parts=[Part.ROLES])
    told = " ".join(text_of(tmp_path / "p.pdf", page=1).split())
    for number, walk in enumerate(walks, 1):
        stored = StoredWalk.from_row(town_store.get("walk", walk))
        leaves = stored.starts + timedelta(minutes=float(stored.settings["gather_before_min"]))
        times = [f"{local(moment, town_store.time_zone):%H.%M}" for moment in (leaves, stored.ends)]
        assert f"grupp {number} går {times[0]} och är tillbaka omkring {times[1]}" in told


@pytest.fixture
def found(town_store: Store, walk: str) -> str:
    """A walk with findings of two owners, one of nobody, a good place, and a text that waits for its review."""
    first, second = stops_of(town_store, walk)[:2]
    town_store.insert(
        "finding",
        [
            {"walk": walk, "stop": second.uuid, "category": "litter", "text": "Skräp vid bänken", "owner": "park"},
            {"walk": walk, "stop": first.uuid, "category": "positive", "text": "Fin lekplats", "positive": True},
            {"walk": walk, "category": "graffiti", "text": "Klotter på vägen", "severity": 2},
            {"walk": walk, "stop": first.uuid, "category": "damage", "text": "Anna slog sönder", "review": "doubtful"},
        ],
    )
    lamp = {"walk": walk, "stop": first.uuid, "category": "lighting_out", "text": "Lampan", "spot": "stolpe 12"}
    (key,) = town_store.insert("finding", [lamp])
    task = {"finding": key, "walk": walk, "owner": "lighting", "lane": "quick", "measure": "repair_lamp"}
    town_store.insert("task", [{**task, "state": "done", "feedback": "Lampan är bytt."}])
    declined = {
        **task,
        "owner": "street",
        "measure": "add_light",
        "state": "declined",
        "reason": "Vägen byggs om 2027.",
    }
    town_store.insert("task", [declined, {**task, "measure": "led_switch", "state": "duplicate"}])
    return walk


def test_the_third_meeting_has_a_list_by_who_answers(town_store: Store, found: str, tmp_path: Path) -> None:
    printed(town_store, found, tmp_path / "p.pdf", parts=[Part.MEETING])
    told = " ".join(text_of(tmp_path / "p.pdf").split())
    heads = [told.index(head) for head in ("Gata · 1", "Park · 1", "Belysning · 1", "Ingen ansvarig än · 2")]
    assert heads == sorted(heads)
    for part in (
        "stolpe 12",
        "Lampan är bytt.",
        "Vägen byggs om 2027.",
        "Enklare åtgärd",
        "Klotter på vägen",
        "Allvar: 2",
    ):
        assert part in told, part
    assert "Fungerar bra: värt att behålla" in told
    assert "Fin lekplats" in told
    assert "LED" not in told, "a duplicate stands where the other does"
    assert "Anna" not in told
    assert "väntar på" in told
    printed(town_store, found, tmp_path / "p.pdf", parts=[Part.MEETING], audience=Audience.PUBLIC)
    told = " ".join(text_of(tmp_path / "p.pdf").split())
    assert "Skräp vid bänken" not in told
    assert "stolpe 12" not in told
    assert "Lampan är bytt." in told


def test_without_findings_there_is_no_list(town_store: Store, walk: str, tmp_path: Path) -> None:
    with pytest.raises(ParameterError, match="Byvandring"):
        printed(town_store, walk, tmp_path / "p.pdf", parts=[Part.PROTOCOL, Part.MEETING])
    assert not (tmp_path / "p.pdf").exists()


@pytest.mark.parametrize("paper", ["A4", "A5"])
def test_stops_at_one_point_without_reasons_and_with_long_names_have_their_blocks(
    town_store: Store, walk: str, tmp_path: Path, paper: str
) -> None:
    at = stops_of(town_store, walk)[0].geometry
    names = []
    for stop in stops_of(town_store, walk):
        names.append(
            f"Gång- och cykelvägen bakom Räksmörgåsfabrikens södra lastkaj nummer {stop.seq} vid Ånsättaregränd"
        )
        town_store.update("stop", stop.uuid, {"geometry": at, "reasons": [], "name": names[-1], "arrive": None})
    result = printed(town_store, walk, tmp_path / "p.pdf", paper=paper)
    pages = [" ".join(text_of(tmp_path / "p.pdf", page=page).split()) for page in range(2, result.pages + 1)]
    blocks = [word for page in pages if "Om hela stoppet" in page for word in page.split()]
    for word in names[0].split():
        assert word == "1" or blocks.count(word) >= len(names), word  # nothing of a name is cut
    assert len(decoded(tmp_path / "p.pdf", tmp_path / "pages", 120)) == len(names)


@pytest.mark.parametrize("paper", ["A4", "A5"])
def test_nothing_is_smaller_or_fainter_than_can_be_read_under_a_torch(
    town_store: Store, found: str, tmp_path: Path, paper: str
) -> None:
    """No text below 7.5 points; what is read and answered has 10; none off the maps is paler than 7:1 on white."""
    printed(town_store, found, tmp_path / "p.pdf", parts=tuple(Part), paper=paper, grey=True)
    written: list[tuple[str, float, float]] = []
    for page in PdfReader(tmp_path / "p.pdf").pages:
        written += _written(page)
    assert min(size for _, size, _ in written) >= 7.4
    wanted = ("Längsta mörka", "Känt sedan tidigare", "Ankomst", "Dagsljus", "Om hela stoppet", "Skräp")
    for text in wanted:
        sizes = [size for told, size, _ in written if text in " ".join(told.split())]
        assert sizes, text
        assert min(sizes) >= 9.9 or text == "Ankomst", text
    printed(town_store, found, tmp_path / "q.pdf", parts=[Part.ROLES, Part.MEETING], paper=paper, grey=True)
    shades = {shade for page in PdfReader(tmp_path / "q.pdf").pages for _, _, shade in _written(page)}
    darkest_wanted = 0.349  # the sRGB grey that has 7:1 on white
    assert [shade for shade in shades if darkest_wanted < shade < 1.0] == [], "1: numbers on dark discs"


def _written(page: PageObject) -> list[tuple[str, float, float]]:
    """Return the texts of a page with their size in points and their grey, 0 black to 1 white."""
    found: list[tuple[str, float, float]] = []
    grey = [0.0]

    def colour(operator: bytes, operands: list[Any], *_: Any) -> None:
        if operator in (b"scn", b"rg", b"g"):
            grey[0] = float(operands[0])

    def text(told: str, placed: list[float], in_line: list[float], _font: Any, size: float) -> None:
        if told.strip():
            scale = math.hypot(*in_line[2:4]) * math.hypot(*placed[2:4])
            found.append((told, round(size * scale, 1), grey[0]))

    page.extract_text(visitor_operand_before=colour, visitor_text=text)
    return found
