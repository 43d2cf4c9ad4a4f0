"""The paper protocol: which parts on which paper, printed in a task."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QFormLayout, QWidget

from ..... import settings
from .....i18n import language, tr
from ....dialogs.base import FormDialog
from ..print_dialog import ALONE, Groups, file_name
from .entry import Chosen, Entry, TakingOut

if TYPE_CHECKING:
    from .....printing.quick.protocol.book import ProtocolResult

SETTING = "paper_protocol"
PAPERS = ("A4", "A5")
ENDING = ".pdf"


@dataclass(frozen=True)
class ProtocolWish:
    """What is printed: names of `printing.quick.protocol.book.Part`, of one group or all."""

    path: str
    parts: tuple[str, ...] = ("protocol", "roles")
    paper: str = PAPERS[0]
    grey: bool = False
    public: bool = False
    archive: bool = False
    all_groups: bool = False


class ProtocolDialog(FormDialog):
    """Asks for file, groups, parts and paper; remembers all but the file's name. Without `has_findings` there is no list of them."""

    def __init__(
        self, chosen: Chosen, parent: QWidget | None, *, groups: Groups = ALONE, has_findings: bool = False
    ) -> None:
        super().__init__(tr("Paper protocol (PDF)"), tr("Print"), parent, name="paper_protocol")
        kept = settings.get(SETTING, {})
        self._names = [file_name(f"{name} {tr('protocol')}") for name in (groups.name, chosen.name)]
        self.file = QgsFileWidget(self)
        self.file.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.file.setFilter(tr("PDF files") + " (*.pdf)")
        self.file.setDialogTitle(tr("Paper protocol (PDF)"))
        folder = Path(kept.get("folder") or Path.home())
        self.file.setFilePath(str(folder / f"{self._names[1]}{ENDING}"))
        self.groups = QComboBox(self)
        together = tr("Both groups") if groups.total == 2 else tr("All %n group(s)", None, groups.total)
        self.groups.addItem(together, True)
        self.groups.addItem(tr("Group {number} of {total}").format(number=groups.number, total=groups.total), False)
        self.groups.setCurrentIndex(0 if kept.get("all_groups", True) else 1)
        self.groups.setVisible(groups.total > 1)
        wanted = kept.get("parts", ("protocol", "roles"))
        self.parts = {
            "protocol": QCheckBox(tr("Protocol: the way, and rows for findings at each stop"), self),
            "roles": QCheckBox(tr("A sheet for each role: who leads, notes, takes photos …"), self),
            "meeting": QCheckBox(tr("List for the third meeting, by who answers for it"), self),
        }
        for name, box in self.parts.items():
            box.setChecked(name in wanted)
        self.parts["meeting"].setEnabled(has_findings)
        if not has_findings:
            self.parts["meeting"].setChecked(False)
            self.parts["meeting"].setToolTip(tr("The walk has no findings yet"))
        self.paper = QComboBox(self)
        self.paper.addItem(tr("A4: two stops a page"), "A4")
        self.paper.addItem(tr("A5: a stop a page"), "A5")
        self.paper.setCurrentIndex(max(0, self.paper.findData(kept.get("paper", PAPERS[0]))))
        self.audience = QComboBox(self)
        self.audience.addItem(tr("Internal: with notes and earlier findings"), False)
        self.audience.addItem(tr("Public: without notes, texts and earlier findings"), True)
        self.audience.setCurrentIndex(1 if kept.get("public") else 0)
        self.audience.setToolTip(tr("Small counts are on neither: everybody in the group reads the papers."))
        self.grey = QCheckBox(tr("In grey"), self)
        self.grey.setChecked(bool(kept.get("grey", False)))
        self.archive = QCheckBox(tr("Archive copy (PDF/A-1b)"), self)
        self.archive.setChecked(bool(kept.get("archive", False)))
        self._lay_out(groups)
        self.file.fileChanged.connect(self._check)
        self.groups.currentIndexChanged.connect(self._name_file)
        for box in self.parts.values():
            box.toggled.connect(self._check)
        self._name_file()
        self._check()

    def _lay_out(self, groups: Groups) -> None:
        form = QFormLayout()
        form.addRow(tr("File"), self.file)
        if groups.total > 1:
            form.addRow(tr("Groups"), self.groups)
        for number, box in enumerate(self.parts.values()):
            form.addRow(tr("Parts") if number == 0 else "", box)
        form.addRow(tr("Paper"), self.paper)
        form.addRow(tr("For"), self.audience)
        form.addRow("", self.grey)
        form.addRow("", self.archive)
        self.body.addLayout(form)
        self.body.addStretch(1)
        self.remember_size(540, 300)

    def value(self) -> ProtocolWish:
        """Return what was chosen."""
        path = self.file.filePath().strip()
        return ProtocolWish(
            path=path if path.lower().endswith(ENDING) else f"{path}{ENDING}",
            parts=tuple(name for name, box in self.parts.items() if box.isChecked()),
            paper=str(self.paper.currentData()),
            grey=self.grey.isChecked(),
            public=bool(self.audience.currentData()),
            archive=self.archive.isChecked(),
            all_groups=self._all_groups(),
        )

    def accept(self) -> None:
        """Remember the choice; what could not be chosen today stays as it was."""
        wish, before = self.value(), settings.get(SETTING, {})
        kept = {**asdict(wish), "folder": str(Path(wish.path).parent), "parts": list(wish.parts)}
        kept.pop("path")
        if not self.parts["meeting"].isEnabled() and "meeting" in before.get("parts", ()):
            kept["parts"].append("meeting")
        if self.groups.isHidden():
            kept["all_groups"] = before.get("all_groups", True)
        settings.put(SETTING, kept)
        super().accept()

    def _all_groups(self) -> bool:
        return bool(self.groups.currentData()) and not self.groups.isHidden()

    def _name_file(self) -> None:
        """Call the file after what is printed, as long as the planner gave it no name of her own."""
        file = Path(self.file.filePath())
        if file.stem in self._names:
            self.file.setFilePath(str(file.parent / f"{self._names[0 if self._all_groups() else 1]}{ENDING}"))

    def _check(self) -> None:
        path = self.file.filePath().strip()
        reason = ""
        if not path:
            reason = tr("Choose a file.")
        elif not Path(path).parent.is_dir():
            reason = tr("There is no folder {folder}.").format(folder=Path(path).parent)
        elif not any(box.isChecked() for box in self.parts.values()):
            reason = tr("Choose at least one part.")
        self.set_reason(reason)


