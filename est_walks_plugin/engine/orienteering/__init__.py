"""Orienteering: the walk with the most to see in the time there is (PRODUCT 5)."""

from __future__ import annotations

from ...model.errors import InfeasibleError
from .solver import (
    Problem,
    Progress,
    Solution,
    arrivals,
    likeness,
    proposals,
    refine,
    solve,
    upper_bound,
)

__all__ = [
    "InfeasibleError",
    "Problem",
    "Progress",
    "Solution",
    "arrivals",
    "likeness",
    "proposals",
    "refine",
    "solve",
    "upper_bound",
]
