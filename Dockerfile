# The gateway as an image: two stages, no build tools, not root, nothing written outside /data.
#   docker build -t claimgate .
#   docker run --read-only --tmpfs /tmp -v claimgate-data:/data -p 127.0.0.1:8080:8080 claimgate
FROM node:24-bookworm-slim AS modules
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts

FROM node:24-bookworm-slim
ENV NODE_ENV=production CLAIMGATE_DATA_DIR=/data
WORKDIR /app
COPY --from=modules /app/node_modules ./node_modules
COPY package.json LICENSE README.md README.zh-CN.md ./
COPY bin ./bin
COPY proto ./proto
COPY knowledge ./knowledge
COPY src ./src
COPY scripts/prepare.js ./scripts/
RUN mkdir -p /data node_modules/.cache && chown node:node /data node_modules/.cache
USER node
# As the user who starts it: Node reads no code that another one compiled.
RUN node scripts/prepare.js
VOLUME /data
EXPOSE 8080 8081
HEALTHCHECK --interval=10s --timeout=2s CMD ["node", "-e", "fetch('http://127.0.0.1:8081/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "--max-semi-space-size=16", "bin/claimgate.js"]
CMD ["start"]
