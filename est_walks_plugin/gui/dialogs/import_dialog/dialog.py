"""The import dialog: choose a file, see what it holds and how it is read, overrule what is wrong, import."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent
from qgis.PyQt.QtWidgets import QSplitter, QVBoxLayout, QWidget

from .... import settings
from ....i18n import tr
from ....model.errors import AmbiguousInputError, Cancelled, EstWalksError
from ...theme import QuietLabel, plain_tip
from ...widgets.charts.chart import ChartRow
from ...widgets.charts.receipt_bar import receipt_bar, receipt_parts
from ..base import FormDialog
from . import summary, words
from .covers import CoversLine
from .decisions import Decisions
from .layer_file import LayerCopy, file_of
from .look_bar import LookBar
from .map import PreviewMap
from .reading import FilePreview, look
from .source import FOLDER_SETTING, SourceLine
from .state import ImportState
from .table import PreviewTable

if TYPE_CHECKING:
    from ....model.codes import SourceKind
    from ....model.receipt import Receipt
    from ....operations.importing.files import Compared, ImportOptions
    from ...context import Context
    from ...tasks import Job

LOOK_AFTER_MS = 120
#: Looking into a file of many files takes time: it shows in the progress line, with its Cancel.
ARCHIVES = (".zip", ".gz")


class ImportDialog(FormDialog):
    """Not modal: QGIS stays usable. `import_asked` when the planner presses Import."""

    import_asked = pyqtSignal(object, str, object, object)
    """Kind, path, options, and the copy of a layer that must live until the import is over, or None."""

    def __init__(self, context: Context, path: str = "", parent: QWidget | None = None) -> None:
        super().__init__(tr("Import"), tr("Import"), parent, name="import")
        self.setAcceptDrops(True)
        self._context = context
        self._job: Job | None = None
        self._look: FilePreview | None = None
        self._copy: LayerCopy | None = None
        self._compared: Compared | None = None
        self._comparing: Job | None = None
        self._path = ""
        self._trouble = ""
        self._looks = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LOOK_AFTER_MS)
        self._timer.timeout.connect(self._start_look)
        self.source = SourceLine(context.session.store.municipal_settings.deletion_months, self)
        self.covers = CoversLine(self)
        self.decisions = Decisions(lambda code: context.session.name("category", code), self)
        self.table = PreviewTable(self)
        self.map = PreviewMap(context, self)
        self.look_bar = LookBar(self)
        self.summary = QuietLabel("", self)
        self.bar = receipt_bar()
        self.bar_row = ChartRow(self.bar)
        self.bar_row.hide()
        self._lay_out()
        self.source.path_changed.connect(self._path_changed)
        self.source.kind_changed.connect(self._kind_changed)
        self.decisions.changed.connect(self._look_again)
        self.covers.changed.connect(self._compare)
        self.table.row_hovered.connect(self.map.light)
        self.map.row_picked.connect(self.table.jump_to)
        self.map.beyond_asked.connect(self.look_bar.ask)
        self.look_bar.rows_asked.connect(self.table.show_only)
        self.look_bar.reading_asked.connect(lambda crs: self.decisions.overrule("other_crs", crs))
        self.remember_size(1000, 640)
        self.map.show_points(None)
        self._tell_reason()
        if path:
            self.set_file(path)

    def set_file(self, path: str) -> None:
        """Look at this file."""
        self.source.file.setFilePath(path)

    @property
    def state(self) -> ImportState:
        """What the dialog shows just now."""
        preview = self._look.preview if self._look else None
        return ImportState(
            path=self._path,
            kind=self.source.source_kind(),
            looks=self._looks,
            is_read=self._look is not None,
            mapping=dict(preview.mapping) if preview else {},
            decisions={choice.what: choice.value for choice in preview.choices} if preview else {},
            rows=tuple(self.table.table.rows),
            points=self.map.points,
            lit=self.map.lit,
            shown=tuple(self.table.table.shown),
            beyond=self.map.beyond,
            offers=tuple(button.text() for button in self.look_bar.buttons),
            answers=self.decisions.answers,
            trouble=self._trouble,
            why_not=self.reason.text(),
            summary=self.summary.text(),
            missing=self.covers.told.text(),
        )

    def expect(self, kind: SourceKind, system: str) -> None:
        """A newer file of a known system is coming: it updates the older one."""
        self.source.set_kind(kind)
        self.source.kind_was_chosen = True
        self.source.keep_kind = True
        self.source.system.setText(system)

    def options(self) -> ImportOptions:
        """Return what the planner decided."""
        from ....operations.importing.files import ImportOptions

        wishes = self.decisions.wishes
        return ImportOptions(
            crs=wishes.values.get("crs"),
            other_crs=wishes.values.get("other_crs"),
            mapping=self._mapping() or None,
            values=wishes.words or None,
            encoding=wishes.values.get("encoding"),
            delimiter=wishes.values.get("delimiter"),
            date_order=wishes.values.get("date_order"),
            layer=wishes.values.get("layer"),
            system=self.source.system.text().strip() or None,
            delete_after_months=self.source.delete_after_months(),
            covers=self.covers.value(),
            seen=self._compared.state if self._compared else None,
        )

    def accept(self) -> None:
        """Hand over to the import."""
        if self._look is None or not self.ok.isEnabled():
            return
        settings.put(FOLDER_SETTING, str(Path(self._path.partition("|")[0]).parent))
        self.import_asked.emit(self._look.kind, self._path, self.options(), self._copy)
        super().accept()

    def done(self, result: int) -> None:
        """Stop looking."""
        self._timer.stop()
        self._drop(self._job)
        self._drop(self._comparing)
        super().done(result)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt override
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt override
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.set_file(files[0])

    def _lay_out(self) -> None:
        right = QSplitter(Qt.Orientation.Vertical, self)
        right.addWidget(self.map)
        below = QWidget(self)
        lines = QVBoxLayout(below)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(self.look_bar)
        lines.addWidget(self.table, 1)
        right.addWidget(below)
        right.setStretchFactor(0, 2)
        right.setStretchFactor(1, 3)
        right.setSizes([230, 300])
        across = QSplitter(Qt.Orientation.Horizontal, self)
        across.addWidget(self.decisions)
        across.addWidget(right)
        across.setStretchFactor(0, 2)
        across.setStretchFactor(1, 3)
        across.setChildrenCollapsible(False)
        words_of = QVBoxLayout()
        words_of.addWidget(self.bar_row)
        words_of.addWidget(self.summary)
        self.body.addWidget(self.source)
        self.body.addWidget(self.covers)
        self.body.addWidget(across, 1)
        self.body.addLayout(words_of)

    def _mapping(self) -> dict[str, str]:
        """Return the whole mapping once the planner overruled a part of it, else nothing."""
        own = self.decisions.wishes.mapping
        if not own:
            return {}
        seen = self._look.preview.mapping if self._look and self._look.preview else {}
        return {**seen, **own}

    def _path_changed(self) -> None:
        self.decisions.forget()
        self.covers.forget()
        self._look = None
        self._copy = None
        self._trouble = ""
        self._path = ""
        layer = self.source.chosen_layer()
        if layer is None:
            self._path = self.source.path()
        elif file_of(layer) is not None:
            self._path = file_of(layer) or ""
        else:
            self._copy = LayerCopy(layer, self._copied, self._not_copied)
        self._show(None)
        self._look_again()

    def _copied(self, path: str) -> None:
        self._path = path
        self._look_again()

    def _not_copied(self, message: str) -> None:
        self._trouble = tr("The layer cannot be read: {message}").format(message=message)
        self._tell_reason()

    def _kind_changed(self) -> None:
        self.decisions.forget()
        self.covers.forget()
        self._look = None
        self._look_again()

    def _look_again(self) -> None:
        self._trouble = ""
        self._timer.start()
        self._tell_reason()

    def _start_look(self) -> None:
        runner, path = self._context.runner, self._path
        self._drop(self._job)
        self._drop(self._comparing)
        self._job, self._comparing, self._compared = None, None, None
        self._draw(None)
        self.covers.wait()
        if not path:
            self._tell_reason()
            return
        kind = self.source.source_kind() if self.source.kind_was_chosen or self._look else None
        options = self.options()
        self._job = runner.run(
            tr("Looking at {name}").format(name=Path(path).name),
            lambda store, feedback: look(store, path, kind, options, feedback),
            done=self._looked,
            failed=self._not_looked,
            store_path=self._context.session.path,
            quiet=not path.casefold().endswith(ARCHIVES),
        )
        self._tell_reason()

    def _drop(self, job: Job | None) -> None:
        """Cancel a look; nobody listens to one that was just over."""
        if job is not None:
            job.done, job.failed = None, lambda _error: None
            self._context.runner.cancel(job)

    def _looked(self, seen: FilePreview) -> None:
        self._job = None
        self._looks += 1
        self._look = seen
        self.source.set_kind(seen.kind)
        self._show(seen)
        self._tell_reason()
        if seen.compared is not None:
            self._show_compared(seen.compared)
        elif not (seen.preview and seen.preview.questions):
            self._compare()

    def _compare(self) -> None:
        """Ask what the file would do to the source that it is a newer export of; Import need not wait for that."""
        seen, path, runner = self._look, self._path, self._context.runner
        if seen is None:
            return
        from ....operations.importing.files import compare

        self._drop(self._comparing)
        self._trouble, self._compared = "", None
        self.covers.wait()
        kind, options = seen.kind, self.options()
        self._comparing = runner.run(
            tr("Comparing {name} with what is stored").format(name=Path(path).name),
            lambda store, feedback: compare(store, kind, path, options, feedback),
            done=self._show_compared,
            failed=self._not_looked_beside,
            store_path=self._context.session.path,
            quiet=True,
        )
        self._tell_reason()

    def _show_compared(self, compared: Compared) -> None:
        self._comparing, self._compared = None, compared
        self.covers.show_compared(compared)
        self._draw(compared.receipt)

    def _draw(self, receipt: Receipt | None) -> None:
        """Draw what would become of the rows, where that is known."""
        self.bar.set_parts(receipt_parts(receipt) if receipt is not None else ())
        self.bar_row.setVisible(bool(self.bar.parts))

    def _not_looked_beside(self, error: EstWalksError) -> None:
        if not isinstance(error, Cancelled):
            self._comparing, self._trouble = None, error.message
            self._tell_reason()

    def _not_looked(self, error: EstWalksError) -> None:
        self._job = None
        self._show(None)
        self._trouble = error.message
        if isinstance(error, Cancelled):
            self._trouble = tr("The look at the file was cancelled. Choose the file again, or say what it holds.")
        if isinstance(error, AmbiguousInputError):
            self.decisions.show_question(error)
        self._tell_reason()

    def _show(self, seen: FilePreview | None) -> None:
        preview = seen.preview if seen else None
        if preview is not None:
            self.decisions.show_preview(preview)
            if not self.source.system.text():
                self.source.system.setPlaceholderText(preview.system or tr("the file's own name"))
        elif seen is not None and seen.receipt is not None:
            self.decisions.show_receipt(summary.decided(seen.receipt), seen.network.rows if seen.network else None)
        else:
            self.decisions.clear()
        used = {column: words.field_title(name) for name, column in preview.mapping.items()} if preview else None
        network = seen.network if seen else None
        self.table.show_preview(preview or (network.rows if network else None), used)
        self.table.setVisible(seen is None or preview is not None or network is not None)
        self.look_bar.show_preview(preview)
        self.map.show_points(preview.points if preview else None, preview.frame if preview else None)
        if network is not None:
            self.map.show_lines(network.lines)
        self.summary.setText(summary.of(seen))
        self.summary.setToolTip(plain_tip(summary.all_notes(seen)))

    def _tell_reason(self) -> None:
        self.set_reason(self._why_not())

    def _why_not(self) -> str:
        if self._trouble:
            return self._trouble
        if (self._timer.isActive() and self._path) or self._context.runner.is_running(self._job):
            return tr("Reading the file …")
        if not self._path:
            return tr("Choose a file, drag one here, or choose a loaded layer.")
        if self._look is None:
            return tr("Reading the file …")
        if self._look.preview is not None and self._look.preview.questions:
            return tr("Answer the question on the left first.")
        return ""
