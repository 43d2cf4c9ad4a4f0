"""What the cells of a line layer say of its lines, column by column: class, light, steps, bridges, who keeps them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from ..model.codes import Lit
from .coded import decoder
from .each_once import EachOnce
from .meaning.plan import Plan
from .osm import tags as osm_tags
from .record_columns import Texts
from .unmapped import Unmapped
from .words import network as words
from .words.lighting import is_nothing
from .words.negation import fold

#: Fields whose words stand for codes.
CODED = ("class", "lit", "status", "foot")
_BRIDGE = re.compile(r"\bbro\b|gangbro|gc-?bro|bridge|\bbru\b|viadukt")
_PASSAGE = re.compile(r"genom byggnad|portik|gjennom bygning|building.passage")
_TUNNEL = re.compile(r"tunnel|undergang|underfart|alikulku")
_TUNNEL_WORD = re.compile(r"tunnel")
_STAIRS = re.compile(r"trapp|stairs|steps|portaat")


@dataclass
class LinesTold:
    """What is counted of a layer's words: lines nobody walks by why, classes and words that no list knows."""

    left_out: Counter[str] = field(default_factory=Counter)
    unknown_classes: Counter[str] = field(default_factory=Counter)
    unmapped: Unmapped = field(default_factory=Unmapped)


class LineMeanings:
    """Tells the fields of paths from the cells of batches of lines; each different cell is looked at once."""

    def __init__(self, plan: Plan) -> None:
        self._codes = {name: EachOnce(decoder(plan, name)) for name in CODED}
        self._doubtful = EachOnce(lambda text: words.status(text).doubtful)
        self._tunnel, self._bridge, self._stairs = (
            EachOnce(partial(words.has, pattern)) for pattern in (_TUNNEL, _BRIDGE, _STAIRS)
        )
        self._named_tunnel, self._named_bridge = (
            EachOnce(partial(words.names, pattern)) for pattern in (_TUNNEL_WORD, _BRIDGE)
        )
        self._passage = EachOnce(lambda text: bool(_PASSAGE.search(fold(text))))
        self._level, self._surface, self._keeper = (
            EachOnce(read) for read in (words.level, words.surface, words.keeper)
        )
        self._incline = EachOnce(lambda text: osm_tags.incline({"incline": text}))
        self._width = EachOnce(lambda text: osm_tags.width_m({"width": text}))
        self._lit = EachOnce(Lit)

    def of(self, cells: Mapping[str, Texts], told: LinesTold) -> list[dict[str, Any] | None]:
        """Return the fields of each line's paths from its cells by our names, None for what nobody may walk (counted)."""
        codes = {name: meaning.of(cells[name]) for name, meaning in self._codes.items()}
        reasons = self._left_out(codes, cells["status"])
        self._count(codes, cells, reasons, told)
        built, kind = cells["construction"], cells["class"]
        tunnels = _any(self._tunnel.of(cells["tunnel"]), self._named_tunnel.of(built), self._named_tunnel.of(kind))
        bridges = _any(self._bridge.of(cells["bridge"]), self._named_bridge.of(built), self._named_bridge.of(kind))
        columns = {
            "highway": ["footway" if code == "crossing" else code or "path" for code in codes["class"]],
            "name": cells["name"],
            "lit": self._lit.of([code or Lit.UNKNOWN for code in codes["lit"]]),
            "stairs": _any([code == "steps" for code in codes["class"]], self._stairs.of(cells["stairs"])),
            "tunnel": tunnels,
            "passage": self._passage.of([f"{one or ''} {other or ''}" for one, other in zip(kind, built)]),
            "bridge": bridges,
            "level": [
                level or (1 if bridge else -1 if tunnel else 0)
                for level, bridge, tunnel in zip(self._level.of(cells["level"]), bridges, tunnels)
            ],
            "surface": self._surface.of(cells["surface"]),
            "incline": self._incline.of(cells["incline"]),
            "width_m": self._width.of(cells["width"]),
            "crossing": [code == "crossing" for code in codes["class"]],
            "keeper": self._keeper.of(cells["keeper"]),
        }
        rows = zip(*columns.values())
        return [None if reason else dict(zip(columns, row)) for reason, row in zip(reasons, rows)]

    def _left_out(self, codes: Mapping[str, list[Any]], statuses: Texts) -> list[str]:
        """Return why nobody walks each line, "" where it is walked. Half built is not walked either."""
        there, closed = words.Being.THERE.value, words.Being.CLOSED.value
        doubtful = self._doubtful.of(statuses)

        def reason(status: str | None, code: str | None, foot: str | None, is_doubtful: bool | None) -> str:
            if (status == there and code == words.NOT_BUILT) or (status is None and is_doubtful):
                return "status_in_doubt"
            if status == closed:
                return "closed"
            if words.NOT_BUILT in (status, code):
                return "not_built"
            if foot == "no" or code == words.NOT_WALKED:
                return "no_foot"
            return "motor_road" if code == "motorway" else ""

        return list(map(reason, codes["status"], codes["class"], codes["foot"], doubtful))

    def _count(
        self, codes: Mapping[str, list[Any]], cells: Mapping[str, Texts], reasons: Sequence[str], told: LinesTold
    ) -> None:
        """Count the lines left out, and words that no list knows or that two columns tell otherwise; a half one is told."""
        told.left_out.update(filter(None, reasons))
        for name in CODED:
            if name == "status":
                unknown = self._in_doubt(codes, cells["status"])
            else:
                silent = self._codes[name].silent(cells[name])
                unknown = Counter({text: rows for text, rows in silent.items() if not is_nothing(text)})
            for text, rows in unknown.items():
                told.unmapped.add(name, text, rows)
            if name == "class":
                told.unknown_classes.update(unknown)

    def _in_doubt(self, codes: Mapping[str, list[Any]], statuses: Texts) -> Counter[str]:
        """Return the words of status that no list knows, or that are said of a line whose class says that it is not built."""
        there = words.Being.THERE.value
        odd = {text for text in self._codes["status"].silent(statuses) if not is_nothing(text)}
        return Counter(
            text
            for text, status, code in zip(statuses, codes["status"], codes["class"])
            if text is not None and (text in odd or (status == there and code == words.NOT_BUILT))
        )


def _any(*columns: Sequence[Any]) -> list[bool]:
    return [any(row) for row in zip(*columns)]
