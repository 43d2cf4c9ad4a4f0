"""How a tab of the settings keeps what is typed: a refusal is one line, a value that somebody else changed too is asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable

from ....model.errors import EstWalksError
from ...together.saving import save

if TYPE_CHECKING:
    from ....store import Store
    from ....store.merging import RowsRead
    from ...context import Context


class Keeping:
    """`say` shows the line, "" none; `refused` shows again what is kept."""

    def __init__(self, context: Context, say: Callable[[str], None], refused: Callable[[], None]) -> None:
        self._context, self._say, self._refused = context, say, refused

    def attempt(self, work: Callable[[], Any]) -> None:
        """Do something."""
        self._say("")
        try:
            work()
        except EstWalksError as error:
            self._failed(error)

    def save(
        self,
        work: Callable[[Store], Any],
        text: str,
        *,
        read: RowsRead,
        said: str = "",
        done: Callable[[Any], None] | None = None,
    ) -> None:
        """Change rows that were `read` before; see `together.saving`."""
        self._say("")
        save(self._context, work, text, read=read, said=said, done=done, failed=self._failed)

    def _failed(self, error: EstWalksError) -> None:
        self._say(error.message)
        self._refused()
