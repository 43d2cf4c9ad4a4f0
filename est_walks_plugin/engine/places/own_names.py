"""Which proper names tell what they are the name of, and which want it said: "Hagnässkolan", but "förskolan Ekorren"."""

from __future__ import annotations

#: Kind of landmark or type of place -> words of such names, in the languages of the maps that are read.
_TELLS: dict[str, tuple[str, ...]] = {
    "school": ("skol", "school", "gymnasi", "koulu", "campus", "college", "högskola", "universitet", "yliopisto"),
    "preschool": ("skol", "dagis", "daghem", "börneha", "børneha", "vuggestue", "päiväkoti", "kindergarten", "nursery"),
    "park": ("park", "lund", "trädgård", "hage", "garden", "anlæg", "puisto", "esplanad"),
    "square": ("torg", "plats", "plan", "square", "torv", "plads", "tori", "aukio", "centrum", "skvär", "gård"),
    "station": ("station", "asema", "resecentrum"),
    "playground": ("lek", "park", "playground", "legeplads", "puisto"),
    "car_park": ("parkering", "park", "p-hus", "p-plats", "garage"),
    "bridge": ("bro", "bridge", "silta", "viadukt"),
    "tunnel": ("tunnel",),
    "stairs": ("trapp", "stairs", "steps", "portaat"),
    "elderly": ("hem", "boende", "center", "home"),
    "bus_stop": ("hållplats", "busstation", "terminal"),
}
_STREETS = (
    "gata", "gatan", "väg", "vägen", "stig", "stigen", "gränd", "allé", "gade", "vej", "katu", "tie", "kuja", "street", "road",
)  # fmt: skip


def tells(kind: str, name: str) -> bool:
    """Return whether `name` tells what it is the name of; a square that is called a street does."""
    lowered = name.lower()
    if kind not in _TELLS or (kind == "square" and lowered.endswith(_STREETS)):
        return True
    return any(word in lowered for word in _TELLS[kind])
