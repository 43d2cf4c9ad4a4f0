"""A script in a process of its own, killed with SIGKILL so long after it says that it begins."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Optional

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
_BEFORE = """
import sys
sys.path.insert(0, sys.argv.pop(1))
from est_walks_plugin.store import Store, migrate
"""
_AFTER = """
print("end", flush=True)
"""


def run(script: str, *arguments: str | Path, kill_after: Optional[float] = None) -> tuple[float, bool]:
    """Run a script that prints "begin"; return for how many seconds it went on then and whether it came to its end.

    It has `Store` and `migrate`, and its arguments as sys.argv[1:]. With `kill_after` seconds it is killed.
    """
    child = subprocess.Popen(
        [sys.executable, "-c", _BEFORE + script + _AFTER, str(ROOT), *map(str, arguments)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert child.stdout is not None
    assert child.stdout.readline().strip() == "begin"
    start = time.perf_counter()
    if kill_after is not None:
        time.sleep(kill_after)
        os.kill(child.pid, signal.SIGKILL)
    ended = child.stdout.readline().strip() == "end"
    child.wait()
    assert kill_after is not None or (ended and child.returncode == 0)
    return time.perf_counter() - start, ended


def moments(duration: float, count: int, *, seed: int) -> list[float]:
    """Return `count` moments in seconds, in order, at which to kill what takes so long."""
    return sorted((np.random.default_rng(seed).random(count) * duration * 1.05).tolist())
