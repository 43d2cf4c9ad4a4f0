"""The contract of a field package: its layers, their columns and what may be changed in the field.

Who writes a package and who reads what comes back know nothing of each other but this.
"""

from __future__ import annotations

from dataclasses import dataclass

FORMAT = 1
"""Rises when a package of before can no longer be read as this one is."""
ENDING = ".zip"
MANIFEST = "package.json"
"""{"format", "package", "walk", "store", "crs", "made_at", "layers": {name: file}}; the package's own key identifies the walk.

`package` and `walk` are keys of the tables field_package and walk, `store` the municipality's name, `made_at` ISO in UTC.
"""
METADATA = "est_walks"
"""{METADATA: the same, without layers}, as JSON, is the description of every GeoPackage's contents (gpkg_contents.description), so
that one file that comes back alone is known."""


@dataclass(frozen=True)
class FieldLayer:
    """A layer, in a GeoPackage of its own called as it is. `columns` are those compared when it comes back.

    `table` is the store's table its rows come from, with the same uuids; `shown` are columns that are only read there. In the
    file stand fid, uuid (never empty), then `columns` and `shown`, moments as DATETIME in UTC. The snapshot in the store's table
    field_package holds, for every layer, uuid -> `columns` as `operations.field.cells.cell` reads them back from the file.
    """

    name: str
    table: str
    columns: tuple[str, ...]
    shown: tuple[str, ...] = ()
    can_add: bool = False
    can_delete: bool = False
    geometry: str = "Point"
    moves: bool = False
    """Whether its geometry may be changed in the field, and is then compared as the column "geometry" ("x y", 2 decimals)."""


STOP = FieldLayer(
    "stop",
    "stop",
    ("score_day", "score_dark", "note"),
    ("seq", "name", "title", "place_type", "arrives", "light", "why", "checklist"),
)
"""`note` is the stop's `field_note` in the store; one that is doubtful stays at the desk, as a finding's text does."""
FINDING = FieldLayer(
    "finding",
    "finding",
    ("stop_uuid", "category", "text", "score_day", "score_dark", "severity", "owner", "created_at"),
    can_add=True,
    can_delete=True,
    moves=True,
)
"""`severity` 1-3 or empty; `owner` a code of the catalogue; `created_at` is the moment in UTC. No name of a person is asked for.

The walk's own findings go out; a text that is doubtful stays at the desk: empty in the file and in the snapshot.
"""
PHOTO = FieldLayer(
    "photo", "photo", ("finding_uuid", "stop_uuid", "path", "taken_at"), can_add=True, can_delete=True, geometry="None"
)
"""`path` is relative to the package: DCIM/... Goes out empty: pictures stay at the desk."""
OLD_FINDING = FieldLayer("oldfinding", "seen_again", ("seen", "note"), ("text", "category", "state", "stop_uuid"))
"""Findings of the walk that is repeated, or at its places: their uuid is the finding's. `seen`: codes of SeenAgain."""
ROUTE = FieldLayer("route", "leg", (), ("seq", "light", "length_m"), geometry="LineString")
TRACK = FieldLayer("track", "track", ("started_at",), can_add=True, can_delete=True, geometry="LineStringZM")

LAYERS = (STOP, FINDING, PHOTO, OLD_FINDING, ROUTE, TRACK)
BY_NAME = {layer.name: layer for layer in LAYERS}
