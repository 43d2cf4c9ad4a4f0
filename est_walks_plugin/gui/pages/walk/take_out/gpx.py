"""GPX: asked for, written in a task."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QWidget

from ..... import settings
from .....i18n import tr
from ....dialogs.base import FormDialog
from ..notes import Note
from ..print_dialog import ALONE, Groups, file_name
from .entry import Chosen, Entry, TakingOut

if TYPE_CHECKING:
    from .....operations.field.export_gpx import GpxWritten

SETTING = "export_gpx"
ENDING = ".gpx"
TOGETHER, EACH, ONE = "together", "each", "one"


@dataclass(frozen=True)
class GpxWish:
    """What is taken out: `groups` TOGETHER in one file, EACH in its own, or ONE: the walk that is open."""

    path: str
    groups: str = ONE


class GpxDialog(FormDialog):
    """Asks for the file, and which groups go into it."""

    def __init__(self, chosen: Chosen, parent: QWidget | None, *, groups: Groups = ALONE) -> None:
        super().__init__(tr("Walk as GPX"), tr("Take out"), parent, name="export_gpx")
        kept = settings.get(SETTING, {})
        self._chosen, self._groups = chosen, groups
        self.file = QgsFileWidget(self)
        self.file.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.file.setFilter("GPX (*.gpx)")
        self.file.setDialogTitle(tr("Walk as GPX"))
        name = file_name(groups.name or chosen.name)
        self.file.setFilePath(str(Path(kept.get("folder") or Path.home()) / f"{name}{ENDING}"))
        self.groups = QComboBox(self)
        self.groups.addItem(tr("All groups in one file"), TOGETHER)
        self.groups.addItem(tr("One file a group"), EACH)
        self.groups.addItem(tr("Group {number} of {total}").format(number=groups.number, total=groups.total), ONE)
        self.groups.setCurrentIndex(max(0, self.groups.findData(kept.get("groups", TOGETHER))))
        form = QFormLayout()
        form.addRow(tr("File"), self.file)
        if groups.total > 1:
            form.addRow(tr("Groups"), self.groups)
        self.groups.setVisible(groups.total > 1)
        self.body.addLayout(form)
        self.body.addStretch(1)
        self.remember_size(480, 110)
        self.file.fileChanged.connect(self._check)
        self._check()

    def value(self) -> GpxWish:
        """Return what was asked for."""
        path = self.file.filePath().strip()
        groups = str(self.groups.currentData()) if self._groups.total > 1 else ONE
        return GpxWish(path if path.lower().endswith(ENDING) else f"{path}{ENDING}", groups)

    def accept(self) -> None:
        """Remember the choice."""
        wish, kept = self.value(), dict(settings.get(SETTING, {}))
        kept["folder"] = str(Path(wish.path).parent)
        if self._groups.total > 1:
            kept["groups"] = wish.groups
        settings.put(SETTING, kept)
        super().accept()

    def _check(self, *_args: object) -> None:
        path = self.file.filePath().strip()
        reason = ""
        if not path:
            reason = tr("Choose a file.")
        elif not Path(path).parent.is_dir():
            reason = tr("There is no folder {folder}.").format(folder=Path(path).parent)
        self.set_reason(reason)


def _ask(chosen: Chosen, out: TakingOut) -> None:
    context, groups = out.context, out.groups(chosen.walk)
    context.beside.show(
        f"gpx {chosen.walk}",
        lambda: GpxDialog(chosen, context.window, groups=groups),
        lambda dialog: take_gpx(chosen, out, dialog.value()),
    )


def take_gpx(chosen: Chosen, out: TakingOut, wish: GpxWish) -> None:
    """Write the file, or one a group, in a task and tell where it is."""
    series = out.groups(chosen.walk).series if wish.groups != ONE else ""

    def work(store: Any, feedback: Any) -> GpxWritten:
        from .....operations.field.export_gpx import export_gpx

        each = wish.groups == EACH
        return export_gpx(store, series or chosen.walk, wish.path, one_a_group=each, feedback=feedback)

    out.run(tr("Writing GPX"), work, lambda written: _tell(out, written))


def _tell(out: TakingOut, written: GpxWritten) -> None:
    if len(written.paths) == 1:
        said = tr("{file}: %n stop(s).", None, written.stops).format(file=Path(written.paths[0]).name)
        out.written(written.paths[0], said, icon="gpx")
        return
    names = ", ".join(Path(path).name for path in written.paths)
    out.tell([Note(names, icon="gpx"), Note("", tr("Show in its folder"), f"folder:{written.paths[0]}", "open")])


ENTRY = Entry(
    key="gpx",
    title=lambda: tr("GPX for watches and receivers …"),
    icon="gpx",
    take=_ask,
    tip=lambda: tr("The route and the stops for a GPS watch, a hand-held receiver or any map app"),
)
