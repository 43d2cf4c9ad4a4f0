"""SQL as data: the files of resources/server with the names of one store filled in."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Iterator, Mapping

from ...paths import resources

_PART = re.compile(r"^--; ?(\w*)$", re.MULTILINE)
_NAME = re.compile(r"@(\w+)@")
_COMMENT = re.compile(r"^--(?!;).*\n", re.MULTILINE)


@lru_cache(maxsize=8)
def parts(file: str) -> tuple[tuple[str, str], ...]:
    """Return (name, SQL) of each statement of a file, in order; the name is what stands behind the line that begins it."""
    text = _COMMENT.sub("", (resources() / "server" / f"{file}.sql").read_text(encoding="utf-8"))
    pieces = _PART.split("--;\n" + text)[1:]
    named = zip(pieces[0::2], pieces[1::2])
    return tuple((name, body.strip()) for name, body in named if body.strip())


def filled(text: str, names: Mapping[str, str]) -> str:
    """Return SQL with every @name@ filled in; what is filled in are quoted names and literals. Raises KeyError."""
    return _NAME.sub(lambda found: names[found.group(1)], text)


def statements(file: str, names: Mapping[str, str]) -> Iterator[str]:
    """Give the statements of a file."""
    for _name, text in parts(file):
        yield filled(text, names)
