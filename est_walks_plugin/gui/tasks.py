"""Long work beside the window: operations run in QGIS tasks, writes one at a time, errors kept and never raised."""

from __future__ import annotations

import sys
import threading
import time
import traceback
from collections import deque
from dataclasses import dataclass, field
from typing import Any, Callable

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QObject, QTimer, pyqtBoundSignal, pyqtSignal

from .. import log
from ..i18n import tr
from ..model.errors import Cancelled, EstWalksError
from ..model.feedback import Feedback

TELL_EVERY_S = 0.05
"""Progress is passed on at most this often, so that a fast loop cannot flood the event loop."""

SWITCH_S = 0.0005
"""How long the worker keeps Python while the window waits for it. Python's own 5 ms, paid for every cell that a list
draws, would make the window crawl during an import."""

_alive: set[OperationTask] = set()
"""A QgsTask without a live Python reference never runs; kept until `finished`, also when the window is gone."""


class TaskFeedback(Feedback):
    """Hands progress to the task and hears its Cancel; used in the worker thread."""

    def __init__(self, task: OperationTask) -> None:
        self._task = task
        self._told = 0.0
        self._text = ""

    def progress(self, fraction: float, text: str = "") -> None:
        now = time.monotonic()
        if now - self._told < TELL_EVERY_S and (not text or text == self._text) and fraction < 1.0:
            return
        self._told = now
        self._task.setProgress(100.0 * min(1.0, max(0.0, fraction)))
        if text and text != self._text:
            self._text = text
            self._task.told.emit(text)

    def message(self, text: str) -> None:
        self._task.notes.append(text)

    def is_cancelled(self) -> bool:
        return self._task.is_given_up


@dataclass
class Job:
    """One piece of work: plain data in, plain data out.

    `work(store, feedback)` runs in the worker with a Store of its own, or with None when `store_path` is None.
    `changes` are the tables it writes: they are announced when it succeeds, and such jobs wait for each other.
    """

    title: str
    work: Callable[[Any, Feedback], Any]
    done: Callable[[Any], None] | None = None
    failed: Callable[[EstWalksError], None] | None = None
    store_path: str | None = None
    changes: tuple[str, ...] = ()
    writes: bool = False
    quiet: bool = False
    cancel_says: str = ""
    """What Cancel does, where it is not to leave everything as it was."""
    task: OperationTask | None = field(default=None, repr=False)


class OperationTask(QgsTask):
    """Runs one job's work. Its outcome is read on the main thread when it has finished."""

    told = pyqtSignal(str)
    over = pyqtSignal()

    def __init__(self, job: Job) -> None:
        flags = QgsTask.Flag.CanCancel | QgsTask.Flag.Silent
        if job.quiet:
            flags |= QgsTask.Flag.Hidden
        super().__init__(job.title, flags)
        self.job = job
        self.result: Any = None
        self.error: EstWalksError | None = None
        self.notes: list[str] = []
        self.has_begun = False
        self.ended = threading.Event()
        """Its work is over, or was never begun and will not be."""
        self._is_given_up = False
        self._heard: list[tuple[pyqtBoundSignal, Any]] = []

    def tell(self, told: Callable[[str], None], progressed: Callable[[float], None], over: Callable[[], None]) -> None:
        """Tell these what is being done, how far it is, and when it is over."""
        hearers = ((self.told, told), (self.progressChanged, progressed), (self.over, over))
        self._heard += [(signal, signal.connect(hearer)) for signal, hearer in hearers]

    def tell_nobody(self) -> None:
        """Undo what `tell` connected, and nothing else."""
        for signal, connection in self._heard:
            signal.disconnect(connection)
        self._heard.clear()

    @property
    def is_given_up(self) -> bool:
        """Whether somebody cancelled it: by `give_up`, or among QGIS's own tasks. Asked until it has finished."""
        return self._is_given_up or self.isCanceled()

    def give_up(self) -> bool:
        """Let the work end at its next check; return whether there is none to wait for, as it will not begin at all.

        QgsTask.cancel() is never called: a task that waits it ends and deletes at once, also while the thread that is
        about to run it already holds it. That thread then writes where the task was (QGIS 3.40; a crash, much later).
        """
        self._is_given_up = True  # first this, then that; `run` does it the other way round, so that one sees the other
        return not self.has_begun

    def run(self) -> bool:
        """Do the work (worker thread). Every error is kept: one that escapes from here is lost by QGIS."""
        self.has_begun = True
        try:
            self.result = self._work()
        except EstWalksError as error:
            self.error = error
        except Exception as error:  # noqa: BLE001 - a fault of ours must reach the planner as a sentence, with details
            self.error = EstWalksError(
                tr("“{work}” failed because of a fault in the plugin; the details say where.").format(
                    work=self.job.title
                ),
                details="".join(traceback.format_exception(type(error), error, error.__traceback__)),
            )
        finally:
            self.ended.set()
        return self.error is None

    def _work(self) -> Any:
        feedback = TaskFeedback(self)
        feedback.check()
        if self.job.store_path is None:
            return self.job.work(None, feedback)
        from ..store import Store

        with Store.open(self.job.store_path, readonly=not self.job.writes) as store:
            return self.job.work(store, feedback)

    def finished(self, result: bool) -> None:
        """Tell the runner (main thread)."""
        if not result and self.error is None:
            self.error = Cancelled()
        self.ended.set()
        self.over.emit()
        _alive.discard(self)


