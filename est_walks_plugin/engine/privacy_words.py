"""Word lists of the privacy screening: first names, words that are not names, places, object words.

All words are casefolded. The lists are general knowledge of everyday Swedish, written for this
software; they are kept short on purpose, because names cannot be caught by rule (METHOD 6).
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def word_list(text: str) -> tuple[str, ...]:
    """Return the words of a text, in order; keeps long lists readable in the source."""
    return tuple(text.split())


FIRST_NAMES = _words(
    """
    abdi abdullah adam agneta agnes ahmed ahmad aisha albin alexander alexandra alfred algot ali alice alicia
    alma alva amanda amelia amin amina amir anders andrea andreas anette anita anna anna-karin anna-lena
    ann-christin ann-marie anne annelie annika anton arne arvid asta astrid august axel barbro bashir bengt
    benjamin berit bertil birgit birgitta björn bo britt britta camilla carina carl carina caroline catarina
    cecilia charlie charlotta charlotte christer christian christina christoffer clara claes daniel david
    dennis ebba eivor elias elin elina elisabeth elise ella ellen ellinor elliot elsa elvira emanuel emelie
    emil emilia emma erik erika ester eva evelina fanny fatima fatma felicia felix filip frank fredrik freja
    frida frans gabriel gerd göran greta gudrun gun gunilla gunnar gustaf gustav hanna hannes hans harald
    harry hassan hedda helen helena helene henrik hilda hugo håkan hussein ibrahim ida inga inger ingrid
    ingvar isabella isak isabelle ivan ivar jack jakob jan jan-erik jannike jasmine jenny jens jesper jessica
    jimmy joakim joel johan johanna john johnny jonas jonathan jonna josef josefin jörgen julia kaj kalle
    karim karin karl katarina kent kerstin kevin khadija kim kjell klara klas kristin kristina kristoffer
    krister lars lars-erik laura leif leila lena lennart leo leon liam lilian lina linda linn linnea linus lisa
    lisbeth louise lovisa lucas lukas ludvig magdalena magnus maj maja malin maria mariam marianne marie
    marika martin martina mats mattias matilda märta max maxim melvin mia michael mikael milla minna mirjam
    moa mohamed mohammed mohammad mona monica monika morgan mustafa måns nadia nathalie niklas nils nina
    noah noel nora nour ola olav olga olivia olle olof omar ossian oscar oskar osman otto patrik patricia paul
    paula pelle per per-erik pernilla peter petra pia pontus rebecka reza rickard rikard robert robin roger
    roland rolf ronja rose rune rut ruth sabina saga sami samira samuel sandra sanna sara sarah sebastian
    selma signe sigrid simon siv sixten sofia sofie solveig sonja stefan stella sten stig stina sture susanne
    svante sven svea sören therese thomas tilde tilda tim tina tobias tom tomas tommy tony tore torsten tove
    tuva tyra ulf ulla ulla-britt ulrica ulrika urban ursula valter vera veronica victor victoria viggo viktor
    viktoria vilgot vilma vincent viola viveka wilhelm wilma william yasmin ylva yngve yosef yusuf yvonne zahra
    zainab zara åke åsa östen
    aino antti eero hannu heikki jari juha jukka kaisa kari liisa marja marko matti mika minna päivi pekka pirkko
    sanna sari tapio teemu timo tuula ville bjarne dag egil eirik geir gro ingeborg jørgen kirsten knut kåre liv
    marit mette mogens morten ole øystein pål ragnhild randi rasmus sigurd siri solvår søren tor trond turid
    james jennifer jane mary michael richard susan
    """
)

# Words that can follow "mvh" or "/" or "heter" with a capital and are no person's name.
NOT_NAMES = _words(
    """
    alla allt alltså anonym anonyma arg att av barn barnen barnfamilj barnfamiljer besviken besökare bilist bilister bo boende bor
    brf bostadsrättsföreningen cyklist cyklister de den denna dessa det detta din dina ditt du där därför efter ej
    eller en enligt er era ert ett familj fastighetsägare fastighetsägaren fotgängare fru från fråga frågande
    frånvarande före föreningen förskolan förälder föräldrar föräldragruppen föräldraföreningen för gata glad
    granne grannar grannarna grannen gångtrafikant han hej hel herr hon hos hundägare hundägarna husägare
    hyresgäst hyresgäster hyresgästerna hyresgästföreningen hälsning hälsningar i ibland igen igår ilsken in inte
    ingen inga intresserad invånare is jag jättetack kan klass kommunen kommuninvånare kommuninvånarna
    kontaktcenter kund kvar kvällar la lokalbo lärare lärarna låt mamma man med medborgare medborgaren medborgarna men mer mig
    min mina missnöjd mitt mormor motionär mycket många måndag måste namn natt ni niorna nu någon något några
    nöjd och också oftast om ombud ordförande ordföranden orolig oroliga oss otrygg otrygga pappa pendlare
    pensionär pensionärer personal personalen polisen på redan rektor rektorn resenär resenärer rädd samfälligheten samma se sedan
    signaturen sig skolan skolledningen skötsam sommar som stolpe styrelsen stort så tack tacksam tacksamma
    tidigare till trafikant trevlig trött tv ungdom ungdomar ungdomarna upprörd uppgiven ute utan vandrare
    vaktmästaren vaktmästare var varför vad vem vet vi via vid vill villaägare villaägarna villaägarföreningen vore vår våra
    vän vän- väntar vänligen väntrafikant vissa är ännu även åk återkom äldre ägare ägaren
    a an am and anonymous at but concerned for from have i in it local my neighbour neighbor neighbours not of on
    parent parents resident residents same thank thanks that the there this to tired tenant user very we with worried would you your
    ja nej hej hejdå ok okej ps obs kommunens kommun hälsar klaga mvh bästa snälla tel tfn telefon mobil mobilen
    mail mejl epost e-post regnr lgh lägenhet sms adress
    asukas naapuri ja on terveisin hilsen beboer nabo mvh
    """
)

# Relations and roles: the subject of "X heter Anna", or the word before a name.
PERSON_WORDS = _words(
    """
    jag han hon hen dem mannen kvinnan killen tjejen pojken flickan sonen dottern barnet grannen grannens granne
    personen ungdomen ungen mamman pappan son dotter man fru make maka sambo pappa mamma bror syster brorsa
    kompis kompisen vän vännen väninna killar tjej kille flickvän pojkvän svärmor mormor morfar farmor farfar
    handläggaren handläggare vaktmästaren vaktmästare hyresvärden ägaren chauffören läraren rektorn väktaren
    personal kollega kollegan barnbarn barnbarnet sonson dotterson gubben tanten anmälaren i he she son daughter neighbour
    neighbor husband wife jeg minun nimeni hunden-ägaren hundägaren polismannen
    """
)

# Things that carry names and are no persons: the subject of "gatan heter ...".
PLACE_WORDS = _words(
    """
    gata gatan väg vägen väg. vägar gränd gränden stig stigen stigar park parken lekpark lekparken lekplats
    lekplatsen skola skolan förskola förskolan dagis dagiset torg torget plats platsen hållplats hållplatsen
    busshållplats busshållplatsen station stationen tunnel tunneln bro bron backe backen skog skogen dunge
    dungen område området kvarter kvarteret by byn ort orten stråk stråket gångväg gångvägen cykelväg
    cykelvägen gångbana gångbanan förening föreningen butik butiken affär affären restaurang restaurangen pizzeria
    pizzerian kiosk kiosken företag företaget linje linjen buss bussen app appen projekt projektet kampanj
    kampanjen sjö sjön vik viken udde udden ö ön hus huset centrum centrumet gård gården hall hallen
    idrottsplats idrottsplatsen plan planen badplats badplatsen kyrka kyrkan bostadsbolag bostadsbolaget
    bolag bolaget lampa lampan armatur armaturen stolpe stolpen modell modellen rondell rondellen korsning
    korsningen allé allén strand stranden spår spåret elljusspår elljusspåret parkering parkeringen ställe
    stället grupp gruppen sida sidan hemsida hemsidan tjänst tjänsten kommun kommunen detta det vad street park
    road school place den dit där nu hund hunden katt katten kartan karta filen fil kategori kategorin
    rubriken rubrik ärendetypen ärendet etapp etappen dokumentet rapporten metoden katu puisto
    """
)

PLACE_ENDINGS = word_list(
    "vägen gatan stigen gränden gränd parken park skolan skola torget torg backen bron tunneln plan planen centrum "
    "gården gård hallen platsen plats stranden strand stråket allén rondellen kyrkan viken ängen skogen lunden "
    "dungen leden slingan ringen kvarteret stationen station hållplats väg gata stig höjden sundet sjön "
    "området bolaget kommunen kommun förskolan biblioteket badet kajen hamnen esplanaden bostäder udden holmen "
    "byggen hemmet huset appen stugan kullen berget grottan kiosken verket bana banan spåret spår trappan "
    "katu tie puisto gate vei vegen vej plads street road lane avenue park square school "
    "hagen dalen kulla sätra tuna hallarna"
)

# Endings of places and of surnames alike: they tell nothing behind a first name.
SURNAME_ENDINGS = word_list(
    "hem mark hage äng dal lund näs udd strand gård park torg backen stig sjö inge plan plats lunden ängen"
)

LOCALITIES = _words(
    """
    upplands-bro kungsängen bro brunna stockholm håbo bålsta sigtuna märsta järfälla jakobsberg kallhäll barkarby
    solna uppsala sundbyberg sollentuna ekerö enköping västerås kista råby finnsta härnevi tibble gröna norrboda ringvägen
    lindhagen frölunda sylta håbo-tibble tibbleängen ekhammar ekhammarsskolan hagnäs täppan livgardet granhammar
    lennartsnäs stäket klint skällsta svensk sverige svenska trafikverket sl vattenfall eon polisen region attendo brunna-skolan
    bergaskolan hagnässkolan upplands mälaren helsinki helsingfors oslo lillehammer köpenhamn lyngby malmö
    göteborg europa facebook instagram google maps openstreetmap ica coop willys lidl hemköp
    """
)

# Words before a number or a code that make it the number of a thing, not of a person.
POLE_WORDS = word_list(
    "stolpe stolpen stolpnr stolpnummer stolpens lyktstolpe lyktstolpen belysningsstolpe belysningsstolpen lampa lampan "
    "lampnr lampnummer armatur armaturen belysningspunkt ljuspunkt mast masten skåp skåpet elskåp elskåpet "
    "elcentral centralen belysningscentral brunn brunnen kabelskåp trafikskylt vägmärke bänk papperskorg "
    "objekt objekt-id objektid inventarienummer pole lamp luminaire cabinet stolpe-id trafo nätstation nätstationen"
)
CASE_WORDS = word_list(
    "ärende ärendet ärenden ärendenr ärendenummer ärende-id ärendeid dnr diarienr diarienummer felanmälan felanmälansnr "
    "anmälan referens referensnr referensnummer ref refnr id case request ticket kvittonr kvittens "
    "ordernr order ordernummer fakturanr faktura fakturanummer ocr protokoll beslut detaljplan sak saksnr "
    "bygglov polisanmälan k-nummer bg bankgiro plusgiro orgnr org.nr organisationsnummer"
)

SERIES_WORDS = word_list(
    """
    typ typen modell modellen linje linjen artikel artikelnr produkt kod koden rum sal plan zon port station ritning blad
    nivå etapp kvarter flyg tåg fil version beteckning littera position punkt nod sträcka område skola klass
    """
)

# Three-letter codes that are followed by a number and are no number plates.
PLATE_STOP = _words(
    """
    led son hps hql hqi cdm hci mhn pll tcd sap nav lps nah lpl sox hpl hse hst tld cfl pls plt tcl cpo dal
    kbn bun sbn kso bmn tun kun fon scb gnu gps dnr ref tel fax bus buss sek eur usd nok dkk lgh nr
    trp gcm gc kom max hus lag per str rot bro och med har det den som men han hon hej jag dom dem
    kan ska var fem sex tre hos upp mot ett era ert mer nya tak top ner nog los log doc pdf jpg png xls csv
    apr maj jun jul aug sep okt nov dec jan feb mar kls fas bsk ral oph abs upc ean wms osm epsg tab usb
    cat pep pet ram ssd sms faq abb ekg kap art mom pkt utm rak reh nmr stg kod hnr fnr gnr bnr tlf zon kol
    lux lek ljus mar sal port rum mc akt avd enh bok del fig kat kl man mån nej fre tor ons tis lor son
    """
)

UNITS = word_list(
    "w watt kr kronor sek m meter mtr st lm k kelvin lx lux kg km mm cm dm ton kwh kw v volt a mw grader "
    "procent min minuter h timmar dagar år personer barn bilar lampor stolpar kvm m2 m3 l liter km/h km/tim "
    "gånger boende svarande steg sek sekunder kb mb hz lumen"
)
