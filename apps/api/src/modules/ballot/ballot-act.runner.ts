/** How every act on a ballot runs: lock, read, ask the table, do, record, tell. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/index.js';
import { UnitOfWork } from '../../core/database/index.js';
import { NotFound } from '../../core/errors/index.js';
import { idOf, uuidOf } from '../../core/ids/index.js';
import { AuditLog } from '../../core/ledger/index.js';
import { LiveHub } from '../../core/live/index.js';
import { refuseIfBlocked } from '../../core/workflow/index.js';
import { LIVE_TOPIC } from './ballot.events.js';
import { BallotReadService } from './ballot-read.service.js';
import type { Ballot } from './contract/ballot.model.js';
import { type BallotAction, ballotWorkflow } from './domain/ballot.workflow.js';
import type { BallotSubject } from './domain/ballot-subject.js';
import { BALLOT_CONSTRAINTS } from './domain/constraints.js';
import { BallotRepository } from './persistence/ballot.repository.js';
import type { BallotRow } from './persistence/ballot.rows.js';
import { SubjectRepository } from './persistence/subject.repository.js';

/** A ballot that is locked, in a state and under guards that allow the act. */
export interface BallotInHand {
  readonly row: BallotRow;
  readonly subject: BallotSubject;
  /** The state after the act. */
  readonly next: BallotRow['state'];
}

/** What an act did, for the audit log: ids, codes and numbers only. */
type Details = Readonly<Record<string, string | number | boolean | null>>;

export interface BallotAct {
  readonly action: BallotAction;
  /** The id of the ballot as it was asked for, and where it stands in the input. */
  readonly asked: string;
  readonly path?: readonly string[];
  /** Whether the act waits for votes that are being cast, and lets none in until it is over. */
  readonly withoutVotes?: boolean;
}

@Injectable()
export class BallotActRunner {
  constructor(
    private readonly ballots: BallotRepository,
    private readonly subjects: SubjectRepository,
    private readonly reader: BallotReadService,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly live: LiveHub,
  ) {}

  /**
   * Runs an act in one unit of work.
   * @param work writes; its details are recorded, often none: `{}`
   * @returns the ballot afterwards, as the actor reads it
   * @throws NotFound for what the actor may not read; Refused with GuardFailed
   */
  run(actor: Actor, act: BallotAct, work: (inHand: BallotInHand) => Promise<Details>): Promise<Ballot> {
    const { action, asked, path = ['id'], withoutVotes = false } = act;
    const id = uuidOf('Ballot', asked, path);
    return this.unitOfWork.run(async () => {
      const row = await (withoutVotes ? this.ballots.lockOutVotes(id) : this.ballots.lock(id));
      if (!row) throw new NotFound('Ballot', asked);
      await this.reader.existing(actor, id, asked);
      const subject = (await this.subjects.read(actor, [id])).get(id);
      if (!subject) throw new NotFound('Ballot', asked);
      refuseIfBlocked(ballotWorkflow.blocking(subject, action, actor));
      const details = await work({ row, subject, next: ballotWorkflow.next(subject, action, actor) });
      await this.record(actor, id, action, details);
      return this.reader.existing(actor, id, asked);
    }, BALLOT_CONSTRAINTS);
  }

  /** Records an act on a ballot and tells those who watch it. */
  async record(actor: Actor, id: string, action: string, details: Details = {}): Promise<void> {
    const name = `ballot.${action.toLowerCase().replaceAll(/_(\w)/gu, (_whole, letter: string) => letter.toUpperCase())}`;
    await this.audit.record(actor, { action: name, subjectType: 'Ballot', subjectId: id, details });
    await this.live.publish(LIVE_TOPIC, { id: idOf('Ballot', id) });
  }
}
