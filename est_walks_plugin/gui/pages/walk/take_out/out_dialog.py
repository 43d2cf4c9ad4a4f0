"""What the dialogs of files that go out share: the file, the groups that go into it, and what is remembered of both."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Sequence

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QFormLayout, QWidget

from ..... import file_names, settings
from .....i18n import tr
from ....dialogs.base import FormDialog

if TYPE_CHECKING:
    from .....backgrounds.background import Background


@dataclass(frozen=True)
class Groups:
    """Which of `total` groups the walk is, what they are called together, and the key of their series."""

    number: int = 1
    total: int = 1
    name: str = ""
    series: str = ""

    @property
    def together(self) -> str:
        """What all of them are offered as."""
        return tr("Both groups") if self.total == 2 else tr("All %n group(s)", None, self.total)


ALONE = Groups()


@dataclass(frozen=True)
class FileKind:
    """The files of a dialog: its `title`, the `pattern` of its file dialog, and endings, the first for a name without one.

    What is chosen is remembered under the setting `remembered`, the groups as its part `groups`.
    """

    title: str
    pattern: str
    endings: tuple[str, ...]
    remembered: str
    groups: str = "all_groups"


class OutDialog(FormDialog):
    """Asks for the file and, of several groups, which go out; the file is called after them until the planner names it.

    `walk` is what the file of this walk alone is called after. `together` are the ways in which all groups go out, as
    (text, value); the last choice, of the value `alone`, is this walk. Subclasses add rows to `form`, connect what may
    be wrong to `check` and call it when they are made.
    """

    def __init__(
        self,
        kind: FileKind,
        ok: str,
        parent: QWidget | None,
        *,
        name: str,
        walk: str,
        groups: Groups,
        together: Sequence[tuple[str, Any]],
        alone: Any = False,
        suffix: str = "",
    ) -> None:
        super().__init__(kind.title, ok, parent, name=name)
        self._kind, self._several = kind, groups.total > 1
        self.kept: dict[str, Any] = settings.get(kind.remembered, {})
        self._names = tuple(f"{file_name(f'{one} {suffix}')}{kind.endings[0]}" for one in (groups.name, walk))
        self.file = QgsFileWidget(self)
        self.file.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.file.setFilter(kind.pattern)
        self.file.setDialogTitle(kind.title)
        self.file.setFilePath(str(Path(self.kept.get("folder") or Path.home()) / self._names[1]))
        self.groups = QComboBox(self)
        for text, value in together:
            self.groups.addItem(text, value)
        this = tr("Group {number} of {total}").format(number=groups.number, total=groups.total)
        self.groups.addItem(this, alone)
        self.groups.setCurrentIndex(max(0, self.groups.findData(self.kept.get(kind.groups, together[0][1]))))
        self.form = QFormLayout()
        self.form.addRow(tr("File"), self.file)
        if self._several:
            self.form.addRow(tr("Groups"), self.groups)
        self.groups.setVisible(self._several)
        self.body.addLayout(self.form)
        self.body.addStretch(1)
        self._name_file()
        self.file.fileChanged.connect(self.check)
        self.groups.currentIndexChanged.connect(self._groups_chosen)

    @property
    def all_groups(self) -> bool:
        """Whether all groups go out, one way or the other."""
        return self._several and self.groups.currentIndex() < self.groups.count() - 1

    @property
    def path(self) -> str:
        """The file, with its ending."""
        path = self.file.filePath().strip()
        return path if path.lower().endswith(self._kind.endings) else f"{path}{self._kind.endings[0]}"

    def why_not(self) -> str:
        """Return why it cannot be done as it is chosen; subclasses add what theirs may want."""
        path = self.file.filePath().strip()
        if not path:
            return tr("Choose a file.")
        if not Path(path).parent.is_dir():
            return tr("There is no folder {folder}.").format(folder=Path(path).parent)
        return ""

    def background_box(self, background: Background | None, *, checked: bool) -> QCheckBox:
        """Return the box for the chosen background map: as last time, `checked` the first time, off where none is chosen."""
        box = QCheckBox(self)
        box.setText(
            tr("With the background map “{title}”").format(title=background.title)
            if background
            else tr("No background map is chosen in page Sources")
        )
        box.setEnabled(background is not None)
        box.setChecked(background is not None and bool(self.kept.get("background", checked)))
        return box

    def remembered(self) -> dict[str, Any]:
        """Return what a subclass remembers beside folder and groups."""
        return {}

    def check(self, *_args: object) -> None:
        """Let OK be pressed, or say why not."""
        self.set_reason(self.why_not())

    def accept(self) -> None:
        """Remember the choice, but the file's name; which groups only where there are several."""
        kept = {**settings.get(self._kind.remembered, {}), **self.remembered(), "folder": str(Path(self.path).parent)}
        if self._several:
            kept[self._kind.groups] = self.groups.currentData()
        settings.put(self._kind.remembered, kept)
        super().accept()

    def _groups_chosen(self, *_args: object) -> None:
        self._name_file()
        self.check()

    def _name_file(self) -> None:
        """Call the file after what goes out, as long as the planner gave it no name of her own."""
        file = Path(self.file.filePath())
        if file.name in self._names:
            self.file.setFilePath(str(file.parent / self._names[0 if self.all_groups else 1]))


def file_name(walk: str) -> str:
    """Return a walk's name as a file name that every system takes."""
    kept = "".join(letter if letter.isalnum() or letter in " -_" else " " for letter in walk)
    return file_names.file_name(kept, tr("Walk"))
