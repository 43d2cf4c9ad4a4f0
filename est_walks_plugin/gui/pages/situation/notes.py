"""What stands under the lists of page Lägesbild: what they are made from, and when it is not what the map shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Sequence

from ....i18n import tr
from .lists import ranked_words

if TYPE_CHECKING:
    from ...map_shows import Filter
    from ...session import Session
    from ...widgets.rows_view import RowsView
    from .lists import ListedPlace, Ranking


def places_note(
    session: Session,
    ranking: Ranking | None,
    listed: Sequence[ListedPlace],
    shown: Filter,
    is_reweighted: bool,
    is_marked: bool,
) -> str:
    """Return what the list of places is made from: a ranking, with other weights or another filter, some of it chosen."""
    if ranking is None:
        return tr("No places are ranked here yet; press “Rank the places”.")
    if is_reweighted:
        return tr("Shown with the changed weights; rank again to keep it, see it on the map and how sure it is.")
    text = ranked_words(session.day(ranking.created), listed)
    if not ranking.is_of(shown):
        text = tr("Ranked with another filter than the map shows now; rank again to see the same in both.")
    if is_marked:
        text = by_all() + " " + text
    if ranking.area != session.area_uuid:
        text = tr("The ranking is of {area} only.").format(area=ranking.area_name) + " " + text
    return text


def by_all() -> str:
    """Return what a ranking counts while something is chosen in the charts."""
    return tr("The ranking counts all that the filter lets through, not only what is chosen in the charts.")


def stretches_note(gaps: RowsView, is_marked: bool) -> str:
    """Return what to do where there are no dark stretches, and why the list may be empty where there are."""
    if not gaps.rows():
        return tr("No dark stretches yet; press “Find dark stretches”.")
    if not is_marked or gaps.shown_rows():
        return ""
    return tr("None of what is chosen lies along a dark stretch.")
