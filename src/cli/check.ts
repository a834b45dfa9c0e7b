/**
 * `claimgate check FILE`: one message through the same readers, rules and sentences as the gateway, without a server.
 * `--reading` shows each field as it was read, unknown or ignored, and which rules that leaves undecided.
 */
import { readFile } from 'node:fs/promises';
import { civilNow } from '../base/clock.ts';
import { GatewayError } from '../base/errors.ts';
import type { Claim } from '../claim/claim.ts';
import { parseMoment } from '../claim/day.ts';
import type { Verdict } from '../claim/verdict.ts';
import { loadConfig } from '../config/config.ts';
import type { Door } from '../intercept/exchange.ts';
import type { KnowledgeReader } from '../knowledge/reader.ts';
import { RULE_KINDS } from '../rules/index.ts';
import { createJudge } from '../rules/judge.ts';
import { makeVerdict } from '../verdict/make-verdict.ts';
import { createModeOf } from '../verdict/policy.ts';
import { createJsonClaimReader } from '../wire/json/read-claim.ts';
import { writeVerdictJson } from '../wire/json/write-verdict.ts';
import { DEFAULT_DIALECT } from '../wire/nhsa/dialect.ts';
import { createNhsaReader } from '../wire/nhsa/read-message.ts';
import { decodeClaimProtobuf } from '../wire/protobuf/claim-codec.ts';
import type { ReadingSink } from '../wire/reading.ts';
import type { Out } from './command.ts';
import { liveKnowledge } from './live-knowledge.ts';
import { printReading, type ReadField } from './print-reading.ts';
import { printVerdict } from './print-verdict.ts';

/** The same facility as the gateway's demo: rules enforce, so that what would be blocked is shown as blocked. */
const DEMO_POLICY = { defaultMode: 'enforce', modes: {} } as const;
const DEMO_CODE = 'DEMO';

interface Arguments {
  readonly file: string;
  readonly isJson: boolean;
  readonly isReading: boolean;
  readonly today: string | undefined;
}

export async function runCheck(args: string[], out: Out): Promise<number> {
  const given = parseArguments(args);
  if (typeof given === 'string') {
    out(`claimgate check: ${given}\nusage: claimgate check FILE [--json] [--reading] [--today yyyy-MM-dd]\n`);
    return 2;
  }
  const bytes = await readBytes(given.file);
  const fields: ReadField[] = [];
  const sink: ReadingSink = { field: (path, state, shown) => fields.push({ path, state, shown }) };
  const { door, infno, claims } = readClaims(bytes, given.isReading ? sink : undefined);
  const reader = await liveKnowledge();
  const todayDay = given.today === undefined ? today() : parseMoment(given.today)!.dayEpoch;
  const verdicts = claims.map((claim) => judgeClaim(claim, reader, todayDay));
  if (given.isJson) {
    const answers = verdicts.map((verdict) => JSON.parse(writeVerdictJson(verdict)) as unknown);
    out(
      `${JSON.stringify({ door, infno, verdicts: answers, ...(given.isReading ? { reading: fields } : {}) }, null, 2)}\n`,
    );
  } else {
    if (given.isReading) printReading(fields, out);
    claims.forEach((claim, index) => {
      printVerdict(claim, verdicts[index]!, given.isReading, out);
    });
    if (claims.length === 0) out('no claim in this message / 报文中没有就诊\n');
  }
  return verdicts.some(({ outcome }) => outcome === 'block') ? 1 : 0;
}

function judgeClaim(claim: Claim, reader: KnowledgeReader, todayDay: number): Verdict {
  const modeOf = createModeOf(DEMO_POLICY);
  const judgement = createJudge(reader, RULE_KINDS).judge(claim, todayDay, modeOf);
  return makeVerdict({ claim, judgement, reader, kinds: RULE_KINDS, modeOf, facilityCode: DEMO_CODE });
}

function readClaims(
  bytes: Uint8Array,
  reading: ReadingSink | undefined,
): { door: Door; infno: string | undefined; claims: readonly Claim[] } {
  if (!looksLikeJson(bytes))
    return { door: 'protobuf', infno: undefined, claims: [decodeClaimProtobuf(bytes)] };
  // A national message has `infno` or `input` at its root; the word is enough, since `/v1` has no such field.
  if (/"(infno|input)"\s*:/.test(Buffer.from(bytes).toString('latin1'))) {
    const message = createNhsaReader().read(bytes, DEFAULT_DIALECT, undefined, reading);
    return { door: 'fsi', infno: message.infno, claims: message.claims };
  }
  return { door: 'json', infno: undefined, claims: [createJsonClaimReader()(bytes, reading)] };
}

function looksLikeJson(bytes: Uint8Array): boolean {
  const first = bytes.find((byte) => byte > 32 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf);
  return first === 0x7b || first === 0x5b;
}

function today(): number {
  const { config } = loadConfig();
  return civilNow(Date.now(), config?.zoneMinutes ?? 480).todayDay;
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unreadable';
    throw new GatewayError(
      'CLI_FILE_UNREADABLE',
      { where: file, what: `cannot be read (${code})`, todo: 'name a file' },
      { cause },
    );
  }
}

function parseArguments(args: readonly string[]): Arguments | string {
  const files: string[] = [];
  let isJson = false;
  let isReading = false;
  let day: string | undefined;
  for (let i = 0; i < args.length; i++) {
    const argument = args[i]!;
    if (argument === '--json') isJson = true;
    else if (argument === '--reading') isReading = true;
    else if (argument === '--today') {
      day = args[++i];
      if (day === undefined || parseMoment(day) === undefined) return '--today needs a day, yyyy-MM-dd';
    } else if (argument.startsWith('--')) return `unknown option ${argument}`;
    else files.push(argument);
  }
  if (files.length !== 1) return 'name one file';
  return { file: files[0]!, isJson, isReading, today: day };
}
