"""Words in the columns of municipal line layers, Swedish, Norwegian and English, as fields of a path."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import lru_cache
from typing import Any

from ...model.codes import Lit, RoadKeeper
from ...model.hours.words import WALKERS_NO, WALKERS_YES
from .lighting import is_nothing, number
from .negation import Cell, Stand, WordList, fold

_YES = frozenset({"ja", "j", "yes", "y", "true", "t", "sant", "1", "1.0", "x", "finns", "har", "on", "kylla"})
_NO = frozenset(
    {"nej", "n", "no", "nei", "false", "f", "falskt", "0", "0.0", "saknas", "ingen", "finns ej", "off", "ei"}
)


def truth(text: str | None) -> bool | None:
    """Return yes or no of a cell ("Ja", "1", "x", "nej", "finns inte"), None when it says neither."""
    folded = fold(text or "")
    if folded in _YES:
        return True
    if folded in _NO:
        return False
    return None if is_nothing(folded) else Cell(folded).answer()


_LIT: WordList[str] = WordList(
    (
        ("yes", re.compile(r"\bja\b|\byes\b|\bkylla\b|\bfinns\b|\bfinnes\b|\bexists?\b")),
        ("no", re.compile(
            r"\bnej\b|\bnei\b|\bno\b|valoton|valottomat|unlit|unlighted|unilluminated|\bmork(?:t|a|lagd|lagt)?\b|\bdark\b|\bpimea\w*"
        )),
        (None, re.compile(r"natt?slack\w*|nattslukk\w*|natsluk\w*|halvnatt\w*")),
        ("yes", re.compile(
            r"belyst\w*|belysning\w*|belyses|belysas|opplyst\w*|upplyst\w*|oplyst\w*|\blit\b"
            r"|\blighted|illuminat\w*|light(?:s|ing)?\b|24/7|automatic|limited|lamp\w*|stolp\w*|valais\w*|katuval\w*|\bvalo(?:a|ja|t)?\b"
            r"|\b(?:gate|veg|vei|vej)?lys\b|ljus\b|\belljus\w*|armatur\w*|lykt\w*|sunset|sunrise|dusk|dawn|interval"
        )),
        # Another light source than this one may be there.
        ("source", re.compile(r"\bled\b|natrium|kvicksilver|kvikksolv|sodium|mercury|halogen\w*")),
        # What has been taken away is not there; what is broken neither lights the way nor leaves it without lighting.
        ("gone", re.compile(
            r"disused|ur bruk|ude af brug|ute av bruk|(?:ned)?slackt\w*|slukket|slukkede|borttag\w*|nedtag\w*|demonter\w*|avveckla\w*"
            r"|removed|revet|rivd\w*|fjernet|nedlagd\w*"
        )),
        ("broken", re.compile(r"trasig\w*|defekt\w*|ur funktion|ur drift|ute av drift|broken|out of order|rikki")),
    ),
    denied={"yes": "no", "no": "yes", "gone": "yes", "broken": "yes"},
    planned={"yes": "no", "no": "no", "gone": "yes"},
    stronger={"gone": frozenset({"yes", "source"}), "yes": frozenset({"source"}), "no": frozenset({"source"})},
)  # fmt: skip
#: Light that is there only somewhere or sometimes.
_ONLY = re.compile(r"\b(?:endast|enbart|bara|bare|kun|only|vain|ainoastaan)\b")


@lru_cache(maxsize=2_000)
def lit(text: str | None) -> Lit:
    """Return whether the cell tells of light: yes, no or unknown. Planned light is not there; half of it is unknown."""
    if text is None or fold(text) == "":
        return Lit.UNKNOWN
    told = truth(text)
    if told is None and Cell(text).only_plans():
        told = False
    if told is None and not is_nothing(text) and not _ONLY.search(fold(text)):
        told = {"yes": True, "source": True, "no": False, "gone": False}.get(_LIT.hear(text).code or "")
    return Lit.UNKNOWN if told is None else Lit.YES if told else Lit.NO


_FOOT: WordList[bool] = WordList(
    (
        (True, re.compile(r"tillat\w*|tilladt\w*|\bgas\b|betradas|passeras|allowed|permitted|permissive|designated|sallittu\w*|lovlig\w*|oppen\b|oppet\b|open\b"
                          r"|gaende|gang(?:trafikk?|vag|bana)?\b|tilltrade\b|fotgang\w*|\bja\b|\byes\b|\bkylla\b|pedestrians?|jalankulk\w*|\bwalk(?:ing|ers)?\b")),
        (False, re.compile(r"hanvis\w*|henvis\w*|no (?:entry|access|admittance)|(?:ej|inte|ikke|not) (?:avsedd?|lamplig|intended|suitable|beregnet) for \w+"
                          r"|forbud\w*|forbjud\w*|prohibited|forbidden|kiell\w*|avstangd\w*|stangd\b|closed|private|privat\b|use sidepath")),
    ),
    denied={True: False, False: True},
    planned={True: False},
    stronger={False: frozenset({True})},
)  # fmt: skip


@lru_cache(maxsize=2_000)
def foot(text: str | None) -> bool | None:
    """Return whether a cell lets people walk; None when it tells nothing or only half."""
    if text is None or is_nothing(text):
        return None
    told = truth(text)
    if told is None and fold(text) in WALKERS_YES | WALKERS_NO:
        told = fold(text) in WALKERS_YES
    return _FOOT.hear(text).code if told is None else told


class Being(Enum):
    """Whether a line is there to be walked."""

    THERE = "there"
    NOT_BUILT = "not_built"
    CLOSED = "closed"


_COMING = (
    r"planer\w*|planlag\w*|planlegg\w*|planned|projekter\w*|prosjekter\w*|foresla\w*|forslag\w*|proposed|proposal|framtid\w*|fremtid\w*"
    r"|future|blivande|kommande|kommende|komande|tillkommande|upcoming|suunnit\w*|suunnitel\w*|tuleva\w*|ehdot\w*|vision|utred\w*"
    r"|onskad\w*|onskemal|byggs|byggas|bygges|anlaggs|anlaggas|anlegges|rakenteilla|rakennetaan|under[ -](?:byggnad|byggande|konstruktion|uppforande|anlaggande"
    r"|bygging|construction|rakentaminen|opforelse|oppforing|anlaeg|utbyggnad|projektering|planering|utredning|arbete)|pagaende|pagar"
    r"|ongoing|in progress|kesken|paborja\w*|pabegynt\w*|startad|startet|started|byggstart\w*|oppnas|genomfors|utfors|fardigstalls|regulert|funded|(?:saknad|felande|saknade|missing) (?:gc[ -]?)?(?:lank|link)\w*|beslutad|beslutat"
    r"|(?:ej|inte|icke|ikke|ikkje|not|not yet) (?:paborja\w*|pabegynt\w*|startad|startet|started|beslutad)"
)
_BEING: WordList[str] = WordList(
    (
        ("stands", re.compile(r"befintlig\w*|existerande|existing|eksisterende|nuvarande|olemassa|nykyinen|\bfinns\b|\bfinnes\b|\bexists?\b")),
        ("coming", re.compile(_COMING)),
        ("built", re.compile(
            r"byggd\w*|byggt|utbyggd|genomford\w*|genomfort|gjennomfort|utford\w*|utfort|anlagd\w*|anlagt|fardig\w*|ferdig\w*|faerdig\w*"
            r"|klar\b|klart\b|built\b|bygget|rakentama\w*|completed?\b|constructed|implemented|i drift"
            r"|i bruk|in use|in service|i brug|oppen\b|oppet\b|oppnad|open\b|apen\b|aben\b|avoin|rakennettu|toteutettu|valmis"
            r"|etablerad|etableret|etablert|gallande|ibruktag\w*|aktiv\b|opparbeid\w*|active|\bbygd\b|oppfort|opfort|kaytossa|present"
        )),
        ("closed", re.compile(
            r"avveckla\w*|rivd\w*|rivet|revet|nedlagd\w*|nedlagt|borttag\w*|upphor\w*|ur bruk|avstangd\w*|sparra\w*|sperret|spaerret"
            r"|removed|demolished|abandoned|disused|closed|stangd\w*|stangt|lukket|purettu|suljettu|fjernet|utgatt|utgar|historisk\w*"
            r"|dismantled|razed|steng[dt]\w*|poistet\w*|retired|closure|ute av bruk|ude af brug"
        )),
    ),
    denied={"built": "coming", "stands": "coming", "closed": "built"},
    planned={"built": "coming", "stands": "coming", "closed": "built", "coming": "coming"},
    # What stands and is to be rebuilt is walked; built and coming at once is in doubt.
    stronger={"stands": frozenset({"coming", "built"})},
)  # fmt: skip


@dataclass(frozen=True)
class Status:
    """What a status says: whether the line is there, None when it cannot be told; `doubtful` when it tells only half."""

    being: Being | None
    doubtful: bool = False


@lru_cache(maxsize=2_000)
def status(text: str | None) -> Status:
    """Return what the status of a line says. "Ej genomförd", "framtida", "under byggnad" are not built."""
    if text is None or is_nothing(text):
        return Status(None)
    cell = Cell(text)
    if cell.only_plans() and not cell.is_half():
        return Status(Being.NOT_BUILT)
    heard = _BEING.hear(text)
    being = {"coming": Being.NOT_BUILT, "built": Being.THERE, "stands": Being.THERE, "closed": Being.CLOSED}
    years = [int(year) for year in re.findall(r"\b20\d\d\b", cell.text)]
    if heard.code == "built" and any(year > date.today().year for year in years):
        return Status(Being.NOT_BUILT)
    return Status(being.get(heard.code or ""), heard.doubtful)


# (pattern, highway): the first that is found decides.
_CLASSES: tuple[tuple[str, str], ...] = (
    (r"trapp|stairs|steps", "steps"),
    (r"\bhiss\b|\bheis\b|elevator|\blift\b", "elevator"),
    (r"perrong|plattform|platform", "platform"),
    (r"genom byggnad|portik|gjennom bygning", "footway"),
    (r"gang ?- ?(och|o|&|/) ?cykel|gang-? ?(och|og) ?sykkel|\bgc\b|\bgcm?[- ]?vag|\bgcv|\bgs[- ]?veg|delad gang|shared", "cycleway"),
    (r"cykelfalt|cycle lane|sykkelfelt", "not_walked"),
    (r"ej cykelbar", "footway"),
    (r"gatupassage|overgang|gangpassage|crossing|gangfelt|cykelpassage|cykeloverfart", "crossing"),
    (r"gagata|gatun|gagate|pedestrian|\btorg", "pedestrian"),
    (r"gangfart|gatetun|living", "living_street"),
    (r"gang|fortau|\bkaj\b|trottoar|foot|walk|promenad", "footway"),
    (r"cykel|cycle|sykkel", "cycleway"),
    (r"\bstig|\bsti\b|path|led\b|motionsspar|elljusspar|spar\b", "path"),
    (r"motorvag|motorveg|motorway|motortrafik", "motorway"),
    (r"lokalgata|bostadsgata|villagata|residential|kvartersgata|lokalvag", "residential"),
    (r"uppsamling|huvudgata|tertiary|matargata|huvudnat|genomfart|samleveg", "tertiary"),
    (r"lansvag|riksvag|europavag|secondary|primary|trunk|statlig", "secondary"),
    (r"service|parkering|infart|angoring|utfart", "service"),
    (r"skogsbil|traktor|track|agovag|skogsvag", "track"),
    (r"bil|gata|gate\b|vag\b|veg\b|street|road|unclassified|enskild|kommunal", "unclassified"),
)  # fmt: skip
_COMPILED = tuple((re.compile(pattern), highway) for pattern, highway in _CLASSES)
_NOT_BUILT = re.compile(r"byggd|byggt|genomford|utford|anlagd|built|constructed|rakennettu|bygd\b|anlagt")
OSM_CLASSES = frozenset(
    {
        "footway", "cycleway", "path", "steps", "pedestrian", "living_street", "residential", "service", "track",
        "unclassified", "tertiary", "secondary", "primary", "trunk", "motorway", "road", "platform", "bridleway",
        "elevator",
    }
)  # fmt: skip


def highway(text: str | None) -> str | None:
    """Return the class of a way in OpenStreetMap's words, "" for a cell that says nothing, None for an unknown code."""
    if text is None or is_nothing(text):
        return ""
    folded = fold(text)
    if folded.replace(" ", "_") in OSM_CLASSES:
        return folded.replace(" ", "_")
    for pattern, code in _COMPILED:
        if pattern.search(folded):
            return code
    return None


