"""Roles of a store on a database server: which login has which, and giving and taking them."""
