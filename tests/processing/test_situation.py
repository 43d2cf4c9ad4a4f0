"""The situation without a window: its tables are hand-checked, bad input is said, nothing of the store changes but hot spots."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
)

from est_walks_plugin.store import Store

from .. import town
from .contract import RefusedError, registered, run, run_with_receipt

YEARS = (2023, 2024, 2025, 2026)
BY_YEAR = {2023: 6, 2024: 8, 2025: 7, 2026: 20}
"""Cases in March of each year, around one corner: in four cells."""


def moment(year: int, month: int, day: int, hour: int = 17, minute: int = 5) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=timezone.utc)


def case(source: str, at: datetime, xy: tuple[float, float] | None, **more: Any) -> dict[str, Any]:
    return {
        "external_id": f"{at.isoformat()}-{more.get('category', '')}-{more.pop('number', 0)}",
        "kind": "case",
        "category": "graffiti",
        "observed_at": at,
        "status": "closed",
        "position_method": "exact" if xy else "none",
        "review": "clear",
        "vanished": False,
        "masked": 0,
        "source": source,
        "geometry": xy,
        **more,
    }


@pytest.fixture
def store(town_store: Store) -> Store:
    """The town with four Marches of graffiti at a corner, and a litter case every month so that the source is never silent."""
    town_store.delete("observation", [row["uuid"] for row in town_store.rows("observation", {"kind": "case"})])
    source = town_store.rows("source", {"kind": "case"})[0]["uuid"]
    rows = []
    for year in YEARS:
        for month in range(1, 13 if year < 2026 else 5):
            for day in (1, 15, 28):
                rows.append(case(source, moment(year, month, day, 10), town.at(750, 750), category="litter"))
        for number in range(BY_YEAR[year]):
            at = moment(year, 3, 2 + number % 25, 12 + number % 7, number % 60)
            rows.append(case(source, at, town.at(195 + 10 * (number % 2), 195 + 10 * (number // 2 % 2)), number=number))
    with town_store.transaction():
        town_store.insert("observation", rows)
        area = town_store.rows("area")[0]["uuid"]
        town_store.update("area", area, {"population": 2000})
    return town_store


def receipt_of(store: Store, tmp_path: Path, **values: Any) -> dict[str, Any]:
    store.close()
    return run_with_receipt("situation", tmp_path / "receipt.json", {"STORE": store.path, **values})


def row_of(receipt: dict[str, Any], area: str, category: str) -> dict[str, Any]:
    return next(row for row in receipt["changes"] if (row["area_name"], row["category"]) == (area, category))


MARCH = {"PERIOD": "month", "DATE": "2026-03-10", "BASELINES": 3}


def test_march_beside_three_earlier_marches_by_hand(store: Store, tmp_path: Path) -> None:
    receipt = receipt_of(store, tmp_path, **MARCH)
    graffiti = row_of(receipt, town.AREA, "graffiti")
    assert (graffiti["now"], graffiti["baseline"], graffiti["mean"], graffiti["difference"]) == (
        20,
        [7, 8, 6],
        7.0,
        13.0,
    )
    # 2 (sqrt(20.375) - sqrt(7 + 0.125)) / sqrt(4 / 3): the counts vary less than chance, so that nothing is divided by.
    assert graffiti["z"] == pytest.approx(3.194937, abs=1e-6)
    assert graffiti["percent"] is None  # the mean is below 20
    litter = row_of(receipt, town.AREA, "litter")
    assert (litter["now"], litter["change"], litter["z"]) == (3, "too_few", None)
    whole = row_of(receipt, town.AREA, "")
    assert whole["now"] == graffiti["now"] + litter["now"] == receipt["areas"][0]["now"]
    assert whole["rate_per_1000"] == pytest.approx(23 / 2000 * 1000)
    assert receipt["baselines"]["periods"][0]["label"] == "2025-03"
    assert receipt["baselines"]["kinds"] == ["case"]


def test_times_and_the_dark_are_those_of_the_cases(store: Store, tmp_path: Path) -> None:
    receipt = receipt_of(store, tmp_path, **MARCH)
    hours = receipt["weekday_hour"]
    assert sum(map(sum, hours["counts"])) + hours["left_out"] == 23
    # 2 March 2026 is a Monday; its first case came at 12:00 UTC, 13:00 in Sweden.
    assert hours["counts"][0][13] >= 1
    assert receipt["dark"]["dark"] + receipt["dark"]["light"] + receipt["dark"]["unknown"] == 23
    assert receipt["dark"]["dark"] > 0 < receipt["dark"]["light"]
    months = receipt["month_year"]
    assert months["counts"][months["rows"].index(2025)][2] == 10
    assert months["counts"][months["rows"].index(2026)][3] is None  # April is not over on its first day


def test_the_corner_is_a_hot_spot_on_the_map_and_in_the_layer(store: Store, tmp_path: Path) -> None:
    layer = tmp_path / "hot.gpkg"
    receipt = receipt_of(store, tmp_path, **MARCH, OUTPUT=str(layer))
    first = receipt["hot_spots"]["found"][0]
    assert (first["voice"], first["area_name"], first["category"], first["count"]) == ("report", town.AREA, "", 20)
    assert row_of(receipt, town.AREA, "graffiti")["hot_spots"] == 1
    with Store.open(store.path, readonly=True) as again:
        kept = again.rows("hot_spot", order_by=("number",))
    assert [row["count"] for row in kept] == [one["count"] for one in receipt["hot_spots"]["found"]]
    read = QgsVectorLayer(str(layer), "hot", "ogr")
    assert read.featureCount() == len(kept)
    assert {"number", "voice", "count", "z", "attribution"} <= {field.name() for field in read.fields()}


def test_the_same_run_gives_the_same_layer_and_receipt(store: Store, tmp_path: Path) -> None:
    path = store.path
    store.close()
    told = []
    for name in ("one", "two"):
        layer = tmp_path / name / "hot.geojson"
        layer.parent.mkdir()
        values = {"STORE": path, **MARCH, "OUTPUT": str(layer)}
        receipt = run_with_receipt("situation", tmp_path / f"{name}.json", values)
        receipt["stamp"]["made_at"] = ""
        told.append((layer.read_bytes(), receipt))
    assert told[0] == told[1]


def test_cancelled_it_leaves_the_store_as_it_was(store: Store) -> None:
    store.close()
    before = Path(store.path).read_bytes()
    registered()
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("estwalks:situation")
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    feedback.cancel()
    with pytest.raises(QgsProcessingException):
        algorithm.run({"STORE": store.path, **MARCH}, context, feedback, catchExceptions=False)
    assert Path(store.path).read_bytes() == before


def test_a_period_is_understood_in_swedish(store: Store, tmp_path: Path) -> None:
    receipt = receipt_of(store, tmp_path, PERIOD="Kvartal", DATE="2026-03-10")
    assert receipt["period"]["label"] == "2026-Q1"


def test_survey_pins_are_a_box_of_their_own(store: Store, tmp_path: Path) -> None:
    receipt = receipt_of(store, tmp_path, **MARCH)
    assert (receipt["survey"]["answers"], receipt["survey"]["pins"]) == (19, 20)
    assert "pekat" in receipt["survey"]["words"] or "pointed" in receipt["survey"]["words"]
    assert (
        row_of(receipt, "Alla tillsammans" if "Alla" in receipt["changes"][0]["area_name"] else "All together", "")[
            "now"
        ]
        == 23
    )


def test_the_same_numbers_come_again_and_a_stamp_says_when_they_no_longer_hold(store: Store, tmp_path: Path) -> None:
    path, source = store.path, store.rows("source", {"kind": "case"})[0]["uuid"]
    first = receipt_of(store, tmp_path, **MARCH)
    stamp = tmp_path / "stamp.json"
    stamp.write_text(json.dumps(first), encoding="utf-8")
    again = run_with_receipt("situation", tmp_path / "again.json", {"STORE": path, "STAMP": str(stamp)})
    assert again["check"]["held"] == "holds"
    assert {**again["stamp"], "made_at": ""} == {**first["stamp"], "made_at": ""}
    with Store.open(path) as other:
        other.insert("observation", [case(source, moment(2026, 3, 3), town.at(110, 120), number=99)])
    changed = run_with_receipt("situation", tmp_path / "changed.json", {"STORE": path, "STAMP": str(stamp)})
    assert changed["check"]["held"] == "other_rows"
    assert row_of(changed, town.AREA, "graffiti")["now"] == 21


def test_what_is_missing_is_said_and_divides_nothing(store: Store, tmp_path: Path) -> None:
    area = store.rows("area")[0]["uuid"]
    store.update("area", area, {"population": None})
    receipt = receipt_of(store, tmp_path, PERIOD="month", DATE="2026-03-10", BASELINES=5)
    said = {one["code"]: one for one in receipt["missing"]}
    assert said["short_baseline"]["values"] == [5, 3]
    assert said["no_population"]["values"] == [town.AREA]
    assert row_of(receipt, town.AREA, "")["rate_per_1000"] is None
    assert all(one["words"] for one in receipt["missing"])


def test_an_empty_store_and_a_period_before_everything_say_so(town_store: Store, tmp_path: Path) -> None:
    path = town_store.path
    town_store.delete("observation", [row["uuid"] for row in town_store.rows("observation")])
    town_store.close()
    receipt = run_with_receipt("situation", tmp_path / "r.json", {"STORE": path, **MARCH})
    assert {"no_source", "no_data", "no_baseline"} <= {one["code"] for one in receipt["missing"]}
    assert [row["now"] for row in receipt["changes"]] == [0, 0]
    assert receipt["hot_spots"]["found"] == []


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        ({"AREA": "Bålsta"}, town.AREA),
        ({"PERIOD": "decade"}, "decade"),
        ({"PERIOD": "year", "FROM": "2026-01-01"}, "PERIOD"),
        ({"FROM": "2026-03-31", "TO": "2026-03-01"}, "2026-03-31"),
        ({"FROM": "2999-01-01", "TO": "2999-12-31"}, "2999-01-01"),
        ({"FROM": "1900-01-01"}, "46"),
        ({"BASELINES": 11}, "11"),
        ({"BASELINES": -1}, "-1"),
        ({"CATEGORY": "luck"}, "luck"),
        ({"SOURCE": "Ingen"}, "Ingen"),
        ({"STAMP": "/nowhere/r.json"}, "r.json"),
    ],
)
def test_bad_input_is_one_sentence_and_the_store_as_before(
    store: Store, tmp_path: Path, wrong: dict[str, Any], named: str
) -> None:
    store.close()
    before = Path(store.path).read_bytes()
    with pytest.raises(RefusedError) as told:
        run("situation", {"STORE": store.path, **wrong})
    assert named in str(told.value)
    assert Path(store.path).read_bytes() == before


def test_a_receipt_that_is_none_and_a_stamp_with_other_wishes_are_refused(store: Store, tmp_path: Path) -> None:
    store.close()
    other = tmp_path / "other.json"
    other.write_text("{}", encoding="utf-8")
    for wrong, named in (({"STAMP": str(other)}, "stamp"), ({"STAMP": str(other), "AREA": town.AREA}, "AREA")):
        with pytest.raises(RefusedError, match=named):
            run("situation", {"STORE": store.path, **wrong})


def test_without_keep_a_protected_store_is_read(store: Store, tmp_path: Path) -> None:
    path = store.path
    before = date(2026, 3, 31) - timedelta(days=30)
    receipt = receipt_of(store, tmp_path, FROM=before.isoformat(), TO="2026-03-31", KEEP=False)
    assert receipt["changes"][0]["now"] == 23
    with Store.open(path, readonly=True) as again:
        assert again.count("hot_spot") == 0
