"""``python -m spacetimeline``: the same as the command ``spacetimeline``."""

import sys

from spacetimeline.app import main

if __name__ == "__main__":
    sys.exit(main())
