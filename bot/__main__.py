"""`python -m bot` is the same program as `imaging-jobs`; neither runs what lies in the folder one stands in."""

import os
import sys

if __name__ == "__main__" and not sys.flags.safe_path:
    del sys.path[0]  # a file yaml.py there is not the library; `bot` knows its own place
if "" in (os.environ.get("PYTHONPATH") or "none").split(os.pathsep):
    # That folder again: what `$PYTHONPATH:/more` says where there was none before. Nobody means it.
    sys.path[:] = [each for each in sys.path if each and not (os.path.isdir(each) and os.path.samefile(each, "."))]

from bot.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
