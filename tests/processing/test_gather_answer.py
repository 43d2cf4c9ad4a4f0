"""What residents are told of a walk, and what stands in the way: gathered from tasks and findings of the made-up town."""

from __future__ import annotations

import html
import json
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from est_walks_plugin.model.answers.answer import PublicState
from est_walks_plugin.model.answers.published import Said
from est_walks_plugin.model.errors import ParameterError
from est_walks_plugin.model.walk import PlanResult
from est_walks_plugin.operations.answers.about import AreaPeriod, WalkScope
from est_walks_plugin.operations.answers.checks import BlockerKind
from est_walks_plugin.operations.answers.counts import at_least, told_counts
from est_walks_plugin.operations.answers.gather import Draft, Wish, gather
from est_walks_plugin.operations.answers.notices import notices, notices_csv
from est_walks_plugin.operations.answers.publish import publish
from est_walks_plugin.operations.tasks import update_task
from est_walks_plugin.printing.answer.plain import plain_answer
from est_walks_plugin.printing.answer.told import told
from est_walks_plugin.store import Store
from tests import camera

TODAY = date(2026, 11, 28)
WALK = Wish(WalkScope("Byvandring"), "sv")


def finding(store: Store, category: str, **values: object) -> str:
    """Record a finding at the first stop of the walk."""
    walk = store.rows("walk")[0]
    stop = store.rows("stop", {"walk": walk["uuid"]}, order_by=("seq",))[0]
    row = {
        "walk": walk["uuid"],
        "stop": stop["uuid"],
        "category": category,
        "text": "Grannen Kajsa Testsson klagade",
        "review": "doubtful",
        "found_at": datetime(2026, 10, 15, 18, tzinfo=timezone.utc),
        "geometry": stop["geometry"],
    }
    return store.insert("finding", [{**row, **values}])[0]


def task(store: Store, of: str | None, measure: str = "prune", **values: object) -> str:
    """Make a task of a finding."""
    row = {
        "finding": of,
        "walk": store.rows("walk")[0]["uuid"],
        "measure": measure,
        "owner": "park",
        "state": "planned",
    }
    return store.insert("task", [{**row, "lane": "quick", "due": date(2027, 3, 1), "review": "clear", **values}])[0]


def kinds(draft: Draft) -> list[BlockerKind]:
    return [one.kind for one in draft.blockers]


def test_each_task_is_told_once_in_public_words(town_store: Store, planned: PlanResult) -> None:
    store = town_store
    findings = [finding(store, code) for code in ("shrubbery", "graffiti", "lighting_out", "traffic", "litter")]
    good = finding(store, "positive", positive=True)
    done = task(store, findings[0], state="done", done_at=datetime(2026, 11, 2, 12, tzinfo=timezone.utc))
    other = task(store, findings[1], "remove_graffiti", owner="private")
    going = task(store, findings[2], "repair_lamp", owner="lighting", state="in_progress", due=None)
    why = "Vägen är smal; det finns en säkrare väg 80 meter bort."
    declined = task(store, findings[3], "crossing", state="declined", reason=why, due=date(2026, 1, 1))
    double = task(store, findings[4], "clean", state="duplicate", duplicate_of=done)
    draft = gather(store, WALK, TODAY)
    answer = draft.answer
    assert not draft.blockers
    assert [one.key for one in answer.done] == [done]
    assert answer.done[0].when == date(2026, 11, 2)
    assert answer.done[0].findings == (findings[0], findings[4])
    assert answer.done[0].told.startswith("Buskarna vid ")
    assert answer.done[0].told.endswith(" är beskurna.")
    told = {one.key: one for one in answer.will_do}
    assert {key: one.state for key, one in told.items()} == {
        other: PublicState.OTHER_OWNER,
        going: PublicState.IN_PROGRESS,
    }
    assert told[other].owner == "Privat ägare"
    assert "Privat ägare" in told[other].told
    assert [(one.key, one.why, one.when) for one in answer.will_not] == [(declined, why, None)]
    assert [one.key for one in answer.good] == [good]
    assert answer.not_decided == ()
    assert answer.points_made == 6
    assert double not in {one.key for one in answer.points}
    assert [one.number for one in answer.points] == [1, 2, 3, 4, 5]
    assert "Kajsa" not in repr(answer)


