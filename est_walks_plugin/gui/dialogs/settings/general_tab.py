"""What the municipality prints and keeps: address line, logo, smallest count, months to deletion, web map link."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Callable

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QImage, QPixmap
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from .... import settings
from ....i18n import tr
from ....model.municipality.settings import COUNTS, MONTHS, MunicipalSettings
from ...theme import QuietLabel, link_button, primary_button

if TYPE_CHECKING:
    from ....operations.municipality.settings import SettingsChange, SettingsChanged
    from ...context import Context

FOLDER_SETTING = "logo_folder"
LOGO_PX = (240, 64)


class GeneralTab(QWidget):
    """Fields that are kept together by *Save*; until then it is said that they are not."""

    unsaved_changed = pyqtSignal(bool)

    def __init__(self, context: Context, attempt: Callable[[Callable[[], Any]], None]) -> None:
        super().__init__()
        self._context, self._attempt = context, attempt
        self._kept = MunicipalSettings()
        self._logo: str | None = None
        self._picture: bytes | None = None
        self.address = QLineEdit(self)
        self.address.setMaxLength(120)
        self.address.setPlaceholderText(tr("for example the office, street, town and web address"))
        self.logo = QLabel(self)
        self.choose_button = QPushButton(tr("Choose …"), self)
        self.choose_button.setToolTip(tr("PNG, JPEG or SVG; the store keeps a copy"))
        self.drop_button = link_button(tr("No logo"), self)
        self.count = QSpinBox(self)
        self.count.setRange(*COUNTS)
        self.months = QSpinBox(self)
        self.months.setRange(*MONTHS)
        self.months.setSuffix(tr(" months"))
        self.follow = QCheckBox(self)
        self.link = QLineEdit(self)
        self.link.setMaxLength(500)
        self.save_button = primary_button(tr("Save"), self)
        self.discard_button = link_button(tr("Discard the changes"), self)
        self.state = QuietLabel("", self)
        self._lay_out()
        self._connect()
        self.discard()

    @property
    def is_unsaved(self) -> bool:
        """Whether a field says something else than the store."""
        return self._shown() != self._kept

    def refresh(self) -> None:
        """Show what the store keeps; what is typed and not saved yet stays."""
        if self.is_unsaved:
            self._kept = self._context.session.store.municipal_settings
            self._show_state()
            return
        self.discard()

    def discard(self) -> None:
        """Show what the store keeps, whatever is typed."""
        self._kept = kept = self._context.session.store.municipal_settings
        self._logo, self._picture = None, kept.logo
        self.address.setText(kept.address_line)
        self.count.setValue(kept.smallest_count)
        self.months.setValue(kept.deletion_months)
        self.link.setText(kept.web_map_template)
        self.follow.setChecked(False)
        self._show_logo()
        self._show_state()

    def save(self) -> None:
        """Keep the fields, all or none; can be undone."""
        from ....operations.municipality.settings import change_settings

        if not self.is_unsaved:
            return
        change = self._change()

        def work() -> None:
            done: SettingsChanged = self._context.undo.do(
                lambda store: change_settings(store, change), tr("change the settings of the municipality")
            )
            self.discard()
            self._context.messages.info(_told(done))

        self._attempt(work)

    def choose_logo(self, path: str = "") -> None:
        """Take a picture, asking for the file when none is given; it is kept by *Save*."""
        from ....operations.municipality.logo import read_logo

        if not path:
            folder = settings.get(FOLDER_SETTING, "")
            path, _kind = QFileDialog.getOpenFileName(
                self, tr("Choose a logo"), folder, tr("Pictures") + " (*.png *.jpg *.jpeg *.svg)"
            )
        if not path:
            return

        def work() -> None:
            self._picture, self._logo = read_logo(path), path
            settings.put(FOLDER_SETTING, path.rpartition("/")[0])

        self._attempt(work)
        self._show_logo()
        self._show_state()

    def drop_logo(self) -> None:
        """Show no logo; it is taken away by *Save*."""
        self._picture, self._logo = None, ""
        self._show_logo()
        self._show_state()

    def _lay_out(self) -> None:
        logo = QHBoxLayout()
        logo.addWidget(self.logo)
        logo.addWidget(self.choose_button)
        logo.addWidget(self.drop_button)
        logo.addStretch(1)
        self.choose_button.setAutoDefault(False)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(tr("Address line on paper"), self.address)
        form.addRow(tr("Logo"), logo)
        form.addRow(tr("Smallest count"), self.count)
        form.addRow("", note(tr("Fewer people than this are told nowhere in public: not in maps, lists or exports.")))
        form.addRow(tr("Delete texts after"), self.months)
        form.addRow("", note(tr("Texts and photos that come in are given this date; places and counts stay.")))
        form.addRow("", self.follow)
        form.addRow(tr("Web map link"), self.link)
        form.addRow("", note(tr("{lat} and {lon} stand for the place, {zoom} for the scale; empty is OpenStreetMap.")))
        for widget, name in (
            (self.address, tr("Address line on paper")),
            (self.count, tr("Smallest count")),
            (self.months, tr("Delete texts after")),
            (self.link, tr("Web map link")),
        ):
            widget.setAccessibleName(name)
        bottom = QHBoxLayout()
        bottom.addWidget(self.state, 1)
        bottom.addWidget(self.discard_button)
        bottom.addWidget(self.save_button)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addStretch(1)
        layout.addLayout(bottom)

    def _connect(self) -> None:
        for field in (self.address, self.link):
            field.textChanged.connect(self._show_state)
            field.returnPressed.connect(self.save)
        for number in (self.count, self.months):
            number.valueChanged.connect(self._show_state)
        self.choose_button.clicked.connect(lambda: self.choose_logo())
        self.drop_button.clicked.connect(self.drop_logo)
        self.save_button.clicked.connect(self.save)
        self.discard_button.clicked.connect(self.discard)

    def _shown(self) -> MunicipalSettings:
        return replace(
            self._kept,
            address_line=self.address.text(),
            logo=self._picture,
            smallest_count=self.count.value(),
            deletion_months=self.months.value(),
            web_map_template=self.link.text().strip(),
        )

    def _change(self) -> SettingsChange:
        from ....operations.municipality.settings import SettingsChange

        shown, kept = self._shown(), self._kept
        return SettingsChange(
            address_line=None if shown.address_line == kept.address_line else shown.address_line,
            logo=self._logo,
            smallest_count=None if shown.smallest_count == kept.smallest_count else shown.smallest_count,
            deletion_months=None if shown.deletion_months == kept.deletion_months else shown.deletion_months,
            web_map_template=None if shown.web_map_template == kept.web_map_template else shown.web_map_template,
            dates_follow=self.follow.isChecked() and shown.deletion_months != kept.deletion_months,
        )

    def _show_logo(self) -> None:
        image = QImage.fromData(self._picture) if self._picture else QImage()
        if image.isNull():
            self.logo.setText(tr("none"))
            return
        fit = Qt.AspectRatioMode.KeepAspectRatio
        self.logo.setPixmap(QPixmap.fromImage(image.scaled(*LOGO_PX, fit, Qt.TransformationMode.SmoothTransformation)))

    def _show_state(self, *_value: object) -> None:
        from ....operations.municipality.settings import dated_as_set

        unsaved = self.is_unsaved
        self.save_button.setEnabled(unsaved)
        self.discard_button.setEnabled(unsaved)
        self.drop_button.setEnabled(self._picture is not None)
        self.state.setText(tr("There are changes that are not saved.") if unsaved else tr("Everything is saved."))
        other = self.months.value() != self._kept.deletion_months
        count = 0
        if other:
            dated = dated_as_set(self._context.session.store, self._kept.deletion_months)
            count = sum(map(len, dated.values()))
        self.follow.setVisible(count > 0)
        self.follow.setText(
            tr("%n source(s) and photo(s) that have {months} months today follow too", None, count).format(
                months=self._kept.deletion_months
            )
        )
        self.unsaved_changed.emit(unsaved)


def note(text: str) -> QuietLabel:
    """Return what a field means, as wide as the form."""
    label = QuietLabel(text)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    return label


def _told(done: SettingsChanged) -> str:
    """Return the line that says what was kept, with how many dates moved and how many stayed."""
    if done.followed:
        return tr("The settings are saved; %n date(s) of deletion moved.", None, done.followed)
    if done.kept:
        return tr("The settings are saved; %n source(s) and photo(s) keep their date of deletion.", None, done.kept)
    return tr("The settings are saved.")
