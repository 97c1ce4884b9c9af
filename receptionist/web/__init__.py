"""Parse, call one service, render."""
