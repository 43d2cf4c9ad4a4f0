"""Window and Processing change a store through operations only; told by the source."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "est_walks_plugin"
WRITING = {
    "insert",
    "bulk_insert",
    "bulk_update",
    "update",
    "update_many",
    "delete",
    "transaction",
    "set_meta",
    "refresh_definitions",
}


def writing_methods() -> set[str]:
    """Return the methods of Store that write: they begin a transaction, or call one that does."""
    found: set[str] = set()
    methods = {
        node.name: node
        for path in (PACKAGE / "store").rglob("*.py")
        for klass in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(klass, ast.ClassDef) and klass.name == "Store"
        for node in klass.body
        if isinstance(node, ast.FunctionDef)
    }
    while True:
        more = {
            name
            for name, node in methods.items()
            if any(
                isinstance(call, ast.Call)
                and isinstance(call.func, ast.Attribute)
                and isinstance(call.func.value, ast.Name)
                and call.func.value.id == "self"
                and call.func.attr in found | {"transaction", "_write"}
                for call in ast.walk(node)
            )
        }
        if more <= found:
            return found | {"transaction"}
        found |= more


def test_the_writing_methods_are_known() -> None:
    assert writing_methods() == WRITING


def is_store(node: ast.expr, stores: set[str]) -> bool:
    """Return whether an expression is a store: named so, or a name that was given one (`s = session.store`)."""
    if isinstance(node, ast.Name):
        return node.id in stores
    if isinstance(node, ast.Attribute):
        return node.attr in ("store", "_store")
    if isinstance(node, ast.NamedExpr):
        return is_store(node.value, stores)
    if isinstance(node, ast.Call):  # Store.open(...), getattr(session, "store")
        called = ast.unparse(node.func)
        return called.startswith(("Store.", "Store(")) or (called == "getattr" and "store" in ast.unparse(node))
    if isinstance(node, ast.IfExp):
        return is_store(node.body, stores) or is_store(node.orelse, stores)
    return False


def given_a_store(call: ast.Call, tree: ast.AST) -> set[str]:
    """Return the first parameters of the lambdas and functions that a call is handed."""
    names = {node.id for node in ast.walk(call) if isinstance(node, ast.Name)}
    work = [node for node in call.args if isinstance(node, ast.Lambda)]
    work += [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name in names]
    return {one.args.args[0].arg for one in work if one.args.args and one.args.args[0].arg != "self"}


def stores_in(tree: ast.AST) -> set[str]:
    """Return the names that hold a store anywhere in a module."""
    stores = {"store", "_store"}
    while True:
        before = len(stores)
        for node in ast.walk(tree):
            if isinstance(node, ast.Assign) and is_store(node.value, stores):
                stores |= {target.id for target in node.targets if isinstance(target, ast.Name)}
            elif isinstance(node, (ast.AnnAssign, ast.NamedExpr)) and node.value is not None:
                if isinstance(node.target, ast.Name) and is_store(node.value, stores):
                    stores.add(node.target.id)
            elif isinstance(node, ast.withitem) and isinstance(node.optional_vars, ast.Name):
                if is_store(node.context_expr, stores):
                    stores.add(node.optional_vars.id)
            elif (
                isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in {"do", "run"}
            ):
                stores |= given_a_store(node, tree)  # the history and the tasks hand their work a store
            elif isinstance(node, ast.arg) and node.annotation is not None and ast.unparse(node.annotation) == "Store":
                stores.add(node.arg)
        if len(stores) == before:
            return stores


def writes(source: str, methods: set[str] = WRITING) -> list[str]:
    """Return the lines where a module calls, or takes hold of, a writing method of a store."""
    tree = ast.parse(source)
    stores = stores_in(tree)
    found = []
    for node in ast.walk(tree):
        if (isinstance(node, ast.Attribute) and node.attr in methods and is_store(node.value, stores)) or (
            isinstance(node, ast.Attribute) and node.attr == "backend" and is_store(node.value, stores)
        ):
            found.append(f"line {node.lineno}: {ast.unparse(node)}")
    return found


@pytest.mark.parametrize("room", ["gui", "processing", "project", "printing", "exporting"])
def test_only_operations_write_the_store(room: str) -> None:
    # An algorithm may make several operations one; the window's history does that for its pages.
    methods = WRITING - {"transaction"} if room == "processing" else WRITING
    found = {
        str(path.relative_to(PACKAGE)): lines
        for path in sorted((PACKAGE / room).rglob("*.py"))
        if (lines := writes(path.read_text(encoding="utf-8"), methods))
    }
    assert found == {}


@pytest.mark.parametrize(
    "source",
    [
        "store.insert('area', [])",
        "self._context.session.store.update('area', key, {})",
        "s = self.session.store\ns.delete('area', keys)",
        "with Store.open(path) as kept:\n    kept.bulk_insert('lamp', columns, rows)",
        "def work(target: Store) -> None:\n    target.update_many('task', {})",
        "put = context.session.store.insert",
        "a = context.session.store\nb = a\nwith b.transaction():\n    pass",
        "(s := session.store).set_meta('a', 'b')",
        "getattr(session, 'store').delete('area', [])",
        "context.undo.do(lambda s: s.insert('area', []), 'draw')",
        "def work(kept, feedback):\n    kept.delete('area', keys)\nrunner.run('Deleting', work, done=done)",
    ],
)
def test_a_write_is_seen_by_whatever_name(source: str) -> None:
    assert writes(source)


@pytest.mark.parametrize("source", ["self.update()", "store.rows('area')", "menu.insert(a, b)", "known.update(more)"])
def test_other_things_are_left_alone(source: str) -> None:
    assert not writes(source)
