/** From rounds to figures: sums, ratios, a table. */

/** @param rounds all rounds of one server and operation */
export function figuresOf(rounds) {
  const sum = of => rounds.reduce((total, round) => total + of(round), 0);
  const answered = sum(round => round.answered);
  const middle = of => {
    const sorted = rounds.map(of).sort((one, other) => one - other);
    return sorted[Math.floor(sorted.length / 2)];
  };
  const [server, database] = ['server', 'database'].map(part => (1000 * sum(round => round.cpu[part])) / answered);
  return {
    answered,
    /** Milliseconds of computing for one operation. */
    cpu: { server, database, both: server + database },
    requestsPerSecond: answered / sum(round => round.seconds),
    p50: middle(round => round.p50),
    p99: middle(round => round.p99),
  };
}

/** What a peer computes for an operation, by what Kurultai computes: more than 1 is good. */
export function ratiosOf(operations, peer) {
  const each = Object.fromEntries(
    operations.flatMap(({ name, servers }) =>
      servers[peer] ? [[name, servers[peer].cpu.both / servers.kurultai.cpu.both]] : [],
    ),
  );
  const values = Object.values(each);
  if (values.length === 0) return undefined;
  const geomean = Math.exp(values.reduce((total, value) => total + Math.log(value), 0) / values.length);
  return { geomean, min: Math.min(...values), operations: each };
}

const TITLES = { kurultai: 'Kurultai', postgraphile: 'PostGraphile', bare: 'bare handler' };

/** The table for the terminal. */
export function tableOf({ operations, ratios, memory }) {
  const head = ['operation', 'server', 'CPU ms', 'of it db', 'req/s', 'p50 ms', 'p99 ms', 'SQL', 'ratio'];
  const rows = operations.flatMap(({ name, title, servers }) =>
    Object.entries(servers).map(([server, { cpu, requestsPerSecond, p50, p99, statements }], place) => [
      place === 0 ? title : '',
      TITLES[server],
      cpu.both.toFixed(2),
      cpu.database.toFixed(2),
      requestsPerSecond.toFixed(0),
      p50.toFixed(0),
      p99.toFixed(0),
      statements === undefined ? '' : String(Math.round(statements * 10) / 10),
      server === 'kurultai' ? '' : (ratios[server]?.operations[name]?.toFixed(2) ?? ''),
    ]),
  );
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map(row => row[column].length)));
  const line = row =>
    row.map((cell, column) => (column < 2 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join('  ');
  const closing = Object.entries(ratios).map(
    ([peer, { geomean, min }]) =>
      `${TITLES[peer]}'s CPU by Kurultai's: geometric mean ${geomean.toFixed(2)}, least ${min.toFixed(2)}`,
  );
  const held = Object.entries(memory).map(
    ([server, { now, most }]) => `${TITLES[server]} ${String(now)} MB (at most ${String(most)})`,
  );
  return [
    line(head),
    widths.map(width => '-'.repeat(width)).join('  '),
    ...rows.map(line),
    '',
    ...closing,
    `Memory: ${held.join(', ')}`,
  ].join('\n');
}
