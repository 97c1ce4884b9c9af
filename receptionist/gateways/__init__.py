"""The slow and the unsure, each with a harmless twin for tests."""
