"""What the model of homes passing takes for granted: which buildings are homes, and how far people walk. The municipality's own."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any, Mapping

from ...i18n import tr
from .. import defaults
from ..codes import LandmarkKind
from ..errors import ParameterError
from ..municipality.numbers import between

METRES = (50.0, 10_000.0)
NEAR = (5.0, 1_000.0)
GROUND = (1.0, 100_000.0)
STOREYS = (1.0, 30.0)


@dataclass(frozen=True)
class HomesRules:
    """The numbers of the model, named as the columns of `municipal_settings` are after "home_".

    People walk at most so many metres along the paths to each kind of destination; a home or destination more than `near_m`
    from any path is not taken to it. Square metres are on the ground: a building of which nobody told what it is, is one
    home from `least_m2` to `one_m2`, a home for every `each_m2` up to `largest_m2`, else none. A block of flats is a home for
    every `each_m2` of each storey, of which it has `storeys` where none are told.
    """

    school_m: float = defaults.WALKED_M["school"]
    station_m: float = defaults.WALKED_M["station"]
    stop_m: float = defaults.WALKED_M["bus_stop"]
    near_m: float = defaults.HOME_NEAR_M
    least_m2: float = defaults.LEAST_HOME_M2
    one_m2: float = defaults.ONE_HOME_M2
    each_m2: float = defaults.EACH_HOME_M2
    largest_m2: float = defaults.LARGEST_HOME_M2
    storeys: float = defaults.STOREYS_OF_FLATS

    @property
    def walked_m(self) -> dict[str, float]:
        """Kind of destination (code of LandmarkKind) -> how far people walk to it at most."""
        return {
            LandmarkKind.SCHOOL.value: self.school_m,
            LandmarkKind.STATION.value: self.station_m,
            LandmarkKind.BUS_STOP.value: self.stop_m,
        }

    def changed(self, values: Mapping[str, float]) -> HomesRules:
        """Return the rules with some of their numbers (by name) others. Raises ParameterError for one that makes no sense."""
        for name, value in values.items():
            least, most = BOUNDS[name]
            if not least <= value <= most:
                text = tr("{title}: {value} is out of bounds; choose from {least} to {most}.")
                raise ParameterError(
                    text.format(title=titles()[name], value=f"{value:.10g}", least=f"{least:g}", most=f"{most:.0f}")
                )
        after = replace(self, **values)
        if not after.least_m2 <= after.one_m2 <= after.largest_m2:
            raise ParameterError(
                tr(
                    "The smallest home has {least} m², one home goes up to {one} m², the largest building with homes has "
                    "{largest} m²: choose numbers that rise in this order."
                ).format(least=f"{after.least_m2:g}", one=f"{after.one_m2:g}", largest=f"{after.largest_m2:g}")
            )
        return after

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> HomesRules:
        """Return the rules of the municipality's row; what plain QGIS left empty or put out of bounds is made fit to be used."""
        offered = cls()
        read = cls(
            **{name: between(row[column], BOUNDS[name], getattr(offered, name)) for name, column in COLUMNS.items()}
        )
        one = max(read.least_m2, read.one_m2)
        return replace(read, one_m2=one, largest_m2=max(one, read.largest_m2))

    def to_row(self) -> dict[str, float]:
        """Return the columns to store."""
        return {column: getattr(self, name) for name, column in COLUMNS.items()}


COLUMNS = {one.name: f"home_{one.name}" for one in fields(HomesRules)}
"""Number of the rules -> its column in table municipal_settings."""
BOUNDS = {
    "school_m": METRES,
    "station_m": METRES,
    "stop_m": METRES,
    "near_m": NEAR,
    "least_m2": GROUND,
    "one_m2": GROUND,
    "each_m2": GROUND,
    "largest_m2": GROUND,
    "storeys": STOREYS,
}
"""The least and the most that each number may be."""


def titles() -> dict[str, str]:
    """Return what each number of the rules is called."""
    return {
        "school_m": tr("Longest way to school (m)"),
        "station_m": tr("Longest way to a station (m)"),
        "stop_m": tr("Longest way to a stop (m)"),
        "near_m": tr("Longest way from house to path (m)"),
        "least_m2": tr("Smallest home (m² on the ground)"),
        "one_m2": tr("One home up to (m² on the ground)"),
        "each_m2": tr("Larger: a home for every (m²)"),
        "largest_m2": tr("Largest building with homes (m²)"),
        "storeys": tr("Storeys of flats where none are told"),
    }


def assumptions(rules: HomesRules) -> tuple[str, ...]:
    """Return what the model takes for granted, a sentence each."""
    return (
        tr("A model: nobody was counted. Every home walks the shortest way to the nearest school, station and stop."),
        tr("At most {school} m to school, {station} m to a station, {stop} m to a stop, along the paths.").format(
            school=round(rules.school_m), station=round(rules.station_m), stop=round(rules.stop_m)
        ),
        tr("A home more than {near} m from any path is left out.").format(near=round(rules.near_m)),
        tr(
            "Where a building's kind is known, houses are one home, blocks of flats a home for every {each} m² of each storey "
            "({storeys} where none are told), and garages, churches, schools, shops and industries are none."
        ).format(each=round(rules.each_m2), storeys=f"{rules.storeys:g}"),
        tr(
            "Where it is not, the ground decides: {least}–{one} m² is one home, a larger building a home for every {each} m²; "
            "smaller ones, those over {largest} m², schools, pre-schools, stations, care and sports halls are none."
        ).format(
            least=round(rules.least_m2),
            one=round(rules.one_m2),
            each=round(rules.each_m2),
            largest=round(rules.largest_m2),
        ),
    )
