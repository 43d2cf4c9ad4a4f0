"""How a store on a server is named, in a sentence; light, for it stands in the help of every algorithm."""

from __future__ import annotations

from ...i18n import tr


def spelling() -> str:
    """Return the sentence that says how a store on a server is named."""
    return tr(
        "On a server: PG:service=..., or PG:host=... dbname=... authcfg=... with a login that QGIS keeps; with "
        "active_schema=... where several share a database."
    )
