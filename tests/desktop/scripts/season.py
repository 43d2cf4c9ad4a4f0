"""A season by mouse and keys: findings, tasks, owners' lists out and in, the walk again, did it help, the answer twice."""

import sys
import time
from contextlib import nullcontext
from datetime import timedelta
from pathlib import Path

import tools
from choosers import files_are
from evening import _open
from out_and_back import Night
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QTreeWidget

sys.path.append(str(Path(__file__).resolve().parents[3]))

WALK, AGAIN = "Kungsängen höst 2026", "Kungsängen igen"
FOUND = (
    (1, "lighting_out", "Två lampor släckta vid trappan"),
    (2, "shrubbery", "Buskarna skymmer gångvägen"),
    (3, "graffiti", "Klotter på elskåpet"),
    (4, "graffiti", "Klotter på muren"),
    (5, "lighting_weak", "Svagt ljus mellan stolparna"),
    (6, "positive", "Nya bänken är bra"),
)
SEEN = {"lighting_out": "1", "shrubbery": "2", "graffiti": "1", "lighting_weak": "3"}
"""The key that answers *Klart?* about what was found: yes, no, don't know."""
TOLD = "Buskarna längs gångvägen är beskurna."


class Season(Night):
    """The store on its way through the year."""

    @property
    def today(self):
        return self.context.session.today

    def day(self, days):
        return (self.today + timedelta(days=days)).isoformat()

    def task(self, name):
        return self.store.get("task", self.tasks[name])

    def tab(self, page, number):
        self.hands.click(page.tabs, page.tabs.tabRect(number).center())
        if page.lists.currentIndex() != number:
            raise AssertionError(f"pressing tab {number} shows {page.lists.currentIndex()}")


def main(iface, request):
    season = Season(iface, request)
    parts = (_open, _find, _make, _send, _take_in, _again, _seen, _verify, _helped, _publish, _publish_again)
    for part in parts:
        began = time.monotonic()
        part(season, request)
        print(f"{part.__name__}: {time.monotonic() - began:.0f} s", flush=True)
    season.facts["clean"] = not QgsProject.instance().isDirty()
    return {"wrong": season.told, "steps": season.steps, "dirty_since": season.dirty_since, "facts": season.facts}


def _find(season, _request):
    """What the group found, typed in after the walk."""
    season.area("Kungsängen")
    season.go("findings")
    page, hands = season.page, season.hands
    season.walk = season.store.rows("walk", {"name": WALK})[0]["uuid"]
    if page.walks.currentData() != season.walk:
        hands.choose(page.walks, season.walk)
    season.step("walk_held")
    _record(season, FOUND)
    season.facts["found"] = sorted(row.text for row in (one.finding for one in page.view.rows()))
    season.findings_of = {row.finding.category: row.uuid for row in page.view.rows()}
    season.facts["totals_of_findings"] = page.totals.text()


def _record(season, found):
    form, hands = season.page.form, season.hands
    for stop, category, text in found:
        hands.choose(form.stop, stop)
        hands.choose(form.category, category)
        hands.click(form.text)
        hands.type(text)
        hands.key("Return")
        season.settle()
    season.step("findings_recorded", draw=("finding",))


