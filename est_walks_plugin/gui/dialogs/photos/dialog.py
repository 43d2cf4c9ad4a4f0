"""Photos of a walk before they are stored, or after: where each belongs, the clocks of their cameras, what is placed by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable

from qgis.PyQt.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from ....i18n import tr
from ....model.field.photo import PlacedByHand
from ....model.localtime import minutes_text
from ....operations.field.photos.told import counted
from ...maptools.pick_point import PickPointTool
from ...theme import QuietLabel, plain_tip
from ...widgets.cut_text import ChoiceBox
from ..base import FormDialog
from .clock_row import ClockRow
from .placing import Looked, Placing
from .strip import PlacedStrip
from .where_menu import offer_findings, offer_stops

if TYPE_CHECKING:
    from qgis.PyQt.QtGui import QImage

    from ....engine.tracks.at_time import Offset
    from ....model.feedback import Feedback
    from ....store import Store
    from ...context import Context
    from ...tasks import Job

AT_ONCE = 8
_TABLES = frozenset({"walk", "stop", "finding", "photo", "track"})


class PhotosDialog(FormDialog):
    """Stays beside the map, which shows where the photos lie; it steps aside while a point is picked."""

    def __init__(self, context: Context, looked: Looked, parent: QWidget | None = None) -> None:
        placing = Placing(looked)
        title = tr("Clocks and places of photos: {walk}") if looked.is_stored else tr("Add photos: {walk}")
        ok = tr("Save") if looked.is_stored else tr("Add %n photo(s)", None, len(placing.photos))
        super().__init__(title.format(walk=placing.ground.walk.name), ok, parent, name="photos")
        self.is_stored = looked.is_stored
        self._context = context
        self.placing = placing
        self._job: Job | None = None
        self._then: Callable[[PlacedByHand], None] | None = None
        self.strip = PlacedStrip(self)
        self.counts = QLabel(self)
        self.counts.setWordWrap(True)
        self.camera = ChoiceBox(tr("Camera"), self)
        self.clock = ClockRow(self)
        self.clock_told = QuietLabel("", self)
        self.know_button = _menu_button(self)
        self.place_button = _menu_button(self)
        self.problems = QuietLabel(_problems(looked), self)
        self.problems.setToolTip(plain_tip("\n".join(one.problem for one in placing.problems)))
        self.problems.setVisible(bool(self.problems.text()))
        self.tool = PickPointTool(context.canvas, context.session)
        self._lay_out()
        self._connect()
        self.strip.fill(len(placing.photos))
        self._show_camera()
        self._show()
        self._show_ground()
        self._read_on([photo.path for photo in placing.photos])

    def _lay_out(self) -> None:
        form = self._form = QFormLayout()
        form.addRow(tr("Camera"), self.camera)
        form.addRow(tr("Add to its clock"), self.clock)
        form.addRow("", self.clock_told)
        self._fill_cameras()
        buttons = QHBoxLayout()
        buttons.addWidget(self.know_button)
        buttons.addWidget(self.place_button)
        buttons.addStretch(1)
        self.body.addWidget(self.problems)
        self.body.addWidget(self.strip, 1)
        self.body.addWidget(self.counts)
        self.body.addLayout(buttons)
        self.body.addLayout(form)
        self.remember_size(620, 520)
        self.set_reason("" if self.placing.photos else tr("None of the photos can be read."))

    def _fill_cameras(self) -> None:
        """Offer the cameras that took the photos; one alone needs no choice."""
        chosen = self.camera.currentData()
        self.camera.blockSignals(True)
        self.camera.clear()
        for name in self.placing.cameras:
            count = sum(photo.facts.camera == name for photo in self.placing.photos)
            told = tr("%n photo(s)", None, count)
            self.camera.addItem(f"{name or tr('Camera without a name')} · {told}", name)
        self.camera.setCurrentIndex(max(0, self.camera.findData(chosen)))
        self.camera.blockSignals(False)
        several = self.camera.count() > 1
        self.camera.setVisible(several)
        self._form.labelForField(self.camera).setVisible(several)

    def _connect(self) -> None:
        self.camera.currentIndexChanged.connect(lambda _index: self._show_camera())
        self.clock.changed.connect(self._set_offset)
        self.clock.reckon_asked.connect(self._reckon)
        self.strip.itemSelectionChanged.connect(self._chosen)
        self.know_button.menu().aboutToShow.connect(self._fill_know)
        self.place_button.menu().aboutToShow.connect(self._fill_place)
        self.tool.picked.connect(self._picked)
        self.tool.ended.connect(self.show)
        self._context.session.store_changed.connect(self.reject)
        self._context.session.data_changed.connect(self._data_changed)

    def done(self, result: int) -> None:
        """Give the planner's tool back and put the lights on the map out."""
        session = self._context.session
        session.store_changed.disconnect(self.reject)
        session.data_changed.disconnect(self._data_changed)
        self.tool.ended.disconnect(self.show)
        self.tool.stop()
        self._drop_job()
        self._context.map_link.clear()
        super().done(result)

    def _drop_job(self) -> None:
        """Read no more pictures."""
        job, self._job = self._job, None
        if job is not None:
            job.done, job.failed = None, lambda _error: None
            self._context.runner.cancel(job)

    # --- showing -------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        """Show where every photo belongs now, in the strip, in numbers and on the map."""
        from shapely.geometry import Point

        self.strip.tell(self.placing)
        self.counts.setText(counted(self.placing.places))
        lying = [Point(place.xy) for place in self.placing.places if place.xy is not None]
        self._context.map_link.light([("photo", point) for point in lying])
        self._chosen()

    def _show_ground(self) -> None:
        """Let the map show where the photos lie, and stand to the left of most of it."""
        from shapely.geometry import MultiPoint

        lying = [place.xy for place in self.placing.places if place.xy is not None]
        lying = lying or [stop.xy for stop in self.placing.ground.stops if stop.xy is not None]
        if lying:
            self._context.map_link.zoom(MultiPoint(lying))
        window = self._context.window.geometry()
        self.move(window.left() + 8, window.top() + max(40, (window.height() - self.height()) // 2))

    def _chosen(self) -> None:
        """Mark the chosen photos on the map, and offer what can be done with them."""
        from shapely.geometry import Point

        chosen = self.strip.chosen()
        places = [self.placing.places[number] for number in chosen]
        self._context.map_link.mark([Point(place.xy) for place in places if place.xy is not None])
        one = chosen[0] + 1 if len(chosen) == 1 else None
        self.know_button.setEnabled(one is not None and self.placing.photos[chosen[0]].facts.clock is not None)
        self.know_button.setText(
            tr("I know where photo {number} was taken").format(number=one)
            if one is not None
            else tr("I know where a photo was taken")
        )
        self.know_button.setToolTip(tr("Puts the clock of its camera right; the other photos follow"))
        self.place_button.setEnabled(bool(chosen))
        self.place_button.setText(tr("Place %n photo(s) by hand", None, len(chosen)))

    def _show_camera(self) -> None:
        """Show the clock of the chosen camera."""
        camera = self.camera.currentData() or ""
        self.clock.show_offset(self.placing.offsets.get(camera, 0.0))
        self.clock.reckon.setEnabled(camera in self.placing.estimated)
        self.clock_told.setText(_told(self.placing.estimated.get(camera)))

    def _data_changed(self, table: str) -> None:
        if table in _TABLES and self._context.session.info is not None:
            self._context.attempt(self._know_ground, None)

    def _know_ground(self) -> None:
        """Other findings, stops, tracks or photos: the photos may belong elsewhere now."""
        from ....operations.field.photos.clocks import stored_photos
        from ....operations.field.photos.ground import ground_of

        store, walk = self._context.session.store, self.placing.ground.walk.uuid
        if self.is_stored:
            self._follow(self.placing.after(Looked.of_stored(stored_photos(store, walk))))
        else:
            self.placing.stand_on(ground_of(store, walk))
        self._show()

    def _follow(self, placing: Placing) -> None:
        """Show the stored photos that are there by now."""
        paths = [photo.path for photo in placing.photos]
        is_other, self.placing = paths != [photo.path for photo in self.placing.photos], placing
        if is_other:
            self._drop_job()
            self.strip.fill(len(paths))
            self._fill_cameras()
            self._read_on(paths)
        self._show_camera()
        self.set_reason("" if paths else tr("The photos are gone."))

    # --- clocks --------------------------------------------------------------------------------------------------

    def _set_offset(self, seconds: int) -> None:
        self.placing.set_offset(self.camera.currentData() or "", seconds)
        self._show()

    def _reckon(self) -> None:
        self.placing.reckon(self.camera.currentData() or "")
        self._show_camera()
        self._show()

    def _know(self, where: PlacedByHand) -> None:
        """One photo's place is known: its camera's clock follows."""
        chosen = self.strip.chosen()
        if len(chosen) != 1:
            return
        offset = self.placing.know(chosen[0], where)
        self.camera.setCurrentIndex(self.camera.findData(self.placing.photos[chosen[0]].facts.camera))
        self._show_camera()
        self.clock_told.setText(
            tr("Neither a track nor the plan tells when the group was there; set the clock with the slider.")
            if offset is None
            else (tr("Set by photo {number}.").format(number=chosen[0] + 1) + " " + _range(offset)).strip()
        )
        self._show()

    def _put(self, where: PlacedByHand | None) -> None:
        self.placing.put(self.strip.chosen(), where)
        self._show()

    # --- where ---------------------------------------------------------------------------------------------------

    def _fill_know(self) -> None:
        menu = self.know_button.menu()
        menu.clear()
        offer_stops(menu, self.placing.ground, self._know, self._pick)

    def _fill_place(self) -> None:
        menu = self.place_button.menu()
        menu.clear()
        offer_stops(menu, self.placing.ground, self._put, self._pick)
        offer_findings(menu, self.placing.ground, self._context.session, self._put)
        back = menu.addAction(tr("As it was"), lambda: self._put(None))
        chosen = [self.placing.photos[number].path for number in self.strip.chosen()]
        back.setEnabled(any(path in self.placing.by_hand for path in chosen))

    def _pick(self, then: Callable[[PlacedByHand], None]) -> None:
        self._then = then
        self.tool.start()
        self.hide()
        self._context.messages.tell(tr("Click on the map where the photo was taken; Esc gives up."))

    def _picked(self, x: float, y: float) -> None:
        then, self._then = self._then, None
        if then is not None:
            then(PlacedByHand(xy=(x, y)))

    # --- pictures ------------------------------------------------------------------------------------------------

    def _read_on(self, paths: list[str]) -> None:
        """Read the next small pictures in a task, and then those after them."""
        from ....operations.photo_files.small import small_pictures_of_files
        from ....operations.photos import thumbnails

        if not paths:
            return
        now, later = paths[:AT_ONCE], paths[AT_ONCE:]
        side = self.strip.side_px
        numbers = {photo.path: number for number, photo in enumerate(self.placing.photos)}

        def came(pictures: dict[str, QImage | None]) -> None:
            self._job = None
            for path, picture in pictures.items():
                self.strip.set_picture(numbers[path], picture)
            self._read_on(later)

        def read(store: Store, feedback: Feedback) -> dict[str, QImage | None]:
            if self.is_stored:
                return thumbnails(store, now, side, feedback)
            return small_pictures_of_files(now, side, feedback)

        of_store = self._context.session.path if self.is_stored else None
        self._job = self._context.runner.run(tr("Reading photos"), read, done=came, store_path=of_store, quiet=True)


def _menu_button(parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setMenu(QMenu(button))
    return button


def _problems(looked: Looked) -> str:
    """Return what of a folder is left out: what cannot be read with the remedy, films."""
    parts = []
    bad = [one.problem for one in looked.files.photos if one.problem]
    if bad:
        parts.append(bad[0])
    if len(bad) > 1:
        parts.append(tr("%n more photo(s) cannot be read.", None, len(bad) - 1))
    if looked.files.films:
        parts.append(tr("%n film(s) were left out; films are not kept.", None, looked.files.films))
    return " ".join(parts)


def _told(offset: Offset | None) -> str:
    """Return what the photos themselves say of the clock."""
    if offset is None:
        return tr("No photo of it has a place of its own near a track; set its clock with the slider or by one photo.")
    return (tr("Calculated from %n photo(s).", None, offset.photos) + " " + _range(offset)).strip()


def _range(offset: Offset) -> str:
    """Return what else fits, where the offset is not sure."""
    if offset.is_sure:
        return ""
    return tr("Unsure: anything from {least} to {most} fits as well.").format(
        least=minutes_text(offset.least), most=minutes_text(offset.most)
    )
