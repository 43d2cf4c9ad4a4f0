"""A sentence of the window that says "not so" carries the button that mends it, or is listed here with the reason."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

GUI = Path(__file__).resolve().parents[2] / "est_walks_plugin" / "gui"

#: Sentences of `messages.warn`, which has no button, and why there is none to press.
TOLD_ONLY = {
    "The layer {name} has no polygon.": "another layer is chosen in the same menu",
    "Saved otherwise than you wrote it: {columns}; look at the row again.": "the row is in the table that is being edited",
}
#: Where a reason stands beside the field that mends it: the dialog or form is that button.
BESIDE_ITS_FIELD = {
    "dialogs",
    "take_out",
    "form.py",
    "print_dialog.py",
    "promise_form.py",
    "publish",
    "editor.py",
    "general_tab.py",
    "points_tab.py",
}


def sentences(node: ast.AST) -> list[str]:
    """Return the literals of tr(...) in an expression."""
    return [
        call.args[0].value
        for call in ast.walk(node)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id == "tr"
        and isinstance(call.args[0], ast.Constant)
    ]


def calls(name: str) -> Iterator[tuple[Path, ast.Call]]:
    for path in sorted(GUI.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                if called == name:
                    yield path, node


def test_every_empty_state_has_its_button() -> None:
    found = list(calls("EmptyState"))
    assert len(found) >= 6
    for path, call in found:
        assert len(call.args) >= 2, path
        button = sentences(call.args[1])
        assert button, f"{path.name}: {sentences(call)}"
        assert button[0] != "Go to Sources", "a page is no button: start the import or the fetching"


def test_a_warning_has_a_button_or_a_reason_why_not() -> None:
    told = {text for _, call in calls("warn") for text in sentences(call)}
    assert told - TOLD_ONLY.keys() == set(), "use messages.mend, with the button that mends it"
    assert TOLD_ONLY.keys() - told == set(), "no longer said"


def test_what_page_walk_refuses_carries_its_link() -> None:
    for path, call in calls("_refused"):
        if path.parent.name == "walk" and path.name == "page.py":
            assert len(call.args) >= 2, f"{path.name}:{call.lineno}"


def test_a_reason_beside_a_button_is_in_the_form_that_mends_it() -> None:
    for path in sorted(GUI.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name in ("why_not", "_why_not"):
                assert BESIDE_ITS_FIELD & {path.name, *path.parts}, f"{path}: {sentences(node)}"
