"""The time, the iterations and the caller's patience during one run, and the news for the caller."""

from __future__ import annotations

import inspect
import time
from collections.abc import Callable

from .problem import CancelCallback, Progress, ProgressCallback, Solution

#: Seconds between two calls of `progress` that bring no better plan.
_HEARTBEAT = 0.1
#: Seconds between two looks at `cancelled`.
_POLL = 0.01
_FOREVER = 1e18

#: The clock; benchmarks on a shared machine put time.process_time here.
clock: Callable[[], float] = time.perf_counter


def _of_one(progress: ProgressCallback | Callable[[float, Solution], object] | None) -> ProgressCallback | None:
    """Return a callback of one argument; one that needs two gets the fraction and the solution apart."""
    if progress is None:
        return None
    try:
        inspect.signature(progress).bind(None)
    except TypeError:
        return lambda news: progress(news.fraction, news.solution)  # type: ignore[call-arg, arg-type]
    except ValueError:
        return progress  # type: ignore[return-value]  # a built-in that does not tell its arguments
    return progress  # type: ignore[return-value]


class Run:
    """The time, the caller's patience and the news for the caller."""

    def __init__(
        self,
        time_limit_s: float,
        max_iterations: int | None,
        progress: ProgressCallback | None,
        cancelled: CancelCallback | None,
    ) -> None:
        self.limit = max(0.0, float(time_limit_s))
        self.begin = clock()
        self.max_iterations = max_iterations
        self.progress = _of_one(progress)
        self.cancelled = cancelled
        self.after = 0.0
        self.done = 0.0
        self.polled = self.told = -_FOREVER
        self.is_cancelled = False

    def reserve(self, share: float) -> None:
        """Keep a share of the time for what follows the search."""
        self.after = share * self.limit
        self.limit -= self.after

    def overtime(self) -> bool:
        """Whether the time kept is up too, or the caller has given up."""
        self.limit += self.after
        self.after = 0.0
        return self.stopped()

    def stopped(self) -> bool:
        """Whether the time is up or the caller has given up."""
        now = clock()
        if self.cancelled is not None and not self.is_cancelled and now - self.polled >= _POLL:
            self.polled = now
            self.is_cancelled = bool(self.cancelled())
        return self.is_cancelled or now - self.begin >= self.limit

    def fraction(self, steps: int, best: Callable[[], Solution]) -> float:
        """The share done; by steps alone where those are limited, so that the search does not depend on the clock."""
        if self.stopped():
            return 1.0
        now = clock()
        if self.max_iterations is not None:
            self.done = min(1.0, steps / max(1, self.max_iterations))
        else:
            self.done = (now - self.begin) / self.limit
        if now - self.told >= _HEARTBEAT:
            self.tell(self.done, best)
        return self.done

    def tell(self, fraction: float, best: Callable[[], Solution]) -> None:
        """Give the caller the news."""
        if self.progress is not None:
            self.told = clock()
            self.progress(Progress(min(1.0, fraction), best()))
