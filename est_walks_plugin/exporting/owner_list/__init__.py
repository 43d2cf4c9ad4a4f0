"""The work list of an owner: gathered, as a workbook to answer in, and on paper."""
