"""What the words of a line layer mean can be said: VALUES of a network, remembered for its layout (issue 8, points 10 and 13)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.model.errors import ParameterError
from est_walks_plugin.model.receipt import Receipt
from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.operations.importing.files import import_file, options_from_mapping
from est_walks_plugin.operations.importing.preview import preview_network
from est_walks_plugin.store import Store

from ..made_stores import new_store

E, N = 135800, 6595900
#: class, lighting, status, foot
WAYS = [
    ("GC-väg", "Ja", "Befintlig", "Ja"),
    ("Q77", "Halvljus", "Etapp 2", "Efter tillstånd"),
    ("Q77", "Nej", "Befintlig", "Ja"),
    ("Ridstig", "Halvljus", "Befintlig", "Ja"),
    ("Gata", "Anna Svensson 0701234567", "Befintlig", "Ja"),
]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with new_store(create_store, tmp_path / "kommun.gpkg", municipality="Upplands-Bro") as made:
        yield made


def net(
    folder: Path, name: str = "gcnat.geojson", head: tuple[str, ...] = ("typ", "belysning", "status", "gång")
) -> Path:
    features = [
        {
            "type": "Feature",
            "properties": {"id": f"L{i}", "namn": f"Väg {i}", **dict(zip(head, told))},
            "geometry": {"type": "LineString", "coordinates": [[E + 50 * i, N], [E + 50 * i, N + 200]]},
        }
        for i, told in enumerate(WAYS)
    ]
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3011"}}
    path = folder / name
    path.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": features}), encoding="utf-8")
    return path


def told(store: Store, path: Path, values: dict[str, Any] | None = None, **more: Any) -> Receipt:
    return import_file(store, SourceKind.NETWORK, path, options_from_mapping({}, None, values), **more)


def ways(store: Store) -> dict[str, tuple[str, str]]:
    return {row["external_id"]: (row["highway"], row["lit"]) for row in store.rows("path")}


def test_words_that_decide_nothing_are_counted(store: Store, tmp_path: Path) -> None:
    receipt = told(store, net(tmp_path))
    values = receipt.to_dict()["unmapped_values"]
    assert values["class"] == {"Q77": 2, "Ridstig": 1}
    assert values["lit"] == {"Halvljus": 2, "•••": 1}, "a value that may hold a person is hidden whole"
    assert values["status"] == {"Etapp 2": 1}
    assert values["foot"] == {"Efter tillstånd": 1}
    assert "0701234567" not in json.dumps(receipt.to_dict())
    assert any("Q77 (2)" in note and "VALUES" in note for note in receipt.notes)
    assert ways(store)["L2"] == ("path", "no")


FIELDS = {
    "class": {"q77": "Cycleway", "Ridstig": "not_walked"},
    "lit": {"Halvljus": "no"},
    "status": {"Etapp 2": "not_built"},
    "foot": {"Efter tillstånd": "no"},
}


@pytest.mark.parametrize("values", [
    FIELDS,
    {"Q77": "cycleway", "RIDSTIG": "not_walked", " halvljus ": "no", "Etapp 2": "not_built"},
])  # fmt: skip
def test_the_planner_says_what_they_mean_and_the_store_remembers(
    store: Store, tmp_path: Path, values: dict[str, Any]
) -> None:
    receipt = told(store, net(tmp_path), values)
    expected = {"L0": ("cycleway", "yes"), "L2": ("cycleway", "no"), "L4": ("unclassified", "unknown")}
    assert ways(store) == expected
    assert receipt.extra["left_out"] == {"no_foot": 1, "not_built": 1}
    again = told(store, net(tmp_path))
    assert (again.unchanged, again.stored, ways(store)) == (3, 0, expected)
    other = told(store, net(tmp_path, "gcnat 2025.geojson"))
    assert (other.stored, ways(store)) == (0, expected), "the same layout of another name"
    told(store, net(tmp_path), {"class": {"Ridstig": ""}})
    assert ways(store)["L3"] == ("path", "no"), "what was said is taken back, the rest stays"


def test_a_trial_run_remembers_nothing(store: Store, tmp_path: Path) -> None:
    told(store, net(tmp_path), FIELDS, dry_run=True)
    assert store.count("mapping") == 0
    told(store, net(tmp_path))
    assert ways(store)["L3"] == ("path", "unknown")


@pytest.mark.parametrize(("values", "names"), [
    ({"Q77": "cykelväg"}, "cycleway"),
    ({"class": {"Q77": "yes"}}, "not_walked"),
    ({"status": {"Etapp 2": "open"}}, "not_built"),
    ({"surface": {"Grus": "gravel"}}, "foot"),
])  # fmt: skip
def test_what_is_no_code_is_refused_with_those_that_are(
    store: Store, tmp_path: Path, values: dict[str, Any], names: str
) -> None:
    with pytest.raises(ParameterError, match=names):
        told(store, net(tmp_path), values)
    assert store.count("path") == 0


def test_own_words_go_before_the_lists(store: Store, tmp_path: Path) -> None:
    told(
        store,
        net(tmp_path),
        {"status": {"Befintlig": "closed", "Etapp 2": "there"}, "foot": {"Efter tillstånd": "yes"}},
    )
    assert set(ways(store)) == {"L1"}


def test_the_preview_shows_words_and_what_they_were_taken_for(store: Store, tmp_path: Path) -> None:
    rows = preview_network(
        store, net(tmp_path), options_from_mapping({}, None, {"class": {"Ridstig": "not_walked"}})
    ).rows
    met = {(value.name, value.text): (value.rows, value.code, value.is_own) for value in rows.values}
    assert met["class", "Q77"] == (2, None, False)
    assert met["class", "GC-väg"] == (1, "cycleway", False)
    assert met["class", "Ridstig"] == (1, "not_walked", True)
    assert met["status", "Befintlig"] == (4, "there", False)
    assert met["lit", "•••"] == (1, None, False)
    assert set(rows.codes) == {"status", "class", "lit", "foot"}
    assert {"cycleway", "crossing", "not_walked", "not_built"} <= set(rows.codes["class"])


OSM = """<osm version="0.6"><node id="1" lat="59.52" lon="17.61"/><node id="2" lat="59.521" lon="17.61"/>
<way id="1"><nd ref="1"/><nd ref="2"/><tag k="highway" v="footway"/></way></osm>"""


def test_openstreetmap_keeps_its_own_words_and_that_is_told(store: Store, tmp_path: Path) -> None:
    (tmp_path / "bit.osm").write_text(OSM, encoding="utf-8")
    receipt = told(store, tmp_path / "bit.osm", {"footway": "not_walked"})
    assert receipt.stored == 1
    assert any("Not used: VALUES" in note for note in receipt.notes)


PERSON = "Kalle Provander 070-123 45 67"
PLANTED = f"""<osm version="0.6"><node id="1" lat="59.52" lon="17.61"/>
<node id="2" lat="59.521" lon="17.61"><tag k="barrier" v="{PERSON}"/></node>
<way id="1"><nd ref="1"/><nd ref="2"/><tag k="highway" v="footway"/><tag k="opening_hours" v="{PERSON}"/></way>
<way id="2"><nd ref="1"/><nd ref="2"/><tag k="highway" v="{PERSON}"/></way></osm>"""


def test_a_word_that_holds_a_person_is_kept_nowhere(tmp_path: Path) -> None:
    """A cell of codes with a phone number in it is no code, and the name beside the number goes too."""
    (tmp_path / "bit.osm").write_text(PLANTED, encoding="utf-8")
    ways = net(tmp_path)
    ways.write_text(ways.read_text(encoding="utf-8").replace("Q77", PERSON), encoding="utf-8")
    lamps = "Stolpnummer;Ljuskälla;Status;Styrning;N;E\n" + "".join(
        f"K{i};{PERSON if i == 1 else 'LED'};{PERSON if i == 2 else 'I drift'};{PERSON if i == 3 else 'Ur'};"
        f"{6595900 + 30 * i};135800\n"
        for i in range(9)
    )
    (tmp_path / "lampor.csv").write_text(lamps, encoding="utf-8")
    path = tmp_path / "s.gpkg"
    with new_store(create_store, path, municipality="Upplands-Bro") as store:
        receipts = [
            import_file(store, kind, tmp_path / name, options_from_mapping({}, None, None))
            for kind, name in (
                (SourceKind.NETWORK, "bit.osm"), (SourceKind.NETWORK, "gcnat.geojson"), (SourceKind.LIGHTING, "lampor.csv"),
            )
        ]  # fmt: skip
    assert "Provander" not in json.dumps([receipt.to_dict() for receipt in receipts], default=str)
    for file in path.parent.glob("s.gpkg*"):
        assert b"Provander" not in file.read_bytes()
