"""How a word stands in its cell: told, denied, half true or planned. The one place that decides it for all word lists.

Swedish, Norwegian (both), Danish, Finnish and English. A word list says which stems stand for which code; here is read
whether the cell means them: "ej belyst" and "obelyst" are no, "ej obelyst" is yes again, "delvis belyst" is neither,
"belysning planeras" is not there yet. In doubt the cell tells nothing and is reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Generic, TypeVar

C = TypeVar("C")


class Stand(Enum):
    """How a word stands in a cell."""

    TOLD = "told"
    DENIED = "denied"
    HALF = "half"
    PLANNED = "planned"


_LETTERS = str.maketrans(
    {"å": "a", "ä": "a", "ö": "o", "æ": "ae", "ø": "o", "é": "e", "–": "-", "—": "-", "_": " ", "’": "'", "\u00ad": ""}
)
_CAMEL = re.compile(r"(?<=[a-zåäö])(?=[A-ZÅÄÖ])")
_BLANKS = re.compile(r"\s+")
_LONGEST = 400


def fold(text: str) -> str:
    """Return `text` in small letters, trimmed, without a full stop, with å ä ö æ ø written a a o ae o, underscores as spaces."""
    return _BLANKS.sub(" ", text.lower().translate(_LETTERS)).strip().rstrip(" .!;:,")


def unglued(text: str) -> str:
    """Return folded text with words that were glued together apart: "notFixed", "icke-belyst", "isn't"."""
    folded = fold(_CAMEL.sub(" ", text[:_LONGEST]))
    return folded.replace("n't", " not")


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


#: Say no of what follows, perhaps after a few small words.
_ADVERBS = _set(
    "ej inte icke ikke ikkje ei eivat eika not non un no nicht aldrig aldri aldrig never varken hverken verken korkeintaan"
    " neither nor knappast never cannot ike"
)
#: Say no of a thing that follows, perhaps after a word that describes it.
_DETERMINERS = _set(
    "ingen inga inget inte ingenting ingi inkje intet no none utan uten uden ilman without saknar mangler manglar mangel"
    " manglende manglande avsaknad brist lacks lack lacking missing fri puuttuva puuttuu vailla"
)
#: Say no of what stands before them in the same clause.
_BEHIND = _set(
    "saknas saknad saknades saknar mangler manglar puuttuu puuttuvat missing absent lacking fattas uteblivit bortfallen nej nei"
)
#: Prefixes that say no of the rest of the word.
_PREFIXES = _set("o u un non in icke ikke ikkje ej epa ei")
#: Prefixes that leave the rest of the word half true: "halvbelyst", "delbelyst".
_HALF_PREFIXES = _set("halv halvt half del dels delvis semi puoli osa kvart svag svagt daligt darlig")
_SMALL = _set(
    "ar var blir blev bli vara varit har haft hade finns fanns finnes nagon nagot nagra en ett et den det de som i pa at av"
    " att av till langre lenger laengere lengre mer mera annu enda endnu heller alls is are was were be been being has have had"
    " does do did can the a an any yet longer there its it this on in to of er blitt blevet bliver vaere vaert noe noget noen"
    " nokon noko ole olla on ollut enaa viela mitaan yhtaan lainkaan overhuvudtaget just nu now idag today"
    " for further markerad markerat marked statusen status"
)
#: Verbs and words of being there and working: what follows a thing and carries its negation ("belysning ej byggd").
_BEING = _set(
    "finns byggd byggt byggda utbyggd utbyggt installerad installerat uppsatt monterad monterat genomford genomfort utford utfort"
    " drift bruk funktion funksjon tand tant plats fungerar fungerer funkar virker toimii fungera lyser exists exist present"
    " available installed built place working work works on use service befintlig befintligt etablerad etableret anlagd anlagt"
    " anordnad ordnad klar klart fardig fardigt rakennettu asennettu olemassa utplacerad inkopplad paslagen igang implemented"
    " completed provided done sett byggja bygd oppfort opprettet"
)
#: After a negation these leave a part true: "inte alltid", "not fully".
_WHOLLY = _set(
    "helt alltid altid fullt fuldt fullstandigt fullstandig hela alla alle overallt overalt fully always entirely completely"
    " everywhere wholly riktigt ordentligt properly taysin aina kokonaan kaikki bara only kun vain endast all every whole"
    " tillrackligt tillracklig enough sufficiently sa sarskilt speciellt lika"
)
_HALVES = re.compile(
    r"\b(?:delvis\w*|dels|delvist|partiell?\w*|partial\w*|partly|osittai\w*|osaksi|osin|stundtals|ibland|sometimes|bitvis"
    r"|stallvis|stykkevis|sporadisk\w*|intermittent\w*|till viss del|til dels|i viss man|vissa|some|somewhat|sections? of"
    r"|delar av|deler av|dele af|parts? of|halvt|halvvags|nastan|naesten|nesten|almost|nearly|melkein|lahes|knappt|hardly"
    r"|barely|ojamnt|varierande|blandat|mixed|av og til|av och till|en del|ja ?/ ?ne[ij]|yes ?/ ?no|delstracka|delstrackor|joskus|toisinaan"
    r"|at times|now and then|da och da|emellanat|half[ -](?:done|finished|fixed|way))\b"
)
_PLANNED = re.compile(
    r"\b(?:planer\w*|planlag\w*|planlegg\w*|planlaeg\w*|planned|planning|projekter\w*|prosjekter\w*|foresla\w*|forslag\w*"
    r"|proposed|proposal|suggested|framtid\w*|fremtid\w*|future|blivande|kommande|kommende|komande|tillkommande|upcoming"
    r"|suunnit\w*|suunnitel\w*|tuleva\w*|ehdot\w*|tulossa|soon|snart|pian|vision|visionar\w*|utreds|utredning\w*|onskad\w*|onskemal|onskes"
    r"|byggs|bygges|anlaggs|anlegges|rakenteilla|rakennetaan|ska|skall|skal|kommer|kommer att|bor|borde|should|will|would"
    r"|to be|tobe|byts (?:ut )?(?:till|mot)|skiftes til|avses|avsedd|tankt|taenkt|tenkt|intended|prelimin\w*|under[ -](?:byggnad|byggande|konstruktion|uppforande"
    r"|anlaggande|anlaggning|bygging|construction|rakentaminen|opforelse|oppforing|anlaeg|utbyggnad|utbygging|produktion"
    r"|projektering|planering|planlegging|planlaegning|utredning|ombyggnad))\b"
)
_TOKEN = re.compile(r"[a-z0-9]+")
_BREAK = re.compile(
    r"[,;:.()\[\]/|?!=+&]| - | men | but | mutta | och | og | and | samt | medan | while | dock | however "
)
#: Breaks after which a bare "nej" answers what stands before.
_ASKING = frozenset(":?=(-")
_FINNISH_WITHOUT = ("maton", "mattoman", "matta", "mattomat", "mattomia")


@dataclass(frozen=True)
class _Token:
    start: int
    end: int
    word: str
    clause: int


@dataclass(frozen=True)
class Met(Generic[C]):
    """A word of a list met in a cell: its code, how it stands there, and where."""

    code: C
    stand: Stand
    start: int
    end: int


class Cell:
    """A cell split into clauses and words, asked how its words stand."""

    def __init__(self, text: str) -> None:
        self.text = unglued(text)
        self._tokens: list[_Token] = []
        self._breaks: list[str] = []
        start = 0
        for clause, found in enumerate([*_BREAK.finditer(self.text), None]):
            end = found.start() if found else len(self.text)
            for match in _TOKEN.finditer(self.text, start, end):
                self._tokens.append(_Token(match.start(), match.end(), match.group(), clause))
            if found:
                self._breaks.append(found.group().strip())
                start = found.end()
        self._halves = [match.span() for match in _HALVES.finditer(self.text)]
        self._planned = [match.span() for match in _PLANNED.finditer(self.text)]

    def is_half(self) -> bool:
        """Return whether anything in the cell is only partly so."""
        return (
            bool(self._halves)
            or self.text.endswith("?")
            or any(
                self._is_negator(token) and self._next_weighty(index) in _WHOLLY
                for index, token in enumerate(self._tokens)
            )
        )

    def is_planned(self) -> bool:
        """Return whether the cell speaks of what is to come."""
        return bool(self._planned)

    def answer(self) -> bool | None:
        """Return yes or no of a cell that is nothing but an answer ("finns ej", "saknas", "not available"), else None."""
        turning = _ADVERBS | _DETERMINERS | _BEHIND
        words = [token.word for token in self._tokens]
        if not words or self.is_half() or not all(word in turning | _SMALL | _BEING for word in words):
            return None
        if all(word in _SMALL for word in words):
            return None
        return sum(word in turning for word in words) % 2 == 0

    def only_plans(self) -> bool:
        """Return whether the cell says nothing but that the thing is to come ("planerad 2027", "ej byggd")."""
        turning = _ADVERBS | _DETERMINERS | _BEHIND
        words = {token.word for token in self._tokens}
        if words & turning and not words & _BEING:
            return False
        return bool(self._planned) and all(
            self._is_planning(token) or token.word in turning | _SMALL | _BEING or token.word.isdigit()
            for token in self._tokens
        )

    def stand(self, start: int, end: int) -> Stand:
        """Return how the word from `start` to `end` of the folded text stands."""
        inside = [index for index, token in enumerate(self._tokens) if token.end > start and token.start < end]
        if not inside:
            return Stand.TOLD
        if self.is_half():
            return Stand.HALF
        first, last = inside[0], inside[-1]
        prefix = self.text[self._tokens[first].start : start]
        if prefix in _HALF_PREFIXES:
            return Stand.HALF
        flips = int(prefix in _PREFIXES) + int(self._without(self._tokens[last]))
        before, doubt_before = self._before(first)
        after, doubt_after = self._after(last)
        planned = self._plans(first, last, start, end)
        flips += before + after
        if doubt_before or doubt_after or (planned and flips):
            return Stand.HALF
        if planned:
            return Stand.PLANNED
        return Stand.DENIED if flips % 2 else Stand.TOLD

    # -- negations --------------------------------------------------------------------------------------------------

    def _before(self, first: int) -> tuple[int, bool]:
        """Return how many negations before a word turn it, and whether one may belong to another word."""
        clause, flips, between = self._tokens[first].clause, 0, 0
        for index in range(first - 1, -1, -1):
            token = self._tokens[index]
            if token.clause != clause:
                break
            if token.word in _DETERMINERS and between <= 1:
                flips += 1
            elif token.word in _ADVERBS | _DETERMINERS:
                if between:
                    return flips, True
                flips += 1
            elif token.word not in _SMALL and not self._is_planning(token):
                between += 1
        return flips, False

    def _after(self, last: int) -> tuple[int, bool]:
        """Return how many negations behind a word turn it, and whether one may belong to another word."""
        tokens, clause = self._tokens, self._tokens[last].clause
        rest = [index for index in range(last + 1, len(tokens)) if tokens[index].clause == clause]
        flips, doubt = 0, False
        for index in rest:
            word = tokens[index].word
            if word in _BEHIND:
                flips += 1
            elif word in _ADVERBS | _DETERMINERS:
                weighty = self._next_weighty(index)
                if weighty is None or weighty in _BEING or weighty in _BEHIND:
                    flips += 1
                else:
                    doubt = doubt or word in _ADVERBS
        more, unsure = self._in_next_clause(clause)
        return flips + more, doubt or unsure

    def _in_next_clause(self, clause: int) -> tuple[int, bool]:
        """Return the negations of the next clause when it is nothing but an answer: "belysning: saknas"."""
        words = [token.word for token in self._tokens if token.clause == clause + 1]
        known = _ADVERBS | _DETERMINERS | _BEHIND | _SMALL | _BEING
        if not words or any(word not in known for word in words):
            return 0, False
        flips = sum(word in _ADVERBS | _DETERMINERS | _BEHIND for word in words)
        answers = flips == len(words) == 1 and words[0] not in ("saknas", "puuttuu", "mangler", "manglar", "missing")
        if answers and self._breaks[clause] not in _ASKING:
            return 0, True
        return flips, False

    def _next_weighty(self, index: int) -> str | None:
        """Return the next word of the clause that is more than a small one."""
        clause = self._tokens[index].clause
        for token in self._tokens[index + 1 :]:
            if token.clause != clause:
                return None
            if token.word not in _SMALL:
                return token.word
        return None

    @staticmethod
    def _is_negator(token: _Token) -> bool:
        return token.word in _ADVERBS or token.word in _DETERMINERS

    @staticmethod
    def _without(token: _Token) -> bool:
        """Return whether a Finnish word has the ending of "without"."""
        return len(token.word) > 8 and token.word.endswith(_FINNISH_WITHOUT)

    # -- plans ------------------------------------------------------------------------------------------------------

    def _is_planning(self, token: _Token) -> bool:
        return any(start <= token.start and token.end <= end for start, end in self._planned)

    def _plans(self, first: int, last: int, start: int, end: int) -> bool:
        """Return whether a plan in the word's own clause, or in one that is nothing but a plan, makes it one to come."""
        clause = self._tokens[first].clause
        for token in self._tokens:
            if not self._is_planning(token) or (token.start >= start and token.end <= end):
                continue
            if token.clause == clause or self._only_plans(token.clause):
                return True
        return False

    def _only_plans(self, clause: int) -> bool:
        words = [token for token in self._tokens if token.clause == clause]
        return all(self._is_planning(token) or token.word in _SMALL | _BEING or token.word.isdigit() for token in words)


