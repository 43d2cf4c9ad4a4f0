"""Whose work lists go out, as what, and where to: with what stays at home told before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QListWidget, QListWidgetItem

from .....exporting.partner_package.gather import waiting_photos
from .....i18n import tr
from .....model.task import Task
from .... import format as fmt
from ....dialogs.base import FormDialog
from ....theme import QuietLabel, link_button

if TYPE_CHECKING:
    from ....context import Context

_KEY = int(Qt.ItemDataRole.UserRole)


class WorkListDialog(FormDialog):
    """Owners of the open tasks among those given, formats, and a folder."""

    def __init__(self, context: Context, tasks: Sequence[Task]) -> None:
        super().__init__(tr("Work lists for owners"), tr("Write"), context.window, name="work_lists")
        self._context = context
        self.tasks = [task for task in tasks if task.owner and not task.is_closed]
        self._photos = waiting_photos(context.session.store, self.tasks)
        counts = Counter(task.owner for task in self.tasks)
        self.owners = QListWidget()
        self.owners.setAccessibleName(tr("Owners"))
        for code in sorted(counts, key=lambda code: context.session.name("owner", code)):
            count = tr("{count} tasks", None, counts[code]).format(count=fmt.number(counts[code]))
            item = QListWidgetItem(f"{context.session.name('owner', code)} · {count}", self.owners)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            item.setData(_KEY, code)
        self.owners.itemChanged.connect(self._check)
        self.sheet, self.paper = QCheckBox(tr("Excel, to be answered in")), QCheckBox(tr("PDF, on paper"))
        self.sheet.setChecked(True)
        for box in (self.sheet, self.paper):
            box.toggled.connect(self._check)
        self.folder = QgsFileWidget()
        self.folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folder.setFilePath(context.session.beside())
        self.folder.fileChanged.connect(self._check)
        self.waiting = QuietLabel()
        self.review = link_button(tr("Review …"))
        self.review.clicked.connect(self._review)
        self._lay_out()
        self._check()
        self.remember_size(520, 430)

    def _lay_out(self) -> None:
        self.body.addWidget(QuietLabel(tr("The open tasks of the list, a file for each owner.")))
        self.body.addWidget(self.owners, 1)
        formats = QHBoxLayout()
        formats.addWidget(self.sheet)
        formats.addWidget(self.paper)
        formats.addStretch(1)
        self.body.addLayout(formats)
        where = QHBoxLayout()
        label = QLabel(tr("Folder"))
        label.setBuddy(self.folder)
        where.addWidget(label)
        where.addWidget(self.folder, 1)
        self.body.addLayout(where)
        home = QHBoxLayout()
        home.addWidget(self.waiting, 1)
        home.addWidget(self.review)
        self.body.addLayout(home)

    def chosen(self) -> list[str]:
        """Return the codes of the owners that are ticked."""
        items = [self.owners.item(number) for number in range(self.owners.count())]
        return [str(item.data(_KEY)) for item in items if item.checkState() == Qt.CheckState.Checked]

    def endings(self) -> list[str]:
        """Return the formats that are ticked."""
        return [ending for ending, box in ((".xlsx", self.sheet), (".pdf", self.paper)) if box.isChecked()]

    def keys(self) -> list[str]:
        """Return the tasks of the owners that are ticked."""
        owners = set(self.chosen())
        return [task.uuid for task in self.tasks if task.owner in owners]

    def _check(self) -> None:
        owners = set(self.chosen())
        self._tell_waiting([task for task in self.tasks if task.owner in owners])
        reason = ""
        if not self.owners.count():
            reason = tr("No open task of the list has an owner.")
        elif not owners:
            reason = tr("Choose an owner.")
        elif not self.endings():
            reason = tr("Choose Excel or PDF.")
        elif not Path(self.folder.filePath()).is_dir():
            reason = tr("Choose a folder.")
        self.set_reason(reason)

    def _tell_waiting(self, tasks: Sequence[Task]) -> None:
        texts = sum(task.waits_for_review and bool(task.text) for task in tasks)
        photos = len(frozenset().union(*(self._photos.get(task.uuid, ()) for task in tasks)))
        told = (
            [tr("%n text(s) stay at home until the privacy review has looked at them.", None, texts)] if texts else []
        )
        if photos:
            told.append(tr("%n photo(s) stay at home until the privacy review has looked at them.", None, photos))
        self.waiting.setText(" ".join(told))
        self.review.setVisible(bool(told))

    def _review(self) -> None:
        from ....dialogs.review import ReviewDialog

        self._context.beside.show("review", lambda: ReviewDialog(self._context, self._context.window))
