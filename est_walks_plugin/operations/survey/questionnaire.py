"""The dialogue questionnaire goes out: a paper form, an XLSForm for KoBo and ODK, or a table to type paper answers into."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ...exporting.questionnaire.table import write_answer_table
from ...exporting.questionnaire.xlsform import write_xlsform
from ...files import check_writable
from ...i18n import tr
from ...model.errors import ParameterError
from ...model.feedback import Feedback
from ...model.names import folded
from ...model.survey.questionnaire import Words as Told
from ...model.survey.questionnaire import with_categories
from ..walks.find_walk import find_walk, stops_of

if TYPE_CHECKING:
    from ...store import Store

FORMATS = (".pdf", ".xlsx", ".csv")


@dataclass(frozen=True)
class QuestionnaireFile:
    """What was written: where, for what, how many questions, pages of paper (0 for other files)."""

    path: str
    where: str
    questions: int
    pages: int = 0
    form_id: str = ""


def export_questionnaire(
    store: Store,
    output: str,
    *,
    area: str = "",
    walk: str = "",
    language: str | None = None,
    feedback: Feedback | None = None,
) -> QuestionnaireFile:
    """Write the questionnaire to `output`: .pdf is the paper form, .xlsx the XLSForm, .csv the table to type into.

    `area` is the name of where it is used, `walk` (uuid or name) gives the stops and comes
    along with each answer of the .xlsx; both may be empty: the municipality.
    `language` ("sv", "en") is that of the paper and the form's first one, the store's by default. Raises ParameterError for
    another ending, NotFoundError, FileWriteError, Cancelled.
    """
    ending = Path(output).suffix.lower()
    if ending not in FORMATS:
        raise ParameterError(
            tr(
                "“{ending}” is no format of the questionnaire; end the name with .pdf (paper), .xlsx (KoBo, ODK) or .csv."
            ).format(ending=ending or output)
        )
    language = (language or store.language).lower()[:2]
    if language not in ("sv", "en"):
        raise ParameterError(tr("The language “{language}” is not known; choose sv or en.").format(language=language))
    asked = with_categories(store.catalogue)
    held = find_walk(store, walk) if walk else None
    where = held.name if held is not None else area or store.municipality
    check_writable(output)
    if ending == ".pdf":
        from ...exporting.questionnaire.paper import write_paper

        stops = stops_of(store, held.uuid) if held else []
        pages = write_paper(
            store, output, asked, where=where, stops=stops, language=language, feedback=feedback or Feedback()
        )
        return QuestionnaireFile(output, where, len(asked.questions), pages)
    if ending == ".csv":
        write_answer_table(output, asked, name=asked.title.in_language(language), crs=store.crs, zone=store.time_zone)
        return QuestionnaireFile(output, where, len(asked.questions))
    form_id = f"trygg_{_ascii(where)}"
    title = Told(*(f"{text} – {where}" for text in (asked.title.sv, asked.title.en)))
    version, walk_name = store.today.strftime("%Y%m%d"), held.name if held is not None else ""
    write_xlsform(Path(output), asked, form_id=form_id, version=version, title=title, language=language, walk=walk_name)
    return QuestionnaireFile(output, where, len(asked.questions), form_id=form_id)


def _ascii(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", folded(text)).strip("_")[:40] or "plats"
