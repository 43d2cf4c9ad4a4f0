"""Whatever the window edits: what somebody else changed in the same row meanwhile is shown value by value, and decided."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtTest import QTest

from est_walks_plugin.gui.dialogs.duplicates import DuplicatesDialog as PairsDialog
from est_walks_plugin.gui.dialogs.settings.dialog import SettingsDialog
from est_walks_plugin.gui.dialogs.store_properties import StorePropertiesDialog
from est_walks_plugin.gui.pages.findings.protocol.rows import FindingLine, SeenLine
from est_walks_plugin.gui.pages.findings.returned.words import column_word, value_word
from est_walks_plugin.gui.pages.follow_up.held_question import HeldQuestion
from est_walks_plugin.gui.pages.follow_up.publish.dialog import PublishDialog
from est_walks_plugin.gui.pages.tasks.duplicates import DuplicatesDialog as TaskDuplicatesDialog
from est_walks_plugin.gui.together.conflict_dialog import ConflictDialog
from est_walks_plugin.model.codes import DecisionKind, DecisionState, EffortState
from est_walks_plugin.model.field.old_finding import OldFinding
from est_walks_plugin.model.finding import Finding
from est_walks_plugin.model.tasks.choice import TaskChoice
from est_walks_plugin.model.tasks.effort import Effort
from est_walks_plugin.operations.analyses.record import CauseLine, NewAnalysis, Written, add_analysis, write_analysis
from est_walks_plugin.operations.areas.edit import add_area, rename_area
from est_walks_plugin.operations.catalogue import EntryChange, change_entry
from est_walks_plugin.operations.efforts.record import NewEffort, as_typed, change_effort, record_effort
from est_walks_plugin.operations.efforts.record import set_state as set_effort_state
from est_walks_plugin.operations.field.old_findings import record_seen
from est_walks_plugin.operations.field.protocol.rows import SeenRow, row_read, save_row
from est_walks_plugin.operations.find_duplicates import decide as decide_pair
from est_walks_plugin.operations.importing.place_by_hand import place_by_hand
from est_walks_plugin.operations.meetings.decide import NewDecision, decide, set_decision
from est_walks_plugin.operations.meetings.kept import keep_meeting
from est_walks_plugin.operations.municipality.meeting_points import add_meeting_point, change_meeting_point
from est_walks_plugin.operations.municipality.settings import SettingsChange, change_settings
from est_walks_plugin.operations.places.rename import rename_place
from est_walks_plugin.operations.promises import NewPromise, add_promise, change_promise
from est_walks_plugin.operations.promises import as_typed as as_typed_promise
from est_walks_plugin.operations.record_findings import TypedFinding, edit_finding, record_typed
from est_walks_plugin.operations.tasks import DuplicateHint, create_tasks, update_task
from est_walks_plugin.operations.tasks.filters import save_filter, saved_filters
from est_walks_plugin.operations.time_zone import set_time_zone
from est_walks_plugin.operations.together.both_changed import merging
from est_walks_plugin.operations.walks.held import say_held
from est_walks_plugin.operations.weight_sets import save_weight_set
from est_walks_plugin.store import Store
from est_walks_plugin.store.walks.old_findings import answered
from tests.gui.small_store import E, N
from tests.gui.walked import add_walk

MINE, THEIRS = Qt.Key.Key_Right, Qt.Key.Key_Left


@pytest.fixture
def opened(as_marked: Any) -> Any:
    """With the store's layers, which hold its file open, only where a test is marked."""
    return as_marked


@pytest.fixture
def other(opened: Any, store_path: str) -> Iterator[Store]:
    """Somebody else's connection to the store that is open."""
    with Store.open(store_path) as store:
        yield store


@pytest.fixture
def store(opened: Any) -> Store:
    made: Store = opened.shell.context.session.store
    return made


def settle(opened: Any, wait: Any) -> None:
    """Let what is under way end."""
    QCoreApplication.processEvents()
    wait(lambda: not opened.shell.context.runner.busy and not opened.shell.context.undo.is_busy)


