"""An answer as files: the page for the web and the copy for the archive, by the ending of their names."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ...i18n import tr
from ...model.errors import ParameterError
from ...printing.answer.archive import write_archive
from .page import answer_page

if TYPE_CHECKING:
    from ...model.answers.answer import Answer
    from ...model.feedback import Feedback

PAGE, ARCHIVE = (".html", ".htm"), (".pdf",)


def check_ending(path: str) -> None:
    """Raise ParameterError for a file that is neither a page nor an archive copy by its name."""
    if Path(path).suffix.lower() not in (*PAGE, *ARCHIVE):
        raise ParameterError(
            tr("{file} is neither a page nor an archive copy; let its name end in .html or .pdf.").format(file=path)
        )


def preview_page(answer: Answer) -> str:
    """Return the page of an answer that is not published, and says so on top."""
    return answer_page(answer, is_preview=True)


def write_answer(answer: Answer, path: Path, feedback: Feedback) -> None:
    """Write an answer to a file. Raises OSError, FileWriteError, ParameterError for a picture that is none, Cancelled."""
    if path.suffix.lower() in ARCHIVE:
        write_archive(answer, str(path), feedback)
    else:
        path.write_bytes(answer_page(answer).encode("utf-8"))
