"""What a panel shows is read in a task of its own: the last one asked for is shown, an earlier one is dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable

from .....model.errors import Cancelled, EstWalksError

if TYPE_CHECKING:
    from ....context import Context
    from ....tasks import Job


class Reading:
    """Reads with a function (store, feedback) and gives what it returns, or why not, to the main thread."""

    def __init__(self, context: Context, done: Callable[[Any], None], failed: Callable[[str], None]) -> None:
        self._context = context
        self._done = done
        self._failed = failed
        self._job: Job | None = None

    @property
    def is_busy(self) -> bool:
        """Whether what was asked for is not there yet."""
        return self._job is not None

    def start(self, title: str, work: Callable[[Any, Any], Any]) -> None:
        """Read this, instead of what is being read."""
        self.drop()

        def came(found: Any) -> None:
            self._job = None
            self._done(found)

        def failed(error: EstWalksError) -> None:
            self._job = None
            if not isinstance(error, Cancelled):
                self._failed(error.message)

        path = self._context.session.path
        self._job = self._context.runner.run(title, work, done=came, failed=failed, store_path=path, quiet=True)

    def drop(self) -> None:
        """Read it no more."""
        job, self._job = self._job, None
        if job is not None:
            job.done, job.failed = None, lambda _error: None
            self._context.runner.cancel(job)
