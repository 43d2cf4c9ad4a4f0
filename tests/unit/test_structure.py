"""How the rooms are built inside: no import circles, no flat rooms, no long files (HOUSE 2 and 3), read from the source."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path

from .test_architecture import PACKAGE, imports, modules

MOST_FILES = 20
MOST_LINES = 400
#: Data, not code: long because there is much of it.
DATA_FILES = {"store/schema.py"}


def dotted(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def edges() -> dict[str, set[str]]:
    """Return module -> the modules it imports, also lazily and for types only; a facade is a module of its own."""
    known = {dotted(path): path for path in modules()}
    found: dict[str, set[str]] = defaultdict(set)
    for name, path in known.items():
        for imported, _line in imports(path):
            target = imported if imported in known else imported.rpartition(".")[0]
            if target in known and target != name:
                found[name].add(target)
    return found


def circles(graph: dict[str, set[str]]) -> list[list[str]]:
    """Return the groups of modules that reach each other (Tarjan's strongly connected components)."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    found: list[list[str]] = []

    def visit(name: str) -> None:
        index[name] = low[name] = len(index)
        stack.append(name)
        for target in sorted(graph.get(name, ())):
            if target not in index:
                visit(target)
                low[name] = min(low[name], low[target])
            elif target in stack:
                low[name] = min(low[name], index[target])
        if low[name] == index[name]:
            group = [stack.pop()]
            while group[-1] != name:
                group.append(stack.pop())
            if len(group) > 1:
                found.append(sorted(group))

    for name in sorted(graph):
        if name not in index:
            visit(name)
    return sorted(found)


def test_a_circle_is_seen() -> None:
    graph = {"a": {"b"}, "b": {"c", "d"}, "c": {"a"}, "d": {"e"}, "e": set()}
    assert circles(graph) == [["a", "b", "c"]]


def test_no_import_circles() -> None:
    assert circles(edges()) == []


def test_every_relative_import_is_followed() -> None:
    known = {dotted(path) for path in modules()}
    lost = [
        f"{dotted(path)}:{line}: {name}"
        for path in modules()
        for name, line in imports(path)
        if name.startswith("est_walks_plugin.") and name not in known and name.rpartition(".")[0] not in known
    ]
    assert lost == []


def test_no_room_gives_out_a_name_that_is_one_of_its_modules() -> None:
    """Whoever imports the module last puts it where the room's function stood: in a thread, or when the plugin is loaded anew."""
    found = []
    for path in modules():
        if path.name == "__init__.py":
            inside = {file.stem for file in path.parent.iterdir() if file.is_dir() or file.suffix == ".py"}
            given = {
                name.asname or name.name
                for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
                if isinstance(node, ast.ImportFrom) and node.module
                for name in node.names
            }
            found += [f"{dotted(path)}.{name}" for name in sorted(given & inside)]
    assert found == []


def test_no_flat_room() -> None:
    rooms: dict[str, int] = defaultdict(int)
    for path in modules():
        if path.name != "__init__.py":
            rooms[str(path.parent.relative_to(PACKAGE))] += 1
    assert {room: count for room, count in rooms.items() if count > MOST_FILES} == {}


def test_no_long_file() -> None:
    long = {
        str(path.relative_to(PACKAGE)): len(path.read_text(encoding="utf-8").splitlines())
        for path in modules()
        if str(path.relative_to(PACKAGE)) not in DATA_FILES
    }
    assert {name: lines for name, lines in long.items() if lines > MOST_LINES} == {}


def test_prefixes_became_folders() -> None:
    """Three files of a room that begin with the same word want a folder of that name."""
    flat: dict[tuple[str, str], list[str]] = defaultdict(list)
    for path in modules():
        room = str(path.parent.relative_to(PACKAGE))
        head, joined, _ = path.stem.partition("_")
        if joined and head:
            flat[room, head].append(path.stem)
    assert {key: names for key, names in flat.items() if len(names) > 3} == {}


def test_nothing_is_only_declared() -> None:
    """What a module defines is named once more somewhere; QGIS calls `classFactory`."""
    root = PACKAGE.parent
    asked = [*PACKAGE.rglob("*.py"), *(root / "tests").rglob("*.py"), *(root / ".ci").glob("*.*")]
    words = Counter(word for path in asked for word in re.findall(r"\w+", path.read_text(encoding="utf-8")))
    dead = []
    for path in modules():
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            named = [node.name] if isinstance(node, (ast.FunctionDef, ast.ClassDef)) else []
            if isinstance(node, (ast.Assign, ast.AnnAssign)):
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                named = [target.id for target in targets if isinstance(target, ast.Name)]
            dead += [f"{path.relative_to(PACKAGE)}: {name}" for name in named if words[name] < 2]
    assert dead == []


def test_every_icon_is_asked_for() -> None:
    asked = "\n".join(path.read_text(encoding="utf-8") for path in modules())
    quoted = set(re.findall(r"[\"'](\w+)(?:\.svg)?[\"']", asked))
    icons = {path.stem for path in (PACKAGE.parent / "resources" / "icons").glob("*.svg")}
    assert icons - quoted == set()


def test_one_algorithm_a_file() -> None:
    for path in modules():
        if path.parent.parent.name == "processing" and path.name != "__init__.py":
            classes = [
                node for node in ast.parse(path.read_text(encoding="utf-8")).body if isinstance(node, ast.ClassDef)
            ]
            assert len(classes) == 1, path


def test_no_signal_is_disconnected_from_all_that_hear_it() -> None:
    """A bare `disconnect()` also cuts what others, QGIS among them, have connected."""
    bare = [
        f"{path.relative_to(PACKAGE)}:{node.lineno}"
        for path in modules()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "disconnect"
        and not node.args
    ]
    assert bare == []


def test_showing_a_page_loads_nothing_that_draws_paper() -> None:
    """What prints and exports is loaded when something is printed: a page that waits for it stands still."""
    program = (
        "import sys\n"
        "from est_walks_plugin.gui import pages\n"
        "from est_walks_plugin.operations import getting_started\n"
        "for spec in pages.PAGES:\n"
        "    pages.import_module(f'{pages.__name__}.{spec.module}')\n"
        "heavy = ('printing.layouts', 'printing.quick', 'operations.importing.sources', 'operations.light.keep')\n"
        "names = tuple(f'est_walks_plugin.{name}' for name in heavy)\n"
        "print([name for name in sys.modules if name.startswith(names)])\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=PACKAGE.parent
    )
    assert ran.stdout.strip() == "[]"
