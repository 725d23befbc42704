# The image of the service with the client of PostgreSQL 17, which Debian 13 has, for backups alone (compose.yaml, docs/operations.md).
ARG SERVICE=specialist-pain-quality
FROM ${SERVICE}
USER root
RUN apt-get update && apt-get install --yes --no-install-recommends postgresql-client-17 && rm -rf /var/lib/apt/lists/*
USER node
