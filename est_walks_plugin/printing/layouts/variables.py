"""What a template can say: every layout variable and every field of the stops, declared once, with its value.

docs/templates.md shows the same list; a test compares them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Callable

from ...model.codes import Lane, ScoreAspect
from ..facts import WalkFacts
from ..quick import cover, key_facts, stop_list
from ..words import Words

Values = tuple[tuple[str, object], ...]
"""Names of variables with their values."""


@dataclass(frozen=True)
class Printed:
    """What all variables are made of: the walk for its readers, the document's language, and what only the printing knows.

    Of several `walks`, the groups of an evening on their shared cover, most variables tell what is true of the first.
    """

    walks: tuple[WalkFacts, ...]
    words: Words
    day: date
    messages: tuple[str, ...] = ()
    background: str = ""
    address_line: str = ""
    logo: str = ""
    front_count: int = 0
    page_count: int = 0

    @property
    def facts(self) -> WalkFacts:
        """The walk, or the first of the groups."""
        return self.walks[0]

    @property
    def group(self) -> str:
        """Which group, or that it is all of them; empty for a walk of one group."""
        return cover.whose(self.walks, self.words)

    @property
    def names(self) -> list[str]:
        """Whom the pages must name."""
        names = cover.named(self.facts, self.background)
        return [name for name in names if not (self.facts.example and name == cover.OSM)]


@dataclass(frozen=True)
class Variable:
    """A layout variable: `@est_...`, what it is in both languages, and how it is made."""

    name: str
    about: str
    om: str
    value: Callable[[Printed], object] = field(repr=False)


def _pairs(printed: Printed) -> list[tuple[str, str]]:
    if len(printed.walks) == 1:
        return key_facts.pairs_of(printed.facts, printed.words)
    return [
        *key_facts.of_the_evening(printed.facts, printed.words),
        *(key_facts.in_short(facts, printed.words) for facts in printed.walks),
    ]


def _missing(printed: Printed) -> str:
    return ", ".join(printed.facts.missing)


def _findings(printed: Printed) -> str:
    """Return what is often found, a line each, as the municipality's catalogue has it."""
    words, tr = printed.words, printed.words.tr
    used = [category for category in words.catalogue.categories if category.active and not category.positive]
    return "\n".join([*(category.label(words.language) for category in used), tr("Works well (positive)")])


