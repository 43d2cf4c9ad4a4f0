"""Page Underlag: the sources with their counts and problems, import, OpenStreetMap, background map, privacy."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QMenu, QWidget

from ....i18n import tr
from ....model.codes import SourceKind
from ....model.receipt import Receipt
from ....model.source import Source
from ....model.wording.reader import plain_reader
from ....operations.importing.kinds import data_tables, kind_of
from ....project.roles import LAYERS, Role
from ... import format as fmt
from ...map_shows import Shown
from ...theme import link_button, primary_button
from ...widgets.empty_state import EmptyState
from ...widgets.flow import FlowLayout
from ...widgets.rows_view import RowsView
from ..base import Page, PageStack, with_margins
from ..columns import column
from ..detail import Detail
from ..facts_panel import FactsPanel
from ..panes import Pane, Panes
from ..pictures import Pictures
from .background import BackgroundLine
from .removal import remove_sources
from .table import columns, facts
from .todo import TodoLines
from .writers import WRITES

if TYPE_CHECKING:
    from ....model.errors import EstWalksError
    from ....model.feedback import Feedback
    from ....operations.importing.files import ImportOptions
    from ....store import Store
    from ...context import Context
    from ...dialogs.import_dialog.dialog import ImportDialog
    from ...dialogs.import_dialog.layer_file import LayerCopy
    from ...dialogs.osm_dialog import OsmDialog
    from ...dialogs.positions import PositionsDialog
    from ...dialogs.receipt import ReceiptDialog


@dataclass(frozen=True)
class Imported:
    """What an import did, and where most of it lies (xmin, ymin, xmax, ymax in the work CRS)."""

    receipt: Receipt
    lies: tuple[float, float, float, float] | None


WITH_TEXTS = ("finding", "task", "stop", "seen_again", "presence_effort")
"""Tables with texts to review."""


class SourcesPage(Page):
    """Controller of page Underlag."""

    tables = ("source", "observation", "duplicate_pair", "purge_log", *WITH_TEXTS)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._queue: list[str] = []
        self.last: Receipt | None = None
        """What the last import did; None while none has ended."""

    # --- what is open beside the map ------------------------------------------------------------------------------

    @property
    def import_dialog(self) -> ImportDialog | None:
        """The import that was begun."""
        from ...dialogs.import_dialog.dialog import ImportDialog

        return self.context.beside.find(ImportDialog)

    @property
    def receipt_dialog(self) -> ReceiptDialog | None:
        """The receipt that is open."""
        from ...dialogs.receipt import ReceiptDialog

        return self.context.beside.find(ReceiptDialog)

    @property
    def positions_dialog(self) -> PositionsDialog | None:
        """The list of positions; hidden while the planner points at one on the map."""
        from ...dialogs.positions import PositionsDialog

        return self.context.beside.find(PositionsDialog)

    @property
    def osm_dialog(self) -> OsmDialog | None:
        """The question what to fetch; hidden while the planner draws."""
        from ...dialogs.osm_dialog import OsmDialog

        return self.context.beside.find(OsmDialog)

    def load(self) -> QWidget:
        session = self.context.session
        self.view = RowsView(columns(session), name=tr("Sources"))
        self.view.opened.connect(self.show_receipt)
        self.view.selection_changed.connect(lambda _rows: self._tell())
        self.view.removal_asked.connect(self.remove)
        self.view.set_menu(self.row_menu)
        self.import_button = primary_button(tr("Import …"))
        self.import_button.setToolTip(tr("Import a file or a loaded layer; files can be dragged here as well"))
        self.import_button.clicked.connect(lambda: self.import_files([]))
        self.osm_button = link_button(tr("Fetch from OpenStreetMap …"))
        self.osm_button.clicked.connect(self.fetch_osm)
        self.observe_button = link_button(tr("New observation …"))
        self.observe_button.setToolTip(tr("Enter what the EST group or a partner observed, one after another"))
        self.observe_button.clicked.connect(self.observe)
        self.settings_button = link_button(tr("Settings of the municipality …"))
        self.settings_button.clicked.connect(self.context.actions["settings"].trigger)
        self.todo = TodoLines()
        self.todo.review_asked.connect(self.review)
        self.todo.duplicates_asked.connect(self.confirm_duplicates)
        self.todo.purge_asked.connect(self.purge)
        self.todo.positions_asked.connect(self.show_positions)
        self.background = BackgroundLine(self.context)
        buttons = FlowLayout()
        buttons.addWidget(self.import_button)
        buttons.addWidget(self.osm_button)
        buttons.addWidget(self.observe_button)
        buttons.addWidget(self.settings_button)
        self.detail = Detail(
            tr("Choose a source to see where it comes from and what became of its rows."), covers=False
        )
        self.pictures = Pictures("sources")
        self.panes = Panes(
            "sources",
            [
                Pane(column(self.view, self.todo, buttons), share=4),
                Pane(self.detail, 1, 1, share=3),
                Pane(self.pictures, 1, 2, stretch=0),
            ],
        )
        self.panes.form_changed.connect(lambda _form: self._tell())
        empty = EmptyState(
            tr(
                "Nothing is imported yet. Begin with the walking network, the lamps, the survey or the e-service cases."
            ),
            tr("Import …"),
        )
        self.guard(WRITES, empty.button, empty.add_link(tr("Fetch from OpenStreetMap …"), self.fetch_osm))
        settings = empty.add_link(tr("Settings of the municipality …"), self.context.actions["settings"].trigger)
        self.context.rights.needs(settings, "municipal_settings")
        self.stack = PageStack(empty, self.panes, lambda: self.import_files([]))
        self.watch()
        session.store_changed.connect(self._queue.clear)  # a file would be imported into another store than was open
        # The background can be chosen before anything is imported.
        return with_margins(column(self.stack, self.background))

    def unload(self) -> None:
        self.context.session.store_changed.disconnect(self._queue.clear)
        self.background.unload()
        super().unload()

    def refresh(self) -> None:
        store = self.context.session.store
        self.view.set_rows([Source.from_row(row) for row in store.rows("source", order_by=("kind", "name"))])
        self.stack.set_empty(not self.view.rows())
        self._tell()
        self.todo.refresh(store)
        self.background.refresh()

    def _tell(self) -> None:
        """Tell about the chosen source beside the list; in a narrow dock its second line and its receipt do."""
        rows = self.view.selected()
        if self.panes.is_narrow or len(rows) != 1:
            self.detail.close_panel()
            return
        row = rows[0]
        newer = (tr("Import a newer file …"), lambda: self.import_newer(row))
        entered = (tr("New observation …"), self.observe)
        doing = [(tr("Show the receipt"), lambda: self.show_receipt(row)), entered if row.is_own else newer]
        panel = FactsPanel(row.name, facts(row, self.context.session), doing)
        panel.closed.connect(self.view.tree.clearSelection)
        self.detail.open(panel)

    def command(self, name: str) -> None:
        what, _, kind = name.partition(" ")
        if what == "import":
            self.import_files([])
            if kind and self.import_dialog is not None:
                self.import_dialog.expect(SourceKind(kind), "")
        elif name == "osm":
            self.fetch_osm()
        elif name == "observe":
            self.observe()
        elif name == "background":
            self.background.open_chooser()

    def drop(self, files: list[str]) -> bool:
        """Import files that were dragged onto the dock."""
        self.import_files(files)
        return True

    def import_files(self, files: list[str]) -> None:
        """Open the import dialog; several files come one after the other."""
        self._queue += files[1:]
        self._open_import(files[0] if files else "")

    def import_newer(self, row: Source) -> None:
        """Open the import dialog for a newer file of the system that a source came from."""
        self._open_import("")
        if self.import_dialog is not None:
            self.import_dialog.expect(SourceKind(row.kind), row.system)

    def _open_import(self, path: str) -> None:
        begun = self.import_dialog
        self.context.beside.show("import", lambda: self._made_import(path), closed=self._import_closed)
        if begun is not None and path:
            begun.set_file(path)

    def _made_import(self, path: str) -> ImportDialog:
        from ...dialogs.import_dialog.dialog import ImportDialog

        dialog = ImportDialog(self.context, path, self.context.window)
        dialog.import_asked.connect(self.run_import)
        return dialog

    def _import_closed(self) -> None:
        if self._queue:
            self._open_import(self._queue.pop(0))

    def run_import(self, kind: SourceKind, path: str, options: ImportOptions, copy: LayerCopy | None) -> None:
        """Import a file as the dialog says, and show what came."""
        from ....operations.areas.shown import most_of_source
        from ....operations.importing.files import import_file

        def work(store: Store, feedback: Feedback) -> Imported:
            receipt = import_file(store, kind, path, options, feedback)
            source = receipt.extra.get("source_uuid")
            return Imported(receipt, most_of_source(store, source, str(kind)) if source and role_of(kind) else None)

        name = Path(path.partition("|")[0]).name
        self.last = None
        self.context.undo.run(
            tr("Importing {name}").format(name=name),
            work,
            tr("import {name}").format(name=name),
            tables=("source", "mapping", "duplicate_pair", *data_tables()),
            makes_one=False,
            done=lambda done: self._imported(done, kind, name, copy),
            failed=lambda error: self._not_imported(error, copy),
        )

    def _imported(self, done: Imported, kind: SourceKind, name: str, _copy: LayerCopy | None) -> None:
        self.last = done.receipt
        self._tell_imported(done.receipt, name)
        self._look_at(kind, done.lies)
        self._tell_outside(done.receipt.extra.get("source_uuid") or "")

    def _tell_imported(self, receipt: Receipt, name: str) -> None:
        """Show the receipt; where it tells nothing but counts a line does, which offers it."""
        from ...dialogs.receipt import needs_a_look

        if needs_a_look(receipt):
            self._show_receipt(receipt, name)
            return
        self.context.beside.close("receipt")
        told = tr("{name} is imported: {new} new, {updated} updated, {unchanged} unchanged.").format(
            name=name,
            new=fmt.number(receipt.stored),
            updated=fmt.number(receipt.updated),
            unchanged=fmt.number(receipt.unchanged),
        )
        self.context.messages.offer(told, tr("Show the receipt"), lambda: self._show_receipt(receipt, name))

    def _look_at(self, kind: SourceKind, lies: tuple[float, float, float, float] | None) -> None:
        """Show what was imported, with its layer on; not while the planner draws."""
        from shapely.geometry import box

        role = role_of(kind)
        if self._visible and role is not None:
            self.context.map_shows.show(self, Shown(roles=(role,)))
        if lies is not None and not self.context.map_link.is_drawing:
            self.context.map_link.zoom(box(*lies))

    def _tell_outside(self, source: str) -> None:
        """Say how many of the observations of a source the map does not show because they are not in the chosen area."""
        from ....operations.areas.shown import count_outside

        area = self.context.session.area
        outside = count_outside(self.context.session.store, source, area) if area is not None else 0
        if area is not None and outside:
            told = tr("%n imported observation(s) lie outside {area}; choose all areas to see them.", None, outside)
            self.context.messages.info(told.format(area=area.name))

    def _not_imported(self, error: EstWalksError, _copy: LayerCopy | None) -> None:
        self.context.messages.error(error)

    def _show_receipt(self, receipt: Receipt, name: str) -> None:
        from ...dialogs.receipt import ReceiptDialog

        self.context.beside.close("receipt")
        self.context.beside.show("receipt", lambda: ReceiptDialog(self.context, receipt, name, self.context.window))

    def fetch_osm(self) -> None:
        """Ask for area and consent, and fetch network, lamps, schools and stops."""
        from ...dialogs.osm_dialog import OsmDialog

        window = self.context.window
        self.context.beside.show("osm", lambda: OsmDialog(self.context, window), OsmDialog.start).come_back()

    def show_receipt(self, row: Source) -> None:
        """Show what an import did."""
        self._show_receipt(Receipt.from_json(row.receipt, plain_reader()), row.name)

    def remove(self, rows: list[Source]) -> None:
        """Remove sources with everything that came from them; can be undone."""
        remove_sources(self.context, rows)

    def observe(self) -> None:
        """Enter observations one after another, beside the map."""
        from ...dialogs.observation import NAME, ObservationDialog

        self.context.beside.show(NAME, lambda: ObservationDialog(self.context, self.context.window))

    def review(self) -> None:
        """Show masked and doubtful texts."""
        from ...dialogs.review import ReviewDialog

        self.context.beside.show("review", lambda: ReviewDialog(self.context, self.context.window))

    def confirm_duplicates(self) -> None:
        """Show suspected duplicates."""
        from ...dialogs.duplicates import DuplicatesDialog

        self.context.beside.show("duplicates", lambda: DuplicatesDialog(self.context, self.context.window))

    def show_positions(self) -> None:
        """Show what lies nowhere or where somebody guessed, beside the map."""
        begun = self.positions_dialog
        if begun is not None:
            begun.tool.stop()
        self.context.beside.show("positions", self._made_positions)

    def _made_positions(self) -> PositionsDialog:
        from ...dialogs.positions import PositionsDialog

        dialog = PositionsDialog(self.context, self.context.window)
        dialog.match_asked.connect(self.match_positions)
        return dialog

    def match_positions(self) -> None:
        """Place observations by their address or place name, now that more is known."""
        from ....operations.importing.match_positions import MatchResult, match_positions

        def done(result: MatchResult) -> None:
            self.context.messages.info(
                tr(
                    "{found} placed approximately; {left} are still without position.", None, len(result.unmatched)
                ).format(found=sum(result.matched.values()), left=len(result.unmatched))
            )

        self.context.undo.run(
            tr("Looking for positions"),
            lambda store, feedback: match_positions(store, feedback=feedback),
            tr("place observations by their addresses"),
            tables=("observation",),
            done=done,
        )

    def purge(self) -> None:
        """Delete what is past its date, after saying how much."""
        from .purge import purge

        purge(self.context)

    def row_menu(self, rows: list[Source], menu: QMenu) -> None:
        needs = self.context.rights.needs
        if len(rows) == 1:
            menu.addAction(tr("Show the receipt")).triggered.connect(lambda: self.show_receipt(rows[0]))
            if not rows[0].is_own:
                needs(menu.addAction(tr("Import a newer file …"), lambda: self.import_newer(rows[0])), "source")
        if rows:
            needs(menu.addAction(tr("Remove")), "source").triggered.connect(lambda: self.remove(rows))


def role_of(kind: SourceKind) -> Role | None:
    """Return the layer that shows what a kind of source holds, None where nothing of it lies on the map."""
    tables = [record.table for record in kind_of(kind).records]
    fitting = (spec for table in tables for spec in LAYERS if spec.table == table)
    return next((spec.role for spec in fitting if not spec.only or dict(spec.only).get("kind") == str(kind)), None)
