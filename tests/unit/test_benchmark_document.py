"""docs/benchmarks.md, its picture and the runs that are kept, from planted results."""

from __future__ import annotations

import json
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

Run = dict[str, Any]


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    """`.ci/benchmark.py`."""
    folder = str(Path(__file__).resolve().parents[2] / ".ci")
    sys.path.insert(0, folder)
    try:
        import benchmark
    finally:
        sys.path.remove(folder)
    return benchmark


def part(
    rows: list[dict[str, Any]], *, others: float = 0.01, why: str = "", commit: str = "abcd1234", dirty: bool = False
) -> Run:
    told = {"began": "2026-12-01T10:00:00+00:00", "seconds": 60.0, "load": [0.2, 1.1], "others": others}
    return {**told, "commit": commit, "dirty": dirty, "rows": rows, "why": why}


def run(day: int = 1, *, ours: float = 0.5, peer: float | None = 1.0, **more: Any) -> Run:
    """Return a run of one part with one row."""
    row: dict[str, Any] = {"work": "import 100 000 rows", "ours_s": ours, "runs": 5, "reach": "1.0 x, 150 MB"}
    if peer is not None:
        row |= {"peer": "ogr2ogr", "peer_s": peer, "ratio": ours / peer, "peer_runs": 5}
    told = {
        "began": f"2026-12-{day:02}T10:00:00+00:00",
        "ended": f"2026-12-{day:02}T10:30:00+00:00",
        "whole": True,
        "note": "",
    }
    versions = {"QGIS": "3.40.6", "igraph": "0.11", "networkx": "3.2"}
    told |= {"machine": "2 cores, a processor", "cores": 2, "versions": versions, "parts": {"import": part([row])}}
    return told | more


def text(tool: ModuleType, *runs: Run) -> str:
    return str(tool.document(runs, tool.PARTS))


def first_line(told: str) -> str:
    return told.splitlines()[2]


def test_a_run_on_a_loaded_machine_says_so_in_its_first_line(tool: ModuleType) -> None:
    loaded, idle = run(2), run(1)
    loaded["parts"]["import"]["others"] = 1.2
    told = text(tool, loaded, idle)
    assert first_line(told).startswith(
        "1. **The machine was loaded: others used 1.20 of its 2 cores, so seconds are too long.**"
    )
    assert first_line(text(tool, idle)).startswith(
        "1. 2026-12-01 10:00 to 2026-12-01 10:30 UTC, commit `abcd1234`; load 0.2 before"
    )
    assert "loaded" in tool.picture(loaded, tool.PARTS)
    assert "loaded" not in tool.picture(idle, tool.PARTS)


def test_a_short_disturbance_does_not_call_a_long_run_loaded(tool: ModuleType) -> None:
    long = run()
    long["parts"]["store"] = part([], others=2.0) | {"seconds": 1.0}
    assert "loaded" not in first_line(text(tool, long))


def test_changes_that_are_not_committed_and_parts_measured_apart_are_told(tool: ModuleType) -> None:
    told = run()
    told["parts"]["import"]["dirty"] = True
    told["parts"]["store"] = part([], commit="ffff0000")
    said = text(tool, told)
    assert "commit `abcd1234` with changes that are not committed" in first_line(said)
    assert "Measured apart: Store from 2026-12-01 10:00, commit `ffff0000`." in said


def test_parts_measured_again_later_do_not_give_their_commit_to_the_whole_run(tool: ModuleType) -> None:
    told = run()
    told["parts"] = {
        "plugin": part([], commit="ffff0000") | {"began": "2026-12-01T14:23:00+00:00", "load": [0.5, 1.0]},
        **told["parts"],
        "store": part([]) | {"began": "2026-12-01T14:40:00+00:00", "load": [3.0, 4.0]},
    }
    said = text(tool, told)
    assert "10:00 to 2026-12-01 10:30 UTC, commit `abcd1234`; load 0.2 before and 1.1 after" in first_line(said)
    assert (
        "Measured apart: The plugin from 2026-12-01 14:23, commit `ffff0000`; Store from 2026-12-01 14:40, commit `abcd1234`."
        in said
    )


def test_three_runs_are_kept_and_a_fourth_drops_the_oldest(tool: ModuleType) -> None:
    runs: list[Run] = []
    for day in (1, 2, 3, 4):
        runs = tool.kept(runs, run(day))
    assert [one["began"][8:10] for one in runs] == ["04", "03", "02"]


def test_a_run_that_was_broken_off_gives_way_to_the_next(tool: ModuleType) -> None:
    assert [one["began"][8:10] for one in tool.kept([run(3, whole=False), run(2), run(1)], run(4))] == [
        "04",
        "02",
        "01",
    ]


def test_earlier_runs_stand_beside_the_newest_row_by_row(tool: ModuleType) -> None:
    told = text(tool, run(3, ours=0.25), run(2, ours=0.5), run(1, ours=0.75))
    assert "| work | ours | peer | peer's | ratio | the run before | the one before that | to reach | more |" in told
    assert (
        "| import 100 000 rows | 0.250 s | ogr2ogr | 1.00 s | 0.250 | 0.500 (0.500 s) | 0.750 (0.750 s) | 1.0 x, 150 MB | - |"
        in told
    )
    assert told.count("\n1. ") == 3


