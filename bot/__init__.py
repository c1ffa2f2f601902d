"""Answers questions asked in one's own words, offline; every answer with its source and date."""

__version__ = "0.1.0"
