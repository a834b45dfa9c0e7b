/** The entry points under fuzzing: the three doors through the workers' own handler, and a rule pack as a folder. */
import { createRequestHandler } from '../../src/checker/handle-request.ts';
import { createWireDoors } from '../../src/checker/wire-doors.ts';
import type { CheckReply, Door } from '../../src/intercept/exchange.ts';
import { readPack } from '../../src/knowledge/source/read-pack.ts';
import { RULE_KINDS } from '../../src/rules/index.ts';
import { DEMO_SITE } from '../../src/sites/demo.ts';
import { makeRegistry } from '../../src/sites/registry.ts';
import { day } from './build-claim.ts';
import type { FuzzForm } from './fuzz.ts';
import { shippedProfile } from './shipped-profile.ts';

const PACK_YAML = `id: fuzz
edition: '1'
region: CN
title: { zh: 测试, en: fuzz }
from: 2026-01-01
sources: []
`;
const RULE_YAML = `- id: DRG-08
  kind: facility-level
  name: { zh: 级别, en: level }
  effect: line
  severity: 1
  mode: enforce
  tables: [rows.csv]
  citation: test
`;

export async function fuzzHandlers(): Promise<Record<FuzzForm, (bytes: Uint8Array) => string>> {
  const { handle } = await shippedProfile();
  const sites = makeRegistry([DEMO_SITE], 1).handle;
  const handler = createRequestHandler({ kinds: RULE_KINDS, doors: createWireDoors() });
  const at = {
    facilityCode: 'DEMO',
    pathNumber: undefined,
    todayDay: day('2026-06-30'),
    todaySecond: 36_000,
  };
  const through = (door: Door) => (body: Uint8Array) =>
    word(handler.handle({ door, body, ...at }, handle, sites));
  const text = (given: string) => new TextEncoder().encode(given);
  return {
    json: through('json'),
    protobuf: through('protobuf'),
    fsi: through('fsi'),
    // The bytes are the table of a rule; every other file is sound, so that the reader gets that far.
    pack(bytes) {
      const files = new Map([
        ['pack.yaml', text(PACK_YAML)],
        ['rules/rules.yaml', text(RULE_YAML)],
        ['tables/rows.csv', bytes],
      ]);
      return readPack(files, RULE_KINDS).pack === undefined ? 'refused' : 'read';
    },
  };
}

function word(reply: CheckReply): string {
  if (reply.kind === 'answered') return reply.summary.outcome;
  if (reply.kind === 'needsHistory') return reply.kind;
  return reply.kind === 'refused' ? `refused ${reply.error.code}` : reply.reason;
}
