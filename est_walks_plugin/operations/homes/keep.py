"""Homes passing are modelled by themselves, of the whole store, again whenever paths, buildings or landmarks are others."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING, Any, Iterator, Mapping, Sequence

import numpy as np

from ...engine.network.passing import Goal, Passing, homes_passing
from ...engine.network.path_lines import PathLines
from ...engine.places.homes import HomesPassing, HomesWay
from ...i18n import tr
from ...model.feedback import Feedback
from ..scene import Bounds, Paths, read_landmarks, read_paths
from .buildings import read_homes
from .known import COLUMNS, NUMBERS, TABLE, HomesModel, keep_model, material_now, model_in

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...engine.places.proposals import Points
    from ...model.homes.rules import HomesRules
    from ...store import Store

_AT_ONCE = 10_000


def are_current(store: Store) -> bool:
    """Return whether the homes passing kept are those of the store's paths, buildings and landmarks."""
    return model_in(store).of == material_now(store)


def bring_up_to_date(store: Store, feedback: Feedback | None = None) -> HomesModel:
    """Model the homes passing again where they do not hold any more, and return what was modelled; all or nothing.

    They are of the whole store: a school outside an area's border counts. Without paths, buildings or landmarks there are
    none. The dark stretches kept are told anew how many homes pass them.
    """
    feedback = feedback or Feedback()
    now, known = material_now(store), model_in(store)
    if known.of == now:
        feedback.progress(1.0)
        return known
    model, pieces = _modelled(store, now, feedback) if now else (HomesModel(), None)
    feedback.check()
    feedback.progress(0.7, tr("Keeping the homes passing"))
    with store.transaction():
        store.delete(TABLE, [row["uuid"] for row in store.rows(TABLE, columns=("uuid",))])
        batches = pieces.batches() if pieces is not None else iter(())
        store.bulk_insert(TABLE, ("path", *NUMBERS), batches, geometry="wkb", check=feedback.check)
        pieces = None  # of half a million pieces before all stretches are told of them
        keep_model(store, model)
        _tell_stretches(store)
        feedback.check()
    feedback.progress(1.0)
    return model


def read_passing(store: Store, bounds: Bounds | None = None) -> HomesPassing | None:
    """Return the homes passing kept within bounds; None where none are known, which is not the same as nobody passing."""
    return _passing(*store.lines(TABLE, NUMBERS, bbox=bounds))


def passing_now(store: Store, bounds: Bounds, feedback: Feedback | None = None) -> HomesPassing | None:
    """Return the homes passing as they are now: those kept, or modelled where they do not hold any more. Nothing is written."""
    now = material_now(store)
    if model_in(store).of == now:
        return read_passing(store, bounds)
    _model, pieces = _modelled(store, now, feedback or Feedback()) if now else (HomesModel(), None)
    return _passing([line.copy() for line in pieces.lines()], pieces.numbers) if pieces is not None else None


def _passing(lines: Sequence[NDArray[np.float64]], columns: Mapping[str, NDArray[Any]]) -> HomesPassing | None:
    if not lines:
        return None
    order = _by_place(lines)
    to = {kind: columns[name].astype(np.int64)[order] for kind, name in COLUMNS.items()}
    return HomesPassing([lines[row] for row in order], columns["homes"].astype(np.int64)[order], to)


def homes_columns(passing: HomesPassing | None, stretches: Sequence[Any]) -> list[dict[str, int | None]]:
    """Return, per stretch (shapely line), the columns that tell how many homes pass it; empty ones where nobody knows."""
    if passing is None:
        return [dict.fromkeys(NUMBERS) for _ in stretches]
    return [_columns(way) for way in passing.along(stretches)]


def _columns(way: HomesWay) -> dict[str, int | None]:
    return {"homes": way.homes, **{name: way.to.get(kind, 0) for kind, name in COLUMNS.items()}}


