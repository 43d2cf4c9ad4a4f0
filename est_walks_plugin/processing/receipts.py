"""The receipt of a run as a file: its place is tried before anything is done, and it is written whole or not at all."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from ..i18n import tr
from ..model.errors import ParameterError


def partial_receipt(path: str) -> Path:
    """Make an empty file beside the receipt to be, so that a bad place is told before anything is done.

    Raises ParameterError when no file can be written there.
    """
    target = Path(path)
    partial = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        if target.is_dir():
            raise IsADirectoryError(path)
        partial.touch()
    except OSError as error:
        raise ParameterError(
            tr("The receipt {file} could not be written; choose another folder.").format(file=path), details=str(error)
        ) from error
    return partial


def write_receipt(path: str, partial: Path, receipt: dict[str, Any]) -> None:
    """Write a receipt as JSON, whole or not at all. Raises ParameterError when the file cannot be written."""
    try:
        partial.write_text(json.dumps(receipt, ensure_ascii=False, indent=2, default=str) + "\n", encoding="utf-8")
        os.replace(partial, path)
    except OSError as error:
        raise ParameterError(
            tr("The receipt {file} could not be written; choose another folder.").format(file=path), details=str(error)
        ) from error
