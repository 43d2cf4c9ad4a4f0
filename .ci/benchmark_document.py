"""docs/benchmarks.md and its picture, from the runs that .ci/benchmark.py kept: the same runs give the same bytes.

A run is {"began", "ended": ISO time, "whole": bool, "note": str, "machine": str, "cores": int, "versions": {name: version or None},
"parts": {name: part}}, a part {"began": ISO time, "seconds": float, "load": [before, after], "others": cores that others used,
"commit": str, "dirty": bool, "rows": [row], "why": why there are none}. Rows are those of tests/benchmarks/pairs.py; the solver's tell gaps.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from html import escape
from typing import Any, Iterator, Sequence

KEPT = 3
"""Runs in the document, newest first."""
LOADED_CORES = 0.25
"""What others may use of the processors, on the average of a run, before its seconds are called too long."""
STRAIGHT = 1.15
"""The largest exponent that is called straight growth."""
#: The names of earlier runs' columns.
EARLIER = ("the run before", "the one before that")

Row = dict[str, Any]
Run = dict[str, Any]

#: What is to be reached, by part and the beginning of the work and of the peer, where the script itself does not tell it.
REACH = (
    ("network", "57k lattice: 60 x 60 matrix, 56", "scipy", "0.25 x"),
    ("network", "57k real streets: 60 x 60 matrix, 5", "scipy", "0.25 x"),
    ("network", "339k real streets: 60 x 60 matrix, 3", "scipy", "0.25 x"),
    ("network", "57k lattice: 5000 homes passing", "", "1 s"),
    ("points", "heat map", "QGIS", "0.02 x"),
    ("points", "cluster", "QGIS", "0.35 x"),
    ("points", "lux 5000 lamps", "", "1 s"),
    ("points", "LED table", "", "1 s"),
    ("points", "preview of 300 findings", "", "0.5 s"),
    ("statistics", "Gi* with", "", "0.2 s"),
    ("statistics", "Knox 5000", "", "2 s"),
    ("statistics", "rank intervals", "", "1 s"),
    ("print", "walk map, cover", "", "0.6 x"),
    ("print", "walk map, book", "", "1.0 x"),
    ("print", "paper protocol", "", "10 s"),
    ("field", "field package", "", "20 s, 30 MB"),
    ("field", "300 findings and 300 photos of two phones read in again", "", "0.5 s"),
    ("field", "300 findings and 300 photos of two phones read in", "", "3 s"),
    ("owners", "answered list in", "", "3 s"),
    ("report", "situation report", "", "30 s"),
    ("photos", "300 photos", "", "60 s, 95 % within 15 m"),
)
SOLVER_REACH = {
    "op": "all equal",
    "oplib100": "mean 0.1 %",
    "oplib200": "mean 0.4, largest 2 %",
    "oplib400": "mean 0.9, largest 3 %",
    "top_p4": "mean 0.8, largest 3 %",
}


@dataclass(frozen=True)
class Part:
    """One section: its script's name, its title, what a reader has to know, and the facts that have columns (key, title, unit)."""

    name: str
    title: str
    note: str = ""
    columns: tuple[tuple[str, str, str], ...] = ()


def number(value: float) -> str:
    """Return a number with three digits that count."""
    if not math.isfinite(value):
        return "-"
    if value == 0 or abs(value) >= 100:
        return f"{value:.0f}"
    return f"{value:.{max(0, 2 - math.floor(math.log10(abs(value))))}f}"


def cell(value: Any, unit: str = "") -> str:
    """Return a table cell."""
    if value is None or value == "":
        return "-"
    told = number(value) if isinstance(value, float) else str(value).replace("|", "/").replace("\n", " ")
    return f"{told} {unit}".strip()


def plain(part: str, row: Row) -> Row:
    """Return a row of any script in the names of pairs.py, with what is to be reached."""
    names = {"seconds": "ours_s", "reference": "peer", "reference_seconds": "peer_s", "work_ratio": "own_ratio"}
    found = {names.get(name, name): value for name, value in row.items()}
    if found.get("reach") in (None, "", "-"):
        found["reach"] = next(
            (
                reach
                for owner, work, peer, reach in REACH
                if owner == part and found["work"].startswith(work) and (found.get("peer") or "").startswith(peer)
            ),
            "",
        )
    return found


def key(row: Row) -> tuple[str, str]:
    """Return by what a row is found again in another run."""
    return row["work"], row.get("peer") or ""


def rows_of(run: Run, part: str) -> list[Row]:
    """Return the rows of a part in a run, in the names of pairs.py; the solver's as they are."""
    rows = run["parts"].get(part, {}).get("rows", [])
    return [row if "solver" in row else plain(part, row) for row in rows]


