"""A store that cannot be used: newer, older, read-only, locked, no store at all. One sentence, and nothing changed."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from .conftest import EXAMPLE, PLAN, Batch

pytestmark = pytest.mark.package

LAMPS = str(EXAMPLE / "belysning_exempel.csv")


def _jobs(store: str, work: Path, town: dict[str, str]) -> list[tuple[str, dict[str, Any]]]:
    """Every algorithm that opens a store, with inputs that would do."""
    return [
        ("importnetwork", {"STORE": store, "INPUT": str(EXAMPLE / "gangnat_exempel.osm.gz")}),
        ("importlighting", {"STORE": store, "INPUT": LAMPS}),
        ("importsurvey", {"STORE": store, "INPUT": str(EXAMPLE / "trygghetsenkat_2026_exempel.geojson")}),
        ("importreports", {"STORE": store, "INPUT": str(EXAMPLE / "felanmalan_2023-2026_exempel.csv")}),
        ("assesslighting", {"STORE": store}),
        ("rankplaces", {"STORE": store}),
        ("planwalk", {"STORE": store, **PLAN}),
        ("exportwalkmap", {"STORE": store, "WALK": town["walk"], "OUTPUT": str(work / "map.pdf")}),
        ("recordfinding", {"STORE": store, "WALK": town["walk"], "STOP": 1, "CATEGORY": "graffiti"}),
        ("createtasks", {"STORE": store, "FINDING": town["finding"]}),
        ("updatetask", {"STORE": store, "TASK": town["task"], "STATE": "assigned"}),
        ("exporttasks", {"STORE": store, "OUTPUT": str(work / "tasks.csv")}),
        ("screentext", {"STORE": store}),
        ("purge", {"STORE": store}),
    ]


def _refused(answers: list[dict[str, Any]], jobs: list[tuple[str, dict[str, Any]]], *words: str) -> None:
    for (name, _), answer in zip(jobs, answers):
        assert not answer["crash"], f"{name}: {answer['crash']}"
        assert not answer["ok"], f"{name} went on"
        assert not answer["changed"], name
        assert 10 < len(answer["error"]) < 400, f"{name}: {answer['error']}"
        for word in words:
            assert word in answer["error"], f"{name}: {answer['error']}"


def test_a_store_of_a_newer_version_is_left_alone(batch: Batch, tmp_path: Path, town: dict[str, str]) -> None:
    store = shutil.copy2(town["store"], tmp_path / "newer.gpkg")
    with closing(sqlite3.connect(store)) as connection:
        connection.execute("UPDATE meta SET value = '9999' WHERE key = 'schema_version'")
        connection.commit()
    jobs = _jobs(str(store), tmp_path, town)
    _refused(batch(jobs), jobs, "newer.gpkg")
    assert [file.name for file in tmp_path.iterdir()] == ["newer.gpkg"]


def test_a_geopackage_that_is_no_store_is_left_alone(batch: Batch, tmp_path: Path, town: dict[str, str]) -> None:
    plain = tmp_path / "plain.gpkg"
    subprocess.run(["ogr2ogr", str(plain), str(EXAMPLE / "trygghetsenkat_2026_exempel.geojson")], check=True)
    jobs = _jobs(str(plain), tmp_path, town)
    _refused(batch(jobs), jobs, "plain.gpkg")
    assert [file.name for file in tmp_path.iterdir()] == ["plain.gpkg"]


def test_a_missing_store_is_named_and_not_made(batch: Batch, tmp_path: Path, town: dict[str, str]) -> None:
    jobs = _jobs(str(tmp_path / "gone.gpkg"), tmp_path, town)
    _refused(batch(jobs), jobs, "gone.gpkg")
    assert list(tmp_path.iterdir()) == []


def test_a_locked_store_is_said_to_be_busy(run: Any, tmp_path: Path, town: dict[str, str]) -> None:
    store = shutil.copy2(town["store"], tmp_path / "busy.gpkg")
    with closing(sqlite3.connect(store, isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        code, results, said = run("importlighting", STORE=str(store), INPUT=LAMPS)
        connection.execute("ROLLBACK")
    assert code != 0
    assert results == {}
    assert "busy.gpkg" in said
    assert "Traceback" not in said
    code, results, said = run("exporttasks", STORE=str(store), OUTPUT=str(tmp_path / "tasks.csv"))
    assert code == 0, said
    assert results["ROWS"] == 1


@pytest.fixture
def as_nobody(profile: dict[str, str], tmp_path: Path) -> Any:
    """A function that runs an algorithm as a user who owns nothing; root may write everywhere, so it steps down."""
    prefix: list[str] = []
    if os.geteuid() == 0:
        if not shutil.which("setpriv"):
            pytest.fail("setpriv (util-linux) is needed to run as another user")
        prefix = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    home = Path(subprocess.run(["mktemp", "-d"], check=True, capture_output=True, text=True).stdout.strip())
    shutil.copytree(profile["QGIS_CUSTOM_CONFIG_PATH"], home / "profile")
    if prefix:
        subprocess.run(["chown", "-R", "65534:65534", str(home)], check=True)

    def call(algorithm: str, **parameters: str) -> subprocess.CompletedProcess[str]:
        environment = {**profile, "QGIS_CUSTOM_CONFIG_PATH": str(home / "profile"), "HOME": str(home)}
        environment["XDG_RUNTIME_DIR"] = str(home)
        # That user cannot read what others have compiled: the first run compiles for those after it.
        environment["PYTHONPYCACHEPREFIX"] = str(home / "bytecode")
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        given = [f"--{name}={value}" for name, value in parameters.items()]
        return subprocess.run(
            [*prefix, "qgis_process", "run", f"estwalks:{algorithm}", *given],
            env=environment,
            capture_output=True,
            text=True,
            timeout=300,
            cwd="/",
        )

    yield call
    shutil.rmtree(home, ignore_errors=True)


def test_a_read_only_folder_can_be_read_from_and_is_not_written_to(as_nobody: Any, town: dict[str, str]) -> None:
    folder = Path(subprocess.run(["mktemp", "-d"], check=True, capture_output=True, text=True).stdout.strip())
    try:
        store = Path(shutil.copy2(town["store"], folder / "town.gpkg"))
        store.chmod(0o444)
        folder.chmod(0o555)
        before = hashlib.sha256(store.read_bytes()).hexdigest()
        for algorithm, inputs in (
            ("importlighting", {"INPUT": LAMPS}),
            ("rankplaces", {"AREA": "Brunna"}),
            ("recordfinding", {"WALK": town["walk"], "STOP": "1", "CATEGORY": "graffiti"}),
        ):
            done = as_nobody(algorithm, STORE=str(store), **inputs)
            assert done.returncode != 0, algorithm
            assert "town.gpkg" in done.stderr, done.stderr
            assert "Traceback" not in done.stderr + done.stdout
        done = as_nobody("createstore", STORE=str(folder / "new.gpkg"))
        assert done.returncode != 0
        assert "new.gpkg" in done.stderr or str(folder) in done.stderr, done.stderr
        out = Path(subprocess.run(["mktemp", "-d"], check=True, capture_output=True, text=True).stdout.strip())
        out.chmod(0o777)
        done = as_nobody("exporttasks", STORE=str(store), OUTPUT=str(out / "tasks.csv"))
        assert done.returncode == 0, done.stderr
        assert (out / "tasks.csv").stat().st_size > 50
        shutil.rmtree(out)
        assert [file.name for file in folder.iterdir()] == ["town.gpkg"]
        assert hashlib.sha256(store.read_bytes()).hexdigest() == before
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)
