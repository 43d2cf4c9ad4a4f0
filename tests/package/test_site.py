"""What the plugin site looks at before it takes a zip: bandit, secrets, flake8, metadata, file kinds, size."""

from __future__ import annotations

import configparser
import importlib
import subprocess
import sys
import zipfile
from pathlib import Path
from types import ModuleType
from typing import Callable, Iterator

import pytest

pytestmark = pytest.mark.package

TOP = "est_walks_plugin"
REPOSITORY = Path(__file__).resolve().parents[2]
#: Bundled libraries (.ci/vendor.toml). The site's bandit and secret checks block for them as for our own code; style is theirs.
BUNDLED = "_vendor"


@pytest.fixture(scope="module")
def unpacked(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(package) as archive:
        assert archive.testzip() is None
        archive.extractall(folder)
    return folder / TOP


@pytest.fixture(scope="module")
def metadata(unpacked: Path) -> configparser.SectionProxy:
    # The site reads it with interpolation: a bare % would break it.
    parser = configparser.ConfigParser()
    parser.read(unpacked / "metadata.txt", encoding="utf-8")
    general = parser["general"]
    assert all(general[key] is not None for key in general)
    return general


@pytest.fixture(scope="module")
def scripts() -> Iterator[Callable[[str], ModuleType]]:
    """A function that returns a script of .ci."""
    sys.path.insert(0, str(REPOSITORY / ".ci"))
    yield importlib.import_module
    sys.path.remove(str(REPOSITORY / ".ci"))


@pytest.fixture(scope="module")
def site_scan(scripts: Callable[[str], ModuleType]) -> ModuleType:
    return scripts("site_scan")


def test_the_site_would_take_the_zip(package: Path, site_scan: ModuleType) -> None:
    assert site_scan.faults(package) == []


def test_flake8_finds_no_real_fault(unpacked: Path, scripts: Callable[[str], ModuleType]) -> None:
    assert scripts("site_flake8").faults(unpacked) == ""


def test_metadata_says_what_is_shown(metadata: configparser.SectionProxy) -> None:
    assert metadata["qgisMinimumVersion"] == "3.40"
    assert metadata["hasProcessingProvider"] == "yes"
    # No test runs on QGIS 4: the names it uses are looked up in Qt 6 (.ci/qt6), which is not the same as being run there.
    assert metadata["qgisMaximumVersion"] == "3.99"


def zipped(folder: Path, changed: dict[str, bytes | None], more: tuple[zipfile.ZipInfo, ...] = ()) -> Path:
    """A small plugin that the site takes, with these files put in or (None) left out."""
    held: dict[str, bytes | None] = {
        f"{TOP}/__init__.py": b'"""A plugin."""\n',
        f"{TOP}/LICENSE": b"GPL",
        f"{TOP}/icon.svg": b"<svg/>",
        f"{TOP}/metadata.txt": METADATA,
    }
    with zipfile.ZipFile(folder / "p.zip", "w") as archive:
        for name, data in (held | changed).items():
            if data is not None:
                archive.writestr(zipfile.ZipInfo(name), data)
        for info in more:
            archive.writestr(info, b"x = 1\n")
    return folder / "p.zip"


METADATA = b"""[general]
name=Walks
description=a
about=b
version=1.2.3
qgisMinimumVersion=3.40
author=c
email=d@example.org
tracker=https://example.org/t
repository=https://example.org/r
homepage=https://example.org/h
icon=icon.svg
"""


def test_a_small_plugin_is_taken(tmp_path: Path, site_scan: ModuleType) -> None:
    assert site_scan.faults(zipped(tmp_path, {})) == []


def executable(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.external_attr = 0o755 << 16
    return info


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({f"{TOP}/a.py": b"import pickle\npickle.loads(b'')\n"}, "B301"),
        ({f"{TOP}/a.py": b"assert 1\n"}, "B101"),
        ({f"{TOP}/_vendor/a.py": b"import random\nrandom.random()\n"}, "B311"),
        ({f"{TOP}/a.py": b"key = 'AKIA" + b"IOSFODNN7EXAMPLE'\n"}, "secret"),
        ({f"{TOP}/a.json": b'{"api_key": "' + b"9f8a7b6c5d4e3f2a1b0c" + b'"}'}, "secret"),  # pragma: allowlist secret
        ({f"{TOP}/a.py": b"def f(:\n"}, "no Python"),
        ({f"{TOP}/LICENSE": None}, "LICENSE is missing"),
        ({f"{TOP}/__init__.py": None}, "__init__.py is missing"),
        ({"other/a.py": b""}, "beside the one folder"),
        ({f"{TOP}/../a.py": b""}, "leads out"),
        ({f"{TOP}/.hidden.py": b""}, "hidden"),
        ({f"{TOP}/__pycache__/a.py": b""}, "left over"),
        ({f"{TOP}/a.so": b""}, "kind"),
        ({f"{TOP}/a.exe": b""}, "kind"),
        ({f"{TOP}/a.txt": b"MZ\x90\x00"}, "program"),
        ({f"{TOP}/A.py": b"", f"{TOP}/a.py": b""}, "one file on Windows"),
        ({f"{TOP}/aux.py": b""}, "no name that Windows takes"),
        ({f"{TOP}/a:b.py": b""}, "no name that Windows takes"),
        ({f"{TOP}/{'a' * 160}.py": b""}, "too long"),
        ({f"{TOP}/metadata.txt": METADATA.replace(b"email=d@example.org\n", b"")}, "no email"),
        ({f"{TOP}/metadata.txt": METADATA.replace(b"about=b", b"about=100 % of it")}, "cannot be read"),
        ({f"{TOP}/metadata.txt": METADATA.replace(b"https://example.org/t", b"http://example.org/t")}, "tracker"),
        ({f"{TOP}/metadata.txt": METADATA.replace(b"1.2.3", b"1.2")}, "version"),
        ({f"{TOP}/metadata.txt": METADATA + b"supportsQt6=yes\n"}, "supportsQt6"),
        ({f"{TOP}/metadata.txt": METADATA.replace(b"Walks", b"QGIS walks")}, "name says"),
        ({f"{TOP}/icon.svg": None}, "icon is not"),
    ],
)
def test_what_the_site_refuses_is_found(
    tmp_path: Path, site_scan: ModuleType, changed: dict[str, bytes | None], said: str
) -> None:
    assert said in "\n".join(site_scan.faults(zipped(tmp_path, changed)))


