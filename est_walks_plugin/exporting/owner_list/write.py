"""Write a work list as its file asks: a workbook or paper."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ...printing.quick.work_list.book import print_work_list
from ...printing.words import Words
from .sheet import write_work_list

if TYPE_CHECKING:
    from ...model.feedback import Feedback
    from ...model.partners.work_list import WorkList
    from ...store import Store

SHEET, PAPER = ".xlsx", ".pdf"


def write_list(store: Store, listed: WorkList, path: str, feedback: Feedback) -> int:
    """Write a list to .xlsx or .pdf, whole or not at all, and return its pages on paper; 0 of a workbook.

    Raises FileWriteError, ParameterError for paper without tasks, Cancelled.
    """
    words = Words(listed.language, store.catalogue, store.time_zone)
    if Path(path).suffix.lower() == SHEET:
        write_work_list(path, listed, words)
        return 0
    return print_work_list(store, listed, path, words, feedback)
