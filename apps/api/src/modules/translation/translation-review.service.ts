/** From the editor's desk to the public, and the ways out. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingPerson } from '../../core/access/index.js';
import { Clock } from '../../core/clock/index.js';
import { InputInvalid, NotFound } from '../../core/errors/index.js';
import { idOf } from '../../core/ids/index.js';
import { Outbox } from '../../core/jobs/index.js';
import { OrganisationService } from '../organisation/index.js';
import { directionOf } from './draft/machine-draft.js';
import { SegmentRepository } from './persistence/segment.repository.js';
import { TranslationMemory } from './persistence/translation-memory.js';
import { TranslationRepository } from './persistence/translation.repository.js';
import { joinFields } from './segment-cutter.js';
import { TranslationSources } from './source/translation-source.js';
import { TranslationActs } from './translation-acts.js';
import { TRANSLATION_PUBLISHED } from './translation.events.js';

@Injectable()
export class TranslationReview {
  constructor(
    private readonly acts: TranslationActs,
    private readonly translations: TranslationRepository,
    private readonly segments: SegmentRepository,
    private readonly memory: TranslationMemory,
    private readonly sources: TranslationSources,
    private readonly organisations: OrganisationService,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Says which organisation edits a translation, and which reviews it.
   * @param wanted uuids; null for none: then any member may take it, and officers review it. `dueOn` is the day until which
   *   the editor has time
   * @throws InputInvalid with rule `past`, NotFound, and as `TranslationActs.perform`
   */
  async assign(
    actor: Actor,
    id: string,
    wanted: { editor: string | null; reviewer: string | null; dueOn: string | null },
  ): Promise<void> {
    if (wanted.dueOn !== null && wanted.dueOn < this.clock.today()) {
      throw InputInvalid.at('input.dueOn', 'past', 'This day is over. Write today or a later day.');
    }
    await this.acts.perform(actor, { id, action: 'ASSIGN', audit: 'translation.assign' }, async () => {
      const named = [wanted.editor, wanted.reviewer].filter(uuid => uuid !== null);
      const found = await this.organisations.readMany(actor, named);
      for (const uuid of named) {
        if (!found.has(uuid)) throw new NotFound('Organisation', idOf('Organisation', uuid));
      }
      await this.translations.update(id, {
        editor_organisation_id: wanted.editor,
        reviewer_organisation_id: wanted.reviewer,
        due_on: wanted.dueOn,
      });
    });
  }

  async submit(actor: Actor, id: string, expectedVersion: number | null): Promise<void> {
    const act = { id, action: 'SUBMIT', audit: 'translation.submit', expectedVersion } as const;
    await this.acts.perform(actor, act, (_, to) =>
      this.translations.update(id, { status: to, submitted_at: this.clock.now(), review_comment: null }),
    );
  }

  /** Gives it back to the editor. @param comment what is to be changed */
  async return(actor: Actor, id: string, comment: string): Promise<void> {
    await this.acts.perform(actor, { id, action: 'RETURN', audit: 'translation.return' }, (_, to) =>
      this.translations.update(id, { status: to, review_comment: comment }),
    );
  }

  /** Agrees to it; the memory learns it. */
  async approve(actor: Actor, id: string, expectedVersion: number | null): Promise<void> {
    const act = { id, action: 'APPROVE', audit: 'translation.approve', expectedVersion } as const;
    await this.acts.perform(actor, act, async ({ row, subject }, to) => {
      const pairs = (await this.segments.allOf(id)).map(({ source, target }) => ({ source, target: target ?? source }));
      await this.memory.remember(directionOf(row), id, pairs);
      const reviewer = actingPerson(actor) ?? null;
      await this.translations.update(id, {
        status: to,
        reviewed_at: this.clock.now(),
        reviewed_by: reviewer,
        single_reviewed: reviewer !== null && subject.editors.includes(reviewer),
      });
    });
  }

  /**
   * Makes it public beside the text that its author wrote.
   * @throws Stale when it, or that text, changed meanwhile; and as `TranslationActs.perform`
   */
  async publish(actor: Actor, id: string): Promise<void> {
    const act = { id, action: 'PUBLISH', audit: 'translation.publish' } as const;
    const before = await this.acts.allowed(actor, act);
    const write = await this.sources.of(before.subject_type).prepare(before.subject_id, {
      language: before.target_language,
      texts: joinFields(await this.translations.source(before), await this.segments.allOf(id)),
      origin: before.engine === null ? 'HUMAN' : 'MACHINE_REVIEWED',
      sourceRevision: before.source_revision,
    });
    await this.acts.perform(actor, { ...act, expectedVersion: before.version }, async ({ row }, to) => {
      await this.translations.update(id, {
        status: to,
        published_revision: row.source_revision,
        published_cut: row.source_cut,
        published_at: this.clock.now(),
      });
      await write(actor);
      const subject = idOf(row.subject_type, row.subject_id);
      const translation = idOf('Translation', id);
      const data = { translation, subject, language: row.target_language };
      if (await this.sources.isPublic(row.subject_type, row.subject_id)) {
        await this.outbox.add(TRANSLATION_PUBLISHED, translation, data);
      }
    });
  }

  /** Turns the request down. @param reason the organisation that asked reads it */
  async reject(actor: Actor, id: string, reason: string): Promise<void> {
    await this.acts.perform(actor, { id, action: 'REJECT', audit: 'translation.reject' }, (_, to) =>
      this.translations.update(id, { status: to, end_reason: reason }),
    );
  }

  /** Gives it up. What was written is kept. */
  async abandon(actor: Actor, id: string, reason: string): Promise<void> {
    await this.acts.perform(actor, { id, action: 'ABANDON', audit: 'translation.abandon' }, (_, to) =>
      this.translations.update(id, { status: to, end_reason: reason }),
    );
  }
}
