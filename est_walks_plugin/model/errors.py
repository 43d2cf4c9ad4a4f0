"""Errors a planner can read: what happened, where, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..i18n import tr

if TYPE_CHECKING:
    from datetime import datetime

    from .field.conflict import Conflict


class EstWalksError(Exception):
    """One plain sentence for the planner; `details` is for the log and the details button."""

    def __init__(self, message: str, *, details: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.details = details


class InputError(EstWalksError):
    """A file, row, column or value that came in cannot be used."""


class AmbiguousInputError(InputError):
    """Two readings of an input are equally likely; the planner, or a parameter, decides.

    `question` names what is undecided (for example "crs"), `choices` the values that fit and
    `parameter` the Processing parameter that decides it headless.
    """

    def __init__(
        self,
        message: str,
        *,
        question: str,
        choices: tuple[str, ...],
        parameter: str,
        details: str = "",
    ) -> None:
        super().__init__(message, details=details)
        self.question = question
        self.choices = choices
        self.parameter = parameter


class OtherWalkError(InputError):
    """What came in belongs to other walks than the one it was read in for; `walks` are theirs (uuids)."""

    def __init__(self, message: str, walks: tuple[str, ...]) -> None:
        super().__init__(message)
        self.walks = walks


class ParameterError(EstWalksError):
    """A parameter of an operation has a value that cannot work."""


class StoreError(EstWalksError):
    """The store cannot be opened, read or written."""


class StoreVersionError(StoreError):
    """The store's schema is newer than this plugin, or must be migrated first."""


class StoreBusyError(StoreError):
    """Somebody else holds the store."""


class StoreDeadlockError(StoreBusyError):
    """Two writers waited for each other and the database ended this one; nothing of it was kept."""


class StoreLostError(StoreError):
    """The server that holds the store went away in the middle; it may be there again."""


class ConflictError(StoreError):
    """A record was changed by somebody else since it was read."""


class LateConflictError(ConflictError):
    """The same, told by the database in the middle of writing: what the transaction did before is lost with it."""


class BothChangedError(LateConflictError):
    """Somebody else changed the same values of rows meanwhile, and nobody has said yet which are kept; nothing was changed.

    `conflicts` say what both wrote; `roles` and `at` say by whom and when, where it is known.
    """

    def __init__(
        self, message: str, conflicts: tuple[Conflict, ...], roles: tuple[str, ...] = (), at: datetime | None = None
    ) -> None:
        super().__init__(message)
        self.conflicts = conflicts
        self.roles = roles
        self.at = at


class RightsError(StoreError):
    """The role of the login does not allow it."""


class PartnerLoginError(RightsError):
    """The login is a partner's: it sees its own tasks, and no store."""


class NetworkError(EstWalksError):
    """A server on the network did not give what was asked for; nothing was changed."""


class NotFoundError(EstWalksError):
    """A record that was asked for is not in the store."""


class InfeasibleError(EstWalksError):
    """A plan that was asked for cannot exist; the message names the cause.

    `cause` is a stable code: "budget", "required", "unreachable", "empty", "input".
    `nodes` are the indices of the problem's nodes that are to blame and `excess` how far the best
    attempt overshoots the budget, in the problem's own time unit.
    """

    def __init__(
        self,
        message: str,
        *,
        cause: str = "budget",
        nodes: tuple[int, ...] = (),
        excess: float = 0.0,
        details: str = "",
    ) -> None:
        super().__init__(message, details=details)
        self.cause = cause
        self.nodes = nodes
        self.excess = excess


class Cancelled(EstWalksError):  # noqa: N818 - a request, not a fault
    """The planner pressed Cancel; nothing was changed."""

    def __init__(self, message: str = "") -> None:
        super().__init__(message or tr("Cancelled; nothing was changed."))