def test_a_row_without_a_peer_has_seconds_and_a_table_without_peers_no_columns_for_them(tool: ModuleType) -> None:
    told = text(tool, run(2, peer=None), run(1, peer=None))
    assert "| work | ours | the run before | to reach | more |" in told
    assert "| import 100 000 rows | 0.500 s | 0.500 s |" in told


def test_peers_that_are_missing_and_parts_that_did_not_run_are_named(tool: ModuleType) -> None:
    told = run()
    told["versions"]["igraph"] = None
    told["parts"]["store"] = part([], why="No module named osgeo")
    said = text(tool, told)
    assert "Peers left out, not to be had there: igraph." in said
    assert "networkx 3.2" in said
    assert "Did not run: Store (No module named osgeo); The plugin (not asked for);" in said
    assert "## Store\n\nNot measured in the newest run." in said


def test_where_a_peer_is_faster_and_what_is_not_reached_is_listed(tool: ModuleType) -> None:
    slow = run(ours=1.3)
    slow["parts"]["import"]["rows"][0]["memory_mb"] = 151
    said = text(tool, slow)
    assert "## Where a peer is faster\n\n- import 100 000 rows: 1.30 times ogr2ogr\n" in said
    assert "## What is not reached\n\n- import 100 000 rows: 1.30 x, 151 MB; to reach 1.0 x, 150 MB\n" in said
    quick = text(tool, run(ours=1.0))
    assert "## Where a peer is faster\n\nNowhere in the newest run." in quick
    assert "## What is not reached\n\nNothing in the newest run." in quick


@pytest.mark.parametrize(
    ("row", "lacks"),
    [
        ({"reach": "2 s, 500 MB", "ours_s": 2.0, "peak_mb": 501}, "501 MB"),
        ({"reach": "3 s, 1.2 GB", "ours_s": 3.5, "peak_mb": 1199}, "3.50 s"),
        ({"reach": "10 s of processor time", "ours_s": 30.0, "own_work_s": 9.0}, ""),
        ({"reach": "60 s for 300, 95 % within 15 m", "ours_s": 59.0}, ""),
        ({"reach": "15 actions", "actions": 20}, ""),
        ({"reach": "0.6 x", "ratio": 0.601}, "0.601 x"),
        ({"reach": ""}, ""),
    ],
)
def test_a_goal_is_read_from_its_words(tool: ModuleType, row: dict[str, Any], lacks: str) -> None:
    import benchmark_document

    assert benchmark_document.missed({"work": "w", **row}) == lacks


def test_ten_years_have_their_columns_and_what_grows_too_fast_is_listed(tool: ModuleType) -> None:
    told = run()
    row = {
        "work": "GeoPackage: rank",
        "ours_s": 1.5,
        "own_work_s": 1.4,
        "of_a_tenth_s": 0.1,
        "exponent": 1.16,
        "peak_mb": 480,
    }
    told["parts"]["municipality"] = part([row, row | {"work": "GeoPackage: open", "exponent": 1.15}])
    said = text(tool, told)
    assert "| work | ours | processor | of a tenth | exponent | peak | to reach | more |" in said
    assert "| GeoPackage: rank | 1.50 s | 1.40 s | 0.100 s | 1.16 | 480 MB | - | - |" in said
    assert "## What grows faster than n to the 1.15\n\n- GeoPackage: rank: exponent 1.16\n\n" in said


def test_what_ran_once_says_so_and_a_failure_is_told(tool: ModuleType) -> None:
    told = run()
    told["parts"]["import"]["rows"][0] |= {"peer_runs": 1, "failed": "ValueError: no\nrows"}
    assert "| failed: ValueError: no rows, the peer run once |" in text(tool, told)


def test_the_solvers_gaps_stand_beside_the_peers_and_the_earlier(tool: ModuleType) -> None:
    def solved(mean: float) -> Run:
        rows = [
            {
                "solver": who,
                "set": "oplib200",
                "instances": 4,
                "equal": 1,
                "mean": mean,
                "median": 0.1,
                "max": 1.4,
                "seconds": 5.0,
            }
            for who in ("ours", "pyvrp")
        ]
        return run() | {"parts": {"orienteering": part(rows)}}

    said = text(tool, solved(0.4), solved(0.5))
    row = "| oplib200, 5.00 s | 4 | 0.40 / 0.10 / 1.40 % | 1 | pyvrp, 5.00 s | 0.40 / 0.10 / 1.40 % | 1 | 0.50 / 0.10 / 1.40 % |"
    assert row + " mean 0.4, largest 2 % |" in said


