"""Respondent keys: stable within a store and a source, useless outside."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from est_walks_plugin.privacy.keys import KEY_LENGTH, new_salt, salted_key

SALT = bytes(range(32))


def test_same_respondent_same_key() -> None:
    assert salted_key(SALT, "enkat-2025", "R-17") == salted_key(SALT, "enkat-2025", " R-17 ")


def test_known_value() -> None:
    """The key must never change between versions: re-import would double the respondents."""
    message = b"\x00\x00\x00\x03" + b"a-b" + b"17"
    inner = hashlib.sha256(bytes(b ^ 0x36 for b in SALT.ljust(64, b"\0")) + message).digest()
    outer = hashlib.sha256(bytes(b ^ 0x5C for b in SALT.ljust(64, b"\0")) + inner).hexdigest()
    assert salted_key(SALT, "a-b", "17") == outer[:KEY_LENGTH]


def test_key_depends_on_salt_source_and_boundaries() -> None:
    keys = {
        salted_key(SALT, "a", "bc"),
        salted_key(SALT, "ab", "c"),
        salted_key(SALT, "a", "bd"),
        salted_key(bytes(32), "a", "bc"),
    }
    assert len(keys) == 4


def test_key_does_not_hold_the_identifier() -> None:
    assert "1740605" not in salted_key(SALT, "a", "0701740605")


@pytest.mark.parametrize("raw", ["", "  ", "\n"])
def test_empty_identifier_is_refused(raw: str) -> None:
    with pytest.raises(ValueError, match="identifier"):
        salted_key(SALT, "a", raw)


def test_short_salt_is_refused() -> None:
    with pytest.raises(ValueError, match="salt"):
        salted_key(b"short", "a", "1")


def test_salts_differ() -> None:
    assert new_salt() != new_salt()
    assert len(new_salt()) == 32


@given(st.text(), st.text().filter(lambda text: text.strip()))
def test_any_text_gives_a_key(source: str, raw: str) -> None:
    key = salted_key(SALT, source.encode("utf-8", "ignore").decode(), raw)
    assert len(key) == KEY_LENGTH
    assert set(key) <= set("0123456789abcdef")
