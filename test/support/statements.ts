/** Counts the SQL statements that a request sends, by listening at the database driver. */
import pg from 'pg';

/** Background work that may run beside the request: jobs, the outbox and its takers, the sealing of the audit log, and their transactions. */
const BACKGROUND =
  /graphile_worker|kurultai\.|outbox_event|audit_(event|unsealed|seal)|rate_limit|insert into (network_activity|webhook_delivery)|for share of w$|as "atRisk"|^(listen|select pg_notify|begin|commit|rollback|(re)?set plan_cache_mode)/u;

type Query = (this: pg.Client, ...parameters: unknown[]) => unknown;

/** The texts of the statements that were sent while something ran, in order. */
export async function statementsOf(run: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = [];
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const original = prototype.query;
  prototype.query = function (...parameters) {
    const [first] = parameters as [string | { text?: string } | undefined];
    const text = typeof first === 'string' ? first : first?.text;
    if (text !== undefined && !BACKGROUND.test(text)) seen.push(text.trim());
    return original.apply(this, parameters);
  };
  try {
    await run();
  } finally {
    prototype.query = original;
  }
  return seen;
}
