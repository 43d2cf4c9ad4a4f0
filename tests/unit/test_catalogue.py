"""The catalogue has a word in both languages for every code, and its measures are complete."""

from __future__ import annotations

import datetime as dt
import json
from enum import Enum

import pytest

from est_walks_plugin.model import codes
from est_walks_plugin.model.catalogue import Catalogue, Category, load_catalogue
from est_walks_plugin.model.code_words import code_word, code_words
from est_walks_plugin.model.codes import Lane
from est_walks_plugin.model.errors import InputError, NotFoundError

ENUMS = [
    value
    for value in vars(codes).values()
    if isinstance(value, type) and issubclass(value, Enum) and len(value) and value.__module__ == codes.__name__
]


@pytest.mark.parametrize("enum", ENUMS, ids=lambda enum: enum.__name__)
def test_every_code_has_a_word_in_both_languages(enum):
    for language in ("sv", "en"):
        labels = code_words(enum.__name__, language)
        assert list(labels) == [str(member.value) for member in enum]
        assert len(set(labels.values())) == len(labels)
        assert all(label == label.strip() and label for label in labels.values())


def test_categories_and_measures_of_the_method():
    catalogue = load_catalogue()
    assert [category.code for category in catalogue.categories] == [
        "lighting_out",
        "lighting_weak",
        "dark_spot",
        "shrubbery",
        "graffiti",
        "litter",
        "damage",
        "maintenance",
        "sightline",
        "traffic",
        "accessibility",
        "signage",
        "disorder",
        "isolation",
        "positive",
    ]
    assert [measure.code for measure in catalogue.measures] == [
        "prune",
        "clear_saplings",
        "led_switch",
        "repair_lamp",
        "add_light",
        "effect_light",
        "remove_graffiti",
        "clean",
        "repair",
        "paint",
        "sign",
        "crossing",
        "presence_guard",
        "presence_police",
        "presence_field",
        "presence_neighbour",
        "presence_nightwalk",
        "presence_hosts",
        "opening_hours",
        "activity",
        "cause_analysis",
        "other",
    ]
    assert [c.code for c in catalogue.categories if c.positive] == ["positive"]


def test_measures_are_complete():
    catalogue = load_catalogue()
    owners = {owner.code for owner in catalogue.owners}
    categories = {category.code for category in catalogue.categories}
    for measure in catalogue.measures:
        assert measure.owner in owners
        assert set(measure.categories) <= categories
        assert measure.deadline_days > 0
        assert isinstance(measure.lane, Lane)
        assert bool(measure.season_from) == bool(measure.season_to)
        for day in filter(None, (measure.season_from, measure.season_to)):
            dt.date.fromisoformat(f"2024-{day}")
    for category in categories:
        assert catalogue.measures_for(category)
    assert catalogue.measures_for("lighting_out")[0].code == "repair_lamp"
    assert catalogue.measures_for("shrubbery")[0].code == "prune"


def test_pruning_rests_while_birds_nest():
    prune = load_catalogue().measure("prune")
    assert (prune.season_from, prune.season_to) == ("08-01", "03-31")


def test_labels():
    catalogue = load_catalogue()
    assert catalogue.label("measure", "prune", "sv") == "Beskär buskage"
    assert catalogue.label("measure", "prune", "en_GB") == "Prune shrubbery"
    assert catalogue.label("owner", "housing", "sv_SE") == "Bostadsbolag"
    assert catalogue.label("category", "own code", "sv") == "own code"
    assert catalogue.label("category", None, "sv") == catalogue.label("category", "", "sv") == ""
    assert catalogue.label("owner", "lighting", "sv") == "Belysning"
    assert catalogue.labels("category", "sv")["graffiti"] == "Klotter"
    for call in (catalogue.measure, catalogue.category, catalogue.owner):
        with pytest.raises(NotFoundError, match="nothing"):
            call("nothing")
    with pytest.raises(NotFoundError, match="Nothing"):
        catalogue.labels("Nothing", "sv")


def test_an_entry_without_a_name_in_one_language_has_the_other():
    assert Category("own", "Eget", "").label("en") == "Eget"
    assert Category("own", "", "Own").label("sv") == "Own"
    assert Category("own", "", "").label("sv") == "own"


def test_what_is_switched_off_is_named_but_not_offered():
    catalogue = Catalogue(categories=(Category("a", "A", "A"), Category("b", "B", "B", active=False)))
    assert catalogue.labels("category", "sv", active=True) == {"a": "A"}
    assert catalogue.labels("category", "sv") == {"a": "A", "b": "B"}
    assert catalogue.label("category", "b", "sv") == "B"


def test_words_of_codes():
    assert code_word("Lane", "quick", "sv") == code_words("Lane", "sv")["quick"]
    assert code_word("Lane", "quick", "en_GB") == code_words("Lane", "en")["quick"]
    assert code_word("Lane", None, "sv") == code_word("Lane", "", "sv") == ""
    assert code_word("Lane", "unheard of", "sv") == "unheard of"
    with pytest.raises(NotFoundError, match="Nothing"):
        code_words("Nothing", "sv")


@pytest.mark.parametrize("text", [None, "{", ""])
def test_a_broken_catalogue_names_its_file(tmp_path, text):
    if text is not None:
        (tmp_path / "categories.json").write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=r"categories\.json"):
        load_catalogue(tmp_path)


def test_a_municipality_may_ship_its_own(tmp_path):
    for name, content in (
        ("categories", [{"code": "a", "sv": "A", "en": "A"}]),
        ("owners", []),
        ("measures", []),
        ("checklists", []),
    ):
        (tmp_path / f"{name}.json").write_text(json.dumps(content), encoding="utf-8")
    assert load_catalogue(tmp_path).categories[0].label("sv") == "A"
