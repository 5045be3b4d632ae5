/** Takes votes. The path is short, because a whole summit votes within a minute. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingOrganisation, actingPerson } from '../../core/access/index.js';
import { Clock } from '../../core/clock/index.js';
import { UnitOfWork } from '../../core/database/index.js';
import { Forbidden, InputInvalid, NotFound, Refused } from '../../core/errors/index.js';
import { idOf, uuidOf } from '../../core/ids/index.js';
import { AuditLog } from '../../core/ledger/index.js';
import { LiveHub } from '../../core/live/index.js';
import { Vault } from '../../core/vault/index.js';
import { refuseIfBlocked } from '../../core/workflow/index.js';
import { BallotTasks } from './ballot-tasks.js';
import { LIVE_TOPIC } from './ballot.events.js';
import type { CastVoteInput } from './contract/cast-vote.input.js';
import { AlreadyVoted } from './contract/casting.results.js';
import type { VoteReceipt } from './contract/vote-receipt.model.js';
import { newReceiptCode, toTheMinute } from './domain/receipt-code.js';
import { URN_PURPOSE, putVote } from './domain/urn-content.js';
import { type VoteSubject, voteWorkflow } from './domain/voter.js';
import { CastingRepository, type CastingRow, type NewReceipt } from './persistence/casting.repository.js';
import { toReceipt } from './receipt.mapper.js';

@Injectable()
export class CastingService {
  constructor(
    private readonly casting: CastingRepository,
    private readonly tasks: BallotTasks,
    private readonly vault: Vault,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly live: LiveHub,
    private readonly clock: Clock,
  ) {}

  /**
   * Casts the vote of the organisation for which the actor acts, or of one whose proxy it holds.
   * @returns the receipt; the same attempt gets its first receipt again, at any time
   * @throws InputInvalid, NotFound; Refused with GuardFailed, or with AlreadyVoted in a secret ballot
   */
  cast(actor: Actor, input: CastVoteInput): Promise<VoteReceipt> {
    const person = actingPerson(actor);
    const own = actingOrganisation(actor);
    if (person === undefined || own === undefined)
      throw new Forbidden('A vote is cast by a person for an organisation.');
    const ballotId = uuidOf('Ballot', input.ballotId, ['input', 'ballotId']);
    const organisationId =
      input.onBehalfOfId == null ? own : uuidOf('Organisation', input.onBehalfOfId, ['input', 'onBehalfOfId']);
    return this.unitOfWork.run(async () => {
      const facts = await this.casting.facts(ballotId, person, own, organisationId, input.attempt);
      if (!facts || !mayKnow(actor, facts)) throw new NotFound('Ballot', input.ballotId);
      const earlier = earlierReceipt(facts, { own: own === organisationId, person, attempt: input.attempt });
      if (earlier) return earlier;

      refuseIfBlocked(voteWorkflow.blocking(subjectOf(facts, own !== organisationId, this.clock.now()), 'VOTE', actor));
      const position = facts.options.indexOf(input.choice);
      if (position < 0) {
        throw InputInvalid.at('input.choice', 'option', `The options are ${facts.options.join(', ')}.`);
      }
      return this.take(actor, facts, position, {
        ballotId,
        organisationId,
        code: newReceiptCode(),
        attempt: input.attempt,
        castAt: toTheMinute(this.clock.now()),
        castBy: person,
        byProxy: own !== organisationId,
      });
    });
  }

  private async take(actor: Actor, facts: CastingRow, position: number, receipt: NewReceipt): Promise<VoteReceipt> {
    const first = facts.receipt_code === null && (await this.casting.receive(receipt));
    if (!first) {
      const known = await this.knownReceipt(receipt);
      if (known.attempt === receipt.attempt) return toReceipt(facts, known.code, known.castAt);
      if (facts.secret) throw new Refused(new AlreadyVoted(toReceipt(facts, known.code, known.castAt)));
      if (await this.casting.lockReceipt(receipt.ballotId, receipt.organisationId, receipt.attempt)) {
        return toReceipt(facts, known.code, known.castAt);
      }
      await this.casting.putVote(receipt, position);
      await this.tell(actor, 'ballot.voteChanged', receipt);
      return toReceipt(facts, known.code, known.castAt);
    }
    if (facts.secret) await this.putIntoUrn(receipt.ballotId, position);
    else await this.casting.putVote(receipt, position);
    if (facts.kind === 'WRITTEN') await this.tasks.voted(receipt.ballotId, receipt.organisationId);
    await this.tell(actor, 'ballot.voted', receipt);
    return toReceipt(facts, receipt.code, receipt.castAt);
  }

  /** The choice lives in this function only: what leaves it is a sealed box of one size. */
  private async putIntoUrn(ballotId: string, position: number): Promise<void> {
    const purpose = URN_PURPOSE + ballotId;
    const sealed = await this.casting.openUrn(ballotId);
    if (!sealed) throw new Error('A secret ballot is open and has no urn.');
    const urn = this.vault.open(purpose, sealed);
    putVote(urn, position);
    await this.casting.sealUrn(ballotId, this.vault.seal(purpose, urn));
  }

  private async knownReceipt({ ballotId, organisationId }: NewReceipt) {
    const known = await this.casting.receipt(ballotId, organisationId);
    if (!known) throw new Error('A receipt was neither inserted nor found.');
    return { code: known.code, attempt: known.attempt, castAt: known.cast_at };
  }

  private async tell(actor: Actor, action: string, { ballotId, organisationId }: NewReceipt): Promise<void> {
    const details = { organisation: organisationId };
    await this.audit.record(actor, { action, subjectType: 'Ballot', subjectId: ballotId, details });
    await this.live.publish(LIVE_TOPIC, { id: idOf('Ballot', ballotId) });
  }
}

/** Members know of every ballot, and whoever was in question when it opened knows of this one. */
const mayKnow = (actor: Actor, { state, actor_in_question: inQuestion }: CastingRow): boolean =>
  (state !== 'DRAFT' && actor.kind === 'REPRESENTATIVE' && actor.member) || inQuestion;

/** What the same attempt got before. Its own organisation may ask, and the person that cast it for another one. */
function earlierReceipt(
  facts: CastingRow,
  { own, person, attempt }: { own: boolean; person: string; attempt: string },
): VoteReceipt | undefined {
  const { receipt_code: code, receipt_at: at } = facts;
  if (code === null || at === null || !(own || facts.receipt_by === person)) return undefined;
  return facts.receipt_attempt === attempt || facts.attempt_known ? toReceipt(facts, code, at) : undefined;
}

const subjectOf = (facts: CastingRow, onBehalf: boolean, now: Date): VoteSubject => ({
  state: facts.state,
  now,
  closesAt: facts.closes_at,
  voter: {
    included: facts.included ?? false,
    exclusion: facts.reason,
    kind: facts.kind,
    onBehalf,
    holdsProxy: facts.holds_proxy,
    holderIncluded: facts.actor_included ?? false,
    giverPresent: facts.giver_present,
    accredited: facts.accredited,
    outranked: facts.outranked,
    present: facts.present,
    onPaper: facts.on_paper,
  },
});
