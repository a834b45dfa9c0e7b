/**
 * The only reader of the environment. Names every variable that the process knows; any other `CLAIMGATE_*` name is
 * refused, so that a typing mistake is a message at start and not a setting that silently does nothing.
 */

export interface VariableHelp {
  readonly name: string;
  readonly fallback: string;
  readonly zh: string;
  readonly en: string;
}

export const VARIABLES = [
  {
    name: 'CLAIMGATE_HOST',
    fallback: '127.0.0.1',
    zh: 'HIS 端口监听地址；非回环地址须先配置调用方',
    en: 'address of the HIS port; anything but loopback needs configured callers',
  },
  {
    name: 'CLAIMGATE_PORT',
    fallback: '8080',
    zh: 'HIS 端口，0 为任意空闲端口',
    en: 'HIS port; 0 picks a free one',
  },
  { name: 'CLAIMGATE_OPS_PORT', fallback: '8081', zh: '运维端口', en: 'port of metrics, health and admin' },
  { name: 'CLAIMGATE_DATA_DIR', fallback: './var', zh: '数据目录', en: 'data directory' },
  {
    name: 'CLAIMGATE_KNOWLEDGE',
    fallback: '',
    zh: '规则包目录，按叠加顺序以空格分隔；不设时为内置的国家包与协议包',
    en: 'rule packs in overlay order, blank-separated; default: the shipped national and agreement packs',
  },
  {
    name: 'CLAIMGATE_WORKERS',
    fallback: '',
    zh: '工作线程数，默认核数减一',
    en: 'worker threads; default is cores less one',
  },
  {
    name: 'CLAIMGATE_CHECK_DEADLINE_MS',
    fallback: '300',
    zh: '审核应答时限（毫秒）',
    en: 'deadline of a check where the caller names none, in milliseconds',
  },
  {
    name: 'CLAIMGATE_SETTLE_DEADLINE_MS',
    fallback: '5000',
    zh: '结算应答时限（毫秒）',
    en: 'deadline of a settlement where the caller names none, in milliseconds',
  },
  {
    name: 'CLAIMGATE_QUEUE_MAX',
    fallback: '1024',
    zh: '等待审核的最大请求数，超过即拒绝',
    en: 'requests that may wait for a worker; more are shed',
  },
  {
    name: 'CLAIMGATE_ZONE_MINUTES',
    fallback: '480',
    zh: '参保地时区与 UTC 的分钟差',
    en: "offset of the insurer's zone from UTC, in minutes",
  },
  {
    name: 'CLAIMGATE_SITE_FILE',
    fallback: '',
    zh: '机构配置文件（JSON）；不设时为内置演示机构',
    en: 'facilities as JSON; without it the built-in demo facility serves every request',
  },
  {
    name: 'CLAIMGATE_LEDGER_URL',
    fallback: '',
    zh: '账本所在的 PostgreSQL（postgres://…，多台主机以逗号分隔，写入其中的主库）；不设时为数据目录中的 SQLite 文件',
    en: 'PostgreSQL that keeps the ledger (postgres://…; of several hosts with commas, the primary); default: an SQLite file in the data directory',
  },
  {
    name: 'CLAIMGATE_NODE',
    fallback: '',
    zh: '本节点在共享账本中的名称；不设时在数据目录中生成一次，各节点不得重名',
    en: 'name of this node in a shared ledger; default: made once in the data directory; no two are alike',
  },
  {
    name: 'CLAIMGATE_ANCHOR_FILE',
    fallback: '',
    zh: '账本锚点文件，最好在另一块盘上；不设时在数据目录中',
    en: 'anchor of the ledger, best on another volume; default: in the data directory',
  },
  {
    name: 'CLAIMGATE_PATIENT_KEY_FILE',
    fallback: '',
    zh: '参保人哈希密钥文件；不设时在数据目录中生成一次，共用一个账本的节点必须相同',
    en: 'key of patient hashes; default: made once in the data directory; nodes of one ledger share it',
  },
  {
    name: 'CLAIMGATE_SEAL_KEY_FILE',
    fallback: '',
    zh: '账本内容加密密钥文件（AES-256-GCM）；不设时不加密',
    en: 'key that seals what the ledger keeps (AES-256-GCM); default: not sealed',
  },
  {
    name: 'CLAIMGATE_LOG_LEVEL',
    fallback: 'info',
    zh: '日志级别',
    en: 'log level: fatal, error, warn, info, debug, silent',
  },
] as const satisfies readonly VariableHelp[];

export type VariableName = (typeof VARIABLES)[number]['name'];

export interface Environment {
  readonly values: Readonly<Record<VariableName, string>>;
  /** Node's own NODE_COMPILE_CACHE, given or set by bin/claimgate.js, which every thread shares; undefined where it is not set. */
  readonly compileCacheDir: string | undefined;
  readonly problems: readonly string[];
}

export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  const known = new Set<string>(VARIABLES.map(({ name }) => name));
  const problems = Object.keys(source)
    .filter(
      (name) => name.startsWith('CLAIMGATE_') && !known.has(name) && !name.startsWith('CLAIMGATE_TEST_'),
    )
    .map((name) => `${name}: unknown variable; known are ${[...known].join(', ')}`);
  const values = Object.fromEntries(
    VARIABLES.map(({ name, fallback }) => {
      const given = source[name]?.trim();
      return [name, given === undefined || given === '' ? fallback : given];
    }),
  ) as Record<VariableName, string>;
  return { values, compileCacheDir: source.NODE_COMPILE_CACHE || undefined, problems };
}
