"""What a file probably holds, from its name and its columns. A suggestion: the planner chooses."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Iterable

from ....model.codes import SourceKind
from ....operations.importing.kinds import KINDS

NETWORK_ENDINGS = (".osm", ".osm.gz", ".osm.pbf", ".osm.bz2", ".pbf")


def folded(text: str) -> str:
    """Return `text` without case and accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def by_name(path: str) -> SourceKind | None:
    """Return what the file's name tells, or None."""
    name = folded(Path(path.partition("|")[0]).name)
    if name.endswith(NETWORK_ENDINGS):
        return SourceKind.NETWORK
    return next((declared.kind for declared in KINDS if any(word in name for word in declared.file_words)), None)


def by_columns(columns: Iterable[str]) -> SourceKind | None:
    """Return what the columns tell, or None: the kind with the most telling words."""
    headers = [folded(column) for column in columns]
    counts = {
        declared.kind: sum(any(word in header for header in headers) for word in declared.column_words)
        for declared in KINDS
    }
    best = max(counts, key=lambda kind: counts[kind])
    return best if counts[best] >= 2 else None
