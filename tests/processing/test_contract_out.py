"""GPX and calendars by Processing, as a script drives it."""

from __future__ import annotations

from pathlib import Path

import icalendar
import pytest

from est_walks_plugin.model.walk import PlanResult
from est_walks_plugin.store import Store

from .contract import RefusedError, all_bytes, run, run_with_receipt

pytestmark = pytest.mark.usefixtures("qgis_app")


@pytest.fixture
def store(town_store: Store, planned: PlanResult) -> str:
    path = town_store.path
    town_store.close()
    assert planned
    return path


def test_a_walk_goes_out_as_gpx_from_a_store_that_is_read_only(store: str, tmp_path: Path) -> None:
    output = str(tmp_path / "v.gpx")
    before = all_bytes(Path(store))
    receipt = run_with_receipt(
        "exportgpx", tmp_path / "r.json", {"STORE": store, "WALK": "Byvandring", "OUTPUT": output}
    )
    assert (receipt["files"], receipt["walks"]) == ([output], 1)
    outputs = run("exportgpx", {"STORE": store, "WALK": "Byvandring", "OUTPUT": output, "ONE_A_GROUP": True})
    assert (outputs["FILES"], outputs["STOPS"], outputs["OUTPUT"]) == (output, receipt["stops"], output)
    assert all_bytes(Path(store)) == before


def test_meetings_are_given_once_kept_and_taken_away(store: str, tmp_path: Path) -> None:
    output = tmp_path / "v.ics"

    def export(**more: object) -> list[str]:
        run("exportcalendar", {"STORE": store, "WALK": "Byvandring", "OUTPUT": str(output), **more})
        events = icalendar.Calendar.from_ical(output.read_bytes()).walk("VEVENT")
        return [f"{event['SUMMARY']} {event['DTSTART'].dt:%m-%d %H:%M} {event['STATUS']}" for event in events]

    walk = "Trygghetsvandring: Byvandring 10-15 18:30 CONFIRMED"
    before = "Förmöte: Byvandring 10-01 18:00 CONFIRMED"
    after = "Återkopplingsmöte: Byvandring 11-05 17:30 CONFIRMED"
    assert export() == [walk]
    assert export(PRE_MEETING="2026-10-01 18:00") == [walk, before]
    assert export(FEEDBACK_MEETING="2026-11-05T17:30:00+01:00") == [walk, before, after]
    assert export() == [walk, before, after]
    assert export(PRE_MEETING="none") == [walk, before.replace("CONFIRMED", "CANCELLED"), after]
    outputs = run("exportcalendar", {"STORE": store, "WALK": "Byvandring", "OUTPUT": str(output), "CANCEL": True})
    assert (outputs["EVENTS"], outputs["SEQUENCE"]) == (3, 1)
    receipt = run_with_receipt(
        "exportcalendar", tmp_path / "r.json", {"STORE": store, "WALK": "Byvandring", "OUTPUT": str(output)}
    )
    assert [one["sequence"] for one in receipt["events"]] == [2, 1, 2]


@pytest.mark.parametrize(
    ("name", "more", "said"),
    [
        ("exportgpx", {"WALK": "Ingen"}, "Ingen"),
        ("exportgpx", {"OUTPUT": "v.kml"}, ".gpx"),
        ("exportcalendar", {"WALK": "Ingen"}, "Ingen"),
        ("exportcalendar", {"OUTPUT": "v.txt"}, ".ics"),
        ("exportcalendar", {"PRE_MEETING": "i morgon"}, "i morgon"),
        ("exportcalendar", {"PRE_MEETING": "2027-01-01 18:00"}, "2026-10-15 18:30"),
    ],
)
def test_bad_values_are_one_sentence_and_change_nothing(
    store: str, tmp_path: Path, name: str, more: dict[str, str], said: str
) -> None:
    ending = {"exportgpx": "gpx", "exportcalendar": "ics"}[name]
    values = {"STORE": store, "WALK": "Byvandring", "OUTPUT": f"v.{ending}", **more}
    values["OUTPUT"] = str(tmp_path / values["OUTPUT"])
    before = all_bytes(Path(store))
    with pytest.raises(RefusedError) as refused:
        run(name, values)
    assert said in str(refused.value)
    assert not Path(values["OUTPUT"]).exists()
    assert all_bytes(Path(store)) == before


