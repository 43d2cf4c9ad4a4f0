"""An area's border drawn round what is built there, in the stead of a circle: proposed with its numbers, then taken."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ...engine.places.built_up import built_up
from ...i18n import tr
from ...model.area import MUNICIPALITY, Area
from ...model.codes import BaseAreaKind
from ...model.errors import ParameterError
from ...model.feedback import Feedback
from ...model.municipality import known
from ...model.municipality.ready_areas import circles_near
from ...model.names import folded
from ..scene import Paths, grown, read_paths
from .edit import changeable, redraw_area

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

    from ...store import Store

#: Streets that people live on; where no building is known, also the ways between houses.
HOME_STREETS = ("residential", "living_street", "pedestrian")
BETWEEN_HOUSES = ("service", "footway", "cycleway", "steps")
STEP_M = 20.0
LEAST_BUILDINGS = 20
LEAST_COVERED = 0.3
LEAST_REACH_M = 400.0
MOST_COVERED = 0.9
"""Part of an area that the network reaches over, above which the rest is not worth a word."""


@dataclass(frozen=True)
class Proposal:
    """A border that follows the buildings (`shape`, in the work CRS), and the one before it, in numbers.

    `inside` and `inside_before` are the shares (0-1) of the walkable ways in the neighbourhood that lie within.
    `population` is what the area is said to have, None where that is not known.
    """

    area: str
    name: str
    shape: BaseGeometry
    km2: float
    km2_before: float
    population: int | None
    inside: float
    inside_before: float
    buildings: int
    covered: float = 1.0
    """Share (0-1) of the area before that the network reaches over; what is built in the rest is not known."""

    @property
    def is_partly_known(self) -> bool:
        """Whether so much of the area lies beyond the network that the border may have lost a part of it."""
        return self.covered < MOST_COVERED

    def to_dict(self) -> dict[str, Any]:
        """Return the receipt."""
        return {
            "area": self.area,
            "name": self.name,
            "km2": round(self.km2, 3),
            "km2_before": round(self.km2_before, 3),
            "population": self.population,
            "share_of_streets": round(self.inside, 3),
            "share_of_streets_before": round(self.inside_before, 3),
            "buildings": self.buildings,
            "share_with_network": round(self.covered, 3),
        }


@dataclass(frozen=True)
class Kept:
    """An area that keeps its border, and why."""

    area: str
    name: str
    why: str

    def to_dict(self) -> dict[str, Any]:
        """Return the receipt."""
        return {"area": self.area, "name": self.name, "why": self.why}


@dataclass(frozen=True)
class Proposals:
    """Borders proposed for several areas, and the areas that keep theirs."""

    proposed: tuple[Proposal, ...] = ()
    kept: tuple[Kept, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the receipt."""
        return {"proposed": [one.to_dict() for one in self.proposed], "kept": [one.to_dict() for one in self.kept]}


def propose_borders(store: Store, areas: Sequence[str], feedback: Feedback | None = None) -> Proposals:
    """Propose a border for each area (key; none: all but the municipality's border). Nothing is changed."""
    feedback = feedback or Feedback()
    rows = store.rows("area", order_by=("name",), columns=("uuid", "name", "kind"))
    wanted = [changeable(store, area) for area in areas] or [row for row in rows if row["kind"] != MUNICIPALITY]
    proposed: list[Proposal] = []
    kept: list[Kept] = []
    for number, row in enumerate(wanted):
        feedback.check()
        feedback.progress(number / len(wanted), tr("Following the buildings of {name}").format(name=row["name"]))
        try:
            proposed.append(propose_border(store, row["uuid"]))
        except ParameterError as error:
            kept.append(Kept(row["uuid"], row["name"] or "", error.message))
    feedback.progress(1.0)
    return Proposals(tuple(proposed), tuple(kept))


def propose_border(store: Store, area: str) -> Proposal:
    """Propose a border round what is built in and beside an area (key). Nothing is changed.

    Raises ParameterError when the network does not reach over the area, or nothing is built there.
    """
    place = Area.from_row(changeable(store, area))
    border = place.polygon
    near = allowed_for(store, place)
    bounds = grown(near, 0.0)
    paths = read_paths(store, bounds)
    covered = _covered(paths, border, place.name)
    buildings = _buildings(store, bounds)
    shape = built_up(np.concatenate([*buildings, *_streets(paths, len(buildings))] or [np.empty((0, 2))]), near, border)
    if shape is None:
        raise ParameterError(tr("Nothing built is known in {name}; its border stays.").format(name=place.name))
    lines = [line for line, foot in zip(paths.lines, paths.columns["foot"].astype(bool)) if foot]
    inside = _length_within(lines, shape), _length_within(lines, border)
    whole = max(_length_within(lines, near), 1e-9)
    return Proposal(
        area=area,
        name=place.name,
        shape=shape,
        km2=shape.area / 1e6,
        km2_before=border.area / 1e6,
        population=place.population,
        inside=inside[0] / whole,
        inside_before=inside[1] / whole,
        buildings=len(buildings),
        covered=covered,
    )


