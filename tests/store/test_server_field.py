"""A field login reads in what came back of a walk, sees the tasks, and no word of a resident; an older database says what to do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from est_walks_plugin.model.errors import ConflictError, RightsError
from est_walks_plugin.model.est.analyses import Evidence, LinkedTable
from est_walks_plugin.model.server.role import ServerRole
from est_walks_plugin.operations.analyses.evidence import add_evidence
from est_walks_plugin.operations.analyses.record import NewAnalysis, add_analysis
from est_walks_plugin.operations.deletions import delete_findings
from est_walks_plugin.operations.field.merge_return import read_package
from est_walks_plugin.operations.field.read_in import read_in
from est_walks_plugin.operations.record_findings import record_finding
from est_walks_plugin.operations.server_roles.grant import grant_roles
from est_walks_plugin.operations.tasks import TaskChange, change_each, history, update_task
from est_walks_plugin.operations.undoing import recorded, take_back
from est_walks_plugin.store import Store
from est_walks_plugin.store.roles.rights import FIELD_WRITES, RIGHTS, Right
from est_walks_plugin.store.schema import TABLES

from ..field.evening import STARTS, STOPS, Evening
from ..field_phone import jpeg
from ..processing import field_gpx as gpx
from ..town import at
from .server_logins import Town, made_town


@pytest.fixture(scope="module")
def town(pg_server: Any) -> Town:
    return made_town(pg_server, pg_server.new_database())


@pytest.fixture
def evening(town: Town, tmp_path: Path) -> Iterator[Evening]:
    with town.open("planner") as store:
        yield Evening(store, tmp_path)


def test_a_package_that_came_back(town: Town, evening: Evening) -> None:
    phone = evening.phone()
    new = phone.add("finding", at(100, 100), text="Trasig bänk", category="damage")
    phone.photo(finding_uuid=new, content=jpeg("#aa2233", (400, 300)))
    phone.edit("stop", evening.stops[0], score_dark=0, note="Läskigt")
    phone.edit("oldfinding", evening.old[0], seen="yes")
    home = evening.home(phone)
    with town.open("field") as store, recorded(store) as record:
        returned = read_package(store, None, home)
        again = read_package(store, None, home)
    assert returned.receipt.stored > 0
    assert returned.conflicts == []
    assert again.receipt.stored == again.receipt.updated == 0, "the same again changes nothing"
    store = evening.store
    assert store.count("finding", {"text": "Trasig bänk"}) == 1
    assert store.get("stop", evening.stops[0])["field_note"] == "Läskigt"
    assert [row["seen"] for row in store.rows("seen_again", {"walk": evening.walk})] == ["yes"]
    assert store.count("photo", {"finding": store.rows("finding", {"text": "Trasig bänk"})[0]["uuid"]}) == 1
    with town.open("field") as field:
        take_back(field, record.changes)
    assert store.count("finding", {"text": "Trasig bänk"}) == 0
    assert store.count("field_return", {"walk": evening.walk}) == 0


def test_photos_a_track_and_the_paper_protocol(town: Town, evening: Evening) -> None:
    store, came = evening.store, evening.folder / "hem"
    came.mkdir()
    (came / "IMG_1.jpg").write_bytes(jpeg("#123456", (400, 300)))
    points = [(*at(*xy), STARTS.timestamp() + 600 * number) for number, xy in enumerate(STOPS)]
    gpx.write(came, gpx.waypoint(points[1][:2], "Klotter", "", points[1][2]), gpx.track(points))
    paper = evening.folder / "protokoll.csv"
    paper.write_text("Stopp;Kategori;Text\n1;Nedskräpning;Skräp vid bänken\n", encoding="utf-8")
    with town.open("field") as field:
        read_in(field, evening.walk, [str(came)])
        read_in(field, evening.walk, [str(paper)])
    assert store.count("photo", {"walk": evening.walk}) == 1
    assert store.count("track", {"walk": evening.walk}) == 1
    assert store.count("finding", {"walk": evening.walk, "text": "Skräp vid bänken"}) == 1


def test_what_a_planner_wrote_is_not_changed_by_a_package(town: Town, evening: Evening) -> None:
    phone = evening.phone()
    phone.edit("finding", evening.findings[0], text="Helt annat")
    home = evening.home(phone)
    with town.open("field") as store, pytest.raises(RightsError):
        read_package(store, None, home)
    assert evening.store.get("finding", evening.findings[0])["text"] == "Lampan är trasig"
    assert evening.store.count("field_return", {"walk": evening.walk}) == 0


def test_what_it_deleted_comes_back_whole(town: Town, evening: Evening) -> None:
    picture = evening.folder / "bild.jpg"
    picture.write_bytes(jpeg("#225588", (400, 300)))
    with town.open("field") as field:
        key = record_finding(field, evening.walk, category="litter", text="Skräp", stop=1, photos=[str(picture)])
        before = _all_of(evening.store, key)
        with recorded(field) as record:
            delete_findings(field, [key])
        assert _all_of(evening.store, key) == []
        take_back(field, record.changes)
    assert _all_of(evening.store, key) == before != []


def _all_of(store: Store, finding: str) -> list[object]:
    """What is kept of a finding, with its photo."""
    rows = [*store.rows("finding", {"uuid": finding}), *store.rows("photo", {"finding": finding})]
    return [sorted((name, str(value)) for name, value in row.items() if name != "changed") for row in rows]


@pytest.mark.parametrize("turn", ["undo", "delete"])
def test_what_a_planner_made_of_its_finding_keeps_it_whole(town: Town, evening: Evening, turn: str) -> None:
    picture = evening.folder / "bild.jpg"
    picture.write_bytes(jpeg("#228855", (400, 300)))
    store = evening.store
    with town.open("field") as field:
        with recorded(field) as record:
            key = record_finding(field, evening.walk, category="litter", text="Skräp", stop=1, photos=[str(picture)])
        analysis = add_analysis(store, NewAnalysis(xy=at(100, 100), name="Bänken", problem="Skräp."))
        (link,) = add_evidence(store, analysis, [Evidence(LinkedTable.FINDING, key)])
        before = _all_of(store, key)
        with pytest.raises(RightsError, match="cause analysis rests on this row; let a planner"):
            take_back(field, record.changes) if turn == "undo" else delete_findings(field, [key])
        assert _all_of(store, key) == before
        assert store.count("analysis_link", {"uuid": link}) == 1
        with pytest.raises(ConflictError, match="Underlag i orsaksanalyser"):
            take_back(store, record.changes)
        store.delete("analysis_link", [link])
        take_back(field, record.changes)
    assert _all_of(store, key) == []


def test_all_that_points_at_what_it_takes_away_it_reads() -> None:
    reads = {rights.table for rights in RIGHTS if Right.READ in rights.of(ServerRole.FIELD)}
    pointing = {table.name for table in TABLES for column in table.columns if column.reference in FIELD_WRITES}
    assert pointing <= reads


def test_page_atgarder_has_what_it_reads_and_nothing_of_residents(town: Town) -> None:
    with town.open("planner") as store:
        (task,) = store.insert("task", [{"title": "Städa", "state": "new"}])
        update_task(store, task, state="planned", note="Ringt")
    with town.open("field") as store:
        assert [event.field for event in history(store, task)] == ["state"]
        assert store.rows("task_case") == store.rows("programme") == store.rows("task_filter") == []
        with pytest.raises(RightsError, match="changes nothing"):
            change_each(store, [task], TaskChange(state="done"))
        for table in ("observation", "ranking", "answer", "owner_answer", "duplicate_pair"):
            with pytest.raises(RightsError, match="does not read"):
                store.rows(table)


def test_a_database_that_was_granted_earlier_says_what_to_do_and_is_granted_again(town: Town, evening: Evening) -> None:
    home = evening.home(evening.phone())
    group = town.sql("SELECT rolname FROM est_server_role WHERE role = 'field'")
    town.sql(f'REVOKE SELECT ON field_package FROM "{group}"')
    with town.open("field") as store, pytest.raises(RightsError, match=r"older version .* run Grant roles again"):
        read_package(store, None, home)
    with Store.open(town.address) as store:
        grant_roles(store, f"field={town.login('field')}")
        grant_roles(store, f"field={town.login('field')}")
    with town.open("field") as store:
        read_package(store, None, home)
