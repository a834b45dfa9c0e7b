/** Design section 3, checked: who imports whom, that the check saw every module, and what pure code may not say. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const PURE = ['claim', 'wire', 'knowledge', 'history', 'rules', 'verdict'];

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .filter((path) => !path.includes('/generated/'));
}

interface Cruise {
  readonly modules: readonly { readonly source: string; readonly dependencies: readonly unknown[] }[];
  readonly summary: {
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
  };
}

function cruise(...targets: string[]): Cruise {
  const bin = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const options = ['--config', '.dependency-cruiser.js', '--output-type', 'json'];
  try {
    return JSON.parse(
      execFileSync(process.execPath, [bin, ...targets, ...options], {
        cwd: ROOT,
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      }),
    );
  } catch (error) {
    return JSON.parse((error as { stdout: string }).stdout);
  }
}

describe('the house', () => {
  const { modules, summary } = cruise('src');

  it('has no import that the design forbids', () => {
    expect(summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  });

  it('was looked at whole: the check saw every module and its imports', () => {
    const seen = new Set(modules.map(({ source }) => source));
    expect(sources('src').filter((path) => !seen.has(path))).toEqual([]);
    // A parser that silently reads nothing (TypeScript 7 has no JavaScript API) finds no imports.
    const imports = modules.reduce((sum, { dependencies }) => sum + dependencies.length, 0);
    expect(imports).toBeGreaterThan(seen.size);
    expect(seen.size).toBeGreaterThan(80);
  });

  it('keeps clocks, chance, environment, promises and logging out of pure code', () => {
    const forbidden =
      /\b(Date\.now|new Date\b|Math\.random|performance\.|process\.|console\.|setTimeout|setInterval|async |await |Promise\b|crypto\.random|randomBytes|randomUUID)/;
    const found = PURE.flatMap(existing).flatMap((path) =>
      codeLines(path).flatMap((line, index) =>
        forbidden.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [],
      ),
    );
    expect(found).toEqual([]);
  });

  it('reads the environment in config/ only', () => {
    const found = sources('src').filter(
      (path) =>
        !path.startsWith('src/config/') && codeLines(path).some((line) => line.includes('process.env')),
    );
    expect(found).toEqual([]);
  });

  it('touches no amount with a float (guarantee G10), save where each double is proven exact', () => {
    const floats =
      /^\s*const \w+ = (?:Math\.abs\()?Number\([^)]*(?:Fen|E6|E4)\)|parseFloat|toFixed|Math\.(round|floor|ceil|trunc)\([^)]*(Fen|amount|price|quantity)|Number\([^)]*(Fen|E6|E4)\)\s*[*/]|(Fen|E6|E4)\b\s*[*/]\s*\d+(?!\d*n)\b/;
    // The one function that may: test/property/exact-product.test.ts compares it with bigint at its bounds.
    const proven = { path: 'src/claim/decimal.ts', from: 'export function isProductWithin(' };
    const found = sources('src').flatMap((path) =>
      codeLines(path).flatMap((line, index, lines) =>
        floats.test(line) && !(path === proven.path && functionAt(lines, index) === proven.from)
          ? [`${path}:${index + 1}: ${line.trim()}`]
          : [],
      ),
    );
    expect(found).toEqual([]);
  });

  it('keeps files readable: at most 300 lines each, tables of data excepted', () => {
    const long = [...sources('src'), ...sources('test'), ...sources('bench'), ...sources('scripts')].flatMap(
      (path) => {
        const count = readFileSync(join(ROOT, path), 'utf8').split('\n').length;
        // The two schemas of the wire are tables: one row a field, no logic.
        const isTable = path.startsWith('src/wire/json/') && path.endsWith('-schema.ts');
        return count > 301 && !isTable ? [`${path}: ${count}`] : [];
      },
    );
    expect(long).toEqual([]);
  });

  it('opens every file with what it is for', () => {
    const silent = sources('src').filter(
      (path) => !/^(#!.*\n)?\/(\*\*|\/)/.test(readFileSync(join(ROOT, path), 'utf8')),
    );
    expect(silent).toEqual([]);
  });
});

function existing(folder: string): string[] {
  try {
    return sources(`src/${folder}`);
  } catch {
    return [];
  }
}

/** The line that opens the top-level function around a line. */
function functionAt(lines: readonly string[], index: number): string | undefined {
  return lines.slice(0, index + 1).findLast((line) => /^(export )?function /.test(line));
}

/** The lines of a file without comments and strings' contents, line numbers kept. */
function codeLines(path: string): string[] {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const bare = text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|[^:'"`])\/\/.*$/gm, '$1')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''");
  return bare.split('\n');
}