@pytest.mark.parametrize(("name", "file"), [("exportgpx", "v.gpx"), ("exportcalendar", "v.ics")])
def test_a_folder_that_is_not_there_is_named(store: str, tmp_path: Path, name: str, file: str) -> None:
    output = tmp_path / "ingen" / file
    with pytest.raises(RefusedError, match=r"could not be written: there is no folder .*ingen; make it"):
        run(name, {"STORE": store, "WALK": "Byvandring", "OUTPUT": str(output)})
    assert not output.parent.exists()


def test_no_word_but_yes_calls_a_walk_off(store: str, tmp_path: Path) -> None:
    asked = {"STORE": store, "WALK": "Byvandring", "OUTPUT": str(tmp_path / "v.ics")}
    with pytest.raises(RefusedError, match="CANCEL is “kanske”, which does not fit; give true or false"):
        run("exportcalendar", {**asked, "CANCEL": "kanske"})
    for word in ("false", "0", "no", "Nej", False):
        run("exportcalendar", {**asked, "CANCEL": word})
        assert b"STATUS:CONFIRMED" in (tmp_path / "v.ics").read_bytes()
    for word in ("True", "ja", True):
        run("exportcalendar", {**asked, "CANCEL": word})
        assert b"STATUS:CANCELLED" in (tmp_path / "v.ics").read_bytes()


def test_a_meeting_has_a_time_and_is_not_at_midnight(store: str, tmp_path: Path) -> None:
    asked = {"STORE": store, "WALK": "Byvandring", "OUTPUT": str(tmp_path / "v.ics")}
    with pytest.raises(RefusedError, match="“2026-10-01” is a day without a time"):
        run("exportcalendar", {**asked, "PRE_MEETING": "2026-10-01"})
    assert not (tmp_path / "v.ics").exists()


def test_the_questionnaire_goes_out_three_ways_and_its_answers_come_back(store: str, tmp_path: Path) -> None:
    before = all_bytes(Path(store))
    asked = {"STORE": store, "WALK": "Byvandring"}
    for ending in ("pdf", "xlsx", "csv"):
        output = str(tmp_path / f"fragor.{ending}")
        receipt = run_with_receipt("exportquestionnaire", tmp_path / "r.json", {**asked, "OUTPUT": output})
        assert (receipt["where"], receipt["questions"]) == ("Byvandring", 9)
        assert (receipt["pages"] > 0) == (ending == "pdf")
        assert receipt["form_id"] == ("trygg_byvandring" if ending == "xlsx" else "")
    assert all_bytes(Path(store)) == before
    typed = tmp_path / "fragor.csv"
    head = typed.read_text(encoding="utf-8-sig").strip()
    row = {"nr": "7", "kansla": "0", "kategori": "graffiti", "roll": "visitor"}
    typed.write_text(head + "\n" + ";".join(row.get(name, "") for name in head.split(";")) + "\n", encoding="utf-8")
    outputs = run("importsurvey", {"STORE": store, "INPUT": str(typed)})
    assert (outputs["STORED"], outputs["WITHOUT_POSITION"]) == (1, 1)
    for bad, said in (
        ({"OUTPUT": str(tmp_path / "f.doc")}, "no format of the questionnaire"),
        ({"OUTPUT": str(tmp_path / "f.pdf"), "WALK": "Ingen"}, "no walk"),
        ({"OUTPUT": str(tmp_path / "f.pdf"), "LANGUAGE": "fi"}, "choose sv or en"),
        ({"OUTPUT": str(tmp_path / "f.pdf"), "AREA": "Bålsta"}, "Bålsta"),
    ):
        with pytest.raises(RefusedError, match=said):
            run("exportquestionnaire", {**asked, **bad})
    assert list(tmp_path.glob("f.*")) == []
