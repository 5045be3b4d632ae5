/**
 * What the day brings a memorandum: effect, another term, its end. Every read counts it by the day already; here it is
 * written down and told, once, by the job of the day or with the next act, whichever comes first.
 */
import { Injectable, Logger } from '@nestjs/common';
import type { MouStatus } from '@kurultai/schema';
import type { System } from '../../core/access/index.js';
import { Clock } from '../../core/clock/index.js';
import { UnitOfWork } from '../../core/database/index.js';
import { JobRegistry } from '../../core/jobs/index.js';
import { addDays } from '../../core/zone/index.js';
import { lastDayOf } from './domain/agreed-terms.js';
import { currentTerm, currentTermStart, isDay, tacitTermsOf } from './domain/current-term.js';
import { isEffective } from './domain/mou-subject.js';
import { isPapers } from './domain/papers.js';
import { type MouHappening, MouRecorder } from './mou-recorder.js';
import { MouTasks } from './mou-tasks.js';
import { CommitmentRepository } from './persistence/commitment.repository.js';
import { type DueMouRow, MouDayRepository } from './persistence/mou-day.repository.js';
import { columnsOf, MouStore } from './persistence/mou-store.js';
import { MouVersionRepository } from './persistence/mou-version.repository.js';

const SERVICE: System = { kind: 'SYSTEM', reason: 'the day of memoranda' };

/** How each end is written down. */
const ENDS = {
  EXPIRED: { action: 'EXPIRE', tell: 'mou.expired' },
  TERMINATED: { action: 'END', tell: 'mou.terminated' },
  RENEWED: { action: 'RENEW', tell: 'mou.renewed' },
} as const satisfies Partial<Record<MouStatus, Pick<MouHappening, 'action' | 'tell'>>>;

type Amended = DueMouRow & { readonly amends_on: string; readonly amendment_version: number };
type TermRow = Pick<DueMouRow, 'id' | 'ends_on' | 'in_force_on' | 'term_months' | 'notice_days'>;

@Injectable()
export class MouDay {
  private readonly log = new Logger(MouDay.name);

  constructor(
    private readonly days: MouDayRepository,
    private readonly store: MouStore,
    private readonly versions: MouVersionRepository,
    private readonly recorder: MouRecorder,
    private readonly commitments: CommitmentRepository,
    private readonly tasks: MouTasks,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    jobs: JobRegistry,
  ) {
    jobs.schedule('mou.day', '4 * * * *', async () => void (await this.run()));
  }

  /**
   * Settles every memorandum that the day has moved. One that cannot be settled keeps no other one waiting.
   * @returns how many @throws Error at the end, when some could not be
   */
  async run(): Promise<number> {
    let total = 0;
    const failed: string[] = [];
    for (let after: string | null = null; ;) {
      const ids = await this.days.due(after);
      for (const id of ids) {
        await this.settleOne(id).catch((error: unknown) => {
          this.log.error(`The memorandum ${id} was not settled.`, error instanceof Error ? error.stack : String(error));
          failed.push(id);
        });
      }
      total += ids.length;
      after = ids.at(-1) ?? null;
      if (after === null) break;
    }
    if (failed.length > 0) throw new Error(`${String(failed.length)} memoranda were not settled.`);
    return total;
  }

  private settleOne(id: string): Promise<void> {
    return this.unitOfWork.run(async () => {
      if (!(await this.store.lock(id))) return;
      await this.settle(id);
      await this.tasks.renew(id);
    });
  }

