"""No pattern of the plugin can be made to search for ever: judged by its automaton, then tried on text made against it.

Every pattern is collected twice: literals given to `re` in the source, and compiled patterns found in the loaded modules.
"""

from __future__ import annotations

import ast
import importlib
import json
import re
import resource
import subprocess
import sys
from collections import deque
from pathlib import Path
from typing import Any, Iterator

import pytest

if sys.version_info >= (3, 11):
    from re import _constants as constants
    from re import _parser as parser
else:
    import sre_constants as constants
    import sre_parse as parser

REPOSITORY = Path(__file__).resolve().parents[2]
PACKAGE = REPOSITORY / "est_walks_plugin"
#: Bounded repeats count as this many: their work is bounded by a constant.
MOST_COPIES = 2
#: Signs that stand for all others in the automaton.
ALPHABET = [*map(chr, range(9, 14)), *map(chr, range(32, 127)), *"åäöÅÄÖé§\u00a0\u2013\u0660\x00"]
FLAGS_OF_PATTERN = re.IGNORECASE | re.MULTILINE | re.DOTALL | re.ASCII | re.VERBOSE
CPU_SECONDS = 90
"""So much processor may the texts of all patterns take; they take some 20."""
CHARACTERS = 16_000


# -- collecting ---------------------------------------------------------------------------------------------------------


def source_patterns() -> Iterator[tuple[str, str | bytes, int]]:
    """Yield (where, pattern, flags) of literals, also joined ones, that are given to functions of `re`."""
    for path in sorted(PACKAGE.rglob("*.py")):
        if "wheels" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
                continue
            if not (isinstance(node.func.value, ast.Name) and node.func.value.id == "re" and node.args):
                continue
            if node.func.attr in (
                "compile",
                "match",
                "search",
                "sub",
                "subn",
                "split",
                "findall",
                "finditer",
                "fullmatch",
            ):
                told = literal(node.args[0])
                if told is not None:
                    yield f"{path.relative_to(PACKAGE)}:{node.lineno}:{node.func.attr}", told, 0


def literal(node: ast.expr) -> Any:
    """Return the text of a literal or of literals joined by +, None when it depends on names."""
    if isinstance(node, ast.Constant) and isinstance(node.value, (str, bytes)):
        return node.value
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        left, right = literal(node.left), literal(node.right)
        return None if left is None or right is None else left + right
    return None


def loaded_patterns() -> Iterator[tuple[str, str | bytes, int]]:
    """Yield the compiled patterns in the constants of every module of the plugin."""
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(REPOSITORY).with_suffix("").parts
        if "wheels" in parts or parts[-1] == "__main__":
            continue
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        module = importlib.import_module(name)
        for key, value in vars(module).items():
            for pattern in patterns_in(value, 0):
                yield f"{name}.{key}", pattern.pattern, pattern.flags & int(FLAGS_OF_PATTERN)


def patterns_in(value: Any, depth: int) -> Iterator[re.Pattern[Any]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, (list, tuple, set, frozenset)) and depth < 4:
        for item in value:
            yield from patterns_in(item, depth + 1)
    elif isinstance(value, dict) and depth < 4:
        for item in value.values():
            yield from patterns_in(item, depth + 1)


def all_patterns() -> dict[tuple[str | bytes, int], str]:
    found: dict[tuple[str | bytes, int], str] = {}
    for where, pattern, flags in [*loaded_patterns(), *source_patterns()]:
        if not any(known == pattern for known, _ in found):
            found[pattern, flags] = where
    return found


# -- the automaton of a pattern -----------------------------------------------------------------------------------------


