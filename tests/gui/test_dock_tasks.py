"""The task runner: writes one at a time, errors kept, Cancel heard, nobody called after unload."""

from __future__ import annotations

import sys
import threading
import time
from typing import Any

import pytest
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
