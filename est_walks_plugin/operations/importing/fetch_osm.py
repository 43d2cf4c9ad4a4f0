"""Fetch network, lamps, landmarks and base map of an area from OpenStreetMap, and import them.

Runs on the planner's own action only; what leaves the machine is the outline of the area.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from ...files import scratch_folder
from ...i18n import tr
from ...importers.osm import file as osm_file
from ...model.area import Area
from ...model.codes import SourceKind
from ...model.defaults import OVERPASS_ENDPOINT
from ...model.errors import InputError, NetworkError, ParameterError
from ...model.feedback import Feedback
from ...model.receipt import Receipt
from ...store import Store
from ..areas import AreaGiven, resolve_area
from .files import import_file
from .overpass import Answer, Fetch, Limits, check_endpoint, fetch, query, said_in_the_open, without_login

MAX_AREA_KM2 = 150.0


def fetch_osm(
    store: Store,
    area: AreaGiven,
    endpoint: str = OVERPASS_ENDPOINT,
    *,
    feedback: Feedback | None = None,
    fetcher: Fetch = fetch,
    limits: Limits | None = None,
    dry_run: bool = False,
) -> Receipt:
    """Fetch `area` (see `resolve_area`) from an Overpass server and import it.

    A second fetch of the same area updates what it fetched before. The receipt is that of the network, with the lamps'
    under `lamps`. Raises ParameterError, NetworkError, InputError, StoreError, Cancelled; nothing is changed then.
    """
    feedback = feedback or Feedback()
    limits = limits or Limits()
    wanted = _area(store, area)
    shape, name = wanted.polygon, wanted.name or tr("own area")
    address = check_endpoint(endpoint)
    in_the_open = said_in_the_open(address)
    if in_the_open:
        feedback.message(in_the_open)
    with scratch_folder() as folder:
        target = folder / f"openstreetmap-{_slug(name)}.osm"
        feedback.progress(0.0, tr("Asking OpenStreetMap for {area}").format(area=name))
        answer = fetcher(address, query(shape, store.crs), target, limits, feedback.part(0.0, 0.5))
        feedback.check()
        _check_answer(answer, target, limits)
        receipt = _import(store, target, shape, f"OpenStreetMap {name}", feedback.part(0.5, 1.0), dry_run)
    receipt.extra["endpoint"] = without_login(address)
    receipt.notes += [in_the_open] if in_the_open else []
    return receipt


def _import(store: Store, file: Path, area: Any, name: str, feedback: Feedback, dry_run: bool) -> Receipt:
    """Import network and lamps together, both or neither."""
    with store.transaction():
        part = feedback.part(0.0, 0.8)
        receipt = import_file(
            store, SourceKind.NETWORK, file, area=area, feedback=part, dry_run=dry_run, source_name=name
        )
        if receipt.extra.get("lamps_in_file"):
            part = feedback.part(0.8, 1.0)
            lamps = import_file(
                store, SourceKind.LIGHTING, file, area=area, feedback=part, dry_run=dry_run, source_name=name
            )
            receipt.extra["lamps"] = lamps.to_dict()
        else:
            receipt.notes.append(
                tr(
                    "No lamps are mapped there: that means unknown, not dark. "
                    "Import the municipality's lighting inventory."
                )
            )
    feedback.progress(1.0)
    return receipt


def square_kilometres(area: Area) -> float:
    """Return how large an area is, which is what the limit is held against."""
    return float(area.polygon.area) / 1e6


def _area(store: Store, given: AreaGiven) -> Area:
    area = resolve_area(store, given)
    if area.polygon is None:
        raise ParameterError(tr("Say which area to fetch: choose one, or draw it."))
    size = square_kilometres(area)
    if size > MAX_AREA_KM2:
        raise ParameterError(
            tr(
                "The area is {size} km², more than the {limit} km² the server is asked for; choose a smaller one."
            ).format(size=round(size), limit=round(MAX_AREA_KM2))
        )
    return area


def _slug(name: str) -> str:
    return re.sub(r"[^0-9A-Za-zåäöÅÄÖ]+", "-", name).strip("-") or "area"


def _check_answer(answer: Answer, target: Path, limits: Limits) -> None:
    """Raise NetworkError unless the answer is a whole OpenStreetMap file."""
    message = _trouble(answer, limits)
    if message:
        raise NetworkError(message, details=f"HTTP {answer.status} {answer.details}".strip())
    tail = _tail(target)
    _check_remark(tail)
    try:
        osm_file.check(target)
    except InputError as error:
        raise NetworkError(
            tr("The server answered with something that is not OpenStreetMap data; try later or another server."),
            details=error.message,
        ) from error
    if "</osm>" not in tail:
        raise NetworkError(tr("The answer was cut off on the way; try again."))


def _trouble(answer: Answer, limits: Limits) -> str:
    if answer.trouble == "timeout":
        return tr("The OpenStreetMap server did not answer in time; try again later or choose a smaller area.")
    if answer.trouble == "too_large":
        return tr("The answer is larger than {limit} MB; choose a smaller area.").format(
            limit=limits.max_bytes // 1_000_000
        )
    if answer.status == 429:
        return tr("The OpenStreetMap server has had too many requests from here; wait a minute and try again.")
    if answer.status in (502, 503, 504):
        return tr("The OpenStreetMap server is too busy just now; try again in some minutes or choose a smaller area.")
    if answer.status == 400:
        return tr("The server did not understand the question; check that the address is an Overpass server.")
    if answer.status in (401, 403, 404):
        return tr("The address is not an open Overpass server (code {code}); check it.").format(code=answer.status)
    if answer.trouble == "network" or answer.status == 0:
        return tr("The OpenStreetMap server cannot be reached; check the address and the network connection.")
    if answer.status != 200:
        return tr("The OpenStreetMap server answered with code {code}; try again later.").format(code=answer.status)
    return ""


def _tail(target: Path) -> str:
    """Return the end of an answer."""
    size = target.stat().st_size
    with target.open("rb") as stream:
        stream.seek(max(0, size - 4096))
        return stream.read().decode("utf-8", "replace")


def _check_remark(tail: str) -> None:
    """Overpass tells of a timeout or lack of memory in a remark at the end of an answer that looks whole."""
    remark = re.search(r"<remark>([^<]*)</remark>", tail)
    if remark and "error" in remark.group(1).lower():
        raise NetworkError(
            tr("The OpenStreetMap server gave up before it was done; choose a smaller area or try again later."),
            details=" ".join(remark.group(1).split())[:300],
        )
