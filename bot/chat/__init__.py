"""The screen. It reaches no network, so asyncio is loaded without what encrypts one: 2 MiB, and time at each start."""

import sys

if "asyncio" not in sys.modules and "ssl" not in sys.modules:
    # As in a Python that was built without it.
    sys.modules["ssl"] = None  # type: ignore[assignment]
    import asyncio  # noqa: F401

    del sys.modules["ssl"]
