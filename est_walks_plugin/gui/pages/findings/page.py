"""Page Fynd: the evening after the walk, findings typed in by stop number or marked on the map."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timezone
from typing import TYPE_CHECKING, Sequence

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMenu, QWidget

from ....i18n import language, tr
from ....model.errors import EstWalksError
from ....model.finding import Finding
from ....model.stored_walk import StoredWalk
from ....model.wording.place_names import said
from ....operations.walks.find_walk import stops_of, walks_of
from ....project.roles import Role
from ... import format as fmt
from ...map_shows import Shown
from ...theme import QuietLabel
from ...together.saving import save, save_in_task
from ...widgets.ask_line import Question
from ...widgets.cut_text import ChoiceBox
from ...widgets.drop_area import DropArea
from ...widgets.empty_state import EmptyState
from ...widgets.flow import FlowLayout
from ...widgets.map_rows import link
from ...widgets.rows_view import RowsView
from ..base import Page, PageStack, with_margins
from ..columns import column
from ..detail import Detail
from ..panes import Form, Pane, Panes
from ..photo_shelf import PhotoShelf
from ..pictures import Pictures
from ..stop_said import stop_said
from .form import FindingForm
from .listed import Listed, list_columns
from .marking import Marking
from .protocol.desk import ProtocolDesk
from .returned.desk import ReturnDesk

if TYPE_CHECKING:
    from ....store import Store


class FindingsPage(Page):
    """Controller of page Fynd."""

    tables = (
        "walk",
        "stop",
        "finding",
        "photo",
        "category",
        "task",
        "seen_again",
        "track",
        "field_return",
        "field_decision",
    )

    def load(self) -> QWidget:
        self._editing: Finding | None = None
        self._wanted: str | None = None
        self.walks = ChoiceBox(tr("Walk"))
        self.walks.currentIndexChanged.connect(lambda _index: self._walk_changed())
        self._walks: list[StoredWalk] = []
        self.warning = QuietLabel()
        self.warning.hide()
        self.form = FindingForm()
        self.context.rights.needs(self.form.save_button, "finding")
        self.form.submitted.connect(self.save)
        self.form.point_asked.connect(self.mark)
        self.form.stop_chosen.connect(self._stop_chosen)
        self.form.cancel_button.clicked.connect(self.cancel_edit)
        self.view = self._list()
        self.totals = QuietLabel()
        self.marking = Marking(self.context, self.form)
        self.marking.picked.connect(self._picked)
        self.detail = Detail("")
        self.returns = ReturnDesk(self.context, self.detail, self._came, self._choose_walk)
        self.returns.left.connect(lambda: self.view.tree.setFocus(Qt.FocusReason.OtherFocusReason))
        self.doors = FlowLayout()
        """What else findings come from than the form."""
        self.doors.addWidget(self.returns.button)
        self.doors.addWidget(self.returns.photos_button)
        self.protocol = ProtocolDesk(self.context, self._show_group)
        self.doors.addWidget(self.protocol.button)
        asked = column(self.walks, self.doors, self.warning, self.returns.notes, self.form, top=True)
        self.photos = PhotoShelf(self.context)
        self.pictures = Pictures("findings")
        self.pictures.add(self.photos.widget)
        self.panes = Panes(
            "findings",
            [
                Pane(asked, stretch=0),
                Pane(column(self.view, self.totals), 1, 1, share=3),
                Pane(self.detail, 1, 2, share=3),
                Pane(self.pictures, 1, 2, stretch=0),
                Pane(self.protocol.over),
            ],
        )
        empty = EmptyState(
            tr("The evening after the walk you type in what the group found, stop by stop. Plan a walk first."),
            tr("Go to Walk"),
        )
        self.panes.form_changed.connect(lambda form: self.photos.told.setVisible(form is not Form.NARROW))
        content = DropArea(with_margins(self.panes), tr("Let go to read it in for this walk"))
        content.dropped.connect(self.drop)
        self.stack = PageStack(empty, content, lambda: self.context.show_page("walk"))
        self.watch()
        return self.stack

    def unload(self) -> None:
        self.protocol.leave()
        self.marking.unload()
        self.photos.unload()
        super().unload()

    def _list(self) -> RowsView:
        view = RowsView(list_columns(self.context.session), name=tr("Findings"))
        view.set_menu(self._menu)
        view.opened.connect(self.edit)
        view.removal_asked.connect(self.remove)
        view.narrowed.connect(self._tell_map)
        view.selection_changed.connect(lambda _rows: self._show_photos())
        view.setMinimumHeight(90)
        link(view, self.context, zoom_on_click=False)
        return view

    # --- showing -------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        store = self.context.session.store
        area = self.context.session.area_uuid
        walks = self._walks = walks_of(store, area)
        self.stack.set_empty(not walks)
        kept = self._wanted or self.walks.currentData()
        self._wanted = None
        self.walks.blockSignals(True)
        self.walks.clear()
        for walk in walks:
            self.walks.addItem(f"{walk.name} ({walk.starts_text[:10]})", walk.uuid)
        at = self.walks.findData(kept)
        self.walks.setCurrentIndex(at if at >= 0 else last_held(walks, datetime.now(timezone.utc)))
        self.walks.blockSignals(False)
        self.form.set_catalogue(store.catalogue)
        self.panes.order_tabs()
        self._show_walk()

    def shown(self) -> None:
        super().shown()
        if not self._stale:
            self._show_walk()

    def _walk_changed(self) -> None:
        self.cancel_edit()
        self._show_walk()

    def _show_walk(self) -> None:
        walk = self.walks.currentData()
        if self._editing is not None and self._editing.walk != walk:
            self.cancel_edit()  # another area or store was chosen meanwhile
        self.marking.set_walk(walk)
        self.returns.show_walk(walk)
        self.protocol.show_walk(walk)
        self._warn()
        store = self.context.session.store
        stops = stops_of(store, walk) if walk else []
        self.form.set_stops([(stop.seq, said(stop.name)) for stop in stops])
        asked = store.catalogue.checklist
        checklists: dict[int | None, list[str]] = {stop.seq: asked(stop.place_type, language()) for stop in stops}
        self.form.set_checklists({**checklists, None: asked("", language())})
        numbers = {stop.uuid: stop.seq for stop in stops}
        rows = store.rows("finding", {"walk": walk}, order_by=("created",)) if walk else []
        findings = [Finding.from_row(row) for row in rows]
        told = {stop.seq: stop_said(stop, [one for one in findings if one.stop == stop.uuid]) for stop in stops}
        self.form.set_said(told)
        photos = Counter(row["finding"] for row in store.rows("photo", columns=("finding",)))
        self.view.set_rows([Listed(one, numbers.get(one.stop), photos[one.uuid]) for one in findings])
        self._tell_map()
        self._show_photos()
        positive = sum(1 for one in findings if one.positive)
        self.totals.setText(
            tr("{count} findings", None, len(findings)).format(count=fmt.number(len(findings)))
            + ", "
            + tr("{count} of them positive", None, positive).format(count=fmt.number(positive))
        )

    def _show_photos(self) -> None:
        """Show the photos of the chosen findings; those of the whole walk while none is chosen."""
        rows, walk = self.view.selected(), self.walks.currentData() or ""
        count = self.photos.show([row.uuid for row in rows if row.photos], "" if rows else walk)
        self.pictures.show_picture(self.photos.widget, bool(count))
        self.pictures.section.set_summary(self.photos.told.text() if count else "")
        self.photos.told.setVisible(not self.panes.is_narrow)  # there the heading says it

    def _tell_map(self) -> None:
        """Show on the map what the list shows."""
        walk = self.walks.currentData() or ""
        if self._visible:
            found = self.view.shown_where() or {"walk": walk}
            self.context.map_shows.show(self, Shown(walk=walk, findings=found, rings=True, roles=(Role.FINDING,)))

    def _warn(self) -> None:
        """Say so when the chosen walk has not been held yet."""
        chosen = next((one for one in self._walks if one.uuid == self.walks.currentData()), None)
        is_to_come = (
            chosen is not None and chosen.starts_at is not None and chosen.starts_at > datetime.now(timezone.utc)
        )
        self.warning.setVisible(is_to_come)
        if chosen is not None and is_to_come:
            self.warning.setText(
                tr("This walk is planned for {date} and has not been held yet.").format(date=chosen.starts_text[:10])
            )

    def hidden(self) -> None:
        self.protocol.leave()
        super().hidden()

    def _show_group(self, walk: str) -> None:
        """Choose the walk of another group."""
        self.walks.setCurrentIndex(max(0, self.walks.findData(walk)))

    def show_walk(self, walk: str) -> None:
        """Choose a walk, now or when the page is next shown; one of another area brings that area with it."""
        session = self.context.session
        self._wanted = walk
        for row in session.store.rows("walk", {"uuid": walk}, columns=("area",)):
            if session.area_uuid not in (None, row["area"]):
                known = {area.uuid for area in session.areas()}
                session.set_area(row["area"] if row["area"] in known else None)
        self.refresh_later()

    def _choose_walk(self, walk: str) -> None:
        self.show_walk(walk)
        self._refresh_if_seen()

    def command(self, name: str) -> None:
        if name == "mark" and self.marking.is_on:
            self.marking.stop()
        elif name == "mark":
            self.mark()

    def _stop_chosen(self, number: int | None) -> None:
        walk = self.walks.currentData()
        if number is None or not walk:
            self.context.map_link.highlight(None)
            return
        rows = self.context.session.store.rows("stop", {"walk": walk, "seq": number}, columns=("geometry",))
        self.context.map_link.highlight(rows[0]["geometry"] if rows else None)

    # --- doing ---------------------------------------------------------------------------------------------------

    def drop(self, files: list[str]) -> bool:
        """Read in what was dragged here."""
        self._refresh_if_seen()  # it may come with the page
        if self.walks.currentData() is None:
            self.context.messages.tell(tr("Plan the walk first; what came back from it is read in here then."))
        self.returns.read(files)
        return True

    def _came(self, walk: str) -> None:
        """Something came back from a walk: show it, and where it was found."""
        from shapely.geometry import MultiPoint

        self.show_walk(walk)
        store = self.context.session.store
        rows = [
            row for table in ("stop", "finding") for row in store.rows(table, {"walk": walk}, columns=("geometry",))
        ]
        shapes = [row["geometry"] for row in rows if row["geometry"] is not None]
        if shapes and self._visible and not self.context.map_link.is_drawing:
            self.context.map_link.zoom(MultiPoint(shapes))

    def mark(self) -> None:
        """Let the planner point out places of findings on the map, one after another."""
        if self.walks.currentData() is None:  # the page says so, with the button that mends it
            return
        self.marking.start(self.walks.currentData())

    def _picked(self) -> None:
        """A place was pointed out: the form is ready for the rest, on whatever page the planner was."""
        self.context.show_page("findings")
        self.form.category.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.category.lineEdit().selectAll()

    def save(self) -> None:
        """Store the finding of the form, or the change, and make ready for the next."""
        from ....operations.record_findings import edit_finding, record_typed
        from ....operations.together.both_changed import RowsRead, record_read

        if self.form.why_not():
            return
        typed, editing, walk = self.form.value(), self._editing, self.walks.currentData()
        text = tr("record a finding") if editing is None else tr("change a finding")

        def work(store: Store) -> None:
            if editing is None:
                record_typed(store, walk, typed)
            else:
                edit_finding(store, editing, typed)

        read = RowsRead() if editing is None else record_read("finding", editing)
        if typed.photos:  # pictures are made smaller, which takes a while
            self.form.setEnabled(False)
            save_in_task(
                self.context,
                tr("Saving the finding"),
                lambda store, _feedback: work(store),
                text,
                read=read,
                tables=("finding", "photo"),
                done=lambda _none: self._saved(),
                failed=self._not_saved,
                ended=lambda: self.form.setEnabled(True),
            )
            return
        save(self.context, work, text, read=read, done=lambda _none: self._saved(), failed=self._not_saved)

    def _not_saved(self, error: EstWalksError) -> None:
        """What is typed stays, with the reason."""
        self.form.reason.setText(error.message)

    def _saved(self) -> None:
        """Make ready for the next finding."""
        self._editing = None
        self.form.clear()
        if self.marking.is_on:
            self.context.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.form.stop.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_walk()

    def edit(self, row: Listed) -> None:
        """Put a finding back into the form to change it; ask first where that would lose what is typed for another."""
        if not self.form.is_changed:
            self._edit(row)
        elif self._editing is None or self._editing.uuid != row.uuid:
            text = tr("What is typed in the form is not saved.")
            self.context.ask.ask(
                Question(text, tr("Open the other anyway"), lambda _none: self._edit(row), cautious=True)
            )

    def _edit(self, row: Listed) -> None:
        if self.view.model.row_of(row.uuid) < 0:
            return  # another walk was chosen meanwhile
        self._editing = row.finding
        self.form.show_finding(row.finding, row.seq)
        self.form.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def cancel_edit(self) -> None:
        """Leave the finding as it was."""
        if self._editing is not None:
            self._editing = None
            self.form.clear()

    def remove(self, rows: list[Listed]) -> None:
        """Delete findings with their photos; can be undone. A finding with a task stays."""
        from ....operations.deletions import delete_findings
        from ....operations.together.both_changed import record_read

        uuids = [row.uuid for row in rows]
        if not uuids:
            return
        save_in_task(
            self.context,
            tr("Deleting findings"),
            lambda store, feedback: delete_findings(store, uuids, feedback),
            tr("delete %n finding(s)", None, len(uuids)),
            read=record_read("finding", *(row.finding for row in rows)),
            tables=("photo", "finding"),
            said=tr("%n finding(s) deleted.", None, len(uuids)),
        )

    def _menu(self, rows: list[Listed], menu: QMenu) -> None:
        if len(rows) == 1:
            self.context.rights.needs(menu.addAction(tr("Change …"), lambda: self.edit(rows[0])), "finding")
            menu.addAction(tr("Zoom to"), lambda: self.context.map_link.zoom(rows[0].geometry))
        if rows:
            self.context.rights.needs(menu.addAction(tr("Delete"), lambda: self.remove(rows)), "finding")


def last_held(walks: Sequence[StoredWalk], now: datetime) -> int:
    """Return which of the walks (the latest first) was held last; when none was, the one to come first; -1 of none."""
    began = [walk.starts_at is not None and walk.starts_at <= now for walk in walks]
    return began.index(True) if any(began) else len(walks) - 1
