"""What the walk map is printed as."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Sequence

from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QToolButton,
    QWidget,
)

from .... import settings
from ....i18n import tr
from .take_out.out_dialog import ALONE, FileKind, Groups, OutDialog

if TYPE_CHECKING:
    from ....backgrounds.background import Background
    from ....printing.layouts.templates import Template

SETTING = "print"
PAPERS = ("A4", "A3")
ENDINGS = (".pdf", ".png", ".svg")


@dataclass(frozen=True)
class PrintChoice:
    """`audience` 0 internal, 1 public (model.codes.Audience); `all_groups` are printed together."""

    path: str
    paper: str = "A4"
    grey: bool = False
    audience: int = 0
    background: bool = False
    all_groups: bool = False
    archive: bool = False
    template: str = ""
    """The path of a layout template; "" the plugin's own quick pages."""
    as_layout: bool = False
    """To be opened in the layout designer instead of printed."""


class PrintDialog(OutDialog):
    """Asks for file, groups, paper, readers and background; remembers all but the file's name."""

    def __init__(
        self,
        walk: str,
        background: Background | None,
        parent: QWidget | None,
        *,
        groups: Groups = ALONE,
        templates: Sequence[Template] = (),
    ) -> None:
        super().__init__(
            FileKind(tr("Walk map (PDF)"), tr("PDF files") + " (*.pdf);;PNG (*.png);;SVG (*.svg)", ENDINGS, SETTING),
            tr("Print"),
            parent,
            name="print_walk",
            walk=walk,
            groups=groups,
            together=[(groups.together, True)],
        )
        kept = self.kept
        self.paper = QComboBox(self)
        self.paper.addItems(PAPERS)
        self.paper.setCurrentText(kept.get("paper", "A4"))
        self._make_templates(templates, str(kept.get("template", "")))
        self.audience = QComboBox(self)
        self.audience.addItem(tr("Internal: for those who lead the walk"), 0)
        self.audience.addItem(tr("Public: without notes, texts and small counts"), 1)
        self.audience.setCurrentIndex(int(kept.get("audience", 0)))
        self.grey = QCheckBox(tr("In grey"), self)
        self.grey.setChecked(bool(kept.get("grey", False)))
        self.archive = QCheckBox(tr("Archive copy (PDF/A-1b)"), self)
        self.archive.setToolTip(
            tr("For the municipality's archive: the same pages in the format that archives ask for")
        )
        self.archive.setChecked(bool(kept.get("archive", False)))
        self.background = self.background_box(background, checked=True)
        look = QHBoxLayout()
        look.addWidget(self.template, 1)
        look.addWidget(self.other_template)
        self.form.addRow(tr("Pages"), look)
        self.form.addRow(tr("Paper"), self.paper)
        self.form.addRow(tr("For"), self.audience)
        for box in (self.grey, self.background, self.archive):
            self.form.addRow("", box)
        self.layout_button = self.buttons.addButton(tr("Open as layout"), QDialogButtonBox.ButtonRole.ActionRole)
        self.layout_button.setToolTip(
            tr("Puts the walk into your project as a print layout and opens it in the layout designer")
        )
        self.layout_button.clicked.connect(self._open_as_layout)
        self._as_layout = False
        self.remember_size(520, 270)
        self._template_chosen()

    def _make_templates(self, templates: Sequence[Template], kept: str) -> None:
        self.template = QComboBox(self)
        self.template.addItem(tr("Quick PDF: fits itself to the walk"), "")
        for one in templates:
            self.template.addItem(tr("Layout: {name}").format(name=one.name), one.path)
        self.template.setCurrentIndex(max(0, self.template.findData(kept)))
        self.template.setAccessibleName(tr("Pages"))
        self.template.currentIndexChanged.connect(lambda _index: self._template_chosen())
        self.other_template = QToolButton(self)
        self.other_template.setText("…")
        self.other_template.setToolTip(tr("Choose another layout template (.qpt)"))
        self.other_template.setAccessibleName(tr("Choose another layout template (.qpt)"))
        self.other_template.clicked.connect(self._choose_template)

    def _choose_template(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, tr("Layout template"), "", tr("Layout templates") + " (*.qpt);;" + tr("All files") + " (*)"
        )
        if path:
            self.use_template(path)

    def use_template(self, path: str) -> None:
        """Choose a template that may not be in the list."""
        if self.template.findData(path) < 0:
            self.template.addItem(tr("Layout: {name}").format(name=Path(path).stem), path)
        self.template.setCurrentIndex(self.template.findData(path))

    def _template_chosen(self) -> None:
        self.paper.setEnabled(not self.template.currentData())  # a template has its own
        self.check()

    def _open_as_layout(self) -> None:
        self._as_layout = True
        self.accept()

    def value(self) -> PrintChoice:
        """Return what was chosen."""
        return PrintChoice(
            path=self.path,
            paper=self.paper.currentText(),
            grey=self.grey.isChecked(),
            audience=int(self.audience.currentData()),
            background=self.background.isChecked(),
            all_groups=self.all_groups,
            archive=self.archive.isChecked(),
            template=str(self.template.currentData()),
            as_layout=self._as_layout,
        )

    def remembered(self) -> dict[str, Any]:
        """Remember how it is printed; the background where there is one."""
        kept = asdict(self.value())
        for name in ("path", "all_groups", "as_layout"):
            del kept[name]
        if not self.background.isEnabled():
            del kept["background"]
        return kept


def remembered() -> PrintChoice:
    """Return what was chosen last time, without a file."""
    kept = settings.get(SETTING, {})
    return PrintChoice(
        "",
        kept.get("paper", PAPERS[0]),
        audience=int(kept.get("audience", 0)),
        all_groups=bool(kept.get("all_groups", True)),
        template=str(kept.get("template", "")),
    )
