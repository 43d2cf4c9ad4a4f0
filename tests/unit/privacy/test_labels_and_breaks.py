"""A label keeps the office or post behind it and loses the name; a number broken by a tag, a blank or a line end goes whole."""

from __future__ import annotations

import re

import pytest

from est_walks_plugin.privacy import screen, screen_many

OFFICES = [
    "Contact: Customer Service", "Handläggare: Gatu Kontoret", "Kontakt: Gatukontoret", "Handläggare: Teknik och Fritid",
    "Ansvarig: Park Avdelningen", "Handläggare: Drift Norr", "Contact: Public Works", "Reporter: City Council",
    "Kontaktperson: Områdeschef Bro", "Ilmoittaja: Helsingin kaupunki", "Yhteyshenkilö: Kaupungin Palvelu", "Anmelder: Oslo Kommune",
    "Avsändare: Kontaktcenter Väst", "Från: Upplands-Bro Kommun", "Rapportör: Securitas Väktare", "Utskrivet av Gatu Kontoret",
    "Registrerad av Felanmälan Drift", "Handläggare: Belysning", "Contact: Street Lighting Team", "Handläggare: Trafik Ingenjören",
    "Kontakt: Main Street School", "Submitter: Area Manager", "Signerat: Park Enheten", "Reported by Housing Company AB",
    "Handläggare: Samhällsbyggnad", "Sökande: Brf Solgläntan", "Caller: Help Desk", "Mvh Kundtjänst", "Kontakt: Miljö och Bygg",
]  # fmt: skip
PEOPLE = {
    "Contact: Anna Berg": "Contact: [namn]",
    "Handläggare: Anna Berg Gatukontoret": "Handläggare: [namn] Gatukontoret",
    "Kontakt: Anna Berg, Customer Service": "Kontakt: [namn], Customer Service",
    "Contact: Xavi Qwerty": "Contact: [namn]",
    "Rapportör: anna berg": "Rapportör: [namn]",
    "Kontakt: Kundtjänst Anna Berg": "Kontakt: Kundtjänst [namn]",
    "Contact: Customer Service Anna Berg": "Contact: Customer Service [namn]",
    "Contact: Anna (Customer Service)": "Contact: [namn] (Customer Service)",
    "Utskrivet av Anna Öberg": "Utskrivet av [namn]",
    "Från: Lisa": "Från: [namn]",
    "Reporter: Erik Berg, City Council": "Reporter: [namn], City Council",
    "Anmelder: Kari Nordmann": "Anmelder: [namn]",
}


@pytest.mark.parametrize("text", OFFICES)
def test_an_office_behind_a_label_stays(text: str) -> None:
    assert screen(text)[0] == text
    assert not [one for one in screen(text)[1] if one.kind == "name_phrase"]


@pytest.mark.parametrize("text", PEOPLE)
def test_a_name_behind_a_label_goes_and_the_label_stays(text: str) -> None:
    assert screen(text)[0] == PEOPLE[text]


BREAKS = [
    "<br>", "<br/>", "<br />\n", "&nbsp;", "\u00a0", "\n", "\r\n", " \n ", "\n ", "&#10;", "_x000D_\n", "%0A", "</p><p>", "<wbr>", "&shy;",
    "\u00ad", "\u200b", "&#8203;", "&zwnj;", "\u2028", "\t", "<b></b>", "</span><span>", "<!-- x -->", "\u2060", "\u202f", "&thinsp;",
]  # fmt: skip
NUMBERS = ["070-174{}06 05", "070{}174 06 05", "070-174 06{}05", "070-17406{}05", "+46 70{}174 06 05", "0046 70-174{}06 05", "08-123{}45 67", "0582-12{}34 56"]  # fmt: skip


@pytest.mark.parametrize("sign", BREAKS, ids=ascii)
@pytest.mark.parametrize("number", NUMBERS)
def test_a_number_that_is_broken_goes_whole(number: str, sign: str) -> None:
    text = f"Ring mig på {number.format(sign)} tack"
    for masked, findings in (screen(text), *screen_many([text] * 9)):
        assert not re.search(r"\d", masked.replace("[telefon]", ""))
        assert [one.kind for one in findings] == ["phone"]


@pytest.mark.parametrize(
    "text",
    [
        "070-1<b>7</b>4 06 05", "<i>070</i>-<i>174</i> 06 05", "<span>0</span><span>7</span><span>0</span>-<i>174</i> 06 05",
        "070 174<br>06<br>05", "070.174.06\n.05", "070<span class='a'>-</span>1740605", "(070)<br>174 06 05",
    ],
)  # fmt: skip
def test_a_number_in_pieces_goes_whole(text: str) -> None:
    assert screen(text)[0] == "[telefon]"


@pytest.mark.parametrize("text", ["811218-\n9876", "811218<br>-9876", "811218-<wbr>9876", "19811218-&#10;9876"])
def test_a_broken_personal_number_goes_whole(text: str) -> None:
    assert screen(text)[0] == "[personnummer]"


@pytest.mark.parametrize(
    "text",
    [
        "Lampor 08 30\n09 45\n10 15", "07012\n07013\n07014", "Stolpe 0701\n0702\n0703", "Antal 12\n34 56", "2023-10-05\n12 00",
        "Kl 08\n12 personer", "+5\n12 34", "0,5\n12 34 56", "1\n2\n3\n4\n5\n6\n7\n8\n9\n10", "Etapp 04\n2023\n2024", "6595977\n135973",
        "08.30\n12.30\n17.00", "Hus 05\n12 lgh", "Stolpe 0812\n34\n56",
    ],
)  # fmt: skip
def test_numbers_on_lines_of_their_own_stay(text: str) -> None:
    assert screen(text) == (text, ())


def test_the_same_is_found_however_often_it_is_screened() -> None:
    once = screen("Ring 070-174<br>06 05, Contact: Anna Berg")[0]
    assert screen(once)[0] == once


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("070·174·06·05", "[telefon]"),
        ("070\\n174 06 05", "[telefon]"),
        ("070-174\\r\\n06 05", "[telefon]"),
        ("anna.oberg@\nexample.se", "[e-post]"),
        ("anna.oberg\n@example.se", "[e-post]"),
        ("anna.oberg@\r\nexample.se", "[e-post]"),
        ("bil abc-123", "bil [regnr]"),
        ("C:\\nytt\\5 och lampan @ bron", "C:\\nytt\\5 och lampan @ bron"),
        ("Torget · Brovägen 5 · 2023", "Torget · Brovägen 5 · 2023"),
    ],
)
def test_other_disguises(text: str, left: str) -> None:
    assert screen(text)[0] == left
