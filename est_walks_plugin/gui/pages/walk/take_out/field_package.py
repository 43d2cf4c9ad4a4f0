"""The field package: asked for, written in a task, told with its size."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtWidgets import QComboBox, QWidget

from .....i18n import language, tr
from .....model.errors import EstWalksError
from .....model.field.package import ENDING
from .... import format as fmt
from ....theme import QuietLabel
from ..notes import Note
from .entry import Chosen, Entry, TakingOut
from .out_dialog import ALONE, FileKind, Groups, OutDialog

if TYPE_CHECKING:
    from .....backgrounds.background import Background
    from .....operations.field.send_out import SentOut
    from .....store import Store

SETTING = "field_package"
ZOOMS = (15, 16, 17, 18, 19)


@dataclass(frozen=True)
class PackageWish:
    """What is taken out: `zoom` None is the most detailed that keeps the file small."""

    path: str
    all_groups: bool = False
    background: bool = False
    zoom: int | None = None


class FieldPackageDialog(OutDialog):
    """Asks for file, groups, background and detail, and says before how large it becomes."""

    def __init__(
        self,
        chosen: Chosen,
        store: Store,
        background: Background | None,
        parent: QWidget | None,
        *,
        groups: Groups = ALONE,
    ) -> None:
        super().__init__(
            FileKind(tr("Field package"), "ZIP (*.zip)", (ENDING,), SETTING),
            tr("Take out"),
            parent,
            name=SETTING,
            walk=chosen.name,
            groups=groups,
            together=[(tr("A package for each of the %n group(s)", None, groups.total), True)],
        )
        self._store, self._chosen = store, chosen
        self.background = self.background_box(background, checked=False)
        self.detail = QComboBox(self)
        self.detail.setToolTip(
            tr("Zoom as in web maps: each step shows twice the detail and takes four times the room")
        )
        self.detail.addItem(tr("The most that stays below 30 MB"), None)
        for zoom in ZOOMS:
            self.detail.addItem(tr("Zoom {zoom}").format(zoom=zoom), zoom)
        self.size_told = QuietLabel("", self)
        self.form.addRow(tr("Detail"), self.detail)
        self.form.addRow("", self.background)
        self.form.addRow("", self.size_told)
        self.remember_size(520, 230)
        self.detail.currentIndexChanged.connect(self.check)
        self.check()

    def value(self) -> PackageWish:
        """Return what was asked for."""
        return PackageWish(
            path=self.path,
            all_groups=self.all_groups,
            background=self.background.isChecked(),
            zoom=self.detail.currentData(),
        )

    def remembered(self) -> dict[str, Any]:
        """Remember the background where there is one."""
        return {"background": self.background.isChecked()} if self.background.isEnabled() else {}

    def why_not(self) -> str:
        """Return why no package can be made; tell how large it becomes when one can."""
        self.size_told.setText("")
        if reason := super().why_not():
            return reason
        from .....operations.field.send_out import planned_maps

        try:
            planned = planned_maps(self._store, self._chosen.walk, self.detail.currentData())
        except EstWalksError as error:
            return error.message
        size = tr("About {megabytes} MB, with maps at zoom {zoom} by day and in the dark.").format(
            megabytes=fmt.number(max(1, round(planned.megabytes))), zoom=planned.zoom
        )
        each = tr("Each group gets a file of its own.") if self.all_groups else ""
        self.size_told.setText(" ".join(part for part in (size, each) if part))
        return ""


def _ask(chosen: Chosen, out: TakingOut) -> None:
    context = out.context
    info = context.session.info
    if info is None:
        return
    background = context.backgrounds.of(info.municipality)
    groups = out.groups(chosen.walk)
    context.beside.show(
        f"field package {chosen.walk}",
        lambda: FieldPackageDialog(chosen, context.session.store, background, context.window, groups=groups),
        lambda dialog: take_package(chosen, out, dialog.value()),
    )


def take_package(chosen: Chosen, out: TakingOut, wish: PackageWish) -> None:
    """Write the package in a task and tell where it is."""
    info = out.context.session.info
    if info is None:
        return
    kept = out.context.backgrounds.of(info.municipality) if wish.background else None
    code = language()

    def work(store: Any, feedback: Any) -> list[SentOut]:
        from .....exporting.field_package.base_maps import MapWish
        from .....operations.field.send_out import send_out
        from .....operations.walks.find_walk import group_walks

        walks = group_walks(store, chosen.walk) if wish.all_groups else [chosen.walk]
        return send_out(store, walks, wish.path, maps=MapWish(kept, wish.zoom), language=code, feedback=feedback)

    out.run(
        tr("Taking out the field package"),
        work,
        lambda sent: _tell(out, sent),
        file=wish.path,
        changes=("field_package",),
    )


def _tell(out: TakingOut, sent: list[SentOut]) -> None:
    notes = []
    for one in sent:
        said = tr("{file}: {megabytes} MB, %n stop(s), earlier findings: {earlier}.", None, one.rows["stop"]).format(
            file=Path(one.path).name,
            megabytes=fmt.number(one.megabytes, 1),
            earlier=fmt.number(one.rows["oldfinding"]),
        )
        notes.append(Note(said, tr("Open"), f"open:{one.path}", "phone"))
    notes.append(Note("", tr("Show in its folder"), f"folder:{sent[0].path}", "open"))
    notes.append(Note(tr("Send the file to the phone and open it in QField; the handbook says how.")))
    told = dict.fromkeys(text for one in sent for text in one.messages)
    out.tell([*notes, *(Note(text, icon="warning") for text in told)])


ENTRY = Entry(
    key="field_package",
    title=lambda: tr("Field package for phones (QField) …"),
    icon="phone",
    take=_ask,
    tip=lambda: tr("A zip with the walk, forms and maps for QField or Mergin Maps, without a network"),
)
