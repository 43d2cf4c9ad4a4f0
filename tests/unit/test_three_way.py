"""The merge of what went out, the desk and the field loses nothing (RESEARCH 1.5: its table and its random cases)."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from est_walks_plugin.operations.field.three_way import Logged, Outcome, merge

OLD, DESK, FIELD = {"a": 1, "b": 1}, {"a": 2, "b": 1}, {"a": 3, "b": 1}
MIXED = {"a": 2, "b": 3}


def only(outcome: Outcome) -> tuple[Logged, ...]:
    return (Logged("u", outcome),)


@pytest.mark.parametrize(
    ("base", "desk", "field", "row", "log"),
    [
        (None, DESK, None, DESK, ()),
        (None, None, FIELD, FIELD, ()),
        (None, DESK, DESK, DESK, ()),
        (None, DESK, FIELD, DESK, (Logged("u", Outcome.CONFLICT, "a", None, 2, 3),)),
        (None, {"a": 2}, {"b": 3}, MIXED, ()),
        (OLD, None, None, None, only(Outcome.DELETED_BOTH)),
        (OLD, None, OLD, None, only(Outcome.DELETED_DESK)),
        (OLD, None, FIELD, FIELD, only(Outcome.EDIT_BEATS_DELETE_DESK)),
        (OLD, OLD, None, None, only(Outcome.DELETED_FIELD)),
        (OLD, DESK, None, DESK, only(Outcome.EDIT_BEATS_DELETE_FIELD)),
        (OLD, OLD, OLD, OLD, ()),
        (OLD, DESK, OLD, DESK, ()),
        (OLD, OLD, FIELD, FIELD, ()),
        (OLD, DESK, DESK, DESK, ()),
        (OLD, DESK, FIELD, DESK, (Logged("u", Outcome.CONFLICT, "a", 1, 2, 3),)),
        (OLD, DESK, {"a": 1, "b": 3}, MIXED, ()),
        ({"a": 1}, {"a": None}, {"a": 1}, {"a": None}, ()),
        ({"a": 1}, {}, {"a": 1}, {"a": None}, ()),
        ({"a": None}, {"a": None}, {}, {"a": None}, ()),
        ({"a": 1}, {"a": 1}, {"a": None}, {"a": None}, ()),
    ],
)
def test_the_table(base, desk, field, row, log) -> None:
    merged = merge(*({"u": one} if one is not None else {} for one in (base, desk, field)))
    assert merged.rows == ({} if row is None else {"u": row})
    assert merged.log == log
    assert merged.conflicts == tuple(one for one in log if one.outcome is Outcome.CONFLICT)


def test_rows_come_sorted_and_are_no_ones_own() -> None:
    mine = {"b": {"a": 1}, "a": {"a": 2}}
    merged = merge({}, mine, {"c": {"a": 3}})
    assert list(merged.rows) == ["a", "b", "c"]
    merged.rows["a"]["a"] = 9
    assert mine["a"] == {"a": 2}


def sides(draw: random.Random):
    """A base, and three others that each deleted, changed and added, as in RESEARCH 1.5."""
    base = {f"r{n}": {c: draw.randrange(4) for c in "abc"} for n in range(draw.randrange(41))}

    def changed(who: str):
        rows = {uuid: dict(row) for uuid, row in base.items() if draw.random() >= 0.1}
        for row in rows.values():
            if draw.random() < 0.4:
                row[draw.choice("abc")] = draw.randrange(10)
        rows.update({f"{who}{n}": {c: draw.randrange(4) for c in "abc"} for n in range(draw.randrange(6))})
        return rows

    return base, changed("d"), changed("p"), changed("q")


def nothing_is_lost(base, desk, field, merged) -> None:
    """Every row of a side is in the result or told; every cell that a side changed is in the result or told."""
    told = {one.uuid for one in merged.log}
    for side in (desk, field):
        for uuid, row in side.items():
            assert uuid in merged.rows or uuid in told
            for column, value in row.items() if uuid in merged.rows else ():
                if value != base.get(uuid, {}).get(column):
                    kept = merged.rows[uuid].get(column)
                    assert kept == value or any((one.uuid, one.column) == (uuid, column) for one in merged.log)
    for uuid, row in merged.rows.items():
        for column, value in row.items():
            assert value in [side.get(uuid, {}).get(column) for side in (base, desk, field)]


def check(base, desk, first, second) -> int:
    one = merge(base, desk, first)
    both = merge(base, one.rows, second)
    nothing_is_lost(base, desk, first, one)
    nothing_is_lost(base, one.rows, second, both)
    assert merge(base, both.rows, second).rows == both.rows
    assert merge(base, both.rows, first).rows == both.rows
    assert merge(base, desk, base).rows == desk
    assert merge(base, base, first).rows == first
    assert set(merge(base, merge(base, desk, second).rows, first).rows) == set(both.rows)
    return len(one.conflicts) + len(both.conflicts)


def test_two_hundred_random_cases_of_two_phones_and_the_desk() -> None:
    draw = random.Random(1)
    conflicts = sum(check(*sides(draw)) for _ in range(200))
    assert conflicts > 100


_CELLS = st.dictionaries(st.sampled_from("abc"), st.one_of(st.none(), st.integers(0, 3), st.sampled_from(["", "å"])))
_ROWS = st.dictionaries(st.sampled_from("uvwxyz"), _CELLS, max_size=6)


def whole(rows):
    """Rows without the columns that are empty."""
    return {uuid: {c: v for c, v in row.items() if v is not None} for uuid, row in rows.items()}


@given(_ROWS, _ROWS, _ROWS)
def test_nothing_is_lost_whatever_the_sides_hold(base, desk, field) -> None:
    merged = merge(base, desk, field)
    nothing_is_lost(base, desk, field, merged)
    assert whole(merge(base, merged.rows, field).rows) == whole(merged.rows)


@given(_ROWS, _ROWS)
def test_a_side_that_changed_nothing_changes_nothing(base, desk) -> None:
    assert whole(merge(base, desk, base).rows) == whole(desk)
    assert whole(merge(base, base, desk).rows) == whole(desk)
    assert not merge(base, desk, base).conflicts