FACTS: tuple[Variable, ...] = (
    Variable("est_title", "name of the walk", "vandringens namn", lambda p: p.facts.name),
    Variable(
        "est_title_line",
        "area, day, time and meeting point on one line",
        "område, dag, tid och samling på en rad",
        lambda p: cover.title_line(p.facts, p.words),
    ),
    Variable("est_area", "area", "område", lambda p: p.facts.area),
    Variable("est_municipality", "municipality", "kommun", lambda p: p.facts.municipality),
    Variable(
        "est_address_line",
        "the municipality's address line (settings of the municipality)",
        "kommunens adressrad (Inställningar för kommunen)",
        lambda p: p.address_line,
    ),
    Variable(
        "est_logo",
        "the municipality's logo, as text that a picture item takes for a path; empty without one",
        "kommunens logotyp, som text som ett bildobjekt tar som sökväg; tom om ingen finns",
        lambda p: p.logo,
    ),
    Variable("est_date", "day", "dag", lambda p: p.words.day(p.facts.starts, weekday=True)),
    Variable("est_start", "time it begins", "klockslag då den börjar", lambda p: p.words.clock(p.facts.starts)),
    Variable("est_start_place", "meeting point", "samling", lambda p: p.facts.start_name),
    Variable(
        "est_end_place",
        "where it ends; empty when that is the meeting point",
        "var den slutar; tom om det är vid samlingen",
        lambda p: "" if p.facts.loop else p.facts.end_name,
    ),
    Variable(
        "est_leaves",
        "time the group leaves the meeting point",
        "klockslag då gruppen går",
        lambda p: p.words.clock(p.facts.leaves),
    ),
    Variable("est_back", "time it is over", "klockslag då den är slut", lambda p: p.words.clock(p.facts.ends)),
    Variable("est_length", "length with its unit", "längd med enhet", lambda p: p.words.metres(p.facts.length_m)),
    Variable(
        "est_length_km",
        "length in kilometres, a number",
        "längd i kilometer, ett tal",
        lambda p: round(p.facts.length_m / 1000, 2),
    ),
    Variable("est_minutes", "all of it, minutes", "hela tiden, minuter", lambda p: round(p.facts.total_min)),
    Variable("est_walking_minutes", "of which walking", "varav gång", lambda p: round(p.facts.walking_min)),
    Variable("est_stop_count", "number of stops", "antal stopp", lambda p: sum(len(facts.stops) for facts in p.walks)),
    Variable("est_pace_kmh", "pace, km/h", "gångfart, km/h", lambda p: round(p.facts.pace_kmh, 2)),
    Variable("est_sunset", "sunset", "solnedgång", lambda p: key_facts.sunset_word(p.facts, p.words)),
    Variable(
        "est_dark", "from when it is dark", "från när det är mörkt", lambda p: key_facts.dusk_word(p.facts, p.words)
    ),
    Variable(
        "est_unlit_m", "metres of the way without light", "meter utan ljus på vägen", lambda p: round(p.facts.unlit_m)
    ),
    Variable(
        "est_unknown_light_m",
        "metres of whose light nothing is known",
        "meter vars ljus inte är känt",
        lambda p: round(p.facts.unknown_m),
    ),
    Variable("est_stairs", "flights of stairs", "antal trappor", lambda p: p.facts.stairs),
    Variable(
        "est_step_free",
        "1 where it is without stairs, else 0",
        "1 om den är utan trappor, annars 0",
        lambda p: int(p.facts.step_free),
    ),
    Variable(
        "est_group",
        "“Group 1 of 2”, on a shared cover “Both groups”; empty for one group",
        "”Grupp 1 av 2”, på ett gemensamt försättsblad ”Båda grupperna”; tom för en grupp",
        lambda p: p.group,
    ),
    Variable(
        "est_facts_names",
        "the key facts: what, a line each",
        "nyckelfakta: vad, en rad var",
        lambda p: "\n".join(name for name, _ in _pairs(p)),
    ),
    Variable(
        "est_facts_values",
        "the key facts: how much, a line each",
        "nyckelfakta: hur mycket, en rad var",
        lambda p: "\n".join(value for _, value in _pairs(p)),
    ),
    Variable(
        "est_mark",
        "whom the pages are for: “Internal working material” or “Public”",
        "vem sidorna är för: ”Internt arbetsmaterial” eller ”Publik”",
        lambda p: cover.mark(p.facts, p.words),
    ),
    Variable(
        "est_public",
        "1 where residents will read it, else 0",
        "1 om boende ska läsa den, annars 0",
        lambda p: int(p.facts.public),
    ),
    Variable(
        "est_example",
        "the warning of the example municipality; empty for others",
        "varningen i exempelkommunen; tom för andra",
        lambda p: cover.EXAMPLE if p.facts.example else "",
    ),
    Variable(
        "est_warnings",
        "what the planning warned of, a line each; empty for residents",
        "det planeringen varnade för, en rad var; tom för boende",
        lambda p: "\n".join(p.facts.warnings),
    ),
    Variable(
        "est_beside",
        "time that is left and places that are no stops, a line each; empty for residents",
        "tid som blir över och platser som inte är stopp, en rad var; tom för boende",
        lambda p: "" if p.facts.public else "\n".join(stop_list.beside(p.facts, p.words)),
    ),
    Variable(
        "est_note",
        "the planner's note on the walk; empty for residents",
        "planerarens anteckning om vandringen; tom för boende",
        lambda p: p.facts.note,
    ),
    Variable(
        "est_sources",
        "sources with their dates, what is missing, system, date and whom to name, a line each",
        "källor med datum, vad som saknas, system, dag och vilka som ska nämnas, en rad var",
        lambda p: "\n".join(cover.small_print(p.facts, p.words, p.day, messages=p.messages, background=p.background)),
    ),
    Variable("est_missing", "sources a full picture would have", "källor som en hel lägesbild hade haft", _missing),
    Variable(
        "est_attribution",
        "whom every page must name",
        "vilka varje sida ska nämna",
        lambda p: ", ".join(p.names),
    ),
    Variable("est_crs", "coordinate system", "koordinatsystem", lambda p: cover.crs_name(p.facts.crs)),
    Variable("est_printed", "day it was made", "dag den gjordes", lambda p: p.words.short_day(p.day)),
    Variable(
        "est_language", "language of the pages: sv or en", "sidornas språk: sv eller en", lambda p: p.words.language
    ),
    Variable("est_findings", "what is often found, a line each", "vanliga fynd, en rad var", _findings),
    Variable(
        "est_aspects",
        "what is scored 0-3 at a stop, a line each",
        "vad som bedöms 0-3 vid ett stopp, en rad var",
        lambda p: "\n".join(p.words.code("ScoreAspect", str(aspect)) for aspect in ScoreAspect),
    ),
    Variable(
        "est_lanes",
        "quick and project, a line each",
        "enklare åtgärd och större projektering, en rad var",
        lambda p: "\n".join(p.words.code("Lane", lane.value) for lane in Lane),
    ),
    Variable(
        "est_front_count",
        "number of pages before those of the stops: for page x of y",
        "antal sidor före stoppens: för sida x av y",
        lambda p: p.front_count,
    ),
    Variable("est_page_count", "number of pages in all", "antal sidor i allt", lambda p: p.page_count),
)


def words_of(words: Words) -> dict[str, str]:
    """Return the fixed words of the shipped templates in the document's language, so that one template serves both.

    `@est_word_<key>` each.
    """
    tr = words.tr
    return {
        "facts": tr("Facts"),
        "legend": tr("Legend"),
        "stops": tr("Stops and times"),
        "place": tr("Place"),
        "arrival": tr("Arrival"),
        "light": tr("Light"),
        "minutes": tr("Minutes"),
        "why": tr("Why we stop"),
        "ways": tr("The way between the stops"),
        "leg": tr("Leg"),
        "from_to": tr("From – to"),
        "length": tr("Length"),
        "time": tr("Time"),
        "way": tr("The way"),
        "look_for": tr("Look for"),
        "found_here": tr("Found here"),
        "earlier": tr("Found last time – look again"),
        "score": tr("Ring a score: 0 frightening … 3 good"),
        "together": tr("Of all together: {aspects}.").format(aspects=words.aspects()),
        "daylight": tr("Daylight"),
        "darkness": tr("Darkness"),
        "write": tr("What we see, what should be done"),
        "owner": tr("Owner"),
        "photo": tr("Photo no."),
        "led_by": tr("Led by"),
        "notes_by": tr("Notes by"),
        "photos_by": tr("Photos by"),
        "taking_part": tr("Taking part (number)"),
        "page": tr("Page {number} of {total}"),
        "north": tr("N"),
    }


def values(printed: Printed) -> Values:
    """Return every variable with its value."""
    told = [(variable.name, variable.value(printed)) for variable in FACTS]
    return (*told, *((f"est_word_{key}", text) for key, text in words_of(printed.words).items()))
