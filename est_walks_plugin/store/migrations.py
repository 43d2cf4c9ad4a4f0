"""Bringing a store of an older plugin to this schema: step by step, backed up first, all of it or nothing."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Callable

from ..i18n import tr
from ..model.codes import PlaceOrigin, SourceKind, TaskState, voice_of
from ..model.errors import StoreVersionError
from ..model.feedback import Feedback
from ..model.municipality.settings import TABLE as SETTINGS_TABLE
from ..model.municipality.settings import MunicipalSettings
from ..model.task import Task
from ..model.time_zones import suggested_zone
from ..model.wording.place_names import PlaceName, given, name_columns
from ..model.wording.position_notes import position_words, told_in
from ..model.wording.reasons import reason_columns
from ..model.wording.task_titles import BETWEEN, task_title, title_of
from . import catalogue, creation, unique_ids, words_of_0_1_0
from .backends import Backend, GeoPackageBackend, PostgisBackend, backend_for
from .backends.geopackage import backup_path
from .copies import whole
from .roles.install import install
from .schema import BY_NAME, SCHEMA_VERSION, TABLES
from .store import Store

#: What 0.1.0 made of a table's headers: twelve bytes in hex.
_SIGNATURE = re.compile(r"[0-9a-f]{24}")


def _to_2(store: Store) -> None:
    """Version 2: weight sets, remembered column choices, duplicate pairs; repeat walks; stairs and turns of legs."""
    add_what_came_with(store, 2)


def _to_3(store: Store) -> None:
    """Version 3: what walks, reasons and places are told in codes and numbers instead of one language's words."""
    add_what_came_with(store, 3)
    _fill_new_tables(store)
    _code_words(store)
    _gather_programmes(store)
    _code_titles(store)
    _code_positions(store)
    _name_lighting_systems(store)
    _keep_time_zone(store)
    _forget_reasons(store)
    _date_sources(store)
    _number_groups(store)
    _keep_voices_apart(store)
    _weigh_no_homes(store)
    unique_ids.keep_apart(store)


def _fill_new_tables(store: Store) -> None:
    """Give a store the settings and the checklists that a new one has."""
    given = catalogue.SEEN_BY_0_1_0
    questions = catalogue.later_rows(store.backend, {catalogue.SEEN: json.dumps(given)})["checklist"]
    store.insert("checklist", questions)
    store.insert(SETTINGS_TABLE, [MunicipalSettings().to_row()])
    store.set_meta(catalogue.SEEN, json.dumps({**given, "checklist": [row["code"] for row in questions]}))


def _keep_voices_apart(store: Store) -> None:
    """Suspect nothing of two voices: a pin and a report are never one record. What the planner decided stays."""
    kinds = {row["uuid"]: row["kind"] for row in store.rows("observation", columns=("uuid", "kind"))}
    waiting = store.rows("duplicate_pair", {"state": "suspected"}, columns=("uuid", "first", "second"))
    voices = {row["uuid"]: {voice_of(kinds.get(row[side], "")) for side in ("first", "second")} for row in waiting}
    store.delete("duplicate_pair", [uuid for uuid, both in voices.items() if len(both) > 1])


def _weigh_no_homes(store: Store) -> None:
    """Say of weights saved before there was one for homes passing that homes count nothing: places rank as they did with them."""
    sets = store.rows("weight_set", columns=("uuid", "weights"))
    older = {row["uuid"]: row["weights"] or {} for row in sets if "homes" not in (row["weights"] or {})}
    store.update_many("weight_set", {uuid: {"weights": {**weights, "homes": 0.0}} for uuid, weights in older.items()})


def _forget_reasons(store: Store) -> None:
    """Let only declined tasks have a reason; 0.1.0 let it stay on what was taken up again."""
    rows = store.rows("task", columns=("uuid", "state", "reason"))
    left = [row["uuid"] for row in rows if row["reason"] and row["state"] != TaskState.DECLINED]
    store.update_many("task", {uuid: {"reason": None} for uuid in left})


def _date_sources(store: Store) -> None:
    """Say from which day the data of a source is in a column of its own; 0.1.0 told it in the receipt alone."""
    for row in store.rows("source", columns=("uuid", "receipt")):
        told = (row["receipt"] or {}).get("data_date")
        if told:
            store.update("source", row["uuid"], {"data_date": date.fromisoformat(str(told)[:10])})


