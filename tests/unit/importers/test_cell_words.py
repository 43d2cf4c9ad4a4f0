"""What cells of five languages say: lamp and case states, light, lines and foot access, in words that people write (issue 8, K4)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from est_walks_plugin.importers.words import cases, lighting, network

#: Per list: what a cell says -> the cells; "?" is unknown and reported.

LAMPS = {
    "?": """
        toimii osittain | does not light | lyser svagt | lyser inte alltid | blinkar | flickering | blinker |
        vilkkuu | Under reparation | väntar på reservdel | utbytt | bytt till LED | ska bytas | säkring utlöst |
        lampa ur | fungerer delvis | ok? | damaged | undamaged | skadad | oskadad | ej närvarostyrd | Funktion?
        | Tänd/Släckt | Släckt (nattsänkning) | Släcks kl 24 | delvis åtgärdad | Avslutad | Nej | okänd status |
        saknar armatur | armatur saknas | Tas bort 2026 | Skall demonteras | lys av | Slått av | Avslått |
        Virker delvist | korjattavana | Huollossa | Disabled | enabled | partly working | intermittent | Under
        maintenance | works at times | to be removed | under montage
    """,
    "dimmed": """
        dimmad 22-05 | nattsläckt | nattslukket | Slukket om natten
    """,
    "not_built": """
        planerad | under projektering | ej driftsatt | ej monterad ännu | suunnitteilla | planlagt | to be
        installed | proposed | not installed | uninstalled | ej uppsatt
    """,
    "nothing said": """
        Ej inventerad | Status okänd | Ingen uppgift | saknas
    """,
    "out": """
        trasig | ur funktion | Släckt | tänd ej | ej tänd | Ej tänd! | ei toimi | EI TOIMI. | slukket | Slukkede
        | ikke i drift | out of order | not working | NOT WORKING | isn't working | doesn't work | won't turn on
        | lyser inte | lyser ej | trasigt armaturglas | mörk | nersläckt | funkar ej | funkar inte | Ej funkande
        | fel ej åtgärdat | Felanmäld | ej lagad | inte reparerad än | demonterad | Nedmonterad | borttagen |
        kabelfel | strömlös | strömavbrott | utbränd lampa | sönder | söndrig | kaputt | påkörd stolpe | krossad
        | vandaliserad | saknar ström | ingen ström | utan ström | tændt ikke | defekt | virker ikke | virkar
        inte | Fungerer ikke | ikke i orden | ej ok | not ok | Inte OK | rikki | Epäkunnossa | ei kunnossa |
        palanut | sammunut | ei pala | pois päältä | pois käytöstä | ei käytössä | Off | switched off | turned
        off | unlit | not lit | dead | ej hel | non-functional | nonfunctional | inoperative | out-of-service |
        out of use | avvecklad | tagen ur drift | ur bruk | Driftstörning | onormal | Ur funktion sedan
        2024-03-01 | Funktion: ej | i funktion: nej | Fungerar: NEJ | släckt p.g.a. sabotage | Tänds ej | tänder
        inte | tänder ej | Lampan lyser ej | Lampa trasig, anmäld | ej åtgärdad | Stolpe borttagen | Ute av
        drift | ikkje i drift | Virkar ikkje | lyser ikkje | ude af drift | LYSER EJ! | lyser ikke | tændes ikke
        | ei pala | ei valaise | Ei käytössä | Ei toimintakunnossa | viallinen | Ei korjattu | out | Lamp out |
        Burnt out | Dead lamp | Faulty | Non operational | non-operational | not operational | inactive | not
        active | Removed
    """,
    "sensor": """
        närvarostyrd
    """,
    "working": """
        TÄND | toimii | Ikke slukket | funkar | inte trasig | ej trasig | utan fel | inga fel | inget fel | Inga
        anmärkningar | utan anmärkning | Fel åtgärdat | felet åtgärdat | ej felanmäld | ingen felanmälan | lagad
        | reparerad | ej borttagen | Tændt | Ikke defekt | virker | i orden | OK | ei rikki | kunnossa | palaa |
        päällä | käytössä | not off | On | lit | hel | in order | fully functional | åter i drift | satt i drift
        | tagen i drift | inte längre ur funktion | driftklar | normal | Funktion: ja | Fungerar = ja | tänd men
        blinkar | tänder | Åtgärdad | Ja | I drift, ej inventerad | I bruk | lyser | Toimintakunnossa | ei
        viallinen | Korjattu | Not out | No fault | no faults found | not faulty | Working order | Active | not
        removed
    """,
}

CASES = {
    "?": """
        delvis åtgärdad | avslutad delvis | delvis avslutad | åtgärdas ej | kan inte åtgärdas | Överlämnad |
        vidarebefordrad | Skickad till entreprenör | Delvis utförd | delvis utbedret | osittain käsitelty |
        partially fixed | pågår ej | Avslutad? | Utredd | Vilar | Tillfälligt åtgärdad | Provisoriskt lagad |
        Klart för åtgärd | oklart | Ej aktuell | Inte aktuellt längre | Skickat | Återsänd | Ej mottagen | Sendt
        til entreprenør | Palautettu | Internal referral | Unable to fix | Not responsible | not open | Closed?
        | Half done | almost done
    """,
    "closed": """
        avslutad utan åtgärd | Avslutad | avslutat ärende | ärendet avslutat | klar | åtgärdat | ingen åtgärd |
        ingen åtgärd vidtas | lämnas utan åtgärd | nedlagd | nedlagt | avvisad | avskrivet | avskriven |
        återkallad | dubblett | besvarad | Utförd | slutförd | stängd | Lukket | Ferdig | Utbedret | henlagt |
        Afsluttet | Løst | Valmis | käsitelty | Suljettu | hylätty | closed | Closed - no action | closed
        without action | fixed | Fixed - Council | resolved | won't fix | wontfix | completed | done | rejected
        | duplicate | AVSLUTAD. | Avslutad 2024-05-01 | "avslutad" | Handlagd | Ärendet är avslutat | Avslutat,
        ej åtgärdat | Avslutad (ej åtgärdad) | Stängt - dubblett | Klarmarkerat | Löst | Avvist | Besvart |
        Behandlet | Avvises | ferdigbehandlet | Afvist | Udført | Ratkaistu | Tehty | Peruttu | Vastattu |
        Actioned | Closed (not fixed) | Closed: unresolved | Cancelled
    """,
    "open": """
        ej åtgärdad | under behandling | ej avslutad | inte avslutad | Oavslutad | ej klar | inte klar än | Ej
        påbörjad | påbörjad | Pågår | pågående | väntar på svar | väntar | vilande | åtgärdas | kommer att
        åtgärdas | ska åtgärdas | öppet | Ny | Nytt | Inkommet | registrerad | Mottagen | ej besvarad |
        obesvarad | beställd | ej utförd | återöppnad | ej stängd | ikke lukket | ikke ferdig | under arbeid |
        under behandling. | ikke utbedret | ikke afsluttet | igangværende | uløst | ikke løst | ei valmis |
        kesken | käsittelyssä | ei käsitelty | ei suljettu | Avoin | not closed | unclosed | not fixed | unfixed
        | in progress | in review | pending | unresolved | incomplete | not started | to do | todo | on hold |
        reopened | Handläggs | Ärendet är inte avslutat | Ej avslutat - pågår | Åtgärdad, ej avslutad | Under
        utredning | utreds | Väntar | Ännu ej hanterat | Ohanterad | Inte hanterad | Felanmälan mottagen | Ej
        löst | Olöst | Ikke påbegynt | Påbegynt | Ikke besvart | Ubesvart | Ikke behandlet | Ubehandlet | ikke
        ferdigbehandlet | Uafsluttet | Behandles | afventer | Ikke igangsat | Ikke udført | Keskeneräinen |
        Odottaa | Ei ratkaistu | Ratkaisematta | Ei tehty | Tekemättä | Uusi | Ei vastattu | Action scheduled |
        Investigating | Not actioned | Open | Re-opened | Awaiting parts | not cancelled
    """,
}

LIT = {
    "?": """
        delvis belyst | halvbelyst | Belysning finns delvis | belysning ur funktion | belysning trasig |
        nattsläckt | delvis opplyst | ikke oplyst | osittain valaistu | partly lit | Ja, delvis | vet ej |
        reflexer | ej LED | LED planeras | ingen uppgift | okänt | Belysning endast vintertid | Endast vintertid
        | Ena sidan | Inte helt belyst | Osittain | -
    """,
    "no": """
        ej belyst | Obelyst | EJ BELYST | belysning saknas | saknar belysning | utan belysning | ingen belysning
        | belysning finns ej | Belysning planeras | planerad belysning | belyses ej | oupplyst | ej upplyst |
        mörk | mörkt | släckt | belysning nedtagen | belysning demonterad | ikke opplyst | uopplyst | ubelyst |
        Uten lys | mangler lys | ingen lys | uoplyst | valaisematon | ei valaistu | ei valaistusta | valaistus
        puuttuu | valaistus suunnitteilla | valoton | unlit | not lit | no lighting | lighting planned | without
        lighting | lighting missing | no street lights | nej | Nej (planeras 2027) | ej elljusspår | 0 | inga
        stolpar | Belysning: nej | belysning = saknas | ljus saknas | inga gatulyktor | lyktor saknas | ikke
        belyst | ikkje belyst | ubelyst | uten gatelys | gatebelysning mangler | ingen vejbelysning | ei
        katuvalaistusta | Ei | off | no lamps | Unlit (lighting proposed) | disused | N | falskt
    """,
    "yes": """
        belyst | belysning finns | upplyst | belyst till 22 | belyst kvällstid | opplyst | med lys | oplyst |
        belyst | valaistu | lit | street lights | poorly lit | dåligt belyst | sparsamt belyst | ja | elljus |
        elljusspår | 1 | solcellsbelysning | stolpar | Belysning: ja | Ja (LED) | LED | Natrium | Ljus finns |
        Gatljus | gatulyktor | lyktstolpar | Belysningsstolpar | Belysning på ena sidan | bristfällig belysning
        | Bristande belysning | otillräcklig belysning | god belysning | dålig belysning | Belyst veg | veglys |
        gatelys | vejbelysning | Katuvalaistus | Valaistu | Kyllä | on | lamps | Lit at night | Lit until 23:00
        | sunset-sunrise | dusk-dawn | limited | 24/7 | X | J | sant
    """,
}

LINES = {
    "?": """
        ej planerad | delvis byggd | delvis genomförd | partially built | igenvuxen | Klart för byggstart |
        Befintlig men avstängd | Saknas | Ny | Etapp 1 | missing
    """,
    "closed": """
        rivd | nedlagd | avstängd | tillfälligt avstängd | borttagen | utgått | stengt | nedlagt | lukket |
        purettu | suljettu | abandoned | demolished | closed | disused | ur bruk | Utgår | Historisk | Vintertid
        avstängd | Nedlagt | Poistettu | Retired | Removed | Temporary closure
    """,
    "not_built": """
        ej befintlig | planerad | Planerad 2027 | framtida | ej byggd | inte byggd | obyggd | under byggnad |
        Under uppförande | ej genomförd | ej öppen | öppnas 2026 | under utredning | förslag | beslutad |
        projekterad | vision | ej färdig | klar 2031 | planlagt | ikke bygget | under bygging | under anlæg |
        ikke etableret | suunniteltu | ei rakennettu | rakenteilla | non-existing | proposed | planned | under
        construction | unbuilt | not built | not yet open | not in use | ikke i bruk | ej i drift | Ej genomförd
        | Genomförs 2026 | Ej klar | Påbörjad | Ej påbörjad | Pågår | Bygge pågår | saknad länk | Saknad GC-länk
        | Felande länk | önskemål | Förslag till ny | ny planerad | Tillkommande | I drift 2030 | Ej öppnad |
        inaktiv | Ej aktiv | Ej gällande | Prosjektert | ikke opparbeidet | Regulert | regulert, ikke bygd |
        Fremtidig | ikke anlagt | Projekteret | Kommende | tuleva | Ei valmis | ei käytössä | Missing link |
        Funded | Not constructed | unconstructed | under-construction | Incomplete | Inactive
    """,
    "there": """
        Befintlig | befintligt | Byggd | utbyggd | genomförd | ej nedlagd | ej avstängd | öppen | färdig | klar
        2019 | eksisterende | bygget | etableret | olemassa oleva | rakennettu | existing | built | not closed |
        open | in use | i bruk | I drift | Genomfört 2021 | Klar | Befintlig, ombyggnad planeras | Befintlig
        (rivs 2027) | Nybyggd | Öppnad 2020 | aktiv | Gällande | opparbeidet | Anlagt | Valmis | Käytössä |
        Constructed | Complete | Active
    """,
}

FOOT = {
    "?": """
        endast cykel | delvis | delvis tillåten | gå på egen risk | discouraged | Endast cykel | Endast
        cyklister | boende | Enskild väg
    """,
    "no": """
        nej | ej tillåten | otillåten | gående ej tillåtet | inga gående | gång förbjuden | förbjudet att gå |
        gående förbjudna | Privat | avstängd | stängd | ej öppen för gående | no | not allowed | pedestrians
        prohibited | no pedestrians | not permitted | forbidden | ikke tillatt | forbudt | gående forbudt |
        ingen adgang | adgang forbudt | ikke tilladt | kielletty | ei sallittu | jalankulku kielletty |
        use_sidepath | får ej beträdas | tillträde förbjudet | obehöriga äga ej tillträde | private | cykel, ej
        gång | ej gående | gående hänvisas till annan väg | inga fotgängare | fotgjengere forbudt | ikke for
        gående | not for pedestrians | No entry | no access | walking not allowed | ei jalankulkua | Kielletty
        jalankulkijoilta | permit | residents | förbud
    """,
    "yes": """
        ja | tillåten | gående tillåtet | ej förbjuden | endast gående | ej privat | öppen | öppen för gående |
        yes | designated | allowed | pedestrians allowed | tillatt | gangtrafikk | tilladt | ei kielletty |
        sallittu | jalankulku sallittu | får beträdas | permissive | Gång tillåten | gång- och cykeltrafik |
        endast gång | Fotgängare | fotgængere tilladt | pedestrian | walking allowed | walk | Jalankulkijat |
        destination | customers | enskild, tillåten | inget förbud
    """,
}


def lamp(text: str) -> str:
    if lighting.is_not_built(text):
        return "not_built"
    told = lighting.status(text)
    return "?" if told is None else "nothing said" if told.value == "unknown" else str(told.value)


def line(text: str) -> str:
    return network.status_code(text) or "?"


def told_of(table: dict[str, str]) -> Iterator[tuple[str, str]]:
    for code, cells in table.items():
        for cell in " ".join(cells.split()).split(" | "):
            yield cell, code


TABLES: list[tuple[dict[str, str], Callable[[str], str]]] = [
    (LAMPS, lamp),
    (CASES, lambda text: cases.status(text).replace("unknown", "?")),
    (LIT, lambda text: network.lit(text).value.replace("unknown", "?")),
    (LINES, line),
    (FOOT, lambda text: network.foot_code(text) or "?"),
]


@pytest.mark.parametrize(("table", "read"), TABLES, ids=("lamps", "cases", "lit", "lines", "foot"))
def test_what_a_cell_says(table: dict[str, str], read: Callable[[str], str]) -> None:
    wrong = {cell: (code, read(cell)) for cell, code in told_of(table) if read(cell) != code}
    assert wrong == {}


@pytest.mark.parametrize(("table", "read"), TABLES, ids=("lamps", "cases", "lit", "lines", "foot"))
def test_case_blanks_and_full_stops_change_nothing(table: dict[str, str], read: Callable[[str], str]) -> None:
    dresses: tuple[Callable[[str], str], ...] = (
        str.upper, str.lower, lambda text: f"  {text} ", lambda text: text if text.endswith((".", "!", "?")) else text + ".",
        lambda text: text.replace(" ", "\u00a0"), lambda text: text.replace(" ", "  "),
    )  # fmt: skip
    wrong = {
        dress(cell): (code, read(dress(cell)))
        for cell, code in told_of(table)
        for dress in dresses
        if read(dress(cell)) != code
    }
    assert wrong == {}
