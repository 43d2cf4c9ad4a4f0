"""Three phones come home in any order: once the same is decided of what they said differently, the store is the same."""

from __future__ import annotations

import shutil
from itertools import count, permutations
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from est_walks_plugin.model.codes import KeptValue
from est_walks_plugin.operations.field.decisions import decide, open_conflicts
from est_walks_plugin.operations.field.merge_return import read_package
from est_walks_plugin.store import Store

from ..town import at
from .evening import Evening

LAYERS = {
    "stop": ("score_day", "score_dark", "field_note"),
    "finding": ("text", "severity", "category", "owner", "spot", "photo_no", "walk", "stop"),
    "seen_again": ("seen", "note"),
}
STOP = st.fixed_dictionaries({}, optional={"score_day": st.integers(0, 3), "note": st.sampled_from(["Mörkt", "Ljust"])})
FINDING = st.fixed_dictionaries(
    {},
    optional={
        "severity": st.integers(1, 3),
        "text": st.sampled_from(["Lagad", "Värre"]),
        "category": st.just("litter"),
    },
)
OLD = st.fixed_dictionaries({}, optional={"seen": st.sampled_from(["yes", "no"])})
NUMBERS = count()
PHONE = st.tuples(STOP, FINDING, OLD, st.booleans())


def said(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Return what the rows say that came from the field; keys of what is made at the desk differ from try to try."""
    found: dict[str, list[tuple[object, ...]]] = {}
    for table, columns in LAYERS.items():
        keys = ("finding",) if table == "seen_again" else ("uuid",)
        found[table] = sorted(
            (tuple(row[name] for name in (*keys, *columns)) for row in store.rows(table)), key=lambda row: str(row)
        )
    return found


def decide_alike(store: Store, walk: str) -> None:
    """Keep, of each cell that is asked about, the smallest of all that was said of it."""
    asked: dict[tuple[str, str, str], list[Any]] = {}
    for one in open_conflicts(store, walk):
        asked.setdefault((one.layer, one.uuid, one.column), []).append(one)
    for conflicts in asked.values():
        least = min([conflicts[0].desk, *(one.field for one in conflicts)], key=str)
        for one in conflicts:
            if one.field == least:
                decide(store, walk, [one], KeptValue.FIELD)
        for one in open_conflicts(store, walk):
            if (one.layer, one.uuid, one.column) == (conflicts[0].layer, conflicts[0].uuid, conflicts[0].column):
                decide(store, walk, [one], KeptValue.DESK)
    assert open_conflicts(store, walk) == []


@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.tuples(PHONE, PHONE, PHONE))
def test_three_phones_in_any_order_give_the_same_store(evening: Evening, tmp_path: Path, phones: Any) -> None:
    files = []
    for number, (stop, finding, old, is_new) in enumerate(phones):
        phone = evening.phone(f"p{next(NUMBERS)}")
        if stop:
            phone.edit("stop", evening.stops[0], **stop)
        if finding:
            phone.edit("finding", evening.findings[0], **finding)
        if old:
            phone.edit("oldfinding", evening.old[0], **old)
        if is_new:
            phone.add("finding", at(405, 402 + number), text=f"Ny {number}", category="litter")
        files.append(evening.home(phone, f"hem{next(NUMBERS)}.zip"))
    outcomes = []
    for order in permutations(files):
        trial = tmp_path / "trial.gpkg"
        shutil.copy2(evening.store.path, trial)
        with Store.open(trial) as store:
            for file in order:
                assert read_package(store, None, file).receipt.balances
            decide_alike(store, evening.walk)
            for file in order:
                assert read_package(store, None, file).conflicts == [], "decided once"
            outcomes.append(said(store))
    assert all(one == outcomes[0] for one in outcomes)