def take_borders(store: Store, proposals: Sequence[Proposal]) -> int:
    """Give areas the borders that were proposed, all or none, and return how many. The inhabitants stay as they were."""
    with store.transaction():
        for proposal in proposals:
            redraw_area(store, proposal.area, proposal.shape, keeps_population=True)
    return len(proposals)


def allowed_for(store: Store, place: Area) -> BaseGeometry:
    """Return where an area may grow: as far again as it is wide, in its municipality, and nowhere that a neighbour has.

    A neighbour is another area of the store, or a known urban area, whose middle lies outside. What both have already
    stays with both.
    """
    from shapely.ops import unary_union

    border = place.polygon
    reach = max(float(np.sqrt(border.area / np.pi)), LEAST_REACH_M)
    allowed = border.buffer(reach)
    others = [Area.from_row(row) for row in store.rows("area") if row["geometry"] is not None]
    for other in others:
        if other.kind == MUNICIPALITY:
            allowed = allowed.intersection(other.polygon.union(border))
    shapes = [one.polygon for one in others if one.kind != MUNICIPALITY and one.uuid != place.uuid]
    taken = {folded(one.name) for one in others}
    if known.find(store.meta("municipality_code") or store.municipality) is not None:
        circles = circles_near(allowed.bounds, store.crs)
        shapes += [shape for name, shape in circles if folded(name) not in taken]
    neighbours = [shape for shape in shapes if not border.intersects(shape.centroid)]
    if neighbours:
        allowed = allowed.difference(unary_union(neighbours).difference(border))
    return allowed


def _covered(paths: Paths, border: BaseGeometry, name: str) -> float:
    """Return the share (0-1) of an area that the network reaches over. Raises ParameterError when that is too little."""
    from shapely.geometry import MultiPoint

    if not paths.lines:
        raise ParameterError(
            tr("There is no walking network in {name}; import one or fetch it from OpenStreetMap first.").format(
                name=name
            )
        )
    spread = MultiPoint(np.concatenate(paths.lines)[:, :2]).convex_hull
    covered = float(spread.intersection(border).area / border.area)
    if covered < LEAST_COVERED:
        raise ParameterError(
            tr(
                "The walking network reaches over {percent} % of {name} only; fetch it for the whole area first."
            ).format(percent=int(100 * covered), name=name)
        )
    return covered


def _buildings(store: Store, bounds: tuple[float, float, float, float] | None) -> list[NDArray[np.float64]]:
    """Return the corners (k, 2) of each building."""
    rows = store.rows("base_area", {"kind": BaseAreaKind.BUILDING.value}, columns=("geometry",), bbox=bounds)
    parts = [part for row in rows if row["geometry"] is not None for part in row["geometry"].geoms]
    return [np.asarray(part.exterior.coords)[:, :2] for part in parts if not part.is_empty]


def _streets(paths: Paths, buildings: int) -> list[NDArray[np.float64]]:
    """Return points (k, 2) along each street that people live on, every 20 m."""
    classes = paths.columns["highway"].astype(str)
    wanted = HOME_STREETS if buildings >= LEAST_BUILDINGS else HOME_STREETS + BETWEEN_HOUSES
    return [_along(paths.lines[index][:, :2]) for index in np.flatnonzero(np.isin(classes, wanted))]


def _along(line: NDArray[np.float64]) -> NDArray[np.float64]:
    at = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
    steps = np.linspace(0.0, at[-1], max(2, int(at[-1] / STEP_M) + 2))
    return np.column_stack([np.interp(steps, at, line[:, 0]), np.interp(steps, at, line[:, 1])])


def _length_within(lines: Sequence[NDArray[np.float64]], shape: BaseGeometry) -> float:
    from shapely.geometry import LineString
    from shapely.prepared import prep

    within, length = prep(shape), 0.0
    for line in map(LineString, lines):
        if within.contains(line):
            length += line.length
        elif within.intersects(line):
            length += line.intersection(shape).length
    return float(length)
