"""Where rows came from: an import, with what it took in."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from .from_row import FromRow

OSM_SYSTEM = "OpenStreetMap"
"""What the system of a source is called whose rows were mapped by volunteers."""
OWN_SYSTEM = "own_entries"
"""The system of what is entered here; no file can come from it, since names of files lose their underscores."""


@dataclass(frozen=True)
class Source(FromRow):
    """A source as a list shows it; `receipt` is Receipt.to_dict of the last import from it."""

    uuid: str
    kind: str
    name: str = ""
    system: str = ""
    file_name: str = ""
    imported_at: datetime | None = None
    period_from: date | None = None
    period_to: date | None = None
    data_date: date | None = None
    file_date: date | None = None
    stored: int = 0
    problems: int = 0
    attribution: str = ""
    delete_after: date | None = None
    receipt: dict[str, Any] = field(default_factory=dict)
    row_version: int = 1

    @property
    def is_own(self) -> bool:
        """Whether it holds what was entered here; no file is a newer export of it."""
        return self.system == OWN_SYSTEM
