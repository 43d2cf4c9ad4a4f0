"""The form of one finding, made for thirty in a row by keyboard: stop, category, text, photo, scores, Enter."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QEvent, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QCompleter,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from ....i18n import language, tr
from ....model.catalogue import Catalogue
from ....privacy import screen
from ... import format as fmt
from ...icons import category_icon
from ...theme import QuietLabel, link_button, primary_button
from ...widgets.cut_text import ChoiceBox
from ...widgets.drop_area import files_of
from ...widgets.section import Section
from ..columns import YIELDS, column
from ..yielding import Yielding
from .category_buttons import CategoryButtons
from .details import FindingDetails
from .scores import AspectScores, ScoreBox

if TYPE_CHECKING:
    from ....model.finding import Finding
    from ....operations.record_findings import TypedFinding

TEXT_ROWS = 3
ARROW = 25
"""Pixels of a box beside its text."""
PICTURES = (".jpg", ".jpeg", ".png", ".heic", ".webp", ".tif", ".tiff")


@dataclass(frozen=True)
class NearStop:
    """The stop a point lies nearest to."""

    seq: int
    metres: float


class StopBox(ChoiceBox):
    """Stops by number and name; the number is read whole where there is no room for more."""

    def shown_text(self) -> str:
        shown, number = super().shown_text(), self.currentText().partition(" ")[0]
        return number if number.isdigit() and not shown.startswith(number) else shown


class FindingForm(QWidget):
    """Asks for a finding.

    `submitted` comes on the button or Enter (Shift+Enter breaks a line in the text).
    """

    submitted = pyqtSignal()
    point_asked = pyqtSignal()
    pointed = pyqtSignal()
    """The point on the map was set or given up."""
    stop_chosen = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__()
        self.point: tuple[float, float] | None = None
        self._near: NearStop | None = None
        self.photos: list[str] = []
        self.setAcceptDrops(True)
        self.stop = StopBox(tr("Stop"))
        self.stop.setMinimumWidth(self.stop.fontMetrics().horizontalAdvance("88") + ARROW)
        self.category = self._combo(tr("Category"))
        self.category.setEditable(True)
        self.category.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.category.lineEdit().installEventFilter(self)
        completer = self.category.completer()
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(tr("Text"))
        self.text.setPlaceholderText(tr("What was found. Enter saves, Shift+Enter breaks the line."))
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * TEXT_ROWS + 12)
        self.text.textChanged.connect(self._judge)
        self.text.installEventFilter(self)
        self.masked = QuietLabel()
        self.look_for = QuietLabel()
        self.whole = QuietLabel()
        """What was said of the chosen stop as a whole."""
        self._said: dict[int, str] = {}
        self._checklists: dict[int | None, list[str]] = {}
        self.day = ScoreBox(tr("Daylight"))
        self.dark = ScoreBox(tr("Darkness"))
        self.aspects = AspectScores()
        self.details = FindingDetails()
        self.buttons = CategoryButtons()
        self.buttons.chosen.connect(self.choose_category)
        self.save_button = primary_button(tr("Save finding"))
        self.save_button.clicked.connect(self.submitted)
        self.point_button = link_button(tr("On the map …"))
        self.point_button.setToolTip(tr("Point out the place on the map"))
        self.point_button.clicked.connect(self.point_asked)
        self.photo_button = link_button(tr("Photo …"))
        self.photo_button.clicked.connect(self._ask_photos)
        self.cancel_button = link_button(tr("Cancel the change"))
        self.cancel_button.hide()
        self.reason = QuietLabel()
        self._lay_out()
        self.set_catalogue(Catalogue())
        self.stop.currentIndexChanged.connect(lambda _index: self._stop_changed())
        self.category.currentTextChanged.connect(lambda _text: self._judge())
        self._judge()
        self._begun = self._typed()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(4)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        stop = QHBoxLayout()
        stop.setSpacing(2)
        stop.addWidget(self.stop, 1)
        stop.addWidget(self.point_button)
        stop.addWidget(self.photo_button)
        form.addRow(tr("Stop"), stop)
        form.addRow(tr("Category"), self.category)
        form.addRow(tr("Text"), self.text)
        scores = QHBoxLayout()
        scores.setSpacing(2)
        for text, box in ((tr("Daylight"), self.day), (tr("Darkness"), self.dark)):
            scores.addWidget(QLabel(text))
            scores.addWidget(box)
        scores.addStretch(1)
        form.addRow(tr("Score"), scores)
        bottom = QHBoxLayout()
        bottom.addWidget(self.save_button)
        bottom.addWidget(self.cancel_button)
        bottom.addWidget(self.reason, 1)
        self.checklist = Section(tr("Look for"), self.look_for, name="finding_checklist")
        aspects = Section(tr("Scores per aspect"), self.aspects, name="finding_aspects")
        fields = (self.buttons, form, self.whole, self.masked, self.details.section, self.checklist, aspects)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        # The fields scroll where the list needs the room; what is saved, and why not, stays in sight.
        layout.addWidget(column(Yielding(column(*fields)), bottom))
        self.setProperty(YIELDS, True)

    # --- filling -------------------------------------------------------------------------------------------------

    def set_checklists(self, checklists: dict[int | None, list[str]]) -> None:
        """Show what to look for at the chosen stop; None is anywhere else."""
        self._checklists = checklists
        self._show_checklist()

    def set_said(self, said: dict[int, str]) -> None:
        """Show what was said of the chosen stop as a whole, by its number."""
        self._said = said
        self._show_checklist()

    def _show_checklist(self) -> None:
        told = self._said.get(self.stop.currentData(), "")
        self.whole.setText(tr("The whole stop: {said}").format(said=told) if told else "")
        self.whole.setVisible(bool(told))
        asked = self._checklists.get(self.stop.currentData(), [])
        self.look_for.setText("\n".join(asked))
        self.checklist.setVisible(bool(asked))

    def set_stops(self, stops: list[tuple[int, str]]) -> None:
        """Offer these stops, number and name; the one chosen stays chosen when it is still there."""
        kept = self.stop.currentData()
        is_elsewhere = kept is None and (self.point is not None or self.stop.count() > 1)
        self.stop.blockSignals(True)
        self.stop.clear()
        for number, name in stops:
            self.stop.addItem(f"{number}  {name}", number)
        self.stop.addItem(tr("Elsewhere: a point on the map"), None)
        self.stop.setCurrentIndex(max(0, self._index_of(kept)) if kept is not None or is_elsewhere else 0)
        self.stop.blockSignals(False)
        self._judge()

    def _index_of(self, stop: int | None) -> int:
        """Return where a stop stands in the list; "elsewhere" (None) stands last."""
        return self.stop.count() - 1 if stop is None else int(self.stop.findData(stop))

    def set_catalogue(self, catalogue: Catalogue) -> None:
        """Offer the categories in use in their own order, the first of them also as buttons, and the owners in use."""
        kept = self.category.currentData()
        self.category.clear()
        for category in (one for one in catalogue.categories if one.active):
            picture = category_icon(category.code, positive=category.positive)
            self.category.addItem(picture, category.label(language()), category.code)
        self.category.setCurrentIndex(max(0, self.category.findData(kept)))
        self.buttons.set_categories(catalogue.keyed_categories())
        self.details.set_owners(catalogue.owners)

    def choose_category(self, code: str) -> None:
        """Choose a category and go on to the text."""
        self.category.setCurrentIndex(self.category.findData(code))
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_point(self, point: tuple[float, float] | None, near: NearStop | None = None) -> None:
        """Put the finding on a point of the map; the stop it lies nearest to is proposed."""
        self.stop.blockSignals(True)  # a point that was pointed out is not given up for the stop's own place
        if point is not None:
            self.stop.setCurrentIndex(self._index_of(near.seq if near else None))
        self.stop.blockSignals(False)
        self.point = point
        self._near = near
        self._judge()
        self.pointed.emit()

    def show_finding(self, finding: Finding, stop: int | None) -> None:
        """Fill the form with a finding that is to be changed."""
        self.stop.setCurrentIndex(self._index_of(stop))
        shape = finding.geometry
        self.point = None if stop is not None or shape is None else (shape.x, shape.y)
        self._near = None
        self.category.setCurrentIndex(self.category.findData(finding.category))
        self.text.setPlainText(finding.text)
        self.day.set_value(finding.score_day)
        self.dark.set_value(finding.score_dark)
        self.aspects.set_value(finding.scores)
        self.details.show_finding(finding)
        self._drop_photos()
        self.save_button.setText(tr("Save the change"))
        self.cancel_button.show()
        self._judge()
        self._begun = self._typed()

    def clear(self, *, keep_stop: bool = True) -> None:
        """Make ready for the next finding, at the same stop."""
        self.text.clear()
        self.set_point(None)
        self._drop_photos()
        self.day.set_value(None)
        self.dark.set_value(None)
        self.aspects.set_value(None)
        self.details.show_finding(None)
        self.save_button.setText(tr("Save finding"))
        self.cancel_button.hide()
        if not keep_stop:
            self.stop.setCurrentIndex(0)
        self._judge()
        self._begun = self._typed()

    @property
    def is_changed(self) -> bool:
        """Whether something is written, scored, pointed out or added that is not saved."""
        return self._typed() != self._begun

    def _typed(self) -> TypedFinding:
        """Return what would be lost; stop and category of a new finding stay for the next one."""
        typed = self.value()
        return typed if not self.cancel_button.isHidden() else replace(typed, stop=None, category="")

    def _drop_photos(self) -> None:
        """Photos that were added for one finding are not another's."""
        self.photos = []
        self.photo_button.setText(tr("Photo …"))

    # --- asking --------------------------------------------------------------------------------------------------

    def value(self) -> TypedFinding:
        """Return the finding as it is typed."""
        from ....operations.record_findings import TypedFinding

        return TypedFinding(
            category=self._category_code(),
            text=self.text.toPlainText().strip(),
            stop=self.stop.currentData(),
            point=self.point,
            score_day=self.day.value(),
            score_dark=self.dark.value(),
            scores=self.aspects.value() or None,
            photos=tuple(self.photos),
            severity=self.details.severity.value(),
            owner=self.details.owner.currentData() or "",
            spot=self.details.spot.text().strip(),
            photo_no=self.details.photo_no.text().strip(),
        )

    def why_not(self) -> str:
        """Return why the finding cannot be saved yet, empty when it can."""
        if self.stop.currentData() is None and self.point is None:
            return tr("Choose a stop, or point out the place on the map.")
        if not self._category_code():
            return tr("Choose a category from the list.")
        return ""

    def _category_code(self) -> str:
        typed = self.category.currentText().strip().casefold()
        for index in range(self.category.count()):
            if self.category.itemText(index).casefold() == typed:
                return str(self.category.itemData(index))
        return ""

    def _judge(self) -> None:
        reason = self.why_not()
        self.reason.setText(reason or self._where())
        self.save_button.setEnabled(not reason)
        text = self.text.toPlainText()
        masked, found = screen(text)
        if masked != text:
            self.masked.setText(tr("Will be saved as: {text}").format(text=masked))
        elif found:
            self.masked.setText(tr("May hold a name; it will be listed for privacy review."))
        else:
            self.masked.setText("")
        self.masked.setVisible(bool(self.masked.text()))

    def _where(self) -> str:
        """Return how far from the proposed stop the point on the map lies, empty without one."""
        near = self._near
        if near is None or self.point is None or self.stop.currentData() != near.seq:
            return ""
        return tr("At the point, {metres} m from stop {number}").format(metres=fmt.number(near.metres), number=near.seq)

    def _stop_changed(self) -> None:
        """Another stop than the one proposed is where the finding lies; "elsewhere" keeps the point."""
        if self.point is not None and self.stop.currentData() is not None:
            self.set_point(None)
        self._judge()
        self._show_checklist()
        self.stop_chosen.emit(self.stop.currentData())

    # --- photos and keys -----------------------------------------------------------------------------------------

    def add_photos(self, paths: list[str]) -> None:
        """Add picture files to the finding."""
        self.photos += [path for path in paths if Path(path).suffix.lower() in PICTURES]
        if self.photos:
            self.photo_button.setText(tr("Photo ({count})").format(count=len(self.photos)))

    def _ask_photos(self) -> None:
        filters = tr("Pictures ({patterns})").format(patterns=" ".join(f"*{ending}" for ending in PICTURES))
        paths, _filter = QFileDialog.getOpenFileNames(self, tr("Photos"), "", filters)
        self.add_photos(paths)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt override
        """Take pictures alone; what else comes from a walk is the page's, with the pictures beside it."""
        files = files_of(event)
        if files and all(Path(file).suffix.lower() in PICTURES for file in files):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt override
        self.add_photos([url.toLocalFile() for url in event.mimeData().urls()])
        event.acceptProposedAction()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt override
        """Enter in the text saves, Shift+Enter breaks the line; a digit in the category chooses the button it is on."""
        if (
            watched is self.category.lineEdit()
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
        ):
            return self.buttons.press(event.text())
        if watched is self.text and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            plain = not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
                if self.save_button.isEnabled():
                    self.submitted.emit()
                return True
        return super().eventFilter(watched, event)

    def _combo(self, name: str) -> ChoiceBox:
        combo = ChoiceBox(name)
        return combo
