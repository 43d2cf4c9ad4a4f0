"""*Take out*: GPX and calendar from the menu, asked beside the page, told under the buttons."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import gpxpy
import icalendar
import pytest
from qgis.PyQt.QtCore import QDateTime

from est_walks_plugin.gui.pages.walk.take_out.calendar import CalendarDialog, CalendarWish, take_calendar
from est_walks_plugin.gui.pages.walk.take_out.entry import Chosen
from est_walks_plugin.gui.pages.walk.take_out.gpx import EACH, ONE, TOGETHER, GpxDialog, GpxWish, take_gpx
from est_walks_plugin.gui.pages.walk.take_out.out_dialog import Groups
from est_walks_plugin.model.field.calendar import Meetings
from est_walks_plugin.model.localtime import parse_local

CHOSEN = Chosen("w", "Byvandring")
STARTS = parse_local("2026-10-15 18:30")


def said(page: Any) -> list[str]:
    return [note.text for note in page.parts.printed.notes()]


def test_the_menu_gives_gpx_and_tells_where_it_is(planned_page: Any, wait: Any, tmp_path: Path) -> None:
    planned_page.parts.take_out.press("gpx")
    dialog = planned_page.context.beside.find(GpxDialog)
    assert dialog.isVisible()
    assert not dialog.isModal()
    assert dialog.groups.isHidden()
    dialog.file.setFilePath(str(tmp_path / "kväll"))
    dialog.ok.click()
    wait(lambda: planned_page.parts.printed.notes())
    file = tmp_path / "kväll.gpx"
    stops = len(planned_page.parts.stops.rows())
    assert said(planned_page)[0].startswith(f"kväll.gpx: {stops} stop")
    assert planned_page.parts.printed.notes()[0].action == f"open:{file}"
    assert len(gpxpy.parse(file.read_text(encoding="utf-8")).waypoints) == stops + 1


def test_the_menu_gives_a_calendar_with_the_meetings_and_remembers_them(
    planned_page: Any, wait: Any, tmp_path: Path
) -> None:
    planned_page.parts.take_out.press("calendar")
    dialog = planned_page.context.beside.find(CalendarDialog)
    assert not dialog.isModal()
    assert not dialog.before.when.isEnabled()
    dialog.before.box.setChecked(True)
    starts = parse_local(planned_page.form.when.dateTime().toString("yyyy-MM-ddTHH:mm"))
    proposed = dialog.value().meetings.before
    assert (starts.date() - proposed.date()).days == 14
    assert proposed.hour == 18
    file = tmp_path / "kväll.ics"
    dialog.file.setFilePath(str(file))
    dialog.ok.click()
    wait(lambda: planned_page.parts.printed.notes())
    assert said(planned_page)[0].startswith("kväll.ics: 2 event")
    events = icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    assert events[1]["DTSTART"].dt.astimezone(timezone.utc) == proposed.astimezone(timezone.utc)
    planned_page.parts.take_out.press("calendar")
    again = planned_page.context.beside.find(CalendarDialog)
    assert again is not dialog
    assert again.value().meetings == Meetings(proposed)
    again.before.box.setChecked(False)
    again.file.setFilePath(str(file))
    planned_page.parts.printed.set_notes([])
    again.ok.click()
    wait(lambda: planned_page.parts.printed.notes())
    assert any("replaces" in text for text in said(planned_page))
    events = icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    assert [str(event["STATUS"]) for event in events] == ["CONFIRMED", "CANCELLED"]
    planned_page.parts.printed.set_notes([])
    take_calendar(Chosen(planned_page.editor.walk, ""), planned_page.out, CalendarWish(str(file), cancel=True))
    wait(lambda: planned_page.parts.printed.notes())
    assert any("taken out" in text for text in said(planned_page))
    assert b"METHOD:CANCEL" in file.read_bytes()


def test_taking_out_leaves_nothing_to_undo_and_the_walk_as_it_is(planned_page: Any, wait: Any, tmp_path: Path) -> None:
    session, step = planned_page.context.session, planned_page.context.undo.last
    before = session.store.get("walk", planned_page.editor.walk)
    take_calendar(Chosen(planned_page.editor.walk, ""), planned_page.out, CalendarWish(str(tmp_path / "a.ics")))
    wait(lambda: planned_page.parts.printed.notes())
    assert session.store.get("walk", planned_page.editor.walk) == before
    assert planned_page.context.undo.last is step


@pytest.mark.parametrize(
    ("groups", "names"), [(TOGETHER, ["a.gpx"]), (EACH, ["a (1).gpx", "a (2).gpx"]), (ONE, ["a.gpx"])]
)
def test_groups_go_together_apart_or_alone(
    planned_page: Any, wait: Any, tmp_path: Path, groups: str, names: list[str]
) -> None:
    from dataclasses import replace

    from est_walks_plugin.operations.walks.plan_walk import plan_walk

    request = replace(planned_page.form.value(), groups=2, name="Två grupper", duration_min=60)
    first = plan_walk(planned_page.context.session.store, request).walks[0]
    out = planned_page.out
    assert out.groups(first.id).total == 2
    take_gpx(Chosen(first.id, first.id), out, GpxWish(str(tmp_path / "a.gpx"), groups))
    wait(lambda: planned_page.parts.printed.notes())
    assert sorted(path.name for path in tmp_path.glob("*.gpx")) == names
    tracks = [len(gpxpy.parse((tmp_path / name).read_text(encoding="utf-8")).tracks) for name in names]
    assert tracks == ([2] if groups == TOGETHER else [1] * len(names))
    planned_page.parts.printed.set_notes([])
    take_calendar(Chosen(first.id, ""), out, CalendarWish(str(tmp_path / "a.ics"), all_groups=groups == TOGETHER))
    wait(lambda: planned_page.parts.printed.notes())
    assert len(icalendar.Calendar.from_ical((tmp_path / "a.ics").read_bytes()).walk("VEVENT")) == (
        2 if groups == TOGETHER else 1
    )


def test_the_dialogs_say_why_they_cannot(town_opened: Any, tmp_path: Path) -> None:
    dialog = CalendarDialog(CHOSEN, STARTS, Meetings(), "Europe/Stockholm", None)
    dialog.file.setFilePath(str(tmp_path / "a"))
    assert dialog.ok.isEnabled()
    dialog.before.box.setChecked(True)
    dialog.before.when.setDateTime(QDateTime.fromString("2026-10-15T18:30", "yyyy-MM-ddTHH:mm"))
    assert dialog.reason.text() == "The preparatory meeting is before the walk."
    dialog.before.box.setChecked(False)
    dialog.after.box.setChecked(True)
    dialog.after.when.setDateTime(QDateTime.fromString("2026-10-15T18:00", "yyyy-MM-ddTHH:mm"))
    assert dialog.reason.text() == "The feedback meeting is after the walk."
    dialog.after.when.setDateTime(QDateTime.fromString("2026-11-05T17:30", "yyyy-MM-ddTHH:mm"))
    assert dialog.ok.isEnabled()
    assert dialog.value().meetings.after == datetime(2026, 11, 5, 16, 30, tzinfo=timezone.utc)
    for made in (dialog, GpxDialog(CHOSEN, None, groups=Groups(1, 2, "Byvandring", "s"))):
        made.file.setFilePath(str(tmp_path / "borta" / "a"))
        assert "borta" in made.reason.text()
        made.file.setFilePath("")
        assert made.reason.text() == "Choose a file."
        assert not made.ok.isEnabled()


def test_a_file_is_called_after_what_goes_out_so_that_no_group_overwrites_another(town_opened: Any) -> None:
    chosen, groups = Chosen("w", "Byvandring (2)"), Groups(2, 2, "Byvandring", "s")
    made = (
        GpxDialog(chosen, None, groups=groups),
        CalendarDialog(chosen, STARTS, Meetings(), "Europe/Stockholm", None, groups=groups),
    )
    for dialog in made:
        assert Path(dialog.value().path).stem == "Byvandring"
        dialog.groups.setCurrentIndex(dialog.groups.count() - 1)
        assert Path(dialog.value().path).stem == "Byvandring 2"
        dialog.groups.setCurrentIndex(0)
        assert Path(dialog.value().path).stem == "Byvandring"
        dialog.file.setFilePath(str(Path(dialog.value().path).with_name("min egen")))
        dialog.groups.setCurrentIndex(dialog.groups.count() - 1)
        assert Path(dialog.value().path).stem == "min egen"
