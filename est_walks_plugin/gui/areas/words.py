"""What is said about areas before and after they change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...i18n import tr
from .. import format as fmt

if TYPE_CHECKING:
    from ...operations.areas.belonging import Belongings
    from ...operations.areas.follow import Proposal, Proposals


def km2(wkb: bytes) -> str:
    """Return how large a polygon is (WKB in metres), in square kilometres."""
    from shapely import wkb as reader

    return fmt.number(reader.loads(wkb).area / 1e6, 2)


def belonging(name: str, counted: Belongings) -> str:
    """Return what becomes of all that belongs to an area that is to be removed."""
    stays = _counts(
        (counted.walks, tr("%n walk(s)", None, counted.walks)),
        (counted.places, tr("%n place(s)", None, counted.places)),
        (counted.observations, tr("%n observation(s)", None, counted.observations)),
        (counted.promises, tr("%n promise(s)", None, counted.promises)),
        (counted.efforts, tr("%n presence effort(s)", None, counted.efforts)),
    )
    goes = _counts(
        (counted.rankings, tr("%n ranking(s)", None, counted.rankings)),
        (counted.dark_stretches, tr("%n dark stretch(es)", None, counted.dark_stretches)),
    )
    said = [tr("The area {name} is removed.").format(name=name)]
    if stays:
        said.append(tr("Kept, without the area: {what}.").format(what=stays))
    if goes:
        said.append(tr("Gone with it, and computed anew elsewhere: {what}.").format(what=goes))
    if not stays and not goes:
        said.append(tr("Nothing belongs to it."))
    return " ".join(said)


def remade(counted: Belongings) -> str:
    """Return what was computed within the border before and has to be computed anew; empty when nothing was."""
    if counted.dark_stretches:
        return tr("The ranking and the dark stretches are those of the border before: rank the places again.")
    if counted.rankings or counted.rankings_of_walks:
        return tr("The ranking is that of the border before: rank the places again.")
    return ""


def following(found: Proposals) -> str:
    """Return the borders proposed in numbers, and which areas keep theirs and why, a line each."""
    lines = [_proposed(one) for one in found.proposed]
    return "\n".join(lines + [one.why for one in found.kept])


def _proposed(one: Proposal) -> str:
    people = tr("{count} inhabitants").format(count=fmt.number(one.population)) if one.population else ""
    said = tr("{name} by its buildings: {km2} km² (now {before} km²)").format(
        name=one.name, km2=fmt.number(one.km2, 2), before=fmt.number(one.km2_before, 2)
    )
    streets = tr("{percent} % of the ways around lie inside (now {before} %)").format(
        percent=round(100 * one.inside), before=round(100 * one.inside_before)
    )
    told = ", ".join(part for part in (said, people, streets) if part) + "."
    if not one.is_partly_known:
        return told
    warned = tr(
        "The walking network reaches over {percent} % of the area: what is built beyond it is not known and falls outside."
    )
    return told + " " + warned.format(percent=int(100 * one.covered))


def added(number: int) -> str:
    """Return what taking a layer's polygons does; {layer} and {names} are to be filled in."""
    return tr("The layer {layer} gives %n area(s): {names}.", None, number)


def _counts(*parts: tuple[int, str]) -> str:
    return ", ".join(text for number, text in parts if number)
