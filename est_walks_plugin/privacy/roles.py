"""Finding names behind what a person is or did in a case: "Rapportör: Anna Berg", "Utskrivet av Anna Berg"."""

from __future__ import annotations

import re

from .kinds import NAME_PHRASE, Ledger
from .names import ENDS, SURNAME_LOW, WORD, is_first_name, person_at
from .words import word_list

# Roles and reports before a name that need a known first name, or end with it after a colon.
_ROLE = re.compile(
    r"(?<!\w)(?:(?:anmälare|anmälaren|rapportör|rapportören|kontaktperson|handläggare|avsändare|uppgiftslämnare|sökande|"
    r"underskrift|reporter|contact|submitter|caller|ilmoittaja|yhteyshenkilö|anmelder|innmelder|melder)(?P<is> ?:| ?=|(?= ))|"
    r"(?:anmäld|anmält|rapporterad|rapporterat|registrerad|registrerat|inskickad|inskickat|utskriven|utskrivet|upprättad|upprättat|"
    r"inlämnad|inlämnat|ifylld|ifyllt|skrivet|skickat|reported|submitted|registered|filed|sent|rapportert|meldt|skrevet)"
    r" (?:av|by)(?: ?:)?|ansvarig(?: ?:|(?= )))[ ]{0,2}[-–]?[ ]{0,2}",
    re.IGNORECASE,
)
ROLE_ANCHORS = word_list(
    """
    anmäl rapport kontaktp handläggare avsändare uppgiftsl sökande ansvarig underskrift reporte contact submi caller ilmoittaja
    yhteyshen anmelder innmelder melder registre inskicka utskriv upprätta inlämna ifyll skrive skicka filed sent meldt skrevet
    """
)


def find_roles(ledger: Ledger) -> None:
    """Claim names behind roles ("Rapportör: Anna Berg", "Utskrivet av Anna Berg"); the role stays."""
    if not ledger.has_any(ROLE_ANCHORS):
        return
    text = ledger.text
    for match in ledger.matches(_ROLE, ROLE_ANCHORS):
        start, end = person_at(text, match.end())
        word = WORD.match(text, start)
        if word is None:
            continue
        known = is_first_name(word.group())
        labelled = match["is"] is not None and match["is"].strip() != ""
        if known and word.group()[0].islower() and labelled:
            surname = SURNAME_LOW.match(text, word.end())
            ledger.claim(NAME_PHRASE, start, surname.end() if surname is not None else word.end())
            continue
        two = " " in text[start:end] and ENDS.match(text, end) is not None
        if end > start and ((known and word.group()[0].isupper()) or (labelled and two)):
            ledger.claim(NAME_PHRASE, start, end)
    ledger.settle()
