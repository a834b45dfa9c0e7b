/** Bytes of a pack's file as text: UTF-8 only, with or without a byte order mark. */
import type { ProblemSink } from './problem.ts';

/** The text, or undefined with a problem that says where the first wrong byte stands. */
export function decodeText(
  file: string,
  bytes: Uint8Array,
  sizeMax: number,
  problems: ProblemSink,
): string | undefined {
  if (bytes.length > sizeMax) {
    problems.error(
      { file, line: 1, column: 1 },
      `${bytes.length}`,
      { zh: '文件过大（字节）', en: 'the file is too large (bytes)' },
      { zh: `不超过 ${sizeMax} 字节`, en: `at most ${sizeMax} bytes` },
    );
    return undefined;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const lenient = new TextDecoder('utf-8').decode(bytes);
    const before = lenient.slice(0, lenient.indexOf('�'));
    const line = before.split('\n').length;
    problems.error(
      { file, line, column: before.length - before.lastIndexOf('\n') },
      '',
      { zh: '不是 UTF-8 编码（可能是 GBK）', en: 'not UTF-8 (perhaps GBK)' },
      { zh: '在表格软件中另存为“CSV UTF-8”', en: 'in the spreadsheet program save as "CSV UTF-8"' },
    );
    return undefined;
  }
}
