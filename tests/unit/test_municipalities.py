"""The 290 municipalities: what is shipped is SCB's, each is found by what people call it, each gives areas and a zone."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from osgeo import ogr

from est_walks_plugin import paths
from est_walks_plugin.model.crs import transform
from est_walks_plugin.model.errors import ParameterError
from est_walks_plugin.model.municipality import known
from est_walks_plugin.model.municipality.ready_areas import border_name, border_of, ready_areas
from est_walks_plugin.model.municipality.work_crs import place_of, reaches
from est_walks_plugin.model.names import folded

BOUNDARIES = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "boundaries"
#: Their homes are in an urban area that stands under a neighbour.
WITHOUT_OWN = ("0123", "0128", "0138", "0183", "0184")
every_one = pytest.mark.parametrize("code", [one.code for one in known.municipalities()])


def features(file: str) -> list[Any]:
    source = ogr.Open(str(BOUNDARIES / file))
    if source is None:
        pytest.skip(f"needs ../shared/data/boundaries/{file}, which is not beside this checkout")
    return [(feature.items(), feature.GetGeometryRef().Clone()) for feature in source.GetLayer(0)]


def known_as(text: str) -> known.Municipality:
    found = known.find(text)
    assert found is not None
    return found


def test_what_is_shipped_is_what_scb_says() -> None:
    told = {
        one["code"]: (one["name"], one["zone_epsg"], shape.GetArea(), shape.GetGeometryCount())
        for one, shape in features("se_kommuner_290_sweref99tm.gpkg")
    }
    ours = known.municipalities()
    assert len(ours) == len(told) == 290
    for one in ours:
        name, zone, area, parts = told[one.code]
        assert (one.name, one.zone, len(one.polygons)) == (name, zone, parts)
        assert border_area(one) == pytest.approx(area, rel=2e-4)


def border_area(one: known.Municipality) -> float:
    from shapely.geometry import Polygon

    return float(sum(Polygon(outer, holes).area for outer, *holes in one.polygons))


def test_the_urban_areas_are_those_of_scb_to_the_metre() -> None:
    told = {}
    for one, point in features("se_tatorter_sweref99tm.gpkg"):
        at = (round(point.GetX()), round(point.GetY()))
        told[one["code"]] = (one["name"], one["mun_code"], at, one["area"], one["pop"])
    ours = {one.code: (one.name, one.municipality, one.at, one.hectares, one.population) for one in known.urban_areas()}
    assert ours == told
    assert len(ours) == 2017
    counties = {one["mun_code"][:2]: one["lan_name"] for one, _ in features("se_tatorter_sweref99tm.gpkg")}
    assert all(one.county.startswith(counties[one.code[:2]]) for one in known.municipalities())


def test_what_is_shipped_is_small_and_says_where_it_is_from() -> None:
    folder = paths.resources() / "municipalities"
    assert sum(file.stat().st_size for file in folder.iterdir()) < 500_000
    for name in ("municipalities.json", "urban_areas.json"):
        head = json.loads((folder / name).read_text(encoding="utf-8"))
        assert "SCB" in head["source"]
        assert "CC0" in head["source"]
        assert head["crs"] == known.CRS


@every_one
def test_each_is_found_by_code_name_and_official_name(code: str) -> None:
    one = known_as(code)
    assert one.code == code
    for text in (one.name, one.name.upper(), f"  {one.name} ", one.official_name, f"{one.name} kommun"):
        assert known_as(text) is one, text


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("0139", "0139"),
        ("139", "0139"),
        ("Kumla kommun", "1881"),
        ("Stockholms stad", "0180"),
        ("stockholms kommun", "0180"),
        ("Göteborgs Stad", "1480"),
        ("GOTEBORG", "1480"),
        ("Malmö stad", "1280"),
        ("Region Gotland", "0980"),
        ("Gotlands kommun", "0980"),
        ("Falu kommun", "2080"),
        ("Borås Stad", "1490"),
        ("upplands bro", "0139"),
        ("Malung Sälen", "2023"),
        ("Dals Ed", "1438"),
        ("Lilla Edets kommun", "1462"),
        ("Habo", "0643"),
        ("HÅBO", "0305"),
        ("habo kommun", "0643"),
        ("Håbo kommun", "0305"),
        ("Kiruna", "2584"),
    ],
)
def test_names_as_people_write_them(text: str, code: str) -> None:
    assert known_as(text).code == code


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Hábo", ["Habo (0643)", "Håbo (0305)"]),
        ("Upplands", ["Upplands Väsby (0114)", "Upplands-Bro (0139)"]),
        ("Malung", ["Malung-Sälen (2023)"]),
        ("Östra", ["Östra Göinge (1256)"]),
    ],
)
def test_a_name_that_leaves_it_open_names_those_it_may_be(text: str, named: list[str]) -> None:
    for crs in ("", "EPSG:3006", "EPSG:3009", "EPSG:3018"):
        with pytest.raises(ParameterError) as caught:
            place_of(text, crs)
        assert all(name in caught.value.message for name in [text, *named])
        assert "\n" not in caught.value.message


def test_a_slip_is_told_with_the_name_it_was_to_be() -> None:
    for crs in ("", "EPSG:3009"):
        with pytest.raises(ParameterError, match=r"“Kumlaa”.*Kumla \(1881\)"):
            place_of("Kumlaa", crs)
    for text in ("9999", "Helsinki", "Atlantis"):
        with pytest.raises(ParameterError, match="coordinate system too"):
            place_of(text)


def test_a_place_elsewhere_keeps_its_own_name_and_system() -> None:
    for text, crs, zone in (
        ("Helsingfors", "EPSG:3879", "Europe/Helsinki"),
        ("Upplands", "EPSG:32618", "America/New_York"),
        ("Toronto", "EPSG:32617", "America/New_York"),
        ("Grannkommunen", "EPSG:3006", "Europe/Stockholm"),
    ):
        place = place_of(text, crs)
        assert (place.name, place.known, place.crs, place.time_zone) == (text, None, crs, zone)


@every_one
def test_each_gets_a_zone_with_the_word_why(code: str) -> None:
    place = place_of(code)
    assert place.known is not None
    assert place.crs == place.known.crs
    assert place.known.zone_name in place.reason
    assert place.time_zone == "Europe/Stockholm"
    for crs in ("EPSG:3006", place.crs):
        assert place_of(place.name, crs).crs == crs


def test_the_zone_of_upplands_bro_is_18_00() -> None:
    place = place_of("0139")
    assert (place.name, place.crs) == ("Upplands-Bro", "EPSG:3011")
    assert place.reason.startswith("SWEREF 99 18 00")


@pytest.mark.parametrize(
    ("name", "crs", "suggested"),
    [
        ("Kumla", "EPSG:3879", "EPSG:3009"),
        ("Upplands-Bro", "EPSG:3067", "EPSG:3011"),
        ("Kiruna", "EPSG:25832", "EPSG:3016"),
        ("Stockholm", "EPSG:32618", "EPSG:3011"),
        ("Malmö", "EPSG:3018", "EPSG:3008"),
        ("Ystad", "EPSG:3857", "EPSG:3012"),
    ],
)
def test_a_system_that_is_not_made_for_the_place_is_refused(name: str, crs: str, suggested: str) -> None:
    with pytest.raises(ParameterError) as caught:
        place_of(name, crs)
    assert all(word in caught.value.message for word in (name, crs, suggested))


def test_a_system_of_the_neighbouring_zone_is_the_planners_choice() -> None:
    assert "EPSG:3011" in place_of("Upplands-Bro", "EPSG:3010").reason
    assert place_of("Gotland", "EPSG:3011").crs == "EPSG:3011"
    assert place_of("Malmö", "EPSG:25833").crs == "EPSG:25833"
    assert reaches("EPSG:3832", 179.0, 0.0), "a system across the date line"


@every_one
def test_each_has_areas_inside_its_border(code: str) -> None:
    one = known_as(code)
    border = border_of(one, one.crs)
    areas = ready_areas(one, one.crs)
    assert areas
    assert border.is_valid
    assert any(area.proposed for area in areas)
    for area in areas:
        assert area.shape.is_valid, area.name
        assert area.shape.geom_type == "MultiPolygon", area.name
        assert area.shape.area > 10_000, area.name
        assert area.shape.difference(border).area < 1, area.name
        assert area.population is None or area.population >= 200
    names = [area.name for area in areas]
    names.append(border_name(one, tuple(names)))
    assert len({folded(name) for name in names}) == len(names)
    people = [area.population or 0 for area in areas if area.proposed and area.population]
    assert people == sorted(people, reverse=True)


@every_one
def test_the_border_is_scbs_but_for_what_it_leaves_out(code: str) -> None:
    one = known_as(code)
    grown = border_of(one, known.CRS)
    assert grown.area >= border_area(one) - 1
    beyond = sum(area.hectares * 10_000 for area in known.urban_areas() if area.municipality == code)
    assert grown.area - border_area(one) <= beyond + 1


@pytest.mark.parametrize("code", WITHOUT_OWN)
def test_those_without_an_urban_area_of_their_own_get_a_part_of_a_neighbours(code: str) -> None:
    one = known_as(code)
    areas = ready_areas(one, one.crs)
    assert all(area.population is None and area.name.startswith(one.name) for area in areas)
    assert max(area.shape.area for area in areas) > 2_000_000


def test_islands_and_shores_are_there() -> None:
    told = {
        "1480": ["Göteborg", "Styrsö och Donsö", "Vrångö"],
        "1407": ["Hönö", "Rörö", "Björkö"],
        "0187": ["Vaxholm", "Rindö"],
        "0980": ["Visby", "Hemse", "Slite"],
        "2584": ["Kiruna"],
    }
    for code, names in told.items():
        one = known_as(code)
        areas = {area.name: area for area in ready_areas(one, one.crs)}
        for name in names:
            urban = next(area for area in known.urban_areas() if (area.name, area.municipality) == (name, code))
            assert areas[name].shape.area > 0.2 * urban.hectares * 10_000, name


def test_a_circle_is_as_large_as_the_urban_area() -> None:
    kumla = known_as("Kumla")
    town = ready_areas(kumla, kumla.crs)[0]
    urban = next(area for area in known.urban_areas() if area.code == town.urban_area)
    assert (town.name, town.population) == ("Kumla", urban.population)
    assert town.shape.area == pytest.approx(urban.hectares * 10_000, rel=0.01)
    x, y = transform([urban.at], known.CRS, kumla.crs)[0]
    assert (town.shape.centroid.x, town.shape.centroid.y) == pytest.approx((x, y), abs=1)


def test_upplands_bro_walks_where_its_people_chose() -> None:
    one = known_as("0139")
    areas = ready_areas(one, one.crs)
    assert sorted(area.name for area in areas if area.proposed) == ["Bro", "Brunna", "Kungsängen"]
    assert {"Håbo-Tibble kyrkby", "Jursta"} <= {area.name for area in areas if not area.proposed}


def test_names_and_codes_are_one_each() -> None:
    ours = known.municipalities()
    for value in ("code", "name", "official_name"):
        assert max(Counter(getattr(one, value) for one in ours).values()) == 1
    names = [one.name for one in ours]
    assert names[0] == "Ale"
    assert names[-1] == "Övertorneå"
