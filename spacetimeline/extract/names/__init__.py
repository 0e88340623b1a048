"""What a text names: craft, rockets, stations, sites, bodies and people, known ones and strangers."""
