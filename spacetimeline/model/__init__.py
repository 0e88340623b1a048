"""What an event, a time, a mission is. Standard library only."""
