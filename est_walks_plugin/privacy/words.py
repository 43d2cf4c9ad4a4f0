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
    aaron abbe abdallah abdulrahman abel ada adele adina adnan adolf adrian agata agda aida aida aila aina alan alba albert aleksandra alfons alfrida
    algot alina allan alvar alvin amal amelie amir ammar ana anastasia anders-erik andré angela angelica angelika anja ann anna-maria anna-stina
    anne-marie ann-charlotte ann-louise ann-mari ann-sofi ann-sofie annabelle ann-britt anneli anni annie annmari antonia antonio ante
    arthur artur arvo asad ashraf asma astor athena august aron arne-erik ayan aya ayla azad barbara barbro-maria beata beatrice beda bella belma
    benny bernt bert bertil-erik bettan bianca bill bilal billy birger birgit-maria bitte bob boel bodil bogdan boris bosse brita britt-marie britt-inger bror burhan
    calle carin carl-gustaf carl-johan carl-erik carlos carola casper catharina cathrine ceasar celine chris christel christopher christofer cleo
    colin conny cornelia crister dag dagmar dagny dan dana daniela danne danuta dario davood denise diana didrik dilan dina dolores donald dora
    doris douglas dragan ebbe edda eddie edit edith edvard edvin edward edwin efraim egon eila eilert einar eino elena eleonora eleonor elen elia eliana eliza
    elis elisabet elise ella-maria elma elmer elna elof elsie elsy elton elver emelia emilie emily emir emmy engla enya erland erling ernst
    erica erik-olof estelle esther ethel eugen eva-lena eva-maria evald evelyn evert ewa fabian fadi farah fareed farid fia figge finn folke fransson franz freddie freddy
    fritz frode gabriella gaby georg george gerda gerhard germund gert gertrud gillis gina gittan giovanni gitte gottfrid grace greger gustav-adolf gun-britt
    gunborg gunhild gunn gunnel gurli gustavo gösta haidar halina hamid hampus hamza hanan hanna-maria hanne hans-erik hans-olof harriet hasse hassan
    heidi helga helge helmer helmi hendrik henning henny henriette henry herbert herman hilding hilma hillevi hjalmar hjördis holger huda hugo-erik iman
    ibbe ida-maria idris ilona ilse imad ina indra ines inez ing-britt ing-marie inga-lill inga-britt ingalill inge ingegerd ingegärd ingemar ingela ingmar
    ingolf ingvor inna ioana ira irena irene iris irma irmeli isa isac isolde ismail iwona jacob jafar jaime jamal james jana jane janet
    janina janne jarl jarmo jasmin jean jelena jennie jens-erik jerker jerry jessika jill jim jimmie joacim joanna joar jocke jolanta jon jonatan jordan
    jorge joseph josefine josefina josephine jossan juan judit judith juhani julian julie julius justus kadir kai kamal kamil kamilla kalle-erik
    karim karima karl-erik karl-gustav karl-johan karla karsten katarzyna kate katja kennet kenneth kenny kerstin-maria khaled khalid kicki kim kitty
    kjerstin knut konrad kristian krister kristofer krystyna kurt laila lana lasse lave leah leena lelle leona leonard leonora levi lia liban liliana lill lillemor
    lill-marie lilly lily linn-maria lisa-maria lisen liselott liselotte lizette loke lollo lotta lottie lou lova love lovis lucia luis luna lydia
    macke madeleine madelene maggan magda mahmoud mahmud maj-britt maj-lis majken majvor malte malva mana manuel marcus marek margareta margaretha margit
    margot maria-lena mariann marie-louise marina mario marion marius marja marko markus marlene marta marwan mathias mathilda matteo mattis maud
    maurits maya mehdi mehmet meja melissa melker melinda melanie merja merete meriam metin micke mickan mikaela mila milan milena milo mille milton mimmi mina minea mira
    miranda mirja miro miriam mohamad mona-lisa mounir mourad mubarak muhammad munir murat nadja naima nancy nanna naomi nasser natalia natalie
    natasha nathan neda nelly nellie nicklas nicole nicolas nikola nikolaj nikita nicke nisse njord noelle noomi novalie ola-erik
    olaf oleg oliver olivera olle-erik omid orvar osama ottilia ove pamela parisa patric patrick pauline pavel pelle-erik penny per-anders per-olof per-olov
    peder perry pether petronella petter philip pierre pirjo piotr pål quentin rafael ragna ragnar rahim raija ralf ramona rana rania ravn rawan
    rasmus rebecca regina reidar reijo renata renate rené ricardo richard rickard rigmor riitta rikke rita ritva robban robert-erik rolle roman
    romeo ronny rosanna rosita roy ruben rudolf runa rustam saad sabine sabrina said saida salma salem salim sally salome samantha samir samira sanja sandro sasha saskia
    savannah seher selim semir serena serge sergej shirin sia siiri siena sigbritt sigge sigrun signhild silje silvia simone sina sindre sirkka siv-britt
    sixtus skye slobodan sofi sophia sophie staffan stefanie steffi stephanie steve stephen stig-erik stine sune sunniva susann susanna
    svea-maria svetlana svenne sverker sverre svante-erik sylvia synnöve tage tamara tanja tara tarek tariq tatiana ted teddy tekla teodor terese
    teresa tereza teresia thea theo theodor thelma theresia thom thor thorbjörn thore thorsten thyra tia tindra tintin titti tiia tobbe tomasz tonje tor torbjörn tord torgny
    torkel torleif torvald tova troels tryggve tua tullia tuulikki uffe ulf-erik ulla-carin ulla-karin ulla-maria ulrik ulrike ursula vahid valdemar
    valentin valeria valentina vanessa vanja venla verner vesna viktoriya vidar vide vilda vilhelm vilja vincenzo virpi viveca vivi vivianne
    vjosa vladimir walid walter wanda wendela wenche wilhelmina wille willy wiktor wiktoria xander ylva-li yasin yasmina yasmine yohannes
    yngvar ynez yonas youssef yuki yusra zack zandra zara zeinab zeke zelma zeynep zlatan zoe zofia zuzanna åsa-maria åse ömer öivind örjan östen
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
    ingen inga inget som faktiskt egentligen nämligen väl ju jo dock förresten visst tyvärr fortfarande intresserad invånare is jag jättetack kan klass kommunen kommuninvånare kommuninvånarna
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
    "området bolaget kommunen kommun förskolan biblioteket badet kajen hamnen esplanaden bostäder udden holmen föreningen rådet klubben gruppen styrelsen teamet enheten avdelningen nämnden förvaltningen kören laget "
    ""
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

