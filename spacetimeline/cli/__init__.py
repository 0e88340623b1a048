"""The command line: one module for each command, over the same functions as the window."""