def decided(opened: Any, key: Qt.Key, columns: list[str]) -> list[str]:
    """Decide what is asked by a key for every value; return the texts of the values that were asked about."""
    session, dialog = opened.shell.context.session, opened.shell.context.beside.find(ConflictDialog)
    assert dialog is not None, "nobody was asked"
    found = [choice.conflict for choice in dialog.panel.choices()]
    assert [one.column for one in found] == columns
    texts = [
        text for one in found for text in (value_word(one, one.desk, session), value_word(one, one.field, session))
    ]
    assert all(column_word(one) != one.column for one in found), "every column has a title"
    dialog.panel.view.tree.selectAll()
    QTest.keyClick(dialog.panel.view.tree, key)
    dialog.panel.decide_button.click()
    QCoreApplication.processEvents()
    assert opened.shell.context.beside.find(ConflictDialog) is None
    return texts


def not_asked(opened: Any) -> None:
    assert opened.shell.context.beside.find(ConflictDialog) is None


def panel_of(opened: Any, wait: Any, name: str) -> Any:
    """Open a tab of the EST year."""
    opened.shell.context.command("follow_up", f"year {name}")
    half = opened.shell.pages["follow_up"].halves.year
    wait(lambda: half.current is half.made.get(name) and name in half.made and not half.is_waiting)
    panel = half.made[name]
    if hasattr(panel, "reading"):
        wait(lambda: not panel.reading.is_busy)
    return panel


def finding_of(store: Store, walk: str) -> str:
    return record_typed(store, walk, TypedFinding("graffiti", "Klotter", stop=1))


def change_finding(store: Store, key: str, **typed: Any) -> None:
    old = Finding.from_row(store.get("finding", key))
    edit_finding(store, old, TypedFinding(**{"category": old.category, "text": old.text, **typed}))


@pytest.mark.parametrize(("key", "kept"), [(MINE, "Mitt"), (THEIRS, "Deras")])
@pytest.mark.on_map
def test_a_finding_in_its_form(opened, store, other, wait, key, kept):
    walk = add_walk(store)
    finding = finding_of(store, walk)
    opened.shell.context.session.changed("walk", "stop", "finding")
    opened.shell.show_page("findings")
    page = opened.shell.pages["findings"]
    wait(lambda: page.view.rows())
    page.edit(page.view.rows()[0])
    page.form.text.setPlainText("Mitt")
    change_finding(other, finding, text="Deras", severity=2)
    page.save()
    decided(opened, key, ["text"])
    row = store.get("finding", finding)
    assert (row["text"], row["severity"]) == (kept, 2), "the other value is theirs, without a question"
    assert page.form.text.toPlainText() == "", "the form is ready for the next"
    opened.shell.context.undo.take_back()
    settle(opened, wait)
    assert store.get("finding", finding)["text"] == "Deras"


def test_a_finding_of_the_protocol(opened, store, other, wait):
    walk = add_walk(store)
    finding = finding_of(store, walk)
    opened.shell.context.session.changed("walk", "stop", "finding")
    opened.shell.show_page("findings")
    QCoreApplication.processEvents()
    page = opened.shell.pages["findings"]
    page.protocol.open()
    QCoreApplication.processEvents()
    sheet = page.protocol.panel.sheet
    line = next(row for row in sheet.rows() if isinstance(row, FindingLine) and row.finding)
    line.text.set_value("Mitt")
    change_finding(other, finding, text="Deras")
    assert not sheet.commit(line)
    assert "changed meanwhile" in line.told.text()
    decided(opened, MINE, ["text"])
    assert store.get("finding", finding)["text"] == "Mitt"
    assert not line.is_changed
    assert sheet.commit_all()
    not_asked(opened)


def test_a_stop_of_the_protocol_keeps_what_both_wrote(opened, store, other, wait):
    add_walk(store)
    opened.shell.context.session.changed("walk", "stop")
    opened.shell.show_page("findings")
    QCoreApplication.processEvents()
    page = opened.shell.pages["findings"]
    page.protocol.open()
    QCoreApplication.processEvents()
    line = next(row for row in page.protocol.panel.sheet.rows() if hasattr(row, "dark"))
    line.day.set_value("2")
    other.update("stop", line.stop.uuid, {"field_note": "Mörk gång"})
    assert page.protocol.panel.sheet.commit(line)
    not_asked(opened)
    row = store.get("stop", line.stop.uuid)
    assert (row["score_day"], row["field_note"]) == (2, "Mörk gång")


