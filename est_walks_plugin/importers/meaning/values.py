"""Cells to values, a column at a time: texts, ids, and numbers with decimal comma."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

import numpy as np

from ...i18n import tr
from ...privacy.normal_form import is_normal, normal
from ..formats.table import MAX_CELL_CHARACTERS, Choice
from ..formats.text_files.containers import SIGNS, is_container

if TYPE_CHECKING:
    from numpy.typing import NDArray

#: What exports write for "nothing".
NOTHING = frozenset(
    {
        "",
        "-",
        "--",
        "–",
        ".",
        "null",
        "\\n",
        "none",
        "nan",
        "n/a",
        "na",
        "#n/a",
        "(null)",
        "saknas",
        "okänd",
        "okänt",
        "uppgift saknas",
    }
)
_LONGEST_NOTHING = max(map(len, NOTHING))
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff\ufffe\uffff]")
_THOUSANDS = str.maketrans("", "", " \u00a0\u2009\u202f'’_")
_WHOLE_FLOAT = re.compile(r"^-?\d+\.0+$")


def to_text(column: Sequence[Any]) -> list[str | None]:
    """Return stripped texts, None for empty cells; a float that is whole loses its ".0" (100234.0 -> "100234").

    A cell of JSON or markup is no text; what programs write as an escape is what it stands for.
    """
    texts = _texts(column)
    together = "\x1f".join([text for text in texts if text is not None])
    if any(sign in together for sign in SIGNS) and any(text is not None and text[0] in SIGNS for text in texts):
        texts = [None if text is not None and is_container(text) else text for text in texts]
        together = "\x1f".join([text for text in texts if text is not None])
    if is_normal(together):
        return texts
    return [None if text is None else normal(text) or None for text in texts]


def _texts(column: Sequence[Any]) -> list[str | None]:
    try:
        stripped = list(map(str.strip, column))
    except TypeError:
        stripped = [_one_text(cell) for cell in column]
    if "".join(stripped).isprintable():
        return [cell or None for cell in stripped]
    return [(_clean(cell) if not cell.isprintable() else cell) or None for cell in stripped]


def _one_text(cell: Any) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime):
        return cell.isoformat(sep=" ", timespec="seconds")
    return str(cell).strip()


def _clean(text: str) -> str:
    if len(text) > MAX_CELL_CHARACTERS:
        text = text[:MAX_CELL_CHARACTERS]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    # Lone surrogates cannot be stored as UTF-8.
    return _CONTROL.sub("", text).encode("utf-8", "ignore").decode("utf-8").strip()


def to_ids(column: Sequence[Any]) -> list[str | None]:
    """Return ids as text; leading zeros stay, "100234.0" of a spreadsheet becomes "100234"."""
    texts = to_text(column)
    if any(text and _WHOLE_FLOAT.match(text) for text in texts[:50]) and all(
        text is None or "." not in text or _WHOLE_FLOAT.match(text) for text in texts
    ):
        texts = [text.split(".")[0] if text else text for text in texts]
    nothing = {
        text for text in set(texts) if text is not None and len(text) <= _LONGEST_NOTHING and text.lower() in NOTHING
    }
    return [None if text in nothing else text for text in texts] if nothing else texts


def number(text: Any) -> float:
    """Return one number, NaN when it is none: "6 595 977,5", "59.47", "1.234.567,8", "-12"."""
    if text is None or isinstance(text, bool):
        return float("nan")
    if isinstance(text, (int, float)):
        return _finite(text)
    cleaned = str(text).translate(_THOUSANDS).strip()
    try:
        return _finite(float(cleaned))
    except ValueError:
        pass
    cleaned = cleaned.replace("−", "-").rstrip("%m°")
    comma, dot = cleaned.rfind(","), cleaned.rfind(".")
    if comma >= 0 and dot >= 0:
        thousands, decimal = (".", ",") if comma > dot else (",", ".")
        cleaned = cleaned.replace(thousands, "").replace(decimal, ".")
    elif cleaned.count(",") == 1:
        cleaned = cleaned.replace(",", ".")
    elif cleaned.count(",") > 1 or cleaned.count(".") > 1:
        cleaned = cleaned.replace(",", "").replace(".", "")
    try:
        return _finite(float(cleaned))
    except ValueError:
        return float("nan")


def _finite(value: float) -> float:
    try:
        value = float(value)
    except OverflowError:
        return float("nan")
    return value if -1e15 < value < 1e15 else float("nan")


def to_numbers(column: Sequence[Any]) -> NDArray[np.float64]:
    """Return a float array, NaN where a cell is empty or no number."""
    try:
        values = np.array(_floats(column), dtype=np.float64)
    except (ValueError, TypeError, OverflowError):
        return np.array([number(cell) for cell in column], dtype=np.float64)
    values[~(np.abs(values) < 1e15)] = np.nan
    return values


def _floats(column: Sequence[Any]) -> list[float]:
    """Return plain numbers, also with one decimal comma each, in one go. Raises ValueError or TypeError for others."""
    try:
        return list(map(float, column))
    except ValueError:
        joined = "\x1f".join([cell or "nan" for cell in column])
        return list(map(float, joined.replace(",", ".").translate(_THOUSANDS).split("\x1f")))


def decimal_sign(column: Sequence[Any]) -> Choice | None:
    """Return which decimal sign a column uses, None when no cell shows one."""
    texts = [cell for cell in column if isinstance(cell, str)]
    commas = sum(1 for text in texts if re.search(r"\d,\d", text))
    dots = sum(1 for text in texts if re.search(r"\d\.\d", text))
    if not commas and not dots:
        return None
    if commas > dots:
        reason = tr("{count} numbers are written like 59,47", None, commas).format(count=commas)
        return Choice("decimal", ",", reason, (".",))
    return Choice("decimal", ".", tr("{count} numbers are written like 59.47", None, dots).format(count=dots), (",",))
