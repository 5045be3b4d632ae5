/** What a ballot lets wait, and for whom. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock/index.js';
import { TaskService } from '../task/index.js';
import type { BallotRow } from './persistence/ballot.rows.js';

/** Days before the end of a written ballot on which those who have not voted are reminded. */
const REMINDERS = [7, 1];

@Injectable()
export class BallotTasks {
  constructor(
    private readonly tasks: TaskService,
    private readonly clock: Clock,
  ) {}

  /** A returning officer opens it. */
  async scheduled({ id }: BallotRow): Promise<void> {
    await this.ask('BALLOT_OPEN', id, 'RETURNING_OFFICER');
  }

  /** In writing, each organisation votes; somebody closes the ballot. In the room nobody needs a reminder. */
  async opened({ id, kind }: BallotRow, entitled: readonly string[], closesAt: Date | null): Promise<void> {
    await this.tasks.close('BALLOT_OPEN', id);
    const dueOn = closesAt?.toISOString().slice(0, 10) ?? this.clock.today();
    await this.tasks.open({
      kind: 'BALLOT_CLOSE',
      subjectType: 'Ballot',
      subjectId: id,
      assignee: { role: 'RETURNING_OFFICER' },
      dueOn,
    });
    if (kind !== 'WRITTEN') return;
    const vote = { kind: 'BALLOT_VOTE', subjectType: 'Ballot', subjectId: id, dueOn } as const;
    await this.tasks.openEach({ ...vote, remindDaysBefore: REMINDERS }, entitled);
  }

  /** The organisation has voted in writing: nothing waits for it any more. */
  async voted(ballotId: string, organisationId: string): Promise<void> {
    await this.tasks.close('BALLOT_VOTE', ballotId, { organisationId });
  }

  /** The count is certified, after two tellers entered the papers if there are any. */
  async closed({ id, kind }: BallotRow): Promise<void> {
    await this.tasks.closeAll(id);
    if (kind === 'PAPER' || kind === 'HYBRID') await this.ask('BALLOT_COUNT', id, 'RETURNING_OFFICER');
    await this.ask('BALLOT_CERTIFY', id, 'RETURNING_OFFICER');
  }

  async counted(id: string): Promise<void> {
    await this.tasks.closeAll(id);
    await this.ask('BALLOT_PUBLISH', id, 'ADMIN');
  }

  async contested(id: string): Promise<void> {
    await this.ask('BALLOT_CONTEST_DECIDE', id, 'BOARD');
  }

  /** Nothing waits any more. */
  async over(id: string): Promise<void> {
    await this.tasks.closeAll(id);
  }

  private async ask(
    kind: 'BALLOT_OPEN' | 'BALLOT_COUNT' | 'BALLOT_CERTIFY' | 'BALLOT_PUBLISH' | 'BALLOT_CONTEST_DECIDE',
    subjectId: string,
    role: 'RETURNING_OFFICER' | 'ADMIN' | 'BOARD',
  ): Promise<void> {
    await this.tasks.open({ kind, subjectType: 'Ballot', subjectId, assignee: { role }, dueOn: null });
  }
}
