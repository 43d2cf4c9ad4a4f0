"""What is offered until the planner chooses: told in model/defaults, the same by Processing, in a request and the window."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from est_walks_plugin.model import defaults
from est_walks_plugin.model.localtime import parse_local
from est_walks_plugin.model.stored_walk import StoredWalk
from est_walks_plugin.model.walk import WalkRequest
from est_walks_plugin.processing.walk.planwalk import PlanWalk

#: Parameter, field of a request, default.
OFFERED = [
    ("DURATION_MIN", "duration_min", "DURATION_MIN"),
    ("PACE_KMH", "pace_kmh", "PACE_KMH"),
    ("STOP_MIN", "stop_min", "STOP_MIN"),
    ("GATHER_MIN", "gather_before_min", "GATHER_MIN"),
    ("GATHER_AFTER_MIN", "gather_after_min", "GATHER_MIN"),
    ("GROUPS", "groups", "GROUPS"),
    ("SEED", "seed", "SEED"),
    ("TIME_LIMIT_S", "time_limit_s", "TIME_LIMIT_S"),
]


@pytest.mark.parametrize(("parameter", "field", "default"), OFFERED)
def test_one_default_for_all(parameter: str, field: str, default: str) -> None:
    algorithm = PlanWalk()
    algorithm.initAlgorithm({})
    told = getattr(defaults, default)
    assert algorithm.parameterDefinition(parameter).defaultValue() == told
    assert getattr(WalkRequest("x", (0.0, 0.0), parse_local("2026-10-15 18:00")), field) == told
    assert getattr(StoredWalk("x"), field, told) == told


def test_no_number_stands_beside_a_wish_elsewhere(repository: Path) -> None:
    """A keyword, a field or a fallback named as a wish has no number of its own in the code."""
    wishes = {"duration_min", "pace_kmh", "stop_min", "time_limit_s", "seed", "gather_before_min", "gather_after_min"}
    found = []
    rooms = ("model", "operations", "processing", "gui", "printing")
    files = [path for room in rooms for path in (repository / "est_walks_plugin" / room).rglob("*.py")]
    for path in (path for path in files if path.parent.name != "example"):  # the example has wishes of its own
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
                name, value = node.target.id, node.value
            elif isinstance(node, ast.keyword):
                name, value = node.arg or "", node.value
            elif isinstance(node, ast.Call) and len(node.args) == 2 and isinstance(node.args[0], ast.Constant):
                name, value = str(node.args[0].value), node.args[1]
            else:
                continue
            if name in wishes and isinstance(value, ast.Constant) and value.value is not None:
                found.append(f"{path.name}:{value.lineno}: {name}")
    assert found == []


def keywords(file: Path, called: str) -> set[str]:
    """Return the keywords given to a function or class in a file."""
    calls = [node for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    named = [call for call in calls if ast.unparse(call.func).split(".")[-1].lstrip("_") == called]
    return {keyword.arg for call in named for keyword in call.keywords if keyword.arg}


def test_every_wish_of_the_window_can_be_given_by_processing(repository: Path) -> None:
    package = repository / "est_walks_plugin"
    asked = keywords(package / "gui" / "pages" / "walk" / "form.py", "tell")
    given = keywords(package / "processing" / "walk" / "planwalk.py", "WalkRequest")
    assert {"name", "starts_at", "duration_min", "pace_kmh", "profile", "groups"} <= asked
    assert asked | {"start_xy", "end_xy", "area", "required"} <= given
