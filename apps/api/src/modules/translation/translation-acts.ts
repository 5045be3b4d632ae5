/** How every act on a translation goes: lock, may the actor know of it, does the workflow allow it, act, audit, tell. */
import { Injectable } from '@nestjs/common';
import type { TranslationStatus } from '@kurultai/schema';
import type { Actor } from '../../core/access/index.js';
import { UnitOfWork } from '../../core/database/index.js';
import { NotFound, Stale } from '../../core/errors/index.js';
import { idOf } from '../../core/ids/index.js';
import { AuditLog } from '../../core/ledger/index.js';
import { LiveHub } from '../../core/live/index.js';
import { refuseIfBlocked } from '../../core/workflow/index.js';
import { TRANSLATION_CONSTRAINTS } from './domain/constraints.js';
import { type TranslationAction, translationWorkflow } from './domain/translation.workflow.js';
import { TranslationRepository } from './persistence/translation.repository.js';
import type { TranslationRow } from './persistence/translation.rows.js';
import { type ReadableTranslation, TranslationAccess } from './translation-access.js';
import { TranslationTasks } from './translation-tasks.js';
import { TRANSLATION_TOPIC } from './translation.events.js';

export interface TranslationAct {
  readonly id: string;
  readonly action: TranslationAction;
  /** The name in the audit log, such as `translation.approve`. */
  readonly audit: string;
  readonly expectedVersion?: number | null | undefined;
}

@Injectable()
export class TranslationActs {
  constructor(
    private readonly translations: TranslationRepository,
    private readonly access: TranslationAccess,
    private readonly tasks: TranslationTasks,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly live: LiveHub,
  ) {}

  /**
   * Performs an act on a translation in a unit of work.
   * @param work writes; it is given the locked translation, and the state to which the act leads
   * @throws NotFound when the actor may not know of it, Stale, Refused with the guards that block
   */
  async perform<T>(
    actor: Actor,
    { id, action, audit, expectedVersion = null }: TranslationAct,
    work: (translation: ReadableTranslation, to: TranslationStatus) => Promise<T>,
  ): Promise<T> {
    return this.unitOfWork.run(async () => {
      const translation = await this.locked(actor, id);
      const { row, subject } = translation;
      if (expectedVersion !== null && expectedVersion !== row.version) throw new Stale('The translation');
      refuseIfBlocked(translationWorkflow.blocking(subject, action, actor));
      const result = await work(translation, translationWorkflow.next(subject, action, actor));
      await this.audit.record(actor, { action: audit, subjectType: 'Translation', subjectId: id });
      // To write segments moves nothing on to somebody else.
      if (action !== 'EDIT') await this.moved(row, subject.ownerId);
      await this.tell(id);
      return result;
    }, TRANSLATION_CONSTRAINTS);
  }

  /** A translation to which an act may be done now, not locked: for what is made before it. @throws as `perform` */
  async allowed(actor: Actor, { id, action }: TranslationAct): Promise<TranslationRow> {
    const { row, subject } = await this.known(actor, id, (await this.translations.byIds([id])).get(id));
    refuseIfBlocked(translationWorkflow.blocking(subject, action, actor));
    return row;
  }

  /** A translation, locked in the current unit of work. @throws NotFound when the actor may not know of it */
  async locked(actor: Actor, id: string): Promise<ReadableTranslation> {
    return this.known(actor, id, await this.translations.lock(id));
  }

  private async known(actor: Actor, id: string, row: TranslationRow | undefined): Promise<ReadableTranslation> {
    const [translation] = row ? await this.access.readable(actor, [row]) : [];
    if (!translation?.inside && translation?.row.published_at == null) {
      throw new NotFound('Translation', idOf('Translation', id));
    }
    return translation;
  }

  /** Lets it wait for whoever is next, in the current unit of work. @param before the row as it was */
  async moved(before: TranslationRow, ownerId: string): Promise<void> {
    const now = (await this.translations.byIds([before.id])).get(before.id);
    if (now) await this.tasks.follow(before, now, ownerId);
  }

  /** Tells those who watch it. */
  tell(id: string): Promise<void> {
    return this.live.publish(TRANSLATION_TOPIC, { id });
  }
}
