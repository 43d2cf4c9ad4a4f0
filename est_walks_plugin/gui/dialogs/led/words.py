"""What the ticked streets come to, and what becomes of the dark, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....i18n import tr
from ....model.light.programme import Totals
from ... import format as fmt

if TYPE_CHECKING:
    from ....operations.light.what_if import WhatIf


def total_text(total: Totals) -> str:
    """Return the sums of streets on one line."""
    parts = [
        tr("%n street(s)", None, total.streets),
        tr("{count} lamps to change", None, total.lamps).format(count=fmt.number(total.lamps)),
        tr("{before} kW now, {after} kW as LED").format(
            before=fmt.number(total.kw_now, 1), after=fmt.number(total.kw_after, 1)
        ),
        tr("saves {kwh} kWh and {kr} kr a year").format(kwh=fmt.number(total.kwh_saved), kr=fmt.number(total.kr_saved)),
        tr("costs {kr} kr").format(kr=fmt.number(total.cost)),
    ]
    if total.payback_years is not None:
        parts.append(tr("paid back in {years} years").format(years=fmt.number(total.payback_years, 1)))
    if total.known < total.lamps:
        parts.append(
            tr("reckoned on {known} of {lamps} lamps").format(
                known=fmt.number(total.known), lamps=fmt.number(total.lamps)
            )
        )
    return " · ".join(parts)


def what_if_text(found: WhatIf) -> str:
    """Return the dark metres before and after, and how many stretches end."""
    from ....operations.light.what_if import Fate

    told = tr("Dark stretches: {before} m now, {after} m when these lamps work (indicative).").format(
        before=fmt.number(found.before_m), after=fmt.number(found.after_m)
    )
    if not found.broken:
        return told + " " + tr("None of them is broken: LED in the same place lights no farther.")
    ends = tr("Stretches that end: {gone}, that get shorter: {shorter}.").format(
        gone=found.count(Fate.GONE), shorter=found.count(Fate.SHORTER)
    )
    return " ".join([told, tr("%n of the lamps is broken.", None, found.broken), ends])
