"""What is said: acts, frame, policy, wording. No Flask, no database, no model library."""
