/** The layers: dependencies point one way. No rule names a feature, so that a new one is guarded from its first line. */
const FEATURE = '^(shared|db|renderer)/([^/]+)/';
/** Folders that are no feature but what features stand on. */
const GROUND =
  '^(shared/(dates|numbers|text|processing|retention)|db/(store|write|files|service|threads)|renderer/(ui|api|i18n|shell|theme))/';

export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'shared-stands-alone',
      severity: 'error',
      from: { path: '^shared/', pathNot: '[.]test[.]ts$' },
      to: { path: '^(db|electron|renderer|hub|build|tests)/' },
    },
    {
      name: 'db-uses-shared',
      severity: 'error',
      from: { path: '^db/', pathNot: '[.]test[.]ts$' },
      to: { path: '^(electron|renderer|hub|build|tests)/' },
    },
    {
      name: 'renderer-uses-shared',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '[.]test[.]tsx?$' },
      to: { path: '^(db|electron|hub|build|tests)/' },
    },
    {
      name: 'electron-uses-db-and-shared',
      severity: 'error',
      from: { path: '^electron/', pathNot: '[.]test[.]ts$' },
      to: { path: '^(renderer|hub|build|tests)/' },
    },
    {
      name: 'only-the-shell-imports-electron',
      severity: 'error',
      from: { pathNot: '^electron/(main|preload)/|^electron/data-process/data-electron[.]ts$|[.]test[.]ts$' },
      to: { path: '^electron$|node_modules/electron/' },
    },
    { name: 'migrations-import-nothing', severity: 'error', from: { path: '^db/migrations/' }, to: { path: '.' } },
    {
      name: 'the-ground-knows-no-feature',
      severity: 'error',
      from: { path: '^(db/(store|write|files)|renderer/ui|shared/(dates|numbers|text))/', pathNot: '[.]test[.]tsx?$' },
      to: {
        path: FEATURE,
        pathNot: `${GROUND}|^shared/errors|^shared/(session|imports|members|history|drafts|settings|staff)/(model|contract|columns)[.]ts$|^db/audit/verify[.]ts$|^(shared|db|renderer)/$1/`,
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|docs)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
  },
};
