"""Which layers there are: role, table, filter, group and in which map themes each is shown. Data only."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from ..i18n import tr
from ..model.codes import REPORTS, Code, ObservationKind


class Role(Code):
    """What a layer is for; kept on the layer as custom property `est_walks/role`."""

    STOP = "stop"
    LEG = "leg"
    WALK = "walk"
    TRACK = "track"
    FINDING = "finding"
    TASK = "task"
    EFFORT = "effort"
    SURVEY = "survey"
    CASE = "case"
    EST_REPORT = "est_report"
    SCHOOL_VIEW = "school_view"
    PARTNER = "partner"
    LAMP = "lamp"
    LANDMARK = "landmark"
    PLACE = "place"
    DARK_GAP = "dark_gap"
    HOT_SPOT = "hot_spot"
    HOMES = "homes_passing"
    HEATMAP = "heatmap"
    AREA = "area"
    BASE_LINE = "base_line"
    BASE_PATH = "base_path"
    BASE_AREA = "base_area"
    LAND = "land"


class Theme(Code):
    """Map themes; the value is the key that `themes.apply` takes."""

    OVERVIEW = "oversikt"
    DARK = "morker"
    CASES = "arenden"
    SURVEY = "enkat"


class Group(Enum):
    """Subgroups of the layer tree, top to bottom."""

    WALK = "walk"
    FOLLOW_UP = "follow_up"
    GROUND = "ground"
    ANALYSIS = "analysis"
    MAP = "map"

    @property
    def title(self) -> str:
        """The group's name in the layer tree."""
        return {
            Group.WALK: tr("Walk"),
            Group.FOLLOW_UP: tr("Findings and tasks"),
            Group.GROUND: tr("Material"),
            Group.ANALYSIS: tr("Analysis"),
            Group.MAP: tr("Map"),
        }[self]


_ALL = tuple(Theme)
_DAY = (Theme.OVERVIEW, Theme.CASES, Theme.SURVEY)


@dataclass(frozen=True)
class LayerSpec:
    """One layer: `table` of the store ("" = made from nothing), fixed `only` filter, themes that show it."""

    role: Role
    table: str
    group: Group
    themes: tuple[Theme, ...]
    only: tuple[tuple[str, str], ...] = ()
    switched: bool = False
    """Whether it is switched on beside any theme, and then has that theme's colours."""

    @property
    def is_of_no_theme(self) -> bool:
        """Whether no theme shows or hides it: it is off until the planner asks for it, and then on whatever the theme."""
        return not self.themes

    @property
    def goes_dark(self) -> bool:
        """Whether it has a style for the dark map."""
        return self.switched or Theme.DARK in self.themes


def _observations(role: Role, kind: ObservationKind, *themes: Theme) -> LayerSpec:
    return LayerSpec(role, "observation", Group.GROUND, themes, (("kind", str(kind)),))


# Top to bottom within each group.
LAYERS: tuple[LayerSpec, ...] = (
    LayerSpec(Role.STOP, "stop", Group.WALK, _ALL),
    LayerSpec(Role.WALK, "walk", Group.WALK, _ALL),
    LayerSpec(Role.TRACK, "track", Group.WALK, (Theme.OVERVIEW, Theme.DARK)),
    LayerSpec(Role.LEG, "leg", Group.WALK, _ALL),
    LayerSpec(Role.FINDING, "finding", Group.FOLLOW_UP, (Theme.OVERVIEW,)),
    LayerSpec(Role.TASK, "task", Group.FOLLOW_UP, (Theme.CASES,)),
    LayerSpec(Role.EFFORT, "presence_effort", Group.FOLLOW_UP, (Theme.CASES,)),
    _observations(Role.SURVEY, ObservationKind.SURVEY, Theme.SURVEY),
    _observations(Role.SCHOOL_VIEW, ObservationKind.SCHOOL_VIEW, Theme.SURVEY),
    _observations(Role.CASE, ObservationKind.CASE, Theme.CASES),
    _observations(Role.EST_REPORT, ObservationKind.EST_REPORT, Theme.CASES),
    _observations(Role.PARTNER, ObservationKind.PARTNER, Theme.CASES),
    LayerSpec(Role.PLACE, "ranking_item", Group.ANALYSIS, (Theme.OVERVIEW, Theme.DARK)),
    LayerSpec(Role.DARK_GAP, "dark_gap", Group.ANALYSIS, (Theme.DARK,)),
    # Lamps lie with the analysis, so that ranks and dark stretches are never hidden by their glow.
    LayerSpec(Role.LAMP, "lamp", Group.ANALYSIS, (Theme.DARK,)),
    LayerSpec(Role.HOT_SPOT, "hot_spot", Group.ANALYSIS, (), switched=True),
    LayerSpec(Role.HOMES, "homes_passing", Group.ANALYSIS, (), switched=True),
    LayerSpec(Role.HEATMAP, "observation", Group.ANALYSIS, ()),
    LayerSpec(Role.AREA, "area", Group.MAP, _ALL),
    LayerSpec(Role.LANDMARK, "landmark", Group.MAP, _DAY),
    LayerSpec(Role.BASE_LINE, "base_line", Group.MAP, _ALL),
    LayerSpec(Role.BASE_PATH, "path", Group.MAP, _ALL),
    LayerSpec(Role.BASE_AREA, "base_area", Group.MAP, _ALL),
    LayerSpec(Role.LAND, "", Group.MAP, _ALL),
)

BY_ROLE: dict[Role, LayerSpec] = {spec.role: spec for spec in LAYERS}


def title(role: Role) -> str:
    """Return the layer's name in the layer tree."""
    return {
        Role.STOP: tr("Stops"),
        Role.LEG: tr("Route"),
        Role.WALK: tr("Start and end"),
        Role.TRACK: tr("Recorded tracks"),
        Role.FINDING: tr("Findings"),
        Role.TASK: tr("Tasks"),
        Role.EFFORT: tr("Presence efforts"),
        Role.SURVEY: tr("Survey pins"),
        Role.CASE: tr("Cases"),
        Role.EST_REPORT: tr("EST reports"),
        Role.SCHOOL_VIEW: tr("School view"),
        Role.PARTNER: tr("Partners' observations"),
        Role.LAMP: tr("Lamps"),
        Role.LANDMARK: tr("Landmarks"),
        Role.PLACE: tr("Ranked places"),
        Role.DARK_GAP: tr("Dark stretches"),
        Role.HOT_SPOT: tr("Hot spots that hold"),
        Role.HOMES: tr("Homes passing (model)"),
        Role.HEATMAP: tr("Heat map"),
        Role.AREA: tr("Areas"),
        Role.BASE_LINE: tr("Railways and large roads"),
        Role.BASE_PATH: tr("Streets and paths"),
        Role.BASE_AREA: tr("Buildings, water and green"),
        Role.LAND: tr("Land"),
    }[role]


def heat_kinds(theme: Theme) -> tuple[str, ...]:
    """Return the kinds of observations that the heat map of a theme is of: one voice, the survey's pins or the reports."""
    return (str(ObservationKind.SURVEY),) if theme is Theme.SURVEY else tuple(sorted(map(str, REPORTS)))
