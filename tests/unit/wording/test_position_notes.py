"""How a position was found has words in both languages, on the map as in the lists, and comes back as it was stored."""

from __future__ import annotations

import json

import pytest

from est_walks_plugin.model.wording.position_notes import (
    PLACES,
    PositionCode,
    PositionNote,
    position_columns,
    position_text,
)
from est_walks_plugin.store import words_of_0_1_0

from ...tongues import qgis_in
from .test_words import ENGLISH, SWEDISH

NOTES = [
    *([PositionNote(code, "Parkvägen 5 {name} ;(x)" if PLACES[code] else "")] for code in PositionCode),
    [PositionNote(PositionCode.STREET, "Parkvägen"), PositionNote(PositionCode.NUMBER_UNKNOWN, "12")],
    [PositionNote(PositionCode.ADDRESS, "Parkvägen 3"), PositionNote(PositionCode.SPELT, "Parkvegen 3")],
    [PositionNote(PositionCode.ROUNDED, "1 000"), PositionNote(PositionCode.OTHER_CRS, "EPSG:3006"), PositionNote(PositionCode.SWAPPED)],
    [],
]  # fmt: skip
OF_0_1_0 = [
    ("pole", "approximate: at pole K 7", "ungefärligt: vid stolpe K 7"),
    ("address", "approximate: at the address Parkvägen 3", "ungefärligt: vid adressen Parkvägen 3"),
    ("place_name", "approximate: at pole", "ungefärligt: vid pole"),
    ("place_name", "approximate: at the address bar", "ungefärligt: vid the address bar"),
    (
        "address",
        "approximate: in the middle of Parkvägen (spelt differently: “Parkvegen 3”)",
        "ungefärligt: mitt på Parkvägen (annan stavning: ”Parkvegen 3”)",
    ),
    (
        "exact",
        "N and E were swapped in this row and have been turned",
        "N och E var ombytta på den här raden och har vänts",
    ),
]


def test_in_words() -> None:
    assert position_text(NOTES[-4], ENGLISH) == "approximate: in the middle of Parkvägen (number 12 is not known)"
    assert position_text(NOTES[-3], SWEDISH) == "ungefärligt: vid adressen Parkvägen 3 (annan stavning: ”Parkvegen 3”)"
    assert position_text(NOTES[-2], ENGLISH) == (
        "approximate: the coordinates are rounded to about 1 000 m; was read as EPSG:3006, unlike the other rows; "
        "N and E were swapped in this row and have been turned"
    )


@pytest.mark.parametrize("notes", NOTES)
def test_comes_back_from_the_store(notes: list[PositionNote]) -> None:
    kept = position_columns(notes, SWEDISH)
    stored = json.loads(json.dumps(kept["position_notes"]))
    assert list(PositionNote.all_from_json(stored)) == notes
    assert (kept["position_note"] or "") == position_text(notes, SWEDISH)
    for note in notes:
        assert position_text([note], ENGLISH) != position_text([note], SWEDISH)
        assert note.ref in position_text([note], ENGLISH)


def test_a_code_of_a_later_version_is_left_out() -> None:
    assert PositionNote.all_from_json([{"code": "by_satellite"}, {"code": "swapped"}]) == (
        PositionNote(PositionCode.SWAPPED),
    )


@pytest.mark.usefixtures("qgis_app")
@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_map_says_what_the_lists_say(language: str) -> None:
    from qgis.core import QgsExpression, QgsExpressionContext, QgsFeature, QgsField, QgsFields
    from qgis.PyQt.QtCore import QMetaType

    from est_walks_plugin.model.wording.reader import plain_reader
    from est_walks_plugin.project.styles import worded

    fields = QgsFields()
    for name in ("position_notes", "position_note"):
        fields.append(QgsField(name, QMetaType.Type.QString if hasattr(QMetaType, "Type") else QMetaType.QString))
    context = QgsExpressionContext()
    context.setFields(fields)
    with qgis_in(language):
        formula = QgsExpression(worded.position())
        for notes in NOTES:
            feature = QgsFeature(fields)
            kept = position_columns(notes, SWEDISH)
            told = kept["position_notes"]
            feature.setAttributes([json.dumps(told) if told else None, kept["position_note"]])
            context.setFeature(feature)
            assert (formula.evaluate(context) or "") == position_text(notes, plain_reader())
            assert not formula.hasEvalError()
        feature = QgsFeature(fields)
        feature.setAttributes([None, "som det stod"])
        context.setFeature(feature)
        assert formula.evaluate(context) == "som det stod"


@pytest.mark.parametrize(("method", "english", "swedish"), OF_0_1_0)
def test_what_0_1_0_wrote_is_understood(method: str, english: str, swedish: str) -> None:
    for wrote in (english, swedish):
        notes = words_of_0_1_0.position(wrote, method)
        assert position_text(notes, ENGLISH) == english
        assert position_text(notes, SWEDISH) == swedish


@pytest.mark.parametrize("text", ["", "jag flyttade den hit", "approximate: at ", "approximate: somewhere"])
def test_what_a_person_wrote_is_not(text: str) -> None:
    assert words_of_0_1_0.position(text, "place_name") == []
