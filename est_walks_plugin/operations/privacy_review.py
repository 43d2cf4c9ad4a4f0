"""Privacy after the import: the list of texts to look at before anything public, approval, and scheduled deletion."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timezone
from typing import TYPE_CHECKING, Any

from ..i18n import tr
from ..model.codes import Review
from ..model.errors import ParameterError
from ..model.feedback import Feedback
from ..model.source import Source
from ..model.wording.position_notes import PositionCode, PositionNote, position_columns
from ..privacy import MASKED_KINDS, PrivacyFinding, count_kinds, screen_many
from ..privacy.kinds import MASKED_BY_HAND
from ..store.recorder import RowState
from ..store.roles import audit
from .field.came.forget import TEXTS as THAT_COME_BACK
from .field.came.forget import forget_texts
from .photos import let_copies_stand

if TYPE_CHECKING:
    from ..store import Store

#: Tables with texts that are reviewed, and their text columns.
TEXTS: dict[str, tuple[str, ...]] = {
    "observation": ("title", "text", "address", "place_name", "role"),
    "finding": ("text", "spot", "photo_no"),
    "task": ("title", "text", "reason", "feedback"),
    "stop": ("field_note",),
    "seen_again": ("note",),
    "presence_effort": ("note",),
    "est_meeting": ("note",),
    "est_decision": ("text", "outcome"),
    "cause_analysis": ("problem", "expected", "outcome"),
    "analysis_cause": ("text", "known_from"),
    "analysis_measure": ("text",),
}
PHOTO = "photo"
"""Photos are looked at too, where they are shown; they have no text in the list."""
_OF_GROUP = ("problem", "expected", "outcome", "known_from")
_DOUBTED = ("title", "text", "reason", "feedback", "spot", "photo_no", "field_note", "note", "role", *_OF_GROUP)
"""What names of people may stand in; an address is no doubt."""
_PART = 2_000
#: Parts of a receipt that hold no words of a file, and the tables a scheduled deletion takes from.
_COUNTED = frozenset({"masked", "matched", "crs", "encoding", "delimiter", "format", "source_uuid"})
_PURGED = ("observation", "source", "mapping", "photo", "track")


@dataclass(frozen=True)
class ScreenResult:
    """What screening stored texts did: texts looked at, rows changed, and what was masked per kind."""

    read: int
    changed: int
    masked: dict[str, int] = field(default_factory=dict)
    doubtful: int = 0


@dataclass(frozen=True)
class PurgeResult:
    """What a scheduled deletion did; `log` are the rows written to the deletion log."""

    texts: int
    photos: int
    tracks: int = 0
    log: list[dict[str, Any]] = field(default_factory=list)


@dataclass(frozen=True)
class ReviewText:
    """A row whose texts are to be looked at; `text` holds all but its title, `source` is the name of where it came from."""

    table: str
    uuid: str
    title: str | None
    text: str
    review: str
    masked: int
    source: str
    external_id: str | None

    @property
    def key(self) -> str:
        """What tells it apart among rows of all tables."""
        return f"{self.table}/{self.uuid}"


def review_list(
    store: Store, states: Sequence[Review] = (Review.DOUBTFUL, Review.MASKED), limit: int | None = None
) -> list[ReviewText]:
    """Return rows whose texts are to be looked at, doubtful ones first."""
    names = {row["uuid"]: row["name"] for row in store.rows("source", columns=("uuid", "name"))}
    found: list[ReviewText] = []
    for state in states:
        for table in TEXTS:
            for row in store.rows(table, {"review": state.value}, limit=limit):
                found.append(
                    ReviewText(
                        table=table,
                        uuid=row["uuid"],
                        title=row.get("title"),
                        text=text_of(RowState(row), table),
                        review=row["review"],
                        masked=row.get("masked") or 0,
                        source=names.get(row.get("source") or "", ""),
                        external_id=row.get("external_id"),
                    )
                )
    return found if limit is None else found[:limit]


def approve(store: Store, table: str, uuids: Iterable[str]) -> int:
    """Mark texts, or photos, as looked at and fit to publish; return how many. Purged texts stay purged.

    A photo whose picture has not come, and one of which there is a blurred copy, are never fit: they are passed over.
    """
    if table != PHOTO:
        _check_table(table)
    keys = list(uuids)
    if table == PHOTO:
        keys = fit_to_approve(store, keys)
    rows = store.rows(table, {"uuid": keys}, columns=("uuid", "review")) if keys else []
    changes = {row["uuid"]: {"review": Review.APPROVED.value} for row in rows if row["review"] != Review.PURGED.value}
    return store.update_many(table, changes) if changes else 0


def to_review(store: Store, table: str, uuid: str) -> bool:
    """Let a row whose text a rule doubts by now wait for review, where it did not; return whether it was changed.

    Raises ParameterError, NotFoundError.
    """
    _check_table(table)
    if store.get(table, uuid)["review"] not in (None, Review.CLEAR.value):
        return False
    store.update(table, uuid, {"review": Review.DOUBTFUL.value})
    return True


def fit_to_approve(store: Store, photos: Sequence[str]) -> list[str]:
    """Return those of photos (keys) whose picture has come and of which there is no blurred copy."""
    rows = store.rows("photo", {"uuid": list(photos)}, columns=("uuid", "sha256")) if photos else []
    copies = store.rows("photo", {"copy_of": list(photos)}, columns=("copy_of",)) if photos else []
    blurred = {row["copy_of"] for row in copies}
    return [row["uuid"] for row in rows if row["sha256"] and row["uuid"] not in blurred]


def doubtful_words(text: str) -> list[tuple[int, int]]:
    """Return (start, end) of what a rule only doubts in a text that has been screened."""
    masked, findings = screen_many([text])[0]
    return [(one.start, one.end) for one in findings if one.doubtful] if masked == text else []


def masked_by_hand(text: str, start: int, end: int) -> str:
    """Return a text with the characters start..end written over by a mask."""
    return text[:start] + MASKED_BY_HAND + text[end:]


def twins(store: Store, table: str, uuid: str) -> list[str]:
    """Return the rows that wait for review with the very same texts as one, itself first."""
    _check_table(table)
    row = store.get(table, uuid)
    same: dict[str, Any] = {name: row[name] for name in TEXTS[table]}
    waiting = [Review.DOUBTFUL.value, Review.MASKED.value]
    found = store.rows(table, {"review": waiting, **same}, columns=("uuid",))
    return list(dict.fromkeys([uuid, *(one["uuid"] for one in found)]))


def text_of(row: RowState, table: str) -> str:
    """Return the texts of a row as they are read, all but its title."""
    return "\n".join(str(row.values[name]) for name in TEXTS[table] if name != "title" and row.values.get(name))


def decide(store: Store, table: str, uuid: str, mended: Mapping[str, str | None] | None = None) -> int:
    """Approve a row and every other that waits with the very same texts; `mended` replaces those of all. Returns how many.

    Raises ParameterError, NotFoundError; then nothing is changed.
    """
    uuids = twins(store, table, uuid)
    with store.transaction():
        for one in uuids if mended else ():
            rewrite(store, table, one, **(mended or {}))
        return approve(store, table, uuids)


def approve_keys(store: Store, keys: Sequence[str], mended: Mapping[str, str] | None = None) -> int:
    """Approve texts by the keys of the review list, and photos ("table/uuid"); return how many. `mended` replaces those of one,
    by "title" and "text"; of a table with one text, whatever its column, that is "text".

    Raises ParameterError for a key that is none, NotFoundError; then nothing is changed.
    """
    if not keys:
        raise ParameterError(tr("Say which texts are approved: give keys from the list for privacy review."))
    if mended and len(keys) != 1:
        raise ParameterError(tr("Give one key when a text is mended."))
    by_table: dict[str, list[str]] = {}
    for key in keys:
        table, _, uuid = key.partition("/")
        if table != PHOTO:
            _check_table(table)
        store.get(table, uuid)
        by_table.setdefault(table, []).append(uuid)
    with store.transaction():
        if mended:
            table, uuid = keys[0].split("/", 1)
            _check_table(table)  # a photo has no text
            only = TEXTS[table][0] if len(TEXTS[table]) == 1 else "text"
            rewrite(store, table, uuid, **{only if name == "text" else name: text for name, text in mended.items()})
        return sum(approve(store, table, uuids) for table, uuids in by_table.items())


def rewrite(store: Store, table: str, uuid: str, **texts: str | None) -> None:
    """Replace texts the reviewer has edited (text="...", title="..."); they are screened and count as approved.

    Raises ParameterError for a column that holds no text.
    """
    _check_table(table)
    unknown = [name for name in texts if name not in TEXTS[table]]
    if unknown:
        raise ParameterError(tr("“{name}” is no text of “{table}”.").format(name=unknown[0], table=table))
    values: dict[str, Any] = {}
    for name, (clean, _) in zip(texts, screen_many(list(texts.values()))):
        values[name] = clean or None
    # The reviewer has just read it: what a rule still doubts has been judged by a person.
    values["review"] = Review.APPROVED.value
    _forget_spelling(store, table, {uuid: values})
    with store.transaction():
        if THAT_COME_BACK.get(table) in texts:
            forget_texts(store, table, [uuid])
        store.update(table, uuid, values)


def screen_store(store: Store, feedback: Feedback | None = None) -> ScreenResult:
    """Screen every stored text again, as after an update of the rules; all or nothing."""
    feedback = feedback or Feedback()
    total: Counter[str] = Counter()
    read = changed = doubtful = 0
    with store.transaction():
        for share, (table, names) in enumerate(TEXTS.items()):
            rows = store.rows(
                table, columns=("uuid", "review", *names, *(("masked",) if table == "observation" else ()))
            )
            changes: dict[str, dict[str, Any]] = {}
            for start in range(0, len(rows), _PART):
                feedback.check()
                feedback.progress((share + start / max(1, len(rows))) / len(TEXTS), tr("Screening texts"))
                part = rows[start : start + _PART]
                read += len(part)
                texts = screen_many([row[name] for row in part for name in names])
                for index, row in enumerate(part):
                    found = dict(zip(names, texts[index * len(names) : (index + 1) * len(names)]))
                    judged = _judge(found)
                    total.update(judged.kinds)
                    doubtful += judged.is_doubtful
                    values = judged.columns(row["review"], row["masked"] or 0 if table == "observation" else None)
                    if values:
                        changes[row["uuid"]] = values
            _forget_spelling(store, table, changes)
            uuids = list(changes)
            if table in THAT_COME_BACK:
                forget_texts(store, table, [key for key, new in changes.items() if THAT_COME_BACK[table] in new])
            for start in range(0, len(uuids), _PART):
                feedback.check()
                store.update_many(table, {uuid: changes[uuid] for uuid in uuids[start : start + _PART]})
            changed += len(changes)
    return ScreenResult(read, changed, dict(total), doubtful)


def _forget_spelling(store: Store, table: str, changes: dict[str, dict[str, Any]]) -> None:
    """Take out of changes (uuid -> values) how the file spelt an address that changes: the note on the position told it."""
    told = [
        uuid for uuid, values in changes.items() if table == "observation" and {"address", "place_name"} & {*values}
    ]
    columns = ("uuid", "position_notes", "position_note")
    for row in store.rows(table, {"uuid": told}, columns=columns) if told else ():
        notes = PositionNote.all_from_json(row["position_notes"])
        if notes:
            kept = [note for note in notes if note.code is not PositionCode.SPELT]
            changes[row["uuid"]].update(position_columns(kept, store.reader(store.language)))
        elif row["position_note"]:
            changes[row["uuid"]]["position_note"] = screen_many([row["position_note"]])[0][0]


@dataclass(frozen=True)
class _Judged:
    """What screening said of one row: the texts that change, what was masked per kind, and whether a doubt remains."""

    texts: dict[str, str]
    kinds: Counter[str]
    is_doubtful: bool

    def columns(self, review: str | None, masked: int | None) -> dict[str, Any]:
        """Return the columns to write; `masked` is how much was masked before, None where that is not counted."""
        values: dict[str, Any] = dict(self.texts)
        hits = sum(self.kinds.values())
        if hits:
            values["review"] = (Review.DOUBTFUL if self.is_doubtful else Review.MASKED).value
            if masked is not None:
                values["masked"] = masked + hits
        elif self.is_doubtful and review in (None, Review.CLEAR.value):
            values["review"] = Review.DOUBTFUL.value
        return values


def _judge(screened: dict[str, tuple[str, tuple[PrivacyFinding, ...]]]) -> _Judged:
    """Judge a row's texts, column -> what screening made of it."""
    texts: dict[str, str] = {}
    total: Counter[str] = Counter()
    for name, (clean, findings) in screened.items():
        kinds = {kind: count for kind, count in count_kinds(findings).items() if kind in MASKED_KINDS}
        if kinds:
            total.update(kinds)
            texts[name] = clean
    doubted = [finding for name in _DOUBTED if name in screened for finding in screened[name][1]]
    return _Judged(texts, total, any(finding.doubtful for finding in doubted))