def _ask(chosen: Chosen, out: TakingOut) -> None:
    from .....operations.walks.find_walk import group_walks

    context = out.context
    if context.session.info is None:
        return
    store = context.session.store
    has_findings = bool(store.count("finding", {"walk": group_walks(store, chosen.walk)}))
    groups = out.groups(chosen.walk)
    context.beside.show(
        f"paper protocol {chosen.walk}",
        lambda: ProtocolDialog(chosen, context.window, groups=groups, has_findings=has_findings),
        lambda dialog: print_protocol(chosen, out, dialog.value()),
    )


def print_protocol(chosen: Chosen, out: TakingOut, wish: ProtocolWish) -> None:
    """Print in a task and tell where the file is."""
    code = language()

    def work(store: Any, feedback: Any) -> ProtocolResult:
        from .....model.codes import Audience
        from .....operations.walks.find_walk import group_walks
        from .....printing.quick.protocol.book import Part, export_protocol

        return export_protocol(
            store,
            group_walks(store, chosen.walk) if wish.all_groups else [chosen.walk],
            wish.path,
            parts=[Part(name) for name in wish.parts],
            paper=wish.paper,
            grey=wish.grey,
            audience=Audience.PUBLIC if wish.public else Audience.INTERNAL,
            archive=wish.archive,
            language=code,
            feedback=feedback,
        )

    out.run(tr("Printing the paper protocol"), work, lambda result: _tell(out, result))


def _tell(out: TakingOut, result: ProtocolResult) -> None:
    said = tr("{file}: %n page(s).", None, result.pages).format(file=Path(result.path).name)
    out.written(result.path, said, result.messages)


ENTRY = Entry(
    key="protocol",
    title=lambda: tr("Paper protocol (PDF) …"),
    icon="pdf",
    take=_ask,
    tip=lambda: tr("Sheets to write on at each stop, for the roles of the evening, and for the third meeting"),
)
