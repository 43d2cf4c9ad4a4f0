"""Columns that hold people are recognised by header or content; columns about things are left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from est_walks_plugin.privacy import PERSONAL_COLUMNS, is_personal_column, personal_content

PERSONAL = {
    "name": """Namn|namn|NAMN|Name|Navn|Nimi|Förnamn|Efternamn|fornamn|EFTERNAMN|First name|first_name|lastName|LastName|Surname|Fornavn|Etternavn|Etunimi|
        Sukunimi|Fullständigt namn|Ditt namn|Kontaktperson|Kontaktpersonens namn|Handläggare|handlaggare|HANDLÄGGARE|Ansvarig handläggare|Handläggare (namn)|Anmälare|
        Anmälarens namn|Namn på anmälare|Anmälan: förnamn|Inskickad av|inskickad_av|Skapad av|CreatedBy|created_by|Created by|Registrerad av|Rapporterad av|Submitted by|
        Poster|Posted by|Editor|Owner person|owner_name|Saksbehandler|Sagsbehandler|Käsittelijä|Ilmoittaja|Innmelder|Uppgiftslämnare|Avsändare|SigningEvents|
        För- och efternamn|Namn*|1. Namn|Fråga 3: Förnamn|Kontakt|Kontaktuppgifter|handläggar|Requester""",
    "user": "User Name|user_name|UserName|username|Användarnamn|användare|Brukernavn|Käyttäjänimi|device_id|account_id|Alias",
    "email": "E-post|e-post|Epost|E-postadress|epostadress|E-mail|Email|email|mail|Mejl|MAILADRESS|E-mail address|Sähköposti|e_post|Din e-post|E-post (frivilligt)|Anmälarens e-postadress|epostadres",
    "phone": "Telefon|telefon|Telefonnummer|Tfn|Tel.|Tel|tlf|Mobil|Mobilnummer|mobil nr|Mobiltelefon|Phone|phone_number|PhoneNumber|Telefon dagtid|Telefonnummer till dig|Puhelin|Puhelinnumero|Telefon 2|telefonnum",
    "personnummer": "Personnummer|personnr|Pnr|PERSONNUMMER|Samordningsnummer|Person-/organisationsnummer|Fødselsnummer|CPR|CPR-nummer|Henkilötunnus|hetu|SSN|CitizenIdentifier|personnumm",
    "birth_date": "Födelsedatum|Date of birth|birth_date|Fødselsdato",
    "home_address": "Hemadress|Bostadsadress|Anmälarens adress|Lägenhetsnummer|Portkod",
    "plate": "Registreringsnummer|Regnr|Reg nr|reg.nr|License plate",
    "network": "IP|IP-adress|ip_address|IP-adresse|User agent|Session ID",
}
THINGS = """Platsnamn|Områdesnamn|Gatunamn|street_name|service_name|service_name_fi|Filnamn|file_name|owner|Owner|Ägare|ägare|agency_responsible|Ansvarig|Ansvarig förvaltning|
    Ansvarig enhet|Handläggande enhet|Väghållare|Fastighetsägare|Vägnamn|Kategorinamn|Ärendenummer|Ärende-ID|Inkom|Registrerad|Kategori|Ärendetyp|Underkategori|Status|Rubrik|Beskrivning|
    Meddelande|Adress|address|Plats|Fastighetsbeteckning|X|Y|N|E|Nord|Öst|Northing|Easting|Lat|Long|lat|long|Koordinat|Avslutad datum|Stolpnummer|Stolpnr|Lampnummer|Ljuskälla|Effekt|
    Höjd|Armatur|Telefonkiosk|Mobilitet|Mailutskick antal|Kontaktsätt|Kontaktväg|Kön|Ålder|Åldersgrupp|Respondent ID|respondent|Enkätsvar|Period|service_request_id|service_code|
    description|requested_datetime|zipcode|media_url|status_notes|title|detail|Skolnamn|Hållplatsnamn|Lekplatsens namn|Stationsnamn|place name|Area name|layer_name|Namn på platsen|
    Parkens namn|E-post skickad datum|Antal telefonsamtal|Personal|Personbil|Poststed|Postnummer|Postort|Imported|Tidpunkt|Tips|Type|Epoch|Kommun|Kommunnamn|kommunkod|Ledningsägare|
    Nätägare|owner_type|Operatör|Control|Styrning|Installed|Typ|Foto|Photo|Bild|id|fid|ogc_fid|uuid|objekt-id|geometry|WKT|Fält 7|Kommentar|Åtgärd|Säsong|IP-klass|IP65|ipklass|
    Kontaktledning|Mobilmast|Namnd|Nämnd|Postnr|Poststation|Editering|Signal|Signalreglerad|Registreringsdatum|Registered|Telestation|Belysningsägare|Rapport|Anmälan|Anmäld|
    Anmälningsdatum|Handlingsplan|Användning|Markanvändning|Usage|Userland|Alternativ|Epok|Mailbox""".replace("\n", "")


def _headers(text: str) -> list[str]:
    return [header.strip() for header in text.split("|") if header.strip()]


@pytest.mark.parametrize(
    ("kind", "header"), [(kind, header) for kind, text in PERSONAL.items() for header in _headers(text)]
)
def test_personal_columns(kind: str, header: str) -> None:
    assert is_personal_column(header) == kind


@pytest.mark.parametrize("header", _headers(THINGS))
def test_columns_of_things(header: str) -> None:
    assert is_personal_column(header) is None


@pytest.mark.parametrize(
    ("kind", "header"), [(kind, header) for kind, headers in PERSONAL_COLUMNS.items() for header in headers]
)
def test_every_listed_header_is_recognised(kind: str, header: str) -> None:
    assert header == header.strip()
    assert is_personal_column(header) == kind
    assert is_personal_column(header.upper()) == kind
    assert is_personal_column(f"  {header.title()}: ") == kind


def test_decomposed_accents() -> None:
    assert is_personal_column("Handla\u0308ggare") == "name"


@pytest.mark.parametrize("header", ["", " ", "___", "()", "1", "\x00"])
def test_empty_headers(header: str) -> None:
    assert is_personal_column(header) is None


@given(st.text(max_size=400))
def test_any_header_gives_an_answer(header: str) -> None:
    assert is_personal_column(header) in {None, *PERSONAL_COLUMNS}


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        (["anna@example.se", "bo@example.se", "", "eva@example.se"], "email"),
        (["070-174 06 05", "08-465 004 12", "+46 70 174 06 07", "vill ej"], "phone"),
        (["19850312-9829", "19410705-9837", "19720229-9843"], None),
        (["Anna Exempelsson", "Erik Test", "Karin Prov", "Per Fiktiv"], "name"),
        (["Anna Exempelsson", "Lampan är trasig", "Mörkt", "Klotter"], None),
        (["ABC123", "DEF456", "GHJ78K"], "plate"),
        (["6595977 135973", "6595978 135974", "6595979 135975"], None),
        (["2023-004512", "2023-004513", "2023-004514"], None),
        (["Stolpe 1", "Stolpe 2", "Stolpe 3"], None),
        (["anna@example.se"], None),
        ([], None),
    ],
)
def test_personal_content(values: list[str], kind: str | None) -> None:
    assert personal_content(values) == kind
