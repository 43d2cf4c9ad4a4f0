"""What may be said of a change has one owner: window, paper, page, meeting and receipt say it in the same words."""

from __future__ import annotations

import ast
from pathlib import Path

from est_walks_plugin.engine.situation.picture import ChangeRow
from est_walks_plugin.engine.situation.words import change_text as row_text
from est_walks_plugin.model.catalogue import Catalogue
from est_walks_plugin.model.est.change import Change
from est_walks_plugin.model.est.meetings import ProposalReason, ReasonCode
from est_walks_plugin.model.wording import change_words
from est_walks_plugin.model.wording.meeting_words import reason_text
from est_walks_plugin.model.wording.reader import Reader

PACKAGE = Path(__file__).resolve().parents[3] / "est_walks_plugin"
OWNED = {
    "may be a change, follow it up",
    "a clear change",
    "within what usually varies",
    "within what chance alone may give",
    "too few to say",
    "fewer than 5",
    "no earlier period to compare with",
}
READERS = [Reader(language, Catalogue()) for language in ("sv", "en")]


def test_the_words_stand_in_one_file() -> None:
    found: dict[str, set[str]] = {}
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and node.value in OWNED:
                found.setdefault(node.value, set()).add(path.name)
    assert found == {text: {"change_words.py"} for text in OWNED}


def test_every_change_has_words_in_both_languages() -> None:
    for reader in READERS:
        for words in (change_words.change_word, change_words.share_change_word):
            assert all(words(change, reader) for change in Change)
    swedish = READERS[0]
    assert change_words.change_text(Change.CLEARLY_MORE, swedish) == "fler: tydlig förändring"
    assert change_words.change_text(Change.MAYBE_FEWER, swedish) == "färre: kan vara en förändring, följ upp"
    assert change_words.count_change_text(Change.TOO_FEW, swedish) == "färre än 5"
    assert change_words.change_text(Change.TOO_FEW, swedish) == "för få för att säga"
    assert change_words.change_text(None, swedish) == ""


def test_a_row_and_a_meeting_say_the_same() -> None:
    for reader in READERS:
        for code, change in (
            (ReasonCode.CLEARLY_MORE, Change.CLEARLY_MORE),
            (ReasonCode.MAYBE_MORE, Change.MAYBE_MORE),
        ):
            word = change_words.change_word(change, reader)
            assert row_text(ChangeRow("", "", "", 20, change=change), reader).endswith(word)
            assert reason_text(ProposalReason(code, (20, 6.2)), reader).endswith(word)
