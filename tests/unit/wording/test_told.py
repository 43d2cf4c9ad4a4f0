"""A text that remembers what it was made of says the same in another language."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import pytest

from est_walks_plugin import i18n
from est_walks_plugin.i18n import tr
from est_walks_plugin.model.catalogue import Catalogue
from est_walks_plugin.model.wording.reader import Reader
from est_walks_plugin.model.wording.told import Told, remembered, screened, worded, wording_of

pytestmark = pytest.mark.usefixtures("qgis_app")
ENGLISH, SWEDISH = Reader("en", Catalogue()), Reader("sv", Catalogue())


def texts() -> list[str]:
    """Return texts as importers make them."""
    name = "Storgatan {3}"
    return [
        tr("VALUES can say what they mean."),
        tr("approximate: at pole {name}").format(name=name),
        tr("approximate: in the middle of {name}").format(name="a")
        + " "
        + tr("(number {number} is not known)").format(number=7),
        "– " + tr("approximate: at {name}").format(name=tr("Own point")),
        (tr("approximate: at {name}") + " " + tr("Own point")).format(name="b"),
        tr("%n row(s) were stored twice; the receipts and the suspected duplicates tell which.", None, 2),
    ]


@pytest.mark.parametrize("language", ["en", "sv"])
def test_read_in_any_language_whatever_it_was_written_in(language: str) -> None:
    from tests.tongues import qgis_in

    with qgis_in("en"), remembered():
        english = texts()
    with qgis_in("sv"), remembered():
        swedish = texts()
    wrote, reads = (english, SWEDISH) if language == "en" else (swedish, ENGLISH)
    stored = json.loads(json.dumps({"notes": wrote, "wording": wording_of({"notes": wrote})}))
    assert worded(stored, stored.pop("wording"), reads) == {"notes": swedish if language == "en" else english}
    assert english[1] == "approximate: at pole Storgatan {3}"
    assert swedish[1] == "ungefärligt: vid stolpe Storgatan {3}"


def test_only_while_it_is_asked_for() -> None:
    with remembered():
        assert isinstance(tr("Own point"), Told)
        with pytest.raises(ValueError, match="x"), remembered():
            raise ValueError("x")
        assert isinstance(tr("Own point"), Told)
    assert type(tr("Own point")) is str
    assert i18n.tr("Own point") == "Own point"


def test_copies_remember() -> None:
    with remembered():
        text = tr("approximate: at {name}").format(name="x")
    for one in (copy.deepcopy(text), pickle.loads(pickle.dumps(text))):
        assert one == text
        assert wording_of(one) == wording_of(text)


@pytest.mark.parametrize(
    "wording", [[{"text": "gone {a}", "with": {}}], [{"no": 1}], [{"text": "x", "with": 3}], [4], "x", {"0": 1}]
)
def test_what_cannot_be_read_stays(wording: Any) -> None:
    assert worded("som det stod", wording, ENGLISH) == "som det stod"


def test_what_is_screened_is_screened_in_the_memory_too() -> None:
    def without_anna(text: str) -> str:
        return text.replace("Anna", "[namn]")

    with remembered():
        text = tr("approximate: at {name}").format(name="Anna")
        same = tr("approximate: at {name}").format(name="Torget")
    clean = screened(text, without_anna)
    assert clean == "approximate: at [namn]"
    assert "Anna" not in json.dumps(wording_of(clean))
    assert worded(clean, wording_of(clean), SWEDISH) == "ungefärligt: vid [namn]"
    assert screened(same, without_anna) is same
    assert screened("Anna", without_anna) == "[namn]"


def test_what_only_the_whole_text_gives_away_loses_its_memory() -> None:
    with remembered():
        text = tr("approximate: at {name}").format(name="Anna")
    clean = screened(text, lambda one: one.replace("at Anna", "at [namn]"))
    assert clean == "approximate: at [namn]"
    assert "Anna" not in json.dumps(wording_of(clean) or "")
