"""What buttons of page Lägesbild write: a login that may not write all of it presses none."""

from __future__ import annotations

WRITES = {
    "rank_button": ("ranking", "place"),
    "light_button": ("dark_gap",),
    "own_button": ("place",),
    "add_button": ("walk", "stop"),
    "card.add_button": ("walk", "stop"),
    "task_button": ("task",),
}
