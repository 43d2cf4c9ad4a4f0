"""docs/import.md names tests that exist."""

from __future__ import annotations

import re
from pathlib import Path


def test_every_test_named_in_the_documentation_exists(repository: Path) -> None:
    text = (repository / "docs" / "import.md").read_text(encoding="utf-8")
    named = re.findall(r"`(test_\w+\.py)(?:::(test_\w+))?`", text)
    assert len(named) > 60
    files = {path.name: path for path in (repository / "tests").rglob("test_*.py")}
    missing = [
        f"{file}::{test}"
        for file, test in named
        if file not in files or (test and f"def {test}(" not in files[file].read_text(encoding="utf-8"))
    ]
    assert missing == []
