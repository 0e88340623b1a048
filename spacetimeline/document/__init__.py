"""The SQLite file: schema, rows, undo steps, backups."""