  /**
   * Writes down where a locked memorandum stands by the day, and tells of it. What stands as it was told stays.
   * @returns whether anything was to be written
   */
  async settle(id: string): Promise<boolean> {
    const row = await this.days.one(id);
    // A corrected record keeps still: its correction moves.
    if (!row || row.corrected_by_id !== null) return false;
    if (row.told === 'SIGNED' && row.status !== 'SIGNED') {
      await this.takeEffect(row);
      await this.settle(id);
      return true;
    }
    if (isAmended(row, this.clock.today())) {
      await this.amend(row);
      await this.settle(id);
      return true;
    }
    const begun = (isEffective(row.status) || row.status in ENDS) && (await this.renewTerms(row));
    if (row.status === row.told || !(row.status in ENDS)) return begun;
    await this.end(row, row.told, row.status as keyof typeof ENDS);
    return true;
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

  /** What every party has signed takes the place of the text. */
  private async amend({ amends_on, amendment_version: version, ...row }: Amended): Promise<void> {
    const { terms } = await this.versions.one(row.id, version);
    const last_day = lastDayOf(terms);
    await this.store.update(row.id, { ...columnsOf(terms), text_version: version, amendment_version: null, last_day });
    const to = isEffective(row.status) ? row.status : 'IN_FORCE';
    const happened = { action: 'AMEND', from: to, to, holdsFrom: amends_on, tell: 'mou.amended' } as const;
    await this.recorder.record(SERVICE, row, happened);
    const another = (['ends_on', 'term_months', 'notice_days'] as const).some(key => row[key] !== terms[key]);
    if (another) await this.addTerm({ ...row, ...terms }, amends_on);
  }

  /** The terms that have begun by themselves since the last one was written down. @returns whether there are any */
  private async renewTerms(row: DueMouRow): Promise<boolean> {
    if (isFirstKnown(row)) {
      await this.addTerm(row, firstKnownStart(row, this.clock.today()), this.clock.today());
      return true;
    }
    const last = lastEffectiveDay(row) ?? this.clock.today();
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
    return ended !== row.term_ends_on;
  }

  /** Adds the term that a day belongs to, which is its first one if no other is said. @returns its last day */
  private async addTerm(row: TermRow, startsOn: string, day: string = startsOn): Promise<string | null> {
    const tacit = tacitTermsOf(row);
    const term = tacit && currentTerm(tacit.anchor, tacit, day);
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
    if (to !== 'RENEWED') await this.commitments.closeWith(row.id);
  }
}

/** From when the term counts that is written down first: the day after another one, the agreed day, or when it is written. */
function firstKnownStart(row: DueMouRow, today: string): string {
  const tacit = tacitTermsOf(row);
  const counted = tacit && currentTermStart(tacit.anchor, tacit, today);
  if (counted !== null) return counted;
  const known = [row.effective_on, row.signed_on].find(on => on !== null && isDay(on));
  return known ?? today;
}

/** Whether it renews itself, was entered from papers, and no term of it was written down yet. */
const isFirstKnown = (row: DueMouRow): boolean =>
  row.term_ends_on === null &&
  isPapers(row.provenance) &&
  isEffective(row.status) &&
  row.renewal === 'TACIT' &&
  tacitTermsOf(row) !== null;

/** Whether an amendment has effect by now. One whose day would come after the end never has. */
function isAmended(row: DueMouRow, today: string): row is Amended {
  const { amends_on, amendment_version } = row;
  if (amends_on === null || amendment_version === null || amends_on > today) return false;
  const last = lastEffectiveDay(row);
  return last === null || amends_on <= last;
}

/** From which day it holds. */
function endedOn(row: DueMouRow, to: keyof typeof ENDS): string | null {
  if (to === 'TERMINATED') return row.terminates_on;
  if (to === 'RENEWED') return row.renewed_on;
  return row.last_day === null ? null : addDays(row.last_day, 1);
}

/** The last day on which it had effect, if that has passed. */
function lastEffectiveDay({ status, terminates_on, renewed_on, last_day }: DueMouRow): string | null {
  if (status !== 'TERMINATED' && status !== 'RENEWED') return last_day;
  const over = status === 'TERMINATED' ? terminates_on : renewed_on;
  return over === null ? null : addDays(over, -1);
}
