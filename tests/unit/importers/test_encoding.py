"""Where one encoding ends and the other begins: each bound from both sides."""

from __future__ import annotations

from pathlib import Path

import pytest

from est_walks_plugin.importers.formats.text_files.encoding import SCAN_LIMIT, detect

TWICE = "Ã¥"  # å whose UTF-8 was read as Windows-1252 and saved as UTF-8 again


def told(folder: Path, content: bytes, **limits: int) -> str:
    path = folder / "text.csv"
    path.write_bytes(content)
    return detect(path, **limits).choice.value


@pytest.mark.parametrize(("signs", "expected"), [(1, "utf-8"), (2, "utf-8 (twice)")])
def test_one_sign_of_utf8_encoded_twice_is_an_accident(tmp_path: Path, signs: int, expected: str) -> None:
    assert told(tmp_path, ("Namn;Text\n" + f"{TWICE} " * signs).encode()) == expected


@pytest.mark.parametrize(("right", "expected"), [(2, "utf-8 (twice)"), (3, "utf-8"), (4, "utf-8")])
def test_as_many_right_letters_speak_against_encoded_twice(tmp_path: Path, right: int, expected: str) -> None:
    assert told(tmp_path, (f"{TWICE} " * 3 + "ö " * right).encode()) == expected


@pytest.mark.parametrize(("valid", "expected"), [("åå", "cp1252"), ("å€", "utf-8"), ("ååå", "utf-8")])
def test_more_than_four_valid_bytes_for_a_broken_one_make_utf8(tmp_path: Path, valid: str, expected: str) -> None:
    """Four, five and six bytes beyond ASCII beside one lone byte of Windows-1252."""
    assert told(tmp_path, f"bro {valid} ".encode() + "ö kant".encode("cp1252")) == expected


@pytest.mark.parametrize(("piece", "expected"), [(1, "utf-8 (twice)"), (4, "utf-8 (twice)"), (5, "utf-8")])
def test_four_pieces_are_weighed(tmp_path: Path, piece: int, expected: str) -> None:
    """Eight bytes a piece; the signs of encoded twice stand in one of them, other letters in the rest."""
    pieces = ["ééabcd"] * 6
    pieces[piece - 1] = TWICE * 2
    assert told(tmp_path, "".join(pieces).encode(), piece=8) == expected


@pytest.mark.parametrize(("limit", "reason"), [(16, "only plain letters"), (17, "every byte is valid UTF-8")])
def test_a_file_is_looked_at_up_to_the_limit(tmp_path: Path, limit: int, reason: str) -> None:
    path = tmp_path / "text.csv"
    path.write_bytes(b"a" * 16 + "åäöå".encode())
    assert reason in detect(path, limit=limit, piece=8).choice.reason


def test_half_a_gigabyte_is_looked_at() -> None:
    assert SCAN_LIMIT == 512 * 1024**2
