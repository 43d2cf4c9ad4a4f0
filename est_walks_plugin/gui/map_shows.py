"""What the map shows is what the lists show: the area's pins, cases, ranking and dark stretches, the page's walk, findings, tasks.

Lamps, paths and buildings are what the area lies in, and are shown around it too: dark ground means no lamp there.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Callable, Iterator

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, QTimer

from ..model.codes import TimeOfDay
from ..model.errors import EstWalksError

if TYPE_CHECKING:
    from ..store import Store, Where
    from .session import Session

TABLES = frozenset(
    {
        "ranking",
        "ranking_item",
        "place",
        "dark_gap",
        "walk",
        "stop",
        "finding",
        "task",
        "area",
        "track",
        "presence_effort",
    }
)


TURN_S = 0.02
"""Work (s) in one turn of the event loop after which the next layer waits: to open one takes 0.04 s, the page works too."""


@dataclass(frozen=True)
class Shown:
    """What a page lists; None is for everything of the area. `walk` is the one it is about, "" none."""

    walk: str | None = None
    findings: Where | None = None
    tasks: Where | None = None
    efforts: Where | None = None
    places: Where | None = None
    """On table ranking_item, beside the ranking of the area."""
    stretches: Where | None = None
    """On table dark_gap, beside those of the area."""
    rings: bool = False
    """Whether the ranking is dimmed to rings, because the page is about a walk."""
    roles: tuple[str, ...] = ()
    """Layers that the page is about: shown while it is in front, whatever the theme shows."""


@dataclass(frozen=True)
class Filter:
    """What the observations are narrowed to, as plain data; None means everything."""

    date_from: date | None = None
    date_to: date | None = None
    time_of_day: tuple[str, ...] | None = None
    sources: tuple[str, ...] | None = None
    categories: tuple[str, ...] | None = None
    marked: Where | None = None
    """On table observation, of what is marked in charts: their days instead of the period, beside all the rest."""

    def times(self) -> tuple[str | None, ...] | None:
        """Return the times of day; what has none is as unknown as what says so."""
        chosen = self.time_of_day
        return (*chosen, None) if chosen and TimeOfDay.UNKNOWN.value in chosen else chosen

    def where(self) -> dict[str, Any]:
        """Return the filter on columns of table observation; the period goes beside it."""
        columns = {"time_of_day": self.times(), "source": self.sources, "category": self.categories}
        return {column: list(values) for column, values in columns.items() if values is not None}


class MapShows(QObject):
    """Sets the filters of the plugin's layers to what the page in front lists; everything else follows the area."""

    def __init__(self, session: Session, tell_canvas: Callable[[], None] = lambda: None) -> None:
        """`tell_canvas` has the canvas take over which layers are on: later QGIS would call the project changed for it."""
        super().__init__()
        self._tell_canvas = tell_canvas
        self._session = session
        self._page: object = None
        self._shown = Shown()
        self._walk: str | None = None
        self._observations = Filter()
        self._weak = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)
        self._steps: Iterator[None] | None = None
        session.area_changed.connect(self.apply_later)
        session.clocks_changed.connect(self.apply_later)
        session.store_changed.connect(self._forget)
        session.data_changed.connect(self._data_changed)

    def unload(self) -> None:
        """Undo the connections."""
        self._timer.stop()
        self._session.area_changed.disconnect(self.apply_later)
        self._session.clocks_changed.disconnect(self.apply_later)
        self._session.store_changed.disconnect(self._forget)
        self._session.data_changed.disconnect(self._data_changed)

    def show(self, page: object, shown: Shown) -> None:
        """Show what a page lists, from now until it leaves the front."""
        self._page, self._shown = page, shown
        if shown.walk is not None:
            self._walk = shown.walk
        self.apply_later()

    def narrow(self, observations: Filter) -> None:
        """Show these observations, on every page."""
        self._observations = observations
        self.apply_later()

    def show_weak(self, weak: bool) -> None:
        """Show ranked places with nothing behind them too, as the list does."""
        self._weak = weak
        self.apply()

    def leave(self, page: object) -> None:
        """A page left the front: findings and tasks follow the area again; the walk stays."""
        if self._page is page:
            self._page, self._shown = None, Shown()
            self.apply_later()

    @property
    def is_busy(self) -> bool:
        """Whether filters wait to be set."""
        return self._timer.isActive()

    def apply_later(self) -> None:
        """Set the filters soon, once, however often it is asked."""
        self._steps = None
        self._timer.start()

    def apply(self) -> None:
        """Set the filters, beginning now; where many layers change, a few in each turn of the event loop."""
        self._steps = None
        self._go_on()

    def _go_on(self) -> None:
        """Set filters until all are set or this turn has worked enough."""
        from ..project import own_layers
        from ..store import address

        self._timer.stop()
        session, project = self._session, QgsProject.instance()
        if session.path is None or own_layers.store_path_of(project) != address.public(session.path):
            self._steps = None
            return
        steps = self._steps = self._steps or self._setting(session.store, project)
        begun = time.thread_time()
        try:
            for _opened in steps:
                if time.thread_time() - begun > TURN_S:
                    self._timer.start()
                    return
        except EstWalksError:
            pass  # busy or gone: the page says so, and the next change sets them again
        self._steps = None

    def _setting(self, store: Store, project: QgsProject) -> Iterator[None]:
        """Set the filter of each layer, one after the other; yield when one was opened anew."""
        from ..operations.areas.shown import dark_stretches_of, latest_ranking
        from ..operations.scene import period
        from ..operations.tasks.at_a_point import numbers_at_a_point
        from ..operations.walks.find_walk import group_walks
        from ..project import shown_rows, themes
        from ..project.clean import undisturbed
        from ..project.roles import Role, Theme
        from ..store import Inside

        border, area, chosen = self._session.area, self._session.area_uuid, self._observations
        filters = shown_rows.observation_filters(
            period=period(store, chosen.date_from, chosen.date_to),
            categories=chosen.categories,
            sources=chosen.sources,
            time_of_day=chosen.times(),
            area=None if border is None else Inside(border.geometry),
            theme=Theme(themes.current(project)),
        )
        if chosen.marked is not None:
            filters = shown_rows.narrowed(filters, chosen.marked)
        yield from shown_rows.showing_rows(project, filters)
        ranking = latest_ranking(store, area)
        if self._walk is not None:
            of_walk = shown_rows.walk_filters(self._walk or None, group_walks(store, self._walk))
            yield from shown_rows.showing_rows(project, of_walk)
        shown_rows.show_ranking(
            project, ranking["uuid"] if ranking else "", self._shown.places, weak=self._weak, rings=self._shown.rings
        )
        yield
        if themes.show_also(project, self._shown.roles):
            with undisturbed(project):
                self._tell_canvas()
            yield
        tasks = self._rows(store, "task", self._shown.tasks)
        yield
        yield from shown_rows.showing_rows(
            project,
            {
                Role.DARK_GAP: {**dark_stretches_of(store, area), **(self._shown.stretches or {})},
                Role.FINDING: self._rows(store, "finding", self._shown.findings),
                Role.TASK: tasks,
                Role.EFFORT: self._efforts(store),
            },
        )
        shown_rows.show_apart(project, numbers_at_a_point(store, tasks))

    def _efforts(self, store: Store) -> Where:
        """Return the page's condition on presence efforts, else the area's."""
        from ..operations.efforts.listed import efforts

        area = self._session.area_uuid
        if self._shown.efforts is not None or area is None:
            return self._shown.efforts or {}
        return {"uuid": [one.uuid for one in efforts(store, area)]}

    def _rows(self, store: Store, table: str, shown: Where | None) -> Where:
        """Return the page's condition on findings or tasks, else the area's."""
        from ..operations.areas.shown import keys_of_area

        area = self._session.area_uuid
        if shown is not None or area is None:
            return shown or {}
        return {"uuid": keys_of_area(store, area, table)}

    def _forget(self) -> None:
        self._steps = None
        self._page, self._shown, self._walk, self._observations = None, Shown(), None, Filter()
        self._weak = False

    def _data_changed(self, table: str) -> None:
        if table in TABLES:
            self.apply_later()
