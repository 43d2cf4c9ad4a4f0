"""The packaged zip, installed in a profile nobody has used."""

from __future__ import annotations

import json
import os
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
EXAMPLE = REPOSITORY / "resources" / "example"
PLAN = {
    "NAME": "Brunna höst",
    "AREA": "Brunna",
    "START": "134990,6598399 [EPSG:3011]",
    "START_TIME": "2026-10-15T18:00:00",
    "DURATION_MIN": 60,
}


@pytest.fixture(scope="session")
def package() -> Path:
    """The zip that `make package` built."""
    found = sorted((REPOSITORY / "dist").glob("est_walks_plugin-*.zip"))
    if not found:
        pytest.fail("There is no zip in dist/: run make package first.")
    return found[-1]


@pytest.fixture(scope="session")
def profile(package: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment of a fresh profile with the plugin installed and switched on; no display."""
    folder = tmp_path_factory.mktemp("profile")
    plugins = folder / "profiles" / "default" / "python" / "plugins"
    plugins.mkdir(parents=True)
    with zipfile.ZipFile(package) as archive:
        archive.extractall(plugins)
    environment = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "PYTHONPATH")}
    environment.update(QGIS_CUSTOM_CONFIG_PATH=str(folder), QT_QPA_PLATFORM="offscreen", HOME=str(folder))
    subprocess.run(
        ["qgis_process", "plugins", "enable", "est_walks_plugin"], env=environment, check=True, capture_output=True
    )
    return environment


Answers = list[dict[str, Any]]
Batch = Callable[[list[tuple[str, dict[str, Any]]]], Answers]
BATCH = Path(__file__).resolve().parent / "scripts" / "batch.py"


@pytest.fixture(scope="session")
def batch(profile: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Batch:
    """A function that runs many algorithms in one process: (algorithm, inputs) or (algorithm, inputs, cancel at %)."""
    answer = tmp_path_factory.mktemp("batch") / "answers.json"

    def call(jobs: list[tuple[Any, ...]]) -> Answers:
        plugins = Path(profile["QGIS_CUSTOM_CONFIG_PATH"]) / "profiles" / "default" / "python" / "plugins"
        wanted = [
            {"algorithm": name, "inputs": inputs, "cancel": rest[0] if rest else None} for name, inputs, *rest in jobs
        ]
        done = subprocess.run(
            ["/usr/bin/python3", str(BATCH), str(answer)],
            env={**profile, "EST_PLUGINS": str(plugins)},
            input=json.dumps(wanted),
            capture_output=True,
            text=True,
            timeout=600,
        )
        assert done.returncode == 0, done.stderr[-3000:]
        answers: Answers = json.loads(answer.read_text(encoding="utf-8"))
        return answers

    return call


@pytest.fixture(scope="session")
def town(batch: Batch, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """A store with data, ranking, walk, finding and task; paths and keys of them. Never written to: copy it."""
    path = str(tmp_path_factory.mktemp("town") / "town.gpkg")
    files = {
        "importnetwork": "gangnat_exempel.osm.gz",
        "importlighting": "belysning_exempel.csv",
        "importsurvey": "trygghetsenkat_2026_exempel.geojson",
        "importreports": "felanmalan_2023-2026_exempel.csv",
    }
    jobs: list[tuple[str, dict[str, Any]]] = [("createstore", {"STORE": path})]
    jobs += [(name, {"STORE": path, "INPUT": str(EXAMPLE / file)}) for name, file in files.items()]
    jobs += [
        ("rankplaces", {"STORE": path, "AREA": "Brunna"}),
        ("planwalk", {"STORE": path, **PLAN}),
        ("recordfinding", {"STORE": path, "WALK": "$6.WALK", "STOP": 1, "CATEGORY": "shrubbery", "TEXT": "Buskage"}),
        ("createtasks", {"STORE": path, "FINDING": "$7.FINDING"}),
    ]
    answers = batch(jobs)
    for (name, _), answer in zip(jobs, answers):
        assert answer["ok"], f"{name}: {answer}"
    return {
        "store": path,
        "walk": answers[6]["results"]["WALK"],
        "finding": answers[7]["results"]["FINDING"],
        "task": answers[8]["results"]["TASKS"],
    }


Run = Callable[..., tuple[int, dict[str, Any], str]]


@pytest.fixture(scope="session")
def run(profile: dict[str, str]) -> Run:
    """A function that runs an algorithm and returns exit code, results and what it said on the error channel."""

    def call(algorithm: str, **parameters: Any) -> tuple[int, dict[str, Any], str]:
        done = subprocess.run(
            ["qgis_process", "run", f"estwalks:{algorithm}", "-"],
            env=profile,
            input=json.dumps({"inputs": parameters}),
            capture_output=True,
            text=True,
            timeout=300,
        )
        try:
            answer = json.loads(done.stdout)
        except ValueError:
            answer = {}
        return done.returncode, answer.get("results", {}), done.stderr + str(answer.get("log", ""))

    return call
