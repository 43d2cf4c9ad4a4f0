"""What a layout tells, as plain data: collected on any thread, put on pages on the main one."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Sequence

from ...model.codes import Audience
from .. import facts as walk_facts
from ..facts import WalkFacts
from ..quick.maps import XY, Bounds, merged
from ..shown import Lamp, lamps_that_matter
from ..sources import SourceFacts
from ..words import Words
from . import fields, variables

if TYPE_CHECKING:
    from ...store import Store

_AROUND_M = 1500.0
"""So far beyond the walks a large map may reach; a lamp that is out is shown there too."""


@dataclass(frozen=True)
class WalkContent:
    """All that a layout tells of a walk, or of its groups together: their `walks` and, beside each, its route and lamps.

    `lit_by` are the lamps that matter on a map of each walk.
    """

    walks: tuple[WalkFacts, ...]
    routes: tuple[fields.Route, ...]
    lit_by: tuple[tuple[Lamp, ...], ...]
    words: Words
    day: date
    address_line: str = ""
    logo: str = ""
    messages: tuple[str, ...] = ()
    background: str = ""

    @property
    def facts(self) -> WalkFacts:
        """The walk, or what the groups share."""
        return self.walks[0]

    @property
    def bounds(self) -> Bounds:
        """The ground of the walks."""
        return merged(facts.bounds for facts in self.walks)

    @property
    def points(self) -> tuple[XY, ...]:
        """The stops and where the walks begin and end."""
        ends = [at for facts in self.walks for at in (facts.start, facts.end) if at is not None]
        return (*(stop.at for facts in self.walks for stop in facts.stops), *ends)

    @property
    def lamps(self) -> tuple[Lamp, ...]:
        """The lamps that matter, each once."""
        once = dict.fromkeys(
            lamp for lamps in self.lit_by for lamp in lamps
        )  # a set has another order in every process
        return tuple(sorted(once, key=lambda lamp: lamp.at))

    @property
    def changed(self) -> datetime:
        """When one of the walks was changed last."""
        return max(facts.changed for facts in self.walks)

    def parts(self) -> list[WalkContent]:
        """Return what is printed one after the other: the groups together for their cover, then each; a walk alone."""
        if len(self.walks) == 1:
            return [self]
        each = zip(self.walks, self.routes, self.lit_by)
        return [self, *(replace(self, walks=(one,), routes=(route,), lit_by=(lamps,)) for one, route, lamps in each)]

    def of_sources(self, named: tuple[SourceFacts, ...]) -> WalkContent:
        """Return the content with these sources, those of the ground that is shown."""
        return replace(self, walks=tuple(replace(facts, sources=named) for facts in self.walks))

    def values(self, front_count: int = 0, page_count: int = 0) -> variables.Values:
        """Return the layout variables."""
        return variables.values(
            variables.Printed(
                self.walks,
                self.words,
                self.day,
                messages=self.messages,
                background=self.background,
                address_line=self.address_line,
                logo=self.logo,
                front_count=front_count,
                page_count=page_count,
            )
        )


def collect(
    store: Store,
    walks: str | Sequence[str],
    audience: Audience,
    *,
    language: str | None = None,
    printed_on: date | None = None,
) -> WalkContent:
    """Return what a layout of a walk (uuid), or of its groups, tells. Any thread.

    Raises NotFoundError, ParameterError (no stops).
    """
    uuids = (walks,) if isinstance(walks, str) else tuple(walks)
    words = Words(language or store.language, store.catalogue, store.time_zone)
    own = store.municipal_settings
    facts = tuple(walk_facts.collect(store, uuid, Audience(audience), words) for uuid in uuids)
    west, south, east, north = merged(one.bounds for one in facts)
    around = (west - _AROUND_M, south - _AROUND_M, east + _AROUND_M, north + _AROUND_M)
    return WalkContent(
        facts,
        tuple(fields.route_lines(store, uuid) for uuid in uuids),
        tuple(lamps_that_matter(store, around, [one.way]) for one in facts),
        words,
        printed_on or store.today,
        address_line=own.address_line,
        logo="base64:" + b64encode(own.logo).decode("ascii") if own.logo else "",
    )
