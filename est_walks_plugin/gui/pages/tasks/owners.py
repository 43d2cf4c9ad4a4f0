"""What is said of owners that tasks have because a group named them, or by who keeps the way beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable, Sequence

from ....i18n import tr

if TYPE_CHECKING:
    from ....operations.tasks.keepers import OwnerHint


def owners_told(keepers: Sequence[OwnerHint | None], name: Callable[[str], str]) -> list[str]:
    """Return how many tasks have their owner for such a reason, then why, a line for each reason."""
    hints = [hint for hint in keepers if hint is not None]
    if not hints:
        return []
    said = tr("%n task(s) have the owner named on the walk, or by who keeps the way.", None, len(hints))
    return [said, *dict.fromkeys(f"{name(hint.owner)}: {hint.why}" for hint in hints)]
