"""The record: what a run writes down."""
