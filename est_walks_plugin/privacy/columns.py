"""Columns that hold people, told by their header; `cells` tells by what stands in them."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from .words import word_list

# kind -> headers, written plainly; compared without case, accents, blanks, dashes and underscores.
PERSONAL_COLUMNS: dict[str, tuple[str, ...]] = {
    "name": tuple(
        """
        namn|name|navn|nimi|förnamn|efternamn|fornavn|etternavn|etunimi|sukunimi|first name|last name|surname|given name|family name|
        full name|fullständigt namn|fullt namn|för- och efternamn|förnamn och efternamn|namn och adress|ditt namn|your name|personnamn|
        person name|person|contact name|kontaktnamn|kontaktpersonens namn|kontaktperson namn|namn kontaktperson|tilltalsnamn|mellannamn|middle name|
        avsändare|avsändarens namn|sender|sender name|uppgiftslämnare|uppgiftslämnarens namn|inlämnare|inlämnad av|
        inskickad av|skickad av|insänd av|skapad av|upplagd av|registrerad av|rapporterad av|anmäld av|ändrad av|uppdaterad av|
        handlagd av|mottagen av|created by|submitted by|reported by|updated by|modified by|edited by|registered by|sent by|entered by|assigned to|
        tilldelad|tilldelad person|tilldelad till|anmälare|anmälaren|anmälarens namn|anmälare namn|namn anmälare|felanmälare|rapportör|
        rapportörens namn|reporter|reporter name|complainant|requester|requester name|requestor|requestor name|submitter|submitter name|applicant|sökande|
        sökandens namn|klagande|inringare|anmelder|melder|innmelder|innsender|innsenders navn|indsender|ilmoittaja|ilmoittajan nimi|
        lähettäjä|yhteyshenkilö|kontaktperson|contact person|contact|kontakt|kontaktuppgift|kontaktuppgifter|contact details|contact info|
        contact information|yhteystiedot|kontaktinfo|kontaktinformasjon|handläggare|handläggaren|handläggarens namn|handläggare namn|
        ansvarig handläggare|ärendehandläggare|saksbehandler|sagsbehandler|käsittelijä|case officer|case worker|caseworker|
        case handler|poster|posted by|editor|author|författare|upphovsperson|signatur|signature|signing events|signed by|underskrift|
        signerad av|owner person|owner name|ägare namn|ägarens namn|ägare person|vårdnadshavare|guardian|elev|elevens namn|elevnamn|pupil name|student name|barnets namn|
        child name|boende namn|hyresgäst|hyresgästens namn|tenant|tenant name|resident name|patient|målsägande|svarandens namn|respondent name|
        respondentens namn|deltagare|deltagarens namn|deltagare namn|participant name|intervjuare|interviewer|inspektör|inspector name
        """.replace("\n", " ").split("|")
    ),
    "user": tuple(
        """
        user name|username|user|user id|userid|användare|användarnamn|användar id|användarid|brukernavn|brugernavn|bruker|käyttäjä|
        käyttäjänimi|login|logon|inloggad som|konto|kontonamn|account|account id|account name|signum|display name|visningsnamn|
        nickname|smeknamn|alias|device id|deviceid|sim serial|simserial|subscriber id|subscriberid|submitter id|submitterid|enhets id|advertising id|facebook|instagram|twitter|linkedin|social media
        """.replace("\n", " ").split("|")
    ),
    "email": tuple(
        """
        e-post|epost|e-postadress|epostadress|e-mail|email|mail|mejl|mejladress|mailadress|e-mailadress|email address|e-mail address|mail address|
        epost adresse|e-post adresse|e-mailadresse|sähköposti|sähköpostiosoite|s-posti|kontakt e-post|anmälarens e-post|e-post anmälare
        """.replace("\n", " ").split("|")
    ),
    "phone": tuple(
        """
        telefon|telefonnummer|telefonnr|telefon nr|tel|tel nr|telnr|tel nummer|tfn|tlf|tlfnr|mobil|mobilnummer|mobilnr|mobiltelefon|
        mobiltelefonnummer|mobil nr|phone|phone number|phone no|phonenumber|telephone|telephone number|cell|cell phone|cellphone|mobile|
        mobile number|mobile phone|hemtelefon|arbetstelefon|telefon hem|telefon arbete|telefon mobil|telefon dagtid|kontakttelefon|
        puhelin|puhelinnumero|matkapuhelin|kännykkä|sms nummer|fax|faxnummer|swish|swishnummer
        """.replace("\n", " ").split("|")
    ),
    "personnummer": tuple(
        """
        personnummer|personnr|person nr|pnr|p nr|persnr|person id|personid|samordningsnummer|person- och samordningsnummer|
        person/organisationsnummer|personnummer/organisationsnummer|person- eller organisationsnummer|ssn|social security number|national id|
        personal number|personal identity number|personal id|fødselsnummer|fødselsnr|fnr|cpr|cpr nr|cpr nummer|henkilötunnus|hetu|
        citizen identifier|citizenidentifier|medborgar id|bankid
        """.replace("\n", " ").split("|")
    ),
    "birth_date": tuple(
        """
        födelsedatum|födelsedag|född|birth date|birthdate|date of birth|dob|birthday|fødselsdato|fødselsdag|syntymäaika
        """.replace("\n", " ").split("|")
    ),
    "home_address": tuple(
        """
        hemadress|bostadsadress|folkbokföringsadress|privatadress|anmälarens adress|adress anmälare|din adress|avsändarens adress|kontaktadress|home address|
        private address|bopel|bopælsadresse|bostedsadresse|hjemmeadresse|kotiosoite|lägenhetsnummer|lägenhetsnr|lgh nr|lghnr|lägenhet|
        lgh|apartment number|bolignummer|portkod|dörrkod
        """.replace("\n", " ").split("|")
    ),
    "plate": tuple(
        """
        registreringsnummer|registreringsnr|regnr|reg nr|reg nummer|bilnummer|nummerplåt|fordonets registreringsnummer|license plate|licence plate|
        number plate|plate number|registration number vehicle|rekisterinumero|nummerskylt
        """.replace("\n", " ").split("|")
    ),
    "network": tuple(
        """
        ip|ip-adress|ip adresse|ip address|ipaddress|client ip|remote addr|user agent|useragent|session id|sessionid|cookie|cookie id|browser id|mac address|imei
        """.replace("\n", " ").split("|")
    ),
}

# In order of weight: words that settle the matter wherever they stand in a longer header ("Telefonnummer till dig").
_TELLING: dict[str, frozenset[str]] = {
    "personnummer": frozenset(
        word_list("personnummer personnr samordningsnummer pnr ssn hetu henkilotunnus fodselsnummer")
    ),
    "email": frozenset(word_list("epost epostadress email mailadress emailadress sahkoposti mejladress")),
    "phone": frozenset(
        word_list("telefonnummer telefon mobilnummer mobiltelefon telefonnr tfn phone telephone puhelinnumero puhelin")
    ),
    "user": frozenset(word_list("anvandarnamn username brukernavn")),
    "network": frozenset(word_list("ipadress ipaddress ipadresse")),
    "birth_date": frozenset(word_list("fodelsedatum birthdate")),
    "plate": frozenset(word_list("registreringsnummer regnr")),
    "name": frozenset(
        word_list(
            """
            fornamn efternamn personnamn handlaggare handlaggarens anmalare anmalaren anmalarens kontaktperson uppgiftslamnare
            saksbehandler sagsbehandler firstname lastname surname sukunimi etunimi kontaktuppgifter
            """
        )
    ),
}

# With one of these the column tells about the contact, not the person ("E-post skickad datum").
_HARMLESS = frozenset(
    word_list(
        """
    datum date tid time status antal count number_of typ type kanal channel version kiosk enhet grupp roll role organisation organization
    skickad skickat sent bekraftad verified avdelning forvaltning namnd namn_pa_plats finns samtycke consent onskas onskad hour
    """
    )
)
_SPLIT_CAMEL = re.compile(r"(?<=[a-zåäöæøé0-9])(?=[A-ZÅÄÖÆØ])")
_NOTE = re.compile(r"\([^()]{0,120}\)|\[[^\[\]]{0,120}\]")
_PREFIX = re.compile(r"^(?:fraga|question|q|f)?[ ]?\d{1,3}(?: \d{1,2})? ")
_FOLD = str.maketrans({"æ": "a", "ø": "o", "ß": "s", "ð": "d", "đ": "d", "ł": "l"})
_TRUNCATED = 10  # length of a field name in a shapefile
_AMBIGUOUS_CUTS = frozenset({"registreri"})  # could be the date of registration


def _fold(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_FOLD))
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def _tokens(header: str) -> list[str]:
    spaced = _SPLIT_CAMEL.sub(" ", _NOTE.sub(" ", unicodedata.normalize("NFC", header[:300])))
    folded = re.sub(r"[^a-z0-9]+", " ", _fold(re.sub(r"(?i)\be[-_ ](?=post|mail)", "e", spaced)))
    return folded.split()


def _build() -> tuple[dict[str, str], dict[str, str]]:
    exact: dict[str, str] = {}
    for kind, headers in PERSONAL_COLUMNS.items():
        for header in headers:
            exact.setdefault("".join(_tokens(header)), kind)
    short: dict[str, str] = {}
    for kind, headers in PERSONAL_COLUMNS.items():
        for header in headers:
            key = "".join(_tokens(header))
            cut = key[:_TRUNCATED]
            if len(key) > _TRUNCATED and " " not in header and cut not in exact and cut not in _AMBIGUOUS_CUTS:
                short.setdefault(cut, kind)
    return exact, short


for _kind, _headers in list(PERSONAL_COLUMNS.items()):
    PERSONAL_COLUMNS[_kind] = tuple(" ".join(header.split()) for header in _headers)
_EXACT, _SHORT = _build()


@lru_cache(maxsize=2_000)
def is_personal_column(header: str) -> str | None:
    """Return the kind of personal data a column with this header holds, or None.

    Kinds are the keys of `PERSONAL_COLUMNS`. Swedish, English and the commonest Norwegian, Danish and
    Finnish headers; without regard to case, accents, blanks, dashes, camelCase, notes in brackets,
    question numbers and a shapefile's cut at ten characters. A plain "owner", "ägare" or "ansvarig" is
    not personal: a lamp's owner is a road keeper. "Name"/"namn" alone is: a reader that expects the name
    of a thing (a street, an area, a stop) maps it on purpose.
    """
    tokens = _tokens(header)
    if not tokens:
        return None
    joined = "".join(tokens)
    kind = _EXACT.get(joined)
    if kind is not None:
        return kind
    numbered = _PREFIX.sub("", " ".join(tokens) + " ").split()
    stripped = "".join(numbered).rstrip("0123456789")
    kind = _EXACT.get(stripped)
    if kind is not None and stripped not in ("p", "ip"):
        return kind
    if len(joined) == _TRUNCATED and len(tokens) == 1 and joined in _SHORT:
        return _SHORT[joined]
    if any(token in _HARMLESS for token in tokens):
        return None
    for kind, words in _TELLING.items():
        if not words.isdisjoint(tokens):
            return kind
    return None
