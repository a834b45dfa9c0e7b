/** Codes of the doors themselves: what is wrong with a request before anybody reads its body. */

export type ServeErrorCode =
  | 'SERVE_NOT_FOUND'
  | 'SERVE_METHOD_NOT_ALLOWED'
  | 'SERVE_BODY_TOO_LARGE'
  | 'SERVE_CONTENT_TYPE'
  | 'SERVE_CONTENT_ENCODING'
  | 'SERVE_BODY_MISSING'
  | 'SERVE_REQUEST_MALFORMED'
  | 'SERVE_OVERLOADED'
  | 'SERVE_INTERNAL';
