"""The sources of a store: what a system is called, which source a file is a newer export of, and the source's row."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...i18n import tr
from ...importers.formats.table import Table
from ...importers.formats.vector import split_source
from ...importers.meaning.columns import Plan, signature
from ...model.attribution import OSM_LICENCE, is_only_osm
from ...model.codes import SourceKind
from ...model.errors import InputError
from ...model.receipt import Receipt
from ...model.source import OSM_SYSTEM, Source
from ...model.wording.told import WORDING, wording_of
from ...privacy.ids import kept_name

if TYPE_CHECKING:
    from ...store import Store

_STANDARDS = {"open311": "Open311", "eplatform": "Open ePlatform"}
_DATES = re.compile(
    r"(?<!\d)(?:19|20)\d{2}(?:[-_.]?(?:0[1-9]|1[0-2]))?(?:[-_.]?(?:0[1-9]|[12]\d|3[01]))?(?:[-_T ]?\d{4,6})?(?!\d)"
    r"|\(\d+\)|[-_ ]v?\d+$|[-_ ](?:copy|kopia)"
)
_NUMBERED = re.compile(r" \(\d+\)$")
_CHUNK = 1 << 20
_MOST_KEPT = 1_000


@dataclass(frozen=True)
class Lineage:
    """Which source a file is a newer export of (`own`, None = a new one), and what that source is called.

    `others` are sources that may hold the same records: of the same system, or sent in the same layout. `by_place`: its
    records have other ids in the file and are told by where they are.
    """

    system: str
    name: str
    own: str | None = None
    others: tuple[str, ...] = ()
    licence: str = ""
    attribution: str = ""
    by_place: bool = False

    @classmethod
    def of(cls, source: Source, **more: Any) -> Lineage:
        """Return the lineage of a file that is a newer export of a source."""
        return cls(source.system, source.name, source.uuid, **more)

    @property
    def sources(self) -> list[str]:
        """All sources that may hold records of the file."""
        return [*([self.own] if self.own else []), *self.others]


def state_of(store: Store, lineage: Lineage) -> str:
    """Return what tells whether somebody imported into a source: equal texts when nobody did."""
    if lineage.own is None:
        return "new"
    columns = ("imported_at", "sha256", "stored")
    found = store.rows("source", {"uuid": lineage.own}, columns=columns)
    return " ".join([lineage.own, *(str(row[name]) for row in found for name in columns)])


# --- files and names -------------------------------------------------------------------------------------------------


def sha256(path: str | os.PathLike[str]) -> str:
    """Return the SHA-256 of a file, of a folder's files in order of name, or nothing for a database.

    Of "file.gpkg|layername=pins" the file counts. Raises InputError for a file that cannot be read.
    """
    name, _ = split_source(str(path))
    digest = hashlib.sha256()
    files = [name]
    if os.path.isdir(name):
        files = sorted(str(file) for file in Path(name).iterdir() if file.is_file())
    elif not os.path.exists(name) and (":" in name[2:] or name.startswith("/vsi")):
        return ""
    try:
        for file in files:
            with open(file, "rb") as stream:
                while chunk := stream.read(_CHUNK):
                    digest.update(chunk)
    except OSError as error:
        raise InputError(
            tr("{file} cannot be read; check the path and your rights.").format(file=name), details=str(error)
        ) from error
    return digest.hexdigest()


def stem_of(path: str | os.PathLike[str]) -> str:
    """Return the file's name without its ending, as the name of a source."""
    file = Path(split_source(str(path))[0])
    for ending in (".osm.gz", ".osm.pbf"):
        if file.name.lower().endswith(ending):
            return kept_name(file.name[: -len(ending)])
    return kept_name(file.stem)


def default_system(table: Table) -> str:
    """Return what to call the system a file comes from: its standard, or the file's name without dates."""
    for start, name in _STANDARDS.items():
        if table.format.startswith(start):
            return name
    stem = kept_name(Path(split_source(table.path)[0]).stem)
    return " ".join(_DATES.sub(" ", stem).replace("_", " ").split()).strip(" -") or stem


def is_numbered(system: str, base: str) -> bool:
    """Return whether a system is `base` or was given its name and a number, because that was taken."""
    return _NUMBERED.sub("", system) == base


def free_system(store: Store, base: str) -> str:
    """Return `base`, numbered when another source bears that name."""
    taken = {row["system"] for row in store.rows("source", columns=("system",))}
    name, number = base, 2
    while name in taken:
        name = f"{base} ({number})"
        number += 1
    return name


