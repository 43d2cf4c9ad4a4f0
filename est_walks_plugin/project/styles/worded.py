"""What the store keeps as codes, worded by QGIS itself on the map: in the language of who built the style."""

from __future__ import annotations

from typing import Mapping

from ...model.codes import PlaceType
from ...model.wording.gap_reasons import GapReason, gap_reason_text
from ...model.wording.place_names import NameCode, PlaceName, place_name
from ...model.wording.reader import plain_reader
from .labels import Formula


def shown_name() -> Formula:
    """Return the name of a place, ranked place or stop as the lists say it; a person's word at once."""
    reader = plain_reader()
    texts = {code.value: place_name(PlaceName(code, "{kind}", "{name}", "{by}"), reader) for code in NameCode}
    kinds = {kind.value: reader.code("PlaceType", kind.value) for kind in PlaceType}
    kind = f"map_get({_map(kinds)}, {_part('kind')})"
    parts = f"map('{{kind}}', coalesce({kind}, ''), '{{name}}', {_part('name')}, '{{by}}', {_part('by')})"
    number = "if(map_get(@made, 'number') > 1, ' ' || map_get(@made, 'number'), '')"
    made = f"replace(map_get({_map(texts)}, map_get(@made, 'code')), {parts}) || {number}"
    return Formula(f'coalesce("name", with_variable(\'made\', from_json("naming"), {made}), "shown_name")')


def gap_reason() -> Formula:
    """Return why a stretch counts as dark."""
    reader = plain_reader()
    return Formula(f'map_get({_map({code.value: gap_reason_text(code, reader) for code in GapReason})}, "reason")')


def _part(name: str) -> str:
    return f"coalesce(map_get(@made, '{name}'), '')"


def _map(words: Mapping[str, str]) -> str:
    return "map(" + ", ".join(f"{_quoted(key)}, {_quoted(word)}" for key, word in words.items()) + ")"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
