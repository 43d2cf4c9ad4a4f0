"""Saving what was typed over rows as they were read: what somebody else changed meanwhile is asked about, value by value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable, TypeVar

from ...model.errors import BothChangedError, ConflictError, EstWalksError
from .conflict_dialog import ask

if TYPE_CHECKING:
    from ...model.feedback import Feedback
    from ...store import Store
    from ...store.merging import Decisions, RowsRead
    from ..context import Context

T = TypeVar("T")


def save(
    context: Context,
    work: Callable[[Store], T],
    text: str,
    *,
    read: RowsRead,
    said: str = "",
    done: Callable[[T], None] | None = None,
    failed: Callable[[EstWalksError], None] | None = None,
    decided: Decisions | None = None,
) -> T | None:
    """Change rows that were `read` before, at once; can be undone. Return what `work` returns, None when it was refused.

    Where somebody else changed the same values it asks; once they are decided the change is made, and `done` is called,
    as it is when there was nothing to ask. A refusal is one line, or handed to `failed`.
    """
    from ...operations.together.both_changed import merging

    def merged(store: Store) -> T:
        with merging(store, read, decided):
            return work(store)

    try:
        result = context.undo.do(merged, text, said=said)
    except BothChangedError as both:
        more: dict[str, Any] = {"read": read, "said": said, "done": done, "failed": failed}
        _ask(context, both, lambda also: save(context, work, text, **more, decided=_all(decided, also)))
        return None
    except EstWalksError as error:
        _refused(context, error, read, failed)
        return None
    if done is not None:
        done(result)
    return result


def save_in_task(
    context: Context,
    title: str,
    work: Callable[[Store, Feedback], T],
    text: str,
    *,
    read: RowsRead | Callable[[], RowsRead],
    tables: tuple[str, ...],
    failed: Callable[[EstWalksError], None] | None = None,
    decided: Decisions | None = None,
    **more: Any,
) -> None:
    """Change rows that were `read` before in a task (see `Undo.run`), and ask like `save`.

    What is still being saved when it is asked for gives `read` as a function, which is called when the work begins.
    """

    def as_read() -> RowsRead:
        return read() if callable(read) else read

    def merged(store: Store, feedback: Feedback) -> T:
        from ...operations.together.both_changed import merging

        with merging(store, as_read(), decided):
            return work(store, feedback)

    def refused(error: EstWalksError) -> None:
        if isinstance(error, BothChangedError):
            rest: dict[str, Any] = {"read": read, "tables": tables, "failed": failed, **more}
            _ask(
                context,
                error,
                lambda also: save_in_task(context, title, work, text, **rest, decided=_all(decided, also)),
            )
        else:
            _refused(context, error, as_read(), failed)

    context.undo.run(title, merged, text, tables=tables, failed=refused, **more)


def _refused(
    context: Context, error: EstWalksError, read: RowsRead, failed: Callable[[EstWalksError], None] | None
) -> None:
    """Tell a refusal; what somebody else changed is shown at once, to be looked at again."""
    (failed or context.messages.error)(error)
    if isinstance(error, ConflictError):
        context.session.changed(*sorted({table for table, _key in read.rows}))


def _ask(context: Context, both: BothChangedError, then: Callable[[Decisions], Any]) -> None:
    ask(context, both.conflicts, both.roles, both.at, then)


def _all(before: Decisions | None, also: Decisions) -> Decisions:
    return {**(before or {}), **also}