# Three-letter codes and words before a number that are no number plates: codes of lamps (never a plate, "LED 40W"),
# other codes (no plate with three digits), and everyday words (no plate in small letters or among capitals).
LAMP_CODES = _words(
    "led son hps hql hqi cdm hci mhn mhw pll tcd sap nav lps nah lpl sox hpl hse hst tld cfl pls cpo plt tcl dal ssl hie hit hme lmt sdw"
)
PLATE_CODES = _words(
    """
    kbn bun sbn kso bmn tun kun gnu gps dnr ref tel fax bus sek eur usd nok dkk lgh trp gcm scb pdf jpg png xls csv doc usb wms osm
    epsg rak kod hnr fnr gnr bnr tlf nmr stg abb ekg utm abs upc ean ssd sms faq tab ral bsk els rms kks brf nrs gck txt xml hus rum zon bgp sgs sgp bds bdp brp bgs bpp cgp hgs hrp xgp srp
    """
)
PLATE_WORDS = _words(
    """
    buss max hus lag per str rot bro och med har det den som men han hon hej jag dom dem kan ska var fem sex tre hos upp mot ett era ert mer
    nya tak top ner nog los log apr maj jun jul aug sep okt nov dec jan feb mar kap art mom pkt zon kol lux lek sal port rum akt avd enh bok
    del fig kat man nej fre tor ons lor kom cat pet ram fon fas gul grå alt bar ben dag eld far fot gav ger gås hal hem hur kar kul lamp
    las lat led leg les mal mars mat mur nat namn nog nord nu om ons pass pel rad ram rek ren rus rut sak sand ser sju ska sko sol stod tag tal
    tar tex tog tom tur tåg ute val var vet att bar bra bada byt bygg cykel efter ens gata hej half helt vart resp
    """
)

# Things at a place that carry a code and are not in `PLACE_WORDS`: how their names end.
CODED_ENDINGS = word_list(
    "automat automaten kamera kameran mätare mätaren station stationen garage garaget grind grinden terminal terminalen "
    "laddplats laddplatsen byggnad byggnaden entré entrén hiss hissen trappa trappan camera machine shelter"
)

UNITS = word_list(
    "w watt kr kronor sek m meter mtr st lm k kelvin lx lux kg km mm cm dm ton kwh kw v volt a mw grader "
    "procent min minuter h timmar dagar år personer barn bilar lampor stolpar kvm m2 m3 l liter km/h km/tim "
    "gånger boende svarande steg sek sekunder kb mb hz lumen"
)
