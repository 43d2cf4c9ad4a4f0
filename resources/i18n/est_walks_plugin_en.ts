<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>EstWalks</name>
    <message numerus="yes"><source>%n EST report(s)</source><translation><numerusform>%n EST report</numerusform><numerusform>%n EST reports</numerusform></translation></message>
    <message numerus="yes"><source>%n approximate position(s)</source><translation><numerusform>%n approximate position</numerusform><numerusform>%n approximate positions</numerusform></translation></message>
    <message numerus="yes"><source>%n area(s)</source><translation><numerusform>%n area</numerusform><numerusform>%n areas</numerusform></translation></message>
    <message numerus="yes"><source>%n case(s)</source><translation><numerusform>%n case</numerusform><numerusform>%n cases</numerusform></translation></message>
    <message numerus="yes"><source>%n categor(ies)</source><translation><numerusform>%n category</numerusform><numerusform>%n categories</numerusform></translation></message>
    <message numerus="yes"><source>%n coordination number(s)</source><translation><numerusform>%n coordination number</numerusform><numerusform>%n coordination numbers</numerusform></translation></message>
    <message numerus="yes"><source>%n dark stretch(es), the longest {length}.</source><translation><numerusform>%n dark stretch, {length} long.</numerusform><numerusform>%n dark stretches, the longest {length}.</numerusform></translation></message>
    <message numerus="yes"><source>%n day(s) late</source><translation><numerusform>%n day late</numerusform><numerusform>%n days late</numerusform></translation></message>
    <message numerus="yes"><source>%n e-mail address(es)</source><translation><numerusform>%n e-mail address</numerusform><numerusform>%n e-mail addresses</numerusform></translation></message>
    <message numerus="yes"><source>%n finding(s)</source><translation><numerusform>%n finding</numerusform><numerusform>%n findings</numerusform></translation></message>
    <message numerus="yes"><source>%n finding(s) belong to this walk.</source><translation><numerusform>%n finding belongs to this walk.</numerusform><numerusform>%n findings belong to this walk.</numerusform></translation></message>
    <message numerus="yes"><source>%n finding(s) deleted.</source><translation><numerusform>%n finding deleted.</numerusform><numerusform>%n findings deleted.</numerusform></translation></message>
    <message numerus="yes"><source>%n finding(s) stay on the map without a stop number: their stop is not in the walk now.</source><translation><numerusform>%n finding stays on the map without a stop number: its stop is not in the walk now.</numerusform><numerusform>%n findings stay on the map without a stop number: their stops are not in the walk now.</numerusform></translation></message>
    <message numerus="yes"><source>%n flat or door number(s)</source><translation><numerusform>%n flat or door number</numerusform><numerusform>%n flat or door numbers</numerusform></translation></message>
    <message numerus="yes"><source>%n flight(s) of stairs</source><translation><numerusform>%n flight of stairs</numerusform><numerusform>%n flights of stairs</numerusform></translation></message>
    <message numerus="yes"><source>%n had one already.</source><translation><numerusform>%n had one already.</numerusform><numerusform>%n had one already.</numerusform></translation></message>
    <message numerus="yes"><source>%n identical text(s) are decided with it</source><translation><numerusform>%n identical text is decided with it</numerusform><numerusform>%n identical texts are decided with it</numerusform></translation></message>
    <message numerus="yes"><source>%n imported observation(s) lie outside {area}; choose all areas to see them.</source><translation><numerusform>%n imported observation lies outside {area}; choose all areas to see it.</numerusform><numerusform>%n imported observations lie outside {area}; choose all areas to see them.</numerusform></translation></message>
    <message numerus="yes"><source>%n lamp(s)</source><translation><numerusform>%n lamp</numerusform><numerusform>%n lamps</numerusform></translation></message>
    <message numerus="yes"><source>%n lamp(s) from OpenStreetMap, which is no inventory: import the municipality's.</source><translation><numerusform>%n lamp from OpenStreetMap, which is no inventory: import the municipality's.</numerusform><numerusform>%n lamps from OpenStreetMap, which is no inventory: import the municipality's.</numerusform></translation></message>
    <message numerus="yes"><source>%n lamp(s) out</source><translation><numerusform>%n lamp out</numerusform><numerusform>%n lamps out</numerusform></translation></message>
    <message numerus="yes"><source>%n layer(s); choose one.</source><translation><numerusform>%n layer; choose it.</numerusform><numerusform>%n layers; choose one.</numerusform></translation></message>
    <message numerus="yes"><source>%n measure(s)</source><translation><numerusform>%n measure</numerusform><numerusform>%n measures</numerusform></translation></message>
    <message numerus="yes"><source>%n name(s)</source><translation><numerusform>%n name</numerusform><numerusform>%n names</numerusform></translation></message>
    <message numerus="yes"><source>%n number plate(s)</source><translation><numerusform>%n number plate</numerusform><numerusform>%n number plates</numerusform></translation></message>
    <message numerus="yes"><source>%n observation(s)</source><translation><numerusform>%n observation</numerusform><numerusform>%n observations</numerusform></translation></message>
    <message numerus="yes"><source>%n observation(s) without position</source><translation><numerusform>%n observation without position</numerusform><numerusform>%n observations without position</numerusform></translation></message>
    <message numerus="yes"><source>%n other proposal(s)</source><translation><numerusform>%n other</numerusform><numerusform>%n others</numerusform></translation></message>
    <message numerus="yes"><source>%n personal identity number(s)</source><translation><numerusform>%n personal identity number</numerusform><numerusform>%n personal identity numbers</numerusform></translation></message>
    <message numerus="yes"><source>%n pin(s)</source><translation><numerusform>%n pin</numerusform><numerusform>%n pins</numerusform></translation></message>
    <message numerus="yes"><source>%n place(s)</source><translation><numerusform>%n place</numerusform><numerusform>%n places</numerusform></translation></message>
    <message numerus="yes"><source>%n place(s) ranked.</source><translation><numerusform>%n place ranked.</numerusform><numerusform>%n places ranked.</numerusform></translation></message>
    <message numerus="yes"><source>%n place(s) required in the next proposal.</source><translation><numerusform>%n place is required in the next proposal.</numerusform><numerusform>%n places are required in the next proposal.</numerusform></translation></message>
    <message numerus="yes"><source>%n promise(s)</source><translation><numerusform>%n promise</numerusform><numerusform>%n promises</numerusform></translation></message>
    <message numerus="yes"><source>%n promise(s) deleted.</source><translation><numerusform>%n promise deleted.</numerusform><numerusform>%n promises deleted.</numerusform></translation></message>
    <message numerus="yes"><source>%n row(s) were stored twice; the receipts and the suspected duplicates tell which.</source><translation><numerusform>%n row was stored twice; the receipts and the suspected duplicates tell which.</numerusform><numerusform>%n rows were stored twice; the receipts and the suspected duplicates tell which.</numerusform></translation></message>
    <message numerus="yes"><source>%n source(s) and photo(s) that have {months} months today follow too</source><translation><numerusform>%n source or photo that has {months} months today follows too</numerusform><numerusform>%n sources and photos that have {months} months today follow too</numerusform></translation></message>
    <message numerus="yes"><source>%n source(s) have texts past their date</source><translation><numerusform>%n source has texts past its date</numerusform><numerusform>%n sources have texts past their date</numerusform></translation></message>
    <message numerus="yes"><source>%n stop(s)</source><translation><numerusform>%n stop</numerusform><numerusform>%n stops</numerusform></translation></message>
    <message numerus="yes"><source>%n stretch(es)</source><translation><numerusform>%n stretch</numerusform><numerusform>%n stretches</numerusform></translation></message>
    <message numerus="yes"><source>%n survey pin(s)</source><translation><numerusform>%n survey pin</numerusform><numerusform>%n survey pins</numerusform></translation></message>
    <message numerus="yes"><source>%n suspected duplicate(s) to confirm</source><translation><numerusform>%n suspected duplicate to confirm</numerusform><numerusform>%n suspected duplicates to confirm</numerusform></translation></message>
    <message numerus="yes"><source>%n task(s)</source><translation><numerusform>%n task</numerusform><numerusform>%n tasks</numerusform></translation></message>
    <message numerus="yes"><source>%n task(s) deleted.</source><translation><numerusform>%n task deleted.</numerusform><numerusform>%n tasks deleted.</numerusform></translation></message>
    <message numerus="yes"><source>%n task(s) made.</source><translation><numerusform>%n task made.</numerusform><numerusform>%n tasks made.</numerusform></translation></message>
    <message numerus="yes"><source>%n task(s) verified.</source><translation><numerusform>%n task verified.</numerusform><numerusform>%n tasks verified.</numerusform></translation></message>
    <message numerus="yes"><source>%n telephone number(s)</source><translation><numerusform>%n telephone number</numerusform><numerusform>%n telephone numbers</numerusform></translation></message>
    <message numerus="yes"><source>%n text(s) to review before anything is published</source><translation><numerusform>%n text to review before anything is published</numerusform><numerusform>%n texts to review before anything is published</numerusform></translation></message>
    <message numerus="yes"><source>%n view(s) from children</source><translation><numerusform>%n view from children</numerusform><numerusform>%n views from children</numerusform></translation></message>
    <message numerus="yes"><source>%n walk(s)</source><translation><numerusform>%n walk</numerusform><numerusform>%n walks</numerusform></translation></message>
    <message numerus="yes"><source>All %n group(s)</source><translation><numerusform>All %n groups</numerusform><numerusform>All %n groups</numerusform></translation></message>
    <message numerus="yes"><source>Of %n stretch(es) nothing tells whether there is light.</source><translation><numerusform>Of %n stretch nothing tells whether there is light.</numerusform><numerusform>Of %n stretches nothing tells whether there is light.</numerusform></translation></message>
    <message numerus="yes"><source>The settings are saved; %n date(s) of deletion moved.</source><translation><numerusform>The settings are saved; %n date of deletion moved.</numerusform><numerusform>The settings are saved; %n dates of deletion moved.</numerusform></translation></message>
    <message numerus="yes"><source>The settings are saved; %n source(s) and photo(s) keep their date of deletion.</source><translation><numerusform>The settings are saved; %n source or photo keeps its date of deletion.</numerusform><numerusform>The settings are saved; %n sources and photos keep their dates of deletion.</numerusform></translation></message>
    <message numerus="yes"><source>add %n dark stretch(es) to the walk</source><translation><numerusform>add %n dark stretch to the walk</numerusform><numerusform>add %n dark stretches to the walk</numerusform></translation></message>
    <message numerus="yes"><source>add %n stop(s)</source><translation><numerusform>add %n stop</numerusform><numerusform>add %n stops</numerusform></translation></message>
    <message numerus="yes"><source>approve %n text(s)</source><translation><numerusform>approve %n text</numerusform><numerusform>approve %n texts</numerusform></translation></message>
    <message numerus="yes"><source>change %n task(s)</source><translation><numerusform>change %n task</numerusform><numerusform>change %n tasks</numerusform></translation></message>
    <message numerus="yes"><source>decide on %n pair(s)</source><translation><numerusform>decide on %n pair</numerusform><numerusform>decide on %n pairs</numerusform></translation></message>
    <message numerus="yes"><source>delete %n finding(s)</source><translation><numerusform>delete %n finding</numerusform><numerusform>delete %n findings</numerusform></translation></message>
    <message numerus="yes"><source>delete %n promise(s)</source><translation><numerusform>delete %n promise</numerusform><numerusform>delete %n promises</numerusform></translation></message>
    <message numerus="yes"><source>delete %n task(s)</source><translation><numerusform>delete %n task</numerusform><numerusform>delete %n tasks</numerusform></translation></message>
    <message numerus="yes"><source>keep %n promise(s)</source><translation><numerusform>keep %n promise</numerusform><numerusform>keep %n promises</numerusform></translation></message>
    <message numerus="yes"><source>make %n task(s)</source><translation><numerusform>make %n task</numerusform><numerusform>make %n tasks</numerusform></translation></message>
    <message numerus="yes"><source>mark %n task(s) as duplicates</source><translation><numerusform>mark %n task as a duplicate</numerusform><numerusform>mark %n tasks as duplicates</numerusform></translation></message>
    <message numerus="yes"><source>remove %n stop(s)</source><translation><numerusform>remove %n stop</numerusform><numerusform>remove %n stops</numerusform></translation></message>
    <message numerus="yes"><source>verify %n task(s)</source><translation><numerusform>verify %n task</numerusform><numerusform>verify %n tasks</numerusform></translation></message>
</context>
</TS>