def _number_groups(store: Store) -> None:
    """Say at each stop and leg which group's it is: the map draws every group in a colour of its own."""
    groups = {row["uuid"]: row["group_no"] or 1 for row in store.rows("walk", columns=("uuid", "group_no"))}
    for table in ("stop", "leg"):
        rows = store.rows(table, columns=("uuid", "walk"))
        store.update_many(table, {row["uuid"]: {"group_no": groups.get(row["walk"], 1)} for row in rows})


def _keep_time_zone(store: Store) -> None:
    """Say whose clocks the store keeps, as its place suggests; 0.1.0 read files by that and told times by Sweden's."""
    if not store.meta("time_zone"):
        store.set_meta("time_zone", suggested_zone(store.crs))


def _code_words(store: Store) -> None:
    """Turn what 0.1.0 worded in one language into codes, and write the texts beside them in the store's own."""
    language = store.reader(store.language)
    categories = {row["code"] for row in store.rows("category", columns=("code",))}
    known = {row["name"] for table in ("path", "landmark") for row in store.rows(table, columns=("name",))} - {None, ""}
    for table in ("place", "ranking_item", "stop"):
        changes = {}
        for row in store.rows(table):
            is_own = row.get("origin") == PlaceOrigin.OWN
            named = given(row["name"] or "") if is_own else words_of_0_1_0.name(row["name"], row["place_type"], known)
            changes[row["uuid"]] = name_columns(named, language)
            if "reasons" in row:
                told = words_of_0_1_0.reasons(row["reasons"], row["reasons_text"], categories)
                changes[row["uuid"]].update(reason_columns(told, language))
        store.update_many(table, changes)
    legs = {
        row["uuid"]: {"turns": [words_of_0_1_0.turn(turn).to_json() for turn in row["turns"]]}
        for row in store.rows("leg")
        if row["turns"]
    }
    store.update_many("leg", legs)
    walks = {row["uuid"]: {"settings": _coded(row["settings"])} for row in store.rows("walk") if row["settings"]}
    store.update_many("walk", walks)


def _gather_programmes(store: Store) -> None:
    """Make one programme of the tasks a street that 0.1.0 knew by the street alone; tasks are looked up by it now."""
    task = BY_NAME["task"]
    programme = next(column for column in task.columns if column.name == "programme")
    store.backend.drop_index(task, programme)
    store.backend.create_index(task, programme)
    rows = store.rows("task", columns=("uuid", "programme", "measure", "created"))
    streets = {row["uuid"]: row for row in rows if row["programme"]}
    for measure in sorted({row["measure"] or "" for row in streets.values()}):
        tasks = [row for row in streets.values() if (row["measure"] or "") == measure]
        name = store.catalogue.label("measure", measure, store.language)
        made_at = min(row["created"] for row in tasks)
        (key,) = store.insert("programme", [{"name": name, "measure": measure, "made_at": made_at}])
        store.update_many("task", {row["uuid"]: {"street": row["programme"], "programme": key} for row in tasks})


def _code_titles(store: Store) -> None:
    """Keep what the titles of tasks are made of; one that begins with no measure's name is a person's and stays."""
    reader = store.reader(store.language)
    named = {measure.code: (measure.sv, measure.en) for measure in store.catalogue.measures}
    stops = {row["uuid"]: PlaceName.from_row(row) for row in store.rows("stop", columns=("uuid", "name", "naming"))}
    at = {row["uuid"]: stops.get(row["stop"]) for row in store.rows("finding", columns=("uuid", "stop"))}
    changes = {}
    for task in map(Task.from_row, store.rows("task")):
        if task.street or task.title.split(BETWEEN)[0] in named.get(task.measure, ()):
            made = replace(task, naming=title_of(at.get(task.finding) if BETWEEN in task.title else None))
            changes[task.uuid] = {"naming": made.naming, "title": task_title(made, reader)}
    store.update_many("task", changes)


def _code_positions(store: Store) -> None:
    """Keep in codes how positions were found, and the texts beside them in the store's own language."""
    words = position_words(store.reader(store.language))
    changes = {}
    for row in store.rows("observation", columns=("uuid", "position_method", "position_note")):
        notes = words_of_0_1_0.position(row["position_note"] or "", row["position_method"])
        if notes:
            told = {"position_notes": [note.to_json() for note in notes], "position_note": told_in(words, notes)}
            changes[row["uuid"]] = told
    store.update_many("observation", changes)


