"""docs/verbs.md is true: every operation the window calls has its algorithm there, and every algorithm stands there."""

from __future__ import annotations

import re

from .test_architecture import PACKAGE, imports, modules

PAGE = PACKAGE.parent / "docs" / "verbs.md"
PLANNED = re.compile(r"planned: (\w+)")


def table() -> list[tuple[str, str, str]]:
    """Return (verb, operations, algorithm) of every line of the table."""
    lines = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[1:]]
    return [(verb, operations, algorithm) for _page, verb, operations, algorithm in cells]


def words(text: str) -> set[str]:
    return set(re.findall(r"\b[a-z]+\b", text))


def quoted(text: str) -> set[str]:
    return {name.rpartition(".")[2] for name in re.findall(r"`([\w.]+)`", text)}


def registered() -> set[str]:
    """Return the ids of the algorithms, read from their modules, so that no QGIS is needed."""
    return {
        path.stem
        for path in modules()
        if path.relative_to(PACKAGE).parts[0] == "processing"
        and len(path.relative_to(PACKAGE).parts) == 3
        and path.stem != "__init__"
    }


def called_by_the_window() -> set[str]:
    """Return the functions of operations that modules of gui import."""
    return {
        name.rpartition(".")[2]
        for path in modules()
        if path.relative_to(PACKAGE).parts[0] == "gui"
        for name, _line in imports(path)
        if name.startswith("est_walks_plugin.operations.") and name.rpartition(".")[2][0].islower()
    }


def test_every_operation_the_window_calls_is_told_of() -> None:
    assert called_by_the_window() - quoted(PAGE.read_text(encoding="utf-8")) == set()


def test_every_verb_has_an_algorithm_or_is_planned() -> None:
    known = registered()
    without = [
        verb
        for verb, _operations, algorithm in table()
        if not words(algorithm) & known
        and not PLANNED.search(algorithm)
        and not algorithm.startswith(("none:", "each"))
    ]
    assert without == []


def test_every_algorithm_stands_in_the_table_and_nothing_planned_is_built() -> None:
    told = set().union(*(words(algorithm) for _verb, _operations, algorithm in table()))
    assert registered() - told == set()
    planned = {found[1] for _verb, _operations, algorithm in table() if (found := PLANNED.search(algorithm))}
    assert planned & registered() == set()
