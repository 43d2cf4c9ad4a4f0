"""The menu of filters that are kept under a name in the database: chosen, saved, deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QMenu, QToolButton

from ....i18n import tr
from ....model.tasks.choice import SavedChoice
from ...theme import link_button, plain_action
from ...widgets.ask_line import Question

if TYPE_CHECKING:
    from ...context import Context
    from .filters import TaskFilter


class SavedFilters(QObject):
    """`button` has the menu, which is read from the database each time it is opened."""

    def __init__(self, context: Context, filters: TaskFilter) -> None:
        super().__init__()
        self._context = context
        self._filters = filters
        self.button = link_button(tr("Saved filters"))
        self.button.setToolTip(tr("Filters kept under a name in this database"))
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.button)
        self.menu.aboutToShow.connect(self.fill)
        self.button.setMenu(self.menu)

    def fill(self) -> None:
        """Read the menu anew."""
        from ....operations.tasks.filters import saved_filters

        self.menu.clear()
        kept = self._context.attempt(lambda: saved_filters(self._context.session.store), [])
        for one in kept:
            action = self.menu.addAction(plain_action(one.name), lambda one=one: self._filters.set_choice(one.choice))
            action.setCheckable(True)
            action.setChecked(one.choice == self._filters.choice())
        if kept:
            self.menu.addSeparator()
        self.menu.addAction(tr("Show all tasks"), self._filters.clear)
        self._context.rights.needs(self.menu.addAction(tr("Save this filter …"), self.ask_name), "task_filter")
        if kept:
            gone = self.menu.addMenu(tr("Delete"))
            for one in kept:
                gone.addAction(plain_action(one.name), lambda one=one: self.delete(one))

    def ask_name(self) -> None:
        """Ask for a name to keep the filter under."""
        question = tr("What is the filter called?")
        self._context.ask.ask(Question(question, tr("Save the filter"), self.save_as, name=""))

    def save_as(self, name: str) -> None:
        """Keep what is chosen under a name, in place of a filter of that name; can be undone."""
        from ....operations.tasks.filters import save_filter, saved_filters

        choice, undo, store = self._filters.choice(), self._context.undo, self._context.session.store
        text = tr("save the filter {name}").format(name=name.strip())
        before = {one.uuid: one.name for one in self._context.attempt(lambda: saved_filters(store), [])}
        key = self._context.attempt(lambda: undo.do(lambda store: save_filter(store, name, choice), text), "")
        if key in before:
            said = tr("The filter is kept as “{name}”, in place of “{before}”; it can be undone.")
            self._context.messages.tell(said.format(name=name.strip(), before=before[key]))
        elif key:
            self._context.messages.tell(tr("The filter is kept as “{name}”.").format(name=name.strip()))

    def delete(self, kept: SavedChoice) -> None:
        """Forget a filter; can be undone."""
        from ....operations.tasks.filters import delete_filter

        undo, said = self._context.undo, tr("The filter “{name}” is deleted.").format(name=kept.name)
        text = tr("delete the filter {name}").format(name=kept.name)
        self._context.attempt(lambda: undo.do(lambda store: delete_filter(store, kept.uuid), text, said=said), "")