def _name_lighting_systems(store: Store) -> None:
    """Call the systems of lighting inventories by their source's name; 0.1.0 called them by their layout's signature.

    The signature is remembered with the mapping, as for every other kind: a newer file finds its source by it.
    """
    for row in store.rows("source", {"kind": SourceKind.LIGHTING.value}, columns=("uuid", "name", "system")):
        signature = row["system"] or ""
        if not _SIGNATURE.fullmatch(signature):
            continue
        key = {"kind": SourceKind.LIGHTING.value, "signature": signature}
        known = store.rows("mapping", key, columns=("system",), limit=1)
        system = known[0]["system"] if known else row["name"]
        if not known:
            store.insert("mapping", [{**key, "system": system, "mapping": {}}])
        store.update("source", row["uuid"], {"system": system})


def _coded(stored: dict[str, Any]) -> dict[str, Any]:
    """Return the settings of a walk with its warnings and the places out of reach as codes; what nobody reads goes."""
    warnings = [words_of_0_1_0.warning(warning).to_json() for warning in stored.get("warnings") or ()]
    lost = [words_of_0_1_0.unreached(place) for place in stored.get("unreachable") or ()]
    kept = {name: value for name, value in stored.items() if name not in ("unreachable", "seen", "dark_share")}
    return {**kept, "warnings": warnings, "left_out": [place for place in lost if place]}


STEPS: dict[int, Callable[[Store], None]] = {1: _to_2, 2: _to_3}
"""The version a step starts from -> the step to the next one. A step never changes once it has been released."""


def needs_migration(path: str | Path) -> bool:
    """Return whether the store is of an older schema. Raises StoreError when it is no store."""
    backend = backend_for(str(path))
    backend.connect(readonly=True)
    try:
        return 0 < Store(backend).schema_version < SCHEMA_VERSION
    except (KeyError, ValueError) as error:
        raise StoreVersionError(
            tr("“{store}” does not say which schema it has; use a backup copy of it.").format(store=backend.label)
        ) from error
    finally:
        backend.close()


def migrate(path: str | Path, feedback: Feedback | None = None) -> str:
    """Bring a store to this schema and return where its backup is ("" when nothing was to be done).

    A file's backup stands beside it, a database's with the planner's documents. The steps run in one transaction. Raises StoreError, StoreBusyError, Cancelled; then the store is as it was.
    """
    feedback = feedback or Feedback()
    if not needs_migration(path):
        Store.open(path, readonly=True).close()  # says so when it is newer than this plugin
        return ""
    backend = backend_for(str(path))
    backend.connect(readonly=False)
    store = Store(backend)
    try:
        version = store.schema_version
        feedback.progress(0.0, tr("Making a backup"))
        backup = ""
        if isinstance(backend, GeoPackageBackend):
            backup = store.backup(backup_path(Path(path), f"schema {version}"))
        try:
            with store.transaction():
                backup = backup or _copy_of_database(backend, version, feedback)
                _step_by_step(store, version, feedback)
        except BaseException:
            if backup and isinstance(backend, PostgisBackend):
                Path(backup).unlink(missing_ok=True)  # the database is as it was
            raise
        feedback.progress(1.0, tr("The store is migrated"))
        return backup
    finally:
        store.close()


def _copy_of_database(backend: Backend, version: int, feedback: Feedback) -> str:
    """Copy the tables of a database as they are to a file; in the transaction, so that nothing comes between copy and change."""
    if not isinstance(backend, PostgisBackend):
        return ""
    backend.hold_tables([table.name for table in TABLES if backend.has_layer(table.name)])
    return whole.keep_copy(backend, feedback.part(0.0, 0.3), f"schema {version}")


def _step_by_step(store: Store, version: int, feedback: Feedback) -> None:
    """Take the steps from `version` to this schema, and describe the tables anew."""
    for step in range(version, SCHEMA_VERSION):
        feedback.check()
        share = (step - version) / (SCHEMA_VERSION - version)
        feedback.progress(0.3 + 0.6 * share, tr("Migrating to schema {version}").format(version=step + 1))
        STEPS[step](store)
        store.set_meta("schema_version", str(step + 1))
    feedback.check()
    for table in TABLES:
        store.backend.describe(table, table.all_columns, store.language)
    store.refresh_definitions()
    install(store.backend)


def add_what_came_with(store: Store, version: int) -> None:
    """Create the tables and columns that the schema got in `version`."""
    backend = store.backend
    domains = creation.add_domains(backend, store.language, version)
    for table in TABLES:
        if table.since == version:
            columns = [column for column in table.all_columns if column.since <= version]
            backend.create_table(table, columns, store.crs, store.language, domains)
        elif table.since < version:
            for column in table.columns:
                if column.since == version:
                    backend.add_column(table, column, store.language, domains)
