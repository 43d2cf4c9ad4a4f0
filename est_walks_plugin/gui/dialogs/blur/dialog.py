"""Masking in a photo: rectangles on the picture, a copy as the result, and with it *Granskad*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QWidget

from ....i18n import tr
from ...theme import QuietLabel
from ..base import FormDialog
from .canvas import BlurCanvas

if TYPE_CHECKING:
    from ....model.feedback import Feedback
    from ....operations.photo_files.blur import Box
    from ....store import Store
    from ...context import Context


class BlurDialog(FormDialog):
    """Beside the window, of one photo; OK makes the copy."""

    def __init__(self, context: Context, photo: str, image: QImage, parent: QWidget | None = None) -> None:
        super().__init__(tr("Mask in a photo"), tr("Save the masked copy"), parent, name="blur")
        self._context = context
        self.photo = photo
        self.canvas = BlurCanvas(image, self)
        self.new_button = QPushButton(tr("New rectangle"), self)
        self.new_button.setToolTip(tr("Or drag over the photo; N on the keyboard"))
        self.remove_button = QPushButton(tr("Remove rectangle"), self)
        self.reviewed = QCheckBox(tr("Reviewed: nothing else in it tells of a person"), self)
        self.reviewed.setToolTip(tr("Then the copy may be shown to the public; the original never is"))
        self.new_button.clicked.connect(self.canvas.add_in_the_middle)
        self.remove_button.clicked.connect(self.canvas.remove_current)
        self.canvas.changed.connect(self._changed)
        row = QHBoxLayout()
        row.addWidget(self.new_button)
        row.addWidget(self.remove_button)
        row.addStretch(1)
        row.addWidget(self.reviewed)
        self.body.addWidget(
            QuietLabel(
                tr(
                    "Drag over faces, number plates and windows. The original stays in the store, for the project group."
                )
            )
        )
        self.body.addWidget(self.canvas, 1)
        self.body.addLayout(row)
        self.remember_size(820, 640)
        context.session.store_changed.connect(self.reject)
        self.canvas.setFocus()
        self._changed()

    def done(self, result: int) -> None:
        """Let go of the session."""
        self._context.session.store_changed.disconnect(self.reject)
        super().done(result)

    def _changed(self) -> None:
        self.remove_button.setEnabled(self.canvas.current >= 0)
        self.set_reason("" if self.canvas.boxes else tr("Mark at least one rectangle."))


def open_blur(context: Context, photo: str) -> None:
    """Show a photo (key) to be masked: its masked copy where there is one already. It is read in a task."""
    from ....operations.photo_files.blur import picture_to_mask

    def show(found: tuple[str, QImage]) -> None:
        context.beside.close("blur")
        context.beside.show(
            "blur", lambda: BlurDialog(context, *found, context.window), lambda dialog: _keep(context, dialog)
        )

    context.runner.run(
        tr("Opening the photo"),
        lambda store, _feedback: picture_to_mask(store, photo),
        done=show,
        store_path=context.session.path,
    )


def _keep(context: Context, dialog: BlurDialog) -> None:
    photo, boxes, reviewed = dialog.photo, list(dialog.canvas.boxes), dialog.reviewed.isChecked()

    def work(store: Store, _feedback: Feedback) -> str:
        return _masked(store, photo, boxes, reviewed)

    context.undo.run(
        tr("Masking the photo"),
        work,
        tr("mask in a photo"),
        tables=("photo",),
        said=tr("A masked copy stands in the photo's place."),
    )


def _masked(store: Store, photo: str, boxes: list[Box], reviewed: bool) -> str:
    from ....operations.photo_files.blur import blur_photo
    from ....operations.privacy_review import PHOTO, approve

    copy = blur_photo(store, photo, boxes)
    if reviewed:
        approve(store, PHOTO, [copy])
    return copy
