"""Both groups of an evening in one PDF, and the copy for the archive: what the pages say, to whom, and that it is valid."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np
import pytest
from pypdf import PdfReader
from qgis.PyQt.QtCore import QBuffer
from qgis.PyQt.QtGui import QColor, QImage

from est_walks_plugin.model.codes import Audience
from est_walks_plugin.model.errors import NotFoundError
from est_walks_plugin.model.stored_walk import StoredWalk
from est_walks_plugin.model.walk import WalkRequest
from est_walks_plugin.operations.walks.find_walk import find_groups
from est_walks_plugin.operations.walks.plan_walk import plan_walk
from est_walks_plugin.printing.quick.walk_map import export_walk_map
from est_walks_plugin.printing.shown import lamps_that_matter
from est_walks_plugin.project import palette
from est_walks_plugin.store import Store

from .contract import run
from .printed_pages import archive_problems, pictures, pixels, raster, text_of

DAY = date(2026, 10, 1)
NAME = "Byvandring"


def printed(store: Store, walks: list[str], path: Path, **how: object) -> str:
    return export_walk_map(store, walks, str(path), printed_on=DAY, **how).path


def test_both_groups_share_a_cover_and_have_pages_of_their_own(
    town_store: Store, groups: list[str], tmp_path: Path
) -> None:
    both = printed(town_store, groups, tmp_path / "both.pdf")
    alone = [printed(town_store, [walk], tmp_path / f"{number}.pdf") for number, walk in enumerate(groups, 1)]
    counts = [len(PdfReader(path).pages) for path in (both, *alone)]
    assert counts[0] == 1 + counts[1] + counts[2]
    first = text_of(both, page=1)
    assert "Båda grupperna" in first
    for number in (1, 2):
        assert f"Grupp {number}" in first
    assert "Grupp 1 av 2" not in first
    pages = [" ".join(text_of(both, page=page).split()) for page in range(2, counts[0] + 1)]
    assert all("Grupp 1 av 2" in page for page in pages[: counts[1]])
    assert all("Grupp 2 av 2" in page for page in pages[counts[1] :])
    assert all("(1)" not in page for page in pages), "the number stands once, in words"
    for walk in groups:
        for stop in town_store.rows("stop", {"walk": walk}):
            assert any(stop["shown_name"].split()[0] in page for page in pages)


def hues(path: str, folder: Path, page: int) -> dict[str, int]:
    """Return how many dots of a page have the colours of the two routes."""
    shown = pixels(pictures(Path(path), folder, dpi=100)[page]).astype(int)
    found = {}
    for hue in palette.PAPER.routes[:2]:
        wanted = QColor(hue)
        away = np.abs(shown - [wanted.red(), wanted.green(), wanted.blue()]).max(axis=2)
        found[hue] = int((away < 12).sum())
    return found


def test_each_group_has_its_colour_on_every_map(town_store: Store, groups: list[str], tmp_path: Path) -> None:
    blue, other = palette.PAPER.routes[:2]
    both = printed(town_store, groups, tmp_path / "both.pdf", audience=Audience.PUBLIC)
    cover = hues(both, tmp_path / "cover", 0)
    assert cover[blue] > 500
    assert cover[other] > 500
    own = len(PdfReader(printed(town_store, groups[:1], tmp_path / "1.pdf", audience=Audience.PUBLIC)).pages)
    first, second = hues(both, tmp_path / "first", 1), hues(both, tmp_path / "second", 1 + own)
    assert first[blue] > 500
    assert first[other] < 20
    assert second[other] > 500


def test_groups_are_told_apart_without_colour(town_store: Store, groups: list[str], tmp_path: Path) -> None:
    """In grey the second group's route is light in the middle, its stops are no discs: the drawn samples differ."""
    path = printed(town_store, groups, tmp_path / "grey.pdf", grey=True)
    page = pixels(pictures(Path(path), tmp_path / "grey", dpi=100)[0]).astype(int)
    assert np.ptp(page, axis=2).max() <= 2
    routes = palette.GREY.routes[:2]
    assert abs(palette.luminance(routes[0]) - palette.luminance(routes[1])) > 0.12


