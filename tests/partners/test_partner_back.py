"""A package that came back: what is answered is taken in by cell, all else is ignored and told."""

from __future__ import annotations

import shutil
import sqlite3
import zipfile
from datetime import date
from pathlib import Path

import pytest

from est_walks_plugin.model.codes import KeptValue
from est_walks_plugin.model.errors import InputError
from est_walks_plugin.model.receipt import Receipt
from est_walks_plugin.model.wording.reader import Reader
from est_walks_plugin.operations.owners.read_answer import LookedAt, read_answer
from est_walks_plugin.operations.partners.any_answer import look_at_answer, take_in_answer
from est_walks_plugin.operations.partners.came import holds_package
from est_walks_plugin.operations.partners.returned import PartnerAnswer
from est_walks_plugin.operations.partners.send import export_partner
from est_walks_plugin.operations.partners.take_in import import_partner
from est_walks_plugin.store import Store

from .conftest import as_sqlite, edit, put_task, teach

pytestmark = pytest.mark.usefixtures("qgis_app")


@pytest.fixture
def one(store: Store) -> str:
    """A task of the police."""
    return put_task(store)


@pytest.fixture
def package(store: Store, one: str, tmp_path: Path) -> Path:
    """A package for the police, with two more tasks."""
    put_task(store, title="Andra", cost=500.0)
    put_task(store, title="Tredje", work_order="A-1")
    path = tmp_path / "polisen.gpkg"
    export_partner(store, "police", str(path))
    return path


def counts(receipt) -> tuple[int, int, int, int]:
    assert receipt.read == receipt.updated + receipt.unchanged + receipt.rejected_count
    return receipt.read, receipt.updated, receipt.unchanged, receipt.rejected_count


def test_answers_are_taken_in_with_history(store: Store, one: str, package: Path) -> None:
    edit(
        package,
        one,
        state="planned",
        planned_date="2027-03-01",
        cost=1200.0,
        work_order="P-77",
        note_partner="Vi tar det i vår",
    )
    done = import_partner(store, str(package))
    row = store.get("task", one)
    assert (row["state"], row["due"], row["cost"], row["work_order"]) == ("planned", date(2027, 3, 1), 1200.0, "P-77")
    assert counts(done.receipt) == (3, 1, 2, 0)
    events = store.rows("task_event", {"task": one})
    assert {event["field"] for event in events} == {"state", "due", "cost", "work_order"}
    assert [event["note"] for event in events if event["note"]] == ["Vi tar det i vår"]
    (kept,) = store.rows("owner_answer")
    assert (kept["owner"], kept["kind"], kept["owner_list"]) == ("police", "package", done.package)
    assert "i vår" not in str(kept["came"]), "no text stands there twice"


def test_declined_comes_with_its_reason(store: Store, one: str, package: Path) -> None:
    edit(package, one, state="declined", reason="Vägen är privat")
    import_partner(store, str(package))
    row = store.get("task", one)
    assert (row["state"], row["reason"]) == ("declined", "Vägen är privat")


def test_the_same_again_changes_nothing_and_asks_nothing_whatever_the_desk_did(
    store: Store, one: str, package: Path
) -> None:
    edit(package, one, state="in_progress", planned_date="2027-03-01", cost=1200.0, note_partner="Snart")
    import_partner(store, str(package))
    store.update("task", one, {"state": "planned", "due": date(2027, 9, 1), "cost": 7.0})
    before = {table: store.rows(table) for table in ("task", "task_event", "owner_answer")}
    again = import_partner(store, str(package))
    assert counts(again.receipt) == (3, 0, 3, 0)
    assert (again.conflicts, again.changes, again.answer) == ((), (), "")
    assert {table: store.rows(table) for table in before} == before


def test_a_value_that_both_changed_waits_and_is_decided_once(store: Store, one: str, package: Path) -> None:
    edit(package, one, cost=1200.0, work_order="P-77")
    store.update("task", one, {"cost": 900.0})
    first = import_partner(store, str(package))
    (conflict,) = first.conflicts
    assert (conflict["field"], conflict["sent"], conflict["desk"], conflict["partner"]) == ("cost", None, 900.0, 1200.0)
    assert (store.get("task", one)["cost"], store.get("task", one)["work_order"]) == (900.0, "P-77")
    assert len(import_partner(store, str(package)).conflicts) == 1, "until it is decided it is listed"
    assert import_partner(store, str(package), keep=KeptValue.DESK).conflicts == ()
    assert import_partner(store, str(package)).conflicts == ()
    assert store.get("task", one)["cost"] == 900.0


