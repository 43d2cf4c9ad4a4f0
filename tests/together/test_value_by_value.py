"""Two change a row at once: other values survive beside each other, the same one is decided, on a file and on a server."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from datetime import date, datetime, timezone
from pathlib import Path
from typing import Any, Callable

import pytest

from est_walks_plugin.model.codes import AnalysisState, Cycle, DecisionKind, DecisionState, KeptValue
from est_walks_plugin.model.errors import BothChangedError, ConflictError, NotFoundError
from est_walks_plugin.model.finding import Finding
from est_walks_plugin.model.stored_walk import StoredStop
from est_walks_plugin.model.task import Promise
from est_walks_plugin.model.tasks.choice import TaskChoice
from est_walks_plugin.model.tasks.effort import Effort
from est_walks_plugin.operations.analyses.record import CauseLine, NewAnalysis, Written, add_analysis, write_analysis
from est_walks_plugin.operations.areas.edit import add_area, redraw_area, rename_area
from est_walks_plugin.operations.catalogue import EntryChange, change_entry
from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.operations.efforts.record import NewEffort, as_typed, change_effort, record_effort
from est_walks_plugin.operations.field.record_stop import TypedStop, record_stop
from est_walks_plugin.operations.find_duplicates import decide as decide_pair
from est_walks_plugin.operations.importing.place_by_hand import place_by_hand
from est_walks_plugin.operations.meetings.decide import NewDecision, decide, set_decision
from est_walks_plugin.operations.meetings.kept import MeetingOf, keep_meeting
from est_walks_plugin.operations.municipality.meeting_points import add_meeting_point, change_meeting_point
from est_walks_plugin.operations.municipality.settings import SettingsChange, change_settings, settings_read
from est_walks_plugin.operations.places.rename import rename_place
from est_walks_plugin.operations.promises import NewPromise, add_promise, change_promise
from est_walks_plugin.operations.promises import as_typed as promise_as_typed
from est_walks_plugin.operations.record_findings import TypedFinding, edit_finding
from est_walks_plugin.operations.tasks import update_task
from est_walks_plugin.operations.tasks.filters import save_filter
from est_walks_plugin.operations.time_zone import set_time_zone, zone_read
from est_walks_plugin.operations.together.both_changed import merging, require_version, rows_read
from est_walks_plugin.operations.undoing import recorded, take_back
from est_walks_plugin.operations.walks.held import held_read, say_held
from est_walks_plugin.store import Store

E, N = 135_973.0, 6_595_977.0
WHEN = datetime(2030, 3, 1, 18, tzinfo=timezone.utc)
HELD = datetime(2024, 3, 1, 18, tzinfo=timezone.utc)
BOX = "POLYGON((135900 6595900, 136100 6595900, 136100 6596100, 135900 6596100, 135900 6595900))"


@dataclass(frozen=True)
class Case:
    """`mine` changes `column` and may change more; `theirs` changes the same column, `beside` another one."""

    table: str
    column: str
    mine: Callable[[Store, str, Any], object]
    theirs: Callable[[Store, str, Any], object]
    beside: Callable[[Store, str, Any], object] | None = None
    also: str = ""


def _finding(**typed: Any) -> Callable[[Store, str, Any], object]:
    def work(store: Store, key: str, row: Any) -> object:
        old = Finding.from_row(row)
        said = {"category": old.category, "text": old.text, "severity": old.severity, **typed}
        return edit_finding(store, old, TypedFinding(**said))

    return work


def _effort(**typed: Any) -> Callable[[Store, str, Any], object]:
    def work(store: Store, key: str, row: Any) -> object:
        old = Effort.from_row(row)
        return change_effort(store, old, replace(as_typed(old), **typed))

    return work


def _stop(**typed: Any) -> Callable[[Store, str, Any], object]:
    def work(store: Store, key: str, row: Any) -> object:
        old = StoredStop.from_row(row)
        said = {"score_day": old.score_day, "score_dark": old.score_dark, "note": old.field_note, **typed}
        return record_stop(store, old, TypedStop(**said))

    return work


def _promise(**typed: Any) -> Callable[[Store, str, Any], object]:
    def work(store: Store, key: str, row: Any) -> object:
        return change_promise(store, key, replace(promise_as_typed(Promise.from_row(row)), **typed))

    return work


CASES = {
    "finding": Case("finding", "text", _finding(text="Min"), _finding(text="Deras"), _finding(severity=3), "severity"),
    "stop": Case("stop", "score_day", _stop(score_day=1), _stop(score_day=2), _stop(note="Mörkt"), "field_note"),
    "effort": Case("presence_effort", "count", _effort(count=2), _effort(count=3), _effort(note="Rök"), "note"),
    "meeting": Case(
        "est_meeting",
        "note",
        lambda s, _k, _r: keep_meeting(s, MeetingOf(Cycle.WEEK, date(2026, 11, 2)), note="Min"),
        lambda s, _k, _r: keep_meeting(s, MeetingOf(Cycle.WEEK, date(2026, 11, 2)), note="Deras"),
        lambda s, _k, _r: keep_meeting(s, MeetingOf(Cycle.WEEK, date(2026, 11, 2)), held_on=date(2026, 11, 5)),
        "held_on",
    ),
    "decision": Case(
        "est_decision",
        "state",
        lambda s, k, _r: set_decision(s, k, DecisionState.DONE),
        lambda s, k, _r: set_decision(s, k, DecisionState.DROPPED),
        lambda s, k, _r: set_decision(s, k, outcome="Blev av"),
        "outcome",
    ),
    "analysis": Case(
        "cause_analysis",
        "problem",
        lambda s, k, _r: write_analysis(s, k, Written(problem="Mitt")),
        lambda s, k, _r: write_analysis(s, k, Written(problem="Deras")),
        lambda s, k, _r: write_analysis(s, k, Written(state=AnalysisState.CLOSED)),
        "state",
    ),
    "promise": Case(
        "commitment",
        "target_count",
        _promise(target_count=4),
        _promise(target_count=8),
        _promise(title="Åtta ronder"),
        "title",
    ),
    "area": Case(
        "area",
        "name",
        lambda s, k, _r: rename_area(s, k, "Min torgyta"),
        lambda s, k, _r: rename_area(s, k, "Deras torgyta"),
        lambda s, k, _r: redraw_area(s, k, _box(40)),
        "geometry",
    ),
    "catalogue": Case(
        "measure",
        "name_sv",
        lambda s, _k, _r: change_entry(s, "measure", "prune", EntryChange(sv="Min klippning")),
        lambda s, _k, _r: change_entry(s, "measure", "prune", EntryChange(sv="Deras klippning")),
        lambda s, _k, _r: change_entry(s, "measure", "prune", EntryChange(cost=900.0)),
        "cost",
    ),
    "meeting point": Case(
        "landmark",
        "name",
        lambda s, k, _r: change_meeting_point(s, k, "Mitt torg"),
        lambda s, k, _r: change_meeting_point(s, k, "Deras torg"),
        lambda s, k, _r: change_meeting_point(s, k, xy=(E + 5, N)),
        "geometry",
    ),
    "settings": Case(
        "municipal_settings",
        "address_line",
        lambda s, _k, _r: change_settings(s, SettingsChange(address_line="Mitt torg 1")),
        lambda s, _k, _r: change_settings(s, SettingsChange(address_line="Deras torg 1")),
        lambda s, _k, _r: change_settings(s, SettingsChange(deletion_months=12)),
        "deletion_months",
    ),
    "place": Case(
        "place",
        "shown_name",
        lambda s, k, _r: rename_place(s, k, "Min plats"),
        lambda s, k, _r: rename_place(s, k, "Deras plats"),
    ),
    "held": Case(
        "walk",
        "state",
        lambda s, k, _r: say_held(s, [k], held=True),
        lambda s, k, _r: say_held(s, [k], held=False),
        lambda s, k, _r: s.update("walk", k, {"note": "Regn"}),
        "note",
    ),
    "pair": Case(
        "duplicate_pair", "state", lambda s, k, _r: decide_pair(s, k, True), lambda s, k, _r: decide_pair(s, k, False)
    ),
    "filter": Case(
        "task_filter",
        "filter",
        lambda s, _k, _r: save_filter(s, "Sena", TaskChoice(late=True, lanes=("quick",))),
        lambda s, _k, _r: save_filter(s, "Sena", TaskChoice(lanes=("project",))),
        lambda s, _k, _r: save_filter(s, "SENA", TaskChoice(late=True)),
        "name",
    ),
    "observation": Case(
        "observation",
        "geometry",
        lambda s, k, _r: place_by_hand(s, k, (E + 9, N)),
        lambda s, k, _r: place_by_hand(s, k, (E + 90, N)),
    ),
}


def _box(grown: float) -> Any:
    from shapely import wkt

    return wkt.loads(BOX).buffer(grown)


def fill(store: Store) -> None:
    """Put one row of each kind into a store."""
    (walk,) = store.insert("walk", [{"name": "Torget", "state": "planned", "starts_at": HELD}])
    (stop,) = store.insert("stop", [{"walk": walk, "seq": 1, "geometry": (E, N)}])
    (place,) = store.insert("place", [{"name": "Plats", "shown_name": "Plats", "active": True, "geometry": (E, N)}])
    store.insert("ranking_item", [{"place": place, "position": 1, "name": "Plats", "shown_name": "Plats"}])
    found = {"walk": walk, "stop": stop, "category": "dark_spot", "text": "Mörkt", "review": "clear"}
    store.insert("finding", [{**found, "geometry": (E, N)}])
    add_area(store, "Torgyta", _box(0))
    record_effort(store, NewEffort("police", WHEN, point=(E, N)))
    held = keep_meeting(store, MeetingOf(Cycle.WEEK, date(2026, 11, 2)), note="Först")
    decide(store, held, NewDecision(DecisionKind.OTHER, "Ring kiosken"))
    add_analysis(store, NewAnalysis(problem="Mörkt", xy=(E, N)))
    add_meeting_point(store, "Torget", (E, N))
    add_promise(store, NewPromise("Sex ronder", 6, date(2026, 1, 1), date(2026, 12, 31)))
    (source,) = store.insert("source", [{"kind": "case", "name": "Felanmälan"}])
    seen = {"source": source, "kind": "case", "position_method": "none"}
    first, second = store.insert("observation", [{**seen, "title": title} for title in ("Lampa", "Trasig lampa")])
    store.insert("duplicate_pair", [{"first": first, "second": second, "state": "suspected"}])
    save_filter(store, "Sena", TaskChoice(late=True))


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("both") / "both.gpkg"
    with create_store(str(path)) as store:
        fill(store)
    return path


@pytest.fixture
def path(filled: Path, tmp_path: Path) -> str:
    return str(shutil.copy2(filled, tmp_path / "both.gpkg"))


def _row(store: Store, case: Case) -> Any:
    where = {"code": "prune"} if case.table == "measure" else {}
    where |= {"name": "Torgyta"} if case.table == "area" else {}
    where |= {"kind": "meeting_point"} if case.table == "landmark" else {}
    return store.rows(case.table, where, limit=1)[0]


@pytest.mark.parametrize("name", CASES)
def test_the_same_value_is_asked_about_and_decided(path: str, name: str):
    case = CASES[name]
    with Store.open(path) as store, Store.open(path) as other:
        row = _row(store, case)
        read = rows_read(store, case.table, [row["uuid"]])
        case.theirs(other, row["uuid"], row)
        theirs = store.get(case.table, row["uuid"])
        with pytest.raises(BothChangedError) as error, merging(store, read):
            case.mine(store, row["uuid"], row)
        assert [one.column for one in error.value.conflicts] == [case.column]
        assert store.get(case.table, row["uuid"]) == theirs, "nothing is saved before it is decided"
        (conflict,) = error.value.conflicts
        with merging(store, read, {conflict: KeptValue.DESK}):
            case.mine(store, row["uuid"], row)
        kept = store.get(case.table, row["uuid"])
        assert _said(kept[case.column]) == _said(theirs[case.column])
        with recorded(store) as record, merging(store, read, {conflict: KeptValue.FIELD}):
            case.mine(store, row["uuid"], row)
        mine = store.get(case.table, row["uuid"])
        assert _said(mine[case.column]) not in (_said(theirs[case.column]), _said(row[case.column]))
        assert mine["row_version"] == theirs["row_version"] + 1
        take_back(store, record.changes)
        assert _said(store.get(case.table, row["uuid"])[case.column]) == _said(theirs[case.column])


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if case.beside])
def test_values_that_do_not_overlap_survive_beside_each_other(path: str, name: str):
    case = CASES[name]
    assert case.beside is not None
    with Store.open(path) as store, Store.open(path) as other:
        row = _row(store, case)
        read = rows_read(store, case.table, [row["uuid"]])
        case.beside(other, row["uuid"], row)
        theirs = store.get(case.table, row["uuid"])
        with merging(store, read):
            case.mine(store, row["uuid"], row)
        both = store.get(case.table, row["uuid"])
        assert _said(both[case.also]) == _said(theirs[case.also]) != _said(row[case.also])
        assert _said(both[case.column]) != _said(row[case.column])


def test_on_a_server_the_role_and_the_time_are_told(pg_address: str):
    case = CASES["finding"]
    with create_store(pg_address) as store, Store.open(pg_address) as other:
        fill(store)
        row = _row(store, case)
        read = rows_read(store, case.table, [row["uuid"]])
        case.theirs(other, row["uuid"], row)
        with pytest.raises(BothChangedError) as error, merging(store, read):
            case.mine(store, row["uuid"], row)
        assert error.value.roles == ("administrator",)
        assert error.value.at is not None
        with merging(store, read, {error.value.conflicts[0]: KeptValue.FIELD}):
            case.mine(store, row["uuid"], row)
        assert store.get("finding", row["uuid"])["text"] == "Min"


def test_a_value_that_changes_again_is_asked_about_again(path: str):
    case = CASES["finding"]
    with Store.open(path) as store, Store.open(path) as other:
        row = _row(store, case)
        read = rows_read(store, case.table, [row["uuid"]])
        case.theirs(other, row["uuid"], row)
        with pytest.raises(BothChangedError) as error, merging(store, read):
            case.mine(store, row["uuid"], row)
        _finding(text="Ännu nyare")(other, row["uuid"], store.get("finding", row["uuid"]))
        with (
            pytest.raises(BothChangedError) as again,
            merging(store, read, {error.value.conflicts[0]: KeptValue.FIELD}),
        ):
            case.mine(store, row["uuid"], row)
        assert again.value.conflicts[0].desk == "Ännu nyare"


def test_a_name_that_is_kept_is_also_the_one_that_its_ranking_says(path: str):
    case = CASES["place"]
    with Store.open(path) as store, Store.open(path) as other:
        row = _row(store, case)
        read = rows_read(store, "place", [row["uuid"]])
        case.theirs(other, row["uuid"], row)
        with pytest.raises(BothChangedError) as error, merging(store, read):
            case.mine(store, row["uuid"], row)
        with merging(store, read, {error.value.conflicts[0]: KeptValue.DESK}):
            case.mine(store, row["uuid"], row)
        assert store.rows("ranking_item", {"place": row["uuid"]})[0]["shown_name"] == "Deras plats"


def test_what_waits_for_review_is_not_cleared_by_the_other_side(path: str):
    with Store.open(path) as store, Store.open(path) as other:
        row = _row(store, CASES["finding"])
        read = rows_read(store, "finding", [row["uuid"]])
        _finding(spot="Anna Svensson sitter här")(other, row["uuid"], row)
        waits = store.get("finding", row["uuid"])["review"]
        assert waits != "clear"
        with merging(store, read):
            _finding(text="Min")(store, row["uuid"], row)
        both = store.get("finding", row["uuid"])
        assert (both["text"], both["review"]) == ("Min", waits)


def test_a_cause_that_somebody_added_meanwhile_stays(path: str):
    with Store.open(path) as store, Store.open(path) as other:
        key = _row(store, CASES["analysis"])["uuid"]
        read = rows_read(store, "cause_analysis", [key])
        write_analysis(other, key, Written(causes=(CauseLine("Trasig lampa"),)))
        with merging(store, read):
            write_analysis(store, key, Written(causes=(CauseLine("Höga buskar"),), read=frozenset()))
        said = sorted(row["text"] for row in store.rows("analysis_cause", {"analysis": key}))
        assert said == ["Höga buskar", "Trasig lampa"]


def test_a_meeting_that_somebody_began_meanwhile_keeps_its_note(path: str):
    from est_walks_plugin.store.merging import RowsRead

    of = MeetingOf(Cycle.WEEK, date(2026, 10, 5))
    with Store.open(path) as store, Store.open(path) as other:
        keep_meeting(other, of, note="Deras")
        with pytest.raises(BothChangedError), merging(store, RowsRead(new_in=frozenset({"est_meeting"}))):
            keep_meeting(store, of, note="Min")
        with merging(store, RowsRead(new_in=frozenset({"est_meeting"}))):
            keep_meeting(store, replace(of, day=date(2026, 9, 7)), note="Ny")


def test_settings_shown_before_anybody_chose_are_merged_too(path: str):
    with Store.open(path) as store, Store.open(path) as other:
        store.delete("municipal_settings", [store.rows("municipal_settings")[0]["uuid"]])
        read = settings_read(store)
        change_settings(other, SettingsChange(address_line="Deras torg 1"))
        with pytest.raises(BothChangedError), merging(store, read):
            change_settings(store, SettingsChange(address_line="Mitt torg 1"))


def test_a_row_that_was_changed_is_not_deleted_unseen(path: str):
    case = CASES["finding"]
    with Store.open(path) as store, Store.open(path) as other:
        row = _row(store, case)
        read = rows_read(store, "finding", [row["uuid"]])
        case.theirs(other, row["uuid"], row)
        with pytest.raises(ConflictError, match="Deras"), merging(store, read):
            store.delete("finding", [row["uuid"]])
        assert store.count("finding", {"uuid": row["uuid"]}) == 1


def test_a_time_zone_that_somebody_else_chose_is_decided_before_any_clock_is_set(path: str):
    with Store.open(path) as store, Store.open(path) as other:
        read = zone_read(store)
        set_time_zone(other, "Europe/Helsinki")
        theirs = store.rows("walk")[0]["starts_text"]
        with pytest.raises(BothChangedError) as error, merging(store, read):
            set_time_zone(store, "Europe/London")
        (conflict,) = error.value.conflicts
        told = (conflict.column, conflict.base, conflict.desk, conflict.field)
        assert told == ("time_zone", "Europe/Stockholm", "Europe/Helsinki", "Europe/London")
        with merging(store, read, {conflict: KeptValue.DESK}):
            assert set_time_zone(store, "Europe/London").after == "Europe/Helsinki"
        assert store.rows("walk")[0]["starts_text"] == theirs
        with merging(store, read, {conflict: KeptValue.FIELD}):
            set_time_zone(store, "Europe/London")
        assert store.meta("time_zone") == "Europe/London"
        assert store.rows("walk")[0]["starts_text"] != theirs


def test_a_row_that_somebody_else_deleted_is_said(path: str):
    with Store.open(path) as store, Store.open(path) as other:
        (task,) = store.insert("task", [{"title": "Lampa", "state": "done"}])
        pair, walk = store.rows("duplicate_pair")[0]["uuid"], store.rows("walk")[0]["uuid"]
        read = rows_read(store, "task") | rows_read(store, "duplicate_pair") | held_read(store, [walk])
        for table, key in (("task", task), ("duplicate_pair", pair), ("walk", walk)):
            other.delete(table, [key])
        for work in (
            lambda: update_task(store, task, state="verified"),
            lambda: decide_pair(store, pair, True),
            lambda: say_held(store, [walk], held=True),
        ):
            with (
                pytest.raises(NotFoundError, match="was deleted by somebody else; nothing is saved"),
                merging(store, read),
            ):
                work()


def test_a_version_is_required_by_who_asks_for_it(path: str):
    with Store.open(path) as store:
        row = _row(store, CASES["finding"])
        with store.transaction():
            require_version(store, "finding", row["uuid"], row["row_version"])
        with pytest.raises(ConflictError, match="has version 1, not 7"), store.transaction():
            require_version(store, "finding", row["uuid"], 7)


@pytest.mark.parametrize(
    ("table", "values"),
    [("observation", {"title": "Ring Kajsa"}), ("finding", {"text": "Ring Kajsa", "review": "doubtful"})],
)
def test_no_sentence_says_what_residents_wrote_or_what_waits_for_review(path: str, table: str, values: dict[str, str]):
    """Sentences are printed by qgis_process and logged; a question in the window may show what it asks about."""
    with Store.open(path) as store, Store.open(path) as other:
        row = store.rows(table, limit=1)[0]
        store.update(table, row["uuid"], values)
        read = rows_read(store, table, [row["uuid"]])
        other.update(table, row["uuid"], {"review": values.get("review", "clear")})
        with pytest.raises(ConflictError) as deleted, merging(store, read):
            store.delete(table, [row["uuid"]])
        with pytest.raises(ConflictError) as checked, store.transaction():
            require_version(store, table, row["uuid"], 99)
        other.update(table, row["uuid"], {"category": "lighting"})
        with pytest.raises(BothChangedError) as both, merging(store, read):
            store.update(table, row["uuid"], {"category": "traffic"})
    for error in (deleted, checked, both):
        assert "Kajsa" not in error.value.message + error.value.details


def _said(value: Any) -> Any:
    return value.wkt if hasattr(value, "wkt") else value
