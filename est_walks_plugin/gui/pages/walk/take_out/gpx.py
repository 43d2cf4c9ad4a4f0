"""GPX: asked for, written in a task."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtWidgets import QWidget

from .....i18n import tr
from ..notes import Note
from .entry import Chosen, Entry, TakingOut
from .out_dialog import ALONE, FileKind, Groups, OutDialog

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


class GpxDialog(OutDialog):
    """Asks for the file, and which groups go into it."""

    def __init__(self, chosen: Chosen, parent: QWidget | None, *, groups: Groups = ALONE) -> None:
        super().__init__(
            FileKind(tr("Walk as GPX"), "GPX (*.gpx)", (ENDING,), SETTING, groups="groups"),
            tr("Take out"),
            parent,
            name=SETTING,
            walk=chosen.name,
            groups=groups,
            together=[(tr("All groups in one file"), TOGETHER), (tr("One file a group"), EACH)],
            alone=ONE,
        )
        self.remember_size(480, 110)
        self.check()

    def value(self) -> GpxWish:
        """Return what was asked for."""
        return GpxWish(self.path, str(self.groups.currentData()) if self.all_groups else ONE)


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

    out.run(tr("Writing GPX"), work, lambda written: _tell(out, written), file=wish.path)


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
