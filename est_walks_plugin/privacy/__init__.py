"""Screening for personal data: what must not be kept is found, masked or doubted. Pure: no QGIS, no files."""

from __future__ import annotations

from .cells import personal_content
from .columns import PERSONAL_COLUMNS, is_personal_column
from .kinds import DOUBTFUL_KINDS, MASKED_KINDS, MASKS, STRUCTURED_KINDS, PrivacyFinding, kind_label
from .normal_form import normal
from .screening import count_kinds, locate, screen, screen_many

__all__ = [
    "DOUBTFUL_KINDS",
    "MASKED_KINDS",
    "MASKS",
    "PERSONAL_COLUMNS",
    "STRUCTURED_KINDS",
    "PrivacyFinding",
    "count_kinds",
    "is_personal_column",
    "kind_label",
    "locate",
    "normal",
    "personal_content",
    "screen",
    "screen_many",
]
