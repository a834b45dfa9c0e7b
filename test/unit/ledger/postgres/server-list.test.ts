import { describe, expect, it } from 'vitest';
import { readServers, SERVERS_MAX } from '../../../../src/ledger/postgres/server-list.ts';

const urls = (url: string) => {
  const servers = readServers(url);
  return typeof servers === 'string' ? servers : servers.map((one) => one.url);
};

describe('servers of the ledger', () => {
  it.each([
    ['postgres://db/claims', ['postgres://db/claims']],
    [
      'postgresql://u:p%40@db:6000/claims?sslmode=verify-full',
      ['postgresql://u:p%40@db:6000/claims?sslmode=verify-full'],
    ],
    ['postgres://u@a:5432,b:5433/claims', ['postgres://u@a:5432/claims', 'postgres://u@b:5433/claims']],
    ['postgres://a,b.example', ['postgres://a', 'postgres://b.example']],
    [
      'postgres://u:x,y@z@[::1]:5433,10.0.0.2/d',
      ['postgres://u:x,y@z@[::1]:5433/d', 'postgres://u:x,y@z@10.0.0.2/d'],
    ],
    [
      'postgres://a,b/d?target_session_attrs=read-write&sslmode=require',
      ['postgres://a/d?sslmode=require', 'postgres://b/d?sslmode=require'],
    ],
    ['postgres://a/d?target_session_attrs=primary', ['postgres://a/d']],
    ['postgres:///d?host=/run/postgresql', ['postgres:///d?host=/run/postgresql']],
    ['postgres://u@%2Frun%2Fpg/d', ['postgres://u@%2Frun%2Fpg/d']],
  ])('reads %s', (url, expected) => {
    expect(urls(url)).toEqual(expected);
  });

  it.each([
    ['mysql://db', 'begins with postgres://'],
    ['postgres://a,b/d?target_session_attrs=any', 'target_session_attrs'],
    ['postgres://a,/d', 'host 2 of 2'],
    ['postgres://a:1,b:0/d', 'host 2 of 2 has no port'],
    ['postgres://a:1,b:70000/d', 'host 2 of 2 has no port'],
    ['postgres://a:1x/d', 'host 1 of 1'],
    ['postgres://a b,c/d', 'host 1 of 2'],
    ['postgres://DB,db:5432/d', 'host 2 of 2 is named twice'],
    ['postgres:///d?host=a,b&port=1,2', 'not in parameters'],
    ['postgres://a,b/d?host=c', 'not in parameters'],
    [
      `postgres://${Array.from({ length: SERVERS_MAX + 1 }, (_, n) => `h${n}`)}/d`,
      `more than ${SERVERS_MAX}`,
    ],
  ])('refuses %s and says why', (url, why) => {
    expect(readServers(url)).toContain(why);
  });

  it('takes as many as may be named', () => {
    expect(urls(`postgres://${Array.from({ length: SERVERS_MAX }, (_, n) => `h${n}`)}/d`)).toHaveLength(
      SERVERS_MAX,
    );
  });

  it('quotes nothing of a URL that it does not understand', () => {
    for (const url of ['postgres://u:sec/ret@a,b/d', 'postgres://u:secret@a:secret/d', 'secret'])
      expect(readServers(url)).not.toMatch(/sec/);
  });
});
