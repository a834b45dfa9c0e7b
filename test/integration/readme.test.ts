/** What the pages for newcomers show is what happens: their commands are run as they stand, their answers compared. */
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RULE_KINDS } from '../../src/rules/index.ts';
import { PROBLEMS } from '../../src/serve/problems.ts';
import { DEFAULT_DIALECT } from '../../src/wire/nhsa/dialect.ts';
import {
  BODY_FIELDS,
  DIAGNOSIS_FIELDS,
  ENCOUNTER_FIELDS,
  ENVELOPE_FIELDS,
  EXTENSION_FIELDS,
  LINE_FIELDS,
  OPERATION_FIELDS,
  PATIENT_FIELDS,
} from '../../src/wire/nhsa/fields.ts';
import { inheritedEnvironment, seedDataDir } from '../support/data-dir.ts';
import { type GatewayUnderTest, startGatewayUnderTest } from '../support/gateway-under-test.ts';
import {
  differences,
  examplesOf,
  firstMissingLine,
  type PageExample,
  tableOf,
} from '../support/page-examples.ts';

const ROOT = join(import.meta.dirname, '../..');
const page = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const README = page('README.md');
const README_ZH = page('README.zh-CN.md');
const INTEGRATE = page('docs/integrate.md');
const AUTHOR = page('docs/author-rules.md');
const OPERATE = page('docs/operate.md');

const READ_TABLES = [
  ENVELOPE_FIELDS,
  BODY_FIELDS,
  PATIENT_FIELDS,
  ENCOUNTER_FIELDS,
  DIAGNOSIS_FIELDS,
  LINE_FIELDS,
  EXTENSION_FIELDS,
  OPERATION_FIELDS,
];

const scratch = mkdtempSync(join(tmpdir(), 'claimgate-pages-'));
const dataDir = join(scratch, 'var');
seedDataDir(dataDir);
let gateway: GatewayUnderTest;
let inSites: GatewayUnderTest;
beforeAll(async () => {
  const { values } = startOf(only(INTEGRATE, 'start', 'sites').text);
  [gateway, inSites] = await Promise.all([startGatewayUnderTest(), startGatewayUnderTest(values)]);
});
afterAll(async () => {
  await Promise.all([gateway.stop(), inSites.stop()]);
  rmSync(scratch, { recursive: true, force: true });
});

interface Ran {
  readonly code: number | null;
  readonly output: string;
}

/** Runs a command as a reader would in the project folder; data and knowledge images go to a folder of the test. */
function run(command: string, cwd = ROOT): Promise<Ran> {
  const path = `${join(ROOT, 'node_modules/.bin')}:${process.env.PATH ?? ''}`;
  const env = {
    ...inheritedEnvironment(),
    PATH: path,
    HOME: scratch,
    LANG: 'C.UTF-8',
    CLAIMGATE_DATA_DIR: dataDir,
  };
  return new Promise((resolve) => {
    const child = spawn('sh', ['-c', command], { cwd, env });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('close', (code) => resolve({ code, output: Buffer.concat(chunks).toString('utf8') }));
  });
}

/** The one example of this kind and name; where a page has it in both languages they must be the same. */
function only(text: string, kind: string, name: string): PageExample {
  const found = examplesOf(text).filter((one) => one.kind === kind && one.name === name);
  expect(new Set(found.map((one) => one.text)).size, `${kind}: ${name}`).toBe(1);
  return found[0]!;
}

/** `NAME=value … npm start` */
function startOf(command: string): { values: Record<string, string> } {
  const words = command.split(' ');
  expect(words.slice(-2)).toEqual(['npm', 'start']);
  return {
    values: Object.fromEntries(words.slice(0, -2).map((word) => word.split('=') as [string, string])),
  };
}

/** Posts by the command as it stands, to the gateway under test; the status comes behind the body. */
async function post(command: string, to: GatewayUnderTest): Promise<{ status: number; body: unknown }> {
  expect(command).toContain('http://127.0.0.1:8080');
  const placed = command.replace('http://127.0.0.1:8080', to.httpUrl);
  const { code, output } = await run(placed.replace('curl -s', String.raw`curl -s -w '\n%{http_code}'`));
  expect(code, output).toBe(0);
  const cut = output.lastIndexOf('\n');
  return { status: Number(output.slice(cut + 1)), body: JSON.parse(output.slice(0, cut)) };
}

