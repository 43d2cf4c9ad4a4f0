"""The choice of a schema: each with what is in it; where a store is to be made, a new name may be written."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QStandardItemModel
from qgis.PyQt.QtWidgets import QComboBox, QWidget

from ....i18n import tr
from ....store.connecting.look import SchemaFound, ServerFound


class SchemaChoice(QComboBox):
    """Empty until somebody found what is there."""

    chosen = pyqtSignal(str)
    """The name of a schema, chosen or written."""

    def __init__(self, *, may_write: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_write = may_write
        self.setAccessibleName(tr("Schema"))
        self.setEnabled(False)
        self.activated.connect(lambda _index: self.chosen.emit(self.name()))

    def name(self) -> str:
        """Return the schema that is chosen or written."""
        at = self.findText(self.currentText()) if self.isEditable() else self.currentIndex()
        return str(self.itemData(at) if at >= 0 else self.currentText()).strip()

    def select(self, name: str) -> None:
        """Choose a schema that is listed, or write one that is not."""
        at = self.findData(name)
        self.setCurrentIndex(at)
        if at < 0 and self.isEditable():
            self.setEditText(name)

    def show_found(self, found: ServerFound | None, wanted: str) -> None:
        """List the schemas of a database, `wanted` chosen; those that cannot be are grey."""
        self.blockSignals(True)
        may_write = found is not None and self._may_write and found.may_make_schema
        self.clear()
        if may_write != self.isEditable():
            self.setEditable(may_write)
            if may_write:
                self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
                self.lineEdit().setAccessibleName(tr("Schema"))
                self.lineEdit().textEdited.connect(lambda _text: self.chosen.emit(self.name()))
        for row, one in enumerate(found.schemas if found else ()):
            self.addItem(_words(one), one.name)
            model = self.model()
            if isinstance(model, QStandardItemModel):
                model.item(row).setEnabled(
                    (one.may_make and not one.holds_store) if self._may_write else one.holds_store
                )
        self.select(wanted)
        self.setEnabled(self.count() > 0 or may_write)
        self.blockSignals(False)


def _words(one: SchemaFound) -> str:
    if one.holds_store and one.municipality:
        return tr("{schema}: the store of {municipality}").format(schema=one.name, municipality=one.municipality)
    if one.holds_store:
        return tr("{schema}: a store that you may not read").format(schema=one.name)
    return tr("{schema}: no store").format(schema=one.name)
