"""The store with ten years of a large municipality, made from the example's ground, seeded: the same scale gives the same rows.

At scale 1: 200 000 observations, half of them in one district (around its middle, standard deviation 600 m), 60 000 lamps,
400 000 path edges, 60 000 buildings, 5 000 findings, 5 000 tasks, 50 walks. Districts are the example's three, side by side;
one row of the network an edge, as the road database delivers it. A tenth has as many edges, cases, findings ... in a tenth of
the districts: the dense one is there with a tenth of its cases.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any, Iterator, Sequence

import numpy as np

if TYPE_CHECKING:
    from est_walks_plugin.store import Store

OBSERVATIONS, LAMPS, EDGES, BUILDINGS, FINDINGS, WALKS, PAIRS = 200_000, 60_000, 400_000, 60_000, 5_000, 50, 2_000
STOPS = 12
SPREAD_M, WALKED_M = 600.0, 200.0
"""How far cases, and a walk's stops, lie from a district's middle (standard deviation): a walk is repeated in its time."""
FIRST, LAST = date(2017, 1, 1), date(2026, 11, 29)
SIDE_M = 3_200.0
"""A district stands in a square of this side."""
WEST, SOUTH = 100_000.0, 6_560_000.0
DENSE = "Stadsdel 1"
BATCH = 20_000
_PATH = ("highway", "name", "lit", "stairs", "tunnel", "passage", "bridge", "level", "surface", "foot", "oneway_foot", "crossing")  # fmt: skip
_LAMP = ("light_source", "power_w", "height_m", "luminaires", "installed_year", "owner", "status", "control", "street")
_TEXTS = (
    "Lyktan vid gångvägen är släckt sedan en vecka.",
    "Mörkt och skymd sikt mellan husen, vågar inte gå här.",
    "Klotter på tunnelns norra vägg.",
    "Buskarna växer ut över gångbanan.",
    "Skräp och krossat glas vid bänken.",
    "Mopeder kör fort på gångvägen om kvällarna.",
)


@dataclass(frozen=True)
class Ground:
    """What stands in one of the example's districts, moved to begin at (0, 0): shapes as arrays, rows of columns."""

    paths: list[tuple[np.ndarray, tuple[Any, ...]]]
    lamps: list[tuple[np.ndarray, tuple[Any, ...]]]
    landmarks: list[tuple[np.ndarray, tuple[Any, ...]]]
    areas: list[tuple[np.ndarray, str, Any]]


class _Keys:
    """Keys drawn from a seed."""

    def __init__(self, seed: int) -> None:
        self._drawn = np.random.default_rng(seed)

    def some(self, count: int) -> list[str]:
        data = self._drawn.bytes(16 * count)
        return [str(uuid.UUID(bytes=data[at : at + 16], version=4)) for at in range(0, 16 * count, 16)]