class TaskRunner(QObject):
    """Starts jobs: reads at once, writes in the order they came. `changed` tells the progress line to look again."""

    changed = pyqtSignal()
    failed = pyqtSignal(object)
    """An EstWalksError no one else took care of."""
    noted = pyqtSignal(str)
    wrote = pyqtSignal(tuple)
    """Tables that were changed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[Job] = deque()
        self._running: list[OperationTask] = []
        self._finished: list[OperationTask] = []
        """Whose outcome nobody has been told yet."""
        self._given_up: list[OperationTask] = []
        """Told that they are cancelled; their thread is yet to hear of it."""
        self._texts: dict[OperationTask, str] = {}
        self._usual_switch_s: float | None = None

    def run(
        self,
        title: str,
        work: Callable[[Any, Feedback], Any],
        *,
        done: Callable[[Any], None] | None = None,
        failed: Callable[[EstWalksError], None] | None = None,
        store_path: str | None = None,
        changes: tuple[str, ...] = (),
        writes: bool | None = None,
        quiet: bool = False,
        cancel_says: str = "",
    ) -> Job:
        """Run `work(store, feedback)` in a task and call `done(result)` or `failed(error)` on the main thread.

        A cancelled job calls `failed` with `Cancelled`. Without `failed`, errors go to the message bar. `quiet` jobs
        (previews) do not show in the progress line.
        """
        job = Job(
            title=title,
            work=work,
            done=done,
            failed=failed,
            store_path=store_path,
            changes=changes,
            writes=bool(changes) if writes is None else writes,
            quiet=quiet,
            cancel_says=cancel_says,
        )
        self._waiting.append(job)
        self._start_what_can()
        return job

    @property
    def current(self) -> OperationTask | None:
        """The task the progress line shows."""
        shown = [task for task in self._running if not task.job.quiet]
        return shown[0] if shown else None

    @property
    def waiting(self) -> int:
        """How many more pieces of work are under way or wait."""
        shown = [task for task in self._running if not task.job.quiet]
        return max(0, len(shown) - 1) + len(self._waiting)

    @property
    def busy(self) -> bool:
        """Whether anything runs or waits."""
        return bool(self._running or self._waiting or self._finished)

    def text(self, task: OperationTask) -> str:
        """Return what the task does now, in plain words."""
        return self._texts.get(task) or task.job.title

    def is_running(self, job: Job | None) -> bool:
        """Return whether the job runs or waits, or is yet to tell what came of it."""
        tasks = [*self._running, *self._finished]
        return job is not None and (job in self._waiting or any(task.job is job for task in tasks))

    def cancel(self, job: Job | None) -> None:
        """Cancel a job, whether it runs or waits. What it would have called is told `Cancelled`."""
        if job is None:
            return
        if job in self._waiting:
            self._waiting.remove(job)
            self._tell_failure(job, Cancelled())
            self.changed.emit()
        for task in [task for task in self._running if task.job is job]:
            if task.give_up():
                task.error = Cancelled()
                self._running.remove(task)
                self._texts.pop(task, None)
                self._given_up.append(task)
                self._tell(task)
            else:
                self._texts[task] = tr("Cancelling …")
                self.changed.emit()
        for task in self._finished:
            if task.job is job and not job.writes:
                task.error = Cancelled()

    def cancel_current(self) -> None:
        """Cancel what the progress line shows."""
        task = self.current
        if task is not None:
            self.cancel(task.job)

    def stop(self, patience_ms: int = 1500) -> None:
        """Cancel everything and call nobody any more; used on unload."""
        self._waiting.clear()
        running, self._running = self._running, []
        self._finished.clear()
        given_up, self._given_up = self._given_up, []
        for task in running:
            task.tell_nobody()
            task.job.done = task.job.failed = None
            task.give_up()
        until = time.monotonic() + patience_ms / 1000
        for task in (*running, *given_up):
            if task.ended.wait(max(0.0, until - time.monotonic())):
                task.waitForFinished(patience_ms)  # the rest of it is QGIS's, and short
        self._texts.clear()
        self._share_python()
        self.changed.emit()

    def _share_python(self) -> None:
        """Let the window have Python often while something runs; as it was when nothing does."""
        if self._running and self._usual_switch_s is None:
            self._usual_switch_s = sys.getswitchinterval()
            sys.setswitchinterval(SWITCH_S)
        elif not self._running and self._usual_switch_s is not None:
            sys.setswitchinterval(self._usual_switch_s)
            self._usual_switch_s = None

    def _start_what_can(self) -> None:
        writing = any(task.job.writes for task in self._running)
        for job in list(self._waiting):
            if job.writes and writing:
                continue
            writing = writing or job.writes
            self._waiting.remove(job)
            self._start(job)
        self._share_python()
        self.changed.emit()

    def _start(self, job: Job) -> None:
        task = OperationTask(job)
        job.task = task
        task.tell(lambda text, task=task: self._told(task, text), self._progressed, lambda task=task: self._over(task))
        self._running.append(task)
        _alive.add(task)
        self._share_python()
        QgsApplication.taskManager().addTask(task)

    def _told(self, task: OperationTask, text: str) -> None:
        if task in self._running and not task.is_given_up:
            self._texts[task] = text
            self.changed.emit()

    def _progressed(self, _percent: float) -> None:
        self.changed.emit()

    def _over(self, task: OperationTask) -> None:
        """Tell what came of it when QGIS has done with it.

        QGIS calls this while it puts the task away. A task that is added meanwhile can get the address of the one that
        is deleted, and QGIS takes it out of its queue for that one: it would wait for ever (QGIS 3.40, issue 53806).
        """
        if task in self._given_up:
            self._given_up.remove(task)
        if task not in self._running:
            return
        self._running.remove(task)
        self._texts.pop(task, None)
        self._finished.append(task)
        QTimer.singleShot(0, lambda: self._put_away(task))

    def _put_away(self, task: OperationTask) -> None:
        if task in self._finished:
            self._finished.remove(task)
            self._tell(task)

    def _tell(self, task: OperationTask) -> None:
        self._start_what_can()
        job = task.job
        for note in task.notes:
            self.noted.emit(note)
        if task.error is not None:
            self._tell_failure(job, task.error)
            return
        if job.changes:
            self.wrote.emit(job.changes)
        if job.done is not None:
            job.done(task.result)

    def _tell_failure(self, job: Job, error: EstWalksError) -> None:
        if error.details:
            log.warning(f"{job.title}: {error.message}\n{error.details}")
        if job.failed is not None:
            job.failed(error)
        else:
            self.failed.emit(error)
