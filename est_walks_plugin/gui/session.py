"""What the planner works with now: one store, one area. Tells the pages when either, or the data, changes."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, pyqtSignal

from .. import settings
from ..i18n import language
from ..model.area import MUNICIPALITY, Area
from ..model.catalogue import TABLES
from ..model.task import Task
from ..model.wording.task_titles import task_title
from . import format as fmt
from .store_info import StoreInfo, folder_of

if TYPE_CHECKING:
    from ..store import Store

AREAS_SETTING = "areas"
CATALOGUE_TABLES = frozenset(TABLES)


class Session(QObject):
    """The open store and the chosen area, on the main thread.

    Tasks get the path and open a Store of their own (see `tasks.TaskRunner`); the one here is for short reads and
    single-record writes from the main thread.
    """

    store_changed = pyqtSignal()
    area_changed = pyqtSignal()
    data_changed = pyqtSignal(str)
    """A table whose rows changed."""
    clocks_changed = pyqtSignal()
    """The store's time zone is another."""
    look_every = pyqtSignal(int)
    """How often, in seconds, the planner wants what others change to be looked for; 0 is never."""
    places_for_walk = pyqtSignal(list)
    """Keys of places the planner wants in the walk: from page Lägesbild to page Vandring."""
    walk_requested = pyqtSignal(object)
    """A WalkRequest to plan, such as a repeat walk."""
    feature_picked = pyqtSignal(str, str)
    """Table and key of a feature picked on the map."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.info: StoreInfo | None = None
        self._store: Store | None = None
        self._areas: list[Area] | None = None
        self._area_uuid: str | None = None

    @property
    def path(self) -> str | None:
        """Path of the open store, or None."""
        return self.info.path if self.info else None

    def beside(self, name: str = "") -> str:
        """Return where a file called `name`, about the open store, is put first; without a name the folder."""
        return str(Path(folder_of(self.path)) / name)

    @property
    def store(self) -> Store:
        """The main thread's Store. Only while a store is open."""
        if self.info is None:
            raise RuntimeError("no store is open")
        if self._store is None:
            from ..store import Store

            self._store = Store.open(self.info.path)
        return self._store

    @property
    def today(self) -> date:
        """The day it is now by the municipality's clock."""
        return self.store.today if self.info is not None else date.today()

    def day(self, moment: datetime | None) -> str:
        """Return the day of a moment by the municipality's clock, as it is written in lists."""
        return fmt.day(self.store.local_day(moment))

    def open(self, info: StoreInfo) -> None:
        """Work with this store from now on. The caller has opened it once (in a task), so it is known to be good."""
        self._forget()
        self.info = info
        settings.remember_recent(info.path)
        wanted = settings.get(AREAS_SETTING, {}).get(info.path)
        self._area_uuid = wanted if any(area.uuid == wanted for area in self.areas()) else None
        self.store_changed.emit()
        self.area_changed.emit()

    def close(self) -> None:
        """Work with no store."""
        if self.info is None:
            return
        self._forget()
        self.info = None
        self._area_uuid = None
        self.store_changed.emit()
        self.area_changed.emit()

    def areas(self) -> list[Area]:
        """Return the areas a planner chooses among, by name; the municipality is not one of them."""
        if self.info is None:
            return []
        if self._areas is None:
            areas = (Area.from_row(row) for row in self.store.rows("area", order_by=("name",)))
            self._areas = [area for area in areas if area.kind != MUNICIPALITY]
        return self._areas

    @property
    def area(self) -> Area | None:
        """The chosen area, or None for all areas."""
        return next((area for area in self.areas() if area.uuid == self._area_uuid), None)

    @property
    def area_uuid(self) -> str | None:
        """Key of the chosen area, or None for all areas."""
        return self._area_uuid

    def name(self, table: str, code: str | None) -> str:
        """Return the name of a "category", "measure" or "owner" in the open store's catalogue."""
        return self.store.catalogue.label(table, code, language()) if code and self.info else code or ""

    def owner_name(self, code: str) -> str:
        """Return the name of an owner's code in the open store's catalogue."""
        return self.name("owner", code)

    def title(self, task: Task) -> str:
        """Return what a task is called, in the words of who sits at QGIS."""
        return task_title(task, self.store.reader())

    def set_area(self, uuid: str | None) -> None:
        """Choose an area, or None for all; remembered per store. One that this store has not is not chosen."""
        if uuid == self._area_uuid or (uuid is not None and all(area.uuid != uuid for area in self.areas())):
            return
        self._area_uuid = uuid
        if self.info is not None:
            settings.put(AREAS_SETTING, {**settings.get(AREAS_SETTING, {}), self.info.path: uuid})
        self.area_changed.emit()

    def changed(self, *tables: str) -> None:
        """Tell the pages that rows of these tables changed."""
        if "area" in tables:
            self._areas = None
            if self._area_uuid is not None and self.area is None:
                self.set_area(None)
        if self._store is not None and not CATALOGUE_TABLES.isdisjoint(tables):
            self._store.reread_catalogue()
        if self._store is not None and "meta" in tables:
            self._store.reread_facts()
            self.clocks_changed.emit()
        for table in tables:
            self.data_changed.emit(table)

    def _forget(self) -> None:
        self._areas = None
        if self._store is not None:
            self._store.close()
            self._store = None
