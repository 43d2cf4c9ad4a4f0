"""The way in words: a heading a leg, the turns under it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Iterable

from ....i18n import tr
from ....model.walk import PlannedLeg, WalkPlan
from ....model.wording.place_names import said
from ....model.wording.reader import plain_reader
from ....model.wording.turns import turn_text
from ... import format as fmt
from ...context import Context
from ...models.rows_model import ListColumn
from ...widgets.map_rows import link
from ...widgets.rows_view import RowsView


@dataclass(frozen=True)
class TurnRow:
    """A line of the list: a leg, or a turn on it with the corner's point."""

    key: str
    text: str
    is_leg: bool
    geometry: Any


def turns_view(context: Context) -> RowsView:
    """Return the list of turns; a click shows the corner on the map."""
    columns = [
        ListColumn("text", tr("Turn"), lambda row: row.text, stretch=True, bold=lambda row: row.is_leg, least=20),
    ]
    view = RowsView(columns, name=tr("The way in words"), key="key", header=False)
    view.tree.setUniformRowHeights(False)
    view.tree.setWordWrap(True)
    view.tree.setSortingEnabled(False)
    view.setMinimumHeight(140)
    link(view, context)
    return view


def turn_rows(plan: WalkPlan) -> list[TurnRow]:
    """Return the rows: legs with where they lead, and their turns with the corner's position."""
    from shapely.geometry import LineString, Point

    rows: list[TurnRow] = []
    reader = plain_reader()
    for leg in plan.legs:
        whole = LineString(leg.line[:, :2]) if len(leg.line) > 1 else None
        rows.append(TurnRow(f"{leg.seq}", _heading(plan, leg), is_leg=True, geometry=whole))
        for number, turn in enumerate(leg.turns):
            point = Point(turn.x, turn.y)
            text = turn_text(turn, reader)
            rows.append(TurnRow(f"{leg.seq}.{number}", text, is_leg=False, geometry=point))
    return rows


def _heading(plan: WalkPlan, leg: PlannedLeg) -> str:
    to = next((f"{stop.seq} {said(stop.name)}" for stop in plan.stops if stop.seq == leg.seq), tr("the end"))
    parts = [fmt.metres(leg.length_m)]
    if leg.unlit_m >= 1:
        parts.append(tr("{length} without light").format(length=fmt.metres(leg.unlit_m)))
    if leg.stairs:
        parts.append(tr("%n flight(s) of stairs", None, leg.stairs))
    return tr("To {place} ({facts})").format(place=to, facts=", ".join(parts))


def shorten(rows: Iterable[TurnRow]) -> str:
    """Return how many turns there are, for the folded heading."""
    return fmt.number(sum(1 for row in rows if not row.is_leg))
