"""The two lists of page Lägesbild: ranked places, and the longest dark stretches."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any, Sequence

from ....i18n import tr
from ....model.from_row import FromRow
from ....model.wording.gap_reasons import gap_reason_text
from ....model.wording.homes_words import homes_text
from ....model.wording.place_names import PlaceName, place_name
from ....model.wording.reader import plain_reader
from ....model.wording.reasons import MOST_REASONS, Reason, reason_texts
from ... import format as fmt
from ...models.rows_model import ListColumn
from ...widgets.map_rows import link
from ...widgets.rows_view import RowsView
from ...widgets.score_delegate import ScoreDelegate

if TYPE_CHECKING:
    from ....model.wording.reader import Reader
    from ....store import Store
    from ...context import Context
    from ...map_shows import Filter


@dataclass(frozen=True)
class Ranking(FromRow):
    """A ranking as it is stored: when it was made, of which area and observations, with which weights.

    `narrowed` are the values that columns of the observations had to have.
    """

    uuid: str
    area: str | None = None
    area_name: str = ""
    created: datetime | None = None
    weights: dict[str, float] = field(default_factory=dict)
    date_from: date | None = None
    date_to: date | None = None
    narrowed: dict[str, list[str | None]] = field(default_factory=dict)

    def is_of(self, shown: Filter) -> bool:
        """Whether it was made of the observations that a filter lets through."""
        mine, others = (
            {column: set(values) for column, values in chosen.items()} for chosen in (self.narrowed, shown.where())
        )
        return (self.date_from, self.date_to, mine) == (shown.date_from, shown.date_to, others)


@dataclass(frozen=True)
class ListedPlace:
    """A ranked place in words: `uuid` is the item's key, `place` the place's; `parts` (0-1) make the score (0-100).

    Its `reasons` are put into words when somebody looks: of a large list most rows are never seen.
    """

    uuid: str
    place: str | None
    position: int
    name: str
    score: float
    stored_reasons: list[dict[str, Any]] | None
    reader: Reader
    parts: dict[str, float]
    geometry: Any
    weak: bool = False
    ranks: tuple[int, int] | None = None
    """Its best and worst rank in nine of ten draws; None in a ranking made before they were drawn, or with other weights."""
    of: int = 0
    """How many places were ranked."""
    written: str | None = None
    stored_name: str = ""
    version: int = 0
    """The name that a planner wrote, that in the store's language, and the version of the place: as they are shown."""

    @property
    def ranks_text(self) -> str:
        """How sure the rank is, such as "1–3"; "" where it is not known."""
        return "{}–{}".format(*self.ranks) if self.ranks else ""

    @property
    def sure_text(self) -> str:
        """That it belongs to the first ten whatever is drawn; "" where it may not, or hardly more than ten are ranked."""
        sure = self.ranks is not None and self.ranks[1] <= SURE and self.of > SURE
        return tr("sure top {count}").format(count=SURE) if sure else ""

    @property
    def sure_words(self) -> str:
        """How sure the rank is, in a sentence; "" where it is not known."""
        if self.ranks is None:
            return ""
        return tr("Rank {ranks} of {of} in nine of ten trials with other answers, cases and weights.").format(
            ranks=self.ranks_text, of=self.of
        )

    @cached_property
    def reasons(self) -> tuple[str, ...]:
        """Why it is here, the weightiest first."""
        return reason_texts(Reason.all_from_json(self.stored_reasons), self.reader)

    @property
    def reasons_text(self) -> str:
        """The weightiest reasons on one line."""
        return ", ".join(self.reasons[:MOST_REASONS])


@dataclass(frozen=True)
class DarkStretch(FromRow):
    """A stretch of path without light, or where it is not known; `reason` is a code."""

    uuid: str
    name: str = ""
    length_m: float = 0.0
    state: str = ""
    lamps_out: int = 0
    reason: str = ""
    geometry: Any = None
    homes: int | None = None
    to_school: int = 0
    to_station: int = 0
    to_stop: int = 0


SURE = 10
"""So many are the first places that a planner wants to be sure of."""
PLACES_HEIGHT = 152
"""Two places with their reasons stay to be seen when a card stands under the list on a small screen."""


def places_view(context: Context) -> RowsView:
    """Return the list of ranked places."""
    columns = [
        ListColumn(
            "name",
            tr("Place"),
            lambda row: " ".join(filter(None, (str(row.position), row.name, row.sure_text, row.reasons_text))),
            sort=lambda row: row.position,
            tooltip=_place_tooltip,
            tip_alone=True,
            stretch=True,
        )
    ]
    view = RowsView(columns, name=tr("Ranked places"), header=False)
    view.set_delegate(ScoreDelegate(view), uniform=True)
    view.tree.setAlternatingRowColors(True)
    view.setMinimumHeight(PLACES_HEIGHT)
    link(view, context)
    return view


