"""What the store keeps as codes, worded by QGIS itself on the map: in the language of who built the style."""

from __future__ import annotations

from typing import Mapping

from ...i18n import tr
from ...model.codes import PlaceType
from ...model.wording.gap_reasons import GapReason, gap_reason_text
from ...model.wording.place_names import NameCode, PlaceName, place_name
from ...model.wording.position_notes import BETWEEN as BETWEEN_NOTES
from ...model.wording.position_notes import PLACES, position_words
from ...model.wording.reader import plain_reader
from ...model.wording.reasons import (
    MOST_REASONS,
    VERY_UNSAFE,
    ReasonCode,
    category_words,
    chosen_words,
    counted_words,
    feeling_words,
    near_words,
)
from ...model.wording.task_titles import BETWEEN, street_words
from .labels import Formula
from .symbols import APPROXIMATE

CATEGORY_NAMES = "est_walks_categories"
"""Layer variable: JSON, code -> name inside a sentence of every category of the store; the project keeps it current."""
MEASURE_NAMES = "est_walks_measures"
"""Layer variable: JSON, code -> name of every measure."""


def shown_name() -> Formula:
    """Return the name of a place, ranked place or stop as the lists say it; a person's word at once."""
    return Formula(f'coalesce("name", with_variable(\'made\', from_json("naming"), {_place_name()}), "shown_name")')


def _place_name() -> str:
    """Return the words of the name @made; NULL for none."""
    reader = plain_reader()
    texts = {code.value: place_name(PlaceName(code, "{kind}", "{name}", "{by}"), reader) for code in NameCode}
    kinds = {kind.value: reader.code("PlaceType", kind.value) for kind in PlaceType}
    kind = f"map_get({_map(kinds)}, {_part('kind')})"
    parts = f"map('{{kind}}', coalesce({kind}, ''), '{{name}}', {_part('name')}, '{{by}}', {_part('by')})"
    number = "if(map_get(@made, 'number') > 1, ' ' || map_get(@made, 'number'), '')"
    worded = f"replace(map_get({_map(texts)}, map_get(@made, 'code')), {parts})"
    return f"replace({worded}, char(1), '{{') || {number}"


def reasons() -> Formula:
    """Return the weightiest reasons as the lists say them; without the plugin, in the words of the store."""
    reader = plain_reader()
    counted = counted_words(reader)
    one = _map({code.value: words[0] for code, words in counted.items()})
    many = _map({code.value: words[1] for code, words in counted.items()})
    value, ref = _reason("value"), f"coalesce({_reason('ref')}, '')"
    below, very = (_quoted(words) for words in feeling_words(reader))
    category = f"replace({_quoted(category_words(reader))}, '{{category}}', {_named(CATEGORY_NAMES, ref)})"
    number = (
        f"if(round({value}) = 1, map_get({one}, @code), replace(map_get({many}, @code), '{{count}}', round({value})))"
    )
    worded = (
        f"CASE WHEN map_exist({one}, @code) THEN {number} "
        f"WHEN @code = '{ReasonCode.FEELING}' THEN if({value} >= {VERY_UNSAFE}, {very}, {below}) "
        f"WHEN @code = '{ReasonCode.CATEGORY}' THEN {category} "
        f"WHEN @code = '{ReasonCode.CHOSEN}' THEN {_quoted(chosen_words(reader))} "
        f"WHEN @code = '{ReasonCode.VULNERABLE}' THEN coalesce(map_get({_map(near_words(reader))}, {ref}), {ref}) "
        f"WHEN @code = '{ReasonCode.WRITTEN}' THEN {ref} ELSE @code END"
    )
    each = f"array_foreach(from_json(\"reasons\"), with_variable('code', {_reason('code')}, {worded}))"
    told = f"array_slice(array_filter({each}, coalesce(@element, '') <> ''), 0, {MOST_REASONS - 1})"
    return Formula(f"if(@{CATEGORY_NAMES} IS NULL, \"reasons_text\", array_to_string({told}, ', '))")


def task_title() -> Formula:
    """Return what a task is called as the lists say it; without the plugin, in the words of the store."""
    reader = plain_reader()
    street = f"replace({_quoted(street_words(reader))}, '{{street}}', \"programme\")"
    at = f"with_variable('made', map_get(from_json(\"naming\"), 'at'), {_place_name()})"
    measure = f"{_named(MEASURE_NAMES, chr(34) + 'measure' + chr(34))} || coalesce('{BETWEEN}' || {at}, '')"
    made = f"if(coalesce(\"programme\", '') <> '', {street}, {measure})"
    return Formula(f'if("naming" IS NULL OR @{MEASURE_NAMES} IS NULL, "title", {made})')


def position() -> Formula:
    """Return how the position of an observation was found, as the lists say it; nothing where its source tells it."""
    words = {
        code.value: text.replace(f"{{{PLACES[code]}}}", "{ref}")
        for code, text in position_words(plain_reader()).items()
    }
    worded = f"replace(map_get({_map(words)}, {_reason('code')}), '{{ref}}', coalesce({_reason('ref')}, ''))"
    each = f'array_filter(array_foreach(from_json("position_notes"), {worded}), @element IS NOT NULL)'
    told = f"replace(array_to_string({each}, '{BETWEEN_NOTES}'), '{BETWEEN_NOTES}(', ' (')"
    return Formula(f'if("position_notes" IS NULL, "position_note", {told})')


def rounded() -> Formula:
    """Return that the position of a lamp, landmark or path is approximate; nothing where it is not."""
    return Formula(f"if({APPROXIMATE}, {_quoted(tr('position is approximate'))}, NULL)")


def gap_reason() -> Formula:
    """Return why a stretch counts as dark."""
    reader = plain_reader()
    return Formula(f'map_get({_map({code.value: gap_reason_text(code, reader) for code in GapReason})}, "reason")')


def _part(name: str) -> str:
    """Return a part of the name; a brace in it is no place for another part."""
    return f"replace(coalesce(map_get(@made, '{name}'), ''), '{{', char(1))"


def _reason(name: str) -> str:
    return f"map_get(@element, '{name}')"


def _named(variable: str, code: str) -> str:
    return f"coalesce(map_get(from_json(@{variable}), {code}), {code})"


def _map(words: Mapping[str, str]) -> str:
    return "map(" + ", ".join(f"{_quoted(key)}, {_quoted(word)}" for key, word in words.items()) + ")"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
