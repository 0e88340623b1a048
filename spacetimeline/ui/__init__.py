"""Windows, dialogs and gestures."""
