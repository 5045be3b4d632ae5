/** From a row to the model. The one place where a summit becomes public. */
import { impreciseDate } from '../../core/graphql/index.js';
import { idOf } from '../../core/ids/index.js';
import { Summit } from './contract/summit.model.js';
import type { SummitRow } from './persistence/summit.rows.js';

/** @param row a summit that the reader may read */
export const toSummit = (row: SummitRow): Summit =>
  Object.assign(new Summit(), {
    id: idOf('Summit', row.id),
    uuid: row.id,
    slug: row.slug,
    number: row.number,
    kind: row.kind,
    form: row.form,
    state: row.state,
    titles: row.title,
    venue: row.venue,
    zone: row.zone,
    startsOn: impreciseDate(row.starts_on),
    endsOn: impreciseDate(row.ends_on),
    registrationOpensOn: row.registration_opens_on,
    registrationClosesOn: row.registration_closes_on,
    announcedOn: row.announced_on,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    credentialsReportedAt: row.credentials_reported_at,
    credentialsAccredited: row.credentials_accredited,
    credentialsVoting: row.credentials_voting,
    minutesAdoptedOn: row.minutes_adopted_on,
    endReason: row.end_reason,
    provenance: row.provenance,
    source: row.source,
    version: row.version,
    row,
  });
