"""Suspected duplicates: two systems that seem to tell the same thing. The planner decides; nothing is merged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QWidget
from shapely.geometry import MultiPoint

from ...i18n import tr
from ...store.roles.rights import Right
from .. import format as fmt
from ..labels import label
from ..models.rows_model import ListColumn
from ..theme import link_button, primary_button
from ..together.saving import save
from .rows import RowsDialog

if TYPE_CHECKING:
    from ...operations.find_duplicates import Pair, Seen
    from ...store import Store
    from ..context import Context
    from ..session import Session


class DuplicatesDialog(RowsDialog):
    """Pairs side by side; *Same thing* counts them once, *Different things* never asks again."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, tr("Suspected duplicates"), _columns(context.session), parent, name="duplicates")
        self.view.opened.connect(lambda _row: self.decide(True))
        self._is_open = True
        self.finished.connect(self._ended)
        self.same = primary_button(tr("Same thing"))
        self.same.setToolTip(tr("Both are kept and count as one"))
        self.same.clicked.connect(lambda: self.decide(True))
        self.different = link_button(tr("Different things"))
        self.different.clicked.connect(lambda: self.decide(False))
        for button in (self.same, self.different):
            context.rights.needs(button, "duplicate_pair", right=Right.CHANGE)
        sentence = tr("Same category, near each other in place and time. Nothing is merged unless you say so.")
        self.lay_out(sentence, self.same, self.different)
        self.refresh()

    def refresh(self) -> None:
        """Show what is left to decide."""
        from ...operations.find_duplicates import pairs

        self.show_rows([Shown(pair) for pair in pairs(self._context.session.store)])

    def decide(self, confirmed: bool) -> None:
        """Settle the selected pairs; of what somebody else settled otherwise meanwhile it is asked."""
        from ...operations.find_duplicates import decide
        from ...store.merging import RowsRead

        rows = self.view.selected()

        def settle(store: Store) -> bool:
            for row in rows:
                decide(store, row.uuid, confirmed)
            return True

        text = tr("decide on %n pair(s)", None, len(rows))
        known = ("uuid", "state", "row_version")
        read = RowsRead.of("duplicate_pair", [{name: getattr(row.pair, name) for name in known} for row in rows])
        if rows:
            save(self._context, settle, text, read=read, done=lambda _done: self._settled())

    def _settled(self) -> None:
        """Show what is left; it may have been decided after this window was closed."""
        if self._is_open:
            self.refresh()

    def _ended(self, _result: int) -> None:
        self._is_open = False


@dataclass(frozen=True)
class Shown:
    """A pair with the shape that marks both on the map."""

    pair: Pair

    @property
    def uuid(self) -> str:
        """The pair's key."""
        return self.pair.uuid

    @property
    def geometry(self) -> MultiPoint | None:
        """Both points."""
        points = [side.geometry for side in (self.pair.first, self.pair.second) if side.geometry is not None]
        return MultiPoint([(point.x, point.y) for point in points]) if points else None


def _columns(session: Session) -> list[ListColumn]:
    name = session.name

    def told(seen: Seen) -> str:
        what = seen.title or seen.text
        return f"{label('ObservationKind', seen.kind)} {session.day(seen.observed_at)}: {what}".replace("\n", " ")

    return [
        ListColumn(
            "category", tr("Category"), lambda row: name("category", row.pair.first.category), least=14, priority=1
        ),
        ListColumn("first", tr("One"), lambda row: told(row.pair.first), stretch=True, least=30),
        ListColumn("second", tr("The other"), lambda row: told(row.pair.second), stretch=True, least=30),
        ListColumn(
            "distance",
            tr("Apart"),
            lambda row: fmt.metres(row.pair.distance_m),
            sort=lambda row: row.pair.distance_m,
            right=True,
            least=7,
        ),
        ListColumn(
            "days",
            tr("Days"),
            lambda row: fmt.number(row.pair.days, 0),
            sort=lambda row: row.pair.days,
            right=True,
            least=6,
        ),
    ]