def missed(row: Row) -> str:
    """Return what a row lacks of its goal, empty where it is reached or cannot be compared."""
    said = str(row.get("reach", ""))
    clock = "own_work_s" if "processor" in said else "ours_s"
    sizes = [row[name] for name in ("peak_mb", "memory_mb", "megabytes") if row.get(name) is not None]
    had = {"s": row.get(clock), "x": row.get("ratio"), "MB": max(sizes, default=None)}
    lacks = []
    for goal, unit in re.findall(r"(\d+(?:\.\d+)?) (s|x|MB|GB)\b", said):
        most, unit = (float(goal) * 1000, "MB") if unit == "GB" else (float(goal), unit)
        value = had.pop(unit, None)
        if isinstance(value, (int, float)) and round(value, 3) > most:
            lacks.append(f"{number(float(value))} {unit}")
    return ", ".join(lacks)


def is_loaded(run: Run) -> bool:
    """Return whether others worked on the machine while a run measured."""
    return others(run) > LOADED_CORES


def others(run: Run) -> float:
    """Return how many cores others used, on the average of a run."""
    parts = [part for part in run["parts"].values() if part.get("others") is not None]
    seconds = sum(part["seconds"] for part in parts)
    return sum(part["others"] * part["seconds"] for part in parts) / seconds if seconds else 0.0


def _minute(told: str) -> str:
    return told[:16].replace("T", " ")


def _commit(part: Row) -> str:
    return f"`{part['commit']}`" + (" with changes that are not committed" if part["dirty"] else "")


def head(run: Run, parts: Sequence[Part]) -> list[str]:
    """Return what a reader has to know of a run, a line each, beginning with the load if it counts."""
    measured = [(part, run["parts"][part.name]) for part in parts if part.name in run["parts"]]
    if not measured:
        return [f"{_minute(run['began'])} UTC: nothing was measured."]
    together = [got for _, got in measured if run["began"] <= got["began"] <= run["ended"]] or [measured[0][1]]
    first, away = together[0], f"others used {number(others(run))} of its {run['cores']} cores"
    loaded = f"**The machine was loaded: {away}, so seconds are too long.** " if is_loaded(run) else ""
    told = [
        f"{loaded}{_minute(run['began'])} to {_minute(run['ended'])} UTC, commit {_commit(first)}; load {first['load'][0]:.1f} before and "
        f"{together[-1]['load'][1]:.1f} after{'' if loaded else f', {away}'}."
    ]
    told += [run["note"]] if run.get("note") else []
    versions = run["versions"].items()
    told.append(f"{run['machine']}; {', '.join(f'{name} {got}' for name, got in sorted(versions) if got)}.")
    absent = sorted(name for name, got in versions if got is None)
    told += [f"Peers left out, not to be had there: {', '.join(absent)}."] if absent else []
    unrun = [f"{part.title} ({got['why']})" for part, got in measured if got["why"]]
    unrun += [f"{part.title} (not asked for)" for part in parts if part.name not in run["parts"]]
    told += [f"Did not run: {'; '.join(unrun)}."] if unrun else []
    apart = [
        f"{part.title} from {_minute(got['began'])}, commit {_commit(got)}"
        for part, got in measured
        if got not in together or (got["commit"], got["dirty"]) != (first["commit"], first["dirty"])
    ]
    told += [f"Measured apart: {'; '.join(apart)}."] if apart else []
    spent = [
        f"{part.title} {got['seconds']:.0f} s, {got['load'][0]:.1f} to {got['load'][1]:.1f}" for part, got in measured
    ]
    return [*told, f"Seconds of each part, and the load before and after it: {'; '.join(spent)}."]


def _earlier(row: Row | None, extra: str) -> str:
    """Return an earlier run's figure in a word: the ratio and our seconds, with the exponent where rows tell one."""
    if row is None or (row.get("ours_s") is None and row.get("ratio") is None):
        return "-"
    seconds = cell(row.get("ours_s"), "s")
    told = f"{cell(row['ratio'])} ({seconds})" if row.get("ratio") is not None else seconds
    return f"{told}, {cell(row[extra])}" if extra and row.get(extra) is not None else told


KNOWN = {"work", "ours_s", "peer", "peer_s", "ratio", "reach", "runs", "peer_runs", "load", "failed"}


