/** Begins drafts, by machine and by hand, and stops those of machines. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { SegmentRepository } from '../persistence/segment.repository.js';
import { TranslationRepository } from '../persistence/translation.repository.js';
import { TranslationActs } from '../translation-acts.js';
import { DraftWriter } from './draft-writer.js';
import { directionOf, MachineDraft } from './machine-draft.js';

@Injectable()
export class DraftService {
  constructor(
    private readonly acts: TranslationActs,
    private readonly translations: TranslationRepository,
    private readonly segments: SegmentRepository,
    private readonly writer: DraftWriter,
    private readonly machine: MachineDraft,
    private readonly clock: Clock,
  ) {}

  /** Lets the engine of the network draft what is empty. @throws as `TranslationActs.perform` */
  async byMachine(actor: Actor, id: string): Promise<void> {
    await this.acts.perform(actor, { id, action: 'DRAFT_BY_MACHINE', audit: 'translation.draft' }, async () => {
      await this.translations.update(id, { drafting_since: this.clock.now(), draft_problem: null });
      await this.machine.begin(id);
    });
  }

  /** Stops the engine behind the batch at which it is. What is written stays. @throws as `TranslationActs.perform` */
  async cancel(actor: Actor, id: string): Promise<void> {
    await this.acts.perform(actor, { id, action: 'CANCEL_DRAFT', audit: 'translation.cancel-draft' }, () =>
      this.translations.update(id, { drafting_since: null, draft_problem: null, status: 'HUMAN_DRAFT' }),
    );
  }

  /** Begins without a machine: what the memory knows is filled in. @throws as `TranslationActs.perform` */
  async byHand(actor: Actor, id: string): Promise<void> {
    const act = { id, action: 'DRAFT_BY_HAND', audit: 'translation.draft-by-hand' } as const;
    await this.acts.perform(actor, act, async ({ row }, to) => {
      const empty = (await this.segments.allOf(id)).filter(({ state }) => state === 'EMPTY');
      await this.writer.fillFromMemory(directionOf(row), empty);
      await this.translations.update(id, { status: to });
    });
  }
}
