"""A task that sees to several findings: the repeat walk carries each of them as *Klart?*, on paper and in the field package."""

from __future__ import annotations

from pathlib import Path

import pytest

from est_walks_plugin.exporting.field_package.base_maps import MapWish
from est_walks_plugin.model.errors import ParameterError
from est_walks_plugin.model.localtime import parse_local
from est_walks_plugin.model.walk import PlanResult
from est_walks_plugin.operations.field.send_out import send_out
from est_walks_plugin.operations.tasks import update_task
from est_walks_plugin.operations.walks.find_walk import find_walk
from est_walks_plugin.operations.walks.plan_walk import plan_walk
from est_walks_plugin.operations.walks.repeat_walk import repeat_walk
from est_walks_plugin.printing.quick.protocol.book import export_protocol
from est_walks_plugin.store import Store
from est_walks_plugin.store.walks.old_findings import old_findings

from ..field_phone import SqlitePhone
from .printed_pages import text_of

NEXT = parse_local("2027-10-14 18:30")
TEXTS = ("Lampan vid skjulet", "Lampan vid bänken", "Lampan vid trappan")


@pytest.fixture
def lamps(town_store: Store, planned: PlanResult) -> tuple[str, list[str], str]:
    """A walk, three findings of it at two stops, and the done task that sees to all of them."""
    walk = planned.walks[0].id
    stops = town_store.rows("stop", {"walk": walk}, order_by=("seq",))
    findings = town_store.insert(
        "finding",
        [
            {
                "walk": walk,
                "stop": stop["uuid"],
                "place": stop["place"],
                "category": "lighting_out",
                "text": text,
                "positive": False,
                "review": "clear",
                "geometry": stop["geometry"],
            }
            for text, stop in zip(TEXTS, (stops[0], stops[0], stops[1]))
        ],
    )
    made = {"finding": findings[0], "walk": walk, "measure": "repair_lamp", "state": "done", "title": "Laga"}
    (task,) = town_store.insert("task", [made])
    town_store.insert("task_finding", [{"task": task, "finding": further} for further in findings[1:]])
    return walk, findings, task


def test_the_repeat_walk_asks_about_each_finding_of_the_task(
    town_store: Store, lamps: tuple[str, list[str], str], tmp_path: Path
) -> None:
    walk, findings, _task = lamps
    request = repeat_walk(town_store, walk, NEXT)
    places = {town_store.get("finding", key)["place"] for key in findings}
    assert set(request.required) == places
    again = plan_walk(town_store, request).walks[0].id
    asked = old_findings(town_store, find_walk(town_store, again))
    assert {one.finding.uuid: one.state for one in asked} == dict.fromkeys(findings, "done")

    export_protocol(town_store, again, str(tmp_path / "p.pdf"))
    paper = text_of(tmp_path / "p.pdf")
    assert [paper.count(text) for text in TEXTS] == [1, 1, 1]

    (made,) = send_out(town_store, [again], str(tmp_path / "ut.zip"), maps=MapWish(zoom=14))
    rows = SqlitePhone(Path(made.path), tmp_path / "telefon").rows("oldfinding")
    assert set(rows) >= set(findings)
    assert all(rows[finding]["seen"] is None for finding in findings)


def test_verified_for_one_is_verified_for_all_but_for_what_another_task_still_sees_to(
    town_store: Store, lamps: tuple[str, list[str], str]
) -> None:
    walk, findings, task = lamps
    again = plan_walk(town_store, repeat_walk(town_store, walk, NEXT)).walks[0].id
    update_task(town_store, task, state="verified")
    assert [one for one in old_findings(town_store, find_walk(town_store, again)) if one.finding.uuid in findings] == []
    with pytest.raises(ParameterError, match="no findings left"):
        repeat_walk(town_store, walk, NEXT)
    (other,) = town_store.insert("task", [{"measure": "add_light", "state": "planned", "walk": walk}])
    town_store.insert("task_finding", [{"task": other, "finding": findings[2]}])
    left = old_findings(town_store, find_walk(town_store, again))
    assert [(one.finding.uuid, one.state) for one in left if one.finding.uuid in findings] == [(findings[2], "planned")]
    assert repeat_walk(town_store, walk, NEXT).required == (town_store.get("finding", findings[2])["place"],)
