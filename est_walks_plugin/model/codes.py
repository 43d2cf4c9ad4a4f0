"""Stored codes: English ASCII words that never change. Their Swedish is in the catalogue and the translations."""

from __future__ import annotations

from enum import Enum, IntEnum


class Code(str, Enum):
    """A code that is stored and printed as its plain value."""

    def __str__(self) -> str:
        return str(self.value)


class SourceKind(Code):
    """What a source holds."""

    SURVEY = "survey"
    CASE = "case"
    EST_REPORT = "est_report"
    SCHOOL_VIEW = "school_view"
    LIGHTING = "lighting"
    NETWORK = "network"
    SURVEY_SHARE = "survey_share"
    LANDMARK = "landmark"
    PARTNER = "partner"


class ObservationKind(Code):
    """Whose observation it is; shape on the map follows it."""

    SURVEY = "survey"
    CASE = "case"
    EST_REPORT = "est_report"
    SCHOOL_VIEW = "school_view"
    PARTNER = "partner"


REPORTS = frozenset({ObservationKind.CASE, ObservationKind.EST_REPORT, ObservationKind.PARTNER})
"""Kinds that report what happened; the others say how a place feels, and are never counted together with them."""


def voice_of(kind: str) -> str:
    """Return whose voice an observation of a kind is; two voices never tell of one thing as the same record.

    A case and a report of the EST group may be about the same lamp. A pin of a survey is how somebody feels about a place, a
    school's view what children say of it.
    """
    return "report" if kind in REPORTS else kind


class TimeOfDay(Code):
    """When a place feels unsafe, as told."""

    DAY = "day"
    EVENING = "evening"
    NIGHT = "night"
    UNKNOWN = "unknown"


class CaseStatus(Code):
    """State of an observation in the system it came from."""

    OPEN = "open"
    CLOSED = "closed"
    UNKNOWN = "unknown"


class PositionMethod(Code):
    """How a position was found; everything but EXACT is approximate."""

    EXACT = "exact"
    ROUNDED = "rounded"
    POLE = "pole"
    ADDRESS = "address"
    PLACE_NAME = "place_name"
    AREA_CENTRE = "area_centre"
    MANUAL = "manual"
    NONE = "none"


class Review(Code):
    """State of the privacy review of a text."""

    CLEAR = "clear"
    MASKED = "masked"
    DOUBTFUL = "doubtful"
    APPROVED = "approved"
    PURGED = "purged"


class SeenAgain(Code):
    """Whether an earlier finding is mended, as the group saw it."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class PhotoPosition(Code):
    """What told where a photo was taken, the surest first."""

    GEOTAG = "geotag"
    TRACK = "track"
    STOP_TIME = "stop_time"
    HAND = "hand"


class CalendarKind(Code):
    """What stands in a calendar: a walk, its meetings, what is due in the EST year."""

    WALK = "walk"
    PRE_MEETING = "pre_meeting"
    FEEDBACK_MEETING = "feedback_meeting"
    DUE = "due"


class Visit(Code):
    """What became of a stop on the walk, as a recorded track tells it."""

    STOPPED = "stopped"
    PASSED = "passed"
    SKIPPED = "skipped"
    UNKNOWN = "unknown"


class ReturnKind(Code):
    """What comes back from a walk."""

    PACKAGE = "package"
    PROTOCOL = "protocol"
    GPX = "gpx"
    PHOTOS = "photos"


class OwnerListKind(Code):
    """How a list goes out to an owner and its answer comes back."""

    SHEET = "sheet"
    PACKAGE = "package"


class KeptValue(Code):
    """Whose value a conflict was decided for."""

    DESK = "desk"
    FIELD = "field"


class LampStatus(Code):
    """Off is not broken."""

    WORKING = "working"
    OUT = "out"
    DIMMED = "dimmed"
    SENSOR = "sensor"
    UNKNOWN = "unknown"


class LightSource(Code):
    """Light source of a luminaire."""

    LED = "led"
    HIGH_PRESSURE_SODIUM = "hps"
    METAL_HALIDE = "mh"
    MERCURY = "hg"
    FLUORESCENT = "fluorescent"
    UNKNOWN = "unknown"


class Lit(Code):
    """Whether a path is lit: three states."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class RoadKeeper(Code):
    """Who keeps a road."""

    STATE = "state"
    MUNICIPAL = "municipal"
    PRIVATE = "private"


