"""What a partner's login sees of a store on a server: its own tasks and what belongs to them, and nothing else."""

from __future__ import annotations

import datetime as dt
import re
import subprocess
from typing import Any

import pytest
from qgis.core import QgsVectorLayer
from shapely.geometry import box

from est_walks_plugin.model.partners import package
from est_walks_plugin.store.roles import partner
from est_walks_plugin.store.roles.refusals import refusal_in

from .server_logins import Town, made_town

RAW = "Grannen Hemlig ropar"
UNSEEN = ("RAWTEXT", "DOUBTFUL", "PURGED", "OTHERNOTE", "UNREVIEWED", "RESPONDENT", "PARKTASK")
"""Words that stand where a partner must not see them."""
NOW = dt.datetime.now(dt.timezone.utc).replace(microsecond=0)


@pytest.fixture(scope="module")
def town(pg_server: Any) -> Town:
    made = made_town(pg_server, pg_server.new_database())
    with made.open("planner") as store:
        (place,) = store.insert("place", [{"shown_name": "Tunneln", "geometry": (135_950, 6_595_950)}])
        (walk,) = store.insert("walk", [{"name": "Vandring"}])
        (stop,) = store.insert("stop", [{"walk": walk, "shown_name": "Stationen", "geometry": (135_900, 6_595_900)}])
        (finding,) = store.insert("finding", [{"walk": walk, "stop": stop, "text": "RAWTEXT i fyndet"}])
        task = {"state": "assigned", "geometry": (135_900, 6_595_900), "measure": "repair_lamp", "review": "clear"}
        store.insert(
            "task",
            [
                {
                    **task,
                    "uuid": "p1",
                    "owner": "police",
                    "title": "Synas mer",
                    "text": "Vid trappan",
                    "finding": finding,
                },
                {
                    **task,
                    "uuid": "p2",
                    "owner": "police",
                    "title": "DOUBTFUL rubrik",
                    "text": "DOUBTFUL",
                    "review": "doubtful",
                },
                {
                    **task,
                    "uuid": "p3",
                    "owner": "police",
                    "title": "Ronda",
                    "text": "PURGED",
                    "review": "purged",
                    "place": place,
                },
                {**task, "uuid": "p4", "owner": "police", "title": "Ring", "text": "Ring 070-123 45 67"},
                {**task, "uuid": "k1", "owner": "park", "title": "PARKTASK", "text": "PARKTASK"},
            ],
        )
        store.insert("task_event", [{"task": "k1", "at": NOW, "role": "Park", "note": "OTHERNOTE"}])
        store.insert("task_event", [{"task": "p1", "at": NOW, "role": "planerare", "note": "OTHERNOTE"}])
        photo = {"finding": finding, "sha256": "x", "data": b"\xff\xd8\xff"}
        store.insert(
            "photo",
            [
                {**photo, "uuid": "seen", "caption": "Trappan", "review": "approved"},
                {**photo, "uuid": "unseen", "caption": "UNREVIEWED", "review": "doubtful"},
            ],
        )
        (many, few) = store.insert(
            "area",
            [
                {"name": "Bålsta", "geometry": box(135_000, 6_595_000, 136_000, 6_596_000)},
                {"name": "Skokloster", "geometry": box(0, 0, 1, 1)},
            ],
        )
        told = {"kind": "survey", "text": "RAWTEXT", "respondent": "RESPONDENT", "observed_at": NOW}
        store.insert("observation", [{**told, "area": many}] * 6 + [{**told, "area": few}] * 4)
    return made


def seen(town: Town, role: str = "police") -> str:
    """All that a login reads of all there is."""
    names = town.sql(
        "SELECT oid::regclass FROM pg_class WHERE relkind IN ('r', 'v', 'm') AND has_table_privilege(oid, 'SELECT') "
        "AND (relnamespace = 'public'::regnamespace OR relname IN ('pg_stats', 'pg_stats_ext', 'pg_statistic'))",
        role,
    )
    told = []
    for name in names.splitlines():
        if name not in ("spatial_ref_sys",):
            told.append(town.sql(f"SELECT one::text FROM {name} one", role))
    return "\n".join(told)


