/** Puts together what the guards of summits look at: for one in an act, for many in `availableActions`. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingOrganisation } from '../../core/access/index.js';
import { Clock } from '../../core/clock/index.js';
import { BatchLoader } from '../../core/graphql/index.js';
import { addDays, dayIn } from '../../core/zone/index.js';
import { CapacityService } from './delegation/capacity.service.js';
import { cutOffDay } from './domain/capacity.js';
import { OpenBallotsRegistry } from './domain/open-ballots.js';
import type { SummitSubject } from './domain/summit-subject.js';
import { SummitFactsRepository, type SummitFactsRow } from './persistence/summit-facts.repository.js';
import { SummitRepository } from './persistence/summit.repository.js';
import type { SummitRow } from './persistence/summit.rows.js';

@Injectable()
export class SummitSubjects {
  constructor(
    private readonly facts: SummitFactsRepository,
    private readonly capacities: CapacityService,
    private readonly ballots: OpenBallotsRegistry,
    private readonly clock: Clock,
  ) {}

  /** The subject of one summit. */
  async of(actor: Actor, row: SummitRow): Promise<SummitSubject> {
    const [subject] = await this.ofMany(actor, [row]);
    if (!subject) throw new Error('A summit gave no subject.');
    return subject;
  }

  /** The subjects of many, in order. A fixed number of statements, whatever their number. */
  async ofMany(actor: Actor, rows: readonly SummitRow[]): Promise<SummitSubject[]> {
    const own = actor.kind === 'REPRESENTATIVE' ? (actingOrganisation(actor) ?? null) : null;
    const facts = await this.facts.of(
      rows.map(({ id }) => id),
      own,
    );
    const voting = rows.filter(({ state }) => BALLOTS.has(state)).map(({ id }) => id);
    const open = voting.length === 0 ? new Set<string>() : await this.ballots.openAt(voting);
    const capacities = await this.own(rows, facts, own);
    return rows.map(row => this.subject(row, facts.get(row.id), open.has(row.id), capacities.get(row.id) ?? null));
  }

  private subject(
    row: SummitRow,
    facts: SummitFactsRow | undefined,
    ballotOpen: boolean,
    own: SummitSubject['own'],
  ): SummitSubject {
    const rules = facts?.rules ?? null;
    const freezes = row.state !== 'DRAFT' && row.state !== 'POSTPONED' && row.first_day !== null && rules !== null;
    return {
      id: row.id,
      state: row.state,
      form: row.form,
      today: dayIn(row.zone, this.clock.now()),
      firstDay: row.first_day,
      placeId: row.place_id,
      registrationOpensOn: row.registration_opens_on,
      registrationClosesOn: row.registration_closes_on,
      noticeDays: rules?.summits.announcementNoticeDays ?? null,
      frozenFrom: freezes ? addDays(row.first_day, -rules.summits.agendaFreezeDays) : null,
      credentialsReported: row.credentials_reported_at !== null,
      undecidedDelegations: facts?.undecided ?? 0,
      ballotOpen,
      own,
    };
  }

  /** How the reader's own organisation may register, where registration is open. */
  private async own(
    rows: readonly SummitRow[],
    facts: ReadonlyMap<string, SummitFactsRow>,
    organisationId: string | null,
  ): Promise<Map<string, NonNullable<SummitSubject['own']>>> {
    if (organisationId === null) return new Map();
    const asked = rows.flatMap(row => {
      const { rules = null, registered = false } = facts.get(row.id) ?? {};
      if (rules === null || row.state !== 'REGISTRATION_OPEN') return [];
      const day = cutOffDay(dayIn(row.zone, this.clock.now()), row.registration_closes_on);
      return [{ id: row.id, registered, organisationId, day, rules }];
    });
    const lawful = await this.capacities.lawful(asked);
    return new Map(
      asked.map(({ id, registered }, index) => [id, { capacity: lawful[index]?.capacity ?? 'GUEST', registered }]),
    );
  }
}

/** States in which a ballot may be open. */
const BALLOTS: ReadonlySet<string> = new Set([
  'ANNOUNCED',
  'REGISTRATION_OPEN',
  'REGISTRATION_CLOSED',
  'IN_SESSION',
  'POSTPONED',
]);

/** By the uuid of the summit. */
@Injectable()
export class SummitSubjectLoader extends BatchLoader<string, SummitSubject> {
  constructor(
    private readonly summits: SummitRepository,
    private readonly subjects: SummitSubjects,
  ) {
    super();
  }

  protected async batch(actor: Actor, ids: readonly string[]): Promise<Map<string, SummitSubject>> {
    const rows = [...(await this.summits.byIds(ids)).values()];
    return new Map((await this.subjects.ofMany(actor, rows)).map(subject => [subject.id, subject]));
  }
}
