"""One row is no rows: every text with a number that can be one has a form for one, in both languages, and loses nothing in it."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
PACKAGE = REPOSITORY / "est_walks_plugin"
FOLDER = REPOSITORY / "resources" / "i18n"

#: A number and the many that it counts.
MANY = re.compile(r"\{(?:count|tiles|pages|all)\}(?: [a-z]+){0,2}? (?:[a-z]+s|are|were|have)\b")
#: Never one of these, or its form for one stands beside it.
NEVER_ONE = (
    "A heat map of {count} million cells is too large",
    "The attribute {name} has {given} values for {count} lines",
    "The copy would have {tiles} tiles, about",
    "a number of {count} digits",
    "holds {count} files, more than {limit}",
    "has {count} columns, more than {limit}",
    "“{name}” names {count} rows",
    "were encoded as UTF-8 twice ({count} places",
    "{count} observations in the area, n",
    "{count} cases in the area, no two",
    "{count} inhabitants",
    "Change {count} tasks",
    "{count} of its {filled} filled cells",  # so many of a number that is said beside it
    # model.wording.reasons has the words for one beside those for many.
    "{count} respondents",
    "{count} open cases",
    "{count} closed cases",
    "{count} EST reports",
    "{count} views from children",
    "{count} observations from partners",
    "{count} lamps out",
    "{count} homes have their way to",
    "{count} homes pass",  # model.wording.homes_words has the one beside it
    "fewer than {count} answers",  # the smallest count that is shown is three at least
)


def told() -> list[tuple[str, bool]]:
    """Return every literal given to tr(), and whether it is given a number."""
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "tr" and node.args:
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    found.append((first.value, len(node.args) > 2))
    return found


def places(text: str) -> list[str]:
    return sorted(re.findall(r"%n|\{\w+[^}]*\}", text))


def test_a_number_that_can_be_one_is_told_of_one() -> None:
    wrong = [
        text
        for text, has_number in told()
        if not has_number and MANY.search(text) and not any(known in text for known in NEVER_ONE)
    ]
    assert wrong == [], 'write tr("{count} rows …", None, count) and give both forms (.ci/i18n.py --set, --set-en)'


def test_a_text_is_a_plural_everywhere_or_nowhere() -> None:
    with_number = {text for text, has_number in told() if has_number}
    without = {text for text, has_number in told() if not has_number}
    assert with_number & without == set()


@pytest.mark.parametrize("language", ["sv", "en"])
def test_both_forms_keep_what_is_filled_in(language: str) -> None:
    root = ElementTree.parse(FOLDER / f"est_walks_plugin_{language}.ts").getroot()
    messages = [one for one in root.iter("message") if one.get("numerus") == "yes"]
    assert len(messages) > 100
    for message in messages:
        source = message.findtext("source") or ""
        forms = [form.text or "" for form in message.iter("numerusform")]
        assert len(forms) == 2, source
        for form in forms:
            assert set(places(form)) <= set(places(source)), source
            assert "(s)" not in form, source
        assert places(forms[1]) == places(source), source


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("{count} rows lie outside but look like {crs}; other_crs in MAPPING reads them so.", "1 rad ligger utanför"),
        ("{count} crossings were made junctions.", "1 korsning gjordes"),
        ("{count} tasks made.", "1 åtgärd skapad."),
        ("%n source(s)", "1 källa"),
    ],
)
def test_one_is_told_in_swedish(text: str, one: str) -> None:
    from est_walks_plugin.i18n import speaking

    said = speaking("sv")(text, None, 1).format(count=1, crs="EPSG:3011")
    assert said.startswith(one)
    assert not speaking("sv")(text, None, 2).format(count=2, crs="EPSG:3011").startswith(one.replace("1", "2"))
