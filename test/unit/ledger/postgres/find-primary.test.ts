import type pg from 'pg';
import { describe, expect, it } from 'vitest';
import { LedgerError } from '../../../../src/ledger/errors.ts';
import { type Candidate, createServers, findPrimary } from '../../../../src/ledger/postgres/find-primary.ts';
import { readServers, type Server } from '../../../../src/ledger/postgres/server-list.ts';

/** What a server says: a timeline, that it takes no writes, that it is not fit, or nothing at all. */
type Says = number | 'standby' | 'unfit' | 'refuses' | 'silent';

function makeSearch() {
  const list = readServers('postgres://a,b,c/d') as readonly [Server, ...Server[]];
  const servers = createServers(list);
  const closed: string[] = [];
  const clients = list.map(({ name }) => ({ name }) as unknown as pg.Client);
  async function find(...says: Says[]): Promise<string> {
    const ask = async (server: Server): Promise<Candidate> => {
      const at = list.indexOf(server);
      const said = says[at]!;
      const client = clients[at]!;
      if (said === 'silent') return new Promise(() => {});
      if (said === 'refuses') throw new Error('refused');
      if (said === 'standby') throw new LedgerError('LEDGER_READ_ONLY', { what: 'standby' });
      if (said === 'unfit')
        return { server, client, timeline: 9, unfit: new LedgerError('LEDGER_UNUSABLE', { what: 'off' }) };
      return { server, client, timeline: said, unfit: undefined };
    };
    const nameOf = (client: pg.Client) => (client as unknown as { name: string }).name;
    closed.length = 0;
    return nameOf(await findPrimary(servers, ask, (client) => closed.push(nameOf(client))));
  }
  return { find, closed, servers };
}

describe('looking for the primary', () => {
  it('takes the one that takes writes, wherever it stands', async () => {
    const { find } = makeSearch();
    expect(await find('standby', 'refuses', 1)).toBe('c:5432');
  });

  it('takes the newest timeline and closes the others', async () => {
    const { find, closed } = makeSearch();
    expect(await find(1, 3, 2)).toBe('b:5432');
    expect(closed).toEqual(['a:5432', 'c:5432']);
  });

  it('does not wait for ever for a server that says nothing', async () => {
    const { find } = makeSearch();
    expect(await find('silent', 1, 'silent')).toBe('b:5432');
  });

  it('stays where it is while timelines are the same', async () => {
    const { find } = makeSearch();
    expect(await find('refuses', 2, 2)).toBe('b:5432');
    expect(await find(2, 2, 'refuses')).toBe('b:5432');
    expect(await find(2, 'refuses', 'refuses')).toBe('a:5432');
  });

  it('never goes back to a primary of the past', async () => {
    const { find, closed } = makeSearch();
    await find(1, 2, 'refuses');
    await expect(find(1, 'refuses', 'refuses')).rejects.toMatchObject({ code: 'LEDGER_READ_ONLY' });
    expect(closed).toEqual(['a:5432']);
    expect(await find(1, 2, 'refuses')).toBe('b:5432');
  });

  it('tells whoever listens once when the primary is another one', async () => {
    const { find, servers } = makeSearch();
    await find(1, 'standby', 'standby');
    let count = 0;
    servers.onMoved(() => count++);
    const unlisten = servers.onMoved(() => count++);
    unlisten();
    await find(1, 'standby', 'standby');
    expect(count).toBe(0);
    await find('refuses', 2, 'standby');
    await find('refuses', 'refuses', 3);
    expect(count).toBe(1);
  });

  it('refuses the newest one when it is not fit, and does not take an older one for it', async () => {
    const { find, closed } = makeSearch();
    await expect(find(1, 'unfit', 'standby')).rejects.toMatchObject({ code: 'LEDGER_UNUSABLE' });
    expect(closed).toEqual(['a:5432', 'b:5432']);
  });

  it('tells standbys alone from servers that are gone', async () => {
    const { find } = makeSearch();
    await expect(find('refuses', 'standby', 'refuses')).rejects.toMatchObject({ code: 'LEDGER_READ_ONLY' });
    await expect(find('refuses', 'refuses', 'refuses')).rejects.toThrow('refused');
  });
});