def make(address: str | Path, scale: float, ground_from: Path, seed: int = 13) -> None:
    """Make the store at a path or in an empty database; `ground_from` is a store of the example, made if it is not there."""
    from est_walks_plugin.store import Store

    districts = ground(ground_from)
    keys, drawn = _Keys(seed), np.random.default_rng(seed)
    edges = sum(len(one.paths) for one in districts)
    count = int(np.ceil(EDGES * scale / edges * len(districts)))
    wide = int(np.ceil(np.sqrt(count)))
    at = [(WEST + SIDE_M * (n % wide), SOUTH + SIDE_M * (n // wide)) for n in range(count)]
    with Store.create(str(address), municipality="Upplands-Bro", crs="EPSG:3011") as store, store.transaction():
        areas = _areas(store, keys, at)
        sources = _sources(store, keys)
        _ground(store, keys, districts, at, sources, scale)
        observed = _observations(store, keys, drawn, at, areas, sources, scale)
        _pairs(store, keys, drawn, observed, scale)
        _walks(store, keys, drawn, at, [_on_foot(districts[n % len(districts)]) for n in range(count)], areas, scale)


def ground(path: Path) -> list[Ground]:
    """Return the example's districts."""
    from est_walks_plugin.operations import scene
    from est_walks_plugin.operations.example.build import open_example
    from est_walks_plugin.store import Store

    open_example(path, with_walks=False)
    with Store.open(str(path), readonly=True) as store:
        boxes = [row["geometry"].bounds for row in store.rows("area", {"kind": "district"}, order_by=("name",))]
        return [_district(store, box, scene) for box in boxes]


def _on_foot(district: Ground) -> np.ndarray:
    """Return where (n,2) the paths for people on foot begin: a walk stops there, or none could be planned to it again."""
    foot = _PATH.index("foot")
    return np.array([line[0] for line, row in district.paths if row[foot]])


def _district(store: Store, box: tuple[float, float, float, float], scene: Any) -> Ground:
    low, high = np.array(box[:2]), np.array(box[2:])

    def within(xy: np.ndarray) -> bool:
        return bool(((xy >= low) & (xy < high)).all())

    lines, columns = store.lines("path", _PATH)
    rows = list(zip(*(columns[name].tolist() for name in _PATH)))
    paths = [
        (edge - low, row) for line, row in zip(lines, rows) if within(line.mean(axis=0)) for edge in _edges(line, lines)
    ]
    points = {name: _points(store, name, of) for name, of in (("lamp", _LAMP), ("landmark", ("kind", "name")))}
    kept = {name: [(xy - low, row) for xy, row in found if within(xy)] for name, found in points.items()}
    areas = []
    for row in store.rows("base_area", columns=("kind", "name", "geometry")):
        edge = np.asarray(row["geometry"].geoms[0].exterior.coords)[:, :2]
        if within(edge.mean(axis=0)):
            areas.append((edge - low, row["kind"], row["name"]))
    return Ground(paths, kept["lamp"], kept["landmark"], areas)


_SHARED: dict[int, set[tuple[float, float]]] = {}


def _edges(line: np.ndarray, lines: Sequence[np.ndarray]) -> Iterator[np.ndarray]:
    """Yield the parts of a line between the vertices that other lines share."""
    if id(lines) not in _SHARED:
        xy, count = np.unique(np.round(np.concatenate(lines), 2), axis=0, return_counts=True)
        _SHARED.clear()
        _SHARED[id(lines)] = set(map(tuple, xy[count > 1].tolist()))
    cut = [n for n, xy in enumerate(np.round(line, 2).tolist()) if tuple(xy) in _SHARED[id(lines)]]
    ends = sorted({0, len(line) - 1, *cut})
    for first, last in zip(ends, ends[1:]):
        yield line[first : last + 1]


def _points(store: Store, table: str, names: Sequence[str]) -> list[tuple[np.ndarray, tuple[Any, ...]]]:
    rows = store.rows(table, columns=(*names, "geometry"))
    return [
        (np.array([row["geometry"].x, row["geometry"].y]), tuple(row[name] for name in names))
        for row in rows
        if row["geometry"] is not None
    ]


def _areas(store: Store, keys: _Keys, at: Sequence[tuple[float, float]]) -> list[str]:
    from shapely.geometry import MultiPolygon, box

    shapes = [MultiPolygon([box(x, y, x + SIDE_M, y + SIDE_M)]) for x, y in at]
    rows = [
        {"uuid": key, "name": f"Stadsdel {n}", "kind": "district", "population": 4000, "geometry": shape}
        for n, (key, shape) in enumerate(zip(keys.some(len(at)), shapes), 1)
    ]
    whole = MultiPolygon([box(*np.min(at, axis=0), *(np.max(at, axis=0) + SIDE_M))])
    municipality = {"uuid": keys.some(1)[0], "name": "Storstad", "kind": "municipality", "geometry": whole}
    store.insert("area", [*rows, municipality])
    return [row["uuid"] for row in rows]


def _sources(store: Store, keys: _Keys) -> dict[str, list[str]]:
    """Insert a source a kind and year; return kind -> uuids by year."""
    kinds = ("case", "survey", "est_report", "partner")
    years = range(FIRST.year, LAST.year + 1)
    found: dict[str, list[str]] = {"network": keys.some(1), "lighting": keys.some(1)}
    rows = [{"uuid": of[0], "kind": kind, "name": kind, "imported_at": _moment(LAST)} for kind, of in found.items()]
    for kind in kinds:
        found[kind] = keys.some(len(years))
        for key, year in zip(found[kind], years):
            told = {"period_from": date(year, 1, 1), "period_to": date(year, 12, 31), "imported_at": _moment(LAST)}
            rows.append({"uuid": key, "kind": kind, "name": f"{kind} {year}", "system": f"{kind} {year}", **told})
    store.insert("source", rows)
    return found


def _moment(day: date, hour: int = 12) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=timezone.utc)


def _batches(rows: Iterator[tuple[Any, ...]]) -> Iterator[list[tuple[Any, ...]]]:
    batch: list[tuple[Any, ...]] = []
    for row in rows:
        batch.append(row)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _ground(
    store: Store,
    keys: _Keys,
    districts: Sequence[Ground],
    at: Sequence[tuple[float, float]],
    sources: dict[str, list[str]],
    scale: float,
) -> None:
    """Insert paths, landmarks, lamps, water, woods and buildings; lamps and buildings district by district until there are enough."""
    from shapely.geometry import LineString, MultiPolygon, Polygon

    placed = [(districts[n % len(districts)], np.array(corner)) for n, corner in enumerate(at)]
    network = {"source": sources["network"][0]}
    paths = (
        (key, f"edge/{n}-{number}", *row, LineString(line + corner).wkb)
        for n, (one, corner) in enumerate(placed)
        for number, (key, (line, row)) in enumerate(zip(keys.some(len(one.paths)), one.paths))
    )
    store.bulk_insert("path", ("uuid", "external_id", *_PATH), _batches(paths), geometry="wkb", constants=network)
    marks = (
        (key, f"mark/{n}-{number}", *row, *map(float, xy + corner))
        for n, (one, corner) in enumerate(placed)
        for number, (key, (xy, row)) in enumerate(zip(keys.some(len(one.landmarks)), one.landmarks))
    )
    store.bulk_insert("landmark", ("uuid", "external_id", "kind", "name"), _batches(marks), constants=network)
    lamps = (
        (key, f"K{n}-{number}", f"K{n}-{number}", *row, False, *map(float, xy + corner))
        for n, (one, corner) in enumerate(placed)
        for number, (key, (xy, row)) in enumerate(zip(keys.some(len(one.lamps)), one.lamps))
    )
    names = ("uuid", "external_id", "pole", *_LAMP, "vanished")
    light = {"source": sources["lighting"][0]}
    store.bulk_insert("lamp", names, _batches(_first(lamps, round(LAMPS * scale))), constants=light)
    houses = (
        (key, f"area/{n}-{number}", kind, name, MultiPolygon([Polygon(edge + corner)]).wkb)
        for n, (one, corner) in enumerate(placed)
        for number, (key, (edge, kind, name)) in enumerate(zip(keys.some(len(one.areas)), one.areas))
    )
    names = ("uuid", "external_id", "kind", "name")
    few = _first(houses, round(BUILDINGS * scale))
    store.bulk_insert("base_area", names, _batches(few), geometry="wkb", constants=network)


def _first(rows: Iterator[tuple[Any, ...]], count: int) -> Iterator[tuple[Any, ...]]:
    for _, row in zip(range(count), rows):
        yield row


def _middles(at: Sequence[tuple[float, float]]) -> np.ndarray:
    return np.array(at) + SIDE_M / 2


def _observations(
    store: Store,
    keys: _Keys,
    drawn: np.random.Generator,
    at: Sequence[tuple[float, float]],
    areas: Sequence[str],
    sources: dict[str, list[str]],
    scale: float,
) -> tuple[list[str], np.ndarray]:
    """Insert the observations; return keys and positions of those of the dense district."""
    count = round(OBSERVATIONS * scale)
    dense = count // 2
    district = np.concatenate([np.zeros(dense, dtype=int), drawn.integers(1, len(at), count - dense)])
    xy = _middles(at)[district] + drawn.normal(0, SPREAD_M, (count, 2))
    days = drawn.integers(0, (LAST - FIRST).days + 1, count)
    minutes = drawn.integers(0, 24 * 60, count)
    kinds = np.array(("case", "survey", "est_report", "partner"))[drawn.choice(4, count, p=(0.7, 0.2, 0.07, 0.03))]
    categories = [one.code for one in store.catalogue.categories if not one.positive]
    category = drawn.integers(0, len(categories), count)
    people = drawn.integers(0, max(1, count // 12), count)
    feeling, still, text = drawn.integers(0, 4, count), drawn.random(count) < 0.06, drawn.integers(0, 6, count)
    doubtful = drawn.random(count) < 0.005
    named = keys.some(count)

    def rows() -> Iterator[tuple[Any, ...]]:
        for n, (key, kind) in enumerate(zip(named, kinds.tolist())):
            day = FIRST + timedelta(days=int(days[n]))
            when = _moment(day, 0) + timedelta(minutes=int(minutes[n]))
            survey = kind == "survey"
            yield (
                key,
                sources[kind][day.year - FIRST.year],
                f"{kind}-{n}",
                kind,
                categories[category[n]],
                None if survey else _TEXTS[text[n]][:20],
                _TEXTS[text[n]],
                when,
                "unknown" if survey else "open" if still[n] else "closed",
                f"{people[n]:020x}" if survey else None,
                int(feeling[n]) if survey else None,
                areas[district[n]],
                "doubtful" if doubtful[n] else "clear",
                float(round(xy[n, 0], 1)),
                float(round(xy[n, 1], 1)),
            )

    names = ("uuid", "source", "external_id", "kind", "category", "title", "text", "observed_at", "status", "respondent", "feeling", "area", "review")  # fmt: skip
    fixed = {"position_method": "exact", "outside_area": False, "vanished": False, "masked": 0}
    store.bulk_insert("observation", names, _batches(rows()), constants=fixed)
    return named[:dense], xy[:dense]


def _pairs(
    store: Store, keys: _Keys, drawn: np.random.Generator, observed: tuple[list[str], np.ndarray], scale: float
) -> None:
    named, _xy = observed
    count = round(PAIRS * scale)
    chosen = drawn.choice(len(named), 2 * count, replace=False).tolist()
    both = zip(keys.some(count), chosen[:count], chosen[count:])
    rows = ((key, named[first], named[second], 8.0, 2.0, "suspected") for key, first, second in both)
    names = ("uuid", "first", "second", "distance_m", "days", "state")
    store.bulk_insert("duplicate_pair", names, _batches(rows), geometry=None)


def _walks(
    store: Store,
    keys: _Keys,
    drawn: np.random.Generator,
    at: Sequence[tuple[float, float]],
    on_foot: Sequence[np.ndarray],
    areas: Sequence[str],
    scale: float,
) -> None:
    """Insert walks held, half of them in the dense district, with stops, findings, tasks and what happened to them."""
    walks, findings = max(2, round(WALKS * scale)), round(FINDINGS * scale)
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in ("place", "walk", "stop", "finding", "task")}
    district = np.where(np.arange(walks) % 2 == 0, 0, drawn.integers(1, len(at), walks))
    for number, key in enumerate(keys.some(walks)):
        there = district[number]
        _walk(rows, keys, drawn, number, key, on_foot[there] + np.array(at[there]), areas[there], walks)
    measures = [one for one in store.catalogue.measures if one.owner and one.lane][:8]
    categories = [one.code for one in store.catalogue.categories if not one.positive]
    stops = rows["stop"]
    events = []
    seen, made, told = keys.some(findings), keys.some(findings), keys.some(3 * findings)
    for n in range(findings):
        stop = stops[n % len(stops)]
        measure, category = measures[n % len(measures)], categories[n % len(categories)]
        spot = tuple((np.array(stop["geometry"]) + drawn.normal(0, 15, 2)).tolist())
        when = stop["arrive"] + timedelta(minutes=n % 7)
        common = {"walk": stop["walk"], "place": stop["place"], "category": category, "text": _TEXTS[n % 6]}
        common |= {"review": "clear", "geometry": spot}
        rows["finding"].append(
            {
                "uuid": seen[n],
                "stop": stop["uuid"],
                "positive": False,
                "found_at": when,
                "severity": 1 + n % 3,
                **common,
            }
        )
        state = ("done", "verified", "done", "assigned", "new", "declined")[n % 6]
        due = (when + timedelta(days=60)).date()
        task = {"uuid": made[n], "finding": seen[n], "measure": str(measure.code), "lane": measure.lane, "state": state}
        task |= {"owner": measure.owner, "due": due, "title": f"Åtgärd {n}", **common}
        task |= {"reason": "Ryms inte i årets budget." if state == "declined" else None}
        task |= {"done_at": when + timedelta(days=50) if state in ("done", "verified") else None}
        rows["task"].append(task)
        steps = zip(told[3 * n : 3 * n + 3], (None, "new", "assigned"), ("new", "assigned", state))
        events += [
            (key, made[n], when + timedelta(days=20 * step), "trygghetssamordnare", "state", old, new)
            for step, (key, old, new) in enumerate(steps)
        ]
    for table, listed in rows.items():
        store.insert(table, listed)
    store.bulk_insert(
        "task_event", ("uuid", "task", "at", "role", "field", "old", "new"), _batches(iter(events)), geometry=None
    )


def _walk(
    rows: dict[str, list[dict[str, Any]]],
    keys: _Keys,
    drawn: np.random.Generator,
    number: int,
    key: str,
    on_foot: np.ndarray,
    area: str,
    walks: int,
) -> None:
    from shapely.geometry import LineString, MultiLineString

    days = (LAST - FIRST).days - 30
    starts = _moment(FIRST + timedelta(days=20 + number * days // walks), 17)
    wanted = on_foot.mean(axis=0) + drawn.normal(0, WALKED_M, (STOPS, 2))
    spots = on_foot[[int(np.hypot(*(on_foot - xy).T).argmin()) for xy in wanted]]
    line, (east, north) = MultiLineString([LineString(spots.tolist())]), spots[0].tolist()
    told = {"name": f"Vandring {number + 1}", "area": area, "state": "walked", "starts_at": starts, "profile": 0}
    told |= {"duration_min": 150.0, "pace_kmh": 3.5, "stop_min": 5.0, "group_no": 1, "groups": 1, "series": key}
    told |= {"start_x": east, "start_y": north}
    rows["walk"].append({"uuid": key, "length_m": line.length, "total_min": 145.0, "geometry": line, **told})
    for seq, (stop, place, xy) in enumerate(zip(keys.some(STOPS), keys.some(STOPS), spots.tolist()), 1):
        called = f"Plats {number + 1}.{seq}"
        name = {"name": called, "shown_name": called, "place_type": "path", "geometry": tuple(xy)}
        rows["place"].append(
            {"uuid": place, "key": place, "area": area, "origin": "observations", "active": True, **name}
        )
        when = {"arrive": starts + timedelta(minutes=8 * seq), "light": "dark", "dwell_min": 5.0}
        rows["stop"].append({"uuid": stop, "walk": key, "seq": seq, "place": place, "group_no": 1, **name, **when})
