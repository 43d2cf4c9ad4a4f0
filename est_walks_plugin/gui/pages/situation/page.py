"""Page Lägesbild: map themes, filters, weights, ranked places with reasons, the longest dark stretches."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QShortcut,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QWidget,
)

from ....i18n import tr
from ... import format as fmt
from ...map_shows import Shown
from ...stretch_keeper import CHANGES as GAP_CHANGES
from ...stretch_keeper import tell
from ...theme import QuietLabel, link_button, primary_button
from ...together.saving import save
from ...widgets.empty_state import EmptyState
from ...widgets.flow import FlowLayout
from ...widgets.section import Section
from ..base import Page, PageStack, with_margins
from ..columns import column
from ..detail import Detail
from ..panes import Pane, Panes
from ..pictures import Pictures
from ..yielding import Yielding
from . import lists
from .card import PlaceCard
from .figures import NARROW_FIGURES, Figures
from .filters import FilterForm
from .map_looks import MapLooks
from .marking import Marking
from .notes import by_all, places_note, stretches_note
from .own_places import OwnPlaces
from .rescore import rescored
from .stretches import Stretches
from .weights import WeightForm
from .writers import WRITES

if TYPE_CHECKING:
    from ....operations.assess_lighting import LightingResult
    from ....operations.rank_places import RankResult
    from ...context import Context
    from .lists import DarkStretch, ListedPlace, Ranking

RANK_CHANGES = ("place", "ranking", "ranking_item", "homes_passing")


class SituationPage(Page):
    """Controller of page Lägesbild."""

    tables = ("observation", "lamp", "path", "source", "ranking", "ranking_item", "place", "dark_gap", "weight_set")

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.ranking: Ranking | None = None
        self._listed: list[ListedPlace] = []
        self._weak_too = False

    def load(self) -> QWidget:
        self._make_parts()
        content = self._content()
        empty = EmptyState(
            tr("The situation picture is made from survey, cases, lamps and paths. Import the first of them."),
            tr("Import …"),
        )
        fetch = empty.add_link(tr("Fetch from OpenStreetMap …"), lambda: self.context.command("sources", "osm"))
        self.guard(WRITES, empty.button, fetch)
        self.stack = PageStack(empty, content, lambda: self.context.command("sources", "import"))
        self.watch()
        return self.stack

    def _make_parts(self) -> None:
        self.pictures = Pictures("situation", tr("When and how much"), narrow=NARROW_FIGURES)
        self.marking = Marking(self.context)
        self.marking.changed.connect(self._filters_changed)
        self.figures = Figures(self.context, self.pictures, self.marking)
        self.looks = MapLooks(self.context, self.figures.wanted)
        self.figures.shown.connect(self.looks.keep)
        self.themes, self.switch, self.legend = self.looks.themes, self.looks.switch, self.looks.legend
        self.show_theme, self.show_heat = self.looks.show_theme, self.looks.show_heat
        self.legend_section = Section(tr("Legend"), self.legend, name="situation_legend")
        self.filters = FilterForm()
        self.filters.changed.connect(self._filters_changed)
        self.weights = WeightForm(self.context)
        self.filter_section = Section(tr("Filter"), self.filters, name="situation_filter")
        self.weight_section = Section(tr("Weights"), self.weights, name="situation_weights")
        self.weights.changed.connect(self._weights_changed)
        self.rank_button = primary_button(tr("Rank the places"))
        self.rank_button.clicked.connect(self.rank)
        self.light_button = link_button(tr("Find dark stretches"))
        self.light_button.clicked.connect(self.assess)
        self.own_button = link_button(tr("Place of our own …"))
        self.own_button.setToolTip(tr("Point out a place on the map that takes part in every ranking"))
        self.own_places = OwnPlaces(self.context)
        self.own_button.clicked.connect(self.own_places.start)
        self.note = QuietLabel()
        self.tabs = QTabBar()
        self.tabs.addTab(tr("Places"))
        self.tabs.addTab(tr("Dark stretches"))
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setAccessibleName(tr("Lists"))
        self.places = lists.places_view(self.context)
        self.places.set_menu(self._place_menu)
        self.places.let_edit(lambda row: row.name, self.rename)
        self.places.selection_changed.connect(self._selected)
        self.places.removal_asked.connect(lambda rows: self.own_places.remove(rows))
        self.gaps = lists.gaps_view(self.context)
        for view in (self.places, self.gaps):
            view.narrowed.connect(self._tell_map)
        self.gaps.set_menu(self._gap_menu)
        self.gaps.selection_changed.connect(lambda _rows: self._show_buttons(self.tabs.currentIndex()))
        self.stretches = Stretches(self.context)
        self.add_button = link_button(tr("Add to the walk"))
        self.add_button.clicked.connect(self.add_selected)
        self.task_button = link_button(tr("Create task"))
        self.task_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.task_menu = QMenu(self.task_button)
        self.task_menu.aboutToShow.connect(self._fill_tasks)
        self.task_button.setMenu(self.task_menu)
        self.weak_button = link_button("")
        self.weak_button.setToolTip(tr("Places that no person, case, lamp or dark stretch is behind"))
        self.weak_button.clicked.connect(lambda: self.show_weak(not self._weak_too))

        self.card = PlaceCard(self.context)
        self.card.add_asked.connect(self.add_selected)
        self.card.closed.connect(self.clear_choice)
        self.context.map_link.escaped.connect(self.clear_choice)

    def _content(self) -> QWidget:
        self.lists = QStackedWidget()
        self.lists.addWidget(self.places)
        self.lists.addWidget(self.gaps)
        self.tabs.currentChanged.connect(self._tab_changed)
        buttons = FlowLayout()
        buttons.addWidget(self.rank_button)
        buttons.addWidget(self.light_button)
        buttons.addWidget(self.own_button)
        below = QHBoxLayout()
        below.addWidget(self.weak_button)
        below.addStretch(1)
        below.addWidget(self.task_button)
        below.addWidget(self.add_button)
        look = Yielding(column(self.themes, self.legend_section, self.filter_section, self.weight_section))
        look.bring_unfolded(self.legend_section, self.filter_section, self.weight_section)
        listed = column(buttons, self.marking.line, self.tabs, self.lists, below, self.note)
        self.detail = Detail("", covers=False)
        self.detail.keep(self.card)
        for part in (listed, self.card):  # not on the whole page: list boxes of the filter shut by Esc themselves
            escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), part)
            escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            escape.activated.connect(self.clear_choice)
        self.panes = Panes(
            "situation",
            [
                Pane(column(look, top=True), stretch=0, share=3),
                Pane(listed, 0, 1, stretch=2, share=4),
                Pane(self.detail, 1, 2, share=3),
                Pane(self.pictures, 1, 3, stretch=1, share=5),
            ],
        )
        self.detail.turned.connect(self._tell_note)
        self.panes.form_changed.connect(lambda _form: self._tell_note())
        self._show_buttons(0)  # not before they stand on the page: each would flash up as a window of its own
        return with_margins(self.panes)

    def clear_choice(self) -> None:
        """Choose nothing: the card goes, and what was lit up on the map goes out."""
        self.places.tree.clearSelection()
        self.gaps.tree.clearSelection()
        self._put_card_away()

    def _put_card_away(self) -> None:
        self.card.put_away()
        self.detail.close_panel()

    def unload(self) -> None:
        self.context.map_link.escaped.disconnect(self.clear_choice)
        self.own_places.unload()
        self.figures.unload()
        self.looks.unload()
        super().unload()

    def refresh(self) -> None:
        store = self.context.session.store
        self.stack.set_empty(not any(store.count(table) for table in ("observation", "lamp", "path")))
        self.filters.refresh(store, self.context.session.area)
        self.filter_section.set_summary(self.filters.summary())
        self.weights.refresh()
        self.weight_section.set_summary(self.weights.summary())
        area = self.context.session.area_uuid
        self.ranking = lists.current_ranking(store, area)
        self._listed = lists.listed_places(store, self.ranking)
        self._show_places()
        self.gaps.set_rows(lists.dark_stretches(store, area))
        self._tell_note()
        self.looks.tell()
        self._tell_map()
        self.figures.refresh()
        self._narrow()

    def shown(self) -> None:
        super().shown()
        self.looks.tell()
        self._tell_map()

    def command(self, name: str) -> None:
        if name == "rank":
            self.rank()
        else:
            self.filters.show_period(name)

    def rank(self) -> None:
        """Rank the places of the chosen area with these weights and filters."""
        from ....operations.rank_places import rank_places

        session, chosen, weights = self.context.session, self.filters.value(), self.weights.value()
        area = session.area_uuid
        self.context.runner.run(
            tr("Ranking the places"),
            lambda store, feedback: rank_places(
                store, area, chosen.date_from, chosen.date_to, weights, where=chosen.where() or None, feedback=feedback
            ),
            done=self._ranked,
            store_path=session.path,
            changes=RANK_CHANGES,
        )

    def assess(self) -> None:
        """Find the dark stretches again; they are found by themselves when lamps or network change."""
        from ....operations.light.keep import find_all

        self.context.runner.run(
            tr("Looking for dark stretches"),
            lambda store, feedback: find_all(store, feedback=feedback),
            done=self._assessed,
            store_path=self.context.session.path,
            changes=GAP_CHANGES,
        )

    def show_weak(self, shown: bool) -> None:
        """List, and show on the map, the places that nothing is behind too, or end where the evidence ends."""
        self._weak_too = shown
        self._show_places()
        self.context.map_shows.show_weak(shown)

    def rename(self, row: ListedPlace, name: str) -> None:
        """Call a place as the planner writes; empty gives back the name made from the map. Can be undone."""
        from ....operations.places.rename import place_read, rename_place

        place, context = row.place, self.context
        if place is not None:
            text = tr("rename {name}").format(name=row.name)
            read = place_read(place, row.version, row.written, row.stored_name)
            save(context, lambda store: rename_place(store, place, name), text, read=read)

    def add_selected(self) -> None:
        """Hand what is selected in the list in front to page Vandring."""
        if self.tabs.currentIndex() == 0:
            self.add_to_walk(self.places.selected())
        else:
            self.stretches.add_to_walk(self.gaps.selected())

    def add_to_walk(self, rows: list[ListedPlace]) -> None:
        """Hand places to page Vandring."""
        places = [row.place for row in rows if row.place]
        if places:
            self.context.show_page("walk")
            self.context.session.places_for_walk.emit(places)

    def _ranked(self, result: RankResult) -> None:
        self.tabs.setCurrentIndex(0)
        said = tr("%n place(s) ranked.", None, len(result.items))
        self.context.messages.info(" ".join([said, by_all()] if self.marking.keys else [said]))

    def _assessed(self, result: LightingResult) -> None:
        self.tabs.setCurrentIndex(1)
        tell(self.context, result)

    def _filters_changed(self) -> None:
        self.filter_section.set_summary(self.filters.summary())
        self._narrow()
        self._tell_note()

    def _narrow(self) -> None:
        """Show on the map what is filtered, and what is chosen in the charts; in the lists the places that this counts for, and

        the dark stretches that it lies along.
        """
        marked = self.marking.marked
        self.context.map_shows.narrow(replace(self.filters.value(), marked=marked.where if marked else None))
        self.places.narrow(None if marked is None else lambda row: row.uuid in marked.items)
        self.gaps.narrow(None if marked is None else lambda row: row.uuid in marked.stretches)
        self._tell_count()

    def _weights_changed(self) -> None:
        self.weight_section.set_summary(self.weights.summary())
        self._show_places()
        self._tell_note()

    def _show_places(self) -> None:
        """Show the ranking as stored, or as it would be with the weights that the sliders say now."""
        changed = self.ranking is not None and self._weights_differ(self.ranking)
        rows = rescored(self._listed, self.weights.value()) if changed else self._listed
        shown = [row for row in rows if self._weak_too or not row.weak]
        self.places.set_rows(shown)
        self._tell_count()
        weak = sum(row.weak for row in rows)
        self.weak_button.setText(
            tr("Hide those without evidence") if self._weak_too else tr("show {count} more").format(count=weak)
        )
        self._show_buttons(self.tabs.currentIndex())

    def _tell_count(self) -> None:
        chosen = self.marking.marked
        count = sum(chosen is None or row.uuid in chosen.items for row in self.places.rows())
        self.tabs.setTabText(0, tr("Places ({count})").format(count=fmt.number(count)))
        count = sum(chosen is None or row.uuid in chosen.stretches for row in self.gaps.rows())
        self.tabs.setTabText(1, tr("Dark stretches ({count})").format(count=fmt.number(count)))

    def _weights_differ(self, ranking: Ranking) -> bool:
        value = self.weights.value()
        return any(abs(value[name] - used) > 0.01 for name, used in self._used(ranking).items())

    def _tab_changed(self, index: int) -> None:
        self.lists.setCurrentIndex(index)
        self.clear_choice()
        self.context.map_link.clear()
        self._show_buttons(index)
        self._tell_note()

    def _show_buttons(self, index: int) -> None:
        """Each list has its own buttons; those that need a row wait for one."""
        self.own_button.setVisible(index == 0)
        self.light_button.setVisible(index == 1)
        self.task_button.setVisible(index == 1)
        self.weak_button.setVisible(index == 0 and any(row.weak for row in self._listed))
        chosen = bool((self.places if index == 0 else self.gaps).selected())
        self.add_button.setEnabled(chosen)
        self.task_button.setEnabled(chosen)

    def _selected(self, rows: list[ListedPlace]) -> None:
        self._show_buttons(self.tabs.currentIndex())
        if len(rows) == 1:
            self.card.show_place(rows[0], self.weights.value())
            self.detail.open(self.card)
        else:
            self._put_card_away()

    def _fill_tasks(self) -> None:
        self.task_menu.clear()
        self.stretches.fill(self.task_menu, self.gaps.selected())

    def _gap_menu(self, rows: list[DarkStretch], menu: QMenu) -> None:
        needs = self.context.rights.needs
        if rows:
            menu.addAction(tr("Show on the map"), lambda: self.context.map_link.zoom(rows[0].geometry))
            needs(menu.addAction(tr("Add to the walk"), lambda: self.stretches.add_to_walk(rows)), "walk", "stop")
            menu.addAction(tr("Indicative light")).triggered.connect(lambda: self.stretches.tell_light(rows[0]))
            self.stretches.fill(menu.addMenu(tr("Create task")), rows)

    def _place_menu(self, rows: list[ListedPlace], menu: QMenu) -> None:
        needs = self.context.rights.needs
        if rows:
            menu.addAction(tr("Show on the map"), lambda: self.context.map_link.zoom(rows[0].geometry))
            needs(menu.addAction(tr("Add to the walk"), lambda: self.add_to_walk(rows)), "walk", "stop")
            needs(menu.addAction(tr("Rename")), "place").triggered.connect(self.places.edit_current)
            if self.own_places.are_own(rows):
                needs(menu.addAction(tr("Remove our own place"), lambda: self.own_places.remove(rows)), "place")

    def _tell_note(self) -> None:
        """Say what the list in front is made from, and when it no longer matches the sliders."""
        ranking, is_marked = self.ranking, self.marking.marked is not None
        if self.tabs.currentIndex() == 1:
            text = stretches_note(self.gaps, is_marked)
        else:
            differs = ranking is not None and self._weights_differ(ranking)
            text = places_note(self.context.session, ranking, self._listed, self.filters.value(), differs, is_marked)
        self.note.setText(text)
        self.note.setHidden(self.panes.is_narrow and self.card is self.detail.panel)  # the list keeps its rows

    def _used(self, ranking: Ranking) -> dict[str, float]:
        known = self.weights.value()
        return {name: value for name, value in ranking.weights.items() if name in known}

    def _tell_map(self) -> None:
        """Show on the map the places and dark stretches that the lists show."""
        if self._visible:
            shown = Shown(places=self.places.shown_where(), stretches=self.gaps.shown_where())
            self.context.map_shows.show(self, shown)
