/** The mutations of translations: who asks, drafts, edits, reviews and publishes. */
import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '../../core/access/index.js';
import { uuidOf } from '../../core/ids/index.js';
import * as inputs from './contract/translation.inputs.js';
import { Translation } from './contract/translation.model.js';
import * as results from './contract/translation.results.js';
import { MANAGE_TRANSLATIONS, WORK_ON_TRANSLATIONS } from './domain/grants.js';
import { DraftService } from './draft/draft.service.js';
import { XliffExchange } from './exchange/xliff-exchange.service.js';
import { TranslationEditing } from './translation-editing.service.js';
import { TranslationReview } from './translation-review.service.js';
import { TranslationStart } from './translation-start.service.js';
import { TranslationService } from './translation.service.js';

const TRANSLATION = { type: () => ID, description: 'The public id of a translation.' } as const;
const VERSION = {
  type: () => Int,
  nullable: true,
  description: 'The version that the caller has read: STALE when it is another. Left out, any version is changed.',
} as const;

@Resolver(() => Translation)
export class TranslationActsResolver {
  constructor(
    private readonly translations: TranslationService,
    private readonly starting: TranslationStart,
    private readonly drafts: DraftService,
    private readonly editing: TranslationEditing,
    private readonly exchange: XliffExchange,
    private readonly review: TranslationReview,
  ) {}

  @Mutation(() => results.StartTranslationResult, {
    description:
      'Begins the translation of a text into a language. Whoever begins it for an organisation edits it. NOT_FOUND for a text that the caller may not read, FORBIDDEN unless it is a member, whoever owns the text, or the secretariat; GuardFailed (`TRANSLATION_EXISTS`, `LICENCE_FORBIDS`, `OWNER_MUST_BEGIN`, `AUTHORED_IN_LANGUAGE`).',
  })
  @Allow(WORK_ON_TRANSLATIONS)
  async startTranslation(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The text and the language.' }) input: inputs.StartTranslationInput,
  ): Promise<results.StartTranslationSuccess> {
    const id = await this.starting.startFor(actor, input);
    return this.answer(actor, id, results.StartTranslationSuccess);
  }

  @Mutation(() => results.AssignTranslationResult, {
    description:
      'Says which organisation edits a translation and until when, and which reviews it; whoever it waits for has a task. NOT_FOUND, INPUT_INVALID (`past`); GuardFailed in a wrong state.',
  })
  @Allow(MANAGE_TRANSLATIONS)
  async assignTranslation(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Who works on it.' })
    { id, editorId, reviewerId, dueOn }: inputs.AssignTranslationInput,
  ): Promise<results.AssignTranslationSuccess> {
    const uuid = uuidOf('Translation', id, ['input', 'id']);
    await this.review.assign(actor, uuid, {
      editor: editorId == null ? null : uuidOf('Organisation', editorId, ['input', 'editorId']),
      reviewer: reviewerId == null ? null : uuidOf('Organisation', reviewerId, ['input', 'reviewerId']),
      dueOn: dueOn ?? null,
    });
    return this.answer(actor, uuid, results.AssignTranslationSuccess);
  }

  @Mutation(() => results.DraftTranslationResult, {
    description:
      'Lets the engine of the network write a draft, in the background: watch `translationUpdated`. NOT_FOUND; GuardFailed (`ENGINE_MISSING`, `ENGINE_NOT_ALLOWED`, `LICENCE_FORBIDS`, `DRAFT_RUNNING`).',
  })
  @Allow(WORK_ON_TRANSLATIONS)
  async draftTranslation(
    @CurrentActor() actor: Actor,
    @Args('id', TRANSLATION) id: string,
  ): Promise<results.DraftTranslationSuccess> {
    const uuid = uuidOf('Translation', id);
    await this.drafts.byMachine(actor, uuid);
    return this.answer(actor, uuid, results.DraftTranslationSuccess);
  }

