"""A script in a process of its own, killed with SIGKILL so long after it says that it begins.

The processes come from one that has loaded the plugin and QGIS's libraries before: to start each anew takes a second.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
import time
from contextlib import suppress
from multiprocessing.context import ForkServerContext
from pathlib import Path
from typing import Any, Optional

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
_BEFORE = """
import sys
from est_walks_plugin.store import Store, migrate
"""
_AFTER = """
print("end", flush=True)
"""


def processes() -> ForkServerContext:
    """Where processes come from that have loaded what tests need before they begin."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.store.server_acts", "tests.processing.contract"])
    return context


def _do(script: str, arguments: list[str], heard: Any, told: Any) -> None:
    """Run a script whose standard input and output are pipes."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    sys.argv = ["-c", *arguments]
    sys.stdin, sys.stdout = os.fdopen(heard.fileno(), closefd=False), os.fdopen(told.fileno(), "w", closefd=False)
    names: dict[str, Any] = {"__name__": "__main__"}
    exec(compile(_BEFORE + script, "<script>", "exec"), names)
    names.clear()
    gc.collect()
    sys.stdout.flush()


class Child:
    """A script that runs; it has `Store` and `migrate`, and its arguments as sys.argv[1:]."""

    def __init__(self, script: str, *arguments: str | Path) -> None:
        context = processes()
        heard, self._says = context.Pipe(duplex=False)
        self._hears, told = context.Pipe(duplex=False)
        self._process = context.Process(target=_do, args=(script, [*map(str, arguments)], heard, told))
        self._process.start()
        heard.close()
        told.close()
        self._lines = os.fdopen(self._hears.fileno(), closefd=False)

    def line(self) -> str:
        """Return the next line it writes, "" where it has ended."""
        return self._lines.readline().strip()

    def say(self, text: str) -> None:
        """Write a line to its standard input."""
        os.write(self._says.fileno(), f"{text}\n".encode())

    def kill(self) -> None:
        """Kill it; that it has ended by itself is no error: nobody waits for it but the process it came from."""
        assert self._process.pid is not None
        with suppress(ProcessLookupError):
            os.kill(self._process.pid, signal.SIGKILL)

    def end(self) -> tuple[str, Optional[int]]:
        """Wait for its end; return what it wrote since, and its exit code."""
        rest = self._lines.read()
        self._process.join()
        self._lines.close()
        self._hears.close()
        self._says.close()
        return rest, self._process.exitcode


def run(script: str, *arguments: str | Path, kill_after: Optional[float] = None) -> tuple[float, bool]:
    """Run a script that prints "begin"; return for how many seconds it went on then and whether it came to its end.

    It has what `Child` has. With `kill_after` seconds it is killed.
    """
    child = Child(script + _AFTER, *arguments)
    assert child.line() == "begin"
    start = time.perf_counter()
    if kill_after is not None:
        time.sleep(kill_after)
        child.kill()
    ended = child.line() == "end"
    _, code = child.end()
    assert kill_after is not None or (ended and code == 0)
    return time.perf_counter() - start, ended


def moments(duration: float, count: int, *, seed: int) -> list[float]:
    """Return `count` moments in seconds, in order, at which to kill what takes so long."""
    return sorted((np.random.default_rng(seed).random(count) * duration * 1.05).tolist())
