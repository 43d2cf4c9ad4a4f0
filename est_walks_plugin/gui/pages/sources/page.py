"""Page Underlag: the sources with their counts and problems, import, OpenStreetMap, background map, privacy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from ....i18n import tr
from ...theme import link_button, primary_button
from ...undo import Removal
from ...widgets.empty_state import EmptyState
from ...widgets.rows_view import RowsView
from ..base import Page, PageStack
from .background import BackgroundLine
from .table import DATA_TABLES, columns
from .todo import TodoLines

if TYPE_CHECKING:
    from ...models.rows_model import Row


class SourcesPage(Page):
    """Controller of page Underlag."""

    tables = ("source", "observation", "duplicate_pair", "purge_log")

    def load(self) -> QWidget:
        self.view = RowsView(columns(), name=tr("Sources"))
        self.view.opened.connect(self.show_receipt)
        self.view.removal_asked.connect(self.remove)
        self.view.set_menu(self._menu)
        self.import_button = primary_button(tr("Import …"))
        self.import_button.setToolTip(tr("Import a file or a loaded layer; files can be dragged here as well"))
        self.import_button.clicked.connect(lambda: self.import_files([]))
        self.osm_button = link_button(tr("Fetch from OpenStreetMap …"))
        self.osm_button.clicked.connect(self.fetch_osm)
        self.todo = TodoLines()
        self.todo.review_asked.connect(self.review)
        self.todo.duplicates_asked.connect(self.confirm_duplicates)
        self.todo.purge_asked.connect(self.purge)
        self.background = BackgroundLine(self.context)
        buttons = QHBoxLayout()
        buttons.addWidget(self.import_button)
        buttons.addWidget(self.osm_button)
        buttons.addStretch(1)
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.todo)
        layout.addLayout(buttons)
        layout.addWidget(self.background)
        empty = EmptyState(
            tr(
                "Nothing is imported yet. Begin with the walking network, the lamps, the survey or the e-service cases."
            ),
            tr("Import …"),
        )
        empty.add_link(tr("Fetch from OpenStreetMap …")).clicked.connect(self.fetch_osm)
        self.stack = PageStack(empty, content, lambda: self.import_files([]))
        self.watch()
        return self.stack

    def unload(self) -> None:
        self.background.unload()
        super().unload()

    def refresh(self) -> None:
        store = self.context.session.store
        self.view.set_rows(store.rows("source", order_by=("kind", "name")))
        self.stack.set_empty(not self.view.rows())
        self.todo.refresh(store)
        self.background.refresh()

    def command(self, name: str) -> None:
        if name == "import":
            self.import_files([])

    def drop(self, files: list[str]) -> None:
        """Import files that were dragged onto the dock."""
        self.import_files(files)

    def import_files(self, files: list[str]) -> None:
        """Open the import dialog, on the first of these files if there are any."""
        from ...dialogs.import_dialog.dialog import ImportDialog

        dialog = ImportDialog(self.context, files, self.context.window)
        dialog.exec()
        dialog.deleteLater()

    def fetch_osm(self) -> None:
        """Ask for consent and fetch network, lamps, schools and stops."""
        from ...dialogs.osm_dialog import OsmDialog

        dialog = OsmDialog(self.context, self.context.window)
        if dialog.exec():
            dialog.start()
        dialog.deleteLater()

    def show_receipt(self, row: Row) -> None:
        """Show what an import did."""
        from ...dialogs.receipt import ReceiptDialog

        dialog = ReceiptDialog(row["receipt"] or {}, row["name"] or "", self.context.window)
        dialog.exec()
        dialog.deleteLater()

    def remove(self, rows: list[Row]) -> None:
        """Remove sources with everything that came from them; can be undone."""
        keys = [row["uuid"] for row in rows]
        names = ", ".join(row["name"] or "" for row in rows)
        count = sum(row["stored"] or 0 for row in rows)
        self.context.undo.delete(
            tr("Removing {names}").format(names=names),
            [*(Removal(table, {"source": keys}) for table in DATA_TABLES), Removal("source", {"uuid": keys})],
            tr("Removed {names} with {count} rows.").format(names=names, count=count),
        )

    def review(self) -> None:
        """Show masked and doubtful texts."""
        from ...dialogs.review import ReviewDialog

        dialog = ReviewDialog(self.context, self.context.window)
        dialog.exec()
        dialog.deleteLater()

    def confirm_duplicates(self) -> None:
        """Show suspected duplicates."""
        from ...dialogs.duplicates import DuplicatesDialog

        dialog = DuplicatesDialog(self.context, self.context.window)
        dialog.exec()
        dialog.deleteLater()

    def purge(self) -> None:
        """Delete what is past its date, after saying how much."""
        from .purge import purge

        purge(self.context)

    def _menu(self, rows: list[Row], menu: QMenu) -> None:
        if len(rows) == 1:
            menu.addAction(tr("Show the receipt")).triggered.connect(lambda: self.show_receipt(rows[0]))
            menu.addAction(tr("Import a newer file …")).triggered.connect(lambda: self.import_files([]))
        if rows:
            menu.addAction(tr("Remove")).triggered.connect(lambda: self.remove(rows))
