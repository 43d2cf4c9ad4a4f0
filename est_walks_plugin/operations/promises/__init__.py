"""Citizen promises: given, counted by what was done and what is logged by hand, followed up in public."""

from .counted import by_turn, promises
from .give import NewPromise, add_promise, as_typed, change_promise, delete_promises, keep_promise

__all__ = [
    "NewPromise",
    "add_promise",
    "as_typed",
    "by_turn",
    "change_promise",
    "delete_promises",
    "keep_promise",
    "promises",
]
