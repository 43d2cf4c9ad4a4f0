"""The main job by qgis_process, from the packaged zip, in a fresh profile, without a display."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from .conftest import Run

pytestmark = pytest.mark.package

REPOSITORY = Path(__file__).resolve().parents[2]
EXAMPLE = REPOSITORY / "resources" / "example"


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("work")


@pytest.fixture(scope="module")
def store(run: Run, work: Path) -> str:
    """A store with network, lamps, survey and cases of the example, each imported by its algorithm."""
    path = str(work / "upplandsbro.gpkg")
    steps = (
        ("createstore", {"MUNICIPALITY": "Upplands-Bro", "CRS": "EPSG:3011"}),
        ("importnetwork", {"INPUT": str(EXAMPLE / "gangnat_exempel.osm.gz")}),
        ("importlighting", {"INPUT": str(EXAMPLE / "belysning_exempel.csv")}),
        ("importsurvey", {"INPUT": str(EXAMPLE / "trygghetsenkat_2026_exempel.geojson")}),
        ("importreports", {"INPUT": str(EXAMPLE / "felanmalan_2023-2026_exempel.csv")}),
    )
    for name, parameters in steps:
        receipt = work / f"{name}.json"
        code, results, said = run(name, STORE=path, RECEIPT=str(receipt), **parameters)
        assert code == 0, said
        told = json.loads(receipt.read_text(encoding="utf-8"))
        if name.startswith("import"):
            assert told["read"] == told["stored"] + told["updated"] + told["unchanged"] + told["rejected_count"]
            assert told["stored"] > 0
            assert results["STORED"] == told["stored"]
            assert len(told["source"]["sha256"]) == 64
    return path


@pytest.fixture(scope="module")
def walk(run: Run, store: str, work: Path) -> str:
    """The uuid of a walk in Kungsängen."""
    code, results, said = run("rankplaces", STORE=store, AREA="Kungsängen", RECEIPT=str(work / "rank.json"))
    assert code == 0, said
    assert results["PLACE_COUNT"] > 5
    code, results, said = run(
        "planwalk",
        STORE=store,
        NAME="Kungsängen höst 2026",
        AREA="Kungsängen",
        START="135973,6595977 [EPSG:3011]",
        START_TIME="2026-10-15T18:00:00",
        DURATION_MIN=90,
        RECEIPT=str(work / "plan.json"),
    )
    assert code == 0, said
    assert results["STOP_COUNT"] >= 4
    assert results["TOTAL_MIN"] <= 90
    return str(results["WALK"])


def test_a_plan_tells_stops_times_sunset_and_reasons(walk: str, work: Path) -> None:
    told = json.loads((work / "plan.json").read_text(encoding="utf-8"))
    first = told["walks"][0]
    assert first["id"] == walk
    assert told["sunset"] < told["civil_dusk"]
    assert all(stop["reasons"] and stop["name"] and stop["light"] in ("day", "dusk", "dark") for stop in first["stops"])
    assert first["length_m"] > 500


def test_the_map_is_a_pdf_with_searchable_swedish(run: Run, store: str, walk: str, work: Path) -> None:
    pypdf = pytest.importorskip("pypdf")
    path = work / "karta.pdf"
    code, results, said = run("exportwalkmap", STORE=store, WALK=walk, OUTPUT=str(path), GREY=True)
    assert code == 0, said
    reader = pypdf.PdfReader(str(path))
    text = " ".join(page.extract_text() for page in reader.pages)
    assert len(reader.pages) == results["PAGES"] >= 2
    assert "Kungsängen" in text
    assert "OpenStreetMap" in text


def test_findings_become_tasks_that_are_followed_and_exported(run: Run, store: str, walk: str, work: Path) -> None:
    code, results, said = run(
        "recordfinding", STORE=store, WALK=walk, STOP=1, CATEGORY="lighting_out", TEXT="Släckt lampa", SCORE_DARK=0
    )
    assert code == 0, said
    code, made, said = run("createtasks", STORE=store, FINDING=results["FINDING"])
    assert code == 0, said
    assert made["CREATED"] == 1
    code, _, said = run("updatetask", STORE=store, TASK=made["TASKS"], STATE="declined")
    assert code != 0
    assert "skäl" in said.lower() or "reason" in said.lower()
    code, results, said = run("updatetask", STORE=store, TASK=made["TASKS"], STATE="assigned", NOTE="Beställd")
    assert code == 0, said
    assert results["STATE"] == "assigned"
    path = work / "tasks.csv"
    code, results, said = run("exporttasks", STORE=store, OUTPUT=str(path))
    assert code == 0, said
    assert results["ROWS"] == 1
    assert "Släckt lampa" in path.read_text(encoding="utf-8-sig")


def test_lighting_and_privacy_run_too(run: Run, store: str, work: Path) -> None:
    layer = work / "gaps.gpkg"
    code, results, said = run("assesslighting", STORE=store, AREA="Bro", MIN_GAP_M=40, OUTPUT=str(layer))
    assert code == 0, said
    assert results["GAP_COUNT"] > 0
    assert layer.exists()
    for name in ("screentext", "purge"):
        code, _, said = run(name, STORE=store)
        assert code == 0, said


@pytest.mark.parametrize(
    ("algorithm", "parameters", "said"),
    [
        ("rankplaces", {"AREA": "Bålsta"}, "Bålsta"),
        ("rankplaces", {"WEIGHTS": "{"}, "JSON"),
        ("assesslighting", {"MIN_GAP_M": -5}, "-5"),
        (
            "planwalk",
            {"NAME": "x", "START": "120000,6595977 [EPSG:3011]", "START_TIME": "2026-10-15T18:00:00"},
            " m ",
        ),
        ("exportwalkmap", {"WALK": "none", "OUTPUT": "/dev/null/x.pdf"}, "none"),
        ("importreports", {"INPUT": "nowhere.csv"}, "nowhere.csv"),
    ],
)
def test_bad_input_is_one_sentence_and_a_non_zero_exit(
    run: Run, store: str, algorithm: str, parameters: dict, said: str
) -> None:
    before = Path(store).read_bytes()
    code, results, told = run(algorithm, STORE=store, **parameters)
    assert code != 0
    assert results == {}
    assert said in told
    assert "Traceback" not in told
    assert Path(store).read_bytes() == before


def test_a_file_that_is_no_store_is_refused(run: Run, work: Path) -> None:
    path = work / "note.gpkg"
    path.write_text("not a database", encoding="utf-8")
    code, _, told = run("rankplaces", STORE=str(path))
    assert code != 0
    assert "note.gpkg" in told
    assert "Traceback" not in told


def test_the_same_input_and_seed_give_the_same_receipt(run: Run, store: str, work: Path) -> None:
    told = []
    for number in range(2):
        receipt = work / f"again{number}.json"
        code, _, said = run(
            "planwalk",
            STORE=store,
            NAME="Igen",
            AREA="Bro",
            START="129433,6600285 [EPSG:3011]",
            START_TIME="2026-10-20T18:00:00",
            RECEIPT=str(receipt),
            TIME_LIMIT_S=30,
        )
        assert code == 0, said
        plan = json.loads(receipt.read_text(encoding="utf-8"))
        plan.pop("seconds")
        for walk in plan["walks"]:
            walk.pop("id")
        for warning in plan["warnings"]:
            warning.pop("walk")
        told.append(plan)
    assert told[0] == told[1]


def test_the_zip_is_what_the_plugin_site_takes(package: Path) -> None:
    with zipfile.ZipFile(package) as archive:
        names = archive.namelist()
        metadata = archive.read("est_walks_plugin/metadata.txt").decode("utf-8")
        infos = archive.infolist()
    assert {name.split("/")[0] for name in names} == {"est_walks_plugin"}
    assert {"est_walks_plugin/LICENSE", "est_walks_plugin/README.md"} <= set(names)
    assert package.stat().st_size < 6_000_000
    for key in (
        "name",
        "qgisMinimumVersion",
        "description",
        "about",
        "version",
        "author",
        "email",
        "repository",
        "tracker",
    ):
        assert f"\n{key}=" in metadata, key
    assert not [name for name in names if name.endswith((".pyc", ".so", ".dll", ".exe", ".pyd"))]
    assert not [info.filename for info in infos if (info.external_attr >> 16) & 0o111]
    assert "est_walks_plugin/resources/i18n/est_walks_plugin_sv.qm" in names


def test_the_zip_is_reproducible(package: Path) -> None:
    import subprocess

    before = package.read_bytes()
    subprocess.run(["/usr/bin/python3", ".ci/package.py"], cwd=REPOSITORY, check=True, capture_output=True)
    assert package.read_bytes() == before
