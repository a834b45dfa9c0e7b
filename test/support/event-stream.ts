/** Reads server-sent events over a real socket, as a browser would; may stop taking for a while. */
import { get, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';

export interface StreamEvent {
  /** `message` where the stream names none. */
  readonly name: string;
  readonly id: string;
  readonly data: unknown;
}

export interface EventStream {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** The id that a browser would come back with. */
  lastId(): string;
  /** The next so many events; fewer when the stream ends before. */
  take(count: number): Promise<StreamEvent[]>;
  /** Everything to the end. */
  rest(): Promise<StreamEvent[]>;
  close(): void;
}

export async function openEventStream(
  url: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<EventStream> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { headers, agent: false }, resolve).on('error', reject);
  });
  let lastId = '';
  const events = parse(response, (id) => {
    lastId = id;
  });
  const take = async (count: number): Promise<StreamEvent[]> => {
    const taken: StreamEvent[] = [];
    while (taken.length < count) {
      const next = await events.next();
      if (next.done === true) break;
      taken.push(next.value);
    }
    return taken;
  };
  return {
    status: response.statusCode!,
    headers: response.headers,
    lastId: () => lastId,
    take,
    rest: () => take(Number.POSITIVE_INFINITY),
    close: () => response.destroy(),
  };
}

/** HTML Standard, 9.2.6: what begins with a colon is a comment; an id without data is kept and no event. */
async function* parse(
  response: IncomingMessage,
  onId: (id: string) => void,
): AsyncGenerator<StreamEvent, void> {
  let text = '';
  response.setEncoding('utf8');
  for await (const piece of response) {
    text += piece;
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const fields = new Map(
        text
          .slice(0, end)
          .split('\n')
          .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
      );
      text = text.slice(end + 2);
      const id = fields.get('id');
      const data = fields.get('data');
      if (id !== undefined) onId(id);
      if (data !== undefined)
        yield { name: fields.get('event') ?? 'message', id: id ?? '', data: JSON.parse(data) };
    }
  }
}
