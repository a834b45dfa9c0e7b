/** The checked-in .proto files and static code are what `npm run proto` makes, and a breaking change is noticed. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findBreaks, generateCode, protoFiles } from '../../../../scripts/generate-proto.ts';

const ROOT = path.resolve(import.meta.dirname, '../../../..');
const PROTO = path.join(ROOT, 'proto/claimgate/v1');

describe('proto/claimgate/v1', () => {
  test.each([...protoFiles()])('%s is up to date', (name, source) => {
    expect(readFileSync(path.join(PROTO, name), 'utf8')).toBe(source);
  });

  test('generating the static code again gives the same bytes', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'proto-'));
    try {
      generateCode(PROTO, folder);
      for (const name of ['claimgate.js', 'claimgate.d.ts']) {
        const made = readFileSync(path.join(folder, name), 'utf8');
        expect(made === readFileSync(path.join(ROOT, 'src/wire/protobuf/generated', name), 'utf8')).toBe(
          true,
        );
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('a number that changes its meaning, and a word that goes away, are breaks; an addition is none', () => {
    const head = 'syntax = "proto3"; package p;';
    const old = `${head} message M { optional string a = 1; repeated int64 b = 2; } enum E { E_U = 0; E_A = 1; }`;
    expect(findBreaks(old, old)).toEqual([]);
    expect(findBreaks(old, old.replace('= 2;', '= 2; optional bool c = 3;'))).toEqual([]);
    expect(findBreaks(old, old.replace('optional string a', 'optional int32 a'))).toHaveLength(1);
    expect(findBreaks(old, old.replace('repeated int64 b', 'optional int64 b'))).toHaveLength(1);
    expect(findBreaks(old, old.replace('E_A', 'E_B'))).toHaveLength(1);
  });
});
