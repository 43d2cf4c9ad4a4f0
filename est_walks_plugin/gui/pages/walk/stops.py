"""The stops of the walk in order: drag or Alt+arrows to reorder, L locks, Delete removes, Enter zooms."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Iterable, Sequence

from qgis.PyQt.QtCore import QMimeData, QModelIndex, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon, QKeySequence
from qgis.PyQt.QtWidgets import QAbstractItemView, QMenu, QShortcut, QSizePolicy

from ....i18n import tr
from ....model.localtime import clock
from ....model.stored_walk import StoredStop
from ....model.walk import PlannedStop
from ....model.wording.place_names import said
from ....model.wording.reader import Reader
from ....model.wording.reasons import reason_texts
from ... import format as fmt
from ...icons import icon
from ...models.rows_model import ListColumn, RowsModel
from ...together.rights import SHOWS
from ...widgets.rows_view import RowsView
from .stop_delegate import StopDelegate

MIME = "application/x-est-walks-stop"
LEAST_HEIGHT, WISHED_HEIGHT = 104, 320
"""A stop and a half under the titles of the columns is the least: with the foot of the page it fits a laptop. The list asks for
more, and gets its share of what scrolls beside it."""
LIGHT_ICONS = {"day": "light_day", "dusk": "sunset", "dark": "light_dark"}


@dataclass(frozen=True)
class StopRow:
    """A stop as the list shows it. `uuid` is its key in the store; `clock` is the wall clock's time on arrival."""

    uuid: str
    seq: int
    place: str | None
    name: str
    clock: str
    arrive: datetime | None
    light: str
    dwell_min: float
    reasons: Sequence[str]
    locked: bool
    geometry: Any


def light_word(light: str | None) -> str:
    """Return the light on arrival in a word."""
    return {"day": tr("daylight"), "dusk": tr("twilight"), "dark": tr("darkness")}.get(light or "", "")


def _short_light(light: str | None) -> str:
    return {"day": tr("day"), "dusk": tr("dusk"), "dark": tr("dark")}.get(light or "", "")


class StopsModel(RowsModel):
    """Rows that can be dragged to another place in the order. The model only tells; the order is the walk's."""

    moved = pyqtSignal(int, int)
    """From which position (0-based) to which, counted without the moved row."""

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags | Qt.ItemFlag.ItemIsDropEnabled

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802 - Qt override
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:  # noqa: N802 - Qt override
        return [MIME]

    def mimeData(self, indexes: Iterable[QModelIndex]) -> QMimeData:  # noqa: N802 - Qt override
        data = QMimeData()
        rows = sorted({index.row() for index in indexes})
        data.setData(MIME, str(rows[0]).encode() if rows else b"")
        return data

    def dropMimeData(  # noqa: N802 - Qt override
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: QModelIndex
    ) -> bool:
        text = bytes(data.data(MIME)).decode()
        if action != Qt.DropAction.MoveAction or not text:
            return False
        old = int(text)
        new = row if row >= 0 else (parent.row() if parent.isValid() else len(self.rows))
        new -= int(new > old)
        if new != old:
            self.moved.emit(old, new)
        return False  # nothing for the view to remove: the walk gives the new rows


