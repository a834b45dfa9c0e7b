/** `claimgate ledger export`: everything that was recorded, and nothing that a person or a spreadsheet should not get. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { runLedgerExport } from '../../src/cli/ledger-export.ts';
import { useRecordedLedger } from '../support/ledger-command.ts';
import { claimText, NOTE } from '../support/recorded-ledger.ts';

const ledger = useRecordedLedger();
const { run, inDir, last } = ledger;

describe('ledger export', () => {
  const lines = (text: string) =>
    text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, never> & { position: number });

  it('writes every record as JSON, without what names a person', async () => {
    const { code, text } = await run(runLedgerExport);
    expect(code).toBe(0);
    const all = lines(text);
    expect(all.map(({ position, kind }) => [position, kind])).toEqual(
      ledger.records.map(({ kind }, index) => [index + 1, kind]),
    );
    expect(all[2]).toMatchObject({
      claimId: 'c1',
      verdict: { outcome: 'block', findings: [{ rule: 'DRG-08' }] },
    });
    expect(all[3]).toMatchObject({ door: 'protobuf', verdict: { claimId: 'c2', outcome: 'block' } });
    expect(all[5]).toMatchObject({ state: 'inFlight', changes: [{ kind: 'reserve', year: 2026 }] });
    expect(all[8]).toMatchObject({ feedback: [{ findingId: 'f1', reason: 'clinical' }] });
    for (const secret of ['99990000000000000000000001', 'HYPERLINK', '甲药', '示例']) {
      expect(text).not.toContain(secret);
    }
  });

  it('adds notes and messages when asked for them', async () => {
    const all = lines((await run(runLedgerExport, '--with-notes', '--with-messages')).text);
    expect(all[8]).toMatchObject({ feedback: [{ note: NOTE }] });
    const decoded = (text: string) => Buffer.from(text, 'base64').toString();
    expect(decoded(all[2]!.request!)).toBe(claimText('c1'));
    expect(decoded(all[6]!.receipt!)).toBe('receipt');
  });

  it('goes on behind a position, in a file of its own', async () => {
    const file = inDir('out.ndjson');
    const first = await run(runLedgerExport, '--out', file);
    expect(first.text).toContain('10 records, go on with --after 10');
    await ledger.append([{ ...last(), claimId: 'c9' }]);
    await run(runLedgerExport, '--out', file, '--after', '10');
    expect(lines(readFileSync(file, 'utf8')).map(({ position }) => position)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
    ]);
  });

  it('writes one row a finding that a spreadsheet shows and does not calculate', async () => {
    const claim = Buffer.from(claimText('c4'));
    const answer = Buffer.from(
      JSON.stringify({
        findings: [
          {
            ...{
              id: '+1',
              rule: 'R',
              decision: 'warn',
              effect: 'notice',
              severity: 2,
              amount: '-1.00',
              lines: [0, 2],
            },
            sentence: { zh: '＝1+1', en: '=cmd|"x"\u202e,\n' },
          },
        ],
      }),
    );
    await ledger.append([
      { ...last(), claimId: '@sum(1)', request: claim, digest: claim.subarray(0, 32), answer },
    ]);
    const { text } = await run(runLedgerExport, '--format', 'csv');
    const rows = parse(text, { bom: true, columns: true }) as Record<string, string>[];
    expect(rows.map(({ rule }) => rule).filter((rule) => rule === 'DRG-08')).toHaveLength(4);
    expect(rows[0]).toMatchObject({ position: '3', claim: 'c1', lines: '2', decision: 'block' });
    expect(rows.at(-1)).toMatchObject({
      ...{ claim: "'@sum(1)", finding: "'+1", amount: '-1.00', lines: '1 3' },
      ...{ sentence_zh: "'＝1+1", sentence_en: '\'=cmd|"x"·,·' },
    });
    const rest = await run(runLedgerExport, '--format', 'csv', '--after', '10');
    expect(rest.text.split('\r\n')).toHaveLength(2);
    expect((await run(runLedgerExport, '--format', 'xml')).code).toBe(2);
    expect((await run(runLedgerExport, '--after', '-1')).code).toBe(2);
  });
});
