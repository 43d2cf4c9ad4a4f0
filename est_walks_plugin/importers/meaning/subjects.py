"""What a table can be about: the fields each kind of source has, in the order columns are handed out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ...model.codes import SourceKind
from .headers import synonyms

POSITION = ("x", "y", "coordinate", "wkt")
STOP = ("walk", "stop")
"""Where people who were along answer for: the name of the walk, the number of its stop."""


COUNTED = ("respondent_gender", "respondent_age")
"""What is counted for a whole survey and stored of nobody; taken by an exact header alone."""


@dataclass(frozen=True)
class Subject:
    """A kind of source: its `fields` (ours), the `words` for them, and which may hold personal data.

    `by_content` are the fields that may be found by what the cells hold when no header tells.
    `allowed` are fields that may take a column whose header looks personal ("Namn" of a landmark).
    """

    kind: SourceKind
    fields: tuple[str, ...]
    words: Callable[[], Mapping[str, tuple[str, ...]]] = synonyms
    by_content: tuple[str, ...] = ()
    allowed: frozenset[str] = frozenset()
    located: bool = True


_OBSERVED = (
    "external_id",
    "category",
    "subcategory",
    "title",
    "text",
    "observed_at",
    "observed_time",
    "address",
    "place_name",
    "area_name",
    "pole",
)

SURVEY = Subject(
    SourceKind.SURVEY,
    (*_OBSERVED, *STOP, "help", "respondent", "role", "time_of_day", "feeling", *COUNTED, *POSITION),
    by_content=("observed_at", "text", "category"),
)
CASE = Subject(
    SourceKind.CASE,
    (*_OBSERVED, "status", "closed_at", *POSITION),
    by_content=("observed_at", "text", "category"),
)
EST_REPORT = Subject(
    SourceKind.EST_REPORT,
    (*_OBSERVED, "status", "closed_at", "time_of_day", *POSITION),
    by_content=("observed_at", "text", "category"),
)
SCHOOL_VIEW = Subject(
    SourceKind.SCHOOL_VIEW,
    (*_OBSERVED, *STOP, "respondent", "time_of_day", "feeling", *POSITION),
    by_content=("observed_at", "text", "category"),
)
PARTNER = Subject(
    SourceKind.PARTNER,
    (*_OBSERVED, *STOP, "role", "status", "closed_at", "time_of_day", *POSITION),
    by_content=("observed_at", "text", "category"),
)
SHARES = Subject(
    SourceKind.SURVEY_SHARE,
    ("external_id", "area_code", "area_name", "year", "question", "share", "n"),
    located=False,
)


def landmark_words() -> Mapping[str, tuple[str, ...]]:
    """Return the headers of landmark files: a name there is a place's, not a person's."""
    known = synonyms()
    return {
        "external_id": known["external_id"],
        "name": ("namn", "name", "hallplats", "hallplatsnamn", "stop name", "skola", *known["place_name"]),
        "kind": ("slag", "kind", "typ", "type", "kategori", "category", "amenity"),
        "address": known["address"],
        **{name: known[name] for name in POSITION},
    }


LANDMARKS = Subject(
    SourceKind.LANDMARK,
    ("external_id", "name", "kind", "address", *POSITION),
    words=landmark_words,
    allowed=frozenset({"name"}),
)

BY_KIND: Mapping[SourceKind, Subject] = {
    subject.kind: subject for subject in (SURVEY, CASE, EST_REPORT, SCHOOL_VIEW, PARTNER, SHARES, LANDMARKS)
}

#: What planners and scripts also write for our fields in a mapping.
ALIASES: Mapping[str, str] = {
    "e": "x",
    "east": "x",
    "easting": "x",
    "lon": "x",
    "long": "x",
    "lng": "x",
    "longitude": "x",
    "n_coordinate": "y",
    "north": "y",
    "northing": "y",
    "lat": "y",
    "latitude": "y",
    "id": "external_id",
    "case_id": "external_id",
    "date": "observed_at",
    "time": "observed_at",
    "datetime": "observed_at",
    "description": "text",
    "comment": "text",
    "category_text": "category",
    "type": "category",
    "place": "place_name",
    "area": "area_name",
    "pole_number": "pole",
    "geometry": "wkt",
    "coordinates": "coordinate",
    "power_w": "power",
    "height_m": "height",
    "pole_height": "height",
    "pole_height_m": "height",
    "colour_temperature_k": "colour_temperature",
    "color_temperature": "colour_temperature",
    "installed_year": "installed",
    "year": "installed",
    "lamp_type": "light_source",
}
