"""What a store on a database server knows beside its tables."""