def purge(store: Store, today: date, feedback: Feedback | None = None) -> PurgeResult:
    """Delete texts of sources, photos and tracks whose deletion date has come, and log it; all or nothing.

    Titles, texts and what the receipts tell of rows go, and what was decided of the file's columns and words; category,
    time, state and position stay, so that counts do not change. Nothing of it is left in the bytes of the store. A
    later import of the same rows does not bring the text back.
    """
    feedback = feedback or Feedback()
    now = datetime.now(timezone.utc).replace(microsecond=0)
    log: list[dict[str, Any]] = []
    texts = photos = 0
    with store.transaction():
        for source in map(Source.from_row, store.rows("source")):
            if source.delete_after is None or source.delete_after > today:
                continue
            feedback.check()
            count = _purge_source(store, source.uuid, now)
            _purge_receipt(store, source)
            if count:
                texts += count
                reason = tr("the deletion date {date} of “{source}” has come").format(
                    date=source.delete_after.isoformat(), source=source.name
                )
                log.append({"at": now, "what": "observation", "source": source.uuid, "count": count, "reason": reason})
        old = _due(store, "photo", today)
        let_copies_stand(store, old)
        photos, tracks = store.delete("photo", old), store.delete("track", _due(store, "track", today))
        reason = tr("their deletion date has come")
        gone = (("photo", photos), ("track", tracks))
        log += [{"at": now, "what": what, "count": count, "reason": reason} for what, count in gone if count]
        if log:
            store.insert("purge_log", log)
        audit.prune(store.backend)
    store.forget_deleted(*_PURGED)
    return PurgeResult(texts, photos, tracks, log)


