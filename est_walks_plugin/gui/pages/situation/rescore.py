"""What the ranked list would be with other weights: shown at once while the sliders move, stored by ranking again."""

from __future__ import annotations

from typing import Mapping, Sequence

from ...models.rows_model import Row


def rescored(rows: Sequence[Row], weights: Mapping[str, float]) -> list[Row]:
    """Return ranked rows with score and position by `weights`, best first; the rows themselves stay as they are.

    The formula is the engine's (`engine.ranking.rank`): the weighted mean of the parts, times 100. Rows without parts
    keep their score.
    """
    total = sum(weights.values())
    if total <= 0:
        return list(rows)

    def score(row: Row) -> float:
        parts = row.get("parts")
        if not parts:
            return float(row["score"] or 0.0)
        return 100.0 * sum(weights.get(name, 0.0) * part for name, part in parts.items()) / total

    ordered = sorted(((score(row), row) for row in rows), key=lambda pair: (-round(pair[0], 6), pair[1]["position"]))
    return [{**row, "score": value, "position": number} for number, (value, row) in enumerate(ordered, start=1)]
