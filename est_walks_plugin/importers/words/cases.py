"""The state of a case in the words of other systems. What no word tells for certain is unknown and told to the planner."""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache

from ...model.codes import CaseStatus
from .negation import WordList


class _Said(Enum):
    """What a word says of a case: the case is shut or not, the work is done or not, it is under way."""

    SHUT = "shut"
    NOT_SHUT = "not shut"
    DONE = "done"
    NOT_DONE = "not done"
    UNDER_WAY = "under way"


_WORDS: tuple[tuple[_Said | None, str], ...] = (
    (
        _Said.SHUT,
        r"avslut\w*|afslut\w*|stang(?:d|t|da)\b|closed|arkiv\w*|archived|makuler\w*|avvis\w*|avslag|avslatt|avslag\w*|avfard\w*|beviljad"
        r"|beviljat|duplicate|dubblett|hidden|lukket|lukkede|lukka\b|suljettu|paattyn\w*|rejected|declined|cancelled|canceled"
        r"|withdrawn|aterkalla[dt]|nedlag(?:d|t|da)\b|nedlegges|avskriv\w*|avskrev\w*|henlag\w*|afvis\w*|perut\w*|henleg\w*|hylat\w*|wo not fix|wontfix"
        r"|will not (?:be )?fix(?:ed)?|(?:lamnas |lamnad |lamnat )?utan (?:vidare )?atgard\b|uten tiltak|uden tiltag|(?:no|no further|ingen|ingen vidare|ingen ytterligare|ej) (?:action|atgard)\b",
    ),
    (
        _Said.DONE,
        r"klar(?:t|a)?\b|klarmarkera\w*|klarrapportera\w*|atgarda(?:d|t|de)\b|fardig\w*|faerdig\w*|ferdig\w*|besvara(?:d|t|de)\b|besvart\b"
        r"|besvaret\b|resolved|solved|done\b|fixed|repaired|complete[d]?\b|finished|answered|addressed|slutfor[dt]\w*|fullfor[dt]\w*"
        r"|fuldfor[dt]\w*|lost(?:e|a)?\b|loyst\b|utfor[dt]\w*|udfor[dt]\w*|processed|kasitel(?:ty|lyt)\w*|kasittelem\w*|valmis\b|valmistu\w*"
        r"|ratkais\w*|korjattu\w*|korjaam\w*|hoidettu|tehty|handlag(?:d|t|da)\b|behandla(?:d|t|de)\b|behandlet\b|hantera(?:d|t|de)\b"
        r"|handtert|handteret|utbedret|udbedret|repareret|reparert|reparera(?:d|t|de)\b|lagad|lagat|avhjalp\w*|genomfor[dt]\w*"
        r"|gjennomfor[dt]\w*|handled\b|completed|vastat\w*|tekem\w*|actioned\b",
    ),
    (
        _Said.NOT_SHUT,
        r"reopen\w*|re-open\w*|ateroppn\w*|aterupptag\w*|gjenapn\w*|genabn\w*|avattu uudelleen",
    ),
    (
        _Said.UNDER_WAY,
        r"oppen|oppet|oppna\b|opened|open\b|ny\b|nytt\b|nya\b|nye\b|new\b|uusi\b|pagaende|pagar|igangvaerende|igang\b|i gang\b"
        r"|registrera[dt]|registreret|registrert|inkommen|inkommet|inkomna|mottag\w*|mottatt|modtag\w*|handlagg\w*|hanteras|behandlas"
        r"|under \w+|(?:vantar|venter|afventer|avventer|avvaktar|odottaa|awaiting|waiting|pending)(?: pa| efter| for)?(?: \w+)?"
        r"|vilande|planerad|planerat|planeras|planlagt|planlagd|bestalld|bestallt|confirmed|unconfirmed|in progress|i process"
        r"|in process|in work|investigat\w*|(?:action )?scheduled|avoin\w*|kesken\w*|vireilla|kasittelyssa|tyon alla|vastaanotettu"
        r"|apen\w*|aben\w*|apne\w*|aktiv\w*|active|received|acknowledged|tilldela[dt]|tildelt|assigned|unassigned|ongoing|paborja\w*"
        r"|pabegynt\w*|startad|startet|started|atgardas|utreds|behandles\b|(?:ikke|ikkje) (?:igangsat|igangsatt)|utbedres|udbedres|korjataan|(?:in|awaiting|needs) review|to ?do\b|on hold|queued|parkera[dt]|(?:ej|inte|icke|ikke|ikkje|not|not yet|ei) (?:paborja\w*|pabegynt\w*|started|startet"
        r"|startad|aloitettu|tilldela[dt]|assigned)",
    ),
    # Words that only look like one of these.
    (None, r"(?:tillfallig|provisorisk|midlertidig|temporar|valiaikai)\w* \w+|oklar\w*|uklar\w*|unclear|klargor\w*|(?:klar|klart|ready|klare) for\b|undersok\w*|underkan\w*|underlag\w*|disclosed"),
)  # fmt: skip
_LIST: WordList[_Said] = WordList(
    tuple((said, re.compile(pattern)) for said, pattern in _WORDS),
    denied={_Said.SHUT: _Said.NOT_SHUT, _Said.DONE: _Said.NOT_DONE},
    planned={_Said.SHUT: _Said.NOT_SHUT, _Said.DONE: _Said.NOT_DONE, _Said.UNDER_WAY: _Said.UNDER_WAY},
    stronger={
        _Said.SHUT: frozenset({_Said.DONE, _Said.NOT_DONE}),
        _Said.NOT_SHUT: frozenset({_Said.DONE, _Said.NOT_DONE, _Said.UNDER_WAY}),
        _Said.UNDER_WAY: frozenset({_Said.NOT_DONE}),
    },
    anchored=True,
)
_CODES = {
    _Said.SHUT: CaseStatus.CLOSED,
    _Said.DONE: CaseStatus.CLOSED,
    _Said.NOT_SHUT: CaseStatus.OPEN,
    _Said.NOT_DONE: CaseStatus.OPEN,
    _Said.UNDER_WAY: CaseStatus.OPEN,
}


@lru_cache(maxsize=2_000)
def status(text: str) -> str:
    """Return the status code a cell stands for; unknown when no word is known, half of it is true, or two contradict."""
    said = _LIST.hear(text).code
    return (_CODES[said] if said else CaseStatus.UNKNOWN).value
