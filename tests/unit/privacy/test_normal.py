"""What programs write as an escape is brought to one form before it is screened, and is stored so."""

from __future__ import annotations

import html
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from est_walks_plugin.privacy import normal, screen
from est_walks_plugin.privacy.ids import KeptIds, kept_cell, kept_name, kept_words
from est_walks_plugin.privacy.keys import new_salt

SECRETS = {
    "e-mail": "anna.oberg@example.se",
    "phone": "070-123 45 67",
    "personal number": "19121212-1212",
    "name": "Anmälare: Anna Öberg",
}
ESCAPES = {
    "named entities": lambda text: text.replace("@", "&commat;").replace("ö", "&ouml;").replace("ä", "&auml;"),
    "numbered entities": lambda text: "".join(f"&#{ord(sign)};" for sign in text),
    "hexadecimal entities": lambda text: "".join(f"&#x{ord(sign):X};" for sign in text),
    "entities twice": lambda text: html.escape("".join(f"&#{ord(sign)};" for sign in text)),
    "URL": lambda text: quote(text),
    "URL, every letter": lambda text: "".join(f"%{byte:02X}" for byte in text.encode()),
    "Excel": lambda text: "".join(f"_x{ord(sign):04X}_" for sign in text),
    "tags between words": lambda text: text.replace(" ", " <b></b>"),
    "tags around": lambda text: f"<p><font color='red'>{text}</font></p>",
    "comment": lambda text: text.replace(" ", " <!-- x --> "),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "narrow spaces": lambda text: text.replace(" ", "\u202f"),
    "zero-width": lambda text: "\u200b".join(text),
    "decomposed": lambda text: __import__("unicodedata").normalize("NFD", text),
    "Excel, then entities": lambda text: "".join(f"&#95;x{ord(sign):04X}&#95;" for sign in text),
}


@pytest.mark.parametrize("secret", SECRETS.values(), ids=SECRETS.keys())
@pytest.mark.parametrize("escape", ESCAPES.values(), ids=ESCAPES.keys())
def test_an_escape_hides_nothing(secret: str, escape) -> None:
    masked, found = screen(normal(f"Lampan är trasig. {escape(secret)}"))
    assert found
    for part in secret.replace("Anmälare: ", "").split():
        assert part not in masked
    assert masked.startswith("Lampan är trasig. ")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("rad_x000D_\nny rad", "rad\nny rad"),
        ("rad_x000D__x000A_ny rad", "rad\nny rad"),
        ("_x005F_x000D_", "_x000D_"),
        ("Snö &amp; is", "Snö & is"),
        ("bred&nbsp;väg", "bred väg"),
        ("5 < 7 > 3", "5 < 7 > 3"),
        ("100 % av 20%", "100 % av 20%"),
        ("minus 5%25", "minus 5%"),
        ("fil%ffnamn", "fil%ffnamn"),
        ("my_x12_field", "my_x12_field"),
        ("[% $now %]", "[% $now %]"),
        ("<br>ett<br/>två", "ett\ntvå"),
        ("AT&T", "AT&T"),
        ("Bro\u0308n", "Brön"),
    ],
)
def test_what_stands_for_something_is_that(text: str, shown: str) -> None:
    assert normal(text) in (shown, normal(shown))


@given(st.text(max_size=80))
def test_normal_text_is_composed_and_has_no_tags(text: str) -> None:
    result = normal(text)
    assert "\u00a0" not in result
    assert normal(result) == result or "%" in text or "_x" in text or "&" in text


@given(st.text("abcdefåäö ,.-0123456789\n", max_size=80))
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert normal(text) == text


def test_ids_shaped_as_ids_stay() -> None:
    shaped = ["KS-2023-0001", "2023/1234", "way/123", "20231005-1234", "A_17", "c:abc#2", None, "0070"]
    assert KeptIds(new_salt(), "system").of(shaped) == shaped


@pytest.mark.parametrize(
    "personal", ["anna.oberg@example.se", "Ring Anna Öberg 070-123 45 67", "Anmälare: Anna Öberg, ärende 5"]
)
def test_other_ids_that_hold_people_become_keys(personal: str) -> None:
    salt = new_salt()
    first, second, third = KeptIds(salt, "system").of([personal, "Lampa 5 norr", personal])
    assert first == third != personal
    assert second == "Lampa 5 norr"
    assert KeptIds(salt, "system").of([personal])[0] == first
    assert KeptIds(new_salt(), "system").of([personal])[0] != first


def test_a_column_of_personal_numbers_is_no_column_of_ids() -> None:
    given_ids = ["19121212-1212", "19800101-1231", "070-123 45 67", "070-765 43 21", "08-123 456 78", "19121212-1212"]
    assert all(screen(one)[1] for one in given_ids)
    kept = KeptIds(new_salt(), "system").of(given_ids)
    assert not set(kept) & set(given_ids)
    assert len(set(kept)) == len(set(given_ids))