@pytest.mark.parametrize("was_answered", [True, False])
def test_an_earlier_finding_seen_again(opened, store, other, wait, was_answered):
    walk = add_walk(store)
    finding = finding_of(store, walk)
    again = add_walk(store, "Igen")
    store.update("walk", again, {"repeats": walk, "starts_at": datetime(2026, 11, 15, 16, tzinfo=timezone.utc)})
    if was_answered:
        record_seen(store, again, finding, "unknown", "Först")
    context = opened.shell.context
    context.session.changed("walk", "stop", "finding", "seen_again")
    opened.shell.show_page("findings")
    QCoreApplication.processEvents()
    page = opened.shell.pages["findings"]
    page.protocol.open()
    QCoreApplication.processEvents()
    sheet = page.protocol.panel.sheet
    line = next(row for row in sheet.rows() if isinstance(row, SeenLine))
    record_seen(other, again, finding, "no", "Deras")
    line.note.set_value("Mitt")
    line.seen.set_value("yes")
    assert not sheet.commit(line)
    texts = decided(opened, MINE, ["seen", "note"])
    assert {"Deras", "Mitt"} <= set(texts)
    (row,) = store.rows("seen_again")
    assert (row["seen"], row["note"]) == ("yes", "Mitt")
    assert not line.is_changed
    line.note.set_value("Mitt igen")
    assert sheet.commit(line), "one's own answer is no change by others"
    not_asked(opened)


def test_an_answer_that_others_gave_elsewhere_in_the_row_survives(opened, store, other, wait):
    """Nothing is made up: where only the version is another, the row is compared as it was shown."""
    walk = add_walk(store)
    finding = finding_of(store, walk)
    record_seen(store, walk, finding, "no", "Först")
    (row,) = store.rows("seen_again")
    (old,) = [OldFinding(Finding.from_row(store.get("finding", finding)), **answered(row))]
    record_seen(other, walk, finding, "yes", "Först")
    read = row_read(SeenRow(old, "no", "Mitt"))
    with merging(store, read):
        save_row(store, walk, SeenRow(old, "no", "Mitt"))
    (row,) = store.rows("seen_again")
    assert (row["seen"], row["note"]) == ("yes", "Mitt")


def test_a_decision_of_a_meeting(opened, store, other, wait):
    panel = panel_of(opened, wait, "meeting")
    meeting = keep_meeting(store, panel.of, note="")
    key = decide(store, meeting, NewDecision(DecisionKind.OTHER, "Ring kiosken"))
    opened.shell.context.session.changed("est_meeting", "est_decision")
    wait(lambda: not panel.reading.is_busy and any(row.uuid == key for row in panel.decisions.rows()))
    set_decision(other, key, DecisionState.DROPPED, outcome="Stängd")
    panel.set_state(key, DecisionState.DONE)
    decided(opened, MINE, ["state"])
    row = store.get("est_decision", key)
    assert (row["state"], row["outcome"]) == ("done", "Stängd")


def test_a_presence_effort(opened, store, other, wait):
    when = datetime.now(timezone.utc).replace(microsecond=0) + timedelta(days=3)
    key = record_effort(store, NewEffort("police", when, point=(E, N)))
    panel = panel_of(opened, wait, "presence")
    panel.refresh()
    (row,) = panel.view.rows()
    panel.change(row)
    panel.form.note.setText("Mitt")
    old = Effort.from_row(other.get("presence_effort", key))
    change_effort(other, old, NewEffort(**{**vars(as_typed(old)), "note": "Deras", "count": 4}))
    panel.form.saved.emit()
    assert panel.form is not None, "what is typed stays until it is decided"
    decided(opened, MINE, ["note"])
    assert panel.form is None
    now = store.get("presence_effort", key)
    assert (now["note"], now["count"]) == ("Mitt", 4)


