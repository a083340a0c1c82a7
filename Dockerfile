# The GitHub App as one image: the committed bundle on Node, nothing built.
# Pin the digest in your own copy: docker buildx imagetools inspect node:24-slim
# The database of the embedded queue is a package of its own; with DATABASE_URL it is not used.
FROM node:24-slim AS embedded
WORKDIR /embedded
RUN npm install --ignore-scripts --no-audit --no-fund @electric-sql/pglite@0.5.16

FROM node:24-slim
LABEL org.opencontainers.image.title="reliability-gate" \
      org.opencontainers.image.licenses="MIT"
WORKDIR /app
COPY package.json app.yml LICENSE ./
COPY suites ./suites
COPY dist ./dist
COPY --from=embedded /embedded/node_modules ./node_modules
# The embedded queue is the only thing that is ever written; with DATABASE_URL nothing is.
RUN mkdir /queue && chown 1000:1000 /queue
ENV NODE_ENV=production QUEUE_FOLDER=/queue
VOLUME /queue
USER 1000:1000
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/healthz`, { signal: AbortSignal.timeout(4000) }).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "/app/dist/cli.js"]
CMD ["app"]
