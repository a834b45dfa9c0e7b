/** The floor of the end-to-end bench: Fastify reading the same body and answering a constant. Forked; talks by IPC. */
import fastify from 'fastify';

/** What the parent tells it: what to answer, byte for byte what the gateway answers to the same claim. */
export interface FloorOrder {
  readonly answerBase64: string;
  readonly contentType: string;
}

process.once('message', async ({ answerBase64, contentType }: FloorOrder) => {
  const server = fastify({ logger: false, bodyLimit: 16 * 1024 * 1024 });
  const answer = Buffer.from(answerBase64, 'base64');
  // JSON goes through Fastify's own parser; anything else is taken as a buffer.
  server.addContentTypeParser('application/x-protobuf', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  server.post('/*', (_request, reply) => {
    reply.header('content-type', contentType).send(answer);
  });
  await server.listen({ host: '127.0.0.1', port: 0 });
  const address = server.server.address();
  process.send!({ port: typeof address === 'object' && address !== null ? address.port : 0 });
});
