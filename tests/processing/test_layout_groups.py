"""A walk's groups through one layout template, stops that coincide, and archive copies of templates."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from qgis.core import QgsLayoutItem, QgsLayoutItemMap, QgsProject

from est_walks_plugin.model.catalogue import load_catalogue
from est_walks_plugin.model.codes import Audience
from est_walks_plugin.model.errors import Cancelled
from est_walks_plugin.model.feedback import CallbackFeedback
from est_walks_plugin.printing.layouts import templates
from est_walks_plugin.printing.layouts.clear_frame import clear_frame
from est_walks_plugin.printing.layouts.content import collect
from est_walks_plugin.printing.layouts.in_project import into_project
from est_walks_plugin.printing.layouts.walk_layout import export_walk_layout
from est_walks_plugin.printing.quick.canvas import Box
from est_walks_plugin.printing.quick.maps import fitted
from est_walks_plugin.printing.words import Words
from est_walks_plugin.store import Store

from .contract import run
from .printed_pages import archive_problems, pictures, pixels, raster, text_of

DAY = date(2026, 10, 1)
DISC_MM = 5.6


def printed(store: Store, walks: list[str], path: Path, **how: object) -> list[str]:
    """Return the texts of the pages."""
    result = export_walk_layout(store, walks, str(path), printed_on=DAY, language="sv", **how)
    assert result.pages == len(PdfReader(str(path)).pages)
    return [text_of(path, page=page) for page in range(1, result.pages + 1)]


def test_the_groups_share_a_cover_and_have_pages_of_their_own_numbered_through(
    town_store: Store, groups: list[str], tmp_path: Path
) -> None:
    pages = printed(town_store, groups, tmp_path / "both.pdf")
    alone = [printed(town_store, [walk], tmp_path / f"{number}.pdf") for number, walk in enumerate(groups)]
    assert len(pages) == 1 + sum(len(one) for one in alone)
    assert all(f"Sida {number} av {len(pages)}" in page for number, page in enumerate(pages, 1))
    assert "Båda grupperna" in pages[0]
    assert all(f"Stopp, grupp {group}" in pages[0] and f"Väg, grupp {group}" in pages[0] for group in (1, 2))
    begins = [1, 1 + len(alone[0])]
    for group, (begin, own) in enumerate(zip(begins, alone), 1):
        assert f"Grupp {group} av 2" in pages[begin]
        for page, one in zip(pages[begin : begin + len(own)], own):
            told, kept = (text.split("Sida ")[0].split() for text in (page, one))
            assert told == kept, "the group's pages are those it has alone"


def test_the_series_goes_through_the_algorithm_to_a_picture_a_page(
    town_store: Store, groups: list[str], tmp_path: Path
) -> None:
    stops = sum(town_store.count("stop", {"walk": walk}) for walk in groups)
    asked = {"STORE": town_store.path, "WALK": "Byvandring", "OUTPUT": str(tmp_path / "v.png")}
    town_store.close()
    outputs = run("exportwalkmap", asked)
    assert outputs["PAGES"] == 1 + 2 * 3 + stops
    made = sorted(file.name for file in tmp_path.glob("v*.png"))
    assert made == sorted(["v.png", *(f"v_{number}.png" for number in range(2, outputs["PAGES"] + 1))])


def test_cancelled_between_groups_nothing_is_left(town_store: Store, groups: list[str], tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    for ending in ("pdf", "png", "svg"):
        done = [0.0]
        feedback = CallbackFeedback(
            on_progress=lambda share, _text, done=done: done.append(share), cancelled=lambda done=done: done[-1] > 0.8
        )
        with pytest.raises(Cancelled):
            export_walk_layout(town_store, groups, str(folder / f"v.{ending}"), printed_on=DAY, feedback=feedback)
    assert not list(folder.iterdir())


def contents(reader: PdfReader) -> Iterator[bytes]:
    """Give every object of a PDF as it is written, with what is packed unpacked."""
    for number in range(1, int(reader.trailer["/Size"])):
        found = reader.get_object(number)
        if found is not None:
            yield str(found).encode("utf-8")
            if hasattr(found, "get_data"):
                yield found.get_data()


@pytest.mark.parametrize("ending", ["pdf", "svg", "png", "geospatial.pdf"])
def test_residents_read_nothing_private_of_any_group_in_any_format(
    town_store: Store, groups: list[str], tmp_path: Path, ending: str
) -> None:
    geospatial, folder = ending.startswith("geo"), tmp_path / "out"
    export_walk_layout(
        town_store,
        groups,
        str(folder / f"v.{ending}"),
        printed_on=DAY,
        audience=Audience.PUBLIC,
        geospatial=geospatial,
    )
    files = list(folder.iterdir())
    assert files
    for file in files:
        parts = [file.read_bytes()]
        if ending.endswith("pdf"):
            parts += [*contents(PdfReader(str(file))), text_of(file).encode("utf-8")]
        for part in parts:
            for word in ("Provgatan", "Anmälaren", "3 svarande"):
                assert word.encode("utf-8") not in part
                assert word.encode("utf-16-be") not in part


@pytest.mark.parametrize(
    "how",
    [
        {},
        {"grey": True},
        {"audience": Audience.PUBLIC},
        {"paper": "A3"},
        {"background": "whole"},
        {"background": "half"},
    ],
    ids=lambda how: " ".join(f"{name} {value}" for name, value in how.items()) or "plain",
)
def test_an_archive_copy_of_a_template_is_valid_and_looks_the_same(
    how: dict[str, object], town_store: Store, groups: list[str], tmp_path: Path
) -> None:
    how = dict(how)
    if "background" in how:
        how["background"] = raster(tmp_path / "bg.tif", half=how["background"] == "half")
    copy, again, plain = (tmp_path / f"{name}.pdf" for name in ("copy", "again", "plain"))
    told = printed(town_store, groups, copy, archive=True, **how)
    assert archive_problems(str(copy)) == []
    printed(town_store, groups, again, archive=True, **how)
    assert copy.read_bytes() == again.read_bytes()
    assert printed(town_store, groups, plain, **how) == told
    assert archive_problems(str(plain))
    for one, other in zip(pictures(plain, tmp_path / "a"), pictures(copy, tmp_path / "b"), strict=True):
        away = abs(pixels(one).astype(int) - pixels(other).astype(int))
        assert (away > 60).mean() < 0.002, "what has no colour is black"


def test_no_name_stands_under_what_lies_on_a_map(town_store: Store, groups: list[str]) -> None:
    project = QgsProject.instance()
    project.clear()
    content = collect(town_store, groups[:1], Audience.INTERNAL, language="sv", printed_on=DAY)
    layout, _ = into_project(project, content, templates.shipped("A4"))
    items = {item.id(): item for item in layout.items() if isinstance(item, QgsLayoutItem)}
    kept = {
        name: {other.id() for other in items.values() if items[name].isLabelBlockingItem(other)}
        for name in ("overview", "stop_map")
    }
    assert {"scale bar", "scale ground", "north ground", "north arrow", "inset"} <= kept["overview"]
    assert "stop scale ground" in kept["stop_map"]
    assert not kept["overview"] & {"title", "legend", "facts ground", "overview"}
    project.clear()


def test_no_stop_lies_under_what_lies_on_the_map() -> None:
    """A walk as wide as the map, with a stop in the corner of the scale bar: moved, or one scale smaller."""
    box, lying = Box(0.0, 0.0, 186.0, 150.0), [Box(0.0, 138.0, 75.0, 12.0), Box(150.0, 114.0, 36.0, 36.0)]
    for corner in ((10.0, 5.0), (700.0, 20.0), (350.0, 20.0), (10.0, 550.0)):
        points = [(0.0, 300.0), (800.0, 300.0), (400.0, 0.0), (400.0, 600.0), corner]
        bounds = (0.0, 0.0, 800.0, 600.0)
        frame = clear_frame(bounds, points, box, lying)
        for point in points:
            x, y = frame.to_paper(*point)
            assert 3.0 < x < box.width - 3.0
            assert 3.0 < y < box.height - 3.0
            assert not any(one.x - 3 < x < one.right + 3 and one.y - 3 < y < one.bottom + 3 for one in lying), corner
    plain = clear_frame((0.0, 0.0, 500.0, 300.0), [(250.0, 150.0)], box, lying)
    assert plain == fitted((0.0, 0.0, 500.0, 300.0), box), "nothing is moved without a need"


def test_stops_at_one_place_do_not_hide_each_others_numbers(
    town_store: Store, groups: list[str], tmp_path: Path
) -> None:
    """Three stops at one point: on the large map and on that of a stop their numbers lie beside each other."""
    rows = town_store.rows("stop", {"walk": groups[0]}, order_by=("seq",))
    for row in rows[1:3]:
        town_store.update("stop", row["uuid"], {"geometry": rows[0]["geometry"]})
    project = QgsProject.instance()
    project.clear()
    content = collect(town_store, groups[:1], Audience.INTERNAL, language="sv", printed_on=DAY)
    layout, _ = into_project(project, content, templates.shipped("A4"))
    maps = {item.id(): item for item in layout.items() if isinstance(item, QgsLayoutItemMap)}
    for name in ("overview", "stop_map"):
        shown = [layer for layer in maps[name].layers() if [field.name() for field in layer.fields()] == ["number"]]
        points = {feature["number"]: feature.geometry().asPoint() for layer in shown for feature in layer.getFeatures()}
        assert set(points) == {row["seq"] for row in rows}
        apart = [
            math.dist(one, other) / maps[name].scale() * 1000
            for number, one in points.items()
            for second, other in points.items()
            if second > number
        ]
        assert min(apart) > DISC_MM, name
    project.clear()


def test_lamps_at_one_point_stand_in_one_order() -> None:
    """The same lamps give the same page in every process: no order comes from how words are hashed."""
    from est_walks_plugin.printing.layouts.content import WalkContent
    from est_walks_plugin.printing.shown import Lamp

    lamps = tuple(Lamp(f"state {number}", "", (1.0, 2.0)) for number in range(40))
    content = WalkContent((), (), (lamps[:30], lamps[10:]), Words("sv", load_catalogue()), date(2026, 10, 1))
    assert content.lamps == lamps
