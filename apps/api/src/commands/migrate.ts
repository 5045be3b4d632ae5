/** `npm run migrate`, `migrate:undo` and `migrate:new`. */
import 'reflect-metadata';
import { readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readConfiguration } from '../core/config/index.js';
import { migrate } from '../core/database/index.js';
import { runCommand, UsageError } from './run-command.js';
import { withDatabase } from './with-application.js';

/** The sources, also when the compiled command runs. */
const FOLDER = fileURLToPath(new URL('../../src/migrations/', import.meta.url));
const STEMS = /^(\d{4})_[a-z][a-z0-9_]*\.sql$/u;

await runCommand({
  call: 'npm run migrate',
  about:
    'Brings the database to the newest schema (up), takes the last step back (undo), or begins a new migration (new).',
  words: {
    value: 'up | undo | new NAME',
    help: 'NAME is of small letters, digits and underscores, such as add_topics.',
  },
  run: async (_, [action = 'up', name, ...rest]) => {
    if (rest.length > 0 || (action !== 'new' && name !== undefined)) throw new UsageError('That is one word too many.');
    if (action === 'new') begin(name);
    else if (action === 'up' || action === 'undo') await move(action);
    else throw new UsageError(`There is no action ${action}: it is up, undo or new.`);
  },
});

async function move(action: 'up' | 'undo'): Promise<void> {
  const run = async (database: Parameters<typeof migrate>[0]): Promise<void> => {
    const ran = action === 'up' ? await migrate(database) : await migrate(database, 'down', { count: 1 });
    const nothing = action === 'up' ? 'The database has the newest schema already.' : 'There is no migration to undo.';
    console.log(ran.length === 0 ? nothing : `${action === 'up' ? 'Migrated' : 'Undid'}: ${ran.join(', ')}`);
  };
  await withDatabase(readConfiguration(process.env), run, { migrating: false });
}

function begin(name: string | undefined): void {
  if (name === undefined) throw new UsageError('Name the migration: npm run migrate:new -- add_topics');
  const stem = name.replaceAll('-', '_');
  const numbers = readdirSync(FOLDER).map(file => Number(STEMS.exec(file)?.[1] ?? 0));
  const file = `${String(Math.max(0, ...numbers) + 1).padStart(4, '0')}_${stem}.sql`;
  if (!STEMS.test(file))
    throw new UsageError(`${name} is no name of a migration: use small letters, digits and underscores.`);
  writeFileSync(`${FOLDER}${file}`, '-- Up Migration\n\n\n-- Down Migration\n\n', { flag: 'wx' });
  console.log(`Wrote apps/api/src/migrations/${file}`);
}
