<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>EstWalks</name>
    <message numerus="yes"><source>%n finding(s) belong to this walk, so its stops stay as they are.</source><translation><numerusform>%n finding belongs to this walk, so its stops stay as they are.</numerusform><numerusform>%n findings belong to this walk, so its stops stay as they are.</numerusform></translation></message>
    <message numerus="yes"><source>%n flight(s) of stairs</source><translation><numerusform>%n flight of stairs</numerusform><numerusform>%n flights of stairs</numerusform></translation></message>
    <message numerus="yes"><source>%n lamp(s) out</source><translation><numerusform>%n lamp out</numerusform><numerusform>%n lamps out</numerusform></translation></message>
    <message numerus="yes"><source>%n observation(s) without position; look for their addresses</source><translation><numerusform>%n observation without position; look for its address</numerusform><numerusform>%n observations without position; look for their addresses</numerusform></translation></message>
    <message numerus="yes"><source>%n open case(s)</source><translation><numerusform>%n open case</numerusform><numerusform>%n open cases</numerusform></translation></message>
    <message numerus="yes"><source>%n other proposal(s)</source><translation><numerusform>%n other</numerusform><numerusform>%n others</numerusform></translation></message>
    <message numerus="yes"><source>%n place(s)</source><translation><numerusform>%n place</numerusform><numerusform>%n places</numerusform></translation></message>
    <message numerus="yes"><source>%n place(s) ranked.</source><translation><numerusform>%n place ranked.</numerusform><numerusform>%n places ranked.</numerusform></translation></message>
    <message numerus="yes"><source>%n place(s) required in the next proposal.</source><translation><numerusform>%n place is required in the next proposal.</numerusform><numerusform>%n places are required in the next proposal.</numerusform></translation></message>
    <message numerus="yes"><source>%n respondent(s)</source><translation><numerusform>%n respondent</numerusform><numerusform>%n respondents</numerusform></translation></message>
    <message numerus="yes"><source>%n source(s) have texts past their date</source><translation><numerusform>%n source has texts past its date</numerusform><numerusform>%n sources have texts past their date</numerusform></translation></message>
    <message numerus="yes"><source>%n stop(s)</source><translation><numerusform>%n stop</numerusform><numerusform>%n stops</numerusform></translation></message>
    <message numerus="yes"><source>%n suspected duplicate(s) to confirm</source><translation><numerusform>%n suspected duplicate to confirm</numerusform><numerusform>%n suspected duplicates to confirm</numerusform></translation></message>
    <message numerus="yes"><source>%n text(s) to review before anything is published</source><translation><numerusform>%n text to review before anything is published</numerusform><numerusform>%n texts to review before anything is published</numerusform></translation></message>
    <message numerus="yes"><source>%n view(s) from children</source><translation><numerusform>%n view from children</numerusform><numerusform>%n views from children</numerusform></translation></message>
</context>
</TS>
