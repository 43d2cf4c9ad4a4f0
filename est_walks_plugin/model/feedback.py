"""How long work reports progress and hears about Cancel, without knowing who listens."""

from __future__ import annotations

from typing import Callable

from .errors import Cancelled


class Feedback:
    """Progress and cancellation of one operation.

    The base class listens to nobody. `part` gives a sub-step its share of the whole, so an
    operation made of operations still runs from 0 to 1.
    """

    def progress(self, fraction: float, text: str = "") -> None:
        """Report that `fraction` (0-1) is done; `text` says in plain words what goes on now."""

    def message(self, text: str) -> None:
        """Tell something worth reading, such as a warning, without stopping."""

    def is_cancelled(self) -> bool:
        """Return whether the planner wants the work to stop."""
        return False

    def check(self) -> None:
        """Raise `Cancelled` when the planner wants the work to stop."""
        if self.is_cancelled():
            raise Cancelled

    def part(self, start: float, end: float) -> Feedback:
        """Return a feedback whose 0-1 is this one's `start`-`end`."""
        return _Part(self, start, end)


class CallbackFeedback(Feedback):
    """A feedback made of plain functions."""

    def __init__(
        self,
        on_progress: Callable[[float, str], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        on_message: Callable[[str], None] | None = None,
    ) -> None:
        self._on_progress = on_progress
        self._cancelled = cancelled
        self._on_message = on_message

    def progress(self, fraction: float, text: str = "") -> None:
        if self._on_progress is not None:
            self._on_progress(min(1.0, max(0.0, fraction)), text)

    def message(self, text: str) -> None:
        if self._on_message is not None:
            self._on_message(text)

    def is_cancelled(self) -> bool:
        return self._cancelled is not None and self._cancelled()


class _Part(Feedback):
    def __init__(self, whole: Feedback, start: float, end: float) -> None:
        self._whole = whole
        self._start = start
        self._end = end

    def progress(self, fraction: float, text: str = "") -> None:
        fraction = min(1.0, max(0.0, fraction))
        self._whole.progress(self._start + (self._end - self._start) * fraction, text)

    def message(self, text: str) -> None:
        self._whole.message(text)

    def is_cancelled(self) -> bool:
        return self._whole.is_cancelled()
