"""Precision and recall of the privacy screening on the labelled sentences; prints the table of docs/privacy.md.

Run `python -m tests.unit.privacy.privacy_score` in the repository; `--write` puts the table into the docs,
`--errors PART` lists what went wrong in one part.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, field
from pathlib import Path

from est_walks_plugin.privacy import MASKED_KINDS, MASKS, STRUCTURED_KINDS, locate

REPOSITORY = Path(__file__).resolve().parents[3]
SENTENCES = REPOSITORY / "tests" / "data" / "privacy" / "sentences.jsonl"
NUMBERS = REPOSITORY / "tests" / "data" / "privacy" / "numbers.jsonl"
DOCUMENT = REPOSITORY / "docs" / "privacy.md"
BEGIN, END = "<!-- table: begin -->", "<!-- table: end -->"
PARTS = {
    "develop": "developed on",
    "first_held_out": "held out at first, looked at since",
    "second_held_out": "held out next, looked at since",
    "held_out": "held out",
}

# A mask may take this many characters more than the label on either side (a bracket, a stop).
SLACK = 2

Span = tuple[int, int, str]


@dataclass
class Count:
    """Labels found and missed, masks right and wrong."""

    found: int = 0
    missed: int = 0
    right: int = 0
    wrong: int = 0

    def recall(self) -> float:
        """Return the share of labelled spans that are masked whole, as the right kind."""
        return self.found / (self.found + self.missed) if self.found + self.missed else 1.0

    def precision(self) -> float:
        """Return the share of masks that lie on a label of their kind, give or take `SLACK`."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    def __add__(self, other: Count) -> Count:
        return Count(
            self.found + other.found,
            self.missed + other.missed,
            self.right + other.right,
            self.wrong + other.wrong,
        )


@dataclass
class Score:
    """The result for one part of the set."""

    sentences: int = 0
    traps: int = 0
    traps_changed: int = 0
    kinds: dict[str, Count] = field(default_factory=lambda: {kind: Count() for kind in MASKED_KINDS})
    names: int = 0
    names_masked: int = 0
    names_flagged: int = 0
    doubtful: int = 0
    errors: list[str] = field(default_factory=list)

    def total(self, kinds: tuple[str, ...]) -> Count:
        """Return the counts of several kinds together."""
        return sum((self.kinds[kind] for kind in kinds), Count())


def read_sentences(path: Path = SENTENCES) -> list[dict]:
    """Return the labelled sentences: part, text, spans [[start, end, kind]]."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def read_numbers() -> list[dict]:
    """Return the sentences with numbers of all kinds, written against the telephone patterns."""
    return read_sentences(NUMBERS)


def score(sentences: list[dict]) -> Score:
    """Return the score of the screening on these sentences.

    A label counts as found only when one mask of its kind covers it whole: a half-masked telephone
    number is a miss. A mask counts as right only when it covers a label and takes at most `SLACK`
    characters more on each side. Names outside phrases (kind "name") count neither way: no rule can find
    them; they are reported apart.
    """
    result = Score()
    for sentence in sentences:
        _score_sentence(result, sentence["text"], [(s, e, k) for s, e, k in sentence["spans"]])
    return result


def _score_sentence(result: Score, text: str, labels: list[Span]) -> None:
    predictions = locate(text)
    masks = [p for p in predictions if p[2] in MASKS]
    result.sentences += 1
    result.doubtful += len(predictions) - len(masks)
    if not labels:
        result.traps += 1
        result.traps_changed += bool(masks)
    names = [label for label in labels if label[2] == "name"]
    for start, end, _kind in names:
        result.names += 1
        result.names_masked += any(s <= start and end <= e for s, e, _k in masks)
        result.names_flagged += any(s < end and start < e for s, e, k in predictions if k not in MASKS)
    for label in labels:
        if label[2] == "name":
            continue
        found = any(s <= label[0] and label[1] <= e and k == label[2] for s, e, k in masks)
        result.kinds[label[2]].found += found
        result.kinds[label[2]].missed += not found
        if not found:
            result.errors.append(f"missed {label[2]} {text[label[0] : label[1]]!r} in {text!r}: {predictions}")
    for start, end, kind in masks:
        right = any(
            start <= s and e <= end and s - start <= SLACK and end - e <= SLACK and k == kind for s, e, k in labels
        )
        on_name = any(s < end and start < e for s, e, _k in names)
        result.kinds[kind].right += right
        result.kinds[kind].wrong += not right and not on_name
        if not right and not on_name:
            result.errors.append(f"wrong {kind} {text[start:end]!r} in {text!r}")


def _percent(share: float) -> str:
    return f"{100 * share:.1f} %"


def table(sentences: list[dict]) -> str:
    """Return the table as Markdown, one block per part of the set."""
    blocks = []
    for part, title in PARTS.items():
        result = score([s for s in sentences if s["part"] == part])
        if not result.sentences:
            continue
        lines = [
            f"**{title.capitalize()}** - {result.sentences} sentences, {result.traps} of them traps without personal data "
            f"({result.traps_changed} of them changed)",
            "",
            "| kind | labels | found | recall | masks | right | precision |",
            "|---|---:|---:|---:|---:|---:|---:|",
        ]
        rows = [(kind, result.kinds[kind]) for kind in MASKED_KINDS]
        rows.append(("structured identifiers together", result.total(STRUCTURED_KINDS)))
        rows.append(("**all masked kinds**", result.total(MASKED_KINDS)))
        for name, count in rows:
            lines.append(
                f"| {name} | {count.found + count.missed} | {count.found} | {_percent(count.recall())} "
                f"| {count.right + count.wrong} | {count.right} | {_percent(count.precision())} |"
            )
        lines += [
            "",
            f"Names outside phrases, which no rule can find: {result.names}; masked all the same {result.names_masked}, "
            f"put on the review list {result.names_flagged}, unseen {result.names - result.names_masked - result.names_flagged}. "
            f"Doubtful passages in all: {result.doubtful}.",
        ]
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


def documented_table() -> str:
    """Return the table that stands in docs/privacy.md."""
    text = DOCUMENT.read_text(encoding="utf-8")
    return text.split(BEGIN, 1)[1].split(END, 1)[0].strip()


def main(arguments: list[str]) -> int:
    """Print or write the table, or list the errors of one part."""
    sentences = read_sentences()
    if arguments[:1] == ["--errors"]:
        print("\n".join(score([s for s in sentences if s["part"] == arguments[1]]).errors))
        return 0
    result = table(sentences)
    if arguments == ["--write"]:
        text = DOCUMENT.read_text(encoding="utf-8")
        before, rest = text.split(BEGIN, 1)
        after = rest.split(END, 1)[1]
        DOCUMENT.write_text(f"{before}{BEGIN}\n{result}\n{END}{after}", encoding="utf-8")
    else:
        print(result)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
