"""The words of a file that stand for codes: what each was taken for, and the planner's own word on those nobody knows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QComboBox, QGridLayout, QSizePolicy

from ....i18n import tr
from ... import format as fmt
from ...labels import label
from ...theme import plain_action, plain_label, plain_tip
from . import words

if TYPE_CHECKING:
    from ....importers.coded import MetValue
    from ....model.codes import SourceKind

UNDECIDED = ""
CODES_OF_ENUMS = {"status": "CaseStatus", "time_of_day": "TimeOfDay", "light_source": "LightSource", "lit": "Lit"}
HIDDEN = "•••"


def code_title(name: str, code: str, kind: SourceKind, category: Callable[[str], str]) -> str:
    """Return a code of a field in words; `category` gives the name of one."""
    if name == "category":
        return category(code)
    if name == "feeling":
        return {"0": tr("0, very unsafe"), "3": tr("3, safe")}.get(code, code)
    if name in ("class", "foot") or (name == "status" and kind == "network"):
        return words.line_title(code)
    enum = "LampStatus" if name == "status" and kind == "lighting" else CODES_OF_ENUMS[name]
    return label(enum, code)


def add_values(
    grid: QGridLayout,
    values: Sequence[MetValue],
    codes: Callable[[str], Sequence[tuple[str, str]]],
    say: Callable[[str, str, str], None],
) -> None:
    """Add a line for each value: the word with its number, and what it means. `say` hears field, value and code."""
    for value in values:
        combo = QComboBox()
        combo.setAccessibleName(tr("What “{value}” means").format(value=value.text))
        combo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        combo.addItem(tr("(decides nothing)"), UNDECIDED)
        for code, title in codes(value.name):
            combo.addItem(title, code)
        combo.setCurrentIndex(max(0, combo.findData(value.code or UNDECIDED)))
        combo.setEnabled(value.text != HIDDEN)
        if value.is_own:
            combo.setToolTip(plain_tip(tr("said by you, and remembered for this system")))
        combo.activated.connect(
            lambda _index, value=value, combo=combo: say(value.name, value.text, combo.currentData())
        )
        line = grid.rowCount()
        text = f"{words.field_title(value.name)}: {value.text} ({fmt.number(value.rows)})"
        shown = plain_label(plain_action(text))
        shown.setToolTip(plain_tip(text))
        shown.setBuddy(combo)
        grid.addWidget(shown, line, 0)
        grid.addWidget(combo, line, 1)