def test_a_finding_without_a_task_is_not_decided(town_store: Store, planned: PlanResult) -> None:
    lost = finding(town_store, "litter")
    gone = finding(town_store, "damage")
    task(town_store, gone, state="duplicate")  # of a task that is gone
    answer = gather(town_store, WALK, TODAY).answer
    assert {one.key for one in answer.not_decided} == {lost, gone}
    assert answer.not_decided[0].state is None


@pytest.mark.parametrize(
    ("state", "owner"), [("new", "park"), ("assessed", "park"), ("assigned", "park"), ("assigned", "private")]
)
def test_what_nobody_has_decided_is_no_promise(town_store: Store, planned: PlanResult, state: str, owner: str) -> None:
    made = task(town_store, finding(town_store, "shrubbery"), state=state, owner=owner)
    answer = gather(town_store, WALK, TODAY).answer
    assert answer.will_do == ()
    (told,) = answer.not_decided
    assert (told.key, told.state, told.when) == (made, None, date(2027, 3, 1))
    assert ("vidare" in told.told) == (state == "assigned")
    assert ("bestämmer" in told.told) == (owner == "private")


def test_several_findings_of_one_task_and_several_tasks_of_one(town_store: Store, planned: PlanResult) -> None:
    store = town_store
    first, second = finding(store, "shrubbery"), finding(store, "dark_spot")
    both = task(store, first)
    store.insert("task_finding", [{"task": both, "finding": second}])
    also = task(store, first, "add_light")
    answer = gather(store, WALK, TODAY).answer
    assert {one.key: one.findings for one in answer.will_do} == {both: (first, second), also: (first,)}
    assert answer.not_decided == ()
    assert answer.points_made == 2


def test_what_is_late_must_be_answered_first(town_store: Store, planned: PlanResult) -> None:
    late = task(town_store, finding(town_store, "shrubbery"), due=date(2026, 11, 27))
    draft = gather(town_store, WALK, TODAY)
    assert [(one.kind, one.uuid) for one in draft.blockers] == [(BlockerKind.OVERDUE, late)]
    assert draft.answer.will_do[0].when is None
    update_task(town_store, late, due=date(2027, 1, 1))
    assert not gather(town_store, WALK, TODAY).blockers


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"feedback": "Vi har pratat med Kajsa Testsson."}, BlockerKind.REVIEW),
        ({"feedback": "Buskarna är beskurna.", "review": "doubtful"}, BlockerKind.REVIEW),
        ({"feedback": "Vi har pratat med Kajsa Testsson.", "review": "approved"}, None),
        ({"feedback": "Ring [telefon] om det.", "review": "approved"}, BlockerKind.MASKED),
        ({"state": "declined", "reason": ""}, BlockerKind.NO_REASON),
        ({"state": "declined", "reason": "Kajsa Testsson äger marken."}, BlockerKind.REVIEW),
        ({"reason": "Kajsa Testsson äger marken."}, None),  # not told: it is not declined
        ({"text": "Kajsa Testsson klagade.", "review": "doubtful"}, None),  # nothing of it goes out
    ],
)
def test_a_text_that_may_name_somebody_stands_in_the_way(
    town_store: Store, planned: PlanResult, values: dict[str, object], expected: BlockerKind | None
) -> None:
    task(town_store, finding(town_store, "shrubbery"), **values)
    assert kinds(gather(town_store, WALK, TODAY)) == ([expected] if expected else [])


def test_a_new_text_is_reviewed_again(town_store: Store, planned: PlanResult) -> None:
    key = task(town_store, finding(town_store, "shrubbery"), feedback="Klart.", review="approved")
    update_task(town_store, key, feedback_text="Vi har pratat med Kajsa Testsson.")
    assert kinds(gather(town_store, WALK, TODAY)) == [BlockerKind.REVIEW]
    assert town_store.get("task", key)["review"] == "doubtful"


