"""What a store on a database server has beside its tables: roles, triggers that refuse, views of partners, who changed what."""
