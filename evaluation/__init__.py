"""The project's own unseen messages and what they mean, and the score of the reader on them."""
