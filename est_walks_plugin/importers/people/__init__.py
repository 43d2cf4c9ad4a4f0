"""Who answered: cells that tell an age or a gender, and the counts made of them while a file is read."""
