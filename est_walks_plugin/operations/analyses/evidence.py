"""What a cause analysis rests on: findings, tasks, presence efforts and observations around its place, linked one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Sequence

from ...i18n import tr
from ...model.codes import Review
from ...model.defaults import ANALYSIS_RADIUS_M
from ...model.errors import ParameterError
from ...model.est.analyses import Analysis, Evidence, Link, LinkedTable
from ...model.task import Task
from ...model.wording.task_titles import task_title
from ...store.roles.rights import Right

if TYPE_CHECKING:
    from ...model.wording.reader import Reader
    from ...store import Store
    from ...store.schema import Row

_DAY = {
    LinkedTable.FINDING: "found_at",
    LinkedTable.TASK: "created",
    LinkedTable.EFFORT: "starts_at",
    LinkedTable.OBSERVATION: "observed_at",
}
_MADE_OF_IT = {LinkedTable.TASK: ("task",), LinkedTable.EFFORT: ("effort",)}
"""The columns by which decisions and measures know what was made of them."""
MOST_ADDED = 500
MOST_RADIUS_M = 2_000.0


def evidence_of(store: Store, analysis: str, reader: Reader | None = None) -> list[Evidence]:
    """Return what an analysis (key) rests on, table by table and the newest first; what is gone from the store last.

    Titles are in the reader's words, of who sits at QGIS unless told.
    """
    told = reader or store.reader()
    links = [Link.from_row(row) for row in store.rows("analysis_link", {"analysis": analysis})]
    found: list[Evidence] = []
    for table in LinkedTable:
        of = {link.row_uuid: link.uuid for link in links if link.of_table == table}
        there = _read(store, table, {"uuid": sorted(of)}) if of else []
        found += [_told(store, told, table, row, of[row["uuid"]]) for row in there]
        gone = of.keys() - {row["uuid"] for row in there}
        found += [Evidence(table, key, of[key], is_gone=True) for key in sorted(gone)]
    return found


def nearby(store: Store, analysis: str, radius_m: float = ANALYSIS_RADIUS_M) -> list[Evidence]:
    """Return what lies within a radius of an analysis's (key) point and is not linked yet. Raises ParameterError."""
    found = Analysis.from_row(store.get("cause_analysis", analysis))
    if not 0 < radius_m <= MOST_RADIUS_M:
        raise ParameterError(
            tr("The radius {radius} m is out of bounds; give up to {most} m.").format(
                radius=f"{radius_m:g}", most=f"{MOST_RADIUS_M:g}"
            )
        )
    if found.geometry is None:
        raise ParameterError(tr("The analysis has no point on the map; what lies around it cannot be looked for."))
    x, y = found.geometry.x, found.geometry.y
    box = (x - radius_m, y - radius_m, x + radius_m, y + radius_m)
    rows = store.rows("analysis_link", {"analysis": analysis}, columns=("of_table", "row_uuid"))
    linked = {(row["of_table"], row["row_uuid"]) for row in rows}
    return [
        _told(store, store.reader(), table, row)
        for table in LinkedTable
        for row in _read(store, table, None, box)
        if (table.value, row["uuid"]) not in linked and row["geometry"].distance(found.geometry) <= radius_m
    ]


def add_evidence(store: Store, analysis: str, evidence: Sequence[Evidence]) -> list[str]:
    """Link rows to an analysis (key) and return the keys of the links; those that are linked already are passed over.

    Raises ParameterError for more than fit an analysis, NotFoundError.
    """
    store.get("cause_analysis", analysis)
    rows = store.rows("analysis_link", {"analysis": analysis}, columns=("of_table", "row_uuid"))
    linked = {(row["of_table"], row["row_uuid"]) for row in rows}
    new = [one for one in evidence if (one.table.value, one.row) not in linked]
    if len(linked) + len(new) > MOST_ADDED:
        raise ParameterError(
            tr("An analysis rests on at most {most} rows; take a smaller radius.").format(most=MOST_ADDED)
        )
    values = [{"analysis": analysis, "of_table": one.table.value, "row_uuid": one.row} for one in new]
    return store.insert("analysis_link", values) if values else []


def add_nearby(store: Store, analysis: str, radius_m: float = ANALYSIS_RADIUS_M) -> list[str]:
    """Link all that lies within a radius of an analysis (key), and return the keys of the new links."""
    return add_evidence(store, analysis, nearby(store, analysis, radius_m))


def remove_evidence(store: Store, links: Sequence[str]) -> int:
    """Take links (keys) away; the rows they mean stay."""
    return store.delete("analysis_link", list(links))


def let_go(store: Store, table: LinkedTable, rows: Sequence[str]) -> None:
    """Loosen what rests on rows (keys) that are about to be deleted: links go, decisions and measures stay without them.

    A field login sees none of it; the server refuses to let it delete what an analysis rests on.
    """
    keys = list(rows)
    if not keys or not store.may("analysis_link", Right.READ):
        return
    links = store.rows("analysis_link", {"of_table": table.value, "row_uuid": keys}, columns=("uuid",))
    store.delete("analysis_link", [row["uuid"] for row in links])
    for column in _MADE_OF_IT.get(table, ()):
        for made in ("est_decision", "analysis_measure"):
            found = store.rows(made, {column: keys}, columns=("uuid",))
            store.update_many(made, {row["uuid"]: {column: None} for row in found})


def let_places_go(store: Store, places: Sequence[str]) -> None:
    """Let analyses, decisions and efforts be of no place where theirs (keys) is about to go; an analysis keeps its point."""
    for table in ("cause_analysis", "est_decision", "presence_effort"):
        found = store.rows(table, {"place": list(places)}, columns=("uuid",)) if places else []
        store.update_many(table, {row["uuid"]: {"place": None} for row in found})


def _read(store: Store, table: LinkedTable, where: Any, box: Any = None) -> list[Row]:
    rows = store.rows(table.value, where, order_by=("-" + _DAY[table],), bbox=box)
    return [row for row in rows if box is None or row["geometry"] is not None]


def _told(store: Store, reader: Reader, table: LinkedTable, row: Any, link: str = "") -> Evidence:
    """Return a row of a table as a piece of evidence."""
    waits = row.get("review") == Review.DOUBTFUL
    told = ("text",) if table is LinkedTable.TASK else ("text", "note", "title")
    text = next((row[name] for name in told if row.get(name)), "")
    if table is LinkedTable.TASK:
        title = task_title(Task.from_row(row), reader)
    elif table is LinkedTable.EFFORT:
        title = reader.catalogue.label("measure", row["measure"], reader.language) if row["measure"] else ""
    else:
        title = reader.catalogue.label("category", row["category"], reader.language) if row["category"] else ""
    return Evidence(
        table,
        row["uuid"],
        link,
        title,
        "" if waits else str(text),
        store.local_day(row[_DAY[table]]),
        str(row.get("kind") or "") if table is LinkedTable.OBSERVATION else "",
        str(row.get("category") or ""),
        str(row.get("state") or ""),
        row["geometry"],
        waits,
    )
