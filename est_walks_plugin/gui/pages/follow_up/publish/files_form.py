"""What goes out with the answer: next follow-up, contact, and which files, remembered for each store.

Each answer has files of its own: one that is published stands until its next version.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Iterable

from qgis.gui import QgsDateEdit, QgsFileWidget
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QFormLayout, QLineEdit, QWidget

from ..... import settings
from .....i18n import tr
from ....store_info import folder_of

SETTING = "answer"
KINDS = ("html", "pdf", "csv")


class FilesForm(QWidget):
    """A tick and a file of each kind: page, archive copy, notices.

    `changed` tells of files, `asked` of what is told otherwise: the next day, the contact and whose it is.
    """

    changed = pyqtSignal()
    asked = pyqtSignal()

    def __init__(self, store: str, name: str) -> None:
        super().__init__()
        self._store, self._name = store, name
        kept = settings.get(SETTING, {}).get(store, {})
        self.next_day = QgsDateEdit(self)
        self.next_day.setAllowNull(True)
        self.next_day.setNullRepresentation("")
        self.next_day.setDisplayFormat("yyyy-MM-dd")
        self.next_day.setCalendarPopup(True)
        self.next_day.clear()
        self.contact = QLineEdit(kept.get("contact", ""), self)
        self.contact.setPlaceholderText(tr("A web address or an office"))
        self.is_office = QCheckBox(tr("It is an office's, nobody's own"), self)
        self.is_office.setToolTip(tr("Residents are told no number and no mailbox of a person"))
        self.is_office.setChecked(bool(kept.get("is_office")))
        self.is_office.setVisible(self.is_office.isChecked())
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(tr("Next follow-up"), self.next_day)
        form.addRow(tr("How residents reach you"), self.contact)
        form.addRow("", self.is_office)
        self.next_day.dateValueChanged.connect(lambda _day: self.asked.emit())
        self.contact.textChanged.connect(self._contact_typed)
        self.is_office.toggled.connect(lambda _on: self.asked.emit())
        titles = (tr("Page for the web"), tr("Archive copy"), tr("Notices to those who reported"))
        self.boxes: dict[str, QCheckBox] = {}
        self.files: dict[str, QgsFileWidget] = {}
        folder = Path(kept.get("folder") or folder_of(store))
        for kind, title in zip(KINDS, titles):
            box, file = QCheckBox(title, self), QgsFileWidget(self)
            box.setChecked(bool(kept.get(kind, kind == "html")))
            file.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
            file.setFilter(f"{kind.upper()} (*.{kind})")
            file.setDialogTitle(title)
            file.lineEdit().setAccessibleName(title)
            file.setFilePath(str(folder / f"{name}.{kind}"))
            file.setEnabled(box.isChecked())
            box.toggled.connect(file.setEnabled)
            box.toggled.connect(lambda _on: self.changed.emit())
            file.fileChanged.connect(lambda _path: self.changed.emit())
            self.boxes[kind], self.files[kind] = box, file
            form.addRow(box, file)

    def call(self, name: str) -> None:
        """Call the files after another answer, as far as nobody has called them otherwise."""
        for kind, file in self.files.items():
            path = Path(file.filePath())
            if path.name == f"{self._name}.{kind}":
                file.setFilePath(str(path.with_name(f"{name}.{kind}")))
        self._name = name

    def day(self) -> date | None:
        """Return the next follow-up, None when none is set."""
        return None if self.next_day.isNull() else self.next_day.date().toPyDate()

    def ask_whose(self) -> None:
        """Let the planner say that the number or mailbox is an office's: no rule can tell."""
        self.is_office.show()

    def _contact_typed(self, _text: str) -> None:
        """What was said of the contact before is not said of another."""
        self.is_office.blockSignals(True)
        self.is_office.setChecked(False)
        self.is_office.blockSignals(False)
        self.is_office.hide()
        self.asked.emit()

    def path(self, kind: str) -> str:
        """Return the file of a kind with its ending, "" when it is not wanted."""
        path = self.files[kind].filePath().strip()
        if not self.boxes[kind].isChecked() or not path:
            return ""
        return path if path.lower().endswith(f".{kind}") else f"{path}.{kind}"

    def why_not(self) -> str:
        """Return why nothing can be written as it is chosen."""
        if not (self.path("html") or self.path("pdf")):
            return tr("Tick the page or the archive copy, and name its file.")
        for path in filter(None, map(self.path, KINDS)):
            if not Path(path).parent.is_dir():
                return tr("There is no folder {folder}.").format(folder=Path(path).parent)
        return ""

    def kept_photos(self) -> list[str]:
        """Return the photos (keys) that the last version showed."""
        return list(settings.get(SETTING, {}).get(self._store, {}).get("photos", ()))

    def remember(self, photos: Iterable[str]) -> None:
        """Keep contact, ticks, folder and the photos (keys) that are shown, for this store."""
        kept = {kind: box.isChecked() for kind, box in self.boxes.items()}
        folder = str(Path(self.path("html") or self.path("pdf")).parent)
        own = {**kept, "contact": self.contact.text().strip(), "folder": folder, "photos": list(photos)}
        own["is_office"] = self.is_office.isChecked()
        settings.put(SETTING, {**settings.get(SETTING, {}), self._store: own})