def test_it_sees_its_own_tasks_and_nothing_else(town: Town) -> None:
    readable = town.sql(
        "SELECT relname FROM pg_class WHERE relkind IN ('r', 'v', 'm', 'S') AND relnamespace = 'public'::regnamespace "
        "AND CASE relkind WHEN 'S' THEN has_sequence_privilege(oid, 'USAGE') ELSE has_any_column_privilege(oid, 'SELECT') END",
        "police",
    )
    of_postgis = {"geometry_columns", "geography_columns", "spatial_ref_sys"}
    assert set(readable.splitlines()) - of_postgis == set(partner.VIEWS)
    everything = seen(town)
    assert "Synas mer" in everything
    assert [word for word in UNSEEN if word in everything] == []
    assert "070-123" not in everything
    rows = town.sql("SELECT uuid, title, place, text FROM partner_task ORDER BY uuid", "police").splitlines()
    assert rows[0] == "p1|Synas mer|Stationen|Vid trappan"
    assert [row.partition("|")[0] for row in rows] == ["p1", "p2", "p3", "p4"]
    assert rows[2] == "p3|Laga belysning|Tunneln|", "its texts were deleted"
    assert town.sql("SELECT uuid, title, caption FROM partner_photo", "police") == "seen|Synas mer|Trappan"
    assert town.sql("SELECT area, observations FROM partner_count", "police") == "Bålsta|6", (
        "fewer than five are not told"
    )
    assert town.sql("SELECT place FROM partner_place ORDER BY place", "police").splitlines() == ["Stationen", "Tunneln"]
    assert town.sql("SELECT sender, owner, recipient FROM partner_about", "police") == "Håbo|police|Polis"
    assert town.sql("SELECT uuid FROM partner_task", "park") == "k1"
    with pytest.raises(subprocess.CalledProcessError):
        town.sql("SELECT * FROM partner_task", "viewer")


def test_deleted_texts_are_gone_from_its_views(town: Town) -> None:
    with town.open("planner") as store:
        store.insert("task", [{"uuid": "p9", "owner": "police", "state": "new", "title": "Ny", "text": "Snart borta"}])
        assert "Snart borta" in seen(town)
        store.update("task", "p9", {"text": None, "review": "purged"})
        assert "Snart borta" not in seen(town)
        store.delete("task", ["p9"])


def test_a_leaky_function_sees_through_no_view(town: Town) -> None:
    """It costs nothing, so a planner without a barrier would ask it before the owner of the row."""
    made = (
        "CREATE FUNCTION pg_temp.leak(told text) RETURNS boolean LANGUAGE plpgsql COST 0.0000001 AS $$ "
        "BEGIN RAISE NOTICE '%', told; RETURN true; END $$; "
        "SELECT count(*) FROM partner_task WHERE pg_temp.leak(title || coalesce(text, '')); "
        "SELECT count(*) FROM partner_photo WHERE pg_temp.leak(caption)"
    )
    command = [
        town.server.programs / "psql",
        "-qAtX",
        "-h",
        town.server.folder,
        "-U",
        town.login("police"),
        town.database,
    ]
    done = subprocess.run(command, input=made, check=True, capture_output=True, encoding="utf-8")
    assert "Synas mer" in done.stderr
    assert [word for word in UNSEEN if word in done.stderr] == []
    barriers = town.sql(
        "SELECT count(*) FROM pg_class WHERE relname LIKE 'partner%' AND 'security_barrier=true' = ANY (reloptions)"
    )
    assert int(barriers) == len(partner.VIEWS)


def test_it_may_call_no_function_that_tells_more(town: Town) -> None:
    callable_ = town.sql(
        "SELECT proname FROM pg_proc WHERE proname LIKE 'est\\_%' AND has_function_privilege(oid, 'EXECUTE')", "police"
    )
    assert set(callable_.splitlines()) == set(partner.FUNCTIONS)
    assert town.sql("SELECT est_role()", "police") == "partner:police"
    for statement in (
        "SELECT * FROM task",
        "SELECT * FROM est_audit",
        "CREATE TABLE public.mine (x int)",
        "SELECT nextval('task_fid_seq')",
    ):
        with pytest.raises(subprocess.CalledProcessError):
            town.sql(statement, "police")


def test_its_columns_are_those_of_a_package(town: Town) -> None:
    for view, table in ((partner.TASK, package.TASK), (partner.PHOTO, package.PHOTO)):
        columns = town.sql(
            f"SELECT attname FROM pg_attribute WHERE attrelid = '{view}'::regclass AND attnum > 0 ORDER BY attnum"
        )
        assert columns.splitlines() == ["fid", "geom", *(column.name for column in table.columns)]


def answered(town: Town, values: str, uuid: str = "p1", role: str = "police") -> str:
    """Answer by SQL; return what the server said, "" when it was taken."""
    try:
        town.sql(f"UPDATE partner_task SET {values} WHERE uuid = '{uuid}'", role)
    except subprocess.CalledProcessError as error:
        return str(error.stderr)
    return ""


VERSION = "row_version = row_version + 1"


