/** Who may import whom: design section 3. A folder imports only from groups before its own; adapters never meet. */

const GROUPS = [
  ['base'],
  ['claim'],
  ['wire', 'knowledge', 'history'],
  ['rules'],
  ['verdict'],
  ['intercept', 'review'],
  ['checker', 'ledger', 'library', 'sites', 'platform'],
  ['config', 'serve'],
  ['http', 'console', 'operate', 'sandbox', 'bypass', 'cli'],
];
/** What the pure folders may not touch: anything that reads, writes, waits or draws lots. */
const IMPURE_BUILTINS =
  '^(node:)?(fs|fs/promises|net|http|http2|https|tls|dgram|dns|child_process|cluster|worker_threads|process|os|timers|timers/promises|readline|repl|sqlite|inspector|perf_hooks)$';
const PURE = ['claim', 'wire', 'knowledge', 'history', 'rules', 'verdict'];

const OWNERS = [
  { library: 'fastify|@fastify', owners: ['serve'] },
  { library: 'undici', owners: ['platform', 'library', 'sandbox'] },
  { library: 'piscina', owners: ['checker'] },
  { library: 'pg', owners: ['ledger'] },
  { library: 'prom-client', owners: ['operate'] },
  { library: 'pino', owners: ['operate'] },
  { library: 'protobufjs', owners: ['wire'] },
];

const folders = (names) => `^src/(${names.join('|')})/`;

const layering = GROUPS.flatMap((group, level) => {
  const later = GROUPS.slice(level + 1).flat();
  const rules = group.flatMap((folder) => {
    const peers = group.filter((name) => name !== folder);
    // serve/ reads config/; nothing else in a group may see its neighbours.
    const forbidden = folder === 'serve' ? later : [...peers, ...later];
    if (forbidden.length === 0) return [];
    return [
      {
        name: `${folder}-imports-only-earlier`,
        comment: 'A folder imports only from groups before its own (design section 3).',
        severity: 'error',
        from: { path: folders([folder]) },
        to: { path: folders(forbidden) },
      },
    ];
  });
  return rules;
});

export default {
  forbidden: [
    ...layering,
    {
      name: 'nobody-imports-the-roots',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(main|gateway|worker)\\.ts$' },
      to: { path: '^src/(main|gateway|worker)\\.ts$' },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'pure-folders-do-no-io',
      comment: 'claim … verdict are pure: no I/O, clock, randomness, environment (house style).',
      severity: 'error',
      from: { path: folders(PURE) },
      to: { dependencyTypes: ['core'], path: IMPURE_BUILTINS },
    },
    ...OWNERS.map(({ library, owners }) => ({
      name: `${library.split('|')[0]}-has-one-owner`,
      severity: 'error',
      from: { path: '^src/', pathNot: folders(owners) },
      to: { path: `node_modules/(${library})(/|$)` },
    })),
    {
      name: 'sqlite-has-one-owner',
      severity: 'error',
      from: { path: '^src/', pathNot: folders(['ledger']) },
      to: { dependencyTypes: ['core'], path: '^(node:)?sqlite$' },
    },
    {
      name: 'worker-holds-no-server',
      comment: "The worker's import closure holds no server, metrics or logging library.",
      severity: 'error',
      from: { path: '^src/worker\\.ts$' },
      to: {
        reachable: true,
        path: 'node_modules/(fastify|@fastify|prom-client|pino|piscina|undici)(/|$)|^src/(serve|http|operate|console|sandbox|bypass|cli|config)/',
      },
    },
    {
      name: 'no-development-dependency-in-src',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/generated/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
    skipAnalysisNotInRules: true,
  },
};
