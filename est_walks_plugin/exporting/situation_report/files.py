"""A situation report as a file, by the ending of its name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ...i18n import tr
from ...model.errors import ParameterError
from ...printing.situation_report.paper import write_paper
from .page import report_page
from .pictures import drawn
from .sheet import report_sheet

if TYPE_CHECKING:
    from ...model.feedback import Feedback
    from ...printing.situation_report.spot_map import Ground
    from ...printing.situation_report.told import ReportTold

PAGE, PAPER, SHEET = (".html", ".htm"), (".pdf",), (".csv",)


def check_ending(path: str) -> None:
    """Raise ParameterError for a file that is no paper, page or table by its name."""
    if Path(path).suffix.lower() not in (*PAGE, *PAPER, *SHEET):
        raise ParameterError(
            tr("{file} is no situation report by its name; let it end in .pdf, .html or .csv.").format(file=path)
        )


def write_report(said: ReportTold, path: Path, ground: Ground, feedback: Feedback) -> None:
    """Write a report to a file. Raises OSError, FileWriteError, StoreError, Cancelled."""
    ending = path.suffix.lower()
    if ending in PAPER:
        write_paper(said, str(path), ground, feedback)
    elif ending in SHEET:
        path.write_bytes(report_sheet(said))
    else:
        pictures = {
            one.picture: drawn(one.picture, said, ground, feedback) for one in said.sections if one.picture is not None
        }
        path.write_bytes(report_page(said, pictures).encode("utf-8"))
