"""The documentation names tests, modules and files that exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

DOCUMENTS = [
    "CONTRIBUTING.md",
    "README.md",
    *(
        f"docs/{name}.md"
        for name in ("architecture", "field", "import", "map-and-paper", "network-and-lighting", "privacy")
    ),
    *(f"docs/{name}.md" for name in ("statistics", "tasks-and-answers", "verbs", "walks")),
]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_test_named_exists(repository: Path, document: str) -> None:
    text = (repository / document).read_text(encoding="utf-8")
    files = {path.name: path for path in (repository / "tests").rglob("test_*.py")}
    missing = [
        f"{file}::{test}"
        for file, test in re.findall(r"`(?:tests/[\w/]+/)?(test_\w+\.py)(?:::(test_\w+))?`", text)
        if file not in files or (test and f"def {test}(" not in files[file].read_text(encoding="utf-8"))
    ]
    assert missing == []


def test_the_traps_of_import_each_name_their_test(repository: Path) -> None:
    text = (repository / "docs" / "import.md").read_text(encoding="utf-8")
    assert len(re.findall(r"`(test_\w+\.py)(?:::(test_\w+))?`", text)) > 60


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_module_named_exists(repository: Path, document: str) -> None:
    """`room/part/module.py` below the plugin, and `room.part.module` with or without a name in it."""
    text = (repository / document).read_text(encoding="utf-8")
    package = repository / "est_walks_plugin"
    rooms = "|".join(path.name for path in package.iterdir() if path.is_dir() and path.name != "__pycache__")
    paths = re.findall(rf"`((?:{rooms})/[\w/]+\.py)`", text)
    missing = [path for path in paths if not (package / path).is_file()]
    for dotted in re.findall(rf"`((?:{rooms})(?:\.\w+)+)(?:\([^`]*\))?`", text):
        parts = dotted.split(".")
        found = any(
            (package.joinpath(*parts[:n])).is_dir() or package.joinpath(*parts[:n]).with_suffix(".py").is_file()
            for n in range(2, len(parts) + 1)
        ) or _is_named(package / parts[0] / "__init__.py", parts[1])
        if not found:
            missing.append(dotted)
    assert missing == []


def _is_named(facade: Path, name: str) -> bool:
    return facade.is_file() and re.search(rf"\b{name}\b", facade.read_text(encoding="utf-8")) is not None


def test_every_room_of_tests_is_run(repository: Path) -> None:
    """A folder of tests that the command of all tests does not name is never run."""
    rooms = {path.parent.relative_to(repository) for path in (repository / "tests").rglob("test_*.py")}
    tops = {"/".join(room.parts[:2]) for room in rooms}
    named = set((repository / ".ci" / "test").read_text(encoding="utf-8").split())
    assert tops <= named
