"""What words mean, in Polish and English. Knows no Flask, no database and no language model."""