def test_a_conflict_is_decided_for_the_partner_once(store: Store, one: str, package: Path) -> None:
    edit(package, one, cost=1200.0)
    store.update("task", one, {"cost": 900.0})
    import_partner(store, str(package), keep=KeptValue.FIELD)
    assert store.get("task", one)["cost"] == 1200.0
    store.update("task", one, {"cost": 900.0})
    assert import_partner(store, str(package)).conflicts == ()
    assert store.get("task", one)["cost"] == 900.0


def test_what_only_the_desk_changed_stands(store: Store, one: str, package: Path) -> None:
    store.update("task", one, {"state": "done", "cost": 900.0, "due": date(2027, 1, 1)})
    assert counts(import_partner(store, str(package)).receipt) == (3, 0, 3, 0)
    assert store.get("task", one)["state"] == "done"


def test_a_trial_run_tells_all_and_keeps_nothing(store: Store, one: str, package: Path) -> None:
    edit(package, one, state="planned")
    before = Path(store.path).read_bytes()
    trial = import_partner(store, str(package), dry_run=True)
    assert trial.receipt.dry_run
    assert counts(trial.receipt) == (3, 1, 2, 0)
    assert [change["field"] for change in trial.changes] == ["state"]
    assert Path(store.path).read_bytes() == before
    assert counts(import_partner(store, str(package)).receipt) == (3, 1, 2, 0)


def test_what_is_only_shown_is_ignored_and_told(store: Store, one: str, package: Path) -> None:
    stored = store.get("task", one)
    edit(package, one, title="Kapad", due="2030-01-01", measure="other", row_version=99)
    with as_sqlite(package) as opened:
        opened.execute("ALTER TABLE task ADD COLUMN owner TEXT")
        opened.execute("ALTER TABLE task ADD COLUMN feedback TEXT")
        opened.execute("UPDATE task SET owner = 'park', feedback = 'x'")
        opened.execute("CREATE TABLE observation (text TEXT)")
    done = import_partner(store, str(package))
    assert store.get("task", one) == stored
    said = " ".join(done.receipt.notes)
    for word in ("“owner”", "“feedback”", "“observation”", "“Task”", "“Due”", "“Measure”", "“Version”"):
        assert word in said, word


def test_rows_that_are_not_the_partners_are_refused_one_by_one(store: Store, one: str, package: Path) -> None:
    other = put_task(store, owner="park", title="Parkens")
    later = put_task(store, title="Senare")
    moved = store.rows("task", {"title": "Andra"})[0]["uuid"]
    store.update("task", moved, {"owner": "park"})
    edit(package, one, state="planned")
    edit(package, moved, state="done")
    with as_sqlite(package) as opened:
        for uuid, state in ((other, "done"), (later, "done"), ("nobody", "done"), ("", "done"), (one, "done")):
            opened.execute("INSERT INTO task (uuid, state) VALUES (?, ?)", (uuid, state))
    done = import_partner(store, str(package))
    assert counts(done.receipt) == (8, 1, 1, 6)
    assert store.get("task", one)["state"] == "planned"
    assert {store.get("task", uuid)["state"] for uuid in (other, later, moved)} == {"assigned"}
    again = import_partner(store, str(package))
    assert counts(again.receipt) == (8, 0, 2, 6)
    assert again.changes == ()


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"state": "verified"}, "verified"),
        ({"state": "duplicate"}, "duplicate"),
        ({"state": "gone fishing"}, "gone fishing"),
        ({"state": b"\xff\xfe"}, "no state"),
        ({"state": "declined"}, "reason"),
        ({"planned_date": "2026-13-45"}, "2026-13-45"),
        ({"cost": float("inf")}, "inf"),
        ({"cost": -5.0}, "below zero"),
        ({"work_order": "=cmd|' /C calc'!A0"}, "formula"),
    ],
)
def test_a_cell_that_says_something_impossible_refuses_its_row(
    store: Store, one: str, package: Path, cells: dict[str, object], said: str
) -> None:
    second = store.rows("task", {"title": "Andra"})[0]["uuid"]
    edit(package, one, **cells)
    edit(package, second, state="planned")
    before = store.get("task", one)
    done = import_partner(store, str(package))
    assert counts(done.receipt) == (3, 1, 1, 1)
    assert said in done.receipt.rejected[0].reason
    assert store.get("task", one) == before
    assert store.get("task", second)["state"] == "planned"


