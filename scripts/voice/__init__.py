"""Trains the classifier behind dialogue/voice from the labelled examples."""
