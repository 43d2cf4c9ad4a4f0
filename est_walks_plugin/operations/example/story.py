"""What happened in the example municipality, as `handelser_exempel.json` tells it: walks, rounds, LED streets, promises.

The file is written by `.ci/example/story.py`. Days are the municipality's, times its wall clock, positions metres in EPSG:3011.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from ... import paths
from ...model.localtime import parse_local

STORY_FILE = "handelser_exempel.json"


@dataclass(frozen=True)
class Step:
    """A change of a task on a day, at noon; what is empty stays as it was. `told` is the answer to residents."""

    at: datetime
    state: str | None = None
    role: str = ""
    note: str = ""
    reason: str | None = None
    told: str | None = None
    due: date | None = None
    owner: str | None = None

    @classmethod
    def from_json(cls, told: Mapping[str, Any]) -> Step:
        """Return the step of an entry of the file."""
        rest = {name: value for name, value in told.items() if name not in ("on", "due")}
        return cls(at=_noon(told["on"]), due=_day(told.get("due")), **rest)


@dataclass(frozen=True)
class Found:
    """A finding: at the stop with the number `stop`, or of no walk at `xy`; scores 0-3 by day and in the dark.

    `steps` is the way of its task, None when it got none. `double`: the task of the same category that an earlier finding
    at the place gave does it already.
    """

    area: str
    site: str
    category: str
    text: str
    day: int
    dark: int
    stop: int | None = None
    xy: tuple[float, float] | None = None
    at: datetime | None = None
    role: str = ""
    measure: str | None = None
    double: bool = False
    steps: tuple[Step, ...] | None = None
    scores: dict[str, dict[str, int]] | None = None

    @classmethod
    def from_json(cls, told: Mapping[str, Any], area: str, site: str) -> Found:
        """Return the finding of an entry of the file."""
        own = {name: told[name] for name in ("category", "text", "day", "dark")}
        rest = {name: told[name] for name in ("stop", "role", "measure", "double", "scores") if name in told}
        return cls(
            area=area,
            site=site,
            xy=(told["x"], told["y"]) if "x" in told else None,
            at=parse_local(told["at"]) if "at" in told else None,
            steps=tuple(map(Step.from_json, told["steps"])) if "steps" in told else None,
            **own,
            **rest,
        )


@dataclass(frozen=True)
class OwnPlace:
    """A place that the planner pointed out herself, as people call it."""

    name: str
    place_type: str
    xy: tuple[float, float]

    @classmethod
    def from_json(cls, told: Mapping[str, Any]) -> OwnPlace:
        """Return the place of an entry of the file."""
        return cls(told["name"], told["type"], (told["x"], told["y"]))


@dataclass(frozen=True)
class HeldWalk:
    """A walk that was held. `stops` are where it stood, in order; `repeats` is the name of the walk it went again."""

    area: str
    name: str
    starts_at: datetime
    duration_min: float
    stops: tuple[tuple[float, float], ...]
    findings: tuple[Found, ...]
    repeats: str | None = None

    @classmethod
    def from_json(cls, told: Mapping[str, Any]) -> HeldWalk:
        """Return the walk of an entry of the file."""
        sites = [stop["site"] for stop in told["stops"]]
        return cls(
            area=told["area"],
            name=told["name"],
            starts_at=parse_local(told["starts"]),
            duration_min=float(told["duration_min"]),
            stops=tuple((stop["x"], stop["y"]) for stop in told["stops"]),
            findings=tuple(
                Found.from_json(found, told["area"], sites[found["stop"] - 1]) for found in told["findings"]
            ),
            repeats=told.get("repeats"),
        )


@dataclass(frozen=True)
class LedStreet:
    """A street of the LED programme: changed on a day (`done`), or `planned` on a day to be so at the latest on another (`due`)."""

    area: str
    street: str
    role: str
    done: date | None = None
    planned: date | None = None
    due: date | None = None

    @classmethod
    def from_json(cls, told: Mapping[str, Any]) -> LedStreet:
        """Return the street of an entry of the file."""
        days = {name: _day(told.get(name)) for name in ("done", "planned", "due")}
        return cls(told["area"], told["street"], told["role"], **days)


@dataclass(frozen=True)
class ToldPromise:
    """A citizen promise and when it was kept, with a note each time."""

    title: str
    text: str
    owner: str
    target_count: int
    date_from: date
    date_to: date
    kept: tuple[tuple[datetime, str], ...] = ()

    @classmethod
    def from_json(cls, told: Mapping[str, Any]) -> ToldPromise:
        """Return the promise of an entry of the file."""
        return cls(
            told["title"],
            told["text"],
            told["owner"],
            told["target_count"],
            date.fromisoformat(told["date_from"]),
            date.fromisoformat(told["date_to"]),
            tuple((_noon(day), note) for day, note in told["kept"]),
        )


@dataclass(frozen=True)
class Story:
    """All that happened. A later chapter of the example adds its field here and its teller to `build.CHAPTERS`."""

    own_places: tuple[OwnPlace, ...] = ()
    walks: tuple[HeldWalk, ...] = ()
    rounds: tuple[Found, ...] = ()
    streets: tuple[LedStreet, ...] = ()
    promises: tuple[ToldPromise, ...] = ()

    @classmethod
    def read(cls) -> Story:
        """Return the story that ships with the plugin."""
        told = json.loads((paths.resources() / "example" / STORY_FILE).read_text(encoding="utf-8"))
        return cls(
            own_places=tuple(map(OwnPlace.from_json, told["own_places"])),
            walks=tuple(map(HeldWalk.from_json, told["walks"])),
            rounds=tuple(Found.from_json(found, found["area"], found["site"]) for found in told["rounds"]),
            streets=tuple(map(LedStreet.from_json, told["streets"])),
            promises=tuple(map(ToldPromise.from_json, told["promises"])),
        )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _noon(day: str) -> datetime:
    return parse_local(f"{day} 12:00")
