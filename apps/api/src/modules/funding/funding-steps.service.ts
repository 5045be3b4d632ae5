/** Carries applications for funding on: each step by the table of funding.workflow.ts. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingOrganisation } from '../../core/access/index.js';
import { Clock } from '../../core/clock/index.js';
import { InputInvalid, NotFound } from '../../core/errors/index.js';
import { uuidOf } from '../../core/ids/index.js';
import { describeGuard, refuseIfBlocked } from '../../core/workflow/index.js';
import { dayIn } from '../../core/zone/index.js';
import { checkPast } from '../organisation/index.js';
import type { FundingApplication } from './contract/funding-application.model.js';
import type {
  FundingOutcomeInput,
  FundingReasonInput,
  FundingStepInput,
  GrantFundingInput,
  SignPartnerMandateInput,
  SubmitFundingApplicationInput,
} from './contract/funding-step.inputs.js';
import type { FundingAction } from './domain/funding.workflow.js';
import { FundingActs } from './funding-acts.js';
import { FundingApplicationRepository } from './persistence/funding-application.repository.js';
import type { FundingApplicationRow, PartnerColumns } from './persistence/funding.rows.js';

/** Steps that need no words. */
export type PlainStep = Extract<
  FundingAction,
  'BUILD_CONSORTIUM' | 'DRAFT' | 'REVIEW' | 'MARK_READY' | 'START' | 'CLOSE'
>;

@Injectable()
export class FundingSteps {
  constructor(
    private readonly acts: FundingActs,
    private readonly applications: FundingApplicationRepository,
    private readonly clock: Clock,
  ) {}

  /** A step that needs no words. @throws Stale, Refused, NotFound */
  step(actor: Actor, input: FundingStepInput, action: PlainStep): Promise<FundingApplication> {
    return this.acts.perform(actor, input, action);
  }

  /** A step for a reason: back to drafting, or given up. @throws Stale, Refused, NotFound */
  stepFor(actor: Actor, input: FundingReasonInput, action: 'RETURN' | 'ABANDON'): Promise<FundingApplication> {
    return this.acts.perform(actor, input, action, () => Promise.resolve({ reason: input.reason }));
  }

  /**
   * Notes that it was handed in. Whether it was in time is judged by the clock of the server against the deadline in the
   * zone of the funder. @throws Stale, Refused, NotFound
   */
  submit(actor: Actor, input: SubmitFundingApplicationInput): Promise<FundingApplication> {
    return this.acts.perform(actor, input, 'SUBMIT', row => {
      const now = this.clock.now();
      const columns = {
        reference: input.reference,
        submitted_at: now,
        submitted_on: dayIn(row.call?.zone ?? 'UTC', now),
      };
      return Promise.resolve({ columns });
    });
  }

  /** What the funder decided. @throws Stale, Refused, NotFound, InputInvalid */
  decide(actor: Actor, input: FundingOutcomeInput, action: 'REJECT' | 'RESERVE'): Promise<FundingApplication> {
    return this.acts.perform(actor, input, action, () => Promise.resolve({ columns: this.outcomeOf(input) }));
  }

  /** Grants what was asked for, or less. @throws Stale, Refused, NotFound, InputInvalid */
  grant(actor: Actor, input: GrantFundingInput): Promise<FundingApplication> {
    return this.acts.perform(actor, input, 'GRANT', row => {
      const awarded = input.awarded ?? row.total;
      if (awarded !== null && row.total !== null && BigInt(awarded) > BigInt(row.total)) {
        throw InputInvalid.at('input.awarded', 'awarded', 'No more is granted than was asked for.');
      }
      return Promise.resolve({ columns: { ...this.outcomeOf(input), awarded } });
    });
  }

  /** Gives the mandate of a partner for its present terms. @throws Stale, Refused, NotFound, InputInvalid */
  sign(actor: Actor, input: SignPartnerMandateInput): Promise<FundingApplication> {
    const own = actor.kind === 'REPRESENTATIVE';
    if (own ? (input.evidence ?? input.signedOn) != null : input.evidence == null) {
      const message = own
        ? 'Only an officer records what was signed on paper.'
        : 'An officer records a mandate that was signed on paper: say what shows it.';
      throw InputInvalid.at('input.evidence', 'evidenceNeeded', message);
    }
    checkPast('signedOn', input.signedOn, this.clock.today());
    return this.acts.perform(actor, input, 'SIGN_MANDATE', row => {
      const partner = this.partner(actor, row, input.organisationId ?? null);
      if (partner.role === 'COORDINATOR' || partner.mandate?.signed === true) {
        refuseIfBlocked([describeGuard('NOTHING_TO_SIGN', 'No mandate of this organisation is missing.')]);
      }
      const signed_on = input.signedOn ?? this.clock.today();
      return this.answer(actor, row, partner, {
        signed: true,
        signed_on,
        evidence: input.evidence ?? null,
        note: null,
      });
    });
  }

  /** Declines a mandate, or takes it back. What was ready is not any more. @throws Stale, Refused, NotFound */
  decline(actor: Actor, input: FundingReasonInput): Promise<FundingApplication> {
    return this.acts.perform(actor, input, 'DECLINE_MANDATE', row => {
      const answer = { signed: false, signed_on: this.clock.today(), evidence: null, note: input.reason };
      return this.answer(actor, row, this.partner(actor, row, null), answer);
    });
  }

  private async answer(
    actor: Actor,
    { id }: FundingApplicationRow,
    { stored_id, terms }: PartnerColumns,
    answer: { signed: boolean; signed_on: string; evidence: string | null; note: string | null },
  ) {
    const key = { application_id: id, organisation_id: stored_id, terms };
    await this.applications.addMandate(actor, { ...key, ...answer });
    return { organisationId: stored_id, reason: answer.note };
  }

  private partner(actor: Actor, { partners }: FundingApplicationRow, asked: string | null): PartnerColumns {
    const own = actingOrganisation(actor);
    const path = ['input', 'organisationId'];
    if (actor.kind !== 'REPRESENTATIVE' && asked === null) {
      throw InputInvalid.at(path, 'organisationNeeded', 'Name the partner whose mandate this is.');
    }
    const id = asked === null ? own : uuidOf('Organisation', asked, path);
    if (actor.kind === 'REPRESENTATIVE' && id !== own) {
      throw InputInvalid.at(path, 'ownOrganisation', 'You sign for the organisation for which you act.');
    }
    const partner = partners.find(({ organisation_id }) => organisation_id === id);
    if (!partner) throw new NotFound('Organisation', asked ?? undefined);
    return partner;
  }

  private outcomeOf({ decidedOn, note }: FundingOutcomeInput) {
    checkPast('decidedOn', decidedOn, this.clock.today());
    return { decided_on: decidedOn ?? this.clock.today(), outcome_note: note ?? null };
  }
}
