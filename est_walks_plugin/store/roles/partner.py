"""The views of partners: what of a store a partner's login sees, and what of it it answers.

Columns and answers are those of a partner's package (`model.partners.package`); the SQL is in resources/server.
"""

from __future__ import annotations

from typing import Iterator

from ...model.codes import TaskState
from ...model.municipality.settings import MunicipalSettings
from ...model.partners import package
from ...model.partners.answering import AFTER, FAR_DAYS
from ..filters import quote_name
from . import script
from .place import Place
from .triggers import listed, names

TASK, PHOTO, PLACE, COUNT, ABOUT = "partner_task", "partner_photo", "partner_place", "partner_count", "partner_about"
VIEWS = (TASK, PHOTO, PLACE, COUNT, ABOUT)
"""The views, each read by partners alone; TASK takes updates."""
FUNCTIONS = (
    *("est_partner_tasks", "est_partner_photos", "est_partner_places", "est_partner_counts", "est_partner_about"),
    "est_role",
)
"""What the views ask with the rights of who looks, and the question who one is."""


def statements(place: Place) -> Iterator[str]:
    """Give the statements, in order, that make the functions and views."""
    given = {
        **names(place),
        "srid": f"{place.srid:d}",
        "smallest": f"{MunicipalSettings().smallest_count:d}",
        "answered": listed(package.ANSWERED),
        "offered": listed(state.value for state in package.OFFERED_STATES),
        "after": " ".join(_refused_after(state) for state in AFTER),
        "far": f"{FAR_DAYS:d}",
        "task_columns": _columns(package.TASK),
        "photo_columns": _columns(package.PHOTO),
    }
    yield from script.statements("partner", given)


def _refused_after(state: TaskState) -> str:
    return f"WHEN '{state.value}' THEN NEW.state NOT IN ({listed(one.value for one in AFTER[state])})"


def _columns(table: package.PackageTable) -> str:
    return ", ".join(quote_name(column.name) for column in table.columns)
