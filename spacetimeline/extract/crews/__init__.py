"""Who flies, gathered from all over the article. ``crews`` is the door."""