def test_a_text_of_what_was_done_is_not_told_when_it_is_to_do_again(town_store: Store, planned: PlanResult) -> None:
    key = task(town_store, finding(town_store, "graffiti"), "remove_graffiti")
    update_task(town_store, key, state="done", feedback_text="Klottret är sanerat.")
    assert gather(town_store, WALK, TODAY).answer.done[0].told == "Klottret är sanerat."
    update_task(town_store, key, state="in_progress", at=datetime.now(timezone.utc) + timedelta(seconds=5))
    draft = gather(town_store, WALK, TODAY)
    assert "sanerat" not in draft.answer.will_do[0].told
    assert draft.tasks[0].outlived
    later = datetime.now(timezone.utc) + timedelta(seconds=9)
    update_task(town_store, key, feedback_text="Det är klottrat igen; vi kommer tillbaka.", at=later)
    assert gather(town_store, WALK, TODAY).answer.will_do[0].told == "Det är klottrat igen; vi kommer tillbaka."


def test_what_was_good_and_has_a_task_is_told_once(town_store: Store, planned: PlanResult) -> None:
    task(town_store, finding(town_store, "positive", positive=True), "activity")
    answer = gather(town_store, WALK, TODAY).answer
    assert len(answer.points) == 1
    assert answer.good == ()


def test_numbers_on_the_map_never_cover_each_other(town_store: Store, planned: PlanResult) -> None:
    from est_walks_plugin.exporting.answer.map import answer_map

    stop = town_store.rows("stop", order_by=("seq",))[0]["geometry"]
    for step in range(12):
        finding(town_store, "litter", geometry=(stop.x + 9 * step, stop.y))
    drawn = answer_map(town_store, gather(town_store, WALK, TODAY).answer)
    assert drawn is not None
    assert drawn.png.startswith(b"\x89PNG")
    assert "12 numrerade punkter" in drawn.text
    assert drawn.attribution == "© OpenStreetMap contributors"
    marks = _marks_of(town_store)
    assert sorted(number for mark in marks for number in mark.numbers) == list(range(1, 13))
    assert not any(one.box.intersects(other.box) for one in marks for other in marks if one is not other)


def _marks_of(store: Store) -> list[Any]:
    from est_walks_plugin.exporting.answer import map as drawing

    points = gather(store, WALK, TODAY).answer.points
    box = drawing.Box(0.0, 0.0, 200.0, 150.0)
    bounds = drawing.merged((*point.position, *point.position) for point in points if point.position)
    return drawing.marks_of(points, drawing.fitted(bounds, box, margin=12.0, largest=2000.0))


def test_a_place_called_after_somebody_is_told_by_its_kind(town_store: Store, planned: PlanResult) -> None:
    key = finding(town_store, "litter")
    stop = town_store.get("finding", key)["stop"]
    town_store.update("stop", stop, {"name": "Hemma hos Kajsa Testsson", "naming": None, "place_type": "path"})
    answer = gather(town_store, WALK, TODAY).answer
    assert answer.not_decided[0].where == "Gångväg"
    assert "Kajsa" not in repr(answer)


def test_nothing_found_is_nothing_to_publish(town_store: Store, planned: PlanResult) -> None:
    assert kinds(gather(town_store, WALK, TODAY)) == [BlockerKind.NOTHING]


def test_an_unreviewed_photo_stands_in_the_way(town_store: Store, planned: PlanResult) -> None:
    key = finding(town_store, "litter")
    photo = town_store.insert("photo", [{"finding": key, "sha256": "0", "data": b"", "review": "doubtful"}])[0]
    draft = gather(town_store, Wish(WalkScope("Byvandring"), "sv", photos=(photo,)), TODAY)
    assert kinds(draft) == [BlockerKind.PHOTO]
    assert not gather(town_store, WALK, TODAY).blockers


def test_an_area_and_a_period_tell_of_the_walks_held_in_it(town_store: Store, planned: PlanResult) -> None:
    finding(town_store, "litter")
    inside = finding(town_store, "damage", walk=None, stop=None)
    october = AreaPeriod("Byn", date(2026, 10, 1), date(2026, 10, 31))
    answer = gather(town_store, Wish(october, "sv"), TODAY).answer
    assert (answer.area, answer.points_made, len(answer.walks)) == ("Byn", 2, 1)
    assert inside in {one.key for one in answer.not_decided}
    november = AreaPeriod("Byn", date(2026, 11, 1), date(2026, 11, 30))
    assert gather(town_store, Wish(november, "sv"), TODAY).answer.points_made == 0
    with pytest.raises(ParameterError, match="turn it round"):
        gather(town_store, Wish(AreaPeriod(None, date(2026, 2, 1), date(2026, 1, 1))), TODAY)