@dataclass(frozen=True)
class Heard(Generic[C]):
    """What a list hears in a cell: a code; or None, `doubtful` when its words were met and cannot be told to mean one."""

    code: C | None
    doubtful: bool = False


@dataclass(frozen=True)
class WordList(Generic[C]):
    """The stems that stand for codes, and what a code becomes when it is denied or planned; without an entry nothing.

    `words`: (code, pattern on folded text); of two that overlap the longer counts, one with code None tells nothing.
    `denied`: code -> what its negation says. `planned`, `half`: what a plan, a half truth says. `stronger`: of two codes met the earlier one
    here counts; two that are not told there contradict one another. `anchored` stems begin a word.
    """

    words: Sequence[tuple[C | None, re.Pattern[str]]]
    denied: Mapping[C, C] = field(default_factory=dict)
    planned: Mapping[C, C] = field(default_factory=dict)
    half: Mapping[C, C] = field(default_factory=dict)
    stronger: Mapping[C, frozenset[C]] = field(default_factory=dict)
    anchored: bool = False

    def met(self, cell: Cell) -> Iterator[Met[C]]:
        """Yield the words of the list that the cell holds, longest first where they overlap."""
        found = [
            (match.start(), match.end(), code)
            for code, pattern in self.words
            for match in pattern.finditer(cell.text)
            if match.end() > match.start() and (not self.anchored or _begins_word(cell.text, match.start()))
        ]
        taken: list[tuple[int, int]] = []
        for start, end, code in sorted(found, key=lambda one: (one[0] - one[1], one[0])):
            if any(start < last and first < end for first, last in taken):
                continue
            taken.append((start, end))
            if code is not None:
                yield Met(code, cell.stand(start, end), start, end)

    def hear(self, text: str) -> Heard[C]:
        """Return what a cell says in the codes of the list."""
        cell = Cell(text)
        codes: list[C] = []
        unsure: list[frozenset[C]] = []
        doubtful = False
        for met in self.met(cell):
            turned = {Stand.DENIED: self.denied, Stand.PLANNED: self.planned, Stand.HALF: self.half}
            code = met.code if met.stand is Stand.TOLD else turned[met.stand].get(met.code)
            if code is None:
                doubtful = True
                if met.stand is Stand.HALF:
                    unsure.append(frozenset({met.code, self.denied.get(met.code, met.code)}))
            else:
                codes.append(code)
        distinct = list(dict.fromkeys(codes))
        if not distinct:
            return Heard(None, doubtful)
        for code in distinct:
            weaker = self.stronger.get(code, frozenset())
            settled = all(code in readings or readings <= weaker for readings in unsure)
            if settled and all(other == code or other in weaker for other in distinct):
                return Heard(code)
        return Heard(None, True)


def _begins_word(text: str, start: int) -> bool:
    """Return whether a word begins here, perhaps after a prefix that denies it."""
    begin = start
    while begin > 0 and text[begin - 1].isalnum():
        begin -= 1
    return begin == start or text[begin:start] in _PREFIXES | _HALF_PREFIXES
