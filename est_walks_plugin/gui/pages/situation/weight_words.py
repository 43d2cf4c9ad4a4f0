"""What each weight of the ranking is called, and how a set of them reads: the sliders and a question of two planners say the same."""

from __future__ import annotations

from typing import Mapping

from ....i18n import tr
from ... import format as fmt


def weight_title(name: str) -> str:
    """Return a weight's name in words."""
    titles = {
        "respondents": tr("Respondents"),
        "cases": tr("Open cases"),
        "est_reports": tr("EST reports"),
        "school_view": tr("Children's view"),
        "partners": tr("Partners' observations"),
        "dark_gap": tr("Dark stretch"),
        "lamps_out": tr("Lamps out"),
        "vulnerable": tr("School or care near"),
        "trend": tr("Rising"),
        "feeling": tr("How unsafe it feels"),
        "recency": tr("Last year's voices"),
        "homes": tr("Homes passing (model)"),
    }
    return titles.get(name, name)


def weight_words(weights: Mapping[str, float]) -> str:
    """Return a set of weights in words: those that are not as in the standard set."""
    from ....engine.places.ranking import Weights

    standard = Weights().to_json_dict()
    told = {**standard, **weights}
    own = [f"{weight_title(name)} {fmt.number(told[name], 1)}" for name in standard if told[name] != standard[name]]
    return ", ".join(own) or tr("Standard")
