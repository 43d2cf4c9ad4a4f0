"""The words of a situation report, for whoever gathers one."""

from __future__ import annotations

from ...printing.situation_report.said import signed
from ...printing.situation_report.spot_map import Ground
from ...printing.situation_report.told import ReportTold, told
from ...printing.words import Words

__all__ = ["Ground", "ReportTold", "Words", "signed", "told"]
