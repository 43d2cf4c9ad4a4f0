"""Where it is kept: the schema as data, migrations, one Store over OGR."""
