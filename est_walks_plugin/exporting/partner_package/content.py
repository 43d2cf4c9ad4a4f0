"""What goes out to a partner, as plain data: rows by the columns of the contract. Any thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Callable, Mapping, Optional

XY = tuple[float, float]


@dataclass(frozen=True)
class OutgoingRow:
    """A row of a table of the package: values by column of the contract, and where it lies in the work CRS."""

    values: Mapping[str, Any]
    xy: Optional[XY] = None


@dataclass(frozen=True)
class OutgoingTask(OutgoingRow):
    """A task: a row of `model.partners.package.TASK`."""

    uuid: str = ""


@dataclass(frozen=True)
class OutgoingPhoto:
    """A reviewed photo of a task; `picture` gives its JPEG without metadata, when it is asked for."""

    uuid: str
    task: OutgoingTask
    caption: str
    picture: Callable[[], bytes]


@dataclass(frozen=True)
class PartnerContent:
    """A package. `package` is its key, `sequence` its number among those of the owner, `snapshot` the digest of what went
    out; `language` is that of the file, "sv" or "en"."""

    package: str
    owner: str
    recipient: str
    sender: str
    sequence: int
    made: date
    snapshot: str
    crs: str
    language: str
    attribution: str = ""
    tasks: tuple[OutgoingTask, ...] = ()
    photos: tuple[OutgoingPhoto, ...] = ()
