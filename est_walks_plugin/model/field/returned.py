"""What a return from the field did: the receipt, conflicts to decide, photos that did not come."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..codes import ReturnKind
from ..receipt import Receipt
from .conflict import Conflict


@dataclass(frozen=True)
class MissingPhoto:
    """A photo that was recorded and whose file did not come: its own uuid, name in the field, stop number, finding's text."""

    uuid: str
    name: str
    stop: int | None = None
    finding: str = ""


@dataclass
class Returned:
    """What was read in. `receipt` counts rows (of all layers): read = stored + updated + unchanged + rejected.

    `notes` of the receipt are sentences for the planner (edits that may be missing, a deletion that an edit beat ...).
    `orphans` are photo files that belong to no finding and no stop yet, by name. `walk` is the walk they belong to (uuid).
    """

    kind: ReturnKind
    file: str
    walk: str
    receipt: Receipt = field(default_factory=Receipt)
    conflicts: list[Conflict] = field(default_factory=list)
    missing_photos: list[MissingPhoto] = field(default_factory=list)
    orphans: list[str] = field(default_factory=list)
    return_uuid: str = ""
    """The row of table field_return; empty where nothing was changed and nothing is new."""
