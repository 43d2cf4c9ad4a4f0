"""Answers to residents of the six kinds that a municipality publishes, in both languages, without a store."""

from __future__ import annotations

import struct
import zlib
from datetime import date, timedelta

from est_walks_plugin.model.answers.answer import (
    Answer,
    AnswerMap,
    Change,
    HeldWalk,
    Point,
    PublicPhoto,
    PublicState,
    Theme,
)

KINDS = ("empty", "one", "many", "long", "no_photos", "all_declined")
DAY = date(2026, 10, 15)
PLACES = (
    "gångvägen Lingongatan–Muststråket",
    "tunneln vid stationen",
    "parkeringen vid vårdcentralen",
    "bron över Mustbäcken",
)
MATTERS = (
    ("Skymmande växtlighet", "Beskär buskage", "Park"),
    ("Belysning ur funktion", "Laga belysning", "Belysning"),
    ("Klotter", "Klottersanering", "Gata"),
    ("Mörk plats", "Byte till LED", "Belysning"),
)


def png(width: int, height: int, shade: int = 200) -> bytes:
    """Return a picture of one shade with a frame, as PNG."""
    rows = []
    for y in range(height):
        row = bytearray([shade] * width * 3)
        if y in (0, height - 1):
            row = bytearray([90] * width * 3)
        row[0:3] = row[-3:] = b"\x5a\x5a\x5a"
        rows.append(b"\0" + bytes(row))

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(b"".join(rows)))
        + chunk(b"IEND", b"")
    )


PHOTO = PublicPhoto(png(320, 240), "Gångvägen med buskar på båda sidor", 320, 240)
MAP = AnswerMap(
    png(900, 600, 232),
    900,
    600,
    "Karta över centrum med numrerade punkter längs vandringen.",
    "Karta: © OpenStreetMap contributors",
)


def point(number: int, state: PublicState | None, *, told: str = "", why: str = "", photos: bool = False) -> Point:
    """Return the point of a number."""
    category, measure, owner = MATTERS[number % len(MATTERS)]
    when = DAY + timedelta(days=20 + number) if state is not PublicState.WILL_NOT and state else None
    return Point(
        key=f"task-{number}",
        number=number,
        where=PLACES[number % len(PLACES)],
        category=category,
        measure=measure if state else "",
        state=state,
        owner=owner if state else "",
        when=when,
        why=why,
        told=told,
        photos=(PHOTO,) if photos else (),
        position=(135973.0 + number, 6595977.0),
    )


def answer(kind: str, language: str = "sv") -> Answer:
    """Return the answer of one of KINDS."""
    done, will, wont, good, open_ = _points(kind)
    made = len(done) + len(will) + len(wont) + len(good) + len(open_)
    has_map = kind not in ("empty", "no_photos")
    return Answer(
        title="Återkoppling från trygghetsvandringen i Kungsängen"
        if language == "sv"
        else "What became of the safety walk in Kungsängen",
        language=language,
        municipality="Upplands-Bro kommun",
        area="Kungsängen",
        period=None,
        walks=(
            HeldWalk(
                "w",
                "Kungsängen höst 2026",
                DAY,
                12,
                3140.0,
                ("Gå ut från Torget, 120 m.", "Sväng höger in på Lingongatan, 340 m."),
            ),
        )
        if kind != "empty"
        else (),
        said=(Theme("Belysning", 9), Theme("Växtlighet", 4), Theme("Klotter", 7)) if made > 3 else (),
        points_made=made,
        done=done,
        will_do=will,
        will_not=wont,
        good=good,
        not_decided=open_,
        next_day=None if kind == "empty" else date(2027, 4, 15),
        contact="" if kind == "empty" else "Felanmälan: upplands-bro.se/felanmalan",
        version=1 if kind == "empty" else 3,
        published=date(2026, 11, 28),
        changes=(Change("task-1", "state", "tunneln vid stationen", "Planerat", "Klart"),) if kind == "many" else (),
        map=MAP if has_map else None,
        sources=("trygghetsvandring 15 oktober 2026",),
    )


def _points(kind: str) -> tuple[tuple[Point, ...], ...]:
    if kind == "empty":
        return (), (), (), (), ()
    if kind == "one":
        return (point(1, PublicState.DONE, told="Buskarna är beskurna.", photos=True),), (), (), (), ()
    if kind == "all_declined":
        why = "Vägen är enskild, och vägföreningen avstår."
        return (), (), tuple(point(n, PublicState.WILL_NOT, why=why) for n in range(1, 9)), (), ()
    if kind == "long":
        word = "Gatubelysningsanläggningsunderhållsupphandlingsföreskriftsöversynskommitté" * 2
        one = Point(
            "task-1",
            1,
            word,
            word,
            word,
            PublicState.PLANNED,
            word,
            DAY,
            "",
            f"{word} <script>alert('x')</script> & {word}",
        )
        return (), (one,), (Point("task-2", 2, word, word, word, PublicState.WILL_NOT, word, None, word),), (), ()
    count, photos = (200, True) if kind == "many" else (12, False)
    states = (
        PublicState.DONE,
        PublicState.IN_PROGRESS,
        PublicState.PLANNED,
        PublicState.OTHER_OWNER,
        PublicState.WILL_NOT,
    )
    made = [
        point(
            n,
            states[n % 5],
            told="Klart i oktober.",
            why="För dyrt i år; tas upp i budgeten." if n % 5 == 4 else "",
            photos=photos and n % 9 == 0,
        )
        for n in range(1, count + 1)
    ]
    good = tuple(point(n, None) for n in range(count + 1, count + 4))
    open_ = tuple(point(n, None) for n in range(count + 4, count + 7))
    return (
        tuple(one for one in made if one.state is PublicState.DONE),
        tuple(one for one in made if one.state not in (PublicState.DONE, PublicState.WILL_NOT)),
        tuple(one for one in made if one.state is PublicState.WILL_NOT),
        good,
        open_,
    )