# --- what was decided last time --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Remembered:
    """What the store remembers of files of one layout: the systems that sent them, latest last, the last mapping
    and what their values were said to mean."""

    systems: tuple[str, ...] = ()
    mapping: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Any] = field(default_factory=dict)

    @property
    def system(self) -> str | None:
        """The system that last sent such a file."""
        return self.systems[-1] if self.systems else None

    @classmethod
    def of(cls, store: Store, kind: SourceKind, table: Table) -> Remembered:
        """Read what is remembered of a table's layout."""
        where = {"kind": kind.value, "signature": signature(kind.value, table)}
        found = store.rows("mapping", where, order_by=("changed",))
        if not found:
            return cls()
        return cls(
            tuple(str(row["system"]) for row in found),
            dict(found[-1]["mapping"] or {}),
            dict(found[-1]["value_codes"] or {}),
        )


def remember(store: Store, kind: SourceKind, plan: Plan, system: str, *, columns: bool = True) -> None:
    """Keep the mapping and the planner's own words for the next file of this layout; without `columns` the words only."""
    key = {"kind": kind.value, "signature": signature(kind.value, plan.table), "system": system}
    kept = {
        "mapping": dict(plan.mapping) if columns else {},
        "value_codes": plan.own.kept(),
    }
    found = store.rows("mapping", key, columns=("uuid",), limit=1)
    if found:
        store.update("mapping", found[0]["uuid"], kept)
    else:
        store.insert("mapping", [{**key, **kept}])


# --- the row ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class SourceFacts:
    """What the row of a source tells beside its name and receipt; `delete_after` is None for kinds without texts."""

    kind: SourceKind
    tables: tuple[str, ...]
    period: tuple[date | None, date | None] = (None, None)
    delete_after: date | None = None


def begin_source(store: Store, kind: SourceKind, lineage: Lineage, source: str) -> None:
    """Make the row of a new source, so that records can point at it."""
    if lineage.own is None:
        row = {"uuid": source, "kind": kind.value, "system": lineage.system, "name": lineage.name}
        store.insert("source", [row])


def write_source(store: Store, source: str, lineage: Lineage, facts: SourceFacts, receipt: Receipt) -> None:
    """Write what an import did into the row of its source."""
    values: dict[str, Any] = {
        "name": lineage.name,
        "system": lineage.system,
        "file_name": receipt.source.file if receipt.source else "",
        "sha256": receipt.source.sha256 if receipt.source else "",
        "imported_at": datetime.now(timezone.utc).replace(microsecond=0),
        "period_from": facts.period[0],
        "period_to": facts.period[1],
        "data_date": receipt.source.data_date if receipt.source else None,
        "file_date": receipt.source.file_date if receipt.source else None,
        "stored": sum(store.count(table, {"source": source}) for table in facts.tables),
        "problems": receipt.problems,
        "crs": receipt.crs.chosen if receipt.crs else store.crs,
        "encoding": receipt.encoding,
        "mapping": dict(receipt.mapping),
        "receipt": _kept(receipt),
    }
    if facts.delete_after is not None:
        values["delete_after"] = facts.delete_after
    attribution = lineage.attribution or (receipt.source.attribution if receipt.source else "")
    if attribution:
        licence = OSM_LICENCE if is_only_osm(attribution) else lineage.licence
        values.update(licence=licence, attribution=attribution)
    store.update("source", source, values)


def _kept(receipt: Receipt) -> dict[str, Any]:
    """Return the receipt as kept in the store: lists cut to a thousand entries, and what its texts were made of."""
    told = receipt.to_dict()
    kept = {name: value[:_MOST_KEPT] if isinstance(value, list) else value for name, value in told.items()}
    return {**kept, WORDING: wording_of(kept)}


def sources_of(store: Store, kind: SourceKind) -> list[Source]:
    """Return the sources of a kind, the one imported last first."""
    columns = ("uuid", "kind", "name", "system", "imported_at")
    rows = store.rows("source", {"kind": kind.value}, columns=columns, order_by=("-imported_at",))
    return [Source.from_row(row) for row in rows]


def sources_beside_osm(store: Store, kind: SourceKind) -> dict[str, Source]:
    """Return the sources of a kind that are not OpenStreetMap's, by their key."""
    return {source.uuid: source for source in sources_of(store, kind) if source.system != OSM_SYSTEM}
