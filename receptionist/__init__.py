"""A receptionist for small businesses. Imports nothing: the core is usable without the service."""

import os

# Short texts are encoded by many threads at once; a second BLAS thread only makes each wait for the other.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
