"""What the login that is connected may do with a store: asked of the server, so that nothing is tried that it refuses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, Mapping

from ...i18n import language, tr
from ...model.code_words import code_word
from ...model.errors import PartnerLoginError, RightsError, StoreError
from ...model.server.role import ServerRole
from ..schema import BY_NAME, Table
from .rights import STYLES, Right, is_declared

PARTNER_VIEW = "partner_task"
_SCHEMA = (
    "(SELECT oid FROM pg_namespace WHERE nspname = "
    "coalesce(current_schema(), trim('\" ' FROM split_part(current_setting('search_path'), ',', 1))))"
)
_RIGHTS = (
    "SELECT relname, "
    + ", ".join(f"has_table_privilege(oid, '{right.value}')::int AS may_{right.name.lower()}" for right in Right)
    + ", "
    f"coalesce(has_schema_privilege(relnamespace, 'USAGE'), false)::int AS inside FROM pg_class WHERE relnamespace = {_SCHEMA} "
    "AND relkind IN ('r', 'v')"
)
_ROLE = (
    "SELECT count(*) FROM pg_proc WHERE proname = 'est_role' AND pronamespace = quote_ident(current_schema())::regnamespace "
    "AND has_function_privilege(oid, 'EXECUTE')"
)


@dataclass(frozen=True)
class Login:
    """The rights of a login on the tables and views there are: a table that is not named is not there yet."""

    label: str
    rights: Mapping[str, frozenset[Right]]
    role: str = ""

    @staticmethod
    def of(execute: Callable[[str], list[list[Any]]], label: str) -> Login:
        """Ask the server. Raises StoreError."""
        rights = {
            str(name): frozenset(right for right, may in zip(Right, told) if may and usage)
            for name, *told, usage in execute(_RIGHTS)
        }
        role = str(execute("SELECT est_role()")[0][0]) if execute(_ROLE)[0][0] else ""
        return Login(label, rights, role)

    def may(self, table: str, right: Right) -> bool:
        """Return whether the login may do this with a table."""
        return table not in self.rights or right in self.rights[table]

    @property
    def is_partner(self) -> bool:
        """Whether it sees a partner's views and nothing else."""
        return not self.may("meta", Right.READ) and Right.READ in self.rights.get(PARTNER_VIEW, ())

    @property
    def only_reads(self) -> bool:
        """Whether there is a store, and no table of it that the login may write."""
        writes = frozenset({Right.ADD, Right.CHANGE, Right.REMOVE})
        return "meta" in self.rights and not any(self.rights.get(name, frozenset()) & writes for name in BY_NAME)

    @property
    def keeps_catalogue(self) -> bool:
        """Whether it may write what is kept up to date when a store is opened."""
        return all(self.may(table, right) for table in ("meta", "category", STYLES) for right in Right)

    def refuse_stranger(self) -> None:
        """Raise PartnerLoginError for a partner's login, RightsError for one that may not read what there is."""
        if self.is_partner:
            raise PartnerLoginError(
                tr(
                    "This login of “{store}” is a partner's: it sees and answers its own tasks and nothing else; open it in "
                    "the window, which puts them on the map."
                ).format(store=self.label)
            )
        if not self.may("meta", Right.READ):
            raise RightsError(
                tr(
                    "This login has no role in “{store}”; let an administrator of the database give it one (Grant roles)."
                ).format(store=self.label)
            )

    def require(self, table: Table, right: Right) -> None:
        """Raise RightsError where the login may not do this with a table."""
        if not self.may(table.name, right) and is_declared(table.name, right, self.role):
            raise RightsError(
                tr(
                    "The rights of the role “{role}” in “{store}” are of an older version and lack “{table}”; let an "
                    "administrator of the database run Grant roles again."
                ).format(role=self.role_word, store=self.label, table=table.title_in(language()))
            )
        if not self.may(table.name, right):
            raise RightsError(
                {
                    Right.READ: tr("Your login has the role “{role}” in “{store}”, which does not read “{table}”."),
                    Right.ADD: tr("Your login has the role “{role}” in “{store}”, which adds nothing to “{table}”."),
                    Right.CHANGE: tr(
                        "Your login has the role “{role}” in “{store}”, which changes nothing in “{table}”."
                    ),
                    Right.REMOVE: tr(
                        "Your login has the role “{role}” in “{store}”, which deletes nothing from “{table}”."
                    ),
                }[right].format(role=self.role_word, store=self.label, table=table.title_in(language()))
            )

    def only_reads_error(self) -> StoreError:
        """Return the error for who writes with a login that may not."""
        return RightsError(
            tr(
                "Your login has the role “{role}” in “{store}” and changes nothing; let an administrator of the database "
                "give it another."
            ).format(role=self.role_word, store=self.label)
        )

    @property
    def role_word(self) -> str:
        """The role as it is called."""
        role, _, owner = self.role.partition(":")
        word = code_word("ServerRole", role or ServerRole.VIEWER.value, language())
        return f"{word} ({owner})" if owner else word