def test_a_contact_is_no_person(town_store: Store, planned: PlanResult) -> None:
    finding(town_store, "litter")
    with pytest.raises(ParameterError, match="may tell a person"):
        gather(town_store, Wish(WalkScope("Byvandring"), contact="Ring Kajsa Testsson, 070-123 45 67"), TODAY)
    kept = gather(town_store, Wish(WalkScope("Byvandring"), contact="provstad.se/felanmalan"), TODAY)
    assert kept.answer.contact == "provstad.se/felanmalan"


def test_an_answer_is_read_as_it_was_kept(town_store: Store, planned: PlanResult) -> None:
    task(town_store, finding(town_store, "shrubbery"), state="done", feedback="Klart.")
    answer = gather(town_store, WALK, TODAY).answer
    assert Said.from_json(json.loads(json.dumps(Said(answer).to_json()))).answer == answer
    assert answer.walks[0].route
    assert answer.walks[0].day == date(2026, 10, 15)


def test_reports_of_residents_are_told_from_the_smallest_count_up(town_store: Store, planned: PlanResult) -> None:
    store = town_store
    key = task(store, finding(store, "dark_spot"))
    pins = store.rows("observation", {"category": "dark_spot"}, columns=("uuid",))
    store.insert("task_case", [{"task": key, "observation": row["uuid"]} for row in pins])
    cases = store.rows("observation", {"category": "lighting_out"}, columns=("uuid",))
    store.insert("task_case", [{"task": key, "observation": row["uuid"]} for row in cases])
    told = gather(store, WALK, TODAY).answer.reports
    assert len(pins) == 13  # of twelve respondents
    assert [(one.category, one.points) for one in told] == [("Mörk plats", 10)]  # the four cases are too few


@given(
    st.lists(st.dictionaries(st.sampled_from("abc"), st.integers(0, 60)), min_size=2, max_size=5), st.integers(1, 12)
)
def test_no_versions_give_a_small_count_away(versions: list[dict[str, int]], smallest: int) -> None:
    """Neither a count, nor the difference of two versions, nor any sum of them is below the smallest; each hides as many."""
    told = [told_counts(version, smallest) for version in versions]
    for version, said in zip(versions, told):
        for category, count in said.items():
            assert smallest <= count <= version[category]
            assert sum(at_least(true, smallest) == count for true in range(count + smallest)) == smallest
        assert all(version[category] < smallest for category in set(version) - set(said))
    for before in told:
        for after in told:
            for category in set(before) & set(after):
                difference = abs(after[category] - before[category])
                assert difference == 0 or difference >= smallest


def test_a_task_of_a_programme_is_told_of_its_area_and_period_and_of_no_walk(
    town_store: Store, planned: PlanResult
) -> None:
    store = town_store
    where = store.rows("stop", order_by=("seq",))[0]["geometry"]
    (programme,) = store.insert("programme", [{"name": "LED 2026", "measure": "led_switch"}])

    def made(street: str, day: date, **values: object) -> str:
        row = {"measure": "led_switch", "owner": "lighting", "state": "planned", "lane": "plan", "geometry": where}
        key = store.insert("task", [{**row, "programme": programme, "street": street, **values}])[0]
        at = datetime(day.year, day.month, day.day, 12, tzinfo=timezone.utc)
        store.insert("task_event", [{"task": key, "at": at, "field": "state", "new": "new"}])
        return key

    to_do = made("Natriumgatan", date(2026, 3, 1), due=date(2027, 6, 1))
    done = made("Kvickgatan", date(2025, 3, 1), state="done", done_at=datetime(2026, 5, 4, 12, tzinfo=timezone.utc))
    made("Förragatan", date(2025, 3, 1), state="done", done_at=datetime(2025, 5, 4, 12, tzinfo=timezone.utc))
    made("Nästagatan", date(2027, 1, 1))
    made("Utegatan", date(2026, 3, 1), geometry=(where.x + 90_000, where.y))
    year = AreaPeriod("Byn", date(2026, 1, 1), date(2026, 12, 31))
    answer = gather(store, Wish(year, "sv"), TODAY).answer
    assert [(one.key, one.where, one.when) for one in answer.done] == [(done, "Kvickgatan", date(2026, 5, 4))]
    assert [(one.key, one.where, one.when) for one in answer.will_do] == [(to_do, "Natriumgatan", date(2027, 6, 1))]
    assert "Natriumgatan" in answer.will_do[0].told
    assert "LED" in answer.done[0].told
    finding(store, "litter")
    assert gather(store, WALK, TODAY).answer.will_do == ()


