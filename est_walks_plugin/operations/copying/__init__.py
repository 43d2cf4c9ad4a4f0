"""A whole store from one place to another: a file, a database server, a backup."""
