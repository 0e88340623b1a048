"""A sentence as a row of units, its clauses, and whose doing a verb tells of."""
