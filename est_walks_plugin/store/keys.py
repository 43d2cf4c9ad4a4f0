"""UUID keys that grow with time (RFC 9562, version 7), so that an index on them grows at its end."""

from __future__ import annotations

import os
import time

_last = 0


def take_stamps(count: int) -> int:
    """Reserve `count` growing 60-bit stamps, milliseconds and a counter, and return the first."""
    global _last
    first = max((time.time_ns() // 1_000_000) << 12, _last + 1)
    _last = first + count - 1
    return first


def new_uuids(count: int) -> list[str]:
    """Return `count` new keys in growing order; unique among processes by 60 random bits each."""
    first = take_stamps(count)
    noise = os.urandom(8 * count).hex()
    keys = []
    for i in range(count):
        stamp = f"{first + i:015x}"
        tail = noise[16 * i : 16 * i + 16]
        keys.append(f"{stamp[:8]}-{stamp[8:12]}-7{stamp[12:]}-8{tail[1:4]}-{tail[4:]}")
    return keys


def sql_of_new_uuids(count: int, number: str) -> str:
    """Return an SQLite expression that gives such a key to each of `count` rows; column `number` counts them from 1."""
    stamp = f"({take_stamps(count) - 1:d} + {number})"
    return (
        f"printf('%08x-%04x-7%03x-8%03x-%012x', {stamp} >> 28, ({stamp} >> 12) & 65535, {stamp} & 4095, "
        "random() & 4095, random() & 281474976710655)"
    )


def new_uuid() -> str:
    """Return one new key."""
    return new_uuids(1)[0]
