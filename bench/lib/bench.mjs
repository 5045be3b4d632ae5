/** The whole of it: data, servers, equal answers, rounds, figures. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { root } from '../../scripts/sources.mjs';
import { sizeOf } from '../data/sizes.mjs';
import { WORDS } from '../data/words.mjs';
import { OPERATIONS } from '../operations/index.mjs';
import { memoryOf } from './cpu.mjs';
import { openDatabase } from './database.mjs';
import { randomFrom } from './random.mjs';
import { figuresOf, ratiosOf, tableOf } from './report.mjs';
import { runRound, warmUp } from './round.mjs';
import { checkSameAnswers } from './same-answers.mjs';
import { serverNode, startServer } from './servers.mjs';
import { countStatements } from './statements.mjs';

const RESULTS = join(root, 'bench/results');

export async function bench(options, say) {
  const size = sizeOf(options.size);
  const operations = OPERATIONS.filter(({ name }) => options.only?.includes(name) ?? true);
  const data = { size, words: WORDS };
  const database = await openDatabase(size, say);
  const servers = [];
  const stop = async () => {
    await Promise.all(servers.splice(0).map(server => server.stop()));
    await database.close();
  };
  const interrupted = () => void stop().finally(() => process.exit(130));
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    const names = options.profile ? ['kurultai'] : ['kurultai', ...options.peers];
    for (const name of names) {
      say(`Starting ${name} …`);
      const flags = options.profile
        ? ['--cpu-prof', `--cpu-prof-dir=${RESULTS}`, `--cpu-prof-name=${options.profile}.cpuprofile`]
        : [];
      servers.push(await startServer(name, database, size, flags));
    }
    const run = { ...options, servers, operations, data, database, inputs: inputsOf(options.seed, servers, data) };
    if (options.profile) await profile(run, say);
    else report(await compare(run, say), size, database, options, say);
  } finally {
    await stop();
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
  }
}

/** Reads come from the same random numbers for every server. Acts count on, each server in its own row. */
function inputsOf(seed, servers, data) {
  const turns = new Map();
  return (server, operation, round) => {
    const random = randomFrom(seed * 1000 + round);
    const place = servers.indexOf(server);
    return () => {
      const turn = turns.get(`${operation.name} ${String(place)}`) ?? 1000;
      turns.set(`${operation.name} ${String(place)}`, turn + 1);
      return operation.draw(random, data, turn * servers.length + place);
    };
  };
}

async function compare({ servers, operations, data, database, inputs, rounds, seconds, seed }, say) {
  say('Comparing answers …');
  await checkSameAnswers(servers, operations, data);
  const pairs = operations.flatMap(operation =>
    servers
      .filter(server => server.request(operation, operation.draw(randomFrom(1), data, 0)))
      .map(server => ({ server, operation })),
  );
  const statements = new Map();
  say('Counting statements …');
  for (const pair of pairs) {
    statements.set(
      pair,
      await countStatements(pair.server, pair.operation, inputs(pair.server, pair.operation, 0), database),
    );
  }
  const order = randomFrom(seed);
  const measured = new Map(pairs.map(pair => [pair, []]));
  const timed = async (title, work) => {
    const begun = Date.now();
    for (const pair of order.shuffled(pairs)) await work(pair);
    say(
      `${title}: ${String(pairs.length)} pairs of server and operation in ${((Date.now() - begun) / 1000).toFixed(0)} s`,
    );
  };
  await timed('Warming up', pair => warmUp({ ...pair, inputs: inputs(pair.server, pair.operation, 0) }));
  for (let round = 1; round <= rounds; round += 1) {
    await timed(`Round ${String(round)} of ${String(rounds)}`, async pair => {
      measured
        .get(pair)
        .push(await runRound({ ...pair, inputs: inputs(pair.server, pair.operation, round), seconds, database }));
    });
  }
  const figures = operations.map(operation => {
    const own = pairs.filter(pair => pair.operation === operation);
    const of = pair => ({ ...figuresOf(measured.get(pair)), statements: statements.get(pair) });
    return {
      ...{ name: operation.name, title: operation.title, writes: operation.writes === true },
      servers: Object.fromEntries(own.map(pair => [pair.server.name, of(pair)])),
    };
  });
  return { figures, memory: Object.fromEntries(servers.map(({ name, pid }) => [name, memoryOf(pid)])) };
}

function report({ figures: operations, memory }, size, database, options, say) {
  const ratios = Object.fromEntries(
    options.peers.flatMap(peer => {
      const found = ratiosOf(operations, peer);
      return found ? [[peer, found]] : [];
    }),
  );
  const node = execFileSync(serverNode(), ['--version'], { encoding: 'utf8' }).trim();
  const machine = { node, postgres: database.version, cpu: cpus()[0]?.model, cores: cpus().length };
  const { rounds, seconds, seed } = options;
  const result = {
    measuredAt: new Date().toISOString(),
    size,
    rounds,
    seconds,
    seed,
    machine,
    ratios,
    memory,
    operations,
  };
  mkdirSync(RESULTS, { recursive: true });
  const file = join(RESULTS, 'latest.json');
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
  say(`\n${tableOf({ operations, ratios, memory })}\n\n${node}, data set "${size.name}". All figures: ${file}`);
}

/** Node writes the profile when the server ends. */
async function profile({ servers: [server], operations, database, inputs, profile: name, seconds }, say) {
  const operation = operations.find(known => known.name === name);
  if (!operation) throw new Error(`There is no operation ${name}: ${OPERATIONS.map(known => known.name).join(', ')}`);
  mkdirSync(RESULTS, { recursive: true });
  await warmUp({ server, operation, inputs: inputs(server, operation, 0) });
  for (let round = 1; round <= 3; round += 1) {
    const { answered, cpu } = await runRound({
      server,
      operation,
      inputs: inputs(server, operation, round),
      seconds,
      database,
    });
    say(
      `${operation.title}: ${((1000 * cpu.server) / answered).toFixed(2)} ms of the service, ${((1000 * cpu.database) / answered).toFixed(2)} ms of the database`,
    );
  }
}
