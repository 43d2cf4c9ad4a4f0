"""From a button or a drop to the dialog of photos, those to add or those that are stored, and from its OK into the store."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QFileDialog

from .... import settings
from ....i18n import tr
from ...together.saving import save_in_task
from .placing import Looked

if TYPE_CHECKING:
    from ....model.feedback import Feedback
    from ....model.field.returned import Returned
    from ....store import Store
    from ...context import Context
    from .dialog import PhotosDialog

FOLDER = "photo_folder"
TABLES = ("photo", "field_return")
Came = Callable[["Returned"], None]


def ask_photos(context: Context, walk: str, came: Came) -> None:
    """Ask for a folder with photos and show where they belong in a walk (key); `came` hears what was stored."""
    start = settings.get(FOLDER, "") or str(Path.home())
    folder = QFileDialog.getExistingDirectory(context.window, tr("Folder with the photos of the walk"), start)
    if folder:
        settings.put(FOLDER, folder)
        show_photos(context, walk, [folder], came)


def show_photos(context: Context, walk: str, paths: Sequence[str], came: Came) -> None:
    """Show where the photos of folders and files belong in a walk (key); they are looked at in a task."""

    def look(store: Store, feedback: Feedback) -> Looked:
        from ....operations.field.photos.ground import ground_of
        from ....operations.field.photos_in import photos_to_add

        files = photos_to_add(list(paths), feedback)
        return Looked(files, ground_of(store, walk))

    context.runner.run(
        tr("Reading photos"), look, done=lambda looked: _show(context, looked, came), store_path=context.session.path
    )


def _show(context: Context, looked: Looked, came: Came) -> None:
    _beside(context, looked, lambda dialog: _store(context, dialog, looked, came))


def show_stored(context: Context, walk: str) -> None:
    """Show where the stored photos of a walk (key) lie, to put clocks and places right."""

    def look(store: Store, _feedback: Feedback) -> Looked:
        from ....operations.field.photos.clocks import stored_photos

        return Looked.of_stored(stored_photos(store, walk))

    context.runner.run(
        tr("Reading photos"),
        look,
        done=lambda looked: _beside(context, looked, lambda dialog: _move(context, dialog, looked)),
        store_path=context.session.path,
    )


def _beside(context: Context, looked: Looked, accepted: Callable[[PhotosDialog], None]) -> None:
    from .dialog import PhotosDialog

    context.beside.close("photos")
    context.beside.show("photos", lambda: PhotosDialog(context, looked, context.window), accepted)


def _move(context: Context, dialog: PhotosDialog, looked: Looked) -> None:
    """Move stored photos to where the dialog has them; can be undone. What others moved since is asked about."""
    from ....operations.field.photos.clocks import place_anew
    from ....operations.together.both_changed import record_read

    placing = dialog.placing
    walk, offsets, by_hand = placing.ground.walk.uuid, placing.moved_clocks(), placing.moved_by_hand()
    save_in_task(
        context,
        tr("Moving photos"),
        lambda store, _feedback: place_anew(store, walk, offsets, by_hand),
        lambda moved: tr("move %n photo(s)", None, moved),
        read=record_read("photo", *looked.rows),
        tables=("photo",),
        done=lambda moved: context.messages.tell(tr("%n photo(s) moved.", None, moved)),
    )


def _store(context: Context, dialog: PhotosDialog, looked: Looked, came: Came) -> None:
    """Store the photos as the dialog has them; can be undone."""
    from ....operations.field.photos_in import read_photos

    placing, walk = dialog.placing, looked.ground.walk.uuid
    paths = [photo.path for photo in looked.files.photos]
    offsets, by_hand = dict(placing.offsets), dict(placing.by_hand)

    def work(store: Store, feedback: Feedback) -> Returned:
        return read_photos(store, walk, paths, feedback, clock_offset_s=offsets, by_hand=by_hand)

    context.undo.run(
        tr("Adding photos"),
        work,
        lambda returned: tr("add %n photo(s)", None, returned.receipt.stored + returned.receipt.updated),
        tables=TABLES,
        done=came,
    )
