"""The door on page Fynd: choose or drop what came back, read it in, tell what came, decide what is undecided."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Callable, Sequence

from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication, QFileDialog, QMenu, QToolButton

from .....i18n import tr
from .....model.codes import KeptValue
from .....model.errors import Cancelled, EstWalksError, OtherWalkError
from .....operations.walks.find_walk import find_walk
from ....icons import icon
from ....theme import link_button
from ...walk.notes import Note, NotesView
from .conflicts import Choice
from .panel import CONFLICTS, MISSING, RECEIPT, ReturnPanel
from .words import when

if TYPE_CHECKING:
    from .....model.feedback import Feedback
    from .....model.field.returned import Returned
    from .....operations.field.back.history import WalkReturns
    from .....operations.field.read_in import ReadIn
    from .....store import Store
    from ....context import Context
    from ...detail import Detail

SHOW, READ_THERE = "show", "read_there"


@dataclass(frozen=True)
class _Refused:
    """Why something was not read in. `walks` are those (uuid and name) that it can be read in for instead."""

    text: str
    paths: tuple[str, ...] = ()
    walks: tuple[tuple[str, str], ...] = ()


class ReturnDesk(QObject):
    """`button` and `notes` stand in the page, the rest opens in its `detail`.

    `came` hears which walk something came to, `choose` which one (uuids) is to be shown now, in whatever area it lies.
    """

    left = pyqtSignal()
    """The panel that had the keyboard was put away."""

    def __init__(
        self, context: Context, detail: Detail, came: Callable[[str], None], choose: Callable[[str], None]
    ) -> None:
        super().__init__()
        self._context = context
        self._detail = detail
        self._came = came
        self._choose = choose
        self._walk: str | None = None
        self._told: WalkReturns | None = None
        self._refused: _Refused | None = None
        self.last: ReadIn | None = None
        """What was read in last for the walk that is shown, as long as nothing of it was taken back."""
        self._after: tuple[str, ...] = ()
        self.button = self._make_button()
        self.photos_button = self._make_photos_button()
        self.notes = NotesView(tr("From the field"))
        self.notes.pressed.connect(self._pressed)

    def _make_button(self) -> QToolButton:
        button = link_button(tr("Read in from the field …"))
        button.setToolTip(
            tr(
                "The package from the phone, a protocol (CSV, Excel), a GPX track or photos; they can be dragged here too"
            )
        )
        button.setIcon(icon("import"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        menu = QMenu(button)
        menu.addAction(tr("Files …"), self.choose_files)
        menu.addAction(tr("A folder …"), self.choose_folder)
        button.setMenu(menu)
        button.clicked.connect(self.choose_files)
        self._context.rights.needs(button, "field_return", "finding")
        return button

    def _make_photos_button(self) -> QToolButton:
        button = link_button(tr("Add photos …"))
        button.setToolTip(tr("A folder of photos: where each belongs is shown before they are stored"))
        button.setIcon(icon("photo"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        menu = QMenu(button)
        menu.addAction(tr("Add photos …"), self.choose_photos)
        again = menu.addAction(tr("Clocks and places of photos …"), self.place_photos)
        menu.aboutToShow.connect(lambda: again.setEnabled(self._placed() > 0))
        button.setMenu(menu)
        button.clicked.connect(self.choose_photos)
        self._context.rights.needs(button, "photo")
        return button

    def _placed(self) -> int:
        """Return how many photos of the walk that is shown can be placed anew."""
        from .....operations.field.photos.clocks import count_placed

        store, walk = self._context.session.store, self._walk
        return count_placed(store, walk) if walk is not None else 0

    @property
    def panel(self) -> ReturnPanel | None:
        """What is open."""
        panel = self._detail.panel
        return panel if isinstance(panel, ReturnPanel) else None

    # --- showing -------------------------------------------------------------------------------------------------

    def show_walk(self, walk: str | None) -> None:
        """Tell what came back from a walk (uuid); called whenever the page reads it anew."""
        from .....operations.field.back.history import returns_of

        if walk != self._walk:
            self._walk, self.last, self._refused = walk, None, None
            self._close()
        self.button.setEnabled(walk is not None)
        self.photos_button.setEnabled(walk is not None)
        self._told = returns_of(self._context.session.store, walk) if walk else None
        if self.last is not None and self._keys() != self._after:
            self.last = None
        self._tell()
        if self.panel is not None and self._told is not None:
            self.panel.show_returns(self._told, self.last, self._placed())

    def _keys(self) -> tuple[str, ...]:
        return tuple(one.uuid for one in self._told.returns) if self._told else ()

    def _tell(self) -> None:
        """Say in one line what came and what is open; above it, why something was not read in."""
        notes = self._refusal()
        told = self._told
        if told:
            parts = []
            if told.returns:
                latest = when(told.returns[0].at, self._context.session)
                parts.append(tr("Read in {when}").format(when=latest))
            if told.conflicts:
                parts.append(tr("%n conflict(s) to decide", None, len(told.conflicts)))
            if told.missing:
                parts.append(tr("%n photo(s) missing", None, len(told.missing)))
            mark = "warning" if told.conflicts or told.missing else "info"
            notes.append(Note(" · ".join(parts) + ".", tr("Show"), SHOW, mark))
        self.notes.set_notes(notes)

    def _refusal(self) -> list[Note]:
        """Return why something was not read in, with what reads it in for the walk it is of."""
        refused = self._refused
        if refused is None:
            return []
        verb = tr("Read it in there")
        if len(refused.walks) == 1:
            return [Note(refused.text, verb, f"{READ_THERE} {refused.walks[0][0]}", "warning")]
        each = [Note(name, verb, f"{READ_THERE} {walk}") for walk, name in refused.walks]
        return [Note(refused.text, icon="warning"), *each]

    def _pressed(self, action: str) -> None:
        what, _, walk = action.partition(" ")
        if what == READ_THERE and self._refused is not None:
            paths = self._refused.paths
            self._choose(walk)
            self.read(paths)
        else:
            self.open()

    def open(self, tab: int | None = None) -> None:
        """Show what came back beside the list: what waits for the planner first."""
        told = self._told
        if told is None:
            return
        panel = self.panel
        if panel is None:
            panel = ReturnPanel(self._context)
            panel.closed.connect(self._close)
            panel.photos_asked.connect(self.choose_photos)
            panel.places_asked.connect(self.place_photos)
            panel.conflicts.decided.connect(self.decide)
            self._detail.open(panel)
        panel.show_returns(told, self.last, self._placed())
        waits = CONFLICTS if told.conflicts else MISSING if told.missing else RECEIPT
        panel.show_tab(waits if tab is None else tab)

    def _close(self) -> None:
        panel, focused = self.panel, QApplication.focusWidget()
        if panel is not None:
            had_keyboard = focused is not None and panel.isAncestorOf(focused)
            self._context.map_link.highlight(None)
            self._detail.close_panel()
            if had_keyboard:
                self.left.emit()

    # --- doing ---------------------------------------------------------------------------------------------------

    def choose_files(self) -> None:
        """Ask for files, and read them in."""
        kinds = tr("What comes back from a walk ({patterns})").format(
            patterns="*.zip *.gpkg *.csv *.xlsx *.ods *.gpx *.jpg *.jpeg *.png *.heic"
        )
        filters = f"{kinds};;{tr('All files (*)')}"
        paths, _filter = QFileDialog.getOpenFileNames(self._context.window, tr("Read in from the field"), "", filters)
        self.read(paths)

    def choose_folder(self) -> None:
        """Ask for a folder, and read in what is in it."""
        path = QFileDialog.getExistingDirectory(self._context.window, tr("Read in a folder from the field"))
        self.read([path] if path else [])

    def choose_photos(self) -> None:
        """Ask for a folder of photos, and show where they belong."""
        from ....dialogs.photos.opening import ask_photos

        if self._walk is not None:
            ask_photos(self._context, self._walk, self._photos_came)

    def place_photos(self) -> None:
        """Show where the photos lie that came, to put clocks and places right."""
        from ....dialogs.photos.opening import show_stored

        if self._walk is not None:
            show_stored(self._context, self._walk)

    def _photos_came(self, returned: Returned) -> None:
        from .....operations.field.read_in import ReadIn

        self._read(ReadIn((returned,)))

    def read(self, paths: Sequence[str]) -> None:
        """Read in files and folders for the walk that is shown, in a task; taken back in one step.

        Photos alone are shown first, since a clock that is wrong would put them all in the wrong place.
        """
        from .....operations.field.read_in import TABLES, only_photos, read_in
        from ....dialogs.photos.opening import show_photos

        walk = self._walk
        if walk is None or not paths:
            return
        chosen = list(paths)
        if only_photos(chosen):
            show_photos(self._context, walk, chosen, self._photos_came)
            return
        name = Path(chosen[0]).name if len(chosen) == 1 else tr("%n file(s)", None, len(chosen))

        def work(store: Store, feedback: Feedback) -> ReadIn:
            return read_in(store, walk, chosen, feedback)

        self._refused = None
        self._tell()
        self.button.setEnabled(False)
        self._context.undo.run(
            tr("Reading in {name}").format(name=name),
            work,
            tr("read in {name}").format(name=name),
            tables=TABLES,
            makes_one=False,
            done=lambda done: self._read(done) if self._walk == walk else self._tell_of(name, done.walk or walk),
            failed=lambda error: self._not_read(error, walk, chosen),
        )

    def _tell_of(self, name: str, walk: str) -> None:
        """Something came to a walk while the planner went on to another, and stays there."""
        said = tr("{file} is read in.").format(file=name)
        self._context.messages.offer(said, tr("Show"), lambda: self._came(walk))

    def _read(self, done: ReadIn) -> None:
        """Show what came, of the walk it came to."""
        walk = done.walk or self._walk
        if walk is None:
            return
        self._came(walk)
        self.last, self._refused = None, None
        self.show_walk(walk)
        self.last, self._after = done, self._keys()
        self.open(RECEIPT)

    def _not_read(self, error: EstWalksError, walk: str, paths: Sequence[str]) -> None:
        """Say why in the page, in a line where another walk is shown by now; nothing is changed."""
        self.button.setEnabled(self._walk is not None)
        if isinstance(error, Cancelled) or self._walk != walk:
            self._context.messages.error(error)
            return
        store, others = self._context.session.store, error.walks if isinstance(error, OtherWalkError) else ()
        named = tuple((other, find_walk(store, other).name) for other in others)
        self._refused = _Refused(error.message, tuple(paths), named)
        if self._detail.covers:
            self._close()  # the reason stands under it
        self._tell()

    def decide(self, choices: Sequence[Choice]) -> None:
        """Settle conflicts for good: the same value is not asked about again."""
        from .....operations.field.decisions import decide

        walk = self._walk
        if walk is None:
            return

        def work(store: Store) -> int:
            changed = 0
            for keep in KeptValue:
                mine = [choice.conflict for choice in choices if choice.keep is keep]
                changed += decide(store, walk, mine, keep) if mine else 0
            return changed

        text = tr("decide %n conflict(s)", None, len(choices))
        said = tr("%n conflict(s) decided.", None, len(choices))
        undo = self._context.undo
        self._context.attempt(lambda: undo.do(work, text, said=said), 0)
