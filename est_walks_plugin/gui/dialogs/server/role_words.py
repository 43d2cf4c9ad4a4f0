"""What the panel of roles says: which role is whose, what it may, what is made and what would be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....i18n import tr
from ....model.server.role import ServerRole
from ....operations.server_roles.wished import NOBODY
from ...labels import label

if TYPE_CHECKING:
    from ....operations.server_roles.grant import Granted
    from ....operations.server_roles.standing import Standing
    from ...session import Session

MOST_NAMED = 4


def role(said: str, session: Session) -> str:
    """Return a role as it is written ("partner:police") in words; "none" is a word, "" nothing."""
    if not said or said == NOBODY:
        return tr("no role") if said else ""
    code, _, owner = said.partition(":")
    word = label("ServerRole", code)
    return f"{word}: {session.name('owner', owner)}" if owner else word


def mine(now: Standing, session: Session) -> str:
    """Return who is logged in, and what that login may do."""
    login = next((one.login for one in now.logins if one.is_self), "")
    code = now.role.partition(":")[0]
    may = _may(ServerRole(code)) if code else tr("It has no role here.")
    if code == ServerRole.ADMINISTRATOR.value:
        may += " " + (tr("It may make and give roles.") if now.may_make else lacks())
    else:
        may += " " + tr("Roles are given by an administrator of the store.")
    who = tr("You are logged in as {login}: {role}.").format(login=login, role=role(now.role or NOBODY, session))
    return f"{who} {may}"


def _may(of: ServerRole) -> str:
    return {
        ServerRole.ADMINISTRATOR: tr(
            "That login may do everything in the store, also upgrade it and delete by schedule."
        ),
        ServerRole.PLANNER: tr("That login reads and writes everything but roles, upgrades and the deletion log."),
        ServerRole.FIELD: tr(
            "That login reads what a walk needs, records findings, photos and tracks, and fills in scores and notes of stops."
        ),
        ServerRole.VIEWER: tr("That login reads everything and changes nothing."),
        ServerRole.PARTNER: tr("That login sees and answers its own tasks."),
    }[of]


def lacks() -> str:
    """Return why roles can't be made with this login, and what to do."""
    return tr(
        "Your login may not make roles: save the script and let the database's administrator run it, or ask him for "
        "CREATEROLE."
    )


def made(now: Standing, session: Session) -> str:
    """Return how many of the roles there are, and which are missing."""
    if not now.existing:
        return tr("No roles are made yet: until then only who owns the tables comes in.")
    if not now.missing:
        return tr("All %n role(s) are made.", None, len(now.groups))
    names = [role(one.said, session) for one in now.missing]
    more = tr("and %n more", None, len(names) - MOST_NAMED) if len(names) > MOST_NAMED else ""
    told = ", ".join(names[:MOST_NAMED]) + (f" {more}" if more else "")
    return tr("Missing: {roles}.").format(roles=told)


def done(result: Granted, session: Session) -> str:
    """Return what was made and changed, would be, or stands in the script."""
    parts = []
    if result.made:
        parts.append(tr("%n role(s) made", None, len(result.made)))
    parts += [
        tr("{login}: {before} → {after}").format(
            login=one.login, before=role(one.before, session), after=role(one.after, session)
        )
        for one in result.changed
    ]
    told = "; ".join(parts) or tr("no login changed, the rights of the roles renewed")
    if result.script:
        return tr("Saved as {path}, nothing is changed yet: {what}.").format(path=result.script, what=told)
    if result.applied:
        return tr("Done: {what}.").format(what=told)
    return tr("Would be done: {what}. Nothing is changed.").format(what=told)
