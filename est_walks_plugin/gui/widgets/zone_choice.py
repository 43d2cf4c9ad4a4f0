"""A list box of time zones: type some letters of the name."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QSizePolicy, QWidget

from ...i18n import tr
from ...model.time_zones import known_zones


def zone_choice(parent: QWidget) -> QComboBox:
    """Return a list box of the zones this machine knows, the nearest first."""
    combo = QComboBox(parent)
    combo.setEditable(True)
    combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    combo.addItems(known_zones())
    combo.completer().setFilterMode(Qt.MatchFlag.MatchContains)
    combo.setAccessibleName(tr("Time zone"))
    combo.setToolTip(tr("Days, periods and clocks are told by it"))
    combo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    combo.setCurrentText("")
    return combo
