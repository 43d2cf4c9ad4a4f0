"""What figures lack is said in a sentence of the reader's language by every algorithm that tells figures, and never divided by."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from est_walks_plugin.operations.survey.share_words import change_lines, notes
from est_walks_plugin.operations.survey.shares import questions, share_lines
from est_walks_plugin.store import Store

from ..tongues import qgis_in
from .bad_grounds import GROUNDS, build
from .contract import RefusedError, run, run_with_receipt
from .printed_pages import text_of

PERIOD = {"PERIOD": "tertial", "DATE": "2025-10-01"}
WEEK = {"PERIOD": "week", "DATE": "2025-10-08"}
ASKED: dict[str, dict[str, Any]] = {
    "situation": {**PERIOD, "KEEP": False},
    "situationreport": {**PERIOD, "OUTPUT": "rapport.csv"},
    "recordmeeting": WEEK,
    "exportmeeting": {**WEEK, "OUTPUT": "mote.pdf"},
    "effect": {"PLACE": "Mikaelsparken", "BEFORE": "2022-01-01/2024-12-31", "AFTER": "2025-01-01/2025-12-31"},
    "exportanalysis": {"OUTPUT": "analys.pdf"},
    "exportyearwheel": {"OUTPUT": "hjul.ics", "DATE": "2025-10-08"},
}
PICTURES = ("situation", "situationreport", "recordmeeting", "exportmeeting")
#: ground -> what the pictures say, in Swedish and English.
OF_PICTURES = {
    "nothing": ("Inget kom in under perioden", "Nothing came in during the period"),
    "one": ("En enda rapport kom in", "One single report came in"),
    "short": ("importerna berättar om 1", "the imports tell of 1"),
    "nobody": ("Invånarantal saknas för Byn", "No population is known of Byn"),
    "overlap": ("Byn, Byn igen ligger på varandra", "Byn, Byn igen lie on each other"),
    "future": ("datum som ännu inte har varit", "a date that is still to come"),
}
UNTOLD = ("Ingen import berättar om året före", "No import tells of the year before")
SOME_UNTOLD = ("Ingen import berättar om ", "No import tells of ")
SAME_MONTHS = ("ingen import berättar om samma månader", "no import tells of the same months")
NOT_BEFORE = ("2022-01 till 2023-12", "2022-01 to 2023-12")
NOT_COMPARED = ("Inget jämfördes, så inget sägs om förändringar", "Nothing was compared, so nothing is said of changes")
#: (algorithm, ground) -> what it says beside that.
MORE = {
    **{("exportanalysis", ground): UNTOLD for ground in ("nothing", "one")},
    **{("exportanalysis", ground): SOME_UNTOLD for ground in ("short", "nobody", "overlap")},
    **{("effect", ground): SAME_MONTHS for ground in ("nothing", "one")},
    ("effect", "short"): NOT_BEFORE,
    **{("situationreport", ground): NOT_COMPARED for ground in ("nothing", "one")},
}
NO_NUMBER = re.compile(r"\b(?:NaN|nan|inf|Infinity|None|null)\b")


def _all_told(store: str, name: str, folder: Path) -> tuple[str, str]:
    """Return the receipt of an algorithm as JSON, and the text of the file that it wrote."""
    given = dict(ASKED[name])
    if name == "exportanalysis":
        wanted = {
            "PLACE": "mikaelsparken",
            "PROBLEM": "Skräp.",
            "EXPECTED": "Färre",
            "MEASURES": '[{"measure": "prune"}]',
        }
        kept = run_with_receipt("recordanalysis", folder / "a.json", {"STORE": store, **wanted})
        given["ANALYSIS"] = kept["analysis"]
        assert not re.search("NaN|Infinity", json.dumps(kept))
    output = folder / given["OUTPUT"] if "OUTPUT" in given else None
    if output is not None:
        given["OUTPUT"] = str(output)
    receipt = json.dumps(run_with_receipt(name, folder / "r.json", {"STORE": store, **given}), ensure_ascii=False)
    if output is None:
        return receipt, ""
    return receipt, text_of(output) if output.suffix == ".pdf" else output.read_text(encoding="utf-8-sig")


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("ground", GROUNDS)
def test_what_lacks_is_said_and_nothing_is_divided_by_it(tmp_path: Path, ground: str, language: str) -> None:
    at = ("sv", "en").index(language)
    with qgis_in(language):
        store = build(tmp_path / "town.gpkg", ground, language)
        for name in ASKED:
            receipt, file = _all_told(store, name, tmp_path)
            told = " ".join(f"{receipt} {file}".split())
            if name in PICTURES:
                # A paper whose file says it needs no word of it in the receipt.
                assert OF_PICTURES[ground][at] in told, f"{name}: {told[:3000]}"
            if (name, ground) in MORE:
                assert MORE[name, ground][at] in told, f"{name}: {told[:3000]}"
            assert not re.search("NaN|Infinity", receipt), name
            assert not NO_NUMBER.search(file), f"{name}: {NO_NUMBER.search(file)}"
            assert "()" not in told, f"{name}: empty brackets"


@pytest.mark.parametrize("name", ["situation", "situationreport", "recordmeeting", "exportmeeting", "effect"])
def test_a_period_still_to_come_is_refused_in_both_languages(tmp_path: Path, name: str) -> None:
    store = build(tmp_path / "town.gpkg", "short")
    later = {"DATE": "2099-10-01"} if name != "effect" else {"AFTER": "2098-01-01/2098-12-31"}
    given = {**ASKED[name], **later}
    if "OUTPUT" in given:
        given["OUTPUT"] = str(tmp_path / given["OUTPUT"])
    for language, said in (("sv", "inte (?:har )?(?:varit|börjat)|framtid|ännu"), ("en", "still to come")):
        with qgis_in(language), pytest.raises(RefusedError, match=said):
            run(name, {"STORE": store, **given})
    assert not list(tmp_path.glob("*.pdf")) + list(tmp_path.glob("*.csv"))


def test_shares_of_no_answers_one_year_and_years_to_come(tmp_path: Path) -> None:
    rows = [("Otrygg", 2099, 0.3, 200), ("Otrygg", 2024, 0.2, 1), ("Otrygg", 2025, 0.4, 0), ("Ensam", 2025, 0.3, 80)]
    with Store.open(build(tmp_path / "town.gpkg", "short")) as store:
        store.insert(
            "survey_share",
            [{"external_id": str(number), "area_name": "Byn", "question": question, "year": year, "share": share, "n": n}
             for number, (question, year, share, n) in enumerate(rows)],
        )  # fmt: skip
        assert {one.text: one.years for one in questions(store)} == {"Otrygg": (2024, 2025), "Ensam": (2025,)}
        unsafe, alone = share_lines(store, "Otrygg"), share_lines(store, "Ensam")
        assert (unsafe.years, unsafe.to_come) == ((2024, 2025), (2099,))
        assert all(point.share is None and not point.interval for point in unsafe.lines[0].points)
        assert change_lines(unsafe) == change_lines(alone) == []
        for language, said in (
            ("sv", ("åren har inte börjat: 2099", "färre än 5 svar", "Ett enda år")),
            ("en", ("still to come: 2099", "fewer than 5 answers", "One year alone")),
        ):
            with qgis_in(language):
                told = " ".join(notes(unsafe)), " ".join(notes(alone))
            assert said[0] in told[0]
            assert said[1] in told[0]
            assert said[2] in told[1]
            assert not NO_NUMBER.search(" ".join(told))
