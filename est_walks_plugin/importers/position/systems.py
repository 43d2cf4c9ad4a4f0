"""The coordinate systems worth trying, in the order they are tried and named: SWEREF 99 TM, the store's own, RT 90."""

from __future__ import annotations

from functools import lru_cache

from ...model.crs import with_pyproj

WGS_84 = "EPSG:4326"
#: Candidates: name, and the range of easting (longitude) that is worth trying, x first.
KNOWN: dict[str, tuple[str, float, float]] = {
    "EPSG:4326": ("WGS 84", -180.0, 180.0),
    "EPSG:3006": ("SWEREF 99 TM", 180_000.0, 1_000_000.0),
    "EPSG:3007": ("SWEREF 99 12 00", 20_000.0, 300_000.0),
    "EPSG:3008": ("SWEREF 99 13 30", 20_000.0, 300_000.0),
    "EPSG:3009": ("SWEREF 99 15 00", 20_000.0, 300_000.0),
    "EPSG:3010": ("SWEREF 99 16 30", 20_000.0, 300_000.0),
    "EPSG:3011": ("SWEREF 99 18 00", 20_000.0, 300_000.0),
    "EPSG:3012": ("SWEREF 99 14 15", 20_000.0, 300_000.0),
    "EPSG:3013": ("SWEREF 99 15 45", 20_000.0, 300_000.0),
    "EPSG:3014": ("SWEREF 99 17 15", 20_000.0, 300_000.0),
    "EPSG:3015": ("SWEREF 99 18 45", 20_000.0, 300_000.0),
    "EPSG:3016": ("SWEREF 99 20 15", 20_000.0, 300_000.0),
    "EPSG:3017": ("SWEREF 99 21 45", 20_000.0, 300_000.0),
    "EPSG:3018": ("SWEREF 99 23 15", 20_000.0, 300_000.0),
    "EPSG:3021": ("RT 90 2.5 gon V", 1_200_000.0, 1_900_000.0),
    "EPSG:3020": ("RT 90 5 gon V", 1_200_000.0, 1_900_000.0),
    "EPSG:3022": ("RT 90 0 gon", 1_200_000.0, 1_900_000.0),
    "EPSG:3857": ("Web Mercator", 500_000.0, 4_000_000.0),
    "EPSG:3067": ("ETRS-TM35FIN", 50_000.0, 800_000.0),
    "EPSG:3879": ("ETRS-GK25FIN", 25_300_000.0, 25_700_000.0),
    "EPSG:25832": ("ETRS89 / UTM 32N", 200_000.0, 1_000_000.0),
}


def title(crs: str) -> str:
    """Return "EPSG:3011 (SWEREF 99 18 00)"."""
    known = KNOWN.get(crs)
    return f"{crs} ({known[0]})" if known else crs


def preference(crs: str, own: str) -> int:
    """Return how early a system is tried and named: EPSG:3006, then the store's `own`, RT 90, the others as listed."""
    order = list(dict.fromkeys(("EPSG:3006", own, "EPSG:3021", "EPSG:3020", "EPSG:3022", *KNOWN)))
    return order.index(crs) if crs in order else len(order)


@lru_cache(maxsize=256)
def is_degrees(crs: str) -> bool:
    """Return whether the numbers of a system are degrees."""
    if crs in KNOWN:
        return crs == WGS_84
    return bool(with_pyproj(lambda pyproj: pyproj.CRS.from_user_input(crs).is_geographic))
