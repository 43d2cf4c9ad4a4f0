"""What each role may do with each table of a store on a server: the one declaration of it.

The grants, the script for the database administrator, the table in docs/roles.md and the tests are made of this.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from ...model.server.role import ServerRole
from ..schema import TABLES

STYLES = "layer_styles"
AUDIT = "est_audit"
"""What is kept of changes: triggers alone add to it, and only what is old is deleted, by a function."""


class Right(Enum):
    """A right on a table, as SQL calls it."""

    READ = "SELECT"
    ADD = "INSERT"
    CHANGE = "UPDATE"
    REMOVE = "DELETE"


NONE: frozenset[Right] = frozenset()
READ = frozenset({Right.READ})
ALL = frozenset(Right)

FIELD_READS = frozenset(
    {"meta", "area", "source", "lamp", "path", "landmark", "base_area", "base_line", "place", "dark_gap", "walk", "leg"}
    | {"stop", "finding", "photo", "seen_again", "track", "task", "task_finding", "category", "measure", "owner"}
    | {"municipal_settings", "checklist", "field_package", "field_decision"}
    | {"task_event", "task_case", "task_filter", "programme"}
)
"""What a walk, its package that comes back, and page Åtgärder need: never what residents wrote, nor what is told of them."""
FIELD_WRITES = frozenset({"finding", "photo", "track", "seen_again", "field_return"})
"""What is recorded on a walk, or read in of it: added, changed, and taken away where a field login added it."""
FIELD_CHANGES = {"stop": ("score_day", "score_dark", "field_note", "review")}
"""Of rows that are the planner's, the columns that are filled in on a walk."""
OWN_OF_FIELD = FIELD_WRITES
"""Tables in which a field login changes and deletes only what a field login added."""
KEPT_FROM_PLANNERS = frozenset({"purge_log"})
"""What says that texts were deleted by schedule; who deletes is the administrator."""
SECRET_FACTS = ("salt",)
"""Facts in `meta` that only who writes it reads: with the salt and a name, a respondent's key can be made again."""


@dataclass(frozen=True)
class TableRights:
    """What the roles may do with one table."""

    table: str
    rights: dict[ServerRole, frozenset[Right]]

    def of(self, role: ServerRole) -> frozenset[Right]:
        """Return the rights of a role; a partner has none on any table."""
        return self.rights.get(role, NONE)


def _of(table: str) -> TableRights:
    field = NONE
    if table in FIELD_WRITES:
        field = ALL
    elif table in FIELD_CHANGES:
        field = READ | {Right.CHANGE}
    elif table in FIELD_READS:
        field = READ
    planner = READ if table in KEPT_FROM_PLANNERS else ALL
    return TableRights(
        table,
        {
            ServerRole.VIEWER: READ,
            ServerRole.FIELD: field,
            ServerRole.PLANNER: planner,
            ServerRole.ADMINISTRATOR: ALL,
            ServerRole.PARTNER: NONE,
        },
    )


RIGHTS: tuple[TableRights, ...] = tuple(_of(table.name) for table in TABLES)
_DECLARED = {rights.table: rights for rights in RIGHTS}


def is_declared(table: str, right: Right, said: str) -> bool:
    """Return whether a role, as it is said in ROLES ("field"), has a right by now: a database granted earlier may lack it."""
    role = next((one for one in ServerRole if one.value == said), None)
    return role is not None and table in _DECLARED and right in _DECLARED[table].of(role)


BESIDE = {
    STYLES: TableRights(
        STYLES,
        {
            ServerRole.VIEWER: READ,
            ServerRole.FIELD: READ,
            ServerRole.PLANNER: ALL,
            ServerRole.ADMINISTRATOR: ALL,
        },
    ),
    AUDIT: TableRights(
        AUDIT,
        {
            ServerRole.VIEWER: READ,
            ServerRole.FIELD: READ,
            ServerRole.PLANNER: READ,
            ServerRole.ADMINISTRATOR: READ,
        },
    ),
}
"""Tables that are on the server alone."""
