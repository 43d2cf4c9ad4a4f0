"""Read the public orienteering benchmark formats: Chao and Tsiligirides text, team text, OPLib."""

from __future__ import annotations

import csv
import math
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from est_walks_plugin.engine.orienteering import Problem


@dataclass(frozen=True, eq=False)
class BenchmarkInstance:
    """A problem with its best known score."""

    name: str
    group: str
    problem: Problem
    best_known: float

    @property
    def size(self) -> int:
        """The number of nodes."""
        return len(np.asarray(self.problem.score))


def _euclidean(points: np.ndarray) -> np.ndarray:
    difference = points[:, None, :] - points[None, :, :]
    return np.sqrt((difference**2).sum(axis=2))


def _problem(points: np.ndarray, score: np.ndarray, end: int, budget: float, routes: int) -> Problem:
    return Problem(_euclidean(points), score, np.zeros(len(score)), 0, end, budget, routes)


def read_op(path: Path) -> Problem:
    """A Chao or Tsiligirides instance: first point start, second point end."""
    rows = [line.split() for line in path.read_text().splitlines() if line.strip()]
    table = np.array([[float(value) for value in row[:3]] for row in rows[1:]])
    return _problem(table[:, :2], table[:, 2], 1, float(rows[0][0]), 1)


def read_top(path: Path) -> Problem:
    """A team instance: first point start, last point end."""
    rows = [line.split() for line in path.read_text().splitlines() if line.strip()]
    table = np.array([[float(value) for value in row[:3]] for row in rows[3:]])
    return _problem(table[:, :2], table[:, 2], len(table) - 1, float(rows[2][1]), int(rows[1][1]))


def _geo(points: np.ndarray) -> np.ndarray:
    degrees = np.trunc(points)
    radians = 3.141592 * (degrees + 5.0 * (points - degrees) / 3.0) / 180.0
    latitude, longitude = radians[:, 0], radians[:, 1]
    q1 = np.cos(longitude[:, None] - longitude[None, :])
    q2 = np.cos(latitude[:, None] - latitude[None, :])
    q3 = np.cos(latitude[:, None] + latitude[None, :])
    return np.floor(6378.388 * np.arccos(np.clip(0.5 * ((1 + q1) * q2 - (1 - q1) * q3), -1, 1)) + 1.0)


def _weights(kind: str, points: np.ndarray) -> np.ndarray:
    plain = _euclidean(points)
    if kind == "EUC_2D":
        return np.floor(plain + 0.5)
    if kind == "CEIL_2D":
        return np.ceil(plain)
    if kind == "ATT":
        pseudo = np.sqrt(plain**2 / 10.0)
        rounded = np.floor(pseudo + 0.5)
        return rounded + (rounded < pseudo)
    if kind == "GEO":
        return _geo(points)
    raise ValueError(f"edge weight type {kind}")


def _explicit(values: list[float], kind: str, count: int) -> np.ndarray:
    table = np.zeros((count, count))
    if kind == "FULL_MATRIX":
        return np.array(values).reshape(count, count)
    diagonal = 0 if "DIAG" in kind else 1
    if kind.startswith("UPPER"):
        rows, columns = np.triu_indices(count, diagonal)
    else:
        rows, columns = np.tril_indices(count, -diagonal)
    table[rows, columns] = values
    return np.maximum(table, table.T)


def read_oplib(path: Path) -> Problem:
    """An OPLib instance: a closed tour from the depot."""
    header: dict[str, str] = {}
    sections: dict[str, list[str]] = {}
    current: list[str] | None = None
    for raw in path.read_text().splitlines():
        line = raw.strip()
        if not line or line == "EOF":
            continue
        if line.endswith("_SECTION"):
            current = sections.setdefault(line, [])
        elif ":" in line and line[0].isalpha():
            key, value = line.split(":", 1)
            header[key.strip()] = value.strip()
        elif current is not None:
            current.extend(line.split())
    count = int(header["DIMENSION"])
    if "NODE_COORD_SECTION" in sections and header["EDGE_WEIGHT_TYPE"] != "EXPLICIT":
        points = np.array(sections["NODE_COORD_SECTION"], dtype=float).reshape(count, 3)[:, 1:]
        weights = _weights(header["EDGE_WEIGHT_TYPE"], points)
    else:
        values = [float(value) for value in sections["EDGE_WEIGHT_SECTION"]]
        weights = _explicit(values, header["EDGE_WEIGHT_FORMAT"], count)
    np.fill_diagonal(weights, 0.0)
    scores = np.array(sections["NODE_SCORE_SECTION"], dtype=float).reshape(count, 2)[:, 1]
    depot = int(sections["DEPOT_SECTION"][0]) - 1 if "DEPOT_SECTION" in sections else 0
    return Problem(weights, scores, np.zeros(count), depot, depot, float(header["COST_LIMIT"]))


def _table(path: Path) -> dict[str, float]:
    with path.open(newline="") as handle:
        rows = list(csv.DictReader(handle))
    column = next(name for name in rows[0] if name.startswith("best_known"))
    return {row["instance"]: float(row[column]) for row in rows}


def load(shared: Path) -> Iterator[BenchmarkInstance]:
    """All instances under shared/data/op that have a best known score."""
    folder = shared / "data" / "op"
    best = _table(folder / "op" / "best_known_op.csv")
    for path in sorted((folder / "op").glob("*/*.txt")):
        if path.stem in best:
            yield BenchmarkInstance(path.stem, "op", read_op(path), best[path.stem])
    best = _table(folder / "oplib" / "best_known_oplib.csv")
    for path in sorted((folder / "oplib").glob("gen*/*.oplib")):
        if path.stem in best:
            problem = read_oplib(path)
            size = len(np.asarray(problem.score))
            group = "oplib100" if size <= 100 else "oplib200" if size <= 200 else "oplib400"
            yield BenchmarkInstance(path.stem, group, problem, best[path.stem])
    best = _table(folder / "top" / "best_known_top.csv")
    for path in sorted((folder / "top").glob("p*.txt")):
        if path.stem in best:
            yield BenchmarkInstance(path.stem, "top_" + path.stem[:2], read_top(path), best[path.stem])


def check(problem: Problem, routes: list[list[int]], score: float) -> None:
    """Raise ValueError unless the routes keep the problem's rules and have that score; independent of the solver."""
    travel, points = np.asarray(problem.travel_time), np.asarray(problem.score)
    seen: set[int] = set()
    for route in routes:
        if route[0] != problem.start or route[-1] != problem.end:
            raise ValueError("a route does not keep its ends")
        length = math.fsum(travel[a, b] for a, b in zip(route, route[1:]))
        if length > problem.budget * (1 + 1e-9):
            raise ValueError(f"a route takes {length}, the budget is {problem.budget}")
        inner = route[1:-1]
        if seen & set(inner) or len(set(inner)) != len(inner):
            raise ValueError("a node is visited twice")
        seen |= set(inner)
    total = math.fsum(points[node] for node in seen | {problem.start, problem.end})
    if abs(total - score) > 1e-6 * max(1.0, abs(total)):
        raise ValueError(f"the score is {total}, not {score}")
