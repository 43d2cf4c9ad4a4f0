"""What the store keeps as codes, worded by QGIS itself on the map: in the language of who built the style."""

from __future__ import annotations

import json
from typing import Mapping

from ...i18n import tr
from ...model.codes import PlaceType
from ...model.wording.gap_reasons import GapReason, gap_reason_text
from ...model.wording.place_names import (
    BETWEEN_LONG,
    OF_0_1_0,
    WHOLE,
    NameCode,
    older_patterns,
    patterns,
)
from ...model.wording.place_names import near_words as near_words_of_names
from ...model.wording.position_notes import BETWEEN as BETWEEN_NOTES
from ...model.wording.position_notes import PLACES, position_words
from ...model.wording.reader import Reader, plain_reader
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
from ...model.wording.things import (
    Thing,
    all_things,
    called_words,
    headed,
    ordered_words,
    ordinal,
    road_words,
    sided_words,
)
from .labels import Formula
from .symbols import APPROXIMATE

CATEGORY_NAMES = "est_walks_categories"
"""Layer variable: JSON, code -> name inside a sentence of every category of the store; the project keeps it current."""
MEASURE_NAMES = "est_walks_measures"
"""Layer variable: JSON, code -> name of every measure."""


_ORDINALS = 40
"""So many places of one name are told apart on the map."""


def shown_name() -> Formula:
    """Return the name of a place, ranked place or stop as the lists say it; a person's word at once."""
    return Formula(
        f'coalesce("name", with_variable(\'made\', from_json("naming"), {plain_reader().words(_place_name)}), "shown_name")'
    )


def _place_name(reader: Reader) -> str:
    """Return the words of the name @made; NULL for none. The same grammar as `place_names.place_name`."""
    code = "map_get(@made, 'code')"
    kinds = {kind.value: reader.code("PlaceType", kind.value) for kind in PlaceType}
    bare = f"coalesce(map_get({_map(kinds)}, {_part('kind')}), '')"
    older = _filled(
        f"map_get({_map(older_patterns(reader))}, {code})", kind=bare, name=_part("name"), landmark=_part("by")
    )
    told = _filled(
        f"map_get({_map(patterns(reader))}, {_pattern_code(code)})",
        thing=_one_of_several(reader),
        name=_called(reader, "name_kind", "name"),
        other=_called(reader, "by_kind", "by"),
    )
    whole = f"{code} IN ({', '.join(_quoted(one.value) for one in sorted(WHOLE))})"
    part = _by_side(reader, 1, name="@told", instead="@told")
    own = f"with_variable('told', {told}, if({whole}, {part}, @told))"
    told_near = _near(reader, f"with_variable('own', {own}, upper(left(@own, 1)) || substr(@own, 2))", code)
    number = "if(map_get(@made, 'number') > 1, ' ' || map_get(@made, 'number'), '')"
    worded = f"CASE WHEN {code} IN ({', '.join(_quoted(one.value) for one in sorted(OF_0_1_0))}) THEN {older} ELSE {told_near} END"
    return f"replace({worded}, char(1), '{{') || {number}"


def _pattern_code(code: str) -> str:
    long = f"{code} = '{NameCode.BETWEEN}' AND ({_part('kind')} = '{Thing.STAIRS}' OR map_get(@made, 'order') > 0)"
    return f"if({long}, '{BETWEEN_LONG}', {code})"


def _headed(reader: Reader, thing: str) -> str:
    return f"coalesce(map_get({_map({one.value: headed(one.value, reader) for one in Thing})}, {thing}), {thing})"


def _one_of_several(reader: Reader) -> str:
    """Return what the place is, as one of several where @made tells which."""
    thing = _headed(reader, _part("kind"))
    return _by_side(reader, 0, thing=thing, instead=thing)


def _by_side(reader: Reader, which: int, *, instead: str, **parts: str) -> str:
    """Return what the patterns for sides say, `which` of each pair; `instead` where @made tells no side."""
    side, order = _part("side"), "coalesce(map_get(@made, 'order'), 0)"
    sided, ordered = (
        _map({key: pair[which] for key, pair in words(reader).items()}) for words in (sided_words, ordered_words)
    )
    ordinals = _map({str(number): ordinal(number, reader) for number in range(1, _ORDINALS + 1)})
    counted = _filled(f"map_get({ordered}, {side})", ordinal=f"map_get({ordinals}, to_string({order}))", **parts)
    told = _filled(f"map_get({sided}, {side})", **parts)
    return f"CASE WHEN {order} > 0 THEN {counted} WHEN {side} <> '' THEN {told} ELSE {instead} END"


def _called(reader: Reader, kind: str, name: str) -> str:
    """Return a thing that the place lies by, like `things.called`."""
    thing, proper = _part(kind), _part(name)
    road = _filled(_quoted(road_words(reader)), number=proper)
    both = _filled(_quoted(called_words(reader)), thing=_headed(reader, thing), name=proper)
    return (
        f"CASE WHEN {proper} <> '' AND {thing} <> '' THEN {both} "
        f"WHEN regexp_match({proper}, '^[0-9]+$') THEN {road} "
        f"WHEN {proper} <> '' THEN {proper} "
        f"ELSE coalesce(map_get({_map(all_things(reader))}, {thing}), '') END"
    )


def _near(reader: Reader, own: str, code: str) -> str:
    """Return the name `own` with the landmark that tells it from others."""
    by, near = (_quoted(words) for words in near_words_of_names(reader))
    landmark = _called(reader, "near_kind", "near")
    told = _filled(f"if({code} = '{NameCode.AT}', {near}, {by})", name=own, landmark=landmark)
    return f"if({_part('near')} || {_part('near_kind')} <> '', {told}, {own})"


def _filled(pattern: str, **parts: str) -> str:
    """Return the text of `pattern` with expressions for its parts."""
    return f"replace({pattern}, map({', '.join(f'{_quoted(chr(123) + name + chr(125))}, {part}' for name, part in parts.items())}))"


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
    street = f"replace({_quoted(street_words(reader))}, '{{street}}', \"street\")"
    at = f"with_variable('made', map_get(from_json(\"naming\"), 'at'), {reader.words(_place_name)})"
    measure = f"{_named(MEASURE_NAMES, chr(34) + 'measure' + chr(34))} || coalesce('{BETWEEN}' || {at}, '')"
    made = f"if(coalesce(\"street\", '') <> '', {street}, {measure})"
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
    """Return a map as one text: QGIS copies every part of every expression, in the window's thread, each time it draws."""
    return f"from_json({_quoted(json.dumps(dict(words), ensure_ascii=False, separators=(',', ':')))})"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
