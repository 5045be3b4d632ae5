/** Publishes results with their effects, and lets them be contested, upheld or annulled. */
import type { EffectMoment, Provenance } from '@kurultai/schema';
import { Injectable } from '@nestjs/common';
import { type Actor, actingOrganisation, actingPerson } from '../../core/access/index.js';
import { Clock } from '../../core/clock/index.js';
import { Forbidden } from '../../core/errors/index.js';
import { idOf } from '../../core/ids/index.js';
import { Outbox } from '../../core/jobs/index.js';
import { addDays, dayIn } from '../../core/zone/index.js';
import { type DecisionRow, DecisionService } from '../decision/index.js';
import { MembershipLedger } from '../membership/index.js';
import { AgendaService, SummitReader } from '../summit/index.js';
import { BallotActRunner } from './ballot-act.runner.js';
import { BallotTasks } from './ballot-tasks.js';
import { ANNULLED, PUBLISHED } from './ballot.events.js';
import type {
  AnnulResultInput,
  ContestResultInput,
  PublishResultInput,
  UpholdResultInput,
} from './contract/ballot-acts.inputs.js';
import type { Ballot } from './contract/ballot.model.js';
import { isPublic } from './domain/ballot.policy.js';
import { bodyOf } from './domain/drafting.js';
import { MatterService } from './matter.service.js';
import { BallotRepository } from './persistence/ballot.repository.js';
import type { BallotRow } from './persistence/ballot.rows.js';
import { ContestRepository } from './persistence/contest.repository.js';
import { CountRepository, type ResultRow } from './persistence/count.repository.js';

const PATH = ['input', 'ballotId'];
const MADE_UP: ReadonlySet<Provenance> = new Set(['FICTITIOUS', 'STAGED']);

