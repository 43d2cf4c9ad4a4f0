"""What the municipality prints and keeps: address line, logo, smallest count, months to deletion, web map link."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QImage, QPixmap
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
)

from .... import settings
from ....i18n import tr
from ....model.municipality.settings import COUNTS, MONTHS, MunicipalSettings
from ...theme import link_button
from .saved_tab import SavedTab, note

if TYPE_CHECKING:
    from ....operations.municipality.settings import SettingsChange, SettingsChanged
    from ...context import Context
    from .keeping import Keeping

FOLDER_SETTING = "logo_folder"
LOGO_PX = (240, 64)


class GeneralTab(SavedTab):
    """What stands on paper, what is told to nobody, how long texts are kept, and where links lead."""

    def __init__(self, context: Context, keeping: Keeping) -> None:
        super().__init__(context, keeping)
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
        self._lay_out()
        self._connect()
        self.discard()

    def _show(self, kept: MunicipalSettings) -> None:
        self._logo, self._picture = None, kept.logo
        self.address.setText(kept.address_line)
        self.count.setValue(kept.smallest_count)
        self.months.setValue(kept.deletion_months)
        self.link.setText(kept.web_map_template)
        self.follow.setChecked(False)
        self._show_logo()

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
            settings.put(FOLDER_SETTING, str(Path(path).parent))

        self._keeping.attempt(work)
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
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addStretch(1)
        layout.addLayout(self._foot())

    def _connect(self) -> None:
        for field in (self.address, self.link):
            field.textChanged.connect(self._show_state)
            field.returnPressed.connect(self.save)
        for number in (self.count, self.months):
            number.valueChanged.connect(self._show_state)
        self.choose_button.clicked.connect(lambda: self.choose_logo())
        self.drop_button.clicked.connect(self.drop_logo)

    def _shown(self) -> MunicipalSettings:
        return replace(
            self._kept,
            address_line=self.address.text(),
            logo=self._picture,
            smallest_count=self.count.value(),
            deletion_months=self.months.value(),
            web_map_template=self.link.text().strip(),
        )

    def _change(self) -> SettingsChange | None:
        from ....operations.municipality.settings import SettingsChange

        shown, kept = self._shown(), self._kept
        if shown == kept:
            return None
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

        self.drop_button.setEnabled(self._picture is not None)
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
        super()._show_state()

    def _told(self, done: SettingsChanged) -> str:
        """Return the line that says what was kept, with how many dates moved and how many stayed."""
        if done.followed:
            return tr("The settings are saved; %n date(s) of deletion moved.", None, done.followed)
        if done.kept:
            return tr("The settings are saved; %n source(s) and photo(s) keep their date of deletion.", None, done.kept)
        return super()._told(done)
