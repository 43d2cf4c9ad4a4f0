"""Rows of the store travel as frozen dataclasses (HOUSE 2, told once): functions that take dict rows are counted, by ast."""

from __future__ import annotations

import ast

from .test_architecture import PACKAGE, modules

#: To be lowered when a part lands, never raised.
MOST_DICT_ROWS = 29
DICTS = {"dict[str, Any]", "Mapping[str, Any]"}
GATHERED = {"list", "tuple", "Sequence", "Iterable", "Iterator", "Collection", "Optional"}
#: QGIS calls these with its own dictionaries, which are no rows.
OF_QGIS = {"initAlgorithm", "checkParameterValues", "prepareAlgorithm", "processAlgorithm"}
#: Here a row, or a JSON column of one, becomes its dataclass.
DOORS = {"from_row", "from_json"}
#: Parameters that are no rows: Processing's own, JSON as a column holds it, JSON that a planner wrote, a receipt.
NO_ROWS = {"parameters", "stored", "mapping", "receipt"}


def is_dict_row(annotation: ast.expr, aliases: set[str]) -> bool:
    """Return whether an annotation is a dict row, may be one, or gathers some: `Row | None`, `list[dict[str, Any]]`."""
    if isinstance(annotation, ast.BinOp):
        return is_dict_row(annotation.left, aliases) or is_dict_row(annotation.right, aliases)
    if isinstance(annotation, ast.Subscript) and isinstance(annotation.value, ast.Name):
        if ast.unparse(annotation) in DICTS:
            return True
        inner = annotation.slice
        parts = inner.elts if isinstance(inner, ast.Tuple) else [inner]
        if annotation.value.id in GATHERED:
            return any(is_dict_row(part, aliases) for part in parts)
        if annotation.value.id in {"dict", "Mapping"}:
            return is_dict_row(parts[-1], aliases)
    return isinstance(annotation, ast.Name) and annotation.id in aliases


def aliases_of(tree: ast.Module) -> set[str]:
    """Return the names that stand for a dict row: `Row`, unless the module has a class of that name, and its own."""
    own = {
        target.id
        for node in tree.body
        if isinstance(node, ast.Assign) and is_dict_row(node.value, set())
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    classes = {node.name for node in tree.body if isinstance(node, ast.ClassDef)}
    return {"Row", *own} - classes - {"Where"}


def dict_rows(text: str) -> list[str]:
    """Return "line function(parameter)" of every parameter that is a dict row."""
    tree = ast.parse(text)
    aliases = aliases_of(tree)
    found = []
    for node in ast.walk(tree):
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) or node.name in OF_QGIS | DOORS:
            continue
        for given in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs):
            if given.arg in NO_ROWS or given.annotation is None:
                continue
            if is_dict_row(given.annotation, aliases):
                found.append(f"{node.lineno} {node.name}({given.arg})")
    return found


def test_what_a_dict_row_is() -> None:
    text = """
Record = dict[str, Any]
def one(a: Row, b: list[Record], c: Mapping[str, Any] | None, d: dict[str, list[Row]]) -> None: ...
def none(a: dict[str, str], b: Finding, c: list[str], d: Any) -> Row: ...
def from_row(cls, row: Mapping[str, Any]) -> None: ...
"""
    assert dict_rows(text) == ["3 one(a)", "3 one(b)", "3 one(c)", "3 one(d)"]


def test_few_functions_take_dict_rows() -> None:
    found = {str(path.relative_to(PACKAGE)): dict_rows(path.read_text(encoding="utf-8")) for path in modules()}
    told = [f"{file}:{one}" for file, ones in found.items() for one in ones]
    assert len(told) <= MOST_DICT_ROWS, "\n".join(told)
