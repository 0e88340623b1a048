"""Did it happen, is it planned, was it put off? ``factuality`` is the door."""