def _due(store: Store, table: str, today: date) -> list[str]:
    """Return the rows of a table whose deletion date has come."""
    rows = store.rows(table, columns=("uuid", "delete_after"))
    return [row["uuid"] for row in rows if row["delete_after"] is not None and row["delete_after"] <= today]


def _purge_source(store: Store, source: str, now: datetime) -> int:
    """Delete the texts of one source's observations; return how many rows."""
    rows = store.rows("observation", {"source": source, "purged_at": None}, columns=("uuid",))
    gone = {"title": None, "text": None, "review": Review.PURGED.value, "purged_at": now, "masked": 0}
    for start in range(0, len(rows), _PART):
        store.update_many("observation", {row["uuid"]: gone for row in rows[start : start + _PART]})
    return len(rows)


def _purge_receipt(store: Store, source: Source) -> None:
    """Leave of a source's receipt what counts, and nothing of what was decided for files of its system."""
    new = {name: value if name in _COUNTED else _emptied(value) for name, value in source.receipt.items()}
    if new != source.receipt:
        store.update("source", source.uuid, {"receipt": new, "mapping": {}})
    decided = store.rows("mapping", {"kind": source.kind, "system": source.system}, columns=("uuid",))
    store.delete("mapping", [row["uuid"] for row in decided])


def _emptied(value: Any) -> Any:
    """Return a part of a receipt without words: numbers stay, what holds words is empty."""
    if isinstance(value, (bool, int, float)):
        return value
    return type(value)() if isinstance(value, (str, list, dict)) else None


def _check_table(table: str) -> None:
    if table not in TEXTS:
        raise ParameterError(tr("“{table}” has no texts to review.").format(table=table))