def test_a_promise_has_a_form_to_change_it(opened, store, other, wait):
    key = add_promise(store, NewPromise("Sex ronder", 6, date(2026, 1, 1), date(2026, 12, 31), text="I centrum"))
    panel = panel_of(opened, wait, "promises")
    panel.refresh()
    (row,) = panel.view.rows()
    panel.change(row)
    form = panel.told.form
    assert (form.title.text(), form.count.value()) == ("Sex ronder", 6)
    form.count.setValue(4)
    change_promise(other, key, replace(as_typed_promise(row), target_count=8, title="Åtta ronder"))
    form.saved.emit()
    assert panel.told.form is form, "what is typed stays until it is decided"
    decided(opened, MINE, ["target_count"])
    assert panel.told.form is not form
    now = store.get("commitment", key)
    assert (now["target_count"], now["title"], now["text"]) == (4, "Åtta ronder", "I centrum")


def test_a_meetings_note_also_of_one_that_was_begun_meanwhile(opened, store, other, wait):
    panel = panel_of(opened, wait, "meeting")
    panel.note.setPlainText("Mitt")
    key = keep_meeting(other, panel.of, note="Deras")
    panel.keep_note()
    decided(opened, THEIRS, ["note"])
    assert store.get("est_meeting", key)["note"] == "Deras"
    wait(lambda: not panel.reading.is_busy and panel.note.toPlainText() in ("Deras", "Mitt"))


def test_an_analysis_keeps_a_cause_that_came_meanwhile(opened, store, other, wait):
    key = add_analysis(store, NewAnalysis(name="Torget", problem="Mörkt", xy=(E, N)))
    panel = panel_of(opened, wait, "analysis")
    panel.refresh()
    panel.write(panel.analyses.rows()[0])
    form = panel.detail.panel
    form.problem.setPlainText("Mitt")
    write_analysis(other, key, Written(problem="Deras", causes=(CauseLine("Trasig lampa"),)))
    form.saved.emit()
    decided(opened, MINE, ["problem"])
    assert panel.detail.panel is not form
    assert store.get("cause_analysis", key)["problem"] == "Mitt"
    assert [row["text"] for row in store.rows("analysis_cause", {"analysis": key})] == ["Trasig lampa"]


def test_an_areas_name(opened, store, other, wait):
    from shapely.geometry import box

    key = add_area(store, "Torgyta", box(E - 50, N - 50, E + 50, N + 50))
    context = opened.shell.context
    context.session.changed("area")
    context.session.set_area(key)
    flow = opened.shell.flow.areas
    flow.rename()
    rename_area(other, key, "Deras torgyta")
    flow.bar.name.setText("Min torgyta")
    flow.bar.ok.click()
    decided(opened, MINE, ["name"])
    assert store.get("area", key)["name"] == "Min torgyta"


@pytest.fixture
def settings(opened: Any) -> SettingsDialog:
    opened.actions["settings"].trigger()
    QCoreApplication.processEvents()
    found = opened.shell.context.beside.find(SettingsDialog)
    assert found is not None
    return found


def test_a_row_of_the_catalogue(opened, store, other, settings, wait):
    tab = settings.entries["category"]
    entry = next(row for row in tab.model.rows if row.code == "graffiti")
    change_entry(other, "category", "graffiti", EntryChange(sv="Deras klotter", owner="property"))
    tab.model.edited.emit(entry, "sv", "Mitt klotter")
    decided(opened, MINE, ["name_sv"])
    now = store.catalogue.categories
    (graffiti,) = [one for one in now if one.code == "graffiti"]
    assert (graffiti.sv, graffiti.owner) == ("Mitt klotter", "property")


def test_a_meeting_point(opened, store, other, settings, wait):
    key = add_meeting_point(store, "Torget", (E, N))
    settings.points.refresh(key)
    point = next(row for row in settings.points.model.rows if row.uuid == key)
    change_meeting_point(other, key, "Deras torg")
    settings.points.model.edited.emit(point, "name", "Mitt torg")
    decided(opened, THEIRS, ["name"])
    assert store.get("landmark", key)["name"] == "Deras torg"


def test_the_settings_keep_what_was_typed_and_what_others_chose(opened, store, other, settings, wait):
    settings.general.address.setText("Mitt torg 1")
    change_settings(other, SettingsChange(address_line="Deras torg 1", smallest_count=9))
    opened.shell.context.session.changed("municipal_settings")  # they are read again meanwhile
    settings.general.save()
    decided(opened, MINE, ["address_line"])
    now = store.municipal_settings
    assert (now.address_line, now.smallest_count) == ("Mitt torg 1", 9)
    assert not settings.general.is_unsaved