async function expectAnswer(text: string, name: string, to: GatewayUnderTest): Promise<void> {
  const answered = await post(only(text, 'run', name).text, to);
  const shown = examplesOf(text).filter((one) => one.kind.startsWith('answer') && one.name === name);
  expect(shown).not.toEqual([]);
  for (const one of shown) {
    expect(answered.status).toBe(Number(one.extra || 200));
    expect(differences(JSON.parse(one.text), answered.body, one.kind === 'answer-part')).toEqual([]);
  }
}

const hasCurl = (await run('curl --version')).code === 0;

describe.skipIf(!hasCurl)('requests of the pages, posted as they stand', () => {
  it('the first request of both READMEs gets the answer that they show', async () => {
    await expectAnswer(README, 'first', gateway);
    await expectAnswer(README_ZH, 'first', gateway);
  });

  it.each(['audit', 'claim', 'wrong-word'])('%s of the integration page', async (name) => {
    await expectAnswer(INTEGRATE, name, gateway);
  });

  it('the example of a site file changes modes as the page says', async () => {
    await expectAnswer(INTEGRATE, 'claim-in-sites', inSites);
  });

  it('both doors judge the example visit alike', async () => {
    const national = (await post(only(INTEGRATE, 'run', 'audit').text, gateway)).body as {
      output: { result: { jr_id: string }[] };
    };
    const own = (await post(only(INTEGRATE, 'run', 'claim').text, gateway)).body as {
      findings: { id: string; rule: string }[];
    };
    expect(own.findings.map(({ rule }) => rule)).toEqual(['DRG-08', 'CHG-10', 'DRG-03']);
    expect(national.output.result).toHaveLength(own.findings.length);
  });
});

describe('commands of the pages, run as they stand', () => {
  it('the commands of both READMEs are the same, and each runs', async () => {
    const commands = (text: string) => examplesOf(text).filter(({ kind }) => kind === 'run');
    expect(commands(README_ZH)).toEqual(commands(README));
    const blocks = (text: string) => text.match(/```sh\n[\s\S]*?\n```/g);
    expect(blocks(README_ZH)).toEqual(blocks(README));
    const [check, explain] = only(README, 'run', 'without-server').text.split('\n');
    // 1: something would be blocked.
    expect((await run(check!)).code).toBe(1);
    const explained = await run(explain!);
    expect(explained.code).toBe(0);
    expect(explained.output).toContain('DRG-08');
  });

  it('the reading that the integration page shows is what is printed', async () => {
    const { output } = await run(only(INTEGRATE, 'run', 'reading').text);
    expect(firstMissingLine(only(INTEGRATE, 'output', 'reading').text, output)).toBeUndefined();
  });

  it('the commands of the ledger, beside a gateway', async () => {
    const folder = join(scratch, 'ledger');
    mkdirSync(folder);
    await post(only(INTEGRATE, 'run', 'claim').text, gateway);
    for (const line of only(OPERATE, 'run', 'ledger').text.split('\n')) {
      const command = line.replace('npm run -s claimgate --', `node ${join(ROOT, 'bin/claimgate.js')}`);
      const { code, output } = await run(`CLAIMGATE_DATA_DIR=${gateway.dataDir} ${command}`, folder);
      expect(code, `${line}\n${output}`).toBe(0);
    }
    expect(readdirSync(folder).sort()).toEqual(['findings.csv', 'ledger-backup.db']);
  });

  it('the walk-through for authors, in a folder of its own', async () => {
    const project = join(scratch, 'claimgate');
    mkdirSync(project);
    for (const entry of readdirSync(ROOT))
      if (entry !== 'var' && entry !== '.git') symlinkSync(join(ROOT, entry), join(project, entry));
    for (const { kind, name, text, extra } of examplesOf(AUTHOR.split('## 中文')[0]!)) {
      if (kind === 'file') {
        const path = join(project, name);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, `${text}\n`);
      } else if (kind === 'run') {
        const shown = only(AUTHOR, 'output', name);
        const { code, output } = await run(text, project);
        expect(code, `${text}\n${output}`).toBe(Number(extra || 0));
        expect(firstMissingLine(shown.text, output), output).toBeUndefined();
      }
    }
  });
});

