"""What the receipt says of stored records that a file does not hold: which are gone, which were left, and why."""

from __future__ import annotations

from typing import Any

from ....i18n import tr
from ....model.receipt import Receipt
from ..gone import Coverage, Covers, Missing


def tell_missing(receipt: Receipt, coverage: Coverage, found: Missing) -> None:
    """Add to the receipt's `covers`, and note what was left as it is. Once for each table of a file."""
    if not found.gone and not found.left:
        return
    told: dict[str, Any] = receipt.extra.setdefault("covers", {"chosen": "", "gone": 0, "left": 0, "reasons": []})
    told["chosen"] = "area" if coverage.asked else coverage.covers.value or "rows"
    told["gone"] += len(found.gone)
    told["left"] += found.left
    if coverage.period is not None:
        told["period"] = [str(moment)[:10] for moment in coverage.period]
    reason = _reason(coverage, found)
    if reason:
        told["reasons"].append(reason)
        receipt.notes.append(reason)


def _reason(coverage: Coverage, found: Missing) -> str:
    if coverage.keeps or not found.left or coverage.asked:
        return ""
    if coverage.covers is Covers.PART:
        return tr(
            "{count} stored rows are not in the file and stay as they are: it is a part.", None, found.left
        ).format(count=found.left)
    if coverage.covers is Covers.PERIOD:
        text = tr("{count} stored rows are not of the file's period and stay as they are.", None, found.left)
        return text.format(count=found.left)
    if found.partial:
        text = tr(
            "The file holds {met} of the {known} stored rows where it tells and is taken for a part: {count} stored rows "
            "stay as they are. Were they gone, import it again and choose that the file covers all (COVERS whole) or its period "
            "(COVERS period).",
            None,
            found.left,
        )
        return text.format(met=found.met, known=found.known, count=found.left)
    text = tr(
        "{count} stored rows are not in the file but outside what it covers (its days, its ground, its categories and statuses) and "
        "stay as they are. Were they gone, import it again and choose that the file covers all (COVERS whole).",
        None,
        found.left,
    )
    return text.format(count=found.left)
