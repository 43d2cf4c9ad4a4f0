"""Export the task list for owners, meetings and other systems."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..exporting.tables import Sheet, write_table
from ..i18n import tr
from ..model.codes import TaskState
from ..model.errors import ParameterError
from ..model.feedback import Feedback
from .catalogue import entry, labels

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..store import Store

OSM_ATTRIBUTION = "© OpenStreetMap contributors"


@dataclass(frozen=True)
class ExportResult:
    """The file written and its rows."""

    path: str
    rows: int

    def to_dict(self) -> dict[str, Any]:
        return {"output": self.path, "rows": self.rows}


def export_tasks(
    store: Store, path: str, *, owner: str | None = None, state: str | None = None, feedback: Feedback | None = None
) -> ExportResult:
    """Write the tasks, of one owner and state if told, to .csv, .xlsx, .geojson or .gpkg by the ending of `path`.

    Raises ParameterError for an owner, state or ending nobody knows, ExportError when the file cannot be written.
    """
    feedback = feedback or Feedback()
    condition: dict[str, Any] = {}
    if owner:
        condition["owner"] = entry(store, "owner", owner)["code"]
    if state:
        known = [str(code) for code in TaskState]
        if state not in known:
            raise ParameterError(
                tr("“{state}” is not a task state; choose one of: {known}.").format(state=state, known=", ".join(known))
            )
        condition["state"] = state
    rows = store.rows("task", condition, order_by=("due", "created"))
    feedback.check()
    sheet = _sheet(store, rows)
    count = write_table(path, sheet, attribution=OSM_ATTRIBUTION)
    feedback.progress(1.0)
    return ExportResult(path, count)


def _sheet(store: Store, rows: list[dict[str, Any]]) -> Sheet:
    language = store.language
    from ..model.catalogue import load_catalogue

    catalogue = load_catalogue()
    names = {table: labels(store, table, language) for table in ("measure", "owner", "category")}
    words = {enum: catalogue.code_labels(enum, language) for enum in ("Lane", "TaskState")}
    walks = {row["uuid"]: row["name"] for row in store.rows("walk", columns=("uuid", "name"))}
    columns = (
        ("task", tr("Task id"), lambda row: row["uuid"]),
        ("title", tr("Title"), lambda row: row["title"]),
        ("measure", tr("Measure"), lambda row: names["measure"].get(row["measure"], row["measure"])),
        ("category", tr("Category"), lambda row: names["category"].get(row["category"], row["category"])),
        ("lane", tr("Lane"), lambda row: words["Lane"].get(row["lane"], row["lane"])),
        ("owner", tr("Owner"), lambda row: names["owner"].get(row["owner"], row["owner"])),
        ("state", tr("State"), lambda row: words["TaskState"].get(row["state"], row["state"])),
        ("state_code", tr("State code"), lambda row: row["state"]),
        ("due", tr("Due"), lambda row: row["due"]),
        ("season", tr("Season"), lambda row: row["season"]),
        ("text", tr("Text"), _text),
        ("reason", tr("Reason (published)"), lambda row: row["reason"]),
        ("feedback", tr("Told to residents"), lambda row: row["feedback"]),
        ("walk", tr("Walk"), lambda row: walks.get(row["walk"])),
        ("done_at", tr("Done"), lambda row: row["done_at"]),
    )
    return Sheet(
        name="tasks",
        names=[name for name, _, _ in columns],
        titles=[title for _, title, _ in columns],
        rows=[[value(row) for _, _, value in columns] for row in rows],
        xy=[(row["geometry"].x, row["geometry"].y) if row["geometry"] is not None else None for row in rows],
        crs=store.crs,
    )


def _text(row: Mapping[str, Any]) -> str | None:
    """Return the text unless its privacy review still waits."""
    return tr("(waits for privacy review)") if row["review"] == "doubtful" else row["text"]