def photo(store: Store, of: str, **values: object) -> str:
    """Put a photo as a camera writes it on a finding, reviewed."""
    content = camera.with_exif(camera.jpeg(1600, 1200), owner="Planterad Ägare")
    row = {"finding": of, "sha256": "1", "data": content, "review": "approved", "width": 1600, "height": 1200}
    return store.insert("photo", [{**row, **values}])[0]


def with_photos(store: Store, *photos: str) -> Draft:
    return gather(store, Wish(WalkScope("Byvandring"), "sv", photos=photos), TODAY)


def test_a_reviewed_photo_is_told_small_and_says_what_it_shows(town_store: Store, planned: PlanResult) -> None:
    store = town_store
    key = finding(store, "litter")
    task(store, key, "clean")
    plain, captioned, named = (photo(store, key, caption=text) for text in ("", "Skräp vid bänken", "Kajsa Testsson"))
    draft = with_photos(store, plain, captioned, named)
    assert not draft.blockers
    shown = {one.text: one for one in draft.answer.will_do[0].photos}
    general = f"Foto: {draft.answer.will_do[0].category}, {draft.answer.will_do[0].where}"
    assert sorted(one.text for one in draft.answer.will_do[0].photos) == sorted([general, "Skräp vid bänken", general])
    assert all((one.width, one.height) == (900, 675) for one in shown.values())
    assert all(one.data.startswith(b"\xff\xd8") for one in shown.values())
    assert not any(sign in one.data for one in shown.values() for sign in (b"Exif", b"Planterad"))


def test_a_photo_of_another_walk_is_told_of_and_not_shown(town_store: Store, planned: PlanResult) -> None:
    finding(town_store, "litter")
    other = photo(town_store, finding(town_store, "damage", walk=None, stop=None))
    assert with_photos(town_store, other).elsewhere == (other,)


def test_what_stands_in_the_way_says_which_text_and_which_photo(town_store: Store, planned: PlanResult) -> None:
    store = town_store
    key = finding(store, "litter")
    task(store, key, "clean", state="declined", reason="Ring [telefon].", feedback="Vi ringer [namn].")
    waits = photo(store, key, review="doubtful")
    found = with_photos(store, waits).blockers
    assert [(one.kind, one.column) for one in found] == [
        (BlockerKind.MASKED, "feedback"),
        (BlockerKind.MASKED, "reason"),
        (BlockerKind.PHOTO, ""),
    ]
    assert found[2].uuid == waits
    assert found[2].what


def test_the_map_says_what_is_not_on_it(town_store: Store, planned: PlanResult) -> None:
    """Numbers that have no room, and points that have no place, are told of; no area is not named."""
    from est_walks_plugin.exporting.answer.map import answer_map

    store = town_store
    stop = store.rows("stop", order_by=("seq",))[0]["geometry"]
    for number in range(9):  # here and there by turns: no run of numbers stands together
        finding(store, "litter", geometry=(stop.x + 1500 * (number % 2), stop.y))
    answer = gather(store, WALK, TODAY).answer
    drawn = answer_map(store, answer)
    assert drawn is not None
    assert "…" in drawn.text
    lost = replace(answer.not_decided[0], position=None, number=0)
    few = replace(answer, not_decided=(lost, answer.not_decided[1]), area="", municipality="")
    said = answer_map(store, few)
    assert said is not None
    assert said.text.startswith("Karta med 1 numrerad punkt.")
    assert "”–”" in said.text
    assert "…" not in said.text


