"""Reading who is to have which role: "viewer=anna; field=telefon1,telefon2; partner:polisen=polis1; none=berit"."""

from __future__ import annotations

from dataclasses import dataclass

from ...i18n import tr
from ...model.catalogue import Catalogue
from ...model.code_words import code_words
from ...model.errors import ParameterError
from ...model.server.role import ServerRole

NOBODY = "none"


@dataclass(frozen=True)
class Wish:
    """A login and the role it is to have; None for none. `owner` is the code of a partner's."""

    login: str
    role: ServerRole | None
    owner: str = ""

    @staticmethod
    def of(login: str, said: str) -> Wish:
        """Return the wish that a login has a role as `said` writes it."""
        code, _, owner = said.partition(":")
        return Wish(login, None if said == NOBODY else ServerRole(code), owner)

    @property
    def said(self) -> str:
        """The role as it is written: "planner", "partner:polisen", "none"."""
        if self.role is None:
            return NOBODY
        return f"{self.role.value}:{self.owner}" if self.owner else self.role.value


def read_wishes(text: str, catalogue: Catalogue) -> tuple[Wish, ...]:
    """Return what a text wishes; an owner of the catalogue is named by its code or its name.

    Raises ParameterError for a role or an owner that is none, a part without logins, and a login that is named twice.
    """
    found: dict[str, Wish] = {}
    for part in text.replace("\n", ";").split(";"):
        if not part.strip():
            continue
        named, equals, logins = part.partition("=")
        names = [login.strip() for login in logins.split(",") if login.strip()]
        if not equals or not names:
            raise ParameterError(
                tr("“{part}” in ROLES names no login; write for example planner=anna or field=phone1,phone2.").format(
                    part=part.strip()
                )
            )
        role, owner = _role(named.strip(), catalogue)
        for login in names:
            wish = Wish(login, role, owner)
            if found.setdefault(login, wish) != wish:
                raise ParameterError(
                    tr("ROLES gives “{login}” two roles, {first} and {second}; a login has one.").format(
                        login=login, first=found[login].said, second=wish.said
                    )
                )
    return tuple(found.values())


def _role(named: str, catalogue: Catalogue) -> tuple[ServerRole | None, str]:
    word, colon, owner = (part.strip() for part in named.partition(":"))
    if word.casefold() == NOBODY and not colon:
        return None, ""
    role = _known().get(word.casefold())
    if role is None or (role is not ServerRole.PARTNER and colon):
        raise ParameterError(
            tr("“{role}” in ROLES is no role; the roles are {known}.").format(
                role=named, known="viewer, field, planner, administrator, partner:<owner>, none"
            )
        )
    entry = catalogue.find("owner", owner) if role is ServerRole.PARTNER else None
    if role is ServerRole.PARTNER and (entry is None or not entry.active):
        owners = [one.code for one in catalogue.entries("owner") if one.active]
        raise ParameterError(
            tr("“{role}” in ROLES names no owner of the catalogue; the owners are {known}.").format(
                role=named, known=", ".join(owners)
            )
        )
    return role, entry.code if entry else ""


def _known() -> dict[str, ServerRole]:
    """Return the roles by their codes and by their words in both languages."""
    words = {
        word.casefold(): ServerRole(code)
        for language in ("en", "sv")
        for code, word in code_words("ServerRole", language).items()
    }
    return {**words, **{role.value: role for role in ServerRole}}
