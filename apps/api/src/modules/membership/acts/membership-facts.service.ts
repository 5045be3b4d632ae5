/** Puts together what the table of acts looks at: the ledger, the flags, the case, the rules in force today. */
import { Injectable } from '@nestjs/common';
import type { RuleSetContent } from '@kurultai/schema';
import type { Actor } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { BatchLoader } from '../../../core/graphql/index.js';
import { RuleSetService } from '../../decision/index.js';
import { SummitCalendarSocket } from '../application/domain/summit-calendar.js';
import { effectiveEntries, isMember, next, NO_STANDING, type Standing, standingOf } from '../domain/derivation.js';
import { badSince } from '../domain/good-standing.js';
import { restingStatus } from '../domain/ledger.workflow.js';
import type { MembershipSubject } from '../domain/membership.workflow.js';
import { LedgerRepository } from '../ledger/ledger.repository.js';
import type { MembershipEventRow } from '../ledger/ledger.rows.js';
import { type StandingRow, StandingRepository } from '../standing/standing.repository.js';
import { FactsRepository, type MembershipFactsRow } from './facts.repository.js';

/** Everything that an act on one membership needs. */
export interface MembershipFacts {
  readonly row: MembershipFactsRow;
  readonly events: readonly MembershipEventRow[];
  readonly flags: readonly StandingRow[];
  readonly standing: Standing<MembershipEventRow>;
  /** How it stood last before it ceased to exist; null when it still exists, or was no member then. */
  readonly ceasedAs: Standing<MembershipEventRow> | null;
  readonly pendingResignation: MembershipEventRow | null;
  readonly subject: MembershipSubject;
}

@Injectable()
export class MembershipFactsService {
  constructor(
    private readonly ledger: LedgerRepository,
    private readonly standings: StandingRepository,
    private readonly repository: FactsRepository,
    private readonly ruleSets: RuleSetService,
    private readonly summits: SummitCalendarSocket,
    private readonly clock: Clock,
  ) {}

  /** The facts of memberships, by their uuids. A fixed number of statements. */
  async of(membershipIds: readonly string[]): Promise<Map<string, MembershipFacts>> {
    const rows = [...(await this.repository.of(membershipIds)).values()];
    const events = await this.ledger.eventsOf(rows.map(({ organisationId }) => organisationId));
    const flags = await this.standings.ofMemberships(membershipIds);
    const { content } = await this.ruleSets.current(this.clock.today());
    const lastSummit = await this.summits.lastOver();
    return new Map(
      rows.map(row => {
        const own = { events: events.get(row.organisationId) ?? [], flags: flags.get(row.membershipId) ?? [] };
        return [row.membershipId, this.put(row, own, content, lastSummit)];
      }),
    );
  }

  private put(
    row: MembershipFactsRow,
    { events, flags }: Pick<MembershipFacts, 'events' | 'flags'>,
    { membership, decisions }: RuleSetContent,
    lastSummit: string | null,
  ): MembershipFacts {
    const today = this.clock.today();
    // What another process has just recorded counts, even if its clock is ahead.
    const knownAt = new Date(Math.max(this.clock.now().getTime(), ...events.map(event => event.recordedAt.getTime())));
    const standing = standingOf(events, { on: today, knownAt });
    const counting = effectiveEntries(events, knownAt);
    const pendingResignation =
      counting.find(({ type, effectiveDay }) => type === 'RESIGNED' && effectiveDay > today) ?? null;
    const ceasedAs = standing.status === 'DISSOLVED' ? lastAsMember(counting) : null;
    return {
      ...{ row, events, flags, standing, ceasedAs, pendingResignation },
      subject: {
        state: standing.status,
        organisationId: row.organisationId,
        lifecycle: row.lifecycle,
        successor:
          row.successorStatus === null ? null : { free: ['NONE', 'LAPSED', 'RESIGNED'].includes(row.successorStatus) },
        ceasedAsMember: ceasedAs !== null,
        hasEvents: counting.length > 0,
        pendingResignation: pendingResignation !== null,
        resting: restingStatus(events, { on: today, knownAt }),
        provisionDue: isProvisionDue(counting, today, lastSummit),
        ratificationRuns: row.ratificationRuns,
        openCase: row.responseDue === null ? null : { responseDue: row.responseDue, heard: row.caseState === 'HEARD' },
        badSince: badSince(flags, today),
        reminders: row.reminders,
        today,
        rules: {
          duesGraceDays: membership.duesGraceDays,
          duesReminders: membership.duesReminders,
          reassessmentYears: membership.reassessmentYears,
          boardSuspends: decisions.SUSPENSION.bodies.includes('BOARD'),
        },
      },
    };
  }
}

/** Whether a summit that began after the provisional admission, or its extension, is over. @param entries in order of effect */
function isProvisionDue(entries: readonly MembershipEventRow[], today: string, lastSummit: string | null): boolean {
  const provision = entries.findLast(({ expiresAt, effectiveDay }) => expiresAt !== null && effectiveDay <= today);
  return provision !== undefined && lastSummit !== null && provision.effectiveDay < lastSummit;
}

/** The standing right before the organisation ceased to exist, if it was a member then. @param entries in order of effect */
function lastAsMember(entries: readonly MembershipEventRow[]): Standing<MembershipEventRow> | null {
  let before: Standing<MembershipEventRow> = NO_STANDING;
  for (const entry of entries) {
    if (entry.statusTo === 'DISSOLVED') return isMember(before.status) ? before : null;
    before = next(before, entry);
  }
  return null;
}

/** For `availableActions`: by the uuid of a membership that the reader may read. */
@Injectable()
export class MembershipFactsLoader extends BatchLoader<string, MembershipFacts> {
  constructor(private readonly facts: MembershipFactsService) {
    super();
  }

  protected batch(_: Actor, ids: readonly string[]): Promise<Map<string, MembershipFacts>> {
    return this.facts.of(ids);
  }
}
