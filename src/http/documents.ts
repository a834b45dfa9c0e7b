/** What an integrator's tools fetch: the OpenAPI document, made once at start from the same schema that reads claims. */
import { refuseOtherMethods, type Server } from '../serve/server.ts';
import { openApiDocument } from '../wire/json/open-api.ts';

export function registerDocuments(server: Server, version: string): void {
  const document = JSON.stringify(openApiDocument(version));
  server.get('/v1/openapi.json', (_request, reply) => {
    reply.header('content-type', 'application/json; charset=utf-8').send(document);
  });
  refuseOtherMethods(server, '/v1/openapi.json', ['GET', 'HEAD']);
}
