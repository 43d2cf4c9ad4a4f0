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