class Automaton:
    """Glushkov's automaton: a state for every sign of the pattern; `twice` are steps that can be taken in two ways."""

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.signs: list[frozenset[str]] = []
        self.follow: list[set[int]] = []
        self.twice: set[tuple[int, int]] = set()
        tree = parser.parse(pattern, flags)
        self.flags = tree.state.flags
        self.first, _, _ = self._sequence(list(tree))

    def _state(self, signs: frozenset[str]) -> tuple[set[int], set[int], bool]:
        self.signs.append(signs)
        self.follow.append(set())
        return {len(self.signs) - 1}, {len(self.signs) - 1}, False

    def _join(self, lasts: set[int], firsts: set[int]) -> None:
        for last in lasts:
            for first in firsts:
                if first in self.follow[last]:
                    self.twice.add((last, first))
                self.follow[last].add(first)

    def _sequence(self, items: list[Any]) -> tuple[set[int], set[int], bool]:
        first: set[int] = set()
        last: set[int] = set()
        empty = True
        for item in items:
            firsts, lasts, blank = self._item(item)
            self._join(last, firsts)
            first |= firsts if empty else set()
            last = last | lasts if blank else lasts
            empty = empty and blank
        return first, last, empty

    def _item(self, item: Any) -> tuple[set[int], set[int], bool]:
        kind, value = item
        name = str(kind)
        if name in ("LITERAL", "NOT_LITERAL", "ANY", "IN", "CATEGORY"):
            return self._state(self._matching(item))
        if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            return self._repeat(*value)
        if name == "SUBPATTERN":
            return self._sequence(list(value[3]))
        if name == "ATOMIC_GROUP":
            return self._sequence(list(value))
        if name == "BRANCH":
            branches = [self._sequence(list(branch)) for branch in value[1]]
            first = set().union(*(f for f, _, _ in branches))
            return first, set().union(*(ends for _, ends, _ in branches)), any(e for _, _, e in branches)
        if name == "GROUPREF_EXISTS":
            branches = [self._sequence(list(branch)) for branch in value[1:] if branch]
            return set().union(*(f for f, _, _ in branches)), set().union(*(ends for _, ends, _ in branches)), True
        # Looking about, anchors and back references move nothing on.
        return set(), set(), True

    def _repeat(self, low: int, high: Any, body: Any) -> tuple[set[int], set[int], bool]:
        endless = high == constants.MAXREPEAT
        copies = max(1, min(low, MOST_COPIES)) if endless else min(int(high), MOST_COPIES)
        first: set[int] = set()
        last: set[int] = set()
        before, empty = True, True
        # A copy is reached through the one before it, so that X{0,2} is read as (X(X)?)? and not as X?X?.
        for index in range(copies):
            firsts, lasts, blank = self._sequence(list(body))
            self._join(last, firsts)
            first |= firsts if before else set()
            last = last | lasts if blank or index >= low else lasts
            before = before and blank
            empty = empty and (blank or index >= low)
        if endless and copies:
            self._join(lasts, firsts)
        return first, last, empty

    def _matching(self, item: Any) -> frozenset[str]:
        signs = []
        try:
            compiled = _compiled_one(item, self.flags)
        except (ValueError, RuntimeError):
            return frozenset(ALPHABET)
        for sign in ALPHABET:
            probe = sign.encode("latin-1", "replace") if not self.flags & int(re.UNICODE) else sign
            if compiled(probe):
                signs.append(sign)
        if str(item[0]) == "LITERAL" and chr(item[1]) not in signs:
            signs.append(chr(item[1]))
        return frozenset(signs)

    def meets(self, a: int, b: int) -> bool:
        return bool(self.signs[a] & self.signs[b])


def _compiled_one(item: Any, flags: int) -> Any:
    """Return a function that tells whether one item of a parsed pattern matches a sign."""
    from re import _compiler  # the tree of one item is compiled as it stands

    state = parser.State()
    state.flags = flags
    state.str = "" if flags & int(re.UNICODE) else b""
    tree = parser.SubPattern(state, [item])
    code = _compiler._code(tree, flags)
    import _sre

    pattern = _sre.compile(None, flags, code, 0, {}, (None,))
    return pattern.fullmatch


def exponential(found: Automaton) -> bool:
    """Return whether a loop can be run through in two ways by the same text."""
    states = range(len(found.signs))
    reach = [_reached(found, state) for state in states]
    if any(a in reach[b] or a == b for a, b in found.twice):
        return True
    for state in states:
        if state not in reach[state]:
            continue
        seen, waiting = set(), deque([(state, state)])
        while waiting:
            a, b = waiting.popleft()
            for one in found.follow[a]:
                for other in found.follow[b]:
                    if (one, other) in seen or not found.meets(one, other):
                        continue
                    if state not in reach[one] or state not in reach[other]:
                        continue
                    seen.add((one, other))
                    waiting.append((one, other))
        # Two ways part and meet again in the state where they began.
        if any(one != other and (state, state) in _pairs_after(found, one, other) for one, other in seen):
            return True
    return False


def _reached(found: Automaton, start: int) -> set[int]:
    seen: set[int] = set()
    waiting = [start]
    while waiting:
        for state in found.follow[waiting.pop()]:
            if state not in seen:
                seen.add(state)
                waiting.append(state)
    return seen


def _pairs_after(found: Automaton, first: int, second: int) -> set[tuple[int, int]]:
    seen: set[tuple[int, int]] = set()
    waiting = [(first, second)]
    while waiting:
        a, b = waiting.pop()
        for one in found.follow[a]:
            for other in found.follow[b]:
                if found.meets(one, other) and (one, other) not in seen:
                    seen.add((one, other))
                    waiting.append((one, other))
    return seen


