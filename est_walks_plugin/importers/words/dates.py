"""The words of written dates in Swedish, Norwegian, Danish, Finnish, English and German, folded to small letters."""

from __future__ import annotations

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan januari januar january tammi tammikuu tammikuuta",
            "feb febr februari februar february helmi helmikuu helmikuuta",
            "mar mars mrs marts march märz mär maalis maaliskuu maaliskuuta",
            "apr april huhti huhtikuu huhtikuuta",
            "maj mai may touko toukokuu toukokuuta",
            "jun juni june kesä kesäkuu kesäkuuta",
            "jul juli july heinä heinäkuu heinäkuuta",
            "aug augusti august elo elokuu elokuuta",
            "sep sept september syys syyskuu syyskuuta",
            "okt oktober oct october loka lokakuu lokakuuta",
            "nov november marras marraskuu marraskuuta",
            "dec des dez december desember dezember joulu joulukuu joulukuuta",
        ),
        1,
    )
    for name in names.split()
}
_WEEKDAYS = """
    måndag tisdag onsdag torsdag fredag lördag söndag mån tis ons tors tor fre lör sön må ti on to fr lö sö
    måndagen tisdagen onsdagen torsdagen fredagen lördagen söndagen
    mandag tirsdag lørdag søndag man tir lør søn
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai ma ke pe la su
    maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina
"""
WEEKDAYS = frozenset(_WEEKDAYS.split())
BEFORE_DAY = frozenset({"den", "the", "d"})
ORDINALS = frozenset({"st", "nd", "rd", "th", "e", "a"})
BEFORE_CLOCK = frozenset({"kl", "klockan", "klokken", "klokka", "klo", "at", "um"})
AFTER_CLOCK = frozenset({"uhr", "hrs", "h"})
BEFORE_NOON = frozenset({"am", "fm"})
AFTERNOON = frozenset({"pm", "em"})
WEEK_WORDS = frozenset({"v", "vecka", "veckan", "w", "wk", "week", "uke", "uge", "vk", "viikko", "kw"})
#: Hours from UTC of the zones that exports name.
ZONE_HOURS = {
    "z": 0, "utc": 0, "gmt": 0, "ut": 0, "wet": 0, "west": 1, "bst": 1,
    "cet": 1, "mez": 1, "met": 1, "cest": 2, "mesz": 2, "mest": 2, "eet": 2, "eest": 3, "msk": 3,
    "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
}  # fmt: skip
