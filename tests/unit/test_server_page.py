"""The page of docs about a store on a server shows the doors, each by a picture that is taken by `make screenshots`."""

from __future__ import annotations

import re
from pathlib import Path


def test_every_picture_is_shown_and_taken(repository: Path) -> None:
    shown = re.findall(
        r"!\[[^\]]+\]\(server/(\w+)\.webp\)", (repository / "docs" / "server.md").read_text(encoding="utf-8")
    )
    script = (repository / ".ci" / "screenshots.py").read_text(encoding="utf-8")
    kept = re.findall(r'"(\w+)"', re.search(r"DOORS_KEPT = \((.*?)\)", script, re.DOTALL)[1])  # type: ignore[index]
    assert sorted(shown) == sorted(kept)
    assert {file.stem for file in (repository / "docs" / "server").iterdir()} == set(kept)
    assert "docs/server.md" in (repository / "README.md").read_text(encoding="utf-8")
