"""A filter of tasks in words: the boxes of the page, its folded heading and a question of two planners say the same."""

from __future__ import annotations

from typing import Callable

from ....i18n import tr
from ....model.tasks.choice import OPEN_STATES, SeasonNow, TaskChoice
from ...labels import label

Word = Callable[[str], str]


def state_words(states: tuple[str, ...]) -> str:
    """Return which states are shown."""
    if states == OPEN_STATES:
        return tr("Open tasks")
    return _several(states, lambda code: label("TaskState", code)) or tr("All states")


def season_word(season: str) -> str:
    """Return what is asked of the season (code of SeasonNow), "" for any."""
    return {
        SeasonNow.OPEN.value: tr("Can be done now"),
        SeasonNow.WAITS.value: tr("Wait for their season"),
    }.get(season, "")


def choice_words(choice: TaskChoice, owner: Word, programme: Word) -> str:
    """Return a filter in words, its states first; `owner` names a code, `programme` a key."""
    parts = (
        state_words(choice.states),
        _several(choice.owners, owner),
        _several(choice.lanes, lambda code: label("Lane", code)),
        season_word(choice.season),
        programme(choice.programme) if choice.programme else "",
        tr("Late only") if choice.late else "",
        tr("of one walk") if choice.walk else "",
        f"“{choice.text}”" if choice.text else "",
    )
    return ", ".join(filter(None, parts))


def _several(codes: tuple[str, ...], word: Word) -> str:
    return " + ".join(map(word, codes))