#: What VALUES may call a class besides a way: one that nobody walks, one that is not there.
NOT_WALKED, NOT_BUILT = "not_walked", "not_built"
CLASSES = (*sorted(OSM_CLASSES), "crossing", NOT_WALKED, NOT_BUILT)


def class_code(text: str | None) -> str | None:
    """Return the code of `CLASSES` that a class stands for, None when it says nothing or is unknown."""
    return NOT_BUILT if is_planned_class(text) else highway(text) or None


def lit_code(text: str | None) -> str | None:
    """Return "yes" or "no" of a cell about light, None when it tells neither."""
    told = lit(text)
    return None if told is Lit.UNKNOWN else told.value


def status_code(text: str | None) -> str | None:
    """Return the code of `Being` that a status stands for, None when it tells none or only half."""
    told = status(text)
    return told.being.value if told.being is not None and not told.doubtful else None


def foot_code(text: str | None) -> str | None:
    """Return "yes" or "no" of a cell about walking there, None when it tells neither."""
    return {True: "yes", False: "no", None: None}[foot(text)]


def is_planned_class(text: str | None) -> bool:
    """Return whether a class names a way that is not there: "planerad GC-väg", "framtida gångväg", "ej byggd gata"."""
    if text is None or is_nothing(text):
        return False
    cell = Cell(text)
    if not cell.is_planned() and cell.text == fold(text) and not _NOT_BUILT.search(cell.text):
        return False
    built = [cell.stand(*match.span()) for match in _NOT_BUILT.finditer(cell.text)]
    ways = [cell.stand(*match.span()) for pattern, _ in _COMPILED for match in pattern.finditer(cell.text)]
    return Stand.PLANNED in ways or Stand.DENIED in built


