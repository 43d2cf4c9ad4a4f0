"""What the plugin site looks at before it takes a zip: bandit, secrets, flake8, metadata, file kinds, size."""

from __future__ import annotations

import configparser
import importlib
import subprocess
import sys
import zipfile
from pathlib import Path
from types import ModuleType
from typing import Iterator

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


def _run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", *command], capture_output=True, text=True)


@pytest.fixture(scope="module")
def site_scan() -> Iterator[ModuleType]:
    sys.path.insert(0, str(REPOSITORY / ".ci"))
    yield importlib.import_module("site_scan")
    sys.path.remove(str(REPOSITORY / ".ci"))


def test_the_site_would_take_the_zip(package: Path, site_scan: ModuleType) -> None:
    assert site_scan.faults(package) == []


def test_flake8_finds_no_real_fault(unpacked: Path) -> None:
    """Names that do not exist, syntax, unused imports, bare excepts; line length is ruff's affair.

    E704 (a stub on one line) is off as in flake8's own default: the formatter writes overloads so.
    """
    chosen = ("--select", "E9,F,W6,E7", "--extend-ignore", "E704", "--max-line-length", "120")
    done = _run("flake8", "--isolated", *chosen, "--exclude", BUNDLED, str(unpacked))
    assert done.returncode == 0, done.stdout[-3000:]


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


def test_every_module_is_python_3_9_and_says_who_it_is(unpacked: Path) -> None:
    import ast

    for file in unpacked.rglob("*.py"):
        tree = ast.parse(file.read_text(encoding="utf-8"), str(file), feature_version=(3, 9))
        if BUNDLED not in file.parts:
            assert not tree.body or ast.get_docstring(tree), file.relative_to(unpacked)
