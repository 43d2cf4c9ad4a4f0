"""Presence efforts: planned from where and when presence is needed, held, called off; each counts towards promises by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Sequence

from qgis.PyQt.QtGui import QHideEvent, QShowEvent
from qgis.PyQt.QtWidgets import QMenu, QVBoxLayout

from ......i18n import tr
from ......model.codes import EffortState
from ......project.roles import Role
from ..... import format as fmt
from .....context import Context
from .....map_shows import Shown
from .....maptools.pick_point import PickPointTool
from .....maptools.pin import Pin
from .....theme import QuietLabel, link_button, primary_button
from .....together.saving import save, save_in_task
from .....widgets.flow import FlowLayout
from ....columns import column
from ....detail import Detail
from ....panes import Pane, Panes
from ...told import Source, Told
from ..panel import YearPanel
from .form import AREA, PLACE, SPOT, Choice, EffortForm
from .lists import effort_facts, efforts_view

if TYPE_CHECKING:
    from ......model.tasks.proposed import ProposedTimes
    from ......operations.efforts.listed import ListedEffort
    from ......store import Store
    from .....tasks import Job

TABLES = ("presence_effort",)


class PresencePanel(YearPanel):
    """Lists efforts, latest first; a form beside the list plans one, a click on the map says where."""

    tables = (*TABLES, "commitment", "area", "place")

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._job: Job | None = None
        self.view = efforts_view(context)
        self.view.removal_asked.connect(self.remove)
        self.view.set_menu(self._menu)
        self.view.selection_changed.connect(lambda _rows: self._show_buttons())
        self.hint = QuietLabel(
            tr("No presence is planned or noted here yet. Held efforts count towards the promises by themselves.")
        )
        self.plan_button = primary_button(tr("Plan presence"))
        context.rights.needs(self.plan_button, "presence_effort")
        self.plan_button.clicked.connect(lambda: self.plan())
        self.held_button = link_button(tr("Has been held"))
        context.rights.needs(self.held_button, "presence_effort")
        self.held_button.clicked.connect(lambda: self.set_state(self.view.selected(), EffortState.DONE))
        self.off_button = link_button(tr("Called off"))
        context.rights.needs(self.off_button, "presence_effort")
        self.off_button.clicked.connect(lambda: self.set_state(self.view.selected(), EffortState.CANCELLED))
        buttons = FlowLayout()
        for button in (self.plan_button, self.held_button, self.off_button):
            buttons.addWidget(button)
        self.tool = PickPointTool(context.canvas, context.session)
        self.tool.picked.connect(self._picked)
        self._pin = Pin(context.canvas, context.session)
        self.detail = Detail(tr("Choose an effort to read all about it, or plan one."))
        self.detail.turned.connect(self._panel_turned)
        self.panes = Panes(
            "year_presence", [Pane(column(self.view, self.hint, buttons), share=4), Pane(self.detail, 1, 1, share=4)]
        )
        self.told = Told(self.detail, self.panes, [self._source()])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.panes)

    def _source(self) -> Source:
        return Source(
            self.view,
            lambda row: effort_facts(row, self.context.session),
            (
                (tr("Has been held"), lambda row: self.set_state([row], EffortState.DONE)),
                (tr("Called off"), lambda row: self.set_state([row], EffortState.CANCELLED)),
                (tr("Change the effort"), self.change),
            ),
        )

    @property
    def form(self) -> EffortForm | None:
        """The form that is open."""
        panel = self.detail.panel
        return panel if isinstance(panel, EffortForm) else None

    # --- showing -------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        from ......operations.efforts.listed import by_turn, efforts

        session = self.context.session
        rows = by_turn(efforts(session.store, session.area_uuid), session.today)
        self.view.set_rows(rows)
        self.hint.setVisible(not rows)
        self._show_buttons()
        self.told.refresh()
        self._tell_map()

    def unload(self) -> None:
        self.tool.stop()
        self._pin.take_away()
        self.context.map_shows.leave(self)

    def put_away(self) -> None:
        self.tool.stop()
        self.told.put_away()

    def command(self, told: str) -> None:
        """ "plan" opens the form, "show <key>" chooses an effort."""
        what, _, key = told.partition(" ")
        if what == "plan":
            self.plan()
        elif what == "show":
            self.view.select([key])

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt override
        """The efforts are on the map while the tab is in front."""
        super().showEvent(event)
        self._tell_map()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt override
        super().hideEvent(event)
        self.context.map_shows.leave(self)

    def _tell_map(self) -> None:
        if self.isVisible() and self.context.session.info is not None:
            keys = {"uuid": [row.uuid for row in self.view.rows()]}
            self.context.map_shows.show(self, Shown(efforts=keys, roles=(Role.EFFORT,)))

    def _show_buttons(self) -> None:
        chosen = self.view.selected()
        self.held_button.setEnabled(any(row.state != EffortState.DONE for row in chosen))
        self.off_button.setEnabled(any(row.state == EffortState.PLANNED for row in chosen))

    # --- doing ---------------------------------------------------------------------------------------------------

    def plan(self) -> None:
        """Ask for an effort, beside the list."""
        form = self._form()
        self.told.ask(form, self._planned)
        self._ask_when()

    def change(self, row: ListedEffort) -> None:
        """Ask what an effort is to be."""
        form = self._form()
        form.show_effort(row.effort)
        self.told.ask(form, lambda form: self._changed(row, form))
        self._ask_when()

    def set_state(self, rows: Sequence[ListedEffort], state: EffortState) -> None:
        """Note that efforts were held or called off; can be undone."""
        from ......operations.efforts.record import set_state
        from ......store.merging import RowsRead

        keys = [row.uuid for row in rows]
        held = state is EffortState.DONE
        text = tr("%n effort(s) held", None, len(keys)) if held else tr("%n effort(s) called off", None, len(keys))
        read = RowsRead.of("presence_effort", [row.effort.to_row() for row in rows])
        if keys:
            save(self.context, lambda store: set_state(store, keys, state), text, read=read, said=text + ".")

    def remove(self, rows: Sequence[ListedEffort]) -> None:
        """Delete efforts; can be undone."""
        from ......operations.efforts.record import delete_efforts
        from ......operations.together.both_changed import record_read

        keys = [row.uuid for row in rows]
        save_in_task(
            self.context,
            tr("Deleting presence efforts"),
            lambda store, _feedback: delete_efforts(store, keys),
            tr("delete %n presence effort(s)", None, len(keys)),
            read=record_read("presence_effort", *(row.effort for row in rows)),
            tables=(*TABLES, "est_decision", "analysis_measure", "analysis_link"),
            said=tr("%n presence effort(s) deleted.", None, len(keys)),
        )

    def _planned(self, form: EffortForm) -> bool:
        from ......operations.efforts.record import record_effort

        new, text = form.value(), tr("plan presence")
        undo = self.context.undo
        return bool(self.context.attempt(lambda: undo.do(lambda store: record_effort(store, new), text), ""))

    def _changed(self, row: ListedEffort, form: EffortForm) -> bool:
        from ......operations.efforts.record import change_effort
        from ......operations.together.both_changed import record_read

        new, text = form.value(), tr("change a presence effort")
        read = record_read("presence_effort", row.effort)
        save(
            self.context,
            lambda store: change_effort(store, row.effort, new),
            text,
            read=read,
            done=lambda _version: self.told.leave(form),
        )
        return False

    def _form(self) -> EffortForm:
        from ......operations.efforts.kinds import presence_measures

        session = self.context.session
        kinds = [(one.code, session.name("measure", one.code)) for one in presence_measures(session.store)]
        form = EffortForm(session.store.time_zone, session.today, kinds, self._places())
        form.point_asked.connect(self._point)
        form.where_changed.connect(self._ask_when)
        return form

    def _places(self) -> list[Choice]:
        """Return the chosen area first, then the hot spots of reports, the other areas and the places."""
        from ......operations.areas import resolve_area
        from ......operations.effects.treated import known_places
        from ......operations.efforts.proposals import proposed_places

        session = self.context.session
        spots = proposed_places(session.store, resolve_area(session.store, session.area_uuid))
        areas = sorted(session.areas(), key=lambda one: (one.uuid != session.area_uuid, one.name))
        places = sorted(known_places(session.store), key=lambda one: one.name)
        first, others = areas[:1], areas[1:]
        hot = tr("Hot spot {number}, reports: {count}")
        return [
            *((AREA, str(one.uuid), one.name) for one in first),
            *(
                (SPOT, f"{one.xy[0]} {one.xy[1]}", hot.format(number=one.number, count=fmt.number(one.count)))
                for one in spots
            ),
            *((AREA, str(one.uuid), one.name) for one in others),
            *((PLACE, one.uuid, one.name) for one in places if one.name),
        ]

    # --- where and when ------------------------------------------------------------------------------------------

    def _point(self) -> None:
        self.context.messages.tell(tr("Click where the presence is to be; Esc gives up."))
        self.tool.start()

    def _picked(self, x: float, y: float) -> None:
        if self.form is not None:
            self.form.set_point((x, y))
            self._pin.put(x, y)
            self.form.day.setFocus()

    def _panel_turned(self) -> None:
        if self.form is None:
            self.tool.stop()
            self._pin.take_away()

    def _ask_when(self) -> None:
        """Read in a task when presence is needed where the form says."""
        form, session = self.form, self.context.session
        where = form.chosen() if form is not None else None
        if form is None or where is None or session.path is None:
            return
        point = form.point_at(*where)

        def work(store: Store, _feedback: object) -> ProposedTimes:
            from ......operations.areas import resolve_area
            from ......operations.effects.treated import find_place
            from ......operations.efforts.proposals import proposed_at, proposed_in

            if where[0] == AREA:
                return proposed_in(store, resolve_area(store, where[1]))
            return proposed_at(store, point or find_place(store, where[1]).xy)

        def done(proposed: ProposedTimes) -> None:
            from ......exporting.told.time_words import proposed_words
            from ......exporting.told.words import inward

            if self.form is form and form.chosen() == where:
                words = proposed_words(proposed, inward(session.store))
                form.propose(words, proposed.windows[0] if proposed.windows else None)

        title = tr("Reading when presence is needed")
        self._job = self.context.runner.run(title, work, done=done, store_path=session.path, quiet=True)

    def _menu(self, rows: list[ListedEffort], menu: QMenu) -> None:
        if not rows:
            return
        menu.addAction(tr("Has been held")).triggered.connect(lambda: self.set_state(rows, EffortState.DONE))
        menu.addAction(tr("Called off")).triggered.connect(lambda: self.set_state(rows, EffortState.CANCELLED))
        if len(rows) == 1:
            menu.addAction(tr("Change the effort")).triggered.connect(lambda: self.change(rows[0]))
        menu.addAction(tr("Delete")).triggered.connect(lambda: self.remove(rows))
        for action in menu.actions():
            self.context.rights.needs(action, "presence_effort")