@lru_cache(maxsize=2_000)
def names(pattern: re.Pattern[str], text: str | None) -> bool:
    """Return whether a cell asserts what a pattern names ("gångtunnel", but not "ej tunnel" or "bro planeras")."""
    if text is None or is_nothing(text):
        return False
    cell = Cell(text)
    return any(cell.stand(*match.span()) in (Stand.TOLD, Stand.HALF) for match in pattern.finditer(cell.text))


@lru_cache(maxsize=2_000)
def has(pattern: re.Pattern[str], text: str | None) -> bool:
    """Return whether a yes/no cell says yes; any word that is not a no ("Gångtunnel 3") is a yes."""
    told = truth(text)
    if told is not None or text is None or is_nothing(text):
        return bool(told)
    cell = Cell(text)
    if cell.only_plans():
        return False
    met = [cell.stand(*match.span()) for match in pattern.finditer(cell.text)]
    return not met or any(stand in (Stand.TOLD, Stand.HALF) for stand in met)


#: Who keeps a road, by the beginnings of words.
_KEEPERS: tuple[tuple[str, RoadKeeper], ...] = (
    (r"stat(?:lig|e)|trafikverket", RoadKeeper.STATE),
    (r"kommun|municip", RoadKeeper.MUNICIPAL),
    (r"enskild|privat|samfallighet|vagforening", RoadKeeper.PRIVATE),
)


