"""Numbers of people whose groups are parted by "_", and what is called so without being one: photos, files, ids, dates."""

from __future__ import annotations

import pytest

from est_walks_plugin.privacy import screen

PHONES = [
    "070_174_06_05",
    "070_1740605",
    "070_174 06 05",
    "070_174-06-05",
    "(070)_174_06_05",
    "+46_70_174_06_05",
    "0046_70_1740605",
    "+358_40_123_4567",
    "08_123_456_78",
    "0171_44_55_66",
]
NOT_PEOPLE = [
    "IMG_20230501_1234",
    "IMG_20230501_123456",
    "PXL_20230501_123456789",
    "20230501_1234",
    "20230501_123456.jpg",
    "DSC_0701740605",
    "IMG_0701740605.jpg",
    "070_174_06_05.jpg",
    "x070_174_06_05",
    "SL_0123_456_78",
    "01_02_2023",
    "2023_05_01_12_30",
    "0123_4567",
    "stolpe 0123_4567",
    "ärende 2023_0123456",
    "0_1_2_3_4_5_6_7_8",
    "IMG_19640823_3234",
    "19640823_3234.jpg",
    "19640823_3235",
]


@pytest.mark.parametrize("number", PHONES)
@pytest.mark.parametrize("text", ["{}", "Ring {} tack", "mitt nr: {}.", "tel_{}", "{}, mörkt här", "{}/{}"])
def test_a_phone_number_with_underscores_is_masked(number: str, text: str) -> None:
    masked, found = screen(text.format(number, number))
    assert not any(sign.isdigit() for sign in masked), masked
    assert {finding.kind for finding in found} == {"phone"}


@pytest.mark.parametrize("number", ["19640823_3234", "640823_3234", "pnr 640823_3234"])
def test_a_personal_number_with_an_underscore_is_masked(number: str) -> None:
    masked, found = screen(f"Hon har {number} och bor här")
    assert "3234" not in masked
    assert [finding.kind for finding in found] == ["personnummer"]


def test_what_may_be_a_photo_or_a_person_is_doubtful() -> None:
    masked, found = screen("230501_1237 från tunneln")
    assert masked.startswith("230501_1237")
    assert [finding.kind for finding in found] == ["possible_personnummer"]


@pytest.mark.parametrize("name", NOT_PEOPLE)
@pytest.mark.parametrize("text", ["{}", "se {} från i går", "({})"])
def test_photos_files_ids_and_dates_stay(name: str, text: str) -> None:
    said = text.format(name)
    assert screen(said)[0] == said
