"""The questionnaire as an empty table to type paper answers into: a column a question, read back as the form's own answers."""

from __future__ import annotations

from ...model.survey.questionnaire import QuestionKind, Questionnaire
from ..tables import Sheet, write_table

NUMBER, WALK, POINT = "nr", "vandring", "koordinat"
"""The number written on a paper, so that a table read in again changes its answers; the walk whose stop is meant."""


def write_answer_table(path: str, asked: Questionnaire, *, name: str, crs: str, zone: str) -> None:
    """Write the headings to .csv. Raises ParameterError, ExportError.

    A point is typed as "59.5171, 17.6370"; left empty, the number of a stop places the answer at that stop of the walk.
    Several ticked answers have commas between.
    """
    questions = [one for one in asked.questions if one.kind is not QuestionKind.POINT]
    names = [NUMBER, WALK, *(one.name for one in questions), POINT]
    write_table(path, Sheet(name, names, names, [], None, crs, zone))
