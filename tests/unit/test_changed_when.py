"""When something was changed is told with its day where that is not today: an editor stands open over night."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from est_walks_plugin.operations.together.changes import ByOthers, ChangedRows, sentence, who_and_when

ZONE = "Europe/Stockholm"


def test_the_day_is_told_where_it_is_not_today() -> None:
    now = datetime.now(timezone.utc)
    before = datetime(2026, 1, 15, 21, 5, tzinfo=timezone.utc)
    assert who_and_when((), before, ZONE, str) == "2026-01-15 22:05"
    assert who_and_when(("field",), before, ZONE, str) == "by the field role 2026-01-15 22:05"
    assert len(who_and_when((), now, ZONE, str)) == len("22:05")
    assert len(who_and_when((), now - timedelta(days=1), ZONE, str)) == len("2026-01-15 22:05")
    assert who_and_when((), None, ZONE, str) == ""
    changed = ByOthers((ChangedRows("task", 3),), (), before)
    assert "2026-01-15 22:05" in sentence(changed, ZONE, str)
