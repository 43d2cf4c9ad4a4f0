"""What the plugin site looks at before it takes a zip: bandit, secrets, flake8, metadata, file kinds, size."""

from __future__ import annotations

import configparser
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.package

TOP = "est_walks_plugin"
#: Kinds of files in the zip; whatever else turns up should be thought about.
KINDS = {
    ".py",
    ".xlsx",
    ".svg",
    ".png",
    ".webp",
    ".json",
    ".qml",
    ".qm",
    ".ui",
    ".txt",
    ".md",
    ".csv",
    ".geojson",
    ".gz",
    ".ini",
    ".ttf",
    ".qpt",
    ".html",
    ".css",
}
PLAIN = {"LICENSE"}
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


def test_bandit_finds_nothing_by_its_own_defaults(unpacked: Path) -> None:
    done = _run("bandit", "-q", "-r", str(unpacked))
    assert done.returncode == 0, done.stdout[-3000:]


def test_no_secret_is_found(unpacked: Path) -> None:
    from detect_secrets import SecretsCollection
    from detect_secrets.settings import default_settings

    found = SecretsCollection()
    with default_settings():
        for file in unpacked.rglob("*"):
            if file.suffix in (".py", ".json", ".txt", ".md", ".ui", ".ini"):
                found.scan_file(str(file))
    assert [f"{name}:{secret.line_number} {secret.type}" for name, secret in found] == []


def test_flake8_finds_no_real_fault(unpacked: Path) -> None:
    """Names that do not exist, syntax, unused imports, bare excepts; line length is ruff's affair.

    E704 (a stub on one line) is off as in flake8's own default: the formatter writes overloads so.
    """
    chosen = ("--select", "E9,F,W6,E7", "--extend-ignore", "E704", "--max-line-length", "120")
    done = _run("flake8", "--isolated", *chosen, "--exclude", BUNDLED, str(unpacked))
    assert done.returncode == 0, done.stdout[-3000:]


def test_metadata_has_what_the_site_asks_for(metadata: configparser.SectionProxy) -> None:
    for key in ("name", "qgisMinimumVersion", "description", "about", "version", "author", "email", "tracker"):
        assert metadata[key].strip(), key
    for key in ("repository", "tracker", "homepage"):
        assert re.fullmatch(r"https://\S+", metadata[key]), key
    assert re.fullmatch(r"\d+\.\d+\.\d+", metadata["version"])
    assert metadata["qgisMinimumVersion"] == "3.40"
    assert metadata["hasProcessingProvider"] == "yes"
    assert "supportsQt6" not in metadata
    # No test runs on QGIS 4: the names it uses are looked up in Qt 6 (.ci/qt6), which is not the same as being run there.
    assert metadata["qgisMaximumVersion"] == "3.99"
    assert "<" not in metadata["about"]
    assert "qgis" not in metadata["name"].lower()
    assert "plugin" not in metadata["name"].lower()


def test_the_icon_named_is_there_and_small(unpacked: Path, metadata: configparser.SectionProxy) -> None:
    icon = unpacked / metadata["icon"]
    assert icon.is_file()
    assert icon.stat().st_size < 20_000


def test_only_known_kinds_of_files_none_hidden_or_executable(package: Path) -> None:
    with zipfile.ZipFile(package) as archive:
        infos = archive.infolist()
    names = [info.filename for info in infos]
    assert len(names) == len(set(names))
    assert [name for name in names if Path(name).suffix not in KINDS and Path(name).name not in PLAIN] == []
    hidden = [
        name for name in names if any(p.startswith(".") or p in ("__pycache__", "__MACOSX") for p in name.split("/"))
    ]
    assert hidden == []
    assert [info.filename for info in infos if (info.external_attr >> 16) & 0o111] == []
    assert [name for name in names if not name.startswith(TOP + "/") or ".." in name or "\\" in name] == []
    assert package.stat().st_size < 6_000_000


def test_every_module_is_python_3_9_and_says_who_it_is(unpacked: Path) -> None:
    import ast

    for file in unpacked.rglob("*.py"):
        tree = ast.parse(file.read_text(encoding="utf-8"), str(file), feature_version=(3, 9))
        if BUNDLED not in file.parts:
            assert not tree.body or ast.get_docstring(tree), file.relative_to(unpacked)
