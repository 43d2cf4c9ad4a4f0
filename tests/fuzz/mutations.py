"""Seeded damage to files: what mail, Excel, editors, broken exports and malice do to them."""

from __future__ import annotations

import gzip
import io
import random
import zipfile
from pathlib import Path
from typing import Callable

Mutation = Callable[[bytes, random.Random], bytes]

STRANGE = [
    b"\x00",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\xe2\x80\xae",
    b"\xc3\x28",
    b"'" * 40,
    b'"',
    b";;;;",
    b"\t",
    b"\r",
    b"&#64;",
    b"&nbsp;",
    b"_x000D_",
    b"%40",
    b"<b>",
    b"[% 1 %]",
    b"=1+1",
    b"1e308",
    b"9" * 400,
    b"-0",
    b"NaN",
    b"2026-03-13 1O:00",
    b"31/02/2026",
    b"99999999999999999999",
    b"POINT(1 2",
    b"{}",
    b"[[[[[[",
    b"</a>",
    b"\xf0\x9f\x8c\xb3",
]


def cut_short(data: bytes, random_: random.Random) -> bytes:
    return data[: random_.randrange(len(data) + 1)]


def flip_bytes(data: bytes, random_: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(random_.randint(1, 20)):
        if changed:
            changed[random_.randrange(len(changed))] = random_.randrange(256)
    return bytes(changed)


def put_in(data: bytes, random_: random.Random) -> bytes:
    for _ in range(random_.randint(1, 8)):
        at = random_.randrange(len(data) + 1)
        data = data[:at] + random_.choice(STRANGE) * random_.randint(1, 3) + data[at:]
    return data


def take_out(data: bytes, random_: random.Random) -> bytes:
    start = random_.randrange(len(data) + 1)
    return data[:start] + data[start + random_.randint(1, 400) :]


def repeat_a_piece(data: bytes, random_: random.Random) -> bytes:
    start = random_.randrange(len(data) + 1)
    piece = data[start : start + random_.randint(1, 3000)]
    return data[:start] + piece * random_.randint(2, 40) + data[start:]


def swap_lines(data: bytes, random_: random.Random) -> bytes:
    lines = data.split(b"\n")
    random_.shuffle(lines)
    return b"\n".join(lines)


def change_delimiters(data: bytes, random_: random.Random) -> bytes:
    old, new = random_.sample([b";", b",", b"\t", b"|", b'"', b".", b"-"], 2)
    return data.replace(old, new)


def other_encoding(data: bytes, random_: random.Random) -> bytes:
    target = random_.choice(["utf-16", "cp1252", "cp850", "mac-roman", "utf-8-sig", "utf-16-be"])
    return data.decode("utf-8", "replace").encode(target, "replace")


def twice_encoded(data: bytes, random_: random.Random) -> bytes:
    return data.decode("cp1252", "replace").encode("utf-8")


def wide_cells(data: bytes, random_: random.Random) -> bytes:
    at = random_.randrange(len(data) + 1)
    return data[:at] + random_.choice([b"a", b"1", b" ", b"-", b"2026-", b"(", b"@"]) * 100_000 + data[at:]


def only_the_header(data: bytes, random_: random.Random) -> bytes:
    return data.split(b"\n")[0] + b"\n"


MUTATIONS: tuple[Mutation, ...] = (
    cut_short,
    flip_bytes,
    put_in,
    take_out,
    repeat_a_piece,
    swap_lines,
    change_delimiters,
    other_encoding,
    twice_encoded,
    wide_cells,
    only_the_header,
)


def mutate(path: Path, seed: int) -> tuple[str, bytes]:
    """Return (what was done, the damaged bytes) of a file; members of a zip or gzip are damaged inside every other time."""
    random_ = random.Random(seed)
    mutation = random_.choice(MUTATIONS)
    data = path.read_bytes()
    inside = random_.random() < 0.6
    if inside and data[:2] == b"\x1f\x8b":
        return f"{mutation.__name__} inside gzip", gzip.compress(mutation(gzip.decompress(data), random_), 1)
    if inside and data[:2] == b"PK":
        return f"{mutation.__name__} inside zip", _inside_zip(data, mutation, random_)
    return mutation.__name__, mutation(data, random_)


def _inside_zip(data: bytes, mutation: Mutation, random_: random.Random) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
        names = [name for name in old.namelist() if not name.endswith("/")]
        chosen = random_.choice(names)
        for name in names:
            content = old.read(name)
            new.writestr(name, mutation(content, random_) if name == chosen else content)
    return written.getvalue()
