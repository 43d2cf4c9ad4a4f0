"""The paper protocol: which parts on which paper, printed in a task."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QWidget

from .....i18n import language, tr
from .entry import Chosen, Entry, TakingOut
from .out_dialog import ALONE, FileKind, Groups, OutDialog

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


class ProtocolDialog(OutDialog):
    """Asks for file, groups, parts and paper; remembers all but the file's name. Without `has_findings` there is no list of them."""

    def __init__(
        self, chosen: Chosen, parent: QWidget | None, *, groups: Groups = ALONE, has_findings: bool = False
    ) -> None:
        super().__init__(
            FileKind(tr("Paper protocol (PDF)"), tr("PDF files") + " (*.pdf)", (ENDING,), SETTING),
            tr("Print"),
            parent,
            name=SETTING,
            walk=chosen.name,
            groups=groups,
            together=[(groups.together, True)],
            suffix=tr("protocol"),
        )
        kept = self.kept
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
        for number, box in enumerate(self.parts.values()):
            self.form.addRow(tr("Parts") if number == 0 else "", box)
            box.toggled.connect(self.check)
        self.form.addRow(tr("Paper"), self.paper)
        self.form.addRow(tr("For"), self.audience)
        self.form.addRow("", self.grey)
        self.form.addRow("", self.archive)
        self.remember_size(540, 300)
        self.check()

    def value(self) -> ProtocolWish:
        """Return what was chosen."""
        return ProtocolWish(
            path=self.path,
            parts=tuple(name for name, box in self.parts.items() if box.isChecked()),
            paper=str(self.paper.currentData()),
            grey=self.grey.isChecked(),
            public=bool(self.audience.currentData()),
            archive=self.archive.isChecked(),
            all_groups=self.all_groups,
        )

    def remembered(self) -> dict[str, Any]:
        """Remember parts and paper; what could not be chosen today stays as it was."""
        kept = asdict(self.value())
        del kept["path"], kept["all_groups"]
        parts = list(kept["parts"])
        if not self.parts["meeting"].isEnabled() and "meeting" in self.kept.get("parts", ()):
            parts.append("meeting")
        return {**kept, "parts": parts}

    def why_not(self) -> str:
        """Return why nothing can be printed."""
        chosen = any(box.isChecked() for box in self.parts.values())
        return super().why_not() or ("" if chosen else tr("Choose at least one part."))


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

    out.run(tr("Printing the paper protocol"), work, lambda result: _tell(out, result), file=wish.path)


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
