"""Damaged files of every kind are read or refused in a sentence: no traceback, no hang, no row lost, memory in bounds.

300 files in `make test`; `make fuzz` does more (EST_FUZZ, seeds from EST_FUZZ_FIRST). A file is named by its number: the
same number is the same damage, `python -m tests.fuzz.child FOLDER NUMBER NUMBER+1` repeats it.
"""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
FILES = int(os.environ.get("EST_FUZZ", "300"))
FIRST = int(os.environ.get("EST_FUZZ_FIRST", "0"))
BATCH = 50
HANG_S = 60.0
MOST_MB = 600


def batch_results(folder: Path, first: int, last: int) -> list[dict[str, Any]]:
    """Run one child and return what it told; a file that takes over HANG_S is told as {"hang": number}."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.fuzz.child", str(folder), str(first), str(last)],
        cwd=REPOSITORY,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    lines: queue.Queue[str | None] = queue.Queue()

    def read() -> None:
        assert child.stdout is not None
        for line in child.stdout:
            lines.put(line)
        lines.put(None)

    threading.Thread(target=read, daemon=True).start()
    told: list[dict[str, Any]] = []
    begun = first
    try:
        while True:
            line = lines.get(timeout=HANG_S)
            if line is None:
                break
            if not line.startswith("{"):
                continue
            news = json.loads(line)
            begun = news.get("begin", begun)
            if "end" in news:
                told.append(news)
    except queue.Empty:
        told.append({"number": begun, "hang": True})
    finally:
        child.kill()
        child.wait()
    if not any("hang" in news for news in told) and len(told) < last - first:
        told.append({"number": begun, "died": child.returncode})
    return told


@pytest.mark.parametrize("first", range(FIRST, FIRST + FILES, BATCH))
def test_damaged_files(tmp_path: Path, first: int) -> None:
    told = batch_results(tmp_path, first, min(first + BATCH, FIRST + FILES))
    assert [news for news in told if "hang" in news or "died" in news] == []
    assert [news for news in told if "traceback" in news] == []
    assert [news for news in told if news.get("sum")] == [], "rows do not add up"
    assert [news for news in told if news.get("kept") != news.get("stored")] == [], "rows are not in the store"
    assert [news for news in told if news.get("left")] == [], "a refused file left rows"
    refused = [news for news in told if "refused" in news]
    assert [news for news in refused if "Traceback" in news["refused"] or not news["refused"].strip()] == []
    assert max(news["rss_mb"] for news in told) < MOST_MB


#: Files that once were read for ever: a mistyped cell among ISO dates.
ONCE_FROZEN = (830, 913, 1092, 2410, 3821)


@pytest.mark.parametrize("number", ONCE_FROZEN)
def test_files_that_once_froze_the_reader(tmp_path: Path, number: int) -> None:
    told = batch_results(tmp_path, number, number + 1)
    assert [news for news in told if {"hang", "died", "traceback"} & set(news) or news.get("sum")] == []
