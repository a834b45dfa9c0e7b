/** `claimgate <command>`: a thin shell over the pure core. Prints, sets the exit code, decides nothing. */
import { GatewayError } from '../base/errors.ts';
import { runCheck } from './check.ts';
import type { Command, Out } from './command.ts';
import { runKnowledgeCheck } from './knowledge-check.ts';
import { runKnowledgeCompile } from './knowledge-compile.ts';
import { runKnowledgeExplain } from './knowledge-explain.ts';

interface CommandHelp {
  readonly run: Command;
  readonly usage: string;
  readonly zh: string;
  readonly en: string;
}

/** What reads a ledger is loaded when it is asked for: the drivers are heavy, and other commands start fast. */
const COMMANDS: Readonly<Record<string, CommandHelp>> = {
  check: {
    run: runCheck,
    usage: 'check FILE [--json] [--reading] [--today yyyy-MM-dd]',
    zh: '审核一份报文（/v1 JSON、protobuf 或国家接口 3101/3102）',
    en: 'judge one message: /v1 JSON, protobuf or a national 3101/3102',
  },
  'knowledge check': {
    run: runKnowledgeCheck,
    usage: 'knowledge check DIR… [--json]',
    zh: '检查规则包，列出全部问题（文件:行:列）',
    en: 'check rule packs; every problem with file:line:column',
  },
  'knowledge compile': {
    run: runKnowledgeCompile,
    usage: 'knowledge compile DIR… --out FILE [--json]',
    zh: '编译规则包为镜像',
    en: 'compile rule packs into an image',
  },
  'knowledge explain': {
    run: runKnowledgeExplain,
    usage: 'knowledge explain CODE [--date yyyy-MM-dd] [--json]',
    zh: '某编码涉及的全部规则与知识点',
    en: 'every rule and row that a code meets',
  },
  'ledger verify': {
    run: async (args, out) => (await import('./ledger-verify.ts')).runLedgerVerify(args, out),
    usage: 'ledger verify [FILE] [--json]',
    zh: '校验台账：链、序号、锚点，并由记录重建病历页逐页比对（可用于备份文件）',
    en: 'check the ledger or a copy: chain, sequence, anchor, and every history page against the records',
  },
  'ledger backup': {
    run: async (args, out) => (await import('./ledger-backup.ts')).runLedgerBackup(args, out),
    usage: 'ledger backup FILE [--json]',
    zh: '网关运行中备份台账，校验后才得名',
    en: 'copy the ledger while the gateway runs; the copy is verified before it gets its name',
  },
  'ledger export': {
    run: async (args, out) => (await import('./ledger-export.ts')).runLedgerExport(args, out),
    usage:
      'ledger export [FILE] [--format ndjson|csv] [--after POSITION] [--out FILE] [--with-notes] [--with-messages]',
    zh: '导出记录（NDJSON）或发现（CSV）；默认不含手工填写的文字与原始报文',
    en: 'records as NDJSON, findings as CSV; without typed notes and messages unless asked for',
  },
  'ledger prune': {
    run: async (args, out) => (await import('./ledger-prune.ts')).runLedgerPrune(args, out),
    usage: 'ledger prune --before yyyy-MM-dd [--json]',
    zh: '停机后删除某日之前的记录；未了结的及其后的记录保留',
    en: 'with the gateway stopped, drop records before a day; what is still open stays',
  },
  'ledger anchor': {
    run: async (args, out) => (await import('./ledger-anchor.ts')).runLedgerAnchor(args, out),
    usage: 'ledger anchor --accept [--known SEQUENCE] [--json]',
    zh: '恢复之后（须先停机）接受现有台账并重建锚点，说明丢失了什么',
    en: 'after a restore, with the gateway stopped, accept the ledger as it is; says what was lost',
  },
  replay: {
    run: async (args, out) => (await import('./replay.ts')).runReplay(args, out),
    usage: 'replay [FILE] [--after POSITION] [--through POSITION] [--json]',
    zh: '按当时的知识、机构配置、日期与病历重新判定已记录的申请，逐字节比对',
    en: 'judge recorded claims again as then, and compare the answers byte by byte',
  },
};

function help(): string {
  const lines = Object.values(COMMANDS).map(
    ({ usage, zh, en }) => `  claimgate ${usage}\n      ${en}\n      ${zh}`,
  );
  return `claimgate start\n      run the gateway / 启动网关\n${lines.join('\n')}\n`;
}

export async function runCli(args: readonly string[], out: Out): Promise<number> {
  const twoWords = args.slice(0, 2).join(' ');
  const name = twoWords in COMMANDS ? twoWords : (args[0] ?? '');
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    const isHelp = name === '' || name === 'help' || name === '--help';
    out(isHelp ? help() : `claimgate: no command ${name}\n${help()}`);
    return isHelp ? 0 : 2;
  }
  try {
    return await command.run(args.slice(name.split(' ').length), out);
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    const { where, what, todo } = error.detail;
    out(`${[where, what, todo].filter((part) => part !== undefined).join(': ')} (${error.code})\n`);
    return 1;
  }
}

/** `claimgate … | head` closes our output early: that is no error. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}

if (import.meta.main || process.argv[1]?.endsWith('bin/claimgate.js') === true) {
  process.stdout.on('error', endQuietly);
  // `| head` closes the pipe when it has enough; that is no failure of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  process.exitCode = await runCli(process.argv.slice(2), (text) => {
    process.stdout.write(text);
  });
}
