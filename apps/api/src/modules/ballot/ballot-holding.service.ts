/** Holds a ballot: announces it, opens it with those who may vote frozen, moves it on to paper, and closes it. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/index.js';
import { Clock } from '../../core/clock/index.js';
import { idOf } from '../../core/ids/index.js';
import { Outbox } from '../../core/jobs/index.js';
import { Vault } from '../../core/vault/index.js';
import { PresenceReader } from '../summit/index.js';
import { type BallotInHand, BallotActRunner } from './ballot-act.runner.js';
import { BallotTasks } from './ballot-tasks.js';
import { CLOSED, OPENED, SCHEDULED } from './ballot.events.js';
import type { Ballot } from './contract/ballot.model.js';
import { entitlements } from './domain/entitlement.js';
import { takeRoll } from './domain/roll.js';
import { countVotes, emptyUrn, URN_PURPOSE } from './domain/urn-content.js';
import { MatterService } from './matter.service.js';
import { BallotRepository } from './persistence/ballot.repository.js';
import type { BallotRow } from './persistence/ballot.rows.js';
import { CountRepository } from './persistence/count.repository.js';
import { SnapshotRepository } from './persistence/snapshot.repository.js';

const DAY = 24 * 3600;

@Injectable()
export class BallotHoldingService {
  constructor(
    private readonly runner: BallotActRunner,
    private readonly ballots: BallotRepository,
    private readonly snapshots: SnapshotRepository,
    private readonly counts: CountRepository,
    private readonly matters: MatterService,
    private readonly presence: PresenceReader,
    private readonly tasks: BallotTasks,
    private readonly vault: Vault,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Announces a ballot; of a written one this is the notice. @throws NotFound, Refused with GuardFailed */
  schedule(actor: Actor, asked: string): Promise<Ballot> {
    return this.runner.run(actor, { action: 'SCHEDULE', asked }, async ({ row, next }) => {
      const notice = row.kind === 'WRITTEN' ? this.clock.now() : undefined;
      await this.ballots.update(row.id, { state: next, notice_given_at: notice });
      await this.tasks.scheduled(row);
      await this.tell(SCHEDULED, row);
      return {};
    });
  }

  /** Takes a ballot off before it opens. @throws NotFound, Refused with GuardFailed */
  cancel(actor: Actor, asked: string): Promise<Ballot> {
    return this.runner.run(actor, { action: 'CANCEL', asked }, async ({ row, next }) => {
      await this.ballots.update(row.id, { state: next });
      await this.matters.takenOff(actor, row, 'Its ballot was taken off before it opened.');
      await this.tasks.over(row.id);
      return {};
    });
  }

  /** Takes votes from now on. Who may vote is frozen. @throws NotFound, Refused with GuardFailed */
  open(actor: Actor, asked: string): Promise<Ballot> {
    return this.runner.run(actor, { action: 'OPEN', asked }, async ({ row, subject, next }) => {
      const candidates = await this.snapshots.candidates(row.organisation_id);
      const matter = { purpose: row.purpose, organisationId: row.organisation_id };
      const snapshot = entitlements(candidates, matter, subject.rules);
      await this.snapshots.freeze(row.id, snapshot);
      if (row.secret) await this.ballots.putUrn(row.id, this.vault.seal(URN_PURPOSE + row.id, emptyUrn()));
      if (subject.rules.quorum.takenAt === 'OPENING') await this.takeRoll(row, subject);
      const now = this.clock.now();
      const closesAt = row.kind === 'WRITTEN' ? this.clock.in(subject.rules.voting.writtenBallotDays * DAY) : null;
      await this.ballots.update(row.id, { state: next, opened_at: now, closes_at: closesAt });
      await this.matters.opened(actor, row);
      const included = snapshot.filter(({ reason }) => reason === null);
      await this.tasks.opened(
        row,
        included.map(({ organisationId }) => organisationId),
        closesAt,
      );
      await this.tell(OPENED, row);
      return { entitled: included.length, excluded: snapshot.length - included.length };
    });
  }

  /** Lets an open ballot go on on paper. Votes that came in stay as secret, or as named, as they are. */
  moveToHybrid(actor: Actor, asked: string): Promise<Ballot> {
    return this.runner.run(actor, { action: 'MOVE_TO_HYBRID', asked, withoutVotes: true }, async ({ row, next }) => {
      await this.ballots.update(row.id, { kind: 'HYBRID', state: next });
      return { from: row.kind };
    });
  }

  /**
   * Takes no more votes. What was cast electronically is counted in the same transaction, and the urn is emptied: a vote
   * is wholly before it, or refused.
   */
  close(actor: Actor, asked: string): Promise<Ballot> {
    return this.runner.run(actor, { action: 'CLOSE', asked, withoutVotes: true }, async ({ row, subject, next }) => {
      const receipts = await this.counts.receipts(row.id);
      if (row.kind !== 'PAPER') await this.counts.writeCount(row.id, receipts, await this.electronicCounts(row));
      if (row.secret) await this.ballots.emptyUrn(row.id);
      if (subject.rules.quorum.takenAt === 'CLOSING') await this.takeRoll(row, subject);
      await this.ballots.update(row.id, { state: next, closed_at: this.clock.now() });
      await this.matters.closed(actor, row);
      await this.tasks.closed(row);
      await this.tell(CLOSED, row);
      return { receipts };
    });
  }

  private async electronicCounts(row: BallotRow): Promise<number[]> {
    if (!row.secret) return this.counts.namedCounts(row.id);
    const sealed = await this.counts.urn(row.id);
    if (!sealed) throw new Error('A secret ballot is open and has no urn.');
    const options = (await this.ballots.options([row.id])).get(row.id) ?? [];
    return countVotes(this.vault.open(URN_PURPOSE + row.id, sealed), options.length);
  }

  /** Writes down who is represented now. In writing nobody has to be. */
  private async takeRoll(row: BallotRow, { rules }: BallotInHand['subject']): Promise<void> {
    if (row.summit_id === null) return;
    const roll = takeRoll({
      entitled: await this.snapshots.included(row.id),
      present: await this.presence.presentAt(row.summit_id, this.clock.now()),
      proxies: rules.proxies.allowed ? await this.snapshots.proxies(row.summit_id) : [],
      voters: await this.snapshots.voters(row.id),
      rules: {
        holderPresent: rules.proxies.holderPresent,
        votedThenLeftCounts: rules.quorum.votedThenLeftCounts,
      },
    });
    await this.snapshots.takeRoll(row.id, roll);
  }

  private tell(event: typeof SCHEDULED | typeof OPENED | typeof CLOSED, row: BallotRow): Promise<void> {
    const ballot = idOf('Ballot', row.id);
    const summit = row.summit_id === null ? null : idOf('Summit', row.summit_id);
    return this.outbox.add(event, ballot, { ballot, summit });
  }
}
