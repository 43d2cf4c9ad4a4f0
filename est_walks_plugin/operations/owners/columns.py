"""The columns of an answered list: what they are called when it goes out, and by which words they are known again."""

from __future__ import annotations

from enum import Enum
from typing import Mapping, Sequence

from ...importers.meaning.headers import plain


class Field(Enum):
    """A column that is read; the value is its name for machines."""

    TASK = "task"
    STATE = "new_state"
    DAY = "date"
    COST = "cost_kr"
    ORDER = "your_work_order"
    NOTE = "note"
    REASON = "why_not"
    CHECK = "check"
    STATE_NOW = "state_now"
    DUE_NOW = "due_now"


ANSWERED = (Field.STATE, Field.DAY, Field.COST, Field.ORDER, Field.NOTE, Field.REASON)
"""What the owner writes."""

WORDS: dict[Field, tuple[str, ...]] = {
    Field.TASK: ("task id", "atgardens id", "atgards id", "uuid", "task", "task uuid", "id", "atgard id"),
    Field.STATE: ("new state", "ny status", "nytt lage", "new status"),
    Field.STATE_NOW: ("state", "status", "state now", "status nu", "lage", "tillstand", "state code", "statuskod"),
    Field.DAY: (
        "date",
        "datum",
        "dag",
        "day",
        "new date",
        "nytt datum",
        "klart datum",
        "datum klart",
        "done",
        "utfort",
    ),
    Field.DUE_NOW: ("due", "klart senast", "due now"),
    Field.COST: (
        "new cost kr",
        "ny kostnad kr",
        "cost kr",
        "kostnad kr",
        "cost",
        "kostnad",
        "kostnader",
        "pris",
        "belopp",
        "kronor",
        "kr",
    ),
    Field.ORDER: (
        *("your work order", "your work order no", "ert arbetsordernr", "arbetsordernr", "arbetsorder", "work order"),
        *("arbetsordernummer", "ert arbetsordernummer", "work order no", "ordernr", "ordernummer", "work order number"),
    ),
    Field.NOTE: (
        *("note", "notering", "noteringar", "anteckning", "anteckningar", "kommentar", "kommentarer", "notes"),
        *("comment", "comments", "meddelande", "ovrigt"),
    ),
    Field.REASON: (
        *("why not", "reason if it is not done", "skal om det inte gors", "skal om inte", "varfor inte", "skal"),
        *("reason", "motivering", "motiv", "reason published", "skal publiceras"),
    ),
    Field.CHECK: ("check do not change", "kontroll andra inte", "kontroll", "check"),
}
"""What the title of a column may be, as `plain` has it, the best first."""
_SHOWN = frozenset(
    word.strip()
    for word in """
    no|nr|title|rubrik|place|plats|text|measure|atgard|category|kategori|lane|spar|owner|ansvarig|state|status|state code|statuskod
    due|klart senast|season|sasong|pole|pole number|stolpnummer|lamp|lampa|photo no|foto nr|photos in the pdf|foton i pdf listan
    walk|vandring|n|e|latitude|latitud|longitude|longitud|map|karta|reported done|meddelat klart|done|done at|klar|street|gata
    spot|where at the stop|var vid stoppet|severity|how serious 1 3|allvar 1 3|reason|reason published|skal publiceras
    feedback|told to residents|aterkoppling till boende|findings|fynd|cost|cost kr|kostnad kr|contact|contact function
    kontakt funktion|work order|work order of the owner|ansvarigas arbetsordernr|task|x|y|sources of the data|kallor till uppgifterna
    """.replace("\n", "|").split("|")
)
"""What else a list shows when it goes out, in the normal form of headers; nobody answers there."""
_MACHINE = {plain(field.value): field for field in Field}


def fields_of(headers: Sequence[str]) -> dict[Field, int]:
    """Return where each column stands: the best known word of each first; no column is two."""
    at = {plain(header): number for number, header in reversed(list(enumerate(headers)))}
    found: dict[Field, int] = {field: at[word] for word, field in _MACHINE.items() if word in at}
    for field, words in WORDS.items():
        free = [at[word] for word in words if word in at and at[word] not in found.values()]
        if field not in found and free:
            found[field] = free[0]
    return found


def own_columns(headers: Sequence[str], found: Mapping[Field, int]) -> dict[int, str]:
    """Return the columns that no list has when it goes out, and that nothing is made of: place -> header."""
    taken = set(found.values())
    return {at: one for at, one in enumerate(headers) if at not in taken and plain(one) not in _SHOWN}


def unused(headers: Sequence[str], found: Mapping[Field, int]) -> list[str]:
    """Return the columns nothing is made of."""
    taken = set(found.values())
    return [header for number, header in enumerate(headers) if number not in taken]
