"""Other tools' files, and our own for exchange: one module per format, from and to ``Exchange``."""