def test_a_places_name_in_its_list(opened, store, other, wait):
    opened.shell.show_page("situation")
    page = opened.shell.pages["situation"]
    wait(lambda: page.places.rows())
    row = page.places.rows()[0]
    rename_place(other, row.place, "Deras plats")
    page.rename(row, "Min plats")
    assert decided(opened, THEIRS, ["shown_name"]) == ["Deras plats", "Min plats"]
    assert store.rows("ranking_item", {"place": row.place})[0]["shown_name"] == "Deras plats"
    row = next(one for one in page.places.rows() if one.place == row.place) if page.places.rows() else row


def test_an_observation_that_is_placed_by_hand(opened, store, other, wait):
    from est_walks_plugin.gui.dialogs.positions import PositionsDialog

    key = store.rows("observation", {"external_id": "case-3"})[0]["uuid"]
    store.update("observation", key, {"geometry": None, "position_method": "none"})
    context = opened.shell.context
    dialog = PositionsDialog(context, context.window)
    dialog.view.select([key])
    dialog.start()
    place_by_hand(other, key, (E + 90, N))
    dialog.tool.picked.emit(E + 9, N)
    decided(opened, MINE, ["geometry"])
    assert store.get("observation", key)["geometry"].x == E + 9
    dialog.tool.stop()
    dialog.close()


def test_a_text_that_changed_since_it_was_shown_is_not_approved(opened, store, other, wait):
    from est_walks_plugin.gui.dialogs.review import ReviewDialog

    context = opened.shell.context
    dialog = ReviewDialog(context, context.window)
    (row,) = dialog.view.selected()
    other.update("observation", row.uuid, {"text": "Något helt annat, som ingen har läst"})
    dialog.approve()
    assert store.get("observation", row.uuid)["review"] == "masked"
    said = opened.shell.context.iface.texts()
    assert any("changed since it was shown, and nothing is approved" in text for text in said)
    assert not any("helt annat" in text for text in said), "what nobody has reviewed stands in the list alone"
    assert dialog.view.selected()[0].text.startswith("Något helt annat"), "it is there to be read"
    dialog.approve()
    assert store.get("observation", row.uuid)["review"] == "approved"
    dialog.close()


def passed_walk(store: Store) -> str:
    """A walk whose day has passed, and nothing shows whether it was held."""
    when = datetime.now(timezone.utc) - timedelta(days=3)
    (walk,) = store.insert("walk", [{"name": "Kvällen", "starts_at": when, "state": "planned"}])
    return str(walk)


@pytest.mark.parametrize(("key", "state"), [(MINE, "walked"), (THEIRS, "cancelled")])
def test_whether_a_walk_was_held(opened, store, other, wait, key, state):
    context, walk = opened.shell.context, passed_walk(store)
    context.session.changed("walk")
    context.command("follow_up", f"walk {walk}")
    page = opened.shell.pages["follow_up"]
    wait(page.held_question.isVisible)
    say_held(other, [walk], held=False)
    QTest.mouseClick(page.held_question.held_button, Qt.MouseButton.LeftButton)
    assert decided(opened, key, ["state"]) == ["Called off", "Walked"]
    assert store.get("walk", walk)["state"] == state


def test_a_walk_that_was_renamed_is_held_all_the_same_and_one_that_is_gone_is_said(opened, store, other, wait):
    context, walk = opened.shell.context, passed_walk(store)
    context.session.changed("walk")
    context.command("follow_up", f"walk {walk}")
    page = opened.shell.pages["follow_up"]
    wait(page.held_question.isVisible)
    other.update("walk", walk, {"name": "Kvällen i Bro"})
    other_walk = passed_walk(other)
    QTest.mouseClick(page.held_question.held_button, Qt.MouseButton.LeftButton)
    not_asked(opened)
    assert (store.get("walk", walk)["state"], store.get("walk", walk)["name"]) == ("walked", "Kvällen i Bro")
    context.session.changed("walk")
    context.command("follow_up", f"walk {other_walk}")
    wait(page.held_question.isVisible)
    other.delete("walk", [other_walk])
    QTest.mouseClick(page.held_question.held_button, Qt.MouseButton.LeftButton)
    assert any("was deleted by somebody else; nothing is saved" in text for text in context.iface.texts())


