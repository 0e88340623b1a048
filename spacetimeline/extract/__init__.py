"""Reading times, events and people out of an article's text: pure functions, text in and candidates out."""