def test_residents_read_no_notes_and_no_small_counts_of_any_group(
    town_store: Store, groups: list[str], tmp_path: Path
) -> None:
    public = text_of(printed(town_store, groups, tmp_path / "p.pdf", audience=Audience.PUBLIC))
    internal = text_of(printed(town_store, groups, tmp_path / "i.pdf"))
    for secret in ("Provgatan", "3 svarande"):
        assert secret in internal
        assert secret not in public
    assert "62 m" in public
    assert "Båda grupperna" in public


def test_the_shared_name_and_the_series_mean_all_groups(town_store: Store, groups: list[str]) -> None:
    stored = StoredWalk.from_row(town_store.get("walk", groups[0]))
    assert stored.shared_name == NAME
    for asked in (NAME, stored.series):
        assert [walk.uuid for walk in find_groups(town_store, asked)] == groups
    assert [walk.uuid for walk in find_groups(town_store, f"{NAME} (2)")] == [groups[1]]
    assert [walk.uuid for walk in find_groups(town_store, groups[0])] == [groups[0]]
    with pytest.raises(NotFoundError, match="Byvandring"):
        find_groups(town_store, "Ingen alls")


def test_a_walk_of_that_name_is_meant_before_groups_that_share_it(
    town_store: Store, groups: list[str], request_90: WalkRequest
) -> None:
    one = plan_walk(town_store, request_90).walks[0].id
    assert [walk.uuid for walk in find_groups(town_store, NAME)] == [one]


def test_exportwalkmap_prints_the_series_as_an_archive_copy(
    town_store: Store, groups: list[str], tmp_path: Path
) -> None:
    town_store.close()
    target = tmp_path / "arkiv.pdf"
    outputs = run("exportwalkmap", {"STORE": town_store.path, "WALK": NAME, "OUTPUT": str(target), "ARCHIVE": True})
    assert outputs["PAGES"] == len(PdfReader(str(target)).pages)
    assert "Båda grupperna" in text_of(target, page=1)
    assert archive_problems(str(target)) == []


@pytest.mark.parametrize(
    "how",
    [
        {},
        {"grey": True},
        {"audience": Audience.PUBLIC},
        {"paper": "A3"},
        {"background": "whole"},
        {"background": "half"},
        {"background": "half", "grey": True},
    ],
    ids=lambda how: " ".join(f"{name} {value}" for name, value in how.items()) or "plain",
)
def test_an_archive_copy_is_valid_looks_the_same_and_has_the_same_bytes_each_time(
    how: dict[str, object], town_store: Store, groups: list[str], tmp_path: Path
) -> None:
    how = dict(how)
    if "background" in how:
        how["background"] = raster(tmp_path / "bg.tif", half=how["background"] == "half")
    copies = [tmp_path / "a.pdf", tmp_path / "b.pdf"]
    for copy in copies:
        printed(town_store, groups, copy, archive=True, **how)
    assert archive_problems(str(copies[0])) == []
    assert copies[0].read_bytes() == copies[1].read_bytes()
    plain = Path(printed(town_store, groups, tmp_path / "plain.pdf", **how))
    assert archive_problems(str(plain))
    assert text_of(plain) == text_of(copies[0])
    pages = zip(pictures(plain, tmp_path / "plain"), pictures(copies[0], tmp_path / "copy"), strict=True)
    for one, other in pages:
        away = np.abs(pixels(one).astype(int) - pixels(other).astype(int))
        assert (away > 60).mean() < 0.0003
    assert "transparent" in " ".join(archive_problems(str(plain))), "the check finds what archives refuse"


def test_a_pdf_says_its_title_and_its_language(town_store: Store, groups: list[str], tmp_path: Path) -> None:
    for archive in (False, True):
        reader = PdfReader(printed(town_store, groups, tmp_path / "t.pdf", archive=archive))
        root = reader.trailer["/Root"]
        assert reader.metadata is not None
        assert NAME in str(reader.metadata.title)
        assert root["/Lang"] == "sv"
        assert root["/ViewerPreferences"]["/DisplayDocTitle"]
        assert str(reader.metadata["/CreationDate"]).endswith("Z")


def png(wide: int, high: int) -> bytes:
    picture = QImage(wide, high, QImage.Format.Format_ARGB32)
    picture.fill(QColor("#00AA33"))
    buffer = QBuffer()
    picture.save(buffer, "PNG")
    return bytes(buffer.data())


def own(store: Store, **values: object) -> None:
    store.update("municipal_settings", store.rows("municipal_settings")[0]["uuid"], values)


