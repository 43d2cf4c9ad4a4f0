"""The two lists of page Lägesbild: ranked places, and the longest dark stretches."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ....i18n import tr
from ... import format as fmt
from ...models.rows_model import Column, Row
from ...widgets.map_rows import link
from ...widgets.rows_view import RowsView
from ...widgets.score_delegate import ScoreDelegate

if TYPE_CHECKING:
    from ....store import Store
    from ...context import Context

MOST_GAPS = 200


def places_view(context: Context) -> RowsView:
    """Return the list of ranked places."""
    columns = [
        Column(
            "name",
            tr("Place"),
            lambda row: f"{row['position']} {row['name'] or ''} {row['reasons_text'] or ''}",
            sort=lambda row: row["position"],
            tooltip=_place_tooltip,
            stretch=True,
        )
    ]
    view = RowsView(columns, name=tr("Ranked places"), header=False)
    view.set_delegate(ScoreDelegate(view), uniform=True)
    view.tree.setAlternatingRowColors(True)
    link(view, context)
    return view


def gaps_view(context: Context) -> RowsView:
    """Return the list of dark stretches."""
    columns = [
        Column(
            "name",
            tr("Stretch"),
            lambda row: row["name"] or tr("Path without a name"),
            stretch=True,
            least=14,
            tooltip=lambda row: row["reason"],
        ),
        Column(
            "length",
            tr("Length"),
            lambda row: fmt.metres(row["length_m"]),
            sort=lambda row: row["length_m"],
            right=True,
            least=8,
        ),
        Column("state", tr("Light"), _gap_state, least=12, priority=1, tooltip=lambda row: row["reason"]),
        Column(
            "lamps_out",
            tr("Out"),
            lambda row: fmt.number(row["lamps_out"]) if row["lamps_out"] else "",
            sort=lambda row: row["lamps_out"] or 0,
            right=True,
            least=5,
            priority=2,
            tooltip=lambda row: tr("{count} lamps that do not shine").format(count=row["lamps_out"] or 0),
        ),
    ]
    view = RowsView(columns, name=tr("Dark stretches"))
    link(view, context)
    return view


def newest_ranking(store: Store, area: str | None) -> dict[str, Any] | None:
    """Return the newest ranking of an area; of any area, as the map shows it, when all are chosen."""
    rows = store.rows("ranking", {"area": area} if area else None, order_by=("-created",), limit=1)
    return rows[0] if rows else None


def ranked_rows(store: Store, ranking: dict[str, Any] | None) -> list[Row]:
    """Return the places of a ranking, best first."""
    return store.rows("ranking_item", {"ranking": ranking["uuid"]}, order_by=("position",)) if ranking else []


def gap_rows(store: Store, area: str | None) -> list[Row]:
    """Return the longest dark stretches of an area, None for all areas."""
    return store.rows("dark_gap", {"area": area} if area else None, order_by=("-length_m",), limit=MOST_GAPS)


def _place_tooltip(row: Row) -> str:
    reasons = [part.strip() for part in (row["reasons_text"] or "").split(" · ")]
    return "\n".join([f"{row['name'] or ''} ({fmt.number(row['score'])})", *reasons])


def _gap_state(row: Row) -> str:
    return {"dark": tr("dark"), "unknown": tr("not known")}.get(row["state"], row["state"] or "")