def gaps_view(context: Context) -> RowsView:
    """Return the list of dark stretches."""
    columns = [
        ListColumn(
            "name",
            tr("Stretch"),
            lambda row: row.name or tr("Path without a name"),
            stretch=True,
            least=20,
            tooltip=_gap_reason,
        ),
        ListColumn(
            "length",
            tr("Length"),
            lambda row: fmt.metres(row.length_m),
            sort=lambda row: row.length_m,
            right=True,
            least=8,
        ),
        ListColumn(
            "homes",
            tr("Homes (model)"),
            lambda row: "" if row.homes is None else fmt.number(row.homes),
            sort=lambda row: row.homes or 0,
            right=True,
            least=5,
            tooltip=_gap_homes,
        ),
        ListColumn("state", tr("Light"), _gap_state, least=12, priority=1, tooltip=_gap_reason),
        ListColumn(
            "lamps_out",
            tr("Out"),
            lambda row: fmt.number(row.lamps_out) if row.lamps_out else "",
            sort=lambda row: row.lamps_out,
            right=True,
            least=5,
            priority=2,
            tooltip=lambda row: tr("{count} lamps that do not shine", None, row.lamps_out).format(count=row.lamps_out),
        ),
    ]
    view = RowsView(columns, name=tr("Dark stretches"))
    link(view, context)
    return view


def most_groups(store: Store) -> int:
    """Return how many groups a walk of the store has at most."""
    return max((row["group_no"] or 1 for row in store.rows("walk", columns=("group_no",))), default=1)


def current_ranking(store: Store, area: str | None) -> Ranking | None:
    """Return the ranking of an area that list, map and walk show."""
    from ....operations.areas.shown import latest_ranking

    row = latest_ranking(store, area)
    return Ranking.from_row(row) if row else None


def listed_places(store: Store, ranking: Ranking | None) -> list[ListedPlace]:
    """Return the places of a ranking, best first, their names and reasons in the window's language."""
    if ranking is None:
        return []
    reader = store.reader()
    known = store.arrays("place", ("uuid", "row_version"))
    versions = dict(zip(known["uuid"].tolist(), known["row_version"].tolist()))
    rows = store.rows("ranking_item", {"ranking": ranking.uuid}, order_by=("position",))
    return [
        ListedPlace(
            uuid=row["uuid"],
            place=row["place"],
            position=row["position"],
            name=place_name(PlaceName.from_row(row), reader),
            score=row["score"] or 0.0,
            stored_reasons=row["reasons"],
            reader=reader,
            parts=row["parts"] or {},
            geometry=row["geometry"],
            weak=bool(row["weak"]),
            ranks=(row["rank_low"], row["rank_high"]) if row["rank_low"] and row["rank_high"] else None,
            of=len(rows),
            written=row["name"],
            stored_name=row["shown_name"] or "",
            version=versions.get(row["place"], 0),
        )
        for row in rows
    ]


def ranked_words(day: str, places: Sequence[ListedPlace]) -> str:
    """Return when the list was ranked, and what to know of it."""
    told = tr("Ranked {date}. An open map survey is no sample: it tells where, not how many.").format(date=day)
    if places and not any("homes" in place.parts for place in places):
        told += " " + tr("Homes passing are not known here and count nothing.")
    return told


def dark_stretches(store: Store, area: str | None) -> list[DarkStretch]:
    """Return the dark stretches of an area, None for all areas, the longest first."""
    from ....operations.areas.shown import dark_stretches_of

    rows = store.rows("dark_gap", dark_stretches_of(store, area), order_by=("-length_m",))
    reader = store.reader()
    return [DarkStretch.from_row({**row, "name": place_name(PlaceName.from_row(row), reader)}) for row in rows]


def _place_tooltip(row: ListedPlace) -> str:
    return "\n".join([f"{row.name} ({fmt.number(row.score)})", *filter(None, [row.sure_words]), *row.reasons])


def _gap_reason(row: DarkStretch) -> str:
    return gap_reason_text(row.reason, plain_reader())


def _gap_homes(row: DarkStretch) -> str:
    """Return how many homes pass, where to, and that nobody counted them."""
    if row.homes is None:
        return tr("Homes passing are not known: that takes paths, buildings, and schools, stations or stops.")
    to = {"school": row.to_school, "station": row.to_station, "bus_stop": row.to_stop}
    return homes_text(row.homes, to, plain_reader())


def _gap_state(row: DarkStretch) -> str:
    return {"dark": tr("dark"), "unknown": tr("not known")}.get(row.state, row.state)
