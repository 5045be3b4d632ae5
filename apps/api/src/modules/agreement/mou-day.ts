/**
 * What the day brings a memorandum: effect, another term, its end. Every read counts it by the day already; here it is
 * written down and told, once, by the job of the day or with the next act, whichever comes first.
 */
import { Injectable } from '@nestjs/common';
import type { MouStatus } from '@kurultai/schema';
import type { System } from '../../core/access/index.js';
import { Clock } from '../../core/clock/index.js';
import { UnitOfWork } from '../../core/database/index.js';
import { JobRegistry } from '../../core/jobs/index.js';
import { addDays } from '../../core/zone/index.js';
import { CommitmentClosing } from './commitment/commitment-closing.js';
import { currentTerm, tacitTermsOf } from './domain/current-term.js';
import { isEffective } from './domain/mou-subject.js';
import { isPapers } from './domain/papers.js';
import { type MouHappening, MouRecorder } from './mou-recorder.js';
import { MouTasks } from './mou-tasks.js';
import { type DueMouRow, MouDayRepository } from './persistence/mou-day.repository.js';
import { MouStore } from './persistence/mou-store.js';

const SERVICE: System = { kind: 'SYSTEM', reason: 'the day of memoranda' };

/** How each end is written down. */
const ENDS = {
  EXPIRED: { action: 'EXPIRE', tell: 'mou.expired' },
  TERMINATED: { action: 'END', tell: 'mou.terminated' },
  RENEWED: { action: 'RENEW', tell: 'mou.renewed' },
} as const satisfies Partial<Record<MouStatus, Pick<MouHappening, 'action' | 'tell'>>>;

@Injectable()
export class MouDay {
  constructor(
    private readonly days: MouDayRepository,
    private readonly store: MouStore,
    private readonly recorder: MouRecorder,
    private readonly commitments: CommitmentClosing,
    private readonly tasks: MouTasks,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    jobs: JobRegistry,
  ) {
    jobs.schedule('mou.day', '4 * * * *', async () => void (await this.run()));
  }

  /** Settles every memorandum that the day has moved. @returns how many */
  async run(): Promise<number> {
    let total = 0;
    for (let after: string | null = null; ;) {
      const ids = await this.days.due(after);
      for (const id of ids) {
        await this.unitOfWork.run(async () => {
          if (!(await this.store.lock(id))) return;
          await this.settle(id);
          await this.tasks.renew(id);
        });
      }
      total += ids.length;
      after = ids.at(-1) ?? null;
      if (after === null) return total;
    }
  }

  /** Writes down where a locked memorandum stands by the day, and tells of it. What stands as it was told stays. */
  async settle(id: string): Promise<void> {
    const row = await this.days.one(id);
    if (!row) return;
    if (row.told === 'SIGNED' && row.status !== 'SIGNED') {
      await this.takeEffect(row);
      return this.settle(id);
    }
    if (isEffective(row.status) || row.status in ENDS) await this.renewTerms(row);
    if (row.status === row.told || !(row.status in ENDS)) return;
    await this.end(row, row.told, row.status as keyof typeof ENDS);
  }

  private async takeEffect(row: DueMouRow): Promise<void> {
    const holdsFrom = row.in_force_on ?? this.clock.today();
    await this.store.update(row.id, { status: 'IN_FORCE' });
    const happened = { action: 'TAKE_EFFECT', from: 'SIGNED', to: 'IN_FORCE', holdsFrom, tell: 'mou.inForce' } as const;
    await this.recorder.record(SERVICE, row, happened);
    await this.addTerm(row, holdsFrom);
    if (row.predecessor_id === null) return;
    await this.store.lock(row.predecessor_id);
    await this.settle(row.predecessor_id);
    await this.tasks.renew(row.predecessor_id);
  }

  /** The terms that have begun by themselves since the last one was written down. */
  private async renewTerms(row: DueMouRow): Promise<void> {
    const last = lastDayOf(row) ?? this.clock.today();
    let ended = row.term_ends_on;
    while (row.renewal === 'TACIT' && ended !== null && ended < this.clock.today() && ended < last) {
      const startsOn = addDays(ended, 1);
      ended = await this.addTerm(row, startsOn);
      // What began before it was entered here is written down, and no news.
      if (startsOn <= row.recorded_at.toISOString().slice(0, 10)) continue;
      const to = isEffective(row.status) ? row.status : 'IN_FORCE';
      const happened = { action: 'BEGIN_TERM', from: to, to, holdsFrom: startsOn, tell: 'mou.termBegun' } as const;
      await this.recorder.record(SERVICE, row, happened);
    }
  }

  /** Adds the term that a day belongs to. @returns its last day */
  async addTerm(
    row: Pick<DueMouRow, 'id' | 'ends_on' | 'in_force_on' | 'term_months' | 'notice_days'>,
    startsOn: string,
  ): Promise<string | null> {
    const tacit = tacitTermsOf(row);
    const term = tacit && currentTerm(tacit.anchor, tacit, startsOn);
    const endsOn = term?.endsOn ?? row.ends_on;
    await this.days.addTerm(row.id, startsOn, endsOn, term?.noticeBy ?? null);
    return endsOn;
  }

  private async end(row: DueMouRow, from: MouStatus, to: keyof typeof ENDS): Promise<void> {
    const holdsFrom = endedOn(row, to) ?? this.clock.today();
    if (!isPapers(row.provenance)) {
      const amendment = row.amendment_version === null ? {} : { amendment_version: null };
      const ended = to === 'TERMINATED' ? { terminated_on: holdsFrom } : {};
      await this.store.update(row.id, { status: to, ...ended, ...amendment });
    }
    await this.recorder.record(SERVICE, row, { ...ENDS[to], from, to, holdsFrom });
    if (to !== 'RENEWED') await this.commitments.close(row.id);
  }
}

/** From which day it holds. */
function endedOn(row: DueMouRow, to: keyof typeof ENDS): string | null {
  if (to === 'TERMINATED') return row.terminates_on;
  if (to === 'RENEWED') return row.renewed_on;
  return row.last_day === null ? null : addDays(row.last_day, 1);
}

/** The last day on which it had effect, if that has passed. */
function lastDayOf({ status, terminates_on, renewed_on, last_day }: DueMouRow): string | null {
  if (status === 'TERMINATED') return terminates_on;
  if (status === 'RENEWED') return renewed_on;
  return last_day;
}
