"""What became of the rows of an import as one bar: read = new + updated + unchanged + rejected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....i18n import tr
from ... import format as fmt
from .fills import Fill, Pattern
from .stacked_bar import Part, StackedBar

if TYPE_CHECKING:
    from ....model.receipt import Receipt

REJECTED = "rejected"
"""Key of the part whose rows are listed one by one."""


def receipt_bar() -> StackedBar:
    """Return the bar, empty; its parts cannot be pressed until it is said which."""
    bar = StackedBar(tr("What became of the rows read"), tr("Rows"), as_sum=True)
    bar.let_press(())
    return bar


def receipt_parts(receipt: Receipt) -> list[Part]:
    """Return the parts of the rows read."""
    found = (
        ("stored", tr("New"), tr("{count} new", None, receipt.stored), receipt.stored, Fill(Pattern.PLAIN, "task")),
        (
            "updated",
            tr("Updated"),
            tr("{count} updated", None, receipt.updated),
            receipt.updated,
            Fill(Pattern.CROSSED, "task"),
        ),
        (
            "unchanged",
            tr("Unchanged"),
            tr("{count} unchanged", None, receipt.unchanged),
            receipt.unchanged,
            Fill(Pattern.DOTTED, "task_declined"),
        ),
        (
            REJECTED,
            tr("Rejected"),
            tr("{count} rejected", None, receipt.refused),
            receipt.refused,
            Fill(Pattern.LEVEL, "dark_gap"),
        ),
    )
    return [
        Part(key, title, count, fill, label=text.format(count=fmt.number(count)))
        for key, title, text, count, fill in found
    ]