def test_whether_an_effort_was_held(opened, store, other, wait):
    when = datetime.now(timezone.utc).replace(microsecond=0) - timedelta(days=3)
    key = record_effort(store, NewEffort("police", when, point=(E, N)))
    question = HeldQuestion(opened.shell.context)
    question.ask("Polis", effort=key)
    set_effort_state(other, [key], EffortState.CANCELLED)
    question.held_button.click()
    decided(opened, MINE, ["state"])
    assert store.get("presence_effort", key)["state"] == "done"
    question.deleteLater()


@pytest.mark.parametrize(("key", "state"), [(THEIRS, "declined"), (MINE, "verified")])
def test_a_finding_that_is_seen_mended(opened, store, other, wait, key, state):
    walk = add_walk(store)
    (task,) = create_tasks(store, [finding_of(store, walk)]).tasks
    update_task(store, task, state="done")
    context = opened.shell.context
    context.session.changed("walk", "finding", "task")
    context.command("follow_up", f"walk {walk}")
    page = opened.shell.pages["follow_up"]
    wait(lambda: page.findings.rows() and page.findings.rows()[0].tasks)
    update_task(other, task, contact="Driftcentralen")
    if state == "declined":
        update_task(other, task, state="declined", reason="Privat mark")
    else:
        update_task(other, task, state="done", note="Igen")
    page.verify([page.findings.rows()[0]])
    if state == "declined":
        assert decided(opened, key, ["state"]) == ["Declined", "Verified"]
    not_asked(opened)
    row = store.get("task", task)
    assert (row["state"], row["contact"]) == (state, "Driftcentralen")


def test_tasks_that_are_marked_as_duplicates(opened, store, other, wait):
    one, two = store.insert("task", [{"title": f"Lampa {n}", "state": "new", "geometry": (E, N)} for n in (1, 2)])
    hint = DuplicateHint(two, one, "task", 3.0, "nära")
    context = opened.shell.context
    dialog = TaskDuplicatesDialog([hint], store, context)
    update_task(other, two, state="declined", reason="Privat mark", contact="Driften")
    dialog.view.select([row.key for row in dialog.view.rows()])
    dialog.confirm_selected()
    decided(opened, MINE, ["state"])
    row = store.get("task", two)
    assert (row["state"], row["duplicate_of"], row["contact"]) == ("duplicate", one, "Driften")
    assert dialog.view.rows() == []
    dialog.close()


@pytest.mark.parametrize(("key", "state"), [(MINE, "confirmed"), (THEIRS, "rejected")])
def test_a_suspected_pair_of_observations(opened, store, other, wait, key, state):
    first, second = (row["uuid"] for row in store.rows("observation", limit=2))
    (pair,) = store.insert("duplicate_pair", [{"first": first, "second": second, "state": "suspected"}])
    dialog = PairsDialog(opened.shell.context)
    decide_pair(other, pair, False)
    dialog.view.select([pair])
    dialog.decide(True)
    assert decided(opened, key, ["state"]) == ["Different things", "Same thing"]
    assert store.get("duplicate_pair", pair)["state"] == state
    assert dialog.view.rows() == []
    dialog.close()


@pytest.mark.parametrize(("key", "kept"), [(MINE, "Mitt"), (THEIRS, "Deras")])
def test_the_text_to_residents(opened, store, other, wait, key, kept):
    walk = add_walk(store)
    (task,) = create_tasks(store, [finding_of(store, walk)]).tasks
    update_task(store, task, state="done", feedback_text="Först")
    context = opened.shell.context
    context.session.changed("walk", "finding", "task")
    context.command("follow_up", f"walk {walk}")
    opened.shell.pages["follow_up"].publish_answer()
    dialog = context.beside.find(PublishDialog)
    wait(lambda: dialog.draft is not None)
    dialog.text.selectAll()
    QTest.keyClicks(dialog.text, "Mitt")
    update_task(other, task, feedback_text="Deras", contact="Driften")
    context.session.changed("task")  # the answer is gathered anew while she types
    wait(lambda: dialog.draft is not None)
    assert not dialog.save_text()
    decided(opened, key, ["feedback"])
    row = store.get("task", task)
    assert (row["feedback"], row["contact"]) == (kept, "Driften")
    assert dialog.text.toPlainText() == kept
    dialog.text.selectAll()
    QTest.keyClicks(dialog.text, "Igen")
    assert dialog.save_text(), "one's own text is no change by others"
    not_asked(opened)
    wait(lambda: dialog.draft is not None)