def test_the_picture_has_a_dot_for_each_comparison_and_rings_where_the_peer_is_faster(tool: ModuleType) -> None:
    told = run(ours=0.5)
    slow = {"work": "import text", "ours_s": 2.0, "peer": "ogr2ogr & co", "peer_s": 1.0, "ratio": 2.0}
    told["parts"]["import"]["rows"] += [slow, {"work": "alone", "ours_s": 1.0}]
    drawn = tool.picture(told, tool.PARTS)
    root = ET.fromstring(drawn)
    space = "{http://www.w3.org/2000/svg}"
    dots = root.findall(f"{space}circle")
    assert [dot.get("class") for dot in dots] == ["a", "b"]
    one = next(line for line in root.findall(f"{space}line") if line.get("class") == "one")
    assert float(dots[0].get("cx", 0)) < float(one.get("x1", 0)) < float(dots[1].get("cx", 0))
    assert "faster in 1 of 2 comparisons" in drawn


def test_the_same_runs_give_the_same_bytes_and_come_back_from_their_file(tool: ModuleType, tmp_path: Path) -> None:
    runs = [run(2), run(1)]
    tool.write(tmp_path, runs)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert sorted(before) == sorted(tool.NAMES)
    again = json.loads(before["benchmarks.json"])
    assert again == runs
    tool.write(tmp_path, again)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_what_is_in_the_repository_is_drawn_from_its_runs(tool: ModuleType, repository: Path, tmp_path: Path) -> None:
    docs = repository / "docs"
    tool.write(tmp_path, json.loads((docs / "benchmarks.json").read_text(encoding="utf-8")))
    for name in tool.NAMES:
        assert (tmp_path / name).read_text(encoding="utf-8") == (docs / name).read_text(encoding="utf-8"), name


def test_only_measures_parts_of_the_newest_run_anew(
    tool: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tool.write(tmp_path, [run(2), run(1)])
    new = part([{"work": "write", "ours_s": 1.0}], commit="new00000")
    monkeypatch.setattr(tool, "measure", lambda script, quick: new)
    monkeypatch.setattr(tool, "versions", dict)
    monkeypatch.setattr(tool, "adopt", lambda: None)
    monkeypatch.setattr(sys, "argv", ["benchmark.py", "--only", "store", "--folder", str(tmp_path)])
    assert tool.main() == 0
    kept = json.loads((tmp_path / "benchmarks.json").read_text(encoding="utf-8"))
    assert [sorted(one["parts"]) for one in kept] == [["import", "store"], ["import"]]
    assert kept[0]["ended"] == run(2)["ended"]
    assert "Measured apart: Store from" in (tmp_path / "benchmarks.md").read_text(encoding="utf-8")


def test_a_whole_run_begins_a_run_of_its_own_and_tells_what_failed(
    tool: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tool.write(tmp_path, [run(2), run(1)])

    def measured(script: Any, quick: bool) -> Run:
        return part([], why="out of paper") if script.part.name == "print" else part([{"work": "w", "ours_s": 1.0}])

    monkeypatch.setattr(tool, "measure", measured)
    monkeypatch.setattr(tool, "versions", lambda: {"pyvrp": None})
    monkeypatch.setattr(tool, "adopt", lambda: None)
    monkeypatch.setattr(sys, "argv", ["benchmark.py", "--folder", str(tmp_path)])
    assert tool.main() == 1
    kept = json.loads((tmp_path / "benchmarks.json").read_text(encoding="utf-8"))
    assert len(kept) == 3
    assert kept[0]["whole"]
    assert list(kept[0]["parts"]) == [one.name for one in tool.PARTS]
    assert "Did not run: Print (out of paper)." in (tmp_path / "benchmarks.md").read_text(encoding="utf-8")


def test_a_part_tells_the_load_and_what_others_used(tool: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    counted = iter([(100.0, 10.0), (130.0, 25.0)])
    clock = iter([0.0, 10.0])
    monkeypatch.setattr(tool, "busy_s", lambda: next(counted))
    monkeypatch.setattr(tool.time, "perf_counter", lambda: next(clock))
    monkeypatch.setattr(tool, "commit", lambda: ("abcd1234", False))
    monkeypatch.setattr(tool, "run", lambda script, quick: ([{"work": "w"}], ""))
    told = tool.measure(tool.SCRIPTS[0], False)
    assert told["others"] == 1.5  # 30 s of all in 10 s, 15 of them ours
    assert told["seconds"] == 10.0
    assert len(told["load"]) == 2


def test_every_goal_names_a_part_that_is_there(tool: ModuleType) -> None:
    import benchmark_document

    assert {name for name, *_ in benchmark_document.REACH} <= {one.name for one in tool.PARTS}


def test_a_goal_of_the_list_stands_where_the_script_tells_none(tool: ModuleType) -> None:
    told = run()
    told["parts"]["print"] = part(
        [{"work": "walk map, cover and stop list (2 pages)", "ours_s": 0.3, "peer": "bare", "ratio": 0.7}]
    )
    assert "- walk map, cover and stop list (2 pages): 0.700 x; to reach 0.6 x\n" in text(tool, told)


def test_scripts_know_the_arguments_that_they_are_run_with(tool: ModuleType, repository: Path) -> None:
    for script in tool.SCRIPTS:
        text = (repository / f"tests/benchmarks/bench_{script.part.name}.py").read_text(encoding="utf-8")
        given = {word for word in ("--json", *script.full, *script.quick) if word.startswith("--")}
        assert {word for word in given if f'"{word}"' not in text} == set(), script.part.name