class StopsView(RowsView):
    """The list. It changes nothing itself: it asks."""

    move_asked = pyqtSignal(int, int)
    lock_asked = pyqtSignal(int, bool)
    dwell_asked = pyqtSignal(int)

    def __init__(self) -> None:
        super().__init__(_columns(), name=tr("Stops"), key="uuid")
        self.model = StopsModel(_columns(), key="uuid", parent=self)
        self.proxy.setSourceModel(self.model)
        self.model.moved.connect(self.move_asked)
        self.set_delegate(StopDelegate(self), uniform=True)
        tree = self.tree
        tree.setSortingEnabled(False)
        tree.header().setSectionsClickable(False)
        tree.setDragEnabled(True)
        tree.setAcceptDrops(True)
        tree.setDropIndicatorShown(True)
        tree.setDragDropOverwriteMode(False)
        tree.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        tree.setDefaultDropAction(Qt.DropAction.MoveAction)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        tree.clicked.connect(self._clicked)
        for keys, act in (
            ("Alt+Up", lambda: self._shift(-1)),
            ("Alt+Down", lambda: self._shift(1)),
            ("L", self.toggle_lock),
        ):
            shortcut = QShortcut(QKeySequence(keys), tree)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)
        self.set_menu(self.fill_menu)
        self._editable = True
        self.setMinimumHeight(LEAST_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt override
        return QSize(super().sizeHint().width(), WISHED_HEIGHT)

    def set_rows(self, rows: Sequence[object]) -> None:
        """Show these stops; nothing is filtered, the order is the walk's."""
        super().set_rows(rows)
        self.filter_line.hide()

    def set_editable(self, editable: bool) -> None:
        """Let the order be changed, or only be looked at."""
        self._editable = editable
        self.tree.setDragEnabled(editable)
        self.tree.setAcceptDrops(editable)

    def toggle_lock(self) -> None:
        """Lock the selected stops, or let them go when all are locked."""
        rows = self.selected()
        if rows and self._editable:
            lock = not all(row.locked for row in rows)
            for row in rows:
                if row.locked != lock:
                    self.lock_asked.emit(row.seq - 1, lock)

    def _shift(self, step: int) -> None:
        rows = self.selected()
        if len(rows) == 1 and self._editable:
            old = rows[0].seq - 1
            if 0 <= old + step < len(self.rows()):
                self.move_asked.emit(old, old + step)

    def _clicked(self, index: QModelIndex) -> None:
        if self.model.columns[index.column()].key == "lock" and self._editable:
            row = self.shown_rows()[index.row()]
            self.lock_asked.emit(row.seq - 1, not row.locked)

    offered = pyqtSignal(object)
    """A menu of what can be done with stops, before it is shown."""

    def fill_menu(self, rows: list[StopRow], menu: QMenu) -> None:
        if not rows:
            return
        show = menu.addAction(icon("zoom_to"), tr("Show on the map"))
        show.setObjectName(SHOWS)
        show.triggered.connect(lambda: self.opened.emit(rows[0]))
        if not self._editable:
            return
        locked = all(row.locked for row in rows)
        menu.addAction(icon("unlock" if locked else "lock"), tr("Unlock") if locked else tr("Lock")).triggered.connect(
            self.toggle_lock
        )
        if len(rows) == 1:
            at = rows[0].seq - 1
            menu.addAction(icon("clock"), tr("Minutes at the stop …")).triggered.connect(
                lambda: self.dwell_asked.emit(at)
            )
            menu.addAction(icon("up"), tr("Move up")).triggered.connect(lambda: self._shift(-1))
            menu.addAction(icon("down"), tr("Move down")).triggered.connect(lambda: self._shift(1))
        menu.addAction(icon("remove"), tr("Remove")).triggered.connect(lambda: self.removal_asked.emit(rows))
        self.offered.emit(menu)


def _columns() -> list[ListColumn]:
    return [
        ListColumn("seq", "#", lambda row: str(row.seq), right=True, least=1),
        ListColumn("name", tr("Place and why"), lambda row: row.name, stretch=True, least=12, tooltip=_tooltip),
        ListColumn("arrive", tr("Arrival"), lambda row: row.clock, least=6, tooltip=_stay),
        ListColumn("light", tr("Light"), lambda row: _short_light(row.light), icon=_light_icon, least=6),
        ListColumn("lock", "", lambda row: "", icon=_lock_icon, least=1, tooltip=_lock_tip),
    ]


def _light_icon(row: StopRow) -> QIcon | None:
    name = LIGHT_ICONS.get(row.light)
    return icon(name) if name else None


def _lock_icon(row: StopRow) -> QIcon | None:
    return icon("lock") if row.locked else None


def _lock_tip(row: StopRow) -> str:
    return tr("Locked: stays when the walk is recalculated") if row.locked else tr("Click to lock the stop")


def _tooltip(row: StopRow) -> str:
    return "\n".join([row.name, *row.reasons])


def _stay(row: StopRow) -> str:
    return tr("{minutes} min at the stop").format(minutes=fmt.number(row.dwell_min))


def rows_of_plan(stops: Iterable[PlannedStop], zone_name: str, reader: Reader) -> list[StopRow]:
    """Return the stops of a plan as the list shows them."""
    from shapely.geometry import Point

    return [
        StopRow(
            uuid=stop.uuid,
            seq=stop.seq,
            place=stop.place,
            name=said(stop.name),
            clock=clock(stop.arrive, zone_name),
            arrive=stop.arrive,
            light=stop.light,
            dwell_min=stop.dwell_min,
            reasons=reason_texts(stop.reasons, reader),
            locked=stop.locked,
            geometry=Point(stop.xy),
        )
        for stop in stops
    ]


def rows_of_store(stops: Iterable[StoredStop], reader: Reader) -> list[StopRow]:
    """Return stored stops as the list shows them; one without a point is left out."""
    return [
        StopRow(
            uuid=stop.uuid,
            seq=stop.seq,
            place=stop.place,
            name=said(stop.name),
            clock=stop.arrive_text,
            arrive=stop.arrive,
            light=stop.light,
            dwell_min=stop.dwell_min,
            reasons=reason_texts(stop.reasons, reader),
            locked=stop.locked,
            geometry=stop.geometry,
        )
        for stop in stops
        if stop.geometry is not None
    ]