def _make(season, _request):
    """Seen before they are made: a measure changed, two findings put into one task; made, taken back, made again."""
    season.go("tasks")
    page, hands, facts = season.page, season.hands, season.facts
    before = {row.uuid for row in page.view.rows()}
    facts["waiting"] = page.waiting.text()
    stored = season.store.count("task")

    def work(dialog):
        view, model, making = dialog.view, dialog.model, dialog.making
        facts["drafts"] = len(making.rows)

        def cell(category, column):
            row = next(at for at, one in enumerate(making.rows) if one.task.category == category)
            index = model.index(row, model.column_of(column))
            view.scrollTo(index)
            return view.visualRect(index).center()

        hands.double_click(view.viewport(), cell("lighting_weak", "measure"))
        (combo,) = (one for one in view.viewport().findChildren(QComboBox) if one.isVisible())
        hands.pick(combo, "led_switch")
        walls = [one.key for one in making.rows if one.task.category == "graffiti"]
        for number, key in enumerate(walls):
            index = model.index(making.row_of(key), model.column_of("found"))
            with hands.held("ctrl") if number else nullcontext():
                hands.click(view.viewport(), view.visualRect(index).center())
        hands.click(dialog.join_button)
        facts["made_before_the_button"] = season.store.count("task") - stored
        facts["ok"] = dialog.ok.text()
        season.shot("preview", dialog)
        hands.click(dialog.ok)
        tools.wait(lambda: page.making.dialog is None, 30, "the tasks")

    hands.in_dialog(lambda: hands.click(page.create_button), work)
    season.step("tasks_made", draw=("task",))
    made = [row for row in page.view.rows() if row.uuid not in before]
    season.tasks = {row.category: row.uuid for row in made}
    facts["made"] = {row.category: row.measure for row in made}
    facts["chosen"] = sorted(row.uuid for row in page.view.selected()) == sorted(season.tasks.values())
    facts["totals"] = page.totals.text()
    page.view.tree.setFocus(Qt.FocusReason.TabFocusReason)
    season.undo("tasks_undone")
    facts["undone"] = (season.store.count("task") - stored, page.waiting.text() == facts["waiting"])
    season.undo("tasks_again", "ctrl", "y")
    facts["again"] = (season.store.count("task") - stored, page.waiting.text())
    facts["joined"] = _number_of_findings(season, "graffiti")


def _number_of_findings(season, name):
    from est_walks_plugin.model.task import Task
    from est_walks_plugin.store.tasks.links import findings_of

    (seen_to,) = findings_of(season.store, [Task.from_row(season.task(name))]).values()
    return len(seen_to)


def _send(season, _request):
    """A work list for each owner, as workbook and on paper."""
    page, hands, facts = season.page, season.hands, season.facts
    folder = Path(season.folder) / "ut"
    folder.mkdir()
    for number, key in enumerate(season.tasks.values()):
        hands.row(page.view, key, more=number > 0)

    def work(dialog):
        hands.click(dialog.paper) if not dialog.paper.isChecked() else None
        hands.type(str(folder), dialog.folder.lineEdit())
        facts["owners"] = sorted(dialog.chosen())
        season.shot("work_lists", dialog)
        hands.click(dialog.ok)

    hands.in_dialog(lambda: hands.menu(page.owners_button, "send_work_lists"), work)
    season.step("lists_written")
    season.sent = sorted(folder.glob("*.xlsx"))
    facts["sent"] = sorted(file.suffix for file in folder.iterdir())
    facts["owners_of_tasks"] = sorted({season.task(name)["owner"] for name in season.tasks})


def _take_in(season, _request):
    """What the owners answered is shown, taken in, taken back and taken in again."""
    from tests.answered_list import answer_list, tasks_of

    page, hands, facts = season.page, season.hands, season.facts
    yesterday, later = season.day(-1), season.day(90)
    said = {
        season.tasks["lighting_out"]: {"ny status": "Klar", "datum": yesterday, "kostnad": "1 800 kr"},
        season.tasks["shrubbery"]: {"ny status": "Planerad", "datum": later},
        season.tasks["graffiti"]: {"ny status": "Klar", "datum": yesterday},
        season.tasks["lighting_weak"]: {"ny status": "Görs inte", "skäl": "Stolparna byts hela vägen nästa år."},
    }
    facts["states_before"] = _states(season)
    facts["in_lists"] = sorted(task for file in season.sent for task in tasks_of(file)) == sorted(said)
    shown, files = [], [answer_list(file, file.with_name(f"svar {file.name}"), said) for file in season.sent]

    def work(dialog):
        shown.extend(_lines(dialog.findChild(QTreeWidget)))
        facts.setdefault("as_before_ok", _states(season) == facts["states_before"])
        season.shot("answer", dialog)
        hands.click(dialog.ok)

    for number, file in enumerate(files):
        with files_are(file):
            hands.in_dialog(lambda: hands.menu(page.owners_button, "read_answer"), work)
        season.step(f"answer_{number}", draw=("task",))
    facts["shown"] = shown
    facts["states"] = _states(season)
    facts["cost"] = season.task("lighting_out")["cost"]
    facts["reason"] = season.task("lighting_weak")["reason"]
    page.view.tree.setFocus(Qt.FocusReason.TabFocusReason)
    season.undo("answer_undone")
    facts["states_undone"] = _states(season)
    season.undo("answer_again", "ctrl", "y")
    facts["states_again"] = _states(season)


