"""What two who change a row at once both wrote: see `merger`."""

from .merger import Decisions, Merger, Part, RowsRead, called, plain

__all__ = ["Decisions", "Merger", "Part", "RowsRead", "called", "plain"]
