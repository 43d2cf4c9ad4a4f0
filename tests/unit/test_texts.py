"""Texts as numbers: the same as texts one by one."""

from __future__ import annotations

from collections import Counter

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from est_walks_plugin.engine.statistics.small_counts import respondent_keys
from est_walks_plugin.engine.texts import Texts

WORDS = st.lists(st.sampled_from([None, "", "a", "å", "lång", "-"]), max_size=30)


def objects(words: list[str | None]) -> np.ndarray:
    found = np.empty(len(words), dtype=object)
    found[:] = words
    return found


@given(WORDS, st.sampled_from(["", "-"]), st.lists(st.sampled_from(["", "a", "å", "-", "b"]), max_size=3))
def test_texts_as_numbers_are_the_texts(words: list[str | None], default: str, wanted: list[str]) -> None:
    told = [word or default for word in words]
    found = Texts.of(objects(words), default)
    assert found.array().tolist() == told
    assert found.among(wanted).tolist() == [word in wanted for word in told]
    assert list(found.counts().items()) == sorted(Counter(told).items())
    assert found.at(np.arange(len(told))[::-1]).array().tolist() == told[::-1]


@given(st.lists(st.tuples(st.sampled_from(["a", "b"]), st.sampled_from(["b", "c", ""]), st.booleans()), max_size=20))
def test_where_some_are_kept_the_others_are_those_of_another(rows: list[tuple[str, str, bool]]) -> None:
    first, second, kept = (list(column) for column in zip(*rows)) if rows else ([], [], [])
    found = Texts.of(objects(first), "").where(np.array(kept, dtype=bool), Texts.of(objects(second), ""))
    assert found.array().tolist() == [one if stays else other for one, other, stays in rows]


def test_people_are_numbered_by_their_keys_and_who_has_none_is_alone() -> None:
    keys = ["b", "", "a", None, "b", "", "c"]
    assert respondent_keys(keys, 7).tolist() == respondent_keys(objects(keys), 7).tolist() == [2, 8, 1, 10, 2, 12, 3]
    assert respondent_keys(None, 3).tolist() == [0, 1, 2]
    assert respondent_keys(["b", "a"], 2).tolist() == [1, 0]
