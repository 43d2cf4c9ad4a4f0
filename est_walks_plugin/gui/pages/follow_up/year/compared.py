"""How many came in, and how many of them are compared with earlier years: the difference is of those."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .....i18n import tr
from .... import format as fmt

if TYPE_CHECKING:
    from .....engine.situation.picture import ChangeRow


def now_text(row: ChangeRow) -> str:
    """Return how many came in, and behind it how many of them the difference is of where that is fewer: "13 (11)"."""
    return fmt.number(row.now) + (f" ({fmt.number(row.compared)})" if row.left_out else "")


def compared_tip(row: ChangeRow) -> str:
    """Return how many are compared with earlier years where it is not all."""
    return tr("{count} of them compared").format(count=fmt.number(row.compared)) if row.left_out else ""
