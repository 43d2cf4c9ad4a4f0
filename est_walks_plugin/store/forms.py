"""The form of each table, declared once as data; `.ci/build_styles.py` has QGIS write it into resources/styles.

A column's alias, code list, reference and whether it is hidden are in the schema; here is how a value is filled in.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Mapping, Optional

from ..model.catalogue import TABLES as CATALOGUE_TABLES
from ..model.municipality.settings import COUNTS, MONTHS
from .schema import BY_NAME, COMMON, FID, Column, Table, Type

CATALOGUE_MARK = "est_walks/catalogue"
"""In a QML, stands where the store puts the entries of the municipality's catalogue; its value names the table."""

LONG_TEXTS = frozenset({"text", "note", "field_note", "reason", "feedback", "reasons_text", "position_note"})
SCORES = frozenset({"score_day", "score_dark", "feeling"})
SCORE_VALUES = (0, 1, 2, 3)
SEVERITY, SEVERITY_VALUES = "severity", (1, 2, 3)
TABS = {"en": ("Facts", "Technical"), "sv": ("Uppgifter", "Teknik")}
"""What is filled in; and what the plugin keeps."""


@dataclass(frozen=True)
class Widget:
    """An editor widget of QGIS and its configuration."""

    kind: str
    config: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Default:
    """The expression that fills a field in, once or on every change."""

    expression: str
    on_update: bool = False


@dataclass(frozen=True)
class FormField:
    """A field as the form shows it. `key` marks what must be there and be unique, `locked` what is only read."""

    name: str
    alias: str
    widget: Widget
    default: Optional[Default] = None
    key: bool = False
    hidden: bool = False
    locked: bool = False


@dataclass(frozen=True)
class Form:
    """The form of a table: its fields in order, the fields of each tab, and what a row is called by.

    `texts` are texts with expressions in them (HTML) by the name that stands for each in a tab.
    """

    fields: tuple[FormField, ...]
    tabs: tuple[tuple[str, tuple[str, ...]], ...]
    display: str
    texts: Mapping[str, str] = field(default_factory=dict)


HIDDEN = Widget("Hidden")
DEFAULTS = {
    "uuid": Default("uuid('WithoutBraces')"),
    "created": Default("now()"),
    "changed": Default("now()", on_update=True),
    "row_version": Default('coalesce("row_version", 0) + 1', on_update=True),
    "shown_name": Default('coalesce("name", "shown_name")', on_update=True),
}
SENT_VERSION = Default('if("row_version" is null, 1, -abs("row_version"))', on_update=True)
"""In a database QGIS sends the version it read, as its negative: so it stays however often a row is changed before it is saved,
and no stored version is taken for it (`store.roles.triggers`)."""
CATALOGUE_DEFAULTS = {
    "code": Default("'own_' || left(uuid('WithoutBraces'), 8)"),
    "active": Default("true"),
    "position": Default('coalesce(maximum("position"), 0) + 1'),
}
"""What makes a row that is added to the catalogue in plain QGIS an entry like the others."""
NUMBER = Widget("Range", {"AllowNull": True, "Style": "SpinBox", "Min": -1e9, "Max": 1e9, "Step": 1})
_BOUNDS = {"smallest_count": COUNTS, "deletion_months": MONTHS}
DAY = Widget(
    "DateTime",
    {
        "allow_null": True,
        "calendar_popup": True,
        "display_format": "yyyy-MM-dd",
        "field_format": "yyyy-MM-dd",
        "field_iso_format": False,
    },
)
_BY_TYPE = {
    Type.BOOLEAN: Widget("CheckBox"),
    Type.DATE: DAY,
    Type.DATETIME: Widget(
        "DateTime",
        {
            "allow_null": True,
            "calendar_popup": True,
            "display_format": "yyyy-MM-dd HH:mm",
            "field_format": "yyyy-MM-dd HH:mm:ss",
            "field_iso_format": False,
        },
    ),
    Type.INTEGER: NUMBER,
    Type.REAL: NUMBER,
    Type.BLOB: Widget("Binary"),
    Type.JSON: Widget("TextEdit", {"IsMultiline": True, "UseHtml": False}),
}


def form_of(table: Table, language: str, words: Mapping[str, Mapping[str, str]]) -> Form:
    """Return the form of `table` in "sv" or "en"; `words` gives code -> word by the name of a code enum."""
    fields = tuple(
        FormField(
            column.name,
            column.alias_in(language),
            _widget(column, language, words),
            DEFAULTS.get(column.name) or _default_of_catalogue(table, column),
            key=column.name == "uuid",
            hidden=column.hidden,
        )
        for column in table.all_columns
    )
    shown = tuple(column.name for column in table.all_columns if not column.hidden)
    kept = tuple(column.name for column in table.all_columns if column.hidden and column.type is not Type.BLOB)
    facts, technical = TABS[language]
    fid = FormField(FID, "", HIDDEN, hidden=True)
    return Form((fid, *fields), ((facts, shown), (technical, kept)), f'"{table.display or "uuid"}"')


def _default_of_catalogue(table: Table, column: Column) -> Optional[Default]:
    return CATALOGUE_DEFAULTS.get(column.name) if table.name in CATALOGUE_TABLES else None


def _widget(column: Column, language: str, words: Mapping[str, Mapping[str, str]]) -> Widget:
    if column.hidden or column in COMMON:
        return HIDDEN
    if column.values in CATALOGUE_TABLES:
        return Widget("ValueMap", {"map": [{CATALOGUE_MARK: column.values}]})
    if column.values:
        return Widget("ValueMap", {"map": [{word: code} for code, word in words[column.values].items()]})
    if column.reference:
        return _relation(BY_NAME[column.reference], language)
    if column.name in SCORES or column.name == SEVERITY:
        digits = SEVERITY_VALUES if column.name == SEVERITY else SCORE_VALUES
        return Widget("ValueMap", {"map": [{str(digit): str(digit)} for digit in digits]})
    if column.name in _BOUNDS:
        least, most = _BOUNDS[column.name]
        return Widget("Range", {**NUMBER.config, "AllowNull": False, "Min": least, "Max": most})
    return _BY_TYPE.get(column.type, Widget("TextEdit", {"IsMultiline": column.name in LONG_TEXTS, "UseHtml": False}))


def _relation(table: Table, language: str) -> Widget:
    return Widget(
        "ValueRelation",
        {
            "Layer": table.name,
            "LayerName": table.title_in(language),
            "LayerProviderName": "ogr",
            "Key": "uuid",
            "Value": table.display or "uuid",
            "AllowNull": True,
            "OrderByValue": True,
            "AllowMulti": False,
            "UseCompleter": True,
        },
    )
