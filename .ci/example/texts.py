"""Swedish texts of the example: fictive, written for it, about places and never about people.

A few hold an invented telephone number (from the series PTS keeps for fiction), the sample personal number of old
or an address at example.com, so that the masking at import has something to show.
"""

from __future__ import annotations

SURVEY = {
    "tunnel": [
        ("Mörk plats", "Tunneln är mörk och man ser inte vem som kommer i andra änden."),
        ("Belysning ur funktion", "Hälften av lamporna i tunneln är trasiga."),
        ("Klotter", "Mycket klotter, känns ödsligt på kvällen."),
        ("Ödslighet", "Jag tar omvägen i stället för att gå genom tunneln efter tåget."),
        ("Skymd sikt", "Buskarna vid tunnelns mynning skymmer helt."),
    ],
    "dark_gap": [
        ("Mörk plats", "Gångvägen saknar belysning helt på en lång bit."),
        ("Skymmande växtlighet", "Buskarna växer in över gången, man ser inte vad som finns bakom."),
        ("Mörk plats", "Här är det kolsvart från oktober till mars."),
        ("Ödslighet", "Ingen ser en här, inga fönster åt det hållet."),
        ("Svag belysning", "Ljuset når inte ner till gången."),
    ],
    "out_row": [
        ("Belysning ur funktion", "Flera lampor i rad är släckta sedan i höstas."),
        ("Belysning ur funktion", "Lyktorna på gatan fungerar inte, det är mörkt hela vägen hem."),
        ("Mörk plats", "Mörkt mellan husen när lamporna är trasiga."),
    ],
    "station": [
        ("Ordningsstörning", "Stökigt vid stationen på fredagskvällar."),
        ("Svag belysning", "Svagt ljus på vägen från perrongen till parkeringen."),
        ("Ödslighet", "Folktomt när sista tåget har gått."),
        ("Nedskräpning", "Skräp och glas på marken runt cykelställen."),
    ],
    "bus_stop": [
        ("Svag belysning", "Hållplatsen ligger i mörker, chauffören ser mig inte."),
        ("Skadegörelse", "Glaset i kuren är krossat igen."),
        ("Ödslighet", "Jag väntar hellre hemma än vid hållplatsen."),
    ],
    "playground": [
        ("Nedskräpning", "Mycket skräp vid lekplatsen på morgnarna."),
        ("Ordningsstörning", "Högljudda gäng vid lekplatsen sent på kvällen."),
        ("Mörk plats", "Ingen lampa vid gungorna, barnen går hem i mörker."),
    ],
    "school": [
        ("Trafik", "Bilarna kör fort utanför skolan."),
        ("Mörk plats", "Baksidan av skolan är mörk och inte överblickbar."),
        ("Klotter", "Klotter på förrådet på skolgården."),
    ],
    "square": [
        ("Ordningsstörning", "Bråk och hög musik på torget kvällstid."),
        ("Nedskräpning", "Överfulla papperskorgar."),
        ("Svag belysning", "Torget är mörkt när butikerna har stängt."),
    ],
    "stairs": [
        ("Svag belysning", "Trappan är svår att se i mörker, ingen ledstång på ena sidan."),
        ("Tillgänglighet", "Trappan går inte att ta sig förbi med barnvagn."),
        ("Underhåll", "Trasiga steg i trappan."),
    ],
    "car_park": [
        ("Svag belysning", "Parkeringen är mörk bakom garagen."),
        ("Skadegörelse", "Inbrott i bilar på parkeringen flera gånger i vinter."),
    ],
    "anywhere": [
        ("Svag belysning", "Det kunde vara mer ljus här."),
        ("Trafik", "Mopeder på gångbanan."),
        ("Underhåll", "Ojämn asfalt, svårt att gå när det är mörkt."),
        ("Skyltning", "Skylten är vriden, svårt att hitta."),
        ("Positiv plats", "Fint och öppet efter att buskarna klipptes, här känns det bra."),
        ("Positiv plats", "Den nya belysningen är jättebra."),
        ("", ""),
    ],
}
CASES = {
    "Belysning ur funktion": [
        "Gatlyktan är släckt.",
        "Lampan blinkar och slocknar.",
        "Tre lampor i rad är trasiga.",
        "Belysningen i tunneln fungerar inte.",
    ],
    "Skymmande växtlighet": [
        "Buskar hänger ut över gångbanan.",
        "Häcken skymmer sikten i korsningen.",
        "Sly har växt upp längs gångvägen.",
    ],
    "Klotter": ["Klotter på elskåpet.", "Klotter på tunnelväggen.", "Nytt klotter på busskuren."],
    "Nedskräpning": [
        "Skräp runt återvinningen.",
        "Dumpade möbler vid skogskanten.",
        "Papperskorgen är trasig och full.",
    ],
    "Skadegörelse": ["Glaset i busskuren är krossat.", "Bänken är sönderslagen.", "Gungan är avsågad."],
    "Underhåll": ["Hål i asfalten på cykelbanan.", "Löst räcke vid trappan.", "Stolpen lutar kraftigt."],
    "Trafik": ["Farthindret är borttaget.", "Skymd sikt vid övergångsstället."],
}
PERSONAL = [
    "Ring mig gärna på 070-174 06 05 så visar jag var.",
    "Kontakta mig på exempel.person@example.com.",
    "Mitt personnummer är 19121212-1212 om ni behöver det.",
    "Bilen ABC 123 står alltid parkerad så att den skymmer.",
    "Jag bor i lgh 1102 och ser lampan från fönstret, tel 08-465 004 05.",
]
EST = [
    ("Ordningsstörning", "Ungdomsgrupp, hög ljudnivå, lämnade platsen på uppmaning."),
    ("Klotter", "Klotter upptäckt vid rond, beställt sanering."),
    ("Skadegörelse", "Krossad ruta, avspärrat."),
    ("Nedskräpning", "Mycket glas på marken."),
    ("Belysning ur funktion", "Släckt belysning noterad vid rond."),
    ("Ödslighet", "Folktomt, inga iakttagelser."),
]
EST_SENDERS = ("Väktarbolag", "Polis", "Bostadsbolag", "Fältassistent", "Nattvandrare", "Grannstödsbil")
SCHOOL = [
    ("Mörk plats", "Vi springer här för att det är så mörkt."),
    ("Trafik", "Bilarna stannar inte när vi ska gå över."),
    ("Ödslighet", "Läskigt när man går själv från träningen."),
    ("Skymmande växtlighet", "Buskarna är läskiga."),
    ("Positiv plats", "Här är det roligt att vara."),
    ("Ordningsstörning", "De stora killarna på mopederna är här."),
]
SURVEY_NOTE = "Var känner du dig otrygg?"
