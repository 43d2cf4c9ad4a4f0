"""One puts photos where they belong by hand while another sets the cameras' clocks: what a person placed is lost nowhere."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from est_walks_plugin.model.codes import KeptValue
from est_walks_plugin.model.errors import BothChangedError
from est_walks_plugin.model.field.photo import PlacedByHand
from est_walks_plugin.operations.copying.copy_store import copy_store
from est_walks_plugin.operations.field.photos import clocks
from est_walks_plugin.operations.field.photos.by_hand import place_photos
from est_walks_plugin.operations.field.photos.clocks import place_anew, stored_photos
from est_walks_plugin.operations.together.both_changed import merging, record_read
from est_walks_plugin.store import Store
from tests.store.photos.conftest import Evening
from tests.store.photos.test_photos_in import read

MOMENT_S = 2.0
"""So long the clocks wait for who places by hand, where nothing keeps that one from writing."""


@pytest.fixture(params=["file", "server"])
def two(request: pytest.FixtureRequest, walked_store: Path, tmp_path: Path) -> Iterator[tuple[Evening, Store]]:
    """An evening with photos of a camera that is seven minutes fast, and somebody else's connection to its store."""
    address = str(shutil.copy2(walked_store, tmp_path / "kväll.gpkg"))
    if request.param == "server":
        source, address = address, request.getfixturevalue("pg_server").new_database()
        copy_store(source, address)
    folder = tmp_path / "foton"
    folder.mkdir()
    with Store.open(address) as store, Store.open(address) as other:
        walk = store.rows("walk")[0]["uuid"]
        stops = [row["uuid"] for row in store.rows("stop", {"walk": walk}, order_by=("seq",))]
        evening = Evening(store, walk, stops, folder)
        evening.record_track()
        for name, minutes in (("a.jpg", 2), ("b.jpg", 9)):
            evening.photo(name, minutes, error_s=420, camera="Kamera")
        read(evening)
        yield evening, other


def test_a_photo_that_is_placed_while_clocks_are_set_stays_where_a_person_put_it(
    two: tuple[Evening, Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    evening, other = two
    hand = evening.rows()["b.jpg"]["uuid"]
    refused: list[BaseException] = []

    def places() -> None:
        try:
            with Store.open(other.path) as third:
                place_photos(third, [hand], PlacedByHand(stop=evening.stops[0]))
        except BaseException as error:  # noqa: BLE001 - whatever it is, the test is to hear of it
            refused.append(error)

    person, place_all = threading.Thread(target=places), clocks.place_all

    def meanwhile(*given: Any) -> Any:
        person.start()
        person.join(MOMENT_S)
        return place_all(*given)

    monkeypatch.setattr(clocks, "place_all", meanwhile)
    place_anew(evening.store, evening.walk, -420)
    person.join(30)
    assert refused == []
    assert {name: evening.stop_of(name) for name in evening.rows()} == {"a.jpg": 1, "b.jpg": 1}
    kept = evening.rows()["b.jpg"]
    assert (kept["position_from"], kept["clock_offset_s"]) == ("hand", -420)


@pytest.mark.parametrize(("choice", "offset"), [(KeptValue.FIELD, -420), (KeptValue.DESK, 0)])
def test_clocks_that_are_set_in_an_open_dialog_ask_and_leave_what_others_placed_meanwhile(
    two: tuple[Evening, Store], choice: KeptValue, offset: float
) -> None:
    evening, other = two
    looked = record_read("photo", *stored_photos(evening.store, evening.walk).rows)
    place_photos(other, [evening.rows()["b.jpg"]["uuid"]], PlacedByHand(stop=evening.stops[0]))
    before = evening.rows()
    with pytest.raises(BothChangedError) as asked, merging(evening.store, looked):
        place_anew(evening.store, evening.walk, {"Kamera": -420})
    assert [one.column for one in asked.value.conflicts] == ["taken_at"]
    assert evening.rows() == before, "nothing is saved until it is decided"
    with merging(evening.store, looked, dict.fromkeys(asked.value.conflicts, choice)):
        place_anew(evening.store, evening.walk, {"Kamera": -420})
    assert {name: evening.stop_of(name) for name in evening.rows()} == {"a.jpg": 1, "b.jpg": 1}
    kept = evening.rows()["b.jpg"]
    assert (kept["position_from"], kept["clock_offset_s"]) == ("hand", offset)


def test_two_places_by_hand_of_one_photo_are_asked_about(two: tuple[Evening, Store]) -> None:
    evening, other = two
    hand = evening.rows()["b.jpg"]["uuid"]
    looked = stored_photos(evening.store, evening.walk)
    place_photos(other, [hand], PlacedByHand(stop=evening.stops[0]))
    before = evening.rows()
    mine = {hand: PlacedByHand(stop=evening.stops[1])}
    with pytest.raises(BothChangedError) as asked, merging(evening.store, record_read("photo", *looked.rows)):
        place_anew(evening.store, evening.walk, {"Kamera": -420}, mine)
    assert "stop" in {one.column for one in asked.value.conflicts}
    assert evening.rows() == before, "nothing is saved until it is decided"