def test_rights_and_size_are_looked_at(tmp_path: Path, site_scan: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "may be executed" in "\n".join(site_scan.faults(zipped(tmp_path, {}, (executable(f"{TOP}/run.py"),))))
    monkeypatch.setattr(site_scan, "MOST_BYTES", 100)
    assert "not under 100" in "\n".join(site_scan.faults(zipped(tmp_path, {})))
    (tmp_path / "p.zip").write_bytes(b"no zip")
    assert "cannot be opened" in "\n".join(site_scan.faults(tmp_path / "p.zip"))


def test_within_one_run_the_same_bytes_are_looked_at_once(
    tmp_path: Path, scripts: Callable[[str], ModuleType], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was clean, as long as a byte and its name stay; a fault is found each time; outside a run nothing is remembered."""
    site_scan, flake8, kept = scripts("site_scan"), scripts("site_flake8"), tmp_path / "kept"
    kept.mkdir()
    plugin = tmp_path / TOP
    plugin.mkdir()
    module, asked = plugin / "a.py", []
    run = subprocess.run
    monkeypatch.setattr(subprocess, "run", lambda command, **more: asked.append(command) or run(command, **more))

    def look(text: str) -> tuple[list[str], str, int]:
        """What bandit and the search for secrets say, what flake8 says, how often a tool was started."""
        module.write_text(text)
        asked.clear()
        said = site_scan.faults(zipped(tmp_path, {f"{TOP}/a.py": text.encode()}))
        return said, flake8.faults(plugin), len(asked)

    secret = "key = 'AKIA" + "IOSFODNN7EXAMPLE'\n"
    monkeypatch.delenv("EST_LOOKED_THROUGH", raising=False)
    assert [look("x = 1\n") for _ in range(2)] == [([], "", 2)] * 2
    monkeypatch.setenv("EST_LOOKED_THROUGH", str(kept))
    assert [look("x = 1\n") for _ in range(2)] == [([], "", 2), ([], "", 0)]
    for _ in range(2):
        said, names, started = look("assert y\n")
        assert ("B101" in said[0], "F821" in names, started) == (True, True, 2)
        assert "secret" in "".join(look(secret)[0])


def test_every_module_is_python_3_9_and_says_who_it_is(unpacked: Path) -> None:
    import ast

    for file in unpacked.rglob("*.py"):
        tree = ast.parse(file.read_text(encoding="utf-8"), str(file), feature_version=(3, 9))
        if BUNDLED not in file.parts:
            assert not tree.body or ast.get_docstring(tree), file.relative_to(unpacked)
