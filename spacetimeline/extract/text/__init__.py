"""Text as it is cut: sentences, words and their places, and the patterns that are sought in it."""
