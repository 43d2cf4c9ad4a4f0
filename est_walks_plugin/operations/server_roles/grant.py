"""Give logins their roles in a store on a server: all of it in one transaction, or as a script for who may."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any, Iterator, Sequence

from ...files import write_whole
from ...i18n import tr
from ...model.errors import NotFoundError, ParameterError, RightsError
from ...model.server.role import ServerRole
from ...store.roles import grants, install
from .standing import Standing, owners_of, standing
from .wished import Wish, read_wishes

if TYPE_CHECKING:
    from ...store import Store


@dataclass(frozen=True)
class RoleChange:
    """A login's role before and after, as ROLES writes them."""

    login: str
    before: str
    after: str


@dataclass(frozen=True)
class Granted:
    """What was done, or would be: group roles that were `made`, logins whose role `changed`, those that had it `already`.

    `applied` is False for a dry run, and where only the script was written; `script` is its file.
    """

    made: tuple[str, ...]
    changed: tuple[RoleChange, ...]
    already: tuple[str, ...]
    applied: bool
    script: str = ""
    roles: dict[str, str] = field(default_factory=dict)

    def to_dict(self) -> dict[str, Any]:
        """Return it as the receipt tells it."""
        return asdict(self)


def grant_roles(store: Store, asked: str | Sequence[Wish], *, output: str = "", dry_run: bool = False) -> Granted:
    """Make the roles of a store where they are missing and give logins theirs; `asked` as text: see `wished.read_wishes`.

    With `output` the same is written as a script of SQL; then it is not run by a login that may not. Raises StoreError for
    a file, ParameterError, NotFoundError for a login that does not exist, RightsError without the right; nothing is
    changed then.
    """
    now = standing(store)
    wishes = read_wishes(asked, store.catalogue) if isinstance(asked, str) else asked
    changes = _changes(now, wishes)
    may = now.may_make
    if not may and not output:
        raise RightsError(
            tr(
                "Your login may not make roles in “{store}”: that takes an administrator of the store with the right "
                "CREATEROLE; give OUTPUT, and let the database's administrator run the script."
            ).format(store=store.label)
        )
    statements = list(grants.around(now.place, _statements(now, owners_of(store), changes)))
    if output:
        write_whole(output, _script(now, statements).encode("utf-8"))
    applied = may and not dry_run
    if applied:
        with store.transaction():
            store.backend.execute("SET LOCAL client_min_messages = warning")
            for statement in statements:
                store.backend.execute(statement)
    changed = {one.login for one in changes}
    return Granted(
        tuple(one.name for one in now.groups if one.name not in now.existing),
        changes,
        tuple(one.login for one in wishes if one.login not in changed),
        applied,
        output,
        {one.said: one.name for one in now.groups},
    )


def _changes(now: Standing, wishes: Sequence[Wish]) -> tuple[RoleChange, ...]:
    changes = []
    for wish in wishes:
        found = now.login(wish.login)
        if found is None:
            raise NotFoundError(
                tr("The server has no login “{login}”; let the database's administrator create it first.").format(
                    login=wish.login
                )
            )
        if found.is_self and found.said != wish.said and found.said == ServerRole.ADMINISTRATOR.value:
            raise ParameterError(
                tr("“{login}” is your own login; nobody takes the role of administrator from himself.").format(
                    login=wish.login
                )
            )
        if found.said != wish.said or len(found.groups) > 1:
            changes.append(RoleChange(wish.login, found.said, wish.said))
    return tuple(changes)


def _statements(now: Standing, owners: Sequence[str], changes: Sequence[RoleChange]) -> Iterator[str]:
    yield from install.statements(now.place)
    yield from grants.statements(now.place, owners)
    for change in changes:
        login = now.login(change.login)
        for group in login.groups if login else ():
            if group.said != change.after:
                yield grants.membership(group.name, change.login, given=False)
        for group in now.groups:
            if group.said == change.after:
                yield grants.membership(group.name, change.login, given=True)


def _script(now: Standing, statements: Sequence[str]) -> str:
    """Return the statements as a file that psql runs, all of them or none."""
    head = f"-- Roles of the store in the database {now.place.database}, schema {now.place.schema}.\n"
    how = f"-- psql -v ON_ERROR_STOP=1 -d {now.place.database} -f <this file>\n"
    return head + how + "BEGIN;\n" + ";\n".join(statements) + ";\nCOMMIT;\n"
