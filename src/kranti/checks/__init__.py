"""Checks: how facts of the chapter are read off a run, by theme; `judge` holds them against their bands."""
