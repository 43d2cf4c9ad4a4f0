"""The menu *To owners*: what goes out to those who are to do the tasks, and what comes back from them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Callable

from qgis.PyQt.QtWidgets import QMenu, QToolButton

from ....i18n import tr
from ....model.task import Task
from ...theme import link_button
from .answers.read_back import ask_for_answer
from .partner.send import send_package
from .work_list.actions import send_work_lists

if TYPE_CHECKING:
    from ...context import Context
    from ...together.rights import Rights


@dataclass(frozen=True)
class Given:
    """What a line of the menu works with: the tasks that the list shows, and those that are chosen in it (perhaps none)."""

    context: Context
    shown: Sequence[Task]
    chosen: Sequence[Task]


@dataclass(frozen=True)
class Action:
    """A line of the menu. `title` and `tip` are worded when the menu is made; `do` asks what there is to ask and does it."""

    key: str
    title: Callable[[], str]
    tip: Callable[[], str]
    do: Callable[[Given], None]
    writes: tuple[str, ...]
    """The tables in which it keeps what went out, or came back."""


ACTIONS: tuple[Action, ...] = (
    Action(
        "send_work_lists",
        lambda: tr("Work list …"),
        lambda: tr("The open tasks of each owner, to be answered in Excel or on paper"),
        lambda given: send_work_lists(given.context, given.chosen or given.shown),
        (),
    ),
    Action(
        "send_package",
        lambda: tr("Package for partner …"),
        lambda: tr("A GeoPackage with an owner's own open tasks, to be answered in QGIS or QField"),
        lambda given: send_package(given.context, given.chosen or given.shown),
        ("owner_list",),
    ),
    Action(
        "read_answer",
        lambda: tr("Read in answers …"),
        lambda: tr("What an owner or partner answered, in its list or package, is shown before it is taken in"),
        lambda given: ask_for_answer(given.context),
        ("task", "task_event", "owner_answer"),
    ),
)
"""In the order of the menu. Another one is a module of its own and a line here."""


def owners_button(given: Callable[[], Given], rights: Rights) -> QToolButton:
    """Return the button with the menu; hidden while there is nothing in it."""
    button = link_button(tr("To owners"))
    button.setToolTip(tr("Lists that go out to those who do the tasks, and their answers"))
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    menu = QMenu(button)
    menu.setToolTipsVisible(True)
    for action in ACTIONS:
        line = menu.addAction(action.title())
        line.setObjectName(action.key)
        line.setToolTip(action.tip())
        line.triggered.connect(lambda _checked=False, action=action: action.do(given()))
        if action.writes:
            rights.needs(line, *action.writes)
    button.setMenu(menu)
    return button