def adjacent(found: Automaton) -> bool:
    """Return whether two endless repeats behind each other can share one text between them in many ways."""
    states = range(len(found.signs))
    reach = [_reached(found, state) for state in states]
    loops = [state for state in states if state in reach[state]]
    for p in loops:
        for q in loops:
            if p == q or p in reach[q] or q not in reach[p]:
                continue
            if (p, q) not in _pairs_after(found, p, q):
                continue
            seen: set[tuple[int, int, int]] = set()
            waiting = [(p, p, q)]
            while waiting:
                a, b, c = waiting.pop()
                for x in found.follow[a]:
                    for y in found.follow[b]:
                        common = found.signs[x] & found.signs[y]
                        if not common:
                            continue
                        for z in found.follow[c]:
                            if common & found.signs[z] and (x, y, z) not in seen:
                                seen.add((x, y, z))
                                waiting.append((x, y, z))
            if (p, q, q) in seen:
                return True
    return False


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?:(?:\d{4}-\d\d(?: \d\d)?)?\n?)*",
        r"(a+)+b",
        r"(?:a.|.b)*c",
        r"(a*)*b",
        r"(\w+\s?)*$",
        r"(?:a|ab|b)*c",
        r"(x+x+)+y",
    ],
)
def test_the_check_knows_a_pattern_that_explodes(pattern: str) -> None:
    assert exponential(Automaton(pattern, 0))


@pytest.mark.parametrize(
    "pattern", [r"\s*(\S+)\s+x", r"(?:\d\d(?: \d)?\n)*", r"(?:[^'\\]|\\.)*'", r"\d+(?:[.,]\d+)?", r"(?:a\s+)*b"]
)
def test_the_check_lets_plain_patterns_be(pattern: str) -> None:
    found = Automaton(pattern, 0)
    assert not exponential(found)
    assert not adjacent(found)


@pytest.mark.parametrize("pattern", [r"\s*\s*x", r".*?a.*b", r"\d+\d*x", r"\S+,?\S+$", r"(?:\s+\S+)*\s*\S*\)"])
def test_the_check_knows_neighbours_that_overlap(pattern: str) -> None:
    found = Automaton(pattern, 0)
    assert exponential(found) or adjacent(found)


def test_no_pattern_of_the_plugin_goes_back_over_its_text() -> None:
    patterns = all_patterns()
    assert len(patterns) > 150
    refused = {}
    for (pattern, flags), where in patterns.items():
        found = Automaton(pattern, flags)
        if exponential(found):
            refused[where] = ("exponential", pattern)
        elif adjacent(found):
            refused[where] = ("adjacent repeats", pattern)
    assert refused == {}


# -- text made against each pattern -------------------------------------------------------------------------------------


def hostile(found: Automaton, characters: int) -> set[str]:
    """Return texts of so many characters: the way to each sign of the pattern, that sign or its loop for ever, a stop."""
    texts: set[str] = set()
    waiting = deque(sorted(found.first))
    words = {state: _spelt(found, state) for state in waiting}
    while waiting:
        state = waiting.popleft()
        for after in sorted(found.follow[state]):
            if after not in words:
                words[after] = words[state] + _spelt(found, after)
                waiting.append(after)
    for state, word in words.items():
        around = _around(found, state)
        for pump in {_spelt(found, state), around, word} - {""}:
            texts.add((word + pump * (characters // len(pump)))[:characters] + "\x00")
    return texts


def _spelt(found: Automaton, state: int) -> str:
    return min(found.signs[state], key=lambda sign: (sign not in "1a ", sign), default="a")


def _around(found: Automaton, state: int) -> str:
    """Return the shortest text that leads from a sign back to it, empty when none does."""
    words = {}
    waiting = deque([(state, "")])
    while waiting:
        at, word = waiting.popleft()
        for after in sorted(found.follow[at]):
            if after == state:
                return word + _spelt(found, after)
            if after not in words:
                words[after] = word + _spelt(found, after)
                waiting.append((after, words[after]))
    return ""


def door(where: str) -> str:
    """Return how a pattern is tried: as its module does when it only matches at a place, else by searching."""
    if where.endswith((":match", ":fullmatch")):
        return where.rpartition(":")[2]
    module, _, name = where.rpartition(".")
    path = REPOSITORY / (module.replace(".", "/") + ".py")
    if ":" in where or not path.exists():
        return "search"
    used = set(re.findall(rf"\b{re.escape(name)}\.(\w+)\b", path.read_text(encoding="utf-8")))
    return "match" if used and used <= {"match", "fullmatch", "pattern", "flags"} else "search"


def try_all(characters: int) -> None:
    """Run every pattern over its hostile texts, saying each name before."""
    for (pattern, flags), where in all_patterns().items():
        print(json.dumps([where, str(pattern)]), flush=True)
        compiled = re.compile(pattern, flags)
        run = getattr(compiled, door(where))
        for text in hostile(Automaton(pattern, flags), characters):
            run(text if isinstance(pattern, str) else text.encode("latin-1", "replace"))


def limit_processor() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))


def test_no_text_made_against_a_pattern_holds_it_up() -> None:
    """16 kB each, in a process that is killed when it computes on and on; its last line names the pattern."""
    done = subprocess.run(
        [sys.executable, "-c", f"from tests.unit.test_patterns import try_all; try_all({CHARACTERS})"],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        preexec_fn=limit_processor,
        check=False,
    )
    assert done.returncode == 0, (done.stdout.splitlines()[-1:], done.stderr[-500:])
