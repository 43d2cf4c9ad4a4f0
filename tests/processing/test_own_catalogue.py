"""A municipality's own category, measure and owner, and its own names, are found wherever a name is told."""

from __future__ import annotations

import ast
import csv
import json
import shutil
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsVectorLayer

from est_walks_plugin.importers.words.categories import CategoryWords
from est_walks_plugin.model.catalogue import Catalogue, Category, load_catalogue
from est_walks_plugin.model.codes import Lane, SourceKind
from est_walks_plugin.model.errors import ParameterError
from est_walks_plugin.model.walk import WalkRequest
from est_walks_plugin.operations import tasks
from est_walks_plugin.operations.catalogue import EntryChange, add_entry, change_entry, order_entries
from est_walks_plugin.operations.importing.files import import_file
from est_walks_plugin.operations.importing.preview import preview
from est_walks_plugin.operations.rank_places import rank_places
from est_walks_plugin.operations.record_findings import record_finding
from est_walks_plugin.operations.tasks.export import export_tasks
from est_walks_plugin.operations.undoing import recorded, take_back
from est_walks_plugin.operations.walks.plan_walk import plan_walk
from est_walks_plugin.printing.quick.walk_map import export_walk_map
from est_walks_plugin.project.layers import add_store
from est_walks_plugin.project.value_maps import name_codes
from est_walks_plugin.store import Store
from est_walks_plugin.store.backends import geopackage

from .. import town
from .contract import RefusedError, run, run_with_receipt
from .test_print_walk_map import text_of

PACKAGE = Path(__file__).resolve().parents[2] / "est_walks_plugin"
CATEGORY, MEASURE, OWNER = "Elsparkcyklar i korsning", "Flytta elsparkcyklar", "Mobilitetsbolaget"
ENGLISH = "Scooters at crossings"


@pytest.fixture
def own(town_store: Store) -> Store:
    """The town's store with a category, a measure and an owner of its own, and graffiti renamed."""
    owner = add_entry(town_store, "owner", EntryChange(sv=OWNER, municipal=False))
    category = add_entry(town_store, "category", EntryChange(sv=CATEGORY, en=ENGLISH, position=1))
    change = EntryChange(sv=MEASURE, owner=owner, categories=(category,), deadline_days=5, lane="project")
    add_entry(town_store, "measure", change)
    change_entry(town_store, "category", "graffiti", EntryChange(sv="Klotter och tags", en="Graffiti and tags"))
    return town_store


def value_map(layer: QgsVectorLayer, column: str) -> dict[str, str]:
    """Return code -> word of what forms and tables show."""
    entries = layer.editorWidgetSetup(layer.fields().indexOf(column)).config()["map"]
    return {code: word for entry in entries for word, code in entry.items()}


def test_the_catalogue_of_a_store_has_them(own: Store) -> None:
    catalogue = own.catalogue
    assert catalogue.categories[0] == Category("elsparkcyklar_i_korsning", CATEGORY, ENGLISH)
    measure = catalogue.measure("flytta_elsparkcyklar")
    assert (measure.owner, measure.lane, measure.deadline_days) == ("mobilitetsbolaget", Lane.PROJECT, 5)
    assert (measure.sv, measure.en, measure.categories) == (MEASURE, MEASURE, ("elsparkcyklar_i_korsning",))
    assert not catalogue.owner("mobilitetsbolaget").municipal
    with Store.open(own.path, readonly=True) as again:
        assert again.catalogue == catalogue
    positions = [row["position"] for row in own.rows("category", order_by=("position",))]
    assert positions == list(range(1, len(positions) + 1))


