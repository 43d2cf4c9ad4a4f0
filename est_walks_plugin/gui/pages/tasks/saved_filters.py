"""The menu of filters that are kept under a name in the database: chosen, saved, deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Mapping

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QMenu, QToolButton

from ....i18n import tr
from ....model.tasks.choice import SavedChoice, TaskChoice
from ...theme import link_button, plain_action
from ...together.saving import save
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
        self._seen: list[SavedChoice] | None = None
        """The filters as the menu showed them last."""
        self.button = link_button(tr("Saved filters"))
        self.button.setToolTip(tr("Filters kept under a name in this database"))
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.button)
        self.menu.aboutToShow.connect(self.fill)
        self.button.setMenu(self.menu)

    def fill(self) -> None:
        """Read the menu anew."""
        self.menu.clear()
        kept = self._seen = self._read()
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

    def _read(self) -> list[SavedChoice]:
        from ....operations.tasks.filters import saved_filters

        return self._context.attempt(lambda: saved_filters(self._context.session.store), [])

    def ask_name(self) -> None:
        """Ask for a name to keep the filter under."""
        question = tr("What is the filter called?")
        self._context.ask.ask(Question(question, tr("Save the filter"), self.save_as, name=""))

    def save_as(self, name: str) -> None:
        """Keep what is chosen under a name, in place of a filter of that name; can be undone.

        One that somebody else made or changed since the menu was read is asked about.
        """
        from ....operations.tasks.filters import filters_read, save_filter

        choice = self._filters.choice()
        seen = self._read() if self._seen is None else self._seen
        save(
            self._context,
            lambda store: save_filter(store, name, choice),
            tr("save the filter {name}").format(name=name.strip()),
            read=filters_read(seen),
            done=lambda key: self._saved(key, choice, {one.uuid: one.name for one in seen}),
        )

    def _saved(self, key: str, choice: TaskChoice, before: Mapping[str, str]) -> None:
        """Say what the filter is called by now, and what it took the place of; nothing where somebody else's was kept."""
        self._seen = self._read()
        name = next((one.name for one in self._seen if one.uuid == key and one.choice == choice), "")
        if not name:
            return
        if key in before:
            said = tr("The filter is kept as “{name}”, in place of “{before}”; it can be undone.")
            self._context.messages.tell(said.format(name=name, before=before[key]))
        else:
            self._context.messages.tell(tr("The filter is kept as “{name}”.").format(name=name))

    def delete(self, kept: SavedChoice) -> None:
        """Forget a filter as it was read; can be undone."""
        from ....operations.tasks.filters import delete_filter, filters_read

        save(
            self._context,
            lambda store: delete_filter(store, kept.uuid),
            tr("delete the filter {name}").format(name=kept.name),
            read=filters_read([kept]),
            said=tr("The filter “{name}” is deleted.").format(name=kept.name),
        )
