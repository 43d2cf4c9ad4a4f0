"""Whether two names of streets are one name with a slip: the stem before vägen, gatan, stigen ... decides."""

from __future__ import annotations

#: Endings of street and place names as `headers.plain` writes them; those of a line are one ending in other spellings.
_ENDINGS = (
    ("vagen", "vag", "vegen", "veg", "veien", "vei", "vejen", "vej"),
    ("gatan", "gata", "gaten", "gate", "gaden", "gade"),
    ("stigen", "stig", "stien", "sti"), ("granden", "grand"), ("torget", "torg", "torvet", "torv"),
    ("platsen", "plats", "plassen", "plass", "pladsen", "plads"), ("planen", "plan"), ("backen", "backe", "bakken", "bakke"),
    ("allen", "alle"), ("leden", "led"), ("slingan", "slinga"), ("gangen", "gang"), ("svangen", "svang", "svingen"),
    ("ringen", "ring"), ("kroken", "krok"), ("brinken", "brink"), ("kajen", "kaj", "kaien", "kai"),
    ("promenaden", "promenad"), ("esplanaden", "esplanad"), ("straedet", "straede", "stredet"), ("vaenget",),
    ("parken", "park"), ("skolan", "skola", "skolen", "skole"), ("kyrkan", "kirken"), ("hallen",), ("bron", "bro", "broen"),
    ("katu",), ("tie",), ("polku",), ("kuja",), ("tori",), ("aukio",), ("kaari",), ("raitti",), ("rinne",), ("penger",),
    ("puisto",), ("ranta",), ("koulu",), ("street",), ("road",), ("lane",), ("avenue",),
)  # fmt: skip
_KIND = {ending: kind for kind, endings in enumerate(_ENDINGS) for ending in endings}
_LONGEST_FIRST = sorted(_KIND, key=len, reverse=True)
_LEAST_STEM, _LEAST_WITH_SLIP = 2, 5
#: How endings and first words are shortened, and what they stand for.
_SHORT = (
    ("v", "vagen"), ("vag", "vagen"), ("g", "gatan"), ("gat", "gatan"), ("st", "stigen"), ("stig", "stigen"), ("gr", "granden"),
    ("gran", "granden"), ("pl", "platsen"), ("b", "backen"), ("vn", "vagen"), ("gt", "gatan"),
)  # fmt: skip
_SHORT_FIRST = {"st": "sankt", "s t": "sankt", "g a": "gamla", "gla": "gamla", "gml": "gamla", "n": "norra", "s": "sodra",
                "o": "ostra", "v": "vastra", "ostr": "ostra", "vastr": "vastra", "l": "lilla", "st a": "stora"}  # fmt: skip
_LEAST_BEFORE = 3


def written_out(name: str) -> list[str]:
    """Return what "skolv 3" or "s t eriks vag 3" (`headers.plain`) may stand for written out, itself first."""
    words = name.split()
    streets = [index for index, word in enumerate(words) if not any(map(str.isdigit, word)) and len(word) > 1]
    found = [words]
    for short, long in _SHORT_FIRST.items():
        begin = short.split()
        if words[: len(begin)] == begin and len(words) > len(begin):
            found.append([long, *words[len(begin) :]])
    if streets and words[streets[-1]] not in _KIND:
        last = words[streets[-1]]
        for short, long in _SHORT:
            if last.endswith(short) and len(last) - len(short) >= _LEAST_BEFORE:
                whole = last[: -len(short)] + long
                found += [[whole if word == last else word for word in some] for some in found]
    return list(dict.fromkeys(" ".join(some) for some in found))


def stem_of(word: str) -> tuple[str, str]:
    """Return (stem, ending) of "storgatan"; the ending is empty where none is known."""
    for ending in _LONGEST_FIRST:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST_STEM:
            return word[: -len(ending)], ending
    return word, ""


def may_be_a_slip(asked: str, known: str) -> bool:
    """Return whether two names (`headers.plain`) that are one slip apart may be one name.

    Only one word differs, none with a digit; a stem with a slip has five letters; an ending is never another one.
    """
    words, others = asked.split(), known.split()
    differing = [(one, other) for one, other in zip(words, others) if one != other]
    if len(words) != len(others) or len(differing) != 1:
        return False
    one, other = differing[0]
    if any(letter.isdigit() for letter in one + other):
        return False
    (stem, ending), (known_stem, known_ending) = stem_of(one), stem_of(other)
    if ending and known_ending:
        if ending != known_ending:
            return stem == known_stem and _KIND[ending] == _KIND[known_ending]
        return min(len(stem), len(known_stem)) >= _LEAST_WITH_SLIP
    if ending or known_ending:  # the slip is in the ending
        return one.startswith(known_stem) if known_ending else other.startswith(stem)
    return max(len(one), len(other)) >= _LEAST_WITH_SLIP
