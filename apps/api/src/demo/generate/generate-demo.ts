/** Writes generated organisations in batches: at any time one batch is in memory, and each is one unit of work. */
import type { INestApplicationContext } from '@nestjs/common';
import { UnitOfWork } from '../../core/database/index.js';
import { AuditLog } from '../../core/ledger/index.js';
import { MembershipBulk } from '../../modules/membership/index.js';
import { OrganisationBulk } from '../../modules/organisation/index.js';
import { PublicationBulk } from '../../modules/publication/index.js';
import { DEMO } from '../demo-services.js';
import { SUBJECT } from '../demo-state.js';
import { fictitiousOrganisation } from './fictitious-organisations.js';

const BATCH = 500;

/** What was added; what was there already is not counted. */
export interface Generated {
  readonly organisations: number;
  readonly publications: number;
}

/**
 * Adds the organisations 1 to `count` of a seed. Those that are there stay as they are, so that a run that was cut off is
 * taken up by running it again.
 * @param progress is told how many are done
 */
export async function generateDemo(
  app: INestApplicationContext,
  { count, seed }: { count: number; seed: number },
  progress: (done: number) => void,
): Promise<Generated> {
  const organisations = app.get(OrganisationBulk, { strict: false });
  const memberships = app.get(MembershipBulk, { strict: false });
  const publications = app.get(PublicationBulk, { strict: false });
  const audit = app.get(AuditLog, { strict: false });
  const unitOfWork = app.get(UnitOfWork, { strict: false });
  const added = { organisations: 0, publications: 0 };
  for (let done = 0; done < count; done += BATCH) {
    const size = Math.min(BATCH, count - done);
    const batch = Array.from({ length: size }, (_, index) => fictitiousOrganisation(seed, done + index + 1));
    const written = await unitOfWork.run(async () => {
      const fresh = await organisations.insert(batch.map(({ organisation }) => organisation));
      const added = batch.filter(({ organisation }) => fresh.has(organisation.id));
      const articles = added.flatMap(item => item.publications);
      await memberships.insert(added.flatMap(item => item.memberships));
      const details = { seed, organisations: fresh.size, upTo: done + size };
      if (fresh.size > 0) await audit.record(DEMO, { action: 'demo.generated', ...SUBJECT, details });
      return { organisations: fresh.size, publications: await publications.insert(articles) };
    });
    added.organisations += written.organisations;
    added.publications += written.publications;
    progress(done + size);
  }
  return added;
}
