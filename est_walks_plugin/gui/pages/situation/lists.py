"""The two lists of page Lägesbild: ranked places, and the longest dark stretches."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ....i18n import tr
from ....model.wording.gap_reasons import gap_reason_text
from ....model.wording.place_names import row_name
from ....model.wording.reader import plain_reader
from ....model.wording.reasons import MOST_REASONS, reason_texts, reasons_of
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
            lambda row: f"{row['position']} {row['name']} {row['reasons_text']}",
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
            tooltip=_gap_reason,
        ),
        Column(
            "length",
            tr("Length"),
            lambda row: fmt.metres(row["length_m"]),
            sort=lambda row: row["length_m"],
            right=True,
            least=8,
        ),
        Column("state", tr("Light"), _gap_state, least=12, priority=1, tooltip=_gap_reason),
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
    """Return the places of a ranking, best first, their names and reasons in the window's language."""
    if ranking is None:
        return []
    reader = store.reader()
    rows = store.rows("ranking_item", {"ranking": ranking["uuid"]}, order_by=("position",))
    for row in rows:
        row["name"] = row_name(row, reader)
        row["reasons"] = reason_texts(reasons_of(row["reasons"]), reader)
        row["reasons_text"] = ", ".join(row["reasons"][:MOST_REASONS])
    return rows


def gap_rows(store: Store, area: str | None) -> list[Row]:
    """Return the longest dark stretches of an area, None for all areas."""
    return store.rows("dark_gap", {"area": area} if area else None, order_by=("-length_m",), limit=MOST_GAPS)


def _place_tooltip(row: Row) -> str:
    return "\n".join([f"{row['name']} ({fmt.number(row['score'])})", *row["reasons"]])


def _gap_reason(row: Row) -> str:
    return gap_reason_text(row["reason"] or "", plain_reader())


def _gap_state(row: Row) -> str:
    return {"dark": tr("dark"), "unknown": tr("not known")}.get(row["state"], row["state"] or "")