@lru_cache(maxsize=2_000)
def keeper(text: str | None) -> RoadKeeper | None:
    """Return who keeps a road, None when the cell does not say."""
    folded = fold(text or "")
    return next((code for pattern, code in _KEEPERS if re.search(pattern, folded)), None)


_SURFACES: tuple[tuple[str, str], ...] = (
    (r"asfalt|asphalt", "asphalt"),
    (r"grus|gravel|stenmjol|makadam", "gravel"),
    (r"betongplatt|plattor|platta|betongsten|marksten|paving|heller", "paving_stones"),
    (r"smagatsten|gatsten|kullersten|storgatsten|sett|cobble|brostein", "sett"),
    (r"betong|concrete", "concrete"),
    (r"gras|grass|gress", "grass"),
    (r"\btra\b|trall|wood", "wood"),
    (r"jord|naturmark|bark|stig|ground|dirt|\bsand", "ground"),
    (r"obelagd|unpaved|ubunden", "unpaved"),
    (r"belagd|paved|bunden", "paved"),
)


@lru_cache(maxsize=2_000)
def surface(text: str | None) -> str | None:
    """Return the surface in OpenStreetMap's words, or the cell's own word."""
    if text is None or is_nothing(text):
        return None
    folded, cell = fold(text), Cell(text)
    for pattern, code in _SURFACES:
        met = re.search(pattern, cell.text)
        if met and cell.stand(*met.span()) is Stand.TOLD:
            return code
    return folded


def level(text: Any) -> int:
    """Return the level of a cell, 0 when it tells none."""
    value = number(str(text)) if text is not None else None
    return int(value) if value is not None and abs(value) <= 10 else 0
