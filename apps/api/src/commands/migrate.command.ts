/** `npm run migrate`, `migrate:undo` and `migrate:new`. */
import { fileURLToPath } from 'node:url';
import { readConfiguration } from '../core/config/index.js';
import { migrate } from '../core/database/index.js';
import { newMigration } from './new-migration.js';
import { type Command, type Surroundings, UsageError } from './run-command.js';
import { withDatabase } from './with-application.js';

/** The sources, also when the compiled command runs. */
const FOLDER = fileURLToPath(new URL('../../src/migrations/', import.meta.url));

export const migrateCommand: Command = {
  call: 'npm run migrate',
  about:
    'Brings the database to the newest schema (up), takes the last step back (undo), or begins a new migration (new).',
  words: {
    value: 'up | undo | new NAME',
    help: 'Also: npm run migrate:undo, npm run migrate:new -- NAME. A name is like add_topics.',
  },
  run: async ({ words: [action = 'up', name, ...rest] }, around) => {
    if (rest.length > 0 || (action !== 'new' && name !== undefined)) throw new UsageError('That is one word too many.');
    if (action === 'new') {
      if (name === undefined) throw new UsageError('Name the migration: npm run migrate:new -- add_topics');
      around.print(`Wrote apps/api/src/migrations/${newMigration(FOLDER, name)}`);
    } else if (action === 'up' || action === 'undo') await move(action, around);
    else throw new UsageError(`There is no action ${action}: it is up, undo or new.`);
  },
};

async function move(action: 'up' | 'undo', around: Surroundings): Promise<void> {
  const run = async (database: Parameters<typeof migrate>[0]): Promise<void> => {
    const ran = action === 'up' ? await migrate(database) : await migrate(database, 'down', { count: 1 });
    const nothing = action === 'up' ? 'The database has the newest schema already.' : 'There is no migration to undo.';
    around.print(ran.length === 0 ? nothing : `${action === 'up' ? 'Migrated' : 'Undid'}: ${ran.join(', ')}`);
  };
  await withDatabase(around, readConfiguration(around.environment), run, { migrating: false });
}
