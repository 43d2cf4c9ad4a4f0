"""Where in a database a store is, and what its roles are called: roles belong to the whole server, so their names tell which."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import blake2b

from ...model.server.role import ServerRole
from ..backends.base import Backend
from ..filters import quote_name

MOST_BYTES = 63
"""PostgreSQL cuts longer names, and two that begin alike would be one role."""
_PLAIN = re.compile(r"[^a-z0-9_]+")


@dataclass(frozen=True)
class Place:
    """A store's database and schema, the schema in which PostGIS is, and the number of the work CRS."""

    database: str
    schema: str
    postgis: str = "public"
    srid: int = 0

    @staticmethod
    def of(backend: Backend) -> Place:
        """Return where the store of an open connection is."""
        database, schema = backend.catalog_and_schema()
        found = backend.execute(
            "SELECT n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE extname = 'postgis'"
        )
        told = backend.execute("SELECT value FROM meta WHERE key = 'crs'")
        srid = int(str(told[0][0]).rpartition(":")[2]) if told else 0
        return Place(database, schema, str(found[0][0]) if found else "public", srid)

    def name(self, thing: str) -> str:
        """Return the quoted name, with its schema, of a table, view or function."""
        return f"{quote_name(self.schema)}.{quote_name(thing)}"

    @property
    def search_path(self) -> str:
        """What functions with the owner's rights look in: nothing that a user may put something into comes before."""
        return f"pg_catalog, {quote_name(self.schema)}, {quote_name(self.postgis)}, pg_temp"

    def role(self, role: ServerRole, owner: str = "") -> str:
        """Return the name of a group role on the server; `owner` is the code of a partner's."""
        return self._named(role.value, *([owner] if owner else []))

    @property
    def keeper(self) -> str:
        """Return the name of the role that what is kept of changes belongs to; nobody is a member of it."""
        return self._named("keeper")

    def _named(self, *of_store: str) -> str:
        parts = ["est", self.database, self.schema, *of_store]
        plain = "_".join(_PLAIN.sub("_", part.lower()) for part in parts)
        if len(plain) <= MOST_BYTES and all(_PLAIN.sub("_", part) == part for part in parts):
            return plain
        digest = blake2b("\0".join(parts).encode("utf-8"), digest_size=4).hexdigest()
        return f"{plain[: MOST_BYTES - 9]}_{digest}"