@pytest.mark.parametrize(("text", "english"), [(CATEGORY, False), (ENGLISH, True), (CATEGORY.upper(), False)])
def test_an_imported_row_of_exactly_that_name_is_of_that_category(
    own: Store, tmp_path: Path, text: str, english: bool
) -> None:
    x, y = town.at(100, 100)
    file = tmp_path / "ärenden.csv"
    file.write_text(
        f"Ärendenummer;Kategori;Underkategori;Datum;E;N\n"
        f"A1;{text};;2025-03-01;{x};{y}\nA2;Trafik;{text};2025-03-02;{x};{y}\nA3;{text};Trafik;2025-03-03;{x};{y}\n"
        f"A4;Trafik;;2025-03-04;{x};{y}\nA5;klotter och tags;;2025-03-05;{x};{y}\n",
        encoding="utf-8",
    )
    import_file(own, SourceKind.CASE, str(file))
    stored = {row["external_id"]: row["category"] for row in own.rows("observation", {"external_id": list_of_ids()})}
    mine = "elsparkcyklar_i_korsning"
    assert stored == {"A1": mine, "A2": mine, "A3": mine, "A4": "traffic", "A5": "graffiti"}


def test_a_column_is_known_by_own_names_and_the_preview_says_so(own: Store, tmp_path: Path) -> None:
    x, y = town.at(100, 100)
    add_entry(own, "category", EntryChange(sv="Hundar"))
    rows = "".join(f"B{number};Hundar;2025-03-0{number};{x};{y}\n" for number in range(1, 7))
    file = tmp_path / "ärenden.csv"
    file.write_text("Ärendenummer;Vad;Datum;E;N\n" + rows, encoding="utf-8")
    assert preview(own, SourceKind.CASE, str(file)).mapping["category"] == "Vad"
    with Store.create(tmp_path / "other.gpkg") as other:
        assert "category" not in preview(other, SourceKind.CASE, str(file)).mapping


def list_of_ids() -> list[str]:
    return [f"A{number}" for number in range(1, 6)]


def test_known_words_give_only_categories_in_use() -> None:
    shipped = load_catalogue()
    assert CategoryWords(shipped).code_of("Trafikfara i korsning") == "traffic"
    without = Catalogue(tuple(one for one in shipped.categories if one.code != "traffic"))
    assert CategoryWords(without).code_of("Trafikfara i korsning") is None
    off = Catalogue(tuple(Category(one.code, one.sv, one.en, one.code != "traffic") for one in shipped.categories))
    assert CategoryWords(off).code_of("Trafikfara i korsning") is None
    assert CategoryWords(off).code_of("Trafik") == "traffic"


def test_names_reach_reasons_paper_and_exports(own: Store, request_90: WalkRequest, tmp_path: Path) -> None:
    sources = own.rows("source", {"kind": "case"}, limit=1)
    near = own.rows("observation", limit=1)[0]["geometry"]
    own.insert(
        "observation",
        [
            {
                "source": sources[0]["uuid"] if sources else None,
                "external_id": f"own-{number}",
                "kind": "case",
                "category": "elsparkcyklar_i_korsning",
                "status": "open",
                "observed_at": near and own.rows("observation", limit=1)[0]["observed_at"],
                "geometry": near,
            }
            for number in range(40)
        ],
    )
    rank_places(own, town.AREA)
    told = [row["reasons_text"] for row in own.rows("ranking_item")]
    reasons = [
        row
        for row in own.rows("ranking_item")
        if any(r.get("ref") == "elsparkcyklar_i_korsning" for r in row["reasons"])
    ]
    assert reasons, told

    walk = plan_walk(own, request_90).walks[0].id
    finding = record_finding(own, walk, category=CATEGORY, text="Ligger på gångbanan", stop=1)
    graffiti = record_finding(own, walk, category="graffiti", text="På muren", stop=1)
    made = tasks.create_tasks(own, [finding, graffiti], today=date(2026, 3, 20))
    task = own.rows("task", {"finding": finding})[0]
    assert (task["measure"], task["owner"], task["lane"]) == ("flytta_elsparkcyklar", "mobilitetsbolaget", "project")
    assert task["due"] == date(2026, 3, 25)
    assert task["title"].startswith(MEASURE)
    assert len(made.tasks) == 2

    change_entry(own, "category", "isolation", EntryChange(active=False))
    pages = text_of(export_walk_map(own, walk, str(tmp_path / "walk.pdf")).path)
    squeezed = " ".join(pages.split())
    assert "Elsparkcyklar i" in squeezed
    assert "Klotter och tags" in squeezed
    assert "Nedskräpning" in squeezed
    assert "Ödslighet" not in squeezed
    english = text_of(export_walk_map(own, walk, str(tmp_path / "walk_en.pdf"), language="en").path)
    assert "Scooters at" in " ".join(english.split())
    assert "Graffiti and tags" in " ".join(english.split())

    for ending in ("csv", "xlsx"):
        file = tmp_path / f"tasks.{ending}"
        export_tasks(own, str(file))
        cells = cells_of(file)
        assert {CATEGORY, MEASURE, OWNER, "Klotter och tags"} <= cells, ending


