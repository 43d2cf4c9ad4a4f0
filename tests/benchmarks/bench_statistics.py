"""The statistics beside esda, pointpats and scipy, timed and compared in one run.

`python tests/benchmarks/bench_statistics.py [--json FILE] [--small]`. Peers that are not installed are named and left out.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np
from bench_network import show
from pairs import beside, in_turn, row, spent

from est_walks_plugin.engine import statistics


def hot_spots(side: int) -> list[dict[str, Any]]:
    """Return rows of Gi* with false discovery control on side x side cells: 0.2 cases a cell and a block of 5 x 6 with 3 more."""
    cells = np.random.default_rng(2).poisson(0.2, (side, side)).astype(float)
    middle = side // 2
    cells[middle : middle + 5, middle : middle + 6] += 3
    (ours,) = in_turn(lambda: statistics.hot_spots(cells))
    work = f"Gi* with false discoveries, {side * side} cells"
    rows = [row(work, ours, hot=int(ours.result.hot.sum()))]
    try:
        from esda.getisord import G_Local
        from libpysal.weights import fill_diagonal, lat2W
    except ImportError:
        print("esda is not installed here; left out.")
        return rows
    weights, near = spent(lambda: fill_diagonal(lat2W(side, side, rook=False), 1.0))
    bare, peer = in_turn(
        lambda: statistics.grid_g(cells),
        lambda: G_Local(cells.ravel(), near, transform="B", permutations=0, star=None),
    )
    far = float(np.abs(peer.result.Zs - bare.result.ravel()).max())
    usual = statistics.benjamini_hochberg(statistics.upper_p(bare.result))
    told = {"peers_weights_s": round(weights.seconds, 2), "largest_difference": f"{far:.0e}"}
    told["hot_by_the_normal_distribution"] = int(usual.sum())
    return [*rows, row(f"Gi* of {side * side} cells", bare, "esda, weights given", peer, **told)]


def near_repeats(count: int, permutations: int) -> list[dict[str, Any]]:
    """Return rows of Knox: events in a town of 5 x 5 km and a year, 200 m and 14 days."""
    rng = np.random.default_rng(3)
    xy, days = rng.uniform(0, 5000, (count, 2)), rng.integers(0, 365, count)
    works = [lambda: statistics.knox(xy, days, metres=200, within=14, permutations=permutations)]
    try:
        from pointpats import Knox
    except ImportError:
        print("pointpats is not installed here; left out.")
    else:
        works.append(lambda: Knox(xy, days.reshape(-1, 1), 200, 14, permutations=permutations))
    ours, *theirs = in_turn(*works)
    work, told = f"Knox {count} events, {permutations} permutations", {"pairs": ours.result.in_space}
    if not theirs:
        return [row(work, ours, **told)]
    told["equal"] = int(theirs[0].result.statistic_) == ours.result.both
    return [row(work, ours, "pointpats", theirs[0], **told), *_burkitt()]


def _burkitt() -> list[dict[str, Any]]:
    """Return the row of Burkitt's lymphoma in Uganda (188 cases), the data that pointpats tells of."""
    import libpysal
    from pointpats import Knox, SpaceTimeEvents

    events = SpaceTimeEvents(libpysal.examples.get_path("burkitt.shp"), "T")
    ours, theirs = in_turn(
        lambda: statistics.knox(events.space, events.t.ravel(), metres=20, within=5, permutations=99),
        lambda: Knox(events.space, events.t, 20, 5, permutations=99),
    )
    found, peer = ours.result, theirs.result
    more = statistics.near_repeat.gamma_share(found.both + 1, found.expected)
    told = {"both": f"{found.both} / {int(peer.statistic_)}", "p_of_more": f"{more:.6f} / {peer.p_poisson:.6f}"}
    told["p_of_as_many_or_more"] = f"{found.p_poisson:.6f}"
    return [row("Knox of Burkitt's 188 cases, 99 permutations", ours, "pointpats", theirs, **told)]


