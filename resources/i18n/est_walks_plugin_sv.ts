<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="en">
<context>
    <name>EstWalks</name>
    <message><source> and {count} more</source><translation> och {count} till</translation></message>
    <message><source> h</source><translation> h</translation></message>
    <message><source> km/h</source><translation> km/h</translation></message>
    <message><source> kr</source><translation> kr</translation></message>
    <message><source> kr/kWh</source><translation> kr/kWh</translation></message>
    <message><source> min</source><translation> min</translation></message>
    <message><source> months</source><translation> månader</translation></message>
    <message><source> stops</source><translation> stopp</translation></message>
    <message numerus="yes"><source>%n EST report(s)</source><translation><numerusform>%n EST-rapport</numerusform><numerusform>%n EST-rapporter</numerusform></translation></message>
    <message numerus="yes"><source>%n added.</source><translation><numerusform>%n tillagd.</numerusform><numerusform>%n tillagda.</numerusform></translation></message>
    <message numerus="yes"><source>%n approximate position(s)</source><translation><numerusform>%n ungefärligt läge</numerusform><numerusform>%n ungefärliga lägen</numerusform></translation></message>
    <message numerus="yes"><source>%n area(s)</source><translation><numerusform>%n område</numerusform><numerusform>%n områden</numerusform></translation></message>
    <message numerus="yes"><source>%n area(s) added.</source><translation><numerusform>%n område tillagt.</numerusform><numerusform>%n områden tillagda.</numerusform></translation></message>
    <message numerus="yes"><source>%n area(s) follow the buildings.</source><translation><numerusform>%n område följer nu bebyggelsen.</numerusform><numerusform>%n områden följer nu bebyggelsen.</numerusform></translation></message>
    <message numerus="yes"><source>%n broken</source><translation><numerusform>%n trasig</numerusform><numerusform>%n trasiga</numerusform></translation></message>
    <message numerus="yes"><source>%n came in, most of all</source><translation><numerusform>%n kom in, flest av alla</numerusform><numerusform>%n kom in, flest av alla</numerusform></translation></message>
    <message numerus="yes"><source>%n case(s)</source><translation><numerusform>%n ärende</numerusform><numerusform>%n ärenden</numerusform></translation></message>
    <message numerus="yes"><source>%n case(s) open for more than 60 days</source><translation><numerusform>%n ärende öppet i mer än 60 dagar</numerusform><numerusform>%n ärenden öppna i mer än 60 dagar</numerusform></translation></message>
    <message numerus="yes"><source>%n categor(ies)</source><translation><numerusform>%n kategori</numerusform><numerusform>%n kategorier</numerusform></translation></message>
    <message numerus="yes"><source>%n conflict(s) decided.</source><translation><numerusform>%n konflikt avgjord.</numerusform><numerusform>%n konflikter avgjorda.</numerusform></translation></message>
    <message numerus="yes"><source>%n conflict(s) to decide</source><translation><numerusform>%n konflikt att avgöra</numerusform><numerusform>%n konflikter att avgöra</numerusform></translation></message>
    <message numerus="yes"><source>%n coordination number(s)</source><translation><numerusform>%n samordningsnummer</numerusform><numerusform>%n samordningsnummer</numerusform></translation></message>
    <message numerus="yes"><source>%n dark stretch(es)</source><translation><numerusform>%n mörk sträcka</numerusform><numerusform>%n mörka sträckor</numerusform></translation></message>
    <message numerus="yes"><source>%n dark stretch(es) end(s)</source><translation><numerusform>%n mörk sträcka försvinner</numerusform><numerusform>%n mörka sträckor försvinner</numerusform></translation></message>
    <message numerus="yes"><source>%n dark stretch(es), the longest {length}.</source><translation><numerusform>%n mörk sträcka, {length} lång.</numerusform><numerusform>%n mörka sträckor, den längsta {length}.</numerusform></translation></message>
    <message numerus="yes"><source>%n day(s) late</source><translation><numerusform>försenad %n dag</numerusform><numerusform>försenad %n dagar</numerusform></translation></message>
    <message numerus="yes"><source>%n decision(s)</source><translation><numerusform>%n beslut</numerusform><numerusform>%n beslut</numerusform></translation></message>
    <message numerus="yes"><source>%n declined</source><translation><numerusform>%n avslagen</numerusform><numerusform>%n avslagna</numerusform></translation></message>
    <message numerus="yes"><source>%n declined task(s) lack a reason</source><translation><numerusform>%n avslagen åtgärd saknar skäl</numerusform><numerusform>%n avslagna åtgärder saknar skäl</numerusform></translation></message>
    <message numerus="yes"><source>%n done</source><translation><numerusform>%n gjord</numerusform><numerusform>%n gjorda</numerusform></translation></message>
    <message numerus="yes"><source>%n done task(s), {when}.</source><translation><numerusform>%n åtgärd klar, {when}.</numerusform><numerusform>%n åtgärder klara, {when}.</numerusform></translation></message>
    <message numerus="yes"><source>%n due</source><translation><numerusform>%n att göra</numerusform><numerusform>%n att göra</numerusform></translation></message>
    <message numerus="yes"><source>%n e-mail address(es)</source><translation><numerusform>%n e-postadress</numerusform><numerusform>%n e-postadresser</numerusform></translation></message>
    <message numerus="yes"><source>%n effort(s) called off</source><translation><numerusform>%n insats inställd</numerusform><numerusform>%n insatser inställda</numerusform></translation></message>
    <message numerus="yes"><source>%n effort(s) held</source><translation><numerusform>%n insats genomförd</numerusform><numerusform>%n insatser genomförda</numerusform></translation></message>
    <message numerus="yes"><source>%n event(s) in {file}.</source><translation><numerusform>%n händelse i {file}.</numerusform><numerusform>%n händelser i {file}.</numerusform></translation></message>
    <message numerus="yes"><source>%n file(s)</source><translation><numerusform>%n fil</numerusform><numerusform>%n filer</numerusform></translation></message>
    <message numerus="yes"><source>%n file(s) that are no photos were left out.</source><translation><numerusform>%n fil som inte är något foto hoppades över.</numerusform><numerusform>%n filer som inte är foton hoppades över.</numerusform></translation></message>
    <message numerus="yes"><source>%n file(s) were not read, nothing like them comes from a walk: {names}.</source><translation><numerusform>%n fil lästes inte, en sådan kommer inte från en vandring: {names}.</numerusform><numerusform>%n filer lästes inte, sådana kommer inte från en vandring: {names}.</numerusform></translation></message>
    <message numerus="yes"><source>%n film(s) were left out; films are not kept.</source><translation><numerusform>%n film hoppades över; filmer sparas inte.</numerusform><numerusform>%n filmer hoppades över; filmer sparas inte.</numerusform></translation></message>
    <message numerus="yes"><source>%n finding(s)</source><translation><numerusform>%n fynd</numerusform><numerusform>%n fynd</numerusform></translation></message>
    <message numerus="yes"><source>%n finding(s) are not mended as the group saw it, though their task is done.</source><translation><numerusform>%n fynd är inte åtgärdat enligt gruppen, fast åtgärden är klar.</numerusform><numerusform>%n fynd är inte åtgärdade enligt gruppen, fast åtgärderna är klara.</numerusform></translation></message>
    <message numerus="yes"><source>%n finding(s) at the stops; scores of {scored} of {stops} stops.</source><translation><numerusform>%n fynd vid stoppen; poäng för {scored} av {stops} stopp.</numerusform><numerusform>%n fynd vid stoppen; poäng för {scored} av {stops} stopp.</numerusform></translation></message>
    <message numerus="yes"><source>%n finding(s) belong to this walk.</source><translation><numerusform>%n fynd hör till den här vandringen.</numerusform><numerusform>%n fynd hör till den här vandringen.</numerusform></translation></message>
    <message numerus="yes"><source>%n finding(s) deleted.</source><translation><numerusform>%n fynd borttaget.</numerusform><numerusform>%n fynd borttagna.</numerusform></translation></message>
    <message numerus="yes"><source>%n finding(s) of the table were read before and deleted here; they stay away.</source><translation><numerusform>%n fynd i tabellen lästes in tidigare och har raderats här; det läses inte in igen.</numerusform><numerusform>%n fynd i tabellen lästes in tidigare och har raderats här; de läses inte in igen.</numerusform></translation></message>
    <message numerus="yes"><source>%n finding(s) stay on the map without a stop number: their stop is not in the walk now.</source><translation><numerusform>%n fynd ligger kvar på kartan utan stoppnummer: stoppet är inte med i vandringen nu.</numerusform><numerusform>%n fynd ligger kvar på kartan utan stoppnummer: stoppen är inte med i vandringen nu.</numerusform></translation></message>
    <message numerus="yes"><source>%n finding(s) were seen mended, but their task is not set as done.</source><translation><numerusform>%n fynd såg gruppen som åtgärdat, men åtgärden är inte satt som klar.</numerusform><numerusform>%n fynd såg gruppen som åtgärdade, men åtgärderna är inte satta som klara.</numerusform></translation></message>
    <message numerus="yes"><source>%n finding(s) whose task is done were seen mended by the group.</source><translation><numerusform>Gruppen såg %n fynd som åtgärdat, och åtgärden är klar.</numerusform><numerusform>Gruppen såg %n fynd som åtgärdade, och åtgärderna är klara.</numerusform></translation></message>
    <message numerus="yes"><source>%n flat or door number(s)</source><translation><numerusform>%n lägenhets- eller dörrnummer</numerusform><numerusform>%n lägenhets- eller dörrnummer</numerusform></translation></message>
    <message numerus="yes"><source>%n flight(s) of stairs</source><translation><numerusform>%n trappa</numerusform><numerusform>%n trappor</numerusform></translation></message>
    <message numerus="yes"><source>%n had one already.</source><translation><numerusform>%n hade redan en.</numerusform><numerusform>%n hade redan en.</numerusform></translation></message>
    <message numerus="yes"><source>%n hot spot(s)</source><translation><numerusform>%n anhopning</numerusform><numerusform>%n anhopningar</numerusform></translation></message>
    <message numerus="yes"><source>%n hot spot(s) that hold</source><translation><numerusform>%n anhopning som håller</numerusform><numerusform>%n anhopningar som håller</numerusform></translation></message>
    <message numerus="yes"><source>%n identical text(s) are decided with it</source><translation><numerusform>%n likadan text avgörs samtidigt</numerusform><numerusform>%n likadana texter avgörs samtidigt</numerusform></translation></message>
    <message numerus="yes"><source>%n imported observation(s) lie outside {area}; choose all areas to see them.</source><translation><numerusform>%n importerad observation ligger utanför {area}; välj alla områden för att se den.</numerusform><numerusform>%n importerade observationer ligger utanför {area}; välj alla områden för att se dem.</numerusform></translation></message>
    <message numerus="yes"><source>%n lamp(s)</source><translation><numerusform>%n lykta</numerusform><numerusform>%n lyktor</numerusform></translation></message>
    <message numerus="yes"><source>%n lamp(s) from OpenStreetMap, which is no inventory: import the municipality's.</source><translation><numerusform>%n lykta från OpenStreetMap, som inte är någon inventering: läs in kommunens.</numerusform><numerusform>%n lyktor från OpenStreetMap, som inte är någon inventering: läs in kommunens.</numerusform></translation></message>
    <message numerus="yes"><source>%n lamp(s) of unknown light source are not in the table.</source><translation><numerusform>%n lampa med okänd ljuskälla är inte med i tabellen.</numerusform><numerusform>%n lampor med okänd ljuskälla är inte med i tabellen.</numerusform></translation></message>
    <message numerus="yes"><source>%n lamp(s) on no known street are not in the table.</source><translation><numerusform>%n lampa utan känd gata är inte med i tabellen.</numerusform><numerusform>%n lampor utan känd gata är inte med i tabellen.</numerusform></translation></message>
    <message numerus="yes"><source>%n lamp(s) out</source><translation><numerusform>%n släckt lampa</numerusform><numerusform>%n släckta lampor</numerusform></translation></message>
    <message numerus="yes"><source>%n lamp(s) that are not LED</source><translation><numerusform>%n lampa som inte är LED</numerusform><numerusform>%n lampor som inte är LED</numerusform></translation></message>
    <message numerus="yes"><source>%n late task(s) need a new date or another state</source><translation><numerusform>%n försenad åtgärd behöver ett nytt datum eller en annan status</numerusform><numerusform>%n försenade åtgärder behöver ett nytt datum eller en annan status</numerusform></translation></message>
    <message numerus="yes"><source>%n layer(s); choose one.</source><translation><numerusform>%n lager; välj ett.</numerusform><numerusform>%n lager; välj ett.</numerusform></translation></message>
    <message numerus="yes"><source>%n measure(s)</source><translation><numerusform>%n åtgärdstyp</numerusform><numerusform>%n åtgärdstyper</numerusform></translation></message>
    <message numerus="yes"><source>%n measure(s) of the period</source><translation><numerusform>%n åtgärd</numerusform><numerusform>%n åtgärder</numerusform></translation></message>
    <message numerus="yes"><source>%n meeting(s)</source><translation><numerusform>%n möte</numerusform><numerusform>%n möten</numerusform></translation></message>
    <message numerus="yes"><source>%n month(s), {first} to {last}</source><translation><numerusform>%n månad, {first} till {last}</numerusform><numerusform>%n månader, {first} till {last}</numerusform></translation></message>
    <message numerus="yes"><source>%n more decision(s) are not told one by one.</source><translation><numerusform>%n beslut till redovisas inte ett för ett.</numerusform><numerusform>%n beslut till redovisas inte ett för ett.</numerusform></translation></message>
    <message numerus="yes"><source>%n more measure(s) are not told one by one.</source><translation><numerusform>%n åtgärd till anges inte var för sig.</numerusform><numerusform>%n åtgärder till anges inte var för sig.</numerusform></translation></message>
    <message numerus="yes"><source>%n more photo(s) cannot be read.</source><translation><numerusform>%n foto till går inte att läsa.</numerusform><numerusform>%n foton till går inte att läsa.</numerusform></translation></message>
    <message numerus="yes"><source>%n name(s)</source><translation><numerusform>%n namn</numerusform><numerusform>%n namn</numerusform></translation></message>
    <message numerus="yes"><source>%n number plate(s)</source><translation><numerusform>%n registreringsnummer</numerusform><numerusform>%n registreringsnummer</numerusform></translation></message>
    <message numerus="yes"><source>%n observation(s)</source><translation><numerusform>%n observation</numerusform><numerusform>%n observationer</numerusform></translation></message>
    <message numerus="yes"><source>%n observation(s) of partners</source><translation><numerusform>%n observation från samverkanspartner</numerusform><numerusform>%n observationer från samverkanspartner</numerusform></translation></message>
    <message numerus="yes"><source>%n observation(s) saved.</source><translation><numerusform>%n observation sparad.</numerusform><numerusform>%n observationer sparade.</numerusform></translation></message>
    <message numerus="yes"><source>%n observation(s) without position</source><translation><numerusform>%n observation utan läge</numerusform><numerusform>%n observationer utan läge</numerusform></translation></message>
    <message numerus="yes"><source>%n of the lamps is broken.</source><translation><numerusform>%n av lamporna är trasig.</numerusform><numerusform>%n av lamporna är trasiga.</numerusform></translation></message>
    <message numerus="yes"><source>%n of them done inside the periods: what came of it shows less.</source><translation><numerusform>%n av dem blev klar inne i perioderna: det den gav syns mindre.</numerusform><numerusform>%n av dem blev klara inne i perioderna: det de gav syns mindre.</numerusform></translation></message>
    <message numerus="yes"><source>%n of them late</source><translation><numerusform>%n av dem försenad</numerusform><numerusform>%n av dem försenade</numerusform></translation></message>
    <message numerus="yes"><source>%n of them marked as duplicate(s)</source><translation><numerusform>%n märkt som dubblett</numerusform><numerusform>%n märkta som dubbletter</numerusform></translation></message>
    <message numerus="yes"><source>%n of them without a position, not on the map.</source><translation><numerusform>%n av dem saknar läge och syns inte på kartan.</numerusform><numerusform>%n av dem saknar läge och syns inte på kartan.</numerusform></translation></message>
    <message numerus="yes"><source>%n open</source><translation><numerusform>%n öppen</numerusform><numerusform>%n öppna</numerusform></translation></message>
    <message numerus="yes"><source>%n other done task(s) lie outside the periods.</source><translation><numerusform>%n annan klar åtgärd ligger utanför perioderna.</numerusform><numerusform>%n andra klara åtgärder ligger utanför perioderna.</numerusform></translation></message>
    <message numerus="yes"><source>%n other place(s)</source><translation><numerusform>%n annan plats</numerusform><numerusform>%n andra platser</numerusform></translation></message>
    <message numerus="yes"><source>%n other place(s) in {area}</source><translation><numerusform>%n annan plats i {area}</numerusform><numerusform>%n andra platser i {area}</numerusform></translation></message>
    <message numerus="yes"><source>%n other place(s) of the same type ({types})</source><translation><numerusform>%n annan plats av samma typ ({types})</numerusform><numerusform>%n andra platser av samma typ ({types})</numerusform></translation></message>
    <message numerus="yes"><source>%n other proposal(s)</source><translation><numerusform>%n annat</numerusform><numerusform>%n andra</numerusform></translation></message>
    <message numerus="yes"><source>%n people</source><translation><numerusform>%n person</numerusform><numerusform>%n personer</numerusform></translation></message>
    <message numerus="yes"><source>%n personal identity number(s)</source><translation><numerusform>%n personnummer</numerusform><numerusform>%n personnummer</numerusform></translation></message>
    <message numerus="yes"><source>%n photo(s)</source><translation><numerusform>%n foto</numerusform><numerusform>%n foton</numerusform></translation></message>
    <message numerus="yes"><source>%n photo(s) and track(s)</source><translation><numerusform>%n foto eller spår</numerusform><numerusform>%n foton och spår</numerusform></translation></message>
    <message numerus="yes"><source>%n photo(s) are no pictures that can be read, and were left out; take them again.</source><translation><numerusform>%n foto går inte att läsa som bild och togs inte med; ta om det.</numerusform><numerusform>%n foton går inte att läsa som bilder och togs inte med; ta om dem.</numerusform></translation></message>
    <message numerus="yes"><source>%n photo(s) are not reviewed, or their picture is gone</source><translation><numerusform>%n foto är inte granskat, eller bilden saknas</numerusform><numerusform>%n foton är inte granskade, eller bilderna saknas</numerusform></translation></message>
    <message numerus="yes"><source>%n photo(s) are of no finding that this answer tells: {keys}.</source><translation><numerusform>Ett foto hör inte till något fynd i återkopplingen: {keys}. Ta bort det.</numerusform><numerusform>%n foton hör inte till något fynd i återkopplingen: {keys}. Ta bort dem.</numerusform></translation></message>
    <message numerus="yes"><source>%n photo(s) are there already with another walk and stay with it: {names}.</source><translation><numerusform>%n foto finns redan hos en annan vandring och stannar där: {names}.</numerusform><numerusform>%n foton finns redan hos en annan vandring och stannar där: {names}.</numerusform></translation></message>
    <message numerus="yes"><source>%n photo(s) cannot be read.</source><translation><numerusform>%n foto går inte att läsa.</numerusform><numerusform>%n foton går inte att läsa.</numerusform></translation></message>
    <message numerus="yes"><source>%n photo(s) could not be placed; place them by hand: {names}.</source><translation><numerusform>%n foto kunde inte placeras; placera det för hand: {names}.</numerusform><numerusform>%n foton kunde inte placeras; placera dem för hand: {names}.</numerusform></translation></message>
    <message numerus="yes"><source>%n photo(s) deleted.</source><translation><numerusform>%n foto borttaget.</numerusform><numerusform>%n foton borttagna.</numerusform></translation></message>
    <message numerus="yes"><source>%n photo(s) lie by the time alone, at the stop nearest in time: {names}.</source><translation><numerusform>%n foto ligger efter tiden enbart, vid det stopp som är närmast i tid: {names}.</numerusform><numerusform>%n foton ligger efter tiden enbart, vid det stopp som är närmast i tid: {names}.</numerusform></translation></message>
    <message numerus="yes"><source>%n photo(s) missing</source><translation><numerusform>%n foto saknas</numerusform><numerusform>%n foton saknas</numerusform></translation></message>
    <message numerus="yes"><source>%n photo(s) moved.</source><translation><numerusform>%n foto flyttat.</numerusform><numerusform>%n foton flyttade.</numerusform></translation></message>
    <message numerus="yes"><source>%n photo(s) stay at home until the privacy review has looked at them.</source><translation><numerusform>%n foto lämnas hemma tills det är granskat.</numerusform><numerusform>%n foton lämnas hemma tills de är granskade.</numerusform></translation></message>
    <message numerus="yes"><source>%n photo(s) stayed at home until the privacy review has looked at them.</source><translation><numerusform>%n foto stannade hemma tills granskningen har sett det.</numerusform><numerusform>%n foton stannade hemma tills granskningen har sett dem.</numerusform></translation></message>
    <message numerus="yes"><source>%n photo(s) that came before their records are with them now.</source><translation><numerusform>%n foto som kom före sin post i paketet ligger nu hos den.</numerusform><numerusform>%n foton som kom före sina poster i paketet ligger nu hos dem.</numerusform></translation></message>
    <message numerus="yes"><source>%n photo(s) that were there already were placed anew.</source><translation><numerusform>%n foto som redan fanns placerades om.</numerusform><numerusform>%n foton som redan fanns placerades om.</numerusform></translation></message>
    <message numerus="yes"><source>%n photo(s) were placed by hand before and stay where they are: {names}.</source><translation><numerusform>%n foto är placerat för hand sedan tidigare och ligger kvar: {names}.</numerusform><numerusform>%n foton är placerade för hand sedan tidigare och ligger kvar: {names}.</numerusform></translation></message>
    <message numerus="yes"><source>%n photo(s) were there twice and are kept once: {names}.</source><translation><numerusform>%n foto fanns två gånger och sparas en gång: {names}.</numerusform><numerusform>%n foton fanns två gånger och sparas en gång: {names}.</numerusform></translation></message>
    <message numerus="yes"><source>%n pin(s)</source><translation><numerusform>%n markering</numerusform><numerusform>%n markeringar</numerusform></translation></message>
    <message numerus="yes"><source>%n place(s)</source><translation><numerusform>%n plats</numerusform><numerusform>%n platser</numerusform></translation></message>
    <message numerus="yes"><source>%n place(s) ranked.</source><translation><numerusform>%n plats rangordnad.</numerusform><numerusform>%n platser rangordnade.</numerusform></translation></message>
    <message numerus="yes"><source>%n place(s) required in the next proposal.</source><translation><numerusform>%n plats ska vara med i nästa förslag.</numerusform><numerusform>%n platser ska vara med i nästa förslag.</numerusform></translation></message>
    <message numerus="yes"><source>%n point(s)</source><translation><numerusform>%n punkt</numerusform><numerusform>%n punkter</numerusform></translation></message>
    <message numerus="yes"><source>%n point(s) that the receiver made up or told twice were left out.</source><translation><numerusform>%n punkt som mottagaren hittat på eller angett två gånger har utelämnats.</numerusform><numerusform>%n punkter som mottagaren hittat på eller angett två gånger har utelämnats.</numerusform></translation></message>
    <message numerus="yes"><source>%n point(s) were noted on no walk.</source><translation><numerusform>%n synpunkt har noterats utan vandring.</numerusform><numerusform>%n synpunkter har noterats utan vandring.</numerusform></translation></message>
    <message numerus="yes"><source>%n point(s) with “–” for a number have no place on the map.</source><translation><numerusform>En punkt har ”–” i stället för nummer: den saknar plats på kartan.</numerusform><numerusform>%n punkter har ”–” i stället för nummer: de saknar plats på kartan.</numerusform></translation></message>
    <message numerus="yes"><source>%n point(s) without a position on earth were left out.</source><translation><numerusform>%n punkt utan giltigt läge har utelämnats.</numerusform><numerusform>%n punkter utan giltigt läge har utelämnats.</numerusform></translation></message>
    <message numerus="yes"><source>%n point(s) without a time were left out.</source><translation><numerusform>%n punkt utan tid har utelämnats.</numerusform><numerusform>%n punkter utan tid har utelämnats.</numerusform></translation></message>
    <message numerus="yes"><source>%n presence effort(s)</source><translation><numerusform>%n närvaroinsats</numerusform><numerusform>%n närvaroinsatser</numerusform></translation></message>
    <message numerus="yes"><source>%n presence effort(s) deleted.</source><translation><numerusform>%n närvaroinsats borttagen.</numerusform><numerusform>%n närvaroinsatser borttagna.</numerusform></translation></message>
    <message numerus="yes"><source>%n presence effort(s) planned; see tab Presence.</source><translation><numerusform>%n närvaroinsats planerad; se fliken Närvaro.</numerusform><numerusform>%n närvaroinsatser planerade; se fliken Närvaro.</numerusform></translation></message>
    <message numerus="yes"><source>%n presence round(s) held</source><translation><numerusform>%n närvaroinsats genomförd</numerusform><numerusform>%n närvaroinsatser genomförda</numerusform></translation></message>
    <message numerus="yes"><source>%n promise(s)</source><translation><numerusform>%n löfte</numerusform><numerusform>%n löften</numerusform></translation></message>
    <message numerus="yes"><source>%n promise(s) deleted.</source><translation><numerusform>%n löfte borttaget.</numerusform><numerusform>%n löften borttagna.</numerusform></translation></message>
    <message numerus="yes"><source>%n ranking(s)</source><translation><numerusform>%n rangordning</numerusform><numerusform>%n rangordningar</numerusform></translation></message>
    <message numerus="yes"><source>%n report(s) are placed by area or name only: they tell of no hot spot or near repeat.</source><translation><numerusform>%n rapport är placerad bara efter område eller platsnamn och räknas inte i anhopningar och upprepningar.</numerusform><numerusform>%n rapporter är placerade bara efter område eller platsnamn och räknas inte i anhopningar och upprepningar.</numerusform></translation></message>
    <message numerus="yes"><source>%n report(s) came in from {area} during {period}.</source><translation><numerusform>%n rapport kom in från {area} under {period}.</numerusform><numerusform>%n rapporter kom in från {area} under {period}.</numerusform></translation></message>
    <message numerus="yes"><source>%n report(s) came within {metres} m after ({first} to {last}).</source><translation><numerusform>%n rapport kom inom {metres} m efter ({first} till {last}).</numerusform><numerusform>%n rapporter kom inom {metres} m efter ({first} till {last}).</numerusform></translation></message>
    <message numerus="yes"><source>%n report(s) came within {metres} m in the year before.</source><translation><numerusform>%n rapport kom inom {metres} m året före.</numerusform><numerusform>%n rapporter kom inom {metres} m året före.</numerusform></translation></message>
    <message numerus="yes"><source>%n report(s) have a date that is still to come, and are not counted.</source><translation><numerusform>%n rapport har ett datum som ännu inte har varit och räknas inte.</numerusform><numerusform>%n rapporter har datum som ännu inte har varit och räknas inte.</numerusform></translation></message>
    <message numerus="yes"><source>%n report(s) have no date, and are not counted.</source><translation><numerusform>%n rapport saknar datum och räknas inte.</numerusform><numerusform>%n rapporter saknar datum och räknas inte.</numerusform></translation></message>
    <message numerus="yes"><source>%n report(s) in all; survey pins are not among them.</source><translation><numerusform>%n rapport sammanlagt; enkätsvar räknas inte in.</numerusform><numerusform>%n rapporter sammanlagt; enkätsvar räknas inte in.</numerusform></translation></message>
    <message numerus="yes"><source>%n report(s) of the period are of the kind “{kind}”, which the imports do not tell of in as many earlier years: they are counted, but not compared.</source><translation><numerusform>%n rapport i perioden är av slaget ”{kind}”, som importerna inte berättar om lika många år bakåt: den räknas men jämförs inte.</numerusform><numerusform>%n rapporter i perioden är av slaget ”{kind}”, som importerna inte berättar om lika många år bakåt: de räknas men jämförs inte.</numerusform></translation></message>
    <message numerus="yes"><source>%n report(s) of the period have no position: they lie in no area.</source><translation><numerusform>%n rapport i perioden saknar läge och räknas inte i något område.</numerusform><numerusform>%n rapporter i perioden saknar läge och räknas inte i något område.</numerusform></translation></message>
    <message numerus="yes"><source>%n report(s) of the period lie in no area: they count in the sum alone.</source><translation><numerusform>%n rapport i perioden ligger inte i något område: den räknas bara i summan.</numerusform><numerusform>%n rapporter i perioden ligger inte i något område: de räknas bara i summan.</numerusform></translation></message>
    <message numerus="yes"><source>%n report(s) tell no time of day: not in weekday by hour.</source><translation><numerusform>%n rapport saknar klockslag och är inte med i veckodag och timme.</numerusform><numerusform>%n rapporter saknar klockslag och är inte med i veckodag och timme.</numerusform></translation></message>
    <message numerus="yes"><source>%n report(s) tell of something good; they are not counted here.</source><translation><numerusform>%n rapport berättar om något bra och räknas inte här.</numerusform><numerusform>%n rapporter berättar om något bra och räknas inte här.</numerusform></translation></message>
    <message numerus="yes"><source>%n report(s) with a clock in the last year: too few to tell an hour.</source><translation><numerusform>%n rapport med klockslag det senaste året: för få för att peka ut en timme.</numerusform><numerusform>%n rapporter med klockslag det senaste året: för få för att peka ut en timme.</numerusform></translation></message>
    <message numerus="yes"><source>%n role(s) made</source><translation><numerusform>%n roll skapad</numerusform><numerusform>%n roller skapade</numerusform></translation></message>
    <message numerus="yes"><source>%n row(s)</source><translation><numerusform>%n rad</numerusform><numerusform>%n rader</numerusform></translation></message>
    <message numerus="yes"><source>%n row(s) rejected.</source><translation><numerusform>%n rad avvisad.</numerusform><numerusform>%n rader avvisade.</numerusform></translation></message>
    <message numerus="yes"><source>%n row(s) were stored twice; the receipts and the suspected duplicates tell which.</source><translation><numerusform>%n rad låg dubbelt; kvittona och de misstänkta dubbletterna visar vilken.</numerusform><numerusform>%n rader låg dubbelt; kvittona och de misstänkta dubbletterna visar vilka.</numerusform></translation></message>
    <message numerus="yes"><source>%n row(s) without a stop number belong to the stop above them.</source><translation><numerusform>%n rad utan stoppnummer hör till stoppet ovanför.</numerusform><numerusform>%n rader utan stoppnummer hör till stoppet ovanför.</numerusform></translation></message>
    <message numerus="yes"><source>%n safety walk(s)</source><translation><numerusform>%n trygghetsvandring</numerusform><numerusform>%n trygghetsvandringar</numerusform></translation></message>
    <message numerus="yes"><source>%n source(s)</source><translation><numerusform>%n källa</numerusform><numerusform>%n källor</numerusform></translation></message>
    <message numerus="yes"><source>%n source(s) and photo(s) that have {months} months today follow too</source><translation><numerusform>%n källa eller foto som i dag har {months} månader följer också med</numerusform><numerusform>%n källor och foton som i dag har {months} månader följer också med</numerusform></translation></message>
    <message numerus="yes"><source>%n source(s) have texts past their date</source><translation><numerusform>%n källa har texter som passerat sitt datum</numerusform><numerusform>%n källor har texter som passerat sitt datum</numerusform></translation></message>
    <message numerus="yes"><source>%n stop(s)</source><translation><numerusform>%n stopp</numerusform><numerusform>%n stopp</numerusform></translation></message>
    <message numerus="yes"><source>%n street(s)</source><translation><numerusform>%n gata</numerusform><numerusform>%n gator</numerusform></translation></message>
    <message numerus="yes"><source>%n street(s) to choose from</source><translation><numerusform>%n gata att välja</numerusform><numerusform>%n gator att välja bland</numerusform></translation></message>
    <message numerus="yes"><source>%n street(s) written to {file}.</source><translation><numerusform>%n gata sparad i {file}.</numerusform><numerusform>%n gator sparade i {file}.</numerusform></translation></message>
    <message numerus="yes"><source>%n stretch(es)</source><translation><numerusform>%n sträcka</numerusform><numerusform>%n sträckor</numerusform></translation></message>
    <message numerus="yes"><source>%n survey pin(s)</source><translation><numerusform>%n enkätmarkering</numerusform><numerusform>%n enkätmarkeringar</numerusform></translation></message>
    <message numerus="yes"><source>%n suspected duplicate(s) to confirm</source><translation><numerusform>%n misstänkt dubblett att avgöra</numerusform><numerusform>%n misstänkta dubbletter att avgöra</numerusform></translation></message>
    <message numerus="yes"><source>%n task(s)</source><translation><numerusform>%n åtgärd</numerusform><numerusform>%n åtgärder</numerusform></translation></message>
    <message numerus="yes"><source>%n task(s) are late</source><translation><numerusform>%n åtgärd är försenad</numerusform><numerusform>%n åtgärder är försenade</numerusform></translation></message>
    <message numerus="yes"><source>%n task(s) are so already.</source><translation><numerusform>%n åtgärd är redan så.</numerusform><numerusform>%n åtgärder är redan så.</numerusform></translation></message>
    <message numerus="yes"><source>%n task(s) are to be done</source><translation><numerusform>%n åtgärd ska vara klar</numerusform><numerusform>%n åtgärder ska vara klara</numerusform></translation></message>
    <message numerus="yes"><source>%n task(s) cannot be changed so and stay as they are:</source><translation><numerusform>%n åtgärd kan inte ändras så och förblir som den är:</numerusform><numerusform>%n åtgärder kan inte ändras så och förblir som de är:</numerusform></translation></message>
    <message numerus="yes"><source>%n task(s) change</source><translation><numerusform>%n åtgärd ändras</numerusform><numerusform>%n åtgärder ändras</numerusform></translation></message>
    <message numerus="yes"><source>%n task(s) changed by the answer.</source><translation><numerusform>%n åtgärd ändrad av svaret.</numerusform><numerusform>%n åtgärder ändrade av svaret.</numerusform></translation></message>
    <message numerus="yes"><source>%n task(s) deleted.</source><translation><numerusform>%n åtgärd borttagen.</numerusform><numerusform>%n åtgärder borttagna.</numerusform></translation></message>
    <message numerus="yes"><source>%n task(s) have the owner named on the walk, or by who keeps the way.</source><translation><numerusform>%n åtgärd har den ansvariga som föreslogs på vandringen, eller efter väghållaren.</numerusform><numerusform>%n åtgärder har de ansvariga som föreslogs på vandringen, eller efter väghållaren.</numerusform></translation></message>
    <message numerus="yes"><source>%n task(s) made.</source><translation><numerusform>%n åtgärd skapad.</numerusform><numerusform>%n åtgärder skapade.</numerusform></translation></message>
    <message numerus="yes"><source>%n task(s) of the package did not come back; nothing is done about them.</source><translation><numerusform>%n uppgift i paketet kom inte tillbaka; inget görs med den.</numerusform><numerusform>%n uppgifter i paketet kom inte tillbaka; inget görs med dem.</numerusform></translation></message>
    <message numerus="yes"><source>%n task(s) of the walk are open.</source><translation><numerusform>%n åtgärd från vandringen är öppen.</numerusform><numerusform>%n åtgärder från vandringen är öppna.</numerusform></translation></message>
    <message numerus="yes"><source>%n task(s) verified.</source><translation><numerusform>%n åtgärd verifierad.</numerusform><numerusform>%n åtgärder verifierade.</numerusform></translation></message>
    <message numerus="yes"><source>%n task(s) wait for it</source><translation><numerusform>%n åtgärd väntar på den</numerusform><numerusform>%n åtgärder väntar på den</numerusform></translation></message>
    <message numerus="yes"><source>%n task(s) were done</source><translation><numerusform>%n åtgärd blev klar</numerusform><numerusform>%n åtgärder blev klara</numerusform></translation></message>
    <message numerus="yes"><source>%n telephone number(s)</source><translation><numerusform>%n telefonnummer</numerusform><numerusform>%n telefonnummer</numerusform></translation></message>
    <message numerus="yes"><source>%n text(s) hold a mask and must be written anew</source><translation><numerusform>%n text har en maskering och måste skrivas om</numerusform><numerusform>%n texter har en maskering och måste skrivas om</numerusform></translation></message>
    <message numerus="yes"><source>%n text(s) stay at home until the privacy review has looked at them.</source><translation><numerusform>%n text lämnas hemma tills den är granskad.</numerusform><numerusform>%n texter lämnas hemma tills de är granskade.</numerusform></translation></message>
    <message numerus="yes"><source>%n text(s) stayed at home until the privacy review has looked at them.</source><translation><numerusform>%n text stannade hemma tills granskningen har sett den.</numerusform><numerusform>%n texter stannade hemma tills granskningen har sett dem.</numerusform></translation></message>
    <message numerus="yes"><source>%n text(s) to review before anything is published</source><translation><numerusform>%n text att granska före publicering</numerusform><numerusform>%n texter att granska före publicering</numerusform></translation></message>
    <message numerus="yes"><source>%n text(s) wait for privacy review</source><translation><numerusform>%n text väntar på granskning</numerusform><numerusform>%n texter väntar på granskning</numerusform></translation></message>
    <message numerus="yes"><source>%n thing(s) are late</source><translation><numerusform>%n sak är försenad</numerusform><numerusform>%n saker är försenade</numerusform></translation></message>
    <message numerus="yes"><source>%n thing(s) done</source><translation><numerusform>%n sak gjord</numerusform><numerusform>%n saker gjorda</numerusform></translation></message>
    <message numerus="yes"><source>%n thing(s) due</source><translation><numerusform>%n sak att göra</numerusform><numerusform>%n saker att göra</numerusform></translation></message>
    <message numerus="yes"><source>%n track(s)</source><translation><numerusform>%n spår</numerusform><numerusform>%n spår</numerusform></translation></message>
    <message numerus="yes"><source>%n video(s) were not read: {names}</source><translation><numerusform>%n film lästes inte: {names}</numerusform><numerusform>%n filmer lästes inte: {names}</numerusform></translation></message>
    <message numerus="yes"><source>%n view(s) from children</source><translation><numerusform>%n synpunkt från barn</numerusform><numerusform>%n synpunkter från barn</numerusform></translation></message>
    <message numerus="yes"><source>%n walk(s)</source><translation><numerusform>%n vandring</numerusform><numerusform>%n vandringar</numerusform></translation></message>
    <message numerus="yes"><source>%n waypoint(s) are the walk's own stops, start or end, and no findings.</source><translation><numerusform>%n punkt är vandringens egna stopp, start eller mål och blir inget fynd.</numerusform><numerusform>%n punkter är vandringens egna stopp, start eller mål och blir inga fynd.</numerusform></translation></message>
    <message numerus="yes"><source>%n without answer to residents</source><translation><numerusform>%n utan återkoppling till boende</numerusform><numerusform>%n utan återkoppling till boende</numerusform></translation></message>
    <message numerus="yes"><source>%n work list(s) written to {folder}.</source><translation><numerusform>%n arbetslista skriven till {folder}.</numerusform><numerusform>%n arbetslistor skrivna till {folder}.</numerusform></translation></message>
    <message><source>(95 %: {low} to {high})</source><translation>(95 %: {low} till {high})</translation></message>
    <message><source>(a photo without a name)</source><translation>(ett foto utan namn)</translation></message>
    <message><source>(a question without words)</source><translation>(fråga utan text)</translation></message>
    <message><source>(choose a category)</source><translation>(välj en kategori)</translation></message>
    <message><source>(decides nothing)</source><translation>(avgör inget)</translation></message>
    <message><source>(keep)</source><translation>(behåll)</translation></message>
    <message><source>(no areas yet)</source><translation>(inga områden än)</translation></message>
    <message><source>(no column)</source><translation>(ingen kolumn)</translation></message>
    <message><source>(no longer in the store)</source><translation>(finns inte längre i databasen)</translation></message>
    <message><source>(no name)</source><translation>(utan namn)</translation></message>
    <message><source>(no walk is told: the only one of that day)</source><translation>(ingen vandring är angiven: den enda den dagen)</translation></message>
    <message><source>(none yet)</source><translation>(ingen än)</translation></message>
    <message><source>(none)</source><translation>(inga)</translation></message>
    <message><source>(nothing written yet)</source><translation>(inget skrivet än)</translation></message>
    <message><source>(number {number} is not known)</source><translation>(nummer {number} är inte känt)</translation></message>
    <message><source>(spelt differently: “{text}”)</source><translation>(annan stavning: ”{text}”)</translation></message>
    <message><source>(the text waits for its privacy review)</source><translation>(texten väntar på granskning)</translation></message>
    <message><source>(waits for privacy review)</source><translation>(väntar på granskning)</translation></message>
    <message><source>(waits for the privacy review)</source><translation>(väntar på granskning)</translation></message>
    <message><source>0 – frightening</source><translation>0 – skrämmande</translation></message>
    <message><source>0, very unsafe</source><translation>0, mycket otryggt</translation></message>
    <message><source>1 EST report</source><translation>1 EST-rapport</translation></message>
    <message><source>1 closed case</source><translation>1 avslutat ärende</translation></message>
    <message><source>1 home has its way to school here (a model)</source><translation>1 bostad har sin väg till skolan här (modell)</translation></message>
    <message><source>1 home has its way to the station here (a model)</source><translation>1 bostad har sin väg till stationen här (modell)</translation></message>
    <message><source>1 home has its way to the stop here (a model)</source><translation>1 bostad har sin väg till hållplatsen här (modell)</translation></message>
    <message><source>1 home passes</source><translation>1 bostad passerar</translation></message>
    <message><source>1 in the last year</source><translation>1 senaste året</translation></message>
    <message><source>1 lamp out</source><translation>1 släckt lampa</translation></message>
    <message><source>1 observation from a partner</source><translation>1 observation från samverkanspartner</translation></message>
    <message><source>1 observation in the area is too little to point out a place.</source><translation>1 observation i området räcker inte för att peka ut en plats.</translation></message>
    <message><source>1 open case</source><translation>1 öppet ärende</translation></message>
    <message><source>1 respondent</source><translation>1 svarande</translation></message>
    <message><source>1 view from a child</source><translation>1 synpunkt från barn</translation></message>
    <message><source>1 – minor</source><translation>1 – mindre allvarligt</translation></message>
    <message><source>1 – unpleasant</source><translation>1 – obehagligt</translation></message>
    <message><source>2 – acceptable</source><translation>2 – godtagbart</translation></message>
    <message><source>2 – fairly serious</source><translation>2 – ganska allvarligt</translation></message>
    <message><source>3 – good</source><translation>3 – bra</translation></message>
    <message><source>3 – serious</source><translation>3 – allvarligt</translation></message>
    <message><source>3, safe</source><translation>3, tryggt</translation></message>
    <message><source>3.5 km/h suits a group of eight to ten that talks as it walks</source><translation>3,5 km/h passar en grupp på åtta till tio som pratar medan den går</translation></message>
    <message><source>95 %</source><translation>95 %</translation></message>
    <message numerus="yes"><source>; %n home(s) pass(es) after a model</source><translation><numerusform>; %n bostad passerar enligt en modell</numerusform><numerusform>; %n bostäder passerar enligt en modell</numerusform></translation></message>
    <message><source>; the file says {declared}</source><translation>; filen säger {declared}</translation></message>
    <message><source>; the file says {declared}, but its numbers do not agree</source><translation>; filen anger {declared}, men talen stämmer inte med det</translation></message>
    <message><source>; the format means {declared}</source><translation>; formatet betyder {declared}</translation></message>
    <message><source>; the format means {declared} when it says nothing, but its numbers do not agree</source><translation>; formatet betyder {declared} när inget sägs, men talen stämmer inte med det</translation></message>
    <message><source>= start</source><translation>= start</translation></message>
    <message><source>A GeoPackage with an owner's own open tasks, to be answered in QGIS or QField</source><translation>En GeoPackage med en ansvarigs egna öppna åtgärder, att svara på i QGIS eller QField</translation></message>
    <message><source>A cause analysis rests on this row; let a planner take it away.</source><translation>En orsaksanalys bygger på raden; låt en planerare ta bort den.</translation></message>
    <message><source>A comparison needs a row of earlier periods for every count.</source><translation>En jämförelse behöver en rad med tidigare perioder för varje antal.</translation></message>
    <message><source>A comparison needs at least one day before and after.</source><translation>En jämförelse kräver minst en dag före och efter.</translation></message>
    <message><source>A comparison needs counts before and after, and a weight for each of four areas.</source><translation>En jämförelse behöver antal före och efter, och en vikt för vart och ett av fyra områden.</translation></message>
    <message><source>A copy of the background map that works without a network</source><translation>En kopia av bakgrundskartan som fungerar utan nät</translation></message>
    <message><source>A cost of {value} kr per lamp is out of bounds; choose from {least} to {most}.</source><translation>Kostnaden {value} kr per lampa är utanför gränserna; välj {least} till {most}.</translation></message>
    <message><source>A count needs periods: a number above 0.</source><translation>Ett antal behöver perioder: ett tal över 0.</translation></message>
    <message><source>A count of answers lies between 0 and all of them.</source><translation>Ett antal svar ligger mellan 0 och alla.</translation></message>
    <message><source>A day in the period</source><translation>En dag i perioden</translation></message>
    <message><source>A day of the period</source><translation>En dag i perioden</translation></message>
    <message><source>A deadline is 0 to {most} days; 0 is no deadline.</source><translation>Tiden till klart senast är 0 till {most} dagar; 0 betyder ingen tid.</translation></message>
    <message><source>A declined task needs a reason that can be published, and no other task has one.</source><translation>En avböjd uppgift behöver ett skäl som kan publiceras, och ingen annan uppgift har något.</translation></message>
    <message><source>A declined task needs a reason that can be published; write what residents should be told.</source><translation>En avslagen åtgärd behöver ett skäl som kan publiceras; skriv vad boende ska få veta.</translation></message>
    <message><source>A distance must be more than 0 m.</source><translation>Ett avstånd ska vara mer än 0 m.</translation></message>
    <message><source>A duplicate needs the task it doubles; choose it first.</source><translation>En dubblett behöver åtgärden den dubblerar; välj den först.</translation></message>
    <message><source>A duplicate needs the task it doubles; say which in the note, and leave the state empty.</source><translation>En dubblett måste peka på en annan åtgärd; skriv vilken i noteringen och lämna status tom.</translation></message>
    <message><source>A finding needs a place: give a stop number or a point on the map.</source><translation>Ett fynd behöver en plats: ange ett stoppnummer eller en punkt på kartan.</translation></message>
    <message><source>A finding of the preview is gone from the store; look at the preview again.</source><translation>Ett fynd i förhandsvisningen finns inte kvar i databasen; förhandsgranska igen.</translation></message>
    <message><source>A folder of photos: where each belongs is shown before they are stored</source><translation>En mapp med foton: var de hör hemma visas innan de sparas</translation></message>
    <message><source>A folder …</source><translation>En mapp …</translation></message>
    <message><source>A function, for example operations centre; no names</source><translation>En funktion, till exempel driftcentralen; inga namn</translation></message>
    <message><source>A function, such as field assistant; never a person</source><translation>En funktion, till exempel fältassistent; aldrig en person</translation></message>
    <message><source>A glow is as wide as the lamp lights; more power, more glow.</source><translation>Skenet är så brett som lampan lyser; mer effekt ger mer sken.</translation></message>
    <message><source>A heat map needs a cell size and a radius of more than 0 m and a finite area.</source><translation>En värmekarta kräver rutstorlek och radie på mer än 0 m och ett avgränsat område.</translation></message>
    <message><source>A heat map of {count} million cells is too large; choose larger cells or a smaller area.</source><translation>En värmekarta med {count} miljoner rutor är för stor; välj större rutor eller ett mindre område.</translation></message>
    <message><source>A home more than {near} m from any path is left out.</source><translation>En bostad mer än {near} m från närmaste gångväg räknas inte med.</translation></message>
    <message><source>A joining tolerance of {value} m cannot work; give 0.001 to 5 m, usually 0.1 to 1.</source><translation>Sammanfogningsavståndet {value} m fungerar inte; ange 0,001 till 5 m, oftast 0,1 till 1.</translation></message>
    <message><source>A leg, a stop or a gathering has a negative or unknown time; recalculate the walk.</source><translation>En delsträcka, ett stopp eller en samling har en negativ eller okänd tid; räkna om vandringen.</translation></message>
    <message><source>A local copy is open; hand in what you do in it as an exchange package (Tasks, To owners).</source><translation>En lokal kopia är öppen; lämna in det du gör i den som ett utbytespaket (Åtgärder, Till ansvariga).</translation></message>
    <message><source>A mask stands in the reason; write it anew</source><translation>Skälet innehåller en mask; skriv om det</translation></message>
    <message><source>A mask stands in the text; write it anew below</source><translation>En mask står i texten; skriv om den nedan</translation></message>
    <message><source>A masked copy stands in the photo's place.</source><translation>En maskerad kopia står i fotots ställe.</translation></message>
    <message><source>A meeting point needs a point on the map.</source><translation>En samlingsplats behöver en punkt på kartan.</translation></message>
    <message><source>A minute of silence: look, listen, and turn round once.</source><translation>En tyst minut: titta, lyssna och vänd er om en gång.</translation></message>
    <message><source>A model: nobody was counted. Every home walks the shortest way to the nearest school, station and stop.</source><translation>En modell: ingen har räknats. Varje bostad går kortaste vägen till närmaste skola, station och hållplats.</translation></message>
    <message><source>A model: the shortest ways, nobody was counted.</source><translation>En modell: kortaste vägen, ingen har räknats.</translation></message>
    <message><source>A name is missing; write one.</source><translation>Namn saknas; skriv ett.</translation></message>
    <message><source>A newer file from the same system updates the older one instead of adding to it</source><translation>En nyare fil från samma system uppdaterar den äldre i stället för att läggas till</translation></message>
    <message><source>A pace of {pace} km/h cannot be walked; give 0.5 to 15 km/h, a group usually walks 3 to 4.</source><translation>Takten {pace} km/h går inte att gå; ange 0,5 till 15 km/h, en grupp går oftast 3 till 4.</translation></message>
    <message numerus="yes"><source>A package for each of the %n group(s)</source><translation><numerusform>Ett paket för gruppen</numerusform><numerusform>Ett paket för var och en av de %n grupperna</numerusform></translation></message>
    <message><source>A package of the walk “{walk}” lay beside it and was not read; read it in for that walk.</source><translation>Ett paket för vandringen ”{walk}” låg bredvid och lästes inte; läs in det för den vandringen.</translation></message>
    <message><source>A package that did not go out from this database lay beside it and was not read.</source><translation>Ett paket som inte gick ut från den här databasen låg bredvid och lästes inte.</translation></message>
    <message><source>A part of the change to “{store}” failed, so none of it was kept; try again.</source><translation>En del av ändringen i ”{store}” misslyckades, så inget av den sparades; försök igen.</translation></message>
    <message><source>A path has a coordinate that is not a number; repair or remove it.</source><translation>En väg har en koordinat som inte är ett tal; laga eller ta bort den.</translation></message>
    <message numerus="yes"><source>A period of %n day(s) is too long; choose ten years at most.</source><translation><numerusform>En period på %n dag är för lång; välj högst tio år.</numerusform><numerusform>En period på %n dagar är för lång; välj högst tio år.</numerusform></translation></message>
    <message><source>A photo was changed since it was shown, and nothing is approved; look at it again.</source><translation>Ett foto har ändrats sedan det visades, och inget godkänns; titta på det igen.</translation></message>
    <message><source>A place of our own has no other name than the one it is given; write a name.</source><translation>En egen plats har inget annat namn än det den får; skriv ett namn.</translation></message>
    <message><source>A place with more points has a larger disc.</source><translation>En plats med fler poäng har en större skiva.</translation></message>
    <message><source>A point has no usable x and y; give two numbers in the store's coordinate system.</source><translation>En punkt saknar användbara x och y; ange två tal i databasens koordinatsystem.</translation></message>
    <message><source>A point of the heat map has no usable position or weight; leave it out.</source><translation>En punkt i värmekartan saknar användbart läge eller vikt; ta bort den.</translation></message>
    <message><source>A point on the map</source><translation>En punkt på kartan</translation></message>
    <message><source>A point to cluster has a coordinate that is not a number; leave it out.</source><translation>En punkt att klustra har en koordinat som inte är ett tal; ta bort den.</translation></message>
    <message><source>A presence effort was planned of this measure already.</source><translation>En närvaroinsats är redan planerad av den här åtgärden.</translation></message>
    <message><source>A price of {value} kr/kWh is out of bounds; choose from {least} to {most}.</source><translation>Elpriset {value} kr/kWh är utanför gränserna; välj {least} till {most}.</translation></message>
    <message><source>A programme that is gone</source><translation>Ett program som är borta</translation></message>
    <message><source>A promise cannot have been kept {when}, which is still to come.</source><translation>Ett löfte kan inte ha hållits {when}, som inte har varit än.</translation></message>
    <message><source>A promise is kept at least once; “{count}” is too little.</source><translation>Ett löfte hålls minst en gång; ”{count}” är för lite.</translation></message>
    <message><source>A promise needs its first and last day; give FROM and TO.</source><translation>Ett löfte behöver en första och en sista dag; ange FROM och TO.</translation></message>
    <message><source>A radius of {value} m cannot work; give 5 to 1 000 metres.</source><translation>En radie på {value} m går inte; ange 5 till 1 000 meter.</translation></message>
    <message><source>A reason is published to residents: write no names.</source><translation>Ett skäl publiceras för boende: skriv inga namn.</translation></message>
    <message><source>A rectangle is left, top, width and height in pixels; write it as 120,80,60,60.</source><translation>En rektangel är vänster, överkant, bredd och höjd i bildpunkter; skriv den som 120,80,60,60.</translation></message>
    <message><source>A report that leaves the group is about an area of the store; draw the polygon as one first.</source><translation>En rapport som lämnar gruppen gäller ett område i databasen; rita polygonen som ett område först.</translation></message>
    <message><source>A row has {found} values where {wanted} were announced.</source><translation>En rad har {found} värden där {wanted} var utlovade.</translation></message>
    <message><source>A row of “{table}” was changed since, so this cannot be undone any more.</source><translation>En rad i ”{table}” har ändrats sedan dess, så det går inte längre att ångra.</translation></message>
    <message><source>A score is 0, 1, 2 or 3 (0 frightening, 3 good); “{score}” is none of them.</source><translation>En poäng är 0, 1, 2 eller 3 (0 skrämmande, 3 bra); ”{score}” är ingen av dem.</translation></message>
    <message><source>A share lies between 0 and 100 %.</source><translation>En andel ligger mellan 0 och 100 %.</translation></message>
    <message><source>A share of light of {value} is out of bounds; choose from 0.1 to 1.</source><translation>Ljusandelen {value} är utanför gränserna; välj 0,1 till 1.</translation></message>
    <message><source>A share without answers has no interval.</source><translation>En andel utan svar har inget intervall.</translation></message>
    <message><source>A sheet for each role: who leads, notes, takes photos …</source><translation>Ett blad för varje roll: samtalsledare, antecknare, fotograf …</translation></message>
    <message><source>A shortest dark stretch of {value} m cannot work; give 1 to 5 000 metres.</source><translation>En kortaste mörka sträcka på {value} m går inte; ange 1 till 5 000 meter.</translation></message>
    <message><source>A source of the population is given and no population; write its numbers too.</source><translation>En källa till befolkningen är angiven men ingen befolkning; skriv också dess siffror.</translation></message>
    <message><source>A stop number needs a walk; say which.</source><translation>Ett stoppnummer behöver en vandring; ange vilken.</translation></message>
    <message><source>A store has no table “{table}”.</source><translation>En databas har ingen tabell ”{table}”.</translation></message>
    <message><source>A survey may be imported with columns for them: they are only counted, and kept of nobody.</source><translation>En enkät kan läsas in med kolumner för dem: de räknas bara och sparas inte för någon.</translation></message>
    <message><source>A table of counts needs rows and columns of numbers from 0 up.</source><translation>En tabell med antal behöver rader och kolumner med tal från 0 och uppåt.</translation></message>
    <message><source>A table of counts needs rows and columns.</source><translation>En tabell med antal måste ha rader och kolumner.</translation></message>
    <message><source>A task cannot be a duplicate of itself; choose the other one.</source><translation>En åtgärd kan inte vara dubblett av sig själv; välj den andra.</translation></message>
    <message><source>A task was made of this measure already.</source><translation>En uppgift är redan gjord av den här åtgärden.</translation></message>
    <message><source>A text looks like a phone number, an e-mail address or a personal number; take it out and save again.</source><translation>En text ser ut som ett telefonnummer, en e-postadress eller ett personnummer; ta bort det och spara igen.</translation></message>
    <message><source>A text was changed since it was shown, and nothing is approved; read it again in the list.</source><translation>En text har ändrats sedan den visades, och inget är godkänt; läs den igen i listan.</translation></message>
    <message><source>A track without times tells where the group went and how far, not when it was at the stops.</source><translation>Ett spår utan tider visar var gruppen gick och hur långt, men inte när den var vid stoppen.</translation></message>
    <message><source>A walk follows real paths. Fetch or import the walking network first.</source><translation>En vandring följer verkliga vägar. Hämta eller importera gångnätet först.</translation></message>
    <message><source>A walk needs a start; give a point.</source><translation>En vandring behöver en start; ange en punkt.</translation></message>
    <message><source>A walk with {stops} stops has {expected} legs, but {given} were given.</source><translation>En vandring med {stops} stopp har {expected} delsträckor, men {given} angavs.</translation></message>
    <message><source>A walk without stops is not stored; add a place or a point first.</source><translation>En vandring utan stopp sparas inte; lägg först till en plats eller en punkt.</translation></message>
    <message><source>A web address or an office</source><translation>En webbadress eller en enhet</translation></message>
    <message><source>A zip with the walk, forms and maps for QField or Mergin Maps, without a network</source><translation>En zip med vandring, formulär och kartor för QField eller Mergin Maps, som fungerar utan nät</translation></message>
    <message><source>A {kind} cannot be stored in “{table}”, which holds {geometry}.</source><translation>En {kind} kan inte lagras i ”{table}”, som innehåller {geometry}.</translation></message>
    <message><source>A4: two stops a page</source><translation>A4: två stopp per sida</translation></message>
    <message><source>A5: a stop a page</source><translation>A5: ett stopp per sida</translation></message>
    <message><source>AFTER ends {day}, which is still to come; let it end {today} at the latest.</source><translation>AFTER slutar {day}, som ännu inte har varit; låt den sluta senast {today}.</translation></message>
    <message><source>AREA is a border, not an area of the store; record it as one first.</source><translation>AREA är en gräns, inte ett område i databasen; spara den som ett område först.</translation></message>
    <message><source>AREA narrows a MEASURE; a PLACE lies where it lies: leave one of them out.</source><translation>AREA begränsar en MEASURE; en PLACE ligger där den ligger: utelämna en av dem.</translation></message>
    <message><source>AREAS has no polygon; give a layer with areas, or leave it out.</source><translation>AREAS har ingen yta; ange ett lager med områden, eller utelämna det.</translation></message>
    <message><source>About</source><translation>Handlar om</translation></message>
    <message><source>About the chosen row</source><translation>Om den valda raden</translation></message>
    <message><source>About the place and what happens there. No individuals are described.</source><translation>Om platsen och vad som händer där. Inga personer beskrivs.</translation></message>
    <message><source>About the store</source><translation>Om databasen</translation></message>
    <message><source>About the whole stop</source><translation>Om hela stoppet</translation></message>
    <message><source>About this page</source><translation>Om sidan</translation></message>
    <message><source>About this report</source><translation>Om rapporten</translation></message>
    <message><source>About this walk</source><translation>Om vandringen</translation></message>
    <message><source>About what is asked for</source><translation>Om önskemålen</translation></message>
    <message><source>About {megabytes} MB, with maps at zoom {zoom} by day and in the dark.</source><translation>Ungefär {megabytes} MB, med kartor i zoom {zoom} för dag och mörker.</translation></message>
    <message><source>Add</source><translation>Lägg till</translation></message>
    <message numerus="yes"><source>Add %n photo(s)</source><translation><numerusform>Lägg till %n foto</numerusform><numerusform>Lägg till %n foton</numerusform></translation></message>
    <message><source>Add a cause</source><translation>Lägg till en orsak</translation></message>
    <message><source>Add a measure</source><translation>Lägg till en åtgärd</translation></message>
    <message><source>Add a place</source><translation>Lägg till en plats</translation></message>
    <message><source>Add a place …</source><translation>Lägg till plats …</translation></message>
    <message><source>Add a ranked place where it costs least; on the map any point can be added</source><translation>Lägg till en rangordnad plats där den kostar minst; på kartan kan vilken punkt som helst läggas till</translation></message>
    <message><source>Add an urban area</source><translation>Lägg till en tätort</translation></message>
    <message><source>Add areas</source><translation>Lägg till områden</translation></message>
    <message><source>Add photos …</source><translation>Lägg till foton …</translation></message>
    <message><source>Add photos: {walk}</source><translation>Lägg till foton: {walk}</translation></message>
    <message><source>Add promise</source><translation>Lägg till löfte</translation></message>
    <message><source>Add the place</source><translation>Lägg till platsen</translation></message>
    <message><source>Add to its clock</source><translation>Lägg till klockan</translation></message>
    <message><source>Add to the walk</source><translation>Lägg till i vandring</translation></message>
    <message><source>Add what is here</source><translation>Lägg till det som finns här</translation></message>
    <message><source>Add, rename, redraw or remove an area</source><translation>Lägg till, byt namn på, rita om eller ta bort ett område</translation></message>
    <message><source>Added to the camera's clock</source><translation>Läggs till kamerans klocka</translation></message>
    <message><source>Added to the clock, minutes:seconds</source><translation>Läggs till klockan, minuter:sekunder</translation></message>
    <message><source>Adding photos</source><translation>Lägger till foton</translation></message>
    <message><source>Address</source><translation>Adress</translation></message>
    <message><source>Address line on paper</source><translation>Adressrad på utskrifter</translation></message>
    <message><source>Address line on paper (-: none)</source><translation>Adressrad på utskrifter (-: ingen)</translation></message>
    <message><source>Address or place</source><translation>Adress eller plats</translation></message>
    <message><source>After</source><translation>Efter</translation></message>
    <message><source>After (2025-01-01/2025-12-31)</source><translation>Efter (2025-01-01/2025-12-31)</translation></message>
    <message><source>After the walk</source><translation>Efter vandringen</translation></message>
    <message><source>After, 95 %</source><translation>Efter, 95 %</translation></message>
    <message><source>After, 95 % from</source><translation>Efter, 95 % från</translation></message>
    <message><source>After, 95 % to</source><translation>Efter, 95 % till</translation></message>
    <message><source>After, from</source><translation>Efter, från</translation></message>
    <message><source>After, to</source><translation>Efter, till</translation></message>
    <message><source>After: {months} not counted, no import tells of them.</source><translation>Efter: {months} räknas inte, ingen import berättar om den tiden.</translation></message>
    <message><source>After: {months} not counted, only a part of them lies in the period.</source><translation>Efter: {months} räknas inte, bara en del ligger i perioden.</translation></message>
    <message><source>After: {months} not counted, they have no match before.</source><translation>Efter: {months} räknas inte, de saknar motsvarighet före.</translation></message>
    <message><source>Against cause no.</source><translation>Gäller orsak nr</translation></message>
    <message><source>Age</source><translation>Ålder</translation></message>
    <message><source>Age (only counted)</source><translation>Ålder (räknas bara)</translation></message>
    <message><source>Ages</source><translation>Åldrar</translation></message>
    <message><source>Agree on one score by day and one in the dark for the whole stop.</source><translation>Enas om en poäng i dagsljus och en i mörker för hela stoppet.</translation></message>
    <message><source>Agree with the note-taker and the photographer how you work together.</source><translation>Kom överens med antecknaren och fotografen om hur ni arbetar ihop.</translation></message>
    <message><source>Aim: {date}</source><translation>Mål: {date}</translation></message>
    <message><source>All</source><translation>Alla</translation></message>
    <message numerus="yes"><source>All %n group(s)</source><translation><numerusform>Alla %n grupper</numerusform><numerusform>Alla %n grupper</numerusform></translation></message>
    <message numerus="yes"><source>All %n role(s) are made.</source><translation><numerusform>Rollen är skapad.</numerusform><numerusform>Alla %n roller är skapade.</numerusform></translation></message>
    <message><source>All areas</source><translation>Alla områden</translation></message>
    <message><source>All categories</source><translation>Alla kategorier</translation></message>
    <message><source>All files</source><translation>Alla filer</translation></message>
    <message><source>All files (*)</source><translation>Alla filer (*)</translation></message>
    <message><source>All findings of the walk</source><translation>Alla fynd från vandringen</translation></message>
    <message><source>All groups in one file</source><translation>Alla grupper i en fil</translation></message>
    <message><source>All lamps as {name} in its file, lumen by the lamps' watts (settings).</source><translation>Alla lampor räknade som {name} i dess fil, lumen efter lampornas effekt (inställningar).</translation></message>
    <message><source>All lamps as {name} in its file.</source><translation>Alla lampor räknade som {name} i dess fil.</translation></message>
    <message><source>All other places</source><translation>Alla andra platser</translation></message>
    <message><source>All owners</source><translation>Alla ansvariga</translation></message>
    <message><source>All programmes</source><translation>Alla program</translation></message>
    <message><source>All rows</source><translation>Alla rader</translation></message>
    <message><source>All states</source><translation>Alla statusar</translation></message>
    <message><source>All that is on the map stands in the tables below as well.</source><translation>Allt som finns på kartan står också i tabellerna nedanför.</translation></message>
    <message><source>All together</source><translation>Alla tillsammans</translation></message>
    <message><source>Allowed</source><translation>Tillåtet</translation></message>
    <message><source>Also findings with a task already</source><translation>Även fynd som redan har en åtgärd</translation></message>
    <message><source>An XYZ address has {z}, {x} and {y} in it.</source><translation>En XYZ-adress innehåller {z}, {x} och {y}.</translation></message>
    <message><source>An accessible page for the web (HTML)</source><translation>En tillgänglig webbsida (HTML)</translation></message>
    <message><source>An address begins with PG:, for example {example}.</source><translation>En adress börjar med PG:, till exempel {example}.</translation></message>
    <message><source>An analysis rests on at most {most} rows; take a smaller radius.</source><translation>En analys vilar på högst {most} rader; välj en mindre radie.</translation></message>
    <message><source>An answer is about an area of the store; choose one, or draw it as one first.</source><translation>Återkopplingen gäller ett område i databasen. Välj ett, eller rita det som ett område först.</translation></message>
    <message><source>An area needs a border; give a polygon layer, a file, an extent or WKT.</source><translation>Ett område behöver en gräns; ange ett polygonlager, en fil, en utsträckning eller WKT.</translation></message>
    <message><source>An area needs at least three corners and sides that do not cross.</source><translation>Ett område behöver minst tre hörn och sidor som inte korsar varandra.</translation></message>
    <message><source>An effort needs a kind and a time; give KIND and FROM.</source><translation>En insats behöver ett slag och en tid; ange KIND och FROM.</translation></message>
    <message><source>An effort needs a point on the map.</source><translation>En insats behöver en punkt på kartan.</translation></message>
    <message><source>An effort stands for 1 to {most} rounds; “{count}” is none of that.</source><translation>En insats står för 1 till {most} rundor; ”{count}” går inte.</translation></message>
    <message><source>An effort that begins {when} has not been held yet; record it as planned until then.</source><translation>En insats som börjar {when} har inte genomförts än; registrera den som planerad så länge.</translation></message>
    <message><source>An export of a form (KoBo or ODK): groups are taken off the headings.</source><translation>En export från ett formulär (KoBo eller ODK): gruppernas namn är borttagna ur rubrikerna.</translation></message>
    <message><source>An observation needs a point on the map.</source><translation>En observation behöver en punkt på kartan.</translation></message>
    <message><source>An observation or landmark has no usable position; leave it out or give it one.</source><translation>En observation eller ett landmärke saknar användbart läge; ta bort den eller ge den ett läge.</translation></message>
    <message><source>An open map survey is no random sample: it shows where people marked, not how many feel so.</source><translation>En öppen kartenkät är inget urval: den visar var människor har markerat, inte hur många som känner så.</translation></message>
    <message><source>An open map survey is no sample: it tells where, not how many.</source><translation>En öppen kartenkät är inget urval: den säger var, inte hur många.</translation></message>
    <message><source>Analysis</source><translation>Analys</translation></message>
    <message><source>Annex</source><translation>Bilaga</translation></message>
    <message><source>Another …</source><translation>Annat …</translation></message>
    <message><source>Answer</source><translation>Svar</translation></message>
    <message><source>Answer each finding that is yours before the third meeting: what is done, when, or why not.</source><translation>Svara på varje fynd som är ditt före återkopplingsmötet: vad som görs, när, eller varför inte.</translation></message>
    <message><source>Answer from owners</source><translation>Svar från ansvariga</translation></message>
    <message><source>Answer from {owner}</source><translation>Svar från {owner}</translation></message>
    <message><source>Answer in the yellow cells of the first sheet, and send the whole file back. Empty cells change nothing.</source><translation>Svara i de gula cellerna på det första bladet och skicka tillbaka hela filen. Tomma celler ändrar ingenting.</translation></message>
    <message><source>Answer the question on the left first.</source><translation>Svara först på frågan till vänster.</translation></message>
    <message><source>Answer to residents</source><translation>Svar till boende</translation></message>
    <message><source>Answer: what, when, or why not</source><translation>Svar: vad, när eller varför inte</translation></message>
    <message><source>Answered lists and packages ({files})</source><translation>Besvarade listor och paket ({files})</translation></message>
    <message><source>Answered: {count} ({period}). It shows where those who answered pointed, not how common it is.</source><translation>Svarande: {count} ({period}). Det visar var de som svarade pekat, inte hur vanligt det är.</translation></message>
    <message><source>Answers</source><translation>Svar</translation></message>
    <message><source>Answers for the evening: that it is prepared, that it keeps to time, and that something comes of it.</source><translation>Ansvarar för kvällen: att den är förberedd, att tiden hålls och att det blir något av den.</translation></message>
    <message><source>Any presence effort</source><translation>Alla närvaroinsatser</translation></message>
    <message><source>Any season</source><translation>Alla säsonger</translation></message>
    <message><source>Apart</source><translation>Avstånd</translation></message>
    <message><source>Approve</source><translation>Godkänn</translation></message>
    <message><source>Approve texts</source><translation>Godkänn texter</translation></message>
    <message><source>Approve {count}</source><translation>Godkänn {count}</translation></message>
    <message><source>Archive copy</source><translation>Arkivkopia (PDF)</translation></message>
    <message><source>Archive copy (PDF/A-1b)</source><translation>Arkivkopia (PDF/A-1b)</translation></message>
    <message><source>Archive copy too</source><translation>Arkivexemplar också</translation></message>
    <message><source>Archive copy, version {version}</source><translation>Arkivkopia, version {version}</translation></message>
    <message><source>Area</source><translation>Område</translation></message>
    <message><source>Area (empty: all)</source><translation>Område (tomt: alla)</translation></message>
    <message><source>Area and category</source><translation>Område och kategori</translation></message>
    <message><source>Area and period</source><translation>Område och period</translation></message>
    <message><source>Area code</source><translation>Områdeskod</translation></message>
    <message><source>Area to change (name or key)</source><translation>Område som ska ändras (namn eller nyckel)</translation></message>
    <message><source>Area to keep</source><translation>Område att behålla</translation></message>
    <message><source>Area where the measure is counted</source><translation>Område där åtgärden räknas</translation></message>
    <message><source>Area without a name</source><translation>Område utan namn</translation></message>
    <message><source>Area {n}</source><translation>Område {n}</translation></message>
    <message><source>Area: {name}</source><translation>Område: {name}</translation></message>
    <message><source>Areas</source><translation>Områden</translation></message>
    <message><source>Areas and categories that may have changed</source><translation>Områden och kategorier som kan ha ändrats</translation></message>
    <message><source>Areas made</source><translation>Skapade områden</translation></message>
    <message><source>Areas most in need</source><translation>Områden med störst behov</translation></message>
    <message><source>Areas of a map layer</source><translation>Områden ur ett kartlager</translation></message>
    <message><source>Areas with another border</source><translation>Områden med ny gräns</translation></message>
    <message><source>Around the walk {name}</source><translation>Runt vandringen {name}</translation></message>
    <message><source>Arrival</source><translation>Ankomst</translation></message>
    <message><source>Arrival {time}</source><translation>Ankomst {time}</translation></message>
    <message><source>Arrives</source><translation>Ankomst</translation></message>
    <message><source>As LED</source><translation>Som LED</translation></message>
    <message><source>As a CSV file to send back to whoever sent the file</source><translation>Som CSV-fil att skicka tillbaka till den som skickade filen</translation></message>
    <message><source>As it was</source><translation>Som det var</translation></message>
    <message><source>As of</source><translation>Från och med</translation></message>
    <message><source>As of (empty: today)</source><translation>Per datum (tomt: idag)</translation></message>
    <message><source>As offered</source><translation>Som erbjuds</translation></message>
    <message><source>As the tasks were done</source><translation>Som åtgärderna blev klara</translation></message>
    <message><source>Ask in turn, the quiet ones and children first. What feels safe, what does not, and why?</source><translation>Fråga laget runt, de tysta och barnen först. Vad känns tryggt, vad gör det inte, och varför?</translation></message>
    <message><source>Ask the municipality's map unit for the host and the names; then fetch the layers.</source><translation>Fråga kommunens kartenhet om adress och namn; hämta sedan lagren.</translation></message>
    <message><source>Ask what works well too: it is to be kept.</source><translation>Fråga också vad som fungerar bra: det är värt att behålla.</translation></message>
    <message><source>Asking OpenStreetMap for {area}</source><translation>Frågar OpenStreetMap om {area}</translation></message>
    <message><source>Asking for the layers</source><translation>Frågar efter lager</translation></message>
    <message><source>Asking how much better any walk could be</source><translation>Räknar ut hur mycket bättre en vandring kunde bli</translation></message>
    <message><source>Asking the server</source><translation>Frågar servern</translation></message>
    <message><source>Asks the server who it is, which databases it has, and whose stores are there</source><translation>Frågar servern vem den är, vilka databaser den har och för vilka kommuner där finns något</translation></message>
    <message><source>Assess lighting</source><translation>Bedöm belysning</translation></message>
    <message><source>Assumed</source><translation>Antaget</translation></message>
    <message><source>Assumed:</source><translation>Antaget:</translation></message>
    <message><source>At each stop</source><translation>Vid varje stopp</translation></message>
    <message numerus="yes"><source>At least %n report(s) came in from {area} during {period}.</source><translation><numerusform>Minst %n rapport kom in från {area} under {period}.</numerusform><numerusform>Minst %n rapporter kom in från {area} under {period}.</numerusform></translation></message>
    <message><source>At least six planned presence efforts a year</source><translation>Minst sex planerade närvaroinsatser per år</translation></message>
    <message><source>At least {sentence}</source><translation>Minst {sentence}</translation></message>
    <message><source>At most</source><translation>Högst</translation></message>
    <message><source>At most {needed} were needed to say that it has decreased, counted here alone: it has.</source><translation>Högst {needed} krävdes för att säga att det minskat, räknat bara här: det har det.</translation></message>
    <message><source>At most {needed} were needed to say that it has decreased: that cannot be said.</source><translation>Högst {needed} krävdes för att säga att det minskat: det kan inte sägas.</translation></message>
    <message><source>At most {school} m to school, {station} m to a station, {stop} m to a stop, along the paths.</source><translation>Högst {school} m till skola, {station} m till station, {stop} m till hållplats, längs gångvägarna.</translation></message>
    <message><source>At most {share} % more is to be had in this time.</source><translation>Högst {share} % till finns att hämta på den här tiden.</translation></message>
    <message><source>At most, to say it has decreased</source><translation>Högst, för att säga att det minskat</translation></message>
    <message><source>At the latest</source><translation>Senast</translation></message>
    <message><source>At the point, {metres} m from stop {number}</source><translation>På punkten, {metres} m från stopp {number}</translation></message>
    <message><source>At the stops of</source><translation>Vid stoppen på</translation></message>
    <message><source>Attribution</source><translation>Källhänvisning</translation></message>
    <message><source>Axes</source><translation>Axlar</translation></message>
    <message><source>BACKGROUND is missing; give the map that is to be copied.</source><translation>BACKGROUND saknas; ange kartan som ska kopieras.</translation></message>
    <message><source>BASELINES is {value}; give 0 to {most} earlier years: 3 to 5 tell most.</source><translation>BASELINES är {value}; ange 0 till {most} tidigare år: 3 till 5 säger mest.</translation></message>
    <message><source>BEFORE ({before}) must end before AFTER ({after}) begins.</source><translation>BEFORE ({before}) ska sluta innan AFTER ({after}) börjar.</translation></message>
    <message><source>Back about</source><translation>Åter cirka</translation></message>
    <message><source>Back up</source><translation>Säkerhetskopiera</translation></message>
    <message><source>Back up store</source><translation>Säkerhetskopiera databas</translation></message>
    <message><source>Back up the store</source><translation>Säkerhetskopiera databasen</translation></message>
    <message><source>Back up …</source><translation>Säkerhetskopiera …</translation></message>
    <message><source>Back: {turns}</source><translation>Tillbaka: {turns}</translation></message>
    <message><source>Backed up as {path}.</source><translation>Säkerhetskopierat som {path}.</translation></message>
    <message><source>Background map</source><translation>Bakgrundskarta</translation></message>
    <message><source>Backing up the store</source><translation>Säkerhetskopierar databasen</translation></message>
    <message><source>Backup</source><translation>Säkerhetskopia</translation></message>
    <message><source>Bar  |</source><translation>Lodstreck  |</translation></message>
    <message><source>Barriers of kinds that no list knows were taken as passable: {kinds}.</source><translation>Hinder av slag som ingen lista känner antogs gå att passera: {kinds}.</translation></message>
    <message><source>Bars: this year's months. Line and band: the mean of earlier years and what it may be by chance (95 %).</source><translation>Staplar: årets månader. Linje och band: medelvärdet för tidigare år och vad det kan vara av en slump (95 %).</translation></message>
    <message><source>Becomes</source><translation>Blir</translation></message>
    <message><source>Before</source><translation>Innan</translation></message>
    <message><source>Before (2024-01-01/2024-12-31)</source><translation>Före (2024-01-01/2024-12-31)</translation></message>
    <message><source>Before and after</source><translation>Före och efter</translation></message>
    <message><source>Before must end before after begins.</source><translation>Före ska sluta innan efter börjar.</translation></message>
    <message><source>Before the walk</source><translation>Före vandringen</translation></message>
    <message><source>Before, 95 %</source><translation>Före, 95 %</translation></message>
    <message><source>Before, 95 % from</source><translation>Före, 95 % från</translation></message>
    <message><source>Before, 95 % to</source><translation>Före, 95 % till</translation></message>
    <message><source>Before, from</source><translation>Före, från</translation></message>
    <message><source>Before, to</source><translation>Före, till</translation></message>
    <message><source>Before: {months} not counted, no import tells of them.</source><translation>Före: {months} räknas inte, ingen import berättar om den tiden.</translation></message>
    <message><source>Before: {months} not counted, only a part of them lies in the period.</source><translation>Före: {months} räknas inte, bara en del ligger i perioden.</translation></message>
    <message><source>Before: {months} not counted, they have no match after.</source><translation>Före: {months} räknas inte, de saknar motsvarighet efter.</translation></message>
    <message><source>Begin</source><translation>Påbörja</translation></message>
    <message><source>Begins at</source><translation>Börjar kl.</translation></message>
    <message><source>Begun</source><translation>Påbörjad</translation></message>
    <message><source>Begun {day}</source><translation>Påbörjad {day}</translation></message>
    <message><source>Behind the number</source><translation>Bakom siffran</translation></message>
    <message><source>Belongs to the municipality</source><translation>Hör till kommunen</translation></message>
    <message><source>Beside the same period of earlier years: {change}.</source><translation>Jämfört med samma period tidigare år: {change}.</translation></message>
    <message><source>Between stops</source><translation>Mellan stopp</translation></message>
    <message><source>Between the two numbers lies the light on the ground, on average along the stretch. It is reckoned, not measured, and promises nothing.</source><translation>Mellan de två talen ligger ljuset på marken, i medeltal längs sträckan. Det är beräknat, inte mätt, och utlovar inget.</translation></message>
    <message><source>Border, or the area to rename</source><translation>Gräns, eller området som ska byta namn</translation></message>
    <message><source>Both are kept and count as one</source><translation>Båda behålls och räknas som en</translation></message>
    <message><source>Both coordinates</source><translation>Båda koordinaterna</translation></message>
    <message><source>Both groups</source><translation>Båda grupperna</translation></message>
    <message><source>Both lanes</source><translation>Båda spåren</translation></message>
    <message><source>Both “{first}” and “{second}” in “{file}” could be the position; say which with MAPPING.</source><translation>Både ”{first}” och ”{second}” i ”{file}” kan vara läget; ange vilket med MAPPING.</translation></message>
    <message><source>Both “{first}” and “{second}” in “{file}” could be {field}; say which with MAPPING.</source><translation>Både ”{first}” och ”{second}” i ”{file}” kan vara {field}; ange vilken med MAPPING.</translation></message>
    <message><source>Both “{first}” and “{second}” in “{file}” hold northings (above 6 million); say with MAPPING which column holds E.</source><translation>Både ”{first}” och ”{second}” i ”{file}” innehåller N-värden (över 6 miljoner); ange med MAPPING vilken kolumn som innehåller E.</translation></message>
    <message><source>Bridge</source><translation>Bro</translation></message>
    <message><source>Bridleway</source><translation>Ridväg</translation></message>
    <message><source>Bring back</source><translation>Ta i bruk igen</translation></message>
    <message><source>Bring protocols for all groups, pens, hard boards, torches and reflective vests.</source><translation>Ta med protokoll till alla grupper, pennor, skrivplattor, ficklampor och reflexvästar.</translation></message>
    <message><source>Broken</source><translation>Trasiga</translation></message>
    <message><source>Broken lamps (number)</source><translation>Trasiga lampor (antal)</translation></message>
    <message><source>Building</source><translation>Byggnad</translation></message>
    <message><source>Building the example municipality</source><translation>Bygger exempelkommunen</translation></message>
    <message><source>Building the walking network</source><translation>Bygger gångnätet</translation></message>
    <message><source>Buildings of a known kind: {told} of {all}. Homes guessed by the ground: {homes} of {count}.</source><translation>Byggnader av känt slag: {told} av {all}. Bostäder gissade efter ytan på marken: {homes} av {count}.</translation></message>
    <message><source>Buildings, water and green</source><translation>Byggnader, vatten och grönt</translation></message>
    <message><source>Bus stop</source><translation>Busshållplats</translation></message>
    <message><source>By (role)</source><translation>Av (roll)</translation></message>
    <message><source>By chance (95 %)</source><translation>Av en slump (95 %)</translation></message>
    <message><source>By day</source><translation>Dagsljus</translation></message>
    <message><source>By the source, else by clock and sun; what is not known stays in until it is taken out</source><translation>Enligt källan, annars efter klocka och sol; det som är okänt är kvar tills du tar bort det</translation></message>
    <message><source>By {name}</source><translation>Vid {name}</translation></message>
    <message><source>CONTROL is same_type, all, none, an area, or keys of places.</source><translation>CONTROL är same_type, all, none, ett område eller nycklar till platser.</translation></message>
    <message><source>CSV, Excel, GeoJSON, GeoPackage, Shape, Open311, OpenStreetMap …</source><translation>CSV, Excel, GeoJSON, GeoPackage, Shape, Open311, OpenStreetMap …</translation></message>
    <message><source>Calculate</source><translation>Beräkna</translation></message>
    <message numerus="yes"><source>Calculated from %n photo(s).</source><translation><numerusform>Beräknat ur %n foto.</numerusform><numerusform>Beräknat ur %n foton.</numerusform></translation></message>
    <message><source>Calendar file</source><translation>Kalenderfil</translation></message>
    <message><source>Calendar file …</source><translation>Kalenderfil …</translation></message>
    <message><source>Call it off: take it out of calendars</source><translation>Ställ in: ta bort ur kalendrarna</translation></message>
    <message><source>Called off</source><translation>Inställd</translation></message>
    <message><source>Came in</source><translation>Kom in</translation></message>
    <message><source>Camera</source><translation>Kamera</translation></message>
    <message><source>Camera (empty: all)</source><translation>Kamera (tomt: alla)</translation></message>
    <message><source>Camera without a name</source><translation>Kamera utan namn</translation></message>
    <message><source>Can be done now</source><translation>Kan göras nu</translation></message>
    <message><source>Cancel</source><translation>Avbryt</translation></message>
    <message><source>Cancel the change</source><translation>Avbryt ändringen</translation></message>
    <message><source>Cancelled before the required stops were placed.</source><translation>Avbröts innan de obligatoriska stoppen var placerade.</translation></message>
    <message><source>Cancelled; nothing was changed.</source><translation>Avbrutet; inget ändrades.</translation></message>
    <message><source>Cancelling …</source><translation>Avbryter …</translation></message>
    <message><source>Case</source><translation>Ärende</translation></message>
    <message><source>Cases</source><translation>Ärenden</translation></message>
    <message><source>Cases after</source><translation>Ärenden efter</translation></message>
    <message><source>Cases and tasks</source><translation>Ärenden</translation></message>
    <message><source>Cases before</source><translation>Ärenden före</translation></message>
    <message><source>Cases of the same months, in equally long times</source><translation>Ärenden samma månader, på lika lång tid</translation></message>
    <message><source>Cases open for more than 60 days</source><translation>Ärenden öppna i mer än 60 dagar</translation></message>
    <message><source>Cases that it answers (keys)</source><translation>Ärenden som den besvarar (nycklar)</translation></message>
    <message><source>Cases that it answers (keys; - for none)</source><translation>Ärenden som den besvarar (nycklar; - för inga)</translation></message>
    <message><source>Categories it suits</source><translation>Kategorier den passar</translation></message>
    <message><source>Category</source><translation>Kategori</translation></message>
    <message><source>Category (code or name)</source><translation>Kategori (kod eller namn)</translation></message>
    <message><source>Category (code)</source><translation>Kategori (kod)</translation></message>
    <message><source>Cause</source><translation>Orsak</translation></message>
    <message><source>Cause analyses</source><translation>Orsaksanalyser</translation></message>
    <message><source>Cause analysis</source><translation>Orsaksanalys</translation></message>
    <message><source>Cause analysis (to write on)</source><translation>Orsaksanalys (att skriva vidare på)</translation></message>
    <message><source>Cause analysis: {name}</source><translation>Orsaksanalys: {name}</translation></message>
    <message><source>Cause {number} is empty; write it, or take it away.</source><translation>Orsak {number} är tom; skriv den, eller ta bort den.</translation></message>
    <message><source>Causes</source><translation>Orsaker</translation></message>
    <message><source>Causes (JSON)</source><translation>Orsaker (JSON)</translation></message>
    <message><source>Cells with a formula without its result, read as empty: {count}. Save the workbook in Excel and import it again.</source><translation>Celler med en formel utan resultat, lästa som tomma: {count}. Spara arbetsboken i Excel och läs in den igen.</translation></message>
    <message><source>Cells with an error of the spreadsheet instead of a value, read as empty: {count}.</source><translation>Celler med ett felvärde i stället för ett värde, lästa som tomma: {count}.</translation></message>
    <message><source>Change</source><translation>Ändring</translation></message>
    <message numerus="yes"><source>Change %n task(s)</source><translation><numerusform>Ändra %n åtgärd</numerusform><numerusform>Ändra %n åtgärder</numerusform></translation></message>
    <message><source>Change on the map: drag stops and start, click to add</source><translation>Ändra på kartan: dra stopp och start, klicka för att lägga till</translation></message>
    <message><source>Change since earlier years</source><translation>Förändring sedan tidigare år</translation></message>
    <message><source>Change the effort</source><translation>Ändra insatsen</translation></message>
    <message><source>Change the promise</source><translation>Ändra löftet</translation></message>
    <message><source>Change {count} tasks</source><translation>Ändra {count} åtgärder</translation></message>
    <message><source>Change {count} …</source><translation>Ändra {count} …</translation></message>
    <message><source>Change …</source><translation>Ändra …</translation></message>
    <message><source>Changed</source><translation>Ändrade</translation></message>
    <message><source>Changed by more than chance</source><translation>Ändrat mer än slumpen ger</translation></message>
    <message><source>Changed by {who} {time}: {what}</source><translation>{what} ändrades av {who} {time}</translation></message>
    <message><source>Changed meanwhile</source><translation>Ändrat under tiden</translation></message>
    <message><source>Changed meanwhile {by}. Choose for each value which is kept, then Decide.</source><translation>Ändrat under tiden {by}. Välj för varje värde vilket som behålls, tryck sedan Avgör.</translation></message>
    <message><source>Changed meanwhile: fields that you left alone show what is stored now, the others what you chose.</source><translation>Ändrad under tiden: fält som du inte har rört visar det som nu är sparat, övriga det du har valt.</translation></message>
    <message><source>Changed on both sides: tick where the answer is right, else yours stands</source><translation>Ändrat på båda håll: kryssa där svaret stämmer, annars gäller ert</translation></message>
    <message><source>Changed since version {version}</source><translation>Ändrat sedan version {version}</translation></message>
    <message><source>Changed {time}: {what}</source><translation>{what} ändrades {time}</translation></message>
    <message><source>Charge the phone. Let the camera save the location, and the phone set its time by itself.</source><translation>Ladda telefonen. Låt kameran spara platsen och telefonen ställa klockan själv.</translation></message>
    <message><source>Chart: how many reports came each weekday, by the hour. The numbers stand in the table below.</source><translation>Diagram: hur många rapporter som kom varje veckodag, timme för timme. Siffrorna står i tabellen nedan.</translation></message>
    <message><source>Chart: reports each month beside the mean of earlier years. The numbers stand in the table below.</source><translation>Diagram: rapporter varje månad bredvid medelvärdet för tidigare år. Siffrorna står i tabellen nedan.</translation></message>
    <message><source>Check (do not change)</source><translation>Kontroll (ändra inte)</translation></message>
    <message><source>Checking the numbers of reports</source><translation>Kontrollerar rapporternas siffror</translation></message>
    <message><source>Children's view</source><translation>Barnens bild</translation></message>
    <message><source>Choice</source><translation>Val</translation></message>
    <message><source>Choose Excel or PDF.</source><translation>Välj Excel eller PDF.</translation></message>
    <message><source>Choose a background map …</source><translation>Välj bakgrundskarta …</translation></message>
    <message><source>Choose a category from the list.</source><translation>Välj en kategori ur listan.</translation></message>
    <message><source>Choose a cause analysis to read it, or begin one.</source><translation>Välj en orsaksanalys för att läsa den, eller påbörja en.</translation></message>
    <message><source>Choose a connection, or write an address</source><translation>Välj en anslutning, eller skriv en adress</translation></message>
    <message><source>Choose a coordinate system</source><translation>Välj koordinatsystem</translation></message>
    <message><source>Choose a coordinate system in metres, for example EPSG:3011.</source><translation>Välj ett koordinatsystem i meter, till exempel EPSG:3011.</translation></message>
    <message><source>Choose a database.</source><translation>Välj en av serverns databaser.</translation></message>
    <message><source>Choose a file to import</source><translation>Välj en fil att importera</translation></message>
    <message><source>Choose a file, drag one here, or choose a loaded layer.</source><translation>Välj en fil, dra hit en, eller välj ett inläst lager.</translation></message>
    <message><source>Choose a file.</source><translation>Välj en fil.</translation></message>
    <message><source>Choose a folder.</source><translation>Välj en mapp.</translation></message>
    <message><source>Choose a larger area or a longer period, import a network or lamps, or point out a place of your own.</source><translation>Välj ett större område eller en längre period, läs in ett gångnät eller lampor, eller peka ut en egen plats.</translation></message>
    <message><source>Choose a logo</source><translation>Välj en logotyp</translation></message>
    <message><source>Choose a luminaire</source><translation>Välj en armatur</translation></message>
    <message><source>Choose a matter or a decision to read all about it.</source><translation>Välj en fråga eller ett beslut för att läsa allt om det.</translation></message>
    <message><source>Choose a measure of the catalogue first; a task is made of it.</source><translation>Välj först en åtgärd ur katalogen; en uppgift görs av den.</translation></message>
    <message><source>Choose a measure, or a category.</source><translation>Välj en åtgärd eller en kategori.</translation></message>
    <message><source>Choose a meeting point, or type what the point should be called</source><translation>Välj en samlingsplats, eller skriv vad punkten ska heta</translation></message>
    <message><source>Choose a promise to see what is behind its number.</source><translation>Välj ett löfte för att se vad som ligger bakom siffran.</translation></message>
    <message><source>Choose a schema that holds a store.</source><translation>Välj ett schema som innehåller en trygghetsvandringsdatabas.</translation></message>
    <message><source>Choose a service, or write an address</source><translation>Välj en tjänst eller skriv en adress</translation></message>
    <message><source>Choose a source to see where it comes from and what became of its rows.</source><translation>Välj en källa för att se varifrån den kommer och vad som blev av raderna.</translation></message>
    <message><source>Choose a stop, or point out the place on the map.</source><translation>Välj ett stopp, eller peka ut platsen på kartan.</translation></message>
    <message><source>Choose a task to see and change it.</source><translation>Välj en åtgärd för att se och ändra den.</translation></message>
    <message><source>Choose a time zone, for example Europe/Stockholm.</source><translation>Välj en tidszon, till exempel Europe/Stockholm.</translation></message>
    <message><source>Choose a walk, a task or a finding to read all about it.</source><translation>Välj en vandring, en åtgärd eller ett fynd för att läsa allt om det.</translation></message>
    <message><source>Choose a walk.</source><translation>Välj en vandring.</translation></message>
    <message><source>Choose all</source><translation>Välj alla</translation></message>
    <message><source>Choose an LDT or IES file …</source><translation>Välj en LDT- eller IES-fil …</translation></message>
    <message><source>Choose an area or a place, or point it out on the map.</source><translation>Välj ett område eller en plats, eller peka ut den på kartan.</translation></message>
    <message><source>Choose an area or a place.</source><translation>Välj ett område eller en plats.</translation></message>
    <message><source>Choose an area to read all about it.</source><translation>Välj ett område för att läsa allt om det.</translation></message>
    <message><source>Choose an area to rename, redraw or remove it</source><translation>Välj ett område för att byta namn, rita om eller ta bort det</translation></message>
    <message><source>Choose an area.</source><translation>Välj ett område.</translation></message>
    <message><source>Choose an effort to read all about it, or plan one.</source><translation>Välj en insats för att läsa allt om den, eller planera en.</translation></message>
    <message><source>Choose an owner.</source><translation>Välj en ansvarig.</translation></message>
    <message><source>Choose another layout template (.qpt)</source><translation>Välj en annan layoutmall (.qpt)</translation></message>
    <message><source>Choose at least one part.</source><translation>Välj minst en del.</translation></message>
    <message><source>Choose findings whose tasks are done; only those can be verified.</source><translation>Välj fynd vars åtgärder är klara; bara de kan verifieras.</translation></message>
    <message><source>Choose for the marked</source><translation>Välj för de markerade</translation></message>
    <message><source>Choose or pick on the map</source><translation>Välj, eller peka på kartan</translation></message>
    <message><source>Choose the database …</source><translation>Välj databas på servern …</translation></message>
    <message><source>Choose the database.</source><translation>Välj databas på servern.</translation></message>
    <message><source>Choose the first</source><translation>Välj den första</translation></message>
    <message><source>Choose the kind of presence, and an area or a place.</source><translation>Välj slag av närvaro, och ett område eller en plats.</translation></message>
    <message><source>Choose the measure that a task or presence is to be made of.</source><translation>Välj den åtgärd som en åtgärd eller närvaro ska skapas av.</translation></message>
    <message><source>Choose the promise that was kept.</source><translation>Välj löftet som hölls.</translation></message>
    <message><source>Choose the stops anew; locked ones stay</source><translation>Välj stoppen på nytt; låsta ligger kvar</translation></message>
    <message><source>Choose the stops that are not locked anew</source><translation>Välj om stopp som inte är låsta</translation></message>
    <message><source>Choose them</source><translation>Välj dem</translation></message>
    <message><source>Choose two findings or more to make one task of.</source><translation>Välj minst två fynd att göra en åtgärd av.</translation></message>
    <message><source>Choose what is to be taken away.</source><translation>Välj vad som ska tas bort.</translation></message>
    <message><source>Choose where the walk starts.</source><translation>Välj var vandringen börjar.</translation></message>
    <message><source>Choose whose value is kept, of each row or of all.</source><translation>Välj vems värde som gäller, för varje rad eller för alla.</translation></message>
    <message><source>Choose your municipality and go step by step to a walk map. What you open is shown on the map; your project stays as it is.</source><translation>Välj din kommun och gå steg för steg till en vandringskarta. Det du öppnar visas på kartan; ditt projekt ändras inte.</translation></message>
    <message><source>Choose …</source><translation>Välj …</translation></message>
    <message><source>Citizen promises</source><translation>Medborgarlöften</translation></message>
    <message><source>Citizen promises, how often they were kept by {date}</source><translation>Medborgarlöften, hur ofta de hållits till och med {date}</translation></message>
    <message><source>Class</source><translation>Klass</translation></message>
    <message><source>Classes that nobody walks on, or no list knows, were left out: {codes}.</source><translation>Klasser som ingen går på, eller som ingen lista känner, togs inte med: {codes}.</translation></message>
    <message><source>Click a point that is no place yet</source><translation>Klicka på en punkt som ännu inte är en plats</translation></message>
    <message><source>Click on the map where it was found, one finding after another; Esc ends.</source><translation>Klicka på kartan där det hittades, ett fynd efter ett annat; Esc avslutar.</translation></message>
    <message><source>Click on the map where it was, one observation after another; Esc ends</source><translation>Klicka på kartan där det var, en observation efter en annan; Esc avslutar</translation></message>
    <message><source>Click on the map where people meet; Esc gives up.</source><translation>Klicka på kartan där man samlas; Esc avbryter.</translation></message>
    <message><source>Click on the map where the observation is; Esc gives up.</source><translation>Klicka i kartan där observationen är; Esc avbryter.</translation></message>
    <message><source>Click on the map where the photo was taken; Esc gives up.</source><translation>Klicka på kartan där fotot togs; Esc avbryter.</translation></message>
    <message><source>Click the corners; right click or Enter closes the area, Esc gives up.</source><translation>Klicka ut hörnen; högerklick eller Enter sluter området, Esc avbryter.</translation></message>
    <message><source>Click the place on the map; Esc gives up.</source><translation>Klicka på platsen i kartan; Esc avbryter.</translation></message>
    <message><source>Click the place that the analysis is of; Esc gives up.</source><translation>Klicka på platsen som analysen gäller; Esc avbryter.</translation></message>
    <message><source>Click to lock the stop</source><translation>Klicka för att låsa stoppet</translation></message>
    <message><source>Click where the presence is to be; Esc gives up.</source><translation>Klicka där närvaron ska vara; Esc avbryter.</translation></message>
    <message><source>Clocks and places of photos …</source><translation>Klockor och platser för foton …</translation></message>
    <message><source>Clocks and places of photos: {walk}</source><translation>Klockor och platser för foton: {walk}</translation></message>
    <message><source>Close</source><translation>Stäng</translation></message>
    <message><source>Close the store</source><translation>Stäng databasen</translation></message>
    <message><source>Closed</source><translation>Avslutat</translation></message>
    <message><source>Closed during the walk and not used: {ways}.</source><translation>Stängt under vandringen och används inte: {ways}.</translation></message>
    <message><source>Closed off</source><translation>Avstängd</translation></message>
    <message><source>Clustering needs a radius of more than 0 m and at least 1 point a cluster.</source><translation>Klustring kräver en radie på mer än 0 m och minst 1 punkt per kluster.</translation></message>
    <message><source>Code</source><translation>Kod</translation></message>
    <message><source>Collect all sheets and photos the same evening; walk, group and page number stand on each sheet.</source><translation>Samla in alla blad och foton samma kväll; vandring, grupp och sidnummer står på varje blad.</translation></message>
    <message><source>Collecting the walk</source><translation>Samlar in vandringen</translation></message>
    <message><source>Colour temperature (K)</source><translation>Färgtemperatur (K)</translation></message>
    <message><source>Column</source><translation>Kolumn</translation></message>
    <message><source>Column mapping (JSON)</source><translation>Kolumnval (JSON)</translation></message>
    <message><source>Column with their names (empty: the likeliest)</source><translation>Kolumn med deras namn (tomt: den troligaste)</translation></message>
    <message><source>Columns</source><translation>Kolumner</translation></message>
    <message><source>Columns of the layer “{layer}” that the package does not have were not read: {names}.</source><translation>Kolumner i lagret ”{layer}” som inte hör till paketet lästes inte: {names}.</translation></message>
    <message><source>Columns that are not used</source><translation>Kolumner som inte används</translation></message>
    <message><source>Comma  ,</source><translation>Komma  ,</translation></message>
    <message><source>Comment</source><translation>Notering</translation></message>
    <message><source>Compare</source><translation>Jämför</translation></message>
    <message><source>Compared with</source><translation>Jämförs med</translation></message>
    <message><source>Compared with nothing: what came to the whole town is in it too.</source><translation>Inte jämfört med något: det som hände i hela orten är också med.</translation></message>
    <message><source>Compared with: same_type, all, none or an area</source><translation>Jämförs med: same_type, all, none eller ett område</translation></message>
    <message><source>Comparing before and after</source><translation>Jämför före och efter</translation></message>
    <message><source>Comparing {name} with what is stored</source><translation>Jämför {name} med det som är lagrat</translation></message>
    <message><source>Conflicts</source><translation>Konflikter</translation></message>
    <message><source>Conflicts decided</source><translation>Avgjorda konflikter</translation></message>
    <message><source>Conflicts that wait</source><translation>Konflikter som väntar</translation></message>
    <message><source>Conflicts where the database's value stands</source><translation>Konflikter där databasens värde gäller</translation></message>
    <message><source>Connecting road</source><translation>Uppsamlingsväg</translation></message>
    <message><source>Contact</source><translation>Kontakt</translation></message>
    <message><source>Contact (function)</source><translation>Kontakt (funktion)</translation></message>
    <message><source>Contact (function; - for none)</source><translation>Kontakt (funktion; - för ingen)</translation></message>
    <message><source>Control</source><translation>Styrning</translation></message>
    <message><source>Control after</source><translation>Jämförda platser efter</translation></message>
    <message><source>Control before</source><translation>Jämförda platser före</translation></message>
    <message><source>Coordinate system</source><translation>Koordinatsystem</translation></message>
    <message><source>Coordinate system of the file</source><translation>Filens koordinatsystem</translation></message>
    <message><source>Coordinate system {crs}</source><translation>Koordinatsystem {crs}</translation></message>
    <message><source>Coordinates: N and E in {crs}; latitude and longitude in WGS 84.</source><translation>Koordinater: N och E i {crs}; latitud och longitud i WGS 84.</translation></message>
    <message><source>Coordination number</source><translation>Samordningsnummer</translation></message>
    <message numerus="yes"><source>Copied {count} rows to {name}.</source><translation><numerusform>Kopierade {count} rad till {name}.</numerusform><numerusform>Kopierade {count} rader till {name}.</numerusform></translation></message>
    <message><source>Copy</source><translation>Kopiera</translation></message>
    <message><source>Copy (empty: beside the file, or with your documents)</source><translation>Kopia (tomt: bredvid filen, eller bland dina dokument)</translation></message>
    <message><source>Copy a background map</source><translation>Kopiera en bakgrundskarta</translation></message>
    <message><source>Copy it again …</source><translation>Kopiera igen …</translation></message>
    <message><source>Copy of what was replaced</source><translation>Kopia av det som ersattes</translation></message>
    <message><source>Copy store</source><translation>Kopiera databas</translation></message>
    <message><source>Copy the follow-up</source><translation>Kopiera uppföljningen</translation></message>
    <message><source>Copy the map</source><translation>Kopiera kartan</translation></message>
    <message><source>Copy the store to a file</source><translation>Kopiera databasen till en fil</translation></message>
    <message><source>Copy the text</source><translation>Kopiera texten</translation></message>
    <message><source>Copy to</source><translation>Kopiera till</translation></message>
    <message><source>Copy to a file …</source><translation>Kopiera till fil …</translation></message>
    <message><source>Copy to a server …</source><translation>Kopiera till server …</translation></message>
    <message><source>Copy …</source><translation>Kopiera …</translation></message>
    <message><source>Copying the map</source><translation>Kopierar kartan</translation></message>
    <message><source>Copying to {name}</source><translation>Kopierar till {name}</translation></message>
    <message><source>Copying {name}</source><translation>Kopierar {name}</translation></message>
    <message><source>Copying {table}</source><translation>Kopierar {table}</translation></message>
    <message><source>Corner: more than chance explains</source><translation>Hörn: fler än vad slumpen ger</translation></message>
    <message><source>Cost</source><translation>Kostnad</translation></message>
    <message><source>Cost (kr)</source><translation>Kostnad (kr)</translation></message>
    <message><source>Cost of a changed lamp</source><translation>Kostnad per bytt lampa</translation></message>
    <message><source>Cost of a changed lamp (kr)</source><translation>Kostnad per bytt lampa (kr)</translation></message>
    <message><source>Cost {kr} kr</source><translation>Kostnad {kr} kr</translation></message>
    <message><source>Cost, kr</source><translation>Kostnad, kr</translation></message>
    <message><source>Count</source><translation>Antal</translation></message>
    <message><source>Counted for each survey as a whole, also outside the area and the period: {known}. Population: {source}.</source><translation>Räknat på hela enkäterna, även utanför området och perioden: {known}. Befolkning: {source}.</translation></message>
    <message><source>Counted up to {date}.</source><translation>Räknade till och med {date}.</translation></message>
    <message><source>Counting</source><translation>Räknar</translation></message>
    <message><source>Counting the areas</source><translation>Räknar områdena</translation></message>
    <message><source>Counting …</source><translation>Räknar …</translation></message>
    <message><source>Counts</source><translation>Räknar</translation></message>
    <message><source>Counts are told in steps of {count}. Not told: {few} too few, {guarded} that would give one away.</source><translation>Antal anges i steg om {count}. Anges inte: {few} är för små, {guarded} skulle avslöja något av dem.</translation></message>
    <message><source>Counts are told in steps of {count}: “at least 20” is 20 or a few more. Fewer than {count}, and none, are not told. Nothing below {count} can be reckoned from this report together with earlier ones: {few} numbers are too few, {guarded} would give one away.</source><translation>Antal anges i steg om {count}: ”minst 20” är 20 eller några fler. Färre än {count}, även inga alls, anges inte. Inget tal under {count} kan räknas ut ur rapporten tillsammans med tidigare rapporter: {few} tal är för små och {guarded} skulle avslöja något av dem.</translation></message>
    <message><source>Counts must be whole numbers from 0 up and the smallest shown count at least 1.</source><translation>Antal måste vara heltal från 0 och uppåt och det minsta visade antalet minst 1.</translation></message>
    <message><source>Counts must be whole numbers from 0 up.</source><translation>Antal ska vara hela tal från 0 och uppåt.</translation></message>
    <message><source>Counts towards</source><translation>Räknas mot</translation></message>
    <message><source>Counts towards “{title}”: {kept} of {target}.</source><translation>Räknas mot ”{title}”: {kept} av {target}.</translation></message>
    <message><source>Counts vary {times} times as much as chance alone would give; that is reckoned in.</source><translation>Antalen varierar {times} gånger så mycket som slumpen ensam skulle ge; det är inräknat.</translation></message>
    <message><source>Create store</source><translation>Skapa databas</translation></message>
    <message><source>Create task</source><translation>Skapa åtgärd</translation></message>
    <message><source>Create tasks</source><translation>Skapa åtgärder</translation></message>
    <message><source>Create the example store</source><translation>Skapa exempeldatabasen</translation></message>
    <message><source>Crossing</source><translation>Övergång</translation></message>
    <message><source>Crossing {name}/{other}</source><translation>Korsningen {name}/{other}</translation></message>
    <message><source>Cycleway</source><translation>Cykelväg</translation></message>
    <message><source>DECISIONS, entry {number}: “{word}” is not known; choose one of: {known}.</source><translation>DECISIONS, post {number}: ”{word}” är okänt; välj ett av: {known}.</translation></message>
    <message><source>Dark from</source><translation>Mörkt från</translation></message>
    <message><source>Dark stretch</source><translation>Mörk sträcka</translation></message>
    <message><source>Dark stretch (key)</source><translation>Mörk sträcka (nyckel)</translation></message>
    <message><source>Dark stretch (m)</source><translation>Mörk sträcka (m)</translation></message>
    <message><source>Dark stretch: not known before, {after} m after (known {later}).</source><translation>Mörk sträcka: okänt före, {after} m efter (känt {later}).</translation></message>
    <message><source>Dark stretch: not known, neither before nor after.</source><translation>Mörk sträcka: okänt, både före och efter.</translation></message>
    <message><source>Dark stretch: {before} m before (known {day}), not known after.</source><translation>Mörk sträcka: {before} m före (känt {day}), okänt efter.</translation></message>
    <message><source>Dark stretch: {before} m before (known {day}), {after} m after (known {later}).</source><translation>Mörk sträcka: {before} m före (känt {day}), {after} m efter (känt {later}).</translation></message>
    <message><source>Dark stretches</source><translation>Mörka sträckor</translation></message>
    <message><source>Dark stretches (keys)</source><translation>Mörka sträckor (nycklar)</translation></message>
    <message><source>Dark stretches ({count})</source><translation>Mörka sträckor ({count})</translation></message>
    <message><source>Dark stretches found</source><translation>Mörka sträckor</translation></message>
    <message><source>Dark stretches have not been looked for; they stand as none.</source><translation>Mörka sträckor har inte sökts; de står som noll.</translation></message>
    <message><source>Dark stretches that end (number)</source><translation>Mörka sträckor som försvinner (antal)</translation></message>
    <message><source>Dark stretches: {before} m now, {after} m when these lamps work (indicative).</source><translation>Mörka sträckor: {before} m nu, {after} m när de här lamporna lyser (indikativt).</translation></message>
    <message><source>Dark that goes when broken lamps are changed (m)</source><translation>Mörker som försvinner när trasiga lampor byts (m)</translation></message>
    <message><source>Dark that goes, m</source><translation>Mörkt lagas, m</translation></message>
    <message><source>Dark within {metres} m (m)</source><translation>Mörkt inom {metres} m (m)</translation></message>
    <message><source>Dark, m</source><translation>Mörkt, m</translation></message>
    <message><source>Darkness</source><translation>Mörker</translation></message>
    <message><source>Darkness 0-3</source><translation>Mörker 0-3</translation></message>
    <message><source>Data of</source><translation>Uppgifter från</translation></message>
    <message><source>Data of {date}</source><translation>Uppgifter från {date}</translation></message>
    <message><source>Database</source><translation>Serverns databas</translation></message>
    <message><source>Date</source><translation>Datum</translation></message>
    <message><source>Date: the day it was done, where the state is “{done}”; else the new day to be done by.</source><translation>Datum: dagen då det gjordes om statusen är ”{done}”, annars ny dag att vara klar till.</translation></message>
    <message><source>Dates</source><translation>Datum</translation></message>
    <message><source>Dates in “{column}” that cannot be read: {count}.</source><translation>Datum i ”{column}” som inte går att läsa: {count}.</translation></message>
    <message><source>Day</source><translation>Dag</translation></message>
    <message><source>Day/dark</source><translation>Dag/mörker</translation></message>
    <message><source>Daylight</source><translation>Dagsljus</translation></message>
    <message><source>Daylight 0-3</source><translation>Dagsljus 0-3</translation></message>
    <message><source>Daylight during the walk</source><translation>Dagsljuset under vandringen</translation></message>
    <message><source>Days</source><translation>Dagar</translation></message>
    <message><source>Days from the task to its deadline; 0 is no deadline</source><translation>Dagar från att åtgärden skapas tills den ska vara klar; 0 är ingen tid</translation></message>
    <message><source>Days to the deadline</source><translation>Dagar till klart senast</translation></message>
    <message><source>Days, periods and clocks are told by it</source><translation>Dagar, perioder och klockslag anges efter den</translation></message>
    <message><source>Days, periods and clocks are told by the new zone; files without a zone must be imported again</source><translation>Dagar, perioder och klockslag anges efter den nya tidszonen; filer utan tidszon behöver läsas in igen</translation></message>
    <message><source>Decide</source><translation>Avgör</translation></message>
    <message><source>Decide this</source><translation>Besluta</translation></message>
    <message><source>Decide …</source><translation>Besluta …</translation></message>
    <message><source>Decided by the meeting about the period before and by meetings held within the period, the last first.</source><translation>Beslutat av mötet om perioden före och av möten som hölls under perioden, de senaste först.</translation></message>
    <message><source>Decided earlier</source><translation>Beslutat tidigare</translation></message>
    <message><source>Decided for the next period</source><translation>Beslutat för nästa period</translation></message>
    <message><source>Decided.</source><translation>Beslutat.</translation></message>
    <message><source>Decimal sign</source><translation>Decimaltecken</translation></message>
    <message><source>Decision</source><translation>Beslut</translation></message>
    <message><source>Decisions</source><translation>Beslut</translation></message>
    <message><source>Decisions (JSON)</source><translation>Beslut (JSON)</translation></message>
    <message><source>Decisions of the meeting</source><translation>Mötets beslut</translation></message>
    <message><source>Declined without a reason</source><translation>Görs inte, utan skäl</translation></message>
    <message><source>Declining needs a reason that can be published.</source><translation>Ett avslag behöver ett skäl som kan publiceras.</translation></message>
    <message><source>Default 2.25 kr/kWh: what Eslöv reckoned with before its change to LED.</source><translation>Förval 2,25 kr/kWh: det pris Eslöv räknade med inför sitt byte till LED.</translation></message>
    <message><source>Default 3 600 kr: what Eslöv reckoned with for each of 4 500 lamps.</source><translation>Förval 3 600 kr: vad Eslöv räknade med för var och en av 4 500 lampor.</translation></message>
    <message><source>Default 4 000 hours a year: lit from dusk to dawn in Sweden; an assumption.</source><translation>Förval 4 000 timmar per år: tänt från skymning till gryning i Sverige; ett antagande.</translation></message>
    <message><source>Defaults are assumed: 110–130 lumen per watt of LED luminaires, and lamps as their makers state them.</source><translation>Förvalen är antagna: 110–130 lumen per watt för LED-armaturer, och lampor som tillverkarna anger.</translation></message>
    <message><source>Delete</source><translation>Ta bort</translation></message>
    <message><source>Delete rows</source><translation>Ta bort rader</translation></message>
    <message><source>Delete texts after</source><translation>Gallra text efter</translation></message>
    <message><source>Delete texts and pictures</source><translation>Gallra texter och bilder</translation></message>
    <message><source>Delete the photos from your phone when the organiser has them.</source><translation>Radera fotona ur din telefon när arrangören har dem.</translation></message>
    <message><source>Delete the walk</source><translation>Ta bort vandringen</translation></message>
    <message><source>Delete what is due</source><translation>Gallra det som är dags</translation></message>
    <message><source>Deleted what was past its date; the log is kept in the store.</source><translation>Det som passerat sitt datum är gallrat; loggen finns i databasen.</translation></message>
    <message><source>Deleted; what was made of it stays.</source><translation>Borttaget; det som gjordes av det finns kvar.</translation></message>
    <message><source>Deleting findings</source><translation>Tar bort fynd</translation></message>
    <message><source>Deleting photos</source><translation>Tar bort foton</translation></message>
    <message><source>Deleting presence efforts</source><translation>Tar bort närvaroinsatser</translation></message>
    <message><source>Deleting promises</source><translation>Tar bort löften</translation></message>
    <message><source>Deleting tasks</source><translation>Tar bort åtgärder</translation></message>
    <message><source>Deleting texts past their date</source><translation>Gallrar texter som passerat sitt datum</translation></message>
    <message><source>Deleting the walk</source><translation>Tar bort vandringen</translation></message>
    <message><source>Delimiter</source><translation>Avgränsare</translation></message>
    <message><source>Detail</source><translation>Detalj</translation></message>
    <message><source>Details</source><translation>Detaljer</translation></message>
    <message><source>Dialogue questionnaire …</source><translation>Dialogfrågor …</translation></message>
    <message><source>Did it help</source><translation>Hjälpte det</translation></message>
    <message><source>Did it help?</source><translation>Hjälpte det?</translation></message>
    <message><source>Did not fit the time: {places}.</source><translation>Fick inte plats i tiden: {places}.</translation></message>
    <message><source>Difference</source><translation>Skillnad</translation></message>
    <message><source>Different persons</source><translation>Olika personer</translation></message>
    <message><source>Different things</source><translation>Olika saker</translation></message>
    <message><source>Dimming</source><translation>Dimring</translation></message>
    <message><source>Discard the changes</source><translation>Kasta ändringarna</translation></message>
    <message><source>Discussion leader</source><translation>Samtalsledare</translation></message>
    <message><source>Done</source><translation>Klar</translation></message>
    <message><source>Done by</source><translation>Klart senast</translation></message>
    <message><source>Done by {day}</source><translation>Klart senast {day}</translation></message>
    <message><source>Done by {due} has passed already.</source><translation>Klart senast {due} har redan passerat.</translation></message>
    <message><source>Done by {due} is outside the season {first} to {last}.</source><translation>Klart senast {due} ligger utanför säsongen {first} till {last}.</translation></message>
    <message><source>Done in {store}, which was open then: {step}.</source><translation>Klart i {store}, som var öppen då: {step}.</translation></message>
    <message><source>Done on {day}, which is still to come; write the day it was done, or another state.</source><translation>Klar {day}, en dag som inte har kommit än; skriv dagen då det gjordes eller en annan status.</translation></message>
    <message><source>Done, not done, and whether it can be seen</source><translation>Gjort, inte gjort och om det syns</translation></message>
    <message><source>Done.</source><translation>Klart.</translation></message>
    <message><source>Done: the meeting {day}.</source><translation>Klart: mötet {day}.</translation></message>
    <message><source>Done: the report {day}.</source><translation>Klart: rapporten {day}.</translation></message>
    <message><source>Done: when and by whom; the numbers stand on the map</source><translation>Klart: när och av vem. Numren finns på kartan.</translation></message>
    <message><source>Done: {month} ({count})</source><translation>Gjort: {month} ({count})</translation></message>
    <message><source>Done: {what}.</source><translation>Klart: {what}.</translation></message>
    <message><source>Drag it, or move it with the arrow keys</source><translation>Dra, eller flytta med piltangenterna</translation></message>
    <message><source>Drag one answer at a time; each is shown before it is taken in.</source><translation>Dra ett svar i taget; varje svar visas innan det tas in.</translation></message>
    <message><source>Drag over faces, number plates and windows. The original stays in the store, for the project group.</source><translation>Dra över ansikten, registreringsskyltar och fönster. Originalet ligger kvar i databasen, för projektgruppen.</translation></message>
    <message><source>Draw again</source><translation>Rita igen</translation></message>
    <message><source>Draw an area of your own …</source><translation>Rita ett eget område …</translation></message>
    <message><source>Draw an area on the map …</source><translation>Rita ett område på kartan …</translation></message>
    <message><source>Draw on the map …</source><translation>Rita på kartan …</translation></message>
    <message><source>Draw the area on the map, or zoom the map to where you walk.</source><translation>Rita området på kartan eller zooma kartan till där ni går.</translation></message>
    <message><source>Draw the border of {name} anew …</source><translation>Rita om gränsen för {name} …</translation></message>
    <message><source>Draw …</source><translation>Rita …</translation></message>
    <message><source>Drawing the base maps</source><translation>Ritar grundkartorna</translation></message>
    <message><source>Drawing the pages</source><translation>Ritar sidorna</translation></message>
    <message><source>Drawn on the map</source><translation>Ritat på kartan</translation></message>
    <message><source>Draws a small map of the area and tells whether it came</source><translation>Ritar en liten karta över området och säger om den kom</translation></message>
    <message><source>Drop it</source><translation>Avskriv</translation></message>
    <message><source>Drop the filled file on page Findings, or read it in there.</source><translation>Släpp den ifyllda filen på sidan Fynd, eller läs in den där.</translation></message>
    <message><source>Due</source><translation>Klart senast</translation></message>
    <message><source>Due in the EST year</source><translation>Att göra under EST-året</translation></message>
    <message><source>Due this month</source><translation>Att göra denna månad</translation></message>
    <message><source>Due {date}</source><translation>Klart senast {date}</translation></message>
    <message><source>Due {due}, outside the season {first} to {last}; do it by {until} or from {begins}.</source><translation>Klart senast {due}, utanför säsongen {first} till {last}; gör det senast {until} eller från {begins}.</translation></message>
    <message><source>Due {due}, outside the season {first} to {last}; do it from {begins}.</source><translation>Klart senast {due}, utanför säsongen {first} till {last}; gör det från {begins}.</translation></message>
    <message><source>Duplicate of task</source><translation>Dubblett av åtgärd</translation></message>
    <message><source>During the same period of earlier years {mean} came in on average ({years}).</source><translation>Under samma period tidigare år kom i medeltal {mean} ({years}).</translation></message>
    <message><source>E between {low} and {high} lies in {place} only as {crs} ({share} % of the points)</source><translation>E mellan {low} och {high} ligger i {place} bara som {crs} ({share} % av punkterna)</translation></message>
    <message><source>E-mail address</source><translation>E-postadress</translation></message>
    <message><source>E-service cases</source><translation>Ärenden ur e-tjänsten</translation></message>
    <message><source>EST reports</source><translation>EST-rapporter</translation></message>
    <message><source>EST reports of the same months, in equally long times</source><translation>EST-rapporter samma månader, på lika lång tid</translation></message>
    <message><source>Each area and category</source><translation>Varje område och kategori</translation></message>
    <message><source>Each area needs a count from 0 up, and a population from 0 up or none.</source><translation>Varje område behöver ett antal från 0 och uppåt, och en folkmängd från 0 och uppåt eller ingen.</translation></message>
    <message><source>Each finding becomes one or more tasks with measure, owner and date. Record the findings of a walk first.</source><translation>Varje fynd blir en eller flera åtgärder med åtgärdstyp, ansvarig och datum. Anteckna först fynden från en vandring.</translation></message>
    <message><source>Each group gets a file of its own.</source><translation>Varje grupp får en egen fil.</translation></message>
    <message><source>Each row of “{sheet}” is read with what its answer says once on “{other}”.</source><translation>Varje rad i ”{sheet}” läses tillsammans med det som svaret säger en gång på ”{other}”.</translation></message>
    <message><source>Earlier finding</source><translation>Tidigare fynd</translation></message>
    <message><source>Earlier findings: mended?</source><translation>Tidigare fynd: klart?</translation></message>
    <message><source>Earlier sources and photos follow the months</source><translation>Tidigare källor och foton följer månaderna</translation></message>
    <message><source>Earlier years</source><translation>Tidigare år</translation></message>
    <message><source>Earlier years to compare with</source><translation>Tidigare år att jämföra med</translation></message>
    <message><source>Earlier years, the latest first</source><translation>Tidigare år, det senaste först</translation></message>
    <message><source>East (E, X or longitude)</source><translation>Öst (E, Y eller longitud)</translation></message>
    <message><source>Edit catalogue</source><translation>Redigera katalogen</translation></message>
    <message><source>Edit settings of the municipality</source><translation>Ändra kommunens inställningar</translation></message>
    <message><source>Edit walk</source><translation>Ändra vandring</translation></message>
    <message><source>Effect</source><translation>Effekt</translation></message>
    <message><source>Effort</source><translation>Insats</translation></message>
    <message><source>Either change a promise or log one: give CHANGE without PROMISE and DRY_RUN.</source><translation>Ändra antingen ett löfte eller notera att ett hållits: ange CHANGE utan PROMISE och DRY_RUN.</translation></message>
    <message><source>Electricity price</source><translation>Elpris</translation></message>
    <message><source>Elsewhere: a point on the map</source><translation>Någon annanstans: en punkt på kartan</translation></message>
    <message><source>Empty: it is fetched and not kept as an area</source><translation>Tomt: hämtas utan att sparas som område</translation></message>
    <message><source>Encoding</source><translation>Teckenkodning</translation></message>
    <message><source>End</source><translation>Mål</translation></message>
    <message><source>End (empty: back to the start)</source><translation>Mål (tomt: tillbaka till start)</translation></message>
    <message><source>End: {place}</source><translation>Mål: {place}</translation></message>
    <message><source>Energy as LED (kWh/year)</source><translation>Energi som LED (kWh/år)</translation></message>
    <message><source>Energy now (kWh/year)</source><translation>Energi nu (kWh/år)</translation></message>
    <message><source>Energy of the chosen streets, kWh a year</source><translation>Energi för valda gator, kWh per år</translation></message>
    <message><source>Energy, saving and payback are reckoned on {known} of {lamps} lamps; of the others the watts are unknown.</source><translation>Energi, besparing och återbetalning är räknade på {known} av {lamps} lampor; de andras effekt är okänd.</translation></message>
    <message><source>English name</source><translation>Engelskt namn</translation></message>
    <message><source>Enter what the EST group or a partner observed, one after another</source><translation>Skriv in vad EST-gruppen eller en samverkanspart har observerat, en i taget</translation></message>
    <message><source>Enter: next row, from an empty one the next stop.   Tab: next cell.   Ctrl+Z: take the row back.</source><translation>Enter: nästa rad, från en tom nästa stopp.   Tabb: nästa ruta.   Ctrl+Z: ta tillbaka raden.</translation></message>
    <message><source>Entries in the order they are to have</source><translation>Poster i den ordning de ska ha</translation></message>
    <message><source>Entry to change (empty: a new one)</source><translation>Post att ändra (tomt: en ny)</translation></message>
    <message><source>Even in the best order found the required stops need {excess} more than the time there is; without {nodes} the others fit.</source><translation>Även i den bästa ordning som hittats kräver de obligatoriska stoppen {excess} mer än den tid som finns; utan {nodes} ryms de andra.</translation></message>
    <message><source>Even none after could not tell a decrease: the counts are too few, here or in the control.</source><translation>Inte ens noll efter skulle räcka för att säga att det minskat: antalen är för små, här eller på de jämförda platserna.</translation></message>
    <message><source>Events</source><translation>Händelser</translation></message>
    <message><source>Every chosen street has an open task already: {streets}.</source><translation>Alla valda gator har redan en öppen åtgärd: {streets}.</translation></message>
    <message><source>Every event needs a position and a time.</source><translation>Varje händelse behöver en plats och en tid.</translation></message>
    <message><source>Every finding has its task.</source><translation>Varje fynd har sin åtgärd.</translation></message>
    <message><source>Every lamp is reckoned as lit, broken ones too.</source><translation>Varje lampa räknas som tänd, även de trasiga.</translation></message>
    <message><source>Every point needs a position and a value that are numbers.</source><translation>Varje punkt behöver en plats och ett värde som är tal.</translation></message>
    <message><source>Every row is one cell that holds a whole line; the lines were taken apart at “{delimiter}”.</source><translation>Varje rad står i en enda cell; raderna har delats vid ”{delimiter}”.</translation></message>
    <message><source>Every table in one file (CSV)</source><translation>Alla tabeller i en fil (CSV)</translation></message>
    <message><source>Everybody</source><translation>Alla</translation></message>
    <message><source>Everyone</source><translation>Alla</translation></message>
    <message><source>Everything in the pages is about this area</source><translation>Allt på sidorna gäller detta område</translation></message>
    <message><source>Everything is saved.</source><translation>Allt är sparat.</translation></message>
    <message><source>Everything that goes out with the group, on paper and in phones</source><translation>Allt som följer med gruppen ut, på papper och i telefoner</translation></message>
    <message><source>Example data: moved geometry, no real streets.</source><translation>Exempeldata: flyttad geometri, ej verkliga gator.</translation></message>
    <message><source>Example data: the places are made up.</source><translation>Exempeldata: platserna är påhittade.</translation></message>
    <message><source>Excel (*.xlsx);;CSV (*.csv)</source><translation>Excel (*.xlsx);;CSV (*.csv)</translation></message>
    <message><source>Excel, to be answered in</source><translation>Excel, att svara i</translation></message>
    <message><source>Expected after</source><translation>Väntat efter</translation></message>
    <message><source>Expected effect</source><translation>Förväntad effekt</translation></message>
    <message><source>Export protocol to fill in</source><translation>Ta ut protokoll att fylla i</translation></message>
    <message><source>Export tasks</source><translation>Exportera åtgärder</translation></message>
    <message><source>Export the dialogue questionnaire</source><translation>Exportera dialogfrågorna</translation></message>
    <message><source>Export the yearly wheel to calendars</source><translation>Exportera årshjulet till kalendrar</translation></message>
    <message><source>Export walk as GPX</source><translation>Exportera vandring som GPX</translation></message>
    <message><source>Export walk to calendars</source><translation>Exportera vandring till kalendrar</translation></message>
    <message><source>Export …</source><translation>Exportera …</translation></message>
    <message><source>Exporting tasks</source><translation>Exporterar åtgärder</translation></message>
    <message><source>Facts</source><translation>Fakta</translation></message>
    <message><source>Feedback meeting</source><translation>Återkopplingsmöte</translation></message>
    <message><source>Feedback meeting (time)</source><translation>Återkopplingsmöte (tid)</translation></message>
    <message><source>Feedback meeting: {name}</source><translation>Återkopplingsmöte: {name}</translation></message>
    <message><source>Feeling</source><translation>Känsla</translation></message>
    <message><source>Fetch</source><translation>Hämta</translation></message>
    <message><source>Fetch from OpenStreetMap</source><translation>Hämta från OpenStreetMap</translation></message>
    <message><source>Fetch from OpenStreetMap …</source><translation>Hämta från OpenStreetMap …</translation></message>
    <message><source>Fetch the layers</source><translation>Hämta lager</translation></message>
    <message><source>Fetch the layers and choose one, or write its name as the service gives it.</source><translation>Hämta lager och välj ett, eller skriv namnet så som tjänsten anger det.</translation></message>
    <message><source>Fetch …</source><translation>Hämta …</translation></message>
    <message><source>Fetched from OpenStreetMap: {new} new, {updated} updated, {unchanged} unchanged.</source><translation>Hämtat från OpenStreetMap: {new} nya, {updated} uppdaterade, {unchanged} oförändrade.</translation></message>
    <message><source>Fetching the background map</source><translation>Hämtar bakgrundskartan</translation></message>
    <message><source>Fetching {area} from OpenStreetMap</source><translation>Hämtar {area} från OpenStreetMap</translation></message>
    <message><source>Fewer people than this are told nowhere in public: not in maps, lists or exports.</source><translation>Färre personer än så redovisas inte offentligt: varken i kartor, listor eller exporter.</translation></message>
    <message numerus="yes"><source>Fewer than %n report(s) came in from {area} during {period}.</source><translation><numerusform>Färre än %n rapport kom in från {area} under {period}.</numerusform><numerusform>Färre än %n rapporter kom in från {area} under {period}.</numerusform></translation></message>
    <message><source>Fewer than usual: {change}.</source><translation>Färre än vanligt: {change}.</translation></message>
    <message><source>Fewer than {sentence}</source><translation>Färre än {sentence}</translation></message>
    <message><source>Fewer than {smallest} reports came within {metres} m in the year before.</source><translation>Färre än {smallest} rapporter kom inom {metres} m året före.</translation></message>
    <message><source>Field package</source><translation>Fältpaket</translation></message>
    <message><source>Field package for phones (QField) …</source><translation>Fältpaket för telefoner (QField) …</translation></message>
    <message><source>File</source><translation>Fil</translation></message>
    <message><source>File written {date}</source><translation>Filen skriven {date}</translation></message>
    <message><source>File …</source><translation>Fil …</translation></message>
    <message><source>Files disagree; the one imported last is shown: {list}.</source><translation>Filer säger olika; den som lästes in sist visas: {list}.</translation></message>
    <message><source>Files …</source><translation>Filer …</translation></message>
    <message><source>Files, one a line</source><translation>Filer, en per rad</translation></message>
    <message><source>Filled: open. Ring: closed. With a hole: not known. A number: so many lie there.</source><translation>Fylld: öppen. Ring: avslutad. Med hål: okänt. En siffra: så många ligger där.</translation></message>
    <message><source>Filter</source><translation>Filter</translation></message>
    <message><source>Filter the list</source><translation>Filtrera listan</translation></message>
    <message><source>Filters kept under a name in this database</source><translation>Urval som sparats under ett namn i databasen</translation></message>
    <message><source>Find dark stretches</source><translation>Hitta mörka sträckor</translation></message>
    <message><source>Find out what is planned already for the stops: lighting, pruning, building, maintenance.</source><translation>Ta reda på vad som redan är planerat vid stoppen: belysning, beskärning, byggen, underhåll.</translation></message>
    <message><source>Find out who owns and keeps the ground where it is not the municipality.</source><translation>Ta reda på vem som äger och sköter marken där det inte är kommunen.</translation></message>
    <message><source>Finding</source><translation>Fynd</translation></message>
    <message><source>Finding (key)</source><translation>Fynd (nyckel)</translation></message>
    <message><source>Finding to change (empty: a new one)</source><translation>Fynd att ändra (tomt: ett nytt)</translation></message>
    <message><source>Finding {number}</source><translation>Fynd {number}</translation></message>
    <message><source>Findings</source><translation>Fynd</translation></message>
    <message><source>Findings and tasks</source><translation>Fynd och åtgärder</translation></message>
    <message><source>Findings belong to this walk; delete them first, in page Findings.</source><translation>Fynd hör till vandringen; ta bort dem först, på sidan Fynd.</translation></message>
    <message><source>Findings from walks</source><translation>Fynd från vandringar</translation></message>
    <message><source>Findings here</source><translation>Fynd här</translation></message>
    <message><source>Findings of the walk</source><translation>Vandringens fynd</translation></message>
    <message><source>Findings, tasks, presence and observations within 100 m</source><translation>Fynd, åtgärder, närvaro och observationer inom 100 m</translation></message>
    <message><source>First a photo of the stop's number on the protocol, then one from afar and one close by of each finding.</source><translation>Först ett foto av stoppets nummer på protokollet, sedan ett på håll och ett nära av varje fynd.</translation></message>
    <message><source>First and last day as month-day, for example 08-01/03-31; empty is all year</source><translation>Första och sista dag som månad-dag, till exempel 08-01/03-31; tomt är hela året</translation></message>
    <message><source>First answer what stands in the way, on top.</source><translation>Åtgärda först det som hindrar, överst.</translation></message>
    <message><source>Flat or door number</source><translation>Lägenhets- eller dörrnummer</translation></message>
    <message><source>Flights of stairs</source><translation>Trappor</translation></message>
    <message><source>Folder</source><translation>Mapp</translation></message>
    <message><source>Folder with the photos of the walk</source><translation>Mapp med vandringens foton</translation></message>
    <message><source>Follow the buildings</source><translation>Följ bebyggelsen</translation></message>
    <message><source>Follow the buildings in all areas …</source><translation>Följ bebyggelsen i alla områden …</translation></message>
    <message><source>Follow the buildings of {name} …</source><translation>Följ bebyggelsen i {name} …</translation></message>
    <message><source>Follow up</source><translation>Följs upp</translation></message>
    <message><source>Follow up: {name}</source><translation>Följ upp: {name}</translation></message>
    <message><source>Follow-up</source><translation>Uppföljning</translation></message>
    <message><source>Follow-up of our citizen promises, {municipality}, {day}</source><translation>Uppföljning av våra medborgarlöften, {municipality}, {day}</translation></message>
    <message><source>Following the buildings</source><translation>Följer bebyggelsen</translation></message>
    <message><source>Following the buildings of {name}</source><translation>Följer bebyggelsen i {name}</translation></message>
    <message><source>Foot and cycle way</source><translation>Gång- och cykelväg</translation></message>
    <message><source>Footway</source><translation>Gångväg</translation></message>
    <message><source>For</source><translation>För</translation></message>
    <message><source>For categories</source><translation>För kategorier</translation></message>
    <message><source>For example safety coordinator; no names</source><translation>Till exempel trygghetssamordnare; inga namn</translation></message>
    <message><source>For looking and single prints; not for an offline copy.</source><translation>För visning och enstaka utskrifter; inte för en kopia att ta med ut.</translation></message>
    <message><source>For the municipality's archive: the same pages in the format that archives ask for</source><translation>För kommunens arkiv: samma sidor i det format som arkiv kräver</translation></message>
    <message><source>For the municipality's partners</source><translation>För samverkan</translation></message>
    <message><source>For the public …</source><translation>För allmänheten …</translation></message>
    <message><source>For wheelchairs, walkers and prams: no stairs, no steep or rough ways</source><translation>För rullstol, rollator och barnvagn: inga trappor, inga branta eller ojämna vägar</translation></message>
    <message><source>Forget them</source><translation>Glöm dem</translation></message>
    <message><source>Form for KoBo or ODK (XLSForm) …</source><translation>Formulär för KoBo eller ODK (XLSForm) …</translation></message>
    <message><source>Format</source><translation>Format</translation></message>
    <message><source>Found</source><translation>Hittat</translation></message>
    <message><source>Found here</source><translation>Det här såg vi</translation></message>
    <message><source>Found last time – look again</source><translation>Fynd från förra vandringen – titta igen</translation></message>
    <message><source>Found last time: see the next page.</source><translation>Fynd från förra vandringen: se nästa sida.</translation></message>
    <message><source>Framed: more than the weekday and the hour by themselves would give (adjusted residual above 3).</source><translation>Inramat: fler än veckodagen och timmen var för sig skulle ge (justerad residual över 3).</translation></message>
    <message><source>Fri</source><translation>fre</translation></message>
    <message><source>From</source><translation>Från</translation></message>
    <message><source>From a file …</source><translation>Från fil …</translation></message>
    <message><source>From a polygon layer in the project</source><translation>Från ett ytlager i projektet</translation></message>
    <message><source>From and to</source><translation>Från och till</translation></message>
    <message><source>From photos that have both a time and a place of their own, held against the track</source><translation>Ur foton som har både tid och egen plats, jämförda med spåret</translation></message>
    <message><source>From the field</source><translation>Från fältet</translation></message>
    <message numerus="yes"><source>From {sender}, {day}. {count} tasks.</source><translation><numerusform>Från {sender}, {day}. {count} åtgärd.</numerusform><numerusform>Från {sender}, {day}. {count} åtgärder.</numerusform></translation></message>
    <message><source>From – to</source><translation>Från – till</translation></message>
    <message><source>Further changes</source><translation>Fler förändringar</translation></message>
    <message><source>GPX file</source><translation>GPX-fil</translation></message>
    <message><source>GPX for watches and receivers …</source><translation>GPX för klockor och mottagare …</translation></message>
    <message><source>Gap length, lamp reach and light level must be positive numbers.</source><translation>Luckans längd, lampans räckvidd och ljusnivån måste vara positiva tal.</translation></message>
    <message><source>Gather</source><translation>Samling</translation></message>
    <message><source>Gathering after</source><translation>Samling efter</translation></message>
    <message><source>Gathering before</source><translation>Samling före</translation></message>
    <message><source>Gathering lamps by street</source><translation>Samlar lampor per gata</translation></message>
    <message><source>Gathering observations into places</source><translation>Samlar observationer till platser</translation></message>
    <message><source>Gathering the answer</source><translation>Samlar svaret</translation></message>
    <message><source>Gathering the meeting</source><translation>Samlar underlaget till mötet</translation></message>
    <message><source>Gathering the report</source><translation>Samlar rapporten</translation></message>
    <message><source>Gave the answer, about</source><translation>Svarade så, omkring</translation></message>
    <message><source>Gender (only counted)</source><translation>Kön (räknas bara)</translation></message>
    <message><source>Gender and age are counted for the whole survey and kept of nobody: {people} answered, {genders} told a gender, {ages} an age.</source><translation>Kön och ålder räknas för hela enkäten och sparas inte för någon: {people} svarade, {genders} angav kön, {ages} ålder.</translation></message>
    <message><source>Gender and age of those who answered are not known.</source><translation>Kön och ålder på dem som svarade är inte kända.</translation></message>
    <message><source>GeoPackage (*.gpkg)</source><translation>GeoPackage (*.gpkg)</translation></message>
    <message><source>GeoPackage (*.gpkg);;All files (*)</source><translation>GeoPackage (*.gpkg);;Alla filer (*)</translation></message>
    <message><source>Geospatial PDF of the map</source><translation>Geospatial PDF av kartan</translation></message>
    <message><source>Getting started: each line starts its step. Files can be dragged here as well.</source><translation>Kom igång: varje rad startar sitt steg. Filer kan också dras hit.</translation></message>
    <message numerus="yes"><source>Give %n login(s) a role</source><translation><numerusform>Ge %n inloggning en roll</numerusform><numerusform>Ge %n inloggningar en roll</numerusform></translation></message>
    <message><source>Give METRES_A_PIXEL or ZOOM, not both: each says how detailed the copy is.</source><translation>Ange METRES_A_PIXEL eller ZOOM, inte båda: var och en anger hur detaljerad kopian blir.</translation></message>
    <message><source>Give PERIOD and DATE, or FROM and TO: not both.</source><translation>Ange PERIOD och DATE, eller FROM och TO: inte båda.</translation></message>
    <message><source>Give PLACE or MEASURE: one of them, not both.</source><translation>Ge PLACE eller MEASURE: ett av dem, inte båda.</translation></message>
    <message><source>Give PLACE or POINT, not both.</source><translation>Ange PLACE eller POINT, inte båda.</translation></message>
    <message><source>Give WALK or AREA: the one whose ground is to be copied.</source><translation>Ange WALK eller AREA: den vars mark ska kopieras.</translation></message>
    <message><source>Give a cost, or say that the task has none; not both.</source><translation>Ange en kostnad eller att åtgärden inte har någon, inte båda.</translation></message>
    <message><source>Give a date, or say that the task has none; not both.</source><translation>Ange ett datum, eller säg att åtgärden inte har något; inte båda.</translation></message>
    <message><source>Give a walk, or an area and a period; not both.</source><translation>Ange en vandring, eller ett område och en period, inte båda.</translation></message>
    <message><source>Give both BEFORE and AFTER, or neither: then they follow from the done tasks.</source><translation>Ge både BEFORE och AFTER, eller inget av dem: då följer de av de åtgärder som är klara.</translation></message>
    <message><source>Give both OBSERVATION and POINT, or neither to list what could be placed.</source><translation>Ange både OBSERVATION och POINT, eller ingen av dem för att lista det som kan placeras.</translation></message>
    <message><source>Give dark stretches in STRETCH, or say which findings; not both.</source><translation>Ange mörka sträckor i STRETCH, eller vilka fynd; inte båda.</translation></message>
    <message><source>Give each measure of a finding once.</source><translation>Ange varje åtgärd för ett fynd en gång.</translation></message>
    <message><source>Give one key when a text is mended.</source><translation>Ange en nyckel när en text rättas.</translation></message>
    <message><source>Give one of these: a point for a new place, a place to rename, or a dark stretch to make a place of.</source><translation>Ange ett av detta: en punkt för en ny plats, en plats som ska byta namn eller en mörk sträcka att göra en plats av.</translation></message>
    <message><source>Give the password …</source><translation>Ange lösenordet …</translation></message>
    <message><source>Give the sheets to the organiser the same evening.</source><translation>Lämna bladen till arrangören samma kväll.</translation></message>
    <message><source>Give the walk a name.</source><translation>Ge vandringen ett namn.</translation></message>
    <message><source>Given for this programme.</source><translation>Angivet för den här räkningen.</translation></message>
    <message><source>Giving roles</source><translation>Ger roller</translation></message>
    <message><source>Go back to the list (Esc)</source><translation>Tillbaka till listan (Esc)</translation></message>
    <message><source>Go there</source><translation>Gå dit</translation></message>
    <message><source>Go through the list Look for, and what was found last time: is it mended?</source><translation>Gå igenom listan Titta efter och fynden från förra vandringen: är de klara?</translation></message>
    <message><source>Go to Findings</source><translation>Gå till Fynd</translation></message>
    <message><source>Go to Tasks</source><translation>Gå till Åtgärder</translation></message>
    <message><source>Go to Walk</source><translation>Gå till Vandring</translation></message>
    <message><source>Go to the content</source><translation>Till innehållet</translation></message>
    <message><source>Going from start to end alone takes {excess} more than the time there is.</source><translation>Bara att gå från start till slut tar {excess} mer än den tid som finns.</translation></message>
    <message><source>Gone from the source</source><translation>Borta ur källan</translation></message>
    <message><source>Gone with it, and computed anew elsewhere: {what}.</source><translation>Försvinner med det och räknas fram på nytt i andra områden: {what}.</translation></message>
    <message><source>Good as it is; the numbers stand on the map</source><translation>Bra som det är. Numren finns på kartan.</translation></message>
    <message><source>Good to know</source><translation>Bra att veta</translation></message>
    <message><source>Grant roles</source><translation>Ge roller</translation></message>
    <message><source>Green area</source><translation>Grönområde</translation></message>
    <message><source>Ground</source><translation>Mark</translation></message>
    <message><source>Group</source><translation>Grupp</translation></message>
    <message><source>Group {number}</source><translation>Grupp {number}</translation></message>
    <message><source>Group {number} of {total}</source><translation>Grupp {number} av {total}</translation></message>
    <message><source>Groups</source><translation>Grupper</translation></message>
    <message><source>Guessed</source><translation>Gissat</translation></message>
    <message numerus="yes"><source>Had it gone as at %n other place(s), {expected} were expected after.</source><translation><numerusform>Hade det gått som på %n annan plats väntades {expected} efter.</numerusform><numerusform>Hade det gått som på %n andra platser väntades {expected} efter.</numerusform></translation></message>
    <message><source>Half-year check</source><translation>Halvårskontroll</translation></message>
    <message><source>Half-year check: {name}</source><translation>Halvårskontroll: {name}</translation></message>
    <message><source>Hand over the original files: chat programs take away time and place.</source><translation>Lämna över originalfilerna: chattappar tar bort tid och plats.</translation></message>
    <message><source>Hand the findings to those who keep the places, and hold the third meeting in two or three weeks.</source><translation>Lämna fynden till dem som förvaltar platserna och håll återkopplingsmötet inom två eller tre veckor.</translation></message>
    <message><source>Handbook</source><translation>Handbok</translation></message>
    <message><source>Handed in to</source><translation>Lämnas till</translation></message>
    <message><source>Has been held</source><translation>Genomförd</translation></message>
    <message><source>Has something been photographed before? Stand where that photo was taken.</source><translation>Har något fotograferats förut? Stå där det fotot togs.</translation></message>
    <message><source>Hatched: more reports close together than chance puts there (Gi*, false discovery rate 5 %). Outlined: the same of one category. The numbers stand in the table.</source><translation>Skrafferat: fler rapporter nära varandra än slumpen ger (Gi*, falska fynd högst 5 %). Kantlinje: detsamma för en enda kategori. Numren står i tabellen.</translation></message>
    <message><source>Hatched: more than chance gathers there, also when so many cells are looked at (FDR 5 %).</source><translation>Snedstreckat: fler än vad slumpen ger, även när så många rutor jämförs (FDR 5 %).</translation></message>
    <message><source>Hatched: no data</source><translation>Snedstreckat: uppgift saknas</translation></message>
    <message><source>Header row</source><translation>Rubrikrad</translation></message>
    <message><source>Heading</source><translation>Rubrik</translation></message>
    <message><source>Heat</source><translation>Värme</translation></message>
    <message><source>Heat map</source><translation>Värmekarta</translation></message>
    <message><source>Heat: where cases, EST reports and partners' observations gather; no pin of a survey is among them.</source><translation>Värme: där ärenden, EST-rapporter och partners observationer samlas; inga enkätnålar ingår.</translation></message>
    <message><source>Heat: where those who answered have pointed; no report is among them.</source><translation>Värme: där de som svarade har pekat; inga ärenden eller rapporter ingår.</translation></message>
    <message><source>Held</source><translation>Hållen</translation></message>
    <message><source>Held efforts and walks within the area and the days count without anybody noting them.</source><translation>Genomförda insatser och vandringar inom området och dagarna räknas utan att någon noterar dem.</translation></message>
    <message><source>Held or not?</source><translation>Har det hållits?</translation></message>
    <message><source>Held safety walks</source><translation>Genomförda trygghetsvandringar</translation></message>
    <message><source>Held {day}</source><translation>Hållet {day}</translation></message>
    <message><source>Held? (yes, no or unknown)</source><translation>Hållen? (yes, no eller unknown; ja, nej, okänt)</translation></message>
    <message><source>Help</source><translation>Hjälp</translation></message>
    <message><source>Here</source><translation>Här</translation></message>
    <message><source>Here every finding becomes a task with an owner and a date.</source><translation>Här blir varje fynd en åtgärd med ansvarig och datum.</translation></message>
    <message><source>Here now</source><translation>Hos er nu</translation></message>
    <message><source>Here you enter what the group found, stop by stop.</source><translation>Här för du in det gruppen hittade, stopp för stopp.</translation></message>
    <message><source>Here you gather what residents, the e-service and the lighting inventory tell, in one file on your disk.</source><translation>Här samlar du det som boende, e-tjänsten och belysningsinventeringen berättar, i en fil på din egen disk.</translation></message>
    <message><source>Here you plan the walk: which stops, in which order, from when to when.</source><translation>Här planerar du vandringen: vilka stopp, i vilken ordning, från när till när.</translation></message>
    <message><source>Here you see published shares of the safety survey by area and year. Import a table with area, year and share.</source><translation>Här visas trygghetsmätningens publicerade andelar per område och år. Läs in en tabell med område, år och andel.</translation></message>
    <message><source>Here you see what became of the findings. Plan a walk and record what the group found first.</source><translation>Här ser du vad det blev av fynden. Planera först en vandring och anteckna vad gruppen hittade.</translation></message>
    <message><source>Here you see what is overdue, what was done and what residents have been told.</source><translation>Här ser du vad som är försenat, vad som blev gjort och vad de boende har fått veta.</translation></message>
    <message><source>Here you see where it is dark, where people feel unsafe and which places need a visit.</source><translation>Här ser du var det är mörkt, var människor känner sig otrygga och vilka platser som behöver ett besök.</translation></message>
    <message><source>Here you see whether it helped, when the first task with a place is done.</source><translation>Här ser du om det hjälpte, när den första åtgärden med en plats är klar.</translation></message>
    <message><source>Hide those without evidence</source><translation>Dölj dem utan underlag</translation></message>
    <message><source>History</source><translation>Historik</translation></message>
    <message><source>Hold the first meeting two or three weeks before: why we walk, the way, who does what.</source><translation>Håll förmötet två eller tre veckor innan: varför vi går, vägen, vem som gör vad.</translation></message>
    <message><source>Hollow: few answers.</source><translation>Ofylld symbol: få svar.</translation></message>
    <message><source>Homes</source><translation>Bostäder</translation></message>
    <message><source>Homes (model)</source><translation>Bostäder (modell)</translation></message>
    <message><source>Homes passing</source><translation>Bostäder som passerar</translation></message>
    <message><source>Homes passing (model)</source><translation>Bostäder som passerar (modell)</translation></message>
    <message><source>Homes passing are not known here and count nothing.</source><translation>Bostäder som passerar är inte kända här och räknas inte.</translation></message>
    <message><source>Homes passing are not known: that takes paths, buildings, and schools, stations or stops.</source><translation>Bostäder som passerar är inte kända: det krävs gångvägar, byggnader och skolor, stationer eller hållplatser.</translation></message>
    <message><source>Hot spot</source><translation>Anhopning</translation></message>
    <message><source>Hot spot {number}, reports: {count}</source><translation>Anhopning {number}, rapporter: {count}</translation></message>
    <message><source>Hot spots</source><translation>Anhopningar</translation></message>
    <message><source>Hot spots that hold</source><translation>Anhopningar som håller</translation></message>
    <message><source>Hot spots that hold and are not on the map</source><translation>Anhopningar som håller men inte ryms på kartan</translation></message>
    <message><source>Hot spots that hold, with the numbers of the map</source><translation>Anhopningar som håller, med kartans nummer</translation></message>
    <message><source>Hours</source><translation>Tid</translation></message>
    <message><source>Hours lit</source><translation>Brinntid</translation></message>
    <message><source>Hours lit a year</source><translation>Brinntimmar per år</translation></message>
    <message><source>How</source><translation>Hur</translation></message>
    <message><source>How it feels by day</source><translation>Hur det känns i dagsljus</translation></message>
    <message><source>How it feels in the dark</source><translation>Hur det känns i mörker</translation></message>
    <message><source>How it was read</source><translation>Så lästes den</translation></message>
    <message><source>How many homes have their way along a path is a model; these numbers are what it assumes.</source><translation>Hur många bostäder som har sin väg längs en gångväg är en modell; de här talen är vad den antar.</translation></message>
    <message><source>How many minutes at {stop}?</source><translation>Hur många minuter vid {stop}?</translation></message>
    <message><source>How many reports came in from {area} during {period} is not told.</source><translation>Hur många rapporter som kom in från {area} under {period} anges inte.</translation></message>
    <message><source>How many rounds or evenings it stands for; promises count them</source><translation>Hur många rundor eller kvällar den står för; löften räknar dem</translation></message>
    <message><source>How much the places vary from year to year cannot be told: at least two years before and ten places are needed.</source><translation>Hur mycket platserna brukar variera från år till år går inte att säga: det behövs minst två år före och tio platser.</translation></message>
    <message><source>How much “{reason}” counts, from 0 (nothing) to 2</source><translation>Hur mycket ”{reason}” räknas, från 0 (inget) till 2</translation></message>
    <message><source>How residents reach you</source><translation>Så når boende er</translation></message>
    <message><source>How serious</source><translation>Hur allvarligt</translation></message>
    <message><source>How serious 1-3</source><translation>Allvar 1-3</translation></message>
    <message><source>How serious it is, is 1, 2 or 3 (3 most); “{severity}” is none of them.</source><translation>Allvaret är 1, 2 eller 3 (3 störst); ”{severity}” är inget av dem.</translation></message>
    <message><source>How serious: 1 a little, 2 quite, 3 very. Write no names, phone numbers or number plates.</source><translation>Allvar: 1 lite, 2 ganska, 3 mycket. Skriv inga namn, telefonnummer eller bilnummer.</translation></message>
    <message><source>How the file is read</source><translation>Så läses filen</translation></message>
    <message><source>How to answer</source><translation>Så svarar du</translation></message>
    <message><source>How to read the tables: each point has a number, which stands at its place on the map. {states}.</source><translation>Så läser du tabellerna: varje punkt har ett nummer som står på sin plats på kartan. {states}.</translation></message>
    <message><source>How unsafe it feels</source><translation>Hur otryggt det känns</translation></message>
    <message><source>How we shall know</source><translation>Så ser vi att det hjälpt</translation></message>
    <message><source>How we walked</source><translation>Så gick vi</translation></message>
    <message><source>I know where a photo was taken</source><translation>Jag vet var ett foto togs</translation></message>
    <message><source>I know where photo {number} was taken</source><translation>Jag vet var bild {number} togs</translation></message>
    <message><source>Id</source><translation>Id</translation></message>
    <message><source>Id in the system</source><translation>Id i systemet</translation></message>
    <message><source>Id of the form</source><translation>Formulärets id</translation></message>
    <message><source>Ignored, not of the package: the columns {names}.</source><translation>Ignorerat, hör inte till paketet: kolumnerna {names}.</translation></message>
    <message><source>Ignored, not of the package: the layers {names}.</source><translation>Ignorerat, hör inte till paketet: lagren {names}.</translation></message>
    <message numerus="yes"><source>Ignored: %n planned day(s) of tasks that are closed here since.</source><translation><numerusform>Ignorerat: %n planerat datum för en åtgärd som har avslutats här sedan dess.</numerusform><numerusform>Ignorerat: %n planerade datum för åtgärder som har avslutats här sedan dess.</numerusform></translation></message>
    <message numerus="yes"><source>Ignored: %n task(s) moved on the map.</source><translation><numerusform>Ignorerat: %n uppgift flyttad på kartan.</numerusform><numerusform>Ignorerat: %n uppgifter flyttade på kartan.</numerusform></translation></message>
    <message numerus="yes"><source>Ignored: %n value(s) taken away; a new value is taken in, an empty one is not.</source><translation><numerusform>Ignorerat: %n värde borttaget; ett nytt värde tas in, ett tomt gör det inte.</numerusform><numerusform>Ignorerat: %n värden borttagna; ett nytt värde tas in, ett tomt gör det inte.</numerusform></translation></message>
    <message numerus="yes"><source>Ignored: “{column}” changed in %n row(s).</source><translation><numerusform>Ignorerat: ”{column}” ändrad i %n rad.</numerusform><numerusform>Ignorerat: ”{column}” ändrad i %n rader.</numerusform></translation></message>
    <message><source>Import</source><translation>Importera</translation></message>
    <message><source>Import a file or a loaded layer; files can be dragged here as well</source><translation>Importera en fil eller ett inläst lager; filer kan också dras hit</translation></message>
    <message><source>Import a newer file …</source><translation>Importera en nyare fil …</translation></message>
    <message><source>Import areas</source><translation>Importera områden</translation></message>
    <message><source>Import cases and reports</source><translation>Läs in ärenden och rapporter</translation></message>
    <message><source>Import lighting inventory</source><translation>Läs in belysningsregister</translation></message>
    <message><source>Import survey</source><translation>Läs in enkät</translation></message>
    <message><source>Import the walking network …</source><translation>Importera gångnätet …</translation></message>
    <message><source>Import walking network</source><translation>Läs in gångnät</translation></message>
    <message><source>Import …</source><translation>Importera …</translation></message>
    <message><source>Imported</source><translation>Importerad</translation></message>
    <message><source>Imported {date}</source><translation>Importerad {date}</translation></message>
    <message><source>Importing {name}</source><translation>Importerar {name}</translation></message>
    <message><source>In QGIS: {name}</source><translation>I QGIS: {name}</translation></message>
    <message><source>In a database on a server (PostGIS)</source><translation>I en databas på en server (PostGIS)</translation></message>
    <message><source>In a file</source><translation>I en fil</translation></message>
    <message><source>In equally long times: {before} before, {after} after.</source><translation>På lika lång tid: {before} före, {after} efter.</translation></message>
    <message><source>In grey</source><translation>I gråskala</translation></message>
    <message><source>In the dark</source><translation>Mörker</translation></message>
    <message><source>In the dark, by the sun at each one's time and place: {share}.</source><translation>I mörker, enligt solen vid varje rapports tid och plats: {share}.</translation></message>
    <message><source>In the dark, by the sun where and when it happened</source><translation>I mörker, efter solen på platsen och tiden</translation></message>
    <message><source>In the dark, of those whose hour is known</source><translation>I mörker, av dem vars klockslag är känt</translation></message>
    <message><source>In the dark: no flash, hold the phone still against something, one photo as the eye sees it.</source><translation>I mörker: ingen blixt, håll telefonen stilla mot något, ett foto så som ögat ser det.</translation></message>
    <message><source>In the population “{band}” does not go on where the ages before it end; write bands from 0 to an open one, such as 80+.</source><translation>I befolkningen fortsätter inte ”{band}” där åldrarna före slutar; skriv grupper från 0 till en öppen, till exempel 80+.</translation></message>
    <message><source>In use</source><translation>Används</translation></message>
    <message><source>In words</source><translation>I ord</translation></message>
    <message><source>In “{name}” {pair} comes after {before}: more watts give more light; write the pairs rising.</source><translation>I ”{name}” kommer {pair} efter {before}: mer effekt ger mer ljus; skriv paren stigande.</translation></message>
    <message><source>Index</source><translation>Index</translation></message>
    <message><source>Indicative light</source><translation>Indikativt ljus</translation></message>
    <message><source>Indicative light along paths</source><translation>Indikativt ljus längs vägar</translation></message>
    <message><source>Installed</source><translation>Installerad</translation></message>
    <message><source>Internal</source><translation>Intern</translation></message>
    <message><source>Internal numbers can be below {count}: hand on the partners' or the open version instead.</source><translation>Tal i den interna rapporten kan vara mindre än {count}: lämna ut samverkans- eller den öppna rapporten i stället.</translation></message>
    <message><source>Internal working material</source><translation>Internt arbetsmaterial</translation></message>
    <message><source>Internal: every number is told as it is, no resident's text.</source><translation>Intern: alla tal anges som de är, inga texter från invånare.</translation></message>
    <message><source>Internal: for those who lead the walk</source><translation>Internt: för dem som leder vandringen</translation></message>
    <message><source>Internal: the EST group</source><translation>Intern: EST-gruppen</translation></message>
    <message><source>Internal: with notes and earlier findings</source><translation>Internt: med anteckningar och tidigare fynd</translation></message>
    <message><source>Interval of the mean</source><translation>Medelvärdets intervall</translation></message>
    <message><source>Invite at most 20 people in groups of 8-10, and those who keep the places.</source><translation>Bjud in högst 20 personer i grupper om 8–10, och dem som förvaltar platserna.</translation></message>
    <message><source>Is anybody in danger right now? Call 112.</source><translation>Är någon i fara just nu? Ring 112.</translation></message>
    <message><source>Is taken in</source><translation>Tas in</translation></message>
    <message><source>It becomes version {version}.</source><translation>Den blir version {version}.</translation></message>
    <message><source>It begins {day}.</source><translation>Det börjar {day}.</translation></message>
    <message><source>It can be given under Settings of the municipality, Population.</source><translation>Den anges under Inställningar för kommunen, Befolkning.</translation></message>
    <message><source>It does not get dark before {again}, so the lamps at stop {stops} cannot be judged.</source><translation>Det blir inte mörkt före {again}, så lamporna vid stopp {stops} kan inte bedömas.</translation></message>
    <message><source>It does not get dark on this date, so the lamps at stop {stops} cannot be judged.</source><translation>Det blir inte mörkt det här datumet, så lamporna vid stopp {stops} kan inte bedömas.</translation></message>
    <message><source>It has been cleaned up by {where}.</source><translation>Det är städat vid {where}.</translation></message>
    <message><source>It has been held</source><translation>Den är genomförd</translation></message>
    <message><source>It has been painted by {where}.</source><translation>Det är målat vid {where}.</translation></message>
    <message><source>It has no role here.</source><translation>Den har ingen roll här.</translation></message>
    <message><source>It has not begun yet, so it cannot have been held.</source><translation>Den har inte börjat än och kan inte vara genomförd.</translation></message>
    <message><source>It holds</source><translation>Innehåller</translation></message>
    <message><source>It is an office's, nobody's own</source><translation>Det går till en funktion, inte till en person</translation></message>
    <message><source>It is done</source><translation>Det är gjort</translation></message>
    <message><source>It is not known who is missing.</source><translation>Det är inte känt vilka som saknas.</translation></message>
    <message><source>It is not known who is missing: published shares tell no ages and no genders.</source><translation>Det är inte känt vilka som saknas: publicerade andelar berättar varken ålder eller kön.</translation></message>
    <message><source>It lies at no place: choose a place or a measure under “Did it help?”.</source><translation>Det ligger inte vid någon plats: välj en plats eller en åtgärd under ”Hjälpte det?”.</translation></message>
    <message><source>It lies outside the municipality.</source><translation>Den ligger utanför kommunen.</translation></message>
    <message><source>It may make and give roles.</source><translation>Den får skapa och ge roller.</translation></message>
    <message><source>It may tell of the same as another report; look under duplicates in page Sources.</source><translation>Den kan gälla samma sak som en annan rapport; se dubbletter på sidan Underlag.</translation></message>
    <message><source>It says the same as version {version}, and stays that.</source><translation>Den säger detsamma som version {version} och förblir den versionen.</translation></message>
    <message><source>It shows where those who answered have pointed, not how common it is.</source><translation>Det visar var de som svarade pekat, inte hur vanligt det är.</translation></message>
    <message><source>It waits for its season, until {day}.</source><translation>Den väntar på sin säsong, till {day}.</translation></message>
    <message><source>It was done {day}: there is no time after it to compare yet.</source><translation>Det blev klart {day}: det finns ännu ingen tid efter att jämföra.</translation></message>
    <message><source>Its measures were done too lately: there is no time after them to compare yet.</source><translation>Åtgärderna blev klara för nyligen: det finns ingen tid efter dem att jämföra än.</translation></message>
    <message><source>Joining lines at crossings</source><translation>Kopplar ihop linjer i korsningar</translation></message>
    <message><source>Just now: {names}</source><translation>Nyss: {names}</translation></message>
    <message><source>Keep it as</source><translation>Spara som område</translation></message>
    <message><source>Keep mine (→)</source><translation>Behåll mitt (→)</translation></message>
    <message><source>Keep the area</source><translation>Spara området</translation></message>
    <message><source>Keep the border</source><translation>Spara gränsen</translation></message>
    <message><source>Keep the field's (→)</source><translation>Behåll fältets (→)</translation></message>
    <message><source>Keep the hot spots for the map</source><translation>Spara anhopningarna för kartan</translation></message>
    <message><source>Keep the office's (←)</source><translation>Behåll kontorets (←)</translation></message>
    <message><source>Keep the time: the group leaves at {start} and is back about {end}.</source><translation>Håll tiden: gruppen går {start} och är tillbaka omkring {end}.</translation></message>
    <message><source>Keep the time: {groups}.</source><translation>Håll tiden: {groups}.</translation></message>
    <message><source>Keep what is stored (←)</source><translation>Behåll det sparade (←)</translation></message>
    <message><source>Keeper of the places</source><translation>Ansvarig förvaltare</translation></message>
    <message><source>Keeping the homes passing</source><translation>Sparar bostäder som passerar</translation></message>
    <message><source>Kept</source><translation>Hållet</translation></message>
    <message><source>Kept in the history</source><translation>Sparas i historiken</translation></message>
    <message><source>Kept once more</source><translation>Hållet en gång till</translation></message>
    <message><source>Kept value</source><translation>Behålls</translation></message>
    <message><source>Kept {kept} of {target} so far.</source><translation>Genomfört {kept} av {target} hittills.</translation></message>
    <message><source>Kept {kept} of {target}.</source><translation>Hållet {kept} av {target}.</translation></message>
    <message><source>Kept, without the area: {what}.</source><translation>Kvar, utan område: {what}.</translation></message>
    <message><source>Kept: {kept} of {target}.</source><translation>Genomfört: {kept} av {target}.</translation></message>
    <message><source>Kind</source><translation>Slag</translation></message>
    <message><source>Kind (est_report or partner)</source><translation>Slag (est_report eller partner)</translation></message>
    <message><source>Kind number {number} has no place that can be reached in time.</source><translation>Slag nummer {number} har ingen plats som går att nå i tid.</translation></message>
    <message><source>Kind number {number} has no place that may be visited.</source><translation>Slag nummer {number} har ingen plats som får besökas.</translation></message>
    <message><source>Kind of period</source><translation>Periodens längd</translation></message>
    <message><source>Kind of presence</source><translation>Slag av närvaro</translation></message>
    <message><source>Kind of presence (code or name)</source><translation>Slags närvaro (kod eller namn)</translation></message>
    <message><source>Kinds of problem</source><translation>Slags problem</translation></message>
    <message><source>Known already</source><translation>Känt sedan tidigare</translation></message>
    <message><source>Known by</source><translation>Visas av</translation></message>
    <message><source>Known from</source><translation>Känt genom</translation></message>
    <message><source>Known from (a walk, a talk, the figures)</source><translation>Känt genom (en vandring, ett samtal, siffrorna)</translation></message>
    <message><source>Knows what can be done, and takes what is found home to those who do it.</source><translation>Vet vad som går att göra och tar med fynden hem till dem som gör det.</translation></message>
    <message><source>LED programme</source><translation>LED-program</translation></message>
    <message><source>LED programme {day}</source><translation>LED-program {day}</translation></message>
    <message><source>LED programme …</source><translation>LED-program …</translation></message>
    <message><source>LED switch {street}</source><translation>Byte till LED {street}</translation></message>
    <message><source>LED watts by lumen (-: as offered)</source><translation>LED-effekt per lumen (-: som erbjuds)</translation></message>
    <message><source>LED, lumen:watt</source><translation>LED, lumen:watt</translation></message>
    <message><source>Lamp</source><translation>Lampa</translation></message>
    <message><source>Lamp (pole number or key; - for none)</source><translation>Lampa (stolpnummer eller nyckel; - för ingen)</translation></message>
    <message><source>Lamp without a pole number</source><translation>Lampa utan stolpnummer</translation></message>
    <message><source>Lamp {pole}</source><translation>Lampa {pole}</translation></message>
    <message><source>Lamp, dimmed on purpose</source><translation>Lampa, dimrad avsiktligt</translation></message>
    <message><source>Lamp, lit by sensor</source><translation>Lampa med sensor</translation></message>
    <message><source>Lamp, out</source><translation>Lampa, släckt</translation></message>
    <message><source>Lamp, state not known</source><translation>Lampa, okänd status</translation></message>
    <message><source>Lamp, working</source><translation>Lampa, fungerar</translation></message>
    <message><source>Lamps</source><translation>Belysning</translation></message>
    <message><source>Lamps not sold from</source><translation>Lampor säljs inte från</translation></message>
    <message><source>Lamps or paths have changed since dark stretches were looked for; look again.</source><translation>Lampor eller vägar har ändrats sedan mörka sträckor söktes; sök igen.</translation></message>
    <message><source>Lamps out</source><translation>Släckta lampor</translation></message>
    <message><source>Lamps that are planned or not built yet and were left out: {count}.</source><translation>Lampor som är planerade eller inte byggda än och har utelämnats: {count}.</translation></message>
    <message><source>Lamps to change</source><translation>Lampor att byta</translation></message>
    <message><source>Lamps to change (number)</source><translation>Lampor att byta (antal)</translation></message>
    <message><source>Lamps without a status that tells whether they light: {count}; they count as lit.</source><translation>Lampor utan status som säger om de lyser: {count}; de räknas som tända.</translation></message>
    <message><source>Lamps without an id or pole number, known by their position: {count}.</source><translation>Lampor utan id eller stolpnummer, som känns igen på sitt läge: {count}.</translation></message>
    <message><source>Lamps without status</source><translation>Lampor utan status</translation></message>
    <message><source>Lamps, number</source><translation>Lampor</translation></message>
    <message><source>Land</source><translation>Mark</translation></message>
    <message><source>Landmark or coordinates</source><translation>Målpunkt eller koordinater</translation></message>
    <message><source>Landmark where it is</source><translation>Målpunkt där den ligger</translation></message>
    <message><source>Landmark, or coordinates: N, E or latitude, longitude</source><translation>Målpunkt, eller koordinater: N, E eller latitud, longitud</translation></message>
    <message><source>Landmarks</source><translation>Målpunkter</translation></message>
    <message><source>Lane</source><translation>Spår</translation></message>
    <message><source>Lane (quick or project)</source><translation>Spår (quick eller project)</translation></message>
    <message><source>Language (sv or en)</source><translation>Språk (sv eller en)</translation></message>
    <message><source>Language of the answer</source><translation>Återkopplingens språk</translation></message>
    <message><source>Lantmäteriet: orthophoto</source><translation>Lantmäteriet: ortofoto</translation></message>
    <message><source>Lantmäteriet: topographic web map</source><translation>Lantmäteriet: topografisk webbkarta</translation></message>
    <message><source>Lantmäteriet: topographic web map, open data (WMTS)</source><translation>Lantmäteriet: topografisk webbkarta, öppna data (WMTS)</translation></message>
    <message><source>Lantmäteriet: topographic web map, toned down</source><translation>Lantmäteriet: topografisk webbkarta, nedtonad</translation></message>
    <message><source>Large main road</source><translation>Större huvudväg</translation></message>
    <message><source>Large road</source><translation>Större väg</translation></message>
    <message><source>Larger: a home for every (m²)</source><translation>Större: en bostad för varje (m²)</translation></message>
    <message><source>Largest building with homes (m²)</source><translation>Största byggnad med bostäder (m²)</translation></message>
    <message><source>Last measure</source><translation>Senaste åtgärd</translation></message>
    <message><source>Last walked {day}; a year has gone by then.</source><translation>Senast vandrat {day}; då har det gått ett år.</translation></message>
    <message><source>Last year's voices</source><translation>Senaste årets röster</translation></message>
    <message><source>Late</source><translation>Försenade</translation></message>
    <message><source>Late only</source><translation>Bara försenade</translation></message>
    <message><source>Late since {day}.</source><translation>Försenat sedan {day}.</translation></message>
    <message><source>Late task</source><translation>Försenad åtgärd</translation></message>
    <message><source>Late, without a new date</source><translation>Försenat, utan ny tid</translation></message>
    <message><source>Late.</source><translation>Försenad.</translation></message>
    <message><source>Latitude</source><translation>Latitud</translation></message>
    <message><source>Layer</source><translation>Lager</translation></message>
    <message><source>Layer or sheet</source><translation>Lager eller blad</translation></message>
    <message><source>Layer with areas</source><translation>Lager med områden</translation></message>
    <message><source>Layers of the drawing that were left out, as they are not called after lamps: {layers}.</source><translation>Ritningslager som inte togs med, då de inte heter som lampor: {layers}.</translation></message>
    <message><source>Layers of the drawing that were taken as lamps: {layers}.</source><translation>Ritningslager som togs som lampor: {layers}.</translation></message>
    <message><source>Layout template</source><translation>Layoutmall</translation></message>
    <message><source>Layout templates</source><translation>Layoutmallar</translation></message>
    <message><source>Layout: {name}</source><translation>Layout: {name}</translation></message>
    <message><source>Leaving at</source><translation>Avgång</translation></message>
    <message><source>Led by</source><translation>Samtalsledare</translation></message>
    <message><source>Left out because they hold people: {columns}.</source><translation>Utelämnade för att de innehåller personer: {columns}.</translation></message>
    <message><source>Leg</source><translation>Etapp</translation></message>
    <message><source>Leg {number}</source><translation>Etapp {number}</translation></message>
    <message><source>Legend</source><translation>Teckenförklaring</translation></message>
    <message><source>Length</source><translation>Längd</translation></message>
    <message><source>Length (m)</source><translation>Längd (m)</translation></message>
    <message><source>Let go to read in what an owner or partner answered</source><translation>Släpp för att läsa in ett svar från en ansvarig eller partner</translation></message>
    <message><source>Let go to read it in for this walk</source><translation>Släpp för att läsa in det till den här vandringen</translation></message>
    <message><source>Let the periods follow from the days the tasks were done</source><translation>Låt perioderna följa av dagarna då åtgärderna blev klara</translation></message>
    <message><source>Letting the order follow the light</source><translation>Låter ordningen följa ljuset</translation></message>
    <message><source>Lift</source><translation>Hiss</translation></message>
    <message><source>Light</source><translation>Ljus</translation></message>
    <message><source>Light along the way</source><translation>Ljus längs vägen</translation></message>
    <message><source>Light along the way of this walk</source><translation>Ljus längs den här vandringens väg</translation></message>
    <message><source>Light not known</source><translation>Okänt ljus</translation></message>
    <message><source>Light or stop</source><translation>Ljus eller stopp</translation></message>
    <message><source>Light source</source><translation>Ljuskälla</translation></message>
    <message><source>Lighting</source><translation>Belysning</translation></message>
    <message><source>Lighting and LED</source><translation>Belysning och LED</translation></message>
    <message><source>Lighting inventory</source><translation>Belysningsregister</translation></message>
    <message><source>Line {number} has a coordinate that is not a number; repair or remove it.</source><translation>Linje {number} har en koordinat som inte är ett tal; laga eller ta bort den.</translation></message>
    <message><source>Line {number} is not a list of x, y (and z) values; repair or remove it.</source><translation>Linje {number} är inte en lista med x, y (och z); laga eller ta bort den.</translation></message>
    <message><source>Lines whose class decides nothing were taken as paths.</source><translation>Linjer vars klass inte avgör något har lästs som stigar.</translation></message>
    <message><source>Link what lies within (m)</source><translation>Länka det som finns inom (m)</translation></message>
    <message><source>Links to take away (keys)</source><translation>Länkar att ta bort (nycklar)</translation></message>
    <message><source>List and map are of the days of the filter.</source><translation>Lista och karta gäller filtrets dagar.</translation></message>
    <message><source>List for the third meeting, by who answers for it</source><translation>Lista till återkopplingsmötet, per ansvarig</translation></message>
    <message><source>List texts for privacy review</source><translation>Lista texter för granskning</translation></message>
    <message><source>Listen first: what feels unsafe is true for the one who feels it.</source><translation>Lyssna först: det som känns otryggt är sant för den som känner det.</translation></message>
    <message><source>Lists</source><translation>Listor</translation></message>
    <message><source>Lists that go out to those who do the tasks, and their answers</source><translation>Listor till dem som gör åtgärderna, och deras svar</translation></message>
    <message><source>Living street</source><translation>Gångfartsområde</translation></message>
    <message><source>Loaded layer</source><translation>Inläst lager</translation></message>
    <message><source>Lock</source><translation>Lås</translation></message>
    <message><source>Lock or unlock the chosen stops (L)</source><translation>Lås eller lås upp valda stopp (L)</translation></message>
    <message><source>Locked: stays when the walk is recalculated</source><translation>Låst: ligger kvar när vandringen räknas om</translation></message>
    <message><source>Login</source><translation>Inloggning</translation></message>
    <message><source>Logins and their roles</source><translation>Inloggningar och deras roller</translation></message>
    <message><source>Logins changed</source><translation>Ändrade inloggningar</translation></message>
    <message><source>Logo</source><translation>Logotyp</translation></message>
    <message><source>Logo: PNG, JPEG or SVG (-: none)</source><translation>Logotyp: PNG, JPEG eller SVG (-: ingen)</translation></message>
    <message><source>Longest dark stretch (m)</source><translation>Längsta mörka sträcka (m)</translation></message>
    <message><source>Longest way from house to path (m)</source><translation>Längsta väg från hus till gångväg (m)</translation></message>
    <message><source>Longest way to a station (m)</source><translation>Längsta väg till station (m)</translation></message>
    <message><source>Longest way to a stop (m)</source><translation>Längsta väg till hållplats (m)</translation></message>
    <message><source>Longest way to school (m)</source><translation>Längsta väg till skola (m)</translation></message>
    <message><source>Longitude</source><translation>Longitud</translation></message>
    <message><source>Longitude {lon} and latitude {lat} are not degrees on the earth; transform the place to WGS84.</source><translation>Longitud {lon} och latitud {lat} är inte grader på jorden; transformera platsen till WGS84.</translation></message>
    <message><source>Look for</source><translation>Titta efter</translation></message>
    <message><source>Look for addresses</source><translation>Leta efter adresserna</translation></message>
    <message><source>Looked at</source><translation>Tittat på</translation></message>
    <message><source>Looking at the file</source><translation>Tittar på filen</translation></message>
    <message><source>Looking at what is dark and who lives there</source><translation>Ser efter vad som är mörkt och vilka hus som ligger där</translation></message>
    <message><source>Looking at what is to be done</source><translation>Ser efter vad som ska göras</translation></message>
    <message><source>Looking at {name}</source><translation>Läser {name}</translation></message>
    <message><source>Looking for changes</source><translation>Letar efter ändringar</translation></message>
    <message><source>Looking for dark stretches</source><translation>Letar efter mörka sträckor</translation></message>
    <message><source>Looking for positions</source><translation>Letar efter lägen</translation></message>
    <message><source>Looking for the best walk</source><translation>Söker den bästa vandringen</translation></message>
    <message><source>Looking for the best walk: score {score} so far</source><translation>Söker den bästa vandringen: poäng {score} hittills</translation></message>
    <message><source>Looking for what is chosen</source><translation>Letar efter det som valts</translation></message>
    <message numerus="yes"><source>Looking for words in {count} rows</source><translation><numerusform>Letar efter ord i {count} rad</numerusform><numerusform>Letar efter ord i {count} rader</numerusform></translation></message>
    <message><source>Looking where the group went</source><translation>Ser var gruppen gick</translation></message>
    <message><source>Looking where {name} is kept</source><translation>Ser efter var {name} ligger</translation></message>
    <message><source>Looking which walk it is</source><translation>Letar efter rätt vandring</translation></message>
    <message><source>Luminaire</source><translation>Armatur</translation></message>
    <message><source>Luminaire for the light: LDT or IES</source><translation>Armatur för ljuset: LDT eller IES</translation></message>
    <message><source>Luminaires</source><translation>Armaturer</translation></message>
    <message><source>Luminaires on the pole</source><translation>Armaturer på stolpen</translation></message>
    <message><source>Made</source><translation>Gjord</translation></message>
    <message><source>Made again: {step}.</source><translation>Gjort om: {step}.</translation></message>
    <message><source>Made with</source><translation>Skapat med</translation></message>
    <message><source>Made with Trygghetsvandring for QGIS.</source><translation>Gjord med Trygghetsvandring för QGIS.</translation></message>
    <message><source>Made {date}, version {version}</source><translation>Gjord {date}, version {version}</translation></message>
    <message><source>Main road</source><translation>Huvudväg</translation></message>
    <message><source>Make</source><translation>Skapa</translation></message>
    <message numerus="yes"><source>Make %n role(s)</source><translation><numerusform>Skapa %n roll</numerusform><numerusform>Skapa %n roller</numerusform></translation></message>
    <message numerus="yes"><source>Make %n task(s)</source><translation><numerusform>Skapa %n åtgärd</numerusform><numerusform>Skapa %n åtgärder</numerusform></translation></message>
    <message><source>Make a dated copy beside the file</source><translation>Gör en daterad kopia bredvid filen</translation></message>
    <message><source>Make a local copy</source><translation>Gör en lokal kopia</translation></message>
    <message><source>Make a task</source><translation>Gör en åtgärd</translation></message>
    <message><source>Make a task of each measure; of presence an effort</source><translation>Skapa en åtgärd av varje punkt; av närvaro en insats</translation></message>
    <message><source>Make it {minutes} min</source><translation>Gör den {minutes} min</translation></message>
    <message><source>Make tasks of findings</source><translation>Skapa åtgärder av fynd</translation></message>
    <message><source>Make the programme</source><translation>Skapa program</translation></message>
    <message><source>Make the programme with its tasks</source><translation>Gör programmet med dess åtgärder</translation></message>
    <message><source>Make the store</source><translation>Skapa databasen</translation></message>
    <message><source>Making a backup</source><translation>Gör en säkerhetskopia</translation></message>
    <message><source>Making findings of the waypoints</source><translation>Gör fynd av punkterna</translation></message>
    <message><source>Making it again</source><translation>Gör om</translation></message>
    <message><source>Making tasks</source><translation>Skapar åtgärder</translation></message>
    <message><source>Making tasks …</source><translation>Skapar åtgärder …</translation></message>
    <message><source>Making the example store</source><translation>Skapar exempeldatabasen</translation></message>
    <message><source>Making the programme</source><translation>Skapar programmet</translation></message>
    <message><source>Making the project</source><translation>Gör projektet</translation></message>
    <message><source>Making {name}</source><translation>Skapar {name}</translation></message>
    <message><source>Map</source><translation>Karta</translation></message>
    <message><source>Map by day</source><translation>Karta för dag</translation></message>
    <message><source>Map data: {names}</source><translation>Kartdata: {names}</translation></message>
    <message><source>Map in the dark</source><translation>Karta för mörker</translation></message>
    <message numerus="yes"><source>Map of {area} with %n numbered point(s). Each number stands in the tables with its place.</source><translation><numerusform>Karta över {area} med %n numrerad punkt. Numret finns i tabellerna, med plats.</numerusform><numerusform>Karta över {area} med %n numrerade punkter. Varje nummer finns i tabellerna, med plats.</numerusform></translation></message>
    <message numerus="yes"><source>Map with %n numbered point(s). Each number stands in the tables with its place.</source><translation><numerusform>Karta med %n numrerad punkt. Numret finns i tabellerna, med plats.</numerusform><numerusform>Karta med %n numrerade punkter. Varje nummer finns i tabellerna, med plats.</numerusform></translation></message>
    <message><source>Map with {spots} and {measures}, numbered as in the tables below.</source><translation>Karta med {spots} och {measures}, numrerade som i tabellerna nedanför.</translation></message>
    <message><source>Mark a finding</source><translation>Markera fynd</translation></message>
    <message><source>Mark at least one rectangle.</source><translation>Märk minst en rektangel.</translation></message>
    <message><source>Mark duplicates from the list of possible duplicates.</source><translation>Markera dubbletter i listan över möjliga dubbletter.</translation></message>
    <message><source>Mark from 1 to {most} rectangles in the photo; there are {count}.</source><translation>Märk 1 till {most} rektanglar i fotot; det är {count}.</translation></message>
    <message><source>Mark letters in the text above; a mask is written over them</source><translation>Markera tecken i texten ovanför; en mask skrivs över dem</translation></message>
    <message><source>Mask in a photo</source><translation>Maskera i ett foto</translation></message>
    <message><source>Mask what is marked</source><translation>Maskera det markerade</translation></message>
    <message><source>Mask …</source><translation>Maskera …</translation></message>
    <message><source>Masked</source><translation>Maskerat</translation></message>
    <message><source>Masked copy</source><translation>Maskerad kopia</translation></message>
    <message><source>Masking the photo</source><translation>Maskerar fotot</translation></message>
    <message><source>Material</source><translation>Underlag</translation></message>
    <message><source>Matter</source><translation>Fråga</translation></message>
    <message><source>May be the same as</source><translation>Kan vara samma som</translation></message>
    <message><source>May hold a name; it waits for review.</source><translation>Kan innehålla ett namn; väntar på granskning.</translation></message>
    <message><source>May hold a name; it will be listed for privacy review.</source><translation>Kan innehålla ett namn; listas för granskning.</translation></message>
    <message><source>Mean</source><translation>Medelvärde</translation></message>
    <message><source>Mean before</source><translation>Medel före</translation></message>
    <message><source>Measure</source><translation>Åtgärd</translation></message>
    <message><source>Measure (code or name), instead of a place</source><translation>Åtgärd (kod eller namn), i stället för en plats</translation></message>
    <message><source>Measure (code)</source><translation>Åtgärdstyp (kod)</translation></message>
    <message><source>Measure (code; several with commas)</source><translation>Åtgärdstyp (kod; flera med komma emellan)</translation></message>
    <message><source>Measure {number} is against cause {cause}, which is not there.</source><translation>Åtgärd {number} gäller orsak {cause}, som inte finns.</translation></message>
    <message><source>Measure {number} is empty; choose or write one, or take it away.</source><translation>Åtgärd {number} är tom; välj eller skriv en, eller ta bort den.</translation></message>
    <message numerus="yes"><source>Measure: {name} (%n done)</source><translation><numerusform>Åtgärd: {name} (%n klar)</numerusform><numerusform>Åtgärd: {name} (%n klara)</numerusform></translation></message>
    <message><source>Measures</source><translation>Åtgärder</translation></message>
    <message><source>Measures (JSON)</source><translation>Åtgärder (JSON)</translation></message>
    <message><source>Measures done and planned, with the numbers of the map</source><translation>Åtgärder som gjorts och planeras, med kartans nummer</translation></message>
    <message><source>Measures of the analysis</source><translation>Analysens åtgärder</translation></message>
    <message><source>Measures that are not on the map</source><translation>Åtgärder som inte står på kartan</translation></message>
    <message><source>Measuring the ways between places</source><translation>Mäter vägarna mellan platserna</translation></message>
    <message><source>Meeting</source><translation>Möte</translation></message>
    <message><source>Meeting held on</source><translation>Mötet hölls den</translation></message>
    <message><source>Meeting of the EST group, {period}</source><translation>EST-gruppens möte, {period}</translation></message>
    <message><source>Meeting point</source><translation>Samlingsplats</translation></message>
    <message><source>Meeting point on the map: {link}</source><translation>Samlingen på karta: {link}</translation></message>
    <message><source>Meeting point {number}</source><translation>Samlingsplats {number}</translation></message>
    <message><source>Meeting point: {place}</source><translation>Samling: {place}</translation></message>
    <message><source>Meeting points</source><translation>Samlingsplatser</translation></message>
    <message><source>Meeting points are offered first as start and end of walks in the area they lie in.</source><translation>Samlingsplatser erbjuds först som start och mål för vandringar i området de ligger i.</translation></message>
    <message><source>Mended text</source><translation>Rättad text</translation></message>
    <message><source>Mended title</source><translation>Rättad rubrik</translation></message>
    <message><source>Mended, as the group saw it</source><translation>Klart enligt gruppen</translation></message>
    <message><source>Mended?</source><translation>Klart?</translation></message>
    <message><source>Mended? (yes, no or unknown)</source><translation>Klart? (yes, no eller unknown)</translation></message>
    <message><source>Mercury first, then lamps that are soon not sold, then dark where people are. Tick streets; the map shows the dark before (dashed) and after (whole).</source><translation>Kvicksilver först, sedan lampor som snart inte får säljas, sedan mörkt där människor är. Bocka för gator; kartan visar mörka sträckor före (streckade) och efter (heldragna).</translation></message>
    <message><source>Metres a pixel</source><translation>Meter per bildpunkt</translation></message>
    <message><source>Metres and days must be above zero to look for duplicates.</source><translation>Meter och dagar måste vara större än noll för att leta dubbletter.</translation></message>
    <message><source>Migrating to schema {version}</source><translation>Uppgraderar till schema {version}</translation></message>
    <message><source>Mine (typed)</source><translation>Mitt (skrivet)</translation></message>
    <message><source>Minor road</source><translation>Mindre väg</translation></message>
    <message><source>Minutes</source><translation>Minuter</translation></message>
    <message><source>Minutes a stop</source><translation>Minuter per stopp</translation></message>
    <message><source>Minutes a stop by type of place</source><translation>Minuter per stopp efter platstyp</translation></message>
    <message><source>Minutes at stops (JSON)</source><translation>Minuter vid stopp (JSON)</translation></message>
    <message><source>Minutes at the meeting point before the group leaves; part of the time</source><translation>Minuter vid mötesplatsen innan gruppen går; räknas in i tiden</translation></message>
    <message><source>Minutes at the stop …</source><translation>Minuter vid stoppet …</translation></message>
    <message><source>Minutes in all</source><translation>Minuter totalt</translation></message>
    <message><source>Minutes of gathering at the end</source><translation>Minuter för avslutning i mål</translation></message>
    <message><source>Minutes of gathering at the start</source><translation>Minuter för samling vid start</translation></message>
    <message><source>Minutes together at the end, indoors for example; part of the time</source><translation>Minuter tillsammans efteråt, till exempel inomhus; räknas in i tiden</translation></message>
    <message><source>Missing and approximate positions</source><translation>Lägen som saknas eller är ungefärliga</translation></message>
    <message><source>Missing by more than chance: {groups}.</source><translation>Saknas, mer än slumpen kan förklara: {groups}.</translation></message>
    <message><source>Missing photos</source><translation>Foton som saknas</translation></message>
    <message><source>Missing: {list}.</source><translation>Saknas: {list}.</translation></message>
    <message><source>Missing: {roles}.</source><translation>Saknas: {roles}.</translation></message>
    <message><source>Mon</source><translation>mån</translation></message>
    <message><source>Month</source><translation>Månad</translation></message>
    <message><source>Month and year</source><translation>Månad och år</translation></message>
    <message><source>Months</source><translation>Månader</translation></message>
    <message><source>Months missing</source><translation>Månader som saknas</translation></message>
    <message><source>Months to deletion</source><translation>Månader till gallring</translation></message>
    <message><source>More</source><translation>Mer</translation></message>
    <message><source>More hot spots and measures</source><translation>Fler anhopningar och åtgärder</translation></message>
    <message><source>More reports than usual in the last year: {spans}.</source><translation>Fler rapporter än vanligt det senaste året: {spans}.</translation></message>
    <message><source>More than one: the stops are shared out, all groups start and end together</source><translation>Fler än en: stoppen delas upp, alla grupper börjar och slutar tillsammans</translation></message>
    <message><source>More than their part, by more than chance: {groups}.</source><translation>Fler än sin del, mer än slumpen kan förklara: {groups}.</translation></message>
    <message><source>More than three? Go on on the back, with the number of the stop.</source><translation>Fler än tre? Fortsätt på baksidan, med stoppets nummer.</translation></message>
    <message><source>More than usual: {change}.</source><translation>Fler än vanligt: {change}.</translation></message>
    <message><source>More than {most} pairs of events lie within {metres} m; choose a shorter distance or period.</source><translation>Fler än {most} par av händelser ligger inom {metres} m; välj ett kortare avstånd eller en kortare period.</translation></message>
    <message><source>More time</source><translation>Mer tid</translation></message>
    <message><source>Most stops</source><translation>Högst antal stopp</translation></message>
    <message><source>Most: {cell}</source><translation>Flest: {cell}</translation></message>
    <message><source>Motorway</source><translation>Motorväg</translation></message>
    <message><source>Move down</source><translation>Flytta ner</translation></message>
    <message><source>Move down (Alt+Down)</source><translation>Flytta ner (Alt+Ner)</translation></message>
    <message><source>Move on the map</source><translation>Flytta på kartan</translation></message>
    <message><source>Move the corners of {name} …</source><translation>Flytta hörnen för {name} …</translation></message>
    <message><source>Move the date into the season</source><translation>Flytta datumet till säsongen</translation></message>
    <message><source>Move up</source><translation>Flytta upp</translation></message>
    <message><source>Move up (Alt+Up)</source><translation>Flytta upp (Alt+Upp)</translation></message>
    <message><source>Moving photos</source><translation>Flyttar foton</translation></message>
    <message><source>Municipal</source><translation>Kommunal</translation></message>
    <message><source>Municipal (owner)</source><translation>Kommunal (ansvarig)</translation></message>
    <message><source>Municipality</source><translation>Kommun</translation></message>
    <message><source>M{number}</source><translation>Å{number}</translation></message>
    <message><source>N</source><translation>N</translation></message>
    <message><source>N and E were swapped in this row and have been turned</source><translation>N och E var ombytta på den här raden och har vänts</translation></message>
    <message><source>N marks a new rectangle, arrow keys move it, with Shift they change its size, Delete takes it away.</source><translation>N märker en ny rektangel, piltangenterna flyttar den, med Skift ändrar de dess storlek, Delete tar bort den.</translation></message>
    <message><source>Name</source><translation>Namn</translation></message>
    <message><source>Name of a new meeting point</source><translation>Namn på en ny samlingsplats</translation></message>
    <message><source>Name of the programme</source><translation>Programmets namn</translation></message>
    <message><source>Names cannot be found by rule. Read each text; take out what tells of a person. Unreviewed texts are never printed in public documents.</source><translation>Namn kan inte hittas med regler. Läs varje text; ta bort det som pekar ut en person. Ogranskade texter trycks aldrig i publika dokument.</translation></message>
    <message><source>Near repeat</source><translation>Upprepning nära</translation></message>
    <message><source>Near repeats are not reckoned for {areas}: too many reports. Choose a shorter period.</source><translation>Upprepningar räknas inte för {areas}: för många rapporter. Välj en kortare period.</translation></message>
    <message><source>Near repeats need a distance above 0 m and a time of 0 days or more.</source><translation>Upprepningar i närheten behöver ett avstånd över 0 m och en tid på 0 dagar eller mer.</translation></message>
    <message><source>Neither a track nor the plan tells when the group was there; set the clock with the slider.</source><translation>Varken något spår eller planen säger när gruppen var där; ställ klockan med reglaget.</translation></message>
    <message><source>Neither the meeting about the period before nor meetings held within the period decided on priorities.</source><translation>Varken mötet om perioden före eller möten som hölls under perioden beslutade om några prioriteringar.</translation></message>
    <message><source>Networks and OpenStreetMap files are looked at by a dry run of their import.</source><translation>Gångnät och OpenStreetMap-filer tittar man på genom att provköra importen.</translation></message>
    <message><source>Never walked.</source><translation>Aldrig vandrat.</translation></message>
    <message><source>New</source><translation>Nya</translation></message>
    <message><source>New category</source><translation>Ny kategori</translation></message>
    <message><source>New cause analysis</source><translation>Ny orsaksanalys</translation></message>
    <message><source>New cause analysis …</source><translation>Ny orsaksanalys …</translation></message>
    <message><source>New cost (kr)</source><translation>Ny kostnad (kr)</translation></message>
    <message><source>New date</source><translation>Ny tid</translation></message>
    <message><source>New measure</source><translation>Ny åtgärdstyp</translation></message>
    <message><source>New observation</source><translation>Ny observation</translation></message>
    <message><source>New observation …</source><translation>Ny observation …</translation></message>
    <message><source>New owner</source><translation>Ny ansvarig</translation></message>
    <message><source>New promise</source><translation>Nytt löfte</translation></message>
    <message><source>New question</source><translation>Ny fråga</translation></message>
    <message><source>New rectangle</source><translation>Ny rektangel</translation></message>
    <message><source>New state</source><translation>Ny status</translation></message>
    <message><source>New store</source><translation>Ny databas</translation></message>
    <message><source>New store …</source><translation>Ny databas …</translation></message>
    <message><source>New walk</source><translation>Ny vandring</translation></message>
    <message><source>New walk, not stored yet</source><translation>Ny vandring, inte sparad än</translation></message>
    <message><source>New …</source><translation>Nytt …</translation></message>
    <message><source>New: {what}</source><translation>Nytt: {what}</translation></message>
    <message><source>Newer than “{system}”: {new} new, {changed} updated, {same} unchanged.</source><translation>Nyare fil från ”{system}”: {new} nya, {changed} uppdaterade, {same} oförändrade.</translation></message>
    <message><source>Next</source><translation>Nästa</translation></message>
    <message><source>Next date</source><translation>Nästa datum</translation></message>
    <message><source>Next follow-up</source><translation>Nästa uppföljning</translation></message>
    <message><source>Next follow-up: {after}, before {before}</source><translation>Nästa uppföljning: {after}, tidigare {before}</translation></message>
    <message><source>Next: {day}.</source><translation>Nästa tillfälle: {day}.</translation></message>
    <message><source>No</source><translation>Nej</translation></message>
    <message><source>No background map is chosen in page Sources</source><translation>Ingen bakgrundskarta är vald på sidan Underlag</translation></message>
    <message><source>No browser is set up on this computer.</source><translation>Ingen webbläsare är inställd på den här datorn.</translation></message>
    <message><source>No browser opened the handbook. Open this file yourself: {path}</source><translation>Ingen webbläsare öppnade handboken. Öppna filen själv: {path}</translation></message>
    <message><source>No change is larger than what chance gives.</source><translation>Ingen förändring är större än vad slumpen ger.</translation></message>
    <message><source>No column holds positions; rows are placed by pole number, address or place name.</source><translation>Ingen kolumn innehåller lägen; raderna placeras efter stolpnummer, adress eller platsnamn.</translation></message>
    <message><source>No column of “{file}” is recognised ({columns}); say with MAPPING which column is which.</source><translation>Ingen kolumn i ”{file}” känns igen ({columns}); ange med MAPPING vilken kolumn som är vad.</translation></message>
    <message><source>No column tells of lamps: every row with a position was taken for a lamp that is lit. If the file is another one, undo and import it as what it is.</source><translation>Ingen kolumn handlar om lampor: varje rad med läge togs för en lampa som lyser. Om filen är en annan, ångra och läs in den som det den är.</translation></message>
    <message><source>No column tells who answered: every mark counts as one person. MAPPING can say which does.</source><translation>Ingen kolumn säger vem som svarat: varje markering räknas som en person. MAPPING kan säga vilken kolumn det är.</translation></message>
    <message><source>No column was recognised; all lines are taken as paths without names.</source><translation>Ingen kolumn kändes igen; alla linjer tas som stigar utan namn.</translation></message>
    <message><source>No control</source><translation>Utan jämförelse</translation></message>
    <message><source>No cost any more</source><translation>Ingen kostnad längre</translation></message>
    <message><source>No dark stretches were found.</source><translation>Inga mörka sträckor hittades.</translation></message>
    <message><source>No dark stretches yet; press “Find dark stretches”.</source><translation>Inga mörka sträckor än; tryck på ”Hitta mörka sträckor”.</translation></message>
    <message><source>No date</source><translation>Inget datum</translation></message>
    <message><source>No date any more</source><translation>Inget datum längre</translation></message>
    <message><source>No day is set for the follow-up.</source><translation>Ingen dag är satt för uppföljningen.</translation></message>
    <message><source>No day is written for “{state}”; {day}, when the answer is read, is taken.</source><translation>Ingen dag står vid ”{state}”; {day}, när svaret läses in, antas.</translation></message>
    <message><source>No faces, no number plates, no windows of homes. Wait until people have passed.</source><translation>Inga ansikten, inga bilnummer, inga bostadsfönster. Vänta tills folk har gått förbi.</translation></message>
    <message><source>No findings are recorded</source><translation>Inga fynd är registrerade</translation></message>
    <message><source>No findings are recorded for this walk yet.</source><translation>Inga fynd är antecknade för vandringen än.</translation></message>
    <message><source>No gender and no age differs from the population by more than chance.</source><translation>Inget kön och ingen ålder skiljer sig från befolkningen mer än slumpen kan förklara.</translation></message>
    <message><source>No home has its shortest way to school, station or stop here (a model).</source><translation>Ingen bostad har sin kortaste väg till skola, station eller hållplats här (en modell).</translation></message>
    <message><source>No hot spot holds after the check for chance: what gathers may be chance.</source><translation>Ingen anhopning håller efter kontroll för slump: det som samlas kan vara slump.</translation></message>
    <message numerus="yes"><source>No hour of the week stands out among %n report(s) of the last year.</source><translation><numerusform>Ingen timme i veckan sticker ut i %n rapport från det senaste året.</numerusform><numerusform>Ingen timme i veckan sticker ut bland %n rapporter från det senaste året.</numerusform></translation></message>
    <message><source>No hour stands out beyond chance.</source><translation>Ingen timme sticker ut mer än slumpen ger.</translation></message>
    <message><source>No import tells of all of {months}: the days that are missing are not compared.</source><translation>Ingen import berättar om hela {months}: dagarna som saknas jämförs inte.</translation></message>
    <message><source>No import tells of all of {months}: what is missing is not zero.</source><translation>Ingen import berättar om hela {months}: det som saknas är inte noll.</translation></message>
    <message><source>No import tells of the period. What is missing is not zero.</source><translation>Ingen import berättar om perioden. Det som saknas är inte noll.</translation></message>
    <message><source>No import tells of the same days of earlier years: there is nothing to compare with.</source><translation>Ingen import berättar om samma dagar tidigare år: det finns inget att jämföra med.</translation></message>
    <message><source>No import tells of the year before: what is missing is not zero.</source><translation>Ingen import berättar om året före: det som saknas är inte noll.</translation></message>
    <message><source>No lamp to change stands on a street that is known ({count} on none); import streets in the inventory or a network.</source><translation>Ingen lampa att byta står på en känd gata ({count} utan gata); importera gator i belysningsregistret eller ett gångnät.</translation></message>
    <message><source>No lamp to change stands on “{street}”; give a street of the table, such as {known}.</source><translation>Ingen lampa att byta står på ”{street}”; ange en gata i tabellen, till exempel {known}.</translation></message>
    <message><source>No lamp with a known light source other than LED is left to change here ({led} are LED, of {unknown} the source is unknown).</source><translation>Här finns ingen lampa kvar att byta med en känd ljuskälla som inte är LED ({led} är LED, {unknown} har okänd ljuskälla).</translation></message>
    <message><source>No lamps are mapped there: that means unknown, not dark. Import the municipality's lighting inventory.</source><translation>Inga lampor är kartlagda där: det betyder okänt, inte mörkt. Importera kommunens belysningsregister.</translation></message>
    <message><source>No layer of the drawing is called after lamps; the points of all were taken: {layers}.</source><translation>Inget lager i ritningen heter som lampor; punkterna i alla togs: {layers}.</translation></message>
    <message><source>No logo</source><translation>Ingen logotyp</translation></message>
    <message><source>No longer told: {what}</source><translation>Redovisas inte längre: {what}</translation></message>
    <message><source>No measure is known to have been done during the period.</source><translation>Ingen åtgärd är inlagd som gjord under perioden.</translation></message>
    <message><source>No measure of the catalogue is in use; switch one on, or add one.</source><translation>Ingen åtgärdstyp i katalogen används; slå på en eller lägg till en.</translation></message>
    <message><source>No names and no residents' own words stand here; photos are shown after somebody has looked through them.</source><translation>Här står inga namn och inget som invånare har skrivit själva. Foton visas först när någon har gått igenom dem.</translation></message>
    <message><source>No open task of the list has an owner.</source><translation>Ingen öppen åtgärd i listan har en ansvarig.</translation></message>
    <message><source>No open tasks are listed; a package holds those of one owner.</source><translation>Inga öppna åtgärder visas i listan; ett paket innehåller en ansvarigs öppna åtgärder.</translation></message>
    <message><source>No other place of the same type</source><translation>Ingen annan plats av samma slag</translation></message>
    <message><source>No password in the address: keep it in QGIS's connection, in an authentication of QGIS (authcfg) or in the service's file.</source><translation>Inget lösenord i adressen: låt det ligga i anslutningen i QGIS, i en autentisering i QGIS (authcfg) eller i tjänstefilen.</translation></message>
    <message><source>No password is kept here. It stays where it is: in QGIS's connection or authentication, or in the service's file.</source><translation>Inget lösenord sparas här. Det ligger kvar där det är: i anslutningen eller autentiseringen i QGIS, eller i tjänstefilen.</translation></message>
    <message><source>No path leads from one point to the other for this profile; choose another point or profile.</source><translation>Ingen väg leder från den ena punkten till den andra för den här profilen; välj en annan punkt eller profil.</translation></message>
    <message><source>No photo is of the camera “{camera}”; those of the walk are of: {known}.</source><translation>Inget foto är från kameran ”{camera}”; vandringens foton är från: {known}.</translation></message>
    <message><source>No photo of it has a place of its own near a track; set its clock with the slider or by one photo.</source><translation>Inget av dess foton har en egen plats nära ett spår; ställ klockan med reglaget eller genom att peka ut ett foto.</translation></message>
    <message><source>No photos from after.</source><translation>Inga foton från tiden efter.</translation></message>
    <message><source>No photos from before.</source><translation>Inga foton från tiden före.</translation></message>
    <message><source>No place has more reports than chance puts there (Gi*, false discovery rate 5 %).</source><translation>Ingen plats har fler rapporter än slumpen ger (Gi*, falska fynd högst 5 %).</translation></message>
    <message><source>No place has so many reports more than chance puts there that it may be told.</source><translation>Ingen plats har så många fler rapporter än slumpen ger att det får anges.</translation></message>
    <message><source>No place is left to compare with: there is none of the kind asked for {metres} m or more from what was done.</source><translation>Ingen plats finns kvar att jämföra med: ingen av det slag som efterfrågas ligger {metres} m eller mer från det som är gjort.</translation></message>
    <message><source>No place that is worth a stop in the light of that hour fits the time; start at another hour, give more time or require a place.</source><translation>Ingen plats som är värd ett stopp i ljuset vid den tiden ryms; börja en annan tid, ge mer tid eller gör en plats obligatorisk.</translation></message>
    <message><source>No place within reach has a score above 0, so no walk is better than another; change the weights.</source><translation>Ingen plats inom räckhåll har poäng över 0, så ingen vandring är bättre än en annan; ändra vikterna.</translation></message>
    <message><source>No places are ranked here yet; press “Rank the places”.</source><translation>Inga platser är rangordnade här än; tryck på ”Rangordna platserna”.</translation></message>
    <message><source>No points have been noted yet.</source><translation>Inga punkter har noterats än.</translation></message>
    <message><source>No population is given.</source><translation>Ingen befolkning är angiven.</translation></message>
    <message><source>No population is known of {areas}: no rate is reckoned there.</source><translation>Invånarantal saknas för {areas}: där räknas inget tal per 1 000 invånare.</translation></message>
    <message><source>No position</source><translation>Inget läge</translation></message>
    <message><source>No presence is planned or noted here yet. Held efforts count towards the promises by themselves.</source><translation>Ingen närvaro är planerad eller noterad här än. Genomförda insatser räknas mot löftena av sig själva.</translation></message>
    <message><source>No program for pictures is set up on this computer.</source><translation>Det finns inget program för bilder på den här datorn.</translation></message>
    <message><source>No promise is kept track of yet.</source><translation>Inget löfte följs upp än.</translation></message>
    <message><source>No promise is running.</source><translation>Inget löfte pågår.</translation></message>
    <message><source>No ranked place can be reached from the start in this time. {reason} Move the start or give more time.</source><translation>Ingen rangordnad plats kan nås från starten på den här tiden. {reason} Flytta starten eller ge mer tid.</translation></message>
    <message><source>No report tells a time of day, or too few to be told.</source><translation>Ingen rapport har klockslag, eller för få för att anges.</translation></message>
    <message><source>No reports came in from {area} during {period}.</source><translation>Inga rapporter kom in från {area} under {period}.</translation></message>
    <message><source>No roles are made yet: until then only who owns the tables comes in.</source><translation>Inga roller är skapade än: tills dess kommer bara den in som äger tabellerna.</translation></message>
    <message><source>No route keeps the time and the number of stops allowed.</source><translation>Ingen rutt håller tiden och det tillåtna antalet stopp.</translation></message>
    <message><source>No row of the table is filled in; nothing was read.</source><translation>Ingen rad i tabellen är ifylld; inget lästes in.</translation></message>
    <message><source>No source is imported.</source><translation>Ingen källa är importerad.</translation></message>
    <message><source>No source tells of the period, so no number is told.</source><translation>Ingen källa berättar om perioden, så inga tal anges.</translation></message>
    <message><source>No source tells of {area} during {period}: what came in is not known.</source><translation>Ingen källa berättar om {area} under {period}: vad som kom in är inte känt.</translation></message>
    <message><source>No store open</source><translation>Ingen databas öppen</translation></message>
    <message><source>No street is chosen; choose at least one.</source><translation>Ingen gata är vald; välj minst en.</translation></message>
    <message><source>No survey in {years}: the lines stop there.</source><translation>Ingen mätning {years}: linjerna bryts där.</translation></message>
    <message><source>No survey is imported for the time after.</source><translation>Ingen enkät är importerad för tiden efter.</translation></message>
    <message><source>No survey is imported for the time before.</source><translation>Ingen enkät är importerad för tiden före.</translation></message>
    <message><source>No survey was answered during the period.</source><translation>Ingen enkät besvarades under perioden.</translation></message>
    <message><source>No task at “{place}” is done: say with BEFORE and AFTER which periods are compared.</source><translation>Ingen åtgärd vid ”{place}” är klar: säg med BEFORE och AFTER vilka perioder som jämförs.</translation></message>
    <message><source>No task here is done in the periods.</source><translation>Ingen åtgärd här blev klar i perioderna.</translation></message>
    <message><source>No task of the measure “{measure}” is done and has a place in {area}: choose another area, or all of them.</source><translation>Ingen åtgärd av slaget ”{measure}” är klar och har en plats i {area}: välj ett annat område, eller alla.</translation></message>
    <message><source>No task of the measure “{measure}” is done and has a place: there is nothing to compare yet.</source><translation>Ingen åtgärd av slaget ”{measure}” är klar och har en plats: det finns inget att jämföra än.</translation></message>
    <message><source>No task of this database has this id; leave the column with ids as the list went out.</source><translation>Ingen åtgärd i databasen har detta id; låt kolumnen med id vara som när listan skickades.</translation></message>
    <message><source>No task of this walk's findings is done yet; only what is done can be verified.</source><translation>Ingen åtgärd för vandringens fynd är utförd än; bara det som är utfört kan verifieras.</translation></message>
    <message><source>No task of “{measure}” was done from {first} to {last}; the days are {days}.</source><translation>Ingen åtgärd av slaget ”{measure}” blev klar från {first} till {last}; dagarna är {days}.</translation></message>
    <message><source>No task yet</source><translation>Ingen åtgärd än</translation></message>
    <message><source>No tasks have been made of this walk yet.</source><translation>Inga åtgärder har gjorts av den här vandringen än.</translation></message>
    <message><source>No tasks lie near another of the same category.</source><translation>Inga åtgärder ligger nära en annan i samma kategori.</translation></message>
    <message><source>No walk</source><translation>Ingen vandring</translation></message>
    <message><source>No walk of this area yet.</source><translation>Ingen vandring i området än.</translation></message>
    <message><source>No walk of this length has more to see.</source><translation>Ingen vandring på den här tiden ger mer.</translation></message>
    <message><source>No walkable way joins the start, the end and the required places {names}.</source><translation>Ingen gångväg förbinder start, mål och de platser som måste vara med: {names}.</translation></message>
    <message><source>No.</source><translation>Nr</translation></message>
    <message><source>Nobody answers for it yet</source><translation>Ingen ansvarig än</translation></message>
    <message><source>Nobody has decided on these points yet, so nothing is promised. What is decided will be told here.</source><translation>De här punkterna har ingen beslutat om än, så inget är utlovat. Det som beslutas står här.</translation></message>
    <message><source>Nobody knows that place: it waits for a position in page Sources.</source><translation>Ingen känner den platsen: observationen väntar på ett läge på sidan Underlag.</translation></message>
    <message><source>Nobody walks there</source><translation>Ingen går där</translation></message>
    <message><source>None chosen yet</source><translation>Ingen vald än</translation></message>
    <message><source>None of Sweden's municipalities: the system and the areas are chosen by you.</source><translation>Ingen av Sveriges kommuner: du väljer koordinatsystem och områden.</translation></message>
    <message><source>None of its measures is done yet, so no effect of them can be told.</source><translation>Ingen av åtgärderna är klar än, så ingen effekt av dem kan sägas.</translation></message>
    <message><source>None of the coordinate systems known puts “{file}” in {place}, and both {first} and {second} are possible; say which with CRS.</source><translation>Inget känt koordinatsystem lägger ”{file}” i {place}, och både {first} och {second} är möjliga; ange vilket med CRS.</translation></message>
    <message><source>None of the photos can be read.</source><translation>Inget av fotona går att läsa.</translation></message>
    <message><source>None of the rows of “{file}” could be stored; row {row}: {reason}.</source><translation>Ingen av raderna i ”{file}” kunde sparas; rad {row}: {reason}.</translation></message>
    <message><source>None of the tasks would change.</source><translation>Ingen av åtgärderna skulle ändras.</translation></message>
    <message><source>None of them is broken: LED in the same place lights no farther.</source><translation>Ingen av lamporna är trasig: LED på samma plats lyser inte längre bort.</translation></message>
    <message><source>None of what is chosen lies along a dark stretch.</source><translation>Inget av det valda ligger längs en mörk sträcka.</translation></message>
    <message><source>None yet; draw them later</source><translation>Inga än; rita dem senare</translation></message>
    <message><source>North (N, Y or latitude)</source><translation>Nord (N, X eller latitud)</translation></message>
    <message><source>Not allowed</source><translation>Inte tillåtet</translation></message>
    <message><source>Not built</source><translation>Inte byggd</translation></message>
    <message><source>Not copied, for it is not the store's: {names}.</source><translation>Inte kopierat, för det hör inte till databasen: {names}.</translation></message>
    <message><source>Not counted here, as earlier years have none to compare with: {kinds}.</source><translation>Räknas inte här, eftersom tidigare år saknar dem att jämföra med: {kinds}.</translation></message>
    <message><source>Not decided yet</source><translation>Inte beslutat än</translation></message>
    <message><source>Not decided yet; the numbers stand on the map</source><translation>Inte beslutat än. Numren finns på kartan.</translation></message>
    <message><source>Not due any more</source><translation>Inte längre aktuellt</translation></message>
    <message><source>Not in the text, because the words may name somebody: {titles}.</source><translation>Inte med i texten, eftersom orden kan nämna någon: {titles}.</translation></message>
    <message><source>Not in the walk</source><translation>Inte med i vandringen</translation></message>
    <message><source>Not in the walk: {places}.</source><translation>Inte med i vandringen: {places}.</translation></message>
    <message><source>Not kept yet</source><translation>Inte sparat än</translation></message>
    <message><source>Not read, not of the list: the columns {columns}.</source><translation>Inte läst, hör inte till listan: kolumnerna {columns}.</translation></message>
    <message><source>Not recorded: {stops}.</source><translation>Inte inspelat: {stops}.</translation></message>
    <message><source>Not shown, for the years are still to come: {years}.</source><translation>Visas inte, för åren har inte börjat: {years}.</translation></message>
    <message><source>Not sold from</source><translation>Säljs ej från</translation></message>
    <message><source>Not stored, because they tell of persons</source><translation>Sparas inte, eftersom de handlar om personer</translation></message>
    <message><source>Not told</source><translation>Anges inte</translation></message>
    <message><source>Not used: {parameters}. This is OpenStreetMap's own, and its rules say what it means.</source><translation>Används inte: {parameters}. Detta är OpenStreetMaps egna uppgifter och dess regler säger vad de betyder.</translation></message>
    <message><source>Note</source><translation>Anteckning</translation></message>
    <message><source>Note by hand what does not count by itself</source><translation>Notera för hand det som inte räknas av sig självt</translation></message>
    <message><source>Note on the stop</source><translation>Anteckning om stoppet</translation></message>
    <message><source>Note, or the reason if it is not done</source><translation>Notering, eller skäl om det inte görs</translation></message>
    <message><source>Note-taker</source><translation>Antecknare</translation></message>
    <message><source>Note: {text}</source><translation>Obs: {text}</translation></message>
    <message><source>Noted as called off.</source><translation>Antecknat: ställdes in.</translation></message>
    <message><source>Noted as held.</source><translation>Antecknat: har hållits.</translation></message>
    <message><source>Noted by hand</source><translation>Noterat för hand</translation></message>
    <message><source>Noted.</source><translation>Noterat.</translation></message>
    <message><source>Notes by</source><translation>Antecknare</translation></message>
    <message><source>Nothing</source><translation>Inget</translation></message>
    <message><source>Nothing belongs to it.</source><translation>Inget hör till det.</translation></message>
    <message><source>Nothing built is known in {name}; its border stays.</source><translation>Ingen bebyggelse är känd i {name}; gränsen ligger kvar.</translation></message>
    <message><source>Nothing came in during the period.</source><translation>Inget kom in under perioden.</translation></message>
    <message><source>Nothing decided yet.</source><translation>Inget beslutat än.</translation></message>
    <message><source>Nothing has been declined.</source><translation>Inget har avslagits.</translation></message>
    <message><source>Nothing in it is new.</source><translation>Inget i det är nytt.</translation></message>
    <message><source>Nothing in the area points out a place: import survey pins, cases, lamps or a network, or choose another area or period.</source><translation>Inget i området pekar ut en plats: läs in enkätmarkeringar, ärenden, lampor eller gångnät, eller välj annat område eller annan period.</translation></message>
    <message><source>Nothing in the contact says whose its number or mailbox is: name the office before it, or say that it is an office's and nobody's own.</source><translation>Det framgår inte vems numret eller e-postadressen är. Skriv funktionen före, till exempel Kontaktcenter, eller ange att det går till en funktion och inte till en person.</translation></message>
    <message><source>Nothing is changed since the version before.</source><translation>Inget är ändrat sedan förra versionen.</translation></message>
    <message><source>Nothing is changed yet.</source><translation>Inget är ändrat än.</translation></message>
    <message><source>Nothing is chosen to be printed; choose at least one part.</source><translation>Inget är valt att skriva ut; välj minst en del.</translation></message>
    <message><source>Nothing is chosen; choose owners and Excel or PDF.</source><translation>Inget är valt; välj ansvariga och Excel eller PDF.</translation></message>
    <message><source>Nothing is chosen; choose what came back from the walk.</source><translation>Inget är valt; välj det som kom tillbaka från vandringen.</translation></message>
    <message><source>Nothing is done yet.</source><translation>Inget är gjort än.</translation></message>
    <message><source>Nothing is due in these months; there is nothing to write into a calendar.</source><translation>Inget ska göras dessa månader; det finns inget att skriva i en kalender.</translation></message>
    <message><source>Nothing is due.</source><translation>Inget att göra.</translation></message>
    <message><source>Nothing is imported yet. Begin with the walking network, the lamps, the survey or the e-service cases.</source><translation>Inget är importerat än. Börja med gångnätet, lamporna, enkäten eller ärendena från e-tjänsten.</translation></message>
    <message><source>Nothing is late or left from earlier meetings.</source><translation>Inget är försenat eller kvar från tidigare möten.</translation></message>
    <message><source>Nothing is linked to the analysis yet.</source><translation>Inget är länkat till analysen än.</translation></message>
    <message><source>Nothing is made before you press the button. Enter changes a cell, Space ticks a row; what you change goes for all chosen rows.</source><translation>Inget skapas förrän du trycker på knappen. Enter ändrar en cell, mellanslag kryssar i en rad; en ändring gäller alla valda rader.</translation></message>
    <message><source>Nothing is merged unless you say so.</source><translation>Inget slås ihop om du inte säger det.</translation></message>
    <message><source>Nothing is told of after {day}.</source><translation>Det finns inga uppgifter efter {day}.</translation></message>
    <message><source>Nothing like it lies near.</source><translation>Inget liknande finns i närheten.</translation></message>
    <message><source>Nothing more is planned.</source><translation>Inget mer är planerat.</translation></message>
    <message><source>Nothing new is answered.</source><translation>Svaret innehåller inget nytt.</translation></message>
    <message><source>Nothing on the map tells when it happened: there is nothing to slide over.</source><translation>Inget på kartan säger när det hände: det finns ingen tid att dra över.</translation></message>
    <message numerus="yes"><source>Nothing tells whether the clock of {camera} was right; %n photo(s) lie by it: check one of them.</source><translation><numerusform>Inget säger om klockan i {camera} gick rätt; %n foto ligger efter den: kontrollera det.</numerusform><numerusform>Inget säger om klockan i {camera} gick rätt; %n foton ligger efter den: kontrollera ett av dem.</numerusform></translation></message>
    <message><source>Nothing that may be told: look with fresh eyes.</source><translation>Inget som får berättas: titta med nya ögon.</translation></message>
    <message><source>Nothing to change was given for the task; give a state, owner, date or note.</source><translation>Inget att ändra angavs för åtgärden; ange status, ansvarig, datum eller anteckning.</translation></message>
    <message><source>Nothing to change was given for the walk; give stops, an order, a time or a name.</source><translation>Inget att ändra angavs för vandringen; ange stopp, en ordning, en tid eller ett namn.</translation></message>
    <message><source>Nothing to show.</source><translation>Inget att visa.</translation></message>
    <message><source>Nothing was compared, so nothing is said of changes.</source><translation>Inget jämfördes, så inget sägs om förändringar.</translation></message>
    <message><source>Nothing was decided of this yet; decide first.</source><translation>Inget är beslutat om det här än; besluta först.</translation></message>
    <message><source>Nothing was done in that month.</source><translation>Inget gjordes den månaden.</translation></message>
    <message><source>Nothing was noted as good.</source><translation>Inget noterades som bra.</translation></message>
    <message><source>Nothing yet.</source><translation>Inget än.</translation></message>
    <message><source>Notices</source><translation>Besked</translation></message>
    <message><source>Notices to those who reported</source><translation>Besked till dem som anmält</translation></message>
    <message><source>Now</source><translation>Nu</translation></message>
    <message><source>Number</source><translation>Nummer</translation></message>
    <message><source>Number after</source><translation>Efter</translation></message>
    <message><source>Number before</source><translation>Före</translation></message>
    <message><source>Number of the package</source><translation>Paketets nummer</translation></message>
    <message><source>Number of the paper (filled in when it is typed in)</source><translation>Blankettens nummer (fylls i när svaret skrivs in)</translation></message>
    <message><source>Number of the stop</source><translation>Stoppets nummer</translation></message>
    <message><source>Number plate</source><translation>Registreringsnummer</translation></message>
    <message><source>Numbers that are not told</source><translation>Tal som inte anges</translation></message>
    <message><source>Numbers that are not told, and why</source><translation>Tal som inte anges, och varför</translation></message>
    <message><source>ORDER puts a whole table in order; give nothing else beside it.</source><translation>ORDER ordnar en hel tabell; ange inget annat bredvid.</translation></message>
    <message><source>Observation</source><translation>Observation</translation></message>
    <message><source>Observation (key or id; empty: list)</source><translation>Observation (nyckel eller id; tomt: lista)</translation></message>
    <message><source>Observations</source><translation>Observationer</translation></message>
    <message numerus="yes"><source>Of %n stretch(es) nothing tells whether there is light.</source><translation><numerusform>För %n sträcka framgår inte om det finns ljus.</numerusform><numerusform>För %n sträckor framgår inte om det finns ljus.</numerusform></translation></message>
    <message><source>Of a DWG points, circles and lines are read, blocks are not; if lamps are missing, save it as DXF.</source><translation>Ur en DWG läses punkter, cirklar och linjer men inte block; saknas lampor, spara den som DXF.</translation></message>
    <message><source>Of all together: {aspects}.</source><translation>För helheten: {aspects}.</translation></message>
    <message><source>Of fewer than {least} people no shares are told ({kinds}).</source><translation>Av färre än {least} personer redovisas inga andelar ({kinds}).</translation></message>
    <message><source>Of the answers</source><translation>Av svaren</translation></message>
    <message><source>Of the chosen rows; Ctrl+A chooses all</source><translation>I de valda raderna; Ctrl+A väljer alla</translation></message>
    <message><source>Of the population</source><translation>Av befolkningen</translation></message>
    <message><source>Of them {count} can be compared with earlier years.</source><translation>Av dem kan {count} jämföras med tidigare år.</translation></message>
    <message><source>Of these with known watts (number)</source><translation>Varav med känd effekt (antal)</translation></message>
    <message><source>Offered in forms and lists</source><translation>Går att välja i formulär och listor</translation></message>
    <message><source>Often named, within what usually varies</source><translation>Nämns ofta, inom vad som brukar variera</translation></message>
    <message><source>Old cases</source><translation>Gamla ärenden</translation></message>
    <message><source>On a server: PG:service=..., or PG:host=... dbname=... authcfg=... with a login that QGIS keeps; with active_schema=... where several share a database.</source><translation>På en server: PG:service=..., eller PG:host=... dbname=... authcfg=... med en inloggning som QGIS håller; med active_schema=... där flera delar databas.</translation></message>
    <message><source>On foot</source><translation>Till fots</translation></message>
    <message><source>On the map …</source><translation>På kartan …</translation></message>
    <message><source>On the way</source><translation>På vägen</translation></message>
    <message><source>On the way between the stops</source><translation>På vägen mellan stoppen</translation></message>
    <message><source>On this page</source><translation>På sidan</translation></message>
    <message><source>One</source><translation>Den ena</translation></message>
    <message><source>One file a group</source><translation>En fil per grupp</translation></message>
    <message><source>One home up to (m² on the ground)</source><translation>En bostad upp till (m² på marken)</translation></message>
    <message><source>One more task of the same finding</source><translation>En åtgärd till av samma fynd</translation></message>
    <message><source>One row for each finding. What: “lamp out”, “shrubs hide the path”.</source><translation>En rad för varje fynd. Vad: ”lampa släckt”, ”buskar skymmer stigen”.</translation></message>
    <message><source>One single report came in during the period: there is nothing to reckon with.</source><translation>En enda rapport kom in under perioden: det finns inget att räkna på.</translation></message>
    <message><source>One task of all findings</source><translation>En åtgärd av alla fynd</translation></message>
    <message><source>One year alone: there is nothing to compare with.</source><translation>Ett enda år: det finns inget att jämföra med.</translation></message>
    <message><source>Only a declined task has a published reason; decline it, or write the text as a note.</source><translation>Bara en åtgärd som inte görs har ett publicerat skäl; sätt den till Görs inte, eller skriv texten som anteckning.</translation></message>
    <message><source>Only a task that is done can be verified at a repeat walk; mark it as done first.</source><translation>Bara en åtgärd som är klar kan verifieras vid en ny vandring; markera den som klar först.</translation></message>
    <message><source>Only a task that is done can be verified.</source><translation>Bara en åtgärd som är klar kan verifieras.</translation></message>
    <message><source>Only categories (codes)</source><translation>Bara kategorier (koder)</translation></message>
    <message><source>Only category (code)</source><translation>Bara kategori (kod)</translation></message>
    <message><source>Only note</source><translation>Notera bara</translation></message>
    <message><source>Only places of our own can be removed; the others follow from the data.</source><translation>Bara egna platser kan tas bort; de andra följer av underlaget.</translation></message>
    <message><source>Only say what would be done</source><translation>Säg bara vad som skulle göras</translation></message>
    <message><source>Only show what stands in the way</source><translation>Visa bara vad som hindrar</translation></message>
    <message><source>Only show what would be made</source><translation>Visa bara vad som skulle göras</translation></message>
    <message><source>Only show what would change</source><translation>Visa bara vad som skulle ändras</translation></message>
    <message><source>Only source (name or key)</source><translation>Bara källan (namn eller nyckel)</translation></message>
    <message><source>Only sources (names or keys)</source><translation>Bara källor (namn eller nycklar)</translation></message>
    <message><source>Only tell how it stands</source><translation>Visa bara hur det ligger till</translation></message>
    <message><source>Only tell when presence is needed there</source><translation>Visa bara när närvaro behövs där</translation></message>
    <message><source>Only tell, change nothing</source><translation>Visa bara, ändra inget</translation></message>
    <message><source>Only times of day (codes)</source><translation>Bara tider på dygnet (koder)</translation></message>
    <message><source>Only what a saved filter leaves (name)</source><translation>Bara det som ett sparat urval lämnar kvar (namn)</translation></message>
    <message><source>Only what is noted by hand</source><translation>Bara det som noteras för hand</translation></message>
    <message><source>Only what was done in {area} is counted.</source><translation>Bara det som är gjort i {area} räknas.</translation></message>
    <message><source>Only where something may be said</source><translation>Bara där något kan sägas</translation></message>
    <message><source>Only {count} of {expected} rows of “{table}” could be read; use a backup copy of “{store}”.</source><translation>Bara {count} av {expected} rader i ”{table}” kunde läsas; använd en säkerhetskopia av ”{store}”.</translation></message>
    <message numerus="yes"><source>Only {what}: %n report(s).</source><translation><numerusform>Bara {what}: %n rapport.</numerusform><numerusform>Bara {what}: %n rapporter.</numerusform></translation></message>
    <message><source>Open</source><translation>Öppna</translation></message>
    <message><source>Open &gt; 60 d</source><translation>Öppna &gt; 60 d</translation></message>
    <message><source>Open &gt; 60 days</source><translation>Öppna &gt; 60 dygn</translation></message>
    <message><source>Open a store</source><translation>Öppna en databas</translation></message>
    <message><source>Open a store …</source><translation>Öppna en databas …</translation></message>
    <message><source>Open again</source><translation>Öppna igen</translation></message>
    <message><source>Open as layout</source><translation>Öppna som layout</translation></message>
    <message><source>Open at the bottom of the window, or go back to where the panel was</source><translation>Öppna längst ned i fönstret, eller gå tillbaka till där panelen var</translation></message>
    <message><source>Open cases</source><translation>Öppna ärenden</translation></message>
    <message><source>Open decisions of earlier meetings</source><translation>Öppna beslut från tidigare möten</translation></message>
    <message><source>Open in the browser</source><translation>Öppna i webbläsaren</translation></message>
    <message><source>Open it</source><translation>Öppna den</translation></message>
    <message><source>Open it again</source><translation>Öppna den igen</translation></message>
    <message><source>Open its folder</source><translation>Öppna mappen</translation></message>
    <message><source>Open matters</source><translation>Öppna frågor</translation></message>
    <message><source>Open matters and proposed priorities</source><translation>Öppna frågor och föreslagna prioriteringar</translation></message>
    <message><source>Open on a server</source><translation>Öppna på en server</translation></message>
    <message><source>Open on a server …</source><translation>Öppna på en server …</translation></message>
    <message><source>Open or make a store</source><translation>Öppna eller skapa en databas</translation></message>
    <message><source>Open or make a store first; its settings are kept in it.</source><translation>Öppna eller skapa en databas först; inställningarna sparas i den.</translation></message>
    <message><source>Open or make a store first; then drop the file again to import it.</source><translation>Öppna eller skapa först en databas; dra sedan hit filen igen för att importera den.</translation></message>
    <message><source>Open report</source><translation>Öppen rapport</translation></message>
    <message><source>Open tasks</source><translation>Öppna åtgärder</translation></message>
    <message><source>Open the example</source><translation>Öppna exemplet</translation></message>
    <message><source>Open the handbook where it tells about this (F1)</source><translation>Öppna handboken där den berättar om detta (F1)</translation></message>
    <message><source>Open the handbook where it tells about this page (F1)</source><translation>Öppna handboken där den berättar om den här sidan (F1)</translation></message>
    <message><source>Open the other anyway</source><translation>Öppna det andra ändå</translation></message>
    <message><source>Open the page where it is done</source><translation>Öppna sidan där det görs</translation></message>
    <message><source>Open wide</source><translation>Öppna brett</translation></message>
    <message><source>Open {name}</source><translation>Öppna {name}</translation></message>
    <message><source>Open …</source><translation>Öppna …</translation></message>
    <message><source>OpenStreetMap</source><translation>OpenStreetMap</translation></message>
    <message><source>OpenStreetMap is always in WGS 84.</source><translation>OpenStreetMap är alltid i WGS 84.</translation></message>
    <message><source>OpenStreetMap's own servers may not be copied (their terms); use the plugin's own map, or a service of the municipality.</source><translation>OpenStreetMaps egna servrar får inte kopieras (deras villkor); använd tilläggets egen karta eller en tjänst från kommunen.</translation></message>
    <message><source>Opening hours that could not be read; a walk that uses them warns: {hours}.</source><translation>Öppettider som inte gick att läsa; en vandring som berörs varnar: {hours}.</translation></message>
    <message><source>Opening the background map</source><translation>Öppnar bakgrundskartan</translation></message>
    <message><source>Opening the layout</source><translation>Öppnar layouten</translation></message>
    <message><source>Opening the photo</source><translation>Öppnar fotot</translation></message>
    <message><source>Opening the template</source><translation>Öppnar mallen</translation></message>
    <message><source>Opening the walk</source><translation>Öppnar vandringen</translation></message>
    <message><source>Opening {name}</source><translation>Öppnar {name}</translation></message>
    <message><source>Optic assumed: a wide street optic, alike all round; lumen by the lamps' watts (settings).</source><translation>Antagen optik: en bred gatuoptik, lika åt alla håll; lumen efter lampornas effekt (inställningar).</translation></message>
    <message><source>Or drag over the photo; N on the keyboard</source><translation>Eller dra över fotot; N på tangentbordet</translation></message>
    <message><source>Order by</source><translation>Sortera efter</translation></message>
    <message><source>Order “{product}” in Lantmäteriet's Geotorget first; make a login with the user name and the password from there in QGIS's own dialog beside Login. Only its id is kept here.</source><translation>Beställ först ”{product}” i Lantmäteriets Geotorget; skapa sedan en inloggning med användarnamnet och lösenordet därifrån i QGIS egen dialog vid Inloggning. Här sparas bara dess id.</translation></message>
    <message><source>Organiser</source><translation>Arrangör</translation></message>
    <message><source>Other</source><translation>Annan</translation></message>
    <message><source>Other categories</source><translation>Övriga kategorier</translation></message>
    <message><source>Other landmark</source><translation>Annan målpunkt</translation></message>
    <message><source>Other layers of NVDB that were read too: {layers}.</source><translation>Andra skikt ur NVDB som också lästes: {layers}.</translation></message>
    <message><source>Other place</source><translation>Annan plats</translation></message>
    <message><source>Other places for stops (JSON)</source><translation>Andra platser för stopp (JSON)</translation></message>
    <message><source>Other places of the same type</source><translation>Andra platser av samma typ</translation></message>
    <message><source>Other places, as if as many before</source><translation>Andra platser, som om lika många före</translation></message>
    <message><source>Other sources tell of after ({after}) than of before ({before}): a part of the change may be theirs.</source><translation>Andra källor berättar om efter ({after}) än om före ({before}): en del av skillnaden kan bero på det.</translation></message>
    <message><source>Others' changes</source><translation>Andras ändringar</translation></message>
    <message><source>Out</source><translation>Släckta</translation></message>
    <message><source>Outside the area</source><translation>Utanför området</translation></message>
    <message><source>Overdue</source><translation>Försenat</translation></message>
    <message><source>Overdue ({count})</source><translation>Försenat ({count})</translation></message>
    <message><source>Overdue tasks</source><translation>Försenade åtgärder</translation></message>
    <message><source>Overpass address</source><translation>Overpass-adress</translation></message>
    <message><source>Overview</source><translation>Översikt</translation></message>
    <message><source>Own area</source><translation>Eget område</translation></message>
    <message><source>Own meeting point to change</source><translation>Egen samlingsplats som ändras</translation></message>
    <message><source>Own notes</source><translation>Egna anteckningar</translation></message>
    <message><source>Own point</source><translation>Egen punkt</translation></message>
    <message><source>Own weights</source><translation>Egna vikter</translation></message>
    <message><source>Owner</source><translation>Ansvarig</translation></message>
    <message><source>Owner (category or measure)</source><translation>Ansvarig (kategori eller åtgärdstyp)</translation></message>
    <message><source>Owner (code)</source><translation>Ansvarig (kod)</translation></message>
    <message><source>Owner (code; only its tasks)</source><translation>Ansvarig (kod; bara dess åtgärder)</translation></message>
    <message><source>Owner of the lamp</source><translation>Lampans ägare</translation></message>
    <message><source>Owner {owner}: {why}.</source><translation>Ansvarig {owner}: {why}.</translation></message>
    <message><source>Owners</source><translation>Ansvariga</translation></message>
    <message><source>Owners (codes or names)</source><translation>Ansvariga (koder eller namn)</translation></message>
    <message><source>PDF</source><translation>PDF</translation></message>
    <message><source>PDF files</source><translation>PDF-filer</translation></message>
    <message><source>PDF, on paper</source><translation>PDF, på papper</translation></message>
    <message><source>PNG, JPEG or SVG; the store keeps a copy</source><translation>PNG, JPEG eller SVG; databasen behåller en kopia</translation></message>
    <message><source>Pace</source><translation>Gångfart</translation></message>
    <message><source>Pace (km/h)</source><translation>Gångfart (km/h)</translation></message>
    <message><source>Package</source><translation>Paket</translation></message>
    <message><source>Package for</source><translation>Paket till</translation></message>
    <message><source>Package for a partner</source><translation>Paket till partner</translation></message>
    <message><source>Package for partner …</source><translation>Paket till partner …</translation></message>
    <message numerus="yes"><source>Package {number} for {owner}: %n task(s), {file}.</source><translation><numerusform>Paket {number} till {owner}: %n åtgärd, {file}.</numerusform><numerusform>Paket {number} till {owner}: %n åtgärder, {file}.</numerusform></translation></message>
    <message><source>Packages</source><translation>Paket</translation></message>
    <message><source>Packing the files</source><translation>Packar filerna</translation></message>
    <message><source>Page for the web</source><translation>Webbsida (HTML)</translation></message>
    <message><source>Page or archive copy</source><translation>Webbsida eller arkivexemplar</translation></message>
    <message><source>Page {number} of {total}</source><translation>Sida {number} av {total}</translation></message>
    <message><source>Page …</source><translation>Webbsida …</translation></message>
    <message><source>Page(s) {pages} of the template do not say whom they are for or whose data they show; it is put at their foot.</source><translation>Sida {pages} i mallen säger inte vem den är för eller vems data den visar; det skrivs längst ner.</translation></message>
    <message><source>Pages</source><translation>Sidor</translation></message>
    <message><source>Pairs (keys; empty: list them)</source><translation>Par (nycklar; tomt: lista dem)</translation></message>
    <message><source>Pairs left</source><translation>Par kvar</translation></message>
    <message><source>Pairs settled</source><translation>Par avgjorda</translation></message>
    <message><source>Paper</source><translation>Papper</translation></message>
    <message><source>Paper and privacy</source><translation>Utskrift och sekretess</translation></message>
    <message><source>Paper form (*.pdf);;XLSForm for KoBo and ODK (*.xlsx);;Table to type into (*.csv)</source><translation>Pappersblankett (*.pdf);;XLSForm för KoBo och ODK (*.xlsx);;Tabell att skriva in i (*.csv)</translation></message>
    <message><source>Paper form (PDF) …</source><translation>Pappersblankett (PDF) …</translation></message>
    <message><source>Paper protocol (PDF)</source><translation>Pappersprotokoll (PDF)</translation></message>
    <message><source>Paper protocol (PDF) …</source><translation>Pappersprotokoll (PDF) …</translation></message>
    <message><source>Partners</source><translation>Samverkan</translation></message>
    <message><source>Partners' observations</source><translation>Samverkanspartners observationer</translation></message>
    <message><source>Partners' observations, {period}</source><translation>Samverkansparters observationer, {period}</translation></message>
    <message><source>Parts</source><translation>Delar</translation></message>
    <message><source>Passage through a building</source><translation>Passage genom byggnad</translation></message>
    <message><source>Passed without stopping: {stops}.</source><translation>Gick förbi: {stops}.</translation></message>
    <message><source>Past their date and deleted: the texts of {texts} in {sources}, {photos} and {tracks}. Places, counts and categories stay. This cannot be undone; the log says what was deleted.</source><translation>Det här har passerat sitt datum och gallras: texterna i {texts} i {sources}, {photos} och {tracks}. Platser, antal och kategorier blir kvar. Det kan inte ångras; loggen säger vad som gallrades.</translation></message>
    <message><source>Path</source><translation>Stig</translation></message>
    <message><source>Path without a name</source><translation>Väg utan namn</translation></message>
    <message><source>Paths, street lamps, schools, stops, buildings, water and green are fetched for the area and replace what was fetched before. The attribution “© OpenStreetMap contributors” is kept and printed.</source><translation>Gångvägar, gatlampor, skolor, hållplatser, byggnader, vatten och grönska hämtas för området och ersätter det som hämtats förut. Källhänvisningen ”© OpenStreetMap contributors” behålls och trycks.</translation></message>
    <message><source>Paved area</source><translation>Hårdgjord yta</translation></message>
    <message><source>Payback (years)</source><translation>Återbetalning (år)</translation></message>
    <message><source>Pedestrian street</source><translation>Gågata</translation></message>
    <message><source>People who are there at an hour, as guards: it is planned as a presence effort and counts for promises</source><translation>Någon är på plats en viss tid, som väktare: planeras som närvaroinsats och räknas av löften</translation></message>
    <message><source>Per 1 000</source><translation>Per 1 000</translation></message>
    <message><source>Per 1 000 inhabitants</source><translation>Per 1 000 invånare</translation></message>
    <message><source>Per 1,000 inhabitants</source><translation>Per 1 000 inv.</translation></message>
    <message><source>Per month and category</source><translation>Per månad och kategori</translation></message>
    <message><source>Period</source><translation>Period</translation></message>
    <message><source>Period (2026-01-01/2026-12-31)</source><translation>Period (2026-01-01/2026-12-31)</translation></message>
    <message><source>Period: week, month, tertial, quarter, year</source><translation>Period: week, month, tertial, quarter, year (vecka, månad, tertial, kvartal, år)</translation></message>
    <message><source>Period: week, month, tertial, quarter, year; instead of from and to</source><translation>Period: week, month, tertial, quarter, year; i stället för från och till</translation></message>
    <message><source>Periods and comparison</source><translation>Perioder och jämförelse</translation></message>
    <message><source>Personal identity number</source><translation>Personnummer</translation></message>
    <message><source>Photo</source><translation>Foto</translation></message>
    <message><source>Photo (key)</source><translation>Foto (nyckel)</translation></message>
    <message><source>Photo ({count})</source><translation>Foto ({count})</translation></message>
    <message><source>Photo no.</source><translation>Foto nr</translation></message>
    <message><source>Photo no. {numbers}</source><translation>Foto nr {numbers}</translation></message>
    <message numerus="yes"><source>Photo with %n rectangle(s)</source><translation><numerusform>Foto med %n rektangel</numerusform><numerusform>Foto med %n rektanglar</numerusform></translation></message>
    <message><source>Photo {number} of {count}</source><translation>Foto {number} av {count}</translation></message>
    <message><source>Photo …</source><translation>Foto …</translation></message>
    <message><source>Photo: {what}</source><translation>Foto: {what}</translation></message>
    <message><source>Photographer</source><translation>Fotograf</translation></message>
    <message><source>Photos</source><translation>Foton</translation></message>
    <message><source>Photos (in the PDF)</source><translation>Foton (i PDF-listan)</translation></message>
    <message><source>Photos (keys)</source><translation>Foton (nycklar)</translation></message>
    <message><source>Photos after</source><translation>Foton efter</translation></message>
    <message><source>Photos before</source><translation>Foton före</translation></message>
    <message><source>Photos by</source><translation>Fotograf</translation></message>
    <message><source>Photos moved</source><translation>Flyttade foton</translation></message>
    <message><source>Photos of the stop</source><translation>Foton av stoppet</translation></message>
    <message><source>Photos placed</source><translation>Placerade foton</translation></message>
    <message><source>Photos to show (keys)</source><translation>Foton att visa (nycklar)</translation></message>
    <message><source>Photos to show residents</source><translation>Foton att visa för boende</translation></message>
    <message><source>Photos: {counts}.</source><translation>Foton: {counts}.</translation></message>
    <message><source>Pick on the map</source><translation>Peka på kartan</translation></message>
    <message><source>Pictures</source><translation>Bilder</translation></message>
    <message><source>Pictures ({patterns})</source><translation>Bilder ({patterns})</translation></message>
    <message><source>Pictures of the template are not where it says ({files}); the pages are without them.</source><translation>Bilder i mallen finns inte där den säger ({files}); sidorna är utan dem.</translation></message>
    <message><source>Place</source><translation>Plats</translation></message>
    <message numerus="yes"><source>Place %n photo(s) by hand</source><translation><numerusform>Placera %n foto för hand</numerusform><numerusform>Placera %n foton för hand</numerusform></translation></message>
    <message><source>Place (name or key)</source><translation>Plats (namn eller nyckel)</translation></message>
    <message><source>Place (name), instead of a point</source><translation>Plats (namn), i stället för en punkt</translation></message>
    <message><source>Place an observation by hand</source><translation>Sätt ut en observation för hand</translation></message>
    <message><source>Place and why</source><translation>Plats och varför</translation></message>
    <message><source>Place by hand</source><translation>Placera för hand</translation></message>
    <message><source>Place not in the walk</source><translation>Plats utanför vandringen</translation></message>
    <message><source>Place of our own …</source><translation>Egen plats …</translation></message>
    <message><source>Place on the map</source><translation>Placera på kartan</translation></message>
    <message><source>Place or measure</source><translation>Plats eller åtgärd</translation></message>
    <message><source>Place photos by hand</source><translation>Placera foton för hand</translation></message>
    <message><source>Place rows without position</source><translation>Placera rader utan läge</translation></message>
    <message><source>Place those without position by pole number, address or place name</source><translation>Placera dem som saknar läge efter stolpnummer, adress eller platsnamn</translation></message>
    <message><source>Place to rename (key)</source><translation>Plats som byter namn (nyckel)</translation></message>
    <message numerus="yes"><source>Place: {name} (%n done)</source><translation><numerusform>Plats: {name} (%n klar)</numerusform><numerusform>Plats: {name} (%n klara)</numerusform></translation></message>
    <message><source>Places</source><translation>Platser</translation></message>
    <message><source>Places ({count})</source><translation>Platser ({count})</translation></message>
    <message><source>Places are chosen when they are at their worst: a part of a decrease comes by itself.</source><translation>Platser väljs när de är som värst: en del av en minskning kommer av sig själv.</translation></message>
    <message><source>Places in {area}</source><translation>Platser i {area}</translation></message>
    <message><source>Places not in the walk</source><translation>Platser som inte är med i vandringen</translation></message>
    <message><source>Places of the tasks</source><translation>Uppgifternas platser</translation></message>
    <message><source>Places ranked</source><translation>Rangordnade platser</translation></message>
    <message><source>Places that no person, case, lamp or dark stretch is behind</source><translation>Platser som ingen person, inget ärende, ingen lampa och ingen mörk sträcka ligger bakom</translation></message>
    <message><source>Places to add</source><translation>Platser att lägga till</translation></message>
    <message><source>Places to leave out</source><translation>Platser att utelämna</translation></message>
    <message><source>Plan a walk again</source><translation>Planera en vandring igen</translation></message>
    <message><source>Plan a walk or draw an area first: the copy covers its ground.</source><translation>Planera en vandring eller rita ett område först: kopian täcker dess mark.</translation></message>
    <message><source>Plan it again</source><translation>Planera den igen</translation></message>
    <message><source>Plan presence</source><translation>Planera närvaro</translation></message>
    <message><source>Plan the repeat walk, some months from now.</source><translation>Planera den uppföljande vandringen, om några månader.</translation></message>
    <message><source>Plan the walk again</source><translation>Planera ny vandring</translation></message>
    <message><source>Plan the walk first; what came back from it is read in here then.</source><translation>Planera vandringen först; sedan läses det som kom tillbaka in här.</translation></message>
    <message><source>Plan walk</source><translation>Planera vandring</translation></message>
    <message><source>Planned</source><translation>Planerat</translation></message>
    <message><source>Planned, left out</source><translation>Planerade, utelämnade</translation></message>
    <message><source>Planning the walk in {area}</source><translation>Planerar vandringen i {area}</translation></message>
    <message><source>Planning the walks of the groups</source><translation>Planerar gruppernas vandringar</translation></message>
    <message><source>Platform</source><translation>Plattform</translation></message>
    <message><source>Point</source><translation>Punkt</translation></message>
    <message><source>Point on the map</source><translation>Punkt på kartan</translation></message>
    <message><source>Point out a place on the map that takes part in every ranking</source><translation>Peka ut en plats på kartan som är med i varje rangordning</translation></message>
    <message><source>Point out the place on the map</source><translation>Peka ut platsen på kartan</translation></message>
    <message><source>Point {e} {n}</source><translation>Punkt {e} {n}</translation></message>
    <message><source>Points</source><translation>Punkter</translation></message>
    <message><source>Points by what they are about</source><translation>Punkter efter vad de handlar om</translation></message>
    <message><source>Points were not in the order of their times; they were sorted.</source><translation>Punkterna låg inte i tidsordning; de har sorterats.</translation></message>
    <message><source>Pole height (m)</source><translation>Stolphöjd (m)</translation></message>
    <message numerus="yes"><source>Pole height assumed: {height} m for %n lamp(s).</source><translation><numerusform>Stolphöjd antagen: {height} m för %n lampa.</numerusform><numerusform>Stolphöjd antagen: {height} m för %n lampor.</numerusform></translation></message>
    <message><source>Pole number</source><translation>Stolpnummer</translation></message>
    <message><source>Pole: {pole}</source><translation>Stolpe: {pole}</translation></message>
    <message><source>Population</source><translation>Befolkning</translation></message>
    <message><source>Population by gender and age (-: none)</source><translation>Befolkning efter kön och ålder (-: ingen)</translation></message>
    <message><source>Position</source><translation>Läge</translation></message>
    <message><source>Position in the list</source><translation>Plats i listan</translation></message>
    <message><source>Positive</source><translation>Positiv</translation></message>
    <message><source>Positive (category)</source><translation>Positiv (kategori)</translation></message>
    <message><source>Positive place</source><translation>Positiv plats</translation></message>
    <message><source>Possible duplicates</source><translation>Möjliga dubbletter</translation></message>
    <message><source>Possible duplicates …</source><translation>Möjliga dubbletter …</translation></message>
    <message><source>Possibly a date of birth</source><translation>Möjligen ett födelsedatum</translation></message>
    <message><source>Possibly a name</source><translation>Möjligen ett namn</translation></message>
    <message><source>Possibly a number plate</source><translation>Möjligen ett registreringsnummer</translation></message>
    <message><source>Possibly a personal identity number</source><translation>Möjligen ett personnummer</translation></message>
    <message><source>Possibly a telephone number</source><translation>Möjligen ett telefonnummer</translation></message>
    <message><source>Possibly an account name</source><translation>Möjligen ett kontonamn</translation></message>
    <message><source>PostgreSQL {version} answers {user}; choose one of its databases.</source><translation>PostgreSQL {version} svarar {user}; välj en av dess databaser.</translation></message>
    <message><source>PostgreSQL {version} with PostGIS {postgis} answers {user}</source><translation>PostgreSQL {version} med PostGIS {postgis} svarar {user}</translation></message>
    <message><source>Power (W)</source><translation>Effekt (W)</translation></message>
    <message><source>Power as LED (kW)</source><translation>Effekt som LED (kW)</translation></message>
    <message><source>Power now (kW)</source><translation>Effekt nu (kW)</translation></message>
    <message><source>Praises a place</source><translation>Berömmer en plats</translation></message>
    <message><source>Preparatory meeting</source><translation>Förmöte</translation></message>
    <message><source>Preparatory meeting (time)</source><translation>Förmöte (tid)</translation></message>
    <message><source>Preparatory meeting: {name}</source><translation>Förmöte: {name}</translation></message>
    <message><source>Preparing network and base map</source><translation>Förbereder gångnät och baskarta</translation></message>
    <message><source>Presence</source><translation>Närvaro</translation></message>
    <message><source>Presence (measure)</source><translation>Närvaro (åtgärd)</translation></message>
    <message><source>Presence effort</source><translation>Närvaroinsats</translation></message>
    <message><source>Presence efforts</source><translation>Närvaroinsatser</translation></message>
    <message><source>Preview</source><translation>Förhandsgranska</translation></message>
    <message><source>Preview: this is not published.</source><translation>Förhandsgranskning: det här är inte publicerat.</translation></message>
    <message><source>Price of electricity</source><translation>Elpris</translation></message>
    <message><source>Price of electricity (kr/kWh)</source><translation>Elpris (kr/kWh)</translation></message>
    <message><source>Print</source><translation>Skriv ut</translation></message>
    <message><source>Print (PDF) …</source><translation>Skriv ut (PDF) …</translation></message>
    <message><source>Print cause analysis</source><translation>Skriv ut orsaksanalys</translation></message>
    <message><source>Print meeting of the EST group</source><translation>Skriv ut EST-gruppens möte</translation></message>
    <message><source>Print paper protocol</source><translation>Skriv ut pappersprotokoll</translation></message>
    <message><source>Print the meeting</source><translation>Skriv ut mötet</translation></message>
    <message><source>Print the walk map (PDF) …</source><translation>Skriv ut vandringskarta (PDF) …</translation></message>
    <message><source>Print walk map</source><translation>Skriv ut vandringskarta</translation></message>
    <message><source>Printed</source><translation>Utskrivet</translation></message>
    <message><source>Printed {date}</source><translation>Utskriven {date}</translation></message>
    <message><source>Printed: {file}</source><translation>Utskrivet: {file}</translation></message>
    <message><source>Printing the cause analysis</source><translation>Skriver ut orsaksanalysen</translation></message>
    <message><source>Printing the meeting</source><translation>Skriver ut mötet</translation></message>
    <message><source>Printing the paper protocol</source><translation>Skriver ut pappersprotokollet</translation></message>
    <message><source>Printing the walk map</source><translation>Skriver ut vandringskartan</translation></message>
    <message><source>Priorities of the next period</source><translation>Nästa periods prioriteringar</translation></message>
    <message><source>Priority</source><translation>Prioritering</translation></message>
    <message><source>Privacy</source><translation>Integritet</translation></message>
    <message><source>Profile</source><translation>Profil</translation></message>
    <message><source>Programme</source><translation>Program</translation></message>
    <message><source>Programme (name or key)</source><translation>Program (namn eller nyckel)</translation></message>
    <message><source>Progress</source><translation>Förlopp</translation></message>
    <message><source>Promise</source><translation>Löfte</translation></message>
    <message><source>Promise ended: {name}</source><translation>Löftet gick ut: {name}</translation></message>
    <message><source>Promise ends: {name}</source><translation>Löftet löper ut: {name}</translation></message>
    <message><source>Promise nothing that you do not decide yourself.</source><translation>Lova inget som du inte själv beslutar om.</translation></message>
    <message><source>Promised: {target} times ({where}).</source><translation>Utlovat: {target} gånger ({where}).</translation></message>
    <message><source>Promises</source><translation>Löften</translation></message>
    <message><source>Promises count by themselves what is held within their area and days.</source><translation>Löften räknar av sig själva det som genomförs inom deras område och dagar.</translation></message>
    <message><source>Properties …</source><translation>Egenskaper …</translation></message>
    <message><source>Proposal</source><translation>Förslag</translation></message>
    <message><source>Proposals</source><translation>Förslag</translation></message>
    <message><source>Proposals side by side</source><translation>Förslagen sida vid sida</translation></message>
    <message><source>Propose</source><translation>Föreslå</translation></message>
    <message><source>Propose a walk</source><translation>Föreslå vandring</translation></message>
    <message><source>Proposed owner</source><translation>Föreslagen ansvarig</translation></message>
    <message><source>Proposed owner (code)</source><translation>Föreslagen ansvarig (kod)</translation></message>
    <message><source>Proposed priorities</source><translation>Föreslagna prioriteringar</translation></message>
    <message><source>Proposing a walk</source><translation>Föreslår vandring</translation></message>
    <message><source>Protocol</source><translation>Protokoll</translation></message>
    <message><source>Protocol to fill in</source><translation>Protokoll att fylla i</translation></message>
    <message><source>Protocol to fill in (Excel) …</source><translation>Protokoll att fylla i (Excel) …</translation></message>
    <message><source>Protocol: the way, and rows for findings at each stop</source><translation>Protokoll: vägen, och rader för fynd vid varje stopp</translation></message>
    <message><source>Public</source><translation>Publik</translation></message>
    <message><source>Public: without notes, texts and earlier findings</source><translation>Publikt: utan anteckningar, texter och tidigare fynd</translation></message>
    <message><source>Public: without notes, texts and small counts</source><translation>Publikt: utan anteckningar, texter och små antal</translation></message>
    <message><source>Publish</source><translation>Publicera</translation></message>
    <message><source>Publish answer …</source><translation>Återkoppling …</translation></message>
    <message><source>Publish the answer to residents</source><translation>Publicera återkopplingen till boende</translation></message>
    <message><source>Publish version {version}</source><translation>Publicera version {version}</translation></message>
    <message><source>Publishing the answer</source><translation>Publicerar svaret</translation></message>
    <message><source>Put the card away (Esc)</source><translation>Stäng kortet (Esc)</translation></message>
    <message><source>Put the chosen rows together</source><translation>Slå ihop de valda raderna</translation></message>
    <message><source>Put the follow-up of the promises on the clipboard, as it is published</source><translation>Lägg uppföljningen av löftena på urklipp, så som den publiceras</translation></message>
    <message><source>Put together</source><translation>Slå ihop</translation></message>
    <message><source>Puts the clock of its camera right; the other photos follow</source><translation>Ställer kamerans klocka rätt; de andra fotona följer med</translation></message>
    <message><source>Puts the walk into your project as a print layout and opens it in the layout designer</source><translation>Lägger vandringen i ditt projekt som en utskriftslayout och öppnar den i layoutfönstret</translation></message>
    <message><source>Puts the walk into your project as a print layout; the project is changed by it</source><translation>Lägger vandringen i ditt projekt som en utskriftslayout; projektet ändras av det</translation></message>
    <message><source>QGIS cannot show a store whose name or folder holds “{part}” (“{store}”); choose another name.</source><translation>QGIS kan inte visa en databas vars namn eller mapp innehåller ”{part}” (”{store}”); välj ett annat namn.</translation></message>
    <message><source>QGIS cannot show a store whose name or folder holds “{part}”; choose another.</source><translation>QGIS kan inte visa en databas vars namn eller mapp innehåller ”{part}”; välj ett annat.</translation></message>
    <message><source>QGIS does not find PostGIS in “{store}”, which has it in the schema “{schema}”; let its administrator run {command} and open it again.</source><translation>QGIS hittar inte PostGIS i ”{store}”, som har det i schemat ”{schema}”; låt den som sköter databasen köra {command} och öppna den igen.</translation></message>
    <message><source>QGIS keeps no login “{id}”, or it is locked; choose or make one, and ask again.</source><translation>QGIS har ingen inloggning ”{id}”, eller så är den låst; välj eller skapa en och fråga igen.</translation></message>
    <message><source>Query stamp {digest}</source><translation>Frågestämpel {digest}</translation></message>
    <message><source>Question</source><translation>Fråga</translation></message>
    <message><source>Question in English</source><translation>Fråga på engelska</translation></message>
    <message><source>Question in Swedish</source><translation>Fråga på svenska</translation></message>
    <message><source>Question of a checklist</source><translation>Fråga i en checklista</translation></message>
    <message><source>Questionnaire</source><translation>Dialogfrågor</translation></message>
    <message><source>Questions</source><translation>Frågor</translation></message>
    <message><source>Questions about a place, without names: to hand out, or to answer on a phone</source><translation>Frågor om en plats, utan namn: att dela ut eller besvara i telefonen</translation></message>
    <message><source>Quick PDF: fits itself to the walk</source><translation>Snabb-PDF: anpassar sig efter vandringen</translation></message>
    <message><source>READY comes with its own border; leave out AREA and CHANGE.</source><translation>READY har sin egen gräns; utelämna AREA och CHANGE.</translation></message>
    <message><source>RECEIPT and {name} are the same file, {file}; give the receipt a file of its own.</source><translation>RECEIPT och {name} är samma fil, {file}; ge kvittot en egen fil.</translation></message>
    <message><source>RECTANGLES is “{value}”; write each as left,top,width,height in pixels, for example 120,80,60,60.</source><translation>RECTANGLES är ”{value}”; skriv var och en som vänster,överkant,bredd,höjd i bildpunkter, till exempel 120,80,60,60.</translation></message>
    <message><source>ROLES gives “{login}” two roles, {first} and {second}; a login has one.</source><translation>ROLES ger ”{login}” två roller, {first} och {second}; en inloggning har en.</translation></message>
    <message><source>Radius around a place (m)</source><translation>Radie runt en plats (m)</translation></message>
    <message><source>Railway</source><translation>Järnväg</translation></message>
    <message><source>Railways and large roads</source><translation>Järnvägar och större vägar</translation></message>
    <message><source>Range: {low}–{high} of a new luminaire's light, poles up to 1 m lower or higher.</source><translation>Spann: {low}–{high} av en ny armaturs ljus, stolpar upp till 1 m lägre eller högre.</translation></message>
    <message><source>Rank</source><translation>Rangordna</translation></message>
    <message><source>Rank places</source><translation>Rangordna platser</translation></message>
    <message><source>Rank the places</source><translation>Rangordna platser</translation></message>
    <message><source>Rank {ranks} of {of} in nine of ten trials with other answers, cases and weights.</source><translation>Plats {ranks} av {of} i nio av tio försök med andra svar, ärenden och vikter.</translation></message>
    <message><source>Ranked place</source><translation>Rangordnad plats</translation></message>
    <message><source>Ranked place, among the first</source><translation>Rangordnad plats, bland de första</translation></message>
    <message><source>Ranked places</source><translation>Rangordnade platser</translation></message>
    <message><source>Ranked with another filter than the map shows now; rank again to see the same in both.</source><translation>Rangordnat med ett annat filter än kartan visar nu; rangordna igen för att se samma sak i båda.</translation></message>
    <message><source>Ranked {date}. An open map survey is no sample: it tells where, not how many.</source><translation>Rangordnat {date}. En öppen kartenkät är inget stickprov: den säger var, inte hur många.</translation></message>
    <message><source>Ranking</source><translation>Rangordning</translation></message>
    <message><source>Ranking the places</source><translation>Rangordnar platserna</translation></message>
    <message numerus="yes"><source>Ranking {count} places</source><translation><numerusform>Rangordnar {count} plats</numerusform><numerusform>Rangordnar {count} platser</numerusform></translation></message>
    <message><source>Read in a folder from the field</source><translation>Läs in en mapp från fältet</translation></message>
    <message><source>Read in a partner's package</source><translation>Läs in en partners paket</translation></message>
    <message><source>Read in answers from owners</source><translation>Läs in svar från ansvariga</translation></message>
    <message><source>Read in answers …</source><translation>Läs in svar …</translation></message>
    <message><source>Read in from the field</source><translation>Läs in från fältet</translation></message>
    <message><source>Read in from the field …</source><translation>Läs in från fältet …</translation></message>
    <message><source>Read in {when}</source><translation>Inläst {when}</translation></message>
    <message><source>Read it in there</source><translation>Läs in den där</translation></message>
    <message><source>Read the sheets of the stops: what is known already, and what to look for.</source><translation>Läs stoppens blad: vad som är känt och vad ni ska titta efter.</translation></message>
    <message><source>Read the walk again</source><translation>Läs in vandringen igen</translation></message>
    <message><source>Read through with the photographer: each photo number stands in the right row.</source><translation>Läs igenom med fotografen: varje fotonummer står på rätt rad.</translation></message>
    <message><source>Read “{layer}”, the only one that fits; the file also holds: {others}.</source><translation>Läste ”{layer}”, det enda som passar; filen innehåller också: {others}.</translation></message>
    <message><source>Read “{member}” inside the archive.</source><translation>Läste ”{member}” i arkivet.</translation></message>
    <message><source>Reading done tasks</source><translation>Läser klara åtgärder</translation></message>
    <message><source>Reading in {name}</source><translation>Läser in {name}</translation></message>
    <message><source>Reading lamps</source><translation>Läser lampor</translation></message>
    <message><source>Reading lines</source><translation>Läser linjer</translation></message>
    <message><source>Reading paths and buildings</source><translation>Läser gångvägar och byggnader</translation></message>
    <message><source>Reading paths and lamps</source><translation>Läser vägar och lampor</translation></message>
    <message><source>Reading photos</source><translation>Läser foton</translation></message>
    <message><source>Reading the answer</source><translation>Läser svaret</translation></message>
    <message><source>Reading the archive</source><translation>Läser arkivet</translation></message>
    <message><source>Reading the file</source><translation>Läser filen</translation></message>
    <message><source>Reading the file …</source><translation>Läser filen …</translation></message>
    <message><source>Reading the photos</source><translation>Läser fotona</translation></message>
    <message><source>Reading the situation</source><translation>Läser lägesbilden</translation></message>
    <message><source>Reading the walking network</source><translation>Läser gångnätet</translation></message>
    <message><source>Reading when presence is needed</source><translation>Läser när närvaro behövs</translation></message>
    <message><source>Reading whether it helped</source><translation>Läser om det hjälpte</translation></message>
    <message><source>Reading {file}</source><translation>Läser {file}</translation></message>
    <message><source>Ready areas</source><translation>Färdiga områden</translation></message>
    <message><source>Reason</source><translation>Skäl</translation></message>
    <message><source>Reason (published)</source><translation>Skäl (publiceras)</translation></message>
    <message><source>Reason if it is not done</source><translation>Skäl om det inte görs</translation></message>
    <message><source>Reason: only for what will not be done. It is published to residents: write no names.</source><translation>Skäl: bara för det som inte görs. Skälet publiceras för boende: skriv inga namn.</translation></message>
    <message><source>Recalculate</source><translation>Räkna om</translation></message>
    <message><source>Recalculating the walk</source><translation>Räknar om vandringen</translation></message>
    <message><source>Receipt</source><translation>Kvitto</translation></message>
    <message><source>Receipt whose numbers are made again</source><translation>Kvitto vars siffror görs om</translation></message>
    <message><source>Receipt: {name}</source><translation>Kvitto: {name}</translation></message>
    <message><source>Recent</source><translation>Senaste</translation></message>
    <message><source>Recent stores:</source><translation>Senaste databaserna:</translation></message>
    <message><source>Reckoned with</source><translation>Räknat med</translation></message>
    <message><source>Reckoned with:</source><translation>Räknat med:</translation></message>
    <message><source>Reckoning street by street</source><translation>Räknar gata för gata</translation></message>
    <message><source>Reckoning the light</source><translation>Räknar på ljuset</translation></message>
    <message><source>Reckoning the situation</source><translation>Räknar lägesbilden</translation></message>
    <message><source>Reckoning …</source><translation>Räknar …</translation></message>
    <message><source>Record an earlier finding seen again</source><translation>Registrera tidigare fynd sett igen</translation></message>
    <message><source>Record area</source><translation>Spara område</translation></message>
    <message><source>Record cause analysis</source><translation>Skriv orsaksanalys</translation></message>
    <message><source>Record finding</source><translation>Registrera fynd</translation></message>
    <message><source>Record meeting of the EST group</source><translation>Skriv EST-gruppens möte</translation></message>
    <message><source>Record meeting point</source><translation>Spara samlingsplats</translation></message>
    <message><source>Record observation</source><translation>Registrera observation</translation></message>
    <message><source>Record place</source><translation>Spara plats</translation></message>
    <message><source>Record presence effort</source><translation>Registrera närvaroinsats</translation></message>
    <message><source>Record promise</source><translation>Spara löfte</translation></message>
    <message><source>Record stop</source><translation>Registrera stopp</translation></message>
    <message><source>Record whether a walk was held</source><translation>Ange om en vandring hölls</translation></message>
    <message><source>Recorded already by group {number}; it is not stored twice.</source><translation>Redan registrerat av grupp {number}; det lagras inte två gånger.</translation></message>
    <message><source>Recorded already; it is not stored twice.</source><translation>Redan registrerat; det lagras inte två gånger.</translation></message>
    <message><source>Recorded on {day}, another day than the walk was planned for.</source><translation>Inspelat {day}, en annan dag än vandringen var planerad för.</translation></message>
    <message><source>Recorded track</source><translation>Inspelat spår</translation></message>
    <message><source>Recorded tracks</source><translation>Inspelade spår</translation></message>
    <message><source>Rectangle {number}: {x}, {y}, {width} × {height}</source><translation>Rektangel {number}: {x}, {y}, {width} × {height}</translation></message>
    <message><source>Rectangles (left,top,width,height; …)</source><translation>Rektanglar (vänster,överkant,bredd,höjd; …)</translation></message>
    <message><source>Redo</source><translation>Gör om</translation></message>
    <message><source>Redo (Ctrl+Y)</source><translation>Gör om (Ctrl+Y)</translation></message>
    <message><source>Redo: {step}</source><translation>Gör om: {step}</translation></message>
    <message><source>Register protocol</source><translation>Registrera protokoll</translation></message>
    <message><source>Register protocol: {walk}</source><translation>Registrera protokoll: {walk}</translation></message>
    <message><source>Register the protocol and read in the photos within a week.</source><translation>Registrera protokollet och läs in fotona inom en vecka.</translation></message>
    <message><source>Rejected</source><translation>Avvisade</translation></message>
    <message><source>Rejected rows</source><translation>Avvisade rader</translation></message>
    <message><source>Remove</source><translation>Ta bort</translation></message>
    <message><source>Remove our own place</source><translation>Ta bort egen plats</translation></message>
    <message><source>Remove rectangle</source><translation>Ta bort rektangel</translation></message>
    <message><source>Remove the area</source><translation>Ta bort området</translation></message>
    <message><source>Remove the area {name} …</source><translation>Ta bort området {name} …</translation></message>
    <message><source>Remove the chosen stops (Delete)</source><translation>Ta bort valda stopp (Delete)</translation></message>
    <message><source>Removed the meeting point {name}.</source><translation>Samlingsplatsen {name} är borttagen.</translation></message>
    <message><source>Removed the weight set {name}.</source><translation>Viktuppsättningen {name} är borttagen.</translation></message>
    <message numerus="yes"><source>Removed {names} with {count} rows.</source><translation><numerusform>{names} med {count} rad är borttaget.</numerusform><numerusform>{names} med {count} rader är borttaget.</numerusform></translation></message>
    <message><source>Removed {names}.</source><translation>{names} är borttaget.</translation></message>
    <message><source>Removing {names}</source><translation>Tar bort {names}</translation></message>
    <message><source>Rename</source><translation>Byt namn</translation></message>
    <message><source>Rename the area {name} …</source><translation>Byt namn på området {name} …</translation></message>
    <message><source>Renew the roles</source><translation>Förnya rollerna</translation></message>
    <message><source>Repeats near by</source><translation>Upprepas nära</translation></message>
    <message><source>Replace a file</source><translation>Ersätt en fil</translation></message>
    <message><source>Replace all of {store} by the copy {copy}? Now: {now}. In the copy: {then}. What is there now is kept as a file.</source><translation>Ersätta allt i {store} med kopian {copy}? Nu: {now}. I kopian: {then}. Det som finns nu sparas som en fil.</translation></message>
    <message><source>Replace it</source><translation>Ersätt den</translation></message>
    <message><source>Replace the store that is there</source><translation>Ersätt databasen som finns där</translation></message>
    <message><source>Report</source><translation>Rapport</translation></message>
    <message><source>Reported before by residents ({count} or more): {category}.</source><translation>Anmält tidigare av invånare ({count} eller fler): {category}.</translation></message>
    <message><source>Reported done</source><translation>Meddelat klart</translation></message>
    <message><source>Reports</source><translation>Rapporter</translation></message>
    <message><source>Reports are cases, reports of the EST group and of partners; what people marked in a survey is never counted among them.</source><translation>Rapporter är ärenden, EST-rapporter och iakttagelser från samverkansparter; det som markerats i en enkät räknas aldrig in.</translation></message>
    <message><source>Reports by area and category</source><translation>Rapporter per område och kategori</translation></message>
    <message><source>Reports by area, beside the same period of earlier years</source><translation>Rapporter per område, bredvid samma period tidigare år</translation></message>
    <message><source>Reports by month, beside the mean of earlier years</source><translation>Rapporter per månad, bredvid medelvärdet för tidigare år</translation></message>
    <message><source>Reports by weekday and hour; * more than chance puts there</source><translation>Rapporter per veckodag och timme; * fler än slumpen ger</translation></message>
    <message><source>Reports in the period</source><translation>Rapporter i perioden</translation></message>
    <message><source>Reports tell of days up to {day}: this is the last period with any.</source><translation>Uppgifterna slutar {day}: detta är den senaste period som har några.</translation></message>
    <message><source>Reports that are kept</source><translation>Sparade rapporter</translation></message>
    <message><source>Reports told (0: too few)</source><translation>Rapporter som anges (0: för få)</translation></message>
    <message><source>Required places</source><translation>Platser som måste vara med</translation></message>
    <message><source>Required places in this order</source><translation>Obligatoriska platser i den här ordningen</translation></message>
    <message><source>Required stops that cannot be reached and left again: {nodes}.</source><translation>Obligatoriska stopp som inte går att nå och lämna igen: {nodes}.</translation></message>
    <message><source>Required stops too far away for the time there is: {nodes}; {excess} more is needed.</source><translation>Obligatoriska stopp för långt bort för den tid som finns: {nodes}; {excess} till behövs.</translation></message>
    <message><source>Residential street</source><translation>Bostadsgata</translation></message>
    <message><source>Residents are told no number and no mailbox of a person</source><translation>Boende får aldrig en persons nummer eller e-postadress</translation></message>
    <message><source>Respondent (salted)</source><translation>Svarande (saltad)</translation></message>
    <message><source>Respondents</source><translation>Svarande</translation></message>
    <message><source>Respondents in the survey</source><translation>Svarande i enkäten</translation></message>
    <message><source>Restore</source><translation>Återställ</translation></message>
    <message><source>Restore from a copy</source><translation>Återställ från kopia</translation></message>
    <message><source>Restore from a copy …</source><translation>Återställ från kopia …</translation></message>
    <message><source>Restored; what was there is kept as {name}.</source><translation>Återställd; det som fanns sparas som {name}.</translation></message>
    <message><source>Restoring {name}</source><translation>Återställer {name}</translation></message>
    <message><source>Review</source><translation>Granskning</translation></message>
    <message><source>Review photos …</source><translation>Granska foton …</translation></message>
    <message><source>Review texts</source><translation>Granska texter</translation></message>
    <message><source>Review …</source><translation>Granska …</translation></message>
    <message><source>Reviewed: may be shown</source><translation>Granskat: får visas</translation></message>
    <message><source>Reviewed: nothing else in it tells of a person</source><translation>Granskad: inget annat i den pekar ut någon</translation></message>
    <message><source>Ring 0-3 for the whole stop, by day and in the dark: 0 frightening, 3 good. Leave out what you cannot judge.</source><translation>Ringa in 0–3 för hela stoppet, i dagsljus och i mörker: 0 skrämmande, 3 bra. Hoppa över det ni inte kan bedöma.</translation></message>
    <message><source>Ring a score</source><translation>Ringa in poäng</translation></message>
    <message><source>Ring a score: 0 frightening … 3 good</source><translation>Ringa in poäng: 0 skrämmande … 3 bra</translation></message>
    <message><source>Rising</source><translation>Ökar</translation></message>
    <message><source>Road of unknown class</source><translation>Väg av okänd klass</translation></message>
    <message><source>Roads and paths</source><translation>Vägar och stigar</translation></message>
    <message><source>Role</source><translation>Roll</translation></message>
    <message><source>Roles</source><translation>Roller</translation></message>
    <message><source>Roles are given by an administrator of the store.</source><translation>Roller ges av en administratör av databasen.</translation></message>
    <message><source>Roles made</source><translation>Skapade roller</translation></message>
    <message><source>Roles …</source><translation>Roller …</translation></message>
    <message><source>Rounds it stands for</source><translation>Rundor den står för</translation></message>
    <message><source>Route</source><translation>Väg</translation></message>
    <message><source>Route and direction</source><translation>Väg och riktning</translation></message>
    <message><source>Route of group 2</source><translation>Väg för grupp 2</translation></message>
    <message><source>Route of group 3</source><translation>Väg för grupp 3</translation></message>
    <message><source>Route of group 4</source><translation>Väg för grupp 4</translation></message>
    <message><source>Route without light</source><translation>Väg utan ljus</translation></message>
    <message><source>Route, group {number}</source><translation>Väg, grupp {number}</translation></message>
    <message><source>Route, light not known</source><translation>Väg, okänt ljus</translation></message>
    <message><source>Row</source><translation>Rad</translation></message>
    <message><source>Row {row}: {reason}</source><translation>Rad {row}: {reason}</translation></message>
    <message><source>Row {row}: {told}</source><translation>Rad {row}: {told}</translation></message>
    <message><source>Rows</source><translation>Rader</translation></message>
    <message><source>Rows copied</source><translation>Kopierade rader</translation></message>
    <message><source>Rows deleted</source><translation>Borttagna rader</translation></message>
    <message><source>Rows of “{table}” hang on it by now, so this cannot be undone any more.</source><translation>Rader i ”{table}” hör till det numera, så det går inte längre att ångra.</translation></message>
    <message><source>Rows outside the area</source><translation>Rader utanför området</translation></message>
    <message><source>Rows placed</source><translation>Placerade rader</translation></message>
    <message><source>Rows read</source><translation>Lästa rader</translation></message>
    <message><source>Rows rejected</source><translation>Avvisade rader</translation></message>
    <message><source>Rows still without position</source><translation>Rader fortfarande utan läge</translation></message>
    <message><source>Rows stored</source><translation>Sparade rader</translation></message>
    <message><source>Rows that are not told: {count}. Each has too few reports, or would give another one away.</source><translation>Rader som inte anges: {count}. Var och en har för få rapporter eller skulle avslöja en annan.</translation></message>
    <message><source>Rows unchanged</source><translation>Oförändrade rader</translation></message>
    <message><source>Rows updated</source><translation>Uppdaterade rader</translation></message>
    <message><source>Rows with a guessed or rounded position</source><translation>Rader med gissat eller avrundat läge</translation></message>
    <message><source>Rows without an id</source><translation>Rader utan id</translation></message>
    <message><source>Rows without an id of their own, recognised by their content: {count}.</source><translation>Rader utan eget id, som känns igen på sitt innehåll: {count}.</translation></message>
    <message><source>Rows without position</source><translation>Rader utan läge</translation></message>
    <message><source>SQL (*.sql)</source><translation>SQL (*.sql)</translation></message>
    <message><source>STAMP says itself what was asked for: leave {names} empty.</source><translation>STAMP säger själv vad som frågades efter: lämna {names} tomt.</translation></message>
    <message><source>STOP_MIN_BY_TYPE gives “{value}” for {kind}; write minutes, as for example {{"tunnel": 8}}.</source><translation>STOP_MIN_BY_TYPE anger ”{value}” för {kind}; skriv minuter, till exempel {{"tunnel": 8}}.</translation></message>
    <message><source>Safer places</source><translation>Tryggare platser</translation></message>
    <message><source>Safety walk</source><translation>Trygghetsvandring</translation></message>
    <message><source>Safety walk with {n} stops</source><translation>Trygghetsvandring med {n} stopp</translation></message>
    <message><source>Safety walk: {name}</source><translation>Trygghetsvandring: {name}</translation></message>
    <message><source>Safety walks</source><translation>Trygghetsvandring</translation></message>
    <message><source>Safety walks example</source><translation>Trygghetsvandring exempel</translation></message>
    <message><source>Said of it</source><translation>Vad som kan sägas</translation></message>
    <message><source>Same as case {id}</source><translation>Samma som ärende {id}</translation></message>
    <message><source>Same category, near each other in place and time. Nothing is merged unless you say so.</source><translation>Samma kategori, nära varandra i rum och tid. Inget slås ihop om inte du säger det.</translation></message>
    <message><source>Same thing</source><translation>Samma sak</translation></message>
    <message><source>Same thing as {other} ({why})</source><translation>Samma sak som {other} ({why})</translation></message>
    <message><source>Same thing: mark as duplicate</source><translation>Samma sak: markera som dubblett</translation></message>
    <message><source>Sat</source><translation>lör</translation></message>
    <message><source>Save</source><translation>Spara</translation></message>
    <message><source>Save and approve</source><translation>Spara och godkänn</translation></message>
    <message><source>Save as a script</source><translation>Spara som skript</translation></message>
    <message><source>Save as a script …</source><translation>Spara som skript …</translation></message>
    <message><source>Save as …</source><translation>Spara som …</translation></message>
    <message><source>Save effort</source><translation>Spara insatsen</translation></message>
    <message><source>Save filter of tasks</source><translation>Spara urval av åtgärder</translation></message>
    <message><source>Save finding</source><translation>Spara fynd</translation></message>
    <message><source>Save observation</source><translation>Spara observationen</translation></message>
    <message><source>Save or cancel to go on to what is chosen in the list.</source><translation>Spara eller avbryt för att gå vidare till det som är valt i listan.</translation></message>
    <message><source>Save the change</source><translation>Spara ändringen</translation></message>
    <message><source>Save the filter</source><translation>Spara urvalet</translation></message>
    <message><source>Save the masked copy</source><translation>Spara maskerad kopia</translation></message>
    <message><source>Save the note</source><translation>Spara anteckningen</translation></message>
    <message><source>Save the rejected rows</source><translation>Spara de avvisade raderna</translation></message>
    <message><source>Save the rejected rows …</source><translation>Spara avvisade rader …</translation></message>
    <message><source>Save the table</source><translation>Spara tabellen</translation></message>
    <message><source>Save the table …</source><translation>Spara tabellen …</translation></message>
    <message><source>Save the text</source><translation>Spara texten</translation></message>
    <message><source>Save the text first.</source><translation>Spara texten först.</translation></message>
    <message><source>Save the weights</source><translation>Spara vikterna</translation></message>
    <message><source>Save this filter …</source><translation>Spara urvalet …</translation></message>
    <message><source>Save weights</source><translation>Spara vikter</translation></message>
    <message><source>Save what is due for calendars; a new file updates the old</source><translation>Spara det som ska göras för kalendrar; en ny fil uppdaterar den gamla</translation></message>
    <message><source>Saved</source><translation>Sparad</translation></message>
    <message><source>Saved as {path}, nothing is changed yet: {what}.</source><translation>Sparat som {path}, inget är ändrat än: {what}.</translation></message>
    <message><source>Saved filters</source><translation>Sparade urval</translation></message>
    <message><source>Saved otherwise than you wrote it: {columns}; look at the row again.</source><translation>Sparat annorlunda än du skrev: {columns}; se på raden igen.</translation></message>
    <message><source>Saved.</source><translation>Sparat.</translation></message>
    <message><source>Saves</source><translation>Sparar</translation></message>
    <message><source>Saves (kWh/year)</source><translation>Sparar (kWh/år)</translation></message>
    <message><source>Saves (kr/year)</source><translation>Sparar (kr/år)</translation></message>
    <message><source>Saving the finding</source><translation>Sparar fyndet</translation></message>
    <message><source>Saving the rejected rows</source><translation>Sparar de avvisade raderna</translation></message>
    <message><source>Saving the table</source><translation>Sparar tabellen</translation></message>
    <message><source>Saving the walk</source><translation>Sparar vandringen</translation></message>
    <message><source>Saving …</source><translation>Sparar …</translation></message>
    <message><source>Say either what is promised, or which promise was kept.</source><translation>Ange antingen vad som utlovas eller vilket löfte som har hållits.</translation></message>
    <message><source>Say how many times “{title}” is promised.</source><translation>Ange hur många gånger ”{title}” utlovas.</translation></message>
    <message><source>Say the number of the stop aloud: it is the same on all papers.</source><translation>Säg stoppets nummer högt: det är detsamma på alla papper.</translation></message>
    <message><source>Say what changes of the area: give NAME, or AREA with its new border.</source><translation>Ange vad som ska ändras: NAME, eller AREA med den nya gränsen.</translation></message>
    <message><source>Say what is to be done: choose a measure, or a category.</source><translation>Ange vad som ska göras: välj en åtgärd eller en kategori.</translation></message>
    <message><source>Say what it is: type the number of a category, or its first letters.</source><translation>Säg vad det är: skriv numret på en kategori eller dess första bokstäver.</translation></message>
    <message><source>Say what the answer is about: a walk, or an area and a period such as 2026-01-01/2026-12-31.</source><translation>Ange vad återkopplingen gäller: en vandring, eller ett område och en period som 2026-01-01/2026-12-31.</translation></message>
    <message><source>Say when it was observed: a day, and the time where it is known.</source><translation>Säg när det observerades: en dag, och klockslaget om det är känt.</translation></message>
    <message><source>Say when something is done: then it can be looked at on the repeat walk.</source><translation>Säg till när något är klart: då kan det ses vid nästa vandring.</translation></message>
    <message><source>Say where it was observed: a point on the map, or the name of a place.</source><translation>Säg var det observerades: en punkt på kartan eller namnet på en plats.</translation></message>
    <message><source>Say where it was: a name, or a point on the map.</source><translation>Ange var: ett namn eller en punkt på kartan.</translation></message>
    <message><source>Say where the answer is written: a file that ends in .html or .pdf.</source><translation>Ange vart återkopplingen skrivs: en fil som slutar på .html eller .pdf.</translation></message>
    <message><source>Say where the effort is: an area, a place or a point on the map.</source><translation>Säg var insatsen är: ett område, en plats eller en punkt på kartan.</translation></message>
    <message><source>Say where the report is written: a file that ends in .pdf, .html or .csv.</source><translation>Ange var rapporten skrivs: en fil som slutar på .pdf, .html eller .csv.</translation></message>
    <message><source>Say which area to fetch: choose one, or draw it.</source><translation>Ange vilket område som ska hämtas: välj ett eller rita det.</translation></message>
    <message><source>Say which dark stretches become tasks.</source><translation>Säg vilka mörka sträckor som blir åtgärder.</translation></message>
    <message><source>Say which findings become tasks: some findings, a walk or a category.</source><translation>Ange vilka fynd som ska bli åtgärder: några fynd, en vandring eller en kategori.</translation></message>
    <message><source>Say which kind of presence, and when it begins; or the key of an effort that is planned.</source><translation>Ange slag av närvaro och när den börjar, eller nyckeln till en insats som är planerad.</translation></message>
    <message><source>Say which photos are placed, and where: at a stop, a finding or a point.</source><translation>Ange vilka foton som placeras och var: vid ett stopp, ett fynd eller i en punkt.</translation></message>
    <message><source>Say which place the analysis is of: a place, a point or an area.</source><translation>Ange vilken plats analysen gäller: en plats, en punkt eller ett område.</translation></message>
    <message><source>Say which promise in PROMISE: only one that is given can be told of.</source><translation>Ange vilket löfte i PROMISE: bara ett som är givet kan visas.</translation></message>
    <message><source>Say which rows are deleted: give their names or keys.</source><translation>Ange vilka rader som tas bort: deras namn eller nycklar.</translation></message>
    <message><source>Say which tasks are changed: give TASK, or a saved filter in FILTER.</source><translation>Ange vilka åtgärder som ändras: TASK, eller ett sparat urval i FILTER.</translation></message>
    <message><source>Say which tasks are changed: give their keys.</source><translation>Ange vilka åtgärder som ändras: deras nycklar.</translation></message>
    <message><source>Say which texts are approved: give keys from the list for privacy review.</source><translation>Ange vilka texter som godkänns: nycklar ur granskningslistan.</translation></message>
    <message><source>Say whose numbers the population is and of which year, for example: Statistics Sweden, 2025.</source><translation>Skriv varifrån befolkningens siffror kommer och för vilket år, till exempel: SCB, 2025.</translation></message>
    <message><source>Say whose the place is, what is quickly mended and what is a larger project.</source><translation>Berätta vems platsen är, vad som är en enklare åtgärd och vad som är en större projektering.</translation></message>
    <message><source>Say with WALK which walk was held or called off.</source><translation>Ange med WALK vilken vandring som hölls eller ställdes in.</translation></message>
    <message><source>Says what would be made and changed, and changes nothing</source><translation>Säger vad som skulle skapas och ändras, och ändrar inget</translation></message>
    <message><source>Scale of the map (1:n)</source><translation>Kartans skala (1:n)</translation></message>
    <message><source>Schema</source><translation>Schema</translation></message>
    <message><source>School</source><translation>Skola</translation></message>
    <message><source>School or care near</source><translation>Skola eller vård nära</translation></message>
    <message><source>School view</source><translation>Barnens bild</translation></message>
    <message><source>School, pre-school</source><translation>Skola, förskola</translation></message>
    <message><source>Score</source><translation>Poäng</translation></message>
    <message><source>Score 0-3</source><translation>Poäng 0–3</translation></message>
    <message><source>Score by day 0-3</source><translation>Poäng dagsljus 0-3</translation></message>
    <message numerus="yes"><source>Score by daylight (0-3): {before} before, {after} after, at %n place(s).</source><translation><numerusform>Poäng i dagsljus (0–3): {before} före, {after} efter, på %n plats.</numerusform><numerusform>Poäng i dagsljus (0–3): {before} före, {after} efter, på %n platser.</numerusform></translation></message>
    <message><source>Score by daylight 0-3</source><translation>Poäng i dagsljus 0–3</translation></message>
    <message numerus="yes"><source>Score by daylight: given on one side only at %n place(s).</source><translation><numerusform>Poäng i dagsljus: bara före eller bara efter på %n plats.</numerusform><numerusform>Poäng i dagsljus: bara före eller bara efter på %n platser.</numerusform></translation></message>
    <message><source>Score by daylight: none was given.</source><translation>Poäng i dagsljus: ingen är given.</translation></message>
    <message numerus="yes"><source>Score in the dark (0-3): {before} before, {after} after, at %n place(s).</source><translation><numerusform>Poäng i mörker (0–3): {before} före, {after} efter, på %n plats.</numerusform><numerusform>Poäng i mörker (0–3): {before} före, {after} efter, på %n platser.</numerusform></translation></message>
    <message><source>Score in the dark 0-3</source><translation>Poäng mörker 0-3</translation></message>
    <message numerus="yes"><source>Score in the dark: given on one side only at %n place(s).</source><translation><numerusform>Poäng i mörker: bara före eller bara efter på %n plats.</numerusform><numerusform>Poäng i mörker: bara före eller bara efter på %n platser.</numerusform></translation></message>
    <message><source>Score in the dark: none was given.</source><translation>Poäng i mörker: ingen är given.</translation></message>
    <message><source>Score: 0 frightening … 3 good, of all together: {aspects}.</source><translation>Poäng: 0 skrämmande … 3 bra, för helheten: {aspects}.</translation></message>
    <message><source>Scores 0-3, last before and last after</source><translation>Poäng 0–3, senast före och senast efter</translation></message>
    <message><source>Scores are given for “day” and “dark”; “{light}” is neither.</source><translation>Poäng ges för ”day” och ”dark”; ”{light}” är ingetdera.</translation></message>
    <message><source>Scores per aspect</source><translation>Poäng per aspekt</translation></message>
    <message><source>Screen every stored text again first</source><translation>Granska först alla sparade texter igen</translation></message>
    <message><source>Screening texts</source><translation>Granskar texter</translation></message>
    <message><source>Script</source><translation>Skript</translation></message>
    <message><source>Season</source><translation>Säsong</translation></message>
    <message><source>Season (open or waits)</source><translation>Säsong (open eller waits)</translation></message>
    <message><source>Season begins: {measure}</source><translation>Säsongen börjar: {measure}</translation></message>
    <message><source>Season {first} to {last}</source><translation>Säsong {first} till {last}</translation></message>
    <message><source>Season {season}</source><translation>Säsong {season}</translation></message>
    <message><source>Season, for example 08-01/03-31</source><translation>Säsong, till exempel 08-01/03-31</translation></message>
    <message><source>Season: {season}</source><translation>Säsong: {season}</translation></message>
    <message><source>Seconds to add to its clock (empty: as they are)</source><translation>Sekunder att lägga till dess klocka (tomt: som de är)</translation></message>
    <message><source>Seconds to add to the clocks of cameras (empty: found out)</source><translation>Sekunder att lägga till kamerornas klockor (tomt: räknas ut)</translation></message>
    <message><source>Seed</source><translation>Frö</translation></message>
    <message><source>Seen again by the group</source><translation>Återsett av gruppen</translation></message>
    <message><source>Seen mended: verify</source><translation>Sett åtgärdat: verifiera</translation></message>
    <message><source>Sees to it that everybody is heard and that each stop ends with something to write down.</source><translation>Ser till att alla kommer till tals och att varje stopp slutar med något att skriva ner.</translation></message>
    <message><source>Semicolon  ;</source><translation>Semikolon  ;</translation></message>
    <message><source>Send a package to a partner</source><translation>Skicka paket till en partner</translation></message>
    <message><source>Send it by the municipality's own channel; a zip with a passphrase is not secure.</source><translation>Skicka det i kommunens egen kanal; en zip med lösenord är inte säker.</translation></message>
    <message><source>Send it to those who got the one before: it replaces what they have.</source><translation>Skicka den till dem som fick den förra: den ersätter det de har.</translation></message>
    <message><source>Send the file again after a change: it replaces what is in the calendars. Each meeting takes an hour.</source><translation>Skicka filen igen efter en ändring: den ersätter det som står i kalendrarna. Varje möte är en timme.</translation></message>
    <message><source>Send the file to the phone and open it in QField; the handbook says how.</source><translation>Skicka filen till telefonen och öppna den i QField; handboken säger hur.</translation></message>
    <message><source>Sender</source><translation>Avsändare</translation></message>
    <message><source>Serious 1-3</source><translation>Allvar 1–3</translation></message>
    <message><source>Serious: {severity}</source><translation>Allvar: {severity}</translation></message>
    <message><source>Server</source><translation>Server</translation></message>
    <message><source>Service</source><translation>Tjänst</translation></message>
    <message><source>Service road</source><translation>Servicegata</translation></message>
    <message><source>Service {name}</source><translation>Tjänsten {name}</translation></message>
    <message><source>Set by photo {number}.</source><translation>Ställd efter bild {number}.</translation></message>
    <message><source>Set by the municipality.</source><translation>Kommunens eget värde.</translation></message>
    <message><source>Set the clock of a camera</source><translation>Ställ en kameras klocka</translation></message>
    <message><source>Set time zone</source><translation>Byt tidszon</translation></message>
    <message><source>Settings of the municipality …</source><translation>Inställningar för kommunen …</translation></message>
    <message><source>Settings of the municipality: {name}</source><translation>Inställningar för kommunen: {name}</translation></message>
    <message><source>Settle conflicts from the field</source><translation>Avgör konflikter från fältet</translation></message>
    <message><source>Settle suspected duplicates</source><translation>Avgör misstänkta dubbletter</translation></message>
    <message><source>Settle the date of the third meeting, and tell it this evening.</source><translation>Bestäm dag för återkopplingsmötet och berätta den i kväll.</translation></message>
    <message><source>Several efforts are given one state: planned, done or cancelled, in STATE.</source><translation>Flera insatser får ett läge: planned, done eller cancelled, i STATE.</translation></message>
    <message><source>Several findings, one task</source><translation>Flera fynd, en åtgärd</translation></message>
    <message><source>Several templates are called “{name}” ({files}); give the whole path of one.</source><translation>Flera mallar heter ”{name}” ({files}); ange hela sökvägen till en av dem.</translation></message>
    <message><source>Severity</source><translation>Allvar</translation></message>
    <message><source>Shape (WKT)</source><translation>Form (WKT)</translation></message>
    <message><source>Share</source><translation>Andel</translation></message>
    <message><source>Share in the dark</source><translation>Andel i mörker</translation></message>
    <message><source>Share of an old lamp's light</source><translation>Andel av en gammal lampas ljus</translation></message>
    <message><source>Shares by year and area</source><translation>Andelar per år och område</translation></message>
    <message><source>Shares of few answers, or of a number that is not published, are not told.</source><translation>Andelar av få svar, eller av ett antal som inte är publicerat, anges inte.</translation></message>
    <message><source>Shares per area and year</source><translation>Andelar per område och år</translation></message>
    <message><source>Sheets to write on at each stop, for the roles of the evening, and for the third meeting</source><translation>Blad att skriva på vid varje stopp, för kvällens roller och till återkopplingsmötet</translation></message>
    <message><source>Shortest dark stretch (m)</source><translation>Kortaste mörka sträcka (m)</translation></message>
    <message><source>Show</source><translation>Visa</translation></message>
    <message><source>Show all tasks</source><translation>Visa alla åtgärder</translation></message>
    <message><source>Show everything</source><translation>Visa allt</translation></message>
    <message><source>Show how many homes have their shortest way along each path: a model, nobody was counted</source><translation>Visa hur många bostäder som har sin kortaste väg längs varje gångväg: en modell, ingen har räknats</translation></message>
    <message><source>Show in Situation</source><translation>Visa i Lägesbild</translation></message>
    <message><source>Show in its folder</source><translation>Visa i mappen</translation></message>
    <message><source>Show its layers in this project</source><translation>Visa lagrets kartlager i detta projekt</translation></message>
    <message><source>Show on the map</source><translation>Visa på kartan</translation></message>
    <message><source>Show or hide the safety walks panel</source><translation>Visa eller dölj panelen Trygghetsvandring</translation></message>
    <message><source>Show the numbers</source><translation>Visa siffrorna</translation></message>
    <message><source>Show the receipt</source><translation>Visa kvittot</translation></message>
    <message><source>Show the walk on the map</source><translation>Visa vandringen på kartan</translation></message>
    <message><source>Show where reports gather; in theme Survey where its pins do, never both together</source><translation>Visa var rapporterna samlas; i temat Enkät var nålarna gör det, aldrig båda ihop</translation></message>
    <message><source>Show, hatched, where more gathers than chance explains (FDR 5 %)</source><translation>Visa, snedstreckat, var fler samlas än vad slumpen ger (FDR 5 %)</translation></message>
    <message><source>Showing the hot spots</source><translation>Visar anhopningarna</translation></message>
    <message><source>Shown to residents when the task is declined</source><translation>Visas för boende när åtgärden avslås</translation></message>
    <message><source>Shown with the changed weights; rank again to keep it, see it on the map and how sure it is.</source><translation>Visas med de ändrade vikterna; rangordna igen för att spara, se det på kartan och se hur säkert det är.</translation></message>
    <message><source>Shown: {list}. More lines than {count} cannot be told apart.</source><translation>Visas: {list}. Fler än {count} linjer går inte att skilja åt.</translation></message>
    <message><source>Shows those who answered, not everybody who lives here.</source><translation>Visar de som svarade, inte alla som bor här.</translation></message>
    <message><source>Shows what the group found, and never who was there.</source><translation>Visar vad gruppen fann, aldrig vem som var där.</translation></message>
    <message><source>Since {year}, about {count} of {n}</source><translation>Sedan {year}, omkring {count} av {n}</translation></message>
    <message><source>Situation</source><translation>Lägesbild</translation></message>
    <message><source>Situation picture in numbers</source><translation>Lägesbild i siffror</translation></message>
    <message><source>Situation report</source><translation>Lägesrapport</translation></message>
    <message><source>Situation report of a period</source><translation>Lägesrapport för en period</translation></message>
    <message><source>Situation {period}</source><translation>Lägesrapport {period}</translation></message>
    <message><source>Situation {period}: {area}</source><translation>Lägesrapport {period}: {area}</translation></message>
    <message><source>Size</source><translation>Storlek</translation></message>
    <message><source>Size of all files (MB)</source><translation>Filernas storlek (MB)</translation></message>
    <message><source>Skipped: {stops}.</source><translation>Hoppades över: {stops}.</translation></message>
    <message><source>Slide over time with QGIS's own temporal controller; press again to show every time</source><translation>Dra över tiden med QGIS eget tidsreglage; tryck igen för att visa alla tider</translation></message>
    <message><source>Small counts are on neither: everybody in the group reads the papers.</source><translation>Små antal står inte på någotdera: alla i gruppen läser papperen.</translation></message>
    <message><source>Smallest count</source><translation>Minsta antal</translation></message>
    <message><source>Smallest count that is told</source><translation>Minsta antal som redovisas</translation></message>
    <message><source>Smallest home (m² on the ground)</source><translation>Minsta bostad (m² på marken)</translation></message>
    <message><source>So much of it leaves the luminaire downwards; an LED has to give as much.</source><translation>Så mycket av det lämnar armaturen nedåt; lika mycket behöver en LED-armatur ge.</translation></message>
    <message><source>Somebody else stored the same rows in “{store}” meanwhile; import the file again.</source><translation>Någon annan har under tiden lagrat samma rader i ”{store}”. Importera filen igen.</translation></message>
    <message><source>Somebody made a task of one of these findings meanwhile; look at the preview again.</source><translation>Någon har under tiden gjort en åtgärd av ett av dessa fynd; förhandsgranska igen.</translation></message>
    <message><source>Something of every kind of problem</source><translation>Något av varje slags problem</translation></message>
    <message><source>Source</source><translation>Källa</translation></message>
    <message><source>Source and year</source><translation>Källa och år</translation></message>
    <message><source>Source and year of the population</source><translation>Befolkningens källa och år</translation></message>
    <message><source>Sources</source><translation>Underlag</translation></message>
    <message><source>Sources of the data</source><translation>Källor till uppgifterna</translation></message>
    <message><source>Sources: {list}.</source><translation>Källor: {list}.</translation></message>
    <message><source>Sources: {names}</source><translation>Källor: {names}</translation></message>
    <message><source>Sources: {sources}.</source><translation>Källor: {sources}.</translation></message>
    <message><source>Spread evenly over the days that have gone it would be at least {expected} by now.</source><translation>Jämnt fördelat över tiden som har gått borde det vara minst {expected} hittills.</translation></message>
    <message><source>Squares with M and a number: measures done during the period (solid edge), and planned until the end of the next (dashed edge).</source><translation>Rutor med Å och nummer: åtgärder som gjorts under perioden (heldragen kant) eller planeras till och med nästa period (streckad kant).</translation></message>
    <message><source>Squares with M and a number: measures done during the period.</source><translation>Rutor med Å och nummer: åtgärder som gjorts under perioden.</translation></message>
    <message><source>Stairs</source><translation>Trappa</translation></message>
    <message><source>Standard</source><translation>Standard</translation></message>
    <message><source>Start</source><translation>Start</translation></message>
    <message><source>Start and end</source><translation>Start och mål</translation></message>
    <message><source>Start and end are {metres} m from the nearest path: the way there and back is drawn straight and counted, {minutes} min.</source><translation>Start och slut ligger {metres} m från närmaste väg: vägen dit och tillbaka är ritad rakt och räknas med, {minutes} min.</translation></message>
    <message><source>Start time</source><translation>Starttid</translation></message>
    <message><source>Start {time}</source><translation>Börja {time}</translation></message>
    <message><source>State</source><translation>Status</translation></message>
    <message><source>State (code)</source><translation>Status (kod)</translation></message>
    <message><source>State (planned, done or cancelled)</source><translation>Läge (planned, done eller cancelled)</translation></message>
    <message><source>State code</source><translation>Statuskod</translation></message>
    <message><source>State of the task</source><translation>Åtgärdens läge</translation></message>
    <message><source>State: {state}</source><translation>Status: {state}</translation></message>
    <message><source>States (codes; open: all open)</source><translation>Status (koder; open: alla öppna)</translation></message>
    <message><source>Station</source><translation>Station</translation></message>
    <message><source>Statistics Sweden, 31 December 2025</source><translation>SCB, 31 december 2025</translation></message>
    <message><source>Status</source><translation>Status</translation></message>
    <message><source>Status date</source><translation>Statusdatum</translation></message>
    <message><source>Step-free</source><translation>Utan trappor</translation></message>
    <message><source>Steps</source><translation>Trappa</translation></message>
    <message><source>Still to be looked at</source><translation>Kvar att titta på</translation></message>
    <message><source>Stop</source><translation>Stopp</translation></message>
    <message><source>Stop looking; the best walk so far is kept</source><translation>Sluta söka; den bästa vandringen hittills behålls</translation></message>
    <message><source>Stop number</source><translation>Stoppnummer</translation></message>
    <message><source>Stop of group 2</source><translation>Stopp för grupp 2</translation></message>
    <message><source>Stop of group 3</source><translation>Stopp för grupp 3</translation></message>
    <message><source>Stop of group 4</source><translation>Stopp för grupp 4</translation></message>
    <message><source>Stop this work; nothing is changed</source><translation>Avbryt arbetet; inget ändras</translation></message>
    <message><source>Stop {number}</source><translation>Stopp {number}</translation></message>
    <message><source>Stop {number} of the table is no longer in the walk; write the number of another stop of the table.</source><translation>Stopp {number} i tabellen finns inte längre i vandringen; skriv numret på ett annat stopp i tabellen.</translation></message>
    <message><source>Stop {number} · {place}</source><translation>Stopp {number} · {place}</translation></message>
    <message><source>Stop {number}: {name}</source><translation>Stopp {number}: {name}</translation></message>
    <message><source>Stop {number}: {what}</source><translation>Stopp {number}: {what}</translation></message>
    <message><source>Stop {number}: “{text}” is recorded already, by group {group}; it is not stored twice.</source><translation>Stopp {number}: ”{text}” är redan registrerat, av grupp {group}; det lagras inte två gånger.</translation></message>
    <message><source>Stop {number}: “{text}” is recorded already; it is not stored twice.</source><translation>Stopp {number}: ”{text}” är redan registrerat; det lagras inte två gånger.</translation></message>
    <message><source>Stop {stops} needs daylight</source><translation>Stopp {stops} behöver dagsljus</translation></message>
    <message><source>Stop {stops} needs daylight ({causes})</source><translation>Stopp {stops} behöver dagsljus ({causes})</translation></message>
    <message><source>Stop, group {number}</source><translation>Stopp, grupp {number}</translation></message>
    <message><source>Stops</source><translation>Stopp</translation></message>
    <message><source>Stops and times</source><translation>Stopp och tider</translation></message>
    <message><source>Stops as planned and as walked</source><translation>Stoppen som planerat och som det blev</translation></message>
    <message><source>Stops have other numbers since the table went out: {pairs}.</source><translation>Stopp har andra nummer sedan tabellen togs ut: {pairs}.</translation></message>
    <message><source>Stops that are both needed and forbidden: {nodes}.</source><translation>Stopp som både behövs och är förbjudna: {nodes}.</translation></message>
    <message><source>Stops that stay, in their new order (numbers)</source><translation>Stopp som är kvar, i sin nya ordning (nummer)</translation></message>
    <message><source>Stops to let go (numbers)</source><translation>Stopp att släppa (nummer)</translation></message>
    <message><source>Stops to lock (numbers)</source><translation>Stopp att låsa (nummer)</translation></message>
    <message><source>Stops to remove (numbers)</source><translation>Stopp att ta bort (nummer)</translation></message>
    <message><source>Stops, times and a map to print.</source><translation>Stopp, tider och en karta att skriva ut.</translation></message>
    <message><source>Store</source><translation>Databas</translation></message>
    <message><source>Store and import</source><translation>Databas och inläsning</translation></message>
    <message><source>Store: {name}</source><translation>Databas: {name}</translation></message>
    <message><source>Stored now</source><translation>Sparat nu</translation></message>
    <message><source>Stored rows missing from the file: {missing}, of them gone: {gone}, left as they are: {left}.</source><translation>Lagrade rader som saknas i filen: {missing}, varav borta: {gone}, får vara kvar: {left}.</translation></message>
    <message><source>Stores (*.gpkg)</source><translation>Trygghetsdatabas (*.gpkg)</translation></message>
    <message><source>Storeys of flats where none are told</source><translation>Våningar i flerbostadshus där antal saknas</translation></message>
    <message><source>Storing photos</source><translation>Sparar foton</translation></message>
    <message><source>Storing the area</source><translation>Sparar området</translation></message>
    <message><source>Storing the areas</source><translation>Sparar områdena</translation></message>
    <message><source>Storing the ranking</source><translation>Sparar rangordningen</translation></message>
    <message><source>Storing the walk</source><translation>Sparar vandringen</translation></message>
    <message><source>Stream</source><translation>Vattendrag</translation></message>
    <message><source>Street</source><translation>Gata</translation></message>
    <message><source>Street guessed (lamps)</source><translation>Gatan gissad (lampor)</translation></message>
    <message><source>Streets</source><translation>Gator</translation></message>
    <message><source>Streets (all when empty)</source><translation>Gator (alla om tomt)</translation></message>
    <message><source>Streets and paths</source><translation>Gator och stigar</translation></message>
    <message><source>Stretch</source><translation>Sträcka</translation></message>
    <message><source>Stretches that end: {gone}, that get shorter: {shorter}.</source><translation>Sträckor som försvinner: {gone}, som blir kortare: {shorter}.</translation></message>
    <message><source>Subcategory</source><translation>Underkategori</translation></message>
    <message><source>Suggested, metres away</source><translation>Förslag, meter bort</translation></message>
    <message><source>Sum up at the end: the three most important things, and what was good.</source><translation>Summera på slutet: de tre viktigaste sakerna, och det som var bra.</translation></message>
    <message><source>Sun</source><translation>sön</translation></message>
    <message><source>Sunset</source><translation>Solnedgång</translation></message>
    <message><source>Survey</source><translation>Enkät</translation></message>
    <message><source>Survey after ({survey}): of {all} who answered {here} pointed here.</source><translation>Enkät efter ({survey}): av {all} svarande pekade {here} här.</translation></message>
    <message><source>Survey before ({survey}): of {all} who answered {here} pointed here.</source><translation>Enkät före ({survey}): av {all} svarande pekade {here} här.</translation></message>
    <message><source>Survey pins</source><translation>Enkätmarkeringar</translation></message>
    <message><source>Survey: fewer than the smallest number that is shown pointed here, before or after.</source><translation>Enkät: färre än det minsta antal som visas har pekat här, före eller efter.</translation></message>
    <message><source>Surveys with other groups of ages are left out.</source><translation>Enkäter med andra åldersgrupper är inte med.</translation></message>
    <message><source>Suspected duplicates</source><translation>Misstänkta dubbletter</translation></message>
    <message><source>Swedish name</source><translation>Svenskt namn</translation></message>
    <message><source>System</source><translation>System</translation></message>
    <message><source>TARGET is empty; give a GeoPackage or the address of a database.</source><translation>TARGET är tomt; ge en GeoPackage eller adressen till en databas.</translation></message>
    <message><source>Tab</source><translation>Tabb</translation></message>
    <message><source>Table</source><translation>Tabell</translation></message>
    <message><source>Table to type answers into …</source><translation>Tabell att skriva in svar i …</translation></message>
    <message><source>Tables (*.xlsx *.ods *.csv *.geojson *.gpkg);;All files (*)</source><translation>Tabeller (*.xlsx *.ods *.csv *.geojson *.gpkg);;Alla filer (*)</translation></message>
    <message><source>Tables …</source><translation>Tabeller …</translation></message>
    <message><source>Take in</source><translation>Ta in</translation></message>
    <message numerus="yes"><source>Take in {count} changes</source><translation><numerusform>Ta in {count} ändring</numerusform><numerusform>Ta in {count} ändringar</numerusform></translation></message>
    <message><source>Take it back</source><translation>Ta tillbaka</translation></message>
    <message><source>Take out</source><translation>Ta med ut</translation></message>
    <message><source>Take out a field package</source><translation>Ta med ut ett fältpaket</translation></message>
    <message><source>Take out of use</source><translation>Ta ur bruk</translation></message>
    <message numerus="yes"><source>Take the border(s)</source><translation><numerusform>Använd gränsen</numerusform><numerusform>Använd gränserna</numerusform></translation></message>
    <message><source>Take the first photo of a clock that shows the seconds, on another phone: it tells how wrong the time is.</source><translation>Ta första fotot på en klocka som visar sekunder, på en annan telefon: det visar hur fel tiden går.</translation></message>
    <message><source>Take the line away</source><translation>Ta bort raden</translation></message>
    <message><source>Take these hours</source><translation>Ta de här timmarna</translation></message>
    <message><source>Take what is chosen in the charts off list and map</source><translation>Ta bort det som valts i diagrammen från lista och karta</translation></message>
    <message><source>Taken away; the rows themselves stay.</source><translation>Borttaget ur underlaget; raderna själva finns kvar.</translation></message>
    <message><source>Taking in the answer</source><translation>Tar in svaret</translation></message>
    <message><source>Taking out the field package</source><translation>Tar med ut fältpaketet</translation></message>
    <message><source>Taking part (number)</source><translation>Antal deltagare</translation></message>
    <message><source>Task</source><translation>Åtgärd</translation></message>
    <message><source>Task (several with commas between)</source><translation>Åtgärd (flera med komma emellan)</translation></message>
    <message><source>Task id</source><translation>Åtgärds-id</translation></message>
    <message><source>Tasks</source><translation>Åtgärder</translation></message>
    <message><source>Tasks by state</source><translation>Åtgärder efter status</translation></message>
    <message><source>Tasks changed</source><translation>Ändrade åtgärder</translation></message>
    <message><source>Tasks made</source><translation>Skapade åtgärder</translation></message>
    <message><source>Tasks of the list were changed since it was looked at; read the answer in again to see what it does now.</source><translation>Åtgärder i listan har ändrats sedan du tittade på den; läs in svaret igen och se vad det ändrar nu.</translation></message>
    <message><source>Tasks of the walk by state</source><translation>Vandringens åtgärder efter status</translation></message>
    <message><source>Tasks that are told</source><translation>Åtgärder som redovisas</translation></message>
    <message><source>Tasks that it leaves</source><translation>Åtgärder som det lämnar kvar</translation></message>
    <message><source>Tasks were made of these findings; delete the tasks first, or mark them as duplicates.</source><translation>Åtgärder har gjorts av de här fynden; ta bort åtgärderna först, eller markera dem som dubbletter.</translation></message>
    <message><source>Technical columns of the form are not read: {columns}.</source><translation>Formulärets tekniska kolumner läses inte: {columns}.</translation></message>
    <message><source>Telephone number</source><translation>Telefonnummer</translation></message>
    <message><source>Tell the group at the start: we look at places and not at people, and no names are written down.</source><translation>Säg till gruppen vid starten: vi tittar på platser, inte på människor, och inga namn skrivs ner.</translation></message>
    <message><source>Tell the note-taker the photo number: the last four digits of the file's name.</source><translation>Säg fotots nummer till antecknaren: de fyra sista siffrorna i filens namn.</translation></message>
    <message><source>Tell us more</source><translation>Berätta mer</translation></message>
    <message><source>Tell when the third meeting is and how the answers will be told. Thank everybody.</source><translation>Berätta när återkopplingsmötet är och hur svaren kommer. Tacka alla.</translation></message>
    <message><source>Tertial analysis: {period}</source><translation>Tertialanalys: {period}</translation></message>
    <message><source>Test the connection</source><translation>Testa anslutningen</translation></message>
    <message><source>Text</source><translation>Text</translation></message>
    <message><source>Text to residents</source><translation>Text till boende</translation></message>
    <message><source>Texts (keys of the list)</source><translation>Texter (nycklar ur listan)</translation></message>
    <message><source>Texts and photos that come in are given this date; places and counts stay.</source><translation>Texter och foton som kommer in får detta gallringsdatum; platser och antal finns kvar.</translation></message>
    <message><source>Texts approved</source><translation>Godkända texter</translation></message>
    <message><source>Texts are deleted after</source><translation>Texterna raderas efter</translation></message>
    <message><source>Texts are deleted after {date}</source><translation>Texterna gallras efter {date}</translation></message>
    <message><source>Texts are deleted this long after the import; places and counts stay</source><translation>Texterna gallras så här långt efter importen; platser och antal är kvar</translation></message>
    <message><source>Texts that wait for privacy review</source><translation>Texter som väntar på granskning</translation></message>
    <message><source>Texts to review</source><translation>Texter att granska</translation></message>
    <message><source>Texts wait for privacy review and go nowhere out.</source><translation>Texter väntar på granskning och följer inte med ut.</translation></message>
    <message><source>Texts, photos and tracks deleted</source><translation>Gallrade texter, foton och spår</translation></message>
    <message><source>That is more than {limit} km² at once; draw a smaller area, or zoom the map in.</source><translation>Det är mer än {limit} km² på en gång; rita ett mindre område eller zooma in kartan.</translation></message>
    <message><source>That is too few to tell a decrease by counting.</source><translation>Det är för få för att man genom att räkna ska kunna säga att det minskat.</translation></message>
    <message><source>That is {change}.</source><translation>Det är {change}.</translation></message>
    <message><source>That is {share} %.</source><translation>Det är {share} %.</translation></message>
    <message><source>That login may do everything in the store, also upgrade it and delete by schedule.</source><translation>Inloggningen får göra allt i databasen, också uppgradera den och gallra.</translation></message>
    <message><source>That login reads and writes everything but roles, upgrades and the deletion log.</source><translation>Inloggningen läser och skriver allt utom roller, uppgraderingar och gallringsloggen.</translation></message>
    <message><source>That login reads everything and changes nothing.</source><translation>Inloggningen läser allt och ändrar inget.</translation></message>
    <message><source>That login reads what a walk needs, records findings, photos and tracks, and fills in scores and notes of stops.</source><translation>Inloggningen läser det som en vandring behöver, registrerar fynd, foton och spår och fyller i stoppens poäng och anteckningar.</translation></message>
    <message><source>That login sees and answers its own tasks.</source><translation>Inloggningen ser och besvarar sina egna uppgifter.</translation></message>
    <message><source>The EST group</source><translation>EST-gruppen</translation></message>
    <message><source>The EST group's own observations, {period}</source><translation>EST-gruppens egna observationer, {period}</translation></message>
    <message><source>The EST year</source><translation>EST-året</translation></message>
    <message><source>The EST year, month by month</source><translation>EST-året månad för månad</translation></message>
    <message><source>The LED programme on page Tasks is reckoned from these numbers.</source><translation>LED-programmet på sidan Åtgärder räknas på de här talen.</translation></message>
    <message><source>The OpenStreetMap server answered with code {code}; try again later.</source><translation>OpenStreetMap-servern svarade med kod {code}; försök igen senare.</translation></message>
    <message><source>The OpenStreetMap server cannot be reached; check the address and the network connection.</source><translation>OpenStreetMap-servern går inte att nå; kontrollera adressen och nätverket.</translation></message>
    <message><source>The OpenStreetMap server did not answer in time; try again later or choose a smaller area.</source><translation>OpenStreetMap-servern svarade inte i tid; försök igen senare eller välj ett mindre område.</translation></message>
    <message><source>The OpenStreetMap server gave up before it was done; choose a smaller area or try again later.</source><translation>OpenStreetMap-servern gav upp innan den var klar; välj ett mindre område eller försök igen senare.</translation></message>
    <message><source>The OpenStreetMap server has had too many requests from here; wait a minute and try again.</source><translation>OpenStreetMap-servern har fått för många frågor härifrån; vänta en minut och försök igen.</translation></message>
    <message><source>The OpenStreetMap server is too busy just now; try again in some minutes or choose a smaller area.</source><translation>OpenStreetMap-servern är för upptagen just nu; försök igen om några minuter eller välj ett mindre område.</translation></message>
    <message><source>The PDF could not be begun; restart QGIS and try again.</source><translation>PDF-filen kunde inte påbörjas; starta om QGIS och försök igen.</translation></message>
    <message><source>The XML declares the unknown encoding “{encoding}”; ask for it in UTF-8.</source><translation>XML-filen anger den okända teckenkodningen ”{encoding}”; be om den i UTF-8.</translation></message>
    <message><source>The address begins with http://: the outline of the area and the answer go unencrypted, and anybody on the way can read or change them. Use an address that begins with https://.</source><translation>Adressen börjar med http://: områdets gräns och svaret går okrypterade, och vem som helst på vägen kan läsa eller ändra dem. Använd en adress som börjar med https://.</translation></message>
    <message><source>The address is asked for map pictures of what you look at. Nothing else is sent.</source><translation>Adressen tillfrågas om kartbilder av det du tittar på. Inget annat skickas.</translation></message>
    <message><source>The address is not an open Overpass server (code {code}); check it.</source><translation>Adressen är ingen öppen Overpass-server (kod {code}); kontrollera den.</translation></message>
    <message><source>The address line has several lines; write it on one.</source><translation>Adressraden har flera rader; skriv den på en.</translation></message>
    <message><source>The address line has {letters} letters; write at most {limit}.</source><translation>Adressraden har {letters} tecken; skriv högst {limit}.</translation></message>
    <message><source>The address line holds personal data or a number that looks like it ({masked}); leave it out.</source><translation>Adressraden innehåller personuppgifter, eller ett nummer som liknar det ({masked}); utelämna det.</translation></message>
    <message><source>The age of those who answered is not known.</source><translation>Åldern på dem som svarade är inte känd.</translation></message>
    <message><source>The ages of the population end at {last}; let the last band be open, such as {open}.</source><translation>Befolkningens åldrar slutar vid {last}; låt den sista gruppen vara öppen, till exempel {open}.</translation></message>
    <message><source>The analysis has no link {key}.</source><translation>Analysen har ingen länk {key}.</translation></message>
    <message><source>The analysis has no point on the map; what lies around it cannot be looked for.</source><translation>Analysen har ingen punkt på kartan; det som finns omkring kan inte sökas fram.</translation></message>
    <message><source>The answer is about</source><translation>Svaret gäller</translation></message>
    <message><source>The answer is larger than {limit} MB; choose a smaller area.</source><translation>Svaret är större än {limit} MB; välj ett mindre område.</translation></message>
    <message><source>The answer is not published: {parts}.</source><translation>Återkopplingen är inte publicerad: {parts}.</translation></message>
    <message><source>The answer is on the clipboard.</source><translation>Svaret ligger på urklipp.</translation></message>
    <message><source>The answer is published: {file}</source><translation>Svaret är publicerat: {file}</translation></message>
    <message><source>The answer was cut off on the way; try again.</source><translation>Svaret bröts av på vägen; försök igen.</translation></message>
    <message><source>The answered list</source><translation>Den besvarade listan</translation></message>
    <message><source>The area has no place in web Mercator; choose GeoPackage.</source><translation>Området har ingen plats i web Mercator; välj GeoPackage.</translation></message>
    <message><source>The area is not readable WKT; write it as POLYGON((x y, ...)).</source><translation>Området är ingen läsbar WKT; skriv det som POLYGON((x y, ...)).</translation></message>
    <message><source>The area is {size} km², more than the {limit} km² the server is asked for; choose a smaller one.</source><translation>Området är {size} km², mer än de {limit} km² som servern tillfrågas om; välj ett mindre.</translation></message>
    <message><source>The area most in need stands first.</source><translation>Området med störst behov står först.</translation></message>
    <message><source>The area most in need stands first. A rate is smoothed: few inhabitants do not make it jump.</source><translation>Området med störst behov står först. Talet per invånare är utjämnat: få invånare får det inte att hoppa.</translation></message>
    <message><source>The area of the heat map is empty; give xmin, ymin, xmax, ymax.</source><translation>Värmekartans område är tomt; ange xmin, ymin, xmax, ymax.</translation></message>
    <message><source>The area to cut to is not a polygon; choose or draw an area.</source><translation>Området att klippa till är ingen yta; välj eller rita ett område.</translation></message>
    <message><source>The area {name} is removed.</source><translation>Området {name} tas bort.</translation></message>
    <message><source>The area “{name}” has no border; draw one first.</source><translation>Området ”{name}” har ingen gräns; rita en först.</translation></message>
    <message><source>The area “{name}” has no place in the work coordinate system; check the layer's coordinate system.</source><translation>Området ”{name}” har ingen plats i arbetskoordinatsystemet; kontrollera lagrets koordinatsystem.</translation></message>
    <message><source>The area “{name}” is no polygon; give a polygon layer.</source><translation>Området ”{name}” är ingen yta; ange ett ytlager.</translation></message>
    <message><source>The areas</source><translation>Områdena</translation></message>
    <message><source>The assumed optic</source><translation>Den antagna optiken</translation></message>
    <message><source>The attribute {name} has {given} values for {count} lines; give one value a line.</source><translation>Attributet {name} har {given} värden för {count} linjer; ange ett värde per linje.</translation></message>
    <message><source>The background file {file} does not exist; choose another, or leave the background out.</source><translation>Bakgrundsfilen {file} finns inte; välj en annan eller utelämna bakgrunden.</translation></message>
    <message><source>The background map “{name}” could not be drawn ({problem}); the local map is shown instead.</source><translation>Bakgrundskartan ”{name}” kunde inte ritas ({problem}); den lokala kartan visas i stället.</translation></message>
    <message><source>The background map “{title}” cannot be loaded; check the address or the file.</source><translation>Bakgrundskartan ”{title}” kan inte läsas in; kontrollera adressen eller filen.</translation></message>
    <message><source>The background map “{title}” of this project is empty: its key is not at hand.</source><translation>Bakgrundskartan ”{title}” i projektet är tom: dess nyckel finns inte till hands.</translation></message>
    <message><source>The background must be a layer, a file, or a WMS or XYZ address.</source><translation>Bakgrunden måste vara ett lager, en fil eller en WMS- eller XYZ-adress.</translation></message>
    <message><source>The ballast of an old lamp draws {gear} % more than the lamp's watts.</source><translation>Driftdonet till en gammal lampa drar {gear} % utöver lampans effekt.</translation></message>
    <message><source>The bands of the population do not make up {groups}.</source><translation>Befolkningens åldersgrupper går inte att lägga ihop till {groups}.</translation></message>
    <message><source>The base maps take about {megabytes} MB at zoom {zoom}.</source><translation>Grundkartorna tar ungefär {megabytes} MB i zoom {zoom}.</translation></message>
    <message><source>The border of {name}: drag a corner, double-click a side for another one, right-click a corner (or press Delete over it) to take it away.</source><translation>Gränsen för {name}: dra i ett hörn, dubbelklicka på en sida för ett nytt hörn, högerklicka på ett hörn (eller tryck Delete över det) för att ta bort det.</translation></message>
    <message><source>The catalogue has no “{code}”; the findings keep it. Add it to the catalogue, or change them.</source><translation>Katalogen saknar ”{code}”; fynden behåller den. Lägg till den i katalogen eller ändra fynden.</translation></message>
    <message><source>The catalogue has no “{table}”; choose one of: {known}.</source><translation>Katalogen har ingen ”{table}”; välj en av: {known}.</translation></message>
    <message><source>The catalogue has “{name}” already; choose another name.</source><translation>Katalogen har redan ”{name}”; välj ett annat namn.</translation></message>
    <message><source>The categories it suits, the likeliest first, with commas between</source><translation>Kategorierna den passar, den troligaste först, med komma emellan</translation></message>
    <message><source>The cell in “{column}” is merged with one above it; unmerge them, and answer in each row.</source><translation>Cellen i ”{column}” är sammanslagen med en ovanför. Dela dem och svara på varje rad.</translation></message>
    <message><source>The cells stand in {quote}…{quote}; these signs were left out.</source><translation>Cellerna står i {quote}…{quote}; tecknen har utelämnats.</translation></message>
    <message><source>The clock of {camera} seems to be {minutes} off, but anything from {least} to {most} fits as well; check where its photos lie.</source><translation>Klockan i {camera} ser ut att behöva rättas med {minutes}, men allt från {least} till {most} passar lika bra; kontrollera var fotona ligger.</translation></message>
    <message><source>The clock of {camera} was put right by {minutes} (minutes:seconds).</source><translation>Klockan i {camera} har rättats med {minutes} (minuter:sekunder).</translation></message>
    <message><source>The columns Task id and Check say which task a row is about: let them stand. Rows may be sorted and removed.</source><translation>Kolumnerna Åtgärds-id och Kontroll säger vilken åtgärd raden gäller: låt dem stå. Rader får sorteras och tas bort.</translation></message>
    <message><source>The columns are OpenStreetMap's: its rules say what is walked.</source><translation>Kolumnerna är OpenStreetMaps: dess regler avgör var man får gå.</translation></message>
    <message><source>The connection to “{store}” was lost; try again, and look whether the last change is there.</source><translation>Anslutningen till ”{store}” bröts; försök igen, och se efter om den senaste ändringen finns där.</translation></message>
    <message><source>The contact may tell a person, or is over {limit} letters; give a web address or an office, for example “Contact centre, example.se/report”.</source><translation>Kontakten kan peka ut en person, eller är över {limit} tecken. Ange en webbadress eller en funktion, till exempel ”Kontaktcenter, exempel.se/felanmalan”.</translation></message>
    <message><source>The contact “{masked}” may tell a person; give a function, for example Operations centre.</source><translation>Kontakten ”{masked}” kan peka ut en person; ange en funktion, till exempel Driftcentralen.</translation></message>
    <message><source>The control is small ({times} times as many before): compared with all other places more could be seen.</source><translation>Jämförelsen är liten ({times} gånger så många före): mot alla andra platser syns mer.</translation></message>
    <message><source>The coordinates in “{file}” (such as {x}, {y}) cannot be in {crs}; say which they are in with CRS.</source><translation>Koordinaterna i ”{file}” (som {x}, {y}) kan inte vara i {crs}; ange vilket de är i med CRS.</translation></message>
    <message><source>The coordinates in “{file}” (such as {x}, {y}) fit no coordinate system known here; say which with CRS.</source><translation>Koordinaterna i ”{file}” (som {x}, {y}) passar inget känt koordinatsystem; ange vilket med CRS.</translation></message>
    <message><source>The coordinates in “{file}” fit {place} both as {first} and as {second}; say which with CRS.</source><translation>Koordinaterna i ”{file}” passar i {place} både som {first} och som {second}; ange vilket med CRS.</translation></message>
    <message><source>The coordinates in “{file}” have lost their decimal sign (such as {x}, {y}, once {crs}); export the file again with the coordinates as text, or put the sign back.</source><translation>Koordinaterna i ”{file}” har tappat decimaltecknet (som {x}, {y}, en gång {crs}); exportera filen igen med koordinaterna som text, eller sätt tillbaka tecknet.</translation></message>
    <message><source>The coordinates lie {km} km from the store's areas; check them, or pick the point on the map.</source><translation>Koordinaterna ligger {km} km från databasens områden; kontrollera dem, eller peka på kartan.</translation></message>
    <message><source>The copy would have {tiles} tiles, about {megabytes} MB, and may have {most}; choose a smaller area, zoom {zoom} or lower, or {metres} metres a pixel or more.</source><translation>Kopian skulle få {tiles} rutor, ungefär {megabytes} MB, och får ha {most}; välj ett mindre område, zoom {zoom} eller lägre, eller {metres} meter per pixel eller mer.</translation></message>
    <message><source>The cost</source><translation>Kostnaden</translation></message>
    <message><source>The cost {cost} is out of bounds; give kronor, 0 or more.</source><translation>Kostnaden {cost} går inte att använda; ange kronor, 0 eller mer.</translation></message>
    <message><source>The cost {value} is below zero; write what it costs, or leave the cell empty.</source><translation>Kostnaden {value} är under noll; skriv vad det kostar eller lämna cellen tom.</translation></message>
    <message><source>The cost “{value}” may be thousands or decimals; write it without the mark, as 12500.</source><translation>Kostnaden ”{value}” kan vara tusental eller decimaler; skriv den utan skiljetecken, som 12500.</translation></message>
    <message><source>The crossing by {where} has been improved.</source><translation>Gångpassagen vid {where} är förbättrad.</translation></message>
    <message><source>The cut-off distance must be more than 0 m.</source><translation>Gränsavståndet måste vara mer än 0 m.</translation></message>
    <message><source>The dark stretch is not there any more; find the dark stretches again.</source><translation>Den mörka sträckan finns inte kvar; hitta mörka sträckor på nytt.</translation></message>
    <message><source>The database has no schema “{schema}”; choose one that is there, or make a store in it.</source><translation>Databasen på servern har inget schema ”{schema}”; välj ett som finns, eller skapa en databas i det.</translation></message>
    <message><source>The database “{store}” does not answer; check the connection and your rights.</source><translation>Databasen ”{store}” svarar inte; kontrollera anslutningen och dina rättigheter.</translation></message>
    <message><source>The database “{store}” does not take this user and password; check them where they are kept.</source><translation>Databasen ”{store}” godtar inte användaren och lösenordet; kontrollera dem där de är sparade.</translation></message>
    <message><source>The database “{store}” has no PostGIS; let its administrator run CREATE EXTENSION postgis in it.</source><translation>Databasen ”{store}” saknar PostGIS; låt den som sköter servern köra CREATE EXTENSION postgis i den.</translation></message>
    <message><source>The date</source><translation>Datumet</translation></message>
    <message><source>The date is not set yet</source><translation>Datum är inte bestämt än</translation></message>
    <message><source>The date {day} is not used: nothing is to be done by then.</source><translation>Datumet {day} används inte: inget ska göras till dess.</translation></message>
    <message><source>The dates in “{column}” of “{file}” fit more than one order of day, month and year; say with date_order in MAPPING: {orders}.</source><translation>Datumen i ”{column}” i ”{file}” går att läsa i mer än en ordning av dag, månad och år; ange date_order i MAPPING: {orders}.</translation></message>
    <message><source>The day does not fit: a task was done today or earlier, and is planned within twenty years.</source><translation>Dagen passar inte: en uppgift blev klar i dag eller tidigare, och planeras inom tjugo år.</translation></message>
    <message><source>The day has passed: say whether it was held or called off.</source><translation>Dagen har passerat: ange om insatsen genomfördes eller ställdes in.</translation></message>
    <message><source>The day has passed: say whether the walk was held or called off.</source><translation>Dagen har passerat: ange om vandringen hölls eller ställdes in.</translation></message>
    <message><source>The day of the next follow-up is not set yet.</source><translation>Dagen för nästa uppföljning är inte bestämd än.</translation></message>
    <message><source>The disk is full and “{store}” was left as it was; free some space and try again.</source><translation>Disken är full och ”{store}” lämnades som den var; frigör utrymme och försök igen.</translation></message>
    <message><source>The disk is full: {file} was not written and is as it was; free some space and try again.</source><translation>Disken är full: {file} skrevs inte och är som den var; frigör utrymme och försök igen.</translation></message>
    <message><source>The disk of “{store}”'s server is full and it was left as it was; ask its administrator for space.</source><translation>Disken på servern för ”{store}” är full och databasen lämnades som den var; be administratören om plats.</translation></message>
    <message><source>The duration</source><translation>Tiden</translation></message>
    <message><source>The earlier finding “{text}” is not asked about on this walk; leave the column Id as it went out.</source><translation>Det tidigare fyndet ”{text}” ingår inte i den här vandringen; låt kolumnen Id stå som den togs ut.</translation></message>
    <message><source>The effort ends {ends}, before it begins {begins}; let it end after it begins.</source><translation>Insatsen slutar {ends}, men börjar först {begins}; låt den sluta efter att den har börjat.</translation></message>
    <message><source>The effort to change (key), or several</source><translation>Insatsen som ändras (nyckel), eller flera</translation></message>
    <message><source>The end is {metres} m from the nearest path: the way there is drawn straight and counted, {minutes} min.</source><translation>Slutet ligger {metres} m från närmaste väg: sträckan dit är ritad rakt och räknas med, {minutes} min.</translation></message>
    <message><source>The evening after the walk you type in what the group found, stop by stop. Plan a walk first.</source><translation>Kvällen efter vandringen skriver du in vad gruppen hittade, stopp för stopp. Planera en vandring först.</translation></message>
    <message><source>The evening, the preparatory meeting and the feedback meeting for Outlook and other calendars</source><translation>Kvällen, förmötet och återkopplingsmötet för Outlook och andra kalendrar</translation></message>
    <message><source>The example is built as a file; give a .gpkg instead of “{store}”.</source><translation>Exemplet byggs som en fil; ange en .gpkg i stället för ”{store}”.</translation></message>
    <message><source>The feedback meeting is after the walk.</source><translation>Återkopplingsmötet är efter vandringen.</translation></message>
    <message><source>The feedback meeting, {at}, has to be after the walk “{walk}”, which begins {when}.</source><translation>Återkopplingsmötet, {at}, måste vara efter vandringen ”{walk}”, som börjar {when}.</translation></message>
    <message><source>The field</source><translation>Fältet</translation></message>
    <message><source>The field package could not be read back; try again.</source><translation>Fältpaketet gick inte att läsa tillbaka; försök igen.</translation></message>
    <message><source>The field package {output} must end in .zip: QField opens nothing else.</source><translation>Fältpaketet {output} måste sluta på .zip: något annat öppnar inte QField.</translation></message>
    <message><source>The file covers</source><translation>Filen omfattar</translation></message>
    <message><source>The file declares the coordinate system “{name}”, which has no EPSG number; it is told by the values.</source><translation>Filen anger koordinatsystemet ”{name}”, som saknar EPSG-nummer; det avgörs av värdena.</translation></message>
    <message><source>The file has no dates, so it covers no period; choose all or a part for what it covers (COVERS).</source><translation>Filen har inga datum och omfattar därför ingen period. Välj hela eller en del som det filen omfattar (COVERS).</translation></message>
    <message><source>The file holds shares per area and year, not points, and is stored as such.</source><translation>Filen innehåller andelar per område och år, inte punkter, och lagras så.</translation></message>
    <message><source>The file holds the planned way as it was sent out; it is no recorded track.</source><translation>Filen innehåller den planerade vägen som den skickades ut; den är inget inspelat spår.</translation></message>
    <message numerus="yes"><source>The file holds {count} street lamps; import them as a lighting inventory.</source><translation><numerusform>Filen innehåller {count} gatlykta; importera den som belysningsregister.</numerusform><numerusform>Filen innehåller {count} gatlyktor; importera dem som belysningsregister.</numerusform></translation></message>
    <message numerus="yes"><source>The file holds {met} of the {known} stored rows where it tells and is taken for a part: {count} stored rows stay as they are. Were they gone, import it again and choose that the file covers all (COVERS whole) or its period (COVERS period).</source><translation><numerusform>Filen har {met} av de {known} lagrade rader som den borde ha och tolkas som en del: {count} lagrad rad får vara kvar. Är den borta: importera filen igen och välj att filen omfattar hela (COVERS whole) eller perioden (COVERS period).</numerusform><numerusform>Filen har {met} av de {known} lagrade rader som den borde ha och tolkas som en del: {count} lagrade rader får vara kvar. Är de borta: importera filen igen och välj att filen omfattar hela (COVERS whole) eller perioden (COVERS period).</numerusform></translation></message>
    <message><source>The file is NVDB's: its codes and links are read; a path not among the lit ones is of unknown light.</source><translation>Filen är NVDB:s: dess koder och länkar är lästa; för en väg som inte finns bland de belysta är ljuset okänt.</translation></message>
    <message><source>The file says that it is only a part of what the service has; fetch the rest too. What is missing in it is not taken for gone.</source><translation>Filen säger själv att den bara är en del av det som tjänsten har; hämta resten också. Det som saknas i den räknas inte som borta.</translation></message>
    <message><source>The file was recorded on {day}, another day than the walk was planned for.</source><translation>Filen är inspelad {day}, en annan dag än vandringen var planerad till.</translation></message>
    <message><source>The file {file} does not exist; check the path.</source><translation>Filen {file} finns inte; kontrollera sökvägen.</translation></message>
    <message><source>The filter is kept as “{name}”, in place of “{before}”; it can be undone.</source><translation>Urvalet är sparat som ”{name}” i stället för ”{before}”; det går att ångra.</translation></message>
    <message><source>The filter is kept as “{name}”.</source><translation>Urvalet är sparat som ”{name}”.</translation></message>
    <message><source>The filter leaves nothing out; choose what it narrows to.</source><translation>Urvalet utelämnar ingenting; välj vad det ska begränsa till.</translation></message>
    <message><source>The filter “{name}” is deleted.</source><translation>Urvalet ”{name}” är borttaget.</translation></message>
    <message><source>The filter “{name}” leaves no task.</source><translation>Urvalet ”{name}” lämnar inte kvar någon åtgärd.</translation></message>
    <message><source>The finding needs two measures: this adds a row for it</source><translation>Fyndet behöver två åtgärder: det här lägger till en rad för det</translation></message>
    <message><source>The finding of the photo {photo} is gone; the photo is kept with the walk.</source><translation>Fyndet till fotot {photo} är borta; fotot finns kvar vid vandringen.</translation></message>
    <message><source>The finding “{text}” was deleted here; it is not made again.</source><translation>Fyndet ”{text}” är borttaget här; det skapas inte igen.</translation></message>
    <message><source>The first of them {day}.</source><translation>Den första {day}.</translation></message>
    <message><source>The first rows of the file</source><translation>Filens första rader</translation></message>
    <message><source>The folder of “{store}” is read-only, and a store needs to write there; copy it to a folder of your own.</source><translation>Mappen där ”{store}” ligger är skrivskyddad, och en databas behöver skriva där; kopiera den till en egen mapp.</translation></message>
    <message><source>The folder {folder} does not exist.</source><translation>Mappen {folder} finns inte.</translation></message>
    <message><source>The folder “{file}” holds no XML files; choose the file itself.</source><translation>Mappen ”{file}” innehåller inga XML-filer; välj själva filen.</translation></message>
    <message><source>The folder “{folder}” is read-only; choose a folder you may write to.</source><translation>Mappen ”{folder}” är skrivskyddad; välj en mapp som du får skriva i.</translation></message>
    <message><source>The follow-up is on the clipboard.</source><translation>Uppföljningen ligger på urklipp.</translation></message>
    <message><source>The follow-up {follow_up} lies before the day the analysis began, {started}.</source><translation>Uppföljningen {follow_up} ligger före dagen då analysen påbörjades, {started}.</translation></message>
    <message><source>The gathering after</source><translation>Samlingen efter</translation></message>
    <message><source>The gathering before</source><translation>Samlingen före</translation></message>
    <message><source>The gathering takes all of the {minutes:g} minutes; give more time or gather shorter.</source><translation>Samlingen tar alla {minutes:g} minuter; ge mer tid eller samlas kortare.</translation></message>
    <message><source>The gender of those who answered is not known.</source><translation>Könet på dem som svarade är inte känt.</translation></message>
    <message><source>The graffiti by {where} has been removed.</source><translation>Klottret vid {where} är borttaget.</translation></message>
    <message numerus="yes"><source>The group answered about %n earlier finding(s) of “{walk}”.</source><translation><numerusform>Gruppen svarade om %n tidigare fynd från ”{walk}”.</numerusform><numerusform>Gruppen svarade om %n tidigare fynd från ”{walk}”.</numerusform></translation></message>
    <message><source>The handbook is not where it was installed: {path}. Install the plugin again.</source><translation>Handboken finns inte där den installerades: {path}. Installera tillägget på nytt.</translation></message>
    <message><source>The id does not belong to this row any more; take id and check from the list as it went out, row by row.</source><translation>Id hör inte längre till den här raden; ta id och kontroll rad för rad ur listan som den skickades.</translation></message>
    <message><source>The id is missing; take it from the list as it went out.</source><translation>Id saknas; ta det ur listan som den skickades.</translation></message>
    <message><source>The intervals are as if those asked were drawn by chance; who does not answer is not in them.</source><translation>Intervallen gäller som om de svarande vore ett slumpmässigt urval; bortfallet ingår inte i dem.</translation></message>
    <message><source>The key in the address is kept among QGIS's secrets and written into no project.</source><translation>Nyckeln i adressen förvaras bland QGIS hemligheter och skrivs inte i något projekt.</translation></message>
    <message><source>The key of the background map “{title}” is not at hand: give QGIS its master password, for qgis_process in the file that QGIS_AUTH_PASSWORD_FILE names.</source><translation>Nyckeln till bakgrundskartan ”{title}” finns inte till hands: ge QGIS dess huvudlösenord, för qgis_process i filen som QGIS_AUTH_PASSWORD_FILE anger.</translation></message>
    <message><source>The key of the background map “{title}” is not at hand; choose the map again and write its address anew.</source><translation>Nyckeln till bakgrundskartan ”{title}” finns inte till hands; välj kartan igen och skriv adressen på nytt.</translation></message>
    <message><source>The key of “{title}” is known until QGIS is closed; to keep it, give QGIS its master password and choose the map again.</source><translation>Nyckeln till ”{title}” är känd tills QGIS stängs; ge QGIS dess huvudlösenord och välj kartan igen för att behålla den.</translation></message>
    <message><source>The lamps at stop {stops} come up to {minutes} min before it is dark; start at {start} instead.</source><translation>Lamporna vid stopp {stops} nås upp till {minutes} min innan det är mörkt; börja {start} i stället.</translation></message>
    <message><source>The lamps at stop {stops} come up to {minutes} min before it is dark; the night is too short for all of them.</source><translation>Lamporna vid stopp {stops} nås upp till {minutes} min innan det är mörkt; natten är för kort för dem alla.</translation></message>
    <message><source>The lamps by {where} have been changed to LED.</source><translation>Lamporna vid {where} är bytta till LED.</translation></message>
    <message><source>The lamps stand where those of “{system}” stand and are taken for the same; its ids are kept.</source><translation>Lamporna står där lamporna från ”{system}” står och räknas som samma; dess id:n behålls.</translation></message>
    <message><source>The language “{language}” is not known; choose sv or en.</source><translation>Språket ”{language}” är okänt; välj sv eller en.</translation></message>
    <message><source>The last edits in {file} may be missing: its -wal file did not come.</source><translation>De senaste ändringarna i {file} kan saknas: filen -wal kom inte med.</translation></message>
    <message><source>The layer cannot be read: {message}</source><translation>Lagret kan inte läsas: {message}</translation></message>
    <message><source>The layer has no column “{column}”; it has: {columns}.</source><translation>Lagret har ingen kolumn ”{column}”; det har: {columns}.</translation></message>
    <message><source>The layer has no polygon; give one with areas.</source><translation>Lagret har ingen polygon; ange ett med områden.</translation></message>
    <message><source>The layer holds more than {limit} lines; cut it first.</source><translation>Lagret innehåller fler än {limit} linjer; klipp det först.</translation></message>
    <message numerus="yes"><source>The layer {layer} gives %n area(s): {names}.</source><translation><numerusform>Lagret {layer} ger %n område: {names}.</numerusform><numerusform>Lagret {layer} ger %n områden: {names}.</numerusform></translation></message>
    <message><source>The layer {name} has no polygon.</source><translation>Lagret {name} har ingen polygon.</translation></message>
    <message><source>The layer “{layer}” came without its columns {names}: what stood there is kept.</source><translation>Lagret ”{layer}” kom utan kolumnerna {names}: det som stod där är kvar.</translation></message>
    <message><source>The layer “{layer}” in {file} has lost its column uuid, so nobody knows which row is which; take the file away to read in the rest.</source><translation>Lagret ”{layer}” i {file} har förlorat sin kolumn uuid, så ingen vet vilken rad som är vilken; ta bort filen för att läsa in resten.</translation></message>
    <message><source>The layer “{layer}” in {file} is not of the package and was not read.</source><translation>Lagret ”{layer}” i {file} hör inte till paketet och lästes inte.</translation></message>
    <message><source>The layers of {path} could not be added to the project; try again.</source><translation>Lagren i {path} kunde inte läggas till i projektet; försök igen.</translation></message>
    <message><source>The layout “{name}” is in your project now; save the project to keep it.</source><translation>Layouten ”{name}” finns nu i ditt projekt; spara projektet för att behålla den.</translation></message>
    <message><source>The library {name} is missing in this copy of the plugin; install the plugin anew from its zip.</source><translation>Biblioteket {name} saknas i den här kopian av tillägget; installera tillägget på nytt från zip-filen.</translation></message>
    <message><source>The lighting by {where} has been repaired.</source><translation>Belysningen vid {where} är lagad.</translation></message>
    <message><source>The link to the web map has a key in it, which goes out nowhere: OpenStreetMap is linked to instead.</source><translation>Länken till webbkartan har en nyckel i sig, och den lämnas inte ut: länkarna går till OpenStreetMap i stället.</translation></message>
    <message><source>The link to the web map is too long for a small code: the codes lead to OpenStreetMap.</source><translation>Länken till webbkartan är för lång för en liten kod: koderna leder till OpenStreetMap.</translation></message>
    <message><source>The list does not say what it told when it went out, so nobody can see what was changed here since.</source><translation>Listan säger inte vad som stod i den när den skickades, så det går inte att se vad som har ändrats här sedan dess.</translation></message>
    <message><source>The list or package that came back</source><translation>Listan eller paketet som kom tillbaka</translation></message>
    <message><source>The logo {file} cannot be read; check the right to read it.</source><translation>Logotypen {file} går inte att läsa; kontrollera läsrättigheten.</translation></message>
    <message><source>The logo {file} is not there; check the name.</source><translation>Logotypen {file} finns inte; kontrollera namnet.</translation></message>
    <message><source>The logo {file} is {megabytes} MB; choose one of at most {limit} MB.</source><translation>Logotypen {file} är på {megabytes} MB; välj en på högst {limit} MB.</translation></message>
    <message><source>The logo {file} is {width} × {height} pixels; choose a smaller one.</source><translation>Logotypen {file} är {width} × {height} bildpunkter; välj en mindre.</translation></message>
    <message><source>The look at the file was cancelled. Choose the file again, or say what it holds.</source><translation>Förhandsgranskningen avbröts. Välj filen igen, eller ange vad den innehåller.</translation></message>
    <message><source>The map answers use several coordinate systems; each is read in its own.</source><translation>Kartsvaren använder flera koordinatsystem; vart och ett läses i sitt eget.</translation></message>
    <message><source>The map came: {share} % of the picture in {seconds} s.</source><translation>Kartan kom: {share} % av bilden på {seconds} s.</translation></message>
    <message><source>The map did not come: {problem}.</source><translation>Kartan kom inte: {problem}.</translation></message>
    <message><source>The map did not come; try it first, and copy it then.</source><translation>Kartan kom inte; prova den först och kopiera den sedan.</translation></message>
    <message numerus="yes"><source>The map is copied to {file}: {tiles} tiles.</source><translation><numerusform>Kartan är kopierad till {file}: {tiles} ruta.</numerusform><numerusform>Kartan är kopierad till {file}: {tiles} rutor.</numerusform></translation></message>
    <message><source>The map is in {crs} and is moved to {work}: its words are a little less sharp.</source><translation>Kartan är i {crs} och räknas om till {work}: texten blir lite mindre skarp.</translation></message>
    <message><source>The map shows too much to draw an area in; import the walking network, or zoom to the place on a background map.</source><translation>Kartan visar för mycket för att rita ett område; importera gångnätet, eller zooma till platsen på en bakgrundskarta.</translation></message>
    <message><source>The map that came</source><translation>Kartan som kom</translation></message>
    <message><source>The marks for light must be as many as the stops.</source><translation>Markeringarna för ljus måste vara lika många som stoppen.</translation></message>
    <message><source>The measure is none of presence; make a task of it.</source><translation>Åtgärden är inte närvaro; skapa en åtgärd av den.</translation></message>
    <message><source>The meeting about this period has not decided on priorities yet.</source><translation>Mötet om den här perioden har inte beslutat om prioriteringar än.</translation></message>
    <message><source>The meeting's note, without names</source><translation>Mötets anteckning, utan namn</translation></message>
    <message><source>The months of the year beside earlier years</source><translation>Årets månader mot tidigare år</translation></message>
    <message><source>The most stops is {value}; give at least 1.</source><translation>Högsta antalet stopp är {value}; ange minst 1.</translation></message>
    <message><source>The most that stays below 30 MB</source><translation>Den högsta som håller paketet under 30 MB</translation></message>
    <message><source>The municipality</source><translation>Kommunen</translation></message>
    <message><source>The municipality's border and areas</source><translation>Kommunens gräns och områden</translation></message>
    <message><source>The municipality's own map or aerial photo under everything.</source><translation>Kommunens egen karta eller flygfoto under allt annat.</translation></message>
    <message><source>The municipality's own map service</source><translation>Kommunens egen karttjänst</translation></message>
    <message><source>The municipality's service: {program}</source><translation>Kommunens tjänst: {program}</translation></message>
    <message><source>The municipality's urban areas</source><translation>Kommunens tätorter</translation></message>
    <message><source>The name “{name} …” has {letters} letters; write at most {limit}.</source><translation>Namnet ”{name} …” har {letters} tecken; skriv högst {limit}.</translation></message>
    <message><source>The nearest lamp is meant, as a guess: pole {pole}, {metres} away.</source><translation>Närmaste lampan antas vara den som menas: stolpe {pole}, {metres} bort.</translation></message>
    <message><source>The network has no lines; import a walking network for the area first.</source><translation>Nätet har inga linjer; importera först ett gångnät för området.</translation></message>
    <message><source>The network has no path that this profile may walk; import one or change the profile.</source><translation>Nätet har ingen väg som den här profilen kan gå; importera ett nät eller byt profil.</translation></message>
    <message><source>The network has only lines without length; import a walking network first.</source><translation>Nätet har bara linjer utan längd; importera först ett gångnät.</translation></message>
    <message><source>The network is in degrees; reproject it to the store's projected coordinate system in metres.</source><translation>Nätet är i grader; transformera det till databasens projicerade koordinatsystem i meter.</translation></message>
    <message><source>The new area is {km2} km². What is it called?</source><translation>Det nya området är {km2} km². Vad heter det?</translation></message>
    <message><source>The next follow-up, {day}, has passed; give a day to come, or none.</source><translation>Nästa uppföljning, {day}, har redan varit. Ange en kommande dag, eller ingen.</translation></message>
    <message><source>The note</source><translation>Noteringen</translation></message>
    <message><source>The note is saved.</source><translation>Anteckningen är sparad.</translation></message>
    <message><source>The number in the owner's own system</source><translation>Numret i den ansvarigas eget system</translation></message>
    <message><source>The number of groups</source><translation>Antalet grupper</translation></message>
    <message><source>The number of routes is {routes}: at least 1.</source><translation>Antalet rutter är {routes}: minst 1.</translation></message>
    <message><source>The numbers</source><translation>Siffrorna</translation></message>
    <message><source>The numbers are efforts and walks that were held. Nothing here is about individuals.</source><translation>Siffrorna är insatser och vandringar som har genomförts. Inget här handlar om enskilda personer.</translation></message>
    <message><source>The numbers are the same, of other rows: {then} then, {now} now.</source><translation>Siffrorna är desamma, av andra rader: {then} då, {now} nu.</translation></message>
    <message numerus="yes"><source>The numbers hold: made again from the same %n row(s) they are the same.</source><translation><numerusform>Siffrorna gäller: gjorda om av samma %n rad är de desamma.</numerusform><numerusform>Siffrorna gäller: gjorda om av samma %n rader är de desamma.</numerusform></translation></message>
    <message><source>The numbers no longer hold: the rows are others, {then} then and {now} now.</source><translation>Siffrorna gäller inte längre: raderna är andra, {then} då och {now} nu.</translation></message>
    <message><source>The numbers {names} of the population add up to {total}; write per cent that make 100, or numbers of people.</source><translation>Befolkningens tal {names} blir tillsammans {total}; skriv procent som blir 100, eller antal personer.</translation></message>
    <message><source>The observation is placed by hand.</source><translation>Observationen är utsatt för hand.</translation></message>
    <message><source>The office</source><translation>Kontoret</translation></message>
    <message><source>The oldest since {day}.</source><translation>Den äldsta sedan {day}.</translation></message>
    <message><source>The open tasks of each owner, to be answered in Excel or on paper</source><translation>De öppna åtgärderna hos varje ansvarig, att svara på i Excel eller på papper</translation></message>
    <message><source>The open tasks of the list, a file for each owner.</source><translation>De öppna åtgärderna i listan, en fil per ansvarig.</translation></message>
    <message><source>The opening hours could not be decided: {ways}. Check before the walk that they are open.</source><translation>Öppettiderna gick inte att avgöra: {ways}. Kontrollera före vandringen att det är öppet.</translation></message>
    <message><source>The order must name every stop that stays once: {numbers}.</source><translation>Ordningen ska nämna varje stopp som är kvar en gång: {numbers}.</translation></message>
    <message><source>The other</source><translation>Den andra</translation></message>
    <message><source>The output {output} must end in .pdf, .png or .svg.</source><translation>Utdatafilen {output} måste sluta på .pdf, .png eller .svg.</translation></message>
    <message><source>The output {output} must end in .pdf.</source><translation>Utdatafilen {output} måste sluta på .pdf.</translation></message>
    <message><source>The pace</source><translation>Gångfarten</translation></message>
    <message><source>The package as it came back</source><translation>Paketet som det kom tillbaka</translation></message>
    <message><source>The package from the phone, a protocol (CSV, Excel), a GPX track or photos; they can be dragged here too</source><translation>Paketet från telefonen, ett protokoll (CSV, Excel), ett GPX-spår eller foton; de kan också dras hit</translation></message>
    <message><source>The package {output} must end in .gpkg: it is a GeoPackage.</source><translation>Paketet {output} måste sluta på .gpkg: det är en GeoPackage.</translation></message>
    <message><source>The page could not be drawn; a smaller sheet or another template may help.</source><translation>Sidan kunde inte ritas; ett mindre papper eller en annan mall kan hjälpa.</translation></message>
    <message><source>The page says: {told}</source><translation>Sidan säger: {told}</translation></message>
    <message><source>The paper “{name}” is not known; choose {choice}.</source><translation>Papperet ”{name}” är inte känt; välj {choice}.</translation></message>
    <message><source>The partner's view in this project cannot be read with the login you have now: open it again.</source><translation>Partnerns vy i det här projektet går inte att läsa med den inloggning du har nu: öppna den igen.</translation></message>
    <message><source>The paths that a walk follows, with buildings, schools and stops.</source><translation>Gångvägarna som en vandring följer, med byggnader, skolor och hållplatser.</translation></message>
    <message><source>The period after</source><translation>Perioden efter</translation></message>
    <message><source>The period before</source><translation>Perioden före</translation></message>
    <message><source>The period begins {first}, which is still to come; choose one that has begun by {today}.</source><translation>Perioden börjar {first}, som ännu inte har varit; välj en som har börjat senast {today}.</translation></message>
    <message><source>The period ends {last}, before it begins {first}; turn it round.</source><translation>Perioden slutar {last}, före den börjar {first}. Byt plats på dem.</translation></message>
    <message><source>The period ends {to} before it begins {first}; swap the dates.</source><translation>Perioden slutar {to} innan den börjar {first}; byt plats på datumen.</translation></message>
    <message><source>The period is not over, or not told of to its end: it is compared up to {day}, with the same days of earlier years.</source><translation>Perioden är inte slut, eller så räcker underlaget inte till dess slut: den jämförs till och med {day}, med samma dagar tidigare år.</translation></message>
    <message><source>The period {label} has not begun; give a day up to {today}.</source><translation>Perioden {label} har inte börjat; ange en dag till och med {today}.</translation></message>
    <message><source>The periods follow from the days of the tasks: {before} and {after}.</source><translation>Perioderna följer av dagarna då åtgärderna blev klara: {before} och {after}.</translation></message>
    <message><source>The photo is not reviewed</source><translation>Fotot är inte granskat</translation></message>
    <message><source>The photo {file} cannot be read; copy it to this computer and add it again.</source><translation>Fotot {file} går inte att läsa; kopiera det till den här datorn och lägg till det igen.</translation></message>
    <message><source>The photo {file} is not there; check the name.</source><translation>Fotot {file} finns inte; kontrollera namnet.</translation></message>
    <message><source>The photo {file} is over 40 MB; make it smaller and add it again.</source><translation>Fotot {file} är över 40 MB; gör det mindre och lägg till det igen.</translation></message>
    <message><source>The photos are gone.</source><translation>Fotona finns inte kvar.</translation></message>
    <message><source>The photos belong to no walk, or to several; place those of one walk at a time.</source><translation>Fotona hör till ingen vandring eller till flera; placera en vandrings foton i taget.</translation></message>
    <message><source>The photos may be of several walks ({names}); say which.</source><translation>Fotona kan vara från flera vandringar ({names}); ange vilken.</translation></message>
    <message><source>The picture in a sentence</source><translation>Läget i en mening</translation></message>
    <message><source>The picture of this photo is gone from the store; take it from the camera again.</source><translation>Fotots bild finns inte kvar i databasen; hämta den från kameran igen.</translation></message>
    <message><source>The place is a stop of the walk already.</source><translation>Platsen är redan ett stopp på vandringen.</translation></message>
    <message><source>The place {place} is both required and to be left out; choose one.</source><translation>Platsen {place} är både obligatorisk och ska utelämnas; välj ett av dem.</translation></message>
    <message><source>The place's name</source><translation>Platsens namn</translation></message>
    <message><source>The places vary {times} times as much from year to year as chance alone would; that is reckoned in.</source><translation>Platserna varierar {times} gånger så mycket från år till år som slumpen ensam; det är inräknat.</translation></message>
    <message><source>The plugin's own map only</source><translation>Bara tilläggets egen karta</translation></message>
    <message><source>The point lies {distance} m from the nearest path, but at most {limit} m is allowed; move it closer to a path or import the network there.</source><translation>Punkten ligger {distance} m från närmaste väg, men högst {limit} m är tillåtet; flytta den närmare en väg eller importera nätet där.</translation></message>
    <message><source>The point {e} {n} does not lie in {area}; leave the area out, or point out a place in it.</source><translation>Punkten {e} {n} ligger inte i {area}; utelämna området eller peka ut en plats i det.</translation></message>
    <message><source>The point {e} {n} lies in no area of the store ({names}); point out a place in one of them.</source><translation>Punkten {e} {n} ligger inte i något av databasens områden ({names}); peka ut en plats i ett av dem.</translation></message>
    <message><source>The population is not given ({kinds}).</source><translation>Befolkningen är inte angiven ({kinds}).</translation></message>
    <message><source>The population needs women and men, each once; write both, or neither.</source><translation>Befolkningen behöver kvinnor och män, en gång vardera; skriv båda eller ingen.</translation></message>
    <message><source>The preparatory meeting is before the walk.</source><translation>Förmötet är före vandringen.</translation></message>
    <message><source>The preparatory meeting, {at}, has to be before the walk “{walk}”, which begins {when}.</source><translation>Förmötet, {at}, måste vara före vandringen ”{walk}”, som börjar {when}.</translation></message>
    <message><source>The problem</source><translation>Problemet</translation></message>
    <message><source>The problem (no individuals)</source><translation>Problemet (inga personer)</translation></message>
    <message><source>The programme “{name}” is made: {streets}.</source><translation>Programmet ”{name}” är skapat: {streets}.</translation></message>
    <message><source>The promise ends before it begins.</source><translation>Löftet slutar innan det börjar.</translation></message>
    <message><source>The promise ends {last}, before it begins {first}; write the earlier day first.</source><translation>Löftet slutar {last}, innan det börjar {first}; skriv den tidigare dagen först.</translation></message>
    <message><source>The promise is kept.</source><translation>Löftet är hållet.</translation></message>
    <message><source>The promise is on its way.</source><translation>Löftet är på väg.</translation></message>
    <message><source>The promise that was kept</source><translation>Löftet som har hållits</translation></message>
    <message><source>The promise to change</source><translation>Löftet som ändras</translation></message>
    <message><source>The promise was not kept.</source><translation>Löftet hölls inte.</translation></message>
    <message><source>The promise “{title}” has no days; give its first and its last one.</source><translation>Löftet ”{title}” har inga dagar; ange dess första och sista.</translation></message>
    <message><source>The radius around a place must be more than 0 m.</source><translation>Radien runt en plats måste vara mer än 0 m.</translation></message>
    <message><source>The radius {radius} m is out of bounds; give up to {most} m.</source><translation>Radien {radius} m är utanför gränserna; ange högst {most} m.</translation></message>
    <message><source>The ranking and the dark stretches are those of the border before: rank the places again.</source><translation>Rangordningen och de mörka sträckorna gäller den förra gränsen: rangordna platserna igen.</translation></message>
    <message><source>The ranking counts all that the filter lets through, not only what is chosen in the charts.</source><translation>Rangordningen räknar allt som filtret släpper igenom, inte bara det som är valt i diagrammen.</translation></message>
    <message><source>The ranking is of {area} only.</source><translation>Rangordningen gäller bara {area}.</translation></message>
    <message><source>The ranking is that of the border before: rank the places again.</source><translation>Rangordningen gäller den förra gränsen: rangordna platserna igen.</translation></message>
    <message><source>The reason</source><translation>Skälet</translation></message>
    <message><source>The records have more than {limit} different fields; this is not a list of cases.</source><translation>Posterna har mer än {limit} olika fält; det här är ingen ärendelista.</translation></message>
    <message><source>The rectangle {box} lies outside the photo, which is {width} × {height} pixels.</source><translation>Rektangeln {box} ligger utanför fotot, som är {width} × {height} bildpunkter.</translation></message>
    <message><source>The report is written as version {version}: {file}</source><translation>Rapporten är skriven som version {version}: {file}</translation></message>
    <message><source>The required place {place} is not among the places of the ranking; rank the places again.</source><translation>Platsen {place} som måste vara med finns inte i rangordningen; rangordna platserna igen.</translation></message>
    <message><source>The required place “{name}” cannot be reached: {reason} The nearest point that can be is {x:.0f}, {y:.0f}, {metres:.0f} m away.</source><translation>Platsen ”{name}” som måste vara med kan inte nås: {reason} Närmaste punkt som kan nås är {x:.0f}, {y:.0f}, {metres:.0f} m bort.</translation></message>
    <message><source>The required places do not fit the time ({names}): {minutes:.0f} minutes are missing; give more time or require fewer.</source><translation>De platser som måste vara med ryms inte ({names}): {minutes:.0f} minuter fattas; ge mer tid eller kräv färre.</translation></message>
    <message><source>The required stops do not fit the number of stops allowed.</source><translation>De obligatoriska stoppen ryms inte i det tillåtna antalet stopp.</translation></message>
    <message><source>The rights of the role “{role}” in “{store}” are of an older version and lack “{table}”; let an administrator of the database run Grant roles again.</source><translation>Rättigheterna för rollen ”{role}” i ”{store}” är från en äldre version och saknar ”{table}”; låt en administratör för databasen köra Ge roller igen.</translation></message>
    <message><source>The rights of your role in this database are of an older version; let an administrator of it run Grant roles again.</source><translation>Din rolls rättigheter i databasen är från en äldre version; låt en administratör för den köra Ge roller igen.</translation></message>
    <message><source>The ring: {metres} around the place</source><translation>Ringen: {metres} runt platsen</translation></message>
    <message><source>The role stands in the list and is given when you press the button below</source><translation>Rollen står i listan och ges när du trycker på knappen nedanför</translation></message>
    <message><source>The route and the stops for a GPS watch, a hand-held receiver or any map app</source><translation>Rutten och stoppen för en GPS-klocka, en handhållen mottagare eller en kartapp</translation></message>
    <message><source>The row was changed by somebody else since you opened it; read it again and make your change.</source><translation>Raden ändrades av någon annan sedan du öppnade den; läs den på nytt och gör din ändring.</translation></message>
    <message><source>The row was not saved: it was deleted meanwhile, or is no longer yours; read the layer again.</source><translation>Raden sparades inte: den togs bort under tiden, eller är inte längre er; läs lagret på nytt.</translation></message>
    <message><source>The row was not saved: the change does not say which version of the row it is of; read it again and make your change.</source><translation>Raden sparades inte: ändringen säger inte vilken version av raden den gäller; läs den på nytt och gör din ändring.</translation></message>
    <message><source>The rows are the same and the numbers are not: what the sources cover, areas, measures or the plugin have changed (plugin {then} then, {now} now).</source><translation>Raderna är desamma men inte siffrorna: det som källorna täcker, områden, åtgärder eller insticksprogrammet har ändrats (version {then} då, {now} nu).</translation></message>
    <message><source>The rows of the paper as an empty table with lists to choose from; read in from the field afterwards</source><translation>Papperets rader som en tom tabell med listor att välja ur; läses sedan in från fältet</translation></message>
    <message><source>The same as SQL, for the database's administrator; nothing is changed now</source><translation>Detsamma som SQL, åt databasens administratör; inget ändras nu</translation></message>
    <message><source>The same rows give the same numbers; the list of reports says whether these still hold.</source><translation>Samma rader ger samma siffror; listan över rapporter visar om de fortfarande gäller.</translation></message>
    <message><source>The saplings by {where} have been cleared.</source><translation>Slyet vid {where} är röjt.</translation></message>
    <message><source>The schema “{schema}” holds a store; choose another, or write a new name.</source><translation>Schemat ”{schema}” är redan använt; välj ett annat, eller skriv ett nytt namn.</translation></message>
    <message><source>The server answered with something that is not OpenStreetMap data; try later or another server.</source><translation>Servern svarade med något som inte är OpenStreetMap-data; försök senare eller med en annan server.</translation></message>
    <message><source>The server did not understand the question; check that the address is an Overpass server.</source><translation>Servern förstod inte frågan; kontrollera att adressen går till en Overpass-server.</translation></message>
    <message><source>The server does not let this user into “{store}” from here; ask its administrator for the right to connect.</source><translation>Servern släpper inte in den här användaren i ”{store}” härifrån; be administratören om rätten att ansluta.</translation></message>
    <message><source>The server has no database “{store}”; check its name, or let its administrator create it.</source><translation>Servern har ingen databas ”{store}”; kontrollera namnet, eller låt den som sköter servern skapa den.</translation></message>
    <message><source>The server has no login “{login}”; let the database's administrator create it first.</source><translation>Servern har ingen inloggning ”{login}”; låt databasens administratör skapa den först.</translation></message>
    <message><source>The server is asked without encryption (http://); it is on this computer.</source><translation>Servern frågas utan kryptering (http://); den finns på den här datorn.</translation></message>
    <message><source>The server of “{store}” ended what took it too long; try again, and ask its administrator for a longer statement_timeout if that does not help.</source><translation>Servern för ”{store}” avbröt det som tog för lång tid; försök igen, och be den som sköter databasen om en längre statement_timeout om det inte hjälper.</translation></message>
    <message><source>The server of “{store}” is starting, stopping or full; try again in a moment.</source><translation>Servern för ”{store}” startar, stängs av eller är full; försök igen om en stund.</translation></message>
    <message><source>The service</source><translation>Tjänsten</translation></message>
    <message><source>The settings are saved.</source><translation>Inställningarna är sparade.</translation></message>
    <message numerus="yes"><source>The settings are saved; %n date(s) of deletion moved.</source><translation><numerusform>Inställningarna är sparade; %n gallringsdatum flyttades.</numerusform><numerusform>Inställningarna är sparade; %n gallringsdatum flyttades.</numerusform></translation></message>
    <message numerus="yes"><source>The settings are saved; %n source(s) and photo(s) keep their date of deletion.</source><translation><numerusform>Inställningarna är sparade; %n källa eller foto behåller sitt gallringsdatum.</numerusform><numerusform>Inställningarna är sparade; %n källor och foton behåller sina gallringsdatum.</numerusform></translation></message>
    <message><source>The shrubs by {where} have been pruned.</source><translation>Buskarna vid {where} är beskurna.</translation></message>
    <message><source>The signs by {where} have been put in order.</source><translation>Skyltarna vid {where} är åtgärdade.</translation></message>
    <message><source>The situation picture is made from survey, cases, lamps and paths. Import the first of them.</source><translation>Lägesbilden görs av enkät, ärenden, lampor och gångvägar. Importera det första av dem.</translation></message>
    <message><source>The situation report sets those who answered a survey beside those who live here. Write numbers of people or per cent; bands of ages go from 0 to an open one.</source><translation>Lägesrapporten ställer dem som svarade på en enkät bredvid dem som bor här. Skriv antal personer eller procent; åldersgrupperna går från 0 till en öppen.</translation></message>
    <message><source>The smallest count {value} is out of bounds; choose from {least} to {most}.</source><translation>Minsta antal {value} går inte; välj mellan {least} och {most}.</translation></message>
    <message><source>The smallest home has {least} m², one home goes up to {one} m², the largest building with homes has {largest} m²: choose numbers that rise in this order.</source><translation>Minsta bostad är {least} m², en bostad går upp till {one} m², största byggnad med bostäder är {largest} m²: välj tal som stiger i den ordningen.</translation></message>
    <message><source>The source of the population has {letters} letters; write at most {limit}.</source><translation>Befolkningens källa har {letters} tecken; skriv högst {limit}.</translation></message>
    <message><source>The source of the population holds personal data or a number that looks like it ({masked}); leave it out.</source><translation>Befolkningens källa innehåller personuppgifter eller ett nummer som liknar det ({masked}); utelämna det.</translation></message>
    <message><source>The source tells where this observation is; only missing, guessed and rounded positions are set.</source><translation>Källan säger var observationen är; bara lägen som saknas, är gissade eller avrundade sätts.</translation></message>
    <message><source>The sources behind the numbers</source><translation>Källorna bakom siffrorna</translation></message>
    <message><source>The stamp was made of another store; its numbers cannot be made again of this one.</source><translation>Stämpeln gjordes av en annan databas; dess siffror går inte att göra om av den här.</translation></message>
    <message><source>The start is {metres} m from the nearest path: the way there is drawn straight and counted, {minutes} min.</source><translation>Starten ligger {metres} m från närmaste väg: sträckan dit är ritad rakt och räknas med, {minutes} min.</translation></message>
    <message><source>The start or end is no point; pick it on the map again.</source><translation>Start eller mål är ingen punkt; peka ut den på kartan igen.</translation></message>
    <message><source>The start or end is {distance:.0f} m from the nearest path; put it within {limit:.0f} m of one.</source><translation>Start eller mål ligger {distance:.0f} m från närmaste väg; sätt den inom {limit:.0f} m från en.</translation></message>
    <message><source>The start time has no time zone.</source><translation>Starttiden saknar tidszon.</translation></message>
    <message><source>The state</source><translation>Statusen</translation></message>
    <message><source>The stop</source><translation>Stoppet</translation></message>
    <message><source>The stop number is missing; write the one of the paper.</source><translation>Stoppnumret saknas; skriv det som står på papperet.</translation></message>
    <message><source>The stops of the walk</source><translation>Vandringens stopp</translation></message>
    <message><source>The store</source><translation>Databasen</translation></message>
    <message><source>The store has another network already ({names}); where both hold the same streets, keep only one.</source><translation>Databasen har redan ett annat gångnät ({names}); behåll bara ett där båda har samma gator.</translation></message>
    <message><source>The store has changed since the preview (another import): the numbers here are those that hold.</source><translation>Databasen har ändrats sedan förhandsgranskningen (en annan import): siffrorna här är de som gäller.</translation></message>
    <message><source>The store is migrated</source><translation>Databasen är uppgraderad</translation></message>
    <message><source>The store's clocks are those of {zone} already.</source><translation>Databasens klockor går redan efter {zone}.</translation></message>
    <message numerus="yes"><source>The street of %n lamp(s) is guessed: the nearest named path.</source><translation><numerusform>Gatan för %n lampa är gissad: närmaste väg med namn.</numerusform><numerusform>Gatan för %n lampor är gissad: närmaste väg med namn.</numerusform></translation></message>
    <message><source>The survey by itself: shares by year and area</source><translation>Enkäten för sig: andelar per år och område</translation></message>
    <message><source>The survey year by year, in brackets how many answered</source><translation>Enkäten år för år, inom parentes hur många som svarade</translation></message>
    <message><source>The survey, by itself</source><translation>Enkäten för sig</translation></message>
    <message><source>The survey, by itself: {answers} who answered, {pins} pins.</source><translation>Enkäten för sig: {answers} svarande, {pins} markeringar.</translation></message>
    <message><source>The table “{table}” cannot be drawn; open the store again.</source><translation>Tabellen ”{table}” kan inte ritas; öppna databasen igen.</translation></message>
    <message><source>The table “{table}” cannot take a geometry given as {kind}.</source><translation>Tabellen ”{table}” kan inte ta emot en geometri angiven som {kind}.</translation></message>
    <message><source>The table “{table}” has no column “{column}”.</source><translation>Tabellen ”{table}” har ingen kolumn ”{column}”.</translation></message>
    <message><source>The table “{table}” has no points.</source><translation>Tabellen ”{table}” har inga punkter.</translation></message>
    <message><source>The table “{table}” of {path} cannot be shown; open the store again, and if that does not help, restore the latest backup.</source><translation>Tabellen ”{table}” i {path} kan inte visas; öppna databasen igen, och hjälper inte det, återställ den senaste säkerhetskopian.</translation></message>
    <message><source>The task is closed, “{now}”, and does not become “{new}” by a list; open it again first.</source><translation>Åtgärden är avslutad, ”{now}”, och blir inte ”{new}” genom en lista; öppna den igen först.</translation></message>
    <message><source>The task is gone; somebody deleted it.</source><translation>Åtgärden finns inte kvar; någon har tagit bort den.</translation></message>
    <message><source>The task is {owner}'s, not {other}'s; ask the one who has it.</source><translation>Ansvarig för åtgärden är {owner}, inte {other}; fråga den som har den.</translation></message>
    <message><source>The task was answered in row {row} already; keep one of the two.</source><translation>Åtgärden har redan fått svar på rad {row}; behåll en av dem.</translation></message>
    <message><source>The tasks were changed meanwhile; what you chose here is kept.</source><translation>Åtgärderna har ändrats under tiden; det du har valt här finns kvar.</translation></message>
    <message><source>The template asks for fonts that this computer does not have ({fonts}); others stand in.</source><translation>Mallen vill ha typsnitt som inte finns på den här datorn ({fonts}); andra används i stället.</translation></message>
    <message><source>The template {file} cannot be opened as a layout.</source><translation>Mallen {file} kan inte öppnas som layout.</translation></message>
    <message><source>The template {file} cannot be read; choose another.</source><translation>Mallen {file} kan inte läsas; välj en annan.</translation></message>
    <message><source>The template {file} does not exist; choose a .qpt file, or one of: {names}.</source><translation>Mallen {file} finns inte; välj en .qpt-fil eller någon av: {names}.</translation></message>
    <message><source>The template {file} has no map; put one on it in the layout designer.</source><translation>Mallen {file} har ingen karta; lägg in en i layoutfönstret.</translation></message>
    <message><source>The template {file} is broken XML (line {line}: {problem}); save it again as a template in the layout designer.</source><translation>Mallen {file} är trasig XML (rad {line}: {problem}); spara den som mall igen i layoutfönstret.</translation></message>
    <message><source>The template {file} is {size} MB large; a layout template of at most {most} MB can be read.</source><translation>Mallen {file} är {size} MB stor; en layoutmall på högst {most} MB kan läsas.</translation></message>
    <message><source>The template {file} needs a newer QGIS, or a plugin: it holds items of a kind that QGIS {version} does not know ({kinds}).</source><translation>Mallen {file} kräver ett nyare QGIS eller ett tillägg: den har objekt av ett slag som QGIS {version} inte känner till ({kinds}).</translation></message>
    <message><source>The template {file} opens files of its own with {function}(); such a template cannot be printed for residents.</source><translation>Mallen {file} öppnar egna filer med {function}(); en sådan mall kan inte skrivas ut för boende.</translation></message>
    <message><source>The template “{name}” has no place for {things}; the pages are without.</source><translation>Mallen ”{name}” har ingen plats för {things}; sidorna är utan.</translation></message>
    <message><source>The text has {letters} letters; write at most {limit}.</source><translation>Texten har {letters} tecken; skriv högst {limit}.</translation></message>
    <message><source>The text may be shown outside the project group</source><translation>Texten får visas utanför arbetsgruppen</translation></message>
    <message><source>The text of the waypoint has over {limit} letters.</source><translation>Punktens text har över {limit} tecken.</translation></message>
    <message><source>The text waits for review</source><translation>Texten väntar på granskning</translation></message>
    <message><source>The time at a stop</source><translation>Tiden vid ett stopp</translation></message>
    <message><source>The time budget is {budget}: give a number that is not negative.</source><translation>Tidsramen är {budget}: ange ett tal som inte är negativt.</translation></message>
    <message><source>The time limit</source><translation>Tidsgränsen</translation></message>
    <message><source>The times in “{column}” are read as UTC, as its header says.</source><translation>Tiderna i ”{column}” läses som UTC, som rubriken säger.</translation></message>
    <message><source>The times of the photos fit none of the walks; say which they are of.</source><translation>Fotonas tider passar inte på någon av vandringarna; ange vilken de är från.</translation></message>
    <message><source>The track has a single point near the walk.</source><translation>Spåret har bara en punkt nära vandringen.</translation></message>
    <message><source>The track was recorded elsewhere than the walk.</source><translation>Spåret är inspelat på en annan plats än vandringen.</translation></message>
    <message><source>The track was recorded on {day}, not on the evening of the walk.</source><translation>Spåret är inspelat {day}, inte samma kväll som vandringen.</translation></message>
    <message><source>The walk has no findings yet</source><translation>Vandringen har inga fynd än</translation></message>
    <message><source>The walk is on {day} at {time}.</source><translation>Vandringen är {day} klockan {time}.</translation></message>
    <message><source>The walk “{name}” has no findings left to look at; plan a new walk instead.</source><translation>Vandringen ”{name}” har inga fynd kvar att titta på; planera en ny vandring i stället.</translation></message>
    <message><source>The walk “{name}” has no findings yet; register them before the list for the third meeting is printed.</source><translation>Vandringen ”{name}” har inga fynd än; registrera dem innan listan till återkopplingsmötet skrivs ut.</translation></message>
    <message><source>The walk “{name}” has no start time; set one before it goes into calendars.</source><translation>Vandringen ”{name}” saknar starttid; sätt en innan den läggs i kalendrar.</translation></message>
    <message><source>The walk “{name}” has no stop {number}; it has stops 1 to {last}.</source><translation>Vandringen ”{name}” har inget stopp {number}; den har stopp 1 till {last}.</translation></message>
    <message><source>The walk “{name}” has no stops yet; plan it before it is taken out.</source><translation>Vandringen ”{name}” har inga stopp än; planera den innan den tas med ut.</translation></message>
    <message><source>The walk “{name}” has no stops yet; plan it before the map is printed.</source><translation>Vandringen ”{name}” har inga stopp än; planera den innan kartan skrivs ut.</translation></message>
    <message><source>The walk “{name}” has no stops; plan it first.</source><translation>Vandringen ”{name}” har inga stopp; planera den först.</translation></message>
    <message><source>The walk “{name}” has not begun yet, so it cannot have been held; say so when it has.</source><translation>Vandringen ”{name}” har inte börjat än, så den kan inte ha hållits; ange det när den har gjort det.</translation></message>
    <message><source>The walk “{walk}” has no photos that a camera's clock has placed; read them in first.</source><translation>Vandringen ”{walk}” har inga foton som en kameras klocka har placerat; läs in dem först.</translation></message>
    <message><source>The walk “{walk}” has no stop “{stop}” with a position; the row is kept without one.</source><translation>Vandringen ”{walk}” har inget stopp ”{stop}” med position; raden behålls utan position.</translation></message>
    <message><source>The walk “{walk}” has no way; plan it first.</source><translation>Vandringen ”{walk}” har ingen väg; planera den först.</translation></message>
    <message><source>The walking network reaches over {percent} % of the area: what is built beyond it is not known and falls outside.</source><translation>Gångnätet når över {percent} % av området: vad som är byggt utanför det är okänt och hamnar utanför.</translation></message>
    <message><source>The walking network reaches over {percent} % of {name} only; fetch it for the whole area first.</source><translation>Gångnätet täcker bara {percent} % av {name}; hämta det för hela området först.</translation></message>
    <message><source>The way</source><translation>Vägbeskrivning</translation></message>
    <message><source>The way between the stops</source><translation>Vägen mellan stoppen</translation></message>
    <message><source>The way in words</source><translation>Vägbeskrivning</translation></message>
    <message><source>The way there</source><translation>Vägen dit</translation></message>
    <message><source>The waypoint has no position.</source><translation>Punkten saknar läge.</translation></message>
    <message><source>The waypoint lies {m} m from the walk.</source><translation>Punkten ligger {m} m från vandringen.</translation></message>
    <message><source>The waypoint was recorded on {day}, not on the evening of the walk.</source><translation>Punkten är inspelad {day}, inte samma kväll som vandringen.</translation></message>
    <message><source>The weight {name} is {value}; give a number from 0 up.</source><translation>Vikten {name} är {value}; ange ett tal från 0 och uppåt.</translation></message>
    <message><source>The weight {name} is “{value}”; give a number from 0 to 10.</source><translation>Vikten {name} är ”{value}”; ange ett tal från 0 till 10.</translation></message>
    <message><source>The wheel</source><translation>Hjulet</translation></message>
    <message><source>The whole stop</source><translation>Hela stoppet</translation></message>
    <message><source>The whole stop: {said}</source><translation>Hela stoppet: {said}</translation></message>
    <message><source>The whole year ({count})</source><translation>Hela året ({count})</translation></message>
    <message><source>The wider a path, the more homes have their shortest way along it: a model, nobody was counted.</source><translation>Ju bredare väg, desto fler bostäder har sin kortaste väg längs den: en modell, ingen har räknats.</translation></message>
    <message><source>The work is done and kept, but the layer {name} could not be written to {value}.</source><translation>Arbetet är gjort och sparat, men lagret {name} kunde inte skrivas till {value}.</translation></message>
    <message><source>The work is done and kept, but the receipt is missing.</source><translation>Arbetet är gjort och sparat, men kvittot saknas.</translation></message>
    <message><source>The work order</source><translation>Arbetsordernumret</translation></message>
    <message><source>The work order holds what may be personal data; give the number of the owner's system alone.</source><translation>Arbetsordern kan innehålla personuppgifter; ange bara numret i den ansvarigas eget system.</translation></message>
    <message><source>The workbook has hidden sheets that are not read: {sheets}. |layername= behind the file name reads one.</source><translation>Arbetsboken har dolda blad som inte läses: {sheets}. Med |layername= efter filnamnet läses ett av dem.</translation></message>
    <message><source>The year</source><translation>Året</translation></message>
    <message><source>The year after is not over, so it says nothing of a decrease yet.</source><translation>Året efter är inte slut, så det säger inget om en minskning än.</translation></message>
    <message><source>The year before it was {count}.</source><translation>Året före var det {count}.</translation></message>
    <message><source>The yearly wheel goes over 1 to {most} months; “{months}” is none of that.</source><translation>Årshjulet går över 1 till {most} månader; ”{months}” går inte.</translation></message>
    <message><source>The yearly wheel is of an area of the store, or of all; give its name.</source><translation>Årshjulet gäller ett område i databasen eller alla; ange dess namn.</translation></message>
    <message><source>Their findings are there, their files are not: fetch them from the phone and add them.</source><translation>Fynden finns, men inte bildfilerna: hämta dem från telefonen och lägg till dem.</translation></message>
    <message><source>Their words and our codes (JSON)</source><translation>Deras ord och våra koder (JSON)</translation></message>
    <message><source>Then click on the map; newer files leave the observation there</source><translation>Klicka sedan i kartan; nyare filer låter observationen ligga kvar</translation></message>
    <message><source>Then the copy may be shown to the public; the original never is</source><translation>Då får kopian visas för allmänheten; originalet visas aldrig</translation></message>
    <message><source>There</source><translation>Finns</translation></message>
    <message><source>There are changes that are not saved.</source><translation>Det finns ändringar som inte är sparade.</translation></message>
    <message><source>There are changes that are not saved: save them, or close once more to drop them.</source><translation>Det finns ändringar som inte är sparade: spara dem, eller stäng en gång till för att kasta dem.</translation></message>
    <message><source>There are no areas: all is told together.</source><translation>Det finns inga områden: allt redovisas tillsammans.</translation></message>
    <message><source>There are only films in “{file}”, and films are not kept; take photos.</source><translation>Det finns bara filmer i ”{file}”, och filmer sparas inte; ta foton.</translation></message>
    <message><source>There are stops for {served} of {groups} groups only; plan for fewer or give more time.</source><translation>Det finns stopp för bara {served} av {groups} grupper; planera för färre eller ge mer tid.</translation></message>
    <message><source>There is a meeting point “{name}” already; choose another name.</source><translation>Det finns redan en samlingsplats ”{name}”; välj ett annat namn.</translation></message>
    <message><source>There is an area “{name}” already; choose another name.</source><translation>Det finns redan ett område ”{name}”; välj ett annat namn.</translation></message>
    <message><source>There is effect lighting by {where}.</source><translation>Det finns effektbelysning vid {where}.</translation></message>
    <message><source>There is new lighting by {where}.</source><translation>Det finns ny belysning vid {where}.</translation></message>
    <message><source>There is no area “{area}” in the store; choose one of: {names} - or all, or a polygon layer.</source><translation>Det finns inget område ”{area}” i databasen; välj ett av: {names} – eller alla, eller ett polygonlager.</translation></message>
    <message><source>There is no case {uuid} in the store.</source><translation>Det finns inget ärende {uuid} i databasen.</translation></message>
    <message><source>There is no draft {key} in the preview.</source><translation>Det finns inget förslag {key} i förhandsvisningen.</translation></message>
    <message><source>There is no file “{file}”; check the path.</source><translation>Det finns ingen fil ”{file}”; kontrollera sökvägen.</translation></message>
    <message><source>There is no file “{store}”; choose another store or create a new one.</source><translation>Filen ”{store}” finns inte; välj en annan databas eller skapa en ny.</translation></message>
    <message><source>There is no filter “{name}”; the filters are: {known}.</source><translation>Det finns inget urval ”{name}”; urvalen är: {known}.</translation></message>
    <message><source>There is no finding {uuid} in the store.</source><translation>Det finns inget fynd {uuid} i databasen.</translation></message>
    <message><source>There is no folder {folder}.</source><translation>Det finns ingen mapp {folder}.</translation></message>
    <message><source>There is no folder “{folder}”; choose a folder that exists.</source><translation>Mappen ”{folder}” finns inte; välj en mapp som finns.</translation></message>
    <message><source>There is no ground to copy; choose a walk with stops, or an area.</source><translation>Det finns ingen mark att kopiera; välj en vandring med stopp eller ett område.</translation></message>
    <message><source>There is no lamp {pole} in the store.</source><translation>Det finns ingen lampa {pole} i databasen.</translation></message>
    <message><source>There is no landmark “{name}” in the store; give its name, or coordinates.</source><translation>Det finns ingen målpunkt ”{name}” i databasen; ange namnet, eller koordinater.</translation></message>
    <message><source>There is no map theme “{key}”; choose one of {keys}.</source><translation>Det finns inget karttema ”{key}”; välj ett av {keys}.</translation></message>
    <message><source>There is no meeting point called “{name}”.</source><translation>Det finns ingen samlingsplats som heter ”{name}”.</translation></message>
    <message><source>There is no municipality “{name}”; did you mean {names}?</source><translation>Det finns ingen kommun ”{name}”; menade du {names}?</translation></message>
    <message><source>There is no observation “{name}” in the store.</source><translation>Det finns ingen observation ”{name}” i databasen.</translation></message>
    <message><source>There is no photo in “{file}”; choose the folder with the photos of the walk.</source><translation>Det finns inget foto i ”{file}”; välj mappen med vandringens foton.</translation></message>
    <message><source>There is no place “{name}” in the store; places with done tasks are: {names}.</source><translation>Det finns ingen plats ”{name}” i databasen; platser med åtgärder som är klara är: {names}.</translation></message>
    <message><source>There is no polygon layer in the project.</source><translation>Det finns inget ytlager i projektet.</translation></message>
    <message><source>There is no presence effort with the key “{name}” in the store.</source><translation>Det finns ingen närvaroinsats med nyckeln ”{name}” i databasen.</translation></message>
    <message><source>There is no programme “{name}” in the store.</source><translation>Det finns inget program ”{name}” i databasen.</translation></message>
    <message><source>There is no stop {number}; the walk has {last}.</source><translation>Det finns inget stopp {number}; vandringen har {last}.</translation></message>
    <message><source>There is no type of place “{kind}”; the types are: {known}.</source><translation>Det finns ingen platstyp ”{kind}”; typerna är: {known}.</translation></message>
    <message><source>There is no walk to print yet; propose one first.</source><translation>Det finns ingen vandring att skriva ut än; föreslå en först.</translation></message>
    <message><source>There is no walk “{walk}” in the store; the row is kept without position.</source><translation>Det finns ingen vandring ”{walk}” i databasen; raden behålls utan position.</translation></message>
    <message><source>There is no walk “{walk}” in the store; the walks are: {names}.</source><translation>Det finns ingen vandring ”{walk}” i databasen; vandringarna är: {names}.</translation></message>
    <message><source>There is no walking network for this area; import one or fetch it from OpenStreetMap first.</source><translation>Det finns inget gångnät för det här området; läs in ett eller hämta det från OpenStreetMap först.</translation></message>
    <message><source>There is no walking network in {name}; import one or fetch it from OpenStreetMap first.</source><translation>Det finns inget gångnät i {name}; importera ett eller hämta det från OpenStreetMap först.</translation></message>
    <message><source>There is no way from the start (node {start}) to the end (node {end}).</source><translation>Det finns ingen väg från starten (nod {start}) till slutet (nod {end}).</translation></message>
    <message><source>There is no weight {name}; use {names}.</source><translation>Det finns ingen vikt {name}; använd {names}.</translation></message>
    <message><source>There is no “{name}” of kind {kind} in the store; there are: {names}.</source><translation>Det finns ingen ”{name}” av slaget {kind} i databasen; det som finns är: {names}.</translation></message>
    <message><source>There is nothing to compare them with.</source><translation>Det finns inget att jämföra med.</translation></message>
    <message><source>They are the same thing</source><translation>De är samma sak</translation></message>
    <message numerus="yes"><source>They count for %n of the ranked places.</source><translation><numerusform>De räknas för %n av de rangordnade platserna.</numerusform><numerusform>De räknas för %n av de rangordnade platserna.</numerusform></translation></message>
    <message numerus="yes"><source>They lie along %n of the dark stretches.</source><translation><numerusform>De ligger längs %n av de mörka sträckorna.</numerusform><numerusform>De ligger längs %n av de mörka sträckorna.</numerusform></translation></message>
    <message><source>Things that stand in the way</source><translation>Det som hindrar</translation></message>
    <message><source>Third meeting: what became of it</source><translation>Återkopplingsmöte: vad blev det av fynden</translation></message>
    <message><source>This GDAL has no PostgreSQL driver; use a GeoPackage, or a QGIS that has it.</source><translation>Denna GDAL saknar drivrutin för PostgreSQL; använd en GeoPackage, eller en QGIS som har den.</translation></message>
    <message><source>This QGIS cannot write a geospatial PDF; print it as an ordinary one.</source><translation>Det här QGIS kan inte skriva en geospatial PDF; skriv ut en vanlig.</translation></message>
    <message><source>This QGIS keeps no authentication “{id}”, or it is locked; set it up under Settings, Options, Authentication.</source><translation>Det finns ingen autentisering ”{id}” i detta QGIS, eller så är den låst; lägg in den under Inställningar, Alternativ, Autentisering.</translation></message>
    <message><source>This QGIS reads no drawings in DWG; save “{file}” as DXF, with the layers of the lamps.</source><translation>Denna QGIS läser inte ritningar i DWG; spara ”{file}” som DXF, med lampornas lager.</translation></message>
    <message><source>This computer knows no service “{store}”; write it in pg_service.conf, or write host and dbname in the address.</source><translation>Den här datorn känner ingen tjänst ”{store}”; skriv in den i pg_service.conf, eller skriv host och dbname i adressen.</translation></message>
    <message><source>This finding stands in another row of the stop already; change it there, or empty this row.</source><translation>Fyndet står redan på en annan rad vid stoppet; ändra det där, eller töm den här raden.</translation></message>
    <message><source>This is decided by {owner}. We have passed it on.</source><translation>{owner} bestämmer över detta. Vi har fört synpunkten vidare.</translation></message>
    <message><source>This is no query stamp; give the receipt of a situation, or the part of it called stamp.</source><translation>Det här är ingen frågestämpel; ange kvittot från en lägesbild, eller den del av det som heter stamp.</translation></message>
    <message><source>This is package number {number}; number {latest} has gone out since.</source><translation>Det här är paket nummer {number}; nummer {latest} har skickats sedan dess.</translation></message>
    <message><source>This is the partner's view: your own tasks with their places and photos, and counts by area; edit the tasks and save, for state, day, cost, order, reason and note are yours.</source><translation>Det här är partnerns vy: era egna uppgifter med platser och foton, och antal per område; redigera uppgifterna och spara, för status, dag, kostnad, arbetsorder, skäl och anteckning är era.</translation></message>
    <message><source>This is to be kept.</source><translation>Det här vill vi behålla.</translation></message>
    <message><source>This login has no role in “{store}”; let an administrator of the database give it one (Grant roles).</source><translation>Den här inloggningen har ingen roll i ”{store}”; låt en administratör av databasen ge den en (Ge roller).</translation></message>
    <message><source>This login of “{store}” is a partner's: it sees and answers its own tasks and nothing else; open it in the window, which puts them on the map.</source><translation>Den här inloggningen till ”{store}” är en partners: den ser och besvarar sina egna uppgifter och inget annat; öppna den i fönstret, som lägger dem på kartan.</translation></message>
    <message><source>This row of “{table}” was changed by somebody else since you opened it; look at the new values and make your change again.</source><translation>Den här raden i ”{table}” har ändrats av någon annan sedan du öppnade den; se de nya värdena och gör om din ändring.</translation></message>
    <message><source>This state does not follow the one the task has; choose another, or ask the municipality.</source><translation>Den statusen följer inte på den som uppgiften har; välj en annan, eller fråga kommunen.</translation></message>
    <message><source>This walk is planned for {date} and has not been held yet.</source><translation>Vandringen är planerad till {date} och har inte hållits än.</translation></message>
    <message><source>This was changed meanwhile, and by you too: {what}. Nothing is saved; choose whose values are kept.</source><translation>Detta ändrades under tiden, och av dig också: {what}. Inget är sparat; välj vilka värden som behålls.</translation></message>
    <message><source>Those that have no room on the map, or no place, stand in the annex.</source><translation>De som inte ryms på kartan, eller saknar plats, står i bilagan.</translation></message>
    <message><source>Through street</source><translation>Genomfartsgata</translation></message>
    <message><source>Thu</source><translation>tor</translation></message>
    <message><source>Tick a row: then its finding becomes a task.</source><translation>Kryssa i en rad: då blir fyndet en åtgärd.</translation></message>
    <message><source>Tick at least one street.</source><translation>Bocka för minst en gata.</translation></message>
    <message><source>Tick the page or the archive copy, and name its file.</source><translation>Kryssa i webbsidan eller arkivkopian och ange dess fil.</translation></message>
    <message><source>Tick the photos that residents may see. Only reviewed ones can be ticked.</source><translation>Kryssa i de foton som boende får se. Bara granskade går att kryssa i.</translation></message>
    <message><source>Tick those shown</source><translation>Bocka för alla som visas</translation></message>
    <message><source>Tick what you have looked for, and Yes, No or Don't know for what was found last time.</source><translation>Kryssa det ni har tittat efter, och Ja, Nej eller Vet ej för förra vandringens fynd.</translation></message>
    <message><source>Tick “Yes, send this” to go on.</source><translation>Kryssa för ”Ja, skicka detta” för att gå vidare.</translation></message>
    <message><source>Ticked: it becomes a task. Not ticked: the finding goes on waiting.</source><translation>Ikryssad: det blir en åtgärd. Inte ikryssad: fyndet väntar vidare.</translation></message>
    <message><source>Tiles</source><translation>Rutor</translation></message>
    <message><source>Time</source><translation>Tid</translation></message>
    <message><source>Time after</source><translation>Tiden efter</translation></message>
    <message><source>Time before</source><translation>Tiden före</translation></message>
    <message><source>Time limit (s)</source><translation>Tidsgräns (s)</translation></message>
    <message><source>Time of day</source><translation>Tid på dygnet</translation></message>
    <message><source>Time of day or place not told</source><translation>Klockslag eller plats saknas</translation></message>
    <message><source>Time of: {meeting}</source><translation>Tid för: {meeting}</translation></message>
    <message><source>Time slider</source><translation>Tidsreglage</translation></message>
    <message><source>Time zone</source><translation>Tidszon</translation></message>
    <message><source>Time zone (empty: by the place)</source><translation>Tidszon (tom: efter platsen)</translation></message>
    <message><source>Times</source><translation>Antal gånger</translation></message>
    <message><source>Times are told by the clocks of {zone}; import files without a zone again.</source><translation>Tider anges nu efter {zone}; läs in filer utan tidszon igen.</translation></message>
    <message><source>Times kept</source><translation>Gånger hållet</translation></message>
    <message><source>Title</source><translation>Rubrik</translation></message>
    <message><source>To</source><translation>Till</translation></message>
    <message><source>To a finding</source><translation>Till ett fynd</translation></message>
    <message><source>To a stop</source><translation>Till hållplats</translation></message>
    <message><source>To be done by {day}, more than a year ago; write a new day, or the state “{done}” with the day it was done.</source><translation>Klart senast {day}, mer än ett år sedan. Skriv en ny dag, eller status ”{done}” med dagen det blev klart.</translation></message>
    <message><source>To be followed up {day}</source><translation>Följs upp {day}</translation></message>
    <message><source>To be followed up {day}.</source><translation>Följs upp {day}.</translation></message>
    <message><source>To be held</source><translation>Ska hållas</translation></message>
    <message><source>To be held {date}</source><translation>Hålls {date}</translation></message>
    <message><source>To do</source><translation>Att göra</translation></message>
    <message><source>To know ({count})</source><translation>Att veta ({count})</translation></message>
    <message><source>To look at</source><translation>Att titta på</translation></message>
    <message><source>To owners</source><translation>Till ansvariga</translation></message>
    <message><source>To say that it has decreased there must be {count} after, or fewer.</source><translation>För att säga att det minskat behövs högst {count} efter.</translation></message>
    <message numerus="yes"><source>To say that it has decreased, at most %n may come in the next period.</source><translation><numerusform>För att säga att det har minskat får högst %n komma nästa period.</numerusform><numerusform>För att säga att det har minskat får högst %n komma nästa period.</numerusform></translation></message>
    <message numerus="yes"><source>To say that it has decreased, at most %n may come in the year after.</source><translation><numerusform>För att säga att det har minskat får högst %n komma året efter.</numerusform><numerusform>För att säga att det har minskat får högst %n komma året efter.</numerusform></translation></message>
    <message><source>To school</source><translation>Till skola</translation></message>
    <message><source>To stop {number}, {name}: {turns}</source><translation>Till stopp {number}, {name}: {turns}</translation></message>
    <message><source>To the station</source><translation>Till station</translation></message>
    <message><source>To {host} is sent: a rectangle around the chosen area, which is {km2} km², and your computer's network address as with any web page. Nothing from your store is sent.</source><translation>Till {host} skickas en rektangel runt det valda området, som är {km2} km², och datorns nätadress som vid vilken webbsida som helst. Inget ur databasen skickas.</translation></message>
    <message><source>To {place} ({facts})</source><translation>Till {place} ({facts})</translation></message>
    <message><source>Together</source><translation>Tillsammans</translation></message>
    <message><source>Together {count}</source><translation>Tillsammans {count}</translation></message>
    <message><source>Told by</source><translation>Rapporterat av</translation></message>
    <message><source>Told by (role)</source><translation>Rapporterat av (roll)</translation></message>
    <message><source>Told in a year</source><translation>Berättat på ett år</translation></message>
    <message><source>Told to residents</source><translation>Återkoppling till boende</translation></message>
    <message><source>Too many lines ({count}); write at most {limit}.</source><translation>För många rader ({count}); skriv högst {limit}.</translation></message>
    <message><source>Total (min)</source><translation>Totalt (min)</translation></message>
    <message><source>Track</source><translation>Skogs- eller jordbruksväg</translation></message>
    <message><source>Track of the group</source><translation>Gruppens spår</translation></message>
    <message><source>Track {number}</source><translation>Spår {number}</translation></message>
    <message><source>Tram</source><translation>Spårväg</translation></message>
    <message><source>Trial run: store nothing</source><translation>Provkörning: spara inget</translation></message>
    <message><source>Trunk road</source><translation>Stamväg</translation></message>
    <message><source>Try again</source><translation>Försök igen</translation></message>
    <message><source>Try it</source><translation>Prova</translation></message>
    <message><source>Try without writing</source><translation>Prova utan att skriva</translation></message>
    <message><source>Trying the map</source><translation>Provar kartan</translation></message>
    <message><source>Tue</source><translation>tis</translation></message>
    <message><source>Tunnel</source><translation>Tunnel</translation></message>
    <message><source>Turn</source><translation>Sväng</translation></message>
    <message><source>Two answers fit. Which one is right?</source><translation>Två svar passar. Vilket är rätt?</translation></message>
    <message><source>Two areas are called “{name}”; give each a name of its own.</source><translation>Två områden heter ”{name}”; ge varje område ett eget namn.</translation></message>
    <message><source>Two pens, a hard board and a torch. Check that a sheet for every stop is there.</source><translation>Två pennor, en skrivplatta och en ficklampa. Kolla att det finns ett blad för varje stopp.</translation></message>
    <message><source>Two rows of the layer “{layer}” have one key; both were kept.</source><translation>Två rader i lagret ”{layer}” har samma nyckel; båda finns kvar.</translation></message>
    <message><source>Type in the paper by keyboard alone, in its order; each row is saved when it is left</source><translation>Skriv in papperet med bara tangentbordet, i dess ordning; varje rad sparas när den lämnas</translation></message>
    <message><source>Type of place</source><translation>Platstyp</translation></message>
    <message><source>Type of place (question; any: every other)</source><translation>Platstyp (fråga; any: alla andra)</translation></message>
    <message><source>Uncertain:</source><translation>Osäkert:</translation></message>
    <message><source>Unchanged</source><translation>Oförändrade</translation></message>
    <message><source>Undo</source><translation>Ångra</translation></message>
    <message><source>Undo (Ctrl+Z)</source><translation>Ångra (Ctrl+Z)</translation></message>
    <message><source>Undo: {step}</source><translation>Ångra: {step}</translation></message>
    <message><source>Undoing</source><translation>Ångrar</translation></message>
    <message><source>Undone: {step}.</source><translation>Ångrat: {step}.</translation></message>
    <message><source>Unknown cost {cost}; choose length or time.</source><translation>Okänd kostnad {cost}; välj length eller time.</translation></message>
    <message><source>Unknown kernel {name}; choose one of {names}.</source><translation>Okänd kärna {name}; välj en av {names}.</translation></message>
    <message><source>Unknown period {kind}; choose one of {names}.</source><translation>Okänd period {kind}; välj en av {names}.</translation></message>
    <message><source>Unlock</source><translation>Lås upp</translation></message>
    <message><source>Unsure: anything from {least} to {most} fits as well.</source><translation>Osäkert: allt från {least} till {most} passar lika bra.</translation></message>
    <message><source>Untick all</source><translation>Ta bort alla bockar</translation></message>
    <message><source>Until</source><translation>Till</translation></message>
    <message><source>Update task</source><translation>Uppdatera åtgärd</translation></message>
    <message><source>Updated</source><translation>Uppdaterade</translation></message>
    <message><source>Updated {date}, version {version}</source><translation>Uppdaterad {date}, version {version}</translation></message>
    <message><source>Upgrade</source><translation>Uppgradera</translation></message>
    <message><source>Upgrade store</source><translation>Uppgradera databas</translation></message>
    <message><source>Upgraded; the old store is kept as {name}.</source><translation>Uppgraderad; den gamla databasen finns kvar som {name}.</translation></message>
    <message><source>Upgrading {name}</source><translation>Uppgraderar {name}</translation></message>
    <message><source>Urban area to add</source><translation>Tätort att lägga till</translation></message>
    <message><source>Use it</source><translation>Använd</translation></message>
    <message><source>Usual cost (kr)</source><translation>Vanlig kostnad (kr)</translation></message>
    <message><source>Usually</source><translation>Brukar vara</translation></message>
    <message><source>VALUES can say what they mean.</source><translation>VALUES kan säga vad de betyder.</translation></message>
    <message><source>VERSION is of one stored row that is changed; leave it out else.</source><translation>VERSION gäller en enda lagrad rad som ändras; lämna den annars tom.</translation></message>
    <message><source>Values changed</source><translation>Ändrade värden</translation></message>
    <message><source>Version</source><translation>Version</translation></message>
    <message><source>Version of the walk in calendars</source><translation>Vandringens version i kalendrarna</translation></message>
    <message><source>Version that was read</source><translation>Version som lästes</translation></message>
    <message><source>Version {version}</source><translation>Version {version}</translation></message>
    <message><source>Version {version}, not published</source><translation>Version {version}, inte publicerad</translation></message>
    <message><source>Versions and what they change</source><translation>Versioner och vad som ändrats</translation></message>
    <message><source>Wait for their season</source><translation>Väntar på sin säsong</translation></message>
    <message><source>Waiting: “{store}” is being written</source><translation>Väntar: någon annan skriver i ”{store}”</translation></message>
    <message><source>Walk</source><translation>Vandring</translation></message>
    <message><source>Walk (empty: as the package says)</source><translation>Vandring (tomt: som paketet säger)</translation></message>
    <message><source>Walk (for the stop number)</source><translation>Vandring (för stoppets nummer)</translation></message>
    <message><source>Walk (or several); empty: all</source><translation>Vandring (eller flera); tomt: alla</translation></message>
    <message><source>Walk as GPX</source><translation>Vandringen som GPX</translation></message>
    <message><source>Walk in calendars</source><translation>Vandringen i kalendrar</translation></message>
    <message><source>Walk in {area}</source><translation>Trygghetsvandring i {area}</translation></message>
    <message><source>Walk last: nobody is left behind, and crossings and stairs are taken together.</source><translation>Gå sist: ingen blir efter, och korsningar och trappor tas tillsammans.</translation></message>
    <message><source>Walk map (PDF)</source><translation>Vandringskarta (PDF)</translation></message>
    <message><source>Walk map (PDF) …</source><translation>Vandringskarta (PDF) …</translation></message>
    <message><source>Walk map, {paper}</source><translation>Vandringskarta, {paper}</translation></message>
    <message><source>Walk the way yourself first, once in daylight and once in the dark, and mend the plan.</source><translation>Gå vägen själv först, en gång i dagsljus och en gång i mörker, och rätta planen.</translation></message>
    <message><source>Walk, or what its groups are called together</source><translation>Vandring, eller gruppernas gemensamma namn</translation></message>
    <message><source>Walk: {name}</source><translation>Vandring: {name}</translation></message>
    <message><source>Walked</source><translation>Gått</translation></message>
    <message><source>Walked {length}, {first}–{last}.</source><translation>Gick {length}, {first}–{last}.</translation></message>
    <message><source>Walked {length}. The track has no times: when the group was at the stops is not known.</source><translation>Gick {length}. Spåret saknar tider: när gruppen var vid stoppen är inte känt.</translation></message>
    <message><source>Walking from homes to schools, stations and stops</source><translation>Går från bostäder till skolor, stationer och hållplatser</translation></message>
    <message><source>Walking network</source><translation>Gångnät</translation></message>
    <message><source>Walking network and base map</source><translation>Gångnät och baskarta</translation></message>
    <message><source>Walks</source><translation>Vandringar</translation></message>
    <message><source>Walks and tasks</source><translation>Vandringar och åtgärder</translation></message>
    <message><source>Walks to follow up</source><translation>Vandringar att följa upp</translation></message>
    <message><source>Was called off.</source><translation>Ställdes in.</translation></message>
    <message><source>Was to be held {date}: say whether it was held or called off.</source><translation>Skulle hållas {date}: ange om den hölls eller ställdes in.</translation></message>
    <message><source>Water</source><translation>Vatten</translation></message>
    <message numerus="yes"><source>Watts assumed for %n lamp(s).</source><translation><numerusform>Effekt antagen för %n lampa.</numerusform><numerusform>Effekt antagen för %n lampor.</numerusform></translation></message>
    <message><source>We are behind.</source><translation>Vi ligger efter.</translation></message>
    <message><source>We follow up {date}, and tell here what has become of it.</source><translation>Vi följer upp {date} och berättar här hur det har gått.</translation></message>
    <message><source>We have passed it on to {owner}.</source><translation>Vi har lämnat det vidare till {owner}.</translation></message>
    <message><source>We will change the lamps by {where} to LED.</source><translation>Vi byter lamporna vid {where} till LED.</translation></message>
    <message><source>We will clean up by {where}.</source><translation>Vi städar vid {where}.</translation></message>
    <message><source>We will clear the saplings by {where}.</source><translation>Vi röjer slyet vid {where}.</translation></message>
    <message><source>We will improve the crossing by {where}.</source><translation>Vi förbättrar gångpassagen vid {where}.</translation></message>
    <message><source>We will paint by {where}.</source><translation>Vi målar vid {where}.</translation></message>
    <message><source>We will prune the shrubs by {where}.</source><translation>Vi beskär buskarna vid {where}.</translation></message>
    <message><source>We will put the signs by {where} in order.</source><translation>Vi åtgärdar skyltarna vid {where}.</translation></message>
    <message><source>We will put up effect lighting by {where}.</source><translation>Vi sätter upp effektbelysning vid {where}.</translation></message>
    <message><source>We will put up new lighting by {where}.</source><translation>Vi sätter upp ny belysning vid {where}.</translation></message>
    <message><source>We will remove the graffiti by {where}.</source><translation>Vi tar bort klottret vid {where}.</translation></message>
    <message><source>We will repair the lighting by {where}.</source><translation>Vi lagar belysningen vid {where}.</translation></message>
    <message><source>We will repair what is broken by {where}.</source><translation>Vi lagar det som är trasigt vid {where}.</translation></message>
    <message><source>Weather</source><translation>Väder</translation></message>
    <message><source>Web map</source><translation>Webbkarta</translation></message>
    <message><source>Web map (XYZ, WMS, WMTS, WFS) …</source><translation>Karttjänst (XYZ, WMS, WMTS, WFS) …</translation></message>
    <message><source>Web map link</source><translation>Länk till webbkarta</translation></message>
    <message><source>Web map link (-: OpenStreetMap)</source><translation>Länk till webbkarta (-: OpenStreetMap)</translation></message>
    <message><source>Wed</source><translation>ons</translation></message>
    <message><source>Weekday</source><translation>Veckodag</translation></message>
    <message><source>Weekday (0 is Monday) by hour</source><translation>Veckodag (0 är måndag) och timme</translation></message>
    <message><source>Weekday and hour</source><translation>Veckodag och timme</translation></message>
    <message><source>Weekly meeting</source><translation>Veckomöte</translation></message>
    <message><source>Weight set</source><translation>Viktuppsättning</translation></message>
    <message><source>Weights</source><translation>Vikter</translation></message>
    <message><source>Weights (JSON)</source><translation>Vikter (JSON)</translation></message>
    <message><source>Weights must be above 0.</source><translation>Vikter ska vara över 0.</translation></message>
    <message><source>What</source><translation>Vad</translation></message>
    <message><source>What a change to LED costs and saves street by street, and one programme of the streets you choose</source><translation>Vad ett byte till LED kostar och sparar gata för gata, och ett program av de gator som väljs</translation></message>
    <message><source>What an owner or partner answered, in its list or package, is shown before it is taken in</source><translation>Det som en ansvarig eller partner svarat i sin lista eller sitt paket visas innan det tas in</translation></message>
    <message><source>What are these weights called?</source><translation>Vad ska vikterna heta?</translation></message>
    <message><source>What became of it</source><translation>Vad det blev av det</translation></message>
    <message><source>What became of the priorities of the period before</source><translation>Hur det gick med förra periodens prioriteringar</translation></message>
    <message><source>What became of the rows read</source><translation>Vad det blev av de lästa raderna</translation></message>
    <message><source>What becomes tasks</source><translation>Det som blir åtgärder</translation></message>
    <message><source>What came after cannot be counted: no import tells of {months}. What is missing is not zero.</source><translation>Det som kom efter går inte att räkna: ingen import berättar om {months}. Det som saknas är inte noll.</translation></message>
    <message><source>What came back of this walk before was read in by an older version; let a planner read this in.</source><translation>Det som tidigare kom tillbaka från den här vandringen lästes in av en äldre version; låt en planerare läsa in det här.</translation></message>
    <message><source>What came back: files and folders</source><translation>Det som kom tillbaka: filer och mappar</translation></message>
    <message><source>What came before and after is fewer than {smallest}, and is not told.</source><translation>Det som kom före och efter är färre än {smallest} och redovisas inte.</translation></message>
    <message><source>What came in, by area and category</source><translation>Vad som kom in, per område och kategori</translation></message>
    <message><source>What can be said</source><translation>Vad som kan sägas</translation></message>
    <message><source>What comes back from a walk ({patterns})</source><translation>Det som kommer tillbaka från en vandring ({patterns})</translation></message>
    <message><source>What counts by itself</source><translation>Vad som räknas av sig självt</translation></message>
    <message><source>What happens here, and when</source><translation>Vad som händer här, och när</translation></message>
    <message><source>What has no position counts nowhere on the map; what is guessed or rounded may lie in the wrong place.</source><translation>Det som saknar läge syns inte på kartan; det som är gissat eller avrundat kan ligga fel.</translation></message>
    <message><source>What if these lamps worked</source><translation>Om de här lamporna fungerade</translation></message>
    <message><source>What is asked for</source><translation>Önskemål</translation></message>
    <message><source>What is done</source><translation>Det är gjort</translation></message>
    <message><source>What is followed up</source><translation>Vad som följs upp</translation></message>
    <message><source>What is not decided yet</source><translation>Inte beslutat än</translation></message>
    <message><source>What is observed {when} is still to come; give a time that has been.</source><translation>Observationens tid, {when}, har inte varit än; ange en tid som har varit.</translation></message>
    <message><source>What is promised</source><translation>Vad som utlovas</translation></message>
    <message><source>What is the area {name} to be called?</source><translation>Vad ska området {name} heta?</translation></message>
    <message><source>What is the filter called?</source><translation>Vad ska urvalet heta?</translation></message>
    <message><source>What is the place called?</source><translation>Vad heter platsen?</translation></message>
    <message><source>What is to be done</source><translation>Vad som ska göras</translation></message>
    <message><source>What is to change, and how it is seen</source><translation>Vad som ska ändras, och hur det syns</translation></message>
    <message><source>What is told has been changed since the answer was shown; look at it again, and publish it then.</source><translation>Det som berättas har ändrats sedan återkopplingen visades. Titta igenom den igen och publicera sedan.</translation></message>
    <message><source>What is typed in the form is not saved.</source><translation>Det som står i formuläret är inte sparat.</translation></message>
    <message><source>What it becomes</source><translation>Vad det blir</translation></message>
    <message><source>What it holds</source><translation>Vad den innehåller</translation></message>
    <message><source>What it is</source><translation>Vad det är</translation></message>
    <message><source>What it is, is missing; write one of: {known}.</source><translation>Vad det är saknas; skriv något av: {known}.</translation></message>
    <message><source>What it rests on</source><translation>Vad den bygger på</translation></message>
    <message><source>What lists, map and walk are about.</source><translation>Det som listor, karta och vandring handlar om.</translation></message>
    <message><source>What may be said</source><translation>Vad som kan sägas</translation></message>
    <message><source>What may be said of the cases</source><translation>Vad som kan sägas om ärendena</translation></message>
    <message><source>What may be said of the cases (code)</source><translation>Vad som kan sägas om ärendena (kod)</translation></message>
    <message><source>What most reports are about, and where the number is within what usually varies:</source><translation>Det som flest rapporter gäller, och där antalet ligger inom vad som brukar variera:</translation></message>
    <message><source>What one such task usually costs in kronor; 0 is unknown</source><translation>Vad en sådan åtgärd brukar kosta i kronor; 0 är okänt</translation></message>
    <message><source>What residents are told was done</source><translation>Vad boende får veta har gjorts</translation></message>
    <message><source>What residents have reported.</source><translation>Vad invånarna har anmält.</translation></message>
    <message><source>What residents told (counts)</source><translation>Vad boende berättat (antal)</translation></message>
    <message><source>What should be done, who does it, and how serious is it?</source><translation>Vad borde göras, vem gör det och hur allvarligt är det?</translation></message>
    <message><source>What stored rows mean that are missing from the newer file</source><translation>Vad det betyder att lagrade rader saknas i den nyare filen</translation></message>
    <message><source>What that says</source><translation>Vad det säger</translation></message>
    <message><source>What the answers of “{sheet}” say once, on “{other}”, is not in the workbook.</source><translation>Det som svaren i ”{sheet}” säger en gång, på ”{other}”, finns inte i arbetsboken.</translation></message>
    <message><source>What the end is called</source><translation>Vad målet heter</translation></message>
    <message><source>What the file covers: whole, period or part (empty: what its rows tell)</source><translation>Vad filen täcker: whole, period eller part (tomt: det raderna visar)</translation></message>
    <message><source>What the file holds</source><translation>Vad filen innehåller</translation></message>
    <message><source>What the map shows now</source><translation>Det som kartan visar nu</translation></message>
    <message><source>What the numbers rest on</source><translation>Vad talen vilar på</translation></message>
    <message><source>What the package says of itself was changed; it is compared with what went out from here.</source><translation>Det paketet säger om sig självt har ändrats; det jämförs med det som skickades härifrån.</translation></message>
    <message><source>What the score is made of</source><translation>Vad poängen består av</translation></message>
    <message><source>What the start is called</source><translation>Vad starten heter</translation></message>
    <message><source>What to look for</source><translation>Titta efter</translation></message>
    <message><source>What was broken by {where} has been repaired.</source><translation>Det som var trasigt vid {where} är lagat.</translation></message>
    <message><source>What was decided, without names</source><translation>Vad som beslutades, utan namn</translation></message>
    <message><source>What was found. Enter saves, Shift+Enter breaks the line.</source><translation>Vad som hittades. Enter sparar, Skift+Enter bryter raden.</translation></message>
    <message><source>What was good</source><translation>Det som är bra</translation></message>
    <message><source>What was noted</source><translation>Vad som har noterats</translation></message>
    <message><source>What was read in</source><translation>Det som lästs in</translation></message>
    <message><source>What was said</source><translation>Vad som har sagts</translation></message>
    <message><source>What was seen</source><translation>Vad som sågs</translation></message>
    <message><source>What was seen: place and situation, never individuals. Enter saves.</source><translation>Vad som sågs: plats och situation, aldrig enskilda personer. Enter sparar.</translation></message>
    <message><source>What we see, what should be done</source><translation>Vad vi ser och vad som bör göras</translation></message>
    <message><source>What went wrong</source><translation>Vad som gick fel</translation></message>
    <message><source>What will be done</source><translation>Det här ska göras</translation></message>
    <message><source>What will not be done, and why</source><translation>Det här görs inte, och varför</translation></message>
    <message><source>What works well gets a row too; write + in front.</source><translation>Det som fungerar bra får också en rad; skriv + först.</translation></message>
    <message><source>What would help</source><translation>Vad skulle hjälpa</translation></message>
    <message><source>What you changed here is not stored.</source><translation>Det du ändrade här är inte sparat.</translation></message>
    <message><source>What you see</source><translation>Vad ni ser</translation></message>
    <message><source>What you see (no names)</source><translation>Vad ni ser (inga namn)</translation></message>
    <message><source>What you told us</source><translation>Det ni berättade</translation></message>
    <message><source>What “{value}” means</source><translation>Vad ”{value}” betyder</translation></message>
    <message><source>What: {kinds}. The number is enough; add a few words.</source><translation>Vad: {kinds}. Siffran räcker; lägg till några ord.</translation></message>
    <message><source>When</source><translation>När</translation></message>
    <message><source>When (day, or day and time)</source><translation>När (dag, eller dag och tid)</translation></message>
    <message><source>When and how much</source><translation>När och hur mycket</translation></message>
    <message><source>When presence is needed</source><translation>När närvaro behövs</translation></message>
    <message><source>Where</source><translation>Var</translation></message>
    <message><source>Where a building's kind is known, houses are one home, blocks of flats a home for every {each} m² of each storey ({storeys} where none are told), and garages, churches, schools, shops and industries are none.</source><translation>Där byggnadens slag är känt är ett småhus en bostad, ett flerbostadshus en bostad för varje {each} m² på varje våning ({storeys} våningar där antal saknas), och garage, kyrkor, skolor, butiker och industrier är ingen.</translation></message>
    <message><source>Where and what</source><translation>Var och vad</translation></message>
    <message><source>Where at the stop</source><translation>Var vid stoppet</translation></message>
    <message><source>Where it is dark, and which lamps are out.</source><translation>Var det är mörkt och vilka lyktor som är släckta.</translation></message>
    <message><source>Where it is not, the ground decides: {least}–{one} m² is one home, a larger building a home for every {each} m²; smaller ones, those over {largest} m², schools, pre-schools, stations, care and sports halls are none.</source><translation>Där det inte är känt avgör ytan på marken: {least}–{one} m² är en bostad, en större byggnad en bostad för varje {each} m²; mindre byggnader, de över {largest} m², skolor, förskolor, stationer, vård och sporthallar är ingen.</translation></message>
    <message><source>Where on the server</source><translation>Var på servern</translation></message>
    <message><source>Where residents feel unsafe.</source><translation>Var invånarna känner sig otrygga.</translation></message>
    <message><source>Where the first rows lie</source><translation>Var de första raderna ligger</translation></message>
    <message><source>Where the number of answers is not published no interval is drawn, and nothing is said of change.</source><translation>Där antalet svar inte är publicerat ritas inget intervall, och inget sägs om förändring.</translation></message>
    <message><source>Where the photos that came lie: put a camera's clock right, or photos by hand</source><translation>Var fotona som kom ligger: ställ en kameras klocka rätt, eller placera foton för hand</translation></message>
    <message><source>Where to stand instead (JSON)</source><translation>Var man står i stället (JSON)</translation></message>
    <message><source>Where “…” stands there is no room for all numbers of points that lie close together.</source><translation>Där det står ”…” ligger så många punkter tätt att alla nummer inte får plats.</translation></message>
    <message><source>Where, who, how serious</source><translation>Var, vem, allvar</translation></message>
    <message><source>Where: so that it is found in daylight too; the number on the pole, left of the entrance.</source><translation>Var: så att det hittas nästa dag; numret på stolpen, till vänster om entrén.</translation></message>
    <message><source>Whether it helped</source><translation>Om det hjälpte</translation></message>
    <message><source>Whether it helped cannot be counted: the analysis has no point on the map.</source><translation>Om det hjälpte går inte att räkna: analysen har ingen punkt på kartan.</translation></message>
    <message><source>Whether it helped is told when the day of the follow-up has come.</source><translation>Om det hjälpte sägs när uppföljningsdagen har kommit.</translation></message>
    <message><source>Whether the numbers still hold (code)</source><translation>Om siffrorna fortfarande gäller (kod)</translation></message>
    <message><source>Whether the time of day is known</source><translation>Om klockslaget är känt</translation></message>
    <message><source>Which (names or keys)</source><translation>Vilka (namn eller nycklar)</translation></message>
    <message><source>Which one</source><translation>Vilken</translation></message>
    <message><source>Which ones, layer/key/column (empty: all)</source><translation>Vilka, lager/nyckel/kolumn (tomt: alla)</translation></message>
    <message><source>Which places need a visit, with the reasons.</source><translation>Vilka platser som behöver ett besök, med skälen.</translation></message>
    <message><source>While it was dark</source><translation>När det var mörkt</translation></message>
    <message><source>While it was light</source><translation>När det var ljust</translation></message>
    <message><source>Who</source><translation>Vem</translation></message>
    <message><source>Who a new task of it goes to</source><translation>Vem en ny åtgärd av slaget går till</translation></message>
    <message><source>Who answered the survey</source><translation>Vilka som svarade på enkäten</translation></message>
    <message><source>Who answered, and who lives here</source><translation>Vilka som svarade och vilka som bor här</translation></message>
    <message><source>Who is to have which role</source><translation>Vem som ska ha vilken roll</translation></message>
    <message><source>Who may read: everybody. No texts, no people, no single reports.</source><translation>Vem som får läsa: alla. Inga texter, inga personer, inga enskilda anmälningar.</translation></message>
    <message><source>Who may read: the EST group. Every number stands as it is; no resident's text is told.</source><translation>Vem som får läsa: EST-gruppen. Alla tal anges som de är; inga texter från invånare återges.</translation></message>
    <message><source>Who may read: those who work with the municipality for safety. No texts, no people, no single reports.</source><translation>Vem som får läsa: de som arbetar med trygghet tillsammans med kommunen. Inga texter, inga personer, inga enskilda anmälningar.</translation></message>
    <message><source>Who mends it: {owners}.</source><translation>Vem åtgärdar: {owners}.</translation></message>
    <message><source>Who should see to it</source><translation>Vem som bör åtgärda</translation></message>
    <message><source>Who: who is to mend it. Ring 1-3 for how serious. Ask the photographer for the photo number.</source><translation>Vem: den som ska åtgärda. Ringa in 1–3 för allvaret. Fråga fotografen efter fotots nummer.</translation></message>
    <message><source>Whoever opens the file has the walk and its meetings taken out of the calendar.</source><translation>Den som öppnar filen får vandringen och dess möten borttagna ur kalendern.</translation></message>
    <message><source>Whose value is kept (empty: list them)</source><translation>Vems värde som behålls (tomt: lista dem)</translation></message>
    <message><source>Whose value settles conflicts (empty: they wait)</source><translation>Vems värde som avgör konflikter (tomt: de väntar)</translation></message>
    <message><source>Whose value stands where both changed it</source><translation>Vems värde som gäller när båda har ändrat</translation></message>
    <message><source>Why</source><translation>Varför</translation></message>
    <message><source>Why not</source><translation>Varför inte</translation></message>
    <message><source>Why we stop</source><translation>Varför vi stannar</translation></message>
    <message><source>Why we stop here</source><translation>Varför vi stannar här</translation></message>
    <message><source>Width of the columns</source><translation>Kolumnernas bredd</translation></message>
    <message><source>Will be done: when and by whom; the numbers stand on the map</source><translation>Ska göras: när och av vem. Numren finns på kartan.</translation></message>
    <message><source>Will be saved as: {text}</source><translation>Sparas som: {text}</translation></message>
    <message><source>Will not be done, and why; the numbers stand on the map</source><translation>Görs inte, och varför. Numren finns på kartan.</translation></message>
    <message><source>With its lamps mended</source><translation>Med lamporna lagade</translation></message>
    <message><source>With the background map “{title}”</source><translation>Med bakgrundskartan ”{title}”</translation></message>
    <message><source>With these words</source><translation>Med dessa ord</translation></message>
    <message><source>Without a point on the map nothing can be counted around the place.</source><translation>Utan en punkt på kartan kan inget räknas runt platsen.</translation></message>
    <message><source>Without a time of day: {count}.</source><translation>Utan klockslag: {count}.</translation></message>
    <message><source>Without a walking network nobody can tell what becomes of dark stretches.</source><translation>Utan gångnät går det inte att säga vad som händer med mörka sträckor.</translation></message>
    <message><source>Without category</source><translation>Utan kategori</translation></message>
    <message><source>Without light</source><translation>Utan ljus</translation></message>
    <message><source>Without position</source><translation>Utan läge</translation></message>
    <message><source>Without stairs</source><translation>Utan trappor</translation></message>
    <message><source>Women and men</source><translation>Kvinnor och män</translation></message>
    <message><source>Wood</source><translation>Skog</translation></message>
    <message><source>Word a no so that it can be published: residents read the reason.</source><translation>Formulera ett nej så att det kan publiceras: boende läser skälet.</translation></message>
    <message><source>Words and what they mean</source><translation>Ord och vad de betyder</translation></message>
    <message><source>Words in “{column}” that decide nothing: {values}; rows in all: {count}.</source><translation>Ord i ”{column}” som inte avgör något: {values}; rader i allt: {count}.</translation></message>
    <message><source>Words that decide nothing</source><translation>Ord som inte avgör något</translation></message>
    <message><source>Words that decide nothing: what do they mean?</source><translation>Ord som inte avgör något: vad betyder de?</translation></message>
    <message><source>Work coordinate system (empty: by the municipality)</source><translation>Koordinatsystem för arbetet (tomt: efter kommunen)</translation></message>
    <message><source>Work list</source><translation>Arbetslista</translation></message>
    <message><source>Work list for {owner}</source><translation>Arbetslista för {owner}</translation></message>
    <message><source>Work list …</source><translation>Arbetslista …</translation></message>
    <message><source>Work lists for owners</source><translation>Arbetslistor till ansvariga</translation></message>
    <message><source>Work order</source><translation>Arbetsorder</translation></message>
    <message><source>Work order of the owner</source><translation>Ansvarigas arbetsordernr</translation></message>
    <message><source>Work order of the owner (- for none)</source><translation>Den ansvarigas arbetsordernummer (- för inget)</translation></message>
    <message><source>Works well (positive)</source><translation>Fungerar bra (positivt)</translation></message>
    <message><source>Works well: to be kept</source><translation>Fungerar bra: värt att behålla</translation></message>
    <message><source>Worth a look</source><translation>Bör ses över</translation></message>
    <message><source>Would be done: {what}. Nothing is changed.</source><translation>Skulle göras: {what}. Inget är ändrat.</translation></message>
    <message><source>Would help: {list}</source><translation>Skulle hjälpa: {list}</translation></message>
    <message><source>Write</source><translation>Skriv</translation></message>
    <message><source>Write PDF …</source><translation>Skriv PDF …</translation></message>
    <message><source>Write a name</source><translation>Skriv ett namn</translation></message>
    <message><source>Write about the place and what happens there, never about individuals. Names, numbers and addresses are masked, and a text that may mean somebody waits for its review and goes nowhere out.</source><translation>Skriv om platsen och vad som händer där, aldrig om personer. Namn, nummer och adresser maskas, och en text som kan avse någon väntar på granskning och följer inte med ut.</translation></message>
    <message><source>Write how many took part on the first sheet; no names.</source><translation>Skriv antalet deltagare på första bladet; inga namn.</translation></message>
    <message><source>Write it anew</source><translation>Skriv om</translation></message>
    <message><source>Write no names, phone numbers or number plates: what was said, not who said it.</source><translation>Skriv inga namn, telefonnummer eller bilnummer: vad som sades, inte vem som sade det.</translation></message>
    <message><source>Write on it</source><translation>Skriv vidare</translation></message>
    <message><source>Write the address of the service; it begins with https://.</source><translation>Skriv tjänstens adress; den börjar med https://.</translation></message>
    <message><source>Write the address; it begins with https://.</source><translation>Skriv adressen; den börjar med https://.</translation></message>
    <message><source>Write the key anew where the address has ***; it was not kept.</source><translation>Skriv nyckeln på nytt där adressen har ***; den sparas inte.</translation></message>
    <message><source>Write the municipality's name, for example Kumla</source><translation>Skriv kommunens namn, till exempel Kumla</translation></message>
    <message><source>Write the municipality's name.</source><translation>Skriv kommunens namn.</translation></message>
    <message><source>Write the municipality's own host instead of {host}.</source><translation>Skriv kommunens egen adress i stället för {host}.</translation></message>
    <message><source>Write the reason</source><translation>Skriv skäl</translation></message>
    <message><source>Write what is promised.</source><translation>Skriv vad som utlovas.</translation></message>
    <message><source>Write what it is called.</source><translation>Skriv vad den heter.</translation></message>
    <message><source>Write what was decided.</source><translation>Skriv vad som beslutades.</translation></message>
    <message><source>Write your answer under each task, or in the sheet with the same numbers, and send it back.</source><translation>Skriv svaret under varje åtgärd eller i kalkylbladet med samma nummer, och skicka tillbaka det.</translation></message>
    <message><source>Writes down what the group sees, so that somebody who was not there finds it and can mend it.</source><translation>Skriver ner det gruppen ser, så att den som inte var med hittar det och kan åtgärda det.</translation></message>
    <message><source>Writing GPX</source><translation>Skriver GPX</translation></message>
    <message><source>Writing lamps</source><translation>Skriver lampor</translation></message>
    <message><source>Writing the calendar file</source><translation>Skriver kalenderfilen</translation></message>
    <message><source>Writing the network</source><translation>Skriver gångnätet</translation></message>
    <message><source>Writing the package</source><translation>Skriver paketet</translation></message>
    <message><source>Writing the protocol</source><translation>Skriver protokollet</translation></message>
    <message><source>Writing the questionnaire</source><translation>Skriver dialogfrågorna</translation></message>
    <message><source>Writing the situation report</source><translation>Skriver lägesrapporten</translation></message>
    <message><source>Writing work lists</source><translation>Skriver arbetslistor</translation></message>
    <message><source>Written over what stood there, and taken as the answer: rows {rows}.</source><translation>Skrivet över det som stod där och läst som svaret: rad {rows}.</translation></message>
    <message><source>Written when it is followed up</source><translation>Skrivs när den följs upp</translation></message>
    <message><source>XYZ tiles</source><translation>XYZ-rutor</translation></message>
    <message><source>Year</source><translation>År</translation></message>
    <message><source>Year by month</source><translation>År och månad</translation></message>
    <message><source>Yearly wheel</source><translation>Årshjul</translation></message>
    <message><source>Years</source><translation>År</translation></message>
    <message><source>Years after</source><translation>År efter</translation></message>
    <message><source>Years before</source><translation>År före</translation></message>
    <message><source>Yes</source><translation>Ja</translation></message>
    <message><source>Yes, send this</source><translation>Ja, skicka detta</translation></message>
    <message><source>You are logged in as {login}: {role}.</source><translation>Du är inloggad som {login}: {role}.</translation></message>
    <message><source>You may make no new schema here; choose one of those there are.</source><translation>Du får inte skapa något nytt schema här; välj ett av dem som finns.</translation></message>
    <message><source>You may make no tables in the schema “{schema}”; ask the database's administrator.</source><translation>Du får inte skapa tabeller i schemat ”{schema}”; fråga den som sköter servern.</translation></message>
    <message><source>You may not do this in “{store}”; ask its administrator for the right.</source><translation>Du får inte göra detta i ”{store}”; be administratören om rätten.</translation></message>
    <message><source>You may not use the schema “{schema}” of the database; ask its administrator for USAGE on it.</source><translation>Du får inte använda schemat ”{schema}” i databasen; be den som sköter servern om USAGE på det.</translation></message>
    <message><source>You may not use the schema “{schema}”, where “{store}” has PostGIS; let its administrator run {command}.</source><translation>Du får inte använda schemat ”{schema}”, där ”{store}” har PostGIS; låt den som sköter databasen köra {command}.</translation></message>
    <message numerus="yes"><source>You who walked with us made %n point(s).</source><translation><numerusform>Ni som gick med oss lämnade %n synpunkt.</numerusform><numerusform>Ni som gick med oss lämnade %n synpunkter.</numerusform></translation></message>
    <message><source>Your login does not read what the keys of respondents in “{store}” are made with; let a planner do this.</source><translation>Din inloggning läser inte det som svarandes nycklar i ”{store}” görs med; låt en planerare göra det här.</translation></message>
    <message><source>Your login has the role “{role}” in “{store}” and changes nothing; let an administrator of the database give it another.</source><translation>Din inloggning har rollen ”{role}” i ”{store}” och ändrar inget; låt en administratör av databasen ge den en annan.</translation></message>
    <message><source>Your login has the role “{role}” in “{store}”, which adds nothing to “{table}”.</source><translation>Din inloggning har rollen ”{role}” i ”{store}”, som inte lägger till något i ”{table}”.</translation></message>
    <message><source>Your login has the role “{role}” in “{store}”, which changes nothing in “{table}”.</source><translation>Din inloggning har rollen ”{role}” i ”{store}”, som inte ändrar något i ”{table}”.</translation></message>
    <message><source>Your login has the role “{role}” in “{store}”, which deletes nothing from “{table}”.</source><translation>Din inloggning har rollen ”{role}” i ”{store}”, som inte tar bort något ur ”{table}”.</translation></message>
    <message><source>Your login has the role “{role}” in “{store}”, which does not read “{table}”.</source><translation>Din inloggning har rollen ”{role}” i ”{store}”, som inte läser ”{table}”.</translation></message>
    <message><source>Your login has the role “{role}”, which does not do this; {who} can.</source><translation>Din inloggning har rollen ”{role}”, som inte gör det här; {who} kan.</translation></message>
    <message><source>Your login is a partner's: it answers its own tasks on the map; a planner of the municipality can.</source><translation>Din inloggning är en partners: den besvarar sina egna uppgifter på kartan; en planerare på kommunen kan.</translation></message>
    <message><source>Your login may not make roles in “{store}”: that takes an administrator of the store with the right CREATEROLE; give OUTPUT, and let the database's administrator run the script.</source><translation>Din inloggning får inte skapa roller i ”{store}”: det kräver en administratör med rättigheten CREATEROLE; ange OUTPUT och låt databasens administratör köra skriptet.</translation></message>
    <message><source>Your login may not make roles: save the script and let the database's administrator run it, or ask him for CREATEROLE.</source><translation>Din inloggning får inte skapa roller: spara skriptet och låt databasens administratör köra det, eller be om rättigheten CREATEROLE.</translation></message>
    <message><source>Your role changes and deletes only rows that it added; leave the others to a planner.</source><translation>Din roll ändrar och tar bort bara rader som den har lagt till; lämna de andra till en planerare.</translation></message>
    <message><source>Your role may not change this column; only what is yours to fill in is saved.</source><translation>Din roll får inte ändra den här kolumnen; bara det som är ditt att fylla i sparas.</translation></message>
    <message><source>Your work order no.</source><translation>Ert arbetsordernr</translation></message>
    <message><source>Your work order {number}</source><translation>Er arbetsorder {number}</translation></message>
    <message><source>Zoom</source><translation>Zooma</translation></message>
    <message><source>Zoom as in web maps: each step shows twice the detail and takes four times the room</source><translation>Zoom som i webbkartor: varje steg visar dubbelt så mycket detaljer och tar fyra gånger så mycket plats</translation></message>
    <message><source>Zoom level</source><translation>Zoomnivå</translation></message>
    <message><source>Zoom to</source><translation>Zooma till</translation></message>
    <message><source>Zoom {zoom}</source><translation>Zoom {zoom}</translation></message>
    <message><source>Zoom {zoom} · {metres} m a pixel</source><translation>Zoom {zoom} · {metres} m per pixel</translation></message>
    <message><source>a barrier</source><translation>en bom</translation></message>
    <message><source>a bollard</source><translation>en pollare</translation></message>
    <message><source>a border of {km2} km²</source><translation>en gräns, {km2} km²</translation></message>
    <message><source>a button under the map in the import window</source><translation>en knapp under kartan i importfönstret</translation></message>
    <message><source>a cemetery</source><translation>en kyrkogård</translation></message>
    <message><source>a clear change</source><translation>tydlig förändring</translation></message>
    <message><source>a door</source><translation>en dörr</translation></message>
    <message><source>a fence</source><translation>ett staket</translation></message>
    <message><source>a few steps {direction}</source><translation>några steg {direction}</translation></message>
    <message><source>a gate</source><translation>en grind</translation></message>
    <message><source>a guess: only the time tells</source><translation>en gissning: bara tiden talar för det</translation></message>
    <message><source>a hedge</source><translation>en häck</translation></message>
    <message><source>a lamp is out</source><translation>en lampa är släckt</translation></message>
    <message><source>a legend</source><translation>en teckenförklaring</translation></message>
    <message><source>a line drawn between rows, not a record</source><translation>en avgränsande linje, ingen post</translation></message>
    <message><source>a line of {length} m</source><translation>en linje, {length} m</translation></message>
    <message><source>a map of each stop</source><translation>en karta över varje stopp</translation></message>
    <message><source>a park</source><translation>en park</translation></message>
    <message><source>a part: what is missing stays</source><translation>en del: det som saknas får vara kvar</translation></message>
    <message><source>a path without a name</source><translation>en gångväg utan namn</translation></message>
    <message><source>a picture</source><translation>en bild</translation></message>
    <message><source>a place</source><translation>en plats</translation></message>
    <message><source>a playground</source><translation>en lekplats</translation></message>
    <message><source>a remark, not a record; its text is not kept</source><translation>en anmärkning, ingen post; texten sparas inte</translation></message>
    <message><source>a row of another walk, which has it already</source><translation>en rad från en annan vandring, som redan har den</translation></message>
    <message><source>a row of totals, not a record</source><translation>en summarad, ingen post</translation></message>
    <message><source>a row that is gone</source><translation>en rad som är borta</translation></message>
    <message><source>a row without a name</source><translation>en rad utan namn</translation></message>
    <message><source>a square</source><translation>ett torg</translation></message>
    <message><source>a stile</source><translation>en stätta</translation></message>
    <message><source>a stop of group {number}</source><translation>stopp för grupp {number}</translation></message>
    <message><source>a stop that is gone</source><translation>ett stopp som är borta</translation></message>
    <message><source>a table of the stops</source><translation>en tabell över stoppen</translation></message>
    <message><source>a track without two points near the walk</source><translation>ett spår utan två punkter nära vandringen</translation></message>
    <message><source>a turnstile</source><translation>en vändgrind</translation></message>
    <message><source>a wall</source><translation>en mur</translation></message>
    <message><source>about {count}</source><translation>omkring {count}</translation></message>
    <message><source>about {share}</source><translation>omkring {share}</translation></message>
    <message numerus="yes"><source>add %n area(s)</source><translation><numerusform>lägg till %n område</numerusform><numerusform>lägg till %n områden</numerusform></translation></message>
    <message numerus="yes"><source>add %n dark stretch(es) to the walk</source><translation><numerusform>lägg till %n mörk sträcka i vandringen</numerusform><numerusform>lägg till %n mörka sträckor i vandringen</numerusform></translation></message>
    <message numerus="yes"><source>add %n photo(s)</source><translation><numerusform>lägg till %n foto</numerusform><numerusform>lägg till %n foton</numerusform></translation></message>
    <message numerus="yes"><source>add %n stop(s)</source><translation><numerusform>lägga till %n stopp</numerusform><numerusform>lägga till %n stopp</numerusform></translation></message>
    <message><source>add the area {name}</source><translation>lägg till området {name}</translation></message>
    <message><source>add the meeting point {name}</source><translation>lägg till samlingsplatsen {name}</translation></message>
    <message><source>add the place {name}</source><translation>lägga till platsen {name}</translation></message>
    <message><source>add {name}</source><translation>lägg till {name}</translation></message>
    <message><source>after</source><translation>efter</translation></message>
    <message><source>age</source><translation>ålder</translation></message>
    <message><source>age of {count}</source><translation>ålder för {count}</translation></message>
    <message><source>all: what is missing is gone</source><translation>hela: det som saknas är borta</translation></message>
    <message><source>an assumed street optic</source><translation>en antagen gatuoptik</translation></message>
    <message><source>an entrance</source><translation>en ingång</translation></message>
    <message numerus="yes"><source>and %n more</source><translation><numerusform>och %n till</numerusform><numerusform>och %n till</numerusform></translation></message>
    <message><source>and {count} more</source><translation>och {count} till</translation></message>
    <message><source>and {count} more, with the pointer here</source><translation>och {count} till, med pekaren här</translation></message>
    <message><source>answer</source><translation>svar</translation></message>
    <message><source>answer about an earlier finding</source><translation>svara om ett tidigare fynd</translation></message>
    <message numerus="yes"><source>approve %n text(s)</source><translation><numerusform>godkänn %n text</numerusform><numerusform>godkänn %n texter</numerusform></translation></message>
    <message><source>approximate: at pole {name}</source><translation>ungefärligt: vid stolpe {name}</translation></message>
    <message><source>approximate: at stop {name}</source><translation>ungefärligt: vid stopp {name}</translation></message>
    <message><source>approximate: at the address {name}</source><translation>ungefärligt: vid adressen {name}</translation></message>
    <message><source>approximate: at {name}</source><translation>ungefärligt: vid {name}</translation></message>
    <message><source>approximate: in the middle of {name}</source><translation>ungefärligt: mitt på {name}</translation></message>
    <message><source>approximate: the coordinates are rounded to about {metres} m</source><translation>ungefärligt: koordinaterna är avrundade till cirka {metres} m</translation></message>
    <message><source>as at other stops</source><translation>som vid andra stopp</translation></message>
    <message><source>as it is</source><translation>som det är</translation></message>
    <message><source>as last time for this system</source><translation>som förra gången för det här systemet</translation></message>
    <message><source>at</source><translation>kl.</translation></message>
    <message><source>at least {count}</source><translation>minst {count}</translation></message>
    <message numerus="yes"><source>at most %n in the next period</source><translation><numerusform>högst %n under nästa period</numerusform><numerusform>högst %n under nästa period</numerusform></translation></message>
    <message><source>at place {number}, {metres} m ({near})</source><translation>vid plats {number}, {metres} m ({near})</translation></message>
    <message><source>at stop {number}, {metres} m</source><translation>vid stopp {number}, {metres} m</translation></message>
    <message><source>automatic: what its rows tell</source><translation>automatiskt: det som raderna visar</translation></message>
    <message><source>autumn</source><translation>höst</translation></message>
    <message><source>background</source><translation>bakgrund</translation></message>
    <message><source>bear left onto {name}</source><translation>snett vänster in på {name}</translation></message>
    <message><source>bear left, still {name}</source><translation>snett vänster, fortfarande {name}</translation></message>
    <message><source>bear right onto {name}</source><translation>snett höger in på {name}</translation></message>
    <message><source>bear right, still {name}</source><translation>snett höger, fortfarande {name}</translation></message>
    <message><source>becomes a task</source><translation>blir en åtgärd</translation></message>
    <message><source>before</source><translation>före</translation></message>
    <message><source>bring {name} back</source><translation>ta {name} i bruk igen</translation></message>
    <message><source>by day</source><translation>i dagsljus</translation></message>
    <message><source>by the stairs</source><translation>via trappan</translation></message>
    <message><source>by the stairs ({count})</source><translation>via trapporna ({count})</translation></message>
    <message><source>by {date}</source><translation>senast {date}</translation></message>
    <message><source>by {who} {time}</source><translation>av {who} {time}</translation></message>
    <message><source>bytes are no valid UTF-8, and as DOS text (850) they give the letters å, ä and ö</source><translation>tecknen är inte giltig UTF-8, och som DOS-text (850) ger de å, ä och ö</translation></message>
    <message><source>bytes are no valid UTF-8, and as Mac text they give the letters å, ä and ö</source><translation>tecknen är inte giltig UTF-8, och som Mac-text ger de å, ä och ö</translation></message>
    <message><source>bytes are no valid UTF-8, and as Windows-1252 they give the letters å, ä and ö</source><translation>tecknen är inte giltig UTF-8, och som Windows-1252 ger de å, ä och ö</translation></message>
    <message><source>called off</source><translation>inställd</translation></message>
    <message><source>cannot be made again</source><translation>kan inte räknas om</translation></message>
    <message><source>category from the words of the waypoint</source><translation>kategorin är tolkad ur punktens ord</translation></message>
    <message><source>cause</source><translation>orsak</translation></message>
    <message><source>cause analysis</source><translation>orsaksanalys</translation></message>
    <message><source>cause analysis “{name}”</source><translation>orsaksanalysen ”{name}”</translation></message>
    <message numerus="yes"><source>change %n task(s)</source><translation><numerusform>ändra %n åtgärd</numerusform><numerusform>ändra %n åtgärder</numerusform></translation></message>
    <message><source>change a finding</source><translation>ändra ett fynd</translation></message>
    <message><source>change a presence effort</source><translation>ändra en närvaroinsats</translation></message>
    <message><source>change the border of {name}</source><translation>ändra gränsen för {name}</translation></message>
    <message><source>change the minutes at a stop</source><translation>ändra minuterna vid ett stopp</translation></message>
    <message><source>change the promise “{title}”</source><translation>ändra löftet ”{title}”</translation></message>
    <message><source>change the settings of the municipality</source><translation>ändra kommunens inställningar</translation></message>
    <message><source>change the text to residents</source><translation>ändra texten till boende</translation></message>
    <message><source>change the walk</source><translation>ändra vandringen</translation></message>
    <message><source>change {name}</source><translation>ändra {name}</translation></message>
    <message><source>choose another proposal</source><translation>välja ett annat förslag</translation></message>
    <message><source>chosen by the planner</source><translation>vald av planeraren</translation></message>
    <message><source>chosen by you</source><translation>valt av dig</translation></message>
    <message><source>clearly fewer reports than now</source><translation>tydligt färre rapporter än nu</translation></message>
    <message><source>closed</source><translation>avslutad</translation></message>
    <message><source>comes up to {minutes} min after dusk</source><translation>nås upp till {minutes} min efter skymningen</translation></message>
    <message><source>comes up to {minutes} min before dawn</source><translation>nås upp till {minutes} min före gryningen</translation></message>
    <message><source>compared with the same days of {years}</source><translation>jämfört med samma dagar {years}</translation></message>
    <message><source>costs {kr} kr</source><translation>kostar {kr} kr</translation></message>
    <message><source>dark</source><translation>mörk</translation></message>
    <message><source>dark all day</source><translation>mörkt hela dygnet</translation></message>
    <message><source>dark stretches within {near}</source><translation>mörka sträckor inom {near}</translation></message>
    <message><source>dark {time}</source><translation>mörkt {time}</translation></message>
    <message><source>darkness</source><translation>mörker</translation></message>
    <message><source>darkness {score}</source><translation>mörker {score}</translation></message>
    <message><source>data of {date}</source><translation>uppgifter från {date}</translation></message>
    <message><source>data until {day}</source><translation>uppgifter till och med {day}</translation></message>
    <message><source>day</source><translation>dag</translation></message>
    <message><source>day, month, year</source><translation>dag, månad, år</translation></message>
    <message><source>daylight</source><translation>dagsljus</translation></message>
    <message><source>daylight {score}</source><translation>dagsljus {score}</translation></message>
    <message><source>decide</source><translation>besluta</translation></message>
    <message numerus="yes"><source>decide %n conflict(s)</source><translation><numerusform>avgör %n konflikt</numerusform><numerusform>avgör %n konflikter</numerusform></translation></message>
    <message numerus="yes"><source>decide on %n pair(s)</source><translation><numerusform>avgöra %n par</numerusform><numerusform>avgöra %n par</numerusform></translation></message>
    <message numerus="yes"><source>decided earlier and not done: %n day(s) late</source><translation><numerusform>beslutat tidigare och inte gjort: %n dag försenat</numerusform><numerusform>beslutat tidigare och inte gjort: %n dagar försenat</numerusform></translation></message>
    <message numerus="yes"><source>delete %n cause analysis(es)</source><translation><numerusform>ta bort %n orsaksanalys</numerusform><numerusform>ta bort %n orsaksanalyser</numerusform></translation></message>
    <message numerus="yes"><source>delete %n decision(s)</source><translation><numerusform>ta bort %n beslut</numerusform><numerusform>ta bort %n beslut</numerusform></translation></message>
    <message numerus="yes"><source>delete %n finding(s)</source><translation><numerusform>ta bort %n fynd</numerusform><numerusform>ta bort %n fynd</numerusform></translation></message>
    <message numerus="yes"><source>delete %n photo(s)</source><translation><numerusform>ta bort %n foto</numerusform><numerusform>ta bort %n foton</numerusform></translation></message>
    <message numerus="yes"><source>delete %n presence effort(s)</source><translation><numerusform>ta bort %n närvaroinsats</numerusform><numerusform>ta bort %n närvaroinsatser</numerusform></translation></message>
    <message numerus="yes"><source>delete %n promise(s)</source><translation><numerusform>ta bort %n löfte</numerusform><numerusform>ta bort %n löften</numerusform></translation></message>
    <message numerus="yes"><source>delete %n task(s)</source><translation><numerusform>ta bort %n åtgärd</numerusform><numerusform>ta bort %n åtgärder</numerusform></translation></message>
    <message><source>delete the filter {name}</source><translation>ta bort urvalet {name}</translation></message>
    <message><source>delete the walk “{name}”</source><translation>ta bort vandringen ”{name}”</translation></message>
    <message><source>difference {difference}</source><translation>skillnad {difference}</translation></message>
    <message><source>done</source><translation>klart</translation></message>
    <message><source>down the stairs</source><translation>nedför trappan</translation></message>
    <message><source>down the stairs ({count})</source><translation>nedför trapporna ({count})</translation></message>
    <message><source>downwards</source><translation>nedåt</translation></message>
    <message><source>draw the area {name}</source><translation>rita området {name}</translation></message>
    <message><source>drawn in the layer “{layer}”, where nothing is drawn in the field</source><translation>ritad i lagret ”{layer}”, där inget ritas i fält</translation></message>
    <message><source>drawn in the package; tasks are made by the municipality</source><translation>tillagd i paketet; åtgärder skapas av kommunen</translation></message>
    <message><source>dusk</source><translation>skym</translation></message>
    <message><source>east</source><translation>österut</translation></message>
    <message><source>eastern {thing}</source><translation>östra {thing}</translation></message>
    <message><source>eighth</source><translation>åttonde</translation></message>
    <message><source>eleventh</source><translation>elfte</translation></message>
    <message><source>empty</source><translation>tomt</translation></message>
    <message><source>en</source><translation>sv</translation></message>
    <message><source>end</source><translation>slut</translation></message>
    <message><source>every byte is valid UTF-8</source><translation>varje byte är giltig UTF-8</translation></message>
    <message><source>every line is quoted as a whole</source><translation>varje rad står inom citattecken som en helhet</translation></message>
    <message><source>everything</source><translation>allt</translation></message>
    <message><source>evidence of a cause analysis</source><translation>underlag i en orsaksanalys</translation></message>
    <message><source>example data</source><translation>exempeldata</translation></message>
    <message><source>feels unsafe</source><translation>känns otryggt</translation></message>
    <message><source>feels very unsafe</source><translation>känns mycket otryggt</translation></message>
    <message><source>fetch {area} from OpenStreetMap</source><translation>hämta {area} från OpenStreetMap</translation></message>
    <message><source>fewer than 5</source><translation>färre än 5</translation></message>
    <message><source>fewer than expected: {word}</source><translation>färre än väntat: {word}</translation></message>
    <message><source>fewer than {count}</source><translation>färre än {count}</translation></message>
    <message><source>fewer: {word}</source><translation>färre: {word}</translation></message>
    <message><source>field assistants</source><translation>fältassistenter</translation></message>
    <message><source>fifth</source><translation>femte</translation></message>
    <message><source>file written {date}</source><translation>filen skriven {date}</translation></message>
    <message><source>finding</source><translation>fynd</translation></message>
    <message><source>finding, stop {number}</source><translation>fynd, stopp {number}</translation></message>
    <message><source>first</source><translation>första</translation></message>
    <message><source>fits the free minutes: takes {minutes} min</source><translation>ryms i tiden som är kvar: tar {minutes} min</translation></message>
    <message numerus="yes"><source>follow the buildings in %n area(s)</source><translation><numerusform>följ bebyggelsen i %n område</numerusform><numerusform>följ bebyggelsen i %n områden</numerusform></translation></message>
    <message><source>for example the office, street, town and web address</source><translation>till exempel förvaltning, gata, ort och webbadress</translation></message>
    <message><source>fourth</source><translation>fjärde</translation></message>
    <message><source>gender</source><translation>kön</translation></message>
    <message><source>gender of {count}</source><translation>kön för {count}</translation></message>
    <message><source>give a layer, or a file that QGIS can open</source><translation>ange ett lager, eller en fil som QGIS kan öppna</translation></message>
    <message><source>give a number</source><translation>ange ett tal</translation></message>
    <message><source>give a number from {low} to {high}</source><translation>ange ett tal från {low} till {high}</translation></message>
    <message><source>give a value that fits</source><translation>ange ett värde som passar</translation></message>
    <message><source>give one of {choices}</source><translation>ange ett av {choices}</translation></message>
    <message><source>give the path of the file to write</source><translation>ange sökvägen till filen som ska skrivas</translation></message>
    <message><source>give true or false</source><translation>ange true eller false</translation></message>
    <message><source>given</source><translation>angivet</translation></message>
    <message><source>given; suggested is {suggested} ({zone})</source><translation>angivet; föreslaget är {suggested} ({zone})</translation></message>
    <message><source>gives nothing more in the light of that hour</source><translation>ger inget mer i det ljus som är då</translation></message>
    <message><source>goes on waiting</source><translation>väntar vidare</translation></message>
    <message><source>good as it is</source><translation>bra som det är</translation></message>
    <message><source>group {number} leaves at {start} and is back about {end}</source><translation>grupp {number} går {start} och är tillbaka omkring {end}</translation></message>
    <message><source>guards</source><translation>väktare</translation></message>
    <message><source>h/year</source><translation>h/år</translation></message>
    <message><source>has a task</source><translation>har åtgärd</translation></message>
    <message><source>has an open task already</source><translation>har redan en öppen åtgärd</translation></message>
    <message><source>has been done</source><translation>gjord</translation></message>
    <message><source>has no position</source><translation>har inget läge</translation></message>
    <message><source>has no position, and a landmark needs one</source><translation>har inget läge, och en målpunkt behöver ett</translation></message>
    <message><source>has no share between 0 and 100 %</source><translation>har ingen andel mellan 0 och 100 %</translation></message>
    <message><source>has no year that can be read</source><translation>har inget årtal som kan läsas</translation></message>
    <message numerus="yes"><source>has {count} cells where the header has {width}; a delimiter inside a text is not quoted</source><translation><numerusform>har {count} cell där rubriken har {width}; en avgränsare inuti en text saknar citattecken</numerusform><numerusform>har {count} celler där rubriken har {width}; en avgränsare inuti en text saknar citattecken</numerusform></translation></message>
    <message numerus="yes"><source>has {count} cells where the header has {width}; a line break inside a text is not quoted</source><translation><numerusform>har {count} cell där rubriken har {width}; en radbrytning inuti en text saknar citattecken</numerusform><numerusform>har {count} celler där rubriken har {width}; en radbrytning inuti en text saknar citattecken</numerusform></translation></message>
    <message><source>have changed</source><translation>har ändrats</translation></message>
    <message><source>held or not?</source><translation>genomförd eller inte?</translation></message>
    <message><source>homes that pass its lamps on their shortest way to school, station or stop; a model</source><translation>bostäder som passerar lamporna på sin kortaste väg till skola, station eller hållplats; en modell</translation></message>
    <message><source>hot spot of children's view: holds after the check for chance (FDR)</source><translation>anhopning i barnens bild: håller efter kontroll för slump (FDR)</translation></message>
    <message><source>hot spot of reports: holds after the check for chance (FDR)</source><translation>anhopning av rapporter: håller efter kontroll för slump (FDR)</translation></message>
    <message><source>hot spot of survey pins: holds after the check for chance (FDR)</source><translation>anhopning av enkätmarkeringar: håller efter kontroll för slump (FDR)</translation></message>
    <message><source>import {name}</source><translation>importera {name}</translation></message>
    <message><source>imported {date}</source><translation>importerad {date}</translation></message>
    <message><source>in short</source><translation>i korthet</translation></message>
    <message><source>in the dark</source><translation>i mörker</translation></message>
    <message><source>indicatively {low}–{high} lx</source><translation>indikativt {low}–{high} lx</translation></message>
    <message><source>inside: done in the year behind</source><translation>innerst: gjort det gångna året</translation></message>
    <message><source>is no object with fields</source><translation>är inget objekt med fält</translation></message>
    <message><source>is planned</source><translation>planerad</translation></message>
    <message><source>is to be left out, as asked</source><translation>ska inte vara med, enligt önskemål</translation></message>
    <message><source>it came out empty</source><translation>den blev tom</translation></message>
    <message><source>it gives the same number of columns on every line, with headers that are known</source><translation>det ger lika många kolumner på varje rad, med kända rubriker</translation></message>
    <message><source>it has service_request_id, as GeoReport v2 says</source><translation>den har service_request_id, som GeoReport v2 säger</translation></message>
    <message><source>it is a list of objects</source><translation>det är en lista av objekt</translation></message>
    <message><source>it is decided by somebody else than the municipality, who is named</source><translation>någon annan än kommunen bestämmer, och står angiven</translation></message>
    <message><source>it is decided, and has a date or gets one</source><translation>det är beslutat och har ett datum eller får ett</translation></message>
    <message><source>it is the only layer of points</source><translation>det är det enda lagret med punkter</translation></message>
    <message><source>it is the only layer of polygons</source><translation>det är det enda lagret med ytor</translation></message>
    <message><source>it is the only one that fits what is imported</source><translation>det är det enda som passar det som läses in</translation></message>
    <message><source>it is the only sheet with rows</source><translation>det är det enda bladet med rader</translation></message>
    <message><source>it is the only system that puts the points in this part of the world, though outside {place}</source><translation>det är det enda systemet som lägger punkterna i den här delen av världen, men utanför {place}</translation></message>
    <message><source>its cells are dates</source><translation>cellerna är datum</translation></message>
    <message><source>its cells are shapes written as text</source><translation>dess celler är former skrivna som text</translation></message>
    <message><source>its cells are the longest texts</source><translation>cellerna är de längsta texterna</translation></message>
    <message><source>its cells are times of day</source><translation>cellerna är klockslag</translation></message>
    <message><source>its cells are words for known categories</source><translation>cellerna är ord för kända kategorier</translation></message>
    <message><source>its cells hold a position each</source><translation>dess celler innehåller var sitt läge</translation></message>
    <message><source>its cells look like it</source><translation>cellerna ser ut så</translation></message>
    <message><source>its headers are the best known</source><translation>dess rubriker är mest kända</translation></message>
    <message><source>its numbers fall in place as coordinates</source><translation>talen hamnar rätt som koordinater</translation></message>
    <message><source>its rows contradict each other</source><translation>raderna säger emot varandra</translation></message>
    <message><source>kWh a year</source><translation>kWh per år</translation></message>
    <message><source>kWh/year saved</source><translation>Sparar kWh/år</translation></message>
    <message><source>keep</source><translation>behåll</translation></message>
    <message numerus="yes"><source>keep %n promise(s)</source><translation><numerusform>hålla %n löfte</numerusform><numerusform>hålla %n löften</numerusform></translation></message>
    <message><source>kr/kWh</source><translation>kr/kWh</translation></message>
    <message><source>kr/lamp</source><translation>kr/lampa</translation></message>
    <message><source>kr/year saved</source><translation>Sparar kr/år</translation></message>
    <message><source>lamps of a kind here are not sold any more</source><translation>en lampsort här får inte säljas längre</translation></message>
    <message><source>lamps of a kind here are sold until then</source><translation>en lampsort här får säljas till dess</translation></message>
    <message><source>left onto {name}</source><translation>vänster in på {name}</translation></message>
    <message><source>left, still {name}</source><translation>vänster, fortfarande {name}</translation></message>
    <message><source>lies outside the area</source><translation>ligger utanför området</translation></message>
    <message><source>light {time}</source><translation>ljust {time}</translation></message>
    <message><source>lock a stop</source><translation>låsa ett stopp</translation></message>
    <message><source>look every five minutes</source><translation>leta var femte minut</translation></message>
    <message><source>look every minute</source><translation>leta varje minut</translation></message>
    <message><source>look when QGIS comes to the front</source><translation>leta när QGIS får fokus</translation></message>
    <message><source>lumen:watt</source><translation>lumen:watt</translation></message>
    <message numerus="yes"><source>make %n task(s)</source><translation><numerusform>skapa %n åtgärd</numerusform><numerusform>skapa %n åtgärder</numerusform></translation></message>
    <message><source>make tasks</source><translation>gör åtgärder</translation></message>
    <message><source>make the programme “{name}”</source><translation>skapa programmet ”{name}”</translation></message>
    <message><source>many of its cells hold a position among other words</source><translation>många av dess celler innehåller ett läge bland andra ord</translation></message>
    <message><source>map data</source><translation>kartdata</translation></message>
    <message><source>map {name}.gpkg</source><translation>karta {name}.gpkg</translation></message>
    <message numerus="yes"><source>mark %n task(s) as duplicates</source><translation><numerusform>märka %n åtgärd som dubblett</numerusform><numerusform>märka %n åtgärder som dubbletter</numerusform></translation></message>
    <message><source>marked as duplicate</source><translation>märkt som dubblett</translation></message>
    <message><source>mask in a photo</source><translation>maskera i ett foto</translation></message>
    <message><source>masked, not reviewed</source><translation>maskerat, ej granskat</translation></message>
    <message><source>masked: {what}</source><translation>maskerat: {what}</translation></message>
    <message><source>max_stops is {count}: give a number that is not negative.</source><translation>Högsta antal stopp är {count}: ange ett tal som inte är negativt.</translation></message>
    <message><source>may be a change, follow it up</source><translation>kan vara en förändring, följ upp</translation></message>
    <message><source>mean of earlier years</source><translation>medelvärde för tidigare år</translation></message>
    <message><source>mean of earlier years, with its interval</source><translation>tidigare års medel med intervall</translation></message>
    <message><source>meeting</source><translation>möte</translation></message>
    <message><source>men</source><translation>män</translation></message>
    <message><source>middle {thing}</source><translation>mellersta {thing}</translation></message>
    <message><source>mine</source><translation>mitt</translation></message>
    <message><source>missing</source><translation>saknas</translation></message>
    <message><source>missing: fewer than chance makes them</source><translation>saknas: färre än slumpen kan förklara</translation></message>
    <message><source>month, day, year</source><translation>månad, dag, år</translation></message>
    <message><source>more than chance explains</source><translation>fler än vad slumpen ger</translation></message>
    <message><source>more than chance explains {hours}</source><translation>fler än vad slumpen ger kl. {hours}</translation></message>
    <message><source>more than chance makes them</source><translation>fler än slumpen kan förklara</translation></message>
    <message><source>more than expected: {word}</source><translation>fler än väntat: {word}</translation></message>
    <message><source>more: {word}</source><translation>fler: {word}</translation></message>
    <message><source>mostly {category}</source><translation>mest {category}</translation></message>
    <message numerus="yes"><source>move %n photo(s)</source><translation><numerusform>flytta %n foto</numerusform><numerusform>flytta %n foton</numerusform></translation></message>
    <message><source>move a stop</source><translation>flytta ett stopp</translation></message>
    <message><source>move the end</source><translation>flytta målet</translation></message>
    <message><source>move the meeting point {name}</source><translation>flytta samlingsplatsen {name}</translation></message>
    <message><source>move the start</source><translation>flytta starten</translation></message>
    <message><source>names no area</source><translation>anger inget område</translation></message>
    <message><source>near a pre-school</source><translation>nära förskola</translation></message>
    <message><source>near a school</source><translation>nära skola</translation></message>
    <message><source>near elderly care</source><translation>nära äldreboende</translation></message>
    <message><source>near health care</source><translation>nära vård</translation></message>
    <message><source>nearest, {metres} away: a guess</source><translation>närmast, {metres} bort: en gissning</translation></message>
    <message><source>nearly all of it is UTF-8; the few broken bytes are read as Windows-1252</source><translation>nästan allt är UTF-8; de få trasiga tecknen läses som Windows-1252</translation></message>
    <message><source>needs {more} min more</source><translation>kräver {more} min till</translation></message>
    <message><source>neighbourhood car</source><translation>grannstödsbil</translation></message>
    <message><source>never dark</source><translation>blir inte mörkt</translation></message>
    <message><source>never look</source><translation>leta aldrig</translation></message>
    <message><source>new cause analysis</source><translation>ny orsaksanalys</translation></message>
    <message><source>new date of a late task</source><translation>nytt datum för en försenad åtgärd</translation></message>
    <message><source>next to nothing in the darkest part</source><translation>nästan inget på det mörkaste stället</translation></message>
    <message><source>night walkers</source><translation>nattvandrare</translation></message>
    <message><source>ninth</source><translation>nionde</translation></message>
    <message><source>no</source><translation>nej</translation></message>
    <message><source>no answer within {seconds} s</source><translation>inget svar inom {seconds} s</translation></message>
    <message><source>no cause</source><translation>ingen orsak</translation></message>
    <message><source>no data</source><translation>uppgift saknas</translation></message>
    <message><source>no data for the same months before and after</source><translation>inga uppgifter för samma månader före och efter</translation></message>
    <message><source>no data from the period</source><translation>inga uppgifter från perioden</translation></message>
    <message><source>no date</source><translation>inget datum</translation></message>
    <message><source>no earlier period to compare with</source><translation>ingen tidigare period att jämföra med</translation></message>
    <message><source>no findings have been recorded</source><translation>inga fynd är registrerade</translation></message>
    <message><source>no lamp near, according to the inventory</source><translation>ingen lampa i närheten enligt inventeringen</translation></message>
    <message><source>no light from known lamps</source><translation>inget ljus från kända lampor</translation></message>
    <message><source>no limit</source><translation>ingen gräns</translation></message>
    <message><source>no login changed, the rights of the roles renewed</source><translation>ingen inloggning ändrad, rollernas rättigheter förnyade</translation></message>
    <message><source>no population known</source><translation>ingen folkmängd känd</translation></message>
    <message><source>no role</source><translation>ingen roll</translation></message>
    <message><source>no row has a position, so the store's own system is noted</source><translation>ingen rad har något läge, så databasens eget system anges</translation></message>
    <message><source>no source</source><translation>ingen källa</translation></message>
    <message><source>no survey</source><translation>ingen mätning</translation></message>
    <message><source>no task</source><translation>ingen åtgärd</translation></message>
    <message><source>no time</source><translation>ingen tid</translation></message>
    <message><source>no walkable way leads there from the start.</source><translation>ingen gångväg leder dit från starten.</translation></message>
    <message><source>no word tells the category; choose one</source><translation>inget ord anger kategorin; välj en</translation></message>
    <message><source>nobody</source><translation>ingen</translation></message>
    <message><source>nobody knows whether there is light</source><translation>okänt om det finns ljus</translation></message>
    <message><source>none</source><translation>ingen</translation></message>
    <message><source>none of its sheets</source><translation>inget av bladen</translation></message>
    <message><source>north</source><translation>norrut</translation></message>
    <message><source>north-east</source><translation>åt nordost</translation></message>
    <message><source>north-west</source><translation>åt nordväst</translation></message>
    <message><source>northern {thing}</source><translation>norra {thing}</translation></message>
    <message><source>not compared</source><translation>inte jämfört</translation></message>
    <message><source>not decided yet</source><translation>inte beslutat än</translation></message>
    <message><source>not in the package as it went out</source><translation>fanns inte i paketet när det skickades</translation></message>
    <message><source>not judged</source><translation>inte bedömt</translation></message>
    <message><source>not known</source><translation>vet ej</translation></message>
    <message><source>not looked at</source><translation>inte tittat</translation></message>
    <message><source>not placed</source><translation>inte placerat</translation></message>
    <message><source>not published</source><translation>ej publicerat</translation></message>
    <message><source>not reviewed</source><translation>ej granskat</translation></message>
    <message><source>not set</source><translation>inte bestämt</translation></message>
    <message><source>not shown</source><translation>visas inte</translation></message>
    <message><source>not told</source><translation>anges inte</translation></message>
    <message><source>note</source><translation>anteckning</translation></message>
    <message><source>nothing done</source><translation>inget gjort</translation></message>
    <message><source>nothing due</source><translation>inget att göra</translation></message>
    <message><source>nothing made of it yet</source><translation>inget skapat än</translation></message>
    <message><source>nothing that is used is filled in</source><translation>inget som används är ifyllt</translation></message>
    <message><source>now</source><translation>nu</translation></message>
    <message><source>now · mean before</source><translation>nu · medel tidigare</translation></message>
    <message><source>numbers {digest}</source><translation>siffror {digest}</translation></message>
    <message numerus="yes"><source>of %n finding(s)</source><translation><numerusform>av %n fynd</numerusform><numerusform>av %n fynd</numerusform></translation></message>
    <message><source>of one walk</source><translation>från en vandring</translation></message>
    <message><source>of the sheets of the form it asks most of a place</source><translation>av formulärets blad frågar det mest om en plats</translation></message>
    <message><source>of which walking</source><translation>varav gång</translation></message>
    <message><source>on the way</source><translation>på vägen</translation></message>
    <message><source>only the {number} best within reach are compared</source><translation>bara de {number} bästa inom räckhåll jämförs</translation></message>
    <message><source>only with the year first all cells are days</source><translation>bara med året först är alla celler dagar</translation></message>
    <message><source>open</source><translation>öppen</translation></message>
    <message><source>open case, {metres:.0f} m away</source><translation>öppet ärende, {metres:.0f} m bort</translation></message>
    <message><source>or a loaded layer</source><translation>eller ett inläst lager</translation></message>
    <message><source>order names a stop twice: {order}.</source><translation>Ordningen nämner ett stopp två gånger: {order}.</translation></message>
    <message><source>original</source><translation>original</translation></message>
    <message><source>other gender</source><translation>annat kön</translation></message>
    <message><source>other presence</source><translation>annan närvaro</translation></message>
    <message><source>outside all areas</source><translation>utanför alla områden</translation></message>
    <message><source>outside: due in the year to come</source><translation>ytterst: att göra det kommande året</translation></message>
    <message><source>outside: some of it late</source><translation>ytterst: något är försenat</translation></message>
    <message><source>over 90 %</source><translation>över 90 %</translation></message>
    <message><source>over the bridge</source><translation>över bron</translation></message>
    <message><source>own area</source><translation>eget område</translation></message>
    <message><source>paid back in {years} years</source><translation>återbetalt på {years} år</translation></message>
    <message><source>personal data masked</source><translation>personuppgifter maskerade</translation></message>
    <message><source>picture missing</source><translation>bilden saknas</translation></message>
    <message numerus="yes"><source>place %n photo(s) by hand</source><translation><numerusform>placera %n foto för hand</numerusform><numerusform>placera %n foton för hand</numerusform></translation></message>
    <message><source>place an observation by hand</source><translation>sätt ut en observation för hand</translation></message>
    <message><source>place observations by their addresses</source><translation>placera observationer efter adress</translation></message>
    <message><source>plan one walk a group</source><translation>planera en vandring per grupp</translation></message>
    <message><source>plan presence</source><translation>planera närvaro</translation></message>
    <message><source>planned</source><translation>planerad</translation></message>
    <message><source>plugin {version}</source><translation>tillägget {version}</translation></message>
    <message><source>police</source><translation>polis</translation></message>
    <message><source>position is approximate</source><translation>läget är ungefärligt</translation></message>
    <message><source>promise “{title}”</source><translation>ge löftet ”{title}”</translation></message>
    <message><source>propose a walk</source><translation>föreslå en vandring</translation></message>
    <message><source>proposed on the walk</source><translation>föreslagen på vandringen</translation></message>
    <message><source>protocol</source><translation>protokoll</translation></message>
    <message><source>put the meeting points in order</source><translation>ordna samlingsplatserna</translation></message>
    <message><source>quarter {number} {year}</source><translation>kvartal {number} {year}</translation></message>
    <message><source>questionnaire</source><translation>dialogfragor</translation></message>
    <message><source>read in {name}</source><translation>läs in {name}</translation></message>
    <message><source>reason of a declined task</source><translation>skäl för en avslagen åtgärd</translation></message>
    <message><source>recalculate the walk</source><translation>räkna om vandringen</translation></message>
    <message><source>reckoned as if all lamps were lit</source><translation>räknat som om alla lampor brann</translation></message>
    <message><source>reckoned on {known} of {lamps} lamps</source><translation>räknat på {known} av {lamps} lampor</translation></message>
    <message><source>reckoned on {known} of {lamps} lamps: of the others the watts are unknown</source><translation>räknat på {known} av {lamps} lampor: de andras effekt är okänd</translation></message>
    <message><source>record a finding</source><translation>registrera ett fynd</translation></message>
    <message><source>record an observation</source><translation>registrera en observation</translation></message>
    <message><source>record stop {number}</source><translation>registrera stopp {number}</translation></message>
    <message><source>recorded in the field</source><translation>antecknat i fält</translation></message>
    <message numerus="yes"><source>remove %n stop(s)</source><translation><numerusform>ta bort %n stopp</numerusform><numerusform>ta bort %n stopp</numerusform></translation></message>
    <message><source>remove the area {name}</source><translation>ta bort området {name}</translation></message>
    <message><source>remove the meeting point {name}</source><translation>ta bort samlingsplatsen {name}</translation></message>
    <message><source>remove the weights {name}</source><translation>ta bort vikterna {name}</translation></message>
    <message><source>remove {names}</source><translation>ta bort {names}</translation></message>
    <message><source>rename the area {name}</source><translation>byta namn på området {name}</translation></message>
    <message><source>rename the meeting point {name}</source><translation>byt namn på samlingsplatsen {name}</translation></message>
    <message><source>rename {name}</source><translation>byt namn på {name}</translation></message>
    <message><source>report</source><translation>rapport</translation></message>
    <message><source>reports follow each other at the same place</source><translation>rapporterna följer på varandra på samma plats</translation></message>
    <message numerus="yes"><source>review %n photo(s)</source><translation><numerusform>granska %n foto</numerusform><numerusform>granska %n foton</numerusform></translation></message>
    <message><source>reviewed</source><translation>granskat</translation></message>
    <message><source>right onto {name}</source><translation>höger in på {name}</translation></message>
    <message><source>right, still {name}</source><translation>höger, fortfarande {name}</translation></message>
    <message><source>rising: {count} more than before</source><translation>ökar: {count} fler än tidigare</translation></message>
    <message><source>road {number}</source><translation>väg {number}</translation></message>
    <message><source>roles</source><translation>roller</translation></message>
    <message><source>row</source><translation>rad</translation></message>
    <message><source>row {number}, {found}</source><translation>rad {number}, {found}</translation></message>
    <message><source>row {row} is the first one that looks like headers; the rows above it are titles</source><translation>rad {row} är den första som ser ut som rubriker; raderna ovanför är titlar</translation></message>
    <message><source>safety hosts</source><translation>trygghetsvärdar</translation></message>
    <message><source>said by you, and remembered for this system</source><translation>sagt av dig, och minns för det här systemet</translation></message>
    <message><source>same category, {metres:.0f} m away</source><translation>samma kategori, {metres:.0f} m bort</translation></message>
    <message><source>same finding</source><translation>samma fynd</translation></message>
    <message><source>same lamp</source><translation>samma lampa</translation></message>
    <message><source>save the filter {name}</source><translation>spara urvalet {name}</translation></message>
    <message><source>save the weights {name}</source><translation>spara vikterna {name}</translation></message>
    <message><source>saves {kwh} kWh a year</source><translation>sparar {kwh} kWh per år</translation></message>
    <message><source>saves {kwh} kWh and {kr} kr a year</source><translation>sparar {kwh} kWh och {kr} kr per år</translation></message>
    <message><source>schema {version}</source><translation>schema {version}</translation></message>
    <message><source>score {score}</source><translation>poäng {score}</translation></message>
    <message><source>second</source><translation>andra</translation></message>
    <message><source>seen in passing; a stop fits the free minutes: takes {minutes} min</source><translation>syns i förbifarten; ett stopp ryms i tiden som är kvar: tar {minutes} min</translation></message>
    <message><source>seen in passing; a stop needs {more} min more</source><translation>syns i förbifarten; ett stopp kräver {more} min till</translation></message>
    <message><source>seventh</source><translation>sjunde</translation></message>
    <message><source>several lamps in a row are out</source><translation>flera lampor i rad är släckta</translation></message>
    <message><source>sharp left onto {name}</source><translation>skarpt vänster in på {name}</translation></message>
    <message><source>sharp left, still {name}</source><translation>skarpt vänster, fortfarande {name}</translation></message>
    <message><source>sharp right onto {name}</source><translation>skarpt höger in på {name}</translation></message>
    <message><source>sharp right, still {name}</source><translation>skarpt höger, fortfarande {name}</translation></message>
    <message><source>show {count} more</source><translation>visa {count} till</translation></message>
    <message><source>situation</source><translation>lägesrapport</translation></message>
    <message><source>six digits are a day as they are written in Sweden: year, month, day</source><translation>sex siffror läses som i Sverige: år, månad, dag</translation></message>
    <message><source>sixth</source><translation>sjätte</translation></message>
    <message><source>so read the days lie close together</source><translation>lästa så ligger dagarna nära varandra</translation></message>
    <message><source>south</source><translation>söderut</translation></message>
    <message><source>south-east</source><translation>åt sydost</translation></message>
    <message><source>south-west</source><translation>åt sydväst</translation></message>
    <message><source>southern {thing}</source><translation>södra {thing}</translation></message>
    <message><source>spring</source><translation>vår</translation></message>
    <message><source>start</source><translation>start</translation></message>
    <message><source>start at {start} instead.</source><translation>börja {start} i stället.</translation></message>
    <message><source>state not known</source><translation>status okänd</translation></message>
    <message><source>state of a decision</source><translation>läget för ett beslut</translation></message>
    <message><source>still hold</source><translation>gäller fortfarande</translation></message>
    <message><source>still in the tunnel</source><translation>kvar i tunneln</translation></message>
    <message><source>stop {number}</source><translation>stopp {number}</translation></message>
    <message><source>straight on along {name}</source><translation>rakt fram längs {name}</translation></message>
    <message numerus="yes"><source>street of %n lamp(s) guessed</source><translation><numerusform>gatan gissad för %n lampa</numerusform><numerusform>gatan gissad för %n lampor</numerusform></translation></message>
    <message><source>summer</source><translation>sommar</translation></message>
    <message><source>sunrise {time}</source><translation>sol upp {time}</translation></message>
    <message><source>sunset {time}</source><translation>sol ned {time}</translation></message>
    <message><source>sure top {count}</source><translation>säker topp {count}</translation></message>
    <message><source>table</source><translation>tabell</translation></message>
    <message><source>take in the answer “{file}”</source><translation>ta in svaret ”{file}”</translation></message>
    <message><source>take {name} out of use</source><translation>ta {name} ur bruk</translation></message>
    <message><source>tasks</source><translation>åtgärder</translation></message>
    <message><source>tenth</source><translation>tionde</translation></message>
    <message><source>tertial {number} {year}</source><translation>tertial {number} {year}</translation></message>
    <message><source>text</source><translation>text</translation></message>
    <message><source>the C planes</source><translation>C-planen</translation></message>
    <message><source>the C planes do not go from 0 to 90, 180 or 360 degrees</source><translation>C-planen går inte från 0 till 90, 180 eller 360 grader</translation></message>
    <message><source>the C planes do not rise from 0 to {most} degrees</source><translation>C-planen stiger inte från 0 till {most} grader</translation></message>
    <message><source>the XML declares UTF-8, but its bytes are Windows-1252 (Latin-1)</source><translation>XML-filen anger UTF-8, men tecknen är Windows-1252 (Latin-1)</translation></message>
    <message><source>the XML declares it</source><translation>XML-filen anger det</translation></message>
    <message><source>the XML declares it and every byte agrees</source><translation>XML-filen anger det och varje byte stämmer</translation></message>
    <message><source>the XML is a FlowInstance of Open ePlatform</source><translation>XML-filen är en FlowInstance från Open ePlatform</translation></message>
    <message><source>the access road</source><translation>infarten</translation></message>
    <message><source>the administrator role</source><translation>administratörsrollen</translation></message>
    <message><source>the angles</source><translation>vinklarna</translation></message>
    <message><source>the area has no extent or lies outside the map projection</source><translation>ytan saknar utbredning eller ligger utanför kartprojektionen</translation></message>
    <message><source>the bridge</source><translation>bron</translation></message>
    <message><source>the bus stop</source><translation>hållplatsen</translation></message>
    <message><source>the camera</source><translation>kameran</translation></message>
    <message><source>the canal</source><translation>kanalen</translation></message>
    <message><source>the car park</source><translation>parkeringen</translation></message>
    <message><source>the case {case}</source><translation>ärendet {case}</translation></message>
    <message><source>the cell of “{column}” holds JSON or markup, no text; it is left out</source><translation>cellen i ”{column}” innehåller JSON eller märkspråk, ingen text; den är utelämnad</translation></message>
    <message><source>the cells fit both orders</source><translation>cellerna passar båda ordningarna</translation></message>
    <message><source>the columns in the import window</source><translation>kolumnerna i importfönstret</translation></message>
    <message><source>the content says so</source><translation>innehållet säger det</translation></message>
    <message><source>the coordinates cannot be read; the row is kept without position</source><translation>koordinaterna kan inte läsas; raden behålls utan läge</translation></message>
    <message><source>the cycle path</source><translation>cykelvägen</translation></message>
    <message><source>the darkest part about {lux} lx</source><translation>det mörkaste stället ungefär {lux} lx</translation></message>
    <message><source>the date in “{column}” cannot be read; the row is kept without it</source><translation>datumet i ”{column}” kan inte läsas; raden behålls utan det</translation></message>
    <message><source>the date is outside it</source><translation>datumet ligger utanför</translation></message>
    <message><source>the day after</source><translation>dagen efter</translation></message>
    <message><source>the day comes first, as dates are written in Swedish</source><translation>dagen står först, som datum skrivs på svenska</translation></message>
    <message><source>the daylight is too short for all of them.</source><translation>dagsljuset räcker inte för dem alla.</translation></message>
    <message><source>the deletion date {date} of “{source}” has come</source><translation>gallringsdatumet {date} för ”{source}” har kommit</translation></message>
    <message><source>the earlier finding is deleted by now</source><translation>det tidigare fyndet är borttaget sedan dess</translation></message>
    <message><source>the end</source><translation>målet</translation></message>
    <message><source>the entrance</source><translation>entrén</translation></message>
    <message><source>the field role</source><translation>fältrollen</translation></message>
    <message><source>the file begins with the mark of UTF-16 (Excel “Unicode text”)</source><translation>filen börjar med märket för UTF-16 (Excels ”Unicode-text”)</translation></message>
    <message><source>the file begins with the mark of UTF-8</source><translation>filen börjar med märket för UTF-8</translation></message>
    <message><source>the file ends too early</source><translation>filen tar slut för tidigt</translation></message>
    <message><source>the file says so, and {share} % of the points lie in {place}</source><translation>filen anger det, och {share} % av punkterna ligger i {place}</translation></message>
    <message><source>the file says so, though most of its points lie outside {place}</source><translation>filen anger det, men de flesta punkterna ligger utanför {place}</translation></message>
    <message><source>the file's own name</source><translation>filens eget namn</translation></message>
    <message><source>the first line of the file says so (sep=)</source><translation>filens första rad säger det (sep=)</translation></message>
    <message><source>the first number goes above 12, so the day comes first</source><translation>det första talet är större än 12, så dagen står först</translation></message>
    <message><source>the first row holds values, so the columns are called by their number</source><translation>första raden innehåller värden, så kolumnerna kallas vid sitt nummer</translation></message>
    <message><source>the first row holds words and the rows below hold values</source><translation>första raden innehåller ord och raderna under innehåller värden</translation></message>
    <message><source>the format says so</source><translation>formatet anger det</translation></message>
    <message><source>the header begins like a known one</source><translation>rubriken börjar som en känd rubrik</translation></message>
    <message><source>the header is split over rows {first} to {last}</source><translation>rubrikerna står på raderna {first} till {last}</translation></message>
    <message><source>the header names who answered, and values repeat</source><translation>rubriken säger vem som svarat, och värdena upprepas</translation></message>
    <message><source>the header once more, not a record</source><translation>rubrikraden en gång till, ingen post</translation></message>
    <message><source>the header says so</source><translation>rubriken säger det</translation></message>
    <message><source>the header says so, and no value repeats</source><translation>rubriken säger det, och inget värde upprepas</translation></message>
    <message><source>the header says so, and the cells agree</source><translation>rubriken säger det, och cellerna stämmer</translation></message>
    <message><source>the header says so, and the cells are filled in</source><translation>rubriken säger det, och cellerna är ifyllda</translation></message>
    <message><source>the header says so, and the cells are numbers</source><translation>rubriken säger det, och cellerna är tal</translation></message>
    <message><source>the health centre</source><translation>vårdcentralen</translation></message>
    <message><source>the housing for older people</source><translation>äldreboendet</translation></message>
    <message><source>the id “{id}” is already on row {row}, with other content</source><translation>id ”{id}” finns redan på rad {row}, med annat innehåll</translation></message>
    <message><source>the lamp is planned or not built yet</source><translation>lampan är planerad eller inte byggd än</translation></message>
    <message><source>the light in some direction is less than nothing</source><translation>ljuset i någon riktning är mindre än noll</translation></message>
    <message><source>the line holds more numbers than are due</source><translation>raden har fler tal än det ska vara</translation></message>
    <message><source>the line is shorter than the tolerance that ends are joined within</source><translation>linjen är kortare än toleransen som ändar kopplas inom</translation></message>
    <message><source>the luminaire</source><translation>armaturen</translation></message>
    <message><source>the luminaire gives no light in any direction</source><translation>armaturen ger inget ljus i någon riktning</translation></message>
    <message><source>the meeting point</source><translation>samlingsplatsen</translation></message>
    <message><source>the meeting's note</source><translation>mötets anteckning</translation></message>
    <message><source>the municipality</source><translation>kommunen</translation></message>
    <message><source>the nearest path is {distance:.0f} m away.</source><translation>närmaste väg är {distance:.0f} m bort.</translation></message>
    <message><source>the number of C planes</source><translation>antalet C-plan</translation></message>
    <message><source>the number of angles</source><translation>antalet vinklar</translation></message>
    <message><source>the number of lamp sets</source><translation>antalet lampuppsättningar</translation></message>
    <message><source>the numbers are degrees, though most of the points lie outside {place}</source><translation>talen är grader, men de flesta punkterna ligger utanför {place}</translation></message>
    <message><source>the numbers go above 1 or carry a percent sign, so they are percentages</source><translation>talen är större än 1 eller har procenttecken, så de är procent</translation></message>
    <message><source>the numbers run from {low} to {high} and are scaled to 0-3</source><translation>talen går från {low} till {high} och räknas om till 0-3</translation></message>
    <message><source>the park</source><translation>parken</translation></message>
    <message><source>the partner “{owner}”</source><translation>samverkansparten ”{owner}”</translation></message>
    <message><source>the path</source><translation>gångvägen</translation></message>
    <message><source>the pedestrian street</source><translation>gågatan</translation></message>
    <message><source>the period: what is missing from its days is gone</source><translation>perioden: det som saknas från dess dagar är borta</translation></message>
    <message><source>the photometry is not of type C, which luminaires for streets have</source><translation>fotometrin är inte av typ C, som gatuarmaturer har</translation></message>
    <message><source>the planner role</source><translation>planerarrollen</translation></message>
    <message><source>the platform</source><translation>perrongen</translation></message>
    <message><source>the playground</source><translation>lekplatsen</translation></message>
    <message><source>the polygon</source><translation>polygonen</translation></message>
    <message><source>the position cannot be read</source><translation>läget går inte att läsa</translation></message>
    <message><source>the position is (0, 0)</source><translation>läget är (0, 0)</translation></message>
    <message><source>the position is (0, 0), which means none</source><translation>läget är (0, 0), vilket betyder inget läge</translation></message>
    <message><source>the position lies outside the map projection</source><translation>läget ligger utanför kartprojektionen</translation></message>
    <message><source>the preschool</source><translation>förskolan</translation></message>
    <message><source>the railway</source><translation>järnvägen</translation></message>
    <message><source>the river</source><translation>ån</translation></message>
    <message><source>the road</source><translation>vägen</translation></message>
    <message><source>the row has no line</source><translation>raden saknar linje</translation></message>
    <message><source>the row has no position</source><translation>raden saknar läge</translation></message>
    <message><source>the row is a line, not a lamp</source><translation>raden är en linje, ingen lampa</translation></message>
    <message><source>the row is in a layer of the drawing without lamps</source><translation>raden ligger i ett ritningslager utan lampor</translation></message>
    <message><source>the same area, year or name is already on row {row}</source><translation>samma område, år eller namn finns redan på rad {row}</translation></message>
    <message><source>the school</source><translation>skolan</translation></message>
    <message><source>the school yard</source><translation>skolgården</translation></message>
    <message><source>the second number goes above 12, so the month comes first</source><translation>det andra talet är större än 12, så månaden står först</translation></message>
    <message><source>the shop</source><translation>affären</translation></message>
    <message><source>the sports ground</source><translation>idrottsplatsen</translation></message>
    <message><source>the square</source><translation>torget</translation></message>
    <message><source>the stairs</source><translation>trappan</translation></message>
    <message><source>the station</source><translation>stationen</translation></message>
    <message><source>the stop is no longer in the walk; it was given this</source><translation>stoppet finns inte längre i vandringen; det fick detta</translation></message>
    <message><source>the stream</source><translation>bäcken</translation></message>
    <message><source>the street</source><translation>gatan</translation></message>
    <message><source>the sun does not rise</source><translation>solen går inte upp</translation></message>
    <message><source>the sun does not set</source><translation>solen går inte ner</translation></message>
    <message><source>the symmetry</source><translation>symmetrin</translation></message>
    <message><source>the task stands twice in the package; keep one of the two</source><translation>uppgiften finns två gånger i paketet; behåll en av dem</translation></message>
    <message><source>the task {title}</source><translation>åtgärden {title}</translation></message>
    <message><source>the time of day in “{column}” cannot be read; the row is kept with its day</source><translation>klockslaget i ”{column}” går inte att läsa; raden behålls med sin dag</translation></message>
    <message><source>the time zone {zone}</source><translation>tidszonen {zone}</translation></message>
    <message><source>the tramway</source><translation>spårvägen</translation></message>
    <message><source>the tunnel</source><translation>tunneln</translation></message>
    <message><source>the walk has the most stops it may have</source><translation>vandringen har redan så många stopp som den får ha</translation></message>
    <message><source>the walking street</source><translation>gågatan</translation></message>
    <message><source>the water</source><translation>vattnet</translation></message>
    <message><source>the way has no length or lies outside the map projection</source><translation>vägen saknar längd eller ligger utanför kartprojektionen</translation></message>
    <message><source>the words in the import window</source><translation>orden i importfönstret</translation></message>
    <message><source>the work has begun</source><translation>arbetet har börjat</translation></message>
    <message><source>their deletion date has come</source><translation>deras gallringsdatum har kommit</translation></message>
    <message><source>there</source><translation>finns</translation></message>
    <message><source>there are only plain letters; UTF-8 reads them</source><translation>det finns bara vanliga bokstäver; UTF-8 läser dem</translation></message>
    <message><source>there is no line that begins with TILT=</source><translation>det finns ingen rad som börjar med TILT=</translation></message>
    <message><source>there is one column only</source><translation>det finns bara en kolumn</translation></message>
    <message><source>third</source><translation>tredje</translation></message>
    <message><source>this street's share when the ticked streets are done, of the others when all are</source><translation>gatans del när de förbockade gatorna är gjorda; för övriga gator när alla är det</translation></message>
    <message><source>through the tunnel</source><translation>genom tunneln</translation></message>
    <message><source>tick as many as you like</source><translation>kryssa i så många du vill</translation></message>
    <message><source>tick one</source><translation>kryssa i ett</translation></message>
    <message><source>title</source><translation>rubrik</translation></message>
    <message><source>to be deleted {date}</source><translation>gallras {date}</translation></message>
    <message><source>to come</source><translation>kommer</translation></message>
    <message><source>to review</source><translation>till granskning</translation></message>
    <message><source>to say that it has decreased there must be {count} next time, or fewer</source><translation>för att säga att det minskat behövs högst {count} nästa gång</translation></message>
    <message><source>today</source><translation>i dag</translation></message>
    <message><source>too far away: needs at least {more} min more</source><translation>för långt bort: kräver minst {more} min till</translation></message>
    <message><source>too few to say</source><translation>för få för att säga</translation></message>
    <message><source>travel_time must be a square table, not {shape}.</source><translation>Restiderna måste vara en kvadratisk tabell, inte {shape}.</translation></message>
    <message><source>turn back along {name}</source><translation>vänd tillbaka längs {name}</translation></message>
    <message><source>twelfth</source><translation>tolfte</translation></message>
    <message><source>twilight</source><translation>skymning</translation></message>
    <message><source>under 10 %</source><translation>under 10 %</translation></message>
    <message><source>unknown</source><translation>okänd</translation></message>
    <message><source>unlit according to the map</source><translation>obelyst enligt kartan</translation></message>
    <message><source>unnamed</source><translation>namnlös</translation></message>
    <message><source>until the saving has paid the cost</source><translation>tills besparingen har betalat kostnaden</translation></message>
    <message><source>up the stairs</source><translation>uppför trappan</translation></message>
    <message><source>up the stairs ({count})</source><translation>uppför trapporna ({count})</translation></message>
    <message><source>upwards</source><translation>uppåt</translation></message>
    <message><source>used by {rows}; they keep the word</source><translation>används av {rows}; de behåller ordet</translation></message>
    <message><source>used nowhere</source><translation>används inte</translation></message>
    <message><source>usually done by {owner}; the owner is not changed by itself</source><translation>görs i regel av {owner}; ansvarig ändras inte av sig själv</translation></message>
    <message numerus="yes"><source>verify %n task(s)</source><translation><numerusform>verifiera %n åtgärd</numerusform><numerusform>verifiera %n åtgärder</numerusform></translation></message>
    <message><source>version</source><translation>version</translation></message>
    <message><source>waits until {day}</source><translation>väntar till {day}</translation></message>
    <message><source>was called off</source><translation>ställdes in</translation></message>
    <message><source>was held</source><translation>hölls</translation></message>
    <message><source>was read as {crs}, unlike the other rows</source><translation>lästes som {crs}, till skillnad från de andra raderna</translation></message>
    <message><source>watt:lumen</source><translation>watt:lumen</translation></message>
    <message><source>watts known of {known} of {lamps}</source><translation>effekten känd för {known} av {lamps}</translation></message>
    <message><source>week {number} {year}</source><translation>vecka {number} {year}</translation></message>
    <message><source>west</source><translation>västerut</translation></message>
    <message><source>western {thing}</source><translation>västra {thing}</translation></message>
    <message><source>what chance may make of it (95 %)</source><translation>vad slumpen kan göra av det (95 %)</translation></message>
    <message><source>what is stored</source><translation>det sparade</translation></message>
    <message><source>what was made of it is gone</source><translation>det som gjordes av det är borttaget</translation></message>
    <message><source>which there is none of before {again}.</source><translation>som inte finns före {again}.</translation></message>
    <message><source>which this date does not have.</source><translation>som den dagen inte har.</translation></message>
    <message><source>who may read</source><translation>vem som får läsa</translation></message>
    <message><source>will be done</source><translation>ska göras</translation></message>
    <message><source>will not be done</source><translation>görs inte</translation></message>
    <message><source>winter</source><translation>vinter</translation></message>
    <message><source>within what chance alone may give</source><translation>inom vad slumpen ensam kan ge</translation></message>
    <message><source>within what chance makes</source><translation>inom vad slumpen kan förklara</translation></message>
    <message><source>within what usually varies</source><translation>inom vad som brukar variera</translation></message>
    <message><source>without a number</source><translation>utan nummer</translation></message>
    <message><source>without stairs</source><translation>utan trappor</translation></message>
    <message><source>women</source><translation>kvinnor</translation></message>
    <message><source>worklist</source><translation>arbetslista</translation></message>
    <message><source>would give away a smaller number, here or in an earlier report</source><translation>skulle avslöja ett mindre tal, här eller i en tidigare rapport</translation></message>
    <message><source>write it as for example 135973,6595977 [EPSG:3011]</source><translation>skriv den som till exempel 135973,6595977 [EPSG:3011]</translation></message>
    <message><source>write it as for example 2026-10-15</source><translation>skriv det som till exempel 2026-10-15</translation></message>
    <message><source>write it as for example 2026-10-15T18:00:00</source><translation>skriv den som till exempel 2026-10-15T18:00:00</translation></message>
    <message><source>write it as for example EPSG:3011</source><translation>skriv det som till exempel EPSG:3011</translation></message>
    <message><source>written over what stood there, and taken as the answer</source><translation>skrivet över det som stod där och läst som svaret</translation></message>
    <message><source>year, month, day</source><translation>år, månad, dag</translation></message>
    <message><source>yearly wheel</source><translation>årshjul</translation></message>
    <message><source>yes</source><translation>ja</translation></message>
    <message><source>you are there</source><translation>framme</translation></message>
    <message><source>{age} years and older</source><translation>{age} år och äldre</translation></message>
    <message><source>{amount} kr</source><translation>{amount} kr</translation></message>
    <message><source>{areas} lie on each other: what lies in several counts in each of them, and once in the sum.</source><translation>{areas} ligger på varandra: det som ligger i flera räknas i vart och ett, och en gång i summan.</translation></message>
    <message><source>{area}: about {count} of {n} in {year}, about {earlier} of {earlier_n} in {earlier_year}</source><translation>{area}: omkring {count} av {n} år {year}, omkring {earlier} av {earlier_n} år {earlier_year}</translation></message>
    <message><source>{asked} earlier years were asked for; the imports tell of {covered}.</source><translation>Jämförelse med {asked} tidigare år önskades; importerna berättar om {covered}.</translation></message>
    <message><source>{before} W now, {after} W as LED</source><translation>{before} W nu, {after} W som LED</translation></message>
    <message><source>{before} and {after} · {control}</source><translation>{before} och {after} · {control}</translation></message>
    <message><source>{before} kW now, {after} kW as LED</source><translation>{before} kW nu, {after} kW som LED</translation></message>
    <message><source>{change} ({difference}; 95 %: {low} to {high})</source><translation>{change} ({difference}; 95 %: {low} till {high})</translation></message>
    <message><source>{column} begins like a formula (“{value}”); write it as text.</source><translation>{column} börjar som en formel (”{value}”); skriv det som text.</translation></message>
    <message><source>{column} is a date, “{value}”: a spreadsheet makes one of 1-3; write 1, 2, 3.</source><translation>{column} är ett datum, ”{value}”: ett kalkylprogram gör ett sådant av 1-3; skriv 1, 2, 3.</translation></message>
    <message><source>{column} is “{value}”, which the catalogue does not have; write one of: {known}.</source><translation>{column} är ”{value}”, som inte finns i katalogen; skriv något av: {known}.</translation></message>
    <message><source>{column} is “{value}”; write a whole number from {least} to {most}, or leave it empty.</source><translation>{column} är ”{value}”; skriv ett heltal från {least} till {most}, eller lämna tomt.</translation></message>
    <message><source>{column} is “{value}”; write yes, no or don't know.</source><translation>{column} är ”{value}”; skriv ja, nej eller vet ej.</translation></message>
    <message><source>{column}, as told</source><translation>{column}, som det anges</translation></message>
    <message><source>{column}: choose from</source><translation>{column}: välj bland</translation></message>
    <message><source>{column}: {states}.</source><translation>{column}: {states}.</translation></message>
    <message><source>{column}: “{typed}” is none of these: {options}.</source><translation>{column}: ”{typed}” är inget av dessa: {options}.</translation></message>
    <message><source>{control}: {before} before, {after} after, too few to compare with.</source><translation>{control}: {before} före, {after} efter, för få att jämföra med.</translation></message>
    <message><source>{control}: {before} before, {after} after. Had it gone here as there, {expected} were expected.</source><translation>{control}: {before} före, {after} efter. Om det gått likadant här hade {expected} varit väntat.</translation></message>
    <message><source>{count} C planes do not fit the symmetry</source><translation>{count} C-plan stämmer inte med symmetrin</translation></message>
    <message><source>{count} EST reports</source><translation>{count} EST-rapporter</translation></message>
    <message numerus="yes"><source>{count} areas reach beyond the extract and could not be closed.</source><translation><numerusform>{count} yta når utanför utdraget och gick inte att sluta.</numerusform><numerusform>{count} ytor når utanför utdraget och gick inte att sluta.</numerusform></translation></message>
    <message numerus="yes"><source>{count} bus roads are walked, as nothing says that walkers may not.</source><translation><numerusform>{count} bussgata är med i gångnätet, eftersom inget säger att man inte får gå där.</numerusform><numerusform>{count} bussgator är med i gångnätet, eftersom inget säger att man inte får gå där.</numerusform></translation></message>
    <message><source>{count} by hand</source><translation>{count} för hand</translation></message>
    <message><source>{count} by the time at a stop</source><translation>{count} efter tiden vid stopp</translation></message>
    <message><source>{count} by the track</source><translation>{count} efter spåret</translation></message>
    <message><source>{count} by their own place</source><translation>{count} efter egen plats</translation></message>
    <message><source>{count} cases in the area, no two within {metres} m of each other: none points out a place.</source><translation>{count} ärenden i området, inga två inom {metres} m: inget pekar ut en plats.</translation></message>
    <message><source>{count} chosen</source><translation>{count} valda</translation></message>
    <message><source>{count} closed cases</source><translation>{count} avslutade ärenden</translation></message>
    <message numerus="yes"><source>{count} columns had no header and are called by their number.</source><translation><numerusform>{count} kolumn saknade rubrik och kallas vid sitt nummer.</numerusform><numerusform>{count} kolumner saknade rubrik och kallas vid sitt nummer.</numerusform></translation></message>
    <message><source>{count} compared</source><translation>{count} jämförs</translation></message>
    <message numerus="yes"><source>{count} crossings at a bridge or tunnel were left unjoined.</source><translation><numerusform>{count} korsning vid bro eller tunnel lämnades utan koppling.</numerusform><numerusform>{count} korsningar vid bro eller tunnel lämnades utan koppling.</numerusform></translation></message>
    <message numerus="yes"><source>{count} crossings were made junctions.</source><translation><numerusform>{count} korsning gjordes till knutpunkt.</numerusform><numerusform>{count} korsningar gjordes till knutpunkter.</numerusform></translation></message>
    <message><source>{count} d</source><translation>{count} d</translation></message>
    <message><source>{count} fewer than expected in as long a time (95 %: {low} to {high}).</source><translation>{count} färre än väntat på lika lång tid (95 %: {low} till {high}).</translation></message>
    <message numerus="yes"><source>{count} findings</source><translation><numerusform>{count} fynd</numerusform><numerusform>{count} fynd</numerusform></translation></message>
    <message numerus="yes"><source>{count} findings wait.</source><translation><numerusform>{count} fynd väntar.</numerusform><numerusform>{count} fynd väntar.</numerusform></translation></message>
    <message numerus="yes"><source>{count} findings: {what}</source><translation><numerusform>{count} fynd: {what}</numerusform><numerusform>{count} fynd: {what}</numerusform></translation></message>
    <message><source>{count} gone from the source</source><translation>{count} borta ur källan</translation></message>
    <message numerus="yes"><source>{count} headers occurred more than once; the later ones carry a number.</source><translation><numerusform>{count} rubrik förekom mer än en gång; den senare har fått ett nummer.</numerusform><numerusform>{count} rubriker förekom mer än en gång; de senare har fått ett nummer.</numerusform></translation></message>
    <message><source>{count} homes have their way to school here (a model)</source><translation>{count} bostäder har sin väg till skolan här (modell)</translation></message>
    <message><source>{count} homes have their way to the station here (a model)</source><translation>{count} bostäder har sin väg till stationen här (modell)</translation></message>
    <message><source>{count} homes have their way to the stop here (a model)</source><translation>{count} bostäder har sin väg till hållplatsen här (modell)</translation></message>
    <message><source>{count} homes pass</source><translation>{count} bostäder passerar</translation></message>
    <message><source>{count} in the last year</source><translation>{count} senaste året</translation></message>
    <message><source>{count} in {cells} cells</source><translation>{count} i {cells} rutor</translation></message>
    <message><source>{count} inhabitants</source><translation>{count} invånare</translation></message>
    <message numerus="yes"><source>{count} lamps have the pole number {pole}; give the key of one.</source><translation><numerusform>{count} lampa har stolpnummer {pole}; ange nyckeln till en.</numerusform><numerusform>{count} lampor har stolpnummer {pole}; ange nyckeln till en.</numerusform></translation></message>
    <message><source>{count} lamps out</source><translation>{count} släckta lampor</translation></message>
    <message numerus="yes"><source>{count} lamps stand where lamps of another inventory stand; keep only one of both.</source><translation><numerusform>{count} lampa står där en lampa från ett annat belysningsregister står. Behåll bara ett av registren.</numerusform><numerusform>{count} lampor står där lampor från ett annat belysningsregister står. Behåll bara ett av registren.</numerusform></translation></message>
    <message numerus="yes"><source>{count} lamps that do not shine</source><translation><numerusform>{count} lampa som inte lyser</numerusform><numerusform>{count} lampor som inte lyser</numerusform></translation></message>
    <message numerus="yes"><source>{count} lamps to change</source><translation><numerusform>{count} lampa att byta</numerusform><numerusform>{count} lampor att byta</numerusform></translation></message>
    <message numerus="yes"><source>{count} late</source><translation><numerusform>{count} försenad</numerusform><numerusform>{count} försenade</numerusform></translation></message>
    <message numerus="yes"><source>{count} lines are closed to walkers or not built and were left out.</source><translation><numerusform>{count} linje är stängd för gående eller inte byggd och utelämnades.</numerusform><numerusform>{count} linjer är stängda för gående eller inte byggda och utelämnades.</numerusform></translation></message>
    <message numerus="yes"><source>{count} lines have coordinates that are rounded to 100 m or more and are marked as approximate.</source><translation><numerusform>{count} linje har koordinater som är avrundade till 100 m eller mer och är märkt som ungefärlig.</numerusform><numerusform>{count} linjer har koordinater som är avrundade till 100 m eller mer och är märkta som ungefärliga.</numerusform></translation></message>
    <message numerus="yes"><source>{count} loose ends within {metres} m of another line were joined to it.</source><translation><numerusform>{count} lös ände inom {metres} m från en annan linje kopplades till den.</numerusform><numerusform>{count} lösa ändar inom {metres} m från en annan linje kopplades till den.</numerusform></translation></message>
    <message><source>{count} min</source><translation>{count} min</translation></message>
    <message><source>{count} min left</source><translation>{count} min kvar</translation></message>
    <message><source>{count} missing</source><translation>{count} saknas</translation></message>
    <message><source>{count} mo</source><translation>{count} mån</translation></message>
    <message><source>{count} more than expected in as long a time (95 %: {low} to {high}).</source><translation>{count} fler än väntat på lika lång tid (95 %: {low} till {high}).</translation></message>
    <message numerus="yes"><source>{count} new</source><translation><numerusform>{count} nya</numerusform><numerusform>{count} nya</numerusform></translation></message>
    <message><source>{count} not placed</source><translation>{count} inte placerade</translation></message>
    <message><source>{count} not reviewed</source><translation>{count} ej granskade</translation></message>
    <message numerus="yes"><source>{count} numbers are written like 59,47</source><translation><numerusform>{count} tal är skrivna som 59,47</numerusform><numerusform>{count} tal är skrivna som 59,47</numerusform></translation></message>
    <message numerus="yes"><source>{count} numbers are written like 59.47</source><translation><numerusform>{count} tal är skrivna som 59.47</numerusform><numerusform>{count} tal är skrivna som 59.47</numerusform></translation></message>
    <message><source>{count} observations from partners</source><translation>{count} observationer från samverkanspartner</translation></message>
    <message><source>{count} observations in the area, no two within {metres} m of each other: none points out a place.</source><translation>{count} observationer i området, inga två inom {metres} m: ingen pekar ut en plats.</translation></message>
    <message><source>{count} observations in the area, nowhere {least} from different people within {metres} m of each other.</source><translation>{count} observationer i området, men ingenstans {least} från olika personer inom {metres} m.</translation></message>
    <message numerus="yes"><source>{count} of its rows (“{table}”) are in another source of the same system as well: remove one.</source><translation><numerusform>{count} av källans rader (”{table}”) finns också i en annan källa från samma system. Ta bort den ena.</numerusform><numerusform>{count} av källans rader (”{table}”) finns också i en annan källa från samma system. Ta bort den ena.</numerusform></translation></message>
    <message><source>{count} of them compared</source><translation>{count} av dem jämförs</translation></message>
    <message numerus="yes"><source>{count} of them deserve a look</source><translation><numerusform>{count} av dem bör ses över</numerusform><numerusform>{count} av dem bör ses över</numerusform></translation></message>
    <message numerus="yes"><source>{count} of them positive</source><translation><numerusform>varav {count} positivt</numerusform><numerusform>varav {count} positiva</numerusform></translation></message>
    <message><source>{count} open cases</source><translation>{count} öppna ärenden</translation></message>
    <message><source>{count} open for more than 60 days</source><translation>{count} öppna längre än 60 dagar</translation></message>
    <message><source>{count} or fewer would tell a decrease</source><translation>högst {count} för att säga att det minskat</translation></message>
    <message><source>{count} outside the area</source><translation>{count} utanför området</translation></message>
    <message numerus="yes"><source>{count} paths cross a wall, fence or water with no gate, bridge or node of both in OpenStreetMap, and are walked; look at them on the map: {ways}.</source><translation><numerusform>{count} väg korsar en mur, ett staket eller vatten utan att OpenStreetMap har grind, bro eller gemensam punkt där, och räknas som gångbar; se efter på kartan: {ways}.</numerusform><numerusform>{count} vägar korsar en mur, ett staket eller vatten utan att OpenStreetMap har grind, bro eller gemensam punkt där, och räknas som gångbara; se efter på kartan: {ways}.</numerusform></translation></message>
    <message numerus="yes"><source>{count} paths or gates are open at certain hours only; a walk uses them only then.</source><translation><numerusform>{count} väg eller grind är öppen bara vissa tider; en vandring använder den bara då.</numerusform><numerusform>{count} vägar eller grindar är öppna bara vissa tider; en vandring använder dem bara då.</numerusform></translation></message>
    <message numerus="yes"><source>{count} places where a locked gate, wall, fence or water stops walkers were closed.</source><translation><numerusform>{count} ställe där en låst grind, mur, staket eller vatten stoppar gående stängdes.</numerusform><numerusform>{count} ställen där en låst grind, mur, staket eller vatten stoppar gående stängdes.</numerusform></translation></message>
    <message numerus="yes"><source>{count} poles hold several luminaires; each pole is one lamp.</source><translation><numerusform>{count} stolpe har flera armaturer; den är en lampa.</numerusform><numerusform>{count} stolpar har flera armaturer; varje stolpe är en lampa.</numerusform></translation></message>
    <message numerus="yes"><source>{count} read</source><translation><numerusform>{count} läst</numerusform><numerusform>{count} lästa</numerusform></translation></message>
    <message><source>{count} recorded in the field</source><translation>{count} antecknade i fält</translation></message>
    <message numerus="yes"><source>{count} rejected</source><translation><numerusform>{count} avvisad</numerusform><numerusform>{count} avvisade</numerusform></translation></message>
    <message><source>{count} respondents</source><translation>{count} svarande</translation></message>
    <message numerus="yes"><source>{count} rows</source><translation><numerusform>{count} rad</numerusform><numerusform>{count} rader</numerusform></translation></message>
    <message numerus="yes"><source>{count} rows are chosen: what you change goes for all of them.</source><translation><numerusform>{count} rader är valda: det du ändrar gäller alla.</numerusform><numerusform>{count} rader är valda: det du ändrar gäller alla.</numerusform></translation></message>
    <message numerus="yes"><source>{count} rows deserve a look</source><translation><numerusform>{count} rad att titta på</numerusform><numerusform>{count} rader att titta på</numerusform></translation></message>
    <message numerus="yes"><source>{count} rows deserve a look; Enter shows the receipt</source><translation><numerusform>{count} rad bör ses över; Enter visar kvittot</numerusform><numerusform>{count} rader bör ses över; Enter visar kvittot</numerusform></translation></message>
    <message numerus="yes"><source>{count} rows have coordinates that are rounded to about {metres} m; they fall on {points} and are marked as approximate.</source><translation><numerusform>Koordinaterna är avrundade till cirka {metres} m på {count} rad; den faller på {points} och är märkt som ungefärlig.</numerusform><numerusform>Koordinaterna är avrundade till cirka {metres} m på {count} rader; de faller på {points} och är märkta som ungefärliga.</numerusform></translation></message>
    <message numerus="yes"><source>{count} rows have ids that are written otherwise in “{system}”; its ids are kept.</source><translation><numerusform>{count} rad har id som skrivs på annat sätt i ”{system}”; dess id behålls.</numerusform><numerusform>{count} rader har id som skrivs på annat sätt i ”{system}”; dess id behålls.</numerusform></translation></message>
    <message numerus="yes"><source>{count} rows lie outside but look like {crs}; other_crs in MAPPING reads them so.</source><translation><numerusform>{count} rad ligger utanför men ser ut som {crs}; other_crs i MAPPING läser den så.</numerusform><numerusform>{count} rader ligger utanför men ser ut som {crs}; other_crs i MAPPING läser dem så.</numerusform></translation></message>
    <message numerus="yes"><source>{count} rows lie outside the map; press to see them</source><translation><numerusform>{count} rad ligger utanför kartan; tryck för att se den</numerusform><numerusform>{count} rader ligger utanför kartan; tryck för att se dem</numerusform></translation></message>
    <message numerus="yes"><source>{count} rows look like {crs}: read them so</source><translation><numerusform>{count} rad ser ut som {crs}: läs den så</numerusform><numerusform>{count} rader ser ut som {crs}: läs dem så</numerusform></translation></message>
    <message numerus="yes"><source>{count} rows placed</source><translation><numerusform>{count} rad placerad</numerusform><numerusform>{count} rader placerade</numerusform></translation></message>
    <message numerus="yes"><source>{count} rows read</source><translation><numerusform>{count} rad läst</numerusform><numerusform>{count} rader lästa</numerusform></translation></message>
    <message numerus="yes"><source>{count} rows saved as {path}.</source><translation><numerusform>{count} rad sparad som {path}.</numerusform><numerusform>{count} rader sparade som {path}.</numerusform></translation></message>
    <message numerus="yes"><source>{count} rows were read as {crs}.</source><translation><numerusform>{count} rad lästes som {crs}.</numerusform><numerusform>{count} rader lästes som {crs}.</numerusform></translation></message>
    <message numerus="yes"><source>{count} rows were stored twice under one id (“{table}”): two imports ran at the same time. All are kept, the second ones with “#2” after their id; the next import of the source tells which are gone.</source><translation><numerusform>{count} rad låg dubbelt med samma id (”{table}”): två importer gick samtidigt. Båda är kvar, den senare med ”#2” efter sitt id; nästa import av källan visar vilken som är borta.</numerusform><numerusform>{count} rader låg dubbelt med samma id (”{table}”): två importer gick samtidigt. Alla är kvar, de senare med ”#2” efter sitt id; nästa import av källan visar vilka som är borta.</numerusform></translation></message>
    <message numerus="yes"><source>{count} stops are required, but at most {most} fit the number of stops allowed.</source><translation><numerusform>{count} stopp krävs, men högst {most} ryms i det tillåtna antalet stopp.</numerusform><numerusform>{count} stopp krävs, men högst {most} ryms i det tillåtna antalet stopp.</numerusform></translation></message>
    <message numerus="yes"><source>{count} stored rows are not in the file and stay as they are: it is a part.</source><translation><numerusform>{count} lagrad rad saknas i filen och får vara kvar, eftersom den är en del.</numerusform><numerusform>{count} lagrade rader saknas i filen och får vara kvar, eftersom den är en del.</numerusform></translation></message>
    <message numerus="yes"><source>{count} stored rows are not in the file but outside what it covers (its days, its ground, its categories and statuses) and stay as they are. Were they gone, import it again and choose that the file covers all (COVERS whole).</source><translation><numerusform>{count} lagrad rad saknas i filen men ligger utanför det den omfattar (dess dagar, mark, kategorier och status) och får vara kvar. Är den borta: importera filen igen och välj att filen omfattar hela (COVERS whole).</numerusform><numerusform>{count} lagrade rader saknas i filen men ligger utanför det den omfattar (dess dagar, mark, kategorier och status) och får vara kvar. Är de borta: importera filen igen och välj att filen omfattar hela (COVERS whole).</numerusform></translation></message>
    <message numerus="yes"><source>{count} stored rows are not of the file's period and stay as they are.</source><translation><numerusform>{count} lagrad rad är inte från filens period och får vara kvar.</numerusform><numerusform>{count} lagrade rader är inte från filens period och får vara kvar.</numerusform></translation></message>
    <message numerus="yes"><source>{count} suspected duplicates</source><translation><numerusform>{count} misstänkt dubblett</numerusform><numerusform>{count} misstänkta dubbletter</numerusform></translation></message>
    <message numerus="yes"><source>{count} tasks</source><translation><numerusform>{count} åtgärd</numerusform><numerusform>{count} åtgärder</numerusform></translation></message>
    <message numerus="yes"><source>{count} tasks made.</source><translation><numerusform>{count} åtgärd skapad.</numerusform><numerusform>{count} åtgärder skapade.</numerusform></translation></message>
    <message numerus="yes"><source>{count} tasks written to {file}.</source><translation><numerusform>{count} åtgärd skriven till {file}.</numerusform><numerusform>{count} åtgärder skrivna till {file}.</numerusform></translation></message>
    <message><source>{count} to school</source><translation>{count} till skolan</translation></message>
    <message><source>{count} to the station</source><translation>{count} till stationen</translation></message>
    <message><source>{count} to the stop</source><translation>{count} till hållplatsen</translation></message>
    <message numerus="yes"><source>{count} unchanged</source><translation><numerusform>{count} oförändrad</numerusform><numerusform>{count} oförändrade</numerusform></translation></message>
    <message numerus="yes"><source>{count} updated</source><translation><numerusform>{count} uppdaterad</numerusform><numerusform>{count} uppdaterade</numerusform></translation></message>
    <message><source>{count} views from children</source><translation>{count} synpunkter från barn</translation></message>
    <message numerus="yes"><source>{count} wait for their season</source><translation><numerusform>{count} väntar på sin säsong</numerusform><numerusform>{count} väntar på sin säsong</numerusform></translation></message>
    <message numerus="yes"><source>{count} walks are planned, one a group.</source><translation><numerusform>{count} vandring är planerad.</numerusform><numerusform>{count} vandringar är planerade, en per grupp.</numerusform></translation></message>
    <message numerus="yes"><source>{count} ways in {file} have only a centre point and no line; ask Overpass for “out geom” or “out body” with the nodes.</source><translation><numerusform>{count} väg i {file} har bara en mittpunkt och ingen linje; be Overpass om ”out geom” eller ”out body” med noderna.</numerusform><numerusform>{count} vägar i {file} har bara en mittpunkt och ingen linje; be Overpass om ”out geom” eller ”out body” med noderna.</numerusform></translation></message>
    <message numerus="yes"><source>{count} ways stick out of the area and were kept whole; the base map is cut at its border.</source><translation><numerusform>{count} väg sticker ut ur området och behölls hel; baskartan är klippt vid gränsen.</numerusform><numerusform>{count} vägar sticker ut ur området och behölls hela; baskartan är klippt vid gränsen.</numerusform></translation></message>
    <message numerus="yes"><source>{count} ways that are planned or being built were left out.</source><translation><numerusform>{count} väg som är planerad eller byggs utelämnades.</numerusform><numerusform>{count} vägar som är planerade eller byggs utelämnades.</numerusform></translation></message>
    <message numerus="yes"><source>{count} ways were left out of the network: private, closed to walkers, motorways or indoors.</source><translation><numerusform>{count} väg utelämnades ur gångnätet: privat, stängd för gående, motorväg eller inomhus.</numerusform><numerusform>{count} vägar utelämnades ur gångnätet: privata, stängda för gående, motorvägar eller inomhus.</numerusform></translation></message>
    <message><source>{count} without position</source><translation>{count} utan läge</translation></message>
    <message><source>{count} y</source><translation>{count} år</translation></message>
    <message><source>{covered} of the {route} planned.</source><translation>{covered} av de planerade {route}.</translation></message>
    <message><source>{crs} is not a projected coordinate system in metres, and distances would be wrong; choose for example EPSG:3011 (SWEREF 99 18 00).</source><translation>{crs} är inget plant koordinatsystem i meter, och avstånd skulle bli fel; välj till exempel EPSG:3011 (SWEREF 99 18 00).</translation></message>
    <message><source>{crs} is not made for {municipality}; choose {suggested} ({zone}).</source><translation>{crs} är inte gjort för {municipality}; välj {suggested} ({zone}).</translation></message>
    <message><source>{crs}, which you chose, is not used: OpenStreetMap is always in WGS 84.</source><translation>{crs}, som du valt, används inte: OpenStreetMap är alltid i WGS 84.</translation></message>
    <message><source>{dark} of {known}</source><translation>{dark} av {known}</translation></message>
    <message><source>{date} at the latest</source><translation>Senast {date}</translation></message>
    <message><source>{date} at {time}</source><translation>{date} kl. {time}</translation></message>
    <message><source>{days} d</source><translation>{days} d</translation></message>
    <message><source>{day} is more than twenty years ago; check the year.</source><translation>{day} är mer än tjugo år sedan. Kontrollera årtalet.</translation></message>
    <message><source>{day} is more than twenty years away; check the year.</source><translation>{day} är mer än tjugo år bort; kontrollera året.</translation></message>
    <message><source>{day} {hours}: {count}, {expected} expected of this day and hour</source><translation>{day} kl. {hours}: {count}, väntat {expected} för den dagen och timmen</translation></message>
    <message><source>{difference} percentage points (95 %: {low} to {high})</source><translation>{difference} procentenheter (95 %: {low} till {high})</translation></message>
    <message><source>{direction} along {name}</source><translation>{direction} längs {name}</translation></message>
    <message><source>{done} of {tasks}</source><translation>{done} av {tasks}</translation></message>
    <message><source>{fields} cannot be said of “{table}”.</source><translation>{fields} kan inte anges för ”{table}”.</translation></message>
    <message><source>{file} cannot be read as JSON; choose the receipt of a situation.</source><translation>{file} går inte att läsa som JSON; välj kvittot från en lägesbild.</translation></message>
    <message><source>{file} cannot be read; check the path and your rights.</source><translation>{file} går inte att läsa; kontrollera sökvägen och dina rättigheter.</translation></message>
    <message><source>{file} cannot be read; choose a .ldt or .ies file.</source><translation>{file} kan inte läsas; välj en .ldt- eller .ies-fil.</translation></message>
    <message><source>{file} could not be written: its path is too long; choose a shorter name, or a folder nearer the top.</source><translation>{file} kunde inte skrivas: sökvägen är för lång; välj ett kortare namn eller en mapp närmare roten.</translation></message>
    <message><source>{file} could not be written: there is no folder {folder}; make it, or choose another one.</source><translation>{file} kunde inte skrivas: mappen {folder} finns inte; skapa den eller välj en annan.</translation></message>
    <message><source>{file} could not be written; close it in other programs, or choose another folder.</source><translation>{file} kunde inte skrivas; stäng den i andra program eller välj en annan mapp.</translation></message>
    <message><source>{file} declares XML entities, which no OpenStreetMap file needs and which can be an attack; it was not read.</source><translation>{file} deklarerar XML-entiteter, som ingen OpenStreetMap-fil behöver och som kan vara ett angrepp; den lästes inte.</translation></message>
    <message><source>{file} has no walkable way inside the area; choose another area or another extract.</source><translation>{file} har ingen gångbar väg i området; välj ett annat område eller ett annat utdrag.</translation></message>
    <message><source>{file} has no way that can be walked; choose an extract with streets and paths.</source><translation>{file} har ingen väg som går att gå på; välj ett utdrag med gator och gångvägar.</translation></message>
    <message numerus="yes"><source>{file} has {count} rows, but none of them is a lamp with a position; check the columns.</source><translation><numerusform>{file} har {count} rad, men den är ingen lampa med läge; kontrollera kolumnerna.</numerusform><numerusform>{file} har {count} rader, men ingen av dem är en lampa med läge; kontrollera kolumnerna.</numerusform></translation></message>
    <message><source>{file} holds changes only; choose an extract (.osm, .osm.gz or .osm.pbf).</source><translation>{file} innehåller bara ändringar; välj ett utdrag (.osm, .osm.gz eller .osm.pbf).</translation></message>
    <message><source>{file} holds more than {limit} objects; cut it to the municipality, or give an area.</source><translation>{file} innehåller fler än {limit} objekt; klipp den till kommunen eller ange ett område.</translation></message>
    <message><source>{file} holds more than {most} files; choose the folder with the photos of the walk.</source><translation>{file} innehåller fler än {most} filer; välj mappen med vandringens foton.</translation></message>
    <message><source>{file} holds no lamps; choose a lighting inventory.</source><translation>{file} innehåller inga lampor; välj ett belysningsregister.</translation></message>
    <message><source>{file} holds no lines; choose a line layer or an OpenStreetMap file.</source><translation>{file} innehåller inga linjer; välj ett linjelager eller en OpenStreetMap-fil.</translation></message>
    <message><source>{file} holds no polygon to cut to; choose a polygon layer.</source><translation>{file} innehåller ingen yta att klippa till; välj ett ytlager.</translation></message>
    <message><source>{file} holds no street lamps: none are mapped there; import the municipality's inventory.</source><translation>{file} innehåller inga gatlyktor: inga är kartlagda där; importera kommunens belysningsregister.</translation></message>
    <message><source>{file} holds too many shapes for an area; choose one polygon.</source><translation>{file} innehåller för många former för ett område; välj en yta.</translation></message>
    <message><source>{file} is a film; films are not kept. Take a photo instead, or a still of it.</source><translation>{file} är en film; filmer sparas inte. Ta ett foto i stället, eller en stillbild ur den.</translation></message>
    <message><source>{file} is a web page, not OpenStreetMap data; fetch it again.</source><translation>{file} är en webbsida, inte OpenStreetMap-data; hämta den på nytt.</translation></message>
    <message><source>{file} is an answer that the OpenStreetMap server broke off; ask for a smaller area.</source><translation>{file} är ett svar som OpenStreetMaps server avbröt; be om ett mindre område.</translation></message>
    <message><source>{file} is damaged or cut off; fetch or export it again.</source><translation>{file} är skadad eller avbruten; hämta eller exportera den på nytt.</translation></message>
    <message><source>{file} is empty (0 bytes): it was not copied whole; copy it from the camera again.</source><translation>{file} är tom (0 byte): den kopierades inte färdigt; kopiera den från kameran igen.</translation></message>
    <message><source>{file} is empty; ask the maker for the luminaire's file again.</source><translation>{file} är tom; be tillverkaren om armaturens fil igen.</translation></message>
    <message><source>{file} is given twice; give each file a name of its own.</source><translation>{file} är angiven två gånger. Ge varje fil ett eget namn.</translation></message>
    <message><source>{file} is in the format AVIF, which QGIS cannot read; save it as JPEG and add it again.</source><translation>{file} är i formatet AVIF, som QGIS inte kan läsa; spara den som JPEG och lägg till den igen.</translation></message>
    <message><source>{file} is in the phone's format HEIC, which QGIS cannot read. On the iPhone choose Settings › Photos › Transfer to Mac or PC: Automatic and copy it again; for the next walk choose Settings › Camera › Formats: Most Compatible.</source><translation>{file} är i telefonens format HEIC, som QGIS inte kan läsa. Välj på iPhone Inställningar › Bilder › Överför till Mac eller PC: Automatiskt och kopiera den igen; välj inför nästa vandring Inställningar › Kamera › Format: Mest kompatibelt.</translation></message>
    <message><source>{file} is larger than a luminaire's file can be; choose the .ldt or .ies file.</source><translation>{file} är större än en armaturfil kan vara; välj .ldt- eller .ies-filen.</translation></message>
    <message><source>{file} is neither a page nor an archive copy; let its name end in .html or .pdf.</source><translation>{file} är varken en webbsida eller ett arkivexemplar. Låt namnet sluta på .html eller .pdf.</translation></message>
    <message><source>{file} is no CSV file; let its name end in .csv.</source><translation>{file} är ingen CSV-fil. Låt namnet sluta på .csv.</translation></message>
    <message><source>{file} is no layout template; choose Layout &gt; Save as Template in the layout designer, and give that .qpt file.</source><translation>{file} är ingen layoutmall; välj Layout &gt; Spara som mall i layoutfönstret och ange den .qpt-filen.</translation></message>
    <message><source>{file} is no luminaire's file; choose a .ldt or .ies file.</source><translation>{file} är ingen armaturfil; välj en .ldt- eller .ies-fil.</translation></message>
    <message><source>{file} is no picture QGIS can read; save it as JPEG or PNG.</source><translation>{file} är ingen bild som QGIS kan läsa; spara den som JPEG eller PNG.</translation></message>
    <message><source>{file} is no picture the plugin can read; choose a PNG, JPEG or SVG file.</source><translation>{file} är ingen bild som går att läsa; välj en PNG-, JPEG- eller SVG-fil.</translation></message>
    <message><source>{file} is no situation report by its name; let it end in .pdf, .html or .csv.</source><translation>{file} är enligt namnet ingen lägesrapport; låt det sluta på .pdf, .html eller .csv.</translation></message>
    <message><source>{file} is not an OpenStreetMap file; choose an .osm, .osm.gz or .osm.pbf file.</source><translation>{file} är ingen OpenStreetMap-fil; välj en .osm-, .osm.gz- eller .osm.pbf-fil.</translation></message>
    <message><source>{file} is not there; choose the folder with the photos again.</source><translation>{file} finns inte; välj mappen med foton igen.</translation></message>
    <message><source>{file} is read in.</source><translation>{file} är inläst.</translation></message>
    <message><source>{file} is the answer “{title}”; give this one a file of its own.</source><translation>{file} är återkopplingen ”{title}”. Ge den här en egen fil.</translation></message>
    <message><source>{file} is written: fill in a row an answer, and import it.</source><translation>{file} är skriven: fyll i en rad per svar och läs in den.</translation></message>
    <message><source>{file} is written: one sheet an answer.</source><translation>{file} är skriven: ett blad per svar.</translation></message>
    <message><source>{file} is written: upload it to KoBo or ODK, and import what they export.</source><translation>{file} är skriven: ladda upp den i KoBo eller ODK och läs in det som exporteras därifrån.</translation></message>
    <message><source>{file} is {size} MB, more than the {limit} MB that are read; cut it to the municipality first.</source><translation>{file} är {size} MB, mer än de {limit} MB som läses; klipp den till kommunen först.</translation></message>
    <message><source>{file} unpacks to far more than it should; it was not read.</source><translation>{file} packas upp till mycket mer än den borde; den lästes inte.</translation></message>
    <message><source>{file} was left out:</source><translation>{file} lämnades utanför:</translation></message>
    <message><source>{file}, line {line}: {why}; ask the maker for the luminaire's file again.</source><translation>{file}, rad {line}: {why}; be tillverkaren om armaturens fil igen.</translation></message>
    <message numerus="yes"><source>{file}: %n event(s).</source><translation><numerusform>{file}: %n händelse.</numerusform><numerusform>{file}: %n händelser.</numerusform></translation></message>
    <message numerus="yes"><source>{file}: %n page(s).</source><translation><numerusform>{file}: %n sida.</numerusform><numerusform>{file}: %n sidor.</numerusform></translation></message>
    <message numerus="yes"><source>{file}: %n row(s) to fill in.</source><translation><numerusform>{file}: %n rad att fylla i.</numerusform><numerusform>{file}: %n rader att fylla i.</numerusform></translation></message>
    <message numerus="yes"><source>{file}: %n stop(s).</source><translation><numerusform>{file}: %n stopp.</numerusform><numerusform>{file}: %n stopp.</numerusform></translation></message>
    <message><source>{file}: nothing is changed before you take it in, and it can be undone.</source><translation>{file}: inget ändras innan du tar in det, och det kan ångras.</translation></message>
    <message numerus="yes"><source>{file}: {megabytes} MB, %n stop(s), earlier findings: {earlier}.</source><translation><numerusform>{file}: {megabytes} MB, %n stopp, tidigare fynd: {earlier}.</numerusform><numerusform>{file}: {megabytes} MB, %n stopp, tidigare fynd: {earlier}.</numerusform></translation></message>
    <message><source>{file}: {megabytes} MB.</source><translation>{file}: {megabytes} MB.</translation></message>
    <message numerus="yes"><source>{file}: {pages} pages, scale 1:{scale}.</source><translation><numerusform>{file}: {pages} sida, skala 1:{scale}.</numerusform><numerusform>{file}: {pages} sidor, skala 1:{scale}.</numerusform></translation></message>
    <message><source>{first} and others</source><translation>{first} med flera</translation></message>
    <message><source>{first} and {count} more</source><translation>{first} och {count} till</translation></message>
    <message><source>{first} and {last}</source><translation>{first} och {last}</translation></message>
    <message><source>{first} homes or more pass (model)</source><translation>{first} bostäder eller fler passerar (modell)</translation></message>
    <message><source>{first} or {last}</source><translation>{first} eller {last}</translation></message>
    <message><source>{first} or {second}</source><translation>{first} eller {second}</translation></message>
    <message><source>{first} to {last}</source><translation>{first} till {last}</translation></message>
    <message><source>{first}–{last} homes pass (model)</source><translation>{first}–{last} bostäder passerar (modell)</translation></message>
    <message><source>{first}–{last} years</source><translation>{first}–{last} år</translation></message>
    <message numerus="yes"><source>{found} placed approximately; {left} are still without position.</source><translation><numerusform>{found} fick ett ungefärligt läge; {left} saknar fortfarande läge.</numerusform><numerusform>{found} fick ett ungefärligt läge; {left} saknar fortfarande läge.</numerusform></translation></message>
    <message><source>{given:.0f} minutes are too few for one stop: the nearest place takes {needed:.0f} there, with the stop, and back; give more time or move the start.</source><translation>{given:.0f} minuter räcker inte till ett enda stopp: närmaste plats tar {needed:.0f} dit, med stoppet, och tillbaka; ge mer tid eller flytta starten.</translation></message>
    <message><source>{group} ({count} answered; {population} of the population)</source><translation>{group} ({count} svarade; {population} av befolkningen)</translation></message>
    <message><source>{group} ({share} of the answers against {population} of the population)</source><translation>{group} ({share} av svaren mot {population} av befolkningen)</translation></message>
    <message numerus="yes"><source>{hint} and {count} more</source><translation><numerusform>{hint} och {count} till</numerusform><numerusform>{hint} och {count} till</numerusform></translation></message>
    <message><source>{host} answers with a web page, not as a {service}; check the address.</source><translation>{host} svarar med en webbsida, inte som {service}; kontrollera adressen.</translation></message>
    <message><source>{host} answers with an error (HTTP {status}); check the address, or ask the owner of the service.</source><translation>{host} svarar med ett fel (HTTP {status}); kontrollera adressen eller fråga tjänstens ägare.</translation></message>
    <message><source>{host} asks who you are (HTTP {status}): choose or make an authentication configuration, and ask again.</source><translation>{host} frågar vem du är (HTTP {status}): välj eller skapa en inloggning i QGIS och försök igen.</translation></message>
    <message><source>{host} cannot be reached; check the address and the network.</source><translation>{host} kan inte nås; kontrollera adressen och nätverket.</translation></message>
    <message><source>{host} did not answer within {seconds} s; try again later, or ask the owner of the service.</source><translation>{host} svarade inte inom {seconds} s; försök senare eller fråga tjänstens ägare.</translation></message>
    <message><source>{host} offers no layers as a {service}; check the address and the kind.</source><translation>{host} erbjuder inga lager som {service}; kontrollera adressen och typen.</translation></message>
    <message><source>{host} says: {said}</source><translation>{host} svarar: {said}</translation></message>
    <message><source>{kept} of {target}</source><translation>{kept} av {target}</translation></message>
    <message><source>{kind} before the measures: {before} in {months_before} months; after: {after} in {months_after} months.</source><translation>{kind} före åtgärderna: {before} på {months_before} månader; efter: {after} på {months_after} månader.</translation></message>
    <message><source>{kind} by {name}</source><translation>{kind} vid {name}</translation></message>
    <message><source>{kind} {name}</source><translation>{kind} {name}</translation></message>
    <message><source>{kind}: no import tells of the same months before and after the measures.</source><translation>{kind}: ingen import berättar om samma månader före och efter åtgärderna.</translation></message>
    <message><source>{kind}: no import tells of the same months before and after. What is missing is not zero.</source><translation>{kind}: ingen import berättar om samma månader före och efter. Det som saknas är inte noll.</translation></message>
    <message><source>{kind}: too few before and after the measures to be told.</source><translation>{kind}: för få före och efter åtgärderna för att redovisas.</translation></message>
    <message><source>{kind}: {before} before ({before_when}), {after} after ({after_when}).</source><translation>{kind}: {before} före ({before_when}), {after} efter ({after_when}).</translation></message>
    <message><source>{kwh} kWh/year</source><translation>{kwh} kWh/år</translation></message>
    <message><source>{lamp}, watt:lumen</source><translation>{lamp}, watt:lumen</translation></message>
    <message><source>{lat} and {lon} stand for the place, {zoom} for the scale; empty is OpenStreetMap.</source><translation>{lat} och {lon} står för platsen, {zoom} för skalan; tomt är OpenStreetMap.</translation></message>
    <message><source>{length} dark</source><translation>{length} mörkt</translation></message>
    <message><source>{length} km</source><translation>{length} km</translation></message>
    <message><source>{length} light not known</source><translation>{length} okänt ljus</translation></message>
    <message><source>{length} m</source><translation>{length} m</translation></message>
    <message><source>{length} without light</source><translation>{length} utan ljus</translation></message>
    <message><source>{light}, about like {lighting_class}</source><translation>{light}, ungefär som {lighting_class}</translation></message>
    <message><source>{light}, with dark parts</source><translation>{light}, med mörka partier</translation></message>
    <message><source>{light}, {length}, between {leg}, {first}–{last}</source><translation>{light}, {length}, mellan {leg}, {first}–{last}</translation></message>
    <message numerus="yes"><source>{located} of the first {rows} have a position</source><translation><numerusform>{located} av de första {rows} har läge</numerusform><numerusform>{located} av de första {rows} har läge</numerusform></translation></message>
    <message><source>{login} (you)</source><translation>{login} (du)</translation></message>
    <message><source>{login}: {before} → {after}</source><translation>{login}: {before} → {after}</translation></message>
    <message><source>{low}–{high} %</source><translation>{low}–{high} %</translation></message>
    <message><source>{made} of {count} chosen</source><translation>{made} av {count} valda</translation></message>
    <message><source>{mean} as a mean of the same days before ({counts})</source><translation>{mean} i medel samma dagar tidigare år ({counts})</translation></message>
    <message><source>{measure} (proposed)</source><translation>{measure} (föreslås)</translation></message>
    <message><source>{measure} is done.</source><translation>{measure}: klart.</translation></message>
    <message><source>{megabytes} MB</source><translation>{megabytes} MB</translation></message>
    <message><source>{metres} m</source><translation>{metres} m</translation></message>
    <message><source>{metres} m without light</source><translation>{metres} m utan ljus</translation></message>
    <message><source>{metres} m {direction} where no path is drawn</source><translation>{metres} m {direction} där ingen väg är ritad</translation></message>
    <message><source>{metres} metres a pixel is no map; choose 0.25 to 4.</source><translation>{metres} meter per bildpunkt blir ingen karta; välj 0,25 till 4.</translation></message>
    <message><source>{minutes:g} minutes at a stop cannot work; give 0 to 60.</source><translation>{minutes:g} minuter vid ett stopp går inte; ange 0 till 60.</translation></message>
    <message><source>{minutes} min at the stop</source><translation>{minutes} min vid stoppet</translation></message>
    <message><source>{minutes} min of the time are left.</source><translation>{minutes} min av tiden är kvar.</translation></message>
    <message><source>{minutes} min over the time.</source><translation>{minutes} min över tiden.</translation></message>
    <message><source>{month}: no data</source><translation>{month}: uppgift saknas</translation></message>
    <message><source>{month}: {count}, {expected} expected of this month and year</source><translation>{month}: {count}, väntat {expected} för den månaden och det året</translation></message>
    <message><source>{municipality}, part of {urban_area}</source><translation>{municipality}, del av {urban_area}</translation></message>
    <message><source>{municipality}, towards {urban_area}</source><translation>{municipality}, mot {urban_area}</translation></message>
    <message numerus="yes"><source>{names} and %n more</source><translation><numerusform>{names} och %n till</numerusform><numerusform>{names} och %n till</numerusform></translation></message>
    <message><source>{name} (QGIS's connection)</source><translation>{name} (anslutning i QGIS)</translation></message>
    <message><source>{name} (type {digit} in Category)</source><translation>{name} (skriv {digit} i Kategori)</translation></message>
    <message><source>{name} (without times)</source><translation>{name} (utan tider)</translation></message>
    <message><source>{name} ({minutes} min more)</source><translation>{name} ({minutes} min mer)</translation></message>
    <message><source>{name} again</source><translation>{name} igen</translation></message>
    <message><source>{name} at {where} is {value}: give a number that is not negative.</source><translation>{name} vid {where} är {value}: ange ett tal som inte är negativt.</translation></message>
    <message><source>{name} by its buildings: {km2} km² (now {before} km²)</source><translation>{name} efter bebyggelsen: {km2} km² (nu {before} km²)</translation></message>
    <message><source>{name} by {landmark}</source><translation>{name} vid {landmark}</translation></message>
    <message><source>{name} copy</source><translation>{name} kopia</translation></message>
    <message><source>{name} ends before it begins: {value}; write the earlier day first.</source><translation>{name} slutar innan den börjar: {value}; skriv den tidigare dagen först.</translation></message>
    <message><source>{name} has another border, {km2} km².</source><translation>{name} har fått en ny gräns, {km2} km².</translation></message>
    <message><source>{name} has the shape {got}, expected {want}.</source><translation>{name} har formen {got}, väntat {want}.</translation></message>
    <message><source>{name} has “{value}”, which is no number; give numbers.</source><translation>{name} har ”{value}”, som inte är ett tal; ange tal.</translation></message>
    <message><source>{name} has “{value}”, which is no point; write it as [135973, 6595977].</source><translation>{name} har ”{value}”, som inte är en punkt; skriv den som [135973, 6595977].</translation></message>
    <message><source>{name} is a list in JSON, with an entry for each.</source><translation>{name} är en lista i JSON, med en post för var och en.</translation></message>
    <message><source>{name} is imported: {new} new, {updated} updated, {unchanged} unchanged.</source><translation>{name} är importerad: {new} nya, {updated} uppdaterade, {unchanged} oförändrade.</translation></message>
    <message><source>{name} is missing; {remedy}.</source><translation>{name} saknas; {remedy}.</translation></message>
    <message><source>{name} is not valid JSON ({error}); write it as for example {{"key": 1}}.</source><translation>{name} är inte giltig JSON ({error}); skriv till exempel {{"key": 1}}.</translation></message>
    <message><source>{name} is open.</source><translation>Databasen {name} är öppnad.</translation></message>
    <message><source>{name} is out of use; {uses}.</source><translation>{name} är ur bruk; {uses}.</translation></message>
    <message><source>{name} is {value:g}; give a number from {low:g} to {high:g}.</source><translation>{name} är {value:g}; ange ett tal från {low:g} till {high:g}.</translation></message>
    <message><source>{name} is {value}, but the nodes are numbered 0 to {last}.</source><translation>{name} är {value}, men noderna är numrerade 0 till {last}.</translation></message>
    <message><source>{name} is {value}, not a node number.</source><translation>{name} är {value}, inte ett nodnummer.</translation></message>
    <message><source>{name} is “{value}”, which does not fit; {remedy}.</source><translation>{name} är ”{value}”, vilket inte passar; {remedy}.</translation></message>
    <message><source>{name} is “{value}”, which has half a character in it; write it anew.</source><translation>{name} är ”{value}” och innehåller ett trasigt tecken; skriv texten på nytt.</translation></message>
    <message><source>{name} is “{value}”, which is no date; write it as for example 2026-10-15.</source><translation>{name} är ”{value}”, som inte är ett datum; skriv till exempel 2026-10-15.</translation></message>
    <message><source>{name} is “{value}”, which is no interval; write it as for example 2025-01-01/2025-12-31.</source><translation>{name} är ”{value}”, som inte är något intervall; skriv det till exempel som 2025-01-01/2025-12-31.</translation></message>
    <message><source>{name} is “{value}”, which is no point; write it as for example 135973,6595977 [EPSG:3011].</source><translation>{name} är ”{value}”, som inte är en punkt; skriv till exempel 135973,6595977 [EPSG:3011].</translation></message>
    <message><source>{name} must be a JSON object; write it as for example {{"key": 1}}.</source><translation>{name} måste vara ett JSON-objekt; skriv det som till exempel {{"nyckel": 1}}.</translation></message>
    <message><source>{name} must be numbers.</source><translation>{name} måste vara tal.</translation></message>
    <message><source>{name} rejected rows.csv</source><translation>{name} avvisade rader.csv</translation></message>
    <message><source>{name} says where a new analysis is; leave it out to write on one.</source><translation>{name} säger var en ny analys är; utelämna det för att skriva vidare på en.</translation></message>
    <message><source>{name} takes part from the next ranking on.</source><translation>{name} är med från nästa rangordning.</translation></message>
    <message><source>{name} was made by an older version of the plugin and must be upgraded before it can be used. A copy of it is kept among your documents; nobody else can write in it meanwhile.</source><translation>{name} gjordes av en äldre version av insticksprogrammet och måste uppgraderas innan den kan användas. En kopia sparas bland dina dokument; ingen annan kan skriva i den under tiden.</translation></message>
    <message><source>{name} was made by an older version of the plugin and must be upgraded before it can be used. A copy of it is kept beside it.</source><translation>{name} är skapat av en äldre version av tillägget och måste uppgraderas innan det kan användas. En kopia sparas bredvid.</translation></message>
    <message><source>{name} – the day has passed. Was it held?</source><translation>{name} – dagen har passerat. Har det hållits?</translation></message>
    <message><source>{name}, entry {number} is no text and no object in JSON.</source><translation>{name}, post {number} är varken en text eller ett objekt i JSON.</translation></message>
    <message><source>{name}, entry {number}: “cause” is a number and “task” true or false.</source><translation>{name}, post {number}: ”cause” är ett tal och ”task” true eller false.</translation></message>
    <message><source>{name}, entry {number}: “needed” is a whole number from 0.</source><translation>{name}, post {number}: ”needed” är ett heltal från 0.</translation></message>
    <message><source>{name}, entry {number}: “{field}” is no text.</source><translation>{name}, post {number}: ”{field}” är ingen text.</translation></message>
    <message><source>{name}, entry {number}: “{field}” is not known; there are: {known}.</source><translation>{name}, post {number}: ”{field}” är okänt; det finns: {known}.</translation></message>
    <message><source>{name}, entry {number}: “{text}” is no date; write it as for example 2026-10-15.</source><translation>{name}, post {number}: ”{text}” är inget datum; skriv det som till exempel 2026-10-15.</translation></message>
    <message><source>{name}, near {landmark}</source><translation>{name}, nära {landmark}</translation></message>
    <message><source>{name}, the eastern part</source><translation>{name}, östra delen</translation></message>
    <message><source>{name}, the middle part</source><translation>{name}, mellersta delen</translation></message>
    <message><source>{name}, the northern part</source><translation>{name}, norra delen</translation></message>
    <message><source>{name}, the southern part</source><translation>{name}, södra delen</translation></message>
    <message><source>{name}, the western part</source><translation>{name}, västra delen</translation></message>
    <message><source>{name}, {ordinal} part from the north</source><translation>{name}, {ordinal} delen norrifrån</translation></message>
    <message><source>{name}, {ordinal} part from the west</source><translation>{name}, {ordinal} delen västerifrån</translation></message>
    <message><source>{name}: 0 frightening, 3 good</source><translation>{name}: 0 skrämmande, 3 bra</translation></message>
    <message><source>{name}: 1 a little, 3 very</source><translation>{name}: 1 lite, 3 mycket</translation></message>
    <message><source>{name}: safer places</source><translation>{name}: tryggare platser</translation></message>
    <message><source>{name}: you said – we do</source><translation>{name}: du sa – vi gör</translation></message>
    <message><source>{needs} but {comes}; {mended}</source><translation>{needs} men {comes}; {mended}</translation></message>
    <message><source>{now} came in ({compared} compared), {mean} in the same period of earlier years: {word}</source><translation>{now} kom in ({compared} jämförs), {mean} under samma period tidigare år: {word}</translation></message>
    <message><source>{now} came in, {mean} in the same period of earlier years: {word}</source><translation>{now} kom in, {mean} under samma period tidigare år: {word}</translation></message>
    <message><source>{number} {name}: planned {planned}, there {walked}, {how}</source><translation>{number} {name}: planerat {planned}, på plats {walked}, {how}</translation></message>
    <message><source>{number} {name}: planned {planned}, {how}</source><translation>{number} {name}: planerat {planned}, {how}</translation></message>
    <message><source>{off} off the plan, at most {most} from it ({time}).</source><translation>{off} vid sidan av planen, som längst {most} från den ({time}).</translation></message>
    <message><source>{ordinal} {thing} from the north</source><translation>{ordinal} {thing} norrifrån</translation></message>
    <message><source>{ordinal} {thing} from the west</source><translation>{ordinal} {thing} västerifrån</translation></message>
    <message><source>{output} is no PDF: an archive copy and a geospatial map are. End the name in .pdf.</source><translation>{output} är ingen PDF, men det är en arkivkopia och en geospatial karta. Låt namnet sluta på .pdf.</translation></message>
    <message><source>{owner}: what and where</source><translation>{owner}: vad och var</translation></message>
    <message><source>{part} of {whole}</source><translation>{part} av {whole}</translation></message>
    <message><source>{part}: {count} of {whole}</source><translation>{part}: {count} av {whole}</translation></message>
    <message><source>{path} is a store of your own; choose another name for the example.</source><translation>{path} är din egen databas; välj ett annat namn för exemplet.</translation></message>
    <message><source>{percent} % of the background map did not come; the package has holes there.</source><translation>{percent} % av bakgrundskartan kom inte; paketet har hål där.</translation></message>
    <message><source>{percent} % of the background map “{name}” did not come; the local map shows there.</source><translation>{percent} % av bakgrundskartan ”{name}” kom inte; där visas den lokala kartan.</translation></message>
    <message><source>{percent} % of the map did not come; the copy is not whole.</source><translation>{percent} % av kartan kom inte; kopian är inte hel.</translation></message>
    <message><source>{percent} % of the ways around lie inside (now {before} %)</source><translation>{percent} % av gångnätet i trakten ligger innanför (nu {before} %)</translation></message>
    <message><source>{period} (not over)</source><translation>{period} (pågår)</translation></message>
    <message><source>{period}, {area}</source><translation>{period}, {area}</translation></message>
    <message numerus="yes"><source>{period}: %n report(s)</source><translation><numerusform>{period}: %n rapport</numerusform><numerusform>{period}: %n rapporter</numerusform></translation></message>
    <message><source>{places} and {last}</source><translation>{places} och {last}</translation></message>
    <message><source>{pole} (nearest, {metres:.0f} m)</source><translation>{pole} (närmast, {metres:.0f} m)</translation></message>
    <message><source>{price} kr/kWh, {hours} h/year, {cost} kr/lamp.</source><translation>{price} kr/kWh, {hours} h/år, {cost} kr/lampa.</translation></message>
    <message><source>{rows}, changed {day}</source><translation>{rows}, ändrad {day}</translation></message>
    <message><source>{schema}: a store that you may not read</source><translation>{schema}: en kommuns databas som du inte får läsa</translation></message>
    <message><source>{schema}: no store</source><translation>{schema}: tomt för Trygghetsvandring</translation></message>
    <message><source>{schema}: the store of {municipality}</source><translation>{schema}: {municipality}</translation></message>
    <message><source>{seconds} s</source><translation>{seconds} s</translation></message>
    <message><source>{share} %</source><translation>{share} %</translation></message>
    <message><source>{share} % of an old lamp's light leaves its luminaire; the LED gives as much.</source><translation>{share} % av en gammal lampas ljus lämnar armaturen; LED ger lika mycket.</translation></message>
    <message numerus="yes"><source>{shown} of {all} tasks</source><translation><numerusform>{shown} av {all} åtgärd</numerusform><numerusform>{shown} av {all} åtgärder</numerusform></translation></message>
    <message><source>{size} MB received</source><translation>{size} MB mottagna</translation></message>
    <message><source>{source} (number)</source><translation>{source} (antal)</translation></message>
    <message><source>{source}: road keeper {keeper}</source><translation>{source}: väghållare {keeper}</translation></message>
    <message><source>{state}, to be followed up {day}</source><translation>{state}, följs upp {day}</translation></message>
    <message><source>{text} (+{count} waiting)</source><translation>{text} (+{count} väntar)</translation></message>
    <message><source>{text}: mark as duplicate</source><translation>{text}: märk som dubblett</translation></message>
    <message><source>{thing} between {name} and {other}</source><translation>{thing} mellan {name} och {other}</translation></message>
    <message><source>{thing} by {name}</source><translation>{thing} vid {name}</translation></message>
    <message><source>{thing} east of {name}</source><translation>{thing} öster om {name}</translation></message>
    <message><source>{thing} in {name}</source><translation>{thing} i {name}</translation></message>
    <message><source>{thing} north of {name}</source><translation>{thing} norr om {name}</translation></message>
    <message><source>{thing} over {name}</source><translation>{thing} över {name}</translation></message>
    <message><source>{thing} south of {name}</source><translation>{thing} söder om {name}</translation></message>
    <message><source>{thing} under {name}</source><translation>{thing} under {name}</translation></message>
    <message><source>{thing} west of {name}</source><translation>{thing} väster om {name}</translation></message>
    <message><source>{thing} {name}</source><translation>{thing} {name}</translation></message>
    <message><source>{thing} {name}–{other}</source><translation>{thing} {name}–{other}</translation></message>
    <message numerus="yes"><source>{tiles} tiles, about {megabytes} MB.</source><translation><numerusform>{tiles} ruta, ungefär {megabytes} MB.</numerusform><numerusform>{tiles} rutor, ungefär {megabytes} MB.</numerusform></translation></message>
    <message><source>{title}: set a day</source><translation>{title}: sätt en dag</translation></message>
    <message><source>{title}: {kept} of {target}</source><translation>{title}: {kept} av {target}</translation></message>
    <message><source>{title}: {value} is out of bounds; choose from {least} to {most}.</source><translation>{title}: {value} ligger utanför gränserna; välj från {least} till {most}.</translation></message>
    <message><source>{told}; the database “{store}” holds a store for {names}.</source><translation>{told}; i databasen ”{store}” finns {names}.</translation></message>
    <message><source>{told}; the database “{store}” holds no store yet.</source><translation>{told}; databasen ”{store}” är tom för Trygghetsvandring.</translation></message>
    <message numerus="yes"><source>{total}, {count} without cost</source><translation><numerusform>{total}, {count} utan kostnad</numerusform><numerusform>{total}, {count} utan kostnad</numerusform></translation></message>
    <message><source>{value} hours lit a year are out of bounds; choose from {least} to {most}.</source><translation>{value} brinntimmar per år är utanför gränserna; välj {least} till {most}.</translation></message>
    <message><source>{value} months to deletion are out of bounds; choose from {least} to {most}.</source><translation>{value} månader till gallring går inte; välj mellan {least} och {most}.</translation></message>
    <message><source>{waiting}; it goes on until {day}.</source><translation>{waiting}; den pågår till {day}.</translation></message>
    <message><source>{walk}, group {number} of {total}</source><translation>{walk}, grupp {number} av {total}</translation></message>
    <message><source>{watts} W</source><translation>{watts} W</translation></message>
    <message><source>{what} (sent out: {value})</source><translation>{what} (utskickat: {value})</translation></message>
    <message><source>{what} after: {count}</source><translation>{what} efter: {count}</translation></message>
    <message><source>{what} before: {count}</source><translation>{what} före: {count}</translation></message>
    <message><source>{what} do not rise from 0 to {most} degrees</source><translation>{what} stiger inte från 0 till {most} grader</translation></message>
    <message><source>{what} is a formula, “{value}”; write it as text or digits.</source><translation>{what} är en formel, ”{value}”; skriv det som text eller siffror.</translation></message>
    <message><source>{what} is {value}, which is not a whole number from {least} to {most}</source><translation>{what} är {value}, som inte är ett heltal från {least} till {most}</translation></message>
    <message><source>{what}: changed</source><translation>{what}: ändrat</translation></message>
    <message><source>{what}: new date {after}, before {before}</source><translation>{what}: nytt datum {after}, tidigare {before}</translation></message>
    <message><source>{what}: the text is changed</source><translation>{what}: texten är ändrad</translation></message>
    <message><source>{what}: told together with “{after}” now</source><translation>{what}: berättas nu tillsammans med ”{after}”</translation></message>
    <message><source>{what}: {after}, before {before}</source><translation>{what}: {after}, tidigare {before}</translation></message>
    <message numerus="yes"><source>{what}: {before} before, {after} after, at %n place(s)</source><translation><numerusform>{what}: {before} före, {after} efter, på %n plats</numerusform><numerusform>{what}: {before} före, {after} efter, på %n platser</numerusform></translation></message>
    <message><source>{what}: {count} – {change}</source><translation>{what}: {count} – {change}</translation></message>
    <message><source>{what}: {count}, usually {mean} – {change}</source><translation>{what}: {count}, brukar vara {mean} – {change}</translation></message>
    <message><source>{what}: {now} now</source><translation>{what}: {now} nu</translation></message>
    <message><source>{what}: {now}, mean of earlier years {mean} ({interval})</source><translation>{what}: {now}, tidigare års medel {mean} ({interval})</translation></message>
    <message><source>{when} ({count} of {all})</source><translation>{when} ({count} av {all})</translation></message>
    <message><source>{word}, nearest {metres}</source><translation>{word}, som närmast {metres}</translation></message>
    <message><source>{year}: few answers, about {count} of {n} ({interval})</source><translation>{year}: få svar, omkring {count} av {n} ({interval})</translation></message>
    <message><source>{year}: fewer than {count} answers, not shown</source><translation>{year}: färre än {count} svar, visas inte</translation></message>
    <message><source>{year}: no survey</source><translation>{year}: ingen mätning</translation></message>
    <message><source>{year}: {share}, about {count} of {n} who answered (95 %: {interval})</source><translation>{year}: {share}, omkring {count} av {n} som svarade (95 %: {interval})</translation></message>
    <message><source>{year}: {share}, published without the number of answers: no interval</source><translation>{year}: {share}, publicerad utan antal svar: inget intervall</translation></message>
    <message><source>{zone}: its central meridian is nearest to the middle of the municipality; ask the municipality's map unit which zone its maps are in.</source><translation>{zone}: medelmeridianen ligger närmast kommunens mitt; fråga kommunens kartenhet vilken zon kommunens kartor har.</translation></message>
    <message><source>×: fewer than {count} answers, not shown.</source><translation>×: färre än {count} svar, visas inte.</translation></message>
    <message><source>å, ä and ö were encoded as UTF-8 twice ({count} places such as “Ã¥”); they are repaired</source><translation>å, ä och ö hade kodats som UTF-8 två gånger ({count} ställen som ”Ã¥”); de har lagats</translation></message>
    <message><source>“May be a change” is said of about one in twenty where nothing happened, “a clear change” of three in a thousand.</source><translation>”Kan vara en förändring” sägs om ungefär ett tal av tjugo där inget har hänt, ”en tydlig förändring” om tre av tusen.</translation></message>
    <message><source>“Usually” is the mean of the same period in earlier years.</source><translation>”Brukar vara” är medelvärdet för samma period tidigare år.</translation></message>
    <message><source>“{address}” is no address of an Overpass server; it begins with https://.</source><translation>”{address}” är ingen adress till en Overpass-server; den börjar med https://.</translation></message>
    <message><source>“{address}” names a service but none of its layers; write crs=EPSG:3006&amp;layers=name&amp;styles=&amp;format=image/png&amp;url=address, a tile address with {places}, or the name of a background map that was chosen in QGIS.</source><translation>”{address}” anger en tjänst men inget av dess lager; skriv crs=EPSG:3006&amp;layers=namn&amp;styles=&amp;format=image/png&amp;url=adress, en kakeladress med {places} eller namnet på en bakgrundskarta som har valts i QGIS.</translation></message>
    <message><source>“{answer}” does not say whether it was held; write yes, no or unknown.</source><translation>”{answer}” säger inte om den hölls; skriv yes, no eller unknown (ja, nej, okänt).</translation></message>
    <message><source>“{aspect}” is not scored; the aspects are: {known}.</source><translation>”{aspect}” poängsätts inte; aspekterna är: {known}.</translation></message>
    <message><source>“{code}” in VALUES is no code; choose from: {codes}.</source><translation>”{code}” i VALUES är ingen kod; välj bland: {codes}.</translation></message>
    <message><source>“{code}” is no time of day; choose one of: {known}.</source><translation>”{code}” är ingen tid på dygnet; välj en av: {known}.</translation></message>
    <message><source>“{code}” is no type of place; choose one of: {known}.</source><translation>”{code}” är ingen platstyp; välj en av: {known}.</translation></message>
    <message><source>“{code}” is not in the catalogue of the store; choose one of: {known}.</source><translation>”{code}” finns inte i databasens katalog; välj en av: {known}.</translation></message>
    <message><source>“{column}” holds codes and no ages; have the form export its words (“16–24”), and import again.</source><translation>”{column}” innehåller koder och inga åldrar; låt formuläret exportera orden (”16–24”) och läs in igen.</translation></message>
    <message><source>“{column}” is filled in for {share} % of the lamps.</source><translation>”{column}” är ifylld för {share} % av lamporna.</translation></message>
    <message><source>“{column}” is not understood for some who answered, who count as unknown ({people}).</source><translation>”{column}” förstås inte för några som svarade, och de räknas som okända ({people}).</translation></message>
    <message><source>“{column}” is not understood for some who answered, who count as unknown ({people}): {words}.</source><translation>”{column}” förstås inte för några som svarade, och de räknas som okända ({people}): {words}.</translation></message>
    <message><source>“{column}” looks like dates and is not used; MAPPING can say what it is.</source><translation>”{column}” ser ut som datum och används inte; MAPPING kan ange vad den är.</translation></message>
    <message><source>“{column}” looks like it holds people and was mapped on purpose; its rows wait for the privacy review.</source><translation>”{column}” ser ut att innehålla personer och är vald med avsikt; raderna väntar på integritetsgranskningen.</translation></message>
    <message><source>“{column}” names a time zone and is not used; times without one are read as those of {zone}.</source><translation>”{column}” anger en tidszon och används inte; tider utan tidszon läses som tider i {zone}.</translation></message>
    <message><source>“{column}” repeats, so it cannot be the rows' own number; rows are recognised by their content.</source><translation>”{column}” upprepas, så det kan inte vara radernas eget nummer; raderna känns igen på sitt innehåll.</translation></message>
    <message><source>“{column}” should hold positions by its header, but {count} of its {filled} filled cells cannot be read as such.</source><translation>”{column}” borde enligt rubriken innehålla lägen, men {count} av {filled} ifyllda celler går inte att läsa så.</translation></message>
    <message><source>“{column}” tells weeks, not days; no date is taken from it.</source><translation>”{column}” anger veckor, inte dagar; inget datum tas därifrån.</translation></message>
    <message><source>“{crs}” is not a known coordinate system; write it as for example EPSG:3011.</source><translation>”{crs}” är inget känt koordinatsystem; skriv till exempel EPSG:3011.</translation></message>
    <message><source>“{ending}” is no format for a protocol to fill in; end the name with .csv or .xlsx.</source><translation>”{ending}” är inget format för ett protokoll att fylla i; avsluta namnet med .csv eller .xlsx.</translation></message>
    <message><source>“{ending}” is no format for a table; end the name with one of {known}.</source><translation>”{ending}” är inget format för en tabell; avsluta namnet med ett av {known}.</translation></message>
    <message><source>“{ending}” is no format of the questionnaire; end the name with .pdf (paper), .xlsx (KoBo, ODK) or .csv.</source><translation>”{ending}” är inget format för dialogfrågorna; avsluta namnet med .pdf (papper), .xlsx (KoBo, ODK) eller .csv.</translation></message>
    <message><source>“{field}” in MAPPING is not a field of this kind of source; choose from: {fields}.</source><translation>”{field}” i MAPPING är inget fält för den här sortens källa; välj bland: {fields}.</translation></message>
    <message><source>“{field}” in VALUES is no field whose words are decided; choose from: {fields}.</source><translation>”{field}” i VALUES är inget fält vars ord avgörs; välj bland: {fields}.</translation></message>
    <message><source>“{file}” begins like a web page or XML, but is neither; ask for it again.</source><translation>”{file}” börjar som en webbsida eller XML men är inget av dem; be om den igen.</translation></message>
    <message><source>“{file}” breaks off and cannot be read to its end; fetch or save it again.</source><translation>”{file}” tar slut mitt i och går inte att läsa till slutet; hämta eller spara den igen.</translation></message>
    <message><source>“{file}” cannot be opened as a map file; it may be damaged or incomplete (a Shapefile needs its .dbf and .shx).</source><translation>”{file}” kan inte öppnas som kartfil; den kan vara skadad eller ofullständig (en Shapefile behöver .dbf och .shx).</translation></message>
    <message><source>“{file}” cannot be opened as a spreadsheet; save it again and send it anew.</source><translation>”{file}” kan inte öppnas som kalkylblad; spara om det och skicka det på nytt.</translation></message>
    <message><source>“{file}” cannot be read as a text table at row {row}; export it again.</source><translation>”{file}” kan inte läsas som texttabell vid rad {row}; exportera den igen.</translation></message>
    <message><source>“{file}” cannot be read as {encoding} near row {row}; choose another encoding.</source><translation>”{file}” kan inte läsas som {encoding} kring rad {row}; välj en annan teckenkodning.</translation></message>
    <message><source>“{file}” cannot be read as {encoding}; choose another encoding.</source><translation>”{file}” kan inte läsas som {encoding}; välj en annan teckenkodning.</translation></message>
    <message><source>“{file}” cannot be read; check that it is there and not open in another program.</source><translation>”{file}” kan inte läsas; kontrollera att den finns och inte är öppen i ett annat program.</translation></message>
    <message><source>“{file}” cannot be read; copy it to this computer and try again.</source><translation>”{file}” kan inte läsas; kopiera den till den här datorn och försök igen.</translation></message>
    <message><source>“{file}” declares a document type or entities, which can hide harmful content, and is refused.</source><translation>”{file}” deklarerar en dokumenttyp eller entiteter, som kan dölja skadligt innehåll, och tas inte emot.</translation></message>
    <message><source>“{file}” does not say of which walk it is; choose the walk.</source><translation>”{file}” säger inte vilken vandring den är från; välj vandringen.</translation></message>
    <message><source>“{file}” does not say which field package it is: choose the zip or folder that came from the phone, with all its files.</source><translation>”{file}” säger inte vilket fältpaket det är: välj den zip eller mapp som kom från telefonen, med alla filer.</translation></message>
    <message><source>“{file}” exists already; choose another name.</source><translation>”{file}” finns redan; välj ett annat namn.</translation></message>
    <message><source>“{file}” fits several walks; say which one it belongs to: {names}.</source><translation>”{file}” passar flera vandringar; ange vilken den hör till: {names}.</translation></message>
    <message><source>“{file}” has a cell of more than {limit} characters at row {row}: a quotation mark is opened and never closed.</source><translation>”{file}” har en cell på mer än {limit} tecken vid rad {row}: ett citattecken öppnas men stängs aldrig.</translation></message>
    <message><source>“{file}” has lost its layer of tasks, or the column that says which task is which; ask for the whole GeoPackage as it went out, with the answers in it.</source><translation>”{file}” har tappat lagret med uppgifter, eller kolumnen som säger vilken uppgift som är vilken; be om hela GeoPackage-filen som den skickades, med svaren i.</translation></message>
    <message><source>“{file}” has more than {limit} rows, which no evening has; split it.</source><translation>”{file}” har mer än {limit} rader, fler än någon kväll ger; dela den.</translation></message>
    <message><source>“{file}” has more than {limit} rows; split it.</source><translation>”{file}” har mer än {limit} rader; dela den.</translation></message>
    <message><source>“{file}” has more than {limit} tasks and is refused.</source><translation>”{file}” har fler än {limit} uppgifter och läses inte in.</translation></message>
    <message><source>“{file}” has no column “{column}”; its columns are: {columns}.</source><translation>”{file}” har ingen kolumn ”{column}”; kolumnerna är: {columns}.</translation></message>
    <message><source>“{file}” has no layer “{layer}”; its layers are: {layers}.</source><translation>”{file}” har inget lager ”{layer}”; lagren är: {layers}.</translation></message>
    <message><source>“{file}” has no layers.</source><translation>”{file}” har inga lager.</translation></message>
    <message><source>“{file}” has no rows.</source><translation>”{file}” har inga rader.</translation></message>
    <message><source>“{file}” has no rows; export it again.</source><translation>”{file}” har inga rader; exportera den igen.</translation></message>
    <message><source>“{file}” has rows of several walks; give each a file of its own.</source><translation>”{file}” har rader från flera vandringar; ge var och en en egen fil.</translation></message>
    <message><source>“{file}” has several sheets that are lists: {sheets}; keep the one that is answered.</source><translation>”{file}” har flera blad som är listor: {sheets}. Behåll det som är besvarat.</translation></message>
    <message><source>“{file}” has to end in {ending}.</source><translation>”{file}” måste sluta på {ending}.</translation></message>
    <message><source>“{file}” has {count} columns, more than {limit}; choose another delimiter.</source><translation>”{file}” har {count} kolumner, fler än {limit}; välj en annan avgränsare.</translation></message>
    <message><source>“{file}” has {count} columns, more than {limit}; keep those that are needed.</source><translation>”{file}” har {count} kolumner, fler än {limit}; behåll dem som behövs.</translation></message>
    <message><source>“{file}” holds JSON, markup or a program's own text, no table; ask for CSV, Excel or GeoPackage.</source><translation>”{file}” innehåller JSON, märkspråk eller ett programs egen text, ingen tabell; be om CSV, Excel eller GeoPackage.</translation></message>
    <message><source>“{file}” holds a file that would land outside its folder (“{member}”) and is refused.</source><translation>”{file}” innehåller en fil som skulle hamna utanför sin mapp (”{member}”) och tas inte emot.</translation></message>
    <message><source>“{file}” holds a link (“{member}”) and is refused.</source><translation>”{file}” innehåller en länk (”{member}”) och tas inte emot.</translation></message>
    <message><source>“{file}” holds a number of {count} digits, which is no number of a case; ask for it again.</source><translation>”{file}” har ett tal med {count} siffror, vilket inget ärende har; be om filen igen.</translation></message>
    <message><source>“{file}” holds a planned route only and nothing that was recorded on the walk.</source><translation>”{file}” innehåller bara en planerad rutt och inget som spelats in under vandringen.</translation></message>
    <message><source>“{file}” holds a record of more than {limit} million characters and is refused.</source><translation>”{file}” innehåller en post på mer än {limit} miljoner tecken och tas inte emot.</translation></message>
    <message><source>“{file}” holds more than {limit} files; choose the folder of the package itself.</source><translation>”{file}” har fler än {limit} filer; välj själva paketets mapp.</translation></message>
    <message><source>“{file}” holds no GeoPackage; choose the zip, folder or .gpkg that came from the phone.</source><translation>”{file}” har inget GeoPackage; välj den zip, mapp eller .gpkg som kom från telefonen.</translation></message>
    <message><source>“{file}” holds no XML element.</source><translation>”{file}” innehåller inget XML-element.</translation></message>
    <message><source>“{file}” holds no case of Open ePlatform.</source><translation>”{file}” innehåller inget ärende från Open ePlatform.</translation></message>
    <message><source>“{file}” holds no position on earth; nothing of it can be used.</source><translation>”{file}” innehåller inget giltigt läge; inget i den kan användas.</translation></message>
    <message><source>“{file}” holds no table, map file or case; look inside and send the file itself.</source><translation>”{file}” innehåller ingen tabell, kartfil eller något ärende; titta i den och skicka själva filen.</translation></message>
    <message><source>“{file}” holds no waypoints and no tracks; nothing was recorded in it.</source><translation>”{file}” har inga waypoints och inga spår; inget är inspelat i den.</translation></message>
    <message><source>“{file}” holds nothing that comes back from a walk ({names}); choose the package from the phone, a protocol, a GPX track or photos.</source><translation>”{file}” innehåller inget som kommer tillbaka från en vandring ({names}); välj paketet från telefonen, ett protokoll, ett GPX-spår eller foton.</translation></message>
    <message><source>“{file}” holds packages of several walks: {names}; say which to read in.</source><translation>”{file}” har paket från flera vandringar: {names}; säg vilken som ska läsas in.</translation></message>
    <message><source>“{file}” holds several layers, sheets or files ({layers}); say which by adding |layername={first} to the file name.</source><translation>”{file}” innehåller flera lager, blad eller filer ({layers}); ange vilket genom att lägga till |layername={first} efter filnamnet.</translation></message>
    <message><source>“{file}” holds tracks, lines that were walked, and no waypoints; import it as the walking network, or mark the places as waypoints.</source><translation>”{file}” har spår, alltså linjer som någon gått, och inga waypoints; importera den som gångnät, eller märk ut platserna som waypoints.</translation></message>
    <message><source>“{file}” holds {count} GeoPackages; unpack it and choose the one that came back.</source><translation>”{file}” innehåller {count} GeoPackage-filer; packa upp den och välj den som kom tillbaka.</translation></message>
    <message><source>“{file}” holds {count} files, more than {limit}; unpack it and import the file you need.</source><translation>”{file}” innehåller {count} filer, fler än {limit}; packa upp den och importera filen du behöver.</translation></message>
    <message><source>“{file}” holds “{member}”, which unpacks to {size} MB and is refused.</source><translation>”{file}” innehåller ”{member}”, som packas upp till {size} MB och inte tas emot.</translation></message>
    <message><source>“{file}” is Excel 2003 XML; open it in Excel and save it as .xlsx.</source><translation>”{file}” är XML från Excel 2003; öppna den i Excel och spara som .xlsx.</translation></message>
    <message><source>“{file}” is JSON, but no list of records; ask for GeoReport v2 or GeoJSON.</source><translation>”{file}” är JSON men ingen lista av poster; be om GeoReport v2 eller GeoJSON.</translation></message>
    <message><source>“{file}” is OpenStreetMap data (Overpass JSON); import it as the walking network.</source><translation>”{file}” är OpenStreetMap-data (Overpass JSON); importera den som gångnät.</translation></message>
    <message><source>“{file}” is OpenStreetMap data; import it as the walking network.</source><translation>”{file}” är OpenStreetMap-data; importera den som gångnät.</translation></message>
    <message><source>“{file}” is XML of a kind that is not known (“{tag}”); ask for CSV, Excel or GeoPackage.</source><translation>”{file}” är XML av ett okänt slag (”{tag}”); be om CSV, Excel eller GeoPackage.</translation></message>
    <message><source>“{file}” is a DWG of AutoCAD {year}, which is not read; save it as DXF, or as DWG 2000, with the layers of the lamps.</source><translation>”{file}” är en DWG från AutoCAD {year}, som inte kan läsas; spara den som DXF, eller som DWG 2000, med lampornas lager.</translation></message>
    <message><source>“{file}” is a PDF; ask for the table behind it as CSV or Excel.</source><translation>”{file}” är en PDF; be om tabellen bakom den som CSV eller Excel.</translation></message>
    <message><source>“{file}” is a binary Excel workbook (.xlsb); save it as .xlsx.</source><translation>”{file}” är en binär Excel-arbetsbok (.xlsb); spara den som .xlsx.</translation></message>
    <message><source>“{file}” is a damaged archive; ask for it again.</source><translation>”{file}” är ett skadat arkiv; be om det igen.</translation></message>
    <message><source>“{file}” is a database of this plugin, not what came back from a walk; open it instead.</source><translation>”{file}” är en av insticksprogrammets databaser, inte något som kom tillbaka från en vandring; öppna den i stället.</translation></message>
    <message><source>“{file}” is a document (Word, Writer, PowerPoint), no table; ask for the table in it as Excel or CSV.</source><translation>”{file}” är ett dokument (Word, Writer, PowerPoint), ingen tabell; be om tabellen i det som Excel eller CSV.</translation></message>
    <message><source>“{file}” is a drawing without points; export the points, or import its lines as a walking network.</source><translation>”{file}” är en ritning utan punkter; exportera punkterna, eller läs in linjerna som gångnät.</translation></message>
    <message><source>“{file}” is a field package that did not go out from this database; open the database it was made in. A walk that is deleted takes its packages with it.</source><translation>”{file}” är ett fältpaket som inte gick ut från den här databasen; öppna databasen det gjordes i. En vandring som tas bort tar sina paket med sig.</translation></message>
    <message><source>“{file}” is a folder; choose the GeoPackage that came back.</source><translation>”{file}” är en mapp; välj GeoPackage-filen som kom tillbaka.</translation></message>
    <message><source>“{file}” is a list of what a service offers, not its data; ask for the layer itself.</source><translation>”{file}” är en lista över vad en tjänst erbjuder, inte dess data; be om själva lagret.</translation></message>
    <message><source>“{file}” is a package that did not go out from this database; open the database it was made in.</source><translation>”{file}” är ett paket som inte har skickats från den här databasen; öppna databasen som det gjordes i.</translation></message>
    <message><source>“{file}” is a partner's package, and what was changed here since it went out would not be seen; read it in as a package (importpartner).</source><translation>”{file}” är ett paket från en partner. Läst som lista skulle det inte märkas vad som ändrats här sedan det skickades; läs in det som ett paket (importpartner).</translation></message>
    <message><source>“{file}” is a video, and only photos are kept; choose the photos.</source><translation>”{file}” är en film, och bara foton sparas; välj fotona.</translation></message>
    <message><source>“{file}” is a web page, not data; export it again while logged in, or open it in Excel and save it as .xlsx.</source><translation>”{file}” är en webbsida, inte data; exportera igen medan du är inloggad, eller öppna den i Excel och spara som .xlsx.</translation></message>
    <message><source>“{file}” is about no task of this database: it belongs to another one, or its ids were changed; open the database that it went out from.</source><translation>”{file}” gäller ingen åtgärd i den här databasen: listan hör till en annan databas eller så har dess id ändrats; öppna databasen som den skickades från.</translation></message>
    <message><source>“{file}” is an answer that the service broke off: {told}; ask again, for a smaller area.</source><translation>”{file}” är ett svar som tjänsten avbröt: {told}; fråga igen, för ett mindre område.</translation></message>
    <message><source>“{file}” is an empty archive.</source><translation>”{file}” är ett tomt arkiv.</translation></message>
    <message><source>“{file}” is an error of a service, no data; ask for it again.</source><translation>”{file}” är ett fel från en tjänst, inga data; be om den igen.</translation></message>
    <message><source>“{file}” is an error of the service, no data: {told}</source><translation>”{file}” är ett fel från tjänsten, inga data: {told}</translation></message>
    <message><source>“{file}” is an old Excel file (.xls) or is protected; save it as .xlsx.</source><translation>”{file}” är en gammal Excel-fil (.xls) eller skyddad; spara den som .xlsx.</translation></message>
    <message><source>“{file}” is damaged or cut off; fetch it from the phone again.</source><translation>”{file}” är skadad eller avklippt; hämta den från telefonen igen.</translation></message>
    <message><source>“{file}” is empty; choose what came back from the walk.</source><translation>”{file}” är tom; välj det som kom tillbaka från vandringen.</translation></message>
    <message><source>“{file}” is empty; export it again.</source><translation>”{file}” är tom; exportera den igen.</translation></message>
    <message><source>“{file}” is encrypted; unpack it with its password first.</source><translation>”{file}” är krypterad; packa upp den med lösenordet först.</translation></message>
    <message><source>“{file}” is larger than it says and is refused.</source><translation>”{file}” är större än den uppger och tas inte emot.</translation></message>
    <message><source>“{file}” is larger than {limit} GB; split it.</source><translation>”{file}” är större än {limit} GB; dela den.</translation></message>
    <message><source>“{file}” is larger than {limit} MB; ask for it as CSV.</source><translation>”{file}” är större än {limit} MB; be om den som CSV.</translation></message>
    <message><source>“{file}” is larger than {limit} MB; split it.</source><translation>”{file}” är större än {limit} MB; dela den.</translation></message>
    <message><source>“{file}” is no GPX file; export the track or the waypoints as GPX.</source><translation>”{file}” är ingen GPX-fil; exportera spåret eller punkterna som GPX.</translation></message>
    <message><source>“{file}” is no GeoPackage, or damaged; ask the partner to send it again.</source><translation>”{file}” är ingen GeoPackage, eller skadad; be partnern skicka den igen.</translation></message>
    <message><source>“{file}” is no GeoPackage, or damaged; fetch it from the phone again.</source><translation>”{file}” är inget GeoPackage, eller skadat; hämta det från telefonen igen.</translation></message>
    <message><source>“{file}” is no answered list: it needs the column with the ids of the tasks and a new state, date or note; send the list out again and have it answered in the columns for that.</source><translation>”{file}” är ingen besvarad lista: den behöver kolumnen med åtgärdernas id och en ny status, ett datum eller en notering; skicka ut listan igen och be om svar i kolumnerna för det.</translation></message>
    <message><source>“{file}” is no format for the table of streets; end the name with one of {known}.</source><translation>”{file}” är inget format för tabellen över gator; sluta namnet med något av {known}.</translation></message>
    <message><source>“{file}” is no package for a partner, or has lost what says which it is; ask for the whole GeoPackage as it went out, with the answers in it.</source><translation>”{file}” är inget partnerpaket, eller har tappat det som säger vilket det är; be om hela GeoPackage-filen som den skickades, med svaren i.</translation></message>
    <message><source>“{file}” is no protocol: it has {columns}, but needs {stop} and what was found; take out an empty one and fill that in.</source><translation>”{file}” är inget protokoll: den har {columns}, men behöver {stop} och vad som hittades; ta ut ett tomt och fyll i det.</translation></message>
    <message><source>“{file}” is not a text table; send it as CSV, Excel or a map file.</source><translation>”{file}” är ingen texttabell; skicka den som CSV, Excel eller kartfil.</translation></message>
    <message><source>“{file}” is not complete JSON (line {line}); ask for it again.</source><translation>”{file}” är inte fullständig JSON (rad {line}); be om den igen.</translation></message>
    <message><source>“{file}” is not complete XML (line {line}); ask for it again.</source><translation>”{file}” är inte fullständig XML (rad {line}); be om den igen.</translation></message>
    <message><source>“{file}” is not there; check the name.</source><translation>”{file}” finns inte; kontrollera namnet.</translation></message>
    <message><source>“{file}” is nothing that comes back from a walk; choose the package from the phone (zip, folder or .gpkg), a protocol (CSV or Excel), a GPX track or photos.</source><translation>”{file}” är inget som kommer tillbaka från en vandring; välj paketet från telefonen (zip, mapp eller .gpkg), ett protokoll (CSV eller Excel), ett GPX-spår eller foton.</translation></message>
    <message><source>“{file}” is packed with gzip; unpack it first.</source><translation>”{file}” är packad med gzip; packa upp den först.</translation></message>
    <message><source>“{file}” is text without columns (a letter, a log, settings), no table; ask for CSV or Excel. A list of texts needs a header, such as Description.</source><translation>”{file}” är text utan kolumner (ett brev, en logg, inställningar), ingen tabell; be om CSV eller Excel. En lista med texter behöver en rubrik, till exempel Beskrivning.</translation></message>
    <message><source>“{file}” is the GeoReport document “{kind}”, not a list of cases; ask for requests.xml.</source><translation>”{file}” är GeoReport-dokumentet ”{kind}”, ingen ärendelista; be om requests.xml.</translation></message>
    <message><source>“{file}” is the field package of the walk “{other}”, not of “{walk}”; choose that walk.</source><translation>”{file}” är fältpaketet för vandringen ”{other}”, inte för ”{walk}”; välj den vandringen.</translation></message>
    <message><source>“{file}” is the protocol of “{told}”, not of “{chosen}”; choose that walk, or empty the columns {walk} and {id}.</source><translation>”{file}” är protokollet från ”{told}”, inte från ”{chosen}”; välj den vandringen, eller töm kolumnerna {walk} och {id}.</translation></message>
    <message><source>“{file}” is too large and was not read.</source><translation>”{file}” är för stor och lästes inte.</translation></message>
    <message><source>“{file}” must end with .gpkg or .mbtiles.</source><translation>”{file}” måste sluta med .gpkg eller .mbtiles.</translation></message>
    <message><source>“{file}” nests elements deeper than {limit} levels and is refused.</source><translation>”{file}” har element djupare än {limit} nivåer och tas inte emot.</translation></message>
    <message><source>“{file}” says “{key}” twice in one object, with different values, and only one of them would be read; export it again, or put each in a file of its own.</source><translation>”{file}” anger ”{key}” två gånger i samma objekt, med olika värden, och bara det ena skulle läsas; exportera filen på nytt eller lägg dem i var sin fil.</translation></message>
    <message><source>“{file}” unpacks to more than {limit} MB; save the sheet as CSV.</source><translation>”{file}” packas upp till mer än {limit} MB; spara bladet som CSV.</translation></message>
    <message><source>“{file}” was made by a newer version of the plugin; update the plugin, then read it in.</source><translation>”{file}” är gjort med en nyare version av tillägget; uppdatera tillägget och läs in det sedan.</translation></message>
    <message><source>“{file}” was made by an older version of the plugin and cannot be read in; take a new package out.</source><translation>”{file}” är gjort med en äldre version av tillägget och kan inte läsas in; ta med ut ett nytt paket.</translation></message>
    <message><source>“{file}” was read and holds no rows; check the export.</source><translation>”{file}” lästes och innehåller inga rader; kontrollera exporten.</translation></message>
    <message><source>“{file}” was recorded about {km} km from the walk “{walk}”; choose the walk it belongs to, or another file.</source><translation>”{file}” är inspelad ungefär {km} km från vandringen ”{walk}”; välj vandringen den hör till, eller en annan fil.</translation></message>
    <message><source>“{file}” was recorded on none of the walks in the store; say which walk it belongs to.</source><translation>”{file}” är inte inspelad på någon av vandringarna i databasen; ange vilken vandring den hör till.</translation></message>
    <message><source>“{file}” within the archive is too large; unpack the archive and choose its folder.</source><translation>”{file}” i arkivet är för stor; packa upp arkivet och välj mappen.</translation></message>
    <message><source>“{file}” would unpack to more than {limit} MB and is refused.</source><translation>”{file}” skulle packas upp till mer än {limit} MB och tas inte emot.</translation></message>
    <message><source>“{file}”, row {row}: {reason}</source><translation>”{file}”, rad {row}: {reason}</translation></message>
    <message><source>“{file}”: of what stands behind a file's name only |layername= is read; export what you filtered.</source><translation>”{file}”: av det som står efter filnamnet läses bara |layername=; exportera det du filtrerat fram till en egen fil.</translation></message>
    <message><source>“{first}” holds E (longitude) and “{second}” N (latitude)</source><translation>”{first}” innehåller E (longitud) och ”{second}” N (latitud)</translation></message>
    <message><source>“{first}” holds N (latitude) and “{second}” E (longitude), which is how they fall in place</source><translation>”{first}” innehåller N (latitud) och ”{second}” E (longitud), för så hamnar de rätt</translation></message>
    <message><source>“{key}” is no conflict that waits; there are {keys}.</source><translation>”{key}” är ingen konflikt som väntar; det finns {keys}.</translation></message>
    <message><source>“{kind}” is no kind of observation that is entered here; choose one of: {known}.</source><translation>”{kind}” är inget slags observation som skrivs in här; välj ett av: {known}.</translation></message>
    <message><source>“{kind}” is no kind of presence; choose one of: {known}.</source><translation>”{kind}” är inget slags närvaro; välj ett av: {known}.</translation></message>
    <message><source>“{kind}” is no kind of row; choose one of: {known}.</source><translation>”{kind}” är inget slag av rader; välj ett av: {known}.</translation></message>
    <message><source>“{lane}” is not a lane; choose quick or project.</source><translation>”{lane}” är inget spår; välj quick eller project.</translation></message>
    <message><source>“{language}” is no language of the answer; give sv or en.</source><translation>”{language}” är inget språk för återkopplingen. Ange sv eller en.</translation></message>
    <message><source>“{link}” asks for “{unknown}”, which nobody fills in; use {names} alone.</source><translation>”{link}” frågar efter ”{unknown}”, som ingen fyller i; använd bara {names}.</translation></message>
    <message><source>“{link}” does not say where the place goes; put {{lat}} and {{lon}} into it.</source><translation>”{link}” säger inte var platsen ska stå; skriv in {{lat}} och {{lon}}.</translation></message>
    <message><source>“{link}” has braces that hold no name; use {names} as they stand here.</source><translation>”{link}” har klamrar utan namn; använd {names} som de står här.</translation></message>
    <message><source>“{link}” is no https address; begin with https:// and the name of a server.</source><translation>”{link}” är ingen https-adress; börja med https:// och namnet på en server.</translation></message>
    <message><source>“{login}” is your own login; nobody takes the role of administrator from himself.</source><translation>”{login}” är din egen inloggning; ingen tar rollen administratör från sig själv.</translation></message>
    <message><source>“{member}” in the archive is damaged; ask for it again.</source><translation>”{member}” i arkivet är skadad; be om den igen.</translation></message>
    <message><source>“{member}” in the archive is larger than it says and is refused.</source><translation>”{member}” i arkivet är större än den uppger och tas inte emot.</translation></message>
    <message><source>“{name}” came with a map and stays as it is; make a meeting point of your own there.</source><translation>”{name}” kom med en karta och lämnas som den är; lägg en egen samlingsplats där.</translation></message>
    <message><source>“{name}” fits several municipalities: {names}; write the whole name or the code.</source><translation>”{name}” passar flera kommuner: {names}; skriv hela namnet eller koden.</translation></message>
    <message><source>“{name}” holds personal data; the catalogue is for roles and things.</source><translation>”{name}” innehåller personuppgifter; katalogen är till för roller och saker.</translation></message>
    <message><source>“{name}” is deleted.</source><translation>”{name}” är borttagen.</translation></message>
    <message><source>“{name}” is no lamp and no street with lamps here; write the street as the inventory does.</source><translation>”{name}” är ingen lampa och ingen gata med lampor här; skriv gatan som i registret.</translation></message>
    <message><source>“{name}” is no text of “{table}”.</source><translation>”{name}” är ingen text i ”{table}”.</translation></message>
    <message><source>“{name}” is no urban area that can be added; there are: {names}.</source><translation>”{name}” är ingen tätort som kan läggas till; det finns: {names}.</translation></message>
    <message><source>“{name}” is none of Sweden's 290 municipalities; did you mean {names}? For a place in another country, give its coordinate system too.</source><translation>”{name}” är ingen av Sveriges 290 kommuner; menade du {names}? För en plats i ett annat land anges också koordinatsystemet.</translation></message>
    <message><source>“{name}” is none of Sweden's 290 municipalities; write its name or code, or for a place in another country its coordinate system too.</source><translation>”{name}” är ingen av Sveriges 290 kommuner; skriv kommunens namn eller kod, eller för en plats i ett annat land också koordinatsystemet.</translation></message>
    <message><source>“{name}” is not a known text encoding; write for example utf-8 or cp1252.</source><translation>”{name}” är ingen känd teckenkodning; skriv till exempel utf-8 eller cp1252.</translation></message>
    <message><source>“{name}” is not a weight; the weights are: {known}.</source><translation>”{name}” är ingen vikt; vikterna är: {known}.</translation></message>
    <message><source>“{name}” is open in another QGIS since {time}; who writes second waits for the first.</source><translation>”{name}” är öppen i en annan QGIS sedan {time}; den som skriver som nummer två får vänta på den första.</translation></message>
    <message><source>“{name}” is the border of the municipality, by which positions are checked, and stays; draw an area of your own.</source><translation>”{name}” är kommunens gräns, som positioner prövas mot, och ligger kvar; rita ett eget område.</translation></message>
    <message><source>“{name}” is {distance:.0f} m from a path that can be reached; the most is {limit:.0f} m.</source><translation>”{name}” ligger {distance:.0f} m från en väg som kan nås; högst {limit:.0f} m går.</translation></message>
    <message><source>“{name}” lies on a network share, where one at a time can write.</source><translation>”{name}” ligger på en nätverksresurs, där en i taget kan skriva.</translation></message>
    <message><source>“{name}” names {count} rows; give the key of one.</source><translation>”{name}” är namnet på {count} rader; ange nyckeln till en.</translation></message>
    <message><source>“{name}” needs pairs such as {example}, at least one and at most {most}; it has {count}.</source><translation>”{name}” behöver par som {example}, minst ett och högst {most}; nu är de {count}.</translation></message>
    <message><source>“{name}” stands in several checklists; give the code of one: {codes}.</source><translation>”{name}” står i flera checklistor; ange koden för en: {codes}.</translation></message>
    <message><source>“{owner}” has no open tasks, so there is nothing to send; give it tasks on page Åtgärder first.</source><translation>”{owner}” har inga öppna åtgärder, så det finns inget att skicka; ge åtgärder på sidan Åtgärder till den först.</translation></message>
    <message><source>“{part}” in ROLES names no login; write for example planner=anna or field=phone1,phone2.</source><translation>”{part}” i ROLES nämner ingen inloggning; skriv till exempel planerare=anna eller fält=telefon1,telefon2.</translation></message>
    <message><source>“{period}” is no period; write two days such as 2026-01-01/2026-12-31.</source><translation>”{period}” är ingen period. Skriv två dagar som 2026-01-01/2026-12-31.</translation></message>
    <message><source>“{role}” in ROLES is no role; the roles are {known}.</source><translation>”{role}” i ROLES är ingen roll; rollerna är {known}.</translation></message>
    <message><source>“{role}” in ROLES names no owner of the catalogue; the owners are {known}.</source><translation>”{role}” i ROLES nämner ingen ansvarig i katalogen; de ansvariga är {known}.</translation></message>
    <message><source>“{season}” is no season; write its first and last day, for example 08-01/03-31.</source><translation>”{season}” är ingen säsong; skriv första och sista dag, till exempel 08-01/03-31.</translation></message>
    <message><source>“{season}” is not known of a season; choose one of: {known}.</source><translation>”{season}” går inte att välja för säsong; välj något av: {known}.</translation></message>
    <message><source>“{seen}” is no answer to whether it is mended; the answers are: {known}.</source><translation>”{seen}” är inget svar på om det är klart; svaren är: {known}.</translation></message>
    <message><source>“{source}” has nothing of {months}, though it seldom is silent so long: what is missing is not zero.</source><translation>”{source}” har inget från {months}, fast den sällan är tyst så länge: det som saknas är inte noll.</translation></message>
    <message><source>“{state}” is no state of an analysis; choose one of: {known}.</source><translation>”{state}” är inget läge för en analys; välj ett av: {known}.</translation></message>
    <message><source>“{state}” is no state of an effort; choose one of: {known}.</source><translation>”{state}” är inget läge för en insats; välj ett av: {known}.</translation></message>
    <message><source>“{state}” is not a task state; choose one of: {known}.</source><translation>”{state}” är ingen status för en åtgärd; välj en av: {known}.</translation></message>
    <message><source>“{store}” can only be read now; ask its administrator when it can be written again.</source><translation>”{store}” kan bara läsas nu; fråga administratören när den går att skriva i igen.</translation></message>
    <message><source>“{store}” can't be copied onto itself; choose another target.</source><translation>“{store}” kan inte kopieras till sig själv; välj ett annat mål.</translation></message>
    <message><source>“{store}” cannot be backed up in the middle of a change; try again when it is done.</source><translation>”{store}” kan inte säkerhetskopieras mitt i en ändring; försök igen när den är klar.</translation></message>
    <message><source>“{store}” cannot be read; ask for read permission or copy it to a folder of your own.</source><translation>”{store}” går inte att läsa; be om läsrättighet eller kopiera den till en egen mapp.</translation></message>
    <message><source>“{store}” cannot be written; ask for write permission or copy it to a folder of your own.</source><translation>”{store}” går inte att skriva till; be om skrivrättighet eller kopiera den till en egen mapp.</translation></message>
    <message><source>“{store}” could not be read or written; what the database said is in the details.</source><translation>”{store}” kunde inte läsas eller skrivas; vad databasen svarade står i detaljerna.</translation></message>
    <message><source>“{store}” does not say which schema it has; use a backup copy of it.</source><translation>”{store}” anger inte vilket schema den har; använd en säkerhetskopia.</translation></message>
    <message><source>“{store}” exists already. If it is replaced, a copy of it is kept beside it, and the new store is empty.</source><translation>”{store}” finns redan. Om den ersätts läggs en kopia bredvid, och den nya databasen är tom.</translation></message>
    <message><source>“{store}” exists already; open it, or choose another name.</source><translation>”{store}” finns redan; öppna den, eller välj ett annat namn.</translation></message>
    <message><source>“{store}” has no row {uuid} in “{table}”; it may have been deleted.</source><translation>”{store}” har ingen rad {uuid} i ”{table}”; den kan ha tagits bort.</translation></message>
    <message><source>“{store}” holds a store already; open it, or choose another schema.</source><translation>”{store}” innehåller redan en databas; öppna den, eller välj ett annat schema.</translation></message>
    <message><source>“{store}” is a file, which knows no logins; roles are for stores on a database server.</source><translation>”{store}” är en fil, som inte känner några inloggningar; roller är för databaser på en databasserver.</translation></message>
    <message><source>“{store}” is a folder; choose the store file (.gpkg) inside it.</source><translation>”{store}” är en mapp; välj databasfilen (.gpkg) i den.</translation></message>
    <message><source>“{store}” is a folder; give the new store a file name.</source><translation>”{store}” är en mapp; ge den nya databasen ett filnamn.</translation></message>
    <message><source>“{store}” is an empty file, not a store; choose another store or create a new one.</source><translation>”{store}” är en tom fil, ingen databas; välj en annan databas eller skapa en ny.</translation></message>
    <message><source>“{store}” is closed; open it again.</source><translation>”{store}” är stängd; öppna den igen.</translation></message>
    <message><source>“{store}” is damaged; open its newest backup, “{backup}”, instead.</source><translation>”{store}” är skadad; öppna i stället den senaste säkerhetskopian, ”{backup}”.</translation></message>
    <message><source>“{store}” is damaged; use a backup copy of it.</source><translation>”{store}” är skadad; använd en säkerhetskopia.</translation></message>
    <message><source>“{store}” is in use by somebody else; save or cancel edits in other windows and programs and try again.</source><translation>”{store}” används av någon annan; spara eller avbryt redigering i andra fönster och program och försök igen.</translation></message>
    <message><source>“{store}” is in {crs} and the copy in {other}; copy it into a new database or schema instead.</source><translation>“{store}” är i {crs} och kopian i {other}; kopiera den till en ny databas eller ett nytt schema i stället.</translation></message>
    <message><source>“{store}” is not a GeoPackage; choose a store made by Trygghetsvandring or create a new one.</source><translation>”{store}” är ingen GeoPackage; välj en databas som Trygghetsvandring har gjort eller skapa en ny.</translation></message>
    <message><source>“{store}” is not a store of Trygghetsvandring; choose another file or create a new store.</source><translation>”{store}” är ingen databas från Trygghetsvandring; välj en annan fil eller skapa en ny databas.</translation></message>
    <message><source>“{store}” is open for reading only; open it for writing and try again.</source><translation>”{store}” är öppnad enbart för läsning; öppna den för skrivning och försök igen.</translation></message>
    <message><source>“{store}” is open in another program; close it there, or choose another name.</source><translation>”{store}” är öppen i ett annat program; stäng den där eller välj ett annat namn.</translation></message>
    <message><source>“{store}” is open; choose another name.</source><translation>”{store}” är öppen; välj ett annat namn.</translation></message>
    <message><source>“{store}” is read-only; ask for write permission or copy it to a folder of your own.</source><translation>”{store}” är skrivskyddad; be om skrivrättighet eller kopiera den till en egen mapp.</translation></message>
    <message><source>“{store}” lacks the table “{table}”; use a backup copy of it.</source><translation>”{store}” saknar tabellen ”{table}”; använd en säkerhetskopia.</translation></message>
    <message><source>“{store}” shows no tasks to this login; let its administrator run Grant roles again.</source><translation>”{store}” visar inga uppgifter för den här inloggningen; låt administratören köra Ge roller igen.</translation></message>
    <message><source>“{store}” was made by a newer Trygghetsvandring (schema {found}, this one knows {known}); update the plugin.</source><translation>”{store}” är gjord av en nyare Trygghetsvandring (schema {found}, den här känner till {known}); uppdatera insticksprogrammet.</translation></message>
    <message><source>“{store}” was made by an older Trygghetsvandring (schema {found}, this one needs {known}); let the plugin migrate it, which keeps a backup beside it.</source><translation>”{store}” är gjord av en äldre Trygghetsvandring (schema {found}, den här behöver {known}); låt insticksprogrammet uppgradera den, en säkerhetskopia läggs bredvid.</translation></message>
    <message><source>“{store}” was written by two at once, and this change was not kept; make it again.</source><translation>”{store}” skrevs av två samtidigt, och den här ändringen sparades inte; gör om den.</translation></message>
    <message><source>“{table}” has no texts to review.</source><translation>”{table}” har inga texter att granska.</translation></message>
    <message><source>“{text} …” has {letters} letters; write at most {limit}.</source><translation>”{text} …” har {letters} tecken; skriv högst {limit}.</translation></message>
    <message><source>“{text}” has another text in the field now; the finding was changed here and stays as it is.</source><translation>”{text}” har en annan text i fält nu; fyndet är ändrat här och står kvar som det är.</translation></message>
    <message><source>“{text}” in the population is not understood; write for example {example}.</source><translation>”{text}” i befolkningen förstås inte; skriv till exempel {example}.</translation></message>
    <message><source>“{text}” in “{name}” is no pair {form}; write for example {example}.</source><translation>”{text}” i ”{name}” är inget par {form}; skriv till exempel {example}.</translation></message>
    <message><source>“{text}” is a day without a time; write it as for example 2026-10-15 18:00.</source><translation>”{text}” är en dag utan klockslag; skriv till exempel 2026-10-15 18:00.</translation></message>
    <message><source>“{text}” is no number</source><translation>”{text}” är inget tal</translation></message>
    <message><source>“{text}” is not a time; write it as for example 2026-10-15 18:00.</source><translation>”{text}” är ingen tid; skriv till exempel 2026-10-15 18:00.</translation></message>
    <message><source>“{text}” stands before a name; begin with one of {names}.</source><translation>”{text}” står före ett namn; börja med något av {names}.</translation></message>
    <message><source>“{value}” cannot be compared with {table}.{column}, which holds {type}.</source><translation>”{value}” kan inte jämföras med {table}.{column}, som innehåller {type}.</translation></message>
    <message><source>“{value}” cannot be stored in {table}.{column}, which holds {type}.</source><translation>”{value}” kan inte lagras i {table}.{column}, som innehåller {type}.</translation></message>
    <message><source>“{value}” cannot separate columns; use ; , | or tab.</source><translation>”{value}” kan inte skilja kolumner åt; använd ; , | eller tabb.</translation></message>
    <message><source>“{value}” in the column {column} of the layer “{layer}” is none of its values and was left out.</source><translation>”{value}” i kolumnen {column} i lagret ”{layer}” är inget giltigt värde och utelämnades.</translation></message>
    <message><source>“{value}” is no COVERS; say whole, period or part, or nothing.</source><translation>”{value}” är inget COVERS. Skriv whole, period eller part, eller ingenting.</translation></message>
    <message><source>“{value}” is no cost; write kronor as digits, as 12500.</source><translation>”{value}” är ingen kostnad; skriv kronor med siffror, som 12500.</translation></message>
    <message><source>“{value}” is no number of months.</source><translation>”{value}” är inget antal månader.</translation></message>
    <message><source>“{value}” is no order of dates; write dmy, mdy or ymd.</source><translation>”{value}” är ingen datumordning; skriv dmy, mdy eller ymd.</translation></message>
    <message><source>“{value}” is no state of a task; write one of: {known}.</source><translation>”{value}” är ingen status för en åtgärd; skriv någon av: {known}.</translation></message>
    <message><source>“{value}” is no stop number; write it as on the paper, as 3.</source><translation>”{value}” är inget stoppnummer; skriv det som på papperet, till exempel 3.</translation></message>
    <message><source>“{value}” is no whole date; write it with year, month and day, as 2026-10-05.</source><translation>”{value}” är inget helt datum; skriv år, månad och dag, som 2026-10-05.</translation></message>
    <message><source>“{walk}” has several groups with stops of their own: write which. The row is kept without position.</source><translation>”{walk}” har flera grupper med egna stopp: skriv vilken. Raden behålls utan position.</translation></message>
    <message><source>“{what}” has version {now}, not {version}: somebody else changed it since; read it again.</source><translation>”{what}” har version {now}, inte {version}: någon annan har ändrat den sedan dess; läs den igen.</translation></message>
    <message><source>“{what}” is nothing that a promise can count; choose one of: {known}.</source><translation>”{what}” är inget som ett löfte kan räkna; välj ett av: {known}.</translation></message>
    <message><source>“{what}” was changed since you read it, and is not deleted; look at it again.</source><translation>”{what}” har ändrats sedan du läste den och togs inte bort; titta på den igen.</translation></message>
    <message><source>“{what}” was deleted by somebody else; nothing is saved.</source><translation>”{what}” har någon annan tagit bort; inget sparas.</translation></message>
    <message><source>“{what}” was deleted here and changed in the field: it is back.</source><translation>”{what}” togs bort här och ändrades i fält: det är tillbaka.</translation></message>
    <message><source>“{what}” was deleted in the field and changed here: it stays.</source><translation>”{what}” togs bort i fält och ändrades här: det är kvar.</translation></message>
    <message><source>“{what}” was deleted in the field and is deleted here.</source><translation>”{what}” togs bort i fält och är borttaget här.</translation></message>
    <message><source>“{what}” was deleted in the field, but a task was made of it: it stays.</source><translation>”{what}” togs bort i fält, men en åtgärd har gjorts av det: det är kvar.</translation></message>
    <message><source>“{what}” was deleted in the field, but has new photos here: it stays.</source><translation>”{what}” togs bort i fält, men har nya foton här: det är kvar.</translation></message>
    <message><source>“{work}” failed because of a fault in the plugin; the details say where.</source><translation>”{work}” misslyckades på grund av ett fel i tillägget; detaljerna visar var.</translation></message>
    <message><source>“{zone}” is not a known time zone; write it as for example Europe/Stockholm.</source><translation>”{zone}” är ingen känd tidszon; skriv till exempel Europe/Stockholm.</translation></message>
    <message><source>… The rest stands in the sheet.</source><translation>… Resten står i kalkylbladet.</translation></message>
    <message><source>… The rest stands in the store.</source><translation>… Resten står i databasen.</translation></message>
    <message numerus="yes"><source>… and %n more photo(s).</source><translation><numerusform>… och %n foto till.</numerusform><numerusform>… och %n foton till.</numerusform></translation></message>
    <message numerus="yes"><source>… and %n more.</source><translation><numerusform>… och %n till.</numerusform><numerusform>… och %n till.</numerusform></translation></message>
</context>
</TS>
