/**
 * Which demo data the database holds, and which credentials were issued last. Both are acts, so the audit log tells: the
 * newest of each counts, found by index.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { statement } from '../core/database/index.js';
import { DEMO, type DemoServices } from './demo-services.js';

export interface DemoState {
  /** The version of the data that were loaded. */
  readonly version: string | null;
  /** The issue of the credentials. */
  readonly issue: string | null;
  /** Whether the database holds no organisation yet, but generated ones. */
  readonly empty: boolean;
  /** Whether the made-up summit is still to come. */
  readonly summitAhead: boolean;
}

/** The subject of what is done to the demo data. A fixed id: there is one demo in a database. */
export const SUBJECT = { subjectType: 'Demo', subjectId: '00000000-0000-7000-8000-64656d6f0000' } as const;
const LOADED = 'demo.loaded';
const ISSUED = 'demo.credentialsIssued';

const STATE = statement<DemoState>(`
  select (select details ->> 'version' from audit_event where subject_id = $1 and action = '${LOADED}'
          order by id desc limit 1) as version,
         (select details ->> 'issue' from audit_event where subject_id = $1 and action = '${ISSUED}'
          order by id desc limit 1) as issue,
         not exists (select from organisation where provenance <> 'FICTITIOUS') as empty,
         exists (select from summit where provenance = 'FICTITIOUS' and state <> 'CANCELLED' and first_day > $2::date) as "summitAhead"`);

/** One cheap statement. */
export async function demoState({ database, clock }: DemoServices): Promise<DemoState> {
  const state = await database.first(STATE, [SUBJECT.subjectId, clock.today()]);
  if (!state) throw new Error('The state of the demo data cannot be read.');
  return state;
}

const FICTITIOUS = statement<{ found: boolean }>(
  `select exists (select from organisation where provenance = 'FICTITIOUS') as found`,
);

/** Whether the database holds a made-up organisation. */
export const holdsFictitious = async ({ database }: DemoServices): Promise<boolean> =>
  (await database.first(FICTITIOUS))?.found ?? false;

export const recordLoaded = ({ audit }: DemoServices, version: string): Promise<void> =>
  audit.record(DEMO, { action: LOADED, ...SUBJECT, details: { version } });

export const recordIssued = ({ audit }: DemoServices, issue: string): Promise<void> =>
  audit.record(DEMO, { action: ISSUED, ...SUBJECT, details: { issue } });

/** Goes up when the loaders make something else of the same files. */
const LOADERS = 3;

/** The version of the data: another one for every change of a data file. */
export function dataVersion(): string {
  const hash = createHash('sha256').update(String(LOADERS));
  for (const folder of ['facts', 'fictitious']) {
    const home = new URL(`${folder}/`, import.meta.url);
    const files = readdirSync(home).filter(name => name.endsWith('.json'));
    for (const name of files.sort()) hash.update(name).update(readFileSync(new URL(name, home)));
  }
  return hash.digest('base64url').slice(0, 16);
}
