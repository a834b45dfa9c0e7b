/**
 * The servers that CLAIMGATE_LEDGER_URL names: one, or a primary with its standbys as libpq writes them
 * (`postgres://user@host1:5432,host2:5433/db`; PostgreSQL documentation, Connection URIs). Pure. No problem quotes the URL:
 * it may hold a password, also where nobody meant it to.
 */

export interface Server {
  /** For people; undefined host: a socket, or the driver's default. */
  readonly name: string;
  /** For the driver, which knows one host only. */
  readonly url: string;
}

/** All are asked, side by side, each time the primary is looked for. */
export const SERVERS_MAX = 8;

const URL_PARTS = /^(postgres(?:ql)?:\/\/)([^/?#]*)([^?#]*)(?:\?([^#]*))?$/;
const HOST_PORT = /^(\[[\da-f:.]+\]|[\w.-]+)(?::(\d{1,5}))?$/i;
const DEFAULT_PORT = 5432;
const WRITE = 'write postgres://user@host1:5432,host2:5432/database';

/** In the order of the URL; a text: what is wrong with it and what to do. */
export function readServers(url: string): readonly [Server, ...Server[]] | string {
  const [, scheme, authority, path, query = ''] = URL_PARTS.exec(url) ?? [];
  if (scheme === undefined || authority === undefined || path === undefined)
    return 'begins with postgres://, or is left out for the embedded ledger';
  const parameters = query.split('&').filter((one) => one !== '');
  const wanted = parameters.find((one) => one.startsWith('target_session_attrs='));
  if (wanted !== undefined && !/=(read-write|primary)$/.test(wanted))
    return 'target_session_attrs is not read-write; a ledger is written, so leave it out';
  const rest = parameters.filter((one) => one !== wanted);
  const tail = path + (rest.length === 0 ? '' : `?${rest.join('&')}`);
  const userEnd = authority.lastIndexOf('@') + 1;
  const user = authority.slice(0, userEnd);
  const hosts = authority.slice(userEnd).split(',');
  const isElsewhere = rest.some((one) => /^(host|port|hostaddr)=/.test(one));
  if (rest.some((one) => /^(host|port)=.*(,|%2c)/i.test(one)) || (hosts.length > 1 && isElsewhere))
    return `several hosts stand before the database's name, not in parameters; ${WRITE}`;
  if (hosts.length > SERVERS_MAX) return `${hosts.length} hosts are more than ${SERVERS_MAX}; name fewer`;
  const servers: Server[] = [];
  for (const [index, text] of hosts.entries()) {
    const [, host, portText] = HOST_PORT.exec(text) ?? [];
    // A socket's folder is the driver's to read, and stands alone.
    if (hosts.length === 1 && (text === '' || /^%2f/i.test(text)))
      return [{ name: 'local', url: `${scheme}${user}${text}${tail}` }];
    const which = `host ${index + 1} of ${hosts.length}`;
    if (host === undefined) return `${which} is not a name or address with a port; ${WRITE}`;
    const port = Number(portText ?? DEFAULT_PORT);
    if (port < 1 || port > 65_535) return `${which} has no port from 1 to 65535; ${WRITE}`;
    const name = `${host.toLowerCase()}:${port}`;
    if (servers.some((one) => one.name === name)) return `${which} is named twice; name each server once`;
    const own = portText === undefined ? host : `${host}:${port}`;
    servers.push({ name, url: `${scheme}${user}${own}${tail}` });
  }
  return servers as [Server, ...Server[]];
}
