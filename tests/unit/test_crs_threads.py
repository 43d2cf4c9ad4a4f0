"""Transformations from threads whose Python state comes and goes, as Qt's: pyproj 3.7.0-3.7.2 alone crashes there."""

from __future__ import annotations

import threading

import numpy as np
import pytest

from est_walks_plugin.model import crs


def test_pyproj_is_used_on_one_thread_only() -> None:
    seen: list[int] = []
    threads = [
        threading.Thread(target=lambda: seen.append(crs.with_pyproj(lambda _: threading.get_ident()))) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(seen) == 4
    assert len(set(seen)) == 1
    assert seen[0] not in {threading.get_ident(), *(thread.ident for thread in threads)}


def test_threads_that_ask_first_at_the_same_time_share_it() -> None:
    """Seen on Python 3.13: each of two first callers made a thread of its own."""
    for _ in range(50):
        crs.forget_thread()
        together = threading.Barrier(4)
        seen: list[int] = []

        def ask(together: threading.Barrier = together, seen: list[int] = seen) -> None:
            together.wait()
            seen.append(crs.with_pyproj(lambda _: threading.get_ident()))

        threads = [threading.Thread(target=ask) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(set(seen)) == 1


def test_results_and_errors_come_back_to_the_caller() -> None:
    xy = np.array([[135973.0, 6595977.0]])
    there = crs.transform(xy, "EPSG:3011", "EPSG:4326")
    assert crs.transform(there, "EPSG:4326", "EPSG:3011") == pytest.approx(xy, abs=1e-3)
    with pytest.raises(crs.ParameterError, match="999999"):
        crs.normalise("999999")
    with pytest.raises(ZeroDivisionError):
        crs.with_pyproj(lambda _: 1 // 0)
