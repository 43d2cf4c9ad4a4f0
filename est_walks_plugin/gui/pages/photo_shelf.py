"""The photos of findings beside what they are about: loaded in a task, opened, reviewed, deleted with undo."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Sequence

from qgis.PyQt.QtCore import QObject, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QImage
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ...i18n import tr
from .. import format as fmt
from ..theme import QuietLabel
from ..widgets.charts.photo_strip import PICTURE, PhotoStrip

if TYPE_CHECKING:
    from ...model.finding import Photo
    from ..context import Context
    from ..tasks import Job

AT_ONCE = 6
"""So many pictures are read in one task: the first are seen soon, and a look at another finding need not wait."""
MOST_KEPT = 400


class PhotoShelf(QObject):
    """Fills a strip with the photos of findings. `widget` stands in a page; what it asks for goes through the context."""

    def __init__(self, context: Context, *, most_lines: int = 3, follows: bool = False) -> None:
        """With `follows` it shows changes of photos by itself; else the page it stands in does.

        More than `most_lines` of pictures scroll.
        """
        super().__init__()
        self._context = context
        self._follows = follows
        self._findings: tuple[str, ...] = ()
        self._photos: Sequence[Photo] = ()
        self.pictures: dict[str, QImage | None] = {}
        self._store = ""
        self._job: Job | None = None
        self._folder: TemporaryDirectory[str] | None = None
        self.strip = PhotoStrip(most_lines)
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
        if follows:
            context.session.data_changed.connect(self._changed)

    def unload(self) -> None:
        """Read nothing more, and leave no picture behind."""
        self._drop()
        if self._follows:
            self._context.session.data_changed.disconnect(self._changed)
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def show(self, findings: Sequence[str]) -> int:
        """Show the photos of these findings (keys) and return how many there are."""
        from ...operations.photos import photos_of

        session = self._context.session
        if self._store != session.path:
            self._store, self.pictures = session.path or "", {}
        self._findings = tuple(findings)
        photos = photos_of(session.store, self._findings)
        self._drop()
        self.strip.set_photos(photos)
        for photo in photos:
            if photo.uuid in self.pictures:
                self.strip.set_picture(photo.uuid, self.pictures[photo.uuid])
        self._tell(photos)
        self._read_on([photo.uuid for photo in photos if photo.uuid not in self.pictures])
        return len(photos)

    def _changed(self, table: str) -> None:
        if table == "photo":
            self.widget.setVisible(bool(self.show(self._findings)))

    def _tell(self, photos: Sequence[Photo]) -> None:
        self._photos = photos
        waiting = sum(not photo.is_reviewed for photo in photos)
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
        side = round(max(PICTURE.width(), PICTURE.height()) * self.strip.devicePixelRatioF())

        def came(pictures: dict[str, QImage | None]) -> None:
            self._job = None
            if len(self.pictures) > MOST_KEPT:
                self.pictures = {}
            self.pictures.update(pictures)
            for key, picture in pictures.items():
                self.strip.set_picture(key, picture)
            self._tell(self._photos)
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

    def remove(self, keys: list[str]) -> None:
        """Delete photos; can be undone. The finding stays."""
        from ...operations.photos import delete_photos

        self._context.undo.run(
            tr("Deleting photos"),
            lambda store, feedback: delete_photos(store, keys, feedback),
            tr("delete %n photo(s)", None, len(keys)),
            tables=("photo",),
            said=tr("%n photo(s) deleted.", None, len(keys)),
        )

    def approve(self, keys: list[str]) -> None:
        """Mark photos as reviewed; can be undone."""
        from ...operations.privacy_review import PHOTO, approve

        text = tr("review %n photo(s)", None, len(keys))
        undo = self._context.undo
        self._context.attempt(lambda: undo.do(lambda store: approve(store, PHOTO, keys), text), 0)