def test_emptied_cells_and_nan_say_nothing(store: Store, one: str, package: Path) -> None:
    second = store.rows("task", {"title": "Andra"})[0]["uuid"]
    edit(package, second, cost=None, state=None)
    edit(package, one, cost="", work_order="   ", reason=b"", state="assigned")
    done = import_partner(store, str(package))
    assert counts(done.receipt) == (3, 0, 3, 0)
    assert store.get("task", second)["cost"] == 500.0
    assert any("taken away" in note for note in done.receipt.notes)


def test_tasks_taken_out_of_the_package_stay(store: Store, one: str, package: Path) -> None:
    with as_sqlite(package) as opened:
        opened.execute("DELETE FROM task WHERE uuid = ?", (one,))
    done = import_partner(store, str(package))
    assert store.get("task", one)["state"] == "assigned"
    assert any("did not come back" in note for note in done.receipt.notes)


def test_an_earlier_package_says_so(store: Store, package: Path, tmp_path: Path) -> None:
    export_partner(store, "police", str(tmp_path / "second.gpkg"))
    assert any("number 2 has gone out since" in note for note in import_partner(store, str(package)).receipt.notes)


def test_last_edits_in_a_wal_come_too_and_a_missing_one_is_said(
    store: Store, one: str, package: Path, tmp_path: Path
) -> None:
    writer = sqlite3.connect(package)
    teach(writer)
    writer.execute("PRAGMA journal_mode=WAL")
    writer.execute("UPDATE task SET state = 'planned' WHERE uuid = ?", (one,))
    writer.commit()
    alone = tmp_path / "alone.gpkg"
    shutil.copy(package, alone)
    assert any("-wal" in note for note in import_partner(store, str(alone), dry_run=True).receipt.notes)
    assert counts(import_partner(store, str(package)).receipt) == (3, 1, 2, 0)
    writer.close()
    assert store.get("task", one)["state"] == "planned"


def test_a_zip_with_the_package_is_read(store: Store, one: str, package: Path, tmp_path: Path) -> None:
    edit(package, one, state="planned")
    packed = tmp_path / "svar.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(package, "mapp/polisen_1.gpkg")
    assert holds_package(str(packed))
    assert counts(import_partner(store, str(packed)).receipt) == (3, 1, 2, 0)


@pytest.mark.parametrize("what", ["text", "cut", "store", "other store", "no layer", "newer", "nothing", "two"])
def test_what_is_no_package_of_this_store_is_said_in_one_sentence(
    store: Store, package: Path, tmp_path: Path, bare_file: Path, what: str
) -> None:
    wrong = tmp_path / "fel.gpkg"
    shutil.copy(package, wrong)
    if what == "text":
        wrong.write_text("nej")
    elif what == "cut":
        wrong.write_bytes(package.read_bytes()[:9000])
    elif what == "store":
        shutil.copy(bare_file, wrong)
    elif what == "nothing":
        wrong.unlink()
    elif what == "two":
        wrong = tmp_path / "två.zip"
        with zipfile.ZipFile(wrong, "w") as archive:
            archive.write(package, "a.gpkg")
            archive.write(package, "b.gpkg")
    elif what != "other store":
        with as_sqlite(wrong) as opened:
            opened.execute("DROP TABLE task" if what == "no layer" else "UPDATE package SET format = 99")
    there = store
    if what == "other store":
        other = tmp_path / "annan.gpkg"
        shutil.copy(bare_file, other)
        there = Store.open(other)
    before = there.rows("task")
    with pytest.raises(InputError) as error:
        import_partner(there, str(wrong))
    assert wrong.name in error.value.message
    assert "\n" not in error.value.message
    assert there.rows("task") == before
    assert there.count("owner_answer") == 0
    if there is not store:
        there.close()


