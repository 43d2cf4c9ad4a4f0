"""The questionnaire as XLSForm (xlsform.org): the sheets survey, choices and settings, in Swedish and English."""

from __future__ import annotations

from pathlib import Path

from ...files import whole_file
from ...model.survey.questionnaire import Asked, QuestionKind, Questionnaire, Words
from ..owner_list.workbook import Cell, Column, Filled, write_workbook
from .table import WALK

LANGUAGES = ("Svenska (sv)", "English (en)")
"""As XLSForm names languages, with their codes."""
_TYPES = {
    QuestionKind.DATE: "date",
    QuestionKind.POINT: "geopoint",
    QuestionKind.TEXT: "text",
    QuestionKind.LONG: "text",
    QuestionKind.ONE: "select_one",
    QuestionKind.MANY: "select_multiple",
}
_LOOKS = {QuestionKind.POINT: "placement-map", QuestionKind.LONG: "multiline"}
_METADATA = ("start", "end")
"""Asked of the device; never who it belongs to (deviceid, username, phonenumber, email)."""
NOTHING_ELSE = "nothing"
_COLUMNS = (
    "type",
    "name",
    *(f"label::{name}" for name in LANGUAGES),
    "required",
    "appearance",
    "default",
    "constraint",
    *(f"constraint_message::{name}" for name in LANGUAGES),
    "calculation",
)


def write_xlsform(
    path: Path, asked: Questionnaire, *, form_id: str, version: str, title: Words, language: str, walk: str = ""
) -> None:
    """Write the form; `form_id` is ASCII without blanks, `version` rises with changes, `walk` comes along with each answer.

    Raises FileWriteError, OSError.
    """
    with whole_file(path) as part:
        write_workbook(part, _survey(asked, walk), (_choices(asked), _settings(form_id, version, title, language)))


def _survey(asked: Questionnaire, walk: str) -> Filled:
    rows: list[list[Cell]] = [[kind, kind] for kind in _METADATA]
    rows.append(["note", "om", asked.intro.sv, asked.intro.en])
    rows.append(["note", "utan_namn", asked.privacy.sv, asked.privacy.en])
    if walk:
        rows.append(["calculate", WALK, *[""] * (len(_COLUMNS) - 3), _literal(walk)])
    rows += [_question(one, bool(walk)) for one in asked.questions]
    return Filled("survey", [Column(head, 24.0) for head in _COLUMNS], [_whole(row) for row in rows])


def _whole(row: list[Cell]) -> list[Cell]:
    return [*row, *[""] * (len(_COLUMNS) - len(row))]


def _literal(text: str) -> str:
    """Return a text as XPath writes it, which has no way to write both quotation marks in one."""
    return f"'{text}'" if "'" not in text else '"' + text.replace('"', "”") + '"'


def _question(asked: Asked, has_stops: bool) -> list[Cell]:
    said = asked.words if has_stops or asked.without_stops is None else asked.without_stops
    kind = _TYPES[asked.kind] + (f" {asked.name}" if asked.choices else "")
    constraint, message = _constraint(asked)
    words = (message.sv, message.en) if message else ("", "")
    return [
        kind,
        asked.name,
        said.sv,
        said.en,
        "yes" if asked.required else "",
        _LOOKS.get(asked.kind, ""),
        "today()" if asked.kind is QuestionKind.DATE else "",
        constraint,
        *words,
    ]


def _constraint(asked: Asked) -> tuple[str, Words | None]:
    """Return the rule an answer must keep, and what is said when it does not."""
    if asked.kind is QuestionKind.DATE:
        return ". <= today()", Words("Dagen kan inte ligga framåt i tiden.", "The day cannot be in the future.")
    if asked.kind is QuestionKind.MANY and any(choice.code == NOTHING_ELSE for choice in asked.choices):
        rule = f"not(selected(., '{NOTHING_ELSE}') and count-selected(.) > 1)"
        return rule, Words("Inget går inte ihop med något annat.", "Nothing does not go with anything else.")
    return "", None


def _choices(asked: Questionnaire) -> Filled:
    rows: list[list[Cell]] = [
        [one.name, choice.code, choice.words.sv, choice.words.en] for one in asked.questions for choice in one.choices
    ]
    heads = ("list_name", "name", *(f"label::{name}" for name in LANGUAGES))
    return Filled("choices", [Column(head, 28.0) for head in heads], rows)


def _settings(form_id: str, version: str, title: Words, language: str) -> Filled:
    first = LANGUAGES[0] if language.startswith("sv") else LANGUAGES[1]
    heads = ("form_title", "form_id", "version", "default_language")
    return Filled(
        "settings", [Column(head, 28.0) for head in heads], [[title.in_language(language), form_id, version, first]]
    )
