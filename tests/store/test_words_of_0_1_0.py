"""A store that 0.1.0 worded in one language is told in the other after its migration, and nothing written is lost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from est_walks_plugin.model.catalogue import load_catalogue
from est_walks_plugin.model.stored_walk import StoredLeg, StoredStop
from est_walks_plugin.model.task import Task
from est_walks_plugin.model.wording.place_names import OF_0_1_0, NameCode, PlaceName, given, place_name
from est_walks_plugin.model.wording.reasons import Reason, ReasonCode, reason_text, reason_texts
from est_walks_plugin.model.wording.task_titles import task_title
from est_walks_plugin.model.wording.turns import Turn, TurnKind, turn_text, turn_texts
from est_walks_plugin.model.wording.walk_warnings import WalkWarning, WarningCode, warning_text
from est_walks_plugin.store import Store, migrate, words_of_0_1_0

from ..tongues import foreign
from ..unit.wording.test_words import ENGLISH, SWEDISH, names, reasons, turns, warnings

CATEGORIES = {category.code for category in load_catalogue().categories}
WARNED = (WarningCode.LIGHTING_BEFORE_DARK, WarningCode.NEVER_DARK, WarningCode.DAYLIGHT_AFTER_DUSK)
"""What 0.1.0 warned of."""
TABLES = ("place", "ranking_item", "stop")
KNOWN = {"Parkstigen", "Byskolan"}
READERS = pytest.mark.parametrize("wrote", [ENGLISH, SWEDISH], ids=["English", "Swedish"])


@pytest.fixture
def old(tmp_path: Path, repository: Path) -> Path:
    """A walk that 0.1.0 planned in Swedish, with a finding and a task."""
    path = tmp_path / "gammal.gpkg"
    path.write_bytes((repository / "tests" / "data" / "store" / "store_v2.gpkg").read_bytes())
    return path


def test_a_walk_made_in_swedish_is_told_in_english(old: Path) -> None:
    migrate(old)
    with Store.open(old, readonly=True) as store:
        stops = [StoredStop.from_row(row) for row in store.rows("stop", order_by=("seq",))]
        legs = [StoredLeg.from_row(row) for row in store.rows("leg", {"light": "whole"}, order_by=("seq",))]
        items = store.rows("ranking_item", order_by=("position",))
    told = [text for stop in stops for text in (place_name(stop.name, ENGLISH), *reason_texts(stop.reasons, ENGLISH))]
    told += [text for leg in legs for text in turn_texts(leg.turns, ENGLISH)]
    told += [
        text
        for row in items
        for text in (
            place_name(PlaceName.from_row(row), ENGLISH),
            *reason_texts(Reason.all_from_json(row["reasons"]), ENGLISH),
        )
    ]
    assert not foreign(told, "en")
    assert {"Stairs by Trappan", "Tunnel by Parkstigen", "Tvärgatan 8", "12 respondents", "near a school"} <= set(told)
    assert "east along Tvärgatan 1, 100 m" in told
    assert "bear left onto Trappan, 70 m, by the stairs" in told
    assert not [turn for leg in legs for turn in leg.turns if turn.kind is TurnKind.WRITTEN]
    assert not [reason for stop in stops for reason in stop.reasons if reason.code is ReasonCode.WRITTEN]


def test_in_its_own_language_it_says_what_it_said(old: Path) -> None:
    from est_walks_plugin.store.backends import backend_for

    backend = backend_for(str(old))
    backend.connect(readonly=True)
    sql = "SELECT json_extract(value, '$.text') FROM leg, json_each(leg.turns) ORDER BY leg.fid, json_each.key"
    turns_before = [row[0] for row in backend.execute(sql)]
    before = {table: [row[0] for row in backend.execute(f"SELECT name FROM {table} ORDER BY fid")] for table in TABLES}
    why = [row[0] for row in backend.execute("SELECT reasons_text FROM stop ORDER BY fid")]
    backend.close()
    migrate(old)
    with Store.open(old, readonly=True) as store:
        for table in TABLES:
            rows = store.rows(table, order_by=("created", "uuid"))
            assert sorted(row["shown_name"] for row in rows) == sorted(before[table])
            assert sorted(place_name(PlaceName.from_row(row), SWEDISH) for row in rows) == sorted(before[table])
        assert sorted(row["reasons_text"] for row in store.rows("stop")) == sorted(why)
        legs = [StoredLeg.from_row(row) for row in store.rows("leg")]
    assert sorted(text for leg in legs for text in turn_texts(leg.turns, SWEDISH)) == sorted(turns_before)


def test_a_task_made_in_swedish_is_called_in_english_and_a_title_of_ones_own_stays(old: Path) -> None:
    from est_walks_plugin.store.backends import backend_for

    backend = backend_for(str(old))
    backend.connect(readonly=False)
    backend.begin_plain()
    backend.execute(
        "INSERT INTO task (uuid, measure, title, row_version) VALUES ('own', 'remove_graffiti', 'Ring ägaren', 1)"
    )
    backend.commit()
    backend.close()
    migrate(old)
    with Store.open(old, readonly=True) as store:
        tasks = {task.uuid: task for task in map(Task.from_row, store.rows("task"))}
        own = tasks.pop("own")
        assert task_title(own, store.reader("en")) == task_title(own, store.reader("sv")) == own.title == "Ring ägaren"
        (made,) = tasks.values()
        assert made.title == task_title(made, store.reader("sv")) == "Klottersanering – Trappa vid Trappan"
        assert task_title(made, store.reader("en")) == "Remove graffiti – Stairs by Trappan"


def test_how_a_position_was_found_is_told_in_english_and_what_a_person_noted_stays(old: Path) -> None:
    from est_walks_plugin.operations.importing.place_by_hand import Unsure
    from est_walks_plugin.store.backends import backend_for

    notes = {
        "guessed": ("address", "ungefärligt: mitt på Trappan (annan stavning: ”Trapan 3”)"),
        "noted": ("address", "jag ringde och frågade"),
    }
    backend = backend_for(str(old))
    backend.connect(readonly=False)
    backend.begin_plain()
    for key, (method, note) in notes.items():
        backend.execute(
            "INSERT INTO observation (uuid, kind, external_id, position_method, position_note, row_version) "
            f"VALUES ('{key}', 'case', '{key}', '{method}', '{note}', 1)"
        )
    backend.commit()
    backend.close()
    migrate(old)
    with Store.open(old, readonly=True) as store:
        found = {key: Unsure.from_row(store.get("observation", key)) for key in notes}
        english, swedish = store.reader("en"), store.reader("sv")
        assert found["guessed"].how(english) == "approximate: in the middle of Trappan (spelt differently: “Trapan 3”)"
        assert found["guessed"].how(swedish) == found["guessed"].position_note == notes["guessed"][1]
        assert found["noted"].how(english) == found["noted"].how(swedish) == notes["noted"][1]


@READERS
@pytest.mark.parametrize(
    "turn", [turn for turn in turns() if turn.kind is not TurnKind.OFF_PATH], ids=lambda turn: turn_text(turn, ENGLISH)
)
def test_every_turn_is_understood(turn: Turn, wrote: Any) -> None:
    kept = {"kind": turn.kind.value, "name": turn.name, "length_m": turn.length_m, "x": turn.x, "y": turn.y}
    found = words_of_0_1_0.turn({**kept, "text": turn_text(turn, wrote)})
    for reader in (ENGLISH, SWEDISH):
        assert turn_text(found, reader) == turn_text(turn, reader)


@READERS
def test_every_reason_name_and_warning_is_understood(wrote: Any) -> None:
    for reason in reasons():
        if reason.code not in (ReasonCode.CATEGORY, ReasonCode.CHOSEN):
            kept = {"code": reason.code.value, "value": reason.value, "unit": reason.unit}
            assert words_of_0_1_0.reason({**kept, "text": reason_text(reason, wrote)}, CATEGORIES) == reason
    chosen = Reason(ReasonCode.CHOSEN)
    assert words_of_0_1_0.reasons([], reason_text(chosen, wrote), CATEGORIES) == [chosen]
    for name in (made for made in names() if made.code in {*OF_0_1_0, NameCode.POINT}):
        assert words_of_0_1_0.name(place_name(replace(name, near=""), wrote), "stairs", KNOWN) == PlaceName(
            name.code,
            "" if name.code.value in ("proper_by", "point") else "stairs",
            "" if name.code.value in ("kind", "point") else "Parkstigen",
            "Byskolan" if name.code.value == "proper_by" else "",
        )
    for warning in (warning for warning in warnings() if warning.code in WARNED):
        kept_warning = {**warning.to_json(), "text": warning_text(warning, wrote)}
        del kept_warning["minutes"]
        assert warning_text(words_of_0_1_0.warning(kept_warning), SWEDISH) == warning_text(warning, SWEDISH)


@pytest.mark.parametrize(
    ("text", "code"), [("mest klotter", "graffiti"), ("mostly a positive place", "positive"), ("mest own_7", "own_7")]
)
def test_a_category_is_found_by_the_word_it_had(text: str, code: str) -> None:
    found = words_of_0_1_0.reason({"code": "category", "value": 3.0, "text": text}, {*CATEGORIES, "own_7"})
    assert (found.code, found.ref) == (ReasonCode.CATEGORY, code)


def test_what_no_code_tells_stays_as_it_was_written() -> None:
    assert words_of_0_1_0.name("Svackan bakom Ica", "path", KNOWN) == given("Svackan bakom Ica")
    assert words_of_0_1_0.name("Tunnel vid bion", "tunnel", KNOWN) == given("Tunnel vid bion")  # no street of that name
    odd = {"kind": "left", "name": "Parkstigen", "length_m": 20.0, "x": 0, "y": 0, "text": "vänster, akta hunden"}
    assert turn_text(words_of_0_1_0.turn(odd), ENGLISH) == "vänster, akta hunden"
    assert words_of_0_1_0.reasons(None, "mycket folk", CATEGORIES) == [Reason(ReasonCode.WRITTEN, ref="mycket folk")]
    nobody = words_of_0_1_0.reason({"code": "category", "value": 2, "text": "mest bus"}, CATEGORIES)
    assert reason_text(nobody, ENGLISH) == "mest bus"
    known = WalkWarning(WarningCode.WRITTEN, (1,), 0, None, "Ta med reflex")
    assert words_of_0_1_0.warning({"code": "reflex", "stops": [1], "text": "Ta med reflex"}) == known
