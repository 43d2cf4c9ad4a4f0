"""The detail pane of page Uppföljning: all about the row chosen last, in whichever of the lists it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, Sequence, TypeVar

from qgis.PyQt.QtCore import QObject, Qt

from ...widgets.rows_view import RowsView
from ..detail import Detail
from ..facts_panel import Fact, FactsPanel
from ..form_panel import FormPanel
from ..panes import Panes

Asked = TypeVar("Asked", bound=FormPanel)


@dataclass(frozen=True)
class Source:
    """A list whose rows are told about: `facts` gives the title and the facts of a row, `doing` is what can be done with it."""

    view: RowsView
    facts: Callable[[Any], tuple[str, list[Fact]]]
    doing: tuple[tuple[str, Callable[[Any], None]], ...] = ()


class Told(QObject):
    """Tells about a row when it is chosen in a wide form, when Enter opens it in a narrow one. A form that is open stays."""

    def __init__(self, detail: Detail, panes: Panes, sources: Sequence[Source]) -> None:
        super().__init__()
        self._detail = detail
        self._panes = panes
        self._source = sources[0]
        for source in sources:
            source.view.selection_changed.connect(lambda rows, source=source: self._chosen(source, rows))
            source.view.opened.connect(lambda row, source=source: self._opened(source, row))
        panes.form_changed.connect(lambda _form: self._form_changed())

    @property
    def panel(self) -> FactsPanel | None:
        """What is told now."""
        panel = self._detail.panel
        return panel if isinstance(panel, FactsPanel) else None

    @property
    def form(self) -> FormPanel | None:
        """The form that stands open instead."""
        panel = self._detail.panel
        return panel if isinstance(panel, FormPanel) else None

    def refresh(self) -> None:
        """The lists were read again."""
        if not self._panes.is_narrow or self.panel is not None:
            self._tell(self._source.view.selected())

    def ask(self, form: Asked, save: Callable[[Asked], bool]) -> None:
        """Open a form instead; it goes when it is saved, or put away."""
        form.saved.connect(lambda: self._close() if save(form) else None)
        form.closed.connect(self._close)
        self._detail.open(form)
        form.focus_first()

    def leave(self, form: FormPanel) -> None:
        """Put a form away that was saved after something had been asked; another that stands there by now stays."""
        if self._detail.panel is form:
            self._close()

    def put_away(self) -> None:
        """Another store was opened: what was begun for the one before is not its own."""
        self._detail.close_panel()

    def _chosen(self, source: Source, rows: list[Any]) -> None:
        if rows:
            self._source = source
        if source is self._source and not self._panes.is_narrow:
            self._tell(rows)

    def _opened(self, source: Source, row: object) -> None:
        self._source = source
        self._tell([row])
        if self.panel is not None:
            self.panel.focus_first()

    def _form_changed(self) -> None:
        if self._panes.is_narrow and self.panel is not None:
            self._detail.close_panel()
        self.refresh()

    def _tell(self, rows: list[Any]) -> None:
        if isinstance(self._detail.panel, FormPanel):
            return
        if not rows:
            self._detail.close_panel()
            return
        row = rows[0]
        title, told = self._source.facts(row)
        doing = [(text, lambda do=do: do(row)) for text, do in self._source.doing]
        panel = FactsPanel(title, told, doing)
        panel.closed.connect(self._close)
        self._detail.open(panel)

    def _close(self) -> None:
        self._detail.close_panel()
        if not self._panes.is_narrow:
            self._source.view.tree.clearSelection()
        self._source.view.setFocus(Qt.FocusReason.OtherFocusReason)
