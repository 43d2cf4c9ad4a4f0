"""The history of a task beside its form: when, what, who."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial
from typing import Callable

from qgis.PyQt.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from ....i18n import tr
from ....model.task import TaskEvent
from ... import format as fmt
from ...labels import label
from ...theme import plain_tip


class History(QTreeWidget):
    """Changes of a task, the last first. `name(table, code)` names what stands in the catalogue."""

    def __init__(
        self,
        name: Callable[[str, str], str],
        day: Callable[[datetime | None], date | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name, self._day = name, day
        self.setAccessibleName(tr("History"))
        self.setRootIsDecorated(False)
        self.setHeaderLabels([tr("When"), tr("Change"), tr("Note")])

    def fill(self, history: list[TaskEvent]) -> None:
        """Show these changes, given oldest first."""
        self.clear()
        for event in reversed(history):
            told = [fmt.day(self._day(event.at)), _change(event, self._name), _who(event)]
            item = QTreeWidgetItem(told)
            for column, text in enumerate(told):
                item.setToolTip(column, plain_tip(text))
            self.addTopLevelItem(item)
        for column in range(2):
            self.resizeColumnToContents(column)


def _change(event: TaskEvent, name: Callable[[str, str], str]) -> str:
    words = {
        "state": lambda code: label("TaskState", code),
        "lane": lambda code: label("Lane", code),
        "owner": partial(name, "owner"),
        "measure": partial(name, "measure"),
    }
    word = words.get(event.field, lambda text: text or "")
    if event.field == "note":
        return tr("Note")
    if event.old is None:
        return str(word(event.new))
    return f"{word(event.old)} → {word(event.new)}"


def _who(event: TaskEvent) -> str:
    return " · ".join(part for part in (event.role, event.note) if part)
