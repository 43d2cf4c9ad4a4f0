"""A guess at an address: the stem decides, one slip at most, never another street of the place."""

from __future__ import annotations

import numpy as np
import pytest

from est_walks_plugin.importers.meaning.known_places import KnownPlaces


def found(asked: str, *streets: str, addresses: tuple[str, ...] = ()) -> tuple[str, bool] | None:
    known = KnownPlaces()
    known.add_streets((name, np.array([[i * 1e3, 0.0], [i * 1e3 + 50, 0.0]])) for i, name in enumerate(streets))
    for i, address in enumerate(addresses):
        known.add_address(address, i * 1e3, 500.0)
    known.finish()
    hit = known.find(None, asked, None)
    return None if hit is None else (hit.name, hit.street_only)


@pytest.mark.parametrize(
    ("asked", "street"),
    [
        ("Skolvägen 5", "Skogvägen"), ("Tallvägen", "Hallvägen"), ("Ringvägen 2", "Ringgatan"), ("Björkvägen", "Björkstigen"),
        ("Västra Ringvägen", "Östra Ringvägen"), ("Kvarngränd", "Kvarngatan"), ("Lindveien 3", "Sandveien"),
        ("Bakkegade 4", "Parkgade"), ("Mäkikatu 2", "Mäkitie"), ("Koivukuja", "Koivutie"), ("Ängsvägen", "Ängsgatan"),
        ("Hästhovsvägen", "Hasselhovsvägen"), ("Väg 267", "Väg 268"), ("Ekgatan", "Ekvägen"), ("Elmegade", "Elmevej"),
        ("Storgatan 5", "Storvägen"), ("Lilla torget", "Lilla stigen"),
    ],
)  # fmt: skip
def test_another_street_is_no_guess(asked: str, street: str) -> None:
    assert found(asked, street) is None


@pytest.mark.parametrize(
    ("asked", "street"),
    [
        ("Storgatn 5", "Storgatan"), ("Granhamarsvägen", "Granhammarsvägen"), ("Kyrkovegen 3", "Kyrkovägen"),
        ("Kungsängsvägn", "Kungsängsvägen"), ("Ringväen 1", "Ringvägen"), ("Storgata 7", "Storgatan"),
        ("Bjørnstjerneveien", "Bjørnstjernevegen"), ("Vesterbrogad", "Vesterbrogade"), ("Mannerheimintei 4", "Mannerheimintie"),
        ("Hagnäsvagen 3", "Hagnäsvägen"),
    ],
)  # fmt: skip
def test_one_slip_finds_the_street(asked: str, street: str) -> None:
    hit = found(asked, street)
    assert hit is not None
    assert hit[0] == street


@pytest.mark.parametrize(
    ("asked", "street"),
    [
        ("Storg. 5", "Storgatan"), ("Storgat. 5", "Storgatan"), ("Skolv 3", "Skolvägen"), ("Skolv. 3", "Skolvägen"),
        ("Ringväg 3", "Ringvägen"), ("Parkst 3", "Parkstigen"), ("S:t Eriks väg 3", "Sankt Eriks väg"), ("St Eriksväg 3", "Sankt Eriks väg"),
        ("Sankt Eriksväg", "Sankt Eriks väg"), ("G:a Stockholmsvägen 5", "Gamla Stockholmsvägen"), ("N. Ringv. 1", "Norra Ringvägen"),
        ("Gla Stockholmsv 5", "Gamla Stockholmsvägen"), ("Åkerbyv 3", "Åkerbyvägen"), ("Stor gatan 5", "Storgatan"),
        ("Kungsgr 2", "Kungsgränden"), ("Enkopingsv. 3", "Enköpingsvägen"),
    ],
)  # fmt: skip
def test_a_shortened_name_is_written_out(asked: str, street: str) -> None:
    hit = found(asked, street, "Björkallén", "Torget")
    assert hit is not None
    assert hit[0] == street


@pytest.mark.parametrize(
    ("asked", "streets"),
    [
        ("Storg. 5", ("Storvägen",)), ("Skolv 3", ("Skolgatan", "Skolstigen")), ("Björkv", ("Björkvägen", "Björk vägen")),
        ("Ring 3", ("Ringvägen",)), ("S. Ringv. 1", ("Norra Ringvägen",)), ("Torg 3", ("Torgatan",)), ("G 5", ("Gatan",)),
        ("Väg 3", ("Vägen",)), ("Kungsv", ("Kungsgatan",)), ("Storg 5", ()),
    ],
)  # fmt: skip
def test_a_shortened_name_is_never_another_street(asked: str, streets: tuple[str, ...]) -> None:
    assert found(asked, *streets) is None


def test_a_street_of_the_place_is_never_taken_for_another() -> None:
    """Also where only the other one's numbers are known, or the street is known by its addresses or lamps alone."""
    assert found("Björkhagsvägen 5", "Björkhagsvägen", addresses=("Björnhagsvägen 5",)) == ("Björkhagsvägen", True)
    assert found("Björkhagsvägen 5", addresses=("Björkhagsvägen 9", "Björnhagsvägen 5")) is None
    assert found("Björkhagsvägen 5", addresses=("Björnhagsvägen 5",)) == ("Björnhagsvägen 5", False)


def test_two_slips_or_two_that_fit_are_no_guess() -> None:
    assert found("Granhamarsvägn", "Granhammarsvägen") is None
    assert found("Björmhagsvägen", "Björkhagsvägen", "Björnhagsvägen") is None


@pytest.mark.parametrize("asked", ["Storgatan 5", "Storgatan 5b", "Storgatan 15", "Storgatan 5 C"])
def test_a_number_that_is_missing_is_not_another(asked: str) -> None:
    assert found(asked, "Storgatan", addresses=("Storgatan 7", "Storgatan 5a", "Storgatan 51")) == ("Storgatan", True)
    assert found(asked, addresses=("Storgatan 7", "Storgatan 5a", "Storgatan 51")) is None
