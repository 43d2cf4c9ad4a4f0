"""Changes of the walk in work as steps of the window's history: the session keeps what was before, the stack the order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from .....engine.walks.session import WalkSession
    from ....undo import Tell


class Editor(Protocol):
    """What the steps need of the editor of the walk."""

    session: WalkSession | None

    @property
    def is_busy(self) -> bool:
        """Whether a task works on the walk."""

    def touched(self) -> None:
        """The walk was changed."""


class WalkEdit:
    """`count` changes of one session, taken back together."""

    def __init__(self, editor: Editor, text: str, session: WalkSession, count: int) -> None:
        self.owner = editor
        self.text = text
        self._session = session
        self._count = count

    def is_ready(self) -> bool:
        """Whether no task works on the walk."""
        return not self.owner.is_busy

    def take_back(self, tell: Tell) -> None:
        """Take the changes back."""
        for _number in range(self._count):
            self._session.undo()
        self.owner.touched()
        tell(None)

    def make_again(self, tell: Tell) -> None:
        """Make the changes again."""
        for _number in range(self._count):
            self._session.redo()
        self.owner.touched()
        tell(None)


class WalkSwap:
    """Another session, such as another proposal, took the place of one."""

    def __init__(self, editor: Editor, text: str, before: WalkSession, after: WalkSession) -> None:
        self.owner = editor
        self.text = text
        self._before = before
        self._after = after

    def is_ready(self) -> bool:
        """Whether no task works on the walk."""
        return not self.owner.is_busy

    def take_back(self, tell: Tell) -> None:
        """Work on the session before again."""
        self.owner.session = self._before
        self.owner.touched()
        tell(None)

    def make_again(self, tell: Tell) -> None:
        """Work on the other session again."""
        self.owner.session = self._after
        self.owner.touched()
        tell(None)
