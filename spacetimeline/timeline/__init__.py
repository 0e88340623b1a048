"""From columns of events to a laid-out scene. numpy only."""
