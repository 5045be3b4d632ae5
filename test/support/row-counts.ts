/** How many rows each table holds: to see that nothing was written. */
import pg from 'pg';
import type { TestDatabase } from './test-database.js';

/** Tables that grow without anybody's act: attempts are counted, and the audit log is sealed in the background. */
const BACKGROUND: ReadonlySet<string> = new Set(['rate_limit', 'audit_seal', 'audit_unsealed']);

/** @returns the count by table */
export async function rowCounts({ ownerUrl }: TestDatabase): Promise<Record<string, number>> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const tables = await client.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
    );
    const counts: Record<string, number> = {};
    for (const { name } of tables.rows) {
      if (BACKGROUND.has(name)) continue;
      const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from "${name}"`);
      counts[name] = rows[0]?.count ?? 0;
    }
    return counts;
  } finally {
    await client.end();
  }
}
