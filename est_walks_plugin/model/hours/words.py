"""Words of opening hours: OpenStreetMap's, and those that people write beside them in Swedish, Norwegian, Danish, English."""

from __future__ import annotations

_DAYS = (
    "mo mon monday mondays mån måndag måndagar mandag mandager mandage",
    "tu tue tues tuesday tuesdays tis tisdag tisdagar tir tirsdag tirsdager",
    "we wed wednesday wednesdays ons onsdag onsdagar onsdager",
    "th thu thur thurs thursday thursdays tors tor torsdag torsdagar torsdager",
    "fr fri friday fridays fre fredag fredagar fredager",
    "sa sat saturday saturdays lör lördag lördagar lør lørdag lørdager",
    "su sun sunday sundays sön söndag söndagar søn søndag søndager",
)
_MONTHS = (
    "jan january januari januar",
    "feb february februari februar",
    "mar march mars marts",
    "apr april",
    "may maj mai",
    "jun june juni",
    "jul july juli",
    "aug august augusti",
    "sep sept september",
    "oct october okt oktober",
    "nov november",
    "dec december des desember",
)
WEEKDAYS = {word: number for number, words in enumerate(_DAYS) for word in words.split()}
MONTHS = {word: number for number, words in enumerate(_MONTHS, 1) for word in words.split()}
#: Words that stand for several days of the week.
DAY_GROUPS = {
    **dict.fromkeys(("dagligen", "daily", "daglig", "dagligt", "vardag och helg"), frozenset(range(7))),
    **dict.fromkeys(("vardag", "vardagar", "vardagen", "hverdag", "hverdager", "weekdays"), frozenset(range(5))),
    **dict.fromkeys(("helg", "helger", "weekend", "weekends"), frozenset({5, 6})),
}
SUN = {
    "sunrise": "sunrise", "soluppgång": "sunrise", "soloppgang": "sunrise", "solopgang": "sunrise",
    "sunset": "sunset", "solnedgång": "sunset", "solnedgang": "sunset",
    "dawn": "dawn", "gryning": "dawn", "gryningen": "dawn", "dusk": "dusk", "skymning": "dusk", "skymningen": "dusk",
}  # fmt: skip
HOLIDAY = frozenset({"ph", "helgdag", "helgdagar", "helligdag", "helligdager", "holidays"})
SCHOOL_HOLIDAY = frozenset({"sh", "skollov"})
ALWAYS = ("24/7", "dygnet runt", "alltid öppet", "alltid öppen", "always open", "always", "døgnåpent", "døgnet rundt")
OPEN = frozenset({"open", "öppet", "öppen", "åpent", "åpen", "åbent", "åben"})
CLOSED = frozenset({"off", "closed", "stängt", "stängd", "stengt", "stengd", "lukket"})
#: Words that say nothing, and words that say what a sign says.
FILLING = frozenset({".", "kl", "klockan", "h", "alla", "varje", "dag", "dagar", "every", "day", "all"})
SIGNS = {"till": "-", "til": "-", "to": "-", "och": ",", "og": ",", "and": ",", "&": ","}

#: Values of access tags that let a walker through, and those that do not.
WALKERS_YES = frozenset(
    {"yes", "designated", "permissive", "official", "public", "destination", "customers", "allowed"}
)
WALKERS_NO = frozenset(
    {"no", "private", "use_sidepath", "forbidden", "permit", "restricted", "delivery", "residents", "employees", "military",
     "forestry", "agricultural", "closed", "off"}
)  # fmt: skip
