"""Every wish of a walk that two planners can be asked about has the label and the value words of the walk's form."""

from __future__ import annotations

import pytest

from est_walks_plugin.gui.pages.walk.wish_words import wish_value, wish_word
from est_walks_plugin.operations.walks.both_changed import ASKED


@pytest.mark.parametrize("name", ASKED)
def test_every_wish_has_a_label_of_its_own(name: str) -> None:
    assert wish_word(name)
    assert [wish_word(other) for other in ASKED].count(wish_word(name)) == 1


@pytest.mark.parametrize(
    ("name", "value", "word"),
    [
        ("max_stops", None, "no limit"),
        ("max_stops", 7, "7 stops"),
        ("gather_after_min", 0.0, "0 min"),
        ("pace_kmh", 3.5, "3.5 km/h"),
        ("profile", 1, "Yes"),
        ("every_kind", False, "No"),
        ("end_xy", None, "= start"),
        ("end_xy", "Torget 135900, 6595900", "Torget 135900, 6595900"),
        ("type_dwell_min", '{"tunnel": 8.0, "park": 2.5}', "Tunnel 8 min, Park 2.5 min"),
        ("type_dwell_min", None, "as at other stops"),
        ("note", "Regn", ""),
    ],
)
def test_a_value_reads_as_in_the_form(name: str, value: object, word: str) -> None:
    assert wish_value(name, value) == word
