"""What residents are told of a measure when nobody has written a sentence of their own: in words for everybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..answers.answer import PublicState
from .reader import Reader

if TYPE_CHECKING:
    from collections.abc import Mapping


def proposed_text(measure: str, state: PublicState | None, where: str, owner: str, reader: Reader) -> str:
    """Return a sentence for a measure (code) at a place as it stands inside one, "" where the table says all there is to say.

    Only words of the plugin and the catalogue: nothing a resident or a group has written.
    """
    tr = reader.tr
    name = reader.catalogue.label("measure", measure, reader.language)
    if state is PublicState.DONE:
        known = _done(reader).get(measure)
        if known is not None and where:
            return known.format(where=where)
        return tr("{measure} is done.").format(measure=name) if name else ""
    if state is PublicState.OTHER_OWNER:
        return passed_on(owner, reader, is_municipal=False)
    if state in (PublicState.PLANNED, PublicState.IN_PROGRESS):
        known = _to_do(reader).get(measure)
        if known is not None and where:
            return known.format(where=where)
    return ""


def passed_on(owner: str, reader: Reader, *, is_municipal: bool) -> str:
    """Return the sentence for what was sent to its owner (name), "" without one."""
    tr = reader.tr
    if not owner:
        return ""
    if is_municipal:
        return tr("We have passed it on to {owner}.").format(owner=owner)
    return tr("This is decided by {owner}. We have passed it on.").format(owner=owner)


def _done(reader: Reader) -> Mapping[str, str]:
    tr = reader.tr
    return {
        "prune": tr("The shrubs by {where} have been pruned."),
        "clear_saplings": tr("The saplings by {where} have been cleared."),
        "led_switch": tr("The lamps by {where} have been changed to LED."),
        "repair_lamp": tr("The lighting by {where} has been repaired."),
        "add_light": tr("There is new lighting by {where}."),
        "effect_light": tr("There is effect lighting by {where}."),
        "remove_graffiti": tr("The graffiti by {where} has been removed."),
        "clean": tr("It has been cleaned up by {where}."),
        "repair": tr("What was broken by {where} has been repaired."),
        "paint": tr("It has been painted by {where}."),
        "sign": tr("The signs by {where} have been put in order."),
        "crossing": tr("The crossing by {where} has been improved."),
    }


def _to_do(reader: Reader) -> Mapping[str, str]:
    tr = reader.tr
    return {
        "prune": tr("We will prune the shrubs by {where}."),
        "clear_saplings": tr("We will clear the saplings by {where}."),
        "led_switch": tr("We will change the lamps by {where} to LED."),
        "repair_lamp": tr("We will repair the lighting by {where}."),
        "add_light": tr("We will put up new lighting by {where}."),
        "effect_light": tr("We will put up effect lighting by {where}."),
        "remove_graffiti": tr("We will remove the graffiti by {where}."),
        "clean": tr("We will clean up by {where}."),
        "repair": tr("We will repair what is broken by {where}."),
        "paint": tr("We will paint by {where}."),
        "sign": tr("We will put the signs by {where} in order."),
        "crossing": tr("We will improve the crossing by {where}."),
    }
