/** What becomes of a memorandum that has effect: reviews, notices, and another one in its place. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingOrganisation } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { InputInvalid, NotFound } from '../../../core/errors/index.js';
import { idOf, uuidOf } from '../../../core/ids/index.js';
import { addDays } from '../../../core/zone/index.js';
import type {
  BeginMouReviewInput,
  CompleteMouReviewInput,
  MouNoticeInput,
  TerminateMouInput,
} from '../contract/mou-act.inputs.js';
import type { Mou } from '../contract/mou.model.js';
import { currentTerm, tacitTermsOf } from '../domain/current-term.js';
import { recordsNotices } from '../domain/mou.workflow.js';
import { MouActs } from '../mou-acts.js';
import type { LoadedMou } from '../mou-subjects.js';
import { MouTermRepository } from '../persistence/mou-term.repository.js';

@Injectable()
export class MouTermActs {
  constructor(
    private readonly acts: MouActs,
    private readonly terms: MouTermRepository,
    private readonly clock: Clock,
  ) {}

  /** Begins a review. @throws as `MouActs.perform`, InputInvalid with rule `past` */
  beginReview(actor: Actor, input: BeginMouReviewInput): Promise<Mou> {
    const { reason, dueOn = null, expectedVersion } = input;
    const today = this.clock.today();
    if (dueOn !== null && dueOn < today) throw InputInvalid.at('input.dueOn', 'past', 'This day has passed.');
    const write = async ({ row }: LoadedMou) => {
      const by = actingOrganisation(actor) ?? null;
      await this.terms.beginReview(row.id, { begunOn: today, by, reason, dueOn });
      return {};
    };
    return this.acts.perform(actor, uuid(input), 'BEGIN_REVIEW', write, { reason, expectedVersion });
  }

  /** Ends the review with what came of it. @throws as `MouActs.perform` */
  completeReview(actor: Actor, input: CompleteMouReviewInput): Promise<Mou> {
    const { outcome, expectedVersion } = input;
    const write = async ({ row }: LoadedMou) => {
      await this.terms.completeReview(row.id, this.clock.today(), outcome);
      return {};
    };
    return this.acts.perform(actor, uuid(input), 'COMPLETE_REVIEW', write, { reason: outcome, expectedVersion });
  }

  /** Gives notice that it ends with its current term. @throws as `MouActs.perform`, InputInvalid */
  declineRenewal(actor: Actor, input: MouNoticeInput): Promise<Mou> {
    const write = async (loaded: LoadedMou) => {
      const tacit = tacitTermsOf(loaded.row);
      if (!tacit) throw new Error('A renewal was declined whose terms cannot be counted.');
      const effectiveOn = currentTerm(tacit.anchor, tacit, this.clock.today()).endsOn;
      await this.notice(loaded, 'NON_RENEWAL', input, effectiveOn);
      return {};
    };
    return this.giving(actor, input, 'DECLINE_RENEWAL', write);
  }

  /** Gives notice that it ends once the days of notice have passed. @throws as `MouActs.perform`, InputInvalid */
  terminate(actor: Actor, input: TerminateMouInput): Promise<Mou> {
    const write = async (loaded: LoadedMou) => {
      const earliest = addDays(this.clock.today(), loaded.row.notice_days ?? 0);
      const effectiveOn = input.effectiveOn ?? earliest;
      if (effectiveOn < earliest) {
        throw InputInvalid.at('input.effectiveOn', 'noticeDays', `The notice takes until ${earliest}.`);
      }
      await this.notice(loaded, 'TERMINATION', input, effectiveOn);
      return {};
    };
    return this.giving(actor, input, 'TERMINATE', write);
  }

  private giving(
    actor: Actor,
    input: MouNoticeInput,
    action: 'DECLINE_RENEWAL' | 'TERMINATE',
    write: (loaded: LoadedMou) => Promise<object>,
  ): Promise<Mou> {
    const { reason, expectedVersion } = input;
    const given = (loaded: LoadedMou) => ({ party: partyOf(actor, loaded, input) });
    return this.acts.perform(actor, uuid(input), action, write, { reason, expectedVersion, given });
  }

  private notice(
    { row, subject }: LoadedMou,
    kind: 'TERMINATION' | 'NON_RENEWAL',
    { reason, evidence = null }: MouNoticeInput,
    effectiveOn: string,
  ): Promise<void> {
    if (subject.party === null) throw new Error('A notice of nobody.');
    const notice = { kind, organisationId: subject.party, effectiveOn, reason, evidence };
    return this.terms.giveNotice(row.id, { ...notice, givenOn: this.clock.today() });
  }
}

/** The party that gives notice: one's own, or the one that an admin names. */
function partyOf(actor: Actor, { subject }: LoadedMou, { partyId, evidence }: MouNoticeInput): string | null {
  const own = subject.party;
  const records = recordsNotices(actor);
  // Whoever is no party is told so by the table.
  if (own === null && !records) return null;
  const asked = partyId == null ? own : uuidOf('Organisation', partyId, ['input', 'partyId']);
  if (asked === null) throw InputInvalid.at('input.partyId', 'partyNeeded', 'Name the party that gives notice.');
  if (!subject.partyIds.includes(asked) || (asked !== own && !records)) {
    throw new NotFound('Organisation', partyId ?? idOf('Organisation', asked));
  }
  if (asked !== own && evidence == null) {
    throw InputInvalid.at('input.evidence', 'evidenceNeeded', 'Say what shows that this party gave notice.');
  }
  return asked;
}

const uuid = ({ id }: { readonly id: string }): string => uuidOf('Mou', id, ['input', 'id']);
