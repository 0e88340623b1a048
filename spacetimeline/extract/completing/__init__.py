"""What events lack still, taken from the rest of the article, and their form as candidates."""
