/**
 * The drafts of machines, as background jobs: one batch of segments each, which queues the next. What was written stays
 * when a process dies, the next one goes on behind it, and a draft that was cancelled goes no further.
 */
import { Injectable, Logger } from '@nestjs/common';
import type { Actor } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { UnitOfWork } from '../../../core/database/index.js';
import { JobQueue, JobRegistry } from '../../../core/jobs/index.js';
import { type EngineAnswer, EngineBusy, EngineFailed } from '../engine/translation-engine.js';
import { TranslationSettings } from '../engine/translation-settings.js';
import { GlossaryRepository } from '../glossary/glossary.repository.js';
import { SegmentRepository } from '../persistence/segment.repository.js';
import { TranslationRepository } from '../persistence/translation.repository.js';
import type { SegmentRow, TranslationRow } from '../persistence/translation.rows.js';
import { type ReadableTranslation, TranslationAccess } from '../translation-access.js';
import { TranslationActs } from '../translation-acts.js';
import { DraftWriter } from './draft-writer.js';

const JOB = 'translation.draft';
const SYSTEM: Actor = { kind: 'SYSTEM', reason: JOB };
/** What one request to an engine holds. */
const BATCH_SEGMENTS = 20;
const BATCH_CHARACTERS = 6000;
/** How often a busy engine is asked again, and how long to wait when it does not say. */
const TRIES = 8;
const PAUSE_SECONDS = 30;

interface Step {
  readonly translation: string;
  /** The place of the last segment that was dealt with. */
  readonly after: number;
  readonly tries: number;
}

@Injectable()
export class MachineDraft {
  private readonly logger = new Logger('Translation');

  constructor(
    private readonly translations: TranslationRepository,
    private readonly segments: SegmentRepository,
    private readonly glossary: GlossaryRepository,
    private readonly writer: DraftWriter,
    private readonly access: TranslationAccess,
    private readonly acts: TranslationActs,
    private readonly settings: TranslationSettings,
    private readonly unitOfWork: UnitOfWork,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
    registry: JobRegistry,
  ) {
    registry.handleRemote(JOB, payload => this.step(payload as Step));
  }

  /** Queues the draft of a translation, in the current unit of work. */
  begin(translation: string): Promise<void> {
    return this.queueStep({ translation, after: -1, tries: 0 });
  }

  /** One batch: the memory first, then the engine, outside of any transaction. */
  private async step(step: Step): Promise<void> {
    const batch = await this.nextBatch(step);
    if (!batch) return;
    const { translation, unknown, last, finished } = batch;
    let answer: EngineAnswer | undefined;
    try {
      if (unknown.length > 0) answer = await this.ask(translation, unknown);
    } catch (error) {
      await this.troubled(step, error);
      return;
    }
    await this.unitOfWork.run(async () => {
      const row = await this.stillDrafting(step.translation);
      if (!row) return;
      if (answer) {
        await this.writer.fillFromEngine(directionOf(row), await this.stillEmpty(row, unknown), answer);
        await this.translations.update(row.id, { engine: answer.engine });
      }
      if (finished) await this.finish(row, null);
      else await this.queueStep({ ...step, after: last, tries: 0 });
      await this.acts.tell(row.id);
    });
  }

  /** The next segments that are empty, without those that the memory has filled. */
  private nextBatch({ translation: id, after }: Step) {
    return this.unitOfWork.run(async () => {
      const row = await this.stillDrafting(id);
      const [translation] = row ? await this.access.readable(SYSTEM, [row]) : [];
      if (!row || !translation) return undefined;
      const found = await this.segments.emptyAfter(id, after, BATCH_SEGMENTS + 1);
      const segments = withinSize(found.slice(0, BATCH_SEGMENTS));
      const unknown = await this.writer.fillFromMemory(directionOf(row), segments);
      const last = segments.at(-1)?.position ?? after;
      return { translation, unknown, last, finished: segments.length === found.length };
    });
  }

  private async ask({ row, source }: ReadableTranslation, segments: readonly SegmentRow[]): Promise<EngineAnswer> {
    if (!source.mayBeSentToEngines) throw new EngineFailed('This text may not be sent to a translation engine.');
    const terms = await this.glossary.ofLanguage(row.target_language);
    return this.settings.engine.translate({
      segments: segments.map(({ id, source: text }) => ({ id, text })),
      source: row.source_language,
      target: row.target_language,
      glossary: terms
        .filter(({ term }) => segments.some(segment => segment.source.includes(term)))
        .map(({ term, target }) => ({ term, target: target ?? term })),
      context: source.title,
    });
  }

  private async troubled(step: Step, error: unknown): Promise<void> {
    const busy = error instanceof EngineBusy;
    if (!busy && !(error instanceof EngineFailed)) throw error;
    this.logger.warn(`A draft waits: ${error.message}`);
    await this.unitOfWork.run(async () => {
      const row = await this.stillDrafting(step.translation);
      if (!row) return;
      const tries = step.tries + 1;
      if (busy && tries < TRIES) {
        await this.queueStep({ ...step, tries }, error.afterSeconds ?? PAUSE_SECONDS * 2 ** step.tries);
      } else await this.finish(row, error.message);
      await this.acts.tell(row.id);
    });
  }

  /** The engine is done, or has given up: then people begin with what there is. */
  private async finish(row: TranslationRow, problem: string | null): Promise<void> {
    await this.translations.update(row.id, {
      drafting_since: null,
      draft_problem: problem,
      status: problem === null ? 'MT_DRAFT' : 'HUMAN_DRAFT',
    });
    const [translation] = await this.access.readable(SYSTEM, [row]);
    if (translation) await this.acts.moved(row, translation.subject.ownerId);
  }

  /** The locked row while its draft goes on; undefined once it was cancelled. */
  private async stillDrafting(id: string): Promise<TranslationRow | undefined> {
    const row = await this.translations.lock(id);
    return row?.drafting_since == null ? undefined : row;
  }

  /** What was written meanwhile stays. */
  private async stillEmpty({ id }: TranslationRow, segments: readonly SegmentRow[]): Promise<SegmentRow[]> {
    const now = await this.segments.byIds(
      id,
      segments.map(segment => segment.id),
    );
    return [...now.values()].filter(({ state }) => state === 'EMPTY');
  }

  private queueStep(step: Step, seconds = 0): Promise<void> {
    const runAt = seconds > 0 ? { runAt: this.clock.in(seconds) } : {};
    return this.queue.add(JOB, step, { ...runAt, key: `${JOB}:${step.translation}` });
  }
}

export const directionOf = ({ source_language, target_language }: TranslationRow) => ({
  source: source_language,
  target: target_language,
});

/** The first segments that fit into one request; at least one. */
function withinSize(segments: readonly SegmentRow[]): SegmentRow[] {
  let characters = 0;
  return segments.filter(({ source }, index) => {
    characters += source.length;
    return index === 0 || characters <= BATCH_CHARACTERS;
  });
}