def test_names_of_files_and_words_of_receipts() -> None:
    assert "070" not in kept_name("ärenden 070-123 45 67.csv")
    assert "070" not in kept_name("ärenden_070_123_45_67.csv")
    assert kept_name("Anmälare:_Anna_Berg.csv") == "Anmälare: [namn].csv"
    for plain in (
        "gis_osm_roads_free_1.shp",
        "arenden_2023-10-05.csv",
        "NAME_FI",
        "E_SWEREF",
        "belysning_2023_01_02",
        "name_en",
    ):
        assert kept_name(plain) == plain
    told = kept_words({"layer": "Blad anna@example.se", "ids": ["2023-0001"], "deep": [{"a": "Ring 070-123 45 67"}]})
    assert told == {"layer": "Blad [e-post]", "ids": ["2023-0001"], "deep": [{"a": "Ring [telefon]"}]}


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Hållplats PAY123", "Hållplats PAY123"),
        ("kamera CAM001 vid torget", "kamera CAM001 vid torget"),
        ("Hagnässkolan CAM001", "Hagnässkolan CAM001"),
        ("Parkeringsautomat PAY123", "Parkeringsautomat PAY123"),
        ("En bil vid torget, ABC123", "En bil vid torget, [regnr]"),
        ("ABC123 stod parkerad", "[regnr] stod parkerad"),
        ("Ring 031-390 06 0.", "Ring [telefon]."),
        ("08-465 004 1", "[telefon]"),
        ("0171-12 34 5", "[telefon]"),
        ("Anmälare: Anna Berg", "Anmälare: [namn]"),
        ("anmälare: anna berg", "anmälare: [namn]"),
        ("Utskrivet av Anna Berg 2023-10-05", "Utskrivet av [namn] 2023-10-05"),
        ("Rapportör - Erik Svensson", "Rapportör - [namn]"),
        ("Reported by: Anna Berg", "Reported by: [namn]"),
        ("Utskrivet av Upplands-Bro kommun", "Utskrivet av Upplands-Bro kommun"),
        ("Anmält av boende på Hagnäsvägen", "Anmält av boende på Hagnäsvägen"),
    ],
)
def test_codes_of_places_whole_numbers_and_labels(text: str, masked: str) -> None:
    assert screen(text)[0] == masked


@pytest.mark.parametrize("text", ["abc123 stod där", "Busshållplatsen ABC123"])
def test_what_may_be_a_plate_is_doubtful(text: str) -> None:
    found = screen(text)
    assert found[0] == text
    assert [finding.kind for finding in found[1]] == ["possible_plate"]


def test_one_phone_among_numbers_of_cases_is_no_id() -> None:
    given_ids = [f"KS-2023-{n:04d}" for n in range(20)] + ["070-1740605", "19121212-1212"]
    kept = KeptIds(new_salt(), "system").of(given_ids)
    assert kept[:20] == given_ids[:20]
    assert not {"070-1740605", "19121212-1212"} & set(kept)


def test_ids_that_are_personal_numbers_by_chance_stay() -> None:
    given_ids = [f"202310{day:02d}-{n}" for day in range(1, 29) for n in (1234, 5678)]
    assert KeptIds(new_salt(), "system").of(given_ids) == given_ids


def test_counts_of_what_becomes_the_same_are_added_up() -> None:
    told = kept_words({"Ring 070-174 06 05": 2, "Ring 070-174 06 06": 3, "id": "070-174 06 05"})
    assert told == {"Ring [telefon]": 5, "id": "070-174 06 05"}


def test_a_long_cell_is_cut_where_nothing_is_half() -> None:
    escaped = "".join(f"_x{ord(sign):04X}_" for sign in "Lampan " + "anna.oberg@example.se " * 20)
    assert kept_cell(escaped).startswith("Lampan [e-post]")
    assert "anna" not in kept_cell(escaped)
    assert kept_cell("\u200b" * 30_000 + "anna.oberg@example.se") == "…"


@given(st.lists(st.text("Ab07_./: -å\n@", min_size=1, max_size=90), min_size=1, max_size=12))
def test_ids_looked_at_together_are_kept_as_each_alone_is(ids: list[str]) -> None:
    salt, first = new_salt(), [f"A-{number:04d}" for number in range(9)] + ["070-1740635", "Anna"]
    together, alone = KeptIds(salt, "system"), KeptIds(salt, "system")
    assert together.of(first) == alone.of(first)
    assert together.of(ids) == [alone.of([one])[0] for one in ids]
    assert together.of([*ids, "Ö1"])[:-1] == together.of(ids)
