"""The importers' codes in the planner's words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ....i18n import tr
from ... import format as fmt

DELIMITERS = (";", ",", "\t", "|")
ENCODINGS = ("utf-8", "utf-8-sig", "cp1252", "iso-8859-1", "utf-16")


def field_title(name: str) -> str:
    """Return one of our fields in words."""
    titles = {
        "external_id": tr("Id in the system"),
        "category": tr("Category"),
        "subcategory": tr("Subcategory"),
        "title": tr("Heading"),
        "text": tr("Text"),
        "observed_at": tr("Date"),
        "observed_time": tr("Time"),
        "closed_at": tr("Closed"),
        "status": tr("Status"),
        "address": tr("Address"),
        "place_name": tr("Place"),
        "area_name": tr("Area"),
        "area_code": tr("Area code"),
        "walk": tr("Walk"),
        "stop": tr("Number of the stop"),
        "pole": tr("Pole number"),
        "respondent": tr("Respondent (salted)"),
        "respondent_age": tr("Age (only counted)"),
        "respondent_gender": tr("Gender (only counted)"),
        "help": tr("What would help"),
        "role": tr("Told by (role)"),
        "time_of_day": tr("Time of day"),
        "feeling": tr("Feeling"),
        "x": tr("East (E, X or longitude)"),
        "y": tr("North (N, Y or latitude)"),
        "coordinate": tr("Both coordinates"),
        "wkt": tr("Shape (WKT)"),
        "year": tr("Year"),
        "question": tr("Question"),
        "share": tr("Share"),
        "n": tr("Respondents"),
        "name": tr("Name"),
        "kind": tr("Kind"),
        "light_source": tr("Light source"),
        "power": tr("Power (W)"),
        "height": tr("Pole height (m)"),
        "luminaire": tr("Luminaire"),
        "luminaires": tr("Luminaires on the pole"),
        "colour_temperature": tr("Colour temperature (K)"),
        "installed": tr("Installed"),
        "owner": tr("Owner of the lamp"),
        "dimming": tr("Dimming"),
        "control": tr("Control"),
        "status_date": tr("Status date"),
        "street": tr("Street"),
        "date": tr("Date"),
        "class": tr("Class"),
        "lit": tr("Lighting"),
        "foot": tr("On foot"),
    }
    return titles.get(name, name)


def line_title(code: str) -> str:
    """Return what a line of a network may be said to be: its class, whether it is there, whether people may walk."""
    titles = {
        "yes": tr("Allowed"),
        "no": tr("Not allowed"),
        "there": tr("There"),
        "not_built": tr("Not built"),
        "closed": tr("Closed off"),
        "not_walked": tr("Nobody walks there"),
        "footway": tr("Footway"),
        "cycleway": tr("Cycleway"),
        "path": tr("Path"),
        "steps": tr("Steps"),
        "crossing": tr("Crossing"),
        "pedestrian": tr("Pedestrian street"),
        "living_street": tr("Living street"),
        "residential": tr("Residential street"),
        "service": tr("Service road"),
        "track": tr("Track"),
        "unclassified": tr("Minor road"),
        "tertiary": tr("Connecting road"),
        "secondary": tr("Main road"),
        "primary": tr("Large main road"),
        "trunk": tr("Trunk road"),
        "motorway": tr("Motorway"),
        "road": tr("Road of unknown class"),
        "platform": tr("Platform"),
        "bridleway": tr("Bridleway"),
        "elevator": tr("Lift"),
    }
    return titles.get(code, code)


def decision_title(what: str) -> str:
    """Return a decision's name in words."""
    titles = {
        "encoding": tr("Encoding"),
        "delimiter": tr("Delimiter"),
        "header": tr("Header row"),
        "date_order": tr("Dates"),
        "crs": tr("Coordinate system"),
        "axes": tr("Axes"),
        "layer": tr("Layer or sheet"),
        "format": tr("Format"),
        "decimal": tr("Decimal sign"),
    }
    return titles.get(what, field_title(what))


def value_title(what: str, value: str) -> str:
    """Return a decision's value in words."""
    if what == "delimiter":
        names = {
            ";": tr("Semicolon  ;"),
            ",": tr("Comma  ,"),
            "\t": tr("Tab"),
            "tab": tr("Tab"),
            "|": tr("Bar  |"),
        }
        return names.get(value, value)
    if what == "date_order":
        orders = {"dmy": tr("day, month, year"), "mdy": tr("month, day, year"), "ymd": tr("year, month, day")}
        return orders.get(value, value)
    if what == "crs":
        return crs_title(value)
    return value


def crs_title(authid: str) -> str:
    """Return EPSG:3011 with the system's name."""
    from qgis.core import QgsCoordinateReferenceSystem

    crs = QgsCoordinateReferenceSystem(authid)
    return f"{authid} {crs.description()}" if crs.isValid() else authid


def masked_count(kind: str, count: int) -> str:
    """Return how many of a kind of personal data were masked, in words: "15 e-mail addresses"."""
    from ....privacy import kind_label

    told = {
        "personnummer": lambda: tr("%n personal identity number(s)", None, count),
        "samordningsnummer": lambda: tr("%n coordination number(s)", None, count),
        "phone": lambda: tr("%n telephone number(s)", None, count),
        "email": lambda: tr("%n e-mail address(es)", None, count),
        "plate": lambda: tr("%n number plate(s)", None, count),
        "door_number": lambda: tr("%n flat or door number(s)", None, count),
        "name_phrase": lambda: tr("%n name(s)", None, count),
    }
    return told[kind]() if kind in told else f"{fmt.number(count)} {kind_label(kind)}"


_PARAMETER = re.compile(r"(^|[.:;] )?(other_crs \w{1,5} MAPPING|MAPPING|VALUES| \(COVERS \w{1,9}\))")


def in_window(notes: Iterable[str]) -> list[str]:
    """Return notes that name the parameters of an algorithm with what stands for them in this window."""
    return [_PARAMETER.sub(_for_parameter, note) for note in notes]


def _for_parameter(match: re.Match[str]) -> str:
    before, parameter = match.group(1) or "", match.group(2)
    if "COVERS" in parameter:
        return before
    if parameter == "MAPPING":
        text = tr("the columns in the import window")
    elif parameter == "VALUES":
        text = tr("the words in the import window")
    else:
        text = tr("a button under the map in the import window")
    begins = before[:1] == "." or match.start() == 0
    return before + (text[:1].upper() + text[1:] if begins else text)
