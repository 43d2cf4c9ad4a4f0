"""What an open store says about itself: where it is, its CRS, its clock, its municipality, its tables."""

from __future__ import annotations

from datetime import date, datetime
from typing import Optional

from ..i18n import tr
from ..model.errors import StoreError
from ..model.localtime import DEFAULT_ZONE, day_of, midnight, today
from . import address
from . import facts as store_facts
from .backends import Backend
from .filters import Where
from .roles.rights import Right
from .schema import BY_NAME, Table


class AboutStore:
    """A store's facts, as they were read when it was opened or last told to read them again."""

    def __init__(self, backend: Backend, facts: dict[str, str]) -> None:
        self._backend = backend
        self._facts = facts

    @property
    def path(self) -> str:
        """The file, or the connection string."""
        return self._backend.path

    @property
    def label(self) -> str:
        """The store's name for the planner."""
        return self._backend.label

    @property
    def readonly(self) -> bool:
        """Whether nothing can be written."""
        return self._backend.readonly

    @property
    def only_reads(self) -> str:
        """Why the login of a store on a server may write nothing, in a sentence; "" where it may, and of a file."""
        backend = self._backend
        return backend.readonly_error().message if backend.is_server and backend.readonly else ""

    @property
    def is_server(self) -> bool:
        """Whether it is a database that others log in to, with roles."""
        return self._backend.is_server

    @property
    def role(self) -> str:
        """The role of the login of a store on a server, as it is written; "" for none, and of a file."""
        return self._backend.role

    def may(self, table: str, right: Right) -> bool:
        """Return whether the login may do this with a table; of a file everybody may."""
        return self._backend.may(table, right)

    @property
    def mark(self) -> str:
        """By which the store is known again: a digest, of what is nobody else's."""
        return store_facts.mark(self._backend, self._facts)

    @property
    def reads_salt(self) -> bool:
        """Whether the login reads what respondents' keys are made with; of a file everybody does."""
        return "salt" in self._facts or not self._backend.is_server

    @property
    def returns_key(self) -> bytes:
        """The key of what is remembered of texts from the field: made of the salt, which cannot be told from it."""
        return store_facts.returns_key(self._backend, self._facts)

    @property
    def salt(self) -> str:
        """What respondents' keys are made with. Raises RightsError for a login that does not read it."""
        store_facts.check_whole(self._backend, self._facts)
        return self._facts.get("salt", "")

    @property
    def crs(self) -> str:
        """The work CRS, "EPSG:n"."""
        return self._facts["crs"]

    @property
    def language(self) -> str:
        """The language of aliases and value maps in the file: "sv" or "en"."""
        return self._facts.get("language", "sv")

    @property
    def time_zone(self) -> str:
        """The time zone of the municipality's wall clocks."""
        return self._facts.get("time_zone") or DEFAULT_ZONE

    @property
    def today(self) -> date:
        """The day it is now by the municipality's clock."""
        return today(self.time_zone)

    def local_day(self, moment: datetime | None) -> date | None:
        """Return the day of a moment by the municipality's clock."""
        return day_of(moment, self.time_zone)

    def midnight(self, day: date) -> datetime:
        """Return the moment, in UTC, at which a day begins by the municipality's clock."""
        return midnight(day, self.time_zone)

    @property
    def municipality(self) -> str:
        """The municipality's name."""
        return self._facts.get("municipality", "")

    @property
    def is_example(self) -> bool:
        """Whether everything in the store is example data, which every map must say."""
        return self._facts.get("example") == "1"

    @property
    def schema_version(self) -> int:
        """The version of the schema in the file."""
        return int(self._facts["schema_version"])

    def layer_uri(self, table: str, *, where: Optional[Where] = None) -> address.LayerUri:
        """Return what QGIS opens a table with, in a file or a database alike; see `address.layer_uri`."""
        return address.layer_uri(self.path, self._table(table).name, where=where)

    @property
    def backend(self) -> Backend:
        """The open connection, for the modules of this room."""
        return self._backend

    def _table(self, name: str) -> Table:
        if name not in BY_NAME:
            raise StoreError(tr("A store has no table “{table}”.").format(table=name))
        return BY_NAME[name]
