/** What the summit below asks of this module: whether a ballot of it is open, and what would make its ballots fail. */
import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../core/database/index.js';
import {
  OpenBallotsRegistry,
  type OpenBallots,
  type ReadinessCheck,
  type ReadinessFinding,
  ReadinessRegistry,
  type SummitFacts,
} from '../summit/index.js';
import { BallotRepository } from './persistence/ballot.repository.js';

/** Mandates of returning officers that are live, and the ballots of a summit for which none of their holders is free. */
const WITHOUT_OFFICER = statement<{ id: string }>(`
  select b.id from ballot b
  where b.summit_id = $1 and b.state in ('DRAFT', 'SCHEDULED') and not exists (
    select from mandate m join organisation o on o.id = m.organisation_id and o.kind = 'SECRETARIAT'
    where m.role = 'RETURNING_OFFICER' and m.revoked_at is null and m.valid_from <= $2::date
      and (m.valid_to is null or m.valid_to > $2::date)
      and not exists (select from mandate c where c.person_id = m.person_id and c.revoked_at is null
        and c.valid_from <= $2::date and (c.valid_to is null or c.valid_to > $2::date)
        and (c.organisation_id = b.organisation_id or c.organisation_id in
          (select p.organisation_id from ballot_option p where p.ballot_id = b.id))))
  order by b.id limit 50`);
/** How many persons could certify, and whether somebody else could publish. */
const PEOPLE = statement<{ publishers: number; officers: number; both: number }>(`
  select count(distinct m.person_id) filter (where m.role = 'ADMIN')::int as publishers,
    count(distinct m.person_id) filter (where m.role = 'RETURNING_OFFICER')::int as officers,
    count(distinct m.person_id)::int as both
  from mandate m join organisation o on o.id = m.organisation_id and o.kind = 'SECRETARIAT'
  where m.role in ('ADMIN', 'RETURNING_OFFICER') and m.revoked_at is null and m.valid_from <= $1::date
    and (m.valid_to is null or m.valid_to > $1::date)`);

@Injectable()
export class SummitBallots implements OpenBallots, ReadinessCheck {
  constructor(
    private readonly ballots: BallotRepository,
    private readonly database: Database,
    open: OpenBallotsRegistry,
    readiness: ReadinessRegistry,
  ) {
    open.register(this);
    readiness.register(this);
  }

  async anyOpen(summitId: string): Promise<boolean> {
    return (await this.ballots.openOf(summitId)).length > 0;
  }

  async find(summit: SummitFacts): Promise<readonly ReadinessFinding[]> {
    const day = summit.firstDay;
    if (day === null) return [];
    const people = await this.database.first(PEOPLE, [day]);
    const blocked = await this.database.all(WITHOUT_OFFICER, [summit.id, day]);
    return [
      ...(people && people.publishers > 0 && people.officers > 0 && people.both > 1 ? [] : [NOBODY_APART]),
      ...blocked.map(({ id }) => ({ ...NO_OFFICER, subject: { type: 'Ballot' as const, uuid: id } })),
    ];
  }
}

const NOBODY_APART: ReadinessFinding = {
  code: 'NOBODY_CERTIFIES_AND_PUBLISHES',
  severity: 'BLOCKER',
  message:
    'A returning officer and an admin who is another person are needed: one certifies counts, the other publishes results.',
};
const NO_OFFICER: ReadinessFinding = {
  code: 'BALLOT_WITHOUT_RETURNING_OFFICER',
  severity: 'BLOCKER',
  message:
    'Every returning officer belongs to an organisation that is up for decision in this ballot: appoint another one.',
};