def speed_table(part: Part, runs: Sequence[Run]) -> list[str]:
    """Return the table of a part: the newest run in full, the earlier ones in a column each."""
    newest, *rest = [rows_of(run, part.name) for run in runs]
    if not newest:
        return ["Not measured in the newest run."]
    earlier = [{key(row): row for row in rows} for rows in rest]
    compared = any(row.get("peer") for row in newest)
    titles = [
        "work",
        "ours",
        *(("peer", "peer's", "ratio") if compared else ()),
        *(title for _, title, _ in part.columns),
    ]
    titles += [*EARLIER[: len(rest)], "to reach", "more"]
    lines = ["| " + " | ".join(titles) + " |", "|---" * len(titles) + "|"]
    lifted = {name for name, _, _ in part.columns}
    extra = "exponent" if "exponent" in lifted else ""
    for row in newest:
        more = [
            f"{name} {cell(value)}"
            for name, value in row.items()
            if name not in KNOWN | lifted and value not in (None, "")
        ]
        if row.get("failed"):
            more.insert(0, f"failed: {cell(row['failed'])}")
        # A figure of fewer runs than five is told: it is of one that was long.
        for name, who in (("runs", "ours"), ("peer_runs", "the peer")):
            if row.get(name) is not None and row[name] < 5:
                more.append(f"{who} run {'once' if row[name] == 1 else str(row[name]) + ' times'}")
        cells = [row["work"], cell(row.get("ours_s"), "s" if row.get("ours_s") is not None else "")]
        if compared:
            cells += [cell(row.get("peer")), cell(row.get("peer_s"), "s" if row.get("peer_s") is not None else "")]
            cells.append(cell(row.get("ratio")))
        cells += [cell(row.get(name), unit if row.get(name) is not None else "") for name, _, unit in part.columns]
        cells += [_earlier(rows.get(key(row)), extra) for rows in earlier]
        lines.append("| " + " | ".join([*cells, cell(row.get("reach")), ", ".join(more) or "-"]) + " |")
    return lines


def _gaps(row: Row | None) -> str:
    return f"{row['mean']:.2f} / {row['median']:.2f} / {row['max']:.2f} %" if row else "-"


def solver_table(part: Part, runs: Sequence[Run]) -> list[str]:
    """Return a table of gaps to the best known scores, ours beside the peer's."""
    newest, *rest = [rows_of(run, part.name) for run in runs]
    if not newest:
        return ["Not measured in the newest run."]
    titles = [
        "set",
        "instances",
        "ours: mean / median / largest gap",
        "equal to best known",
        "peer",
        "its gaps",
        "equal",
    ]
    titles += [*EARLIER[: len(rest)], "to reach"]
    lines = ["| " + " | ".join(titles) + " |", "|---" * len(titles) + "|"]

    def of(rows: list[Row], group: str, ours: bool) -> Row | None:
        return next((row for row in rows if row["set"] == group and (row["solver"] == "ours") == ours), None)

    for ours in (row for row in newest if row["solver"] == "ours"):
        group, peer = ours["set"], of(newest, ours["set"], False)
        reach = next((SOLVER_REACH[name] for name in (group, group[:6]) if name in SOLVER_REACH), "-")
        cells = [f"{group}, {number(float(ours['seconds']))} s", ours["instances"], _gaps(ours), ours["equal"]]
        cells += [f"{peer['solver']}, {number(float(peer['seconds']))} s" if peer else "-", _gaps(peer)]
        cells += [peer["equal"] if peer else "-", *(_gaps(of(rows, group, True)) for rows in rest), reach]
        lines.append("| " + " | ".join(str(value) for value in cells) + " |")
    return lines


def _told(run: Run, parts: Sequence[Part]) -> Iterator[tuple[Part, Row]]:
    for part in parts:
        yield from ((part, row) for row in rows_of(run, part.name) if "solver" not in row)


def _listed(title: str, lines: list[str], nothing: str) -> list[str]:
    return [f"## {title}", "", *(lines or [nothing]), ""]


def document(runs: Sequence[Run], parts: Sequence[Part]) -> str:
    """Return docs/benchmarks.md of the runs, newest first."""
    newest = runs[0]
    slower = [
        f"- {row['work']}: {number(float(row['ratio']))} times {row['peer']}"
        for _, row in _told(newest, parts)
        if isinstance(row.get("ratio"), (int, float)) and row["ratio"] > 1
    ]
    lacking = [
        f"- {row['work']}: {missed(row)}; to reach {row['reach']}" for _, row in _told(newest, parts) if missed(row)
    ]
    steep = [
        f"- {row['work']}: exponent {number(float(row['exponent']))}"
        for _, row in _told(newest, parts)
        if isinstance(row.get("exponent"), (int, float)) and row["exponent"] > STRAIGHT
    ]
    lines = ["# Benchmarks", ""]
    for run in runs:
        first, *more = head(run, parts)
        lines += [f"1. {first}", *(f"   - {line}" for line in more)]
    lines += [
        "",
        "These are the last runs of `make benchmark`, the newest first; the tables give its figures, and the earlier ones' beside them.",
        "Ours and the peer's are run in turn, A B A B, at least five times each unless a run takes ten seconds; figures are medians. The",
        "ratio, ours over the peer's (under 1 we are faster), is what counts. `own_work_s` and `own_ratio` are of the processor's time.",
        "",
        "![Ours over the peer's, row by row](benchmarks.svg)",
        "",
    ]
    lines += _listed("Where a peer is faster", slower, "Nowhere in the newest run.")
    lines += _listed("What is not reached", lacking, "Nothing in the newest run.")
    lines += _listed(f"What grows faster than n to the {STRAIGHT:g}", steep, "Nothing in the newest run.")
    for part in parts:
        if any(part.name in run["parts"] for run in runs):
            of_solver = any("solver" in row for run in runs for row in rows_of(run, part.name))
            table = (solver_table if of_solver else speed_table)(part, runs)
            lines += [f"## {part.title}", "", *([part.note, ""] if part.note else []), *table, ""]
    return "\n".join(lines).rstrip("\n") + "\n"


