"""What a login may do with a store on a database server."""

from __future__ import annotations

from ..codes import Code


class ServerRole(Code):
    """From the most to the least; a partner has the code of an owner too."""

    ADMINISTRATOR = "administrator"
    PLANNER = "planner"
    FIELD = "field"
    VIEWER = "viewer"
    PARTNER = "partner"