def cells_of(file: Path) -> set[str]:
    if file.suffix == ".csv":
        text = file.read_text(encoding="utf-8-sig")
        return {cell for row in csv.reader(text.splitlines(), delimiter=";") for cell in row}
    layer = QgsVectorLayer(str(file), "tasks", "ogr")
    return {str(value) for feature in layer.getFeatures() for value in feature.attributes()}


def test_a_renamed_category_is_told_in_reasons_that_are_stored(own: Store) -> None:
    own.insert(
        "ranking_item",
        [
            {
                "position": 1,
                "reasons": [{"code": "category", "value": 3, "unit": "", "ref": "litter"}],
                "reasons_text": "mest nedskräpning",
            }
        ],
    )
    change_entry(own, "category", "litter", EntryChange(sv="Skräp"))
    assert [row["reasons_text"] for row in own.rows("ranking_item", {"position": 1})] == ["mest skräp"]


def test_value_maps_of_the_layers_follow_at_once(own: Store) -> None:
    project = QgsProject()
    layers = add_store(project, own.path)
    mine = "elsparkcyklar_i_korsning"
    assert value_map(layers["finding"], "category")[mine] == CATEGORY
    assert value_map(layers["task"], "measure")["flytta_elsparkcyklar"] == MEASURE
    assert value_map(layers["task"], "owner")["mobilitetsbolaget"] == OWNER
    assert value_map(layers["case"], "category")["graffiti"] == "Klotter och tags"
    project.setDirty(False)
    change_entry(own, "category", CATEGORY, EntryChange(sv="Sparkcyklar"))
    name_codes(project, own.catalogue, own.language)
    assert value_map(layers["finding"], "category")[mine] == "Sparkcyklar"
    assert next(iter(value_map(layers["finding"], "category"))) == mine
    assert not project.isDirty()


def test_an_edit_is_taken_back(own: Store) -> None:
    before = own.catalogue
    with recorded(own) as record:
        change_entry(own, "category", "litter", EntryChange(sv="Skräp", active=False, position=1))
        add_entry(own, "owner", EntryChange(sv="Kyrkan"))
    assert own.catalogue != before
    again = take_back(own, record.changes)
    assert own.catalogue == before
    layer = QgsVectorLayer(f"{own.path}|layername=finding", "finding", "ogr")
    layer.loadDefaultStyle()
    assert value_map(layer, "category")["litter"] == "Nedskräpning"
    take_back(own, again)
    assert own.catalogue.category("litter").sv == "Skräp"
    assert own.catalogue.find("owner", "kyrkan") is not None


def test_a_failed_edit_leaves_the_catalogue_as_it_was(own: Store) -> None:
    before = own.catalogue

    def fail() -> None:
        with own.transaction():
            change_entry(own, "category", "litter", EntryChange(sv="Skräp"))
            assert own.catalogue.category("litter").sv == "Skräp"
            change_entry(own, "category", "nothing", EntryChange(sv="Annat"))

    with pytest.raises(ParameterError):
        fail()
    assert own.catalogue == before


