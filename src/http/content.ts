/** The two content types of `/v1` and what they mean; anything else is refused before its body is read. */
import type { Door } from '../intercept/exchange.ts';

export const JSON_TYPE = 'application/json';
export const PROTOBUF_TYPE = 'application/x-protobuf';

/** The door of a content type, or undefined. Parameters: only `charset=utf-8` on JSON. */
export function doorOf(contentType: string | undefined): Door | undefined {
  if (contentType === JSON_TYPE) return 'json';
  if (contentType === PROTOBUF_TYPE) return 'protobuf';
  if (contentType === undefined) return undefined;
  const [type = '', ...parameters] = contentType
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const isPlain = parameters.every((parameter) => parameter === '' || /^charset="?utf-8"?$/.test(parameter));
  if (type === JSON_TYPE && isPlain) return 'json';
  if (type === PROTOBUF_TYPE && parameters.every((parameter) => parameter === '')) return 'protobuf';
  return undefined;
}

export function isIdentityEncoding(encoding: string | undefined): boolean {
  return encoding === undefined || encoding === '' || encoding.toLowerCase() === 'identity';
}
