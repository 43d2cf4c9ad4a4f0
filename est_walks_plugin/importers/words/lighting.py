"""Words and abbreviations of lighting inventories, Swedish, Norwegian and English: light source, status, numbers.

What cannot be read returns None, so that the caller keeps the text and reports it.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from ...model.codes import LampStatus, LightSource
from ...model.localtime import DEFAULT_ZONE, day_of
from ..meaning.date_text import read_date
from .negation import Cell, Stand, WordList, fold

# The first of several that are told in a cell decides.
_SOURCES: tuple[tuple[LightSource, str], ...] = (
    (LightSource.LED, r"\bled\b|\bleds?\d|lysdiod|ljusdiod|light[ -]?emitting|\boled\b|lysemitterende"),
    (
        LightSource.METAL_HALIDE,
        r"metallhalogen|metall?[ -]?halid|halogenmetal|\bmh\b|\bmh\d|\bhqi\b|\bhqi|\bcdm|\bcdo\b|\bcpo\b|\bhci\b|\bhpi\b|"
        r"\bhi[te]\b|cosmopolis|\bcmh\b|\bmhl\b|keramisk met",
    ),
    (
        LightSource.HIGH_PRESSURE_SODIUM,
        r"ho[gy]tryc?kk?s?[ -]?natr|natrium,? ?ho[gy]tryc?kk?|high[ -]?pressure[ -]?sodium|\bhps\b|\bhps\d|\bson\b|"
        r"\bson[- ]?(?:t|e|h|i|tp|tpp|xl|txl)\b|\bson\d|\bna\b|\bna\d|\bnav\b|\bnav[- ]?[te]|\bhst\b|\bhse\b|\bsht\b|\bhpsl\b|\bhtn\b",
    ),
    (
        LightSource.MERCURY,
        r"kvicksilver|kvikks(o|oe)lv|mercury|\bhg\b|\bhg\d|\bhql\b|\bhql\d|\bhpl\b|\bhpl[- ]?n|\bmbf\b|\bhme\b|\bqe\b|\bhpm\b",
    ),
    (
        LightSource.FLUORESCENT,
        r"lysror|lysstoffror|lysroer|fluores|\blr\b|\blr\d|\bt5\b|\bt8\b|\bt12\b|\bkompaktlys|kompaktlysror|\bpl[- ]?[lcst]\b|"
        r"\bcfl\b|\btc[- ]?[ldtf]|\bdulux|lavenergi|lagenergi|\bkl\b",
    ),
)
#: "Ej LED" and "LED planeras" tell no source; of several the first in the list counts.
_SOURCE_LIST: WordList[LightSource] = WordList(
    tuple((source, re.compile(pattern)) for source, pattern in _SOURCES),
    stronger={
        source: frozenset(LightSource) - {told for told, _ in _SOURCES[:place]}
        for place, (source, _) in enumerate(_SOURCES)
    },
)
# Known words that no code of ours covers: kept as text and not reported as undecoded.
_OTHER_SOURCE = re.compile(
    r"glod|glodelamp|incandescent|halogen|lagtrycksnatrium|lavtrykksnatrium|low[ -]?pressure[ -]?sodium|\bsox\b|induktion|"
    r"induction|\bgas\b|gaseous|annan|annet|andre|other|blandljus|blandlys"
)
_NOTHING = re.compile(
    r"|-+|\?+|okand|okant|okanda|ukjent|ukendt|unknown|(?:ingen )?uppgift(?:er)?(?: saknas| finns ej| finns inte)?|saknas"
    r"|status (?:ar )?(?:okand|okant|ukjent|ukendt|unknown)|(?:information|info|data|data uppgift|varde|statusuppgift|status) (?:saknas|mangler|missing|finns ej|puuttuu)"
    r"|(?:ej|inte|icke|ikke|ikkje|ei|not) (?:angiven|angivet|angitt|kant|kand|kjent|kendt|inventera[dt]|registrera[dt]|registrert"
    r"|undersokt|kontrollera[dt]|kontrollert|klassad|bedomd|bedomt|aktuellt|aktuell|relevant|tillampligt|specificera[dt]"
    r"|oplyst|tiedossa|tietoa|known|specified|available|applicable|recorded|surveyed|inspected|checked|set)"
    r"|none|null|n/?a\.?|vet ej|vet inte|vet ikke|ved ikke|(?:no|ingen|ikke) (?:data|information|info|uppgift|opplysning|opplysninger)"
    r"|uspesifisert|tuntematon|ei tietoa|undefined|<null>|nan"
)


@lru_cache(maxsize=2_000)
def is_nothing(text: str) -> bool:
    """Return whether the cell says nothing: empty, "-", "okänd", "Uppgift saknas" ..."""
    return _NOTHING.fullmatch(fold(text)) is not None


def light_source(text: str) -> LightSource | None:
    """Return the light source; UNKNOWN when the cell says nothing or a source we have no code for; None when the
    code could not be decoded (such as a bare `3752`)."""
    folded = fold(text)
    if folded == "na" or folded.startswith(("na ", "na-")):
        return LightSource.HIGH_PRESSURE_SODIUM  # in a light source column Na is natrium, not "not available"
    if is_nothing(text):
        return LightSource.UNKNOWN
    if re.search(r"lagtryck|lavtrykk|low[ -]?pressure", folded):
        return LightSource.UNKNOWN
    heard = _SOURCE_LIST.hear(text)
    if heard.code is not None or heard.doubtful:
        return heard.code
    if re.search(r"natrium|sodium", folded):
        return LightSource.HIGH_PRESSURE_SODIUM
    return LightSource.UNKNOWN if _OTHER_SOURCE.search(folded) else None


_STATUS: tuple[tuple[LampStatus | None, str], ...] = (
    (
        LampStatus.SENSOR,
        r"sensor\w*|narvaro\w*|rorelse\w*|bevegelse\w*|tilstedev\w*|presence|motion|detektor\w*|bevaegelse\w*|liiketunnist\w*"
        r"|lasnaolo\w*",
    ),
    (
        LampStatus.DIMMED,
        r"dimm\w*|dimring\w*|nattsank\w*|nattsenk\w*|natsaenk\w*|nattslack\w*|nattslukk\w*|reducer\w*|redusert|halvnatt|half[ -]?night"
        r"|nedsatt|himmen\w*"
        r"|(?:slackt|slacks|slukket|slukkes|slukkede|sluks|slukt|off) (?:om natten|om natta|pa natten|pa natta|nattetid|nattestid|at night)",
    ),
    (
        LampStatus.OUT,
        r"ur funktion|ut av funksjon|ute av (?:funksjon|drift)|ude af (?:drift|funktion)|ur drift|(?:ned|av|ut)?slackt\w*|slukk\w*"
        r"|slokt|slukt|trasig\w*|defekt\w*|sonder\b|odelagt|odelagd|odelagte|felanmal\w*|\bfel\b|\bfelet\b|\bfeil\b|\bfejl\b"
        r"|\bfaults?\b|feilmeld\w*|fejlmeld\w*|morkt?\b|out of (?:order|service|use)|broken|faulty|failed|\bout\b|\boff\b|nedtag\w*"
        r"|borttag\w*|demonter\w*|avstangd\w*|disconnected|urkoppla\w*|franslag\w*|pakjord|pakord|closed|havarera\w*|utbrand|utbrunn\w*"
        r"|burn(?:ed|t)[ -]?out|malfunction\w*|dysfunction\w*|decommissioned|removed|dead\b|rikki|rikkoutu\w*|viallinen|vikaa?\b"
        r"|sammun\w*|sammut\w*|pimea\w*|epakunnossa|stromlos\w*|odelagd|(?:kabel|jord|lednings|el|nat|drift|lamp)fel\w*|driftst(?:orning|opp)\w*"
        r"|stromavbrott|strombrudd|stromsvikt|(?:ingen|utan|uten|uden|saknar|mangler|no|without) (?:strom|power)|ei virtaa|sondrig\w*|kaputt|krossa[dt]"
        r"|vandaliser\w*|nedmonter\w*|avveckla\w*|ur bruk|ute av bruk|ude af brug|palanut|pois (?:paalta|kaytosta)|\bunlit\b|inoperative"
        r"|(?:switched|turned|shut) off",
    ),
    (
        LampStatus.WORKING,
        r"i funktion|i funksjon|\bfunktion\b|\bfunksjon\b|\btae?nd(?:er|s|es)\b|valaise\w*|fungera\w*|fungere\w*|funkar|funger\b|virker|i drift|i bruk|i brug|\btand\b|\btanda\b|\btent\b|\btaendt\b"
        r"|lyser|\blyse\b|\bok\b|\bokay\b|\bhela?\b|works?\b|working|functional|functioning|operational|operative|operating"
        r"|active|aktiv\w*|\bon\b|normal\w*|\bgod\b|eksisterende|befintlig\w*|existing|in use|in service|in operation|lagad|lagat"
        r"|(?:atgarda|reparera)[dt]\b|repaired|reparert|reparet\w*|fixed|utbedret|udbedret|toimii|toimiva|toimimat\w*|\btoimi\b|palaa|\bpala\b"
        r"|(?:inga|ingen|utan|uten|uden) (?:anmark|bemaerk|merk|anmaerk)n(?:ing|inger|ingar)\b|virkar|funkande|i orden|in order|turn(?:s|ed)? on|driftklar"
        r"|fel(?:et|en)? (?:ar |har )?(?:atgardat?|atgardade|avhjalpt|lagat|rattat|reparerat)\b|\bpaalla\b|kunnossa|kaytossa|\behja|korjattu|felfri\w*|feilfri|fejlfri|burning|\blit\b",
    ),
    # Burns, but there is something the matter with it.
    (None, r"lyser (?:svagt|daligt|ojamnt|svakt|darlig)|dim(?:ly)? lit|(?:weak|poor) light"),
)  # fmt: skip
_STATUS_LIST: WordList[LampStatus] = WordList(
    tuple((status, re.compile(pattern)) for status, pattern in _STATUS),
    denied={LampStatus.OUT: LampStatus.WORKING, LampStatus.WORKING: LampStatus.OUT},
    stronger={
        LampStatus.SENSOR: frozenset({LampStatus.DIMMED, LampStatus.WORKING}),
        LampStatus.DIMMED: frozenset({LampStatus.WORKING}),
    },
)
_YES = frozenset({"ja", "j", "yes", "y", "true", "t", "sant", "1", "x", "kylla", "on"})
_NO = frozenset({"nej", "nei", "n", "no", "false", "f", "falskt", "0", "ei", "e"})
#: "Skall demonteras" and "ska byggas om" are said of lamps that stand.
_NOT_BUILT = re.compile(
    r"(?<!om)byggd|(?<!om)byggas(?! om)|(?<!de)(?<!ned)(?<!om)monter(?:as|ad|at|t|et)|installeras|uppforas|sattas upp|(?<!om)byggt|installera[dt]|installert|installeret|installed|built|uppsatt|uppford"
    r"|genomford|utford|anlagd|anlagt|rakennettu|asennettu|driftsatt|driftsatte|erected|opsat|oppsatt"
)


def status(text: str, header: str = "") -> LampStatus | None:
    """Return the lamp status; UNKNOWN when the cell says nothing; None when the word is not known or only half true.

    Off is not broken: dimmed and sensor-driven lamps are told from lamps that are out. A bare yes or no answers the
    column's `header` ("I drift: nej"), and without one that asks something only yes is known.
    """
    if is_nothing(text):
        return LampStatus.UNKNOWN
    folded = fold(text)
    if folded in _YES or folded in _NO:
        asked = _STATUS_LIST.hear(header).code or (LampStatus.OUT if fold(header).startswith("fel") else None)
        if asked in (LampStatus.WORKING, LampStatus.OUT):
            turned = LampStatus.OUT if asked is LampStatus.WORKING else LampStatus.WORKING
            return asked if folded in _YES else turned
        return LampStatus.WORKING if folded in ("ja", "yes", "on") else None
    return _STATUS_LIST.hear(text).code


@lru_cache(maxsize=2_000)
def is_not_built(text: str) -> bool:
    """Return whether a status says that the lamp is only planned: "planerad 2027", "ej monterad", "under byggnad"."""
    cell = Cell(text)
    built = [cell.stand(*match.span()) for match in _NOT_BUILT.finditer(cell.text)]
    return cell.only_plans() or (bool(built) and all(stand in (Stand.DENIED, Stand.PLANNED) for stand in built))


_DIMMED = re.compile(r"dimm\w*|dimring|dimbar|nattsank\w*|nattsenk\w*|redus\w*|reduc\w*")


def is_dimmed(text: str) -> bool:
    """Return whether a cell of a column about dimming says yes: "ja", "22-05", "50 %", but not "nej", "0" or "ej dimbar"."""
    folded = fold(text)
    if is_nothing(text) or folded in _NO or folded in ("ingen", "falsk") or re.fullmatch(r"0+(?:[.,]0+)? ?%?", folded):
        return False
    cell = Cell(text)
    if cell.is_planned() or cell.is_half() or cell.answer() is False:
        return False
    return all(cell.stand(*match.span()) is Stand.TOLD for match in _DIMMED.finditer(cell.text))


_ISO_DAY = re.compile(r"\d{4}-\d{1,2}-\d{1,2}(?!\d)")
_NUMBER = re.compile(r"[-+]?\d+(?:[  ]\d{3})*(?:[.,]\d+)?")


def number(text: str) -> float | None:
    """Return the first number in `text` ("70W", "1 200", "4,5 m", "2x36" gives 2), or None."""
    match = _NUMBER.search(text)
    return float(match.group(0).replace(" ", "").replace(" ", "").replace(",", ".")) if match else None


_MULTIPLE = re.compile(r"^\s*(\d{1,2})\s*[x×*]\s*(\d+(?:[.,]\d+)?)\s*(k?w)?", re.IGNORECASE)


def power_w(text: str) -> tuple[float | None, int | None]:
    """Return (watts of one luminaire, number of luminaires if told): "70W" (70, None), "2x36 W" (36, 2), "0,15 kW"."""
    multiple = _MULTIPLE.match(text)
    if multiple:
        watts = float(multiple.group(2).replace(",", "."))
        return _believable_power(watts * (1000 if (multiple.group(3) or "").lower() == "kw" else 1)), int(
            multiple.group(1)
        )
    value = number(text)
    if value is not None and re.search(r"\d\s*kw", text, re.IGNORECASE):
        value *= 1000
    return _believable_power(value), None


def _believable_power(value: float | None) -> float | None:
    return value if value is not None and 0 < value <= 3000 else None


_INCHES = re.compile(r"^(\d{1,3})\s*(?:'|ft|feet|foot)\s*(\d{1,2})\s*(?:\"|''|in\b)")
_UNIT = re.compile(r"\b(mm|cm|ft|feet|foot|fot)\b")


def height_m(text: str, header: str = "") -> float | None:
    """Return a height in metres ("6 m", "4,5", "450 cm", "6000 mm", "16 ft", 16'6"), or None when not believable (0.3-50 m).

    A number without a unit has that of its `header` ("Mounting height (ft)").
    """
    value = number(text)
    if value is None:
        return None
    folded = fold(text)
    unit = _UNIT.search(fold(header.replace("(", " ").replace(")", " ")))
    if unit and not re.search(r"[a-z'\"]", folded):
        folded = f"{folded} {unit.group(1)}"
    inches = _INCHES.match(folded)
    if inches:
        value = int(inches.group(1)) + int(inches.group(2)) / 12
    if "mm" in folded:
        value /= 1000
    elif "cm" in folded:
        value /= 100
    elif re.search(r"\d\s*(ft|feet|foot|fot)\b|'", folded):
        value *= 0.3048
    return value if 0.3 <= value <= 50 else None


def year(text: str) -> int | None:
    """Return the year of a year or date ("2014", "2014-05-01", "5/10 2014", "2014.0"), or None."""
    match = re.search(r"(?<!\d)(19[3-9]\d|20\d\d)(?!\d)", text)
    if match:
        return int(match.group(1))
    compact = re.fullmatch(r"\s*(19[3-9]\d|20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\s*", text)
    return int(compact.group(1)) if compact else None


def day(text: str, zone_name: str = DEFAULT_ZONE, order: str = "") -> date | None:
    """Return the date in a cell, in any dress of `date_text` (5/10 2023, 05.10.2023, 20231005), or None.

    A moment is of the day that it is in the time zone `zone_name`. Six digits may be a year and a month as well as a
    day, so they are none; nor are days in doubt (05-10-23) unless the column has an `order`.
    """
    told = text.strip()
    written = None if len(told) == 6 and told.isdigit() else read_date(told)
    if written is None:
        begins = _ISO_DAY.match(told)
        written = read_date(begins.group()) if begins else None
    if written is None or (len(written.orders) > 2 and not order):
        return None
    try:
        moment = written.moment(order)
    except (ValueError, OverflowError):
        return None
    return moment.date() if written.instant is None else day_of(moment, zone_name)


def colour_temperature_k(text: str) -> int | None:
    """Return the colour temperature in kelvin ("3000 K", "830" = 3000 K, "4000"), or None."""
    value = number(text)
    if value is None:
        return None
    if 1500 <= value <= 10000:
        return int(value)
    # "830": colour rendering 80+, 3 000 K (international colour code of lamps)
    return int(value) % 100 * 100 if 700 <= value < 1000 and 20 <= int(value) % 100 <= 80 else None
