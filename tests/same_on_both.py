"""What two runs on two stores told, wrote and kept, in a form that they can share: without keys, times and where each is."""

from __future__ import annotations

import json
import re
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from est_walks_plugin.store import Store
from est_walks_plugin.store.schema import TABLES

_KEY = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_DIGEST = re.compile(r"\b[0-9a-f]{12,64}\b")
"""Of a stamp: what it is made of has the keys of the rows."""
_TIMES = frozenset({"created", "changed", "seconds", "made_at", "imported_at", "at", "output", "file_date"})
"""What differs between any two runs."""


def moments(now: datetime) -> re.Pattern[str]:
    """Return what finds the moments of a run that ends `now` (UTC), which may have begun before midnight."""
    days = (now, now - timedelta(days=1))
    told = (rf"{day:%Y-%m-%d}T\d\d:\d\d:\d\d(?:\.\d+)?\+00:00|{day:%Y%m%d}T\d{{6}}Z" for day in days)
    return re.compile("|".join(told))


def comparable(address: str, folder: Path, told: dict[str, Any], files: dict[str, str]) -> dict[str, Any]:
    """Return receipts, texts of files and the rows of every table of the store at `address`, ready to be compared."""
    # Where a line of a page ends follows the widths of a stamp's digits: of a document the words are compared.
    files = {name: " ".join(text.split()) if name.endswith(".pdf") else text for name, text in files.items()}
    with Store.open(address) as store:
        kept = {table.name: _rows(store, table.name) for table in TABLES if store.count(table.name)}
    keys = _KEY.findall(json.dumps([told, files], default=str))
    now = moments(datetime.now(timezone.utc))
    numbers = {key: f"#{number}" for number, key in enumerate(dict.fromkeys(keys))}

    def plain(value: Any) -> Any:
        if isinstance(value, dict):
            return {plain(name): plain(one) for name, one in value.items() if name not in _TIMES}
        if isinstance(value, (list, tuple)):
            return [plain(one) for one in value]
        if isinstance(value, str):
            text = value.replace(str(folder), "").replace(address, "STORE")
            return _DIGEST.sub("DIGEST", _KEY.sub(lambda match: numbers.get(match.group(), "#"), now.sub("NOW", text)))
        return value

    tables = {name: sorted(map(plain, rows), key=_content) for name, rows in kept.items()}
    return {"receipts": plain(told), "files": plain(files), "tables": tables}


def _content(row: dict[str, Any]) -> str:
    return json.dumps({name: value for name, value in row.items() if name != "uuid"}, sort_keys=True)


def _rows(store: Store, table: str) -> list[dict[str, Any]]:
    rows = store.rows(table)
    for row in rows:
        for name, value in row.items():
            if isinstance(value, (datetime, date)):
                row[name] = value.isoformat()
            elif isinstance(value, bytes):
                row[name] = value.hex()
            elif hasattr(value, "wkt"):
                row[name] = value.wkt
    return rows
