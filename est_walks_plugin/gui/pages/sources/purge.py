"""Scheduled deletion: says how much goes, asks once, deletes in a task and forgets what could bring it back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ....i18n import tr
from ...widgets.ask_line import Question

if TYPE_CHECKING:
    from ...context import Context

CHANGES = ("observation", "source", "photo", "track", "finding", "purge_log")


def purge(context: Context) -> None:
    """Delete texts, photos and tracks that are past their date."""
    from ....operations.privacy_review import purge as purge_store
    from ....store import AtMost

    session = context.session
    today = session.today
    sources = session.store.rows("source", {"delete_after": AtMost(today)}, columns=("uuid", "name"))
    texts = session.store.count("observation", {"source": [row["uuid"] for row in sources]}) if sources else 0
    photos = session.store.count("photo", {"delete_after": AtMost(today)})
    tracks = session.store.count("track", {"delete_after": AtMost(today)})
    said = tr(
        "Past their date and deleted: the texts of {texts} in {sources}, {photos} and {tracks}. "
        "Places, counts and categories stay. This cannot be undone; the log says what was deleted."
    ).format(
        texts=tr("%n observation(s)", None, texts),
        sources=tr("%n source(s)", None, len(sources)),
        photos=tr("%n photo(s)", None, photos),
        tracks=tr("%n track(s)", None, tracks),
    )

    def done(_result: Any) -> None:
        context.undo.clear()
        context.messages.info(tr("Deleted what was past its date; the log is kept in the store."))

    def delete() -> None:
        context.runner.run(
            tr("Deleting texts past their date"),
            lambda store, feedback: purge_store(store, today),
            done=done,
            store_path=session.path,
            changes=CHANGES,
        )

    context.ask.ask(Question(said, tr("Delete what is due"), lambda _answer: delete(), cautious=True))