def _states(season):
    return {name: season.task(name)["state"] for name in season.tasks}


def _lines(tree):
    """Return all that a tree shows, a line each."""
    items = [tree.topLevelItem(at) for at in range(tree.topLevelItemCount())]
    lines = []
    while items:
        item = items.pop(0)
        lines.append(" | ".join(item.text(at) for at in range(tree.columnCount()) if item.text(at)))
        items[:0] = [item.child(at) for at in range(item.childCount())]
    return lines


def _again(season, _request):
    """The walk planned again, with what is open as required stops, and held."""
    season.go("follow_up")
    page, hands, facts = season.page, season.hands, season.facts
    hands.row(page.checks, season.walk)
    season.step("walk_followed")
    before = {row["uuid"] for row in season.store.rows("walk")}
    hands.click(page.repeat_button)
    tools.wait(lambda: season.shell.current == "walk", 20, "page Vandring")
    walk = season.page
    tools.wait(lambda: walk.editor.is_busy or walk.editor.walk not in (None, *before), 60, "the proposal")
    season.settle(300)
    walk.parts.section.head.setChecked(True)
    tools.settle(walk.content, lambda: False)  # the form unfolds
    hands.type(AGAIN, walk.form.name)
    hands.key("Tab")
    season.settle(300)
    walk.form.set_starts_at(walk.form.starts_at().replace(**_date(season.today - timedelta(days=1)), hour=18, minute=0))
    season.step("planned_again", draw=("stop",))
    season.again = walk.editor.walk
    row = season.store.get("walk", season.again)
    facts["new_walk"] = (row["name"], row["starts_text"][:10] == season.day(-1), season.again not in before)


def _date(day):
    return {"year": day.year, "month": day.month, "day": day.day}


def _seen(season, _request):
    """The paper of the walk again: whether what was found is mended, by keys; and what is good now."""
    season.go("findings")
    page, hands, facts = season.page, season.hands, season.facts
    hands.choose(page.walks, season.again)
    season.step("walk_again")
    hands.click(page.protocol.button)
    season.step("protocol")
    mine = {row["uuid"] for row in season.store.rows("finding", {"walk": season.walk})}
    lines = [row for row in page.protocol.panel.sheet.rows() if hasattr(row, "old") and row.old.finding.uuid in mine]
    facts["asked"] = sorted(row.old.finding.category for row in lines)
    for row in lines:
        hands.click(row.seen)
        hands.key(SEEN[row.old.finding.category])
        hands.key("Return")
        season.settle()
    season.step("answered")
    hands.key("Escape")
    season.step("protocol_shut")
    kept = {row["finding"]: row["seen"] for row in season.store.rows("seen_again", {"walk": season.again})}
    found = {row["uuid"]: row["category"] for row in season.store.rows("finding", {"walk": season.walk})}
    facts["seen"] = sorted((found[key], seen) for key, seen in kept.items() if key in found)
    hands.choose(page.form.stop, 1)
    _record(season, [(1, "positive", "Lamporna lyser")])


def _verify(season, _request):
    """What is done and was seen mended is verified by hand, and that can be taken back."""
    season.go("follow_up")
    page, hands, facts = season.page, season.hands, season.facts
    hands.row(page.checks, season.walk)
    season.tab(page, 1)
    season.step("findings_followed", draw=("finding",))
    facts["notes"] = [note.action for note in page.seen.view.notes()]
    lamp = season.findings_of["lighting_out"]
    hands.row(page.findings, lamp)
    hands.click(page.verify_button)
    season.step("verified", draw=("finding", "task"))
    facts["verified"] = _states(season)
    page.findings.tree.setFocus(Qt.FocusReason.TabFocusReason)
    season.undo("verified_undone")
    facts["verified_undone"] = _states(season)
    season.undo("verified_again", "ctrl", "y")


