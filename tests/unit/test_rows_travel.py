"""Rows of the store travel as frozen dataclasses (HOUSE 2, told once): functions that take dict rows are counted, by ast."""

from __future__ import annotations

import ast

from .test_architecture import PACKAGE, modules

#: Most of them are the store itself, what 0.1.0 wrote, and JSON as it stands in a file.
MOST_DICT_ROWS = 30
DICTS = {f"{kind}[str, {value}]" for kind in ("dict", "Mapping", "MutableMapping") for value in ("Any", "object")}
GATHERED = {"list", "tuple", "Sequence", "Iterable", "Iterator", "Collection", "Optional"}


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
    return isinstance(annotation, ast.Name) and (annotation.id in aliases or annotation.id in {"dict", "Mapping"})


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


def doors(tree: ast.Module) -> set[ast.AST]:
    """Return where a row, or JSON, becomes its dataclass: class methods and static methods that return their class."""
    found: set[ast.AST] = set()
    for owner in (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)):
        for node in owner.body:
            if not isinstance(node, ast.FunctionDef) or node.returns is None:
                continue
            how = {one.id for one in node.decorator_list if isinstance(one, ast.Name)}
            own = {owner.name}
            if "classmethod" in how:  # `cls: type[Made]` of a base class
                own |= _names(node.args.args[0].annotation) - {"type"}
            if how & {"classmethod", "staticmethod"} and own & _names(node.returns):
                found.add(node)
    return found


def _names(annotation: ast.expr | None) -> set[str]:
    return {node.id for node in ast.walk(annotation) if isinstance(node, ast.Name)} if annotation else set()


def is_of_qgis(name: str) -> bool:
    """Return whether a method overrides one of QGIS, which gives it dictionaries of its own: camelCase is kept for that."""
    return name != name.lower()


def dict_rows(text: str) -> list[str]:
    """Return "line function(parameter)" of every parameter that is a dict row."""
    tree = ast.parse(text)
    aliases, left_out = aliases_of(tree), doors(tree)
    found = []
    for node in ast.walk(tree):
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) or node in left_out or is_of_qgis(node.name):
            continue
        for given in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs):
            if given.annotation is not None and is_dict_row(given.annotation, aliases):
                found.append(f"{node.lineno} {node.name}({given.arg})")
    return found


def test_what_a_dict_row_is() -> None:
    text = """
Record = dict[str, Any]
def one(a: Row, b: list[Record], c: Mapping[str, Any] | None, d: dict[str, list[Row]]) -> None: ...
def none(a: dict[str, str], b: Finding, c: list[str], d: Any) -> Row: ...
def processAlgorithm(self, parameters: dict[str, Any]) -> None: ...
def bare(stored: dict, mapping: Mapping[str, object]) -> None: ...
class Finding:
    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> Finding: ...
    @classmethod
    def all(cls: type[Made], rows: list[Row]) -> tuple[Made, ...]: ...
    @staticmethod
    def read(row: Mapping[str, Any]) -> str: ...
    def told(self, row: Mapping[str, Any]) -> Finding: ...
"""
    counted = ["one(a)", "one(b)", "one(c)", "one(d)", "bare(stored)", "bare(mapping)", "read(row)", "told(row)"]
    assert [found.partition(" ")[2] for found in dict_rows(text)] == counted


def test_few_functions_take_dict_rows() -> None:
    found = {str(path.relative_to(PACKAGE)): dict_rows(path.read_text(encoding="utf-8")) for path in modules()}
    told = [f"{file}:{one}" for file, ones in found.items() for one in ones]
    assert len(told) <= MOST_DICT_ROWS, "\n".join(told)
