"""No generator rests with an error handler on GDAL's stack: left or closed late, it takes off another's, on any thread."""

from __future__ import annotations

import ast
from typing import Iterator

from .test_architecture import PACKAGE, modules

PLANTED = """
@contextmanager
def hushed():
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    yield
    gdal.PopErrorHandler()

@contextmanager
def wider():
    with hushed():
        yield

def rows(layer):
    with wider():
        for feature in layer:
            yield feature

def sound(layer):
    with wider():
        return list(layer)
"""


def _functions(tree: ast.AST) -> Iterator[ast.FunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def _is_manager(function: ast.FunctionDef) -> bool:
    return any("contextmanager" in ast.unparse(decorator) for decorator in function.decorator_list)


def _called(node: ast.With) -> set[str]:
    calls = [item.context_expr for item in node.items if isinstance(item.context_expr, ast.Call)]
    return {ast.unparse(call.func).rpartition(".")[2] for call in calls}


def _hushing(trees: list[ast.AST]) -> set[str]:
    """Return the names of the context managers within which a handler is on GDAL's stack."""
    managers = [function for tree in trees for function in _functions(tree) if _is_manager(function)]
    found = {one.name for one in managers if "PushErrorHandler" in ast.unparse(one)}
    for tree in trees:
        classes = [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
        found |= {one.name for one in classes if "PushErrorHandler" in ast.unparse(one)}
    while True:
        more = {
            one.name
            for one in managers
            if any(isinstance(node, ast.With) and _called(node) & found and _yields(node) for node in ast.walk(one))
        }
        if more <= found:
            return found
        found |= more


def _yields(block: ast.With) -> bool:
    return any(isinstance(node, (ast.Yield, ast.YieldFrom)) for part in block.body for node in ast.walk(part))


def _resting(trees: dict[str, ast.AST]) -> list[str]:
    hushing = _hushing(list(trees.values()))
    return [
        f"{name}: {function.name}"
        for name, tree in trees.items()
        for function in _functions(tree)
        if not _is_manager(function)
        for node in ast.walk(function)
        if isinstance(node, ast.With) and _called(node) & hushing and _yields(node)
    ]


def test_no_generator_rests_with_a_handler_of_gdal() -> None:
    trees: dict[str, ast.AST] = {
        str(path.relative_to(PACKAGE)): ast.parse(path.read_text(encoding="utf-8")) for path in modules()
    }
    assert {"ogr_calls", "quiet"} <= _hushing(list(trees.values()))
    assert _resting(trees) == []


def test_a_planted_one_is_found() -> None:
    assert _resting({"planted": ast.parse(PLANTED)}) == ["planted: rows"]