def _helped(season, _request):
    """Whether it helped, in words."""
    page, hands, facts = season.page, season.hands, season.facts
    last = page.tabs.count() - 1
    season.tab(page, last)
    tools.wait(lambda: not page.effect.is_busy, 60, "the comparison")
    subject = page.effect.form.subject
    facts["subjects"] = [subject.itemData(at) for at in range(subject.count())]
    measure = f"measure {season.task('graffiti')['measure']}"
    hands.pick(subject, measure)
    tools.wait(lambda: not page.effect.is_busy, 60, "another comparison")
    season.step("did_it_help")
    facts["asked_about"] = subject.currentData() == measure
    shown = [one.text() for one in page.effect.pictures.findChildren(QLabel) if one.isVisible() and one.text()]
    facts["words"] = shown
    facts["verdict"] = page.effect.pictures.verdict.text()


def _publish(season, _request):
    """The first version, for the web and for the archive."""
    facts, hands = season.facts, season.hands
    out = Path(season.folder) / "svar"
    out.mkdir()
    season.html, season.pdf = out / "svar.html", out / "svar.pdf"

    def work(dialog):
        for kind, path in (("html", season.html), ("pdf", season.pdf)):
            box = dialog.files.boxes[kind]
            if not box.isChecked():
                hands.click(box)
            hands.type(str(path), dialog.files.files[kind].lineEdit())
        facts["told"] = {row.one.task.uuid: row.point.state for row in dialog.tasks.rows()}
        _publish_now(season, dialog, "version_1")

    _in_publishing(season, work)
    facts["told"] = sorted(str(state) for state in facts["told"].values())
    facts["files"] = [season.html.is_file(), season.pdf.is_file()]
    season.first = season.html.read_text(encoding="utf-8")
    facts["page_1"] = {
        "reason": "Stolparna byts hela vägen nästa år." in season.first,
        "as_written": [text for _stop, _kind, text in FOUND[:5] if text in season.first],
    }


def _in_publishing(season, work):
    page, hands = season.page, season.hands
    hands.row(page.checks, season.walk)
    season.tab(page, 2)

    def ready(dialog):
        tools.wait(lambda: dialog.draft is not None, 60, "the answer to be gathered")
        tools.spin(0.3)
        work(dialog)

    hands.in_dialog(lambda: hands.click(page.publish_button), ready)
    season.step(f"published_{season.store.count('answer')}")


def _publish_now(season, dialog, name):
    before = season.store.count("answer")
    tools.wait(lambda: dialog.ok.isEnabled(), 30, f"to be able to publish: {dialog.reason.text()}")
    season.facts[f"ok_{before + 1}"] = dialog.ok.text()
    season.shot(name, dialog)
    season.hands.click(dialog.ok)
    tools.wait(lambda: season.store.count("answer") == before + 1, 120, "the answer to be published")
    tools.wait(lambda: dialog.draft is not None and season.idle(), 60, "the next version")
    tools.wait(lambda: any(bar.text() for bar in season.iface.messageBar().items()), 10, "what became of it")
    season.hands.key("Escape")


def _publish_again(season, _request):
    """A task is done meanwhile: the next version tells what it changes."""
    season.go("tasks")
    page, hands, facts = season.page, season.hands, season.facts
    if season.tasks["shrubbery"] not in {row.uuid for row in page.view.shown_rows()}:
        raise AssertionError("the task is not listed")
    hands.row(page.view, season.tasks["shrubbery"])
    hands.click(page.edit_button)
    editor = page.desk.editor
    hands.choose(editor.state, "done")
    hands.click(editor.feedback)
    hands.type(TOLD)
    hands.click(editor.ok)
    season.step("done_meanwhile", draw=("task",))
    season.go("follow_up")

    def work(dialog):
        facts["changes_told"] = _lines(dialog.versions)
        _publish_now(season, dialog, "version_2")

    _in_publishing(season, work)
    second = season.html.read_text(encoding="utf-8")
    facts["page_2"] = {"text": TOLD in second, "changed": "Ändrat sedan version 1" in second}
    rows = season.store.rows("answer", order_by=("version",))
    facts["versions"] = [row["version"] for row in rows]
    facts["changes"] = [sorted({one["kind"] for one in row["changes"] or ()}) for row in rows]
    facts["states_at_last"] = _states(season)
