"""The forms of a partner's package as data; `.ci/build_styles.py` has QGIS write them into resources/styles/<language>/partner.

What is only read is locked, what the partner answers stands in a tab of its own, a photo is drawn in its form.
"""

from __future__ import annotations

from typing import Mapping

from ...model.partners import package as contract
from ...store.forms import DAY, HIDDEN, NUMBER, TABS, Form, FormField, Widget
from ...store.schema import FID

FOLDER = "partner"
"""Where the styles of the package lie beside those of the store's tables."""
PICTURE_PX = 400
ANSWER_TAB = {"en": "Your answer", "sv": "Ert svar"}
_BY_KIND = {
    contract.Kind.INTEGER: NUMBER,
    contract.Kind.REAL: Widget("Range", {**NUMBER.config, "Min": 0, "Step": 100}),
    contract.Kind.DATE: DAY,
    contract.Kind.PICTURE: Widget("Binary"),
}


def form_of(table: contract.PackageTable, language: str, words: Mapping[str, Mapping[str, str]]) -> Form:
    """Return the form of a table of the package in "sv" or "en"; `words` gives code -> word by the name of a code enum."""
    fields = tuple(
        FormField(
            column.name,
            column.title[language == "sv"],
            _widget(column, words),
            hidden=column.hidden,
            locked=not column.answered,
        )
        for column in table.columns
    )
    shown = tuple(one.name for one in table.columns if not one.hidden and not one.answered)
    answered = tuple(one.name for one in table.columns if one.answered)
    pictures = {f"shown_{one.name}": picture(one.name) for one in table.columns if one.kind is contract.Kind.PICTURE}
    tabs = [(TABS[language][0], (*shown, *pictures))]
    if answered:
        tabs.append((ANSWER_TAB[language], answered))
    return Form((FormField(FID, "", HIDDEN, hidden=True), *fields), tuple(tabs), f'"{table.display}"', pictures)


def picture(column: str, width: int = PICTURE_PX) -> str:
    """Return the HTML that draws a picture out of a column, in a form and in a map tip."""
    return f'<img width="{width}" src="data:image/jpeg;base64,[% to_base64("{column}") %]"/>'


def _widget(column: contract.PackageColumn, words: Mapping[str, Mapping[str, str]]) -> Widget:
    if column.hidden:
        return HIDDEN
    if column.values:
        offered = words[column.values]
        if column.answered:
            offered = {state.value: offered[state.value] for state in contract.OFFERED_STATES}
        return Widget("ValueMap", {"map": [{word: code} for code, word in offered.items()]})
    return _BY_KIND.get(column.kind, Widget("TextEdit", {"IsMultiline": column.is_long, "UseHtml": False}))
