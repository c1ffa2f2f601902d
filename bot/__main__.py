"""`python -m bot` is the same program as `imaging-jobs`."""

import sys

if __name__ == "__main__" and not sys.flags.safe_path:
    del sys.path[0]  # the folder one stands in: a file yaml.py there is not the library; `bot` knows its own place

from bot.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
