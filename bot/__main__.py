"""`python -m bot` is the same program as `imaging-jobs`."""

from bot.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
