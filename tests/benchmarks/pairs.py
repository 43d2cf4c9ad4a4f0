"""Time ours and its peers in turn, A B A B: what else the machine does hits all of them alike, and medians leave out the odd one.

    rows = beside("import 100 000 rows", lambda: ours(), {"ogr2ogr, no checks": lambda: peer()}, reach="1.0 x")

gives one row a peer (one without a peer where there is none), as .ci/benchmark.py and its document take them:

    {"work": str, "ours_s": float, "peer": str | None, "peer_s": float | None, "ratio": float | None, "own_work_s": float,
     "own_ratio": float | None, "runs": int, "peer_runs": int | None, "reach": str, and what else the script tells}

Seconds are of the clock; `own` is processor time of this process and of the children it waited for. Ratios are ours over the peer's:
under 1 we are faster. A script may tell `failed` (a sentence) in place of `ours_s`.
"""

from __future__ import annotations

import resource
import statistics
import time
from dataclasses import dataclass
from typing import Any, Callable, Mapping

ROUNDS = 5
"""Each is run so many times ..."""
LONG_S = 10.0
"""... but once where a run takes longer than this: its one run is its figure."""
WARM_S = 1.0
"""A first run shorter than this only warms up (imports, caches) and is not counted."""


@dataclass(frozen=True)
class Spent:
    """Seconds of the clock and of the processor. A work that measures itself (a child, or after a preparation) returns this."""

    seconds: float
    own: float


@dataclass(frozen=True)
class Timed:
    """What a work took in each of its runs, in the order of the turns, and what its last run returned."""

    runs: tuple[Spent, ...]
    result: Any

    @property
    def seconds(self) -> float:
        """The median of the clock's seconds."""
        return statistics.median(run.seconds for run in self.runs)

    @property
    def own(self) -> float:
        """The median of the processor's seconds."""
        return statistics.median(run.own for run in self.runs)


def processor_s() -> float:
    """Return the processor seconds of this process and of its children that have ended."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def spent(work: Callable[[], Any]) -> tuple[Spent, Any]:
    """Return what one run of `work` took and what it returned."""
    begun, busy = time.perf_counter(), processor_s()
    result = work()
    took = Spent(time.perf_counter() - begun, processor_s() - busy)
    return (result if isinstance(result, Spent) else took), result


def in_turn(*works: Callable[[], Any], rounds: int = ROUNDS) -> list[Timed]:
    """Run the works in turn, `rounds` times each but a long one once; return what each took."""
    runs: list[list[Spent]] = [[] for _ in works]
    results: list[Any] = [None] * len(works)
    wanted = [rounds] * len(works)
    for number, work in enumerate(works):
        took, results[number] = spent(work)
        if took.seconds >= WARM_S:
            runs[number].append(took)
        if took.seconds >= LONG_S:
            wanted[number] = 1
    while any(len(had) < most for had, most in zip(runs, wanted)):
        for number, work in enumerate(works):
            if len(runs[number]) < wanted[number]:
                took, results[number] = spent(work)
                runs[number].append(took)
    return [Timed(tuple(had), result) for had, result in zip(runs, results)]


def ratios(ours: Timed, peer: Timed) -> tuple[float, float]:
    """Return ours over the peer's, by clock and by processor: the median of the turns, or of medians where one ran once."""
    if len(ours.runs) == len(peer.runs):
        turns = list(zip(ours.runs, peer.runs))
        clock = statistics.median(a.seconds / b.seconds for a, b in turns)
        return clock, statistics.median(_over(a.own, b.own) for a, b in turns)
    return ours.seconds / peer.seconds, _over(ours.own, peer.own)


def _over(ours: float, peer: float) -> float:
    """Return a ratio of processor times, which are 0 where a work was too short for the clock of the system."""
    return ours / peer if peer > 0 else float("nan")


def row(work: str, ours: Timed, peer: str | None = None, theirs: Timed | None = None, **more: Any) -> dict[str, Any]:
    """Return one row of a table."""
    found: dict[str, Any] = {
        "work": work,
        "ours_s": round(ours.seconds, 4),
        "peer": peer,
        "peer_s": None,
        "ratio": None,
    }
    found |= {"own_work_s": round(ours.own, 3), "own_ratio": None, "runs": len(ours.runs), "peer_runs": None}
    if theirs is not None:
        clock, own = ratios(ours, theirs)
        found |= {"peer_s": round(theirs.seconds, 4), "peer_runs": len(theirs.runs), "ratio": round(clock, 3)}
        found["own_ratio"] = round(own, 3) if own == own else None
    return found | more


def beside(
    work: str, ours: Callable[[], Any], peers: Mapping[str, Callable[[], Any]], rounds: int = ROUNDS, **more: Any
) -> list[dict[str, Any]]:
    """Time ours and the peers in turn; return a row for each peer, or one without."""
    mine, *theirs = in_turn(ours, *peers.values(), rounds=rounds)
    if not theirs:
        return [row(work, mine, **more)]
    return [row(work, mine, name, one, **more) for name, one in zip(peers, theirs)]
