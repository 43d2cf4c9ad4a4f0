"""Tables -> columns of records: each choice with its reason."""
