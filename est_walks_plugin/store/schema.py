"""The store's schema as data: tables, columns, aliases and value maps, the same for GeoPackage and PostGIS.

Every table has `uuid` (text, unique; survives re-import and field trips), `created`, `changed` (UTC) and `row_version`
(1, 2, ...; checked on update so that two planners cannot overwrite each other). Instants are UTC DATETIME columns.
References are the `uuid` of the row they point at. JSON columns hold UTF-8 JSON text.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Any

from ..model import codes
from ..model.homes.building_use import BuildingUse

SCHEMA_VERSION = 3
UNIQUE_SINCE = 3
"""The schema since which a source tells of each of its records once; older ones may hold some twice."""
FID = "fid"
GEOMETRY = "geom"

Row = dict[str, Any]
"""A row of any table by column; the key "geometry" holds a shapely geometry or None."""

Box = tuple[float, float, float, float]
"""xmin, ymin, xmax, ymax in the store's CRS."""


class Type(Enum):
    """Column types; each backend maps them."""

    TEXT = "text"
    INTEGER = "integer"
    REAL = "real"
    BOOLEAN = "boolean"
    DATE = "date"
    DATETIME = "datetime"
    JSON = "json"
    BLOB = "blob"


class Geometry(Enum):
    """Geometry types; each table has one or none."""

    NONE = "None"
    POINT = "Point"
    LINESTRING = "LineString"
    MULTILINESTRING = "MultiLineString"
    MULTIPOLYGON = "MultiPolygon"


@dataclass(frozen=True)
class Column:
    """A column: `alias` is (English, Swedish); `values` names the code enum or catalogue table of its value map.

    `reference` is the table whose `uuid` the column holds. `since` is the schema version that brought it.
    `unique_with` names a column with which this one occurs once in the table, since schema `UNIQUE_SINCE`.
    """

    name: str
    type: Type
    alias: tuple[str, str]
    values: str = ""
    reference: str = ""
    indexed: bool = False
    hidden: bool = False
    since: int = 1
    unique_with: str = ""

    def alias_in(self, language: str) -> str:
        """Return the alias in Swedish ("sv...") or English."""
        return self.alias[1 if language.startswith("sv") else 0]


@dataclass(frozen=True)
class Table:
    """A table; `title` is (English, Swedish). `since` is the schema version that brought it."""

    name: str
    title: tuple[str, str]
    columns: tuple[Column, ...]
    geometry: Geometry = Geometry.NONE
    since: int = 1
    display: str = ""
    names: tuple[str, ...] = field(init=False)
    _named: dict[str, Column] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "names", tuple(column.name for column in self.all_columns))
        object.__setattr__(self, "_named", {column.name: column for column in self.all_columns})

    @property
    def all_columns(self) -> tuple[Column, ...]:
        """The common columns, then the table's own."""
        return (*COMMON, *self.columns)

    def column(self, name: str) -> Column | None:
        """Return the column called `name`, or None."""
        return self._named.get(name)

    def title_in(self, language: str) -> str:
        """Return the title in Swedish ("sv...") or English."""
        return self.title[1 if language.startswith("sv") else 0]

    def in_schema(self, version: int) -> Table:
        """Return the table as it was in an older schema: without later columns, and with doubles where those were kept."""
        columns = tuple(column for column in self.columns if column.since <= version)
        if version < UNIQUE_SINCE:
            columns = tuple(replace(column, unique_with="") for column in columns)
        return self if columns == self.columns else replace(self, columns=columns)


def _c(
    name: str,
    type_: Type,
    english: str,
    swedish: str,
    *,
    values: type[codes.Code] | str = "",
    reference: str = "",
    indexed: bool = False,
    hidden: bool = False,
    since: int = 1,
    unique_with: str = "",
) -> Column:
    named = values if isinstance(values, str) else values.__name__
    return Column(
        name, type_, (english, swedish), named, reference, indexed or bool(reference), hidden, since, unique_with
    )


_T, _I, _R, _B = Type.TEXT, Type.INTEGER, Type.REAL, Type.BOOLEAN
_D, _DT, _J = Type.DATE, Type.DATETIME, Type.JSON

FID_COLUMN = Column(FID, Type.INTEGER, ("Number", "Nummer"))
"""The number that a row has in its table; no column of any table."""

COMMON: tuple[Column, ...] = (
    Column("uuid", _T, ("Key", "Nyckel"), hidden=True),
    Column("created", _DT, ("Created", "Skapad"), hidden=True),
    Column("changed", _DT, ("Changed", "Ändrad"), hidden=True),
    Column("row_version", _I, ("Version", "Version"), hidden=True),
)

_SOURCE = _c("source", _T, "Source", "Källa", reference="source")
# A source tells of each of its records once: also two imports at the same time store it once.
_EXTERNAL_ID = _c("external_id", _T, "Id in source", "Id i källan", indexed=True, unique_with="source")
_NAME = (
    # What a person wrote, else empty; the plugin never changes it.
    _c("name", _T, "Name", "Namn"),
    # Else what the name is made of, as codes and proper names: `model.wording.place_names`.
    _c("naming", _J, "Made of", "Bildat av", hidden=True, since=3),
    # Both in the words of the store's own language, for plain QGIS and QField; the plugin words the codes itself.
    _c("shown_name", _T, "Shown name", "Visat namn", since=3),
)
_REASONS = (
    # Codes and numbers, weightiest first: `model.wording.reasons`.
    _c("reasons", _J, "Reasons", "Skäl", hidden=True),
    # The same in the words of the store's own language, for plain QGIS and QField; the plugin words the codes itself.
    _c("reasons_text", _T, "Why", "Varför"),
)
# Empty is as exact as the file tells it; "rounded" where its digits allow 100 m and more.
_ROUNDED = _c("position_method", _T, "Position", "Läge", values=codes.PositionMethod, since=3)
_GEO = Geometry