def test_personal_data_in_answers_is_masked_everywhere(store: Store, one: str, package: Path) -> None:
    person, phone = "19850312-2397", "070-123 45 67"
    edit(package, one, note_partner=f"Ring {phone}, {person}", work_order=f"tel {phone}")
    second = store.rows("task", {"title": "Andra"})[0]["uuid"]
    edit(package, second, state=f"klart enligt {person}")
    renamed = package.with_name("svar 070-123 45 67.gpkg")
    package.rename(renamed)
    done = import_partner(store, str(renamed))
    told = str(done.to_dict()) + str([store.rows(table) for table in ("task", "task_event", "owner_answer")])
    raw = b"".join(file.read_bytes() for file in Path(store.path).parent.glob("Byn.gpkg*"))
    for secret in (person, phone, "850312"):
        assert secret not in told
        assert secret.encode() not in raw
    assert done.receipt.masked


def test_a_damaged_zip_is_asked_for_from_the_partner_not_from_a_phone(
    store: Store, one: str, package: Path, tmp_path: Path
) -> None:
    packed = tmp_path / "svar.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(package, "polisen.gpkg")
    content = bytearray(packed.read_bytes())
    content[len(content) // 2] ^= 0xFF
    packed.write_bytes(content)
    with pytest.raises(InputError, match="ask the partner to send it again") as error:
        import_partner(store, str(packed))
    assert "polisen.gpkg" in error.value.message
    assert "phone" not in error.value.message


def test_one_door_takes_packages_and_lists_by_what_is_in_them(
    store: Store, one: str, package: Path, tmp_path: Path
) -> None:
    edit(package, one, state="planned")
    hidden = tmp_path / "svar.dat"
    shutil.copy(package, hidden)
    looked = look_at_answer(store, str(hidden))
    assert isinstance(looked, PartnerAnswer)
    assert counts(take_in_answer(store, looked)) == (3, 1, 2, 0)
    answer = tmp_path / "svar.csv"
    answer.write_text(f"Task id;New state\n{one};Klar\n", encoding="utf-8")
    read = look_at_answer(store, str(answer))
    assert isinstance(read, LookedAt)
    assert take_in_answer(store, read).updated == 1
    assert store.get("task", one)["state"] == "done"
    assert {row["kind"] for row in store.rows("owner_answer")} == {"package", "sheet"}


def test_the_one_door_leaves_the_desk_its_value_unless_the_box_is_ticked(store: Store, one: str, package: Path) -> None:
    edit(package, one, cost=1200.0)
    store.update("task", one, {"cost": 900.0})
    take_in_answer(store, look_at_answer(store, str(package)))
    assert store.get("task", one)["cost"] == 900.0
    other = package.with_name("igen.gpkg")
    export_partner(store, "police", str(other))
    edit(other, one, cost=1300.0)
    store.update("task", one, {"cost": 901.0})
    take_in_answer(store, look_at_answer(store, str(other)), [(one, "cost")])
    assert store.get("task", one)["cost"] == 1300.0


def test_a_package_is_no_list_what_the_desk_changed_would_be_lost(store: Store, one: str, package: Path) -> None:
    edit(package, one, cost=1200.0)
    store.update("task", one, {"cost": 900.0})
    with pytest.raises(InputError, match="importpartner"):
        read_answer(store, str(package))
    assert store.get("task", one)["cost"] == 900.0


@pytest.mark.parametrize("kind", ["package", "sheet"])
def test_a_kept_receipt_is_worded_when_it_is_shown(
    store: Store, one: str, package: Path, tmp_path: Path, kind: str
) -> None:
    """Read in by an English window, shown in a Swedish one; what somebody wrote stays as it is."""
    file = package
    if kind == "package":
        second = store.rows("task", {"title": "Andra"})[0]["uuid"]
        edit(package, one, state="planned", title="Kapad")
        edit(package, second, state="fisketur")
    else:
        file = tmp_path / "svar.csv"
        file.write_text(f"Task id;New state\n{one};Klar\nnobody;fisketur\n", encoding="utf-8")
    take_in_answer(store, look_at_answer(store, str(file)))
    (row,) = store.rows("owner_answer")
    english = Receipt.from_json(row["receipt"], Reader("en", store.catalogue))
    swedish = Receipt.from_json(row["receipt"], Reader("sv", store.catalogue))
    assert counts(english) == counts(swedish)
    told = [*swedish.notes, *(one.reason for one in swedish.rejected)]
    assert len(told) == 2
    assert [one.text for one in swedish.rejected] == ["fisketur"]
    assert not set(told) & {*english.notes, *(one.reason for one in english.rejected)}
    assert any("Ingen åtgärd i" in text or "är ingen status" in text for text in told), told
