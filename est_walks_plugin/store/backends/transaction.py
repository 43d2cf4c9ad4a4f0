"""All writes of a block or none; inner blocks join the outer one."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from ...i18n import tr
from ...model.errors import (
    ConflictError,
    LateConflictError,
    NotFoundError,
    StoreBusyError,
    StoreDeadlockError,
    StoreError,
)
from ...model.feedback import Feedback
from .base import Backend
from .locks import locks_of

T = TypeVar("T")

#: How long an import waits for another one to end, beyond the backend's own patience.
WAIT_S = 60.0

#: How often a single call is made again when the database ended it because two waited for each other.
TRIES = 4


class Transaction:
    """The transactions of one connection.

    `before_commit` may write more and is part of it; `after_undo` forgets what was known of what is undone.
    """

    def __init__(self, backend: Backend, before_commit: Callable[[], None], after_undo: Callable[[], None]) -> None:
        self._backend = backend
        self._before_commit = before_commit
        self._after_undo = after_undo
        self._depth = 0
        self._failed = False

    @property
    def is_open(self) -> bool:
        """Whether a block is being run."""
        return self._depth > 0

    @contextmanager
    def block(self, feedback: Feedback | None = None, of: Collection[str] | None = None) -> Iterator[None]:
        """See Store.transaction."""
        if self._backend.readonly:
            raise self._backend.readonly_error()
        if self._depth == 0:
            self._begin(feedback, locks_of(of))
            self._failed = False
        elif of is not None:
            self._backend.hold(locks_of(of))
        self._depth += 1
        try:
            yield
        except BaseException as error:
            # these two are raised before anything is written, so the outer block may go on
            early = isinstance(error, (ConflictError, NotFoundError)) and not isinstance(error, LateConflictError)
            self._failed = self._failed or not early
            self._depth -= 1
            if self._depth == 0:
                self._undo()
            raise
        self._depth -= 1
        if self._depth == 0:
            self._finish()

    def single(self, table: str, work: Callable[[], T]) -> T:
        """Do one call that writes `table`, within the open block or as one of its own.

        On its own it is made again when the database ended it because two writers waited for each other: nothing of it
        was kept, and it reads what it needs anew. A longer block is told: only who began it knows what it read before.
        """
        for attempt in range(1, TRIES + 1):
            try:
                with self.block(of=None if self._depth else (table,)):
                    return work()
            except StoreDeadlockError:
                if self._depth or attempt == TRIES:
                    raise
        raise RuntimeError("not reached")

    def will_write(self, lock: str, shared: Iterable[str]) -> None:
        """Hold what a write needs that the block did not name when it began."""
        self._backend.hold((lock,) if lock else ())
        self._backend.hold(sorted(shared), shared=True)

    def _begin(self, feedback: Feedback | None, locks: tuple[str, ...]) -> None:
        until = time.monotonic() + (WAIT_S if feedback else 0)
        while True:
            try:
                return self._backend.begin(locks)
            except StoreBusyError:
                if feedback is None or time.monotonic() > until:
                    raise
                feedback.check()
                feedback.progress(0.0, tr("Waiting: “{store}” is being written").format(store=self._backend.label))

    def abandon(self) -> None:
        """Undo what is open, at closing."""
        if self._depth:
            self._depth = 0
            self._backend.rollback()

    def _finish(self) -> None:
        """Commit, or undo everything when an inner block failed and its error was swallowed."""
        if self._failed:
            self._undo()
            raise StoreError(
                tr("A part of the change to “{store}” failed, so none of it was kept; try again.").format(
                    store=self._backend.label
                )
            )
        try:
            self._before_commit()
            self._backend.commit()
        except StoreError:
            self._undo()
            raise

    def _undo(self) -> None:
        self._backend.rollback()
        self._after_undo()
