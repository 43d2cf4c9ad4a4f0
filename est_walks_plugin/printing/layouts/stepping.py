"""Work of the main thread in short steps, asked for from any thread.

A print layout is a QGraphicsScene and belongs to the main thread. There it is made and drawn one page a turn of the event
loop, so that the window lives on; who asked waits, tells the progress and hears Cancel.
"""

from __future__ import annotations

import threading
from typing import Callable, Iterator

from qgis.PyQt.QtCore import QCoreApplication, QObject, QThread, QTimer, pyqtSignal, pyqtSlot

from ...model.errors import Cancelled
from ...model.feedback import Feedback

Steps = Callable[[], Iterator[tuple[float, str]]]
"""Makes the steps: each gives the share that is done, 0-1, and what goes on now. All of it runs on the main thread."""
_LISTEN_S = 0.05
_BETWEEN_MS = 2
"""Not 0: the window's own events come in between."""
_alive: set[_Stepper] = set()
"""Who asked may have gone on when Cancel was pressed."""


def on_main_thread(steps: Steps, feedback: Feedback) -> None:
    """Run `steps` on the main thread to their end. Raises what they raise, and Cancelled.

    Called from the main thread itself (qgis_process, a script) it runs them here, one after the other.
    """
    application = QCoreApplication.instance()
    if application is None or QThread.currentThread() is application.thread():
        _here(steps, feedback)
    else:
        _there(steps, feedback, application.thread())


def later_on_main_thread(steps: Steps) -> None:
    """Run `steps` on the main thread when it has time; nobody waits, so a main thread that waits for us stops nothing."""
    application = QCoreApplication.instance()
    if application is None or QThread.currentThread() is application.thread():
        _here(steps, Feedback())
    else:
        _begin(steps, application.thread())


def _begin(steps: Steps, thread: QThread) -> _Stepper:
    stepper = _Stepper(steps)
    stepper.moveToThread(thread)
    stepper.go.emit()
    return stepper


def _here(steps: Steps, feedback: Feedback) -> None:
    running = steps()
    try:
        for share, text in running:
            feedback.progress(share, text)
            feedback.check()
    finally:
        _close(running)


def _there(steps: Steps, feedback: Feedback, thread: QThread) -> None:
    stepper = _begin(steps, thread)
    try:
        while not stepper.over.wait(_LISTEN_S):
            feedback.progress(*stepper.told)
            feedback.check()
    finally:
        stepper.given_up = True  # it ends by itself at its next turn; a main thread that is busy is not waited for
    if stepper.error is not None:
        raise stepper.error
    feedback.progress(*stepper.told)


def _close(running: Iterator[tuple[float, str]]) -> None:
    close = getattr(running, "close", None)
    if close is not None:
        close()


class _Stepper(QObject):
    """Takes one step a turn of its thread's event loop. `told`, `error` and `over` are read by who waits."""

    go = pyqtSignal()

    def __init__(self, steps: Steps) -> None:
        super().__init__()
        self._steps = steps
        self._running: Iterator[tuple[float, str]] | None = None
        self.told: tuple[float, str] = (0.0, "")
        self.error: BaseException | None = None
        self.given_up = False
        self.over = threading.Event()
        self.go.connect(self._step)
        _alive.add(self)

    @pyqtSlot()  # without it PyQt would call it in the thread that made the connection
    def _step(self) -> None:
        try:
            if self.given_up:
                raise Cancelled
            if self._running is None:
                self._running = self._steps()
            self.told = next(self._running)
        except StopIteration:
            self._end()
        except Exception as error:  # noqa: BLE001 - it is raised again in the thread that waits for it
            self.error = error
            self._end()
        else:
            QTimer.singleShot(_BETWEEN_MS, self._step)

    def _end(self) -> None:
        running, self._running = self._running, None
        if running is not None:
            _close(running)
        self.go.disconnect(self._step)
        _alive.discard(self)
        self.over.set()