def test_the_text_to_copy_says_what_the_page_says(town_store: Store, planned: PlanResult) -> None:
    from est_walks_plugin.exporting.answer.page import answer_page
    from est_walks_plugin.printing.answer.plain import plain_answer

    store = town_store
    task(store, finding(store, "shrubbery"), state="done", feedback="Buskarna är beskurna.")
    task(store, finding(store, "litter"), "clean", due=date(2127, 3, 1))
    task(store, finding(store, "traffic"), "crossing", state="declined", reason="Gatan är för smal.")
    finding(store, "damage")
    finding(store, "positive", positive=True)
    answer = gather(store, Wish(WalkScope("Byvandring"), "sv", date(2127, 4, 1), "provstad.se"), TODAY).answer
    text, page = plain_answer(answer), html.unescape(answer_page(answer))
    lines = [line for line in text.splitlines() if line]
    assert sum(line.startswith("- ") for line in lines) == 5
    for line in lines:
        if not line.startswith("- "):
            assert line in page
    for said in ("Buskarna är beskurna.", "Gatan är för smal.", "1 mars 2127"):
        assert said in text
        assert said in page


def test_a_task_of_several_places_is_told_with_each(town_store: Store, planned: PlanResult) -> None:
    store = town_store
    stops = store.rows("stop", order_by=("seq",))[:2]
    first, second = (finding(store, "graffiti", stop=one["uuid"], geometry=one["geometry"]) for one in stops)
    alone = [finding(store, "litter", stop=one["uuid"]) for one in stops]
    made = task(store, first, "remove_graffiti")
    store.insert("task_finding", [{"task": made, "finding": second}])
    answer = gather(store, WALK, TODAY).answer
    (told,) = answer.will_do
    names = [one.where for key in alone for one in answer.not_decided if one.key == key]
    assert names[0] != names[1]
    assert told.where == ", ".join(names)
    assert " och " in told.told
    assert told.findings == (first, second)


def test_cases_of_a_duplicate_are_answered_by_what_it_doubles(town_store: Store, planned: PlanResult) -> None:
    store = town_store
    last = task(store, finding(store, "dark_spot"), feedback="Vi tar det i vår.")
    double = task(store, finding(store, "dark_spot"), state="duplicate", duplicate_of=last)
    pins = store.rows("observation", {"category": "dark_spot"}, columns=("uuid", "kind"))
    case = store.rows("observation", {"kind": "case"})[0]
    store.insert("task_case", [{"task": double, "observation": one["uuid"]} for one in pins])
    store.insert("task_case", [{"task": double, "observation": case["uuid"]}])
    draft = gather(store, WALK, TODAY)
    assert [(one.category, one.points) for one in draft.answer.reports] == [("Mörk plats", 10)]
    sure = [one for one in notices(store, draft, store.reader("sv")) if one.metres is None]
    assert (case["external_id"], last) in {(one.case_id, one.point.key) for one in sure}


def test_a_notice_says_why_and_promises_no_day_that_nobody_set(town_store: Store, planned: PlanResult) -> None:
    store = town_store
    declined = task(
        store, finding(store, "traffic"), state="declined", reason="Gatan är för smal.", feedback="Vi ser över skylten."
    )
    proposed = task(store, finding(store, "litter"), "clean", state="new")
    cases = store.rows("observation", {"kind": "case"}, order_by=("external_id",))
    store.insert("task_case", [{"task": declined, "observation": cases[0]["uuid"]}])
    store.insert("task_case", [{"task": proposed, "observation": cases[1]["uuid"]}])
    content, _count = notices_csv(store, gather(store, WALK, TODAY))
    lines = [line.split(";") for line in content.decode("utf-8-sig").splitlines()]
    rows = {line[0]: line[6:] for line in lines}
    assert rows[cases[0]["external_id"]][-1] == "Gatan är för smal. Vi ser över skylten."
    assert rows[cases[1]["external_id"]][:2] == ["Inte beslutat än", ""]


def test_a_follow_up_that_has_been_is_no_next_one(town_store: Store, planned: PlanResult) -> None:
    finding(town_store, "litter")
    with pytest.raises(ParameterError, match="2026-11-27, has passed"):
        gather(town_store, Wish(WalkScope("Byvandring"), "sv", next_day=date(2026, 11, 27)), TODAY)
    assert gather(town_store, Wish(WalkScope("Byvandring"), "sv", next_day=TODAY), TODAY).answer.next_day == TODAY


