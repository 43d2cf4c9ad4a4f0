"""What the documents of a walk share: the titles in their footers, whom every page names, and the check of the file's name."""

from __future__ import annotations

from typing import Sequence

from ...i18n import tr
from ...model.errors import ParameterError
from ..facts import WalkFacts
from ..words import Words
from . import cover as covers
from .document import Furniture
from .key_facts import group_text


def check_output(output: str) -> None:
    """Raise ParameterError for a name that does not end in .pdf."""
    if not str(output).lower().endswith(".pdf"):
        raise ParameterError(tr("The output {output} must end in .pdf.").format(output=output))


def evening_title(facts: WalkFacts, words: Words) -> str:
    """Return name and day of a walk, which all its groups share."""
    return f"{facts.name} · {words.day(facts.starts)}"


def walk_title(facts: WalkFacts, words: Words) -> str:
    """Return name, group and day of a walk."""
    group = group_text(facts, words)
    return " · ".join(part for part in (facts.name, group, words.day(facts.starts)) if part)


def furniture(walks: Sequence[WalkFacts], words: Words) -> Furniture:
    """Return what every page of a document about these groups carries."""
    facts = walks[0]
    warning = covers.EXAMPLE if facts.example else ""
    told = dict.fromkeys(name for one in walks for name in covers.named(one))
    names = [name for name in told if not (warning and name == covers.OSM)]  # the warning names it
    title = walk_title(facts, words) if len(walks) == 1 else evening_title(facts, words)
    return Furniture(title, covers.mark(facts, words), warning, ", ".join(names), facts.address_line)
