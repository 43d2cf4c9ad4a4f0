"""A field for kronor that may also be empty."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QDoubleSpinBox, QWidget

from ....i18n import tr
from ... import format as fmt

NOTHING, MOST_KR, STEP_KR = -1.0, 999_999_999.0, 500.0


class CostField(QDoubleSpinBox):
    """`amount` is None where no cost is given, and `nothing` stands there then."""

    def __init__(self, nothing: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLocale(fmt.locale())
        self.setDecimals(0)
        self.setRange(NOTHING, MOST_KR)
        self.setSingleStep(STEP_KR)
        self.setGroupSeparatorShown(True)
        self.setSuffix(tr(" kr"))
        self.setSpecialValueText(nothing or tr("not known"))
        self.setAccessibleName(tr("Cost"))

    def amount(self) -> float | None:
        """Return the cost in kronor, None where none is given."""
        return None if self.value() == NOTHING else self.value()

    def set_amount(self, amount: float | None) -> None:
        """Show a cost in kronor, with öre where it has them."""
        self.setDecimals(0 if amount is None or amount == round(amount) else 2)
        self.setValue(NOTHING if amount is None else amount)