describe('links of the pages', () => {
  const pages = ['README.md', 'README.zh-CN.md', 'docs/integrate.md', 'docs/author-rules.md'];

  it.each(pages)('%s leads to files and headings that are there', (path) => {
    for (const [, target, , anchor] of page(path).matchAll(/\]\(([^)#:]*)(#([^)]+))?\)/g)) {
      const file = target === '' ? join(ROOT, path) : join(ROOT, dirname(path), target!);
      expect(existsSync(file), `${path} → ${target}`).toBe(true);
      if (anchor !== undefined) expect(anchorsOf(readFileSync(file, 'utf8')), path).toContain(anchor);
    }
  });

  /** As the hosting sites make them: lower case, punctuation dropped, blanks to hyphens. */
  const anchorsOf = (text: string): string[] =>
    [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
      heading!
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    );
});

describe('tables of the integration page, held against the code', () => {
  const names = (text: string): string[] => [...text.matchAll(/`([A-Za-z_]+)`/g)].map(([, name]) => name!);

  it('lists every field that the national reader reads, and no other', () => {
    const read = READ_TABLES.flatMap((table) =>
      Object.entries(table)
        .filter(([, tolerance]) => tolerance !== 'unused' && tolerance !== 'list')
        .map(([name]) => name),
    );
    const listed = tableOf(INTEGRATE, 'fields').flatMap((row) => [
      ...names(row.split('|')[2]!),
      ...names(row.split('|')[3]!).filter((name) => name.startsWith('o_')),
    ]);
    expect([...new Set(listed)].sort()).toEqual([...new Set(read)].filter((name) => name !== 'input').sort());
  });

  it('lists every switch of the dialect', () => {
    const listed = tableOf(INTEGRATE, 'dialect').flatMap((row) => names(row.split('|')[1]!));
    expect(listed.sort()).toEqual(Object.keys(DEFAULT_DIALECT).sort());
  });

  it('lists every error with its status and titles', () => {
    const rows = tableOf(INTEGRATE, 'errors').map((row) =>
      row
        .split('|')
        .map((cell) => cell.trim())
        .slice(1, 5),
    );
    expect(rows).toEqual(
      Object.entries(PROBLEMS).map(([code, { status, title }]) => [
        `\`${code}\``,
        String(status),
        title.en,
        title.zh,
      ]),
    );
  });

  it('names the columns of the kinds that authors need most', () => {
    for (const row of tableOf(AUTHOR, 'kinds')) {
      const [, , kind, columns] = row.split(/(?<!\\)\|/);
      const table = RULE_KINDS.get(names(kind!.replaceAll('-', '_'))[0]!.replaceAll('_', '-'))?.table;
      const wanted = [
        ...(table?.isPair ? ['contained', 'contained_match'] : []),
        ...(table?.columns ?? []).map(({ name }) => name),
      ];
      expect(names(columns!), row).toEqual(expect.arrayContaining(wanted));
    }
  });

  it('names every reason for which a ledger refuses to start, in both languages', () => {
    const source = page('src/ledger/errors.ts');
    const codes = [...source.matchAll(/\| '(LEDGER_\w+)'/g)].map(([, code]) => code);
    for (const language of ['en', 'zh']) {
      const listed = tableOf(OPERATE, `refusals-${language}`).flatMap((row) => names(row.split('|')[1]!));
      expect([...listed].sort()).toEqual([...codes].sort());
    }
  });

  it('both languages of a page have the same commands', () => {
    for (const text of [INTEGRATE, AUTHOR, OPERATE]) {
      const [english, chinese] = text.split('\n## 中文\n');
      const commands = (half: string) =>
        examplesOf(half).filter(({ kind }) => kind === 'run' || kind === 'start' || kind === 'file');
      expect(commands(chinese!)).toEqual(commands(english!));
    }
  });
});
