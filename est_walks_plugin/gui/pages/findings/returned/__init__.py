"""*Read in from the field*: the door on page Fynd, what came told beside the list, and conflicts to decide."""