  @Mutation(() => results.CancelTranslationDraftResult, {
    description: 'Stops the engine. What it has written stays. NOT_FOUND; GuardFailed (`NO_DRAFT_RUNNING`).',
  })
  @Allow(WORK_ON_TRANSLATIONS)
  async cancelTranslationDraft(
    @CurrentActor() actor: Actor,
    @Args('id', TRANSLATION) id: string,
  ): Promise<results.CancelTranslationDraftSuccess> {
    const uuid = uuidOf('Translation', id);
    await this.drafts.cancel(actor, uuid);
    return this.answer(actor, uuid, results.CancelTranslationDraftSuccess);
  }

  @Mutation(() => results.DraftTranslationByHandResult, {
    description:
      'Begins without a machine, from what the memory knows. NOT_FOUND; GuardFailed (`DRAFT_RUNNING`, `LICENCE_FORBIDS`).',
  })
  @Allow(WORK_ON_TRANSLATIONS)
  async draftTranslationByHand(
    @CurrentActor() actor: Actor,
    @Args('id', TRANSLATION) id: string,
  ): Promise<results.DraftTranslationByHandSuccess> {
    const uuid = uuidOf('Translation', id);
    await this.drafts.byHand(actor, uuid);
    return this.answer(actor, uuid, results.DraftTranslationByHandSuccess);
  }

  @Mutation(() => results.TakeTranslationResult, {
    description:
      'Begins to edit a translation for the organisation of the caller. NOT_FOUND; GuardFailed (`DRAFT_RUNNING`, `LICENCE_FORBIDS`).',
  })
  @Allow(WORK_ON_TRANSLATIONS)
  async takeTranslation(
    @CurrentActor() actor: Actor,
    @Args('id', TRANSLATION) id: string,
  ): Promise<results.TakeTranslationSuccess> {
    const uuid = uuidOf('Translation', id);
    await this.editing.take(actor, uuid);
    return this.answer(actor, uuid, results.TakeTranslationSuccess);
  }

  @Mutation(() => results.EditTranslationResult, {
    description:
      'Writes and confirms segments, all of them or none. What a machine, the memory or an older source wrote has to be changed or confirmed one by one. NOT_FOUND, STALE, INPUT_INVALID (`unknownSegment`, `nothingToConfirm`); GuardFailed in a wrong state.',
  })
  @Allow(WORK_ON_TRANSLATIONS)
  async editTranslation(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The segments.' }) { id, segments }: inputs.EditTranslationInput,
  ): Promise<results.EditTranslationSuccess> {
    const uuid = uuidOf('Translation', id, ['input', 'id']);
    const edits = segments.map((edit, index) => ({
      id: uuidOf('TranslationSegment', edit.id, ['input', 'segments', String(index), 'id']),
      target: edit.target ?? null,
      expectedVersion: edit.expectedVersion ?? null,
    }));
    await this.editing.edit(actor, uuid, edits);
    return this.answer(actor, uuid, results.EditTranslationSuccess);
  }

  @Mutation(() => results.ImportTranslationResult, {
    description:
      'Takes a file of XLIFF 2 that another tool gave back, whole or not at all. NOT_FOUND, INPUT_INVALID (`xliff`, `otherTranslation`, `languages`, `unknownSegment`, `sourceChanged`, `text`); GuardFailed in a wrong state.',
  })
  @Allow(WORK_ON_TRANSLATIONS)
  async importTranslation(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The file.' }) { id, xliff }: inputs.ImportTranslationInput,
  ): Promise<results.ImportTranslationSuccess> {
    const uuid = uuidOf('Translation', id, ['input', 'id']);
    const changed = await this.exchange.import(actor, uuid, xliff);
    return Object.assign(await this.answer(actor, uuid, results.ImportTranslationSuccess), { changed });
  }

