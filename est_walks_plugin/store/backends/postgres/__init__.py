"""What a database server does its own way: rows taken over exactly, and what went wrong by its codes, never by its words."""
