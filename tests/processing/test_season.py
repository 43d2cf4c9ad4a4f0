"""A season on the example, as a script does it: findings, tasks, owners' lists out and in, the walk again, did it help, the answer twice."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from est_walks_plugin.store import Store
from tests.answered_list import answer_list, tasks_of

from .contract import RefusedError, run
from .printed_pages import archive_problems

pytestmark = pytest.mark.usefixtures("qgis_app")

WALK = "Kungsängen höst 2026"
AGAIN = "Kungsängen igen"
FOUND = (
    (1, "lighting_out", "Två lampor släckta vid trappan"),
    (2, "shrubbery", "Buskarna skymmer gångvägen"),
    (3, "graffiti", "Klotter på elskåpet"),
    (4, "graffiti", "Klotter på muren"),
    (5, "lighting_weak", "Svagt ljus mellan stolparna"),
    (6, "positive", "Nya bänken är bra"),
)


@dataclass
class Season:
    """The store, and what became of it step by step."""

    store: Path
    folder: Path
    findings: list[str] = field(default_factory=list)
    tasks: dict[str, str] = field(default_factory=dict)

    def run(self, name: str, **parameters: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        """Run an algorithm; return its outputs and its receipt."""
        receipt = self.folder / f"{name}.json"
        outputs = run(name, {"STORE": str(self.store), "RECEIPT": str(receipt), **parameters})
        return outputs, json.loads(receipt.read_text(encoding="utf-8"))

    def rows(self, table: str, **where: Any) -> list[dict[str, Any]]:
        with Store.open(self.store, readonly=True) as store:
            return store.rows(table, where or None, order_by=("created",))

    def day(self, days: int) -> date:
        """Return a day so many days from today by the store's clock."""
        with Store.open(self.store, readonly=True) as store:
            return store.today + timedelta(days=days)


@pytest.fixture
def season(example_file: Path, tmp_path: Path) -> Season:
    store = tmp_path / "säsong.gpkg"
    store.write_bytes(example_file.read_bytes())
    made = Season(store, tmp_path)
    for stop, category, text in FOUND:
        outputs, _ = made.run("recordfinding", WALK=WALK, STOP=stop, CATEGORY=category, TEXT=text)
        made.findings.append(outputs["FINDING"])
    return made


def _tasks_are_seen_before_they_are_made(season: Season) -> None:
    before = len(season.rows("task"))
    _, told = season.run("createtasks", WALK=WALK, DRY_RUN=True)
    assert len(told["drafts"]) == 5, "what is good needs no task"
    assert len(season.rows("task")) == before
    two, _ = season.run("createtasks", FINDING=season.findings[4], MEASURE="led_switch,add_light")
    both, _ = season.run("createtasks", FINDING=",".join(season.findings[2:4]), JOIN=True)
    rest, _ = season.run("createtasks", WALK=WALK)
    assert (two["CREATED"], both["CREATED"], rest["CREATED"]) == (2, 1, 2)
    assert len(season.rows("task")) == before + 5
    season.tasks = dict(zip(("led", "light"), two["TASKS"].split(",")))
    season.tasks["graffiti"] = both["TASKS"]
    by_category = {row["category"]: row["uuid"] for row in season.rows("task", uuid=rest["TASKS"].split(","))}
    season.tasks |= {"lamp": by_category["lighting_out"], "prune": by_category["shrubbery"]}


def _answered(season: Season, owner: str, said: dict[str, dict[str, str]]) -> Path:
    """Write the list of an owner, answer in its rows by task, and return the answered file."""
    path = season.folder / f"{owner}.xlsx"
    season.run("exporttasks", OUTPUT=str(path), OWNER=owner)
    assert tasks_of(path) >= set(said), "each answer has its row"
    return answer_list(path, season.folder / f"{owner}-svar.xlsx", said)


def _owner(season: Season, task: str) -> str:
    (row,) = season.rows("task", uuid=season.tasks[task])
    return str(row["owner"])


def _owners_answer_in_their_lists(season: Season) -> None:
    yesterday, later = season.day(-1).isoformat(), season.day(90).isoformat()
    answers = {
        "lamp": {"ny status": "Klar", "datum": yesterday, "kostnad": "1 800 kr"},
        "prune": {"ny status": "Planerad", "datum": later},
        "graffiti": {"ny status": "Klar", "datum": yesterday},
        "light": {"ny status": "Görs inte", "skäl": "Marken är privat, och ägaren avstår."},
        "led": {"ny status": "Planerad", "datum": later, "notering": "Ingår i årets program"},
    }
    for owner in sorted({_owner(season, task) for task in answers}):
        said = {season.tasks[task]: told for task, told in answers.items() if _owner(season, task) == owner}
        back = _answered(season, owner, said)
        outputs, told = season.run("importtasks", INPUT=str(back), DRY_RUN=True)
        assert outputs["UPDATED"] == len(said)
        outputs, told = season.run("importtasks", INPUT=str(back))
        assert told["read"] == told["updated"] + told["unchanged"] + len(told["rejected"])
        assert (outputs["UPDATED"], told["rejected"]) == (len(said), [])
    states = {name: season.rows("task", uuid=task)[0]["state"] for name, task in season.tasks.items()}
    wanted = {"lamp": "done", "prune": "planned", "graffiti": "done", "light": "declined", "led": "planned"}
    assert states == wanted