def test_closing_waits_for_what_others_changed_of_the_text_to_residents(opened, store, other, wait):
    walk = add_walk(store)
    (task,) = create_tasks(store, [finding_of(store, walk)]).tasks
    context = opened.shell.context
    context.session.changed("walk", "finding", "task")
    context.command("follow_up", f"walk {walk}")
    opened.shell.pages["follow_up"].publish_answer()
    dialog = context.beside.find(PublishDialog)
    wait(lambda: dialog.draft is not None)
    QTest.keyClicks(dialog.text, "Mitt")
    update_task(other, task, feedback_text="Deras")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    question = context.beside.find(ConflictDialog)
    QTest.keyClick(question, Qt.Key.Key_Escape)
    assert context.beside.find(PublishDialog) is dialog, "the question was put away, and the text is still here"
    assert dialog.text.toPlainText() == "Mitt"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    decided(opened, MINE, ["feedback"])
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert context.beside.find(PublishDialog) is None
    assert store.get("task", task)["feedback"] == "Mitt"


def test_a_filter_under_a_name_that_somebody_else_took_meanwhile(opened, store, other, wait):
    opened.shell.show_page("tasks")
    QCoreApplication.processEvents()
    page, context = opened.shell.pages["tasks"], opened.shell.context
    page.saved_filters.fill()
    save_filter(other, "Bråttom", TaskChoice(late=True, owners=("police",)))
    page.filters.lane.setCurrentIndex(page.filters.lane.findData("quick"))
    page.saved_filters.save_as("Bråttom")
    theirs, mine = decided(opened, THEIRS, ["filter"])
    assert theirs == "All states, Police, Late only"
    assert mine.startswith("Open tasks, ")
    assert [one.choice.late for one in saved_filters(store)] == [True]
    page.saved_filters.save_as("Bråttom")
    not_asked(opened)
    assert [one.choice.lanes for one in saved_filters(store)] == [("quick",)]
    page.saved_filters.fill()
    (kept,) = saved_filters(store)
    save_filter(other, "Bråttom", TaskChoice(late=True))
    page.saved_filters.delete(kept)
    assert any("is not deleted; look at it again" in text for text in context.iface.texts())
    page.saved_filters.delete(saved_filters(store)[0])
    assert saved_filters(store) == []
    page.saved_filters.delete(kept)
    assert any("There is no filter" in text for text in context.iface.texts())


@pytest.mark.parametrize(("key", "dark"), [(MINE, 2.0), (THEIRS, 1.2)])
def test_weights_under_a_name_that_somebody_else_took_meanwhile(opened, store, other, wait, key, dark):
    opened.shell.show_page("situation")
    QCoreApplication.processEvents()
    weights = opened.shell.pages["situation"].weights
    save_weight_set(other, "Mörkt först", {**weights.value(), "dark_gap": 1.2, "cases": 0.0})
    weights.sliders["dark_gap"].setValue(20)
    weights.save_as("Mörkt först")
    theirs, mine = decided(opened, key, ["weights"])
    assert theirs.endswith("Dark stretch 1.2")
    assert theirs.startswith("Open cases 0.0")
    assert mine == "Dark stretch 2.0", "those that are as in the standard are not told"
    (kept,) = store.rows("weight_set")
    assert kept["weights"]["dark_gap"] == pytest.approx(dark)
    weights.save_as("Mörkt först")
    not_asked(opened)
    other.update("weight_set", kept["uuid"], {"name": "Deras"})
    weights.sets.setCurrentIndex(1)
    weights.remove_chosen()
    wait(lambda: any("is not deleted; look at it again" in text for text in opened.shell.context.iface.texts()))
    assert store.count("weight_set") == 1


