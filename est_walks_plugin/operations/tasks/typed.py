"""What a planner types about a task, or an owner answers, checked before anything keeps it."""

from __future__ import annotations

import re

from ...i18n import tr
from ...model.codes import Lane
from ...model.errors import ParameterError
from ...privacy import MASKED_KINDS, normal, screen
from ...privacy.kinds import PLATE
from ...privacy.safe_text import plain_text
from ..typed_text import NAME_LETTERS

_NUMBER_OF_ORDER = re.compile(r"[\w./:#+-]{1,40}")


def known_lane(lane: str) -> str:
    """Return a lane's code. Raises ParameterError."""
    if lane not in {str(code) for code in Lane}:
        raise ParameterError(tr("“{lane}” is not a lane; choose quick or project.").format(lane=lane))
    return lane


def typed_contact(text: str) -> str:
    """Return who is asked about a task, as a function on one line. Raises ParameterError for what may be a person."""
    line, found = _line(text)
    if found:
        raise ParameterError(
            tr("The contact “{masked}” may tell a person; give a function, for example Operations centre.").format(
                masked=screen(line)[0] if found & set(MASKED_KINDS) else "…"
            )
        )
    return line


def typed_work_order(text: str) -> str:
    """Return the number of a task in its owner's own system. Raises ParameterError for what holds personal data."""
    line, found = _line(text)
    if _NUMBER_OF_ORDER.fullmatch(line):  # a number may look like a plate, and a long one like a person's
        found &= frozenset(MASKED_KINDS) - {PLATE}
    if found:
        raise ParameterError(
            tr("The work order holds what may be personal data; give the number of the owner's system alone.")
        )
    return line


def _line(text: str) -> tuple[str, frozenset[str]]:
    """Return a text on one line, and the kinds of personal data it may hold. Raises ParameterError when it is too long."""
    line = " ".join(plain_text(normal(text)).split())
    if len(line) > NAME_LETTERS:
        raise ParameterError(
            tr("“{text} …” has {letters} letters; write at most {limit}.").format(
                text=screen(line[:30])[0], letters=len(line), limit=NAME_LETTERS
            )
        )
    return line, frozenset(finding.kind for finding in screen(line)[1])
