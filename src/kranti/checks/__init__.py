"""Checks: how the chapter's facts are measured on a run, by subject; the judge holds them against their bands."""