WIDE, LEFT, RIGHT, TOP, STEP = 720, 190, 24, 64, 26
LEAST, MOST = 0.001, 4.0


def _x(ratio: float) -> float:
    """Return where a ratio stands on the logarithmic axis."""
    share = math.log(min(max(ratio, LEAST), MOST) / LEAST) / math.log(MOST / LEAST)
    return round(LEFT + share * (WIDE - LEFT - RIGHT), 1)


STYLE = (
    ".g{fill:#fff;stroke:#d0d7de}.t{fill:#1f2328}.l{stroke:#d8dee4}.one{stroke:#1f2328}.a{fill:#0072b2;fill-opacity:.75}"
    ".b{fill:#fff;stroke:#c04a00;stroke-width:2.5}text{font:13px system-ui,sans-serif}.s{font-size:11px;fill:#57606a}"
    "@media(prefers-color-scheme:dark){.g{fill:#0d1117;stroke:#30363d}.t{fill:#e6edf3}.l{stroke:#30363d}.one{stroke:#e6edf3}"
    ".a{fill:#56b4e9}.b{fill:#0d1117;stroke:#ff9e4a}.s{fill:#9aa4af}}"
)


def picture(run: Run, parts: Sequence[Part]) -> str:
    """Return an SVG: a dot for every row with a peer, ours over the peer's on a logarithmic axis, a line of dots for each part.

    Dots are filled where we are faster and rings where the peer is; it has its own ground, so it is read on light and dark pages.
    """
    lines: dict[str, list[Row]] = {}
    for part, row in _told(run, parts):
        if row.get("peer") and isinstance(row.get("ratio"), (int, float)) and row["ratio"] > 0:
            lines.setdefault(part.title, []).append(row)
    rows = [row for found in lines.values() for row in found]
    ahead, high = sum(row["ratio"] <= 1 for row in rows), TOP + STEP * len(lines) + 40
    said = f"Ours over the peer's time: faster in {ahead} of {len(rows)} comparisons"
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {high}" width="{WIDE}" height="{high}" role="img" aria-label="{escape(said)}">',
        f"<title>{escape(said)}</title><style>{STYLE}</style>",
        f'<rect class="g" x=".5" y=".5" width="{WIDE - 1}" height="{high - 1}" rx="6"/>',
        f'<text class="t" x="16" y="26" font-weight="600">{escape(said)}</text>',
        f'<text class="s" x="16" y="44">Each dot is a comparison in turns on one machine; {escape(_minute(run["began"])[:10])}'
        f"{', machine loaded by others' if is_loaded(run) else ''}. Rings: the peer is faster.</text>",
    ]
    bottom = TOP + STEP * len(lines)
    for ratio, name in (
        (0.001, "1/1000"),
        (0.01, "1/100"),
        (0.1, "1/10"),
        (0.25, "1/4"),
        (0.5, "1/2"),
        (1, "equal"),
        (2, "2 x"),
    ):
        at = _x(ratio)
        out.append(f'<line class="{"one" if ratio == 1 else "l"}" x1="{at}" x2="{at}" y1="{TOP - 8}" y2="{bottom}"/>')
        out.append(f'<text class="s" x="{at}" y="{bottom + 16}" text-anchor="middle">{name}</text>')
    out.append(f'<text class="s" x="{_x(1) - 6}" y="{bottom + 31}" text-anchor="end">we are faster</text>')
    for place, (title, found) in enumerate(lines.items()):
        y = TOP + STEP * place + STEP / 2
        out.append(f'<text class="t" x="16" y="{y + 4:g}">{escape(title)}</text>')
        for row in found:
            told = f"{row['work']}: {number(float(row['ratio']))} of {row['peer']}"
            kind = "a" if row["ratio"] <= 1 else "b"
            out.append(
                f'<circle class="{kind}" cx="{_x(row["ratio"])}" cy="{y:g}" r="5"><title>{escape(told)}</title></circle>'
            )
    return "\n".join([*out, "</svg>"]) + "\n"
