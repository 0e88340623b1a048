"""``python -m spacetimeline``: the same as the command ``spacetimeline``."""

from spacetimeline.app import script

if __name__ == "__main__":
    script()
