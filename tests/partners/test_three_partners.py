"""Three at once, in any order: the same result but for what is listed as a conflict; nothing said is lost in silence."""

from __future__ import annotations

import shutil
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from est_walks_plugin.operations.partners.send import export_partner
from est_walks_plugin.operations.partners.take_in import import_partner
from est_walks_plugin.store import Store

from .conftest import edit, put_task

pytestmark = pytest.mark.usefixtures("qgis_app")

OWNERS = ("police", "housing", "guard")
COLUMNS = ("state", "due", "cost", "work_order", "reason")
STATES = ("assessed", "assigned", "planned", "in_progress", "done")
EDITS = st.fixed_dictionaries(
    {},
    optional={
        "state": st.sampled_from(STATES),
        "planned_date": st.sampled_from(["2027-01-15", "2027-03-01"]),
        "cost": st.sampled_from([100.0, 250.0]),
        "work_order": st.sampled_from(["A-1", "B-2"]),
        "note_partner": st.sampled_from(["Hej", "Vi ser till det"]),
    },
)
DESK = st.fixed_dictionaries({}, optional={"cost": st.sampled_from([100.0, 900.0]), "state": st.sampled_from(STATES)})


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory, bare_file: Path) -> tuple[Path, dict[str, Path], dict[str, str]]:
    """A store that sent a package to each of three partners, the packages, and a task of each."""
    folder = tmp_path_factory.mktemp("three")
    store = folder / "s.gpkg"
    shutil.copy(bare_file, store)
    packages, tasks = {}, {}
    with Store.open(store) as opened:
        for owner in OWNERS:
            tasks[owner] = put_task(opened, owner=owner, title=owner)
            packages[owner] = folder / f"{owner}.gpkg"
            export_partner(opened, owner, str(packages[owner]))
    return store, packages, tasks


def result(store: Store) -> tuple[object, ...]:
    """Return what tasks say, and the notes in their history."""
    rows = sorted((row["uuid"], *(row[name] for name in COLUMNS)) for row in store.rows("task"))
    notes = sorted((row["task"], row["note"]) for row in store.rows("task_event") if row["note"])
    return (*rows, *notes)


def told(store: Path, desk: dict[str, dict[str, object]], files: list[Path]) -> tuple[tuple[object, ...], dict, set]:
    """Return what the store says after desk and files, the last values of each field, and what was said to wait, be ignored or be refused."""
    trial = store.with_name("trial.gpkg")
    shutil.copy(store, trial)
    waits: set[tuple[str, str]] = set()
    taken = []  # what is refused is told, and may be right once others are read: only the rest is read again for nothing
    with Store.open(trial) as opened:
        for task, values in desk.items():
            if values:
                opened.update("task", task, values)
        for file in files:
            done = import_partner(opened, str(file))
            assert done.receipt.balances
            waits |= {(one["task"], one["field"]) for one in done.conflicts}
            waits |= {("", "due")} if any("planned day" in note for note in done.receipt.notes) else set()
            waits |= {("", name) for name in COLUMNS} if done.receipt.rejected else set()
            taken += [] if done.receipt.rejected else [file]
        said = result(opened)
        rows = {(row["uuid"], name): row[name] for row in opened.rows("task") for name in COLUMNS}
        before = {table: opened.rows(table) for table in ("task", "task_event", "owner_answer")}
        for file in taken:
            assert import_partner(opened, str(file)).changes == ()
        assert {table: opened.rows(table) for table in before} == before, "read again, nothing changes"
    return said, rows, waits


@settings(max_examples=12)
@given(st.tuples(EDITS, EDITS, EDITS), st.tuples(DESK, DESK, DESK))
def test_three_partners_in_any_order_give_the_same(sent, edits, desks) -> None:
    store, packages, tasks = sent
    files = []
    for owner, cells in zip(OWNERS, edits):
        files.append(packages[owner].with_name(f"back_{owner}.gpkg"))
        shutil.copy(packages[owner], files[-1])
        edit(files[-1], tasks[owner], **cells)
    desk = {tasks[owner]: dict(values) for owner, values in zip(OWNERS, desks)}
    outcomes = [told(store, desk, list(order))[0] for order in permutations(files)]
    assert all(one == outcomes[0] for one in outcomes)


@settings(max_examples=12)
@given(st.tuples(EDITS, EDITS, EDITS))
def test_three_copies_of_one_package_differ_by_order_only_where_it_is_listed(sent, edits) -> None:
    store, packages, tasks = sent
    task, files = tasks["police"], []
    for number, cells in enumerate(edits):
        files.append(packages["police"].with_name(f"copy_{number}.gpkg"))
        shutil.copy(packages["police"], files[-1])
        edit(files[-1], task, **cells)
    outcomes = [told(store, {}, list(order)) for order in permutations(files)]
    listed = {field for _, _, waits in outcomes for _, field in waits}
    for _, rows, _ in outcomes[1:]:
        differ = {name for (uuid, name), value in rows.items() if outcomes[0][1][(uuid, name)] != value}
        assert differ <= listed | ({"reason"} if "state" in listed else set())
