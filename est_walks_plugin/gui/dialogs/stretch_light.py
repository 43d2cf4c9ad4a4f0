"""The indicative light of a dark stretch: a range now and with its lamps mended, and all that was assumed for it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QFormLayout, QHBoxLayout, QLabel, QVBoxLayout

from ... import settings
from ...i18n import tr
from ...model.wording.lux_words import least_text, lux_text
from ...model.wording.reader import plain_reader
from ..help import add_help
from ..theme import QuietLabel, link_button, plain_label
from ..widgets.legible import Legible

if TYPE_CHECKING:
    from ...operations.light.lux import StretchLux
    from ..context import Context

NAME = "stretch_light"
WIDTH = 620
FOLDER_SETTING = "luminaire_folder"


def show_light(context: Context, key: str, name: str) -> None:
    """Reckon the light of a stored dark stretch (key) called `name`, in a task, and open the answer; why there is none is a line."""

    def show(found: StretchLux) -> None:
        context.beside.close(NAME)  # it may be of another stretch
        context.beside.show(NAME, lambda: StretchLightDialog(context, key, name, found))

    _ask(context, key, "", show)


def _ask(context: Context, key: str, luminaire: str, done) -> None:  # type: ignore[no-untyped-def]
    from ...operations.light.lux import lux_of_stretch

    path = context.session.path
    context.runner.run(
        tr("Reckoning the light"),
        lambda store, _feedback: lux_of_stretch(store, key, luminaire=luminaire),
        store_path=path,
        done=lambda found: done(found) if path == context.session.path else None,
    )


class StretchLightDialog(QDialog):
    """What is known of the light of one stretch, to be read, copied, and asked anew with a luminaire's own file."""

    def __init__(self, context: Context, key: str, name: str, found: StretchLux) -> None:
        super().__init__(context.window)
        Legible(self)
        self.setObjectName(NAME)
        self.setWindowTitle(tr("Indicative light"))
        self._context, self._key, self._file = context, key, ""
        self.now, self.mended, self.assumed = (self._told() for _ in range(3))
        self.luminaire = plain_label("")
        self.choose = link_button(tr("Choose an LDT or IES file …"))
        self.choose.clicked.connect(lambda: self.choose_luminaire())
        self.drop = link_button(tr("The assumed optic"))
        self.drop.clicked.connect(lambda: self._reckon(""))
        self._lay_out(name)
        self._show(found, "")

    def _told(self) -> QLabel:
        label = plain_label("")
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return label

    def _lay_out(self, name: str) -> None:
        heading = plain_label(name)
        font = heading.font()
        font.setBold(True)
        heading.setFont(font)
        other = QHBoxLayout()
        for button in (self.choose, self.drop):
            other.addWidget(button)
        other.addStretch(1)
        self._form = QFormLayout()
        for title, field in ((tr("Now"), self.now), (tr("With its lamps mended"), self.mended)):
            self._form.addRow(title, field)
            field.setAccessibleName(title)
        self._form.addRow(tr("Luminaire"), self.luminaire)
        self._form.addRow("", other)
        self._form.addRow(tr("Assumed"), self.assumed)
        self.assumed.setAccessibleName(tr("Assumed"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(tr("Close"))
        buttons.rejected.connect(self.reject)
        add_help(self, buttons, NAME)
        layout = QVBoxLayout(self)
        layout.addWidget(heading)
        layout.addWidget(
            QuietLabel(
                tr(
                    "Between the two numbers lies the light on the ground, on average along the stretch. It is reckoned, not measured, and promises nothing."
                )
            )
        )
        layout.addLayout(self._form)
        layout.addStretch(1)
        layout.addWidget(buttons)

    def choose_luminaire(self, path: str = "") -> None:
        """Reckon with a luminaire's file, asking for it when none is given."""
        if not path:
            folder = settings.get(FOLDER_SETTING, "")
            title, kinds = tr("Choose a luminaire"), tr("Luminaires") + " (*.ldt *.ies *.LDT *.IES)"
            path, _kind = QFileDialog.getOpenFileName(self, title, folder, kinds)
        if path:
            settings.put(FOLDER_SETTING, str(Path(path).parent))
            self._reckon(path)

    def _reckon(self, luminaire: str) -> None:
        def show(found: StretchLux) -> None:
            if self._context.beside.find(StretchLightDialog) is self:
                self._show(found, luminaire)

        _ask(self._context, self._key, luminaire, show)

    def _show(self, found: StretchLux, luminaire: str) -> None:
        reader = plain_reader()
        for field, lit in ((self.now, found.now), (self.mended, found.mended)):
            field.setText("\n".join(filter(None, (lux_text(lit, reader), least_text(lit, reader)))))
        has_more = found.mended != found.now
        for widget in (self.mended, self._form.labelForField(self.mended)):
            widget.setVisible(has_more)
        self.luminaire.setText(Path(luminaire).name if luminaire else tr("an assumed street optic"))
        self.drop.setVisible(bool(luminaire))
        self.assumed.setText("\n".join(f"• {line}" for line in found.assumed))
        self.resize(WIDTH, self.layout().heightForWidth(WIDTH))