TABLES: tuple[Table, ...] = (
    Table(
        "meta",
        ("About the store", "Om databasen"),
        (_c("key", _T, "Fact", "Uppgift", indexed=True), _c("value", _T, "Value", "Värde")),
    ),
    Table(
        "area",
        ("Areas", "Områden"),
        (
            _c("name", _T, "Name", "Namn"),
            _c("kind", _T, "Kind", "Slag"),  # district | municipality | own
            _c("population", _I, "Population", "Invånare"),
            _c("note", _T, "Note", "Anteckning"),
        ),
        _GEO.MULTIPOLYGON,
        display="name",
    ),
    Table(
        "source",
        ("Sources", "Källor"),
        (
            _c("kind", _T, "Kind", "Slag", values=codes.SourceKind),
            _c("name", _T, "Name", "Namn"),
            _c("system", _T, "System", "System"),
            _c("file_name", _T, "File", "Fil"),
            _c("sha256", _T, "SHA-256", "SHA-256", hidden=True),
            _c("imported_at", _DT, "Imported", "Importerad"),
            _c("period_from", _D, "From", "Från"),
            _c("period_to", _D, "To", "Till"),
            _c("data_date", _D, "Data of", "Uppgifter från", since=3),
            _c("file_date", _D, "File written", "Filen skriven", since=3),
            _c("stored", _I, "Rows", "Antal"),
            _c("problems", _I, "Problems", "Problem"),
            _c("crs", _T, "Coordinate system", "Koordinatsystem"),
            _c("encoding", _T, "Encoding", "Teckenkodning"),
            _c("mapping", _J, "Columns used", "Kolumner som används", hidden=True),
            _c("receipt", _J, "Receipt", "Kvitto", hidden=True),
            _c("licence", _T, "Licence", "Licens"),
            _c("attribution", _T, "Attribution", "Källhänvisning"),
            _c("delete_after", _D, "Delete texts after", "Gallra text efter"),
        ),
        display="name",
    ),
    Table(
        "observation",
        ("Observations", "Observationer"),
        (
            _SOURCE,
            _EXTERNAL_ID,
            _c("kind", _T, "Kind", "Slag", values=codes.ObservationKind, indexed=True),
            _c("category", _T, "Category", "Kategori", values="category"),
            _c("category_text", _T, "Category in source", "Kategori i källan"),
            _c("title", _T, "Title", "Rubrik"),
            _c("text", _T, "Text", "Text"),
            _c("observed_at", _DT, "Time", "Tidpunkt", indexed=True),
            _c("time_of_day", _T, "Time of day", "Tid på dygnet", values=codes.TimeOfDay),
            _c("status", _T, "Status", "Status", values=codes.CaseStatus),
            _c("closed_at", _DT, "Closed", "Avslutad"),
            _c("respondent", _T, "Respondent (salted)", "Svarande (saltad)", hidden=True),
            _c("feeling", _I, "Feeling 0-3", "Känsla 0-3"),
            _c("address", _T, "Address", "Adress"),
            _c("place_name", _T, "Place in source", "Plats i källan"),
            _c("area", _T, "Area", "Område", reference="area"),
            _c("position_method", _T, "Position", "Läge", values=codes.PositionMethod),
            _c("position_notes", _J, "Position in codes", "Läget i koder", hidden=True, since=3),
            _c("position_note", _T, "How the position was found", "Hur läget hittades"),
            _c("outside_area", _B, "Outside the area", "Utanför området"),
            _c("shape_wkt", _T, "Drawn shape", "Ritad form", hidden=True),
            _c(
                "role", _T, "Told by (role)", "Rapporterat av (roll)", since=3
            ),  # of the group's and partners' own entries
            _c("masked", _I, "Masked personal data", "Maskerade personuppgifter"),
            _c("review", _T, "Privacy review", "Granskning", values=codes.Review, indexed=True),
            _c("vanished", _B, "Gone from the source", "Borta ur källan"),
            _c("purged_at", _DT, "Text deleted", "Text gallrad"),
            _c("content_hash", _T, "Content hash", "Innehållshash", hidden=True),
        ),
        _GEO.POINT,
        display="title",
    ),
    Table(
        "duplicate_pair",
        ("Suspected duplicates", "Misstänkta dubbletter"),
        (
            _c("first", _T, "First", "Första", reference="observation"),
            _c("second", _T, "Second", "Andra", reference="observation"),
            _c("distance_m", _R, "Metres apart", "Meter emellan"),
            _c("days", _R, "Days apart", "Dagar emellan"),
            _c("state", _T, "State", "Läge"),  # suspected | confirmed | rejected
        ),
        since=2,
    ),
    Table(
        "lamp",
        ("Lamps", "Belysning"),
        (
            _SOURCE,
            _EXTERNAL_ID,
            _c("pole", _T, "Pole number", "Stolpnummer", indexed=True),
            _c("light_source", _T, "Light source", "Ljuskälla", values=codes.LightSource),
            _c("light_source_text", _T, "Light source in file", "Ljuskälla i filen"),
            _c("power_w", _R, "Power (W)", "Effekt (W)"),
            _c("height_m", _R, "Pole height (m)", "Stolphöjd (m)"),
            _c("luminaire", _T, "Luminaire", "Armatur"),
            _c("luminaires", _I, "Luminaires", "Antal armaturer"),
            _c("colour_temperature_k", _I, "Colour temperature (K)", "Färgtemperatur (K)"),
            _c("installed_year", _I, "Installed", "Installerad år"),
            _c("owner", _T, "Owner", "Ägare"),
            _c("status", _T, "Status", "Status", values=codes.LampStatus, indexed=True),
            _c("status_text", _T, "Status in file", "Status i filen"),
            _c("control", _T, "Control", "Styrning"),
            _c("status_date", _D, "Status date", "Statusdatum"),
            _c("street", _T, "Street", "Gata"),
            _ROUNDED,
            _c("vanished", _B, "Gone from the source", "Borta ur källan"),
            _c("content_hash", _T, "Content hash", "Innehållshash", hidden=True),
        ),
        _GEO.POINT,
        display="pole",
    ),
    Table(
        "path",
        ("Walking network", "Gångnät"),
        (
            _SOURCE,
            _EXTERNAL_ID,
            _c("highway", _T, "Class", "Klass", indexed=True),
            _c("name", _T, "Name", "Namn"),
            _c("lit", _T, "Lit", "Belyst", values=codes.Lit),
            _c("stairs", _B, "Stairs", "Trappa"),
            _c("tunnel", _B, "Tunnel", "Tunnel"),
            _c("passage", _B, "Passage through a building", "Passage genom byggnad"),
            _c("bridge", _B, "Bridge", "Bro"),
            _c("level", _I, "Level", "Nivå"),
            _c("surface", _T, "Surface", "Beläggning"),
            _c("smoothness", _T, "Smoothness", "Jämnhet"),
            _c("incline", _R, "Slope (rise/run)", "Lutning"),
            _c("width_m", _R, "Width (m)", "Bredd (m)"),
            _c("foot", _B, "Walkable", "Får gås"),
            _c("oneway_foot", _I, "One way on foot", "Enkelriktad till fots"),
            _c("crossing", _B, "Crossing", "Övergång"),
            _c("rules", _J, "Opening hours", "Öppettider", hidden=True, since=3),  # `model.hours.rules`
            _ROUNDED,
            _c("keeper", _T, "Road keeper", "Väghållare", values=codes.RoadKeeper, since=3),
        ),
        _GEO.LINESTRING,
        display="name",
    ),
    Table(
        "landmark",
        ("Landmarks", "Målpunkter"),
        (
            _SOURCE,
            _EXTERNAL_ID,
            _c("kind", _T, "Kind", "Slag", values=codes.LandmarkKind, indexed=True),
            _c("name", _T, "Name", "Namn"),
            _c("address", _T, "Address", "Adress"),
            _c("position", _I, "Order", "Ordning", since=3),  # among the municipality's own meeting points
            _ROUNDED,
        ),
        _GEO.POINT,
        display="name",
    ),
    Table(
        "base_area",
        ("Base map areas", "Kartytor"),
        (
            _SOURCE,
            _EXTERNAL_ID,
            _c("kind", _T, "Kind", "Slag", values=codes.BaseAreaKind),
            _c("name", _T, "Name", "Namn"),
            _c("building", _T, "Building", "Byggnad", values=BuildingUse, since=3),  # empty: nobody told
            _c("flats", _I, "Homes told", "Antal bostäder", since=3),
            _c("storeys", _R, "Storeys", "Våningar", since=3),
        ),
        _GEO.MULTIPOLYGON,
    ),
    Table(
        "base_line",
        ("Base map lines", "Kartlinjer"),
        (
            _SOURCE,
            _EXTERNAL_ID,
            _c("kind", _T, "Kind", "Slag", values=codes.BaseLineKind),
            _c("class", _T, "Class", "Klass"),
            _c("name", _T, "Name", "Namn"),
        ),
        _GEO.LINESTRING,
    ),
    Table(
        "place",
        ("Places", "Platser"),
        (
            _c("area", _T, "Area", "Område", reference="area"),
            *_NAME,
            _c("place_type", _T, "Type", "Typ", values=codes.PlaceType),
            _c("origin", _T, "Origin", "Ursprung", values=codes.PlaceOrigin),
            _c("key", _T, "Origin key", "Ursprungsnyckel", indexed=True, hidden=True),
            _c("active", _B, "In use", "Används"),
            _c("note", _T, "Note", "Anteckning"),
        ),
        _GEO.POINT,
        display="shown_name",
    ),
    Table(
        "ranking",
        ("Rankings", "Rangordningar"),
        (
            _c("area", _T, "Area", "Område", reference="area"),
            _c("area_name", _T, "Area name", "Områdesnamn"),
            _c("date_from", _D, "From", "Från"),
            _c("date_to", _D, "To", "Till"),
            _c("radius_m", _R, "Radius (m)", "Radie (m)"),
            _c("weights", _J, "Weights", "Vikter"),
            _c("narrowed", _J, "Observations chosen", "Urval av observationer", hidden=True, since=3),
            _c("note", _T, "Note", "Anteckning"),
        ),
    ),
    Table(
        "ranking_item",
        ("Ranked places", "Rangordnade platser"),
        (
            _c("ranking", _T, "Ranking", "Rangordning", reference="ranking"),
            _c("place", _T, "Place", "Plats", reference="place"),
            _c("position", _I, "Rank", "Ordning"),
            *_NAME,
            _c("place_type", _T, "Type", "Typ", values=codes.PlaceType),
            _c("score", _R, "Score", "Poäng"),
            *_REASONS,
            _c("parts", _J, "Parts of the score", "Poängens delar", hidden=True),
            # Nobody told of it, and no lamp or dark stretch is behind it: lists and map show it when asked.
            _c("weak", _B, "Weak evidence", "Svagt underlag", since=3),
            # Between these ranks nine of ten draws of people and weights put it: `engine.places.rank_interval`.
            _c("rank_low", _I, "Rank at best", "Ordning som bäst", since=3),
            _c("rank_high", _I, "Rank at worst", "Ordning som sämst", since=3),
        ),
        _GEO.POINT,
        display="shown_name",
    ),
    Table(
        "dark_gap",
        ("Dark stretches", "Mörka sträckor"),
        (
            _c("area", _T, "Area", "Område", reference="area"),
            *_NAME,
            _c("length_m", _R, "Length (m)", "Längd (m)"),
            _c("state", _T, "State", "Läge"),  # dark | unknown
            _c("lamps_out", _I, "Lamps out", "Släckta lampor"),
            _c("reason", _T, "Reason", "Skäl"),
            _c("homes", _I, "Homes passing (model)", "Bostäder som passerar (modell)", since=3),
            _c("to_school", _I, "Of these to school", "Av dessa till skola", since=3),
            _c("to_station", _I, "Of these to the station", "Av dessa till station", since=3),
            _c("to_stop", _I, "Of these to a stop", "Av dessa till hållplats", since=3),
        ),
        _GEO.MULTILINESTRING,
        display="name",
    ),
    Table(
        "walk",
        ("Walks", "Vandringar"),
        (
            _c("name", _T, "Name", "Namn"),
            _c("area", _T, "Area", "Område", reference="area"),
            _c("area_name", _T, "Area name", "Områdesnamn"),
            _c("series", _T, "Planned together", "Planerade tillsammans", indexed=True, hidden=True),
            _c("group_no", _I, "Group", "Grupp"),
            _c("groups", _I, "Groups", "Grupper"),
            _c("state", _T, "State", "Läge", values=codes.WalkState),
            _c("starts_at", _DT, "Starts", "Börjar"),
            _c("starts_text", _T, "Start (local time)", "Start (lokal tid)"),
            _c("duration_min", _R, "Minutes wanted", "Önskade minuter"),
            _c("pace_kmh", _R, "Pace (km/h)", "Gångfart (km/h)"),
            _c("stop_min", _R, "Minutes a stop", "Minuter per stopp"),
            _c("profile", _I, "Profile", "Profil"),
            _c("start_name", _T, "Meeting point", "Samling"),
            _c("end_name", _T, "End", "Mål"),
            _c("start_x", _R, "Start E", "Start E", hidden=True),
            _c("start_y", _R, "Start N", "Start N", hidden=True),
            _c("end_x", _R, "End E", "Mål E", hidden=True),
            _c("end_y", _R, "End N", "Mål N", hidden=True),
            _c("length_m", _R, "Length (m)", "Längd (m)"),
            _c("walking_min", _R, "Walking (min)", "Gångtid (min)"),
            _c("total_min", _R, "Total (min)", "Totalt (min)"),
            _c("score", _R, "Score", "Poäng"),
            _c("score_upper_bound", _R, "Upper bound", "Övre gräns"),
            _c("sunset", _DT, "Sunset", "Solnedgång"),
            _c("civil_dusk", _DT, "Dark from", "Mörkt från"),
            _c("ranking", _T, "Ranking", "Rangordning", reference="ranking"),
            _c("repeats", _T, "Repeats", "Upprepar", reference="walk", since=2),
            _c("settings", _J, "Settings", "Inställningar", hidden=True),
            _c("note", _T, "Note", "Anteckning"),
        ),
        _GEO.MULTILINESTRING,
        display="name",
    ),
    Table(
        "leg",
        ("Legs", "Etapper"),
        (
            _c("walk", _T, "Walk", "Vandring", reference="walk"),
            _c("seq", _I, "Leg", "Etapp"),
            _c("light", _T, "Part", "Del"),  # whole | unlit | unknown
            _c("length_m", _R, "Length (m)", "Längd (m)"),
            _c("walking_min", _R, "Walking (min)", "Gångtid (min)"),
            _c("unlit_m", _R, "Unlit (m)", "Utan ljus (m)"),
            _c("stairs", _I, "Stairs", "Trappor", since=2),
            _c("turns", _J, "Turns", "Vägvisning", hidden=True, since=2),  # codes: `model.wording.turns`
            _c("group_no", _I, "Group", "Grupp", hidden=True, since=3),  # the walk's, for its colour
        ),
        _GEO.MULTILINESTRING,
    ),
    Table(
        "stop",
        ("Stops", "Stopp"),
        (
            _c("walk", _T, "Walk", "Vandring", reference="walk"),
            _c("seq", _I, "Number", "Nummer"),
            _c("place", _T, "Place", "Plats", reference="place"),
            *_NAME,
            _c("place_type", _T, "Type", "Typ", values=codes.PlaceType),
            _c("arrive", _DT, "Arrives", "Ankomst"),
            _c("arrive_text", _T, "Arrives (local time)", "Ankomst (lokal tid)"),
            _c("light", _T, "Light", "Ljus", values=codes.LightPhase),
            _c("dwell_min", _R, "Minutes", "Minuter"),
            _c("score", _R, "Score", "Poäng"),
            *_REASONS,
            _c("locked", _B, "Locked", "Låst"),
            _c("note", _T, "Note", "Anteckning"),
            _c(
                "score_day", _I, "Score by day 0-3", "Poäng dagsljus 0-3", since=3
            ),  # of the whole stop, as the group gave it
            _c("score_dark", _I, "Score in the dark 0-3", "Poäng mörker 0-3", since=3),
            _c("field_note", _T, "Note from the walk", "Anteckning från vandringen", since=3),
            _c("review", _T, "Privacy review", "Granskning", values=codes.Review, since=3),  # of that note
            _c("group_no", _I, "Group", "Grupp", hidden=True, since=3),  # the walk's, for its shape
        ),
        _GEO.POINT,
        display="shown_name",
    ),
    Table(
        "finding",
        ("Findings", "Fynd"),
        (
            _c("walk", _T, "Walk", "Vandring", reference="walk"),
            _c("stop", _T, "Stop", "Stopp", reference="stop"),
            _c("place", _T, "Place", "Plats", reference="place"),
            _c("category", _T, "Category", "Kategori", values="category", indexed=True),
            _c("text", _T, "Text", "Text"),
            _c("positive", _B, "Positive", "Positivt"),
            _c("score_day", _I, "Score by day 0-3", "Poäng dagsljus 0-3"),
            _c("score_dark", _I, "Score in the dark 0-3", "Poäng mörker 0-3"),
            _c("scores", _J, "Scores per aspect", "Poäng per aspekt", hidden=True),
            _c("found_at", _DT, "Found", "Funnet"),
            _c("role", _T, "Recorded by (role)", "Antecknat av (roll)"),
            _c("review", _T, "Privacy review", "Granskning", values=codes.Review),
            _c("external_id", _T, "Field id", "Fält-id", hidden=True),
            _c("severity", _I, "How serious 1-3", "Allvar 1-3", since=3),
            _c("owner", _T, "Proposed owner", "Föreslagen ansvarig", values="owner", since=3),
            _c("spot", _T, "Where at the stop", "Var vid stoppet", since=3),
            _c("photo_no", _T, "Photo no.", "Foto nr", since=3),  # as noted on paper, for whoever sorts the pictures
        ),
        _GEO.POINT,
        display="text",
    ),
    Table(
        "photo",
        ("Photos", "Foton"),
        (
            _c("finding", _T, "Finding", "Fynd", reference="finding"),
            _c("caption", _T, "Caption", "Bildtext"),
            _c("file_name", _T, "File", "Fil"),
            _c("sha256", _T, "SHA-256", "SHA-256", hidden=True),
            _c("width", _I, "Width", "Bredd"),
            _c("height", _I, "Height", "Höjd"),
            _c("delete_after", _D, "Delete after", "Gallra efter"),
            _c("review", _T, "Privacy review", "Granskning", values=codes.Review, since=3),
            # One of no finding yet hangs on its stop, or on the walk alone. Without `data` it was recorded, and its file did not come.
            _c("walk", _T, "Walk", "Vandring", reference="walk", since=3),
            _c("stop", _T, "Stop", "Stopp", reference="stop", since=3),
            _c("taken_at", _DT, "Taken", "Tagen", since=3),
            _c("easting", _R, "East", "Öst", hidden=True, since=3),  # where it was taken, in the work CRS
            _c("northing", _R, "North", "Nord", hidden=True, since=3),
            _c("position_from", _T, "Position from", "Läge från", hidden=True, values=codes.PhotoPosition, since=3),
            _c("field_name", _T, "Name in the field", "Namn i fält", hidden=True, since=3),
            _c("copy_of", _T, "Blurred copy of", "Maskerad kopia av", hidden=True, reference="photo", since=3),
            # What its camera calls itself, and what was added to its clock: NULL where no camera's clock says where it belongs.
            _c("camera", _T, "Camera", "Kamera", hidden=True, since=3),
            _c("clock_offset_s", _R, "Added to the clock (s)", "Tillagt till klockan (s)", hidden=True, since=3),
            # The last: SQLite reads through what stands before a column, and that of a picture is hundreds of pages.
            _c("data", Type.BLOB, "Picture", "Bild", hidden=True),
        ),
    ),
    Table(
        "seen_again",
        ("Earlier findings seen again", "Tidigare fynd sedda igen"),
        (
            _c("walk", _T, "Walk", "Vandring", reference="walk"),
            _c("finding", _T, "Finding", "Fynd", reference="finding"),
            _c("seen", _T, "Mended?", "Klart?", values=codes.SeenAgain),
            _c("note", _T, "Note", "Anteckning"),
            _c("review", _T, "Privacy review", "Granskning", values=codes.Review),
            _c("at", _DT, "When", "När"),
        ),
        since=3,
    ),
    Table(
        "track",
        ("Tracks of walks", "Spår från vandringar"),
        (
            _c("walk", _T, "Walk", "Vandring", reference="walk"),
            _c("external_id", _T, "Field id", "Fält-id", hidden=True),
            _c("name", _T, "Name", "Namn"),
            _c("started_at", _DT, "From", "Från"),
            _c("ended_at", _DT, "To", "Till"),
            _c("length_m", _R, "Length (m)", "Längd (m)"),
            _c(
                "points", _J, "Points", "Punkter", hidden=True
            ),  # [[seconds since started_at, x, y], ...] in the work CRS
            _c("delete_after", _D, "Delete after", "Gallra efter"),
        ),
        _GEO.MULTILINESTRING,
        since=3,
        display="name",
    ),
    Table(
        "field_package",
        ("Field packages", "Fältpaket"),
        (  # what went out: a return is compared with the snapshot
            _c("walk", _T, "Walk", "Vandring", reference="walk"),
            _c("made_at", _DT, "Made", "Gjort"),
            _c("format", _I, "Format", "Format"),
            _c("snapshot", _J, "Snapshot", "Avbild", hidden=True),  # {layer: {uuid: {column: value}}}
        ),
        since=3,
    ),
    Table(
        "field_return",
        ("Returns from the field", "Inläst från fältet"),
        (
            _c("walk", _T, "Walk", "Vandring", reference="walk"),
            _c("package", _T, "Package", "Paket", reference="field_package"),
            _c("kind", _T, "Kind", "Slag", values=codes.ReturnKind),
            _c("file_name", _T, "File", "Fil"),
            _c("sha256", _T, "SHA-256", "SHA-256", hidden=True),
            _c("at", _DT, "When", "När"),
            _c("receipt", _J, "Receipt", "Kvitto", hidden=True),
            # What it brought that was new, and its conflicts: what came once is nothing new when it comes again.
            _c("came", _J, "Brought", "Kom med", hidden=True),
        ),
        since=3,
    ),
    Table(
        "field_decision",
        ("Decided conflicts", "Avgjorda konflikter"),
        (  # asked once: the same value from the field for the same cell is never asked again
            _c("walk", _T, "Walk", "Vandring", reference="walk"),
            _c("layer", _T, "Layer", "Lager"),
            _c("row_uuid", _T, "Row", "Rad", indexed=True),
            _c("column_name", _T, "Column", "Kolumn"),
            _c("field_value", _J, "Value from the field", "Värde från fältet"),
            _c("choice", _T, "Kept", "Behölls", values=codes.KeptValue),
            _c("at", _DT, "When", "När"),
        ),
        since=3,
    ),
    Table(
        "calendar_entry",
        ("Told to calendars", "Meddelat till kalendrar"),
        (  # what a calendar file said last; `owner` is no reference: the file is out, whatever becomes of the walk here
            _c("owner", _T, "Walk or series", "Vandring eller serie", indexed=True, hidden=True),
            _c("kind", _T, "Kind", "Slag", values=codes.CalendarKind),
            _c("starts_at", _DT, "Starts", "Börjar"),
            _c("stands", _B, "Stands", "Gäller"),
            _c("sequence", _I, "Times changed", "Antal ändringar"),
            _c("said", _T, "Digest", "Kontrollsumma", hidden=True),
            _c("said_at", _DT, "When", "När"),
        ),
        since=3,
    ),
    Table(
        "task",
        ("Tasks", "Åtgärder"),
        (
            _c("finding", _T, "Finding", "Fynd", reference="finding"),
            _c("walk", _T, "Walk", "Vandring", reference="walk"),
            _c("place", _T, "Place", "Plats", reference="place"),
            _c("lamp", _T, "Lamp", "Lampa", reference="lamp"),
            # So far off is the lamp that was taken for the one meant; empty where somebody named it.
            _c(
                "lamp_guess_m",
                _R,
                "Metres to the nearest lamp (a guess)",
                "Meter till närmaste lampa (gissning)",
                since=3,
            ),
            _c("measure", _T, "Measure", "Åtgärd", values="measure", indexed=True),
            _c("category", _T, "Category", "Kategori", values="category"),
            _c("lane", _T, "Lane", "Spår", values=codes.Lane),
            _c("owner", _T, "Owner", "Ansvarig", values="owner", indexed=True),
            _c("state", _T, "State", "Status", values=codes.TaskState, indexed=True),
            _c("due", _D, "Due", "Klart senast"),
            _c("season", _T, "Season", "Säsong"),
            # Where `naming` says what it is made of, in the words of the store's own language, for plain QGIS and QField.
            _c("title", _T, "Title", "Rubrik"),
            _c("naming", _J, "Made of", "Bildat av", hidden=True, since=3),
            _c("text", _T, "Text", "Text"),
            _c("reason", _T, "Reason (published)", "Skäl (publiceras)"),
            _c("feedback", _T, "Told to residents", "Återkoppling till boende"),
            _c("done_at", _DT, "Done", "Klart"),
            _c("verified_at", _DT, "Verified", "Verifierad"),
            _c("duplicate_of", _T, "Duplicate of", "Dubblett av", reference="task"),
            # Until version 3 the street itself; the tasks of a programme are one a street.
            _c("programme", _T, "Programme", "Program", reference="programme", since=2),
            _c("street", _T, "Street", "Gata", since=3),
            _c("cost", _R, "Cost (kr)", "Kostnad (kr)", since=3),
            _c("contact", _T, "Contact (function)", "Kontakt (funktion)", since=3),
            _c("work_order", _T, "Work order of the owner", "Ansvarigs arbetsordernr", since=3),
            _c("review", _T, "Privacy review", "Granskning", values=codes.Review),
        ),
        _GEO.POINT,
        display="title",
    ),
    Table(
        "task_finding",
        ("Further findings of tasks", "Fler fynd per åtgärd"),
        (  # `task.finding` is the one it was made of; these are the others it sees to
            _c("task", _T, "Task", "Åtgärd", reference="task"),
            _c("finding", _T, "Finding", "Fynd", reference="finding"),
        ),
        since=3,
    ),
    Table(
        "task_case",
        ("Cases that tasks answer", "Ärenden som åtgärder besvarar"),
        (  # said by the planner, never guessed
            _c("task", _T, "Task", "Åtgärd", reference="task"),
            _c("observation", _T, "Case", "Ärende", reference="observation"),
        ),
        since=3,
    ),
    Table(
        "task_filter",
        ("Saved filters of tasks", "Sparade urval av åtgärder"),
        (_c("name", _T, "Name", "Namn"), _c("filter", _J, "Filter", "Urval", hidden=True)),
        since=3,
        display="name",
    ),
    Table(
        "programme",
        ("Programmes", "Program"),
        (  # one task a street: `task.programme`
            _c("name", _T, "Name", "Namn"),
            _c("measure", _T, "Measure", "Åtgärd", values="measure"),
            _c("area", _T, "Area", "Område", reference="area"),
            _c("made_at", _DT, "Made", "Gjort"),
            _c("inputs", _J, "Counted with", "Räknat med", hidden=True),
            _c("streets", _J, "Streets", "Gator", hidden=True),  # the rows of the table as they were chosen
            _c("note", _T, "Note", "Anteckning"),
        ),
        since=3,
        display="name",
    ),
    Table(
        "owner_list",
        ("Lists sent to owners", "Listor till ansvariga"),
        (  # what went out: an answer is compared with the snapshot
            _c("owner", _T, "Owner", "Ansvarig", values="owner", indexed=True),
            _c("kind", _T, "Kind", "Slag", values=codes.OwnerListKind),
            _c("made_at", _DT, "Made", "Gjort"),
            _c("sequence", _I, "Number", "Nummer"),  # of those of the owner and kind
            _c("sha256", _T, "SHA-256", "SHA-256", hidden=True),
            _c("snapshot", _J, "Snapshot", "Avbild", hidden=True),  # {task: {column: value}}
        ),
        since=3,
    ),
    Table(
        "owner_answer",
        ("Answers from owners", "Svar från ansvariga"),
        (
            _c("owner_list", _T, "List", "Lista", reference="owner_list"),
            _c("owner", _T, "Owner", "Ansvarig", values="owner"),
            _c("kind", _T, "Kind", "Slag", values=codes.OwnerListKind),
            _c("file_name", _T, "File", "Fil"),
            _c("sha256", _T, "SHA-256", "SHA-256", hidden=True),
            _c("at", _DT, "When", "När"),
            _c("receipt", _J, "Receipt", "Kvitto", hidden=True),
            # Of a package: {task: {column: digests}} of what is settled. What came once is nothing new when it comes again.
            _c("came", _J, "Brought", "Kom med", hidden=True),
        ),
        since=3,
    ),
    Table(
        "answer",
        ("Published answers", "Publicerad återkoppling"),
        (  # to residents: of a walk, or of an area (of all without one) and a period
            _c("walk", _T, "Walk", "Vandring", reference="walk"),
            _c("area", _T, "Area", "Område", reference="area"),
            _c("period_from", _D, "From", "Från"),
            _c("period_to", _D, "To", "Till"),
            _c("version", _I, "Answer version", "Svarets version"),
            _c("published_at", _DT, "Published", "Publicerad"),
            _c("language", _T, "Language", "Språk"),
            _c("file_name", _T, "File", "Fil"),
            _c("sha256", _T, "SHA-256", "SHA-256", hidden=True),
            _c("content", _J, "As it was said", "Som det sades", hidden=True),
            _c("changes", _J, "Changed since the version before", "Ändrat sedan förra versionen", hidden=True),
        ),
        since=3,
    ),
    Table(
        "task_event",
        ("Task history", "Åtgärdshistorik"),
        (
            _c("task", _T, "Task", "Åtgärd", reference="task"),
            _c("at", _DT, "When", "När"),
            _c("role", _T, "By (role)", "Av (roll)"),
            _c("field", _T, "Field", "Fält"),
            _c("old", _T, "From", "Från"),
            _c("new", _T, "To", "Till"),
            _c("note", _T, "Note", "Anteckning"),
        ),
    ),
    Table(
        "commitment",
        ("Citizen promises", "Medborgarlöften"),
        (
            _c("title", _T, "Promise", "Löfte"),
            _c("text", _T, "Text", "Text"),
            _c("area", _T, "Area", "Område", reference="area"),
            _c("owner", _T, "Owner", "Ansvarig", values="owner"),
            _c("target_count", _I, "Promised count", "Utlovat antal"),
            _c("date_from", _D, "From", "Från"),
            _c("date_to", _D, "To", "Till"),
            # What counts towards it by itself: a measure of presence, "presence" for any, "walk"; empty: what is logged by hand.
            _c("counts", _T, "Counted by itself", "Räknas av sig självt", since=3),
        ),
        display="title",
    ),
    Table(
        "commitment_event",
        ("Promise log", "Löfteslogg"),
        (
            _c("commitment", _T, "Promise", "Löfte", reference="commitment"),
            _c("at", _DT, "When", "När"),
            _c("count", _I, "Count", "Antal"),
            _c("note", _T, "Note", "Anteckning"),
        ),
    ),
    Table(
        "presence_effort",
        ("Presence efforts", "Närvaroinsatser"),
        (
            _c("measure", _T, "Kind", "Slag", values="measure", indexed=True),  # a measure of presence
            _c("state", _T, "State", "Läge", values=codes.EffortState, indexed=True),
            _c("starts_at", _DT, "Starts", "Börjar", indexed=True),
            _c("ends_at", _DT, "Ends", "Slutar"),
            _c("count", _I, "Times", "Antal"),  # rounds or evenings it stands for; promises count these
            _c("area", _T, "Area", "Område", reference="area"),
            _c("place", _T, "Place", "Plats", reference="place"),
            _c("task", _T, "Task", "Åtgärd", reference="task"),
            _c("note", _T, "Note", "Anteckning"),
            _c("review", _T, "Privacy review", "Granskning", values=codes.Review),
        ),
        _GEO.POINT,
        since=3,
        display="measure",
    ),
    Table(
        "est_meeting",
        ("Meetings of the EST group", "EST-gruppens möten"),
        (  # weekly, and of months, tertials ...: what was said, and from which period it looked back
            _c("kind", _T, "Cycle", "Cykel", values=codes.Cycle, indexed=True),
            _c("period_from", _D, "From", "Från", indexed=True),
            _c("period_to", _D, "To", "Till"),  # the last day
            _c("held_on", _D, "Held", "Hållet"),
            _c("area", _T, "Area", "Område", reference="area"),
            _c("note", _T, "Note", "Anteckning"),
            _c("review", _T, "Privacy review", "Granskning", values=codes.Review),
            _c("seen", _J, "What it saw", "Vad gruppen såg", hidden=True),  # the counts as they stood
        ),
        since=3,
        display="held_on",
    ),
    Table(
        "est_decision",
        ("Decisions of the EST group", "EST-gruppens beslut"),
        (
            _c("meeting", _T, "Meeting", "Möte", reference="est_meeting"),
            _c("kind", _T, "Kind", "Slag", values=codes.DecisionKind),
            _c("state", _T, "State", "Läge", values=codes.DecisionState, indexed=True),
            _c("text", _T, "Text", "Text"),
            _c("review", _T, "Privacy review", "Granskning", values=codes.Review),
            _c("area", _T, "Area", "Område", reference="area"),
            _c("category", _T, "Category", "Kategori", values="category"),
            _c("place", _T, "Place", "Plats", reference="place"),
            _c("measure", _T, "Measure", "Åtgärd", values="measure"),
            _c("owner", _T, "Owner", "Ansvarig", values="owner"),
            _c("due", _D, "Due", "Klart senast"),
            _c("needed", _I, "At most, to tell a decrease", "Högst, för att säga att det minskat"),
            _c("task", _T, "Task", "Åtgärd (uppgift)", reference="task"),
            _c("effort", _T, "Presence effort", "Närvaroinsats", reference="presence_effort"),
            _c("analysis", _T, "Cause analysis", "Orsaksanalys", reference="cause_analysis"),
            _c("outcome", _T, "What became of it", "Vad det blev av det"),
        ),
        since=3,
        display="text",
    ),
    Table(
        "cause_analysis",
        ("Cause analyses", "Orsaksanalyser"),
        (
            _c("name", _T, "Name", "Namn"),
            _c("place", _T, "Place", "Plats", reference="place"),
            _c("area", _T, "Area", "Område", reference="area"),
            _c("state", _T, "State", "Läge", values=codes.AnalysisState, indexed=True),
            _c("started_on", _D, "Begun", "Påbörjad"),
            _c("problem", _T, "Problem", "Problem"),
            _c("expected", _T, "Expected effect", "Förväntad effekt"),
            _c("before_count", _I, "Count a year before", "Antal året före"),
            _c("needed", _I, "At most, to tell a decrease", "Högst, för att säga att det minskat"),
            _c("follow_up", _D, "Follow up", "Följs upp"),
            _c("outcome", _T, "What became of it", "Vad det blev av det"),
            _c("review", _T, "Privacy review", "Granskning", values=codes.Review),
        ),
        _GEO.POINT,
        since=3,
        display="name",
    ),
    Table(
        "analysis_cause",
        ("Causes", "Orsaker"),
        (
            _c("analysis", _T, "Cause analysis", "Orsaksanalys", reference="cause_analysis"),
            _c("position", _I, "Order", "Ordning"),
            _c("text", _T, "Cause", "Orsak"),
            _c("known_from", _T, "Known from", "Känt genom"),
            _c("review", _T, "Privacy review", "Granskning", values=codes.Review),
        ),
        since=3,
        display="text",
    ),
    Table(
        "analysis_measure",
        ("Measures of cause analyses", "Åtgärder i orsaksanalyser"),
        (
            _c("analysis", _T, "Cause analysis", "Orsaksanalys", reference="cause_analysis"),
            _c("cause", _T, "Cause", "Orsak", reference="analysis_cause"),
            _c("position", _I, "Order", "Ordning"),
            _c("measure", _T, "Measure", "Åtgärd", values="measure"),
            _c("text", _T, "Text", "Text"),
            _c("owner", _T, "Owner", "Ansvarig", values="owner"),
            _c("due", _D, "Due", "Klart senast"),
            _c("task", _T, "Task", "Åtgärd (uppgift)", reference="task"),
            _c("effort", _T, "Presence effort", "Närvaroinsats", reference="presence_effort"),
            _c("review", _T, "Privacy review", "Granskning", values=codes.Review),
        ),
        since=3,
        display="text",
    ),
    Table(
        "analysis_link",
        ("Evidence of cause analyses", "Underlag i orsaksanalyser"),
        (
            _c("analysis", _T, "Cause analysis", "Orsaksanalys", reference="cause_analysis"),
            _c("of_table", _T, "Table", "Tabell"),  # finding | task | presence_effort | observation
            _c("row_uuid", _T, "Row", "Rad", indexed=True),
        ),
        since=3,
    ),
    Table(
        "hot_spot",
        ("Hot spots that hold", "Anhopningar som håller"),
        (  # of one voice and period, after Benjamini-Hochberg: `engine.situation`
            _c("area", _T, "Area", "Område", reference="area"),
            _c("voice", _T, "Told by", "Rapporterat av"),
            _c("category", _T, "Category", "Kategori", values="category"),
            _c("date_from", _D, "From", "Från"),
            _c("date_to", _D, "To", "Till"),
            _c("count", _I, "Observations", "Observationer"),
            _c("cells", _I, "Cells", "Rutor"),
            _c("z", _R, "Gi* z", "Gi* z"),
            _c("number", _I, "Number", "Nummer"),
        ),
        _GEO.MULTIPOLYGON,
        since=3,
        display="number",
    ),
    Table(
        "homes_passing",
        ("Homes passing (model)", "Bostäder som passerar (modell)"),
        (
            # No reference: what is reckoned of a path never keeps it from being taken away.
            _c("path", _T, "Path", "Gångväg", hidden=True),
            _c("homes", _I, "Homes", "Bostäder"),
            _c("to_school", _I, "To school", "Till skola"),
            _c("to_station", _I, "To the station", "Till station"),
            _c("to_stop", _I, "To a stop", "Till hållplats"),
        ),
        _GEO.LINESTRING,
        since=3,
        display="homes",
    ),
    Table(
        "situation_report",
        ("Situation reports", "Lägesrapporter"),
        (
            _c("kind", _T, "Cycle", "Cykel", values=codes.Cycle),
            _c("period_from", _D, "From", "Från"),
            _c("period_to", _D, "To", "Till"),
            _c("area", _T, "Area", "Område", reference="area"),
            _c("audience", _T, "For", "För", values=codes.ReportAudience),
            _c("version", _I, "Report version", "Rapportens version"),
            _c("made_at", _DT, "Made", "Gjord"),
            _c("language", _T, "Language", "Språk"),
            _c("file_name", _T, "File", "Fil"),
            _c("sha256", _T, "SHA-256", "SHA-256", hidden=True),
            _c("stamp", _J, "Query stamp", "Frågestämpel", hidden=True),
            _c(
                "shown", _J, "Numbers shown", "Visade tal", hidden=True
            ),  # what later reports must not give away by difference
        ),
        since=3,
    ),
    Table(
        "survey_share",
        ("Survey shares", "Enkätandelar"),
        (
            _SOURCE,
            _EXTERNAL_ID,
            _c("area_name", _T, "Area", "Område"),
            _c("area_code", _T, "Area code", "Områdeskod"),
            _c("year", _I, "Year", "År"),
            _c("question", _T, "Question", "Fråga"),
            _c("share", _R, "Share (0-1)", "Andel (0-1)"),
            _c("n", _I, "Respondents", "Svarande"),
            _c("content_hash", _T, "Content hash", "Innehållshash", hidden=True),
        ),
    ),
    Table(
        "category",
        ("Categories", "Kategorier"),
        (
            _c("code", _T, "Code", "Kod", indexed=True),
            _c("name_sv", _T, "Swedish name", "Svenskt namn"),
            _c("name_en", _T, "English name", "Engelskt namn"),
            _c("positive", _B, "Positive", "Positiv"),
            _c("owner", _T, "Owner", "Ansvarig", values="owner", since=3),
            _c("position", _I, "Order", "Ordning"),
            _c("active", _B, "In use", "Används"),
        ),
        display="name_sv",
    ),
    Table(
        "measure",
        ("Measures", "Åtgärdstyper"),
        (
            _c("code", _T, "Code", "Kod", indexed=True),
            _c("name_sv", _T, "Swedish name", "Svenskt namn"),
            _c("name_en", _T, "English name", "Engelskt namn"),
            _c("lane", _T, "Lane", "Spår", values=codes.Lane),
            _c("owner", _T, "Owner", "Ansvarig", values="owner"),
            _c("season_from", _T, "Season from (MM-DD)", "Säsong från (MM-DD)"),
            _c("season_to", _T, "Season to (MM-DD)", "Säsong till (MM-DD)"),
            _c("deadline_days", _I, "Days to deadline", "Dagar till klart"),
            _c("categories", _J, "For categories", "För kategorier"),
            _c("cost", _R, "Usual cost (kr)", "Vanlig kostnad (kr)", since=3),
            _c("presence", _B, "Presence", "Närvaro", since=3),  # empty: by its code, `model.tasks.effort.is_presence`
            _c("position", _I, "Order", "Ordning"),
            _c("active", _B, "In use", "Används"),
        ),
        display="name_sv",
    ),
    Table(
        "owner",
        ("Owners", "Ansvariga"),
        (
            _c("code", _T, "Code", "Kod", indexed=True),
            _c("name_sv", _T, "Swedish name", "Svenskt namn"),
            _c("name_en", _T, "English name", "Engelskt namn"),
            _c("municipal", _B, "Municipal", "Kommunal"),
            _c("contact", _T, "Function mailbox", "Funktionsbrevlåda"),
            _c("position", _I, "Order", "Ordning"),
            _c("active", _B, "In use", "Används"),
        ),
        display="name_sv",
    ),
    Table(
        "municipal_settings",
        ("Settings of the municipality", "Inställningar för kommunen"),
        (  # one row: `model.municipality.settings`
            _c("address_line", _T, "Address line on paper", "Adressrad på utskrifter"),
            _c("logo", Type.BLOB, "Logo (PNG)", "Logotyp (PNG)"),
            _c("smallest_count", _I, "Smallest count told", "Minsta antal som redovisas"),
            _c("deletion_months", _I, "Months to deletion", "Månader till gallring"),
            _c("web_map_template", _T, "Web map link", "Länk till webbkarta"),
            _c("price_kwh", _R, "Price of electricity (kr/kWh)", "Elpris (kr/kWh)", since=3),
            _c("burning_hours", _R, "Hours lit a year", "Brinntimmar per år", since=3),
            _c("lamp_cost", _R, "Cost of a changed lamp (kr)", "Kostnad per bytt lampa (kr)", since=3),
            _c("led_watts", _J, "LED watts by lumen", "LED-effekt per lumen", hidden=True, since=3),
            # What homes passing are modelled with: `model.homes.rules`
            _c("home_school_m", _R, "Longest way to school (m)", "Längsta väg till skola (m)", since=3),
            _c("home_station_m", _R, "Longest way to a station (m)", "Längsta väg till station (m)", since=3),
            _c("home_stop_m", _R, "Longest way to a stop (m)", "Längsta väg till hållplats (m)", since=3),
            _c(
                "home_near_m",
                _R,
                "Longest way from house to path (m)",
                "Längsta väg från hus till gångväg (m)",
                since=3,
            ),
            _c("home_least_m2", _R, "Smallest home (m² on the ground)", "Minsta bostad (m² på marken)", since=3),
            _c("home_one_m2", _R, "One home up to (m² on the ground)", "En bostad upp till (m² på marken)", since=3),
            _c("home_each_m2", _R, "Larger: a home for every (m²)", "Större: en bostad för varje (m²)", since=3),
            _c("home_largest_m2", _R, "Largest building with homes (m²)", "Största byggnad med bostäder (m²)", since=3),
            _c("home_storeys", _R, "Storeys of flats where none are told", "Våningar där antal saknas", since=3),
            # Who lives there: `model.municipality.population`
            _c("population", _T, "Population by gender and age", "Befolkning efter kön och ålder", since=3),
            _c("population_source", _T, "Source of the population", "Källa till befolkningen", since=3),
        ),
        since=3,
        display="address_line",
    ),
    Table(
        "checklist",
        ("Checklists", "Checklistor"),
        (
            _c("place_type", _T, "Type of place", "Platstyp", values=codes.PlaceType, indexed=True),  # empty: any other
            _c("code", _T, "Code", "Kod", indexed=True),
            _c("name_sv", _T, "Question in Swedish", "Fråga på svenska"),
            _c("name_en", _T, "Question in English", "Fråga på engelska"),
            _c("position", _I, "Order", "Ordning"),
            _c("active", _B, "In use", "Används"),
        ),
        since=3,
        display="name_sv",
    ),
    Table(
        "weight_set",
        ("Weight sets", "Viktuppsättningar"),
        (_c("name", _T, "Name", "Namn"), _c("weights", _J, "Weights", "Vikter")),
        since=2,
        display="name",
    ),
    Table(
        "mapping",
        ("Remembered mappings", "Sparade kolumnval"),
        (
            _c("kind", _T, "Kind", "Slag", values=codes.SourceKind),
            _c("signature", _T, "Signature", "Signatur", indexed=True),
            _c("system", _T, "System", "System"),
            _c("mapping", _J, "Mapping", "Kolumnval"),
            _c("value_codes", _J, "Words mapped", "Ordval", since=3),
        ),
        since=2,
    ),
    Table(
        "purge_log",
        ("Deletion log", "Gallringslogg"),
        (
            _c("at", _DT, "When", "När"),
            _c("what", _T, "What", "Vad"),
            _c("source", _T, "Source", "Källa", reference="source"),
            _c("count", _I, "Rows", "Antal"),
            _c("reason", _T, "Reason", "Skäl"),
        ),
    ),
)

BY_NAME: dict[str, Table] = {table.name: table for table in TABLES}


def table(name: str) -> Table:
    """Return the table called `name`. Raises KeyError."""
    return BY_NAME[name]
