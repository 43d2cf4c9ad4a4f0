"""The pairing of the benchmarks: turns, rounds, and the rows. No clock: the works tell what they spent."""

from __future__ import annotations

from typing import Callable

import pytest

from tests.benchmarks import pairs
from tests.benchmarks.pairs import Spent


def planted(name: str, seconds: list[float], order: list[str]) -> Callable[[], Spent]:
    """Return a work that takes these seconds, one a run and the last ever after, half of them of the processor."""
    left = list(seconds)

    def work() -> Spent:
        order.append(name)
        took = left.pop(0) if len(left) > 1 else left[0]
        return Spent(took, took / 2)

    return work


def test_works_run_in_turn_five_times_after_a_short_one_has_warmed_up():
    order: list[str] = []
    ours, peer = pairs.in_turn(planted("A", [0.9, 0.1], order), planted("B", [0.9, 0.2], order))
    assert "".join(order) == "AB" * 6
    assert ours.seconds == 0.1
    assert peer.seconds == 0.2
    assert len(ours.runs) == len(peer.runs) == 5


def test_a_run_of_a_second_counts_from_the_first_and_one_of_ten_runs_once():
    order: list[str] = []
    ours, peer = pairs.in_turn(planted("A", [2.0], order), planted("B", [10.0], order))
    assert "".join(order) == "ABAAAA"
    assert (len(ours.runs), len(peer.runs)) == (5, 1)
    assert pairs.ratios(ours, peer) == (0.2, 0.2)


def test_the_ratio_is_the_median_of_the_turns_not_of_all_runs():
    order: list[str] = []
    # The machine is slow in turns four and five: the ratio of each turn stays 1/2.
    (row,) = pairs.beside(
        "w", planted("A", [0, 1, 1, 1, 4, 4], order), {"p": planted("B", [0, 2, 2, 2, 8, 8], order)}, reach="1.0 x"
    )
    assert row == {
        "work": "w",
        "ours_s": 1,
        "peer": "p",
        "peer_s": 2,
        "ratio": 0.5,
        "own_work_s": 0.5,
        "own_ratio": 0.5,
        "runs": 5,
        "peer_runs": 5,
        "reach": "1.0 x",
    }


def test_each_peer_has_a_row_and_a_work_without_one_is_told_too():
    order: list[str] = []
    peers = {name: planted(name, [0.2], order) for name in "BC"}
    rows = pairs.beside("w", planted("A", [0.1], order), peers)
    assert [row["peer"] for row in rows] == ["B", "C"]
    assert "".join(order) == "ABC" * 6
    (alone,) = pairs.beside("w", planted("A", [0.1], order), {}, hot=3)
    assert (alone["peer"], alone["ratio"], alone["hot"]) == (None, None, 3)


def test_a_work_is_timed_from_outside_and_its_result_kept():
    (told,) = pairs.in_turn(lambda: 7, rounds=2)
    assert told.result == 7
    assert len(told.runs) == 2
    assert all(run.seconds >= 0 for run in told.runs)


def test_a_peer_too_short_for_the_processors_clock_has_no_ratio_of_it():
    ours = pairs.Timed((Spent(0.1, 0.1),), None)
    assert pairs.row("w", ours, "p", pairs.Timed((Spent(0.2, 0.0),), None))["own_ratio"] is None
    assert pairs.ratios(ours, pairs.Timed((Spent(0.2, 0.4),), None)) == pytest.approx((0.5, 0.25))