@Injectable()
export class ResultService {
  constructor(
    private readonly runner: BallotActRunner,
    private readonly ballots: BallotRepository,
    private readonly counts: CountRepository,
    private readonly contests: ContestRepository,
    private readonly decisions: DecisionService,
    private readonly matters: MatterService,
    private readonly ledger: MembershipLedger,
    private readonly summits: SummitReader,
    private readonly agenda: AgendaService,
    private readonly tasks: BallotTasks,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Publishes a certified result: PUBLISHED, the decision and its effects, all in one transaction and exactly once, as the
   * ballot is locked and leaves the state COUNTED with it. When its matter was taken back or settled meanwhile, what the
   * members decided is on record all the same, with the effect NO_EFFECT.
   * @throws NotFound; Refused with GuardFailed
   */
  publish(actor: Actor, { ballotId, minutesRef }: PublishResultInput): Promise<Ballot> {
    return this.runner.run(
      actor,
      { action: 'PUBLISH', asked: ballotId, path: PATH },
      async ({ row, subject, next }) => {
        const result = (await this.counts.results([row.id])).get(row.id);
        if (!result) throw new Error('A counted ballot has no result.');
        const moot = !subject.matterReady;
        const decision = await this.decide(actor, row, result, { minutesRef: minutesRef ?? null, moot });
        await this.ballots.update(row.id, {
          state: next,
          published_at: this.clock.now(),
          published_by: actingPerson(actor) ?? null,
          decision_id: decision.id,
          moot,
        });
        if (!moot) {
          const effectiveOn = await this.effectiveOn(row, subject.rules.membership.effect, decision.decided_on);
          await this.matters.decided(actor, row, result.outcome, decision, effectiveOn);
        }
        // After a missed quorum the meeting may come back to the item.
        if (row.agenda_item_id !== null && result.outcome !== 'INQUORATE') {
          await this.agenda.finish(actor, row.agenda_item_id);
        }
        await this.tasks.over(row.id);
        const told = isPublic({ state: next, purpose: row.purpose, outcome: result.outcome, moot });
        const ids = idsOf(row);
        await this.outbox.add(PUBLISHED, ids.ballot, { ...ids, outcome: told ? result.outcome : null });
        return { outcome: result.outcome, decision: decision.number };
      },
    );
  }

  /** Contests a published result for the organisation for which the actor acts. @throws NotFound, Refused */
  contest(actor: Actor, { ballotId, reason }: ContestResultInput): Promise<Ballot> {
    const [organisation, person] = [actingOrganisation(actor), actingPerson(actor)];
    if (organisation === undefined || person === undefined) throw new Forbidden('A member contests by a person.');
    return this.runner.run(actor, { action: 'CONTEST', asked: ballotId, path: PATH }, async ({ row, next }) => {
      await this.contests.contest(row.id, organisation, person, reason);
      await this.ballots.update(row.id, { state: next });
      await this.tasks.contested(row.id);
      return { organisation };
    });
  }

  /** Lets a contested result stand. @throws NotFound, Refused with GuardFailed */
  uphold(actor: Actor, { ballotId, reason }: UpholdResultInput): Promise<Ballot> {
    return this.runner.run(actor, { action: 'UPHOLD', asked: ballotId, path: PATH }, async ({ row, next }) => {
      await this.contests.decide(row.id, true, actingPerson(actor) ?? '', reason);
      await this.ballots.update(row.id, { state: next });
      await this.tasks.over(row.id);
      return {};
    });
  }

  /**
   * Reverses a contested result: a decision that reverses the first one, and rows of the ledger that take back what it
   * brought about. What was done meanwhile stays done.
   * @throws NotFound; Refused with GuardFailed
   */
  annul(actor: Actor, input: AnnulResultInput): Promise<Ballot> {
    const act = { action: 'ANNUL', asked: input.ballotId, path: PATH } as const;
    return this.runner.run(actor, act, async ({ row, next }) => {
      const result = (await this.counts.results([row.id])).get(row.id);
      if (!result || row.decision_id === null) throw new Error('A published ballot has no decision.');
      const reversal = await this.decisions.record(actor, {
        ...(await this.common(row)),
        subject: 'ANNULMENT',
        body: input.body ?? 'BOARD',
        outcome: 'ADOPTED',
        decidedOn: this.clock.today(),
        minutesRef: input.minutesRef ?? null,
        reasonInternal: input.reason,
        reversesId: row.decision_id,
      });
      await this.ledger.reverse(actor, {
        decisionId: row.decision_id,
        byDecisionId: reversal.id,
        reason: input.reason,
      });
      await this.matters.reversed(actor, row, result.outcome, reversal);
      await this.contests.decide(row.id, false, actingPerson(actor) ?? '', input.reason);
      await this.ballots.update(row.id, { state: next, reversal_id: reversal.id });
      await this.tasks.over(row.id);
      const ids = idsOf(row);
      await this.outbox.add(ANNULLED, ids.ballot, ids);
      return { decision: reversal.number };
    });
  }

  private async decide(
    actor: Actor,
    row: BallotRow,
    { outcome, result }: ResultRow,
    { minutesRef, moot }: { minutesRef: string | null; moot: boolean },
  ): Promise<DecisionRow> {
    const { yes, no, abstain } = result.tally;
    return this.decisions.record(actor, {
      ...(await this.common(row)),
      subject: row.purpose,
      body: bodyOf(row.kind),
      outcome,
      decidedOn: await this.dayOf(row),
      ballotId: row.id,
      minutesRef,
      votes: row.method === 'YES_NO' ? { yes, no, abstain } : null,
      effects: this.matters.effectsOf(row, outcome, moot),
    });
  }

  /** The day on which the ballot was closed, where it was held. */
  private async dayOf({ summit_id: summitId, closed_at: closedAt }: BallotRow): Promise<string> {
    const summit = summitId === null ? undefined : await this.summits.facts(summitId);
    return dayIn(summit?.zone ?? 'UTC', closedAt ?? this.clock.now());
  }

  /** From which day an admission holds, by the rules; null: once the dues are paid. */
  private async effectiveOn(row: BallotRow, effect: EffectMoment, decidedOn: string): Promise<string | null> {
    if (effect === 'ON_DUES_PAID') return null;
    const summit = row.summit_id === null ? undefined : await this.summits.facts(row.summit_id);
    const lastDay = effect === 'END_OF_SUMMIT' ? (summit?.lastDay ?? null) : null;
    return lastDay === null ? decidedOn : addDays(lastDay, 1);
  }

  /** What the decision of a ballot and its reversal share. What a made-up summit decides is as made-up as the summit. */
  private async common(row: BallotRow) {
    const summit = row.summit_id === null ? undefined : await this.summits.facts(row.summit_id);
    return {
      ruleSetId: row.rule_set_id,
      organisationId: row.organisation_id,
      aboutType: row.subject_id === null ? null : (row.subject_type as 'Application'),
      aboutId: row.subject_id,
      summitId: row.summit_id,
      title: row.question,
      provenance: summit !== undefined && MADE_UP.has(summit.provenance) ? summit.provenance : 'LIVE',
    };
  }
}

const idsOf = (row: BallotRow) => ({
  ballot: idOf('Ballot', row.id),
  summit: row.summit_id === null ? null : idOf('Summit', row.summit_id),
});
