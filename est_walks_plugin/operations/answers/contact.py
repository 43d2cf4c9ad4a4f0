"""How residents reach the municipality, as an answer tells it: an office's number or mailbox, never a person's."""

from __future__ import annotations

from ...i18n import tr
from ...model.errors import ParameterError
from ...privacy import normal
from ...privacy.contacts import Contact, judged
from ...privacy.safe_text import plain_text
from ..typed_text import NAME_LETTERS


class UnsureContactError(ParameterError):
    """No rule can tell a number or mailbox from a person's own: the planner says whose it is."""


def checked_contact(text: str, *, is_office: bool = False) -> str:
    """Return how residents reach the municipality, on one line; `is_office` answers what no rule can tell.

    Raises ParameterError for what names a person or is too long, UnsureContactError where it must be said whose it is.
    """
    line = " ".join(plain_text(normal(text)).split())
    found = judged(line)
    if len(line) > NAME_LETTERS or found is Contact.PERSON:
        raise ParameterError(
            tr(
                "The contact may tell a person, or is over {limit} letters; give a web address or an office, for "
                "example “Contact centre, example.se/report”."
            ).format(limit=NAME_LETTERS)
        )
    if found is Contact.UNSURE and not is_office:
        raise UnsureContactError(
            tr(
                "Nothing in the contact says whose its number or mailbox is: name the office before it, or say that it "
                "is an office's and nobody's own."
            )
        )
    return line
