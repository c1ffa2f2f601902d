"""Ask anything about a career in medical imaging."""

__version__ = "0.1.0"
