"""The LED change as a programme: a table by street from the inventory, and the tasks of the streets that are chosen."""

from __future__ import annotations

from .make import Made, make_programme
from .run import Asked, Done, run_programme
from .sheet import write_programme
from .table import Programme, done_together, inputs_for, programme_table, recounted

__all__ = [
    "Asked",
    "Done",
    "Made",
    "Programme",
    "done_together",
    "inputs_for",
    "make_programme",
    "programme_table",
    "recounted",
    "run_programme",
    "write_programme",
]
