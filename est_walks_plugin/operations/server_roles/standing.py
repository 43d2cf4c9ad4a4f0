"""Which logins of the server have which role in a store."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Sequence

from ...i18n import tr
from ...model.errors import StoreError
from ...store.filters import quote_text, sql
from ...store.roles.grants import INHERITS, Group, groups
from ...store.roles.place import Place

if TYPE_CHECKING:
    from ...store import Store


@dataclass(frozen=True)
class LoginRole:
    """A login of the server and its group roles in this store."""

    login: str
    groups: tuple[Group, ...] = ()
    is_self: bool = False

    @property
    def said(self) -> str:
        """Its role as it is written: "planner", "partner:polisen", "none"."""
        return self.groups[0].said if self.groups else "none"


@dataclass(frozen=True)
class Standing:
    """The logins there are, the group roles there are to be, and which of these the server has."""

    place: Place
    groups: tuple[Group, ...]
    logins: tuple[LoginRole, ...]
    existing: frozenset[str]
    may_create: bool
    """Whether who asks may make roles; from PostgreSQL 16 on only who made the roles there are, or was given them to give."""
    owns: bool
    role: str = ""
    """The role of who asks, as it is written; "" for none."""

    @property
    def may_make(self) -> bool:
        """Whether who asks may make the roles and give them."""
        return self.owns and self.may_create

    @property
    def missing(self) -> tuple[Group, ...]:
        """The group roles that the server has not yet."""
        return tuple(one for one in self.groups if one.name not in self.existing)

    def login(self, name: str) -> LoginRole | None:
        """Return a login by its name."""
        return next((one for one in self.logins if one.login == name), None)


def standing(store: Store) -> Standing:
    """Return who has which role. Raises StoreError for a store that is a file: it has no logins."""
    backend = store.backend
    if not backend.is_server:
        raise StoreError(
            tr("“{store}” is a file, which knows no logins; roles are for stores on a database server.").format(
                store=store.label
            )
        )
    place = Place.of(backend)
    wanted = groups(place, owners_of(store))
    listed = ", ".join(quote_text(one.name) for one in wanted)
    existing = backend.execute(sql("SELECT rolname FROM pg_roles WHERE rolname IN (", listed, ")"))
    members = backend.execute(
        sql(
            "SELECT g.rolname AS grp, m.rolname AS login FROM pg_auth_members a JOIN pg_roles g ON g.oid = a.roleid",
            "JOIN pg_roles m ON m.oid = a.member WHERE g.rolname IN (",
            listed,
            ") AND",
            INHERITS,
        )
    )
    logins = backend.execute(
        "SELECT rolname, (rolname = current_user)::int AS me FROM pg_roles WHERE rolcanlogin ORDER BY rolname"
    )
    ((may_create, owns),) = backend.execute(
        sql(
            "SELECT (rolsuper OR rolcreaterole AND (current_setting('server_version_num')::int < 160000 OR NOT EXISTS (",
            "SELECT FROM pg_roles g WHERE g.rolname IN (",
            ", ".join([listed, quote_text(place.keeper)]),
            ") AND NOT pg_has_role(g.oid, 'MEMBER WITH ADMIN OPTION'))))::int AS creates,",
            "pg_has_role((SELECT relowner FROM pg_class WHERE oid = to_regclass('meta')), 'USAGE')::int AS owns",
            "FROM pg_roles WHERE rolname = current_user",
        )
    )
    return Standing(
        place,
        wanted,
        tuple(LoginRole(name, _of(name, members, wanted), bool(me)) for name, me in logins),
        frozenset(name for (name,) in existing),
        bool(may_create),
        bool(owns),
        backend.role,
    )


def owners_of(store: Store) -> tuple[str, ...]:
    """Return the codes of the owners that are in use."""
    return tuple(entry.code for entry in store.catalogue.entries("owner") if entry.active)


def _of(login: str, members: Sequence[Sequence[str]], wanted: Sequence[Group]) -> tuple[Group, ...]:
    mine = {group for group, member in members if member == login}
    return tuple(one for one in wanted if one.name in mine)