@pytest.mark.parametrize(
    ("values", "uuid", "code"),
    [
        (f"title = 'min', {VERSION}", "p1", "EW004"),
        (f"uuid = 'p8', {VERSION}", "p1", "EW004"),
        ("cost = 5", "p1", "EW002"),
        ("cost = 5, row_version = row_version + 2", "p1", "EW001"),
        (f"cost = 5, {VERSION}", "k1", "EW003"),
        (f"cost = 5, {VERSION}", "gone", "EW003"),
        (f"state = 'duplicate', {VERSION}", "p1", "EW007"),
        (f"state = 'declined', {VERSION}", "p1", "EW008"),
        (f"reason = 'x', {VERSION}", "p1", "EW008"),
        (f"note_partner = 'ring 070-123 45 67', {VERSION}", "p1", "EW006"),
        (f"work_order = '19121212-1212', {VERSION}", "p1", "EW006"),
        (f"note_partner = 'skriv till anna@example.org', {VERSION}", "p1", "EW006"),
        (f"state = 'done', planned_date = current_date + 3, {VERSION}", "p1", "EW009"),
    ],
)
def test_what_it_may_not_answer_is_told(town: Town, values: str, uuid: str, code: str) -> None:
    before = town.sql("SELECT t::text FROM task t ORDER BY fid")
    said = answered(town, values, uuid)
    found = refusal_in(said)
    assert found is not None
    assert found.value == code, said
    assert town.sql("SELECT t::text FROM task t ORDER BY fid") == before


def test_it_adds_and_deletes_nothing(town: Town) -> None:
    for statement in (
        "INSERT INTO partner_task (uuid) VALUES ('x')",
        "DELETE FROM partner_task",
        "DELETE FROM partner_photo",
    ):
        with pytest.raises(subprocess.CalledProcessError):
            town.sql(statement, "police")


def test_what_it_answers_stands_in_task_history_and_audit(town: Town) -> None:
    with town.open("planner") as store:
        (uuid,) = store.insert("task", [{"owner": "police", "state": "assigned", "title": "Bevaka", "review": "clear"}])
        assert not answered(
            town,
            f"state = 'planned', planned_date = '2027-01-15', cost = 1200, note_partner = 'Vi kommer', {VERSION}",
            uuid,
        )
        task = store.get("task", uuid)
        assert (task["state"], str(task["due"]), task["cost"], task["row_version"]) == (
            "planned",
            "2027-01-15",
            1200,
            2,
        )
        assert not answered(town, f"state = 'done', {VERSION}", uuid)
        task = store.get("task", uuid)
        assert store.local_day(task["done_at"]) == store.today
        told = {
            (row["field"], row["role"], row["new"] or row["note"]) for row in store.rows("task_event", {"task": uuid})
        }
        assert {
            ("state", "Polis", "planned"),
            ("due", "Polis", "2027-01-15"),
            ("note", "Polis", "Vi kommer"),
        } <= told
        assert ("state", "Polis", "done") in told
        assert "EW007" in answered(town, f"state = 'planned', {VERSION}", uuid), "it is closed"
        assert town.sql(f"SELECT note_partner FROM partner_task WHERE uuid = '{uuid}'", "police") == "Vi kommer"
    audit = town.sql(f"SELECT role, operation, columns FROM est_audit WHERE uuid = '{uuid}' ORDER BY id").splitlines()
    assert [line.split("|")[0] for line in audit] == ["planner", "partner:police", "partner:police"]
    assert audit[1] == "partner:police|update|{cost,due,state}"


def test_a_reason_waits_for_its_review(town: Town) -> None:
    with town.open("planner") as store:
        (uuid,) = store.insert("task", [{"owner": "police", "state": "assigned", "title": "x", "review": "clear"}])
        assert not answered(town, f"state = 'declined', reason = 'Inte vårt', {VERSION}", uuid)
        assert store.get("task", uuid)["review"] == "doubtful"


@pytest.mark.usefixtures("qgis_app")
@pytest.mark.parametrize("gone", [False, True])
def test_a_layer_of_qgis_saves_or_says_why_not(town: Town, gone: bool) -> None:
    """Also where the task became another's meanwhile: without the trigger QGIS says that it was saved."""
    with town.open("planner") as store:
        (uuid,) = store.insert("task", [{"owner": "police", "state": "new", "title": "x", "geometry": (1, 1)}])
        source = re.sub(r"^PG:", "", town.as_login("police"))
        layer = QgsVectorLayer(
            f'{source} key=\'fid\' srid=3011 type=Point table="public"."partner_task" (geom)', "t", "postgres"
        )
        assert layer.isValid()
        assert layer.startEditing()
        (feature,) = layer.getFeatures(f"uuid = '{uuid}'")
        layer.changeAttributeValue(feature.id(), layer.fields().indexOf("state"), "in_progress")
        layer.changeAttributeValue(feature.id(), layer.fields().indexOf("row_version"), -1)
        if gone:
            store.update("task", uuid, {"owner": "park"})
        assert layer.commitChanges() is not gone
        assert ("EW003" in " ".join(layer.commitErrors())) is gone
        assert store.get("task", uuid)["state"] == ("new" if gone else "in_progress")
