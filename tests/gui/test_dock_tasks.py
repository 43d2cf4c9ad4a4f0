"""The task runner: writes one at a time, errors kept, Cancel heard, nobody called after unload."""

from __future__ import annotations

import sys
import threading
import time
from typing import Any

import pytest
from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from est_walks_plugin.gui.tasks import TaskRunner
from est_walks_plugin.gui.widgets.task_line import TaskLine
from est_walks_plugin.model.errors import Cancelled, InputError


@pytest.fixture
def runner(iface: Any) -> Any:
    made = TaskRunner()
    yield made
    made.stop()


def test_result_and_progress_reach_the_main_thread(runner: TaskRunner, wait: Any) -> None:
    told: list[Any] = []
    texts: list[str] = []
    runner.changed.connect(lambda: texts.append(runner.text(runner.current)) if runner.current else None)

    def work(store: None, feedback: Any) -> str:
        feedback.progress(0.5, "halfway")
        time.sleep(0.1)
        return threading.current_thread().name

    runner.run("work", work, done=lambda result: told.append((result, threading.current_thread().name)))
    wait(lambda: told)
    worker, main = told[0]
    assert main == threading.main_thread().name
    assert worker != main
    assert "halfway" in texts
    assert not runner.busy


def test_errors_are_kept_and_told_once(runner: TaskRunner, wait: Any) -> None:
    failed: list[Any] = []
    general: list[Any] = []
    runner.failed.connect(general.append)

    def known(_store: None, _feedback: Any) -> None:
        raise InputError("Row 3 has no position; write one.")

    def fault(_store: None, _feedback: Any) -> None:
        raise ZeroDivisionError("boom")

    runner.run("one", known, failed=failed.append)
    runner.run("two", fault)
    wait(lambda: failed and general)
    assert failed[0].message == "Row 3 has no position; write one."
    assert "boom" in general[0].details
    assert "boom" not in general[0].message


def test_writes_wait_for_each_other_and_reads_do_not(runner: TaskRunner, wait: Any) -> None:
    gate = threading.Event()
    order: list[str] = []

    def first(_store: None, _feedback: Any) -> None:
        gate.wait(10)
        order.append("first")

    runner.run("first", first, writes=True)
    runner.run("second", lambda _store, _feedback: order.append("second"), writes=True)
    runner.run("read", lambda _store, _feedback: order.append("read"), quiet=True)
    wait(lambda: "read" in order)
    assert order == ["read"]
    assert runner.waiting == 1
    gate.set()
    wait(lambda: not runner.busy)
    assert order == ["read", "first", "second"]


def test_cancel_of_running_and_waiting_jobs(runner: TaskRunner, wait: Any) -> None:
    told: list[Any] = []
    started = threading.Event()

    def endless(_store: None, feedback: Any) -> None:
        started.set()
        while True:
            feedback.check()
            time.sleep(0.01)

    runner.run("endless", endless, writes=True, failed=told.append)
    second = runner.run("second", endless, writes=True, failed=told.append)
    wait(started.is_set)
    runner.cancel(second)
    assert [type(error) for error in told] == [Cancelled]
    runner.cancel_current()
    wait(lambda: not runner.busy)
    assert [type(error) for error in told] == [Cancelled, Cancelled]


@pytest.fixture
def busy_qgis(wait: Any) -> Any:
    """QGIS with all its threads at work, so that what is added waits in its queue; call it to let them go."""
    gate, begun = threading.Event(), []
    blockers = [
        QgsTask.fromFunction(f"busy {number}", lambda _task: (begun.append(1), gate.wait(60))) for number in range(64)
    ]
    for blocker in blockers:
        QgsApplication.taskManager().addTask(blocker)
    wait(lambda: begun)
    QTest.qWait(100)  # every thread that there is has taken one

    def let_go() -> None:
        gate.set()
        wait(lambda: len(begun) == len(blockers))

    yield let_go
    let_go()


