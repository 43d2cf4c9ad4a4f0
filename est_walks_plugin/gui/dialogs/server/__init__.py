"""The door to a store on a database server: which server, database and schema."""

from .dialog import Door, ServerDialog

__all__ = ["Door", "ServerDialog"]