@pytest.mark.parametrize(("wide", "high"), [(400, 100), (90, 300), (64, 64)])
def test_the_logo_stands_on_the_cover_in_its_proportions_and_grey_on_grey_pages(
    town_store: Store, groups: list[str], tmp_path: Path, wide: int, high: int
) -> None:
    own(town_store, logo=png(wide, high))
    path = printed(town_store, groups, tmp_path / "logo.pdf")
    for number, page in enumerate(pictures(Path(path), tmp_path / "logo", dpi=100)):
        away = np.abs(pixels(page).astype(int) - [0, 170, 51]).max(axis=2) < 12
        if number not in (0, 1):
            continue
        rows, columns = np.nonzero(away[:150])
        drawn = (columns.max() - columns.min() + 1, rows.max() - rows.min() + 1)
        assert drawn[0] / drawn[1] == pytest.approx(wide / high, rel=0.06)
        assert max(drawn[0] / 46, drawn[1] / 15) * 25.4 / 100 == pytest.approx(1, abs=0.05), "as large as there is room"
        assert columns.max() / page.width() < 0.95
    for archive in (False, True):
        grey = printed(town_store, groups, tmp_path / f"{archive}.pdf", grey=True, archive=archive)
        shown = pixels(pictures(Path(grey), tmp_path / f"g{archive}")[0]).astype(int)
        assert np.ptp(shown, axis=2).max() <= 2
    assert archive_problems(grey) == []


def test_the_address_line_is_in_the_foot_of_every_page(town_store: Store, groups: list[str], tmp_path: Path) -> None:
    address = "Provstads kommun · Byggatan 1 · 123 45 Provstad"
    without = printed(town_store, groups, tmp_path / "a.pdf")
    own(town_store, address_line=address)
    path = printed(town_store, groups, tmp_path / "b.pdf")
    for page in range(1, len(PdfReader(path).pages) + 1):
        assert address in text_of(path, page=page)
    assert "Byggatan" not in text_of(without)
    assert len(PdfReader(path).pages) == len(PdfReader(without).pages)


def test_no_logo_and_a_logo_that_is_no_picture_leave_no_trace(
    town_store: Store, groups: list[str], tmp_path: Path
) -> None:
    plain = printed(town_store, groups, tmp_path / "a.pdf")
    own(town_store, logo=b"not a picture")
    assert Path(printed(town_store, groups, tmp_path / "b.pdf")).read_bytes() == Path(plain).read_bytes()


def test_two_stops_share_a_page_to_fill_in_and_a_last_one_has_it_alone(
    town_store: Store, groups: list[str], tmp_path: Path
) -> None:
    path = printed(town_store, groups[:1], tmp_path / "a.pdf")
    stops = town_store.count("stop", {"walk": groups[0]})
    pages = [text_of(path, page=page) for page in range(1, len(PdfReader(path).pages) + 1)]
    blocks = [page.count("Om hela stoppet") for page in pages if "Om hela stoppet" in page]
    assert blocks == [2] * (stops // 2) + [1] * (stops % 2)


def test_only_lamps_near_the_way_and_faulty_ones_are_on_the_cover(town_store: Store, groups: list[str]) -> None:
    far = town_store.insert("lamp", [
        {"external_id": "far", "status": "dimmed", "vanished": False, "geometry": (start[0] + 40, start[1] - 45)}
        for start in [(135_500.0, 6_595_500.0)]
    ])  # fmt: skip
    ways = [StoredWalk.from_row(town_store.get("walk", walk)).geometry for walk in groups]
    box = (135_300.0, 6_595_300.0, 136_500.0, 6_596_500.0)
    drawn = lamps_that_matter(town_store, box, ways)
    every = town_store.rows("lamp", columns=("status", "geometry"))
    near = [row for row in every if min(way.distance(row["geometry"]) for way in ways) < 29]
    out = [row for row in every if row["status"] == "out"]
    assert far
    assert "dimmed" not in {lamp.status for lamp in drawn}
    assert len(out) <= sum(lamp.status == "out" for lamp in drawn)
    assert len(near) <= len(drawn) < len(every)
    town_store.update("lamp", far[0], {"status": "out"})
    assert len(lamps_that_matter(town_store, box, ways)) == len(drawn) + 1
    town_store.update("lamp", far[0], {"vanished": True})
    assert len(lamps_that_matter(town_store, box, ways)) == len(drawn)