@pytest.mark.parametrize(
    ("table", "change"),
    [
        ("category", EntryChange(sv="")),
        ("category", EntryChange(sv="Trafik")),
        ("category", EntryChange(sv="TRAFFIC")),
        ("category", EntryChange(sv="Nytt", lane="quick")),
        ("category", EntryChange(sv="Nytt", owner="nobody")),
        ("owner", EntryChange(sv="Anna Svensson 070-174 06 05")),
        ("owner", EntryChange(sv="Nytt", positive=True)),
        ("measure", EntryChange(sv="Nytt", lane="fast")),
        ("measure", EntryChange(sv="Nytt", owner="nobody")),
        ("measure", EntryChange(sv="Nytt", season="08-32/09-01")),
        ("measure", EntryChange(sv="Nytt", deadline_days=-1)),
        ("measure", EntryChange(sv="Nytt", categories=("nothing",))),
        ("street", EntryChange(sv="Nytt")),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_kept(own: Store, table: str, change: EntryChange) -> None:
    before = own.catalogue
    with pytest.raises(ParameterError):
        add_entry(own, table, change)
    assert own.catalogue == before


def test_order_and_switching_off(own: Store) -> None:
    order_entries(own, "owner", ["Polis", "park"])
    assert [owner.code for owner in own.catalogue.owners][:3] == ["police", "park", "street"]
    change_entry(own, "owner", "police", EntryChange(active=False))
    assert "police" not in own.catalogue.labels("owner", "sv", active=True)
    assert own.catalogue.label("owner", "police", "sv") == "Polis"


def test_two_entries_of_like_names_have_two_codes(own: Store) -> None:
    assert add_entry(own, "owner", EntryChange(sv="Elsparkcyklar: i korsning!")) == "elsparkcyklar_i_korsning_2"


def test_by_processing(town_store: Store, tmp_path: Path) -> None:
    path = str(shutil.copy(town_store.path, tmp_path / "own.gpkg"))
    made = run_with_receipt(
        "editcatalogue",
        tmp_path / "receipt.json",
        {
            "STORE": path,
            "TABLE": 1,
            "NAME_SV": MEASURE,
            "LANE": "project",
            "OWNER": "Park",
            "CATEGORIES": "Klotter,litter",
        },
    )
    assert made["code"] == "flytta_elsparkcyklar"
    assert made["entry"]["categories"] == ["graffiti", "litter"]
    run("editcatalogue", {"STORE": path, "TABLE": 0, "ENTRY": "Klotter", "NAME_SV": "Tags", "ACTIVE": 2, "POSITION": 1})
    with pytest.raises(RefusedError, match="nobody"):
        run("editcatalogue", {"STORE": path, "TABLE": 0, "ENTRY": "nobody", "NAME_SV": "X"})
    with Store.open(path) as store:
        first = store.catalogue.categories[0]
        assert (first.code, first.sv, first.en, first.active) == ("graffiti", "Tags", "Graffiti", False)
        assert store.catalogue.measure("flytta_elsparkcyklar").owner == "park"


def test_processing_takes_and_tells_own_names(own: Store, request_90: WalkRequest, tmp_path: Path) -> None:
    walk, path = plan_walk(own, request_90).walks[0].id, own.path
    run("recordfinding", {"STORE": path, "WALK": walk, "STOP": 1, "CATEGORY": CATEGORY.lower(), "TEXT": "Där"})
    run("createtasks", {"STORE": path, "CATEGORY": ENGLISH, "MEASURE": MEASURE, "OWNER": OWNER})
    output = tmp_path / "tasks.csv"
    run("exporttasks", {"STORE": path, "OWNER": OWNER, "OUTPUT": str(output)})
    assert {CATEGORY, MEASURE, OWNER} <= cells_of(output)


@cache
def sources() -> dict[str, ast.Module]:
    """Return the modules of the package by path."""
    files = sorted(PACKAGE.rglob("*.py"))
    return {str(path.relative_to(PACKAGE)): ast.parse(path.read_text(encoding="utf-8")) for path in files}


def test_only_the_making_of_stores_reads_what_ships() -> None:
    """Everybody else is handed the store's catalogue."""
    readers, files = set(), set()
    for where, tree in sources().items():
        for node in ast.walk(tree):
            named = node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""
            imported = [alias.name for alias in node.names] if isinstance(node, ast.ImportFrom) else []
            if "load_catalogue" in (named, *imported):
                readers.add(where)
            if isinstance(node, ast.Constant) and node.value in (
                "categories.json",
                "measures.json",
                "owners.json",
                "checklists.json",
            ):
                files.add(where)
    assert readers == {"store/catalogue.py", "store/creation.py"}
    assert files == {"model/catalogue.py"}


def test_no_further_list_of_names_is_typed_in_the_code() -> None:
    """Only the migration knows the words that 0.1.0 wrote into stores."""
    codes = {one.code for table in ("category", "measure", "owner") for one in load_catalogue().entries(table)}
    found = {
        where
        for where, tree in sources().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Dict)
        and len({key.value for key in node.keys if isinstance(key, ast.Constant)} & codes) > 3
    }
    # Pictures and whole sentences are no names.
    pictures = {"gui/icons.py", "project/styles/year.py"}
    assert found == {"store/words_of_0_1_0.py", "model/wording/public_words.py", *pictures}


def test_codes_shipped_later(town_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import est_walks_plugin.store.catalogue as rows

    path = str(shutil.copy(town_file, tmp_path / "older.gpkg"))
    with Store.open(path) as store:
        change_entry(store, "category", "graffiti", EntryChange(sv="Tags", active=False, position=1))
        store.delete("category", [row["uuid"] for row in store.rows("category", {"code": "traffic"})])
        add_entry(store, "category", EntryChange(sv="Hundar"))
        before = store.catalogue
    shipped = load_catalogue()
    later = Catalogue(
        (*shipped.categories, Category("dogs", "Hundar", "Dogs"), Category("scooters", "Elsparkcyklar", "Scooters")),
        shipped.measures,
        shipped.owners,
    )
    monkeypatch.setattr(rows, "load_catalogue", lambda: later)
    with Store.open(path, readonly=True) as store:
        assert store.catalogue.categories == (*before.categories, Category("scooters", "Elsparkcyklar", "Scooters"))
        assert store.count("category", {"code": "scooters"}) == 0
    with Store.open(path) as store:
        assert store.catalogue.categories == (*before.categories, Category("scooters", "Elsparkcyklar", "Scooters"))
        assert store.count("category", {"code": "scooters"}) == 1
        assert "traffic" in json.loads(store.meta("catalogue_seen") or "")["category"]
        store.delete("category", [row["uuid"] for row in store.rows("category", {"code": "scooters"})])
        layer = QgsVectorLayer(f"{path}|layername=finding", "finding", "ogr")
        layer.loadDefaultStyle()
        assert "scooters" not in value_map(layer, "category")
    with Store.open(path) as store:
        assert store.catalogue.categories == before.categories


def test_a_store_in_use_opens_all_the_same(town_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import est_walks_plugin.store.catalogue as rows

    path = str(shutil.copy(town_file, tmp_path / "older.gpkg"))
    shipped = load_catalogue()
    later = Catalogue(
        (*shipped.categories, Category("scooters", "Elsparkcyklar", "Scooters")), shipped.measures, shipped.owners
    )
    with Store.open(path) as first:
        monkeypatch.setattr(rows, "load_catalogue", lambda: later)
        monkeypatch.setattr(geopackage, "BUSY_TIMEOUT_MS", 200)
        with first.transaction():
            first.set_meta("held", "1")
            with Store.open(path) as second:
                assert second.catalogue.find("category", "scooters") is not None
                assert second.count("category", {"code": "scooters"}) == 0
