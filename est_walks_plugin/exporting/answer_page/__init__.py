"""The answer to residents as one accessible page for the web."""

from __future__ import annotations

from .page import answer_page

__all__ = ["answer_page"]
