"""The contract of a partner's package: one GeoPackage with these tables and columns, and no byte more.

Who writes a package, who has QGIS draw its forms, and who reads what comes back know nothing of each other but this.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from ..codes import TaskState

FORMAT = 1
"""Rises when a package of before can no longer be read as this one is."""
OFFERED_STATES = tuple(state for state in TaskState if state not in (TaskState.VERIFIED, TaskState.DUPLICATE))
"""The states a form offers: those a task may have when it goes out, done and declined."""


class Kind(Enum):
    """What a column holds."""

    TEXT = "text"
    INTEGER = "integer"
    REAL = "real"
    DATE = "date"
    PICTURE = "picture"


@dataclass(frozen=True)
class PackageColumn:
    """A column; `title` is (English, Swedish). `answered` columns are the partner's to fill in, all others are only read.

    `values` names the code enum of its words, `is_long` a text of several lines. `hidden` ones are the plugin's.
    """

    name: str
    title: tuple[str, str]
    kind: Kind = Kind.TEXT
    answered: bool = False
    hidden: bool = False
    values: str = ""
    is_long: bool = False


@dataclass(frozen=True)
class PackageTable:
    """A table; `title` is (English, Swedish), `display` the column a row is called by. Besides its columns it has fid, and
    geom (a point, in the work CRS of the store) where it `lies`."""

    name: str
    title: tuple[str, str]
    columns: tuple[PackageColumn, ...]
    display: str
    lies: bool = True


def _c(name: str, english: str, swedish: str, kind: Kind = Kind.TEXT, **more: bool | str) -> PackageColumn:
    return PackageColumn(name, (english, swedish), kind, **more)  # type: ignore[arg-type]


_KEY = _c("uuid", "Key", "Nyckel", hidden=True)
_TITLE = _c("title", "Task", "Uppgift")
_PLACE = _c("place", "Place", "Plats")

TASK = PackageTable(
    "task",
    ("Tasks", "Uppgifter"),
    (
        _KEY,
        _c("row_version", "Version", "Version", Kind.INTEGER, hidden=True),
        _TITLE,
        _PLACE,
        _c("pole", "Pole number", "Stolpnummer"),
        _c("category", "Category", "Kategori"),
        _c("measure", "Measure", "Åtgärd"),
        _c("lane", "Lane", "Spår", values="Lane"),
        _c("due", "Due", "Klart senast", Kind.DATE),
        _c("season", "May be done", "Får göras"),
        _c("text", "What was seen", "Vad som sågs", is_long=True),
        _c("state", "State", "Status", values="TaskState", answered=True),
        _c("planned_date", "Planned for", "Planerat datum", Kind.DATE, answered=True),
        _c("cost", "Cost (kr)", "Kostnad (kr)", Kind.REAL, answered=True),
        _c("work_order", "Your work order", "Ert arbetsordernummer", answered=True),
        _c("reason", "Why it is declined (published)", "Skäl om ni avböjer (publiceras)", answered=True, is_long=True),
        _c("note_partner", "Note to the municipality", "Anteckning till kommunen", answered=True, is_long=True),
    ),
    "title",
)
"""`category`, `measure` and `season` are words, `state` and `lane` codes with value maps in the file. `text` is empty where its
privacy review waits, `pole` where nobody named the lamp. `note_partner` goes out empty: what is written there is new."""
PHOTO = PackageTable(
    "photo",
    ("Photos", "Foton"),
    (
        _KEY,
        _c("task_uuid", "Key of the task", "Uppgiftens nyckel", hidden=True),
        _TITLE,
        _PLACE,
        _c("caption", "Caption", "Bildtext"),
        _c("data", "Picture", "Bild", Kind.PICTURE),
    ),
    "title",
)
"""Reviewed photos alone, JPEG without metadata, at their task; one of a finding with two tasks stands twice."""
ABOUT = PackageTable(
    "package",
    ("About the package", "Om paketet"),
    (
        _c("package", "Package", "Paket", hidden=True),
        _c("format", "Format", "Format", Kind.INTEGER, hidden=True),
        _c("sender", "From", "Från"),
        _c("owner", "Code of the recipient", "Mottagarens kod", hidden=True),
        _c("recipient", "To", "Till"),
        _c("sequence", "Number", "Nummer", Kind.INTEGER),
        _c("made", "Made", "Gjort", Kind.DATE),
        _c("tasks", "Tasks", "Uppgifter", Kind.INTEGER),
        _c("snapshot", "Digest of what went out", "Kontrollsumma av det som skickades", hidden=True),
        _c("attribution", "Sources of the data", "Källor till uppgifterna"),
    ),
    "sender",
    lies=False,
)
"""One row. `package` is the key of a row in table owner_list; `snapshot` the SHA-256 of the snapshot that is kept there."""

TABLES = (TASK, PHOTO, ABOUT)
ANSWERED = tuple(column.name for column in TASK.columns if column.answered)
"""The columns that are read when the package comes back; whatever else was changed is ignored, and told."""
