"""No name is cut, lies on another or on a stop, however long it is: measured on the drawn pages, A4 and A3, 1 to 40 stops."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from shapely.geometry import MultiLineString, Point, Polygon, box

from est_walks_plugin.model.codes import Audience
from est_walks_plugin.model.feedback import Feedback
from est_walks_plugin.model.localtime import parse_local
from est_walks_plugin.printing import facts as walk_facts
from est_walks_plugin.printing.quick import cover as covers
from est_walks_plugin.printing.quick import inset, marks
from est_walks_plugin.printing.quick.canvas import Box
from est_walks_plugin.printing.quick.document import MARGIN, Document, Furniture, Paper
from est_walks_plugin.printing.quick.maps import MapLayers, PlacedName, fitted
from est_walks_plugin.printing.quick.walk_map import export_walk_map
from est_walks_plugin.printing.shown import shown
from est_walks_plugin.printing.words import Words
from est_walks_plugin.project import palette
from est_walks_plugin.store import Store

from .. import town
from .printed_pages import run

DAY = date(2026, 10, 1)
LONG = "Gång- och cykelvägen Kvarnbacksängsvägen–Sankt Göransgårdsallén vid Brandstationsplanens återvinningsstation"
WORD = "Trygghetsvandringsprotokollsblankettsutdelningsställe"
STREET = "Kvarnbacksängsgårdsvägen"
MM = 72 / 25.4
STOPS = (1, 2, 7, 12, 25, 40)


@pytest.fixture
def adverse(town_store: Store) -> Store:
    """A town where everything has a name that is far too long."""
    for row in town_store.rows("path", columns=("uuid", "name")):
        town_store.update("path", row["uuid"], {"name": f"{STREET} {row['name'].split()[-1]}"})
    for row in town_store.rows("landmark", columns=("uuid",)):
        town_store.update("landmark", row["uuid"], {"name": LONG})
    category = town_store.rows("category", limit=1)[0]
    town_store.update("category", category["uuid"], {"name_sv": LONG})
    town_store.reread_catalogue()
    town_store.update("municipal_settings", town_store.rows("municipal_settings")[0]["uuid"], {"address_line": LONG})
    return town_store


def walk_of(store: Store, stops: int) -> str:
    """Store a walk of so many stops, every third one right beside the one before; return its uuid."""
    starts = parse_local("2026-10-15 18:30")
    points = [
        town.at(80 + 97 * (number % 7) + (6 if number % 3 else 0), 90 + 103 * (number // 7)) for number in range(stops)
    ]
    way = MultiLineString([[town.at(0, 0), *points, town.at(0, 0)]])
    walk = {
        "name": f"{WORD} {LONG}", "area_name": LONG, "starts_at": starts, "start_name": f"{LONG}, {WORD}",
        "start_x": town.START[0], "start_y": town.START[1], "length_m": 3100.0, "walking_min": 53.0, "total_min": 110.0,
        "geometry": way, "note": LONG, "settings": {"loop": True},
    }  # fmt: skip
    uuid = store.insert("walk", [walk])[0]
    for number, point in enumerate(points, 1):
        row = {"walk": uuid, "seq": number, "name": WORD if number % 4 == 0 else LONG, "place_type": "path"}
        reasons = [{"code": code, "value": 40 + number, "unit": ""} for code in ("respondents", "dark_gap", "recency")]
        arrive = starts + timedelta(minutes=2 * number)
        more = {"arrive": arrive, "light": "dusk", "dwell_min": 5.0, "reasons": reasons, "note": LONG}
        store.insert("stop", [{**row, **more, "geometry": point}])
    turns = [{"kind": "left", "name": LONG, "length_m": 120.0, "x": 0.0, "y": 0.0}]
    legs = zip([town.at(0, 0), *points], [*points, town.at(0, 0)])
    for number, leg in enumerate(legs, 1):
        row = {"walk": uuid, "seq": number, "light": "whole", "length_m": 90.0, "walking_min": 2.0, "turns": turns}
        store.insert("leg", [{**row, "geometry": MultiLineString([leg])}])
    return uuid


def words_on(path: str) -> list[tuple[int, str, float, float, float, float]]:
    """Return page, word and box in mm of every word of a PDF."""
    found, page = [], 0
    for line in run("pdftotext", "-bbox", path, "-").splitlines():
        page += "<page " in line
        hit = re.search(r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>', line)
        if hit:
            left, top, right, bottom = (float(value) / MM for value in hit.groups()[:4])
            found.append((page, hit[5], left, top, right, bottom))
    return found


@pytest.mark.parametrize("paper", ["A4", "A3"])
@pytest.mark.parametrize("stops", STOPS)
def test_every_word_is_whole_and_inside_the_margins(adverse: Store, tmp_path: Path, stops: int, paper: str) -> None:
    result = export_walk_map(adverse, walk_of(adverse, stops), str(tmp_path / "x.pdf"), paper=paper, printed_on=DAY)
    sheet = Paper.named(paper)
    words = words_on(result.path)
    for page, word, left, top, right, bottom in words:
        assert left >= MARGIN - 0.5, (page, word)
        assert right <= sheet.width - MARGIN + 0.5, (page, word)
        assert top >= MARGIN - 1.5, (page, word)
        assert bottom <= sheet.height - 3.0, (page, word)
        assert word == "…" or "…" not in word, (page, word)
    told = "".join(word for _, word, *_ in words)
    assert told.count(WORD) >= 1
    per_page = {page: sum(1 for other, *_ in words if other == page) for page in range(1, result.pages + 1)}
    assert min(per_page.values()) > 30, per_page


def placed_on(store: Store, stops: int, paper: str, target: Path) -> tuple[covers.Cover, list[PlacedName]]:
    """Draw a cover and return it with the names that found a place on its map."""
    words = Words("sv", store.catalogue, store.time_zone)
    facts = walk_facts.collect(store, walk_of(store, stops), Audience.INTERNAL, words)
    document = Document(Paper.named(paper), words, Furniture("Titel", "Internt"), facts.changed)
    layers = MapLayers(store.path, store.crs, palette.PAPER).of([facts.uuid], [facts.group])
    cover = covers.plan(document, [facts], layers, lambda bounds: shown(store, bounds, [facts.way]), ["Källor."])
    names: list[PlacedName] = []
    begun = covers.begin(document.type, cover)
    document.add(lambda canvas: names.extend(begun.draw(canvas, Feedback())))
    document.save(str(target), Feedback())
    return cover, names


@pytest.mark.parametrize("paper", ["A4", "A3"])
@pytest.mark.parametrize("stops", STOPS)
def test_names_on_the_map_keep_clear_of_its_edge_of_each_other_and_of_the_stops(
    adverse: Store, tmp_path: Path, stops: int, paper: str
) -> None:
    cover, names = placed_on(adverse, stops, paper, tmp_path / "c.pdf")
    frame = cover.frame
    edge = box(frame.box.x, frame.box.y, frame.box.right, frame.box.bottom).buffer(0.3)
    areas = [(name.text, Polygon(name.corners)) for name in names]
    assert any(STREET in text for text, _ in areas)
    for text, area in areas:
        assert edge.contains(area), text
    for number, (text, area) in enumerate(areas):
        for other, beside in areas[number + 1 :]:
            assert area.buffer(-0.25).intersection(beside).area < 0.5, (text, other)
    facts = cover.facts
    ends = [frame.to_paper(*facts.start)] if facts.start else []
    discs = marks.spread([frame.to_paper(*stop.at) for stop in facts.stops], frame.box, fixed=ends)
    for x, y in discs:
        disc = Point(x, y).buffer(marks.DISC_MM - 0.3)
        for text, area in areas:
            assert not disc.intersects(area), (text, x, y)
    for number, disc in enumerate(discs):
        for other in discs[number + 1 :]:
            assert Point(disc).distance(Point(other)) >= 2 * marks.DISC_MM - 0.4


def test_the_legend_takes_the_lines_it_needs(adverse: Store, tmp_path: Path) -> None:
    cover, _ = placed_on(adverse, 3, "A4", tmp_path / "c.pdf")
    long = replace(cover.legend, entries=tuple(replace(entry, text=LONG) for entry in cover.legend.entries))
    document = Document(Paper.named("A4"), cover.words, Furniture("", ""), cover.facts.changed)
    assert long.height(document.type, 90) > 2 * cover.legend.height(document.type, 90)


def test_the_small_map_hides_nothing_of_the_walk_where_the_rim_has_room(adverse: Store) -> None:
    words = Words("sv", adverse.catalogue, adverse.time_zone)
    facts = walk_facts.collect(adverse, walk_of(adverse, 7), Audience.INTERNAL, words)
    whole = Box(12.0, 40.0, 186.0, 180.0)
    for number in range(4):
        corner = [(12, 40), (165, 58), (165, 187), (12, 176)][number]
        frame = fitted(facts.bounds, whole)
        spots = [frame.to_ground(x + 16, y + 16) for x, y in (corner, (100, 130))]
        walk = replace(facts, stops=(), start=None, way=MultiLineString([spots]))
        small = inset.quiet_corner(frame, [walk])
        left, top = frame.to_ground(small.x, small.y)
        right, low = frame.to_ground(small.right, small.bottom)
        assert not walk.way.intersects(box(left, low, right, top)), number


def test_a_stop_at_the_same_place_stands_beside_the_one_its_map_is_of(town_store: Store, tmp_path: Path) -> None:
    """Without legs, the only numbers on the small maps are those of the stops."""
    walk = walk_of(town_store, 3)
    town_store.delete("leg", [row["uuid"] for row in town_store.rows("leg", {"walk": walk})])
    stops = town_store.rows("stop", {"walk": walk}, order_by=("seq",))
    for stop in stops:
        town_store.update("stop", stop["uuid"], {"geometry": stops[0]["geometry"]})
    path = export_walk_map(town_store, walk, str(tmp_path / "v.pdf"), printed_on=date(2026, 10, 1)).path
    maps: dict[int, list[tuple[str, float, float]]] = {}
    for page, word, left, top, right, low in words_on(path):
        if word in ("1", "2", "3") and 18 < left < 70 and 2.0 < low - top < 8.0:
            maps.setdefault(page, []).append((word, (left + right) / 2, (top + low) / 2))
    last = max(maps)
    numbers = maps[last]
    assert {word for word, *_ in numbers} >= {"1", "2", "3"}
    middles = [at for word, *at in numbers]
    assert min(math.dist(one, other) for n, one in enumerate(middles) for other in middles[n + 1 :]) > 3.5
