"""What a file probably holds, from its name and its columns. A suggestion: the planner chooses."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Iterable

from ....model.codes import SourceKind

NETWORK_ENDINGS = (".osm", ".osm.gz", ".osm.pbf", ".osm.bz2", ".pbf")

FILE_WORDS: tuple[tuple[SourceKind, tuple[str, ...]], ...] = (
    (SourceKind.SURVEY_SHARE, ("andel", "share")),
    (SourceKind.SCHOOL_VIEW, ("barn", "skol", "elev", "school", "child")),
    (SourceKind.EST_REPORT, ("est_", "est-", "est ", "embrace")),
    (SourceKind.LIGHTING, ("belys", "lamp", "armatur", "lyspunkt", "light", "luminaire", "stolp")),
    (SourceKind.NETWORK, ("gangnat", "gcnat", "gc-nat", "gc_nat", "nvdb", "cykel", "network", "vagnat")),
    (SourceKind.LANDMARK, ("hallplats", "malpunkt", "landmark", "stops")),
    (SourceKind.SURVEY, ("enkat", "survey", "trygghetsmat", "maptionnaire", "pins")),
    (SourceKind.CASE, ("arende", "felanm", "case", "report", "open311", "fixmystreet", "request", "etjanst")),
)

COLUMN_WORDS: tuple[tuple[SourceKind, tuple[str, ...]], ...] = (
    (SourceKind.LIGHTING, ("stolp", "armatur", "ljuskalla", "effekt", "pole", "luminaire", "lamp", "lyskilde")),
    (SourceKind.SURVEY, ("svarande", "respondent", "kansla", "trygg", "marker")),
    (SourceKind.SURVEY_SHARE, ("andel", "share", "procent")),
    (SourceKind.CASE, ("arende", "handlagg", "anmal", "service_request", "status", "avslut")),
)


def folded(text: str) -> str:
    """Return `text` without case and accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def by_name(path: str) -> SourceKind | None:
    """Return what the file's name tells, or None."""
    name = folded(Path(path.partition("|")[0]).name)
    if name.endswith(NETWORK_ENDINGS):
        return SourceKind.NETWORK
    return next((kind for kind, words in FILE_WORDS if any(word in name for word in words)), None)


def by_columns(columns: Iterable[str]) -> SourceKind | None:
    """Return what the columns tell, or None: the kind with the most telling words."""
    headers = [folded(column) for column in columns]
    counts = {kind: sum(any(word in header for header in headers) for word in words) for kind, words in COLUMN_WORDS}
    best = max(counts, key=lambda kind: counts[kind])
    return best if counts[best] >= 2 else None