def test_what_is_cancelled_in_the_queue_of_qgis_is_left_to_its_thread(
    runner: TaskRunner, wait: Any, busy_qgis: Any
) -> None:
    """QGIS deletes a task that is cancelled in its queue, also while a thread is about to run it: memory was spoilt."""
    worked: list[int] = []
    told: list[Any] = []
    job = runner.run("work", lambda _store, _feedback: worked.append(1), done=told.append, failed=told.append)
    task = job.task
    assert task.status() == QgsTask.TaskStatus.Queued
    runner.cancel(job)
    assert [type(error) for error in told] == [Cancelled]
    assert not runner.busy
    assert task.status() == QgsTask.TaskStatus.Queued
    busy_qgis()
    wait(task.ended.is_set)
    wait(lambda: task not in QgsApplication.taskManager().tasks())
    assert worked == []
    assert len(told) == 1


def test_stop_leaves_what_waits_in_the_queue_of_qgis(runner: TaskRunner, wait: Any, busy_qgis: Any) -> None:
    called: list[Any] = []
    task = runner.run("work", called.append, done=called.append, failed=called.append, writes=True).task
    runner.stop(patience_ms=50)
    assert task.status() == QgsTask.TaskStatus.Queued
    busy_qgis()
    wait(task.ended.is_set)
    assert called == []


def test_the_next_work_begins_when_qgis_has_put_the_last_away(runner: TaskRunner, wait: Any) -> None:
    """QGIS can take one that is added while it puts another away for that one, and never begin it (issue 53806)."""
    manager = QgsApplication.taskManager()
    there: list[list[str]] = []

    def look(_key: int) -> None:
        there.append([one.description() for one in manager.tasks() if type(one).__name__ == "OperationTask"])

    def work(_store: None, _feedback: Any) -> None:
        pass

    looking = manager.taskAdded.connect(look)
    third: list[Any] = []
    runner.run("first", work, writes=True, done=lambda _none: runner.run("third", work, done=third.append))
    runner.run("second", work, writes=True)
    wait(lambda: third and not runner.busy)
    manager.taskAdded.disconnect(looking)
    assert len(there) == 3
    assert all("first" not in names for names in there[1:])


def test_a_read_that_is_cancelled_when_it_has_just_finished_is_cancelled(runner: TaskRunner, wait: Any) -> None:
    told: list[Any] = []
    job = runner.run("work", lambda _store, _feedback: "read", done=told.append, failed=told.append)
    job.task.over.connect(lambda: runner.cancel(job))
    wait(lambda: not runner.busy)
    assert [type(error) for error in told] == [Cancelled]


def test_nobody_is_called_after_stop(runner: TaskRunner, wait: Any, qtbot: Any) -> None:
    called: list[Any] = []

    def slow(_store: None, feedback: Any) -> None:
        while not feedback.is_cancelled():
            time.sleep(0.01)

    runner.run("slow", slow, done=called.append, failed=called.append)
    runner.stop()
    qtbot.wait(200)
    assert called == []
    assert not runner.busy


def test_writer_gets_a_store_of_its_own(runner: TaskRunner, wait: Any, store_path: str) -> None:
    written: list[Any] = []
    runner.wrote.connect(written.append)

    def work(store: Any, _feedback: Any) -> int:
        store.insert("area", [{"name": "Eget", "kind": "own"}])
        return store.count("area")

    told: list[int] = []
    runner.run("write", work, done=told.append, store_path=store_path, changes=("area",))
    wait(lambda: told)
    assert told[0] >= 4
    assert written == [("area",)]


def test_task_line_shows_what_runs_and_cancels_it(runner: TaskRunner, wait: Any, qtbot: Any) -> None:
    line = TaskLine(runner)
    qtbot.addWidget(line)
    assert line.isHidden()
    told: list[Any] = []

    def work(_store: None, feedback: Any) -> None:
        feedback.progress(0.4, "counting lamps")
        while True:
            feedback.check()
            time.sleep(0.01)

    runner.run("lamps", work, failed=told.append)
    wait(lambda: line.label.text() == "counting lamps" and line.bar.value() == 40)
    assert not line.isHidden()
    line.cancel.click()
    wait(lambda: told)
    assert isinstance(told[0], Cancelled)
    QApplication.processEvents()
    assert line.isHidden()


def test_python_is_shared_more_often_while_something_runs_and_as_before_afterwards(
    runner: TaskRunner, wait: Any
) -> None:
    before = sys.getswitchinterval()
    seen: list[float] = []
    runner.run("work", lambda _store, _feedback: seen.append(sys.getswitchinterval()))
    wait(lambda: not runner.busy)
    assert seen[0] < before
    assert sys.getswitchinterval() == before
