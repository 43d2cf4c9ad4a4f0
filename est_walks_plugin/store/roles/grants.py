"""The group roles of one store and what they are granted, made of the declaration in `rights`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Iterable, Iterator, Sequence

from ...model.server.role import ServerRole
from ..filters import quote_name, quote_text
from ..schema import TABLES
from . import partner, script
from .audit import PRUNE
from .place import Place
from .rights import BESIDE, RIGHTS, STYLES, Right, TableRights
from .triggers import KEPT, KEPT_FUNCTIONS, ROLES, WRITERS, listed, names

INHERITS = "coalesce((to_jsonb(a) ->> 'inherit_option')::boolean, true)"
"""Of a row `a` of pg_auth_members: whether the member has the role's rights. From PostgreSQL 16 on who makes a role is its
member to give it away, and no more."""
STAFF = (ServerRole.ADMINISTRATOR, ServerRole.PLANNER, ServerRole.FIELD, ServerRole.VIEWER)
"""The roles that are one a store; partners are one an owner."""


@dataclass(frozen=True)
class Group:
    """A group role of a store: `name` on the server, what it is here, and of which owner (code) a partner's is."""

    name: str
    role: ServerRole
    owner: str = ""

    @property
    def said(self) -> str:
        """The role as it is written in ROLES: "planner", "partner:polisen"."""
        return f"{self.role.value}:{self.owner}" if self.owner else self.role.value


def groups(place: Place, owners: Sequence[str]) -> tuple[Group, ...]:
    """Return the group roles of a store with these owners in its catalogue (codes)."""
    staff = [Group(place.role(role), role) for role in STAFF]
    partners = [Group(place.role(ServerRole.PARTNER, owner), ServerRole.PARTNER, owner) for owner in owners]
    return (*staff, *partners)


def around(place: Place, inside: Iterable[str]) -> Iterator[str]:
    """Give statements between the two that let who runs them do what the keeper may, for as long as they take."""
    known = dict(script.parts("roles"))
    given = {"keeper": quote_text(place.keeper)}
    yield script.filled(known["keep"], given)
    yield from inside
    yield script.filled(known["let_go"], given)


def statements(place: Place, owners: Sequence[str]) -> Iterator[str]:
    """Give the statements, in order, that make the roles and grant them what they may; again and again the same."""
    wanted = groups(place, owners)
    staff = [one for one in wanted if one.role is not ServerRole.PARTNER]
    adders = [
        (rights.table, one.name)
        for rights in RIGHTS
        for one in staff
        if Right.ADD in rights.of(one.role) and one.role is not ServerRole.ADMINISTRATOR
    ]
    stylers = [(STYLES, one.name) for one in staff if Right.ADD in BESIDE[STYLES].of(one.role)]
    given = {
        **names(place),
        "schema_text": quote_text(place.schema),
        "postgis_text": quote_text(place.postgis),
        "administrator": quote_text(place.role(ServerRole.ADMINISTRATOR)),
        "roles": _rows((one.name, one.role.value, one.owner) for one in wanted),
        "keeper": quote_text(place.keeper),
        "things": listed([*(table.name for table in TABLES), STYLES, *partner.VIEWS]),
        "kept_things": listed(KEPT),
        "kept_functions": listed(KEPT_FUNCTIONS),
        "fact_writers": _those(staff, lambda may: Right.CHANGE in may),
        "fact_readers": _those(staff, lambda may: Right.CHANGE not in may and bool(may)),
        "grants": "; ".join(
            [*_to_keeper(place), *_granted(place, staff), *_to_partners(place, wanted), *_to_ask(place, staff)]
        ),
        "adders": _rows(adders),
        "stylers": _rows(stylers),
    }
    for part, text in script.parts("roles"):
        if not part:
            yield script.filled(text, given)


def _those(staff: Sequence[Group], wanted: Callable[[frozenset[Right]], bool]) -> str:
    """Return the roles whose rights on the table of facts are so."""
    (meta,) = (rights for rights in RIGHTS if rights.table == "meta")
    return ", ".join(quote_name(one.name) for one in staff if wanted(meta.of(one.role)))


def _to_keeper(place: Place) -> Iterator[str]:
    """What the keeper's functions ask; and of what is the keeper's, only what is granted below is anybody's."""
    keeper, administrator = quote_name(place.keeper), quote_name(place.role(ServerRole.ADMINISTRATOR))
    yield f"GRANT SELECT ON {place.name('municipal_settings')} TO {keeper}"
    yield f"REVOKE ALL ON {', '.join(map(place.name, KEPT))} FROM {administrator}"
    yield f"GRANT SELECT ON {place.name(ROLES)} TO {administrator}"
    functions = ", ".join(f"{place.name(name)}()" for name in (*WRITERS, PRUNE))
    yield f"GRANT EXECUTE ON FUNCTION {functions} TO {administrator}"


def _granted(place: Place, staff: Sequence[Group]) -> Iterator[str]:
    for rights in (*RIGHTS, *BESIDE.values()):
        for one in staff:
            owns = one.role is ServerRole.ADMINISTRATOR and rights.table not in KEPT
            if rights.of(one.role) and not owns:
                yield _grant(place, rights, one)


def _grant(place: Place, rights: TableRights, group: Group) -> str:
    may = ", ".join(right.value for right in Right if right in rights.of(group.role))
    return f"GRANT {may} ON {place.name(rights.table)} TO {quote_name(group.name)}"


def _to_partners(place: Place, wanted: Sequence[Group]) -> Iterator[str]:
    partners = ", ".join(quote_name(one.name) for one in wanted if one.role is ServerRole.PARTNER)
    if not partners:
        return
    for view in partner.VIEWS:
        yield f"GRANT SELECT ON {place.name(view)} TO {partners}"
    yield f"GRANT UPDATE ON {place.name(partner.TASK)} TO {partners}"
    for function in partner.FUNCTIONS:
        yield f"GRANT EXECUTE ON FUNCTION {place.name(function)}() TO {partners}"


def _to_ask(place: Place, staff: Sequence[Group]) -> Iterator[str]:
    named = ", ".join(quote_name(one.name) for one in staff)
    for function in ("est_role", "est_store_mark"):
        yield f"GRANT EXECUTE ON FUNCTION {place.name(function)}() TO {named}"
    field = ", ".join(quote_name(one.name) for one in staff if one.role is ServerRole.FIELD)
    yield f"GRANT EXECUTE ON FUNCTION {place.name('est_returns_key')}() TO {field}"


def _rows(rows: Iterable[Sequence[str]]) -> str:
    return ", ".join("(" + listed(row) + ")" for row in rows)


def membership(group: str, login: str, *, given: bool) -> str:
    """Return the statement that grants a group role to a login, or takes it, whoever granted it."""
    if given:
        return f"GRANT {quote_name(group)} TO {quote_name(login)}"
    return script.filled(
        dict(script.parts("roles"))["taken"],
        {"group": quote_text(group), "login": quote_text(login), "inherits": INHERITS},
    )
