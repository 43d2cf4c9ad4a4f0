"""The answer of a walk as plain text, to read and to copy: the same facts and words as its page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable

from qgis.PyQt.QtGui import QGuiApplication, QShowEvent
from qgis.PyQt.QtWidgets import QPlainTextEdit

from ....i18n import tr
from ....model.errors import EstWalksError

if TYPE_CHECKING:
    from ....operations.answers.gather import Draft
    from ...context import Context


class AnswerText(QPlainTextEdit):
    """Read only. `publish` opens the window where what stands in the way is answered."""

    def __init__(self, context: Context, publish: Callable[[], None]) -> None:
        super().__init__()
        self._context, self._publish = context, publish
        self.draft: Draft | None = None
        self._walk, self._is_stale = "", False
        self.setReadOnly(True)
        self.setAccessibleName(tr("Answer to residents"))

    def show_walk(self, walk: str) -> None:
        """Show the answer of a walk (key), "" for none; it is gathered when it is seen or copied."""
        self._walk, self._is_stale, self.draft = walk, True, None
        if self.isVisible():
            self.gather()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt override
        super().showEvent(event)
        if self._is_stale:
            self.gather()

    def gather(self) -> None:
        """Gather the answer as it is true now."""
        from ....operations.answers.about import WalkScope
        from ....operations.answers.gather import Wish, gather
        from ....printing.answer.plain import plain_answer

        self.draft, self._is_stale = None, False
        try:
            if self._walk:
                self.draft = gather(self._context.session.store, Wish(WalkScope(self._walk)))
        except EstWalksError as error:
            self.setPlainText(error.message)
            return
        self.setPlainText(plain_answer(self.draft.answer) if self.draft else "")

    def copy_all(self) -> None:
        """Put the text on the clipboard; while a text in it waits for review, say so with the door instead."""
        from ....operations.answers.checks import told

        self.gather()
        hidden = [one for one in self.draft.blockers if one.hides] if self.draft else []
        if hidden:
            self._context.messages.mend(told(hidden), tr("Publish answer …"), self._publish)
            return
        QGuiApplication.clipboard().setText(self.toPlainText())
        self._context.messages.info(tr("The answer is on the clipboard."))
