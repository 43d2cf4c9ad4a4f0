"""The work list of an owner as a workbook to be answered in: one row a task, cells to write in, how to answer beside it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable

from ...files import whole_file
from ...i18n import tr as window_tr
from ...model.partners.work_list import WorkItem, WorkList
from .workbook import Column, Filled, Look, Page, write_workbook

if TYPE_CHECKING:
    from ...printing.words import Words


def write_work_list(path: str, listed: WorkList, words: Words) -> int:
    """Write a list to `path` (.xlsx) and return its rows. Raises ExportError."""
    columns = _columns(listed, words)
    tr = words.tr
    rows = [[value(item) or None for _, value in columns] for item in listed.items]
    sheet = Filled(tr("Work list"), [column for column, _ in columns], rows, frozen=2)
    with whole_file(path) as partial:
        write_workbook(Path(partial), sheet, [_sources(listed), Page(tr("How to answer"), _lines(listed, words))])
    return len(rows)


def _columns(listed: WorkList, words: Words) -> list[tuple[Column, Callable[[WorkItem], Any]]]:
    tr, empty = words.tr, lambda item: None
    return [
        (Column(tr("No."), 5, Look.NUMBER), lambda item: item.number),
        (Column(tr("Title"), 34), lambda item: item.title),
        (Column(tr("Place"), 26), lambda item: item.place),
        (Column(tr("Text"), 34), lambda item: item.text),
        (Column(tr("Measure"), 22), lambda item: item.measure),
        (Column(tr("Category"), 18), lambda item: item.category),
        (Column(tr("Owner"), 18), lambda item: item.owner),
        (Column(tr("State"), 11), lambda item: item.state),
        (Column(tr("Due"), 11), lambda item: item.due.isoformat() if item.due else None),
        (Column(tr("New state"), 13, Look.ANSWER, listed.states), empty),
        (Column(tr("Date"), 12, Look.DATE), empty),
        (Column(tr("Cost (kr)"), 12, Look.ANSWER), empty),
        (Column(tr("Your work order no."), 14, Look.ANSWER), empty),
        (Column(tr("Comment"), 30, Look.ANSWER), empty),
        (Column(tr("Reason if it is not done"), 30, Look.ANSWER), empty),
        (Column(tr("Season"), 18), lambda item: item.season),
        (Column(tr("Pole number"), 12), lambda item: item.pole),
        (Column(tr("Lamp"), 18), lambda item: item.lamp),
        (Column(tr("Photo no."), 9), lambda item: item.photo_no),
        (Column(tr("Photos (in the PDF)"), 9, Look.NUMBER), lambda item: len(item.photos)),
        (Column(tr("Walk"), 20), lambda item: item.walk),
        (Column("N", 11, Look.NUMBER), lambda item: item.xy and round(item.xy[1], 1)),
        (Column("E", 11, Look.NUMBER), lambda item: item.xy and round(item.xy[0], 1)),
        (Column(tr("Latitude"), 11, Look.NUMBER), lambda item: item.lat_lon and item.lat_lon[0]),
        (Column(tr("Longitude"), 11, Look.NUMBER), lambda item: item.lat_lon and item.lat_lon[1]),
        (Column(tr("Map"), 30, Look.QUIET), lambda item: item.link),
        (Column(tr("Reported done"), 16, Look.QUIET), lambda item: item.done),
        (Column(tr("Task id"), 16, Look.QUIET), lambda item: item.task),
        (Column(tr("Check (do not change)"), 16, Look.QUIET), lambda item: item.check),
    ]


def _sources(listed: WorkList) -> Page:
    """Return the sheet that names whose data is shown: the second of every table that goes out, empty for none."""
    return Page(window_tr("Sources"), [window_tr("Sources of the data"), *listed.sources])


def _lines(listed: WorkList, words: Words) -> list[str]:
    tr = words.tr
    title = tr("Work list for {owner}").format(owner=listed.owner) if listed.owner else tr("Work list")
    states = ", ".join(listed.states)
    lines = [
        title,
        tr("From {sender}, {day}. {count} tasks.", None, len(listed.items)).format(
            sender=listed.sender or tr("the municipality"), day=words.day(listed.made), count=len(listed.items)
        ),
        tr("Answer in the yellow cells of the first sheet, and send the whole file back. Empty cells change nothing."),
        tr("{column}: {states}.").format(column=tr("New state"), states=states),
        tr("Date: the day it was done, where the state is “{done}”; else the new day to be done by.").format(
            done=words.code("TaskState", "done")
        ),
        tr("Reason: only for what will not be done. It is published to residents: write no names."),
        tr(
            "The columns Task id and Check say which task a row is about: let them stand. Rows may be sorted and removed."
        ),
        tr("Coordinates: N and E in {crs}; latitude and longitude in WGS 84.").format(crs=listed.crs),
    ]
    if listed.example:
        lines.append(tr("Example data: moved geometry, no real streets."))
    return lines
