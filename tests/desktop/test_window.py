"""The window in a real QGIS under Xvfb: nothing left behind, the project untouched, every page seen in Swedish."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from . import harness

pytestmark = pytest.mark.desktop

if not shutil.which("xvfb-run") or not shutil.which("qgis"):
    pytest.skip("needs QGIS and Xvfb", allow_module_level=True)


@pytest.fixture
def store(example_file: Path, tmp_path: Path) -> Path:
    """A copy of the example that a test may change."""
    return Path(shutil.copy2(example_file, tmp_path / "exempel.gpkg"))


def test_unload_leaves_nothing_behind(tmp_path: Path, store: Path) -> None:
    """Twelve loads and unloads: calm, never seen, dock closed, task running, project cleared, dialog open, wide, floating."""
    outcome = harness.run("leaks", tmp_path / "qgis", arguments={"store": str(store)})
    assert not outcome.error, outcome.error + outcome.log[-2000:]
    told = outcome.result
    assert len(told["cases"]) == 12
    assert {case["case"]: case["left"] for case in told["cases"] if case["left"]} == {}
    assert not any(case["dirty"] for case in told["cases"][:5])
    print("start-up of the plugin (ms):", told["start_ms"])


def test_project_and_the_users_things_stay_as_they_were(tmp_path: Path, store: Path, repository: Path) -> None:
    file = repository / "resources" / "example" / "felanmalan_2023-2026_exempel.csv"
    outcome = harness.run("clean", tmp_path / "qgis", arguments={"store": str(store), "file": str(file)})
    assert not outcome.error, outcome.error + outcome.log[-2000:]
    told = outcome.result
    assert [name for name, dirty in told.items() if name.startswith("after_") and dirty] == []
    assert told["slides"], "QGIS's own controller"
    assert told["slid_back"]
    assert told["tool_kept"]
    assert told["style_kept"]
    assert told["layer_kept"]


def test_example_opens_at_once_and_cancel_leaves_the_data(tmp_path: Path) -> None:
    outcome = harness.run("stalls", tmp_path / "qgis", timeout_s=900)
    assert not outcome.error, outcome.error + outcome.log[-2000:]
    told = outcome.result
    assert told["rankings_after_cancel"] == 0
    assert told["stretches_after_cancel"] == 0, "those of the search before are as they were"
    print("cancel took effect after (s):", told["cancel_s"], told["cancel_stretches_s"])
    steps = told["steps"]
    pages = {"start", "sources", "situation", "walk", "findings", "tasks", "follow_up"}
    assert {f"page_{page}{again}" for page in pages for again in ("", "_again")} <= set(steps)
    assert {"example", "rank", "assess", "area", "propose", "move_stop", "remove_stop", "undo"} <= set(steps)
    assert all(numbers["stall_s"] > 0 and numbers["work_s"] > 0 for numbers in steps.values()), "each was measured"
    for number in ("stall_s", "work_s"):
        named = told[f"longest_{number}"]
        assert steps[named][number] == max(numbers[number] for numbers in steps.values())
        print(f"longest {number}: {steps[named][number]} in {named}")
    for name, numbers in steps.items():
        print(f"{name}: {numbers}")


def test_it_is_told_how_soon_a_walk_is_seen(tmp_path: Path, store: Path) -> None:
    """From the press to a first walk on the map, to the proposals, from a change to the page, from a store to its map."""
    outcome = harness.run("speed", tmp_path / "qgis", arguments={"store": str(store), "rounds": 1})
    assert not outcome.error, outcome.error + outcome.log[-2000:]
    told = outcome.result
    assert {name: len(times) for name, times in told.items()} == {"open": 1, "first": 1, "proposals": 1, "edit": 1}
    assert told["first"][0][0] < told["proposals"][0][0], "a walk is seen before the search is over"
    print("seconds by the clock and of the window's own work:", told)


@pytest.mark.parametrize(
    ("theme", "scale", "size"),
    [("default", 1.0, (1366, 768)), ("Night Mapping", 1.5, (2048, 1152))],
    ids=["light", "dark and large"],
)
def test_every_page_shows_and_fits(
    tmp_path: Path, example_file: Path, theme: str, scale: float, size: tuple[int, int]
) -> None:
    """Screenshots of every page in Swedish are kept beside the result; nothing is wider than the narrowest dock."""
    outcome = harness.run(
        "pages",
        tmp_path / "qgis",
        theme=theme,
        scale=scale,
        size=size,
        arguments={"store": str(example_file), "rank": False, "dock": 340},
    )
    assert not outcome.error, outcome.error + outcome.log[-2000:]
    told = outcome.result
    pages = {"welcome", "start", "sources", "situation", "walk", "findings", "tasks", "follow_up"}
    assert set(told["files"]) == pages
    assert all(Path(file).stat().st_size > 10_000 for file in told["files"].values())
    assert {page: width for page, width in told["widths"].items() if width > told["min"]} == {}


WIDTHS: list[int | str | list[int]] = [340, 420, 640, [1000, 420], "bottom"]


@pytest.mark.parametrize(
    ("theme", "scale", "size"),
    [("default", 1.0, (1366, 768)), ("Blend of Gray", 1.5, (2048, 1152))],
    ids=["light", "gray and large"],
)
def test_every_page_answers_to_its_width(
    tmp_path: Path, store: Path, theme: str, scale: float, size: tuple[int, int]
) -> None:
    """In Swedish, with the example: nothing beyond the edge, no word cut, the foot of Vandring in sight, no stall."""
    outcome = harness.run(
        "wide",
        tmp_path / "qgis",
        theme=theme,
        scale=scale,
        size=size,
        arguments={"store": str(store), "widths": WIDTHS},
    )
    assert not outcome.error, outcome.error + outcome.log[-2000:]
    told = outcome.result
    assert told["wrong"] == {}
    assert len(told["files"]) == 7 * len(WIDTHS)
    assert told["widths"]["340"] == 340
    print("work of the window while the dock is moved (s):", told["stalls"])
    assert told["shared"] == [], "keys that QGIS has for something else"


def test_every_dialog_and_tab_opens_on_the_example(tmp_path: Path, store: Path) -> None:
    """At 150 % scale: making tasks, LED programme, lists out and answers in, effect, answer, settings; how long each works."""
    outcome = harness.run(
        "standstill", tmp_path / "qgis", scale=1.5, arguments={"store": str(store)}, screen=(2048, 1152), timeout_s=900
    )
    assert not outcome.error, outcome.error + outcome.log[-2000:]
    work = outcome.result["work"]
    opened = {"make_tasks", "led", "work_lists", "answers", "partner_answer", "helped", "publish", "settings_tab_6"}
    assert opened <= set(work)
    assert (tmp_path / "qgis" / "svar.html").is_file()
    print("longest work of the window at once (s):", sorted(((s, name) for name, s in work.items()), reverse=True)[:12])