def test_nobody_who_did_not_walk_is_said_to_have_said_something(town_store: Store, planned: PlanResult) -> None:
    finding(town_store, "damage", walk=None, stop=None, found_at=datetime(2026, 11, 5, 12, tzinfo=timezone.utc))
    november = AreaPeriod("Byn", date(2026, 11, 1), date(2026, 11, 30))
    alone = gather(town_store, Wish(november, "sv"), TODAY).answer
    assert alone.title == "Byn: tryggare platser"
    text = plain_answer(alone)
    assert "Ni som gick" not in text
    assert "Vad ni berättade" not in text
    assert "1 synpunkt har noterats utan vandring." in text
    finding(town_store, "litter")
    both = plain_answer(
        gather(town_store, Wish(AreaPeriod("Byn", date(2026, 10, 1), date(2026, 11, 30)), "sv"), TODAY).answer
    )
    assert "Ni som gick med oss lämnade 1 synpunkt. 1 synpunkt har noterats utan vandring." in both


def test_a_store_without_a_name_has_a_title(
    town_store: Store, planned: PlanResult, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Store, "municipality", "")
    finding(town_store, "litter")
    october = Wish(AreaPeriod(None, date(2026, 10, 1), date(2026, 10, 31)), "sv")
    assert gather(town_store, october, TODAY).answer.title == "Trygghetsvandring: du sa – vi gör"


def test_a_language_has_versions_of_its_own(town_store: Store, planned: PlanResult, tmp_path: Path) -> None:
    store = town_store
    task(store, finding(store, "shrubbery"), due=date(2127, 3, 1))
    publish(store, gather(store, WALK), [str(tmp_path / "svar.html")])
    english = gather(store, replace(WALK, language="en"))
    assert (english.answer.version, english.answer.changes) == (1, ())
    publish(store, english, [str(tmp_path / "answer.html")])
    again = gather(store, replace(WALK, language="en")).answer
    assert (again.version, again.changes) == (2, ())


def test_a_next_follow_up_that_moves_is_a_change(town_store: Store, planned: PlanResult, tmp_path: Path) -> None:
    task(town_store, finding(town_store, "shrubbery"), due=date(2127, 3, 1))
    promised = replace(WALK, next_day=date(2127, 4, 1))
    publish(town_store, gather(town_store, promised), [str(tmp_path / "svar.html")])
    assert gather(town_store, promised).answer.changes == ()
    gone = gather(town_store, WALK).answer
    assert [(one.kind, one.before, one.after) for one in gone.changes] == [("next", "2127-04-01", "")]
    assert told(gone).changes == ("Nästa uppföljning: –, tidigare 2127-04-01",)


def test_what_was_joined_or_lost_its_task_is_no_news(town_store: Store, planned: PlanResult, tmp_path: Path) -> None:
    store = town_store
    first, second, third, gone = (finding(store, code) for code in ("shrubbery", "graffiti", "litter", "damage"))
    stays, double, taken = (task(store, one, due=date(2127, 3, 1)) for one in (first, second, third))
    publish(store, gather(store, WALK), [str(tmp_path / "svar.html")])
    store.update("task", double, {"state": "duplicate", "duplicate_of": stays})
    store.delete("task", [taken])
    store.delete("finding", [gone])
    answer = gather(store, WALK).answer
    assert {(one.point, one.kind) for one in answer.changes} == {
        (double, "joined"),
        (third, "state"),
        (gone, "removed"),
    }
    (lost,) = (one for one in answer.changes if one.kind == "state")
    assert (lost.before, lost.after) == ("Planerat", "inte beslutat än")
    assert "berättas nu tillsammans med ”" in " ".join(told(answer).changes)


def test_an_aim_that_moves_is_no_new_date(town_store: Store, planned: PlanResult, tmp_path: Path) -> None:
    made = task(town_store, finding(town_store, "shrubbery"), state="new", due=date(2127, 3, 1))
    publish(town_store, gather(town_store, WALK), [str(tmp_path / "svar.html")])
    town_store.update("task", made, {"due": date(2127, 5, 1)})
    assert gather(town_store, WALK).answer.changes == ()
