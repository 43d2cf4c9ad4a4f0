"""A value of a field package is compared as what it means, whatever type a phone gave it."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest

from est_walks_plugin.operations.field.cells import Unreadable, cell, moment_of, point_of

STOCKHOLM = "Europe/Stockholm"


@pytest.mark.parametrize(
    ("column", "value", "kept"),
    [
        ("text", None, None),
        ("text", "  \n ", None),
        ("text", " Mörkt&amp;trångt ", "Mörkt&trångt"),
        ("text", "a\u00a0b", "a b"),
        ("text", b"M\xc3\xb6rkt", "Mörkt"),
        ("text", 12, "12"),
        ("category", " lighting_out ", "lighting_out"),
        ("score_day", 2, 2),
        ("score_day", 2.0, 2),
        ("score_day", "2", 2),
        ("score_day", float("nan"), None),
        ("score_dark", 4, Unreadable("4")),
        ("score_dark", 1.5, Unreadable("1.5")),
        ("score_dark", "bra", Unreadable("bra")),
        ("severity", 0, Unreadable("0")),
        ("severity", 3, 3),
        ("created_at", "2026-11-28T19:03:22.123Z", "2026-11-28T19:03:22Z"),
        ("created_at", "2026-11-28T20:03:22+01:00", "2026-11-28T19:03:22Z"),
        ("created_at", "2026-11-28 20:03:22", "2026-11-28T19:03:22Z"),
        ("created_at", "2026/07/28 20:03:22.1", "2026-07-28T18:03:22Z"),
        ("created_at", "2026-11-28T20:03", "2026-11-28T19:03:00Z"),
        ("created_at", datetime(2026, 11, 28, 19, 3, 22, 999, timezone.utc), "2026-11-28T19:03:22Z"),
        ("created_at", "igår", Unreadable("igår")),
        ("geometry", (135_500.004, 6_595_500.0), "135500.00 6595500.00"),
        ("geometry", "135500.00 6595500.00", "135500.00 6595500.00"),
        ("geometry", (float("nan"), 1.0), None),
        ("geometry", "hemma", None),
    ],
)
def test_a_cell(column, value, kept) -> None:
    found = cell(column, value, STOCKHOLM)
    assert found == kept
    if found is not None and not isinstance(found, Unreadable):
        assert cell(column, found, STOCKHOLM) == found


def test_cells_are_read_back() -> None:
    assert point_of("1.25 -3.50") == (1.25, -3.5)
    assert point_of(None) is None
    assert moment_of("2026-11-28T19:03:22Z") == datetime(2026, 11, 28, 19, 3, 22, tzinfo=timezone.utc)
    assert moment_of(None) is None
