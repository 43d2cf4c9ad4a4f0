"""Imports into a store: receipts that add up, newer exports, cancel, privacy, shares, landmarks, real files."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from shapely.geometry import Point, box

from est_walks_plugin.gui.dialogs.import_dialog.guess import by_name
from est_walks_plugin.model.codes import SourceKind
from est_walks_plugin.model.errors import AmbiguousInputError, Cancelled, InputError, ParameterError
from est_walks_plugin.model.feedback import CallbackFeedback
from est_walks_plugin.model.wording.position_notes import PositionNote, position_text
from est_walks_plugin.operations import privacy_review
from est_walks_plugin.operations.create_store import create_store
from est_walks_plugin.operations.find_duplicates import decide, find_duplicates, pairs
from est_walks_plugin.operations.importing.files import (
    ImportOptions,
    import_file,
    options_from_mapping,
    rejected_csv,
)
from est_walks_plugin.operations.importing.match_positions import match_positions
from est_walks_plugin.operations.importing.preview import preview

HEADER = "Ärendenummer;Inkom;Kategori;Status;Beskrivning;Adress;N;E"
A = "A1;2023-10-05 17:03;Belysning;Öppen;Släckt lampa;Hagnäsvägen 3;6595977;135973"
B = "A2;2023-10-06 08:00;Klotter;Avslutad;Ring Bo på 070-123 45 67;Torget 4;6600285;129433"
C = "A3;2023-10-07 09:30;Nedskräpning;Öppen;Skräp;Okända vägen 9;;"
D = "A4;2023-10-08;Trafik;Öppen;Fort;;6398000;319000"


def write(folder: Path, *rows: str, name: str = "ärenden.csv", header: str = HEADER) -> str:
    path = folder / name
    path.write_text("\r\n".join([header, *rows]) + "\r\n", encoding="cp1252")
    return str(path)


@pytest.fixture
def store(ready_store):
    return ready_store


def dump(path: str | Path) -> bytes:
    return Path(path).read_bytes()


def everything(path: str) -> bytes:
    """All bytes the store has on disk, its journal too."""
    return b"".join(file.read_bytes() for file in Path(path).parent.glob(Path(path).name + "*"))


def adds_up(receipt) -> bool:
    data = receipt.to_dict()
    return (
        data["read"] == data["stored"] + data["updated"] + data["unchanged"] + len(data["rejected"])
        and receipt.balances
    )


def test_receipt_of_a_first_import(store, tmp_path) -> None:
    receipt = import_file(
        store, SourceKind.CASE, write(tmp_path, A, B, C, D, "Summa;4;;;;;;", A, A.replace("Släckt", "Trasig"))
    )
    data = json.loads(json.dumps(receipt.to_dict()))
    assert adds_up(receipt)
    assert (data["read"], data["stored"], data["unchanged"]) == (7, 4, 1)
    assert [entry["row"] for entry in data["rejected"]] == [6, 8]
    assert all(entry["reason"] for entry in data["rejected"])
    assert data["without_position"] == 1
    assert data["outside_area"] == 1
    assert data["masked"] == {"phone": 1}
    assert data["encoding"] == "cp1252"
    assert data["delimiter"] == ";"
    assert data["mapping"]["text"] == "Beskrivning"
    assert data["crs"]["chosen"] == "EPSG:3011"
    assert data["crs"]["reason"]
    assert data["source"]["file"] == "ärenden.csv"
    assert len(data["source"]["sha256"]) == 64
    assert data["source"]["kind"] == "case"
    assert [row["row"] for row in data["without_position_rows"]] == [4]
    assert [row["row"] for row in data["outside_area_rows"]] == [5]


def test_what_is_stored(store, tmp_path) -> None:
    import_file(store, SourceKind.CASE, write(tmp_path, A, B, C, D))
    rows = {row["external_id"]: row for row in store.rows("observation")}
    first = rows["A1"]
    assert (first["kind"], first["category"], first["category_text"]) == ("case", "lighting_out", "Belysning")
    assert first["observed_at"].isoformat() == "2023-10-05T15:03:00+00:00"
    assert first["geometry"].equals_exact(Point(135973, 6595977), 0.01)
    assert first["status"] == "open"
    assert first["area"] == store.rows("area", {"name": "Kungsängen"})[0]["uuid"]
    assert rows["A2"]["review"] == "masked"
    assert "070" not in rows["A2"]["text"]
    assert rows["A3"]["geometry"] is None
    assert rows["A3"]["position_method"] == "none"
    assert rows["A4"]["outside_area"] is True
    source = store.rows("source")[0]
    assert (source["stored"], source["period_from"], source["period_to"]) == (4, date(2023, 10, 5), date(2023, 10, 8))
    assert source["receipt"]["read"] == 4
    assert source["delete_after"] > date.today()
    assert b"070-123" not in everything(store.path)


def test_newer_export_updates_and_marks_what_vanished(store, tmp_path) -> None:
    import_file(store, SourceKind.CASE, write(tmp_path, A, B, C))
    uuids = {row["external_id"]: row["uuid"] for row in store.rows("observation")}
    newer = write(tmp_path, A, B.replace("Avslutad", "Öppen"), D, name="ärenden 2024-01-01.csv")
    receipt = import_file(store, SourceKind.CASE, newer)
    assert adds_up(receipt)
    assert (receipt.stored, receipt.updated, receipt.unchanged, receipt.vanished) == (1, 1, 1, 1)
    rows = {row["external_id"]: row for row in store.rows("observation")}
    assert len(rows) == 4
    assert {name: rows[name]["uuid"] for name in uuids} == uuids
    assert rows["A2"]["status"] == "open"
    assert rows["A2"]["row_version"] == 2
    assert rows["A1"]["row_version"] == 1
    assert rows["A3"]["vanished"] is True
    assert store.count("source") == 1
    back = import_file(store, SourceKind.CASE, write(tmp_path, A, C))
    assert back.updated == 1
    assert store.rows("observation", {"external_id": "A3"})[0]["vanished"] is False


def test_same_file_twice_changes_nothing(store, tmp_path) -> None:
    path = write(tmp_path, A, B, C, D)
    import_file(store, SourceKind.CASE, path)
    before = store.rows("observation", order_by=("external_id",))
    receipt = import_file(store, SourceKind.CASE, path)
    assert (receipt.unchanged, receipt.stored, receipt.updated) == (4, 0, 0)
    assert (receipt.without_position, receipt.outside_area) == (1, 1)
    assert store.rows("observation", order_by=("external_id",)) == before


def test_rows_without_ids_are_recognised_by_their_content(store, tmp_path) -> None:
    header, row = "Kommentar;Lat;Long", "Mörkt;59,4775;17,7503"
    path = write(tmp_path, row, row, "Otäckt;59,4776;17,7504", header=header, name="enkät.csv")
    receipt = import_file(store, SourceKind.SURVEY, path)
    assert receipt.stored == 3
    again = import_file(store, SourceKind.SURVEY, path)
    assert (again.stored, again.unchanged) == (0, 3)


def test_two_surveys_with_the_same_headers_stay_two(store, tmp_path) -> None:
    header = "Svar-ID;Datum;Kommentar;Lat;Long"
    first = [f"{n};2023-03-{n:02d};Mörkt {n};59,47{n:02d};17,75{n:02d}" for n in range(1, 9)]
    second = [f"{n};2025-03-{n:02d};Annat {n};59,48{n:02d};17,76{n:02d}" for n in range(1, 9)]
    import_file(store, SourceKind.SURVEY, write(tmp_path, *first, header=header, name="enkät 2023.csv"))
    receipt = import_file(store, SourceKind.SURVEY, write(tmp_path, *second, header=header, name="enkät 2025.csv"))
    assert receipt.stored == 8
    assert store.count("observation") == 16
    assert len({row["system"] for row in store.rows("source")}) == 2


def test_named_system_is_believed(store, tmp_path) -> None:
    import_file(store, SourceKind.CASE, write(tmp_path, A), ImportOptions(system="Artvise"))
    changed = "A1;2024-01-01;Klotter;Öppen;Helt annat;Annan väg 1;6600285;129433"
    receipt = import_file(store, SourceKind.CASE, write(tmp_path, changed), ImportOptions(system="Artvise"))
    assert receipt.updated == 1
    assert store.count("observation") == 1


def test_purged_text_is_never_brought_back(store, tmp_path) -> None:
    import_file(store, SourceKind.CASE, write(tmp_path, A, B), ImportOptions(delete_after_months=1))
    result = privacy_review.purge(store, date.today().replace(year=date.today().year + 1))
    assert result.texts == 2
    log = store.rows("purge_log")
    assert [(row["what"], row["count"]) for row in log] == [("observation", 2)]
    assert privacy_review.purge(store, date.max).texts == 0
    receipt = import_file(store, SourceKind.CASE, write(tmp_path, A.replace("Öppen", "Avslutad"), B))
    assert (receipt.updated, receipt.unchanged) == (1, 1)
    for row in store.rows("observation"):
        assert row["text"] is None
        assert row["review"] == "purged"
    assert store.rows("observation", {"external_id": "A1"})[0]["status"] == "closed"
    assert "Släckt lampa".encode() not in everything(store.path)


def test_purge_takes_tracks_whose_day_has_come(store) -> None:
    store.insert("track", [{"name": "förra", "delete_after": date(2025, 1, 1)}, {"name": "i år"}])
    result = privacy_review.purge(store, date(2026, 1, 1))
    assert (result.photos, result.tracks) == (0, 1)
    assert [row["name"] for row in store.rows("track")] == ["i år"]
    assert [(row["what"], row["count"]) for row in store.rows("purge_log")] == [("track", 1)]


def test_purge_leaves_other_sources_and_takes_photos(store, tmp_path) -> None:
    import_file(store, SourceKind.CASE, write(tmp_path, A), ImportOptions(delete_after_months=600))
    store.insert("photo", [{"caption": "gammal", "delete_after": date(2020, 1, 1)}, {"caption": "ny"}])
    result = privacy_review.purge(store, date(2026, 1, 1))
    assert (result.texts, result.photos) == (0, 1)
    assert [row["caption"] for row in store.rows("photo")] == ["ny"]
    assert store.rows("observation")[0]["text"] == "Släckt lampa"


def test_review_list_approve_and_rewrite(store, tmp_path) -> None:
    import_file(store, SourceKind.CASE, write(tmp_path, A, B))
    listed = privacy_review.review_list(store)
    assert [row.external_id for row in listed] == ["A2"]
    uuid = listed[0].uuid
    privacy_review.rewrite(store, "observation", uuid, text="Klotter. Mejla bo@example.com")
    row = store.get("observation", uuid)
    assert row["review"] == "approved"
    assert "bo@" not in row["text"]
    assert privacy_review.approve(store, "observation", [uuid]) == 1
    assert privacy_review.review_list(store) == []
    import_file(store, SourceKind.CASE, write(tmp_path, A, B))
    assert store.get("observation", uuid)["review"] == "approved"
    import_file(store, SourceKind.CASE, write(tmp_path, A, B.replace("Avslutad", "Öppen")))
    assert store.get("observation", uuid)["review"] == "doubtful"
    with pytest.raises(ParameterError):
        privacy_review.rewrite(store, "observation", uuid, category="x")


def test_screening_the_store_again(store) -> None:
    store.insert(
        "observation", [{"text": "Ring 070-123 45 67", "review": "clear"}, {"text": "Mörkt", "review": "clear"}]
    )
    store.insert("finding", [{"text": "Mejla bo@example.com"}])
    result = privacy_review.screen_store(store)
    assert (result.changed, result.masked) == (2, {"phone": 1, "email": 1})
    assert "070" not in store.rows("observation", {"review": "masked"})[0]["text"]


def test_dry_run_tells_the_same_and_writes_nothing(store, tmp_path) -> None:
    path = write(tmp_path, A, B, C, D)
    before = dump(store.path)
    trial = import_file(store, "case", Path(path), dry_run=True)
    assert dump(store.path) == before
    assert trial.dry_run
    real = import_file(store, SourceKind.CASE, path)
    told = (
        "read",
        "stored",
        "updated",
        "unchanged",
        "rejected",
        "masked",
        "without_position",
        "outside_area",
        "mapping",
        "crs",
    )
    assert {name: trial.to_dict()[name] for name in told} == {name: real.to_dict()[name] for name in told}


def test_cancel_leaves_the_store_as_it_was(store, tmp_path) -> None:
    rows = [f"A{n};2023-10-05;Klotter;Öppen;text {n};;6595977;135973" for n in range(60_000)]
    path = write(tmp_path, *rows)
    calls = []

    def cancelled() -> bool:
        calls.append(1)
        return len(calls) > 2

    with pytest.raises(Cancelled):
        import_file(store, SourceKind.CASE, path, feedback=CallbackFeedback(cancelled=cancelled))
    assert store.count("observation") == 0
    assert store.count("source") == 0
    assert store.count("mapping") == 0
    receipt = import_file(store, SourceKind.CASE, path)
    assert receipt.stored == 60_000


def test_cancel_while_the_store_takes_the_rows_over(store, tmp_path) -> None:
    rows = [f"A{n};2023-10-05;Klotter;Öppen;text {n};;6595977;135973" for n in range(30_000)]
    path = write(tmp_path, *rows)
    counts = []

    def count_only() -> bool:
        counts.append(1)
        return False

    import_file(store, SourceKind.CASE, path, feedback=CallbackFeedback(cancelled=count_only))
    store.delete("observation", [row["uuid"] for row in store.rows("observation", columns=("uuid",))])
    store.delete("source", [row["uuid"] for row in store.rows("source", columns=("uuid",))])
    # Three batches are read; every later look at Cancel is inside the takeover or after it.
    assert len(counts) > 8
    for moment in (5, len(counts) - 2):
        seen: list[int] = []

        def cancelled(moment: int = moment, seen: list[int] = seen) -> bool:
            seen.append(1)
            return len(seen) > moment

        with pytest.raises(Cancelled):
            import_file(store, SourceKind.CASE, path, feedback=CallbackFeedback(cancelled=cancelled))
        assert store.count("observation") == 0
        assert store.count("source") == 0


def test_error_in_the_middle_leaves_the_store_as_it_was(store, tmp_path) -> None:
    rows = [f"A{n};2023-10-05;Klotter;Öppen;text {n};;6595977;135973" for n in range(30_000)]
    path = write(tmp_path, *rows, 'A99999;2023;Klotter;Öppen;"aldrig stängt;;1;2', *rows)
    with pytest.raises(InputError, match="never closed"):
        import_file(store, SourceKind.CASE, path)
    assert store.count("observation") == 0
    assert store.count("source") == 0


def test_progress_runs_from_zero_to_one(store, tmp_path) -> None:
    rows = [f"A{n};2023-10-05;Klotter;Öppen;text {n};;6595977;135973" for n in range(45_000)]
    seen: list[float] = []
    import_file(store, SourceKind.CASE, write(tmp_path, *rows), feedback=CallbackFeedback(lambda f, t: seen.append(f)))
    assert seen[0] == 0.0
    assert seen[-1] == 1.0
    assert seen == sorted(seen)
    assert len(seen) >= 4


def test_mapping_is_remembered_per_layout(store, tmp_path) -> None:
    header = "Nr;q7;q8;N;E"
    rows = [
        f"{n};Det är väldigt mörkt på vägen nummer {n};Buskarna är alldeles för höga nummer {n};6595977;135973"
        for n in range(6)
    ]
    path = write(tmp_path, *rows, header=header)
    with pytest.raises(AmbiguousInputError):
        import_file(store, SourceKind.CASE, path)
    assert preview(store, SourceKind.CASE, path).questions
    import_file(store, SourceKind.CASE, path, ImportOptions(mapping={"text": "q8"}))
    receipt = import_file(store, SourceKind.CASE, path)
    assert receipt.mapping["text"] == "q8"
    reasons = {choice["what"]: choice["reason"] for choice in receipt.extra["choices"]}
    assert reasons["text"] == "as last time for this system"
    assert preview(store, SourceKind.CASE, path).questions == []


def test_preview_screens_marks_and_estimates(store, tmp_path) -> None:
    header = HEADER + ";Handläggare"
    path = write(tmp_path, *(row + ";Berit Berg" for row in (A, B, C, D)), "Summa;4;;;;;;;", header=header)
    shown = preview(store, SourceKind.CASE, path)
    assert shown.columns[-1] == "Handläggare"
    assert [row.number for row in shown.rows] == [2, 3, 4, 5]
    text = repr(shown)
    assert "Berit" not in text
    assert "070-123" not in text
    assert shown.masked == {"phone": 1}
    assert shown.rows[1].masked
    assert "has no position" in shown.rows[2].problems
    assert "lies outside the area" in shown.rows[3].problems
    assert np.isfinite(shown.points[:, 0]).tolist() == [True, True, False, True]
    assert shown.dropped == {"Handläggare": shown.dropped["Handläggare"]}
    assert {"encoding", "delimiter", "header", "crs", "axes", "text"} <= {choice.what for choice in shown.choices}
    assert all(choice.reason for choice in shown.choices)
    assert store.count("observation") == 0


def test_rejected_rows_as_csv_without_formulas(store, tmp_path) -> None:
    receipt = import_file(store, SourceKind.CASE, write(tmp_path, A, "=cmd()|x;a;b;c;d;e;f;g;=h;i"))
    out = tmp_path / "avvisade.csv"
    assert rejected_csv(receipt, str(out)) == 1
    text = out.read_text(encoding="utf-8-sig")
    assert ";=h" not in text
    assert "=h" in text


def test_options_from_processing_parameters() -> None:
    options = options_from_mapping(
        {"text": "Beskrivning", "encoding": "cp1252", "date_order": "mdy", "layer": "Blad1"}, "EPSG:3006"
    )
    assert options.mapping == {"text": "Beskrivning"}
    assert (options.encoding, options.date_order, options.layer, options.crs) == ("cp1252", "mdy", "Blad1", "EPSG:3006")
    assert options_from_mapping(None).mapping is None
    with pytest.raises(ParameterError):
        options_from_mapping({"delete_after_months": "snart"})


def test_positions_by_pole_address_and_name(store, tmp_path) -> None:
    store.insert("lamp", [{"pole": "K-4711", "geometry": (135_900.0, 6_595_900.0)}])
    line = np.array([[135_000.0, 6_598_000.0], [135_100.0, 6_598_000.0], [135_200.0, 6_598_000.0]])
    from shapely.geometry import LineString

    store.insert(
        "path",
        [
            {"name": "Hagnäsvägen", "geometry": LineString(line)},
            {"name": "Storgatan", "geometry": LineString(line + 500)},
        ],
    )
    store.insert(
        "landmark",
        [{"name": "Hagnässkolan", "address": "Skolvägen 1", "kind": "school", "geometry": (134_800.0, 6_598_300.0)}],
    )
    header = "Id;Stolpnummer;Adress;Plats;Beskrivning"
    rows = [
        "1;k 4711;;;släckt",
        "2;;Hagnässvägen 12, 197 40 Bro;;mörkt",
        "3;;Skolvägen 1;;mörkt",
        "4;;;vid Hagnässkolan;mörkt",
        "5;;;Hagnesskolan;mörkt",
        "6;;Månvägen 3;;mörkt",
        "7;;;;mörkt",
    ]
    path = write(tmp_path, *rows, header=header)
    receipt = import_file(store, SourceKind.CASE, path)
    found = {row["external_id"]: row for row in store.rows("observation")}
    methods = [found[str(n)]["position_method"] for n in range(1, 8)]
    assert methods == ["pole", "address", "address", "place_name", "place_name", "none", "none"]
    assert found["2"]["geometry"].equals_exact(Point(135_100, 6_598_000), 0.1)
    told = position_text(PositionNote.all_from_json(found["2"]["position_notes"]), store.reader("en"))
    assert "middle of Hagnäsvägen" in told
    assert "spelt differently" in told
    assert receipt.without_position == 2
    assert receipt.extra["matched"] == {"address": 2, "place_name": 2, "pole": 1}
    guessed = {guess["id"]: guess for guess in receipt.to_dict()["guessed"]}
    assert list(guessed) == ["1", "2", "3", "4", "5"]
    assert "number 12 is not known" in guessed["2"]["why"]
    for dry_run in (True, False):
        again = import_file(store, SourceKind.CASE, path, dry_run=dry_run)
        assert (again.unchanged, again.without_position) == (7, 2)
        assert [row["id"] for row in again.to_dict()["without_position_rows"]] == ["6", "7"]
    store.insert(
        "landmark",
        [{"name": "Torget", "address": "Månvägen 3", "kind": "square", "geometry": (135_973.0, 6_595_977.0)}],
    )
    result = match_positions(store)
    assert result.matched == {"address": 1}
    assert [row["external_id"] for row in result.unmatched] == ["7"]


def test_lamps_that_come_later_place_by_pole_number(store, tmp_path) -> None:
    path = write(tmp_path, "1;K-4711;släckt", header="Id;Stolpnummer;Beskrivning")
    assert import_file(store, SourceKind.CASE, path).without_position == 1
    assert store.rows("observation")[0]["place_name"] == "stolpe K-4711"
    store.insert("lamp", [{"pole": "K4711", "geometry": (135_900.0, 6_595_900.0)}])
    assert match_positions(store).matched == {"pole": 1}
    again = import_file(store, SourceKind.CASE, path)
    assert (again.unchanged, again.without_position) == (1, 0)


def test_two_systems_make_suspected_pairs(store, tmp_path) -> None:
    import_file(store, SourceKind.CASE, write(tmp_path, A, B))
    other = [
        "X1;2023-10-09;Gatubelysning;Mörkt;6595990;135980",
        "X2;2023-12-24;Gatubelysning;Mörkt;6595990;135980",
        "X3;2023-10-06;Klotter;Mörkt;6595990;135980",
        "X4;2023-10-06;Belysning;Mörkt;6596990;135980",
    ]
    path = write(tmp_path, *other, header="Id;Inkom;Kategori;Beskrivning;N;E", name="annat system.csv")
    trial = import_file(store, SourceKind.CASE, path, dry_run=True)
    receipt = import_file(store, SourceKind.CASE, path)
    assert receipt.suspected_duplicates == trial.suspected_duplicates == 1
    assert store.count("observation") == 6
    pair = pairs(store)[0]
    assert {pair.first.external_id, pair.second.external_id} == {"A1", "X1"}
    assert pair.distance_m < 20
    assert find_duplicates(store) == 0
    decide(store, pair.uuid, confirmed=False)
    assert pairs(store) == []
    assert find_duplicates(store) == 0


@pytest.mark.parametrize("kind", [SourceKind.CASE, SourceKind.PARTNER, SourceKind.SURVEY, SourceKind.SCHOOL_VIEW])
def test_only_one_voice_tells_a_thing_twice(store, tmp_path, kind) -> None:
    """A report of the same lamp may be the same report; a pin of a survey, or what a class says, is none of the reports."""
    for number, told in enumerate(SourceKind.__members__.values()):
        if told in (SourceKind.CASE, SourceKind.EST_REPORT, SourceKind.SURVEY, SourceKind.SCHOOL_VIEW):
            rows = [f"{number}A;2023-10-09;Belysning;Mörkt;6595990;135980"]
            path = write(tmp_path, *rows, header="Id;Inkom;Kategori;Beskrivning;N;E", name=f"{told}.csv")
            import_file(store, told, path)
    assert [{pair.first.kind, pair.second.kind} for pair in pairs(store)] == [{"case", "est_report"}]
    rows = ["X1;2023-10-09;Belysning;Mörkt;6595991;135981"]
    path = write(tmp_path, *rows, header="Id;Inkom;Kategori;Beskrivning;N;E", name="annat.csv")
    trial = import_file(store, kind, path, dry_run=True)
    receipt = import_file(store, kind, path)
    assert receipt.suspected_duplicates == trial.suspected_duplicates
    assert store.count("duplicate_pair") == 1 + receipt.suspected_duplicates
    new = [pair for pair in pairs(store) if "X1" in (pair.first.external_id, pair.second.external_id)]
    voices = {"case": "report", "est_report": "report", "partner": "report"}
    assert [voices.get(pair.first.kind, pair.first.kind) for pair in new] == [
        voices.get(pair.second.kind, pair.second.kind) for pair in new
    ]
    assert len(new) == 1


def test_shares_per_area_and_year(store, tmp_path) -> None:
    header = "Område;År;Fråga;Andel otrygga;Antal svar"
    rows = [
        "Brunna;2023;Kvällstid;31 %;212",
        "Bro;2023;Kvällstid;36,5 %;300",
        "Bro;2021;Kvällstid;32%;",
        ";2023;x;1;2",
        "Bro;2023;Kvällstid;40%;1",
    ]
    path = write(tmp_path, *rows, header=header, name="mätning.csv")
    receipt = import_file(store, SourceKind.SURVEY, path)
    assert adds_up(receipt)
    assert (receipt.stored, receipt.rejected_count) == (3, 2)
    stored = {(row["area_name"], row["year"]): (row["share"], row["n"]) for row in store.rows("survey_share")}
    assert stored == {("Brunna", 2023): (0.31, 212), ("Bro", 2023): (0.365, 300), ("Bro", 2021): (0.32, None)}
    again = import_file(
        store,
        SourceKind.SURVEY_SHARE,
        write(tmp_path, rows[0].replace("31", "29"), rows[1], header=header, name="mätning.csv"),
    )
    assert (again.updated, again.unchanged, again.vanished) == (1, 1, 1)


def test_landmarks_from_a_list_of_stops(store, shared_data) -> None:
    path = str(shared_data / "boundaries" / "se_0139_bus_stops_wgs84.csv")
    receipt = import_file(store, SourceKind.LANDMARK, path)
    assert adds_up(receipt)
    assert receipt.stored == 27
    assert receipt.crs.chosen == "EPSG:4326"
    row = store.rows("landmark", {"name": "Kungsängens station"})[0]
    assert row["kind"] == "station"
    assert import_file(store, SourceKind.LANDMARK, path).unchanged == 27


def test_unknown_municipality_without_areas(tmp_path) -> None:
    with create_store(str(tmp_path / "h.gpkg"), "Helsinki", "EPSG:3879") as store:
        header = "Id;Kategori;lat;long"
        path = write(
            tmp_path,
            "1;Klotter;60,17;24,94",
            "2;Klotter;60,18;24,95",
            "3;Klotter;60,19;24,93",
            "4;Klotter;67,9;25,0",
            header=header,
        )
        receipt = import_file(store, SourceKind.CASE, path)
        assert receipt.crs.chosen == "EPSG:4326"
        assert receipt.outside_area == 1


HELSINKI = box(25_480_000, 6_665_000, 25_515_000, 6_690_000)


@pytest.mark.parametrize(
    "name", ["fi_helsinki_georeport_v2_2014-12_2015-09.json", "fi_helsinki_reports_2014-12_2015-09.csv"]
)
def test_real_reports_of_helsinki(tmp_path, shared_data, name) -> None:
    path = str(shared_data / "reports" / name)
    with create_store(str(tmp_path / "h.gpkg"), "Helsinki", "EPSG:3879", [("Helsinki", HELSINKI)]) as store:
        receipt = import_file(store, SourceKind.CASE, path)
        assert adds_up(receipt)
        assert (receipt.read, receipt.stored) == (964, 964)
        assert receipt.crs.chosen == "EPSG:4326"
        assert receipt.without_position == 16
        assert receipt.encoding == "utf-8"
        rows = store.rows("observation")
        records = json.loads(
            (shared_data / "reports" / "fi_helsinki_georeport_v2_2014-12_2015-09.json").read_text("utf-8")
        )
        broken = sum(1 for record in records if "\n" in record["description"].strip())
        assert broken > 250
        assert sum(1 for row in rows if row["text"] and "\n" in row["text"]) == broken
        assert sum(1 for row in rows if not row["address"]) >= 14
        assert {row["status"] for row in rows} == {"open", "closed"}
        assert sum(1 for row in rows if row["category"] == "graffiti") == 28
        assert import_file(store, SourceKind.CASE, path).unchanged == 964


def test_csv_and_json_of_the_same_system_are_one_source(tmp_path, shared_data) -> None:
    folder = shared_data / "reports"
    with create_store(str(tmp_path / "h.gpkg"), "Helsinki", "EPSG:3879", [("Helsinki", HELSINKI)]) as store:
        import_file(store, SourceKind.CASE, str(folder / "fi_helsinki_reports_2014-12_2015-09.csv"))
        receipt = import_file(store, SourceKind.CASE, str(folder / "fi_helsinki_georeport_v2_2014-12_2015-09.json"))
        assert receipt.unchanged == 964
        assert store.count("source") == 1


def test_preview_of_lamps_and_of_twin_sheets(store, tmp_path) -> None:
    header = "Stolpnummer;Ljuskälla;Effekt;N;E"
    path = write(
        tmp_path,
        "K1;LED;30;6595977;135973",
        "K2;HPS;70;;",
        "K3;Hg;125;6398000;319000",
        header=header,
        name="lampor.csv",
    )
    shown = preview(store, SourceKind.LIGHTING, path)
    assert shown.kind is SourceKind.LIGHTING
    assert [row.problems for row in shown.rows] == [(), ("has no position",), ("lies outside the area",)]
    from osgeo import ogr

    twin = str(tmp_path / "twin.xlsx")
    source = ogr.GetDriverByName("XLSX").CreateDataSource(twin)
    for name in ("Januari", "Februari"):
        layer = source.CreateLayer(name, None, ogr.wkbNone)
        for column in ("Ärendenummer", "Beskrivning"):
            layer.CreateField(ogr.FieldDefn(column, ogr.OFTString))
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField(0, name)
        feature.SetField(1, "Mörkt")
        layer.CreateFeature(feature)
    del layer, source
    shown = preview(store, SourceKind.CASE, twin)
    assert shown.questions[0].question == "layer"
    assert shown.questions[0].choices == ("Januari", "Februari")
    with pytest.raises(AmbiguousInputError):
        import_file(store, SourceKind.CASE, twin)
    assert import_file(store, SourceKind.CASE, twin, ImportOptions(layer="Februari")).stored == 1


def test_personal_columns_only_on_purpose(store, tmp_path) -> None:
    header = "Nr;Anmälare;E-post;Kommentar;N;E"
    path = write(tmp_path, "1;Anna Andersson;anna@example.com;Mörkt;6595977;135973", header=header)
    import_file(store, SourceKind.SURVEY, path)
    row = store.rows("observation")[0]
    assert "Anna" not in repr(row)
    assert row["respondent"] is None
    receipt = import_file(
        store, SourceKind.SURVEY, path, ImportOptions(mapping={"respondent": "E-post", "place_name": "Anmälare"})
    )
    assert receipt.updated == 1
    row = store.rows("observation")[0]
    assert len(row["respondent"]) == 20
    assert row["review"] == "doubtful"
    assert any("on purpose" in note for note in receipt.notes)
    assert b"anna@example.com" not in everything(store.path)


@pytest.mark.parametrize("kind", [SourceKind.EST_REPORT, SourceKind.PARTNER, SourceKind.SCHOOL_VIEW, SourceKind.SURVEY])
def test_other_kinds_of_observations(store, tmp_path, kind) -> None:
    header = "Id;Datum;Typ av problem;Kommentar;Tid på dygnet;Lat;Long"
    path = write(tmp_path, "1;5/10 2023;Ödsligt;Läskigt;Kväll;59,4775;17,7503", header=header, name="x.csv")
    receipt = import_file(store, kind, path)
    assert adds_up(receipt)
    row = store.rows("observation")[0]
    assert (row["kind"], row["category"], row["time_of_day"]) == (kind.value, "isolation", "evening")
    assert row["observed_at"].isoformat() == "2023-10-04T22:00:00+00:00"


def test_partners_tell_in_which_role_and_are_no_names(store, tmp_path) -> None:
    """The role is kept as it is written; a name in it is masked and waits for the review."""
    header = "Id;Datum;Typ av problem;Beskrivning;Aktör;Status;N;E"
    rows = (
        "1;2025-10-05;Klotter;Nytt klotter;Väktare;Öppen;6595977;135973",
        "2;2025-10-06;Nedskräpning;Skräp;Fältassistenter, ring 070-123 45 67;Avslutad;6595977;135980",
    )
    path = write(tmp_path, *rows, header=header, name="samverkan.csv")
    assert by_name(path) is SourceKind.PARTNER
    receipt = import_file(store, SourceKind.PARTNER, path)
    assert adds_up(receipt)
    first, second = store.rows("observation", order_by=("external_id",))
    assert (first["kind"], first["role"], first["status"]) == ("partner", "Väktare", "open")
    assert second["role"].startswith("Fältassistenter")
    assert "070-123" not in second["role"]
    assert second["masked"] == 1
    assert import_file(store, SourceKind.PARTNER, path).unchanged == 2
    changed = write(tmp_path, rows[0].replace("Väktare", "Nattvandrare"), header=header, name="samverkan.csv")
    options = options_from_mapping({}, None, {}, "part")
    assert import_file(store, SourceKind.PARTNER, changed, options).updated == 1
    assert store.rows("observation", {"external_id": "1"})[0]["role"] == "Nattvandrare"


def test_batches_that_only_repeat_are_unchanged(store, tmp_path) -> None:
    """A file whose second half repeats the first, longer than two batches."""
    rows = [f"A{n};2023-10-05;Klotter;Öppen;text {n};;6595977;135973" for n in range(12_000)]
    receipt = import_file(
        store, SourceKind.CASE, write(tmp_path, *rows, *rows, "A-sist;2023-10-05;Klotter;Öppen;x;;6595977;135973")
    )
    assert adds_up(receipt)
    assert (receipt.stored, receipt.unchanged) == (12_001, 12_000)


def test_time_columns_read_at_once_and_one_by_one_store_the_same(store, tmp_path) -> None:
    rows = [f"A{n};2023-10-{n % 28 + 1:02d} 17:0{n % 10};Klotter;Öppen;text {n};;6595977;135973" for n in range(60)]
    import_file(store, SourceKind.CASE, write(tmp_path, *rows), ImportOptions(system="a"))
    slow = [*rows, "B1;5/10 2023;Klotter;Öppen;x;;6595977;135973"]
    import_file(store, SourceKind.CASE, write(tmp_path, *slow), ImportOptions(system="b"))
    found: dict[str, list] = {}
    for row in store.rows("observation"):
        found.setdefault(row["external_id"], []).append(row["observed_at"])
    assert len(found.pop("B1")) == 1
    assert all(len(pair) == 2 and pair[0] == pair[1] for pair in found.values())


def test_zero_rows_is_one_sentence(store, tmp_path) -> None:
    with pytest.raises(InputError, match="holds no rows"):
        import_file(store, SourceKind.CASE, write(tmp_path))
    empty = tmp_path / "tom.geojson"
    empty.write_text('{"type": "FeatureCollection", "features": []}', encoding="utf-8")
    with pytest.raises(InputError, match="holds no rows"):
        import_file(store, SourceKind.SURVEY, str(empty))