def tests_of_counts(count: int) -> list[dict[str, Any]]:
    """Return rows of the E-test and the exact intervals beside scipy's."""
    try:
        from scipy.stats import chi2, poisson_means_test
    except ImportError:
        print("scipy is not installed here; left out.")
        return []
    rng = np.random.default_rng(4)
    a, b = rng.poisson(30, count), rng.poisson(110, count)
    pairs = sorted(set(zip(a.tolist(), b.tolist())))
    first, second = np.array(pairs).T
    ours, peer = in_turn(
        lambda: (statistics.poisson._e_test.cache_clear(), statistics.e_test(first, 1, second, 4))[1],
        lambda: np.array([poisson_means_test(x, 1, y, 4).pvalue for x, y in pairs]),
    )
    far = f"{np.abs(ours.result - peer.result).max():.0e} (scipy loses ties to rounding)"
    rows = [row(f"E-test of {len(pairs)} pairs", ours, "scipy", peer, largest_difference=far)]
    many = rng.poisson(20, 100 * count)
    ours, peer = in_turn(
        lambda: statistics.poisson_interval(many),
        lambda: (np.nan_to_num(chi2.ppf(0.025, 2 * many) / 2), chi2.ppf(0.975, 2 * many + 2) / 2),
    )
    far = f"{max(float(np.abs(a - b).max()) for a, b in zip(ours.result, peer.result)):.0e}"
    return [*rows, row(f"exact intervals of {len(many)} counts", ours, "scipy", peer, largest_difference=far)]


def rates(count: int) -> list[dict[str, Any]]:
    """Return the row of empirical Bayes rates of areas."""
    try:
        from esda.smoothing import Empirical_Bayes
    except ImportError:
        return []
    rng = np.random.default_rng(5)
    people = rng.integers(20, 5000, count)
    events = rng.poisson(people * rng.gamma(4, 0.002, count))
    ours, peer = in_turn(lambda: statistics.empirical_bayes(events, people), lambda: Empirical_Bayes(events, people).r)
    far = float(np.abs(np.asarray(peer.result).ravel() - ours.result.smoothed).max())
    return [row(f"empirical Bayes rates of {count} areas", ours, "esda", peer, largest_difference=f"{far:.0e}")]


def changes(areas: int) -> list[dict[str, Any]]:
    """Return the row of the words of areas with four earlier years."""
    counts = np.random.default_rng(6).poisson(15, (areas, 5))
    (ours,) = in_turn(lambda: statistics.change_table(counts[:, 4], counts[:, :4]))
    told = sum(word not in (statistics.Change.WITHIN, statistics.Change.TOO_FEW) for word in ours.result.change)
    return [row(f"words of {areas} areas", ours, told_as_changed=f"{100 * told / areas:.1f} %")]


def ranks(places: int, pins: int) -> list[dict[str, Any]]:
    """Return the row of rank intervals: what ranking takes with 200 draws more than it takes without."""
    from est_walks_plugin.engine.places.evidence import gather
    from est_walks_plugin.engine.places.proposals import Observations
    from est_walks_plugin.engine.places.rank_interval import DRAWS, rank_intervals
    from est_walks_plugin.engine.places.ranking import Weights

    rng = np.random.default_rng(7)
    at = rng.choice(places, pins, p=rng.dirichlet(np.ones(places)))
    xy = np.stack([at * 1000.0, rng.uniform(-20, 20, pins)], axis=1)
    told = Observations(
        xy,
        kind=np.where(rng.random(pins) < 0.3, "case", "survey"),
        respondent=[f"r{key}" for key in rng.integers(0, pins // 2, pins)],
        date=np.datetime64("2024-01-01") + rng.integers(0, 700, pins),
        feeling=rng.integers(0, 4, pins).astype(float),
    )
    found = gather(
        np.stack([np.arange(places) * 1000.0, np.zeros(places)], axis=1), told, [], None, None, 60.0, None, None
    )
    weights, order = Weights().to_json_dict(), np.arange(places)
    work = f"rank intervals, {places} places, {pins} observations, {DRAWS} draws"
    return beside(work, lambda: rank_intervals(found, weights, order, seed=1), {})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json")
    parser.add_argument("--small", action="store_true")
    options = parser.parse_args()
    rows = hot_spots(60 if options.small else 200) + near_repeats(1000 if options.small else 5000, 199)
    rows += tests_of_counts(100 if options.small else 1000) + rates(10_000) + changes(20_000)
    rows += ranks(100, 3000) + ([] if options.small else ranks(100, 50_000))
    show(rows)
    if options.json:
        Path(options.json).write_text(json.dumps(rows, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
