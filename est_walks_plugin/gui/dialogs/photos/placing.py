"""What the dialog of photos works on, without a widget: files, clocks, places by hand, and where each photo belongs then."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ....engine.tracks.at_time import Offset
from ....i18n import tr
from ....model.field.photo import PhotoFile, PhotoFiles, PhotoPlace, PlacedByHand
from ....model.finding import Photo
from ....model.localtime import clock
from ....operations.field.photos.clocks import StoredPhotos
from ....operations.field.photos.ground import Ground
from ....operations.field.photos.places import clocks_of, estimate_offsets, offset_by_stop, place_all
from ...labels import label


@dataclass(frozen=True)
class Looked:
    """What a folder holds, or which photos of a walk are stored, and what is known of the walk, read in a task.

    Of stored photos `offsets` and `by_hand` say how they are placed now, `rows` what is stored; the path of each is its key.
    """

    files: PhotoFiles
    ground: Ground
    is_stored: bool = False
    offsets: Mapping[str, float] = field(default_factory=dict)
    by_hand: Mapping[str, PlacedByHand] = field(default_factory=dict)
    rows: tuple[Photo, ...] = ()

    @classmethod
    def of_stored(cls, stored: StoredPhotos) -> Looked:
        """Return what is known of photos that are stored."""
        return cls(PhotoFiles(stored.photos), stored.ground, True, stored.offsets, stored.by_hand, stored.rows)


class Placing:
    """Where the photos belong with the clocks as they are set now."""

    def __init__(self, looked: Looked) -> None:
        self._looked = looked
        self.ground = looked.ground
        self.photos: tuple[PhotoFile, ...] = tuple(one for one in looked.files.photos if not one.problem)
        self.problems: tuple[PhotoFile, ...] = tuple(one for one in looked.files.photos if one.problem)
        self.estimated: dict[str, Offset] = estimate_offsets(self.photos, self.ground)
        estimated = {} if looked.is_stored else {name: one.seconds for name, one in self.estimated.items()}
        self.offsets: dict[str, float] = {**estimated, **looked.offsets}
        self.by_hand: dict[str, PlacedByHand] = dict(looked.by_hand)
        self.places: list[PhotoPlace] = []
        self.place()

    def moved_clocks(self) -> dict[str, float]:
        """Return the offsets of cameras (by name) that are others than those of stored photos were."""
        return {name: one for name, one in self.offsets.items() if one != self._looked.offsets.get(name, 0.0)}

    def moved_by_hand(self) -> dict[str, PlacedByHand | None]:
        """Return where stored photos (keys) are put by hand that were not so, None for those that are so no more."""
        was = self._looked.by_hand
        return {key: self.by_hand.get(key) for key in {*was, *self.by_hand} if was.get(key) != self.by_hand.get(key)}

    def after(self, looked: Looked) -> Placing:
        """Return the same with stored photos as they are by now: what was set here stays set."""
        other, moved, keys = Placing(looked), self.moved_by_hand(), {photo.path for photo in looked.files.photos}
        other.offsets.update({name: one for name, one in self.moved_clocks().items() if name in looked.offsets})
        hands = {**other.by_hand, **{key: where for key, where in moved.items() if key in keys}}
        other.by_hand = {key: where for key, where in hands.items() if where is not None}
        other.place()
        return other

    def stand_on(self, ground: Ground) -> None:
        """Place the photos by what is known of the walk now: other findings, stops or tracks."""
        self.ground = ground
        self.place()

    @property
    def cameras(self) -> list[str]:
        """The cameras, the one with most photos first; "" is one that does not say what it is."""
        return [name for name, _ in Counter(photo.facts.camera for photo in self.photos).most_common()]

    def place(self) -> None:
        """Find out anew where every photo belongs."""
        self.places = place_all(self.photos, self.ground, self.offsets, self.by_hand)

    def set_offset(self, camera: str, seconds: float) -> None:
        """Add so many seconds to a camera's clock."""
        self.offsets[camera] = seconds
        self.place()

    def reckon(self, camera: str) -> Offset | None:
        """Set a camera's clock by its own photos again, where they tell it."""
        offset = self.estimated.get(camera)
        if offset is not None:
            self.set_offset(camera, offset.seconds)
        return offset

    def know(self, number: int, where: PlacedByHand) -> Offset | None:
        """Set the clock of the camera that took a photo (its number) by where it was taken; None when nothing tells when."""
        photo = self.photos[number]
        moment = float(clocks_of([photo], self.ground)[0])
        offset = None
        if photo.facts.clock is not None:
            offset = offset_by_stop(self.ground, moment, where, self.offsets.get(photo.facts.camera, 0.0))
        if offset is not None:
            self.set_offset(photo.facts.camera, offset.seconds)
        return offset

    def put(self, numbers: Sequence[int], where: PlacedByHand | None) -> None:
        """Place photos by hand, or (None) let them be placed as the others are."""
        for number in numbers:
            path = self.photos[number].path
            if where is None:
                self.by_hand.pop(path, None)
            else:
                self.by_hand[path] = where
        self.place()

    # --- in words ------------------------------------------------------------------------------------------------

    def where(self, number: int) -> str:
        """Return in few words where a photo belongs."""
        place = self.places[number]
        seq = {stop.uuid: stop.seq for stop in self.ground.stops}.get(place.stop or "")
        if place.finding:
            return tr("finding, stop {number}").format(number=seq) if seq else tr("finding")
        if seq is not None:
            return tr("stop {number}").format(number=seq) + (" ?" if place.is_guess else "")
        return tr("not placed") if place.is_open else tr("on the way")

    def told(self, number: int) -> list[str]:
        """Return all that is to be known of a photo, part by part."""
        photo, place = self.photos[number], self.places[number]
        parts = [tr("Photo {number} of {count}").format(number=number + 1, count=len(self.photos)), photo.name]
        if place.taken_at:
            parts.append(self.time(number))
        parts.append(self.where(number).removesuffix(" ?"))
        if place.waiting:
            parts.append(tr("recorded in the field"))
        if place.position_from:
            parts.append(label("PhotoPosition", place.position_from.value))
        if place.is_guess:
            parts.append(tr("a guess: only the time tells"))
        return parts

    def time(self, number: int) -> str:
        """Return the clock, put right, at which a photo was taken; empty when that is not known."""
        return clock(self.places[number].taken_at, self.ground.time_zone)
