"""The window waits for a dialog only where docs/architecture.md says so."""

from __future__ import annotations

import ast
from pathlib import Path

#: Who waits, and for what: file -> calls that stop the window.
WAITS = {
    "dialogs/confirm.py": {"exec"},
    "dialogs/import_dialog/decisions.py": {"exec"},
}
MODAL = {"exec", "exec_", "setModal", "setWindowModality"}
STATIC = {"QInputDialog", "QMessageBox"}
MENUS = {"menu", "QMenu", "drag"}


def test_the_window_waits_for_few_dialogs(repository: Path) -> None:
    gui = repository / "est_walks_plugin" / "gui"
    found: dict[str, set[str]] = {}
    for path in sorted(gui.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
                continue
            owner = node.func.value.id if isinstance(node.func.value, ast.Name) else ""
            if (node.func.attr in MODAL and owner not in MENUS) or owner in STATIC:
                found.setdefault(str(path.relative_to(gui)), set()).add(node.func.attr)
    assert found == WAITS


def test_the_page_of_the_decisions_names_them(repository: Path) -> None:
    text = (repository / "docs" / "architecture.md").read_text(encoding="utf-8")
    for word in ("dialogs.confirm", "context.beside", "AskLine", "coordinate system of a file"):
        assert word in text