@pytest.mark.parametrize(
    ("key", "zone", "clock"), [(MINE, "Europe/London", "17:00"), (THEIRS, "Europe/Helsinki", "19:00")]
)
def test_the_time_zone(opened, store, other, wait, key, zone, clock):
    walk = add_walk(store)
    context = opened.shell.context
    dialog = StorePropertiesDialog(context, context.window)
    set_time_zone(other, "Europe/Helsinki")
    dialog.zone.setCurrentText("Europe/London")
    dialog.zone_button.click()
    assert store.meta("time_zone") == "Europe/Helsinki", "nothing is saved before it is decided"
    assert decided(opened, key, ["time_zone"]) == ["Europe/Helsinki", "Europe/London"]
    assert (store.meta("time_zone"), store.time_zone, dialog.zone.currentText()) == (zone, zone, zone)
    assert store.get("walk", walk)["starts_text"] == f"2026-10-15 {clock}"
    dialog.zone.setCurrentText("Europe/Oslo")
    dialog.zone_button.click()
    not_asked(opened)
    assert store.time_zone == "Europe/Oslo"
    dialog.close()


def the_promise(opened: Any, store: Store, wait: Any) -> tuple[Any, Any, str]:
    key = add_promise(store, NewPromise("Sex ronder", 6, date(2026, 1, 1), date(2026, 12, 31)))
    panel = panel_of(opened, wait, "promises")
    panel.refresh()
    return panel, panel.view, key


def the_effort(opened: Any, store: Store, wait: Any) -> tuple[Any, Any, str]:
    when = datetime.now(timezone.utc).replace(microsecond=0) + timedelta(days=3)
    key = record_effort(store, NewEffort("police", when, point=(E, N)))
    panel = panel_of(opened, wait, "presence")
    panel.refresh()
    return panel, panel.view, key


def the_decision(opened: Any, store: Store, wait: Any) -> tuple[Any, Any, str]:
    panel = panel_of(opened, wait, "meeting")
    key = decide(store, keep_meeting(store, panel.of, note=""), NewDecision(DecisionKind.OTHER, "Ring kiosken"))
    opened.shell.context.session.changed("est_meeting", "est_decision")
    wait(lambda: not panel.reading.is_busy and panel.decisions.rows())
    return panel, panel.decisions, key


def the_analysis(opened: Any, store: Store, wait: Any) -> tuple[Any, Any, str]:
    key = add_analysis(store, NewAnalysis(name="Torget", problem="Mörkt", xy=(E, N)))
    panel = panel_of(opened, wait, "analysis")
    panel.refresh()
    return panel, panel.analyses, key


def the_finding(opened: Any, store: Store, wait: Any) -> tuple[Any, Any, str]:
    key = finding_of(store, add_walk(store))
    opened.shell.context.session.changed("walk", "stop", "finding")
    opened.shell.show_page("findings")
    page = opened.shell.pages["findings"]
    wait(page.view.rows)
    return page, page.view, key


def the_task(opened: Any, store: Store, wait: Any) -> tuple[Any, Any, str]:
    (key,) = create_tasks(store, [finding_of(store, add_walk(store))]).tasks
    opened.shell.context.session.changed("walk", "finding", "task")
    opened.shell.show_page("tasks")
    page = opened.shell.pages["tasks"]
    wait(page.view.rows)
    return page, page.view, key


@pytest.mark.parametrize(
    ("table", "column", "made"),
    [
        ("commitment", "text", the_promise),
        ("presence_effort", "note", the_effort),
        ("est_decision", "outcome", the_decision),
        ("cause_analysis", "problem", the_analysis),
        ("finding", "text", the_finding),
        ("task", "feedback", the_task),
    ],
)
def test_what_somebody_else_changed_meanwhile_is_not_deleted_unseen(opened, store, other, wait, table, column, made):
    place, view, key = made(opened, store, wait)

    def listed() -> list[Any]:
        return [row for row in view.rows() if row.uuid == key]

    other.update(table, key, {column: "Deras"})
    place.remove(listed())
    settle(opened, wait)
    assert any("is not deleted; look at it again" in text for text in opened.shell.context.iface.texts())
    assert store.get(table, key)[column] == "Deras"
    wait(lambda: not getattr(place, "reading", None) or not place.reading.is_busy)
    settle(opened, wait)  # what they wrote is shown without being asked for
    place.remove(listed())
    settle(opened, wait)
    assert store.count(table, {"uuid": key}) == 0
