"""Photos beside what they are about: loaded in a task, opened, masked, reviewed, placed, deleted with undo."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Callable, Sequence

from qgis.PyQt.QtCore import QObject, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QImage
from qgis.PyQt.QtWidgets import QMenu, QVBoxLayout, QWidget

from ...i18n import tr
from ...model.field.photo import PlacedByHand
from .. import format as fmt
from ..maptools.pick_point import PickPointTool
from ..theme import QuietLabel
from ..together.saving import save, save_in_task
from ..widgets.charts.photo_strip import PhotoStrip

if TYPE_CHECKING:
    from ...model.finding import Photo
    from ..context import Context
    from ..tasks import Job

AT_ONCE = 6
"""So many pictures are read in one task: the first are seen soon, and a look at another finding need not wait."""
MOST_KEPT = 400


class PhotoShelf(QObject):
    """Fills a strip with the photos of findings. `widget` stands in a page; what it asks for goes through the context."""

    def __init__(
        self, context: Context, *, most_lines: int = 3, follows: bool = False, strip: PhotoStrip | None = None
    ) -> None:
        """With `follows` it shows changes of photos by itself; else the page it stands in does.

        More than `most_lines` of pictures scroll; `strip` is one of its own kind instead.
        """
        super().__init__()
        self._context = context
        self._follows = follows
        self._findings: tuple[str, ...] = ()
        self._walk = ""
        self.photos: Sequence[Photo] = ()
        self.pictures: dict[str, QImage | None] = {}
        self._store = ""
        self._job: Job | None = None
        self._folder: TemporaryDirectory[str] | None = None
        self.strip = PhotoStrip(most_lines) if strip is None else strip  # an empty one is false
        self.told = QuietLabel()
        self.widget = QWidget()
        layout = QVBoxLayout(self.widget)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.told)
        layout.addWidget(self.strip)
        self.widget.hide()  # until the page has photos to show
        self.strip.opened.connect(self.open)
        self.strip.removal_asked.connect(self.remove)
        self.strip.approval_asked.connect(self.approve)
        self.strip.mask_asked.connect(self.mask)
        self.strip.place_asked.connect(self._offer_places)
        self.strip.offered.connect(lambda menu: context.rights.needs_lines(menu, "photo"))
        self._tool: PickPointTool | None = None
        if follows:
            context.session.data_changed.connect(self._changed)

    def unload(self) -> None:
        """Read nothing more, and leave no picture behind."""
        self._drop()
        if self._tool is not None:
            self._tool.stop()
        if self._follows:
            self._context.session.data_changed.disconnect(self._changed)
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def show(self, findings: Sequence[str], walk: str = "") -> int:
        """Show the photos of these findings (keys), or all of a walk (key), and return how many there are."""
        from ...operations.photos import photos_of, photos_of_walk

        session = self._context.session
        if self._store != session.path:
            self._store, self.pictures = session.path or "", {}
        self._findings, self._walk = tuple(findings), walk
        photos = photos_of_walk(session.store, walk) if walk else photos_of(session.store, self._findings)
        self._drop()
        self.strip.set_photos(photos, self._about(photos))
        for photo in photos:
            if photo.uuid in self.pictures:
                self.strip.set_picture(photo.uuid, self.pictures[photo.uuid])
        self._tell(photos)
        self._read_on([photo.uuid for photo in photos if photo.uuid not in self.pictures])
        return len(photos)

    def _changed(self, table: str) -> None:
        if table == "photo":
            self.widget.setVisible(bool(self.show(self._findings, self._walk)))

    def _about(self, photos: Sequence[Photo]) -> dict[str, str]:
        """Return what photos of no finding hang on."""
        stops = {photo.stop for photo in photos if photo.stop and not photo.finding}
        rows = self._context.session.store.rows("stop", {"uuid": list(stops)}, columns=("uuid", "seq")) if stops else []
        numbers = {row["uuid"]: row["seq"] for row in rows}
        about = {}
        for photo in photos:
            if photo.stop in numbers and not photo.finding:
                about[photo.uuid] = tr("stop {number}").format(number=numbers[photo.stop])
            elif not photo.finding:
                about[photo.uuid] = tr("on the way") if photo.easting is not None else tr("not placed")
        return about

    def _tell(self, photos: Sequence[Photo]) -> None:
        self.photos = photos
        originals = {photo.copy_of for photo in photos}
        waiting = sum(not photo.is_reviewed and photo.uuid not in originals for photo in photos)
        missing = sum(self.pictures.get(photo.uuid, photo) is None for photo in photos)
        told = [tr("%n photo(s)", None, len(photos))]
        if waiting:
            told.append(tr("{count} not reviewed").format(count=fmt.number(waiting)))
        if missing:
            told.append(tr("{count} missing").format(count=fmt.number(missing)))
        self.told.setText(" · ".join(told))

    # --- reading -------------------------------------------------------------------------------------------------

    def _read_on(self, keys: list[str]) -> None:
        """Read the next pictures in a task, and then those after them."""
        from ...operations.photos import thumbnails

        if not keys:
            return
        now, later = keys[:AT_ONCE], keys[AT_ONCE:]
        side = self.strip.side_px

        def came(pictures: dict[str, QImage | None]) -> None:
            self._job = None
            if len(self.pictures) > MOST_KEPT:
                self.pictures = {}
            self.pictures.update(pictures)
            for key, picture in pictures.items():
                self.strip.set_picture(key, picture)
            self._tell(self.photos)
            self._read_on(later)

        self._job = self._context.runner.run(
            tr("Reading photos"),
            lambda store, feedback: thumbnails(store, now, side, feedback),
            done=came,
            store_path=self._context.session.path,
            quiet=True,
        )

    def _drop(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.done, job.failed = None, lambda _error: None
            self._context.runner.cancel(job)

    # --- doing ---------------------------------------------------------------------------------------------------

    def open(self, key: str) -> None:
        """Show a photo in the system's viewer."""
        from ...operations.photos import photo_file

        if self._folder is None:
            self._folder = TemporaryDirectory(prefix="est_walks_photos_")
        folder = self._folder.name
        self._context.runner.run(
            tr("Opening the photo"),
            lambda store, _feedback: photo_file(store, key, folder),
            done=self._opened,
            store_path=self._context.session.path,
        )

    def _opened(self, path: str) -> None:
        if Path(path).is_file() and not QDesktopServices.openUrl(QUrl.fromLocalFile(path)):
            folder = QUrl.fromLocalFile(str(Path(path).parent))
            sentence = tr("No program for pictures is set up on this computer.")
            self._context.messages.mend(sentence, tr("Open its folder"), lambda: QDesktopServices.openUrl(folder))

    def mask(self, key: str) -> None:
        """Mask faces and plates on a copy of a photo."""
        from ..dialogs.blur.dialog import open_blur

        open_blur(self._context, key)

    def _offer_places(self, keys: list[str], menu: QMenu) -> None:
        """Offer where photos of a walk can be put: a point on the map, its stops and findings."""
        from ...operations.field.photos.ground import ground_of
        from ..dialogs.photos.where_menu import offer_findings, offer_stops

        chosen = [photo for photo in self.photos if photo.uuid in keys]
        walk = self._walk or next((photo.walk for photo in chosen if photo.walk), None)
        if not walk:
            return
        session = self._context.session
        ground = ground_of(session.store, walk)
        places = menu.addMenu(tr("Place by hand"))

        def put(where: PlacedByHand) -> None:
            self.place(keys, where)

        offer_stops(places, ground, put, self._pick)
        offer_findings(places, ground, session, put)

    def _pick(self, then: Callable[[PlacedByHand], None]) -> None:
        """Let the planner click where photos were taken."""
        if self._tool is not None:
            self._tool.stop()
        self._tool = PickPointTool(self._context.canvas, self._context.session)
        self._tool.picked.connect(lambda x, y: then(PlacedByHand(xy=(x, y))))
        self._tool.start()
        self._context.messages.tell(tr("Click on the map where the photo was taken; Esc gives up."))

    def place(self, keys: list[str], where: PlacedByHand) -> None:
        """Put photos where they belong; can be undone."""
        from ...operations.field.photos.by_hand import place_photos
        from ...operations.together.both_changed import record_read

        shown = {photo.uuid: photo for photo in self.photos}
        originals = {shown[key].copy_of or key for key in keys if key in shown}
        save(
            self._context,
            lambda store: place_photos(store, keys, where),
            tr("place %n photo(s) by hand", None, len(keys)),
            read=record_read("photo", *(shown[key] for key in originals if key in shown)),
        )

    def remove(self, keys: list[str]) -> None:
        """Delete photos; can be undone. The finding stays."""
        from ...operations.photos import delete_photos
        from ...operations.together.both_changed import record_read

        save_in_task(
            self._context,
            tr("Deleting photos"),
            lambda store, feedback: delete_photos(store, keys, feedback),
            tr("delete %n photo(s)", None, len(keys)),
            read=record_read("photo", *(photo for photo in self.photos if photo.uuid in keys)),
            tables=("photo",),
            said=tr("%n photo(s) deleted.", None, len(keys)),
        )

    def approve(self, keys: list[str]) -> None:
        """Mark photos as reviewed; can be undone."""
        from ...operations.together.reviewed import approve_seen

        seen = [photo for photo in self.photos if photo.uuid in keys]
        text, undo = tr("review %n photo(s)", None, len(keys)), self._context.undo
        if self._context.attempt(lambda: undo.do(lambda store: approve_seen(store, seen), text), None) is None:
            self._context.session.changed("photo")  # it may have been changed since it was shown
