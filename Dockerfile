# The service as an image: built in the first stage, and shipped in the second without what built it. compose.yaml runs it, and
# docs/operations.md says how. `npm run assurance container` does what these lines say, without a container.
FROM node:24-trixie-slim AS build
WORKDIR /build
COPY README.md package.json package-lock.json .npmrc next.config.ts postcss.config.mjs prisma.config.ts tsconfig.json ./
COPY docs ./docs
COPY prisma ./prisma
COPY public ./public
COPY scripts ./scripts
COPY src ./src
RUN node scripts/ship.mjs shipped
RUN mkdir empty

FROM node:24-trixie-slim AS service
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 EVIDENCE_FOLDER=/evidence
WORKDIR /service
# It belongs to root, and the root may be read-only: nothing but evidence files, heads of audit chains and /tmp is written to.
COPY --from=build /build/shipped ./
COPY --from=build --chown=node:node /build/empty /evidence
COPY --from=build --chown=node:node /build/empty /heads
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["node", "scripts/healthcheck.mjs"]
CMD ["node", "scripts/start.mjs"]
