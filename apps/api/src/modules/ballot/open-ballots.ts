/** What the summit below asks of this module: whether a ballot of it is open, and what would make its ballots fail. */
import { Injectable } from '@nestjs/common';
import {
  OpenBallotsRegistry,
  type OpenBallots,
  type ReadinessCheck,
  type ReadinessFinding,
  ReadinessRegistry,
  type SummitToCheck,
} from '../summit/index.js';
import { BallotRepository } from './persistence/ballot.repository.js';

/** Persons who could certify and publish on the first day, and the ballots for which no returning officer is free. */
interface BallotDuties {
  /** How many persons could certify, how many publish, and how many they are together. */
  readonly officers: number;
  readonly publishers: number;
  readonly both: number;
  readonly blocked: readonly string[];
}

const live = (mandate: string) =>
  `${mandate}.revoked_at is null and ${mandate}.valid_from <= s.first_day and (${mandate}.valid_to is null or ${mandate}.valid_to > s.first_day)`;
const WITHOUT_OFFICER = `
  select b.id from ballot b
  where b.summit_id = s.id and b.state in ('DRAFT', 'SCHEDULED') and not exists (
    select from mandate m join organisation o on o.id = m.organisation_id and o.kind = 'SECRETARIAT'
    where m.role = 'RETURNING_OFFICER' and ${live('m')}
      and not exists (select from mandate c where c.person_id = m.person_id and ${live('c')}
        and (c.organisation_id = b.organisation_id or c.organisation_id in
          (select p.organisation_id from ballot_option p where p.ballot_id = b.id))))
  order by b.id limit 50`;
const BALLOT_DUTIES = `
  select jsonb_build_object(
    'publishers', count(distinct m.person_id) filter (where m.role = 'ADMIN'),
    'officers', count(distinct m.person_id) filter (where m.role = 'RETURNING_OFFICER'),
    'both', count(distinct m.person_id),
    'blocked', (select coalesce(jsonb_agg(w.id), '[]') from (${WITHOUT_OFFICER}) w))
  from mandate m join organisation o on o.id = m.organisation_id and o.kind = 'SECRETARIAT'
  where m.role in ('ADMIN', 'RETURNING_OFFICER') and ${live('m')}`;

@Injectable()
export class SummitBallots implements OpenBallots, ReadinessCheck<BallotDuties> {
  readonly facts = BALLOT_DUTIES;

  constructor(
    private readonly ballots: BallotRepository,
    open: OpenBallotsRegistry,
    readiness: ReadinessRegistry,
  ) {
    open.register(this);
    readiness.register(this);
  }

  openAt(summitIds: readonly string[]): Promise<ReadonlySet<string>> {
    return this.ballots.openAt(summitIds);
  }

  find(
    { firstDay }: SummitToCheck,
    { officers, publishers, both, blocked }: BallotDuties,
  ): readonly ReadinessFinding[] {
    if (firstDay === null) return [];
    return [
      ...(publishers > 0 && officers > 0 && both > 1 ? [] : [NOBODY_APART]),
      ...blocked.map(uuid => ({ ...NO_OFFICER, subject: { type: 'Ballot' as const, uuid } })),
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