  @Mutation(() => results.SubmitTranslationResult, {
    description:
      'Gives a translation to the reviewer. NOT_FOUND, STALE; GuardFailed (`SEGMENTS_EMPTY`, `SEGMENTS_UNCONFIRMED`, `SEGMENTS_FAULTY`, each naming segments).',
  })
  @Allow(WORK_ON_TRANSLATIONS)
  async submitTranslation(
    @CurrentActor() actor: Actor,
    @Args('id', TRANSLATION) id: string,
    @Args('expectedVersion', VERSION) expectedVersion: number | null,
  ): Promise<results.SubmitTranslationSuccess> {
    const uuid = uuidOf('Translation', id);
    await this.review.submit(actor, uuid, expectedVersion ?? null);
    return this.answer(actor, uuid, results.SubmitTranslationSuccess);
  }

  @Mutation(() => results.ReturnTranslationResult, {
    description: 'Gives a translation back to its editor with a comment. NOT_FOUND; GuardFailed in a wrong state.',
  })
  @Allow(WORK_ON_TRANSLATIONS)
  async returnTranslation(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The translation and the words.' }) { id, note }: inputs.TranslationNoteInput,
  ): Promise<results.ReturnTranslationSuccess> {
    const uuid = uuidOf('Translation', id, ['input', 'id']);
    await this.review.return(actor, uuid, note);
    return this.answer(actor, uuid, results.ReturnTranslationSuccess);
  }

  @Mutation(() => results.ApproveTranslationResult, {
    description:
      'Agrees to a translation as its reviewer. The memory learns it. NOT_FOUND, STALE; GuardFailed (`REVIEWER_EDITED`).',
  })
  @Allow(WORK_ON_TRANSLATIONS)
  async approveTranslation(
    @CurrentActor() actor: Actor,
    @Args('id', TRANSLATION) id: string,
    @Args('expectedVersion', VERSION) expectedVersion: number | null,
  ): Promise<results.ApproveTranslationSuccess> {
    const uuid = uuidOf('Translation', id);
    await this.review.approve(actor, uuid, expectedVersion ?? null);
    return this.answer(actor, uuid, results.ApproveTranslationSuccess);
  }

  @Mutation(() => results.PublishTranslationResult, {
    description:
      'Makes an approved translation public beside the text that its author wrote. NOT_FOUND; GuardFailed (`LICENCE_FORBIDS`).',
  })
  @Allow(WORK_ON_TRANSLATIONS)
  async publishTranslation(
    @CurrentActor() actor: Actor,
    @Args('id', TRANSLATION) id: string,
  ): Promise<results.PublishTranslationSuccess> {
    const uuid = uuidOf('Translation', id);
    await this.review.publish(actor, uuid);
    return this.answer(actor, uuid, results.PublishTranslationSuccess);
  }

  @Mutation(() => results.RejectTranslationResult, {
    description:
      'Turns a request down before anybody edits it, for a reason. NOT_FOUND; GuardFailed (`DRAFT_RUNNING`).',
  })
  @Allow(WORK_ON_TRANSLATIONS)
  async rejectTranslation(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The translation and the words.' }) { id, note }: inputs.TranslationNoteInput,
  ): Promise<results.RejectTranslationSuccess> {
    const uuid = uuidOf('Translation', id, ['input', 'id']);
    await this.review.reject(actor, uuid, note);
    return this.answer(actor, uuid, results.RejectTranslationSuccess);
  }

  @Mutation(() => results.AbandonTranslationResult, {
    description:
      'Gives a translation up, for a reason. What was written is kept. NOT_FOUND; GuardFailed (`DRAFT_RUNNING`, `ALREADY_PUBLIC`).',
  })
  @Allow(WORK_ON_TRANSLATIONS)
  async abandonTranslation(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The translation and the words.' }) { id, note }: inputs.TranslationNoteInput,
  ): Promise<results.AbandonTranslationSuccess> {
    const uuid = uuidOf('Translation', id, ['input', 'id']);
    await this.review.abandon(actor, uuid, note);
    return this.answer(actor, uuid, results.AbandonTranslationSuccess);
  }

  private async answer<Success extends { translation: Translation }>(
    actor: Actor,
    id: string,
    Success: new () => Success,
  ): Promise<Success> {
    return Object.assign(new Success(), { translation: await this.translations.shown(actor, id) });
  }
}
