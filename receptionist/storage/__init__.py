"""SQLAlchemy, and nowhere else."""