class LandmarkKind(Code):
    """Kinds of landmark."""

    SCHOOL = "school"
    PRESCHOOL = "preschool"
    ELDERLY = "elderly"
    HEALTH = "health"
    BUS_STOP = "bus_stop"
    STATION = "station"
    MEETING_POINT = "meeting_point"
    PLAYGROUND = "playground"
    SPORT = "sport"
    CAR_PARK = "car_park"
    SQUARE = "square"
    SHOP = "shop"


class BaseAreaKind(Code):
    """Areas of the local base map."""

    BUILDING = "building"
    WATER = "water"
    GREEN = "green"
    WOOD = "wood"
    PAVED = "paved"


class BaseLineKind(Code):
    """Lines of the local base map that nobody walks on."""

    RAIL = "rail"
    STREAM = "stream"
    ROAD = "road"


class PlaceType(Code):
    """Types of place; each has a checklist."""

    TUNNEL = "tunnel"
    BRIDGE = "bridge"
    PATH = "path"
    PARK = "park"
    BUS_STOP = "bus_stop"
    STATION = "station"
    SQUARE = "square"
    SCHOOL_YARD = "school_yard"
    PLAYGROUND = "playground"
    CAR_PARK = "car_park"
    ENTRANCE = "entrance"
    STAIRS = "stairs"


class PlaceOrigin(Code):
    """Why a place is in the list."""

    OBSERVATIONS = "observations"
    DARK_GAP = "dark_gap"
    NETWORK = "network"
    LANDMARK = "landmark"
    OWN = "own"


class LightPhase(Code):
    """Natural light when the group arrives."""

    DAY = "day"
    DUSK = "dusk"
    DARK = "dark"


class WayLight(Code):
    """Light of lamps along a stretch of the way; the first that holds of these decides."""

    DARK = "dark"
    UNKNOWN = "unknown"
    DIM = "dim"
    LIT = "lit"


class LegPart(Code):
    """What a row of table leg is: the whole way, or the part of it without light or of unknown light."""

    WHOLE = "whole"
    UNLIT = "unlit"
    UNKNOWN = "unknown"


class WalkState(Code):
    """Life of a walk."""

    PLANNED = "planned"
    WALKED = "walked"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class Lane(Code):
    """Enklare åtgärd or större projektering."""

    QUICK = "quick"
    PROJECT = "project"


class TaskState(Code):
    """States of a task, in working order."""

    NEW = "new"
    ASSESSED = "assessed"
    ASSIGNED = "assigned"
    PLANNED = "planned"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    VERIFIED = "verified"
    DECLINED = "declined"
    DUPLICATE = "duplicate"


CLOSED_TASK_STATES = frozenset({TaskState.DONE, TaskState.VERIFIED, TaskState.DECLINED, TaskState.DUPLICATE})


class EffortState(Code):
    """Life of a presence effort."""

    PLANNED = "planned"
    DONE = "done"
    CANCELLED = "cancelled"


class PromiseState(Code):
    """How a citizen promise stands."""

    KEPT = "kept"
    ON_ITS_WAY = "on_its_way"
    BEHIND = "behind"
    MISSED = "missed"


class Cycle(Code):
    """How often the EST group looks back: the periods of `engine.statistics.PeriodKind`."""

    WEEK = "week"
    MONTH = "month"
    TERTIAL = "tertial"
    QUARTER = "quarter"
    YEAR = "year"


class DecisionKind(Code):
    """What a meeting decided on."""

    TASK = "task"
    EFFORT = "effort"
    ANALYSIS = "analysis"
    PRIORITY = "priority"
    OTHER = "other"


class DecisionState(Code):
    """What became of a decision."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


class AnalysisState(Code):
    """Life of a cause analysis."""

    OPEN = "open"
    FOLLOWED_UP = "followed_up"
    CLOSED = "closed"


class ReportAudience(Code):
    """Who may read a situation report."""

    INTERNAL = "internal"
    PARTNERS = "partners"
    OPEN = "open"


class ScoreAspect(Code):
    """What is scored 0-3 at a stop, in daylight and in the dark."""

    LIGHTING = "lighting"
    OPENNESS = "openness"
    VISIBILITY = "visibility"
    PEOPLE = "people"
    MAINTENANCE = "maintenance"
    WALKWAY = "walkway"
    ORIENTATION = "orientation"
    FEELING = "feeling"


class Profile(IntEnum):
    """Who walks; its number, or its name such as "step-free"."""

    EVERYONE = 0
    STEP_FREE = 1

    @classmethod
    def _missing_(cls, value: object) -> Profile | None:
        name = str(value).strip().upper().replace("-", "_").replace(" ", "_")
        return cls.__members__.get(name)


class Audience(IntEnum):
    """Who reads a print."""

    INTERNAL = 0
    PUBLIC = 1
