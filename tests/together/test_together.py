"""Two planners and one field user at work by script: nothing lost, nothing doubled, no deadlock, each refused write told.

`make together MINUTES=10` lets them work so long; the suite gives them some seconds.
"""

from __future__ import annotations

import os

import pytest

from .run import work

SECONDS = float(os.environ.get("EST_TOGETHER_MINUTES", "0.3")) * 60


@pytest.mark.parametrize("kill", ["a"])
def test_three_at_work_on_one_database(pg_address, tmp_path, kill):
    outcome = work(pg_address, SECONDS, tmp_path, kill=kill)
    print("\n" + outcome.told())
    assert outcome.wrong == []
    assert {"import", "bulk", "decision", "finding", "stop"} <= set(outcome.saved)
