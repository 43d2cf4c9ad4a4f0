"""The card of a ranked place: what its score is made of, what people said, where that comes from; its evidence on the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QListWidget, QScrollArea, QVBoxLayout, QWidget

from ....i18n import language, tr
from ....model.codes import ObservationKind
from ....model.wording.homes_words import homes_text
from ... import format as fmt
from ...theme import QuietLabel, link_button, plain_label
from ...widgets.charts.chart import ChartRow
from ...widgets.charts.parts_bar import PartsBar
from ...widgets.flow import FlowLayout
from .weight_words import weight_title

if TYPE_CHECKING:
    from ....operations.places.evidence import Evidence, Piece
    from ...context import Context
    from .lists import ListedPlace

LAMP = "lamp"
LEAST_HEIGHT = 104


class PlaceCard(QFrame):
    """Shows one place; `closed` is told when the planner puts it away."""

    add_asked = pyqtSignal()
    closed = pyqtSignal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._place: ListedPlace | None = None
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.name = plain_label("")
        font = self.name.font()
        font.setBold(True)
        self.name.setFont(font)
        self.name.setWordWrap(True)
        self.sure = QuietLabel()
        self.parts = PartsBar()
        self.counts = plain_label("")
        self.counts.setWordWrap(True)
        self.texts = QListWidget()
        self.texts.setWordWrap(True)
        self.texts.setAccessibleName(tr("What was said"))
        self.texts.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.texts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.homes = QuietLabel()
        self.sources = QuietLabel()
        self.add_button = link_button(tr("Add to the walk"))
        self.add_button.clicked.connect(self.add_asked)
        self.zoom_button = link_button(tr("Zoom"))
        self.zoom_button.clicked.connect(self.zoom)
        self.close_button = link_button(tr("Close"))
        self.close_button.setToolTip(tr("Put the card away (Esc)"))
        self.close_button.clicked.connect(self.closed)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        buttons = FlowLayout()
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.zoom_button)
        told = QWidget()
        inner = QVBoxLayout(told)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(3)
        for part in (self.sure, ChartRow(self.parts), self.counts, self.homes, self.texts, self.sources):
            inner.addWidget(part)
        inner.addStretch(1)
        # What is told scrolls in the card, so that the list above and the buttons stay in sight on a small screen.
        self.scroll = QScrollArea()
        self.scroll.setWidget(told)
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setMinimumHeight(LEAST_HEIGHT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 2, 6, 2)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addLayout(buttons)
        layout.addWidget(self.scroll, 1)

    def show_place(self, place: ListedPlace, weights: dict[str, float]) -> None:
        """Show a place, its score by `weights`, and light up what it was made of."""
        from ....engine.places.ranking import total_weight
        from ....operations.places.evidence import Evidence, evidence_of

        store = self._context.session.store
        found = self._context.attempt(lambda: evidence_of(store, place.uuid), Evidence())
        self._place = place
        total = total_weight(weights, place.parts) or 1.0
        self.name.setText(f"{place.position} {place.name}")
        told = place.sure_text
        self.sure.setText(" ".join(filter(None, (f"{told[:1].upper()}{told[1:]}." if told else "", place.sure_words))))
        self.sure.setVisible(bool(self.sure.text()))
        self.parts.set_parts(
            [(weight_title(name), 100.0 * weights.get(name, 0.0) * part / total) for name, part in place.parts.items()]
        )
        self.counts.setText(_counts(found))
        self.counts.setVisible(bool(self.counts.text()))
        self.homes.setVisible(found.homes is not None)
        if found.homes is not None:
            self.homes.setText(homes_text(found.homes.homes, found.homes.to, store.reader()))
        words = store.catalogue.labels("category", language())
        self.texts.clear()
        self.texts.addItems([text for text in (_line(piece, words) for piece in found.pieces) if text])
        self.texts.setVisible(self.texts.count() > 0)
        line = self.texts.fontMetrics().height()
        self.texts.setFixedHeight(line * min(8, 2 * self.texts.count()) + 8)
        self.scroll.verticalScrollBar().setValue(0)
        self.sources.setText(_sources(found))
        self.show()
        shapes = [(piece.kind, piece.geometry) for piece in found.pieces]
        if found.stretch is not None:
            shapes.append(("dark_gap", found.stretch))
        self._context.map_link.light(shapes)

    def put_away(self) -> None:
        """Hide the card and put its evidence out."""
        if self._place is not None:
            self._place = None
            self._context.map_link.light([])
        self.hide()

    def zoom(self) -> None:
        """Show the place on the map."""
        if self._place is not None:
            self._context.map_link.zoom(self._place.geometry)


def _counts(found: Evidence) -> str:
    """Return how much there is of each kind, with the sign that stands for it on the map."""
    told = (
        ("●", tr("%n survey pin(s)", None, len(found.of(ObservationKind.SURVEY.value)))),
        ("□", tr("%n case(s)", None, len(found.of(ObservationKind.CASE.value)))),
        ("◆", tr("%n EST report(s)", None, len(found.of(ObservationKind.EST_REPORT.value)))),
        ("×", tr("%n view(s) from children", None, len(found.of(ObservationKind.SCHOOL_VIEW.value)))),
        ("■", tr("%n observation(s) of partners", None, len(found.of(ObservationKind.PARTNER.value)))),
        ("+", tr("%n lamp(s) out", None, len(found.of(LAMP)))),
    )
    numbers = [len(found.of(kind)) for kind in _KINDS]
    parts = [f"{sign} {text}" for (sign, text), number in zip(told, numbers) if number]
    if found.stretch is not None:
        parts.append(f"— {tr('{metres} m without light').format(metres=fmt.number(found.stretch_m))}")
    return " · ".join(parts)


_KINDS = (
    ObservationKind.SURVEY.value,
    ObservationKind.CASE.value,
    ObservationKind.EST_REPORT.value,
    ObservationKind.SCHOOL_VIEW.value,
    ObservationKind.PARTNER.value,
    LAMP,
)


def _line(piece: Piece, words: dict[str, str]) -> str:
    """Return what was said: day, category, text; "" for what says nothing."""
    text = tr("(the text waits for its privacy review)") if piece.waits else piece.text
    if piece.kind == LAMP or not (text or piece.category):
        return ""
    told = [fmt.day(piece.day) if piece.day else "", words.get(piece.category, piece.category), text]
    return " · ".join(part for part in told if part)


def _sources(found: Evidence) -> str:
    """Return where it comes from, with the days of it."""
    told = []
    for name, (first, last) in found.sources().items():
        days = fmt.day(first) if first == last else f"{fmt.day(first)}–{fmt.day(last)}"
        told.append(f"{name} ({days})" if first else name)
    return tr("Sources: {names}").format(names=", ".join(told)) if told else ""
