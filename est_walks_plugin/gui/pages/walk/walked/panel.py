"""The walk as it was walked, beside its plan: the track chosen, its length in words, a picture of its stops."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QSizePolicy, QVBoxLayout, QWidget

from .....i18n import tr
from .....model.codes import Visit
from .....model.localtime import clock, local
from .....operations.field.gpx.walked import TrackAlong
from .... import format as fmt
from ....theme import QuietLabel
from ....widgets.charts.chart import ChartRow
from .chart import WalkedChart

if TYPE_CHECKING:
    from ....context import Context
    from ....tasks import Job


class WalkedPanel(QWidget):
    """Reads the tracks of a walk in a task. `found` is told whether there are any; `stop_pressed` the number of a stop."""

    found = pyqtSignal(bool)
    stop_pressed = pyqtSignal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._walk: str | None = None
        self._zone = ""
        self._job: Job | None = None
        self.tracks: list[TrackAlong] = []
        self.choice = QComboBox(self)
        self.choice.setAccessibleName(tr("Recorded track"))
        self.choice.currentIndexChanged.connect(lambda _index: self._show())
        self.told = QuietLabel("", self)
        self.told.setWordWrap(True)
        self.chart = WalkedChart()
        self.chart.pressed.connect(self.stop_pressed)
        self.row = ChartRow(self.chart)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.choice, self.row, self.told):
            layout.addWidget(widget)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_walk(self, walk: str | None) -> None:
        """Show the tracks of a stored walk (uuid), read anew; None shows none."""
        info = self._context.session.info
        self._context.runner.cancel(self._job)
        self._job = None
        if walk != self._walk:
            self._walk = walk
            self._took([])
        if walk is None or info is None or not self._context.session.store.count("track", {"walk": walk}):
            return self._took([])
        self._zone = self._context.session.store.time_zone

        def work(store: Any, _feedback: Any) -> list[TrackAlong]:
            from .....operations.field.gpx.walked import tracks_along

            return tracks_along(store, walk)

        self._job = self._context.runner.run(
            tr("Looking where the group went"), work, done=self._took, store_path=info.path, quiet=True
        )

    def _took(self, tracks: list[TrackAlong]) -> None:
        kept = self.choice.currentData()
        self.tracks = tracks
        self.choice.blockSignals(True)
        self.choice.clear()
        for number, track in enumerate(tracks, 1):
            self.choice.addItem(self._name(number, track), track.uuid)
        self.choice.setCurrentIndex(max(0, self.choice.findData(kept)))
        self.choice.setVisible(len(tracks) > 1)
        self.choice.blockSignals(False)
        self._show()
        self.found.emit(bool(tracks))

    def _name(self, number: int, track: TrackAlong) -> str:
        name = track.name or tr("Track {number}").format(number=number)
        if track.started is None:
            return tr("{name} (without times)").format(name=name)
        return f"{name} ({clock(track.started, self._zone)}–{clock(track.ended, self._zone)})"

    def _show(self) -> None:
        index = self.choice.currentIndex()
        track = self.tracks[index] if 0 <= index < len(self.tracks) else None
        self.told.setText(told(track, self._zone) if track else "")
        self.chart.set_track(track, self._zone)
        self.row.setVisible(bool(track and track.started and track.stops))


def told(track: TrackAlong, zone: str) -> str:
    """Return in words how far the group walked, how much of the plan that was, and which stops it did not stop at."""
    if track.started is None:
        return tr("Walked {length}. The track has no times: when the group was at the stops is not known.").format(
            length=fmt.metres(track.length_m)
        )
    parts = []
    if track.on_another_day:
        said = tr("Recorded on {day}, another day than the walk was planned for.")
        parts.append(said.format(day=fmt.day(local(track.started, zone).date())))
    parts.append(
        tr("Walked {length}, {first}–{last}.").format(
            length=fmt.metres(track.length_m), first=clock(track.started, zone), last=clock(track.ended, zone)
        )
    )
    if track.route_m:
        parts.append(
            tr("{covered} of the {route} planned.").format(
                covered=fmt.metres(track.covered_m), route=fmt.metres(track.route_m)
            )
        )
        if track.off_m:
            parts.append(
                tr("{off} off the plan, at most {most} from it ({time}).").format(
                    off=fmt.metres(track.off_m), most=fmt.metres(track.farthest_m), time=clock(track.farthest_at, zone)
                )
            )
    for visit, said in (
        (Visit.PASSED, tr("Passed without stopping: {stops}.")),
        (Visit.SKIPPED, tr("Skipped: {stops}.")),
        (Visit.UNKNOWN, tr("Not recorded: {stops}.")),
    ):
        stops = ", ".join(str(stop.number) for stop in track.stops if stop.visit is visit)
        if stops:
            parts.append(said.format(stops=stops))
    return " ".join(parts)
