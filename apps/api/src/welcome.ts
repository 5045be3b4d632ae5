/** What the terminal shows when the service is ready. */
import type { Configuration } from './core/config/index.js';
import type { OpenDatabase } from './core/database/index.js';
import type { DemoCredentials } from './demo/index.js';

/** @param credentials the demo accounts, if this network is a demo */
export function welcome(
  url: string,
  { values }: Configuration,
  { embedded }: OpenDatabase,
  credentials: DemoCredentials | undefined,
): string {
  // Else the newest are made up.
  const documented = credentials ? ', filter: { provenance: [DOCUMENTED] }' : '';
  const spelling = credentials ? ', filter: { search: "senimen bolasaq" }' : '';
  const lines = [
    '',
    `Kurultai is ready on ${url}`,
    '',
    `  Try queries    ${url}/graphiql`,
    `  GraphQL        ${url}/graphql`,
    `  Health         ${url}/health/ready`,
    `  Database       ${embedded ? `embedded, in ${values.KURULTAI_DATA_DIR}` : 'DATABASE_URL'}`,
    ...(credentials ? [`  Demo accounts  ${credentials.file}`] : []),
    '',
    'Ask it something:',
    '',
    curl(url, `{ organisations(first: 3${spelling}) { nodes { name { text } country } } }`),
    curl(url, `{ publications(first: 3${documented}) { nodes { title { text } organisation { name { text } } } } }`),
    credentials
      ? curl(url, '{ viewer { kind organisation { name { text } } mayCall } }', credentials.memberSecretKey)
      : curl(url, '{ viewer { kind mayCall } }'),
    '',
    'Stop it with Ctrl+C.',
    '',
  ];
  return lines.join('\n');
}

function curl(url: string, query: string, key?: string): string {
  const authorization = key === undefined ? '' : ` -H 'authorization: Bearer ${key}'`;
  return `curl -s ${url}/graphql -H 'content-type: application/json'${authorization} -d '${JSON.stringify({ query })}'`;
}
