"""What a change of several tasks would do, in words, before it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....i18n import tr
from ... import format as fmt

if TYPE_CHECKING:
    from ....operations.tasks import BulkPreview

MOST_NAMED = 3


def told(preview: BulkPreview) -> str:
    """Return how many tasks change and in what, how many are so already, and which refuse, with the reason."""
    lines = []
    if preview.changed:
        words = _columns()
        parts = [f"{words.get(column, column)} {fmt.number(number)}" for column, number in preview.columns.items()]
        told = tr("%n task(s) change", None, len(preview.changed))
        lines.append(f"{told}: {', '.join(parts)}." if parts else f"{told}.")
    if preview.unchanged:
        lines.append(tr("%n task(s) are so already.", None, len(preview.unchanged)))
    if preview.refused:
        lines.append(tr("%n task(s) cannot be changed so and stay as they are:", None, len(preview.refused)))
        lines += [f"• {one.title}: {one.why}" for one in preview.refused[:MOST_NAMED]]
        lines += _and_more(len(preview.refused) - MOST_NAMED)
    for told_of in (preview.seasons, preview.owners):
        lines += [f"• {text}" for text in told_of[:MOST_NAMED]]
        lines += _and_more(len(told_of) - MOST_NAMED)
    return "\n".join(lines)


def _and_more(number: int) -> list[str]:
    return ["• " + tr("and {count} more").format(count=fmt.number(number))] if number > 0 else []


def _columns() -> dict[str, str]:
    return {
        "state": tr("State"),
        "reason": tr("Reason (published)"),
        "owner": tr("Owner"),
        "due": tr("Due"),
        "measure": tr("Measure"),
        "lane": tr("Lane"),
        "season": tr("Season"),
        "feedback": tr("Told to residents"),
        "cost": tr("Cost"),
        "contact": tr("Contact"),
        "work_order": tr("Work order"),
        "title": tr("Title"),
        "lamp": tr("Lamp"),
    }
