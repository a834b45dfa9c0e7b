/**
 * Bugs that the loops must find: each is an edit of a source text while it is loaded, in the process under test alone, so
 * that nothing of it is ever in what we ship. An edit whose text is not found ends the process: the bug must be planted anew.
 */
export interface Edit {
  /** End of the file's path. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

export const PLANTED_BUGS = {
  'answer before commit': [
    {
      file: 'intercept/judge-and-keep.ts',
      from: 'const outcome = await commit(payload, leftMs(), !isCheck);',
      to: `void commit(payload, leftMs(), !isCheck); const outcome: CommitOutcome = { kind: 'committed', seq: 0, revision: 1 } as CommitOutcome;`,
    },
  ],
  'version check left out': [
    {
      file: 'ledger/page-overlay.ts',
      from: 'pagesRead.every(',
      to: 'pagesRead.slice(0, 0).every(',
    },
  ],
  'claim without facility': [
    {
      file: 'ledger/entry-of-record.ts',
      from: '...{ kind, facilityCode,',
      to: `...{ kind, facilityCode: '',`,
    },
    { file: 'ledger/serve-ledger.ts', from: 'findClaim(question.facilityCode,', to: `findClaim('',` },
  ],
  'patient without facility': [
    { file: 'history/patient-key.ts', from: `isInsurers ? '' : facilityCode`, to: `''` },
  ],
  'outcome lost': [
    {
      file: 'intercept/keep-outcome.ts',
      from: 'await within(ledger.commit(encodeRecord(record)), leftMs)',
      to: `await within(Promise.resolve({ kind: 'committed', seq: 0, revision: 1 }), leftMs)`,
    },
  ],
  'anchor not compared': [
    { file: 'ledger/anchor.ts', from: 'compareAnchor(path, state, mark);\n', to: '\n' },
  ],
  'reversal answered early': [
    {
      file: 'intercept/reverse-claim.ts',
      from: 'const outcome = await ledger.commit(encodeRecord(record));',
      to: `setTimeout(() => void ledger.commit(encodeRecord(record)), 500); const outcome = { kind: 'committed' } as { kind: 'committed' | 'refused' | 'unavailable'; state: ClaimState; reason: 'down' };`,
    },
  ],
  'reversal gives nothing back': [
    {
      file: 'intercept/reverse-claim.ts',
      from: `changesOfEntry(record, 'remove')`,
      to: 'changesOfEntry(record, undefined)',
    },
  ],
  'feedback lost': [
    {
      file: 'intercept/take-feedback.ts',
      from: 'const outcome = await ledger.commit(encodeRecord(record));',
      to: `const outcome: CommitOutcome = { kind: 'committed', seq, revision: 0 } as CommitOutcome;`,
    },
  ],
  'national feedback lost': [
    {
      file: 'ledger/group-commit.ts',
      from: `if (!overlay.isCurrent(entry.pagesRead)) return { kind: 'stale' };`,
      to: `if (entry.kind === 'feedback' && entry.about === undefined) return { kind: 'committed', seq: headSeq, revision: 0 };`,
    },
  ],
  'protobuf answer differs on repeat': [
    {
      file: 'intercept/judge-and-keep.ts',
      from: 'const { contentType, answer: body } = decodeRecord(payload);',
      to: `const { contentType, answer: kept } = decodeRecord(payload); const body = contentType.includes('protobuf') ? Buffer.concat([kept, Buffer.of(0xf8, 0x3f, 1)]) : kept;`,
    },
  ],
  'audit judged anew': [
    { file: 'gateway.ts', from: 'createRepeats(),', to: 'undefined,' },
    {
      file: 'ledger/group-commit.ts',
      from: 'if (same?.isRepeatable && !isOver(same))',
      to: `if (same?.isRepeatable && !isOver(same) && !same.claimId.includes('#'))`,
    },
  ],
  /** The failover loop alone has settlements that are kept too late. */
  'late settlement not taken back': [
    {
      file: 'keep.ts',
      from: `record.state !== 'inFlight') return;`,
      to: `record.state !== 'blocked') return;`,
    },
  ],
  'repeat told as of then': [
    { file: 'intercept/settle-claim.ts', from: 'return same?.state ?? recorded;', to: 'return recorded;' },
  ],
  'synchronous normal': [
    { file: 'ledger/sqlite/schema.ts', from: 'PRAGMA synchronous = FULL', to: 'PRAGMA synchronous = NORMAL' },
  ],
} as const satisfies Record<string, readonly Edit[]>;

export type PlantedBug = keyof typeof PLANTED_BUGS;

/** The others sit in the main thread or the ledger's. */
export const BUG_OF_WORKERS = 'patient without facility' satisfies PlantedBug;
