/**
 * `npm run proto`: writes proto/claimgate/v1 from the schema and the static code from it. Refuses a change that would
 * break a client that has the published files.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import protobuf from 'protobufjs';
import { CLAIM } from '../src/wire/json/claim-schema.ts';
import { VERDICT } from '../src/wire/json/verdict-schema.ts';
import { writeProto } from '../src/wire/protobuf/write-proto.ts';
import type { Shape } from '../src/wire/schema.ts';

const ROOT = path.resolve(import.meta.dirname, '..');

/** The .proto files by name, as they should be. */
export function protoFiles(): ReadonlyMap<string, string> {
  return new Map([
    ['claim.proto', writeProto(CLAIM as Shape, 'What is sent to POST /v1/checks.')],
    ['verdict.proto', writeProto(VERDICT as Shape, 'What POST /v1/checks answers.')],
  ]);
}

/** What a client with `published` would misread in `next`: fields and words that changed or went away. */
export function findBreaks(published: string, next: string): string[] {
  const before = declarations(published);
  const after = declarations(next);
  return [...before].filter(([name, is]) => after.get(name) !== is).map(([name, is]) => `${name} (${is})`);
}

function declarations(source: string): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (space: protobuf.NamespaceBase): void => {
    for (const one of space.nestedArray) {
      if (one instanceof protobuf.Type) {
        for (const field of one.fieldsArray)
          found.set(
            `${one.fullName}#${field.id}`,
            `${field.repeated ? 'repeated ' : ''}${field.type} ${field.name}`,
          );
      }
      if (one instanceof protobuf.Enum)
        for (const [word, number] of Object.entries(one.values)) found.set(`${one.fullName}#${number}`, word);
      if (one instanceof protobuf.Namespace) visit(one);
    }
  };
  visit(protobuf.parse(source, { keepCase: true }).root);
  return found;
}

/** The static module and its types for the .proto files in `folder`, as text. */
export function generateCode(folder: string, outFolder: string): void {
  mkdirSync(outFolder, { recursive: true });
  const script = path.join(outFolder, 'claimgate.js');
  const bin = path.join(ROOT, 'node_modules/protobufjs-cli/bin');
  const sources = [...protoFiles().keys()].map((name) => path.join(folder, name));
  const options = [
    '-t',
    'static-module',
    '-w',
    'es6',
    '--no-service',
    '--no-verify',
    '--no-delimited',
    '--no-typeurl',
    '--force-long',
    '--keep-case',
  ];
  execFileSync(process.execPath, [path.join(bin, 'pbjs'), ...options, '-o', script, ...sources]);
  execFileSync(process.execPath, [
    path.join(bin, 'pbts'),
    '-o',
    path.join(outFolder, 'claimgate.d.ts'),
    script,
  ]);
}

function main(): void {
  const folder = path.join(ROOT, 'proto/claimgate/v1');
  mkdirSync(folder, { recursive: true });
  for (const [name, source] of protoFiles()) {
    const file = path.join(folder, name);
    const breaks = existsSync(file) ? findBreaks(readFileSync(file, 'utf8'), source) : [];
    if (breaks.length > 0) {
      console.error(`${name}: clients have these, and they changed or went away:\n  ${breaks.join('\n  ')}`);
      process.exitCode = 1;
      return;
    }
    writeFileSync(file, source);
  }
  generateCode(folder, path.join(ROOT, 'src/wire/protobuf/generated'));
  console.log('proto/claimgate/v1 and src/wire/protobuf/generated are up to date');
}

if (import.meta.main) main();
