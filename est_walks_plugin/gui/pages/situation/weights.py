"""How much each part counts: sliders, saved as named sets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from ....i18n import tr
from ....model.homes.rules import HomesRules, assumptions
from ... import format as fmt
from ...theme import link_button
from ...together.saving import save, save_in_task
from ...widgets.ask_line import Question
from ...widgets.cut_text import ChoiceBox
from .weight_words import weight_title

if TYPE_CHECKING:
    from ...context import Context

STEPS = 20
TOP = 2.0
OWN = "own"
TABLE = "weight_set"
STANDARD = "standard"


class WeightForm(QWidget):
    """One slider a weight, 0 to 2; the number beside it. Only their proportions matter."""

    changed = pyqtSignal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from ....engine.places.ranking import Weights

        self._context = context
        self._standard = Weights().to_json_dict()
        self._sets: list[dict[str, Any]] = []
        self.sliders: dict[str, QSlider] = {}
        self._numbers: dict[str, QLabel] = {}
        self.sets = ChoiceBox(tr("Weight set"), self)
        self.sets.activated.connect(self.choose_set)
        self.save = link_button(tr("Save as …"))
        self.save.clicked.connect(self.ask_name)
        self._context.rights.needs(self.save, TABLE)
        self.remove = link_button(tr("Remove"))
        self.remove.clicked.connect(self.remove_chosen)
        self._context.rights.needs(self.remove, TABLE)
        top = QHBoxLayout()
        top.addWidget(self.sets, 1)
        top.addWidget(self.save)
        top.addWidget(self.remove)
        grid = QGridLayout()
        grid.setVerticalSpacing(1)
        for line, name in enumerate(self._standard):
            self._add(grid, line, name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 2, 0, 4)
        layout.setSpacing(2)
        layout.addLayout(top)
        layout.addLayout(grid)
        self.set_value(self._standard)
        self.refresh()

    def refresh(self) -> None:
        """Offer the store's sets."""
        session = self._context.session
        self._sets = session.store.rows(TABLE, order_by=("name",)) if session.info else []
        rules = session.store.municipal_settings.homes if session.info else HomesRules()
        for name, slider in self.sliders.items():
            slider.setToolTip(_tip(name, rules))
        self._show_set()

    def value(self) -> dict[str, float]:
        """Return the weights."""
        return {name: slider.value() * TOP / STEPS for name, slider in self.sliders.items()}

    def set_value(self, weights: dict[str, float]) -> None:
        """Set the sliders."""
        for name, slider in self.sliders.items():
            slider.blockSignals(True)
            slider.setValue(round(weights.get(name, self._standard[name]) * STEPS / TOP))
            slider.blockSignals(False)
            self._tell(name)
        self._show_set()
        self.changed.emit()

    def summary(self) -> str:
        """Return the set's name, or that the weights are the planner's own."""
        return str(self.sets.currentText())

    def _add(self, grid: QGridLayout, line: int, name: str) -> None:
        title = QLabel(weight_title(name), self)
        slider = QSlider(Qt.Orientation.Horizontal, self)
        slider.setRange(0, STEPS)
        slider.setPageStep(5)
        slider.setAccessibleName(weight_title(name))
        slider.setMinimumWidth(60)
        title.setBuddy(slider)
        number = QLabel(self)
        number.setMinimumWidth(number.fontMetrics().horizontalAdvance("0,00"))
        self.sliders[name], self._numbers[name] = slider, number
        slider.valueChanged.connect(lambda _value, name=name: self._moved(name))
        grid.addWidget(title, line, 0)
        grid.addWidget(slider, line, 1)
        grid.addWidget(number, line, 2)

    def _moved(self, name: str) -> None:
        self._tell(name)
        self._show_set()
        self.changed.emit()

    def _tell(self, name: str) -> None:
        self._numbers[name].setText(fmt.number(self.sliders[name].value() * TOP / STEPS, 1))

    def _show_set(self) -> None:
        value = self.value()
        self.sets.blockSignals(True)
        self.sets.clear()
        self.sets.addItem(tr("Standard"), STANDARD)
        for row in self._sets:
            self.sets.addItem(row["name"] or "", row["uuid"])
        current = 0 if _same(value, self._standard) else -1
        for number, row in enumerate(self._sets, start=1):
            if current < 0 and _same(value, {**self._standard, **(row["weights"] or {})}):
                current = number
        if current < 0:
            self.sets.addItem(tr("Own weights"), OWN)
            current = self.sets.count() - 1
        self.sets.setCurrentIndex(current)
        self.sets.blockSignals(False)
        self.remove.setEnabled(1 <= current <= len(self._sets))

    def choose_set(self, _index: int) -> None:
        """Set the sliders as the chosen set says."""
        choice = self.sets.currentData()
        row = next((row for row in self._sets if row["uuid"] == choice), None)
        if choice == STANDARD:
            self.set_value(self._standard)
        elif row is not None:
            self.set_value(row["weights"] or {})

    def ask_name(self) -> None:
        """Ask for a name to keep the weights under."""
        question = tr("What are these weights called?")
        self._context.ask.ask(Question(question, tr("Save the weights"), self.save_as, name=""))

    def save_as(self, name: str) -> None:
        """Keep the weights under a name, in place of a set of that name; can be undone.

        One that somebody else made or changed since the sets were read is asked about.
        """
        from ....operations.weight_sets import save_weight_set
        from ....store.merging import RowsRead

        weights = self.value()
        save(
            self._context,
            lambda store: save_weight_set(store, name, weights),
            tr("save the weights {name}").format(name=name.strip()),
            read=RowsRead.of(TABLE, self._sets) | RowsRead(new_in=frozenset({TABLE})),
            done=lambda _key: self.refresh(),
        )

    def remove_chosen(self) -> None:
        """Remove the chosen set as it was read; can be undone."""
        from ....operations.weight_sets import delete_weight_set
        from ....store.merging import RowsRead

        row = self._sets[self.sets.currentIndex() - 1]
        uuid, name = row["uuid"], row["name"]
        save_in_task(
            self._context,
            tr("Removing {names}").format(names=name),
            lambda store, _feedback: delete_weight_set(store, uuid),
            tr("remove the weights {name}").format(name=name),
            read=RowsRead.of(TABLE, [row]),
            tables=(TABLE,),
            said=tr("Removed the weight set {name}.").format(name=name),
        )


def _tip(name: str, rules: HomesRules) -> str:
    """Return what the slider does; of homes also what they are, for nobody counted them."""
    told = tr("How much “{reason}” counts, from 0 (nothing) to 2").format(reason=weight_title(name))
    return "\n".join([told, *assumptions(rules)]) if name == "homes" else told


def _same(first: dict[str, float], second: dict[str, float]) -> bool:
    return all(abs(first[name] - second.get(name, -1.0)) < TOP / STEPS / 2 for name in first)