def _tell_stretches(store: Store) -> None:
    rows = [row for row in store.rows("dark_gap", columns=("uuid", "geometry")) if row["geometry"] is not None]
    told = homes_columns(read_passing(store), [row["geometry"] for row in rows])
    if rows:
        store.update_many("dark_gap", {row["uuid"]: values for row, values in zip(rows, told)})


@dataclass(frozen=True)
class _Pieces:
    """What is to be kept of paths that homes pass: a large network has half a million pieces, of which no rows are held."""

    paths: Paths
    passing: Passing

    @property
    def numbers(self) -> dict[str, NDArray[np.int64]]:
        """The columns NUMBERS of the pieces (p,)."""
        return {"homes": self.passing.homes, **{name: self.passing.to[kind] for kind, name in COLUMNS.items()}}

    def lines(self) -> Iterator[NDArray[np.float64]]:
        """Yield each piece (k,2) in metres."""
        axis, passing = PathLines.of(self.paths.lines), self.passing
        for line, low, high in zip(passing.line.tolist(), passing.from_m.tolist(), passing.to_m.tolist()):
            yield axis.cut(line, low, high)

    def batches(self) -> Iterator[list[tuple[Any, ...]]]:
        """Yield rows of the path's key, NUMBERS and WKB."""
        from shapely.geometry import LineString

        keys, numbers = self.paths.columns["uuid"], self.numbers
        told = zip(self.passing.line.tolist(), *(numbers[name].tolist() for name in NUMBERS))
        rows = ((str(keys[line]), *counts, LineString(xy).wkb) for (line, *counts), xy in zip(told, self.lines()))
        while batch := list(islice(rows, _AT_ONCE)):
            yield batch


def _modelled(store: Store, now: str, feedback: Feedback) -> tuple[HomesModel, _Pieces | None]:
    """Return what was modelled, and the pieces to keep where homes pass any."""
    feedback.progress(0.05, tr("Reading paths and buildings"))
    paths, landmarks = _read_by_place(store), read_landmarks(store)
    feedback.check()
    rules = store.municipal_settings.homes
    found = read_homes(store, landmarks, rules)
    goals = _goals(landmarks, rules)
    destinations = {kind: len(goal.xy) for kind, goal in goals.items()}
    model = HomesModel(
        of=now,
        buildings=found.buildings,
        homes=int(found.count.sum()),
        destinations=destinations,
        told=found.told,
        by_ground=found.by_ground,
        rules=asdict(rules),
    )
    feedback.check()
    if not len(found.xy) or not any(destinations.values()) or not _walkable(paths):
        return model, None
    feedback.progress(0.3, tr("Walking from homes to schools, stations and stops"))
    network = paths.network()
    feedback.check()
    passing = homes_passing(network, found.xy, found.count, goals, near_m=rules.near_m, check=feedback.check)
    reached = {kind: int(found.count[np.isfinite(metres)].sum()) for kind, metres in passing.metres.items()}
    far = int(found.count[passing.far].sum())
    model = replace(model, far=far, lost=passing.lost, reached=reached, pieces=len(passing.line))
    return model, _Pieces(paths, passing)


def _read_by_place(store: Store) -> Paths:
    """Return all paths, from west to east: keys differ from store to store, and of two equal ways one is taken."""
    paths = read_paths(store)
    order = _by_place(paths.lines) if paths.lines else np.zeros(0, dtype=np.int64)
    return Paths([paths.lines[row] for row in order], {name: values[order] for name, values in paths.columns.items()})


def _by_place(lines: Sequence[NDArray[np.float64]]) -> NDArray[np.int64]:
    ends = np.array([(*line[0][:2], *line[-1][:2]) for line in lines])
    return np.lexsort(ends.T[::-1])


def _goals(landmarks: Points, rules: HomesRules) -> dict[str, Goal]:
    xy, kind = np.asarray(landmarks.xy, dtype=float).reshape(-1, 2), landmarks.kinds()
    return {one: Goal(xy[kind == one], rules.walked_m[one]) for one in COLUMNS}


def _walkable(paths: Paths) -> bool:
    return bool(paths.lines) and bool(paths.columns["foot"].astype(bool).any())
