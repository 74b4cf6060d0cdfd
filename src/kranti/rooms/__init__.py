"""The verbs: one room a historical system of the chapter."""
