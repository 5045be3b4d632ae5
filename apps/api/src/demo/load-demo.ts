/** Fills a new embedded database with the documented facts and a fictitious membership, and hands out the demo accounts. */
import type { INestApplicationContext } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import { type Configuration, ConfigurationError } from '../core/config/index.js';
import type { OpenDatabase } from '../core/database/index.js';
import { type Credentials, readCredentials, writeCredentials } from './credentials-file.js';
import { type DemoServices, demoServices } from './demo-services.js';
import { dataVersion, demoState, holdsFictitious, recordIssued, recordLoaded } from './demo-state.js';
import { issueCredentials } from './issue-credentials.js';
import { loadFacts } from './load-facts.js';
import { loadFictitious } from './load-fictitious.js';

/** The demo accounts, as far as the terminal shows them. */
export interface DemoCredentials {
  readonly file: string;
  readonly memberSecretKey: string;
}

/**
 * Called at each start; costs one statement when there is nothing to do. All is written in one unit of work, so that a
 * load that was cut off is begun again. The file follows the commit: when it is missing or of another issue, for whatever
 * reason, new passwords and keys are issued.
 * @returns undefined where demo data do not belong: in production, with DATABASE_URL, when switched off, and in a
 *   database that somebody began to use without them
 * @throws ConfigurationError in production, when the database holds made-up records
 */
export async function loadDemo(
  app: INestApplicationContext,
  { values }: Configuration,
  { embedded }: Pick<OpenDatabase, 'embedded'>,
  say: (line: string) => void,
): Promise<DemoCredentials | undefined> {
  const services = demoServices(app);
  if (values.NODE_ENV === 'production' && (await holdsFictitious(services))) throw new ConfigurationError(MADE_UP);
  if (!embedded || values.NODE_ENV === 'production' || values.KURULTAI_DEMO === 'off') return undefined;
  const state = await demoState(services);
  if (state.version === null && !state.empty) return undefined;

  const file = join(resolve(values.KURULTAI_DATA_DIR), 'credentials.json');
  const kept = await readCredentials(file, state.issue ?? undefined);
  const version = dataVersion();
  const current = state.version === version && state.summitAhead;
  if (current && kept) return shown(file, kept);

  const issued = await services.unitOfWork.run(async () => {
    if (!current) await loadAll(services, version, say);
    return kept ? undefined : issueAnew(services, say);
  });
  if (issued) await writeCredentials(file, issued);
  return shown(file, issued ?? kept);
}

const MADE_UP =
  'NODE_ENV=production, but this database holds fictitious records of a demo. Give a production network a database of its own. Example: KURULTAI_DATA_DIR=/var/lib/kurultai';

async function loadAll(services: DemoServices, version: string, say: (line: string) => void): Promise<void> {
  say('Loading the documented facts');
  let waiting = await loadFacts(services);
  say('Loading a fictitious membership');
  waiting += await loadFictitious(services);
  // A simulated clock may stand before some articles: the next start looks again.
  await recordLoaded(services, waiting === 0 ? version : `${version}, ${String(waiting)} records to come`);
}

async function issueAnew(services: DemoServices, say: (line: string) => void): Promise<Credentials> {
  say('Opening the demo accounts');
  const issue = randomUUID();
  await recordIssued(services, issue);
  return issueCredentials(services, issue);
}

function shown(file: string, credentials: Credentials | undefined): DemoCredentials {
  return { file, memberSecretKey: credentials?.keys['memberSecretKey']?.key ?? '' };
}