def _a_partner_gets_its_own_and_answers(season: Season) -> None:
    path = season.folder / "partner.gpkg"
    owner = _owner(season, "prune")
    season.run("exportpartner", OWNER=owner, OUTPUT=str(path))
    raw = path.read_bytes()
    others = [row["uuid"] for row in season.rows("task") if row["owner"] != owner]
    assert not any(task.encode() in raw for task in others)
    outputs, told = season.run("importpartner", INPUT=str(path))
    assert (outputs["UPDATED"], told["rejected"]) == (0, []), "it came back as it went out"


def _the_walk_again_looks_at_what_is_open(season: Season) -> None:
    start = f"{season.day(-1)}T18:00"
    season.run("repeatwalk", WALK=WALK, START_TIME=start, NAME=AGAIN)
    asked = set(season.findings[:5])
    for finding, seen in zip(season.findings[:5], ("yes", "no", "yes", "no", "unknown")):
        season.run("recordseen", WALK=AGAIN, FINDING=finding, SEEN=seen)
    assert {row["finding"] for row in season.rows("seen_again")} >= asked
    season.run("updatetask", TASK=season.tasks["lamp"], STATE="verified", ROLE="Trygghetssamordnare")
    season.run("recordfinding", WALK=AGAIN, STOP=1, CATEGORY="positive", TEXT="Lamporna lyser", SCORE_DARK=3)


def _whether_it_helped_is_said_with_care(season: Season) -> None:
    _, told = season.run("effect", MEASURE="led_switch", BEFORE="2023-10-01/2024-09-30", AFTER="2025-10-01/2026-09-30")
    assert told["cases"]["word"]
    assert told["words"]
    with pytest.raises(RefusedError):
        season.run("effect", MEASURE="led_switch", BEFORE="2025-10-01/2026-09-30", AFTER="2023-10-01/2024-09-30")


def _residents_are_told_and_told_again(season: Season) -> None:
    first, second = (season.folder / name for name in ("svar1.html", "svar2.html"))
    archive = season.folder / "svar2.pdf"
    _, told = season.run("exportfeedback", WALK=WALK, DRY_RUN=True)
    assert told["blockers"] == []
    outputs, told = season.run("exportfeedback", WALK=WALK, OUTPUT=str(first), NEXT_DATE=season.day(180).isoformat())
    assert outputs["VERSION"] == 1
    assert told["points"] == {"done": 2, "will_do": 2, "will_not": 1, "not_decided": 0, "good": 1}
    page = first.read_text(encoding="utf-8")
    assert "Marken är privat, och ägaren avstår." in page
    for _stop, _category, text in FOUND[:5]:
        assert text not in page, "what the group wrote stays in the project group"
    told_text = "Buskarna längs gångvägen är beskurna."
    season.run("updatetask", TASK=season.tasks["prune"], STATE="done", FEEDBACK=told_text)
    outputs, told = season.run(
        "exportfeedback", WALK=WALK, OUTPUT=str(second), ARCHIVE=str(archive), NEXT_DATE=season.day(180).isoformat()
    )
    assert outputs["VERSION"] == 2
    assert [change["kind"] for change in told["changes"]] != []
    page = second.read_text(encoding="utf-8")
    assert told_text in page
    assert "Ändrat sedan version 1" in page
    assert archive_problems(str(archive)) == []
    assert [row["version"] for row in season.rows("answer")] == [1, 2]


def _what_is_late_must_be_answered_first(season: Season) -> None:
    season.run("updatetask", TASK=season.tasks["led"], DUE=season.day(-3).isoformat())
    before = (season.folder / "svar2.html").read_bytes()
    with pytest.raises(RefusedError, match=r"(?i)late|försenad"):
        season.run("exportfeedback", WALK=WALK, OUTPUT=str(season.folder / "svar2.html"))
    assert (season.folder / "svar2.html").read_bytes() == before
    assert [row["version"] for row in season.rows("answer")] == [1, 2]


def test_a_season(season: Season) -> None:
    """Step after step on one store: each needs what the one before left."""
    _tasks_are_seen_before_they_are_made(season)
    _owners_answer_in_their_lists(season)
    _a_partner_gets_its_own_and_answers(season)
    _the_walk_again_looks_at_what_is_open(season)
    _whether_it_helped_is_said_with_care(season)
    _residents_are_told_and_told_again(season)
    _what_is_late_must_be_answered_first(season)
