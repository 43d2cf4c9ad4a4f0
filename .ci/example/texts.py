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
        ("Skymmande växtlighet", "Häckarna är så höga att man inte ser in till lekplatsen."),
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
#: What people add to a pin now and then.
SURVEY_TAILS = (
    "Värst på vintern.", "Gäller mest efter klockan 20.", "Det har varit så länge.", "Mina barn går här från träningen.",
    "Jag går en annan väg när jag är ensam.", "Bättre ljus skulle hjälpa.", "Det känns bättre när det är folk ute.",
    "Har sagt det förut utan att något hänt.", "Gäller båda hållen.", "På dagen är det inga problem.",
    "Särskilt på fredagar och lördagar.", "Det vore bra med en vandring här.",
)  # fmt: skip
#: What is said of places that were mended.
BETTER = {
    "lighting_out": (
        "Den nya belysningen i tunneln är jättebra.", "Nu ser man hela vägen igenom tunneln, mycket bättre.",
        "Tack för att lamporna lagades, nu går jag här igen.", "Ljust och fint sedan lamporna byttes.",
    ),
    "shrubbery": (
        "Fint och öppet efter att buskarna klipptes, här känns det bra.", "Bra att ni röjde.",
        "Nu ser man vem som är där, stor skillnad.", "Öppet och trevligt sedan buskarna togs bort.",
    ),
}  # fmt: skip
#: Reports of the e-service by category: titles, what happened, and what is added now and then.
CASES: dict[str, tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]] = {
    "lighting_out": (
        ("Belysning ur funktion", "Släckt gatlykta", "Trasig lampa", "Mörk gata", "Lampa blinkar"),
        (
            "Gatlyktan är släckt.", "Lampan blinkar och slocknar.", "Lyktan lyser inte alls.", "Lampan surrar och lyser svagt.",
            "Armaturen hänger snett och är mörk.", "Belysningen tänds inte på kvällen.", "Lampan går på och av hela natten.",
            "Lyktan har varit mörk sedan helgen.", "Det är mörkt vid stolpen.", "Glaset på lyktan är trasigt och lampan lyser inte.",
            "Två lampor efter varandra är släckta.", "Ingen av lamporna vid svängen lyser.", "Lampan lyser dagtid men inte på natten.",
            "Lyktan slocknade i går kväll.", "Stolpens lampa är trasig.", "Här fattas ljus, lampan är sönder.",
        ),
        (
            "Gäller stolpen närmast övergångsstället.", "Många barn går här till skolan.", "Det blir väldigt mörkt.",
            "Anmält tidigare i höst.", "Tredje gången på kort tid.", "Gäller även lampan intill.", "Gångbanan syns inte alls.",
            "Tacksam för åtgärd innan det blir halt.", "Det är hundra meter till nästa lampa.", "Märkskylten på stolpen är borta.",
        ),
    ),
    "tunnel_lighting": (
        ("Belysning i tunnel", "Mörk tunnel", "Belysning ur funktion"),
        (
            "Belysningen i tunneln fungerar inte.", "Hälften av lamporna i tunneln är släckta.", "Det är helt mörkt mitt i tunneln.",
            "Lamporna i tunneln blinkar.", "Två armaturer i tunneln är krossade.", "En lampa hänger lös i tunneltaket.",
            "Tunneln är släckt igen.", "Bara en lampa lyser i tunneln.", "Ljuset i gångtunneln är borta på ena sidan.",
            "Lysrören i tunneln är slut.",
        ),
        (
            "Många går här från tåget.", "Man ser inte vem man möter.", "Har varit så i två veckor.", "Det är obehagligt på kvällen.",
            "Andra anmälan från mig.", "Cyklister kommer fort och utan lyse.", "Barnen vill inte gå här.",
        ),
    ),
    "shrubbery": (
        ("Skymmande växtlighet", "Buskar över gångväg", "Häck skymmer", "Röjning behövs"),
        (
            "Buskar hänger ut över gångbanan.", "Häcken skymmer sikten i korsningen.", "Sly har växt upp längs gångvägen.",
            "Grenar slår i ansiktet när man går.", "Buskarna är så höga att man inte ser vad som finns bakom.",
            "Nyponbuskarna har tagit halva gångvägen.", "Gräset och slyn är meterhögt.", "Ett träd hänger över lampan så att det blir mörkt.",
            "Buskaget vid bänken har växt igen.", "Grenar skymmer vägmärket.", "Man måste gå ut i gatan för att komma förbi buskarna.",
            "Växtligheten döljer hela gången från husen.", "Det har vuxit igen sedan i fjol.",
        ),
        (
            "Svårt att mötas med barnvagn.", "Cyklar syns först i sista stund.", "Behöver klippas före skolstarten.",
            "Känns otryggt på kvällen.", "Det klipptes senast för två år sedan.", "Gäller båda sidorna av gången.",
            "Lyktan når inte fram genom löven.", "Fler grannar har sagt samma sak.",
        ),
    ),
    "graffiti": (
        ("Klotter", "Klotter på mur", "Nytt klotter", "Klottersanering"),
        (
            "Klotter på elskåpet.", "Klotter på tunnelväggen.", "Nytt klotter på busskuren.", "Svart färg på hela väggen.",
            "Någon har sprejat på skylten.", "Klotter på bänken och papperskorgen.", "Kränkande ord på muren, ta bort snarast.",
            "Stora bokstäver på förrådsväggen.", "Klottret är tillbaka efter förra saneringen.", "Tags på alla stolparna längs gången.",
            "Färg på marken och på trappan.", "Klotter på skolans fasad.",
        ),
        (
            "Sanerades förra månaden.", "Syns från lekplatsen.", "Har funnits i flera veckor.", "Det blir mer för varje helg.",
            "Fula ord, många barn går här.", "Gäller båda sidorna.",
        ),
    ),
    "litter": (
        ("Nedskräpning", "Skräp", "Full papperskorg", "Dumpning"),
        (
            "Skräp runt återvinningen.", "Dumpade möbler vid skogskanten.", "Papperskorgen är trasig och full.", "Glas på gångvägen.",
            "Mycket skräp efter helgen.", "Påsar med hushållssopor står vid bänken.", "Fimpar och burkar överallt.",
            "En kundvagn ligger i buskarna.", "Papperskorgen har inte tömts på länge.", "Krossade flaskor vid bänkarna.",
            "Någon har eldat och lämnat skräp.", "Fåglarna drar ut skräpet ur korgen.", "Trasiga cyklar vid stället.",
        ),
        (
            "En större papperskorg behövs.", "Hundar kan skära sig.", "Återkommer varje vecka.", "Råttor har setts.",
            "Vi plockade själva förra veckan.", "Luktar illa.",
        ),
    ),
    "damage": (
        ("Skadegörelse", "Krossat glas", "Sönderslaget", "Vandalisering"),
        (
            "Glaset i busskuren är krossat.", "Bänken är sönderslagen.", "Gungan är avsågad.", "Papperskorgen är uppbränd.",
            "Skylten är nedbruten.", "Stängslet är uppklippt.", "Någon har kört på stolpen.", "Lekställningen har brännmärken.",
            "Tre bilar har fått rutorna krossade.", "Låset till cykelförrådet är uppbrutet.", "Räcket är bortslitet.",
            "Raketer har skjutits mot fönstren.", "Brevlådan är sprängd.",
        ),
        (
            "Vassa kanter, brådskar.", "Hände i natt.", "Hände under helgen.", "Andra gången i år.", "Är anmält till polisen.",
            "Det ligger glassplitter kvar.",
        ),
    ),
    "maintenance": (
        ("Underhåll", "Hål i asfalten", "Trasigt räcke", "Behöver lagas"),
        (
            "Hål i asfalten på cykelbanan.", "Löst räcke vid trappan.", "Stolpen lutar kraftigt.", "Trappsteget har lossnat.",
            "Brunnslocket ligger snett.", "Plattorna har satt sig så att man snubblar.", "Kantstenen är lös.",
            "Rötter har spräckt asfalten.", "Vatten blir stående över hela gången.", "Bänken är rutten.", "Ledstången sitter löst.",
        ),
        ("En äldre person föll här.", "Svårt med rullator.", "Syns inte i mörker.", "Har blivit värre.", "Gäller i kurvan."),
    ),
    "snow": (
        ("Halka", "Snöröjning", "Oplogat", "Sandning behövs"),
        (
            "Gångvägen är inte plogad.", "Blankis i backen ner mot stationen.", "Trappan är inte sandad.", "Snövallen spärrar övergången.",
            "Halt på cykelbanan, ingen har sandat.", "Plogen har lämnat en hög snövall framför hållplatsen.",
            "Isen i trappan har legat i en vecka.", "Det går inte att komma fram med barnvagn för snön.",
            "Smältvatten har frusit över hela gången.",
        ),
        ("En granne bröt handleden.", "Många äldre går här.", "Gatan bredvid är plogad.", "Gäller sedan i lördags."),
    ),
    "traffic": (
        ("Trafik", "Höga hastigheter", "Farlig korsning", "Mopeder på gångbana"),
        (
            "Farthindret är borttaget.", "Skymd sikt vid övergångsstället.", "Bilarna kör mycket fort förbi skolan.",
            "Mopeder kör på gångvägen.", "Bilar parkerar på gångbanan.", "Övergångsstället syns inte, målningen är borta.",
            "Bilar stannar inte när barnen ska gå över.", "Elsparkcyklar i hög fart på gången.", "Bilister genar över torget.",
            "Det saknas gångbana sista biten.",
        ),
        ("Värst vid lämning på morgonen.", "Nära olycka i dag.", "Gupp behövs.", "Gäller mest kvällar.", "Sett flera gånger."),
    ),
}  # fmt: skip
WORDS = {
    "lighting_out": "Belysning ur funktion", "shrubbery": "Skymmande växtlighet", "graffiti": "Klotter",
    "litter": "Nedskräpning", "damage": "Skadegörelse", "maintenance": "Underhåll", "traffic": "Trafik",
    "disorder": "Ordningsstörning", "isolation": "Ödslighet",
}  # fmt: skip
PERSONAL = [
    "Ring mig gärna på 070-174 06 05 så visar jag var.",
    "Kontakta mig på exempel.person@example.com.",
    "Mitt personnummer är 19121212-1212 om ni behöver det.",
    "Bilen ABC 123 står alltid parkerad så att den skymmer.",
    "Jag bor i lgh 1102 och ser lampan från fönstret, tel 08-465 004 05.",
]
EST: dict[str, tuple[str, ...]] = {
    "disorder": (
        "Ungdomsgrupp, hög ljudnivå, lämnade platsen på uppmaning.", "Hög musik från bil, dialog förd, lugnt efteråt.",
        "Berusat sällskap vid bänkarna, samtal förda.", "Mopedkörning på gångvägen, inga förare anträffade.",
        "Gäng samlat vid entrén, gick vidare efter samtal.", "Smällare kastade, inga skador.", "Bråk mellan ungdomar, lugnt när patrull kom.",
        "Störande sällskap, återbesök en timme senare utan anmärkning.", "Klagomål om skrik från boende, ingen kvar på platsen.",
        "Misstänkt försäljning, överlämnat till polisen.",
    ),
    "graffiti": (
        "Klotter upptäckt vid rond, sanering beställd.", "Nytt klotter på samma vägg som förra veckan.",
        "Klotter i trappan, bild skickad till kommunen.", "Färska tags på elskåp.", "Klotter på insidan av tunneln.",
    ),
    "damage": (
        "Krossad ruta, avspärrat.", "Uppbruten dörr till soprum, anmäld.", "Sönderslagen bänk, borttagen.",
        "Skadad cykelparkering.", "Glaskross i hållplatsen, städning beställd.", "Eldad papperskorg, släckt.",
    ),
    "litter": (
        "Mycket glas på marken.", "Överfulla papperskorgar, städning beställd.", "Skräp efter samling under helgen.",
        "Dumpade möbler.", "Kanyler funna, omhändertagna.",
    ),
    "lighting_out": (
        "Släckt belysning noterad vid rond.", "Halva tunneln mörk, felanmäld.", "Lampor ur funktion, felanmälda.",
        "Blinkande armatur.", "Mörkt mitt i tunneln.",
    ),
    "isolation": (
        "Folktomt, inga iakttagelser.", "Boende säger att de undviker platsen efter mörkrets inbrott.",
        "Ensam gående bad om sällskap genom tunneln.", "Tomt på folk, lugnt.",
    ),
}  # fmt: skip
EST_SENDERS = ("Väktarbolag", "Polis", "Bostadsbolag", "Fältassistent", "Nattvandrare", "Grannstödsbil")
SCHOOL: dict[str, tuple[tuple[str, str], ...]] = {
    "school": (
        ("Trafik", "Bilarna stannar inte när vi ska gå över."), ("Trafik", "Det är många bilar på morgonen och man ser inget."),
        ("Ordningsstörning", "De stora killarna på mopederna är här."), ("Klotter", "Det är fult med klottret på väggen."),
        ("Mörk plats", "Det är mörkt bakom skolan när fritids slutar."), ("Positiv plats", "Här är det kul på rasten."),
    ),
    "playground": (
        ("Positiv plats", "Här är det roligt att vara."), ("Nedskräpning", "Det ligger glas vid gungorna."),
        ("Ordningsstörning", "Äldre ungdomar sitter här på kvällen och skriker."), ("Skadegörelse", "Gungan är sönder jämt."),
        ("Positiv plats", "Bästa kullen att åka pulka."),
    ),
    "tunnel": (
        ("Mörk plats", "Vi springer här för att det är så mörkt."), ("Ödslighet", "Det ekar och man vet inte vem som kommer."),
        ("Klotter", "Det står läskiga saker på väggen."), ("Mörk plats", "Jag ringer mamma när jag går igenom."),
        ("Belysning ur funktion", "Lamporna är trasiga och blinkar."),
    ),
    "dark_gap": (
        ("Ödslighet", "Läskigt när man går själv från träningen."), ("Skymmande växtlighet", "Buskarna är läskiga."),
        ("Mörk plats", "Här finns inga lampor alls."), ("Skymmande växtlighet", "Någon kan gömma sig bakom buskarna."),
        ("Mörk plats", "Vi går i par här på vintern."),
    ),
}  # fmt: skip
